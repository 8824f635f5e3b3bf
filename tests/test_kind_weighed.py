"""Where no word for the defect is known: small signs are weighed, and what is doubtful is put before a person."""

import pytest

from intake.prose import mood
from records.message import Kind
from tests.mails import kind_of, mail

PATTERNS = [getattr(mood, name) for name in dir(mood) if name.isupper()]
NASTY = (
    "a ",
    "1 ",
    "your ",
    "合同",
    "只有",
    "不用",
    "先日",
    "見本",
    "Ihre ",
    "bestellt ",
    "of the ",
    "ticket ",
    "收到",
)


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("piece", NASTY)
def test_no_run_of_one_piece_is_slow(pattern, piece):
    pattern.search(piece * (2_000 // len(piece)))


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Hose tails", "Hi Jun,\nthe brass hose tails that came in on Thursday won't take our clamps. What now?"),
        (
            "Dübel",
            "Hallo,\nvon den Dübeln, die Sie uns geschickt haben, 30 von 80 drehen leer durch. Wie geht es weiter?",
        ),
        ("坐垫", "刘经理：你们送来的海绵密度合同写的是35，称下来才28，坐两天就塌。请拉回去。"),
        (
            "木栓",
            "先日納めていただいた木栓ですが、瓶口に収まりません。作業が止まって困っております。ご対応をお願いします。",
        ),
        ("絕緣紙", "貴司的絕緣紙規格書寫0.13，量起來卻是0.18，機台穿不過去，請派人來看。"),
        ("Invoice 4471", "Invoice 4471 bills 60 rolls but we only received 52. Please correct it."),
    ],
)
def test_goods_that_came_and_a_reproach_in_unknown_words_are_a_complaint(subject, text):
    assert kind_of(mail(text, subject)).kind is Kind.FORMAL


def test_a_complaint_by_weight_names_its_signs_and_is_held_as_to_its_kind():
    text = "Ops, order 88123 got here on Monday and our fillers spit them out. Third time. Ring me."
    recognition = kind_of(mail(text, "Caps"))
    assert recognition.kind is Kind.FORMAL
    assert "reads as a complaint" in recognition.reasons[0]
    assert [held.what for held in recognition.held] == ["kind"]


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Thursday", "Unfortunately I cannot come on Thursday. Could you do Friday instead?"),
        ("Rechnung 55", "Leider ist zu unserer Rechnung 55 noch kein Zahlungseingang zu sehen. Bitte überweisen Sie."),
        ("Application", "I am a quality engineer, experienced in complaints and 8D. Please find my CV attached."),
        ("订单", "请确认订单PO-3310，800件，图纸B版，交期12月5日，请回签。"),
        ("Bestellung", "Wegen eines defekten Ofens bei uns bestellen wir nach: 20 Stück Art. QH-77, Termin 3.12."),
    ],
)
def test_regret_over_other_matters_is_no_complaint(subject, text):
    assert kind_of(mail(text, subject)).kind is Kind.OTHER


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Machine", "We sort 9,000 apples a day and 3 % are bruised. Could you quote a sorter that takes them out?"),
        ("请教", "请问贵司的铰链在海边会不会生锈？保修期多长？"),
        ("Frage", "Unser altes Werkzeug ist verschlissen. Wir suchen jemanden, der ein neues baut. Was kostet das?"),
    ],
)
def test_the_troubles_of_somebody_who_wants_an_offer_are_no_complaint(subject, text):
    assert kind_of(mail(text, subject)).kind is Kind.INQUIRY


def test_met_at_a_fair_and_bought_there_may_complain():
    text = "Die 40 Bleche, die ich bei Ihnen auf der Messe gekauft habe, sind verzogen. Ich will neue, bis Montag."
    assert kind_of(mail(text, "Bleche")).kind is Kind.FORMAL


@pytest.mark.parametrize(
    "text",
    [
        "The trays you sent are great, one lid was a little tight, don't worry about it.",
        "这批绳子颜色浅一点，我们照用了，不用换。",
        "納品の箱が一つ少しへこんでいましたが、使用に支障はございません。",
    ],
)
def test_something_small_that_does_not_matter_is_a_remark(text):
    assert kind_of(mail(text, "x")).kind is Kind.INFORMAL


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Pictures", "Here are the pictures of the torn belts I promised yesterday."),
        ("NMR-2210-14 additional", "We found 4 more in box 3. Please add them to D2."),
        ("Answer", "We cannot accept the corrective action of your last report, it names no date."),
        ("案子", "上周反映的那批垫圈生锈，原因什么时候出来？"),
        ("報告書", "ご提出いただいた対策書は不十分のため、再提出をお願いします。"),
    ],
)
def test_what_takes_up_an_earlier_matter_is_a_follow_up(subject, text):
    assert kind_of(mail(text, subject)).kind is Kind.FOLLOWUP


def test_the_same_defect_in_a_new_delivery_is_a_complaint_of_its_own():
    text = "We reported torn belts last week. The new delivery, lot 81-B, is torn again: 6 pcs. Please replace them."
    assert kind_of(mail(text, "Belts")).kind is Kind.FORMAL


@pytest.mark.parametrize(
    "text",
    [
        "Your message 'Cracked lids, NCR 12' has been received, ticket 77. Do not reply to this e-mail.",
        "Ihre Nachricht ist eingegangen und hat das Ticket 5512. Antworten Sie nicht auf diese E-Mail.",
        "您的邮件《轴套开裂》已收到，工单号5512，本邮件由系统发出，请勿回复。",
        "お問い合わせ「割れの件」を受け付けました。このメールは自動送信です。",
    ],
)
def test_a_ticket_machine_that_repeats_our_subject_is_machine_mail(text):
    assert kind_of(mail(text, "Ticket opened: Re: cracked lids, NCR 12, your 8D")).kind is Kind.AUTO


def test_a_portal_that_answers_by_itself_but_states_part_and_quantity_complains():
    text = "Your case has been opened. Part RT-5501, lot 9A: 12 pcs cracked. 8D required. Do not reply to this e-mail."
    assert kind_of(mail(text, "SCAR 991")).kind is Kind.FORMAL
