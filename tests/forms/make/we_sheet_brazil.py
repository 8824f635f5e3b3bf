"""A workbook with an instruction sheet, example rows and a hidden list, of a Brazilian customer in English."""

# ruff: noqa: E501 (a form's texts and cells stand a line each)

from tests.forms.make.we_kit import WE, Form
from tests.forms.make.we_sheet import Book


def we_19() -> None:
    """Customer-only 8D with an instruction sheet before it."""
    form = Form(
        "we-19-instructions-brazil", "xlsx", "en", "customer-only",
        "Brazilian tractor maker in English: instruction sheet first, form on the second sheet with grey guidance and "
        "example rows in italics, dates day first, vertical bands, hidden list sheet.",
        {
            "report_no": "RNC-2026-1187", "customer": "Agrocampo Tratores Ltda.", "supplier": WE,
            "product": "Steering knuckle pin", "part_no": "AT-9931-04", "lot": ["L2026-118", "L2026-121", "L2026-124"],
            "order_no": "4500771209", "delivery_note": "NF 000.482", "complaint_date": "2026-05-13",
            "due_date": "2026-05-28", "qty_affected": 64, "qty_total": 1200, "contact": "Renata Figueiredo",
            "contact_email": "renata.f@agrocampo.example", "severity": ["Major"], "category": "Surface treatment",
            "d2": "Induction hardened layer is only 0.6 to 0.9 mm deep on 64 pins of three lots. Drawing asks for 1.5 to "
            "2.5 mm. Wear after 200 hours of field test.",
        },
    )  # fmt: skip
    f = form.fields
    book = Book(form, "Instructions", font="Calibri", size=10)
    book.widths(6, 90)
    book.put("A1:B1", "t", "How to fill in the 8D form")
    helps = [
        "The supplier must send D3 within 24 hours and the complete form until the due date.",
        "D1: name a team leader and the members.",
        "D4: Root cause – write why it occurred and why it was not detected.",
        "D5: Corrective action – do not write training only. Example: install poka-yoke, Mr. Silva, 01/02/2020.",
        "D8 is closed by Agrocampo.",
    ]
    for row, text in enumerate(helps, 3):
        book.put(f"A{row}", "c", row - 2)
        book.put(f"B{row}", "v", text)
    book.more("Form 8D")
    book.widths(5, 20, 26, 18, 14, 22)
    book.theme = {"s": {"fill": "375623", "color": "FFFFFF"}, "l": {"fill": "E2EFDA"}}
    book.fill(f"""
        B1:E1 t RNC – SUPPLIER NONCONFORMITY / 8D
        F1 n Agrocampo
        B2 l RNC number
        C2 v {f["report_no"]} @@report_no
        D2 l Date of RNC
        E2:F2 v 13/05/2026 @@complaint_date
        B3 l Customer
        C3 v {f["customer"]} @@customer
        D3 l Supplier
        E3:F3 v {WE} @@supplier
        B4 l Part name
        C4 v {f["product"]} @@product
        D4 l Part number
        E4:F4 v {f["part_no"]} @@part_no
        B5 l Lots
        C5 v L2026-118|L2026-121|L2026-124 @@lot
        D5 l Purchase order
        E5:F5 v {f["order_no"]} @@order_no
        B6 l Invoice (NF) / delivery note
        C6 v NF 000.482 @@delivery_note
        D6 l Answer until
        E6:F6 v 28/05/2026 @@due_date
        B7 l Quantity received
        C7 v 1.200 pcs @@qty_total
        D7 l Quantity nonconforming
        E7:F7 v 64 pcs @@qty_affected
        B8 l Responsible at Agrocampo
        C8 v {f["contact"]} @@contact
        D8 l E-mail
        E8:F8 v {f["contact_email"]} @@contact_email
        B9 l Defect family
        C9 v Surface treatment @@category
        D9 l Severity
        E9:F9 v ○ Critical  ● Major  ○ Minor @@severity
        B10:F10 g Team (D1): name the leader and all members
        B11 l Team leader
        C11 v @@d1_leader
        D11 l Members
        E11:F11 v @@d1_members
        B12:F12 g Problem (D2): what, where, how many. Filled by Agrocampo.
        B13:F13 v {f["d2"]} @@d2
    """)
    bands = {"A2:A9": "HEADER", "A10:A11": "D1", "A12:A13": "D2", "A14:A17": "D3", "A18:A20": "D4", "A21:A24": "D5",
             "A25:A27": "D6", "A28:A30": "D7", "A31:A32": "D8"}  # fmt: skip
    for ref, text in bands.items():
        book.put(ref, "s", text, turn=90, center=True)
    letters = {"action": "B:D", "who": "E", "date": "F"}
    heads = {
        "d3": (14, "Containment action", ("Example: sort stock at customer", "Mr. Silva", "01/02/2020"), 2),
        "d5": (21, "Corrective action", ("Example: install poka-yoke", "Mr. Silva", "01/02/2020"), 2),
        "d6": (25, "Implementation and verification", None, 2), "d7": (28, "Prevention", None, 2),
    }  # fmt: skip
    for name, (top, head, example, count) in heads.items():
        book.acts("", top, letters, [(head, "Responsible", "Date")], look="l")
        if example:
            book.acts("", top + 1, letters, [example], look="g")
        book.acts(name, top + 1 + bool(example), letters, [], upto=count)
    book.fill("""
        B18:F18 g Root cause (D4): use 5 Whys or Ishikawa, attach the sheet
        B19 l Occurrence
        C19:F19 v @@d4_occurrence
        B20 l Non detection
        C20:F20 v @@d4_escape
        B31 l Final remarks
        C31:F31 v @@d8
        B32 l Closed on
        C32:F32 v @@closed_date
        B34:F34 q AT-FO-QUA-044 rev. 07 – 03/2025
    """)
    book.high(r3=28, r5=40, r6=28, r13=56, r19=34, r20=34, r31=30)
    book.sheet.freeze_panes = "B2"
    book.book.active = 1
    book.more("lists", hidden=True)
    for row, word in enumerate(["Defect family", "Dimension", "Surface treatment", "Material", "Packaging"], 1):
        book.sheet[f"A{row}"] = word
    form.write(book.save())
