"""A real Dovecot (2.3 or 2.4) for one user, plain and TLS, as an unprivileged user in a throw-away folder.

Gives `running()`; raises MissingPart. Mail lies in a Maildir, so a test may also put files there as a delivery would.
"""

import re
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from imapclient import IMAPClient

from tests.servers import process
from tests.servers.certificate import Certificate, make_certificate

USER = "kesu"
PASSWORD = "secret"

_COMMON = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
protocols = imap
listen = 127.0.0.1
first_valid_uid = 1
mail_max_userip_connections = 100
auth_failure_delay = 0
mail_fsync = never
ssl = yes
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
namespace inbox {{
  inbox = yes
  mailbox Sent {{
    auto = create
    special_use = \\Sent
  }}
}}
"""

_V23 = """
disable_plaintext_auth = no
mail_location = maildir:{folder}/mail
ssl_cert = <{certificate.file}
ssl_key = <{certificate.key}
passdb {{
  driver = passwd-file
  args = {folder}/users
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/home
}}
"""

_V24 = """
auth_allow_cleartext = yes
mail_driver = maildir
mail_path = {folder}/mail
ssl_server_cert_file = {certificate.file}
ssl_server_key_file = {certificate.key}
passdb passwd-file {{
  passwd_file_path = {folder}/users
}}
userdb static {{
  fields {{
    uid = {uid}
    gid = {gid}
    home = {folder}/home
  }}
}}
"""


@dataclass
class Dovecot:
    """A running server; `certificate.authority` is the company CA file of its TLS port."""

    folder: Path
    port: int
    tls_port: int
    certificate: Certificate
    host: str = process.HOST
    user: str = USER
    password: str = PASSWORD
    _process: subprocess.Popen[bytes] | None = None
    _serial: Iterator[int] = field(default_factory=count)

    def start(self) -> None:
        """Start, and wait for the greeting's port."""
        command = [*process.as_unprivileged(), process.program("dovecot"), "-F", "-c", str(self.folder / "conf")]
        self._process = process.start(command, self.folder)
        logs = (self.folder / "output", self.folder / "log")
        process.wait_until(lambda: process.answers(self.port), self._process, *logs)

    def stop(self, by: signal.Signals = signal.SIGTERM) -> None:
        """End it; connections are cut."""
        assert self._process
        process.stop(self._process, by)

    def restart(self) -> None:
        """The same mailbox again, on the same ports."""
        self.stop()
        self.start()

    def client(self) -> IMAPClient:
        """A logged-in client."""
        client = IMAPClient(self.host, port=self.port, ssl=False)
        # An APPEND leaves in three pieces; without this each waits 40 ms for a delayed ACK.
        client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        client.login(self.user, self.password)
        return client

    def deliver(self, *mails: bytes, folder: str = "INBOX", at: datetime | None = None) -> None:
        """APPEND mails; `at` (aware) is their INTERNALDATE, now when not given."""
        with self.client() as client:
            for raw in mails:
                client.append(folder, raw, msg_time=at)

    def deliver_file(self, raw: bytes, at: datetime | None = None) -> None:
        """Put a mail into INBOX as a delivery agent would: a file moved into new/ of the Maildir."""
        at = at or datetime.now(UTC)
        name = f"{int(at.timestamp())}.{next(self._serial)}.test"
        written = self.folder / "mail" / "tmp" / name
        written.write_bytes(raw)
        process.hand_over(written)
        written.rename(self.folder / "mail" / "new" / name)

    def reset_uidvalidity(self) -> None:
        """The same mails under a new UIDVALIDITY and new UIDs, as after a restore from backup."""
        self.stop()
        listing = self.folder / "mail" / "dovecot-uidlist"
        found = re.search(r" V(\d+)", listing.read_text())
        assert found
        for stale in (self.folder / "mail").glob("dovecot*"):
            stale.unlink()
        listing.write_text(f"3 V{int(found[1]) + 1} N1\n")
        process.hand_over(listing)
        self.start()


def _configuration(server: Dovecot, version: str) -> str:
    who = process.unprivileged()
    new = version.startswith("2.4")
    head = f"dovecot_config_version = {version}\ndovecot_storage_version = {version}\n" if new else ""
    return head + (_COMMON + (_V24 if new else _V23)).format(
        folder=server.folder,
        port=server.port,
        tls_port=server.tls_port,
        certificate=server.certificate,
        user=who.pw_name,
        group=process.group_name(who),
        uid=who.pw_uid,
        gid=who.pw_gid,
    )


@contextmanager
def running() -> Iterator[Dovecot]:
    """An empty mailbox with INBOX and Sent."""
    said = subprocess.run([process.program("dovecot"), "--version"], capture_output=True, check=True, text=True).stdout
    # Debian adds its own revision (2.4.1-4), which the configuration's version must not bear.
    version = said.split()[0].partition("-")[0]
    with process.own_folder("dovecot") as folder:
        for name in ("home", "mail", "mail/tmp", "mail/new", "mail/cur", "state"):
            (folder / name).mkdir()
            process.hand_over(folder / name)
        server = Dovecot(folder, process.free_port(), process.free_port(), make_certificate(folder))
        (folder / "users").write_text(f"{USER}:{{PLAIN}}{PASSWORD}\n")
        (folder / "conf").write_text(_configuration(server, version))
        server.start()
        try:
            yield server
        finally:
            # A quiet end takes Dovecot a second, and nothing here is kept.
            server.stop(signal.SIGKILL)
