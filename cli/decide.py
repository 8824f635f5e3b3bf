"""`kesu held`, `kesu take`, `kesu release`, `kesu drop`: what only a person can decide."""

import getpass
from collections.abc import Sequence
from datetime import UTC, datetime

import click

from cli.main import required_settings
from cli.out import table
from cli.reader import Reader, reader_of
from records.errors import ConfigError
from records.journal import HeldItem, OutboxRow, SendState
from service import open_store
from steps.order import order
from steps.waiting import drop, release


@click.group("held", short_help="what waits for a person", invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line: a question or a letter.")
@click.pass_context
def held_verb(ctx: click.Context, *, as_json: bool) -> None:
    """What waits for a person: questions, and letters that may not leave by themselves.

    Ends with 1 while anything waits.

    \b
    Examples:
      kesu held
      kesu held settle 4 "the customer confirmed 12 pieces by phone"
    """
    if ctx.invoked_subcommand:
        return
    settings = required_settings(ctx)
    store = open_store(settings)
    items, letters = store.register.held_items(), store.outbox.rows((SendState.WAITING_RELEASE, SendState.FAILED))
    if as_json:
        for item in items:
            click.echo(f'{{"question":{item.model_dump_json()}}}')
        for row in letters:
            click.echo(f'{{"letter":{row.model_dump_json()}}}')
    else:
        _print(items, letters, reader_of(settings))
    ctx.exit(1 if items or letters else 0)


def _print(items: Sequence[HeldItem], letters: Sequence[OutboxRow], reader: Reader) -> None:
    questions = [_question(item, reader) for item in items]
    table(
        ("number", "about", "in doubt", "why", "what to do"), questions, title="Questions (kesu held settle NUMBER …)"
    )
    waiting = [_letter(row, reader) for row in letters]
    table(("number", "case", "letter", "to", "why it waits"), waiting, title="Letters (kesu release | drop NUMBER)")


def _question(item: HeldItem, reader: Reader) -> tuple[str, ...]:
    held = reader.told(item.held)
    return str(item.id), reader.about(item.case_no, item.journal_id), held.what, held.why, held.act


def _letter(row: OutboxRow, reader: Reader) -> tuple[str, ...]:
    letter = row.letter
    why = reader.said(row.last_error or letter.why)
    return str(row.id), letter.case_no, reader.said(letter.purpose.value), ", ".join(letter.recipients), why


@held_verb.command("settle")
@click.argument("number", type=int)
@click.argument("decision")
@click.option("--by", default=getpass.getuser, help="Who decided (default: you).")
@click.pass_context
def settle_verb(ctx: click.Context, number: int, decision: str, by: str) -> None:
    """Close question NUMBER with what was decided.

    \b
    Examples:
      kesu held settle 4 "the customer confirmed 12 pieces by phone"
    """
    if not open_store(required_settings(ctx)).register.settle_held(number, by, decision, datetime.now(UTC)):
        raise ConfigError(f"question {number}", "it is not open", "`kesu held` shows the open ones.")
    click.echo(f"question {number} settled by {by}: {decision}")


@click.command("take", short_help="make a case of a mail that was set aside")
@click.argument("number", type=int)
@click.option("--by", default=getpass.getuser, help="Who says so (default: you).")
@click.pass_context
def take_verb(ctx: click.Context, number: int, by: str) -> None:
    """Make a case of mail NUMBER, which was set aside, held or found corrupt.

    \b
    Examples:
      kesu take 17
    """
    if not order(open_store(required_settings(ctx)), number, by, datetime.now(UTC)):
        raise ConfigError(
            f"mail {number}",
            "it is not one that was set aside or held",
            "The daily list and `kesu held` give the numbers.",
        )
    click.echo(f"mail {number} will be a case when the desk runs next")


@click.command("release", short_help="let a waiting letter go")
@click.argument("number", type=int)
@click.option("--by", default=getpass.getuser, help="Who releases it (default: you).")
@click.pass_context
def release_verb(ctx: click.Context, number: int, by: str) -> None:
    """Let letter NUMBER go, which waits for a person or was refused.

    \b
    Examples:
      kesu release 5
    """
    if not release(open_store(required_settings(ctx)), number, by, datetime.now(UTC)):
        raise ConfigError(f"letter {number}", "it does not wait for release", "`kesu held` shows those that do.")
    click.echo(f"letter {number} leaves when the desk runs next")


@click.command("drop", short_help="keep a waiting letter from ever leaving")
@click.argument("number", type=int)
@click.option("--because", required=True, metavar="WHY", help="Why it is not to leave; kept with the letter.")
@click.option("--by", default=getpass.getuser, help="Who says so (default: you).")
@click.pass_context
def drop_verb(ctx: click.Context, number: int, because: str, by: str) -> None:
    """Keep letter NUMBER from leaving, which waits for a person or was refused. It stays in the archive.

    \b
    Examples:
      kesu drop 5 --because "the customer was answered by phone"
    """
    if not drop(open_store(required_settings(ctx)), number, by, because, datetime.now(UTC)):
        raise ConfigError(f"letter {number}", "it does not wait for release", "`kesu held` shows those that do.")
    click.echo(f"letter {number} will not leave: {because}")
