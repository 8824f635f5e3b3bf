"""The Sent folder on a real Dovecot: what is put there is found again, exactly, and never twice."""

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

from intake.sent_folder import AUTO, SentFolder
from records.errors import ConfigError, Refused, Transient
from tests.mailbox_parts import OwnFolder, breaking_wire
from tests.servers import dovecot

AT = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
CUSTOMERS = "<complaint-1@kunde1.example>"


@pytest.fixture(scope="module")
def server():
    with dovecot.running() as running:
        yield running


@pytest.fixture(params=["Sent Items", "已发送"])
def box(server, request):
    with server.client() as client:
        if client.folder_exists(request.param):
            client.delete_folder(request.param)
    return OwnFolder(server, request.param)


@pytest.fixture
def folder(box):
    with SentFolder(box.account(folder="INBOX"), box.name) as sent:
        yield sent


def letter(key: str, **headers: str) -> bytes:
    message = EmailMessage(policy=SMTP)
    usual = {
        "From": "Kesu <kesu@huarui.example>",
        "To": "Wang Fang <qa@kunde1.example>, Li <li@kunde1.example>",
        "Subject": "您的投诉",
        "Date": "Fri, 20 Nov 2026 16:30:00 +0800",
        "Message-ID": f"<acknowledgement.{key}@huarui.example>",
        "In-Reply-To": CUSTOMERS,
        "X-Kesu": "1",
        "X-Kesu-Case": "C-2026-000001",
    }
    for name, value in (usual | {name.replace("_", "-"): value for name, value in headers.items()}).items():
        message[name] = value
    message.set_content("已收到。")
    return message.as_bytes()


def test_an_append_that_is_cut_off_before_its_answer_is_no_second_copy(folder, box, monkeypatch):
    real, cuts = IMAPClient.append, iter([True])

    def filed_and_cut(self, *given):
        real(self, *given)
        if next(cuts, False):
            raise ConnectionResetError("cut")

    monkeypatch.setattr(IMAPClient, "append", filed_and_cut)
    folder.append(letter("cut"), AT)
    assert len(folder.find(message_id="<acknowledgement.cut@huarui.example>")) == 1


def test_a_copy_is_seen_dated_and_byte_for_byte(folder, box, server):
    assert folder.append(letter("1"), AT)
    with server.client() as client:
        client.select_folder(box.name, readonly=True)
        ((_, answer),) = client.fetch(client.search(), ["FLAGS", "BODY.PEEK[]", "INTERNALDATE"]).items()
        assert rb"\Seen" in answer[b"FLAGS"]
        assert answer[b"BODY[]"] == letter("1")


def test_a_copy_is_found_by_its_own_id_and_by_the_mail_it_answers(folder):
    folder.append(letter("1"), AT)
    folder.append(letter("2", In_Reply_To="<other@kunde2.example>", X_Kesu_Case="C-2026-000002"), AT)
    (by_id,) = folder.find(message_id="<acknowledgement.1@huarui.example>")
    (by_answer,) = folder.find(in_reply_to=CUSTOMERS)
    assert by_id == by_answer
    assert (by_id.case_no, by_id.sent_at, by_id.ours) == ("C-2026-000001", AT, True)
    assert by_id.to == ("qa@kunde1.example", "li@kunde1.example")
    assert folder.find(message_id=by_id.message_id, in_reply_to="<other@kunde2.example>") == ()


def test_a_part_of_an_id_is_not_that_id(folder):
    folder.append(letter("11"), AT)
    assert folder.find(message_id="<acknowledgement.1") == ()
    assert folder.find(message_id="acknowledgement.11@huarui.example") == ()


@pytest.mark.parametrize(
    "odd", ['<a"b\\c@kunde.example>', "<投诉-1@kunde.example>", "<a b@kunde.example>", "<*%(){]@kunde.example>", "投诉"]
)
def test_an_odd_id_of_a_stranger_finds_nothing_and_breaks_nothing(folder, odd):
    folder.append(letter("1"), AT)
    assert folder.find(in_reply_to=odd) == ()
    assert len(folder.find(in_reply_to=CUSTOMERS)) == 1


def test_an_odd_id_is_found_where_it_stands(folder):
    odd = '<a"b\\(%*){]c@kunde.example>'
    folder.append(letter("1").replace(CUSTOMERS.encode(), odd.encode()), AT)
    assert [mail.in_reply_to for mail in folder.find(in_reply_to=odd)] == [odd]


def test_no_id_and_an_id_that_would_end_the_command_find_nothing(folder):
    folder.append(letter("1", In_Reply_To=""), AT)
    assert folder.find() == ()
    assert folder.find(in_reply_to="<a@b>\r\nA1 DELETE INBOX") == ()


def test_a_long_id_is_found_although_its_header_is_folded(folder):
    longest = f"<{'x' * 300}@kunde.example>"
    raw = letter("1").replace(CUSTOMERS.encode(), b"\r\n " + longest.encode())
    folder.append(raw, AT)
    assert [mail.in_reply_to for mail in folder.find(in_reply_to=longest)] == [longest]


def test_what_is_there_already_is_not_put_there_again(folder, box):
    box.deliver([letter("1")])
    assert not folder.append(letter("1"), AT)
    assert folder.append(letter("2"), AT)
    assert not folder.append(letter("2"), AT)
    assert len(box.flags()) == 2


def test_ours_since_a_day_are_told_from_what_colleagues_wrote(folder, box):
    folder.append(letter("old"), AT - timedelta(days=9))
    folder.append(letter("new"), AT)
    colleague = letter("by-hand")
    colleague = colleague.replace(b"X-Kesu: 1\r\n", b"").replace(b"X-Kesu-Case: C-2026-000001\r\n", b"")
    folder.append(colleague, AT)
    assert [mail.message_id for mail in folder.since(AT)] == ["<acknowledgement.new@huarui.example>"]
    (by_hand,) = folder.find(message_id="<acknowledgement.by-hand@huarui.example>")
    assert not by_hand.ours


def test_what_another_client_filed_in_between_is_seen_on_the_open_line(folder, box):
    assert folder.find(in_reply_to=CUSTOMERS) == ()
    box.deliver([letter("1")])
    assert len(folder.find(in_reply_to=CUSTOMERS)) == 1


def test_auto_is_the_folder_the_server_marks(server):
    account = OwnFolder(server, "auto box").account()
    with SentFolder(account, AUTO) as sent:
        assert sent.name() == "Sent"
        sent.append(letter("auto"), AT)
    with server.client() as client:
        client.select_folder("Sent", readonly=True)
        assert len(client.search()) == 1


def test_auto_without_a_marked_folder_names_those_there_are(server, monkeypatch):
    listed = IMAPClient.list_folders
    monkeypatch.setattr(IMAPClient, "list_folders", lambda own: [((), b"/", name) for _, _, name in listed(own)])
    account = OwnFolder(server, "unmarked").account()
    with SentFolder(account, AUTO) as sent, pytest.raises(ConfigError, match=r"imap\.sent_folder to one of: .*Sent"):
        sent.name()


def test_a_folder_that_is_not_there_is_named_with_those_that_are(server):
    account = OwnFolder(server, "elsewhere").account()
    with SentFolder(account, "Verschickt") as sent, pytest.raises(ConfigError, match=r"Verschickt.*one of: .*Sent"):
        sent.find(message_id="<a@b>")


def test_a_server_that_takes_no_copy_says_so_and_is_asked_on(folder, monkeypatch):
    def refuse(*_):
        raise IMAPClientError("append failed: [OVERQUOTA] no room")

    with monkeypatch.context() as full:
        full.setattr(IMAPClient, "append", refuse)
        with pytest.raises(Refused, match="OVERQUOTA"):
            folder.append(letter("1"), AT)
    assert folder.append(letter("1"), AT)


def test_a_cut_line_is_opened_again(box):
    with (
        breaking_wire(box.server.port, 700) as port,
        SentFolder(box.account(folder="INBOX", port=port), box.name) as sent,
    ):
        for key in range(5):
            assert sent.append(letter(str(key)), AT)
    assert len(box.flags()) == 5


def test_a_line_that_is_always_cut_is_transient(box):
    with (
        breaking_wire(box.server.port, 60, times=99) as port,
        SentFolder(box.account(folder="INBOX", port=port), box.name, proven=True) as sent,
        pytest.raises(Transient),
    ):
        sent.find(message_id="<a@b>")
