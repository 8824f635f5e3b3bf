"""Copy sent letters into the mailbox's Sent folder: people see there what Kesu wrote.

Takes the mailbox's account and the folder's name; touches the folder, then the letter's mark. A step of its own after
each batch that is sent, so that a crash in between costs no copy; what is there already, by Message-ID, is not put
there again. A folder that takes no copies costs a warning a day, never a letter.
"""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta

from archive.vault import Vault
from cases.store import Store
from intake.sent_folder import SentFolder
from records.account import ImapAccount
from records.errors import ConfigError, Corrupt, KesuError, Refused, bug_at
from records.journal import OutboxRow

log = logging.getLogger("kesu.sent")
KEEP_TRYING = timedelta(days=7)
"""Older letters are left alone, also when a folder is set for the first time."""
PAUSE = timedelta(hours=1)
WARN_EVERY = timedelta(days=1)


class SentCopies:
    """The copies of one desk's letters; a connection is opened only when there is one to make."""

    def __init__(self, account: ImapAccount, folder: str) -> None:
        """`folder` as the settings have it; empty makes no copies."""
        self._account, self._folder = account, folder
        self._again_at: datetime | None = None
        self._warned_at: datetime | None = None
        self._passed = 0

    def copy(self, store: Store, vault: Vault, now: datetime) -> int:
        """Copy a handful of what was sent lately; gives how many are there now that were not known to be."""
        if not self._folder or (self._again_at and now < self._again_at):
            return 0
        before, self._passed = self._passed, 0
        rows = store.outbox.uncopied(now - KEEP_TRYING, after=before)
        if not rows:
            return 0
        try:
            return self._copy(store, vault, rows, now)
        except (KesuError, ConfigError) as fault:
            self._put_off(str(fault), now)
        except Exception as error:  # noqa: BLE001 - a copy is not worth a round of the desk
            self._put_off(f"a bug: {bug_at(error)}", now)
        return 0

    def _copy(self, store: Store, vault: Vault, rows: Sequence[OutboxRow], now: datetime) -> int:
        """The letters in their order; one that is refused, or whose bytes are damaged, is passed over this time."""
        copied = 0
        with SentFolder(self._account, self._folder, proven=True) as folder:
            for row in rows:
                self._passed = row.id
                try:
                    folder.append(vault.get(row.letter.sha256), row.sent_at or now)
                except Corrupt:
                    # `kesu archive verify` names it.
                    continue
                except Refused as refusal:
                    self._put_off(str(refusal), now)
                    break
                copied += store.outbox.mark_copied(row.id, now)
        return copied

    def _put_off(self, why: str, now: datetime) -> None:
        self._again_at = now + PAUSE
        if self._warned_at is None or now - self._warned_at >= WARN_EVERY:
            self._warned_at = now
            log.warning("sent letters are not copied into the Sent folder: %s", why)
