"""Workbooks that are wide, hidden or written over: st-12, st-15, st-16, st-17 (xls), st-22; and st-19 as HTML."""

import datetime as dt

from openpyxl.worksheet.datavalidation import DataValidation

from tests.forms.make.ja_kit import Form
from tests.forms.make.ja_sheet import Book, L, N, V, row
from tests.forms.make.st_sheet import text_boxes

DATE = dt.date


def st_12() -> None:
    about = "很寬的橫式8D：各D由左到右排到BM欄，標題在上內容在下，凍結窗格，對策列填到D4"
    form = Form("st-12-wide-sheet", "xlsx", "zh-TW", "half", about)
    book = Book(form, "8D橫式", font="微軟正黑體", size=9)
    book.fit = False
    book.cols({"A:BM": 7})
    book.rows({1: 26, 4: 18, 5: 60, 6: 60, 7: 60})
    orange = {"fill": "F8CBAD", "b": True}
    book.lay(
        N("A1:L1", "8D 矯正措施報告（橫式）", sz=16, b=True),
        L("A2:C2", "8D NO."), V("D2:H2", "YC-8D-115-021", "report_no"), L("I2:K2", "客戶"),
        V("L2:Q2", "永成自行車零件股份有限公司", "customer"), L("R2:T2", "供應商"), V("U2:Z2", "山井精密機械有限公司",
            "supplier"),
        L("AA2:AC2", "品名"), V("AD2:AI2", "花鼓棘輪座", "product"), L("AJ2:AL2", "料號"), V("AM2:AR2", "YC-HB-3304",
            "part_no"),
        L("AS2:AU2", "批號"), V("AV2:AZ2", "R115-04", "lot"), L("BA2:BC2", "不良數/交貨數"), V("BD2:BH2", "26/2,600",
            "qty_affected", 26),
        L("A3:C3", "客訴日期"), V("D3:H3", "115/04/22", "complaint_date", "2026-04-22"), L("I3:K3", "希望回覆日"),
        V("L3:Q3", "115/05/06", "due_date", "2026-05-06"), L("R3:T3", "聯絡人"), V("U3:Z3", "許雅雯", "contact"),
        L("AA3:AC3", "不良率"), V("AD3:AI3", 0.01, "defect_rate_pct", 1.0, fmt="0.0%", h="left"),
        L("AJ3:AL3", "缺點等級"), V("AM3:AR3", "主要", "severity"),
        N("A4:F4", "D1 成立改善小組", line="thin", **orange), L("A5:B5", "組長"), V("C5:F5", "馮凱", "d1_leader"),
        L("A6:B7", "組員"), V("C6:F7", "石磊\n邱婷", "d1_members", ["石磊", "邱婷"]),
        N("G4:N4", "D2 問題描述", line="thin", **orange),
        V("G5:N7", "棘輪座內牙熱處理後變形，棘爪無法完全彈出，騎乘時有打滑。", "d2", v="top"),
        N("O4:R4", "D3 暫時對策", line="thin", **orange), N("S4:T4", "負責人", line="thin", **orange),
        N("U4:V4", "日期", line="thin", **orange),
        *row("d3", 0, {"action": ("O5:R5", "庫存 5,100 件以環規全檢"), "who": ("S5:T5", "石磊"),
                       "date": ("U5:V5", "115/04/24", "2026-04-24")}),
        *row("d3", 1, {"action": ("O6:R6", "客戶端派員挑選 2,574 件"), "who": ("S6:T6", "邱婷"),
                       "date": ("U6:V6", "115/04/25", "2026-04-25")}),
        N("O7:R7", None, line="thin"), N("S7:T7", None, line="thin"), N("U7:V7", None, line="thin"),
        N("W4:AD4", "D4 發生原因", line="thin", **orange),
        V("W5:AD7", "淬火時工件疊放，冷卻不均造成橢圓。", "d4_occurrence", v="top"),
        N("AE4:AL4", "D4 流出原因", line="thin", **orange),
        V("AE5:AL7", "真圓度檢驗在熱處理前執行，熱處理後未再檢。", "d4_escape", v="top"),
    )  # fmt: skip
    form.say("qty_total", 2600)
    form.put("qty_total", "xlsx:8D橫式!BD2")
    blocks = [
        ("AM", "AR", "AS", "AT", "AU", "AV", "D5 永久對策", "d5"),
        ("AW", "BB", "BC", "BD", "BE", "BF", "D6 效果確認", "d6"),
    ]
    for a, b, c, d, e, f, title, key in blocks:
        book.lay(*[N(ref, t, line="thin", **orange) for ref, t in
                   ((f"{a}4:{b}4", title), (f"{c}4:{d}4", "負責人"), (f"{e}4:{f}4", "日期"))])  # fmt: skip
        for n in range(3):
            at = n + 5
            book.lay(*row(key, n, {"action": (f"{a}{at}:{b}{at}", None), "who": (f"{c}{at}:{d}{at}", None),
                                   "date": (f"{e}{at}:{f}{at}", None)}))  # fmt: skip
    book.lay(N("BG4:BJ4", "D7 預防再發", line="thin", **orange), V("BG5:BJ7", None, "d7"),
             N("BK4:BM4", "D8 結案", line="thin", **orange), V("BK5:BM7", None, "d8"))  # fmt: skip
    book.ws.freeze_panes = "A5"
    book.ws.page_setup.orientation = "landscape"
    book.save()


def st_15() -> None:
    about = "中英韩三语投诉单：说明表在前，隐藏的示例行和选项行，下拉有效性，回复栏空"
    form = Form("st-15-trilingual-hidden", "xlsx", "zh-CN", "customer-only", about)
    book = Book(form, "说明 Guide 안내", font="Malgun Gothic", size=10)
    book.cols({"A": 5, "B": 90})
    book.lay(
        N("A1:B1", "填写说明 Instruction 작성 안내", sz=14, b=True),
        N("A3", 1), N("B3",
            "客户填写白色栏，供应商填写黄色栏。White: customer; yellow: supplier. 흰색: 고객, 노란색: 공급사"),
        N("A4", 2), N("B4", "回复期限为收到后 10 个工作日。Reply within 10 working days. 접수 후 10일 이내 회신"),
        N("A5", 3), N("B5", "请勿更改格式。Do not change the format. 양식 변경 금지"),
    )  # fmt: skip
    book.sheet("投诉单 Claim 클레임")
    book.cols({"A": 24, "B:C": 17, "D": 24, "E:F": 17})
    book.rows({1: 28, 11: 62, 14: 40, 15: 40, 16: 40, 17: 40, 18: 40})
    yellow = {"fill": "FFFF99"}

    def pair(at: int, *cells: tuple[str, str, object, object]) -> None:
        for (label, key, value, says), (a, b) in zip(cells, (("A", "B{}:C{}"), ("D", "E{}:F{}")), strict=True):
            book.lay(
                L(f"{a}{at}", label), V(b.format(at, at), value, key, says if says is not None else value, h="left")
            )

    book.lay(N("A1:F1", "客户投诉单 Customer Claim Sheet 고객 클레임 시트", sz=15, b=True, h="center"))
    pair(
        2,
        ("编号 No. 번호", "report_no", "HSM-260803-1", None),
        ("投诉日期 Date 일자", "complaint_date", DATE(2026, 8, 3), "2026-08-03"),
    )
    book.lay(L("A3", "例 Example 예시"), N("B3:C3", "ABC-000000-1", line="thin", color="808080"), L("D3",
        "例 Example 예시"),
             N("E3:F3", "2020-01-01", line="thin", color="808080"))  # fmt: skip
    pair(
        4,
        ("客户 Customer 고객사", "customer", "韩星模塑（苏州）有限公司", None),
        ("供应商 Supplier 공급사", "supplier", "山井精密机械有限公司", None),
    )
    pair(5, ("品名 Part name 품명", "product", "顶针导套", None), ("料号 Part No. 품번", "part_no", "HS-EJ-0618", None))
    pair(6, ("批号 Lot No. 로트", "lot", "26-0715", None), ("订单号 PO No. 발주번호", "order_no", "PO2607-330", None))
    pair(
        7,
        ("交货数量 Delivered 납품수량", "qty_total", 400, None),
        ("不良数量 NG Qty 불량수량", "qty_affected", "9 EA", 9),
    )
    pair(
        8,
        ("联系人 Contact 담당자", "contact", "金敏浩", None),
        ("回复期限 Due 회신기한", "due_date", "2026-08-17", None),
    )
    pair(9, ("类别 Category 구분", "category", "产品质量", None), ("等级 Grade 등급", "severity", "B", None))
    book.lay(
        N("A10:F10", "投诉内容 Description 불만 내용", b=True, fill="D9E1F2", line="thin"),
        V("A11:F11", "导套内径磨损快，3 万模次后间隙 0.06mm（保证 30 万模次）。", "d2", v="top"),
        N("A12", "A,B,C"), N("B12", "产品质量,包装,运输,数量"),
        N("A13:F13", "供应商回复 Supplier reply 공급사 회신", b=True, fill="D9E1F2", line="thin"),
        L("A14", "临时措施 Containment 임시조치"), V("B14:F14", None, "d3", **yellow),
        L("A15", "发生原因 Root cause 발생원인"), V("B15:F15", None, "d4_occurrence", **yellow),
        L("A16", "流出原因 Escape 유출원인"), V("B16:F16", None, "d4_escape", **yellow),
        L("A17", "永久对策 Corrective action 영구대책"), V("B17:F17", None, "d5", **yellow),
        L("A18", "预防再发 Prevention 재발방지"), V("B18:F18", None, "d7", **yellow),
    )  # fmt: skip
    for hidden in (3, 12):
        book.ws.row_dimensions[hidden].hidden = True
    for cell, options in (("E9", '"A,B,C"'), ("B9", '"产品质量,包装,运输,数量"')):
        rule = DataValidation(type="list", formula1=options, allow_blank=True)
        book.ws.add_data_validation(rule)
        rule.add(cell)
    book.book.active = 1
    book.save()


def st_16() -> None:
    about = "Problem text and cause typed into text boxes over the sheet, vertical and rotated labels, rest in cells"
    form = Form("st-16-sheet-text-boxes", "xlsx", "en", "complete", about)
    book = Book(form, "Report", font="Verdana", size=8)
    book.cols({"A": 5, "B": 20, "C:H": 13})
    book.rows(
        {
            1: 30,
            **dict.fromkeys(range(7, 13), 15),
            **dict.fromkeys(range(16, 22), 13),
            14: 28,
            15: 28,
            23: 28,
            24: 28,
            26: 28,
            28: 28,
        }
    )
    up, down = {"rot": 90, "b": True}, {"rot": 255, "b": True}
    head = ["Action", "Owner", "Date"]

    def heads(at: int, number: str) -> list[object]:
        return [L(f"A{at}:A{at + (2 if number in ('D3', 'D5') else 1)}", number, **up), L(f"B{at}:F{at}", head[0]),
                L(f"G{at}", head[1]), L(f"H{at}", head[2])]  # fmt: skip

    def act(key: str, n: int, at: int, texts: tuple[str, str, str], iso: str) -> list[object]:
        return row(
            key,
            n,
            {"action": (f"B{at}:F{at}", texts[0]), "who": (f"G{at}", texts[1]), "date": (f"H{at}", texts[2], iso)},
        )

    book.lay(
        N("A1:H1", "8D CORRECTIVE ACTION REPORT", sz=16, b=True, h="center"),
        L("A2:A5", "HEAD", **down),
        L("B2", "Report No."), V("C2:D2", "CLR-8D-5107", "report_no"), L("E2:F2", "Customer"), V("G2:H2",
            "Clearwell Pumps SA", "customer"),
        L("B3", "Supplier"), V("C3:D3", "Sanjing", "supplier"), L("E3:F3", "Part name"), V("G3:H3", "Thrust washer",
            "product"),
        L("B4", "Part No."), V("C4:D4", "CW-TW-55", "part_no"), L("E4:F4", "Lot No."), V("G4:H4", "K6-119", "lot"),
        L("B5", "Complaint date"), V("C5:D5", "2026-07-01", "complaint_date"), L("E5:F5", "Qty NG / delivered"),
        V("G5:H5", "31 / 900", "qty_affected", 31),
        N("A6:H6", "D2 Problem description", b=True, fill="FCE4D6", line="thin"), N("A7:H12", None, line="thin"),
        *heads(13, "D3"),
        *act("d3", 0, 14, ("Exchange of 869 washers", "Fu Jing", "3 Jul 2026"), "2026-07-03"),
        *act("d3", 1, 15, ("Stock inspected with dial gauge, 400 pcs", "Tan Wei", "2 Jul 2026"), "2026-07-02"),
        N("A16:D16", "D4 Root cause - occurrence", b=True, fill="FCE4D6", line="thin"),
        N("E16:H16", "D4 Root cause - escape", b=True, fill="FCE4D6", line="thin"),
        N("A17:D21", None, line="thin"), N("E17:H21", None, line="thin"),
        *heads(22, "D5"),
        *act("d5", 0, 23, ("Lapping plate dressed each shift", "Tan Wei", "10 Jul 2026"), "2026-07-10"),
        *act("d5", 1, 24, ("Air gauge with limit lamp at lapping", "Fu Jing", "24 Jul 2026"), "2026-07-24"),
        *heads(25, "D6"),
        *act("d6", 0, 26, ("Two lots, 1,800 pcs, flatness below 3 um", "Fu Jing", "14 Aug 2026"), "2026-08-14"),
        *heads(27, "D7"),
        *act("d7", 0, 28, ("Same dressing rule for plates 2 to 5", "Tan Wei", "21 Aug 2026"), "2026-08-21"),
        L("A29:B29", "D8 Date closed"), V("C29:D29", "28 Aug 2026", "closed_date", "2026-08-28"),
        N("E29:H29", "Signature: F. Jing", line="thin"),
        N("A30:H30", "CW-QP-22-F3, issue 4, keep 15 years", sz=6),
    )  # fmt: skip
    form.say("qty_total", 900)
    form.put("qty_total", "xlsx:Report!G5")
    told = {"d2": "Washers are not flat (up to 18 um). Pumps run hot within ten minutes.",
            "d4_occurrence": "Lapping plate worn hollow; dressing was only monthly.",
            "d4_escape": "Flatness was checked on the first piece of a shift only."}  # fmt: skip
    for key, text in told.items():
        form.say(key, text)
    spots = {"d2": (1, 6, 7, 11), "d4_occurrence": (1, 17, 4, 20), "d4_escape": (4, 17, 8, 20)}
    book.changes.append(text_boxes(1, [(spots[key], text) for key, text in told.items()]))
    book.save()


def st_22() -> None:
    about = "SCAR with US serial dates, leading zeros by number format, PPM and pcs formats, lists, hidden guide sheet"
    form = Form("st-22-serials-leading-zeros", "xlsx", "en", "half", about)
    book = Book(form, "Guide", font="Calibri", size=10)
    book.lay(N("A1", "How to fill in: Supplier: your company name. Customer: leave as is. D3: one action a row."),
             N("A2", "Severity"), N("A3", "Critical"), N("A4", "Major"), N("A5", "Minor"))  # fmt: skip
    book.ws.sheet_state = "hidden"
    book.sheet("SCAR Form")
    book.cols({"A": 3, "B": 18, "C": 15, "D": 15, "E": 18, "F": 15, "G": 15})
    book.rows({10: 44, 13: 26, 14: 26, 15: 26, 17: 40, 18: 40, 20: 26, 21: 26, 23: 40, 25: 40})
    us, blue = "mm/dd/yyyy", {"fill": "DDEBF7", "h": "left"}
    pairs = [
        ("SCAR No.", "report_no", 5120, "005120", {"fmt": "000000"}), ("Customer", "customer",
            "Summit Fluid Controls Inc.", None, {}),
        ("Supplier name", "supplier", "Sanjing Precision Machinery Co., Ltd.", None, {}),
        ("Date issued", "complaint_date", DATE(2026, 9, 8), "2026-09-08", {"fmt": us}),
        ("Part description", "product", "Poppet guide", None, {}), ("Part No.", "part_no", 77031, "00077031",
            {"fmt": "00000000"}),
        ("Lot / date code", "lot", "3226", None, {}), ("Response due", "due_date", DATE(2026, 9, 22), "2026-09-22",
            {"fmt": us}),
        ("Lot qty", "qty_total", 16000, None, {"fmt": '#,##0" pcs"'}), ("Rejected qty", "qty_affected", 4, None,
            {"fmt": '0" pcs"'}),
        ("Failure rate", "defect_rate_pct", 250, 0.025, {"fmt": '0" PPM"'}), ("Severity", "severity", "Minor", None,
            {}),
        ("Contact", "contact", "Brenda Castillo", None, {}), ("E-mail", "contact_email",
            "b.castillo@summitfluid.example", None, {}),
    ]  # fmt: skip
    book.lay(N("B1:G1", "Supplier Corrective Action Request", sz=16, b=True))
    for n, (label, key, value, says, style) in enumerate(pairs):
        at, (a, b) = n // 2 + 2, (("B", "C{}:D{}"), ("E", "F{}:G{}"))[n % 2]
        book.lay(
            L(f"{a}{at}", label, **blue),
            V(b.format(at, at), value, key, value if says is None else says, h="left", **style),
        )
    book.lay(
        N("B9:G9", "D2  Problem description", b=True, line="thin", fill="BDD7EE"),
        V("B10:G10", "Four guides have a scratch in the bore from edge to edge. Leak rate doubled.", "d2", v="top"),
        N("B11:G11", "D3  Containment", b=True, line="thin", fill="BDD7EE"),
        L("B12:D12", "Action"), L("E12", "Responsible"), L("F12", "Qty checked"), L("G12", "Date"),
        N("B14:D14", None, line="thin"), N("E14", None, line="thin"), N("F14", None, line="thin"), N("G14", None,
            line="thin"),
        V("B13:D13", "Bore inspection of customer stock", "d3/0/action"), V("E13", "Ren Jie", "d3/0/who"),
        V("F13", 15996, "d3/0/qty_checked", fmt="#,##0"), V("G13", DATE(2026, 9, 11), "d3/0/date", fmt=us),
        N("B15:G15", "☑ Parts certified are marked with a blue dot    ☐ Parts not marked", line="thin"),
        N("B16:G16", "D4  Root cause", b=True, line="thin", fill="BDD7EE"),
        L("B17", "Occurrence", **blue), V("C17:G17", "Chip caught on the gauging mandrel.", "d4_occurrence"),
        L("B18", "Escape", **blue), N("C18:G18", "N/A", line="thin"),
        L("B19:D19", "D5  Corrective action"), L("E19:F19", "Responsible"), L("G19", "Date"),
        *row("d5", 0, {"action": ("B20:D20", None), "who": ("E20:F20", None), "date": ("G20", None)}, fmt=us),
        *row("d5", 1, {"action": ("B21:D21", None), "who": ("E21:F21", None), "date": ("G21", None)}, fmt=us),
        N("B22:G22", "D6  Verification of effectiveness", b=True, line="thin", fill="BDD7EE"), V("B23:G23", None, "d6"),
        N("B24:G24", "D7  Prevent recurrence", b=True, line="thin", fill="BDD7EE"), V("B25:G25", None, "d7"),
        N("B26:G26", "SFC form Q-014 rev 11. Internal use: debit memo ______  $______", sz=7),
    )  # fmt: skip
    rule = DataValidation(type="list", formula1="=Guide!$A$3:$A$5")
    book.ws.add_data_validation(rule)
    rule.add("F7")
    book.book.active = 1
    book.save()


def main() -> None:
    for make in (st_12, st_15, st_16, st_22):
        make()


if __name__ == "__main__":
    main()
