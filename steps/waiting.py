"""Decide on a letter that waits or was refused: a named person lets it go, or keeps it from ever leaving.

Takes the store, the letter's number, who decides and now; gives False when the letter waits for nobody. Touches the
outbox, and the question that asked about the letter, which is answered by this.
"""

from datetime import datetime

from cases.store import Store
from records.journal import SendState
from records.letter import Purpose

WAITS = (SendState.WAITING_RELEASE, SendState.FAILED)


def release(store: Store, number: int, by: str, now: datetime) -> bool:
    """Let the letter go when the desk runs next."""
    answer_question(store, number, by, "released", now)
    return store.outbox.release(number, by, now)


def drop(store: Store, number: int, by: str, why: str, now: datetime) -> bool:
    """Keep the letter from leaving; it stays in the archive with who said so and why."""
    answer_question(store, number, by, f"dropped: {why}", now)
    return store.outbox.drop(number, by, why)


def answer_question(store: Store, number: int, by: str, decision: str, now: datetime) -> None:
    """What `kesu held` asks about a receipt; before the letter, so a crash leaves that in sight, not the question."""
    row = store.outbox.row(number)
    if row is None or row.state not in WAITS or row.letter.purpose is not Purpose.ACKNOWLEDGEMENT:
        return
    for item in store.register.held_items():
        if item.case_no == row.letter.case_no and item.held.what == Purpose.ACKNOWLEDGEMENT.value:
            store.register.settle_held(item.id, by, decision, now)
