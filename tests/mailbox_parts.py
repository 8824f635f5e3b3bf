"""What the mail edges are tried on: a folder of a real Dovecot, a wire that breaks, a scripted SMTP server."""

import socket
import socketserver
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from records.account import ImapAccount
from tests.servers.dovecot import PASSWORD, USER, Dovecot


class OwnFolder:
    """One folder of a real Dovecot, made for one test."""

    def __init__(self, server: Dovecot, name: str) -> None:
        self.server, self.name = server, name
        with server.client() as client:
            client.create_folder(name)

    def account(self, **changes: Any) -> ImapAccount:
        """The folder as Kesu is told of it; `localhost` is the name the certificate bears."""
        usual = {"host": "localhost", "port": self.server.port, "security": "plain", "timeout_s": 10}
        log_in = {"name": "complaints", "user": USER, "password": PASSWORD, "folder": self.name}
        return ImapAccount.model_validate({**usual, **log_in, **changes})

    def deliver(self, mails: Iterable[bytes]) -> None:
        self.server.deliver(*mails, folder=self.name)

    def flags(self, folder: str = "") -> dict[int, set[bytes]]:
        """The flags of every mail by UID, as another client sees them."""
        with self.server.client() as client:
            client.select_folder(folder or self.name, readonly=True)
            flags = client.get_flags(client.search())
        return {uid: {flag for flag in marks if flag != rb"\Recent"} for uid, marks in flags.items()}


@contextmanager
def breaking_wire(port: int, octets: int, times: int = 1) -> Iterator[int]:
    """A port that leads to `port`, and cuts the first `times` connections after so many octets of answer."""
    listener = socket.create_server(("127.0.0.1", 0))
    cuts = iter([octets] * times)
    wires: list[socket.socket] = []

    def serve() -> None:
        with suppress(OSError):
            while True:
                near, _ = listener.accept()
                far = socket.create_connection(("127.0.0.1", port))
                wires.extend((near, far))
                threading.Thread(target=_pump, args=(near, far, None), daemon=True).start()
                threading.Thread(target=_pump, args=(far, near, next(cuts, None)), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield listener.getsockname()[1]
    finally:
        listener.close()
        for wire in wires:
            wire.close()


def _pump(source: socket.socket, sink: socket.socket, octets: int | None) -> None:
    with suppress(OSError):
        while data := source.recv(min(65536, octets) if octets is not None else 65536):
            sink.sendall(data)
            if octets is not None:
                octets -= len(data)
                if octets <= 0:
                    break
    for end in (source, sink):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)


class ScriptedSmtp(socketserver.ThreadingTCPServer):
    """An SMTP server that says what it is told to: `says` maps a command (or `.`, the end of a mail) to its answers.

    An answer of None is silence followed by a cut; where a list runs out the last answer stands.
    """

    allow_reuse_address = daemon_threads = True

    def __init__(self, says: dict[str, list[str | None]]) -> None:
        super().__init__(("127.0.0.1", 0), _Dialogue)
        self.says = {command: list(answers) for command, answers in says.items()}
        self.mails: list[bytes] = []
        self.commands: list[str] = []
        self.connections = 0

    def answer(self, command: str, otherwise: str | None) -> str | None:
        answers = self.says.get(command)
        if not answers:
            return otherwise
        return answers.pop(0) if len(answers) > 1 else answers[0]


class _Dialogue(socketserver.StreamRequestHandler):
    server: ScriptedSmtp

    def handle(self) -> None:
        self.server.connections += 1
        if not self._say(self.server.answer("connect", "220 ready")):
            return
        while line := self.rfile.readline().decode().strip():
            self.server.commands.append(line)
            command = line.partition(" ")[0].upper()
            usual = {"EHLO": "250-here\r\n250 SIZE 1000000", "DATA": "354 go on", "QUIT": "221 bye"}
            said = self.server.answer(line.lower(), None) or self.server.answer(command, usual.get(command, "250 ok"))
            if not self._say(said) or said is None or command == "QUIT":
                return
            if said.startswith("354"):
                mail = b"".join(iter(self.rfile.readline, b".\r\n"))
                answer = self.server.answer(".", "250 queued as 7F3A")
                if answer is None or answer.startswith("250"):
                    self.server.mails.append(mail)
                if not self._say(answer):
                    return

    def _say(self, answer: str | None) -> bool:
        if answer is None:
            return False
        self.wfile.write(answer.encode() + b"\r\n")
        return True


@contextmanager
def scripted_smtp(says: dict[str, list[str | None]] | None = None) -> Iterator[ScriptedSmtp]:
    """Runs while the block does."""
    with ScriptedSmtp(says or {}) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield server
        server.shutdown()
