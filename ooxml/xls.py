"""A workbook of Excel 97 (MS-XLS) as grids of cells, each with its place.

Takes bytes; gives a Grid for every visible sheet, and warnings. Raises Corrupt for a damaged file, Hold for one that
asks for a password. Touches nothing. Values are calamine's; how they are shown, and what is hidden, ooxml/biff.py says.
"""

import io
from datetime import date, datetime, time, timedelta
from itertools import islice

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from ooxml.biff import Stream, Styled, stream_of
from ooxml.cfb import Compound
from ooxml.number_formats import moment_shown, number_shown, text_shown
from ooxml.package import locked
from ooxml.sheet import MAX_COLUMNS, MAX_ROWS, Area, Sheet
from ooxml.sheet_grid import MAX_SHEET_CELLS, grids_of
from ooxml.xlsx import MAX_CELLS, MAX_SHEETS, Workbook
from ooxml.xlsx_book import Look
from ooxml.xlsx_text import read as read_words
from records.errors import Corrupt
from records.form import Grid

MAX_EXTENT = 2_000_000
"""Rows times columns up to a sheet's last value: the library makes a cell of each."""

Value = int | float | str | bool | date | datetime | time | timedelta


def grids(content: bytes, name: str) -> tuple[Grid, ...]:
    """Every visible sheet as a grid, in the workbook's order."""
    return read(content, name).grids


def read(content: bytes, name: str) -> Workbook:
    """The visible sheets in the workbook's order."""
    try:
        stream = _stream(content, name)
        return _read(CalamineWorkbook.from_filelike(io.BytesIO(content)), stream)
    except PasswordError as error:
        raise locked(name) from error
    except (CalamineError, ValueError, OSError) as error:
        raise Corrupt(f"{name}: this workbook cannot be read: {error}") from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # the library's own fault on damaged bytes; it has no base class
            raise Corrupt(f"{name}: this workbook cannot be read: it is damaged") from error
        raise


def _stream(content: bytes, name: str) -> Stream:
    file = Compound(content)
    found = next((one for one in file.children(file.root) if one.name.lower() == "workbook"), None)
    if found is None:
        raise Corrupt("this is no workbook of Excel 97")
    stream = stream_of(file.read(found))
    if stream.locked:
        raise locked(name)
    return stream


def _read(workbook: CalamineWorkbook, stream: Stream) -> Workbook:
    made, warnings, left = list[Grid](), list[str](), MAX_CELLS
    starts = dict(zip(workbook.sheet_names, stream.starts, strict=False))
    seen = (one for one in workbook.sheets_metadata if one.visible == SheetVisibleEnum.Visible)
    for one in islice((sheet for sheet in seen if sheet.typ == SheetTypeEnum.WorkSheet), MAX_SHEETS):
        styled = stream.sheets.get(starts.get(one.name, -1), Styled())
        if left <= 0 or styled.last[0] * styled.last[1] > MAX_EXTENT:
            warnings.append(f"{one.name}: this sheet was not read: it is too large for a form")
            continue
        _fill(styled, workbook.get_sheet_by_name(one.name), stream)
        found, told = grids_of(f"xls:{one.name}", styled.sheet, min(left, MAX_SHEET_CELLS))
        left -= sum(len(grid.cells) for grid in found)
        made += found
        warnings += told
    return Workbook(grids=tuple(made), warnings=tuple(warnings))


def _fill(styled: Styled, values: CalamineSheet, stream: Stream) -> None:
    """The words of a sheet, as its formats show its values."""
    sheet: Sheet = styled.sheet
    rows = values.to_python(skip_empty_area=False, nrows=MAX_ROWS)
    for row, cells in enumerate(rows, 1):
        for column, value in enumerate(cells[:MAX_COLUMNS], 1):
            if value != "":
                look = stream.look(styled.looks.get((row, column), -1))
                if text := "" if look.struck else _shown(value, look):
                    sheet.texts[row, column] = text
    sheet.cut = values.total_height > MAX_ROWS or values.total_width > MAX_COLUMNS
    sheet.merged = [
        Area(top=top + 1, left=left + 1, bottom=bottom + 1, right=right + 1)
        for (top, left), (bottom, right) in values.merged_cell_ranges or ()
    ]


def _shown(value: Value, look: Look) -> str:
    """A value as its cell shows it; what the library took for a date comes as one."""
    code = look.number_format
    if isinstance(value, str):
        return text_shown(read_words(value, look.font), code)
    if isinstance(value, bool | time):
        return str(value).upper() if isinstance(value, bool) else value.isoformat("minutes")
    if isinstance(value, date):
        moment = value if isinstance(value, datetime) else datetime.combine(value, time())
        return moment_shown(moment, code)
    number = value.total_seconds() / 86_400 if isinstance(value, timedelta) else value
    return number_shown(number, code)
