"""The journal: how far each folder was taken, and one row for every mail.

Takes and gives records; every method is one transaction and may be repeated. Raises Transient and ConfigError as
cases/store_database.py does. Touches the tables cursor, pulse and journal.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, and_, exists, func, or_, select, update

from cases.store_database import Database
from cases.store_tables import cursor, journal, pulse
from records.journal import Cursor, JournalEntry, JournalRow, JournalState
from records.message import MailboxPosition
from records.status import Pulse

LEASE = timedelta(minutes=10)
"""How long a begun mail is nobody else's; long past the bounds of one worker."""

_OPEN = (JournalState.WAITING, JournalState.DEFERRED)


class Journal:
    """Mails, each in exactly one state."""

    def __init__(self, database: Database) -> None:
        """Of one store."""
        self._database = database

    def cursor(self, account: str, folder: str) -> Cursor | None:
        """How far the folder was taken; None before first contact."""
        with self._database.read() as connection:
            row = connection.execute(select(cursor).where(_is_of(cursor, account, folder))).mappings().one_or_none()
        return None if row is None else Cursor.model_validate(dict(row))

    def first_contact(self, start: Cursor) -> Cursor:
        """Remember where a folder begins; the one remembered already stays and is given back."""
        with self._database.write() as connection:
            self._database.insert_new(connection, cursor, [start.model_dump()])
        return self.cursor(start.account, start.folder) or start

    def add(self, batch: Sequence[JournalEntry], reached: Cursor | None, now: datetime) -> None:
        """Rows for mails whose bytes are safe, and the cursor moved to `reached`, in one transaction.

        A position that has its row stays as it is. Within one UIDVALIDITY the cursor never goes back. None leaves
        it: a backfill takes mail from before first contact.
        """
        with self._database.write() as connection:
            self._database.insert_new(connection, journal, [_new_row(entry, now) for entry in batch])
            if reached is not None:
                _move(connection, reached)

    def gap(self, reached: Cursor, uids: Sequence[int]) -> tuple[int, ...]:
        """Those of the folder's `uids` that the cursor has passed and that have no row (house invariant 11)."""
        with self._database.read() as connection:
            rows = connection.execute(select(journal.c.uid).where(_is_in(reached)))
            known = set(rows.scalars())
        return tuple(uid for uid in uids if reached.first_uid <= uid < reached.next_uid and uid not in known)

    def begin(self, now: datetime, limit: int = 1) -> tuple[JournalRow, ...]:
        """The oldest mails that wait, or were deferred until now; nobody else gets them for `LEASE`."""
        due = or_(
            journal.c.state == JournalState.WAITING,
            and_(journal.c.state == JournalState.DEFERRED, journal.c.deferred_until <= now),
        )
        free = or_(journal.c.leased_until.is_(None), journal.c.leased_until <= now)
        oldest = select(journal.c.id).where(due, free).order_by(journal.c.id).limit(limit)
        with self._database.write() as connection:
            ids = connection.execute(oldest.with_for_update(skip_locked=True)).scalars().all()
            begun = {"leased_until": now + LEASE, "attempts": journal.c.attempts + 1}
            connection.execute(update(journal).where(journal.c.id.in_(ids)).values(begun))
            return _rows(connection, journal.c.id.in_(ids))

    def drop_leases(self) -> None:
        """Give back what a process that is gone had begun; harmless where it lives, since filing is once only."""
        with self._database.write() as connection:
            connection.execute(update(journal).where(journal.c.leased_until.is_not(None)).values(leased_until=None))

    def defer(self, journal_id: int, until: datetime, reason: str) -> bool:
        """Put an unfinished mail off until an instant; False when it is finished already."""
        values = {
            "state": JournalState.DEFERRED,
            "deferred_until": until,
            "reason": reason,
            "leased_until": None,
        }
        return self._change(journal_id, _OPEN, values)

    def order(self, journal_id: int, by: str) -> bool:
        """A person says that a case is to be made of a set-aside, held or corrupt mail; False if it is none."""
        values = {"state": JournalState.WAITING, "ordered_by": by, "leased_until": None, "attempts": 0}
        return self._change(journal_id, (JournalState.SET_ASIDE, JournalState.HELD, JournalState.CORRUPT), values)

    def row(self, journal_id: int) -> JournalRow | None:
        """One mail."""
        return next(iter(self._select(journal.c.id == journal_id)), None)

    def rows(self, state: JournalState) -> tuple[JournalRow, ...]:
        """All mails in one state, oldest first."""
        return self._select(journal.c.state == state)

    def known_sha256(self, sha256: str, before: int) -> JournalRow | None:
        """The first mail with the same bytes that has a row earlier than row `before`."""
        return next(iter(self._select(and_(journal.c.sha256 == sha256, journal.c.id < before))), None)

    def set_aside_unlisted(self) -> tuple[JournalRow, ...]:
        """What was set aside and has stood in no daily list yet; the same bytes stand there once."""
        earlier = journal.alias()
        seen = exists().where(earlier.c.sha256 == journal.c.sha256, earlier.c.id < journal.c.id)
        unlisted = and_(journal.c.state == JournalState.SET_ASIDE, journal.c.listed_at.is_(None))
        return self._select(and_(unlisted, ~seen))

    def courtesy_due(self, account: str, folder: str) -> tuple[JournalRow, ...]:
        """Finished mails of a folder of which the server was not told yet."""
        finished = and_(journal.c.courtesy_done.is_(False), journal.c.state.not_in(_OPEN))
        return self._select(and_(finished, journal.c.account == account, journal.c.folder == folder))

    def courtesy_done(self, ids: Sequence[int]) -> None:
        """The server was told of these."""
        with self._database.write() as connection:
            connection.execute(update(journal).where(journal.c.id.in_(ids)).values(courtesy_done=True))

    def started(self, account: str, folder: str, now: datetime) -> None:
        """A run loop begins on this folder."""
        began = {"started_at": now, "polled_at": None, "gap": 0}
        with self._database.write() as connection:
            self._database.insert_new(connection, pulse, [{"account": account, "folder": folder, **began}])
            connection.execute(update(pulse).where(_is_of(pulse, account, folder)).values(began))

    def polled(self, account: str, folder: str, now: datetime, gap: int) -> None:
        """The run loop has looked into its folder; so many mails there have no row."""
        with self._database.write() as connection:
            here = _is_of(pulse, account, folder)
            connection.execute(update(pulse).where(here).values(polled_at=now, gap=gap))

    def pulses(self) -> tuple[Pulse, ...]:
        """The sign of life of every run loop there was on this database."""
        with self._database.read() as connection:
            found = connection.execute(select(pulse).order_by(pulse.c.account, pulse.c.folder)).mappings()
            return tuple(Pulse.model_validate(dict(row)) for row in found)

    def oldest_waiting(self) -> datetime | None:
        """When the oldest mail that is not finished was received; the desk's lag."""
        oldest = select(func.min(journal.c.received_at)).where(journal.c.state.in_(_OPEN))
        with self._database.read() as connection:
            received_at: datetime | None = connection.execute(oldest).scalar_one()
        return received_at

    def _select(self, condition: Any) -> tuple[JournalRow, ...]:
        with self._database.read() as connection:
            return _rows(connection, condition)

    def _change(self, journal_id: int, states: Sequence[JournalState], values: Mapping[str, Any]) -> bool:
        here = and_(journal.c.id == journal_id, journal.c.state.in_(states))
        with self._database.write() as connection:
            return connection.execute(update(journal).where(here).values(values)).rowcount == 1


def _is_of(table: Table, account: str, folder: str) -> Any:
    return and_(table.c.account == account, table.c.folder == folder)


def _is_in(reached: Cursor) -> Any:
    folder = and_(journal.c.account == reached.account, journal.c.folder == reached.folder)
    return and_(folder, journal.c.uidvalidity == reached.uidvalidity)


def _move(connection: Connection, reached: Cursor) -> None:
    onward = or_(cursor.c.uidvalidity != reached.uidvalidity, cursor.c.next_uid < reached.next_uid)
    values = reached.model_dump(include={"uidvalidity", "first_uid", "next_uid"})
    here = and_(_is_of(cursor, reached.account, reached.folder), onward)
    connection.execute(update(cursor).where(here).values(values))


def _new_row(entry: JournalEntry, now: datetime) -> dict[str, Any]:
    stated = entry.model_dump(exclude={"position"}) | entry.position.model_dump()
    unset = {"case_no": "", "attempts": 0, "ordered_by": "", "courtesy_done": False}
    return stated | unset | {"taken_at": now}


def _rows(connection: Connection, condition: Any) -> tuple[JournalRow, ...]:
    found = connection.execute(select(journal).where(condition).order_by(journal.c.id)).mappings()
    return tuple(row_of(row) for row in found)


def row_of(row: RowMapping) -> JournalRow:
    """A journal row as its record."""
    position = {name: row[name] for name in MailboxPosition.model_fields}
    own = {name: row[name] for name in JournalRow.model_fields if name != "position"}
    return JournalRow.model_validate(own | {"position": position})
