"""Running text in Simplified Chinese: what it states of goods, counts, places, remedies, and what it leaves unsaid."""

from datetime import date

import pytest

from records.complaint import Complaint
from tests.mails import complaint_of, mail

_END = "\n\n顾小舟\n绍兴市柯岚纺织机械有限公司"


def read(text: str, subject: str = "来料异常") -> Complaint:
    """The complaint that a mail of these words makes."""
    return complaint_of(mail(text + _END, subject))


@pytest.mark.parametrize(
    ("text", "affected", "total"),
    [
        ("贵司送来的轴承座（图号ZC-118）共450件，有12件端面开裂，请换货。", 12, 450),
        ("到货80套，逐套看过，有问题的9套，请安排返工。", 9, 80),
        ("这批瓶盖漏印的大约60个，麻烦补货。", 60, None),
        ("一共买了30支，昨天就断了6支，请退货。", 6, 30),
        ("送货单写2000个，点数只有1850，少150个，请补齐。", 150, 2000),
        ("拆了一箱，48瓶里5瓶封口不牢，请处理。", 5, 48),
    ],
)
def test_what_is_wrong_is_counted_apart_from_what_there_is(text: str, affected: int, total: int | None) -> None:
    complaint = read(text)
    assert (complaint.qty_affected, complaint.qty_total) == (affected, total)


def test_new_goods_that_are_asked_for_are_no_total() -> None:
    assert read("联轴器裂了，请马上发20个新的过来。").qty_total is None


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("上周送来的塑料卡扣KK-207，装上去扣不紧，请换货。", "塑料卡扣"),
        ("你们的同步带又断了，请派人来看。", "同步带"),
        ("不锈钢滤网（LW-306，批次2611A）边缘有毛刺，请返工。", "不锈钢滤网"),
        ("贵司LG35-B12-08丝杆，两支跳动超差，请换新。", "丝杆"),
    ],
)
def test_goods_are_named_by_what_stands_around_them(text: str, product: str) -> None:
    assert read(text).product == product


def test_a_subject_names_the_goods_where_no_sentence_does() -> None:
    assert read("今天上线就发现了，请派人来厂处理。", "玻璃镜片崩边").product == "玻璃镜片"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("密封圈在我司灌装工位漏气，请分析。", "灌装工位"),
        ("连接器插针歪斜，回流焊时发现，请回复8D。", "回流焊"),
        ("三号注塑车间发现嵌件松动，请回复8D。", "三号注塑车间"),
    ],
)
def test_the_place_of_finding_is_the_shop_or_the_work(text: str, place: str) -> None:
    assert place in (read(text).found_at or "")


def test_a_report_of_a_check_is_no_place_of_finding() -> None:
    assert read("三坐标检测报告与实物不符，请更正。").found_at is None


def test_remedies_side_by_side_are_read_together() -> None:
    assert read("滑块卡滞，请把旧的拉回去，补一批好的给我们。").remedy == "请把旧的拉回去，补一批好的给我们"


@pytest.mark.parametrize(
    "text",
    [
        "扇叶变形，我们已自行更换，供贵司了解。",
        "扇叶变形，图纸技术要求不大于0.2mm，因变形报废了。",
        "扇叶变形，是换货还是返修？",
    ],
)
def test_what_was_done_or_only_asked_about_is_no_remedy(text: str) -> None:
    assert read(text).remedy is None


def test_a_number_of_a_letter_keeps_the_year_in_its_brackets() -> None:
    complaint = read("文号：KLFJ-ZL[2026]31号\n\n贵司2026年10月12日交付的导纱轮开裂，请书面答复。", "质量问题函")
    assert (complaint.customer_ref, complaint.delivery_date) == ("KLFJ-ZL[2026]31号", date(2026, 10, 12))
    assert complaint.reply_form == "书面答复"


def test_the_goods_in_front_of_a_bracket_are_cut_from_what_is_wrong() -> None:
    words = "贵司10月9日交来的铝合金导轨（物料号6120-33，批号26K08，订单4500098812）在我司总装线拧不紧，请回复8D。"
    assert read(words).defect == "在我司总装线拧不紧"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("冲压车间昨天用着，卡爪一夹就崩了，请换货。", "冲压车间"),
        ("佛山仓前天把折叠椅点完，有4箱受潮，请处理。", "佛山仓"),
        ("品检今天测了10件，孔径都偏小，请返工。", "品检"),
        ("设备大修时，我方人员发现衬套裂了2件，请换新。", "大修"),
    ],
)
def test_a_place_of_finding_needs_no_word_of_finding_right_behind(text: str, place: str) -> None:
    assert place in (read(text).found_at or "")


def test_days_told_without_a_date_are_the_last_such_days() -> None:
    complaint = read("星期二到的那批合页，昨天下午装柜门时发现松动，请换货。")
    assert complaint.delivery_date is not None
    assert complaint.occurred_on is not None
    assert complaint.delivery_date.weekday() == 1
    assert complaint.delivery_date < complaint.occurred_on


def test_a_number_of_a_machine_is_no_day() -> None:
    assert read("冲床3号机突然卡死，滑块松动，请派人来看。").occurred_on is None


def test_what_has_come_short_is_what_is_wrong() -> None:
    complaint = read("弹簧垫圈清单写6000片，数了两遍少450片，请补发过来。")
    assert (complaint.qty_affected, complaint.qty_total, complaint.category) == (450, 6000, "quantity")
    assert "少450片" in (complaint.defect or "")


@pytest.mark.parametrize(
    ("text", "lot"),
    [
        ("外箱标签上写的是2610B07那批，密封条开裂，请换货。", ("2610B07",)),
        ("批号标的是QT-0915，瓶口崩边，请换货。", ("QT-0915",)),
        ("批号QT-0915，瓶口崩边，请换货。上一批 QT-0830 是合格的，不用管。", ("QT-0915",)),
    ],
)
def test_a_lot_is_named_by_what_stands_around_it(text: str, lot: tuple[str, ...]) -> None:
    assert read(text).lot == lot


def test_a_share_of_the_goods_and_their_class_are_read() -> None:
    complaint = read("纸盒糊口脱胶，大概8%的都有脱胶，我们按主要缺陷处理，请回复8D。")
    assert (complaint.defect_rate_pct, complaint.severity) == (8, "主要缺陷")
    assert read("料液固含量12%都偏低，请分析。").defect_rate_pct is None


def test_a_title_is_no_fault_where_a_sentence_tells_it() -> None:
    text = "关于铝型材氧化膜脱落的质量函\n\n我公司采购铝型材80根，安装后有6根表面氧化膜脱落，请书面形式答复。"
    complaint = read(text, "质量函")
    assert "6根表面氧化膜脱落" in (complaint.defect or "")
    assert (complaint.product, complaint.qty_total, complaint.reply_form) == ("铝型材", 80, "书面形式答复")


def test_a_courtesy_is_no_fault() -> None:
    assert read("有说得不清楚的地方请打我电话。铜排折弯处有裂纹。").defect == "铜排折弯处有裂纹"


def test_money_taken_off_the_bill_is_claimed() -> None:
    assert read("轮毂裂了3只，工人白等半天，1500元工钱从货款里扣。").claim == "1500元"
