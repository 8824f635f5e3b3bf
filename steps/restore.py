"""Restore a desk into an empty place: verify first, then archive, database and names; prove it at the end.

Takes a backup, the store and the archive's folder, both empty, the local name of the backup's instant and now; gives
the proof. Raises ConfigError for a backup that is not whole and for a place that holds something. Touches database and
archive. What a restored desk may tell customers: steps/restored.py.
"""

import shutil
from datetime import datetime
from pathlib import Path

from archive.backups import Backup
from archive.vault import Vault
from cases.store import Store
from records.backup import Restoration
from records.errors import ConfigError
from records.journal import JournalState
from steps.file import joined_name, name_if_there, names_of
from steps.register import FOLDER, registers
from steps.restored import why_held
from steps.verify import Proof, verify


def require_empty(store: Store, archive: Path) -> None:
    """ConfigError unless there is neither a database nor an archive yet."""
    if not store.copies.is_empty():
        raise ConfigError("the database", "it holds something already", "Name an empty one, or restore elsewhere.")
    if archive.is_dir() and any(path.is_file() for path in archive.rglob("*")):
        raise ConfigError(str(archive), "it holds something already", "Name an empty folder, or restore elsewhere.")


def restore(backup: Backup, store: Store, archive: Path, now: datetime) -> Proof:
    """The archive, then the database in one transaction, then the names for people; and whether all is as it was.

    A fault leaves the archive as empty as it was, so that the same call may be made again; but not where the database
    has become somebody's meanwhile, another restore's or a started desk's, whose archive this then is.
    """
    try:
        vault = Vault(archive)
        for content in backup.objects():
            vault.put(content)
        mark = Restoration(backup_at=backup.manifest.taken_at, restored_at=now)
        store.copies.refill(backup.database, mark, why_held(mark))
    except BaseException:
        if store.copies.is_empty():
            shutil.rmtree(archive, ignore_errors=True)
        raise
    _name(store, vault)
    proof = verify(store, vault)
    if proof.seal != backup.manifest.last_seal:
        wrong = (*proof.findings, f"the ledger ends with {proof.seal}, the backup's with {backup.manifest.last_seal}")
        return proof.model_copy(update={"findings": wrong})
    return proof


def _name(store: Store, vault: Vault) -> None:
    """The names under by-case come from the database; where an object is missing, the proof says so."""
    for case in store.register.cases():
        for name, digest in names_of(store, case):
            name_if_there(vault, case.number, name, digest)
    for row in store.journal.rows(JournalState.ATTACHED):
        if row.case_no:
            name_if_there(vault, row.case_no, joined_name(row), row.sha256)
    for entry in registers(store):
        name_if_there(vault, FOLDER, entry.name, entry.sha256)
