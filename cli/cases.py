"""`kesu list`, `kesu show`: the cases as people ask for them."""

import json
import sys

import click

from cli.main import required_settings
from cli.out import table
from cli.reader import Reader, reader_of
from documents.context import printed
from records.case import Case, Deadline
from records.complaint import COMPLAINT_FIELDS, Complaint
from records.errors import ConfigError
from records.place import Place
from service import open_store
from settings import Settings


@click.command("list", short_help="the cases and their dates")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_context
def list_verb(ctx: click.Context, *, as_json: bool) -> None:
    """The cases: customer, defect, department, and by when.

    \b
    Examples:
      kesu list
      kesu list | cut -f1,5
    """
    settings = required_settings(ctx)
    cases = open_store(settings).register.cases()
    if as_json:
        for case in cases:
            click.echo(case.model_dump_json())
        return
    reader = reader_of(settings)
    table(CASE_COLUMNS, [case_row(case, settings, reader) for case in cases])
    if sys.stdout.isatty():
        click.echo("? the date may still move: `kesu explain CASE` says why")


CASE_COLUMNS = ("case", "state", "customer", "defect", "department", "due", "kind")


def case_row(case: Case, settings: Settings, reader: Reader) -> tuple[str, ...]:
    """One case as a line of the list."""
    due = case.next_due()
    return (
        case.number,
        case.state.value,
        case.complaint.customer or "",
        _short(case.complaint.defect or case.subject),
        reader.department(case.route.department),
        _local(due, settings) if due else "",
        case.kind.value,
    )


def _local(deadline: Deadline, settings: Settings) -> str:
    due = deadline.due_at.astimezone(settings.we.zone).strftime("%Y-%m-%d %H:%M")
    return f"{due}?" if deadline.provisional else due


def _short(words: str, most: int = 40) -> str:
    line = " ".join(words.split())
    return line if len(line) <= most else line[: most - 1] + "…"


@click.command("show", short_help="one case: every value, and where it was read")
@click.argument("number")
@click.option("--json", "as_json", is_flag=True, help="The whole record.")
@click.pass_context
def show_verb(ctx: click.Context, number: str, *, as_json: bool) -> None:
    """One case: every value read and where, what happened, what is due.

    \b
    Examples:
      kesu show C-2026-000001
    """
    settings = required_settings(ctx)
    case = case_named(settings, number)
    if as_json:
        click.echo(json.dumps(case.model_dump(mode="json"), ensure_ascii=False, indent=1))
        return
    reader = reader_of(settings)
    with_whom = reader.department(case.route.department)
    click.echo(f"{case.number}  {case.state.value}  {with_whom}  {case.subject}")
    table(("field", "value", "read from", "words"), values(case.complaint))
    table(("clock", "due", "limit", "note"), [_clock(one, settings, reader) for one in case.deadlines], title="Due")
    events = [
        (f"{one.at.astimezone(settings.we.zone):%Y-%m-%d %H:%M}", one.kind.value, one.by, reader.said(one.note))
        for one in case.events
    ]
    table(("when", "what", "by", "note"), events, title="Events")


def case_named(settings: Settings, number: str) -> Case:
    """A case by its number; a clear error when there is none."""
    case = open_store(settings).register.case(number)
    if case is None:
        raise ConfigError(number, "there is no such case", "`kesu list` shows the cases.")
    return case


def values(complaint: Complaint) -> list[tuple[str, ...]]:
    """Every value stated: field, value, where it was read, and the words there."""
    stated = [field for field in COMPLAINT_FIELDS if field in complaint.evidence]
    return [_value(field, complaint, complaint.evidence[field]) for field in stated]


def _value(field: str, complaint: Complaint, place: Place) -> tuple[str, ...]:
    where = f"{place.origin} {place.where}"
    return field, printed(getattr(complaint, field)), where, _short(place.words, 60)


def _clock(deadline: Deadline, settings: Settings, reader: Reader) -> tuple[str, ...]:
    limit, note = (reader.text(text) for text in (deadline.limit, deadline.provisional or deadline.reckoned))
    return reader.clock(deadline), _local(deadline, settings), limit, note
