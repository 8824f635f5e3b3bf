"""The ledger: document numbers, terms of retention, and whether the chain still holds.

Takes and gives records; raises nothing; touches nothing. The seal itself stands in records/ledger.py, because the
store seals within its transaction and siblings do not know each other.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from records.ledger import LedgerEntry, Sealed, seal


def check(chain: Sequence[Sealed]) -> int | None:
    """The first place in the chain, from 1, where an entry is missing, changed or out of order; None if it holds.

    What was cut off at the end leaves a shorter chain that holds: compare its last seal with one noted elsewhere.
    """
    previous = ""
    for seq, sealed in enumerate(chain, 1):
        if (sealed.seq, sealed.previous, sealed.seal) != (seq, previous, seal(previous, sealed.entry)):
            return seq
        previous = sealed.seal
    return None


def document_number(case_no: str, form_no: str, taken: Iterable[str] = ()) -> str:
    """The next free number of a form within its case: `C-2026-000001/QR25-04/1`, then `/2`."""
    stem = f"{case_no}/{form_no}/"
    issued = [int(number.removeprefix(stem)) for number in taken if number.startswith(stem)]
    return f"{stem}{max(issued, default=0) + 1}"


def retain_until(filed_on: date, years: int) -> date:
    """The last day of a term of whole years; from 29 February it is 28 February where the year has no 29th."""
    try:
        return filed_on.replace(year=filed_on.year + years)
    except ValueError:
        return filed_on.replace(year=filed_on.year + years, day=28)


def missing(chain: Sequence[Sealed], stored: Iterable[str]) -> tuple[LedgerEntry, ...]:
    """The entries whose bytes are not among the sha256 that are stored."""
    there = set(stored)
    return tuple(sealed.entry for sealed in chain if sealed.entry.sha256 not in there)
