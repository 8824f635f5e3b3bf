"""`kesu fill FORM`: the answers written into the customer's own Word or Excel form."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from cli.cases import case_named
from cli.main import required_settings, settings_of
from cli.out import table
from records.errors import ConfigError
from records.filling import Answers, Filled, Placed
from records.form import FormFields
from service import load_known, open_desk
from settings import Settings
from steps.fill import answers_in, answers_of_case, fill_form, form_in, form_of_case
from steps.read import Known
from steps.templates import replace_file


@dataclass(frozen=True)
class Asked:
    """A form with what is to be written into it."""

    name: str
    content: bytes
    answers: Answers
    known: Known


@click.command("fill", short_help="write the answers into the customer's own form")
@click.argument("form", required=False)
@click.option(
    "--values", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A .toml, or a filled form."
)
@click.option("--case", "case_no", default="", metavar="CASE", help="What this case knows; without FORM, its own form.")
@click.option("--out", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Where to (else FORM-filled, here).")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@click.option("--json", "as_json", is_flag=True, help="What was placed, and what not, as one JSON object.")
@click.pass_context
def fill_verb(
    ctx: click.Context, /, form: str | None, *, out: Path | None, force: bool, as_json: bool, **asked: object
) -> None:
    """Write answers into the blank cells of a customer's form; every other cell stays as it is.

    The values are a .toml with the field names of `kesu read --json`, such a line itself, or a form that is filled: QA
    fills Kesu's own 8D in Word, and Kesu carries it over. What has no place in the form is listed with the reason.

    \b
    Examples:
      kesu fill customer-8D.xlsx --values our-8D.docx
      kesu fill customer-8D.docx --values answers.toml -o reply.docx
      kesu fill --case C-2026-000012
      kesu fill customer-8D.xlsx --case C-2026-000012 --values our-8D.docx
    """
    values, case_no = asked["values"], str(asked["case_no"])
    if not values and not case_no:
        raise click.UsageError("say with --values FILE or --case CASE what to write")
    if not form and not case_no:
        raise click.UsageError("name the form to fill")
    what = _asked(ctx, form, values if isinstance(values, Path) else None, case_no)
    filled = fill_form(what.name, what.content, what.answers, what.known)
    path = out or Path(filled.name)
    if filled.placed:
        _write(path, filled.content, force=force)
    if as_json:
        said = filled.model_dump(mode="json", exclude={"content", "name"})
        click.echo(json.dumps({"file": str(path) if filled.placed else None, **said}, ensure_ascii=False))
    else:
        _print(filled, path)
    if not filled.placed:
        ctx.exit(1)


def _asked(ctx: click.Context, form: str | None, values: Path | None, case_no: str) -> Asked:
    """The form and all that is to be said in it; a person's values win over what the case knows."""
    settings = required_settings(ctx) if case_no else settings_of(ctx)
    known = load_known(settings)
    said = _values(values, known) if values else Answers(fields=FormFields())
    if not case_no:
        path = Path(form or "")
        return Asked(path.name, _bytes(path), said, known)
    name, content, of_case = _of_case(settings, case_no, form)
    return Asked(name, content, said.over(of_case), known)


def _of_case(settings: Settings, case_no: str, form: str | None) -> tuple[str, bytes, Answers]:
    case = case_named(settings, case_no)
    desk = open_desk(settings)
    if form and Path(form).exists():
        name, content = Path(form).name, _bytes(Path(form))
    else:
        file = form_of_case(desk, case, form or "")
        name, content = file.name, file.content
    return name, content, answers_of_case(desk, case, form_in(name, content, desk.data.known))


def _values(path: Path, known: Known) -> Answers:
    return answers_in(path.name, _bytes(path), known, lambda name: _bytes(path.parent / name))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigError(str(path), f"it cannot be read ({error.strerror})", "Name a file that is there.") from error


def _write(path: Path, content: bytes, *, force: bool) -> None:
    if path.exists() and not force:
        raise ConfigError(str(path), "a file stands there already", "Name another with -o, or say --force.")
    replace_file(path, content)


def _print(filled: Filled, path: Path) -> None:
    table(("field", "written", "cell"), [_row(one) for one in filled.placed], title=str(path) if filled.placed else "")
    for one in filled.not_placed:
        click.echo(f"! {one.field}: {_short(one.words)}: {one.why}")
    count = len({one.field for one in filled.placed})
    click.echo(
        f"{path}: {len(filled.placed)} cells filled, {len(filled.not_placed)} values not placed"
        if count
        else "nothing was written"
    )


def _row(one: Placed) -> Sequence[str]:
    return one.field, one.words, one.where.partition(":")[2]


def _short(words: str, most: int = 60) -> str:
    line = " ".join(words.split())
    return line if len(line) <= most else line[: most - 1] + "…"
