"""`kesu make CASE [FORM]`: a controlled document on demand, or what can be made."""

import getpass
import json
from collections.abc import Sequence
from datetime import UTC, datetime

import click

from cli.cases import case_named
from cli.main import required_settings
from cli.out import table
from outbox.said import said as reader_told
from records.procedure import Text
from records.words import in_language
from service import open_desk
from steps.desk import Desk
from steps.issue import Made, Order, issue
from steps.offers import Offer, offers, said


@click.command("make", short_help="make a document of a case on demand")
@click.argument("number")
@click.argument("form", required=False)
@click.option("--language", default="", metavar="TAG", help="zh-CN, zh-TW, en, de, ja, zh-en (default: the reader's).")
@click.option("--because", default="", metavar="WHY", help="Why; needed where the procedure's conditions do not hold.")
@click.option("--by", default=getpass.getuser, help="Who asks for it (default: you).")
@click.option("--json", "as_json", is_flag=True, help="What was made as one JSON object; of a list, one a line.")
@click.pass_context
def make_verb(ctx: click.Context, /, number: str, form: str | None, *, as_json: bool, **asked: str) -> None:
    """Make FORM (a template or a form number) for a case, filled in as far as is known; without FORM, list the forms.

    The document is archived and mailed to the colleagues who fill it in. Nothing is sent to the customer.

    \b
    Examples:
      kesu make C-2026-000012                      what can be made for this case
      kesu make C-2026-000012 final_reply          in the customer's language
      kesu make C-2026-000012 QR25-04 --language en
    """
    settings = required_settings(ctx)
    case = case_named(settings, number)
    desk, now = open_desk(settings), datetime.now(UTC)
    if form is None:
        _list(offers(desk, case, desk.local(now).date()), desk, case.number, as_json=as_json)
        return
    order = Order(case_no=case.number, form=form, **asked)
    made = issue(desk, order, now)
    if as_json:
        click.echo(json.dumps(_as_json(made), ensure_ascii=False))
    else:
        _print(made, desk, order)


def _list(there: Sequence[Offer], desk: Desk, case_no: str, *, as_json: bool) -> None:
    if not as_json:
        table(COLUMNS, [_row(one, desk) for one in there], title=case_no)
        return
    for one in there:
        click.echo(one.model_dump_json())


def _as_json(made: Made) -> dict[str, object]:
    """What was made, by the names `kesu documents --json` has; no letter where it was there already."""
    document, letter = made.document, made.letter
    return {
        "document_no": document.context.doc.document_no,
        "form_no": document.form_no,
        "revision": document.revision,
        "language": document.language,
        "language_because": made.language_because,
        "file": str(made.path),
        "sha256": document.sha256,
        "letter": letter.model_dump(mode="json") if letter else None,
    }


MARKS = {False: "fails", None: "unknown", True: "holds"}
COLUMNS = ("form", "number", "title", "languages", "the procedure", "its conditions")


def _row(offer: Offer, desk: Desk) -> tuple[str, ...]:
    languages = ", ".join(offer.languages) or "no template"
    names_it = "names it" if offer.rule else "is silent"
    return offer.template, offer.form_no, _title(offer.title, desk), languages, names_it, _conditions(offer, desk)


def _conditions(offer: Offer, desk: Desk) -> str:
    """How each stands, those that fail first."""
    if not offer.tests:
        return "none"
    worst_first = sorted(offer.tests, key=lambda one: list(MARKS).index(one.stands))
    return "; ".join(f"{MARKS[one.stands]}: {said(one, desk)}" for one in worst_first)


def _title(title: Text, desk: Desk) -> str:
    return in_language(title, desk.data.reads)


def _print(made: Made, desk: Desk, order: Order) -> None:
    """What was made, by which rule, in which language and why, where it stands, and to whom it goes."""
    document, offer, procedure = made.document, made.offer, desk.data.procedure.identity
    already = "" if made.letter else ": already made today, and nothing has changed since"
    click.echo(f"{document.context.doc.document_no}  {_title(offer.title, desk)} {document.revision}{already}")
    click.echo(f"  form        {offer.form_no}: {_named_by(offer, procedure.number)}")
    click.echo(f"  language    {document.language}: {_told(made.language_because, desk)}")
    if offer.tests:
        click.echo(f"  conditions  {_conditions(offer, desk)}")
    click.echo(f"  file        {made.path}")
    if made.letter:
        click.echo(f"  because     {': '.join(filter(None, (order.by, order.because)))}")
        click.echo(f"  mail to     {', '.join(made.letter.recipients) or '-'} ({_leaves(made.letter.why, desk)})")


def _named_by(offer: Offer, procedure: str) -> str:
    """Where the form comes from (house.md: where the procedure is silent, the product's own default says so)."""
    if offer.rule is None:
        return f"{procedure} is silent on it; number and title are the master list's"
    number = "names it" if offer.rule.form_no else "names it without a number; the number is the master list's"
    clause = f" [{offer.rule.clause}]" if offer.rule.clause else ""
    return f"{procedure} {number}{clause}"


def _leaves(why: str, desk: Desk) -> str:
    return f"waits: {_told(why, desk)}; see `kesu held`" if why else "leaves when the desk runs next"


def _told(english: str, desk: Desk) -> str:
    """A reason in the language quality reads."""
    return reader_told(english, desk.data.texts, desk.data.reads)
