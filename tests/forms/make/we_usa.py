"""Forms of customers in the United States: month first, letter paper, PO numbers."""

# ruff: noqa: E501 (a form's texts and cells stand a line each)

import datetime as dt

from tests.forms.make.we_convert import converted
from tests.forms.make.we_kit import WE, Form, act
from tests.forms.make.we_sheet import Book
from tests.forms.make.we_word import c, h, par, rows, run, table, word


def we_01() -> None:
    """G8D of an axle maker."""
    form = Form(
        "we-01-g8d-axle", "docx", "en", "half",
        "US G8D: label and value in one cell, D0 with ERA and percent effective, D1 as a table of names and phones, "
        "actions with percent effective; D4 to D8 still blank.",
        {
            "report_no": "G8D-26-0817", "customer": "Ridgeway Axle Corporation", "supplier": WE,
            "product": "Spacer, pinion bearing", "part_no": "RA-40772-02", "lot": ["2602-117", "2602-121"],
            "order_no": "4500119320", "complaint_date": "2026-04-02", "due_date": "2026-04-16", "qty_affected": 46,
            "qty_total": 2400, "contact": "Dana Whitlock", "contact_email": "d.whitlock@ridgeway-axle.example",
            "severity": ["Major"],
            "d0": "All spacers in the line-side supermarket pulled and replaced from lot 2601-098. Sort team of four on "
            "second shift.",
            "d1_champion": "Gao Ming", "d1_leader": "Liu Yan", "d1_members": ["Chen Rui", "Zhou Hai", "Tang Li"],
            "d2": "Forty-six spacers from two lots show up to 0.04 mm out of parallel between the two ground faces; the "
            "print allows 0.012 mm. Found at bearing preload station 40 when torque-to-turn exceeded 3.9 Nm.",
            "d3": [
                act("Sort 1,150 pcs in stock at Findlay with height gauge on granite", "Zhou Hai", "2026-04-03"),
                act("Hold finished goods at Sanjing, 3,200 pcs", "Chen Rui", "2026-04-02"),
                act("100 % parallelism check before packing, green dot on each part", "Chen Rui", "2026-04-04"),
            ],
        },
    )  # fmt: skip
    f = form.fields

    def pair(label: str, value: str, mark: str, span: int = 1) -> str:
        return c(run(f"{label}: ", b=True) + run(value), mark, span=span)

    head = table(
        [4.5, 4.5, 4.5, 5.1],
        rows(
            [c("Global 8D", span=2, b=True, sz=16), c("Last updated 04/09/2026", span=2, align="right")],
            [pair("Title", "Pinion spacer faces out of parallel", "", 3), pair("8D #", f["report_no"], "report_no")],
            [
                pair("Organization", f["customer"], "customer", 2), pair("Date Opened", "04/02/2026", "complaint_date"),
                pair("Reply Needed By", "04/16/2026", "due_date"),
            ],
            [
                pair("Part Name", f["product"], "product"), pair("Part No.", f["part_no"], "part_no"),
                pair("Lot / Date Code", "2602-117; 2602-121", "lot"), pair("PO No.", f["order_no"], "order_no"),
            ],
            [
                pair("Supplier", WE, "supplier", 2), pair("Qty Rejected", "46 pcs", "qty_affected"),
                pair("Qty Received", "2,400 pcs", "qty_total"),
            ],
            [
                pair("Issuer", f["contact"], "contact"), pair("E-mail", f["contact_email"], "contact_email", 2),
                pair("Severity", "[ ] Critical  [X] Major  [ ] Minor", "severity"),
            ],
        ),
    )  # fmt: skip
    zero = table(
        [10.6, 4, 4],
        rows(
            [h("D0 – Emergency Response Action(s)", fill="BDD7EE"), h("% Effective"), h("Date Implemented")],
            [c(f["d0"], "d0"), c("95"), c("04/02/2026")],
        ),
    )
    people = [
        ("Champion", "Gao Ming", "Plant", "-8001", "d1_champion"), ("Team Leader", "Liu Yan", "Quality", "-8114", "d1_leader"),
        ("Member", "Chen Rui", "Grinding", "", "d1_members.0"), ("Member", "Zhou Hai", "Field service", "-8120", "d1_members.1"),
        ("Member", "Tang Li", "Metrology", "", "d1_members.2"),
    ]  # fmt: skip
    team = table(
        [3.6, 6, 5, 4],
        rows(
            [h("D1 – Team", fill="BDD7EE"), h("Name"), h("Department"), h("Phone ext.")],
            *[[c(role), c(name, mark), c(room), c(ext)] for role, name, room, ext, mark in people],
        ),
    )
    two = table(
        [18.6],
        rows(
            [h("D2 – Problem Description", fill="BDD7EE")],
            [
                c(
                    "What is wrong with what? State the object, the defect and its measured extent.",
                    i=True,
                    color="808080",
                )
            ],
            [c(f["d2"], "d2")],
        ),
    )

    def acts(head: str, name: str, lines: list[tuple[str, str, str, str]], who: str, total: int) -> str:
        filled = [*lines, *[("", "", "", "")] * (total - len(lines))]
        body = [
            [c(a, f"{name}.{n}.action"), c(p), c(w, f"{name}.{n}.who"), c(d, f"{name}.{n}.date")]
            for n, (a, p, w, d) in enumerate(filled)
        ]
        return table([9.6, 2.2, 3.4, 3.4], rows([h(head, fill="BDD7EE"), h("% Effect."), h(who), h("Date")], *body))

    three = [
        (f["d3"][0]["action"], "100", "Zhou Hai", "04/03/2026"), (f["d3"][1]["action"], "100", "Chen Rui", "04/02/2026"),
        (f["d3"][2]["action"], "98", "Chen Rui", "04/04/2026"),
    ]  # fmt: skip
    four = table(
        [4.6, 11, 3],
        rows(
            [h("D4 – Root Cause(s)", span=2, fill="BDD7EE"), h("% Contribution")],
            [c("Occurrence root cause"), c("", "d4_occurrence"), c()],
            [c("Escape root cause / escape point"), c("", "d4_escape"), c()],
            height=0.9,
        ),
    )
    eight = table(
        [13, 5.6],
        rows(
            [h("D8 – Recognize Team and Individual Contributions", fill="BDD7EE"), h("Date Closed")],
            [c("", "d8"), c("", "closed_date")],
            height=0.8,
        ),
    )
    body = [
        head, zero, team, two, acts("D3 – Interim Containment Action(s)", "d3", three, "Owner", 4), four,
        acts("D5 – Chosen Permanent Corrective Action(s)", "d5", [], "Owner", 2),
        acts("D6 – Implemented Permanent Corrective Action(s)", "d6", [], "Owner", 2),
        acts("D7 – Prevent Recurrence", "d7", [], "Owner", 2), eight,
    ]  # fmt: skip
    data = word(
        form, *[one + par("", sz=4, after=0) for one in body], letter=True, margin=1.5,
        footer=par("QF-8510 rev. H   Retention: life of program + 3 years", sz=7),
    )  # fmt: skip
    form.write(data)


def we_11() -> None:
    """A rejection tag sheet of a border plant, in the old Excel format."""
    form = Form(
        "we-11-reject-maquila", "xls", "en", "customer-only",
        "Old Excel workbook of a plant in Texas: label over value in three bands, dates as serials month first, "
        "quantities received, inspected and rejected; supplier's part below is blank.",
        {
            "report_no": "DMR-004418", "customer": "Pecos Valley Motors Inc.", "supplier": WE,
            "product": "End bell, machined", "part_no": "PVM-3391-B", "lot": ["SJ26-0312"], "order_no": "PO 77120-4",
            "delivery_note": "PS-20655", "complaint_date": "2026-05-11", "delivery_date": "2026-05-04",
            "due_date": "2026-05-26", "qty_affected": 32, "qty_total": 960, "contact": "Luis Carranza",
            "contact_email": "lcarranza@pecosvalley.example", "severity": ["Minor"],
            "category": "Dimensional",
            "d2": "Bearing bore 47 mm measures 47.031 to 47.038 on 32 pieces, tolerance 47.000/+0.025. Air gauge "
            "confirmed on CMM. Bearings slip after press-in.",
        },
    )  # fmt: skip
    book = Book(form, "DMR", font="Calibri", size=10)
    book.widths(18, 18, 18, 18, 18, 18)
    book.high(r12=60, r15=45, r17=45, r19=45, r21=45)
    f = form.fields
    book.fill(f"""
        A1:D1 t Pecos Valley Motors Inc. – Discrepant Material Report
        E1 l DMR No.
        F1 v {f["report_no"]}
        A2 l Date Issued
        B2 l Vendor
        C2 l Part Number
        D2 l Part Description
        E2 l Purchase Order
        F2 l Packing Slip
        B3 v {WE}
        C3 v {f["part_no"]}
        D3 v {f["product"]}
        E3 v {f["order_no"]}
        F3 v {f["delivery_note"]}
        A5 l Date Received
        B5 l Qty Received
        C5 l Qty Inspected
        D5 l Qty Rejected
        E5 l Vendor Lot
        F5 l Response Due
        E6 v {f["lot"][0]}
        A8 l Class of defect
        B8:D8 v ( ) Cosmetic   (X) Dimensional   ( ) Material   ( ) Packaging
        E8 l Seriousness
        F8 v ( ) Critical|( ) Major|(X) Minor
        A9 l Issued by
        B9:C9 v {f["contact"]}
        D9 l E-mail
        E9:F9 v {f["contact_email"]}
        A11:F11 s DISCREPANCY
        A12:F12 v {f["d2"]}
        A13:F13 s VENDOR RESPONSE – return within 10 working days
        A14:F14 l Containment
        A15:F15 v
        A16:F16 l Root cause
        A17:F17 v
        A18:F18 l Corrective action
        A19:F19 v
        A20:F20 l Verification
        A21:F21 v
        A22 l Vendor signature
        B22:C22 v
        D22 l Date
        E22:F22 v
        A24:F24 q Form PV-QA-112 Rev 4 | original: Receiving Inspection | keep 7 years
    """)
    for ref, value in (("A3", dt.date(2026, 5, 11)), ("A6", dt.date(2026, 5, 4)), ("F6", dt.date(2026, 5, 26))):
        book.put(ref, "v", value, form="mm/dd/yyyy")
    for ref, count in (("B6", 960), ("C6", 80), ("D6", 32)):
        book.put(ref, "v", count, form="#,##0")
    book.high(r8=40)
    form.write(book.save(), converted(form.name, book.save(), "xlsx", "xls"))
