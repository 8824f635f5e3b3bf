"""The kinds of machine mail and of other matters one by one, in the five languages."""

import pytest

from records.message import Kind
from tests.mails import kind_of, mail, multipart, part

NOTES = [
    ("Automatic reply: your complaint", "I am out of the office until Monday."),
    ("Abwesenheitsnotiz: Ihre Reklamation", "Ich bin bis 30.11. nicht im Büro."),
    ("自动回复：关于投诉", "我正在休假，11月30日返岗后回复。"),
    ("自動回覆：客訴", "我目前休假中，週一回來後回覆。"),
    ("自動返信：不具合の件", "休暇中のため、12月1日以降にご返信いたします。"),
]


@pytest.mark.parametrize(("subject", "text"), NOTES)
def test_an_out_of_office_note_is_machine_mail_in_every_language(subject, text):
    assert kind_of(mail(text, subject)).kind is Kind.AUTO


@pytest.mark.parametrize(("subject", "text"), NOTES)
def test_an_out_of_office_note_that_bears_our_case_number_is_still_machine_mail(subject, text):
    recognition = kind_of(mail(text, f"{subject} [C-2026-000012]"))
    assert (recognition.kind, recognition.case_token) == (Kind.AUTO, "C-2026-000012")


def test_a_meeting_is_machine_mail():
    invitation = part("text/calendar; method=REQUEST", b"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR")
    assert kind_of(multipart(part("text/plain", b"Supplier review"), invitation)).kind is Kind.AUTO


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Shipping advice", "Your order 5512 left us today on 4 pallets. The packing list is attached."),
        ("Lieferabruf KW 49", "Wir benötigen in KW 49 300 Bolzen aus Rahmenvertrag 8812. Bitte Termin bestätigen."),
        ("送货通知", "PO-5521的80件明天上午送到，请安排卸货。"),
        ("出荷案内", "ご注文の部品を本日発送いたしました。"),
        ("Umfrage", "Wie zufrieden waren Sie mit unserer Bearbeitung von Reklamationen? Zur Umfrage."),
        ("满意度调查", "请对我司产品质量及投诉处理打分。"),
        ("品質月報", "10月不良率0.8%，主要不良為刮傷，詳如附件。"),
        ("Monatsbericht Oktober", "Ausschuss 1,4 %: Kratzer, Grat. Maßnahmen siehe Anlage."),
        ("感谢", "上批罩壳都装好了，一个坏的都没有，感谢你们的配合。"),
        ("お礼", "先日の試作品は素晴らしい出来で、不良は一件もありませんでした。"),
        ("Unser 8D", "Anbei unser 8D-Report zu Ihrer Reklamation vom 2.11., bitte um Freigabe."),
        ("Copy", "Could you send me a copy of the delivery note of last week's shipment? I need it for the file."),
        ("Slot", "Our goods-in is closed on Friday. Can you deliver the pallets on Thursday instead? Order 4471."),
    ],
)
def test_what_belongs_to_others_is_other(subject, text):
    assert kind_of(mail(text, subject)).kind is Kind.OTHER


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Re: broken pallets", "Thanks for picking them up. When will the credit note be issued?"),
        ("樣品", "上週客訴的接頭樣品已交給貴司業務帶回，請確認是否收到。"),
    ],
)
def test_an_answer_that_says_of_nothing_new_that_it_is_wrong_is_a_follow_up(subject, text):
    assert kind_of(mail(text, subject)).kind is Kind.FOLLOWUP


def test_an_answer_that_states_part_lot_and_quantity_is_a_complaint():
    text = "Part RT-5501, lot 9A: 12 pcs affected. Please replace them."
    assert kind_of(mail(text, "Re: cracked rings")).kind is Kind.FORMAL
