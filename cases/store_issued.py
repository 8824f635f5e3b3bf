"""Filing a document made on demand: with its letter and ledger entries, in one transaction.

Takes an Issued whose bytes are in the vault already. Gives whether it was filed. Raises nothing of its own; a fault
leaves the database as it was. Touches the tables documents, outbox, threads and ledger.
"""

from datetime import datetime

from sqlalchemy import select

from cases.store_database import Database
from cases.store_filing import chain, insert_document
from cases.store_known import remember_threads
from cases.store_outbox import insert_letter
from cases.store_tables import cases, documents
from records.document import Document
from records.journal import Issued


def issue(database: Database, issued: Issued, now: datetime) -> bool:
    """File the document; False, and nothing changed, when its number is another document's already."""
    case_no, letter = issued.case_no, issued.letter
    with database.write() as connection:
        # The case's row is the lock: two processes that make a document of one case take turns.
        connection.execute(select(cases.c.number).where(cases.c.number == case_no).with_for_update()).scalar_one()
        mine = select(documents.c.record).where(documents.c.case_no == case_no)
        there = [Document.model_validate_json(record) for record in connection.execute(mine).scalars()]
        if _number(issued.document) in map(_number, there):
            return False
        insert_document(connection, case_no, issued.document)
        insert_letter(connection, letter, now)
        remember_threads(connection, database, [(letter.message_id, case_no, True)])
        chain(connection, database, issued.ledger)
    return True


def _number(document: Document) -> str:
    return document.context.doc.document_no
