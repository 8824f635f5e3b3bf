"""Chinese forms of either script: labels nobody listed, both scripts' lists for one, words that are labels too."""

from typing import Any

import pytest

from intake.forms.form import read_form
from intake.forms.labels import lexicon_of
from intake.forms.values import parse_quantity
from records.form import Form
from tests.form_files import LANGUAGES, grid, sheet, word

LEXICON = lexicon_of(LANGUAGES)


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("质量信息反馈单编号", "report_no"),
        ("發行日期", "complaint_date"),
        ("缺點判定", "severity"),
        ("信息类别", "category"),
        ("抽驗數", "other"),
        ("供应商联系人", "other"),
        ("甲方名称", "customer"),
        ("零部件图号", "part_no"),
        ("物料圖號", "part_no"),
        ("送货通知单号", "delivery_note"),
        ("要求整改完成日期", "due_date"),
        ("確認項目", "action"),
        ("對策負責人", "who"),
        ("执行状态", "result"),
        ("等级 Grade 등급", "severity"),
        ("不良数/进料数", "qty_affected"),
    ],
)
def test_a_label_is_known_by_its_parts_in_either_script(label, field):
    assert LEXICON.fields(label) == {field}


@pytest.mark.parametrize("words", ["端盖密封槽", "产品质量不良", "检查发现不良品", "客户现场处理", "责任重大"])
def test_answers_are_no_labels(words):
    assert LEXICON.fields(words) == frozenset()


def read(*cells: list[Any]) -> Form:
    form = read_form(sheet(lambda page: grid(page, list(cells))), LANGUAGES)
    assert form is not None
    return form


def test_a_word_that_is_a_label_elsewhere_answers_what_asks_for_a_kind():
    form = read(
        ["客户名称", "宁川泵业", "批号", "2601B"],
        ["严重程度", "严重", "回复期限", "2026年3月12日"],
        ["类别", "数量", "投诉日期", "2026年3月2日"],
        ["投诉内容", "少两箱", "", ""],
    )
    assert (form.fields.severity, form.fields.category) == (("严重",), "数量")


def test_a_number_of_the_complaint_beside_that_of_the_report_is_the_customers():
    form = read(
        ["8D NO.", "客訴編號", "客戶", "供應商"],
        ["8D-115-0016", "EW-RMA-26-0331", "恆緯電路板", "山井精密"],
        ["品名", "料號", "客訴日期", "不良數"],
        ["夾頭", "CLT-3175-H", "115/02/24", "8"],
    )
    assert (form.fields.report_no, form.fields.customer_ref) == ("8D-115-0016", "EW-RMA-26-0331")


def test_a_place_for_a_picture_is_no_description():
    form = read(
        ["品名", "固定環", "料號", "LX-1"],
        ["批號", "B1", "客訴日期", "115/02/24"],
        ["異常內容", "起牙處毛刺", "（照片／簡圖）", ""],
    )
    assert form.fields.d2 == "起牙處毛刺"


@pytest.mark.parametrize("words", ["11件（抽检50件）", "抽检50件，不良11件"])
def test_how_many_were_looked_at_is_not_how_many_came(words):
    assert parse_quantity(words) == (11, None)


def test_a_letter_is_signed_and_dated_and_says_by_when_it_is_to_be_answered():
    lines = [
        *("质量异议函", "文号：HX质〔2026〕12号", "产品名称：导向柱    图号：HX-22", "不合格数量：8支（抽检50支）"),
        *(
            "异议内容：",
            "柱面镀铬层起皮。",
            "请贵司于2026年5月15日前书面答复。",
            "恒信模具（宁波）有限公司",
            "2026年5月6日",
        ),
    ]
    form = read_form(word(lambda document: [document.add_paragraph(line) for line in lines]), LANGUAGES)
    assert form is not None
    assert (form.fields.customer, form.fields.report_no) == ("恒信模具（宁波）有限公司", "HX质〔2026〕12号")
    assert (str(form.fields.complaint_date), str(form.fields.due_date)) == ("2026-05-06", "2026-05-15")
    assert form.fields.d2 == "柱面镀铬层起皮。"


def test_circled_numbers_before_heads_and_bidding_in_brackets():
    form = read(
        ["品名", "轴承", "批号", "K5"],
        ["发行No.", "FL-26-0027", "发行日", "2026-02-25"],
        ["① 不良内容", "<", "<", "<"],
        ["（写明发现的过程、现象，可附照片）", "<", "<", "<"],
        ["温升达62℃", "<", "<", "<"],
        ["② 临时对策", "<", "<", "<"],
        ["库存全数检测", "<", "<", "<"],
    )
    assert (form.fields.report_no, form.fields.d2) == ("FL-26-0027", "温升达62℃")
    assert [one.action for one in form.fields.d3 or ()] == ["库存全数检测"]
