"""The readable source of a template: blocks of a form, in the order they are printed.

Takes TOML text, gives a Source; raises ConfigError with file and line; touches nothing.
"""

from typing import Literal

from pydantic import Field

from records import toml_text
from records.record import Record
from records.words import Tongue


class Column(Record):
    """One column: its label, what stands in it, its share of the width in percent.

    In a list `value` names the entry's field (empty: the entry itself); in actions it ends the anchor's name, and
    a column without one holds the row's number or role.
    """

    label: str
    value: str = ""
    width: int


class Answer(Record):
    """One labelled cell to fill, `lines` high, or boxes to tick."""

    label: str
    anchor: str
    lines: int = 1
    boxes: tuple[str, ...] = ()


class Facts(Record):
    """Labelled values; each row holds one or two pairs `label = value`."""

    kind: Literal["facts"]
    title: str = ""
    rows: tuple[tuple[str, ...], ...]


class Listing(Record):
    """One row for each entry of a list of the context, in `small` type; not printed while the list is empty."""

    kind: Literal["list"]
    title: str = ""
    over: str
    small: bool = False
    columns: tuple[Column, ...]


class Questions(Record):
    """The facts of the procedure as boxes to tick; not printed at all while there are none."""

    kind: Literal["questions"]
    title: str
    note: str


class Answers(Record):
    """Labelled cells to fill, one below the other."""

    kind: Literal["answers"]
    title: str = ""
    fields: tuple[Answer, ...]


class Actions(Record):
    """A table to fill: `count` numbered rows, or one row for each role."""

    kind: Literal["actions"]
    title: str = ""
    anchor: str
    count: int = 0
    roles: tuple[str, ...] = ()
    columns: tuple[Column, ...]


class Signatures(Record):
    """Who signs, side by side: name and date."""

    kind: Literal["signatures"]
    title: str = ""
    anchor: str
    roles: tuple[str, ...]


Block = Facts | Listing | Questions | Answers | Actions | Signatures


class Source(Record):
    """One template as blocks, and the tongues it is built in."""

    template: str
    tongues: tuple[Tongue, ...] = Field(min_length=1)
    blocks: tuple[Block, ...] = Field(min_length=1)


def load(text: str, path: str) -> Source:
    """The source of one template, from its TOML."""
    return toml_text.load(text, path, Source)
