"""`kesu explain CASE`: why this department, this class, these dates, with rule, place and revision."""

import click

from cli.cases import case_named
from cli.main import required_settings
from cli.out import table
from records.case import Case
from settings import Settings


@click.command("explain", short_help="why this department, class and date")
@click.argument("number")
@click.pass_context
def explain_verb(ctx: click.Context, number: str) -> None:
    """Why a case is where it is, and due when it is.

    \b
    Examples:
      kesu explain C-2026-000001
    """
    settings = required_settings(ctx)
    explain(case_named(settings, number), settings)


def explain(case: Case, settings: Settings) -> None:
    """Print the whole reasoning, each line with what it stands on."""
    route = case.route
    data = f"{route.data.id} revision {route.data.revision} (sha256 {route.data.sha256[:12]})"
    rule = f"rule {route.rule}" if route.rule else "no rule could fire; the intake owner has it"
    click.echo(f"{case.number} is with {route.department}: {rule}.")
    click.echo(f"  because  {route.because}" + (f"  [{route.clause}]" if route.clause else ""))
    click.echo(f"  by       {data}")
    if route.unknown_facts:
        click.echo(f"  unknown  {', '.join(route.unknown_facts)} (asked on the handling notice)")
    table(
        ("rule", "outcome", "missing"),
        [(trial.rule, trial.outcome, ", ".join(trial.missing)) for trial in route.trials],
        title="Rules, in order",
    )
    table(("fact", "value", "stated in"), _facts(case), title="Facts known")
    zone = settings.we.zone
    table(
        ("clock", "due", "how it was reckoned", "may still move because"),
        [
            (one.title, f"{one.due_at.astimezone(zone):%Y-%m-%d %H:%M}", one.reckoned, one.provisional)
            for one in case.deadlines
        ],
        title="Dates",
    )


def _facts(case: Case) -> list[tuple[str, str, str]]:
    places = {fact.name: fact.place for event in case.events for fact in event.facts}
    rows = []
    for name, value in case.route.facts.items():
        place = places.get(name)
        where = f"{place.origin} {place.where}: {place.words}" if place else "the complaint's own values"
        rows.append((name, str(value), where))
    return rows
