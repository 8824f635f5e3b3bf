"""Once a day: what was set aside, and what waits for a decision, to quality by mail.

Takes a Desk, the local hour it is due at, and now; touches vault and outbox. One letter a day and kind, for
its Message-ID derives from the day.
"""

from datetime import datetime

from outbox.compose import derived_message_id
from outbox.letters import daily_list as list_letter
from outbox.letters import held_reminder
from records.errors import KesuError
from records.journal import HeldItem, JournalRow
from records.letter import Letter, Question, SetAside
from steps.desk import Desk
from steps.file import composed, filed_letter
from steps.letters import addressees, writer
from steps.read import headline


def daily_list(desk: Desk, due_at: str, now: datetime) -> None:
    """Queue the day's letters, if their hour has come and there is something to say."""
    local = desk.local(now)
    if f"{local:%H:%M}" < due_at:
        return
    whom = addressees(desk, desk.data.quality)
    aside = [row for row in desk.store.journal.set_aside_unlisted() if not row.quiet]
    if aside:
        mails = [_set_aside(desk, row) for row in aside]
        letter = list_letter(mails, local.date(), whom, writer(desk), desk.data.texts)
        _queue(desk, letter, now, [row.id for row in aside])
    questions = [_question(item) for item in desk.store.register.held_items()]
    if questions:
        _queue(desk, held_reminder(questions, local.date(), whom, writer(desk), desk.data.texts), now, [])


def _queue(desk: Desk, letter: Letter, now: datetime, listed: list[int]) -> None:
    """Once a day each; what comes after the day's list stands in the next."""
    if desk.store.outbox.knows(derived_message_id(letter, desk.data.sender.domain)):
        return
    outgoing = composed(desk, letter, now)
    desk.store.queue(outgoing, filed_letter(outgoing, now), now, listed)


def _set_aside(desk: Desk, row: JournalRow) -> SetAside:
    try:
        sender, subject = headline(desk.vault.get(row.sha256))
    except KesuError as error:
        sender, subject = "", str(error)
    return SetAside(number=row.id, sender=sender, subject=subject, why=row.reason, received_at=row.received_at)


def _question(item: HeldItem) -> Question:
    return Question(about=item.case_no or f"mail {item.journal_id}", held=item.held, since=item.created_at)
