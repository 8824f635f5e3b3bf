"""Japanese workbooks that are half answered: ja-07 (xls), ja-08 (several sheets), ja-11 (8D), ja-17."""

import datetime as dt

from openpyxl.worksheet.datavalidation import DataValidation

from tests.forms.make.ja_kit import Form, actions
from tests.forms.make.ja_sheet import Book, L, N, V, row

DATE = dt.date


def ja_07() -> None:
    about = "旧形式 xls のクレーム処理票、左に客先記入・右に調査結果の二段組、原因まで記入済み"
    form = Form("ja-07-claim-shori", "xls", "ja", "half", about)
    book = Book(form, "処理票", font="ＭＳ Ｐゴシック", size=10)
    book.cols({"A": 11, "B:D": 9, "E": 2, "F": 11, "G:J": 9})
    book.rows({2: 24, 12: 70, 7: 46, 9: 46, 11: 16, 14: 40, 16: 40})
    book.lay(
        N("A1:D1", "社外秘", color="FF0000", sz=8),
        N("A2:J2", "ク レ ー ム 処 理 票", sz=16, b=True, h="center"),
        L("A4:D4", "客先記入欄", fill="CCFFCC"),
        L("F4:J4", "調査・処置", fill="FFFF99"),
        N("A5", "受付No", line="thin"),
        V("B5:D5", "クレ26-044", "report_no"),
        N("A6", "客先名", line="thin"),
        V("B6:D6", "日向化工機(株)", "customer"),
        N("A7", "品名", line="thin"),
        V("B7:D7", "攪拌軸カップリング", "product"),
        N("A8", "図番", line="thin"),
        V("B8:D8", "HK-G-7702 改2", "part_no"),
        N("A9", "納入数/不良数", line="thin"),
        V("B9:D9", "納入  24 台\n不良   1 台", "qty_affected", 1),
        N("A10", "発生年月日", line="thin"),
        N("B10:D10", "26/03/11", line="thin"),
        N("A11", "申出日", line="thin"),
        V("B11:D11", "26/03/12", "complaint_date", "2026-03-12"),
        N("A12", "クレーム内容", line="thin"),
        V("B12:D12", "キー溝の幅が 12.08 で、図面 12 +0.043/0 を外れる。\nキーにガタがある。", "d2", v="top"),
        N("A13", "申出者", line="thin"),
        V("B13:D13", "児玉 誠（設備課）", "contact", "児玉 誠"),
        N("A14", "回答希望", line="thin"),
        V("B14:D14", "速やかに", "due_date", None),
        N("F5", "調査担当", line="thin"),
        N("G5:J5", "品質部　徐", line="thin"),
        N("F6", "調査日", line="thin"),
        N("G6:J6", "26/03/16", line="thin"),
        N("F7", "発生原因", line="thin"),
        V("G7:J7", "キー溝加工のエンドミル径を補正せずに交換した。", "d4_occurrence"),
        N("F9", "流出原因", line="thin"),
        V("G9:J9", "溝幅をノギスで測定し、限界ゲージを使っていなかった。", "d4_escape"),
        N("F12", "応急処置", line="thin"),
        V("G12:J12", "代品1台を発送（徐、3月18日）\n在庫5台をゲージで確認、異常なし（徐、3月16日）", "d3", actions(
            ("代品1台を発送", "徐", "2026-03-18"), ("在庫5台をゲージで確認、異常なし", "徐", "2026-03-16"))),
        N("F14", "恒久対策", line="thin"),
        V("G14:J14", None, "d5"),
        N("F16", "効果確認", line="thin"),
        V("G16:J16", None, "d6"),
        N("A16", "備考", line="thin"),
        N("B16:D16", "費用請求：　有 ・ ㊀　", line="thin"),
        L("G18", "部長", sz=8), L("H18", "課長", sz=8), L("I18", "係", sz=8),
        N("G19:G20", "", line="thin"), N("H19:H20", "川添", line="thin", color="FF0000"),
        N("I19:I20", "徐", line="thin", color="FF0000"),
    )  # fmt: skip
    form.say("qty_total", 24)
    book.save()


def ja_08() -> None:
    about = "表紙・連絡書・回答書・リスト（非表示）の四シート、番号は表紙のみ、回答書は暫定対策まで"
    form = Form("ja-08-yon-sheet", "xlsx", "ja", "half", about)
    book = Book(form, "表紙", font="Meiryo UI", size=10)
    book.cols({"A:H": 11})
    book.rows({4: 40})
    book.lay(
        N("A1:H1", "取扱注意", h="right", color="FF0000"),
        N("A4:H4", "不具合連絡書・対策回答書", sz=22, b=True, h="center"),
        N("C8", "管理番号", h="right"),
        V("D8:F8", "KZ-Q3-20260619-02", "report_no", line="under"),
        N("C10", "客先", h="right"),
        V("D10:F10", "株式会社カザミ建機", "customer", line="under"),
        N("C12", "納入者", h="right"),
        V("D12:F12", "山井精密機械有限公司", "supplier", line="under"),
        N("C14", "発行日", h="right"),
        V("D14:F14", DATE(2026, 6, 19), "complaint_date", line="under", fmt="yyyy年m月d日", h="left"),
        N("A18:H18", "シート構成　①連絡書（客先記入）　②回答書（納入者記入）", sz=9, h="center"),
        N("A19:H19", "黄色のセルのみ入力してください。行・列の追加は不可。", sz=9, h="center"),
    )
    book.sheet("①連絡書")
    book.cols({"A": 14, "B:F": 13})
    book.rows({9: 80})
    yellow = {"fill": "FFFFCC"}
    book.lay(
        N("A1:F1", "①連絡書", sz=14, b=True),
        L("A3", "品名"), V("B3:C3", "油圧マニホールド", "product", **yellow),
        L("D3", "品番"), V("E3:F3", "KZ-88-20415", "part_no", **yellow),
        L("A4", "ロット番号"), V("B4:C4", "001026", "lot", **yellow),
        L("D4", "納品書番号"), V("E4:F4", 9044, "delivery_note", "0009044", fmt="0000000", **yellow),
        L("A5", "納入日"), V("B5:C5", "2026-06-08", "delivery_date", **yellow),
        L("D5", "納入数"), V("E5:F5", 60, "qty_total", **yellow),
        L("A6", "不具合数"), V("B6:C6", 4, "qty_affected", **yellow),
        L("D6", "返却数"), N("E6:F6", 2, line="thin", **yellow),
        L("A7", "重要度"), V("B7:C7", "Ａ", "severity", "A", **yellow),
        L("D7", "区分"), V("E7:F7", "漏れ", "category", **yellow),
        L("A8:F8", "不具合内容"),
        V("A9:F9", "出荷前の耐圧試験（21MPa）で P ポート横のプラグ穴から作動油が漏れた。", "d2", v="top", **yellow),
        L("A10", "ご担当"), V("B10:C10", "熊谷 拓也", "contact", **yellow),
        L("D10", "E-mail"), V("E10:F10", "t.kumagai@kazami.example", "contact_email", **yellow),
        L("A11", "回答期限"), V("B11:C11", "2026/07/03", "due_date", "2026-07-03", **yellow),
    )  # fmt: skip
    check = DataValidation(type="list", formula1="=リスト!$A$2:$A$4")
    book.ws.add_data_validation(check)
    check.add("B7")
    book.sheet("②回答書")
    book.cols({"A": 6, "B": 44, "C:D": 14, "E": 8})
    book.rows({6: 28, 7: 28, 8: 28, 10: 56, 12: 56, 19: 48})
    book.lay(
        N("A1:E1", "②回答書", sz=14, b=True),
        N("A3:E3", "1. 暫定対策", b=True),
        *[L(f"{c}4", t) for c, t in zip("ABCDE", ("No", "対策内容", "担当者", "実施日", "状況"), strict=True)],
        N("A5", "例", line="thin", color="808080"), N("B5", "客先在庫を全数選別する", line="thin", color="808080"),
        N("C5", "山田 太郎", line="thin", color="808080"), N("D5", "2020/1/1", line="thin", color="808080"),
        N("E5", "済", line="thin", color="808080"),
        *[N(f"A{n + 6}", n + 1, line="thin", h="center") for n in range(3)],
        *row("d3", 0, {"action": ("B6", "出荷停止と在庫38台の再耐圧試験"), "who": ("C6", "唐 磊"),
                       "date": ("D6", DATE(2026, 6, 22)), "done": ("E6", "済")}, fmt="yyyy/mm/dd"),
        *row("d3", 1, {"action": ("B7", "返却品2台の切断調査"), "who": ("C7", "唐 磊"),
                       "date": ("D7", DATE(2026, 6, 30)), "done": ("E7", None)}, fmt="yyyy/mm/dd"),
        N("B8", None, line="thin"), N("C8", None, line="thin"), N("D8", None, line="thin"), N("E8", None, line="thin"),
        N("A9:E9", "2. 発生原因", b=True), V("A10:E10", None, "d4_occurrence", **yellow),
        N("A11:E11", "3. 流出原因", b=True), V("A12:E12", None, "d4_escape", **yellow),
        N("A13:E13", "4. 恒久対策", b=True),
        *[L(f"{c}14", t) for c, t in zip("ABCD", ("No", "対策内容", "担当者", "実施日"), strict=True)],
        *[N(f"A{n}", n - 14, line="thin", h="center") for n in (15, 16, 17)],
    )  # fmt: skip
    for n in (15, 16, 17):
        cells = {"action": (f"B{n}", None), "who": (f"C{n}", None), "date": (f"D{n}", None)}
        book.lay(*row("d5", n - 15, cells, **yellow))
    book.lay(N("A18:E18", "5. 再発防止（標準類の改訂、類似品への展開）", b=True), V("A19:E19", None, "d7", **yellow))
    book.sheet("リスト").sheet_state = "hidden"
    book.lay(*[N(f"A{n}", t) for n, t in enumerate(("重要度", "Ａ", "Ｂ", "Ｃ"), 1)])
    book.lay(*[N(f"B{n}", t) for n, t in enumerate(("区分", "寸法", "外観", "漏れ", "異音"), 1)])
    book.save()


def ja_11() -> None:
    about = "日本語の8Dレポート、D番号は左端の結合セル、D1は役割の表、D4まで記入、完了率の列つき"
    form = Form("ja-11-8d-hidari", "xlsx", "ja", "half", about)
    book = Book(form, "8D", font="Arial", size=9)
    book.cols({"A": 6, "B:I": 11.5})
    book.rows({10: 50, 12: 30, 13: 30, 14: 46, 15: 46, 17: 28, 18: 28, 19: 40, 20: 40, 21: 30})
    dark = {"fill": "1F3864", "color": "FFFFFF", "b": True}
    book.lay(
        N("A1:F1", "8D 問題解決報告書", sz=18, b=True),
        N("G1:I1", "初回／中間／最終：　中間", h="right"),
        L("A2:B2", "クレームNo."), V("C2:E2", "TRX-8D-0453", "report_no"),
        L("F2:G2", "客先"), V("H2:I2", "トレックスモーター株式会社", "customer"),
        L("A3:B3", "製品名"), V("C3:E3", "エンドブラケット", "product"),
        L("F3:G3", "品番"), V("H3:I3", "60-EB-3391-00", "part_no"),
        L("A4:B4", "発行日"), V("C4:E4", "21-Apr-2026", "complaint_date", "2026-04-21"),
        L("F4:G4", "ロット／日付コード"), V("H4:I4", "2614", "lot"),
        L("A5:B5", "不良率 (PPM)"), V("C5:E5", "850 PPM", "defect_rate_pct", 0.085),
        L("F5:G5", "不良数"), V("H5:I5", "17", "qty_affected", 17),
        L("A6:A9", "D1", **dark),
        L("B6:C6", "役割"), L("D6:E6", "氏名"), L("F6:G6", "部門"), L("H6:I6", "連絡先"),
        N("B7:C7", "チャンピオン", line="thin"), V("D7:E7", "廖 建国", "d1_champion"),
        N("F7:G7", "工場長", line="thin"), N("H7:I7", "内線 801", line="thin"),
        N("B8:C8", "リーダー", line="thin"), V("D8:E8", "方 雪", "d1_leader"),
        N("F8:G8", "品質保証", line="thin"), N("H8:I8", "内線 815", line="thin"),
        N("B9:C9", "メンバー", line="thin"), V("D9:E9", "彭 宇、苗 青", "d1_members", ["彭 宇", "苗 青"]),
        N("F9:G9", "製造、生産技術", line="thin"), N("H9:I9", "—", line="thin"),
        L("A10", "D2", **dark),
        V("B10:I10", "ベアリングハウス内のバリが脱落し、モーター回転時に異音が発生した。", "d2", v="top"),
        L("A11:A13", "D3", **dark),
        L("B11:E11", "暫定対策"), L("F11", "有効率"), L("G11:H11", "担当"), L("I11", "実施日"),
        *row("d3", 0, {"action": ("B12:E12", "在庫 4,200個のバリを全数確認"), "who": ("G12:H12", "彭 宇"),
                       "date": ("I12", "24-Apr-2026", "2026-04-24")}),
        N("F12", 1, line="thin", fmt="0%"),
        *row("d3", 1, {"action": ("B13:E13", "出荷ラベルに「8D-0453 選別済」を表示"), "who": ("G13:H13", "苗 青"),
                       "date": ("I13", "25-Apr-2026", "2026-04-25")}),
        N("F13", 1, line="thin", fmt="0%"),
        L("A14:A15", "D4", **dark),
        L("B14", "発生"),
        V("C14:I14", "面取りブラシの摩耗により、油溝の交差部にバリが残った。", "d4_occurrence"),
        L("B15", "流出"),
        V("C15:I15", "バリの検査基準が「目視で無きこと」のみで、拡大鏡を使っていなかった。", "d4_escape"),
        L("A16:A18", "D5", **dark),
        L("B16:E16", "恒久対策の選定"), L("F16", "有効率"), L("G16:H16", "担当"), L("I16", "予定日"),
        N("F17", None, line="thin", fmt="0%"), N("F18", None, line="thin", fmt="0%"),
        *row("d5", 0, {"action": ("B17:E17", None), "who": ("G17:H17", None), "date": ("I17", None)}),
        *row("d5", 1, {"action": ("B18:E18", None), "who": ("G18:H18", None), "date": ("I18", None)}),
        L("A19", "D6", **dark), L("B19:C19", "恒久対策の実施と\n効果確認"), V("D19:I19", None, "d6"),
        L("A20", "D7", **dark), L("B20:C20", "再発防止"), V("D20:I20", None, "d7"),
        L("A21", "D8", **dark), L("B21:C21", "チームの表彰・完了"), V("D21:G21", None, "d8"),
        L("H21", "完了日"), V("I21", None, "closed_date"),
        N("A22:I22", "TRX-QMS-8D-01 / Rev C / 秘", sz=7),
    )  # fmt: skip
    book.ws.print_area = "A1:I22"
    book.save()


def main() -> None:
    for make in (ja_07, ja_08, ja_11):
        make()


if __name__ == "__main__":
    main()
