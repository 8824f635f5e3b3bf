"""A desk that is backed up at work, goes on, is killed, and comes back elsewhere; and what customers then saw."""

import os
import signal
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from archive.backups import Backups, opened
from cases.store import Store
from cli.backup import site_files
from records.backup import Manifest
from records.journal import SendState
from records.letter import Purpose
from service import open_vault
from settings import Settings, load_settings
from steps.backup import Site, back_up
from steps.restore import restore
from steps.verify import Proof
from tests.path_parts import parsed, purpose
from tests.servers.dovecot import Dovecot
from tests.servers.smtp import Sink

ROOT = Path(__file__).parent.parent
ACKNOWLEDGEMENT = Purpose.ACKNOWLEDGEMENT.value


def working(settings: Settings) -> subprocess.Popen[bytes]:
    """`kesu run` as a process, which leads a group of its own."""
    command = [sys.executable, "-m", "cli", "--config", str(settings.path), "run"]
    return subprocess.Popen(
        command, cwd=ROOT, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def kill(run: subprocess.Popen[bytes]) -> None:
    """As a machine that dies: loop and workers at once."""
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()


def backed_up(settings: Settings, folder: Path, at: datetime) -> Manifest:
    """One backup, as the verb takes it."""
    assert settings.path
    files = site_files(settings, with_secrets=True)
    site = Site(files=files, config=settings.path.name, kesu="test", with_secrets=True)
    return back_up(Store(settings.database_url), open_vault(settings), site, Backups(folder), at)


def restored(backups: Path, place: Path, now: datetime) -> tuple[Settings, Proof]:
    """The newest backup in a new place."""
    backup = opened(backups).verify()
    place.mkdir()
    for name, path in backup.site():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(path.read_bytes())
    settings = load_settings(place / backup.manifest.config)
    Path(settings.database_url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
    return settings, restore(backup, Store(settings.database_url), settings.archive_root, now)


def keep_sent(server: Dovecot, sink: Sink, folder: str = "Sent") -> None:
    """What left is filed in the folder of sent mail, as many hosts do by themselves."""
    server.deliver(*(mail.raw for mail in sink.messages()), folder=folder)


@dataclass(frozen=True)
class Seen:
    """What the world saw of a desk and its successor, by the customers' Message-IDs."""

    answers: Counter[str]
    numbers: dict[str, set[str]]


def seen(sink: Sink) -> Seen:
    """Acknowledgements by the mail they answer; one that came again under its own Message-ID is one."""
    told: dict[str, dict[str, str]] = {}
    for mail in sink.messages():
        if purpose(mail) == ACKNOWLEDGEMENT:
            message = parsed(mail)
            told.setdefault(str(message["In-Reply-To"]), {})[str(message["Message-ID"])] = str(message["X-Kesu-Case"])
    answers = Counter({mail: len(ids) for mail, ids in told.items()})
    return Seen(answers=answers, numbers={mail: set(ids.values()) for mail, ids in told.items()})


def cased(store: Store) -> dict[str, str]:
    """The case number of every mail that has one, by Message-ID."""
    return {case.thread.message_id: case.number for case in store.register.cases()}


def waits_for_release(store: Store) -> set[str]:
    """The cases whose acknowledgement a person must release."""
    rows = store.outbox.rows((SendState.WAITING_RELEASE,))
    return {row.letter.case_no for row in rows if row.letter.purpose is Purpose.ACKNOWLEDGEMENT}


def now() -> datetime:
    """The instant of a backup or a restore."""
    return datetime.now(UTC)
