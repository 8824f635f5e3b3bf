"""English mails 01 to 27: a valve shop, a race weekend, a test tower, a Word form, a Word letter, turbines, a ship."""

import io

from docx import Document

from tests.corpus.make.parts import docx, steady
from tests.corpus.make.west import DOCX, Sent, build, case, files, message_id, reading

_S01 = Sent(
    "exchange",
    "Darlene Kowalczyk",
    "darlene@ridgelinehydro.example",
    "Fri, 13 Nov 2026 15:12:40 -0600",
    "your spool valves, PO 40-22871",
)
_01 = (
    "01-spool-valves",
    build(
        _S01,
        """Folks,

I don't do e-mail much so bear with me. We build your 4-way spool valves into log splitters, SV4-08 is what's stamped
on the body. Bought 150 this time, the crate came in around Halloween, don't ask me the day. Tommy has been putting
them on since last week. As of this morning he had 38 of them on machines and 11 drip at the lever end. Not a spray,
a drip, but it runs down the frame and my customer in Duluth (Ray, 218 555 0177, call him if you don't believe me)
brought his splitter back after two days. He also wants a bigger wheel kit but that's my headache.

We took three apart. The groove for the O-ring measures .118 deep, on the ones I bought from Valparaiso Fluid in 2024
it is .104. You do the math.

What I want is good valves for the bad ones, and I want somebody to tell me by Wednesday how this got out of your
building.

| Darlene K.
| Ridgeline Hydro-Tractor Repair LLC
| 4410 County Road 9, Cloquet MN
| since 1978, no appointment needed""",
    ),
    reading(
        "formal",
        "en",
        _S01,
        "Ridgeline Hydro-Tractor Repair LLC",
        cases=[
            case(
                product="4-way spool valves",
                part_no="SV4-08",
                order_no="40-22871",
                qty_affected=11,
                qty_total=...,
                complaint_date="2026-11-13",
                due_date="2026-11-18",
                defect="drip at the lever end",
                category="product_quality",
                found_at=...,
                remedy="good valves for the bad ones",
            )
        ],
        new_text_has=["You do the math."],
        note="spoken English; the order stands in the subject only, 'around Halloween' is no date",
    ),
)

_S03 = Sent(
    "iphone", "Mika Salonen", "mika@velokaisla.example", "Tue, 10 Nov 2026 21:40:02 +0200", "chainrings BX-3310"
)
_03 = (
    "03-chainrings",
    build(
        _S03,
        """6 of the 20 chainrings on order BX-3310 wobble like mad, chain jumps off. pls send straight ones, race is on
sat

| Mika / Velo Kaisla Oy""",
        form="plain",
    ),
    reading(
        "formal",
        "en",
        _S03,
        "Velo Kaisla Oy",
        cases=[
            case(
                product="chainrings",
                order_no="BX-3310",
                qty_affected=6,
                qty_total=20,
                complaint_date="2026-11-10",
                defect="wobble like mad, chain jumps off",
                category="product_quality",
                remedy="send straight ones",
            )
        ],
        note="two lines from a telephone; the day of the race is no date of an answer",
    ),
)

_S05 = Sent(
    "outlook",
    "Rosalind Achebe",
    "r.achebe@tarrantlift.example",
    "Mon, 2 Nov 2026 09:31:15 +0000",
    "Formal notification - caliper pins, batch 26/K/117",
)
_05 = (
    "05-caliper-pins",
    build(
        _S05,
        """Dear Sirs,

Please accept this as notification under clause 9.2 of the supply agreement of 3 March 2024.

On Thursday 29 October our test tower at Corby ran the overspeed series on two brake assemblies fitted with your
caliper pins. In the second assembly a pin sheared at the shoulder at 61 kN, where the specification asks for 90 kN
without permanent set. The seven other pins taken from the same batch were pulled in the laboratory the next day and
went between 58 and 66 kN, which makes eight failures out of eight tested. We have classified the matter as Critical.

The batch was received on 12 October, 320 pins to drawing TL-5530-B issue 4. I am glad to say that none has reached a
lift; they are in a locked cage. Batches 26/K/109 and 26/K/112 were pulled for comparison and are sound.

We look to you for a full 8D within ten working days of this message. The tower time will be debited at GBP 6,400. I
shall be at the Interlift committee on 11 and 12 November; Mr Desai stands in for me.

Yours faithfully

| Rosalind Achebe CEng
| Head of Product Compliance
| Tarrant Lift Components Ltd | Registered in England no. 01882203
| Direct 01536 496 0021

Tarrant Lift Components Ltd is certified to ISO 9001. The contents of this e-mail are intended for the named
recipient. If you have received it in error please delete it and telephone the sender.""",
    ),
    reading(
        "formal",
        "en",
        _S05,
        "Tarrant Lift Components Ltd",
        cases=[
            case(
                product="caliper pins",
                part_no="TL-5530-B",
                lot=["26/K/117"],
                qty_affected=8,
                qty_total=320,
                complaint_date="2026-11-02",
                due_date="2026-11-16",
                defect="sheared at the shoulder at 61 kN",
                severity="Critical",
                category="product_quality",
                delivery_date="2026-10-12",
                occurred_on="2026-10-29",
                found_at="test tower",
                claim="GBP 6,400",
                reply_form="8D",
            )
        ],
        new_text_lacks=["received it in error"],
        note="a lawyerly page; the batch in the subject, sound batches and an agreement's date beside",
    ),
)

_S07 = Sent(
    "thunderbird",
    "Wouter van Elst",
    "wouter@drukkerijvanelst.example",
    "Thu, 12 Nov 2026 14:05:51 +0100",
    "Two problems with order 26-0994",
)
_07 = (
    "07-print-shop",
    build(
        _S07,
        """Hi,

sorry for my English, normally Anja does this but she has a baby since Monday :-)

1. The doctor blades (your DB-3015L, 30 x 0,15 mm). One roll is wavy over the first 12 metres. The other four are good
and we print with them. A credit note for this one roll is enough, no need to make a study.

2. The inking rollers for the four-colour press, IR-88. They came on 22 October. Two from the six have pinholes in the
rubber, so you see white dots in every solid. Hardness is 38 Shore, so that is not the reason. Here we need two new
rollers and I like to know before 20 November what went wrong with the rubber, because the old ones from 2019 never
did this.

Greetings from a rainy Zutphen

--
| Wouter van Elst
| Drukkerij Van Elst B.V.
| Industrieweg 44, Zutphen, KvK 08155520""",
        form="plain",
    ),
    reading(
        "formal",
        "en",
        _S07,
        "Drukkerij Van Elst B.V.",
        cases=[
            case(
                product="doctor blades",
                part_no="DB-3015L",
                order_no="26-0994",
                qty_affected=1,
                qty_total=...,
                complaint_date="2026-11-12",
                defect="wavy over the first 12 metres",
                category="product_quality",
                remedy="A credit note",
                claim=...,
                delivery_date=...,
                due_date=...,
            ),
            case(
                product="inking rollers",
                part_no="IR-88",
                order_no="26-0994",
                qty_affected=2,
                qty_total=6,
                complaint_date="2026-11-12",
                due_date="2026-11-20",
                defect="pinholes in the rubber",
                category="product_quality",
                delivery_date="2026-10-22",
                remedy="two new rollers",
            ),
        ],
        new_text_lacks=["KvK 08155520"],
        note="two numbered complaints under one order of the subject; 'two from the six'; Dutch English",
    ),
)

_NCR = docx(
    "NON-CONFORMANCE REPORT",
    [
        ["NCR No.", "ADW-26-071", "Date raised", "4-Nov-26"],
        ["Supplier", "Sanjing Precision Machinery Co., Ltd.", "Raised by", "Keziah Mwangi"],
        ["Item", "Extraction forceps, upper molar", "Catalogue no.", "EF-17R"],
        ["Lot", "S26-331", "P/O", "AD/4471"],
        ["Qty received", "200", "Qty rejected", "9"],
        ["Found at", "Goods-in inspection", "Goods received on", "30-Oct-26"],
        ["Description of non-conformance", "Joint rivet stands proud of the surface, gloves tear on it", "", ""],
        ["Classification", "☐ Minor   ☒ Major   ☐ Critical", "CAPA due", "25-Nov-26"],
        ["Root cause (supplier)", "", "Corrective action (supplier)", ""],
    ],
    ["Ambrose Dental Wholesale Ltd, Mosta. Form QF-22 rev 6. Retain five years."],
)
_S09 = Sent(
    "gmail",
    "Keziah Mwangi",
    "keziah@ambrosedental.example",
    "Thu, 5 Nov 2026 10:22:09 +0100",
    "NCR ADW-26-071",
)
_09 = (
    "09-forceps-ncr",
    build(
        _S09,
        """Morning team, another little one for your collection, form attached as usual. Only the two bottom boxes are
for you to fill, last time somebody overwrote our description :)

Can I also get the sterilisation instructions in Italian, for a customer? No hurry with that.

| Keziah
| Ambrose Dental Wholesale Ltd""",
        files=[("ADW-26-071.docx", _NCR, DOCX)],
    ),
    reading(
        "formal",
        "en",
        _S09,
        "Ambrose Dental Wholesale Ltd",
        attachments=files("ADW-26-071.docx"),
        forms=["ADW-26-071.docx"],
        cases=[
            case(
                product="Extraction forceps, upper molar",
                part_no="EF-17R",
                lot=["S26-331"],
                order_no="AD/4471",
                qty_affected=9,
                qty_total=200,
                complaint_date="2026-11-04",
                due_date="2026-11-25",
                defect="Joint rivet stands proud of the surface, gloves tear on it",
                severity="Major",
                category="product_quality",
                customer_ref="ADW-26-071",
                delivery_date="2026-10-30",
                found_at="Goods-in inspection",
                reply_form=...,
                remedy=...,
            )
        ],
        note="all in a Word form of four columns, the supplier's boxes blank; a favour is asked in the mail",
    ),
)

_S11 = Sent(
    "apple",
    "Padraig Tuohy",
    "padraig@ballycorrigmills.example",
    "Mon, 26 Oct 2026 19:48:30 +0000",
    "Mill going well",
)
_11 = (
    "11-feed-mill-remark",
    build(
        _S11,
        """Hello Wei,

Forty-one tonnes of barley through her since Tuesday week and not a bother, so tell the lads fair play.

Only thing, and I mention it so you'd know: the hopper lid rattles when the vibrator is on. I stuck a strip of foam
under it and that's the end of that, there is nothing for you to do.

If you're ever over for the Ploughing there's a bed here and herself does a good breakfast.

| Padraig Tuohy
| Ballycorrig Mills, Co. Laois""",
        form="plain",
    ),
    reading(
        "informal",
        "en",
        _S11,
        "Ballycorrig Mills",
        cases=[
            case(
                product="hopper lid",
                complaint_date="2026-10-26",
                defect="rattles when the vibrator is on",
                category="product_quality",
                found_at=...,
            )
        ],
        note="a remark inside a letter of thanks, cured by himself; tonnes are no quantity",
    ),
)

_S13 = Sent(
    "foxmail",
    "Winnie Yeung",
    "winnie.yeung@goldenmeridian.example",
    "Wed, 11 Nov 2026 16:57:44 +0800",
    "Crown tubes CT-250/S under contract GM26-118",
)
_13 = (
    "13-crown-tubes",
    build(
        _S13,
        """Dear Mr. Qiu,

Good day, and we wish your esteemed company a prosperous fourth quarter.

Many thanks for the captioned shipment, which reached us safely on 6 Nov. However, after our colleagues had pressed in
the tubes we regretfully noticed tool marks on the O-ring seat of some pieces, and such cases fail at 5 bar. Lot 0926A
is the worst, 214 pcs. Lot 0927A has the same phenomenon but fewer, 97 pcs. That means 311 pcs altogether out of 5,000
pcs received from these two lots. Lot 0928A is perfect, many thanks to your operators!

May we trouble you to replace the NG pieces free of charge, and to favour us with a written explanation latest by 17
Nov. so that I can face my boss. Our next assembly will start 1 December.

Samples were handed to your driver Mr. Lam already.

With best regards

| Winnie Yeung (Ms.)
| Merchandiser
| Golden Meridian Watch Parts Ltd.
| 12/F, Block B, Wah Fung Industrial Centre, Kwai Chung, N.T.
| Tel 852-2155 0193 Fax 852-2155 0194""",
    ),
    reading(
        "formal",
        "en",
        _S13,
        "Golden Meridian Watch Parts Ltd.",
        cases=[
            case(
                product="Crown tubes",
                part_no="CT-250/S",
                lot=["0926A", "0927A"],
                order_no="GM26-118",
                qty_affected=311,
                qty_total=5000,
                complaint_date="2026-11-11",
                due_date="2026-11-17",
                defect="tool marks on the O-ring seat",
                category="product_quality",
                delivery_date="2026-11-06",
                found_at=...,
                remedy="replace the NG pieces",
                reply_form="written explanation",
            )
        ],
        note="Hong Kong courtesy; goods, number and contract in the subject; two bad lots, one good",
    ),
)

_S15 = Sent(
    "exchange",
    "Gwen Osgood",
    "gwen@bellosgood.example",
    "Fri, 6 Nov 2026 17:20:18 +0000",
    "The tuning pins - no complaint this time!",
)
_15 = (
    "15-piano-praise",
    build(
        _S15,
        """To whoever turns the 7.1 mm tuning pins,

People write to a quality department when something is broken, so here is the other sort of letter. Four thousand six
hundred pins, lot TP-0930, and not one rejected. No rust, no cracked coils, no burrs, no pins that are loose in the
plank. With the maker we had before it was complaint after complaint; in 2022 we scrapped 380 pins in one week and
got a credit note and no explanation.

Madame Ferrand at the conservatoire played the first restrung grand on Sunday and it was still at 442 on Thursday. I
thought you would like to know where they go.

Warm wishes from the workshop

| Gwen Osgood
| Bell & Osgood Pianos, Hay Lane, Ludlow""",
    ),
    reading(
        "other",
        "en",
        _S15,
        "Bell & Osgood Pianos",
        cases=[],
        note="praise full of defect words, a lot and quantities; what was bad came from another maker",
    ),
)


def _letter(title: str, paragraphs: list[str]) -> bytes:
    """A letter as Word keeps it: the sender in the page's head, then paragraphs."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = title
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return steady(out.getvalue())


_LETTER = _letter(
    "Calloway Cabin Interiors plc · Hangar Road, Prestwick",
    [
        "Sanjing Precision Machinery Co., Ltd.\nQuality Department",
        "9 November 2026",
        "Our ref: CI/Q/26/0452",
        "Dear Quality Manager,",
        "Seat track covers P/N 77102-3, our purchase order 8806113",
        (
            "We received 260 covers on 30 October. Dimensionally they are what we ordered and we have no quarrel "
            "with the colour either. But the consignment came without burn test certificate. What was in the box is a "
            "certificate for P/N 77102-1, which is a different moulding from a different compound."
        ),
        (
            "You will appreciate that in an aircraft cabin an unreleased part is scrap until it has its papers. Our "
            "customer's retrofit of three aircraft begins on 7 December and we cannot book the covers into stores."
        ),
        (
            "Please send the correct certificate, signed and with the compound batch on it, and tell us in writing how "
            "the wrong one came to be packed. We expect both by 23 November 2026."
        ),
        "Yours sincerely,",
        "Alistair Drummond\nIncoming Quality",
    ],
)
_S17 = Sent(
    "outlook",
    "Moira Kincaid",
    "m.kincaid@callowaycabin.example",
    "Tue, 10 Nov 2026 08:50:27 +0000",
    "Letter from Mr Drummond",
)
_17 = (
    "17-cabin-letter",
    build(
        _S17,
        """Good morning,

Please see the attached letter from Mr Drummond. The original follows by post.

| Moira Kincaid
| PA to the Quality Director
| Calloway Cabin Interiors plc""",
        files=[("Drummond_0452.docx", _LETTER, DOCX)],
    ),
    reading(
        "formal",
        "en",
        _S17,
        "Calloway Cabin Interiors plc",
        attachments=files("Drummond_0452.docx"),
        forms=...,
        cases=[
            case(
                product="Seat track covers",
                part_no="77102-3",
                order_no="8806113",
                qty_affected=...,
                qty_total=260,
                complaint_date="2026-11-09",
                due_date="2026-11-23",
                defect="without burn test certificate",
                category="documentation",
                customer_ref="CI/Q/26/0452",
                delivery_date="2026-10-30",
                remedy="send the correct certificate",
                reply_form=...,
            )
        ],
        note="a letter in Word, the mail says nothing; the letter's date, not the mail's; another part's certificate",
    ),
)

_S19 = Sent(
    "gmail",
    "Fabrizio Tonelli",
    "f.tonelli@voltaro-cargo.example",
    "Mon, 16 Nov 2026 12:16:33 +0100",
    "URGENT container open today - water!!",
)
_19 = (
    "19-battery-housings",
    build(
        _S19,
        """Dear friends,

we opened container TGHU 458221-7 this morning in Livorno and it is a disaster. On the floor there was water, two
fingers, and all the lower cartons are wet. We have counted 88 battery housings of 400 with white salt spots on the
machined faces. Your order confirmation is OA-2026/517, invoice SJ-11820 of 2 October. The seal was intact and the
cartons are well made, for me is the container which has a hole (we see the light from inside!) so somebody loaded a
container which nobody has looked.

The surveyor of the insurance arrives Wednesday. By tomorrow evening please I need the photos of the loading and the
container check list, without these he will say it is our fault. The washing and the new passivation of the 88 cost us
EUR 1.900 and this we will charge to you.

| Ciao
| Fabrizio
| Voltaro E-Cargo S.r.l. - Logistica""",
    ),
    reading(
        "formal",
        "en",
        _S19,
        "Voltaro E-Cargo S.r.l.",
        cases=[
            case(
                product="battery housings",
                order_no="OA-2026/517",
                qty_affected=88,
                qty_total=400,
                complaint_date="2026-11-16",
                due_date="2026-11-17",
                defect="white salt spots on the machined faces",
                category="transport_storage",
                delivery_date=...,
                occurred_on="2026-11-16",
                found_at=...,
                remedy=...,
                claim="EUR 1.900",
                reply_form=...,
            )
        ],
        note="sea water in a container; container, invoice and its date are no values; 'by tomorrow evening'",
    ),
)

_S21 = Sent(
    "outlook",
    "Jeppe Lauridsen",
    "jla@nordfoldvind.example",
    "Wed, 4 Nov 2026 13:02:19 +0100",
    "NV-3307 pitch bolts",
)
_21 = (
    "21-pitch-bolts",
    build(
        _S21,
        """Hello Sanjing,

| site: Klim South, turbine 11, blade B
| what: 3 of 54 pitch bolts M36x420, heads came off while torquing (2100 Nm, tool calibrated 1 Sept)
| when: Monday 2 Nov, wind 6 m/s, temp 4 C
| your heat/lot: J2608 (on bolt head)
| order: 71-00452

Turbine is stopped, we lose about 9 MWh a day, no claim yet but will come. I need 60 new bolts on another lot, courier,
and a 5-Why. Our case is NV-3307, write it on everything please.

| Jeppe Lauridsen
| Service lead, Nordfold Vind ApS
| +45 55 55 01 22""",
        form="plain",
    ),
    reading(
        "formal",
        "en",
        _S21,
        "Nordfold Vind ApS",
        cases=[
            case(
                product="pitch bolts",
                part_no=...,
                lot=["J2608"],
                order_no="71-00452",
                qty_affected=3,
                qty_total=54,
                complaint_date="2026-11-04",
                defect="heads came off while torquing",
                severity=...,
                category="product_quality",
                customer_ref="NV-3307",
                occurred_on="2026-11-02",
                found_at=...,
                remedy="60 new bolts",
                reply_form="5-Why",
            )
        ],
        note="a technician's keyed lines with free keys; torque, calibration and energy are no values; no claim yet",
    ),
)

_S23 = Sent(
    "outlook",
    "Birgitte Holm",
    "bho@nordfoldvind.example",
    "Tue, 10 Nov 2026 09:44:52 +0100",
    "SV: NV-3307 pitch bolts",
    cc="jla@nordfoldvind.example",
    more=[("In-Reply-To", message_id(_S21)), ("References", message_id(_S21))],
)
_23 = (
    "23-pitch-bolts-more",
    build(
        _S23,
        """Hi,

I take over while Jeppe is on paternity leave. We went through turbine 14 yesterday, same lot, and another 2 heads are
gone. That is 5 now. The courier parcel has not shown up, do you have a tracking number?

| Birgitte Holm
| Nordfold Vind ApS

| From: Jeppe Lauridsen <jla@nordfoldvind.example>
| Sent: 4. november 2026 13:02
| To: quality@sanjing.example
| Subject: NV-3307 pitch bolts

Hello Sanjing,

| site: Klim South, turbine 11, blade B
| what: 3 of 54 pitch bolts M36x420, heads came off while torquing (2100 Nm, tool calibrated 1 Sept)""",
        form="plain",
    ),
    reading(
        "followup",
        "en",
        _S23,
        "Nordfold Vind ApS",
        cases=[],
        followup_of="laterwest-21-pitch-bolts.eml",
        new_text_has=["another 2 heads are gone"],
        new_text_lacks=["tool calibrated 1 Sept"],
        note="another person answers into the thread with new findings and a question; the count goes on",
    ),
)

_S25 = Sent(
    "exchange",
    "Capt. Ioannis Vrettos",
    "i.vrettos@pelagoship.example",
    "Fri, 20 Nov 2026 11:03:08 +0200",
    "Automatic reply: Hatch cover cleats, 8D report and replacement of 16 cracked pcs",
    more=[("Auto-Submitted", "auto-replied"), ("X-Auto-Response-Suppress", "All"), ("Precedence", "bulk")],
)
_25 = (
    "25-on-board",
    build(
        _S25,
        """I am attending m/v Pelago Iris in dry dock until 3 December and read mail once a day at best. For anything
broken, leaking or missing on board please call the superintendent on duty, +30 210 555 0140. Spare parts:
spares@pelagoship.example.

| Capt. Ioannis Vrettos
| Pelago Shipmanagement S.A.""",
    ),
    reading(
        "auto",
        "en",
        _S25,
        ...,
        contact_email=...,
        cases=[],
        note="an absence note to our own letter: cracked pieces in the subject, broken and missing in the text",
    ),
)

_S27 = Sent(
    "coremail",
    "Nadia El Amrani",
    "nadia@atlasplomberie.example",
    "Thu, 29 Oct 2026 10:37:21 +0000",
    "Elbows that do not crack?",
)
_27 = (
    "27-elbows-inquiry",
    build(
        _S27,
        """Dear Sir or Madam,

We are an importer of plumbing fittings in Casablanca. This summer 1,150 of 9,000 press elbows of a Turkish brand
(article PE-22, batch 0426) cracked in the walls of a hotel, and we are in the middle of a very unpleasant claim for
damages. You can imagine that we do not wish to live that again.

Do you make 22 mm elbows in dezincification resistant brass? Which test of stress corrosion do you carry out, and on
how many pieces a lot? Do you give a guarantee in case of defects, and who pays the repair? We would need 20,000 pcs a
year. If yes please quote CIF before 15 November.

| Yours
| Nadia El Amrani
| Atlas Plomberie SARL""",
    ),
    reading(
        "inquiry",
        "en",
        _S27,
        "Atlas Plomberie SARL",
        cases=[],
        note="cracked goods with article, batch and quantities, but another maker's: she asks for a quotation from us",
    ),
)

MAILS = (_01, _03, _05, _07, _09, _11, _13, _15, _17, _19, _21, _23, _25, _27)
