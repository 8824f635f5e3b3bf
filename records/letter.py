"""A mail Kesu writes: the letter, as whom it goes, its bytes, and what became of it."""

from datetime import datetime
from enum import StrEnum
from typing import Literal

from pydantic import Field

from records.place import Held
from records.procedure import Text
from records.record import Record


class Purpose(StrEnum):
    """Why a mail leaves."""

    ACKNOWLEDGEMENT = "acknowledgement"
    NOTICE = "notice"
    DOCUMENT = "document"
    DAILY_LIST = "daily_list"
    HELD_REMINDER = "held_reminder"

    @property
    def to_customer(self) -> bool:
        """Whether it leaves the company; everything else stays inside."""
        return self is Purpose.ACKNOWLEDGEMENT


class Release(StrEnum):
    """Whether a mail may leave by itself."""

    READY = "ready"
    WAITING = "waiting_for_release"


class Enclosure(Record):
    """A file that goes with a mail."""

    name: str
    content_type: str
    sha256: str
    content: bytes = Field(default=b"", repr=False, exclude=True)


class Letter(Record):
    """One mail to be written: to whom, why, in which thread, with what; addresses bare."""

    purpose: Purpose
    key: str
    """What the Message-ID derives from, with purpose and enclosures; one key a letter, for ever: the case number
    (and the department, where a case has several notices), or the day of a daily list."""
    to: tuple[str, ...]
    cc: tuple[str, ...] = ()
    subject: str
    body: str
    from_name: str = ""
    """Our name in From, where the reader does not read the usual one."""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    case_no: str = ""
    enclosures: tuple[Enclosure, ...] = ()
    release: Release = Release.READY
    why: str = ""
    """Why it waits, in words, when it waits."""


class Sender(Record):
    """As whom Kesu writes, and what may leave (house invariant 6).

    `address` stands in From, `reply_to` (the complaint mailbox) takes the answers, `envelope_from` the bounces; both
    are `address` when empty. `domain` is the right side of every Message-ID. `mode` internal redirects everything to
    `internal_to`. `copy_to` gets a blind copy of everything that goes to customers.
    """

    address: str
    name: str = ""
    reply_to: str = ""
    domain: str
    envelope_from: str = ""
    mode: Literal["off", "internal", "on"] = "internal"
    internal_to: str = ""
    copy_to: tuple[str, ...] = ()


class MadeDocument(Record):
    """A document made on demand, as the letter that brings it tells of it; `by` asked for it, `because` says why."""

    number: str
    title: Text
    by: str
    because: str = ""
    for_customer: bool = False
    """Whether a customer is to read it: then a person sends it, never this letter."""
    file: Enclosure


class Outgoing(Record):
    """A composed mail: RFC 5322 bytes with a fixed Message-ID, and its envelope (RFC 5321).

    `recipients` are those who are still to get it. `to` are those of them it is meant for, of whom none has it yet:
    that a copy was taken does not make up for them. It is empty where everything is redirected to one address.
    """

    message_id: str
    purpose: Purpose
    case_no: str = ""
    envelope_from: str
    recipients: tuple[str, ...]
    to: tuple[str, ...] = ()
    release: Release
    why: str = ""
    sha256: str
    content: bytes = Field(default=b"", repr=False, exclude=True)


class Refusal(Record):
    """One recipient the server did not take, in its own words; `later`: it may take it another time (4yz)."""

    address: str
    code: int
    words: str
    later: bool = False


class Receipt(Record):
    """What the server said: it has the mail for `accepted`, and not for the `refusals`. `words` name its queue."""

    message_id: str
    accepted: tuple[str, ...]
    refusals: tuple[Refusal, ...] = ()
    words: str = ""

    @property
    def later(self) -> tuple[str, ...]:
        """The recipients to try again."""
        return tuple(refusal.address for refusal in self.refusals if refusal.later)


class SentMail(Record):
    """A mail in the Sent folder, by its headers; `ours`: Kesu wrote it, not a colleague. `to` are bare addresses.

    `redirected`: a copy of trial mode, which reached nobody it was meant for.
    """

    message_id: str
    in_reply_to: str = ""
    case_no: str = ""
    to: tuple[str, ...] = ()
    sent_at: datetime
    ours: bool = False
    redirected: bool = False


class Recent(Record):
    """How many unattended answers one address got within the last hour and the last day."""

    hour: int = 0
    day: int = 0


class Answerable(Record):
    """Whether a mail may be answered unattended; `reasons` why not, `notes` what was not checked, in words."""

    safe: bool
    reasons: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class Addressees(Record):
    """Whom a letter inside the company goes to, bare addresses, and the language they read."""

    to: tuple[str, ...]
    cc: tuple[str, ...] = ()
    language: str = "zh-CN"


class SetAside(Record):
    """One line of the daily list; `number` is the journal's, by which a person makes a case of it.

    Of very many old mails one line tells: `count` of them, up to number `last`.
    """

    number: int
    sender: str
    subject: str
    why: str
    received_at: datetime
    count: int = 1
    last: int = 0


class Question(Record):
    """One held question as a reminder prints it, about a case by its number, else about a mail or a letter by its."""

    about: str = ""
    mail: int = 0
    letter: int = 0
    held: Held
    since: datetime
