"""Workbooks in English of Indian and Korean customers."""

# ruff: noqa: E501 (a form's texts and cells stand a line each)

import datetime as dt

from openpyxl.styles import Alignment

from tests.forms.make.we_kit import WE, Form, act
from tests.forms.make.we_sheet import Book


def we_05() -> None:
    """8D of an Indian brake maker with why-why analysis, closed."""
    form = Form(
        "we-05-8d-whywhy-india", "xlsx", "en", "complete",
        "Indian 8D on one sheet: label|value in three pairs, why-why table for occurrence and detection with a root cause "
        "row each, action tables with status, horizontal deployment, signatures; PPM and dates with dots.",
        {
            "report_no": "QA/CC/2026/031", "customer": "Vindhya Brake Systems Pvt. Ltd.", "supplier": WE,
            "product": "Piston, caliper 42 dia", "part_no": "VBS 42 0117", "lot": ["SJ-B-0226-07"],
            "complaint_date": "2026-02-24", "due_date": "2026-03-10", "qty_affected": 30, "qty_total": 24000,
            "defect_rate_pct": 0.125, "contact": "S. Ramanathan", "severity": ["B"],
            "d1_champion": "Gao Ming", "d1_leader": "Liu Yan", "d1_members": ["Deng Fei", "Qian Yu", "Shi Lei"],
            "d2": "Seal groove width u/s: 3.92–3.95 mm observed against 4.00–4.05 mm. 30 nos. rejected at assembly line "
            "3, seal gets pinched.",
            "d3": [
                act("Stock at VBS Pune segregated, 5,400 nos. checked with go gauge", "Shi Lei", "2026-02-25", result="Done"),
                act("Transit and FG stock checked", "Qian Yu", "2026-02-26", result="Done"),
            ],
            "d4_occurrence": "No tool life count for grooving inserts; insert used beyond life.",
            "d4_escape": "Groove width is checked once per shift only, on one piece.",
            "d5": [
                act("Tool life counter set to 800 pcs in CNC, machine stops at count", "Deng Fei", "2026-03-06", result="Done"),
                act("Groove go/no-go gauge 1 in 20 pcs by operator", "Qian Yu", "2026-03-07", result="Done"),
            ],
            "d6": [act("Monitoring of next 3 lots at VBS line", "Shi Lei", "2026-04-15", qty_checked=72000, qty_ng=0)],
            "d7": [
                act("Tool counter deployed to all 11 grooving machines", "Deng Fei", "2026-04-02", result="Done"),
                act("Control plan CP-42 and PFMEA revised", "Liu Yan", "2026-03-20", result="Done"),
            ],
            "d8": "Nil rejection in three lots. Team appreciated in monthly meet.", "closed_date": "2026-04-18",
        },
    )  # fmt: skip
    f = form.fields
    book = Book(form, "8D", font="Arial", size=9)
    book.widths(16, 22, 14, 22, 14, 20, 12)
    book.theme = {"s": {"fill": "FFE699", "color": "000000"}, "l": {"fill": "FFFFFF"}}
    book.fill(f"""
        A1:E1 t CUSTOMER COMPLAINT ANALYSIS – 8D
        F1:G1 n Doc: F/QA/27 Rev 06
        A2 l Complaint No.
        B2 v {f["report_no"]} @@report_no
        C2 l Date
        D2 v 24.02.2026 @@complaint_date
        E2 l Target date
        F2:G2 v 10.03.2026 @@due_date
        A3 l Customer
        B3 v {f["customer"]} @@customer
        C3 l Supplier
        D3 v {WE} @@supplier
        E3 l Contact
        F3:G3 v {f["contact"]} @@contact
        A4 l Part Name
        B4 v {f["product"]} @@product
        C4 l Part No.
        D4 v {f["part_no"]} @@part_no
        E4 l Batch No.
        F4:G4 v {f["lot"][0]} @@lot
        A5 l Rejected qty
        B5 v 30 Nos. @@qty_affected
        C5 l Supplied qty
        D5 v 24,000 Nos. @@qty_total
        E5 l PPM
        F5:G5 v 1250 PPM @@defect_rate_pct
        A6 l Class A / B / C
        B6 v B @@severity
        C6 l Repeat problem
        D6:G6 v ( √ ) No   (   ) Yes
        A7:G7 s D1: Team
        A8 l Champion
        B8 v Gao Ming @@d1_champion
        C8 l Leader
        D8 v Liu Yan @@d1_leader
        E8 l Members
        F8:G8 v Deng Fei, Qian Yu, Shi Lei @@d1_members
        A9:G9 s D2: Problem description
        A10:E10 v {f["d2"]} @@d2
        F10:G10 g Sketch / photo
        A11:G11 s D3: Interim containment action
        A15:G15 s D4: Root cause analysis (why – why)
        A16 l
        B16:D16 l Why made (occurrence)
        E16:G16 l Why missed (detection)
        A17 l Why 1
        B17:D17 v Groove width under size
        E17:G17 v Under size pieces not found at final
        A18 l Why 2
        B18:D18 v Grooving insert worn
        E18:G18 v Width not in final inspection
        A19 l Why 3
        B19:D19 v Insert not changed in time
        E19:G19 v In-process check taken as sufficient
        A20 l Why 4
        B20:D20 v –
        E20:G20 v –
        A21 l ROOT CAUSE
        B21:D21 v {f["d4_occurrence"]} @@d4_occurrence
        E21:G21 v {f["d4_escape"]} @@d4_escape
        A22:G22 s D5: Permanent corrective action
        A26:G26 s D6: Effectiveness
        A27:B27 l Verification
        C27 l Qty checked
        D27 l Rejected
        E27 l Resp.
        F27:G27 l Date
        A28:B28 v {f["d6"][0]["action"]} @@d6.0.action
        E28 v Shi Lei @@d6.0.who
        A29:G29 s D7: Preventive action & horizontal deployment
        A33:G33 s D8: Closure
        A34:D34 v {f["d8"]} @@d8
        E34 l Closed on
        A35 l Prepared by
        B35 v Qian Yu
        C35 l Checked by
        D35 v Liu Yan
        E35 l Approved by
        F35:G35 v Gao Ming
    """)
    book.put("C28", "v", 72000, "d6.0.qty_checked", form="#,##0")
    book.put("D28", "v", 0, "d6.0.qty_ng")
    book.put("F28:G28", "v", dt.date(2026, 4, 15), "d6.0.date", form="dd.mm.yyyy")
    book.put("F34:G34", "v", dt.date(2026, 4, 18), "closed_date", form="dd.mm.yyyy")
    for name, top in (("d3", 12), ("d5", 23), ("d7", 30)):
        for ref, text in (("A:D", "Action"), ("E", "Resp."), ("F", "Date"), ("G", "Status")):
            left, _, right = ref.partition(":")
            book.put(f"{left}{top}" + f":{right}{top}" * bool(right), "l", text)
        lines = [[a["action"], a["who"], dt.date.fromisoformat(a["date"]), "Done"] for a in f[name]]
        book.acts(name, top + 1, {"action": "A:D", "who": "E", "date": "F", "result": "G"}, lines, form="dd.mm.yyyy")
    book.high(r3=26, r8=26, r10=60, r21=30, r28=28)
    book.sheet.freeze_panes = "A7"
    book.sheet.print_area = "A1:G35"
    form.write(book.save())


def we_10() -> None:
    """Claim sheet of a Korean display maker: turned section heads at the left."""
    form = Form(
        "we-10-claim-korea", "xlsx", "en", "complete",
        "Korean display maker in English: section names turned by 90 degrees in merged cells of column A, FACA number "
        "beside the claim number, FACA due beside reply due, F/R in percent, sub-rows by Action/PIC/Date.",
        {
            "report_no": "QC-26-0455", "customer_ref": "FACA-K260318-2", "customer": "Hanbit Display Co., Ltd.",
            "supplier": "SANJING", "product": "Stage guide block", "part_no": "HD-GB-0091", "lot": ["SJ6B27", "SJ6B28"],
            "complaint_date": "2026-03-18", "due_date": "2026-03-25", "qty_affected": 5, "qty_total": 1600,
            "defect_rate_pct": 0.31, "contact": "Park J.H.", "contact_email": "jhpark@hanbit-display.example",
            "d2": "Guide block make noise when stage moving. Bearing rail surface have scratch mark, depth 15~22 um "
            "(spec: no scratch over 5 um). 5ea found at module line #2.",
            "d3": [
                act("All stock 860ea in Hanbit warehouse is sorted", "Kim (SJ Korea office)", "2026-03-19"),
                act("Delivery stop of 2 lots", "Jin Hao", "2026-03-18"),
            ],
            "d4_occurrence": "Chip remain on the deburring jig, block is pressed on the chip.",
            "d4_escape": "Visual inspection under 300 lux, small scratch can not be seen.",
            "d5": [
                act("Air blow nozzle add to jig, every cycle 2 sec", "Jin Hao", "2026-03-24"),
                act("Inspection lamp change to 1,200 lux", "Yao Lin", "2026-03-23"),
            ],
            "d6": [act("Next 3 lots check in Hanbit IQC", "Yao Lin", "2026-04-10", qty_checked=2400, qty_ng=0)],
            "d7": [act("Jig clean standard WI-DB-03 revise, apply to all deburring jigs", "Jin Hao", "2026-04-02")],
            "closed_date": "2026-04-14",
        },
    )  # fmt: skip
    f = form.fields
    book = Book(form, "Claim sheet", font="Malgun Gothic", size=9)
    book.widths(6, 14, 26, 14, 14, 14, 14)
    book.theme = {"s": {"fill": "C6E0B4", "color": "000000"}, "l": {"fill": "E2EFDA"}}
    book.fill(f"""
        A1:G1 t QUALITY CLAIM & FACA SHEET
        A2:B2 l Claim No.
        C2 v {f["report_no"]} @@report_no
        D2:E2 l FACA No.
        F2:G2 v {f["customer_ref"]} @@customer_ref
        A3:B3 l From
        C3 v {f["customer"]} @@customer
        D3:E3 l To (vendor)
        F3:G3 v SANJING @@supplier
        A4:B4 l Item
        C4 v {f["product"]} @@product
        D4:E4 l Item code
        F4:G4 v {f["part_no"]} @@part_no
        A5:B5 l Lot
        C5 v SJ6B27, SJ6B28 @@lot
        D5:E5 l Issue date
        F5:G5 v 2026.03.18 @@complaint_date
        A6:B6 l Lot Q'ty
        C6 v 1,600 ea @@qty_total
        D6:E6 l NG Q'ty
        F6:G6 v 5 ea @@qty_affected
        A7:B7 l F/R
        D7:E7 l Reply due
        F7:G7 v 2026.03.25 @@due_date
        A8:B8 l PIC
        C8 v {f["contact"]} @@contact
        D8:E8 l Mail
        F8:G8 v {f["contact_email"]} @@contact_email
        B9:G9 v {f["d2"]} @@d2
        B10:D10 l Action
        E10:F10 l PIC
        G10 l Date
        B13 l Occurred
        C13:G13 v {f["d4_occurrence"]} @@d4_occurrence
        B14 l Outflow
        C14:G14 v {f["d4_escape"]} @@d4_escape
        B15:D15 l Action
        E15:F15 l PIC
        G15 l Date
        B18:C18 l Check item
        D18 l Check Q'ty
        E18 l NG Q'ty
        F18 l PIC
        G18 l Date
        B19:C19 v {f["d6"][0]["action"]} @@d6.0.action
        F19 v Yao Lin @@d6.0.who
        G19 v 2026.04.10 @@d6.0.date
        B20:D20 l Action
        E20:F20 l PIC
        G20 l Date
        A22:C22 l Hanbit SQA confirm
        D22:E22 v OK – Park J.H.
        F22 l Closed
        G22 v 2026.04.14 @@closed_date
        A23:G23 q HB-SQA-F-009(3)   A4(210x297)
    """)
    book.put("C7", "v", 0.0031, "defect_rate_pct", form="0.00%")
    book.put("D19", "v", 2400, "d6.0.qty_checked")
    book.put("E19", "v", 0, "d6.0.qty_ng")
    for ref, head in (
        ("A9", "Phenom."), ("A10:A12", "Contain."), ("A13:A14", "Root cause"), ("A15:A17", "Corrective"),
        ("A18:A19", "Effect"), ("A20:A21", "Prevent"),
    ):  # fmt: skip
        book.put(ref, "s", head, turn=90, center=True)
    for name, top in (("d3", 11), ("d5", 16), ("d7", 21)):
        lines = [[a["action"], a["who"], a["date"].replace("-", ".")] for a in f[name]]
        book.acts(name, top, {"action": "B:D", "who": "E:F", "date": "G"}, lines)
    book.high(r9=64, r10=18, r11=26, r12=26, r13=34, r14=34, r16=28, r17=28, r18=26, r19=34, r20=24, r21=40)
    book.sheet["B9"].alignment = Alignment(vertical="top", wrap_text=True)
    form.write(book.save())
