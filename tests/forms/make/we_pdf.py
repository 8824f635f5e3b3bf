"""PDF forms drawn with reportlab (not installed for tests; the files are committed): ruled, unruled, an AcroForm."""

# ruff: noqa: E501 (a form's texts and cells stand a line each)

import importlib
import io
from collections.abc import Sequence
from typing import Any

from tests.forms.make.we_kit import WE, Form, act

BLUE = (0.85, 0.9, 0.97)


def pdf_of(pages: Sequence[Any], size: tuple[float, float]) -> bytes:
    """One PDF of drawing functions, a page each; no clock in it."""
    canvas = importlib.import_module("reportlab.pdfgen.canvas")
    target = io.BytesIO()
    sheet = canvas.Canvas(target, pagesize=size, invariant=1)
    for draw in pages:
        draw(sheet)
        sheet.showPage()
    sheet.save()
    return target.getvalue()


def wrapped(text: str, wide: float, size: float) -> list[str]:
    """The lines of a text in a width, Helvetica."""
    width = importlib.import_module("reportlab.pdfbase.pdfmetrics").stringWidth
    lines: list[str] = []
    for piece in text.split("\n"):
        line = ""
        for word in piece.split(" "):
            tried = f"{line} {word}".strip()
            if line and width(tried, "Helvetica", size) > wide:
                lines.append(line)
                line = word
            else:
                line = tried
        lines.append(line)
    return lines


def ruled(
    sheet: Any, top: float, left: float, lines: Sequence[Sequence[tuple[str, float, str]]], size: float = 9
) -> float:
    """Rows of (text, width, look) as boxes; look l = label, s = section, v = value. The bottom."""
    for line in lines:
        texts = [wrapped(text, wide - 8, size) for text, wide, _ in line]
        high = max(len(one) for one in texts) * (size + 2.5) + 6
        at = left
        for (_, wide, look), words in zip(line, texts, strict=True):
            if look != "v":
                sheet.setFillColorRGB(*BLUE)
                sheet.rect(at, top - high, wide, high, stroke=0, fill=1)
                sheet.setFillColorRGB(0, 0, 0)
            sheet.rect(at, top - high, wide, high)
            sheet.setFont("Helvetica" if look == "v" else "Helvetica-Bold", size)
            for number, word in enumerate(words):
                sheet.drawString(at + 4, top - 3 - size - number * (size + 2.5), word)
            at += wide
        top -= high
    return top


def we_07() -> None:
    """Ruled SCAR of a Singapore tester maker."""
    form = Form(
        "we-07-scar-ruled", "pdf", "en", "customer-only",
        "Singapore tester maker: ruled PDF, header of two label|value pairs, boxes [x], answer boxes for D3 to D8 blank.",
        {
            "report_no": "SCAR-SG-2604-008", "customer": "Merlion Test Systems Pte Ltd", "supplier": WE,
            "product": "Docking plate, anodised", "part_no": "MTS-410-2207", "lot": ["2615"], "order_no": "PO-SG-30881",
            "complaint_date": "2026-04-20", "due_date": "2026-05-04", "qty_affected": 7, "qty_total": 25,
            "defect_rate_pct": 28, "contact": "Wong Kah Seng", "contact_email": "ks.wong@merlion-test.example",
            "category": "Cosmetic", "severity": ["Minor"],
            "d2": "Anodised surface shows white stains and two shades of black on 7 of 25 plates. Stains cannot be wiped "
            "off with IPA. Visible to the end customer.",
        },
    )  # fmt: skip
    f = form.fields
    pairs = [
        ("SCAR No.", f["report_no"], "Issue date", "20 Apr 2026"), ("Customer", f["customer"], "Supplier", WE),
        ("Part description", f["product"], "Part No.", f["part_no"]), ("Date code", "2615", "PO No.", f["order_no"]),
        ("Lot size", "25 pcs", "Reject qty", "7 pcs"), ("Reject rate", "28 %", "Reply due", "4 May 2026"),
        ("Originator", f["contact"], "E-mail", f["contact_email"]),
        ("Defect type", "[ ] Dimensional  [x] Cosmetic  [ ] Functional", "Severity", "[ ] Critical [ ] Major [x] Minor"),
    ]  # fmt: skip
    lines = [[(a, 80, "l"), (b, 185, "v"), (d, 70, "l"), (e, 180, "v")] for a, b, d, e in pairs]

    def draw(sheet: Any) -> None:
        sheet.setFont("Helvetica-Bold", 15)
        sheet.drawString(40, 795, "SUPPLIER CORRECTIVE ACTION REQUEST")
        top = ruled(sheet, 780, 40, lines)
        top = ruled(sheet, top - 8, 40, [[("D2  Problem description", 515, "s")], [(f["d2"], 515, "v")]])
        heads = ["D1  Team", "D3  Containment action", "D4  Root cause (occurrence / escape)", "D5  Corrective action",
                 "D6  Verification of effectiveness", "D7  Preventive action", "D8  Closure"]  # fmt: skip
        for head in heads:
            top = ruled(sheet, top - 6, 40, [[(head, 515, "s")], [("\n\n", 515, "v")]])
        sheet.setFont("Helvetica", 7)
        sheet.drawString(40, 30, "MTS-QF-062 Rev. 5     Page 1 of 1")

    form.write(pdf_of([draw], (595, 842)))


def we_08() -> None:
    """Unruled report of an American bottling line maker, complete."""
    form = Form(
        "we-08-food-unruled", "pdf", "en", "complete",
        "US bottling company: unruled PDF on letter paper, labels with colons in two columns, headed paragraphs, actions "
        "numbered with owner and date in brackets, second page for the end.",
        {
            "report_no": "VCR-0626", "customer": "Blue Heron Bottling Co.", "supplier": WE, "product": "Filling nozzle body",
            "part_no": "BH-2205-N", "lot": ["SJ0119", "SJ0126"], "order_no": "60-11872", "complaint_date": "2026-02-25",
            "due_date": "2026-03-11", "delivery_date": "2026-02-13", "qty_affected": 21, "qty_total": 300,
            "contact": "Marcy Dillard", "contact_email": "mdillard@blueheron.example",
            "d1_leader": "He Jun", "d1_members": ["Luo Min", "Xu Bo"],
            "d2": "Twenty-one nozzle bodies drip after shut-off. The seat angle measures 44.2 to 44.5 degrees; the print "
            "calls out 45 degrees +/- 0.25.",
            "d3": [
                act("Replace 21 nozzles from lot SJ0202", "Luo Min", "2026-02-27"),
                act("Check the seat angle of all nozzles in stock with an air gauge", "Xu Bo", "2026-03-02"),
            ],
            "d4_occurrence": "The form tool was reground with a worn dressing diamond, so the seat angle drifted.",
            "d4_escape": "The angle was verified only at tool setup and not after regrinding.",
            "d5": [act("Reground form tools are measured on the optical bench before release", "He Jun", "2026-03-09")],
            "d6": [act("Lots SJ0309 and SJ0316 show Cpk 1.92 on the seat angle", "Xu Bo", "2026-03-30")],
            "d7": [act("The tool release rule now covers all form tools in the plant", "He Jun", "2026-04-06")],
            "d8": "No drip reported since April 1. Complaint closed.", "closed_date": "2026-04-15",
        },
    )  # fmt: skip
    f = form.fields
    pairs = [
        ("Report No.:", f["report_no"], "Date of complaint:", "02/25/2026"), ("Customer:", f["customer"], "Response due:", "03/11/2026"),
        ("Supplier:", WE, "Ship date:", "02/13/2026"), ("Item:", f["product"], "Item No.:", f["part_no"]),
        ("Lot No.:", "SJ0119, SJ0126", "PO:", f["order_no"]), ("Qty shipped:", "300 ea", "Qty defective:", "21 ea"),
        ("Contact:", f["contact"], "E-mail:", f["contact_email"]),
    ]  # fmt: skip
    days = {"2026-02-27": "02/27/2026", "2026-03-02": "03/02/2026", "2026-03-09": "03/09/2026", "2026-03-30": "03/30/2026",
            "2026-04-06": "04/06/2026"}  # fmt: skip

    def told(name: str) -> str:
        return "\n".join(f"{n}. {a['action']} ({a['who']}, {days[a['date']]})" for n, a in enumerate(f[name], 1))

    parts = [
        ("Team", "Leader: He Jun\nMembers: Luo Min, Xu Bo"), ("Problem Description", f["d2"]), ("Interim Containment", told("d3")),
        ("Root Cause – Occurrence", f["d4_occurrence"]), ("Root Cause – Escape", f["d4_escape"]),
        ("Permanent Corrective Action", told("d5")), ("Validation", told("d6")), ("Prevention of Recurrence", told("d7")),
        ("Closure", f"{f['d8']}\nDate closed: 04/15/2026"),
    ]  # fmt: skip

    def body(sheet: Any, top: float, some: Sequence[tuple[str, str]], number: int) -> None:
        for head, text in some:
            sheet.setFont("Helvetica-Bold", 11)
            sheet.drawString(60, top, head)
            sheet.setFont("Helvetica", 10)
            for line in wrapped(text, 480, 10):
                top -= 14
                sheet.drawString(60, top, line)
            top -= 26
        sheet.setFont("Helvetica", 8)
        sheet.drawString(60, 40, f"Blue Heron Bottling Co. – Form Q-31 (rev. 01/25) – page {number} of 2")

    def first(sheet: Any) -> None:
        sheet.setFont("Helvetica-Bold", 16)
        sheet.drawString(60, 735, "Vendor Complaint Report")
        top = 705.0
        for a, b, d, e in pairs:
            for x, text, face in ((60, a, "-Bold"), (140, b, ""), (345, d, "-Bold"), (445, e, "")):
                sheet.setFont(f"Helvetica{face}", 10)
                sheet.drawString(x, top, text)
            top -= 17
        body(sheet, top - 14, parts[:6], 1)

    form.write(pdf_of([first, lambda sheet: body(sheet, 735, parts[6:], 2)], (612, 792)))


def we_20() -> None:
    """AcroForm of an Australian mining supplier."""
    form = Form(
        "we-20-acroform-mining", "pdf", "en", "customer-only",
        "Australian conveyor maker: AcroForm PDF; values stand in the text fields, a drop-down and check boxes; the "
        "supplier's fields are blank.",
        {
            "report_no": "QIR-7741", "customer": "Kalgara Conveyors Pty Ltd", "supplier": WE, "product": "Idler shaft 38 x 620",
            "part_no": "KC-IS-38620", "lot": ["HT-26-09"], "order_no": "PO 118834", "complaint_date": "2026-06-17",
            "due_date": "2026-07-01", "qty_affected": 85, "qty_total": 1400, "contact": "Bruce Hallam",
            "contact_email": "b.hallam@kalgara.example", "category": "Machining", "severity": ["Major"],
            "d2": "Circlip grooves on 85 shafts are 0.4 mm too shallow. Circlips jump out in the pull test.",
        },
    )  # fmt: skip
    f = form.fields
    pairs = [
        ("QIR No.", f["report_no"]), ("Date raised", "17/06/2026"), ("Customer", f["customer"]), ("Supplier", WE),
        ("Part name", f["product"]), ("Part No.", f["part_no"]), ("Batch No.", "HT-26-09"), ("Order No.", "PO 118834"),
        ("Qty supplied", "1400"), ("Qty rejected", "85"), ("Raised by", f["contact"]), ("Email", f["contact_email"]),
        ("Response due", "01/07/2026"), ("Closed on", ""),
    ]  # fmt: skip

    def draw(sheet: Any) -> None:
        fields = sheet.acroForm
        sheet.setFont("Helvetica-Bold", 15)
        sheet.drawString(40, 795, "QUALITY INCIDENT REPORT")
        for number, (label, value) in enumerate(pairs):
            left, top = 40 + 265 * (number % 2), 760 - 26 * (number // 2)
            sheet.setFont("Helvetica", 9)
            sheet.drawString(left, top, label)
            fields.textfield(name=f"f{number}", tooltip=label, value=value, x=left + 70, y=top - 6, width=180, height=18,
                             fontSize=9, borderWidth=1)  # fmt: skip
        top = 566
        sheet.drawString(40, top, "Defect type")
        for number, kind in enumerate(["Machining", "Coating", "Packing", "Damage"]):
            fields.checkbox(name=f"k{number}", tooltip=kind, checked=kind == "Machining", x=110 + 90 * number, y=top - 4,
                            size=13, buttonStyle="cross")  # fmt: skip
            sheet.drawString(127 + 90 * number, top, kind)
        sheet.drawString(40, top - 26, "Severity")
        fields.choice(name="severity", tooltip="Severity", value="Major", options=["Critical", "Major", "Minor"], x=110,
                      y=top - 32, width=120, height=18, fontSize=9)  # fmt: skip
        top -= 56
        boxes = [("Problem description", f["d2"]), ("Containment", ""), ("Root cause", ""), ("Corrective action", ""),
                 ("Preventive action", "")]  # fmt: skip
        for number, (label, value) in enumerate(boxes):
            sheet.setFont("Helvetica-Bold", 9)
            sheet.drawString(40, top, label)
            fields.textfield(name=f"t{number}", tooltip=label, value=value, x=40, y=top - 66, width=515, height=60,
                             fontSize=9, fieldFlags="multiline", borderWidth=1)  # fmt: skip
            top -= 88
        sheet.setFont("Helvetica", 7)
        sheet.drawString(40, 30, "KC-Q-118 V4")

    form.write(pdf_of([draw], (595, 842)))
