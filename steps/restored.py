"""The quiet after a restore: what the lost desk may have told customers is not told twice.

Takes the store, the folder of sent mail and marks of restores; gives what is known of an earlier answer. The database
is older than the mailbox: mails come again that the lost desk had answered, under numbers it had given out
(docs/decisions/0009-backup.md). `look_back` asks the Sent folder once, before the first mail is handled; `earlier`
decides from what it learnt. Raises Transient and ConfigError when the folder cannot be read. Touches the store.
"""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta

from cases.store import Store
from intake.sent_folder import SentFolder
from outbox.compose import acknowledges
from records.backup import Restoration, Told
from records.company import Company
from records.events import Event, EventKind
from records.journal import UNSENT, OutboxRow
from records.letter import Purpose, SentMail
from records.matching import MESSAGE_ID_MOST, bounded
from records.record import Record
from steps.waiting import answer_question

log = logging.getLogger("kesu.restored")
CLOCKS_DIFFER = timedelta(minutes=5)
"""Between the mail server's clock, which dates a mail's receipt, and ours, which dates a restore (RFC 4120 bears as
much between two machines)."""
NUMBER_MOST = 64
SERIAL_MOST = 10**9
"""What both databases hold as a number; no desk gets there, but a header may say so."""


class Earlier(Record):
    """What a lost desk may have answered: what it `told`, or the `doubt` in words; in an ordinary desk neither."""

    told: Told | None = None
    doubt: str = ""


def earlier(received_at: datetime, marks: Sequence[Restoration], told: Told | None) -> Earlier:
    """Whether a mail, handled now, may have been handled by a desk that was lost. Pure.

    What it told, by its Sent folder, counts as said, whatever instant the mail bears: a mailbox that was moved dates
    its mails anew. Where nothing was found it may have been said all the same, and a person decides; but only of what
    came before a restore, for the lost desk was dead by then.
    """
    doubtful = [mark for mark in marks if received_at < mark.restored_at + CLOCKS_DIFFER]
    if told and marks:
        return Earlier(told=told)
    return Earlier(doubt=why_held(doubtful[-1])) if doubtful else Earlier()


def why_held(mark: Restoration) -> str:
    """What a letter to a customer says that waits because of a restore."""
    return f"restored from a backup of {mark.backup_at:%Y-%m-%d %H:%M} UTC: the customer may have been answered already"


def earlier_answer(store: Store, received_at: datetime, message_id: str) -> Earlier:
    """The same, asked of the store for a mail by its Message-ID."""
    marks = store.restored.marks()
    told = store.restored.told(bounded(message_id, MESSAGE_ID_MOST)) if marks and message_id else None
    return earlier(received_at, marks, told)


def acknowledged(message_id: str, sent_at: datetime) -> Event:
    """An acknowledgement that the Sent folder showed, as an event of its case."""
    note = f"{message_id}, found in the Sent folder after a restore"
    return Event(kind=EventKind.ACKNOWLEDGED, at=sent_at, by="kesu", note=note)


def lost_since(store: Store) -> datetime | None:
    """From when on mails and letters are lost that nobody has looked for yet; None in any other desk."""
    unlooked = [mark.backup_at for mark in store.restored.marks() if mark.looked_at is None]
    return min(unlooked) - CLOCKS_DIFFER if unlooked else None


def look_back(store: Store, company: Company, sent: SentFolder | None, now: datetime) -> None:
    """Once after a restore: letters found in the Sent folder count as sent, and the numbers they bear are taken."""
    since = lost_since(store)
    if since is None:
        return
    mails: tuple[SentMail, ...] = ()
    if sent is not None:
        with sent:
            mails = sent.since(since)
    counted = _count_as_sent(store, mails, now)
    numbers = _numbers(store, company, mails)
    store.restored.learn(numbers)
    store.restored.looked(now)
    found = f"{len(mails)} mails found in the Sent folder" if sent else "no Sent folder is set"
    log.warning(
        "restored from a backup of %s UTC; %s: %d letters had left, %d case numbers had been given out",
        f"{since + CLOCKS_DIFFER:%Y-%m-%d %H:%M}", found, counted, len(numbers),
    )  # fmt: skip


def _count_as_sent(store: Store, mails: Sequence[SentMail], now: datetime) -> int:
    """Letters of the backup that left after it was taken."""
    sent = {mail.message_id: mail for mail in mails}
    left = [row for row in store.outbox.rows(UNSENT) if row.letter.message_id in sent]
    return sum(_mark_sent(store, row, sent[row.letter.message_id], now) for row in left)


def _mark_sent(store: Store, row: OutboxRow, mail: SentMail, now: datetime) -> bool:
    """Nobody is asked about it any more, who might answer a second time by hand."""
    letter = row.letter
    told = letter.purpose is Purpose.ACKNOWLEDGEMENT and bool(letter.case_no) and not mail.redirected
    event = acknowledged(letter.message_id, mail.sent_at) if told else None
    answer_question(store, row.id, "kesu", f"{letter.message_id} is in the Sent folder: it had left", now)
    return store.outbox.mark_sent(row.id, mail.sent_at, event)


def _numbers(store: Store, company: Company, mails: Sequence[SentMail]) -> tuple[Told, ...]:
    """The case numbers in mails that are in no register here, with the mail that each was first told in.

    An acknowledgement says for which mail a number was given; any other mail only that it was. A folder in which
    strangers can file proves nothing: what bears a Message-ID of another house is passed over.
    """
    found: dict[str, Told] = {}
    ours = [mail for mail in mails if company.is_ours(mail.message_id.strip("<>"))]
    for mail in sorted(ours, key=lambda mail: (not _is_answer(mail), mail.sent_at)):
        number = company.year_and_serial(mail.case_no) if len(mail.case_no) <= NUMBER_MOST else None
        if number and number[1] <= SERIAL_MOST and mail.case_no not in found and not store.register.case(mail.case_no):
            found[mail.case_no] = _told(mail, *number)
    return tuple(found.values())


def _is_answer(mail: SentMail) -> bool:
    """Whether a customer was told their number by it: not by a colleague's copy of trial mode."""
    return acknowledges(mail.message_id, mail.case_no) and not mail.redirected


def _told(mail: SentMail, year: int, serial: int) -> Told:
    return Told(
        number=mail.case_no,
        year=year,
        serial=serial,
        message_id=bounded(mail.message_id, MESSAGE_ID_MOST),
        in_reply_to=bounded(mail.in_reply_to, MESSAGE_ID_MOST) if _is_answer(mail) else "",
        sent_at=mail.sent_at,
    )
