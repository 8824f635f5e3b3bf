"""A form: the cells of a file, and what its labelled slots say."""

from datetime import date
from typing import Literal

from pydantic import Field

from records.place import Place
from records.record import Record


class Cell(Record):
    """One cell; `where` as in Place, row and column from 1, spans for merged cells."""

    where: str
    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


class Grid(Record):
    """One table, sheet or run of paragraphs of a file, its cells in reading order."""

    name: str
    cells: tuple[Cell, ...]

    @property
    def is_footer(self) -> bool:
        """Whether it runs at the foot of every page: no form's answer stands there."""
        return self.name.startswith("docx:footer")

    @property
    def is_unruled(self) -> bool:
        """Whether its columns are only seen by the gaps between words: a section goes on behind it."""
        return self.name.startswith("pdf:") and "/u" in self.name


class Slot(Record):
    """A labelled answer cell: `value` are the words in it as written, None while it is blank.

    `learned` names the layout by which a person said that it is this cell; empty where the form's own labels say so.
    """

    field: str
    label: str
    place: Place
    value: str | None
    state: Literal["filled", "blank"]
    learned: str = ""


class Action(Record):
    """One measure of D3, D5, D6 or D7: what, by whom, until when."""

    action: str
    who: str | None = None
    date: str | None = None
    done: str | None = None
    result: str | None = None
    qty_checked: float | None = None
    qty_ng: float | None = None


class FormFields(Record):
    """What a form says, typed; None is blank in the file. Names and units are reading.md's."""

    report_no: str | None = None
    customer_ref: str | None = None
    customer: str | None = None
    supplier: str | None = None
    product: str | None = None
    part_no: str | None = None
    lot: tuple[str, ...] | None = None
    order_no: str | None = None
    delivery_note: str | None = None
    complaint_date: date | None = None
    delivery_date: date | None = None
    due_date: date | None = None
    qty_affected: float | None = None
    qty_total: float | None = None
    defect_rate_pct: float | None = None
    contact: str | None = None
    contact_email: str | None = None
    category: str | None = None
    severity: tuple[str, ...] | None = None
    d0: str | None = None
    d1_champion: str | None = None
    d1_leader: str | None = None
    d1_members: tuple[str, ...] | None = None
    d2: str | None = None
    d3: tuple[Action, ...] | None = None
    d4_occurrence: str | None = None
    d4_escape: str | None = None
    d5: tuple[Action, ...] | None = None
    d6: tuple[Action, ...] | None = None
    d7: tuple[Action, ...] | None = None
    d8: str | None = None
    closed_date: date | None = None


class Form(Record):
    """A complaint or 8D form read from one file."""

    name: str
    file_sha256: str
    origin: str
    format: str
    language: str
    fields: FormFields
    slots: tuple[Slot, ...]
    warnings: tuple[str, ...] = Field(default=())
    listed: tuple[tuple[Slot, ...], ...] = ()
    """The rows of a table that lists complaints under one head, a slot a filled cell."""

    labels: dict[str, str] = Field(default_factory=dict, repr=False)
    """The words of every label by its place: what a layout is known by."""

    letterhead: Place | None = None
    """The company named above the first label, whose paper it is: `words` are its name."""

    def slot(self, field: str) -> Slot | None:
        """The first filled slot of a field, else its first blank one."""
        of_field = [slot for slot in self.slots if slot.field == field]
        return next((slot for slot in of_field if slot.state == "filled"), of_field[0] if of_field else None)
