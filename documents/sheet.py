"""A workbook template (xlsx) opened for its tags: sheets, cells and what stands in them (ISO/IEC 29500-1, 18).

Takes bytes, gives a Book; raises Corrupt for what is no workbook; touches nothing. The language is small: `{{ name }}`
in any cell and in the page's header and footer, `{{ row.name }}` in one row a sheet, which is repeated for each entry.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from documents import package
from records.errors import Corrupt

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TAG = re.compile(r"\{\{\s*([A-Za-z_][\w.]*)\s*\}\}")
STYLES, STRINGS, WORKBOOK = "xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml"
ROW = "row."
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATIONS = "xl/_rels/workbook.xml.rels"


@dataclass(frozen=True)
class Sheet:
    """One worksheet: its name for people, its part, and the parsed part."""

    name: str
    part: str
    root: Any

    def rows(self) -> list[Any]:
        """Every row that is written down."""
        return list(self.root.iter(f"{MAIN}row"))

    def page_texts(self) -> Iterator[Any]:
        """The elements that hold the page's headers and footers."""
        yield from self.root.iterfind(f"{MAIN}headerFooter/*")


@dataclass(frozen=True)
class Book:
    """A workbook with what filling needs of it; the parsed parts may be changed, `parts` holds them as they came."""

    parts: Mapping[str, bytes]
    workbook: Any
    styles: Any
    strings: Any | None
    sheets: tuple[Sheet, ...]

    def text(self, cell: Any) -> str:
        """The words of a cell, empty for a number, a date or a formula's result."""
        kind = cell.get("t")
        if kind == "s" and self.strings is not None:
            return spoken(self.strings[int(cell.findtext(f"{MAIN}v", "0"))])
        return spoken(cell.find(f"{MAIN}is")) if kind == "inlineStr" else ""

    def prototype(self, sheet: Sheet) -> Any | None:
        """The row that stands for every entry of the list; None on a sheet without one."""
        return next((row for row in sheet.rows() if self.is_prototype(row)), None)

    def is_prototype(self, row: Any) -> bool:
        """Whether a row names an entry's values."""
        return any(name.startswith(ROW) for cell in row for name in TAG.findall(self.text(cell)))


def open_book(content: bytes) -> Book:
    """A workbook as Excel saves it; Corrupt when it is none, or is saved as "Strict Open XML"."""
    parts = package.read(content)
    if WORKBOOK not in parts or STYLES not in parts:
        raise Corrupt("this is no Excel workbook (.xlsx)")
    try:
        roots = {name: etree.fromstring(parts[name], _parser()) for name in parts if name.endswith((".xml", ".rels"))}
    except etree.XMLSyntaxError as error:
        raise Corrupt(f"the workbook holds malformed XML: {error}") from error
    if roots[WORKBOOK].tag != f"{MAIN}workbook":
        raise Corrupt('save it as "Excel Workbook (.xlsx)", not as "Strict Open XML"')
    return Book(parts, roots[WORKBOOK], roots[STYLES], roots.get(STRINGS), tuple(_sheets(roots)))


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True)


def _sheets(roots: Mapping[str, Any]) -> Iterator[Sheet]:
    targets = {one.get("Id"): one.get("Target", "") for one in roots.get(_RELATIONS, ())}
    for sheet in roots[WORKBOOK].iterfind(f"{MAIN}sheets/{MAIN}sheet"):
        target = targets.get(sheet.get(_RELATION), "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if part in roots and roots[part].tag == f"{MAIN}worksheet":
            yield Sheet(sheet.get("name", ""), part, roots[part])


def spoken(string: Any) -> str:
    """The text of a string item, its formatted runs joined; phonetic guides (rPh) are not part of it."""
    if string is None:
        return ""
    runs = [*string.iterfind(f"{MAIN}t"), *string.iterfind(f"{MAIN}r/{MAIN}t")]
    return "".join(run.text or "" for run in runs)


def split(reference: str) -> tuple[str, int]:
    """`B7` as its column's letters and its row's number."""
    letters = reference.rstrip("0123456789")
    return letters, int(reference[len(letters) :])
