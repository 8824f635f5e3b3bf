"""Looks a workbook over before it is listed: every tag, every name, all findings at once.

Takes an xlsx as bytes; gives findings in words, each with sheet, cell and tag; touches nothing.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

from lxml import etree

from documents.sheet import MAIN, ROW, STRINGS, TAG, Book, Sheet, open_book, split
from records.document import DocHead
from records.errors import Corrupt
from records.register import RegisterRow

REQUIRED = ("doc.title", "doc.form_no", "doc.revision", "row.number")
"""What identifies a controlled document (ISO 9001:2015 7.5.2 a), and each of its rows."""

_ROW_FIELDS = {f"{ROW}{name}": field.annotation for name, field in RegisterRow.model_fields.items()}
_NAMES = {"period", "count", *_ROW_FIELDS, *(f"doc.{name}" for name in DocHead.model_fields)}
_DATES = {name for name, kind in _ROW_FIELDS.items() if date in (kind, *get_args(kind))}
_HALF = re.compile(r"\{\{|\}\}|\{%|%\}")
_FOREIGN = re.compile(r"xl/(vbaProject|externalLinks|embeddings|connections|queryTables|activeX|pivotTables)")
_DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
"""Built-in number formats that show a date (ISO/IEC 29500-1, 18.8.30, those of Chinese and Japanese included)."""


def check_workbook(template: bytes) -> tuple[str, ...]:
    """Everything wrong with a workbook template; empty when it may be listed."""
    try:
        book = open_book(template)
        findings = [*_parts(book), *(finding for sheet in book.sheets for finding in _sheet(book, sheet))]
    except (Corrupt, etree.XMLSyntaxError) as error:
        return (str(error),)
    if not any(book.prototype(sheet) is not None for sheet in book.sheets):
        findings.append("no row names a case: one row holds {{ row.number }} and its like, and is repeated")
    printed = {name for sheet in book.sheets for text in _texts(book, sheet) for name in TAG.findall(text)}
    findings += [f"the template never prints {{{{ {name} }}}}" for name in REQUIRED if name not in printed]
    return tuple(findings)


def _parts(book: Book) -> Iterator[str]:
    """What a controlled form does not carry, and tags where nothing is filled."""
    cells = {STRINGS, *(sheet.part for sheet in book.sheets)}
    for name, content in sorted(book.parts.items()):
        if foreign := _FOREIGN.match(name):
            yield f"{name}: a form holds no {foreign[1]}; save it without"
        elif name not in cells and name.endswith(".xml") and b"{{" in content:
            yield f"{name}: holds a tag; only cells and the page's header and footer are filled"


def _texts(book: Book, sheet: Sheet) -> Iterator[str]:
    yield from (book.text(cell) for row in sheet.rows() for cell in row)
    yield from (text.text or "" for text in sheet.page_texts())


def _sheet(book: Book, sheet: Sheet) -> Iterator[str]:
    prototype = book.prototype(sheet)
    for row in sheet.rows():
        for cell in row:
            for finding in _cell(book, cell, row is prototype):
                yield f"sheet '{sheet.name}', cell {cell.get('r')}: {finding}"
    for text in sheet.page_texts():
        for finding in _tags(text.text or "", in_list=False):
            yield f"sheet '{sheet.name}', {etree.QName(text).localname}: {finding}"
    if prototype is not None:
        yield from _around(sheet, prototype)


def _cell(book: Book, cell: Any, in_list: bool) -> Iterator[str]:  # noqa: FBT001 - private, one caller
    if cell.find(f"{MAIN}f") is not None:
        yield "holds a formula; a record states values, which another day must not change"
    text = book.text(cell)
    yield from _tags(text, in_list=in_list)
    alone = TAG.fullmatch(text.strip())
    if alone and alone[1] in _DATES and not _shows_dates(book, cell):
        yield f"{text}: the cell's number format shows no date; choose one, such as yyyy-mm-dd"


def _tags(text: str, *, in_list: bool) -> Iterator[str]:
    for found in TAG.finditer(text):
        if found[1] not in _NAMES:
            yield f"{found[0]}: there is no '{found[1]}'"
        elif found[1].startswith(ROW) and not in_list:
            yield f"{found[0]}: stands outside the list's row; a sheet has one such row"
    for half in _HALF.findall(TAG.sub("", text)):
        yield f"{half}: is no whole tag; write {{{{ name }}}}"


def _shows_dates(book: Book, cell: Any) -> bool:
    formats = book.styles.find(f"{MAIN}cellXfs")
    number = int(formats[int(cell.get("s", "0"))].get("numFmtId", "0"))
    own = {one.get("numFmtId"): one.get("formatCode", "") for one in book.styles.iter(f"{MAIN}numFmt")}
    plain = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", own.get(str(number), ""))
    return number in _DATE_FORMATS or bool(re.search("[yd]", plain, re.IGNORECASE))


def _around(sheet: Sheet, prototype: Any) -> Iterator[str]:
    """What stands in the list's way: it grows downwards."""
    number = int(prototype.get("r"))
    for row in sheet.rows():
        for cell in row:
            if int(row.get("r")) > number and len(cell):
                yield f"sheet '{sheet.name}', cell {cell.get('r')}: stands below the list, which grows; put it above"
    for merged in sheet.root.iter(f"{MAIN}mergeCell"):
        ends = [split(end)[1] for end in merged.get("ref", "A1").split(":")]
        if max(ends) >= number:
            yield f"sheet '{sheet.name}', {merged.get('ref')}: merged cells in the list's row are not repeated"
