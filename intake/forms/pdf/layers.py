"""One page as tables with their words, and blocks of words without lines, in the order they are read.

Takes a Sheet; gives Parts. Raises nothing, touches nothing.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from intake.forms.pdf.columns import Row, blocks
from intake.forms.pdf.lines import Line, pieces_of, rows_of, starts_of, text_of
from intake.forms.pdf.ruled import Ruled, Table, tables
from intake.forms.pdf.sheet import Box, Glyph, Sheet, around

_MARGIN = 0.12
"""The share of a page's height, at its top and at its bottom, in which running heads and feet stand."""
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|seite|pages?|p\.|s\.|第|页码|頁碼)?\s*[:：]?\s*\d{1,3}\s*(?:页|頁|ページ)?\W*"
    r"(?:(?:/|of|von|共|／|\||计|計)\s*\d{1,3}\s*(?:页|頁|pages?|seiten)?\W*)?",
    re.IGNORECASE,
)
_FRAME_OF_A_PAGE = 0.5
_NUMBERED = re.compile(r"[(（]?\d{1,2}\s?[.．、)）]\s?\S")
_LABELLED = re.compile(r"\S[^:：]{0,20}[:：]\s?\S")
_BOXES = tuple("☐☑☒□■")


class Part(NamedTuple):
    """A ruled table, or a block; cells with their words."""

    page: int
    table: Table | None
    cells: list[tuple[Ruled, str]]
    is_run: bool = False
    tall: frozenset[int] = frozenset()
    """The numbers of the cells with more than one line of words."""
    inside: tuple[int, int] | None = None
    """Of a table within a table: the number of that part, and of its cell."""


def parts(sheet: Sheet, running: frozenset[str]) -> list[Part]:
    """What a page says, from the top; lines that run on every page are left out."""
    found = tables(sheet)
    boxes = [one.box for one in found if len(one.cells) == 1 and one.box.height <= _FRAME_OF_A_PAGE * sheet.height]
    ruled = sorted((one for one in found if len(one.cells) > 1), key=lambda one: (one.box.top, one.box.x0))
    within, outside = _shared_out(sheet.glyphs, ruled)
    answers = [one for one in sheet.answers if not any(table.box.holds(one) for table in ruled)]
    rows = [
        row
        for row in _rows(outside, [*answers, *boxes])
        if not (_is_at_edge(row, sheet) and (any(map(is_page_number, row)) or running_words(row) in running))
    ]
    if len(rows) > 1 and _is_foot(rows[-1], rows[-2], sheet):
        rows.pop()
    right = max([sheet.width * 0.6, *(piece.box.x1 for row in rows for piece in row)])
    made = _tables(ruled, within)
    outer = [one.table for one in made if one.table and one.inside is None]
    loose = [one for part in _between(rows, outer) for one in blocks(part, right)]
    made_loose = [Part(sheet.number, None, block.cells, is_run=block.is_run) for block in loose]
    return _in_order(made, made_loose)


def edge_lines(sheet: Sheet) -> frozenset[str]:
    """The lines at the top and the bottom of a page, digits aside: those of several pages run through the file."""
    rows = [pieces_of(row) for row in rows_of(sheet.glyphs)]
    return frozenset(running_words(row) for row in rows if row and _is_at_edge(row, sheet))


def running_words(row: Row) -> str:
    """What tells a running line on one page from that on another, but for its page number."""
    return re.sub(r"\d+", "0", " ".join(piece.text for piece in row))


def is_page_number(piece: Line) -> bool:
    """Whether a piece of a line counts pages and says nothing else."""
    return len(piece.text) < 30 and bool(_PAGE_NUMBER.fullmatch(piece.text)) and bool(re.search(r"\D", piece.text))


def _is_foot(row: Row, above: Row, sheet: Sheet) -> bool:
    """Whether the last line of a page stands in its margin, well apart from the text."""
    apart = row[0].box.top - above[0].box.bottom > 3 * row[0].size
    return apart and row[0].box.top > (1 - _MARGIN / 2) * sheet.height


def _is_at_edge(row: Row, sheet: Sheet) -> bool:
    middle = row[0].box.middle[1]
    return middle < _MARGIN * sheet.height or middle > (1 - _MARGIN) * sheet.height


def _shared_out(glyphs: Iterable[Glyph], ruled: list[Table]) -> tuple[dict[tuple[int, int], list[Glyph]], list[Glyph]]:
    """Every character in the smallest table's cell it stands in, and those that stand in none."""
    smallest = sorted(enumerate(ruled), key=lambda one: one[1].box.width * one[1].box.height)
    covering = {number: table.covering() for number, table in smallest}
    within: dict[tuple[int, int], list[Glyph]] = {}
    outside: list[Glyph] = []
    for glyph in glyphs:
        number = next((one for one, table in smallest if table.box.holds(glyph.box)), None)
        cell = covering[number].get(ruled[number].position(glyph.box)) if number is not None else None
        if number is None or cell is None:
            outside.append(glyph)
        else:
            within.setdefault((number, cell), []).append(glyph)
    return within, outside


def _tables(ruled: list[Table], within: dict[tuple[int, int], list[Glyph]]) -> list[Part]:
    made: list[Part] = []
    for number, table in enumerate(ruled):
        cells: list[tuple[Ruled, str]] = []
        tall: set[int] = set()
        for place, cell in enumerate(table.cells):
            glyphs = within.get((number, place), [])
            cells.append((cell, text_of(glyphs, cell.box.width, cell.box.x0)))
            if len(rows_of(one for one in glyphs if not one.turn)) > 1:
                tall.add(place)
        made.append(Part(table.page, table, cells, tall=frozenset(tall), inside=_inside(table, ruled)))
    return made


def _inside(table: Table, ruled: list[Table]) -> tuple[int, int] | None:
    for number, outer in enumerate(ruled):
        if outer is not table and outer.box.holds(table.box) and outer.box.width > table.box.width + 1:
            for place, cell in enumerate(outer.cells):
                if cell.box.holds(table.box):
                    return number, place
    return None


def _rows(glyphs: list[Glyph], boxes: list[Box]) -> list[Row]:
    """The lines of a page in pieces; a drawn box or a form's field is a piece of its own, blank if nothing is in it."""
    own = {number: [one for one in glyphs if box.holds(one.box)] for number, box in enumerate(boxes)}
    taken = {id(one) for some in own.values() for one in some}
    upright = [one for one in glyphs if not one.turn and id(one) not in taken]
    written = rows_of(upright)
    starts = starts_of([pieces_of(row) for row in written])
    rows = [pieces for row in written if (pieces := pieces_of(row, starts))]
    for number, box in enumerate(boxes):
        size = max((one.size for one in own[number]), default=9.0)
        text = text_of(own[number], box.width, box.x0)
        _insert(Line(text, box, size, min(size * len(text), box.width)), rows)
    rows = [_as_sentence(_with_options(row)) for row in rows]
    return sorted(rows, key=lambda row: min(piece.box.top for piece in row))


def _with_options(row: Row) -> Row:
    """Boxes to tick that stand side by side are one answer."""
    joined: Row = []
    for piece in row:
        if joined and piece.text[:1] in _BOXES and joined[-1].text[:1] in _BOXES:
            before = joined[-1]
            box = around([before.box, piece.box])
            joined[-1] = before._replace(text=f"{before.text}  {piece.text}", box=box)
        else:
            joined.append(piece)
    return joined


def _as_sentence(row: Row) -> Row:
    """A numbered measure with who and when behind it, each after its label, is one line of text."""
    labelled = all(_LABELLED.match(piece.text) for piece in row[1:])
    if len(row) < 2 or not labelled or not _NUMBERED.match(row[0].text):
        return row
    text = "  ".join(piece.text for piece in row)
    return [row[0]._replace(text=text, box=around([piece.box for piece in row]))]


def _insert(piece: Line, rows: list[Row]) -> None:
    """A box stands on the line whose middle it covers, a tall one on the first."""
    first = piece.box._replace(bottom=min(piece.box.bottom, piece.box.top + 24))
    for row in rows:
        middle = row[0].box.middle[1]
        free = all(one.box.x1 <= piece.box.x0 + 2 or one.box.x0 >= piece.box.x1 - 2 for one in row)
        if first.top <= middle <= first.bottom and free:
            row.append(piece)
            row.sort(key=lambda one: one.box.x0)
            return
    rows.append([piece])


def _between(rows: list[Row], outer: Sequence[Table]) -> list[list[Row]]:
    """Rows in the parts that tables divide a page into."""
    parted: dict[int, list[Row]] = {}
    for row in rows:
        above = sum(table.box.middle[1] < row[0].box.middle[1] for table in outer)
        parted.setdefault(above, []).append(row)
    return [parted[one] for one in sorted(parted)]


def _in_order(made: list[Part], loose: list[Part]) -> list[Part]:
    """Outer tables and blocks from the top; a table within a cell after the table around it, its numbers kept right."""
    outer = [(number, one) for number, one in enumerate(made) if one.inside is None]
    every: list[tuple[float, int, Part]] = [(_top(one), number, one) for number, one in outer]
    every += [(_top(one), -1, one) for one in loose]
    ordered: list[Part] = []
    for _, number, part in sorted(every, key=lambda one: one[0]):
        at = len(ordered)
        ordered.append(part)
        inner = [one for one in made if number >= 0 and one.inside and one.inside[0] == number]
        ordered += [one._replace(inside=(at, one.inside[1] if one.inside else 0)) for one in inner]
    return ordered


def _top(part: Part) -> float:
    return min(cell.box.top for cell, _ in part.cells)
