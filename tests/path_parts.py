"""A desk of its own for a test: the demo company's site, a folder of a real Dovecot, a way out, and what came of it."""

import json
import tempfile
import time
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import cache, cached_property
from importlib.resources import files
from itertools import count
from pathlib import Path
from typing import Any

import service
from archive.vault import Vault
from cases.store import Store
from demo.servers import Delivered
from demo.show import SITE
from intake.mailbox import Mailbox
from records.journal import Cursor, JournalRow, JournalState, OutboxRow, SendState
from settings import Settings, load_settings
from steps.verify import verify
from tests.mailbox_parts import OwnFolder
from tests.servers.dovecot import PASSWORD, USER, Dovecot
from tests.servers.process import PATIENCE

Changes = Mapping[str, Mapping[str, Any]]
_serial = count()


@dataclass
class Site:
    """A desk and its mailbox; `run` is `kesu run --once`."""

    settings: Settings
    mailbox: OwnFolder

    def run(self) -> None:
        service.run(self.settings, once=True)

    def arrive(self, *mails: bytes, **at: Any) -> None:
        """Mails come in after first contact, and the desk runs."""
        if self.store.journal.cursor(USER, self.settings.imap.folder) is None:
            self.run()
        self.mailbox.server.deliver(*mails, folder=self.mailbox.name, **at)
        self.run()

    def working_since(self, at: datetime) -> None:
        """First contact was then, with the folder as it is now."""
        with Mailbox(self.settings.imap_account) as mailbox:
            uidvalidity, uidnext = mailbox.position()
        start = {"uidvalidity": uidvalidity, "first_uid": uidnext, "next_uid": uidnext}
        self.store.journal.first_contact(
            Cursor(account=USER, folder=self.settings.imap.folder, first_contact_at=at, **start)
        )

    def change(self, changes: Changes) -> None:
        """Other settings, from the next run on."""
        assert self.settings.path
        text = self.settings.path.read_text("utf-8")
        self.settings.path.write_text(_with(text, changes), "utf-8")
        self.settings = load_settings(self.settings.path)

    @cached_property
    def store(self) -> Store:
        """Beside the run loop, as a verb is."""
        return service.open_store(self.settings)

    @property
    def vault(self) -> Vault:
        return service.open_vault(self.settings)

    def rows(self) -> list[JournalRow]:
        """The whole journal, oldest first."""
        journal = self.store.journal
        return sorted((row for state in JournalState for row in journal.rows(state)), key=lambda row: row.id)

    def states(self) -> list[JournalState]:
        return [row.state for row in self.rows()]

    def letters(self, *states: SendState) -> tuple[OutboxRow, ...]:
        return self.store.outbox.rows(states or tuple(SendState))

    def snapshot(self) -> tuple[object, ...]:
        """All that a second look must leave as it is."""
        ids = [row.letter.message_id for row in self.letters()]
        return self.store.counts(), self.store.register.cases(), ids, sorted(self.vault.digests())

    def is_whole(self) -> bool:
        """Every UID has its row, every row its bytes, and the archive is as it was filed."""
        cursor = self.store.journal.cursor(USER, self.settings.imap.folder)
        assert cursor
        with self.mailbox.server.client() as client:
            client.select_folder(self.mailbox.name, readonly=True)
            gap = self.store.journal.gap(cursor, client.search())
        missing = [row for row in self.rows() if not self.vault.has(row.sha256)]
        return not gap and not missing and not verify(self.store, self.vault).findings


def site(folder: Path, server: Dovecot, smtp_port: int, changes: Changes | None = None) -> Site:
    """The demo company's desk in `folder`, on a fresh folder of the server; `folder = "INBOX"` in [imap] for INBOX."""
    wanted = (changes or {}).get("imap", {}).get("folder")
    box = OwnFolder(server, f"desk-{next(_serial)}")
    box.name = wanted or box.name
    path = write_site(folder, {"imap": server.port, "smtp": smtp_port}, changes)
    made = Site(load_settings(path), box)
    made.change({"imap": {"folder": box.name}})
    return made


def write_site(folder: Path, ports: Mapping[str, int], changes: Changes | None = None) -> Path:
    """The demo company's files; gives the path of its kesu.toml."""
    shipped = files("demo") / "site"
    for name in SITE:
        (folder / name).write_text((shipped / name).read_text("utf-8"), "utf-8")
    (folder / "imap.password").write_text(PASSWORD, "utf-8")
    text = (shipped / "kesu.toml").read_text("utf-8").replace("@imap_user@", USER)
    text = text.replace("@imap_port@", str(ports["imap"])).replace("@smtp_port@", str(ports["smtp"]))
    path = folder / "kesu.toml"
    path.write_text(_with(_with(text, {"desk": {"daily_list_at": "00:00"}}), changes or {}), "utf-8")
    return path


@cache
def demo_site() -> Path:
    """The demo company's kesu.toml to read with; it leads to no server."""
    return write_site(Path(tempfile.mkdtemp(prefix="kesu-site-")), {"imap": 9, "smtp": 9})


def _with(text: str, changes: Changes) -> str:
    """TOML of one level of tables with some values changed; JSON spells strings, numbers and lists as TOML does."""
    tables = tomllib.loads(text)
    for name, values in changes.items():
        tables[name] = tables.get(name, {}) | dict(values)
    return "\n".join(_table(name, tables[name]) for name in tables)


def _table(name: str, values: Mapping[str, Any]) -> str:
    return "\n".join([f"[{name}]", *(f"{key} = {json.dumps(value)}" for key, value in values.items()), ""])


def parsed(mail: Delivered | bytes) -> EmailMessage:
    """A mail as another program reads it."""
    raw = mail if isinstance(mail, bytes) else mail.raw
    message = message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def words(mail: Delivered | bytes) -> str:
    """Subject and text of a mail."""
    message = parsed(mail)
    body = message.get_body(("plain",))
    assert body
    return f"{message['Subject']}\n{body.get_content()}"


def purpose(mail: Delivered) -> str:
    """What a mail of ours is, by its Message-ID."""
    return str(parsed(mail)["Message-ID"]).strip("<").partition(".")[0]


def complaint(
    number: int, *, sender: str = "", text: str = "", attach: Mapping[str, bytes] | None = None, **headers: str
) -> bytes:
    """A complaint as a customer writes it, each number another product, lot and sender."""
    message = EmailMessage(policy=policy.SMTP)
    address = sender or f"qa{number}@kunde{number}.example"
    usual = {
        "Return-Path": f"<{address}>",
        "From": f"Wang Fang <{address}>",
        "To": "complaints@hengtai.example",
        "Subject": f"客户投诉：轴承座 BZ-{1000 + number} 毛刺",
        "Date": "Fri, 20 Nov 2026 10:00:00 +0800",
        "Message-ID": f"<complaint-{number}@kunde{number}.example>",
    }
    for name, value in (usual | {name.replace("_", "-"): value for name, value in headers.items()}).items():
        message[name] = value
    message.set_content(text or COMPLAINT.format(number=number))
    for name, content in (attach or {}).items():
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


COMPLAINT = """恒泰品质部：

我司来料检验发现贵司产品不良，正式投诉如下：

客户名称：第{number}机电有限公司
产品名称：轴承座
料号：BZ-{number}
批号：L2611{number:03d}
订单号：PO-26{number:05d}
不良数量：12
交付数量：500
问题描述：端面有毛刺，影响装配

请在11月27日前回复8D报告。

王芳 质量部
"""


def wait_for(ready: Callable[[], bool]) -> None:
    """Until it is so; half a minute of nothing is a failure."""
    end = time.monotonic() + PATIENCE
    while not ready():
        assert time.monotonic() < end, "nothing happened for half a minute"
        time.sleep(0.02)
