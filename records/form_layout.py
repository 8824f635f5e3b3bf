"""A customer's form as a person has corrected it: which cell answers which field, and how the form is known again.

A form is known again by its labels and where they stand, not by what is filled in: the same blank form filled
differently is the same layout, and so is one whose table of measures has grown by a row.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from pydantic import Field, field_validator

from records.form import Action, FormFields
from records.record import Record

SAME_FROM = 0.8
"""Share of labels two files must have in common to be one layout: a value may look like a label, a word may change."""
NOWHERE = "none"
"""The place of a field that a person says the form does not have."""

LISTED = frozenset({"d3", "d5", "d6", "d7"})
FIELDS = (
    *FormFields.model_fields,
    *(f"{field}.{name}" for field in sorted(LISTED) for name in Action.model_fields if name != "action"),
)
"""What a place can be corrected for: the fields of reading.md, and the columns of a table of measures."""

_XLSX = re.compile(r"(?P<table>xlsx?:.*!)(?P<column>[A-Z]{1,3})(?P<row>\d+)")
_WORD = re.compile(r"(?P<table>docx:.*/)r(?P<row>\d+)(?P<column>/c\d+)")
_RUN = re.compile(r"(?P<table>docx:.*/)p(?P<row>\d+)(?P<column>)")


class FormLayout(Record):
    """One layout of `customers/ID/layouts.toml`.

    `name` is the file it was learned from, `labels` the words of every label by its place, `places` the corrected
    place of a field (`d4_escape`, `d3`, `d3.who`), or `none` where the form has no cell for it.
    """

    name: str
    places: dict[str, str] = Field(default_factory=dict)
    labels: dict[str, str] = Field(default_factory=dict)

    @field_validator("places")
    @classmethod
    def _are_fields(cls, places: dict[str, str]) -> dict[str, str]:
        for field, place in places.items():
            if field not in FIELDS:
                raise ValueError(f"'{field}' is no field of a form{did_you_mean(field, FIELDS)}")
            if place != NOWHERE and not re.match("(?:xlsx|xls|docx|html):.", place):
                raise ValueError(f"'{place}' is no place in a file, as in 'xlsx:Sheet1!B7' or 'docx:body/t2/r4/c3'")
        return places

    def likeness(self, labels: Mapping[str, str]) -> float:
        """Share of labels this layout and a file have in common, from 0 to 1; rows do not count, columns do."""
        mine, theirs = (Counter(_signs(one)) for one in (self.labels, labels))
        return (mine & theirs).total() / max((mine | theirs).total(), 1)

    def places_in(self, labels: Mapping[str, str]) -> dict[str, str]:
        """The corrected places in a file of this layout: moved with the nearest label above that the file has, too."""
        return {
            field: place if place == NOWHERE else self._moved(place, labels) for field, place in self.places.items()
        }

    def _moved(self, place: str, labels: Mapping[str, str]) -> str:
        here = _parts(place)
        for at in sorted(self.labels, key=lambda one: _distance(here, _parts(one))):
            there = _again(at, self.labels, labels) if _distance(here, _parts(at)) < _FAR else None
            if there is not None:
                return with_row(place, here[1] + _parts(there)[1] - _parts(at)[1])
        return place


class FormLayouts(Record):
    """One customer's `layouts.toml`."""

    layouts: tuple[FormLayout, ...] = ()


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'd4_escape'?` where a known word comes near, else nothing."""
    near = get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f"; did you mean '{near[0]}'?" if near else ""


def layout_for(layouts: Iterable[FormLayout], labels: Mapping[str, str]) -> FormLayout | None:
    """The layout a file has: the likeliest of those known, the first of equals; None if none is like it."""
    rated = [(layout.likeness(labels), layout) for layout in layouts]
    best = max((rate for rate, _ in rated), default=0.0)
    return next((layout for rate, layout in rated if rate == best), None) if best >= SAME_FROM else None


def with_row(place: str, row: int) -> str:
    """A place in another row of its table or sheet."""
    found = _match(place)
    return place if found is None else f"{place[: found.start('row')]}{row}{place[found.end('row') :]}"


def row_of(place: str) -> tuple[str, int]:
    """The table or sheet of a place, and its row there; the whole place and 0 where it has none."""
    table, row, _ = _parts(place)
    return table, row


_FAR = 10_000


def _match(place: str) -> re.Match[str] | None:
    return _XLSX.fullmatch(place) or _WORD.fullmatch(place) or _RUN.fullmatch(place)


def _parts(place: str) -> tuple[str, int, str]:
    found = _match(place)
    return (found["table"], int(found["row"]), found["column"]) if found else (place, 0, "")


def _distance(here: tuple[str, int, str], label: tuple[str, int, str]) -> int:
    """How many rows a label stands above a place, the same column first; far where it is below or elsewhere."""
    if here[0] != label[0] or label[1] > here[1]:
        return _FAR
    return 2 * (here[1] - label[1]) + (here[2] != label[2])


def _signs(labels: Mapping[str, str]) -> list[tuple[str, str, str]]:
    return [_sign(place, words) for place, words in labels.items()]


def _sign(place: str, words: str) -> tuple[str, str, str]:
    table, _, column = _parts(place)
    return table, column, "".join(words.split())


def _again(at: str, mine: Mapping[str, str], theirs: Mapping[str, str]) -> str | None:
    """The place of the same label in another file: of several that are alike, the one with the same number."""
    sign = _sign(at, mine[at])
    number = [one for one in mine if _sign(one, mine[one]) == sign].index(at)
    same = [one for one in theirs if _sign(one, theirs[one]) == sign]
    return same[number] if number < len(same) else None
