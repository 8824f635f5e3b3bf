"""Out by SMTP: to a sink, through a real OpenSMTPD, and to servers that misbehave by script."""

import asyncio
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, AuthResult

from demo.servers import serving
from outbox.send import SmtpSession
from records.account import SmtpAccount
from records.errors import ConfigError, Refused, Transient
from records.letter import Outgoing, Purpose, Release
from tests.mailbox_parts import scripted_smtp
from tests.servers.certificate import make_certificate
from tests.servers.process import free_port
from tests.servers.smtp import Fault, Sink


def outgoing(*recipients: str, content: bytes = b"Subject: x\r\n\r\n.one dot\r\n..two\r\n") -> Outgoing:
    return Outgoing(
        message_id="<notice.1@works.example>",
        purpose=Purpose.NOTICE,
        envelope_from="complaints@works.example",
        recipients=recipients or ("li@kunde.example",),
        release=Release.READY,
        sha256="0",
        content=content,
    )


def account(listening: int, **changes: object) -> SmtpAccount:
    usual = {
        "host": "127.0.0.1",
        "port": listening,
        "security": "plain",
        "timeout_s": 5,
        "ehlo_name": "desk.works.example",
    }
    return SmtpAccount.model_validate({**usual, **changes})


def test_a_mail_arrives_octet_by_octet_with_its_envelope(smtp_sink):
    with SmtpSession(account(smtp_sink.port)) as session:
        receipt = session.send(outgoing("li@kunde.example", "qa@works.example"))
    (mail,) = smtp_sink.messages()
    assert (mail.sender, mail.recipients) == ("complaints@works.example", ("li@kunde.example", "qa@works.example"))
    assert mail.raw == outgoing().content
    assert receipt.accepted == ("li@kunde.example", "qa@works.example")
    assert (receipt.message_id, receipt.refusals) == ("<notice.1@works.example>", ())


def test_a_mail_passes_through_a_real_server_with_its_message_id(opensmtpd, smtp_sink):
    content = b"Message-ID: <notice.1@works.example>\r\nFrom: complaints@works.example\r\nSubject: x\r\n\r\nhello\r\n"
    with SmtpSession(account(opensmtpd.port)) as session:
        receipt = session.send(outgoing(content=content))
    assert receipt.accepted == ("li@kunde.example",)
    for _ in range(200):
        if smtp_sink.messages():
            break
        time.sleep(0.05)
    assert b"Message-ID: <notice.1@works.example>" in smtp_sink.messages()[0].raw


def test_one_connection_serves_a_batch():
    with scripted_smtp() as server, SmtpSession(account(server.server_address[1])) as session:
        for _ in range(3):
            assert session.send(outgoing()).words == "queued as 7F3A"
    assert (server.connections, len(server.mails)) == (1, 3)


def test_a_server_that_hung_up_in_between_is_called_again():
    with scripted_smtp({"NOOP": [None, "250 ok"]}) as server, SmtpSession(account(server.server_address[1])) as session:
        session.send(outgoing())
        session.send(outgoing())
    assert (server.connections, len(server.mails)) == (2, 2)


def test_a_busy_server_is_transient_and_the_next_mail_goes(smtp_sink):
    smtp_sink.plan = [Fault.BUSY]
    with SmtpSession(account(smtp_sink.port)) as session:
        with pytest.raises(Transient, match="451") as caught:
            session.send(outgoing())
        assert not caught.value.doubtful
        session.send(outgoing())
    assert len(smtp_sink.messages()) == 1


def test_a_refused_mail_is_refused_and_the_next_mail_goes(smtp_sink):
    smtp_sink.plan = [Fault.REFUSED]
    with SmtpSession(account(smtp_sink.port)) as session:
        with pytest.raises(Refused, match="550"):
            session.send(outgoing())
        session.send(outgoing())
    assert len(smtp_sink.messages()) == 1


@pytest.mark.parametrize("fault", [Fault.DROP, Fault.SILENCE])
def test_no_answer_after_the_mail_is_doubtful_and_the_same_mail_goes_again(smtp_sink, fault):
    smtp_sink.plan = [fault]
    with SmtpSession(account(smtp_sink.port, timeout_s=0.4)) as session:
        with pytest.raises(Transient) as caught:
            session.send(outgoing())
        assert caught.value.doubtful
        session.send(outgoing())
    first, second = smtp_sink.messages()
    assert first.raw == second.raw


def test_one_refused_recipient_does_not_keep_the_mail_from_the_others():
    says: dict[str, list[str | None]] = {
        "rcpt to:<gone@kunde.example>": ["550 5.1.1 no such user"],
        "rcpt to:<full@kunde.example>": ["452 4.2.2 mailbox full"],
    }
    people = ("li@kunde.example", "gone@kunde.example", "full@kunde.example")
    with scripted_smtp(says) as server, SmtpSession(account(server.server_address[1])) as session:
        receipt = session.send(outgoing(*people))
    assert receipt.accepted == ("li@kunde.example",)
    assert [(one.address, one.code, one.words) for one in receipt.refusals] == [
        ("gone@kunde.example", 550, "5.1.1 no such user"),
        ("full@kunde.example", 452, "4.2.2 mailbox full"),
    ]
    assert receipt.later == ("full@kunde.example",)


def test_when_all_recipients_are_refused_nothing_is_handed_over():
    says: dict[str, list[str | None]] = {"RCPT": ["550 5.1.1 no such user"]}
    with (
        scripted_smtp(says) as server,
        SmtpSession(account(server.server_address[1])) as session,
        pytest.raises(Refused, match=r"li@kunde\.example: 550 5\.1\.1 no such user"),
    ):
        session.send(outgoing())
    assert "RSET" in [command.upper() for command in server.commands]
    assert server.mails == []


def test_when_nobody_takes_it_now_the_receipt_says_who_may_later():
    says: dict[str, list[str | None]] = {
        "rcpt to:<a@kunde.example>": ["450 4.7.1 greylisted"],
        "rcpt to:<b@kunde.example>": ["550 5.1.1 no such user"],
    }
    with scripted_smtp(says) as server, SmtpSession(account(server.server_address[1])) as session:
        receipt = session.send(outgoing("a@kunde.example", "b@kunde.example"))
        assert session.send(outgoing()).accepted == ("li@kunde.example",)
    assert (receipt.accepted, receipt.later) == ((), ("a@kunde.example",))
    assert len(server.mails) == 1


@pytest.mark.parametrize(
    ("says", "error"),
    [
        ({"MAIL": ["451 4.3.0 later"]}, Transient),
        ({"MAIL": ["552 5.3.4 too big"]}, Refused),
        ({"DATA": ["421 4.3.2 going down"]}, Transient),
        ({"DATA": ["554 5.5.1 no"]}, Refused),
        ({"RCPT": ["421 4.3.2 going down"]}, Transient),
        ({"MAIL": [None]}, Transient),
        ({"MAIL": ["530 5.7.0 authentication required"]}, ConfigError),
        ({".": ["421 4.3.2 going down"]}, Transient),
    ],
)
def test_every_negative_answer_says_whether_to_try_again(says, error):
    with scripted_smtp(says) as server, SmtpSession(account(server.server_address[1])) as session:
        with pytest.raises(error):
            session.send(outgoing())
        says.clear()
        server.says.clear()
        assert session.send(outgoing()).accepted == ("li@kunde.example",)


def test_a_size_the_server_names_is_told_before_the_mail():
    with scripted_smtp() as server, SmtpSession(account(server.server_address[1])) as session:
        session.send(outgoing())
    assert f"SIZE={len(outgoing().content)}" in next(
        line for line in server.commands if line[:9].upper() == "MAIL FROM"
    )


def test_an_address_outside_ascii_needs_a_server_that_takes_it(smtp_sink):
    with SmtpSession(account(smtp_sink.port)) as session:
        assert session.send(outgoing("李@kunde.example")).accepted == ("李@kunde.example",)
    with scripted_smtp() as server, SmtpSession(account(server.server_address[1])) as session:
        with pytest.raises(Refused, match="SMTPUTF8"):
            session.send(outgoing("李@kunde.example"))
        session.send(outgoing())


@contextmanager
def secured(folder: Path, *, at_once: bool) -> Iterator[tuple[Sink, str]]:
    """A sink that wants TLS and a log-in, on localhost."""
    certificate = make_certificate(folder)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate.file, certificate.key)

    def authenticate(server, session, envelope, mechanism, data):
        return AuthResult(success=(data.login, data.password) == (b"desk", b"secret"), handled=False)

    made = Sink()

    async def start(listener: socket.socket) -> asyncio.Server:
        rules: dict[str, Any] = {"authenticator": authenticate, "auth_required": True, "hostname": "localhost"}
        tls: dict[str, Any] = (
            {"auth_require_tls": False} if at_once else {"tls_context": context, "require_starttls": True}
        )
        return await asyncio.get_running_loop().create_server(
            lambda: SMTP(made, **rules, **tls), sock=listener, ssl=context if at_once else None
        )

    with serving(start) as made.port:
        yield made, str(certificate.authority)


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_an_encrypted_line_with_log_in_works_with_the_company_ca(tmp_path, security):
    with secured(tmp_path, at_once=security == "tls") as (sink, authority):
        usual = {"host": "localhost", "security": security, "ca_file": authority, "user": "desk"}
        with SmtpSession(account(sink.port, password="secret", **usual)) as session:
            session.send(outgoing())
        assert len(sink.messages()) == 1
        with (
            pytest.raises(ConfigError, match="refuses the log-in"),
            SmtpSession(account(sink.port, password="wrong", **usual)),
        ):
            pass
        strict = account(sink.port, **{**usual, "ca_file": ""})
        with pytest.raises(ConfigError, match=r"not trusted.*smtp\.ca_file"), SmtpSession(strict):
            pass


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"security": "starttls"}, r"does not offer this.*smtp\.security"),
        ({"user": "desk", "password": "x"}, "does not offer this"),
        ({"security": "tls"}, "does not begin with TLS"),
        ({"host": "no-such-host.invalid"}, r"no such host.*smtp\.host"),
        ({"port": free_port()}, r"nobody listens there.*smtp\.port"),
        ({"ca_file": "/no/such.pem", "security": "starttls"}, "CA file cannot be read"),
    ],
)
def test_a_wrong_setting_is_named_with_its_mend(changes, says):
    with scripted_smtp() as server:
        wrong = account(server.server_address[1], **changes)
        with pytest.raises(ConfigError, match=says), SmtpSession(wrong):
            pass


def test_a_server_that_is_too_busy_to_greet_is_transient():
    with (
        scripted_smtp({"connect": ["421 too many connections"]}) as server,
        pytest.raises(Transient),
        SmtpSession(account(server.server_address[1])),
    ):
        pass
    assert server.connections == 3
