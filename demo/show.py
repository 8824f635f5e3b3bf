"""Run the desk on the sample mails: servers, a site of its own, one run, nothing left running.

Takes the folder to keep everything in; gives what came of it. Touches that folder and loopback.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path

from demo.later import ask
from demo.servers import ImapServer, SmtpSink, imap_server, smtp_sink
from intake.mailbox import Mailbox
from records.case import Case
from records.document import Document
from records.journal import Counts, JournalState
from records.procedure import Procedure
from service import open_desk, reading_pool
from settings import Settings, load_settings
from steps.cycle import Outside, cycle
from steps.desk import Desk
from steps.handle import handle
from steps.send import send
from steps.take import take

SITE = ("people.toml", "customers.csv")


@dataclass(frozen=True)
class Shown:
    """What came of the sample mails: the cases with their documents, and how much there is of everything."""

    settings: Settings
    procedure: Procedure
    cases: tuple[tuple[Case, tuple[Document, ...]], ...]
    counts: Counts
    mails: int
    sent: int
    kinds: Mapping[str, int]
    """How many mails in the journal are of each kind."""
    languages: Mapping[str, int]
    """How many cases are answered in each language."""


def samples() -> list[tuple[str, bytes]]:
    """The sample mails in the order of their names."""
    folder = files("demo.mails")
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".eml"))
    return [(name, (folder / name).read_bytes()) for name in names]


def show(folder: Path, progress: Callable[[int, int], None]) -> Shown:
    """The whole job, once; the same folder again adds nothing, since every mail is known by its bytes."""
    with _servers(folder) as (mailbox, sink):
        settings = write_site(folder, mailbox, sink)
        desk = open_desk(settings)
        mails = samples()
        _work(desk, settings, mailbox, progress)
        register = desk.store.register
        cases = tuple((case, register.documents(case.number)) for case in register.cases())
        shown = Shown(
            settings=settings,
            procedure=desk.data.procedure,
            cases=cases,
            counts=desk.store.counts(),
            mails=len(mails),
            sent=len(sink.messages()),
            kinds=_kinds(desk),
            languages=Counter(case.language for case, _ in cases),
        )
        desk.store.close()
    return shown


def _kinds(desk: Desk) -> Mapping[str, int]:
    rows = [row for state in JournalState for row in desk.store.journal.rows(state)]
    return Counter(row.kind.value for row in rows if row.kind)


@contextmanager
def _servers(folder: Path) -> Iterator[tuple[ImapServer, SmtpSink]]:
    with imap_server() as mailbox, smtp_sink(folder / "sent") as sink:
        yield mailbox, sink


def _work(desk: Desk, settings: Settings, server: ImapServer, progress: Callable[[int, int], None]) -> None:
    """First contact with the empty mailbox, the mails arrive, the desk does its rounds, quality asks for more."""
    account, smtp, mails = settings.imap_account, settings.smtp_account, samples()
    outside = Outside(smtp, "none", "", "00:00")
    with reading_pool(settings, desk) as pool, Mailbox(account) as mailbox:
        take(desk.store, desk.vault, mailbox, datetime.now(UTC))
        arrived = datetime.now(UTC)
        server.deliver([(raw, arrived + timedelta(seconds=number)) for number, (_, raw) in enumerate(mails)])
        take(desk.store, desk.vault, mailbox, datetime.now(UTC))
        done = 0
        progress(done, len(mails))
        while finished := handle(desk, pool, datetime.now(UTC)):
            done += finished
            progress(done, len(mails))
            send(desk.store, desk.vault, smtp, datetime.now(UTC))
        ask(desk, dict(mails), datetime.now(UTC))
        cycle(desk, mailbox, pool, outside)


def write_site(folder: Path, mailbox: ImapServer, sink: SmtpSink) -> Settings:
    """The demo company's files; kesu.toml anew each time, since the servers' ports change."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in SITE:
        (folder / name).write_text((files("demo") / "site" / name).read_text("utf-8"), "utf-8")
    secret = folder / "imap.password"
    secret.write_text(mailbox.password, "utf-8")
    secret.chmod(0o600)
    path = folder / "kesu.toml"
    text = (files("demo") / "site" / "kesu.toml").read_text("utf-8")
    ports = {"@imap_port@": str(mailbox.port), "@imap_user@": mailbox.user, "@smtp_port@": str(sink.port)}
    for mark, value in ports.items():
        text = text.replace(mark, value)
    path.write_text(text, "utf-8")
    return load_settings(path)
