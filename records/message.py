"""A mail: as the server handed it over, and as it was read."""

from datetime import datetime
from enum import StrEnum

from pydantic import Field

from records.place import Held, Place
from records.record import Record


class MailboxPosition(Record):
    """The server's own name for one mail (RFC 3501 section 2.3.1.1); unique for ever."""

    account: str
    folder: str
    uidvalidity: int
    uid: int


class RawMessage(Record):
    """One mail as fetched; `received_at` is IMAP INTERNALDATE, aware."""

    position: MailboxPosition
    received_at: datetime
    content: bytes = Field(repr=False)


class Address(Record):
    """One mailbox of RFC 5322 section 3.4; `email` in lower case."""

    name: str = ""
    email: str


class File(Record):
    """One file in a mail: an attachment, or a member of a container.

    `name` is stable: what the sender wrote, or `part-N.ext` by position. `origin` is its path of origin
    (`mail/8D.xlsx`). `content` are the decoded bytes; `inline` an image shown in the body.
    """

    name: str
    origin: str
    size: int
    sha256: str
    content_type: str
    inline: bool = False
    content: bytes = Field(default=b"", repr=False, exclude=True)
    members: tuple["File", ...] = ()


class HtmlTable(Record):
    """One table of the html body, row by row; a merged cell stands once, where it begins."""

    rows: tuple[tuple[str, ...], ...]


class Message(Record):
    """A mail as read. Lines of `text` count from 1 and are what `text:Ln` names.

    `origin` is the path its Places bear; `inner` are the mails attached to it, read the same way.
    """

    sha256: str
    origin: str = "mail"
    message_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    subject: str = ""
    from_: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    return_path: str | None = None
    date: datetime | None = None
    received: datetime | None = None
    headers: tuple[tuple[str, str], ...] = ()
    text: str = ""
    new_text: str = ""
    tables: tuple[HtmlTable, ...] = ()
    language: str = ""
    attachments: tuple[File, ...] = ()
    held: tuple[Held, ...] = ()
    warnings: tuple[str, ...] = ()
    inner: tuple["Message", ...] = ()
    letter: tuple[Place, ...] = ()
    """The lines of an attached letter that the mail only covers; an empty line is one without words."""

    @property
    def sender(self) -> Address | None:
        """The one who writes, when exactly one does."""
        return self.from_[0] if len(self.from_) == 1 else None

    def header(self, name: str) -> str:
        """The first header of that name, decoded; empty when there is none."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")

    def files(self) -> tuple[File, ...]:
        """Every file, containers before their members, depth first."""
        return tuple(walk(self.attachments))


def walk(files: tuple[File, ...]) -> list[File]:
    """`files` and all their members, depth first."""
    found: list[File] = []
    for file in files:
        found += [file, *walk(file.members)]
    return found


class Kind(StrEnum):
    """What a mail is."""

    FORMAL = "formal"
    INFORMAL = "informal"
    FOLLOWUP = "followup"
    INQUIRY = "inquiry"
    AUTO = "auto"
    BOUNCE = "bounce"
    SPAM = "spam"
    OTHER = "other"


class Recognition(Record):
    """The kind of a mail and why; `case_token` is our own case number where the mail bears it."""

    kind: Kind
    reasons: tuple[str, ...]
    places: tuple[Place, ...] = ()
    case_token: str | None = None
    apart: bool = False
    """It says that it is about another matter than the thread it stands in."""
    held: tuple[Held, ...] = ()
