"""Outlook .msg files: read by themselves, attached, in a zip, one in another."""

from datetime import UTC, datetime
from typing import Any

import olefile  # type: ignore[import-untyped]  # it publishes no types
import pytest

from intake.message import read_message
from intake.wrapped.cfb_write import Tree, write_compound
from ooxml.cfb import Compound
from records.errors import Corrupt
from records.message import Message
from tests import container_files as make
from tests.container_files import attachment, msg, msg_tree
from tests.mails import attached, multipart, part, read

SENDER = {make.FROM_NAME: "李娜", make.FROM_SMTP: "lina@kunda.example"}
SENT = datetime(2026, 11, 12, 2, 15, tzinfo=UTC)
COMPLAINT = {
    **SENDER,
    make.SUBJECT: "质量投诉：VX-15-304 裂纹",
    make.BODY: "贵司批次 HT26-0412 有 12 件裂纹。\r\n请回复8D。",
    make.SENT: SENT,
    make.MESSAGE_ID: "<a1@kunda.example>",
    make.IN_REPLY_TO: "<a0@kunda.example>",
}


def sender(message: Message) -> tuple[str, str]:
    (one,) = message.from_
    return one.name, one.email


def test_a_msg_by_itself_is_a_mail():
    to = {make.NAME: "客诉", make.SMTP: "complaints@hengtai.example", make.KIND: 1}
    copy = {make.NAME: "王工", make.EMAIL: "wang@kunda.example", make.KIND: 2}
    message = read(msg(COMPLAINT, [to, copy]))
    assert (message.subject, *sender(message)) == (
        "质量投诉：VX-15-304 裂纹",
        "李娜",
        "lina@kunda.example",
    )
    assert [one.email for one in message.to + message.cc] == ["complaints@hengtai.example", "wang@kunda.example"]
    assert message.text == "贵司批次 HT26-0412 有 12 件裂纹。\n请回复8D。"
    assert message.date == SENT
    assert (message.message_id, message.in_reply_to) == ("<a1@kunda.example>", "<a0@kunda.example>")


def test_the_header_that_travelled_with_it_counts():
    block = "From: Zhang <z@kunda.example>\r\nAuto-Submitted: auto-replied\r\nDate: Thu, 12 Nov 2026 10:15:00 +0800\r\n"
    message = read(msg({**COMPLAINT, make.HEADERS: block}))
    assert sender(message) == ("Zhang", "z@kunda.example")
    assert message.header("Auto-Submitted") == "auto-replied"
    assert message.subject == "质量投诉：VX-15-304 裂纹"


@pytest.mark.parametrize(("codec", "page"), [("gbk", 936), ("big5", 950), ("cp932", 932), ("utf-8", 65001)])
def test_eight_bit_strings_are_read_by_the_code_page_of_the_mail(codec, page):
    text = "製品検査" if codec == "cp932" else "產品檢查" if codec == "big5" else "产品检查"
    message = read(msg({make.SUBJECT: text, make.BODY: text * 4, make.CODEPAGE: page}, codec=codec))
    assert (message.subject, message.text) == (text, text * 4)


def test_the_html_body_gives_the_tables():
    html = (
        "<html><body><table><tr><td>料号</td><td>数量</td></tr><tr><td>VX-1</td><td>12</td></tr></table></body></html>"
    )
    message = read(msg({**SENDER, make.HTML: html.encode("gbk"), make.CPID: 936}))
    assert message.tables[0].rows == (("料号", "数量"), ("VX-1", "12"))


def test_html_wrapped_in_compressed_rtf_is_read():
    rtf = (
        rb"{\rtf1\ansi\ansicpg936\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset134 SimSun;}}"
        rb"{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 \f1 \'b2\'fa\'c6\'b7 12 \uc1\u20214? NG\htmlrtf }\htmlrtf0 "
        rb"{\*\htmltag72 </p>}\htmlrtf \par \htmlrtf0 }"
    )
    assert read(msg({**SENDER, make.RTF: make.lzfu(rtf)})).text == "产品 12 件 NG"


def test_plain_rtf_is_read_as_text():
    rtf = rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\generator x;}\pard Bohrung zu gro\'df\par 5 St\'fcck\par}"
    assert read(msg({**SENDER, make.RTF: make.lzfu(rtf)})).text == "Bohrung zu groß\n5 Stück"


def test_attachments_have_their_long_names_and_pictures_of_the_body_are_inline():
    html = b"<p>see</p><img src='cid:logo'>"
    files = [
        attachment("8D报告 江南电机.xlsx", b"form"),
        attachment("logo.png", b"\x89PNG\r\n") | {make.MIME_TAG: "image/png", make.CONTENT_ID: "logo"},
    ]
    message = read(msg({**SENDER, make.HTML: html}, files=files))
    assert [(one.name, one.origin, one.content, one.inline) for one in message.attachments] == [
        ("8D报告 江南电机.xlsx", "mail/8D报告 江南电机.xlsx", b"form", False),
        ("logo.png", "mail/logo.png", b"\x89PNG\r\n", True),
    ]


def embedding(depth: int) -> dict[int, Any]:
    inner = msg_tree({**COMPLAINT, make.SUBJECT: "inner"}, files=[attachment("照片.jpg", b"\xff\xd8\xff")], head=24)
    for _ in range(depth - 1):
        inner = msg_tree({make.SUBJECT: "between"}, files=[{make.METHOD: 5, make.NAME: "m", make.DATA: inner}], head=24)
    return {make.METHOD: 5, make.NAME: "FW: inner", make.DATA: inner}


def test_an_embedded_mail_is_a_msg_of_its_own_and_read():
    message = read(msg({make.SUBJECT: "FW", make.BODY: "please handle"}, files=[embedding(1)]))
    (file,) = message.attachments
    assert (file.name, file.content_type) == ("FW: inner.msg", "application/vnd.ms-outlook")
    assert [one.origin for one in file.members] == ["mail/FW: inner.msg/照片.jpg"]
    assert [(one.subject, *sender(one)) for one in message.inner] == [("inner", "李娜", "lina@kunda.example")]
    assert read_message(file.content).text == message.inner[0].text
    assert olefile.OleFileIO(file.content).exists("__properties_version1.0")


def test_mails_embedded_too_deep_stay_closed_and_are_held():
    message = read(msg({make.SUBJECT: "FW"}, files=[embedding(7)]))
    assert [held.why for held in message.held if "deep" in held.why] == ["it is packed more than 5 deep"]


def test_an_attached_msg_and_one_in_a_zip_are_read():
    file = msg(COMPLAINT, files=[attachment("8D.xlsx", b"form")])
    outer = multipart(
        part("text/plain", b"see"), attached("投诉.msg", file), attached("a.zip", make.zipped({"b/c.msg": file}))
    )
    message = read(outer)
    assert [one.origin for one in message.files()] == [
        "mail/投诉.msg",
        "mail/投诉.msg/8D.xlsx",
        "mail/a.zip",
        "mail/a.zip/b/c.msg",
        "mail/a.zip/b/c.msg/8D.xlsx",
    ]
    assert [one.origin for one in message.inner] == ["mail/投诉.msg", "mail/a.zip/b/c.msg"]


def test_a_link_and_an_object_that_is_no_file_are_held():
    files = [{make.METHOD: 7, make.LONG_FILE: "cloud.xlsx"}, {make.METHOD: 6, make.NAME: "Visio"}]
    assert [(held.what, held.why) for held in read(msg(COMPLAINT, files=files)).held] == [
        ("cloud.xlsx", "the mail only links to the file"),
        ("Visio", "the file is an object that only Outlook can show"),
    ]


def test_a_bounce_kept_as_msg_says_so_in_its_header():
    message = read(msg({make.CLASS: "REPORT.IPM.Note.NDR", make.SUBJECT: "Undeliverable"}))
    assert "delivery-status" in message.header("Content-Type")


def test_an_rtf_body_that_is_cut_is_read_as_far_as_it_goes_and_held():
    cut = make.lzfu(rb"{\rtf1\ansi 12 pcs NG and more of it}")[:-12]
    message = read(msg({make.SUBJECT: "NG", make.RTF: cut}))
    assert message.text.startswith("12 pcs NG")
    assert [held.what for held in message.held] == ["legibility"]


def test_storages_nested_without_end_cost_that_attachment_only():
    deep: Tree = {}
    for _ in range(300):
        deep = {"d": deep}
    inner = {**msg_tree({make.SUBJECT: "inner"}, head=24), "deep": deep}
    message = read(msg(COMPLAINT, files=[{make.METHOD: 5, make.NAME: "m", make.DATA: inner}]))
    assert message.text.startswith("贵司批次")
    assert [held.what for held in message.held] == ["m.msg"]


def test_a_mail_of_twelve_megabytes_is_whole():
    data = bytes(range(256)) * 48_000
    file = msg({**SENDER, make.BODY: "see"}, files=[attachment("photo.bin", data)])
    assert read(file).attachments[0].content == data
    assert olefile.OleFileIO(file).get_size("__attach_version1.0_#00000000/__substg1.0_37010102") == len(data)


def test_a_file_cut_short_is_held_and_the_rest_is_read():
    file = msg(COMPLAINT, files=[attachment("photo.jpg", b"x" * 60_000)])
    entry = file.index("__substg1.0_37010102".encode("utf-16-le"))
    lying = bytearray(file)
    lying[entry + 120 : entry + 124] = (70_000).to_bytes(4, "little")
    message = read(bytes(lying))
    assert message.text.startswith("贵司批次")
    assert [(held.what, "cut short" in held.why) for held in message.held] == [("photo.jpg", True)]


def test_a_chain_that_bites_its_tail_ends():
    file = bytearray(msg({make.BODY: "x" * 9_000}))
    fat = (int.from_bytes(file[76:80], "little") + 1) * 512
    for at in range(fat, len(file), 4):
        file[at : at + 4] = bytes(4)
    assert len(read_message(bytes(file)).text) <= len(file)


def test_a_workbook_of_old_is_no_mail():
    with pytest.raises(Corrupt, match="holds no mail"):
        read_message(write_compound({"Workbook": b"x"}))
    message = read(multipart(attached("old.xls", write_compound({"Workbook": b"x"}))))
    assert (message.held, message.attachments[0].members) == ((), ())


def test_what_is_written_is_what_is_read():
    tree: Tree = {"a": b"1" * 5_000, "b": {"c": b"2", "d": {}}, "e": b""}
    file = Compound(write_compound(tree))
    entries = {entry.name: entry for entry in file.children(file.root)}
    assert [file.read(entries[name]) for name in ("a", "e")] == [b"1" * 5_000, b""]
    assert [entry.name for entry in file.children(entries["b"])] == ["c", "d"]
    assert olefile.OleFileIO(write_compound(tree)).openstream("b/c").read() == b"2"
