"""Forms of British and Irish customers: a tick list, content controls, legacy fields."""

# ruff: noqa: E501 (a form's texts and cells stand a line each)

from tests.forms.make.we_kit import WE, Form
from tests.forms.make.we_parts import box, boxes, choice, day, entry, mix, old_box, old_list, old_text
from tests.forms.make.we_sheet import Book
from tests.forms.make.we_word import c, h, par, rows, run, table, word


def we_03() -> None:
    """Non-conformance report of a British packaging machine builder."""
    form = Form(
        "we-03-ncr-packaging-machine", "xlsx", "en", "customer-only",
        "UK NCR in four columns label|value, day before month, tick column for the kind, D sections with blank lines and "
        "owner/date cells in the last two columns.",
        {
            "report_no": "NCR/26/0217", "customer": "Hollins & Pryce Packaging Machines Ltd", "supplier": "Sanjing",
            "product": "Cam follower bracket LH", "part_no": "HP-11-4482", "lot": ["WO 88213"], "order_no": "PO031877",
            "delivery_note": "SJ-DN-5512", "complaint_date": "2026-06-05", "delivery_date": "2026-05-29",
            "due_date": "2026-06-19", "qty_affected": 14, "qty_total": 40, "contact": "Graham Tully",
            "contact_email": "g.tully@hollinspryce.example", "category": "Machining", "severity": ["Medium"],
            "d2": "Dowel holes 2 x 8H7 drilled 0.3 off position relative to datum B. Brackets cannot be pinned to the cam "
            "box. 14 off rejected at fitting, remaining 26 off still to be checked.",
        },
    )  # fmt: skip
    f = form.fields
    book = Book(form, "NCR", size=10)
    book.widths(22, 30, 20, 24, 14, 14)
    book.fill(f"""
        A1:D1 t NON-CONFORMANCE REPORT
        E1:F1 n Sheet 1 of 1
        A2 l NCR No
        B2 v {f["report_no"]} @@report_no
        C2 l Date raised
        D2:F2 v 05/06/26 @@complaint_date
        A3 l Raised by (company)
        B3 v {f["customer"]} @@customer
        C3 l Originator
        D3:F3 v {f["contact"]} @@contact
        A4 l Supplier
        B4 v {f["supplier"]} @@supplier
        C4 l Email
        D4:F4 v {f["contact_email"]} @@contact_email
        A5 l Part description
        B5 v {f["product"]} @@product
        C5 l Drg / part no
        D5:F5 v {f["part_no"]} @@part_no
        A6 l Purchase order
        B6 v {f["order_no"]} @@order_no
        C6 l Advice note
        D6:F6 v {f["delivery_note"]} @@delivery_note
        A7 l Batch / works order
        B7 v {f["lot"][0]} @@lot
        C7 l Goods received
        D7:F7 v 29/05/26 @@delivery_date
        A8 l Qty supplied
        B8 v 40 off @@qty_total
        C8 l Qty rejected
        D8:F8 v 14 off @@qty_affected
        A9 l Reply required by
        B9 v 19/06/26 @@due_date
        C9 l Impact (High/Medium/Low)
        D9:F9 v Medium @@severity
        A10:A13 l Nature of problem|(tick one)
        B10 p Casting / material
        C10 c
        B11 p Machining
        C11 c √ @@category
        B12 p Surface treatment
        C12 c
        B13 p Paperwork
        C13 c
        A14:F14 s DETAILS OF NON-CONFORMANCE
        A15:F15 v {f["d2"]} @@d2
    """)
    book.put("D10:F13", "g", "Photograph here")
    row = 16
    for name, head in (
        ("d3", "CONTAINMENT"), ("", "ROOT CAUSE (use 5 Whys)"), ("d5", "CORRECTIVE ACTION"), ("d7", "PREVENTIVE ACTION"),
    ):  # fmt: skip
        if name:
            book.put(f"A{row}:D{row}", "s", head)
            book.put(f"E{row}", "s", "By whom")
            book.put(f"F{row}", "s", "By when")
            row = book.acts(name, row + 1, {"action": "A:D", "who": "E", "date": "F"}, [], upto=2)
            continue
        book.put(f"A{row}:F{row}", "s", head)
        book.put(f"A{row + 1}:F{row + 1}", "v", None, "d4_occurrence")
        book.sheet.row_dimensions[row + 1].height = 50
        row += 2
    book.put(f"A{row}", "l", "NCR closed (date)")
    book.put(f"B{row}", "v", None, "closed_date")
    book.put(f"C{row}", "l", "QA Manager")
    book.put(f"D{row}:F{row}", "v")
    book.put(f"A{row + 1}:F{row + 1}", "q", "HPPM QF 8.7.1 Issue 5 – uncontrolled when printed")
    book.high(r15=64)
    form.write(book.save())


def we_04() -> None:
    """Complaint notice of a medical device maker, with content controls."""
    form = Form(
        "we-04-notice-medical", "docx", "en", "customer-only",
        "UK medical device maker: Word form with content controls (text, date picker, list, check boxes), placeholders "
        "in blank controls, supplier's part on blank controls.",
        {
            "report_no": "CN-2026-0044", "customer": "Aldermoor Surgical Ltd", "supplier": WE,
            "product": "Handle shaft, laparoscopic grasper", "part_no": "AS-70115", "lot": ["SJM-2604-02"],
            "order_no": "AS/PO/20914", "complaint_date": "2026-05-07", "due_date": "2026-05-21", "qty_affected": 3,
            "contact": "Dr Fiona Marsh", "contact_email": "fiona.marsh@aldermoor.example",
            "category": "Functional", "severity": ["Critical"],
            "d2": "Three shafts cracked at the laser weld seam during the pull test at 90 N. The specification requires "
            "150 N without visible damage. No device has reached a patient.",
        },
    )  # fmt: skip
    f = form.fields

    def line(
        label: str, value: str, label2: str = "", value2: str = "", marks: tuple[str, str] = ("", "")
    ) -> list[str]:
        return [h(label, fill="DEEAF6"), c(value, marks[0]), h(label2, fill="DEEAF6"), c(value2, marks[1])]

    kinds = ["Dimensional", "Functional", "Cosmetic", "Labelling", "Sterile barrier"]
    head = table(
        [3.9, 5.2, 3.9, 5.2],
        rows(
            [c(run("SUPPLIER COMPLAINT NOTICE", b=True, sz=14), span=4, align="center")],
            line("Complaint ref.", entry(f["report_no"]), "Date of notice", day("07/05/2026"), ("report_no", "complaint_date")),
            line("Complainant", entry(f["customer"]), "Addressed to", entry(WE), ("customer", "supplier")),
            line("Contact", entry(f["contact"]), "Email", entry(f["contact_email"]), ("contact", "contact_email")),
            line("Component", entry(f["product"]), "Component no.", entry(f["part_no"]), ("product", "part_no")),
            line("Batch no.", entry(f["lot"][0]), "Order no.", entry(f["order_no"]), ("lot", "order_no")),
            line("Delivery note", entry(), "Quantity delivered", entry(), ("delivery_note", "qty_total")),
            line("Quantity defective", entry("3"), "Response due", day("21/05/2026"), ("qty_affected", "due_date")),
            line(
                "Risk class", choice(["Critical", "Major", "Minor"], "Critical"), "Reportable incident?",
                mix(box(ticked=False), " Yes  ", box(ticked=True), " No"), ("severity", ""),
            ),
            [h("Type of defect", fill="DEEAF6"), c(boxes(kinds, "Functional"), "category", span=3)],
            [h("Description of the complaint", fill="DEEAF6"), c(entry(f["d2"]), "d2", span=3)],
        ),
    )  # fmt: skip
    sections = [
        ("Investigation team (leader)", "d1_leader"), ("Containment taken", "d3.0.action"),
        ("Root cause", "d4_occurrence"), ("Why not detected before release", "d4_escape"),
        ("Corrective action", "d5.0.action"), ("Effectiveness check", "d6.0.action"),
        ("Preventive action", "d7.0.action"),
    ]  # fmt: skip
    reply = table(
        [5, 13.2],
        rows(
            [h("TO BE COMPLETED BY THE SUPPLIER", span=2, fill="9CC2E5")],
            *[[h(label, fill="DEEAF6"), c(entry(), mark)] for label, mark in sections],
            height=1.1,
        ),
        rows([h("Signed / date", fill="DEEAF6"), c(mix(entry(), "     ", day()))]),
    )
    note = "Please answer within 14 days. Devices must not be reworked without our written consent."
    data = word(
        form, head, par(note, i=True, color="7F7F7F", sz=8), reply, font="Calibri", size=10,
        header=par("Aldermoor Surgical Ltd\tQuality Department", tabs=(13,), sz=8),
        footer=par("FRM-0219 v3.0   Effective 01/02/2025", sz=8),
    )  # fmt: skip
    form.write(data)


def we_14() -> None:
    """Legacy form fields of an Irish instrument maker."""
    form = Form(
        "we-14-legacy-fields", "docx", "en", "customer-only",
        "Irish instrument maker: a protected Word form of legacy fields; the check boxes' and lists' states stand in the "
        "field data only; borderless rows and bordered answer boxes.",
        {
            "report_no": "QA-26-118", "customer": "Corrib Instruments DAC", "supplier": "Sanjing Precision Machinery",
            "product": "Sensor housing M18", "part_no": "CI-4410-07", "lot": ["2026-W11"], "order_no": "PO 61550",
            "complaint_date": "2026-04-21", "qty_affected": 75, "qty_total": 1500, "contact": "Aoife Brennan",
            "contact_email": "abrennan@corrib-instruments.example", "category": "Threads", "severity": ["Moderate"],
            "due_date": "2026-05-05",
            "d2": "Thread M18x1 runs tight: GO ring gauge stops after two turns on 75 housings. Burr visible on first pitch.",
        },
    )  # fmt: skip
    f = form.fields
    kinds = ["Dimensions", "Threads", "Finish", "Marking"]
    ticks = mix(*(old_box(ticked=kind == "Threads") + run(f" {kind}    ") for kind in kinds))
    head = table(
        [4, 5.2, 4, 5.2],
        rows(
            [c("Report No."), c(old_text(f["report_no"]), "report_no"), c("Date opened"), c(old_text("21 April 2026"), "complaint_date")],
            [c("Customer"), c(old_text(f["customer"]), "customer"), c("Supplier"), c(old_text(f["supplier"]), "supplier")],
            [c("Contact name"), c(old_text(f["contact"]), "contact"), c("E-mail"), c(old_text(f["contact_email"]), "contact_email")],
            [c("Product"), c(old_text(f["product"]), "product"), c("Part No."), c(old_text(f["part_no"]), "part_no")],
            [c("Date code"), c(old_text("2026-W11"), "lot"), c("PO"), c(old_text("PO 61550"), "order_no")],
            [c("Lot quantity"), c(old_text("1,500"), "qty_total"), c("Quantity rejected"), c(old_text("75"), "qty_affected")],
            [c("Severity"), c(old_list(["Low", "Moderate", "High"], 1), "severity"), c("Reply by"), c(old_text("5 May 2026"), "due_date")],
            [c("Type of complaint"), c(ticks, "category", span=3)],
        ),
        line="nil",
    )  # fmt: skip

    def asked(head: str, mark: str, text: str = "") -> str:
        return par(head, b=True, sz=11) + table([18.4], rows([c(old_text(text), mark)], height=1.3)) + par(sz=4)

    data = word(
        form, par("Corrib Instruments – Quality Alert to Supplier", b=True, sz=15, after=8), head, par(),
        asked("2. Problem description", "d2", f["d2"]), asked("3. Containment actions", "d3.0.action"),
        asked("4. Root cause analysis", "d4_occurrence"), asked("5. Permanent corrective actions", "d5.0.action"),
        asked("6. Verification", "d6.0.action"), asked("7. Prevention", "d7.0.action"),
        par("Supplier name and date: ______________________________"),
        font="Times New Roman", size=11, footer=par("CI-QF-31/4", sz=8, align="right"),
    )  # fmt: skip
    form.write(data)
