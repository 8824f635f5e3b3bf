"""Filing: all that one mail leads to, in one transaction; and the ledger it is sealed into.

Takes an Outcome whose bytes are in the vault already. Gives whether anything was filed. Raises nothing of its own;
a fault leaves the database as it was. Touches every table but the cursor.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, func, select, update

from cases.store_database import Database
from cases.store_known import remember_keys, remember_threads
from cases.store_numbers import give_back_numbers
from cases.store_outbox import insert_letter
from cases.store_register import append_event
from cases.store_tables import answers, cases, documents, held, journal, ledger
from records.case import Case
from records.document import Document
from records.journal import CaseHeld, JournalState, Outcome
from records.ledger import LedgerEntry, canonical, seal
from records.matching import Keys

_UNFINISHED = (JournalState.WAITING, JournalState.DEFERRED)


def settle(database: Database, journal_id: int, outcome: Outcome, now: datetime) -> bool:
    """File what a mail leads to; False, and nothing changed, when the mail is finished already."""
    with database.write() as connection:
        here = select(journal.c.state).where(journal.c.id == journal_id).with_for_update()
        if connection.execute(here).scalar_one() not in _UNFINISHED:
            return False
        _file_cases(connection, journal_id, outcome)
        _file_people(connection, journal_id, outcome, now)
        remember_threads(connection, database, _threads(outcome))
        give_back_numbers(connection, journal_id, [case.number for case in outcome.cases])
        chain(connection, database, outcome.ledger)
        finished = {
            "state": outcome.state,
            "kind": outcome.kind,
            "reason": outcome.reason,
            "case_no": outcome.case_no,
            "leased_until": None,
            "deferred_until": None,
        }
        connection.execute(update(journal).where(journal.c.id == journal_id).values(finished))
    return True


def chain(connection: Connection, database: Database, entries: Sequence[LedgerEntry]) -> None:
    """Seal entries onto the ledger, one writer at a time."""
    if not entries:
        return
    database.serialise(connection, "ledger")
    last = connection.execute(select(ledger).order_by(ledger.c.seq.desc()).limit(1)).one_or_none()
    seq, previous = (0, "") if last is None else (last.seq, last.seal)
    for number, entry in enumerate(entries, seq + 1):
        sealed = seal(previous, entry)
        row = {"seq": number, "entry": canonical(entry), "previous": previous, "seal": sealed}
        connection.execute(ledger.insert().values(row))
        previous = sealed


def _file_cases(connection: Connection, journal_id: int, outcome: Outcome) -> None:
    keys = {one.case_no: one.keys for one in outcome.keys}
    for case in outcome.cases:
        _insert_case(connection, journal_id, case, keys.get(case.number, Keys()))
    for one in outcome.events:
        append_event(connection, one.case_no, one.event)
    for filed in outcome.documents:
        insert_document(connection, filed.case_no, filed.document)


def _file_people(connection: Connection, journal_id: int, outcome: Outcome, now: datetime) -> None:
    """What reaches people: letters, acknowledgements counted, questions."""
    for letter in outcome.letters:
        insert_letter(connection, letter, now)
    for address in dict.fromkeys(outcome.answered):
        row = {"journal_id": journal_id, "address": address.lower(), "at": now}
        connection.execute(answers.insert().values(row))
    for item in outcome.held:
        _insert_held(connection, journal_id, item, now)


def _threads(outcome: Outcome) -> list[tuple[str, str, bool]]:
    concerned = {outcome.case_no, *outcome.also_joined, *(case.number for case in outcome.cases)}
    concerned |= {one.case_no for one in outcome.events}
    came = [(outcome.message_id, case_no, False) for case_no in sorted(concerned)]
    return came + [(letter.message_id, letter.case_no, True) for letter in outcome.letters]


def _insert_case(connection: Connection, journal_id: int, case: Case, keys: Keys) -> None:
    """A new case with its events and what later mails may name it by."""
    row = {
        "number": case.number,
        "received_at": case.received_at,
        "journal_id": journal_id,
        "customer": case.customer_id or case.complaint.customer or "",
        "record": case.model_copy(update={"events": ()}).model_dump_json(),
        "known_by": keys.model_dump_json(),
    }
    connection.execute(cases.insert().values(row))
    for event in case.events:
        append_event(connection, case.number, event)
    remember_keys(connection, case.number, keys)


def insert_document(connection: Connection, case_no: str, document: Document) -> None:
    """Within a transaction: the next document of a case."""
    count = select(func.count()).select_from(documents).where(documents.c.case_no == case_no)
    seq = connection.execute(count).scalar_one() + 1
    row = {"case_no": case_no, "sha256": document.sha256, "seq": seq, "record": document.model_dump_json()}
    connection.execute(documents.insert().values(row))


def _insert_held(connection: Connection, journal_id: int, item: CaseHeld, now: datetime) -> None:
    """A question for a person."""
    row = {
        "journal_id": journal_id,
        "case_no": item.case_no,
        "record": item.held.model_dump_json(),
        "created_at": now,
        "settled_by": "",
        "decision": "",
    }
    connection.execute(held.insert().values(row))
