"""The parts of all pages as grids: tables that go on over a page are one, and every cell has its place.

Takes Sheets; gives Grids. Raises nothing, touches nothing.
"""

from collections import Counter
from collections.abc import Sequence

from intake.forms.pdf.layers import Part, edge_lines, parts
from intake.forms.pdf.lines import glue
from intake.forms.pdf.ruled import Ruled, levels, nearest
from intake.forms.pdf.sheet import Box, Sheet
from records.form import Cell, Grid

_SAME_SIDE = 5.0
_MOST_CELLS = 50_000


def grids(sheets: Sequence[Sheet]) -> tuple[Grid, ...]:
    """The grids of a file in its order: `pdf:p1/t1` ruled, `pdf:p1/u2` words in columns, `pdf:p1/3/p` paragraphs."""
    counted = Counter(line for sheet in sheets for line in edge_lines(sheet))
    running = frozenset(line for line, pages in counted.items() if pages > 1)
    book = _Book()
    for sheet in sheets:
        # The first page keeps its head: a form's number may stand there.
        book.add_page(parts(sheet, running if sheet.number > 1 else frozenset()))
        if book.size > _MOST_CELLS:
            break
    return tuple(book.made)


class _Open:
    """A table that stood last on its page, and may go on on the next."""

    def __init__(self, part: Part, cells: list[Cell], at: int) -> None:
        self.at = at
        self._box = part.cells[0][0].box if part.table is None else part.table.box
        self._boxes = [cell.box for cell, _ in part.cells]
        self._tall = set(part.tall)
        self.cells = cells

    def fits(self, part: Part) -> bool:
        """Whether a table at the head of the next page has the same sides."""
        if part.table is None:
            return False
        box = part.table.box
        return abs(box.x0 - self._box.x0) <= _SAME_SIDE and abs(box.x1 - self._box.x1) <= _SAME_SIDE

    def add(self, part: Part, places: "_Places") -> list[Cell]:
        """Put the table's rows under those that are there; gives its cells."""
        rows = max(cell.row + cell.row_span for cell in self.cells) - 1
        cut = self._cut_row(part)
        repeated = self._repeated(part)
        added: list[Cell] = []
        for number, (ruled, text) in enumerate(part.cells):
            cell = _cell(part.page, ruled, text, places)
            added.append(cell)
            if ruled.row < repeated:
                continue
            if cut and ruled.row == 0:
                self._append(cut[number], text)
                continue
            self.cells.append(cell.model_copy(update={"row": rows + ruled.row + 1}))
            self._boxes.append(ruled.box)
            if number in part.tall:
                self._tall.add(len(self.cells) - 1)
        self._number_columns()
        return added

    def _repeated(self, part: Part) -> int:
        """How many rows at its head the table only repeats."""
        own: dict[int, list[str]] = {}
        for cell in self.cells:
            own.setdefault(cell.row, []).append(cell.text)
        count = 0
        for row in sorted({ruled.row for ruled, _ in part.cells}):
            again = [text for ruled, text in part.cells if ruled.row == row]
            if not any(again) or own.get(count + 1) != again:
                break
            count = row + 1
        return count

    def _cut_row(self, part: Part) -> dict[int, int]:
        """Where a row was cut by the end of the page: its cells by number, each with the cell it goes on from."""
        first = [(number, ruled, text) for number, (ruled, text) in enumerate(part.cells) if ruled.row == 0]
        last = max(cell.row + cell.row_span for cell in self.cells) - 1
        above = [number for number, cell in enumerate(self.cells) if cell.row + cell.row_span - 1 == last]
        pairs = {
            number: one
            for number, ruled, _ in first
            for one in above
            if abs(self._boxes[one].x0 - ruled.box.x0) <= _SAME_SIDE
            and abs(self._boxes[one].x1 - ruled.box.x1) <= _SAME_SIDE
        }
        said = [number for number, _, text in first if text]
        whole = len(pairs) == len(first) and len(first) > 1 and not first[0][2] and bool(self.cells[pairs[0]].text)
        return pairs if whole and said and all(pairs[number] in self._tall for number in said) else {}

    def _append(self, at: int, text: str) -> None:
        cell = self.cells[at]
        if text:
            self.cells[at] = cell.model_copy(update={"text": cell.text + glue(cell.text, text) + text})

    def _number_columns(self) -> None:
        xs = levels(x for box in self._boxes for x in (box.x0, box.x1))
        for number, (cell, box) in enumerate(zip(self.cells, self._boxes, strict=True)):
            column = nearest(xs, box.x0)
            span = max(nearest(xs, box.x1) - column, 1)
            self.cells[number] = cell.model_copy(update={"column": column + 1, "column_span": span})


class _Places:
    """Places given so far; no two cells share one."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def of(self, box: Box, page: int) -> str:
        """The place of a box; a box in another's place is told by a point more."""
        where = box.where(page)
        while where in self._given:
            box = box._replace(x1=box.x1 + 1)
            where = box.where(page)
        self._given.add(where)
        return where


class _Book:
    """The grids made so far."""

    def __init__(self) -> None:
        self.made: list[Grid] = []
        self.size = 0
        self._places = _Places()
        self._open: _Open | None = None

    def add_page(self, found: list[Part]) -> None:
        """The parts of the next page."""
        cells: list[list[Cell]] = []
        before, self._open = self._open, None
        for number, part in enumerate(found):
            if before is not None and number == 0 and before.fits(part):
                cells.append(before.add(part, self._places))
                self.made[before.at] = self.made[before.at].model_copy(update={"cells": tuple(before.cells)})
                self._open = before
            else:
                cells.append([_cell(part.page, ruled, text, self._places) for ruled, text in part.cells])
                self.made.append(Grid(name=_name(part, number, cells), cells=tuple(cells[-1])))
                if part.inside is None:
                    outer = part.table is not None
                    self._open = _Open(part, list(cells[-1]), len(self.made) - 1) if outer else None
            self.size += len(part.cells)


def _name(part: Part, number: int, cells: list[list[Cell]]) -> str:
    if part.inside is not None:
        return f"{cells[part.inside[0]][part.inside[1]].where}/t{number + 1}"
    if part.table is not None:
        return f"pdf:p{part.page}/t{number + 1}"
    return f"pdf:p{part.page}/{number + 1}/p" if part.is_run else f"pdf:p{part.page}/u{number + 1}"


def _cell(page: int, ruled: Ruled, text: str, places: _Places) -> Cell:
    return Cell(
        where=places.of(ruled.box, page),
        text=text,
        row=ruled.row + 1,
        column=ruled.column + 1,
        row_span=ruled.row_span,
        column_span=ruled.column_span,
    )
