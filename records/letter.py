"""A mail Kesu writes."""

from enum import StrEnum

from pydantic import Field

from records.record import Record


class Purpose(StrEnum):
    """Why a mail leaves."""

    ACKNOWLEDGEMENT = "acknowledgement"
    NOTICE = "notice"
    DAILY_LIST = "daily_list"


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
    """What the Message-ID derives from, with the purpose: the case number, or the day of a daily list."""
    to: tuple[str, ...]
    cc: tuple[str, ...] = ()
    subject: str
    body: str
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    case_no: str = ""
    enclosures: tuple[Enclosure, ...] = ()
    release: Release = Release.READY
    why: str = ""
    """Why it waits, in words, when it waits."""


class Outgoing(Record):
    """A composed mail: RFC 5322 bytes with a fixed Message-ID, and its envelope (RFC 5321)."""

    message_id: str
    purpose: Purpose
    case_no: str = ""
    envelope_from: str
    recipients: tuple[str, ...]
    release: Release
    why: str = ""
    sha256: str
    content: bytes = Field(default=b"", repr=False, exclude=True)
