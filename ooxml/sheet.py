"""A sheet of a workbook before it is a grid, whatever format it came in: its words, merges, sizes, what lies over it.

Takes nothing; holds what readers find. Raises nothing, touches nothing. Rows and columns count from 1.
"""

import re
from dataclasses import dataclass, field

from openpyxl.utils import column_index_from_string

from ooxml.words import Element
from records.record import Record

MAX_ROWS = 2000
MAX_COLUMNS = 400
"""How much of a sheet is read: forms are printed, so none is larger."""

_AREA = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?")
_DEFAULT_HEIGHT, _DEFAULT_WIDTH = 15.0, 8.43


class Area(Record):
    """A range of cells, rows and columns from 1, ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class TextBox:
    """The words of a text box or shape, and the cell under its middle, row and column from 1."""

    text: str
    row: int
    column: int


@dataclass(frozen=True)
class Box:
    """A box to tick: whether it is ticked (None: the file tells no way we read), its caption and cell."""

    shape: str
    ticked: bool | None = None
    caption: str = ""
    row: int = 0
    column: int = 0
    x: float = 0
    linked: str = ""
    """The cell that stores its state as TRUE or FALSE."""


@dataclass(frozen=True)
class Drawn:
    """All that lies over one sheet's cells, in reading order."""

    texts: tuple[TextBox, ...] = ()
    boxes: tuple[Box, ...] = ()


@dataclass
class Sheet:
    """One sheet as read; positions are row and column."""

    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    there: set[tuple[int, int]] = field(default_factory=set)
    """Cells without words that the file names, as it does those with a border."""

    merged: list[Area] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    heights: dict[int, float] = field(default_factory=dict)
    """Points, where a row has its own height."""

    widths: dict[int, float] = field(default_factory=dict)
    """Characters, where a column has its own width."""

    doubts: list[tuple[str, str]] = field(default_factory=list)
    """Cells and what is doubtful about them."""

    cut: bool = False
    """Whether rows or columns beyond the bounds were left out."""

    controls: list[Element] = field(default_factory=list)
    """The `control` elements: boxes to tick, buttons and lists that lie over the cells."""

    default_height: float = _DEFAULT_HEIGHT
    default_width: float = _DEFAULT_WIDTH

    drawn: Drawn = Drawn()
    printed: tuple[Area, ...] = ()
    """What of it is printed; empty: all."""


def area(words: str) -> Area | None:
    """`B2`, `$B$2:$D$9` as an Area, whichever corners it names; None if it is none."""
    found = _AREA.fullmatch(words)
    if found is None:
        return None
    left, top, right, bottom = found[1], found[2], found[3] or found[1], found[4] or found[2]
    columns = sorted(column_index_from_string(one.upper()) for one in (left, right))
    rows = sorted((int(top), int(bottom)))
    return Area(top=rows[0], left=columns[0], bottom=rows[1], right=columns[1])
