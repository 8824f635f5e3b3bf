"""Forms in the layouts customers use: each value is found, and none holds what stands beside it."""

from datetime import date, datetime
from typing import Any

import pytest

from intake.forms.form import read_form
from records.errors import Corrupt, Hold
from records.form import Form, Slot
from records.message import File
from tests.form_files import LANGUAGES, file, grid, sheet, table, word


def read(made: File) -> Form:
    form = read_form(made, LANGUAGES)
    assert form is not None
    return form


def stated(form: Form) -> dict[str, Any]:
    return {name: value for name, value in form.fields if value is not None}


def slot(form: Form, field: str) -> Slot:
    found = form.slot(field)
    assert found is not None
    return found


def test_labels_left_and_section_bars_across_the_page_in_word():
    rows = [
        ["报告编号", "XN-8D-0412", "投诉日期", "2026年4月12日"],
        ["客户名称", "襄南电器有限公司", "供 应 商", "恒泰精密"],
        ["品　名", "压铸端盖", "料号", "DG-220-B"],
        ["批号", "2603A、2603B", "不良数量", "7只"],
        ["D1 改善小组", "<", "<", "<"],
        ["组长", "陈默", "组员", "李青、王越（生产、设备）"],
        ["D2 问题描述（5W2H）", "<", "<", "<"],
        ["请描述何时、何地发现\n4月10日装配线发现端盖螺孔偏心0.3mm。", "<", "<", "<"],
        ["D3 临时措施", "<", "责任人", "完成日期"],
        ["例：隔离库存", "<", "某某", "2026-01-01"],
        ["隔离库存 1,200 只", "<", "张启", "2026-4-13"],
        ["全检在途品", "<", "李青", "4月14日"],
        ["四、原因分析", "<", "<", "<"],
        ["发生原因", "定位销磨损", "<", "<"],
        ["流出原因", "首检未测孔位", "<", "<"],
        ["D5 永久对策", "<", "<", "<"],
        ["1. 更换定位销并纳入点检（张启，2026-5-8）\n2. 增加检具", "<", "<", "<"],
        ["责任人：", "王越", "日期：", "2026-5-20"],
        ["D8 结案", "<", "<", "<"],
        ["—", "<", "<", "<"],
        ["编制：陈默", "审核：", "批准：", "2026-5-30"],
    ]
    form = read(word(lambda made: table(made, rows)))
    fields = stated(form)
    assert {name: fields[name] for name in ("report_no", "customer", "supplier", "product", "part_no")} == {
        "report_no": "XN-8D-0412",
        "customer": "襄南电器有限公司",
        "supplier": "恒泰精密",
        "product": "压铸端盖",
        "part_no": "DG-220-B",
    }
    assert (fields["lot"], fields["qty_affected"], fields["complaint_date"]) == (
        ("2603A", "2603B"),
        7,
        date(2026, 4, 12),
    )
    assert (fields["d1_leader"], fields["d1_members"]) == ("陈默", ("李青", "王越（生产、设备）"))
    assert fields["d2"] == "4月10日装配线发现端盖螺孔偏心0.3mm。"
    assert [(one.action, one.who, one.date) for one in fields["d3"]] == [
        ("隔离库存 1,200 只", "张启", "2026-04-13"),
        ("全检在途品", "李青", "2026-04-14"),
    ]
    assert (fields["d4_occurrence"], fields["d4_escape"]) == ("定位销磨损", "首检未测孔位")
    assert [(one.action, one.who, one.date) for one in fields["d5"]] == [
        ("更换定位销并纳入点检", "张启", "2026-05-08"),
        ("增加检具", "王越", "2026-05-20"),
    ]
    assert "d8" not in fields
    assert "d6" not in fields
    assert slot(form, "d8").state == "blank"
    assert slot(form, "d8").place.where == "docx:body/t1/r20/c1"
    assert form.language == "zh-CN"


def test_labels_above_their_answers_in_english_with_heads_at_the_left():
    rows = [
        ["8D No.", "Date opened", "Customer", "Tooling plant"],
        ["Q-771", "04/22/2026", "Orrin Pumps Ltd.", "7"],
        ["Part description", "P/N", "Lot #", "Qty rejected"],
        ["Impeller", "IM-40-7", "L771, L772", "12 of 4,800"],
        ["D2 Problem description", "Cracked hub on receipt.", "<", "<"],
        ["3D", "Action", "Owner", "Due"],
        ["^", "Stock blocked", "K. Adler", "24-Apr-2026"],
        ["^", "", "", ""],
        ["D4 Root cause: Occurrence", "Core shift", "<", "<"],
        ["Escape point", "No X-ray at final check", "<", "<"],
        ["D5 Permanent Corrective Actions\n永久对策", "TBD", "<", "<"],
        ["Prepared by", "K. Adler", "Approved by", "M. Voss"],
    ]
    fields = stated(read(word(lambda made: table(made, rows))))
    assert (fields["report_no"], fields["customer"], fields["product"]) == ("Q-771", "Orrin Pumps Ltd.", "Impeller")
    assert (fields["part_no"], fields["lot"], fields["complaint_date"]) == (
        "IM-40-7",
        ("L771", "L772"),
        date(2026, 4, 22),
    )
    assert (fields["qty_affected"], fields["qty_total"]) == (12, 4800)
    assert fields["d2"] == "Cracked hub on receipt."
    assert [(one.action, one.who, one.date) for one in fields["d3"]] == [("Stock blocked", "K. Adler", "2026-04-24")]
    assert (fields["d4_occurrence"], fields["d4_escape"]) == ("Core shift", "No X-ray at final check")
    assert "d5" not in fields


def test_values_typed_after_the_colon_of_the_labels_own_merged_cell():
    def fill(made):
        grid(
            made,
            [
                ["8D 报告", "<", "<", "<"],
                ["客户：明川动力有限公司", "<", "产品名称：水泵轴", "<"],
                ["零件号：SB-19", "<", "批次：", "<"],
                ["不良率：850 PPM", "<", "日期：2026.3.5", "<"],
                ["1.改善小组成员（姓名、部门）", "<", "<", "<"],
                ["赵宁、钱立", "<", "<", "<"],
                ["2.问题描述", "<", "<", "<"],
                ["轴颈有黑斑。\n数量：3只\n位置：油封处", "<", "<", "<"],
                ["签名：", "<", "日期：2026-3-6", "<"],
                ["3.临时措施：已换货3只", "<", "<", "<"],
                ["4.根本原因", "<", "<", "<"],
                [None, "<", "<", "<"],
                ["8.祝贺小组", "<", "<", "<"],
                [None, "<", "<", "<"],
                ["表单编号：QR-031  版本：A  保存期限：3年", "<", "<", "<"],
            ],
        )

    form = read(sheet(fill))
    fields = stated(form)
    assert (fields["customer"], fields["product"], fields["part_no"]) == ("明川动力有限公司", "水泵轴", "SB-19")
    assert (fields["defect_rate_pct"], fields["complaint_date"]) == (0.085, date(2026, 3, 5))
    assert fields["d1_members"] == ("赵宁", "钱立")
    assert fields["d2"] == "轴颈有黑斑。\n数量：3只\n位置：油封处"
    assert [one.action for one in fields["d3"]] == ["已换货3只"]
    assert set(fields) == {
        *("customer", "product", "part_no", "defect_rate_pct", "complaint_date", "d1_members", "d2", "d3"),
    }
    assert slot(form, "lot").state == "blank"
    assert slot(form, "d4_occurrence").place.where == "xlsx:Sheet!A12"


def test_a_bilingual_sheet_with_real_dates_percentages_and_a_hidden_sheet():
    def fill(made):
        grid(
            made,
            [
                ["客户名称 Customer Name", "北江车桥 Beijiang Axle", "编号 No.", "BJ-77"],
                ["产品名称\nProduct", "半轴 Half shaft", "投诉日期/Complaint date", datetime(2026, 2, 3)],  # noqa: DTZ001 - Excel knows no zones
                ["不良率 Failure rate", 0.0025, "不良数量(PCS) Qty NG", 5],
                ["严重程度 Severity", "□致命 Critical  ■严重 Major  □轻微 Minor", "备注 Remarks", "加急"],
                ["D2 问题描述 Problem Description", "<", "<", "<"],
                ["花键断裂", "<", "<", "<"],
                ["D7 预防再发 Prevent recurrence", "措施 Action", "责任人 Owner", "日期 Date"],
                [None, "更新FMEA", "周全", datetime(2026, 3, 1)],  # noqa: DTZ001 - Excel knows no zones
            ],
        )
        made["B3"].number_format = "0.00%"
        hidden = made.parent.create_sheet("data")
        hidden.sheet_state = "hidden"
        grid(hidden, [["客户名称", "旧客户"], ["产品名称", "旧产品"]])

    form = read(sheet(fill))
    fields = stated(form)
    assert (fields["customer"], fields["product"], fields["report_no"]) == ("北江车桥", "半轴", "BJ-77")
    assert (fields["defect_rate_pct"], fields["qty_affected"]) == (0.25, 5)
    assert (fields["complaint_date"], fields["severity"]) == (date(2026, 2, 3), ("严重 Major",))
    assert fields["d2"] == "花键断裂"
    assert [(one.action, one.who, one.date) for one in fields["d7"]] == [("更新FMEA", "周全", "2026-03-01")]
    assert slot(form, "customer").value == "北江车桥 Beijiang Axle"
    assert form.warnings == ()


def test_graph_paper_where_labels_and_answers_stand_columns_apart():
    def fill(made):
        made.title = "8D"
        for where, value in {
            "B2": "客户",
            "F2": "远河仪表",
            "L2": "料号",
            "P2": "YH-01",
            "B3": "批号",
            "L3": "机台",
            "P3": "M-3",
            "B4": "不良数量",
            "F4": "３",
            "L4": "要求回复日期",
            "P4": "2026-6-1",
            "B6": "D2 问题描述",
            "C7": "表盘刮花",
            "B9": "D4 原因分析",
            "T9": None,
        }.items():
            made[where] = value

    form = read(sheet(fill))
    assert stated(form) == {
        "customer": "远河仪表",
        "part_no": "YH-01",
        "qty_affected": 3,
        "due_date": date(2026, 6, 1),
        "d2": "表盘刮花",
    }
    assert slot(form, "lot").place.where == "xlsx:8D!C3"


def test_heads_in_paragraphs_and_tables_between_them():
    def fill(made):
        made.add_paragraph("Complaint No.: C-88    Customer: Tarn Rail AB\tDue date: 12 May 2026")
        made.add_paragraph("D2: Problem description")
        made.add_paragraph("Please describe the problem.")
        made.add_paragraph("Door handle loose.")
        made.add_paragraph("D3: Containment actions")
        table(made, [["No.", "Action", "Responsible", "Date"], ["1", "Retighten all", "B. Lund", "05/06/2026"]])
        made.add_paragraph("D6: Validation")
        made.add_paragraph("")
        made.add_paragraph("Signature: ____")

    form = read(word(fill))
    fields = stated(form)
    assert (fields["report_no"], fields["customer"], fields["due_date"]) == ("C-88", "Tarn Rail AB", date(2026, 5, 12))
    assert fields["d2"] == "Door handle loose."
    assert [(one.action, one.who, one.date) for one in fields["d3"]] == [("Retighten all", "B. Lund", None)]
    assert form.warnings == ("d3.date: '05/06/2026' is not a date two readers would agree on",)
    assert "d6" not in fields


def test_what_cannot_be_typed_stays_blank_with_a_warning():
    rows = [
        ["客户", "甲方机电", "不良数量", "若干"],
        ["投诉日期", "上周", "批号", "待补充"],
        ["D2 问题描述", "异响", "<", "<"],
    ]
    form = read(word(lambda made: table(made, rows)))
    assert form.fields.qty_affected is None
    assert form.fields.complaint_date is None
    assert form.warnings == (
        "complaint_date: '上周' is not a date two readers would agree on",
        "qty_affected: '若干' is not a number",
    )
    assert (slot(form, "lot").value, slot(form, "lot").state) == (None, "blank")


def test_a_nested_table_belongs_to_the_section_of_its_cell():
    def fill(made):
        table(made, [["客户", "乙方泵业"], ["产品名称", "泵盖"], ["D2 问题描述", "漏水"], ["D3 围堵措施", ""]])
        inner = made.tables[0].cell(3, 1).add_table(2, 3)
        for cell, text in zip(
            inner._cells, ["措施", "负责人", "完成时间", "停用库存", "孙平", "2026-7-1"], strict=True
        ):
            cell.text = text

    fields = stated(read(word(fill)))
    assert [(one.action, one.who, one.date) for one in fields["d3"]] == [("停用库存", "孙平", "2026-07-01")]


def test_a_list_of_parts_a_letter_and_another_file_are_no_forms():
    parts = sheet(lambda made: grid(made, [["序号", "品名", "数量"], [1, "螺母", 30], [2, "垫片", 50]]))
    letter = word(lambda made: made.add_paragraph("Dear team, the customer: says hello."))
    assert read_form(parts, LANGUAGES) is None
    assert read_form(letter, LANGUAGES) is None
    assert read_form(file(b"\xff\xd8\xff", "photo.jpg"), LANGUAGES) is None


def test_a_file_nobody_can_read_says_why():
    with pytest.raises(Corrupt, match=r"8D\.docx: this is no Word or Excel file"):
        read_form(file(b"hello", "8D.docx"), LANGUAGES)
    locked = bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(Hold, match="it is password-protected") as held:
        read_form(file(locked, "8D.xlsx"), LANGUAGES)
    assert held.value.held.act == "ask the customer for the password or an open copy"


def test_columns_beside_a_head_and_rows_after_a_form_stay_out_of_the_sections_text():
    rows = [
        ["Concern #: FC-221", "<", "Date Opened: 3/14/2026", "<"],
        ["Part Name: Bracket\nPart Number: BR-9", "<", "Customer: Alder Motors\nSupplier: Hengtai", "<"],
        ["D0 Symptom(s)", "<", "% Effective", "Date Implemented"],
        ["Crack at weld.", "<", "100%", "3/15/2026"],
        ["D1 Team (Name, Dept)", "<", "<", "<"],
        ["Champion: Ann Lee", "<", "Leader: Bo Rask", "<"],
        ["Tim Cole, QA\nEva Moss, Production", "<", "<", "<"],
        ["D4 Root Cause(s) and Escape Point", "<", "% Contribution", ""],
        ["Weld current low", "<", "90", ""],
        ["D8 Recognition", "<", "<", "<"],
        ["", "<", "<", "<"],
        ["Customer satisfied", "☐ yes ☐ no", "Approved by", "L. Hale"],
    ]
    assert stated(read(word(lambda made: table(made, rows)))) == {
        "report_no": "FC-221",
        "complaint_date": date(2026, 3, 14),
        "product": "Bracket",
        "part_no": "BR-9",
        "customer": "Alder Motors",
        "supplier": "Hengtai",
        "d0": "Crack at weld.",
        "d1_champion": "Ann Lee",
        "d1_leader": "Bo Rask",
        "d1_members": ("Tim Cole, QA", "Eva Moss, Production"),
        "d4_occurrence": "Weld current low",
    }


def test_a_team_table_side_by_side_sections_and_both_causes_in_brackets():
    rows = [
        ["客户", "丙方阀门", "不良率(%)", "2.5"],
        ["D1 团队", "<", "<", "<"],
        ["角色", "姓名", "部门", "电话"],
        ["组长", "王一", "质量", "1"],
        ["组员", "李二", "生产", "2"],
        ["组员", "赵三", "技术", "3"],
        ["D2 问题描述", "<", "D3 临时措施", "<"],
        ["断裂", "<", "隔离", "<"],
        ["D4 原因分析（发生）", "<", "D4 原因分析（流出）", "<"],
        ["应力", "<", "漏检", "<"],
    ]
    fields = stated(read(word(lambda made: table(made, rows))))
    assert [one.action for one in fields.pop("d3")] == ["隔离"]
    assert fields == {
        "customer": "丙方阀门",
        "defect_rate_pct": 2.5,
        "d1_leader": "王一",
        "d1_members": ("李二", "赵三"),
        "d2": "断裂",
        "d4_occurrence": "应力",
        "d4_escape": "漏检",
    }


def test_several_rows_of_answers_are_several_lots_and_never_one_of_two_quantities():
    rows = [
        ["客户", "丁方", "投诉日期", "2026-1-2"],
        ["料号", "批号", "交付数量", "不良数量"],
        ["A-1", "L-01", "100", "3"],
        ["A-1", "L-02", "200", "5"],
    ]
    form = read(word(lambda made: table(made, rows)))
    assert (form.fields.part_no, form.fields.lot) == ("A-1", ("L-01", "L-02"))
    assert (form.fields.qty_affected, form.fields.qty_total) == (None, None)
    assert form.warnings == (
        "qty_total: '100' and '200' are different values for one field",
        "qty_affected: '3' and '5' are different values for one field",
    )


def test_a_bare_rate_is_read_when_the_quantities_say_what_it_means():
    rows = [
        ["客户", "戊方", "批次", "7"],
        ["来料数量", "1000", "不良数", "12"],
        ["不良率", "0.012", "投诉日期", "2026-1-2"],
    ]
    assert read(word(lambda made: table(made, rows))).fields.defect_rate_pct == 1.2


def test_who_and_when_at_the_end_of_a_line_are_told_apart_from_the_measure():
    def fill(made):
        for text in (
            "编号：8D-77　　日期：2026年5月1日",
            "客户：东风阀",
            "三、临时措施",
            "1、隔离库存200件，责任人：王五，2026年5月2日完成",
            "2、客户处更换",
        ):
            made.add_paragraph(text)

    measures = read(word(fill)).fields.d3
    assert measures is not None
    assert [(one.action, one.who, one.date) for one in measures] == [
        ("隔离库存200件", "王五", "2026-05-02"),
        ("客户处更换", None, None),
    ]


def test_what_a_form_says_of_the_complaint_beyond_its_own_fields_is_a_slot():
    rows = [
        ["客户", "己方", "批次", "7"],
        ["发现地点", "二线装配", "投诉日期", "2026-1-2"],
        ["不良数", "1", "序列号", ""],
    ]
    form = read(word(lambda made: table(made, rows)))
    assert (slot(form, "found_at").value, slot(form, "serial_no").state) == ("二线装配", "blank")
