"""What happened to a case: the closed list that clocks and closure name."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from records.place import Place
from records.record import Record


class EventKind(StrEnum):
    """Every thing that can happen to a case."""

    RECEIVED = "received"
    ACKNOWLEDGED = "acknowledged"
    VALIDITY_JUDGED = "validity_judged"
    RESPONSIBILITY_JUDGED = "responsibility_judged"
    CLASS_JUDGED = "class_judged"
    CONTAINED = "contained"
    PRELIMINARY_REPORTED = "preliminary_reported"
    CAUSE_REPORTED = "cause_reported"
    ACTION_DECIDED = "action_decided"
    ACTION_DONE = "action_done"
    REPLIED = "replied"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    VERIFIED = "verified"
    CLOSED = "closed"
    REOPENED_AS = "reopened_as"
    WITHDRAWN = "withdrawn"
    NOT_ACCEPTED = "not_accepted"
    WAITING_FOR = "waiting_for"
    RESUMED = "resumed"
    CORRECTED = "corrected"
    REROUTED = "rerouted"


class StatedFact(Record):
    """A fact somebody stated, and where: `warranty` = `in`, from a place or a named person."""

    name: str
    value: str | float | bool
    place: Place | None = None


class Event(Record):
    """One thing that happened, when (aware), by whom, with the facts it brought."""

    kind: EventKind
    at: datetime
    by: str
    note: str = ""
    facts: tuple[StatedFact, ...] = ()


class CaseState(StrEnum):
    """Where a case stands; derived from its events, never stored."""

    OPEN = "open"
    CONTAINED = "contained"
    CAUSE_KNOWN = "cause_known"
    REPLIED = "replied"
    WAITING = "waiting"
    VERIFIED = "verified"
    CLOSED = "closed"


_LEADS_TO = {
    EventKind.RECEIVED: CaseState.OPEN,
    EventKind.CONTAINED: CaseState.CONTAINED,
    EventKind.CAUSE_REPORTED: CaseState.CAUSE_KNOWN,
    EventKind.REPLIED: CaseState.REPLIED,
    EventKind.REJECTED: CaseState.OPEN,
    EventKind.WAITING_FOR: CaseState.WAITING,
    EventKind.RESUMED: CaseState.OPEN,
    EventKind.VERIFIED: CaseState.VERIFIED,
    EventKind.CLOSED: CaseState.CLOSED,
    EventKind.WITHDRAWN: CaseState.CLOSED,
    EventKind.NOT_ACCEPTED: CaseState.CLOSED,
    EventKind.REOPENED_AS: CaseState.CLOSED,
}


def state_of(events: Sequence[Event]) -> CaseState:
    """Where the case stands after these events, in their order."""
    state = CaseState.OPEN
    for event in events:
        state = _LEADS_TO.get(event.kind, state)
    return state
