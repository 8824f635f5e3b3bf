"""`kesu status`: what it says of a desk that runs, one that does not, and one on which something waits."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import service
from cases.store import Store
from cli.main import kesu
from records.errors import ConfigError
from records.journal import SendState
from records.status import Own, Status
from steps.status import LEAST_FREE, look
from tests.path_parts import Site, complaint, site, wait_for
from tests.restore_parts import backed_up
from tests.servers import dovecot
from tests.store_samples import NOW

ROOT = Path(service.__file__).parent
OWN = Own(account="quality", folder="INBOX", poll_seconds=60, outgoing="on", time_zone="Asia/Shanghai", kesu="0")


@pytest.fixture(scope="module")
def server():
    with dovecot.running() as running:
        yield running


@pytest.fixture
def desk(server, smtp_sink, tmp_path):
    return site(tmp_path, server, smtp_sink.port, {"imap": {"poll_seconds": 0.2}, "desk": {"daily_list_at": "23:59"}})


@contextmanager
def working(desk: Site) -> Iterator[None]:
    """`kesu run` beside us, past its first look into the mailbox."""
    began = datetime.now(UTC)
    command = [sys.executable, "-m", "cli", "--config", str(desk.settings.path), "run"]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE) as loop:
        try:
            wait_for(lambda: looked_since(desk, began) or loop.poll() is not None)
            yield
        finally:
            loop.terminate()


def looked_since(desk: Site, began: datetime) -> bool:
    return any(pulse.polled_at and pulse.polled_at > began for pulse in desk.store.journal.pulses())


def verb(desk: Site, *words: str) -> Result:
    return CliRunner().invoke(kesu, ["--config", str(desk.settings.path), "status", *words], prog_name="kesu")


def told(desk: Site) -> dict[str, object]:
    said: dict[str, object] = json.loads(verb(desk, "--json").stdout)
    return said


def test_a_desk_at_work_with_nothing_to_decide_is_well(desk):
    with working(desk):
        done = verb(desk)
        assert done.exit_code == 0, done.output
        assert "since 20" in done.stdout
        assert "outgoing = on" in done.stdout
        assert "PERSON" not in done.stdout
        first = Status.model_validate(told(desk)).polled_at
        assert first
        wait_for(lambda: (Status.model_validate(told(desk)).polled_at or first) > first)


def test_a_desk_that_does_not_run_is_unavailable(desk):
    desk.run()
    done = verb(desk)
    assert done.exit_code == 69
    assert "NOT RUNNING" in done.stdout
    with working(desk):
        assert verb(desk).exit_code == 0
    assert verb(desk).exit_code == 69


def test_what_waits_for_a_person_ends_with_1_and_says_where_to_look(desk):
    desk.arrive(complaint(1), at=datetime(2026, 1, 5, tzinfo=UTC))
    assert desk.letters(SendState.WAITING_RELEASE)
    with working(desk):
        done = verb(desk)
    assert done.exit_code == 1
    assert "1 letters wait for a person: kesu held" in done.stdout
    assert "deadlines have passed: kesu list" in done.stdout
    said = Status.model_validate(told(desk))
    assert (said.cases, said.open_cases, said.mails["cased"], said.letters["waiting_release"]) == (1, 1, 1, 1)
    assert said.archive_objects == len(list(desk.vault.digests())) > 0
    assert said.database_octets > 100_000


def test_looking_changes_nothing_and_hinders_no_start(desk):
    desk.arrive(complaint(2))
    before = desk.snapshot()
    for _ in range(3):
        verb(desk)
        desk.run()
    assert desk.snapshot() == before


def test_no_customers_word_is_in_it(desk):
    desk.arrive(complaint(3))
    for said in (verb(desk).stdout, verb(desk, "--json").stdout):
        assert "kunde3" not in said
        assert "毛刺" not in said


@pytest.fixture
def store(database_url):
    opened = Store(database_url)
    opened.migrate()
    yield opened
    opened.close()


def test_the_gap_the_loop_found_and_its_silence_are_told_on_either_database(store, tmp_path):
    store.journal.started("quality", "INBOX", NOW)
    store.journal.polled("quality", "INBOX", NOW, 3)
    with store.mailbox_lock("quality", "INBOX"):
        status = look(store, tmp_path, OWN, NOW + timedelta(minutes=10))
        assert (status.running, status.gap, status.polled_at) == (True, 3, NOW)
        assert [want for want in status.wants if "gap" not in want and "nearly full" not in want] == [
            "3 mails in the folder have no journal row: see the log for their UIDs"
        ]
        later = look(store, tmp_path, OWN, NOW + timedelta(hours=1))
        assert "not been looked into" in later.wants[0]
    assert not look(store, tmp_path, OWN, NOW).running


def test_a_restart_begins_with_a_clean_sign_of_life(store, tmp_path):
    store.journal.started("quality", "INBOX", NOW)
    store.journal.polled("quality", "INBOX", NOW, 3)
    store.journal.started("quality", "INBOX", NOW + timedelta(hours=1))
    (pulse,) = store.journal.pulses()
    assert (pulse.started_at, pulse.polled_at, pulse.gap) == (NOW + timedelta(hours=1), None, 0)


def test_another_mailbox_of_the_same_database_is_another_desk(store, tmp_path):
    with store.mailbox_lock("sales", "INBOX"):
        assert not look(store, tmp_path, OWN, NOW).running


def test_a_start_is_not_kept_out_by_one_who_looks(store):
    for _ in range(20):
        assert not store.is_run("quality", "INBOX")
        with store.mailbox_lock("quality", "INBOX"):
            assert store.is_run("quality", "INBOX")
            with pytest.raises(ConfigError), store.mailbox_lock("quality", "INBOX"):
                pass


def test_deadlines_are_counted_by_the_companys_day(desk, tmp_path):
    desk.arrive(complaint(4))
    (case,) = desk.store.register.cases()
    happened = {event.kind.value for event in case.events}
    ends = [clock.due_at for clock in case.deadlines if clock.stop not in happened]
    before = look(desk.store, tmp_path, OWN, min(ends))
    after = look(desk.store, tmp_path, OWN, max(ends) + timedelta(seconds=1))
    assert (before.deadlines_passed, after.deadlines_passed, after.deadlines_today) == (0, len(ends), 0)
    assert before.deadlines_today >= 1


def test_how_old_the_last_backup_is_and_where(desk, tmp_path):
    desk.run()
    assert "backup     never" in verb(desk).stdout
    backed_up(desk.settings, tmp_path / "backup", datetime.now(UTC) - timedelta(hours=7))
    assert f"backup     7 hours ago, {tmp_path / 'backup'}" in verb(desk).stdout


def test_little_room_needs_a_person(store, tmp_path, monkeypatch):
    class Usage:
        free = LEAST_FREE - 1

    monkeypatch.setattr("shutil.disk_usage", lambda _: Usage)
    assert "the disk of the archive is nearly full" in look(store, tmp_path, OWN, NOW).wants
