"""The register of complaints issued: a controlled workbook of every case received in a period.

Takes a Desk, what is wanted and an instant; gives the Workbook, and its name in the archive once it is issued.
Touches the vault and the ledger; a draft touches nothing. Raises ConfigError where no revision is in force.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

from archive.ledger import document_number
from cases.store import Store
from documents.master_list import effective
from documents.register import TEMPLATE, form_rule, register_context, render_register
from records.document import Issue, TemplateRevision
from records.ledger import Filed, LedgerEntry
from records.record import Record
from records.register import Period, Workbook
from records.words import Tongue
from steps.desk import Desk

FOLDER = "register"
"""Beside the cases' folders, because a register belongs to none of them."""


class Wanted(Record):
    """Which register: of which days, in which language (empty: the one quality reads), asked for by whom."""

    period: Period
    language: Tongue = ""
    by: str = ""


def draft_register(desk: Desk, wanted: Wanted, now: datetime) -> Workbook:
    """The register to look at: it bears no number and is filed nowhere."""
    return _made(desk, wanted, now, "")


def issue_register(desk: Desk, wanted: Wanted, now: datetime) -> tuple[Workbook, Path]:
    """The register under its own number, in the vault and in the ledger, and where people find it."""
    while True:
        number = _next_number(desk, wanted, desk.local(now).date())
        workbook = _made(desk, wanted, now, number)
        desk.vault.put(workbook.content)
        if desk.store.enter(_entry(workbook, number, wanted, now)):
            return workbook, desk.vault.name(FOLDER, workbook.name, workbook.sha256)


def registers(store: Store) -> Iterator[LedgerEntry]:
    """The registers issued, in their order: the documents that belong to no case."""
    for sealed in store.register.ledger():
        if sealed.entry.filed is Filed.DOCUMENT and not sealed.entry.case_no:
            yield sealed.entry


def _made(desk: Desk, wanted: Wanted, now: datetime, document_no: str) -> Workbook:
    data, made_on = desk.data, desk.local(now).date()
    revision = _revision(desk, wanted, made_on)
    issue = Issue(
        words=data.words,
        company=data.company.name(chinese=True),
        company_en=data.company.name(chinese=False),
        zone=data.company.time_zone,
        document_no=document_no,
        made_on=made_on,
    )
    since, before = _instants(desk, wanted.period)
    cases = desk.store.register.received(since, before)
    context = register_context(cases, data.procedure, revision, issue, wanted.period)
    return render_register(revision, desk.renderer.listed(revision), context)


def _revision(desk: Desk, wanted: Wanted, on: date) -> TemplateRevision:
    return effective(desk.data.master_list, TEMPLATE, _language(desk, wanted), on)


def _language(desk: Desk, wanted: Wanted) -> Tongue:
    reads = desk.data.people.language(desk.data.quality)
    return wanted.language or ("zh-CN" if reads.startswith("zh") else "zh-en")


def _instants(desk: Desk, period: Period) -> tuple[datetime, datetime]:
    """The period's first instant, and the first after it, in the company's time zone."""
    zone = desk.data.company.zone
    after = period.last + timedelta(days=1)
    return datetime.combine(period.first, time(), zone), datetime.combine(after, time(), zone)


def _next_number(desk: Desk, wanted: Wanted, today: date) -> str:
    """`QR25-01/2026/3`: the third register issued in the year; the list's own number where the procedure has none."""
    form_no = form_rule(desk.data.procedure).form_no or _revision(desk, wanted, today).number
    return document_number(form_no, str(today.year), desk.store.register.filed_numbers(f"{form_no}/{today.year}/"))


def _entry(workbook: Workbook, number: str, wanted: Wanted, now: datetime) -> LedgerEntry:
    return LedgerEntry(
        filed=Filed.DOCUMENT, number=number, name=workbook.name, sha256=workbook.sha256, at=now, by=wanted.by
    )
