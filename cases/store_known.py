"""What later mails may name a case by, and the cases a mail names.

Works inside a transaction it is handed; raises nothing of its own. Touches the tables mail_index and threads.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, and_, or_, select

from cases.matching import asked_by, index_of, parties_of
from cases.store_database import Database
from cases.store_tables import cases, mail_index, threads
from records.matching import Enquiry, Keys, KnownCase

MOST_CANDIDATES = 50
"""How many cases that share a key with a mail are compared; the newest count."""


def remember_keys(connection: Connection, case_no: str, keys: Keys) -> None:
    """What a case may be named by in a later mail of the same customer."""
    rows = [
        {"field": field, "value": value, "party": keys.party, "case_no": case_no} for field, value in index_of(keys)
    ]
    if rows:
        connection.execute(mail_index.insert(), rows)


def remember_threads(connection: Connection, database: Database, rows: Iterable[tuple[str, str, bool]]) -> None:
    """Message-IDs as (Message-ID, case number, whether we sent it)."""
    named = [
        {"message_id": message_id, "case_no": case_no, "ours": ours}
        for message_id, case_no, ours in rows
        if message_id and case_no
    ]
    database.insert_new(connection, threads, named)


def known_cases(connection: Connection, enquiry: Enquiry) -> tuple[KnownCase, ...]:
    """The cases that share a token, a Message-ID or a key with the enquiry, oldest first."""
    numbers = {enquiry.token} | _by_thread(connection, enquiry) | _by_keys(connection, enquiry)
    rows = connection.execute(
        select(cases.c.number, cases.c.known_by).where(cases.c.number.in_(numbers)).order_by(cases.c.number)
    ).all()
    of_case = _threads_of(connection, numbers)
    return tuple(
        KnownCase(
            number=row.number,
            keys=Keys.model_validate_json(row.known_by),
            mail_ids=tuple(name for name, ours in of_case.get(row.number, ()) if not ours),
            our_ids=tuple(name for name, ours in of_case.get(row.number, ()) if ours),
        )
        for row in rows
    )


def _by_thread(connection: Connection, enquiry: Enquiry) -> set[str]:
    named = {enquiry.message_id, enquiry.in_reply_to, *enquiry.references} - {""}
    return set(connection.execute(select(threads.c.case_no).where(threads.c.message_id.in_(named))).scalars())


def _by_keys(connection: Connection, enquiry: Enquiry) -> set[str]:
    entries = asked_by(enquiry)
    if not entries:
        return set()
    # One equality after another: SQLite uses the index for these, and scans the table for a list of pairs.
    named = or_(*(and_(mail_index.c.field == field, mail_index.c.value == value) for field, value in entries))
    same = and_(named, mail_index.c.party.in_(parties_of(enquiry.keys.party)))
    newest = select(mail_index.c.case_no).where(same).distinct().order_by(mail_index.c.case_no.desc())
    return set(connection.execute(newest.limit(MOST_CANDIDATES)).scalars())


def _threads_of(connection: Connection, numbers: set[str]) -> dict[str, list[tuple[str, bool]]]:
    found: dict[str, list[tuple[str, bool]]] = {}
    mine = select(threads).where(threads.c.case_no.in_(numbers)).order_by(threads.c.message_id)
    for row in connection.execute(mine):
        found.setdefault(row.case_no, []).append((row.message_id, row.ours))
    return found
