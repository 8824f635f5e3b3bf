"""A company's complaint procedure as data: departments, facts, rules, clocks, forms.

One file a procedure, closed operators, no expressions. Where the source is silent a value stays unset.
Takes and touches nothing; a value of the wrong shape is refused when the record is made (pydantic ValidationError).
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from records.events import EventKind
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
    """One test of one fact; a fact nobody stated makes it unknown, not false.

    `value`: one for equals, below (under it), at_least (it or more) and contains; a list for any_of; the two ends,
    both included, for between; none for present.
    """

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
    """Something a rule asks about. `stated_in` names the complaint field it is read from, if a mail can state it.

    With `options` it takes one of them, with `number` a number in `unit`, with neither it is free text.
    """

    title: Text
    stated_in: str = ""
    options: tuple[Option, ...] = ()
    number: bool = False
    unit: str = ""
    clause: str = ""


def _unknown_is_none(value: Any) -> Any:
    """TOML has no null, so a file says `"unknown"`."""
    return None if value == "unknown" else value


class Example(Record):
    """A worked example of a rule: with these facts it fires, or not, or cannot be told yet (None, in files unknown)."""

    facts: dict[str, FactValue] = Field(default_factory=dict)
    fires: Annotated[bool | None, BeforeValidator(_unknown_is_none)]


class Rule(Record):
    """When all conditions hold, this department has the case and `also` get copies. First rule that fires wins."""

    id: str
    when: tuple[Condition, ...]
    department: str
    also: tuple[str, ...] = ()
    because: Text
    clause: str = ""
    open_point: Text = Field(default_factory=dict)
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


VALUELESS = (Unit.SAME_DAY, Unit.CUSTOMERS_DATE)
IN_HOURS = (Unit.HOURS, Unit.WORKING_HOURS)


class Limit(Record):
    """How long: `value` of `unit`, more than zero, whole except in hours; the last two units take no value."""

    value: float | None = None
    unit: Unit

    @model_validator(mode="after")
    def _value_suits_unit(self) -> Self:
        """Half a working day has no closing time, and no limit is over before it begins."""
        if self.unit in VALUELESS:
            if self.value is not None:
                raise ValueError(f"{self.unit} takes no value")
        elif self.value is None or self.value <= 0:
            raise ValueError(f"{self.unit} needs a value above zero")
        elif self.unit not in IN_HOURS and self.value % 1:
            raise ValueError(f"{self.unit} needs a whole number")
        return self


class Audience(StrEnum):
    """Whom a clock is a promise to."""

    CUSTOMER = "customer"
    INTERNAL = "internal"


class Clock(Record):
    """One time limit: it starts with one event, stops with another.

    `customers_date_wins`: the date the customer wrote replaces the limit, tighter or not. Where it does not win, a
    clock with the unit customers_date shows the customer's date beside the procedure's own limits.
    """

    id: str
    title: Text
    when: tuple[Condition, ...] = ()
    start: EventKind = EventKind.RECEIVED
    stop: EventKind
    limit: Limit
    audience: Audience
    customers_date_wins: bool = False
    clause: str = ""
    open_point: Text = Field(default_factory=dict)


class FormRule(Record):
    """A form the procedure issues: which template, under which number and title, to whom, when.

    `form_no` is empty where the procedure gives none. `to` are department ids, `lead` (who has the case) and
    `customer`. `made`: `at_intake` when the case opens and all of `when` holds; `on_demand` by a person, later.
    """

    template: str
    form_no: str = ""
    title: Text = Field(default_factory=dict)
    when: tuple[Condition, ...] = ()
    to: tuple[str, ...] = ("lead",)
    made: Literal["at_intake", "on_demand"] = "at_intake"
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
    unset: tuple[Text, ...] = ()
    """What the source leaves open, in words; reported, never guessed."""
    sha256: str = ""
