"""A customer's own Word or Excel file, written in place: what every editor of a format does.

Takes bytes, gives bytes; raises Corrupt and Hold as ooxml/package.py does, CannotPlace for what has no place in the
file. Touches nothing. Parts nobody wrote to come out byte for byte as they went in.
"""

from datetime import date
from typing import Protocol


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


def open_for_writing(content: bytes, name: str) -> Editor:
    """The editor of a docx or xlsx; `name` is what the file is called in errors.

    Hold for macros, which are never sent on, for a signature that writing would break, and for a password.
    """
    raise CannotPlace(f"{name} ({len(content)} bytes) cannot be written yet")
