"""Praise after old troubles, other makers' goods, wrong bills and accidents: what they are, and what they are not."""

import pytest

from intake.phrases import vocabulary_of
from intake.prose.settled import MENDED, PRAISES, SETTLED, without_denied
from records.message import Kind
from tests.mails import kind_of, languages, mail

VOCABULARY = vocabulary_of(languages())


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "All 900 brackets are on the roof. After last winter's rust I was sceptical, but not one rusted.",
            "Well done",
        ),
        (
            "Seit der Umstellung auf Schaumeinlagen kommt keine zerkratzte Lampe mehr an. Danke, dass es klappt.",
            "Dankeschön",
        ),
        ("去年因为毛刺退过两车，后来换了刀具，今年进的四千件零不良。代我谢谢班组。", "致谢"),
        ("春天掉漆退過一批，改了製程之後再也沒發生過。特此感謝。", "感謝函"),
        ("梱包を変更いただいてから割れは一度も発生しておりません。感謝申し上げます。", "御礼"),
    ],
)
def test_praise_whose_troubles_are_over_is_no_complaint(text, subject):
    assert kind_of(mail(text, subject)).kind is Kind.OTHER


@pytest.mark.parametrize(
    "text",
    [
        "Great job, nothing is dented. But 14 of the 90 lids in lot L-55 are cracked. Please replace them.",
        "After you changed the tool all was well. Lot T-12 has burrs again, 25 pieces. We expect an 8D.",
        "Danke für die Lieferung. Keine Kratzer, aber bei Auftrag 812 sind fünf Griffe gebrochen. Bitte um Ersatz.",
        "谢谢你们赶货，外观没有碰伤，可是批号261019里有22件孔偏小，装不上，请换货。",
        "早々の納品ありがとうございました。品番K-31の12個に割れがあり使用できません。代替品をお願いいたします。",
    ],
)
def test_thanks_before_a_defect_take_nothing_from_the_complaint(text):
    assert kind_of(mail(text, "thanks")).kind is Kind.FORMAL


@pytest.mark.parametrize(
    "text",
    [
        "The castors we buy in Portugal crack within weeks, 80 came back. Could you offer 2,000 a year?",
        "Unsere jetzigen Schläuche (Art. 5512) werden rissig, 90 mussten wir tauschen. Bitte Angebot über 600.",
        "我们目前用的某品牌滑轨老是卡死，今年换了一百多副。请报价，年用量八千。",
        "現在使用している他メーカーのホースはひび割れが多く困っております。2,000本の価格をお知らせください。",
        "Für die Ausbildung unserer Lehrlinge suchen wir Schweißproben mit Rissen und Poren. Ein Angebot bitte.",
        "实训室需要人工缺陷试块，裂纹、气孔各十件，请报价。",
    ],
)
def test_anothers_goods_and_defects_that_are_wanted_make_an_inquiry(text):
    assert kind_of(mail(text, "RFQ")).kind is Kind.INQUIRY


def test_a_complaint_that_also_asks_for_an_offer_stays_one():
    text = "Please quote 800 more of K-7. The current ones from you, lot 2611, break at the neck, 9 of 60. Send an 8D."
    assert kind_of(mail(text, "RFQ K-7")).kind is Kind.FORMAL


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("On invoice R-120 you charge 9.10, agreed were 8.40. Please issue a credit note.", "Invoice R-120"),
        ("In RE 4410 ist die Fracht doppelt berechnet. Bitte stornieren.", "Rechnung"),
        ("发票单价开了6.2元，合同上是5.8元，请作废重开。", "发票"),
        ("請求書の単価が520円ですが、注文書ABでは480円です。訂正をお願いします。", "請求書の件"),
    ],
)
def test_a_bill_that_is_not_as_agreed_is_a_complaint(text, subject):
    assert kind_of(mail(text, subject)).kind is Kind.FORMAL


def test_an_accident_is_a_complaint_though_nothing_is_asked():
    assert (
        kind_of(mail("the handle broke off and the boy burned his arm, he is in hospital", "kettle")).kind
        is Kind.FORMAL
    )


@pytest.mark.parametrize(
    "denied", ["no dents or scratches", "not one cracked", "keine Risse", "没有划伤、毛刺", "キズは一切ありません"]
)
def test_a_denied_defect_is_none(denied):
    assert not VOCABULARY.finds("defect", without_denied(denied, VOCABULARY))


@pytest.mark.parametrize(
    "told",
    ["the lid does not close", "no dents but cracked", "nicht dicht", "没有封好，破了", "no leak test and it leaks"],
)
def test_what_does_not_do_its_work_is_not_denied(told):
    assert VOCABULARY.finds("defect", without_denied(told, VOCABULARY))


@pytest.mark.parametrize("nasty", ["no ", "未", "都", "感謝", "thank you ", "a", "は"])
def test_the_patterns_read_long_lines_in_good_time(nasty):
    words = nasty * 50_000
    assert without_denied(words[:2_000], VOCABULARY) is not None
    assert not any(pattern.search(words[:2_000]) for pattern in (SETTLED, MENDED))
    assert (nasty == "thank you ") <= (PRAISES.search(words[:2_000]) is None)
