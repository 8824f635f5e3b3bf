"""A day named by the day of writing: by when something is asked (`3个工作日内`, `bis Freitag`), when it was found.

Takes words and when they were written, with the working calendar; gives a date, or None where there is none, more
than one, or careful readers would not agree. Raises nothing, touches nothing.

The day of writing does not count; working days are the calendar's; a term in plain days or weeks may end on a day off;
hours run on the clock from the moment of writing; the end of a week is its last working day.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from intake.forms.dates import MONTHS
from intake.forms.numerals import CHINESE, from_chinese, from_english, from_german, plain
from intake.prose.all_languages import ALL
from intake.prose.chinese import CHINESE as CHINESE_WORDS
from intake.prose.common import Kind, Patterns, Term
from intake.prose.japanese import JAPANESE
from records.calendar import WorkCalendar
from records.procedure import Limit, Unit

_TOLD: frozenset[Kind] = frozenset({"day", "weekday", "last_weekday", "any_weekday", "any_day_of_month"})
_TOLD_IN_ENGLISH = _TOLD | {"days_ago"}
_LONGEST_MARK = 48
"""Characters before a term among which its `by` or `bis spätestens zum` is looked for."""


@dataclass(frozen=True)
class Written:
    """When words were written: the day, by the clock of who wrote them, the instant where it is known."""

    day: date
    calendar: WorkCalendar
    at: datetime | None = None


@dataclass(frozen=True)
class Named:
    """A term as it stands in words."""

    language: Patterns
    term: Term
    words: str
    count: str
    start: int
    end: int


_EAST_ASIAN = re.compile("[\u3041-\u30fa\u4e00-\u9fff]")
_COMPILED = tuple(
    (language, term, re.compile(term.pattern, re.IGNORECASE)) for language in ALL for term in language.terms
)
_IN_LATIN = tuple(entry for entry in _COMPILED if entry[0] not in (CHINESE_WORDS, JAPANESE))
"""What can stand in words without a character of Chinese or Japanese."""
_MARKS = {
    id(language): (
        re.compile(rf"(?:{language.by_before})\s*$", re.IGNORECASE),
        re.compile(rf"\s*(?:{language.by_behind})", re.IGNORECASE),
    )
    for language in ALL
}


def findings_in(words: str) -> list[Named]:
    """The days in words that may be told of: a day, a weekday or some days ago, by when nothing is asked."""
    named = named_in(words)
    told = [one for one in named if one.term.ahead < 0 or (one.term.kind in _TOLD and not one.term.ahead)]
    return [one for one in told if not _end_of_demand(one, words)]


def told_in_english(words: str) -> list[Named]:
    """The same, bare weekdays and days of a month too, which only the verb beside them shows to be past."""
    told = [one for one in named_in(words) if one.term.kind in _TOLD_IN_ENGLISH and one.term.ahead <= 0]
    return [one for one in told if not _end_of_demand(one, words)]


def due_on(words: str, written: Written) -> date | None:
    """The one day these words set; a day gone by at the time of writing is none."""
    return _only(words, lambda named: day_of(named, written), lambda day: day >= written.day)


def found_on(words: str, written: Written) -> date | None:
    """The one day these words tell of; a day to come is none."""
    return _only(words, lambda named: _told_day(named, written), lambda day: day <= written.day)


def _only(words: str, day_named: Callable[[Named], date | None], fits: Callable[[date], bool]) -> date | None:
    days = {day_named(named) for named in named_in(words)}
    day = days.pop() if len(days) == 1 else None
    return day if day and fits(day) else None


def named_in(words: str) -> list[Named]:
    """The terms in words; one that is part of a longer one, as 周三 of 下周三, is none."""
    found = [
        Named(language, term, one[0], one.groupdict().get("n") or "", one.start(), one.end())
        for language, term, pattern in (_COMPILED if _EAST_ASIAN.search(words) else _IN_LATIN)
        for one in pattern.finditer(words)
    ]
    return [one for one in found if not any(_inside(one, other) for other in found)]


def _inside(one: Named, other: Named) -> bool:
    return other.start <= one.start and one.end <= other.end and len(one.words) < len(other.words)


def demands_in(words: str) -> list[Named]:
    """The terms by which something is asked, each up to the end of its mark: `by` before it, 前 or まで behind."""
    ends = ((one, _end_of_demand(one, words)) for one in named_in(words))
    return [replace(one, words=words[one.start : end], end=end) for one, end in ends if end]


def _end_of_demand(one: Named, words: str) -> int:
    """Where a term ends with its mark; 0 without one."""
    before, behind = _MARKS[id(one.language)]
    if mark := behind.match(words, one.end):
        return mark.end()
    return one.end if before.search(words[max(0, one.start - _LONGEST_MARK) : one.start]) else 0


def day_of(named: Named, written: Written) -> date | None:
    """The day a term names; None where its words leave a choice."""
    return _RECKONING[named.term.kind](named, written)


def _count(named: Named) -> int | None:
    """The number of a term; 两三 are no number."""
    text = plain(named.count)
    if text and set(text) <= set(CHINESE):
        text = from_chinese(text)
    text = re.sub(r"^(?:an?|ein(?:e[rnm]?)?)$", "1", text)
    text = from_german(from_english(text))
    return int(text) if text.isdecimal() else None


def _hours(named: Named, written: Written) -> date | None:
    hours = _count(named)
    if hours is None:
        return None
    if written.at is not None:
        return (written.at + timedelta(hours=hours)).date()
    return written.day + timedelta(days=hours // 24) if hours % 24 == 0 else None


def _days(named: Named, written: Written) -> date | None:
    number = _count(named)
    length = (7 if named.term.kind == "weeks" else 1) * (-1 if named.term.ahead < 0 else 1)
    return written.day + timedelta(days=number * length) if number else None


def _working_days(named: Named, written: Written) -> date | None:
    number = _count(named)
    if not number:
        return None
    start = datetime.combine(written.day, datetime.min.time(), written.calendar.zone)
    return written.calendar.add(start, Limit(value=number, unit=Unit.WORKING_DAYS)).due_at.date()


def _day(named: Named, written: Written) -> date:
    return written.day + timedelta(days=named.term.ahead)


def _weekday_number(named: Named) -> int:
    name = named.count.lower()
    return next(number for begin, number in named.language.weekdays.items() if name.startswith(begin))


def _weekday(named: Named, written: Written) -> date:
    return _monday(written.day) + timedelta(weeks=named.term.ahead, days=_weekday_number(named))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _any_weekday(named: Named, written: Written) -> date | None:
    """The coming one; on that weekday itself nobody knows whether today or in a week."""
    ahead = (_weekday_number(named) - written.day.weekday()) % 7
    return written.day + timedelta(days=ahead) if ahead else None


def _next_weekday(named: Named, written: Written) -> date | None:
    """`next Tuesday`: where a Tuesday is still to come this week, some mean that one and some the one after."""
    day = _any_weekday(named, written)
    return day if day and _monday(day) > _monday(written.day) else None


def _last_weekday(named: Named, written: Written) -> date | None:
    """`last Friday`: where a Friday of this week has gone by, it may be meant or the one before."""
    behind = (written.day.weekday() - _weekday_number(named)) % 7
    day = written.day - timedelta(days=behind)
    return day if behind and _monday(day) < _monday(written.day) else None


def _past_weekday(named: Named, written: Written) -> date | None:
    """The nearest one gone by; on that weekday itself nobody knows which. `coming Friday` has not been."""
    if " " in named.words:
        return _any_weekday(named, written)
    behind = (written.day.weekday() - _weekday_number(named)) % 7
    return written.day - timedelta(days=behind) if behind else None


def _past_day_of_month(named: Named, written: Written) -> date | None:
    number = _count(named) or 0
    return _date(*_month(written.day, -(number > written.day.day)), number)


def _days_ago(named: Named, written: Written) -> date | None:
    number = _count(named)
    return written.day - timedelta(days=number) if number else None


def _month(day: date, ahead: int) -> tuple[int, int]:
    years, month = divmod(day.month - 1 + ahead, 12)
    return day.year + years, month + 1


def _day_of_month(named: Named, written: Written) -> date | None:
    return _date(*_month(written.day, named.term.ahead), _count(named) or 0)


def _any_day_of_month(named: Named, written: Written) -> date | None:
    """The coming such day of a month."""
    number = _count(named) or 0
    return _date(*_month(written.day, number < written.day.day), number)


def _date(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None


def _end_of_month(named: Named, written: Written) -> date:
    year, month = _month(written.day, named.term.ahead)
    return date(year, month, monthrange(year, month)[1])


def _end_of_named_month(named: Named, written: Written) -> date | None:
    name = plain(named.count).rstrip(".")
    month = int(name) if name.isdecimal() else MONTHS.get(name, 0)
    if not 1 <= month <= 12:
        return None
    year = written.day.year + (month < written.day.month)
    return date(year, month, monthrange(year, month)[1])


def _end_of_week(named: Named, written: Written) -> date | None:
    return _last_working_day(_monday(written.day) + timedelta(weeks=named.term.ahead), written.calendar)


def _weekday_of_week(named: Named, written: Written) -> date | None:
    """`Mittwoch KW 48`: the weekday as named, in the ISO 8601 week as named."""
    number = re.search(r"\d+", named.count)
    name = next(
        (one for one in re.findall(r"[a-zäöü]+", named.count.lower()) if one not in ("kw", "am", "der", "in")), ""
    )
    monday = _monday_of(int(number[0]), written) if number and name else None
    return monday + timedelta(days=_weekday_number(replace(named, count=name))) if monday else None


def _week_number(named: Named, written: Written) -> date | None:
    """The last working day of a week."""
    monday = _monday_of(_count(named) or 0, written)
    return _last_working_day(monday, written.calendar) if monday else None


def _monday_of(week: int, written: Written) -> date | None:
    """The Monday of an ISO 8601 week, of this year or, once it has gone by, of the next."""
    for year in (written.day.isocalendar().year, written.day.isocalendar().year + 1):
        try:
            monday = date.fromisocalendar(year, week, 1)
        except ValueError:
            return None
        if monday + timedelta(days=6) >= written.day:
            return monday
    return None


def _last_working_day(monday: date, calendar: WorkCalendar) -> date | None:
    days = (monday + timedelta(days=number) for number in range(6, -1, -1))
    return next((day for day in days if calendar.is_working_day(day)), None)


_RECKONING: dict[Kind, Callable[[Named, Written], date | None]] = {
    "hours": _hours,
    "days": _days,
    "weeks": _days,
    "working_days": _working_days,
    "day": _day,
    "weekday": _weekday,
    "any_weekday": _any_weekday,
    "next_weekday": _next_weekday,
    "last_weekday": _last_weekday,
    "day_of_month": _day_of_month,
    "any_day_of_month": _any_day_of_month,
    "end_of_month": _end_of_month,
    "end_of_named_month": _end_of_named_month,
    "end_of_week": _end_of_week,
    "week_number": _week_number,
    "weekday_of_week": _weekday_of_week,
    "days_ago": _days_ago,
}
_TELLING: dict[Kind, Callable[[Named, Written], date | None]] = {
    **_RECKONING,
    "any_weekday": _past_weekday,
    "any_day_of_month": _past_day_of_month,
}
"""Of what has been."""


def _told_day(named: Named, written: Written) -> date | None:
    return _TELLING[named.term.kind](named, written)
