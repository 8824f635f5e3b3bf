"""The calendar of a real country: China's decrees, and what happens beyond them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from records.calendar import Reckoned, WorkCalendar
from records.errors import ConfigError
from records.procedure import Limit, Unit
from routing.calendars import build

ZONE = "Asia/Shanghai"
YEARS = range(2025, 2029)
CHINA = build("CN", YEARS, "", ZONE)


def due(calendar: WorkCalendar, start: datetime, days: float) -> Reckoned:
    return calendar.add(start.replace(tzinfo=ZoneInfo(ZONE)), Limit(value=days, unit=Unit.WORKING_DAYS))


def test_three_working_days_across_national_day_2026_land_behind_the_holiday():
    reckoned = due(CHINA, datetime(2026, 9, 29, 15), 3)  # noqa: DTZ001 - the zone is added in `due`
    assert reckoned.due_at.isoformat() == "2026-10-09T17:00:00+08:00"
    assert [day.day for day in reckoned.days_off] == [1, 2, 3, 4, 5, 6, 7]
    assert reckoned.unsettled == ()


def test_the_make_up_saturday_after_national_day_2026_counts():
    reckoned = due(CHINA, datetime(2026, 9, 30, 15), 3)  # noqa: DTZ001
    assert reckoned.due_at.isoformat() == "2026-10-10T17:00:00+08:00"
    assert reckoned.make_up_days == (date(2026, 10, 10),)


def test_the_make_up_sunday_before_national_day_2026_counts():
    assert due(CHINA, datetime(2026, 9, 18, 9), 1).due_at.date() == date(2026, 9, 20)  # noqa: DTZ001


def test_all_six_make_up_days_of_2026_are_working_days():
    made_up = [(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)]
    assert all(CHINA.is_working_day(date(2026, month, day)) for month, day in made_up)


def test_a_chinese_year_without_decree_is_unsettled_and_says_so():
    assert due(CHINA, datetime(2026, 12, 30, 9), 3).unsettled == (2027,)  # noqa: DTZ001
    assert CHINA.settled_years == {2025, 2026}


def test_the_site_can_enter_a_decree_itself():
    own = build("CN", YEARS, "working_days = [2027-02-14]\ndays_off = [2027-02-11]\ncomplete_years = [2027]\n", ZONE)
    assert own.is_working_day(date(2027, 2, 14))
    assert not own.is_working_day(date(2027, 2, 11))
    assert due(own, datetime(2026, 12, 30, 9), 3).unsettled == ()  # noqa: DTZ001


def test_the_sites_own_working_day_wins_over_a_public_holiday_and_its_day_off_over_a_make_up_day():
    own = build("CN", YEARS, "working_days = [2026-10-07]\ndays_off = [2026-10-10]\n", ZONE)
    assert own.is_working_day(date(2026, 10, 7))
    assert not own.is_working_day(date(2026, 10, 10))


def test_a_country_that_never_moves_working_days_is_settled_in_every_year():
    assert build("DE", YEARS, "", "Europe/Berlin").settled_years == set(YEARS)


def test_a_company_may_have_its_own_hours_and_weekend():
    own = build(
        "CN",
        YEARS,
        'hours = ["08:00-12:00", "13:30-17:30"]\nweekend = ["sunday"]\n[weekday_hours]\nsaturday = ["08:00-12:00"]\n',
        ZONE,
    )
    assert own.closing(date(2026, 11, 20)).strftime("%H:%M") == "17:30"
    assert own.closing(date(2026, 11, 21)).strftime("%H:%M") == "12:00"
    assert own.is_working_day(date(2026, 11, 21))


@pytest.mark.parametrize(
    ("site", "where", "words"),
    [
        ('hours = ["8-17"]', "calendar.toml:1", "08:00-17:00"),
        ("\nholidays = []", "calendar.toml:2", "unknown key 'holidays'"),
        ('weekend = ["caturday"]', "calendar.toml:1", "a weekday is one of"),
        ("days_off = [2026-11-20]\nworking_days = [2026-11-20]", "calendar.toml:2", "2026-11-20 is both"),
        ('\nhours = ["13:00-17:00", "08:00-12:00"]', "calendar.toml:2", "in order"),
        ("days_off = [2026-02-30]", "calendar.toml:1", "not TOML"),
    ],
)
def test_a_fault_in_the_sites_calendar_names_file_and_line(site, where, words):
    with pytest.raises(ConfigError) as caught:
        build("CN", YEARS, site, ZONE)
    assert caught.value.where == where
    assert words in caught.value.what


def test_an_unknown_country_and_an_unknown_time_zone_are_refused():
    with pytest.raises(ConfigError, match="country 'XX'"):
        build("XX", YEARS, "", ZONE)
    with pytest.raises(ConfigError, match="time zone 'Mars/North'"):
        build("CN", YEARS, "", "Mars/North")
