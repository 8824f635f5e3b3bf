"""The journal: one row for every mail seen, in exactly one state, and what one step makes of it."""

from datetime import datetime
from enum import StrEnum

from records.case import Case
from records.document import Document
from records.events import Event
from records.ledger import LedgerEntry
from records.letter import Outgoing
from records.matching import Keys
from records.message import Kind, MailboxPosition
from records.place import Held
from records.record import Record


class JournalState(StrEnum):
    """Where a mail stands (house invariant 11)."""

    WAITING = "waiting"
    CASED = "cased"
    ATTACHED = "attached"
    SET_ASIDE = "set_aside"
    DEFERRED = "deferred"
    HELD = "held"
    CORRUPT = "corrupt"


class Cursor(Record):
    """How far a folder has been taken: every UID from `first_uid` to below `next_uid` has a row."""

    account: str
    folder: str
    uidvalidity: int
    first_uid: int
    next_uid: int
    first_contact_at: datetime


class JournalEntry(Record):
    """A mail whose bytes are in the vault, about to get its row.

    `state` is waiting, or set aside with its `reason`; `quiet` mail (a backfill) is acknowledged to nobody.
    """

    position: MailboxPosition
    sha256: str
    size: int
    received_at: datetime
    state: JournalState = JournalState.WAITING
    reason: str = ""
    quiet: bool = False


class JournalRow(JournalEntry):
    """A mail in the journal.

    `attempts` counts how often it was begun, `ordered_by` the person who said to make a case of it,
    `courtesy_done` whether the server was told, `listed_at` when it stood in the daily list.
    """

    id: int
    taken_at: datetime
    kind: Kind | None = None
    case_no: str = ""
    attempts: int = 0
    deferred_until: datetime | None = None
    ordered_by: str = ""
    courtesy_done: bool = False
    listed_at: datetime | None = None


class CaseEvent(Record):
    """An event of a case that is already here."""

    case_no: str
    event: Event


class CaseDocument(Record):
    """A document of a case; its bytes are in the vault."""

    case_no: str
    document: Document


class CaseKeys(Record):
    """What later mails may name a case by."""

    case_no: str
    keys: Keys


class CaseHeld(Record):
    """A question for a person; without a case it is about the mail."""

    held: Held
    case_no: str = ""


class Outcome(Record):
    """All that one mail leads to, committed together or not at all.

    `case_no` is the first case made, or the one joined; `also_joined` are further cases the mail belongs to.
    `message_id` is the mail's own, remembered for every case it concerns. `answered` are the addresses acknowledged
    unattended, whatever envelope the letters bear.
    """

    state: JournalState
    kind: Kind | None = None
    reason: str = ""
    case_no: str = ""
    also_joined: tuple[str, ...] = ()
    message_id: str = ""
    cases: tuple[Case, ...] = ()
    keys: tuple[CaseKeys, ...] = ()
    events: tuple[CaseEvent, ...] = ()
    documents: tuple[CaseDocument, ...] = ()
    letters: tuple[Outgoing, ...] = ()
    answered: tuple[str, ...] = ()
    held: tuple[CaseHeld, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()


class Issued(CaseDocument):
    """A document made on demand with its letter and ledger entries, committed together or not at all."""

    letter: Outgoing
    ledger: tuple[LedgerEntry, ...]


class HeldItem(CaseHeld):
    """A question as it waits for a person, or the answer one gave."""

    id: int
    journal_id: int
    created_at: datetime
    settled_at: datetime | None = None
    settled_by: str = ""
    decision: str = ""


class SendState(StrEnum):
    """Where a letter stands; `sending` means bytes may be on their way."""

    WAITING_RELEASE = "waiting_release"
    READY = "ready"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    DROPPED = "dropped"


UNSENT = (SendState.READY, SendState.SENDING, SendState.WAITING_RELEASE, SendState.FAILED)
"""A letter in one of these may still leave, or may have left without our knowing."""


class Got(Record):
    """What an attempt achieved that failed for some: the letter as it is `left` for them, and the case's event."""

    left: Outgoing
    event: Event | None = None


class OutboxRow(Record):
    """A letter in the outbox; its bytes are in the vault under the sha256 of `letter`."""

    id: int
    letter: Outgoing
    state: SendState
    attempts: int
    created_at: datetime
    not_before: datetime
    first_tried_at: datetime | None = None
    """When it was first tried, since its release where a person released it."""
    last_error: str = ""
    released_by: str = ""
    sent_at: datetime | None = None


class Counts(Record):
    """How much stands where; `oldest_waiting` is when the oldest uncased mail was received."""

    journal: dict[str, int]
    outbox: dict[str, int]
    cases: int
    documents: int
    held: int
    oldest_waiting: datetime | None
