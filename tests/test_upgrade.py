"""A newer program on an older database: it says so, upgrades when told to, and on a fault leaves all as it was."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import MetaData, create_engine, insert, select

import cli.upgrade
import service
from cases.store import Store
from cases.store_database import Database
from cli.main import kesu
from records.errors import ConfigError
from records.journal import JournalState
from steps.upgrade import UpgradeFailed, upgrade
from tests.path_parts import Site, complaint, site
from tests.servers import dovecot
from tests.store_samples import COMPANY, NOW, mail, outcome


@pytest.fixture(scope="module")
def server():
    with dovecot.running() as running:
        yield running


def aged(url: str, older: str) -> None:
    """All that is in one database, in another at the first schema ever released."""
    database = Database(older)
    source, first = MetaData(), MetaData()
    with create_engine(Database(url).url).connect() as head, database.write() as target:
        database.upgrade(target, "0001")
        source.reflect(head)
        first.reflect(target)
        for table in first.sorted_tables:
            if table.name != "alembic_version":
                here = source.tables[table.name]
                rows = head.execute(select(*(here.c[name] for name in table.c.keys()))).mappings().all()  # noqa: SIM118
                if rows:
                    target.execute(insert(table), [dict(row) for row in rows])


@pytest.fixture
def old(server, smtp_sink, tmp_path):
    """A desk with a case in it, as its first release left it."""
    made = site(tmp_path, server, smtp_sink.port)
    made.arrive(complaint(1))
    made.store.close()
    aged(made.settings.database_url, f"sqlite:///{tmp_path}/old.db")
    made.change({"storage": {"database": "sqlite:///old.db"}})
    del made.store
    return made


def verb(desk: Site, *words: str) -> Result:
    return CliRunner().invoke(kesu, ["--config", str(desk.settings.path), *words], prog_name="kesu")


def dump(url: str) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, the schema's revision among them."""
    found = MetaData()
    with create_engine(Database(url).url).connect() as connection:
        found.reflect(connection)
        return {table.name: sorted(map(tuple, connection.execute(select(table)))) for table in found.tables.values()}


def test_an_older_database_stops_every_verb_and_the_run_and_says_what_to_do(old):
    for use in (old.run, lambda: service.open_store(old.settings)):
        with pytest.raises(ConfigError, match=r"schema 0001, older than this program.*kesu upgrade"):
            use()
    assert Store(old.settings.database_url).schema_version() == "0001"


def test_an_upgraded_desk_goes_on_where_it_stood(old):
    done = verb(old, "upgrade")
    assert done.exit_code == 0, done.output
    assert "schema 0001 -> " in done.stdout
    copy = Path(done.stdout.rpartition(": ")[2].strip())
    assert copy.parent == old.settings.archive_root.parent
    assert Store(f"sqlite:///{copy}").schema_version() == "0001"
    before = len(old.letters())
    old.run()
    assert len(old.letters()) == before
    old.arrive(complaint(2))
    assert [case.number[-6:] for case in old.store.register.cases()] == ["000001", "000002"]
    assert old.is_whole()


def test_a_second_upgrade_has_nothing_to_do_and_makes_no_copy(old):
    verb(old, "upgrade")
    again = verb(old, "upgrade")
    assert again.exit_code == 0
    assert "already" in again.stdout
    assert len(list(old.settings.archive_root.parent.glob("before-upgrade-*"))) == 1


def test_what_the_new_program_cannot_live_with_puts_everything_back(old):
    before = dump(old.settings.database_url)
    (old.settings.root / "calendar.toml").write_text("never = true\n", "utf-8")
    done = verb(old, "upgrade")
    assert isinstance(done.exception, UpgradeFailed)
    assert "calendar" in str(done.exception)
    assert "put back and is at schema 0001 again" in str(done.exception)
    assert dump(old.settings.database_url) == before


def test_a_ledger_that_does_not_hold_puts_everything_back(old):
    with Database(old.settings.database_url).write() as connection:
        connection.exec_driver_sql("UPDATE ledger SET entry = replace(entry, 'original', 'changed') WHERE seq = 1")
    before = dump(old.settings.database_url)
    done = verb(old, "upgrade")
    assert "the seal of entry 1" in str(done.exception)
    assert dump(old.settings.database_url) == before


def test_a_bug_or_an_interrupt_in_the_middle_puts_everything_back(old, monkeypatch):
    before = dump(old.settings.database_url)
    for fault, says in [(KeyError("x"), "a bug: KeyError at"), (KeyboardInterrupt(), "interrupted")]:

        def broken(*_, fault=fault, **__):
            raise fault

        with monkeypatch.context() as planted:
            planted.setattr(cli.upgrade, "findings", broken)
            assert says in str(verb(old, "upgrade").exception)
        assert dump(old.settings.database_url) == before


def test_while_a_run_loop_reads_the_mailbox_nothing_is_touched(old):
    account = old.settings.imap_account
    with Store(old.settings.database_url).mailbox_lock(account.name, account.folder):
        done = verb(old, "upgrade")
    assert isinstance(done.exception, ConfigError)
    assert "Stop that one first" in str(done.exception)
    assert Store(old.settings.database_url).schema_version() == "0001"


def test_an_empty_database_is_made_in_silence(server, smtp_sink, tmp_path):
    made = site(tmp_path, server, smtp_sink.port)
    made.run()
    Store(made.settings.database_url).require_schema()


def test_what_is_put_back_is_whole_on_either_database_and_counts_on(database_url, tmp_path):
    store = Store(database_url)
    store.migrate()
    store.journal.add([mail(1), mail(2)], None, NOW)
    (number,) = store.register.reserve(1, 1, 2026, COMPANY)
    assert store.settle(1, outcome(number), NOW)
    store.copies.snapshot(tmp_path / "copy.db")
    before = dump(database_url)
    store.journal.started("quality", "INBOX", NOW)
    store.journal.add([mail(3), mail(4)], None, NOW)
    store.copies.put_back(tmp_path / "copy.db")
    assert dump(database_url) == before
    store.journal.add([mail(5)], None, NOW)
    assert store.journal.row(3) == store.journal.rows(JournalState.WAITING)[-1]
    store.close()


def test_what_others_keep_in_the_same_database_is_theirs(database_url, tmp_path):
    store = Store(database_url)
    store.migrate()
    store.copies.snapshot(tmp_path / "copy.db")
    with Database(database_url).write() as connection:
        connection.exec_driver_sql("CREATE TABLE invoices (number integer)")
        connection.exec_driver_sql("INSERT INTO invoices VALUES (1)")
    store.copies.put_back(tmp_path / "copy.db")
    assert dump(database_url)["invoices"] == [(1,)]
    store.require_schema()
    store.close()


def test_an_upgrade_that_fails_on_either_database_is_put_back(database_url, tmp_path):
    with Database(database_url).write() as connection:
        Database(database_url).upgrade(connection, "0001")
    store = Store(database_url)
    before = dump(database_url)
    with pytest.raises(UpgradeFailed, match=r"it does not please\. The database was put back and is at schema 0001"):
        upgrade(store, tmp_path / "copy.db", lambda: ["it does not please"])
    assert dump(database_url) == before
    assert upgrade(store, tmp_path / "again.db", list).before == "0001"
    store.require_schema()
    store.close()
