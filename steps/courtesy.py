"""Tell the server what is finished: flag as seen, or move. Last of all, and harmless to repeat.

Takes an open mailbox and the store; touches the mailbox, then the journal's mark. Raises Transient of the store; a
server that cannot be told now is told in a later round, since nothing depends on it.
"""

import logging

from cases.store import Store
from intake.mailbox import Courtesy, Mailbox
from records.errors import Transient

log = logging.getLogger("kesu")


def be_courteous(store: Store, mailbox: Mailbox, action: Courtesy, target: str) -> None:
    """The courtesy act for every finished mail of the folder as it stands under its present UIDVALIDITY."""
    due = () if action == "none" else store.journal.courtesy_due(mailbox.account, mailbox.folder)
    if not due:
        return
    try:
        uidvalidity = mailbox.position().uidvalidity
        here = [row.position.uid for row in due if row.position.uidvalidity == uidvalidity]
        mailbox.mark(here, uidvalidity, action, target)
    except Transient as fault:
        log.warning("%s; %d finished mails are not marked yet", fault, len(due))
        return
    store.journal.courtesy_done([row.id for row in due])
