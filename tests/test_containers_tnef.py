"""winmail.dat: replaced by its files; its text where the mail around it has none."""

import pytest

from tests import container_files as make
from tests.container_files import attribute, tnef
from tests.mails import attached, multipart, part, read

FILES = [("8DBAO~1.XLS", b"form", {make.LONG_FILE: "8D报告镕.xlsx"}), ("现场.jpg", b"\xff\xd8\xff", {})]
TABLE = b"<table><tr><td>Lot</td><td>NG</td></tr><tr><td>HT26-0412</td><td>12</td></tr></table>"


def wrapped(data: bytes, text: bytes = b"", name: str = "winmail.dat") -> bytes:
    return multipart(part("text/plain", text), attached(name, data, "application/ms-tnef"))


def test_an_opened_winmail_dat_is_replaced_by_its_files():
    message = read(wrapped(tnef({make.BODY: "not this"}, FILES), b"see files"))
    assert message.text == "see files"
    assert [(one.name, one.origin, one.content) for one in message.attachments] == [
        ("8D报告镕.xlsx", "mail/winmail.dat/8D报告镕.xlsx", b"form"),
        ("现场.jpg", "mail/winmail.dat/现场.jpg", b"\xff\xd8\xff"),
    ]
    assert message.held == ()


def test_its_text_is_the_text_where_the_mail_has_none():
    assert read(wrapped(tnef({make.BODY: "12 件裂纹"}), b" \r\n")).text == "12 件裂纹"


def test_its_html_gives_the_tables_that_the_plain_text_lost():
    message = read(wrapped(tnef({make.HTML: TABLE}), b"Lot NG HT26-0412 12"))
    assert message.text == "Lot NG HT26-0412 12"
    assert message.tables[0].rows[1] == ("HT26-0412", "12")


def test_its_rtf_is_read():
    rtf = rb"{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 SimSun;}}\f0\'b2\'fa\'c6\'b7\par}"
    assert read(wrapped(tnef({make.RTF: make.lzfu(rtf)}))).text == "产品"


def test_a_mail_within_it_is_read():
    inner = bytes(16) + tnef({make.BODY: "customer's words", make.SUBJECT: "NG"}, FILES[1:])
    outer = tnef({make.BODY: "see"}, [("", b"", {make.METHOD: 5, make.NAME: "NG", make.DATA: inner})])
    message = read(wrapped(outer))
    assert [one.name for one in message.attachments] == ["NG.tnef"]
    assert [(one.subject, one.text) for one in message.inner] == [("NG", "customer's words")]
    assert message.attachments[0].members[0].origin == "mail/winmail.dat/NG.tnef/现场.jpg"


def test_one_that_ends_early_gives_what_arrived_and_the_rest_is_held():
    data = tnef({make.BODY: "see"}, [*FILES[:1], ("b.bin", b"x" * 900, {})])
    message = read(wrapped(data[: data.index(b"x" * 900) + 500]))
    assert message.text == "see"
    assert [one.name for one in message.attachments] == ["8D报告镕.xlsx", "b.bin"]
    assert {held.what for held in message.held} == {"winmail.dat", "b.bin"}
    assert any("500 of 900 bytes arrived" in held.why for held in message.held)


def test_a_wrong_checksum_is_read_and_told():
    data = tnef({make.BODY: "see"}, FILES[:1])
    spoiled = data.replace(b"form", b"farm")
    message = read(wrapped(spoiled))
    assert message.attachments[0].content == b"farm"
    assert [(held.what, held.where) for held in message.held] == [("winmail.dat", "mail/winmail.dat")]
    assert "checksum" in message.held[0].why


@pytest.mark.parametrize("count", [0x7FFFFFFF, 0xFFFFFFFF, 5])
def test_lengths_beyond_the_end_are_not_believed(count):
    lying = tnef({}) + attribute(1, 0x9003, b"\x01\0\0\0\x1f\0\x37\0" + count.to_bytes(4, "little") * 2)
    message = read(wrapped(lying, b"text"))
    assert message.text == "text"
    assert "cut short" in message.held[0].why


def test_eight_bit_attributes_are_read_by_the_code_page():
    data = tnef({}) + attribute(1, 0x800C, "产品裂纹，请回复".encode("gbk") + b"\0")
    assert read(wrapped(data)).text == "产品裂纹，请回复"


def test_a_winmail_dat_by_itself_in_a_zip_is_a_mail_inside():
    message = read(
        multipart(part("text/plain", b"x"), attached("a.zip", make.zipped({"winmail.dat": tnef({}, FILES)})))
    )
    assert [one.name for one in message.files()] == ["a.zip", "winmail.dat", "8D报告镕.xlsx", "现场.jpg"]
