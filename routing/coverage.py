"""What a rule set does with every combination of facts, unknown among them.

Takes a Procedure; gives one row for every way through its rules that differs, the rules no combination reaches, and
a table in words. Raises TooEntangled when there are more ways than anybody could read. Touches nothing.

A fact is only split where a rule asks for it, and values no condition can tell apart count as one, so that the rows
stay few and yet cover every combination exactly once.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations, islice, pairwise, product

from records.procedure import Condition, Fact, FactValue, Procedure, Rule
from records.record import Record
from records.words import in_language
from routing.conditions import accepts, suits, values_of
from routing.rules import INTAKE_OWNER, try_rules

Branch = dict[str, FactValue | None]
"""Facts decided so far on one way through the rules; None is unknown, an absent fact is not asked yet."""

MOST_ROWS = 5_000
OTHER = "(other)"
"""Stands for words that no condition names."""


class TooEntangled(ValueError):  # noqa: N818 - it names the state of the rule set
    """A rule set with more different ways through it than `MOST_ROWS`."""


class Row(Record):
    """One way through the rules: the facts asked on it (None is unknown), who has the case, by which rule."""

    facts: dict[str, FactValue | None]
    rule: str
    department: str


def rows(procedure: Procedure) -> tuple[Row, ...]:
    """Every way through the rules, each combination of facts on exactly one of them."""
    return _rows(procedure, {})


def never_fired(procedure: Procedure) -> dict[str, tuple[str, ...]]:
    """The rules that no combination of facts reaches, each with the earlier rules that take its cases.

    No rule takes them where the rule's own conditions contradict each other.
    """
    fired = {row.rule for row in rows(procedure)}
    return {rule.id: _taken_by(procedure, rule) for rule in procedure.rules if rule.id not in fired}


def _taken_by(procedure: Procedure, rule: Rule) -> tuple[str, ...]:
    """Who fires wherever all of a rule's conditions hold and every fact is known."""
    found: list[str] = []
    for known in _satisfying(procedure, rule):
        found += [row.rule for row in _rows(procedure, known) if None not in row.facts.values()]
    return tuple(dict.fromkeys(name for name in found if name != INTAKE_OWNER))


def _satisfying(procedure: Procedure, rule: Rule) -> Iterator[Branch]:
    names = list(dict.fromkeys(condition.fact for condition in rule.when))
    choices = [_values(procedure, name) for name in names]
    for values in product(*choices):
        known = dict(zip(names, values, strict=True))
        if all(accepts(condition, known[condition.fact]) for condition in rule.when):
            yield dict(known)


def _rows(procedure: Procedure, known: Branch) -> tuple[Row, ...]:
    found = tuple(islice(_ways(procedure, known), MOST_ROWS + 1))
    if len(found) > MOST_ROWS:
        raise TooEntangled(f"there are more than {MOST_ROWS} different ways through the rules")
    return found


def _ways(procedure: Procedure, branch: Branch) -> Iterator[Row]:
    """Split the branch at the first fact that a rule still needs, until the outcome is certain."""
    asked = _next_fact(procedure, branch)
    if asked is None:
        yield _row(procedure, branch)
        return
    for value in (*_values(procedure, asked), None):
        yield from _ways(procedure, branch | {asked: value})


def _next_fact(procedure: Procedure, branch: Branch) -> str | None:
    """The first fact, in the rules' order, on which the outcome of this branch still hangs."""
    known = {name: value for name, value in branch.items() if value is not None}
    rivals: set[str] = set()
    for position, rule in enumerate(procedure.rules):
        to_come = {later.department for later in procedure.rules[position:]}
        if len(rivals) > 1 or (rivals and rivals.isdisjoint(to_come)):
            return None
        if any(one.fact in known and not accepts(one, known[one.fact]) for one in rule.when):
            continue
        unasked = [one.fact for one in rule.when if one.fact not in branch]
        if unasked:
            return unasked[0]
        if all(one.fact in known for one in rule.when):
            return None
        rivals.add(rule.department)
    return None


def _row(procedure: Procedure, branch: Branch) -> Row:
    fired = try_rules(procedure.rules, {name: value for name, value in branch.items() if value is not None})[1]
    if fired is None:
        return Row(facts=branch, rule=INTAKE_OWNER, department=procedure.identity.intake_owner)
    return Row(facts=branch, rule=fired.id, department=fired.department)


def _values(procedure: Procedure, name: str) -> tuple[FactValue, ...]:
    """One value of a fact for every way in which the rules' conditions can answer to it."""
    kinds: dict[tuple[bool, ...], FactValue] = {}
    for value in _candidates(procedure.facts[name], _asking(procedure, name)):
        kinds.setdefault(_answers(procedure, name, value), value)
    return tuple(kinds.values())


def _answers(procedure: Procedure, name: str, value: FactValue) -> tuple[bool, ...]:
    return tuple(accepts(condition, value) for condition in _asking(procedure, name))


def _asking(procedure: Procedure, name: str) -> list[Condition]:
    return [condition for rule in procedure.rules for condition in rule.when if condition.fact == name]


def _candidates(fact: Fact, asking: list[Condition]) -> tuple[FactValue, ...]:
    if fact.options:
        return tuple(option.value for option in fact.options)
    named = tuple(dict.fromkeys(value for condition in asking for value in values_of(condition)))
    if not fact.number:
        words = [str(value) for value in named]
        together = (" ".join(some) for size in (2, len(words)) for some in combinations(words, size))
        return tuple(word for word in (*words, *together, OTHER) if suits(fact, word))
    bounds = sorted({float(value) for value in named}) or [0.0]
    between = [(low + high) / 2 for low, high in pairwise(bounds)]
    return (bounds[0] - 1, *bounds, *between, bounds[-1] + 1)


def report(procedure: Procedure) -> str:
    """How the rules cover the facts, in one line of English."""
    found = rows(procedure)
    of_owner = sum(row.rule == INTAKE_OWNER for row in found)
    return f"{len(found)} ways through the rules, {of_owner} of them to the intake owner"


def table(procedure: Procedure, language: str) -> str:
    """The rows as lines of text: what is known, the rule that fires, the department; readable in a terminal."""
    return "\n".join(
        f"{_known_words(procedure, row.facts, language)} -> {_department(procedure, row, language)} [{row.rule}]"
        for row in rows(procedure)
    )


def _department(procedure: Procedure, row: Row, language: str) -> str:
    return in_language(procedure.departments[row.department].title, language)


def _known_words(procedure: Procedure, facts: Mapping[str, FactValue | None], language: str) -> str:
    words = [
        f"{in_language(procedure.facts[name].title, language)} = {_word(procedure, name, value, language)}"
        for name, value in facts.items()
    ]
    return "; ".join(words)


def _word(procedure: Procedure, name: str, value: FactValue | None, language: str) -> str:
    """A value as people call it, with every other value that no rule tells from it."""
    fact = procedure.facts[name]
    if value is None:
        return "?"
    if not fact.options:
        return f"{value:g} {fact.unit}".strip() if isinstance(value, float) else str(value)
    answers = _answers(procedure, name, value)
    alike = (option for option in fact.options if _answers(procedure, name, option.value) == answers)
    return "/".join(in_language(option.title, language) for option in alike)
