"""Western forms: labels by whose they are, bars, sheets beside the form, boxes that weigh, numbers with their day."""

from typing import Any

import pytest

from intake.forms.form import read_form
from intake.forms.labels import lexicon_of
from records.message import File
from tests.form_files import LANGUAGES, grid, sheet, table, word

LEXICON = lexicon_of(LANGUAGES)


def stated(made: File) -> dict[str, Any]:
    form = read_form(made, LANGUAGES)
    assert form is not None
    return {name: value for name, value in form.fields if value is not None}


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Vendor Lot", "lot"),
        ("Batch / works order", "lot"),
        ("Drg / part no", "part_no"),
        ("Invoice (NF) / delivery note", "delivery_note"),
        ("Complaining company", "customer"),
        ("RNC number", "report_no"),
        ("Date of NCR", "complaint_date"),
        ("Answer until", "due_date"),
        ("Impact (High/Medium/Low)", "severity"),
        ("Class A / B / C", "severity"),
        ("Defect family", "category"),
        ("Responsible at Agrocampo", "contact"),
        ("Charge des Lieferanten", "lot"),
    ],
)
def test_a_label_is_known_whosever_it_is(label: str, field: str) -> None:
    assert field in LEXICON.fields(label)


@pytest.mark.parametrize("words", ["30 Nos.", "Supplier contact", "( ) Critical\n( ) Major\n(X) Minor", "Payment date"])
def test_an_answer_is_no_label(words: str) -> None:
    assert not LEXICON.fields(words) - {"other"}


def test_a_number_in_brackets_behind_a_name_heads_a_section_but_8d_is_what_is_due() -> None:
    rows = [
        ["NCR No.", "N-17", "Reply due (8D)", "2026-03-05"],
        ["Customer", "Orla Ltd", "Lot", "K-1"],
        ["Problem (D2): what, where, how many", "<", "<", "<"],
        ["Bore too wide", "<", "<", "<"],
        ["Root cause (D4)", "<", "<", "<"],
        ["Worn drill", "<", "<", "<"],
    ]
    said = stated(sheet(lambda made: grid(made, [[*row] for row in rows])))
    assert str(said["due_date"]) == "2026-03-05"
    assert said["d2"] == "Bore too wide"
    assert said["d4_occurrence"] == "Worn drill"


def test_a_short_name_over_the_whole_width_heads_a_section_and_beside_columns_too() -> None:
    rows = [
        ["Complaint No.", "C-9", "Customer", "Falk AG", "Batch", "B7"],
        ["DISCREPANCY", "<", "<", "<", "<", "<"],
        ["Thread missing on 3 pins", "<", "<", "<", "<", "<"],
        ["Supplier team", "<", "<", "<", "<", "<"],
        ["Leader", "Hu Wen", "Members", "Li An, Bo Qi", "<", "<"],
        ["Cause", "<", "<", "<", "<", "<"],
        ["Tap broke", "<", "<", "<", "<", "<"],
        ["Verification", "<", "<", "<", "Responsible", "Date"],
        ["Next lot checked", "<", "<", "<", "Li An", "2026-04-02"],
        ["Closure", "<", "<", "<", "<", "<"],
        ["Remarks", "Closed by phone", "<", "<", "<", "<"],
    ]
    said = stated(sheet(lambda made: grid(made, [[*row] for row in rows])))
    assert said["d2"] == "Thread missing on 3 pins"
    assert (said["d1_leader"], said["d1_members"]) == ("Hu Wen", ("Li An", "Bo Qi"))
    assert said["d4_occurrence"] == "Tap broke"
    assert [(one.action, one.who) for one in said["d6"]] == [("Next lot checked", "Li An")]
    assert said["d8"] == "Closed by phone"


def test_boxes_say_whether_a_class_weighs_the_defect_or_names_its_kind() -> None:
    rows = [
        ["NCR No.", "N-3", "Part No.", "P-8", "Qty rejected", "4"],
        ["Class", "☑ Dimension ☐ Surface", "Level", "☐ Critical ☐ Major ☑ Minor", "Lot", "L1 + L2"],
        ["Grade", "( ) A\n(x) B\n( ) C", "Advice note", "DN-5 dated 2026-02-01", "Photo", "Photograph here"],
    ]
    said = stated(word(lambda made: table(made, rows)))
    assert said["category"] == "Dimension"
    assert said["severity"] == ("Minor", "B")
    assert said["lot"] == ("L1", "L2")
    assert (said["delivery_note"], str(said["delivery_date"])) == ("DN-5", "2026-02-01")


def test_a_status_is_the_result_even_where_it_reads_like_a_label() -> None:
    rows = [
        ["8D No.", "8D-4", "Customer", "Orla", "Lot", "K-1"],
        ["D3 Containment actions", "<", "<", "<", "<", "<"],
        ["Action", "<", "<", "Resp.", "Until", "Status"],
        ["Stock sorted", "<", "<", "Li An", "2026-04-02", "Done"],
        ["Parts replaced", "<", "<", "Bo Qi", "2026-04-09", "Open"],
    ]
    said = stated(sheet(lambda made: grid(made, [[*row] for row in rows])))
    assert [(one.action, one.date, one.result) for one in said["d3"]] == [
        ("Stock sorted", "2026-04-02", "Done"),
        ("Parts replaced", "2026-04-09", "Open"),
    ]


def test_details_over_the_forms_own_labels_tell_nothing_and_numbers_are_no_measures() -> None:
    rows = [
        ["Complaint details", "<", "<", "<", "<"],
        ["8D ref", "8D-71", "Customer", "Norra Lift AB", ""],
        ["Part", "Guide shoe", "Part ref.", "NL-8", ""],
        ["2. Problem", "<", "<", "<", "<"],
        ["Liner loose", "<", "<", "<", "<"],
        ["3. Containment", "<", "Wirks. %", "Verantw.", "Termin"],
        ["1", "Liners glued", "100", "Bai Song", "2026-01-14"],
        ["2", "", "", "", ""],
    ]
    said = stated(word(lambda made: table(made, rows)))
    assert (said["product"], said["part_no"], said["d2"]) == ("Guide shoe", "NL-8", "Liner loose")
    assert [(one.action, one.who) for one in said["d3"]] == [("Liners glued", "Bai Song")]


def test_the_supplier_s_part_ends_the_complaint_and_a_buyer_may_be_a_person() -> None:
    rows = [
        ["NCR No.", "N-5", "Buyer", "Ron Hale"],
        ["Part No.", "P-9", "Customer plant", "Leeds"],
        ["Customer", "Mill Ltd", "Batch acc. to label", "B-7"],
        ["Details of complaint", "<", "<", "<"],
        ["Rust on rollers", "<", "<", "<"],
        ["SUPPLIER TO COMPLETE AND RETURN", "<", "<", "<"],
        ["Findings", "<", "<", "<"],
    ]
    said = stated(sheet(lambda made: grid(made, [[*row] for row in rows])))
    assert (said["customer"], said["contact"], said["lot"]) == ("Mill Ltd", "Ron Hale", ("B-7",))
    assert said["d2"] == "Rust on rollers"
