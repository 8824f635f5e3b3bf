"""Mails of the section `mime` with odd header lines and file names: takes nothing, keeps 34-50."""

import base64
from typing import Any
from urllib.parse import quote

from tests.corpus.make import parts
from tests.corpus.make.mime_post import Headers, case, part, picture, post, put, reading, without, word

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _file(kind: str | bytes, disposition: str | bytes, content: bytes) -> bytes:
    """An attachment whose two header fields are given as they stand."""
    head: Headers = [
        ("Content-Type", kind),
        ("Content-Transfer-Encoding", "base64"),
        ("Content-Disposition", disposition),
    ]
    return parts.lines(head) + b"\r\n" + parts.body(content, "base64")


def _but(open_key: str, expected: dict[str, Any]) -> dict[str, Any]:
    """A reading without the one key about which a careful person could not say."""
    return {key: value for key, value in expected.items() if key != open_key}


def _sheet(*rows: list[object]) -> bytes:
    return parts.xlsx({"Sheet1": rows})


def raw_headers() -> None:
    """Subject, sender and file names as raw 8-bit bytes."""
    name = "表面粗さ_予防処置ソ.xlsx"
    said = (
        "山井精密機械 御中\n\nシャフト(SF-20)の表面粗さが図面指示Ra0.8に対しRa1.6でした。10本全数"
        "です。測定データを添付します。\n"
        "11月25日までにご回答願います。\n\n(有)かもめ精工 測定室 相馬\n"
    )
    raw = name.encode("cp932")
    head = post(
        "becky",
        "相馬".encode("cp932") + b" <soma@kamome-seiko.example>",
        "2026-11-18T16:00:00+09:00",
        "シャフト表面粗さ不良について(予測データ添付)".encode("cp932"),
    )
    file = _file(
        b'application/octet-stream; name="' + raw + b'"', b'attachment; filename="' + raw + b'"', _sheet(["Ra", 1.6])
    )
    put(
        "35-raw-shift-jis-names",
        parts.mail(
            head, parts.multipart("mixed", "------_6A1C0B5E000000003F21_MULTIPART_MIXED_", [part(said, "utf-8"), file])
        ),
        reading(
            "ja",
            "シャフト表面粗さ不良について(予測データ添付)",
            "soma@kamome-seiko.example",
            [
                case(
                    "2026-11-18",
                    product="シャフト",
                    part_no="SF-20",
                    qty_affected=10,
                    qty_total=10,
                    due_date="2026-11-25",
                    defect="表面粗さが図面指示Ra0.8に対しRa1.6",
                )
            ],
            customer="(有)かもめ精工",
            attachments=[{"name": name, "inline": False}],
            text_has=["シャフト(SF-20)の表面粗さが図面指示Ra0.8に対しRa1.6でした。"],
            note="raw Shift_JIS subject, sender and quoted file name with 0x5C second bytes (表 予 ソ)",
        ),
    )
    name = "来料不良照片(喆).xlsx"
    said = "山井的同事:\n上周五到的丝杠支座有一只砂眼,照片在表里。订单号 26-4458,请补货一只。\n瑞安市骏驰汽配 戴\n"
    head = post(
        "qq",
        '"戴工" <591177203@qqmail.example>'.encode("gbk"),
        "2026-10-27T10:10:10+08:00",
        "支座砂眼,请补货一只".encode("gbk"),
    )
    file = _file(
        b'application/octet-stream;\r\n\tcharset="GB2312";\r\n\tname="' + name.encode("gbk") + b'"',
        b'attachment; filename="' + name.encode("gbk") + b'"',
        _sheet(["照片", 1]),
    )
    put(
        "34-raw-gbk-names",
        parts.mail(
            head,
            parts.multipart(
                "mixed", "----=_NextPart_5B3A7C11_09D1A5F0_2C6E81B4", [part(said, "gb2312", "gbk", "8bit"), file]
            ),
        ),
        reading(
            "zh-CN",
            "支座砂眼,请补货一只",
            "591177203@qqmail.example",
            [
                case(
                    "2026-10-27",
                    product="丝杠支座",
                    order_no="26-4458",
                    qty_affected=1,
                    delivery_date="2026-10-23",
                    defect="砂眼",
                    remedy="补货一只",
                )
            ],
            customer="瑞安市骏驰汽配",
            attachments=[{"name": name, "inline": False}],
            text_has=["上周五到的丝杠支座有一只砂眼,照片在表里。"],
            note="raw GBK subject, display name and file name; last week's Friday before a Tuesday",
        ),
    )
    name = "成功許蓋_量測.csv"
    said = (
        "山井業務您好:\n\n軸套 AX-30 內徑偏小 0.05,無法組裝,共 24 個,批號 A61015。煩請"
        "安排重工,附量測值。\n\n許功蓋 / 巨峰精機\n"
    )
    head = post(
        "outlook",
        "許功蓋".encode("big5") + b" <hsu@jufeng-precision.example>",
        "2026-11-04T14:14:00+08:00",
        "軸套內徑偏小-無法組裝(許功蓋)".encode("big5"),
    )
    file = _file(
        b'text/csv; name="' + name.encode("big5") + b'"',
        b'attachment; filename="' + name.encode("big5") + b'"',
        b"no,id\r\n1,29.95\r\n",
    )
    put(
        "37-raw-big5-names",
        parts.mail(
            head, parts.multipart("mixed", "----=_Part_77_3391.1793", [part(said, "big5", "cp950", "8bit"), file])
        ),
        reading(
            "zh-TW",
            "軸套內徑偏小-無法組裝(許功蓋)",
            "hsu@jufeng-precision.example",
            [
                case(
                    "2026-11-04",
                    product="軸套",
                    part_no="AX-30",
                    lot=["A61015"],
                    qty_affected=24,
                    defect="內徑偏小 0.05,無法組裝",
                    remedy="重工",
                )
            ],
            customer="巨峰精機",
            attachments=[{"name": name, "inline": False}],
            text_has=["軸套 AX-30 內徑偏小 0.05,無法組裝,共 24 個", "許功蓋 / 巨峰精機"],
            note=(
                "raw Big5 subject, name and quoted file name with the letters 許 功 "
                "蓋, whose second byte is a backslash"
            ),
        ),
    )
    name = "Prüfbericht – Größe 3 (Überprüft).xlsx"
    said = (
        "Hello,\n\nthe gauge pins (size 3, 2 pcs) are outside the certificate, see sheet. Replace"
        " under order 10-778 please.\n\nZoë Wójcik\nMetrolab Łódź Sp. z o.o.\n"
    )
    head = post(
        "gmail",
        "Zoë Wójcik <zoe@metrolab-lodz.example>".encode(),
        "2026-11-19T12:24:00+01:00",
        "Gauge pins ≠ certificate – replacement".encode(),
    )
    file = _file(f'{XLSX}; name="{name}"'.encode(), f'attachment; filename="{name}"'.encode(), _sheet(["pin", 2.998]))
    put(
        "36-raw-utf8-names",
        parts.mail(
            head, parts.multipart("mixed", "000000000000d41d8c0630b1f77a", [part(said, "UTF-8", cte="8bit"), file])
        ),
        reading(
            "en",
            "Gauge pins ≠ certificate – replacement",
            "zoe@metrolab-lodz.example",
            [
                case(
                    "2026-11-19",
                    product="gauge pins",
                    order_no="10-778",
                    qty_affected=2,
                    defect="outside the certificate",
                    remedy="Replace",
                )
            ],
            customer="Metrolab Łódź Sp. z o.o.",
            attachments=[{"name": name, "inline": False}],
            text_has=["Metrolab Łódź Sp. z o.o."],
            note="raw UTF-8 subject, sender and file name (SMTPUTF8 style)",
        ),
    )


def encoded_words() -> None:
    """RFC 2047 as it is really written."""
    title = "关于10月批次减速机端盖漏油的投诉函(第二次通知)"
    data = title.encode("gbk")
    cut = [data[:21], data[21:42], data[42:]]
    subject = "\r\n ".join(word(piece, "gb2312", style) for piece, style in zip(cut, "BqB", strict=True))
    said = (
        "见上次电话沟通。减速机端盖(RV-40)漏油4台,机号 S2610-011、S2610-015、S2610-016、S2610-020"
        ",请一周内回复换新安排。\n\n绍兴剡溪印染设备有限公司\n设备科 竺炜"
    )
    head = post(
        "foxmail",
        '"=?gb2312?B?' + base64.b64encode("竺炜(设备科)".encode("gbk")).decode() + '?=" <zhuwei@shanxi-dye.example>',
        "2026-10-23T09:00:21+08:00",
        subject,
    )
    put(
        "38-gbk-words-cut",
        parts.mail(head, part(said, "gb2312", "gbk")),
        reading(
            "zh-CN",
            title,
            "zhuwei@shanxi-dye.example",
            [
                case(
                    "2026-10-23",
                    product="减速机端盖",
                    part_no="RV-40",
                    qty_affected=4,
                    due_date="2026-10-30",
                    serial_no="S2610-011、S2610-015、S2610-016、S2610-020",
                    defect="漏油",
                    remedy="换新",
                )
            ],
            customer="绍兴剡溪印染设备有限公司",
            text_has=["减速机端盖(RV-40)漏油4台"],
            note=(
                "GBK subject cut inside characters over a B, a lower-case q and a B "
                "word; encoded word in quotes in From"
            ),
        ),
    )
    title = "Nacharbeit nötig: 轴承座 Lagerböcke"
    first, second = "Nacharbeit nötig: 轴".encode(), "承座".encode("gb2312")
    subject = (
        f"{word(first[:-2], 'utf-8', 'b')}\r\n\t{word(first[-2:], 'UTF-8', 'b')} {word(second, 'gb2312', 'q')}\r\n "
        f"{word(' Lagerböcke'.encode('latin-1'), 'iso-8859-1', 'b')}"
    )
    said = (
        "Hallo zusammen,\n\nbei 3 der 20 Lagerböcke (轴承座, Art. LB-212) steht die Grundfläche s"
        "chief. Wir arbeiten auf Ihre Kosten nach: 95 Euro netto. Einverstanden?\n\nViele Grüße\nHen"
        "rike Voß | Einkauf | Voß & Söhne Landtechnik GmbH\n"
    )
    head = post(
        "thunderbird",
        "=?utf-8?q?Henrike_Vo=c3=9f?= <h.voss@voss-landtechnik.example>",
        "2026-10-28T09:31:00+01:00",
        subject,
    )
    put(
        "39-words-of-two-charsets",
        parts.mail(head, part(said, "utf-8", cte="8bit")),
        reading(
            "de",
            title,
            "h.voss@voss-landtechnik.example",
            [
                case(
                    "2026-10-28",
                    product="Lagerböcke",
                    part_no="LB-212",
                    qty_affected=3,
                    qty_total=20,
                    defect="steht die Grundfläche schief",
                    claim="95 Euro netto",
                )
            ],
            customer="Voß & Söhne Landtechnik GmbH",
            text_has=["bei 3 der 20 Lagerböcke (轴承座, Art. LB-212) steht die Grundfläche schief."],
            note="adjacent words in UTF-8 (cut inside 轴), GB2312 and ISO-8859-1, lower-case b and q, lower-case hex",
        ),
    )
    said = "Guten Tag,\n\n5 Klemmringe haben Grat. Kein Drama, bitte beim nächsten Mal drauf achten.\n\nMüller\n"
    head = post(
        "outlook",
        "=?iso-8859-1?Q?M=FCller,_J=FCrgen?= <juergen.mueller@kmb-antriebe.example>",
        "2026-11-10T15:50:00+01:00",
        "=?iso-8859-1?Q?Klemmringe KR_30=5FB mit Grat =28f=FCr K=FCche=29?= - Info",
    )
    put(
        "41-q-with-spaces",
        parts.mail(head, part(said, "iso-8859-1", cte="quoted-printable")),
        reading(
            "de",
            "Klemmringe KR 30_B mit Grat (für Küche) - Info",
            "juergen.mueller@kmb-antriebe.example",
            [case("2026-11-10", product="Klemmringe", part_no="KR 30_B", qty_affected=5, defect="Grat")],
            kind="informal",
            note="a Q word with raw spaces, _ for space and =5F for _; a display name with a comma inside its word",
        ),
    )
    said = (
        "Dear Ms Li,\n\nstill no answer to my phone call. The flange couplings (FC-90) you shippe"
        "d in September wobble. I want my money back - 3 units, USD 412.\n\nTed\nOuter Banks Sawmill\n"
    )
    head = post(
        "apple",
        "=?utf-8?Q?Ted_=E2=80=9CSawdust=E2=80=9D_O=27Hara <ted@obx-sawmill.example>",
        "2026-10-12T08:05:00-04:00",
        "=?utf-8?Q?Flange_couplings_wobble_=E2=80=94_refund",
    )
    put(
        "40-words-without-end",
        parts.mail(head, part(said, "us-ascii", cte="7bit")),
        reading(
            "en",
            "Flange couplings wobble — refund",
            "ted@obx-sawmill.example",
            [
                case(
                    "2026-10-12",
                    product="flange couplings",
                    part_no="FC-90",
                    qty_affected=3,
                    defect="wobble",
                    remedy="money back",
                    claim="USD 412",
                )
            ],
            customer="Outer Banks Sawmill",
            text_has=["The flange couplings (FC-90) you shipped in September wobble."],
            note="encoded words without their closing ?= in Subject and From",
        ),
    )


def file_names() -> None:
    """RFC 2231 and what stands in its place."""
    first, second = "8D报告-端盖漏油(镕).docx", "Messprotokoll Größe 4.xlsx"
    half = quote(first, encoding="gbk", safe="")
    shuffled = f"attachment;\r\n filename*1*={half[18:]};\r\n filename*0*=gb2312'zh-cn'{half[:18]}"
    named = f"attachment; filename*=iso-8859-1'de'{quote(second, encoding='latin-1')}"
    blank = parts.docx("8D", [["问题描述", "端盖漏油"], ["批次", "P2610"]])
    said = (
        "附件是我司内部的8D底稿和德国客户的测量记录,请参考。端盖P2610批渗油,请贵司十五"
        "日内给出8D。\n\n苏州镕创减速机有限公司 陆"
    )
    head = post("163", "lu@rongchuang.example", "2026-10-29T20:20:20+08:00", word("端盖渗油8D".encode(), "utf-8"))
    put(
        "42-rfc2231-shuffled",
        parts.mail(
            head,
            parts.multipart(
                "mixed",
                "----=_Part_90210_55.1793277620",
                [
                    part(said, "utf-8"),
                    _file('application/msword; name="ATT00001.docx"', shuffled, blank),
                    _file(XLSX, named, _sheet(["a", 1])),
                ],
            ),
        ),
        reading(
            "zh-CN",
            "端盖渗油8D",
            "lu@rongchuang.example",
            [case("2026-10-29", product="端盖", lot=["P2610"], due_date="2026-11-13", defect="渗油", reply_form="8D")],
            customer="苏州镕创减速机有限公司",
            attachments=[{"name": first, "inline": False}, {"name": second, "inline": False}],
            forms=[first],
            text_has=["端盖P2610批渗油,请贵司十五日内给出8D。"],
            note="continuations out of order with a GBK name called gb2312; name= says another thing than filename*",
        ),
    )
    first = "Photos of dented housings (pallet 7 & 8) – gauge Ø40 – all corners, taken on arrival.png"
    encoded = quote(first[45:], safe="")
    mixed = f"attachment;\r\n\tfilename*0*=utf-8'en'{quote(first[:45], safe='')};\r\n\tfilename*1*={encoded}"
    said = (
        "Hi,\n\nhousings on pallets 7 and 8 arrived dented - the truck driver signed for it. 26 o"
        "f 96 housings, PO A-5513. Who files the freight claim?\n\nRegards,\nMarisol\nTidewater Pump Works Inc.\n"
    )
    head = post(
        "gmail",
        "Marisol Ibarra <marisol@tidewaterpump.example>",
        "2026-11-06T16:44:00-05:00",
        "Dented housings, pallets 7+8",
    )
    put(
        "44-rfc2231-mixed",
        parts.mail(
            head,
            parts.multipart(
                "mixed",
                "00000000000011aa22062f9999ff",
                [
                    part(said, "UTF-8", cte="7bit"),
                    _file("image/png", mixed, picture(160, 120, 30)),
                    _file(
                        "image/png; name=pallet 8 left side.png",
                        "attachment; filename=pallet 8 left side.png",
                        picture(160, 120, 60),
                    ),
                    _file(
                        "text/plain",
                        "attachment;\r\n filename*0=freight_;\r\n filename*1=note.txt",
                        b"driver: signed 3 Nov\r\n",
                    ),
                ],
            ),
        ),
        reading(
            "en",
            "Dented housings, pallets 7+8",
            "marisol@tidewaterpump.example",
            [
                case(
                    "2026-11-06",
                    product="housings",
                    order_no="A-5513",
                    qty_affected=26,
                    qty_total=96,
                    defect="arrived dented",
                    category="transport_storage",
                )
            ],
            customer="Tidewater Pump Works Inc.",
            attachments=[
                {"name": first, "inline": False},
                {"name": "pallet 8 left side.png", "inline": False},
                {"name": "freight_note.txt", "inline": False},
            ],
            new_text_lacks=["driver: signed"],
            note="encoded continuations, unquoted names with spaces, plain unquoted continuations",
        ),
    )
    title = "ばね座不具合写真と測定結果のまとめ(平成最後ではない).xlsx"
    data = title.encode()
    words = [word(data[at : at + 27], "UTF-8") for at in range(0, len(data), 27)]
    lines = "\r\n ".join(words)
    said = (
        "山井様 お世話になっております。ばね座 SP-4 のメッキ剥がれ2個、添付にまとめました。ご確認"
        "のうえ、5Why分析の提出をお願いします。\n金森(ハヤテ発條㈱)\n"
    )
    head = post(
        "outlook",
        "kanamori@hayate-spring.example",
        "2026-11-13T13:13:00+09:00",
        word("ばね座メッキ剥がれ".encode(), "UTF-8"),
    )
    put(
        "43-words-in-file-names",
        parts.mail(
            head,
            parts.multipart(
                "mixed",
                "_004_TYCPR01MB0044_",
                [
                    part(said, "utf-8"),
                    _file(
                        f'{XLSX};\r\n name="{lines}"',
                        f'attachment;\r\n filename="{lines}"; size=4711',
                        _sheet(["測定", 1]),
                    ),
                    _file(
                        "image/png; name==?ISO-2022-JP?B?GyRCPEw/PxsoQjEucG5n?=",
                        "attachment; filename=",
                        picture(160, 120, 90),
                    ),
                ],
            ),
        ),
        reading(
            "ja",
            "ばね座メッキ剥がれ",
            "kanamori@hayate-spring.example",
            [
                case(
                    "2026-11-13",
                    product="ばね座",
                    part_no="SP-4",
                    qty_affected=2,
                    defect="メッキ剥がれ",
                    reply_form="5Why分析",
                )
            ],
            customer="ハヤテ発條㈱",
            attachments=[{"name": title, "inline": False}, {"name": "写真1.png", "inline": False}],
            text_has=["ばね座 SP-4 のメッキ剥がれ2個、添付にまとめました。"],
            note=(
                "encoded words as quoted file names, cut inside characters over lines;"
                " an unquoted one; an empty filename="
            ),
        ),
    )


def odd_lines() -> None:
    """Folding, doubled and broken header lines, dates of old clients, other line ends."""
    said = (
        "Sirs,\n\nfound 2 of your hinge blocks cracked at the weld, lot W-39, while mounting. Rep"
        "lace both, PO 2-6617.\n\nGreg, Prairie Grain Augers LLC\n"
    )
    raw = parts.mail(
        post("plain", "X <shop@prairie-augers.example>", "2026-10-14T09:30:00-05:00", "S"),
        part(said, "us-ascii", cte="7bit"),
    )
    raw = raw.replace(
        b"From: X <shop@prairie-augers.example>",
        b'FROM:\r\n\t(Greg (day shift)) "Gregory\r\n Foss"\r\n\t<shop@prairie-augers.example> (no reply before 7)',
    )
    raw = raw.replace(
        b"\r\nTo: quality@sanjing.example", b"\r\nto : Suppliers: quality@sanjing.example, <qc@sanjing.example>;"
    )
    raw = raw.replace(b"Subject: S", b"SUBJECT:\r\n  Cracked\thinge\r\n\tblocks  -\r\n lot W-39").replace(
        b"Date: Wed, 14 Oct 2026 09:30:00 -0500", b"date: Wed , 14 Oct 26 09:30 CDT"
    )
    put(
        "45-folded-and-commented",
        raw,
        reading(
            "en",
            "Cracked hinge blocks - lot W-39",
            "shop@prairie-augers.example",
            [
                case(
                    "2026-10-14",
                    product="hinge blocks",
                    lot=["W-39"],
                    order_no="2-6617",
                    qty_affected=2,
                    defect="cracked at the weld",
                    found_at="while mounting",
                    remedy="Replace both",
                )
            ],
            customer="Prairie Grain Augers LLC",
            note="nested comments, group syntax, a folded quoted name, upper-case names, two-digit year and CDT",
        ),
    )
    said = (
        "Moin,\n\nin der Lieferung von gestern (3.11.) fehlt ein Karton Passfedern. Bestellt 10 K"
        "artons unter B-9080, da sind 9. Bitte nachliefern!\n\nOle Petersen, Petersen Bootsmotoren\n"
    )
    raw = parts.mail(
        post("plain", "X <werkstatt@petersen-boote.example>", "2026-11-04T08:00:00+01:00", "S"),
        part(said, "us-ascii", cte="7bit"),
    )
    raw = raw.replace(
        b"From: X <werkstatt@petersen-boote.example>", b"From: werkstatt@petersen-boote.example (Ole Petersen)"
    )
    raw = raw.replace(b"Subject: S", b"X-Scan result ok no colon here\r\nSubject: Karton Passfedern fehlt").replace(
        b" Nov 2026 08:00:00 +0100\r\nFrom", b" Nov 2026 08:00:00\r\nFrom"
    )
    put(
        "46-broken-line-no-zone",
        raw,
        reading(
            "de",
            "Karton Passfedern fehlt",
            "werkstatt@petersen-boote.example",
            [
                case(
                    "2026-11-04",
                    product="Passfedern",
                    order_no="B-9080",
                    qty_affected=1,
                    qty_total=10,
                    delivery_date="2026-11-03",
                    defect="fehlt ein Karton",
                    category="quantity",
                    remedy="nachliefern",
                )
            ],
            customer="Petersen Bootsmotoren",
            text_has=["Bestellt 10 Kartons unter B-9080, da sind 9."],
            note="a header line without colon before Subject, a Date without zone, an address without brackets",
        ),
    )
    said = "你好\n\n你司的气动夹具(JJ-200)用了两天就漏气,3套,换气缸密封还是退货?请告知。\n\n常熟虞山纺机 小顾\n"
    raw = parts.mail(
        without(
            post("plain", "gu@yushan-fj.example", "2026-10-30T16:35:00+08:00", word("夹具漏气".encode(), "utf-8")), "To"
        ),
        part(said, "utf-8"),
    )
    put(
        "47-mbox-line-lf",
        b"From gu@yushan-fj.example Fri Oct 30 08:35:06 2026\n"
        + raw.replace(b"\r\n", b"\n").replace(b"16:35:00 +0800\nFrom", b"08:35:00 UT\nFrom"),
        reading(
            "zh-CN",
            "夹具漏气",
            "gu@yushan-fj.example",
            [case("2026-10-30", product="气动夹具", part_no="JJ-200", qty_affected=3, defect="用了两天就漏气")],
            customer="常熟虞山纺机",
            text_has=["你司的气动夹具(JJ-200)用了两天就漏气,3套,换气缸密封还是退货?请告知。"],
            note="an mbox From line first, LF line ends, no To, a Date in UT",
        ),
    )
    said = (
        "お疲れ様です。ストッパーピン ST-8 が1本曲がっていました。受入で発見、10/28納入分で"
        "す。代品をお願いいたします。\n黒木鉄工 黒木\n"
    )
    raw = parts.mail(
        post("becky", "kuroki@kuroki-tekko.example", "2026-10-30T08:00:00+09:00", None), part(said, "utf-8", cte="8bit")
    )
    put(
        "48-cr-only",
        raw.replace(b"\r\n", b"\r").replace(b"2026 08:00:00 +0900\rFrom", b"2026 08:00:00 JST\rFrom"),
        _but(
            "subject",
            reading(
                "ja",
                "",
                "kuroki@kuroki-tekko.example",
                [
                    case(
                        "2026-10-30",
                        product="ストッパーピン",
                        part_no="ST-8",
                        qty_affected=1,
                        delivery_date="2026-10-28",
                        defect="曲がっていました",
                        found_at="受入",
                        remedy="代品",
                    )
                ],
                customer="黒木鉄工",
                text_has=["ストッパーピン ST-8 が1本曲がっていました。"],
                note="CR-only line ends, no Subject, a Date in JST",
            ),
        ),
    )
    said = (
        "To whom it may concern,\n\nthe worm gears of our order 88-1203 were cut with the w"
        "rong hand (left instead of right), 6 pieces. Confirm right-hand ones by 20 Nov 2"
        "026.\n\nPurchasing, Kestrel Hoists Ltd\n"
    )
    raw = parts.mail(
        post(
            "plain",
            "Purchasing <purchasing@kestrel-hoists.example>",
            "2026-11-05T11:00:00+00:00",
            "Wrong hand - worm gears",
        ),
        part(said, "us-ascii", cte="7bit"),
    )
    put(
        "49-two-senders",
        raw.replace(b"\r\nTo: ", b"\r\nFrom: accounts@kestrel-invoices.example\r\nTo: ", 1),
        _but(
            "contact_email",
            reading(
                "en",
                "Wrong hand - worm gears",
                None,
                [
                    case(
                        "2026-11-05",
                        product="worm gears",
                        order_no="88-1203",
                        qty_affected=6,
                        due_date="2026-11-20",
                        defect="cut with the wrong hand",
                        remedy="right-hand ones",
                    )
                ],
                customer="Kestrel Hoists Ltd",
                note="two From lines with different addresses: nobody can say who wrote (contact_email left open)",
            ),
        ),
    )
    said = "你好,阀块(FK-3C)这批有两块油道没打通,炉号 L2609。请换两块,谢谢。\n\n济宁泗水液压 老孟"
    raw = parts.mail(
        post(
            "foxmail",
            f"{word('老孟'.encode('gbk'), 'GBK')} <meng@sishui-hyd.example>",
            "2026-11-17T08:08:00+08:00",
            word("阀块油道不通".encode("gbk"), "GBK"),
        ),
        part(said, "GBK"),
    )
    doubled = b"From: " + word("老孟".encode("gbk"), "GBK").encode() + b" <meng@sishui-hyd.example>\r\n"
    put(
        "50-doubled-headers",
        raw.replace(doubled, doubled * 2).replace(b"\r\nTo: ", b"\r\n: nameless\r\nSubject:\r\nTo: ", 1),
        reading(
            "zh-CN",
            "阀块油道不通",
            "meng@sishui-hyd.example",
            [
                case(
                    "2026-11-17",
                    product="阀块",
                    part_no="FK-3C",
                    lot=["L2609"],
                    qty_affected=2,
                    defect="油道没打通",
                    remedy="换两块",
                )
            ],
            customer="济宁泗水液压",
            text_has=["阀块(FK-3C)这批有两块油道没打通,炉号 L2609。请换两块,谢谢。"],
            note="the same From twice, an empty Subject before the real one, a header line without a name",
        ),
    )
