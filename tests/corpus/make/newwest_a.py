"""English mails 01 to 19: lids, a terse inspector, a private buyer, an agent's table, two office files."""

from tests.corpus.make.parts import docx, xlsx
from tests.corpus.make.west import DOCX, XLSX, Sent, build, case, files, reading

_S01 = Sent(
    "exchange", "Dave Thackeray", "dave@northgatekettles.example", "Wed, 18 Nov 2026 11:42:10 +0000", "Lids again"
)
_01 = (
    "01-lids",
    build(
        _S01,
        """Wei,

Third time this year and I've run out of polite ways to say it. The hinge pin walks out of the kettle lid as soon as
you open it past about 90 degrees. Lads on the line pulled 30 out of the first crate this morning and 19 of them did
it, so don't tell me it's a one-off.

I've 14 pallets of the things sat in my yard off PO 77120-B, all delivered Tuesday last week (the 10th), I've no other
stock and Currant & Bell are expecting 6,000 finished kettles on 27 November. You'll be getting the bill for the
agency staff.

Ring me before noon tomorrow. 01632 960 118, you've got my mobile as well.

| Dave Thackeray
| Ops Director, Northgate Kettles Ltd
| Unit 9, Canal Side, Batley

This e-mail is confidential to the addressee. Northgate Kettles Ltd accepts no liability for damage caused by any
virus transmitted with it.""",
    ),
    reading(
        "formal",
        "en",
        _S01,
        "Northgate Kettles Ltd",
        cases=[
            case(
                product="kettle lid",
                order_no="77120-B",
                qty_affected=19,
                qty_total=...,
                complaint_date="2026-11-18",
                due_date="2026-11-19",
                defect="hinge pin walks out of the kettle lid",
                category="product_quality",
                delivery_date="2026-11-10",
                occurred_on="2026-11-18",
                found_at="on the line",
                claim="the bill for the agency staff",
            )
        ],
        new_text_lacks=["accepts no liability"],
        note="angry, nothing labelled; the day of delivery as weekday and number; another firm's kettles and date",
    ),
)

_S03 = Sent(
    "outlook",
    "Eoin Garvey",
    "egarvey@ardmoresound.example",
    "Thu, 12 Nov 2026 16:20:31 +0000",
    "NCR 26-1187 luer nuts",
)
_03 = (
    "03-luer-nuts",
    build(
        _S03,
        """all

| 30-4471-02 rev F, lot 5K0923, PO 4512-99
| recd 2500 on 9 Nov, pulled 125, 4 with flash on the thread (c=2 so rejected)
| gauge 7731 in cal to 03/27, checked twice, second inspector same result
| lot in cage. not using it

CAPA response by 30 Nov pls, and tell us if 5K0924 was the same tool before you ship it

| eoin
| Ardmore Sound Medical DAC""",
        form="plain",
    ),
    reading(
        "formal",
        "en",
        _S03,
        "Ardmore Sound Medical DAC",
        cases=[
            case(
                product="luer nuts",
                part_no="30-4471-02",
                lot=["5K0923"],
                order_no="4512-99",
                qty_affected=4,
                qty_total=2500,
                complaint_date="2026-11-12",
                due_date="2026-11-30",
                defect="flash on the thread",
                category="product_quality",
                customer_ref="NCR 26-1187",
                delivery_date="2026-11-09",
                found_at=...,
                reply_form="CAPA response",
            )
        ],
        note="shorthand of an inspector; sample size, gauge number and the next lot are no values",
    ),
)

_S05 = Sent(
    "iphone",
    "Sharon Pickles",
    "shazpickles@bushmail.example",
    "Sun, 8 Nov 2026 20:05:44 +1000",
    "Torque wrench slipping",
)
_05 = (
    "05-torque-wrench",
    build(
        _S05,
        """hi there, not sure this is the right address, I got it off the bottom of the manual.

my partner gave me one of your click torque wrenches for my birthday (14 September), the 1/2 inch one, 40-210 Nm. Used
it maybe five times on the ute. Since yesterday it just slips round at anything over 100, no click, nothing. Serial on
the handle says TW5-0038812.

Shop says (rang them, 07 5550 1420) to take it up with you. I would like my $189 back or a new one, dont mind which.

| cheers
| Shaz

Sent from my iPhone""",
        form="plain",
    ),
    reading(
        "formal",
        "en",
        _S05,
        None,
        cases=[
            case(
                product="click torque wrenches",
                qty_affected=...,
                complaint_date="2026-11-08",
                defect="slips round at anything over 100, no click",
                category="product_quality",
                serial_no="TW5-0038812",
                occurred_on="2026-11-07",
                remedy="a new one",
                claim="my $189 back",
            )
        ],
        new_text_lacks=["Sent from my iPhone"],
        note="a private buyer: no company at all; birthday is no delivery; money or goods",
    ),
)

_S07 = Sent(
    "exchange",
    "Tan Ee Hong",
    "eehong@eehongtrading.example",
    "Fri, 20 Nov 2026 10:15:02 +0800",
    "Claim from Kallang Crane - EH/26/2047",
)
_07 = (
    "07-lifting-gear",
    build(
        _S07,
        """Dear Ms Lin,

We were called down to Kallang Crane & Hoist yesterday regarding the lifting gear you shipped under our PO EH/26/2047
(B/L 2 October, container TCLU 550194-3). Found on their test bed in Tuas:

# Goods ; Code ; Heat ; Pcs ; Finding
# Eye bolt M24 ; EB-M24-316 ; H77410 ; 36 ; cracks at the neck after proof load
# Bow shackle 8T ; SH-8T-G ; H77398 ; 5 ; pin cannot be screwed in by hand

The eye bolts are classed safety critical by their insurer so nobody over there is laughing. Please air-freight
replacements and let us have your written statement no later than Wed 25/11, I am meeting their GM on Thursday morning.

| Best regards
| Ee Hong
| Ee Hong Trading (S) Pte Ltd
| 10 Anson Link #14-03""",
        form="html",
    ),
    reading(
        "formal",
        "en",
        _S07,
        ...,
        cases=[
            case(
                product="Eye bolt M24",
                part_no="EB-M24-316",
                lot=["H77410"],
                order_no="EH/26/2047",
                qty_affected=36,
                complaint_date="2026-11-20",
                due_date="2026-11-25",
                defect="cracks at the neck after proof load",
                severity="safety critical",
                category="product_quality",
                occurred_on=...,
                found_at="test bed in Tuas",
                remedy="air-freight replacements",
                reply_form="written statement",
            ),
            case(
                product="Bow shackle 8T",
                part_no="SH-8T-G",
                lot=["H77398"],
                order_no="EH/26/2047",
                qty_affected=5,
                complaint_date="2026-11-20",
                due_date="2026-11-25",
                defect="pin cannot be screwed in by hand",
                category="product_quality",
                occurred_on=...,
                found_at="test bed in Tuas",
                remedy="air-freight replacements",
                reply_form="written statement",
            ),
        ],
        text_has=["H77398"],
        note="an agent for his client (either could be the customer); table of two goods; heat numbers are lots",
    ),
)

_S09 = Sent(
    "notes",
    "R. Subramaniam",
    "spg.master@srikamakshimills.example",
    "Tue, 10 Nov 2026 09:51:17 +0530",
    "Thread guides - matter for your kind attention",
)
_09 = (
    "09-thread-guides",
    build(
        _S09,
        """Respected Sir / Madam,

Hope this mail finds you and your family in the pink of health. Belated Diwali wishes from all at Unit-II.

We are regular user of your ceramic thread guides since 2019 on our 48,000 spindles and never had occasion to write
such a mail. However in the consignment against our P.O. No. SKM/STR/1129 dt. 03.09.2026 we are facing chipping on the
eyelet edge, due to which breaks have gone up from 31 to 54 per lakh metre. Out of 12,000 nos. fitted so far 337 nos.
(2.8%) had to be removed. The code moulded on piece is CTG-11/W and box sticker is showing batch 26-H-07. Balance
material is lying unopened in Store No. 4.

In view of above you are requested to replace the removed pieces free of cost, and to advise on or before 24th instant
whether balance can safely be used.

Thanking you in anticipation and assuring you of our best cooperation,

| R. Subramaniam
| Spinning Master
| Sri Kamakshi Mills (P) Ltd., Unit-II
| Ph: 0422-555 0188 Extn 31""",
    ),
    reading(
        "formal",
        "en",
        _S09,
        "Sri Kamakshi Mills (P) Ltd.",
        cases=[
            case(
                product="ceramic thread guides",
                part_no="CTG-11/W",
                lot=["26-H-07"],
                order_no="SKM/STR/1129",
                qty_affected=337,
                qty_total=12000,
                complaint_date="2026-11-10",
                due_date="2026-11-24",
                defect="chipping on the eyelet edge",
                category="product_quality",
                defect_rate_pct=2.8,
                remedy="replace the removed pieces free of cost",
            )
        ],
        new_text_has=["advise on or before 24th instant"],
        new_text_lacks=["0422-555 0188"],
        note="Indian courtesy; '24th instant'; spindles, breaks per lakh metre and the order's date are no values",
    ),
)

_S11 = Sent(
    "outlook",
    "Marcy Dunleavy",
    "mdunleavy@cedarforkglass.example",
    "Wed, 18 Nov 2026 15:33:08 -0600",
    "this weeks kick-outs",
)
_BOOK = xlsx(
    {
        "Rejects": [
            ["Cedar Fork Glass Co. - Receiving rejects, week 47"],
            [],
            ["Found", "PO", "Part #", "Description", "Lot", "Rec'd", "Rejected", "Reason"],
            ["11/16/2026", "P-30871", "CF-2210", "Neck ring", "L8841", 60, 7, "Porosity on parting face"],
            ["11/17/2026", "P-30871", "CF-2214", "Plunger 28-400", "L8850", 40, 40, "Overall length 0.5 mm short"],
            ["11/17/2026", "P-30902", "CF-1907", "Baffle", "L8799", 24, 2, "Dents on seating edge"],
            [],
            ["Buyer: M. Dunleavy, ext. 2291"],
        ],
        "Codes": [["A", "cosmetic"], ["B", "dimensional"], ["C", "casting"]],
    }
)
_11 = (
    "11-mould-workbook",
    build(
        _S11,
        """Gary -

Sheet attached, three lines this week, all yours I am afraid. Need credit on all of it and I would like to see
something in writing on the plungers because that was the entire delivery. Happy Thanksgiving when it comes!

| Marcy
| Cedar Fork Glass Co.""",
        files=[("Rejects wk47.xlsx", _BOOK, XLSX)],
    ),
    reading(
        "formal",
        "en",
        _S11,
        "Cedar Fork Glass Co.",
        attachments=files("Rejects wk47.xlsx"),
        forms=["Rejects wk47.xlsx"],
        cases=[
            case(
                product="Neck ring",
                part_no="CF-2210",
                lot=["L8841"],
                order_no="P-30871",
                qty_affected=7,
                qty_total=60,
                complaint_date="2026-11-18",
                defect="Porosity on parting face",
                category="product_quality",
                occurred_on="2026-11-16",
                found_at=...,
                remedy="credit on all of it",
                reply_form=...,
            ),
            case(
                product="Plunger 28-400",
                part_no="CF-2214",
                lot=["L8850"],
                order_no="P-30871",
                qty_affected=40,
                qty_total=40,
                complaint_date="2026-11-18",
                defect="Overall length 0.5 mm short",
                category="product_quality",
                occurred_on="2026-11-17",
                found_at=...,
                remedy="credit on all of it",
                reply_form="something in writing",
            ),
            case(
                product="Baffle",
                part_no="CF-1907",
                lot=["L8799"],
                order_no="P-30902",
                qty_affected=2,
                qty_total=24,
                complaint_date="2026-11-18",
                defect="Dents on seating edge",
                category="product_quality",
                occurred_on="2026-11-17",
                found_at=...,
                remedy="credit on all of it",
                reply_form=...,
            ),
        ],
        note="a workbook of rejects, a title above the head row, a sheet of codes; the remedy stands in the mail",
    ),
)

_S13 = Sent(
    "exchange",
    "Josée Tremblay",
    "jtremblay@mooseridgerail.example",
    "Fri, 6 Nov 2026 08:27:55 -0500",
    "SCAR for signature - bushings",
)
_SCAR = docx(
    "Supplier Corrective Action Request",
    [
        ["SCAR No.", "SCAR-0419"],
        ["Issued", "2026-11-05"],
        ["Issued by", "Moose Ridge Rail Components Inc., J. Tremblay"],
        ["Supplier", "Sanjing Precision Machinery Co., Ltd."],
        ["Part number", "MR-77213"],
        ["Description", "Brake caliper bushing"],
        ["PO", "B-60033"],
        ["Lot", "K2607, K2608"],
        ["Qty received", "480"],
        ["Qty rejected", "52"],
        ["Where detected", "Assembly cell 3"],
        ["Nonconformance", "Bore ovality up to 0.09 mm (drawing allows 0.03 mm)"],
        ["Classification", "☐ Minor  ☒ Major  ☐ Critical"],
        ["Response due (8D)", "2026-11-19"],
        ["D1 Team", ""],
        ["D3 Containment", ""],
        ["D4 Root cause", ""],
    ],
    ["Form QF-8.4-07 rev 6 - uncontrolled when printed"],
)
_13 = (
    "13-scar-rail",
    build(
        _S13,
        """Bonjour Hui,

SCAR attached, please complete sections D1 to D7 directly in the file and return it, unsigned scans are not accepted by
our portal. We had a good audit with you in May so I expect this one is quick.

| Josée Tremblay, P.Eng.
| Supplier Quality | Moose Ridge Rail Components Inc.
| 819-555-0147""",
        files=[("SCAR-0419.docx", _SCAR, DOCX)],
    ),
    reading(
        "formal",
        "en",
        _S13,
        "Moose Ridge Rail Components Inc.",
        attachments=files("SCAR-0419.docx"),
        forms=["SCAR-0419.docx"],
        cases=[
            case(
                product="Brake caliper bushing",
                part_no="MR-77213",
                lot=["K2607", "K2608"],
                order_no="B-60033",
                qty_affected=52,
                qty_total=480,
                complaint_date="2026-11-05",
                due_date="2026-11-19",
                defect="Bore ovality up to 0.09 mm",
                severity="Major",
                category="product_quality",
                customer_ref="SCAR-0419",
                found_at="Assembly cell 3",
                reply_form="8D",
            )
        ],
        new_text_lacks=["819-555-0147"],
        note="all in the Word form, a ticked class among three; the mail speaks of an audit only",
    ),
)

_S15 = Sent(
    "gmail",
    "Pilar Oduya",
    "pilar.oduya@brightwellchem.example",
    "Mon, 2 Nov 2026 13:18:26 +0000",
    "Paperwork for the drums of SP-40 grease",
)
_15 = (
    "15-grease-papers",
    build(
        _S15,
        """Good afternoon

The four drums came in fine on Friday and the grease itself looks all right, thank you. What I cannot do is book them
in: the certificate of analysis you sent is made out for batch 260911 but every drum is stencilled 260919, and there
is no safety data sheet in English in the wallet, only Chinese.

Could somebody email me the right certificate plus an English SDS? Until I have both the material stays in quarantine
and our customer in Hull is waiting for 120 kg of it. Our order was BW-8816.

| Pilar Oduya
| Goods-in & Compliance
| Brightwell Chemical Supplies""",
    ),
    reading(
        "formal",
        "en",
        _S15,
        "Brightwell Chemical Supplies",
        cases=[
            case(
                product="SP-40 grease",
                part_no=...,
                lot=["260919"],
                order_no="BW-8816",
                qty_affected=...,
                qty_total=4,
                complaint_date="2026-11-02",
                defect="certificate of analysis you sent is made out for batch 260911",
                category="documentation",
                delivery_date="2026-10-30",
                found_at=...,
                remedy="email me the right certificate plus an English SDS",
            )
        ],
        note="goods are good, papers are wrong; two batch numbers of which one is on the goods; 'on Friday' is past",
    ),
)

_S17 = Sent(
    "apple",
    "Fenella Marsh",
    "fenella@lumenandoak.example",
    "Tue, 17 Nov 2026 17:02:39 +0000",
    "Where is AB-20931?",
)
_17 = (
    "17-late-brackets",
    build(
        _S17,
        """Hello,

Sixty swivel brackets for the Harbour Hotel. Your confirmation promised them for 26 October. Then you wrote 9 November.
It is now the 17th, still nothing here, and the tracking says "label created".

The fitters are booked from Monday at £410 a day, which I shall pass on to you in full. Please give me today, not
tomorrow, a date you can actually keep.

| F. Marsh
| Lumen & Oak Interiors Ltd
| Showroom open Tue-Sat 10-5""",
    ),
    reading(
        "formal",
        "en",
        _S17,
        "Lumen & Oak Interiors Ltd",
        cases=[
            case(
                product="swivel brackets",
                order_no="AB-20931",
                qty_affected=...,
                qty_total=60,
                complaint_date="2026-11-17",
                due_date="2026-11-17",
                defect="still nothing here",
                category="delivery",
                remedy=...,
                claim="£410 a day",
            )
        ],
        note="late goods; promised dates are no delivery date; a quantity in words; an answer wanted the same day",
    ),
)

_S19 = Sent(
    "thunderbird",
    "Ingrid Solheim",
    "ingrid.solheim@skerrymarine.example",
    "Thu, 22 Oct 2026 14:40:00 +0200",
    "Deck hinges - question before we list them",
)
_19 = (
    "19-hinge-question",
    build(
        _S19,
        """Hi,

We met at the boat show in Hamburg. Before I put your deck hinge DH-65 on our approved list I have to ask about
corrosion. The brand we have now gave us pitting and crevice corrosion inside one season, 40 of 200 had to be replaced
under warranty and our customers complained loudly.

| - is DH-65 AISI 316 or 316L, and is it passivated?
| - do you have a salt spray report (hours to first rust)?
| - price for 500 pieces delivered Bergen?

No rush, first orders would be for the spring.

| Ingrid
| Skerry Marine Fittings AS""",
        form="plain",
    ),
    reading(
        "inquiry",
        "en",
        _S19,
        "Skerry Marine Fittings AS",
        note="defect words, quantities, a part number, but the rival failed: a question and a price",
    ),
)

MAILS = (_01, _03, _05, _07, _09, _11, _13, _15, _17, _19)
