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
    ("mailbox", "Complaint mailbox", "complaints@$domain"),
    ("user", "Its log-in name", "$mailbox"),
    ("imap", "IMAP server, or server:port", "imap.$domain"),
    ("smtp", "SMTP server, or server:port", "smtp.$domain"),
    ("tester", "Who gets every mail while you try it out", "qa@$domain"),
    ("time_zone", "Time zone", "Asia/Shanghai"),
    ("data", "Where cases and the archive are kept", "$data"),
)
"""Key, words, default; a default may name what was answered before."""
FILES = ("kesu.toml", "people.toml", "customers.csv", "calendar.toml")
_OWN_TLS = {"993", "465"}
"""The ports that begin with TLS (RFC 8314); on the others it is asked for by STARTTLS."""
_THIS_MACHINE = {"localhost", "127.0.0.1", "::1"}


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
    values = _values(folder, ask=not yes and sys.stdin.isatty())
    folder.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        _write(folder / name, Template(_shipped(name)).substitute({k: _toml_safe(v) for k, v in values.items()}))
    _write(folder / "imap.password", "", mode=0o600)
    click.echo(
        f"Now put the mailbox's password into {folder / 'imap.password'} and run: kesu --config "
        f"{folder / 'kesu.toml'} check"
    )


def _values(folder: Path, *, ask: bool) -> dict[str, str]:
    """What the files are filled with."""
    values = {"data": data_folder(folder)}
    for key, words, default in QUESTIONS:
        offered = Template(default).substitute(values)
        values[key] = str(click.prompt(words, default=offered)) if ask else offered
    values |= _server("imap", values.pop("imap"), "993")
    values |= _server("smtp", values.pop("smtp"), "587")
    # A relay on port 25 of this machine asks nobody to log in.
    relay = values["smtp_port"] == "25"
    return values | {"smtp_user": "" if relay else values["user"]}


def data_folder(folder: Path) -> str:
    """Beside the settings; those under /etc keep no data there: FHS 3.0 puts a service's state under /var/lib."""
    whole = folder.resolve()
    return f"/var/lib/{whole.name}" if whole.is_relative_to("/etc") else "data"


def _server(kind: str, answer: str, port: str) -> dict[str, str]:
    """Host, port and security of `host` or `host:port`."""
    host, _, given = answer.partition(":")
    port = given or port
    plain = host in _THIS_MACHINE and port not in _OWN_TLS
    security = "tls" if port in _OWN_TLS else "plain" if plain else "starttls"
    return {f"{kind}_host": host, f"{kind}_port": port, f"{kind}_security": security}


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
