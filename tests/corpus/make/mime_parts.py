"""Mails of the section `mime` whose parts are oddly put together: takes nothing, keeps 59-70."""

from typing import Any

from tests.corpus.make import parts
from tests.corpus.make.mime_post import case, part, picture, post, put, reading, word

LOGO, PHOTO, PHOTO_2 = picture(120, 40, 200), picture(320, 240, 10), picture(320, 240, 77)
FILE = dict[str, Any]


def _file(name: str) -> FILE:
    return {"name": name, "inline": False}


def _part(kind: str, content: bytes, *more: tuple[str, str]) -> bytes:
    """A part of a file with exactly these header fields."""
    head = [("Content-Type", kind), ("Content-Transfer-Encoding", "base64"), *more]
    return parts.lines(head) + b"\r\n" + parts.body(content, "base64")


def boundaries() -> None:
    """Missing, blank-bearing and prefix-sharing boundaries, preambles, empty parts."""
    said = (
        "你好,\n\n本次到货的花岗石底座(DZ-1200,1台)运输途中碰缺一角,木箱外有叉车印。请联"
        "系物流索赔并重做一台。\n\n长沙湘雅测控 刘"
    )
    whole = parts.multipart(
        "mixed",
        "=====003_Dragon571=====",
        [part(said, "utf-8", cte="8bit"), parts.attached("缺角.png", PHOTO, "image/png")],
    )
    head, rest = whole.split(b"\r\n\r\n", 1)
    put(
        "59-no-last-boundary",
        parts.mail(
            post("foxmail", "liu@xiangya-ck.example", "2026-11-11T12:12:00+08:00", word("底座碰缺一角".encode())),
            head
            + b"\r\n\r\nThis is a multi-part message in MIME format.\r\n\r\n"
            + rest.removesuffix(b"--=====003_Dragon571=====--\r\n"),
        ),
        reading(
            "zh-CN",
            "底座碰缺一角",
            "liu@xiangya-ck.example",
            [
                case(
                    "2026-11-11",
                    product="花岗石底座",
                    part_no="DZ-1200",
                    qty_affected=1,
                    defect="运输途中碰缺一角",
                    category="transport_storage",
                    remedy="重做一台",
                )
            ],
            customer="长沙湘雅测控",
            attachments=[_file("缺角.png")],
            text_has=["运输途中碰缺一角,木箱外有叉车印。"],
            note="a preamble, the last boundary missing",
        ),
    )
    said = (
        "Hello,\r\n\r\nthe M10 spacers in box 3 of 5 have crossed threads (order 7-3301, 400 pcs). Pl"
        "ease swap.\r\n\r\nDafydd, Cwm Lifts Ltd\r\n"
    )
    inner = parts.multipart(
        "alternative",
        "b 1",
        [part(said, "utf-8", cte="7bit"), part(f"<p>{said}</p>", "utf-8", cte="7bit", subtype="html")],
    )
    whole = parts.multipart("mixed", "b", [inner, parts.attached("label box 3.png", PHOTO, "image/png")])
    put(
        "60-boundary-prefix",
        parts.mail(
            post("apple", "dafydd@cwm-lifts.example", "2026-10-21T10:00:00+01:00", "Bad spacers in box 3"),
            whole + b"\r\nepilogue: please ignore lot EPI-99, 12 pcs\r\n",
        ),
        reading(
            "en",
            "Bad spacers in box 3",
            "dafydd@cwm-lifts.example",
            [
                case(
                    "2026-10-21",
                    product="spacers",
                    order_no="7-3301",
                    qty_affected=400,
                    defect="have crossed threads",
                    remedy="swap",
                )
            ],
            customer="Cwm Lifts Ltd",
            attachments=[_file("label box 3.png")],
            text_has=["the M10 spacers in box 3 of 5 have crossed threads"],
            new_text_lacks=["EPI-99"],
            note=(
                "the inner boundary `b 1` begins with the outer one `b` and holds a blank; an epilogue that is no text"
            ),
        ),
    )
    said = (
        "Guten Tag,\n\nzwei Wellendichtringe (WDR 40x62x10) ohne Feder geliefert. Lieferschein 55"
        "02. Bitte ersetzen.\n\nMolkerei Hinterwald eG, Instandhaltung\n"
    )
    empty = b"Content-Type: text/plain; charset=us-ascii\r\n\r\n"
    inside = [
        b"",
        empty,
        part(said, "us-ascii", cte="7bit"),
        _part("application/octet-stream", b"", ("Content-Disposition", "attachment; filename=leer.txt")),
    ]
    put(
        "61-empty-parts",
        parts.mail(
            post(
                "notes",
                "instandhaltung@hinterwald-eg.example",
                "2026-11-16T08:01:00+01:00",
                "Wellendichtringe ohne Feder",
            ),
            parts.multipart("mixed", "=_mixed 0030C1A6C1258E2B_=", inside),
        ),
        reading(
            "de",
            "Wellendichtringe ohne Feder",
            "instandhaltung@hinterwald-eg.example",
            [
                case(
                    "2026-11-16",
                    product="Wellendichtringe",
                    part_no="WDR 40x62x10",
                    qty_affected=2,
                    defect="ohne Feder geliefert",
                    remedy="ersetzen",
                )
            ],
            customer="Molkerei Hinterwald eG",
            attachments=[_file("leer.txt")],
            text_has=["zwei Wellendichtringe (WDR 40x62x10) ohne Feder geliefert."],
            note="a part without headers, an empty text part, a file of no bytes, blanks in the boundary",
        ),
    )
    said = (
        "山井精密 御中\n偏心カム EC-12 のキー溝が反対側に加工されていました(5個、注文番号 K-8810"
        ")。再加工をお願いします。\n讃岐製麺機 川田\n"
    )
    whole = parts.multipart(
        "mixed", "----_=_NextPart_62", [part(said, "utf-8"), parts.attached("キー溝写真.png", PHOTO_2, "image/png")]
    )
    put(
        "62-cut-in-transit",
        parts.mail(
            post(
                "becky", "kawada@sanuki-menki.example", "2026-10-19T09:09:09+09:00", word("偏心カムのキー溝".encode())
            ),
            whole,
        )[:-420],
        reading(
            "ja",
            "偏心カムのキー溝",
            "kawada@sanuki-menki.example",
            [
                case(
                    "2026-10-19",
                    product="偏心カム",
                    part_no="EC-12",
                    order_no="K-8810",
                    qty_affected=5,
                    defect="キー溝が反対側に加工されていました",
                    remedy="再加工",
                )
            ],
            customer="讃岐製麺機",
            attachments=[_file("キー溝写真.png")],
            text_has=["偏心カム EC-12 のキー溝が反対側に加工されていました(5個、注文番号 K-8810)。"],
            note="cut in the middle of the base64 of the picture: text and file name still stand",
        ),
    )


def trees() -> None:
    """Texts and files in the trees that clients build."""
    first = (
        "Hi Lena,\n\nbelow the photo of the burst hose reel (HR-30, s/n 26-7781). It went of"
        "f during commissioning today, nobody hurt.\n"
    )
    second = (
        "\nThis is a safety issue for us. I need a written statement by Monday.\n\n"
        "Cheers\nNoor\n\nSent from my iPhone\n"
    )
    inside = [
        part(first, "us-ascii", cte="7bit"),
        _part("image/jpeg", PHOTO),
        part(second, "us-ascii", cte="7bit"),
        _part(
            'application/pdf; name="datasheet HR-30.pdf"',
            b"%PDF-1.4\n%%EOF\n",
            ("Content-Disposition", 'inline; filename="datasheet HR-30.pdf"'),
        ),
        part("\n", "us-ascii", cte="7bit"),
    ]
    put(
        "64-apple-text-between",
        parts.mail(
            post("apple", "Noor Haddad <noor@polderfire.example>", "2026-11-12T16:30:00+01:00", "Hose reel burst"),
            parts.multipart("mixed", "Apple-Mail=_5E2C7A10-9D3B-4C55-A0E1-6F0C3B1D2A77", inside),
        ),
        reading(
            "en",
            "Hose reel burst",
            "noor@polderfire.example",
            [
                case(
                    "2026-11-12",
                    product="hose reel",
                    part_no="HR-30",
                    serial_no="26-7781",
                    due_date="2026-11-16",
                    occurred_on="2026-11-12",
                    defect="burst",
                    severity="safety",
                    found_at="during commissioning",
                    reply_form="written statement",
                )
            ],
            attachments=[{"inline": False}, _file("datasheet HR-30.pdf")],
            text_has=["the burst hose reel (HR-30, s/n 26-7781)", "This is a safety issue for us."],
            new_text_lacks=["Sent from my iPhone"],
            note=(
                "Apple Mail: text, unnamed picture, text, inline pdf, blank text; no comp"
                "any named (the picture's name is open)"
            ),
        ),
    )
    said = "山井您好:照片兩張。鋁擠型 AL-4040 表面刮傷,24 支裡 10 支。請換貨。"
    inside = [
        _part(
            'image/png; name="刮傷1.png"'.replace("刮傷1.png", word("刮傷1.png".encode())),
            PHOTO,
            ("Content-Disposition", "inline"),
        ),
        part(said, "utf-8"),
        _part(
            "image/png; name=IMG_2207.png",
            PHOTO_2,
            ("Content-Disposition", "inline; filename=IMG_2207.png"),
            ("Content-Id", "<never-used@apple>"),
        ),
        part("\n宏昇展示設計有限公司\n黃\n", "utf-8"),
    ]
    put(
        "63-apple-photos-first",
        parts.mail(
            post("apple", "huang@hongsheng-display.example", "2026-11-02T14:40:00+08:00", word("鋁擠型刮傷".encode())),
            parts.multipart("mixed", "Apple-Mail-9A1F20C4-0B6E-4B7C-8F5D-2E9B3C7A6D10", inside),
        ),
        reading(
            "zh-TW",
            "鋁擠型刮傷",
            "huang@hongsheng-display.example",
            [
                case(
                    "2026-11-02",
                    product="鋁擠型",
                    part_no="AL-4040",
                    qty_affected=10,
                    qty_total=24,
                    defect="表面刮傷",
                    remedy="換貨",
                )
            ],
            customer="宏昇展示設計有限公司",
            attachments=[_file("刮傷1.png"), _file("IMG_2207.png")],
            text_has=["鋁擠型 AL-4040 表面刮傷,24 支裡 10 支。", "宏昇展示設計有限公司"],
            note=(
                "photos before and between the texts, disposition inline, referenced"
                " by nobody: evidence, not decoration"
            ),
        ),
    )
    said = (
        "您好!\n\n见附件送检单。行星轮架(XL-208)两件有裂纹,探伤发现,请派质量工程师到厂,三日内答复"
        "。\n\n大连澄海传动设备有限公司\n质检部 慕容"
    )
    page = f"<html><body><div>{said}</div><div><img src='cid:logo.7731@foxmail'></div></body></html>".replace(
        "\n", "<br>"
    )
    related = parts.multipart(
        "related",
        "----=_002_NextPart65",
        [
            part(page, "utf-8", subtype="html"),
            _part(
                'image/png; name="InsertPic_(11-12).png"',
                LOGO,
                ("Content-ID", "<logo.7731@foxmail>"),
                ("Content-Disposition", "inline; filename=InsertPic_.png"),
            ),
        ],
    )
    other = parts.multipart("alternative", "----=_001_NextPart65", [part(said, "utf-8"), related])
    put(
        "65-related-in-alternative-in-mixed",
        parts.mail(
            post("foxmail", "murong@chenghai-cd.example", "2026-11-12T10:33:00+08:00", word("行星轮架裂纹".encode())),
            parts.multipart(
                "mixed",
                "----=_000_NextPart65",
                [
                    other,
                    parts.attached(
                        "送检单.xlsx",
                        parts.xlsx({"单": [["件号", "裂纹mm"], ["XL-208", 3]]}),
                        "application/octet-stream",
                    ),
                ],
            ),
        ),
        reading(
            "zh-CN",
            "行星轮架裂纹",
            "murong@chenghai-cd.example",
            [
                case(
                    "2026-11-12",
                    product="行星轮架",
                    part_no="XL-208",
                    qty_affected=2,
                    due_date="2026-11-15",
                    defect="裂纹",
                    found_at="探伤",
                    remedy="派质量工程师到厂",
                )
            ],
            customer="大连澄海传动设备有限公司",
            attachments=[{"name": "InsertPic_.png", "inline": True}, _file("送检单.xlsx")],
            text_has=["行星轮架(XL-208)两件有裂纹,探伤发现"],
            note="related inside alternative inside mixed; the signature's logo is inline, the sheet is a file",
        ),
    )
    said = (
        "Sehr geehrte Frau Lin,\n\nGehäuse GH-12 mit Lunkern, siehe Bild. Menge 5, Charge L-2610-"
        "07. Bitte 8D.\n\n[Bild]\n\nMit freundlichem Gruß\nAnselm Pfründer\nPfründer Mess- und Regeltechnik GmbH"
    )
    page = (
        "<html><body><p>Sehr geehrte Frau Lin,</p><p>Gehäuse GH-12 mit Lunkern, siehe B"
        "ild. Menge 5, Charge L-2610-07. Bitte 8D."
        '</p><p><img width=320 src="cid:image002.png@01DC5A11.7C2E0D40"></p><p>Mit f'
        "reundlichem Gruß<br>Anselm Pfründer<br>"
        'Pfründer Mess- und Regeltechnik GmbH<br><img width=120 src="cid:image001.pn'
        'g@01DC5A11.7C2E0D40"></p></body></html>'
    )
    related = parts.multipart(
        "related",
        "_005_FR66_",
        [
            parts.multipart(
                "alternative",
                "_000_FR66_",
                [
                    part(said, "utf-8", cte="quoted-printable"),
                    part(page, "utf-8", cte="quoted-printable", subtype="html"),
                ],
            ),
            _part(
                'image/png; name="image001.png"',
                LOGO,
                ("Content-ID", "<image001.png@01DC5A11.7C2E0D40>"),
                ("Content-Disposition", 'inline; filename="image001.png"'),
            ),
            _part(
                'image/png; name="image002.png"',
                PHOTO,
                ("Content-ID", "<image002.png@01DC5A11.7C2E0D40>"),
                ("Content-Disposition", 'inline; filename="image002.png"'),
            ),
        ],
        '; type="multipart/alternative"',
    )
    put(
        "66-logo-and-pasted-photo",
        parts.mail(
            post(
                "outlook",
                "a.pfruender@pfruender-mrt.example",
                "2026-10-28T13:44:00+01:00",
                "=?utf-8?Q?Lunker_in_Geh=C3=A4use_GH-12?=",
            ),
            parts.multipart(
                "mixed", "_006_FR66_", [related, parts.attached("Schliffbild_2.png", PHOTO_2, "image/png")]
            ),
        ),
        reading(
            "de",
            "Lunker in Gehäuse GH-12",
            "a.pfruender@pfruender-mrt.example",
            [
                case(
                    "2026-10-28",
                    product="Gehäuse",
                    part_no="GH-12",
                    lot=["L-2610-07"],
                    qty_affected=5,
                    defect="mit Lunkern",
                    reply_form="8D",
                )
            ],
            customer="Pfründer Mess- und Regeltechnik GmbH",
            attachments=[
                {"name": "image001.png", "inline": True},
                {"name": "image002.png"},
                _file("Schliffbild_2.png"),
            ],
            text_has=["Gehäuse GH-12 mit Lunkern, siehe Bild."],
            note=(
                "the logo under the name is inline, the attached photo is not; the p"
                "hoto pasted in the text is left open"
            ),
        ),
    )
    said = (
        "Dear quality,\n\nlog attached. 1 of 2 spindle motors (SM-5, order 60-119) trips after te"
        "n minutes. Please repair under RMA.\n\nYusuf\nAnadolu Ahsap Makina A.S.\n"
    )
    inside = [
        part(said, "utf-8", cte="7bit"),
        _part(
            "text/plain; charset=utf-8; name=trip.log",
            b"12:01 lot=NOT-OURS qty=900\r\n",
            ("Content-Disposition", "attachment; filename=trip.log"),
        ),
        _part("application/octet-stream", b"\x00\x01\x02binary dump"),
    ]
    put(
        "67-text-as-attachment",
        parts.mail(
            post(
                "thunderbird", "Yusuf <yusuf@anadolu-ahsap.example>", "2026-11-17T09:20:00+03:00", "Spindle motor trips"
            ),
            parts.multipart("mixed", "------------0F0A1b2C3d4E5f6A7b8C9d0E", inside),
        ),
        reading(
            "en",
            "Spindle motor trips",
            "yusuf@anadolu-ahsap.example",
            [
                case(
                    "2026-11-17",
                    product="spindle motors",
                    part_no="SM-5",
                    order_no="60-119",
                    qty_affected=1,
                    qty_total=2,
                    defect="trips after ten minutes",
                    remedy="repair under RMA",
                )
            ],
            customer="Anadolu Ahsap Makina A.S.",
            attachments=[_file("trip.log"), {"inline": False}],
            new_text_lacks=["NOT-OURS"],
            note="a text file with disposition attachment is no mail text; an unnamed octet-stream (its name is open)",
        ),
    )
    said = "各位老师:显微镜载物台(ZW-2)一台Y向有间隙,合同2026-医-088。请保修处理,报告见附件。\n第三人民医院病理科 邰"
    rfc = parts.mail(
        [
            ("From", "邰 <tai@hospital3.example>".encode()),
            ("Subject", word("以前的询价".encode())),
            ("Date", "Mon, 07 Sep 2026 10:00:00 +0800"),
        ],
        part("请报价:载物台 2 台", "utf-8"),
    )
    inside = [
        part(said, "utf-8"),
        _part("application/pdf", b"%PDF-1.4\n%%EOF\n"),
        b"Content-Type: message/rfc822\r\n\r\n" + rfc,
        _part("text/plain; name=readme.txt", b"stage log, lot=ZZZ-0\n", ("Content-Disposition", "attachment")),
    ]
    put(
        "68-unnamed-parts",
        parts.mail(
            post("163", "tai@hospital3.example", "2026-10-20T15:51:00+08:00", word("载物台间隙".encode())),
            parts.multipart("mixed", "----=_Part_68", inside),
        ),
        reading(
            "zh-CN",
            "载物台间隙",
            "tai@hospital3.example",
            [
                case(
                    "2026-10-20",
                    product="显微镜载物台",
                    part_no="ZW-2",
                    order_no="2026-医-088",
                    qty_affected=1,
                    defect="Y向有间隙",
                    remedy="保修处理",
                )
            ],
            customer="第三人民医院",
            attachments=[{"inline": False}, {"inline": False}, _file("readme.txt")],
            new_text_lacks=["ZZZ-0", "请报价"],
            note=(
                "an unnamed pdf, an unnamed rfc822 (an old inquiry), a text named only by na"
                "me=; order number with a Chinese letter"
            ),
        ),
    )
    said = (
        "Dear Sanjing,\nthe crate labels do not match the packing list (crates 2 and 4 swapped). "
        "Shipment AWB 999-1234 5675. Please answer today with a corrected list.\nLogistics desk, Aalborg Kornmølle ApS"
    )
    sheet = parts.attached("packing list.csv", b"crate;item\r\n2;B\r\n4;D\r\n", "text/csv")
    put(
        "69-attachment-in-alternative",
        parts.mail(
            post(
                "gmail",
                "Logistics <logistik@aalborg-kornmolle.example>",
                "2026-10-29T08:00:00+01:00",
                "Crates 2 and 4 swapped",
            ),
            parts.multipart(
                "alternative",
                "0000000000006900aa",
                [part(said, "utf-8"), sheet, part(f"<div dir=ltr>{said}</div>", "utf-8", subtype="html")],
            ),
        ),
        reading(
            "en",
            "Crates 2 and 4 swapped",
            "logistik@aalborg-kornmolle.example",
            [
                case(
                    "2026-10-29",
                    due_date="2026-10-29",
                    defect="the crate labels do not match the packing list",
                    category="documentation",
                    remedy="corrected list",
                )
            ],
            customer="Aalborg Kornmølle ApS",
            attachments=[_file("packing list.csv")],
            text_has=["Aalborg Kornmølle ApS", "(crates 2 and 4 swapped)"],
            note="a file hidden between the two alternatives; no product, an air waybill is no order number",
        ),
    )
    said = (
        "お世話になっております。カタログの件です。ロゴのみの返信で失礼します。リーマ(RM"
        "-8)の刃欠け1本、代品希望です。\n秋篠工具店"
    )
    page = f'<html><body>{said}<br><img src="cid:sig" width=120 height=40></body></html>'
    inside = [
        part(page, "utf-8", subtype="html"),
        _part("image/png", LOGO, ("Content-ID", "<sig>")),
        _part(
            "image/png",
            PHOTO,
            ("Content-ID", "<photo-not-used>"),
            ("Content-Disposition", "inline; filename=刃欠け.png".replace("刃欠け.png", word("刃欠け.png".encode()))),
        ),
    ]
    put(
        "70-related-unused-photo",
        parts.mail(
            post("plain", "akishino@akishino-kogu.example", "2026-11-06T18:00:00+09:00", word("リーマ刃欠け".encode())),
            parts.multipart("related", "rel_70", inside, "; type=text/html"),
        ),
        reading(
            "ja",
            "リーマ刃欠け",
            "akishino@akishino-kogu.example",
            [case("2026-11-06", product="リーマ", part_no="RM-8", qty_affected=1, defect="刃欠け", remedy="代品")],
            customer="秋篠工具店",
            attachments=[{"inline": True}, _file("刃欠け.png")],
            text_has=["リーマ(RM-8)の刃欠け1本、代品希望です。"],
            note="inside related: an unnamed logo used by cid, and a photo that the html never shows",
        ),
    )
