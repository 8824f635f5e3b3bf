"""Remarks, complaints that hardly look like one, portals, groups, and two more courtesies. Numbers 55 to 68."""

from tests.corpus.make.kind_parts import US, both, case, files, put, route, stamp, subject
from tests.corpus.make.parts import PNG, address, attached, lines, mail, multipart, text


def write() -> None:
    """Write the remarks and complaints."""
    _remarks()
    _few_words()
    _indirect()
    _mixed_feelings()
    _portals()
    _side_doors()
    _courtesies()


def _remarks() -> None:
    sent = "2026-11-05T10:44:50+08:00"
    raw = mail(
        [
            *route("zuohao@jinlu-stroller.example", "smtp.jinlu-stroller.example", "203.0.113.71", sent),
            ("Date", stamp(sent)),
            ("From", address("左浩", "zuohao@jinlu-stroller.example", "gb18030")),
            ("To", US),
            subject("顺便提一句", "gb18030"),
            ("X-Mailer", "Foxmail 7.2.25.331[cn]"),
            ("Message-ID", "<2026110510445033981005@jinlu-stroller.example>"),
        ],
        both(
            "金姐，\n\n昨天发的对账单收到了，没问题。\n顺便提一句，这批推车转轴里有三四根毛刺没修干净，产线工人拿锉刀"
            "蹭两下就用了，不用回复也不用写报告，下批留意点就行。\n\n代问李课长好！\n\n左浩\n金鹿童车有限公司\n",
            "foxmail",
            "----=_001_NextPart551105_=----",
            "gb18030",
        ),
    )
    put(
        55,
        "by-the-way-zh",
        raw,
        kind="informal",
        language="zh-CN",
        customer="金鹿童车有限公司",
        contact_email="zuohao@jinlu-stroller.example",
        cases=[
            case(
                product="推车转轴",
                complaint_date="2026-11-05",
                defect="毛刺没修干净",
                category="product_quality",
            )
        ],
        note="A remark among other news that asks for no answer; three or four is no number.",
    )

    sent = "2026-10-23T16:17:31+02:00"
    raw = mail(
        [
            *route("d.zech@zech-buehnenbau.example", "mo4-p00.zech-buehnenbau.example", "192.0.2.58", sent),
            ("From", "Dirk Zech <d.zech@zech-buehnenbau.example>"),
            ("To", US),
            subject("Nur zur Info: Ringmuttern"),
            ("Date", stamp(sent)),
            ("Message-Id", "<F1C0B6D5-44E2-4A0B-9C7E-5A10@zech-buehnenbau.example>"),
            ("X-Mailer", "Apple Mail (2.3774.600.62)"),
        ],
        text(
            "Moin,\n\nkein Drama und ausdrücklich keine Reklamation: Bei den Ringmuttern M12 aus der letzten Kiste "
            "(Auftrag 60-2218) ist die Verzinkung etwas fleckig. Trägt ja trotzdem, und im Dunkeln hinter der Bühne "
            "sieht das kein Mensch. Wollte ich nur mal erwähnt haben.\n\nSchönes Wochenende\nDirk\n\n-- \n"
            "Zech Bühnenbau e.K., Hafenstr. 9, 28000 Musterhafen\n",
            encoding="quoted-printable",
        ),
    )
    put(
        56,
        "no-complaint-de",
        raw,
        kind="informal",
        language="de",
        customer="Zech Bühnenbau e.K.",
        contact_email="d.zech@zech-buehnenbau.example",
        cases=[
            case(
                product="Ringmuttern M12",
                order_no="60-2218",
                complaint_date="2026-10-23",
                defect="die Verzinkung etwas fleckig",
                category="product_quality",
            )
        ],
        note="Says itself that it is no complaint, though goods and order are named.",
    )


def _few_words() -> None:
    sent = "2026-11-12T07:03:40-06:00"
    raw = mail(
        [
            *route("buck@prairieharrow.example", "mail-il1-f49.prairieharrow.example", "198.51.100.49", sent),
            ("From", "Buck Ames <buck@prairieharrow.example>"),
            ("Content-Transfer-Encoding", "7bit"),
            ("Subject", "PO 4500781233 flanges"),
            ("Date", stamp(sent)),
            ("Message-Id", "<6B2E90C1-0D77-4A1F-B3C4-77F0@prairieharrow.example>"),
            ("To", US),
            ("X-Mailer", "iPhone Mail (22G100)"),
        ],
        multipart(
            "mixed",
            "Apple-Mail-8D1C0A55-7E0F",
            [
                text("Rusty again.\n\n", encoding="7bit", charset="us-ascii"),
                attached("IMG_2041.png", PNG, "image/png").replace(b"attachment", b"inline"),
                text("\n\nSent from my iPhone\n", encoding="7bit", charset="us-ascii"),
            ],
        ),
    )
    raw = raw.replace(b"Content-Transfer-Encoding: 7bit\r\nSubject", b"Subject", 1)
    put(
        57,
        "picture-two-words-en",
        raw,
        kind="formal",
        language="en",
        customer=None,
        contact_email="buck@prairieharrow.example",
        attachments=[{"name": "IMG_2041.png"}],
        cases=[
            case(
                product="flanges",
                order_no="4500781233",
                complaint_date="2026-11-12",
                defect="Rusty",
                category="product_quality",
            )
        ],
        note="A picture and two words; the subject alone names order and goods.",
    )

    sent = "2026-11-15T19:26:14+08:00"
    picture = attached("微信图片_20261115192501.png", PNG, "image/png")
    raw = mail(
        [
            *route("8834120@qqbox.example", "out162-62-57-64.mail.qqbox.example", "203.0.113.64", sent),
            ("X-QQ-mid", "xmapzc29-1t1794741974tx"),
            ("From", address("顺哥五金", "8834120@qqbox.example", "gb18030")),
            ("To", address("quality", US)),
            subject("又漏油", "gb18030"),
            ("Date", stamp(sent)),
            ("X-Mailer", "QQMail 2.x"),
            ("Message-ID", "<tencent_77AA01C2E4@qqbox.example>"),
        ],
        multipart(
            "mixed",
            "----=_NextPart_67374C56_11D0",
            [both("唉\n\n发自我的iPhone\n", "qq", "----=_NextPart_67374C57_11D0", "gb18030"), picture],
        ),
    )
    put(
        58,
        "picture-sigh-zh",
        raw,
        kind="informal",
        language="zh-CN",
        customer=...,
        contact_email="8834120@qqbox.example",
        attachments=files("微信图片_20261115192501.png"),
        cases=[case(complaint_date="2026-11-15", defect="漏油", category="product_quality")],
        note="A sigh and a picture: something leaks, nothing is identified, nothing is asked.",
    )


def _indirect() -> None:
    sent = "2026-11-09T11:08:26+09:00"
    raw = mail(
        [
            *route("s.shirakawa@yamabuki-seiki.example", "mail.yamabuki-seiki.example", "198.51.100.87", sent),
            ("Date", stamp(sent)),
            ("From", address("白川 さやか", "s.shirakawa@yamabuki-seiki.example", "iso-2022-jp")),
            ("To", US),
            subject("ガイドレールの件", "iso-2022-jp"),
            ("Message-Id", "<20261109110826.3D90.S.SHIRAKAWA@yamabuki-seiki.example>"),
            ("X-Mailer", "Becky! ver. 2.81.04 [ja]"),
        ],
        text(
            "山井精密機械有限公司\n金様\n\nいつも大変お世話になっております。山吹精機株式会社の白川でございます。\n\n"
            "先日お納めいただきましたガイドレール GR-15(注文書 YS-20877)につきまして、\n"
            "念のためお知らせ申し上げます。\n\n11月6日に弊社受入検査にて開梱いたしましたところ、100本のうち12本ほど"
            "に、\n表面の変色が見受けられました。使用上差し支えがあるものかどうか、\n"
            "弊社では判断いたしかねております。\n\nご多用のところ誠に恐縮ではございますが、お手すきの折にご見解を\n"
            "頂戴できますと幸いに存じます。\n\n--------------------------------\n山吹精機株式会社 品質保証部\n"
            "白川 さやか\nTEL 0266-55-0143\n",
            charset="iso-2022-jp",
            encoding="7bit",
        ),
    )
    put(
        59,
        "indirect-ja",
        raw,
        kind="formal",
        language="ja",
        customer="山吹精機株式会社",
        contact_email="s.shirakawa@yamabuki-seiki.example",
        cases=[
            case(
                product="ガイドレール",
                part_no="GR-15",
                order_no="YS-20877",
                qty_affected=12,
                qty_total=100,
                complaint_date="2026-11-09",
                defect="表面の変色",
                category="product_quality",
                occurred_on="2026-11-06",
                found_at="受入検査",
            )
        ],
        new_text_lacks=["0266-55-0143"],
        note="The politest of complaints: no hard word, an opinion begged at leisure.",
    )

    sent = "2026-11-10T06:51:13+08:00"
    raw = mail(
        [
            *route("changmao@139mail.example", "rmmt-syy-0005.139mail.example", "203.0.113.139", sent),
            ("Date", stamp(sent)),
            ("From", address("昌茂", "changmao@139mail.example", "gbk")),
            ("To", US),
            subject("刹车盘", "gbk"),
            ("X-Mailer", "Coremail Webmail Server Version 5.1"),
            ("Message-ID", "<2b6d65f1a0c2.0a11.139mail@139mail.example>"),
        ],
        text("昨天到的刹车盘裂了12片，赶紧补，合同HT-3391。昌茂汽配老孙\n", charset="gbk"),
    )
    put(
        60,
        "one-line-zh",
        raw,
        kind="formal",
        language="zh-CN",
        customer="昌茂汽配",
        contact_email="changmao@139mail.example",
        cases=[
            case(
                product="刹车盘",
                order_no="HT-3391",
                qty_affected=12,
                complaint_date="2026-11-10",
                defect="裂了",
                category="product_quality",
                delivery_date="2026-11-09",
                remedy="赶紧补",
            )
        ],
        note="A complaint of one line, all facts without a label.",
    )


def _mixed_feelings() -> None:
    sent = "2026-10-29T12:15:59+00:00"
    raw = mail(
        [
            *route(
                "niamh.costigan@dunmore-lighting.example", "mail-dub04.dunmore-lighting.example", "192.0.2.182", sent
            ),
            ("From", "Niamh Costigan <niamh.costigan@dunmore-lighting.example>"),
            ("To", f"Sanjing Customer Care <{US}>"),
            ("Subject", "RE: How did we do? Your 2 minute survey"),
            ("Thread-Topic", "How did we do? Your 2 minute survey"),
            ("In-Reply-To", "<survey-2026-q3.114@sanjing.example>"),
            ("Date", stamp(sent)),
            ("Message-ID", "<DU0PR03MB9100F2@dunmore-lighting.example>"),
            ("Accept-Language", "en-IE, en-US"),
        ],
        both(
            "1. Product quality (1-10): 9\n2. Ease of ordering: 8\n3. Speed of reply: 4\n"
            "4. Would you recommend us? Yes\n5. Anything else you would like to tell us?\n\n"
            "Actually, yes. The bezel clips BC-9 on our order 88-1207 were counted and you are 150 short, 1,850 "
            "received where the packing list says 2,000. I told Sales by phone on the 20th and heard nothing. Please "
            "ship the missing clips with the next order.\n\nNiamh Costigan\nDunmore Lighting Ltd\n\n"
            "Disclaimer: this e-mail may be privileged. If you got it in error, delete it and all 3 copies.\n",
            "outlook",
            "_000_DU0PR03MB9100F2_",
            "us-ascii",
            "quoted-printable",
        ),
    )
    put(
        61,
        "complaint-in-survey-en",
        raw,
        kind="formal",
        language="en",
        customer="Dunmore Lighting Ltd",
        contact_email="niamh.costigan@dunmore-lighting.example",
        cases=[
            case(
                product="bezel clips",
                part_no="BC-9",
                order_no="88-1207",
                qty_affected=150,
                qty_total=2000,
                complaint_date="2026-10-29",
                defect="150 short",
                category="quantity",
                remedy="ship the missing clips with the next order",
            )
        ],
        new_text_lacks=["may be privileged"],
        note="Good marks in our own survey, and under question 5 a real complaint.",
    )

    sent = "2026-11-11T17:39:04+08:00"
    words = (
        "李課長 您好：\n\n首先要說，這次把手的雷射雕刻做得非常漂亮，老闆讚不絕口，我們展場樣品都用貴司的。\n\n"
        "不過有件事得麻煩您：11/2 到貨的把手 (料號 A-771, 訂單 KH2610-55)，500 支裡面有 23 支內螺紋爛牙，鎖不進去。能"
        "否請貴司更換這 23 支，並提供一份簡單的改善報告？展覽 11/27 開始，最晚 11/20 前給我回覆就好。\n\n"
        "再次感謝一直以來的支持！\n\n郭宜蓁\n冠鴻家具企業有限公司｜業務助理\n台中市大里區幸福路 100 號\n"
    )
    raw = mail(
        [
            *route("joy.kuo@guanhong-living.example", "mail-sg2-f40.guanhong-living.example", "203.0.113.140", sent),
            ("From", address("郭宜蓁", "joy.kuo@guanhong-living.example")),
            ("Date", stamp(sent)),
            ("Message-ID", "<CAGH41xTq0@mail.guanhong-living.example>"),
            subject("把手超美～另有一事請協助"),
            ("To", US),
        ],
        both(words, "gmail", "000000000000f00d06"),
    )
    put(
        62,
        "praise-and-complaint-tw",
        raw,
        kind="formal",
        language="zh-TW",
        customer="冠鴻家具企業有限公司",
        contact_email="joy.kuo@guanhong-living.example",
        cases=[
            case(
                product="把手",
                part_no="A-771",
                order_no="KH2610-55",
                qty_affected=23,
                qty_total=500,
                complaint_date="2026-11-11",
                due_date="2026-11-20",
                defect="內螺紋爛牙",
                category="product_quality",
                delivery_date="2026-11-02",
                remedy="更換這 23 支",
                reply_form="改善報告",
            )
        ],
        note="Much praise before a complaint; the fair's date is not the due date.",
    )


def _portals() -> None:
    sent = "2026-11-04T11:00:07-05:00"
    rows = [
        ("SCAR Number", "SCAR-MRS-26-00419"),
        ("Issued", "11/04/2026"),
        ("Supplier", "Sanjing Precision Machinery Co., Ltd. (V 100733)"),
        ("Part / Rev", "BR-4410-02 / F"),
        ("Description", "Brake caliper guide pin"),
        ("PO / Line", "7700045519 / 30"),
        ("Supplier Lot", "SJ26-0931"),
        ("Qty Received", "2,400"),
        ("Qty Nonconforming", "66"),
        ("Classification", "Major"),
        ("Nonconformance", "Chrome plating peeling at chamfer"),
        ("Found At", "Receiving Inspection, Dock 4"),
        ("Response Due", "11/18/2026"),
        ("Response Format", "8D"),
        ("Issued By", "Tomas Rybka (tomas.rybka@meridian-rail.example)"),
    ]
    table = "".join(f"<tr><td><b>{label}</b></td><td>{value}</td></tr>\n" for label, value in rows)
    raw = mail(
        [
            *route("noreply@qms.meridian-rail.example", "relay1.qms.meridian-rail.example", "198.51.100.221", sent),
            ("From", "Meridian QMS <noreply@qms.meridian-rail.example>"),
            ("To", US),
            ("Subject", "ACTION REQUIRED: SCAR-MRS-26-00419 issued to vendor 100733"),
            ("Date", stamp(sent)),
            ("Message-ID", "<scar.419.issue.1@qms.meridian-rail.example>"),
            ("Auto-Submitted", "auto-generated"),
            ("X-Auto-Response-Suppress", "All"),
            ("Precedence", "bulk"),
        ],
        text(
            "<html><body><p>This is an automatically generated notification from the supplier quality portal of "
            "Meridian Rail Systems, Inc. Do not reply to this mailbox.</p>\n<table border=1>\n" + table + "</table>\n"
            "<p>Log in to respond: https://qms.meridian-rail.example/scar/419 (session expires after 30 "
            "minutes)</p></body></html>\n",
            encoding="quoted-printable",
            subtype="html",
        ),
    )
    put(
        63,
        "portal-scar-en",
        raw,
        kind="formal",
        language="en",
        customer="Meridian Rail Systems, Inc.",
        contact_email="tomas.rybka@meridian-rail.example",
        cases=[
            case(
                product="Brake caliper guide pin",
                part_no="BR-4410-02",
                lot=["SJ26-0931"],
                order_no="7700045519",
                qty_affected=66,
                qty_total=2400,
                complaint_date="2026-11-04",
                due_date="2026-11-18",
                defect="Chrome plating peeling at chamfer",
                severity="Major",
                category="product_quality",
                customer_ref="SCAR-MRS-26-00419",
                found_at="Receiving Inspection, Dock 4",
                reply_form="8D",
            )
        ],
        note="Auto-generated and Precedence bulk, and yet a formal complaint: a SCAR out of a customer's portal.",
    )

    sent = "2026-11-18T05:30:00+01:00"
    raw = mail(
        [
            *route(
                "noreply@lieferantenportal.gerlach-nutzfahrzeuge.example",
                "sapgw2.gerlach-nutzfahrzeuge.example",
                "192.0.2.222",
                sent,
            ),
            ("From", "Lieferantenportal <noreply@lieferantenportal.gerlach-nutzfahrzeuge.example>"),
            ("To", US),
            subject("Neue Beanstandung Q3-200055178 in Ihrem Eingang"),
            ("Date", stamp(sent)),
            ("Message-ID", "<Q3.200055178@sapgw2.gerlach-nutzfahrzeuge.example>"),
            ("Auto-Submitted", "auto-generated"),
            ("X-Mailer", "SAP NetWeaver 7.53"),
        ],
        text(
            "*** Automatisch erzeugte Nachricht - bitte nicht antworten ***\n\n"
            "Gerlach Nutzfahrzeuge AG, Werk Nord, hat folgende Beanstandung erfasst:\n\n"
            "Meldung............: Q3-200055178 vom 17.11.2026\nMaterial...........: 81.4410-7720  Buchse Lenkhebel\n"
            "Bestellung/Pos.....: 5500912044 / 00010\nLieferschein.......: 80044712\n"
            "Wareneingang.......: 12.11.2026\nCharge.............: 26K0414; 26K0415\nGelieferte Menge...: 1.800 ST\n"
            "Reklamierte Menge..: 1.800 ST\nFehlerort..........: Montageband 3\n"
            "Fehlerbild.........: Schmiernut fehlt\nFehlerklasse.......: kritisch\n8D-Bericht bis.....: 02.12.2026\n"
            "Ansprechpartner....: H. Okonjo, h.okonjo@gerlach-nutzfahrzeuge.example\n\n"
            "Hinweis: Bearbeitungspauschale je Beanstandung 150,00 EUR gem. QSV Ziffer 8.4.\n",
            charset="iso-8859-1",
            encoding="quoted-printable",
        ),
    )
    put(
        64,
        "portal-claim-de",
        raw,
        kind="formal",
        language="de",
        customer="Gerlach Nutzfahrzeuge AG",
        contact_email="h.okonjo@gerlach-nutzfahrzeuge.example",
        cases=[
            case(
                product="Buchse Lenkhebel",
                part_no="81.4410-7720",
                lot=["26K0414", "26K0415"],
                order_no="5500912044",
                qty_affected=1800,
                qty_total=1800,
                complaint_date="2026-11-17",
                due_date="2026-12-02",
                defect="Schmiernut fehlt",
                severity="kritisch",
                category="product_quality",
                customer_ref="Q3-200055178",
                delivery_date="2026-11-12",
                found_at="Montageband 3",
                claim="150,00 EUR",
                reply_form="8D",
            )
        ],
        note="Dotted label lines of an ERP, sent by noreply with Auto-Submitted: a formal complaint.",
    )


def _side_doors() -> None:
    sent = "2026-10-28T09:50:22+01:00"
    words = (
        "Sehr geehrte Damen und Herren,\n\nwir planen das neue Modelljahr und bitten um Ihr Angebot:\n"
        "- Spannhebel SH-25, 8.000 Stück, Lieferung KW 6/2027\n- Exzenter EX-3, 16.000 Stück\n\n"
        "Angebot bitte bis 13.11.2026.\n\nBei der Gelegenheit: Aus der laufenden Lieferung der Gelenkbolzen (Art. "
        "GB-08, Bestellung 3-4471, Charge 0926) mussten wir 210 Stück aussortieren, die Köpfe sind nicht verpresst. "
        "Diese 210 Stück schreiben Sie uns bitte gut.\n\nFreundliche Grüße\n\nMarlies Brodersen\nEinkauf\n"
        "Nordlicht Fahrradteile GmbH\nGeschäftsführer: Jens Thode, HRB 5521\n"
    )
    raw = mail(
        [
            *route(
                "m.brodersen@nordlicht-fahrradteile.example", "mx0.nordlicht-fahrradteile.example", "192.0.2.105", sent
            ),
            ("From", "Marlies Brodersen <m.brodersen@nordlicht-fahrradteile.example>"),
            ("To", f"sales@sanjing.example, {US}"),
            subject("Anfrage Spannhebel / Exzenter Modelljahr 2027"),
            ("Date", stamp(sent)),
            ("Message-ID", "<003c01dd4874$f5c2a9e0$e147fda0$@nordlicht-fahrradteile.example>"),
            ("X-Mailer", "Microsoft Outlook 16.0"),
            ("Content-Language", "de"),
        ],
        both(words, "outlook", "----=_NextPart_000_003D_01DD487D", "windows-1252", "quoted-printable"),
    )
    put(
        65,
        "rfq-and-complaint-de",
        raw,
        kind="formal",
        language="de",
        customer="Nordlicht Fahrradteile GmbH",
        contact_email="m.brodersen@nordlicht-fahrradteile.example",
        cases=[
            case(
                product="Gelenkbolzen",
                part_no="GB-08",
                lot=["0926"],
                order_no="3-4471",
                qty_affected=210,
                complaint_date="2026-10-28",
                defect="die Köpfe sind nicht verpresst",
                category="product_quality",
                remedy="Diese 210 Stück schreiben Sie uns bitte gut",
            )
        ],
        note="An RFQ and a complaint in one: a complaint; quantities and date of the RFQ are not its own.",
    )

    sent = "2026-11-02T17:45:39-03:00"
    words = (
        "Hi there,\n\nposting via our group so the lab can follow. Out of the 36 optical posts TP-150 in the parcel "
        "we got on October 26 (invoice 26-5520, order UL-0932) five have no M4 thread at the bottom, just a blind "
        "hole. The lab course starts in two weeks, could we get five good ones, please? A short written explanation "
        "would help with our purchasing office.\n\nMany thanks,\nDr. Beatriz Quental\nUltraLabs Education Ltda.\n\n"
        '-- \nYou received this message because you are subscribed to the group "Lab Supplies".\n'
        "To unsubscribe from this group send an email to lab-supplies+unsubscribe@ultralabs.example.\n"
    )
    raw = mail(
        [
            *route("lab-supplies+bncBC7@ultralabs.example", "mail-ot1-f188.ultralabs.example", "198.51.100.188", sent),
            ("From", "\"'Beatriz Quental' via Lab Supplies\" <lab-supplies@ultralabs.example>"),
            ("Reply-To", "Beatriz Quental <bquental@ultralabs.example>"),
            ("X-Original-Sender", "bquental@ultralabs.example"),
            ("To", US),
            ("Cc", "Lab Supplies <lab-supplies@ultralabs.example>"),
            ("Subject", "[lab-supplies] posts without thread"),
            ("Date", stamp(sent)),
            ("Message-ID", "<CAPq0+Rk77d@mail.ultralabs.example>"),
            ("Precedence", "list"),
            ("Mailing-list", "list lab-supplies@ultralabs.example; contact lab-supplies+owners@ultralabs.example"),
            ("List-ID", "<lab-supplies.ultralabs.example>"),
            ("List-Unsubscribe", "<mailto:lab-supplies+unsubscribe@ultralabs.example>"),
        ],
        both(words, "gmail", "0000000000007b3e06", encoding="quoted-printable"),
    )
    put(
        66,
        "through-a-group-en",
        raw,
        kind="formal",
        language="en",
        customer="UltraLabs Education Ltda.",
        contact_email="bquental@ultralabs.example",
        cases=[
            case(
                product="optical posts",
                part_no="TP-150",
                order_no="UL-0932",
                qty_affected=5,
                qty_total=36,
                complaint_date="2026-11-02",
                defect="no M4 thread at the bottom",
                category="product_quality",
                delivery_date="2026-10-26",
                remedy="five good ones",
                reply_form="written explanation",
            )
        ],
        new_text_lacks=["You received this message because"],
        note="A real complaint through the customer's own group: List-ID, Precedence list, the person in Reply-To.",
    )


def _courtesies() -> None:
    sent = "2026-10-22T09:00:00+08:00"
    raw = mail(
        [
            *route("edm@tpmx-expo.example", "edm5.tpmx-expo.example", "203.0.113.55", sent),
            ("From", address("台灣精密機械展", "edm@tpmx-expo.example")),
            ("To", US),
            subject("誠摯邀請：2027 台灣精密機械展 開放早鳥報名"),
            ("Date", stamp(sent)),
            ("Message-ID", "<edm-2027-3.9912@tpmx-expo.example>"),
            ("List-Unsubscribe", "<https://tpmx-expo.example/unsub?9912>"),
        ],
        both(
            "親愛的山井精密機械 您好：\n\n2027 台灣精密機械展將於 3/3-3/6 登場，1,200 個攤位火熱預購中，11/30 前報名"
            "享 85 折。\n\n同期論壇：「零缺陷不是口號——客訴、8D 與 AI 檢測」\n"
            "攤位洽詢：林小姐 02-5550-0188 分機 12\n\n主辦單位敬邀\n",
            "gmail",
            "b_edm2027",
        ),
    )
    put(
        67,
        "exhibition-tw",
        raw,
        kind="other",
        language="zh-TW",
        note="Invitation to exhibit, with a forum on complaints and 8D.",
    )

    sent = "2026-11-20T15:10:32-05:00"
    card = multipart(
        "related",
        "_009_CARD_",
        [
            text(
                "<html><body><p>Dear friends at Sanjing,</p><p>as Thanksgiving comes round: thank you for a year of "
                "on-time parts, quick 8Ds on the three (!) occasions we needed one, and for putting up with our "
                "drawings. We are "
                'closed Nov 26-27.</p><img src="cid:turkey@card"><p>The crew at Bellwether '
                "Scales</p></body></html>\n",
                encoding="quoted-printable",
                subtype="html",
            ),
            lines(
                [
                    ("Content-Type", 'image/png; name="turkey.png"'),
                    ("Content-ID", "<turkey@card>"),
                    ("Content-Disposition", 'inline; filename="turkey.png"'),
                    ("Content-Transfer-Encoding", "base64"),
                ]
            )
            + attached("turkey.png", PNG, "image/png").partition(b"\r\n\r\n")[1][2:]
            + attached("turkey.png", PNG, "image/png").partition(b"\r\n\r\n")[2],
        ],
    )
    raw = mail(
        [
            *route("office@bellwether-scales.example", "outbound.bellwether-scales.example", "198.51.100.35", sent),
            ("From", "Bellwether Scales <office@bellwether-scales.example>"),
            ("To", "Bellwether Office <office@bellwether-scales.example>"),
            ("Subject", "Happy Thanksgiving from Bellwether"),
            ("Date", stamp(sent)),
            ("Message-ID", "<BN8PR12MB2900A7@bellwether-scales.example>"),
            ("X-MS-Has-Attach", "yes"),
        ],
        card,
    )
    put(
        68,
        "greeting-en",
        raw,
        kind="other",
        language="en",
        attachments=files("turkey.png", inline=("turkey.png",)),
        note="Season's greeting with a picture in the text; old 8Ds are thanked for.",
    )
