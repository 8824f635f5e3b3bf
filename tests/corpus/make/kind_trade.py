"""Spam, and the honest mail of trade that is no complaint: orders, bills, surveys, a supplier's "
"8D. Numbers 21 to 40."""

from tests.corpus.make.kind_parts import US, both, files, marked, put, route, stamp, subject
from tests.corpus.make.parts import address, attached, docx, mail, multipart, text, xlsx, zipped

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def write() -> None:
    """Write the spam and trade mails."""
    _spam_by_fear()
    _spam_of_sellers()
    _bulk()
    _orders()
    _suppliers_reports()
    _money()
    _people()
    _announcements()


def _spam_by_fear() -> None:
    sent = "2026-11-03T02:17:55+08:00"
    words = (
        "尊敬的 quality@sanjing.example 用户：\n\n您的邮箱密码将于 24 小时内过期，届时将无法收发邮件，未处理邮件将被"
        "退回。\n\n请点击下方按钮保持当前密码：\n>> 立即验证 http://sanjing-mail.verify-login.example/?u=quality "
        "<<\n\n如未验证，您的账号将被停用，由此造成的质量信息丢失本中心概不负责。\n\n邮件系统管理中心\n2026-11-03\n"
    )
    raw = mail(
        [
            *route(
                "bounce-8812@mta3.lotteryfan.example",
                "mta3.lotteryfan.example",
                "203.0.113.240",
                sent,
                "fail/sanjing.example",
            ),
            ("From", address("sanjing.example 管理员", "admin@sanjing.example", "gb18030")),
            ("To", US),
            subject("【重要】邮箱密码到期提醒", "gb18030"),
            ("Date", stamp(sent)),
            ("Message-ID", "<88b12f01.7766@mta3.lotteryfan.example>"),
            ("X-Mailer", "Foxmail 6, 15, 201, 22 [cn]"),
            ("X-Priority", "1"),
        ],
        text(marked(words, "foxmail", "gb18030"), charset="gb18030", subtype="html"),
    )
    put(
        21,
        "phish-password-zh",
        raw,
        kind="spam",
        language="zh-CN",
        note="Password phishing in our own domain's name, every check failed.",
    )

    sent = "2026-11-08T21:04:13+00:00"
    words = (
        "Dear Supplier,\n\nA quality complaint has been filed against your company regarding defective product "
        "delivered last month. Quantity affected: 100%. You must respond within 48 hours or legal action will be "
        "initiated and your goods rejected.\n\nThe complaint form and photos of the defect are in the attachment. "
        "Enable content to view the form.\n\nRegards,\nClaims Department\n"
    )
    script = b"<html><body onload=\"location='http://files.quick-claims.example/get'\">Loading form...</body></html>\n"
    raw = mail(
        [
            *route(
                "return@vps-7714.cheaphosting.example",
                "vps-7714.cheaphosting.example",
                "192.0.2.231",
                sent,
                "fail/quality-dept-notice.example",
            ),
            ("From", '"Quality Claims Department" <claims@quality-dept-notice.example>'),
            ("To", "undisclosed-recipients:;"),
            ("Reply-To", "dr.claims.office@freebox.example"),
            ("Subject", "URGENT: Quality Complaint Notice - Defective Product - Legal Action"),
            ("Date", stamp(sent)),
            ("Message-ID", "<e0b7@localhost.localdomain>"),
            ("X-Mailer", "PHPMailer 5.2.9"),
        ],
        multipart(
            "mixed",
            "b1_e0b7",
            [
                both(words, "gmail", "b2_e0b7", encoding="quoted-printable"),
                attached("Complaint_Form_2026.zip", zipped([("Complaint_Form.pdf.html", script)]), "application/zip"),
            ],
        ),
    )
    put(
        22,
        "spam-quality-words-en",
        raw,
        kind="spam",
        language="en",
        attachments=[
            {
                "name": "Complaint_Form_2026.zip",
                "inline": False,
                "members": [{"name": "Complaint_Form.pdf.html", "inline": False}],
            }
        ],
        note="Malware lure in the words of a complaint: no product, no order, to nobody, a form that is a script.",
    )

    sent = "2026-10-19T14:02:20+08:00"
    raw = mail(
        [
            *route("wkx83k2@bulkpost.example", "m12-44.bulkpost.example", "203.0.113.44", sent, "none"),
            ("From", address("陈经理", "wkx83k2@bulkpost.example", "gb2312")),
            ("To", US),
            subject("贵公司财务/采购 收", "gb2312"),
            ("Date", stamp(sent)),
            ("Message-ID", "<20261019140220.1.44@bulkpost.example>"),
            ("X-Mailer", "Microsoft Outlook Express 6.00.2900.5512"),
        ],
        text(
            "您好！我司有多余的增值税专用发票、运输发票可对外代开，税率优惠，点数面议，可先验票后付款。\n"
            "另可办理各类合格证、检验报告、ISO9001证书，保证通过，质量问题包退。\n\n"
            "联系人：陈经理    手机：139-0000-0000   (微信同号)\n如有打扰，敬请谅解，回复“TD”退订！\n",
            charset="gb2312",
            encoding="8bit",
        ),
    )
    put(
        23,
        "spam-invoices-zh",
        raw,
        kind="spam",
        language="zh-CN",
        note="Offer of false invoices and certificates, raw 8-bit GB2312.",
    )

    sent = "2026-11-12T05:55:40+00:00"
    words = (
        "Sehr geehrter Kunde,\n\nIhr Paket Nr. 0034 0416 7729 1188 konnte am 11.11.2026 nicht zugestellt werden: "
        "Zollgebühr von 2,99 EUR offen.\nDie Ware wird nach 3 Tagen an den Absender zurückgesendet.\n\n"
        "Jetzt bezahlen: http://paketblitz-zoll.delivery-fee.example/DE/track\n\n"
        "Bitte antworten Sie nicht auf diese Nachricht.\nIhr PaketBlitz Kundenservice - Reklamationen\n"
    )
    raw = mail(
        [
            *route(
                "news@shop-sale77.example",
                "s77.shop-sale77.example",
                "198.51.100.245",
                sent,
                "fail/paketblitz-zoll.delivery-fee.example",
            ),
            ("From", '"PaketBlitz" <noreply@paketblitz-zoll.delivery-fee.example>'),
            ("To", US),
            subject("Ihr Paket wartet! Zustellung fehlgeschlagen (letzte Mahnung)"),
            ("Date", stamp(sent)),
            ("Message-ID", "<5566.77@s77.shop-sale77.example>"),
        ],
        text(marked(words, "gmail"), encoding="quoted-printable", subtype="html"),
    )
    put(
        24,
        "phish-parcel-de",
        raw,
        kind="spam",
        language="de",
        note="Parcel phishing in German with number, date, money and the word Reklamationen.",
    )


def _spam_of_sellers() -> None:
    sent = "2026-10-27T11:48:09+05:30"
    raw = mail(
        [
            *route("rohan.digital.rank@gmailbox.example", "mail-pl1-f170.gmailbox.example", "198.51.100.170", sent),
            ("MIME-Version", "1.0"),
            ("From", "Rohan Growth <rohan.digital.rank@gmailbox.example>"),
            ("Date", stamp(sent)),
            ("Message-ID", "<CAHx7u1=kkq0@mail.gmailbox.example>"),
            ("Subject", "Re: Issue found on your website"),
            ("To", US),
        ],
        both(
            "Hello Team,\n\nI was going through your website and found many errors and defects: 14 broken links, low "
            "page quality, missing tags. You are losing customers to your rivals every day.\n\n"
            "We can fix all issues and bring you on page 1 in 90 days. May I send you a free audit report and price "
            "list?\n\nThanks,\n"
            'Rohan\nOnline Growth Consultant\n\nPS: not interested? just write "no".\n',
            "gmail",
            "000000000000c1aa07062a",
            encoding="7bit",
        ),
    )
    raw = raw.replace(b"MIME-Version: 1.0\r\nFrom", b"From", 1)
    put(
        25,
        "spam-seo-en",
        raw,
        kind="spam",
        language="en",
        note="SEO offer dressed as a reply that reports errors and defects.",
    )

    sent = "2026-11-17T09:12:36+00:00"
    raw = mail(
        [
            *route("accounts@brackwel1-steel.example", "smtp.brackwel1-steel.example", "192.0.2.77", sent, "none"),
            ("From", '"Brackwell Steel Accounts" <accounts@brackwel1-steel.example>'),
            ("Reply-To", "brackwell.accounts@postfast.example"),
            ("To", US),
            ("Subject", "OVERDUE invoice BS-88213 // updated bank details"),
            ("Date", stamp(sent)),
            ("Message-ID", "<a81f@smtp.brackwel1-steel.example>"),
            ("User-Agent", "Roundcube Webmail/1.6.1"),
        ],
        text(
            "Good day,\n\nKindly be informed our bank account is under audit and cannot receive payment at the "
            "moment.\nKindly remit the outstanding USD 48,910.00 (invoice BS-88213, lot of round bars delivered "
            "September) to our new account below today and send swift copy. Do not call, our phone line is "
            "faulty.\n\nBank: Unity Coast Bank\nIBAN: XX00 0000 0000 0000 0000 00\n\nKindly treat as urgent,\n"
            "Accounts\n",
            encoding="quoted-printable",
        ),
    )
    put(
        26,
        "phish-bank-en",
        raw,
        kind="spam",
        language="en",
        note="False invoice with changed bank account, look-alike domain, the word faulty.",
    )


def _bulk() -> None:
    sent = "2026-10-14T06:00:11+00:00"
    words = (
        "QUALITY MANAGER WEEKLY  |  Issue 41\n\n1. Why your 8D fails at D4 - and how the 5-Why got its bad name\n"
        "2. Customer complaints: what 120 plants told us about response time (median 9 days)\n"
        "3. Webinar 28 October: Containment that holds. Register free.\n4. Reader's letter: \"They shipped 4,000 "
        'burred washers and called it cosmetic"\n\nYou receive this because you subscribed as quality@sanjing.example.'
        "\nUnsubscribe | Preferences | Publisher: Ferrule Media, 12 Dock Road\n"
    )
    raw = mail(
        [
            *route(
                "bounces+77-quality=sanjing.example@em.ferrulemedia.example",
                "o3.em.ferrulemedia.example",
                "198.51.100.61",
                sent,
            ),
            ("From", "Quality Manager Weekly <weekly@ferrulemedia.example>"),
            ("To", US),
            ("Subject", "Why your 8D fails at D4"),
            ("Date", stamp(sent)),
            ("Message-ID", "<k41.77@em.ferrulemedia.example>"),
            ("List-Unsubscribe", "<https://ferrulemedia.example/u/77>, <mailto:u-77@em.ferrulemedia.example>"),
            ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
            ("List-Id", "Quality Manager Weekly <weekly.ferrulemedia.example>"),
            ("Precedence", "bulk"),
        ],
        both(words, "gmail", "b1_k41", encoding="quoted-printable"),
    )
    put(
        27,
        "newsletter-8d-en",
        raw,
        kind="other",
        language="en",
        note="Newsletter whose whole matter is complaints and 8D.",
    )

    sent = "2026-11-10T08:00:00+09:00"
    raw = mail(
        [
            *route("mag@sokutei-navi.example", "mail04.sokutei-navi.example", "198.51.100.104", sent),
            ("From", address("測定ナビ編集部", "mag@sokutei-navi.example", "iso-2022-jp")),
            ("To", US),
            subject("【測定ナビ】不良流出ゼロへ!外観検査セミナー11/26開催", "iso-2022-jp", 10),
            ("Date", stamp(sent)),
            ("Message-ID", "<mag20261110@sokutei-navi.example>"),
            ("List-Unsubscribe", "<https://sokutei-navi.example/stop>"),
            ("Precedence", "list"),
        ],
        text(
            "━━━━━━━━━━━━━━━━━━━━━━━\n 測定ナビ メールマガジン 第212号\n━━━━━━━━━━━━━━━━━━━━━━━\n\n"
            "■ 特集 「キズ・打痕の不良流出、どう止める?」\n 自動車部品メーカーで実際に起きたクレーム3例から学びます。"
            "\n\n■ 無料セミナー 11月26日(木) 13:30~ オンライン\n 定員100名。お申し込みはサイトから。\n\n"
            "配信停止はこちら https://sokutei-navi.example/stop\n編集・発行 測定ナビ編集部\n",
            charset="iso-2022-jp",
            encoding="7bit",
        ),
    )
    put(
        28,
        "newsletter-ja",
        raw,
        kind="other",
        language="ja",
        note="Japanese mail magazine about escaped defects, with a seminar date and a number of seats.",
    )

    sent = "2026-11-05T13:31:50+01:00"
    words = (
        "Liebe Lieferanten,\n\nauch in diesem Jahr möchten wir wissen, wie Sie die Zusammenarbeit mit uns "
        "erleben.\n\nBitte bewerten Sie auf einer Skala von 1 bis 5:\n1. Qualität unserer Zeichnungen\n"
        "2. Bearbeitung von Reklamationen und 8D-Berichten durch unser Haus\n3. Zahlungsmoral\n\n"
        "Die Umfrage dauert 6 Minuten und ist bis 30.11.2026 geöffnet:\nhttps://umfrage.voltahaus.example/l/2026\n\n"
        "Unter allen Teilnehmern verlosen wir drei Präsentkörbe.\n\nIhr Lieferantenmanagement\n"
        "Voltahaus Schaltgeräte GmbH\n"
    )
    raw = mail(
        [
            *route("lieferantenmanagement@voltahaus.example", "mailout.voltahaus.example", "192.0.2.33", sent),
            ("From", "Lieferantenmanagement Voltahaus <lieferantenmanagement@voltahaus.example>"),
            ("To", US),
            subject("Lieferantenbefragung 2026: Ihre Meinung zählt"),
            ("Date", stamp(sent)),
            ("Message-ID", "<VH-umf-2026-113@voltahaus.example>"),
            ("X-Mailer", "Microsoft Outlook 16.0"),
            ("Content-Language", "de-DE"),
        ],
        both(words, "outlook", "----=_NextPart_000_0031_01DD4E", "utf-8", "quoted-printable"),
    )
    put(
        29,
        "survey-de",
        raw,
        kind="other",
        language="de",
        note="A customer's supplier survey: complaints as a topic, a closing date that is no due date.",
    )


def _orders() -> None:
    sent = "2026-11-16T10:20:33+08:00"
    order = xlsx(
        {
            "采购订单": [
                ["采购订单", None, "订单号", "PO20261116-03"],
                ["需方", "润州水泵股份有限公司", "供方", "山井精密机械有限公司"],
                ["序号", "物料编码", "名称规格", "数量", "单价", "交期"],
                [1, "RZ-3302", "水封座 φ45 不锈钢316", 3000, 4.85, "2026-12-10"],
                [2, "RZ-3310", "挡水圈", 1500, 1.2, "2026-12-10"],
                ["备注", "如有质量问题，供方应在48小时内回复8D报告，不良品无条件退换。"],
            ]
        }
    )
    words = (
        "马经理：\n\n    附件是本月的采购订单 PO20261116-03，请盖章回传，并确认12月10日能否到货。\n"
        "    这次水封座请务必包装好，别磕碰了。\n\n                              润州水泵 采购部 小蔡\n"
    )
    raw = mail(
        [
            *route("caixm@runzhou-pump.example", "smtp.qiye.runzhou-pump.example", "203.0.113.51", sent),
            ("Date", stamp(sent)),
            ("From", "caixm@runzhou-pump.example"),
            ("To", address("马经理", "ma.lin@sanjing.example", "gb2312")),
            ("Cc", f"quality <{US}>"),
            subject("采购订单PO20261116-03，请确认交期", "gb2312"),
            ("X-Priority", "3"),
            ("X-GUID", "0B7C51E2-3A6D-4F70-9A1C-63B5E0B6A901"),
            ("X-Has-Attach", "yes"),
            ("X-Mailer", "Foxmail 7.2.25.245[cn]"),
            ("Message-ID", "<2026111610203297410318@runzhou-pump.example>"),
        ],
        multipart(
            "mixed",
            "----=_001_NextPart471205_=----",
            [
                both(words, "foxmail", "----=_002_NextPart471205_=----", "gb2312"),
                attached("PO20261116-03.xlsx", order, XLSX),
            ],
        ),
    )
    put(
        30,
        "order-zh",
        raw,
        kind="other",
        language="zh-CN",
        attachments=files("PO20261116-03.xlsx"),
        note="A purchase order whose terms name 8D and defects; quantities and dates of an order only.",
    )

    sent = "2026-11-11T16:44:02+02:00"
    raw = mail(
        [
            *route("dispatch@kallio-metalli.example", "mail.kallio-metalli.example", "192.0.2.88", sent),
            ("Message-ID", "<a2f1c9d0-3311-7a55-88aa-5f1e@kallio-metalli.example>"),
            ("Date", stamp(sent)),
            ("User-Agent", "Mozilla Thunderbird"),
            ("Subject", "ASN 700318 / your PO 26-1140"),
            ("From", "Kallio Metalli dispatch <dispatch@kallio-metalli.example>"),
            ("To", f"receiving@sanjing.example, {US}"),
            ("Content-Language", "en-GB"),
        ],
        text(
            "Advance shipping notice 700318\n==============================\nYour order .... 26-1140\n"
            "Goods ......... free-cutting bar 1.4305, dia 32 h9\nHeat .......... K55170\n"
            "Bundles ....... 4 (net 3 912 kg of 4 000 kg, balance 88 kg cancelled)\n"
            "Shipped ....... 11.11.2026, MV Aurinko, ETA Ningbo 19.12.2026\n"
            "Certificate ... EN 10204-3.1 follows by post\n\nRemarks: outer wrap of bundle 3 torn at loading and "
            "taped, bars not touched.\n\n-- \nKallio Metalli Oy, Teollisuustie 8\n",
            encoding="7bit",
            charset="us-ascii",
        ),
    )
    put(
        31,
        "asn-en",
        raw,
        kind="other",
        language="en",
        note="Our supplier's shipping notice; a short weight and a torn wrap are reported, nobody complains.",
    )


def _suppliers_reports() -> None:
    sent = "2026-11-13T17:26:40+08:00"
    form = xlsx(
        {
            "8D": [
                ["8D 改善报告", None, None, None],
                ["报告编号", "TX-8D-26031", "客户", "山井精密机械有限公司"],
                ["供应商", "泰兴弹簧五金厂", "投诉日期", "2026-11-06"],
                ["产品名称", "压缩弹簧", "料号", "SJ-SP-0417"],
                ["批号", "TX261019", "不良数量/总数", "320/8000"],
                ["D2 问题描述", "自由高度偏短 1.2mm，客户来料检验发现"],
                ["D3 临时措施", "库存2600件全检，换货320件已发出"],
                ["D4 根本原因", "回火炉温控仪失灵，炉温偏高35℃"],
                ["D5/D6 永久措施", "更换温控仪并加装双路测温"],
                ["D8 结案", None],
            ]
        }
    )
    words = (
        "山井品质部 各位：\n\n你们11月6日投诉的弹簧高度不良，原因已查清，8D报告见附件，请审核。补货320件今天已发德"
        "邦，运费我方承担。\n给贵司造成不便，非常抱歉！\n\n泰兴弹簧五金厂  品管 韩冬\n"
    )
    raw = mail(
        [
            *route("handong_tx@163box.example", "m16.mail.163box.example", "203.0.113.116", sent),
            ("X-Originating-IP", "[203.0.113.8]"),
            ("Date", stamp(sent)),
            ("From", address("韩冬", "handong_tx@163box.example", "gbk")),
            ("To", US),
            subject("回复：弹簧高度不良的8D报告，请查收", "gbk"),
            ("X-Priority", "3"),
            ("X-Mailer", "Coremail Webmail Server Version XT5.0.14a build 20260513"),
            ("X-CM-TRANSID", "EMGowAC3vKp0_1Jo"),
            ("Message-ID", "<6f3a90d1.8b22.19a7c2b1.Coremail.handong_tx@163box.example>"),
        ],
        multipart(
            "mixed",
            "----=_Part_61203_1193.1794562000",
            [
                both(words, "coremail", "----=_Part_61205_1193.1794562000", "gbk"),
                attached("8D报告-弹簧高度TX26031.xlsx", form, XLSX),
            ],
        ),
    )
    put(
        32,
        "supplier-8d-zh",
        raw,
        kind="other",
        language="zh-CN",
        attachments=files("8D报告-弹簧高度TX26031.xlsx"),
        forms=["8D报告-弹簧高度TX26031.xlsx"],
        note="Our supplier answers our own complaint: supplier is them, customer is us.",
    )

    sent = "2026-10-21T15:09:27+01:00"
    form = docx(
        "8D Report",
        [
            ["Customer", "Sanjing Precision Machinery Co., Ltd.", "Customer complaint no.", "SJ-SCR-26-058"],
            ["Supplier", "Wendover Carbide Ltd", "Date", "21/10/2026"],
            ["Part", "Grooving insert WG-300", "Batch", "W6391"],
            ["D2 Problem", "11 of 50 inserts chipped at first cut on your lathe L7", "", ""],
            ["D3 Containment", "Batch W6391 blocked (412 pcs)", "Due", "done 16/10/2026"],
            ["D4 Root cause", "Edge hone brush worn below limit", "", ""],
            ["D5 Corrective action", "Brush life counter, 4,000 parts", "", ""],
        ],
        ["Prepared by: O. Tindall, Quality"],
    )
    raw = mail(
        [
            *route("o.tindall@wendover-carbide.example", "mail-lo4gbr01.wendover-carbide.example", "192.0.2.56", sent),
            ("From", "Oliver Tindall <o.tindall@wendover-carbide.example>"),
            ("To", f"Sanjing Quality <{US}>"),
            ("CC", "purchasing@sanjing.example"),
            ("Subject", "RE: SJ-SCR-26-058 chipped grooving inserts - 8D"),
            ("Thread-Topic", "SJ-SCR-26-058 chipped grooving inserts"),
            ("In-Reply-To", "<20261014064411.scr.58@sanjing.example>"),
            ("References", "<20261014064411.scr.58@sanjing.example>"),
            ("Date", stamp(sent)),
            ("Message-ID", "<LO4P265MB4471E0@wendover-carbide.example>"),
            ("Accept-Language", "en-GB, en-US"),
            ("X-MS-Has-Attach", "yes"),
        ],
        multipart(
            "mixed",
            "_004_LO4P265MB4471E0_",
            [
                both(
                    "Hi Ms Jin,\n\nour 8D for your complaint is attached. Fifty new inserts left us on Monday (no "
                    "charge), please scrap the old ones. Shout if you need the D7 evidence before the 30th.\n\n"
                    "Ollie\n\nFrom: Jin Mei <jin.mei@sanjing.example>\nSent: 14 October 2026 07:44\n"
                    "To: Oliver Tindall\nSubject: SJ-SCR-26-058 chipped grooving inserts\n\n"
                    "Dear Oliver, 11 of 50 inserts WG-300 batch W6391 chipped at the first cut. Please replace them "
                    "and send 8D by 23 October.\n",
                    "outlook",
                    "_000_LO4P265MB4471E0_",
                    "us-ascii",
                    "quoted-printable",
                ),
                attached("8D_SJ-SCR-26-058.docx", form, DOCX),
            ],
        ),
    )
    put(
        33,
        "supplier-8d-en",
        raw,
        kind="other",
        language="en",
        attachments=files("8D_SJ-SCR-26-058.docx"),
        forms=["8D_SJ-SCR-26-058.docx"],
        new_text_lacks=["chipped at the first cut"],
        note="A supplier's 8D in the thread of our own complaint, which is quoted under it.",
    )


def _money() -> None:
    sent = "2026-11-19T09:05:00+01:00"
    raw = mail(
        [
            *route("buchhaltung@edelrohr-haller.example", "mx.edelrohr-haller.example", "192.0.2.144", sent),
            ("From", "Buchhaltung Haller <buchhaltung@edelrohr-haller.example>"),
            ("To", US),
            subject("1. Zahlungserinnerung Rechnung 2026-4471"),
            ("Date", stamp(sent)),
            ("Message-ID", "<4471.z1@edelrohr-haller.example>"),
            ("X-Mailer", "FibuNet Mailversand 4.2"),
        ],
        text(
            "Sehr geehrte Damen und Herren,\n\nsicher ist es Ihrer Aufmerksamkeit entgangen, dass unsere Rechnung "
            "2026-4471 vom 02.10.2026 über 3.118,40 € (Lieferschein 88123, 240 m Edelstahlrohr) noch offen ist. Wir "
            "bitten um Ausgleich bis zum 30.11.2026.\n\nEine Mängelrüge zu dieser Lieferung liegt uns nicht vor. "
            "Sollten Sie die Ware beanstanden wollen, teilen Sie uns das bitte umgehend mit.\n\n"
            "Mit freundlichen Grüßen\nEdelrohr Haller GmbH & Co. KG\nDebitorenbuchhaltung, Tel. 0123 4567-21\n",
            charset="iso-8859-15",
            encoding="quoted-printable",
        ),
    )
    put(
        34,
        "payment-reminder-de",
        raw,
        kind="other",
        language="de",
        note="A supplier's payment reminder; it speaks of complaints only to say there is none.",
    )

    sent = "2026-10-30T10:00:00+09:00"
    raw = mail(
        [
            *route("keiri@fukami-kogu.example", "mail.fukami-kogu.example", "198.51.100.45", sent),
            ("From", address("深見工具 経理部", "keiri@fukami-kogu.example", "iso-2022-jp")),
            ("To", US),
            subject("10月分請求書送付の件(返品相殺分含む)", "iso-2022-jp", 10),
            ("Date", stamp(sent)),
            ("Message-Id", "<20261030100000.A1.KEIRI@fukami-kogu.example>"),
            ("X-Mailer", "Becky! ver. 2.75.03 [ja]"),
        ],
        multipart(
            "mixed",
            "------_6A0C11_MULTIPART_MIXED_",
            [
                text(
                    "山井精密機械 ご担当者様\n\nいつもお世話になっております。深見工具の経理、堀でございます。\n"
                    "10月分の請求書(No.10-3381、合計 412,500円)をお送りいたします。\n"
                    "なお、9月に不良返品いただいたエンドミル6本分(18,600円)は今回の請求から差し引いております。\n"
                    "お支払期限は11月30日です。よろしくお願いいたします。\n",
                    charset="iso-2022-jp",
                    encoding="7bit",
                ),
                attached(
                    "seikyu_202610.csv", "品名,数量,金額\r\n返品 エンドミル,-6,-18600\r\n".encode("cp932"), "text/csv"
                ),
            ],
        ),
    )
    put(
        35,
        "invoice-ja",
        raw,
        kind="other",
        language="ja",
        attachments=files("seikyu_202610.csv"),
        note="A bill of our supplier with a credit for goods we returned.",
    )


def _people() -> None:
    sent = "2026-11-13T18:01:25+08:00"
    table = xlsx(
        {
            "第46周": [
                ["日期", "产品", "料号", "批号", "检验数", "不良数", "不良现象", "处置"],
                ["11-09", "阀芯", "FX-12", "26110901", 500, 12, "外径超差", "返工"],
                ["11-11", "端盖", "DG-7B", "26111102", 300, 41, "砂眼", "报废"],
                ["11-12", "法兰", "FL-80", "26111203", 180, 5, "漏加工", "返工"],
            ]
        }
    )
    words = (
        "各位领导、同事：\n\n第46周质量周报如下，明细见附件。\n1. 本周内部不良 58 件，其中端盖砂眼 41 件最严重，已停"
        "线2小时，铸造车间周一前提交8D。\n2. 客户投诉 1 起（C-2026-000136 润州水泵），已回复临时对策。\n"
        "3. 阀芯外径超差为换刀后未首检，责任人已教育。\n\n请各车间11月17日前反馈整改措施。\n\n品质部 金梅\n"
        "山井精密机械有限公司\n"
    )
    raw = mail(
        [
            *route("jin.mei@sanjing.example", "mail.sanjing.example", "198.51.100.3", sent),
            ("From", address("金梅", "jin.mei@sanjing.example")),
            ("To", address("生产例会", "shengchan@sanjing.example")),
            ("Cc", US),
            subject("第46周质量周报"),
            ("Date", stamp(sent)),
            ("X-Mailer", "Foxmail 7.2.23.121[cn]"),
            ("Message-ID", "<202611131801248840211@sanjing.example>"),
        ],
        multipart(
            "mixed",
            "----=_001_NextPart0046_=----",
            [
                both(words, "foxmail", "----=_002_NextPart0046_=----"),
                attached("质量周报W46.xlsx", table, XLSX),
            ],
        ),
    )
    put(
        36,
        "internal-weekly-zh",
        raw,
        kind="other",
        language="zh-CN",
        attachments=files("质量周报W46.xlsx"),
        case_token=...,
        note="Our own weekly quality report: defects, counts, line stop, 8D, even a case number, and no customer.",
    )

    sent = "2026-11-02T09:33:16+08:00"
    raw = mail(
        [
            *route("wen.liao@jhe-fitness.example", "mail-pf1-f53.jhe-fitness.example", "203.0.113.53", sent),
            ("From", address("廖文", "wen.liao@jhe-fitness.example")),
            ("To", US),
            subject("感謝貴司協助 (10月出貨)"),
            ("Date", stamp(sent)),
            ("Message-ID", "<CAF7=pQm2b@mail.jhe-fitness.example>"),
            ("X-Gm-Message-State", "AOJu0YyQ"),
        ],
        both(
            "金小姐 您好:\n\n跟您報告一下, 10/23 到的那批曲柄 600 支我們全檢了, 一支不良都沒有, 產線主管還特地問是不"
            "是換供應商了 :)\n之前毛邊的問題真的改善很多, 客訴歸零。謝謝您和李課長這幾個月的努力, 下次來台中請務必讓"
            "我請吃飯!\n\n廖文\n佳和健身器材 品保課\n",
            "gmail",
            "000000000000aa31",
        ),
    )
    put(
        37,
        "praise-tw",
        raw,
        kind="other",
        language="zh-TW",
        note="Praise that recalls an old defect: zero rejects of 600, nothing is wrong.",
    )

    sent = "2026-10-28T22:50:51+08:00"
    raw = mail(
        [
            *route("sunyue1997@qqbox.example", "out162-62-57-49.mail.qqbox.example", "203.0.113.49", sent),
            ("X-QQ-mid", "xmsezc13-0t1793199051tq"),
            ("From", address("孙玥", "sunyue1997@qqbox.example", "gb18030")),
            ("To", address("quality", US)),
            subject("应聘客诉工程师（SQE/CQE）-孙玥-5年经验", "gb18030"),
            ("Date", stamp(sent)),
            ("X-Mailer", "QQMail 2.x"),
            ("Message-ID", "<tencent_9C0B71AE55D1@qqbox.example>"),
        ],
        multipart(
            "mixed",
            "----=_NextPart_6701B3_0C11",
            [
                both(
                    "尊敬的HR：\n您好！在招聘网站看到贵司招客诉处理工程师，特来应聘。我在某汽车零部件厂做过五年客诉，"
                    "独立写过三十多份8D报告，处理过批量划伤、混料、尺寸超差等投诉，客户索赔从80万降到12万。\n"
                    "期望薪资1.2万，可11月16日前到岗。简历见附件，盼复！\n孙玥 138-0000-0000\n",
                    "qq",
                    "----=_NextPart_6701B4_0C11",
                    "gb18030",
                ),
                attached("简历-孙玥.docx", docx("个人简历", [["姓名", "孙玥"], ["专长", "8D、客诉、SPC"]]), DOCX),
            ],
        ),
    )
    put(
        38,
        "job-application-zh",
        raw,
        kind="other",
        language="zh-CN",
        attachments=files("简历-孙玥.docx"),
        note="A job seeker who lists complaints and 8D reports as experience.",
    )


def _announcements() -> None:
    sent = "2026-11-06T10:18:44-05:00"
    raw = mail(
        [
            *route("ecn@harrow-transit.example", "esa2.harrow-transit.example", "198.51.100.12", sent),
            ("From", "Harrow Transit Engineering <ecn@harrow-transit.example>"),
            ("To", f"{US}, sales@sanjing.example"),
            ("Subject", "ECN 26-0418 rev C: door roller bracket HT-5520, corrosion protection"),
            ("Date", stamp(sent)),
            ("Message-ID", "<ecn-26-0418-c@harrow-transit.example>"),
            ("X-Mailer", "Lotus Notes Release 9.0.1"),
        ],
        text(
            "ENGINEERING CHANGE NOTICE 26-0418\n\nPart:       HT-5520 door roller bracket\n"
            "Change:     zinc plating 8 um -> zinc-nickel 10 um, drawing rev B -> C\n"
            "Reason:     field corrosion seen on brackets of another source, winter test\n"
            "Effective:  first delivery after 15 January 2027; use up old stock (we hold 1,150 pcs)\n\n"
            "Please confirm receipt and quote the price difference by 27 November 2026. Tolerances unchanged (hole "
            "8.2 +0.1/-0, angle 90 +/- 0.5 deg).\n\nThis notice is not a change of any open order.\n\nM. Delacroix\n"
            "Change Control, Harrow Transit Corp.\n",
            encoding="quoted-printable",
            charset="us-ascii",
        ),
    )
    put(
        39,
        "drawing-change-en",
        raw,
        kind="other",
        language="en",
        note="Drawing change with part, reason corrosion, a date to answer: no complaint, another source had the rust.",
    )

    sent = "2026-11-18T15:27:19+09:00"
    raw = mail(
        [
            *route("m.toyoda@hakusan-denso.example", "mailgw.hakusan-denso.example", "198.51.100.201", sent),
            ("From", address("豊田 真理", "m.toyoda@hakusan-denso.example", "iso-2022-jp")),
            ("To", US),
            subject("2026年度 工程監査のご案内(12/8)", "iso-2022-jp", 10),
            ("Date", stamp(sent)),
            ("Message-ID", "<00a501dd5875$0b6c41a0$2244c4e0$@hakusan-denso.example>"),
            ("X-Mailer", "Microsoft Outlook 15.0"),
            ("Content-Language", "ja"),
        ],
        text(
            "山井精密機械有限公司\n品質保証部 御中\n\n拝啓 時下ますますご清栄のこととお慶び申し上げます。\n"
            "下記のとおり定期工程監査を実施いたしますので、ご準備をお願いいたします。\n\n記\n"
            " 日時 2026年12月8日(火) 9:00~16:00\n 対象 コネクタ端子プレス工程、めっき工程\n"
            " 確認事項 不良品の識別・隔離、過去1年のクレーム対策書の歯止め状況\n"
            " 事前提出 QC工程表、FMEA(12月1日まで)\n 監査員 2名\n以上\n\n敬具\n白山電装株式会社 調達品質課 豊田\n",
            charset="iso-2022-jp",
            encoding="7bit",
        ),
    )
    put(
        40,
        "audit-ja",
        raw,
        kind="other",
        language="ja",
        note="Announcement of a routine process audit, old claims only as an item to check.",
    )
