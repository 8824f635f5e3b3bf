"""`kesu init`: a few questions, then commented files that `kesu check` understands.

Asks on a terminal, takes the defaults elsewhere. Writes only files that are not there yet.
"""

import sys
from importlib.resources import files
from pathlib import Path
from string import Template

import click

QUESTIONS = (
    ("company", "Company name as customers write it", "Our Company Ltd."),
    ("domain", "Our mail domain", "company.example"),
    ("mailbox", "Complaint mailbox", "complaints@company.example"),
    ("imap_host", "IMAP server", "imap.company.example"),
    ("smtp_host", "SMTP server", "smtp.company.example"),
    ("tester", "Who gets every mail while you try it out", "qa@company.example"),
    ("time_zone", "Time zone", "Asia/Shanghai"),
    ("data", "Where cases and the archive are kept", "data"),
)
FILES = ("kesu.toml", "people.toml", "customers.csv", "calendar.toml")


@click.command("init", short_help="write commented settings for a desk")
@click.argument("folder", default=".", type=click.Path(file_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Ask nothing; write the defaults to edit by hand.")
def init_verb(folder: Path, *, yes: bool) -> None:
    """Make FOLDER a complaint desk: kesu.toml, people.toml, customers.csv, calendar.toml.

    Nothing is sent to customers until you set `outgoing.mode = "on"`.

    \b
    Examples:
      kesu init /etc/kesu
      kesu init --yes . && $EDITOR kesu.toml
    """
    yes = yes or not sys.stdin.isatty()
    answers = {key: _answer(words, default_answer(key, default, folder), yes=yes) for key, words, default in QUESTIONS}
    folder.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        _write(folder / name, Template(_shipped(name)).substitute({k: _toml_safe(v) for k, v in answers.items()}))
    _write(folder / "imap.password", "", mode=0o600)
    click.echo(
        f"Now put the mailbox's password into {folder / 'imap.password'} and run: kesu --config "
        f"{folder / 'kesu.toml'} check"
    )


def default_answer(key: str, default: str, folder: Path) -> str:
    """Settings under /etc keep no data there: FHS 3.0 puts a service's state under /var/lib."""
    system = folder.resolve().is_relative_to("/etc")
    return f"/var/lib/{folder.resolve().name}" if key == "data" and system else default


def _answer(words: str, default: str, *, yes: bool) -> str:
    return default if yes else str(click.prompt(words, default=default))


def _shipped(name: str) -> str:
    return (files("cli") / "site" / name).read_text("utf-8")


def _toml_safe(answer: str) -> str:
    return answer.replace("\\", "\\\\").replace('"', '\\"')


def _write(path: Path, text: str, mode: int = 0o640) -> None:
    if path.exists():
        click.echo(f"kept     {path} (it was there already)")
        return
    path.write_text(text, "utf-8")
    path.chmod(mode)
    click.echo(f"written  {path}")
