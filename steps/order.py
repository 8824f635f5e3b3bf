"""Order a case: a person says that a mail which was set aside, held or found corrupt is to become one.

Takes the store, the mail's journal number and who says so; touches the journal and the questions about that mail.
"""

from datetime import datetime

from cases.store import Store


def order(store: Store, number: int, by: str, now: datetime) -> bool:
    """Let the mail be handled again as a complaint; its open questions are answered by this. False if it is none."""
    if not store.journal.order(number, by):
        return False
    for item in store.register.held_items():
        if item.journal_id == number and not item.case_no:
            store.register.settle_held(item.id, by, "a case is made of it", now)
    return True
