"""One sheet of a workbook (ISO/IEC 29500-1 section 18.3): its words by position, its merges, what is hidden.

Takes a Package and Book; gives a Sheet. Raises Corrupt as ooxml/package.py does. Touches nothing. Formulas give their
stored results; no comment, header, footer, list of choices or rule is a value and none is read.
"""

import math
from datetime import datetime

from lxml import etree

from ooxml.number_formats import moment_shown, number_shown, text_shown
from ooxml.package import Package
from ooxml.sheet import MAX_COLUMNS, MAX_ROWS, Sheet, area
from ooxml.symbols import EMPTY, TICKED
from ooxml.words import Element
from ooxml.xlsx_book import Book, Look
from ooxml.xlsx_text import read, words_of
from records.errors import Corrupt

MAX_XML = 6 * 1024 * 1024
"""Bytes of a sheet's XML, some 100,000 cells; of a longer one the first rows are read."""
MAX_TEXTS = 8000
"""Cells with words that are read of a sheet: far more than a form has."""
MAX_DIGITS = 10.0**15
NO_RESULT = "its formula has no stored result"
TOO_LONG = "Excel keeps only 15 digits of so long a number"
STRUCK = "its words are struck out"

_ON = frozenset({"1", "true", "on"})


def sheet_of(package: Package, part: str, book: Book) -> Sheet:
    """Read one sheet."""
    content = package.part(part)
    sheet = Sheet()
    root = package.parsed(_first_rows(content, part, sheet), part)
    for one in root:
        name = etree.QName(one).localname if isinstance(one.tag, str) else ""
        if name == "sheetFormatPr":
            _defaults(one, sheet)
        elif name == "cols":
            _columns(one, sheet)
        elif name == "sheetData":
            _Rows(sheet, book).read(one)
        elif name == "mergeCells":
            sheet.merged = [found for ref in one if (found := area(ref.get("ref") or ""))]
        elif name in {"controls", "AlternateContent"}:
            sheet.controls += [*one.iter("{*}control")]
    return sheet


def _first_rows(content: bytes, part: str, sheet: Sheet) -> bytes:
    """A sheet's XML without the rows that are too many; what stands behind them tells of merged cells."""
    if len(content) <= MAX_XML:
        return content
    end = content.rfind(b"</sheetData>")
    last = content.rfind(b"</row>", 0, MAX_XML)
    if last < 0 or end < last or len(content) - end > MAX_XML:
        raise Corrupt(f"the part {part} is larger than {MAX_XML // 1024**2} MB and cannot be read in parts")
    sheet.cut = True
    return content[: last + len(b"</row>")] + content[end:]


def _defaults(one: Element, sheet: Sheet) -> None:
    sheet.default_height = _decimal(one.get("defaultRowHeight"), sheet.default_height)
    sheet.default_width = _decimal(one.get("defaultColWidth"), sheet.default_width)


def _columns(columns: Element, sheet: Sheet) -> None:
    """One entry may stand for a run of columns (section 18.3.1.13); a column without width is hidden."""
    for one in columns:
        first, last = _count(one.get("min")), min(_count(one.get("max")), MAX_COLUMNS)
        width = _decimal(one.get("width"), sheet.default_width)
        run = range(max(first, 1), last + 1)
        sheet.widths.update(dict.fromkeys(run, width))
        if one.get("hidden") in _ON or width == 0:
            sheet.hidden_columns.update(run)


class _Rows:
    """The cells of a sheet, one after another: a row or cell that does not say where it is follows the last."""

    def __init__(self, sheet: Sheet, book: Book) -> None:
        self._sheet, self._book = sheet, book

    def read(self, data: Element) -> None:
        number = 0
        for row in data.iterchildren("{*}row"):
            number = _count(row.get("r")) or number + 1
            if number > MAX_ROWS or len(self._sheet.texts) > MAX_TEXTS:
                self._sheet.cut = True
                break
            self._row(row, number)

    def _row(self, row: Element, number: int) -> None:
        height = row.get("ht")
        if height is not None:
            self._sheet.heights[number] = _decimal(height, self._sheet.default_height)
        if row.get("hidden") in _ON or (height is not None and self._sheet.heights[number] == 0):
            self._sheet.hidden_rows.add(number)
        column = 0
        for cell in row.iterchildren("{*}c"):
            reference = cell.get("r")
            column = _column(reference) if reference else column + 1
            if not 0 < column <= MAX_COLUMNS:
                self._sheet.cut = self._sheet.cut or len(cell) > 0
            elif text := self._text(cell, reference or ""):
                self._sheet.texts[number, column] = text
            else:
                self._sheet.there.add((number, column))

    def _text(self, cell: Element, reference: str) -> str:
        if not len(cell):
            return ""
        value, formula, own = None, False, None
        for one in cell:
            name = etree.QName(one).localname if isinstance(one.tag, str) else ""
            if name == "v":
                value = one.text
            formula = formula or name == "f"
            own = one if name == "is" else own
        kind, look = cell.get("t", "n"), self._book.look(_count(cell.get("s")))
        if formula and not value and kind != "str":
            self._sheet.doubts.append((reference, NO_RESULT))
        if look.struck:
            self._sheet.doubts += [(reference, STRUCK)] if value or own is not None else []
            return ""
        if own is not None:
            return text_shown(read(words_of(own), look.font), look.number_format)
        return self._shown(kind, value, look, reference) if value else ""

    def _shown(self, kind: str, value: str, look: Look, reference: str) -> str:
        if kind == "n":
            number = _decimal(value, math.nan)
            if math.isfinite(number) and abs(number) >= MAX_DIGITS:
                self._sheet.doubts.append((reference, TOO_LONG))
            return number_shown(number, look.number_format, from_1904=self._book.from_1904)
        if kind == "b":
            return (TICKED if value == "1" else EMPTY) if look.box else ("TRUE" if value == "1" else "FALSE")
        if kind == "d":
            return _of_iso(value, look.number_format)
        if kind == "e":
            return ""
        words = self._book.texts[_count(value)] if kind == "s" else value
        return text_shown(read(words, look.font), look.number_format)


def _of_iso(value: str, code: str) -> str:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return value
    return moment_shown(moment, code)


def _column(reference: str) -> int:
    """The column of `AB7`; 0 where the reference is none."""
    number = 0
    for one in reference[:4]:
        if not "A" <= one <= "Z":
            break
        number = number * 26 + ord(one) - 64
    return number


def _count(value: str | None) -> int:
    return int(value) if value and len(value) < 9 and value.isascii() and value.isdigit() else 0


def _decimal(value: str | None, default: float) -> float:
    try:
        return float(value) if value is not None else default
    except ValueError:
        return default
