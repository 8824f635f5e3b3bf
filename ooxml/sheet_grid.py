"""A sheet as a Grid: what a person sees of it, hidden and merely parting rows and columns closed up.

Takes a Sheet; gives Grids and warnings. Raises Corrupt for merged ranges past all bounds. Touches nothing.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from openpyxl.utils import get_column_letter

from ooxml.sheet import MAX_COLUMNS, MAX_ROWS, Area, Box, Sheet, area
from ooxml.symbols import EMPTY, TICKED
from records.errors import Corrupt
from records.form import Cell, Grid

MAX_SHEET_CELLS = 30_000
"""Cells that are read of one sheet: a list of thousands of rows does not hide the form beside it."""
MAX_MERGED = 200_000
"""Positions that the merged ranges of a sheet may cover."""
UNKNOWN_BOX = "whether its box is ticked cannot be read here"
_MOST_DOUBTS = 5
_SPACER_WIDTH, _SPACER_HEIGHT = 1.5, 5.0
"""Characters and points under which a blank column or row only parts others."""
_FEWEST_PRINTED = 4
"""Cells with words that a print area holds if it is the form's."""

Position = tuple[int, int]


def grids_of(name: str, sheet: Sheet, most: int) -> tuple[tuple[Grid, ...], tuple[str, ...]]:
    """The grid of a sheet (`xlsx:Sheet1`) of at most so many cells, those of its text boxes, and warnings."""
    title = name.partition(":")[2]
    warnings = [f"{title}: {one}" for one in _limited_to_print(sheet)]
    shown = _Shown(sheet)
    texts = shown.words(name)
    rows = most // max(len(shown.columns), 1)
    cells = tuple(_cells(name, shown, texts, rows))
    if sheet.cut or len(shown.rows) > rows:
        warnings.append(f"{title}: only its first {_last_row(cells)} rows were read: it is too large for a form")
    warnings += _doubts(title, sheet, shown)
    grids = [Grid(name=name, cells=cells)] if cells else []
    return (*grids, *shown.beside(name)), tuple(warnings)


class _Shown:
    """What of a sheet shows: its rows and columns, and its merged ranges as their visible part."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        bottom, right = _extent(sheet)
        rows = [row for row in range(1, bottom + 1) if row not in sheet.hidden_rows]
        columns = [column for column in range(1, right + 1) if column not in sheet.hidden_columns]
        self.merged, self.origin = dict[Position, Area](), dict[Position, Position]()
        self._merge(rows, columns)
        self.rows = self._without_spacers(rows, 0)
        self.columns = self._without_spacers(columns, 1)
        self._hosts: dict[Position, int] = {}

    def span(self, first: int, last: int, *, of: list[int]) -> int:
        """How many visible rows or columns lie from one number to another."""
        return bisect_right(of, last) - bisect_left(of, first)

    def words(self, name: str) -> dict[Position, tuple[str, str]]:
        """The place and words of every cell that has some, boxes to tick and text boxes among them."""
        sheet = self._sheet
        texts = {at: text for at, text in sheet.texts.items() if self.origin.get(at, at) == at}
        marked = dict[Position, list[Box]]()
        for box in sheet.drawn.boxes:
            at = (box.row, box.column)
            marked.setdefault(self.origin.get(at, at), []).append(box)
        for linked in self._linked():
            texts.pop(linked, None)
        for at, boxes in marked.items():
            texts[at] = _marked(texts.get(at, ""), boxes)
            sheet.doubts += [(_reference(at), UNKNOWN_BOX) for box in boxes if box.ticked is None]
        placed = {at: (f"{name}!{_reference(at)}", text) for at, text in texts.items()}
        for number, words in enumerate(sheet.drawn.texts, 1):
            at = self.origin.get((words.row, words.column), (words.row, words.column))
            if at not in placed and self._is_visible(at):
                placed[at] = (f"{name}!txbx{number}", words.text)
                self._hosts[at] = number
        return placed

    def beside(self, name: str) -> Iterator[Grid]:
        """The text boxes that lie over no blank cell, each a grid of its paragraphs."""
        for number, box in enumerate(self._sheet.drawn.texts, 1):
            if number not in self._hosts.values():
                where = f"{name}!txbx{number}"
                lines = (
                    Cell(where=f"{where}/p{line}", text=text, row=line, column=1)
                    for line, text in enumerate(box.text.split("\n"), 1)
                )
                yield Grid(name=f"{where}/p", cells=tuple(lines))

    def _is_visible(self, at: Position) -> bool:
        merged = self.merged.get(at, Area(top=at[0], left=at[1], bottom=at[0], right=at[1]))
        return bool(
            self.span(merged.top, merged.bottom, of=self.rows) and self.span(merged.left, merged.right, of=self.columns)
        )

    def is_seen(self, at: Position) -> bool:
        """Whether a cell shows: it is in view, and no merged range covers it."""
        return self.origin.get(at, at) == at and self._is_visible(at)

    def _linked(self) -> Iterator[Position]:
        """Cells that only store whether a box is ticked."""
        for box in self._sheet.drawn.boxes:
            found = area(box.linked) if box.linked else None
            if found is not None and self._sheet.texts.get((found.top, found.left)) in {"TRUE", "FALSE"}:
                yield found.top, found.left

    def _merge(self, rows: list[int], columns: list[int]) -> None:
        """Which merged range covers each visible position; of ranges that overlap the first holds."""
        cost = 0
        for one in self._sheet.merged:
            across = columns[bisect_left(columns, one.left) : bisect_right(columns, one.right)]
            down = rows[bisect_left(rows, one.top) : bisect_right(rows, one.bottom)]
            cost += len(across) * len(down)
            if cost > MAX_MERGED:
                raise Corrupt(f"its merged ranges cover more than {MAX_MERGED:,} cells")
            at = (one.top, one.left)
            if at not in self.origin:
                self.merged[at] = one
                self.origin[at] = at
                for row in down:
                    for column in across:
                        self.origin.setdefault((row, column), at)

    def _without_spacers(self, numbers: list[int], axis: int) -> list[int]:
        """Rows or columns without those too thin for words, unless the sheet is made of such, as graph paper is."""
        sizes = self._sheet.widths if axis else self._sheet.heights
        least = _SPACER_WIDTH if axis else _SPACER_HEIGHT
        thin = {one for one in numbers if sizes.get(one, least) < least}
        if not thin or len(thin) * 2 > len(numbers):
            return numbers
        spoken = {at[axis] for at in self._sheet.texts if at not in self.merged}
        spoken |= {one[at] for one, at in ((at, axis) for at in self._alone(thin, axis))}
        return [one for one in numbers if one not in thin - spoken]

    def _alone(self, thin: set[int], axis: int) -> Iterator[Position]:
        """The merged ranges that lie wholly within thin rows or columns: they would be gone with them."""
        for at, one in self.merged.items():
            first, last = ((one.top, one.bottom), (one.left, one.right))[axis]
            if last - first < len(thin) and thin.issuperset(range(first, last + 1)):
                yield at


def _extent(sheet: Sheet) -> Position:
    """The last row and column with words or a merged range, and one more where the file names a cell there."""
    merged = [one for one in sheet.merged if one.top <= MAX_ROWS and one.left <= MAX_COLUMNS]
    spoken = [*sheet.texts, *((one.row, one.column) for one in sheet.drawn.boxes)]
    row = max((row for row, _ in spoken), default=0)
    column = max((column for _, column in spoken), default=0)
    row = max(row, min(max((one.bottom for one in merged), default=0), MAX_ROWS))
    column = max(column, min(max((one.right for one in merged), default=0), MAX_COLUMNS))
    lower = any(at == row + 1 for at, _ in sheet.there)
    farther = any(at == column + 1 and of <= row for of, at in sheet.there)
    return min(max(row + lower, 1), MAX_ROWS), min(max(column + farther, 1), MAX_COLUMNS)


def _cells(name: str, shown: _Shown, texts: dict[Position, tuple[str, str]], most_rows: int) -> Iterator[Cell]:
    done = set[Position]()
    for row_number, row in enumerate(shown.rows[:most_rows], 1):
        for column_number, column in enumerate(shown.columns, 1):
            at = shown.origin.get((row, column))
            height = width = 1
            if at is not None:
                if at in done:
                    continue
                done.add(at)
                one = shown.merged[at]
                height = shown.span(one.top, one.bottom, of=shown.rows)
                width = shown.span(one.left, one.right, of=shown.columns)
            where, text = texts.get(at or (row, column)) or (f"{name}!{_reference(at or (row, column))}", "")
            yield Cell(where=where, text=text, row=row_number, column=column_number, row_span=height, column_span=width)


def _reference(at: Position) -> str:
    return f"{get_column_letter(at[1])}{at[0]}"


def _last_row(cells: tuple[Cell, ...]) -> int:
    return max((cell.row for cell in cells), default=0)


def _marked(text: str, boxes: list[Box]) -> str:
    """A cell's words with the boxes that lie over it: each before its own words, where these can be told apart."""
    signs = ["" if box.ticked is None else TICKED if box.ticked else EMPTY for box in boxes]
    if any(box.caption for box in boxes):
        captions = (f"{sign} {box.caption}".strip() for sign, box in zip(signs, boxes, strict=True))
        return " ".join((*filter(None, (text,)), *captions))
    parts = re.split(r"[ \u3000]{2,}|\n", text) if len(boxes) > 1 else [text]
    if not 0 <= len(parts) - len(signs) <= 1:
        return " ".join((*signs, text)).strip()
    before = parts[: len(parts) - len(signs)]
    options = (f"{sign} {part}".strip() for sign, part in zip(signs, parts[len(before) :], strict=True))
    return " ".join((*before, *options))


def _doubts(title: str, sheet: Sheet, shown: _Shown) -> Iterator[str]:
    """What is doubtful about cells that are seen, a few of them by name."""
    by_reason: dict[str, list[str]] = {}
    for reference, why in sheet.doubts:
        found = area(reference)
        if found is not None and shown.is_seen((found.top, found.left)):
            by_reason.setdefault(why, []).append(reference)
    for why, references in by_reason.items():
        more = f" and {len(references) - _MOST_DOUBTS} more" if len(references) > _MOST_DOUBTS else ""
        yield f"{title}!{', '.join(references[:_MOST_DOUBTS])}{more}: {why}"


def _limited_to_print(sheet: Sheet) -> Iterator[str]:
    """Helper lists beside the print area are no part of the form: what lies apart from it is left out, and told."""
    if not sheet.printed or _within(sheet.texts, sheet.printed) < _FEWEST_PRINTED:
        return
    left, right = min(one.left for one in sheet.printed), max(one.right for one in sheet.printed)
    top, bottom = min(one.top for one in sheet.printed), max(one.bottom for one in sheet.printed)
    spoken = {row for row, column in sheet.texts if left <= column <= right}
    spoken.update(
        row for one in sheet.merged if (one.top in spoken) for row in range(one.top, min(one.bottom, MAX_ROWS))
    )
    while bottom + 1 in spoken:
        bottom += 1
    while top - 1 in spoken:
        top -= 1
    aside = [at for at in sheet.texts if not (top <= at[0] <= bottom and left <= at[1] <= right)]
    for at in aside:
        del sheet.texts[at]
    sheet.there = {at for at in sheet.there if top <= at[0] <= bottom and left <= at[1] <= right}
    sheet.merged = [one for one in sheet.merged if top <= one.top <= bottom and left <= one.left <= right]
    if aside:
        first, last = _reference(min(aside)), _reference(max(aside))
        yield f"what stands outside its print area was not read ({first} to {last})"


def _within(positions: Iterable[Position], areas: tuple[Area, ...]) -> int:
    return sum(
        any(one.top <= row <= one.bottom and one.left <= column <= one.right for one in areas)
        for row, column in positions
    )
