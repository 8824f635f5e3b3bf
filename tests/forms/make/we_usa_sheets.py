"""Workbooks of American companies, and one of ours to an American tool maker."""

# ruff: noqa: E501 (a form's texts and cells stand a line each)

import datetime as dt

from openpyxl.worksheet.datavalidation import DataValidation

from tests.forms.make.we_kit import WE, Form, act
from tests.forms.make.we_sheet import Book


def we_02() -> None:
    """SCAR of a maker of power electronics, closed."""
    form = Form(
        "we-02-scar-powerelec", "xlsx", "en", "complete",
        "US SCAR in eight columns, label over value, sections numbered on their own (not by D), each section one text "
        "with owner and date in a row below; drop-down lists; buyer's closing block.",
        {
            "report_no": "SCAR-2026-0093", "customer": "Copperline Power Electronics, Inc.", "supplier": WE,
            "product": "Heat sink, milled, IGBT stack", "part_no": "CPE-220817 Rev D", "lot": ["240226A"],
            "order_no": "4700083115", "complaint_date": "2026-03-09", "due_date": "2026-03-30", "qty_affected": 118,
            "qty_total": 500, "defect_rate_pct": 23.6, "contact": "Teresa Nowell",
            "contact_email": "t.nowell@copperline.example", "category": "Workmanship", "severity": ["Major"],
            "d2": "Flatness of the IGBT mounting face is 0.09 to 0.14 mm across 180 mm. Drawing note 7 requires 0.05 mm "
            "max. Thermal paste gaps were seen at incoming on 118 of 500 parts.",
            "d3": [act(
                "All 1,340 pieces in Sanjing stock blocked and measured on a granite table; 212 bad pieces set aside. "
                "Replacement of 118 pieces sent by air, AWB on file.", "Wang Lei", "2026-03-12")],
            "d4_occurrence": "Clamping force of the new vacuum fixture was set to 0.9 bar for all thicknesses. Plates "
            "under 14 mm bow in the fixture and spring back after milling.",
            "d4_escape": "Final inspection measured flatness while the plate was still on the magnetic table, so the bow "
            "was pressed out.",
            "d5": [act(
                "Fixture pressure table by plate thickness (0.45 bar under 14 mm), locked in the machine program.",
                "Sun Tao", "2026-03-27")],
            "d6": [act(
                "Three production lots milled with the new setting were measured free-state.", "Wang Lei", "2026-04-20",
                qty_checked=640, qty_ng=0)],
            "d7": [act(
                "Free-state flatness added to control plan template CP-114 for all plates; inspectors retrained.",
                "Ma Li", "2026-04-24")],
            "d8": "Response accepted. Thank you for the quick fixture trial.", "closed_date": "2026-04-29",
        },
    )  # fmt: skip
    book = Book(form, "SCAR", font="Calibri", size=10)
    f = form.fields
    book.widths(14, 14, 14, 14, 14, 14, 14, 14)
    book.fill(f"""
        A1:F1 t SUPPLIER CORRECTIVE ACTION REQUEST
        G1 l SCAR No.
        H1 v {f["report_no"]} @@report_no
        A2:B2 l Initiated By (Customer)
        C2:D2 l Supplier
        E2 l Vendor Code
        F2 l Buyer
        G2:H2 l SQE
        A3:B3 v {f["customer"]} @@customer
        C3:D3 v {f["supplier"]} @@supplier
        E3 v 0010774
        F3 v R. Okafor
        G3:H3 v {f["contact"]} @@contact
        A4:B4 l Part Number / Rev
        C4:D4 l Description
        E4 l PO
        F4 l Lot / Serial
        G4:H4 l SQE E-mail
        A5:B5 v {f["part_no"]} @@part_no
        C5:D5 v {f["product"]} @@product
        E5 v {f["order_no"]} @@order_no
        F5 v {f["lot"][0]} @@lot
        G5:H5 v {f["contact_email"]} @@contact_email
        A6 l Date Issued
        B6 l Response Due
        C6 l Qty Rec'd
        D6 l Qty Rejected
        E6 l % Defective
        F6 l Class
        G6:H6 l Defect Category
        F7 v Major @@severity
        G7:H7 v Workmanship @@category
        A8:H8 s 1. NONCONFORMANCE
        A9:H9 v {f["d2"]} @@d2
        A10:H10 s 2. CONTAINMENT (within 48 hours)
        A11:H11 v {f["d3"][0]["action"]} @@d3.0.action
        A12 l Owner
        B12:C12 v Wang Lei @@d3.0.who
        D12 l Date
        F12:H12 v
        A13:H13 s 3. ROOT CAUSE
        A14:B14 l 3a. Why was it made?
        C14:H14 v {f["d4_occurrence"]} @@d4_occurrence
        A15:B15 l 3b. Why was it not detected?
        C15:H15 v {f["d4_escape"]} @@d4_escape
        A16:H16 s 4. CORRECTIVE ACTION
        A17:H17 v {f["d5"][0]["action"]} @@d5.0.action
        A18 l Owner
        B18:C18 v Sun Tao @@d5.0.who
        D18 l Date
        F18:H18 v
        A19:H19 s 5. PREVENTIVE / SYSTEMIC ACTION
        A20:H20 v {f["d7"][0]["action"]} @@d7.0.action
        A21 l Owner
        B21:C21 v Ma Li @@d7.0.who
        D21 l Date
        F21:H21 v
        A22:H22 s 6. VERIFICATION OF EFFECTIVENESS
        A23:H23 v {f["d6"][0]["action"]} @@d6.0.action
        A24 l Owner
        B24:C24 v Wang Lei @@d6.0.who
        D24 l Date
        F24 l Qty checked / NG
        A25:H25 s 7. CLOSURE (customer use only)
        A26:E26 v {f["d8"]} @@d8
        F26 l Date Closed
        A27 l SQE signature
        B27:E27 v T. Nowell
        F27 l Disposition
        G27:H27 v Return to supplier
        A28:H28 q CPE-Q-0318 rev 12 – electronic form, signature on file
    """)
    book.put("A7", "v", dt.date(2026, 3, 9), "complaint_date", form="mm/dd/yyyy")
    book.put("B7", "v", dt.date(2026, 3, 30), "due_date", form="mm/dd/yyyy")
    book.put("C7", "v", 500, "qty_total")
    book.put("D7", "v", 118, "qty_affected")
    book.put("E7", "v", "=D7/C7", "defect_rate_pct", form="0.0%", cached=0.236)
    for ref, day, mark in (
        ("E12", (2026, 3, 12), "d3.0.date"), ("E18", (2026, 3, 27), "d5.0.date"), ("E21", (2026, 4, 24), "d7.0.date"),
        ("E24", (2026, 4, 20), "d6.0.date"),
    ):  # fmt: skip
        book.put(ref, "v", dt.date(*day), mark, form="mm/dd/yyyy")
    book.put("G24", "v", 640, "d6.0.qty_checked")
    book.put("H24", "v", 0, "d6.0.qty_ng")
    book.put("G26:H26", "v", dt.date(2026, 4, 29), "closed_date", form="mm/dd/yyyy")
    for cell, words in (("F7", "Critical,Major,Minor"), ("G7", "Workmanship,Material,Documentation,Shipping damage")):
        listed = DataValidation(type="list", formula1=f'"{words}"')
        listed.add(cell)
        book.sheet.add_data_validation(listed)
    book.high(r3=30, r5=30, r9=48, r11=48, r14=36, r15=36, r17=32, r20=32, r23=32, r26=30)
    book.sheet.page_setup.paperSize = 1
    form.write(book.save())


def we_13() -> None:
    """Complaint of a chemical works: label and value in one cell, boxes, half answered."""
    form = Form(
        "we-13-pump-chemical", "xlsx", "en", "half",
        "US chemical company: every header cell holds label, colon and value; boxes for the kind of complaint; numbered "
        "text with owner and date in brackets; cost block for internal use.",
        {
            "report_no": "CC-26-1140", "customer": "Tarrant Basin Chemicals", "supplier": "Sanjing Precision Machinery",
            "product": "Gear pump rotor set GP-40", "part_no": "SJ-GP40-R2", "lot": ["R2-2511-04", "R2-2511-05"],
            "order_no": "TB-558201", "delivery_date": "2026-01-22", "complaint_date": "2026-02-17",
            "due_date": "2026-03-03", "qty_affected": 6, "qty_total": 24, "contact": "Priscilla Hodge",
            "contact_email": "phodge@tarrantbasin.example", "category": "Product quality",
            "d2": "Six rotor sets seized within 40 hours of service in caustic duty. Shaft surface shows galling along the "
            "bushing land. Surface hardness measured 38 HRC; purchase spec calls for 52 HRC minimum.",
            "d1_leader": "He Jun", "d1_members": ["Fan Wei", "Luo Min", "Xu Bo"],
            "d3": [
                act("Ship 6 replacement sets from lot R2-2512-01, hardness report enclosed", "Luo Min", "2026-02-20"),
                act("Portable hardness test on all 18 remaining sets at the Beaumont warehouse", "Xu Bo", "2026-02-24"),
            ],
            "d4_occurrence": "Lots R2-2511-04 and -05 skipped induction hardening: router sheet was printed from the "
            "revision for stainless rotors, which has no hardening step.",
        },
    )  # fmt: skip
    f = form.fields
    book = Book(form, "Complaint", font="Times New Roman", size=10)
    book.widths(26, 26, 26, 26)
    book.fill(f"""
        A1:D1 t CUSTOMER COMPLAINT & SUPPLIER RESPONSE
        A2:B2 p Complaint No.: {f["report_no"]} @@report_no
        C2:D2 p Date of Complaint: 02/17/2026 @@complaint_date
        A3:B3 p Complaining company: {f["customer"]} @@customer
        C3:D3 p Supplier: {f["supplier"]} @@supplier
        A4 p Reported by: {f["contact"]} @@contact
        B4 p Phone: 409-555-0148
        C4:D4 p E-mail: {f["contact_email"]} @@contact_email
        A5:B5 p Product: {f["product"]} @@product
        C5:D5 p Item No.: {f["part_no"]} @@part_no
        A6 p Batch / Lot: R2-2511-04|R2-2511-05 @@lot
        B6 p PO No.: {f["order_no"]} @@order_no
        C6 p Qty shipped: 24 sets @@qty_total
        D6 p Qty complained: 6 sets @@qty_affected
        A7:B7 p Ship date: 01/22/2026 @@delivery_date
        C7:D7 p Answer needed by: 03/03/2026 @@due_date
        A8:D8 p Type of complaint:   ☑ Product quality   ☐ Packaging   ☐ Transport   ☐ Quantity   ☐ Documents @@category
        A9:D9 s DESCRIPTION OF COMPLAINT
        A10:D10 v {f["d2"]} @@d2
        A11:D11 s SUPPLIER TEAM
        A12 p Leader: He Jun @@d1_leader
        B12:D12 p Members: Fan Wei, Luo Min, Xu Bo @@d1_members
        A13:D13 s IMMEDIATE / CONTAINMENT ACTIONS
        A14:D14 v 1) {f["d3"][0]["action"]} (Luo Min, 02/20/2026)|2) {f["d3"][1]["action"]} (Xu Bo, 02/24/2026)
        A15:D15 s ROOT CAUSE
        A16:D16 v {f["d4_occurrence"]} @@d4_occurrence
        A17:D17 s CORRECTIVE ACTIONS
        A18:D18 v @@d5.0.action
        A19:D19 s VERIFICATION
        A20:D20 v @@d6.0.action
        A21:D21 s ACTIONS TO PREVENT RECURRENCE
        A22:D22 v @@d7.0.action
        A23:D23 p Closed on: @@closed_date
        A25:D25 l FOR TARRANT BASIN INTERNAL USE ONLY
        A26:B26 p Cost of downtime: $ 14,200
        C26:D26 p Charge back:   ☑ yes   ☐ no
    """)
    book.high(r6=28, r10=44, r14=32, r16=32, r18=36, r20=36, r22=36)
    book.sheet.page_setup.paperSize = 1
    form.write(book.save())
