"""Which department has a case, and why: the procedure's rules on three-valued facts.

Takes a Procedure and what is known, gives a Route that records how every rule stood. Raises nothing, touches nothing.

A rule fires only when no rule before it that would send the case to another department is still open, so nothing
that becomes known later can take the case from the department it was given (docs/decisions/0002-unknown-facts.md).
"""

from collections.abc import Iterable
from datetime import date
from enum import Enum

from records.case import DataUsed, Route, Trial
from records.complaint import Complaint
from records.procedure import Condition, Fact, FactValue, FormRule, Procedure, Rule, Text
from records.record import Record
from routing.conditions import Facts, holds, missing, suits
from routing.words import Sentences

INTAKE_OWNER = "intake_owner"
"""What Route.rule says while no rule can fire; no rule may bear this id."""

KIND = "kind"
"""What `stated_in` says for the kind of the mail, which is no field of the complaint."""


def facts_from(procedure: Procedure, complaint: Complaint, stated: Facts) -> dict[str, FactValue]:
    """The procedure's facts that are known: from `stated` (by fact id, or `kind`), else from the complaint's fields.

    What is not among a fact's options, or no number where one is asked, stays unknown: nothing is guessed.
    """
    found = {name: _value_of(name, fact, complaint, stated) for name, fact in procedure.facts.items()}
    return {name: value for name, value in found.items() if value is not None and suits(procedure.facts[name], value)}


def _value_of(name: str, fact: Fact, complaint: Complaint, stated: Facts) -> FactValue | None:
    if name in stated:
        return _plain(stated[name])
    if not fact.stated_in:
        return None
    return _plain(stated.get(KIND) if fact.stated_in == KIND else getattr(complaint, fact.stated_in))


def _plain(value: FactValue | Enum | date | tuple[str, ...] | None) -> FactValue | None:
    """A field's value as a fact: dates in ISO 8601, lists joined by commas."""
    match value:
        case Enum():
            return str(value.value)
        case date():
            return value.isoformat()
        case tuple():
            return ", ".join(value)
    return value


def decide(procedure: Procedure, facts: Facts, sentences: Sentences) -> Route:
    """The department of a case on the facts known; the intake owner's while no rule can fire.

    `unknown_facts` are those a rule or a clock still waits for, in the order of asking; `copy_to` are department ids.
    """
    trials, fired = try_rules(procedure.rules, facts)
    open_facts = _unique(name for trial in trials for name in trial.missing)
    department = fired.department if fired else procedure.identity.intake_owner
    copies = (fired.also if fired else ()) + procedure.copy_to
    return Route(
        department=department,
        copy_to=_unique(one for one in copies if one != department),
        rule=fired.id if fired else INTAKE_OWNER,
        because=fired.because if fired else _why_nobody(procedure, open_facts, sentences),
        clause=fired.clause if fired else "",
        trials=trials,
        unknown_facts=_unique((*open_facts, *_clocks_wait_for(procedure, facts))),
        facts=dict(facts),
        data=DataUsed(id=procedure.identity.id, revision=procedure.identity.revision, sha256=procedure.sha256),
    )


def try_rules(rules: Iterable[Rule], facts: Facts) -> tuple[tuple[Trial, ...], Rule | None]:
    """How every rule stands, in order, and the one that fires, if one does."""
    trials: list[Trial] = []
    still_open: list[Rule] = []
    reached: Rule | None = None
    for rule in rules:
        verdict = holds(rule.when, facts)
        trials.append(Trial(rule=rule.id, outcome="not_reached") if reached else _trial(rule, facts, still_open))
        if verdict is None:
            still_open.append(rule)
        elif verdict:
            reached = reached or rule
    hit = any(trial.outcome == "hit" for trial in trials)
    return tuple(trials), reached if hit else None


def _trial(rule: Rule, facts: Facts, still_open: list[Rule]) -> Trial:
    """How one rule stands. One that holds behind open rules of other departments waits for what those miss."""
    verdict = holds(rule.when, facts)
    if verdict is False:
        return Trial(rule=rule.id, outcome="miss")
    if verdict is None:
        return Trial(rule=rule.id, outcome="unknown", missing=missing(rule.when, facts))
    rivals = [other for other in still_open if other.department != rule.department]
    if rivals:
        waits_for = _unique(name for other in rivals for name in missing(other.when, facts))
        return Trial(rule=rule.id, outcome="unknown", missing=waits_for)
    return Trial(rule=rule.id, outcome="hit")


def forms_at_intake(procedure: Procedure, facts: Facts) -> tuple[FormRule, ...]:
    """The forms to make when a case opens: those whose conditions all hold, in the procedure's order."""
    return tuple(form for form in procedure.forms if form.made == "at_intake" and holds(form.when, facts))


class Tested(Record):
    """One condition of a form and how it stands: True, False, or None while its fact is unknown."""

    condition: Condition
    stands: bool | None


def form_of(procedure: Procedure, template: str, facts: Facts) -> FormRule | None:
    """The procedure's form for a template: of several, one that holds before one that may, before one that does not."""
    forms = [form for form in procedure.forms if form.template == template]
    return max(forms, key=lambda form: _LIKELY[holds(form.when, facts)], default=None)


_LIKELY = {True: 2, None: 1, False: 0}


def tested(form: FormRule, facts: Facts) -> tuple[Tested, ...]:
    """How each condition of a form stands, in the procedure's order."""
    return tuple(Tested(condition=one, stands=holds((one,), facts)) for one in form.when)


def fact_titles(procedure: Procedure, names: Iterable[str], sentences: Sentences) -> Text:
    """Facts as people call them, listed in every language."""
    return sentences.listed("and", (procedure.facts[name].title for name in names))


def _why_nobody(procedure: Procedure, open_facts: tuple[str, ...], sentences: Sentences) -> Text:
    if not open_facts:
        return sentences.say("intake_owner_none")
    return sentences.say("intake_owner_unknown", facts=fact_titles(procedure, open_facts, sentences))


def _clocks_wait_for(procedure: Procedure, facts: Facts) -> tuple[str, ...]:
    """The facts open clocks ask about, and the case's class."""
    asked = [
        name for clock in procedure.clocks if holds(clock.when, facts) is None for name in missing(clock.when, facts)
    ]
    return (*asked, *([procedure.class_fact] if procedure.class_fact and procedure.class_fact not in facts else []))


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
