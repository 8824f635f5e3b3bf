"""`kesu explain CASE`: why this department, this class, these dates, with rule, place and revision."""

import click

from cli.cases import case_named
from cli.main import required_settings
from cli.out import table
from cli.procedure import print_procedure
from cli.reader import Reader, reader_of
from records.case import Case, Deadline, Trial
from settings import Settings

NOT_TOLD = "nothing tells the language"


@click.command("explain", short_help="why this department, class and date")
@click.argument("number", required=False)
@click.option("--procedure", "whole", is_flag=True, help="Instead of a case, the procedure in force.")
@click.pass_context
def explain_verb(ctx: click.Context, number: str | None, *, whole: bool) -> None:
    """Why case NUMBER is where it is, and due when it is; or by which rules, clocks and forms the desk works.

    \b
    Examples:
      kesu explain C-2026-000001
      kesu explain --procedure       to read before the desk is switched on
    """
    if bool(number) == whole:
        raise click.UsageError("name a case, or say --procedure")
    settings = required_settings(ctx)
    if number:
        explain(case_named(settings, number), settings, reader_of(settings))
    else:
        print_procedure(reader_of(settings))


def explain(case: Case, settings: Settings, reader: Reader) -> None:
    """Print the whole reasoning, each line with what it stands on."""
    route = case.route
    data = f"{route.data.id} revision {route.data.revision} (sha256 {route.data.sha256[:12]})"
    fired = any(trial.outcome == "hit" for trial in route.trials)
    rule = f"rule {route.rule}" if fired else "no rule could fire; the intake owner has it"
    click.echo(f"{case.number} is with {reader.department(route.department)}: {rule}.")
    click.echo(f"  because  {reader.text(route.because)}" + (f"  [{route.clause}]" if route.clause else ""))
    click.echo(f"  by       {data}")
    click.echo(f"  writes   {case.language or 'English'}: {reader.said(case.language_from or NOT_TOLD)}")
    if route.unknown_facts:
        click.echo(f"  unknown  {', '.join(route.unknown_facts)} (asked on the handling notice)")
    sayings = _sayings(reader)
    rules = [_trial(trial, sayings) for trial in route.trials]
    table(("rule", "outcome", "what it says", "waits for"), rules, title="Rules, in order")
    table(("fact", "value", "stated in"), _facts(case), title="Facts known")
    dates = [_date(one, settings, reader) for one in case.deadlines]
    table(("clock", "due", "how it was reckoned", "may still move because"), dates, title="Dates")


def _date(deadline: Deadline, settings: Settings, reader: Reader) -> tuple[str, ...]:
    due = f"{deadline.due_at.astimezone(settings.we.zone):%Y-%m-%d %H:%M}"
    return reader.clock(deadline), due, reader.text(deadline.reckoned), reader.text(deadline.provisional)


def _sayings(reader: Reader) -> dict[str, str]:
    """Each rule's words and clause; a procedure revised since may no longer have one."""
    return {
        rule.id: " ".join(filter(None, (reader.text(rule.because), f"[{rule.clause}]" if rule.clause else "")))
        for rule in reader.procedure.rules
    }


def _trial(trial: Trial, sayings: dict[str, str]) -> tuple[str, ...]:
    return trial.rule, trial.outcome.replace("_", " "), sayings.get(trial.rule, ""), ", ".join(trial.missing)


def _facts(case: Case) -> list[tuple[str, str, str]]:
    places = {fact.name: fact.place for event in case.events for fact in event.facts}
    rows = []
    for name, value in case.route.facts.items():
        place = places.get(name)
        where = f"{place.origin} {place.where}: {place.words}" if place else "the complaint's own values"
        rows.append((name, str(value), where))
    return rows
