"""Where cells stand to each other in one grid: what is right of a cell, what below, what in its row.

Takes a Grid; gives its Cells. Raises nothing, touches nothing.
"""

from functools import cached_property

from records.form import Cell, Grid


class Layout:
    """One grid by position; a merged cell is found at every position it covers."""

    def __init__(self, grid: Grid) -> None:
        """Index the cells of `grid`."""
        self.grid = grid
        self._at: dict[tuple[int, int], Cell] = {}
        for cell in grid.cells:
            for row in range(cell.row, cell.row + min(cell.row_span, 500)):
                for column in range(cell.column, cell.column + min(cell.column_span, 300)):
                    self._at[row, column] = cell

    @cached_property
    def width(self) -> int:
        """The number of the last column."""
        return max((column for _, column in self._at), default=0)

    @cached_property
    def rows(self) -> dict[int, list[Cell]]:
        """The cells by the row they begin in, from left to right."""
        rows: dict[int, list[Cell]] = {}
        for cell in self.grid.cells:
            rows.setdefault(cell.row, []).append(cell)
        return rows

    @property
    def is_run(self) -> bool:
        """Whether these are paragraphs one under another, not a table."""
        return self.grid.name.endswith("/p")

    @cached_property
    def _by_place(self) -> dict[str, Cell]:
        return {cell.where: cell for cell in self.grid.cells}

    def cell(self, where: str) -> Cell | None:
        """The cell of a place."""
        return self._by_place.get(where)

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers a position."""
        return self._at.get((row, column))

    def right(self, cell: Cell) -> Cell | None:
        """The cell after this one, in the row it begins in."""
        return self.at(cell.row, cell.column + cell.column_span)

    def left(self, cell: Cell) -> Cell | None:
        """The cell before this one."""
        return self.at(cell.row, cell.column - 1)

    def below(self, cell: Cell) -> Cell | None:
        """The cell under this one's first column."""
        return self.at(cell.row + cell.row_span, cell.column)
