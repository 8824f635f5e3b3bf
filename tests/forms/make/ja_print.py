"""Japanese forms that travel as PDF: ja-09, ja-14; and ja-17, a workbook with two dates under one head."""

import datetime as dt

from tests.forms.make.ja_kit import Form
from tests.forms.make.ja_sheet import Book, L, N, V, row

DATE = dt.date


def ja_09() -> None:
    about = "PDF の不適合品通知書（表計算から印刷）、罫線なしの発信欄、下線の値、回答欄は空白"
    form = Form("ja-09-futekigou-pdf", "pdf", "ja", "customer-only", about)
    book = Book(form, "通知書", font="ＭＳ 明朝", size=10.5)
    book.cols({"A": 14, "B:H": 10})
    book.rows({3: 30, 17: 70, 19: 50, 20: 50, 21: 50, 22: 50, 23: 40})
    book.lay(
        N("F1:G1", "発行番号", h="right"),
        V("H1", "NC-0613", "report_no", line="under"),
        N("F2:G2", "発行日", h="right"),
        V("H2", "2026.6.13", "complaint_date", "2026-06-13", line="under"),
        N("A3:H3", "不 適 合 品 通 知 書", sz=20, h="center"),
        V("A4:D4", "山井精密機械有限公司　御中", "supplier", "山井精密機械有限公司", line="under", sz=13),
        V("F5:H5", "豊栄食品機械工業株式会社", "customer", line="none", h="right"),
        N("F6:H6", "品質管理課", h="right"),
        N("A8:H8", "下記のとおり不適合がありましたので通知します。対策書をご提出ください。"),
        N("A9:H9", "記", h="center"),
        N("A11", "１．品　　名"),
        V("B11:D11", "ノズルアダプタ", "product", line="under"),
        N("E11", "品　番", h="center"),
        V("F11:H11", "HF-N-2207", "part_no", line="under"),
        N("A12", "２．注文番号"),
        V("B12:D12", "26-P-01944", "order_no", line="under"),
        N("E12", "ロット", h="center"),
        V("F12:H12", "5K22", "lot", line="under"),
        N("A13", "３．納入数"),
        V("B13:D13", "500 個", "qty_total", 500, line="under"),
        N("E13", "不良数", h="center"),
        V("F13:H13", "７個", "qty_affected", 7, line="under"),
        N("A14", "４．納入日"),
        V("B14:D14", "2026.6.1", "delivery_date", "2026-06-01", line="under"),
        N("E14", "提出期限", h="center"),
        V("F14:H14", "2026.6.27", "due_date", "2026-06-27", line="under"),
        N("A16", "５．不適合の内容"),
        V("A17:H17", "ねじ部 M16×1.5 に通りゲージが入らない。ねじ山にめっきだれがある。", "d2", v="top"),
        N("A18", "６．貴社記入欄", b=True),
        L("A19", "発生原因"), V("B19:H19", None, "d4_occurrence"),
        L("A20", "流出原因"), V("B20:H20", None, "d4_escape"),
        L("A21", "応急処置"), V("B21:H21", None, "d3"),
        L("A22", "恒久対策"), V("B22:H22", None, "d5"),
        L("A23", "効果確認"), V("B23:H23", None, "d6"),
        N("F24:H24", "以　上", h="right"),
    )  # fmt: skip
    book.save()


def ja_14() -> None:
    about = "PDF の対策書、枠つき表、処置の表は担当と日付の列、実施済の印、数量の三つの欄"
    form = Form("ja-14-taisakusho-pdf", "pdf", "ja", "complete", about)
    book = Book(form, "対策書", font="ＭＳ Ｐゴシック", size=10)
    book.cols({"A": 13, "B:H": 10.5})
    book.rows({8: 44, 10: 26, 11: 26, 13: 40, 15: 40, 17: 28, 18: 28, 20: 30, 22: 40})
    book.lay(
        N("A1:H1", "対　策　書", sz=18, b=True, h="center", line="thin"),
        L("A2", "客先"), V("B2:D2", "九十九電子部品株式会社", "customer"),
        L("E2", "連絡書番号"), V("F2:H2", "TQ2605-71", "report_no"),
        L("A3", "納入者"), V("B3:D3", "山井精密", "supplier"),
        L("E3", "発行日"), V("F3:H3", "2026/05/25", "complaint_date", "2026-05-25"),
        L("A4", "品名"), V("B4:D4", "コネクタ端子台", "product"),
        L("E4", "品番"), V("F4:H4", "9C-1120-T", "part_no"),
        L("A5", "対象数"), N("B5", "12,000", line="thin", h="right"),
        L("C5", "納入数"), V("D5", "4,000", "qty_total", 4000, h="right"),
        L("E5", "不具合数"), V("F5", "5", "qty_affected", 5, h="right"),
        L("G5", "返却数"), N("H5", "5", line="thin", h="right"),
        L("A6", "ロットNo"), V("B6:D6", "0508B", "lot"),
        L("E6", "ご担当者"), V("F6:H6", "関口 美咲", "contact"),
        L("A7:H7", "現　象"),
        V("A8:H8", "端子台のねじ穴にタップ立て忘れがあり、組立ねじが入らない。", "d2", v="top"),
        L("A9:E9", "暫定処置"), L("F9", "担当"), L("G9", "期日"), L("H9", "完了"),
        *row("d3", 0, {"action": ("A10:E10", "客先在庫3,995個をゲージで選別"), "who": ("F10", "黄 敏"),
                       "date": ("G10", "5/27", "2026-05-27"), "done": ("H10", "済")}),
        *row("d3", 1, {"action": ("A11:E11", "当社在庫8,000個をゲージで選別"), "who": ("F11", "侯 勇"),
                       "date": ("G11", "5/26", "2026-05-26"), "done": ("H11", "済")}),
        L("A12:H12", "発生原因"),
        V("A13:H13", "自動機の停止後に、タップ工程を飛ばして次工程から再開した。", "d4_occurrence", v="top"),
        L("A14:H14", "流出原因"),
        V("A15:H15", "ねじ穴の有無を確認する検査項目がなかった。", "d4_escape", v="top"),
        L("A16:E16", "恒久対策"), L("F16", "担当"), L("G16", "期日"), L("H16", "完了"),
        *row("d5", 0, {"action": ("A17:E17", "再開時は第1工程から開始するプログラムに変更"), "who": ("F17", "侯 勇"),
                       "date": ("G17", "6/5", "2026-06-05"), "done": ("H17", "済")}),
        *row("d5", 1, {"action": ("A18:E18", "ねじ穴検知ピンを検査治具に追加"), "who": ("F18", "黄 敏"),
                       "date": ("G18", "6/12", "2026-06-12"), "done": ("H18", "済")}),
        L("A19:E19", "効果確認"), L("F19", "担当"), L("G19:H19", "確認日"),
        *row("d6", 0, {"action": ("A20:E20", "6月生産分 20,000個で再発なし"), "who": ("F20", "黄 敏"),
                       "date": ("G20:H20", "7/3", "2026-07-03")}),
        L("A21:H21", "再発防止"),
        V("A22:H22", "自動機8台のプログラムを同様に変更した。", "d7",
          [{"action": "自動機8台のプログラムを同様に変更した。", "who": None, "date": None}], v="top"),
        N("A24:H24", "山井精密機械有限公司　品質部　　承認 羅　作成 黄", h="right"),
    )  # fmt: skip
    book.save()


def ja_17() -> None:
    about = "市場クレーム調査依頼書、一つの見出しの下に二つの日付、調査結果は一部記入、費用欄と社内欄あり"
    form = Form("ja-17-shijou-chousa", "xlsx", "ja", "half", about)
    book = Book(form, "調査依頼書", font="游明朝", size=10)
    book.cols({"A": 3, "B": 13, "C:I": 10.5})
    book.rows({2: 28, 12: 56, 15: 44, 16: 44, 17: 44, 18: 30, 19: 30, 20: 40})
    book.lay(
        N("B1:E1", "【市場品】", color="C00000", b=True),
        N("B2:F2", "市場クレーム調査依頼書", sz=16, b=True),
        L("G2", "依頼No"), V("H2:I2", "市26-0077", "report_no"),
        V("B3:F3", "To: 山井精密機械　御中", "supplier", "山井精密機械", line="none"),
        L("G3", "依頼元"), V("H3:I3", "オリオン農機(株)", "customer"),
        L("B5:B6", "機種・部品"),
        L("C5:D5", "製品名"), L("E5:F5", "部品番号"), L("G5", "号機"), L("H5:I5", "ロット"),
        V("C6:D6", "クラッチハブ", "product"), V("E6:F6", "T1150-36720", "part_no"),
        N("G6", "003418", line="thin"), V("H6:I6", "25-47W", "lot"),
        L("B7:B8", "日　付"),
        L("C7:D7", "故障日"), L("E7:F7", "連絡受付日"), L("G7:I7", "回答期限"),
        N("C8:D8", DATE(2026, 8, 2), line="thin", fmt="yyyy/mm/dd", h="center"),
        V("E8:F8", DATE(2026, 8, 19), "complaint_date", fmt="yyyy/mm/dd", h="center"),
        V("G8:I8", DATE(2026, 9, 9), "due_date", fmt="yyyy/mm/dd", h="center"),
        L("B9", "使用時間"), N("C9:D9", 142.5, line="thin", fmt='0.0" h"'),
        L("E9:F9", "不具合数"), V("G9", 1, "qty_affected", fmt='0" 台"'),
        L("H9", "保証"), N("I9", "☑内 □外", line="thin"),
        L("B10", "販売店"), N("C10:I10", "オリオン農機 十勝営業所（帯広市）", line="thin"),
        L("B11:I11", "不具合内容（申告内容のまま）"),
        V("B12:I12", "耕うん中に動力が切れた。分解したところハブのスプラインが摩耗していた。", "d2", v="top"),
        N("B13:I13", "以下 調査結果", b=True, h="center", fill="E7E6E6"),
        L("B14", "項目"), L("C14:G14", "調査結果"), L("H14", "担当"), L("I14", "日付"),
        L("B15", "応急処置"),
        *row("d3", 0, {"action": ("C15:G15", "同ロット在庫 60個の硬さを測定、出荷保留"), "who": ("H15", "鄭 凱"),
                       "date": ("I15", "8/21", "2026-08-21")}),
        L("B16", "発生原因"),
        V("C16:G16", "高周波焼入れの入熱不足により表面硬さが HRC 48 であった（規格 55以上）。", "d4_occurrence"),
        N("H16", "鄭 凱", line="thin"), N("I16", "8/28", line="thin"),
        L("B17", "流出原因"), N("C17:G17", "調査中", line="thin"),
        N("H17", None, line="thin"), N("I17", None, line="thin"),
        L("B18", "恒久対策"), L("B19", "効果確認"),
        *row("d5", 0, {"action": ("C18:G18", None), "who": ("H18", None), "date": ("I18", None)}),
        *row("d6", 0, {"action": ("C19:G19", None), "who": ("H19", None), "date": ("I19", None)}),
        L("B20", "費用"), N("C20:I20", "部品代 ¥18,400　工賃 ¥12,000　計 ¥30,400（税別）", line="thin"),
        L("B21", "依頼元記入"), N("C21:I21", "判定：　　　　　　確認印：　　　　　　（社内用）", line="thin"),
    )  # fmt: skip
    book.save()


def main() -> None:
    for make in (ja_09, ja_14, ja_17):
        make()


if __name__ == "__main__":
    main()
