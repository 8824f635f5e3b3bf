"""What tells whether a mail belongs to a case that is already here."""

from datetime import date
from hashlib import sha256

from records.message import Kind
from records.record import Record

MESSAGE_ID_MOST, PARTY_MOST = 998, 320
"""Characters: a header line (RFC 5322 section 2.1.1), and a mailbox (RFC 5321 section 4.5.3.1)."""


def bounded(name: str, most: int) -> str:
    """A name strangers made up, fit for an index: without NUL, by its sha256 where longer than any real one."""
    clean = name.replace("\x00", "")
    return clean if len(clean) <= most else "sha256:" + sha256(clean.encode("utf-8", "surrogatepass")).hexdigest()


class Keys(Record):
    """What a complaint names, folded for comparing: NFKC, lower case, no spaces. Empty is not stated.

    `party` is the customer as far as a mail shows one: the domain of the address, or the whole address where
    the domain is a public mail service; empty while only our own people appear. `defect` is a digest of the words.
    `sketch` is a sample of the mail's words and `figures` every word with a figure in it: the same complaint sent
    once more has them both, another complaint in the same words has other figures.
    """

    party: str = ""
    customer_ref: str = ""
    part_no: str = ""
    lot: tuple[str, ...] = ()
    order_no: str = ""
    qty_affected: float | None = None
    complaint_date: date | None = None
    defect: str = ""
    sketch: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()


class Enquiry(Record):
    """What one mail, or one complaint of it, brings to the comparison; Message-IDs as in the headers."""

    kind: Kind
    token: str = ""
    message_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    """Numbers in its subject, by which the customer may call an earlier complaint of his."""
    apart: bool = False
    """It says itself that it is about another matter than the thread it stands in."""
    keys: Keys


class KnownCase(Record):
    """A case as matching sees it: its number, its keys, and the Message-IDs that belong to it.

    `mail_ids` are those of mails that came in, `our_ids` those of mails we sent.
    """

    number: str
    keys: Keys
    mail_ids: tuple[str, ...] = ()
    our_ids: tuple[str, ...] = ()


class Candidates(Record):
    """Every known case that shares anything with an enquiry, oldest first."""

    cases: tuple[KnownCase, ...] = ()
