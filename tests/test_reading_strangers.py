"""Ways of writing met in mails of people nobody here knew: what each showed, in other words."""

import pytest

from records.complaint import Complaint
from records.message import Kind
from tests.mails import complaint_of, complaints_of, kind_of, mail


def read(text: str, subject: str = "Complaint") -> Complaint:
    return complaint_of(mail(text, subject))


def test_a_label_whose_line_goes_on_as_running_text_keeps_its_number_alone():
    complaint = read(
        "Part: KB-M16-8.8, your batch 1807, 500 off delivered 3 Nov on PO 60217.\n9 bolts stripped. 8D please."
    )
    assert (complaint.part_no, complaint.lot, complaint.order_no) == ("KB-M16-8.8", ("1807",), "60217")


def test_a_clause_behind_lots_is_none_of_them():
    complaint = read("涉及批次：W2511、W2512，仓库还有3千只已全部封存。\n端子发黑，请回复8D。", "端子发黑")
    assert complaint.lot == ("W2511", "W2512")


def test_measures_belong_to_a_part_number():
    complaint = read("贵司骨架油封（型号TC-45×62×8，批号260902-1）1500只，有21只唇口漏油，请回复8D。", "油封漏油")
    assert (complaint.part_no, complaint.qty_affected, complaint.qty_total) == ("TC-45×62×8", 21, 1500)


def test_packs_are_not_the_pieces_in_them():
    assert read("今天到的平垫圈共 4 箱 20,000 个，抽验发现毛刺，请提供改善对策。", "垫圈毛刺").qty_total == 20_000


def test_sentences_typed_in_small_letters_are_sentences():
    complaint = read("pls see photos attached. pump covers leak. need a credit note soon", "claim")
    assert complaint.defect == "pump covers leak"


def test_what_shows_a_fault_is_counted():
    complaint = read("Of the 180 flanges FL-20-3 you shipped on 2 November 14 show porosity. Please send an 8D.")
    assert (complaint.qty_affected, complaint.qty_total) == (14, 180)


def test_too_few_received_is_a_matter_of_quantity():
    one, two = complaints_of(
        mail(
            "Two problems:\n\n1. Handle G-210: 30 of 900 pcs have scratches. Please replace.\n"
            "2. Screw L-77: 400 pcs ordered, only 380 received. Please send the missing 20.\n",
            "Two issues",
        )
    )
    assert (one.category, two.category) == ("product_quality", "quantity")


@pytest.mark.parametrize(
    "text",
    [
        "Dear all, the replacement hinges arrived, no dents this time, everything is perfect. Thank you!",
        "Bent frames? Rejects? Our camera finds scratches. See https://looker.example/demo. Unsubscribe here.",
    ],
)
def test_neither_thanks_nor_an_offer_is_a_complaint(text):
    assert kind_of(mail(text, "Hello")).kind is Kind.OTHER


def test_damages_charged_are_no_damage_to_goods():
    complaint = read(
        "Your delivery for PO 4410 was due on 28 October and is still not here. We will charge liquidated damages of "
        "USD 300 per day.",
        "late delivery PO 4410",
    )
    assert complaint.category == "delivery"
    assert "damages" not in (complaint.defect or "")
