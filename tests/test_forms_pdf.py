"""A PDF as a form: ruled tables, words in columns, fields, ticks, pages; and what is damaged, locked or a scan."""

import zlib

import pytest

from documents.office import to_pdf
from intake.forms.form import read_form
from intake.forms.grids import read_grids
from intake.forms.pdf.sheet import Box, Glyph, Rule, Sheet
from records.calendar import WorkCalendar
from records.company import Company
from records.errors import Corrupt, Hold
from records.form import Cell, Form
from records.message import File
from steps.read import Known, read_file
from tests.form_files import LANGUAGES, file, table, word
from tests.pdf_files import HEIGHT, WIDTH, field, line, pdf, ruled, sign, square, text

XS = [50.0, 150.0, 290.0, 390.0, 545.0]
HEAD = [
    ["Customer", "Nordlicht Pumps Ltd.", "Supplier", "Sanjing Machinery"],
    ["Part No.", "IS-2207-B", "Batch No.", ""],
    ["Quantity rejected", "37", "Response due", "2026-10-26"],
]


def form_of(made: File) -> Form:
    form = read_form(made, LANGUAGES)
    assert form is not None
    return form


def cells(made: File) -> list[Cell]:
    opened = read_grids(made)
    assert opened is not None
    return [cell for grid in opened.grids for cell in grid.cells]


def rows(top: float, count: int, height: float = 30) -> list[float]:
    return [top + height * number for number in range(count + 1)]


def columns(*lines: tuple[str, str], top: float = 100, apart: float = 110) -> str:
    return "".join(text(50, top + 18 * n, a) + text(50 + apart, top + 18 * n, b) for n, (a, b) in enumerate(lines))


def test_a_ruled_table_is_read_like_a_tables_cells():
    form = form_of(pdf(ruled(XS, rows(100, 3), HEAD)))
    assert (form.format, form.language) == ("pdf", "en")
    assert (form.fields.customer, form.fields.part_no, form.fields.qty_affected) == (
        "Nordlicht Pumps Ltd.", "IS-2207-B", 37)  # fmt: skip
    assert str(form.fields.due_date) == "2026-10-26"


def test_a_place_is_page_and_box_in_points_from_the_top_left():
    slot = form_of(pdf(ruled(XS, rows(100, 3), HEAD))).slot("part_no")
    assert slot is not None
    assert slot.place.where == "pdf:p1/150,130,140,30"


def test_a_blank_ruled_cell_is_a_blank_slot():
    slot = form_of(pdf(ruled(XS, rows(100, 3), HEAD))).slot("lot")
    assert slot is not None
    assert (slot.state, slot.place.where) == ("blank", "pdf:p1/390,130,155,30")


def test_cells_without_a_line_between_them_are_one():
    made = cells(pdf(ruled([50, 150, 250, 350], rows(100, 2), [["D2 Problem", "bore oversize", "<"], ["^", "x", "y"]])))
    assert [(one.text, one.row_span, one.column_span) for one in made] == [
        ("D2 Problem", 2, 1), ("bore oversize", 1, 2), ("x", 1, 1), ("y", 1, 1)]  # fmt: skip


def test_a_wrapped_line_goes_on_and_a_short_one_ends():
    wrapped = "the seat is oversize\nhundredths of it"
    made = cells(pdf(ruled([50, 150, 260], rows(100, 2, 40), [["D2", wrapped], ["Note", "first\nsecond"]])))
    assert [one.text for one in made] == ["D2", "the seat is oversize hundredths of it", "Note", "first\nsecond"]


def test_no_two_cells_share_a_place():
    made = cells(pdf(ruled(XS, rows(100, 3), HEAD) + columns(("a", "b"), ("a", "b"), top=300)))
    assert len({one.where for one in made}) == len(made)


def test_a_table_that_goes_on_over_the_page_is_one_table():
    first = ruled(
        [50, 100, 350, 450, 545],
        rows(700, 2),
        [["D3", "Containment action", "Who", "Date"], ["", "Sort stock", "Li", "2026-10-13"]],
    )
    second = ruled([50, 100, 350, 450, 545], rows(60, 1), [["", "Block the batch", "Wang", "2026-10-14"]])
    form = form_of(pdf(ruled(XS, rows(100, 3), HEAD) + first, second))
    assert form.fields.d3 is not None
    assert [(one.action, one.who) for one in form.fields.d3] == [("Sort stock", "Li"), ("Block the batch", "Wang")]


def test_words_in_columns_without_lines_are_labels_and_answers():
    made = columns(("Customer", "Nordlicht Pumps Ltd."), ("Part name", "Impeller shaft"), ("Part No.", "IS-2207-B"),
                   ("Batch No.", "B26-0901"), ("Quantity rejected", "37 pcs"))  # fmt: skip
    form = form_of(pdf(text(50, 60, "8D Report", 16) + made))
    assert (form.fields.product, form.fields.lot, form.fields.qty_affected) == ("Impeller shaft", ("B26-0901",), 37)


def test_label_and_answer_may_share_words_on_a_line():
    said = ("Customer: Nordlicht", "Part No.: IS-2207-B", "Rejected quantity: 37", "D2 Problem: bore oversize")
    form = form_of(pdf("".join(text(50, 100 + 30 * number, words) for number, words in enumerate(said))))
    assert (form.fields.customer, form.fields.part_no, form.fields.d2) == ("Nordlicht", "IS-2207-B", "bore oversize")


def test_sections_of_unruled_text_hold_their_measures_and_who_and_when():
    said = (
        "D3 Containment actions",
        "1. Sort the stock (Raj Patel, 2026-10-13)",
        "2. Stop shipment (Ann Lee, 2026-10-14)",
    )
    drawn = columns(("Customer", "Nordlicht"), ("Part No.", "IS-2207-B"), ("Batch No.", "B1"))
    form = form_of(pdf(drawn + "".join(text(50, 300 + 16 * number, words) for number, words in enumerate(said))))
    assert form.fields.d3 is not None
    assert [(one.action, one.who, one.date) for one in form.fields.d3] == [
        ("Sort the stock", "Raj Patel", "2026-10-13"), ("Stop shipment", "Ann Lee", "2026-10-14")]  # fmt: skip


def test_chinese_words_stand_together_and_spread_ones_are_one_label():
    drawn = columns(("客户名称：", "苏州明远电子有限公司"), ("产品型号：", "LJ-3302"), ("不良数量：", "128只"))
    drawn += text(50, 160, "批") + text(78, 160, "号：") + text(160, 160, "20261003") + text(50, 190, "一、问题描述")
    drawn += text(50, 206, "外壳卡扣断裂，装配后无法锁紧。")
    form = form_of(pdf(drawn))
    assert (form.fields.customer, form.fields.lot, form.fields.qty_affected) == (
        "苏州明远电子有限公司", ("20261003",), 128)  # fmt: skip
    assert form.fields.d2 == "外壳卡扣断裂，装配后无法锁紧。"


def test_small_squares_are_boxes_and_a_cross_in_one_ticks_it():
    drawn = columns(("Customer", "Nordlicht"), ("Part No.", "IS-1"), ("Batch No.", "B1"), ("Severity", ""))
    for x, words in ((160, "minor"), (240, "major")):
        drawn += square(x, 146) + text(x + 13, 154, words)
    drawn += line(240, 146, 249, 155) + line(240, 155, 249, 146)
    assert form_of(pdf(drawn + text(50, 200, "D2 Problem: oversize"))).fields.severity == ("major",)


def test_the_ticks_of_a_symbol_font_are_ticks():
    made = cells(pdf(sign(50, 100, 0x6F) + text(62, 100, "no") + sign(150, 100, 0x33) + text(162, 100, "yes")))
    assert [one.text for one in made if one.text] == ["☐ no", "√ yes"]


def test_the_fields_of_a_form_are_read_where_they_stand():
    drawn = "".join(text(50, 110 + 20 * n, words) for n, words in enumerate(("Kunde", "Teilenummer", "Charge")))
    drawn += text(50, 170, "Fehlergewichtung") + text(176, 170, "kritisch") + text(266, 170, "Hauptfehler")
    drawn += text(50, 200, "D2 Problembeschreibung: Grat an der Kante")
    fields = [field(160, 100, 200, "Müller AG"), field(160, 120, 200, "ZR-24"), field(160, 140, 200, "")]
    fields += [field(160, 160, 12, "Off", "Btn"), field(250, 160, 12, "Yes", "Btn")]
    form = form_of(pdf(drawn, fields=fields))
    assert (form.fields.customer, form.fields.part_no, form.fields.severity) == ("Müller AG", "ZR-24", ("Hauptfehler",))
    slot = form.slot("lot")
    assert slot is not None
    assert (slot.state, slot.place.where) == ("blank", "pdf:p1/160,140,200,14")


def test_the_lines_at_the_foot_of_a_page_answer_nothing():
    drawn = columns(("Customer", "Nordlicht"), ("Part No.", "IS-1"), ("Batch No.", "B1")) + text(50, 300, "D8 Closure")
    form = form_of(pdf(drawn + text(50, 815, "QF-12 Rev. 3") + text(480, 815, "Page 1 of 1")))
    assert form.fields.d8 is None


def test_a_page_that_lies_on_its_side_is_read_as_it_is_shown():
    turned = ruled(XS, rows(100, 3), HEAD)
    upside = f"q 0 1 -1 0 {WIDTH} 0 cm {turned} Q"
    made = pdf(upside, extra="/Rotate 90")
    assert form_of(made).fields.part_no == "IS-2207-B"


def test_a_form_saved_as_pdf_reads_as_it_did_in_word():
    def fill(document):
        table(document, [["客户名称 Customer", "苏州明远电子有限公司", "投诉编号 No.", "TS-2611-08"],
                         ["产品型号", "LJ-3302", "不良数量", "128只"],
                         ["D2 问题描述", "装配时发现外壳卡扣断裂，断裂处白化，无法锁紧，请尽快分析原因。", "<", "<"],
                         ["D3 临时措施", "措施", "责任人", "完成日期"],
                         ["^", "隔离库存", "王强", "2026-11-06"]])  # fmt: skip

    made = word(fill)
    printed = form_of(file(to_pdf(made.content), "8D.pdf"))
    assert printed.fields == form_of(made).fields
    assert {slot.field for slot in printed.slots} == {slot.field for slot in form_of(made).slots}


def test_a_letter_is_no_form():
    said = ("Dear Sir or Madam,", "please find enclosed our offer for the shafts you asked for.", "Kind regards")
    assert read_form(pdf("".join(text(50, 100 + 16 * n, words) for n, words in enumerate(said))), LANGUAGES) is None


def test_a_scan_waits_for_a_person():
    with pytest.raises(Hold) as caught:
        read_form(pdf("", picture=True), LANGUAGES)
    assert caught.value.held.why == "it is a scan: a person must read it"


class Seen:
    """A stand-in for the reader of scans: the words and lines it was given."""

    def pages(self, content):
        words = {(60, 112): "Customer", (160, 112): "Nordlicht", (60, 142): "Part No.", (160, 142): "IS-2207-B"}
        words |= {(60, 172): "D2 Problem", (160, 172): "oversize", (60, 202): "Batch No."}
        glyphs = [Glyph(said, Box(x, y, x + 6 * len(said), y + 12), 10) for (x, y), said in words.items()]
        across = [Rule(100 + 30 * number, 50, 350) for number in range(5)]
        down = [Rule(x, 100, 220) for x in (50, 150, 350)]
        return [Sheet(1, WIDTH, HEIGHT, tuple(glyphs), tuple(across), tuple(down))]


def test_a_scan_is_read_where_something_reads_scans_and_says_so():
    form = read_form(pdf("", picture=True), LANGUAGES, ocr=Seen())
    assert form is not None
    assert (form.fields.part_no, form.fields.d2) == ("IS-2207-B", "oversize")
    assert "read by OCR: check every value against the picture" in form.warnings
    slot = form.slot("lot")
    assert slot is not None
    assert (slot.state, slot.place.where) == ("blank", "pdf:p1/150,190,200,30")


def test_a_photo_is_a_form_only_where_a_person_gives_it_by_itself():
    photo = b"\xff\xd8\xff\xe0 a photo"
    assert read_form(file(photo, "defect.jpg"), LANGUAGES) is None
    known = Known(Company(names=(), domains=(), addresses=()), LANGUAGES, WorkCalendar())
    with pytest.raises(Hold, match="it is a scan"):
        read_file("form.jpg", photo, known)
    form = read_file("form.jpg", photo, known, Seen())
    assert form is not None
    assert form.format == "picture"


def test_a_picture_among_written_pages_is_told():
    both = pdf(ruled(XS, rows(100, 3), HEAD), f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /I Do Q")
    assert "page 2 is a picture: its words were not read" in form_of(both).warnings


def test_a_long_file_is_read_to_its_thirtieth_page_and_says_so():
    form = form_of(pdf(ruled(XS, rows(100, 3), HEAD), *["" for _ in range(40)]))
    assert "only the first 30 pages of this PDF were read" in form.warnings


def test_a_file_cut_short_is_corrupt():
    made = pdf(ruled(XS, rows(100, 3), HEAD))
    with pytest.raises(Corrupt, match=r"8D\.pdf: this PDF cannot be read"):
        read_form(file(made.content[:300], "8D.pdf"), LANGUAGES)


def test_whatever_byte_is_broken_nothing_else_is_raised():
    content = pdf(ruled(XS, rows(100, 3), HEAD), fields=[field(160, 400, 200, "x")]).content
    for at in range(20, len(content), 61):
        broken = content[:at] + bytes([content[at] ^ 0x55]) + content[at + 1 :]
        try:
            read_form(file(broken, "8D.pdf"), LANGUAGES)
        except (Corrupt, Hold):
            continue


def test_a_stream_that_swells_is_refused_before_it_is_unpacked():
    packed = zlib.compress(bytes(64 * 1024 * 1024))
    bomb = b"%PDF-1.7\n4 0 obj\n<</Filter/FlateDecode/Length " + str(len(packed)).encode() + b">>\nstream\n" + packed
    with pytest.raises(Corrupt, match="unpack to more than a form ever holds"):
        read_form(file(bomb + b"\nendstream\nendobj", "8D.pdf"), LANGUAGES)


def test_drawings_that_call_drawings_without_end_are_followed_only_so_far():
    content = pdf(ruled(XS, rows(100, 3), HEAD) + "/I Do " * 1000).content
    call = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</I 3 0 R>>>>/Length 6>>"
    call += b"\nstream\n/I Do \nendstream"
    start, end = content.index(b"<</Type/XObject"), content.index(b"endstream") + len(b"endstream")
    opened = read_grids(file(content[:start] + call + content[end:], "8D.pdf"))
    assert opened is not None
