"""What is wrong with a procedure whose shape is right: names that lead nowhere, rules that do nothing.

Takes a Procedure, gives Faults, each with its place in the file, what is wrong and how to mend it. Raises nothing,
touches nothing.
"""

from collections.abc import Iterable, Iterator

from records.complaint import COMPLAINT_FIELDS
from records.procedure import Clock, Condition, Fact, FactValue, Operator, Procedure, Rule, Text, Unit
from records.record import Record
from routing.conditions import suits, values_of
from routing.coverage import TooEntangled, never_fired
from routing.rules import INTAKE_OWNER, KIND, try_rules

Location = tuple[str | int, ...]
LEAD, CUSTOMER = "lead", "customer"
"""Whom a form may go to besides departments: who has the case, and who complains."""

_HOW_MANY = {Operator.PRESENT: 0, Operator.BETWEEN: 2}
_ON_NUMBERS = (Operator.BELOW, Operator.AT_LEAST, Operator.BETWEEN)
_OUTCOMES = {"hit": True, "miss": False, "unknown": None, "not_reached": False}
_SAID = {True: "fires", False: "does not fire", None: "cannot be told yet"}


class Fault(Record):
    """One fault: the path to it in the file's data, the faulty word, what is wrong and what to do."""

    location: Location
    word: str = ""
    what: str
    mend: str


def faults(procedure: Procedure) -> tuple[Fault, ...]:
    """All faults. Rules are run only once their names and values are right, else one slip would be told twice."""
    named = (*_names(procedure), *_facts(procedure), *_conditions(procedure), *_texts(procedure), *_clocks(procedure))
    return named or (*_reach(procedure), *_examples(procedure))


def _names(procedure: Procedure) -> Iterator[Fault]:
    """Departments and facts that are not declared, ids given twice."""
    identity = procedure.identity
    named: list[tuple[Location, str]] = [(("identity", "intake_owner"), identity.intake_owner)]
    named += [(("copy_to",), name) for name in procedure.copy_to]
    for number, rule in enumerate(procedure.rules):
        named += [(("rules", number, "department"), rule.department)]
        named += [(("rules", number, "also"), name) for name in rule.also]
    for number, form in enumerate(procedure.forms):
        named += [(("forms", number, "to"), name) for name in form.to if name not in {LEAD, CUSTOMER}]
    for location, name in named:
        if name not in procedure.departments:
            yield _unknown(location, name, "department", procedure.departments)
    if procedure.class_fact and procedure.class_fact not in procedure.facts:
        yield _unknown(("class_fact",), procedure.class_fact, "fact", procedure.facts)
    yield from _twice("rules", [rule.id for rule in procedure.rules])
    yield from _twice("clocks", [clock.id for clock in procedure.clocks])
    yield from _twice("forms", [form.template for form in procedure.forms])


def _unknown(location: Location, name: str, kind: str, known: Iterable[str]) -> Fault:
    return Fault(
        location=location,
        word=name,
        what=f"{kind} '{name}' is not declared",
        mend=f"Declare it under [{kind}s.{name}] or use one of: {', '.join(sorted(known))}.",
    )


def _twice(table: str, ids: list[str]) -> Iterator[Fault]:
    key = "template" if table == "forms" else "id"
    reserved = [INTAKE_OWNER] if table == "rules" else []
    for number, name in enumerate(ids):
        if name in ids[:number] or name in reserved:
            what = f"{table} has the {key} '{name}' twice" if name in ids[:number] else f"'{name}' is a reserved id"
            yield Fault(location=(table, number, key), word=name, what=what, mend="Give each its own.")


def _facts(procedure: Procedure) -> Iterator[Fault]:
    """Facts that cannot take any value as written, or are read from where nothing stands."""
    for name, fact in procedure.facts.items():
        at = ("facts", name)
        if fact.stated_in and fact.stated_in not in (*COMPLAINT_FIELDS, KIND):
            what = f"fact '{name}' is stated in '{fact.stated_in}', which is no field of a complaint"
            yield Fault(location=(*at, "stated_in"), what=what, mend=f"Use one of {', '.join(COMPLAINT_FIELDS)}, kind.")
        if fact.number and fact.options:
            yield Fault(location=(*at, "number"), what=f"fact '{name}' has options and is a number", mend="Choose one.")
        shown = [_shown(option.value) for option in fact.options]
        for index, value in enumerate(shown):
            if value in shown[:index]:
                what = f"fact '{name}' has the option {value} twice"
                yield Fault(location=(*at, "options", index), word=value, what=what, mend="Drop one.")


def _conditions(procedure: Procedure) -> Iterator[Fault]:
    """Conditions on unknown facts, and tests that do not suit their fact."""
    tables = {
        "rules": [rule.when for rule in procedure.rules],
        "clocks": [clock.when for clock in procedure.clocks],
        "forms": [form.when for form in procedure.forms],
    }
    for table, whens in tables.items():
        for number, when in enumerate(whens):
            for index, condition in enumerate(when):
                yield from _condition((table, number, "when", index), condition, procedure)


def _condition(at: Location, condition: Condition, procedure: Procedure) -> Iterator[Fault]:
    if condition.fact in procedure.facts:
        yield from _test(at, condition, procedure.facts[condition.fact])
    else:
        yield _unknown(at, condition.fact, "fact", procedure.facts)


def _test(at: Location, condition: Condition, fact: Fact) -> Iterator[Fault]:
    values = values_of(condition)
    if condition.op in _ON_NUMBERS and not fact.number:
        yield _wrong(at, condition, f"'{condition.op}' compares numbers, and fact '{condition.fact}' is none")
        return
    if condition.op is Operator.CONTAINS and (fact.number or fact.options):
        yield _wrong(at, condition, f"'contains' looks into free text, and fact '{condition.fact}' is none")
        return
    if not _right_number(condition, values):
        yield _wrong(at, condition, f"'{condition.op}' on fact '{condition.fact}' has not the values it needs")
    for value in values:
        if not suits(fact, value):
            yield _wrong(at, condition, f"fact '{condition.fact}' can never be {_shown(value)}", _shown(value))


def _right_number(condition: Condition, values: tuple[FactValue, ...]) -> bool:
    """One value alone or a list of them, as the operator wants; the ends of between in ascending order."""
    if condition.op is Operator.ANY_OF:
        return isinstance(condition.value, tuple) and bool(values)
    if len(values) != _HOW_MANY.get(condition.op, 1):
        return False
    if condition.op is Operator.BETWEEN:
        return all(isinstance(value, float) for value in values) and values[0] <= values[1]  # type: ignore[operator]  # both are floats
    return not isinstance(condition.value, tuple)


def _wrong(at: Location, condition: Condition, what: str, word: str = "") -> Fault:
    mend = "equals, below, at_least, contains take one value; any_of a list; between its two ends; present none."
    return Fault(location=at, word=word or condition.fact, what=what, mend=mend)


def _shown(value: FactValue) -> str:
    """A value as the file spells it."""
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:g}" if isinstance(value, (int, float)) else f'"{value}"'


def _texts(procedure: Procedure) -> Iterator[Fault]:
    """Texts that lack the procedure's own language."""
    language = procedure.identity.language
    for location, text in _all_texts(procedure):
        if not text.get(language):
            what = f"{'.'.join(map(str, location))} has no text in {language}, the procedure's language"
            yield Fault(location=location, what=what, mend=f'Add {language} = "…".')


def _all_texts(procedure: Procedure) -> Iterator[tuple[Location, Text]]:
    yield ("identity", "title"), procedure.identity.title
    for name, department in procedure.departments.items():
        yield ("departments", name, "title"), department.title
    for name, fact in procedure.facts.items():
        yield ("facts", name, "title"), fact.title
        yield from ((("facts", name, "options"), option.title) for option in fact.options)
    for number, rule in enumerate(procedure.rules):
        yield ("rules", number, "because"), rule.because
    for number, clock in enumerate(procedure.clocks):
        yield ("clocks", number, "title"), clock.title
    for number, form in enumerate(procedure.forms):
        yield ("forms", number, "title"), form.title


def _clocks(procedure: Procedure) -> Iterator[Fault]:
    """A procedure in which the date a customer wrote would be lost."""
    if not any(_minds_the_customer(clock) for clock in procedure.clocks):
        yield Fault(
            location=("clocks", 0, "limit"),
            what="no clock minds the date a customer writes",
            mend='Set customers_date_wins = true on one, or add one with limit = { unit = "customers_date" }.',
        )


def _minds_the_customer(clock: Clock) -> bool:
    return clock.customers_date_wins or clock.limit.unit is Unit.CUSTOMERS_DATE


def _reach(procedure: Procedure) -> Iterator[Fault]:
    """Rules that can never fire."""
    try:
        idle = never_fired(procedure)
    except TooEntangled as error:
        yield Fault(location=("rules",), what=str(error), mend="Ask for fewer facts, or order the rules by fact.")
        return
    for number, rule in enumerate(procedure.rules):
        if rule.id in idle:
            takers = ", ".join(idle[rule.id])
            why = f"earlier rules take all its cases: {takers}" if takers else "its conditions contradict each other"
            what = f"rule '{rule.id}' can never fire: {why}"
            yield Fault(location=("rules", number), word=rule.id, what=what, mend="Move it up, change it or drop it.")


def _examples(procedure: Procedure) -> Iterator[Fault]:
    """Worked examples that come out otherwise than written, and rules that show none."""
    for number, rule in enumerate(procedure.rules):
        if not any(example.fires for example in rule.examples):
            what = f"rule '{rule.id}' shows no worked example in which it fires"
            yield Fault(location=("rules", number), word=rule.id, what=what, mend="Add one with fires = true.")
        for index in range(len(rule.examples)):
            yield from _example(procedure, number, rule, index)


def _example(procedure: Procedure, number: int, rule: Rule, index: int) -> Iterator[Fault]:
    example = rule.examples[index]
    at: Location = ("rules", number, "examples", index)
    for name, value in example.facts.items():
        if name not in procedure.facts:
            yield _unknown(at, name, "fact", procedure.facts)
            return
        if not suits(procedure.facts[name], value):
            yield Fault(location=at, word=name, what=f"fact '{name}' can never be {_shown(value)}", mend="Correct it.")
            return
    outcome = _OUTCOMES[try_rules(procedure.rules, example.facts)[0][number].outcome]
    if outcome is not example.fires:
        what = f"worked example {index + 1} of rule '{rule.id}' says it {_SAID[example.fires]}, but it {_SAID[outcome]}"
        yield Fault(location=at, what=what, mend="Correct the rule, its place in the order, or the example.")
