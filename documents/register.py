"""The register of complaints (台账, 客户投诉一览表) as a controlled workbook: one row a case.

Takes cases and records, a listed template revision and its bytes; gives a RegisterContext and a Workbook; raises
ConfigError for a template that does not fit; touches nothing. The same template and context give the same bytes
(house.md, invariant 7). A value nobody stated is a blank cell.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from documents import package, properties
from documents.context import head, printed
from documents.render import digest
from documents.sheet import open_book
from documents.sheet_fill import Values, fill
from records.case import Case
from records.document import Issue, TemplateRevision
from records.errors import ConfigError, Corrupt
from records.events import CaseState, EventKind
from records.procedure import FormRule, Procedure
from records.register import Period, RegisterContext, RegisterRow, Workbook
from records.words import Tongue, say

TEMPLATE = "register"
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_AS_STATED = (
    "customer", "contact", "contact_email", "customer_ref", "product", "part_no", "order_no", "serial_no",
    "qty_affected", "qty_total", "complaint_date", "delivery_date", "due_date", "defect", "severity", "remedy", "claim",
)  # fmt: skip


def form_rule(procedure: Procedure) -> FormRule:
    """The procedure's own number and title of its register; where it names none, the master list's serve."""
    return next((form for form in procedure.forms if form.template == TEMPLATE), FormRule(template=TEMPLATE))


def register_context(
    cases: Sequence[Case], procedure: Procedure, revision: TemplateRevision, issue: Issue, period: Period
) -> RegisterContext:
    """The register of a period: the cases in the order given, numbered from 1; without a number it is a draft."""
    draft = say(issue.words.labels["draft"], revision.language)
    numbered = issue.model_copy(update={"document_no": issue.document_no or draft})
    return RegisterContext(
        doc=head(procedure, form_rule(procedure), revision, numbered),
        period=period,
        count=len(cases),
        rows=tuple(_row(no, case, procedure, issue, revision.language) for no, case in enumerate(cases, 1)),
    )


def render_register(revision: TemplateRevision, template: bytes, context: RegisterContext) -> Workbook:
    """The workbook, from the listed template's bytes."""
    context_sha256 = digest(context)
    try:
        book = open_book(template)
        parts = fill(book, _values(context), [_row_values(row) for row in context.rows])
    except (Corrupt, ConfigError) as error:
        mend = "Run `kesu template check` on it; it names the cell."
        raise ConfigError(revision.file, f"the template does not fit: {error}", mend) from error
    own = properties.written(context.doc, context.period.name, {}, (revision.sha256, context_sha256))
    content = package.write_parts(properties.registered(parts) | own)
    return Workbook(
        name=_file_name(context),
        form_no=context.doc.form_no,
        document_no=context.doc.document_no,
        count=context.count,
        revision=revision.revision,
        template_sha256=revision.sha256,
        context_sha256=context_sha256,
        sha256=hashlib.sha256(content).hexdigest(),
        content=content,
    )


def _row(no: int, case: Case, procedure: Procedure, issue: Issue, tongue: Tongue) -> RegisterRow:
    complaint, words, zone = case.complaint, issue.words, ZoneInfo(issue.zone)
    stated = {name: getattr(complaint, name) for name in _AS_STATED}
    department = procedure.departments.get(case.route.department)
    due = case.next_due() if case.state is not CaseState.CLOSED else None
    return RegisterRow(
        no=no,
        number=case.number,
        received=_day(case.received_at, zone),
        kind=say(words.kinds.get(case.kind, {"zh-CN": case.kind.value}), tongue),
        lot=printed(complaint.lot or ()),
        category=say(words.categories[complaint.category], tongue) if complaint.category else "",
        department=say(department.title, tongue) if department else case.route.department,
        acknowledged=_first(case, EventKind.ACKNOWLEDGED, zone),
        reply_due=_reply_due(case, zone),
        next_due=_day(due.due_at, zone) if due else None,
        replied=_last(case, EventKind.REPLIED, zone),
        closed=_closed(case, zone),
        state=say(words.states.get(case.state, {"en": case.state.value}), tongue),
        **{name: value for name, value in stated.items() if value is not None},
    )


def _day(instant: datetime, zone: ZoneInfo) -> date:
    return instant.astimezone(zone).date()


def _days(case: Case, kind: EventKind, zone: ZoneInfo) -> list[date]:
    return [_day(event.at, zone) for event in case.events if event.kind is kind]


def _first(case: Case, kind: EventKind, zone: ZoneInfo) -> date | None:
    return next(iter(_days(case, kind, zone)), None)


def _last(case: Case, kind: EventKind, zone: ZoneInfo) -> date | None:
    return next(reversed(_days(case, kind, zone)), None)


def _closed(case: Case, zone: ZoneInfo) -> date | None:
    """The day of the event that ended the case: closed, withdrawn, not accepted, or reopened as another."""
    return _day(case.events[-1].at, zone) if case.state is CaseState.CLOSED else None


def _reply_due(case: Case, zone: ZoneInfo) -> date | None:
    """The earliest clock that an answer to the customer stops; the date the customer wrote has its own column."""
    due = [one.due_at for one in case.deadlines if one.stop == EventKind.REPLIED.value]
    return _day(min(due), zone) if due else None


def _values(context: RegisterContext) -> Values:
    head_values = {f"doc.{name}": value for name, value in context.doc.model_dump().items()}
    return {**head_values, "period": str(context.period), "count": context.count}


def _row_values(row: RegisterRow) -> Values:
    values: dict[str, Any] = row.model_dump()
    return {f"row.{name}": value for name, value in values.items()}


def _file_name(context: RegisterContext) -> str:
    """`QR25-01 客户投诉一览表 2026 A1.xlsx`: number, title, period, revision, without what Windows forbids."""
    doc = context.doc
    words: Iterable[str] = (doc.form_no, doc.title, doc.title_en, context.period.name, doc.revision)
    return _NOT_IN_NAMES.sub("-", " ".join(filter(None, words))) + ".xlsx"
