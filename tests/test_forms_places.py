"""Where a supplier writes on a blank form: which cell is whose, by the columns and heads around it."""

from datetime import datetime

from intake.forms.form import read_form
from records.form import Form
from tests.form_files import LANGUAGES, grid, sheet, table, word

HEAD = [["Customer", "ACME", "Part No.", "A-1"], ["Complaint date", "2026-03-05", "Lot No.", "L-7"]]


def blanks(form: Form) -> set[tuple[str, str]]:
    return {
        (slot.field, slot.place.where.rpartition("!")[2].rpartition("t1/")[2]) for slot in form.slots if not slot.value
    }


def of_word(rows: list[list[str]]) -> Form:
    form = read_form(
        word(lambda document: table(document, [row + ["<"] * (4 - len(row)) for row in [*HEAD, *rows]])), LANGUAGES
    )
    assert form is not None
    return form


def of_sheet(rows: list[list[str]]) -> Form:
    made: list[list[str | float | datetime | None]] = [[one or None for one in row] for row in [*HEAD, *rows]]
    form = read_form(sheet(lambda worksheet: grid(worksheet, made)), LANGUAGES)
    assert form is not None
    return form


def test_columns_named_once_hold_for_every_section_below_them():
    found = blanks(
        of_word(
            [
                ["项目", "内容", "责任人", "完成日期"],
                ["临时措施", "", "", ""],
                ["发生原因", "", "<", "<"],
                ["纠正措施", "", "", ""],
                ["效果验证", "", "<", "<"],
            ]
        )
    )
    assert {("d3", "r4/c2"), ("d3.who", "r4/c3"), ("d3.date", "r4/c4")} <= found
    assert {("d5", "r6/c2"), ("d5.who", "r6/c3"), ("d5.date", "r6/c4")} <= found
    assert {("d4_occurrence", "r5/c2"), ("d6", "r7/c2")} <= found
    assert not {field for field, _ in found} & {"d6.who", "d6.date"}


def test_columns_named_once_are_read_where_they_are_filled():
    form = of_word(
        [["Step", "Text", "Owner", "Due date"], ["Containment action", "Stock sorted", "A. Ray", "2026-03-07"]]
    )
    (action,) = form.fields.d3 or ()
    assert (action.action, action.who, str(action.date)) == ("Stock sorted", "A. Ray", "2026-03-07")


def test_labels_behind_a_blank_answer_are_answered_in_their_own_cells():
    form = of_word([["临时措施", "", "责任人", "日期"], ["发生原因", "", "<", "<"], ["纠正措施", "", "责任人", "日期"]])
    assert {("d5", "r5/c2"), ("d5.who", "r5/c3"), ("d5.date", "r5/c4")} <= blanks(form)
    assert {slot.label for slot in form.slots if slot.field == "d5.who"} == {"责任人"}


def test_a_label_over_one_broad_cell_does_not_take_the_answer_below():
    form = of_sheet([["D8 Closure", "<", "Date closed", ""], ["", "<", "<", "<"], ["Approved by", "", "Date", ""]])
    assert {("closed_date", "D3"), ("d8", "A4")} <= blanks(form)


def test_a_short_name_in_the_column_of_heads_heads_its_section():
    found = blanks(
        of_word([["应急措施", ""], ["原因分析", ""], ["对策", ""], ["验证", ""], ["预防", ""], ["关闭日期：", ""]])
    )
    assert {("d3", "r3/c2"), ("d5", "r5/c2"), ("d6", "r6/c2"), ("d7", "r7/c2"), ("closed_date", "r8/c2")} <= found


def test_a_bare_number_and_its_name_beside_it_head_the_same_section():
    found = blanks(
        of_sheet([["D6", "Wirksamkeit", "Wer", "Termin"], ["", "", "", ""], ["D7", "Vorbeugung", "Wer", "Termin"]])
    )
    assert {("d6", "B4"), ("d6.who", "C4"), ("d6.date", "D4")} <= found


def test_the_day_a_report_is_closed_stands_in_any_section():
    form = of_word([["D5 Corrective action", "", "", ""], ["D6 Verification", "", "Date closed", ""]])
    assert {("d6", "r4/c2"), ("closed_date", "r4/c4")} <= blanks(form)


def test_both_causes_beside_one_head_have_cells_of_their_own():
    form = of_word([["D3 Containment", "", "<"], ["真因", "发生：", "流出："], ["D5 Corrective action", "", "<"]])
    assert {("d4_occurrence", "r4/c2"), ("d4_escape", "r4/c3")} <= blanks(form)


def test_a_filled_row_shows_where_who_and_when_stand_in_the_others():
    form = of_word(
        [["暫時對策", "庫存全部重新回火", "邱國華", "2026-03-20"], ["永久對策", "", "", ""], ["預防再發", "", "<", "<"]]
    )
    assert {("d5", "r4/c2"), ("d5.who", "r4/c3"), ("d5.date", "r4/c4")} <= blanks(form)
    assert not {"d7.who", "d7.date"} & {field for field, _ in blanks(form)}
