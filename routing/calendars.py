"""A company's working calendar from public holidays and the site's own calendar.toml.

Takes a country, the years to cover and the text of calendar.toml (empty: none); gives a WorkCalendar. Raises
ConfigError with file and line. Reads nothing but the holidays package's tables, which come with the program.

Some countries move working days by a yearly decree (China: 国务院办公厅关于节假日安排的通知, published each autumn for
the next year). A year whose decree is neither in the package nor entered in calendar.toml counts as unsettled.
"""

import re
from datetime import date, time
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from holidays import HolidayBase, country_holidays
from pydantic import BeforeValidator, Field, ValidationError

from records import toml_text
from records.calendar import EIGHT_TO_FIVE, Span, WorkCalendar
from records.errors import ConfigError
from records.record import Record

SITE_FILE = "calendar.toml"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
YEARS_THAT_SHOW_THE_CUSTOM = range(2023, 2026)
"""Years with published decrees: a country with make-up days in any of them publishes one every year."""


def _span(value: Any) -> Any:
    """`08:00-12:00` as people write working time."""
    found = re.fullmatch(r"(\d\d:\d\d)\s*[-–]\s*(\d\d:\d\d)", value) if isinstance(value, str) else None
    if not found:
        raise ValueError('working time is written "08:00-17:00"')
    return Span(start=time.fromisoformat(found[1]), end=time.fromisoformat(found[2]))


def _weekday(value: Any) -> Any:
    if value not in WEEKDAYS:
        raise ValueError(f"a weekday is one of {', '.join(WEEKDAYS)}")
    return WEEKDAYS.index(value)


Spans = tuple[Annotated[Span, BeforeValidator(_span)], ...]
Weekday = Annotated[int, BeforeValidator(_weekday)]


class SiteCalendar(Record):
    """calendar.toml: what the company knows better than the public tables.

    `complete_years` are years whose decree is entered here in full: nothing reckoned in them is provisional.
    """

    hours: Spans = EIGHT_TO_FIVE
    weekday_hours: dict[Weekday, Spans] = Field(default_factory=dict)
    weekend: tuple[Weekday, ...] = (5, 6)
    days_off: tuple[date, ...] = ()
    working_days: tuple[date, ...] = ()
    complete_years: tuple[int, ...] = ()


def build(country: str, years: range, site_toml: str, time_zone: str) -> WorkCalendar:
    """The working calendar of `years`; the site's days win over the public ones. ConfigError names what to mend."""
    site = toml_text.load(site_toml, SITE_FILE, SiteCalendar)
    public = _public(country, years)
    own_days_off, own_working_days = set(site.days_off), set(site.working_days)
    if both := own_days_off & own_working_days:
        raise _fault(site_toml, "working_days", f"{min(both)} is both a day off and a working day")
    made_up = set(public.weekend_workdays)
    try:
        return WorkCalendar(
            time_zone=_known_zone(time_zone),
            hours=site.hours,
            weekday_hours=site.weekday_hours,
            weekend=frozenset(site.weekend),
            days_off=frozenset((set(public) | own_days_off) - own_working_days),
            make_up_days=frozenset((made_up - own_days_off) | own_working_days),
            settled_years=_settled(country, years, made_up) | frozenset(site.complete_years),
        )
    except ValidationError as error:
        raise _fault(site_toml, "hours", error.errors()[0]["msg"]) from error


def _public(country: str, years: range) -> HolidayBase:
    try:
        return country_holidays(country, years=list(years))
    except NotImplementedError as error:
        raise ConfigError(
            "kesu.toml", f"no public holidays are known for country '{country}'", "Give its ISO 3166 code, such as CN."
        ) from error


def _moves_working_days(country: str) -> bool:
    return bool(_public(country, YEARS_THAT_SHOW_THE_CUSTOM).weekend_workdays)


def _settled(country: str, years: range, made_up: set[date]) -> frozenset[int]:
    """The years that need no decree, or whose decree the tables hold."""
    if not _moves_working_days(country):
        return frozenset(years)
    return frozenset(years) & {day.year for day in made_up}


def _known_zone(time_zone: str) -> str:
    try:
        ZoneInfo(time_zone)
    except (ValueError, OSError, KeyError) as error:
        raise ConfigError(
            "kesu.toml", f"there is no time zone '{time_zone}'", "Give its IANA name, such as Asia/Shanghai."
        ) from error
    return time_zone


def _fault(site_toml: str, key: str, what: str) -> ConfigError:
    where = f"{SITE_FILE}:{toml_text.line_of(site_toml, (key,))}"
    return ConfigError(where, what, "Mend it there and run `kesu check` again.")
