"""Inquiries, follow-ups of many sorts, and new complaints in old threads. Numbers 41 to 54."""

from tests.corpus.make.kind_parts import US, both, case, files, put, route, stamp, subject
from tests.corpus.make.parts import PNG, address, attached, mail, multipart, text, xlsx

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CASTING = "<2026102008471931266010@shengtang-nongji.example>"
RINGS = "<9D0F4E7B-2C3A-4B55-8E1D-60C1A7F2E9B3@larkfield-optical.example>"


def write() -> None:
    """Write the inquiries and threads."""
    _inquiries()
    _questions()
    _casting_thread()
    _rings_thread()
    _unknown_cases()
    _new_in_old_clothes()


def _inquiries() -> None:
    sent = "2026-10-15T08:52:37-04:00"
    words = (
        "Hi,\n\nWe build commercial ice machines and are looking for a second source for the scraper shaft on the "
        "attached list. Straight talk: the 4,000 pcs we got from our present vendor in August were rusty out of the "
        "crate, lot 8817, 30% rejected, and we are done waiting for their 8D.\n\n"
        "So before anything else: do you passivate in house? What MOQ and price at 4k / 10k per year, 316L, Ra 0.4? "
        "Need samples by Nov 20.\n\nThanks\nCurt Vandergriff\nSourcing, Polar Ridge Ice Systems LLC | 555 Quarry Rd "
        "| (555) 010-4417\n"
    )
    raw = mail(
        [
            *route("cvandergriff@polarridge.example", "mail-qk1-f44.polarridge.example", "198.51.100.144", sent),
            ("X-Gm-Message-State", "AOJu0Yz3mB"),
            ("From", "Curt Vandergriff <cvandergriff@polarridge.example>"),
            ("Date", stamp(sent)),
            ("Message-ID", "<CAOx5kq81+PZ@mail.polarridge.example>"),
            ("Subject", "RFQ scraper shaft - need someone who can keep rust off"),
            ("To", US),
        ],
        multipart(
            "mixed",
            "0000000000009c01",
            [
                both(words, "gmail", "0000000000009c02", encoding="quoted-printable"),
                attached(
                    "RFQ_scraper.xlsx",
                    xlsx({"RFQ": [["Item", "Drawing", "EAU"], ["Scraper shaft", "PR-0917 D", 10000]]}),
                    XLSX,
                ),
            ],
        ),
    )
    put(
        41,
        "rfq-rivals-rust-en",
        raw,
        kind="inquiry",
        language="en",
        attachments=files("RFQ_scraper.xlsx"),
        note="RFQ that tells of a rival's rusty lot and missing 8D: nothing of ours is wrong.",
    )

    sent = "2026-11-10T14:08:55+01:00"
    raw = mail(
        [
            *route("t.haberkorn@seilbahn-obergurt.example", "mx3.seilbahn-obergurt.example", "192.0.2.171", sent),
            ("Message-ID", "<33c1a4be-1d52-4a2e-b6b5-99a0@seilbahn-obergurt.example>"),
            ("Date", stamp(sent)),
            ("User-Agent", "Mozilla Thunderbird"),
            ("From", "Theo Haberkorn <t.haberkorn@seilbahn-obergurt.example>"),
            subject("Frage zu Klemmbacken KB-40: zulässiger Verschleiß"),
            ("To", US),
            ("Content-Language", "de-DE"),
        ],
        text(
            "Hallo zusammen,\n\nfür die Revision im Frühjahr brauchen wir von Ihnen eine technische Auskunft: Wie "
            "weit darf sich die Riefung der Klemmbacken KB-40 abnutzen, bevor sie zu tauschen sind? Unsere laufen "
            "seit 2019, gemessen haben wir 0,6 mm Abtrag bei 48 von 120 Backen. Das ist nach sieben Jahren völlig in "
            "Ordnung, wir wollen nur wissen, wo Schluss ist.\n\nUnd gibt es inzwischen eine Variante mit "
            "Beschichtung? Was würden 120 Stück kosten?\n\nGruß vom Berg\nTheo Haberkorn\nBetriebsleiter\n",
            encoding="8bit",
        ),
    )
    put(
        42,
        "technical-question-de",
        raw,
        kind="inquiry",
        language="de",
        note="A technical question with worn parts and counts; the writer says it is all in order.",
    )


def _questions() -> None:
    sent = "2026-11-02T15:36:08+08:00"
    raw = mail(
        [
            *route("hulan@yiqu-crafts.example", "mail.yiqu-crafts.example", "203.0.113.92", sent),
            ("Date", stamp(sent)),
            ("From", address("胡岚", "hulan@yiqu-crafts.example", "gb2312")),
            ("To", US),
            subject("询价", "gb2312"),
            ("X-Mailer", "Foxmail 7.2.16.188[cn]"),
            ("Message-ID", "<202611021536077742001@yiqu-crafts.example>"),
        ],
        text(
            "你好，八音盒底座（黄铜，外径62，公差±0.05）5000个含税多少钱？要求无毛刺、无划伤，不良率千分之三以内，超"
            "了包退吗？交期多久？急，今天报。\n\n胡岚 13900000000\n",
            charset="gb2312",
        ),
    )
    put(
        43,
        "price-inquiry-zh",
        raw,
        kind="inquiry",
        language="zh-CN",
        note="Price inquiry in one breath that asks about return of defects not yet made.",
    )

    sent = "2026-11-17T11:22:30+08:00"
    words = (
        "品保 您好，\n\n敝司醫療推車案 (2027 Q1 量產) 想請教:\n(1) 貴司腳輪座 WM-208 的鹽霧測試可做到幾小時? 有無第三"
        "方報告?\n(2) 若出貨後發生生鏽或脫漆，貴司客訴處理流程及回覆時效為何? 8D 幾天可提供?\n"
        "(3) 目前另一家供應商不良率約 1.5%，貴司近三年 PPM 資料可否分享?\n\n"
        "以上供應商評鑑使用，11/25 前回覆即可，感恩。\n\n游雅婷 Yating Yu\n康碩醫材股份有限公司 研發採購\n"
        "TEL: 03-555-0107 #215\n"
    )
    raw = mail(
        [
            *route("yating.yu@kangshuo-med.example", "mailgw.kangshuo-med.example", "203.0.113.170", sent),
            ("From", address("游雅婷", "yating.yu@kangshuo-med.example", "big5")),
            ("To", US),
            subject("請教鹽霧測試及客訴處理流程", "big5"),
            ("Date", stamp(sent)),
            ("Message-ID", "<01a401dd5771$9d0c2fa0$d7248ee0$@kangshuo-med.example>"),
            ("X-Mailer", "Microsoft Outlook 15.0"),
            ("Content-Language", "zh-tw"),
        ],
        both(words, "outlook", "----=_NextPart_000_01A5_01DD57", "big5"),
    )
    put(
        44,
        "vendor-rating-question-tw",
        raw,
        kind="inquiry",
        language="zh-TW",
        note="Questions before an order: rust, complaint process and 8D are all hypothetical.",
    )


def _casting_thread() -> None:
    who = ("From", address("高连生", "gaols@shengtang-nongji.example", "gb2312"))
    host = ("mail.shengtang-nongji.example", "203.0.113.37")
    sent = "2026-10-20T08:47:19+08:00"
    words = (
        "山井质量部：\n\n    你们9月28日送来的变速箱壳体（图号BS-610-02，炉号2609-17，合同ST2026-0915）共400件，我们"
        "装配线昨天全部试漏完，有9件渗油，拆开看都是轴承孔旁边有砂眼。现在仓库里还有上一批的120件能顶几天。\n"
        "    请把这9件换掉，本周五前给书面答复。我们的客诉单号是ST-KS-1027。\n    照片太大发不出去，回头补。\n\n"
        "盛唐农机制造有限公司 质检科 高连生\n电话 0536-555 0199\n"
    )
    raw = mail(
        [
            *route("gaols@shengtang-nongji.example", *host, sent),
            ("Date", stamp(sent)),
            who,
            ("To", US),
            subject("变速箱壳体渗油", "gb2312"),
            ("X-GUID", "41A70C5E-90B2-4C37-B0A5-7A3308E11D20"),
            ("X-Has-Attach", "no"),
            ("X-Mailer", "Foxmail 7.2.25.245[cn]"),
            ("Message-ID", CASTING),
        ],
        both(words, "foxmail", "----=_001_NextPart260101_=----", "gb2312"),
    )
    put(
        45,
        "casting-leak-zh",
        raw,
        kind="formal",
        language="zh-CN",
        customer="盛唐农机制造有限公司",
        contact_email="gaols@shengtang-nongji.example",
        cases=[
            case(
                product="变速箱壳体",
                part_no="BS-610-02",
                lot=["2609-17"],
                order_no="ST2026-0915",
                qty_affected=9,
                qty_total=400,
                complaint_date="2026-10-20",
                due_date="2026-10-23",
                defect="轴承孔旁边有砂眼",
                category="product_quality",
                customer_ref="ST-KS-1027",
                delivery_date="2026-09-28",
                occurred_on="2026-10-19",
                found_at="装配线",
                remedy="把这9件换掉",
                reply_form="书面答复",
            )
        ],
        note="First mail of a thread: a plain complaint with the customer's own number.",
    )

    sent = "2026-10-22T10:05:43+08:00"
    raw = mail(
        [
            *route("gaols@shengtang-nongji.example", *host, sent),
            ("Date", stamp(sent)),
            who,
            ("To", US),
            subject("Re: 变速箱壳体渗油", "gb2312"),
            ("References", f"{CASTING}, <20261020090130.kesu.ack@sanjing.example>"),
            ("X-Has-Attach", "yes"),
            ("X-Mailer", "Foxmail 7.2.25.245[cn]"),
            ("Message-ID", "<2026102210054307713011@shengtang-nongji.example>"),
        ],
        multipart(
            "mixed",
            "----=_001_NextPart260220_=----",
            [
                both(
                    "照片补上，两张都是剖开以后拍的，砂眼直径大约1.5。\n\n盛唐农机制造有限公司 高连生\n\n\n"
                    "发件人： 高连生\n发送时间： 2026-10-20 08:47\n收件人： quality\n主题： 变速箱壳体渗油\n"
                    "山井质量部：\n    你们9月28日送来的变速箱壳体（图号BS-610-02，炉号2609-17，合同ST2026-0915）共"
                    "400件，我们装配线昨天全部试漏完，有9件渗油\n",
                    "foxmail",
                    "----=_002_NextPart260220_=----",
                    "gb2312",
                ),
                attached("剖开1.png", PNG, "image/png"),
                attached("剖开2.png", PNG, "image/png"),
            ],
        ),
    )
    put(
        47,
        "missing-photos-zh",
        raw,
        kind="followup",
        language="zh-CN",
        customer="盛唐农机制造有限公司",
        contact_email="gaols@shengtang-nongji.example",
        attachments=files("剖开1.png", "剖开2.png"),
        followup_of="kind-45-casting-leak-zh.eml",
        new_text_lacks=["9月28日送来的"],
        note="The promised photos, joined by References only; the whole complaint is quoted.",
    )

    sent = "2026-11-03T16:30:10+08:00"
    raw = mail(
        [
            *route("gaols@shengtang-nongji.example", *host, sent),
            ("Date", stamp(sent)),
            who,
            ("To", US),
            subject("Re: Re: 变速箱壳体渗油", "gb2312"),
            ("In-Reply-To", "<20261028141500.kesu.77@sanjing.example>"),
            ("References", f"{CASTING} <20261028141500.kesu.77@sanjing.example>"),
            ("X-Mailer", "Foxmail 7.2.25.245[cn]"),
            ("Message-ID", "<2026110316301055020019@shengtang-nongji.example>"),
        ],
        text(
            "壳体那个事就按你们说的办，没别的意见了。\n\n借这个邮件说另一件事，跟壳体没关系：10月30日到的拨叉（"
            "BC-22，批次B2610-30）200件，有31件没淬火，洛氏硬度才18，图纸要45到50，装上换挡就打滑。这31件退给你们，请"
            "3个工作日内出8D。\n\n高连生\n盛唐农机制造有限公司\n\n> 发件人: quality@sanjing.example\n"
            "> 高工您好：壳体9件的补货今天发出，8D初稿附后，请审。\n",
            charset="gb2312",
        ),
    )
    put(
        49,
        "new-complaint-in-thread-zh",
        raw,
        kind="formal",
        language="zh-CN",
        customer="盛唐农机制造有限公司",
        contact_email="gaols@shengtang-nongji.example",
        cases=[
            case(
                product="拨叉",
                part_no="BC-22",
                lot=["B2610-30"],
                qty_affected=31,
                qty_total=200,
                complaint_date="2026-11-03",
                due_date="2026-11-06",
                defect="没淬火",
                category="product_quality",
                delivery_date="2026-10-30",
                remedy="这31件退给你们",
                reply_form="8D",
            )
        ],
        new_text_lacks=["补货今天发出"],
        note="A wholly new complaint written as a reply in the old thread: a new case, not a follow-up.",
    )


def _rings_thread() -> None:
    sent = "2026-10-21T09:14:02+01:00"
    raw = mail(
        [
            *route("isolde@larkfield-optical.example", "st43p00im.larkfield-optical.example", "192.0.2.43", sent),
            ("From", "Isolde Brannigan <isolde@larkfield-optical.example>"),
            ("Message-Id", RINGS),
            ("Subject", "focus rings"),
            ("Date", stamp(sent)),
            ("To", US),
            ("X-Mailer", "Apple Mail (2.3826.300.87)"),
        ],
        text(
            "Hello Sanjing,\n\nI do hate to be that customer twice in a year. We have now unpacked all 150 focus "
            "rings FR-M42 that arrived on 12 October (our PO LK-7703), and on 26 of them the thread is cut short by "
            "about a turn and a half, so the barrel jams before infinity. You won't find a batch number on the bags, "
            "I looked.\n\nCould you send 26 good ones, and credit us the courier, 41.60 GBP? I've logged it here as "
            "NCR-2291.\n\nIsolde Brannigan\nLarkfield Optical Instruments\nThe Old Dairy, 3 Mill Lane\n",
            encoding="quoted-printable",
        ),
    )
    put(
        46,
        "focus-rings-en",
        raw,
        kind="formal",
        language="en",
        customer="Larkfield Optical Instruments",
        contact_email="isolde@larkfield-optical.example",
        cases=[
            case(
                product="focus rings",
                part_no="FR-M42",
                order_no="LK-7703",
                qty_affected=26,
                qty_total=150,
                complaint_date="2026-10-21",
                defect="thread is cut short by about a turn and a half",
                category="product_quality",
                customer_ref="NCR-2291",
                delivery_date="2026-10-12",
                remedy="send 26 good ones",
                claim="credit us the courier, 41.60 GBP",
            )
        ],
        note="First mail of a thread: friendly prose, the customer's number at the very end.",
    )

    sent = "2026-11-04T16:58:20+00:00"
    raw = mail(
        [
            *route("accounts@larkfield-optical.example", "st43p00im.larkfield-optical.example", "192.0.2.43", sent),
            ("From", "Graham at Larkfield <accounts@larkfield-optical.example>"),
            ("Message-Id", "<70B1C0AA-0D5E-49C2-9F0B-1D3A@larkfield-optical.example>"),
            ("Subject", "NCR-2291"),
            ("Date", stamp(sent)),
            ("To", US),
            ("X-Mailer", "iPhone Mail (23B85)"),
        ],
        text(
            "Two weeks today and not a peep since your automatic thank-you. Where are the 26 rings, and where is the "
            "credit? Month end here was the 31st and I had to close without it.\n\n"
            "Graham, Larkfield Optical Instruments\n\nSent from my iPhone\n",
            encoding="7bit",
            charset="us-ascii",
        ),
    )
    put(
        48,
        "status-by-own-number-en",
        raw,
        kind="followup",
        language="en",
        customer="Larkfield Optical Instruments",
        contact_email="accounts@larkfield-optical.example",
        followup_of="kind-46-focus-rings-en.eml",
        new_text_lacks=["Sent from my iPhone"],
        note="Status asked by a colleague in a new thread; only the customer's own number joins it.",
    )

    sent = "2026-11-06T11:40:47+00:00"
    raw = mail(
        [
            *route("isolde@larkfield-optical.example", "st43p00im.larkfield-optical.example", "192.0.2.43", sent),
            ("From", "Isolde Brannigan <isolde@larkfield-optical.example>"),
            ("Message-Id", "<0A66F0B2-71D4-4C0E-8B7A-5C2E@larkfield-optical.example>"),
            ("In-Reply-To", "<20261105020210.kesu.9@sanjing.example>"),
            ("References", f"{RINGS} <20261105020210.kesu.9@sanjing.example>"),
            ("Subject", "Re: focus rings"),
            ("Date", stamp(sent)),
            ("To", f"Jin Mei <{US}>"),
            ("X-Mailer", "Apple Mail (2.3826.300.87)"),
        ],
        text(
            "Here's the return number you wanted: RMA-5518. The 26 go out on Monday, one carton, 30 x 20 x 15 cm, "
            "4.2 kg.\nPlease have your forwarder quote it, last time a box sat in Felixstowe for nine days.\n\n"
            "Isolde\n\n> On 5 Nov 2026, at 02:02, Jin Mei <quality@sanjing.example> wrote:\n>\n"
            "> Dear Isolde, please return the faulty rings, we will replace them\n"
            "> by 20 November. Could you give us an RMA number?\n",
            encoding="7bit",
            charset="us-ascii",
        ),
    )
    put(
        50,
        "rma-number-en",
        raw,
        kind="followup",
        language="en",
        contact_email="isolde@larkfield-optical.example",
        followup_of="kind-46-focus-rings-en.eml",
        new_text_lacks=["we will replace them"],
        note="The RMA number asked for, joined by References; measures and weights are no quantities.",
    )


def _unknown_cases() -> None:
    sent = "2026-11-16T07:48:33+01:00"
    words = (
        "Sehr geehrte Frau Jin,\n\nim Kundenauftrag erinnern wir zum zweiten Mal: Der D4-Teil zu o. g. Vorgang war "
        "am 09.11. fällig. Bis heute liegt uns nur das Deckblatt vor. Die 1.200 gesperrten Teile kosten uns täglich "
        "Lagerfläche.\n\nOhne Ihren Bericht bis Mittwoch, 18.11.2026, 12 Uhr geht das Thema in die Eskalationsstufe "
        "2.\n\ni. A. Kerstin Wolany\nLieferantenqualität\nTannert Landtechnik GmbH\n"
        "Industriestraße 40 · Amtsgericht Musterstadt HRB 11223\n"
    )
    raw = mail(
        [
            *route(
                "kerstin.wolany@tannert-landtechnik.example", "mail.tannert-landtechnik.example", "192.0.2.129", sent
            ),
            ("From", "Wolany Kerstin <kerstin.wolany@tannert-landtechnik.example>"),
            ("To", US),
            subject("2. Mahnung: [C-2026-000102] 8D-Bericht Zahnräder"),
            ("Date", stamp(sent)),
            ("Message-ID", "<VI1PR04MB5590C0@tannert-landtechnik.example>"),
            ("X-Priority", "1 (Highest)"),
            ("Importance", "high"),
            ("Accept-Language", "de-DE"),
            ("Content-Language", "de-DE"),
        ],
        both(words, "outlook", "_000_VI1PR04MB5590C0_", "utf-8", "quoted-printable"),
    )
    put(
        51,
        "reminder-unknown-token-de",
        raw,
        kind="followup",
        language="de",
        customer="Tannert Landtechnik GmbH",
        contact_email="kerstin.wolany@tannert-landtechnik.example",
        case_token="[C-2026-000102]",
        held=["case_token"],
        note="Second reminder with a token of our form whose case is not here.",
    )

    sent = "2026-11-12T20:11:09+08:00"
    words = (
        "金工：\n\n8D看了，不通过，退回重写：\n一、D4写“员工疏忽”，这不叫根本原因，5个为什么只问了两个；\n"
        "二、D5培训一下就完了？防错呢；\n三、D6验证只做了20件，至少要三批。\n\n"
        "周一（16号）下班前重新提交，否则暂停付款。\n\n沪宁电梯部件有限公司 供应商质量 庞\n\n\n"
        '------------------ 原始邮件 ------------------\n发件人: "quality" '
        "<quality@sanjing.example>;\n发送时间: 2026年11月12日"
        '(星期四) 下午3:20\n收件人: "庞"<pangsq@huning-lift.example>;\n主题: [C-2026-000097] 导靴衬开裂8D报告\n\n'
        "庞工您好，导靴衬开裂（批号HN2609，27件）的8D报告见附件，请审核。\n"
    )
    raw = mail(
        [
            *route("pangsq@huning-lift.example", "out203.exmail.huning-lift.example", "203.0.113.203", sent),
            ("X-QQ-mid", "bizesmtpsz4t1794485469t"),
            ("From", address("庞", "pangsq@huning-lift.example", "gb18030")),
            ("To", address("quality", US)),
            subject("回复：[C-2026-000097] 导靴衬开裂8D报告", "gb18030"),
            ("Date", stamp(sent)),
            ("X-Mailer", "QQMail 2.x"),
            ("Message-ID", "<tencent_1F7C20B5A3D04E@qq-ex.huning-lift.example>"),
        ],
        both(words, "qq", "----=_NextPart_67330C1D_0E80", "gb18030"),
    )
    put(
        52,
        "8d-rejected-zh",
        raw,
        kind="followup",
        language="zh-CN",
        customer="沪宁电梯部件有限公司",
        contact_email="pangsq@huning-lift.example",
        case_token="[C-2026-000097]",
        held=["case_token"],
        new_text_lacks=["批号HN2609"],
        note="The customer sends the 8D back, point by point; a token of our form whose case is not here.",
    )


def _new_in_old_clothes() -> None:
    sent = "2026-11-09T13:02:16+01:00"
    raw = mail(
        [
            *route("reklamace@kabelovna-lhota.example", "smtp.kabelovna-lhota.example", "192.0.2.66", sent),
            ("From", "Reklamace KL <reklamace@kabelovna-lhota.example>"),
            ("To", US),
            ("Subject", "[Q-2026-001877] drawing dies - new claim"),
            ("Date", stamp(sent)),
            ("Message-ID", "<q-2026-001877.open@kabelovna-lhota.example>"),
            ("X-Mailer", "Znuny Mail Service (6.5.4)"),
        ],
        text(
            "Dear partner,\n\nplease keep [Q-2026-001877] in the subject when you answer.\n\n"
            "Four drawing dies type RD-1.38 (serials 77120 to 77123 are fine, it is about 77131) ... sorry, I write "
            "it clear: one die, serial 77131, has a crack through the nib after only 2 hours on machine no. 6. It "
            "was found on Friday 6.11.2026. Our order was OV-26-0588.\n\n"
            "We want to know why and we want a new die free of charge.\n\nRadka Hejlova, Kabelovna Lhota s.r.o.\n"
            "tel. +420 555 010 220\n",
            encoding="quoted-printable",
            charset="iso-8859-2",
        ),
    )
    put(
        53,
        "foreign-token-en",
        raw,
        kind="formal",
        language="en",
        customer="Kabelovna Lhota s.r.o.",
        contact_email="reklamace@kabelovna-lhota.example",
        cases=[
            case(
                product="drawing dies",
                part_no="RD-1.38",
                order_no="OV-26-0588",
                qty_affected=1,
                complaint_date="2026-11-09",
                defect="crack through the nib",
                category="product_quality",
                customer_ref="Q-2026-001877",
                serial_no="77131",
                occurred_on="2026-11-06",
                found_at="machine no. 6",
                remedy="a new die free of charge",
            )
        ],
        note="The customer's ticket system puts its own token in front: a new complaint, the token is their number.",
    )

    sent = "2026-11-19T18:25:51+01:00"
    raw = mail(
        [
            *route("werkstatt@orgelbau-rumpf.example", "mail.orgelbau-rumpf.example", "192.0.2.210", sent),
            ("Message-ID", "<5e2f0b1a-90cd-4f0e-8d9c-2b77@orgelbau-rumpf.example>"),
            ("Date", stamp(sent)),
            ("User-Agent", "Mozilla Thunderbird"),
            subject("Re: Angebot 26-339 Distanzhülsen"),
            ("To", US),
            ("References", "<20260903070512.offer339@sanjing.example>"),
            ("In-Reply-To", "<20260903070512.offer339@sanjing.example>"),
            ("From", "Orgelbau Rumpf Werkstatt <werkstatt@orgelbau-rumpf.example>"),
            ("Content-Language", "de-DE"),
        ],
        text(
            "Guten Abend Frau Jin,\n\nich antworte einfach auf Ihre alte Mail, weil ich keine andere Adresse "
            "habe.\n\nDie Hülsen sind prima. Aber die Stimmkrücken (Bestellung vom 2. Oktober, Ihre Artikelnummer "
            "5518-M) klappern: bei 40 von 64 ist die Bohrung oval. So kann ich das Register nicht einhängen, die "
            "Orgel wird am 1. Advent geweiht! Schicken Sie mir bitte Ersatz und sagen Sie mir bis zum 25. November, "
            "ob das klappt.\n\nBernd Rumpf\nOrgelbau Rumpf & Söhne\n\nAm 03.09.26 um 09:05 schrieb Sanjing Quality:\n"
            "> Sehr geehrter Herr Rumpf,\n> wir bieten an: 250 Distanzhülsen DH-12 zu 1,10 EUR.\n"
            "> Gültig bis 31.10.2026\n",
            encoding="8bit",
            extra="; format=flowed",
        ),
    )
    put(
        54,
        "new-complaint-on-old-offer-de",
        raw,
        kind="formal",
        language="de",
        customer="Orgelbau Rumpf & Söhne",
        contact_email="werkstatt@orgelbau-rumpf.example",
        cases=[
            case(
                product="Stimmkrücken",
                part_no="5518-M",
                qty_affected=40,
                qty_total=64,
                complaint_date="2026-11-19",
                due_date="2026-11-25",
                defect="Bohrung oval",
                category="product_quality",
                remedy="Schicken Sie mir bitte Ersatz",
            )
        ],
        new_text_lacks=["Distanzhülsen DH-12"],
        note="A complaint sent as a reply to an old offer; the quoted offer holds another part and quantity.",
    )
