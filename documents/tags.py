"""The tags of a template and where they stand, for people who look for them in Word.

Takes parts as lxml trees; gives Tags in document order; touches nothing.
"""

import re
from collections.abc import Iterator
from typing import Any

from records.record import Record

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_HALF = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_STATEMENT = re.compile(r"\{%-?(?:(tr|tc|p|r)\s)?\s*(\w+)\s*(.*?)\s*-?%\}", re.DOTALL)
_PRINT = re.compile(r"\{\{-?(?:(tr|tc|p|r)\s)?\s*(.*?)\s*-?\}\}", re.DOTALL)


class Tag(Record):
    """One tag: `{{ inner }}` has no word, `{%tr word inner %}` has; `alone` when nothing shares its paragraph.

    `prefix` is docxtpl's: the tag takes away the row (`tr`) or paragraph (`p`) it stands in. `broken` is half a tag.
    """

    where: str
    text: str
    prefix: str = ""
    word: str = ""
    inner: str = ""
    alone: bool = True
    broken: bool = False


def tags_of(part: str, root: Any) -> Iterator[Tag]:
    """Every tag of a part, in document order."""
    tables = {table: number for number, table in enumerate(root.iter(f"{_W}tbl"), 1)}
    for number, paragraph in enumerate(root.iter(f"{_W}p"), 1):
        text = _source(paragraph)
        if _HALF.search(text):
            yield from _in_text(_place(part, paragraph, tables, number), text, _surroundings(paragraph))


def _in_text(where: str, text: str, surroundings: dict[str, str]) -> Iterator[Tag]:
    for found in _TAG.finditer(text):
        yield _tag(where, found[0], surroundings)
    for half in _HALF.findall(_TAG.sub("", text)):
        yield Tag(where=where, text=half, broken=True)


def _tag(where: str, text: str, surroundings: dict[str, str]) -> Tag:
    if statement := _STATEMENT.fullmatch(text):
        prefix, word, inner = statement[1] or "", statement[2], statement[3]
        alone = surroundings.get(prefix, text).strip() == text
        return Tag(where=where, text=text, prefix=prefix, word=word, inner=inner, alone=alone)
    if printed := _PRINT.fullmatch(text):
        return Tag(where=where, text=text, prefix=printed[1] or "", inner=printed[2])
    return Tag(where=where, text=text, word="#" if text.startswith("{#") else "", broken=not text.startswith("{#"))


def _surroundings(paragraph: Any) -> dict[str, str]:
    """What docxtpl would take away with a tag of each prefix."""
    row = next(paragraph.iterancestors(f"{_W}tr"), None)
    of_row = "" if row is None else "".join(_source(one) for one in row.iter(f"{_W}p"))
    return {"p": _source(paragraph), "tr": of_row}


def _source(paragraph: Any) -> str:
    """A paragraph's text and the attributes that hold tags, as docxtpl will see them in turn."""
    pieces = []
    for element in paragraph.iter():
        if next(element.iterancestors(f"{_W}p"), paragraph) is not paragraph:
            continue
        pieces += [value for value in element.attrib.values() if _HALF.search(value)]
        if element.tag == f"{_W}t":
            pieces.append(element.text or "")
    return "".join(pieces)


def _place(part: str, paragraph: Any, tables: dict[Any, int], number: int) -> str:
    """`word/document.xml, table 2, row 3, cell 1`, or the paragraph's number outside tables."""
    cell = next(paragraph.iterancestors(f"{_W}tc"), None)
    if cell is None:
        return f"{part}, paragraph {number}"
    row = next(cell.iterancestors(f"{_W}tr"))
    table = next(row.iterancestors(f"{_W}tbl"))
    return f"{part}, table {tables[table]}, row {_index(table, row, 'tr')}, cell {_index(row, cell, 'tc')}"


def _index(parent: Any, child: Any, name: str) -> int:
    return list(parent.iter(f"{_W}{name}")).index(child) + 1
