"""SMTP to send to: a sink that fails on demand, and a real OpenSMTPD that relays to it.

Gives `sink()` and `relay()`. The sink records envelope and bytes of every mail whose DATA arrived whole, also where the
planned fault then hides that from the client.
"""

import asyncio
import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from aiosmtpd.smtp import SMTP, Envelope, Session

from demo.servers import Delivered, serving
from tests.servers import process


class Fault(StrEnum):
    """What the sink does to one mail, beside taking it."""

    NONE = "250 OK"
    BUSY = "451 4.3.0 try again later"
    REFUSED = "550 5.7.1 not wanted here"
    UNKNOWN_RECIPIENT = "550 5.1.1 no such user"
    DROP = "the mail is taken and the connection cut before the answer"
    SILENCE = "the mail is taken and no answer ever comes"


_TAKEN = (Fault.NONE, Fault.DROP, Fault.SILENCE)


@dataclass
class Sink:
    """A running sink; `plan` holds the faults of the next mails, after which all is well again."""

    plan: list[Fault] = field(default_factory=list)
    taken: list[Delivered] = field(default_factory=list)
    host: str = process.HOST
    port: int = 0

    def messages(self) -> tuple[Delivered, ...]:
        """What arrived, in order."""
        return tuple(self.taken)

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802 - aiosmtpd's name
        if self.plan[:1] == [Fault.UNKNOWN_RECIPIENT]:
            return str(self.plan.pop(0))
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's name
        fault = self.plan.pop(0) if self.plan else Fault.NONE
        if fault in _TAKEN:
            raw = envelope.original_content or b""
            self.taken.append(Delivered(envelope.mail_from or "", tuple(envelope.rcpt_tos), raw))
        if fault is Fault.SILENCE:
            await asyncio.Event().wait()
        if fault is Fault.DROP:
            assert isinstance(server.transport, asyncio.Transport)
            server.transport.abort()
        return str(fault)


@contextmanager
def sink() -> Iterator[Sink]:
    """A sink on a free port."""
    made = Sink()

    async def start(listener: socket.socket) -> asyncio.Server:
        loop = asyncio.get_running_loop()
        return await loop.create_server(
            lambda: SMTP(made, hostname="localhost", data_size_limit=100_000_000, enable_SMTPUTF8=True), sock=listener
        )

    with serving(start) as made.port:
        yield made


@dataclass(frozen=True)
class Relay:
    """A running OpenSMTPD."""

    port: int
    host: str = process.HOST


_RELAY = """
listen on {host} port {port}
action "onward" relay host "smtp://{host}:{onward}"
match from any for any action "onward"
"""
_LOCK = Path("/run/lock/kesu-tests-smtpd")


@contextmanager
def relay(onward: int) -> Iterator[Relay]:
    """OpenSMTPD relaying everything to a port of loopback.

    Its queue and control socket lie at fixed places, so there is one at a time on a machine; it separates privileges
    and therefore needs root.
    """
    smtpd = process.program("smtpd")
    assert os.geteuid() == 0, "OpenSMTPD separates privileges: this test needs root"
    with _one_at_a_time(), process.own_folder("smtpd") as folder:
        made = Relay(process.free_port())
        configuration = folder / "conf"
        configuration.write_text(_RELAY.format(host=made.host, port=made.port, onward=onward))
        configuration.chmod(0o600)
        os.chown(configuration, 0, 0)
        life = [process.program("setpriv"), "--pdeathsig", "TERM"]
        server = process.start([*life, smtpd, "-d", "-f", str(configuration)], folder)
        try:
            process.wait_until(lambda: process.answers(made.port), server, folder / "output")
            yield made
        finally:
            process.stop(server)


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    _LOCK.parent.mkdir(parents=True, exist_ok=True)
    with _LOCK.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
