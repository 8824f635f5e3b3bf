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
from records.procedure import IN_HOURS, Clock, FactValue, Limit, Procedure, Unit
from records.record import Record
from routing.conditions import holds, missing
from routing.rules import fact_titles
from routing.words import in_language, sentence


class Basis(Record):
    """What a case gives its clocks: the facts known, the events that happened with their instants (aware).

    `due_date` is the customer's, None where none is stated; `language` of the words, empty for the procedure's own.
    """

    facts: dict[str, FactValue] = Field(default_factory=dict)
    started: dict[EventKind, datetime]
    due_date: date | None = None
    language: str = ""


def reckon(procedure: Procedure, basis: Basis, calendar: WorkCalendar) -> tuple[Deadline, ...]:
    """Every clock that runs, earliest first."""
    basis = basis if basis.language else basis.model_copy(update={"language": procedure.identity.language})
    firm: list[Deadline] = []
    doubtful: list[Deadline] = []
    for clock in procedure.clocks:
        verdict = holds(clock.when, basis.facts)
        if verdict is False or clock.start not in basis.started:
            continue
        deadline = _deadline(clock, basis, calendar)
        if deadline and verdict:
            firm.append(deadline)
        elif deadline:
            doubtful.append(_while_unknown(deadline, _still_unknown(procedure, clock, basis), basis.language))
    return tuple(sorted(firm + _tightest(doubtful), key=lambda one: one.due_at))


def _still_unknown(procedure: Procedure, clock: Clock, basis: Basis) -> str:
    """What a clock's conditions still wait for, in words."""
    return fact_titles(procedure, missing(clock.when, basis.facts), basis.language)


def _deadline(clock: Clock, basis: Basis, calendar: WorkCalendar) -> Deadline | None:
    """One clock reckoned; None when it hangs on a date the customer did not give."""
    own = clock.limit.unit is not Unit.CUSTOMERS_DATE
    if basis.due_date and (clock.customers_date_wins or not own):
        return _by_customer(clock, basis.due_date, basis.language, calendar)
    return _by_limit(clock, basis, calendar) if own else None


def _by_customer(clock: Clock, day: date, language: str, calendar: WorkCalendar) -> Deadline:
    """The customer's date stays the one he wrote, also on a day off: it is his to move, not ours."""
    key = "by_customer_wins" if clock.limit.unit is not Unit.CUSTOMERS_DATE else "by_customer"
    words = [sentence(key, language, day=day.isoformat(), limit=limit_words(clock.limit, language))]
    if not calendar.is_working_day(day):
        words.append(sentence("day_off", language, day=day.isoformat()))
    return Deadline(
        clock=clock.id,
        title=in_language(clock.title, language),
        due_at=calendar.closing(day),
        audience=clock.audience,
        stop=clock.stop,
        limit=sentence("customers_date", language),
        reckoned=sentence("joint", language).join(words),
    )


def _by_limit(clock: Clock, basis: Basis, calendar: WorkCalendar) -> Deadline:
    started = basis.started[clock.start]
    reckoned = calendar.add(started, clock.limit)
    local = started.astimezone(calendar.zone)
    return Deadline(
        clock=clock.id,
        title=in_language(clock.title, basis.language),
        due_at=reckoned.due_at,
        audience=clock.audience,
        stop=clock.stop,
        limit=limit_words(clock.limit, basis.language),
        reckoned=_in_words(clock, local, reckoned, basis.language),
        provisional=_unsettled(reckoned, basis.language),
    )


def limit_words(limit: Limit, language: str) -> str:
    """A limit as the procedure writes it: `3 个工作日`, `4 h`."""
    return sentence(limit.unit.value, language, value=f"{limit.value or 0:g}")


def _in_words(clock: Clock, started: datetime, reckoned: Reckoned, language: str) -> str:
    start = "start_received" if clock.start is EventKind.RECEIVED else "start_other"
    method = {Unit.SAME_DAY: "by_same_day"} | dict.fromkeys(IN_HOURS, f"by_{clock.limit.unit.value}")
    words = [
        sentence(start, language, at=f"{started:%Y-%m-%d %H:%M}", event=clock.start.value),
        sentence(
            method.get(clock.limit.unit, "by_days"),
            language,
            limit=limit_words(clock.limit, language),
            day=reckoned.due_at.date().isoformat(),
        ),
    ]
    for key, days in (("skipped", reckoned.days_off), ("made_up", reckoned.make_up_days)):
        if days:
            words.append(sentence(key, language, days=_spans(days, sentence("and", language))))
    return sentence("joint", language).join(words)


def _spans(days: tuple[date, ...], separator: str) -> str:
    """Days in ascending order, runs joined: `10-01~10-07`."""
    runs: list[list[date]] = []
    for day in days:
        if runs and (day - runs[-1][-1]).days == 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return separator.join(f"{run[0]:%m-%d}~{run[-1]:%m-%d}" if len(run) > 1 else f"{run[0]:%m-%d}" for run in runs)


def _unsettled(reckoned: Reckoned, language: str) -> str:
    years = sentence("and", language).join(str(year) for year in reckoned.unsettled)
    return sentence("unsettled", language, years=years) if years else ""


def _while_unknown(deadline: Deadline, facts: str, language: str) -> Deadline:
    why = [sentence("unknown_conditions", language, facts=facts), deadline.provisional]
    return deadline.model_copy(update={"provisional": sentence("joint", language).join(one for one in why if one)})


def _tightest(doubtful: list[Deadline]) -> list[Deadline]:
    """Of clocks that may run and stop at the same event for the same people, the one that is due first."""
    first: dict[tuple[str, str], Deadline] = {}
    for deadline in sorted(doubtful, key=lambda one: one.due_at):
        first.setdefault((deadline.stop, deadline.audience), deadline)
    return list(first.values())
