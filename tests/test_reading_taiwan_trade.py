"""Mails of Taiwan's workshops in their own words: lots by the furnace, shares, tests, demands; either script."""

from datetime import date

import pytest

from intake.complaint import complain
from intake.prose.chinese_names import OF_SUBJECT
from intake.prose.taiwan import goods
from intake.prose.traditional import in_either_script, words_in_either_script, words_in_simplified
from intake.who.parties import company_in
from records.calendar import WorkCalendar
from records.complaint import Complaint
from tests.mails import US, languages, mail, read, word

SENDER = f"{word('蔡明宏')} <tsai@hongyi.example>"


def complaint(text: str, subject: str = "客訴") -> Complaint:
    (one,) = complain(read(mail(text, subject, SENDER)), (), US, languages(), WorkCalendar())
    return one


@pytest.mark.parametrize(
    ("words", "lots"),
    [
        ("齒輪裂了 2 件，F2207 跟 F2208 兩爐都有。", ("F2207", "F2208")),
        ("PC-88A、PC-88B 這兩批都發黃。", ("PC-88A", "PC-88B")),
        ("瓶身鋼印是「7K12」，底部裂開 3 支。", ("7K12",)),
    ],
)
def test_numbers_before_the_word_for_a_lot_are_lots(words, lots):
    assert complaint(words).lot == lots


def test_a_share_that_is_to_be_thrown_out_is_the_rate():
    assert complaint("導光板霧斑，目前約 8% 要挑掉。").defect_rate_pct == 8


def test_goods_with_their_count_in_brackets_are_the_total():
    one = complaint("11月3日送來的那批鋁擠散熱片（料號 HS-31B，450片），其中有 12 片歪掉。")
    assert (one.qty_affected, one.qty_total, one.delivery_date) == (12, 450, date(2026, 11, 3))


def test_a_test_that_is_run_is_where_it_was_found():
    assert complaint("我們做鹽霧試驗，48小時就生鏽了。").found_at == "鹽霧試驗"


def test_a_demand_may_begin_with_how_much_of_the_goods():
    one = complaint("電鍍起皮。全數退回重鍍。11/20 中午以前要有矯正報告。")
    assert one.remedy == "全數退回重鍍"
    assert (one.due_date, one.reply_form) == (date(2026, 11, 20), "矯正報告")


def test_our_own_number_of_the_order_is_the_order():
    assert complaint("不鏽鋼鉸鏈　我們的單號 P15-0771，有 6 個卡住。").order_no == "P15-0771"


def test_a_head_that_names_the_sender_names_the_customer():
    assert complaint("TO：品保課\nFM：順興五金　陳\n\n把手 20 支鬆脫，請換貨。").customer == "順興五金"
    assert company_in("順興五金　陳") == "順興五金"


def test_what_the_mainland_writes_is_read_in_either_script():
    (pattern,) = in_either_script((OF_SUBJECT,))
    for subject in ("刀柄跳動大", "刀柄跳动大"):
        found = pattern.search(subject)
        assert found
        assert found[1] == "刀柄"
    assert words_in_either_script("(?<![补退])发[^货]x") == "(?<![补退補])[发發][^货貨]x"
    assert words_in_simplified("鍍鋅鋼板") == "镀锌钢板"


def test_goods_keep_the_characters_they_are_written_in():
    assert goods("這批鋼環裂開") in ("鋼環", "這批鋼環")
    assert goods("的鋼") == ""


def test_a_revision_behind_the_number_is_no_part_of_it():
    one = complaint("Item: 真空腔蓋 0310-22841 Rev.C\nIssue: 密封面刮傷\nSCAR 請於 3 個工作天內上傳系統。")
    assert (one.product, one.part_no, one.due_date) == ("真空腔蓋", "0310-22841", date(2026, 11, 17))
