"""Tables that list complaints: a head, of one line or two, and a row for each; or the same with its sides exchanged.

Takes rows of cells, their Places and the Vocabulary; gives Statements, a group a row. Raises nothing, touches nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple, Protocol

from intake.forms.values import parse_quantity
from intake.phrases import Vocabulary, fold
from intake.prose.all_languages import joined
from intake.prose.common import CODE
from intake.values.statement import Group, Statement
from records.place import Place

Rows = Sequence[Sequence[str]]
_FEWEST = 2
_TOTAL_CELLS = 3
_SHORT = 8
_GOODS = ("part_no", "product")
_MERGED = frozenset({"order_no", "customer_ref", "complaint_date", "delivery_date", "due_date", "customer"})
"""What rows under one another share when only the first of them bears it."""
_COUNT = re.compile(r"\D{0,3}\d[\d.,' ]*\D{0,8}")
_BARE_COUNTS = frozenset(
    map(fold, ("qty", "quantity", "pcs", "menge", "anzahl", "stück", "stk", "数量", "數量", "個数", "件数"))
)
_NONE_BAD = re.compile(r"0(?:[.,]0+)?\s*\D{0,4}")


class Places(Protocol):
    """Where the cells of a table stand."""

    def at(self, row: int, column: int, words: str) -> Place:
        """The Place of a cell, counted from 0."""


class Table(NamedTuple):
    """The groups of a table, and the row at which its head begins; without a head all rows come before it."""

    begin: int
    groups: tuple[Group, ...]


class _Head(NamedTuple):
    begin: int
    end: int
    labels: tuple[str, ...]


def read_rows(rows: Rows, places: Places, vocabulary: Vocabulary) -> Table:
    """A group for each row under a head; none for sums and for rows in which nothing is wrong."""
    head = _head_row(rows, vocabulary)
    if head is None:
        return _exchanged(rows, places, vocabulary)
    below = [list(row) for row in rows[head.end :]]
    fields = _fields(head.labels, below, vocabulary)
    groups: list[Group] = []
    above: dict[str, Statement] = {}
    for number, cells in enumerate(below, head.end):
        if not any(cells) or _is_sum(cells, vocabulary):
            continue
        stated = tuple(
            Statement(field, cell, places.at(number, column, cell), head.labels[column])
            for column, (field, cell) in enumerate(zip(fields, cells, strict=False))
            if field and cell and _is_said(field, cell, head.labels[column], vocabulary)
        )
        if stated:
            group = _with_merged(_named_and_numbered(stated), above, _blank_at_head(fields, cells))
            above = {one.field: one for one in group}
            groups += [] if _is_all_right(group) else [group]
    return Table(head.begin, tuple(groups))


def _exchanged(rows: Rows, places: Places, vocabulary: Vocabulary) -> Table:
    """A table whose labels stand under one another, each followed by the values of several complaints."""
    width = max((len(row) for row in rows), default=0)
    labels = [row[0] for row in rows if row and row[0]]
    known = {field for label in labels if (field := vocabulary.field_of(label))}
    filled = [sum(bool(len(row) > column and row[column]) for row in rows) for column in range(1, width)]
    values = [cell for row in rows for cell in row[1:] if cell]
    if (
        len(known) <= _FEWEST
        or len(known) * 2 <= len(labels)
        or len(filled) < _FEWEST
        or min(filled) * 2 <= len(rows)
        or any(vocabulary.field_of(cell) is not None for cell in values)
        or not known & set(_GOODS)
    ):
        return Table(len(rows), ())
    turned = [[row[column] if column < len(row) else "" for row in rows] for column in range(width)]
    table = read_rows(turned, _Turned(places), vocabulary) if _head_row(turned, vocabulary) else None
    return Table(0, table.groups) if table else Table(len(rows), ())


class _Turned:
    """The Places of a table whose sides are exchanged."""

    def __init__(self, places: Places) -> None:
        self._places = places

    def at(self, row: int, column: int, words: str) -> Place:
        return self._places.at(column, row, words)


def _head_row(rows: Rows, vocabulary: Vocabulary) -> _Head | None:
    """The row whose cells are nearly all labels, with a row of values below it; a second line of labels is joined."""
    for index, row in enumerate(rows[:-1]):
        for end, labels in _labels(rows, index, row, vocabulary):
            filled = [cell for cell in labels if cell]
            known = [field for cell in filled if (field := _known(cell, vocabulary)) is not None]
            under = [cell for cell in rows[end] if cell]
            values = [cell for cell in under if vocabulary.field_of(cell) is None]
            distinct = {field for field in known if field}
            if (
                len(distinct) >= _FEWEST
                and len(known) * 2 > len(filled)
                and len(known) > 2 - (len(filled) == _FEWEST)
                and len(values) * 2 > len(under)
                and (len(filled) > _FEWEST or _is_pair_head(rows, index, vocabulary))
            ):
                return _Head(index, end, tuple(labels))
    return None


def _known(cell: str, vocabulary: Vocabulary) -> str | None:
    """The field a head's cell may name; None for a word that heads nothing."""
    field = vocabulary.field_of(cell)
    return field or next(iter(_terse(cell, vocabulary)), field)


def _labels(rows: Rows, index: int, row: Sequence[str], vocabulary: Vocabulary) -> list[tuple[int, list[str]]]:
    """The head as one line; as two, where each cell of the second is a label or stands under one."""
    found = [(index + 1, list(row))]
    if index + 2 < len(rows) and any(not cell for cell in row) and any(rows[index + 1]):
        under = rows[index + 1]
        if not any(re.search(r"\d", cell) for cell in under) and any(
            cell and vocabulary.field_of(cell) is not None for cell in under
        ):
            found.insert(0, (index + 2, [_joined(row, under, at, vocabulary) for at in range(len(row))]))
    return found


def _joined(row: Sequence[str], under: Sequence[str], at: int, vocabulary: Vocabulary) -> str:
    """A column's label of two lines; a cell that spans several stands over all of them."""
    second = under[at] if at < len(under) else ""
    first = next((row[left] for left in range(at, -1, -1) if row[left]), "") if second else row[at]
    both = f"{first} {second}".strip()
    return both if not second or vocabulary.field_of(both) else second


def _is_pair_head(rows: Rows, index: int, vocabulary: Vocabulary) -> bool:
    """Two columns are a head row only if no later row begins with a label."""
    return not any(row and row[0] and vocabulary.field_of(row[0]) is not None for row in rows[index + 1 :])


def _fields(labels: Sequence[str], below: Rows, vocabulary: Vocabulary) -> list[str]:
    """The field of each column, by its label; where that tells too little, by what stands in the column."""
    columns = [[row[at] for row in below if at < len(row) and row[at]] for at in range(len(labels))]
    fields = [
        _field(label, column, vocabulary) if label or column else ""
        for label, column in zip(labels, columns, strict=True)
    ]
    if "qty_total" in (named := [vocabulary.field_of(label) for label in labels]):
        fields = [one if one != "qty_total" or named[at] == one else "" for at, one in enumerate(fields)]
    if "qty_affected" not in fields:
        bare = [at for at, label in enumerate(labels) if fold(label) in _BARE_COUNTS]
        fields = ["qty_affected" if at in bare[:1] else field for at, field in enumerate(fields)]
    fields = _total_of_two(fields, labels, columns, vocabulary)
    for field, phrases in (("defect", "defect"), ("remedy", "remedy")):
        if field not in fields:
            told = [not fields[at] and _mostly(phrases, column, vocabulary) for at, column in enumerate(columns)]
            fields = [
                field if at == (told.index(True) if True in told else -1) else one for at, one in enumerate(fields)
            ]
    return fields


def _total_of_two(
    fields: list[str], labels: Sequence[str], columns: Sequence[Sequence[str]], vocabulary: Vocabulary
) -> list[str]:
    """Of two columns that count the one in which no row has less counts all, whatever its head names it."""
    bad = [at for at, field in enumerate(fields) if field == "qty_affected"]
    more = [at for at, field in enumerate(fields) if not field and _is_a_count(labels[at], vocabulary)]
    counted = [*more, *bad]
    if not bad or len(counted) != _FEWEST or "qty_total" in fields:
        return fields
    one, other = ([parse_quantity(cell)[0] for cell in columns[at]] for at in counted)
    both = [(a, b) for a, b in zip(one, other, strict=False) if a is not None and b is not None]
    if not both or len(both) != max(len(one), len(other)):
        return fields
    larger = counted[0] if all(a >= b for a, b in both) else counted[1]
    if larger != counted[0] and (more or any(a > b for a, b in both)):
        return fields
    return ["qty_total" if at == larger else field for at, field in enumerate(fields)]


def _is_a_count(label: str, vocabulary: Vocabulary) -> bool:
    """A quantity's name that is not known to count something else, as samples or a stock."""
    return fold(label) not in vocabulary.labels and bool(_COUNT_NAME.search(fold(label)))


_COUNT_NAME = re.compile(r"(?:数量?|數量?|qty|quantity|menge|anzahl)$")


def _field(label: str, column: Sequence[str], vocabulary: Vocabulary) -> str:
    """What a column holds: a label that counts or tells by what stands under it, else what its label says."""
    field = vocabulary.field_of(label) or ""
    meant = _terse(label, vocabulary)
    if (field == "qty_total" or "qty_total" in meant) and column and all(_DAY.fullmatch(cell) for cell in column):
        return "delivery_date" if vocabulary.finds("delivered", label) else ""
    counts = bool(column) and sum(bool(_COUNT.fullmatch(cell)) for cell in column) * 2 > len(column)
    if field == "customer_ref" and column[:2] == ["1", "2"][: len(column)]:
        return ""
    if field and not (field == "defect" and counts):
        return field
    if counts and len(label) < _SHORT * 3:
        for name, phrases in (("qty_affected", "quantity_short"), ("qty_total", "quantity_all")):
            if vocabulary.finds(phrases, label):
                return name
    return next((name for name in meant if name in _COUNTED or not counts or name in ("part_no", "lot")), "")


_DAY = re.compile(
    r"(?:\d{4}[-/.年])?(?:0?[1-9]|1[0-2])[-/.月](?:0?[1-9]|[12]\d|3[01])日?|(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\."
)
"""`10/21` under 到货: the day it came, no count."""


def _is_said(field: str, cell: str, label: str, vocabulary: Vocabulary) -> bool:
    """In a column of remarks a cell counts by its own words, and what is done already is not asked for."""
    if field not in ("defect", "remedy") or vocabulary.field_of(label) or _terse(label, vocabulary):
        return True
    return bool(vocabulary.finds(field, cell)) and not (field == "remedy" and _DONE.search(cell))


_DONE = re.compile(rf"^已|{joined('done')}")
_COUNTED = ("qty_total", "qty_affected")
_HEADS = {
    "head_total": "qty_total",
    "head_affected": "qty_affected",
    "head_product": "product",
    "head_part_no": "part_no",
    "head_lot": "lot",
    "head_defect": "defect",
    "head_occurred": "occurred_on",
}


def _terse(label: str, vocabulary: Vocabulary) -> list[str]:
    """The fields a word may mean as the head of a column."""
    return [field for name, field in _HEADS.items() if fold(label) in set(map(fold, vocabulary.phrases(name)))]


def _mostly(phrases: str, column: Sequence[str], vocabulary: Vocabulary) -> bool:
    return sum(bool(vocabulary.finds(phrases, cell)) for cell in column) * 2 > len(column)


def _is_sum(cells: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a row adds up the others: one of its first words says so."""
    first = [cell for cell in cells if cell][:_TOTAL_CELLS]
    return any(len(cell) <= _SHORT * 2 and fold(cell) in _sums(vocabulary) for cell in first)


def _sums(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(map(fold, vocabulary.phrases("total")))


def _is_all_right(group: Group) -> bool:
    """A row that counts none as bad is there for completeness."""
    return any(one.field == "qty_affected" and _NONE_BAD.fullmatch(one.words) for one in group)


def _blank_at_head(fields: Sequence[str], cells: Sequence[str]) -> frozenset[str]:
    """The fields of the blank cells a row begins with."""
    first = next(at for at, cell in enumerate(cells) if cell)
    return frozenset(fields[:first])


def _with_merged(group: Group, above: dict[str, Statement], blank: frozenset[str]) -> Group:
    """A row whose first cells are merged with those above it says what they say."""
    said = {one.field for one in group}
    wanted = _MERGED & blank
    if not said & set(_GOODS):
        wanted |= frozenset(_GOODS)
    return (*(above[field] for field in sorted(wanted - said) if field in above), *group)


def _named_and_numbered(stated: Group) -> Group:
    """Of two columns that both may name the goods, `Artikel | Bezeichnung`, the one with a bare code is the number."""
    fields = [one.field for one in stated]
    if fields.count("product") < _FEWEST or "part_no" in fields:
        return stated
    coded = next((one for one in stated if one.field == "product" and re.fullmatch(CODE, one.words)), None)
    return tuple(replace(one, field="part_no") if one is coded else one for one in stated)
