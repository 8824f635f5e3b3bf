"""A workbook of Excel 97 (MS-XLS) as grids of cells, each with its place and the words a person sees in it.

Takes bytes; gives a Grid for every visible sheet, and warnings. Raises Corrupt for a damaged file, Hold for one that
asks for a password. Touches nothing.
"""

from itertools import islice

from ooxml.biff import globals_of, records
from ooxml.biff_sheet import sheet_of
from ooxml.cfb import Compound
from ooxml.package import locked
from ooxml.sheet_grid import MAX_SHEET_CELLS, grids_of
from ooxml.xlsx import MAX_CELLS, MAX_SHEETS, Workbook
from records.errors import Corrupt
from records.form import Grid


def grids(content: bytes, name: str) -> tuple[Grid, ...]:
    """Every visible sheet as a grid, in the workbook's order."""
    return read(content, name).grids


def read(content: bytes, name: str) -> Workbook:
    """The visible sheets in the workbook's order; `name` is what the file is called in errors."""
    stream = _stream(content)
    book = globals_of(stream)
    if book.locked:
        raise locked(name)
    made, warnings, left = list[Grid](), list[str](), MAX_CELLS
    for one in islice((sheet for sheet in book.sheets if sheet.visible), MAX_SHEETS):
        if left <= 0:
            warnings.append(f"{one.name}: this sheet and those after it were not read: it is too much for a form")
            break
        sheet = sheet_of(records(stream, one.start), book)
        found, told = grids_of(f"xls:{one.name}", sheet, min(left, MAX_SHEET_CELLS))
        left -= sum(len(grid.cells) for grid in found)
        made += found
        warnings += told
    return Workbook(grids=tuple(made), warnings=tuple(warnings))


def _stream(content: bytes) -> bytes:
    file = Compound(content)
    found = next((one for one in file.children(file.root) if one.name.lower() == "workbook"), None)
    if found is None:
        raise Corrupt("this is no workbook of Excel 97")
    return file.read(found)
