"""An Excel workbook as grids of cells, each with its place and the words a person sees in it.

Takes bytes; gives a Grid for every visible sheet, and warnings. Raises Corrupt and Hold as ooxml/package.py does.
Touches nothing. Formulas show their stored results; hidden sheets, rows and columns are not there; a merged range is
one cell. A cell's row and column count what is visible; its place is the cell's own name.
"""

from ooxml.package import Package
from ooxml.sheet_grid import MAX_SHEET_CELLS, grids_of
from ooxml.xlsx_book import Book
from ooxml.xlsx_cells import sheet_of
from ooxml.xlsx_drawn import drawn_over
from records.form import Grid
from records.record import Record

MAX_CELLS = 50_000
"""Cells that are read of a workbook; what is beyond is told as not read."""


MAX_SHEETS = 60


class Workbook(Record):
    """A workbook as read; `warnings` say what of it was not."""

    grids: tuple[Grid, ...]
    warnings: tuple[str, ...] = ()


def grids(content: bytes, name: str) -> tuple[Grid, ...]:
    """Every visible sheet as a grid, in the workbook's order; blank cells are there within the used range."""
    return read(Package(content, name)).grids


def read(package: Package) -> Workbook:
    """The visible sheets in the workbook's order, each followed by its text boxes that lie over none of its cells."""
    book = Book(package)
    made, warnings, left = list[Grid](), list[str](), MAX_CELLS
    visible = [sheet for sheet in book.sheets if sheet.state == "visible"]
    for number, one in enumerate(visible):
        if left <= 0 or number == MAX_SHEETS:
            warnings.append(f"{one.name}: this sheet and those after it were not read: it is too much for a form")
            break
        sheet = sheet_of(package, one.part, book)
        sheet.drawn, sheet.printed = drawn_over(package, one.part, sheet), one.printed
        found, told = grids_of(f"xlsx:{one.name}", sheet, min(left, MAX_SHEET_CELLS))
        left -= sum(len(grid.cells) for grid in found)
        made += found
        warnings += told
    return Workbook(grids=tuple(made), warnings=tuple(warnings))
