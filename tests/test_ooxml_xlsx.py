"""An Excel workbook as cells with their places and the words a person sees."""

import io
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from ooxml.xlsx import grids, shown
from records.errors import Corrupt


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        (0.0025, "0.00%", "0.25%"),
        (0.07, "0%", "7%"),
        (1200, "#,##0", "1200"),
        (1200.0, "General", "1200"),
        (0.1 + 0.2, "General", "0.3"),
        (42, "00000", "00042"),
        (3, '0" pcs"', "3"),
        (datetime(2026, 3, 5), "yyyy/m/d", "2026-03-05"),  # noqa: DTZ001 - Excel knows no zones
        (datetime(2026, 3, 5, 14, 30), "yyyy/m/d hh:mm", "2026-03-05 14:30"),  # noqa: DTZ001 - Excel knows no zones
        (date(2026, 3, 5), "m/d", "2026-03-05"),
        ("#N/A", "General", ""),
        (" two\r\nlines ", "General", "two\nlines"),
        (None, "General", ""),
    ],
)
def test_a_value_is_shown_as_its_cell_shows_it(value, number_format, expected):
    assert shown(value, number_format) == expected


def test_a_merged_range_is_one_cell_and_blank_cells_are_there():
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "8D 表"
    sheet["A1"], sheet["C2"] = "客户", "x"
    sheet.merge_cells("A1:B2")
    (grid,) = grids(saved(book), "f.xlsx")
    assert [(cell.where, cell.text, cell.row_span, cell.column_span) for cell in grid.cells][:3] == [
        ("xlsx:8D 表!A1", "客户", 2, 2),
        ("xlsx:8D 表!C1", "", 1, 1),
        ("xlsx:8D 表!C2", "x", 1, 1),
    ]


def test_hidden_sheets_rows_and_columns_are_not_there():
    book = Workbook()
    sheet = book.worksheets[0]
    for where in ("A1", "A2", "B1", "C1", "D1"):
        sheet[where] = where
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions.group("B", "C", hidden=True)
    hidden = book.create_sheet("lists")
    hidden.sheet_state = "veryHidden"
    assert [cell.text for grid in grids(saved(book), "f.xlsx") for cell in grid.cells if cell.text] == ["A1", "D1"]


def test_formats_that_reach_to_the_end_of_the_sheet_cost_nothing():
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["A900000"].number_format = "x", "0.00"
    (grid,) = grids(saved(book), "f.xlsx")
    assert len(grid.cells) <= 2


def test_a_workbook_with_a_damaged_sheet_is_corrupt():
    book = Workbook()
    book.worksheets[0]["A1"] = "x"
    content = saved(book)
    with pytest.raises(Corrupt):
        grids(content[: len(content) // 2], "f.xlsx")
