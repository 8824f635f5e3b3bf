"""A fresh database for every test, on SQLite and on a throw-away PostgreSQL."""

import os
import shutil
import subprocess
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest


def _binaries() -> Path:
    return max(Path("/usr/lib/postgresql").glob("*/bin"))


def _as_postgres(*command: str | Path) -> None:
    # PostgreSQL refuses to run as root.
    prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run([*prefix, *map(str, command)], check=True, stdout=subprocess.DEVNULL, cwd="/")


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The socket folder of a running cluster."""
    folder = Path("/tmp") / f"kesu-pg-{uuid.uuid4().hex[:8]}"  # a socket's path must be short
    folder.mkdir()
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    data, log = folder / "data", folder / "log"
    _as_postgres(_binaries() / "initdb", "-D", data, "-A", "trust", "-U", "kesu", "--no-sync", "-E", "UTF8")
    options = f"-k {folder} -c listen_addresses=''"
    _as_postgres(_binaries() / "pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "start")
    yield folder
    _as_postgres(_binaries() / "pg_ctl", "-D", data, "-m", "immediate", "stop")
    shutil.rmtree(folder)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/kesu.db"
    folder = request.getfixturevalue("postgresql")
    name = f"kesu_{uuid.uuid4().hex[:8]}"
    with psycopg.connect(f"host={folder} user=kesu dbname=postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"postgresql://kesu@/{name}?host={folder}"
