"""Parts of mails as real clients write them: which are words, which are files, what they are called, what is shown."""

import base64
import binascii

import pytest

from intake.message import read_message
from tests.mails import attached, mail, multipart, part

JPEG = b"\xff\xd8\xff\xe0 picture \xff\xd9"


def names(raw: bytes) -> list[str]:
    return [file.name for file in read_message(raw).attachments]


def html(body: str) -> bytes:
    return part("text/html; charset=utf-8", body.encode())


def text_of(body: str) -> str:
    return read_message(multipart(html(body))).text


def test_a_photo_that_apple_mail_lays_between_texts_is_no_decoration():
    photo = part("image/jpeg; name=IMG_1.jpeg", JPEG, Content_Disposition="inline; filename=IMG_1.jpeg")
    message = read_message(multipart(part("text/plain", b"see"), photo, part("text/plain", b"and reply")))
    assert [(file.name, file.inline) for file in message.attachments] == [("IMG_1.jpeg", False)]
    assert message.text == "see\n\nand reply"


@pytest.mark.parametrize("source", ["cid:Photo%401", "CID:photo@1", "photo.jpg"])
def test_a_picture_pasted_into_the_text_is_inline_even_as_an_attachment(source):
    photo = part(
        "image/jpeg; name=photo.jpg",
        JPEG,
        Content_ID="<photo@1>",
        Content_Location="photo.jpg",
        Content_Disposition="attachment",
    )
    message = read_message(multipart(html(f'<p>x</p><img src="{source}">'), photo, subtype="related"))
    assert message.attachments[0].inline


def test_a_mail_of_one_file_has_no_text_and_a_named_only_text_is_the_mail():
    assert names(mail("x", Content_Type="application/pdf; name=a.pdf")) == ["a.pdf"]
    assert read_message(mail("words", Content_Type="text/plain; name=mail.txt; charset=utf-8")).text == "words"


def test_a_text_sent_as_a_file_is_a_file():
    raw = multipart(
        part("text/plain", b"see log"),
        part("text/plain", b"01 fault", Content_Disposition="attachment; filename=a.log"),
    )
    assert (read_message(raw).text, names(raw)) == ("see log", ["a.log"])


def test_html_in_pieces_around_a_file_is_read_whole():
    mixed = multipart(html("<p>first</p>"), attached("a.pdf", b"%PDF %%EOF"), html("<p>last</p>")).replace(b"b1", b"b2")
    inner = mixed[mixed.index(b"MIME-Version") :].replace(b"\r\n\r\n", b"\r\n\r\n", 1)
    raw = multipart(part("text/plain", b" "), inner, subtype="alternative")
    message = read_message(raw)
    assert message.text == "first\n\nlast"
    assert [file.name for file in message.attachments] == ["a.pdf"]


def test_the_html_is_read_where_the_plain_part_lacks_its_table():
    plain = part(
        "text/plain; charset=utf-8", "您好，以下产品存在外观不良，请贵司尽快确认并回复。谢谢！订单 PO-7781".encode()
    )
    page = html(
        "<p>您好，以下产品存在外观不良，请贵司尽快确认并回复。谢谢！</p>"
        "<table><tr><td>料号</td><td>批号</td></tr><tr><td>BX-204</td><td>L2611</td></tr></table>"
    )
    text = read_message(multipart(plain, page, subtype="alternative")).text
    assert "BX-204 | L2611" in text
    assert "PO-7781" in text


def test_what_stands_beside_for_other_programs_is_neither_text_nor_file():
    raw = multipart(part("text/plain", b"a"), part("text/x-amp-html", b"<b>a</b>"), html("a"), subtype="alternative")
    assert (read_message(raw).text, names(raw)) == ("a", [])


def test_a_uuencoded_file_in_the_text_is_a_file():
    data = bytes(range(100))
    lines = b"".join(binascii.b2a_uu(data[start : start + 45]) for start in range(0, 100, 45))
    raw = (
        mail("x").replace(b"x\r\n", b"")[:-2]
        + b"\r\nsee file\r\nbegin 644 photo.jpg\r\n"
        + lines
        + b"`\r\nend\r\nbye\r\n"
    )
    message = read_message(raw)
    assert [(file.name, file.content) for file in message.attachments] == [("photo.jpg", data)]
    assert "see file\nbye" in message.text


def test_a_begin_in_prose_is_prose():
    assert "begin 644 things today" in read_message(mail("we\nbegin 644 things today\nlike this\nend")).text


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        (b"54mp5ZOB!\r\n 5LiN6Imv", "base64", None),
        (base64.b64encode("外观不良".encode()).rstrip(b"="), "BASE64", "外观不良"),
        (b"=E5=A4=96=E8=\r\n=A7=82=E4=B8=8D=E8=89=AF", "quoted-printable", "外观不良"),
        (b"a=20b= \r\nc=", "Quoted-Printable", "a bc"),
        (b"a=\rb\rc", "quoted-printable", "ab\nc"),
        (b"50 =ZZ ok", "quoted-printable", "50 =ZZ ok"),
        (b"plain words, no base64 at all", "base64", "plain words, no base64 at all"),
        (b"words", "8 bit", "words"),
    ],
)
def test_a_damaged_transfer_encoding_loses_no_words(data, encoding, text):
    message = read_message(multipart(part("text/plain; charset=utf-8", data, Content_Transfer_Encoding=encoding)))
    assert message.text == (text or base64.b64decode(b"54mp5ZOB5LiN6Imv").decode())


def test_words_behind_the_end_of_base64_are_told():
    data = base64.b64encode(b"the part")
    raw = multipart(part("text/plain", data + b"\r\nA list's footer, with words.", Content_Transfer_Encoding="base64"))
    message = read_message(raw)
    assert message.text == "the part"
    assert "A list's footer" in message.warnings[0]


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\r\n"])
def test_any_line_end_is_a_line_end(end):
    message = read_message(mail("first\nsecond", "Complaint").replace(b"\r\n", end))
    assert (message.subject, message.text) == ("Complaint", "first\nsecond")


def test_blanks_before_the_colon_of_a_field_are_allowed():
    assert read_message(mail("x", "Complaint").replace(b"Subject:", b"SUBJECT :")).subject == "Complaint"


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ("attachment; filename*1*=%B5%A5.docx; filename*0*=gb2312''%CD%B6%CB%DF", "投诉单.docx"),
        ('attachment; filename*0="long "; filename*1=name.pdf', "long name.pdf"),
        ("attachment; filename=\"utf-8''%E6%8A%95%E8%AF%89.docx\"", "投诉.docx"),
        ('attachment; filename="%E6%8A%95%E8%AF%89.docx"', "投诉.docx"),
        ('attachment; filename="100%25 check.pdf"', "100%25 check.pdf"),
        ("attachment; filename==?gbk?q?=CD=B6_=CB=DF?=.docx", "投 诉.docx"),
        ('attachment; filename="=?utf-8?B?5oqV?=\r\n =?utf-8?B?6K+J?=.docx"', "投诉.docx"),
        ('attachment; filename="C:\\temp\\report.docx"', "report.docx"),
        ('attachment; filename="../../etc/x.docx"', "x.docx"),
    ],
)
def test_odd_file_names_are_read(disposition, name):
    assert names(multipart(part("application/octet-stream", b"x", Content_Disposition=disposition))) == [name]


def test_a_raw_shift_jis_name_with_a_backslash_in_it_is_read():
    raw = multipart(part("application/octet-stream", b"x", Content_Disposition='attachment; filename="NAME"'))
    assert names(raw.replace(b"NAME", "検査成績表".encode("cp932"))) == ["検査成績表"]


@pytest.mark.parametrize(
    ("subject", "read"),
    [
        ("=?gb2312?Q?=CD=B6 =CB=DF?=", "投 诉"),
        ('"=?UTF-8?b?5oqV6K+J?="', '"投诉"'),
        ("=?utf-8?B?5oqV6K+J", "投诉"),
        ("=?utf-8?B?5oqV6?= =?utf-8?B?K+J?=", "投诉"),
        ("=?gb2312?B?zbY=?= =?GBK?B?y98=?= =?iso-8859-1?Q?_Gr=F6=DFe?=", "投诉 Größe"),
        ("=?utf-8?Q?what?now?=", "what?now"),
        ("Re: =?x-unknown?B?5oqV6K+J?= (2)", "Re: 投诉 (2)"),
        ("a = b ?= c =? d", "a = b ?= c =? d"),
    ],
)
def test_odd_encoded_words_are_read(subject, read):
    assert read_message(mail("x").replace(b"Subject: ", b"Subject: " + subject.encode())).subject == read


@pytest.mark.parametrize(
    ("field", "name", "email"),
    [
        ("Mueller, Anna <a@b.example>", "Mueller, Anna", "a@b.example"),
        ("a@b.example (Anna (QA))", "Anna (QA)", "a@b.example"),
        ("QA team: Anna <a@b.example>;", "Anna", "a@b.example"),
        ('"Anna \\"QA\\" M" <mailto:a@b.example>', 'Anna "QA" M', "a@b.example"),
        ("=?iso-8859-1?Q?M=FCller,_Anna?= <A@B.example>", "Müller, Anna", "a@b.example"),
    ],
)
def test_a_sender_is_read_however_he_is_written(field, name, email):
    (sender,) = read_message(mail("x", sender=field)).from_
    assert (sender.name, sender.email) == (name, email)


def test_a_raw_header_is_read_by_the_charset_of_the_body():
    raw = mail("见附件，谢谢。", "X", Content_Type="text/plain; charset=gb2312").decode().encode("gbk")
    message = read_message(raw.replace(b"Subject: X", b"Subject: " + "漏油".encode("gbk")))
    assert message.subject == "漏油"
    assert any("subject field was read as gb18030" in warning for warning in message.warnings)


def test_stuffed_and_soft_lines_of_chinese_are_joined_without_a_gap():
    raw = mail("表面 \n划伤\n >5 pcs", Content_Type="text/plain; charset=utf-8; format=flowed")
    message = read_message(raw)
    assert (message.text, message.new_text) == ("表面划伤\n >5 pcs", "表面划伤\n >5 pcs")


def test_numbered_lists_keep_their_numbers():
    page = "<ol start=3><li>crack<li>rust</ol><ol type=a><li>x</ol><ul><li>y</ul>"
    assert text_of(page).split("\n") == ["3. crack", "4. rust", "a. x", "y"]


@pytest.mark.parametrize(
    "style", ["display:none", "font-size:0", "font-size:0px;line-height:0", "max-height:0px", "mso-hide:all"]
)
def test_what_no_reader_sees_is_no_text(style):
    assert text_of(f'<div style="{style}">preheader</div><p>words</p>') == "words"


@pytest.mark.parametrize("style", ["font-size:0.9em", "max-height:0.5em; x:y", "line-height:0", "font-size:08pt"])
def test_small_is_not_hidden(style):
    assert text_of(f'<p style="{style}">words</p>') == "words"


def test_a_layout_with_a_size_of_zero_shows_the_texts_in_it():
    page = '<td style="font-size:0"><span style="font-size:14px">words</span></td>'
    assert text_of(f"<table><tr>{page}</tr></table>") == "words"


def test_a_table_that_lays_out_the_page_gives_lines_and_the_one_inside_gives_rows():
    page = "<table><tr><td>Dear all,</td></tr><tr><td><table><tr><td>Lot</td><td>L1</td></tr><tr><td>Qty</td><td>5</td>"
    assert text_of(page + "</tr></table></td></tr></table>").split("\n") == ["Dear all,", "Lot | L1", "Qty | 5"]


def test_preformatted_text_keeps_its_lines_and_conditional_comments_are_no_words():
    page = "<pre>Lot   L1\nQty   5</pre><!--[if mso]><p>no</p><![endif]--><![if !mso]><p>yes</p><![endif]>"
    assert text_of(page).split("\n") == ["Lot   L1", "Qty   5", "", "yes"]


def test_a_picture_inside_the_page_takes_no_room_of_the_words():
    data = base64.b64encode(bytes(6_000_000)).decode()
    assert text_of(f'<img src="data:image/png;base64,{data}"><p>words</p>') == "words"


def test_the_pages_own_charset_counts_where_the_part_has_none():
    page = '<html><head><meta charset="big5"></head><p>外觀不良</p>'.encode("big5")
    assert read_message(multipart(part("text/html", page))).text == "外觀不良"


def test_spans_without_end_do_not_fill_the_memory():
    page = "<table>" + "<tr><td rowspan=9999999999999 colspan=50>a<td>b" * 2_000
    assert text_of(page).count("a") == 2_000
