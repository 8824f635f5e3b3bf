"""Mails and forms in Traditional Chinese: years of the Republic, Taiwan's words, firms in both scripts, kinds."""

from datetime import date, datetime

import pytest

from intake.complaint import complain, stated_facts
from intake.forms.form import read_form
from intake.forms.values import parse_date, parse_quantity
from intake.kind import recognise
from intake.text.charsets import decode
from intake.who.firms import company_names
from intake.who.parties import is_our_name
from intake.who.quoting import is_forward, is_reply, new_lines, read_thread
from intake.who.tongue import language_of
from records.calendar import WorkCalendar
from records.complaint import Category, Complaint
from records.message import Kind
from tests.form_files import LANGUAGES, sheet
from tests.form_files import grid as cells
from tests.mails import US, mail, read, word

ANCHOR = date(2026, 11, 12)
SENDER = f"{word('林志明')} <jimmy@chengyang.example>"


def complaint(text: str, subject: str = "客訴通知", **headers: str) -> Complaint:
    (one,) = complain(read(mail(text, subject, SENDER, **headers)), (), US, LANGUAGES, WorkCalendar())
    return one


def kind(text: str, subject: str, **headers: str) -> Kind:
    return recognise(read(mail(text, subject, SENDER, **headers)), (), US, LANGUAGES).kind


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("民國115年11月10日", date(2026, 11, 10)),
        ("中華民國一一五年十一月十日", date(2026, 11, 10)),
        ("115年11月10日", date(2026, 11, 10)),
        ("115/11/10", date(2026, 11, 10)),
        ("115.11.10", date(2026, 11, 10)),
        ("2026/11/10(二)", date(2026, 11, 10)),
        ("11/20", date(2026, 11, 20)),
    ],
)
def test_a_year_of_three_digits_counts_from_1912(words, expected):
    assert parse_date(words, "zh-TW", ANCHOR) == expected


@pytest.mark.parametrize(("words", "language"), [("115/11/10", "zh-CN"), ("115.11.10", "ja"), ("115/11/10", "en")])
def test_where_nothing_shows_whose_years_they_are_nobody_guesses(words, language):
    assert parse_date(words, language, ANCHOR) is None


def test_taiwans_counters_are_counted():
    assert parse_quantity("12顆") == (12, None)
    assert parse_quantity("9 PCS / 1,500 PCS") == (9, 1500)
    assert parse_quantity("600件中24件") == (24, 600)


PROSE = """您好：

貴司115年11月6日交貨之導軌滑塊（料號：GR-15-HS，批號H1151006-1）共600件，本公司於11月9日進料檢驗時
發現24件端面生鏽，不良率4%。

請於11/20前回覆8D報告，不良品24件請換貨。本次重工費用NT$12,000元由貴司承擔。

順頌 商祺

林志明
承揚科技股份有限公司 品保部
"""


def test_running_text_states_what_a_careful_person_finds():
    one = complaint(PROSE)
    assert (one.customer, one.part_no, one.lot) == ("承揚科技股份有限公司", "GR-15-HS", ("H1151006-1",))
    assert one.product == "導軌滑塊"
    assert (one.qty_affected, one.qty_total, one.defect_rate_pct) == (24, 600, 4)
    assert (one.delivery_date, one.occurred_on, one.due_date) == (
        date(2026, 11, 6),
        date(2026, 11, 9),
        date(2026, 11, 20),
    )
    assert (one.found_at, one.reply_form, one.claim) == ("進料檢驗", "8D", "NT$12,000元")
    assert "生鏽" in (one.defect or "")
    assert "換貨" in (one.remedy or "")
    assert one.category is Category.PRODUCT_QUALITY


@pytest.mark.parametrize(
    "words",
    [
        "請於11/20前回覆。",
        "請於11/20(五)前回覆8D。",
        "請於115/11/20前提出改善報告。",
        "請在民國115年11月20日以前回覆。",
        "請最遲11月20日回覆8D報告。",
        "請於11月20日下班前回覆。",
    ],
)
def test_a_demand_names_its_day(words):
    assert complaint(f"料號GR-15有3件生鏽不良。{words}").due_date == date(2026, 11, 20)


def test_the_number_of_an_order_is_no_number_of_a_complaint():
    one = complaint("馬達（型號 DM-24-60）有3台無法轉動，訂單編號 PO-55120，請換新。")
    assert (one.order_no, one.customer_ref, one.qty_affected) == ("PO-55120", None, 3)


def test_facts_for_routing_are_read_in_taiwans_words():
    text = "料號GR-15共24件卡住無法使用，產線停線，仍在保固期內，請派工程師到廠。"
    message = read(mail(text, "客訴", SENDER))
    (one,) = complain(message, (), US, LANGUAGES, WorkCalendar())
    facts = {fact.name: fact.value for fact in stated_facts(message, one, LANGUAGES)}
    assert (facts["warranty"], facts["severity_class"], facts["on_site"]) == ("in", "major", True)


@pytest.mark.parametrize(
    ("text", "subject", "expected"),
    [
        ("我目前不在辦公室，11/16回來。", "自動回覆: 出貨安排", Kind.AUTO),
        ("請報價以下品項，並告知交期與最低訂購量。", "詢價 RFQ-118", Kind.INQUIRY),
        ("貨物已於今日寄出，請查收。", "出貨通知 SO-3321", Kind.OTHER),
        ("請簽回採購單。", "採購單 PO-115-220", Kind.OTHER),
        ("順帶一提，上批包裝袋有點鬆脫，不用回覆，僅供參考。", "小建議", Kind.INFORMAL),
        ("料號GR-15，批號B26，5件斷裂，請換貨並提供8D報告。", "客訴：滑塊斷裂", Kind.FORMAL),
        ("訂單PO-7781未附材質證明，請於11/18前補寄。", "文件不齊", Kind.FORMAL),
    ],
)
def test_a_taiwanese_mail_shows_its_kind(text, subject, expected):
    assert kind(text, subject) is expected


def test_news_about_an_earlier_complaint_is_a_follow_up():
    text = "上次客訴的8D報告我們尚未收到，請問處理進度如何？"
    assert kind(text, "回覆: 客訴 GR-15-HS", In_Reply_To="<x@y.example>") is Kind.FOLLOWUP
    assert kind(text, "客訴進度跟催") is Kind.FOLLOWUP


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("料號SW-8短少150件，請補貨。", Category.QUANTITY),
        ("料號SW-8紙箱破損，棧板斷裂，請改善包裝。", Category.PACKAGING),
        ("訂單PO-1逾期未到貨，請告知交期。", Category.DELIVERY),
        ("料號SW-8未附檢驗報告及材質證明，請補寄。", Category.DOCUMENTATION),
    ],
)
def test_the_words_name_the_category(text, category):
    assert complaint(text, "異常通知").category is category


FORWARDED = """請協助處理。

寄件者: 王美玲 <meiling@yfcm.example>
寄件日期: 2026年11月10日 上午 09:05
收件者: 李 <li@hengtai.example>
主旨: 客訴 YF-20817-A

齒條導套（料號YF-20817-A）9件內徑超差，請回覆8D報告。
"""


def test_the_head_of_a_forwarded_mail_names_who_complains():
    (_, inner) = read_thread(FORWARDED, "轉寄: 客訴 YF-20817-A")
    assert (inner.sender, inner.email, inner.history) == ("王美玲", "meiling@yfcm.example", False)
    sender = "Li <li@hengtai.example>"
    (one,) = complain(read(mail(FORWARDED, "轉寄: 客訴 YF-20817-A", sender)), (), US, LANGUAGES, WorkCalendar())
    assert (one.contact_email, one.complaint_date) == ("meiling@yfcm.example", date(2026, 11, 10))


def test_what_is_quoted_with_a_taiwanese_attribution_is_history():
    text = "收到。\n\n王美玲 <meiling@yfcm.example> 於 2026年11月10日 週二 上午9:12寫道：\n> 料號有不良。"
    assert new_lines(text, "回覆：客訴") == (0, 1)


def test_subjects_say_that_they_answer_or_pass_on():
    assert is_reply("回覆: 客訴")
    assert is_reply("答覆：客訴")
    assert is_forward("轉寄: 客訴")


@pytest.mark.parametrize("name", ["恆泰精密製造有限公司", "恒泰精密制造有限公司", "恒泰精密製造有限公司"])
def test_our_own_name_is_ours_in_either_script(name):
    assert is_our_name(name, US)


def test_taiwans_firms_are_known_by_their_forms():
    assert company_names("林志明 承揚科技股份有限公司 品保部") == ["承揚科技股份有限公司"]
    assert company_names("大發企業社") == ["大發企業社"]
    assert company_names("貴公司") == []


@pytest.mark.parametrize("text", ["我目前不在辦公室", "請於11/20前回覆", "訂單已出貨，煩請查收", "關於滑塊斷裂"])
def test_short_traditional_texts_are_told_from_simplified_ones(text):
    assert language_of(text) == "zh-TW"


def test_big5_with_the_rows_windows_added_loses_nothing():
    text = "恆泰精密：滑塊碁裏墻有異常"
    assert decode(text.encode("cp950"), "big5").text == text


ROWS: list[list[str | float | datetime | None]] = [
    ["客訴單號", "YF-046", "開立日期", "115/11/11"],
    ["客戶名稱", "詠峰車材股份有限公司", "供應商", "恆泰精密製造有限公司"],
    ["品名", "齒條導套", "料號", "YF-20817-A"],
    ["批號", "HT-1151021", "訂單號碼", "4600-11583"],
    ["交貨數量", "1,500 PCS", "不良數量", "9 PCS"],
    ["聯絡人", "王美玲 小姐", "要求回覆日期", "115年11月25日"],
    ["問題描述", "內徑偏大", None, None],
    ["圍堵措施", None, None, None],
    ["根本原因", None, None, None],
    ["永久對策", None, None, None],
    ["預防再發", None, None, None],
]


def test_a_taiwanese_form_is_read_with_its_own_years():
    form = read_form(sheet(lambda page: cells(page, ROWS)), LANGUAGES)
    assert form
    assert form.language == "zh-TW"
    fields = form.fields
    assert (fields.report_no, fields.customer) == ("YF-046", "詠峰車材股份有限公司")
    assert (fields.complaint_date, fields.due_date) == (date(2026, 11, 11), date(2026, 11, 25))
    assert (fields.qty_affected, fields.qty_total, fields.contact) == (9, 1500, "王美玲")
    blank = {slot.field for slot in form.slots if slot.state == "blank"}
    assert blank >= {"d3", "d4_occurrence", "d5", "d7"}


def test_a_simplified_form_keeps_its_language_beside_the_traditional_words():
    rows: list[list[str | float | datetime | None]] = [
        ["投诉编号", "T-1", "品名", "滑块"],
        ["料号", "GR-15", "批号", "B26"],
        ["不良数量", "3件", "投诉日期", "115/11/10"],
        ["问题描述", "生锈", None, None],
        ["临时措施", None, None, None],
    ]
    form = read_form(sheet(lambda page: cells(page, rows)), LANGUAGES)
    assert form
    assert (form.language, form.fields.complaint_date) == ("zh-CN", None)
    assert any("complaint_date" in warning for warning in form.warnings)


def test_places_goods_and_counts_are_read_in_other_writings():
    one = complaint(
        "上禮拜三交的那批玻璃蓋板,組裝的時候發現有 12 片邊緣崩裂。\n型號 GL-070-A,批號 G6B03,數量計 300 片。"
    )
    assert (one.product, one.part_no, one.lot) == ("玻璃蓋板", "GL-070-A", ("G6B03",))
    assert (one.qty_affected, one.qty_total, one.delivery_date) == (12, 300, date(2026, 11, 4))
    assert "邊緣崩裂" in (one.defect or "")


def test_what_was_to_come_has_not_been_delivered():
    one = complaint("訂單 PO-260988 原訂 11/5 交貨,至今仍未收到貨,已造成產線斷料。請立即告知出貨日期。")
    assert (one.order_no, one.delivery_date, one.category) == ("PO-260988", None, Category.DELIVERY)


def test_a_count_behind_what_is_wrong_is_the_number_affected():
    one = complaint("軸套 AX-30 內徑偏小,無法組裝,共 24 個。煩請安排重工。")
    assert (one.product, one.part_no, one.qty_affected, one.qty_total) == ("軸套", "AX-30", 24, None)


def test_an_official_letter_counts_days_from_its_arrival():
    one = complaint("一、旨揭產品經本公司產線使用時發現 35 條外皮破裂。\n二、請於文到7日內提出書面改善報告。")
    assert (one.qty_affected, one.due_date, one.reply_form) == (35, date(2026, 11, 19), "書面改善報告")


def test_lots_in_brackets_behind_the_word_for_lots():
    assert complaint("馬達座(品號 MB-71)交貨兩批(2610A、2610B)均有毛邊。").lot == ("2610A", "2610B")
