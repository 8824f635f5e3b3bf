"""What Kesu writes to a customer, and what every letter says alike: who writes, what a case states.

Takes records and the texts by key; gives a Letter with its key, thread and enclosures. Raises ConfigError for a text
that cannot be filled. Touches nothing. A value nobody stated leaves no trace in a letter (house invariant 9).
"""

import re
from collections.abc import Sequence
from datetime import datetime
from string import Template
from zoneinfo import ZoneInfo

from outbox.words import Speech, Texts, bullets, day, language_of, moment, plain, short, words, written
from records.case import Case, Deadline
from records.letter import Letter, Purpose
from records.message import Kind
from records.procedure import Audience, Procedure, Unit
from records.record import Record
from records.words import in_language

SHOWN = (
    "customer_ref", "product", "part_no", "lot", "order_no", "serial_no", "qty_affected", "qty_total",
    "defect_rate_pct", "defect", "occurred_on", "found_at", "remedy", "reply_form", "due_date",
)  # fmt: skip
"""What a letter repeats of a complaint, in this order."""

_CONTACT_ENDS = re.compile(
    r"[/／|;；<(（]|\s*(?:telefon|tel|mobil|durchwahl|电话|手机|電話|手機|分機|携帯|内線)?[.:：]?\s*(?:\+\d|\d{3})",
    re.IGNORECASE,
)
"""Where a name ends and a telephone, a title or an address begins."""
_ANSWERS = re.compile(r"^(?:\s*(?:re|aw|antw|antwort|回复|答复|回覆|答覆|返信)\s*[:：])+\s*", re.IGNORECASE)
"""The marks mail programs of our five languages put before the subject of an answer."""


class Desk(Record):
    """Who writes: the company's name, whom a customer may ask, its time zone, and the procedure it follows."""

    company: str
    company_en: str = ""
    contact: str
    contact_en: str = ""
    time_zone: str
    procedure: Procedure

    def named(self, language: str) -> str:
        """The company's name for a reader of a language."""
        return self.company if language.startswith("zh") else self.company_en or self.company

    def reached(self, language: str) -> str:
        """How a reader of a language reaches a person."""
        return self.contact if language.startswith("zh") else self.contact_en or self.contact

    def local(self, at: datetime) -> datetime:
        """An instant on this company's clock."""
        return at.astimezone(ZoneInfo(self.time_zone))


def acknowledgement(case: Case, to: Sequence[str], desk: Desk, texts: Texts, also: Sequence[Case] = ()) -> Letter:
    """The receipt to the customer, or to the colleague who forwarded: number, what was read, contact, next date.

    `also` are the further cases of the same mail: one mail gets one receipt, which names them all.
    It promises a date only where a clock of the procedure runs towards the customer and cannot move any more.
    """
    language = language_of(texts, case.language, "acknowledgement")
    speech = words(texts, language)
    clock = _promised(case, desk.procedure)
    asked = case.complaint.due_date
    values = {
        "number": speech["list_comma"].join(one.number for one in (case, *also)),
        "their_subject": _bare(case.thread.subject or case.subject, case.number),
        "greeting": _greeting(case, speech),
        "read": _read_of_all((case, *also), speech),
        "firm_title": title_of(clock, desk.procedure, language) if clock else "",
        "firm_date": moment(desk.local(clock.due_at), speech, "promised") if clock else "",
        "their_date": day(asked, speech) if asked and asked >= desk.local(case.received_at).date() else "",
        "our_contact": desk.reached(language),
        "company": desk.named(language),
    }
    subject, body = written(texts, f"{language}/acknowledgement", values)
    return Letter(
        purpose=Purpose.ACKNOWLEDGEMENT,
        key=case.number,
        to=tuple(to),
        subject=subject,
        body=body,
        from_name="" if language.startswith("zh") else desk.company_en,
        in_reply_to=case.thread.message_id,
        references=case.thread.references,
        case_no=case.number,
    )


def in_order(deadlines: Sequence[Deadline]) -> list[Deadline]:
    """The next one first."""
    return sorted(deadlines, key=lambda one: one.due_at)


def _promised(case: Case, procedure: Procedure) -> Deadline | None:
    """The clock a customer is told: the first of the procedure's own promises that is firm, if any.

    The customer's own date is told apart from ours. A remark that asks for nothing is promised nothing.
    """
    if case.kind is Kind.INFORMAL:
        return None
    theirs = {clock.id for clock in procedure.clocks if clock.limit.unit is Unit.CUSTOMERS_DATE}
    ours = [one for one in case.deadlines if one.audience is Audience.CUSTOMER and one.clock not in theirs]
    return next((one for one in in_order(ours) if one.due_at > case.received_at and not one.provisional), None)


def title_of(deadline: Deadline, procedure: Procedure, language: str) -> str:
    """A clock's title for the reader; a procedure revised since may no longer have the clock."""
    clock = next((one for one in procedure.clocks if one.id == deadline.clock), None)
    return in_language(clock.title, language) if clock else deadline.title


def _greeting(case: Case, speech: Speech) -> str:
    """The salutation: with the form of address where one is stated, to the company where no person is.

    A colleague who forwarded the complaint is greeted as such, never as the customer.
    """
    theirs = (case.complaint.contact or "", case.complaint.customer or "")
    contact, company = theirs if case.thread.forwarded_by is None else (case.thread.forwarded_by, "")
    name, customer = _person(contact, speech), short(company, 40)
    address, _, rest = name.partition(" ")
    addressed = speech.get(f"greeting.{address.rstrip('.')}", "") if rest else ""
    at_company = speech.get("greeting_at" if name else "greeting_company", "") if customer else ""
    form = addressed or at_company or speech["greeting" if name else "greeting_nobody"]
    return Template(form).safe_substitute(name=rest.strip() if addressed else name, customer=customer)


def _person(contact: str, speech: Speech) -> str:
    """A contact's name as one speaks it: `Ellery, Marcus` is turned round, a department or telephone left out."""
    name = _CONTACT_ENDS.split(contact, maxsplit=1)[0].strip(" ,，")
    family, _, given = name.partition(",")
    if given:
        name = family if " " in family.strip() else f"{given.strip()} {family}"
    for honorific in speech.get("honorifics", "").split():
        name = name.removesuffix(honorific).rstrip()
    return short(name, 40)


def _bare(subject: str, number: str) -> str:
    """Their subject without the marks of earlier answers and without our own token."""
    return _ANSWERS.sub("", short(subject.replace(f"[{number}]", " "), 120))


def all_stated(case: Case, speech: Speech) -> str:
    """What was read of a complaint, a line a field."""
    stated = [(name, getattr(case.complaint, name)) for name in SHOWN]
    end = speech["label_end"]
    return bullets(
        f"{speech['field.' + name]}{end}{plain(value, speech)}" for name, value in stated if value not in {None, ""}
    )


def _read_of_all(cases: Sequence[Case], speech: Speech) -> str:
    if len(cases) == 1:
        return all_stated(cases[0], speech)
    return "\n".join(f"{case.number}\n{all_stated(case, speech)}" for case in cases)
