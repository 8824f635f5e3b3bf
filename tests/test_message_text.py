"""Text of mails: charsets, headers, html, format=flowed, and what is new in a thread."""

import base64

import pytest

from intake.message import read_message
from intake.text.charsets import decode
from intake.text.header_words import header_text
from tests.mails import mail, multipart, part


def test_gbk_characters_under_a_gb2312_label_are_read():
    raw = multipart(part('text/plain; charset="gb2312"', "经理镕、喆：不良".encode("gbk")))
    assert read_message(raw).text == "经理镕、喆：不良"
    assert read_message(raw).warnings == ()


def test_windows_characters_under_a_shift_jis_label_are_read():
    assert decode("不具合①".encode("cp932"), "shift_jis").text == "不具合①"


def test_utf8_under_a_latin_label_is_still_utf8():
    assert decode("批次不良".encode(), "iso-8859-1").text == "批次不良"


def test_a_two_byte_character_under_its_gbk_label_is_not_taken_for_utf8():
    assert decode("一".encode("gbk"), "gbk").text == "一"


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("关于贵司产品不良的投诉", "gb18030"),
        ("關於貴司產品不良的投訴", "cp950"),
        ("貴社製品の不具合について", "cp932"),
        ("Gehäuse verkratzt, Größe zu groß", "cp1252"),
    ],
)
def test_unlabelled_bytes_are_read_by_what_they_most_likely_are_and_marked(text, codec):
    raw = multipart(part("text/plain", text.encode(codec)))
    message = read_message(raw)
    assert message.text == text
    assert message.warnings == (f"part 1 (text/plain) without a charset label was read as {codec}",)


def test_an_unknown_charset_label_is_a_guess_that_is_said():
    message = read_message(multipart(part("text/plain; charset=x-unknown-9", "外观不良".encode("gbk"))))
    assert message.text == "外观不良"
    assert "x-unknown-9" in message.warnings[0]


def test_one_bad_byte_costs_one_character_and_is_said():
    message = read_message(multipart(part("text/plain; charset=gb2312", b"\xb2\xbb\xc1\xbc\xff\xb2\xbb\xc1\xbc")))
    assert message.text == "不良\ufffd不良"
    assert "1 characters could not be read" in message.warnings[0]


def test_unlabelled_iso_2022_jp_is_read_with_the_rows_windows_added():
    raw = b"\x1b$B" + bytes([0x4A, 0x21]) + b"\x1b(B ok \x1b$B" + bytes([0x2D, 0x21]) + b"\x1b(B"
    assert decode(raw).text == "福 ok ①"


def test_encoded_words_cut_inside_a_character_are_joined():
    data = "质量投诉通知单".encode()
    cut = [base64.b64encode(piece).decode() for piece in (data[:4], data[4:])]
    assert header_text(f"Re: =?utf-8?B?{cut[0]}?=\r\n =?UTF-8?B?{cut[1]}?= (2)") == "Re: 质量投诉通知单 (2)"


def test_raw_8_bit_headers_are_read():
    raw = "From: 刘喆 <liu@ludao.example>\r\nSubject: 把手起泡\r\n\r\n正文".encode("gbk")
    message = read_message(raw)
    assert (message.subject, message.from_[0].name) == ("把手起泡", "刘喆")


def test_a_subject_of_twenty_thousand_words_is_read_whole():
    raw = mail("x").replace(b"Subject: ", b"Subject: " + b" ".join([b"=?utf-8?B?5Lit?="] * 20_000))
    assert read_message(raw).subject == "中" * 20_000


def test_a_display_name_with_a_comma_in_it_is_one_sender():
    message = read_message(mail("x", sender="=?utf-8?Q?M=C3=BCller=2C_Anna?= <a.mueller@werk.example>"))
    assert [(one.name, one.email) for one in message.from_] == [("Müller, Anna", "a.mueller@werk.example")]


def test_a_line_that_is_no_header_does_not_hide_the_rest():
    message = read_message(b"This is no header\r\n" + mail("text", "Complaint"))
    assert (message.subject, message.text) == ("Complaint", "text")
    assert "X-Unreadable-Header" in message.warnings[0]


def test_the_null_return_path_is_told_from_none():
    assert read_message(mail("x", Return_Path="<>")).return_path == ""
    assert read_message(mail("x")).return_path is None
    assert read_message(mail("x", Return_Path="<Li@Kunda.example>")).return_path == "li@kunda.example"


def test_received_is_the_topmost_date_and_date_is_aware():
    ours = "from a.example by mx.hengtai.example; Thu, 12 Nov 2026 10:20:00 +0800"
    trace = f"{ours}\r\nReceived: from b by a; Thu, 12 Nov 2026 01:00:00 +0000"
    message = read_message(mail("x", Received=trace))
    assert message.received is not None
    assert message.received.isoformat() == "2026-11-12T02:20:00+00:00"
    assert message.date is not None
    assert message.date.isoformat() == "2026-11-12T10:15:00+08:00"


def test_a_date_that_is_none_is_said_and_costs_nothing_else():
    message = read_message(mail("text", Date="gestern"))
    assert (message.date, message.text) == (None, "text")
    assert message.warnings == ("the date field is damaged (invalid-date-syntax)",)


def test_plain_text_wins_over_html_and_the_html_gives_the_tables():
    html = "<p>见下表</p><table><tr><th>料号</th><th>批号</th></tr><tr><td>A-1</td><td>L1</td></tr></table>"
    raw = multipart(
        part("text/plain; charset=utf-8", "见下表\n料号\n批号\nA-1\nL1".encode()),
        part("text/html; charset=utf-8", html.encode()),
        subtype="alternative",
    )
    message = read_message(raw)
    assert message.text == "见下表\n料号\n批号\nA-1\nL1"
    assert message.tables[0].rows == (("料号", "批号"), ("A-1", "L1"))


def test_an_empty_plain_part_gives_way_to_the_html():
    raw = multipart(
        part("text/plain", b"  \r\n"),
        part("text/html; charset=utf-8", "<p>外观不良</p>".encode()),
        subtype="alternative",
    )
    assert read_message(raw).text == "外观不良"


def test_html_is_read_as_lines_and_data_tables_as_rows():
    html = (
        "<html><head><style>p{}</style></head><body><p>Hello,</p><div style='display:none'>hidden</div>"
        "<table><tr><td>Part&nbsp;No.</td><td>A-1</td></tr><tr><td>Lot</td><td><p>L1</p><p>L2</p></td></tr></table>"
        "<p>Regards</p></body></html>"
    )
    message = read_message(multipart(part("text/html; charset=utf-8", html.encode())))
    assert message.text.split("\n") == ["Hello,", "", "Part No. | A-1", "Lot | L1 L2", "", "Regards"]


def test_a_merged_cell_stands_once_and_keeps_the_columns():
    html = "<table><tr><td rowspan=2>A</td><td>1</td></tr><tr><td>2</td></tr></table>"
    message = read_message(multipart(part("text/html", html.encode())))
    assert message.tables[0].rows == (("A", "1"), ("", "2"))


def test_html_nested_beyond_reason_still_gives_its_words():
    html = "<div>" * 5_000 + "deep words" + "</div>" * 5_000
    assert "deep words" in read_message(multipart(part("text/html", html.encode()))).text


def test_flowed_lines_are_made_whole():
    raw = mail("a long \nline\n> quoted \n> too\n-- \nLi", Content_Type="text/plain; charset=utf-8; format=flowed")
    assert read_message(raw).text == "a long line\n> quoted too\n--\nLi"


@pytest.mark.parametrize(
    "history",
    [
        "On 10/11/2026 10:41, Fiona wrote:\n> old words",
        "-----原始邮件-----\n发件人: 王五 <w@k.example>\n发送时间: 2026年11月2日\n收件人: 李四\n\nold words",
        '在 2026-11-02 10:11:12，"王五" <w@k.example> 写道：\n\nold words',
        "From: Wu <w@k.example>\nSent: Monday, 2 November 2026 10:00\nTo: Li\nSubject: old\n\nold words",
        "________________________________\nVon: Wu <w@k.example>\nGesendet: Montag\nAn: Li\nBetreff: alt\n\nold words",
    ],
)
def test_new_text_leaves_the_quoted_history_out(history):
    message = read_message(mail(f"请看照片。\n\n{history}", "Re: 投诉"))
    assert message.new_text.strip("_\n") == "请看照片。"
    assert "old words" in message.text


def test_new_text_leaves_signature_and_disclaimer_out():
    text = "The parts are cracked.\n\nKind regards\nJo Hill\nT +44 114 496 0172"
    text += "\n\nThis message is confidential and intended only for the recipient."
    assert read_message(mail(text)).new_text == "The parts are cracked."


def test_new_text_keeps_what_is_written_below_a_quote():
    message = read_message(
        mail("On 3 Nov 2026, Wu <w@k.example> wrote:\n> shall we scrap them?\n\nYes, please.", "Re: lot 5")
    )
    assert message.new_text == "Yes, please."


def test_a_forward_keeps_the_forwarded_words():
    text = "请登记。\n\n发件人: 赵磊 <zhao@huaxing.example>\n发送时间: 2026年11月16日 16:32\n收件人: 周敏"
    text += "\n主题: 漏油\n\n36台漏油。"
    assert "36台漏油。" in read_message(mail(text, "转发: 漏油")).new_text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("贵司产品外观不良，请回复。 Best regards, SQE Department", "zh-CN"),
        ("貴司產品外觀不良，請於本週內回覆。", "zh-TW"),
        ("The parts are out of tolerance, please reply.", "en"),
        ("Die Teile sind nicht maßhaltig, bitte um Stellungnahme.", "de"),
        ("納入品に不具合がありましたのでご連絡します。", "ja"),
    ],
)
def test_the_language_is_that_of_most_words(text, language):
    assert read_message(mail(text)).language == language
