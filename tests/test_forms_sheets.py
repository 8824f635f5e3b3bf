"""Workbooks of several sheets: one a discipline, explanations, blank copies, two complaints."""

import io

from openpyxl import Workbook

from intake.forms.form import read_form
from records.form import Form
from tests.form_files import LANGUAGES, file, grid

HEAD: list[list[str | float | None]] = [
    ["客户名称", "江南电机", "投诉编号", "C-17"],
    ["产品名称", "轴承座", "产品批号", "L-0915"],
    ["不良数量", "12", "投诉日期", "2026-03-05"],
]
BLANK: list[list[str | float | None]] = [[row[0], None, row[2], None] for row in HEAD]
OTHER: list[list[str | float | None]] = [[row[0], f"other {n}", row[2], None] for n, row in enumerate(HEAD)]
BODY: list[list[str | float | None]] = [["D2 问题描述"], ["端面有裂纹"]]


def book(**sheets: list[list[str | float | None]]) -> Form:
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        grid(made.create_sheet(name.replace("_", " ")), rows)  # type: ignore[arg-type]
    out = io.BytesIO()
    made.save(out)
    form = read_form(file(out.getvalue(), "8D.xlsx"), LANGUAGES)
    assert form is not None
    return form


def test_a_sheet_named_as_a_discipline_is_that_section():
    form = book(封面=HEAD, D2=[["端面有裂纹"], ["共12件"]], D4_原因分析=[["刀具磨损"]])
    assert (form.fields.d2, form.fields.d4_occurrence) == ("端面有裂纹\n共12件", "刀具磨损")
    assert form.slot("d4_occurrence").place.where == "xlsx:D4 原因分析!A1"  # type: ignore[union-attr]


def test_a_sheet_that_has_heads_of_its_own_needs_no_name():
    form = book(D2=[*HEAD, *BODY], D3=[["D5 纠正措施"], ["1. 换刀"]])
    assert form.fields.d2 == "端面有裂纹"
    assert form.fields.d3 is None
    assert [one.action for one in form.fields.d5 or ()] == ["换刀"]


def test_an_example_and_instructions_are_not_read():
    form = book(投诉单=[*HEAD, *BODY], 填写示例=[*OTHER, *BODY], 填表说明=[["不良数量", "99"]])
    assert (form.fields.customer, form.fields.qty_affected) == ("江南电机", 12)
    assert [one.partition(":")[0] for one in form.warnings] == ["填写示例", "填表说明"]


def test_a_workbook_whose_only_sheets_are_called_examples_is_read():
    assert book(示例=[*HEAD, *BODY], Example=[["x"]]).fields.customer == "江南电机"


def test_a_blank_copy_says_nothing_wherever_it_stands():
    for sheets in (
        {"空白": [*BLANK, BODY[0]], "三月": [*HEAD, *BODY]},
        {"三月": [*HEAD, *BODY], "空白": [*BLANK, BODY[0]]},
    ):
        form = book(**sheets)
        assert (form.fields.customer, form.fields.d2, form.warnings) == ("江南电机", "端面有裂纹", ())


def test_two_complaints_in_one_layout_are_not_mixed():
    form = book(三月=[*HEAD, *BODY], 四月=[*OTHER, *BODY])
    assert (form.fields.customer, form.fields.lot) == ("江南电机", ("L-0915",))
    assert form.warnings == ("四月: this sheet is another form in the layout of 三月: it was not read",)


def test_the_second_page_of_a_form_repeats_its_head_over_other_sections():
    form = book(第一页=[*HEAD, *BODY], 第二页=[*HEAD, ["D4 原因分析"], ["刀具磨损"]])
    assert (form.fields.d2, form.fields.d4_occurrence) == ("端面有裂纹", "刀具磨损")
