"""One page of a PDF as pdfminer interprets it, with a bound on what it interprets; and the page as a Sheet.

Takes a page of pdfplumber; gives a Sheet. Raises TooMuch when the file's content is beyond the bound, else whatever
pdfminer raises for damage. Touches nothing.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from pdfminer.layout import LTPage
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfplumber.page import Page, PDFPageAggregatorWithMarkedContent

from intake.forms.pdf.fields import answer_boxes, field_glyphs
from intake.forms.pdf.marks import boxes_drawn, sign
from intake.forms.pdf.sheet import Box, Glyph, Rule, Sheet

MOST_CONTENT = 6_000_000
"""Bytes of drawing instructions that are followed in one file; a page of a form has 10,000 to 200,000."""
_MOST_RULES = 6_000
_THIN = 2.5
"""Points up to which a rectangle is a line."""
_SHORTEST = 4.0


class TooMuch(Exception):  # noqa: N818 - the state of the file
    """The file draws more than is followed."""


class Budget:
    """What may still be interpreted of one file."""

    def __init__(self, left: int = MOST_CONTENT) -> None:
        """`left` in bytes."""
        self.left = left

    def spend(self, size: int) -> None:
        """Count what is about to be interpreted; every call costs, for drawings may call drawings."""
        self.left -= size + 200
        if self.left < 0:
            raise TooMuch


class BoundedPage(Page):
    """A page of pdfplumber whose interpretation is counted."""

    budget: Budget

    @property
    def layout(self) -> LTPage:
        """What pdfminer finds on the page."""
        if not hasattr(self, "_layout"):
            device = PDFPageAggregatorWithMarkedContent(self.pdf.rsrcmgr, pageno=self.page_number, laparams=None)
            interpreter = _Interpreter(self.pdf.rsrcmgr, device, self.budget)
            interpreter.process_page(self.page_obj)
            self._layout = device.get_result()
        return self._layout


class _Interpreter(PDFPageInterpreter):
    def __init__(self, resources: Any, device: Any, budget: Budget) -> None:
        super().__init__(resources, device)
        self._budget = budget

    def dup(self) -> "_Interpreter":
        """The interpreter of a drawing within the drawing."""
        return _Interpreter(self.rsrcmgr, self.device, self._budget)

    def execute(self, streams: Sequence[Any]) -> None:
        """Follow drawing instructions, while there is something left to spend."""
        self._budget.spend(sum(len(one.get_data()) for one in streams if hasattr(one, "get_data")))
        super().execute(streams)


def sheet(page: Page) -> Sheet:
    """What stands on a page."""
    fields = answer_boxes(page)
    drawn, used = boxes_drawn(page, tuple(one.box for one in fields))
    glyphs = [*_glyphs(page, used), *drawn, *field_glyphs(fields)]
    across, down = _rules(page, drawn)
    left, top = page.bbox[:2]
    moved = [one._replace(box=_moved(one.box, left, top)) for one in glyphs]
    return Sheet(
        number=page.page_number,
        width=float(page.width),
        height=float(page.height),
        glyphs=tuple(moved),
        across=tuple(one._replace(at=one.at - top, begin=one.begin - left, end=one.end - left) for one in across),
        down=tuple(one._replace(at=one.at - left, begin=one.begin - top, end=one.end - top) for one in down),
        answers=tuple(_moved(one.box, left, top) for one in fields if one.is_text),
        pictured=_pictured(page),
    )


def box_of(drawn: Any) -> Box:
    """The box of one object of pdfplumber."""
    return Box(float(drawn["x0"]), float(drawn["top"]), float(drawn["x1"]), float(drawn["bottom"]))


def _moved(box: Box, left: float, top: float) -> Box:
    return Box(box.x0 - left, box.top - top, box.x1 - left, box.bottom - top)


def _glyphs(page: Page, used: frozenset[int]) -> Iterator[Glyph]:
    """Every character once: bold is made of two a hair apart."""
    seen: dict[str, Box] = {}
    for number, char in enumerate(page.chars):
        text = sign(char["text"], char.get("fontname") or "")
        box = box_of(char)
        before = seen.get(text)
        twice = before is not None and abs(before.x0 - box.x0) + abs(before.top - box.top) < 0.15 * box.height
        if number in used or (twice and text.strip()) or not text:
            continue
        seen[text] = box
        yield Glyph(text, box, float(char["size"]), _turn(char))


def _turn(char: Any) -> int:
    """How a character is turned, by its matrix (ISO 32000-1 section 9.4.4)."""
    a, b = char["matrix"][:2]
    if abs(b) <= abs(a):
        return 0
    return 1 if b > 0 else -1


def _rules(page: Page, ticks: list[Glyph]) -> tuple[list[Rule], list[Rule]]:
    """Lines, thin rectangles, and the sides of broad ones."""
    across: list[Rule] = []
    down: list[Rule] = []
    left_out = {one.box for one in ticks}
    for line in page.lines:
        _add_line(box_of(line), across, down)
    for rect in (*page.rects, *(one for one in page.curves if _is_frame(one))):
        box = box_of(rect)
        if box in left_out or _is_white(rect):
            continue
        if min(box.width, box.height) <= _THIN:
            _add_line(box, across, down)
        else:
            across += [Rule(box.top, box.x0, box.x1), Rule(box.bottom, box.x0, box.x1)]
            down += [Rule(box.x0, box.top, box.bottom), Rule(box.x1, box.top, box.bottom)]
    return across[:_MOST_RULES], down[:_MOST_RULES]


def _is_frame(curve: Any) -> bool:
    """Whether a path is a rectangle with round corners or one drawn by its corners."""
    box = box_of(curve)
    corners = {(round(x), round(y)) for x, y in curve.get("pts") or ()}
    sides = ({round(box.x0), round(box.x1)}, {round(box.top), round(box.bottom)})
    return 3 < len(corners) <= 12 and all(x in sides[0] or y in sides[1] for x, y in corners)


def _add_line(box: Box, across: list[Rule], down: list[Rule]) -> None:
    x, y = box.middle
    if box.width >= _SHORTEST and box.height <= _THIN:
        across.append(Rule(y, box.x0, box.x1))
    elif box.height >= _SHORTEST and box.width <= _THIN:
        down.append(Rule(x, box.top, box.bottom))


def _is_white(rect: Any) -> bool:
    """Whether a rectangle is paper: filled white, without a line around it."""
    colour = rect.get("non_stroking_color")
    values = colour if isinstance(colour, tuple | list) else (colour,)
    white = all(value == 1 for value in values) if len(values) != 4 else not any(values)
    return bool(rect.get("fill")) and not rect.get("stroke") and white


def _pictured(page: Page) -> float:
    covered = sum(max(box.width, 0) * max(box.height, 0) for box in map(box_of, page.images))
    return float(covered / max(page.width * page.height, 1))
