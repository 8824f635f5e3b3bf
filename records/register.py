"""The register (台账, 客户投诉一览表) as it is written: one row a case, values typed as a sheet keeps them."""

from datetime import date
from typing import Self

from pydantic import Field, model_validator

from records.document import DocHead
from records.record import Record


class Period(Record):
    """The days of receipt a register covers, both included."""

    first: date
    last: date

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        if self.last < self.first:
            raise ValueError(f"the period ends on {self.last}, before it begins on {self.first}")
        return self

    def __str__(self) -> str:
        return f"{self.first} – {self.last}"

    @property
    def name(self) -> str:
        """`2026` for a whole year, else `2026-10-01_2026-12-31`: as it may stand in a file's name."""
        year = self.first.year
        whole = (self.first, self.last) == (date(year, 1, 1), date(year, 12, 31))
        return str(year) if whole else f"{self.first}_{self.last}"


class RegisterRow(Record):
    """One case. What nobody stated is None or empty and stays blank; dates are the company's days.

    `reply_due` is the earliest of our own clocks that an answer to the customer stops, `next_due` the next clock of a
    case still open, `due_date` the date the customer wrote.
    """

    no: int
    number: str
    received: date
    kind: str
    customer: str = ""
    contact: str = ""
    contact_email: str = ""
    customer_ref: str = ""
    product: str = ""
    part_no: str = ""
    lot: str = ""
    order_no: str = ""
    serial_no: str = ""
    qty_affected: float | None = None
    qty_total: float | None = None
    complaint_date: date | None = None
    delivery_date: date | None = None
    due_date: date | None = None
    defect: str = ""
    category: str = ""
    severity: str = ""
    remedy: str = ""
    claim: str = ""
    department: str = ""
    acknowledged: date | None = None
    reply_due: date | None = None
    next_due: date | None = None
    replied: date | None = None
    closed: date | None = None
    state: str


class RegisterContext(Record):
    """All a workbook may name: `{{ doc.… }}`, `{{ period }}`, `{{ count }}`, and in the list's row `{{ row.… }}`."""

    doc: DocHead
    period: Period
    count: int
    rows: tuple[RegisterRow, ...]


class Workbook(Record):
    """One workbook made, and what it was made from."""

    name: str
    """The file name people see: `QR25-01 客户投诉一览表 2026 A1.xlsx`."""
    form_no: str
    document_no: str
    revision: str
    count: int
    """How many cases it lists."""
    template_sha256: str
    context_sha256: str
    sha256: str
    content: bytes = Field(repr=False)
