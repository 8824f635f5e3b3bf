"""An Excel workbook as grids of cells, each with its place and the words a person sees in it.

Takes bytes; gives a Grid for every visible sheet. Raises Corrupt and Hold as ooxml/package.py does. Touches nothing.
Formulas show their stored results; hidden sheets, rows and columns are not there; a merged range is one cell.
"""

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.utils import column_index_from_string
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from ooxml.package import Package
from records.errors import Corrupt
from records.form import Cell, Grid

MAX_ROWS = 2000
MAX_COLUMNS = 200
"""How much of a sheet is read: forms are printed, so none is larger."""
MAX_CELLS = 50_000
MAX_OBJECTS = 300_000
"""Bounds of one workbook, before the library parses it: cells, shared texts and styles together."""

_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"})
_UNZIPPING = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError)
_DOCTYPE = [mark for text in ("<!DOCTYPE", "<!ENTITY") for mark in (text.encode(), text.encode("utf-16-le"))]

_OBJECTS = (b"<c ", b"<c>", b"<si>", b"<si ", b"<xf ", b"<xf>", b"<font>", b"<fill>", b"<border>", b"<sheet ", b"<r>")
_MERGED = re.compile(rb'<mergeCell ref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})"')

Spans = dict[tuple[int, int], tuple[int, int]]
"""Row and column of a merged range's first cell, to its height and width; (0, 0) for the cells it covers."""


def grids(content: bytes, name: str) -> tuple[Grid, ...]:
    """Every visible sheet as a grid, in the workbook's order; blank cells are there within the used range."""
    package = Package(content, name)
    _refuse_unsafe(package, name)
    _refuse_excess(package, name)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", module="openpyxl")  # it tells of features it drops when it writes
            workbook = load_workbook(io.BytesIO(content), data_only=True)
    except (InvalidFileException, LookupError, ValueError, TypeError, AttributeError, *_UNZIPPING) as error:
        raise Corrupt(f"{name}: this workbook cannot be read: {error}") from error
    except SyntaxError as error:  # the XML parsers' errors are SyntaxErrors
        raise Corrupt(f"{name}: this workbook holds malformed XML: {error}") from error
    sheets = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
    if sum(_extent(sheet) for sheet in sheets) > MAX_CELLS:
        raise Corrupt(f"{name}: it has more than {MAX_CELLS:,} cells")
    return tuple(Grid(name=f"xlsx:{sheet.title}", cells=tuple(_cells(sheet))) for sheet in sheets)


def _refuse_unsafe(package: Package, name: str) -> None:
    """The library parses with its own settings, so what a safe parser would refuse is refused before it looks."""
    for part in package.names:
        head = package.part(part)[:4096] if part.endswith((".xml", ".rels")) else b""
        if any(mark in head for mark in _DOCTYPE):
            raise Corrupt(f"{name}: the part {part} declares a document type, which no Office file does")


def _refuse_excess(package: Package, name: str) -> None:
    """The library makes an object of every cell, style and text, and of every cell under a merged range."""
    parts = [package.part(one) for one in sorted(package.names) if one.startswith("xl/") and one.endswith(".xml")]
    if sum(part.count(mark) for part in parts for mark in _OBJECTS) > MAX_OBJECTS:
        raise Corrupt(f"{name}: it has more than {MAX_OBJECTS:,} cells, texts and styles")
    if sum(_area(found) for part in parts for found in _MERGED.finditer(part)) > MAX_CELLS:
        raise Corrupt(f"{name}: its merged ranges cover more than {MAX_CELLS:,} cells")


def _area(merged: re.Match[bytes]) -> int:
    left, top, right, bottom = (one.decode() for one in merged.groups())
    width = column_index_from_string(right) - column_index_from_string(left) + 1
    return max(width, 1) * max(int(bottom) - int(top) + 1, 1)


def _extent(sheet: Worksheet) -> int:
    return _used_rows(sheet, _spans(sheet)) * min(sheet.max_column, MAX_COLUMNS)


def _cells(sheet: Worksheet) -> Iterator[Cell]:
    spans, hidden_rows, hidden_columns = _spans(sheet), *_hidden(sheet)
    rows = sheet.iter_rows(max_row=_used_rows(sheet, spans), max_col=min(sheet.max_column, MAX_COLUMNS))
    for row, cells in enumerate(rows, 1):
        for column, cell in enumerate(cells, 1):
            height, width = spans.get((row, column), (1, 1))
            if height and row not in hidden_rows and column not in hidden_columns:
                text = shown(cell.value, cell.number_format) if isinstance(cell, SheetCell) else ""
                where = f"xlsx:{sheet.title}!{cell.coordinate}"
                yield Cell(where=where, text=text, row=row, column=column, row_span=height, column_span=width)


def _used_rows(sheet: Worksheet, spans: Spans) -> int:
    """The last row with a value or a merged range: formats alone may reach to the sheet's end."""
    there = sheet._cells.items()  # noqa: SLF001 - asking for a row makes its empty cells, to the sheet's end
    filled = (row for (row, _), cell in there if row <= MAX_ROWS and cell.value)
    merged = (row + height - 1 for (row, _), (height, _) in spans.items() if height)
    return min(max(max(filled, default=1), max(merged, default=1)) + 1, sheet.max_row, MAX_ROWS)


def _spans(sheet: Worksheet) -> Spans:
    spans: Spans = {}
    for merged in sheet.merged_cells.ranges:
        height, width = merged.max_row - merged.min_row + 1, merged.max_col - merged.min_col + 1
        last_row, last_column = min(merged.max_row, MAX_ROWS), min(merged.max_col, MAX_COLUMNS)
        for row in range(merged.min_row, last_row + 1):
            spans.update({(row, column): (0, 0) for column in range(merged.min_col, last_column + 1)})
        spans[merged.min_row, merged.min_col] = (height, width)
    return spans


def _hidden(sheet: Worksheet) -> tuple[set[int], set[int]]:
    """The hidden rows and columns; one entry may stand for a run of columns (ISO/IEC 29500-1 section 18.3.1.13)."""
    rows = {number for number, row in sheet.row_dimensions.items() if row.hidden}
    runs = (run for run in sheet.column_dimensions.values() if run.hidden)
    return rows, {column for run in runs for column in range(run.min or 1, min(run.max or 1, MAX_COLUMNS) + 1)}


def shown(value: object, number_format: str) -> str:
    """A cell's value as the cell shows it: dates in ISO 8601, 0.0025 under `0.00%` as `0.25%`, errors as nothing."""
    if value is None or value in _ERRORS:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float):
        return _number(value, number_format)
    return str(value).replace("_x000D_", "").replace("\r\n", "\n").strip()


def _number(value: float, number_format: str) -> str:
    plain = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", number_format.partition(";")[0])
    if "%" in plain:
        return f"{value * 100:.10g}%"
    if re.fullmatch("0{2,}", plain) and float(value).is_integer():
        return str(int(value)).zfill(len(plain))
    return str(int(value)) if float(value).is_integer() else f"{value:.12g}"
