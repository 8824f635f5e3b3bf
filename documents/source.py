"""The readable source of a template: blocks of a form or a letter, in the order they are printed.

Takes TOML text, gives a Source; raises ConfigError with file and line; touches nothing.
"""

from typing import Literal

from pydantic import Field

from records import toml_text
from records.record import Record
from records.words import Tongue


class Column(Record):
    """One column: its label, what stands in it, its share of the width (of all shares together).

    In a list `value` names the entry's field (empty: the entry itself); in actions it ends the anchor's name, and
    a column without one holds the row's number or role.
    """

    label: str
    value: str = ""
    width: int


class Answer(Record):
    """One labelled cell to fill, `lines` high, or boxes to tick, of which `ticked` names the one that is certain."""

    label: str
    anchor: str
    lines: int = 1
    boxes: tuple[str, ...] = ()
    ticked: str = ""


class Titled(Record):
    """A block under a heading, `D4` before its words; without one it goes on under the block before."""

    title: str = ""
    number: str = ""


class Facts(Titled):
    """Labelled values; each row holds one or two pairs `label = value`, the value a tag or an anchor to fill.

    `fill`: a value nobody stated is a cell to fill. `stated`: a row none of whose values is stated is not printed.
    """

    kind: Literal["facts"]
    rows: tuple[tuple[str, ...], ...]
    fill: bool = False
    stated: bool = False


class Listing(Titled):
    """One row for each entry of a list of the context, in `small` type; not printed while the list is empty."""

    kind: Literal["list"]
    over: str
    small: bool = False
    columns: tuple[Column, ...]


class Questions(Titled):
    """The facts of the procedure as boxes to tick; not printed at all while there are none."""

    kind: Literal["questions"]
    note: str


class Answers(Titled):
    """Labelled cells to fill, one below the other."""

    kind: Literal["answers"]
    fields: tuple[Answer, ...]


class Actions(Titled):
    """A table to fill: `count` numbered rows, or one row for each role."""

    kind: Literal["actions"]
    anchor: str
    count: int = 0
    roles: tuple[str, ...] = ()
    columns: tuple[Column, ...]


class Signatures(Titled):
    """Who signs, side by side: name and date."""

    kind: Literal["signatures"]
    anchor: str
    roles: tuple[str, ...]


class Opening(Record):
    """A letter's head: whom it is written to, the references, the date, what it is about, the salutation."""

    kind: Literal["opening"]


class Prose(Titled):
    """Paragraphs of a letter, by their keys in words.toml [texts]; under them, if `anchor` names one, an answer."""

    kind: Literal["prose"]
    texts: tuple[str, ...] = ()
    anchor: str = ""


class Closing(Record):
    """A letter's end: its last paragraphs, the formula, the company, who signs, the enclosures."""

    kind: Literal["closing"]
    texts: tuple[str, ...]


Block = Facts | Listing | Questions | Answers | Actions | Signatures | Opening | Prose | Closing


class Source(Record):
    """One template as blocks, and the tongues it is built in."""

    template: str
    tongues: tuple[Tongue, ...] = Field(min_length=1)
    layout: Literal["form", "letter"] = "form"
    blocks: tuple[Block, ...] = Field(min_length=1)


def load(text: str, path: str) -> Source:
    """The source of one template, from its TOML."""
    return toml_text.load(text, path, Source)
