"""The database under the store: its schema, its faults, its locks, and many processes at once."""

import multiprocessing
import os
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import event, text

from archive.ledger import check
from cases import store_database
from cases.migrations import versions
from cases.store import Store
from cases.store_database import Database
from cases.store_tables import metadata
from records.errors import ConfigError, Transient
from records.journal import JournalState, Outcome
from records.matching import Enquiry
from records.message import Kind
from tests.store_samples import COMPANY, KEYS, NOW, entry, mail, outcome, reached

FRESH = multiprocessing.get_context("forkserver")
FRESH.set_forkserver_preload(["cases.store", "tests.store_samples"])


@pytest.fixture
def store(database_url):
    opened = Store(database_url)
    opened.migrate()
    yield opened
    opened.close()


class TestSchema:
    def test_an_empty_database_has_no_version_and_is_refused_until_it_is_migrated(self, database_url):
        fresh = Store(database_url)
        assert fresh.schema_version() == ""
        with pytest.raises(ConfigError, match="schema none"):
            fresh.require_schema()
        fresh.migrate()
        fresh.migrate()
        fresh.require_schema()
        assert fresh.schema_version() == max(path.name[1:5] for path in Path(versions.__path__[0]).glob("r*.py"))
        fresh.close()

    def test_the_migrations_give_exactly_the_tables_the_program_uses(self, store, database_url):
        with Database(database_url).read() as connection:
            differences = compare_metadata(MigrationContext.configure(connection), metadata)
        assert differences == []

    def test_a_schema_newer_than_the_program_is_refused_and_left_alone(self, store, database_url):
        with Database(database_url).write() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        for use in (store.migrate, store.require_schema):
            with pytest.raises(ConfigError, match=r"newer than this program.*older backup"):
                use()
        assert store.schema_version() == "9999"

    def test_two_processes_may_migrate_at_once(self, database_url):
        workers = [FRESH.Process(target=_migrate, args=(database_url,)) for _ in range(3)]
        assert _run(workers) == [0, 0, 0]

    def test_sqlite_keeps_every_commit_through_a_power_cut(self, tmp_path):
        with Database(f"sqlite:///{tmp_path}/kesu.db").read() as connection:
            found = [
                connection.execute(text(f"PRAGMA {name}")).scalar_one() for name in ("journal_mode", "synchronous")
            ]
        assert found == ["wal", 2]


class TestCost:
    def test_what_is_asked_for_every_mail_reads_an_index_and_no_whole_table(self, tmp_path):
        store = Store(f"sqlite:///{tmp_path}/kesu.db")
        store.migrate()
        asked: list[tuple[str, Any]] = []
        event.listen(
            store._database.engine,
            "before_cursor_execute",
            lambda _c, _cursor, words, values, _context, _many: asked.append((words, values)),
        )
        store.journal.add([mail(1)], None, NOW)
        store.journal.begin(NOW)
        store.register.reserve(1, 1, 2026, COMPANY)
        store.register.candidates(Enquiry(kind=Kind.FORMAL, token="C-1", in_reply_to="<a@b.example>", keys=KEYS))
        store.settle(1, outcome("C-2026-000001"), NOW)
        store.journal.known_sha256("0" * 64, before=1)
        store.outbox.answers_to("qa@muster.example", NOW)
        store.outbox.due(NOW)
        with sqlite3.connect(tmp_path / "kesu.db") as raw:
            plans = {
                words: [row[3] for row in raw.execute(f"EXPLAIN QUERY PLAN {words}", values)]
                for words, values in asked
                if words.startswith(("SELECT", "UPDATE"))
            }
        store.close()
        assert len(plans) > 15
        scanning = {words: plan for words, plan in plans.items() if any(_scans(step) for step in plan)}
        assert scanning == {}


class TestFaults:
    @pytest.mark.parametrize(
        "url", ["", "kesu.db", "mysql://localhost/kesu", "sqlite://", "sqlite:///:memory:"], ids=str
    )
    def test_a_url_that_is_none_is_refused_with_its_mend(self, url):
        with pytest.raises(ConfigError, match="database"):
            Store(url)

    def test_a_folder_that_is_not_there_is_named(self, tmp_path):
        with pytest.raises(ConfigError, match="Create its folder"):
            Store(f"sqlite:///{tmp_path}/nowhere/kesu.db").migrate()

    def test_a_file_that_is_no_database_is_named(self, tmp_path):
        (tmp_path / "kesu.db").write_bytes(b"not a database at all, but long enough to be looked at" * 20)
        with pytest.raises(ConfigError, match="not a database"):
            Store(f"sqlite:///{tmp_path}/kesu.db").migrate()

    def test_a_full_disk_passes_and_leaves_nothing(self, tmp_path):
        url = f"sqlite:///{tmp_path}/kesu.db"
        store = Store(url)
        store.migrate()
        pages = _pragma(tmp_path, "page_count")
        store.close()
        engine = store._database.engine
        event.listen(engine, "connect", lambda raw, _: raw.execute(f"PRAGMA max_page_count={pages + 1}").close())
        with pytest.raises(Transient, match="full"):
            store.journal.add([mail(uid, reason="x" * 4000) for uid in range(1, 40)], reached(40), NOW)
        assert store.counts().journal == {}
        store.close()

    def test_a_database_locked_too_long_passes(self, tmp_path, monkeypatch):
        monkeypatch.setattr(store_database, "BUSY_TIMEOUT_S", 0.05)
        store = Store(f"sqlite:///{tmp_path}/kesu.db")
        store.migrate()
        holder = sqlite3.connect(tmp_path / "kesu.db", isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(Transient, match="locked"):
            store.journal.add([mail(1)], None, NOW)
        assert store.counts().journal == {}
        holder.execute("ROLLBACK")
        store.journal.add([mail(1)], None, NOW)
        assert store.counts().journal == {"waiting": 1}
        store.close()

    def test_a_server_that_is_not_there_passes(self, tmp_path):
        with pytest.raises(Transient, match="database postgresql"):
            Store(f"postgresql://kesu@/kesu?host={tmp_path}").migrate()

    def test_a_database_that_was_never_made_is_named_without_the_password(self, postgres):
        with pytest.raises(ConfigError, match="Create that database") as raised:
            Store(f"postgresql://kesu:secret@{postgres.host}:{postgres.port}/nothing").migrate()
        assert "secret" not in str(raised.value)

    def test_a_connection_that_was_cut_is_replaced(self, store, database_url):
        if store._database.is_sqlite:
            store.close()
        else:
            with Database(database_url).write() as connection:
                others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() "
                connection.execute(text(others + "AND datname = current_database()"))
        store.journal.add([mail(1)], None, NOW)
        assert store.counts().journal == {"waiting": 1}


class TestMailboxLock:
    def test_the_second_run_loop_is_told_which_process_is_the_first(self, store, database_url):
        with (
            store.mailbox_lock("quality", "INBOX"),
            pytest.raises(ConfigError, match=f"process {os.getpid()}"),
            Store(database_url).mailbox_lock("quality", "INBOX"),
        ):
            pass

    def test_another_mailbox_is_free_and_so_is_the_same_one_afterwards(self, store):
        with store.mailbox_lock("quality", "INBOX"), store.mailbox_lock("quality", "Archive"):
            pass
        with store.mailbox_lock("quality", "INBOX"):
            pass

    def test_a_killed_run_loop_leaves_no_lock(self, store, database_url, tmp_path):
        ready = tmp_path / "ready"
        holder = FRESH.Process(target=_hold_lock, args=(database_url, ready))
        holder.start()
        _until(ready.exists)
        with pytest.raises(ConfigError, match=f"process {holder.pid}"), store.mailbox_lock("quality", "INBOX"):
            pass
        os.kill(holder.pid or 0, signal.SIGKILL)
        holder.join()
        _until(lambda: _is_free(store))


class TestManyProcesses:
    def test_numbers_have_neither_gap_nor_repeat(self, store, database_url, tmp_path):
        store.journal.add([mail(uid) for uid in range(1, 201)], None, NOW)
        workers = [
            FRESH.Process(target=_reserve, args=(database_url, range(first, 201, 4), tmp_path / f"{first}"))
            for first in range(1, 5)
        ]
        assert _run(workers) == [0] * 4
        numbers = [line for first in range(1, 5) for line in (tmp_path / f"{first}").read_text().split()]
        assert sorted(numbers) == [COMPANY.case_number(2026, serial) for serial in range(1, 201)]

    def test_no_mail_is_begun_by_two_and_the_ledger_holds(self, store, database_url, tmp_path):
        store.journal.add([mail(uid) for uid in range(1, 61)], None, NOW)
        workers = [FRESH.Process(target=_work, args=(database_url, tmp_path / f"{name}")) for name in range(4)]
        assert _run(workers) == [0] * 4
        begun = Counter(line for name in range(4) for line in (tmp_path / f"{name}").read_text().split())
        assert begun == {str(journal_id): 1 for journal_id in range(1, 61)}
        counts = store.counts()
        assert (counts.cases, counts.documents, counts.journal) == (60, 120, {"cased": 60})
        assert [one.number for one in store.register.cases()] == [COMPANY.case_number(2026, n) for n in range(1, 61)]
        chain = store.register.ledger()
        assert len(chain) == 60
        assert check(chain) is None

    def test_a_kill_in_the_middle_of_filing_leaves_all_or_nothing(self, store, database_url, tmp_path):
        store.journal.add([mail(uid) for uid in range(1, 401)], None, NOW)
        for round_ in range(4):
            output = tmp_path / f"{round_}"
            worker = FRESH.Process(target=_work, args=(database_url, output))
            worker.start()
            _until_lines(output, 3 + 2 * round_)
            time.sleep(0.003 * round_)
            os.kill(worker.pid or 0, signal.SIGKILL)
            worker.join()
            _assert_whole(store)
            store.journal.drop_leases()
        _work_at_most(store, 10)
        _assert_whole(store)


def _assert_whole(store: Store) -> None:
    """Each finished mail has its case, its two documents, its letter, its question and its entry; others nothing."""
    counts = store.counts()
    done = counts.journal.get("cased", 0)
    assert done > 0
    assert (counts.cases, counts.documents, counts.outbox, counts.held) == (done, 2 * done, {"ready": done}, done)
    assert len(store.register.ledger()) == done
    finished = [row.case_no for row in store.journal.rows(JournalState.CASED)]
    assert finished == [COMPANY.case_number(2026, serial) for serial in range(1, done + 1)]
    assert check(store.register.ledger()) is None


def _scans(step: str) -> bool:
    """Reads a whole table; the ledger's last entry is found from the end of its key."""
    return step.startswith("SCAN") and "CONSTANT ROW" not in step and step != "SCAN ledger"


def _migrate(url: str) -> None:
    Store(url).migrate()


def _hold_lock(url: str, ready: Path) -> None:
    with Store(url).mailbox_lock("quality", "INBOX"):
        ready.touch()
        time.sleep(60)


def _reserve(url: str, journal_ids: range, output: Path) -> None:
    store = Store(url)
    numbers = [store.register.reserve(journal_id, 1, 2026, COMPANY)[0] for journal_id in journal_ids]
    output.write_text("\n".join(numbers))


def _work(url: str, output: Path) -> None:
    store = Store(url)
    with output.open("w") as log:
        while begun := store.journal.begin(NOW):
            log.write(f"{begun[0].id}\n")
            log.flush()
            _file(store, begun[0].id)


def _work_at_most(store: Store, count: int) -> None:
    for row in store.journal.begin(NOW, limit=count):
        _file(store, row.id)


def _file(store: Store, journal_id: int) -> None:
    (number,) = store.register.reserve(journal_id, 1, 2026, COMPANY)
    made: Outcome = outcome(number)
    assert store.settle(journal_id, made.model_copy(update={"ledger": (entry(number, number),)}), NOW)


def _run(workers: list[multiprocessing.context.ForkServerProcess]) -> list[int | None]:
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return [worker.exitcode for worker in workers]


def _until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + timedelta(seconds=30).total_seconds()
    while not condition():
        assert time.monotonic() < deadline, "it never came"
        time.sleep(0.005)


def _until_lines(file: Path, least: int) -> None:
    _until(lambda: file.exists() and len(file.read_text().split()) >= least)


def _is_free(store: Store) -> bool:
    try:
        with store.mailbox_lock("quality", "INBOX"):
            return True
    except ConfigError:
        return False


def _pragma(folder: Path, name: str) -> int:
    connection = sqlite3.connect(folder / "kesu.db")
    (value,) = connection.execute(f"PRAGMA {name}").fetchone()
    connection.close()
    return int(value)
