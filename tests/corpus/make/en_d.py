"""English mails 21 to 26: papers missing, late goods, service, plain questions, a machine on site, Notes."""

from tests.corpus.make.parts import docx
from tests.corpus.make.west import DOCX, MAIL, Sent, build, case, files, reading

_S21 = Sent(
    "thunderbird",
    "Kjell Aamodt",
    "kjell.aamodt@nordkabel.example",
    "Thu, 22 Oct 2026 09:08:37 +0200",
    "Missing certificates, PO 8814",
)
_21 = (
    "21-missing-certificates",
    build(
        _S21,
        """Hi,

Please see point 1-2:

1) The copper tape on PO 8814 that came 5/6 has still no 3.1 certificates, I have asked for them two times on
telephone. Without the papers we are not allowed to use it, it stands 6 tonn in our hall and takes the space.

2) For the rolls from 2025 everything is in order, you do not need to send them again.

Send the 3.1 for coil numbers 50771, 50772 and 50775 to me and Randi, in pdf.

Mvh

|--
| Kjell Aamodt
| Nordkabel AS
| Org.nr 955 500 121 MVA""",
    ),
    reading(
        "formal",
        "en",
        _S21,
        "Nordkabel AS",
        new_text_lacks=["955 500 121"],
        cases=[
            case(
                product="copper tape",
                lot=...,
                order_no="8814",
                qty_affected=...,
                complaint_date="2026-10-22",
                defect="no 3.1 certificates",
                category="documentation",
                delivery_date=None,
                remedy="Send the 3.1",
                serial_no=...,
                reply_form=...,
            )
        ],
        held=["delivery_date"],
        note="5/6 without a year is two dates: held; numbered points of which only one complains",
    ),
)

_S22 = Sent(
    "outlook",
    "Jarno Lehtinen",
    "jarno.lehtinen@pohjolapress.example",
    "Mon, 09 Nov 2026 07:58:29 +0200",
    "WHERE ARE THE ROLLERS - line stop from Thursday",
)
_22 = (
    "22-late-rollers",
    build(
        _S22,
        """Gentlemen.

Order 26-7002, 1,200 pcs of nip roller PR-9. Confirmed by you for week 43. Today is week 46. Nothing has arrived,
your Mr. Guo has not answered five mails, and the forwarder says that he never got a booking.

From Thursday the coating line stands still. That is EUR 14 500 per shift and I will send every cent of it to you.
We want 300 pcs by air, no later than 14 Nov, the rest by sea. And an answer today from somebody who can decide.

| Jarno Lehtinen
| Production Director
| Pohjola Press Oy""",
    ),
    reading(
        "formal",
        "en",
        _S22,
        "Pohjola Press Oy",
        cases=[
            case(
                product="nip roller",
                part_no="PR-9",
                order_no="26-7002",
                qty_affected=...,
                qty_total=1200,
                complaint_date="2026-11-09",
                due_date="2026-11-09",
                defect="Nothing has arrived",
                severity="line stop",
                category="delivery",
                remedy="300 pcs by air",
                claim="EUR 14 500 per shift",
            )
        ],
        note="late delivery, angry; line stop in the subject; answer asked for today, goods by the 14th",
    ),
)

_S23 = Sent(
    "gmail",
    "Takumi Ellis",
    "t.ellis@redgumcycles.example",
    "Fri, 30 Oct 2026 08:15:00 +1100",
    "Question re defect classes on your drawing",
)
_23 = (
    "23-question",
    build(
        _S23,
        """Hi,

We are comparing three suppliers of forged cranks for a 2027 model and yours looks promising. Before I send the full
RFQ (about 4,000 sets, 170 and 175 mm), could you tell me how you classify defects? Your brochure says critical, major
and minor but not with which AQL. And who do customers write to when they have a complaint, and how quickly do they
get an 8D?

No rush, I am on leave until 9 November.

Takumi Ellis, Red Gum Cycles Pty Ltd, Geelong""",
    ),
    reading(
        "inquiry",
        "en",
        _S23,
        ...,
        note="full of complaint words, yet only questions of a possible buyer",
    ),
)

_S24 = Sent(
    "exchange",
    "Samantha Quayle",
    "squayle@mannanprint.example",
    "Tue, 17 Nov 2026 11:47:12 +0000",
    "Formal complaint - field service visit of 11 November",
)
_24 = (
    "24-service-visit",
    build(
        _S24,
        """To whom it may concern

Your service engineer came on 11 November to repair our die cutter (machine no. DC90-26-0031). He arrived four hours
late, had the wrong encoder with him, left the guard off and told my operator to "just be careful". The machine itself
runs; what I object to is how we were treated and that a guard was left open.

Under service contract SC-1180 we pay for a response in one day and for trained people. I expect the call-out fee
of £640 to be cancelled and a written apology from your service manager by close of business tomorrow.

| Samantha Quayle
| Managing Director

| MANNAN PRINT LIMITED
| Registered office: 2 Foundry Walk, Preston PR1 5QT. VAT 555 0044 21""",
        form="plain",
    ),
    reading(
        "formal",
        "en",
        _S24,
        "MANNAN PRINT LIMITED",
        new_text_lacks=["Registered office"],
        cases=[
            case(
                product="die cutter",
                order_no=...,
                complaint_date="2026-11-17",
                due_date="2026-11-18",
                defect=...,
                category="sales_service",
                serial_no="DC90-26-0031",
                occurred_on="2026-11-11",
                remedy="call-out fee of £640 to be cancelled",
                claim="£640",
                reply_form="written apology",
            )
        ],
        note="about people, not goods; a machine number; money; company in capitals in the signature only",
    ),
)

_S25 = Sent(
    "notes",
    "Guo Peng",
    "guopeng@sanjing.example",
    "Thu, 19 Nov 2026 13:20:40 +0800",
    "Fw: Spindle vibration",
)
_25 = (
    "25-forward-notes",
    build(
        _S25,
        """To service and QA: still in warranty? I think yes.

| ----- Forwarded by Guo Peng/Sales/Sanjing on 2026-11-19 13:18 -----

| From:    Beatrix Osei <bosei@alderpump.example>
| To:      guopeng@sanjing.example
| Date:    2026-11-18 21:02
| Subject: Spindle vibration

Mr Guo, the vertical lathe we bought in March (serial VL6-0077, commissioned on 20 April) has had a vibration at
2,200 rpm and above since Monday. Surface on the covers went from Ra 0.8 to Ra 3.2, so we now scrap roughly one part
in ten. Your alarm list says 'E-204', the manual says that does not exist. We did nothing to it, no crash.

Send somebody. We need the machine for the December batch. The fitter from your agent in Tema looked at it and
recommends a new spindle cartridge.

| B. Osei
| Alder Pump Works, Accra""",
        form="plain",
    ),
    reading(
        "formal",
        "en",
        _S25,
        "Alder Pump Works",
        contact_email="bosei@alderpump.example",
        cases=[
            case(
                product="vertical lathe",
                qty_affected=...,
                qty_total=...,
                complaint_date="2026-11-18",
                defect="vibration at 2,200 rpm and above",
                category="product_quality",
                serial_no="VL6-0077",
                delivery_date=...,
                occurred_on="2026-11-16",
                defect_rate_pct=...,
                remedy="Send somebody",
            )
        ],
        note="Notes forward; machine with a serial number; since Monday; scrap of the customer's own parts",
    ),
)

_FORM26 = docx(
    "Complaint notification",
    [
        ["Complaint no.", "BG-0449"],
        ["Company", "Blåbärsglas AB"],
        ["Contact", "Ingrid Wall, ingrid.wall@blabarsglas.example"],
        ["Product", "Pressed glass lid 22 cm"],
        ["Article no.", "L22-K"],
        ["Batch", "G4101, G4103"],
        ["Order", "10 227"],
        ["Delivered", "2026-10-05"],
        ["Defect", "Bubbles in the rim"],
        ["Number of defective pieces", "96"],
        ["Delivered quantity", "2400"],
        ["Date", "2026-10-21"],
        ["Wanted", "Price reduction"],
    ],
)
_S26_INNER = Sent(
    "thunderbird",
    "Ingrid Wall",
    "ingrid.wall@blabarsglas.example",
    "Wed, 21 Oct 2026 16:30:05 +0200",
    "BG-0449",
    to="sales@sanjing.example",
)
_FILE26 = ("complaint BG-0449.docx", _FORM26, DOCX)
_S26 = Sent(
    "thunderbird",
    "Peng Yu",
    "pengyu@sanjing.example",
    "Thu, 22 Oct 2026 08:45:51 +0800",
    "Fwd: BG-0449",
)
_26 = (
    "26-form-in-attached-mail",
    build(
        _S26,
        "Complaint from Sweden, the form is inside the attached mail.\n\nPeng",
        form="plain",
        files=[("BG-0449.eml", build(_S26_INNER, "See attachment.", form="plain", files=[_FILE26]), MAIL)],
    ),
    reading(
        "formal",
        "en",
        _S26,
        "Blåbärsglas AB",
        contact_email="ingrid.wall@blabarsglas.example",
        attachments=[{"name": "BG-0449.eml", "inline": False, "members": files("complaint BG-0449.docx")}],
        forms=["complaint BG-0449.docx"],
        cases=[
            case(
                product="Pressed glass lid 22 cm",
                part_no="L22-K",
                lot=["G4101", "G4103"],
                order_no="10 227",
                qty_affected=96,
                qty_total=2400,
                complaint_date="2026-10-21",
                defect="Bubbles in the rim",
                category="product_quality",
                customer_ref="BG-0449",
                delivery_date="2026-10-05",
                remedy="Price reduction",
            )
        ],
        note="forwarded as an attached mail that carries the form; customer only in the form; two lots",
    ),
)

MAILS = [_21, _22, _23, _24, _25, _26]
