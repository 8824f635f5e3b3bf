"""A customer's own Word file, written in place.

Takes the parts of a package, gives an editor of them; raises CannotPlace. Touches nothing else. Stories, tables and
places are those of ooxml/docx.py; only the parts that are written to change.
"""

import copy
import re
from datetime import date

from ooxml import docx
from ooxml.blanks import CONTROL, gap_for
from ooxml.boxes import glyph, is_box, mark_for, tick_for
from ooxml.docx_controls import fill_control, fill_field, refuse_locked, tick_node, unprompt
from ooxml.docx_letters import Letters, is_fillable
from ooxml.docx_picture import add_picture, width_of
from ooxml.docx_rows import block, copied
from ooxml.editor import CannotPlace, cleaned
from ooxml.numbering import numbers_of, without_number
from ooxml.parts import Parts
from ooxml.words import text_of
from ooxml.xml import Element, attribute, child, local

_STEP = re.compile(r"([trcp])(\d{1,6})(?:\+(\d{1,4}))?")
_NAMES = {"t": "tbl", "r": "tr", "c": "tc", "p": "p"}
_CLOSED = frozenset({"readOnly", "comments"})
_OF_WORDS = frozenset(
    {
        "p",
        "pPr",
        "r",
        "t",
        "br",
        "tab",
        "proofErr",
        "lastRenderedPageBreak",
        "hyperlink",
        "bookmarkStart",
        "bookmarkEnd",
    }
)
_SMALL = 1000 * 635
"""A blank cell up to this wide (EMU) may be a box."""


class DocxEditor:
    """A Word file being written."""

    def __init__(self, parts: Parts) -> None:
        """Read the stories; every place is of them as they are now."""
        self._parts = parts
        self._stories = docx.stories(parts)
        self._numbers = numbers_of(parts, self._stories)
        self._read: dict[tuple[Element, str], list[Element]] = {}
        self._added: dict[Element, list[Element]] = {}
        self._protection = self._protected()
        self._form = ""

    def put(self, where: str, text: str, label: str = "") -> None:
        """See Editor."""
        target = self._at(where)
        said = cleaned(text)
        refuse_locked(target)
        prompted = _prompt_around(target)
        if prompted is not None:
            fill_control(prompted, said)
            self._wrote(target)
            return
        letters = Letters(target)
        gap = gap_for(letters.text, said, cleaned(without_number(label, target, self._numbers)))
        control = next((at for at in range(gap.start, gap.end) if letters.text[at] == CONTROL), None)
        if control is not None:
            self._fill(letters.nodes[control][0], said)
        else:
            self._refuse_protected()
            if not letters.paragraphs:
                raise CannotPlace("the cell has no paragraph to write in")
            letters.replace(*gap)
            _drop_emptied(letters, gap.start, gap.end)
            unprompt(target)
        self._wrote(target)

    def put_value(self, where: str, value: float | date, label: str = "") -> None:
        """See Editor."""
        self.put(where, value.isoformat() if isinstance(value, date) else f"{value:.12g}", label)

    def tick(self, where: str, option: str) -> None:
        """See Editor."""
        target = self._at(where)
        refuse_locked(target)
        letters = Letters(target)
        try:
            gap = tick_for(letters.text, option, self._whole_form())
        except CannotPlace:
            self._tick_beside(target, letters, option)
            return
        if gap.words != letters.text[gap.start : gap.end]:
            self._tick(letters, gap.start, gap.end, gap.words)
        self._wrote(target)

    def add_row(self, after: str) -> str:
        """See Editor."""
        self._refuse_protected()
        path, row_step, cell_step = _split_row(after)
        cell, row = self._at(after), self._at(f"{path}/{row_step}")
        refuse_locked(row)
        every = self._rows(row)
        rows = block(every, row, cell)
        below = every[every.index(rows[-1]) + 1 : every.index(rows[-1]) + 2]
        made = copied(rows, below[0] if below else None)
        last = _in_table(rows[-1])
        for one in reversed(made):
            last.addnext(one)
        base = row_step.partition("+")[0]
        origin = self._at(f"{path}/{base}")
        self._added.setdefault(origin, []).append(made[0])
        for old, new in zip(rows[1:], made[1:], strict=True):
            self._added.setdefault(self._origin(old), []).append(new)
        self._wrote(row)
        return f"{path}/{base}+{len(self._added[origin])}/{cell_step}"

    def place_picture(self, where: str, picture: bytes, name: str) -> None:
        """See Editor."""
        target = self._at(where)
        refuse_locked(target)
        self._refuse_protected()
        source = self._part_of(target)
        add_picture(self._parts, source, target, picture, cleaned(name))
        unprompt(target)
        self._wrote(target)

    def text(self, where: str) -> str:
        """See Editor."""
        target = self._at(where)
        return "" if _prompt_around(target) is not None else text_of(target)

    def place_now(self, where: str) -> str:
        """See Editor."""
        found = self._at(where)
        path: list[str] = []
        roots = {root: name for name, root in self._stories.items()}
        element: Element | None = found
        while element is not None and element not in roots:
            step = next((letter for letter, name in _NAMES.items() if name == local(element)), "")
            above = element.getparent()
            if step:
                holder = above
                while holder is not None and holder not in roots and local(holder) not in _NAMES.values():
                    holder = holder.getparent()
                if holder is not None:
                    path.append(f"{step}{docx.counted(holder, local(element)).index(element) + 1}")
            element = above
        return "/".join([f"docx:{roots[element] if element is not None else ''}", *reversed(path)])

    def content(self) -> bytes:
        """See Editor."""
        return self._parts.content()

    def _at(self, where: str) -> Element:
        """The cell or paragraph of a place, by the numbers it had when the file was read."""
        story, *steps = where.removeprefix("docx:").split("/")
        element = self._stories.get(story)
        for step in steps:
            parts = _STEP.fullmatch(step)
            if parts is None or element is None:
                break
            kind, number, added = parts[1], int(parts[2]), int(parts[3] or 0)
            same = self._children(element, _NAMES[kind])
            element = same[number - 1] if 0 < number <= len(same) else None
            if element is not None and added:
                more = self._added.get(element, [])
                element = more[added - 1] if added <= len(more) else None
        else:
            if element is not None and steps:
                return element
        raise CannotPlace(f"there is no {where} in this file")

    def _children(self, element: Element, name: str) -> list[Element]:
        if (element, name) not in self._read:
            self._read[element, name] = docx.counted(element, name)
        return self._read[element, name]

    def _rows(self, row: Element) -> list[Element]:
        """The rows of a table as they stand now."""
        table = next(above for above in row.iterancestors() if local(above) == "tbl")
        return docx.counted(table, "tr")

    def _origin(self, row: Element) -> Element:
        """The row as read of which a row is a copy."""
        return next((old for old, new in self._added.items() if row in new), row)

    def _fill(self, node: Element | None, text: str) -> None:
        assert node is not None
        if local(node) == "sdt":
            if self._protection in _CLOSED:
                self._refuse_protected()
            fill_control(node, text)
        else:
            fill_field(node, text)

    def _tick(self, letters: Letters, start: int, end: int, words: str) -> None:
        node = letters.nodes[start][0] if start < end else None
        if node is None or not tick_node(node, letters.nodes[start][1]):
            self._refuse_protected()
            letters.replace(start, end, words)

    def _tick_beside(self, target: Element, letters: Letters, option: str) -> None:
        """No box stands in the option's cell: the small cell beside it is one, or holds one."""
        mark = mark_for(self._whole_form())
        if not letters.text.strip() and letters.paragraphs:
            self._tick(letters, 0, 0, mark)
            self._wrote(target)
            return
        row = next((above for above in target.iterancestors() if local(above) == "tr"), None)
        cells = docx.counted(row, "tc") if row is not None else []
        at = cells.index(target) if target in cells else -1
        for cell in [cells[near] for near in (at - 1, at + 1) if at >= 0 and 0 <= near < len(cells)]:
            beside = Letters(cell)
            inked = beside.text.strip()
            if is_box(inked) or (not inked and _is_small(cell, target)):
                start = beside.text.find(inked)
                self._tick(beside, start, start + len(inked), glyph(inked, self._whole_form()) if inked else mark)
                self._wrote(cell)
                return
        raise CannotPlace(f"there is no box beside “{option}”")

    def _wrote(self, target: Element) -> None:
        self._form = ""
        self._parts.touch(self._part_of(target))
        for box in target.iterancestors("{*}txbxContent"):
            _mirror(box)

    def _part_of(self, target: Element) -> str:
        root = target.getroottree().getroot()
        kinds = ("/header", "/footer")
        names = [self._parts.main, *(one for kind in kinds for one in self._parts.related(self._parts.main, kind))]
        return next(name for name in names if self._parts.xml(name) is root)

    def _whole_form(self) -> str:
        if not self._form:
            self._form = "".join(one.text or "" for root in self._stories.values() for one in root.iter("{*}t"))
        return self._form

    def _protected(self) -> str:
        """What kind of changes the document allows, if it restricts them (section 17.15.1.29)."""
        for part in self._parts.related(self._parts.main, "/settings"):
            mark = child(self._parts.xml(part), "documentProtection")
            if mark is not None and attribute(mark, "enforcement") in {"1", "true", "on"}:
                return attribute(mark, "edit") or ""
        return ""

    def _refuse_protected(self) -> None:
        if self._protection in _CLOSED | {"forms"}:
            raise CannotPlace("locked: the form lets only its fields be changed")


def _split_row(where: str) -> tuple[str, str, str]:
    """A place as what holds its row, the row, and the rest."""
    found = re.fullmatch(r"(.+)/(r\d+(?:\+\d+)?)/(c\d+)", where)
    if found is None:
        raise CannotPlace(f"{where} is not in a row of a table")
    return found[1], found[2], found[3]


def _prompt_around(target: Element) -> Element | None:
    """The control whose one answer a cell or paragraph is."""
    content = target.getparent()
    control = content.getparent() if content is not None and local(content) == "sdtContent" else None
    return control if control is not None and is_fillable(control) else None


def _drop_emptied(letters: Letters, start: int, end: int) -> None:
    """Paragraphs whose words gave way go, but for the first and for what holds more than words."""
    if "\n" not in letters.text[start:end] or not letters.text[start:end].strip():
        return
    for paragraph in letters.paragraphs_behind(start, end):
        before, above = paragraph.getprevious(), paragraph.getparent()
        plain = all(local(one) in _OF_WORDS or _is_look(one) for one in paragraph.iter())
        if plain and not Letters(paragraph).text and before is not None and local(before) == "p" and above is not None:
            above.remove(paragraph)


def _is_look(element: Element) -> bool:
    return any(local(above) in {"pPr", "rPr"} for above in (element, *element.iterancestors()))


def _in_table(row: Element) -> Element:
    """A row, or the outermost of the controls and marks around it."""
    while (above := row.getparent()) is not None and local(above) != "tbl":
        row = above
    return row


def _is_small(cell: Element, beside: Element) -> bool:
    """Whether a blank cell is a box to tick, not a place for words."""
    return width_of(cell) <= _SMALL or width_of(cell) * 2 <= width_of(beside)


def _mirror(box: Element) -> None:
    """A text box is written twice: its second writing, for old readers, follows the first."""
    alternative = next((above for above in box.iterancestors() if local(above) == "AlternateContent"), None)
    fallback = child(alternative, "Fallback") if alternative is not None else None
    for second in fallback.iter("{*}txbxContent") if fallback is not None else ():
        second[:] = [copy.deepcopy(one) for one in box]
        break
