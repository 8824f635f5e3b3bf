"""How to reach a mail server, what it says of a folder, and what a failed connection means.

Takes nothing from outside. `connection_fault` turns an exception of a socket into the error that says what to do:
ConfigError where the administrator must mend something, Transient where time mends it.
"""

import socket
import ssl
from datetime import datetime
from typing import Literal, NamedTuple

from pydantic import Field

from records.errors import ConfigError, Transient
from records.record import Record

Security = Literal["tls", "starttls", "plain"]


class SmtpAccount(Record):
    """The way out. `user` empty: no log-in. `ca_file` is the company's own CA beside the system's."""

    host: str
    port: int
    security: Security = "starttls"
    user: str = ""
    password: str = Field(default="", repr=False)
    ca_file: str = ""
    timeout_s: float = 60
    ehlo_name: str = ""
    """What we call ourselves in EHLO (RFC 5321 section 4.1.1.1); empty: this machine's own name."""


class ImapAccount(Record):
    """One folder of one mailbox; `name` is what the journal calls the account."""

    name: str
    host: str
    port: int
    security: Security = "tls"
    user: str
    password: str = Field(repr=False)
    folder: str = "INBOX"
    ca_file: str = ""
    timeout_s: float = 60


class FolderPosition(NamedTuple):
    """Where a folder stands (RFC 3501 section 2.3.1.1): no mail to come has a UID below `uidnext`."""

    uidvalidity: int
    uidnext: int


class Arrived(Record):
    """What the server tells of a mail before it is fetched: octets, and INTERNALDATE in UTC."""

    size: int
    received_at: datetime


def connection_fault(error: Exception, account: ImapAccount | SmtpAccount, *, proven: bool) -> ConfigError | Transient:
    """What a failed connection means. `proven`: these settings have worked before, so the fault is not in them."""
    table = "imap" if isinstance(account, ImapAccount) else "smtp"
    server = f"{account.host}:{account.port}"
    found = None if proven else _mend(error, table)
    if found is None:
        return Transient(f"{server}: {error or type(error).__name__}")
    return ConfigError(f"kesu.toml [{table}]", f"{server}: {found[0]}", found[1])


def _mend(error: Exception, table: str) -> tuple[str, str] | None:
    """The fault and its mend, where a setting is the likely cause; the narrower exceptions first."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return (
            f"its certificate is not trusted ({error.verify_message})",
            f"Name the company's CA in {table}.ca_file, and in {table}.host the name the certificate bears.",
        )
    if isinstance(error, ssl.SSLError) and error.reason == "WRONG_VERSION_NUMBER":
        return (
            "this port does not begin with TLS",
            f"Set {table}.security to starttls or plain, or the port that speaks TLS.",
        )
    if isinstance(error, socket.gaierror) and error.errno == socket.EAI_NONAME:
        return "no such host", f"Mend {table}.host, or this machine's DNS."
    if isinstance(error, ConnectionRefusedError):
        return "nobody listens there", f"Mend {table}.host and {table}.port, or start the server."
    return None


def trusting(ca_file: str) -> ssl.SSLContext:
    """A verifying TLS context that trusts the system's CAs and the company's; ConfigError for an unreadable file."""
    context = ssl.create_default_context()
    # Python 3.13 also refuses CAs without the newest extensions, which a company's own CA often lacks.
    context.verify_flags &= ~ssl.VERIFY_X509_STRICT
    try:
        if ca_file:
            context.load_verify_locations(ca_file)
    except OSError as error:
        raise ConfigError(ca_file, f"the CA file cannot be read ({error})", "It holds PEM certificates.") from error
    return context
