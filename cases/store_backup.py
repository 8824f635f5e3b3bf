"""The whole database into one SQLite file at one point, and from such a file into an empty database.

Takes the path of a file, and of a restore its mark; gives a Snapshot. One way for both databases: what was backed up
from one is restored to either. Raises Transient when a disk is full or the server gone, ConfigError for a database that
is not there, is not empty, or is newer than this program. Touches the file and every table.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, MetaData, Table, create_engine, func, insert, inspect, select

from cases.store_database import Database
from cases.store_restored import mark
from cases.store_tables import backups, metadata
from records.backup import Restoration, Snapshot, TakenBackup
from records.errors import ConfigError, Transient

ROWS = 1000
"""How many rows are in hand at a time."""

_NAMED = """
SELECT json_extract(entry, '$.sha256') FROM ledger UNION SELECT sha256 FROM journal
UNION SELECT sha256 FROM documents UNION SELECT json_extract(record, '$.sha256') FROM outbox
"""
_COUNTED = {"mails": "journal", "cases": "cases", "documents": "documents", "letters": "outbox", "entries": "ledger"}


class Copies:
    """Copies of one database, made while it is at work."""

    def __init__(self, database: Database) -> None:
        """Of one store."""
        self._database = database

    def is_empty(self) -> bool:
        """Whether there is no table yet; a SQLite file that is not there is not made by asking."""
        if self._database.is_sqlite and not self._database.file.exists():
            return True
        with self._database.read() as connection:
            return not inspect(connection).get_table_names()

    def snapshot(self, file: Path) -> Snapshot:
        """Copy all that is committed at one instant into a new file; writers are not kept waiting."""
        if self.is_empty():
            raise ConfigError(self._database.where, "there is nothing in it", "Run `kesu check`: is this the desk?")
        copy = Database(f"sqlite:///{file}")
        with self._at_one_point() as source, copy.write() as target:
            revision = self._database.known_revision(source)
            copy.upgrade(target, revision)
            _copy(source, target, _tables(target))
        copy.engine.dispose()
        try:
            return _closed(file, revision)
        except sqlite3.OperationalError as error:
            raise Transient(f"{file}: {error}") from error

    def taken(self, backup: TakenBackup) -> None:
        """Remember that a backup is finished."""
        with self._database.write() as connection:
            connection.execute(insert(backups).values(backup.model_dump()))

    def latest(self) -> TakenBackup | None:
        """The last backup of this database that was finished."""
        last = select(backups.c.taken_at, backups.c.folder).order_by(backups.c.id.desc()).limit(1)
        with self._database.read() as connection:
            row = connection.execute(last).mappings().one_or_none()
        return None if row is None else TakenBackup.model_validate(dict(row))

    def refill(self, file: Path, restoration: Restoration, why: str) -> None:
        """Fill this database, which must be empty, in one transaction that ends with the mark of the restore.

        The schema is the backup's first, then this program's. `why` is what held letters say of the restore.
        """
        if not self.is_empty():
            raise ConfigError(self._database.where, "it holds something already", "Restore into an empty database.")
        with _reading(file) as source, self._database.write() as target:
            self._fill(source, target)
            self._database.upgrade(target, "head")
            mark(target, restoration, why)

    def put_back(self, file: Path) -> None:
        """Make this database what it was when `snapshot` made that file, in one transaction, schema and all."""
        with _reading(file) as source, self._database.write() as target:
            # Others may keep tables beside ours.
            ours = {table.name for table in _tables(source)} | set(metadata.tables) | {"alembic_version"}
            there = MetaData()
            there.reflect(target, only=lambda name, _: name in ours, resolve_fks=False)
            there.drop_all(target)
            self._fill(source, target)

    def _fill(self, source: Connection, target: Connection) -> None:
        self._database.upgrade(target, self._database.known_revision(source))
        tables = _tables(source)
        _copy(source, target, tables)
        if not self._database.is_sqlite:
            _go_on_counting(target, tables)

    @contextmanager
    def _at_one_point(self) -> Iterator[Connection]:
        """A transaction that sees one state of everything: SQLite's WAL gives that by itself, PostgreSQL when asked."""
        options = {} if self._database.is_sqlite else {"isolation_level": "REPEATABLE READ"}
        with self._database.faults(), self._database.engine.connect() as connection:
            reading = connection.execution_options(kesu_reads=True, stream_results=True, **options)
            with reading.begin():
                yield reading


@contextmanager
def _reading(file: Path) -> Iterator[Connection]:
    """A backup's file, which is not written to, not even beside it."""
    address = f"file:{quote(str(file))}?mode=ro&immutable=1"
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(address, uri=True))
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def _tables(connection: Connection) -> list[Table]:
    """The tables of the schema on the SQLite side, a table after those it refers to."""
    found = MetaData()
    found.reflect(connection)
    return [table for table in found.sorted_tables if table.name != "alembic_version"]


def _copy(source: Connection, target: Connection, tables: list[Table]) -> None:
    for table in tables:
        for rows in source.execute(select(table)).mappings().partitions(ROWS):
            target.execute(insert(table), [dict(row) for row in rows])


def _go_on_counting(target: Connection, tables: list[Table]) -> None:
    """PostgreSQL numbers new rows by sequences, which do not see numbers that were written."""
    for table in tables:
        if "id" in table.c:
            sequence = func.pg_get_serial_sequence(table.name, "id")
            target.execute(select(func.setval(sequence, select(func.max(table.c.id)).scalar_subquery())))


def _closed(file: Path, revision: str) -> Snapshot:
    """The file by itself, without its write-ahead log, examined, and what it holds."""
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("PRAGMA journal_mode = DELETE")
        faults = raw.execute("PRAGMA integrity_check").fetchall() + raw.execute("PRAGMA foreign_key_check").fetchall()
        if faults != [("ok",)]:
            raise ConfigError(str(file), f"the copy is not whole ({faults[0]})", "Run `kesu check` on the database.")
        counts = {name: raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for name, table in _COUNTED.items()}  # noqa: S608 - our own names
        seal = raw.execute("SELECT seal FROM ledger ORDER BY seq DESC LIMIT 1").fetchone()
        named = frozenset(row[0] for row in raw.execute(_NAMED))
    return Snapshot(schema_revision=revision, last_seal=seal[0] if seal else "", named=named, **counts)
