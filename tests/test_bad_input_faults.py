"""Bad days: templates, disk, mailbox and mail server fail; the sentence names the mend, and afterwards all goes on."""

import hashlib
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

import pytest

import service
from records.errors import ConfigError, Transient
from records.events import EventKind
from records.journal import JournalState, SendState
from tests.mailbox_parts import breaking_wire, scripted_smtp
from tests.path_parts import Site, complaint, purpose, site, wait_for
from tests.servers import dovecot
from tests.servers.smtp import Fault

ROOT = Path(service.__file__).parent


@pytest.fixture(scope="module")
def server():
    with dovecot.running() as running:
        yield running


@pytest.fixture
def desk(server, smtp_sink, tmp_path):
    return site(tmp_path, server, smtp_sink.port)


def run_verb(desk: Site, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(desk, *words), capture_output=True, text=True, check=False, cwd=ROOT)


def command(desk: Site, *words: str) -> list[str]:
    return [sys.executable, "-m", "cli", "--config", str(desk.settings.path), *words]


# Templates


def own_template(desk: Site, change: Callable[[Path, Path], None]) -> Path:
    """The shipped notice as the site's own, its bytes changed by `change` after it was listed."""
    shipped, folder = files("templates_docx"), desk.settings.root / "templates"
    folder.mkdir(exist_ok=True)
    entries = (shipped / "master_list.toml").read_text("utf-8")
    for revision in service.load_master_list(desk.settings.root):
        (folder / revision.file).write_bytes((shipped / revision.file).read_bytes())
    (folder / "master_list.toml").write_text(entries, "utf-8")
    change(folder / "handling_notice.zh-CN.docx", folder / "master_list.toml")
    return folder


def missing(template: Path, listed: Path) -> None:
    """A file of our own that is not there; one with a shipped name would have the shipped one behind it."""
    listed.write_text(listed.read_text("utf-8").replace(template.name, f"our_{template.name}"), "utf-8")


def changed(template: Path, _: Path) -> None:
    template.write_bytes(template.read_bytes() + b"\0")


def broken(template: Path, listed: Path) -> None:
    """No Word file any more, and listed as it is."""
    before = hashlib.sha256(template.read_bytes()).hexdigest()
    template.write_bytes(b"this is no Word file")
    after = hashlib.sha256(template.read_bytes()).hexdigest()
    listed.write_text(listed.read_text("utf-8").replace(before, after), "utf-8")


def mended(desk: Site) -> None:
    for file in (desk.settings.root / "templates").iterdir():
        file.unlink()
    (desk.settings.root / "templates").rmdir()


@pytest.mark.parametrize("change", [missing, changed, broken])
def test_a_wrong_template_is_named_loses_nothing_and_the_next_run_goes_on(desk, smtp_sink, change):
    desk.run()
    own_template(desk, change)
    with pytest.raises(ConfigError, match=r"handling_notice\.zh-CN\.docx"):
        desk.arrive(complaint(1))
    assert desk.store.register.cases() == ()
    mended(desk)
    desk.run()
    assert desk.states() == [JournalState.CASED]
    assert sorted(purpose(mail) for mail in smtp_sink.messages()) == ["acknowledgement", "notice"]
    assert [case.number[-6:] for case in desk.store.register.cases()] == ["000001"]
    assert desk.is_whole()


@pytest.mark.parametrize("change", [missing, changed, broken])
def test_check_says_which_template_is_wrong(desk, change):
    own_template(desk, change)
    done = run_verb(desk, "check", "--offline")
    assert done.returncode == 78
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("WRONG")]
    assert "handling_notice.zh-CN.docx" in line


# Disk


@contextmanager
def bounded_files(octets: int) -> Iterator[None]:
    """No file of this process may grow above so many octets: the disk is full for everybody without root, too."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (octets, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def test_a_disk_that_takes_no_more_bytes_is_named_and_once_there_is_room_all_goes_on(desk, smtp_sink):
    desk.run()
    desk.mailbox.deliver([complaint(2), complaint(3, attach={"photo.jpg": os.urandom(3 << 20)}), complaint(4)])
    with bounded_files(2 << 20), pytest.raises(Transient, match="archive"):
        desk.run()
    assert not [row for row in desk.rows() if not desk.vault.has(row.sha256)]
    desk.run()
    assert desk.states() == [JournalState.CASED] * 3
    assert len(desk.store.register.cases()) == 3
    assert desk.is_whole()


def test_a_full_disk_is_named_loses_nothing_and_goes_on_when_there_is_room(server, smtp_sink, tmp_path, small_disk):
    storage = {"storage": {"database": "sqlite:///disk/kesu.db", "archive": "disk/archive"}}
    desk = site(tmp_path, server, smtp_sink.port, storage)
    desk.run()
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(4 << 20))
    photos = {"photo.jpg": os.urandom(300_000)}
    desk.mailbox.deliver([complaint(30 + number, attach=photos) for number in range(4)])
    with pytest.raises(Transient, match=r"No space left|full"):
        desk.run()
    assert not [row for row in desk.rows() if not desk.vault.has(row.sha256)]
    ballast.unlink()
    desk.run()
    assert len(desk.store.register.cases()) == 4
    assert {row.state for row in desk.letters()} == {SendState.SENT}
    assert desk.is_whole()
    desk.store.close()


# Two loops


def test_a_second_run_loop_on_the_mailbox_ends_with_78_and_names_the_first(desk):
    desk.run()
    with desk.store.mailbox_lock(desk.settings.imap_account.name, desk.settings.imap.folder):
        done = run_verb(desk, "run", "--once")
    assert done.returncode == 78
    assert f"process {os.getpid()}" in done.stderr
    assert "Traceback" not in done.stderr


# Mailbox


def test_a_wrong_imap_password_is_named_with_its_mend(desk):
    (desk.settings.root / "imap.password").write_text("wrong", "utf-8")
    done = run_verb(desk, "run", "--once")
    assert done.returncode == 78
    assert "refuses the log-in of kesu" in done.stderr
    assert "authorisation code" in done.stderr
    assert "wrong" not in done.stderr.replace("wrong password", "")


def test_a_missing_password_file_is_named(desk):
    (desk.settings.root / "imap.password").unlink()
    with pytest.raises(ConfigError, match=r"imap\.password.*cannot be read"):
        desk.run()


def test_a_server_that_goes_away_in_mid_fetch_loses_nothing_and_doubles_nothing(desk, server, smtp_sink):
    desk.run()
    photo = {"photo.jpg": os.urandom(200_000)}
    desk.mailbox.deliver([complaint(40 + number, attach=photo) for number in range(6)])
    with breaking_wire(server.port, octets=500_000, times=50) as port:
        desk.change({"imap": {"port": port}})
        with pytest.raises(Transient):
            desk.run()
    assert desk.rows() == [] or all(desk.vault.has(row.sha256) for row in desk.rows())
    desk.change({"imap": {"port": server.port}})
    desk.run()
    assert desk.states() == [JournalState.CASED] * 6
    assert len(desk.store.register.cases()) == 6
    assert desk.is_whole()


def test_a_cut_that_heals_is_not_even_noticed(desk, server):
    desk.run()
    desk.mailbox.deliver([complaint(50 + number, attach={"p.jpg": os.urandom(200_000)}) for number in range(3)])
    with breaking_wire(server.port, octets=400_000, times=1) as port:
        desk.change({"imap": {"port": port}})
        desk.run()
    assert desk.states() == [JournalState.CASED] * 3
    assert desk.is_whole()


def test_a_mailbox_that_is_away_is_put_as_a_sentence_and_exit_code_69(desk, server):
    desk.run()
    with breaking_wire(server.port, octets=10, times=50) as port:
        desk.change({"imap": {"port": port}})
        done = run_verb(desk, "run", "--once")
    assert done.returncode in {69, 78}
    assert "Traceback" not in done.stderr


# Mail server


def test_a_busy_mail_server_gets_the_same_letter_later_under_the_same_message_id(desk, smtp_sink):
    smtp_sink.plan = [Fault.BUSY, Fault.BUSY]
    desk.arrive(complaint(60))
    waiting = desk.letters(SendState.READY)
    assert waiting
    assert all("451" in row.last_error or not row.last_error for row in waiting)
    _now(desk)
    desk.run()
    assert {row.state for row in desk.letters()} == {SendState.SENT}
    assert sorted(purpose(mail) for mail in smtp_sink.messages()) == ["acknowledgement", "notice"]


def _now(desk: Site) -> None:
    """As if the wait between two attempts were over."""
    with desk.store._database.write() as connection:
        connection.exec_driver_sql("UPDATE outbox SET not_before = created_at")


@pytest.mark.parametrize("fault", [Fault.REFUSED, Fault.UNKNOWN_RECIPIENT])
def test_a_refused_letter_is_failed_and_seen_in_held_and_may_be_released_again(desk, smtp_sink, fault):
    smtp_sink.plan = [fault]
    desk.arrive(complaint(61))
    (failed,) = desk.letters(SendState.FAILED)
    assert str(fault)[:3] in failed.last_error
    done = run_verb(desk, "held")
    assert done.returncode == 1
    assert failed.letter.recipients[0] in done.stdout
    assert str(fault)[:3] in done.stdout
    assert run_verb(desk, "release", str(failed.id), "--by", "zhao").returncode == 0
    desk.run()
    assert desk.letters(SendState.FAILED) == ()
    assert any("qa61@kunde61.example" in mail.recipients for mail in smtp_sink.messages())


def test_a_customer_who_was_refused_is_not_acknowledged_because_quality_got_its_copy(desk, smtp_sink):
    smtp_sink.plan = [Fault.UNKNOWN_RECIPIENT]
    desk.arrive(complaint(64))
    (case,) = desk.store.register.cases()
    assert [event.kind for event in case.events] == [EventKind.RECEIVED]
    (failed,) = desk.letters(SendState.FAILED)
    assert failed.last_error.startswith("qa64@kunde64.example: 550")


def test_an_answer_that_never_came_leads_to_a_recognisable_copy_never_to_none(desk, smtp_sink):
    smtp_sink.plan = [Fault.DROP]
    desk.arrive(complaint(62))
    _now(desk)
    desk.run()
    ids = [mail.raw.split(b"Message-ID: ")[1].split(b"\r\n")[0] for mail in smtp_sink.messages()]
    assert len(ids) == 3
    assert len(set(ids)) == 2


def test_a_mail_server_that_is_away_keeps_no_case_waiting(desk, smtp_sink):
    with scripted_smtp({"connect": ["421 too busy"]}) as busy:
        desk.change({"smtp": {"port": busy.server_address[1]}})
        desk.arrive(complaint(63))
        assert desk.states() == [JournalState.CASED]
        assert {row.state for row in desk.letters()} == {SendState.READY}
    desk.change({"smtp": {"port": smtp_sink.port}})
    _now(desk)
    desk.run()
    assert {row.state for row in desk.letters()} == {SendState.SENT}


# Stopping


@pytest.mark.parametrize("busy", [False, True])
def test_sigterm_ends_the_loop_within_ten_seconds(desk, busy):
    desk.run()
    with subprocess.Popen(command(desk, "run"), cwd=ROOT, stderr=subprocess.PIPE) as loop:
        desk.mailbox.deliver([complaint(70 + number) for number in range(20 if busy else 1)])
        wait_for(lambda: bool(desk.store.register.cases()))
        began = time.monotonic()
        loop.send_signal(signal.SIGTERM)
        loop.wait(10)
        assert time.monotonic() - began < 10
        assert loop.returncode == 0
        assert loop.stderr
        assert b"Traceback" not in loop.stderr.read()
    desk.run()
    assert len(desk.store.register.cases()) == (20 if busy else 1)
    assert desk.is_whole()
