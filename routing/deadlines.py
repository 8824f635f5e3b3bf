"""By when: the procedure's clocks on the company's calendar, each explained in words.

Takes a Procedure, what has happened and is known, and a WorkCalendar; gives Deadlines, the earliest first. Raises
ValueError for an instant without time zone. Touches nothing.

A clock runs when its start event has happened and its conditions hold. While they are unknown it runs too, marked
provisional; of several such clocks that make the same promise only the tightest does. The customer's date replaces
the limit where the procedure lets it win; elsewhere it stands beside the procedure's own limits.
"""

from datetime import date, datetime

from pydantic import Field

from records.calendar import Reckoned, WorkCalendar
from records.case import Deadline
from records.events import EventKind
from records.procedure import IN_HOURS, Clock, FactValue, Limit, Procedure, Text, Unit
from records.record import Record
from records.words import in_language
from routing.conditions import holds, missing
from routing.rules import fact_titles
from routing.words import Sentences


class Basis(Record):
    """What a case gives its clocks: the facts known, the events that happened with their instants (aware).

    `due_date` is the customer's, None where none is stated.
    """

    facts: dict[str, FactValue] = Field(default_factory=dict)
    started: dict[EventKind, datetime]
    due_date: date | None = None


def reckon(procedure: Procedure, basis: Basis, calendar: WorkCalendar, sentences: Sentences) -> tuple[Deadline, ...]:
    """Every clock that runs, earliest first; titled in the procedure's language."""
    language = procedure.identity.language
    firm: list[Deadline] = []
    doubtful: list[Deadline] = []
    for clock in procedure.clocks:
        verdict = holds(clock.when, basis.facts)
        if verdict is False or clock.start not in basis.started:
            continue
        deadline = _deadline(clock, in_language(clock.title, language), basis, calendar, sentences)
        if deadline and verdict:
            firm.append(deadline)
        elif deadline:
            unknown = fact_titles(procedure, missing(clock.when, basis.facts), sentences)
            doubtful.append(_while_unknown(deadline, unknown, sentences))
    return tuple(sorted(firm + _tightest(doubtful), key=lambda one: one.due_at))


def _deadline(clock: Clock, title: str, basis: Basis, calendar: WorkCalendar, sentences: Sentences) -> Deadline | None:
    """One clock reckoned; None when it hangs on a date the customer did not give."""
    own = clock.limit.unit is not Unit.CUSTOMERS_DATE
    if basis.due_date and (clock.customers_date_wins or not own):
        return _by_customer(clock, title, basis.due_date, calendar, sentences)
    return _by_limit(clock, title, basis, calendar, sentences) if own else None


def _by_customer(clock: Clock, title: str, day: date, calendar: WorkCalendar, sentences: Sentences) -> Deadline:
    """The customer's date stays the one he wrote, also on a day off: it is his to move, not ours."""
    key = "by_customer_wins" if clock.limit.unit is not Unit.CUSTOMERS_DATE else "by_customer"
    said = [sentences.say(key, day=day.isoformat(), limit=limit_words(clock.limit, sentences))]
    if not calendar.is_working_day(day):
        said.append(sentences.say("day_off", day=day.isoformat()))
    return Deadline(
        clock=clock.id,
        title=title,
        due_at=calendar.closing(day),
        audience=clock.audience,
        stop=clock.stop,
        limit=sentences.say("customers_date"),
        reckoned=sentences.listed("joint", said),
    )


def _by_limit(clock: Clock, title: str, basis: Basis, calendar: WorkCalendar, sentences: Sentences) -> Deadline:
    started = basis.started[clock.start]
    reckoned = calendar.add(started, clock.limit)
    return Deadline(
        clock=clock.id,
        title=title,
        due_at=reckoned.due_at,
        audience=clock.audience,
        stop=clock.stop,
        limit=limit_words(clock.limit, sentences),
        reckoned=_in_words(clock, started.astimezone(calendar.zone), reckoned, sentences),
        provisional=_unsettled(reckoned, sentences),
    )


def limit_words(limit: Limit, sentences: Sentences) -> Text:
    """A limit as the procedure writes it: `3 个工作日`, `4 h`."""
    key = f"{limit.unit.value}_one" if limit.value == 1 else limit.unit.value
    return sentences.say(key, value=f"{limit.value or 0:g}")


def _in_words(clock: Clock, started: datetime, reckoned: Reckoned, sentences: Sentences) -> Text:
    start = "start_received" if clock.start is EventKind.RECEIVED else "start_other"
    method = {Unit.SAME_DAY: "by_same_day"} | dict.fromkeys(IN_HOURS, f"by_{clock.limit.unit.value}")
    said = [
        sentences.say(start, at=f"{started:%Y-%m-%d %H:%M}", event=clock.start.value),
        sentences.say(
            method.get(clock.limit.unit, "by_days"),
            limit=limit_words(clock.limit, sentences),
            day=reckoned.due_at.date().isoformat(),
        ),
    ]
    for key, days in (("skipped", reckoned.days_off), ("made_up", reckoned.make_up_days)):
        if days:
            said.append(sentences.say(key, days=sentences.listed("and", _spans(days))))
    return sentences.listed("joint", said)


def _spans(days: tuple[date, ...]) -> list[str]:
    """Days in ascending order, runs as one: `10-01~10-07`."""
    runs: list[list[date]] = []
    for day in days:
        if runs and (day - runs[-1][-1]).days == 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return [f"{run[0]:%m-%d}~{run[-1]:%m-%d}" if len(run) > 1 else f"{run[0]:%m-%d}" for run in runs]


def _unsettled(reckoned: Reckoned, sentences: Sentences) -> Text:
    years = sentences.listed("and", [str(year) for year in reckoned.unsettled])
    return sentences.say("unsettled", years=years) if years else {}


def _while_unknown(deadline: Deadline, facts: Text, sentences: Sentences) -> Deadline:
    why = (sentences.say("unknown_conditions", facts=facts), deadline.provisional)
    return deadline.model_copy(update={"provisional": sentences.listed("joint", why)})


def _tightest(doubtful: list[Deadline]) -> list[Deadline]:
    """Of clocks that may run and stop at the same event for the same people, the one that is due first."""
    first: dict[tuple[str, str], Deadline] = {}
    for deadline in sorted(doubtful, key=lambda one: one.due_at):
        first.setdefault((deadline.stop, deadline.audience), deadline)
    return list(first.values())
