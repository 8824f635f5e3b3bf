"""Check marks and boxes on a page of a PDF: signs of the symbol fonts, and boxes drawn as small squares.

Takes characters and pages of pdfplumber; gives text and Glyphs. Raises nothing, touches nothing.
"""

import re
from collections.abc import Iterator
from typing import Any

from pdfplumber.page import Page

from intake.forms.pdf.sheet import EMPTY, TICKED, Box, Glyph

_WINGDINGS = {
    **dict.fromkeys((0xFE, 0xFD, 0x78), TICKED),
    **dict.fromkeys((0xFC, 0x50), "√"),
    **dict.fromkeys((0xFB,), "☒"),
    **dict.fromkeys((0xA8, 0x6F, 0x71, 0x72, 0x70), EMPTY),
    **dict.fromkeys((0x6E, 0xA7), "■"),
    **dict.fromkeys((0xD8, 0xE0, 0x9F, 0x6C, 0xB7), "•"),
}
_WINGDINGS_2 = {
    **dict.fromkeys((0x52, 0x53, 0x54), TICKED),
    **dict.fromkeys((0x50, 0x4F, 0x51), "√"),
    **dict.fromkeys((0xA3, 0x2A, 0x30, 0x35), EMPTY),
}
_DINGBATS = {
    **dict.fromkeys((0x33, 0x34), "√"),
    **dict.fromkeys((0x35, 0x36, 0x37, 0x38), "☒"),
    **dict.fromkeys((0x6E,), "■"),
    **dict.fromkeys((0x6F, 0x70, 0x71, 0x72), EMPTY),
    **dict.fromkeys((0x6C, 0xB7), "•"),
}
_FONTS = (("WINGDINGS2", _WINGDINGS_2), ("WINGDINGS", _WINGDINGS), ("DINGBATS", _DINGBATS))
"""Boxes and ticks of the symbol fonts by code point, private ones (U+F000 and up) by their last byte."""
_SYMBOL = {0xB7: "•", 0xA8: EMPTY}
_NAMED = re.compile(r"\(cid:(\d+)\)")
UNREADABLE = "\ufffd"
_TICKS = frozenset("xX×✓✔√✗✘☓vV")
_SMALLEST, _LARGEST = 5.0, 15.0


def sign(text: str, font: str) -> str:
    """What a character shows: a box or tick of a symbol font by its code, � where the font does not tell its letter."""
    named = _NAMED.fullmatch(text)
    code = int(named[1]) if named else ord(text) if len(text) == 1 else -1
    known = font.upper().replace(" ", "").replace("-", "")
    for name, signs in _FONTS:
        if name in known:
            return signs.get(code & 0xFF, text if not named else "") if code < 0x100 or code >> 8 == 0xF0 else text
    if code >> 8 == 0xF0:
        return {**_WINGDINGS, **_SYMBOL}.get(code & 0xFF, "")
    return UNREADABLE if named else text.replace("\x00", "")


def boxes_drawn(page: Page, fields: tuple[Box, ...]) -> tuple[list[Glyph], frozenset[int]]:
    """The small squares that stand alone, ticked where something is drawn or written in them; and that writing."""
    squares = [one for one in page.rects if _is_square(_box(one))]
    if not squares or len(squares) > 400:
        return [], frozenset()
    sides = [_box(one) for one in (*page.lines, *page.rects) if not _is_square(_box(one))]
    alone = [one for one in squares if _stands_alone(_box(one), sides, squares)]
    glyphs: list[Glyph] = []
    used: set[int] = set()
    for one in alone:
        box = _box(one)
        if any(field.holds(box) for field in fields) or any(box == glyph.box for glyph in glyphs):
            continue
        inside = set(_ticks_in(box, page))
        used |= inside
        ticked = bool(inside) or _is_dark(one) or _is_crossed(box, page)
        glyphs.append(Glyph(TICKED if ticked else EMPTY, box, box.height))
    return glyphs, frozenset(used)


def _box(drawn: Any) -> Box:
    return Box(float(drawn["x0"]), float(drawn["top"]), float(drawn["x1"]), float(drawn["bottom"]))


def _is_square(box: Box) -> bool:
    return _SMALLEST <= box.width <= _LARGEST and abs(box.width - box.height) <= 1.5


def _stands_alone(box: Box, sides: list[Box], squares: list[Any]) -> bool:
    """Whether no line of a table touches it; squares side by side are the cells of graph paper."""
    near = Box(box.x0 - 1, box.top - 1, box.x1 + 1, box.bottom + 1)
    others = (_box(one) for one in squares)
    touching = [one for one in (*sides, *others) if _meets(near, one) and not _holds(one, box) and one != box]
    return all(near.x0 <= one.x0 and one.x1 <= near.x1 and near.top <= one.top for one in touching)


def _meets(box: Box, other: Box) -> bool:
    return other.x0 <= box.x1 and other.x1 >= box.x0 and other.top <= box.bottom and other.bottom >= box.top


def _holds(outer: Box, box: Box) -> bool:
    return outer.x0 < box.x0 - 1 and outer.x1 > box.x1 + 1 and outer.top < box.top - 1 and outer.bottom > box.bottom + 1


def _ticks_in(box: Box, page: Page) -> Iterator[int]:
    for number, char in enumerate(page.chars):
        if box.holds(_box(char)) and sign(char["text"], char.get("fontname") or "") in _TICKS | {"■", "☒"}:
            yield number


def _is_dark(rect: Any) -> bool:
    colour = rect.get("non_stroking_color")
    values = colour if isinstance(colour, tuple | list) else (colour,)
    numbers = [value for value in values if isinstance(value, int | float)]
    return bool(rect.get("fill")) and bool(numbers) and len(numbers) < 4 and max(numbers) < 0.5


def _is_crossed(box: Box, page: Page) -> bool:
    slanted = (one for one in (*page.lines, *page.curves) if min(_box(one).width, _box(one).height) > 2)
    return any(box.holds(_box(one)) and _box(one).width <= box.width + 6 for one in slanted)
