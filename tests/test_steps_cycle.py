"""The run loop on bad days: no mailbox for a while, a server that withholds, a courtesy that is refused."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from imapclient import IMAPClient

import service
from records.errors import Transient
from records.journal import JournalState, SendState
from tests.path_parts import complaint, purpose, site, wait_for
from tests.servers import dovecot

ROOT = Path(service.__file__).parent


@pytest.fixture(scope="module")
def server():
    with dovecot.running() as running:
        yield running


@pytest.fixture
def desk(server, smtp_sink, tmp_path):
    return site(tmp_path, server, smtp_sink.port)


def test_the_loop_outlives_a_restart_of_the_imap_server(desk, server, tmp_path):
    desk.run()
    said = tmp_path / "said"
    with (
        said.open("wb") as stderr,
        subprocess.Popen(
            [sys.executable, "-m", "cli", "--config", str(desk.settings.path), "run"], cwd=ROOT, stderr=stderr
        ) as loop,
    ):
        try:
            desk.mailbox.deliver([complaint(1)])
            wait_for(lambda: desk.states() == [JournalState.CASED])
            server.stop()
            wait_for(lambda: "trying again in" in said.read_text("utf-8") or loop.poll() is not None)
            server.start()
            desk.mailbox.deliver([complaint(2)])
            wait_for(lambda: desk.states() == [JournalState.CASED] * 2 or loop.poll() is not None)
        finally:
            loop.terminate()
    assert loop.returncode == 0
    assert desk.states() == [JournalState.CASED] * 2
    assert "Traceback" not in said.read_text("utf-8")


def test_without_a_mailbox_what_is_here_is_handled_and_sent(desk, server, smtp_sink):
    desk.arrive(complaint(3), at=datetime(2026, 1, 5, tzinfo=UTC))
    (waiting,) = desk.letters(SendState.WAITING_RELEASE)
    assert desk.store.outbox.release(waiting.id, "zhao", datetime.now(UTC))
    server.stop()
    try:
        with pytest.raises(Transient):
            desk.run()
    finally:
        server.start()
    assert "acknowledgement" in {purpose(mail) for mail in smtp_sink.messages()}


def test_a_mail_that_was_withheld_becomes_a_case_in_a_later_round_without_new_mail(desk, monkeypatch, caplog):
    desk.run()
    desk.mailbox.deliver([complaint(4), complaint(5)])
    real = IMAPClient.fetch

    def refusing(self, messages, data):
        if 1 in messages:
            raise IMAPClient.Error("FETCH failed: Internal error")
        return real(self, messages, data)

    with monkeypatch.context() as patched:
        patched.setattr(IMAPClient, "fetch", refusing)
        desk.run()
    assert "ALARM: 1 mails" in caplog.text
    assert desk.states() == [JournalState.CASED]
    desk.run()
    assert desk.states() == [JournalState.CASED] * 2
    assert desk.is_whole()


def test_a_refused_courtesy_is_made_up_for_later_and_stops_nothing(desk, monkeypatch, caplog):
    desk.run()
    desk.change({"imap": {"courtesy": "seen"}})
    desk.mailbox.deliver([complaint(6)])

    def refusing(self, *words, **more):
        raise IMAPClient.Error("STORE failed: read-only")

    with monkeypatch.context() as patched:
        patched.setattr(IMAPClient, "add_flags", refusing)
        desk.run()
    assert "1 finished mails are not marked yet" in caplog.text
    assert desk.states() == [JournalState.CASED]
    assert desk.mailbox.flags() == {1: set()}
    desk.run()
    assert desk.mailbox.flags() == {1: {rb"\Seen"}}
