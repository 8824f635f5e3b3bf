"""`kesu template`: the controlled templates, from their source to the master list."""

from datetime import UTC, date, datetime
from pathlib import Path

import click
from pydantic import ValidationError

import datafiles
from cli.main import required_settings, settings_of
from cli.out import table
from documents import master_list
from documents.render import Renderer
from records.document import TemplateRevision
from service import load_data
from settings import Settings, read_text
from steps.sample import render_sample
from steps.templates import (
    LIST,
    Asked,
    Lists,
    add_template,
    anchors_gone,
    build_templates,
    findings,
    revise_template,
    state_of,
)

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
SHIPPED = Path(__file__).parent.parent / "templates_docx"
DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.group("template", short_help="the controlled templates: list, check, add, revise, build")
def template_verb() -> None:
    """The controlled templates and their master list.

    \b
    Examples:
      kesu template list
      kesu template check 8D.docx --template eight_d
      kesu template revise 8D.docx --template eight_d --language zh-CN --revision A2 \\
        --effective-from 2026-12-01 --approver "Li Na" --change "D7 names the control plan"
      kesu template render eight_d --language zh-en -o look.docx
    """


@template_verb.command("list")
@click.pass_context
def list_verb(ctx: click.Context) -> None:
    """Every revision: number, title, language, days in force, and whether its file is the one listed.

    Ends with 1 when a file is missing or was changed.

    \b
    Examples:
      kesu template list
    """
    settings = settings_of(ctx)
    lists, at_hand = _lists(settings), datafiles.templates(settings.root)
    rows = [_row(one, lists, state_of(one, at_hand)) for one in lists.in_use]
    heads = ("template", "language", "number", "title", "revision", "from", "to", "whose", "sha256", "file")
    table(heads, rows)
    ctx.exit(0 if all(state_of(one, at_hand) == "ok" for one in lists.in_use) else 1)


def _row(one: TemplateRevision, lists: Lists, state: str) -> tuple[str, ...]:
    title = one.title.get(one.language) or one.title["zh-CN"]
    days = (str(one.effective_from), str(one.effective_to or ""))
    whose = "own" if one in lists.own else "shipped"
    return one.template, one.language, one.number, title, one.revision, *days, whose, one.sha256[:16], state


@template_verb.command("check")
@click.argument("file", type=FILE)
@click.option("--template", default="", help="Also compare with this template: which cells to fill are gone.")
@click.option("--language", default="zh-CN", show_default=True, help="The language to compare with.")
@click.pass_context
def check_verb(ctx: click.Context, file: Path, template: str, language: str) -> None:
    """Look FILE over: every tag, each fault with its table, row and cell. Ends with 1 when there is any.

    \b
    Examples:
      kesu template check 8D.docx
      kesu template check 8D.docx --template eight_d
    """
    content = file.read_bytes()
    if not _sound(file, content):
        ctx.exit(1)
    if template:
        settings = settings_of(ctx)
        revision = _in_force(settings, template, language)
        for anchor in anchors_gone(datafiles.templates(settings.root)[revision.file], content):
            click.echo(f"note  {revision.template} {revision.revision} has a cell to fill that this has not: {anchor}")
    click.echo(f"{file}: nothing wrong")


def _sound(file: Path, content: bytes) -> bool:
    faults = findings(file.name, content)
    for fault in faults:
        click.echo(f"WRONG  {fault}")
    return not faults


@template_verb.command("add")
@click.argument("file", type=FILE)
@click.option("--template", required=True, help="Its name, such as eight_d or site_visit.")
@click.option("--language", required=True, help="zh-CN, zh-TW, en, de, ja, or zh-en for Chinese and English.")
@click.option("--number", required=True, help="The form's number.")
@click.option("--title", required=True, help="The form's title in Chinese.")
@click.option("--title-en", default="", help="The title in English.")
@click.option("--reader", type=click.Choice(["company", "customer"]), default="company", help="Who reads it.")
@click.option("--revision", default="A1", show_default=True)
@click.option("--effective-from", type=DAY, required=True, help="The first day it is used.")
@click.option("--approver", required=True, help="Who approved it.")
@click.option("--change", default="首次发布 first issue", help="What changed.")
@click.pass_context
def add_verb(ctx: click.Context, /, file: Path, **asked: object) -> None:
    """Enter FILE, a form made in Word or Excel, into the site's master list.

    It is looked over first and refused with every fault. A copy goes into templates/; a copy edited later is refused.

    \b
    Examples:
      kesu template add visit.docx --template site_visit --language zh-CN --number KS-21 --title 现场服务记录 \\
        --effective-from 2026-12-01 --approver "Li Na"
    """
    titles = {"zh-CN": asked.pop("title"), "en": asked.pop("title_en")}
    title = {language: words for language, words in titles.items() if words}
    settings, content = required_settings(ctx), file.read_bytes()
    if not _sound(file, content):
        ctx.exit(1)
    _say(add_template(_lists(settings), _asked({**asked, "title": title}), content, file.suffix))


@template_verb.command("revise")
@click.argument("file", type=FILE)
@click.option("--template", required=True, help="Which template, such as eight_d.")
@click.option("--language", required=True, help="In which language.")
@click.option("--revision", required=True, help="The new revision.")
@click.option("--effective-from", type=DAY, required=True, help="Its first day; the one before ends the day before.")
@click.option("--approver", required=True, help="Who approved it.")
@click.option("--change", required=True, help="What changed.")
@click.pass_context
def revise_verb(ctx: click.Context, /, file: Path, **asked: object) -> None:
    """Enter FILE as the next revision of a template, shipped or the site's own.

    \b
    Examples:
      kesu template revise 8D.docx --template eight_d --language zh-CN --revision A2 \\
        --effective-from 2026-12-01 --approver "Li Na" --change "D7 names the control plan"
    """
    settings, content = required_settings(ctx), file.read_bytes()
    if not _sound(file, content):
        ctx.exit(1)
    at_hand = datafiles.templates(settings.root)
    _say(revise_template(_lists(settings), _asked(asked), content, file.suffix, at_hand))


def _asked(said: dict[str, object]) -> Asked:
    day = said["effective_from"]
    assert isinstance(day, datetime)
    if day.date() < date.today():  # noqa: DTZ011 - the day as the person at this machine has it
        raise click.UsageError(f"{day.date()} is past: a revision is not in force before it is entered")
    try:
        return Asked.model_validate({**said, "effective_from": day.date()})
    except ValidationError as error:
        fault = error.errors()[0]
        raise click.UsageError(f"--{fault['loc'][0]}: {fault['msg']}") from error


def _say(revision: TemplateRevision) -> None:
    days = f"from {revision.effective_from}"
    click.echo(f"{revision.number} {revision.title['zh-CN']} {revision.revision} ({revision.language}) {days}")
    click.echo(f"templates/{revision.file}  sha256 {revision.sha256}")


@template_verb.command("render")
@click.argument("template")
@click.option("--language", required=True, help="In which language.")
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Where to (default: its name).")
@click.pass_context
def render_verb(ctx: click.Context, template: str, language: str, output: Path | None) -> None:
    """Fill TEMPLATE with an invented case, to see what it looks like. Nothing is filed.

    \b
    Examples:
      kesu template render eight_d --language zh-en -o look.docx
    """
    settings = settings_of(ctx)
    revision = _in_force(settings, template, language)
    renderer = Renderer(datafiles.templates(settings.root))
    today = datetime.now(UTC).astimezone(settings.we.zone).date()
    name, content = render_sample(load_data(settings), renderer, revision, today)
    path = output or Path(name)
    path.write_bytes(content)
    click.echo(str(path))


@template_verb.command("build")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), required=False)
@click.option("--check", is_flag=True, help="Write nothing; only say what would change.")
@click.pass_context
def build_verb(ctx: click.Context, folder: Path | None, *, check: bool) -> None:
    """Build the shipped templates again from their source (FOLDER: templates_docx of a checkout).

    Writes what changed. Ends with 1 when the master list must be mended, and says the line; with --check also when
    a file is not what its source builds.

    \b
    Examples:
      kesu template build
      kesu template build --check
    """
    built = build_templates(folder or SHIPPED, write=not check)
    for one in built:
        said = "changed" if one.changed else "same"
        click.echo(f"{one.file}\t{one.sha256}\t{said}\t{'listed' if not one.line else f'in {LIST} write: {one.line}'}")
    ctx.exit(1 if any(one.line or (check and one.changed) for one in built) else 0)


def _in_force(settings: Settings, template: str, language: str) -> TemplateRevision:
    today = datetime.now(UTC).astimezone(settings.we.zone).date()
    return master_list.effective(_lists(settings).in_use, template, language, today)


def _lists(settings: Settings) -> Lists:
    """The site's own list as it stands, and the shipped one."""
    path = settings.root / "templates" / LIST
    shipped = master_list.load(datafiles.shipped_text("templates", LIST), f"shipped templates/{LIST}")
    text = read_text(path) if path.exists() else ""
    own = master_list.load(text, str(path)) if path.exists() else ()
    return Lists(path=str(path), text=text, own=own, shipped=shipped)
