"""`kesu demo`: complaint mails in, cases with departments and dates, Word documents out, in under a minute."""

import logging
import sys
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from cli.cases import case_row
from cli.out import table
from cli.reader import reader_of
from demo.show import Shown, show

COLUMNS = ("case", "customer", "defect", "department", "due", "documents")


@click.command("demo", short_help="the whole job on sample mails")
@click.option("--keep", type=click.Path(file_okay=False, path_type=Path), help="Keep everything under this folder.")
def demo_verb(keep: Path | None) -> None:
    """The whole job on sample mails: a real IMAP server, a real SMTP server, Word documents at the end.

    \b
    Examples:
      kesu demo
      kesu demo --keep /tmp/kesu      then look into /tmp/kesu/archive/by-case
    """
    logging.getLogger("kesu").setLevel(logging.ERROR)
    with ExitStack() as stack:
        folder = keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="kesu-demo-")))
        progress = stack.enter_context(_progress())
        task = progress.add_task("complaint mails", total=None)
        shown = show(folder, lambda done, of: progress.update(task, completed=done, total=of))
        progress.stop()
        _print(shown, folder, kept=keep is not None)


def _progress() -> Progress:
    console = Console(file=sys.stderr)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def _print(shown: Shown, folder: Path, *, kept: bool) -> None:
    rows, reader = [], reader_of(shown.settings, shown.procedure)
    for case, documents in shown.cases:
        number, _, customer, defect, department, due, _ = case_row(case, shown.settings, reader)
        rows.append((number, customer, defect, department, due, "\n".join(one.name for one in documents)))
    table(COLUMNS, rows, title="Cases")
    for heading, counted in (("mails by kind", shown.kinds), ("cases by language", shown.languages)):
        click.echo(f"{heading:<18} {_counts(counted)}")
    journal = ", ".join(f"{count} {state.replace('_', ' ')}" for state, count in sorted(shown.counts.journal.items()))
    click.echo(f"{shown.mails} mails delivered; the journal holds {journal}.")
    click.echo(f"{shown.counts.cases} cases, {shown.counts.documents} documents, {shown.sent} mails sent this time.")
    if not kept:
        click.echo("Everything was thrown away again; `kesu demo --keep DIR` keeps it.")
        return
    click.echo(f"documents  {folder}/archive/by-case/")
    click.echo(f"mails sent {folder}/sent/")
    click.echo(f"look on    kesu --config {folder}/kesu.toml list | explain C-… | held | archive verify")


def _counts(counted: Mapping[str, int]) -> str:
    """The commonest first: `formal 35, followup 5`."""
    return ", ".join(f"{name or '-'} {count}" for name, count in sorted(counted.items(), key=lambda one: -one[1]))
