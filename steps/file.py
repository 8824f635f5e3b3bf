"""File what one mail leads to: cases with documents and letters, or a follow-up with its case.

Takes a Desk, the mail and what matching found; gives the Outcome that the store commits in one transaction. Touches
the vault only: every document and letter is there before anything names it (house invariant 3).
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from archive.vault import Vault
from cases.store import Store
from outbox.compose import compose
from outbox.letters import acknowledgement
from outbox.notices import follow_up, notice
from outbox.safety import may_answer
from records.backup import Told
from records.case import Case, Duplicate, FollowUp, NewCase
from records.document import Document
from records.journal import CaseDocument, CaseEvent, CaseHeld, JournalRow, JournalState, Outcome
from records.ledger import Filed, LedgerEntry
from records.letter import Answerable, Enclosure, Letter, Outgoing, Recent, Release
from records.matching import MESSAGE_ID_MOST, bounded
from records.place import Held
from records.reading import ReadComplaint
from records.record import Record
from steps.desk import Desk
from steps.letters import addressees, writer
from steps.open_case import Arrival, Opened, open_case
from steps.register import FOLDER
from steps.restored import Earlier, acknowledged, earlier_answer

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ORIGINAL = "original mail.eml"


def filed_mail(row: JournalRow, case_no: str, now: datetime) -> LedgerEntry:
    """The ledger's line for the mail itself."""
    return LedgerEntry(
        filed=Filed.MAIL, number=f"mail/{row.id}", name=ORIGINAL, sha256=row.sha256, at=now, case_no=case_no
    )


def file_cases(desk: Desk, arrival: Arrival, new: Sequence[tuple[ReadComplaint, NewCase]]) -> Outcome:
    """One case a complaint; one acknowledgement a mail, which names them all."""
    row, now = arrival.row, arrival.now
    year = desk.local(row.received_at).year
    before = earlier_answer(desk.store, row.received_at, arrival.reading.message.message_id)
    if before.told or before.doubt:
        desk.store.restored.claim(row.id, before.told, year)
    numbers = desk.store.register.reserve(row.id, len(new), year, desk.data.company)
    opened = [open_case(desk, arrival, read, found, number) for (read, found), number in zip(new, numbers, strict=True)]
    cases = tuple(one.case for one in opened)
    answer = _acknowledge(desk, arrival, cases, before)
    letters = [*answer.letters, *(_notify(desk, one, now) for one in opened)]
    return Outcome(
        state=JournalState.CASED,
        kind=arrival.reading.recognition.kind,
        reason="; ".join(arrival.reading.recognition.reasons),
        case_no=cases[0].number,
        message_id=bounded(arrival.reading.message.message_id, MESSAGE_ID_MOST),
        cases=cases,
        keys=tuple(one.keys for one in opened),
        documents=tuple(CaseDocument(case_no=one.case.number, document=doc) for one in opened for doc in one.documents),
        events=answer.events,
        letters=tuple(letters),
        answered=answer.answered,
        held=(*(held for one in opened for held in one.held), *answer.held),
        ledger=(
            filed_mail(row, cases[0].number, now),
            *(entry for one in opened for entry in one.ledger),
            *(filed_letter(letter, now) for letter in letters),
        ),
    )


def file_followup(desk: Desk, arrival: Arrival, found: FollowUp | Duplicate) -> Outcome:
    """The mail joins its case, and the people who have the case are told."""
    row, now = arrival.row, arrival.now
    case = desk.store.register.case(found.case_no)
    assert case is not None
    message = arrival.reading.message
    letters = []
    if not (isinstance(found, Duplicate) and found.same_mail):
        whom = addressees(desk, case.route.department)
        letter = follow_up(case, message, whom, writer(desk), desk.data.texts)
        letters.append(composed(desk, letter, now))
    return Outcome(
        state=JournalState.ATTACHED,
        kind=arrival.reading.recognition.kind,
        reason=found.because,
        case_no=case.number,
        message_id=bounded(message.message_id, MESSAGE_ID_MOST),
        letters=tuple(letters),
        held=tuple(CaseHeld(held=held, case_no=case.number) for held in message.held),
        ledger=(filed_mail(row, case.number, now), *(filed_letter(letter, now) for letter in letters)),
    )


def with_joined(outcome: Outcome, joined: Sequence[Outcome]) -> Outcome:
    """A mail that makes cases and also belongs to ones that are here: the people who have those are told, too."""
    return outcome.model_copy(
        update={
            "also_joined": tuple(one.case_no for one in joined),
            "letters": (*outcome.letters, *(letter for one in joined for letter in one.letters)),
            "ledger": (*outcome.ledger, *(entry for one in joined for entry in one.ledger[1:])),
        }
    )


def name_for_people(desk: Desk, row: JournalRow, outcome: Outcome) -> None:
    """Give what was just committed its names under by-case; before the commit a number could still be another's."""
    made = [case.number for case in outcome.cases]
    for number in made:
        desk.vault.name(number, ORIGINAL, row.sha256)
    for number in (*outcome.also_joined, *([outcome.case_no] if outcome.case_no and not made else [])):
        desk.vault.name(number, joined_name(row), row.sha256)
    for filed in outcome.documents:
        desk.vault.name(filed.case_no, filed.document.name, filed.document.sha256)


def name_again(desk: Desk) -> None:
    """After a crash: the names of the last cases, documents and registers, committed perhaps and not yet named."""
    for case in desk.store.register.latest(32):
        for name, digest in names_of(desk.store, case):
            name_if_there(desk.vault, case.number, name, digest)
    for entry in desk.store.register.last_documents(32):
        name_if_there(desk.vault, entry.case_no or FOLDER, entry.name, entry.sha256)


def name_if_there(vault: Vault, case_no: str, name: str, digest: str) -> None:
    """An object that is missing is `kesu archive verify`'s to tell; no desk stands still for it."""
    if vault.has(digest):
        vault.name(case_no, name, digest)


def names_of(store: Store, case: Case) -> Iterator[tuple[str, str]]:
    """The names of a case's own mail and documents, each with the sha256 it belongs to."""
    yield ORIGINAL, case.mail_sha256
    for document in store.register.documents(case.number):
        yield document.name, document.sha256


def joined_name(row: JournalRow) -> str:
    """The name of a further mail of a case."""
    return f"mail {row.id}.eml"


class _Answer(Record):
    """The acknowledgement, whom it answers, and what is asked of a person when it may not leave."""

    letters: tuple[Outgoing, ...] = ()
    answered: tuple[str, ...] = ()
    held: tuple[CaseHeld, ...] = ()
    events: tuple[CaseEvent, ...] = ()


def _acknowledge(desk: Desk, arrival: Arrival, cases: tuple[Case, ...], before: Earlier) -> _Answer:
    """Where it may leave unattended it is ready; else it waits for a person's release, with the reasons.

    What a desk that was lost had answered is no second time answered.
    """
    to = cases[0].thread.answer_to
    if before.told and before.told.number == cases[0].number:
        return _answered(before.told, to, arrival.now)
    if arrival.row.quiet or not to:
        return _Answer()
    verdict = _may_answer(desk, arrival, to)
    letter = acknowledgement(cases[0], (to,), writer(desk), desk.data.texts, cases[1:])
    doubt = f"the customer was told the number {before.told.number}" if before.told else before.doubt
    if verdict.safe and not doubt:
        return _Answer(letters=(composed(desk, letter, arrival.now),), answered=(to,))
    why = "; ".join(filter(None, (*verdict.reasons, doubt)))
    letter = letter.model_copy(update={"release": Release.WAITING, "why": why})
    held = Held(
        what="acknowledgement",
        where=to,
        why=why,
        for_whom=desk.data.quality,
        act="Look at it and release it (`kesu release`), or answer yourself.",
    )
    question = CaseHeld(held=held, case_no=cases[0].number)
    return _Answer(letters=(composed(desk, letter, arrival.now),), held=(question,))


def _answered(told: Told, to: str, now: datetime) -> _Answer:
    """The customer has it; one sent just now still counts against the next to the same address."""
    lately = bool(to) and now - told.sent_at < timedelta(hours=1)
    event = CaseEvent(case_no=told.number, event=acknowledged(told.message_id, told.sent_at))
    return _Answer(events=(event,), answered=(to,) if lately else ())


def _may_answer(desk: Desk, arrival: Arrival, to: str) -> Answerable:
    """House invariant 5, with what was sent to this address lately."""
    now, outbox = arrival.now, desk.store.outbox
    recent = Recent(
        hour=outbox.answers_to(to, now - timedelta(hours=1)), day=outbox.answers_to(to, now - timedelta(days=1))
    )
    reading = arrival.reading
    return may_answer(reading.message, reading.recognition, desk.data.company, recent, now - arrival.row.received_at)


def _notify(desk: Desk, opened: Opened, now: datetime) -> Outgoing:
    """The case with its documents to the lead department, QA copied."""
    case = opened.case
    files = [_enclosure(document) for document in opened.documents]
    whom = addressees(desk, case.route.department, *case.route.copy_to)
    return composed(desk, notice(case, whom, files, writer(desk), desk.data.texts), now)


def _enclosure(document: Document) -> Enclosure:
    return Enclosure(name=document.name, content_type=WORD, sha256=document.sha256, content=document.content)


def composed(desk: Desk, letter: Letter, now: datetime) -> Outgoing:
    """The bytes as they will leave, safe in the vault."""
    outgoing = compose(letter, desk.data.sender, now)
    desk.vault.put(outgoing.content)
    return outgoing


def filed_letter(letter: Outgoing, now: datetime) -> LedgerEntry:
    """The ledger's line for a letter."""
    return LedgerEntry(
        filed=Filed.LETTER,
        number=letter.message_id,
        name=letter.purpose.value,
        sha256=letter.sha256,
        at=now,
        case_no=letter.case_no,
    )
