"""Dates, quantities and rates as customers write them."""

from datetime import date

import pytest

from intake.forms.values import parse_date, parse_quantity, parse_rate

_ANCHOR = date(2026, 12, 20)


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("2026-3-5", "zh-CN", date(2026, 3, 5)),
        ("2026.3.5", "zh-CN", date(2026, 3, 5)),
        ("２０２６年３月５日（周四）17:00前", "zh-CN", date(2026, 3, 5)),
        ("二〇二六年三月十五日", "zh-CN", date(2026, 3, 15)),
        ("20260305", "zh-CN", date(2026, 3, 5)),
        ("26.3.5", "zh-CN", date(2026, 3, 5)),
        ("2026-03-05T14:30", "en", date(2026, 3, 5)),
        ("22-Apr-2026", "en", date(2026, 4, 22)),
        ("22/Apr/2026", "en", date(2026, 4, 22)),
        ("22 Apr 26", "en", date(2026, 4, 22)),
        ("by Wednesday, April 22nd, 2026 COB", "en", date(2026, 4, 22)),
        ("04/22/2026", "en", date(2026, 4, 22)),
        ("22/04/2026", "en", date(2026, 4, 22)),
        ("04/05/2026", "de", date(2026, 5, 4)),
        ("11.05.2026", "de", date(2026, 5, 11)),
        ("民國115年3月9日", "zh-TW", date(2026, 3, 9)),
        ("115/03/09", "zh-TW", date(2026, 3, 9)),
        ("令和8年4月14日", "ja", date(2026, 4, 14)),
    ],
)
def test_a_written_date_is_read_in_its_languages_order(words, language, expected):
    assert parse_date(words, language, None) == expected


def test_a_date_without_a_year_takes_the_one_nearest_to_the_anchor():
    assert parse_date("1月5日前", "zh-CN", _ANCHOR) == date(2027, 1, 5)
    assert parse_date("11/20", "zh-CN", _ANCHOR) == date(2026, 11, 20)
    assert parse_date("by 5 January", "en", _ANCHOR) == date(2027, 1, 5)
    assert parse_date("1月5日", "zh-CN", None) is None


@pytest.mark.parametrize(
    "words",
    ["04/05/2026", "5/6", "2026-03-05 ~ 2026-03-08", "2026年3月", "2026-02-30", "March", "lot 2026-0305", "尽快", ""],
)
def test_what_two_readers_would_read_differently_is_no_date(words):
    assert parse_date(words, "en", _ANCHOR) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("3/1200pcs", (3, 1200)),
        ("3 pcs / 1,200 pcs", (3, 1200)),
        ("12 of 4,800", (12, 4800)),
        ("24 (of 1,000)", (24, 1000)),
        ("3 out of 500 pcs", (3, 500)),
        ("1200只中3只不良", (3, 1200)),
        ("3只（共1200只）", (3, 1200)),
        ("3/1200 (0.25%)", (3, 1200)),
        ("７只", (7, None)),
        ("1,200 PCS", (1200, None)),
        ("1 200 pcs", (1200, None)),
        ("十二只", (12, None)),
        ("三件", (3, None)),
        ("1.2万只", (12000, None)),
        ("two motors", (2, None)),
    ],
)
def test_a_quantity_says_how_many_and_of_how_many(words, expected):
    assert parse_quantity(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "若干",
        "5-8只",
        ">50",
        "1.200",
        "1200/3",
        "0.25%",
        "2026-03-05",
        "5月6日",
        "lot A12",
        "2箱（每箱50只）",
        "全部",
        "",
    ],
)
def test_a_range_a_bound_a_code_or_a_date_is_no_quantity(words):
    assert parse_quantity(words) == (None, None)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("0.25%", 0.25),
        ("850 PPM", 0.085),
        ("1,200ppm", 0.12),
        ("３‰", 0.3),
        ("百分之三", 3),
        ("0,25 %", 0.25),
        ("3/1200=0.25％", 0.25),
        ("2-3%", None),
        ("<1%", None),
        ("25", None),
    ],
)
def test_a_rate_is_percent_whatever_its_unit(words, expected):
    assert parse_rate(words) == expected
