"""What Kesu writes inside the company: the notice of a case, further mails, documents, the daily list, reminders.

Takes records and the texts by key; gives a Letter with its key and enclosures. Raises ConfigError for a text that
cannot be filled. Touches nothing.
"""

from collections.abc import Sequence
from datetime import date

from outbox.letters import Desk, all_stated, in_order, title_of
from outbox.said import about, said, told
from outbox.words import Speech, Texts, bullets, day, language_of, moment, short, words, written
from records.case import Case, Deadline
from records.letter import Addressees, Enclosure, Letter, MadeDocument, Purpose, Question, SetAside
from records.message import Message
from records.procedure import Procedure, Unit
from records.words import in_language

MOST_LINES = 60
"""Of a further mail's text; the whole stands in the archive."""


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
        "deadlines": bullets(_deadline(one, desk, language, speech) for one in in_order(case.deadlines)),
        "because": in_language(route.because, language),
        "rule": short(" ".join(filter(None, (procedure.identity.number, route.clause, _fired(case)))), 200),
        "read": all_stated(case, speech),
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


def _asked_for(case: Case, procedure: Procedure) -> Deadline | None:
    """The customer's own date, while it lies ahead: what a busy person must see first."""
    theirs = {clock.id for clock in procedure.clocks if clock.limit.unit is Unit.CUSTOMERS_DATE}
    return next((one for one in case.deadlines if one.clock in theirs and one.due_at > case.received_at), None)


def _fired(case: Case) -> str:
    """The rule that gave the case its department; none while the intake owner has it."""
    trials = case.route.trials
    return "" if trials and all(trial.outcome != "hit" for trial in trials) else case.route.rule


def _deadline(deadline: Deadline, desk: Desk, language: str, speech: Speech) -> str:
    why = in_language(deadline.provisional, language)
    note = speech["note"].replace("$note", why) if why else ""
    return f"{moment(desk.local(deadline.due_at), speech)}  {title_of(deadline, desk.procedure, language)}{note}"


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
