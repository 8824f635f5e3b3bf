"""How far the reading of a form agrees with a careful person's: one verdict a value, and the places of its slots.

Takes an expected reading of tests/forms and a line of `kesu read --json`; gives Verdicts as tests/corpus/score.py has
them. Raises and touches nothing. Each measure of D3, D5, D6 and D7 counts by its columns (`d3.action`, `d3.who` …), a
list by its items; words agree when they are the same but for spaces, case and the width of characters.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from records.form import Action, FormFields
from tests.corpus.score import Line, Verdict

ACTIONS = ("d3", "d5", "d6", "d7")
COLUMNS = tuple(Action.model_fields)
_EACH = {"lot", "d1_members", "severity"}
FIELDS = tuple(
    one
    for field in FormFields.model_fields
    for one in (tuple(f"{field}.{column}" for column in COLUMNS) if field in ACTIONS else (field,))
)
"""Every field that is scored, in the order of reading.md."""


def verdicts(expected: Line, read: Line) -> Iterator[Verdict]:
    """Every value the author has stated, and every value that was read where he says that none stands."""
    name, fields = expected["file"], read.get("fields", {})
    yield _one(name, "language", expected["language"], read.get("language"))
    for field in FormFields.model_fields:
        wanted, got = expected["fields"].get(field), fields.get(field)
        if field in ACTIONS:
            yield from _measures(name, field, wanted or [], got or [])
        elif field in _EACH:
            yield from _items(name, field, wanted or [], got or [])
        else:
            yield _one(name, field, wanted, got)


def wrongly_filled(expected: Line, read: Line) -> Iterator[Verdict]:
    """The fields whose answer cell is blank in the file and that were read all the same."""
    for field in expected.get("blank", {}):
        wanted, got = expected["fields"].get(field), read.get("fields", {}).get(field)
        if not wanted:
            yield Verdict(expected["file"], field, "invented" if got else "blank", None, got)


def placed(expected: Line, read: Line) -> Iterator[Verdict]:
    """Whether a slot names the very cell for every blank answer and every filled one the author gives a place of."""
    slots = {(slot["field"], slot["place"]["where"], slot["state"]) for slot in read.get("slots", ())}
    for state, places in (("blank", expected.get("blank", {})), ("filled", expected.get("places", {}))):
        for field, where in _places(places):
            result = "right" if (field, where, state) in slots else "missed"
            yield Verdict(expected["file"], f"{state} {field}", result, where, None)


def _places(places: Line) -> Iterator[tuple[str, str]]:
    """Every field with its place; a measure's columns as `d3` (the measure itself) and `d3.who`."""
    for field, where in places.items():
        for one in where if isinstance(where, list) else [where]:
            if isinstance(one, dict):
                yield from ((field if key == "action" else f"{field}.{key}", at) for key, at in one.items() if at)
            elif one:
                yield field, one


def _one(name: str, field: str, wanted: Any, got: Any) -> Verdict:
    empty: tuple[Any, ...] = (None, "", [], ())
    if wanted in empty or got in empty:
        result = "blank" if wanted in empty and got in empty else "invented" if wanted in empty else "missed"
        return Verdict(name, field, result, wanted, got)
    return Verdict(name, field, "right" if _same(wanted, got) else "wrong", wanted, got)


def _items(name: str, field: str, wanted: Sequence[Any], got: Sequence[Any]) -> Iterator[Verdict]:
    """A list's items whatever their order; one too many beside one too few is one wrong."""
    left = list(got)
    missing = []
    for one in wanted:
        same = next((other for other in left if _same(one, other)), None)
        if same is None:
            missing.append(one)
            continue
        left.remove(same)
        yield Verdict(name, field, "right", one, same)
    for number in range(max(len(missing), len(left))):
        yield _one(name, field, *(side[number] if number < len(side) else None for side in (missing, left)))


def _measures(name: str, field: str, wanted: Sequence[Line], got: Sequence[Line]) -> Iterator[Verdict]:
    """Measures in their order, each beside the read one whose words are the same, else the next that is left."""
    left = list(got)
    pairs: list[tuple[Line, Line]] = []
    for one in wanted:
        same = next((other for other in left if _same(one.get("action"), other.get("action"))), None)
        pairs.append((one, same or {}))
        left.remove(same) if same else None
    for number, (one, other) in enumerate(pairs):
        pairs[number] = (one, other or (left.pop(0) if left else {}))
    for one, other in [*pairs, *(({}, other) for other in left)]:
        for column in COLUMNS:
            yield _one(name, f"{field}.{column}", one.get(column), other.get(column))


def _same(wanted: Any, got: Any) -> bool:
    if isinstance(wanted, int | float) and isinstance(got, int | float):
        return abs(wanted - got) <= 1e-6 * max(1.0, abs(wanted))
    return _plain(wanted) == _plain(got)


def _plain(value: Any) -> str:
    text = unicodedata.normalize("NFKC", str(value)).casefold()
    return re.sub(r"\s+", "", text).strip("。.;；,，")
