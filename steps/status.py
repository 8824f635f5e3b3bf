"""How the desk stands: whether it runs, what waits, what is late, and how much room there is.

Takes the store, the archive's folder, what the settings say, and now; gives a Status. Changes nothing.
"""

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from cases.store import Store
from records.case import Case
from records.events import CaseState
from records.journal import JournalState, SendState
from records.status import Own, Status

LEAST_FREE = 1_000_000_000
"""Octets; below it a day of mails with photographs may not fit."""
SILENT = timedelta(minutes=15)
"""Longest time between two looks into a mailbox that is well: a busy round, or the longest pause after a fault."""
TO_LEAVE = (SendState.READY, SendState.SENDING)
FOR_A_PERSON = (SendState.WAITING_RELEASE, SendState.FAILED)


def look(store: Store, archive: Path, own: Own, now: datetime) -> Status:
    """All of it, now."""
    pulse = next(
        (one for one in store.journal.pulses() if (one.account, one.folder) == (own.account, own.folder)), None
    )
    counts = store.counts()
    still_open = [case for case in store.register.cases() if case.state is not CaseState.CLOSED]
    due = [at for case in still_open for at in _running(case)]
    zone = ZoneInfo(own.time_zone)
    here = archive if archive.exists() else archive.parent
    status = Status(
        at=now,
        kesu=own.kesu,
        schema_revision=store.schema_version(),
        outgoing=own.outgoing,
        running=store.is_run(own.account, own.folder),
        started_at=pulse.started_at if pulse else None,
        polled_at=pulse.polled_at if pulse else None,
        mails={state.value: counts.journal.get(state, 0) for state in JournalState},
        gap=pulse.gap if pulse else 0,
        oldest_waiting=counts.oldest_waiting,
        letters={state.value: counts.outbox.get(state, 0) for state in SendState},
        oldest_letter=min((row.created_at for row in store.outbox.rows(TO_LEAVE)), default=None),
        questions=counts.held,
        cases=counts.cases,
        open_cases=len(still_open),
        deadlines_passed=sum(at < now for at in due),
        deadlines_today=sum(at >= now and at.astimezone(zone).date() == now.astimezone(zone).date() for at in due),
        database_octets=store.octets(),
        archive_objects=sum(1 for _ in archive.glob("objects/??/*")),
        free_octets=shutil.disk_usage(here).free,
        backup=store.copies.latest(),
    )
    return status.model_copy(update={"wants": tuple(_wants(status, own.poll_seconds))})


def _running(case: Case) -> Iterator[datetime]:
    """When each clock ends that nothing has stopped yet."""
    happened = {event.kind.value for event in case.events}
    return (clock.due_at for clock in case.deadlines if clock.stop not in happened)


def _wants(status: Status, poll_seconds: float) -> Iterator[str]:
    """What needs a person, in the order of how badly."""
    seen = status.polled_at or status.started_at
    if status.running and seen and status.at - seen > SILENT + timedelta(seconds=2 * poll_seconds):
        yield "the mailbox has not been looked into for long: see the log"
    if status.gap:
        yield f"{status.gap} mails in the folder have no journal row: see the log for their UIDs"
    if status.free_octets < LEAST_FREE:
        yield "the disk of the archive is nearly full"
    letters = sum(status.letters[state] for state in FOR_A_PERSON)
    if status.questions or letters:
        yield f"{status.questions} questions and {letters} letters wait for a person: kesu held"
    if status.deadlines_passed:
        yield f"{status.deadlines_passed} deadlines have passed: kesu list"
