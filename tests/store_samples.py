"""Invented mails, cases and letters for the tests of the store and of matching."""

from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from records.case import Case, DataUsed, Route, Thread
from records.company import Company
from records.complaint import Complaint
from records.document import CaseText, DocHead, Document, DocumentContext, RouteText
from records.events import Event, EventKind
from records.journal import CaseDocument, CaseHeld, CaseKeys, Cursor, JournalEntry, JournalState, Outcome
from records.ledger import Filed, LedgerEntry
from records.letter import Outgoing, Purpose, Release
from records.matching import Keys
from records.message import Kind, MailboxPosition
from records.place import Held, Place

NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
COMPANY = Company(names=("华锐电机",), domains=("huarui.example",), addresses=("kesu@huarui.example",))
KEYS = Keys(party="muster.example", customer_ref="ncr-0815", part_no="ms-100", lot=("l1",), qty_affected=12)


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def position(uid: int, uidvalidity: int = 7) -> MailboxPosition:
    return MailboxPosition(account="quality", folder="INBOX", uidvalidity=uidvalidity, uid=uid)


def mail(uid: int, **changes: object) -> JournalEntry:
    own: dict[str, object] = {
        "position": position(uid),
        "sha256": digest(f"mail {uid}"),
        "size": 1000,
        "received_at": NOW - timedelta(hours=1) + timedelta(seconds=uid),
    }
    return JournalEntry.model_validate(own | changes)


def reached(next_uid: int, uidvalidity: int = 7, first_uid: int = 1) -> Cursor:
    return Cursor(
        account="quality",
        folder="INBOX",
        uidvalidity=uidvalidity,
        first_uid=first_uid,
        next_uid=next_uid,
        first_contact_at=NOW,
    )


def complaint(**fields: object) -> Complaint:
    place = Place(file_sha256=digest("mail"), origin="mail", where="text:L1", words="…")
    return Complaint.model_validate(fields | {"evidence": dict.fromkeys(fields, place)})


def event(kind: EventKind = EventKind.RECEIVED, minutes: int = 0) -> Event:
    return Event(kind=kind, at=NOW + timedelta(minutes=minutes), by="kesu")


def case(number: str) -> Case:
    data = DataUsed(id="cr-mp25", revision="A1", sha256=digest("procedure"))
    return Case(
        number=number,
        received_at=NOW,
        kind=Kind.FORMAL,
        language="zh-CN",
        subject="外壳划伤",
        mail_sha256=digest("mail"),
        complaint=complaint(customer="Muster GmbH", part_no="MS-100", complaint_date=date(2026, 11, 20)),
        thread=Thread(message_id="<1@muster.example>", answer_to="qa@muster.example"),
        route=Route(department="quality", copy_to=(), rule="r1", because="外观", trials=(), facts={}, data=data),
        deadlines=(),
        events=(event(),),
    )


def document(name: str) -> Document:
    head = dict.fromkeys(DocHead.model_fields, "x")
    return Document(
        name=name,
        template="eight_d",
        language="zh-CN",
        form_no="QR25-04",
        revision="A1",
        template_sha256=digest("template"),
        context_sha256=digest(name),
        sha256=digest(f"document {name}"),
        context=DocumentContext(
            doc=DocHead.model_validate(head),
            case=CaseText(number="C-2026-000001", received="2026-11-21", kind="formal"),
            route=RouteText(department="品质部", people="", copy_to="", rule="r1", because="外观"),
        ),
        content=b"docx",
    )


def letter(key: str, case_no: str = "", release: Release = Release.READY) -> Outgoing:
    return Outgoing(
        message_id=f"<{key}@huarui.example>",
        purpose=Purpose.ACKNOWLEDGEMENT,
        case_no=case_no,
        envelope_from="kesu@huarui.example",
        recipients=("qa@muster.example",),
        release=release,
        sha256=digest(key),
        content=b"mail",
    )


def entry(name: str, case_no: str = "") -> LedgerEntry:
    return LedgerEntry(filed=Filed.LETTER, number=name, name=name, sha256=digest(name), at=NOW, case_no=case_no)


def outcome(*numbers: str) -> Outcome:
    """What a mail with one complaint a number leads to."""
    return Outcome(
        state=JournalState.CASED,
        kind=Kind.FORMAL,
        reason="asks for an 8D",
        case_no=numbers[0],
        message_id=f"<{numbers[0]}@muster.example>",
        cases=tuple(case(number) for number in numbers),
        keys=tuple(CaseKeys(case_no=number, keys=KEYS) for number in numbers),
        documents=tuple(
            CaseDocument(case_no=number, document=document(f"{number} {name}"))
            for number in numbers
            for name in ("QR25-04 8D报告.docx", "QR25-01 记录.docx")
        ),
        letters=tuple(letter(number, number) for number in numbers),
        answered=("QA@muster.example",),
        held=(CaseHeld(held=Held(what="qty_affected", where="text:L3", why="two figures"), case_no=numbers[0]),),
        ledger=tuple(entry(f"{number} 8D", number) for number in numbers),
    )
