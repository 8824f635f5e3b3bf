"""The proof of the archive: what is gone, changed or not listed is said by name."""

from datetime import UTC, datetime
from pathlib import Path

from archive.vault import Vault
from cases.store import Store
from records.journal import Cursor, JournalEntry, JournalState, Outcome
from records.ledger import Filed, LedgerEntry
from records.message import MailboxPosition
from steps.verify import verify

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


def filed(tmp_path: Path) -> tuple[Store, Vault, Path]:
    """A store and a vault with one mail filed; and where its bytes lie."""
    store, vault = Store(f"sqlite:///{tmp_path / 'kesu.db'}"), Vault(tmp_path / "archive")
    store.migrate()
    sha256 = vault.put(b"a mail")
    start = Cursor(account="a", folder="f", uidvalidity=1, first_uid=1, next_uid=1, first_contact_at=NOW)
    store.journal.first_contact(start)
    position = MailboxPosition(account="a", folder="f", uidvalidity=1, uid=1)
    store.journal.add([JournalEntry(position=position, sha256=sha256, size=6, received_at=NOW)], start, NOW)
    (row,) = store.journal.begin(NOW)
    entry = LedgerEntry(filed=Filed.MAIL, number="mail/1", name="original mail.eml", sha256=sha256, at=NOW)
    assert store.settle(row.id, Outcome(state=JournalState.SET_ASIDE, ledger=(entry,)), NOW)
    return store, vault, tmp_path / "archive" / "objects" / sha256[:2] / sha256


def test_an_archive_as_it_was_filed_has_no_findings_and_a_last_seal(tmp_path):
    store, vault, _ = filed(tmp_path)
    proof = verify(store, vault)
    assert (proof.findings, proof.objects, proof.entries) == ((), 1, 1)
    assert proof.seal == store.register.ledger()[-1].seal


def test_an_object_that_is_gone_is_named_as_the_ledger_names_it(tmp_path):
    store, vault, path = filed(tmp_path)
    path.unlink()
    (finding,) = verify(store, vault).findings
    assert finding.startswith("mail/1: original mail.eml (")


def test_an_object_that_was_changed_is_named_by_its_path(tmp_path):
    store, vault, path = filed(tmp_path)
    path.chmod(0o640)
    path.write_bytes(b"another mail")
    (finding,) = verify(store, vault).findings
    assert finding.startswith(str(path))
