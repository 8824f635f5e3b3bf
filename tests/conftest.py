"""The fixtures: real servers. Mailboxes, sinks and databases are fresh for the test that asks for them."""

import os
import pty
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers import dovecot as dovecot_server
from tests.servers import office as office_program
from tests.servers import postgres as postgres_server
from tests.servers import smtp as smtp_servers


def _has_terminals() -> bool:
    try:
        ours, theirs = pty.openpty()
    except OSError:
        return False
    os.close(ours)
    os.close(theirs)
    return True


def _may_mount() -> bool:
    """Containers often keep even root from it."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(["mount", "-t", "tmpfs", "tmpfs", folder], capture_output=True, check=False)
        if done.returncode == 0:
            subprocess.run(["umount", folder], check=True)
        return done.returncode == 0


LACKS = {
    name: why
    for name, is_here, why in [
        ("opensmtpd", os.geteuid() == 0, "not root: the tests of sending through OpenSMTPD are deselected"),
        ("small_disk", os.geteuid() == 0 and _may_mount(), "no right to mount: the test of a full disk is deselected"),
        ("terminal", _has_terminals(), "no /dev/pts: the tests of a question on a terminal are deselected"),
    ]
    if not is_here
}
"""Fixtures this machine cannot give. Their tests are counted as deselected, in sight; nothing is skipped in silence."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what this machine cannot give."""
    wanting = [item for item in items if not LACKS.keys().isdisjoint(getattr(item, "fixturenames", ()))]
    config.hook.pytest_deselected(items=wanting)
    items[:] = [item for item in items if item not in wanting]


def pytest_report_header() -> list[str]:
    """Say what is left out, and why."""
    return list(LACKS.values())


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """The two ends of a terminal: ours, and the one a program sits at."""
    ends = pty.openpty()
    yield ends
    for end in ends:
        os.close(end)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of six megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(folder)], check=True)
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def dovecot() -> Iterator[dovecot_server.Dovecot]:
    """A running Dovecot with an empty mailbox."""
    with dovecot_server.running() as server:
        yield server


@pytest.fixture
def smtp_sink() -> Iterator[smtp_servers.Sink]:
    """An SMTP sink that fails on demand."""
    with smtp_servers.sink() as server:
        yield server


@pytest.fixture
def opensmtpd(smtp_sink: smtp_servers.Sink) -> Iterator[smtp_servers.Relay]:
    """A real OpenSMTPD that relays to the sink of the same test."""
    with smtp_servers.relay(smtp_sink.port) as server:
        yield server


@pytest.fixture(scope="session")
def postgres() -> Iterator[postgres_server.Cluster]:
    """One PostgreSQL cluster for a worker's whole run."""
    with postgres_server.running() as cluster:
        yield cluster


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The SQLAlchemy address of an empty database: a SQLite file, then a PostgreSQL database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'kesu.db'}"
    else:
        with request.getfixturevalue("postgres").database() as address:
            yield address


@pytest.fixture(scope="session")
def office() -> Iterator[office_program.Office]:
    """LibreOffice with a profile for a worker's whole run."""
    with office_program.ready() as program:
        yield program
