"""Read one mail or one form: bytes to a Reading, the same on every machine that has the same programs.

Takes raw bytes and who we are; gives Reading or Form; raises Corrupt for what cannot be read at all. Touches nothing,
but that LibreOffice opens documents of Word 97 (steps/old_word.py).
"""

import hashlib
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath

from pydantic import Field

from intake.complaint import complain, stated_facts
from intake.containers import unpack
from intake.forms.form import read_form
from intake.forms.pdf.scans import Ocr, a_scan, is_picture
from intake.kind import recognise
from intake.message import read_message
from intake.phrases import vocabulary_of
from intake.values.letters import with_letter
from intake.who.known_customer import with_their_name, with_their_number
from intake.who.written_in import written_in
from ooxml.package import is_ole
from outbox.safety import distrust
from records.calendar import WorkCalendar
from records.company import Company
from records.complaint import Complaint
from records.errors import Corrupt, Hold
from records.form import Form
from records.language import Languages
from records.message import File, Kind, Message
from records.people import Customer, layouts_of
from records.place import Held, Place
from records.reading import ReadComplaint, Reading, WrittenIn
from records.record import Record
from steps.old_word import OldWord

COMPLAINTS = frozenset({Kind.FORMAL, Kind.INFORMAL})
SAYS_SOMETHING = COMPLAINTS | {Kind.FOLLOWUP}
"""Kinds whose values are read: a follow-up is matched by what it says, too."""
BY_MACHINE = frozenset({Kind.AUTO, Kind.BOUNCE, Kind.SPAM})
"""What nobody wrote to us: in a case's thread it is kept with the case, and no department need read it."""


class Work(Record):
    """One mail to read; `ordered`: a person has said that it is a complaint."""

    raw: bytes = Field(repr=False)
    ordered: bool = False


@dataclass(frozen=True)
class Known:
    """What reading knows beside the mail: who we are, the words of all languages, working days, the customers."""

    company: Company
    languages: Languages
    calendar: WorkCalendar
    customers: tuple[Customer, ...] = ()


def read_work(work: Work, known: Known) -> Reading:
    """One mail as the pool reads it."""
    return read_mail(work.raw, known, ordered=work.ordered)


def read_mail(raw: bytes, known: Known, *, ordered: bool = False) -> Reading:
    """One mail as read: its text and files, the forms in it, its kind, and the complaints it states."""
    company, languages = known.company, known.languages
    message = unpack(read_message(raw))
    forms, held, warnings = _forms(message, known)
    message = message.model_copy(
        update={"held": message.held + held, "warnings": message.warnings + warnings},
    )
    message = with_letter(message, forms, company, vocabulary_of(languages))
    recognition = recognise(message, forms, company, languages)
    if ordered and recognition.kind not in COMPLAINTS:
        update = {"kind": Kind.FORMAL, "reasons": ("a person said that it is a complaint", *recognition.reasons)}
        recognition = recognition.model_copy(update=update)
    says_something = recognition.kind in SAYS_SOMETHING
    complaints = complain(message, forms, company, languages, known.calendar) if says_something else ()
    if ordered and not complaints:
        complaints = (_bare(message),)
    reading = Reading(
        message=message,
        forms=forms,
        recognition=recognition,
        complaints=tuple(_with_facts(message, one, languages) for one in complaints),
        written_in=written_in(message, forms, company) if says_something or ordered else WrittenIn(),
    )
    return _with_customer(reading, known)


def _with_customer(reading: Reading, known: Known) -> Reading:
    """What customers.csv adds; a sender nobody vouches for is given no customer's name (house invariant 5)."""
    reading = with_their_number(reading, known.customers)
    named = [read.complaint.contact_email or "" for read in reading.complaints]
    doubted = any(distrust(reading.message, known.company, email) for email in named)
    return reading if doubted else with_their_name(reading, known.customers)


def _bare(message: Message) -> Complaint:
    """What is left where a person says that it is a complaint and nothing more could be read: who wrote."""
    sender = message.sender
    if sender is None:
        return Complaint(evidence={})
    words = f"{sender.name} <{sender.email}>".strip()
    place = Place(file_sha256=message.sha256, origin="mail", where="header:From", words=words)
    return Complaint(contact_email=sender.email, evidence={"contact_email": place})


def _with_facts(message: Message, complaint: Complaint, languages: Languages) -> ReadComplaint:
    return ReadComplaint(complaint=complaint, facts=stated_facts(message, complaint, languages))


def _is_trusted(message: Message, known: Known) -> bool:
    """Whether another program may open its files: not where spam or a machine's mail brings a document of Word 97."""
    if not any(is_ole(file.content) for file in message.files()):
        return True
    return recognise(message, (), known.company, known.languages).kind not in BY_MACHINE


def _forms(message: Message, known: Known) -> tuple[tuple[Form, ...], tuple[Held, ...], tuple[str, ...]]:
    """Every form in the mail; a file that cannot be opened is held by itself (once), the mail goes on."""
    layouts = layouts_of(known.customers, message.sender.email if message.sender else "")
    old = OldWord(message.files(), known.languages, trusted=_is_trusted(message, known))
    read = partial(read_form, languages=known.languages, company=known.company, layouts=layouts)
    forms: list[Form] = []
    held: list[Held] = []
    warnings: list[str] = []
    closed = {held.where for held in message.held}
    for file in message.files():
        if file.origin in closed:
            continue
        try:
            form = old.form(file, read)
        except Hold as hold:
            held.append(hold.held)
        except Corrupt as damage:
            held.append(_damaged(file, str(damage)))
            warnings.append(f"{file.origin}: {damage}")
        else:
            forms += [form] if form else []
    return tuple(forms), tuple(held), tuple(warnings)


def _damaged(file: File, why: str) -> Held:
    return Held(
        what=file.name,
        where=file.origin,
        why=why,
        act="Open the original in the archive, or ask the customer to send the file again.",
    )


def read_file(name: str, content: bytes, known: Known, ocr: Ocr | None = None) -> Form | None:
    """One form read by itself; None when the file holds no labelled field.

    A picture by itself is one of a paper: read by `ocr`, else held. In a mail pictures show defects, and scans wait for
    a person, as what a mail says must not depend on what is installed beside Kesu.
    """
    file = file_of(name, content)
    if ocr is None and is_picture(content):
        raise a_scan(file.name, file.origin)
    layouts = layouts_of(known.customers)
    read = partial(read_form, languages=known.languages, company=known.company, layouts=layouts, ocr=ocr)
    return OldWord((file,), known.languages).form(file, read)


def file_of(name: str, content: bytes) -> File:
    """A file by itself, as if it had come attached."""
    return File(
        name=PurePath(name).name,
        origin=PurePath(name).name,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        content_type="application/octet-stream",
        content=content,
    )


def headline(raw: bytes) -> tuple[str, str]:
    """Sender and subject of a mail, for a list."""
    message = read_message(raw)
    sender = message.sender
    return (f"{sender.name} <{sender.email}>".strip() if sender else ""), message.subject
