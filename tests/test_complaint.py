"""What a mail's complaints state, each value with its place."""

from datetime import date

import pytest

from intake.complaint import complain, stated_facts
from records.calendar import WorkCalendar
from records.complaint import Category
from records.form import Form, FormFields, Slot
from records.place import Place
from tests.mails import US, complaint_of, complaints_of, languages, mail, multipart, part, read

LABELLED = """恒泰 客诉窗口：

客户名称：苏州江南电机有限公司
产品名称：行星减速电机
产品型号：JH-42P-25
批    号：20260918-03、20260918-04
采购订单号：JN-PO-26-1147    送货日期：2026年9月25日
来料数量：400台
不良数量：12台（不良率3%）
不良现象：空载有异响，
实测66dB。
要求回复日期：11月17日
回复形式：8D报告
"""


def test_labelled_lines_give_every_field_with_its_line():
    complaint = complaint_of(mail(LABELLED, "投诉"))
    assert complaint.customer == "苏州江南电机有限公司"
    assert (complaint.product, complaint.part_no) == ("行星减速电机", "JH-42P-25")
    assert complaint.lot == ("20260918-03", "20260918-04")
    assert (complaint.order_no, complaint.delivery_date) == ("JN-PO-26-1147", date(2026, 9, 25))
    assert (complaint.qty_affected, complaint.qty_total, complaint.defect_rate_pct) == (12, 400, 3)
    assert (complaint.due_date, complaint.reply_form) == (date(2026, 11, 17), "8D")
    assert complaint.category is Category.PRODUCT_QUALITY
    assert complaint.evidence["part_no"].where == "text:L5"
    assert complaint.evidence["contact_email"].where == "header:From"


def test_the_date_is_the_mails_when_none_is_written_and_the_written_one_else():
    complaint = complaint_of(mail("料号A-1有3件开裂。"))
    assert (complaint.complaint_date, complaint.evidence["complaint_date"].where) == (date(2026, 11, 12), "header:Date")
    complaint = complaint_of(mail("料号A-1有3件开裂。\n\n天津津滨电器有限公司\n2026年11月11日"))
    assert (complaint.complaint_date, complaint.evidence["complaint_date"].where) == (date(2026, 11, 11), "text:L4")


def test_english_prose_gives_its_numbers_dates_and_demands():
    text = (
        "during incoming inspection on 9 November 2026 we found 18 of 500 pump shafts out of tolerance. They are part\n"
        "HS-2210-A from your lot HT26-0412, delivered on 2 November 2026 against our purchase order 4500087731.\n\n"
        "Please send 18 replacements and let us have your 8D report by 20 November 2026.\n\n"
        "Kind regards\nFiona Hartwell\nBrackenfield Pumps Ltd, Sheffield"
    )
    complaint = complaint_of(mail(text, "Complaint"))
    assert (complaint.product, complaint.part_no, complaint.lot) == ("pump shafts", "HS-2210-A", ("HT26-0412",))
    assert (complaint.qty_affected, complaint.qty_total) == (18, 500)
    assert (complaint.order_no, complaint.customer) == ("4500087731", "Brackenfield Pumps Ltd")
    assert (complaint.delivery_date, complaint.occurred_on) == (date(2026, 11, 2), date(2026, 11, 9))
    assert (complaint.due_date, complaint.found_at) == (date(2026, 11, 20), "incoming inspection")
    assert complaint.reply_form == "8D"
    assert "out of tolerance" in (complaint.defect or "")


def test_chinese_prose_gives_its_numbers_dates_and_demands():
    text = (
        "11月4号到货的那批不锈钢阀芯，料号VX-15-304，批号1026B，一共3000只，已经挑出47只，密封面有划痕。"
        "麻烦在本周五（11月13日）之前给个书面说法。47只请给我们换，人工费2,350元也请你们承担。\n佛山市佳颖水暖器材有限公司"
    )
    complaint = complaint_of(mail(text, "阀芯漏水"))
    assert (complaint.product, complaint.part_no, complaint.lot) == ("不锈钢阀芯", "VX-15-304", ("1026B",))
    assert (complaint.qty_affected, complaint.qty_total) == (47, 3000)
    assert (complaint.delivery_date, complaint.due_date) == (date(2026, 11, 4), date(2026, 11, 13))
    assert (complaint.claim, complaint.remedy) == ("2,350元", "47只请给我们换")


def test_a_name_and_its_number_side_by_side_need_no_label():
    complaint = complaint_of(mail("They are torn. Please answer.", "Complaint: sealing rings GK-4410 torn"))
    assert (complaint.product, complaint.part_no) == ("sealing rings", "GK-4410")


def test_nothing_is_invented():
    complaint = complaint_of(mail("One of the parts had a scratch."))
    assert set(complaint.evidence) == {"contact", "contact_email", "complaint_date", "defect", "category"}


def test_a_value_stated_twice_differently_is_blank_and_held():
    complaint = complaint_of(mail("料号：A-1\n不良数量：12件\n不良数量：15件\n不良现象：划伤"))
    assert complaint.qty_affected is None
    assert [(held.what, held.where) for held in complaint.held] == [("qty_affected", "text:L2, text:L3")]


def test_a_date_that_could_be_two_is_settled_by_the_mails_other_dates_or_stays_blank():
    settled = complaint_of(mail("Date detected: 11/10/2026\n8D due: 11/25/2026\nDefect: burrs"))
    assert (settled.occurred_on, settled.due_date) == (date(2026, 11, 10), date(2026, 11, 25))
    assert complaint_of(mail("8D due: 11/12/2026\nDefect: burrs\nPart no: A1")).due_date is None


def test_rows_of_different_parts_are_complaints_of_their_own_and_share_the_rest():
    text = (
        "两款零件不合格：\n\n投诉单号\t产品名称\t料号\t批号\t来料数量\t不良数量\t不良现象\n"
        "YQ-01\t支架\tSB-0620\t26W44\t800\t31\t折弯角度偏小\nYQ-02\t盖\tBC-1105\t26W43\t1200\t64\t氧化发花\n\n"
        "请于11月20日前分别提交8D报告。"
    )
    first, second = complaints_of(mail(text, "来料不合格"))
    assert (first.part_no, first.qty_affected, first.customer_ref) == ("SB-0620", 31, "YQ-01")
    assert (second.part_no, second.qty_total, second.defect) == ("BC-1105", 1200, "氧化发花")
    assert first.due_date == second.due_date == date(2026, 11, 20)


def test_rows_of_one_part_with_one_defect_are_one_complaint_with_several_lots():
    text = "料号\t批号\t不良现象\nSB-0620\t26W44\t毛刺\nSB-0620\t26W45\t毛刺"
    assert complaint_of(mail(text, "毛刺")).lot == ("26W44", "26W45")


def test_blocks_under_one_another_are_complaints_of_their_own():
    block = "产品名称：{0}\n料号：{1}\n不良现象：{2}\n"
    text = "投诉一：\n" + block.format("螺栓", "LS-1", "开裂") + "\n投诉二：\n" + block.format("螺母", "LM-2", "毛刺")
    assert [(one.part_no, one.defect) for one in complaints_of(mail(text, "两项"))] == [
        ("LS-1", "开裂"),
        ("LM-2", "毛刺"),
    ]


def test_an_html_table_gives_cells_as_places():
    html = "<table><tr><td>Part No.</td><td>7702-114</td></tr><tr><td>Qty rejected</td><td>86</td></tr></table>"
    complaint = complaint_of(multipart(part("text/html", f"<p>Burrs found.</p>{html}".encode())))
    assert (complaint.part_no, complaint.qty_affected) == ("7702-114", 86)
    assert complaint.evidence["qty_affected"].where == "html:t1/r2/c2"


def test_in_a_forward_the_inner_sender_complains_at_his_date():
    text = (
        "请登记，客户催得急。\n\n周敏\n恒泰精密 华东销售\n\n发件人: 赵磊 <zhao.lei@huaxing.example>\n"
        "发送时间: 2026年11月10日 16:32\n收件人: 周敏 <zhou.min@hengtai.example>\n主题: 漏油\n\n"
        "贵司减速机（型号PLF-090）150台里已有36台漏油，还在质保期内，36台请全部返修。\n\n赵磊\n昆山华星自动化设备有限公司"
    )
    complaint = complaint_of(mail(text, "转发: 漏油", sender="Zhou Min <zhou.min@hengtai.example>"))
    assert (complaint.customer, complaint.contact_email) == ("昆山华星自动化设备有限公司", "zhao.lei@huaxing.example")
    assert (complaint.complaint_date, complaint.qty_affected) == (date(2026, 11, 10), 36)
    assert complaint.evidence["contact_email"].where == "text:L6"


def test_a_mail_forwarded_as_a_file_is_read_with_its_own_places():
    inner = mail(
        "Item KB-FS-12: 18 of 60 cartons have no inner trays. Please reply.\nKestrel Bath Pty Ltd", "Packaging"
    )
    outer = multipart(part("text/plain", b"Please register."), part('message/rfc822; name="a.eml"', inner))
    complaint = complaint_of(outer.replace(b"Li Na <lina@kunda.example>", b"Kevin <kevin@hengtai.example>", 1))
    assert (complaint.customer, complaint.category) == ("Kestrel Bath Pty Ltd", Category.PACKAGING)
    assert complaint.contact_email == "lina@kunda.example"
    assert complaint.evidence["part_no"].origin == "mail/a.eml"


def test_a_colleagues_own_note_without_a_customer_asks_who_complains():
    complaint = complaint_of(mail("客户来电：减速机3台漏油。", "电话投诉", sender="zhou.min@hengtai.example"))
    assert (complaint.customer, complaint.contact_email) == (None, None)
    assert [held.what for held in complaint.held] == ["customer"]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("来货短少120套，请补发。", Category.QUANTITY),
        ("料号A-1，外箱压塌，运输途中碰撞，12件损坏。", Category.TRANSPORT_STORAGE),
        ("The certificate of conformity (CoC) is missing for order 88-20417.", Category.DOCUMENTATION),
        ("Our PO 77-1205 is late, please deliver.", Category.DELIVERY),
        ("业务员态度恶劣，无人回复，请答复。", Category.SALES_SERVICE),
    ],
)
def test_the_category_is_what_the_words_are_about(text, category):
    assert complaint_of(mail(text)).category is category


def form(value: str) -> Form:
    place = Place(file_sha256="0" * 64, origin="mail/8D.xlsx", where="xlsx:8D!B4", words=value)
    slot = Slot(field="part_no", label="料号", place=place, value=value, state="filled")
    return Form(
        name="8D.xlsx",
        file_sha256="0" * 64,
        origin="mail/8D.xlsx",
        format="xlsx",
        language="zh-CN",
        fields=FormFields(part_no=value),
        slots=(slot,),
    )


def test_what_a_form_and_its_mail_say_differently_is_blank_and_held_with_both_places_and_values():
    message = read(mail("料号：A-999\n不良现象：毛刺"))
    (complaint,) = complain(message, (form("A-100"),), US, languages(), WorkCalendar())
    assert complaint.part_no is None
    assert [(held.what, held.where, held.why) for held in complaint.held] == [
        ("part_no", "mail/8D.xlsx xlsx:8D!B4, text:L1", "mail/8D.xlsx says A-100, the mail says A-999")
    ]


def test_what_a_form_and_running_text_say_alike_is_one_value_with_the_forms_place():
    message = read(mail("料号A-100有毛刺，请处理。"))
    (complaint,) = complain(message, (form("A-100"),), US, languages(), WorkCalendar())
    assert (complaint.part_no, complaint.evidence["part_no"].where, complaint.held) == ("A-100", "xlsx:8D!B4", ())


def test_two_forms_of_different_parts_are_two_complaints():
    message = read(mail("见附件。", "8D"))
    assert len(complain(message, (form("A-100"), form("B-200")), US, languages(), WorkCalendar())) == 2


def facts(text: str) -> dict[str, object]:
    raw = mail(text)
    return {fact.name: fact.value for fact in stated_facts(read(raw), complaints_of(raw)[0], languages())}


def test_facts_are_those_the_words_state():
    assert facts("12台在保修期内，请返修12台。料号A-1漏油。") == {"warranty": "in", "repair_qty": 12.0}
    assert facts("Part A-1 is cracked, the warranty has expired.") == {"warranty": "out"}
    assert facts("料号A-1冒烟，产线已停线，请派人到我司现场处理。") == {"severity_class": "major", "on_site": True}
    assert facts("A-1漏油，已过质保，申请免费维修，请邮寄配件。") == {
        "warranty": "out",
        "free_repair": True,
        "parts_by_mail": True,
    }
    assert facts("料号A-1开裂，整批退货。") == {"complaint_form": "return"}
    assert facts("A-1 leaks. No 8D is needed, no 8D please.") == {"asks_8d": False}


@pytest.mark.parametrize(
    "text", ["A-1 cracked, but there is no line stop.", "料号A-1开裂，尚未停线。", "请尽快换货，避免停线，A-1开裂。"]
)
def test_a_stop_that_did_not_happen_is_no_fact(text):
    assert "severity_class" not in facts(text)


def test_a_fact_bears_the_place_of_its_words():
    raw = mail("料号A-1开裂。\n产品仍在质保期内。")
    (fact,) = stated_facts(read(raw), complaint_of(raw), languages())
    assert fact.place is not None
    assert (fact.place.where, fact.place.words) == ("text:L2", "产品仍在质保期内")


def test_what_a_full_check_found_counts_and_not_the_sample():
    complaint = complaint_of(mail("收到1000件支架（料号ZJ-9），抽检80件发现不良5件，全检后共挑出62件毛刺。"))
    assert (complaint.qty_affected, complaint.qty_total) == (62, 1000)


def test_part_numbers_that_differ_are_held_and_the_rest_is_read():
    complaint = complaint_of(mail("料号：A-1\n料号：A-2\n不良现象：毛刺", "毛刺"))
    assert (complaint.part_no, complaint.defect) == (None, "毛刺")
    assert [held.what for held in complaint.held] == ["part_no"]


@pytest.mark.parametrize(
    ("words", "lots"),
    [("26W40/26W41", ("26W40", "26W41")), ("L/2026-11", ("L/2026-11",)), ("A1、A2 和 A3（共3箱）", ("A1", "A2", "A3"))],
)
def test_several_lots_in_one_value_are_told_apart(words, lots):
    assert complaint_of(mail(f"批号：{words}\n不良现象：毛刺")).lot == lots
