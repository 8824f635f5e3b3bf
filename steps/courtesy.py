"""Tell the server what is finished: flag as seen, or move. Last of all, and harmless to repeat.

Takes an open mailbox and the store; touches the mailbox, then the journal's mark. Raises Transient.
"""

from cases.store import Store
from intake.mailbox import Courtesy, Mailbox
from records.journal import JournalRow


def be_courteous(store: Store, mailbox: Mailbox, action: Courtesy, target: str) -> None:
    """The courtesy act for every finished mail of the folder as it stands under its present UIDVALIDITY."""
    if action == "none":
        return
    due = store.journal.courtesy_due(mailbox.account, mailbox.folder)
    uidvalidity = mailbox.position().uidvalidity
    here = [row for row in due if row.position.uidvalidity == uidvalidity]
    if here:
        mailbox.mark([row.position.uid for row in here], uidvalidity, action, target)
    _done(store, due)


def _done(store: Store, rows: tuple[JournalRow, ...]) -> None:
    if rows:
        store.journal.courtesy_done([row.id for row in rows])
