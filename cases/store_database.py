"""The database under the store: connections, transactions, schema, faults.

Takes a database URL (`sqlite:////path/kesu.db` or `postgresql://…`). Gives transactions. Raises Transient when the
database is busy, full or gone, ConfigError when it cannot be used as it is. Touches the database file or server.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.script.revision import ResolutionError
from alembic.util import CommandError
from sqlalchemy import URL, Connection, Engine, Table, create_engine, event, make_url, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, DatabaseError, DBAPIError, InterfaceError, OperationalError

from records.errors import ConfigError, Transient

BUSY_TIMEOUT_S = 30
"""How long a writer waits for another process's transaction on SQLite."""

_MEND_SQLITE = (
    ("unable to open database file", "Create its folder, or let the service user write there."),
    ("readonly database", "Let the service user write the file and its folder."),
    ("file is not a database", "Name another file under [database], or put the backup back."),
)
_MEND_POSTGRESQL = (
    ("password authentication failed", "Mend user or password of the database URL."),
    ("no password supplied", "Put the password where the settings say it is read from."),
    ("does not exist", "Create that database and role, or mend the URL."),
    ("permission denied", "Grant the role what it needs on this database."),
)


class Database:
    """One database; every transaction either commits whole or leaves nothing."""

    def __init__(self, url: str) -> None:
        """Nothing is opened yet; a URL that is none, or of another product, is a ConfigError."""
        self.url = _url(url)
        self.engine = _engine(self.url)

    @property
    def is_sqlite(self) -> bool:
        """Whether one file on this machine is the database."""
        return self.url.get_backend_name() == "sqlite"

    @property
    def file(self) -> Path:
        """The SQLite file."""
        return Path(str(self.url.database))

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that may write; on SQLite it holds the write lock from its first moment."""
        with self.faults(), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that only reads, so that on SQLite no writer waits for it."""
        with self.faults(), self.engine.connect() as connection:
            reading = connection.execution_options(kesu_reads=True)
            with reading.begin():
                yield reading

    @contextmanager
    def faults(self) -> Iterator[None]:
        """Name what the driver raises by what must happen next."""
        try:
            yield
        except (OperationalError, InterfaceError) as error:
            raise self._fault(error) from error
        except DatabaseError as error:
            if isinstance(error.orig, sqlite3.DatabaseError) and "file is not a database" in str(error.orig):
                raise self._fault(error) from error
            if error.connection_invalidated:
                raise Transient(f"{self.where}: {error.orig}") from error
            raise

    def insert_new(self, connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Insert the rows that are not there yet; one that is, by any unique key, stays as it is."""
        if rows:
            dialect = sqlite if self.is_sqlite else postgresql
            connection.execute(dialect.insert(table).on_conflict_do_nothing(), [dict(row) for row in rows])

    def serialise(self, connection: Connection, name: str) -> None:
        """Let one transaction at a time pass here, until it ends; on SQLite every writer is alone anyway."""
        if not self.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(hashtext(:name))"), {"name": f"kesu {name}"})

    def prepare(self) -> None:
        """Give an empty database this program's schema; ConfigError for one that has another."""
        if self.schema_version():
            self.require_schema()
        else:
            self.migrate()

    def migrate(self) -> None:
        """Bring the schema to this program's; a newer one is a ConfigError and stays untouched."""
        with self.write() as connection:
            self.serialise(connection, "migrate")
            self.known_revision(connection)
            self.upgrade(connection, "head")

    def upgrade(self, connection: Connection, revision: str) -> None:
        """Within a transaction: the schema brought to a revision this program knows."""
        command.upgrade(_alembic(connection), revision)

    def known_revision(self, connection: Connection) -> str:
        """Within a transaction: the schema's revision, empty for none; ConfigError for one newer than this program."""
        revision = _revision(connection)
        self._refuse_newer(revision, _alembic(connection))
        return revision

    def schema_version(self) -> str:
        """The schema's revision, empty for an empty database."""
        with self.read() as connection:
            return _revision(connection)

    def is_current(self) -> bool:
        """Whether the schema is exactly this program's; a newer one is a ConfigError."""
        with self.read() as connection:
            head = ScriptDirectory.from_config(_alembic(connection)).get_current_head()
            return self.known_revision(connection) == head

    def require_schema(self) -> None:
        """ConfigError unless the schema is exactly this program's."""
        if not self.is_current():
            found = self.schema_version()
            what = f"the database is at schema {found or 'none'}, older than this program"
            raise ConfigError(self.where, what, "Stop `kesu run`, then: kesu upgrade.")

    def octets(self) -> int:
        """How much room the database takes, SQLite's write-ahead log included."""
        if self.is_sqlite:
            files = (self.file, self.file.with_name(f"{self.file.name}-wal"))
            return sum(file.stat().st_size for file in files if file.exists())
        with self.read() as connection:
            return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())

    @property
    def where(self) -> str:
        """The database as errors name it, without its password."""
        return f"database {self.url.render_as_string(hide_password=True)}"

    def _refuse_newer(self, revision: str, config: Config) -> None:
        try:
            ScriptDirectory.from_config(config).get_revision(revision or None)  # type: ignore[arg-type]  # None: base
        except (ResolutionError, CommandError) as error:
            what = f"its schema {revision} is newer than this program"
            raise ConfigError(self.where, what, "Start the newer kesu again, or restore the older backup.") from error

    def _fault(self, error: DBAPIError) -> Exception:
        # The first line alone: PostgreSQL's DETAIL quotes values.
        said = str(error.orig).strip().partition("\n")[0]
        for words, mend in _MEND_SQLITE if self.is_sqlite else _MEND_POSTGRESQL:
            if words in said:
                return ConfigError(self.where, said, mend)
        return Transient(f"{self.where}: {said}")


def _url(text_of_url: str) -> URL:
    try:
        url = make_url(text_of_url)
    except ArgumentError as error:
        raise ConfigError("[database] url", "this is no database URL", "Write sqlite:////path/kesu.db.") from error
    if url.drivername in {"postgresql", "postgres"}:
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() not in {"sqlite", "postgresql"}:
        raise ConfigError("[database] url", f"{url.drivername} is not known here", "Use sqlite or postgresql.")
    if url.get_backend_name() == "sqlite" and url.database in {None, "", ":memory:"}:
        raise ConfigError("[database] url", "it names no file", "Write sqlite:////path/kesu.db.")
    return url


def _engine(url: URL) -> Engine:
    if url.get_backend_name() == "postgresql":
        return create_engine(url, pool_pre_ping=True)
    engine = create_engine(url, connect_args={"timeout": BUSY_TIMEOUT_S})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # The driver's own BEGIN comes too late and is DEFERRED; `_begin_sqlite` says it instead.
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Connection) -> None:
    reads = connection.get_execution_options().get("kesu_reads", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _alembic(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(files("cases.migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _revision(connection: Connection) -> str:
    return MigrationContext.configure(connection).get_current_revision() or ""
