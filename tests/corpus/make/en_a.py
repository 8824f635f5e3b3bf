"""English mails 1 to 7: letters, notices and forms. Takes nothing; gives names, bytes and expected readings."""

from tests.corpus.make.parts import docx, xlsx
from tests.corpus.make.west import DOCX, XLSX, Sent, build, case, files, reading

_S1 = Sent(
    "outlook",
    "Gillian Marsh",
    "gillian.marsh@thornbury-valves.example",
    "Tue, 03 Nov 2026 09:12:41 +0000",
    "Valve bodies TV-4418 rev C - hardness",
)
_1 = (
    "01-hardness",
    build(
        _S1,
        """Dear Mr Zhou,

I hope you had a pleasant trip home after Hannover. I am afraid I have to write about something less agreeable.

Our toolroom complained last week that the cast valve bodies, our part TV-4418 rev C, were chewing up inserts on the
second turning operation. The lab has now put a sample on the Brinell tester and it turns out that 12 out of 300 pcs
are far too hard: 241 to 255 HBW, where the drawing asks for 160-190. All twelve carry the heat number 26K117 on the
flange. The pallet came in on PO 77120 (line 20); the castings off heat 26K116 in the same pallet are fine, so
please don't mix them up.

We would ask you to credit us for the twelve bodies and to tell us, within 3 working days, whether heat 26K117 went
into any of the 450 bodies presently at sea. A proper root cause can follow later.

Regards,

| Gill Marsh
| Purchasing & Supplier Quality
| Thornbury Valves Ltd, Unit 9 Severn Trading Estate, Bristol BS11 8HG
| T 0117 496 0338 | M 07700 900217

This e-mail and any files transmitted with it are confidential and intended solely for the use of the addressee. If
you have received it in error please notify the sender and delete it. Thornbury Valves Ltd, registered in England
No. 00419977.""",
        logo=True,
    ),
    reading(
        "formal",
        "en",
        _S1,
        "Thornbury Valves Ltd",
        attachments=files(inline=["image001.png"]),
        text_has=["26K117", "241 to 255 HBW"],
        new_text_has=["chewing up inserts"],
        new_text_lacks=["registered in England", "07700 900217"],
        cases=[
            case(
                product="cast valve bodies",
                part_no="TV-4418",
                lot=["26K117"],
                order_no="77120",
                qty_affected=12,
                qty_total=300,
                complaint_date="2026-11-03",
                due_date="2026-11-06",
                defect="far too hard",
                category="product_quality",
                found_at=...,
                remedy="credit us for the twelve bodies",
            )
        ],
        note="prose; the good heat and the 450 pieces at sea are not values; working days; disclaimer; inline logo",
    ),
)

_S2 = Sent(
    "exchange",
    "Delgado, Rosa",
    "rosa.delgado@caprock-controls.example",
    "Wed, 21 Oct 2026 16:40:03 -0500",
    "NCR 26-0881 / open via barrels / reply requested",
)
_2 = (
    "02-ncr-notice",
    build(
        _S2,
        """NONCONFORMANCE NOTICE TO SUPPLIER

| NCR No.: 26-0881
| Issued: 19-Oct-2026
| Supplier: Sanjing Precision Machinery Co., Ltd.
| Buyer: Caprock Controls, Inc.
| P/N: 330-1187-02
| Description: 4-layer control board, bare
| Date code / lot: 2638-B, 2639-A
| PO: CC-50931
| Found at: ICT
| Quantity inspected: 2,400
| Reject rate: 8,750 PPM
| Nonconformance: open via barrels at U7, no continuity between L2 and L3
| Spec: IPC-A-600 class 2, min. barrel copper 20 um
| Severity: Major
| Corrective action response (8D) due: 04-Nov-2026
| Disposition: return to vendor

Acknowledge receipt to this mailbox. Questions on accounts payable go to 1-806-555-0143, not to me.

| R. Delgado
| SQE II""",
        form="html",
    ),
    reading(
        "formal",
        "en",
        _S2,
        "Caprock Controls, Inc.",
        text_has=["open via barrels at U7", "8,750 PPM"],
        cases=[
            case(
                product="4-layer control board, bare",
                part_no="330-1187-02",
                lot=["2638-B", "2639-A"],
                order_no="CC-50931",
                qty_total=2400,
                complaint_date="2026-10-19",
                due_date="2026-11-04",
                defect="open via barrels at U7, no continuity between L2 and L3",
                severity="Major",
                category="product_quality",
                customer_ref="26-0881",
                found_at="ICT",
                defect_rate_pct=0.875,
                remedy="return to vendor",
                reply_form="8D",
            )
        ],
        note="labelled lines in html only; PPM; date written differs from the Date header; rejects not counted out",
    ),
)

_S3 = Sent(
    "iphone",
    "Dave Pruitt",
    "dave@pruittandsons.example",
    "Thu, 15 Oct 2026 20:07:55 -0700",
    "this is a joke right???",
)
_3 = (
    "03-crushed-cartons",
    build(
        _S3,
        """Third time this year. Opened the container tonight and 3 cartons of 24 are crushed flat because your
cardboard is about as stiff as toilet paper. every lamp shade in those three is cracked. There was no
corner protection and the tape had already let go.

Order 11873. I am not paying for these and I want replacements on the next boat, free. My guys lost a whole evening
sorting this mess and the store opens on the 24th.

Dave

Sent from my iPhone""",
        form="plain",
    ),
    reading(
        "formal",
        "en",
        _S3,
        None,
        new_text_has=["no corner protection"],
        new_text_lacks=["Sent from my iPhone"],
        cases=[
            case(
                product="lamp shade",
                order_no="11873",
                qty_affected=72,
                complaint_date="2026-10-15",
                defect="crushed flat",
                category="packaging",
                occurred_on="2026-10-15",
                remedy="replacements on the next boat, free",
            )
        ],
        note="angry and terse; no company anywhere; 3 cartons of 24 are 72; the shop's opening day is no due date",
    ),
)

_S4 = Sent(
    "gmail",
    "Becky Lindqvist-Hale",
    "becky@prairietoyworks.example",
    "Wed, 28 Oct 2026 11:22:09 -0600",
    "problem with the stacking rings we got last week",
)
_4 = (
    "04-stacking-rings",
    build(
        _S4,
        """Hi there!

Hope all is well on your end :) We love working with you so this is a bit awkward.

The stacking rings (the rainbow set, six colors) arrived on 10/22/2026 and on Monday two of our parents testers told
us the red one smells really strongly of solvent. We opened more boxes and it's the same in all of them... We have a
kid with asthma in the test group so this is a no-go for us. Nothing was sold yet, thank goodness, the launch isn't
until Nov 27.

Could you refund the $1,840.00 we paid for that batch? I'd also need something in writing that explains what is in
the red pigment, our insurer asks for it. By Friday would be awesome!!

| Thanks so much,
| Becky

|--
| Becky Lindqvist-Hale
| Prairie Toyworks LLC | Laramie, WY | (307) 555-0188
| Play is the highest form of research""",
    ),
    reading(
        "formal",
        "en",
        _S4,
        "Prairie Toyworks LLC",
        new_text_has=["Nothing was sold yet"],
        new_text_lacks=["(307) 555-0188"],
        cases=[
            case(
                product="stacking rings",
                complaint_date="2026-10-28",
                due_date="2026-10-30",
                defect="smells really strongly of solvent",
                category="product_quality",
                delivery_date="2026-10-22",
                occurred_on="2026-10-26",
                remedy="refund",
                claim="$1,840.00",
                reply_form="something in writing",
            )
        ],
        note="chatty; American date; by Friday; on Monday; money to be refunded; the launch date is no due date",
    ),
)

_FORM5 = docx(
    "CUSTOMER COMPLAINT REPORT",
    [
        ["Format No.", "QA/F/22 Rev 03", "CCR No.", "CCR/26-27/0148"],
        ["Customer", "Deccan Bearings Pvt. Ltd., Plant II, Pune", "Date", "07.11.2026"],
        ["Supplier", "Sanjing Precision Machinery Co., Ltd.", "Invoice No. & Date", "SJ-EXP-3390 dt. 28.09.2026"],
        ["Item", "Outer ring, turned", "Part No.", "DB-6208-OR"],
        ["Batch No.", "SJ/09/2214", "P.O. No.", "4700012288"],
        ["Qty. received", "10,000 Nos.", "Qty. rejected", "640 Nos."],
        ["Stage of detection", "In-process (grinding line 3)", "Class", "Critical / Major / Minor"],
        ["Description of complaint", "Rust spots on raceway after opening of VCI bags", "", ""],
        ["Reply required by", "18.11.2026", "Format of reply", "8D with 5-Why"],
        ["Raised by", "S. Kulkarni", "Approved by", ""],
    ],
    ["Guideline: supplier to contain within 24 hrs. Example of description: 'Bore oversize by 0.02 mm in 5 Nos.'"],
)
_S5 = Sent(
    "outlook",
    "Sandeep Kulkarni",
    "s.kulkarni@deccanbearings.example",
    "Mon, 09 Nov 2026 14:31:26 +0530",
    "Rejection - Outer rings",
    cc="r.iyer@deccanbearings.example",
)
_5 = (
    "05-form-in-word",
    build(
        _S5,
        """Dear Sir,

Greetings of the day!

With reference to the captioned subject, kindly find attached herewith our complaint report for your kind perusal.
We are having very much problem on the grinding line due to this. Kindly do the needful and revert back at the
earliest with your reply in the requested format.

Material is lying at our end for your disposal, freight on to-pay basis.

Thanking you and assuring you of our best co-operation always,

| Yours faithfully,
| Sandeep Kulkarni
| Asst. Manager - SQA
| +91 20 5550 0162 extn. 214""",
        files=[("CCR_26-27_0148.docx", _FORM5, DOCX)],
    ),
    reading(
        "formal",
        "en",
        _S5,
        "Deccan Bearings Pvt. Ltd.",
        attachments=files("CCR_26-27_0148.docx"),
        forms=["CCR_26-27_0148.docx"],
        cases=[
            case(
                product="Outer ring, turned",
                part_no="DB-6208-OR",
                lot=["SJ/09/2214"],
                order_no="4700012288",
                qty_affected=640,
                qty_total=10000,
                complaint_date="2026-11-07",
                due_date="2026-11-18",
                defect="Rust spots on raceway",
                category="product_quality",
                customer_ref="CCR/26-27/0148",
                found_at="In-process (grinding line 3)",
                reply_form="8D with 5-Why",
            )
        ],
        note="all facts in an attached Word form; the class is not ticked; format number and example are no values",
    ),
)

_FORM6 = xlsx(
    {
        "SCAR": [
            ["SUPPLIER CORRECTIVE ACTION REQUEST"],
            ["SCAR #", "S-2026-077", None, "Date issued", "11/05/2026"],
            ["Issued by", "Halvorsen Medical Devices", None, "Issued to", "Sanjing Precision Machinery Co., Ltd."],
            ["Part number", "HMD-20-4471", None, "Rev", "F"],
            ["Part description", "Cannula hub, polycarbonate"],
            ["Supplier lot", "PC261003-2", None, "PO number", "900417"],
            ["Qty received", 5000, None, "Qty nonconforming", 37],
            ["Classification", "☐ Minor  ☐ Major  ☒ Critical"],
            ["Problem description", "Flash on the luer taper, up to 0.15 mm; leak test fails"],
            ["Where found", "Leak test station"],
            ["8D due date", "11/19/2026"],
            [],
            ["D1 Team", None],
            ["D2 Problem", None],
            ["D3 Containment", None],
            ["D4 Root cause", None],
            ["D5-D6 Corrective action", None],
            ["D7 Prevention", None],
            ["D8 Closure", None],
        ]
    }
)
_S6 = Sent(
    "exchange",
    "Priya Raman",
    "priya.raman@halvorsenmedical.example",
    "Thu, 05 Nov 2026 10:15:00 -0800",
    "SCAR S-2026-077 (HMD-20-4471)",
    to="quality@sanjing.example, chen.min@sanjing.example",
)
_6 = (
    "06-scar-workbook",
    build(
        _S6,
        """Team,

SCAR attached. Of the 37, thirty came from cavity 4, so start there. Ship 5,000 replacement hubs from a different
lot, our kit build starts Dec 1. Closing the SCAR needs objective evidence, not promises.

PR""",
        files=[("SCAR S-2026-077.xlsx", _FORM6, XLSX)],
    ),
    reading(
        "formal",
        "en",
        _S6,
        "Halvorsen Medical Devices",
        attachments=files("SCAR S-2026-077.xlsx"),
        forms=["SCAR S-2026-077.xlsx"],
        cases=[
            case(
                product="Cannula hub, polycarbonate",
                part_no="HMD-20-4471",
                lot=["PC261003-2"],
                order_no="900417",
                qty_affected=37,
                qty_total=5000,
                complaint_date="2026-11-05",
                due_date="2026-11-19",
                defect="Flash on the luer taper",
                severity="Critical",
                category="product_quality",
                customer_ref="S-2026-077",
                found_at="Leak test station",
                remedy="Ship 5,000 replacement hubs",
                reply_form="8D",
            )
        ],
        note="workbook form, ticked class, empty D sections; 11/05 is decided by 11/19; kit build is no due date",
    ),
)

_S7 = Sent(
    "outlook",
    "Lin Xiaoyu",
    "linxiaoyu@sanjing.example",
    "Tue, 10 Nov 2026 08:50:12 +0800",
    "FW: noisy units",
)
_7 = (
    "07-forward-outlook",
    build(
        _S7,
        """Hi QA colleagues, please handle this one, I was the sales contact only. Stock of P5-6204 in our Ningbo
store is 1,900 pcs if you need it. BR, Xiaoyu

| From: Tómas Reynisson <tomas@fjordlift.example>
| Sent: Friday, November 6, 2026 5:48 PM
| To: Lin Xiaoyu <linxiaoyu@sanjing.example>
| Cc: verkstad@fjordlift.example
| Subject: noisy units

Hello Xiaoyu,

We have now fitted four of your roller bearings P5-6204 in the conveyor heads and three of them scream like a
seagull at 1400 rpm. The fitter swapped in old SKF ones and it is silent, so it is not the shaft. The bearings are
out of a carton of 40 marked L2609-14.

Can you send an 8D or what you call it, and forty new ones? We found it on Wednesday the 4th.

| Takk,
| Tómas Reynisson
| Fjordlift ehf., Akureyri
| +354 555 0113""",
    ),
    reading(
        "formal",
        "en",
        _S7,
        "Fjordlift ehf.",
        contact_email="tomas@fjordlift.example",
        text_has=["scream like a seagull"],
        cases=[
            case(
                product="roller bearings",
                part_no="P5-6204",
                lot=["L2609-14"],
                qty_affected=3,
                qty_total=...,
                complaint_date="2026-11-06",
                defect="scream like a seagull",
                category="product_quality",
                occurred_on="2026-11-04",
                remedy="forty new ones",
                reply_form="8D",
            )
        ],
        note="forwarded by a colleague, Outlook; the customer is the inner sender; our own stock is no quantity",
    ),
)

MAILS = [_1, _2, _3, _4, _5, _6, _7]
