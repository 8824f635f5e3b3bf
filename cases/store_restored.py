"""What a restored desk knows of the one that was lost: since when, and which case numbers customers were told.

Takes and gives records; every method is one transaction and may be repeated. Raises Transient and ConfigError as
cases/store_database.py does. Touches the tables restored, told, reserved and threads.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from cases.store_database import Database
from cases.store_known import remember_threads
from cases.store_numbers import claim_number, next_of_nobody_known
from cases.store_tables import outbox, reserved, restored, told
from records.backup import Restoration, Told
from records.journal import UNSENT, SendState
from records.letter import Outgoing


class Restored:
    """The marks of every restore this database went through; none in a desk that was never restored."""

    def __init__(self, database: Database) -> None:
        """Of one store."""
        self._database = database

    def marks(self) -> tuple[Restoration, ...]:
        """Every restore, oldest first."""
        columns = [restored.c[name] for name in Restoration.model_fields]
        with self._database.read() as connection:
            rows = connection.execute(select(*columns).order_by(restored.c.id)).mappings()
            return tuple(Restoration.model_validate(dict(row)) for row in rows)

    def looked(self, now: datetime) -> None:
        """All that the folder of sent mail can tell of the lost desk is known."""
        with self._database.write() as connection:
            connection.execute(update(restored).where(restored.c.looked_at.is_(None)).values(looked_at=now))

    def learn(self, numbers: Sequence[Told]) -> None:
        """Numbers the lost desk gave out: they are nobody's until the mail comes that they were told for."""
        fields = ("number", "year", "serial")
        kept = [one.model_dump(include=set(fields)) | {"journal_id": None, "ordinal": 0} for one in numbers]
        with self._database.write() as connection:
            self._database.serialise(connection, "numbers")
            self._database.insert_new(connection, told, [one.model_dump() for one in numbers])
            self._database.insert_new(connection, reserved, kept)
            remember_threads(connection, self._database, [(one.message_id, one.number, True) for one in numbers])

    def told(self, message_id: str) -> Told | None:
        """The number under which the lost desk answered a customer's mail."""
        columns = [told.c[name] for name in Told.model_fields]
        answering = select(*columns).where(told.c.in_reply_to == message_id, told.c.in_reply_to != "")
        with self._database.read() as connection:
            row = connection.execute(answering.order_by(told.c.sent_at).limit(1)).mappings().one_or_none()
        return None if row is None else Told.model_validate(dict(row))

    def claim(self, journal_id: int, answered: Told | None, year: int) -> None:
        """Reserve for a mail the number it was answered under, unless it has one or somebody has that.

        Where it is not known (None), the mails' own order tells: the first number that the lost desk gave out in that
        year, nobody can say to whom.
        """
        with self._database.write() as connection:
            self._database.serialise(connection, "numbers")
            number = answered.number if answered else next_of_nobody_known(connection, year)
            claim_number(connection, journal_id, number)


def mark(connection: Connection, restoration: Restoration, why: str) -> None:
    """Within the transaction of a restore: its mark, and no letter to a customer leaves before somebody looked.

    A letter that waits already keeps its own reason beside `why`.
    """
    connection.execute(restored.insert().values(restoration.model_dump()))
    unsent = select(outbox).where(outbox.c.state.in_(UNSENT))
    for row in connection.execute(unsent).all():
        letter = Outgoing.model_validate_json(row.record)
        if letter.purpose.to_customer:
            _hold(connection, row, "; ".join(filter(None, (row.last_error or letter.why, why))))


def _hold(connection: Connection, row: Any, why: str) -> None:
    state = SendState.FAILED if row.state == SendState.FAILED else SendState.WAITING_RELEASE
    values = {"state": state, "last_error": why}
    connection.execute(update(outbox).where(outbox.c.id == row.id).values(values))
