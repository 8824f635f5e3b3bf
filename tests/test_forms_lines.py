"""Labels without a table: on one line with tab stops, lines or dots to write on, with and without colons."""

import pytest

from intake.forms.form import read_form
from intake.forms.heads import segments
from intake.forms.labels import lexicon_of
from records.form import Form
from tests.form_files import LANGUAGES, word

LEXICON = lexicon_of(LANGUAGES)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Customer:\tACME\tLot No.:\tL-7", [("Customer", "ACME"), ("Lot No.", "L-7")]),
        ("Customer\tACME\tLot No.\tL-7", [("Customer", "ACME"), ("Lot No.", "L-7")]),
        ("Customer ________ Lot No. ________", [("Customer", ""), ("Lot No.", "")]),
        ("客户名称______　批号______", [("客户名称", ""), ("批号", "")]),
        ("Kunde ........ ACME", [("Kunde", "ACME")]),
        ("Kunde\t\tACME   Charge\tL-7", [("Kunde", "ACME"), ("Charge", "L-7")]),
    ],
)
def test_labels_on_a_line_are_parted_from_their_answers(line, found):
    assert [(one.label, one.value) for one in segments(line, LEXICON)] == found


@pytest.mark.parametrize(
    "line", ["Customer\tLot No.\tQuantity", "we sorted Lot No.\tand more", "ACME\tL-7", "see ____ for the Lot"]
)
def test_heads_of_columns_and_plain_words_are_no_labels(line):
    assert segments(line, LEXICON) == ()


def test_a_line_without_end_is_read_in_its_time():
    assert segments("a: b\t" * 20_000, LEXICON) == ()


def paragraphs(*lines: str) -> Form:
    form = read_form(word(lambda document: [document.add_paragraph(line) for line in lines]), LANGUAGES)
    assert form is not None
    return form


def test_a_form_of_lines_with_blanks_is_read_and_its_blanks_are_slots():
    form = paragraphs(
        "Customer: ACME\tPart No.: A-1", "Lot No. ______ Quantity affected ____12____", "D3 Containment", "Sort stock"
    )
    assert (form.fields.customer, form.fields.part_no, form.fields.lot) == ("ACME", "A-1", None)
    assert form.fields.qty_affected == 12
    lot = form.slot("lot")
    assert lot is not None
    assert (lot.state, lot.place.where) == ("blank", "docx:body/p2")
