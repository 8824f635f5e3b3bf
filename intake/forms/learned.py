"""What is known of a form's places before any label is read: a person's corrections, and our own forms' anchors.

Takes Headers, the places known and the Lexicon; gives what stands there, as the labels' own readers do. Raises nothing,
touches nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from intake.forms.actions import Measure, itemised
from intake.forms.answers import answer
from intake.forms.header import Header
from intake.forms.labels import ACTIONS, COLUMNS, Lexicon
from intake.forms.texts import Said
from records.form import Cell
from records.form_layout import NOWHERE

_MOST_ROWS = 200
_ANCHORED = re.compile(r"(?P<section>d[1-7])_(?P<row>\d{1,3})_(?P<column>[a-z_]+)")
_OF_OURS = {"number": "report_no", "defect": "d2", "defect_rate": "defect_rate_pct"}
"""Our own forms' names of cells where they are not the fields' (templates_docx/source)."""
_SAME = frozenset(
    {"customer_ref", "customer", "contact", "product", "part_no", "lot", "order_no", "complaint_date", "due_date"}
    | {"qty_affected", "qty_total", "delivery_date", "category", "severity", "d0", "d4_occurrence", "d4_escape", "d8"}
    | {"closed_date"}
)
_TEAM = {"1": "d1_champion", "2": "d1_leader"}


class Known:
    """What stands at places known beforehand; `fields` are those that nothing else may answer."""

    def __init__(self, headers: Sequence[Header], lexicon: Lexicon) -> None:
        """Of one file."""
        self._lexicon = lexicon
        self._at = {cell.where: (cell, header) for header in headers for cell in header.layout.grid.cells}
        self.fields: set[str] = set()
        self.said: list[Said] = []
        self.measures: dict[str, list[Measure]] = {}

    def corrected(
        self, places: Mapping[str, str], labels: Mapping[str, str], found: Mapping[str, list[Measure]]
    ) -> None:
        """A person's corrections: of a table of measures the cells of its first row, or one column of those found."""
        for field in dict.fromkeys(one.partition(".")[0] for one in places):
            columns = {
                name.partition(".")[2] or "action": self._at[place]
                for name, place in places.items()
                if name.partition(".")[0] == field and place in self._at
            }
            nowhere = places.get(field) == NOWHERE
            if not columns and not nowhere:
                continue
            self.fields.add(field)
            if field in ACTIONS:
                self._listed(field, [] if nowhere else self._measures(columns, found.get(field, ())), labels)
            elif not nowhere:
                cell, header = columns["action"]
                self._say(field, labels.get(field, field), cell, self._words(cell, header))

    def anchored(self, anchors: Mapping[str, str]) -> None:
        """Our own form: every cell people fill bears its name."""
        rows: dict[tuple[str, int], dict[str, Cell]] = {}
        for name, place in anchors.items():
            cell, header = self._at.get(place, (None, None))
            listed = _ANCHORED.fullmatch(name)
            if cell is None or header is None:
                continue
            if listed and listed["section"] in ACTIONS:
                column = "done" if (listed["section"], listed["column"]) == ("d6", "date") else listed["column"]
                rows.setdefault((listed["section"], int(listed["row"])), {})[column] = cell
            elif listed and listed["section"] == "d1" and listed["column"] == "name":
                self._say(_TEAM.get(listed["row"], "d1_members"), "", cell, answer(cell.text, self._lexicon))
            elif name in _SAME or name in _OF_OURS:
                self._say(_OF_OURS.get(name, name), "", cell, answer(cell.text, self._lexicon))
            elif name == "d7_readacross":
                rows["d7", _MOST_ROWS] = {"action": cell}
        for section in dict.fromkeys(section for section, _ in sorted(rows)):
            measured = [self._measure(one) for key, one in sorted(rows.items()) if key[0] == section]
            self._listed(section, [self._with_document(one) for one in measured], {})
        self.fields |= {one.field.partition(".")[0] for one in self.said}

    def _say(self, field: str, label: str, cell: Cell, words: str | None) -> None:
        left = self._at[cell.where][1].layout.left(cell)
        beside = left.text if left is not None else ""
        self.said.append(Said(field=field, label=label or beside or field, where=cell.where, words=words))

    def _listed(self, field: str, listed: list[Measure], labels: Mapping[str, str]) -> None:
        self.measures[field] = listed
        for one in listed:
            for name, cell in one.cells.items():
                at = field if name == "action" else f"{field}.{name}"
                self._say(at, labels.get(at, labels.get(field, "")), cell, one.words.get(name))

    def _measure(self, cells: Mapping[str, Cell]) -> Measure:
        kept = {name: cell for name, cell in cells.items() if name in COLUMNS}
        return Measure(words={name: answer(cell.text, self._lexicon) for name, cell in kept.items()}, cells=kept)

    def _with_document(self, one: Measure) -> Measure:
        """The first column of our D7 names the document that a measure changes."""
        action, words = one.cells.get("action"), one.words.get("action")
        header = self._at[action.where][1] if action else None
        left = header.layout.left(action) if header and action else None
        if (
            not words
            or left is None
            or "done" in one.cells
            or not re.search(r"[^\W\d]", left.text)
            or "who" not in one.cells
        ):
            return one
        return one.model_copy(update={"words": {**one.words, "action": f"{left.text}: {words}"}})

    def _measures(self, columns: Mapping[str, tuple[Cell, Header]], found: Iterable[Measure]) -> list[Measure]:
        """The rows a corrected table has; where only some columns were corrected, beside the measures found."""
        if "action" not in columns:
            return [self._beside(one, columns) for one in found]
        cell, header = columns["action"]
        if len(columns) == 1:
            words = self._words(cell, header)
            return [*(itemised(words, cell, self._lexicon) if words else ())] or [
                Measure(words={"action": None}, cells={"action": cell})
            ]
        rows = self._rows(cell, header)
        return [self._measure(_row(row, columns)) for row in rows]

    def _beside(self, one: Measure, columns: Mapping[str, tuple[Cell, Header]]) -> Measure:
        action = one.cells.get("action")
        added = _row(action.row, columns) if action else {}
        words = {name: answer(cell.text, self._lexicon) for name, cell in added.items()}
        return Measure(words={**one.words, **words}, cells={**one.cells, **added})

    def _rows(self, first: Cell, header: Header) -> Iterator[int]:
        """The rows from the first down to the next label."""
        cell: Cell | None = first
        for _ in range(_MOST_ROWS):
            if cell is None or (cell is not first and (header.is_label(cell) or cell.column_span != first.column_span)):
                return
            yield cell.row
            cell = header.layout.below(cell)

    def _words(self, cell: Cell, header: Header) -> str | None:
        """What a cell answers; where it bears its label too, what stands behind that."""
        segments = [one.value for one in header.inline.get(cell.where, ()) if one.value]
        head = header.heads.get(cell.where)
        if len(segments) == 1 or head:
            words = segments[0] if len(segments) == 1 or head is None else head.rest
            return answer(words, self._lexicon) if words else None
        return None if header.fields.get(cell.where) else answer(cell.text, self._lexicon)


def _row(number: int, columns: Mapping[str, tuple[Cell, Header]]) -> dict[str, Cell]:
    found = {name: header.layout.at(number, cell.column) for name, (cell, header) in columns.items()}
    return {name: cell for name, cell in found.items() if cell is not None}


def labels_of(headers: Iterable[Header]) -> dict[str, str]:
    """The words of every label by its place: what a layout is known by, whatever is filled in."""
    found: dict[str, str] = {}
    for header in headers:
        for cell in header.layout.grid.cells:
            inline = [segment.label for segment in header.inline.get(cell.where, ())]
            head = header.heads.get(cell.where)
            words = cell.text if header.fields.get(cell.where) else head.label if head else " ".join(inline)
            if words:
                found[cell.where] = words
    return found


def with_their_labels(headers: Iterable[Header], places: Iterable[str]) -> Iterator[str]:
    """Corrected places and the cells left of them, which name what they ask for: no part of another answer."""
    corrected = set(places)
    for header in headers:
        for cell in header.layout.grid.cells:
            if cell.where in corrected:
                yield cell.where
                if (left := header.layout.left(cell)) is not None:
                    yield left.where
