"""Lists in running text: items that are complaints of their own, and items that are the points of one."""

from datetime import date

import pytest

from intake.values.items import listings
from tests.mails import complaint_of, complaints_of, mail


def lines(text: str) -> tuple[tuple[int, str], ...]:
    return tuple(enumerate(text.split("\n"), 1))


@pytest.mark.parametrize(
    "marks",
    [
        ("1. ", "2. "),
        ("1) ", "2) "),
        ("(1) ", "(2) "),
        ("（１）", "（２）"),
        ("①", "②"),
        ("一、", "二、"),
        ("（一）", "（二）"),
        ("1、", "2、"),
        ("第1点：", "第2点："),
        ("问题一：", "问题二："),
        ("Item 1: ", "Item 2: "),
        ("Pos. 1: ", "Pos. 2: "),
        ("First, ", "Second, "),
        ("Erstens ", "Zweitens "),
        ("a) ", "b) "),
        ("- ", "- "),
        ("・", "・"),
        ("● ", "● "),
    ],
)
def test_items_are_known_by_their_marks(marks):
    first, second = marks
    text = f"Two things:\n\n{first}valve AB-10 leaks\n{second}pump CD-20 is dented\n\nPlease answer."
    listing = next(listings(lines(text)))
    assert [[number for number, words in item if words] for item in listing.items] == [[3], [4]]
    assert [number for number, _ in listing.after] == [5, 6]


def test_items_on_one_line_are_cut_where_they_begin():
    (listing,) = listings(lines("两项不良：（1）阀体AB-10漏水；（2）泵盖CD-20开裂。"))
    assert [item[0][1] for item in listing.items] == ["（1）阀体AB-10漏水；", "（2）泵盖CD-20开裂。"]


def test_numbers_that_do_not_go_up_from_one_are_no_list():
    assert not list(listings(lines("2.5 mm too thin\n10. November it came\n12:30 we called")))


def test_items_of_different_goods_are_complaints_and_share_what_stands_around_them():
    text = (
        "两个产品有问题，订单号DD-2601：\n\n1、阀体（图号AB-10）漏水，30件中有4件。请补发4件。\n"
        "2、泵盖（图号CD-20）开裂，50件中有2件。\n\n请11月20日前回复8D报告。"
    )
    first, second = complaints_of(mail(text, "质量问题"))
    assert (first.part_no, first.qty_affected, first.qty_total) == ("AB-10", 4, 30)
    assert (second.part_no, second.qty_affected, second.remedy) == ("CD-20", 2, None)
    assert first.order_no == second.order_no == "DD-2601"
    assert first.due_date == second.due_date == date(2026, 11, 20)


def test_items_of_a_german_and_an_english_mail_begin_with_their_goods():
    german = (
        'zwei Punkte:\n\n1) Hocker "Juist", Art. 4711: 3 von 20 sind gebrochen.\n2) Regal "Juist", Art. 4712: Kratzer.'
    )
    english = (
        "Two items:\n\n1. Gate valve, our no. 55-101. It leaks.\n\n2. Ball cock, our no. 55-102. 3 of 40 are cracked."
    )
    assert [one.part_no for one in complaints_of(mail(german, "Mängel"))] == ["4711", "4712"]
    assert [(one.product, one.part_no) for one in complaints_of(mail(english, "Faults"))] == [
        ("Gate valve", "55-101"),
        ("Ball cock", "55-102"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "料号AB-10不良：\n1. 外观划伤\n2. 尺寸超差\n请处理。",
        "Part AB-10 leaks.\n\nWe ask you to\n1. replace the parts\n2. send an 8D report\n3. sort your stock",
        "料号AB-10开裂，要求：\n（1）补发20件；\n（2）11月20日前提交8D报告；\n（3）承担挑选费用。",
        "料号AB-10毛刺，涉及批号：\n1、26W40\n2、26W41",
    ],
)
def test_symptoms_demands_and_lots_of_one_part_are_one_complaint(text):
    assert complaint_of(mail(text, "投诉")).part_no == "AB-10"
