"""What kind of mail it is, and why."""

import pytest

from records.message import Kind
from tests.mails import kind_of, mail, multipart, part

COMPLAINT = "料号BZ-100，批号261101，抽检50件，不良3件，内孔偏大0.05mm。请于11月18日前回复8D。\n安徽科达机械有限公司"


def test_what_is_wrong_with_which_goods_is_a_formal_complaint_with_its_reasons():
    recognition = kind_of(mail(COMPLAINT, "轴承座内孔超差"))
    assert recognition.kind is Kind.FORMAL
    assert any("what is wrong" in reason for reason in recognition.reasons)
    assert any("part_no BZ-100" in reason for reason in recognition.reasons)
    assert len(recognition.reasons) == len(recognition.places)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Hi,\njust to let you know, two of the boxes had a torn label. No action needed.", "labels"),
        ("垫片标签贴得太牢，容易留胶。这不是正式投诉，不用回复。", "小建议"),
        ("Hello, one of the parts had a small scratch.", "hi"),
    ],
)
def test_a_remark_that_asks_for_nothing_is_informal(text, subject):
    assert kind_of(mail(text, subject)).kind is Kind.INFORMAL


def test_our_case_number_makes_a_follow_up():
    recognition = kind_of(mail("补充照片。", "Re: [C-2026-000012] 已收到您的投诉"))
    assert (recognition.kind, recognition.case_token) == (Kind.FOLLOWUP, "C-2026-000012")


@pytest.mark.parametrize("token", ["[CR-2026-000777]", "TRS-C-2026-000001", "[C-26-12]"])
def test_somebody_elses_number_on_a_new_complaint_is_still_a_new_complaint(token):
    recognition = kind_of(mail(f"我司编号{token}。{COMPLAINT}", f"{token} 内孔超差"))
    assert (recognition.kind, recognition.case_token) == (Kind.FORMAL, None)


def test_an_answer_in_the_thread_of_a_complaint_is_a_follow_up():
    text = "As promised, two photographs.\n\nOn 10/11/2026 10:41, Fiona wrote:\n> 18 of 500 shafts are out of tolerance"
    assert kind_of(mail(text, "Re: Complaint: shafts", In_Reply_To="<a@b.example>")).kind is Kind.FOLLOWUP


def test_an_answer_in_another_thread_that_complains_anew_is_a_complaint_and_in_doubt():
    raw = mail(COMPLAINT, "Re: 送货计划", In_Reply_To="<a@b.example>")
    recognition = kind_of(raw)
    assert recognition.kind is Kind.FORMAL
    assert [held.what for held in recognition.held] == ["kind"]


def test_words_about_an_earlier_complaint_with_its_number_are_a_follow_up():
    text = (
        "With reference to our complaint TRS-0457: the depot found three more. We are still waiting for your statement."
    )
    assert kind_of(mail(text, "TRS-0457 depot check")).kind is Kind.FOLLOWUP


def test_a_request_for_prices_is_an_inquiry():
    assert kind_of(mail("请报价，年用量5000件。如何处理投诉？", "询价 支架")).kind is Kind.INQUIRY


def test_a_request_for_prices_that_also_complains_is_a_complaint():
    text = "请报价A-200 1000件。另外上批批号L88有12件开裂，请回复8D。"
    assert kind_of(mail(text, "询价及质量问题")).kind is Kind.FORMAL


@pytest.mark.parametrize(
    "headers",
    [{"Auto_Submitted": "auto-replied"}, {"Precedence": "auto_reply"}, {"X_Autoreply": "yes"}],
)
def test_automatic_answers_are_known_by_their_headers(headers):
    assert kind_of(mail("您的投诉我已收到，不良品请退回。", "您好", **headers)).kind is Kind.AUTO


def test_an_out_of_office_note_without_headers_is_known_by_its_subject():
    assert kind_of(mail("I am away. Urgent complaints: call Jo.", "Automatic reply: Complaint 8D")).kind is Kind.AUTO


def test_a_complaint_that_a_customers_system_generated_is_a_complaint():
    assert kind_of(mail(COMPLAINT, "质量通知", Auto_Submitted="auto-generated")).kind is Kind.FORMAL


def test_our_own_letter_coming_back_is_no_case():
    ours = "complaints@hengtai.example"
    assert kind_of(mail(COMPLAINT, "内孔超差", sender=ours, X_Kesu="acknowledgement")).kind is Kind.AUTO
    raw = mail(COMPLAINT, "内孔超差", sender=ours, Message_ID="<C-2026-000012.ack@hengtai.example>")
    assert kind_of(raw).kind is Kind.AUTO


def test_a_read_receipt_is_automatic():
    raw = mail("x", "Read: 8D", Content_Type="multipart/report; report-type=disposition-notification; boundary=b")
    assert kind_of(raw).kind is Kind.AUTO


def test_a_delivery_report_is_a_bounce():
    raw = multipart(
        part("text/plain", b"Your complaint could not be delivered."),
        part("message/delivery-status", b"Action: failed"),
        subtype="report; report-type=delivery-status",
    )
    assert kind_of(raw).kind is Kind.BOUNCE


def test_phishing_that_speaks_of_complaints_is_spam():
    text = "您有3封客户投诉邮件被拦截，请点击下方链接，登录并验证账号和密码：\nhttp://mail.verify.example/u"
    assert kind_of(mail(text, "客户投诉邮件被拦截")).kind is Kind.SPAM


def test_a_newsletter_about_complaints_is_other():
    text = "Five mistakes in 8D reports. Customer complaints as a source of knowledge. Unsubscribe here."
    assert (
        kind_of(mail(text, "Five mistakes in 8D reports", List_Unsubscribe="<https://n.example/u>")).kind is Kind.OTHER
    )


def test_an_order_with_a_clause_about_defects_is_other():
    text = "请确认订单，料号A-1，600件，交货日期12月10日。如有不良按协议处理。"
    assert kind_of(mail(text, "采购订单 PO-77，请回签")).kind is Kind.OTHER


def test_praise_is_no_complaint():
    assert (
        kind_of(mail("The 200 housings of lot 77 arrived, no defects found, thank you.", "Lot 77")).kind is Kind.OTHER
    )


def test_a_complaint_that_does_not_say_what_is_wrong_is_held():
    recognition = kind_of(mail("我司就订单PO-889向贵司正式投诉，请回电。", "投诉"))
    assert recognition.kind is Kind.FORMAL
    assert "does not say what is wrong" in recognition.held[0].why


def test_a_suppliers_answer_in_words_is_other():
    text = "附件为我司针对贵司投诉NCR-551的8D报告，请查收并确认。"
    assert kind_of(mail(text, "8D报告 NCR-551")).kind is Kind.OTHER
