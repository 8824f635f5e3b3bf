"""Taiwan and Japan: what is told of goods, days, places, classes, orders and demands without a label."""

from datetime import date

import pytest

from intake.complaint import complain
from records.calendar import WorkCalendar
from records.complaint import Complaint
from tests.form_files import LANGUAGES
from tests.mails import US, mail, read, word

TAIWAN = f"{word('林育如')} <yuru@hongde.example>"
JAPAN = f"{word('西 和也')} <nishi@akebono.example>"


def taiwan(text: str, subject: str = "客訴") -> Complaint:
    return _only(text, subject, TAIWAN)


def japan(text: str, subject: str = "ご連絡") -> Complaint:
    return _only(text, subject, JAPAN)


def _only(text: str, subject: str, sender: str) -> Complaint:
    (one,) = complain(read(mail(text, subject, sender)), (), US, LANGUAGES, WorkCalendar())
    return one


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("您好，壞消息是上蓋。鎖孔裂了，請換新。", "上蓋"),
        ("那張單（傳動軸，300 支）漏鑽油孔，請補發。", "傳動軸"),
        ("摺疊椅的腳墊太鬆，會晃，請換貨。", "摺疊椅"),
    ],
)
def test_goods_in_taiwan_are_those_of_the_news_the_order_and_the_part(text: str, goods: str) -> None:
    assert taiwan(text).product == goods


def test_a_number_before_this_order_is_that_of_the_order() -> None:
    told = taiwan("HX-26-1140 這票貨（旋鈕，2,500 個）標籤印錯，請重開標籤。")
    assert (told.order_no, told.part_no) == ("HX-26-1140", None)
    assert told.qty_total == 2500


def test_a_number_that_bears_its_own_name_is_what_it_names() -> None:
    told = taiwan("PO-V77120 的墊圈生鏽，請換貨。", "[SCAR-26-0071] 墊圈生鏽")
    assert (told.order_no, told.customer_ref) == ("PO-V77120", "SCAR-26-0071")


def test_a_lot_said_to_be_old_or_good_is_no_lot() -> None:
    told = taiwan("彈簧批號 K7A31 斷裂 5 支。標籤上的批號 K7A28 是舊的，請忽略。請補 5 支。")
    assert told.lot == ("K7A31",)


def test_a_month_ago_by_its_day() -> None:
    text = "上個月 14 號收到的把手 50 支，裝上去發現鎖孔不夠深，請補 5 支。"
    told = read(mail(text, "把手", TAIWAN, Date="Fri, 20 Nov 2026 09:00:00 +0800"))
    (one,) = complain(told, (), US, LANGUAGES, WorkCalendar())
    assert one.delivery_date == date(2026, 10, 14)


def test_the_line_that_says_so_is_the_place() -> None:
    assert taiwan("包裝線的同仁反應瓶蓋太緊，轉不動，請處理。").found_at == "包裝線"


def test_a_class_of_the_customers_own_scale_is_the_severity() -> None:
    assert taiwan("外殼尖角會割手，本公司判定為 Major 缺失，請回覆 8D。").severity == "Major 缺失"
    assert japan("ケースに割れがあり、弊社のランクでは「重大」に相当します。ご回答ください。").severity == "重大"


def test_goods_that_nothing_is_wrong_with_are_not_counted() -> None:
    told = taiwan("6,000 個沒有問題，是包裝袋破了，請重新包裝。")
    assert told.qty_affected is None


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("合計240本を選別しました結果、うち9本に曲がりがありました。", (9, 240)),
        ("今回の便（5箱 1,500個）で12個の割れを確認しました。", (12, 1500)),
        ("スペーサー、注文 T-5510 の40枚、うち4枚が変形しています。", (4, 40)),
    ],
)
def test_counts_in_japan_are_of_the_packs_the_order_and_the_check(text: str, counts: tuple[int, int]) -> None:
    told = japan(text)
    assert (told.qty_affected, told.qty_total) == counts


def test_the_items_under_a_demand_are_demands() -> None:
    told = japan("軸受に錆がありました。\n次の二点をお願い申し上げます。\n一、良品との差し替え\n一、原因のご報告\n")
    assert told.remedy == "良品との差し替え"


def test_lots_joined_in_hiragana_are_two() -> None:
    assert japan("ロット TB-118 および TB-121 に剥がれがあります。ご回答ください。").lot == ("TB-118", "TB-121")


def test_a_count_behind_a_lot_is_no_lot() -> None:
    assert japan("ロット N4C-8、300本のうち6本、先端が欠けています。").lot == ("N4C-8",)


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("ガイドピンの先端が欠けています。ご回答ください。", "ガイドピン"),
        ("油圧シリンダ、注文 R-204、まだ届いていません。", "油圧シリンダ"),
    ],
)
def test_goods_in_japan_begin_the_sentence_that_complains(text: str, goods: str) -> None:
    assert japan(text).product == goods


def test_the_next_delivery_is_to_be_as_agreed() -> None:
    told = japan("緩衝材が入っていません。次回の納品から仕様どおりに。")
    assert told.remedy is not None
    assert "次回の納品から" in told.remedy
