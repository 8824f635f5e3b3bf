"""Bring a database with data to this program's schema: copy, migrate, check, or put everything back.

Takes the store, the file for the copy and the checks; gives the schema before and after. Raises ConfigError while a run
loop reads a mailbox of this database, and UpgradeFailed when the database was put back. Touches the database and the
file. The archive takes no part: its objects are never changed, by a migration neither.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from cases.store import Store
from records.errors import ConfigError, KesuError, bug_at
from records.record import Record


class UpgradeFailed(KesuError):  # noqa: N818 - what happened
    """The database is as it was before."""


class Upgraded(Record):
    """The schema's revision before and after; the same where there was nothing to do."""

    before: str
    after: str


def upgrade(store: Store, copy: Path, faults: Callable[[], Iterable[str]]) -> Upgraded:
    """Upgrade while nothing runs; `faults` names what is wrong with the upgraded desk, in words."""
    before = store.schema_version()
    if not before or store.is_current():
        store.prepare()
        return Upgraded(before=before, after=store.schema_version())
    with store.standstill():
        store.copies.snapshot(copy)
        if wrong := _migrated(store, faults):
            store.copies.put_back(copy)
            raise UpgradeFailed(f"{wrong}. The database was put back and is at schema {before} again")
    return Upgraded(before=before, after=store.schema_version())


def _migrated(store: Store, faults: Callable[[], Iterable[str]]) -> str:
    """Migrate, and what is wrong then; empty when nothing is. A person's Ctrl-C is a fault like any other."""
    try:
        store.migrate()
        return "; ".join(faults())
    except (KesuError, ConfigError) as fault:
        return str(fault)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - whatever it is, the way back is open
        return f"a bug: {bug_at(error)}" if isinstance(error, Exception) else "interrupted"
