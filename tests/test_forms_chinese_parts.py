"""Chinese and bilingual forms: two names of one label, titles that count, tables of people, what stands behind."""

from typing import Any

import pytest

from intake.forms.form import read_form
from intake.forms.labels import lexicon_of
from records.form import Form
from tests.form_files import LANGUAGES, grid, sheet

LEXICON = lexicon_of(LANGUAGES)
HEAD = (["客户名称", "宁川泵业", "批号", "2601B"], ["不良数量", "3", "投诉日期", "2026年3月2日"])


def read(*cells: list[Any]) -> Form:
    form = read_form(sheet(lambda page: grid(page, list(cells))), LANGUAGES)
    assert form is not None
    return form


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Item 貨品", "product"),
        ("Attn. 聯絡人", "contact"),
        ("签发单位", "customer"),
        ("受通知单位", "supplier"),
        ("包材名称", "product"),
        ("接收数量", "qty_total"),
        ("批次代码", "lot"),
        ("不符合项描述", "d2"),
        ("提報人", "contact"),
        ("客戶訂單", "order_no"),
        ("创建时间", "complaint_date"),
        ("Supplier sign 供应商签字", "end"),
    ],
)
def test_a_label_of_parts_or_of_two_languages_is_known(label, field):
    assert LEXICON.fields(label) == {field}


def test_measures_stand_under_their_columns_though_one_head_is_not_known():
    form = read(
        *HEAD,
        ["D3 临时措施", "", "", ""],
        ["No.", "措施 Action", "责任人 Resp.", "备忘 Memo"],
        ["1", "库存全检", "吴敏", "已通知"],
        ["2", "", "", ""],
    )
    assert [(one.action, one.who) for one in form.fields.d3 or ()] == [("库存全检", "吴敏")]


def test_a_part_of_the_form_is_no_step():
    form = read(*HEAD, ["第一部分：问题来源", "", "", ""], ["投诉内容", "渗漏", "", ""])
    assert (form.fields.d1_members or None, form.fields.d2) == (None, "渗漏")


def test_the_leader_is_told_in_brackets_or_by_a_role():
    named = read(*HEAD, ["D1 小组成员", "张磊（组长）、李静、王浩", "", ""])
    table = read(
        *HEAD,
        ["1D", "成立小组", "姓名", "部门", "职责", "联系电话"],
        ["", "", "丁一凡", "质量部", "组长", "139"],
        ["", "", "何苗", "工程部", "组员", "138"],
    )
    assert (named.fields.d1_leader, named.fields.d1_members) == ("张磊", ("李静", "王浩"))
    assert (table.fields.d1_leader, table.fields.d1_members) == ("丁一凡", ("何苗",))


def test_a_signature_under_a_blank_answer_is_no_answer():
    form = read(*HEAD, ["原因分析：\n\n签名：　　日期：", "", "", ""])
    assert form.fields.d4_occurrence is None


def test_a_pack_is_one_value_and_a_bare_count_is_how_many():
    form = read(
        ["客户名称", "宁川泵业", "产品名称/规格", "柠檬酸钠 25kg/袋"],
        ["批量", "800", "不良", "36"],
        ["投诉内容", "结块", "", ""],
    )
    assert (form.fields.product, form.fields.part_no) == ("柠檬酸钠 25kg/袋", None)
    assert form.fields.qty_affected == 36


def test_a_bid_in_a_table_says_the_day_and_ends_what_is_wrong():
    form = read(
        *HEAD, ["问题描述：\n长约8mm。", "", "", ""], ["要求：请贵公司于2026年6月10日前提交整改措施。", "", "", ""]
    )
    assert (str(form.fields.due_date), form.fields.d2) == ("2026-06-10", "长约8mm。")
