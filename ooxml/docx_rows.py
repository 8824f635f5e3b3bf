"""A row of a Word table copied without its answers (ISO/IEC 29500-1 section 17.4).

Takes lxml elements, gives copies; raises nothing, touches nothing else. Formatting, controls and merges stay; what
may stand once in a document only (ids, bookmarks, comments, pictures, revisions) does not.
"""

import copy

from ooxml.blanks import CONTROL, carried
from ooxml.boxes import unticked
from ooxml.controls import is_placeholder
from ooxml.docx import counted
from ooxml.docx_controls import fill_field, untick
from ooxml.docx_letters import Letters
from ooxml.xml import Element, attribute, child, local

_ONCE = frozenset(
    {
        "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference", "footnoteReference",
        "endnoteReference", "drawing", "pict", "object", "del", "moveFrom", "permStart", "permEnd", "AlternateContent",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "proofErr", "tbl",
        "cellIns", "cellDel", "cellMerge", "trPrChange", "tcPrChange", "pPrChange", "rPrChange", "tblPrExChange",
    }
)  # fmt: skip


def copied(rows: list[Element], below: Element | None) -> list[Element]:
    """Copies of rows, in order, to stand above the row `below`: what was merged across there still is."""
    reaching = (
        {column for column, cell in columns(below) if merge_of(cell) == "continue"} if below is not None else set()
    )
    made = [copy.deepcopy(row) for row in rows]
    for row in reversed(made):
        for column, cell in columns(row):
            if column in reaching and merge_of(cell) == "restart":
                _continue_merge(cell)
                reaching.discard(column)
    for row in made:
        row.tail = None
        _strip(row)
        first = True
        for _, cell in columns(row):
            first = not _empty(cell, first=first) and first
        untick(row)
    return made


def columns(row: Element) -> list[tuple[int, Element]]:
    """The cells of a row, each with its first column of the table's grid, from 0."""
    found, column = [], _number(child(row, "trPr", "gridBefore"), 0)
    for cell in counted(row, "tc"):
        found.append((column, cell))
        column += _number(child(cell, "tcPr", "gridSpan"), 1)
    return found


def merge_of(cell: Element) -> str:
    """`restart` where a vertical merge begins, `continue` within one, else empty (section 17.4.84)."""
    merge = child(cell, "tcPr", "vMerge")
    return "" if merge is None else attribute(merge, "val") or "continue"


def block(rows: list[Element], row: Element, cell: Element) -> list[Element]:
    """The rows a cell reaches over, from its own on."""
    at = rows.index(row)
    column = next((column for column, one in columns(row) if one is cell), -1)
    end = at + 1
    while end < len(rows) and any(
        where == column and merge_of(one) == "continue" for where, one in columns(rows[end])
    ) and merge_of(cell):  # fmt: skip
        end += 1
    return rows[at:end]


def _number(element: Element | None, default: int) -> int:
    value = (attribute(element, "val") or "") if element is not None else ""
    return int(value) if value.isdecimal() and len(value) < 5 else default


def _strip(row: Element) -> None:
    for one in list(row.iter()):
        name = local(one)
        if (
            name in _ONCE
            or (name in {"ins", "del"} and _local_parent(one) in {"trPr", "rPr"})
            or (name == "id" and _local_parent(one) == "sdtPr")
            or name == "dataBinding"
        ):
            _remove(one)
        for key in [key for key in one.attrib if str(key).endswith(("}paraId", "}textId"))]:
            del one.attrib[key]


def _local_parent(element: Element) -> str:
    """The local name of the element above."""
    return _local_name(element.getparent())


def _local_name(element: Element | None) -> str:
    """The local name of an element that may not be there."""
    return local(element) if element is not None else ""


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _continue_merge(cell: Element) -> None:
    merge = child(cell, "tcPr", "vMerge")
    if merge is not None:
        merge.attrib.clear()


def _empty(cell: Element, *, first: bool) -> bool:
    """Take the answer out of a cell; whether anything stood there."""
    letters = Letters(cell)
    if unticked(letters.text):
        _untick_letters(letters)
        return True
    kept = carried(letters.text, first=first)
    if kept != letters.text:
        for one in letters.paragraphs[1:]:
            if _local_parent(one) == "tc" and _local_name(one.getprevious()) == "p":
                _remove(one)
        for paragraph in letters.paragraphs[:1]:
            _clear(Letters(paragraph), kept)
    return bool(letters.text.strip())


def _clear(letters: Letters, kept: str) -> None:
    """Controls stay, with no words in them; text gives way to what is kept."""
    for at in reversed(range(len(letters.text))):
        node, _ = letters.nodes[at]
        if letters.text[at] == CONTROL and node is not None:
            _clear_control(node)
    plain = [at for at, letter in enumerate(letters.text) if letter != CONTROL]
    if plain and plain[-1] - plain[0] + 1 == len(plain):
        letters.replace(plain[0], plain[-1] + 1, kept)


def _clear_control(node: Element) -> None:
    if local(node) == "fldChar":
        fill_field(node, "")
        return
    content = child(node, "sdtContent")
    if content is not None and not is_placeholder(node):
        for text in content.iter("{*}t"):
            text.text = ""


def _untick_letters(letters: Letters) -> None:
    bare = unticked(letters.text)
    if bare and bare != letters.text and len(bare) == len(letters.text):
        for at, (old, new) in enumerate(zip(letters.text, bare, strict=True)):
            node, index = letters.nodes[at]
            if old != new and node is not None and local(node) == "t":
                text = node.text or ""
                node.text = text[:index] + new + text[index + 1 :]
