"""What one document of a case says, and the ledger's line for it: the same for a first document and a later one.

Takes a Desk, a Case and a Sheet; gives a DocumentContext or a LedgerEntry. Touches nothing.
"""

from collections.abc import Sequence
from datetime import date, datetime

from archive.ledger import document_number
from documents.context import context_for
from outbox.said import said
from records.case import Case
from records.document import Document, DocumentContext, Issue, TemplateRevision
from records.ledger import Filed, LedgerEntry
from records.message import File
from records.procedure import FormRule
from records.record import Record
from records.words import LANGUAGES, Tongue, say
from steps.desk import Desk


class Sheet(Record):
    """A form about to be made: by which rule, from which template revision, under which number, on which day."""

    rule: FormRule
    revision: TemplateRevision
    document_no: str
    made_on: date


def next_number(case: Case, form_no: str, earlier: Sequence[Document]) -> str:
    """The next free number of a form within its case, after the documents it has."""
    return document_number(case.number, form_no, (one.context.doc.document_no for one in earlier))


def context_of(desk: Desk, case: Case, sheet: Sheet, attached: Sequence[File] = ()) -> DocumentContext:
    """Everything the document says; `attached` are the files of the customer's mail."""
    data = desk.data
    issue = Issue(
        words=data.words,
        company=data.company.name(chinese=True),
        company_en=data.company.name(chinese=False),
        zone=data.company.time_zone,
        people=", ".join(data.people.names(case.route.department)),
        document_no=sheet.document_no,
        made_on=sheet.made_on,
        attached=tuple(attached),
    )
    return context_for(_asked(case, desk, sheet.revision.language), data.procedure, sheet.rule, sheet.revision, issue)


def _asked(case: Case, desk: Desk, tongue: Tongue) -> Case:
    """The case with its open questions in the language of the paper they are printed on."""
    held = tuple(one.model_copy(update={"why": _in(one.why, desk, tongue)}) for one in case.complaint.held)
    return case.model_copy(update={"complaint": case.complaint.model_copy(update={"held": held})})


def _in(english: str, desk: Desk, tongue: Tongue) -> str:
    return say({tag: said(english, desk.data.texts, tag) for tag in LANGUAGES}, tongue)


def company_language(desk: Desk, case: Case) -> str:
    """Chinese where customer and department both write it, else both languages side by side."""
    chinese = case.language.startswith("zh") and desk.data.people.language(case.route.department) == "zh-CN"
    return "zh-CN" if chinese else "zh-en"


def filed_document(document: Document, case_no: str, now: datetime) -> LedgerEntry:
    """The ledger's line for a document."""
    return LedgerEntry(
        filed=Filed.DOCUMENT,
        number=document.context.doc.document_no,
        name=document.name,
        sha256=document.sha256,
        at=now,
        case_no=case_no,
    )
