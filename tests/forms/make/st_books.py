"""Workbooks of hard structure: st-09 a sheet a discipline, st-10 form controls, st-11 formulas and units."""

import datetime as dt

from openpyxl.worksheet.datavalidation import DataValidation

from tests.forms.make.ja_kit import Form
from tests.forms.make.ja_sheet import Book, L, N, V, row
from tests.forms.make.st_sheet import check_boxes

DATE = dt.date


def st_09() -> None:
    about = "One sheet per discipline, the cover holds the header, D numbers only in the tabs, a hidden list sheet"
    form = Form("st-09-sheet-per-d", "xlsx", "en", "complete", about)
    book = Book(form, "Cover", font="Calibri", size=11)
    book.cols({"A": 3, "B": 22, "C": 34})
    pairs = [
        ("8D No.", "report_no", "NWF-8D-0226", None), ("Customer", "customer", "Northwick Filtration plc", None),
        ("Supplier", "supplier", "Sanjing Precision Machinery Co., Ltd.", None), ("Part description", "product",
            "Filter bowl clamp", None),
        ("Part number", "part_no", "NF-CL-0087", None), ("Batch", "lot", "26-0209", None),
        ("Purchase order", "order_no", "PO 771-2026", None), ("Date opened", "complaint_date", DATE(2026, 3, 2), None),
        ("Quantity delivered", "qty_total", 1500, None), ("Quantity rejected", "qty_affected", 48, None),
        ("Customer contact", "contact", "Owen Marsh", None), ("Final report due", "due_date", DATE(2026, 3, 30), None),
    ]  # fmt: skip
    book.lay(
        N("B2:C2", "8D WORKBOOK", sz=20, b=True),
        N("B3:C3", "Fill one tab per discipline; do not rename tabs.", color="808080"),
    )
    book.lay(*[L(f"B{n}", label, h="left") for n, (label, *_) in enumerate(pairs, 5)])
    book.lay(*[V(f"C{n}", value, key, h="left", fmt="d mmm yyyy" if isinstance(value, DATE) else "#,##0")
               for n, (_, key, value, _) in enumerate(pairs, 5)])  # fmt: skip

    def tab(title: str, heading: str) -> None:
        book.sheet(title)
        book.cols({"A": 4, "B": 58, "C": 18, "D": 16, "E": 12})
        book.lay(N("A1:E1", heading, sz=14, b=True, fill="DDEBF7"))

    tab("D1", "Team")
    book.lay(L("B3", "Name"), L("C3", "Role"), V("B4", "Tong Fei", "d1_champion"), N("C4", "Champion", line="thin"),
             V("B5", "Meng Qi", "d1_leader"), N("C5", "Team leader", line="thin"), N("B6", "Hou Yong", line="thin"),
             N("C6", "Member", line="thin"), N("B7", "Huang Min", line="thin"), N("C7", "Member",
                 line="thin"))  # fmt: skip
    form.say("d1_members", ["Hou Yong", "Huang Min"])
    tab("D2", "Problem description")
    book.rows({3: 80})
    book.lay(
        V("A3:E3", "Clamp ears crack on tightening to 6 Nm. Crack starts at the inner bend radius.", "d2", v="top")
    )
    titles = {"D3": "Interim containment actions", "D5": "Permanent corrective actions",
        "D6": "Implementation and validation",
              "D7": "Prevent recurrence"}  # fmt: skip
    todo = {
        "D3": [("Remove all clamps of batch 26-0209 from assembly, 1,452 pcs", "Hou Yong", DATE(2026, 3, 3)),
               ("Ship 1,500 clamps from batch 26-0216 after bend test", "Huang Min", DATE(2026, 3, 6))],
        "D5": [("Bend radius of the tool raised from 0.8 to 1.5 mm", "Meng Qi", DATE(2026, 3, 20))],
        "D6": [("Torque test of 300 clamps at 9 Nm without crack", "Hou Yong", DATE(2026, 4, 10))],
        "D7": [("Minimum bend radius added to the design guide", "Meng Qi", DATE(2026, 4, 17)),
               ("Three similar clamps retooled", "Huang Min", DATE(2026, 5, 15))],
    }  # fmt: skip
    for name in ("D3", "D4", "D5", "D6", "D7"):
        if name == "D4":
            tab("D4", "Root cause analysis")
            book.rows({4: 60, 6: 60})
            book.lay(N("A3:E3", "Why did the problem occur?", b=True), N("A5:E5", "Why was it not detected?", b=True),
                     V("A4:E4", "Hard temper strip was used with a bend radius below material thickness.",
                         "d4_occurrence"),
                     V("A6:E6", "Clamps are inspected unloaded; no torque test in the control plan.",
                         "d4_escape"))  # fmt: skip
            continue
        tab(name, titles[name])
        book.lay(L("A3", "#"), L("B3", "Action"), L("C3", "Responsible"), L("D3", "Date"), L("E3", "Status"))
        for n, (action, who, date) in enumerate(todo[name]):
            at = n + 4
            book.lay(N(f"A{at}", n + 1, line="thin"), *row(name.lower(), n, {
                "action": (f"B{at}", action), "who": (f"C{at}", who), "date": (f"D{at}", date), "done": (f"E{at}",
                    "closed")},
                fmt="dd/mm/yyyy"))  # fmt: skip
    tab("D8", "Closure")
    book.lay(L("B3", "Date closed"), V("C3", DATE(2026, 5, 20), "closed_date", fmt="dd/mm/yyyy"), L("B4",
        "Closing remarks"),
             V("C4:E4", "Actions effective, team congratulated.", "d8"))  # fmt: skip
    book.sheet("lists").sheet_state = "veryHidden"
    book.lay(*[N(f"A{n}", t) for n, t in enumerate(("open", "in progress", "closed"), 1)])
    book.save()


def st_10() -> None:
    about = "质量异常联络单，类别和等级用窗体控件复选框（文字在控件里），下部供方回复栏全空"
    form = Form("st-10-form-controls", "xlsx", "zh-CN", "customer-only", about)
    book = Book(form, "联络单", font="宋体", size=10)
    book.cols({"A": 13, "B:H": 11})
    book.rows({1: 30, 8: 24, 9: 24, 10: 70, 12: 50, 13: 50, 14: 50, 15: 50, 16: 40})
    book.lay(
        N("A1:H1", "质量异常联络单", sz=18, b=True, h="center"),
        N("A2", "编号："), V("B2:C2", "ZL-2026-0519", "report_no", line="under"),
        N("F2", "日期："), V("G2:H2", "2026年5月19日", "complaint_date", "2026-05-19", line="under"),
        L("A3", "发出单位"), V("B3:D3", "鼎盛电梯部件有限公司", "customer"), L("E3", "接收单位"),
        V("F3:H3", "山井精密机械有限公司", "supplier"),
        L("A4", "物料名称"), V("B4:D4", "导靴衬套", "product"), L("E4", "物料编码"), V("F4:H4", "0300451", "part_no"),
        L("A5", "生产批号"), V("B5:D5", "B260506", "lot"), L("E5", "采购订单号"), V("F5:H5", "4500219", "order_no"),
        L("A6", "来料数量"), V("B6:D6", 1000, "qty_total", fmt='#,##0"件"', h="left"), L("E6", "不良数量"),
        V("F6:H6", 23, "qty_affected", fmt='0"件"', h="left"),
        L("A7", "联系人"), V("B7:D7", "廖晓梅", "contact"), L("E7", "要求回复日期"),
        V("F7:H7", DATE(2026, 5, 26), "due_date", fmt="yyyy-m-d", h="left"),
        L("A8", "异常类别"), N("B8:H8", None, line="thin"),
        L("A9", "严重程度"), N("B9:H9", None, line="thin"),
        L("A10", "异常描述"), V("B10:H10", "衬套内孔偏心 0.15mm（要求≤0.05），安装后导靴偏斜，运行有异响。", "d2",
            v="top"),
        N("A11:H11", "供方回复（请于要求日期前回传）", fill="FFF2CC", line="thin", b=True),
        L("A12", "临时措施"), V("B12:H12", None, "d3"),
        L("A13", "原因分析"), V("B13:H13", None, "d4_occurrence"),
        L("A14", "纠正措施"), V("B14:H14", None, "d5"),
        L("A15", "预防措施"), V("B15:H15", None, "d7"),
        L("A16", "效果验证"), V("B16:H16", None, "d6"),
        N("A17:H17", "编制：廖晓梅　　审核：　　　　批准：　　　　　　DS-QR-028 A/1", sz=8),
    )  # fmt: skip
    form.say("category", "尺寸")
    form.say("severity", "严重")
    kinds = [("外观", False), ("尺寸", True), ("性能", False), ("包装", False), ("其他", False)]
    boxes = [((n + 1, 7, n + 2, 8), text, on) for n, (text, on) in enumerate(kinds)]
    levels = [("致命", False), ("严重", True), ("一般", False)]
    boxes += [((n + 1, 8, n + 2, 9), text, on) for n, (text, on) in enumerate(levels)]
    book.changes.append(check_boxes(1, boxes))
    book.save()


def st_11() -> None:
    about = (
        "8D mit Formeln und Zahlenformaten: Stück, Prozent, ppm, Termin als Formel, Nummer als Textformel, Seriendaten"
    )
    form = Form("st-11-formeln-einheiten", "xlsx", "de", "half", about)
    book = Book(form, "8D-Report", font="Arial", size=9)
    book.cols({"A": 20, "B": 16, "C": 20, "D": 16, "E": 14, "F": 14})
    book.rows({11: 44, 13: 26, 14: 26, 16: 36, 17: 36})
    pieces, day = '#,##0" Stk."', r"dd\.mm\.yyyy"
    grey = {"h": "left", "fill": "F2F2F2"}
    book.lay(
        N("A1:D1", "8D-Report", sz=18, b=True),
        N("E1", "lfd. Nr.", h="right"), N("F1", 417, fmt="0000"),
        L("A2", "Reklamations-Nr.", **grey), V("B2", ('="QM-26-"&TEXT(F1,"0000")', "QM-26-0417"),
                                                "report_no", "QM-26-0417"),
        L("C2", "Beanstandungsdatum", **grey), V("D2", DATE(2026, 5, 11), "complaint_date", fmt=day, h="left"),
        L("E2", "Termin", **grey), V("F2", ("=D2+14", 46167), "due_date", "2026-05-25", fmt=day, h="left"),
        L("A3", "Kunde", **grey), V("B3:D3", "Brackwede Antriebe GmbH & Co. KG", "customer"),
        L("E3", "Kd.-Nr.", **grey), N("F3", 70112, line="thin", fmt="000000"),
        L("A4", "Lieferant", **grey), V("B4:D4", "Sanjing Precision Machinery Co., Ltd.", "supplier"),
        L("E4", "Lief.-Nr.", **grey), N("F4", 4411, line="thin", fmt="000000"),
        L("A5", "Teilebezeichnung", **grey), V("B5", "Nockenring", "product"),
        L("C5", "Teilenummer", **grey), V("D5", "BA 814-0226", "part_no"),
        L("E5", "Charge", **grey), V("F5", 60417, "lot", "060417", fmt="000000", h="left"),
        L("A6", "Liefermenge", **grey), V("B6", 2400, "qty_total", fmt=pieces, h="left"),
        L("C6", "Fehlerhafte Menge", **grey), V("D6", 6, "qty_affected", fmt=pieces, h="left"),
        L("E6", "Fehleranteil", **grey), V("F6", ("=D6/B6", 0.0025), "defect_rate_pct", 0.25, fmt="0.00%", h="left"),
        L("A7", "Rücksende-Menge", **grey), N("B7", 6, line="thin", fmt=pieces, h="left"),
        L("C7", "Kosten", **grey), N("D7", ("=D6*18.5", 111), line="thin", fmt='#,##0.00" €"', h="left"),
        L("E7", "Ansprechpartner", **grey), V("F7", "M. Thiele", "contact"),
        N("A8:F8", "D1 Team", b=True, fill="C6D9F1", line="thin"),
        L("A9", "Teamleiter", **grey), V("B9", "Gao Shan", "d1_leader"), L("C9", "Mitglieder", **grey),
        V("D9:F9", "Qiu Ting / Shi Lei", "d1_members", ["Qiu Ting", "Shi Lei"]),
        N("A10:F10", "D2 Problembeschreibung", b=True, fill="C6D9F1", line="thin"),
        V("A11:F11", "Nockenhöhe bei 6 Ringen 0,12 mm zu niedrig, Ventil öffnet nicht vollständig.", "d2", v="top"),
        N("A12:C12", "D3 Sofortmaßnahmen", b=True, fill="C6D9F1", line="thin"), L("D12", "Wirksam ab"), L("E12",
            "Verantwortlich"),
        L("F12", "Eingeführt am"),
        *row("d3", 0, {"action": ("A13:C13", "Bestand 3.100 Stk. auf Messautomat sortiert"), "who": ("E13", "Qiu Ting"),
                       "date": ("F13", DATE(2026, 5, 13))}, fmt=day),
        N("D13", "Los 060420", line="thin"),
        *row("d3", 1, {"action": ("A14:C14", "Nachlieferung 6 Stk. per Kurier"), "who": ("E14", "Shi Lei"),
                       "date": ("F14", DATE(2026, 5, 14))}, fmt=day),
        N("D14", "n/a", line="thin"),
        N("A15:F15", "D4 Fehlerursachen", b=True, fill="C6D9F1", line="thin"),
        L("A16", "Auftreten", **grey), V("B16:F16", "Spindel nach Kollision nicht neu vermessen.", "d4_occurrence"),
        L("A17", "Nichtentdeckung", **grey), V("B17:F17", None, "d4_escape"),
        N("A18:C18", "D5 Abstellmaßnahmen", b=True, fill="C6D9F1", line="thin"), L("D18", "Wirksam ab"), L("E18",
            "Verantwortlich"),
        L("F18", "Termin"),
    )  # fmt: skip
    for n, at in enumerate((19, 20)):
        book.lay(N(f"D{at}", None, line="thin"), *row("d5", n, {
            "action": (f"A{at}:C{at}", None), "who": (f"E{at}", None), "date": (f"F{at}", None)}, fmt=day))  # fmt: skip
    book.lay(N("A21:F21", "D6 Wirksamkeit", b=True, fill="C6D9F1", line="thin"), V("A22:F22", None, "d6"),
             N("A23:F23", "D7 Fehlerwiederholung verhindern", b=True, fill="C6D9F1", line="thin"), V("A24:F24", None,
                 "d7"),
             N("A25:D25", "D8 Abschluss", b=True, fill="C6D9F1", line="thin"), L("E25", "Abschlussdatum"),
             V("F25", None, "closed_date", fmt=day), V("A26:F26", None, "d8"))  # fmt: skip
    book.rows({19: 26, 20: 26, 22: 36, 24: 36, 26: 30})
    rule = DataValidation(type="date", operator="greaterThan", formula1="43831", allow_blank=True)
    book.ws.add_data_validation(rule)
    rule.add("F19:F20")
    book.save()


def main() -> None:
    for make in (st_09, st_10, st_11):
        make()


if __name__ == "__main__":
    main()
