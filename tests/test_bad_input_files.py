"""Files and texts past their bounds: they alone are held, with the reason; the mail around them is read."""

import pytest

from bench import bad_files as bad
from intake.message import MAX_TEXT
from ooxml import docx, xlsx
from ooxml.package import Package
from records.errors import Corrupt
from tests.mails import attached, complaints_of, mail, multipart, part, read

LABELS = bad.rows(2, 2, "<is><t>料号</t></is>", ' t="inlineStr"')
SHARED = bad.rows(2, 2, "<v>0</v>", ' t="s"')
REFUSED = {
    "merged ranges": bad.workbook([bad.merged(20)]),
    "document type": bad.workbook([SHARED], strings="<si><t>lot</t></si>", head=bad.ENTITIES),
}
LARGE = {
    "cells": bad.workbook([LABELS, bad.rows(1_000, 100)]),
    "cells of one sheet's part": bad.workbook([LABELS, bad.rows(5_000, 200)]),
    "sheets": bad.workbook([LABELS, *[bad.rows(60, 100)] * 20]),
}


@pytest.mark.parametrize("content", REFUSED.values(), ids=REFUSED)
def test_a_workbook_past_its_bounds_is_refused_with_the_reason(content):
    with pytest.raises(Corrupt, match=r"more than|document type"):
        xlsx.grids(content, "8D.xlsx")


@pytest.mark.parametrize("content", LARGE.values(), ids=LARGE)
def test_a_list_too_large_for_a_form_does_not_hide_the_form_before_it(content):
    book = xlsx.read(Package(content, "8D.xlsx"))
    assert [cell.text for cell in book.grids[0].cells] == ["料号"] * 4
    assert sum(len(grid.cells) for grid in book.grids) <= xlsx.MAX_CELLS
    assert "it is too" in book.warnings[-1]


def test_texts_and_styles_beyond_all_measure_cost_nothing_while_no_cell_has_them():
    content = bad.workbook([LABELS], strings="<si/>" + "<si><t>lot</t></si>" * 300_000)
    assert len(xlsx.grids(content, "8D.xlsx")[0].cells) == 4


def test_a_cell_at_the_end_of_the_sheet_makes_no_million_rows():
    far = '<sheetData><row r="1048576"><c r="XFD1048576"><v>7</v></c></row></sheetData>'
    (grid,) = xlsx.grids(bad.workbook([far]), "8D.xlsx")
    assert len(grid.cells) < 1_000


def test_a_text_too_long_to_be_read_is_cut_and_held():
    message = read(mail("外观不良\n" + "some words in a line\n" * 30_000))
    assert len(message.text) == MAX_TEXT
    assert message.text.startswith("外观不良")
    assert [held.what for held in message.held] == ["mail text"]


def test_names_beyond_all_measure_close_the_archive_and_the_mail_is_read():
    packed = bad.packed((f"{number}{'n' * 60_000}.txt", b"x") for number in range(80))
    message = read(multipart(part("text/plain", b"12 pcs NG"), attached("a.zip", packed)))
    assert message.text == "12 pcs NG"
    assert [(held.what, held.why) for held in message.held] == [
        ("a.zip", "the names in it are longer than any program writes")
    ]


def test_files_of_one_name_by_the_thousand_each_have_their_own_origin():
    message = read(multipart(*[attached("a.txt", b"x")] * 2_000))
    assert len({file.origin for file in message.attachments}) == 2_000


def test_a_letter_of_more_paragraphs_than_anybody_writes_is_refused_with_the_reason():
    content = bad.document(bad.paragraph("lot 7") * (docx.MAX_CELLS + 1))
    with pytest.raises(Corrupt, match="it has more than 50000 cells"):
        docx.grids(docx.stories(Package(content, "8D.docx")))


def test_pasted_measurements_are_no_quantities_and_what_stands_before_them_is_read():
    (found,) = complaints_of(mail("外径超差，批号 L-0915，共12件不良，请回复8D。\n" + "9.98 10.02 10.01 件\n" * 2_000))
    assert (found.lot, found.qty_affected) == (("L-0915",), 12)
