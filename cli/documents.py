"""`kesu documents`: every document filed, of cases and registers."""

import click

from cases.store import Store
from cli.cases import case_named
from cli.main import required_settings
from cli.out import table
from records.document import Document
from records.ledger import LedgerEntry
from records.record import Record
from service import open_store
from settings import Settings
from steps.register import FOLDER, registers

COLUMNS = ("case", "document", "form", "revision", "language", "file", "sha256")


class FiledDocument(Record):
    """One document as people ask for it; a register belongs to no case, and its name says of what period it is."""

    case_no: str = ""
    document_no: str
    form_no: str
    revision: str = ""
    language: str = ""
    file: str
    sha256: str


@click.command("documents", short_help="the documents made")
@click.argument("number", required=False)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_context
def documents_verb(ctx: click.Context, number: str | None, *, as_json: bool) -> None:
    """The documents of case NUMBER, or of all cases and the registers issued.

    Document number, form, revision, language, where the file stands, and its digest.

    \b
    Examples:
      kesu documents
      kesu documents C-2026-000001
    """
    settings = required_settings(ctx)
    store = open_store(settings)
    found = _of_case(store, case_named(settings, number).number, settings) if number else _all(store, settings)
    if as_json:
        for one in found:
            click.echo(one.model_dump_json())
        return
    table(COLUMNS, [_row(one) for one in found])


def _all(store: Store, settings: Settings) -> list[FiledDocument]:
    of_cases = [one for case in store.register.cases() for one in _of_case(store, case.number, settings)]
    return of_cases + [_register(entry, settings) for entry in registers(store)]


def _of_case(store: Store, case_no: str, settings: Settings) -> list[FiledDocument]:
    return [_document(case_no, one, settings) for one in store.register.documents(case_no)]


def _document(case_no: str, document: Document, settings: Settings) -> FiledDocument:
    return FiledDocument(
        case_no=case_no,
        document_no=document.context.doc.document_no,
        form_no=document.form_no,
        revision=document.revision,
        language=document.language,
        file=_path(settings, case_no, document.name),
        sha256=document.sha256,
    )


def _register(entry: LedgerEntry, settings: Settings) -> FiledDocument:
    return FiledDocument(
        document_no=entry.number,
        form_no=entry.number.partition("/")[0],
        file=_path(settings, FOLDER, entry.name),
        sha256=entry.sha256,
    )


def _path(settings: Settings, folder: str, name: str) -> str:
    return str(settings.archive_root / "by-case" / folder / name)


def _row(one: FiledDocument) -> tuple[str, ...]:
    return (one.case_no, one.document_no, one.form_no, one.revision, one.language, one.file, one.sha256[:16])
