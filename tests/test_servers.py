"""The servers the other tests stand on, each spoken to as a client would."""

import signal
import smtplib
import ssl
import time
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from docx import Document
from imapclient import IMAPClient
from imapclient.exceptions import LoginError
from sqlalchemy import create_engine, inspect, text

from demo.servers import Delivered
from tests.servers import process
from tests.servers.dovecot import Dovecot
from tests.servers.smtp import Fault, Relay, Sink

RAW = "From: qa@kunde.example\r\nSubject: 投诉\r\n\r\n批次 L2611 开裂\r\n".encode()
AT = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)


def inbox(server: Dovecot) -> tuple[int, list[bytes]]:
    with server.client() as client:
        chosen = client.select_folder("INBOX", readonly=True)
        uids = client.search()
        return chosen[b"UIDVALIDITY"], [mail[b"BODY[]"] for mail in client.fetch(uids, ["BODY.PEEK[]"]).values()]


def test_dovecot_gives_back_the_bytes_and_the_instant_of_an_appended_mail(dovecot):
    dovecot.deliver(RAW, at=AT)
    with dovecot.client() as client:
        client.select_folder("INBOX", readonly=True)
        mail = client.fetch([1], ["BODY.PEEK[]", "INTERNALDATE"])[1]
    assert mail[b"BODY[]"] == RAW
    assert mail[b"INTERNALDATE"].astimezone(UTC) == AT


def test_dovecot_sees_a_file_put_into_its_maildir(dovecot):
    dovecot.deliver_file(RAW, at=AT)
    assert inbox(dovecot)[1] == [RAW]


def test_dovecot_has_a_sent_folder_and_refuses_a_wrong_password(dovecot):
    with dovecot.client() as client:
        assert client.find_special_folder(rb"\Sent") == "Sent"
    with pytest.raises(LoginError):
        IMAPClient(dovecot.host, port=dovecot.port, ssl=False).login(dovecot.user, "wrong")


def test_dovecot_speaks_tls_under_the_company_ca_only(dovecot):
    trusting = ssl.create_default_context(cafile=str(dovecot.certificate.authority))
    with IMAPClient(dovecot.host, port=dovecot.tls_port, ssl_context=trusting) as client:
        client.login(dovecot.user, dovecot.password)
    with IMAPClient(dovecot.host, port=dovecot.port, ssl=False) as client:
        client.starttls(trusting)
        client.login(dovecot.user, dovecot.password)
    with pytest.raises(ssl.SSLCertVerificationError):
        IMAPClient(dovecot.host, port=dovecot.tls_port, ssl_context=ssl.create_default_context())


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGKILL])
def test_dovecot_keeps_its_mail_and_uidvalidity_over_a_restart(dovecot, by):
    dovecot.deliver(RAW)
    before = inbox(dovecot)
    dovecot.stop(by)
    dovecot.start()
    assert inbox(dovecot) == before


def test_dovecot_gets_a_new_uidvalidity_with_the_same_mails(dovecot):
    dovecot.deliver(RAW, RAW)
    before, _ = inbox(dovecot)
    dovecot.reset_uidvalidity()
    after, mails = inbox(dovecot)
    assert after != before
    assert mails == [RAW, RAW]


def send(server: Sink | Relay, raw: bytes = RAW) -> None:
    with smtplib.SMTP(server.host, server.port, timeout=5) as client:
        client.sendmail("desk@werk.example", ["qa@kunde.example"], raw)


def test_the_sink_records_envelope_and_bytes(smtp_sink):
    send(smtp_sink)
    assert smtp_sink.messages() == (Delivered("desk@werk.example", ("qa@kunde.example",), RAW),)


@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        (Fault.BUSY, smtplib.SMTPDataError),
        (Fault.REFUSED, smtplib.SMTPDataError),
        (Fault.UNKNOWN_RECIPIENT, smtplib.SMTPRecipientsRefused),
    ],
)
def test_a_planned_refusal_takes_nothing_and_the_next_mail_passes(smtp_sink, fault, raised):
    smtp_sink.plan = [fault]
    with pytest.raises(raised):
        send(smtp_sink)
    assert smtp_sink.messages() == ()
    send(smtp_sink)
    assert len(smtp_sink.messages()) == 1


def test_a_dropped_connection_leaves_the_mail_taken_and_the_client_in_doubt(smtp_sink):
    smtp_sink.plan = [Fault.DROP]
    with pytest.raises(smtplib.SMTPServerDisconnected):
        send(smtp_sink)
    assert len(smtp_sink.messages()) == 1


def test_a_silent_sink_leaves_the_client_to_its_timeout(smtp_sink):
    smtp_sink.plan = [Fault.SILENCE]
    client = smtplib.SMTP(smtp_sink.host, smtp_sink.port, timeout=0.2)
    with pytest.raises(smtplib.SMTPServerDisconnected, match="timed out"):
        client.sendmail("desk@werk.example", ["qa@kunde.example"], RAW)
    client.close()


def test_opensmtpd_relays_to_the_sink(opensmtpd, smtp_sink):
    raw = b"Message-ID: <a1@werk.example>\r\n" + RAW
    send(opensmtpd, raw)
    eventually(smtp_sink.messages)
    (mail,) = smtp_sink.messages()
    assert mail.recipients == ("qa@kunde.example",)
    assert b"Message-ID: <a1@werk.example>" in mail.raw
    assert mail.raw.endswith("批次 L2611 开裂\r\n".encode())


def test_a_database_is_empty_and_speaks_chinese(database_url):
    engine = create_engine(database_url)
    with engine.begin() as connection:
        assert inspect(connection).get_table_names() == []
        connection.execute(text("CREATE TABLE said (words TEXT)"))
        connection.execute(text("INSERT INTO said VALUES ('客诉')"))
        assert connection.execute(text("SELECT words FROM said")).scalar() == "客诉"
    engine.dispose()


def test_each_database_of_a_cluster_is_another_one(postgres):
    with postgres.database() as one, postgres.database() as other:
        assert one != other
        with create_engine(one).connect() as connection:
            assert connection.execute(text("SHOW fsync")).scalar() == "on"


def test_libreoffice_reads_chinese_out_of_a_document(office, tmp_path):
    document = Document()
    document.add_paragraph("纠正措施")
    document.save(tmp_path / "报告.docx")
    assert "纠正措施" in office.text(tmp_path, tmp_path / "报告.docx")


def test_libreoffice_s_words_are_the_error_for_a_file_that_is_not_there(office, tmp_path):
    with pytest.raises(AssertionError, match="could not be loaded"):
        office.convert("pdf", tmp_path, tmp_path / "missing.docx")


def test_a_missing_program_names_the_command_that_installs_it():
    with pytest.raises(process.MissingPart, match=r"\./kesu test"):
        process.program("no-such-server")


def test_a_server_that_ends_at_once_fails_with_its_own_words(tmp_path):
    server = process.start(["sh", "-c", "echo no room >&2; exit 1"], tmp_path)
    server.wait()
    with pytest.raises(AssertionError, match="no room"):
        process.wait_until(lambda: False, server, tmp_path / "output")


def eventually(happened: Callable[[], object]) -> None:
    end = time.monotonic() + process.PATIENCE
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.02)
