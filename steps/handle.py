"""Handle what waits in the journal: read, recognise, match, then file the outcome in one transaction.

Takes a Desk and the pool of readers; gives how many mails were finished. A mail that cannot be read, decided or filed
costs only itself: it is held, deferred or marked corrupt, with the reason.
"""

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta

from cases.matching import enquiry, match
from records.case import Duplicate, FollowUp, Match, NewCase
from records.errors import Bug, ConfigError, Corrupt, Hold, KesuError, Transient, bug_at
from records.journal import CaseHeld, JournalRow, JournalState, Outcome
from records.matching import MESSAGE_ID_MOST, bounded
from records.message import Kind
from records.place import Held
from records.reading import ReadComplaint, Reading
from steps.desk import Desk
from steps.file import file_cases, file_followup, filed_mail, name_for_people, with_joined
from steps.open_case import Arrival
from steps.order import order
from steps.orders import orders_in
from steps.pool import Pool
from steps.read import BY_MACHINE, COMPLAINTS, Work

log = logging.getLogger("kesu.handle")
MOST_ATTEMPTS = 12
"""Of a fault that should pass by itself; with the waits between them about half a day. Then a person is asked."""
LONGEST_WHY = 2000
"""Of what a bug says, in the held question; never in a log, for it may quote the mail."""
AHEAD = 16
"""Mails read ahead of the one being filed: enough to keep the readers busy, few enough to hold in memory."""

STOPS_THE_MAIL = frozenset({"kind", "sender", "legibility", "case", "case not here"})
"""What must be clear before anything else may be decided (house.md: a hold stops only what needs it)."""


def handle(desk: Desk, pool: Pool[Work, Reading], now: datetime) -> int:
    """The oldest waiting mails, a handful; 0 when nothing waits."""
    rows = desk.store.journal.begin(now, AHEAD)
    for row, reading in _read(desk, pool, rows):
        outcome: Outcome | None
        try:
            outcome = reading if isinstance(reading, Outcome) else _decide(desk, row, reading, now)
        except KesuError as error:
            outcome = _failed(desk, row, error, now)
        except ConfigError:
            # Not this mail's fault: it keeps its place, and the run ends with what must be mended.
            raise
        except Exception as error:  # noqa: BLE001 - one mail's bug costs only itself
            outcome = _failed(desk, row, Bug.of(error), now)
        if outcome is not None:
            _settle(desk, row, outcome, now)
    return len(rows)


def _settle(desk: Desk, row: JournalRow, outcome: Outcome, now: datetime) -> None:
    """Commit, then name; what the database will not take costs only this mail."""
    try:
        settled = desk.store.settle(row.id, outcome, now)
    except (KesuError, ConfigError):
        raise
    except Exception as error:  # noqa: BLE001 - as above; SQLAlchemy's message quotes the whole record
        refused = _failed(desk, row, Bug(f"{type(error).__name__}: its outcome could not be filed", bug_at(error)), now)
        assert refused is not None
        desk.store.settle(row.id, refused, now)
        return
    if settled:
        name_for_people(desk, row, outcome)


def _read(
    desk: Desk, pool: Pool[Work, Reading], rows: tuple[JournalRow, ...]
) -> Iterator[tuple[JournalRow, Reading | KesuError | Outcome]]:
    """Each row with its reading, or with its outcome where the same bytes were handled before."""
    work: list[Work] = []
    to_read: list[JournalRow] = []
    for row in rows:
        try:
            outcome = _the_same(desk, row, begun=rows)
            raw = b"" if outcome else desk.vault.get(row.sha256)
        except KesuError as error:
            yield row, error
            continue
        if outcome:
            yield row, outcome
        else:
            work.append(Work(raw=raw, ordered=bool(row.ordered_by)))
            to_read.append(row)
    for row, reading in zip(to_read, pool.map(work), strict=True):
        yield row, _the_same(desk, row) or reading


def _the_same(desk: Desk, row: JournalRow, begun: tuple[JournalRow, ...] = ()) -> Outcome | None:
    """The very same bytes came before: nothing happens twice (re-delivery, a re-read folder, two mailboxes).

    While the earlier one is among those just `begun`, what becomes of it is not known yet.
    """
    earlier = desk.store.journal.known_sha256(row.sha256, before=row.id)
    if earlier is None or row.ordered_by or earlier.id in {one.id for one in begun}:
        return None
    state = JournalState.ATTACHED if earlier.case_no else JournalState.SET_ASIDE
    reason = f"the same mail as number {earlier.id}, to the byte"
    return Outcome(state=state, kind=earlier.kind, reason=reason, case_no=earlier.case_no)


def _decide(desk: Desk, row: JournalRow, reading: Reading | KesuError, now: datetime) -> Outcome:
    """What one mail leads to."""
    if isinstance(reading, KesuError):
        raise reading
    if numbers := _orders(desk, reading):
        return _obey(desk, row, reading, numbers, now)
    doubts = [held for held in reading.held if held.what in STOPS_THE_MAIL and not _is_about_a_file(held)]
    if doubts and not row.ordered_by:
        return _held(row, reading, doubts, now)
    if reading.recognition.kind is Kind.FOLLOWUP:
        return _follow_up(desk, row, reading, now)
    if reading.recognition.kind not in COMPLAINTS:
        return _set_aside(desk, row, reading, now)
    return _complaints(desk, row, reading, now)


def _is_about_a_file(held: Held) -> bool:
    """An attachment may bear any name, also `kind` or `sender`."""
    return held.where.startswith("mail/")


def _orders(desk: Desk, reading: Reading) -> tuple[int, ...]:
    """What a colleague orders in answer to a list that was really sent."""
    numbers = orders_in(reading, desk.data.company, desk.data.languages)
    return numbers if numbers and desk.store.outbox.knows(reading.message.in_reply_to) else ()


def _obey(desk: Desk, row: JournalRow, reading: Reading, numbers: tuple[int, ...], now: datetime) -> Outcome:
    """Let the mails a colleague named be handled again as complaints; what came of it stands in the next list."""
    assert reading.message.sender
    done = [number for number in numbers if order(desk.store, number, reading.message.sender.email, now)]
    left = [number for number in numbers if number not in done]
    words = [f"cases are made of {done}"] if done else []
    words += [f"{left} are not among those set aside"] if left else []
    return Outcome(
        state=JournalState.SET_ASIDE, kind=Kind.OTHER, reason="; ".join(words), ledger=(filed_mail(row, "", now),)
    )


def _held(row: JournalRow, reading: Reading, doubts: list[Held], now: datetime) -> Outcome:
    return Outcome(
        state=JournalState.HELD,
        kind=reading.recognition.kind,
        reason="; ".join(f"{held.what}: {held.why}" for held in doubts),
        message_id=bounded(reading.message.message_id, MESSAGE_ID_MOST),
        held=tuple(CaseHeld(held=held) for held in doubts),
        ledger=(filed_mail(row, "", now),),
    )


def _set_aside(desk: Desk, row: JournalRow, reading: Reading, now: datetime) -> Outcome:
    """Noise, or mail about a case of ours, never a new one. What a person writes in a case's thread is a follow-up."""
    found = _case_meant(desk, reading)
    if found and reading.recognition.kind not in BY_MACHINE:
        return file_followup(desk, Arrival(row=row, reading=_as_followup(reading), now=now), found)
    known = found.case_no if found else ""
    is_bounce = reading.recognition.kind is Kind.BOUNCE
    return Outcome(
        state=JournalState.ATTACHED if known else JournalState.SET_ASIDE,
        kind=reading.recognition.kind,
        reason="; ".join(reading.recognition.reasons),
        case_no=known,
        message_id=bounded(reading.message.message_id, MESSAGE_ID_MOST) if known else "",
        held=(CaseHeld(held=_undelivered(desk), case_no=known),) if known and is_bounce else (),
        ledger=(filed_mail(row, known, now),),
    )


def _undelivered(desk: Desk) -> Held:
    """A mail of a case came back: somebody waits for it in vain."""
    return Held(
        what="delivery",
        where="mail",
        why="a mail about this case could not be delivered",
        for_whom=desk.data.quality,
        act="See in the bounce whom it did not reach, and reach them another way.",
    )


def _case_meant(desk: Desk, reading: Reading) -> FollowUp | Duplicate | None:
    """The case a mail is about that is no complaint itself, by our token or the mail it answers."""
    try:
        found = _match(desk, reading, None)
    except Hold:
        return None
    return found if isinstance(found, FollowUp | Duplicate) else None


def _as_followup(reading: Reading) -> Reading:
    """Its words alone did not tell; the register knows the thread."""
    recognition = reading.recognition.model_copy(update={"kind": Kind.FOLLOWUP})
    return reading.model_copy(update={"recognition": recognition})


def _match(desk: Desk, reading: Reading, read: ReadComplaint | None) -> Match:
    asked = enquiry(reading.message, reading.recognition, read.complaint if read else None, desk.data.company)
    return match(asked, desk.store.register.candidates(asked))


def _follow_up(desk: Desk, row: JournalRow, reading: Reading, now: datetime) -> Outcome:
    """About a case that is here; `match` holds it when none is."""
    found = _match(desk, reading, reading.complaints[0] if reading.complaints else None)
    assert isinstance(found, FollowUp | Duplicate)
    return file_followup(desk, Arrival(row=row, reading=reading, now=now), found)


def _complaints(desk: Desk, row: JournalRow, reading: Reading, now: datetime) -> Outcome:
    """Every complaint of the mail: the new ones become cases, the others join theirs."""
    if not reading.complaints:
        held = Held(
            what="kind",
            where="mail",
            why="it complains, and no complaint could be read in it",
            act="Read the mail. `kesu take` makes a case of it.",
        )
        return _held(row, reading, [held], now)
    matched = [(read, _found(desk, row, reading, read)) for read in reading.complaints]
    arrival = Arrival(row=row, reading=reading, now=now)
    known = {found.case_no: found for _, found in matched if isinstance(found, FollowUp | Duplicate)}
    new = [(read, found) for read, found in matched if not isinstance(found, FollowUp | Duplicate)]
    joined = [file_followup(desk, arrival, found) for found in known.values()]
    if not new:
        return with_joined(joined[0], joined[1:])
    return with_joined(file_cases(desk, arrival, new), joined)


def _found(desk: Desk, row: JournalRow, reading: Reading, read: ReadComplaint) -> Match:
    """Where the complaint belongs; a person who said that it is a case is believed."""
    if row.ordered_by:
        return NewCase(because=f"{row.ordered_by} said that it is a case of its own")
    return _match(desk, reading, read)


def _failed(desk: Desk, row: JournalRow, error: KesuError, now: datetime) -> Outcome | None:
    """The outcome of a failure; None when the mail is only put off."""
    match error:
        case Transient() if row.attempts <= MOST_ATTEMPTS:
            wait = min(timedelta(minutes=1 << min(row.attempts, 6)), timedelta(hours=1))
            desk.store.journal.defer(row.id, now + wait, str(error))
            return None
        case Corrupt():
            state, held = JournalState.CORRUPT, _unreadable(row, str(error))
        case Hold():
            state, held = JournalState.HELD, error.held
        case _:
            why = " ".join(str(error).split())[:LONGEST_WHY]
            place = bug_at(error) if isinstance(error, Bug) else ""
            if place:
                log.error("a bug with mail %d (%s): %s", row.id, row.sha256[:12], place)
            state, held = JournalState.HELD, _unreadable(row, f"Kesu failed on it ({why}) {place}".strip())
    return Outcome(
        state=state, reason=_first_line(error), held=(CaseHeld(held=held),), ledger=(filed_mail(row, "", now),)
    )


def _first_line(error: KesuError) -> str:
    """What an error says, short enough for a person; the rest stands in the held question."""
    return next(iter(str(error).splitlines()), type(error).__name__)[:300]


def _unreadable(row: JournalRow, why: str) -> Held:
    return Held(
        what="legibility",
        where=f"mail {row.id}",
        why=why,
        act=f"Open the original in the archive ({row.sha256[:12]}). `kesu take {row.id}` tries once more.",
    )
