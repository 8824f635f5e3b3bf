"""Working time: what a limit means on the company's calendar."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from records.calendar import Span, WorkCalendar
from records.procedure import Limit, Unit

SHANGHAI = ZoneInfo("Asia/Shanghai")
EVERY_YEAR = frozenset(range(2020, 2040))
LUNCH = (Span(start=time(8), end=time(12)), Span(start=time(13), end=time(17)))
PLAIN = WorkCalendar(settled_years=EVERY_YEAR)
WITH_LUNCH = WorkCalendar(hours=LUNCH, settled_years=EVERY_YEAR)

FRIDAY, SATURDAY, SUNDAY, MONDAY = (date(2026, 11, day) for day in (20, 21, 22, 23))


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), SHANGHAI)


def due(start: datetime, value: float | None, unit: Unit, calendar: WorkCalendar = PLAIN) -> datetime:
    return calendar.add(start, Limit(value=value, unit=unit)).due_at


def test_hours_run_on_the_clock_through_night_and_weekend():
    assert due(at(FRIDAY, 16, 51), 4, Unit.HOURS) == at(FRIDAY, 20, 51)
    assert due(at(SATURDAY, 23), 8, Unit.HOURS) == at(SUNDAY, 7)


def test_hours_are_elapsed_hours_where_the_clock_is_put_back():
    berlin = WorkCalendar(time_zone="Europe/Berlin", settled_years=EVERY_YEAR)
    start = datetime(2026, 10, 25, 0, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    end = due(start, 8, Unit.HOURS, berlin)
    assert (end.hour, end.astimezone(UTC) - start.astimezone(UTC)) == (7, timedelta(hours=8))


def test_working_hours_stop_at_lunch_at_closing_and_over_the_weekend():
    assert due(at(FRIDAY, 11), 2, Unit.WORKING_HOURS, WITH_LUNCH) == at(FRIDAY, 14)
    assert due(at(FRIDAY, 16), 2, Unit.WORKING_HOURS, WITH_LUNCH) == at(MONDAY, 9)
    assert due(at(SATURDAY, 10), 2, Unit.WORKING_HOURS, WITH_LUNCH) == at(MONDAY, 10)


def test_working_hours_that_just_fill_the_day_end_at_closing():
    assert due(at(FRIDAY, 15), 2, Unit.WORKING_HOURS) == at(FRIDAY, 17)


def test_the_day_of_receipt_does_not_count_and_a_working_day_ends_at_closing():
    assert due(at(FRIDAY, 8), 1, Unit.WORKING_DAYS) == at(MONDAY, 17)
    assert due(at(FRIDAY, 23, 59), 1, Unit.WORKING_DAYS) == at(MONDAY, 17)


def test_an_instant_from_abroad_counts_from_the_companys_own_day():
    late_on_thursday = datetime(2026, 11, 19, 18, tzinfo=UTC)
    assert due(late_on_thursday, 1, Unit.WORKING_DAYS) == at(MONDAY, 17)


def test_plain_days_and_weeks_may_end_on_a_day_off():
    assert due(at(FRIDAY, 9), 2, Unit.DAYS) == at(SUNDAY, 17)
    assert due(at(SATURDAY, 9), 1, Unit.WEEKS) == at(date(2026, 11, 28), 17)


def test_a_month_too_short_ends_on_its_last_day():
    assert due(at(date(2027, 1, 31), 9), 1, Unit.MONTHS) == at(date(2027, 2, 28), 17)
    assert due(at(date(2026, 12, 15), 9), 1, Unit.MONTHS) == at(date(2027, 1, 15), 17)


def test_the_same_day_ends_at_closing_and_after_closing_on_the_next_working_day():
    assert due(at(FRIDAY, 9), None, Unit.SAME_DAY) == at(FRIDAY, 17)
    assert due(at(FRIDAY, 17), None, Unit.SAME_DAY) == at(MONDAY, 17)
    assert due(at(SUNDAY, 9), None, Unit.SAME_DAY) == at(MONDAY, 17)


def test_a_make_up_day_wins_over_weekend_and_holiday():
    calendar = WorkCalendar(make_up_days=frozenset({SATURDAY, SUNDAY}), days_off=frozenset({SUNDAY, MONDAY}))
    assert [calendar.is_working_day(day) for day in (SATURDAY, SUNDAY, MONDAY)] == [True, True, False]


def test_a_weekday_may_have_its_own_hours():
    calendar = WorkCalendar(weekday_hours={4: (Span(start=time(8), end=time(12)),)})
    assert calendar.closing(FRIDAY) == at(FRIDAY, 12)
    assert calendar.closing(MONDAY) == at(MONDAY, 17)


def test_days_passed_over_are_told():
    reckoned = PLAIN.add(at(FRIDAY, 9), Limit(value=1, unit=Unit.WORKING_DAYS))
    assert reckoned.days_off == (SATURDAY, SUNDAY)


def test_years_without_decree_are_told_for_working_units_only():
    calendar = WorkCalendar(settled_years=frozenset({2026}))
    start = at(date(2026, 12, 30), 9)
    assert calendar.add(start, Limit(value=3, unit=Unit.WORKING_DAYS)).unsettled == (2027,)
    assert calendar.add(start, Limit(value=1, unit=Unit.WORKING_DAYS)).unsettled == ()
    assert calendar.add(start, Limit(value=72, unit=Unit.HOURS)).unsettled == ()


@pytest.mark.parametrize(
    "fault",
    [
        {"weekend": frozenset(range(7))},
        {"weekend": frozenset({7})},
        {"hours": ()},
        {"hours": tuple(reversed(LUNCH))},
        {"weekday_hours": {4: ()}},
    ],
)
def test_a_calendar_on_which_nobody_works_is_refused(fault):
    with pytest.raises(ValidationError):
        WorkCalendar(**fault)


def test_working_time_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValidationError, match="17:00-08:00 ends before it begins"):
        Span(start=time(17), end=time(8))


def test_an_instant_without_time_zone_and_the_customers_date_are_refused():
    with pytest.raises(ValueError, match="without time zone"):
        PLAIN.add(datetime(2026, 11, 20, 9), Limit(value=1, unit=Unit.DAYS))  # noqa: DTZ001 - the fault under test
    with pytest.raises(ValueError, match="customer's date"):
        PLAIN.add(at(FRIDAY, 9), Limit(unit=Unit.CUSTOMERS_DATE))


days = st.dates(date(2025, 1, 1), date(2027, 12, 31))
calendars = st.builds(
    WorkCalendar,
    hours=st.sampled_from([PLAIN.hours, LUNCH]),
    weekend=st.frozensets(st.integers(0, 6), max_size=3),
    days_off=st.frozensets(days, max_size=20),
    make_up_days=st.frozensets(days, max_size=5),
)
instants = st.datetimes(datetime(2025, 1, 1), datetime(2027, 6, 1), timezones=st.just(SHANGHAI))  # noqa: DTZ001 - hypothesis adds the zone
working_limits = st.one_of(
    st.builds(Limit, value=st.integers(1, 60).map(float), unit=st.just(Unit.WORKING_HOURS)),
    st.builds(Limit, value=st.integers(1, 15).map(float), unit=st.just(Unit.WORKING_DAYS)),
    st.just(Limit(unit=Unit.SAME_DAY)),
)
calendar_limits = st.builds(
    Limit,
    value=st.integers(1, 20).map(float),
    unit=st.sampled_from([Unit.HOURS, Unit.DAYS, Unit.WEEKS, Unit.MONTHS]),
)


@given(calendars, instants, working_limits)
def test_a_limit_in_working_time_never_ends_on_a_day_off_or_outside_working_hours(calendar, start, limit):
    end = calendar.add(start, limit).due_at
    assert calendar.is_working_day(end.date())
    assert any(span.start < end.time() <= span.end for span in calendar.hours)


@given(calendars, instants, working_limits | calendar_limits)
def test_every_limit_ends_after_it_began(calendar, start, limit):
    assert calendar.add(start, limit).due_at > start


@given(calendars, instants, instants, working_limits | calendar_limits)
def test_what_came_earlier_is_never_due_later(calendar, one, other, limit):
    first, second = sorted((one, other))
    assert calendar.add(first, limit).due_at <= calendar.add(second, limit).due_at


@given(calendars, instants, st.integers(1, 14))
def test_one_more_working_day_is_exactly_the_next_working_day(calendar, start, number):
    first = due(start, number, Unit.WORKING_DAYS, calendar)
    second = due(start, number + 1, Unit.WORKING_DAYS, calendar)
    between = [first.date() + timedelta(days=n) for n in range(1, (second.date() - first.date()).days)]
    assert not any(calendar.is_working_day(day) for day in between)
