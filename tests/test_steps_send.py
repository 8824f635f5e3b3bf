"""What becomes of a letter, recipient by recipient, with a real outbox, a real archive and a server that chooses."""

import asyncio
import logging
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from aiosmtpd.smtp import SMTP

from archive.vault import Vault
from cases.store import Store
from demo.servers import serving
from outbox.compose import compose
from records.account import SmtpAccount
from records.events import EventKind
from records.journal import OutboxRow, SendState
from records.letter import Letter, Outgoing, Purpose, Sender
from steps.send import send
from tests.servers.smtp import Fault, Sink
from tests.store_samples import NOW, entry, mail, outcome

CASE = "C-2026-000001"
CUSTOMER, QA = "li@muster.example", "qa@huarui.example"
ON = Sender(
    address="kesu@huarui.example", domain="huarui.example", mode="on", internal_to="trial@huarui.example", copy_to=(QA,)
)
INTERNAL, OFF = (ON.model_copy(update={"mode": mode}) for mode in ("internal", "off"))
LATER, NEVER = "450 4.2.0 come back later", "550 5.1.1 no such user"


@dataclass
class Choosy(Sink):
    """A sink that answers some recipients otherwise, each time they are named."""

    says: dict[str, str] = field(default_factory=dict)

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802 - aiosmtpd's name
        if address in self.says:
            return self.says[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    def got(self) -> list[tuple[str, ...]]:
        return [one.recipients for one in self.taken]


@contextmanager
def choosy() -> Iterator[Choosy]:
    made = Choosy()

    async def start(listener: socket.socket) -> asyncio.Server:
        return await asyncio.get_running_loop().create_server(lambda: SMTP(made, hostname="localhost"), sock=listener)

    with serving(start) as made.port:
        yield made


@dataclass
class Desk:
    """An outbox with one case in its register."""

    store: Store
    vault: Vault
    server: Choosy

    def queue(self, key: str = CASE, sender: Sender = ON, purpose: Purpose = Purpose.ACKNOWLEDGEMENT) -> Outgoing:
        letter = Letter(purpose=purpose, key=key, to=(CUSTOMER,), subject="x", body="y", case_no=CASE)
        made = compose(letter, sender, NOW)
        self.vault.put(made.content)
        assert self.store.queue(made, entry(key), NOW)
        return made

    def send(self, after: timedelta = timedelta(), sender: Sender | None = ON) -> int:
        server = SmtpAccount(host=self.server.host, port=self.server.port, security="plain", timeout_s=5)
        return send(self.store, self.vault, server, NOW + after, sender)

    def row(self, number: int = 1) -> OutboxRow:
        row = self.store.outbox.row(number)
        assert row
        return row

    def acknowledged(self) -> int:
        case = self.store.register.case(CASE)
        assert case
        return [one.kind for one in case.events].count(EventKind.ACKNOWLEDGED)


@pytest.fixture
def desk(tmp_path):
    store = Store(f"sqlite:///{tmp_path / 'kesu.db'}")
    store.migrate()
    store.journal.add([mail(1)], None, NOW)
    (row,) = store.journal.begin(NOW)
    store.settle(row.id, outcome(CASE).model_copy(update={"letters": ()}), NOW)
    with choosy() as server:
        yield Desk(store, Vault(tmp_path / "archive"), server)
    store.close()


DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def test_one_recipient_to_be_tried_later_brings_nobody_else_the_letter_again(desk):
    desk.queue()
    desk.server.says[QA] = LATER
    assert desk.send() == 0
    assert (desk.row().state, desk.row().letter.recipients) == (SendState.READY, (QA,))
    assert desk.acknowledged() == 1
    desk.send(HOUR)
    desk.server.says.clear()
    assert desk.send(3 * HOUR) == 1
    assert desk.server.got() == [(CUSTOMER,), (QA,)]
    assert (desk.row().state, desk.acknowledged()) == (SendState.SENT, 1)


def test_while_the_customer_is_to_be_tried_later_nothing_is_acknowledged(desk):
    desk.queue()
    desk.server.says[CUSTOMER] = LATER
    desk.send()
    assert (desk.row().state, desk.row().letter.recipients, desk.acknowledged()) == (SendState.READY, (CUSTOMER,), 0)
    desk.server.says.clear()
    desk.send(HOUR)
    assert desk.server.got() == [(QA,), (CUSTOMER,)]
    assert (desk.row().state, desk.acknowledged()) == (SendState.SENT, 1)


@pytest.mark.parametrize("copy", ["", LATER])
def test_that_quality_has_its_copy_acknowledges_nothing_when_the_customer_is_refused(desk, copy, caplog):
    desk.queue()
    desk.server.says |= {CUSTOMER: NEVER} | ({QA: copy} if copy else {})
    assert desk.send() == 0
    assert (desk.row().state, desk.acknowledged()) == (SendState.FAILED, 0)
    assert "550 5.1.1 no such user" in desk.row().last_error
    assert [one.levelno for one in caplog.records] == [logging.ERROR]
    desk.server.says.clear()
    assert desk.store.outbox.release(1, "Li Na", NOW)
    desk.send()
    assert desk.acknowledged() == 1
    assert sorted(sum(desk.server.got(), ())) == [CUSTOMER, QA]


def test_a_copy_that_is_refused_for_good_keeps_no_letter_back(desk):
    desk.queue()
    desk.server.says[QA] = NEVER
    assert desk.send() == 1
    assert (desk.row().state, desk.acknowledged()) == (SendState.SENT, 1)


def test_a_letter_redirected_to_one_address_acknowledges_nothing(desk):
    desk.queue(sender=INTERNAL)
    assert desk.send(sender=INTERNAL) == 1
    assert desk.server.got() == [("trial@huarui.example",)]
    assert (desk.row().state, desk.acknowledged()) == (SendState.SENT, 0)


def test_what_is_queued_stays_when_outgoing_is_switched_off(desk):
    desk.queue()
    assert desk.send(sender=OFF) == 0
    assert (desk.row().state, desk.server.got()) == (SendState.READY, [])
    assert desk.send() == 1


def test_in_internal_mode_only_what_goes_to_the_one_address_leaves_and_the_rest_is_in_nobodys_way(desk):
    for number in range(60):
        desk.queue(f"{CASE}.{number}")
    desk.queue(sender=INTERNAL)
    assert desk.send(sender=INTERNAL) == 1
    assert desk.server.got() == [("trial@huarui.example",)]
    assert len(desk.store.outbox.rows([SendState.READY])) == 60


def test_a_letter_whose_bytes_are_gone_waits_for_a_person_and_the_next_one_leaves(desk, tmp_path):
    lost = desk.queue()
    desk.queue("another", purpose=Purpose.NOTICE)
    (found,) = (tmp_path / "archive").rglob(f"*{lost.sha256[4:]}*")
    found.unlink()
    assert desk.send() == 1
    assert desk.row().state is SendState.FAILED
    assert desk.row(2).state is SendState.SENT


def test_a_letter_the_server_is_too_busy_for_stops_no_other(desk):
    desk.queue()
    desk.queue("another", purpose=Purpose.NOTICE)
    desk.server.plan = [Fault.BUSY]
    assert desk.send() == 1
    assert [desk.row(number).state for number in (1, 2)] == [SendState.READY, SendState.SENT]


def test_a_connection_that_is_cut_ends_the_batch_and_loses_nothing(desk):
    desk.queue()
    desk.queue("another", purpose=Purpose.NOTICE)
    desk.server.plan = [Fault.DROP]
    assert desk.send() == 0
    assert [desk.row(number).state for number in (1, 2)] == [SendState.READY, SendState.READY]
    assert desk.send(HOUR) == 2


def test_the_three_days_of_trying_begin_with_the_first_attempt(desk):
    desk.queue()
    desk.server.plan = [Fault.BUSY] * 3
    desk.send(5 * DAY)
    assert desk.row().state is SendState.READY
    desk.send(7 * DAY)
    assert desk.row().state is SendState.READY
    desk.send(9 * DAY)
    assert desk.row().state is SendState.FAILED


def test_a_letter_released_late_is_tried_for_three_days_more(desk):
    desk.queue()
    desk.server.plan = [Fault.REFUSED, Fault.BUSY]
    desk.send()
    assert desk.store.outbox.release(1, "Li Na", NOW + 5 * DAY)
    desk.send(5 * DAY)
    assert desk.row().state is SendState.READY
    assert desk.send(6 * DAY) == 1
