"""What tells the kind where no word for a defect stands: things amiss, remedies asked, asides, rivals, machines."""

import pytest

from intake.prose.telling import AMISS, APART, ASKS, DEMANDS
from records.message import Kind
from tests.mails import attached, kind_of, mail, multipart, part

NASTY = ("没", "a ", "not ", "与", "退", "1", "入", "図面と", "nicht ")


@pytest.mark.parametrize(
    "words",
    [
        "The lids won't close.",
        "Three of them came apart in the fixture.",
        "两个滑块装不进导轨。",
        "螺纹没攻。",
        "Die Deckel schließen überhaupt nicht.",
        "キャップが閉まりません。",
    ],
)
def test_what_does_not_do_its_work_is_amiss(words):
    assert AMISS.search(words)


@pytest.mark.parametrize("pattern", [AMISS, ASKS, DEMANDS, APART])
@pytest.mark.parametrize("piece", NASTY)
def test_no_run_of_one_piece_is_found_or_slow(pattern, piece):
    pattern.search(piece * (2_000 // len(piece)))


def test_goods_that_do_not_work_and_a_wish_make_a_complaint():
    assert kind_of(mail("The lids of PO 77812 won't close. I'd like new ones.", "Lids")).kind is Kind.FORMAL


def test_a_remedy_for_an_order_beside_a_request_for_prices_is_a_complaint():
    text = (
        "Bitte bieten Sie uns 500 Hebel H-20 an.\n\nAußerdem: aus Bestellung 4-9910 schließen 14 Deckel nicht. "
        "Bitte liefern Sie Ersatz."
    )
    assert kind_of(mail(text, "Anfrage Hebel")).kind is Kind.FORMAL


def test_the_rust_of_a_rival_is_no_complaint():
    text = "Our present supplier's hooks are rusty. Please quote 3,000 hooks of stainless steel."
    assert kind_of(mail(text, "RFQ hooks")).kind is Kind.INQUIRY


def test_a_buyer_who_only_looks_around_asks_and_does_not_complain():
    text = "我们正在评估贵司。请问出现划伤时贵司怎样处理？8D多久回复？"
    assert kind_of(mail(text, "供应商资料")).kind is Kind.INQUIRY


def test_a_word_by_the_way_is_a_remark():
    assert kind_of(mail("两个盒子压扁了，不碍事，跟你说一声。", "货到了")).kind is Kind.INFORMAL


def test_a_word_by_the_way_that_asks_for_new_parts_is_a_complaint():
    text = "By the way, 9 rollers of PO 55120 are cracked. Please replace them."
    assert kind_of(mail(text, "Rollers")).kind is Kind.FORMAL


def test_who_complains_and_will_be_away_is_no_machine():
    text = "I am on leave from Monday. 12 rings of PO 4410 are cracked, please replace them before that."
    assert kind_of(mail(text, "Out of office from Monday")).kind is Kind.FORMAL


def test_an_out_of_office_note_that_names_complaints_is_machine_mail():
    text = "I am away until Monday. In case of a complaint please call the hotline."
    assert kind_of(mail(text, "Automatic reply: your 8D")).kind is Kind.AUTO


def test_a_customers_portal_with_the_headers_of_a_list_complains():
    text = "Part R-7710, lot 44B: 12 pcs cracked. 8D required by 2026-12-01."
    raw = mail(text, "SCAR 5501").replace(b"\r\n\r\n", b"\r\nList-Id: <scar.kunda.example>\r\n\r\n", 1)
    assert kind_of(raw).kind is Kind.FORMAL


def test_a_letter_that_could_not_be_read_is_not_set_aside_unseen():
    letter = attached("letter.pdf", b"%PDF-1.4", "application/pdf")
    assert kind_of(multipart(part("text/plain", b"A letter from Mr Bell."), letter)).held
