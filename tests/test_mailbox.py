"""The IMAP edge, on a real Dovecot and on the demo's own server."""

import os
import signal
import threading
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from imapclient import IMAPClient

from demo.servers import ImapServer, imap_server
from intake.mailbox import Mailbox, _batches
from records.account import ImapAccount
from records.errors import ConfigError, Transient
from steps.stop import Stop, Stopper
from tests.mailbox_parts import OwnFolder, breaking_wire
from tests.servers.dovecot import running
from tests.servers.process import free_port


def mail(number: int, size: int = 0) -> bytes:
    return f"From: qa@kunde.example\r\nSubject: {number}\r\n\r\n{'x' * size}\r\n".encode()


MAILS = [mail(number) for number in range(1, 6)]


@pytest.fixture(scope="module")
def server():
    with running() as dovecot:
        yield dovecot


@pytest.fixture
def folder(server, request):
    return OwnFolder(server, request.node.name.replace("[", " ").strip("]")[:60].replace(".", " "))


def test_the_first_position_is_where_new_mail_will_begin(folder):
    folder.deliver(MAILS[:3])
    with Mailbox(folder.account()) as mailbox:
        uidvalidity, uidnext = mailbox.position()
        assert uidnext == 4
        folder.deliver(MAILS[3:])
        assert mailbox.uids_from(uidnext) == [4, 5]
        assert mailbox.position() == (uidvalidity, 6)


def test_no_new_mail_is_an_empty_list_and_not_the_last_mail_again(folder):
    folder.deliver(MAILS)
    with Mailbox(folder.account()) as mailbox:
        assert mailbox.uids_from(mailbox.position().uidnext) == []
        assert mailbox.uids_from(99_999) == []
        assert mailbox.all_uids() == [1, 2, 3, 4, 5]


def test_a_far_uid_is_reached_in_windows(folder, monkeypatch):
    folder.deliver(MAILS)
    monkeypatch.setattr("intake.mailbox.UIDS_A_SEARCH", 2)
    with Mailbox(folder.account()) as mailbox:
        assert mailbox.all_uids() == [1, 2, 3, 4, 5]
        assert mailbox.uids_from(4) == [4, 5]


def test_mails_come_with_their_bytes_and_leave_no_flag(folder):
    folder.deliver(MAILS)
    before = datetime.now(UTC) - timedelta(minutes=5)
    with Mailbox(folder.account()) as mailbox:
        found = list(mailbox.fetch(mailbox.all_uids(), max_count=2))
    assert [raw.content for raw in found] == MAILS
    assert [raw.position.uid for raw in found] == [1, 2, 3, 4, 5]
    assert all(before < raw.received_at and raw.received_at.tzinfo is UTC for raw in found)
    assert folder.flags() == {uid: set() for uid in range(1, 6)}


def test_sizes_come_before_bodies_and_a_mail_that_is_gone_is_absent(folder):
    folder.deliver(MAILS)
    with Mailbox(folder.account()) as mailbox:
        sizes = mailbox.sizes([2, 77])
        assert {uid: arrived.size for uid, arrived in sizes.items()} == {2: len(MAILS[1])}
        assert [raw.position.uid for raw in mailbox.fetch([77, 5])] == [5]


def test_an_empty_mail_is_a_mail(folder):
    folder.deliver([b"\r\n"])
    with Mailbox(folder.account()) as mailbox:
        assert [raw.content for raw in mailbox.fetch([1])] == [b"\r\n"]


def test_a_mail_of_60_megabytes_is_taken(folder):
    big = mail(2, 60_000_000)
    folder.deliver([mail(1), big, mail(3)])
    with Mailbox(folder.account()) as mailbox:
        assert [len(raw.content) for raw in mailbox.fetch([1, 2, 3])] == [len(mail(1)), len(big), len(mail(3))]


def test_batches_keep_both_limits_and_a_giant_goes_alone():
    sizes = {1: 10, 2: 10, 3: 500, 4: 10, 5: 10, 6: 10}
    assert list(_batches(sizes, max_bytes=100, max_count=2)) == [[1, 2], [3], [4, 5], [6]]
    assert list(_batches(sizes, max_bytes=25, max_count=9)) == [[1, 2], [3], [4, 5], [6]]
    assert list(_batches({}, max_bytes=25, max_count=9)) == []


def test_waiting_ends_at_once_when_mail_came_in_before(folder):
    with Mailbox(folder.account()) as mailbox:
        mailbox.position()
        assert mailbox.wait(0.05) is False
        folder.deliver(MAILS[:1])
        assert mailbox.wait(20) is True


def test_waiting_ends_when_mail_comes_in(folder):
    with Mailbox(folder.account()) as mailbox:
        mailbox.position()
        late = threading.Timer(0.3, folder.deliver, (MAILS[:1],))
        late.start()
        assert mailbox.wait(20) is True
        assert mailbox.uids_from(1) == [1]
        late.join()


def test_without_idle_waiting_polls(folder, monkeypatch):
    monkeypatch.setattr("intake.mailbox.NOOP_EVERY_S", 0.05)
    monkeypatch.setattr(IMAPClient, "has_capability", lambda self, name: name != "IDLE")
    with Mailbox(folder.account()) as mailbox:
        mailbox.position()
        late = threading.Timer(0.2, folder.deliver, (MAILS[:1],))
        late.start()
        assert mailbox.wait(20) is True
        late.join()


def test_waiting_on_a_line_that_is_cut_ends_and_the_next_look_opens_another(folder):
    folder.deliver(MAILS)
    with breaking_wire(folder.server.port, octets=1200) as port, Mailbox(folder.account(port=port)) as mailbox:
        mailbox.position()
        for _ in range(50):
            if mailbox.wait(0.02):
                break
        assert mailbox.all_uids() == [1, 2, 3, 4, 5]


def test_a_cut_in_the_middle_of_a_mail_loses_nothing(folder):
    mails = [mail(number, 100_000) for number in range(1, 9)]
    folder.deliver(mails)
    with breaking_wire(folder.server.port, octets=350_000) as port, Mailbox(folder.account(port=port)) as mailbox:
        assert [raw.content for raw in mailbox.fetch(mailbox.all_uids(), max_count=3)] == mails


def test_a_line_that_is_always_cut_is_transient(folder):
    folder.deliver([mail(1, 100_000)])
    with (
        breaking_wire(folder.server.port, octets=50_000, times=99) as port,
        Mailbox(folder.account(port=port)) as mailbox,
        pytest.raises(Transient),
    ):
        list(mailbox.fetch([1]))


def test_a_server_that_goes_away_after_a_first_log_in_is_no_fault_of_the_settings():
    with running() as own, Mailbox(OwnFolder(own, "Complaints").account()) as mailbox:
        mailbox.position()
        own.stop()
        mailbox._drop()
        with pytest.raises(Transient):
            mailbox.position()
        own.start()
        assert mailbox.position().uidnext == 1


def test_a_folder_made_anew_during_a_cut_is_not_taken_for_the_old_one(folder):
    folder.deliver(MAILS[:1])
    mailbox = Mailbox(folder.account())
    old = mailbox.position()
    with folder.server.client() as client:
        client.delete_folder(folder.name)
        client.create_folder(folder.name)
        client.append(folder.name, MAILS[1])
    mailbox._drop()
    with pytest.raises(Transient, match="made anew"):
        list(mailbox.fetch([1]))
    assert mailbox.position().uidvalidity != old.uidvalidity
    assert [raw.content for raw in mailbox.fetch([1])] == [MAILS[1]]


def test_a_mail_the_server_does_not_hand_over_does_not_block_the_others(folder, monkeypatch):
    folder.deliver(MAILS)
    real = IMAPClient.fetch

    def refusing(self, messages, data):
        if 3 in messages and "BODY.PEEK[]" in data:
            raise IMAPClient.Error("FETCH failed: Internal error")
        return real(self, messages, data)

    monkeypatch.setattr(IMAPClient, "fetch", refusing)
    with Mailbox(folder.account()) as mailbox:
        assert [raw.position.uid for raw in mailbox.fetch([1, 2, 3, 4, 5])] == [1, 2, 4, 5]


def test_a_mail_whose_size_is_refused_does_not_block_the_others(folder, monkeypatch):
    folder.deliver(MAILS)
    real = IMAPClient.fetch

    def refusing(self, messages, data):
        if 3 in messages and "RFC822.SIZE" in data:
            raise IMAPClient.Error("FETCH failed: Internal error")
        return real(self, messages, data)

    monkeypatch.setattr(IMAPClient, "fetch", refusing)
    with Mailbox(folder.account()) as mailbox:
        assert [raw.position.uid for raw in mailbox.fetch([1, 2, 3, 4, 5])] == [1, 2, 4, 5]


@pytest.mark.parametrize("changes", [{"port": free_port()}, {"password": "wrong"}, {"host": "no-such-host.invalid"}])
def test_settings_that_worked_are_not_to_blame(folder, changes):
    with pytest.raises(Transient), Mailbox(folder.account(**changes), proven=True) as mailbox:
        mailbox.position()


def test_a_refused_log_in_is_not_repeated_at_once(folder, monkeypatch):
    asked = []
    real = IMAPClient.login

    def counted(self, *words):
        asked.append(words)
        return real(self, *words)

    monkeypatch.setattr(IMAPClient, "login", counted)
    with pytest.raises(Transient, match="授权码"), Mailbox(folder.account(password="wrong"), proven=True) as mailbox:
        mailbox.position()
    assert len(asked) == 1


def test_a_stop_in_the_middle_of_idle_waits_for_no_answer(folder, monkeypatch):
    farewells: list[IMAPClient] = []
    monkeypatch.setattr(IMAPClient, "logout", farewells.append)
    with Stopper() as stop, suppress(Stop), Mailbox(folder.account()) as mailbox:
        mailbox.position()
        threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGTERM)).start()
        stop.wait(mailbox.wait, 60)
    assert stop.asked
    assert farewells == []


def test_the_courtesy_flag_may_be_set_twice(folder):
    folder.deliver(MAILS[:2])
    with Mailbox(folder.account()) as mailbox:
        uidvalidity = mailbox.position().uidvalidity
        for _ in range(2):
            mailbox.mark([1], uidvalidity, "seen")
        mailbox.mark([2], uidvalidity, "none")
        assert mailbox.all_uids() == [1, 2]
    assert folder.flags() == {1: {rb"\Seen"}, 2: set()}


@pytest.mark.parametrize("without", [(), ("MOVE",), ("MOVE", "UIDPLUS")])
def test_a_mail_is_moved_once_however_often_it_is_told(folder, without, monkeypatch):
    target = f"客诉已立案{len(without)}"
    folder.deliver(MAILS[:2])
    real = IMAPClient.has_capability
    monkeypatch.setattr(IMAPClient, "has_capability", lambda self, what: what not in without and real(self, what))
    with Mailbox(folder.account()) as mailbox:
        uidvalidity = mailbox.position().uidvalidity
        for _ in range(2):
            mailbox.mark([1], uidvalidity, "move", target)
    assert len(folder.flags(target)) == 1
    assert folder.flags()[2] == set()


def test_uids_of_an_earlier_life_of_the_folder_mark_nothing(folder):
    folder.deliver(MAILS[:1])
    with Mailbox(folder.account()) as mailbox:
        mailbox.mark([1], mailbox.position().uidvalidity + 1, "seen")
    assert folder.flags() == {1: set()}


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_an_encrypted_line_works_with_the_company_ca(folder, security):
    folder.deliver(MAILS)
    server = folder.server
    port = server.tls_port if security == "tls" else server.port
    with Mailbox(folder.account(ca_file=str(server.certificate.authority), security=security, port=port)) as mailbox:
        assert [raw.content for raw in mailbox.fetch(mailbox.all_uids())] == MAILS
        assert mailbox.wait(0.05) is False
        folder.deliver(MAILS[:1])
        assert mailbox.wait(20) is True


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"folder": "Complaint"}, r"cannot be opened.*imap\.folder to one of: .*INBOX"),
        ({"host": "no-such-host.invalid"}, r"no such host.*imap\.host"),
        ({"port": free_port()}, r"nobody listens there.*imap\.port"),
        ({"security": "tls"}, r"does not begin with TLS.*imap\.security"),
        ({"security": "starttls"}, r"certificate is not trusted.*imap\.ca_file"),
        ({"ca_file": "/no/such.pem", "security": "starttls"}, "CA file cannot be read"),
        ({"password": "wrong"}, "refuses the log-in of .*授权码"),
    ],
)
def test_a_wrong_setting_is_named_with_its_mend(folder, changes, says):
    with pytest.raises(ConfigError, match=says), Mailbox(folder.account(**changes)) as mailbox:
        mailbox.position()


def test_a_server_without_starttls_is_never_spoken_to_in_the_clear():
    with (
        imap_server() as server,
        pytest.raises(ConfigError, match="no STARTTLS"),
        Mailbox(of(server, "starttls")) as box,
    ):
        box.position()


def of(server: ImapServer, security: str = "plain") -> ImapAccount:
    names = {"name": "demo", "host": server.host, "port": server.port, "user": server.user}
    return ImapAccount.model_validate({**names, "password": server.password, "security": security, "timeout_s": 10})


def test_names_and_passwords_may_be_chinese():
    with imap_server() as server:
        account = of(server).model_copy(update={"user": "质量", "password": "密码"})
        with pytest.raises(ConfigError, match="refuses the log-in of 质量"), Mailbox(account) as mailbox:
            mailbox.position()


def test_the_demo_server_is_read_the_same_way():
    at = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)
    with imap_server() as server, Mailbox(of(server)) as mailbox:
        uidvalidity, uidnext = mailbox.position()
        server.deliver([(raw, at) for raw in MAILS])
        assert mailbox.wait(20) is True
        found = list(mailbox.fetch(mailbox.uids_from(uidnext)))
        assert [(raw.content, raw.received_at) for raw in found] == [(raw, at) for raw in MAILS]
        mailbox.mark([raw.position.uid for raw in found[:1]], uidvalidity, "seen")
        mailbox.mark([raw.position.uid for raw in found[1:2]], uidvalidity, "move", "Done")
        assert len(mailbox.all_uids()) == 4


def test_a_password_shows_in_no_picture_of_an_account():
    account = ImapAccount(name="complaints", host="mail.example", port=993, user="qa", password="4711-secret")
    assert "4711-secret" not in repr(account)
