"""A workbook of Excel 97 (MS-XLS) as grids of cells, each with its place.

Takes bytes; gives a Grid for every visible sheet. Raises Corrupt for a damaged file, Hold for one that asks for a
password. Touches nothing. Number formats are not known here: 0.0025 stays so even where the cell shows 0.25%.
"""

import io
from collections.abc import Iterator

import python_calamine
from openpyxl.utils import get_column_letter
from python_calamine import CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from ooxml.package import locked
from ooxml.xlsx import MAX_COLUMNS, MAX_ROWS, shown
from records.errors import Corrupt
from records.form import Cell, Grid

Merged = dict[tuple[int, int], tuple[int, int]]
"""First to last row and column of each merged range, from 0."""


def grids(content: bytes, name: str) -> tuple[Grid, ...]:
    """Every visible sheet as a grid, in the workbook's order."""
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        visible = [one.name for one in workbook.sheets_metadata if one.visible == SheetVisibleEnum.Visible]
        return tuple(
            Grid(name=f"xls:{sheet}", cells=tuple(_cells(workbook.get_sheet_by_name(sheet), sheet)))
            for sheet in visible
        )
    except python_calamine.PasswordError as error:
        raise locked(name) from error
    except (python_calamine.CalamineError, ValueError, OSError) as error:
        raise Corrupt(f"{name}: this workbook cannot be read: {error}") from error


def _cells(sheet: CalamineSheet, name: str) -> Iterator[Cell]:
    merged: Merged = dict(sheet.merged_cell_ranges or [])
    covered = _covered(merged)
    for row, values in enumerate(sheet.to_python(skip_empty_area=False)[:MAX_ROWS]):
        for column, value in enumerate(values[:MAX_COLUMNS]):
            if (row, column) in covered:
                continue
            last_row, last_column = merged.get((row, column), (row, column))
            yield Cell(
                where=f"xls:{name}!{get_column_letter(column + 1)}{row + 1}",
                text=shown(value, "General"),
                row=row + 1,
                column=column + 1,
                row_span=last_row - row + 1,
                column_span=last_column - column + 1,
            )


def _covered(merged: Merged) -> set[tuple[int, int]]:
    """The cells merged ranges cover, but for the first of each, which stands for all."""
    return {
        (row, column)
        for (top, left), (bottom, right) in merged.items()
        for row in range(top, min(bottom, MAX_ROWS) + 1)
        for column in range(left, min(right, MAX_COLUMNS) + 1)
    } - set(merged)
