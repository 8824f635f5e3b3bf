"""Machine mail: out of office, receipts, calendar, our own letters coming back, bounces. Numbers 1 to 20."""

from tests.corpus.make.kind_parts import US, both, files, marked, put, route, stamp, subject
from tests.corpus.make.parts import Headers, address, attached, lines, mail, multipart, text


def write() -> None:
    """Write the machine mails."""
    _absent()
    _absent_too()
    _receipts()
    _calendar()
    _loops()
    _bounces()
    _bounces_of_domino_and_coremail()


def _absent() -> None:
    sent = "2026-11-03T09:41:17+08:00"
    raw = mail(
        [
            *route(
                "luo.jianping@hengshan-valve.example", "mail-m17221.qiye.hengshan-valve.example", "203.0.113.21", sent
            ),
            ("From", address("罗建平", "luo.jianping@hengshan-valve.example", "gb18030")),
            ("To", address("山井品质", US, "gb18030")),
            subject("自动回复：[C-2026-000118] 阀座划伤客诉受理通知", "gb18030"),
            ("Date", stamp(sent)),
            ("Message-ID", "<7A.11.27043.D0F5E096@hengshan-valve.example>"),
            ("X-Mailer", "QQMail 2.x"),
            ("X-QQ-AUTO-REPLY", "1"),
            ("X-QQ-MIME", "TCMime 1.0 by Tencent"),
        ],
        text(
            "您好！来信已收到。\n本人10月31日至11月8日在德国出差，期间收发邮件不便，如有客诉、退货等急事请联系同事郝"
            "敏 0577-5550 1182。\n其他事情我回来后处理，谢谢！\n\n罗建平\n恒山阀门有限公司 质量部\n",
            charset="gb18030",
        ),
    )
    put(
        1,
        "absent-token-zh",
        raw,
        kind="auto",
        language="zh-CN",
        case_token="[C-2026-000118]",
        text_has=["10月31日至11月8日在德国出差"],
        note="Out of office without Auto-Submitted, our token in the subject, the word complaint inside.",
    )

    sent = "2026-10-29T17:20:44+09:00"
    raw = mail(
        [
            *route("k.fujisaki@asahino-koki.example", "smtp2.asahino-koki.example", "198.51.100.77", sent),
            ("Date", stamp(sent)),
            ("From", address("藤崎 健一", "k.fujisaki@asahino-koki.example", "iso-2022-jp")),
            ("To", US),
            subject("【不在通知】検査成績書送付の件", "iso-2022-jp"),
            ("Message-Id", "<20261029172044.5C1B.K.FUJISAKI@asahino-koki.example>"),
            ("X-Mailer", "Becky! ver. 2.81.08 [ja]"),
        ],
        text(
            "朝日野光機の藤崎です。\n\nメールをいただきありがとうございます。\n"
            "誠に勝手ながら、10月29日(木)から11月4日(水)まで休暇をいただいております。\n"
            "お返事は11月5日以降となりますので、ご了承ください。\n不具合等お急ぎの場合は、品質保証課 大沢(内線 "
            "4417)までお願いいたします。\n\nこのメールは自動で送信しています。\n",
            charset="iso-2022-jp",
            encoding="7bit",
        ),
    )
    put(
        2,
        "absent-becky-ja",
        raw,
        kind="auto",
        language="ja",
        text_has=["11月4日(水)まで休暇"],
        note="Japanese absence note in ISO-2022-JP with no machine header at all.",
    )

    sent = "2026-10-26T07:02:31+01:00"
    words = (
        "Guten Tag,\n\nvielen Dank für Ihre Nachricht. Ich bin bis einschließlich 06.11.2026 nicht im Haus und lese "
        "meine E-Mails nicht. Ihre Nachricht wird nicht weitergeleitet.\n\n"
        "Bei dringenden Reklamationen oder fehlenden 8D-Berichten wenden Sie sich bitte an "
        "einkauf-technik@kohlberg-antriebe.example.\n\nMit freundlichen Grüßen\nSabine Uhlig\n"
        "Strategischer Einkauf Drehteile\n"
    )
    raw = mail(
        [
            *route("", "mail2.kohlberg-antriebe.example", "192.0.2.40", sent),
            (
                "From",
                address("Uhlig, Sabine", "s.uhlig@kohlberg-antriebe.example").replace(
                    "Uhlig, Sabine", '"Uhlig, Sabine"'
                ),
            ),
            ("To", f"Sanjing Quality <{US}>"),
            subject("Automatische Antwort: 8D-Bericht zu Reklamation 300118824 fällig"),
            ("Thread-Topic", "8D-Bericht"),
            ("Thread-Index", "AQHdRfo2xL0u8JtVnEuJ0k2W6cQm7bH3pXkA"),
            ("Date", stamp(sent)),
            ("Message-ID", "<5fd0a1c7b0e14c0f9a@KA-EX02.kohlberg.lan>"),
            ("Auto-Submitted", "auto-generated"),
            ("X-Auto-Response-Suppress", "All"),
            ("X-MS-Exchange-Inbox-Rules-Loop", "s.uhlig@kohlberg-antriebe.example"),
            ("Content-Language", "de-DE"),
        ],
        both(words, "outlook", "_000_5fd0a1c7b0e14c0f9aKAEX02_", "iso-8859-1", "quoted-printable"),
    )
    put(
        3,
        "absent-exchange-de",
        raw,
        kind="auto",
        language="de",
        text_has=["nicht im Haus"],
        note="Exchange absence note; the subject alone reads like a demand for an 8D.",
    )

    sent = "2026-11-11T08:15:02-05:00"
    raw = mail(
        [
            *route(
                "dwayne.pruitt@calloway-furniture.example", "notes01.calloway-furniture.example", "198.51.100.9", sent
            ),
            subject("[C-2026-000127] Dwayne Pruitt is out of the office."),
            ("From", "Dwayne Pruitt <dwayne.pruitt@calloway-furniture.example>"),
            ("To", f"Quality <{US}>"),
            ("Message-ID", "<OF3B1C77A2.0E9D1122-ON85258D21.0049-85258D21.00491F2A@calloway-furniture.example>"),
            ("Date", stamp(sent)),
            ("X-Mailer", "Lotus Notes Release 8.5.3 September 15, 2011"),
            (
                "X-MIMETrack",
                "Serialize by Router on NOTES01/Calloway(Release 9.0.1FP10) at 11/11/2026 08:15:02 AM",
            ),
        ],
        text(
            "I will be out of the office starting Tue 11/10/2026 and will not return until Mon 11/16/2026.\n\n"
            "I will respond to your message when I return. Sales orders: Peggy Lund, ext. 2204.\n\n"
            "Note: This is an automated response to your message sent on 11/11/2026 8:14:51 AM. This is the only\n"
            "notification you will receive while this person is away.\n\n"
            "                                                                         \n"
            "  From:       quality@sanjing.example\n  To:         dwayne.pruitt@calloway-furniture.example\n"
            "  Date:       11/11/2026 08:14 AM\n  Subject:    [C-2026-000127] We received your complaint\n\n\n"
            "Dear Mr Pruitt, thank you, your complaint has the number C-2026-000127.\n\n"
            "> On Nov 10, 2026 Dwayne Pruitt wrote:\n> Gents, 260 of the 1,000 swivel plates SP-88 on PO 66190 came "
            "with the four mounting holes punched 3 mm\n> off center. We cannot mount a single chair base. Replace "
            "them by the 20th and send me an 8D.\n",
            encoding="7bit",
            charset="us-ascii",
        ),
    )
    put(
        4,
        "absent-notes-quoting-en",
        raw,
        kind="auto",
        language="en",
        case_token="[C-2026-000127]",
        new_text_lacks=["260 of the 1,000 swivel plates"],
        note="Notes absence agent quoting our letter and the whole complaint under it.",
    )


def _absent_too() -> None:
    sent = "2026-11-06T13:05:59+08:00"
    words = (
        "您好：\n\n我目前正在放年假 (11/6~11/13)，回來後會盡快回覆您的來信。\n"
        "期間如有產線異常或客訴處理需求，請與職務代理人 Vivian Kao 聯繫 (分機 3382)。\n\n謝謝！\n\n"
        "張育誠 Ethan Chang\n專案經理 | 岱禾光電股份有限公司\n"
    )
    raw = mail(
        [
            *route("", "mail.daihe-opto.example", "203.0.113.180", sent),
            ("From", address("張育誠", "ethan.chang@daihe-opto.example")),
            ("To", US),
            subject("自動回覆: 鏡筒刮傷改善報告"),
            ("Date", stamp(sent)),
            ("Message-ID", "<e4a90b7c2f5d4d31@DHMBX1.daihe-opto.example>"),
            ("In-Reply-To", "<20261106130541.kesu.88@sanjing.example>"),
            ("Auto-Submitted", "auto-replied (vacation)"),
            ("X-Auto-Response-Suppress", "DR, RN, NRN, OOF, AutoReply"),
            ("Accept-Language", "zh-TW, en-US"),
        ],
        both(words, "outlook", "_000_e4a90b7c2f5d4d31DHMBX1_"),
    )
    put(
        5,
        "absent-outlook-tw",
        raw,
        kind="auto",
        language="zh-TW",
        text_has=["目前正在放年假"],
        note="Traditional Chinese absence note, In-Reply-To one of our letters.",
    )

    sent = "2026-11-12T10:30:12+01:00"
    told: Headers = [
        ("Reporting-UA", "arbeitsplatz14.fam.example; Thunderbird 128.4.0"),
        ("Final-Recipient", "rfc822;j.brandl@brandl-glastechnik.example"),
        ("Original-Message-ID", "<20261112091003.kesu.41@sanjing.example>"),
        ("Disposition", "manual-action/MDN-sent-manually; displayed"),
    ]
    raw = mail(
        [
            *route("", "mx2.brandl-glastechnik.example", "192.0.2.118", sent),
            ("From", "Jakob Brandl <j.brandl@brandl-glastechnik.example>"),
            ("Message-ID", "<c1c0f2d4-77aa-4e0c-9d23-3b2c5d0d1f21@brandl-glastechnik.example>"),
            ("Date", stamp(sent)),
            ("User-Agent", "Mozilla Thunderbird"),
            subject("Lesebestätigung (angezeigt) - [C-2026-000140] Ihre Reklamation Trägerplatten"),
            ("To", US),
            ("References", "<20261112091003.kesu.41@sanjing.example>"),
        ],
        multipart(
            "report",
            "------------mdn070509020105",
            [
                text(
                    "Dies ist eine Empfangsbestätigung für die E-Mail, die Sie an "
                    "j.brandl@brandl-glastechnik.example gesendet haben.\n\n"
                    "Anmerkung: Diese Empfangsbestätigung sagt nur aus, dass die Nachricht am Computer des "
                    "Empfängers angezeigt wurde. Es gibt keine Garantie, dass der Empfänger sie gelesen oder "
                    "verstanden hat.\n",
                    encoding="quoted-printable",
                ),
                lines(
                    [
                        ("Content-Type", "message/disposition-notification"),
                        ("Content-Disposition", "inline"),
                        ("Content-Transfer-Encoding", "7bit"),
                    ]
                )
                + b"\r\n"
                + lines(told),
            ],
            "; report-type=disposition-notification",
        ),
    )
    put(
        6,
        "receipt-mdn-de",
        raw,
        kind="auto",
        language="de",
        case_token="[C-2026-000140]",
        attachments=...,
        note="RFC 8098 receipt of Thunderbird for a letter that bears our token.",
    )

    sent = "2026-11-05T15:47:20-06:00"
    raw = mail(
        [
            *route("marcy.o@tallgrasstoys.example", "mail-yb1-f182.tallgrasstoys.example", "198.51.100.182", sent),
            ("MIME-Version", "1.0"),
            ("References", "<20261105214655.kesu.12@sanjing.example>"),
            ("In-Reply-To", "<20261105214655.kesu.12@sanjing.example>"),
            ("From", "Marcy Okafor <marcy.o@tallgrasstoys.example>"),
            ("Date", stamp(sent)),
            ("Message-ID", "<CAJx0qk+9Rr3mW2fT7vYdL@mail.tallgrasstoys.example>"),
            subject("Re: open points axle pins, corrective action"),
            ("To", US),
            ("Precedence", "bulk"),
            ("X-Autoreply", "yes"),
            ("Auto-Submitted", "auto-replied"),
        ],
        both(
            "Hi! Thanks for writing. I'm on maternity leave from today until mid February.\n"
            "Broken or missing pieces, damaged shipments, anything urgent: ping Lou (lou@tallgrasstoys.example).\n"
            "Cheers, Marcy\n",
            "gmail",
            "00000000000013a2c10629b7e0aa",
            encoding="7bit",
        ),
    )
    raw = raw.replace(b"MIME-Version: 1.0\r\nReferences", b"References", 1)
    put(
        7,
        "absent-gmail-en",
        raw,
        kind="auto",
        language="en",
        text_has=["maternity leave"],
        note="Gmail vacation responder; only the headers and the words tell, the subject is a plain Re.",
    )


def _receipts() -> None:
    sent = "2026-11-10T16:03:38+08:00"
    raw = mail(
        [
            *route("wu.lihua@xinyuan-cable.example", "mail.xinyuan-cable.example", "203.0.113.66", sent),
            ("From", address("吴丽华", "wu.lihua@xinyuan-cable.example", "gb2312")),
            ("To", US),
            subject("已读: 关于压接端子来料不良的初步回复", "gb2312"),
            ("Date", stamp(sent)),
            ("Message-ID", "<000f01dd5298$6a1b20c0$3e516240$@xinyuan-cable.example>"),
            ("X-Mailer", "Microsoft Outlook 16.0"),
            ("Thread-Index", "AQHdUpg6kk9xYh2pWkO0b1yHd8mW3g=="),
            ("Content-Language", "zh-cn"),
        ],
        text(
            "您的邮件\n\n   收件人: \n   主题: 关于压接端子来料不良的初步回复\n   发送时间: 2026/11/10 15:58\n\n"
            "已于 2026/11/10 16:03 阅读。\n",
            charset="gb2312",
        ),
    )
    put(
        8,
        "read-outlook-zh",
        raw,
        kind="auto",
        language="zh-CN",
        text_has=["已于 2026/11/10 16:03 阅读"],
        note="Outlook read receipt as plain text, no MDN part.",
    )

    sent = "2026-10-22T11:12:00+09:00"
    told: Headers = [
        ("Reporting-UA", "mail.minatoseiki.example; Microsoft Outlook 16.0"),
        ("Final-Recipient", "rfc822;n-sakuma@minatoseiki.example"),
        ("Original-Message-ID", "<20261022015533.kesu.7@sanjing.example>"),
        ("Disposition", "automatic-action/MDN-sent-automatically; displayed"),
    ]
    raw = mail(
        [
            *route("", "mail.minatoseiki.example", "198.51.100.130", sent),
            ("From", address("佐久間 直樹", "n-sakuma@minatoseiki.example")),
            ("To", US),
            subject("開封済み: 軸受外輪 異音不良 暫定対策書"),
            ("Date", stamp(sent)),
            ("Message-ID", "<TY0PR01MB7004A11@minatoseiki.example>"),
            ("X-MS-Exchange-Organization-SCL", "-1"),
        ],
        multipart(
            "report",
            "_000_TY0PR01MB7004A11_",
            [
                text(
                    "次のメッセージが開封されました\n\n宛先: 佐久間 直樹\n件名: 軸受外輪 異音不良 暫定対策書\n"
                    "送信日時: 2026年10月22日 10:55:33 (UTC+09:00)\n\n開封日時: 2026年10月22日 11:11:52\n"
                ),
                lines([("Content-Type", "message/disposition-notification")]) + b"\r\n" + lines(told),
            ],
            "; report-type=disposition-notification",
        ),
    )
    put(
        9,
        "receipt-mdn-ja",
        raw,
        kind="auto",
        language="ja",
        attachments=...,
        note="MDN of Outlook in Japanese whose subject names a defect.",
    )


def _event(method: str, title: str, start: str, more: str) -> str:
    return (
        f"BEGIN:VCALENDAR\r\nPRODID:-//Example Corp//Calendar 16.0//EN\r\nVERSION:2.0\r\nMETHOD:{method}\r\n"
        f"BEGIN:VEVENT\r\nUID:{start}-77@calendar.example\r\nDTSTAMP:20261101T080000Z\r\nDTSTART:{start}\r\n"
        f"SUMMARY:{title}\r\n{more}END:VEVENT\r\nEND:VCALENDAR\r\n"
    )


def _calendar() -> None:
    sent = "2026-11-02T14:50:00+00:00"
    words = (
        "Dervla Kinsella has invited you to Weekly supplier call - open quality issues\n\n"
        "When: Thu 5 Nov 2026 09:00 - 09:30 (GMT)\nWhere: https://meet.example/kqw-trzo-hid\n\n"
        "Agenda: porosity status, PPM chart October (target 250), open 8Ds, AOB.\n\nYes / Maybe / No\n"
    )
    event = _event(
        "REQUEST",
        "Weekly supplier call - open quality issues",
        "20261105T090000Z",
        f"ORGANIZER;CN=Dervla "
        f"Kinsella:mailto:dervla.kinsella@oriel-medical.example\r\nATTENDEE;RSVP=TRUE:mailto:{US}\r\n",
    )
    calendar = lines([("Content-Type", "text/calendar; charset=UTF-8; method=REQUEST")])
    calendar += lines([("Content-Transfer-Encoding", "7bit")]) + b"\r\n" + event.encode()
    inner = multipart(
        "alternative",
        "000000000000b2",
        [text(words, encoding="7bit"), text(marked(words, "gmail"), encoding="7bit", subtype="html"), calendar],
    )
    raw = mail(
        [
            *route("dervla.kinsella@oriel-medical.example", "mail-wr1-f71.oriel-medical.example", "192.0.2.71", sent),
            ("Reply-To", "Dervla Kinsella <dervla.kinsella@oriel-medical.example>"),
            ("Sender", "Calendar <calendar-notification@oriel-medical.example>"),
            ("Auto-Submitted", "auto-generated"),
            ("Message-ID", "<calendar-5d0a1ff2-77@oriel-medical.example>"),
            ("Date", stamp(sent)),
            subject("Invitation: Weekly supplier call - open quality issues @ Thu 5 Nov 2026 09:00 (GMT)"),
            ("From", "Dervla Kinsella <dervla.kinsella@oriel-medical.example>"),
            ("To", US),
        ],
        multipart("mixed", "000000000000b1", [inner, attached("invite.ics", event.encode(), "application/ics")]),
    )
    put(
        10,
        "invitation-en",
        raw,
        kind="auto",
        language="en",
        attachments=...,
        text_has=["has invited you"],
        note="A calendar invitation whose agenda is full of quality words.",
    )

    sent = "2026-11-04T08:33:10+01:00"
    event = _event(
        "REPLY",
        "Zugesagt: Abstimmung 8D 4711 Gussteile",
        "20261109T130000Z",
        f"ORGANIZER:mailto:{US}\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:h.wessling@wessling-pumpen.example\r\n",
    )
    calendar = lines([("Content-Type", 'text/calendar; charset="utf-8"; method=REPLY')])
    calendar += lines([("Content-Transfer-Encoding", "8bit")]) + b"\r\n" + event.encode()
    raw = mail(
        [
            *route("h.wessling@wessling-pumpen.example", "mail.wessling-pumpen.example", "192.0.2.203", sent),
            ("From", address("Heiner Weßling", "h.wessling@wessling-pumpen.example", style="q")),
            ("To", f"Quality Sanjing <{US}>"),
            ("Subject", "Zugesagt: Abstimmung 8D 4711 Gussteile"),
            ("Thread-Topic", "Abstimmung 8D 4711 Gussteile"),
            ("Date", stamp(sent)),
            ("Message-ID", "<AM9PR07MB71440C2F@wessling-pumpen.example>"),
            ("Content-Language", "de-DE"),
            ("X-MS-Has-Attach", ""),
        ],
        multipart("alternative", "_000_AM9PR07MB71440C2F_", [text("\n\n", encoding="7bit"), calendar]),
    )
    put(
        11,
        "accepted-de",
        raw,
        kind="auto",
        language="de",
        attachments=...,
        note="Accepted meeting: an empty body and a calendar reply; the subject holds 8D and a number.",
    )

    sent = "2026-11-13T18:22:45+08:00"
    words = "周三上午我们厂消防检查，走不开，改到周四下午可以吗？ 到时一并把返工的费用谈一下。\n"
    event = _event(
        "REPLY",
        "已拒绝: 退货返工方案视频会议",
        "20261118T013000Z",
        f"ORGANIZER:mailto:{US}\r\nATTENDEE;PARTSTAT=DECLINED:mailto:qian.wei@luohe-packing.example\r\n",
    )
    calendar = lines([("Content-Type", 'text/calendar; charset="utf-8"; method=REPLY')])
    calendar += lines([("Content-Transfer-Encoding", "8bit")]) + b"\r\n" + event.encode()
    raw = mail(
        [
            *route("qian.wei@luohe-packing.example", "smtp.luohe-packing.example", "203.0.113.14", sent),
            ("From", address("钱伟", "qian.wei@luohe-packing.example")),
            ("To", US),
            subject("已拒绝: 退货返工方案视频会议"),
            ("Date", stamp(sent)),
            ("Message-ID", "<SEZPR06MB5512D9@luohe-packing.example>"),
            ("X-Mailer", "Microsoft Outlook 16.0"),
            ("Content-Language", "zh-CN"),
        ],
        multipart("alternative", "_000_SEZPR06MB5512D9_", [text(words), calendar]),
    )
    put(
        12,
        "declined-zh",
        raw,
        kind="auto",
        language="zh-CN",
        attachments=...,
        text_has=["消防检查"],
        note="Declined meeting with a line of comment about rework.",
    )


def _loops() -> None:
    sent = "2026-11-09T02:11:30+00:00"
    raw = mail(
        [
            *route(
                "postbox@greyfriars-optics.example",
                "mx1.greyfriars-optics.example",
                "192.0.2.155",
                sent,
                "pass/sanjing.example",
            ),
            (
                "Received",
                (
                    "from mx.sanjing.example (mx.sanjing.example [198.51.100.2])\r\n\tby mx1.greyfriars-optics.example "
                    f"with ESMTPS id 88C1;\r\n\t{stamp('2026-11-09T02:11:21+00:00')}"
                ),
            ),
            ("X-Forwarded-To", US),
            ("Auto-Submitted", "auto-replied"),
            ("From", f"Sanjing Quality <{US}>"),
            ("To", "Fenella Marsh <fenella.marsh@greyfriars-optics.example>"),
            ("Subject", "[C-2026-000133] We have received your complaint about lens retaining rings"),
            ("Date", stamp("2026-11-09T10:11:19+08:00")),
            ("Message-ID", "<c-2026-000133.acknowledgement.1@sanjing.example>"),
        ],
        text(
            "Dear Ms Marsh,\n\nthank you for your message of 8 November 2026. We registered your complaint under "
            "the\nnumber C-2026-000133. A first answer (8D D1-D3) follows within 24 hours.\n\n"
            "Product: lens retaining ring\nQuantity affected: 75\nDefect: anodising flaked off\n\nKind regards\n"
            "Sanjing Precision Machinery Co., Ltd.\nQuality Department\n",
            encoding="7bit",
            charset="us-ascii",
        ),
    )
    put(
        13,
        "loop-forwarded-back-en",
        raw,
        kind="auto",
        language="en",
        case_token="[C-2026-000133]",
        note="Our own acknowledgement forwarded back to us by the customer's server: From is our own mailbox.",
    )

    sent = "2026-11-16T19:40:03+08:00"
    words = (
        "赵工：\n\n    贵司11月15日来函收悉，客诉编号 C-2026-000144（齿轮箱壳体漏油，12台）。\n"
        "    我司将于11月18日前提交临时对策，谢谢理解。\n\n山井精密机械有限公司 品质部\n"
    )
    raw = mail(
        [
            *route(US, "mail-sender.chuanbei-reducer.example", "203.0.113.99", sent, "softfail"),
            (
                "Received",
                (
                    "from mx.sanjing.example (unknown [198.51.100.2])\r\n\tby mail-sender.chuanbei-reducer.example "
                    f"(Coremail) with SMTP id AQAAfwD3;\r\n\t{stamp('2026-11-16T19:39:50+08:00')}"
                ),
            ),
            ("From", address("山井品质部", US)),
            ("To", "zhao.gang@chuanbei-reducer.example"),
            subject("[C-2026-000144] 客诉受理通知：齿轮箱壳体漏油"),
            ("Date", stamp("2026-11-16T19:39:41+08:00")),
            ("Message-ID", "<c-2026-000144.acknowledgement.1@sanjing.example>"),
            ("Resent-From", "zhao.gang@chuanbei-reducer.example"),
            ("Resent-To", US),
            ("Resent-Date", stamp(sent)),
            ("X-Loop", US),
        ],
        text(words),
    )
    put(
        14,
        "loop-resent-zh",
        raw,
        kind="auto",
        language="zh-CN",
        case_token="[C-2026-000144]",
        note="Our letter redirected to us (Resent-*), SPF soft-fails because another host sends in our name.",
    )


def _bounces() -> None:
    sent = "2026-11-04T22:18:40+08:00"
    original = lines(
        [
            ("From", f"Sanjing Quality <{US}>"),
            ("To", "r.oduya@castlegate-hinges.example"),
            ("Subject", "[C-2026-000121] 8D report: hinge pins too short"),
            ("Date", stamp("2026-11-04T18:05:11+08:00")),
            ("Message-ID", "<c-2026-000121.8d.1@sanjing.example>"),
        ]
    )
    told = (
        b"Reporting-MTA: dns; mx.sanjing.example\r\nX-Postfix-Queue-ID: 4D0F12C3AA\r\n"
        b"Arrival-Date: Wed,  4 Nov 2026 18:05:12 +0800 (CST)\r\n\r\n"
        b"Final-Recipient: rfc822; r.oduya@castlegate-hinges.example\r\nAction: delayed\r\nStatus: 4.4.1\r\n"
        b"Diagnostic-Code: X-Postfix; connect to mx.castlegate-hinges.example[192.0.2.61]:25:\r\n"
        b"    Connection timed out\r\nWill-Retry-Until: Mon,  9 Nov 2026 18:05:12 +0800 (CST)\r\n"
    )
    raw = mail(
        [
            *route("", "mx.sanjing.example", "198.51.100.2", sent),
            ("Date", stamp(sent)),
            ("From", "MAILER-DAEMON@mx.sanjing.example (Mail Delivery System)"),
            ("Subject", "Delayed Mail (still being retried)"),
            ("To", US),
            ("Auto-Submitted", "auto-replied"),
            ("Message-Id", "<20261104141840.9A1B2C3D4E@mx.sanjing.example>"),
        ],
        multipart(
            "report",
            "4D0F12C3AA.1793801920/mx.sanjing.example",
            [
                lines([("Content-Description", "Notification"), ("Content-Type", "text/plain; charset=us-ascii")])
                + b"\r\nThis is the mail system at host mx.sanjing.example.\r\n\r\n"
                b"####################################################################\r\n"
                b"# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #\r\n"
                b"####################################################################\r\n\r\n"
                b"Your message could not be delivered for more than 4 hour(s).\r\n"
                b"It will be retried until it is 5 day(s) old.\r\n\r\n"
                b"<r.oduya@castlegate-hinges.example>: connect to mx.castlegate-hinges.example[192.0.2.61]:25:\r\n"
                b"    Connection timed out\r\n",
                lines([("Content-Type", "message/delivery-status")]) + b"\r\n" + told,
                lines([("Content-Type", "text/rfc822-headers")]) + b"\r\n" + original,
            ],
            "; report-type=delivery-status",
        ),
    )
    put(
        15,
        "bounce-delayed-en",
        raw,
        kind="bounce",
        language="en",
        case_token=...,
        attachments=...,
        text_has=["YOU DO NOT NEED TO RESEND"],
        note="Postfix delay warning; our token stands only in the returned headers.",
    )

    sent = "2026-11-17T03:14:09+00:00"
    original = mail(
        [
            ("From", f"Sanjing Quality <{US}>"),
            ("To", "pia.lindqvist@norrvik-bearings.example"),
            ("Subject", "[C-2026-000138] Interim reply: ball bearing cages cracked"),
            ("Date", stamp("2026-11-17T11:14:01+08:00")),
            ("Message-ID", "<c-2026-000138.interim.1@sanjing.example>"),
        ],
        text(
            "Dear Ms Lindqvist,\n\nplease find our containment for your complaint 26-0771 (34 of 600 cages cracked,\n"
            "lot NB2609). All stock was sorted.\n\nSanjing Precision Machinery Co., Ltd.\n",
            encoding="7bit",
            charset="us-ascii",
        ),
    )
    told = (
        b"Reporting-MTA: dns;HE1PR0802.norrvik-bearings.example\r\nReceived-From-MTA: dns;mx.sanjing.example\r\n"
        b"Arrival-Date: Tue, 17 Nov 2026 03:14:07 +0000\r\n\r\n"
        b"Final-Recipient: rfc822;pia.lindqvist@norrvik-bearings.example\r\nAction: failed\r\nStatus: 5.1.10\r\n"
        b"Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by "
        b"SMTP address lookup\r\n"
    )
    words = (
        "Delivery has failed to these recipients or groups:\n\npia.lindqvist@norrvik-bearings.example\n"
        "The email address you entered couldn't be found. Please check the recipient's email address and try to "
        "resend the message.\n\nDiagnostic information for administrators:\n"
        "Generating server: HE1PR0802.norrvik-bearings.example\nRemote Server returned '550 5.1.10 "
        "RESOLVER.ADR.RecipientNotFound'\n"
    )
    raw = mail(
        [
            *route("", "mail-he1eur04.norrvik-bearings.example", "192.0.2.90", sent, "none"),
            ("From", "Microsoft Outlook <postmaster@norrvik-bearings.example>"),
            ("To", US),
            ("Date", stamp(sent)),
            ("Subject", "Undeliverable: [C-2026-000138] Interim reply: ball bearing cages cracked"),
            ("Message-ID", "<1a7e0c55-0f3e-4c19-a1d2@HE1PR0802.norrvik-bearings.example>"),
            ("In-Reply-To", "<c-2026-000138.interim.1@sanjing.example>"),
            ("Auto-Submitted", "auto-replied"),
            ("X-MS-Exchange-Message-Is-Ndr", ""),
            ("Content-Language", "en-US"),
        ],
        multipart(
            "report",
            "_000_1a7e0c550f3e4c19_",
            [
                both(words, "outlook", "_001_1a7e0c550f3e4c19_", "us-ascii", "quoted-printable"),
                lines([("Content-Type", "message/delivery-status")]) + b"\r\n" + told,
                lines([("Content-Type", "message/rfc822")]) + b"\r\n" + original,
            ],
            "; report-type=delivery-status",
        ),
    )
    put(
        16,
        "bounce-exchange-en",
        raw,
        kind="bounce",
        language="en",
        case_token="[C-2026-000138]",
        attachments=...,
        note="Exchange NDR with our letter attached as message/rfc822, quantities and a lot inside it.",
    )


def _bounces_of_domino_and_coremail() -> None:
    sent = "2026-10-30T20:05:13+08:00"
    original = mail(
        [
            ("From", address("山井品质部", US)),
            ("To", "caigou@yimeng-toys.example"),
            subject("关于贵司投诉玩具车轴松脱的回复"),
            ("Date", stamp("2026-10-30T20:05:02+08:00")),
            ("Message-ID", "<20261030200502.kesu.3@sanjing.example>"),
        ],
        text("李经理：您好！贵司投诉的玩具车轴松脱（批号YM2610-3，不良 45 件）原因已查明，详见附件。\n"),
    )
    told = (
        b"Reporting-MTA: dns; yimeng-toys.example\r\n\r\nFinal-Recipient: rfc822; caigou@yimeng-toys.example\r\n"
        b"Action: failed\r\nStatus: 5.2.2\r\nDiagnostic-Code: smtp; 552 5.2.2 mailbox full\r\n"
    )
    raw = mail(
        [
            *route("", "mail-m971.yimeng-toys.example", "203.0.113.133", sent, "none"),
            ("Date", stamp(sent)),
            ("From", "Postmaster@yimeng-toys.example"),
            ("To", US),
            subject("系统退信/Systems bounce"),
            ("Message-ID", "<5BDA0E41.1E5D0A.04412@mail-m971.yimeng-toys.example>"),
            ("X-Mailer", "Coremail Webmail Server Version XT5.0.14a build 20250612"),
        ],
        multipart(
            "report",
            "----=_Part_104_88231.1793361913",
            [
                text(
                    "抱歉，您的邮件被退回来了……\n\n原邮件信息：\n时  间 2026-10-30 20:05:02\n"
                    "主  题 关于贵司投诉玩具车轴松脱的回复\n收件人 caigou@yimeng-toys.example\n\n退信原因：\n"
                    "收件人邮箱空间已满（552 mailbox full）。\n\n建议解决方案：请通过其他方式通知对方清理邮箱后再发。"
                    "\n",
                    charset="gbk",
                ),
                lines([("Content-Type", "message/delivery-status")]) + b"\r\n" + told,
                attached("关于贵司投诉玩具车轴松脱的回复.eml", b"", "message/rfc822")
                .split(b"\r\n\r\n")[0]
                .replace(b"base64", b"8bit")
                + b"\r\n\r\n"
                + original,
            ],
            "; report-type=delivery-status",
        ),
    )
    put(
        17,
        "bounce-coremail-zh",
        raw,
        kind="bounce",
        language="zh-CN",
        attachments=...,
        text_has=["您的邮件被退回来了"],
        note="Coremail bounce in Chinese (mailbox full) with the letter attached.",
    )

    sent = "2026-11-09T12:44:21+01:00"
    raw = mail(
        [
            *route("", "domino1.textilwerk-auen.example", "192.0.2.17", sent, "none"),
            (
                "Subject",
                "ZUSTELLFEHLER: Benutzer g.riedl (g.riedl@textilwerk-auen.example) nicht im Domino-Verzeichnis",
            ),
            ("From", "Mail-Router <MAILER-DAEMON@textilwerk-auen.example>"),
            ("To", US),
            ("Date", stamp(sent)),
            ("Message-ID", "<OFA07C11D2.33A1-ONC1258D1F.0040-C1258D1F.0040F1C3@textilwerk-auen.example>"),
            ("X-MIMETrack", "Itemize by SMTP Server on DOMINO1/Auen(Release 10.0.1FP7) at 09.11.2026 12:44:21"),
        ],
        text(
            "Ihr Dokument:   Rückfrage zu Ihrer Mängelrüge Spulenhülsen, 8D folgt\n"
            "konnte nicht zugestellt werden an:   g.riedl@textilwerk-auen.example\n\nGrund:\n"
            "Benutzer g.riedl (g.riedl@textilwerk-auen.example) ist nicht im Domino-Verzeichnis aufgeführt\n\n"
            "Was sollten Sie tun?\nPrüfen Sie die Adresse und senden Sie das Dokument erneut. Bleibt der Fehler "
            "bestehen, wenden Sie sich an Ihren Administrator.\n\nWeg des Dokuments:  mx.sanjing.example, "
            "domino1.textilwerk-auen.example\n",
            charset="iso-8859-1",
            encoding="quoted-printable",
        ),
    )
    put(
        18,
        "bounce-domino-de",
        raw,
        kind="bounce",
        language="de",
        text_has=["konnte nicht zugestellt werden"],
        note="Domino delivery failure in German as one plain text, no RFC 3464 part.",
    )

    sent = "2026-11-02T10:59:58+08:00"
    words = (
        "尊敬的用户：\n\n很抱歉，您发送的邮件被对方服务器拒收。\n收件人：xu.peng@donglian-mould.example\n"
        "主题：模架导柱拉毛投诉回复及返工安排\n退信原因：550 Mail content denied. 该邮件内容涉嫌大量群发，并且被多数"
        "用户投诉为垃圾邮件。\n\n此邮件由系统自动发出，请勿回复。\n"
    )
    raw = mail(
        [
            *route("", "out203-205.mail.kuaiyou.example", "203.0.113.205", sent, "pass"),
            ("X-QQ-mid", "bizesmtp31t1793588398t7c"),
            ("From", address("邮件系统", "PostMaster@kuaiyou.example", "gb18030")),
            ("To", US),
            subject("来自 mail.kuaiyou.example 的退信", "gb18030"),
            ("Date", stamp(sent)),
            ("Message-ID", "<tencent_5B7A0C11@kuaiyou.example>"),
            ("Content-Disposition", "inline"),
        ],
        text(marked(words, "qq", "gb18030"), charset="gb18030", subtype="html"),
    )
    put(
        19,
        "bounce-webmail-zh",
        raw,
        kind="bounce",
        language="zh-CN",
        text_has=["被对方服务器拒收"],
        note="Html-only bounce of a Chinese webmail, no report part; it says complaint twice.",
    )

    sent = "2026-11-18T06:31:44-08:00"
    raw = mail(
        [
            *route("lena.f@brightwater-medical.example", "a27-11.mailrelay.example", "198.51.100.211", sent),
            ("From", '"Lena Forsgren" <lena.f@brightwater-medical.example>'),
            ("To", US),
            ("Subject", "Lena Forsgren no longer works here Re: [C-2026-000129] guide wire clips, your complaint"),
            ("Date", stamp(sent)),
            ("Message-ID", "<0101018d77aa-9bcd@mailrelay.example>"),
            ("In-Reply-To", "<c-2026-000129.reply.2@sanjing.example>"),
            ("X-Autorespond", "moved"),
            ("Precedence", "auto_reply"),
        ],
        multipart(
            "mixed",
            "=_b7f1",
            [
                text(
                    "Hello,\n\nLena Forsgren has left Brightwater Medical. This mailbox is no longer read and mails "
                    "are not passed on.\nFor supplier quality topics please use sq@brightwater-medical.example, for "
                    "invoices ap@brightwater-medical.example.\n\nBrightwater Medical Inc.\n"
                    "This message was generated automatically.\n",
                    encoding="quoted-printable",
                ),
                attached("logo.gif", b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", "image/gif"),
            ],
        ),
    )
    put(
        20,
        "left-company-en",
        raw,
        kind="auto",
        language="en",
        case_token="[C-2026-000129]",
        attachments=files("logo.gif"),
        note="Auto-reply of a person who left, Precedence auto_reply, token deep in the subject.",
    )
