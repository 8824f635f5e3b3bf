"""Back up a desk while it works: the database first, at one point, then the archive, then the site's own files.

Takes the store, the vault, the site's files and a folder of backups; gives the manifest. Raises Transient for a full
disk, ConfigError for a folder that cannot serve. Touches the folder of backups only. An object is in the archive before
any transaction names it, and is never removed: so an archive read after the snapshot holds all that the snapshot names.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from archive.backups import Backups, Writer
from archive.vault import Vault
from cases.store import Store
from records.backup import Manifest, TakenBackup
from records.errors import Corrupt

log = logging.getLogger("kesu.backup")


@dataclass(frozen=True)
class Site:
    """The site's own files by their path beside kesu.toml, what kesu.toml is called, and whose program this is."""

    files: Mapping[str, Path]
    config: str
    kesu: str
    with_secrets: bool


def back_up(store: Store, vault: Vault, site: Site, backups: Backups, now: datetime) -> Manifest:
    """One backup. Objects that the archive could not give are named in the manifest as missing.

    The desk remembers it for `kesu status`, unless its database is an older program's.
    """
    with backups.writing(now) as writer:
        snapshot = store.copies.snapshot(writer.database)
        kept = {digest for digest in vault.digests() if _keep(writer, vault, digest)}
        for name, path in site.files.items():
            writer.put_site(name, path.read_bytes())
        held = snapshot.model_dump(exclude={"named"})
        manifest = Manifest(
            kesu=site.kesu,
            taken_at=now,
            config=site.config,
            with_secrets=site.with_secrets,
            objects=0,
            octets=0,
            missing=tuple(sorted(snapshot.named - kept)),
            sums_sha256="",
            **held,
        )
        finished = writer.finish(manifest)
    if store.is_current():
        store.copies.taken(TakenBackup(taken_at=now, folder=str(writer.folder)))
    return finished


def _keep(writer: Writer, vault: Vault, digest: str) -> bool:
    """An object, verified on its way; one that is damaged in the archive goes into no backup."""
    if writer.has(digest):
        return True
    try:
        content = vault.get(digest)
    except Corrupt as damage:
        log.error("%s", damage)  # noqa: TRY400 - a sentence to mend by, no traceback
        return False
    writer.put(digest, content)
    return True
