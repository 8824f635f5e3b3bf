"""`kesu register`: the register of complaints as a controlled workbook."""

import getpass
from datetime import UTC, date, datetime
from pathlib import Path

import click
from pydantic import ValidationError

from cli.main import required_settings
from records.register import Period
from service import open_desk
from steps.register import Wanted, draft_register, issue_register

DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.command("register", short_help="the register of complaints as xlsx")
@click.option("--year", type=click.IntRange(2000, 2999), help="Every case received in this year (default: this year).")
@click.option("--from", "first", type=DAY, help="The first day of receipt.")
@click.option("--to", "last", type=DAY, help="The last day of receipt.")
@click.option("--language", metavar="TAG", default="", help="zh-CN, or zh-en for both (default: what quality reads).")
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write a copy there.")
@click.option("--draft", is_flag=True, help="Only to look at: without a number, not filed.")
@click.option("--by", default=getpass.getuser, help="Who issues it (default: you).")
@click.pass_context
def register_verb(ctx: click.Context, /, output: Path | None, *, draft: bool, by: str, **asked: object) -> None:
    """The cases of a period as a controlled workbook, one row a case, filed under a number of its own.

    \b
    Examples:
      kesu register
      kesu register --year 2026 -o register.xlsx
      kesu register --from 2026-10-01 --to 2026-12-31 --draft -o look.xlsx
    """
    if draft and not output:
        raise click.UsageError("a draft is filed nowhere: say with -o where to write it")
    desk, now = open_desk(required_settings(ctx)), datetime.now(UTC)
    period = _period(asked["year"], asked["first"], asked["last"], desk.local(now).date())
    wanted = Wanted(period=period, language=str(asked["language"]), by=by)
    if draft:
        workbook = draft_register(desk, wanted, now)
    else:
        workbook, path = issue_register(desk, wanted, now)
        click.echo(f"{workbook.document_no}\t{path}\t{workbook.sha256[:16]}")
    if output:
        output.write_bytes(workbook.content)
        click.echo(f"{workbook.count} cases, written to {output}")


def _period(year: object, first: object, last: object, today: date) -> Period:
    """A year, or the days from `first` to `last`, each open end being that of its year."""
    if year and (first or last):
        raise click.UsageError("say --year, or --from and --to, not both")
    of_year = year if isinstance(year, int) else today.year
    begin = first.date() if isinstance(first, datetime) else None
    end = last.date() if isinstance(last, datetime) else None
    start_year = end.year if end else of_year
    try:
        return Period(first=begin or date(start_year, 1, 1), last=end or date(begin.year if begin else of_year, 12, 31))
    except ValidationError as error:
        raise click.UsageError(str(error.errors()[0]["msg"])) from error
