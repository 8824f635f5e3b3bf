"""Forms that are web pages: saved from a portal, exported as .doc or .xls, or bundled as .mht."""

import pytest

from intake.forms.form import read_form
from intake.forms.grids import Opened, read_grids
from intake.forms.html_grids import MAX_CELLS
from records.form import Form
from tests.form_files import LANGUAGES, file

PAGE = """<html><head><meta charset="utf-8"><title>x</title></head><body>
<h1>8D report</h1>
<table><tr><th>Customer</th><td>ACME GmbH</td><th>Lot No.</th><td>L-7</td></tr>
<tr><th>Part No.</th><td>A-1</td><th>Complaint date</th><td>2026-03-05</td></tr></table>
<h2>D2 Problem description</h2><p>Scratches on the face.</p>
<h2>D3 Containment</h2>
<table><tr><th>Action</th><th>Responsible</th><th>Due date</th></tr>
<tr><td>Sort stock</td><td>Lin</td><td>2026-03-06</td></tr></table>
<h2>D5 Corrective action</h2><p></p></body></html>"""


def opened(body: str, name: str = "8D.html") -> Opened:
    found = read_grids(file(body.encode(), name))
    assert found is not None
    return found


def cells(body: str) -> dict[str, str]:
    return {one.where: one.text for grid in opened(body).grids for one in grid.cells}


def read(content: bytes, name: str) -> Form:
    form = read_form(file(content, name), LANGUAGES)
    assert form is not None
    return form


def test_a_page_is_read_with_the_places_of_its_values():
    form = read(PAGE.encode(), "8D.html")
    assert form.format == "html"
    assert (form.fields.customer, form.fields.part_no, form.fields.lot) == ("ACME GmbH", "A-1", ("L-7",))
    assert form.fields.d2 == "Scratches on the face."
    (action,) = form.fields.d3 or ()
    assert (action.action, action.who, action.date) == ("Sort stock", "Lin", "2026-03-06")
    places = {slot.field: slot.place.where for slot in form.slots}
    assert (places["customer"], places["d2"], places["d3.who"]) == ("html:t1/r1/c2", "html:p3", "html:t2/r2/c2")


@pytest.mark.parametrize("name", ["8D.doc", "8D.xls", "8D.HTM", "8D", "8D.docx"])
def test_a_page_is_one_whatever_its_name(name):
    assert read(PAGE.encode(), name).format == "html"


@pytest.mark.parametrize("begin", ["\ufeff", "\n\n <!DOCTYPE html>\n", "<?xml version='1.0'?>\n", "<!-- saved -->\n"])
def test_what_stands_before_a_page_does_not_hide_it(begin):
    assert read((begin + PAGE).encode(), "8D.doc").fields.customer == "ACME GmbH"


@pytest.mark.parametrize("codec", ["gb18030", "utf-16", "big5"])
def test_a_page_is_decoded_as_it_says_or_as_its_bytes_say(codec):
    page = PAGE.replace("utf-8", codec).replace("ACME GmbH", "江南電機")
    assert read(page.encode(codec), "8D.html").fields.customer == "江南電機"


def test_a_bundle_of_page_and_pictures_is_read():
    head = 'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary="b"\n\n'
    bundle = f"{head}--b\nContent-Type: text/html; charset=utf-8\n\n{PAGE}\n--b\nContent-Type: image/png\n\nx\n--b--\n"
    assert read(bundle.encode(), "8D.mht").fields.customer == "ACME GmbH"
    assert read(bundle.encode(), "8D.doc").fields.customer == "ACME GmbH"


def test_merged_cells_keep_their_columns():
    body = (
        "<table><tr><td rowspan=2>D3</td><td colspan=2>head</td></tr><tr><td>left</td><td>right</td></tr>"
        "<tfoot><tr><td colspan='x'>foot</td></tr></tfoot></table>"
    )
    (grid,) = opened(body).grids
    assert [(one.where, one.text, one.row, one.column, one.row_span, one.column_span) for one in grid.cells] == [
        ("html:t1/r1/c1", "D3", 1, 1, 2, 1),
        ("html:t1/r1/c2", "head", 1, 2, 1, 2),
        ("html:t1/r2/c1", "left", 2, 2, 1, 1),
        ("html:t1/r2/c2", "right", 2, 3, 1, 1),
        ("html:t1/r3/c1", "foot", 3, 1, 1, 1),
    ]


def test_a_nested_table_has_places_of_its_own_and_one_that_only_lays_out_the_page_has_none():
    inner = "<table><tr><td>Lot</td><td>L-7</td></tr></table>"
    assert cells(f"<table><tr><td>Parts</td><td>{inner}</td></tr></table>") == {
        "html:t1/r1/c1": "Parts",
        "html:t1/r1/c2": "",
        "html:t1/r1/c2/t1/r1/c1": "Lot",
        "html:t1/r1/c2/t1/r1/c2": "L-7",
    }
    assert cells(f"<table><tr><td><p>Head</p>{inner}</td></tr></table>") == {
        "html:p1": "Head",
        "html:t1/r1/c1": "Lot",
        "html:t1/r1/c2": "L-7",
    }


def test_a_banner_over_boxes_is_a_layout_and_rows_of_values_over_a_table_are_not():
    inner = "<table><tr><td>Lot</td><td>L-7</td></tr></table>"
    box = f"<tr><td colspan=2>D3 Containment{inner}</td></tr>"
    banner = "<tr><td>8D Report</td><td>Log off</td></tr>"
    assert list(cells(f"<table>{banner}{box}</table>")) == [
        "html:p1",
        "html:p2",
        "html:p3",
        "html:t1/r1/c1",
        "html:t1/r1/c2",
    ]
    values = "<tr><td>Customer</td><td>ACME</td></tr><tr><td>Part No.</td><td>A-1</td></tr>"
    assert "html:t1/r3/c1/t1/r1/c2" in cells(f"<table>{values}{box}</table>")


def test_a_definition_list_is_a_table_of_two_columns():
    body = "<dl><dt>Customer</dt><dd>ACME</dd><div><dt>Lot</dt><dd>L-7</dd><dd>L-8</dd></div></dl>"
    assert list(cells(body).values()) == ["Customer", "ACME", "Lot", "L-7", "L-8"]


def test_fields_show_what_is_chosen_ticked_or_typed():
    body = (
        "<p><input type=checkbox checked> critical <input type=radio> minor</p>"
        "<p>Customer: <input value='ACME'></p><p>Lot: <input><input type=hidden value=secret></p>"
        "<table><tr><td><select><option>a<option selected>Major</select></td>"
        "<td><select><option selected value=''>any</option><option>b</select></td>"
        "<td><select><option selected>-- Please select --</select></td>"
        "<td><textarea>two\nlines</textarea></td><td><button>Send</button></td></tr></table>"
    )
    assert list(cells(body).values()) == [
        "☑ critical ☐ minor",
        "Customer: \tACME",
        "Lot: \t____",
        "Major",
        "",
        "",
        "two\nlines",
        "",
    ]


def test_labels_before_boxes_to_type_in_need_no_colon():
    page = PAGE.replace("<p></p>", "<p>责任人 <input value='张三'> 完成日期 <input value='2026-04-01'></p>")
    rows = "<p>Order No. <input value='PO-1'> Delivery note <input></p>"
    form = read(page.replace("<h2>D2", f"{rows}<h2>D2").encode(), "8D.html")
    assert form.fields.order_no == "PO-1"
    assert form.slot("delivery_note") is not None
    assert form.fields.delivery_note is None


def test_what_a_reader_does_not_see_is_not_read():
    body = (
        "<p style='display:none'>hidden</p><script>x</script><p>Qty <del>99</del> 12&nbsp;pcs &amp; more</p>"
        "<p><ruby>品番<rt>ひんばん</rt></ruby></p><footer>F-12 rev 3</footer><!-- note -->"
    )
    assert list(cells(body).values()) == ["Qty 12 pcs & more", "品番"]


def test_lists_bear_their_numbers_and_lines_stay_lines():
    body = "<ol><li>one<li>two</ol><ul><li>free</ul><p>a<br>b</p><pre>c\n  d</pre>"
    assert list(cells(body).values()) == ["1. one", "2. two", "• free", "a\nb", "c\nd"]


@pytest.mark.parametrize(
    "body",
    [
        "<table>" + "<tr><td>x<td>y" * MAX_CELLS,
        "<div>" * 100_000,
        "<table><tr><td>" * 5_000,
        "<p>x" * (MAX_CELLS + 1),
        "<b>" * 200_000 + "x",
        "x" * 6_000_000,
        "<ol>" + "<li>x" * 30_000,
        "<table>" + "<tr><td rowspan=60000 colspan=60000>x" * 100,
    ],
)
def test_a_page_beyond_all_bounds_is_read_in_part_and_says_so(body):
    found = opened(body)
    assert sum(len(grid.cells) for grid in found.grids) <= MAX_CELLS
    assert found.warnings in ((), ("it is too large or too deep a page: only its first part was read",))


def test_an_ordinary_page_is_no_form():
    letter = "<html><body><p>Dear all,</p><p>the office is closed on Friday.</p></body></html>"
    assert read_form(file(letter.encode(), "note.html"), LANGUAGES) is None
    assert read_form(file(b"", "empty.html"), LANGUAGES) is None
    assert read_grids(file(b"plain words", "note.txt")) is None
