"""Send what is in the outbox: committed as `sending`, handed over, committed as `sent`.

Takes the store, the vault, an SMTP account and the mode in force; gives how many left. At least once, always the same
bytes and Message-ID: a crash between the server's 250 and our commit leads to a second copy that is recognisable, never
to none.
"""

import logging
import re
from contextlib import nullcontext
from datetime import datetime, timedelta

from archive.vault import Vault
from cases.store import Store
from outbox.compose import may_leave
from outbox.send import SmtpSession
from records.account import SmtpAccount
from records.errors import ConfigError, Corrupt, Refused, Transient
from records.events import Event, EventKind
from records.journal import Got, OutboxRow
from records.letter import Purpose, Receipt, Sender

log = logging.getLogger("kesu.send")
LONGEST_WAIT = timedelta(hours=1)
GIVE_UP_AFTER = timedelta(days=3)
_CODE = re.compile(r"(?<![\w.@-])[45]\d\d(?: [45]\.\d{1,3}\.\d{1,3})?(?![\w.@-])")


def send(store: Store, vault: Vault, account: SmtpAccount, now: datetime, sender: Sender | None = None) -> int:
    """What is due now, a batch over one connection; when the server is away the letters stay where they are.

    `sender` says what may leave today: a letter composed or released under another mode stays until that is back.
    """
    rows = _leaving(store, sender, now)
    sent = 0
    try:
        with SmtpSession(account) if rows else nullcontext() as session:
            for row in rows:
                assert session is not None
                sent += _send_one(store, vault, session, row, now)
    except Transient as fault:
        log.warning("mail server: %s; %d letters wait", fault, len(rows) - sent)
    except ConfigError as fault:
        # Mail must still be taken while nothing can be sent.
        log.error("%s; %d letters wait", fault, len(rows) - sent)  # noqa: TRY400 - a sentence to mend by, no traceback
    return sent


def _leaving(store: Store, sender: Sender | None, now: datetime) -> tuple[OutboxRow, ...]:
    """The oldest due letters that may leave; those the mode holds back do not stand in the way of the others."""
    if sender and sender.mode == "off":
        return ()
    after = 0
    while batch := store.outbox.due(now, after=after):
        if leaving := tuple(row for row in batch if sender is None or may_leave(row.letter, sender)):
            return leaving
        after = batch[-1].id
    return ()


def _send_one(store: Store, vault: Vault, session: SmtpSession, row: OutboxRow, now: datetime) -> int:
    """One letter; a fault that took the connection with it goes up after the letter was put off."""
    if not store.outbox.mark_sending(row.id, now):
        return 0
    letter = row.letter
    try:
        receipt = session.send(letter.model_copy(update={"content": vault.get(letter.sha256)}))
    except (Refused, Corrupt) as fault:
        _fail(store, row, str(fault), None)
    except (Transient, ConfigError) as fault:
        _fail(store, row, str(fault), _again(row, now))
        if isinstance(fault, ConfigError):
            raise
        if not session.is_open:
            raise Transient(f"the connection was lost over letter {row.id}{_codes(str(fault))}") from fault
        log.warning("letter %d waits%s", row.id, _codes(str(fault)))
    else:
        return _file_receipt(store, row, receipt, now)
    return 0


def _file_receipt(store: Store, row: OutboxRow, receipt: Receipt, now: datetime) -> int:
    """Who has the letter gets no second one; it is done when nobody is left to try and one it is meant for has it."""
    letter, event = row.letter, _event(row, receipt, now)
    refused = "; ".join(f"{one.address}: {one.code} {one.words}" for one in receipt.refusals)
    reached = not letter.to or bool(set(letter.to) & set(receipt.accepted))
    if receipt.later and (reached or set(letter.to) & set(receipt.later)):
        left = {"recipients": receipt.later, "to": () if reached else letter.to}
        _fail(store, row, refused, _again(row, now), Got(left=letter.model_copy(update=left), event=event))
        return 0
    if not reached or not receipt.accepted:
        without = tuple(one for one in letter.recipients if one not in receipt.accepted)
        _fail(store, row, refused, None, Got(left=letter.model_copy(update={"recipients": without})))
        return 0
    if refused:
        log.warning("letter %d was taken, but not for everybody%s", row.id, _codes(refused))
    store.outbox.mark_sent(row.id, now, event)
    return 1


def _fail(store: Store, row: OutboxRow, why: str, again_at: datetime | None, got: Got | None = None) -> None:
    """Put a letter off, or leave it to a person, who is told to whom and why in `kesu held` and the daily reminder."""
    store.outbox.mark_failed(row.id, why, again_at, got)
    if again_at is None:
        log.error("letter %d did not leave%s; `kesu held` shows it", row.id, _codes(why))


def _codes(words: str) -> str:
    """Of a server's answer only its codes (RFC 5321, RFC 3463): the words name people, or quote the letter."""
    found = dict.fromkeys(_CODE.findall(words))
    return f" ({', '.join(found)})" if found else ""


def _event(row: OutboxRow, receipt: Receipt, now: datetime) -> Event | None:
    """What it means to the case that those it is meant for have the letter."""
    letter = row.letter
    acknowledges = letter.purpose is Purpose.ACKNOWLEDGEMENT and bool(letter.case_no)
    if not acknowledges or not set(letter.to) & set(receipt.accepted):
        return None
    return Event(kind=EventKind.ACKNOWLEDGED, at=now, by="kesu", note=letter.message_id)


def _again(row: OutboxRow, now: datetime) -> datetime | None:
    """Twice the wait each time, an hour at most; a person is asked after three days of trying (RFC 5321, 4.5.4.1)."""
    if now - (row.first_tried_at or now) > GIVE_UP_AFTER:
        return None
    return now + min(timedelta(seconds=15 << min(row.attempts, 10)), LONGEST_WAIT)
