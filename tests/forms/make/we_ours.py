"""Workbooks in which we are the customer and complain to our own supplier."""

# ruff: noqa: E501 (a form's texts and cells stand a line each)

from tests.forms.make.we_kit import WE, Form, act
from tests.forms.make.we_sheet import Book


def we_21() -> None:
    """Our own complaint to an American tool maker: we are the customer."""
    form = Form(
        "we-21-tool-turned", "xlsx", "en", "half",
        "Turned direction: Sanjing complains to its tool supplier; six columns of label and value, action table with "
        "status column, cause block with two causes, last two sections blank.",
        {
            "report_no": "SJ-SQ-26-031", "customer": WE, "supplier": "Brandt Carbide Tooling LLC",
            "product": "Solid carbide end mill D10 R0.5", "part_no": "BCT-10R05-4F", "lot": ["B5523"],
            "order_no": "SJPO260288", "delivery_note": "DN-889104", "complaint_date": "2026-04-14",
            "due_date": "2026-04-28", "qty_affected": 55, "qty_total": 200, "contact": "Hu Xiaoyan",
            "contact_email": "hu.xiaoyan@sanjing.example", "severity": ["B"],
            "d2": "Corner radius chips after 12 to 15 minutes in 42CrMo4, normal life is 70 minutes. Under the microscope "
            "the coating flakes off on the flank of 55 mills.",
            "d1_leader": "Earl Simmons", "d1_members": ["Janet Pruitt", "Ravi Menon"],
            "d3": [
                act("Quarantine batch B5523 at both warehouses", "Janet Pruitt", "2026-04-15", result="Done"),
                act("Send 60 mills of batch B5530 free of charge", "Janet Pruitt", "2026-04-17", result="Done"),
                act("Recall unsold mills from distributors", "Earl Simmons", "2026-05-06", result="Open"),
            ],
            "d4_occurrence": "Chamber pressure drifted during coating run 1187; adhesion layer is only 0.1 µm.",
            "d4_escape": "Rockwell adhesion test is made on one coupon a day, not on each run.",
        },
    )  # fmt: skip
    f = form.fields
    book = Book(form, "Supplier complaint", font="Verdana", size=8)
    book.widths(15, 20, 13, 15, 13, 18)
    book.theme = {"s": {"fill": "DDEBF7", "color": "000000"}, "l": {"fill": "F2F2F2"}}
    book.fill(f"""
        A1:F1 t Complaint to Supplier
        A2 l From
        B2:D2 v {WE} @@customer
        E2 l No.
        F2 v {f["report_no"]} @@report_no
        A3 l To
        B3:D3 v {f["supplier"]} @@supplier
        E3 l Issued
        F3 v 2026-04-14 @@complaint_date
        A4 l Issuer
        B4 v {f["contact"]} @@contact
        C4 l E-mail
        D4 v {f["contact_email"]} @@contact_email
        E4 l 8D until
        F4 v 2026-04-28 @@due_date
        A5 l Article
        B5 v {f["product"]} @@product
        C5 l Art. no.
        D5 v {f["part_no"]} @@part_no
        E5 l Charge
        F5 v {f["lot"][0]} @@lot
        A6 l Our order
        B6 v {f["order_no"]} @@order_no
        C6 l Your delivery note
        D6 v {f["delivery_note"]} @@delivery_note
        E6 l Rank (A/B/C)
        F6 v B @@severity
        A7 l Delivered qty
        B7 v 200 pcs @@qty_total
        C7 l NG qty
        D7 v 55 pcs @@qty_affected
        E7 l Returned qty
        F7 v 20 pcs
        A8:F8 s What is wrong
        A9:F9 v {f["d2"]} @@d2
        A10:F10 s Supplier's team
        A11 l Leader
        B11:C11 v Earl Simmons @@d1_leader
        D11 l Members
        E11:F11 v Janet Pruitt; Ravi Menon @@d1_members
        A12:F12 s Short-term actions
        A13:C13 l Action
        D13 l Resp.
        E13 l Date
        F13 l Status
        A17:F17 s Causes
        A18 l Occurrence
        B18:F18 v {f["d4_occurrence"]} @@d4_occurrence
        A19 l Non-detection
        B19:F19 v {f["d4_escape"]} @@d4_escape
        A20:F20 s Long-term actions
        A21:C21 l Action
        D21 l Resp.
        E21 l Date
        F21 l Status
        A25:F25 s Proof of effectiveness
        A26:F26 v @@d6.0.action
        A27:F27 s Systemic prevention
        A28:F28 v @@d7.0.action
        A29 l Supplier sign
        B29:C29 v
        D29 l Sanjing SQE
        E29:F29 v
    """)
    table = {"action": "A:C", "who": "D", "date": "E", "result": "F"}
    days = ["15-Apr-2026", "17-Apr-2026", "6-May-2026"]
    lines = [[a["action"], a["who"], day, a["result"]] for a, day in zip(f["d3"], days, strict=True)]
    book.acts("d3", 14, table, lines)
    book.acts("d5", 22, table, [], upto=3)
    book.high(r9=40, r18=26, r19=26, r26=40, r28=40)
    form.write(book.save())
