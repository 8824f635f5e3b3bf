"""A workbook with a sheet for each discipline, and one with formulas, hidden rows and an example row."""

# ruff: noqa: E501 (a form's texts and cells stand a line each)

import datetime as dt

from openpyxl.worksheet.datavalidation import DataValidation

from tests.forms.make.we_kit import WE, Form, act
from tests.forms.make.we_sheet import Book


def we_06() -> None:
    """Cover, one sheet for each discipline, hidden lists."""
    form = Form(
        "we-06-sheets-malaysia", "xlsx", "en", "half",
        "Malaysian maker of drives: cover sheet with the header, D1 to D8 on a sheet each, lists on a hidden sheet; "
        "D1 to D4 filled.",
        {
            "report_no": "8D-MY-0260", "customer_ref": "QN 200031785", "customer": "Selatan Drives Sdn. Bhd.",
            "supplier": WE, "product": "Planet carrier PC-3", "part_no": "SD-204-118", "lot": ["26-0408"],
            "order_no": "31009442", "complaint_date": "2026-04-27", "due_date": "2026-05-18", "qty_affected": 22,
            "qty_total": 350, "contact": "Nurul Izzah", "contact_email": "nurul.izzah@selatan-drives.example",
            "severity": ["High"], "category": "Dimension",
            "d1_leader": "Wei Dong", "d1_members": ["Guo Jing", "Peng Yu"],
            "d2": "Pin bore pitch circle is 0.06 mm too large on 22 carriers. Planet gears bind at assembly cell 5.",
            "d3": [
                act("Sort 128 carriers at Selatan with pitch gauge", "Guo Jing", "2026-04-29"),
                act("Quarantine WIP of order 26-0408", "Peng Yu", "2026-04-28"),
            ],
            "d4_occurrence": "Offset of pallet 2 on machining centre M-11 was typed with wrong sign after a crash.",
            "d4_escape": "First-piece approval was made on pallet 1 only.",
        },
    )  # fmt: skip
    f = form.fields
    book = Book(form, "Cover", font="Calibri", size=11)
    book.widths(4, 24, 40, 4)
    book.put("B2:C2", "t", "8D PROBLEM SOLVING WORKBOOK")
    cover = [
        ("8D number", f["report_no"], "report_no"), ("Customer QN", f["customer_ref"], "customer_ref"),
        ("Customer", f["customer"], "customer"), ("Supplier", WE, "supplier"),
        ("Part description", f["product"], "product"), ("Part number", f["part_no"], "part_no"),
        ("Production lot", f["lot"][0], "lot"), ("Delivery note", "N/A", ""), ("Purchase order", 31009442, "order_no"),
        ("Opened on", dt.date(2026, 4, 27), "complaint_date"), ("Final 8D due", dt.date(2026, 5, 18), "due_date"),
        ("Quantity delivered", 350, "qty_total"), ("Quantity affected", 22, "qty_affected"),
        ("Customer contact", f["contact"], "contact"), ("E-mail", f["contact_email"], "contact_email"),
        ("Priority", "High", "severity"), ("Defect group", "Dimension", "category"), ("Closed on", None, "closed_date"),
    ]  # fmt: skip
    for row, (label, value, mark) in enumerate(cover, 4):
        book.put(f"B{row}", "l", label)
        dated = {"form": "d mmm yyyy"} if isinstance(value, dt.date) else {}
        book.put(f"C{row}", "v", value, mark, **dated)
    listed = DataValidation(type="list", formula1="Lists!$A$2:$A$4")
    listed.add("C19")
    book.sheet.add_data_validation(listed)
    book.put("B23:C23", "q", "Use the tabs D1 … D8 below. Do not rename the tabs.")

    def tab(name: str, head: str) -> None:
        book.more(name)
        book.widths(6, 44, 24, 16)
        book.put("A1:D1", "s", head)

    tab("D1", "D1 – Team")
    book.put("B3", "l", "Team leader")
    book.put("C3", "v", "Wei Dong", "d1_leader")
    book.put("B4", "l", "Champion / sponsor")
    book.put("C4", "v", None, "d1_champion")
    for row, name in enumerate(["Guo Jing", "Peng Yu", None, None], 5):
        book.put(f"B{row}", "l", f"Member {row - 4}")
        book.put(f"C{row}", "v", name, f"d1_members.{row - 5}")
    tab("D2", "D2 – Problem description")
    book.put("B3:D3", "v", f["d2"], "d2")
    book.high(r3=60)
    heads = {"D3": "Interim containment", "D5": "Chosen corrective actions", "D6": "Implementation and validation",
             "D7": "Systemic prevention"}  # fmt: skip
    for name, head in list(heads.items())[:1]:
        tab(name, f"{name} – {head}")
        rows_of(book, name.lower(), f["d3"], 5)
    tab("D4", "D4 – Root cause")
    book.put("A3:B3", "l", "Occurrence: why did it happen?")
    book.put("C3:D3", "v", f["d4_occurrence"], "d4_occurrence")
    book.put("A4:B4", "l", "Escape: why did it leave the plant?")
    book.put("C4:D4", "v", f["d4_escape"], "d4_escape")
    book.high(r3=50, r4=50)
    for name, head in list(heads.items())[1:]:
        tab(name, f"{name} – {head}")
        rows_of(book, name.lower(), [], 4)
    tab("D8", "D8 – Team recognition")
    book.put("B3:D3", "v", None, "d8")
    book.high(r3=60)
    book.more("Lists", hidden=True)
    for row, word in enumerate(["Priority", "High", "Medium", "Low"], 1):
        book.sheet[f"A{row}"] = word
    for row, word in enumerate(["Defect group", "Dimension", "Surface", "Material", "Packaging"], 1):
        book.sheet[f"B{row}"] = word
    form.write(book.save())


def rows_of(book: Book, name: str, actions: list[dict[str, str]], upto: int) -> None:
    """An action table with running numbers on a sheet of its own."""
    for letter, text in zip("ABCD", ["#", "Action", "Responsible", "Date"], strict=True):
        book.put(f"{letter}3", "l", text)
    lines = [[n, a["action"], a["who"], dt.date.fromisoformat(a["date"])] for n, a in enumerate(actions, 1)]
    lines += [[n + 1, None, None, None] for n in range(len(lines), upto)]
    letters = {"-no": "A", "action": "B", "who": "C", "date": "D"}
    book.acts(name, 4, letters, lines, form="d mmm yyyy")


def we_16() -> None:
    """Thai 8D with formulas, a hidden example row, serial dates, turned names."""
    form = Form(
        "we-16-formulas-thai", "xlsx", "en", "complete",
        "Thai compressor maker: header in narrow columns, due date and rate are formulas with cached results, hidden "
        "example row in the action tables, cause block as Man/Machine/Method rows above the conclusion.",
        {
            "report_no": "CAR-26-018", "customer": "Chao Phraya Compressor Co., Ltd.", "supplier": WE,
            "product": "Crank pin", "part_no": "CP-K-5501", "lot": ["SJ2605A"], "order_no": "TH-PO-9902",
            "delivery_note": "INV260533", "complaint_date": "2026-05-18", "due_date": "2026-06-01",
            "delivery_date": "2026-05-12", "qty_affected": 18, "qty_total": 3600, "defect_rate_pct": 0.5,
            "contact": "Somchai P.", "d1_leader": "Lin Tao", "d1_members": ["Ye Qing", "Hong Wei"],
            "d2": "Oil hole of crank pin is blocked by grinding sludge at 18 pcs. Found on line 1 air blow test.",
            "d3": [
                act("100% air blow test of 3,582 pcs at CPC", "Ye Qing", "2026-05-20", qty_checked=3582, qty_ng=4),
                act("Sort of Sanjing stock", "Hong Wei", "2026-05-19", qty_checked=2100, qty_ng=0),
            ],
            "d4_occurrence": "Washing pressure dropped to 2 bar because of a clogged filter; filter has no change cycle.",
            "d4_escape": "Oil hole check is by eye from one side.",
            "d5": [act("Filter change every 2 weeks, pressure switch stops the washer under 4 bar", "Lin Tao", "2026-05-29")],
            "d6": [act("Air blow test of 2 mass lots", "Ye Qing", "2026-06-12", qty_checked=7200, qty_ng=0)],
            "d7": [act("Same pressure switch for washers W2 and W3", "Hong Wei", "2026-06-19")],
            "d8": "CAR closed by mail.", "closed_date": "2026-06-22",
        },
    )  # fmt: skip
    f = form.fields
    book = Book(form, "CAR", font="Tahoma", size=9)
    book.widths(12, 12, 12, 12, 12, 12, 12, 12)
    book.theme = {"l": {"fill": "FCE4D6"}, "s": {"fill": "F4B084", "color": "000000"}}
    book.fill(f"""
        A1:F2 t CORRECTIVE ACTION REQUEST
        G1 l CAR No.
        H1 v {f["report_no"]} @@report_no
        G2 l Date
        A3:B3 l Customer
        C3:D3 v {f["customer"]} @@customer
        E3:F3 l Supplier
        G3:H3 v {WE} @@supplier
        A4:B4 l Part name
        C4:D4 v Crank pin @@product
        E4:F4 l Part number
        G4:H4 v {f["part_no"]} @@part_no
        A5:B5 l Lot no.
        C5:D5 v SJ2605A @@lot
        E5:F5 l Invoice / DO
        G5:H5 v {f["delivery_note"]} @@delivery_note
        A6:B6 l PO no.
        C6:D6 v {f["order_no"]} @@order_no
        E6:F6 l Delivery date
        A7:B7 l Delivery qty
        E7:F7 l NG qty
        A8:B8 l NG ratio
        E8:F8 l Reply within
        A9:B9 l Issued by
        C9:H9 v {f["contact"]} @@contact
        A10:H10 s PROBLEM
        A11:H11 v {f["d2"]} @@d2
        A12:H12 s TEAM
        A13:B13 l Leader
        C13:D13 v Lin Tao @@d1_leader
        E13:F13 l Member
        G13:H13 v Ye Qing / Hong Wei @@d1_members
        A14:H14 s TEMPORARY ACTION
        A19:H19 s CAUSE ANALYSIS
        A20:B20 l Man
        C20:H20 v –
        A21:B21 l Machine
        C21:H21 v Washer pressure low
        A22:B22 l Method
        C22:H22 v No filter cycle
        A23:B23 l Occurrence cause
        C23:H23 v {f["d4_occurrence"]} @@d4_occurrence
        A24:B24 l Flow-out cause
        C24:H24 v {f["d4_escape"]} @@d4_escape
        A25:H25 s PERMANENT ACTION
        A29:H29 s RESULT OF ACTION
        A32:H32 s EXPANSION TO OTHER PROCESS
        A35:H35 s CLOSING
        A36:D36 v {f["d8"]} @@d8
        E36:F36 l Close date
        A37:H37 q FM-QA-055 R2
    """)
    stamp = {"form": "d-mmm-yy"}
    book.put("H2", "v", dt.date(2026, 5, 18), "complaint_date", **stamp)
    book.put("G6:H6", "v", dt.date(2026, 5, 12), "delivery_date", **stamp)
    book.put("C7:D7", "v", 3600, "qty_total", form='#,##0" pcs"')
    book.put("G7:H7", "v", 18, "qty_affected", form='#,##0" pcs"')
    book.put("C8:D8", "v", "=G7/C7", "defect_rate_pct", form="0.00%", cached=0.005)
    book.put("G8:H8", "v", "=H2+14", "due_date", cached=46174, **stamp)
    book.put("G36:H36", "v", dt.date(2026, 6, 22), "closed_date", **stamp)
    columns = {"action": "A:D", "qty_checked": "E", "qty_ng": "F", "who": "G", "date": "H"}
    heads = ["Action", "Check qty", "NG", "PIC", "Date"]
    example = ["e.g. Sort stock at customer", 500, 2, "Mr. A", dt.date(2020, 1, 15)]
    for name, top in (("d3", 15), ("d5", 26), ("d6", 30), ("d7", 33)):
        book.acts("", top, columns, [heads], look="l")
        lines = [
            [a["action"], a.get("qty_checked"), a.get("qty_ng"), a["who"], dt.date.fromisoformat(a["date"])]
            for a in f[name]
        ]
        start = top + 1
        if name in {"d3", "d5"}:
            book.acts("", start, columns, [example], look="g", form="d-mmm-yy")
            book.sheet[f"H{start}"].number_format = "d-mmm-yy"
            book.sheet.row_dimensions[start].hidden = True
            start += 1
        book.acts(name, start, columns, lines, form=stamp["form"])
        book.high(**{f"r{row}": 28 for row in range(start, start + len(lines))})
    book.high(r3=26, r11=40, r23=28, r24=20)
    form.write(book.save())
