"""Causes and measures that cross in a table: 発生 and 流出 one way, 原因, 対策, 担当 and 期日 the other.

Takes a Layout and the Lexicon; gives what stands at the crossings, and the rows that are told with it. Raises nothing,
touches nothing.
"""

import itertools
import re
from collections.abc import Iterator

from intake.forms.actions import Measure
from intake.forms.answers import answer
from intake.forms.labels import ACTIONS, Lexicon, normal
from intake.forms.layout import Layout
from intake.forms.texts import Said
from records.form import Cell
from records.record import Record

_HALVES = {
    "d4_occurrence": re.compile(
        r"(?:不具合|不良)?の?(?:発生|发生|產生|产生|發生)(?:面|側|侧|系|源)?|occurrence|made|auftreten|entstehung"
    ),
    "d4_escape": re.compile(
        r"(?:不具合|不良)?の?流出(?:面|側|侧|系|源)?|escape|non-?detection|detection|shipped|nichtentdeckung"
    ),
}
_ASIDE = ("who", "date", "done", "result")
_MOST_ROWS = 12


class Matrix(Record):
    """What one such table says: causes, measures by section, and its first and last row."""

    said: tuple[Said, ...]
    measures: dict[str, tuple[Measure, ...]]
    first: int
    last: int


class _Crossing(Record):
    """One cell with what its row and its column name."""

    half: str
    kind: str
    label: str
    cell: Cell


def matrices(layout: Layout, lexicon: Lexicon) -> tuple[Matrix, ...]:
    """The tables of a grid in which both causes, each with its measure, are rows or columns."""
    if layout.is_run:
        return ()
    found: list[Matrix] = []
    for number in sorted(layout.rows):
        if not found or number > found[-1].last:
            made = _of_columns(number, layout, lexicon) or _of_rows(number, layout, lexicon)
            found += [made] if made else []
    return tuple(found)


def _half(cell: Cell) -> str:
    words = re.sub(r"\s", "", normal(cell.text))
    return next((field for field, known in _HALVES.items() if known.fullmatch(words)), "")


def _kind(cell: Cell, lexicon: Lexicon) -> str:
    """What a label asks of both causes: the cause itself (`d4`), a section of measures, or who and when."""
    fields = lexicon.fields(cell.text)
    if "d4" in fields:
        return "d4"
    return next(iter(sorted(fields & ACTIONS)), "") or next((one for one in _ASIDE if one in fields), "")


def _of_columns(number: int, layout: Layout, lexicon: Lexicon) -> Matrix | None:
    """The two causes head columns; what is asked of them stands left of both answers, or of each."""
    halves = {half: cell for cell in layout.rows[number] if (half := _half(cell))}
    if len(halves) != 2 or sum(bool(cell.text) for cell in layout.rows[number]) > 4:
        return None
    left, right = sorted(halves.values(), key=lambda cell: cell.column)
    ends = {left.where: right.column - 1, right.where: right.column + right.column_span - 1}
    crossings: list[_Crossing] = []
    last = number
    for below in range(number + 1, number + 1 + _MOST_ROWS):
        row = layout.rows.get(below, [])
        told = [
            one
            for half, head in halves.items()
            for one in _across(row, range(head.column, ends[head.where] + 1), half, lexicon)
        ]
        shared = next((cell for cell in row if cell.column < left.column and cell.text and _kind(cell, lexicon)), None)
        if not told and shared is not None:
            answers = [(half, cell) for half, head in halves.items() if (cell := layout.at(below, head.column))]
            told = [
                _Crossing(half=half, kind=_kind(shared, lexicon), label=shared.text, cell=cell)
                for half, cell in answers
            ]
        if told and len({one.half for one in told}) == 2:
            crossings, last = [*crossings, *told], below
        elif any(cell.text and cell.column <= left.column and cell.row_span == 1 for cell in row):
            break
    return _matrix(crossings, layout, number, last, lexicon)


def _across(row: list[Cell], columns: range, half: str, lexicon: Lexicon) -> Iterator[_Crossing]:
    """The labels with their answers in one cause's columns."""
    own = [cell for cell in row if cell.column in columns]
    for label, cell in itertools.pairwise(own):
        if (kind := _kind(label, lexicon)) and not _kind(cell, lexicon):
            yield _Crossing(half=half, kind=kind, label=label.text, cell=cell)


def _of_rows(number: int, layout: Layout, lexicon: Lexicon) -> Matrix | None:
    """The two causes begin rows; what is asked of them heads the columns."""
    columns = [(kind, cell) for cell in layout.rows[number] if cell.text and (kind := _kind(cell, lexicon))]
    if not {"d4", "d5"} <= {kind for kind, _ in columns}:
        return None
    first = min(cell.column for _, cell in columns)
    crossings: list[_Crossing] = []
    last = number
    for below in range(number + 1, number + 1 + _MOST_ROWS):
        head = next((cell for cell in layout.rows.get(below, ()) if cell.text and cell.column < first), None)
        if head is None or not (half := _half(head)):
            if head is not None or any(cell.text for cell in layout.rows.get(below, ())):
                break
            continue
        answers = [(kind, label, layout.at(below, label.column)) for kind, label in columns]
        crossings += [
            _Crossing(half=half, kind=kind, label=label.text, cell=cell) for kind, label, cell in answers if cell
        ]
        last = below
    return _matrix(crossings, layout, number, last, lexicon)


def _matrix(crossings: list[_Crossing], layout: Layout, first: int, last: int, lexicon: Lexicon) -> Matrix | None:
    """The crossings as causes and measures; None where one of both is not asked of both causes."""
    asked = {(one.half, one.kind) for one in crossings}
    if not {(half, kind) for half in _HALVES for kind in ("d4", "d5")} <= asked:
        return None
    said = [
        Said(field=one.half, label=one.label, where=one.cell.where, words=answer(one.cell.text, lexicon))
        for one in crossings
        if one.kind == "d4"
    ]
    found: dict[str, tuple[Measure, ...]] = {}
    for one in (one for one in crossings if one.kind in ACTIONS):
        made = _measure(one, crossings, lexicon)
        found[one.kind] = (*found.get(one.kind, ()), made)
        said += (
            Said(
                field=one.kind if name == "action" else f"{one.kind}.{name}",
                label=one.label,
                where=cell.where,
                words=made.words[name],
            )
            for name, cell in made.cells.items()
        )
    around = [cell for cell in layout.grid.cells if cell.row <= first < cell.row + cell.row_span]
    return Matrix(
        said=tuple(said),
        measures=found,
        first=min((cell.row for cell in around), default=first),
        last=max([last, *(cell.row + cell.row_span - 1 for cell in around)]),
    )


def _measure(of: _Crossing, crossings: list[_Crossing], lexicon: Lexicon) -> Measure:
    """A measure with who and when of the same cause; `完了` without another date is that date."""
    aside = {one.kind: one.cell for one in crossings if one.half == of.half and one.kind in _ASIDE}
    if "date" not in aside and "done" in aside:
        aside["date"] = aside.pop("done")
    cells = {"action": of.cell, **aside}
    return Measure(words={name: answer(cell.text, lexicon) for name, cell in cells.items()}, cells=cells)
