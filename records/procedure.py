"""A company's complaint procedure as data: departments, facts, rules, clocks, forms.

One file a procedure, closed operators, no expressions. Where the source is silent a value stays unset.
"""

from datetime import date
from enum import StrEnum

from pydantic import Field

from records.record import Record

Text = dict[str, str]
"""The same words by language tag: `{"zh-CN": "品质部", "en": "Quality"}`."""

FactValue = str | float | bool


class Operator(StrEnum):
    """The closed list of tests a condition may make."""

    EQUALS = "equals"
    ANY_OF = "any_of"
    BELOW = "below"
    AT_LEAST = "at_least"
    BETWEEN = "between"
    CONTAINS = "contains"
    PRESENT = "present"


class Condition(Record):
    """One test of one fact; a fact nobody stated makes it unknown, not false."""

    fact: str
    op: Operator
    value: FactValue | tuple[FactValue, ...] | None = None


class Identity(Record):
    """Which procedure this is, as its cover sheet says."""

    id: str
    number: str
    title: Text
    revision: str
    effective: date | None = None
    language: str = "zh-CN"
    intake_owner: str
    """The department that has the case while no rule can fire."""


class Department(Record):
    """A department by id; its people stand in the site's people.toml."""

    title: Text


class Option(Record):
    """One possible value of a fact, as a box to tick."""

    value: FactValue
    title: Text


class Fact(Record):
    """Something a rule asks about. `stated_in` names the complaint field it is read from, if a mail can state it."""

    title: Text
    stated_in: str = ""
    options: tuple[Option, ...] = ()
    number: bool = False
    unit: str = ""
    clause: str = ""


class Example(Record):
    """A worked example of a rule: with these facts it fires, or not, or cannot be told yet."""

    facts: dict[str, FactValue] = Field(default_factory=dict)
    fires: bool | None


class Rule(Record):
    """When all conditions hold, this department has the case. First rule that fires wins."""

    id: str
    when: tuple[Condition, ...]
    department: str
    also: tuple[str, ...] = ()
    because: Text
    clause: str = ""
    open_point: str = ""
    examples: tuple[Example, ...] = ()


class Unit(StrEnum):
    """Units of a limit, kept as the procedure writes them."""

    HOURS = "hours"
    WORKING_HOURS = "working_hours"
    WORKING_DAYS = "working_days"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    SAME_DAY = "same_day"
    CUSTOMERS_DATE = "customers_date"


class Limit(Record):
    """How long: `value` of `unit`; the last two units take no value."""

    value: float | None = None
    unit: Unit


class Audience(StrEnum):
    """Whom a clock is a promise to."""

    CUSTOMER = "customer"
    INTERNAL = "internal"


class Clock(Record):
    """One time limit: it starts with one event, stops with another."""

    id: str
    title: Text
    when: tuple[Condition, ...] = ()
    start: str = "received"
    stop: str
    limit: Limit
    audience: Audience
    customers_date_wins: bool = False
    clause: str = ""
    open_point: str = ""


class FormRule(Record):
    """A form the procedure issues: which template, under which number and title, to whom, when."""

    template: str
    form_no: str = ""
    title: Text = Field(default_factory=dict)
    when: tuple[Condition, ...] = ()
    to: tuple[str, ...] = ("lead",)
    clause: str = ""


class Procedure(Record):
    """The whole procedure. `sha256` is that of the file it was read from."""

    identity: Identity
    departments: dict[str, Department]
    facts: dict[str, Fact]
    class_fact: str = ""
    """The fact that is the case's class (重大/一般); while it is unknown the tighter clock runs, provisional."""
    copy_to: tuple[str, ...] = ()
    rules: tuple[Rule, ...]
    clocks: tuple[Clock, ...]
    forms: tuple[FormRule, ...]
    unset: tuple[str, ...] = ()
    """What the source leaves open, in words; reported, never guessed."""
    sha256: str = ""
