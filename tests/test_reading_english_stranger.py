"""English mails of people who write as they speak: what is read of their counts, days, numbers and demands."""

from datetime import date

import pytest

from records.complaint import Complaint
from tests.test_reading_english import complaint


def test_what_some_do_is_counted_before_what_is_done_with_the_rest() -> None:
    read = complaint("We had 45 of them on the carts and 9 drip at the neck.")
    assert read.qty_affected == 9


def test_the_delivery_is_the_whole_of_which_all_the_tested_failed() -> None:
    read = complaint("The lot arrived on 3 November, 640 clips in all. Six of six tested snapped in the lab.")
    assert (read.qty_affected, read.qty_total) == (6, 640)


def test_goods_may_stand_between_both_counts() -> None:
    read = complaint("We counted 17 lamp housings of 250 with rust on the rim.")
    assert (read.qty_affected, read.qty_total, read.product) == (17, 250, "lamp housings")


def test_a_day_to_come_is_no_day_of_finding() -> None:
    read = complaint("The seals leak. Our next series will start 20 December.")
    assert read.occurred_on is None


def test_news_since_a_day_is_no_finding() -> None:
    read = complaint("My colleague has been on leave since Monday. The lids are cracked.")
    assert read.occurred_on is None


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("The pump leaks. Our file is KL-7781.", "customer_ref", "KL-7781"),
        ("The pump leaks. GT4-16 is what's cast into the body.", "part_no", "GT4-16"),
        ("The rings (your QR-220B, 14 mm) are bent.", "part_no", "QR-220B"),
        ("The rods broke. We have classed the failure as major.", "severity", "major"),
        ("The rods broke. The rig time will be debited at GBP 1,250.", "claim", "GBP 1,250"),
        ("The rods broke. May we trouble you to replace the bad ones, please?", "remedy", "replace the bad ones"),
        ("The rods broke. What we want is sound rods.", "remedy", "sound rods"),
        ("The rods broke. A refund for the box will do.", "remedy", "A refund for the box"),
    ],
)
def test_what_is_said_in_passing_is_read(words: str, field: str, value: str) -> None:
    assert getattr(complaint(words), field) == value


def test_a_lot_said_to_be_sound_is_no_lot_of_the_complaint() -> None:
    read: Complaint = complaint("Lot K-771 cracks at the rim. Lot K-772 is perfect.")
    assert read.lot == ("K-771",)


@pytest.mark.parametrize(
    "words",
    ["I want somebody to tell me by 30 November how it got out.", "We expect both by 30 November."],
)
def test_what_is_to_be_told_by_a_day_is_due_then(words: str) -> None:
    assert complaint(f"The rods broke. {words}").due_date == date(2026, 11, 30)
