"""The measures of D3, D5, D6 and D7 written into a customer's table, one a row, or into the one cell there is.

Takes the slots of one section and a Pen; gives nothing, the Pen keeps what became of each value. Raises nothing,
touches nothing else.
"""

import re
from collections.abc import Iterable, Sequence

from documents.customer_pen import Pen
from documents.customer_words import as_day, same
from records.form import Action, Slot
from records.form_layout import row_of

Row = dict[str, Slot]
"""The slots of one row by column: `action`, `who`, `date` …"""
_COLUMNS = ("who", "date", "done", "result", "qty_checked", "qty_ng")
_ADDED_ROW = re.compile(r"/(r\d+\+\d+)/c\d+$")


class Table:
    """The rows for measures of one section, and the cells that hold for all of them."""

    def __init__(self, field: str, slots: Iterable[Slot]) -> None:
        """Of slots that stand in one table or sheet, under one head."""
        grouped: dict[tuple[str, int], Row] = {}
        for slot in slots:
            grouped.setdefault(row_of(slot.place.where), {}).setdefault(slot.field.partition(".")[2] or "action", slot)
        self.field = field
        self.rows = [row for row in grouped.values() if "action" in row]
        beside = {place.where for row in self.rows for place in (slot.place for slot in row.values())}
        self.common = {
            name: slot
            for row in grouped.values()
            if "action" not in row
            for name, slot in row.items()
            if slot.place.where not in beside and slot.state == "blank"
        }

    @property
    def columns(self) -> set[str]:
        """What has a column beside the measures."""
        return {name for row in self.rows for name in row if name != "action"}

    @property
    def blank(self) -> list[Row]:
        """The rows still free."""
        return [row for row in self.rows if row["action"].state == "blank"]


def write_measures(pen: Pen, field: str, actions: Sequence[Action], slots: Sequence[Slot]) -> None:
    """Every measure that the form does not hold yet; rows are added where the table has too few."""
    tables = _tables(field, slots)
    if not tables:
        for one in actions:
            pen.refuse(field, one.action, pen.NO_CELL)
        return
    table = max(tables, key=lambda one: (len(one.columns | set(one.common)), bool(one.blank)))
    there = [row for row in table.rows if row["action"].state == "filled"]
    for one in actions:
        row = next((row for row in there if same(row["action"].value, one.action)), None)
        if row is not None:
            _beside(pen, table, one, row)
    new = [one for one in actions if not any(same(row["action"].value, one.action) for row in there)]
    if not new:
        return
    sisters = [row for one in tables if one is not table for row in one.blank]
    if table.columns or len(table.blank) + len(sisters) >= len(new) > 1:
        _one_a_row(pen, table, new, sisters)
    elif table.blank:
        _in_one_cell(pen, table, new)
    else:
        for one in new:
            pen.refuse(field, one.action, f"already filled: {there[0]['action'].value}")


def _tables(field: str, slots: Sequence[Slot]) -> list[Table]:
    """The slots by table and head; a column may bear a label of its own, and belongs to the measures nearest to it."""
    heads: dict[tuple[str, str], list[Slot]] = {}
    for slot in (one for one in slots if "." not in one.field):
        heads.setdefault((row_of(slot.place.where)[0], slot.label), []).append(slot)
    members = {head: list(measured) for head, measured in heads.items()}
    for slot in (one for one in slots if "." in one.field):
        table, at = row_of(slot.place.where)
        near = [head for head in heads if head[0] == table] or list(heads)
        if near:
            members[min(near, key=lambda head: _rows_between(heads[head], at))].append(slot)
    return [Table(field, of_one) for of_one in members.values()]


def _rows_between(slots: Sequence[Slot], at: int) -> int:
    """How many rows a cell stands from the nearest measure."""
    return min(abs(row_of(one.place.where)[1] - at) for one in slots)


def _one_a_row(pen: Pen, table: Table, actions: Sequence[Action], sisters: Sequence[Row]) -> None:
    """First the table's free rows, then those of the section's other tables (発生対策, 流出対策), then new ones."""
    rows = [*table.blank, *sisters]
    last = table.rows[-1]
    for number, one in enumerate(actions):
        row = rows[number] if number < len(rows) else _added(pen, last)
        if row is None:
            for left in actions[number:]:
                pen.refuse(table.field, left.action, "the form has no row more for it, and none could be added")
            return
        last = row if number >= len(rows) else last
        words = pen.manner.measure(one, _without_column(table))
        if pen.put(table.field, row["action"], words):
            _beside(pen, table, one, row)


def _added(pen: Pen, last: Row) -> Row | None:
    """A copy of the last row below it, with the places of its cells."""
    place = pen.add_row(last["action"].place.where)
    return None if place is None else {name: _moved(slot, place) for name, slot in last.items()}


def _moved(slot: Slot, added: str) -> Slot:
    """The cell of an added row that stands in this slot's column."""
    where = slot.place.where
    of_word = _ADDED_ROW.search(added)
    if of_word:
        where = re.sub(r"/r\d+(?:\+\d+)?(/c\d+)$", rf"/{of_word[1]}\1", where)
    else:
        where = f"{where.partition('+')[0]}+{added.rpartition('+')[2]}"
    return slot.model_copy(
        update={"place": slot.place.model_copy(update={"where": where}), "state": "blank", "value": None}
    )


def _without_column(table: Table) -> set[str]:
    there = table.columns | set(table.common)
    missing = {name for name in ("who", "result") if name not in there}
    return missing | (set() if there & {"date", "done"} else {"date"})


def _beside(pen: Pen, table: Table, one: Action, row: Row) -> None:
    """The cells of a measure's row other than the measure itself."""
    for name in _COLUMNS:
        value = _value(name, one, table)
        slot = row.get(name)
        field = f"{table.field}.{name}"
        if value is None:
            continue
        if slot is None:
            if name in {"qty_checked", "qty_ng"} or (name == "done" and one.date):
                pen.refuse(field, str(value), "the table has no column for it")
        elif slot.state == "blank":
            _cell(pen, field, slot, value)
        elif not same(slot.value, str(value)):
            pen.refuse(field, str(value), f"already filled: {slot.value}")


def _value(name: str, one: Action, table: Table) -> str | float | None:
    """What belongs in a column; a table with one column of days has the one day there is."""
    there = table.columns
    if name == "date" and "done" not in there:
        return one.date or one.done
    if name == "done" and "date" not in there:
        return one.done or one.date
    value: str | float | None = getattr(one, name)
    return value


def _cell(pen: Pen, field: str, slot: Slot, value: str | float) -> None:
    if isinstance(value, float):
        pen.put_number(field, slot, value)
    elif (day := as_day(value)) is not None:
        pen.put_day(field, slot, day)
    else:
        pen.put(field, slot, value)


def _in_one_cell(pen: Pen, table: Table, actions: Sequence[Action]) -> None:
    """Numbered lines; who and when in the cells for the whole section where they are the same for all measures."""
    shared = {name: slot for name, slot in table.common.items() if len({_value_of(name, one) for one in actions}) == 1}
    told = {name for name in ("who", "result") if name not in shared}
    told |= set() if shared.keys() & {"date", "done"} else {"date"}
    words = pen.manner.numbered([pen.manner.measure(one, told) for one in actions])
    if not pen.put(table.field, table.blank[0]["action"], words):
        return
    for name, slot in shared.items():
        if (value := _value_of(name, actions[0])) is not None:
            _cell(pen, f"{table.field}.{name}", slot, value)


def _value_of(name: str, one: Action) -> str | float | None:
    value: str | float | None = (one.date or one.done) if name in {"date", "done"} else getattr(one, name)
    return value
