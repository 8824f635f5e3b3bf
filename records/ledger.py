"""The ledger of everything filed: entries, and the seal that chains each to the one before."""

import json
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256

from records.record import Record


class Filed(StrEnum):
    """What was filed."""

    MAIL = "mail"
    DOCUMENT = "document"
    LETTER = "letter"


class LedgerEntry(Record):
    """One object filed: `number` names it for people (`C-2026-000001/QR25-04/1`), `sha256` finds its bytes.

    `retain_until` is the last day it must be kept, None while nobody has set a term. `by` and `because` are who asked
    for it and why, where a person did.
    """

    filed: Filed
    number: str
    name: str
    sha256: str
    at: datetime
    case_no: str = ""
    retain_until: date | None = None
    by: str = ""
    because: str = ""


class Sealed(Record):
    """An entry in its place in the chain, counted from 1; `previous` is empty for the first."""

    seq: int
    entry: LedgerEntry
    previous: str
    seal: str


def canonical(entry: LedgerEntry) -> str:
    """The one spelling of an entry that is sealed.

    Fields at their default are left out, so a field added later leaves every old seal as it is.
    """
    fields = entry.model_dump(mode="json", exclude_defaults=True)
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def seal(previous: str, entry: LedgerEntry) -> str:
    """The seal of an entry: sha256, in hex, over the seal before it and the entry."""
    return sha256(f"{previous}\n{canonical(entry)}".encode()).hexdigest()
