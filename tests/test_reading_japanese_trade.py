"""Mails of Japan's workshops: letters with 記, lots by their marks, news from customers, small firms, what was done."""

from datetime import date

import pytest

from intake.complaint import complain
from intake.who.firms import trade_names
from records.calendar import WorkCalendar
from records.complaint import Complaint
from tests.mails import US, languages, mail, read, word

SENDER = f"{word('小野 直')} <ono@shinsei.example>"


def complaint(text: str, subject: str = "不具合のご連絡") -> Complaint:
    (one,) = complain(read(mail(text, subject, SENDER)), (), US, languages(), WorkCalendar())
    return one


LETTER = """標記の件、下記のとおりです。

記

１．発見日　　令和８年１１月４日
２．発見場所　　弊社塩尻工場　検査係
３．品名　ピストンロッド
４．ロット　7A-119
５．内容　めっき面にふくれが 6本/300本ありました。

以上
"""


def test_in_a_letter_a_wide_space_parts_a_label_from_its_value():
    one = complaint(LETTER)
    assert (one.product, one.lot, one.occurred_on) == ("ピストンロッド", ("7A-119",), date(2026, 11, 4))
    assert one.found_at == "弊社塩尻工場　検査係"
    assert (one.qty_affected, one.qty_total) == (6, 300)


@pytest.mark.parametrize(
    ("words", "lots"),
    [
        ("ギヤの割れは G311 と G312 のロットで発生しています。", ("G311", "G312")),
        ("容器の底に亀裂があり、刻印は2個とも「26J4」でした。", ("26J4",)),
    ],
)
def test_lots_are_known_by_what_stands_around_them(words, lots):
    assert complaint(words).lot == lots


def test_the_day_on_which_the_news_came_is_the_day_of_finding():
    one = complaint("11月9日、納入先の倉庫にてキャップが割れているとの一報が入りました。20個のうち2個とのことです。")
    assert (one.occurred_on, one.qty_affected, one.qty_total) == (date(2026, 11, 9), 2, 20)
    assert one.found_at
    assert "倉庫" in one.found_at


def test_all_of_those_named_are_no_total_of_their_own():
    assert complaint("50本のうち4本が曲がっています。4本とも先端です。").qty_total == 50


@pytest.mark.parametrize(
    "words",
    [
        "シャフトに傷があります。お客様では既に良品と交換済みです。",
        "シャフトに傷があります。選別の費用につきましては別途ご相談いたします。",
    ],
)
def test_what_was_done_or_costs_is_no_remedy_asked_for(words):
    assert complaint(words).remedy is None


def test_what_came_this_morning_came_today():
    one = complaint(
        "今朝届いた平座金、穴径が小さいものが混じっています。今のところ15枚。代わりの15枚を出してもらえませんか。"
    )
    assert (one.delivery_date, one.qty_affected) == (date(2026, 11, 12), 15)
    assert one.product == "平座金"
    assert one.remedy


def test_the_subject_names_the_goods():
    assert complaint("添付の写真をご確認ください。", "東方産業様 樹脂カバーの割れについて").product == "樹脂カバー"


def test_small_firms_sign_with_what_they_are():
    assert trade_names("工房みなと") == ["工房みなと"]
    assert trade_names("品質の件") == []


def test_a_packing_line_is_where_parts_are_used_and_no_fault_of_packing():
    assert complaint("包装ライン用の刃に欠けがありました。").category == "product_quality"
