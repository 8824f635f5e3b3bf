"""The store: what the desk knows and must not lose, in one database.

Takes a database URL, records and instants. Gives records. Raises Transient when the database is busy, full or
gone, ConfigError when it cannot be used as it is or a mailbox is being read already. Touches the database, and
beside an SQLite file the lock files of its mailboxes.
"""

import fcntl
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TextIO

from sqlalchemy import Connection, Select, Table, func, select, text, update

from cases.store_backup import Copies
from cases.store_database import Database
from cases.store_filing import chain, settle
from cases.store_issued import issue
from cases.store_journal import Journal
from cases.store_outbox import Outbox, insert_letter
from cases.store_register import Register, filed_numbers
from cases.store_restored import Restored
from cases.store_tables import cases, cursor, documents, held, journal, outbox
from records.errors import ConfigError
from records.journal import Counts, Issued, Outcome
from records.ledger import LedgerEntry
from records.letter import Outgoing


class Store:
    """The journal of mails, the register of cases and the outbox, which commit together."""

    def __init__(self, url: str) -> None:
        """Nothing is opened yet; a URL that cannot be one is a ConfigError."""
        self._database = Database(url)
        self.journal = Journal(self._database)
        self.register = Register(self._database)
        self.outbox = Outbox(self._database)
        self.restored = Restored(self._database)
        self.copies = Copies(self._database)

    def prepare(self) -> None:
        """Give an empty database this program's schema; an older one is a ConfigError, for `kesu upgrade` alone."""
        self._database.prepare()

    def migrate(self) -> None:
        """Bring the schema to this program's; a newer one is a ConfigError and stays untouched."""
        self._database.migrate()

    def schema_version(self) -> str:
        """The schema's revision, empty for an empty database."""
        return self._database.schema_version()

    def is_current(self) -> bool:
        """Whether the schema is exactly this program's; a newer one is a ConfigError."""
        return self._database.is_current()

    def require_schema(self) -> None:
        """ConfigError unless the schema is exactly this program's."""
        self._database.require_schema()

    def octets(self) -> int:
        """How much room the database takes."""
        return self._database.octets()

    def close(self) -> None:
        """Let every connection go; the store may be used again."""
        self._database.engine.dispose()

    def settle(self, journal_id: int, outcome: Outcome, now: datetime) -> bool:
        """File all that a mail leads to, in one transaction; False when the mail is finished already."""
        return settle(self._database, journal_id, outcome, now)

    def issue(self, issued: Issued, now: datetime) -> bool:
        """File a document made on demand, in one transaction; False when its number is another document's already."""
        return issue(self._database, issued, now)

    def queue(self, letter: Outgoing, entry: LedgerEntry, now: datetime, listed: Sequence[int] = ()) -> bool:
        """A letter that no single mail led to, with the set-aside mails it lists.

        False, and nothing changed, when its Message-ID is in the outbox already: what it does not list then stays
        unlisted.
        """
        with self._database.write() as connection:
            self._database.serialise(connection, "queue")
            if not insert_letter(connection, letter, now):
                return False
            chain(connection, self._database, [entry])
            connection.execute(update(journal).where(journal.c.id.in_(listed)).values(listed_at=now))
        return True

    def enter(self, entry: LedgerEntry) -> bool:
        """A document of no case into the ledger; False, and nothing changed, when its number is taken."""
        with self._database.write() as connection:
            self._database.serialise(connection, "ledger")
            if entry.number in filed_numbers(connection, entry.number):
                return False
            chain(connection, self._database, [entry])
        return True

    def counts(self) -> Counts:
        """How much stands where."""
        oldest = self.journal.oldest_waiting()
        with self._database.read() as connection:
            return Counts(
                journal=_by_state(connection, journal),
                outbox=_by_state(connection, outbox),
                cases=_count(connection, select(func.count()).select_from(cases)),
                documents=_count(connection, select(func.count()).select_from(documents)),
                held=_count(connection, select(func.count()).where(held.c.settled_at.is_(None))),
                oldest_waiting=oldest,
            )

    @contextmanager
    def mailbox_lock(self, account: str, folder: str) -> Iterator[None]:
        """One run loop a mailbox; the second gets a ConfigError that names the first one's process id."""
        with self._lock_file(account, folder) if self._database.is_sqlite else self._lock_row(account, folder):
            self.outbox.desk = _digest(account, folder)
            yield

    @contextmanager
    def standstill(self) -> Iterator[None]:
        """While no run loop reads any mailbox of this database; ConfigError names one that does."""
        with self._database.read() as connection:
            known = connection.execute(select(cursor.c.account, cursor.c.folder)).all()
        with ExitStack() as stack:
            for account, folder in known:
                stack.enter_context(self.mailbox_lock(account, folder))
            yield

    def is_run(self, account: str, folder: str) -> bool:
        """Whether a run loop reads the mailbox."""
        if not self._database.is_sqlite:
            with self._database.read() as connection:
                return bool(connection.execute(text(_HOLDER), _key(account, folder)).all())
        path = self._lock_path(account, folder)
        if not path.exists():
            return False
        with path.open() as lock:
            return not _locked(lock, fcntl.LOCK_SH)

    def _lock_path(self, account: str, folder: str) -> Path:
        return self._database.file.with_name(f"{self._database.file.name}.{_digest(account, folder)[:12]}.lock")

    @contextmanager
    def _lock_file(self, account: str, folder: str) -> Iterator[None]:
        with self._lock_path(account, folder).open("a+") as lock:
            # Twice, for `is_run` may be looking just now.
            if not _locked(lock, fcntl.LOCK_EX, tries=2):
                lock.seek(0)
                raise _taken(account, folder, lock.read().strip())
            lock.truncate(0)
            lock.write(f"{os.getpid()}\n")
            lock.flush()
            yield

    @contextmanager
    def _lock_row(self, account: str, folder: str) -> Iterator[None]:
        # Held by the session, not a transaction: the server frees it the moment this process is gone.
        key = _key(account, folder)
        with self._database.faults(), self._database.engine.connect() as session:
            connection = session.execution_options(isolation_level="AUTOCOMMIT")
            connection.execute(text(f"SET application_name = 'kesu {os.getpid()}'"))
            if not connection.execute(text("SELECT pg_try_advisory_lock(:key)"), key).scalar_one():
                holder = connection.execute(text(_HOLDER), key).scalar_one_or_none() or ""
                raise _taken(account, folder, holder.removeprefix("kesu "))
            try:
                yield
            finally:
                connection.execute(text("SELECT pg_advisory_unlock(:key)"), key)


LOOK_S = 0.05
_HOLDER = """
SELECT application_name FROM pg_stat_activity JOIN pg_locks USING (pid)
WHERE locktype = 'advisory' AND granted AND (classid::bigint << 32) + objid::bigint = :key
"""


def _by_state(connection: Connection, table: Table) -> dict[str, int]:
    grouped = select(table.c.state, func.count()).group_by(table.c.state).order_by(table.c.state)
    return {row[0]: row[1] for row in connection.execute(grouped)}


def _count(connection: Connection, counted: Select[int]) -> int:
    return connection.execute(counted).scalar_one()


def _digest(account: str, folder: str) -> str:
    return sha256(f"{account}\n{folder}".encode()).hexdigest()


def _key(account: str, folder: str) -> dict[str, int]:
    """The advisory lock of a mailbox."""
    return {"key": int(_digest(account, folder)[:15], 16)}


def _locked(lock: TextIO, how: int, tries: int = 1) -> bool:
    """Whether the file could be locked without waiting for the one who has it."""
    for _ in range(tries):
        try:
            fcntl.flock(lock, how | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(LOOK_S)
        else:
            return True
    return False


def _taken(account: str, folder: str, pid: str) -> ConfigError:
    return ConfigError(
        f"mailbox {account}/{folder}",
        f"another kesu, process {pid or 'unknown'}, reads it already",
        "Stop that one first, or leave it running; verbs work beside it.",
    )
