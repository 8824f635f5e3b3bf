"""The demo's own servers, spoken to by real clients."""

import gc
import smtplib
import socket
import threading
from datetime import UTC, datetime

import pytest
from imapclient import IMAPClient
from imapclient.exceptions import LoginError

from demo.servers import ImapServer, imap_server, smtp_sink

RAW = "From: qa@kunde.example\r\nSubject: 投诉\r\n\r\n批次 L2611 开裂\r\n".encode()
AT = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)


def logged_in(server: ImapServer) -> IMAPClient:
    client = IMAPClient(server.host, port=server.port, ssl=False, timeout=10)
    client.login(server.user, server.password)
    return client


def test_a_delivered_mail_is_fetched_with_its_bytes_and_its_instant():
    with imap_server() as server:
        server.deliver([(RAW, AT)])
        with logged_in(server) as client:
            client.select_folder("INBOX", readonly=True)
            (uid,) = client.search()
            mail = client.fetch([uid], ["BODY.PEEK[]", "INTERNALDATE"])[uid]
            assert mail[b"BODY[]"] == RAW
            assert mail[b"INTERNALDATE"].astimezone(UTC) == AT


def test_a_session_outlives_the_collection_of_what_nobody_holds():
    with imap_server() as server, logged_in(server) as client:
        for _ in range(3):
            gc.collect()
            assert client.select_folder("INBOX", readonly=True)[b"EXISTS"] == 0


def test_a_restarted_server_is_another_mailbox():
    validity = set()
    for _ in range(2):
        with imap_server() as server, logged_in(server) as client:
            chosen = client.select_folder("INBOX", readonly=True)
            validity.add(chosen[b"UIDVALIDITY"])
            assert chosen[b"EXISTS"] == 0
    assert len(validity) == 2


def test_a_wrong_password_is_refused():
    with imap_server() as server, pytest.raises(LoginError):
        IMAPClient(server.host, port=server.port, ssl=False).login(server.user, "wrong")


def test_a_sent_mail_stays_in_the_folder_with_its_envelope(tmp_path):
    with smtp_sink(tmp_path / "sent") as sink:
        with smtplib.SMTP(sink.host, sink.port) as client:
            client.sendmail("desk@werk.example", ["qa@kunde.example", "cc@kunde.example"], RAW)
        (mail,) = sink.messages()
    assert (mail.sender, mail.recipients) == ("desk@werk.example", ("qa@kunde.example", "cc@kunde.example"))
    assert mail.raw == RAW
    assert (tmp_path / "sent" / "0001.eml").read_bytes() == RAW


def test_a_second_sink_on_the_same_folder_overwrites_nothing(tmp_path):
    for _ in range(2):
        with smtp_sink(tmp_path) as sink, smtplib.SMTP(sink.host, sink.port) as client:
            client.sendmail("desk@werk.example", ["qa@kunde.example"], RAW)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["0001.eml", "0002.eml"]


def test_nothing_is_left_when_the_block_ends_even_with_a_client_still_there(tmp_path, capfd):
    threads = threading.active_count()
    with imap_server() as imap, smtp_sink(tmp_path) as sink:
        client = logged_in(imap)
        relay = smtplib.SMTP(sink.host, sink.port)
    assert threading.active_count() == threads
    for port in (imap.port, sink.port):
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port))
    client.shutdown()
    relay.close()
    assert capfd.readouterr() == ("", "")
