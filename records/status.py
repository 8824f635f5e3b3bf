"""How the desk stands, for its administrator and for monitoring."""

from datetime import datetime

from records.backup import TakenBackup
from records.record import Record


class Pulse(Record):
    """One run loop's sign of life: when it began, when it last looked into its folder, and the gap it found there.

    `gap` counts the mails below the cursor without a journal row (house invariant 11).
    """

    account: str
    folder: str
    started_at: datetime
    polled_at: datetime | None = None
    gap: int = 0


class Own(Record):
    """What the settings say of a desk, as far as its status needs it; `zone` tells which day it is."""

    account: str
    folder: str
    poll_seconds: float
    outgoing: str
    time_zone: str
    kesu: str


class Status(Record):
    """How a desk stands at an instant; counts, octets and instants only, so that it may be shown to anybody.

    `wants` says in words what needs a person; `running` whether a run loop reads the mailbox.
    """

    at: datetime
    kesu: str
    schema_revision: str
    outgoing: str
    running: bool
    started_at: datetime | None
    polled_at: datetime | None
    mails: dict[str, int]
    gap: int
    oldest_waiting: datetime | None
    letters: dict[str, int]
    oldest_letter: datetime | None
    questions: int
    cases: int
    open_cases: int
    deadlines_passed: int
    deadlines_today: int
    database_octets: int
    archive_objects: int
    free_octets: int
    backup: TakenBackup | None = None
    wants: tuple[str, ...] = ()
