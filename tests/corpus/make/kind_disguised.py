"""Complaints in the clothes of machine mail or spam: absence, receipt, delivery failure, threats. Numbers 69 to 72."""

from tests.corpus.make.kind_parts import US, both, case, marked, put, route, stamp, subject
from tests.corpus.make.parts import address, mail, text


def write() -> None:
    """Write the disguised complaints."""
    _like_an_absence()
    _like_a_bounce()
    _like_a_receipt()
    _like_spam()


def _like_an_absence() -> None:
    sent = "2026-11-05T18:20:15+08:00"
    words = (
        "山井品保 您好：\n\n我明天起休假到 11/15，不在辦公室，這封信請直接回給我的代理人許小姐 (分機 615)。\n\n"
        "散熱片 HS-3060 (批號 D6A22) 今天在 SMT 站全檢 320 片，14 片鎖孔沒攻牙，螺絲鎖不上。\n"
        "請先補 14 片，並於 11/13 前回覆原因。標籤上的批號 D6A19 是舊的，請忽略。\n\n方柏鈞\n\n"
    )
    raw = mail(
        [
            *route("bochun.fang@luming-power.example", "mail.luming-power.example", "203.0.113.188", sent),
            ("From", address("方柏鈞", "bochun.fang@luming-power.example", "big5")),
            ("To", US),
            ("Cc", address("許小姐", "amy.hsu@luming-power.example", "big5")),
            subject("明日起不在辦公室，散熱片請回覆代理人", "big5"),
            ("Date", stamp(sent)),
            ("Message-ID", "<02c401dd4ea1$5f0d31b0$1d279510$@luming-power.example>"),
            ("X-Mailer", "Microsoft Outlook 14.0"),
            ("Content-Language", "zh-tw"),
        ],
        text(words, charset="big5"),
    )
    put(
        69,
        "absent-yet-complains-tw",
        raw,
        kind="formal",
        language="zh-TW",
        customer=None,
        contact_email="bochun.fang@luming-power.example",
        cases=[
            case(
                product="散熱片",
                part_no="HS-3060",
                lot=["D6A22"],
                qty_affected=14,
                qty_total=320,
                complaint_date="2026-11-05",
                due_date="2026-11-13",
                defect="鎖孔沒攻牙",
                category="product_quality",
                occurred_on="2026-11-05",
                found_at="SMT 站",
                remedy="補 14 片",
            )
        ],
        note="A person who will be away writes a complaint; subject and first line read like an absence note.",
    )


def _like_a_bounce() -> None:
    sent = "2026-11-10T15:44:00+00:00"
    words = (
        "Afternoon,\n\nThe second delivery of knife holders KH-31 on order 7731, promised for 3 November, has still "
        "not "
        'arrived. Your forwarder\'s page says "returned to sender", his hotline says it was never '
        "collected. One of them is wrong and my Leeds people have nothing to pack with.\n\n"
        "Send the goods by air at your cost and tell me by noon tomorrow when they land.\n\nPriya Sandhu\n"
        "Planning, Corrigan Packaging Ltd\n"
    )
    raw = mail(
        [
            *route(
                "priya.sandhu@corrigan-packaging.example", "mail-lo2gbr.corrigan-packaging.example", "192.0.2.96", sent
            ),
            ("From", "Priya Sandhu <priya.sandhu@corrigan-packaging.example>"),
            ("To", f"Sanjing <{US}>"),
            ("Subject", "Delivery failed again / order 7731 returned to sender"),
            ("Date", stamp(sent)),
            ("Message-ID", "<LO2P123MB6677D3@corrigan-packaging.example>"),
            ("X-Priority", "1"),
            ("Content-Language", "en-GB"),
        ],
        both(words, "outlook", "_000_LO2P123MB6677D3_", "us-ascii", "quoted-printable"),
    )
    put(
        70,
        "delivery-failed-en",
        raw,
        kind="formal",
        language="en",
        customer="Corrigan Packaging Ltd",
        contact_email="priya.sandhu@corrigan-packaging.example",
        cases=[
            case(
                product="knife holders",
                part_no="KH-31",
                order_no="7731",
                complaint_date="2026-11-10",
                due_date="2026-11-11",
                defect="has still not arrived",
                category="delivery",
                remedy="Send the goods by air at your cost",
            )
        ],
        note="Goods that did not come: a subject in the words of a bounce.",
    )


def _like_a_receipt() -> None:
    sent = "2026-10-28T14:12:27+08:00"
    words = (
        "何工：\n\n收到请回执。\n\n10月26日到的波纹管接头（订单 HB-6120）没有随货带材质报告，仓库不给入库，急等上线。"
        "请明天中午前把材质报告原件扫描发过来，以后每批都要带。\n\n东浦暖通设备有限公司\n采购 尤敏\n"
        "地址：东浦镇工业路 88 号 3 栋  邮编 312000\n"
    )
    raw = mail(
        [
            *route("youmin@dongpu-hvac.example", "out28-101.mail.dongpu-hvac.example", "203.0.113.101", sent),
            ("Date", stamp(sent)),
            ("From", address("尤敏", "youmin@dongpu-hvac.example", "gb2312")),
            ("To", address("何工", US, "gb2312")),
            subject("已收货，缺材质报告（请回执）", "gb2312"),
            ("Disposition-Notification-To", "youmin@dongpu-hvac.example"),
            ("Return-Receipt-To", "youmin@dongpu-hvac.example"),
            ("X-Priority", "1"),
            ("X-Mailer", "Foxmail 7.2.9.156[cn]"),
            ("Message-ID", "<202610281412276301022@dongpu-hvac.example>"),
        ],
        both(words, "foxmail", "----=_001_NextPart611028_=----", "gb2312"),
    )
    put(
        71,
        "asks-receipt-zh",
        raw,
        kind="formal",
        language="zh-CN",
        customer="东浦暖通设备有限公司",
        contact_email="youmin@dongpu-hvac.example",
        cases=[
            case(
                product="波纹管接头",
                order_no="HB-6120",
                complaint_date="2026-10-28",
                due_date="2026-10-29",
                defect="没有随货带材质报告",
                category="documentation",
                delivery_date="2026-10-26",
                remedy="把材质报告原件扫描发过来",
            )
        ],
        note="Asks for a receipt in text and headers; missing certificates are the complaint.",
    )


def _like_spam() -> None:
    sent = "2026-11-14T03:19:48+02:00"
    words = (
        "ATTENTION!!! THIS IS MY LAST WARNING!!!\n\nI PAID YOU IN FULL, INVOICE SJ-E-26-1188, AND ALL 12 CARTONS OF "
        "YOUR GRINDER BURRS CAME WITH TORN BAGS AND NO INNER TRAYS, METAL ON METAL. I OPENED EVERY ONE.\n\n"
        "REFUND 2,340.00 USD OR MY LAWYER WILL CONTACT YOU. MY CUSTOMERS ARE WAITING SINCE 1 NOVEMBER.\n\n"
        "CLICK THE LINK TO SEE PICTURES: https://pics.quickshare.example/a/7Hq2\n\nSTAVROS, AEGEAN COFFEE TOOLS\n"
    )
    raw = mail(
        [
            *route("stavros_coffee77@freebox.example", "sonic301.freebox.example", "198.51.100.133", sent, "none"),
            ("From", "S T A V R O S <stavros_coffee77@freebox.example>"),
            ("To", US),
            ("Subject", "!!! LAST WARNING !!! REFUND NOW"),
            ("Date", stamp(sent)),
            ("Message-ID", "<1881402231.99.1794619188@freebox.example>"),
            ("X-Mailer", "WebService/1.1.24 mobile"),
        ],
        text(marked(words, "gmail"), encoding="quoted-printable", subtype="html"),
    )
    put(
        72,
        "capitals-and-threats-en",
        raw,
        kind="formal",
        language="en",
        customer="AEGEAN COFFEE TOOLS",
        contact_email="stavros_coffee77@freebox.example",
        cases=[
            case(
                product="GRINDER BURRS",
                qty_affected=12,
                qty_total=12,
                complaint_date="2026-11-14",
                defect="TORN BAGS AND NO INNER TRAYS",
                category="packaging",
                claim="REFUND 2,340.00 USD",
            )
        ],
        note="Capitals, threats, a link and a free mailbox, yet invoice, goods and fault are real.",
    )
