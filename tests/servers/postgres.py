"""A real PostgreSQL cluster as an unprivileged user in a throw-away folder, with its safety on (fsync).

Gives `running()`, a cluster, and `Cluster.database()`, an empty database with its SQLAlchemy address.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg

from tests.servers import process

USER = "kesu"


@dataclass(frozen=True)
class Cluster:
    """A running cluster; anybody on loopback may log in."""

    port: int
    host: str = process.HOST
    _serial: Iterator[int] = field(default_factory=count)

    @contextmanager
    def database(self) -> Iterator[str]:
        """An empty database; gives `postgresql+psycopg://…`, and drops it at the end, whoever is still connected."""
        name = f"test_{next(self._serial)}"
        self._command(f"CREATE DATABASE {name}")
        try:
            yield f"postgresql+psycopg://{USER}@{self.host}:{self.port}/{name}"
        finally:
            self._command(f"DROP DATABASE {name} WITH (FORCE)")

    def _command(self, words: str) -> None:
        address = f"postgresql://{USER}@{self.host}:{self.port}/postgres"
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(words.encode())


def _binaries() -> str:
    """The folder of the newest version here; Debian keeps one a version."""
    found = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name), default=None)
    return str(found) if found else ""


@contextmanager
def running() -> Iterator[Cluster]:
    """A cluster in UTF-8."""
    with process.own_folder("postgres") as folder:
        data = folder / "data"
        initdb = process.program("initdb", _binaries())
        process.run_unprivileged(
            [initdb, "-D", str(data), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"], folder
        )
        cluster = Cluster(process.free_port())
        settings = [f"listen_addresses={cluster.host}", f"port={cluster.port}", "unix_socket_directories="]
        words = [word for setting in settings for word in ("-c", setting)]
        server = process.start(
            [*process.as_unprivileged(), process.program("postgres", _binaries()), "-D", str(data), *words], folder
        )
        try:
            process.wait_until(lambda: _accepts(cluster), server, folder / "output")
            yield cluster
        finally:
            # Immediate shutdown: what a crash recovery would need goes away with the folder.
            process.stop(server, signal.SIGQUIT)


def _accepts(cluster: Cluster) -> bool:
    try:
        psycopg.connect(f"postgresql://{USER}@{cluster.host}:{cluster.port}/postgres").close()
    except psycopg.OperationalError:
        return False
    return True
