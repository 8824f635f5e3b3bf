"""A form as a small map: field, value, cell, by its parts; a blank answer cell is a dot."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from cli.out import grouped
from records.form_layout import LISTED, row_of

BLANK = "·"
_COLUMNS = ("field", "value", "cell", "label")


def print_map(slots: Iterable[Mapping[str, Any]]) -> None:
    """Every slot of a form, header first, then D0 to D8; the columns of a measure stand under it."""
    ordered = sorted(slots, key=lambda slot: (_part(slot["field"]), _row_of(slot)))
    parts = [
        (name, [_row(slot) for slot in group]) for name, group in groupby(ordered, lambda one: _part(one["field"]))
    ]
    grouped(_COLUMNS, [(name or "header", list(_unrepeated(rows))) for name, rows in parts])


def _part(field: str) -> str:
    return field[:2].upper() if field[:1] == "d" and field[1:2].isdigit() else ""


def _row_of(slot: Mapping[str, Any]) -> tuple[str, int]:
    """Measures row by row; everything else as it was read."""
    return row_of(slot["place"]["where"]) if slot["field"][:2] in LISTED else ("", 0)


def _row(slot: Mapping[str, Any]) -> tuple[str, str, str, str]:
    place = slot["place"]["where"].partition(":")[2]
    by_hand = " (corrected)" if slot.get("learned") else ""
    return slot["field"], slot["value"] or BLANK, f"{place}{by_hand}", slot["label"]


def _unrepeated(rows: list[tuple[str, str, str, str]]) -> Iterator[tuple[str, str, str, str]]:
    """The same label on following lines is said once."""
    before = ""
    for field, value, cell, label in rows:
        yield field, value, cell, "" if label == before else label
        before = label
