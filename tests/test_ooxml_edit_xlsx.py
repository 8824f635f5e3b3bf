"""A customer's workbook written in place: the answer, and nothing else, changes."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from ooxml.edit import CannotPlace, Editor, open_for_writing
from ooxml.editor import cleaned
from records.errors import Corrupt, Hold
from tests.edited_files import PNG, changed, converted, entries, faults, parts
from tests.form_files import grid, sheet

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
WORKBOOK_RELS = "xl/_rels/workbook.xml.rels"
MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KIND = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
TYPE = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"


def made(*rows: list[Any], also: Callable[[Worksheet], object] = lambda _: None) -> bytes:
    def fill(page: Worksheet) -> None:
        grid(page, list(rows))
        also(page)

    return with_shared_strings(sheet(fill).content)


def with_shared_strings(content: bytes) -> bytes:
    """The workbook with its texts in one table, as Excel writes them."""
    items: list[bytes] = []

    def share(found: re.Match[bytes]) -> bytes:
        items.append(found[2])
        return b'%b t="s"><v>%d</v></c>' % (found[1], len(items) - 1)

    cell = rb'(<c [^>]*?) t="inlineStr"><is>(.*?)</is></c>'
    for name in [name for name in parts(content) if name.startswith("xl/worksheets/sheet")]:
        content = rewritten(content, name, lambda old: re.sub(cell, share, old, flags=re.DOTALL))
    table = b"".join(b"<si>%b</si>" % one for one in items)
    head = b'<sst xmlns="%b" count="%d" uniqueCount="%d">' % (MAIN, len(items), len(items))
    content = rewritten(content, STRINGS, lambda _: head + table + b"</sst>")
    mark = b'<Relationship Type="%b" Target="sharedStrings.xml" Id="rId90"/></Relationships>' % KIND
    content = rewritten(content, WORKBOOK_RELS, lambda old: old.replace(b"</Relationships>", mark))
    kind = b'<Override PartName="/%b" ContentType="%b"/></Types>' % (STRINGS.encode(), TYPE)
    return rewritten(content, "[Content_Types].xml", lambda old: old.replace(b"</Types>", kind))


def edited(content: bytes) -> Editor:
    return open_for_writing(content, "8D.xlsx")


def at(cell: str) -> str:
    return f"xlsx:Sheet!{cell}"


def put(content: bytes, cell: str, text: str, label: str = "") -> bytes:
    editor = edited(content)
    editor.put(at(cell), text, label)
    return editor.content()


def page(content: bytes) -> Any:
    return load_workbook(io.BytesIO(content)).worksheets[0]


def rewritten(content: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """A package with one part changed, or made of nothing."""
    held = parts(content)
    held[part] = change(held.get(part, b""))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in held.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_only_the_sheet_and_the_strings_change_and_the_package_keeps_its_order():
    before = made(["D4", None])
    after = put(before, "B1", "bent pin")
    assert changed(before, after) == {SHEET, STRINGS}
    assert entries(before) == entries(after)
    assert page(after)["B1"].value == "bent pin"


def test_a_cell_that_is_not_there_is_made_in_its_place_with_the_style_of_its_column():
    def style(one: Worksheet) -> None:
        one["A3"], one["E3"] = "left", "right"
        one.column_dimensions["C"].font = Font(bold=True)

    after = put(made([], also=style), "C3", "x")
    assert page(after)["C3"].font.bold
    assert re.findall(rb'<c r="([A-Z]3)"', parts(after)[SHEET]) == [b"A3", b"C3", b"E3"]
    far = put(after, "G9", "y")
    assert b'<dimension ref="A3:G9"' in parts(far)[SHEET]
    assert page(far)["G9"].value == "y"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1"])
def test_text_stays_text_whatever_sign_it_begins_with(text):
    cell = page(put(made(["D4", None]), "B1", text))["B1"]
    assert (cell.value, cell.data_type) == (text, "s")


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=[]), max_size=60))
def test_any_text_is_read_back_as_it_was_put(text):
    editor = edited(made(["D4", None]))
    editor.put(at("B1"), text)
    assert (page(editor.content())["B1"].value or "") == cleaned(text)
    assert editor.text(at("B1")) == cleaned(text).strip()


@pytest.mark.parametrize("text", ["_x0041_", "a_x000D_b"])
def test_what_looks_like_an_escape_is_no_escape(text):
    editor = edited(made(["D4", None]))
    editor.put(at("B1"), text)
    assert page(editor.content())["B1"].value == editor.text(at("B1")) == text


@pytest.mark.parametrize(
    ("cell", "label", "answer", "expected"),
    [
        ("客户：", "客户", "恒川", "客户：恒川"),
        ("客户：______ 日期：______", "日期", "3月5日", "客户：______ 日期：3月5日"),
        ("Lot No.: ", "Lot No.", "L-1", "Lot No.: L-1"),
        ("原因：\n\n", "原因", "a", "原因：\na\n"),
        ("old", "", "new", "new"),
    ],
)
def test_an_answer_stands_behind_its_label(cell, label, answer, expected):
    assert page(put(made([cell, "x"]), "A1", answer, label))["A1"].value == expected


def test_rich_text_keeps_its_runs():
    rich = b'<si><r><rPr><b/></rPr><t>Lot:</t></r><r><t xml:space="preserve"> ____</t></r></si>'
    before = rewritten(made(["Lot"]), STRINGS, lambda old: re.sub(rb"<si>.*</si>", rich, old))
    after = put(before, "A1", "L-1", "Lot")
    assert b'<r><rPr><b/></rPr><t>Lot:</t></r><r><t xml:space="preserve"> L-1</t></r>' in parts(after)[STRINGS]


def test_shared_text_of_another_cell_stays():
    after = page(put(made(["n/a", "n/a"]), "A1", "done"))
    assert (after["A1"].value, after["B1"].value) == ("done", "n/a")


def test_a_formula_is_never_written_over():
    def formulas(one: Worksheet) -> None:
        one["B1"] = "=A1*2"
        one["C1"] = ArrayFormula("C1:C3", "=A1:A3")

    editor = edited(made([1], also=formulas))
    for cell in ("B1", "C1", "C2"):
        with pytest.raises(CannotPlace, match="formula"):
            editor.put(at(cell), "x")


def test_a_merged_range_is_written_in_its_first_cell():
    before = made(["D4"], also=lambda one: one.merge_cells("B2:D3"))
    after = put(before, "C3", "x")
    assert (page(after)["B2"].value, page(after)["C3"].value) == ("x", None)
    assert {str(one) for one in page(after).merged_cells.ranges} == {"B2:D3"}


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("yyyy-mm-dd", "2026-03-05", datetime(2026, 3, 5)),  # noqa: DTZ001 - a sheet knows no time zone
        ('yyyy"年"m"月"d"日"', "2026年3月5日", datetime(2026, 3, 5)),  # noqa: DTZ001
        ("yyyy-mm-dd", "next week", "next week"),
        ("0.00%", "0.25%", 0.0025),
        ("0", "120", 120),
        ("#,##0", "007", "007"),
        ("@", "120", "120"),
        ("General", "120", "120"),
    ],
)
def test_a_cell_that_asks_for_a_number_or_a_day_gets_one(form, text, expected):
    def style(one: Worksheet) -> None:
        one["B1"].number_format = form

    cell = page(put(made(["x"], also=style), "B1", text))["B1"]
    assert (cell.value, cell.number_format) == (expected, form)


def test_numbers_and_days_are_typed_where_the_format_allows():
    def style(one: Worksheet) -> None:
        one["B1"].number_format, one["B3"].number_format = "dd.mm.yyyy", "@"

    editor = edited(made(["x"], also=style))
    editor.put_value(at("B1"), date(2026, 3, 5))
    editor.put_value(at("B2"), 12.5)
    editor.put_value(at("B3"), 12.0)
    editor.put_value(at("B4"), date(2026, 3, 5))
    found = page(editor.content())
    assert [found[f"B{row}"].value for row in range(1, 5)] == [
        datetime(2026, 3, 5), 12.5, "12", "2026-03-05",  # noqa: DTZ001
    ]  # fmt: skip


def test_days_of_1904_are_counted_from_there():
    def of_1904(one: Worksheet) -> None:
        assert one.parent is not None
        one.parent.epoch = datetime(1904, 1, 1)  # noqa: DTZ001
        one["B1"].number_format = "yyyy-mm-dd"

    assert page(put(made(["x"], also=of_1904), "B1", "2026-03-05"))["B1"].value == datetime(2026, 3, 5)  # noqa: DTZ001


def test_no_style_is_added_but_to_break_lines():
    def style(one: Worksheet) -> None:
        one["B1"].fill = PatternFill("solid", "FFFF00")
        one["B2"].alignment = Alignment(wrap_text=True)

    before = made(["x"], also=style)
    assert changed(before, put(before, "B2", "a\nb")) == {SHEET, STRINGS}
    after = put(before, "B1", "a\nb")
    assert changed(before, after) == {SHEET, STRINGS, "xl/styles.xml"}
    assert page(after)["B1"].alignment.wrap_text
    assert page(after)["B1"].fill.fgColor.rgb == "00FFFF00"


def test_text_longer_than_a_cell_holds_is_refused():
    before = made(["x", None])
    editor = edited(before)
    with pytest.raises(CannotPlace, match="longer"):
        editor.put(at("B1"), "x" * 32_768)
    assert changed(before, editor.content()) == set()


def test_locked_cells_of_a_protected_sheet_are_left_alone():
    def protect(one: Worksheet) -> None:
        one["B1"].protection = Protection(locked=False)
        one.protection.sheet = True

    editor = edited(made(["x"], also=protect))
    editor.put(at("B1"), "open")
    for refused in (lambda: editor.put(at("C1"), "x"), lambda: editor.add_row(at("B1"))):
        with pytest.raises(CannotPlace, match="locked"):
            refused()


@pytest.mark.parametrize(
    ("cells", "cell", "option", "expected"),
    [
        (["□严重 □一般"], "A1", "一般", ["□严重 ■一般"]),
        (["☐ A ☑ B ☐ C"], "A1", "C", ["☐ A ☑ B ☑ C"]),
        (["□", "轻微"], "B1", "轻微", ["■", "轻微"]),
        (["□", "轻微", "□", "严重"], "D1", "严重", ["□", "轻微", "■", "严重"]),
    ],
)
def test_a_box_is_ticked_as_the_form_ticks(cells, cell, option, expected):
    editor = edited(made(cells))
    editor.tick(at(cell), option)
    assert [one.value for one in page(editor.content())[1]] == expected


def test_a_picture_is_put_into_the_drawing_of_its_sheet(tmp_path):
    def big(one: Worksheet) -> None:
        one.row_dimensions[2].height = 120
        one.add_image(Image(io.BytesIO(PNG)), "A1")

    for before in (made(["photo"]), made(["photo"], also=big)):
        editor = edited(before)
        with pytest.raises(CannotPlace, match="too small") if b"120" not in parts(before)[SHEET] else _Nothing():
            editor.place_picture(at("B2"), PNG, "bent pin")
            after = editor.content()
            assert len(page(after)._images) == 2
            assert page(after)._images[1].anchor._from.row == 1
            assert faults(after, tmp_path, ".xlsx") == faults(before, tmp_path, ".xlsx")


def test_a_picture_in_a_sheet_without_drawings_makes_one(tmp_path):
    def tall(page_: Any) -> None:
        page_.merge_cells("B2:C9")
        page_.oddHeader.center.text = "8D"

    before = made(["photo"], also=tall)
    editor = edited(before)
    editor.place_picture(at("B2"), PNG, "bent pin")
    after = editor.content()
    assert len(page(after)._images) == 1
    assert page(after).oddHeader.center.text == "8D"
    assert faults(after, tmp_path, ".xlsx") == faults(before, tmp_path, ".xlsx")


class _Nothing:
    """Stands where pytest.raises would."""

    def __enter__(self) -> None: ...

    def __exit__(self, *_: object) -> None: ...


def rich(one: Worksheet) -> None:
    """Actions in rows 3 and 4, and below and around them everything that counts rows."""
    book = one.parent
    assert isinstance(book, Workbook)
    grid(
        one,
        [
            ["8D", "<", "<", "<"], ["No", "Action", "Qty", "Sum"], [1, None, 5, "=C3*2"], [2, None, None, "=C4*2"],
            ["Total", None, "=SUM(C3:C4)", "=D4+$D$4"], ["D6", None, None, None], ["Shared", None, "=C3+C6", "=A1"],
        ],
    )  # fmt: skip
    one.merge_cells("A6:B6")
    one.row_dimensions[4].height, one.row_dimensions[6].height = 31, 42
    one.conditional_formatting.add("C3:C4", Rule("cellIs", operator="greaterThan", formula=["$C$6"]))
    one.conditional_formatting.add("B6:C7", Rule("expression", formula=["$A6>1"]))
    check = DataValidation(type="list", formula1="$A$6:$A$7")
    check.add("B4")
    one.add_data_validation(check)
    one.print_area = "A1:D7"
    one.print_title_rows = "1:2"
    one.row_breaks.append(Break(id=5))
    one.freeze_panes = "A3"
    one["A6"].comment = Comment("look", "QA")
    one["B7"].hyperlink = "#Sheet!A6"
    one.add_image(Image(io.BytesIO(PNG)), "A7")
    chart = BarChart()
    chart.add_data(Reference(one, min_col=3, min_row=3, max_row=7))
    one.add_chart(chart, "F6")
    book.defined_names["Total"] = DefinedName("Total", attr_text="Sheet!$C$5")
    other = book.create_sheet("Other")
    other["A1"], other["A2"], other["A3"] = "=Sheet!C5", "=SUM('Sheet'!C3:C4)+A6", "=Sheet!A1"


def test_an_added_row_moves_everything_below_it():
    editor = edited(with_shared_strings(sheet(rich).content))
    row = editor.add_row(at("B4"))
    editor.put(row, "third")
    editor.put(at("B6"), "six")
    assert row == at("B4+1")
    assert (editor.place_now(row), editor.place_now(at("B6"))) == (at("B5"), at("B7"))
    book = load_workbook(io.BytesIO(editor.content()))
    one: Any = book.worksheets[0]
    assert [one.cell(number, 1).value for number in range(1, 9)] == ["8D", "No", 1, 2, 3, "Total", "six", "Shared"]
    assert one["B5"].value == "third"
    assert one["C5"].value is None
    assert [one[cell].value for cell in ("D4", "D5", "C6", "D6", "C8", "D8")] == [
        "=C4*2", "=C5*2", "=SUM(C3:C5)", "=D4+$D$4", "=C3+C7", "=A1",
    ]  # fmt: skip
    assert {str(area) for area in one.merged_cells.ranges} == {"A1:D1", "A7:B7"}
    assert [one.row_dimensions[number].height for number in (4, 5, 7)] == [31, 31, 42]
    formats = one.conditional_formatting._cf_rules.items()
    assert {str(area.sqref): found[0].formula for area, found in formats} == {"C3:C5": ["$C$7"], "B7:C8": ["$A7>1"]}
    (check,) = one.data_validations.dataValidation
    assert (str(check.sqref), check.formula1) == ("B4 B5", "$A$7:$A$8")
    assert one.print_area == "'Sheet'!$A$1:$D$8"
    assert one.print_title_rows == "$1:$2"
    assert [one_break.id for one_break in one.row_breaks.brk] == [6]
    assert one["A7"].comment.text == "look"
    assert one["B8"].hyperlink.ref == "B8"
    assert one._images[0].anchor._from.row == 7
    assert one._charts[0].anchor._from.row == 6
    assert one._charts[0].series[0].val.numRef.f == "'Sheet'!$C$3:$C$8"
    assert book.defined_names["Total"].attr_text == "Sheet!$C$6"
    assert [book["Other"][cell].value for cell in ("A1", "A2", "A3")] == [
        "=Sheet!C6", "=SUM('Sheet'!C3:C5)+A6", "=Sheet!A1",
    ]  # fmt: skip


def test_notes_move_with_their_cells_in_the_old_drawing_too():
    editor = edited(with_shared_strings(sheet(rich).content))
    editor.add_row(at("B4"))
    (drawing,) = [data for name, data in parts(editor.content()).items() if name.endswith(".vml")]
    assert re.findall(rb"<(?:\w+:)?Row[^>]*>(\d+)<", drawing) == [b"6"]


def test_rows_above_and_styles_do_not_change_when_a_row_is_added(tmp_path):
    before = with_shared_strings(sheet(rich).content)
    editor = edited(before)
    editor.add_row(at("B4"))
    after = editor.content()
    assert parts(before)["xl/styles.xml"] == parts(after)["xl/styles.xml"]
    old, new = page(before), page(after)
    for row in range(1, 5):
        for column in range(1, 6):
            assert old.cell(row, column).value == new.cell(row, column).value
            assert old.cell(row, column)._style == new.cell(row, column)._style
    assert faults(after, tmp_path, ".xlsx") == faults(before, tmp_path, ".xlsx")


def test_several_rows_are_added_one_below_another_and_between():
    editor = edited(made(["No", "Action"], [1, None], ["D6", None]))
    first = editor.add_row(at("B2"))
    second = editor.add_row(first)
    between = editor.add_row(at("B2"))
    for where, text in ((at("B2"), "a"), (between, "b"), (first, "c"), (second, "d"), (at("B3"), "e")):
        editor.put(where, text)
    assert [page(editor.content()).cell(row, 2).value for row in range(2, 7)] == ["a", "b", "c", "d", "e"]


def test_an_action_of_two_rows_is_copied_whole():
    def merged(one: Worksheet) -> None:
        one.merge_cells("A2:A3")
        one.merge_cells("B2:B3")

    editor = edited(made(["No", "Action", "Who"], [1, None, "x"], [None, None, "y"], ["D6", None, None], also=merged))
    row = editor.add_row(at("B2"))
    editor.put(row, "second")
    editor.put(at("C3+1"), "who")
    after = page(editor.content())
    assert {str(area) for area in after.merged_cells.ranges} == {"A2:A3", "B2:B3", "A4:A5", "B4:B5"}
    assert (after["B4"].value, after["C5"].value, after["A6"].value) == ("second", "who", "D6")


def test_a_section_bar_beside_the_actions_takes_in_the_new_row():
    before = made(["D5", "Action"], [None, None], ["D6", None], also=lambda one: one.merge_cells("A1:A2"))
    editor = edited(before)
    editor.add_row(at("B2"))
    assert {str(area) for area in page(editor.content()).merged_cells.ranges} == {"A1:A3"}


def test_tables_and_filters_take_in_the_new_row():
    def listed(one: Worksheet) -> None:
        one.add_table(Table(displayName="Actions", ref="A1:B3"))
        one.auto_filter.ref = "A1:B3"

    editor = edited(made(["No", "Action"], [1, "x"], [2, "y"], ["end", None], also=listed))
    editor.add_row(at("B3"))
    after = page(editor.content())
    assert (after.tables["Actions"].ref, after.auto_filter.ref) == ("A1:B4", "A1:B4")


def test_shared_formulas_are_written_out_where_rows_move():
    shared = (
        b'<c r="B2"><f t="shared" ref="B2:B4" si="0">A2*A$5</f><v>0</v></c>',
        b'<c r="B3"><f t="shared" si="0"/><v>0</v></c>',
        b'<c r="B4"><f t="shared" si="0"/><v>0</v></c>',
    )

    def change(old: bytes) -> bytes:
        for row, cell in enumerate(shared, 2):
            old = re.sub(rb'(<row r="%d".*?)(</row>)' % row, rb"\1" + cell + rb"\2", old)
        return old

    before = rewritten(made(["x"], [1], [2], [3], [9]), SHEET, change)
    editor = edited(before)
    editor.add_row(at("A3"))
    after = page(editor.content())
    assert [after[f"B{row}"].value for row in range(2, 6)] == ["=A2*A$6", "=A3*A$6", "=A4*A$6", "=A5*A$6"]


def test_the_order_of_calculation_is_left_out_when_rows_move():
    chain = (
        b'<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="1"/></calcChain>'
    )
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"
    before = rewritten(made([1, "=A1"]), "xl/calcChain.xml", lambda _: chain)
    before = rewritten(
        before, "xl/_rels/workbook.xml.rels",
        lambda old: old.replace(b"</Rel", b'<Relationship Id="rId99" Type="%b" Target="calcChain.xml"/></Rel' % kind),
    )  # fmt: skip
    editor = edited(before)
    editor.add_row(at("A1"))
    after = parts(editor.content())
    assert "xl/calcChain.xml" not in after
    assert b"calcChain" not in after["xl/_rels/workbook.xml.rels"]


def test_a_row_within_an_array_formula_is_refused_and_leaves_the_file_as_it_was():
    def array(one: Worksheet) -> None:
        one["C1"] = ArrayFormula("C1:C3", "=A1:A3")

    before = made([1], [2], [3], also=array)
    editor = edited(before)
    with pytest.raises(CannotPlace, match="formula"):
        editor.add_row(at("A2"))
    assert changed(before, editor.content()) == set()


def test_formulas_elsewhere_are_reckoned_anew_when_the_file_is_opened():
    before = made([1, "=A1"])
    workbook = parts(put(before, "A1", "x"))["xl/workbook.xml"]
    assert b'fullCalcOnLoad="1"' in workbook


@pytest.mark.parametrize("where", [at("A0"), at("ZZZZ1"), "xlsx:Nowhere!A1", "docx:body/p1", at("A1+1"), "A1"])
def test_a_place_the_file_does_not_have_is_refused(where):
    with pytest.raises(CannotPlace, match="there is no"):
        edited(made(["x"])).put(where, "x")


@pytest.mark.parametrize("mark", [b"macroEnabled.main+xml", b"ms-office.vbaProject"])
def test_macros_are_never_written_on(mark):
    kinds = rewritten(made(["x"]), "[Content_Types].xml", lambda old: old.replace(b"sheet.main+xml", mark))
    with pytest.raises(Hold, match="macros"):
        edited(kinds)


def test_a_signed_file_is_held():
    kind = b"http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"
    mark = b'<Relationship Id="rId77" Type="%b" Target="_xmlsignatures/origin.sigs"/></Relationships>' % kind
    signed = rewritten(made(["x"]), "_rels/.rels", lambda old: old.replace(b"</Relationships>", mark))
    with pytest.raises(Hold, match="signed"):
        edited(signed)


def test_what_is_no_office_file_is_corrupt():
    for content in (b"", b"PK\x03\x04", b"%PDF-1.7"):
        with pytest.raises(Corrupt):
            edited(content)


@pytest.mark.parametrize("number", [b"A0", b"", b"-1", b"99999999999", b"1.5"])
def test_a_row_without_a_number_that_is_one_is_damage(number):
    damaged = rewritten(made(["x"]), SHEET, lambda old: old.replace(b'<row r="1"', b'<row r="%b"' % number))
    if number:
        with pytest.raises(Corrupt, match="reference"):
            put(damaged, "A1", "y")
    else:
        assert page(put(damaged, "A1", "y"))["A1"].value == "y"


def test_strings_of_a_workbook_without_a_shared_table_stand_in_their_cells():
    before = sheet(lambda one: grid(one, [[1, None]])).content
    after = put(before, "B1", "=a & <b>")
    assert page(after)["B1"].value == "=a & <b>"
    assert changed(before, after) == {SHEET}


def full(content: bytes) -> bytes:
    editor = edited(content)
    editor.put(at("B3"), "恒川 & <Söhne>")
    editor.put(editor.add_row(at("B4")), "line 1\nline 2")
    editor.put(at("B7"), "=1+1")
    return editor.content()


def test_libreoffice_opens_a_filled_workbook_and_keeps_every_answer(tmp_path):
    after = page(converted(full(with_shared_strings(sheet(rich).content)), tmp_path, ".xlsx", "xlsx"))
    assert (after["B3"].value, after["B5"].value, after["B8"].value) == ("恒川 & <Söhne>", "line 1\nline 2", "=1+1")
    assert after["B8"].data_type == "s"
    assert after["C6"].value == "=SUM(C3:C5)"
    assert {str(area) for area in after.merged_cells.ranges} == {"A1:D1", "A7:B7"}


def test_the_changed_sheet_differs_in_the_written_cell_alone():
    def cells(content: bytes) -> list[bytes]:
        root = etree.fromstring(parts(content)[SHEET])
        return [etree.tostring(one, method="c14n") for one in root.iter("{*}*") if len(one) == 0 or one.get("r")]

    before = made(["D4", None, "x"], ["D5", None, "y"], also=lambda one: one.merge_cells("A5:C5"))
    old, new = cells(before), cells(put(before, "B2", "pin"))
    assert {one for one in old if one not in new} <= {one for one in old if b'r="B2"' in one or b'r="2"' in one}
