"""Once a day: what was set aside, and which questions and letters wait for a person, to quality by mail.

Takes a Desk, the local hour it is due at, and now; touches vault and outbox. One letter a day and kind, for
its Message-ID derives from the day.
"""

import logging
from datetime import datetime

from outbox.compose import derived_message_id
from outbox.notices import daily_list as list_letter
from outbox.notices import held_reminder
from records.errors import KesuError, bug_at
from records.journal import HeldItem, JournalRow, OutboxRow, SendState
from records.letter import Letter, Purpose, Question, SetAside
from records.place import Held
from steps.desk import Desk
from steps.file import composed, filed_letter
from steps.letters import addressees, writer
from steps.read import headline

log = logging.getLogger("kesu.daily")
HEADER_MOST = 64_000
"""Octets of a mail that are read for its line: nothing bounds the reading here, and no more is wanted of it."""
OLD_MOST = 30
"""Lines for mail from before first contact; a folder that was read again may hold thousands."""
WAITS = (SendState.WAITING_RELEASE, SendState.FAILED)


def daily_list(desk: Desk, due_at: str, now: datetime) -> None:
    """Queue the day's letters, if their hour has come and there is something to say."""
    local = desk.local(now)
    if f"{local:%H:%M}" < due_at:
        return
    whom = addressees(desk, desk.data.quality)
    aside = desk.store.journal.set_aside_unlisted()
    if aside:
        mails = _lines(desk, aside)
        letter = list_letter(mails, local.date(), whom, writer(desk), desk.data.texts)
        _queue(desk, letter, now, [row.id for row in aside])
    questions = [_question(item) for item in desk.store.register.held_items()]
    questions += [_letter_waits(row) for row in desk.store.outbox.rows(WAITS) if not _is_reminder(row)]
    if questions:
        _queue(desk, held_reminder(questions, local.date(), whom, writer(desk), desk.data.texts), now, [])


def _queue(desk: Desk, letter: Letter, now: datetime, listed: list[int]) -> None:
    """Once a day each; what comes after the day's list stands in the next."""
    if desk.store.outbox.knows(derived_message_id(letter, desk.data.sender.domain)):
        return
    outgoing = composed(desk, letter, now)
    desk.store.queue(outgoing, filed_letter(outgoing, now), now, listed)


def _lines(desk: Desk, aside: tuple[JournalRow, ...]) -> list[SetAside]:
    """A line a mail; where very many old ones turned up at once, one line for most of them."""
    old = [row for row in aside if row.quiet]
    rest = old[OLD_MOST:] if len(old) > OLD_MOST + 1 else []
    together = {row.id for row in rest}
    mails = [_set_aside(desk, row) for row in aside if row.id not in together]
    if rest:
        mails.append(_together(rest))
    return mails


def _together(rows: list[JournalRow]) -> SetAside:
    first, last = rows[0], rows[-1]
    line = SetAside(number=first.id, sender="", subject="", why=first.reason, received_at=first.received_at)
    return line.model_copy(update={"count": len(rows), "last": last.id})


def _set_aside(desk: Desk, row: JournalRow) -> SetAside:
    try:
        sender, subject = headline(_header(desk.vault.get(row.sha256)))
    except KesuError as error:
        sender, subject = "", str(error)
    except Exception as error:  # noqa: BLE001 - one mail's bug costs only its line
        log.error("a bug while listing mail %d: %s", row.id, bug_at(error))  # noqa: TRY400 - a traceback quotes the mail
        sender, subject = "", f"{type(error).__name__}: {error}"
    return SetAside(number=row.id, sender=sender, subject=subject, why=row.reason, received_at=row.received_at)


def _header(raw: bytes) -> bytes:
    """The header section (RFC 5322 section 2.1), as far as a list needs it."""
    start = raw[:HEADER_MOST].replace(b"\r\n", b"\n")
    return start.partition(b"\n\n")[0] + b"\n\n"


def _question(item: HeldItem) -> Question:
    return Question(about=item.case_no, mail=item.journal_id, held=item.held, since=item.created_at)


def _is_reminder(row: OutboxRow) -> bool:
    """An earlier day's reminder that did not leave says nothing that today's does not."""
    return row.letter.purpose is Purpose.HELD_REMINDER


def _letter_waits(row: OutboxRow) -> Question:
    """A letter that does not leave unless a person says so, or that nobody would take."""
    letter = row.letter
    held = Held(
        what=letter.purpose.value,
        where=", ".join(letter.recipients) or "-",
        why=row.last_error or letter.why,
        act=f"kesu release {row.id} | kesu drop {row.id} --because …",
    )
    return Question(about=letter.case_no, letter=row.id, held=held, since=row.created_at)
