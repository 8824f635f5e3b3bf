"""Who does what at this site: people.toml and customers.csv, read once and never changed."""

import re

from pydantic import Field, field_validator

from records.form_layout import FormLayout
from records.record import Record
from records.words import LANGUAGES


class Person(Record):
    """One colleague; `deputy` is another person's id, `hours` their working hours in words."""

    name: str
    email: str
    deputy: str = ""
    hours: str = ""


class DepartmentPeople(Record):
    """Who gets a department's mail, by person id, and in which language."""

    to: tuple[str, ...]
    cc: tuple[str, ...] = ()
    language: str = "zh-CN"


class People(Record):
    """people.toml: people, departments and roles by id."""

    people: dict[str, Person] = Field(default_factory=dict)
    departments: dict[str, DepartmentPeople] = Field(default_factory=dict)
    roles: dict[str, tuple[str, ...]] = Field(default_factory=dict)

    def names(self, department: str) -> tuple[str, ...]:
        """The names of those who get a department's mail."""
        return tuple(self.people[person].name for person in self._of(department).to if person in self.people)

    def addresses(self, department: str) -> tuple[str, ...]:
        """The addresses a department's mail goes to; empty while nobody is entered."""
        return self._emails(self._of(department).to)

    def copies(self, department: str) -> tuple[str, ...]:
        """The addresses a department wants copied."""
        return self._emails(self._of(department).cc)

    def language(self, department: str) -> str:
        """The language a department reads."""
        return self._of(department).language

    def _of(self, department: str) -> DepartmentPeople:
        return self.departments.get(department, DepartmentPeople(to=()))

    def _emails(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self.people[person].email for person in ids if person in self.people)


class Customer(Record):
    """One line of customers.csv. `domains` (or whole addresses, at a public mail service) tell the customer in a mail.

    `names` tell them by themselves only where no domain is entered: anyone may write any name.

    `language` wins over the one they write in; `number_pattern` is the regular expression of their complaint numbers.
    `layouts` are their forms as people corrected them, from `customers/ID/layouts.toml`.
    """

    id: str
    names: tuple[str, ...]
    domains: tuple[str, ...] = ()
    language: str = ""
    number_pattern: str = ""
    layouts: tuple[FormLayout, ...] = ()

    @field_validator("language")
    @classmethod
    def _is_written(cls, language: str) -> str:
        if language not in {"", *LANGUAGES}:
            raise ValueError(f"'{language}' is none of {', '.join(LANGUAGES)}")
        return language

    @field_validator("number_pattern")
    @classmethod
    def _is_a_pattern(cls, pattern: str) -> str:
        try:
            re.compile(pattern)
        except re.error as error:
            raise ValueError(f"'{pattern}' is no regular expression ({error})") from error
        return pattern

    def writes_from(self, email: str) -> bool:
        """Whether an address is this customer's: its domain or one above it is entered, or the whole address."""
        address = email.lower()
        domain = address.rpartition("@")[2]
        return address in self.domains or any(domain == own or domain.endswith("." + own) for own in self.domains)

    def is_named(self, name: str) -> bool:
        """Whether a company name holds one of this customer's."""
        return any(known and known in name for known in self.names)


def layouts_of(customers: tuple[Customer, ...], email: str = "") -> tuple[FormLayout, ...]:
    """Every layout known, those of the customer who writes from an address first: of equals the first is taken."""
    theirs_first = sorted(customers, key=lambda one: not (email and one.writes_from(email)))
    return tuple(layout for one in theirs_first for layout in one.layouts)


def customer_of(customers: tuple[Customer, ...], email: str, name: str) -> Customer | None:
    """The customer an address belongs to, or a name where no domain of theirs is entered; None unless exactly one.

    A name that a known customer bears, from an address that is not theirs, is nobody's: see `namesake`.
    """
    found = [one for one in customers if email and one.writes_from(email)] or [
        one for one in customers if not one.domains and one.is_named(name)
    ]
    return found[0] if len(found) == 1 else None


def namesake(customers: tuple[Customer, ...], email: str, name: str) -> Customer | None:
    """The customer whose name a mail bears though its address is not one of theirs: a person must look."""
    named = [one for one in customers if one.domains and one.is_named(name)]
    return named[0] if len(named) == 1 and not named[0].writes_from(email) else None
