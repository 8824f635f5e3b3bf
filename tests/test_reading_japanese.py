"""Japanese mails and forms: era years, counters, labels, firms, honorifics, quoted heads, kinds."""

from datetime import date, datetime

import pytest

from intake.complaint import complain
from intake.forms.form import read_form
from intake.forms.persons import bare_name
from intake.forms.values import parse_date, parse_quantity, parse_rate
from intake.kind import recognise
from intake.who.firms import company_names
from intake.who.quoting import is_forward, is_reply, new_lines, read_thread
from records.calendar import WorkCalendar
from records.complaint import Category, Complaint
from records.message import Kind
from tests.form_files import LANGUAGES, grid, sheet
from tests.mails import US, mail, read, word

ANCHOR = date(2026, 11, 12)
SENDER = f"{word('田中 健一')} <tanaka@yamase.example>"


def complaint(text: str, subject: str = "不具合のご連絡", **headers: str) -> Complaint:
    (one,) = complain(read(mail(text, subject, SENDER, **headers)), (), US, LANGUAGES, WorkCalendar())
    return one


def kind(text: str, subject: str, **headers: str) -> Kind:
    return recognise(read(mail(text, subject, SENDER, **headers)), (), US, LANGUAGES).kind


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("令和8年11月10日", date(2026, 11, 10)),
        ("令和８年１１月１０日（火）", date(2026, 11, 10)),
        ("令和元年5月7日", date(2019, 5, 7)),
        ("平成31年4月1日", date(2019, 4, 1)),
        ("R8.11.10", date(2026, 11, 10)),
        ("R8/11/10", date(2026, 11, 10)),
        ("R8年11月10日", date(2026, 11, 10)),
        ("2026年11月10日（火）", date(2026, 11, 10)),
        ("2026/11/10", date(2026, 11, 10)),
        ("11月20日（金）必着", date(2026, 11, 20)),
        ("11/20", date(2026, 11, 20)),
    ],
)
def test_a_japanese_date_is_read_with_its_era(words, expected):
    assert parse_date(words, "ja", ANCHOR) == expected


@pytest.mark.parametrize("words", ["11月末", "11月中旬", "来週", "8.11.10", "115/11/10", "至急", "今月中"])
def test_what_names_no_one_day_is_no_date(words):
    assert parse_date(words, "ja", ANCHOR) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("12個", (12, None)),
        ("12ヶ", (12, None)),
        ("１２コ", (12, None)),
        ("1,200台", (1200, None)),
        ("１，２００個", (1200, None)),
        ("3本", (3, None)),
        ("12個／1,200個", (12, 1200)),
        ("12個（全1,200個）", (12, 1200)),
        ("1,200個中12個", (12, 1200)),
        ("1,200個のうち12個", (12, 1200)),
        ("10個以上", (None, None)),
        ("10個未満", (None, None)),
        ("10〜20個", (None, None)),
    ],
)
def test_japanese_counters_and_full_width_figures_are_quantities(words, expected):
    assert parse_quantity(words) == expected


def test_a_full_width_percent_sign_is_one():
    assert parse_rate("０．５％") == 0.5


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("田中様", "田中"),
        ("田中 健一 様", "田中 健一"),
        ("鈴木さん", "鈴木"),
        ("品質保証部 御中", "品質保証部"),
        ("様", "様"),
    ],
)
def test_honorifics_are_no_part_of_a_name(words, name):
    assert bare_name(words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("ヤマセ精工株式会社 品質保証部", "ヤマセ精工株式会社"),
        ("株式会社ヤマセ精工　品質保証課", "株式会社ヤマセ精工"),
        ("株式会社ヤマセ精工品質保証部", "株式会社ヤマセ精工"),
        ("(株)ヤマセ精工", "(株)ヤマセ精工"),
        ("三春機材（株）", "三春機材（株）"),
        ("㈱大宮計装", "㈱大宮計装"),
        ("お世話になっております。ヤマセ精工株式会社の田中です。", "ヤマセ精工株式会社"),
        ("有限会社北島製作所", "有限会社北島製作所"),
    ],
)
def test_a_firm_bears_its_form_before_or_behind_its_name(words, name):
    assert company_names(words) == [name]


PROSE = """いつもお世話になっております。ヤマセ精工株式会社の田中です。

11月5日に納入いただいた貴社製アルミブラケット（品番AB-3382-C、ロット26J14-2）1,200個のうち、
12個に取付穴の位置ずれの不具合がありました。11月9日の受入検査で発見しております。
不良率は1.0％です。

代品12個をご送付ください。対策書は11月20日（金）までにご提出をお願いします。
選別費用として38,500円を請求させていただきます。

以上、よろしくお願い申し上げます。

ヤマセ精工株式会社 品質保証部
田中 健一
"""


def test_running_text_states_what_a_careful_person_finds():
    one = complaint(PROSE)
    assert (one.customer, one.part_no, one.lot) == ("ヤマセ精工株式会社", "AB-3382-C", ("26J14-2",))
    assert one.product == "アルミブラケット"
    assert (one.qty_affected, one.qty_total, one.defect_rate_pct) == (12, 1200, 1.0)
    assert (one.delivery_date, one.occurred_on, one.due_date) == (
        date(2026, 11, 5),
        date(2026, 11, 9),
        date(2026, 11, 20),
    )
    assert one.found_at == "受入検査"
    assert "位置ずれ" in (one.defect or "")
    assert "代品12個" in (one.remedy or "")
    assert (one.claim, one.reply_form) == ("38,500円", "対策書")
    assert one.category is Category.PRODUCT_QUALITY


@pytest.mark.parametrize(
    "words",
    [
        "11月20日までに対策書をご提出ください。",
        "対策書を１１月２０日（金）迄にご提出願います。",
        "回答は11/20までにお願いします。",
        "回答期限は令和8年11月20日です。ご回答をお願いします。",
        "11月20日（金）17時までに8Dレポートをご送付ください。",
        "11月20日(金)必着でご回答ください。",
    ],
)
def test_a_demand_names_its_day(words):
    assert complaint(f"品番AB-1にキズの不具合が3個ありました。{words}").due_date == date(2026, 11, 20)


def test_the_number_of_an_order_is_no_number_of_a_complaint():
    one = complaint("品番AB-1にキズの不具合が3個ありました。注文番号は PO-55120 です。")
    assert (one.order_no, one.customer_ref) == ("PO-55120", None)


def test_the_end_of_a_month_is_a_day_and_the_middle_of_it_is_none():
    text = "品番AB-1にキズの不具合が3個ありました。{}までにご回答ください。"
    assert complaint(text.format("11月末")).due_date == date(2026, 11, 30)
    assert complaint(text.format("11月中旬")).due_date is None


def test_labels_in_lenticular_brackets_need_no_colon():
    one = complaint(
        "【品番】AB-3382-C\n【品名】アルミブラケット\n【ロットNo.】26J14-2\n【不良数】12個\n【不具合内容】穴位置ずれ"
    )
    assert (one.part_no, one.product, one.lot) == ("AB-3382-C", "アルミブラケット", ("26J14-2",))
    assert (one.qty_affected, one.defect) == (12, "穴位置ずれ")


def test_marks_and_full_width_figures_before_labels_are_passed_over():
    one = complaint(
        "■品番：ＡＢ－３３８２\n●ロット番号：２６Ｊ１４\n・不良数：１２個\n（１）担当者：田中様\n①不具合内容：キズ"
    )
    assert (one.part_no, one.lot, one.qty_affected) == ("AB-3382", ("26J14",), 12)
    assert (one.contact, one.defect) == ("田中", "キズ")


@pytest.mark.parametrize(
    ("text", "subject", "expected"),
    [
        ("ただいま出張のため不在にしております。", "自動応答: 出荷の件", Kind.AUTO),
        ("休暇中のため、11月20日以降にご返信いたします。", "不在通知", Kind.AUTO),
        ("下記のとおり見積りをお願いいたします。最小ロットもご教示ください。", "見積依頼", Kind.INQUIRY),
        ("別紙のとおり注文いたします。納期回答をお願いします。", "注文書送付の件 PO-2231", Kind.OTHER),
        ("納品書をお送りします。", "納品書送付のご案内", Kind.OTHER),
        ("ラベルが少し剥がれにくいようです。クレームではありません。ご参考まで。", "ラベルについて", Kind.INFORMAL),
        ("品番AB-1、ロット26Kにバリの不具合が5個ありました。対策書をご提出ください。", "不具合連絡", Kind.FORMAL),
        (
            "納期遅れにより生産ラインが停止しています。注文番号PO-7781の10個を至急納入ください。",
            "【至急】未納の件",
            Kind.FORMAL,
        ),
    ],
)
def test_a_japanese_mail_shows_its_kind(text, subject, expected):
    assert kind(text, subject) is expected


def test_news_about_an_earlier_complaint_is_a_follow_up():
    text = "先日の件ですが、ご回答をいただいておりません。進捗状況をお知らせください。"
    assert kind(text, "Re: 不具合連絡 AB-3382-C", In_Reply_To="<x@y.example>") is Kind.FOLLOWUP
    assert kind(text, "クレームNo.Q-118の件") is Kind.FOLLOWUP


FORWARDED = """ご対応お願いします。

-----Original Message-----
差出人: 鈴木 麻衣 <m.suzuki@toa.example>
送信日時: 2026年11月10日 9:05
宛先: 王 <wang@hengtai.example>
件名: 端子カバーの不具合

端子カバー（品番TD-4471-B）に割れの不具合が35個発生しました。
"""


def test_the_head_of_a_forwarded_mail_names_who_complains():
    (_, inner) = read_thread(FORWARDED, "Fw: 端子カバーの不具合")
    assert (inner.sender, inner.email) == ("鈴木 麻衣", "m.suzuki@toa.example")
    assert (inner.subject, inner.history) == ("端子カバーの不具合", False)
    sender = "Wang <wang@hengtai.example>"
    (one,) = complain(read(mail(FORWARDED, "Fw: 端子カバーの不具合", sender)), (), US, LANGUAGES, WorkCalendar())
    assert (one.contact_email, one.complaint_date) == ("m.suzuki@toa.example", date(2026, 11, 10))


def test_what_is_quoted_with_a_japanese_attribution_is_history():
    text = "了解しました。\n\n2026年11月10日(火) 10:24 田中 健一 <tanaka@yamase.example>:\n> 品番AB-1の不具合です。"
    assert new_lines(text, "Re: 不具合") == (0, 1)


def test_subjects_say_that_they_answer_or_pass_on():
    assert is_reply("返信: 不具合")
    assert is_forward("転送: 不具合")


def test_sign_off_and_signature_are_not_the_letter():
    text = "対策書をお送りください。\n\n何卒よろしくお願いいたします。\n\n━━━━━━\nヤマセ精工株式会社\nTEL 053-555-0142"
    assert new_lines(text, "不具合")[-1] < 2


def test_a_notice_as_a_sheet_is_a_form_with_its_places():
    rows: list[list[str | float | datetime | None]] = [
        ["管理No.", "Q-118", "発行日", "令和8年11月10日"],
        ["宛先", "恒泰精密製造有限公司 御中", "発行元", "株式会社ヤマセ精工"],
        ["品番", "AB-3382-C", "品　名", "アルミブラケット"],
        ["ロットNo.", "26J14-2", "納入日", "R8.11.4"],
        ["納入数", "1,200個", "不良数", "12ヶ"],
        ["担当者", "田中 健一 様", "回答期限", "11月20日（金）"],
        ["不具合内容", "穴位置ずれ", None, None],
        ["暫定対策", None, None, None],
        ["発生原因", None, None, None],
        ["流出原因", None, None, None],
        ["恒久対策", None, None, None],
        ["再発防止", None, None, None],
    ]
    form = read_form(sheet(lambda page: grid(page, rows)), LANGUAGES)
    assert form
    assert form.language == "ja"
    fields = form.fields
    assert (fields.report_no, fields.customer, fields.supplier) == (
        "Q-118",
        "株式会社ヤマセ精工",
        "恒泰精密製造有限公司",
    )
    assert (fields.part_no, fields.product, fields.lot) == ("AB-3382-C", "アルミブラケット", ("26J14-2",))
    assert (fields.complaint_date, fields.delivery_date) == (date(2026, 11, 10), date(2026, 11, 4))
    assert (fields.due_date, fields.qty_affected, fields.qty_total) == (date(2026, 11, 20), 12, 1200)
    assert (fields.contact, fields.d2) == ("田中 健一", "穴位置ずれ")
    blank = {slot.field for slot in form.slots if slot.state == "blank"}
    assert blank >= {"d3", "d4_occurrence", "d4_escape", "d5", "d7"}


def test_two_people_of_a_japanese_team_are_told_apart_by_commas_not_by_the_space_in_a_name():
    rows: list[list[str | float | datetime | None]] = [
        ["管理No.", "Q-1", "品番", "AB-1"],
        ["不良数", "3個", "ロット番号", "26J"],
        ["D1 チーム", None, None, None],
        ["メンバー", "山田 太郎、鈴木 一郎さん", None, None],
        ["D2 不具合内容", "キズの不具合", None, None],
    ]
    form = read_form(sheet(lambda page: grid(page, rows)), LANGUAGES)
    assert form
    assert form.fields.d1_members == ("山田 太郎", "鈴木 一郎")


def test_places_goods_and_counts_are_read_in_other_writings():
    one = complaint(
        "先日納品いただきましたプリント基板ですが、部品が逆付けになっているものが3枚ありました。\n"
        "基板番号 TK-2201B、製造ロット 2645 です。実装ラインの画像検査で検出しました。\n"
    )
    assert (one.product, one.part_no, one.lot) == ("プリント基板", "TK-2201B", ("2645",))
    assert (one.qty_affected, one.found_at) == (3, "画像検査")


def test_a_number_counted_beside_what_is_wrong_is_the_number_affected():
    assert complaint("ホルダ(HD-9)の溶接外れ、1台です。").qty_affected == 1
    assert complaint("吊りボルト TB-8 は曲がっており、4本とも使えません。").qty_total == 4
    assert complaint("キャップの割れを確認しました。代品2個をお送りください。").qty_affected is None


def test_boxes_among_boxes_are_counted():
    one = complaint("11月10日着の分、全20箱中4箱が破損しています。")
    assert (one.qty_affected, one.qty_total, one.delivery_date) == (4, 20, date(2026, 11, 10))


def test_figures_and_kana_of_any_width_say_the_same():
    one = complaint("ﾛｰﾗﾌｫﾛｱ ＲＦ－１２ の件、１１／１１に受入検査で２個ｶﾞﾀを発見しました。ﾛｯﾄ ２６Ｋ０３。")
    assert (one.product, one.part_no, one.lot) == ("ローラフォロア", "RF-12", ("26K03",))
    assert (one.qty_affected, one.occurred_on) == (2, date(2026, 11, 11))
    assert "ﾛｯﾄ ２６Ｋ０３" in one.evidence["lot"].words


def test_what_is_wrong_is_a_clause_and_no_letter():
    one = complaint("検査を行いましたところ、表面に黄変が認められ、出荷を見合わせております。原因をご回答ください。")
    assert one.defect == "表面に黄変が認められ"


def test_a_code_ends_where_the_sentence_goes_on():
    one = complaint("コネクタ（品番：MD-4417-02、ロット 6K04A）につきまして、弊社組立工程にて傷を発見しました。")
    assert one.part_no == "MD-4417-02"
