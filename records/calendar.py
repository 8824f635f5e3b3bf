"""A company's working time, and when a limit is over: pure arithmetic on dates and hours.

Takes aware instants and limits, gives aware instants in the company's time zone. Raises ValueError for a calendar
on which nobody ever works, an instant without time zone, and the customer's date, which no calendar can reckon.
Touches nothing but Python's time zone data.

The day of receipt does not count; a limit in days, weeks or months ends with that day's working hours; hours run on
the clock, day and night; working hours run in working time only. A limit in plain days may end on a day off: it ends
there at the usual closing time, because the procedure said days and not working days.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from itertools import count, pairwise
from typing import Self
from zoneinfo import ZoneInfo

from pydantic import Field, model_validator

from records.procedure import Limit, Unit
from records.record import Record


class Span(Record):
    """One stretch of working time within a day, local, `start` before `end`; lunch is the gap between two."""

    start: time
    end: time

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        if self.start >= self.end:
            raise ValueError(f"working time {self.start:%H:%M}-{self.end:%H:%M} ends before it begins")
        return self


def offset(at: datetime) -> str:
    """The hours from UTC as people write them: `+8`, `-3:30`."""
    hours, minutes = f"{at:%z}"[:3], f"{at:%z}"[3:5]
    return f"{int(hours or 0):+d}" + (f":{minutes}" if minutes.strip("0") else "")


EIGHT_TO_FIVE = (Span(start=time(8), end=time(17)),)


class Reckoned(Record):
    """When a limit is over (aware, company's zone), and the days passed over and worked extra on the way.

    `unsettled` are the years on the way whose statutory days are not all known: the instant may still move.
    """

    due_at: datetime
    days_off: tuple[date, ...] = ()
    make_up_days: tuple[date, ...] = ()
    unsettled: tuple[int, ...] = ()


class WorkCalendar(Record):
    """Which hours a company works. Weekdays count from Monday = 0.

    `hours` serve every working day but those weekdays in `weekday_hours`; `days_off` are holidays that fall on
    weekdays, `make_up_days` (调休上班日) days worked although they fall on a weekend or a holiday. `settled_years` are
    those whose days off and make-up days are all known.
    """

    time_zone: str = "Asia/Shanghai"
    hours: tuple[Span, ...] = Field(default=EIGHT_TO_FIVE, min_length=1)
    weekday_hours: dict[int, tuple[Span, ...]] = Field(default_factory=dict)
    weekend: frozenset[int] = frozenset({5, 6})
    days_off: frozenset[date] = frozenset()
    make_up_days: frozenset[date] = frozenset()
    settled_years: frozenset[int] = frozenset()

    @model_validator(mode="after")
    def _somebody_works(self) -> Self:
        weekdays = set(range(7))
        if not self.weekend | set(self.weekday_hours) <= weekdays:
            raise ValueError("weekdays count from 0 (Monday) to 6 (Sunday)")
        if self.weekend == weekdays:
            raise ValueError("the weekend takes the whole week: no working day is left")
        for spans in (self.hours, *self.weekday_hours.values()):
            if not spans or any(after.start < before.end for before, after in pairwise(spans)):
                raise ValueError("working hours must be given in order and must not overlap")
        return self

    @cached_property
    def zone(self) -> ZoneInfo:
        """The company's time zone."""
        return ZoneInfo(self.time_zone)

    def is_working_day(self, day: date) -> bool:
        """Whether the company works that day; a make-up day wins over holiday and weekend."""
        if day in self.make_up_days:
            return True
        return day.weekday() not in self.weekend and day not in self.days_off

    def closing(self, day: date) -> datetime:
        """The end of that day's working hours; of a day off, the time at which that weekday would close."""
        return self._at(day, self._spans(day)[-1].end)

    def add(self, start: datetime, limit: Limit) -> Reckoned:
        """When a limit that starts at an aware instant is over. ValueError for the unit customers_date."""
        if start.tzinfo is None:
            raise ValueError("an instant without time zone")
        local = start.astimezone(self.zone)
        match limit.unit:
            case Unit.HOURS:
                return Reckoned(due_at=self._after(local, timedelta(hours=limit.value or 0)))
            case Unit.WORKING_HOURS:
                return self._reckoned(local, self._working_time(local, timedelta(hours=limit.value or 0)))
            case Unit.WORKING_DAYS:
                return self._reckoned(local, self.closing(self._nth_working_day(local.date(), int(limit.value or 0))))
            case Unit.SAME_DAY:
                return self._reckoned(local, self._today_or_next(local))
            case Unit.CUSTOMERS_DATE:
                raise ValueError("the customer's date stands in the complaint; no calendar can reckon it")
        return Reckoned(due_at=self.closing(_calendar_day(local.date(), limit)))

    def _after(self, local: datetime, length: timedelta) -> datetime:
        """Elapsed time, also where the clock is put forward or back on the way."""
        return (local.astimezone(UTC) + length).astimezone(self.zone)

    def _working_time(self, local: datetime, left: timedelta) -> datetime:
        """The instant at which so much working time has passed."""
        for day in self._working_days(local.date()):
            for span in self._spans(day):
                begins = max(self._at(day, span.start), local)
                room = self._at(day, span.end).astimezone(UTC) - begins.astimezone(UTC)
                if room >= left:
                    return self._after(begins, left)
                left -= max(room, timedelta())
        raise AssertionError("a calendar has working days without end")

    def _nth_working_day(self, day: date, number: int) -> date:
        days = self._working_days(day + timedelta(days=1))
        return next(found for nth, found in enumerate(days, 1) if nth == number)

    def _today_or_next(self, local: datetime) -> datetime:
        """Closing time today, or of the next working day once nobody is there to receive anything today."""
        closings = (self.closing(day) for day in self._working_days(local.date()))
        return next(closing for closing in closings if closing > local)

    def _working_days(self, first: date) -> Iterator[date]:
        days = (first + timedelta(days=number) for number in count())
        return (day for day in days if self.is_working_day(day))

    def _reckoned(self, local: datetime, due_at: datetime) -> Reckoned:
        """The instant with what was passed over; the day of receipt itself does not count."""
        length = (due_at.date() - local.date()).days
        days = [local.date() + timedelta(days=number) for number in range(1, length + 1)]
        years = set(range(local.year, due_at.year + 1))
        return Reckoned(
            due_at=due_at,
            days_off=tuple(day for day in days if not self.is_working_day(day)),
            make_up_days=tuple(day for day in days if day in self.make_up_days),
            unsettled=tuple(sorted(years - self.settled_years)),
        )

    def _spans(self, day: date) -> tuple[Span, ...]:
        return self.weekday_hours.get(day.weekday(), self.hours)

    def _at(self, day: date, at: time) -> datetime:
        return datetime.combine(day, at, self.zone)


def _calendar_day(day: date, limit: Limit) -> date:
    """So many days, weeks or months after a day; a month that is too short ends the limit on its last day."""
    number = int(limit.value or 0)
    if limit.unit is not Unit.MONTHS:
        return day + timedelta(days=number * (7 if limit.unit is Unit.WEEKS else 1))
    years, month = divmod(day.month - 1 + number, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
