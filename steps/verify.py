"""Verify the archive: every object against its digest, the ledger against its seals, the cases against both.

Takes the store and the vault; gives findings in words. Changes nothing.
"""

from archive.ledger import check, missing
from archive.vault import Vault
from cases.store import Store
from records.record import Record


class Proof(Record):
    """What was looked at, what was wrong, and the last seal to keep elsewhere."""

    objects: int
    entries: int
    seal: str
    findings: tuple[str, ...]


def verify(store: Store, vault: Vault) -> Proof:
    """The whole archive, read again."""
    findings = [f"{one.path}: {one.what}" for one in vault.verify()]
    chain = store.register.ledger()
    broken = check(chain)
    if broken is not None:
        findings.append(f"ledger entry {broken}: its seal does not follow from what stands before it")
    stored = tuple(vault.digests())
    findings += [f"{entry.number}: {entry.name} ({entry.sha256[:12]}) is gone" for entry in missing(chain, stored)]
    filed = {sealed.entry.sha256 for sealed in chain}
    for case in store.register.cases():
        findings += [
            f"{case.number}: {document.name} ({document.sha256[:12]}) does not stand in the ledger"
            for document in store.register.documents(case.number)
            if document.sha256 not in filed
        ]
    seal = chain[-1].seal if chain else ""
    return Proof(objects=len(stored), entries=len(chain), seal=seal, findings=tuple(dict.fromkeys(findings)))
