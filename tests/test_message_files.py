"""Files of mails: names, containers, what is cut short or locked, and structures no mail program writes."""

import hashlib
import io
import zipfile

import pytest

from intake.message import read_message
from records.errors import Corrupt
from tests.mails import attached, mail, multipart, part, read

JPEG = b"\xff\xd8\xff\xe0 picture \xff\xd9"


def zipped(members: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def test_a_file_keeps_its_name_bytes_and_place_of_origin():
    message = read(multipart(part("text/plain", b"see file"), attached("8D报告镕.xlsx", b"data")))
    (file,) = message.attachments
    assert (file.name, file.origin, file.content) == ("8D报告镕.xlsx", "mail/8D报告镕.xlsx", b"data")
    assert (file.size, file.sha256) == (4, hashlib.sha256(b"data").hexdigest())


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ("attachment; filename*0*=gb2312''%CD%B6%CB%DF; filename*1*=%B5%A5.docx", "投诉单.docx"),
        ("attachment; filename*=utf-8''%E6%8A%95%E8%AF%89.docx; filename=x.docx", "投诉.docx"),
        ('attachment; filename="C:\\\\docs\\\\8D.xlsx"', "8D.xlsx"),
        ("attachment; filename=8D report.xlsx", "8D report.xlsx"),
        ("attachment; filename=", "typed.xlsx"),
        ('attachment; filename=""', "typed.xlsx"),
    ],
)
def test_names_are_read_however_they_are_written(disposition, name):
    typed = "application/octet-stream; name=typed.xlsx"
    message = read(multipart(part(typed, b"x", Content_Disposition=disposition)))
    assert message.attachments[0].name == name


def test_a_raw_8_bit_name_is_read():
    raw = multipart(part("application/octet-stream", b"x", Content_Disposition='attachment; filename="NAME"'))
    message = read(raw.replace(b"NAME", "现场照片.jpg".encode("gbk")))
    assert message.attachments[0].name == "现场照片.jpg"
    assert message.warnings == ("part 1: its file name was read as gb18030, which nothing says plainly",)


def test_two_files_of_one_name_are_told_apart_by_their_origin_and_only_the_cut_one_is_held():
    whole, cut = attached("IMG_1.jpg", JPEG), attached("IMG_1.jpg", JPEG).replace(b"filename", b"size=99; filename")
    message = read(multipart(whole, cut, attached("IMG_1.jpg", b"3")))
    assert {file.name for file in message.attachments} == {"IMG_1.jpg"}
    origins = ["mail/IMG_1.jpg", "mail/IMG_1.jpg (2)", "mail/IMG_1.jpg (3)"]
    assert [file.origin for file in message.attachments] == origins
    assert [held.where for held in message.held] == ["mail/IMG_1.jpg (2)"]


def test_a_file_without_a_name_is_named_by_its_position():
    raw = multipart(part("text/plain", b"x"), part("image/jpeg", JPEG, Content_Disposition="attachment"))
    assert [file.name for file in read(raw).attachments] == ["part-2.jpg"]


def test_an_image_shown_in_the_body_is_inline_and_an_attached_one_is_not():
    html = part("text/html", b"<p>Hi</p><img src='cid:logo@x'>")
    logo = part("image/png; name=logo.png", b"\x89PNG", Content_ID="<logo@x>")
    photo = part("image/jpeg; name=photo.jpg", JPEG, Content_Disposition="attachment")
    message = read(multipart(html, logo, photo, subtype="related"))
    assert [(file.name, file.inline) for file in message.attachments] == [("logo.png", True), ("photo.jpg", False)]


def test_an_attached_mail_is_one_file_with_its_exact_bytes_and_its_files_inside():
    inner = multipart(part("text/plain", b"inner words"), attached("photo.jpg", JPEG), subject="inner").replace(
        b"b1", b"b2"
    )
    message = read(multipart(part("text/plain", b"outer"), part('message/rfc822; name="customer.eml"', inner)))
    (file,) = message.attachments
    assert file.content == inner
    assert [(one.name, one.origin) for one in file.members] == [("photo.jpg", "mail/customer.eml/photo.jpg")]
    assert message.text == "outer"
    assert [(one.origin, one.text) for one in message.inner] == [("mail/customer.eml", "inner words")]


def test_a_zip_is_one_file_with_members_named_as_chinese_windows_names_them():
    packed = zipped({"NAMEX.xlsx": b"form"}).replace(b"NAMEX.xlsx", "投诉x.xlsx".encode("gbk"))
    (file,) = read(multipart(attached("forms.zip", packed))).attachments
    assert [(one.name, one.content) for one in file.members] == [("投诉x.xlsx", b"form")]


def test_a_zip_in_a_zip_tells_the_whole_way():
    packed = zipped({"inner.zip": zipped({"a.txt": b"a"})})
    message = read(multipart(attached("outer.zip", packed)))
    assert [file.origin for file in message.files()] == [
        "mail/outer.zip",
        "mail/outer.zip/inner.zip",
        "mail/outer.zip/inner.zip/a.txt",
    ]


def test_an_office_file_is_no_archive():
    message = read(multipart(attached("8D.xlsx", zipped({"[Content_Types].xml": b"x"}), "application/zip")))
    assert message.attachments[0].members == ()


def test_an_archive_made_to_explode_stays_closed_and_is_held():
    message = read(multipart(attached("bomb.zip", zipped({"zeros.bin": bytes(30 << 20)}))))
    assert message.attachments[0].members == ()
    assert [held.what for held in message.held] == ["bomb.zip"]
    assert "more than one mail may hold" in message.warnings[0]


def test_a_locked_archive_is_held_with_what_to_do():
    packed = bytearray(zipped({"a.txt": b"a"}))
    packed[6] |= 1
    packed[packed.index(b"PK\x01\x02") + 8] |= 1
    (held,) = read(multipart(attached("locked.zip", bytes(packed)))).held
    assert (held.what, held.why) == ("locked.zip", "the archive is password-protected")
    assert "password" in held.act


def test_a_broken_archive_is_held():
    (held,) = read(multipart(attached("broken.zip", zipped({"a.txt": b"a"})[:-30]))).held
    assert (held.what, held.why) == ("broken.zip", "the archive is broken (BadZipFile)")


def test_a_file_cut_short_is_held_and_the_text_stays_readable():
    raw = multipart(part("text/plain", b"9 pcs NG"), attached("check.xlsx", b"0123456789" * 9), close=False)
    message = read(raw.rstrip()[:-3])
    assert message.text == "9 pcs NG"
    assert [(held.what, held.where) for held in message.held] == [("check.xlsx", "mail/check.xlsx")]
    assert "check.xlsx is cut short" in message.warnings[0]


def test_a_missing_last_boundary_costs_nothing_when_the_file_has_its_own_end():
    message = read(multipart(part("text/plain", b"x"), attached("photo.jpg", JPEG), close=False))
    assert message.held == ()


def test_a_mail_without_anything_is_held_for_legibility():
    assert [held.what for held in read(b"").held] == ["legibility"]


def test_twelve_hundred_nested_multiparts_are_corrupt_with_a_clear_sentence():
    levels = (f"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(1_200))
    with pytest.raises(Corrupt, match="nested deeper than 60"):
        read_message("".join(levels).encode())


def test_five_thousand_parts_are_read():
    message = read_message(multipart(*[part("text/plain", b"x")] * 5_000))
    assert message.text.count("x") == 5_000


def test_more_than_ten_thousand_parts_are_corrupt():
    with pytest.raises(Corrupt, match="more than 10000 parts"):
        read_message(multipart(*[b"\r\nx"] * 10_001))


def test_reading_twice_gives_the_same_record():
    raw = multipart(part("text/plain", b"x"), attached("a.zip", zipped({"a.txt": b"a"})))
    assert read(raw) == read(raw)


def test_a_boundary_that_never_comes_leaves_one_readable_text():
    raw = mail("only words", Content_Type="multipart/mixed; boundary=never")
    assert "only words" in read(raw).text


def test_a_null_in_a_charset_label_costs_nothing():
    raw = mail("外观不良", Content_Type='text/plain; charset="utf\0-8"')
    assert read(raw).text == "外观不良"
