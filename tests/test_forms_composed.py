"""Labels nobody listed are known by their parts, and answers are found under labels that stand alone."""

from typing import Any

import pytest

from intake.forms.composed import composed
from intake.forms.form import read_form
from intake.forms.twofold import apart
from records.message import File
from tests.form_files import LANGUAGES, grid, sheet, table, word


def stated(made: File) -> dict[str, Any]:
    form = read_form(made, LANGUAGES)
    assert form is not None
    return {name: value for name, value in form.fields if value is not None}


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("SCAR reply due", "due_date"),
        ("Stellungnahme spätestens", "due_date"),
        ("最晚回覆期限", "due_date"),
        ("改善報告書提出期日", "due_date"),
        ("Details of the deviation", "d2"),
        ("Schilderung des Mangels", "d2"),
        ("客户投诉详情", "d2"),
        ("品質異常の詳細", "d2"),
        ("Number of parts damaged", "qty_affected"),
        ("Menge der beschädigten Ware", "qty_affected"),
        ("瑕疵品数量", "qty_affected"),
        ("破損品の枚数", "qty_affected"),
        ("来货总数量", "qty_total"),
        ("今回納入枚数", "qty_total"),
        ("Station where detected", "found_at"),
        ("異常發現站別", "found_at"),
        ("現品の取扱い方法", "remedy"),
        ("品質異常通知書番号", "report_no"),
    ],
)
def test_a_label_is_known_by_its_parts(label: str, field: str) -> None:
    assert composed(label) == field


@pytest.mark.parametrize(
    "words",
    [
        "Payment due",
        "完成日期",
        "在庫数量",
        "Number of cavities",
        "原因",
        "検査数",
        "Report",
        "回复",
        "Termin",
        "x" * 99,
    ],
)
def test_other_words_are_no_composed_label(words: str) -> None:
    assert composed(words) == ""


def test_a_label_alone_in_its_row_stands_over_a_broader_answer():
    rows: list[Any] = [
        ["品質異常通知書", "<", "<", "<"],
        ["通知書番号", "TK-0417", "起票", "2026.9.14"],
        ["品名", None, "図番", None],
        ["樹脂ケース", None, "RC-55", None],
        ["入荷数", None, "不良数", None],
        [640, None, 12, None],
        ["異常の様子", None, None, None],
        ["蓋が閉まらない。", "<", "<", "<"],
        ["処置", "□特採　■交換　□選別", "<", "<"],
    ]
    read = stated(sheet(lambda page: grid(page, rows)))
    assert (read["product"], read["part_no"]) == ("樹脂ケース", "RC-55")
    assert (read["qty_total"], read["qty_affected"]) == (640, 12)
    assert read["d2"] == "蓋が閉まらない。"


def test_numbered_labels_and_a_report_that_counts_its_own_number():
    rows = [
        ["1. NCR No.", "N-88", "2. Product", "Hose clamp"],
        ["3. Part No.", "HC-12", "4. Qty damaged", "14"],
        ["5. Description of non-conformity", "band splits when tightened", "6. CAPA due", "9-Oct-26"],
    ]
    read = stated(word(lambda document: table(document, rows)))
    assert (read["report_no"], read["product"], read["part_no"]) == ("N-88", "Hose clamp", "HC-12")
    assert read["qty_affected"] == 14
    assert "band splits" in read["d2"]


def test_an_empty_label_takes_no_answer_from_the_row_below():
    rows = [
        ["Complaint No", "K-7", "Product", "Gasket"],
        ["Batch", "", "", ""],
        ["Sent by courier", "yes", "", ""],
        ["Qty defective", "3", "Found at", "goods-in"],
        ["Description of fault", "torn edge", "", ""],
    ]
    read = stated(word(lambda document: table(document, rows)))
    assert "lot" not in read
    assert (read["qty_affected"], read["d2"]) == (3, "torn edge")


def test_two_values_part_at_their_strongest_mark():
    assert apart("10/21／500個", 2) == ["10/21", "500個"]
    assert apart("HT-20 / 2611A", 2) == ["HT-20", "2611A"]
    assert apart("2026-03-01，80", 2) == ["2026-03-01", "80"]
    assert apart("10/21", 3) == []
