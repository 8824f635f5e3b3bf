"""A backup as its manifest describes it, and the mark that a restored desk bears."""

from datetime import datetime
from hashlib import sha256
from typing import Literal

from records.record import Record


class Snapshot(Record):
    """A copy of the database at one point.

    `named` is the sha256 of every object it names, `last_seal` the seal that its ledger ends with.
    """

    schema_revision: str
    mails: int
    cases: int
    documents: int
    letters: int
    entries: int
    last_seal: str
    named: frozenset[str]


class Manifest(Record):
    """What one backup holds; without it there is no backup.

    `taken_at` is an instant just before the database was copied. `missing` are objects that the database names and the
    archive could not give. `sums_sha256` vouches for the list of all files, `seal` for the manifest itself.
    """

    format: Literal[1] = 1
    kesu: str
    schema_revision: str
    taken_at: datetime
    config: str
    with_secrets: bool
    mails: int
    cases: int
    documents: int
    letters: int
    entries: int
    last_seal: str
    objects: int
    octets: int
    missing: tuple[str, ...]
    sums_sha256: str
    seal: str = ""

    def sealed(self) -> "Manifest":
        """The same, vouching for itself: the sha256 of all its other fields."""
        content = self.model_dump_json(exclude={"seal"})
        return self.model_copy(update={"seal": sha256(content.encode()).hexdigest()})


class TakenBackup(Record):
    """A finished backup as its desk remembers it: `folder` is where it went, which may be away by now."""

    taken_at: datetime
    folder: str


class Restoration(Record):
    """The mark of a restore: this database is the one of `backup_at`, and what it did until `restored_at` is lost.

    `looked_at` is when the folder of sent mail was searched for what the lost desk had told customers.
    """

    backup_at: datetime
    restored_at: datetime
    looked_at: datetime | None = None


class Told(Record):
    """A case number that a lost desk told somebody: in the mail `message_id`, which answers `in_reply_to`."""

    number: str
    year: int
    serial: int
    message_id: str
    in_reply_to: str
    sent_at: datetime
