"""Japanese notices on plain columns: ja-15 from a receiving inspection, ja-18 from us to a plating shop."""

import datetime as dt

from tests.forms.make.ja_kit import Form
from tests.forms.make.ja_sheet import Book, L, N, V, row


def ja_15() -> None:
    about = "医療機器メーカーの受入検査異常連絡票、値は見出しの下、規格値と実測値の表、発行元は最下段"
    form = Form("ja-15-ukeire-ijou", "xlsx", "ja", "customer-only", about)
    book = Book(form, "異常連絡票", font="游ゴシック", size=10)
    book.cols({"A:H": 13})
    book.rows({1: 28, 14: 60, 17: 36, 18: 36, 19: 54, 20: 54, 21: 40})
    heads = [
        ("A", "受付番号"),
        ("B", "検査日"),
        ("C", "品目コード"),
        ("E", "品目名称"),
        ("G", "製造ロット"),
        ("H", "検査区分"),
    ]
    spans = {"A": "A", "B": "B", "C": "D", "E": "F", "G": "G", "H": "H"}
    book.lay(
        N("A1:H1", "受入検査異常連絡票", sz=18, b=True, h="center", fill="DDEBF7"),
        *[L(f"{c}3:{spans[c]}3", text, fill="BDD7EE", sz=8) for c, text in heads],
        V("A4", 318, "report_no", "00318", fmt="00000", h="center"),
        V("B4", dt.date(2026, 6, 2), "complaint_date", fmt="yyyy.mm.dd", h="center"),
        V("C4:D4", "77-10452", "part_no", h="center"),
        V("E4:F4", "バルブスプール M4", "product", h="center"),
        V("G4", "S2605-11\nS2605-12", "lot", ["S2605-11", "S2605-12"], h="center"),
        N("H4", "なみ検査", line="thin", h="center"),
        L("A6:B6", "入荷数量", fill="BDD7EE", sz=8),
        L("C6:D6", "抜取数量", fill="BDD7EE", sz=8),
        L("E6:F6", "不適合数量", fill="BDD7EE", sz=8),
        L("G6:H6", "納品書番号", fill="BDD7EE", sz=8),
        V("A7:B7", 2500, "qty_total", fmt='#,##0" pcs"', h="center"),
        N("C7:D7", 80, line="thin", fmt='#,##0" pcs"', h="center"),
        V("E7:F7", 6, "qty_affected", fmt='#,##0" pcs"', h="center"),
        V("G7:H7", "SJ260527-03", "delivery_note", h="center"),
        L("A9", "検査項目"),
        L("B9:C9", "規格"),
        L("D9:F9", "実測値"),
        L("G9:H9", "判定"),
        N("A10", "外径", line="thin"),
        N("B10:C10", "φ3.998 +0/-0.004", line="thin"),
        N("D10:F10", "3.991 3.992 3.992 3.993", line="thin"),
        N("G10:H10", "NG", line="thin", h="center", color="FF0000"),
        N("A11", "表面粗さ", line="thin"),
        N("B11:C11", "Ra 0.2 以下", line="thin"),
        N("D11:F11", "0.12 ～ 0.15", line="thin"),
        N("G11:H11", "OK", line="thin", h="center"),
        L("A13:H13", "異 常 の 内 容", fill="BDD7EE"),
        V(
            "A14:H14",
            "外径が下限を 5～7μm 下回っている。抜取80個中6個。\n全ロット保留とし、代品を希望する。",
            "d2",
            v="top",
        ),
        N("A15:H15", "▼ご回答欄（メール返信可）", color="0070C0", b=True),
        L("A16:D16", "処 置 内 容", fill="E2EFDA"),
        L("E16:F16", "処置責任者", fill="E2EFDA"),
        L("G16:H16", "処置日", fill="E2EFDA"),
        *row("d3", 0, {"action": ("A17:D17", None), "who": ("E17:F17", None), "date": ("G17:H17", None)}),
        *row("d3", 1, {"action": ("A18:D18", None), "who": ("E18:F18", None), "date": ("G18:H18", None)}),
        L("A19:B19", "原因", fill="E2EFDA"),
        V("C19:H19", None, "d4_occurrence"),
        L("A20:B20", "恒久対策", fill="E2EFDA"),
        V("C20:H20", None, "d5"),
        L("A21:B21", "効果の確認", fill="E2EFDA"),
        V("C21:H21", None, "d6"),
        N("A23", "回答期日"),
        V("B23", "6月16日", "due_date", "2026-06-16", line="under"),
        N("D23:E23", "発行：", h="right"),
        V("F23:H23", "ミナト計器株式会社", "customer", line="under"),
        N("D24:E24", "検査員：", h="right"),
        V("F24:H24", "三枝 由佳", "contact", line="under"),
        N("A24", "宛先"),
        V("B24:C24", "Sanjing 御中", "supplier", "Sanjing", line="under"),
        N("A26:H26", "MK-IQC-F07 第3版　※写しを資材課へ回付のこと", sz=7, h="right"),
    )
    book.ws.freeze_panes = "A5"
    book.save()


def ja_18() -> None:
    about = "当社から協力会社への不具合連絡書（向きが逆）、見出しと値が同じセル、5W2H は未記入の行なし"
    form = Form("ja-18-gyaku-kyouryoku", "xlsx", "ja", "customer-only", about)
    book = Book(form, "Sheet1", size=10)
    book.cols({"A:J": 9.8})
    book.rows({5: 20, 6: 20, 7: 20, 8: 20, 9: 20, 10: 20, 12: 90, 14: 60, 16: 60, 18: 60, 20: 60, 22: 45})
    book.lay(
        V("A1:E1", "文書番号：SJ-P-2026-031", "report_no", "SJ-P-2026-031", line="none"),
        V("H1:J1", "2026年7月6日", "complaint_date", "2026-07-06", line="none", h="right"),
        N("A2:J2", "不具合連絡書 兼 対策依頼書", sz=16, b=True, h="center"),
        V("A3:E3", "株式会社 榊原メッキ工業所　御中", "supplier", "株式会社 榊原メッキ工業所", line="under", sz=12),
        V("G4:J4", "山井精密機械有限公司", "customer", line="none", h="right"),
        V("A5:E5", "品名：　カバーフランジ", "product", "カバーフランジ"),
        V("F5:J5", "品番：　CF-2290-B", "part_no", "CF-2290-B"),
        V("A6:E6", "ロット：　260622A", "lot", "260622A"),
        V("F6:J6", "発注番号：　PO-71834", "order_no", "PO-71834"),
        V("A7:E7", "納入日：　2026/6/29", "delivery_date", "2026-06-29"),
        V("F7:J7", "納入数量：　3,000 個", "qty_total", 3000),
        V("A8:E8", "不良数量：　42 個（選別後）", "qty_affected", 42),
        V("F8:J8", "不良率：　1.4 %", "defect_rate_pct", 1.4),
        V("A9:E9", "区分：　メッキ剥がれ", "category", "メッキ剥がれ"),
        V("F9:J9", "ランク：　重", "severity", "重"),
        V("A10:E10", "担当：　王 麗", "contact", "王 麗"),
        V("F10:J10", "回答期限：　2026年7月21日", "due_date", "2026-07-21"),
        N("A11:J11", "１．不具合の内容", fill="FFF2CC", line="thin", b=True),
        V(
            "A12:J12",
            "内径面の無電解ニッケルメッキが直径3mm程度ふくれ、指で剥がれる。\n同一カゴの上段に集中。",
            "d2",
            v="top",
        ),
        N("A13:J13", "２．応急処置（在庫・仕掛・流出品の処置）", fill="FFF2CC", line="thin", b=True),
        V("A14:J14", None, "d3"),
        N("A15:J15", "３．原因　（発生）", fill="FFF2CC", line="thin", b=True),
        V("A16:J16", None, "d4_occurrence"),
        N("A17:J17", "　　原因　（流出）", fill="FFF2CC", line="thin", b=True),
        V("A18:J18", None, "d4_escape"),
        N("A19:J19", "４．恒久対策（実施日・担当を明記）", fill="FFF2CC", line="thin", b=True),
        V("A20:J20", None, "d5"),
        N("A21:J21", "５．再発防止・水平展開", fill="FFF2CC", line="thin", b=True),
        V("A22:J22", None, "d7"),
        N("A23:J23", "回答者：　　　　　　　　　印　　　回答日：　　　年　　月　　日", line="thin", h="right"),
    )
    book.save()


def main() -> None:
    for make in (ja_15, ja_18):
        make()


if __name__ == "__main__":
    main()
