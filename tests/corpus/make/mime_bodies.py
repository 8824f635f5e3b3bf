"""Mails of the section `mime` with odd transfer encodings, flowed text and html: takes nothing, keeps 51-58, 71-74."""

import base64

from tests.corpus.make import parts
from tests.corpus.make.mime_post import case, gmail_html, part, picture, post, put, reading, word


def _coded(label: str, cte: str, data: bytes, extra: str = "") -> bytes:
    """A text part whose transfer encoding is done already."""
    head = [("Content-Type", f"text/plain; charset={label}{extra}"), ("Content-Transfer-Encoding", cte)]
    return parts.lines(head) + b"\r\n" + data


def _pieces(data: bytes, size: int) -> bytes:
    """Base64 of pieces of this size, each coded and padded by itself."""
    rows = [base64.b64encode(data[at : at + size]) for at in range(0, len(data), size)]
    return b"\r\n".join(rows) + b"\r\n"


def transfer() -> None:
    """Base64 and quoted-printable as gateways and old programs leave them."""
    said = (
        "山井客服:\n\n我司9月采购的转台蜗轮(WL-62,合同CG-260915-3),装机后回转间隙过大,共5台,"
        "检测值0.12mm,允许0.05mm。\n烦请11月16日前书面说明原因。\n\n佛山市皓岳数控设备有限公司 技术部 冼工\n"
    )
    put(
        "51-base64-padded-pieces",
        parts.mail(
            post("163", "xian@haoyue-cnc.example", "2026-11-09T18:08:08+08:00", word("蜗轮间隙过大".encode(), "UTF-8")),
            _coded("UTF-8", "base64", _pieces(said.encode(), 40)),
        ),
        reading(
            "zh-CN",
            "蜗轮间隙过大",
            "xian@haoyue-cnc.example",
            [
                case(
                    "2026-11-09",
                    product="转台蜗轮",
                    part_no="WL-62",
                    order_no="CG-260915-3",
                    qty_affected=5,
                    due_date="2026-11-16",
                    defect="回转间隙过大",
                    found_at="装机后",
                    reply_form="书面说明",
                )
            ],
            customer="佛山市皓岳数控设备有限公司",
            text_has=["装机后回转间隙过大,共5台,检测值0.12mm,允许0.05mm。", "佛山市皓岳数控设备有限公司 技术部 冼工"],
            note="base64 of concatenated pieces, each padded, cut inside characters",
        ),
    )
    said = (
        "您好:\r\n\r\n貴司 11/2 交的滑台(型號 XY-100)行程末端會卡,2 台。因展示會在即,請週四前回覆並派員處理。\r\n\r\n"
        "台中 禾宇光學 賴先生\r\n"
    )
    rows = base64.encodebytes(said.encode()).replace(b"\n", b"\r\n")
    rows = rows.replace(b"\r\n", b" \r\n\r\n", 1)
    footer = b"\r\n_______________\r\nqc-list mailing list - (do not reply)\r\n"
    put(
        "52-base64-and-footer",
        parts.mail(
            post(
                "gmail",
                f"{word('賴'.encode())} <lai@heyu-optics.example>",
                "2026-11-09T22:10:00+08:00",
                word("滑台卡住".encode()),
            ),
            _coded("utf-8", "base64", rows + footer),
        ),
        reading(
            "zh-TW",
            "滑台卡住",
            "lai@heyu-optics.example",
            [
                case(
                    "2026-11-09",
                    product="滑台",
                    part_no="XY-100",
                    qty_affected=2,
                    due_date="2026-11-12",
                    delivery_date="2026-11-02",
                    defect="行程末端會卡",
                    remedy="派員處理",
                )
            ],
            customer="禾宇光學",
            text_has=["行程末端會卡,2 台。因展示會在即,請週四前回覆並派員處理。", "台中 禾宇光學 賴先生"],
            note="a blank line and a space inside the base64, a list footer in plain letters behind it",
        ),
    )
    said = (
        "品質部さま\nコレット(ER-25)の振れが大きいです。6個中4個。10月末購入。良品と交換してください。\n玉城精密 玉城"
    )
    data = base64.b64encode(said.encode()).rstrip(b"=")
    while len(data) % 4 == 0:
        said += "\n"
        data = base64.b64encode(said.encode()).rstrip(b"=")
    put(
        "53-base64-no-padding",
        parts.mail(
            post(
                "apple",
                "tamaki@tamaki-seimitsu.example",
                "2026-11-16T08:20:00+09:00",
                "=?utf-8?B?44Kz44Os44OD44OI5oyv44KM?=",
            ),
            _coded("utf-8", "BASE64", b"\r\n".join(data[at : at + 71] for at in range(0, len(data), 71)) + b"\r\n"),
        ),
        reading(
            "ja",
            "コレット振れ",
            "tamaki@tamaki-seimitsu.example",
            [
                case(
                    "2026-11-16",
                    product="コレット",
                    part_no="ER-25",
                    qty_affected=4,
                    qty_total=6,
                    defect="振れが大きい",
                    remedy="良品と交換",
                )
            ],
            customer="玉城精密",
            text_has=["コレット(ER-25)の振れが大きいです。6個中4個。10月末購入。", "玉城精密 玉城"],
            note="base64 without padding, in lines of 71 letters",
        ),
    )
    said = (
        "敬启者:\n贵司所供花键套(HJT-28)硬度不足,图纸HRC58-62,抽测三件HRC51、52、51。请予全数退货"
        ",货款4,860元退回我司账户。\n南通江澜船舶配件 财务/质检"
    )
    put(
        "54-base64-bare-pieces",
        parts.mail(
            post(
                "notes",
                "zhijian@jianglan-marine.example",
                "2026-10-21T15:16:17+08:00",
                word("花键套硬度不足".encode("gbk"), "gbk", "q"),
            ),
            _coded("gb2312", "base64", _pieces(said.encode("gbk"), 32).replace(b"\r\n", b"") + b"\r\n"),
        ),
        reading(
            "zh-CN",
            "花键套硬度不足",
            "zhijian@jianglan-marine.example",
            [
                case(
                    "2026-10-21",
                    product="花键套",
                    part_no="HJT-28",
                    qty_affected=3,
                    defect="硬度不足",
                    remedy="全数退货",
                    claim="4,860元",
                )
            ],
            customer="南通江澜船舶配件",
            text_has=["花键套(HJT-28)硬度不足,图纸HRC58-62,抽测三件HRC51、52、51。"],
            note="GBK in padded base64 pieces of 32 bytes run together in one line",
        ),
    )
    said = (
        "Grüezi,\n\n7 Spannzangen der Serie „Ø12“ sind außen zerkratzt (Auftrag 2026-CH-31). Ein "
        "Preisnachlass würde uns reichen.\n\nFreundliche Grüsse\nReto Bächli, Bächli Décolletage AG\n"
    )
    data = said.encode()
    chunks = [
        b"".join(b"=%02x" % byte if byte > 126 or byte == 61 else bytes([byte]) for byte in data[at : at + 19])
        for at in range(0, len(data), 19)
    ]
    put(
        "55-qp-soft-breaks-inside",
        parts.mail(
            post(
                "thunderbird",
                word("Reto Bächli".encode(), "utf-8", "q") + " <baechli@baechli-decolletage.example>",
                "2026-10-26T09:59:00+01:00",
                "Kratzer an Spannzangen",
            ),
            _coded("utf-8", "quoted-printable", b"=\n".join(chunks).replace(b"\n", b"\r\n")),
        ),
        reading(
            "de",
            "Kratzer an Spannzangen",
            "baechli@baechli-decolletage.example",
            [
                case(
                    "2026-10-26",
                    product="Spannzangen",
                    order_no="2026-CH-31",
                    qty_affected=7,
                    defect="außen zerkratzt",
                    remedy="Preisnachlass",
                )
            ],
            customer="Bächli Décolletage AG",
            text_has=["7 Spannzangen der Serie „Ø12“ sind außen zerkratzt (Auftrag 2026-CH-31)."],
            note="quoted-printable with lower-case hex and soft breaks between the bytes of one character",
        ),
    )
    said = "山井:\n\n车削件(CX-5)去毛刺不净=影响密封,比例约3%,30件/1000件。请分析=原因。\n\n嘉兴秀川气动元件有限公司"
    data = b"".join(
        b"=%02X" % byte if byte > 126 else bytes([byte]) for byte in said.encode("gbk").replace(b"\n", b"\r\n")
    )
    data = data.replace(b"\r\n", b"   \r\n", 1).replace(b"CX-5", b"CX-=  \r\n5")
    put(
        "56-qp-loose-equals",
        parts.mail(
            post(
                "foxmail",
                "pinzhi@xiuchuan.example",
                "2026-10-15T10:00:00+08:00",
                word("车削件毛刺".encode("gbk"), "gb2312"),
            ),
            _coded("gbk", "quoted-printable", data),
        ),
        reading(
            "zh-CN",
            "车削件毛刺",
            "pinzhi@xiuchuan.example",
            [
                case(
                    "2026-10-15",
                    product="车削件",
                    part_no="CX-5",
                    qty_affected=30,
                    qty_total=1000,
                    defect="去毛刺不净",
                    defect_rate_pct=3,
                )
            ],
            customer="嘉兴秀川气动元件有限公司",
            text_has=["嘉兴秀川气动元件有限公司", "(CX-5)去毛刺不净"],
            note="quoted-printable with unencoded =, blanks at line ends and behind a soft break",
        ),
    )


def flowed() -> None:
    """format=flowed: soft lines, quoted depth, stuffing, signatures."""
    said = (
        "Hello Sanjing team, \r\n\r\nthanks for the quick reply. The twelve bearing caps (BC-77, heat 26-331) \r\n"
        "you mention are not the ones I meant: the ones with the sand \r\ninclusion"
        "s carry heat 26-340, and there are \r\n"
        "nine of them.\r\n\r\n From the foundry side nothing else was odd.\r\n >> this li"
        "ne begins with two marks in our report\r\n"
        "\r\nOn 10/11/2026 09:15, Sanjing QA wrote:\r\n> Dear Mr Achterberg, \r\n> w"
        "e found twelve caps in your photos. \r\n"
        ">> Original claim: caps with \r\n>> inclusions\r\n> Best regards\r\n\r\n-- \r\nPim"
        " Achterberg \r\nBolderkerk Lagers B.V. \r\n"
        "+31 10 555 0123\r\n"
    )
    put(
        "57-flowed-depth",
        parts.mail(
            post(
                "thunderbird",
                "Pim Achterberg <p.achterberg@bolderkerk.example>",
                "2026-11-10T10:40:00+01:00",
                "Re: [C-2026-000417] Sand inclusions in bearing caps",
                [
                    ("In-Reply-To", "<c2026-000417.1@sanjing.example>"),
                    ("References", "<c2026-000417.1@sanjing.example>"),
                ],
            ),
            _coded("UTF-8", "7bit", said.encode(), "; format=flowed; delsp=no"),
        ),
        reading(
            "en",
            "Re: [C-2026-000417] Sand inclusions in bearing caps",
            "p.achterberg@bolderkerk.example",
            [],
            kind="followup",
            case_token="[C-2026-000417]",
            customer="Bolderkerk Lagers B.V.",
            text_has=[
                "The twelve bearing caps (BC-77, heat 26-331) you mention are not the ones I meant",
                "there are nine of them.",
                "Original claim: caps with inclusions",
            ],
            new_text_has=[
                "the ones with the sand inclusions carry heat 26-340, and there are nine of them.",
                "From the foundry side nothing else was odd.",
                ">> this line begins with two marks in our report",
            ],
            new_text_lacks=["we found twelve caps in your photos", "Original claim", "+31 10 555 0123"],
            note="format=flowed: soft lines join, stuffed > and From stay text, quote and signature are cut",
        ),
    )
    said = (
        "山井精密機械 品質保証部 \r\n御中\r\n\r\n10月22日にお届けいただいたクランプレ"
        "バー \r\n(CL-M8)のうち8個で、樹脂部に \r\n"
        "ひび割れがありました。ロット番号は2 \r\n610-Bです。原因と恒久対策を8Dレポ \r\n"
        "ートにて11月6日までにお願いします。\r\n\r\n"
        "-- \r\n株式会社ミナカタ楽器製作所 \r\n製造部 南方 TEL 053-555-0177\r\n"
    )
    put(
        "58-flowed-delsp",
        parts.mail(
            post(
                "apple",
                f"{word('南方'.encode(), 'utf-8')} <minakata@minakata-gakki.example>",
                "2026-10-26T10:15:00+09:00",
                word("クランプレバーひび割れ".encode(), "utf-8"),
            ),
            _coded("utf-8", "8bit", said.encode(), "; format=flowed; delsp=yes"),
        ),
        reading(
            "ja",
            "クランプレバーひび割れ",
            "minakata@minakata-gakki.example",
            [
                case(
                    "2026-10-26",
                    product="クランプレバー",
                    part_no="CL-M8",
                    lot=["2610-B"],
                    qty_affected=8,
                    due_date="2026-11-06",
                    delivery_date="2026-10-22",
                    defect="ひび割れ",
                    reply_form="8Dレポート",
                )
            ],
            customer="株式会社ミナカタ楽器製作所",
            text_has=[
                "8個で、樹脂部にひび割れがありました。ロット番号は2610-Bです。",
                "8Dレポートにて11月6日までにお願いします。",
            ],
            new_text_lacks=["053-555-0177"],
            note="format=flowed delsp=yes: words and the lot number are cut by soft breaks whose blank goes",
        ),
    )


def html() -> None:
    """Html as shops, Outlook and web mailers write it."""
    page = (
        '<html><body style="margin:0"><div style="display:none;max-height:0;overflow:h'
        'idden">Free shipping on orders over $50 '
        '&#847;&zwnj;&nbsp;</div><table width="100%" border="0" cellpadding="0" cellspacing="0"><tr><td align="center">'
        '<table width="600" role="presentation"><tr><td><img src="https://img.cobblewo'
        'od.example/l.gif" width=1 height=1></td>'
        '<td><table role="presentation"><tr><td>Hello Sanjing,</td></tr><tr><td><p>two positions of our order '
        "<b>CW&#8209;10294</b> are faulty &mdash; please credit&nbsp;both.</p></td></tr></table></td></tr></table>"
        '<table border="1"><tr><th colspan="2">Item</th><th rowspan="2">Qty</th><th rowspan="2">What is wrong</th></tr>'
        "<tr><th>No.</th><th>Name</th></tr><tr><td>HK-4</td><td>Hinge kit</td><td>12</td><td>pins too short</td></tr>"
        "<tr><td>DS-9</td><td>Drawer slide</td><td>3</td><td>bent rail</td></tr></table>"
        "</td></tr><tr><td style='font-size:10px;color:#999'>Cobblewood Furniture Co. &middot; 12 Alder St &middot; "
        "<a href='https://cobblewood.example/u'>Unsubscribe</a></td></tr></table></body></html>"
    )
    put(
        "71-html-layout-tables",
        parts.mail(
            post(
                "plain",
                '"Cobblewood Service" <service@cobblewood.example>',
                "2026-11-02T10:00:00-08:00",
                "Faulty hinge kits and drawer slides, order CW-10294",
            ),
            part(page, "utf-8", cte="quoted-printable", subtype="html"),
        ),
        reading(
            "en",
            "Faulty hinge kits and drawer slides, order CW-10294",
            "service@cobblewood.example",
            [
                case(
                    "2026-11-02",
                    product="Hinge kit",
                    part_no="HK-4",
                    order_no="CW-10294",
                    qty_affected=12,
                    defect="pins too short",
                    remedy="credit both",
                ),
                case(
                    "2026-11-02",
                    product="Drawer slide",
                    part_no="DS-9",
                    order_no="CW-10294",
                    qty_affected=3,
                    defect="bent rail",
                    remedy="credit both",
                ),
            ],
            customer="Cobblewood Furniture Co.",
            text_has=["are faulty — please credit both.", "pins too short", "bent rail"],
            note="layout tables round one real table with colspan and rowspan, a hidden preheader, a shop footer",
        ),
    )
    page = (
        "<!DOCTYPE html><html><head><style>td{border:1px solid}</style><script>var lot='FALSE-1';</script></head><body>"
        "<p>Guten Tag Herr Zhou,</p><p>anbei wie besprochen:</p><ol><li>Was: <i>Nockenscheibe</i> NS&#x2011;14</li>"
        "<li>Fehler: Ma&szlig; 22&thinsp;&plusmn;&thinsp;0,1 nicht eingehalten</li><li>Menge: 16 St&uuml;ck</li></ol>"
        '<pre>Nr  Ist\n 1  22,31\n 2  22,28</pre><img src="data:image/png;base64,'
        f'{base64.b64encode(picture(40, 30, 5)).decode()}" alt="Messbild">'
        "<ul><li>8D bis 27.11.2026<li>Ersatz sofort</ul><!-- Charge: KOMMENTAR-7 --><p>Gru&szlig;, R&ouml;ssler<br>"
        "R&ouml;ssler Textilmaschinen GmbH</p></body></html>"
    )
    put(
        "72-html-lists-pre-data",
        parts.mail(
            post(
                "outlook",
                '"Rössler, Ingo" <roessler@roessler-textil.example>'.encode(),
                "2026-11-18T11:20:00+01:00",
                word("Maßabweichung Nockenscheibe".encode("latin-1"), "iso-8859-1", "q"),
            ),
            part(page, "us-ascii", cte="7bit", subtype="html"),
        ),
        reading(
            "de",
            "Maßabweichung Nockenscheibe",
            "roessler@roessler-textil.example",
            [
                case(
                    "2026-11-18",
                    product="Nockenscheibe",
                    part_no="NS-14",
                    qty_affected=16,
                    due_date="2026-11-27",
                    defect="Maß 22 ± 0,1 nicht eingehalten",
                    remedy="Ersatz sofort",
                    reply_form="8D",
                )
            ],
            customer="Rössler Textilmaschinen GmbH",
            text_has=["Menge: 16 Stück", "8D bis 27.11.2026", "22,31", "Rössler Textilmaschinen GmbH"],
            note="lists, entities, <pre>, a data: picture (no attachment); script and comment are no text",
        ),
    )
    page = (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name='
        'Generator content="Microsoft Word 15">'
        "<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->"
        "<style>/* Font */ @font-face {font-family:Calibri;} p.MsoListParagraph{margin:0}</style></head>"
        "<body lang=ZH-CN><div class=WordSection1><p class=MsoNormal>王经理<span lang=EN-US>,<o:p></o:p></span></p>"
        "<p class=MsoListParagraph style='text-indent:-18pt'><![if !supportLists]><span>1.<span style='font:7pt'>"
        "&nbsp;&nbsp;&nbsp;</span></span><![endif]>飞轮毛坯(图号<span lang=EN-US>FL-9</s"
        "pan>)缩松<span lang=EN-US>,7</span>件;</p>"
        "<p class=MsoListParagraph><![if !supportLists]><span>2.&nbsp;</span><![en"
        "dif]>皮带轮(图号PD-3)键槽打偏,2件。</p>"
        "<p class=MsoNormal>以上均为<b>26-1019</b>号送货单,请给两份<span lang=EN-US>8D</span>。</p>"
        "<!--[if mso]><p>本行仅供Outlook</p><![endif]--><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
        "<p class=MsoNormal>高密铸锻联营厂&nbsp;质检 昌</p></div></body></html>"
    )
    put(
        "73-mso-list",
        parts.mail(
            post(
                "outlook",
                "chang@gaomi-cast.example",
                "2026-10-22T08:50:00+08:00",
                word("飞轮缩松、皮带轮键槽偏".encode("gbk"), "gb2312"),
            ),
            part(page, "gb2312", "gbk", subtype="html"),
        ),
        reading(
            "zh-CN",
            "飞轮缩松、皮带轮键槽偏",
            "chang@gaomi-cast.example",
            [
                case("2026-10-22", product="飞轮毛坯", part_no="FL-9", qty_affected=7, defect="缩松", reply_form="8D"),
                case(
                    "2026-10-22", product="皮带轮", part_no="PD-3", qty_affected=2, defect="键槽打偏", reply_form="8D"
                ),
            ],
            customer="高密铸锻联营厂",
            text_has=["飞轮毛坯(图号FL-9)缩松,7件;", "以上均为26-1019号送货单,请给两份8D。"],
            note="Outlook's WordSection: list numbers in conditional comments, words cut by spans; two complaints",
        ),
    )
    said = "山井您好:\n\n附圖是刻度盤 KD-60 印刷錯誤的地方(0.5 印成 5.0),30 片全錯,請重印並更換。\n\n宜蘭 玩具工坊 游"
    page = gmail_html(said).replace(
        "</div></div>",
        (
            '</div></div><br clear="all"><div><table><tbody><tr><td>片號</td><td>印刷</td></tr><tr><td>1'
            "~30</td><td>5.0</td></tr></tbody></table></div>"
        ),
    )
    put(
        "74-gmail-html-only-table",
        parts.mail(
            post(
                "gmail", "you@toyshop-yilan.example", "2026-11-01T23:30:00+08:00", word("刻度盤印錯".encode(), "UTF-8")
            ),
            part(page, "UTF-8", cte="base64", subtype="html"),
        ),
        reading(
            "zh-TW",
            "刻度盤印錯",
            "you@toyshop-yilan.example",
            [
                case(
                    "2026-11-01",
                    product="刻度盤",
                    part_no="KD-60",
                    qty_affected=30,
                    qty_total=30,
                    defect="印刷錯誤",
                    remedy="重印並更換",
                )
            ],
            customer="玩具工坊",
            text_has=["刻度盤 KD-60 印刷錯誤的地方(0.5 印成 5.0),30 片全錯"],
            note="Gmail html only, a small data table that is one complaint, a picture spoken of but not sent",
        ),
    )
