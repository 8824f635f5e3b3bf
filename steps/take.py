"""Take new mail: from the server into the vault and the journal, before the server is told anything.

Takes an open mailbox, the store and the vault; gives how many came. Raises Transient when the connection or the disk
fails; what was committed until then stays. First contact is quiet, a changed UIDVALIDITY re-reads the folder
(docs/decisions/0005-first-contact.md).
"""

from collections.abc import Iterable
from datetime import datetime
from itertools import islice

from archive.vault import Vault
from cases.store import Store
from intake.mailbox import Mailbox
from records.journal import Cursor, JournalEntry, JournalState
from records.message import RawMessage
from records.record import Record

BATCH = 20
OLD = "it came before Kesu was first started; `kesu take` makes a case of it"


class Taken(Record):
    """What one look into the mailbox brought."""

    new: int = 0
    first_contact: bool = False
    read_again: bool = False


def take(store: Store, vault: Vault, mailbox: Mailbox, now: datetime) -> Taken:
    """Everything in the folder that the journal does not know yet."""
    uidvalidity, next_uid = mailbox.position()
    cursor = store.journal.cursor(mailbox.account, mailbox.folder)
    if cursor is None:
        store.journal.first_contact(
            Cursor(
                account=mailbox.account,
                folder=mailbox.folder,
                uidvalidity=uidvalidity,
                first_uid=next_uid,
                next_uid=next_uid,
                first_contact_at=now,
            )
        )
        return Taken(first_contact=True)
    read_again = cursor.uidvalidity != uidvalidity
    if read_again:
        cursor = cursor.model_copy(update={"uidvalidity": uidvalidity, "first_uid": 1, "next_uid": 1})
    if next_uid <= cursor.next_uid:
        return Taken(read_again=read_again)
    mails = mailbox.fetch(mailbox.uids_from(cursor.next_uid))
    return Taken(new=_journal(store, vault, mails, cursor, now), read_again=read_again)


def _journal(store: Store, vault: Vault, mails: Iterable[RawMessage], cursor: Cursor, now: datetime) -> int:
    """The bytes first, then the rows and the cursor in one transaction, a few mails at a time."""
    taken = 0
    mails = iter(mails)
    while batch := [_entry(vault, raw, cursor) for raw in islice(mails, BATCH)]:
        cursor = cursor.model_copy(update={"next_uid": max(entry.position.uid for entry in batch) + 1})
        store.journal.add(batch, cursor, now)
        taken += len(batch)
    return taken


def _entry(vault: Vault, raw: RawMessage, cursor: Cursor) -> JournalEntry:
    old = raw.received_at < cursor.first_contact_at.replace(microsecond=0)
    return JournalEntry(
        position=raw.position,
        sha256=vault.put(raw.content),
        size=len(raw.content),
        received_at=raw.received_at,
        state=JournalState.SET_ASIDE if old else JournalState.WAITING,
        reason=OLD if old else "",
        quiet=old,
    )
