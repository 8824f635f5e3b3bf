"""Send what is in the outbox: committed as `sending`, handed over, committed as `sent`.

Takes the store, the vault and an SMTP account; gives how many left. At least once, always the same bytes and
Message-ID: a crash between the server's 250 and our commit leads to a second copy that is recognisable, never to none.
"""

import logging
from contextlib import nullcontext
from datetime import datetime, timedelta

from archive.vault import Vault
from cases.store import Store
from outbox.send import SmtpSession
from records.account import SmtpAccount
from records.errors import ConfigError, Refused, Transient
from records.events import Event, EventKind
from records.journal import OutboxRow
from records.letter import Purpose, Receipt

log = logging.getLogger("kesu.send")
LONGEST_WAIT = timedelta(hours=1)
GIVE_UP_AFTER = timedelta(days=3)


def send(store: Store, vault: Vault, account: SmtpAccount, now: datetime) -> int:
    """Everything due now, over one connection; when the server is away the letters stay where they are."""
    rows = store.outbox.due(now)
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


def _send_one(store: Store, vault: Vault, session: SmtpSession, row: OutboxRow, now: datetime) -> int:
    """One letter; Transient goes up after the letter was put off, since the connection is gone with it."""
    if not store.outbox.mark_sending(row.id, now):
        return 0
    letter = row.letter
    try:
        receipt = session.send(letter.model_copy(update={"content": vault.get(letter.sha256)}))
    except Refused as refusal:
        store.outbox.mark_failed(row.id, str(refusal), None)
        return 0
    except Transient as fault:
        store.outbox.mark_failed(row.id, str(fault), _again(row, now))
        raise
    return _file_receipt(store, row, receipt, now)


def _file_receipt(store: Store, row: OutboxRow, receipt: Receipt, now: datetime) -> int:
    """A recipient to be tried later brings the whole letter again: the others know it by its Message-ID."""
    refused = "; ".join(f"{one.address}: {one.code} {one.words}" for one in receipt.refusals)
    if receipt.later or not receipt.accepted:
        store.outbox.mark_failed(row.id, refused, _again(row, now) if receipt.later else None)
        return 0
    if refused:
        log.warning("letter %d was taken, but not for everybody: %s", row.id, refused)
    store.outbox.mark_sent(row.id, now, _event(row, now))
    return 1


def _event(row: OutboxRow, now: datetime) -> Event | None:
    """What a letter that left means to its case."""
    if row.letter.purpose is not Purpose.ACKNOWLEDGEMENT or not row.letter.case_no:
        return None
    return Event(kind=EventKind.ACKNOWLEDGED, at=now, by="kesu", note=row.letter.message_id)


def _again(row: OutboxRow, now: datetime) -> datetime | None:
    """Twice the wait each time, an hour at most; after three days a person is asked (RFC 5321 section 4.5.4.1)."""
    if now - row.created_at > GIVE_UP_AFTER:
        return None
    return now + min(timedelta(seconds=15 << min(row.attempts, 10)), LONGEST_WAIT)
