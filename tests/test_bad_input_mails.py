"""Bad mails: each is kept byte by byte, has its row and is put before a person; its neighbours go on."""

import os
import struct
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO

import pytest
from docx import Document as WordFile

import service
from intake.mailbox import Mailbox
from records.journal import JournalState
from records.reading import Reading
from steps.read import Known, Work, read_work
from steps.take import take
from tests.path_parts import Site, complaint, purpose, site, words
from tests.servers import dovecot
from tests.servers.smtp import Sink

MEGABYTE = 1 << 20


@pytest.fixture(scope="module")
def server():
    with dovecot.running() as running:
        yield running


@pytest.fixture
def desk(server, smtp_sink, tmp_path):
    return site(tmp_path, server, smtp_sink.port)


def word_file(*paragraphs: str) -> bytes:
    document = WordFile()
    for words_of_it in paragraphs:
        document.add_paragraph(words_of_it)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def locked_word_file() -> bytes:
    """A compound file (MS-CFB) with the two streams of a password-protected document (MS-OFFCRYPTO 2.3.2)."""
    free, end, fat_sector = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    head = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0) + struct.pack("<109I", 0, *[free] * 108)
    fat = struct.pack("<128I", fat_sector, end, *[free] * 126)
    names = [("Root Entry", 5, 1), ("EncryptedPackage", 2, free), ("EncryptionInfo", 2, free)]
    entries = b"".join(
        _entry(name, kind, child, right) for (name, kind, child), right in zip(names, [free, 2, free], strict=True)
    )
    return head + fat + entries + bytes(512 - len(entries))


def _entry(name: str, kind: int, child: int, right: int) -> bytes:
    spelt = name.encode("utf-16-le")
    links = struct.pack("<HBBIII", len(spelt) + 2, kind, 1, 0xFFFFFFFF, right, child)
    return spelt.ljust(64, b"\0") + links + bytes(36) + struct.pack("<IQ", 0xFFFFFFFE, 0)


def a_person_is_told(desk: Site, sink: Sink, raw: bytes) -> bool:
    """By a question that waits, or by a line of the daily list; and the bytes are there as they came."""
    row = next(row for row in desk.rows() if row.sha256 == sha256(raw).hexdigest())
    asked = [item for item in desk.store.register.held_items() if item.journal_id == row.id]
    listed = [mail for mail in sink.messages() if purpose(mail) == "daily_list" and f"\n{row.id}. " in words(mail)]
    reminded = [mail for mail in sink.messages() if purpose(mail) == "held_reminder"]
    return desk.vault.get(row.sha256) == raw and bool(listed or (asked and reminded))


def goes_on_beside(desk: Site, raw: bytes) -> bool:
    """A good complaint after the bad mail is a case all the same."""
    desk.arrive(raw, complaint(99))
    return any(case.complaint.part_no == "BZ-99" for case in desk.store.register.cases()) and desk.is_whole()


@pytest.mark.parametrize("keep", [0.03, 0.2, 0.6, 0.95])
def test_a_mail_cut_anywhere_is_kept_and_a_person_is_told(desk, smtp_sink, keep):
    whole = complaint(1, attach={"8D报告.docx": word_file("8D 报告")})
    raw = whole[: int(len(whole) * keep)]
    assert goes_on_beside(desk, raw)
    assert a_person_is_told(desk, smtp_sink, raw)


@pytest.mark.parametrize(
    "raw", [b"\r\n", b"\r\n\r\n", b"Subject:\r\n\r\n", b"From: x@kunde.example\r\n\r\n", b"\xff\xfe\x81"]
)
def test_an_empty_mail_is_kept_and_a_person_is_told(desk, smtp_sink, raw):
    assert goes_on_beside(desk, raw)
    assert a_person_is_told(desk, smtp_sink, raw)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("8D报告.docx", b"this is no Word file", "no Word or Excel file"),
        ("8D报告.xlsx", b"PK\x03\x04 and then nothing", "no Word or Excel file"),
        ("8D报告.docx", locked_word_file(), "password-protected"),
        ("8D报告.docx", word_file("8D 报告")[:3000], ""),
    ],
)
def test_a_file_that_cannot_be_opened_is_asked_about_and_the_case_goes_on(desk, smtp_sink, name, content, says):
    raw = complaint(2, attach={name: content})
    assert goes_on_beside(desk, raw)
    (case,) = [case for case in desk.store.register.cases() if case.complaint.part_no == "BZ-2"]
    questions = [item for item in desk.store.register.held_items() if item.case_no == case.number]
    assert questions
    assert all(name in item.held.what and item.held.act for item in questions)
    assert any(says in item.held.why for item in questions)
    assert len(desk.store.register.documents(case.number)) == 3
    assert a_person_is_told(desk, smtp_sink, raw)
    assert any(case.number in words(mail) for mail in smtp_sink.messages() if purpose(mail) == "acknowledgement")


def test_an_attachment_of_60_megabytes_is_a_case_like_any_other(desk):
    raw = complaint(3, attach={"现场录像.mp4": bytes(60 * MEGABYTE)})
    assert goes_on_beside(desk, raw)
    assert desk.states() == [JournalState.CASED, JournalState.CASED]
    assert desk.vault.has(sha256(raw).hexdigest())


def test_a_form_without_a_readable_field_leaves_the_mails_own_words(desk):
    desk.arrive(complaint(4, attach={"8D报告.docx": word_file("8D 报告", "见照片", "谢谢")}))
    (case,) = desk.store.register.cases()
    assert case.complaint.defect
    assert "端面有毛刺" in case.complaint.defect
    assert {place.origin for place in case.complaint.evidence.values()} == {"mail"}


def test_a_mail_that_only_points_to_a_form_without_a_readable_field_is_put_before_a_person(desk, smtp_sink):
    raw = complaint(
        5,
        Subject="客户投诉",
        text="您好：\n\n客户投诉，详见附件8D报告，请回复。\n",
        attach={"8D报告.docx": word_file("8D 报告", "见照片")},
    )
    assert goes_on_beside(desk, raw)
    assert desk.states()[0] is JournalState.HELD
    assert a_person_is_told(desk, smtp_sink, raw)


@pytest.mark.parametrize("charset", ["x-unknown-42", "gb2312", "utf-8", "\\"])
def test_an_unknown_or_wrong_charset_loses_no_character(desk, charset):
    plain = complaint(6).replace(b'charset="utf-8"', f'charset="{charset}"'.encode())
    head, _, _ = plain.partition(b"\r\n\r\n")
    head = head.replace(b"Content-Transfer-Encoding: base64", b"Content-Transfer-Encoding: 8bit")
    body = "正式投诉如下：\r\n客户名称：朱镕喆机电有限公司\r\n料号：BZ-6\r\n不良数量：12\r\n问题描述：端面有毛刺\r\n"
    desk.arrive(head + b"\r\n\r\n" + body.encode("gb18030"))
    (case,) = desk.store.register.cases()
    assert case.complaint.customer == "朱镕喆机电有限公司"
    assert case.complaint.qty_affected == 12


def test_a_mail_from_two_senders_is_not_answered_by_machine(desk, smtp_sink):
    raw = complaint(7, From="a@kunde7.example, b@kunde7.example")
    assert goes_on_beside(desk, raw)
    assert not [mail for mail in smtp_sink.messages() if {"a@kunde7.example"} & set(mail.recipients)]


def test_words_that_look_like_template_tags_and_xml_stand_in_the_documents_as_they_are(desk):
    printed = "标签印成 {{ case.number }} 和 <w:t>&amp;{% raw %}，无法扫描"
    text = f"正式投诉如下：\n料号：BZ-8\n不良数量：3\n问题描述：{printed}\n"
    desk.arrive(complaint(8, text=text))
    (case,) = desk.store.register.cases()
    assert "{{ case.number }}" in (case.complaint.defect or "")
    assert len(desk.store.register.documents(case.number)) == 3
    assert desk.is_whole()


def test_a_damaged_object_of_the_archive_costs_only_its_own_mail(desk, smtp_sink):
    desk.run()
    desk.mailbox.deliver([complaint(9), complaint(10)])
    with Mailbox(desk.settings.imap_account) as mailbox:
        take(desk.store, desk.vault, mailbox, datetime.now(UTC))
    digest = desk.rows()[0].sha256
    path = desk.settings.archive_root / "objects" / digest[:2] / digest
    path.chmod(0o644)
    path.write_bytes(b"changed by somebody")
    desk.run()
    assert desk.states() == [JournalState.CORRUPT, JournalState.CASED]
    (question,) = desk.store.register.held_items()
    assert digest[:12] in question.held.act


def deadly(work: Work, known: Known) -> Reading:
    """A reader that some mail kills, as a fault in a parser's C code would."""
    if b"POISON" in work.raw:
        os._exit(9)
    return read_work(work, known)


def test_a_mail_that_kills_its_reader_is_kept_told_and_blocks_nobody(desk, smtp_sink, monkeypatch):
    monkeypatch.setattr(service, "read_work", deadly)
    raw = complaint(11, X_Poison="POISON")
    desk.arrive(complaint(12), raw, complaint(13))
    assert desk.states() == [JournalState.CASED, JournalState.CORRUPT, JournalState.CASED]
    assert a_person_is_told(desk, smtp_sink, raw)
    assert desk.is_whole()
    monkeypatch.undo()
    assert desk.store.journal.order(2, "zhao")
    desk.run()
    assert desk.states() == [JournalState.CASED] * 3
