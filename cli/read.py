"""`kesu read`: what Kesu reads in a mail or a form, without a database and without a mailbox."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from cli.main import settings_of
from cli.out import table
from cli.reading_json import Line, form_line, mail_line
from records.company import Company
from records.errors import KesuError
from records.language import Languages
from service import load_languages
from steps.read import read_file, read_mail
from steps.relate import Relations

MAILS = {".eml", ".msg"}


@click.command("read", short_help="read a mail or a form, without a mailbox")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, one line a file, in the order given.")
@click.pass_context
def read_verb(ctx: click.Context, paths: Sequence[Path], *, as_json: bool) -> None:
    """Read mails (.eml) and forms (.docx, .xlsx) and say what they state, and where.

    \b
    Examples:
      kesu read complaint.eml
      kesu read --json inbox/ 8D.xlsx
    """
    settings = settings_of(ctx)
    lines = read_paths(paths, settings.we, load_languages(settings.root))
    if as_json:
        for line in lines:
            click.echo(json.dumps(line, ensure_ascii=False))
    else:
        for line in lines:
            _print(line)


def read_paths(paths: Sequence[Path], company: Company, languages: Languages) -> Iterator[Line]:
    """One line a file; a folder stands for its files in the order of their names."""
    relations = Relations(company)
    for path in _files(paths):
        yield _line(path, company, languages, relations)


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else (path,)


def _line(path: Path, company: Company, languages: Languages, relations: Relations) -> Line:
    """One file's line; a file that cannot be read still has one, with the reason."""
    content = path.read_bytes()
    is_mail = path.suffix.lower() in MAILS
    try:
        if is_mail:
            reading = read_mail(content, company, languages)
            return mail_line(path.name, reading, relations.relate(path.name, reading))
        return form_line(path.name, read_file(path.name, content, languages))
    except KesuError as error:
        return {
            "file": path.name,
            "type": "mail" if is_mail else "form",
            "held": [str(error)],
            "warnings": [str(error)],
        }


def _print(line: Line) -> None:
    """One file for a person: what it is, then every value with the place it was read from."""
    click.echo(f"{line['file']}: {line.get('kind') or line.get('format') or 'nothing readable'}")
    for reason in line.get("reasons", []):
        click.echo(f"  because {reason}")
    for relation in ("duplicate_of", "followup_of"):
        if line.get(relation):
            click.echo(f"  {relation.replace('_', ' ')} {line[relation]}")
    for case in line.get("cases", []):
        table(("field", "value", "read from", "words"), _values(line, case))
    table(("field", "value", "read from", "words"), [_slot(slot) for slot in line.get("slots", []) if slot["value"]])
    for words in (*line.get("held", []), *line.get("warnings", [])):
        click.echo(f"  ! {words}")


def _values(line: Line, case: Line) -> list[tuple[str, str, str, str]]:
    """Every value of one complaint; who complains stands with the mail itself."""
    places = case["evidence"]
    return [
        (
            name,
            _plain(case.get(name, line.get(name))),
            f"{place['origin']} {place['where']}",
            " ".join(place["words"].split())[:60],
        )
        for name, place in places.items()
        if name in case or name in line
    ]


def _slot(slot: Line) -> tuple[str, str, str, str]:
    return slot["field"], slot["value"], slot["place"]["where"], slot["label"]


def _plain(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
