"""What Kesu sends stands in the Sent folder afterwards, once, whatever happens in between."""

import logging
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner
from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

from cli.main import kesu
from records.errors import ConfigError
from records.journal import SendState
from steps.sent_copy import PAUSE, SentCopies
from tests.path_parts import Site, complaint, parsed, site
from tests.servers import dovecot

NOW = datetime.now(UTC)


@pytest.fixture(scope="module")
def server():
    with dovecot.running() as running:
        yield running


@pytest.fixture
def sent(server):
    """A Sent folder with nothing in it."""
    with server.client() as client:
        if client.folder_exists("已发送"):
            client.delete_folder("已发送")
        client.create_folder("已发送")
    return "已发送"


@pytest.fixture
def desk(server, smtp_sink, tmp_path, sent):
    return site(tmp_path, server, smtp_sink.port, {"imap": {"sent_folder": sent}})


def copies(desk: Site, folder: str) -> list[bytes]:
    with desk.mailbox.server.client() as client:
        client.select_folder(folder, readonly=True)
        answers = client.fetch(client.search(), ["BODY.PEEK[]"]) if client.search() else {}
    return [answer[b"BODY[]"] for _, answer in sorted(answers.items())]


def ids(mails: list[bytes]) -> list[str]:
    return sorted(str(parsed(mail)["Message-ID"]) for mail in mails)


def round_of_copies(desk: Site, made: SentCopies, at: datetime = NOW) -> int:
    return made.copy(desk.store, desk.vault, at)


def copying(desk: Site) -> SentCopies:
    return SentCopies(desk.settings.imap_account, desk.settings.imap.sent_folder)


def as_the_desk(desk: Site) -> AbstractContextManager[None]:
    account = desk.settings.imap_account
    return desk.store.mailbox_lock(account.name, account.folder)


def refuse(*_):
    raise IMAPClientError("append failed: [OVERQUOTA] no room for 您的投诉")


def test_every_letter_that_left_stands_in_the_sent_folder_byte_for_byte(desk, sent):
    desk.arrive(complaint(1), complaint(2))
    letters = desk.letters(SendState.SENT)
    assert len(letters) > 2
    assert sorted(copies(desk, sent)) == sorted(desk.vault.get(row.letter.sha256) for row in letters)
    desk.run()
    assert len(copies(desk, sent)) == len(letters)


def test_without_the_setting_nothing_is_copied(desk, sent):
    desk.change({"imap": {"sent_folder": ""}})
    desk.arrive(complaint(3))
    assert desk.letters(SendState.SENT)
    assert copies(desk, sent) == []


def test_a_kill_between_sending_and_copying_loses_no_copy(desk, sent, monkeypatch):
    with monkeypatch.context() as killed:
        killed.setattr(SentCopies, "copy", lambda *_: 0)
        desk.arrive(complaint(4))
    assert copies(desk, sent) == []
    desk.run()
    assert ids(copies(desk, sent)) == sorted(row.letter.message_id for row in desk.letters(SendState.SENT))


def test_a_desk_that_dies_before_its_round_ends_has_filed_what_it_sent(desk, sent, monkeypatch):
    def dies(*_):
        raise KeyboardInterrupt

    desk.run()
    desk.mailbox.deliver([complaint(11), complaint(12)])
    monkeypatch.setattr("steps.cycle.daily_list", dies)
    with pytest.raises(KeyboardInterrupt):
        desk.run()
    assert ids(copies(desk, sent)) == sorted(row.letter.message_id for row in desk.letters(SendState.SENT)) != []


def test_a_kill_between_the_copy_and_its_mark_makes_no_second_copy(desk, sent, monkeypatch):
    with monkeypatch.context() as killed:
        killed.setattr("cases.store_outbox.Outbox.mark_copied", lambda *_: False)
        desk.arrive(complaint(5))
    before = ids(copies(desk, sent))
    desk.run()
    assert ids(copies(desk, sent)) == before != []
    with as_the_desk(desk):
        assert desk.store.outbox.uncopied(NOW - timedelta(days=1)) == ()


def test_a_folder_that_takes_nothing_costs_a_warning_a_day_and_no_letter(desk, sent, monkeypatch, caplog):
    desk.run()
    desk.mailbox.deliver([complaint(6)])
    made = copying(desk)
    with monkeypatch.context() as full:
        full.setattr(IMAPClient, "append", refuse)
        desk.run()
        caplog.clear()
        with as_the_desk(desk):
            assert [round_of_copies(desk, made, NOW + timedelta(hours=hour)) for hour in range(24)] == [0] * 24
            assert [one.levelno for one in caplog.records] == [logging.WARNING]
            assert "[OVERQUOTA]" in caplog.text
            assert "投诉" not in caplog.text
            round_of_copies(desk, made, NOW + timedelta(hours=25))
            assert len(caplog.records) == 2
    assert not desk.letters(SendState.READY, SendState.SENDING, SendState.FAILED)
    with as_the_desk(desk):
        later = NOW + timedelta(hours=27)
        while round_of_copies(desk, made, later) or desk.store.outbox.uncopied(NOW - timedelta(days=1)):
            later += PAUSE
    assert ids(copies(desk, sent)) == sorted(row.letter.message_id for row in desk.letters(SendState.SENT))


def test_one_letter_whose_bytes_are_gone_keeps_no_other_from_the_folder(desk, sent, monkeypatch):
    with monkeypatch.context() as killed:
        killed.setattr(SentCopies, "copy", lambda *_: 0)
        desk.arrive(complaint(7))
    first, *others = desk.letters(SendState.SENT)
    (desk.settings.archive_root / "objects" / first.letter.sha256[:2] / first.letter.sha256).unlink()
    desk.run()
    assert ids(copies(desk, sent)) == sorted(row.letter.message_id for row in others)


def test_letters_of_long_ago_are_not_copied_when_a_folder_is_set(desk, sent, monkeypatch):
    with monkeypatch.context() as killed:
        killed.setattr(SentCopies, "copy", lambda *_: 0)
        desk.arrive(complaint(8))
    with as_the_desk(desk):
        assert round_of_copies(desk, copying(desk), NOW + timedelta(days=8)) == 0
    assert copies(desk, sent) == []


def test_a_bug_in_the_copying_costs_no_round(desk, sent, monkeypatch, caplog):
    def broken(*_):
        raise ValueError("您的投诉")

    monkeypatch.setattr("steps.sent_copy.SentFolder.append", broken)
    desk.arrive(complaint(9))
    assert desk.letters(SendState.SENT)
    assert "a bug: ValueError at " in caplog.text
    assert "您的投诉" not in caplog.text


@pytest.mark.parametrize(
    ("wanted", "says"), [("auto", "into Sent"), ("已发送", "into 已发送"), ("No such", "one of: ")]
)
def test_check_says_where_copies_go(desk, wanted, says):
    desk.change({"imap": {"sent_folder": wanted}})
    done = CliRunner().invoke(kesu, ["--config", str(desk.settings.path), "check"])
    assert says in done.stdout
    assert ("WRONG  imap" in done.stdout) == (wanted == "No such")


def test_check_refuses_the_complaint_folder_as_the_one_for_sent_mail(desk):
    desk.change({"imap": {"sent_folder": desk.settings.imap.folder}})
    done = CliRunner().invoke(kesu, ["--config", str(desk.settings.path), "check"])
    assert "is the complaint folder itself" in done.stdout
    assert done.exit_code == 78


def test_a_server_that_marks_no_folder_for_sent_mail_is_noted_and_stops_nothing(desk, monkeypatch):
    def unmarked(self):
        raise ConfigError("kesu.toml [imap]", "it marks no folder as the one for sent mail", "Name one.")

    monkeypatch.setattr("cli.check.SentFolder.name", unmarked)
    desk.change({"imap": {"sent_folder": "auto"}})
    done = CliRunner().invoke(kesu, ["--config", str(desk.settings.path), "check"])
    assert "ok     imap       no copies of what is sent" in done.stdout
    assert "WRONG" not in done.stdout
