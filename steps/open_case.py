"""Open one case: route it, reckon its dates, make its documents.

Takes a Desk, the mail and one complaint of it; gives an Opened. Touches the vault only (documents, by digest), so that
a crash before the commit leaves nothing but objects that the next attempt finds again.
"""

from collections.abc import Sequence
from datetime import datetime

from cases.matching import enquiry
from documents.master_list import effective
from outbox.safety import distrust
from records.case import Case, NewCase, Thread
from records.company import Company
from records.complaint import Complaint
from records.document import Document
from records.events import Event, EventKind
from records.journal import CaseHeld, CaseKeys, JournalRow
from records.ledger import LedgerEntry
from records.message import Message
from records.people import Customer, customer_of, namesake
from records.place import Held
from records.procedure import FactValue, FormRule
from records.reading import ReadComplaint, Reading, WrittenIn
from records.record import Record
from routing.deadlines import Basis, reckon
from routing.rules import decide, facts_from, forms_at_intake
from steps.desk import Data, Desk
from steps.document import Sheet, company_language, context_of, filed_document, next_number


class Opened(Record):
    """One new case with all that belongs to it."""

    case: Case
    keys: CaseKeys
    documents: tuple[Document, ...]
    held: tuple[CaseHeld, ...]
    ledger: tuple[LedgerEntry, ...]


class Arrival(Record):
    """Which mail, when it was handled, and how it read."""

    row: JournalRow
    reading: Reading
    now: datetime


def open_case(desk: Desk, arrival: Arrival, read: ReadComplaint, found: NewCase, number: str) -> Opened:
    """The case of one complaint, under its reserved number."""
    case = _case(desk, arrival, read, number)
    documents = _documents(desk, case, arrival)
    asked = enquiry(arrival.reading.message, arrival.reading.recognition, read.complaint, desk.data.company)
    doubted = _doubted(desk.data, arrival.reading.message, read.complaint)
    held = (*read.complaint.held, *found.held, *arrival.reading.message.held, *doubted)
    return Opened(
        case=case,
        keys=CaseKeys(case_no=number, keys=asked.keys),
        documents=documents,
        held=tuple(CaseHeld(held=one, case_no=number) for one in dict.fromkeys(held)),
        ledger=tuple(filed_document(document, number, arrival.now) for document in documents),
    )


def _case(desk: Desk, arrival: Arrival, read: ReadComplaint, number: str) -> Case:
    message, data = arrival.reading.message, desk.data
    received_at = arrival.row.received_at
    facts = facts_from(data.procedure, read.complaint, _stated(arrival.reading, read))
    basis = Basis(facts=facts, started={EventKind.RECEIVED: received_at}, due_date=read.complaint.due_date)
    customer = _customer(data, message, read.complaint)
    tongue = _tongue(arrival.reading, customer)
    return Case(
        number=number,
        received_at=received_at,
        kind=arrival.reading.recognition.kind,
        language=tongue.language,
        language_from=tongue.told_by,
        subject=message.subject,
        mail_sha256=arrival.row.sha256,
        complaint=read.complaint,
        customer_id=customer.id if customer else "",
        thread=_thread(arrival.reading, data.company),
        route=decide(data.procedure, facts, data.sentences),
        deadlines=reckon(data.procedure, basis, data.calendar, data.sentences),
        events=(Event(kind=EventKind.RECEIVED, at=received_at, by="kesu", note=message.message_id, facts=read.facts),),
    )


def _customer(data: Data, message: Message, complaint: Complaint) -> Customer | None:
    """The customer's record; a sender our own host does not vouch for gets none (house invariant 5)."""
    email = complaint.contact_email or ""
    if distrust(message, data.company, email):
        return None
    return customer_of(data.customers, email, complaint.customer or "")


def _doubted(data: Data, message: Message, complaint: Complaint) -> tuple[Held, ...]:
    """Why no customer's record was used although the mail points to one."""
    email, name = complaint.contact_email or "", complaint.customer or ""
    doubt = distrust(message, data.company, email)
    if doubt and (pointed := customer_of(data.customers, email, name)):
        why = f"it points to {pointed.id} of customers.csv; {doubt}"
    elif other := namesake(data.customers, email, name):
        why = f"it bears a name of {other.id} in customers.csv, but {email or 'no address'} is not an address of theirs"
    else:
        return ()
    act = "Ask them, or add the address to customers.csv and correct the case."
    return (Held(what="customer", where=f"mail {email}".strip(), why=why, act=act),)


def _tongue(reading: Reading, customer: Customer | None) -> WrittenIn:
    """What the customer is written to in: as customers.csv says, else as they write."""
    if customer and customer.language:
        return WrittenIn(language=customer.language, told_by=f"customers.csv, {customer.id}")
    return reading.written_in


def _stated(reading: Reading, read: ReadComplaint) -> dict[str, FactValue]:
    """What the mail itself makes a fact: its kind, and what its words state plainly."""
    facts: dict[str, FactValue] = {"kind": reading.recognition.kind.value}
    return facts | {fact.name: fact.value for fact in read.facts}


def _thread(reading: Reading, company: Company) -> Thread:
    """Whom to answer: the one Reply-To, else who wrote; a colleague of ours only passed the complaint on."""
    message = reading.message
    writer = message.reply_to[0] if len(message.reply_to) == 1 else message.sender
    return Thread(
        message_id=message.message_id,
        references=message.references,
        subject=message.subject,
        answer_to=writer.email if writer else "",
        forwarded_by=writer.name if writer and company.is_ours(writer.email) else None,
    )


def _documents(desk: Desk, case: Case, arrival: Arrival) -> tuple[Document, ...]:
    """Every form the procedure issues at intake, where all its conditions are known to hold."""
    made: list[Document] = []
    for rule in forms_at_intake(desk.data.procedure, case.route.facts):
        made.append(_document(desk, case, arrival, rule, made))
    return tuple(made)


def _document(desk: Desk, case: Case, arrival: Arrival, rule: FormRule, earlier: Sequence[Document]) -> Document:
    made_on = desk.local(arrival.now).date()
    revision = effective(desk.data.master_list, rule.template, company_language(desk, case), made_on)
    number = next_number(case, rule.form_no or revision.number, earlier)
    sheet = Sheet(rule=rule, revision=revision, document_no=number, made_on=made_on)
    context = context_of(desk, case, sheet, arrival.reading.message.attachments)
    document = desk.renderer.render(revision, context)
    desk.vault.put(document.content)
    return document
