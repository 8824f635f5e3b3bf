"""A complaint: what a customer stated, every value with the place it was read from."""

from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import model_validator

from records.place import Held, Place
from records.record import Record


class Category(StrEnum):
    """What the complaint is about (house vocabulary, reading.md)."""

    PRODUCT_QUALITY = "product_quality"
    PACKAGING = "packaging"
    TRANSPORT_STORAGE = "transport_storage"
    QUANTITY = "quantity"
    DOCUMENTATION = "documentation"
    SALES_SERVICE = "sales_service"
    DELIVERY = "delivery"
    OTHER = "other"


class Complaint(Record):
    """One complaint. What was not stated is None; `evidence` holds a Place for every value, and only for those.

    Dates are calendar dates, quantities plain numbers, `defect_rate_pct` percent (850 PPM = 0.085).
    """

    customer: str | None = None
    contact: str | None = None
    contact_email: str | None = None
    product: str | None = None
    part_no: str | None = None
    lot: tuple[str, ...] | None = None
    order_no: str | None = None
    qty_affected: float | None = None
    qty_total: float | None = None
    complaint_date: date | None = None
    due_date: date | None = None
    defect: str | None = None
    severity: str | None = None
    category: Category | None = None
    customer_ref: str | None = None
    serial_no: str | None = None
    delivery_date: date | None = None
    occurred_on: date | None = None
    found_at: str | None = None
    defect_rate_pct: float | None = None
    remedy: str | None = None
    claim: str | None = None
    reply_form: str | None = None
    evidence: dict[str, Place]
    held: tuple[Held, ...] = ()

    @model_validator(mode="after")
    def _every_value_has_its_place(self) -> Self:
        """Nothing is invented: a value without a place, or a place without a value, is refused."""
        stated = {name for name in COMPLAINT_FIELDS if getattr(self, name) is not None}
        if stated != set(self.evidence):
            raise ValueError(f"values and evidence differ: {sorted(stated ^ set(self.evidence))}")
        return self


COMPLAINT_FIELDS = tuple(name for name in Complaint.model_fields if name not in {"evidence", "held"})
