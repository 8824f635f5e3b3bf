"""How the desk stands, for its administrator and for monitoring."""

from datetime import datetime

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
