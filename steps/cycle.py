"""One round of the desk: take, handle, send, be courteous, and once a day say what was set aside.

Takes a Desk, an open mailbox, the pool of readers and what lies outside; raises Transient when the mailbox is away.
"""

import logging
from dataclasses import dataclass
from datetime import UTC, datetime

from intake.mailbox import Courtesy, Mailbox
from records.account import SmtpAccount
from records.reading import Reading
from steps.courtesy import be_courteous
from steps.daily import daily_list
from steps.desk import Desk
from steps.handle import handle
from steps.pool import Pool
from steps.read import Work
from steps.send import send
from steps.take import take

log = logging.getLogger("kesu")


@dataclass(frozen=True)
class Outside:
    """The way out, what the mail server is told of finished mail, and when the daily list is due (local HH:MM)."""

    smtp: SmtpAccount
    courtesy: Courtesy
    courtesy_folder: str
    daily_list_at: str


def cycle(desk: Desk, mailbox: Mailbox, pool: Pool[Work, Reading], outside: Outside) -> int:
    """Everything there is to do now; gives how many mails were finished."""
    taken = take(desk.store, desk.vault, mailbox, _now())
    if taken.first_contact:
        log.info("first contact with %s: taking what comes from now on", mailbox.folder)
    if taken.read_again:
        log.warning("UIDVALIDITY of %s changed: the folder was read again", mailbox.folder)
    finished = 0
    while done := handle(desk, pool, _now()):
        finished += done
        send(desk.store, desk.vault, outside.smtp, _now())
    daily_list(desk, outside.daily_list_at, _now())
    send(desk.store, desk.vault, outside.smtp, _now())
    be_courteous(desk.store, mailbox, outside.courtesy, outside.courtesy_folder)
    if taken.new:
        _account_for_all(desk, mailbox)
    if finished:
        log.info("%d mails finished", finished)
    return finished


def _account_for_all(desk: Desk, mailbox: Mailbox) -> None:
    """Invariant 11: every UID below the cursor has its row; anything else is an alarm."""
    cursor = desk.store.journal.cursor(mailbox.account, mailbox.folder)
    if cursor is None or cursor.next_uid == cursor.first_uid:
        return
    gap = desk.store.journal.gap(cursor, mailbox.uids_from(cursor.first_uid))
    if gap:
        log.error("ALARM: %d mails in %s have no journal row: UIDs %s", len(gap), mailbox.folder, list(gap)[:20])


def _now() -> datetime:
    return datetime.now(UTC)
