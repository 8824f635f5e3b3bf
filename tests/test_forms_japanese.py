"""Japanese forms: names written downwards, titles with signs, slips of goods, groups of labels, whose label it is."""

from typing import Any

import pytest

from intake.forms.composed import composed
from intake.forms.form import read_form
from records.form import Form
from tests.form_files import LANGUAGES, grid, sheet, table, word


def read(rows: list[list[Any]]) -> Form:
    form = read_form(sheet(lambda made: grid(made, rows)), LANGUAGES)
    assert form is not None
    return form


def read_word(rows: list[list[str]]) -> Form:
    form = read_form(word(lambda made: table(made, rows)), LANGUAGES)
    assert form is not None
    return form


HEAD: list[list[Any]] = [
    ["管理No.", "QN-26-41", "発行日", "2026-04-14"],
    ["品名", "軸受ハウジング", "品番", "KB-220-1"],
    ["不良数", "3個", "回答期限", "2026-04-28"],
]


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("不適合の事実", "d2"),
        ("要求元", "customer"),
        ("納品伝票No.", "delivery_note"),
        ("貴社ロットNo", "lot"),
        ("弊社発注No", "order_no"),
        ("不具合部品番号", "part_no"),
        ("対象部品名", "product"),
        ("処置責任者", "who"),
        ("対策実施予定日", "date"),
        ("不良ランク", "severity"),
    ],
)
def test_japanese_labels_are_known_by_their_parts(label: str, field: str) -> None:
    assert composed(label) == field


@pytest.mark.parametrize("words", ["納入先コード", "在庫品", "客先在庫", "対象外", "工程検査", "番号", "出荷停止"])
def test_other_japanese_words_are_no_label(words: str) -> None:
    assert composed(words) == ""


def test_a_head_written_downwards_or_broken_at_its_cells_end_is_one_name() -> None:
    fields = read_word(
        [
            *HEAD,
            ["不\n具\n合\n内\n容", "端面に打痕があり、圧入できない。", "<", "<"],
            ["恒久対策の実施と\n効果確認", "100個を測定し異常なし", "<", "<"],
            ["暫定処置\n(在庫品含む)", "", "<", "<"],
        ]
    ).fields
    assert fields.d2 == "端面に打痕があり、圧入できない。"
    assert fields.d6 is not None
    assert fields.d6[0].action == "100個を測定し異常なし"
    assert fields.d3 is None


def test_a_name_below_in_another_language_is_no_answer() -> None:
    fields = read_word([*HEAD, ["不具合内容\nDescription", "鋳巣が端面に露出している。", "<", "<"]]).fields
    assert fields.d2 == "鋳巣が端面に露出している。"


def test_titles_set_off_with_signs_head_sections() -> None:
    fields = read(
        [
            *HEAD,
            ["■ 不具合内容", "<", "<", "<"],
            ["合わせ面から油がにじむ。", "<", "<", "<"],
            ["◆原因", "<", "<", "<"],
            ["クランプ力が高かった。", "<", "<", "<"],
            ["【対策】", "<", "<", "<"],
            ["クランプ力を下げる（周、2026-05-05）", "<", "<", "<"],
            ["■ 再発防止・標準化", "<", "<", "<"],
            ["作業標準書を改訂した。", "<", "<", "<"],
        ]
    ).fields
    assert fields.d2 == "合わせ面から油がにじむ。"
    assert fields.d4_occurrence == "クランプ力が高かった。"
    assert fields.d5 is not None
    assert fields.d7 is not None
    assert (fields.d5[0].action, fields.d5[0].who) == ("クランプ力を下げる", "周")
    assert fields.d7[0].action == "作業標準書を改訂した。"


def test_each_line_that_ends_with_who_and_when_is_a_measure() -> None:
    fields = read([*HEAD, ["応急処置", "代品1台を発送（徐、3月18日）\n在庫5台を確認（呉、3月16日）", "<", "<"]]).fields
    assert fields.d3 is not None
    assert [(one.action, one.who) for one in fields.d3] == [("代品1台を発送", "徐"), ("在庫5台を確認", "呉")]


def test_a_name_over_two_rows_only_names_the_group_of_labels_beside_it() -> None:
    fields = read_word(
        [
            ["管理No.", "QN-26-41", "<", "発行日", "2026-04-14"],
            ["機種・部品", "製品名", "部品番号", "不良数", "ロット"],
            ["^", "クラッチハブ", "T1150", "2", "25-47W"],
            ["不具合内容", "動力が切れた。", "<", "<", "<"],
        ]
    ).fields
    assert (fields.product, fields.part_no, fields.qty_affected, fields.lot) == (
        "クラッチハブ",
        "T1150",
        2,
        ("25-47W",),
    )


def test_labels_of_the_forms_head_under_the_last_section_end_it() -> None:
    fields = read(
        [*HEAD[:2], ["不具合内容", "外径が小さい。"], ["効果の確認", ""], [None], ["回答期日", "2026-06-16"]]
    ).fields
    assert fields.d6 is None
    assert str(fields.due_date) == "2026-06-16"


def test_the_senders_only_number_is_the_forms_own() -> None:
    rows = [["依頼No", "市26-0077", "発行日", "2026-04-14"], *HEAD[1:], ["不具合内容", "摩耗した。"]]
    assert read(rows).fields.report_no == "市26-0077"
    both = read([*rows, ["管理No.", "QN-26-41"]]).fields
    assert (both.report_no, both.customer_ref) == ("QN-26-41", "市26-0077")


def test_a_person_is_named_without_the_department() -> None:
    fields = read([*HEAD, ["担当者", "児玉 誠（設備課）"], ["不具合内容", "がたがある。"]]).fields
    assert fields.contact == "児玉 誠"


def test_how_far_a_measure_is_is_its_result() -> None:
    fields = read(
        [*HEAD, ["恒久対策", "<", "担当", "進捗"], ["ゲージを追加", "<", "何", "実施中"]],
    ).fields
    assert fields.d5 is not None
    assert (fields.d5[0].result, fields.d5[0].done) == ("実施中", None)


def test_causes_and_measures_cross_with_both_causes_as_columns() -> None:
    fields = read(
        [
            *HEAD,
            ["不適合の内容", "外周に振れがある。", "<", "<"],
            ["", "発生面", "流出面", "<"],
            ["要因", "チャック爪の摩耗", "振れは抜取りのみ", "<"],
            ["対策", "爪の交換周期を設定", "全数検査に変更", "<"],
            ["担当者", "馬", "羅", "<"],
            ["期限", "2026-03-20", "2026-03-25", "<"],
            ["再発防止", "他号機へ展開", "<", "<"],
        ]
    ).fields
    assert (fields.d2, fields.d4_occurrence) == ("外周に振れがある。", "チャック爪の摩耗")
    assert fields.d4_escape == "振れは抜取りのみ"
    assert fields.d5 is not None
    assert [(one.action, one.who, str(one.date)) for one in fields.d5] == [
        ("爪の交換周期を設定", "馬", "2026-03-20"),
        ("全数検査に変更", "羅", "2026-03-25"),
    ]
    assert str(fields.due_date) == "2026-04-28"


def test_causes_and_measures_cross_with_both_causes_as_rows() -> None:
    fields = read(
        [
            *HEAD,
            ["3. 原因と対策", "<", "<", "<"],
            ["", "原因", "対策", "担当"],
            ["発生", "荷重の過大", "センサを追加", "趙 敏"],
            ["流出", "検査していなかった", "", ""],
            ["4. 効果確認", "<", "<", "<"],
            ["6,000個で割れ 0件", "<", "<", "<"],
        ]
    ).fields
    assert (fields.d4_occurrence, fields.d4_escape) == ("荷重の過大", "検査していなかった")
    assert fields.d5 is not None
    assert [(one.action, one.who) for one in fields.d5] == [("センサを追加", "趙 敏")]
    assert fields.d6 is not None
    assert fields.d6[0].action == "6,000個で割れ 0件"


def test_a_blank_crossing_is_a_blank_slot() -> None:
    form = read([*HEAD, ["", "発生", "流出"], ["原因", "", ""], ["対策", "", ""]])
    blank = {one.field: one.place.where for one in form.slots if one.state == "blank"}
    assert {"d4_occurrence", "d4_escape", "d5"} <= blank.keys()
    assert form.fields.d5 is None


def test_in_a_form_of_two_languages_the_first_name_tells_where_the_second_is_unknown() -> None:
    fields = read(
        [
            ["管理番号 Control No.", "NZ-77-26", "発行日 Date", "2026-06-02"],
            ["発行元 Issued by", "西園寺精機株式会社", "宛先 Supplier", "恒泰精密製造有限公司"],
            ["品名 Item", "ガイドブッシュ", "品番 Part No.", "NZ-GB-12"],
            ["不良数 Rejected", "6", "重要度 Rank", "☐A ☑B ☐C"],
            ["不具合内容 Details", "内径が大きい。", "<", "<"],
            ["恒久対策 Permanent", "", "<", "<"],
        ]
    ).fields
    assert (fields.report_no, fields.customer, fields.product) == ("NZ-77-26", "西園寺精機株式会社", "ガイドブッシュ")
    assert (fields.qty_affected, fields.severity, fields.d2, fields.d5) == (6, ("B",), "内径が大きい。", None)


def test_a_value_in_latin_letters_behind_its_label_is_no_second_name() -> None:
    fields = read([*HEAD, ["重要度 Major", ""], ["不具合内容", "打痕がある。"]]).fields
    assert fields.d2 == "打痕がある。"
    assert fields.severity != ("",)


def test_circled_numbers_head_sections_and_a_word_of_state_is_no_label() -> None:
    fields = read(
        [
            *HEAD,
            ["①暫定処置", "<", "担当", "状況"],
            ["在庫を全数選別", "<", "李", "完了"],
            ["②原因", "<", "<", "<"],
            ["保圧時間の設定ミス", "<", "<", "<"],
        ]
    ).fields
    assert fields.d3 is not None
    assert (fields.d3[0].action, fields.d3[0].who, fields.d3[0].result) == ("在庫を全数選別", "李", "完了")
    assert fields.d4_occurrence == "保圧時間の設定ミス"
