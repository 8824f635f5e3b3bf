"""The tables that lines draw on a page: cells with rows, columns and spans.

Takes the rules of a Sheet; gives Tables. Raises nothing, touches nothing.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from intake.forms.pdf.sheet import Box, Rule, Sheet, around

_NEAR = 3.0
"""Points within which lines are the same line, or meet."""
_MOST_SQUARES = 60_000
_SMALLEST = 4.0


class Ruled(NamedTuple):
    """One cell: its box, and its row, column and spans counted from 0."""

    box: Box
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


class Table(NamedTuple):
    """The cells of lines that hang together, from left to right and down."""

    page: int
    box: Box
    cells: tuple[Ruled, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]

    def covering(self) -> dict[tuple[int, int], int]:
        """The number of the cell that covers each row and column."""
        return {
            (row, column): number
            for number, cell in enumerate(self.cells)
            for row in range(cell.row, cell.row + cell.row_span)
            for column in range(cell.column, cell.column + cell.column_span)
        }

    def position(self, box: Box) -> tuple[int, int]:
        """The row and column in which the middle of a box stands."""
        x, y = box.middle
        return bisect_left(self.ys, y) - 1, bisect_left(self.xs, x) - 1


def tables(sheet: Sheet) -> list[Table]:
    """Every table on a page; of a lone frame that holds others, or stands within a cell, only what it holds counts."""
    found = [one for across, down in _together(_joined(sheet.across), _joined(sheet.down))
             if (one := _table(sheet.number, across, down))]  # fmt: skip
    return [one for one in found if not _is_frame(one, found)]


def _is_frame(table: Table, others: list[Table]) -> bool:
    if len(table.cells) > 1:
        return False
    box = table.box
    in_a_cell = any(cell.box.holds(box) for other in others if len(other.cells) > 1 for cell in other.cells)
    return in_a_cell or any(box.holds(other.box) and other is not table for other in others if other.box != box)


def _joined(rules: Iterable[Rule]) -> list[Rule]:
    """Lines at nearly one height are one line, and at one height pieces that touch are one piece."""
    heights: list[list[Rule]] = []
    for rule in sorted(rules):
        if heights and rule.at - heights[-1][0].at <= _NEAR and rule.at - heights[-1][-1].at <= _NEAR / 2:
            heights[-1].append(rule)
        else:
            heights.append([rule])
    return [joined for one in heights for joined in _pieces(one)]


def _pieces(level: list[Rule]) -> Iterator[Rule]:
    at = sum(rule.at for rule in level) / len(level)
    begin = end = None
    for rule in sorted(level, key=lambda one: one.begin):
        if end is None or begin is None:
            begin, end = rule.begin, rule.end
        elif rule.begin <= end + _NEAR:
            end = max(end, rule.end)
        else:
            yield Rule(at, begin, end)
            begin, end = rule.begin, rule.end
    if begin is not None and end is not None:
        yield Rule(at, begin, end)


def _together(across: list[Rule], down: list[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Lines that cross or touch one another, directly or through others."""
    group = list(range(len(across) + len(down)))
    places = [rule.at for rule in down]
    for number, rule in enumerate(across):
        for other in range(bisect_left(places, rule.begin - _NEAR), bisect_left(places, rule.end + _NEAR)):
            if down[other].begin - _NEAR <= rule.at <= down[other].end + _NEAR:
                _unite(group, number, len(across) + other)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for number in range(len(group)):
        pair = groups.setdefault(_root(group, number), ([], []))
        pair[number >= len(across)].append(_rule(across, down, number))
    yield from (pair for pair in groups.values() if len(pair[0]) > 1 and pair[1])


def _rule(across: list[Rule], down: list[Rule], number: int) -> Rule:
    return across[number] if number < len(across) else down[number - len(across)]


def _root(group: list[int], number: int) -> int:
    while group[number] != number:
        group[number] = group[group[number]]
        number = group[number]
    return number


def _unite(group: list[int], one: int, other: int) -> None:
    group[_root(group, one)] = _root(group, other)


def levels(values: Iterable[float]) -> list[float]:
    """Values in order, those nearly the same once."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


def nearest(among: Sequence[float], value: float) -> int:
    """The number of the level a value stands at."""
    at = bisect_left(among, value)
    if at == 0:
        return 0
    if at == len(among):
        return at - 1
    return at if among[at] - value <= value - among[at - 1] else at - 1


def _table(page: int, across: list[Rule], down: list[Rule]) -> Table | None:
    """The cells between lines: squares of the finest raster, joined where no line parts them."""
    xs = levels([rule.at for rule in down] + [end for rule in across for end in rule[1:]])
    ys = levels([rule.at for rule in across] + [end for rule in down for end in rule[1:]])
    if len(xs) < 2 or len(ys) < 2 or (len(xs) - 1) * (len(ys) - 1) > _MOST_SQUARES:
        return None
    walls = {(nearest(xs, rule.at), y) for rule in down for y in _crossed(ys, rule)}
    floors = {(x, nearest(ys, rule.at)) for rule in across for x in _crossed(xs, rule)}
    squares = _regions(len(xs) - 1, len(ys) - 1, walls, floors)
    cells = [one for region in squares for one in _cells(region, xs, ys)]
    cells = [one for one in cells if one.box.width >= _SMALLEST and one.box.height >= _SMALLEST]
    if not cells:
        return None
    cells.sort(key=lambda one: (one.row, one.column))
    return Table(page, around([one.box for one in cells]), tuple(cells), tuple(xs), tuple(ys))


def _crossed(among: list[float], rule: Rule) -> range:
    return range(nearest(among, rule.begin), nearest(among, rule.end))


def _regions(width: int, height: int, walls: set[tuple[int, int]], floors: set[tuple[int, int]]) -> list[list[int]]:
    """Squares of a raster, numbered row by row, in groups that no line parts."""
    group = list(range(width * height))
    for y in range(height):
        for x in range(width):
            if x + 1 < width and (x + 1, y) not in walls:
                _unite(group, y * width + x, y * width + x + 1)
            if y + 1 < height and (x, y + 1) not in floors:
                _unite(group, y * width + x, (y + 1) * width + x)
    regions: dict[int, list[int]] = {}
    for number in range(len(group)):
        regions.setdefault(_root(group, number), []).append(number)
    return list(regions.values())


def _cells(region: list[int], xs: list[float], ys: list[float]) -> Iterator[Ruled]:
    """One cell where the squares fill a rectangle; else one a row of them."""
    width = len(xs) - 1
    columns, rows = [number % width for number in region], [number // width for number in region]
    left, right, top, bottom = min(columns), max(columns) + 1, min(rows), max(rows) + 1
    if (right - left) * (bottom - top) == len(region):
        box = Box(xs[left], ys[top], xs[right], ys[bottom])
        yield Ruled(box, top, left, bottom - top, right - left)
        return
    for row in sorted(set(rows)):
        own = sorted(column for column, at in zip(columns, rows, strict=True) if at == row)
        starts = [one for one in own if one - 1 not in own]
        ends = [one + 1 for one in own if one + 1 not in own]
        for start, end in zip(starts, ends, strict=True):
            yield Ruled(Box(xs[start], ys[row], xs[end], ys[row + 1]), row, start, 1, end - start)
