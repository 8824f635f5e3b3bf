"""Mails of the section `mime` whose charset is wider than its label: takes nothing, keeps 01-11 and 19."""

from tests.corpus.make import parts
from tests.corpus.make.mime_post import case, foxmail_html, jis, part, post, put, raw_part, reading, word


def chinese() -> None:
    """GBK under gb2312, gb18030, utf-8 and gbk exchanged, Big5 with its extensions."""
    said = (
        "山井质量部各位好:\n\n"
        "10月28日到的阀体铸件(图号FT-80-217,炉批26J28A),共300件,镕炼组李喆复检时发现41件密封面有气孔,"
        "目前都堆在2号库,占了约120㎡。\n请在11月6日前回复8D报告。\n\n"
        "朱镕斌\n苏州喆盛铸造有限公司 品质课\n电话:0512-5550 3187"
    )
    inside = [
        part(said, "gb2312", "gb18030"),
        part(foxmail_html(said, "gb2312"), "gb2312", "gb18030", "quoted-printable", "html"),
    ]
    sender = f"{word('朱镕斌'.encode('gbk'), 'gb2312')} <zhu.rb@zhesheng-cast.example>"
    subject = word("投诉:阀体铸件气孔(李喆、王堃检)".encode("gbk"), "gb2312")
    head = post("foxmail", sender, "2026-11-02T09:12:41+08:00", subject)
    put(
        "01-gbk-under-gb2312",
        parts.mail(head, parts.multipart("alternative", "----=_001_NextPart318507736621_=----", inside)),
        reading(
            "zh-CN",
            "投诉:阀体铸件气孔(李喆、王堃检)",
            "zhu.rb@zhesheng-cast.example",
            [
                case(
                    "2026-11-02",
                    product="阀体铸件",
                    part_no="FT-80-217",
                    lot=["26J28A"],
                    qty_affected=41,
                    qty_total=300,
                    due_date="2026-11-06",
                    defect="密封面有气孔",
                    delivery_date="2026-10-28",
                    found_at="复检",
                    reply_form="8D报告",
                )
            ],
            customer="苏州喆盛铸造有限公司",
            text_has=["镕炼组李喆复检时发现41件密封面有气孔", "占了约120㎡。", "苏州喆盛铸造有限公司"],
            new_text_has=["请在11月6日前回复8D报告。"],
            new_text_lacks=["0512-5550 3187"],
            note="GBK characters (镕 喆 堃 ㎡) under a gb2312 label, in body, subject and sender",
        ),
    )
    said = (
        "你好,二〇二六年十月十九日贵司送的直线导轨滑块,合同号HT-〇九一七,有6套滑块推起来发涩,"
        "瑢瑢(我们检验员)说预压不对。记录在附件。\n给换6套行不行?\n\n何堃 昆山铭镕自动化"
    )
    sheet = parts.xlsx({"记录": [["序号", "推力N"], [1, 38], [2, 41], [3, 40]]})
    name = word("推力记录-何堃〇二.xlsx".encode("gbk"), "GB2312")
    file = parts.attached(
        None,
        sheet,
        "",
        head=[
            ("Content-Type", f'application/octet-stream; name="{name}"'),
            ("Content-Transfer-Encoding", "base64"),
            ("Content-Disposition", f'attachment; filename="{name}"'),
        ],
    )
    head = post(
        "qq",
        f'"{word("何堃".encode("gbk"), "gb18030")}" <3307718842@qqmail.example>',
        "2026-10-21T22:03:10+08:00",
        word("滑块发涩〇六套".encode("gbk"), "GB2312", "Q"),
    )
    put(
        "02-qq-ling-8bit",
        parts.mail(
            head,
            parts.multipart(
                "mixed", "----=_NextPart_6537C1AE_0F8B2D10_4E0A1F3C", [part(said, "GB2312", "gbk", "8bit"), file]
            ),
        ),
        reading(
            "zh-CN",
            "滑块发涩〇六套",
            "3307718842@qqmail.example",
            [
                case(
                    "2026-10-21",
                    product="直线导轨滑块",
                    order_no="HT-〇九一七",
                    qty_affected=6,
                    delivery_date="2026-10-19",
                    defect="推起来发涩",
                    remedy="换6套",
                )
            ],
            customer="昆山铭镕自动化",
            attachments=[{"name": "推力记录-何堃〇二.xlsx", "inline": False}],
            text_has=["二〇二六年十月十九日", "瑢瑢(我们检验员)说预压不对", "昆山铭镕自动化"],
            note="〇 镕 瑢 堃 in raw 8-bit under GB2312; subject as Q, file name as B",
        ),
    )
    said = (
        "各位:\n\n入库抽检发现联轴器膜片(料号 K7-𠮷-03,批次 B2610-7)20片里有3片边缘开裂,"
        "检验员陈𬭎、㛃楠签字。本批暂停使用,请尽快补发3片并给整改报告。\n\n"
        "此致\n宁波𬭚达传动科技有限公司\n陈𬭎"
    )
    head = post(
        "163",
        f'"{word("陈𬭎".encode("gb18030"), "gb18030")}" <chenhong@hongda-drive.example>',
        "2026-11-05T15:40:00+08:00",
        word("联轴器膜片开裂 陈𬭎".encode("gb18030"), "GB18030"),
    )
    put(
        "07-gb18030-four-bytes",
        parts.mail(head, part(said, "gb18030", cte="quoted-printable")),
        reading(
            "zh-CN",
            "联轴器膜片开裂 陈𬭎",
            "chenhong@hongda-drive.example",
            [
                case(
                    "2026-11-05",
                    product="联轴器膜片",
                    part_no="K7-𠮷-03",
                    lot=["B2610-7"],
                    qty_affected=3,
                    qty_total=20,
                    defect="边缘开裂",
                    found_at="入库抽检",
                    remedy="补发3片",
                    reply_form="整改报告",
                )
            ],
            customer="宁波𬭚达传动科技有限公司",
            text_has=["料号 K7-𠮷-03", "检验员陈𬭎、㛃楠签字", "宁波𬭚达传动科技有限公司"],
            note="four-byte gb18030 characters, beyond the BMP too",
        ),
    )
    said = (
        "王工:\n贵司第三批分度盘(订单 PO-260933)外圆有磕碰伤,两件,像是没垫好珍珠棉,箱子倒是完好的。"
        "这两件我们自己油石修一下能用,下次包装请注意。\n顺祝商祺\n曹静"
    )
    head = post(
        "foxmail",
        "caojing@lvyuan-tool.example",
        "2026-10-30T11:25:09+08:00",
        word("分度盘磕碰伤".encode("gbk"), "utf-8"),
    )
    put(
        "08-gbk-labelled-utf8",
        parts.mail(head, part(said, "utf-8", "gbk")),
        reading(
            "zh-CN",
            "分度盘磕碰伤",
            "caojing@lvyuan-tool.example",
            [
                case(
                    "2026-10-30",
                    product="分度盘",
                    order_no="PO-260933",
                    qty_affected=2,
                    defect="外圆有磕碰伤",
                    category="packaging",
                )
            ],
            kind="informal",
            text_has=["外圆有磕碰伤,两件,像是没垫好珍珠棉,箱子倒是完好的。", "下次包装请注意"],
            note="body and subject are GBK, both labelled utf-8; asks for nothing but care",
        ),
    )
    said = (
        "山井精密品保部 鈞鑒:\n\n敝司葵涌廠收到嘅滾珠螺桿(料號 BS-1605-L400)有兩支跳動超差,實測0.062mm,"
        "圖面要求0.02以內。送貨日期係2026/11/3,送貨單 DN-88417。\n麻煩十一月十三日前俾份8D我哋。\n\n"
        "李栢㷫\n恒埗機電工程有限公司(鰂魚涌辦事處)\nTel: 852-5550 2291"
    )
    head = post(
        "outlook",
        f"{word('李栢㷫'.encode('big5hkscs'), 'big5-hkscs')} <pak.lee@hangpo.example>",
        "2026-11-09T10:02:55+08:00",
        word("滾珠螺桿跳動超差-葵涌邨".encode("big5hkscs"), "big5-hkscs"),
    )
    put(
        "09-big5-hkscs",
        parts.mail(head, part(said, "big5-hkscs", "big5hkscs")),
        reading(
            "zh-TW",
            "滾珠螺桿跳動超差-葵涌邨",
            "pak.lee@hangpo.example",
            [
                case(
                    "2026-11-09",
                    product="滾珠螺桿",
                    part_no="BS-1605-L400",
                    qty_affected=2,
                    due_date="2026-11-13",
                    defect="跳動超差",
                    delivery_date="2026-11-03",
                    reply_form="8D",
                )
            ],
            customer="恒埗機電工程有限公司",
            text_has=["敝司葵涌廠收到嘅滾珠螺桿", "俾份8D我哋", "李栢㷫", "恒埗機電工程有限公司(鰂魚涌辦事處)"],
            new_text_lacks=["852-5550 2291"],
            note="Hong Kong characters in declared big5-hkscs; a delivery note number is no order number",
        ),
    )
    said = (
        "您好,\n\n10/15 交貨的治具底板(採購單 P26-1015-02)今天開箱發現 12 片全部生銹,螺孔裏面也是,恒溫室沒有異常。"
        "恐怕是防鏽油沒上好。請安排退換貨,謝謝。\n\n碁峰治具 品管 林嫺"
    )
    head = post(
        "thunderbird",
        f"{word('林嫺'.encode('cp950'), 'big5')} <hsien@gifeng.example>",
        "2026-10-27T16:18:30+08:00",
        word("治具底板生銹".encode("cp950"), "Big5"),
    )
    put(
        "10-big5-eten",
        parts.mail(head, part(said, "Big5", "cp950", "8bit")),
        reading(
            "zh-TW",
            "治具底板生銹",
            "hsien@gifeng.example",
            [
                case(
                    "2026-10-27",
                    product="治具底板",
                    order_no="P26-1015-02",
                    qty_affected=12,
                    qty_total=12,
                    defect="全部生銹",
                    delivery_date="2026-10-15",
                    occurred_on="2026-10-27",
                    found_at="開箱",
                    remedy="退換貨",
                )
            ],
            customer="碁峰治具",
            text_has=["今天開箱發現 12 片全部生銹,螺孔裏面也是,恒溫室沒有異常。", "碁峰治具 品管 林嫺"],
            note="the seven ETEN characters (碁 銹 裏 恒 嫺) of cp950 under Big5, raw 8-bit",
        ),
    )
    said = "贵司10号发来的模具导柱,20根里有5根长度短了0.8毫米,装不上去。请马上补5根过来。\n刘敏 东莞市锐擎模具厂"
    head = post("163", "liumin@ruiqing-mold.example", "2026-11-12T08:30:00+08:00", "=?UTF-8?B?5a+85p+x55+t5LqG?=")
    inside = [part(said, "GB2312", "utf-8"), part(foxmail_html(said, "GB2312"), "GB2312", "utf-8", subtype="html")]
    put(
        "19-utf8-labelled-gb2312",
        parts.mail(head, parts.multipart("alternative", "----=_Part_40921_1187340553.1762907400", inside)),
        reading(
            "zh-CN",
            "导柱短了",
            "liumin@ruiqing-mold.example",
            [
                case(
                    "2026-11-12",
                    product="模具导柱",
                    qty_affected=5,
                    qty_total=20,
                    defect="长度短了0.8毫米",
                    remedy="补5根",
                )
            ],
            customer="东莞市锐擎模具厂",
            text_has=["20根里有5根长度短了0.8毫米,装不上去。", "东莞市锐擎模具厂"],
            note="UTF-8 under a GB2312 label in both alternatives (and in the html meta)",
        ),
    )


def japanese() -> None:
    """CP932 under Shift_JIS, ISO-2022-JP with and without label, EUC-JP with row 13."""
    said = (
        "㈱山井精密機械 品質保証部 御中\n\nいつもお世話になっております。㈱髙﨑製作所の髙﨑です。\n"
        "10月26日納入のスピンドルカラー(図番 SC-118)につきまして、①外径キズ 4個 が受入検査で見つかりました。\n"
        "②ロットは 6J21 です。お手数ですが、11月10日までに対策書をご提出ください。\n\n"
        "---------------------------------\n㈱髙﨑製作所 品質管理課 髙﨑 祐樹\n〒959-0000 新潟県燕市 TEL 0256-555-014"
    )
    head = post(
        "express",
        f'"{word("髙﨑 祐樹".encode("cp932"), "shift_jis")}" <y-takasaki@takasaki-ss.example>',
        "2026-10-29T13:05:12+09:00",
        word("【連絡】①スピンドルカラー外径キズの件㈱髙﨑".encode("cp932"), "shift_jis"),
    )
    put(
        "03-cp932-under-shift-jis",
        parts.mail(head, part(said, "Shift_JIS", "cp932")),
        reading(
            "ja",
            "【連絡】①スピンドルカラー外径キズの件㈱髙﨑",
            "y-takasaki@takasaki-ss.example",
            [
                case(
                    "2026-10-29",
                    product="スピンドルカラー",
                    part_no="SC-118",
                    lot=["6J21"],
                    qty_affected=4,
                    due_date="2026-11-10",
                    defect="外径キズ",
                    delivery_date="2026-10-26",
                    found_at="受入検査",
                    reply_form="対策書",
                )
            ],
            customer="㈱髙﨑製作所",
            text_has=[
                "㈱髙﨑製作所の髙﨑です。",
                "①外径キズ 4個 が受入検査で見つかりました。",
                "②ロットは 6J21 です。",
            ],
            new_text_lacks=["0256-555-014"],
            note="NEC and IBM characters (①②㈱髙﨑) of CP932 under Shift_JIS",
        ),
    )
    said = (
        "山井精密機械 ご担当者様\n\n№12の梱包を開けたところ、ベアリングホルダー(品番 BH-22)が"
        "50個のはずが46個しか入っていません。"
        "①数量不足4個の補充、②原因のご連絡をお願いします。\n\n㈱イナホ精機 購買 松永\n"
    )
    head = post(
        "becky",
        f"{word(jis('松永'), 'ISO-2022-JP')} <matsunaga@inaho-seiki.example>",
        "2026-11-04T09:55:00+09:00",
        word(jis("数量不足(①№12)ﾍﾞｱﾘﾝｸﾞﾎﾙﾀﾞｰ"), "ISO-2022-JP"),
    )
    put(
        "04-iso2022jp-row13",
        parts.mail(head, raw_part(jis(said.replace("\n", "\r\n")), "ISO-2022-JP", "7bit")),
        reading(
            "ja",
            "数量不足(①№12)ﾍﾞｱﾘﾝｸﾞﾎﾙﾀﾞｰ",
            "matsunaga@inaho-seiki.example",
            [
                case(
                    "2026-11-04",
                    product="ベアリングホルダー",
                    part_no="BH-22",
                    qty_affected=4,
                    qty_total=50,
                    defect="数量不足4個",
                    category="quantity",
                    remedy="補充",
                )
            ],
            customer="㈱イナホ精機",
            text_has=["№12の梱包を開けたところ、", "①数量不足4個の補充、②原因のご連絡をお願いします。", "㈱イナホ精機"],
            note="NEC row 13 and half-width kana inside labelled ISO-2022-JP",
        ),
    )
    said = (
        "山井様\n\nｶﾑﾌｫﾛｱ CF-8 の件、本日組立ラインで1個ｶﾞﾀがありました。ﾛｯﾄ 26K02。\n"
        "現品は着払いで返送します。調査結果を報告書でお知らせください。\n\n小野寺(三栄ロボット工業株式会社)\n"
    )
    head = post(
        "plain",
        "onodera@sanei-robot.example",
        "2026-11-11T17:20:44+09:00",
        word(jis("カムフォロアのガタ"), "iso-2022-jp"),
    )
    put(
        "05-iso2022jp-no-label",
        parts.lines(head) + b"\r\n" + jis(said.replace("\n", "\r\n")),
        reading(
            "ja",
            "カムフォロアのガタ",
            "onodera@sanei-robot.example",
            [
                case(
                    "2026-11-11",
                    product="ｶﾑﾌｫﾛｱ",
                    part_no="CF-8",
                    lot=["26K02"],
                    qty_affected=1,
                    occurred_on="2026-11-11",
                    defect="ｶﾞﾀがありました",
                    found_at="組立ライン",
                    reply_form="報告書",
                )
            ],
            customer="三栄ロボット工業株式会社",
            text_has=["ｶﾑﾌｫﾛｱ CF-8 の件、本日組立ラインで1個ｶﾞﾀがありました。", "小野寺(三栄ロボット工業株式会社)"],
            note="no MIME header at all, a 7-bit ISO-2022-JP body with half-width kana",
        ),
    )
    said = (
        "品質ご担当 各位\n\n先週いただいた歯車、歯面に打痕があります(3枚)。図番は G-4471-2、注文書は MN2610-55。\n"
        "ラインが止まりかけております。至急、良品との交換をお願い致します。\n\n美濃産機(株) 生産管理 服部\n"
    )
    title = "歯車の歯面打痕について至急のお願い"
    subject = "\r\n ".join(word(jis(title[at : at + 9]), "ISO-2022-JP") for at in (0, 9))
    head = post("notes", "hattori.k@mino-sanki.example", "2026-10-20T08:41:00+09:00", subject)
    put(
        "06-iso2022jp-labelled-ascii",
        parts.mail(head, raw_part(jis(said.replace("\n", "\r\n")), "us-ascii", "7bit")),
        reading(
            "ja",
            title,
            "hattori.k@mino-sanki.example",
            [
                case(
                    "2026-10-20",
                    product="歯車",
                    part_no="G-4471-2",
                    order_no="MN2610-55",
                    qty_affected=3,
                    defect="歯面に打痕",
                    remedy="良品との交換",
                )
            ],
            customer="美濃産機(株)",
            text_has=["先週いただいた歯車、歯面に打痕があります(3枚)。", "美濃産機(株) 生産管理 服部"],
            note="ISO-2022-JP labelled us-ascii by a groupware gateway",
        ),
    )
    said = (
        "お世話になります。丸栄工具の近藤です。\n①リニアブッシュ LB-16 ②購入 10/2〜10/9 "
        "③内径が小さくシャフトが入らないものが5個。\n"
        "返金していただけますか。金額は 8,250円 です。\n"
    )
    # EUC-JP as clients really write it: a JIS pair with both high bits set, NEC row 13 included.
    euc = b"".join(
        bytes(byte | 0x80 for byte in jis(letter)[3:5]) if len(letter.encode("cp932")) > 1 else letter.encode("ascii")
        for letter in said.replace("\n", "\r\n").replace("〜", "～")
    )
    head = post(
        "thunderbird",
        "kondo@maruei-tool.example",
        "2026-10-13T12:00:31+09:00",
        word("リニアブッシュ返金".encode("euc_jp"), "EUC-JP"),
    )
    put(
        "11-euc-jp-row13",
        parts.mail(head, raw_part(euc, "EUC-JP", "8bit")),
        reading(
            "ja",
            "リニアブッシュ返金",
            "kondo@maruei-tool.example",
            [
                case(
                    "2026-10-13",
                    product="リニアブッシュ",
                    part_no="LB-16",
                    qty_affected=5,
                    defect="内径が小さくシャフトが入らない",
                    remedy="返金",
                    claim="8,250円",
                )
            ],
            customer="丸栄工具",
            text_has=[
                "丸栄工具の近藤です。",
                "①リニアブッシュ LB-16 ②購入",
                "③内径が小さくシャフトが入らないものが5個。",
            ],
            note="EUC-JP with NEC row 13 (①②③), which the plain codec refuses",
        ),
    )
