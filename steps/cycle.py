"""One round of the desk: take, handle, send, be courteous, keep copies, and once a day say what was set aside.

Takes a Desk, the mailbox, the pool of readers and what lies outside. Raises Transient when the mailbox is away, after
everything was done for which no mailbox is needed.
"""

import logging
from dataclasses import dataclass
from datetime import UTC, datetime

from intake.mailbox import Courtesy, Mailbox
from intake.sent_folder import SentFolder
from records.account import SmtpAccount
from records.errors import ConfigError
from records.reading import Reading
from steps.courtesy import be_courteous
from steps.daily import daily_list
from steps.desk import Desk
from steps.handle import handle
from steps.pool import Pool
from steps.read import Work
from steps.restored import look_back, lost_since
from steps.send import send
from steps.sent_copy import SentCopies
from steps.take import Taken, begin_with_lost, take, take_lost, take_missing

log = logging.getLogger("kesu")


@dataclass(frozen=True)
class Outside:
    """The way out, what the mail server is told of finished mail, the daily list's hour (local HH:MM), and copies."""

    smtp: SmtpAccount
    courtesy: Courtesy
    courtesy_folder: str
    daily_list_at: str
    copies: SentCopies | None = None
    sent: SentFolder | None = None
    """Where a restored desk looks up what the lost one had told."""
    moved: Mailbox | None = None
    """Where finished mail is moved to, and where a restored desk finds what the lost one had finished."""


class Tally:
    """Every UID below the cursor has its row (house invariant 11); what is missing is asked for until it comes."""

    def __init__(self) -> None:
        """Nothing was counted yet."""
        self._missing: tuple[int, ...] | None = None

    def settle(self, desk: Desk, mailbox: Mailbox, *, changed: bool) -> int:
        """The gap, counted when something `changed`, at first and while a mail is missing; a new gap is an alarm."""
        if not changed and self._missing == ():
            return 0
        missing = take_missing(desk.store, desk.vault, mailbox, _now())
        if missing and missing != self._missing:
            some = list(missing)[:20]
            log.error("ALARM: %d mails in %s have no journal row: UIDs %s", len(missing), mailbox.folder, some)
        self._missing = missing
        return len(missing)


def cycle(desk: Desk, mailbox: Mailbox, pool: Pool[Work, Reading], outside: Outside, tally: Tally | None = None) -> int:
    """Everything there is to do now; gives how many mails were finished."""
    _after_a_restore(desk, mailbox, outside)
    try:
        taken = _look(desk, mailbox)
        gap = (tally or Tally()).settle(desk, mailbox, changed=taken.new > 0)
        desk.store.journal.polled(mailbox.account, mailbox.folder, _now(), gap)
    except Exception:
        # What is already here needs no mailbox: cases are filed, letters leave, people are reminded.
        work(desk, pool, outside)
        raise
    finished = work(desk, pool, outside)
    be_courteous(desk.store, mailbox, outside.courtesy, outside.courtesy_folder)
    if outside.copies:
        outside.copies.copy(desk.store, desk.vault, _now())
    return finished


def _after_a_restore(desk: Desk, mailbox: Mailbox, outside: Outside) -> None:
    """Before anything is handled: no mail stays lost, and a number that a customer was told goes to no other."""
    since = lost_since(desk.store)
    if since is None:
        return
    taken = begin_with_lost(desk.store, desk.vault, mailbox, since, _now())
    if outside.moved:
        try:
            with outside.moved as moved:
                taken += take_lost(desk.store, desk.vault, moved, since, _now())
        except ConfigError as fault:
            # It is made with the first mail that is moved.
            log.warning("nothing to read again: %s", fault)
    if taken:
        log.warning("%d mails since the backup were taken again from where they lay", taken)
    look_back(desk.store, desk.data.company, outside.sent, _now())


def work(desk: Desk, pool: Pool[Work, Reading], outside: Outside) -> int:
    """Handle and send all that is in the house; gives how many mails were finished."""
    finished = 0
    while done := handle(desk, pool, _now()):
        finished += done
        _send(desk, outside)
    daily_list(desk, outside.daily_list_at, _now())
    _send(desk, outside)
    if finished:
        log.info("%d mails finished", finished)
    return finished


def _send(desk: Desk, outside: Outside) -> None:
    """A batch, copied at once: what a dying desk had sent and filed nowhere is what its successor cannot find."""
    if send(desk.store, desk.vault, outside.smtp, _now(), sender=desk.data.sender) and outside.copies:
        outside.copies.copy(desk.store, desk.vault, _now())


def _look(desk: Desk, mailbox: Mailbox) -> Taken:
    taken = take(desk.store, desk.vault, mailbox, _now())
    if taken.first_contact:
        log.info("first contact with %s: taking what comes from now on", mailbox.folder)
    if taken.read_again:
        log.warning("UIDVALIDITY of %s changed: the folder was read again", mailbox.folder)
    return taken


def _now() -> datetime:
    return datetime.now(UTC)
