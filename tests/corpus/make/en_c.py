"""English mails 15 to 20: a reply with our number, a remark, an order beside a complaint, an agent, a workbook."""

from tests.corpus.make.parts import xlsx
from tests.corpus.make.west import XLSX, Sent, build, case, files, reading

_S15 = Sent(
    "exchange",
    "Hugo Trevisan",
    "h.trevisan@orbeloaxles.example",
    "Wed, 18 Nov 2026 09:20:17 +0000",
    "RE: Your complaint about spline shafts [C-2026-000123]",
)
_15 = (
    "15-answer-with-token",
    build(
        _S15,
        """Dear Ms Tang,

The 8D came through, thank you. Section D4 blames the operator, and I cannot put that in front of our own customer;
please look at the broach regrind interval again and send a new revision. We keep the remaining 214 shafts locked
until then.

| Regards
| Hugo

| ________________________________
| From: Tang Wei <quality@sanjing.example>
| Sent: 16 November 2026 11:02
| To: Hugo Trevisan <h.trevisan@orbeloaxles.example>
| Subject: Your complaint about spline shafts [C-2026-000123]

Dear Mr Trevisan, please find enclosed our 8D report for part OA-7715, lot 26-S-40, 36 of 250 pieces undersize.

| Sanjing Precision Machinery Co., Ltd.
| Quality Department""",
    ),
    reading(
        "followup",
        "en",
        _S15,
        None,
        case_token="C-2026-000123",
        text_has=["36 of 250 pieces undersize"],
        new_text_has=["broach regrind interval"],
        new_text_lacks=["36 of 250 pieces undersize"],
        note="rejects our 8D; our token in the subject, case not in the call; figures in the history only",
    ),
)

_S16 = Sent(
    "iphone",
    "Olu Adeyemi",
    "olu@harbourstreetgym.example",
    "Fri, 23 Oct 2026 18:40:02 +0100",
    "Kettlebells",
)
_16 = (
    "16-remark",
    build(
        _S16,
        """Hi Cindy, kettlebells landed today, colour is spot on this time, thanks! Only thing, the powder coat on a
couple of the 16 kilo ones is a bit rough under the handle. Not a complaint, they sell anyway, just so your paint shop
knows. Speak next week about the racks.

Olu

Sent from my iPhone""",
        form="plain",
    ),
    reading(
        "informal",
        "en",
        _S16,
        None,
        new_text_has=["Not a complaint"],
        new_text_lacks=["Sent from my iPhone"],
        cases=[
            case(
                product="kettlebells",
                qty_affected=None,
                complaint_date="2026-10-23",
                delivery_date="2026-10-23",
                defect="powder coat on a couple of the 16 kilo ones is a bit rough under the handle",
                category="product_quality",
            )
        ],
        note="says that it is no complaint; a couple is no number",
    ),
)

_S17 = Sent(
    "foxmail",
    "Vincent Chiu",
    "vincent.chiu@tahsinlighting.example",
    "Tue, 27 Oct 2026 10:36:45 +0800",
    "RFQ heat sink THS-88 + problem of last lot",
)
_17 = (
    "17-rfq-and-complaint",
    build(
        _S17,
        """Dear Sanjing sales & QC,

How are you? Please kindly quote below 2 items, EXW Ningbo, before this Friday:

| a) Heat sink THS-88, ADC12, black paint, 5K / 10K / 20K
| b) Heat sink THS-92, same, MOQ?

By the way, about last lot of THS-85 (P/O TS-0915-3, your lot 0908A). Our line found paint fall off after cross-cut
test, 7 pcs NG / 80 pcs sampling. Whole lot 3000 pcs now on hold. Pls arrange sorting by your side and reply
improvement report, or we can not give you the new order of above.

Tks & B.rgds,

| Vincent Chiu / PM
| Tah Sin Lighting Corp. (TW)
| Tel: +886-4-5550-0199 ext 33  Skype: vchiu.tahsin""",
    ),
    reading(
        "formal",
        "en",
        _S17,
        "Tah Sin Lighting Corp.",
        cases=[
            case(
                product=...,
                part_no="THS-85",
                lot=["0908A"],
                order_no="TS-0915-3",
                qty_affected=7,
                qty_total=80,
                complaint_date="2026-10-27",
                due_date=None,
                defect="paint fall off after cross-cut test",
                category="product_quality",
                remedy="arrange sorting by your side",
                reply_form="improvement report",
                found_at=...,
            )
        ],
        note="RFQ and complaint in one; the quote's date is not the complaint's; the lot on hold is not the sample",
    ),
)

_S18 = Sent(
    "coremail",
    "Maggie Yip",
    "maggie.yip@goldenjunk-trading.example",
    "Fri, 13 Nov 2026 16:21:08 +0800",
    "Client complain - folding chair GJ-F30 - URGENT",
)
_18 = (
    "18-trading-agent",
    build(
        _S18,
        """Dear Mr Zhao,

Good day to you.

Our client in Poland send us photo yesterday, the folding chair GJ-F30 from S/C 26GJ-0417: seat cloth is tearing at
the rear rivet when a person of only 70 kg sit down. They already got back 55 chairs from shops. Total shipment is
1,920 chairs in two 40HQ, you remember the first was delay by typhoon, BL date 12 Sep.

Client want to claim EUR 3,300 for the returns and we will debit you this amount. Also pls give us a report why the
rivet is not same as the approval sample (we sealed it on 3 June, tag no. 114).

Our office close on Monday for moving. Reply within 2 working days, thanks.

| Maggie Yip (Ms.)
| Golden Junk Trading Company Limited
| Rm 1207, Wing Fat Ind. Bldg., Kwun Tong, Kowloon""",
        form="html",
    ),
    reading(
        "formal",
        "en",
        _S18,
        "Golden Junk Trading Company Limited",
        cases=[
            case(
                product="folding chair",
                part_no="GJ-F30",
                order_no="26GJ-0417",
                qty_affected=55,
                qty_total=1920,
                complaint_date="2026-11-13",
                due_date="2026-11-17",
                defect="seat cloth is tearing at the rear rivet",
                category="product_quality",
                claim="EUR 3,300",
                reply_form="report",
                occurred_on=...,
            )
        ],
        note="a trading agent for an unnamed client; BL date, sample date, tag number; two working days over a weekend",
    ),
)

_S19 = Sent(
    "apple",
    "Ruby Shen",
    "ruby.shen@sanjing.example",
    "Mon, 12 Oct 2026 09:31:19 +0800",
    "Fwd: Suction tips - sharp edge",
)
_19 = (
    "19-forward-apple",
    build(
        _S19,
        """Please open a case, I told him he gets an answer this week.

| Ruby

| Begin forwarded message:

| From: Anand Pillai <anand@malabardental.example>
| Subject: Suction tips - sharp edge
| Date: 9 October 2026 at 7:14:52 PM GMT+8
| To: Ruby Shen <ruby.shen@sanjing.example>

Ruby madam, one patient's cheek was cut today by the suction tip, dentist is very upset. Edge at the opening is sharp
like a blade, three more found in same poly bag. Bag is printed MFG 07/2026 LOT ST7-31. We are buying this from you
since 2019 and never such a thing. It is a safety matter, please stop sending this lot and reply by COB tomorrow.

| Dr. Anand Pillai
| Malabar Dental Supplies, Kozhikode
| WhatsApp +91 98 5550 0171""",
    ),
    reading(
        "formal",
        "en",
        _S19,
        "Malabar Dental Supplies",
        contact_email="anand@malabardental.example",
        text_has=["Begin forwarded message"],
        cases=[
            case(
                product="suction tip",
                lot=["ST7-31"],
                qty_affected=...,
                complaint_date="2026-10-09",
                due_date="2026-10-10",
                defect="Edge at the opening is sharp like a blade",
                severity="safety",
                category="product_quality",
                occurred_on="2026-10-09",
                remedy=...,
            )
        ],
        note="Apple forward; by COB tomorrow counts from the inner mail; the month of making is no date",
    ),
)

_BOOK20 = xlsx(
    {
        "Open issues": [
            ["Weaver & Roth GmbH - returns list, supplier Sanjing - as of 2026-10-30"],
            ["No.", "Article", "Description", "Dye lot", "Order", "Delivered m", "Faulty m", "Fault", "We ask for"],
            ["R-41", "LN-220", "Linen, natural", "D1187", "WR-5521", 1500, 180, "bars across the width", "credit note"],
            ["R-42", "LN-225", "Linen, rust", "D1190", "WR-5521", 900, 900, "shade off standard (dE 3.8)", "re-dye"],
            ["R-43", "CT-104", "Cotton twill", "D1164", "WR-5498", 2200, 35, "oil stains every 40 m", "credit note"],
            ["R-44", "CT-110", "Cotton drill", None, "WR-5530", 1000, 62, "holes along selvedge", "replacement"],
            [None, None, None, None, "Total", 5600, 1177],
        ]
    }
)
_S20 = Sent(
    "outlook",
    "Stella Roth",
    "s.roth@weaver-roth.example",
    "Fri, 30 Oct 2026 14:04:56 +0100",
    "Complaints October",
)
_20 = (
    "20-workbook-rows",
    build(
        _S20,
        """Hello,

our four open complaints of this month are in the attached list, one row each. Please answer every single one in
writing by 13-Nov-2026.

| Kind regards
| Stella Roth
| Weaver & Roth GmbH, Krefeld""",
        files=[("complaints_2026-10.xlsx", _BOOK20, XLSX)],
    ),
    reading(
        "formal",
        "en",
        _S20,
        "Weaver & Roth GmbH",
        attachments=files("complaints_2026-10.xlsx"),
        cases=[
            case(
                product=product,
                part_no=part,
                lot=lot,
                order_no=order,
                qty_affected=bad,
                qty_total=total,
                complaint_date="2026-10-30",
                due_date="2026-11-13",
                defect=defect,
                category="product_quality",
                customer_ref=ref,
                remedy=remedy,
                reply_form="in writing",
            )
            for ref, part, product, lot, order, total, bad, defect, remedy in (
                (
                    "R-41",
                    "LN-220",
                    "Linen, natural",
                    ["D1187"],
                    "WR-5521",
                    1500,
                    180,
                    "bars across the width",
                    "credit note",
                ),
                ("R-42", "LN-225", "Linen, rust", ["D1190"], "WR-5521", 900, 900, "shade off standard", "re-dye"),
                (
                    "R-43",
                    "CT-104",
                    "Cotton twill",
                    ["D1164"],
                    "WR-5498",
                    2200,
                    35,
                    "oil stains every 40 m",
                    "credit note",
                ),
                ("R-44", "CT-110", "Cotton drill", None, "WR-5530", 1000, 62, "holes along selvedge", "replacement"),
            )
        ],
        forms=...,
        note="four complaints as rows of a workbook, with a total row that is none, and one lot left blank",
    ),
)

MAILS = [_15, _16, _17, _18, _19, _20]
