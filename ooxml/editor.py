"""A customer's own Word or Excel file, written in place: what every editor of a format does.

Takes bytes, gives bytes; raises Corrupt and Hold as ooxml/package.py does, CannotPlace for what has no place in the
file. Touches nothing. Parts nobody wrote to come out byte for byte as they went in.
"""

import re
from datetime import date
from typing import Protocol

_NOT_WRITTEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffc\ufffe\uffff]")
_NOT_SEEN = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_DAY = re.compile(r"(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?")


class CannotPlace(Exception):  # noqa: N818 - what the file says, not a fault
    """A value this file has no place for; the file is as it was before the call."""

    def __init__(self, why: str) -> None:
        """`why` in plain words, for the list of what could not be placed."""
        super().__init__(why)
        self.why = why


class Editor(Protocol):
    """One file being written. A place is always that of the file as it was read, whatever was added since.

    A row that was added has places of its own: that of the row it was copied from, with `+1`, `+2` … in the order in
    which they were added (`docx:body/t2/r4+1/c3`, `xlsx:Sheet1!B7+1`).
    """

    def put(self, where: str, text: str, label: str = "") -> None:
        """Write `text` (lines parted by a line feed) as the answer at a place.

        Where the cell also holds `label`, the answer goes behind it, instead of the blank there; else it fills the
        cell. A cell whose number format asks for a number or a date gets one, where the text is one.
        """

    def put_value(self, where: str, value: float | date, label: str = "") -> None:
        """Write a number or day: typed where the cell can hold it so, else as text (ISO 8601). A rate is a share."""

    def tick(self, where: str, option: str) -> None:
        """Tick the box before or behind the words `option` in a cell, as this form ticks its boxes."""

    def add_row(self, after: str) -> str:
        """Copy the row of a place below it, without its answers; the place of the same cell in the new row."""

    def place_picture(self, where: str, picture: bytes, name: str) -> None:
        """Show a PNG or JPEG in a cell, scaled to fit it; `name` is its alternative text."""

    def text(self, where: str) -> str:
        """What stands at a place now."""

    def place_now(self, where: str) -> str:
        """The place by which a reader of `content()` finds what `where` names here."""

    def content(self) -> bytes:
        """The file as it is now: the same calls on the same bytes give the same bytes."""


def cleaned(text: str) -> str:
    """Text as it may stand in a part: no control characters, lone surrogates or direction overrides; LF as line end.

    XML 1.0 section 2.2 allows none of the first two.
    """
    one_line_end = text.replace("\r\n", "\n").replace("\r", "\n")
    return _NOT_SEEN.sub("", _NOT_WRITTEN.sub("", one_line_end))


def day_in(text: str) -> date | None:
    """The day a text is, where the year comes first, which no country reads otherwise."""
    found = _DAY.fullmatch(text.strip())
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
