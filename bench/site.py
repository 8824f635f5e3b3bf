"""A desk of its own for a bench: settings for a Dovecot and a sink on loopback, in a throw-away folder."""

from importlib.resources import files
from pathlib import Path

from settings import Settings, load_settings
from tests.servers.dovecot import Dovecot


def write_site(folder: Path, mailbox: Dovecot, smtp_port: int) -> Settings:
    """The demo company's files, pointed at these servers."""
    text = (files("demo") / "site" / "kesu.toml").read_text("utf-8")
    marks = {"@imap_port@": str(mailbox.port), "@imap_user@": mailbox.user, "@smtp_port@": str(smtp_port)}
    for mark, value in marks.items():
        text = text.replace(mark, value)
    text = text.replace('folder = "INBOX"', "").replace("[imap]\n", "[imap]\npoll_seconds = 1\n")
    (folder / "kesu.toml").write_text(text, "utf-8")
    (folder / "imap.password").write_text(mailbox.password, "utf-8")
    for name in ("people.toml", "customers.csv"):
        (folder / name).write_text((files("demo") / "site" / name).read_text("utf-8"), "utf-8")
    return load_settings(folder / "kesu.toml")
