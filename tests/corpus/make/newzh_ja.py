"""Mails 21-28 of the newzh section: customers of Japan, a remark, an order."""

from tests.corpus.make.newzh_parts import XLSX, Sender, case, head, html, put
from tests.corpus.make.parts import attached, mail, multipart, text, xlsx

_JIS = "iso-2022-jp"


def spool_valves() -> None:
    words = """山井精密機械有限公司
品質保証ご担当者様

拝啓　時下ますますご清祥のこととお慶び申し上げます。
標記の件、下記のとおり発生いたしましたのでご連絡申し上げます。

　　　　　　　　　　　　　　　記

１．発生日　　令和８年１０月３０日
２．発生場所　弊社浜北工場　組立２課
３．品名　　　スプールバルブ
４．品番　　　V7-3308（設変記号 3）
５．ロット　　6J22
６．状況　　　スリーブ挿入後、摺動の途中で引っ掛かりあり。
　　　　　　　1,200本中4本。外径は規格内（φ9.992～9.995）。
７．お願い　　11月20日までに８Ｄレポートをご提出ください。

　現品4本は本日宅急便（伝票番号 4402-1187-0093）で発送いたしました。
　選別の費用につきましては、原因が分かり次第あらためてご相談いたします。

　　　　　　　　　　　　　　　　　　　　　　　　　　　以上

遠州油機株式会社　品質管理部　二課
鈴木 康介
浜松市浜名区平口 1200-3　TEL 053-586-0141
"""
    sender = Sender(
        "鈴木 康介", "k-suzuki@enshu-yuki.example", "2026-11-04 11:26 +0900", "Becky! ver. 2.81.07 [ja]", _JIS
    )
    subject = "スプールバルブ摺動不良のご連絡"
    part = text(words.replace("～", "-"), charset=_JIS, encoding="7bit")
    put(
        "21-spool-valves",
        mail(head(sender, subject, "20261104112633.9A41.K-SUZUKI"), part),
        {
            "language": "ja",
            "subject": subject,
            "customer": "遠州油機株式会社",
            "contact_email": "k-suzuki@enshu-yuki.example",
            "cases": [
                case(
                    product="スプールバルブ",
                    part_no="V7-3308",
                    lot=["6J22"],
                    qty_affected=4,
                    qty_total=1200,
                    complaint_date="2026-11-04",
                    due_date="2026-11-20",
                    defect="摺動の途中で引っ掛かりあり",
                    occurred_on="2026-10-30",
                    found_at="弊社浜北工場　組立２課",
                    reply_form="8D",
                )
            ],
            "new_text_has": ["外径は規格内"],
            "new_text_lacks": ["053-586-0141"],
            "note": "a letter with numbered items; wide digits, a Reiwa year, a waybill number, costs left for later",
        },
    )


def round_nuts() -> None:
    words = """お世話になってます、高木です。

さっき届いた丸ナット、ねじ切れてないのが混ざってますよ。
袋あけて6個目で気がついて、今のとこ22個。図番TK-N20のやつ。
注文は先月14日にFAXした分です。

明日の朝イチで使うんで、代わりの22個、今日の便で出してもらえませんか。
原因とかは後でいいんで。

高木製作所
090-0000-4417
"""
    sender = Sender("takagi", "takagi-ss@mailbox-ota.example", "2026-11-05 10:51 +0900", "")
    subject = "至急　丸ナット"
    put(
        "22-round-nuts",
        mail(
            head(sender, subject, "e0b47c19-5d2a-4f86-a371-8c90d6f21b57", ("User-Agent", "Mozilla Thunderbird")),
            text(words, encoding="8bit", extra="; format=flowed"),
        ),
        {
            "language": "ja",
            "subject": subject,
            "customer": "高木製作所",
            "contact_email": "takagi-ss@mailbox-ota.example",
            "cases": [
                case(
                    product="丸ナット",
                    part_no="TK-N20",
                    qty_affected=22,
                    complaint_date="2026-11-05",
                    defect="ねじ切れてない",
                    delivery_date="2026-11-05",
                    occurred_on="2026-11-05",
                    remedy="代わりの22個、今日の便で出して",
                )
            ],
            "new_text_lacks": ["090-0000-4417"],
            "note": "a small workshop, plain speech; goods that came just now; the day of an order is no number",
        },
    )


def feed_rollers() -> None:
    words = """林様

平素よりお世話になっております。大和田商事の井口です。

弊社より北斗印刷機械様へ納めております給紙ローラー（型番 KR-0560、弊社注文番号 OW-66120）の件です。
11月10日、先方の据付現場にてゴム面が芯金から剥離しているとの第一報が入りました。10本のうち3本とのことです。
端面の刻印は3本とも「2609C」だったそうです。1月納入分（刻印 2512A）には同様の事象は出ておりません。

先方はすでに手持ち品で交換を済ませておりますが、出張作業費として 86,000円を弊社へ請求したいと申しており、
こちらは貴社にてご負担いただけますでしょうか。
また、来週火曜日までに調査報告書を頂戴できれば幸いです（先方への説明は水曜の午後です）。

急なお願いばかりで恐縮ですが、よろしくお願いいたします。

-----------------------------------------
大和田商事株式会社 機械資材部
井口 真理 (Mari Iguchi)
〒541-0000 大阪市中央区南久宝寺町 2-6-10
"""
    sender = Sender(
        "井口 真理", "iguchi@owada-shoji.example", "2026-11-12 17:08 +0900", "Microsoft Outlook 16.0", "utf-8"
    )
    subject = "北斗印刷機械様 給紙ローラーの件"
    put(
        "23-feed-rollers",
        mail(
            head(sender, subject, "001b01dc53b2$4e7a09c0$eb6e1d40$", ("Content-Language", "ja")),
            text(words, encoding="base64"),
        ),
        {
            "language": "ja",
            "subject": subject,
            "customer": "大和田商事株式会社",
            "contact_email": "iguchi@owada-shoji.example",
            "cases": [
                case(
                    product="給紙ローラー",
                    part_no="KR-0560",
                    lot=["2609C"],
                    order_no="OW-66120",
                    qty_affected=3,
                    qty_total=10,
                    complaint_date="2026-11-12",
                    due_date="2026-11-17",
                    defect="ゴム面が芯金から剥離",
                    occurred_on="2026-11-10",
                    found_at="据付現場",
                    claim="86,000円",
                    reply_form="調査報告書",
                )
            ],
            "new_text_has": ["水曜の午後"],
            "new_text_lacks": ["南久宝寺町"],
            "note": "a trading house for its own customer; a stamp as the lot, an older good one; a sum asked politely",
        },
    )


def punches_table() -> None:
    cells = [
        ("管理番号", "QI-R8-0153"),
        ("起票日", "令和8年11月10日"),
        ("購入品名", "打抜きパンチ"),
        ("図面番号", "BP-118-04"),
        ("貴社ロット", "P610-2"),
        ("入荷日／入荷数", "令和8年10月26日／24個"),
        ("不適合数", "5個"),
        ("不適合内容", "先端R部にチッピング（倍率50倍で確認）"),
        ("不適合区分", "重大"),
        ("処置希望", "良品との交換"),
        ("回答", "起票日より10日以内に是正処置報告書をご提出ください"),
    ]
    edge = "style='border:solid 1pt'"
    rows = "\n".join(f"<tr><td {edge}>{label}</td><td {edge}>{value}</td></tr>" for label, value in cells)
    inside = f"""<p class="MsoNormal">山井精密機械　御中</p>
<p class="MsoNormal">いつもお世話になっております。錠剤包装ライン用パンチの受入で
不適合がございましたので、当社書式にてお知らせします。</p>
<table border="1" cellspacing="0" cellpadding="4">
{rows}
</table>
<p class="MsoNormal">※本メールは品質情報システムより担当者名で送信しております。ご返信は担当 三好 まで。</p>
<p class="MsoNormal">和泉製薬工業株式会社　富山工場　購買品質係　三好</p>"""
    sender = Sender(
        "三好 彩", "miyoshi.a@izumi-pharma.example", "2026-11-10 14:39 +0900", "Microsoft Outlook 16.0", _JIS
    )
    subject = "【品質情報】打抜きパンチ受入不適合"
    put(
        "24-punches-table",
        mail(head(sender, subject, "OS3PR01MB7716F2A90C"), html(inside, _JIS)),
        {
            "language": "ja",
            "subject": subject,
            "customer": "和泉製薬工業株式会社",
            "contact_email": "miyoshi.a@izumi-pharma.example",
            "cases": [
                case(
                    product="打抜きパンチ",
                    part_no="BP-118-04",
                    lot=["P610-2"],
                    qty_affected=5,
                    qty_total=24,
                    complaint_date="2026-11-10",
                    due_date="2026-11-20",
                    defect="先端R部にチッピング",
                    severity="重大",
                    customer_ref="QI-R8-0153",
                    delivery_date="2026-10-26",
                    found_at=...,
                    remedy="良品との交換",
                    reply_form="是正処置報告書",
                )
            ],
            "note": "html only, a table of a firm's own labels, day and count in one cell, ten days from the issue",
        },
    )


def lens_cells_sheet() -> None:
    words = """山井精密機械
お客様窓口　御中

お世話になります。標題の件、不具合連絡書をお送りしますのでご確認ください。
連絡書では回答期限が空欄になっていますが、11/19（木）まででお願いします。
写真は容量が大きいので別便（ファイル転送）にします。パスワードは電話で。

宮脇
"""
    rows: list[list[object]] = [
        ["不具合連絡書", None, None, None],
        ["発行No.", "LX-26-207", "発行日", "2026年11月9日"],
        ["発行元", "ルクサ光機株式会社　茅野事業所", "宛先", "山井精密機械有限公司"],
        ["品名", "レンズセル", "品番", "LC-3072B"],
        ["発注番号", "T26-5581", "ロットNo.", "26K03, 26K04"],
        ["納入日", "2026/10/30", "納入数", 800],
        ["発見工程", "接着前検査", "不良数", 31],
        ["不具合内容", "内面の黒アルマイトがまだらに剥がれている", "重要度", "A・Ⓑ・C"],
        ["ご依頼事項", "31個の再処理", "回答期限", None],
        ["【貴社記入欄】", None, None, None],
        ["発生原因", None, "流出原因", None],
        ["恒久対策", None, "実施日", None],
    ]
    sender = Sender(
        "宮脇 悟", "s.miyawaki@luxa-koki.example", "2026-11-10 08:57 +0900", "Microsoft Outlook 16.0", "utf-8"
    )
    name = "不具合連絡書_LX-26-207.xlsx"
    whole = multipart(
        "mixed",
        "----=_NextPart_000_002B_01DC520E.0C44B7F0",
        [text(words, charset=_JIS, encoding="7bit"), attached(name, xlsx({"連絡書": rows}), XLSX)],
    )
    subject = "不具合連絡書送付の件（LX-26-207）"
    put(
        "25-lens-cells-sheet",
        mail(head(sender, subject, "002a01dc520e$02f18b40$08d4a1c0$"), whole),
        {
            "language": "ja",
            "subject": subject,
            "attachments": [{"name": name, "inline": False}],
            "forms": [name],
            "customer": "ルクサ光機株式会社",
            "contact_email": "s.miyawaki@luxa-koki.example",
            "cases": [
                case(
                    product="レンズセル",
                    part_no="LC-3072B",
                    lot=["26K03", "26K04"],
                    order_no="T26-5581",
                    qty_affected=31,
                    qty_total=800,
                    complaint_date="2026-11-09",
                    due_date="2026-11-19",
                    defect="内面の黒アルマイトがまだらに剥がれている",
                    severity=...,
                    customer_ref="LX-26-207",
                    delivery_date="2026-10-30",
                    found_at="接着前検査",
                    remedy="31個の再処理",
                    reply_form=...,
                )
            ],
            "note": "the sheet has all but the due day, which stands in the mail; two lots in a cell; blanks for us",
        },
    )


def no_call_back() -> None:
    words = """営業部長　殿

三河鋳造工業、購買課の堀です。担当の方ではなく部長様あてにお送りします。

9月18日に鋳仕上げ用治具の修理見積をお願いしました。翌週いただけるとのお話でしたが、二か月たつ今も届いておりません。
その間、三度お電話しても折り返しがありません。四度目の昨日は「担当は退職しました」とだけ言われ、電話を切られました。
引き継ぎはどうなっているのでしょうか。長年のお付き合いですが、このようなご対応は初めてで、正直なところ驚いております。

治具そのものの出来に不満はございません。
11月25日までに、責任者の方から書面にてご回答ください。

三河鋳造工業株式会社
購買課　堀 節子
愛知県碧南市港南町 3-1　0566-41-0122（直通）
"""
    sender = Sender("堀 節子", "hori@mikawa-chuzo.example", "2026-11-18 16:20 +0900", "Shuriken Pro 9.0.1", _JIS)
    subject = "貴社のご対応について"
    put(
        "26-no-call-back",
        mail(head(sender, subject, "20261118162011.hori"), text(words, charset=_JIS, encoding="7bit")),
        {
            "language": "ja",
            "subject": subject,
            "customer": "三河鋳造工業株式会社",
            "contact_email": "hori@mikawa-chuzo.example",
            "cases": [
                case(
                    product="鋳仕上げ用治具",
                    complaint_date="2026-11-18",
                    due_date="2026-11-25",
                    defect="三度お電話しても折り返しがありません",
                    category="sales_service",
                    occurred_on=...,
                    remedy=...,
                    reply_form="書面にてご回答",
                )
            ],
            "new_text_has": ["治具そのものの出来に不満はございません"],
            "new_text_lacks": ["碧南市港南町"],
            "note": "a complaint of our manners alone: no goods faulty; the day of a request is no day of the fault",
        },
    )


def buttons_aside() -> None:
    words = """陳さん

先日は工場見学ありがとうございました。帰りの高速が混んでいて、結局着いたのは九時でした（笑）

そういえば、いただいた真鍮ボタンの型、裏側にほんの少しだけバリがありました。
うちで紙やすりを当てたらきれいになりましたので、ご報告だけ。返信や対応は不要です。

またお会いできるのを楽しみにしています。

アトリエ糸ぐるま
倉田
"""
    sender = Sender("倉田みのり", "minori@itoguruma.example", "2026-10-30 21:40 +0900", "Apple Mail (2.3826.200.121)")
    subject = "先日のお礼"
    put(
        "27-buttons-aside",
        mail(
            head(sender, subject, "B81E6F27-3C4D-4A09-8E52-7D160CF9A3B4"),
            text(words, encoding="quoted-printable"),
        ),
        {
            "kind": "informal",
            "language": "ja",
            "subject": subject,
            "customer": "アトリエ糸ぐるま",
            "contact_email": "minori@itoguruma.example",
            "cases": [
                case(
                    product="真鍮ボタンの型",
                    complaint_date="2026-10-30",
                    defect="裏側にほんの少しだけバリがありました",
                )
            ],
            "new_text_has": ["返信や対応は不要です"],
            "note": "thanks after a visit with a small fault told only for information",
        },
    )


def deburring_order() -> None:
    words = """ご担当者様

いつもありがとうございます。下記のとおり注文いたします。

・バリ取りブラシ　DB-40　　　12本
・傷防止トレイ（小）　　　　　100枚
・サビ止め油　18L　　　　　　2缶

納期：11/27　納品場所：第二工場　不良品置場となりの資材庫
単価は前回と同じで処理をお願いします。注文請書をFAXでください。

有限会社佐久間プレス　資材　FAX 0267-68-0155
"""
    sender = Sender("佐久間プレス資材", "shizai@sakuma-press.example", "2026-11-16 13:12 +0900", "", _JIS)
    subject = "注文書（消耗品）No.1163"
    put(
        "28-deburring-order",
        mail(
            head(sender, subject, "691960f4.1010209", ("User-Agent", "Mozilla Thunderbird")),
            text(words, charset=_JIS, encoding="7bit"),
        ),
        {
            "kind": "other",
            "language": "ja",
            "subject": subject,
            "text_has": ["不良品置場となりの資材庫"],
            "note": "an order against burrs, scratches and rust; the place of faulty goods is where to put them",
        },
    )
