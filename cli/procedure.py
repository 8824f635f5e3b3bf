"""The procedure in force as `kesu explain --procedure` prints it: to be read before a desk is switched on."""

from collections.abc import Sequence

import click

from cli.out import table
from cli.reader import Reader
from documents.context import printed
from records.procedure import Clock, Condition, FormRule, Limit, Rule


def print_procedure(reader: Reader) -> None:
    """Identity, departments, rules in their order, clocks, forms, and what the source leaves open."""
    procedure, identity = reader.procedure, reader.procedure.identity
    in_force = f", in force since {identity.effective}" if identity.effective else ""
    click.echo(f"{identity.number} {identity.revision}  {reader.text(identity.title)}{in_force}")
    click.echo(f"sha256 {procedure.sha256}")
    click.echo(
        f"no rule fires: {reader.department(identity.intake_owner)}; copies: {_departments(procedure.copy_to, reader)}"
    )
    departments = [(name, reader.department(name)) for name in procedure.departments]
    table(("department", "title"), departments, title="Departments")
    table(("rule", "department", "copies", "when", "because", "clause"), _rules(reader), title="Rules, in order")
    table(("clock", "from", "to", "limit", "for", "when", "clause"), _clocks(reader), title="Clocks")
    table(("form", "title", "template", "made", "to", "when", "clause"), _forms(reader), title="Forms")
    table(("left open",), [(reader.text(one),) for one in procedure.unset], title="What the source leaves open")


def _rules(reader: Reader) -> list[tuple[str, ...]]:
    return [_rule(rule, reader) for rule in reader.procedure.rules]


def _rule(rule: Rule, reader: Reader) -> tuple[str, ...]:
    copies, when = _departments(rule.also, reader), _conditions(rule.when, reader)
    return rule.id, reader.department(rule.department), copies, when, reader.text(rule.because), rule.clause


def _clocks(reader: Reader) -> list[tuple[str, ...]]:
    return [_clock(clock, reader) for clock in reader.procedure.clocks]


def _clock(clock: Clock, reader: Reader) -> tuple[str, ...]:
    ends = (reader.text(clock.title), clock.start.value, clock.stop.value, _limit(clock.limit))
    return *ends, clock.audience.value, _conditions(clock.when, reader), clock.clause


def _limit(limit: Limit) -> str:
    """`4 hours`; the customer's date and the same day have no figure."""
    unit = limit.unit.value.replace("_", " ")
    return unit if limit.value is None else f"{printed(limit.value)} {unit}"


def _forms(reader: Reader) -> list[tuple[str, ...]]:
    return [_form(form, reader) for form in reader.procedure.forms]


def _form(form: FormRule, reader: Reader) -> tuple[str, ...]:
    made, when = form.made.replace("_", " "), _conditions(form.when, reader)
    return form.form_no, reader.text(form.title), form.template, made, _departments(form.to, reader), when, form.clause


def _departments(names: Sequence[str], reader: Reader) -> str:
    return ", ".join(reader.department(name) for name in names)


def _conditions(when: Sequence[Condition], reader: Reader) -> str:
    """All of them must hold."""
    return "; ".join(_condition(one, reader) for one in when) or "always"


def _condition(condition: Condition, reader: Reader) -> str:
    """`投诉等级 equals 重大投诉`."""
    fact = reader.procedure.facts[condition.fact]
    titles = {option.value: reader.text(option.title) for option in fact.options}
    values = condition.value if isinstance(condition.value, tuple) else (condition.value,)
    shown = ", ".join(titles.get(value, "") or printed(value) for value in values if value is not None)
    return f"{reader.text(fact.title)} {condition.op.value.replace('_', ' ')} {shown}".strip()
