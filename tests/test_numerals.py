"""Numbers in words and in other writings: what they count, and where nobody knows."""

import pytest

from intake.forms.numerals import counted_in_digits, from_chinese
from intake.forms.values import parse_quantity
from tests.mails import complaint_of, mail


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        *(("十", "10"), ("十二", "12"), ("二十", "20"), ("三百", "300"), ("一百零五", "105"), ("两百五", "250")),
        *(("一千零五", "1005"), ("三千", "3000"), ("一万二千", "12000"), ("兩萬", "20000"), ("一万两千五百", "12500")),
        *(("二〇二六", "2026"), ("五〇〇", "500"), ("三四", "三四"), ("三四十", "三四十")),
    ],
)
def test_a_chinese_numeral_is_a_number(words, digits):
    assert from_chinese(words) == digits


@pytest.mark.parametrize(
    ("words", "language", "number"),
    [
        *(("十二个", "zh-CN", 12), ("两百套", "zh-CN", 200), ("1.2万件", "zh-CN", 12_000), ("3千只", "zh-CN", 3000)),
        *(("五〇〇個", "ja", 500), ("一万二千只", "zh-CN", 12_000), ("a dozen", "en", 12), ("twelve pieces", "en", 12)),
        *(("twenty pcs", "en", 20), ("zwölf Stück", "de", 12), ("zwanzig", "de", 20)),
        *(("三十多", "zh-CN", None), ("十几个", "zh-CN", None), ("几十个", "zh-CN", None), ("三四根", "zh-CN", None)),
    ],
)
def test_a_quantity_in_words_is_read_where_it_is_exact(words, language, number):
    assert parse_quantity(words, language)[0] == number


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("两百套里有十二套开裂", "200套里有12套开裂"),
        ("使用済み２，４００個のうち", "使用済み2,400個のうち"),
        ("two dozen parts and twelve pieces", "24 parts and 12 pieces"),
        ("Zwölf Teile sind gerissen", "12 Teile sind gerissen"),
        ("有两个问题，三个月", "有两个问题，三个月"),
        ("有一个不良", "有一个不良"),
        ("三十多件", "三十多件"),
        ("第三个", "第三个"),
    ],
)
def test_running_text_has_its_counts_in_digits(words, digits):
    assert counted_in_digits(words) == digits


@pytest.mark.parametrize(
    ("text", "affected", "total"),
    [
        ("料号AB-100，来料两百套，其中十二套开裂。", 12, 200),
        ("料号AB-100的壳体有三四个开裂。", None, None),
        ("Part number AB-100: twelve pieces are cracked.", 12, None),
        ("Teile-Nr. AB-100: zwölf Stück sind gerissen.", 12, None),
    ],
)
def test_a_complaint_counts_in_words(text, affected, total):
    one = complaint_of(mail(text))
    assert (one.qty_affected, one.qty_total) == (affected, total)
