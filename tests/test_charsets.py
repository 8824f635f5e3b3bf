"""Bytes to text: labels that are too narrow, wrong or missing, codes that shift, and damage that must show."""

import pytest

from intake.text.charsets import decode

TEXTS = {
    "gb18030": ["关于贵司产品不良的投诉", "外观", "投诉单", "（急）表面划伤 5pcs", "轴承座"],
    "cp950": ["關於貴司產品不良的投訴", "外觀", "客訴單", "螺絲斷裂"],
    "cp932": ["貴社製品の不具合について", "不具合", "納期回答①", "樹脂割れ"],
    "utf-8": ["Größe zu groß", "不良", "关于贵司产品"],
}
WRONG = {
    "gb18030": ["big5", "utf-8", "us-ascii", "iso-8859-1", "shift_jis", None],
    "cp950": ["gb2312", "utf-8", "us-ascii", "iso-8859-1", None],
    "cp932": ["us-ascii", "iso-8859-1", "euc-jp", "utf-8", "gb2312", None],
    "utf-8": ["gb2312", "big5", "iso-8859-1", "us-ascii", "shift_jis", None],
}
CASES = [(text, codec, label) for codec, texts in TEXTS.items() for text in texts for label in WRONG[codec]]


@pytest.mark.parametrize(("text", "codec", "label"), CASES)
def test_a_label_does_not_win_over_bytes_that_plainly_are_something_else(text, codec, label):
    assert decode(text.encode(codec), label).text == text


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("ﾌﾗﾝｼﾞ不良", "shift_jis"),
        ("镕喆", "gb2312"),
        ("一", "gbk"),
        ("Ø 25 ±0,1 mm, 80 °C", "iso-8859-1"),
        ("défaut constaté à l’été", "windows-1252"),
        ("Брак", "koi8-r"),
        ("brak części — pęknięcie", "iso-8859-2"),
        ("귀사 제품 불량", "euc-kr"),
        ("お世話になっております", "gb2312"),
    ],
)
def test_a_right_label_wins_over_what_its_bytes_might_be_elsewhere(text, label):
    codec = {"windows-1252": "cp1252", "shift_jis": "cp932", "gb2312": "gb18030"}.get(label, label)
    data = text.encode(codec, "replace")
    decoded = decode(data, label)
    assert (decoded.text, decoded.suspect) == (data.decode(codec), False)


@pytest.mark.parametrize(
    ("data", "label", "text"),
    [
        (b"\x87\x40" + "㈱".encode("cp932"), "shift_jis", "①㈱"),
        ("髙橋".encode("cp932"), "Shift-JIS", "髙橋"),
        (b"\xad\xa1\xc9\xd4\xce\xc9", "euc-jp", "①不良"),
        ("똠방각하".encode("cp949"), "ks_c_5601-1987", "똠방각하"),
        ("㗎啲嘢".encode("big5hkscs"), "big5-hkscs", "㗎啲嘢"),
        ("碁裏".encode("cp950"), "big5", "碁裏"),
        (b"\x80 12", "gb2312", "€ 12"),
        ("„ab“ 5 €".encode("cp1252"), "iso-8859-1", "„ab“ 5 €"),
    ],
)
def test_the_superset_of_a_label_is_read(data, label, text):
    assert decode(data, label) == (text, decode(data, label).codec, False)


@pytest.mark.parametrize("label", ["iso-2022-jp", "us-ascii", None])
def test_iso_2022_jp_is_read_with_every_set_it_shifts_to(label):
    data = b"\x1b$B\x49\x54\x4e\x49\x1b(I\x43\x3d\x44\x1b(B ok \x1b$B\x2d\x21\x1b(J\\"
    assert decode(data, label) == ("不良ﾃｽﾄ ok ①\\", "iso-2022-jp", False)


def test_half_width_kana_by_shift_out_are_read():
    assert decode(b"\x1b(J\x0e\x43\x3d\x44\x0f ok", "iso-2022-jp").text == "ﾃｽﾄ ok"


def test_iso_2022_jp_without_its_escape_characters_is_mended_and_said():
    assert decode(b"$BITNI(B 3 pcs", "iso-2022-jp") == ("不良 3 pcs", "iso-2022-jp", True)


def test_iso_2022_kr_and_cn_are_read():
    korean = "제품 불량".encode("iso2022_kr")
    chinese = b"\x1b$)A\x0e" + bytes(byte & 0x7F for byte in "质量投诉".encode("gb2312")) + b"\x0f 5"
    assert decode(korean, "iso-2022-kr").text == "제품 불량"
    assert decode(chinese, "iso-2022-cn").text == "质量投诉 5"


def test_hz_is_read_with_its_label_and_without_and_a_tilde_stays_one():
    data = "产品不良".encode("hz")
    assert decode(data, "hz-gb-2312") == ("产品不良", "hz", False)
    assert decode(data) == ("产品不良", "hz", True)
    assert decode(b"a ~{ b", "us-ascii").text == "a ~{ b"


def test_utf_7_is_read_only_where_it_is_labelled():
    data = "Prüfung 不良".encode("utf-7")
    assert decode(data, "utf-7").text == "Prüfung 不良"
    assert decode(data).text == data.decode("ascii")


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("label", ["utf-16", None])
def test_utf_16_is_read_with_and_without_its_mark(codec, label):
    text = "料号 AB-1, lot 55\r\nplease check"
    assert decode(text.encode(codec), label).text == text


def test_a_label_of_utf_16_on_plain_ascii_is_ignored():
    assert decode(b"please check", "utf-16").text == "please check"


def test_a_null_byte_is_no_sign_of_utf_16():
    assert decode(b"ab\0cd", "us-ascii").text == "ab\0cd"


@pytest.mark.parametrize("label", ["idna", "punycode", "unicode_escape", "base64", "x-none", "utf\0-8", "'", ""])
def test_what_is_no_charset_of_text_counts_as_no_label(label):
    assert decode("外观不良".encode(), label).text == "外观不良"


def test_lines_in_two_charsets_are_both_read_and_said():
    data = "产品表面划伤\n".encode("gbk") + "本邮件仅供收件人使用\n".encode()
    decoded = decode(data, "gb2312")
    assert (decoded.text, decoded.suspect) == ("产品表面划伤\n本邮件仅供收件人使用\n", True)


def test_the_hint_decides_about_a_word_too_short_to_tell():
    assert decode("一".encode("gbk"), None, "gb2312").text == "一"
    assert decode("漏油".encode("gbk"), None, "gb2312").text == "漏油"


def test_a_truncated_last_character_costs_that_character_only_and_is_said():
    assert decode("表面划伤严重".encode()[:-1], "utf-8") == ("表面划伤严\ufffd", "utf-8", True)


def test_one_western_letter_under_a_utf_8_label_is_read():
    assert decode("Gehäuse".encode("cp1252"), "utf-8") == ("Gehäuse", "cp1252", True)


def test_no_byte_is_dropped_in_silence():
    for label in (None, "utf-8", "gb2312", "big5", "shift_jis", "euc-jp", "iso-8859-1"):
        decoded = decode(bytes(range(256)), label)
        assert decoded.suspect or len(decoded.text) == 256


@pytest.mark.parametrize("text", ["Претензия по качеству", "귀사 제품 불량에 대하여", "貴社製品の不具合について"])
def test_other_scripts_are_guessed_too(text):
    codec = "cp1251" if text[0] == "П" else "cp949" if text[0] == "귀" else "euc_jp"
    assert decode(text.encode(codec)) == (text, codec, True)
