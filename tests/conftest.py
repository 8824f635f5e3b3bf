"""The fixtures: real servers. Mailboxes, sinks and databases are fresh for the test that asks for them."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers import dovecot as dovecot_server
from tests.servers import office as office_program
from tests.servers import postgres as postgres_server
from tests.servers import smtp as smtp_servers

IS_ROOT = os.geteuid() == 0


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Without root there is no OpenSMTPD: those tests are counted as deselected, in sight, not skipped."""
    wanting = [] if IS_ROOT else [item for item in items if "opensmtpd" in getattr(item, "fixturenames", ())]
    if wanting:
        config.hook.pytest_deselected(items=wanting)
        items[:] = [item for item in items if item not in wanting]


def pytest_report_header() -> str | None:
    """Say what a run without root leaves out."""
    return None if IS_ROOT else "not root: the tests of sending through OpenSMTPD are deselected"


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
