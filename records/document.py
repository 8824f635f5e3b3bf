"""Controlled templates, what fills them, and what comes out."""

from datetime import date
from typing import Literal

from pydantic import Field

from records.message import File
from records.record import Record
from records.words import Words


class TemplateRevision(Record):
    """One line of the master list (受控文件清单): a template in one language at one revision."""

    template: str
    """What the procedure's forms name: `complaint_record`, `eight_d`, `final_reply` …"""
    language: str
    """`zh-CN`, `zh-TW`, `en`, `de`, `ja`; or `zh-en` for Chinese and English side by side."""
    reader: Literal["company", "customer"] = "company"
    """Who reads it: a customer's document is made in the customer's language, the company's in its own."""
    number: str
    """The product's own form number `KS-nn`; a procedure's form number wins over it."""
    title: dict[str, str]
    revision: str
    file: str
    sha256: str
    effective_from: date
    effective_to: date | None = None
    approver: str = ""
    change: str = ""


class Line(Record):
    """One row of a printed list: a value read with its place."""

    label: str
    value: str
    place: str


class Due(Record):
    """One printed deadline, already in the company's time zone and the document's language."""

    title: str
    due: str
    limit: str
    audience: str
    note: str


class Box(Record):
    """One box to tick, ☑ where it is known; `value` is the fact's value it stands for, as printed in its anchor."""

    mark: str = "☐"
    text: str
    value: str = ""


class Question(Record):
    """One fact the procedure asks about, as boxes to tick; without boxes it is a number to write, in `unit`."""

    label: str
    boxes: tuple[Box, ...]
    fact: str = ""
    unit: str = ""
    answer: str = ""
    """The number already known, as printed."""


class Attached(Record):
    """One file of the customer's mail."""

    name: str
    size: str
    sha256: str


class DocHead(Record):
    """What every controlled document bears in its header and footer."""

    title: str
    title_en: str
    form_no: str
    revision: str
    template_no: str
    template_revision: str
    document_no: str
    made_on: str
    procedure: str
    company: str
    company_en: str


class CaseText(Record):
    """The case as printed; every value is text, blank where nobody stated it."""

    number: str
    received: str
    kind: str
    customer: str = ""
    contact: str = ""
    contact_email: str = ""
    customer_ref: str = ""
    product: str = ""
    part_no: str = ""
    lot: str = ""
    order_no: str = ""
    serial_no: str = ""
    qty_affected: str = ""
    qty_total: str = ""
    defect_rate: str = ""
    complaint_date: str = ""
    delivery_date: str = ""
    occurred_on: str = ""
    due_date: str = ""
    found_at: str = ""
    defect: str = ""
    category: str = ""
    severity: str = ""
    remedy: str = ""
    claim: str = ""
    reply_form: str = ""


class RouteText(Record):
    """The routing as printed."""

    department: str
    people: str
    copy_to: str
    rule: str
    because: str


class LetterText(Record):
    """What a letter says of itself and its reader, in its own language; dates are written out."""

    date: str = ""
    received: str = ""
    customer: str = ""
    attention: str = ""
    salutation: str = ""


class Issue(Record):
    """What a document bears that neither the case nor the procedure knows."""

    words: Words
    company: str
    company_en: str = ""
    zone: str = "Asia/Shanghai"
    """IANA name of the time zone dates are printed in."""
    people: str = ""
    """Who has the case in the lead department, by name."""
    document_no: str
    made_on: date
    attached: tuple[File, ...] = ()
    """The files of the customer's mail, containers before their members."""


class DocumentContext(Record):
    """All a template may name. Templates get `model_dump()`: plain dicts, lists and strings only."""

    doc: DocHead
    case: CaseText
    route: RouteText
    letter: LetterText = LetterText()
    deadlines: tuple[Due, ...] = ()
    questions: tuple[Question, ...] = ()
    lines: tuple[Line, ...] = ()
    attached: tuple[Attached, ...] = ()
    notes: tuple[str, ...] = ()


class Document(Record):
    """One generated document, and what it was made from."""

    name: str
    """The file name people see: `QR25-04 8D报告 A1.docx`."""
    template: str
    language: str
    form_no: str
    revision: str
    template_sha256: str
    context_sha256: str
    sha256: str
    context: DocumentContext
    content: bytes = Field(default=b"", repr=False, exclude=True)
