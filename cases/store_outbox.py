"""The outbox: letters fixed byte for byte before they leave, and how far each has come.

Sending is at least once: `sending` is committed before the first byte leaves, and a letter found there when its
time has come is sent again under the same Message-ID. Takes and gives records; every method is one transaction.
Raises Transient and ConfigError as cases/store_database.py does. Touches the tables outbox, answers and events.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, and_, func, literal, select, update

from cases.store_database import Database
from cases.store_register import append_event
from cases.store_tables import Instant, answers, outbox
from records.events import Event
from records.journal import Got, OutboxRow, SendState
from records.letter import Outgoing, Release

LEASE = timedelta(minutes=10)
"""How long one attempt may last before another process may think it dead."""

_STATE = {Release.READY: SendState.READY, Release.WAITING: SendState.WAITING_RELEASE}


class Outbox:
    """Letters, each in exactly one state."""

    def __init__(self, database: Database) -> None:
        """Of one store."""
        self._database = database
        self.desk = ""
        """Whose attempts are begun here: the run loop of one mailbox, under whose lock there is no other."""

    def due(self, now: datetime, limit: int = 50, after: int = 0) -> tuple[OutboxRow, ...]:
        """What may be sent now, oldest first: ready letters, and attempts that were never finished.

        `after` is the last letter of the batch before.
        """
        open_ones = outbox.c.state.in_((SendState.READY, SendState.SENDING))
        return self._select(and_(open_ones, outbox.c.not_before <= now, outbox.c.id > after), limit)

    def rows(self, states: Sequence[SendState]) -> tuple[OutboxRow, ...]:
        """All letters in these states, oldest first."""
        return self._select(outbox.c.state.in_(states))

    def row(self, outbox_id: int) -> OutboxRow | None:
        """One letter."""
        return next(iter(self._select(outbox.c.id == outbox_id)), None)

    def knows(self, message_id: str) -> bool:
        """Whether a letter of that Message-ID was ever queued."""
        return bool(self._select(outbox.c.message_id == message_id))

    def of_case(self, case_no: str) -> tuple[OutboxRow, ...]:
        """Every letter about a case, oldest first."""
        return self._select(outbox.c.case_no == case_no)

    def mark_sending(self, outbox_id: int, now: datetime) -> bool:
        """Committed before the first byte leaves; False when the letter is not, or no longer, to be sent now."""
        open_ones = and_(outbox.c.state.in_((SendState.READY, SendState.SENDING)), outbox.c.not_before <= now)
        begun = {
            "state": SendState.SENDING,
            "attempts": outbox.c.attempts + 1,
            "not_before": now + LEASE,
            "first_tried_at": func.coalesce(outbox.c.first_tried_at, literal(now, Instant)),
            "begun_by": self.desk,
        }
        return self._change(outbox_id, open_ones, begun)

    def mark_sent(self, outbox_id: int, now: datetime, event: Event | None = None) -> bool:
        """The server took it; what that means to the case is appended in the same transaction. Once only."""
        sent = {"state": SendState.SENT, "sent_at": now, "last_error": ""}
        return self._change(outbox_id, outbox.c.state != SendState.SENT, sent, event)

    def mark_failed(self, outbox_id: int, why: str, again_at: datetime | None, got: Got | None = None) -> bool:
        """An attempt failed: try `again_at`, or never by itself (None). A sent letter stays sent.

        `got` is what it achieved all the same, in the same transaction: those who have the letter get no second one.
        """
        state = SendState.FAILED if again_at is None else SendState.READY
        values: dict[str, Any] = {"state": state, "last_error": why}
        if again_at is not None:
            values["not_before"] = again_at
        if got is not None:
            values["record"] = got.left.model_dump_json()
        return self._change(outbox_id, outbox.c.state == SendState.SENDING, values, got.event if got else None)

    def uncopied(self, since: datetime, limit: int = 50, after: int = 0) -> tuple[OutboxRow, ...]:
        """What this desk sent since an instant and has not marked as standing in the Sent folder, oldest first."""
        mine = and_(outbox.c.state == SendState.SENT, outbox.c.begun_by == self.desk, outbox.c.sent_at >= since)
        return self._select(and_(mine, outbox.c.copied_at.is_(None), outbox.c.id > after), limit)

    def mark_copied(self, outbox_id: int, now: datetime) -> bool:
        """The letter stands in the Sent folder."""
        return self._change(outbox_id, outbox.c.copied_at.is_(None), {"copied_at": now})

    def drop_leases(self, now: datetime) -> None:
        """Let attempts of this desk's last process, which is gone, be made again at once; no other desk's."""
        begun = and_(outbox.c.state == SendState.SENDING, outbox.c.begun_by == self.desk)
        with self._database.write() as connection:
            connection.execute(update(outbox).where(begun).values(not_before=now))

    def release(self, outbox_id: int, by: str, now: datetime) -> bool:
        """A named person lets a waiting or failed letter go; False when it is neither."""
        values = {"state": SendState.READY, "released_by": by, "not_before": now, "first_tried_at": None}
        waiting = outbox.c.state.in_((SendState.WAITING_RELEASE, SendState.FAILED))
        return self._change(outbox_id, waiting, values)

    def drop(self, outbox_id: int, by: str, why: str) -> bool:
        """A named person keeps a waiting or failed letter from leaving; the row stays."""
        values = {"state": SendState.DROPPED, "released_by": by, "last_error": why}
        waiting = outbox.c.state.in_((SendState.WAITING_RELEASE, SendState.FAILED))
        return self._change(outbox_id, waiting, values)

    def answers_to(self, address: str, since: datetime) -> int:
        """How many acknowledgements were filed for one address since an instant (house invariant 5)."""
        here = and_(answers.c.address == address.lower(), answers.c.at >= since)
        with self._database.read() as connection:
            return connection.execute(select(func.count()).select_from(answers).where(here)).scalar_one()

    def _select(self, condition: Any, limit: int | None = None) -> tuple[OutboxRow, ...]:
        found = select(outbox).where(condition).order_by(outbox.c.id).limit(limit)
        with self._database.read() as connection:
            return tuple(_row(row) for row in connection.execute(found))

    def _change(self, outbox_id: int, condition: Any, values: Mapping[str, Any], event: Event | None = None) -> bool:
        """Set a letter's values and append what that means to its case, if the condition holds."""
        here = and_(outbox.c.id == outbox_id, condition)
        with self._database.write() as connection:
            if connection.execute(update(outbox).where(here).values(dict(values))).rowcount == 0:
                return False
            case_no = connection.execute(select(outbox.c.case_no).where(outbox.c.id == outbox_id)).scalar_one()
            if event is not None and case_no:
                append_event(connection, case_no, event)
        return True


def insert_letter(connection: Connection, letter: Outgoing, now: datetime) -> bool:
    """Within a transaction: a letter, unless its Message-ID is there; then False."""
    there = select(outbox.c.id).where(outbox.c.message_id == letter.message_id)
    if connection.execute(there).one_or_none() is not None:
        return False
    row = {
        "message_id": letter.message_id,
        "case_no": letter.case_no,
        "record": letter.model_dump_json(),
        "state": _STATE[letter.release],
        "attempts": 0,
        "created_at": now,
        "not_before": now,
        "begun_by": "",
        "last_error": "",
        "released_by": "",
    }
    connection.execute(outbox.insert().values(row))
    return True


def _row(row: Row[Any]) -> OutboxRow:
    own = {name: getattr(row, name) for name in OutboxRow.model_fields if name != "letter"}
    return OutboxRow.model_validate(own | {"letter": Outgoing.model_validate_json(row.record)})
