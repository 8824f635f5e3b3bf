"""Forms of lists, nested tables and letters: what stands loose is read as it would be in a table."""

from typing import Any

from docx.document import Document

from intake.forms.form import read_form
from records.form import FormFields
from tests.form_files import LANGUAGES, table, word

HEAD = ["不具合連絡書", "管理番号：Q-1", "品名：軸", "品番：A-10"]


def said(*lines: str) -> FormFields:
    def fill(document: Document) -> None:
        for line in lines:
            document.add_paragraph(line)

    form = read_form(word(fill), LANGUAGES)
    assert form is not None
    return form.fields


def actions(listed: Any) -> list[dict[str, Any]]:
    return [one.model_dump(exclude_none=True) for one in listed]


def test_who_and_when_in_brackets_may_bear_their_labels_and_how_far_it_is() -> None:
    fields = said(
        *HEAD,
        "発行日：2026年6月2日",
        "恒久対策",
        "・治具を改造（担当：品証 王、5/22完了）",
        "効果確認",
        "・異常なし（6/30 確認）",
    )
    assert actions(fields.d5) == [{"action": "治具を改造", "who": "品証 王", "date": "2026-05-22"}]
    assert actions(fields.d6) == [{"action": "異常なし", "date": "2026-06-30"}]


def test_the_word_that_ends_a_letter_is_no_measure() -> None:
    assert not said(*HEAD, "不具合内容", "傷あり", "恒久対策：", "以上").d5


def test_an_enclosure_numbered_like_a_section_ends_the_one_before_it() -> None:
    fields = said(*HEAD, "1. 不具合の内容", "傷あり", "2. 再発防止", "・標準を改訂", "3. 添付資料：検査成績書")
    assert actions(fields.d7) == [{"action": "標準を改訂"}]


def test_of_so_many_under_the_whole_quantity_some_are_bad() -> None:
    fields = said(*HEAD, "対象数量：500個中 7個 NG", "不具合内容：傷あり")
    assert (fields.qty_affected, fields.qty_total) == (7, 500)


def test_whom_to_ask_behind_a_company_is_a_person_of_its_own() -> None:
    def fill(document: Document) -> None:
        table(
            document,
            [["管理番号", "Q-1"], ["依頼元", "アルプス計器株式会社　担当：望月"], ["品番", "A-10"], ["不良数", "3"]],
        )

    form = read_form(word(fill), LANGUAGES)
    assert form is not None
    assert (form.fields.customer, form.fields.contact) == ("アルプス計器株式会社", "望月")


def test_the_lines_after_a_table_with_tables_in_it_belong_to_the_head() -> None:
    def fill(document: Document) -> None:
        outer = document.add_table(rows=4, cols=2)
        for row, words in zip(outer.rows, ("品名", "品番", "不具合内容", "再発防止対策"), strict=True):
            row.cells[0].text, row.cells[1].text = words, "軸"
        outer.rows[3].cells[1].text = ""
        outer.rows[3].cells[1].add_table(rows=1, cols=2)
        document.add_paragraph("依頼日：2026年6月1日　　管理No：K-1")

    form = read_form(word(fill), LANGUAGES)
    assert form is not None
    assert (form.fields.report_no, str(form.fields.complaint_date)) == ("K-1", "2026-06-01")


def test_points_of_a_list_are_labels_behind_any_bullet() -> None:
    fields = said(
        "不具合連絡書", "・品名：軸", "・品番：A-10", "・ロット：26A", "・不良数量：3個", "・不具合内容：傷あり"
    )
    assert (fields.product, fields.part_no, fields.qty_affected) == ("軸", "A-10", 3)


def test_a_cause_asked_for_on_the_line_under_the_name_of_d4_is_that_half() -> None:
    rows = [
        ["D2 問題", "傷"],
        ["D4 根本原因\n発生", "摩耗"],
        ["D4 根本原因\n流出", "検査もれ"],
        ["品番", "A-10"],
        ["管理番号", "Q-1"],
        ["不良数", "3"],
        ["品名", "軸"],
    ]
    form = read_form(word(lambda document: table(document, rows)), LANGUAGES)
    assert form is not None
    assert (form.fields.d4_occurrence, form.fields.d4_escape) == ("摩耗", "検査もれ")


def test_a_title_8d_summary_over_labels_is_no_closure() -> None:
    rows = [["8D Summary", ""], ["8D Reference", "8D-11"], ["Customer", "Norlift AS"], ["Part number", "N-6"]]
    rows += [["Date opened", "14-May-2026"], ["Problem description", "Pins cracked"]]
    form = read_form(word(lambda document: table(document, rows)), LANGUAGES)
    assert form is not None
    assert (form.fields.d8, form.fields.report_no, form.fields.customer) == (None, "8D-11", "Norlift AS")


def test_the_drawing_names_the_part_where_a_size_stands_beside_it() -> None:
    assert (
        said("异常通知单", "编号：Q-1", "规格型号：JB-45", "图号：JB45-02", "不合格数量：3", "产品名称：轴").part_no
        == "JB45-02"
    )
