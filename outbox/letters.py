"""Every mail Kesu writes, in words: what a case, a list or a question says to its reader.

Takes records and the texts by key; gives a Letter with its key, thread and enclosures. Raises ConfigError for a text
that cannot be filled. Touches nothing. A value nobody stated leaves no trace in a letter (house invariant 9).
"""

import re
from collections.abc import Sequence
from datetime import date, datetime
from string import Template
from zoneinfo import ZoneInfo

from outbox.said import about, said, told
from outbox.words import Speech, Texts, bullets, day, language_of, moment, plain, short, words, written
from records.case import Case, Deadline
from records.letter import Addressees, Enclosure, Letter, MadeDocument, Purpose, Question, SetAside
from records.message import Kind, Message
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
MOST_LINES = 60
"""Of a further mail's text; the whole stands in the archive."""


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
        "firm_title": _title(clock, desk.procedure, language) if clock else "",
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


def notice(case: Case, whom: Addressees, files: Sequence[Enclosure], desk: Desk, texts: Texts) -> Letter:
    """The case to its lead department: what, by when, why them, what to find out, what is attached."""
    language = language_of(texts, whom.language, "notice")
    speech = words(texts, language)
    first = _asked_for(case, desk.procedure) or case.next_due()
    due = moment(desk.local(first.due_at), speech, "subject_date") if first else ""
    procedure, route = desk.procedure, case.route
    department = procedure.departments.get(route.department)
    values = {
        "number": case.number,
        "customer": short(case.complaint.customer or "", 48) or speech["somebody"],
        "defect": short(case.complaint.defect or "", 40).rstrip("。.;； ") or speech["something"],
        "reply_by": speech["reply_by"].replace("$due", due) if due else "",
        "department": in_language(department.title if department else {}, language) or route.department,
        "received": moment(desk.local(case.received_at), speech),
        "deadlines": bullets(_deadline(one, desk, language, speech) for one in _in_order(case.deadlines)),
        "because": in_language(route.because, language),
        "rule": short(" ".join(filter(None, (procedure.identity.number, route.clause, _fired(case)))), 200),
        "read": _read(case, speech),
        "unknown": bullets(_fact(procedure, name, language) for name in route.unknown_facts),
        "attached": bullets(short(file.name, 120) for file in files),
        "company": desk.named(language),
    }
    subject, body = written(texts, f"{language}/notice", values)
    return Letter(
        purpose=Purpose.NOTICE,
        key=f"{case.number}.{route.department}",
        to=whom.to,
        cc=whom.cc,
        subject=subject,
        body=body,
        case_no=case.number,
        enclosures=tuple(files),
    )


def follow_up(case: Case, message: Message, whom: Addressees, desk: Desk, texts: Texts) -> Letter:
    """A further mail about a case, to the department that has it: who writes, what is new, what came with it."""
    language = language_of(texts, whom.language, "follow_up")
    speech = words(texts, language)
    sender = message.sender
    values = {
        "number": case.number,
        "customer": short(case.complaint.customer or "", 48) or speech["somebody"],
        "sender": short(f"{sender.name} <{sender.email}>".strip(), 120) if sender else "",
        "their_subject": short(message.subject, 120),
        "text": "\n".join(f"  | {line}" for line in message.new_text.strip().splitlines()[:MOST_LINES]),
        "attached": bullets(short(file.name, 120) for file in message.attachments if not file.inline),
        "company": desk.named(language),
    }
    subject, body = written(texts, f"{language}/follow_up", values)
    return Letter(
        purpose=Purpose.NOTICE,
        key=f"{case.number}.{message.sha256[:12]}",
        to=whom.to,
        cc=whom.cc,
        subject=subject,
        body=body,
        case_no=case.number,
    )


def document_letter(case: Case, made: MadeDocument, whom: Addressees, desk: Desk, texts: Texts) -> Letter:
    """A document made on demand, to the colleagues who fill it in; to a customer only a person sends it."""
    language = language_of(texts, whom.language, "document")
    speech = words(texts, language)
    values = {
        "number": case.number,
        "customer": short(case.complaint.customer or "", 48) or speech["somebody"],
        "title": in_language(made.title, language),
        "document_no": made.number,
        "because": _asked_by(made, speech),
        "attached": bullets([short(made.file.name, 120)]),
        "next": speech["document_next"] if made.for_customer else "",
        "company": desk.named(language),
    }
    subject, body = written(texts, f"{language}/document", values)
    return Letter(
        purpose=Purpose.DOCUMENT,
        key=made.number,
        to=whom.to,
        cc=whom.cc,
        subject=subject,
        body=body,
        case_no=case.number,
        enclosures=(made.file,),
    )


def _asked_by(made: MadeDocument, speech: Speech) -> str:
    """Why it was made and at whose request."""
    by = speech["document_by"].replace("$by", short(made.by, 60))
    because = short(made.because, 200)
    return f"{because}{speech['note'].replace('$note', by)}" if because else by


def daily_list(mails: Sequence[SetAside], on: date, whom: Addressees, desk: Desk, texts: Texts) -> Letter:
    """What was set aside since the last list, each with the number that makes a case of it."""
    language = language_of(texts, whom.language, "daily_list")
    speech = words(texts, language)
    values = {
        "day": day(on, speech),
        "count": str(len(mails)),
        "list": "\n".join(_set_aside(mail, said(mail.why, texts, language), desk, speech) for mail in mails),
        "example": str(mails[0].number) if mails else "",
        "company": desk.named(language),
    }
    subject, body = written(texts, f"{language}/daily_list", values)
    return _internal(Purpose.DAILY_LIST, on.isoformat(), whom, (subject, body))


def held_reminder(questions: Sequence[Question], on: date, whom: Addressees, desk: Desk, texts: Texts) -> Letter:
    """What one holder still has to decide, oldest first."""
    language = language_of(texts, whom.language, "held_reminder")
    speech = words(texts, language)
    oldest_first = sorted(questions, key=lambda question: question.since)
    values = {
        "day": day(on, speech),
        "count": str(len(questions)),
        "list": "\n".join(_question(one, desk, texts, language) for one in oldest_first),
        "company": desk.named(language),
    }
    subject, body = written(texts, f"{language}/held_reminder", values)
    return _internal(Purpose.HELD_REMINDER, f"{on.isoformat()}.{'.'.join(whom.to)}", whom, (subject, body))


def _internal(purpose: Purpose, key: str, whom: Addressees, text: tuple[str, str]) -> Letter:
    return Letter(purpose=purpose, key=key, to=whom.to, cc=whom.cc, subject=text[0], body=text[1])


def _in_order(deadlines: Sequence[Deadline]) -> list[Deadline]:
    return sorted(deadlines, key=lambda one: one.due_at)


def _promised(case: Case, procedure: Procedure) -> Deadline | None:
    """The clock a customer is told: the first of the procedure's own promises that is firm, if any.

    The customer's own date is told apart from ours. A remark that asks for nothing is promised nothing.
    """
    if case.kind is Kind.INFORMAL:
        return None
    theirs = {clock.id for clock in procedure.clocks if clock.limit.unit is Unit.CUSTOMERS_DATE}
    ours = [one for one in case.deadlines if one.audience is Audience.CUSTOMER and one.clock not in theirs]
    return next((one for one in _in_order(ours) if one.due_at > case.received_at and not one.provisional), None)


def _asked_for(case: Case, procedure: Procedure) -> Deadline | None:
    """The customer's own date, while it lies ahead: what a busy person must see first."""
    theirs = {clock.id for clock in procedure.clocks if clock.limit.unit is Unit.CUSTOMERS_DATE}
    return next((one for one in case.deadlines if one.clock in theirs and one.due_at > case.received_at), None)


def _title(deadline: Deadline, procedure: Procedure, language: str) -> str:
    """A clock's title for the reader; a procedure revised since may no longer have the clock."""
    clock = next((one for one in procedure.clocks if one.id == deadline.clock), None)
    return in_language(clock.title, language) if clock else deadline.title


def _fired(case: Case) -> str:
    """The rule that gave the case its department; none while the intake owner has it."""
    trials = case.route.trials
    return "" if trials and all(trial.outcome != "hit" for trial in trials) else case.route.rule


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


def _read(case: Case, speech: Speech) -> str:
    stated = [(name, getattr(case.complaint, name)) for name in SHOWN]
    end = speech["label_end"]
    return bullets(
        f"{speech['field.' + name]}{end}{plain(value, speech)}" for name, value in stated if value not in {None, ""}
    )


def _read_of_all(cases: Sequence[Case], speech: Speech) -> str:
    if len(cases) == 1:
        return _read(cases[0], speech)
    return "\n".join(f"{case.number}\n{_read(case, speech)}" for case in cases)


def _deadline(deadline: Deadline, desk: Desk, language: str, speech: Speech) -> str:
    why = in_language(deadline.provisional, language)
    note = speech["note"].replace("$note", why) if why else ""
    return f"{moment(desk.local(deadline.due_at), speech)}  {_title(deadline, desk.procedure, language)}{note}"


def _fact(procedure: Procedure, name: str, language: str) -> str:
    """A fact nobody stated, as boxes to tick."""
    fact = procedure.facts.get(name)
    if fact is None:
        return name
    if fact.number:
        return f"{in_language(fact.title, language)}  ______ {fact.unit}".rstrip()
    options = "  ".join(f"☐ {in_language(option.title, language)}" for option in fact.options)
    return f"{in_language(fact.title, language)}  {options}".rstrip()


def _set_aside(mail: SetAside, why: str, desk: Desk, speech: Speech) -> str:
    received = moment(desk.local(mail.received_at), speech)
    subject = short(mail.subject, 80) or "-"
    if mail.count > 1:
        subject = speech["older_mails"].replace("$count", str(mail.count)).replace("$last", str(mail.last))
    return f"{mail.number}. {short(mail.sender, 80)}  {subject}\n   {received}  {short(why, 120)}"


def _question(question: Question, desk: Desk, texts: Texts, language: str) -> str:
    speech, held = words(texts, language), told(question.held, texts, language)
    subject = about(question.about, question.mail, question.letter, speech)
    what = f"{held.what} -> {held.where}" if question.letter else held.what
    lines = [f"[{subject}] {short(what, 80)}{speech['label_end']}{short(held.why, 200)}"]
    lines += [f"   -> {short(held.act, 200)}"] if held.act else []
    return "\n".join([*lines, f"   {moment(desk.local(question.since), speech)}"])
