"""The register (台账): cases with their events, documents, numbers, open questions, and the ledger of all filed.

Takes and gives records; every method is one transaction and may be repeated. Raises Transient and ConfigError as
cases/store_database.py does. Touches the tables named after these things.
"""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, select, update

from cases.store_database import Database
from cases.store_known import known_cases
from cases.store_numbers import numbers_of, take_number
from cases.store_tables import cases, documents, events, held, ledger
from records.case import Case
from records.company import Company
from records.document import Document
from records.events import Event
from records.journal import HeldItem
from records.ledger import Filed, LedgerEntry, Sealed
from records.matching import Candidates, Enquiry
from records.place import Held


class Register:
    """Cases, and all that belongs to them."""

    def __init__(self, database: Database) -> None:
        """Of one store."""
        self._database = database

    def reserve(self, journal_id: int, count: int, year: int, company: Company) -> tuple[str, ...]:
        """The case numbers of one mail, `count` of them; asked again, the same ones.

        Numbers of a year follow one another without gap or repeat: one that a finished mail did not use is the
        next to be given out.
        """
        with self._database.write() as connection:
            self._database.serialise(connection, "numbers")
            for ordinal in range(len(numbers_of(connection, journal_id)), count):
                take_number(connection, (journal_id, ordinal), year, company)
            return numbers_of(connection, journal_id)[:count]

    def cases(self) -> tuple[Case, ...]:
        """Every case, by number."""
        return self._cases(select(cases.c.number))

    def latest(self, limit: int) -> tuple[Case, ...]:
        """The cases filed last."""
        return self._cases(select(cases.c.number).order_by(cases.c.journal_id.desc()).limit(limit))

    def received(self, since: datetime, before: datetime) -> tuple[Case, ...]:
        """The cases received from an instant on and before another, by number."""
        within = and_(cases.c.received_at >= since, cases.c.received_at < before)
        return self._cases(select(cases.c.number).where(within))

    def case(self, number: str) -> Case | None:
        """One case."""
        return next(iter(self._cases(select(cases.c.number).where(cases.c.number == number))), None)

    def append_event(self, case_no: str, event: Event) -> bool:
        """Add what happened; the very same event again changes nothing and gives False."""
        with self._database.write() as connection:
            return append_event(connection, case_no, event)

    def documents(self, case_no: str) -> tuple[Document, ...]:
        """A case's documents in the order they were filed, without their bytes."""
        mine = select(documents.c.record).where(documents.c.case_no == case_no).order_by(documents.c.seq)
        with self._database.read() as connection:
            return tuple(Document.model_validate_json(record) for record in connection.execute(mine).scalars())

    def ledger(self) -> tuple[Sealed, ...]:
        """The whole chain, from its first entry."""
        with self._database.read() as connection:
            rows = connection.execute(select(ledger).order_by(ledger.c.seq)).all()
        return tuple(_sealed(row) for row in rows)

    def last_documents(self, limit: int) -> tuple[LedgerEntry, ...]:
        """The documents filed last, registers among them."""
        filed = ledger.c.entry.contains(f'"filed":"{Filed.DOCUMENT.value}"', autoescape=True)
        newest = select(ledger.c.entry).where(filed).order_by(ledger.c.seq.desc()).limit(limit)
        with self._database.read() as connection:
            return tuple(LedgerEntry.model_validate_json(entry) for entry in connection.execute(newest).scalars())

    def filed_numbers(self, prefix: str) -> tuple[str, ...]:
        """The numbers in the ledger that begin so, in the order they were filed."""
        with self._database.read() as connection:
            return filed_numbers(connection, prefix)

    def candidates(self, enquiry: Enquiry) -> Candidates:
        """The cases that share a token, a Message-ID or a key with the enquiry, oldest first."""
        with self._database.read() as connection:
            return Candidates(cases=known_cases(connection, enquiry))

    def held_items(self) -> tuple[HeldItem, ...]:
        """The questions nobody has answered, oldest first."""
        open_ones = select(held).where(held.c.settled_at.is_(None)).order_by(held.c.id)
        with self._database.read() as connection:
            return tuple(_held_item(row) for row in connection.execute(open_ones))

    def held_item(self, item_id: int) -> HeldItem | None:
        """One question, answered or not."""
        with self._database.read() as connection:
            row = connection.execute(select(held).where(held.c.id == item_id)).one_or_none()
        return None if row is None else _held_item(row)

    def settle_held(self, item_id: int, by: str, decision: str, now: datetime) -> bool:
        """A person's answer to a question; False when it was answered before, and that answer stays."""
        here = and_(held.c.id == item_id, held.c.settled_at.is_(None))
        answer = {"settled_at": now, "settled_by": by, "decision": decision}
        with self._database.write() as connection:
            return connection.execute(update(held).where(here).values(answer)).rowcount == 1

    def _cases(self, which: Any) -> tuple[Case, ...]:
        happened: dict[str, list[Event]] = {}
        with self._database.read() as connection:
            rows = connection.execute(select(cases).where(cases.c.number.in_(which)).order_by(cases.c.number)).all()
            for event in connection.execute(
                select(events).where(events.c.case_no.in_(which)).order_by(events.c.case_no, events.c.seq)
            ):
                happened.setdefault(event.case_no, []).append(Event.model_validate_json(event.record))
        return tuple(
            Case.model_validate_json(row.record).model_copy(update={"events": tuple(happened.get(row.number, ()))})
            for row in rows
        )


def append_event(connection: Connection, case_no: str, event: Event) -> bool:
    """Within a transaction: add an event unless the very same is there."""
    # The case's row is the lock: two processes appending to one case take turns.
    connection.execute(select(cases.c.number).where(cases.c.number == case_no).with_for_update()).scalar_one()
    record = event.model_dump_json()
    there = connection.execute(select(events.c.record).where(events.c.case_no == case_no)).scalars().all()
    if record in there:
        return False
    connection.execute(events.insert().values(case_no=case_no, seq=len(there) + 1, record=record))
    return True


def filed_numbers(connection: Connection, prefix: str) -> tuple[str, ...]:
    """Within a transaction: the numbers in the ledger that begin so, in the order they were filed."""
    spelled = f'"number":{json.dumps(prefix, ensure_ascii=False)[:-1]}'
    likely = select(ledger.c.entry).where(ledger.c.entry.contains(spelled, autoescape=True)).order_by(ledger.c.seq)
    numbers = [LedgerEntry.model_validate_json(entry).number for entry in connection.execute(likely).scalars()]
    return tuple(number for number in numbers if number.startswith(prefix))


def _sealed(row: Row[Any]) -> Sealed:
    entry = LedgerEntry.model_validate_json(row.entry)
    return Sealed(seq=row.seq, entry=entry, previous=row.previous, seal=row.seal)


def _held_item(row: Row[Any]) -> HeldItem:
    own = {name: getattr(row, name) for name in HeldItem.model_fields if name != "held"}
    return HeldItem.model_validate(own | {"held": Held.model_validate_json(row.record)})
