"""Take new mail: from the server into the vault and the journal, before the server is told anything.

Takes an open mailbox, the store and the vault; gives how many came. Raises Transient when the connection or the disk
fails; what was committed until then stays. First contact is quiet, a changed UIDVALIDITY re-reads the folder
(docs/decisions/0005-first-contact.md).
"""

from collections.abc import Sequence
from datetime import datetime
from itertools import islice

from archive.vault import Vault
from cases.store import Store
from intake.mailbox import Mailbox
from records.account import FolderPosition
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
    position = mailbox.position()
    cursor = store.journal.cursor(mailbox.account, mailbox.folder)
    if cursor is None:
        store.journal.first_contact(_begin(mailbox, position, now))
        return Taken(first_contact=True)
    looking = _Look(store, vault, mailbox, now)
    if cursor.uidvalidity != position.uidvalidity:
        return Taken(new=looking.read_again(cursor, position), read_again=True)
    return Taken(new=looking.onward(cursor) if position.uidnext > cursor.next_uid else 0)


def take_missing(store: Store, vault: Vault, mailbox: Mailbox, now: datetime) -> tuple[int, ...]:
    """Ask once more for mails the cursor has passed without a row; gives the UIDs the server still withholds.

    House invariant 11. Raises Transient as `take` does.
    """
    position = mailbox.position()
    cursor = store.journal.cursor(mailbox.account, mailbox.folder)
    if cursor is None or cursor.uidvalidity != position.uidvalidity or cursor.next_uid == cursor.first_uid:
        return ()
    missing = store.journal.gap(cursor, mailbox.uids_from(cursor.first_uid))
    if missing:
        # It may be left from a re-read, whose old mails are nobody's complaint of today.
        _Look(store, vault, mailbox, now).journal(missing, older_than=cursor.first_contact_at)
    return store.journal.gap(cursor, missing)


def take_lost(store: Store, vault: Vault, mailbox: Mailbox, since: datetime, now: datetime) -> int:
    """After a restore: all mails of a folder received since the backup; what is here already makes no second case."""
    mailbox.position()
    lost = [uid for uid, arrived in mailbox.sizes(mailbox.all_uids()).items() if arrived.received_at >= since]
    return _Look(store, vault, mailbox, now).journal(lost)


def begin_with_lost(store: Store, vault: Vault, mailbox: Mailbox, since: datetime, now: datetime) -> int:
    """After a restore: where the mailbox has another name now, it does not begin quietly behind what is lost."""
    if store.journal.cursor(mailbox.account, mailbox.folder):
        return 0
    position = mailbox.position()
    taken = take_lost(store, vault, mailbox, since, now)
    store.journal.first_contact(_begin(mailbox, position, now))
    return taken


def _begin(mailbox: Mailbox, position: FolderPosition, now: datetime) -> Cursor:
    return Cursor(
        account=mailbox.account,
        folder=mailbox.folder,
        uidvalidity=position.uidvalidity,
        first_uid=position.uidnext,
        next_uid=position.uidnext,
        first_contact_at=now,
    )


class _Look:
    """One look: from the folder to vault and journal, a few mails at a time."""

    def __init__(self, store: Store, vault: Vault, mailbox: Mailbox, now: datetime) -> None:
        self._store, self._vault, self._mailbox, self._now = store, vault, mailbox, now

    def onward(self, cursor: Cursor) -> int:
        """What came since. A UID says that it is new; the server's clock, or a mail dragged in, may say otherwise."""
        uids = self._mailbox.uids_from(cursor.next_uid)
        taken = self.journal(uids, reached=cursor)
        if uids:
            self._reach(cursor, uids[-1] + 1)
        return taken

    def read_again(self, cursor: Cursor, position: FolderPosition) -> int:
        """The whole folder under its new UIDVALIDITY. The cursor follows when all is read: a cut re-read goes on."""
        read = cursor.model_copy(
            update={"uidvalidity": position.uidvalidity, "first_uid": 1, "next_uid": position.uidnext}
        )
        unread = self._store.journal.gap(read, self._mailbox.all_uids())
        taken = self.journal(unread, older_than=cursor.first_contact_at)
        self._reach(read, read.next_uid)
        return taken

    def journal(self, uids: Sequence[int], reached: Cursor | None = None, older_than: datetime | None = None) -> int:
        """The bytes first, then the rows and the cursor in one transaction."""
        taken = 0
        mails = self._mailbox.fetch(uids)
        while batch := [self._entry(raw, older_than) for raw in islice(mails, BATCH)]:
            if reached:
                reached = reached.model_copy(update={"next_uid": batch[-1].position.uid + 1})
            self._store.journal.add(batch, reached, self._now)
            taken += len(batch)
        return taken

    def _reach(self, cursor: Cursor, next_uid: int) -> None:
        self._store.journal.add([], cursor.model_copy(update={"next_uid": next_uid}), self._now)

    def _entry(self, raw: RawMessage, older_than: datetime | None) -> JournalEntry:
        old = older_than is not None and raw.received_at < older_than.replace(microsecond=0)
        return JournalEntry(
            position=raw.position,
            sha256=self._vault.put(raw.content),
            size=len(raw.content),
            received_at=raw.received_at,
            state=JournalState.SET_ASIDE if old else JournalState.WAITING,
            reason=OLD if old else "",
            quiet=old,
        )
