"""Words without lines around them: rows of pieces that stand in columns, and paragraphs.

Takes the pieces of a page's lines; gives Blocks. Raises nothing, touches nothing.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from intake.forms.pdf.lines import Line, is_item, unwrapped
from intake.forms.pdf.ruled import Ruled
from intake.forms.pdf.sheet import Box, around

Row = list[Line]

_ALIGNED = 4.0
_APART = 4.0
"""Heights of letters between two rows from which on they are no one block."""
_TIGHT = 0.75
_NARROW = 0.5
_BESIDE = 0.2
_GUTTER = 0.8
"""Heights of letters that stay free between two columns."""
_PROSE = 0.55
"""The share of a page's breadth from which on a paragraph's broadest line tells where its lines end."""


class Column(NamedTuple):
    """Where its pieces begin, how far right they reach, and the rows that have one."""

    starts: frozenset[float]
    end: float
    rows: frozenset[int]

    def with_(self, other: "Column") -> "Column":
        """Both as one."""
        return Column(self.starts | other.starts, max(self.end, other.end), self.rows | other.rows)


class Block(NamedTuple):
    """Rows and columns of words, or paragraphs one under another."""

    is_run: bool
    cells: list[tuple[Ruled, str]]

    @property
    def top(self) -> float:
        """Where it begins."""
        return min(cell.box.top for cell, _ in self.cells)


def blocks(rows: Sequence[Row], right: float) -> Iterator[Block]:
    """The rows of a page, or of the part between two tables, as blocks; text ends at `right`."""
    gathered: list[Row] = []
    in_columns = False
    for number, row in enumerate(rows):
        columnar = len(row) > 1 or (in_columns and _belongs(row, gathered)) or _heads(row, rows[number + 1 :])
        far = gathered and row[0].box.top - _bottom(gathered[-1]) > _APART * row[0].size
        if gathered and (columnar != in_columns or (far and columnar)):
            yield _block(gathered, right, in_columns=in_columns)
            gathered = []
        in_columns = columnar
        gathered.append(row)
    if gathered:
        yield _block(gathered, right, in_columns=in_columns)


def _bottom(row: Row) -> float:
    return max(piece.box.bottom for piece in row)


def _belongs(row: Row, gathered: list[Row]) -> bool:
    """Whether a lone piece stands in one of the columns above: a value that goes on, or a label without its answer."""
    piece = row[0]
    starts = sorted(one.box.x0 for above in gathered for one in above)
    first, others = starts[0], [one for one in starts if one > starts[0] + 12]
    if piece.box.x0 > first + 12:
        return any(abs(piece.box.x0 - one) <= _ALIGNED for one in others)
    return bool(others) and abs(piece.box.x0 - first) <= _ALIGNED and piece.box.x1 < min(others) - 2


def _heads(row: Row, below: Sequence[Row]) -> bool:
    """Whether a lone piece is a label without its answer, over rows of labels and answers."""
    if not below or len(below[0]) < 2 or not row[0].text.endswith((":", "：")):
        return False
    first, second = below[0][:2]
    return abs(row[0].box.x0 - first.box.x0) <= _ALIGNED and row[0].box.x1 < second.box.x0 - 2


def _block(rows: list[Row], right: float, *, in_columns: bool) -> Block:
    if in_columns:
        return Block(is_run=False, cells=_table(rows, right))
    return Block(is_run=True, cells=list(_paragraphs([row[0] for row in rows], right)))


def _paragraphs(pieces: list[Line], right: float) -> Iterator[tuple[Ruled, str]]:
    """Lines that only wrap make one paragraph."""
    left = min(piece.box.x0 for piece in pieces)
    widest = max(piece.box.x1 for piece in pieces)
    if widest - left > _PROSE * (right - left):
        right = widest
    groups: list[list[Line]] = []
    for piece in pieces:
        if groups and _goes_on(groups[-1][-1], piece, right):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    for number, group in enumerate(groups):
        start = min(left, *(line.box.x0 for line in group))
        yield Ruled(around([one.box for one in group]), number, 0), unwrapped(group, right - start, start)


def _goes_on(before: Line, piece: Line, right: float) -> bool:
    lines = max(before.box.height, piece.box.height) < 2 * piece.size
    tight = lines and piece.box.top - before.box.bottom < _TIGHT * piece.size
    same = abs(piece.box.x0 - before.box.x0) <= 2 * piece.size and abs(piece.size - before.size) < 1
    full = before.box.x1 + piece.first + 0.2 * piece.size > right
    return tight and same and full and not is_item(piece.text)


def _table(rows: list[Row], right: float) -> list[tuple[Ruled, str]]:
    """Rows in columns, a blank cell wherever a row has nothing in one; a value's second line joins its first."""
    columns = _columns(rows)
    starts = [min(column.starts) for column in columns]
    gaps = [row[0].box.top - _bottom(above) for above, row in pairwise(rows)]
    narrow = [False, *(gap < _NARROW * max(gaps) for gap in gaps)]
    made: list[dict[int, list[Line]]] = []
    for row, close in zip(rows, narrow, strict=True):
        placed = _placed(row, columns)
        if made and (_is_beside(row, made[-1]) or _continues(placed, made[-1], close=close)):
            for column, pieces in placed.items():
                made[-1].setdefault(column, []).extend(pieces)
        else:
            made.append(placed)
    labels = max((one.box.width for placed in made for one in placed.get(0, ())), default=0.0)
    return [cell for number, placed in enumerate(made) for cell in _row(number, placed, starts, (labels, right))]


def _placed(row: Row, columns: list[Column]) -> dict[int, list[Line]]:
    placed: dict[int, list[Line]] = {}
    for piece in row:
        number = next(number for number, one in enumerate(columns) if piece.box.x0 in one.starts)
        placed.setdefault(number, []).append(piece)
    return placed


def _columns(rows: list[Row]) -> list[Column]:
    """Where pieces begin at one distance is a column; two whose words overlap, and that never share a row, are one."""
    begun = sorted((piece.box.x0, piece.box.x1, number) for number, row in enumerate(rows) for piece in row)
    columns: list[Column] = []
    for x0, x1, number in begun:
        if columns and x0 - min(columns[-1].starts) <= _ALIGNED and number not in columns[-1].rows:
            columns[-1] = columns[-1].with_(Column(frozenset({x0}), x1, frozenset({number})))
        else:
            columns.append(Column(frozenset({x0}), x1, frozenset({number})))
    joined = columns[:1]
    for column in columns[1:]:
        if min(column.starts) < joined[-1].end - 2 and not joined[-1].rows & column.rows:
            joined[-1] = joined[-1].with_(column)
        else:
            joined.append(column)
    return joined


def _is_beside(row: Row, above: dict[int, list[Line]]) -> bool:
    """Whether a line stands beside the last one, no line below it: a label of two lines, its answer at their middle."""
    bottom = max(pieces[-1].box.bottom for pieces in above.values())
    return bottom - row[0].box.top > _BESIDE * row[0].size


def _continues(placed: dict[int, list[Line]], above: dict[int, list[Line]], *, close: bool) -> bool:
    """Whether a row holds only second lines of the values above it; `close`: it stands closer to them than rows do."""
    if not set(placed) <= set(above) or 0 not in above:
        return False
    if 0 in placed and not (close and set(placed) != set(above)):
        return len(placed) == 1 and len(above) > 1 and _is_rest(placed[0][0], above[0][-1])
    for column, pieces in placed.items():
        piece, over = pieces[0], above[column][-1]
        tight = piece.box.top - over.box.bottom < _TIGHT * piece.size
        if not tight or abs(piece.box.x0 - above[column][0].box.x0) > _ALIGNED or is_item(piece.text):
            return False
    return True


def _is_rest(piece: Line, over: Line) -> bool:
    """Whether words in the first column are the rest of a sentence there: they begin small, and close below."""
    tight = piece.box.top - over.box.bottom < _TIGHT * piece.size and abs(piece.box.x0 - over.box.x0) <= _ALIGNED
    return tight and piece.text[:1].islower() and not over.text.endswith((".", ":", "："))


def _row(
    number: int, placed: dict[int, list[Line]], starts: list[float], ends: tuple[float, float]
) -> Iterator[tuple[Ruled, str]]:
    top = min(piece.box.top for pieces in placed.values() for piece in pieces)
    bottom = max(piece.box.bottom for pieces in placed.values() for piece in pieces)
    labels, right = ends
    edges = [*starts, max(right, starts[-1] + 10)]
    column = 0
    while column < len(starts):
        pieces = placed.get(column)
        span = 1
        if pieces is None:
            box = Box(edges[column], top, edges[column + 1] - 2, bottom)
            yield Ruled(box, number, column), ""
        else:
            end = max(piece.box.x1 for piece in pieces)
            while column + span < len(starts) and column + span not in placed and edges[column + span] < end - 1:
                span += 1
            room = edges[column + span] - edges[column] - _GUTTER * pieces[0].size
            text = unwrapped(pieces, min(room, labels) if column == 0 else room, edges[column])
            yield Ruled(around([piece.box for piece in pieces]), number, column, 1, span), text
        column += span
