"""Mails of the section `mime` with no label, an unknown one or one of another family: takes nothing, keeps 12-33."""

from tests.corpus.make import parts
from tests.corpus.make.mime_post import case, foxmail_html, mso_html, part, post, put, raw_part, reading, word


def western() -> None:
    """windows-1252 under iso-8859-1 or nothing, Korean names, UTF-8 without label, UTF-7."""
    said = (
        "Sehr geehrte Damen und Herren,\n\nbei den Buchsen „BX-40“ aus Ihrer Liefe"
        "rung vom 26.10.2026 (Bestellung 4711-B)"
        " ist die Bohrung zu groß – 14 von 250 Stück. Sortierkosten bisher: 180 €.\n"
        "Bitte schicken Sie uns bis 13.11.2026 Ihren 8D-Report.\n\n"
        "Mit freundlichen Grüßen\nJörg Äckerle\nÄckerle Hydraulik GmbH · Tel. +49 7123 555 018"
    )
    head = post(
        "outlook",
        f"{word('Jörg Äckerle'.encode('cp1252'), 'iso-8859-1', 'Q')} <j.aeckerle@aeckerle-hydraulik.example>",
        "2026-11-03T14:22:08+01:00",
        word("Reklamation „BX-40“ – Bohrung zu groß".encode("cp1252"), "iso-8859-1", "Q"),
    )
    both = [
        part(said, "iso-8859-1", "cp1252", "quoted-printable"),
        part(mso_html(said, "iso-8859-1"), "iso-8859-1", "cp1252", "quoted-printable", "html"),
    ]
    put(
        "13-cp1252-under-latin1",
        parts.mail(head, parts.multipart("alternative", "_000_AM6PR05MB4711ECKERLE_", both)),
        reading(
            "de",
            "Reklamation „BX-40“ – Bohrung zu groß",
            "j.aeckerle@aeckerle-hydraulik.example",
            [
                case(
                    "2026-11-03",
                    product="Buchsen",
                    part_no="BX-40",
                    order_no="4711-B",
                    qty_affected=14,
                    qty_total=250,
                    due_date="2026-11-13",
                    delivery_date="2026-10-26",
                    defect="Bohrung zu groß",
                    claim="180 €",
                    reply_form="8D-Report",
                )
            ],
            customer="Äckerle Hydraulik GmbH",
            text_has=["ist die Bohrung zu groß – 14 von 250 Stück. Sortierkosten bisher: 180 €.", "„BX-40“"],
            new_text_lacks=["7123 555 018"],
            note="„ “ – € of windows-1252 under iso-8859-1",
        ),
    )
    page = (
        "<html><body bgcolor=#ffffff><p>Hi folks,<br><br>the €3.20 circlips we bought (our PO 55120) don’t snap – "
        "“soft as butter”, says our fitter. All 30 of them&hellip;<p>Please credit the lot.<p>Siobhán O’Dwyer<br>"
        "Claddagh Winches Ltd</body></html>"
    )
    head = post(
        "express",
        f'"{word("Siobhán O’Dwyer".encode("cp1252"), "iso-8859-1", "q")}" <siobhan@claddagh-winches.example>',
        "2026-10-15T17:45:00+01:00",
        "Circlips too soft",
    )
    put(
        "14-cp1252-html-8bit",
        parts.mail(head, part(page, "ISO-8859-1", "cp1252", "8bit", "html")),
        reading(
            "en",
            "Circlips too soft",
            "siobhan@claddagh-winches.example",
            [
                case(
                    "2026-10-15",
                    product="circlips",
                    order_no="55120",
                    qty_affected=30,
                    qty_total=30,
                    defect="don’t snap",
                    remedy="credit the lot",
                )
            ],
            customer="Claddagh Winches Ltd",
            text_has=["the €3.20 circlips we bought (our PO 55120) don’t snap – “soft as butter”, says our fitter."],
            note="html only, raw windows-1252 quotes and euro under ISO-8859-1; a price is no quantity",
        ),
    )
    said = (
        "Hallo nach China,\r\n\r\ndie Führungswagen sind da, aber es fehlen die Pr"
        "üfprotokolle (zu Lieferschein 90-338, "
        "Auftrag 2026/1187). Ohne die Papiere darf ich nichts freigeben. Bitte per Mail nachreichen, möglichst bis "
        "Freitag.\r\n\r\nGrüße aus Thüringen\r\nSören Böhm, Wareneingang\r\nThüros Sägetechnik KG\r\n"
    )
    head = post(
        "plain",
        b"S\xf6ren B\xf6hm <boehm@thueros.example>",
        "2026-11-11T07:12:00+01:00",
        "Prüfprotokolle fehlen".encode("cp1252"),
    )
    put(
        "15-cp1252-no-label",
        parts.lines(head) + b"\r\n" + said.encode("cp1252"),
        reading(
            "de",
            "Prüfprotokolle fehlen",
            "boehm@thueros.example",
            [
                case(
                    "2026-11-11",
                    product="Führungswagen",
                    order_no="2026/1187",
                    due_date="2026-11-13",
                    defect="es fehlen die Prüfprotokolle",
                    category="documentation",
                    remedy="nachreichen",
                )
            ],
            customer="Thüros Sägetechnik KG",
            text_has=["die Führungswagen sind da, aber es fehlen die Prüfprotokolle", "Grüße aus Thüringen"],
            note="raw windows-1252 in body, subject and name, nothing declared; Friday after a Wednesday",
        ),
    )
    said = (
        "Guten Tag,\n\ndie Schläuche für die Kühlmitteldüsen (Artikel KD-88) sind "
        "undicht. Fünf Stück, Charge »M26-44«. "
        "Wir hätten gern Ersatz.\n\nVäinö Größl\nGrößl Öfen e. K.\n"
    )
    head = post(
        "notes",
        "Väinö Größl <v.groessl@groessl-oefen.example>".encode(),
        "2026-10-22T10:10:10+02:00",
        "Undichte Kühlmitteldüsen – Ersatz nötig".encode(),
    )
    put(
        "20-utf8-no-label",
        parts.mail(head, raw_part(said.encode(), None, "8bit")),
        reading(
            "de",
            "Undichte Kühlmitteldüsen – Ersatz nötig",
            "v.groessl@groessl-oefen.example",
            [
                case(
                    "2026-10-22",
                    product="Schläuche für die Kühlmitteldüsen",
                    part_no="KD-88",
                    lot=["M26-44"],
                    qty_affected=5,
                    defect="undicht",
                    remedy="Ersatz",
                )
            ],
            customer="Größl Öfen e. K.",
            text_has=["Fünf Stück, Charge »M26-44«.", "Väinö Größl", "Größl Öfen e. K."],
            note="raw UTF-8 everywhere, no charset parameter",
        ),
    )
    said = (
        "Dear Sirs,\n\nour incoming inspection rejected 8 pcs of valve stem VS-110 "
        "(lot 26-1007): thread M6 is not cut to "
        "full depth. Please send your 5-Why within 3 working days.\n\nKim Ttol-yi\nHaneul Valve Co., Ltd., Busan\n"
    )
    name = "검사성적서_똠방.xlsx"
    sheet = parts.xlsx({"IQC": [["No", "depth"], [1, 7.2]]})
    file = parts.attached(
        None,
        sheet,
        "",
        head=[
            ("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            ("Content-Transfer-Encoding", "base64"),
            ("Content-Disposition", f'attachment; filename="{word(name.encode("cp949"), "EUC-KR")}"'),
        ],
    )
    head = post(
        "outlook",
        f'"{word("김똘이 과장".encode("cp949"), "euc-kr")}" <ty.kim@haneulvalve.example>',
        "2026-11-05T18:30:00+09:00",
        f"{word('[하늘밸브]'.encode('cp949'), 'EUC-KR')} VS-110 thread depth",
    )
    put(
        "12-euc-kr-names",
        parts.mail(
            head,
            parts.multipart(
                "mixed", "----=_NextPart_000_0051_01DC4E7A.9B0C3F10", [part(said, "EUC-KR", "cp949", "7bit"), file]
            ),
        ),
        reading(
            "en",
            "[하늘밸브] VS-110 thread depth",
            "ty.kim@haneulvalve.example",
            [
                case(
                    "2026-11-05",
                    product="valve stem",
                    part_no="VS-110",
                    lot=["26-1007"],
                    qty_affected=8,
                    due_date="2026-11-10",
                    defect="thread M6 is not cut to full depth",
                    found_at="incoming inspection",
                    reply_form="5-Why",
                )
            ],
            customer="Haneul Valve Co., Ltd.",
            attachments=[{"name": name, "inline": False}],
            text_has=["thread M6 is not cut to full depth"],
            note="EUC-KR words that hold cp949-only syllables (똘 똠); English text under an EUC-KR label",
        ),
    )
    said = (
        "Guten Morgen, beim Öffnen der Kiste: Getriebedeckel GD-7 gerissen, 2 Stück, vermutlich Transportschaden "
        "(Kiste eingedrückt). Was sollen wir tun? Bitte um Ersatzlieferung.\n-- \nUwe "
        "Jäckle / Lager / Fa. Jäckle Förderbänder"
    )
    head = post(
        "thunderbird",
        "Lager <lager@jaeckle-fb.example>",
        "2026-11-17T06:50:00+01:00",
        "=?utf-7?Q?Getriebedeckel_gerissen_-_Besch+AOQ-digung?=",
    )
    put(
        "25-utf7",
        parts.mail(head, raw_part(said.encode("utf-7"), "utf-7", "7bit")),
        reading(
            "de",
            "Getriebedeckel gerissen - Beschädigung",
            "lager@jaeckle-fb.example",
            [
                case(
                    "2026-11-17",
                    product="Getriebedeckel",
                    part_no="GD-7",
                    qty_affected=2,
                    defect="gerissen",
                    category="transport_storage",
                    remedy="Ersatzlieferung",
                )
            ],
            customer="Fa. Jäckle Förderbänder",
            text_has=["beim Öffnen der Kiste: Getriebedeckel GD-7 gerissen", "(Kiste eingedrückt)"],
            new_text_lacks=["Uwe Jäckle"],
            note="UTF-7 body and subject",
        ),
    )
    said = (
        "Hallo Frau Wu, die Zahnräder der Lieferung KW 44 pfeifen im Lauf (Geräusch"
        " über 82 dB). Prüfen Sie das bitte und "
        "antworten Sie schriftlich. Es geht um Auftrag 77-0931.\n\nBjörn Süß, Mühlenbau Süß OHG\n"
    )
    head = post(
        "plain",
        "Bjoern Suess <b.suess@muehlenbau-suess.example>",
        "2026-10-30T12:01:00+01:00",
        word("Zahnräder pfeifen".encode(), "unicode-1-1-utf-8", "q"),
    )
    put(
        "23-unicode-1-1-utf-8",
        parts.mail(head, raw_part(said.encode(), "unicode-1-1-utf-8", "quoted-printable")),
        reading(
            "de",
            "Zahnräder pfeifen",
            "b.suess@muehlenbau-suess.example",
            [
                case(
                    "2026-10-30",
                    product="Zahnräder",
                    order_no="77-0931",
                    defect="pfeifen im Lauf",
                    reply_form="schriftlich",
                )
            ],
            customer="Mühlenbau Süß OHG",
            text_has=["pfeifen im Lauf (Geräusch über 82 dB)", "Björn Süß, Mühlenbau Süß OHG"],
            note="the old name unicode-1-1-utf-8",
        ),
    )
    said = (
        "Grüß Gott,\n\ndie neuen Kugelhähne kleben. Lässt sich mit Öl beheben, wollt's "
        "nur gesagt haben – keine Reklamation.\n\n"
        "Schöne Grüße, Käthe"
    )
    head = post("gmail", "kaethe.moosbrugger@freemail.example", "2026-11-08T20:15:00+01:00", "kleiner Hinweis")
    put(
        "32-bom-under-latin1",
        parts.mail(head, raw_part(b"\xef\xbb\xbf" + said.encode(), "iso-8859-1", "8bit")),
        reading(
            "de",
            "kleiner Hinweis",
            "kaethe.moosbrugger@freemail.example",
            [case("2026-11-08", product="Kugelhähne", defect="kleben")],
            kind="informal",
            text_has=["Grüß Gott,", "die neuen Kugelhähne kleben. Lässt sich mit Öl beheben", "Schöne Grüße, Käthe"],
            note="a UTF-8 mark at the head of a part labelled iso-8859-1; says itself that it is no complaint",
        ),
    )


def eastern() -> None:
    """GBK, Big5 and Shift_JIS without label, unknown labels, UTF-7, UTF-16, HZ, html against its header."""
    said = (
        "张工,\r\n\r\n昨天(11月9日)装配时发现主轴端盖孔位偏了1.5mm,图号ZD-3309,整批60件都用不了。"
        "产线已经停线,今天必须给答复,"
        "另外请派人来厂处理。\r\n\r\n徐州淮岳重工机械有限公司\r\n装配车间 高海峰\r\n"
    )
    head = post(
        "foxmail",
        "高海峰".encode("gbk") + b" <gaohf@huaiyue-hi.example>",
        "2026-11-10T07:58:00+08:00",
        "端盖孔位偏移,已停线!!".encode("gbk"),
    )
    put(
        "16-gbk-no-label",
        parts.lines(head) + b"\r\n" + said.encode("gbk"),
        reading(
            "zh-CN",
            "端盖孔位偏移,已停线!!",
            "gaohf@huaiyue-hi.example",
            [
                case(
                    "2026-11-10",
                    product="主轴端盖",
                    part_no="ZD-3309",
                    qty_affected=60,
                    qty_total=60,
                    due_date="2026-11-10",
                    occurred_on="2026-11-09",
                    defect="孔位偏了1.5mm",
                    severity="停线",
                    found_at="装配",
                    remedy="派人来厂处理",
                )
            ],
            customer="徐州淮岳重工机械有限公司",
            text_has=["装配时发现主轴端盖孔位偏了1.5mm,图号ZD-3309,整批60件都用不了。", "徐州淮岳重工机械有限公司"],
            note="raw GBK in subject, name and body, no MIME header",
        ),
    )
    said = (
        "山井您好:\r\n\r\n訂單 SJ-261102 的聯軸器顏色跟承認樣不同(要黑色陽極,來的是本色),數量 80 個。"
        "請於 11/18 前回覆處理方式。\r\n\r\n晟揚自動化股份有限公司 採購部 蔡宜蓁\r\n分機 217\r\n"
    )
    head = post(
        "plain",
        "蔡宜蓁".encode("big5") + b" <yichen.tsai@shengyang-auto.example>",
        "2026-11-13T11:11:00+08:00",
        "聯軸器顏色不符".encode("big5"),
    )
    put(
        "17-big5-no-label",
        parts.mail(head, raw_part(said.encode("big5"), None, "8bit")),
        reading(
            "zh-TW",
            "聯軸器顏色不符",
            "yichen.tsai@shengyang-auto.example",
            [
                case(
                    "2026-11-13",
                    product="聯軸器",
                    order_no="SJ-261102",
                    qty_affected=80,
                    due_date="2026-11-18",
                    defect="顏色跟承認樣不同",
                )
            ],
            customer="晟揚自動化股份有限公司",
            text_has=["聯軸器顏色跟承認樣不同(要黑色陽極,來的是本色),數量 80 個。"],
            new_text_has=["請於 11/18 前回覆處理方式。"],
            new_text_lacks=["分機 217"],
            note="raw Big5 in subject, name and body, text/plain without charset",
        ),
    )
    said = (
        "山井精密 品質担当様\r\n\r\n先日納品いただいた空圧継手(型式 QF-6)の表面処"
        "理にムラがあります。15個中7個です。\r\n"
        "写真は別途送ります。選別をお願いできますでしょうか。\r\n\r\n株式会社ソウヨウ 能登\r\n"
    )
    head = post(
        "becky",
        "能登".encode("cp932") + b" <noto@soyo-air.example>",
        "2026-10-28T15:15:00+09:00",
        "空圧継手の表面処理ムラ".encode("cp932"),
    )
    put(
        "18-sjis-no-label",
        parts.lines(head) + b"\r\n" + said.encode("cp932"),
        reading(
            "ja",
            "空圧継手の表面処理ムラ",
            "noto@soyo-air.example",
            [
                case(
                    "2026-10-28",
                    product="空圧継手",
                    part_no="QF-6",
                    qty_affected=7,
                    qty_total=15,
                    defect="表面処理にムラがあります",
                    remedy="選別",
                )
            ],
            customer="株式会社ソウヨウ",
            text_has=["空圧継手(型式 QF-6)の表面処理にムラがあります。15個中7個です。", "株式会社ソウヨウ 能登"],
            note="raw Shift_JIS (bytes like 0x5C inside 表 ソ 能) in subject, name and body, no label",
        ),
    )
    said = (
        "山井公司:\n\n馬達座(品號 MB-71)十月份交貨兩批(2610A、2610B)均有毛邊刮手,作業員割傷一次。"
        "請提供矯正預防措施報告,並自費到廠全檢。\n\n鼎鈞電機 品保 郭芷妤"
    )
    head = post(
        "outlook",
        f"{word('강민호'.encode('cp949'), 'ks_c_5601-1987')} <qa@dingjun-motor.example>",
        "2026-11-02T17:30:00+08:00",
        word("馬達座毛邊刮手".encode(), "x-unknown"),
    )
    put(
        "21-x-unknown",
        parts.mail(head, part(said, "x-unknown", "utf-8", "8bit")),
        reading(
            "zh-TW",
            "馬達座毛邊刮手",
            "qa@dingjun-motor.example",
            [
                case(
                    "2026-11-02",
                    product="馬達座",
                    part_no="MB-71",
                    lot=["2610A", "2610B"],
                    defect="毛邊刮手",
                    remedy="到廠全檢",
                    reply_form="矯正預防措施報告",
                )
            ],
            customer="鼎鈞電機",
            text_has=["均有毛邊刮手,作業員割傷一次。", "鼎鈞電機 品保 郭芷妤"],
            note="charset x-unknown in body and subject (it is UTF-8); a ks_c_5601-1987 display name",
        ),
    )
    said = (
        "您好:我們跟貴公司買的夾爪(GR-2F-85)少了一顆止付螺絲,序號 26A00417。請補寄一顆到台中,謝謝!\n\n佑全實驗室 阿凱"
    )
    head = post(
        "gmail",
        f"{word('阿凱'.encode(), 'utf-8')} <kai.youquan@webmail.example>",
        "2026-11-06T21:40:00+08:00",
        word("夾爪少螺絲".encode(), "", "b"),
    )
    put(
        "22-empty-charset",
        parts.mail(
            head,
            parts.multipart(
                "alternative",
                "000000000000a1b2c3062f4e5d6a",
                [part(said, '""', "utf-8"), part(f'<div dir="ltr">{said}</div>', '""', "utf-8", subtype="html")],
            ),
        ),
        reading(
            "zh-TW",
            "夾爪少螺絲",
            "kai.youquan@webmail.example",
            [
                case(
                    "2026-11-06",
                    product="夾爪",
                    part_no="GR-2F-85",
                    serial_no="26A00417",
                    defect="少了一顆止付螺絲",
                    category="quantity",
                    remedy="補寄一顆",
                )
            ],
            customer="佑全實驗室",
            text_has=["少了一顆止付螺絲,序號 26A00417。"],
            note='charset="" in both alternatives and in the encoded word of the subject',
        ),
    )
    said = (
        "山井售后:\n我司上周到货的气缸浮动接头有十二件螺纹烂牙,合同号XH20261016,请尽快换货并"
        "告知原因。\n\n盐城市沐辰泵业有限公司 仇工\n"
    )
    seven = said.encode("utf-7")
    head = post(
        "163", "qiu@muchen-pump.example", "2026-10-26T13:33:00+08:00", word("浮动接头烂牙".encode("utf-7"), "UTF-7")
    )
    put(
        "24-utf7-chinese",
        parts.mail(head, raw_part(seven, '"UTF-7"', "quoted-printable")),
        reading(
            "zh-CN",
            "浮动接头烂牙",
            "qiu@muchen-pump.example",
            [
                case(
                    "2026-10-26",
                    product="气缸浮动接头",
                    order_no="XH20261016",
                    qty_affected=12,
                    defect="螺纹烂牙",
                    remedy="换货",
                )
            ],
            customer="盐城市沐辰泵业有限公司",
            text_has=["有十二件螺纹烂牙,合同号XH20261016,请尽快换货并告知原因。"],
            note="Chinese in UTF-7 under quoted-printable",
        ),
    )
    page = (
        "<html><head><meta charset=utf-16></head><body><p>山井 御中</p><p>ガイドレ"
        "ール GR-15 の取付穴ピッチがずれており、"
        "3本とも使えません。再製作をお願いします。</p><p>日暮精工 担当:日暮</p></body></html>"
    )
    head = post(
        "outlook",
        "higurashi@higurashi-sk.example",
        "2026-11-18T10:20:00+09:00",
        word("ガイドレール再製作".encode("utf-16-be"), "utf-16be"),
    )
    put(
        "27-utf16le-html",
        parts.mail(head, part(page, "utf-16le", "utf-16-le", subtype="html")),
        reading(
            "ja",
            "ガイドレール再製作",
            "higurashi@higurashi-sk.example",
            [
                case(
                    "2026-11-18",
                    product="ガイドレール",
                    part_no="GR-15",
                    qty_affected=3,
                    qty_total=3,
                    defect="取付穴ピッチがずれており",
                    remedy="再製作",
                )
            ],
            customer="日暮精工",
            text_has=["取付穴ピッチがずれており、3本とも使えません。再製作をお願いします。"],
            note="an html part in UTF-16LE without mark; subject in UTF-16BE",
        ),
    )
    said = (
        "小吴,帮忙看下:送的密封圈压板(JB-6)漏一道倒角,共计35件,贵方返工还是我们自己修?修"
        "的话工时费按每件4元算。——无锡骁川泵阀 老郑"
    )
    head = post(
        "plain", "zheng@xiaochuan.example", "2026-10-14T16:06:00+08:00", word("压板漏倒角".encode("utf-16"), "utf-16")
    )
    put(
        "26-utf16-mark",
        parts.mail(head, part(said, "utf-16", "utf-16")),
        reading(
            "zh-CN",
            "压板漏倒角",
            "zheng@xiaochuan.example",
            [
                case(
                    "2026-10-14",
                    product="密封圈压板",
                    part_no="JB-6",
                    qty_affected=35,
                    defect="漏一道倒角",
                    remedy="返工",
                    claim="每件4元",
                )
            ],
            customer="无锡骁川泵阀",
            text_has=["漏一道倒角,共计35件,贵方返工还是我们自己修?"],
            note="UTF-16 with byte order mark in base64, in the subject too",
        ),
    )
    said = (
        "质量部:\n\n贵公司的锁紧螺母内螺纹有铁屑,清洗不净,一共抽查八十只发现九只。请重视,并于十一"
        "月二十日前书面答复。\n\n安徽颍淮农机厂 质检科\n"
    )
    head = post("plain", "zjk@yinghuai.example", "2026-11-12T14:00:00+08:00", "M24x1.5")
    put(
        "28-hz",
        parts.mail(head, part(said, "HZ-GB-2312", "hz", "7bit")),
        reading(
            "zh-CN",
            "M24x1.5",
            "zjk@yinghuai.example",
            [
                case(
                    "2026-11-12",
                    product="锁紧螺母",
                    qty_affected=9,
                    qty_total=80,
                    due_date="2026-11-20",
                    defect="内螺纹有铁屑",
                    reply_form="书面答复",
                )
            ],
            customer="安徽颍淮农机厂",
            text_has=["内螺纹有铁屑,清洗不净,一共抽查八十只发现九只。", "安徽颍淮农机厂"],
            note="a body in HZ-GB-2312",
        ),
    )
    said = (
        "陈经理:三坐标检测报告跟实物对不上,报告写φ30.02,我们测φ30.11(夹具定位销,编号DW-30,4"
        "支)。请解释并补一份正确的报告。\n淮海仪表 孙"
    )
    head = post(
        "notes", "sun@huaihai-yb.example", "2026-11-19T09:09:00+08:00", word("检测报告不符".encode("hz"), "HZ-GB-2312")
    )
    put(
        "29-bom-and-hz-subject",
        parts.mail(head, raw_part(b"\xef\xbb\xbf" + said.encode(), "utf-8", "8bit")),
        reading(
            "zh-CN",
            "检测报告不符",
            "sun@huaihai-yb.example",
            [
                case(
                    "2026-11-19",
                    product="夹具定位销",
                    part_no="DW-30",
                    qty_affected=4,
                    defect="三坐标检测报告跟实物对不上",
                    category="documentation",
                    remedy="补一份正确的报告",
                )
            ],
            customer="淮海仪表",
            text_has=["三坐标检测报告跟实物对不上,报告写φ30.02,我们测φ30.11"],
            note="subject in HZ, a UTF-8 mark at the head of the body (no mark in the text)",
        ),
    )
    page = (
        '<html><head><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=shift_jis"></head><body>'
        "<font face='ＭＳ Ｐゴシック'>山井様<br><br>ホルダ(HD-9)の溶接外れ、1台です。納入日は10月5日です。<br>"
        "交換品を手配ください。<br><br>竹能工業 十津川</font></body></html>"
    )
    head = post(
        "express",
        "totsukawa@takeno-k.example",
        "2026-10-16T11:45:00+09:00",
        word("溶接外れ".encode("cp932"), "Shift_JIS", "q"),
    )
    put(
        "31-html-meta-only",
        parts.mail(head, raw_part(page.encode("cp932"), "us-ascii", "8bit", "html")),
        reading(
            "ja",
            "溶接外れ",
            "totsukawa@takeno-k.example",
            [
                case(
                    "2026-10-16",
                    product="ホルダ",
                    part_no="HD-9",
                    qty_affected=1,
                    delivery_date="2026-10-05",
                    defect="溶接外れ",
                    remedy="交換品を手配",
                )
            ],
            customer="竹能工業",
            text_has=["ホルダ(HD-9)の溶接外れ、1台です。", "竹能工業 十津川"],
            note="html under us-ascii; only its meta names Shift_JIS",
        ),
    )
    said = "各位好,\n\n本月15日到货的拖链(型号 TL-18×37,2根)短了两节。请按图补足。\n\n上海玥铠智能装备\n田喆"
    head = post(
        "outlook",
        f"{word('田喆'.encode(), 'utf-8')} <tianzhe@yuekai.example>",
        "2026-10-19T10:30:00+08:00",
        word("拖链短两节".encode(), "utf-8"),
    )
    put(
        "30-html-meta-lies",
        parts.mail(head, part(mso_html(said, "gb2312"), "utf-8", cte="quoted-printable", subtype="html")),
        reading(
            "zh-CN",
            "拖链短两节",
            "tianzhe@yuekai.example",
            [
                case(
                    "2026-10-19",
                    product="拖链",
                    part_no="TL-18×37",
                    qty_affected=2,
                    delivery_date="2026-10-15",
                    defect="短了两节",
                    remedy="按图补足",
                )
            ],
            customer="上海玥铠智能装备",
            text_has=["本月15日到货的拖链(型号 TL-18×37,2根)短了两节。", "田喆"],
            note="html only: the header says utf-8 (true), the meta gb2312",
        ),
    )
    said = (
        "你们的分度头定位销又断了!!这个月第二次了,上次是7号。两根,型号FD-12。马上"
        "发两根新的来,运费你们出。\n河间老宋机修"
    )
    head = post(
        "163", "laosong1968@netmail.example", "2026-11-16T19:05:00+08:00", word("又断了!!".encode("gbk"), "gbk")
    )
    put(
        "33-gbk-html-no-label",
        parts.mail(
            head, raw_part(foxmail_html(said, "X").replace("; charset=X", "").encode("gbk"), None, "base64", "html")
        ),
        reading(
            "zh-CN",
            "又断了!!",
            "laosong1968@netmail.example",
            [
                case(
                    "2026-11-16",
                    product="分度头定位销",
                    part_no="FD-12",
                    qty_affected=2,
                    defect="断了",
                    remedy="发两根新的来",
                )
            ],
            customer="河间老宋机修",
            text_has=["你们的分度头定位销又断了!!这个月第二次了,上次是7号。"],
            note="html only in GBK without any label, base64",
        ),
    )
