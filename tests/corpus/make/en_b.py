"""English mails 8 to 14: forwards, several complaints in one mail, a resent mail and a follow-up."""

from tests.corpus.make.west import Sent, build, case, message_id, reading

_S8 = Sent(
    "outlook",
    "Fang Hui",
    "fanghui@sanjing.example",
    "Fri, 16 Oct 2026 09:05:44 +0800",
    "FW: Fwd: Leaking sample cups",
)
_8 = (
    "08-forwarded-twice",
    build(
        _S8,
        """Quality, see below. I think the tool is T-118 but please check. Fang

| From: Jason Wu <jason.wu@sanjing.example>
| Sent: Thursday, October 15, 2026 10:40 PM
| To: Fang Hui <fanghui@sanjing.example>
| Subject: Fwd: Leaking sample cups

fyi, nice people, let's be quick with them

| ---------- Forwarded message ---------
| From: Dr. Ailsa Buchan <a.buchan@kelvinside-dx.example>
| Date: Wed, Oct 14, 2026 at 3:02 PM
| Subject: Leaking sample cups
| To: <jason.wu@sanjing.example>

Dear Jason,

We've run our first 800 of the 60 ml sample cups through the ward trial. 29 of those leak at the thread when they are
carried on their side; the ones from last winter never did. I measured the lid land: 0.9 mm against 1.2 mm in your
drawing SJ-60-02.

Your label on the bag says KX-0916. As this is patient material the ward sister has, quite rightly, stopped the
trial. Would you please let me have a written explanation no later than 14 Nov, which is two days before our ethics
board sits.

| Best wishes,
| Ailsa Buchan
| Kelvinside Diagnostics Ltd
| 3 Lab Row, Glasgow G12 0YN""",
    ),
    reading(
        "formal",
        "en",
        _S8,
        "Kelvinside Diagnostics Ltd",
        contact_email="a.buchan@kelvinside-dx.example",
        text_has=["Leaking sample cups", "KX-0916"],
        cases=[
            case(
                product="60 ml sample cups",
                lot=["KX-0916"],
                qty_affected=29,
                qty_total=800,
                complaint_date="2026-10-14",
                due_date="2026-11-14",
                defect="leak at the thread",
                category="product_quality",
                found_at="ward trial",
                reply_form="written explanation",
                part_no=...,
            )
        ],
        note="forwarded twice (Gmail inside Outlook); colleague's tool number and the drawing number are not the part",
    ),
)

_S9 = Sent(
    "thunderbird",
    "Mette Skovgaard",
    "msk@havdrup-moebler.example",
    "Mon, 26 Oct 2026 13:55:30 +0100",
    "3 things from container TGHU 448120-7",
)
_9 = (
    "09-numbered-items",
    build(
        _S9,
        """Hello Sanjing people

Container TGHU 448120-7 is emptied. In general it looks much better than in spring, but there are three things we
must ask you to look at:

1. Hinge 110 deg, our no. 40-2216. The arm breaks when the door is slammed, 14 of the 50 we tested. Lot 26/38.
We want new hinges for all 2 000.

2. Drawer runner 450 mm, our no. 40-2290. Only 580 pairs in the boxes, the packing list says 600. Please send the
missing 20 pairs with the next order or make a credit note.

3. Cam lock, our no. 40-1107. The boxes had no lot labels at all so we can not book them in. Send us the lot
numbers by mail, please before Thursday.

All of it is from order HM-2026-311.

| Venlig hilsen / Kind regards
| Mette Skovgaard, indkøb
| Havdrup Møbler A/S - Industrivej 14 - DK-4622 Havdrup - Tlf. 55 50 01 29""",
        form="plain",
    ),
    reading(
        "formal",
        "en",
        _S9,
        "Havdrup Møbler A/S",
        new_text_has=["We want new hinges"],
        new_text_lacks=["55 50 01 29"],
        cases=[
            case(
                product="Hinge 110 deg",
                part_no="40-2216",
                lot=["26/38"],
                order_no="HM-2026-311",
                qty_affected=14,
                qty_total=50,
                complaint_date="2026-10-26",
                defect="The arm breaks when the door is slammed",
                category="product_quality",
                remedy="new hinges for all 2 000",
            ),
            case(
                product="Drawer runner 450 mm",
                part_no="40-2290",
                order_no="HM-2026-311",
                qty_affected=20,
                qty_total=600,
                complaint_date="2026-10-26",
                defect="Only 580 pairs in the boxes",
                category="quantity",
                remedy="send the missing 20 pairs",
            ),
            case(
                product="Cam lock",
                part_no="40-1107",
                order_no="HM-2026-311",
                complaint_date="2026-10-26",
                due_date=...,
                defect="no lot labels at all",
                category=...,
                remedy="Send us the lot numbers",
            ),
        ],
        note="three numbered complaints of three categories under one order; the container number is no lot",
    ),
)

_S10 = Sent(
    "outlook",
    "Marcus Oyelaran",
    "m.oyelaran@brightline-av.example",
    "Thu, 12 Nov 2026 15:33:10 +0000",
    "Rejected at goods-in wk 46",
)
_10 = (
    "10-table-of-three",
    build(
        _S10,
        """Good afternoon,

Rejected at goods-in this week. Each line gets its own 8D, by Wednesday 25 November please.

# Our ref ; Cable ; Part ; PO ; Batch ; Recd ; Rej ; Reason
# RJ-1702 ; HDMI lead 5 m ; BL-H5-A ; 61120 ; 260921 ; 400 ; 62 ; no picture above 1080p
# RJ-1703 ; XLR lead 10 m ; BL-X10 ; 61120 ; 260925 ; 250 ; 9 ; pins 2 and 3 swapped
# RJ-1705 ; Mains lead UK ; BL-M2 ; 61133 ; 260930 ; 1,200 ; 1,200 ; moulded plug carries no fuse rating

RJ-1705 is a safety issue as far as our compliance people are concerned. RJ-1704 was our own fault, ignore the label
if you see it on a box.

| Marcus Oyelaran | Goods-In Inspection | Brightline AV plc
| Switchboard 0161 496 0700 | Batley Road, Wakefield WF2 8PX""",
        logo=True,
    ),
    reading(
        "formal",
        "en",
        _S10,
        "Brightline AV plc",
        attachments=[{"name": "image001.png", "inline": True}],
        cases=[
            case(
                product=product,
                part_no=part,
                lot=[lot],
                order_no=order,
                qty_affected=bad,
                qty_total=total,
                complaint_date="2026-11-12",
                due_date="2026-11-25",
                defect=defect,
                severity=severity,
                category=category,
                customer_ref=ref,
                found_at="goods-in",
                reply_form="8D",
            )
            for ref, product, part, order, lot, total, bad, defect, severity, category in (
                (
                    "RJ-1702",
                    "HDMI lead 5 m",
                    "BL-H5-A",
                    "61120",
                    "260921",
                    400,
                    62,
                    "no picture above 1080p",
                    None,
                    "product_quality",
                ),
                (
                    "RJ-1703",
                    "XLR lead 10 m",
                    "BL-X10",
                    "61120",
                    "260925",
                    250,
                    9,
                    "pins 2 and 3 swapped",
                    None,
                    "product_quality",
                ),
                (
                    "RJ-1705",
                    "Mains lead UK",
                    "BL-M2",
                    "61133",
                    "260930",
                    1200,
                    1200,
                    "moulded plug carries no fuse rating",
                    "safety",
                    "product_quality",
                ),
            )
        ],
        note="a table with one complaint a row; a severity word for one row only; a number that is no complaint",
    ),
)

_S11 = Sent(
    "apple",
    "Kerry-Ann Stubbs",
    "kerryann@wildgarlicfoods.example",
    "Wed, 04 Nov 2026 12:18:00 +0000",
    "Pouches delaminating",
)
_TEXT11 = """Good morning

The stand-up pouches for our pesto (150 g, matt green) are coming apart: the outer film peels off the foil after the
hot fill, usually within two days. My co-packer binned about 3.5% of yesterday's run. It's print job WG-0926, and the
reels have 11 Sept 2026 on the core label.

I'd like the faulty stock collected and replaced, plus someone to tell me whether what we already shipped is food
safe. That second bit is urgent, I have Tesbury's buyer on the phone twice a day.

Kerry-Ann

| Wild Garlic Foods | The Old Dairy, Ludlow | 01584 555 0107"""
_11 = (
    "11-pouches",
    build(_S11, _TEXT11),
    reading(
        "formal",
        "en",
        _S11,
        "Wild Garlic Foods",
        cases=[
            case(
                product="stand-up pouches",
                lot=...,
                order_no=...,
                complaint_date="2026-11-04",
                defect="outer film peels off the foil",
                category="product_quality",
                occurred_on=...,
                found_at=...,
                defect_rate_pct=3.5,
                remedy="collected and replaced",
            )
        ],
        note="percent only; the print date on the reel is no delivery; sent again as 13",
    ),
)

_S12 = Sent(
    "gmail",
    "Noa Feldmann",
    "noa.f@aperturelane.example",
    "Mon, 02 Nov 2026 17:45:21 +0200",
    "AL-35 lens tubes: scratched anodise",
)
_12 = (
    "12-lens-tubes",
    build(
        _S12,
        """Hello,

Got the shipment (tracking 7742 0098 1163) today, 2 Nov. A dozen of the lens tubes AL-35 have scratches inside the
bore, right where the stray light baffles sit. You can see it with the naked eye, we do not need a microscope for
this. I think they rubbed on each other in the tray, the anodise is gone down to bare aluminium.

Please rework or replace the twelve. We have a show in Munich on 18 Nov and would need them here a week before.

| Cheers
| Noa

|--
| Noa Feldmann
| Mechanical lead, Aperture Lane Optics
| noa.f@aperturelane.example""",
    ),
    reading(
        "formal",
        "en",
        _S12,
        "Aperture Lane Optics",
        cases=[
            case(
                product="lens tubes",
                part_no="AL-35",
                qty_affected=12,
                complaint_date="2026-11-02",
                due_date=None,
                defect="scratches inside the bore",
                category="product_quality",
                delivery_date="2026-11-02",
                occurred_on="2026-11-02",
                remedy="rework or replace the twelve",
            )
        ],
        note="a dozen; the day the goods are wanted is no answer date; tracking number is no order",
    ),
)

_S13 = Sent(
    "apple",
    "Kerry-Ann Stubbs",
    "kerryann@wildgarlicfoods.example",
    "Fri, 06 Nov 2026 08:02:33 +0000",
    "Pouches delaminating",
    cc="ops@wildgarlicfoods.example",
)
_13 = (
    "13-pouches-resent",
    build(_S13, "Not sure this reached you on Wednesday, so here it is once more.\n\n" + _TEXT11),
    reading(
        "formal",
        "en",
        _S13,
        "Wild Garlic Foods",
        duplicate_of="en-11-pouches.eml",
        n_cases=1,
        cases=[
            case(
                product="stand-up pouches",
                lot=...,
                order_no=...,
                complaint_date=...,
                defect="outer film peels off the foil",
                category="product_quality",
                occurred_on=...,
                found_at=...,
                defect_rate_pct=3.5,
                remedy="collected and replaced",
            )
        ],
        note="the same complaint sent again under a new Message-ID with one line before it",
    ),
)

_S14 = Sent(
    "gmail",
    "Noa Feldmann",
    "noa.f@aperturelane.example",
    "Thu, 05 Nov 2026 10:12:50 +0200",
    "Re: AL-35 lens tubes: scratched anodise",
    more=[("In-Reply-To", message_id(_S12)), ("References", message_id(_S12))],
)
_14 = (
    "14-lens-tubes-more",
    build(
        _S14,
        """Hi again, we have now gone through the second tray as well and found 5 more, so 17 altogether. Photos are too
big for mail, I can share a folder if you tell me where.

Noa

On Mon, Nov 2, 2026 at 5:45 PM Noa Feldmann <noa.f@aperturelane.example> wrote:

> Hello,
>
> Got the shipment (tracking 7742 0098 1163) today, 2 Nov. A dozen of the lens tubes
> AL-35 have scratches inside the bore, right where the stray light baffles sit.
""",
    ),
    reading(
        "followup",
        "en",
        _S14,
        ...,
        followup_of="en-12-lens-tubes.eml",
        text_has=["stray light baffles"],
        new_text_has=["so 17 altogether"],
        new_text_lacks=["stray light baffles"],
        note="a reply in the thread of an earlier complaint, known by its headers only",
    ),
)

MAILS = [_8, _9, _10, _11, _12, _13, _14]
