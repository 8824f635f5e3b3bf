"""`kesu status`: one screen for the administrator, one object for monitoring."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import click

from cli.main import EX_UNAVAILABLE, VERSION, required_settings
from records.status import Own, Status
from service import open_store
from settings import Settings
from steps.status import look


@click.command("status", short_help="is the desk alive, and what waits")
@click.option("--json", "as_json", is_flag=True, help="One object, for monitoring.")
@click.pass_context
def status_verb(ctx: click.Context, *, as_json: bool) -> None:
    """Whether the desk runs, what waits, what is late, and how much room there is. No customer's words.

    Ends with 0 when all is well, 1 when something needs a person, 69 when no run loop reads the mailbox.

    \b
    Examples:
      kesu status
      kesu status --json | jq .gap
    """
    settings = required_settings(ctx)
    status = look(open_store(settings), settings.archive_root, _own(settings), datetime.now(UTC))
    if as_json:
        click.echo(status.model_dump_json())
    else:
        for name, words in _lines(status, ZoneInfo(settings.company.time_zone)):
            click.echo(f"{name:<10} {words}")
    if not status.running:
        ctx.exit(EX_UNAVAILABLE)
    ctx.exit(1 if status.wants else 0)


def _own(settings: Settings) -> Own:
    account = settings.imap_account
    return Own(
        account=account.name,
        folder=account.folder,
        poll_seconds=settings.imap.poll_seconds,
        outgoing=settings.outgoing.mode,
        time_zone=settings.company.time_zone,
        kesu=VERSION,
    )


def _lines(status: Status, zone: ZoneInfo) -> list[tuple[str, str]]:
    def at(instant: datetime | None) -> str:
        return f"{instant.astimezone(zone):%Y-%m-%d %H:%M:%S}" if instant else "-"

    alive = f"since {at(status.started_at)}, last look {at(status.polled_at)}" if status.running else "NOT RUNNING"
    lines = [
        ("kesu", f"{status.kesu}, schema {status.schema_revision}, outgoing = {status.outgoing}"),
        ("run loop", alive),
        ("mails", f"{_counts(status.mails)}; gap {status.gap}; oldest waiting {at(status.oldest_waiting)}"),
        ("letters", f"{_counts(status.letters)}; oldest to leave {at(status.oldest_letter)}"),
        ("cases", f"{status.cases}, open {status.open_cases}; questions {status.questions}"),
        ("deadlines", f"passed {status.deadlines_passed}, today {status.deadlines_today}"),
        ("database", _size(status.database_octets)),
        ("archive", f"{status.archive_objects} objects, {_size(status.free_octets)} free"),
        ("backup", _age(status)),
    ]
    return lines + [("PERSON", want) for want in status.wants]


def _age(status: Status) -> str:
    if status.backup is None:
        return "never"
    hours = (status.at - status.backup.taken_at).total_seconds() / 3600
    return f"{hours:.0f} hours ago, {status.backup.folder}"


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{state} {number}" for state, number in counts.items() if number) or "none"


def _size(octets: int) -> str:
    return f"{octets / 1e9:.1f} GB" if octets >= 1e9 else f"{octets / 1e6:.1f} MB"
