"""Letters as bytes, read back by readers that are not ours to choose."""

import email
import email.policy
from datetime import datetime, timedelta, timezone
from email.message import EmailMessage
from typing import Any

import mailparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.kind import recognise
from intake.message import read_message
from outbox.compose import compose, derived_message_id
from records.company import Company
from records.letter import Enclosure, Letter, Purpose, Release, Sender
from records.message import Kind
from tests.mails import languages

AT = datetime(2026, 11, 21, 9, 5, tzinfo=timezone(timedelta(hours=8)))
SENDER = Sender(
    address="complaints@works.example",
    name="恒川精密 客诉",
    domain="works.example",
    envelope_from="bounces@works.example",
    mode="on",
    internal_to="qa@works.example",
    copy_to=("qa@works.example",),
)
LONG_NAME = "QR25-04 8D报告 A1 江南电机外壳划伤批次20261101第二次回复.docx"
LETTER = Letter(
    purpose=Purpose.ACKNOWLEDGEMENT,
    key="C-2026-000001",
    to=("li@jiangnan.example",),
    cc=("wang@jiangnan.example",),
    subject="Re: 外壳划伤投诉 [C-2026-000001]",
    body="李工，您好：\n\n已收到。\n.\nFrom 恒川\n",
    in_reply_to="<b@jiangnan.example>",
    references=("<a@jiangnan.example>",),
    case_no="C-2026-000001",
    enclosures=(
        Enclosure(name=LONG_NAME, content_type="application/msword", sha256="1" * 64, content=b"PK\x03\x04" * 500),
        Enclosure(name="photo 1.jpg", content_type="", sha256="2" * 64, content=b"\xff\xd8"),
    ),
)


def read(raw: bytes) -> EmailMessage:
    return email.message_from_bytes(raw, policy=email.policy.default)


def sent(letter: Letter = LETTER, **sender: str) -> EmailMessage:
    return read(compose(letter, SENDER.model_copy(update=sender), AT).content)


def test_the_same_letter_is_the_same_bytes():
    assert compose(LETTER, SENDER, AT) == compose(LETTER, SENDER, AT)
    assert compose(LETTER, SENDER, AT).content == compose(LETTER, SENDER, AT).content


def test_the_message_id_comes_from_purpose_key_and_documents_alone():
    assert compose(LETTER, SENDER, AT).message_id == derived_message_id(LETTER, "works.example")
    reworded = LETTER.model_copy(update={"subject": "x", "body": "y", "to": ("z@kunde.example",)})
    assert derived_message_id(reworded, "works.example") == derived_message_id(LETTER, "works.example")
    others: list[dict[str, Any]] = [
        {"key": "C-2026-000002"},
        {"purpose": Purpose.NOTICE},
        {"enclosures": LETTER.enclosures[:1]},
    ]
    ids = {derived_message_id(LETTER.model_copy(update=change), "works.example") for change in [{}, *others]}
    assert len(ids) == 4
    assert all(one.endswith("@works.example>") for one in ids)


def test_the_message_id_stays_well_formed_whatever_the_key():
    assert derived_message_id(LETTER.model_copy(update={"key": "日报 <\r\n>"}), "works.example").isascii()


def test_the_headers_say_who_why_and_in_which_thread():
    message = sent()
    assert str(message["From"]) == "恒川精密 客诉 <complaints@works.example>"
    assert message["To"] == "li@jiangnan.example"
    assert message["Cc"] == "wang@jiangnan.example"
    assert message["Reply-To"] == "complaints@works.example"
    assert message["Subject"] == "Re: 外壳划伤投诉 [C-2026-000001]"
    assert message["Date"].datetime == AT
    assert message["In-Reply-To"] == "<b@jiangnan.example>"
    assert message["References"].split() == ["<a@jiangnan.example>", "<b@jiangnan.example>"]
    assert message["Auto-Submitted"] == "auto-replied"
    assert message["X-Auto-Response-Suppress"] == "All"
    assert message["X-Kesu-Case"] == "C-2026-000001"
    assert message.defects == []


def test_what_nobody_asked_for_is_auto_generated():
    assert sent(LETTER.model_copy(update={"purpose": Purpose.NOTICE}))["Auto-Submitted"] == "auto-generated"


@pytest.mark.parametrize(
    "letter",
    [
        LETTER.model_copy(update={"purpose": Purpose.NOTICE}),
        Letter(
            purpose=Purpose.DAILY_LIST, key="2026-11-21", to=("qa@works.example",), subject="投诉 3 封", body="列表"
        ),
        Letter(purpose=Purpose.HELD_REMINDER, key="2026-11-21", to=("qa@works.example",), subject="客诉", body="列表"),
    ],
    ids=lambda letter: letter.purpose.value,
)
def test_every_letter_that_comes_back_is_known_for_our_own(letter):
    company = Company(names=("恒川精密",), domains=("works.example",), addresses=("complaints@works.example",))
    message = read_message(compose(letter, SENDER, AT).content)
    assert (message.header("X-Kesu"), message.header("X-Kesu-Case")) == ("1", letter.case_no)
    found = recognise(message, (), company, languages())
    assert (found.kind, found.reasons) == (Kind.AUTO, ("it is a letter of our own desk",))


def test_the_text_comes_back_as_it_was_written():
    body = sent().get_body()
    assert body is not None
    assert body.get_content().replace("\r\n", "\n") == LETTER.body


@pytest.mark.parametrize("policy", [email.policy.default, email.policy.compat32])
def test_file_names_survive_in_every_reader(policy):
    raw = compose(LETTER, SENDER, AT).content
    parts = list(email.message_from_bytes(raw, policy=policy).walk())[2:]
    assert [part.get_filename() for part in parts] == [LONG_NAME, "photo 1.jpg"]
    assert [part.get_content_type() for part in parts] == ["application/msword", "image/jpeg"]
    assert [found["filename"] for found in mailparser.parse_from_bytes(raw).attachments] == [LONG_NAME, "photo 1.jpg"]


def test_a_file_name_stands_as_an_encoded_word_too_for_programs_that_know_no_rfc_2231():
    raw = compose(LETTER, SENDER, AT).content
    stripped = raw.replace(b"Content-Disposition", b"X-Was-Disposition")
    part = list(email.message_from_bytes(stripped, policy=email.policy.default).walk())[2]
    assert part.get_param("name") == LONG_NAME


def test_files_come_back_octet_by_octet():
    contents = [part.get_content() for part in sent().iter_attachments()]
    assert contents == [enclosure.content for enclosure in LETTER.enclosures]


def test_every_mail_is_seven_bit_with_crlf_and_short_lines():
    raw = compose(LETTER.model_copy(update={"body": "很长" * 5000 + "\n" + "x" * 5000}), SENDER, AT).content
    assert raw.isascii()
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998


def test_customers_get_theirs_and_quality_a_blind_copy():
    outgoing = compose(LETTER, SENDER, AT)
    assert outgoing.recipients == ("li@jiangnan.example", "wang@jiangnan.example", "qa@works.example")
    assert outgoing.envelope_from == "bounces@works.example"
    assert b"qa@works.example" not in outgoing.content
    assert outgoing.release is Release.READY


def test_letters_inside_the_company_need_no_copy():
    notice = LETTER.model_copy(update={"purpose": Purpose.NOTICE, "to": ("zhao@works.example",), "cc": ()})
    assert compose(notice, SENDER, AT).recipients == ("zhao@works.example",)


def test_in_internal_mode_everything_goes_to_one_address_and_says_whose_it_was():
    outgoing = compose(LETTER, SENDER.model_copy(update={"mode": "internal"}), AT)
    message = read(outgoing.content)
    assert outgoing.recipients == ("qa@works.example",)
    assert (message["To"], message["Cc"]) == ("qa@works.example", None)
    assert message["X-Kesu-Would-Go-To"] == "li@jiangnan.example, wang@jiangnan.example"
    body = message.get_body()
    assert body is not None
    first = body.get_content().splitlines()[0]
    assert "li@jiangnan.example" in first
    assert "would go to" in first


def test_internal_mode_without_an_address_sends_to_nobody():
    outgoing = compose(LETTER, SENDER.model_copy(update={"mode": "internal", "internal_to": ""}), AT)
    assert outgoing.release is Release.WAITING
    assert outgoing.recipients == ()
    assert "internal_to" in outgoing.why


def test_in_mode_off_every_letter_waits():
    outgoing = compose(LETTER, SENDER.model_copy(update={"mode": "off"}), AT)
    assert (outgoing.release, outgoing.why) == (Release.WAITING, "outgoing.mode is off")


def test_a_letter_that_waits_goes_on_waiting_in_every_mode():
    waiting = LETTER.model_copy(update={"release": Release.WAITING, "why": "the sender is not verified"})
    outgoing = compose(waiting, SENDER, AT)
    assert (outgoing.release, outgoing.why) == (Release.WAITING, "the sender is not verified")


@pytest.mark.parametrize("address", ["", "nobody", "a@b@c", "x@y>\r\nBcc: z@w", "a b@c.example", "<a@b.example>"])
def test_an_address_that_is_none_waits_for_a_person(address):
    outgoing = compose(LETTER.model_copy(update={"to": (address,), "cc": ()}), SENDER, AT)
    assert outgoing.release is Release.WAITING
    assert "no mail can be addressed" in outgoing.why
    assert read(outgoing.content)["Bcc"] is None


def test_a_letter_to_nobody_waits():
    outgoing = compose(LETTER.model_copy(update={"to": (), "cc": ()}), SENDER, AT)
    assert (outgoing.release, outgoing.why) == (Release.WAITING, "there is nobody to send it to")


def test_a_chinese_domain_travels_in_ascii_and_a_chinese_mailbox_as_utf_8():
    assert compose(LETTER.model_copy(update={"to": ("li@例子.example",)}), SENDER, AT).content.isascii()
    outgoing = compose(LETTER.model_copy(update={"to": ("李@jiangnan.example",)}), SENDER, AT)
    assert "To: 李@jiangnan.example".encode() in outgoing.content


def test_long_threads_keep_their_root_and_their_latest():
    many = tuple(f"<{number}.{'x' * 150}@kunde.example>" for number in range(100))
    kept = sent(LETTER.model_copy(update={"references": many}))["References"].split()
    assert len(kept) == 20
    assert (kept[0], kept[-2:]) == (many[0], [many[-1], "<b@jiangnan.example>"])


@settings(max_examples=60, deadline=None)
@given(text=st.text(st.characters(codec="utf-8") | st.sampled_from("\r\n\t\u2028\x85 "), max_size=200))
def test_no_customers_words_can_add_a_header_or_break_a_mail(text):
    letter = LETTER.model_copy(
        update={
            "subject": text,
            "case_no": text,
            "key": text,
            "in_reply_to": text,
            "references": (text,),
            "enclosures": (Enclosure(name=text, content_type=text, sha256="0", content=b"x"),),
        }
    )
    outgoing = compose(letter, SENDER.model_copy(update={"name": text}), AT)
    message = read(outgoing.content)
    usual = {"from", "to", "cc", "reply-to", "subject", "date", "message-id", "in-reply-to", "references"}
    ours = {"auto-submitted", "x-auto-response-suppress", "x-kesu", "x-kesu-case", "mime-version", "content-type"}
    assert {name.lower() for name in message.keys()} <= usual | ours  # noqa: SIM118 - a message is no dict
    assert [part.get_content() for part in message.iter_attachments()] == [b"x"]
    assert outgoing.content.isascii()
