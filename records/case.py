"""A case: one complaint with its number, what happened to it, and why it is where it is."""

from datetime import datetime
from typing import Literal

from pydantic import Field

from records.complaint import Complaint
from records.events import CaseState, Event, state_of
from records.message import Kind
from records.place import Held
from records.procedure import Audience
from records.record import Record
from records.words import Said


class Thread(Record):
    """How to answer in the customer's own thread (RFC 5322 section 3.6.4)."""

    message_id: str = ""
    references: tuple[str, ...] = ()
    subject: str = ""
    answer_to: str = ""
    forwarded_by: str | None = None
    """The colleague who forwarded the mail and gets the answer, by name as far as it was stated; None where the
    customer wrote to us."""


class DataUsed(Record):
    """Which revision of a data file decided: a procedure, the master list, a calendar."""

    id: str
    revision: str
    sha256: str


class Trial(Record):
    """One rule tried: it fired, missed, or could not be told; `missing` are the unknown facts."""

    rule: str
    outcome: Literal["hit", "miss", "unknown", "not_reached"]
    missing: tuple[str, ...] = ()


class Route(Record):
    """Which department has the case, by which rule, and how every other rule stood."""

    department: str
    copy_to: tuple[str, ...]
    rule: str
    because: Said
    clause: str = ""
    trials: tuple[Trial, ...]
    unknown_facts: tuple[str, ...] = ()
    facts: dict[str, str | float | bool]
    data: DataUsed


class Deadline(Record):
    """One running clock, due at an aware instant. `provisional` says why it may still move, empty when it is firm.

    What is said of it stands in every language Kesu prints, as it was said when the clock was reckoned.
    """

    clock: str
    title: str
    due_at: datetime
    audience: Audience
    stop: str
    limit: Said
    reckoned: Said
    provisional: Said = Field(default_factory=dict)


class Case(Record):
    """One complaint case. Its state is derived from `events`, never stored."""

    number: str
    received_at: datetime
    kind: Kind
    language: str
    """What the customer is written to in; empty where nothing tells it."""
    language_from: str = ""
    """What told it, in English, for `kesu explain`."""
    subject: str
    mail_sha256: str
    complaint: Complaint
    customer_id: str = ""
    thread: Thread
    route: Route
    deadlines: tuple[Deadline, ...]
    events: tuple[Event, ...]

    @property
    def state(self) -> CaseState:
        """Where the case stands."""
        return state_of(self.events)

    def next_due(self) -> Deadline | None:
        """The clock still running that ends first; a date that was past when the mail came only where no other runs."""
        happened = {event.kind.value for event in self.events}
        running = [one for one in self.deadlines if one.stop not in happened]
        ahead = [one for one in running if one.due_at > self.received_at]
        return min(ahead or running, key=lambda one: one.due_at, default=None)


class NewCase(Record):
    """Matching found no case this mail belongs to; `held` asks a person where another case comes close."""

    because: str
    held: tuple[Held, ...] = ()


class FollowUp(Record):
    """The mail belongs to a case that is here."""

    case_no: str
    because: str


class Duplicate(Record):
    """The same complaint is already a case; `same_mail`: and this is the mail it came in, delivered again."""

    case_no: str
    because: str
    same_mail: bool = False


Match = NewCase | FollowUp | Duplicate
