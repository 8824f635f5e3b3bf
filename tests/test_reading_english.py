"""English running text: which goods, what is asked, where and when it was found."""

import pytest

from intake.complaint import complain
from records.calendar import WorkCalendar
from records.complaint import Category, Complaint
from tests.form_files import LANGUAGES
from tests.mails import US, mail, read

SENDER = "Moira Tennant <m.tennant@strathforge.example>"


def complaint(text: str, subject: str = "Complaint", **headers: str) -> Complaint:
    (one,) = complain(read(mail(text, subject, SENDER, **headers)), (), US, LANGUAGES, WorkCalendar())
    return one


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("The knurled knobs you supplied in June come off the stem when turned.", "knurled knobs"),
        ("We have opened 6 of your hydraulic cylinders and all were scored inside.", "hydraulic cylinders"),
        ("The brake discs on PO 55102 have hard spots and our lathe operator lost two inserts.", "brake discs"),
        ("Hello, the shower trays (lot 26-19) arrived with chipped corners.", "shower trays"),
        ("A shipment of linen curtains came with stains all over, please advise.", "linen curtains"),
        ("Toggle latch 60 mm, our no. 71-3304. The spring jumps out when it is closed.", "Toggle latch 60 mm"),
    ],
)
def test_goods_are_named_by_the_noun_that_was_delivered(text: str, product: str) -> None:
    assert complaint(text).product == product


def test_a_machine_on_which_they_were_used_is_not_the_goods() -> None:
    found = complaint("On our injection press the parts stick in the mould. We found flash at the edge.")
    assert found.product is None


def test_the_subject_names_goods_that_the_text_calls_it() -> None:
    assert complaint("Rusty inside, all of it, not usable.", "PO 3387 oven grills").product == "oven grills"


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("The knobs wobble. Would you swap the lot for us and tell us why?", "swap the lot for us"),
        (
            "The rolls were damp. Please let us have 3 new rolls free of charge.",
            "let us have 3 new rolls free of charge",
        ),
        ("Seal leaks. Kindly arrange replacement of the balance stock, and reply by mail.", "arrange replacement"),
        ("60 heads snapped. We returned them last week and expect full credit.", "full credit"),
        ("The trays split. If you send fresh ones we will bin these.", "send fresh ones"),
        ("Wrong hand. Send left-hand levers.", "Send left-hand levers"),
    ],
)
def test_what_is_asked_for_is_told_from_the_deed_on(text: str, remedy: str) -> None:
    assert (complaint(text).remedy or "").startswith(remedy)


@pytest.mark.parametrize(
    "text",
    [
        "The knobs wobble. Please send your 8D report by mail.",
        "The knobs wobble. We will repair them ourselves.",
        "The knobs wobble. There is no need to replace them.",
        "The knobs wobble. Please give us your full written statement.",
    ],
)
def test_an_answer_or_a_deed_of_the_writers_own_is_no_remedy(text: str) -> None:
    assert complaint(text).remedy is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Two cylinders leaked on test bench 4 in our shop.", "test bench 4"),
        ("We found dents while unpacking the motors.", "while unpacking"),
        ("The cracks were detected at our final assembly.", "final assembly"),
        ("It snapped during the torque test.", "torque test"),
    ],
)
def test_the_place_of_finding_stands_behind_its_preposition(text: str, place: str) -> None:
    assert place in (complaint(text).found_at or "")


def test_a_place_is_not_read_from_a_demand_or_a_bare_word() -> None:
    assert complaint("The knobs are cracked. We need them for production.").found_at is None


@pytest.mark.parametrize(
    ("text", "affected", "total"),
    [
        ("Out of 2,400 caps received 31 caps cracked at the rim.", 31, 2400),
        ("We tested 60 relays and 9 did not switch.", 9, 60),
        ("25 nos out of 900 clips were broken.", 25, 900),
        ("You are 40 short, the delivery note says 1,200 bolts.", 40, 1200),
        ("4 of your ball valves leaked through the stem.", 4, None),
        ("7 pcs NG / 80 pcs sampling, dent on edge.", 7, 80),
    ],
)
def test_how_many_of_how_many(text: str, affected: int, total: int | None) -> None:
    found = complaint(text)
    assert (found.qty_affected, found.qty_total) == (affected, total)


def test_a_share_is_read_from_what_is_said_of_it() -> None:
    assert complaint("About 2.5% of the caps leak after filling.").defect_rate_pct == 2.5
    assert complaint("The lids leak. We want a 2.5% discount on all of them.").defect_rate_pct is None


def test_a_heat_that_is_fine_is_no_lot() -> None:
    found = complaint("The flanges are porous, heat 88K2, while the castings off heat 88K1 are fine.")
    assert found.lot == ("88K2",)


def test_a_count_that_is_short_is_about_quantity_whatever_the_packing_list_is_called() -> None:
    found = complaint("You are 40 short, the packing list says 1,200 bolts.")
    assert found.category == Category.QUANTITY


def test_a_safety_matter_is_told_so_and_a_question_of_classes_is_not() -> None:
    assert complaint("The lids have sharp edges. It is a safety matter.").severity == "safety matter"
    assert complaint("The lids have dents. Do you class defects as critical or major?").severity is None


def test_of_those_fitted_the_ones_that_fail_are_affected() -> None:
    found = complaint("We fitted 6 of your fans and 2 of them rattle. They came in a carton of 20 marked F26-11.")
    assert (found.qty_affected, found.qty_total, found.lot) == (2, None, ("F26-11",))


@pytest.mark.parametrize("nasty", ["9", "a ", "the ", ", ", "please ", "1 of ", "(", "-", "if you send "])
def test_text_without_end_is_read_all_the_same(nasty: str) -> None:
    assert complaint(f"The shafts are cracked. {nasty * (100_000 // len(nasty))}").product == "shafts"
