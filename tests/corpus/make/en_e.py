"""English mails 27 to 30: writers who stand in the letterhead only, forms at odds with the mail around them."""

import io

from docx import Document

from tests.corpus.make.parts import docx, steady, xlsx
from tests.corpus.make.west import DOCX, XLSX, Sent, build, case, files, reading


def _letter(head: str, paragraphs: list[str]) -> bytes:
    """A letter in Word with its letterhead in the page header."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = head
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return steady(out.getvalue())


_LETTER27 = _letter(
    "Pennine Weighing Systems Ltd · Calder Mill · Halifax HX3 5AE",
    [
        "Sanjing Precision Machinery Co., Ltd.\nQuality Department",
        "5 November 2026",
        "Our reference: PWS/C/2209",
        "Dear Sirs,",
        "Load cell bodies, drawing 7-3316, your delivery of 26 October",
        (
            "Of the 150 load cell bodies supplied against our order 26/1184 we have machined 60. Porosity has opened "
            "up under the strain gauge pocket on 8 of them. X-ray of the remaining 90 is being arranged at a cost of "
            "£1,125, which we shall charge to you."
        ),
        "The melt number cast into the flange is M4471; no other melt was in the crate.",
        (
            "Kindly return your 8D report to us by 20 November 2026 and sort the stock you hold for our call-off in "
            "December."
        ),
        "Yours faithfully",
        "R. Holroyd\nWorks Manager",
    ],
)
_S27 = Sent(
    "outlook",
    "Works Office",
    "works.office@pws-halifax.example",
    "Fri, 06 Nov 2026 15:40:11 +0000",
    "Letter for your attention",
)
_27 = (
    "27-letter-in-word",
    build(
        _S27,
        """Please find attached a letter from Mr Holroyd. The paper copy follows by post.

| Tracey
| Works Office""",
        files=[("PWS-C-2209 letter.docx", _LETTER27, DOCX)],
    ),
    reading(
        "formal",
        "en",
        _S27,
        "Pennine Weighing Systems Ltd",
        attachments=files("PWS-C-2209 letter.docx"),
        forms=...,
        cases=[
            case(
                product="Load cell bodies",
                part_no="7-3316",
                lot=["M4471"],
                order_no="26/1184",
                qty_affected=8,
                qty_total=...,
                complaint_date="2026-11-05",
                due_date="2026-11-20",
                defect="Porosity has opened up under the strain gauge pocket",
                category="product_quality",
                customer_ref="PWS/C/2209",
                delivery_date="2026-10-26",
                found_at=...,
                remedy="sort the stock you hold",
                claim="£1,125",
                reply_form="8D report",
            )
        ],
        note="the complaint is a prose letter in Word; the company stands in its page header only",
    ),
)

_S28 = Sent(
    "notes",
    "M. Castellanos",
    "mcastellanos@cvb-group.example",
    "Wed, 14 Oct 2026 09:50:26 -0400",
    "Reject report 3318 - swing top bottles",
)
_28 = (
    "28-letterhead-in-mail",
    build(
        _S28,
        """| CEDAR VALLEY BREWING COMPANY
| 400 Mill Race Road, Lititz, PA 17543 - Ph 717-555-0126 - Brewers since 1994

| October 13, 2026
| Re: Reject report 3318

To: Sanjing

During bottling on 10/12 we pulled 46 swing top bottles with a chipped finish out of a run of 5,500 (item SW-500A).
One of the packers cut a finger on a shard, which makes this a critical defect under our food safety plan. Mold
numbers on the rejects: 11 and 12. The pallets carry the tag 26-0902-P4; pallets tagged P1 through P3 ran clean.

We are holding P4 and ask that you pick it up, credit our account with $2,310, and provide a 5-Why by the end of the
month.

| M. Castellanos
| Packaging QA""",
        form="plain",
    ),
    reading(
        "formal",
        "en",
        _S28,
        "CEDAR VALLEY BREWING COMPANY",
        text_has=["717-555-0126"],
        cases=[
            case(
                product="swing top bottles",
                part_no="SW-500A",
                lot=["26-0902-P4"],
                qty_affected=46,
                qty_total=5500,
                complaint_date="2026-10-13",
                due_date="2026-10-31",
                defect="chipped finish",
                severity="critical",
                category="product_quality",
                customer_ref="3318",
                occurred_on="2026-10-12",
                found_at="During bottling",
                remedy="pick it up, credit our account",
                claim="$2,310",
                reply_form="5-Why",
            )
        ],
        note="letterhead at the top of the mail; 10/12 decided by the letter's date; by the end of the month",
    ),
)

_FORM29 = docx(
    "Supplier Defect Report",
    [
        ["SDR number", "SDR-5520"],
        ["Customer", "Harbour & Finch Instruments Pty Ltd"],
        ["Item", "Stepper motor bracket"],
        ["Item code", "HF-0719"],
        ["Batch", "26W37"],
        ["Purchase order", "P-20418"],
        ["Defect", "Holes not tapped"],
        ["Quantity received", "600"],
        ["Quantity defective", "41"],
        ["Date raised", "2026-11-12"],
        ["Answer needed by", "2026-11-26"],
    ],
)
_S29 = Sent(
    "gmail",
    "Lachlan Finch",
    "lachlan@harbourfinch.example",
    "Thu, 12 Nov 2026 16:05:49 +1100",
    "SDR-5520 brackets not tapped",
)
_29 = (
    "29-form-disagrees",
    build(
        _S29,
        """Hi team, SDR attached for the stepper motor brackets, 14 of the 600 came through with no thread in them
at all. It's an easy fix for us if you send fresh ones, we'll bin the bad ones here.

Ta, Lachlan""",
        files=[("SDR-5520.docx", _FORM29, DOCX)],
    ),
    reading(
        "formal",
        "en",
        _S29,
        "Harbour & Finch Instruments Pty Ltd",
        attachments=files("SDR-5520.docx"),
        forms=["SDR-5520.docx"],
        held=["qty_affected"],
        cases=[
            case(
                product="Stepper motor bracket",
                part_no="HF-0719",
                lot=["26W37"],
                order_no="P-20418",
                qty_affected=None,
                qty_total=600,
                complaint_date="2026-11-12",
                due_date="2026-11-26",
                defect="Holes not tapped",
                category="product_quality",
                customer_ref="SDR-5520",
                remedy="send fresh ones",
            )
        ],
        note="14 in the mail, 41 in the form: the quantity is asked, the rest agrees",
    ),
)

_FORM30 = xlsx(
    {
        "Complaint": [
            ["Quality complaint", None, "QC-26-91"],
            ["Complainant", "Tamar Estuary Boats LLP"],
            ["Raised on", "4 Nov 2026"],
            ["Goods", "Rubbing strake, EPDM, grey"],
            ["Stock code", "RS-40G"],
            ["Lot", "EP-2281"],
            ["PO", "TEB-1093"],
            ["Metres supplied", 800],
            ["Metres affected", 120],
            ["Complaint", "Surface cracks when bent round the bow"],
            ["Reply by", "18 Nov 2026"],
        ]
    }
)
_S30 = Sent(
    "thunderbird",
    "Demelza Rowe",
    "demelza.rowe@tamarboats.example",
    "Wed, 04 Nov 2026 18:11:57 +0000",
    "QC-26-91",
)
_30 = (
    "30-lots-disagree",
    build(
        _S30,
        """Hello again,

complaint form for the grey strake attached as you asked. It is lot EP-2218, PO TEB-1093, a hundred and twenty metres
of it. The white strake, RS-40W, is lovely.

We should like a credit for the 120 m, and a few lines on what went wrong in the curing.

Demelza

|--
| Demelza Rowe, Stores
| +44 1752 555 019""",
        form="plain",
        files=[("QC-26-91.xlsx", _FORM30, XLSX)],
    ),
    reading(
        "formal",
        "en",
        _S30,
        "Tamar Estuary Boats LLP",
        attachments=files("QC-26-91.xlsx"),
        forms=["QC-26-91.xlsx"],
        held=["lot"],
        cases=[
            case(
                product="Rubbing strake, EPDM, grey",
                part_no="RS-40G",
                lot=None,
                order_no="TEB-1093",
                qty_affected=120,
                qty_total=800,
                complaint_date="2026-11-04",
                due_date="2026-11-18",
                defect="Surface cracks when bent round the bow",
                category="product_quality",
                customer_ref="QC-26-91",
                remedy="credit for the 120 m",
                reply_form=...,
            )
        ],
        note="two digits of the lot change places between mail and form: the lot is asked; the good part is no case",
    ),
)

MAILS = [_27, _28, _29, _30]
