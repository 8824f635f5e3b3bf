"""Zip archives: names in every charset, unsafe names, locked, broken and lying ones; archives that are not opened."""

import struct
import zipfile

import pytest

from intake.wrapped.cfb_write import write_compound
from intake.wrapped.zips import clean_path
from records.message import Message
from tests import container_files as make
from tests.container_files import zipped, zipped_as
from tests.mails import attached, mail, multipart, part, read


def with_file(name: str, data: bytes) -> Message:
    return read(multipart(part("text/plain", b"see"), attached(name, data)))


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("质量投诉单-江南电机.xlsx", "gbk"),
        ("報告/クレーム報告書.xlsx", "cp932"),
        ("客訴單-臺灣精密機械.xlsx", "big5"),
        ("投诉/报告.xlsx", "utf-8"),
        ("Prüfbericht Größe.xlsx", "utf-8"),
        ("Härte.png", "cp437"),
        ("Prüfbericht Größe Ø 5.xlsx", "cp850"),
        ("Prüfbericht Größe.xlsx", "cp1252"),
    ],
)
def test_names_are_read_as_the_packers_machine_wrote_them(name, codec):
    message = with_file("a.zip", zipped_as(name, codec))
    assert [one.origin for one in message.attachments[0].members] == [f"mail/a.zip/{name}"]
    assert any("which nothing says plainly" in warning for warning in message.warnings) == (codec != "utf-8")


def test_the_name_in_utf_8_that_info_zip_adds_is_the_name():
    (file,) = with_file("a.zip", make.with_unicode_name("报告.docx")).attachments
    assert [one.name for one in file.members] == ["报告.docx"]


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("../../etc/x.xlsx", "etc/x.xlsx"),
        ("/srv/x.xlsx", "srv/x.xlsx"),
        ("C:\\Users\\li\\x.xlsx", "Users/li/x.xlsx"),
        ("C:x.xlsx", "x.xlsx"),
        ("a/./..//b.txt", "a/b.txt"),
        ("x\0.exe.pdf", "x.exe.pdf"),
        ("..", "unnamed"),
        ("8D 报告 (1).xlsx", "8D 报告 (1).xlsx"),
    ],
)
def test_a_name_never_leads_out_of_its_folder(name, clean):
    assert clean_path(name) == clean


def test_a_member_is_named_with_its_folder_since_nothing_else_tells_it():
    members = {"照片/正面.png": b"1", "照片\\背面.png": b"2", "说明.txt": b"3"}
    (file,) = with_file("a.zip", zipped(members)).attachments
    assert [one.name for one in file.members] == ["照片/正面.png", "照片/背面.png", "说明.txt"]


def test_an_unsafe_name_is_cleaned_and_told():
    message = with_file("a.zip", zipped({"../../x.txt": b"x"}))
    assert message.attachments[0].members[0].origin == "mail/a.zip/x.txt"
    assert any("unsafe name '../../x.txt'" in warning for warning in message.warnings)


def test_content_types_come_from_the_bytes():
    members = {
        "a": zipped({"[Content_Types].xml": b"", "word/document.xml": b""}),
        "b": zipped({"[Content_Types].xml": b"", "xl/workbook.xml": b""}),
        "c": b"%PDF-1.4",
        "d": b"\x89PNG\r\n\x1a\n",
        "e": b"\xff\xd8\xff\xe0",
        "f": mail("x", "y"),
        "g": write_compound({"Workbook": b""}),
        "h.txt": b"words",
        "i": b"?",
    }
    (file,) = with_file("a.zip", zipped(members)).attachments
    assert [one.content_type.rpartition(".")[2] for one in file.members] == [
        "document",
        "sheet",
        "application/pdf",
        "image/png",
        "image/jpeg",
        "message/rfc822",
        "ms-excel",
        "text/plain",
        "application/octet-stream",
    ]


def test_an_attached_mail_in_a_zip_is_read():
    message = with_file("a.zip", zipped({"mails/投诉.eml": mail("12 pcs NG", "complaint")}))
    assert [(one.origin, one.text) for one in message.inner] == [("mail/a.zip/mails/投诉.eml", "12 pcs NG")]


def locked(packed: bytes, name: str) -> bytes:
    """The bytes with the flag that says that this member is encrypted, in both its headers."""
    out, at = bytearray(packed), -1
    while (at := packed.find(name.encode(), at + 1)) >= 0:
        for mark, back, flag in ((b"PK\x03\x04", 30, 6), (b"PK\x01\x02", 46, 8)):
            if packed[at - back : at - back + 4] == mark:
                out[at - back + flag] |= 1
    return bytes(out)


def test_one_locked_member_does_not_hide_the_others():
    message = with_file("a.zip", locked(zipped({"a.txt": b"open", "b.txt": b"shut"}), "b.txt"))
    assert [one.name for one in message.attachments[0].members] == ["a.txt"]
    (held,) = message.held
    assert (held.what, held.why) == ("a.zip", "the archive is password-protected in part: b.txt")
    assert "password" in held.act


def test_winzip_encryption_is_locked_too():
    packed = locked(zipped({"a.txt": b"shut"}, method=zipfile.ZIP_STORED), "a.txt")
    aes = packed.replace(b"\x14\0\x01\0\0\0", b"\x33\0\x01\0\x63\0")
    assert [held.why for held in with_file("a.zip", aes).held] == ["the archive is password-protected"]


def test_one_exploding_member_stays_closed_and_the_others_are_read():
    message = with_file("a.zip", zipped({"bomb.bin": bytes(30 << 20), "8D.txt": b"ok"}))
    assert [one.name for one in message.attachments[0].members] == ["8D.txt"]
    assert [held.why for held in message.held] == ["its member bomb.bin unpacks to more than one mail may hold"]


def test_more_members_than_one_mail_may_hold_are_told():
    message = with_file("a.zip", zipped({f"{number}.txt": b"x" for number in range(520)}))
    assert len(message.attachments[0].members) == 500
    assert "and 15 more" in message.held[0].why


def test_members_that_lie_over_one_another_are_refused():
    packed = zipped({"a.txt": b"x" * 900, "b.txt": b"y" * 900})
    second = packed.rindex(b"PK\x01\x02")
    lying = packed[: second + 42] + struct.pack("<I", 0) + packed[second + 46 :]
    message = with_file("a.zip", lying)
    assert "lie over one another" in message.held[0].why


def test_a_size_that_lies_holds_that_member_only():
    packed = zipped({"a.txt": b"x" * 900, "b.txt": b"y"}, method=zipfile.ZIP_STORED)
    first = packed.index(b"PK\x01\x02")
    lying = packed[: first + 24] + struct.pack("<I", 5_000) + packed[first + 28 :]
    message = with_file("a.zip", lying)
    assert [one.name for one in message.attachments[0].members] == ["b.txt"]
    assert [held.why for held in message.held] == ["its member a.txt is damaged"]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.rar", b"Rar!\x1a\x07\x01\0", "RAR"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c\0\4", "7z"),
        ("a.tar.gz", b"\x1f\x8b\x08\0", "gzip"),
        ("a.tar", bytes(257) + b"ustar\0", "tar"),
        ("a.zip.001", b"PK\x03\x04", "split"),
        ("renamed.dat", b"Rar!\x1a\x07\0", "RAR"),
    ],
)
def test_other_archives_are_held_for_a_person(name, data, kind):
    (held,) = with_file(name, data).held
    assert (held.what, held.why) == (name, f"a {kind} archive: a person must open it")


def test_a_compressed_picture_is_no_archive():
    assert with_file("image001.emz", b"\x1f\x8b\x08\0").held == ()


def test_zips_packed_too_deep_are_held_where_they_are():
    packed = zipped({"8D.txt": b"x"})
    for level in range(7):
        packed = zipped({f"{level}.zip": packed})
    (held,) = with_file("a.zip", packed).held
    assert held.why == "it is packed more than 5 deep"
    assert held.where == "mail/a.zip/6.zip/5.zip/4.zip/3.zip/2.zip"
