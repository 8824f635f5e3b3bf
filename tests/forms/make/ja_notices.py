"""Japanese notices of a defect on graph paper: ja-01, ja-06. The answer half is still blank."""

import datetime as dt
from typing import Any

from tests.forms.make.ja_kit import Form
from tests.forms.make.ja_sheet import Book, L, N, V, row

REIWA = '[$-411]ggge"年"m"月"d"日"'
PIECES = '#,##0"個"'


def day(year: int, month: int, number: int) -> dt.date:
    """A date."""
    return dt.date(year, month, number)


def stamps(book: Book, cells: list[tuple[str, str]], names: dict[str, str], depth: int = 3) -> None:
    """ハンコ欄: a title over an empty or stamped box."""
    for ref, title in cells:
        left, right = ref.split(":")
        top = int("".join(c for c in left if c.isdigit()))
        low, high = left.rstrip("0123456789"), right.rstrip("0123456789")
        book.lay(
            L(ref, title),
            N(f"{low}{top + 1}:{high}{top + depth}", names.get(title), line="thin", h="center", color="C00000"),
        )


def V2(ref: str, text: str | None) -> Any:  # noqa: N802  (beside L, V, N)
    """A box that is no field of ours."""
    return N(ref, text, line="thin", h="center")


def ja_01() -> None:
    about = "方眼紙の不具合連絡書、宛先は御中、ハンコ欄、回答欄は未記入、率は数式"
    form = Form("ja-01-renraku-hougan", "xlsx", "ja", "customer-only", about)
    book = Book(form, "連絡書")
    book.cols({"A:AL": 2.4})
    book.rows(dict.fromkeys(range(1, 60), 13.5))
    book.lay(
        N("A1:V2", "不 具 合 連 絡 書", sz=18, b=True, h="center", line="under"),
        L("A4:E5", "宛　先"),
        V("F4:R5", "山井精密機械有限公司　御中", "supplier", "山井精密機械有限公司"),
        L("A6:E6", "発 行 日"),
        V("F6:R6", day(2026, 4, 14), "complaint_date", fmt=REIWA, h="left"),
        L("A7:E7", "管理No."),
        V("F7:R7", "SD-QN-26-0187", "report_no"),
        L("A8:E8", "回答期限"),
        V("F8:R8", day(2026, 4, 28), "due_date", fmt=REIWA, h="left"),
        N("T4:AL4", "東雲電装株式会社", b=True, sz=11),
        N("T5:AL5", "品質保証部 購買品質課", sz=9),
        L("A10:E10", "発 行 元"),
        V("F10:R10", "東雲電装株式会社 浜松工場", "customer"),
        L("S10:V10", "担　当"),
        V("W10:AB10", "西村 綾", "contact"),
        L("AC10:AE10", "TEL"),
        V2("AF10:AL10", "053-555-0142"),
        L("A11:E11", "品　番"),
        V("F11:R11", "SD-3307-02A", "part_no"),
        L("S11:V11", "品　名"),
        V("W11:AL11", "ロータシャフト", "product"),
        L("A12:E12", "ロットNo."),
        V("F12:R12", "L260318-2", "lot"),
        L("S12:V12", "納入日"),
        V("W12:AB12", day(2026, 4, 3), "delivery_date", fmt="yyyy/m/d", h="left"),
        L("AC12:AE12", "納品書"),
        V("AF12:AL12", "DN-55821", "delivery_note"),
        L("A13:E13", "納入数"),
        V("F13:K13", 1200, "qty_total", fmt=PIECES, h="right"),
        L("L13:O13", "不良数"),
        V("P13:R13", 3, "qty_affected", fmt=PIECES, h="right"),
        L("S13:V13", "不良率"),
        V("W13:AB13", ("=P13/F13", 0.0025), "defect_rate_pct", 0.25, fmt="0.00%", h="right"),
        L("AC13:AE13", "重要度"),
        V("AF13:AL13", "□A　■B　□C", "severity", "B"),
        L("A14:E14", "発見場所"),
        V2("F14:AL14", "☐受入検査　☑組立工程　☐出荷検査　☐市場"),
        L("A15:B24", "不\n具\n合\n内\n容"),
    )
    told = (
        "組付け時、ベアリング圧入部に打痕があり圧入荷重が上限を超えた。\n打痕の深さ 0.08mm（図面指示：打痕なきこと）。"
    )
    more = "\n3個とも端面から12mmの位置で、同じ向きに発生している。"
    book.lay(
        V("C15:W24", told + more, "d2", v="top"),
        V2("X15:AL24", "（写真・略図）"),
        N("A26:AL26", "―――　以下、貴社にてご記入の上ご返送ください　―――", h="center"),
    )
    stamps(book, [("Y1:AA1", "承認"), ("AB1:AD1", "確認"), ("AE1:AG1", "作成")], {"作成": "西村", "確認": "堀"}, 2)
    answer = [
        L("A27:E30", "暫定処置\n(在庫品含む)"),
        V("F27:AL30", None, "d3"),
        L("A31:E34", "発生原因"),
        V("F31:AL34", None, "d4_occurrence"),
        L("A35:E38", "流出原因"),
        V("F35:AL38", None, "d4_escape"),
        L("A39:E39", "恒久対策"),
        L("F39:Z39", "内　　容"),
        L("AA39:AF39", "担当"),
        L("AG39:AL39", "実施日"),
        L("A40:E42", "発生対策"),
        L("A43:E45", "流出対策"),
        L("A46:E48", "効果確認"),
        V("F46:AL48", None, "d6"),
        L("A49:E51", "横展開・\n標準化"),
        V("F49:AL51", None, "d7"),
    ]
    for number, span in enumerate(("40:{}42", "43:{}45")):
        top, end = span.split(":{}")
        parts = {"action": (f"F{top}:Z{end}", None), "who": (f"AA{top}:AF{end}", None)}
        answer += row("d5", number, {**parts, "date": (f"AG{top}:AL{end}", None)})
    book.lay(*answer, N("A53:R53", "様式 QA-F-021 Rev.4　保管期間：5年", sz=7))
    book.lay(L("AA52:AB55", "回答\n印"), V2("AC52:AF55", None), V2("AG52:AJ55", None))
    book.save()


def ja_06() -> None:
    about = "縦書きラベルの不具合発生連絡書、納入・不良・返却の三つの数、特採欄、回答側は表"
    form = Form("ja-06-hassei-tate", "xlsx", "ja", "customer-only", about)
    book = Book(form, "不具合発生連絡書", font="ＭＳ 明朝", size=10)
    book.cols({"A": 5, "B:I": 11.5})
    book.rows({1: 30, 10: 20, 11: 95, 14: 42, 15: 42, 16: 48, 17: 48, 18: 42, 19: 42})
    book.lay(
        N("A1:F1", "不具合発生連絡書（社外）", sz=16, b=True, u="double"),
        N("G1", "発行No.", line="thin", h="center"),
        V("H1:I1", "北-0962", "report_no"),
        V("A2:D2", "山井精密　御中", "supplier", "山井精密", line="under", sz=12),
        N("G2", "発行日", line="thin", h="center"),
        V("H2:I2", "R8.5.12", "complaint_date", "2026-05-12"),
        L("A3:A9", "連\n絡\n内\n容"),
        L("B3", "会 社 名"),
        V("C3:E3", "北斗医療機器株式会社", "customer"),
        L("F3", "部署・氏名"),
        N("G3", "資材部", line="thin"),
        V("H3:I3", "大沢 俊介", "contact"),
        L("B4", "品　　名"),
        V("C4:E4", "ポンプヘッド本体", "product"),
        L("F4", "図　　番"),
        V("G4:I4", "HM-0071-3", "part_no"),
        L("B5", "ロット"),
        V("C5:E5", "60407、60409", "lot", ["60407", "60409"]),
        L("F5", "注文番号"),
        V("G5:I5", "0045120887", "order_no"),
        L("B6", "納 入 数"),
        V("C6", "480", "qty_total", 480, h="right"),
        L("D6", "不 良 数"),
        V("E6", "１７", "qty_affected", 17, h="right"),
        L("F6", "返 却 数"),
        N("G6", "10", line="thin", h="right"),
        L("H6", "在庫使用"),
        N("I6", "可・否・選別", line="thin"),
        L("B7", "区　　分"),
        V("C7:I7", "外観（　）　寸法（○）　機能（　）　表示（　）　梱包（　）", "category", "寸法"),
        L("B8", "特　　採"),
        N("C8:E8", "○無　　●有（期限　5/20 まで）", line="thin"),
        L("F8", "回答希望日"),
        V("G8:I8", "令和8年5月26日", "due_date", "2026-05-26"),
        L("B9", "現品処置"),
        N("C9:I9", "宅配便にて10個返却、残りは当社で保管", line="thin"),
        L("A10:A12", "現\n\n象"),
        N("B10:I10", "（いつ・どこで・何が・どのように）", color="808080", sz=8),
    )
    told = "5月11日の受入検査で、Oリング溝径φ24.0+0.05に対し φ24.07～24.11 を検出。\n組付け後に液漏れのおそれあり。"
    book.lay(
        V("B11:I11", told, "d2", v="top"),
        N("B12:I12", "添付：測定記録 1枚　写真 2枚", line="under", sz=8),
        L("A13:A19", "御\n社\n回\n答"),
        L("B13", "項　目"),
        L("C13:G13", "内　　　容"),
        L("H13", "担 当"),
        L("I13", "期 日"),
        L("B14", "応急処置"),
        L("B15", "応急処置\n(仕掛品)"),
        L("B16", "原因（発生）"),
        V("C16:I16", None, "d4_occurrence"),
        L("B17", "原因（流出）"),
        V("C17:I17", None, "d4_escape"),
        L("B18", "是正処置"),
        L("B19", "再発防止"),
        *row("d3", 0, {"action": ("C14:G14", None), "who": ("H14", None), "date": ("I14", None)}),
        *row("d3", 1, {"action": ("C15:G15", None), "who": ("H15", None), "date": ("I15", None)}),
        *row("d5", 0, {"action": ("C18:G18", None), "who": ("H18", None), "date": ("I18", None)}),
        *row("d7", 0, {"action": ("C19:G19", None), "who": ("H19", None), "date": ("I19", None)}),
        L("A20:B20", "北斗使用欄"),
        N("C20:I20", "回答受領日　　　/　　　判定　□可 □不可　　完了日　　　/", line="thin"),
        N("A21:I21", "HM-QP-083-02（改5）", h="right", sz=7),
    )
    book.save()


def main() -> None:
    for make in (ja_01, ja_06):
        make()


if __name__ == "__main__":
    main()
