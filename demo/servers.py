"""A mailbox and a mail relay for trying Kesu: real IMAP and SMTP on loopback, inside this process.

Takes a folder for what is sent; gives context managers. Touches free ports of 127.0.0.1 and that folder. Each server
runs on a thread of its own and ends with its block, or with the process. Needs the `demo` extra (pymap, aiosmtpd).
"""

import asyncio
import logging
import socket
import threading
from argparse import Namespace
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from aiosmtpd.smtp import SMTP, Envelope, Session
from imapclient import IMAPClient
from proxyprotocol.reader import ProxyProtocolReader
from proxyprotocol.sock import SocketInfo
from proxyprotocol.version import ProxyProtocolVersion
from pymap.backend.dict import DictBackend
from pymap.concurrent import Subsystem
from pymap.imap import IMAPServer
from pysasl.hashing import BuiltinHash

HOST = "127.0.0.1"
USER = "kesu"
PASSWORD = "demo-password"  # noqa: S105 - of a server that lives on loopback for a minute
LARGEST_MAIL = 150_000_000
"""Bytes; above the 60 MB attachment that a complaint mailbox must stand."""

# Both libraries tell of each client that hangs up; the demo's own output says what matters.
logging.getLogger("mail.log").setLevel(logging.CRITICAL)
logging.getLogger("pymap").setLevel(logging.CRITICAL)


@dataclass(frozen=True)
class ImapServer:
    """Where the mailbox is, and who may log in."""

    host: str
    port: int
    user: str = USER
    password: str = PASSWORD

    def deliver(self, mails: list[tuple[bytes, datetime]], folder: str = "INBOX") -> None:
        """Put mails into a folder in this order, each with the aware instant at which it arrived."""
        with IMAPClient(self.host, port=self.port, ssl=False) as client:
            # An APPEND leaves in three pieces; without this each waits 40 ms for the other side's delayed ACK.
            client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            client.login(self.user, self.password)
            for raw, received_at in mails:
                client.append(folder, raw, msg_time=received_at)


@dataclass(frozen=True)
class Delivered:
    """One mail that was sent: its envelope (RFC 5321) and its bytes."""

    sender: str
    recipients: tuple[str, ...]
    raw: bytes


@dataclass(frozen=True)
class SmtpSink:
    """A relay that delivers nowhere: every mail stays in `folder` as NNNN.eml."""

    folder: Path
    host: str = HOST
    port: int = 0
    _delivered: list[Delivered] = field(default_factory=list)

    def messages(self) -> tuple[Delivered, ...]:
        """What was sent since the start, in the order of arrival."""
        return tuple(self._delivered)

    def keep(self, mail: Delivered) -> None:
        """Write one mail under the next free number, then list it."""
        number = 1 + max((int(file.stem) for file in self.folder.glob("[0-9]*.eml")), default=0)
        (self.folder / f"{number:04}.eml").write_bytes(mail.raw)
        self._delivered.append(mail)


class _Keeper:
    """The handler that aiosmtpd calls for every mail."""

    def __init__(self, sink: SmtpSink) -> None:
        self.sink = sink

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's name
        """Keep the mail; only then say 250."""
        del server, session
        raw = envelope.original_content or b""
        self.sink.keep(Delivered(envelope.mail_from or "", tuple(envelope.rcpt_tos), raw))
        return "250 OK"


class _Sessions:
    """The IMAP sessions under way, each held.

    The library keeps no hold of their tasks, and the collector ends what nobody holds in the middle of a command; on
    Python 3.13 it does so while the sample mails are delivered.
    """

    def __init__(self, serve: IMAPServer) -> None:
        self._serve = serve
        self._running: set[asyncio.Task[None] | None] = set()

    async def __call__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, client: SocketInfo) -> None:
        """One session, from its greeting to its end."""
        task = asyncio.current_task()
        self._running.add(task)
        try:
            await self._serve(reader, writer, client)
        finally:
            self._running.discard(task)


@contextmanager
def imap_server() -> Iterator[ImapServer]:
    """An empty mailbox with a UIDVALIDITY of its own; it is forgotten at the end."""

    async def start(listener: socket.socket) -> asyncio.Server:
        words = {"debug": False, "cert": None, "key": None, "tls": False, "proxy_protocol": None, "passlib_cfg": None}
        account = {"demo_data": False, "demo_user": USER, "demo_password": PASSWORD}
        arguments = Namespace(host=HOST, port=0, **words, **account)
        # A cheap hash on the server's own thread: the password is printed anyway, and a log-in costs 1 ms, not 400.
        quick = {"cpu_subsystem": Subsystem.for_asyncio(), "hash_context": BuiltinHash(rounds=1)}
        backend, config = await DictBackend.init(arguments, **quick)
        config.apply_context()
        reader = ProxyProtocolReader(ProxyProtocolVersion.get(None))
        sessions = _Sessions(IMAPServer(backend.login, config))
        return await asyncio.start_server(reader.get_callback(sessions), sock=listener)

    with serving(start) as port:
        yield ImapServer(HOST, port)


@contextmanager
def smtp_sink(folder: Path) -> Iterator[SmtpSink]:
    """A relay that takes every mail and keeps it in `folder`, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    delivered: list[Delivered] = []
    keeper = _Keeper(SmtpSink(folder, _delivered=delivered))

    def session() -> SMTP:
        # The name is given because asking the machine for its own may take seconds.
        return SMTP(keeper, hostname="localhost", data_size_limit=LARGEST_MAIL, enable_SMTPUTF8=True)

    async def start(listener: socket.socket) -> asyncio.Server:
        return await asyncio.get_running_loop().create_server(session, sock=listener)

    with serving(start) as port:
        yield SmtpSink(folder, port=port, _delivered=delivered)


@contextmanager
def serving(start: Callable[[socket.socket], Awaitable[asyncio.Server]]) -> Iterator[int]:
    """Run what `start` makes of a listening socket on a thread of its own; gives the port.

    Raises whatever `start` raises. The backlog of the socket takes clients until the server reads it.
    """
    listener = socket.create_server((HOST, 0))
    loop = asyncio.new_event_loop()
    # A client that is cut off when the block ends is no fault worth a line.
    loop.set_exception_handler(lambda _loop, _context: None)
    thread = threading.Thread(target=loop.run_forever, name="demo server", daemon=True)
    thread.start()
    try:
        asyncio.run_coroutine_threadsafe(_started(start, listener), loop).result()
        yield int(listener.getsockname()[1])
    finally:
        asyncio.run_coroutine_threadsafe(_cancel_all(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
        listener.close()


async def _started(start: Callable[[socket.socket], Awaitable[asyncio.Server]], listener: socket.socket) -> None:
    server = await start(listener)
    assert server.is_serving()


async def _cancel_all() -> None:
    """End every connection; a cancelled task gets the time to say goodbye."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
