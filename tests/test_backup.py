"""A backup: taken while the desk works, complete or none at all, proven file by file."""

import json
import os
import re
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import service
from archive.backups import Backups, opened
from archive.vault import Vault
from cases.store import Store
from cases.store_database import Database
from records.backup import Restoration
from records.errors import ConfigError, Transient
from records.ledger import Filed, LedgerEntry
from steps.restore import restore
from tests.path_parts import Site, complaint, site
from tests.restore_parts import backed_up, restored
from tests.servers import dovecot, smtp
from tests.store_samples import COMPANY, NOW, mail, outcome

ROOT = Path(service.__file__).parent


@pytest.fixture(scope="module")
def server():
    with dovecot.running() as running:
        yield running


def busy(folder: Path, server: dovecot.Dovecot) -> Iterator[Site]:
    """A desk that has handled two complaints."""
    with smtp.sink() as sink:
        made = site(folder, server, sink.port)
        made.arrive(complaint(1), complaint(2, attach={"8D.txt": b"a report"}))
        yield made


@pytest.fixture(scope="module")
def desk(server, tmp_path_factory):
    """One for the tests that change nothing in it."""
    yield from busy(tmp_path_factory.mktemp("desk"), server)


@pytest.fixture
def own_desk(server, tmp_path_factory):
    """One for a test that changes it."""
    yield from busy(tmp_path_factory.mktemp("desk"), server)


def now() -> datetime:
    return datetime.now(UTC)


class TestABackup:
    def test_holds_every_object_and_the_sites_own_files(self, desk, tmp_path):
        manifest = backed_up(desk.settings, tmp_path / "backup", now())
        backup = opened(tmp_path / "backup").verify()
        assert len(list(backup.objects())) == manifest.objects == len(list(desk.vault.digests()))
        assert {name for name, _ in backup.site()} == {"kesu.toml", "people.toml", "customers.csv", "imap.password"}
        assert (manifest.cases, manifest.mails, manifest.missing) == (2, 2, ())
        assert manifest.last_seal == desk.store.register.ledger()[-1].seal

    def test_is_proven_by_sha256sum_without_kesu(self, desk, tmp_path):
        backed_up(desk.settings, tmp_path / "backup", now())
        folder = opened(tmp_path / "backup").folder
        subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=folder, check=True)

    def test_copies_only_new_objects_the_next_time(self, own_desk, tmp_path):
        backed_up(own_desk.settings, tmp_path / "backup", now())
        before = {path: path.stat().st_ino for path in (tmp_path / "backup" / "objects").rglob("*") if path.is_file()}
        own_desk.arrive(complaint(3))
        second = backed_up(own_desk.settings, tmp_path / "backup", now())
        assert {path: path.stat().st_ino for path in before} == before
        assert second.objects > len(before)
        opened(tmp_path / "backup").verify()

    def test_names_what_the_archive_no_longer_has(self, own_desk, tmp_path):
        lost, damaged = list(own_desk.vault.digests())[:2]
        own_desk.vault._path(lost).unlink()
        own_desk.vault._path(damaged).chmod(0o600)
        own_desk.vault._path(damaged).write_bytes(b"other")
        assert backed_up(own_desk.settings, tmp_path / "backup", now()).missing == tuple(sorted((lost, damaged)))

    def test_keeps_the_newest_that_are_asked_for(self, desk, tmp_path):
        backups = Backups(tmp_path / "backup")
        for day in range(4):
            backed_up(desk.settings, tmp_path / "backup", now() - timedelta(days=9 - day))
        every = backups.finished()
        assert backups.keep(2) == every[:2]
        assert backups.finished() == every[2:]
        opened(tmp_path / "backup").verify()

    def test_of_the_same_second_is_one_of_its_own(self, desk, tmp_path):
        for _ in range(2):
            backed_up(desk.settings, tmp_path / "backup", NOW)
        assert len(Backups(tmp_path / "backup").finished()) == 2

    def test_is_taken_by_one_process_at_a_time(self, tmp_path):
        with (
            Backups(tmp_path).writing(NOW),
            pytest.raises(ConfigError, match="another backup"),
            Backups(tmp_path).writing(NOW),
        ):
            pass

    def test_of_no_desk_is_refused_and_makes_no_database(self, tmp_path):
        with pytest.raises(ConfigError, match="nothing in it"):
            Store(f"sqlite:///{tmp_path}/kesu.db").copies.snapshot(tmp_path / "copy.db")
        assert not (tmp_path / "kesu.db").exists()


class TestAFault:
    def test_in_the_middle_leaves_no_backup(self, desk, tmp_path):
        with pytest.raises(ConfigError, match="can list"), Backups(tmp_path / "backup").writing(NOW) as writer:
            writer.put_site("a\nb", b"")
        assert Backups(tmp_path / "backup").finished() == []
        with pytest.raises(ConfigError, match="no finished backup"):
            opened(tmp_path / "backup")

    def test_by_kill_is_cleared_away_by_the_next(self, desk, tmp_path):
        half = tmp_path / "backup" / "20261120T020000Z"
        half.mkdir(parents=True)
        (half / "kesu.db").write_bytes(b"half")
        backed_up(desk.settings, tmp_path / "backup", now())
        assert not half.exists()

    def test_or_a_new_one_removes_no_folder_of_others(self, desk, tmp_path):
        """Others name folders by the date as well, and put a manifest into them."""
        photos = tmp_path / "backup" / "20261120T020000Z"
        photos.mkdir(parents=True)
        (photos / "line.jpg").write_bytes(b"a photograph")
        theirs = tmp_path / "backup" / "20261120T030000Z"
        theirs.mkdir()
        (theirs / "manifest.json").write_text("{}")
        for _ in range(2):
            backed_up(desk.settings, tmp_path / "backup", now())
        Backups(tmp_path / "backup").keep(1)
        assert (photos / "line.jpg").exists()
        assert (theirs / "manifest.json").exists()

    def test_of_the_newest_manifest_costs_no_older_backup(self, desk, tmp_path):
        backups = Backups(tmp_path / "backup")
        for day in (2, 1):
            backed_up(desk.settings, tmp_path / "backup", now() - timedelta(days=day))
        older, newer = backups.finished()
        (newer / "manifest.json").write_text("{}")
        assert backups.keep(1) == []
        opened(older).verify()

    @pytest.mark.parametrize("free", [60_000, 300_000], ids=["within the database", "within the archive"])
    def test_of_a_full_disk_passes_and_leaves_no_manifest(self, desk, small_disk, free):
        with (small_disk / "ballast").open("wb") as ballast:
            os.posix_fallocate(ballast.fileno(), 0, 6 * 2**20 - free)
        with pytest.raises(Transient, match=r"[Nn]o space|full"):
            backed_up(desk.settings, small_disk / "backup", now())
        assert not list((small_disk / "backup").rglob("manifest.json"))
        assert Backups(small_disk / "backup").finished() == []

    @pytest.mark.parametrize("name", ["kesu.db", "site/people.toml", "manifest.json", "SHA256SUMS", "object"])
    def test_of_one_byte_is_found_and_its_file_named(self, desk, tmp_path, name):
        backed_up(desk.settings, tmp_path / "backup", now())
        folder = opened(tmp_path / "backup").folder
        path = next((tmp_path / "backup" / "objects").glob("*/*")) if name == "object" else folder / name
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.chmod(0o600)
        path.write_bytes(content)
        with pytest.raises(ConfigError, match=re.escape(path.name)):
            opened(tmp_path / "backup").verify()

    def test_of_a_file_that_is_gone_is_found(self, desk, tmp_path):
        backed_up(desk.settings, tmp_path / "backup", now())
        next((tmp_path / "backup" / "objects").glob("*/*")).unlink()
        with pytest.raises(ConfigError, match="is gone"):
            opened(tmp_path / "backup").verify()


class TestOfADatabase:
    def test_of_either_kind_is_one_file_that_fills_either_kind(self, database_url, postgres, tmp_path):
        store = Store(database_url)
        store.migrate()
        store.journal.add([mail(uid) for uid in (1, 2)], None, NOW)
        (number,) = store.register.reserve(1, 1, 2026, COMPANY)
        store.settle(1, outcome(number), NOW)
        snapshot = store.copies.snapshot(tmp_path / "copy.db")
        assert (snapshot.cases, snapshot.mails, snapshot.documents) == (1, 2, 2)
        with postgres.database() as other:
            for url in (f"sqlite:///{tmp_path / 'again.db'}", other):
                again = Store(url)
                again.copies.refill(tmp_path / "copy.db", mark(), "why")
                assert again.register.cases() == store.register.cases()
                assert again.register.ledger() == store.register.ledger()
                assert again.register.held_items() == store.register.held_items()
                again.journal.add([mail(uid) for uid in (3, 4)], None, NOW)
                assert [row.id for row in again.journal.begin(NOW, 9)] == [2, 3, 4]
                with pytest.raises(ConfigError, match="holds something"):
                    again.copies.refill(tmp_path / "copy.db", mark(), "why")
                again.close()
        store.close()

    def test_at_an_older_schema_keeps_it_and_is_brought_up_by_the_restore(self, tmp_path):
        old = Database(f"sqlite:///{tmp_path}/old.db")
        with old.write() as connection:
            old.upgrade(connection, "0001")
        assert Store(f"sqlite:///{tmp_path}/old.db").copies.snapshot(tmp_path / "copy.db").schema_revision == "0001"
        again = Store(f"sqlite:///{tmp_path}/again.db")
        again.copies.refill(tmp_path / "copy.db", mark(), "why")
        again.require_schema()

    def test_sees_one_state_while_others_write(self, database_url, tmp_path):
        store = Store(database_url)
        store.migrate()
        store.journal.add([mail(uid) for uid in range(1, 6)], None, NOW)
        with store.copies._at_one_point() as reading:
            before = reading.exec_driver_sql("SELECT count(*) FROM journal").scalar_one()
            store.journal.add([mail(uid) for uid in range(6, 9)], None, NOW)
            assert reading.exec_driver_sql("SELECT count(*) FROM journal").scalar_one() == before == 5
        store.close()


def mark() -> Restoration:
    return Restoration(backup_at=NOW, restored_at=NOW)


class TestBroughtBack:
    def test_it_is_as_it_was_with_its_names_for_people(self, desk, tmp_path):
        backed_up(desk.settings, tmp_path / "backup", now())
        settings, proof = restored(tmp_path / "backup", tmp_path / "elsewhere", now())
        assert proof.findings == ()
        store = service.open_store(settings)
        assert store.register.cases() == desk.store.register.cases()
        assert names_under(settings.archive_root) == names_under(desk.settings.archive_root)
        assert json.loads(store.restored.marks()[0].model_dump_json())["looked_at"] is None

    def test_where_a_desk_was_started_meanwhile_a_restore_that_fails_takes_nothing_from_it(self, desk, tmp_path):
        backed_up(desk.settings, tmp_path / "backup", now())
        other = Store(f"sqlite:///{tmp_path}/kesu.db")
        other.prepare()
        archive = tmp_path / "archive"
        kept = Vault(archive).put(b"its first mail")
        with pytest.raises(ConfigError, match="holds something"):
            restore(opened(tmp_path / "backup"), other, archive, now())
        assert Vault(archive).get(kept) == b"its first mail"

    def test_without_an_object_the_backup_lacked_the_desk_runs_all_the_same(self, own_desk, tmp_path):
        own_desk.vault._path(own_desk.store.register.cases()[0].mail_sha256).unlink()
        backed_up(own_desk.settings, tmp_path / "backup", now())
        settings, proof = restored(tmp_path / "backup", tmp_path / "elsewhere", now())
        assert proof.findings
        service.run(settings, once=True)


def test_a_register_that_a_crash_left_without_its_name_gets_it(own_desk):
    own_desk.run()
    sheet = own_desk.vault.put(b"a register")
    name = "register.xlsx"
    entry = LedgerEntry(filed=Filed.DOCUMENT, number="QR25-01/2026/1", name=name, sha256=sheet, at=now())
    assert own_desk.store.enter(entry)
    own_desk.run()
    assert f"by-case/register/{name}" in names_under(own_desk.settings.archive_root)


def names_under(archive: Path) -> list[str]:
    return sorted(str(path.relative_to(archive)) for path in (archive / "by-case").rglob("*"))
