"""`kesu read`: what Kesu reads in a mail or a form, without a database and without a mailbox."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from cli.form_map import print_map
from cli.main import settings_of
from cli.out import table
from cli.reading_json import Line, form_line, mail_line
from intake.forms.pdf.scans import Ocr
from records.errors import KesuError
from service import load_known
from steps.ocr import ocr
from steps.read import Known, read_file, read_mail
from steps.relate import Relations

MAILS = {".eml", ".msg"}


@click.command("read", short_help="read a mail or a form, without a mailbox")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, one line a file, in the order given.")
@click.option("--as-mail", is_flag=True, help="Every file is a mail, whatever its name.")
@click.pass_context
def read_verb(ctx: click.Context, paths: Sequence[Path], *, as_json: bool, as_mail: bool) -> None:
    """Read mails (.eml, .msg) and forms (.docx, .doc, .xlsx, .xls, .pdf, .html) and say what they state, and where.

    Who "we" are stands in the kesu.toml named with --config; without one nobody is known to be a colleague. Mails
    that answer or repeat one another are told apart by the order in which they are given.

    \b
    Examples:
      kesu read complaint.eml
      kesu --config kesu.toml read --json inbox/ 8D.xlsx
      kesu read --as-mail saved-mail.txt
    """
    for line in read_paths(paths, load_known(settings_of(ctx)), as_mail=as_mail):
        if as_json:
            click.echo(json.dumps(line, ensure_ascii=False))
        else:
            _print(line)


def read_paths(paths: Sequence[Path], known: Known, *, as_mail: bool = False) -> Iterator[Line]:
    """One line a file; a folder stands for its files in the order of their names."""
    relations, scans = Relations(known.company), ocr()
    for path in _files(paths):
        is_mail = as_mail or path.suffix.lower() in MAILS
        try:
            yield _mail(path, known, relations) if is_mail else _form(path, known, scans)
        except KesuError as error:
            kind = "mail" if is_mail else "form"
            yield {"file": path.name, "type": kind, "held": [str(error)], "warnings": [str(error)]}


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else (path,)


def _mail(path: Path, known: Known, relations: Relations) -> Line:
    reading = read_mail(path.read_bytes(), known)
    return mail_line(path.name, reading, relations.relate(path.name, reading))


def _form(path: Path, known: Known, scans: Ocr | None) -> Line:
    return form_line(path.name, read_file(path.name, path.read_bytes(), known, scans))


def _print(line: Line) -> None:
    """One file for a person: what it is, then every value with the place it was read from."""
    click.echo(f"{line['file']}: {line.get('kind') or line.get('format') or 'nothing readable'}")
    for reason in line.get("reasons", []):
        click.echo(f"  because {reason}")
    for relation in ("duplicate_of", "followup_of"):
        if line.get(relation):
            click.echo(f"  {relation.replace('_', ' ')} {line[relation]}")
    cases = line.get("cases", [])
    for number, case in enumerate(cases, 1):
        title = f"complaint {number} of {len(cases)}" if len(cases) > 1 else ""
        click.echo(f"  {title}") if title else None
        table(("field", "value", "read from", "words"), _values(line, case))
    print_map(line.get("slots", []))
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


def _plain(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
