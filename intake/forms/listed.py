"""The rows of a workbook or document that lists complaints under one head.

Takes the file's Grids and the Vocabulary; gives Slots, row by row. Raises nothing, touches nothing.
"""

from collections.abc import Iterable

from intake.forms.layout import Layout
from intake.phrases import Vocabulary
from intake.values.statement import Group, Statement
from intake.values.table_rows import read_rows
from records.form import Grid, Slot
from records.message import File
from records.place import Place

_FEWEST_COLUMNS = 3
_MOST_ROWS = 500
"""Rows of a sheet that are looked at; a longer one is a register, no mail's complaints."""


def listed_rows(grids: Iterable[Grid], file: File, vocabulary: Vocabulary) -> tuple[tuple[Slot, ...], ...]:
    """A tuple of slots for each row that states a complaint; empty for a form of one."""
    found: list[tuple[Slot, ...]] = []
    for grid in grids:
        layout = Layout(grid)
        if layout.is_run or len(layout.rows) > _MOST_ROWS:
            continue
        numbers = sorted(layout.rows)
        rows = [[_text(layout, number, column) for column in range(1, layout.width + 1)] for number in numbers]
        groups = read_rows(rows, _Cells(layout, numbers, file), vocabulary).groups
        found.extend(tuple(map(_slot, group)) for group in groups if _is_complaint(group))
    return tuple(found) if len(found) > 1 else ()


def _is_complaint(group: Group) -> bool:
    """Whether a row names goods and what is wrong with them, as no row of measures, people or lots does."""
    said = {one.field for one in group}
    return bool(said & {"part_no", "product"} and said & {"defect", "qty_affected"}) and len(said) >= _FEWEST_COLUMNS


def _slot(one: Statement) -> Slot:
    return Slot(field=one.field, label=one.label, place=one.place, value=one.words, state="filled")


def _text(layout: Layout, row: int, column: int) -> str:
    """The words of a cell where it begins; the other places it covers are empty."""
    cell = layout.at(row, column)
    return " ".join(cell.text.split()) if cell and (cell.row, cell.column) == (row, column) else ""


class _Cells:
    """Cells of a grid as Places."""

    def __init__(self, layout: Layout, numbers: list[int], file: File) -> None:
        self._layout, self._numbers, self._file = layout, numbers, file

    def at(self, row: int, column: int, words: str) -> Place:
        cell = self._layout.at(self._numbers[row], column + 1)
        where = cell.where if cell else self._layout.grid.name
        return Place(file_sha256=self._file.sha256, origin=self._file.origin, where=where, words=words)
