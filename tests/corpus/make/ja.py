"""Mails of Japan with the expected reading beside each; run as a module it writes tests/corpus/{work,final}/ja-*."""

import io
from datetime import date

from docx import Document
from openpyxl import Workbook

from tests.corpus.make import tw_ja as made
from tests.corpus.make.parts import PNG, attached, keep, mail, multipart, steady, text
from tests.corpus.make.tw_ja import Expected, bare, case, divs, file, head, jis, mso, noise, paragraphs, reading, table

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_JIS = "iso-2022-jp"


def put(number: int, slug: str, raw: bytes, expected: Expected) -> None:
    keep(made.half(number), f"ja-{number:02d}-{slug}", raw, expected)


_HOUSING_SUBJECT = "コネクタハウジング変色の件（ご連絡とお願い）"
_HOUSING_SENDER = ("大塚 直美", "n.otsuka@miyoshi-densou.example")
_HOUSING_ID = "20261113101244.7C1A.N.OTSUKA@miyoshi-densou.example"
_HOUSING_SIGN = """--
**********************************************
三芳電装株式会社　品質保証部
大塚　直美
〒355-0000 埼玉県比企郡嵐山町花見台 5-12
TEL 0493-55-0163 / FAX 0493-55-0164
**********************************************
"""


def housing_turned_yellow() -> None:
    words = f"""山井精密機械有限公司
品質管理部　陳様

いつも大変お世話になっております。
三芳電装の大塚でございます。

さて、去る１１月５日にご納入いただきましたコネクタハウジング
（品番：MD-4417-02、ロット 6K04A）につきまして、弊社組立工程にて
使用を開始いたしましたところ、嵌合面に黄変が認められるものが
混じっていることが判明いたしました。

本日までに確認できております数は、使用済み２，４００個のうち
３８個でございます。機能への影響はないものと考えておりますが、
透明カバー越しに見える部位でございますので、出荷を見合わせて
おります。

つきましては、誠にお手数ではございますが、変色の原因を含めた
対策書を１１／２０（金）までにご提出いただきたく、あわせて
代品３８個のご手配をお願い申し上げます。

なお、12月度の注文書は別途購買部の木村よりお送りいたします。
以上、何卒よろしくお願い申し上げます。

{_HOUSING_SIGN}"""
    headers = head(
        _HOUSING_SENDER,
        _HOUSING_SUBJECT,
        "2026-11-13 10:12:44 +0900",
        _HOUSING_ID,
        charset=_JIS,
        extra=[("X-Mailer", "Becky! ver. 2.81.08 [ja]")],
    )
    expected = reading(
        "formal",
        "ja",
        _HOUSING_SUBJECT,
        ("三芳電装株式会社", "n.otsuka@miyoshi-densou.example"),
        case(
            product="コネクタハウジング",
            part_no="MD-4417-02",
            lot=["6K04A"],
            qty_affected=38,
            qty_total=2400,
            complaint_date="2026-11-13",
            due_date="2026-11-20",
            defect="嵌合面に黄変",
            category="product_quality",
            delivery_date="2026-11-05",
            found_at="組立工程",
            remedy="代品３８個のご手配",
            reply_form="対策書",
        ),
        new_text_has=["出荷を見合わせて"],
        new_text_lacks=["0493-55-0164"],
        note="long polite prose in ISO-2022-JP, lines broken inside sentences, figures and slashes of full width",
    )
    put(1, "prose-becky", mail(headers, text(words, charset=_JIS, encoding="7bit")), expected)


def caps_in_labels_of_windows() -> None:
    subject = "【不具合連絡】端末キャップ バリ残り"
    words = """山井精密機械有限公司　御中

北陸線材工業㈱　品証課の中川です。
下記の通り不具合が発生しましたのでご連絡致します。

　　　　　　　　　　　記

　品　　番：HB-0907-3
　品　　名：端末キャップ
　納 入 日：R8.11.2
　納 入 数：６,０００ケ
　不 良 数：２１ケ
　ロットNo.：K1030-2
　内　　容：バリ残りによる組付け不可
　処　　置：不良品は赤箱に隔離済み
　お願い事項：
　　①選別要員の派遣（11/12(木) 8:30　弊社第2工場 正門集合）
　　②不具合対策書の提出　　期限 11月18日（水）

　　　　　　　　　　　　　　　　　　　以　上

PS. 先週の展示会ではご案内頂きありがとうございました。
"""
    headers = head(
        ("中川", "nakagawa@hokuriku-senzai.example"),
        subject,
        "2026-11-10 16:33:08 +0900",
        "51C0A8F24B6B4E0AA1C0C9D6E3F7A2B4@NAKAGAWAPC",
        charset=_JIS,
        extra=[
            ("X-Priority", "3"),
            ("X-MSMail-Priority", "Normal"),
            ("X-Mailer", "Microsoft Windows Live Mail 16.4.3528.331"),
            ("X-MimeOLE", "Produced By Microsoft MimeOLE V16.4.3528.331"),
        ],
    )
    expected = reading(
        "formal",
        "ja",
        subject,
        ("北陸線材工業㈱", "nakagawa@hokuriku-senzai.example"),
        case(
            product="端末キャップ",
            part_no="HB-0907-3",
            lot=["K1030-2"],
            qty_affected=21,
            qty_total=6000,
            complaint_date="2026-11-10",
            due_date="2026-11-18",
            defect="バリ残りによる組付け不可",
            category="product_quality",
            delivery_date="2026-11-02",
            remedy="選別要員の派遣",
            reply_form="不具合対策書",
        ),
        text_has=["①選別要員の派遣", "北陸線材工業㈱"],
        note="ISO-2022-JP with the circled figures and the company sign of Windows; labels stretched by spaces",
    )
    body = bare(jis(words), 'text/plain; format=flowed; charset="iso-2022-jp"; reply-type=original')
    put(2, "labels-row13", mail(headers, body), expected)


_FLANGE_SUBJECT = "品質異常連絡（フランジ穴ピッチ）"
_FLANGE = """■■■　品　質　異　常　連　絡　■■■

発行No      QI-26-0451
発行日      2026年11月16日
品番        FR-2210-B
品名        フランジ
ロット      1026-07
納入日      2026年11月10日
不具合内容  ボルト穴ピッチ不良（図面 PCD90±0.1 → 実測 90.35～90.41）
納入数      ４０個
不良数      ５個
発見場所    機械組立ライン
重要度      重欠点
回答希望日  11/25

①在庫品および仕掛品の確認結果は本日中にお電話にて一報ください。
②回答は貴社書式の是正報告書で結構です。

霧島ポンプ製造㈱　品質管理課　井上
TEL:0995-55-0177(直)
"""


def _flange(box: str) -> bytes:
    headers = head(
        ("井上 誠", "m.inoue@kirishima-pump.example"),
        _FLANGE_SUBJECT,
        "2026-11-16 11:20:31 +0900",
        "OF7B9D01E2.00C4A1B5-ON49258B9F.000CB1A4-49258B9F.000CD0E1@kirishima-pump.example",
        charset="shift_jis",
        to="quality@sanjing.example, sales@sanjing.example",
        box=box,
        extra=[("X-Mailer", "Lotus Notes Release 8.5.3 September 15, 2011"), ("X-KeepSent", "7B9D01E2:00C4A1B5")],
    )
    return mail(headers, bare(_FLANGE.encode("cp932"), "text/plain; charset=Shift_JIS", "8bit"))


def _flange_reading(**more: object) -> Expected:
    return reading(
        "formal",
        "ja",
        _FLANGE_SUBJECT,
        ("霧島ポンプ製造㈱", "m.inoue@kirishima-pump.example"),
        case(
            product="フランジ",
            part_no="FR-2210-B",
            lot=["1026-07"],
            qty_affected=5,
            qty_total=40,
            complaint_date="2026-11-16",
            due_date="2026-11-25",
            defect="ボルト穴ピッチ不良",
            severity="重欠点",
            category="product_quality",
            customer_ref="QI-26-0451",
            delivery_date="2026-11-10",
            found_at="機械組立ライン",
            reply_form="是正報告書",
        ),
        text_has=["実測 90.35～90.41", "①在庫品"],
        **more,
    )


def flange_in_columns_of_spaces() -> None:
    expected = _flange_reading(
        new_text_lacks=["0995-55-0177"],
        note="labels and values parted by spaces alone; a Shift_JIS label over the characters of Windows",
    )
    put(3, "spaces-cp932", _flange("quality@sanjing.example"), expected)


def lenses_under_headings() -> None:
    subject = "レンズ コバ欠けについて"
    words = """山井精密機械有限公司　品質ご担当者様

お世話になります。あさひ光研の戸田です。
標記の件、以下ご確認願います。

【対象品】
非球面レンズ ASL-18-N　（注文番号 PO-26-1188）

【ロット】
6J22、6J23

【発生状況】
10月29日の受入検査にて、抜取り125枚中6枚に外周のコバ欠けを
確認しました。大きさは0.3mm～0.8mm、AQL 0.65 では不合格です。

【ご依頼】
(1) 6枚は良品と交換してください。
(2) 11月6日までに是正報告書をお送りください。

【備考】
カートンの外観に異常なし。梱包写真1枚添付します。

有限会社あさひ光研　戸田
"""
    headers = head(
        ("戸田 由紀夫", "toda@asahi-koken.example"),
        subject,
        "2026-10-30 09:41:00 +0900",
        "5f2d40c1-7c19-9a3e-0b1c-7db6a5e0f3c9@asahi-koken.example",
        extra=[("User-Agent", "Mozilla Thunderbird"), ("Content-Language", "ja")],
    )
    photo = attached("梱包.png", PNG, "image/png", head=made.named("梱包.png", "image/png", "utf-8"))
    body = text(words, encoding="8bit", extra="; format=flowed")
    expected = reading(
        "formal",
        "ja",
        subject,
        ("有限会社あさひ光研", "toda@asahi-koken.example"),
        case(
            product="非球面レンズ",
            part_no="ASL-18-N",
            lot=["6J22", "6J23"],
            order_no="PO-26-1188",
            qty_affected=6,
            qty_total=125,
            complaint_date="2026-10-30",
            due_date="2026-11-06",
            defect="外周のコバ欠け",
            category="product_quality",
            occurred_on="2026-10-29",
            found_at="受入検査",
            remedy="良品と交換",
            reply_form="是正報告書",
        ),
        attachments=[file("梱包.png")],
        note="headings in black brackets with their words on the lines below; two demands are one complaint",
    )
    whole = multipart("mixed", "------------0Yq1uC7TzKpW2sNx8LdV", [body, photo])
    put(4, "headings-brackets", mail(headers, whole), expected)


def _gear_sheet() -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "連絡書"
    cells: dict[str, str | int | date] = {
        "A1": "不　具　合　連　絡　書",
        "G1": "発行No.",
        "H1": "F-0871",
        "G2": "発行日",
        "H2": date(2026, 11, 11),
        "A3": "山井精密機械有限公司　殿",
        "F3": "発行元：かがや樹脂株式会社　品質保証課",
        "A5": "品名",
        "B5": "ギヤケース上",
        "E5": "品番",
        "F5": "KJ-7702-1",
        "A6": "ロットNo.",
        "B6": "26J19",
        "E6": "注文番号",
        "F6": "4520-0098",
        "A7": "納入日",
        "B7": date(2026, 11, 4),
        "E7": "納入数",
        "F7": 800,
        "A8": "不良数",
        "B8": 800,
        "E8": "不良率",
        "F8": 1,
        "A9": "発見工程",
        "B9": "受入検査",
        "A10": "不具合内容",
        "B10": "取付ボス2箇所のインサートナット未挿入",
        "A12": "要求事項",
        "B12": "☑対策書提出　□選別　☑代替品納入",
        "E12": "回答期限",
        "F12": date(2026, 11, 18),
        "A14": "【貴社記入欄】",
        "A15": "発生原因",
        "A16": "流出原因",
        "A17": "対策",
        "A18": "実施日",
        "A20": "様式 QA-F-012 改訂3（2024.4.1）",
    }
    for place, value in cells.items():
        sheet[place] = value
    sheet["F8"].number_format = "0%"
    for place in ("H2", "B7", "F12"):
        sheet[place].number_format = "yyyy/m/d"
    for area in ("A1:F1", "A3:E3", "F3:H3", "B5:D5", "F5:H5", "B6:D6", "B9:H9", "B10:H11", "B12:D12"):
        sheet.merge_cells(area)
    out = io.BytesIO()
    book.save(out)
    return steady(out.getvalue())


def gear_case_in_a_sheet() -> None:
    subject = "不具合連絡書送付の件"
    name = "不具合連絡書F-0871.xlsx"
    words = """山井精密機械有限公司
ご担当者様

いつもお世話になっております。かがや樹脂の北条です。
表題の件、添付のとおり不具合連絡書を発行致しましたので、
ご確認のうえ貴社記入欄にご記入いただき、ご返送ください。

お忙しいところ恐縮ですが、宜しくお願い致します。
"""
    headers = head(
        ("北条", "hojo@kagaya-jushi.example"),
        subject,
        "2026-11-12 08:55:17 +0900",
        "20261112085517.1F00.HOJO@kagaya-jushi.example",
        charset=_JIS,
        extra=[("X-Mailer", "Becky! ver. 2.75.04 [ja]")],
    )
    sheet = attached("x", _gear_sheet(), _XLSX, head=made.named(name, _XLSX, _JIS))
    expected = reading(
        "formal",
        "ja",
        subject,
        ("かがや樹脂株式会社", "hojo@kagaya-jushi.example"),
        case(
            product="ギヤケース上",
            part_no="KJ-7702-1",
            lot=["26J19"],
            order_no="4520-0098",
            qty_affected=800,
            qty_total=800,
            complaint_date="2026-11-11",
            due_date="2026-11-18",
            defect="取付ボス2箇所のインサートナット未挿入",
            category="product_quality",
            customer_ref="F-0871",
            delivery_date="2026-11-04",
            found_at="受入検査",
            defect_rate_pct=100,
            remedy="代替品納入",
            reply_form="対策書",
        ),
        attachments=[file(name)],
        forms=[name],
        note="a workbook of merged cells, real date cells and a rate formatted as percent; the form's own revision day",
    )
    whole = multipart(
        "mixed", "------_66F3C1E5000000001F02_MULTIPART_MIXED_", [text(words, charset=_JIS, encoding="7bit"), sheet]
    )
    put(5, "xlsx-merged", mail(headers, whole), expected)


_LEG_SUBJECT = "品質異常連絡書（品異-26-073）の送付"


def _leg_form() -> bytes:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "森羅ファニチャー株式会社　品質管理室"
    document.add_heading("品質異常連絡書", 1)
    document.add_paragraph("文書番号：品異-26-073　　　発行日：令和8年11月4日")
    document.add_paragraph("山井精密機械有限公司　御中")
    rows = [
        ("品名", "アジャスター脚"),
        ("品番", "LG-M10-45"),
        ("製造ロット", ""),
        ("発注番号", "SF-88213"),
        ("不良数／入荷数", "14 本／600 本"),
        ("発見場所", "柏店 展示品組立"),
        ("異常内容", "ねじ山つぶれにより高さ調整不可"),
        ("ご要望", "不良分 14 本の交換品送付"),
        ("回答書式", "是正処置報告書"),
        ("回答希望日", "令和8年11月13日"),
    ]
    grid = document.add_table(rows=len(rows), cols=2)
    grid.style = "Table Grid"
    for at, (label, value) in enumerate(rows):
        grid.cell(at, 0).text, grid.cell(at, 1).text = label, value
    document.add_paragraph("作成：久保　　承認：矢野")
    out = io.BytesIO()
    document.save(out)
    return steady(out.getvalue())


def leg_in_a_word_form() -> None:
    name = "品質異常連絡書_品異-26-073.docx"
    words = """山井精密機械　御中

森羅ファニチャーの久保と申します。
添付の連絡書をご確認いただき、期日までにご回答をお願いいたします。
現品 3 本を本日の便でお送りします（送り状 4417-0082-5513）。

久保
"""
    headers = head(
        ("久保 さやか", "s.kubo@shinra-furniture.example"),
        _LEG_SUBJECT,
        "2026-11-04 17:08:26 +0900",
        "TYCPR01MB9012E7D6C5B4A39281700F@TYCPR01MB9012.jpnprd01.prod.example",
        extra=[
            ("Thread-Topic", "=?utf-8?B?5ZOB6LOq55Ww5bi46YCj57Wh5pu4?="),
            ("Accept-Language", "ja-JP, en-US"),
            ("Content-Language", "ja-JP"),
            ("X-MS-Has-Attach", "yes"),
        ],
    )
    inner = made.both(words, mso(paragraphs(words.strip()), "JA"), "_000_TYCPR01MB9012E7D6C5B4_")
    whole = multipart("mixed", "_004_TYCPR01MB9012E7D6C5B4_", [inner, attached(name, _leg_form(), _DOCX)])
    expected = reading(
        "formal",
        "ja",
        _LEG_SUBJECT,
        ("森羅ファニチャー株式会社", "s.kubo@shinra-furniture.example"),
        case(
            product="アジャスター脚",
            part_no="LG-M10-45",
            order_no="SF-88213",
            qty_affected=14,
            qty_total=600,
            complaint_date="2026-11-04",
            due_date="2026-11-13",
            defect="ねじ山つぶれにより高さ調整不可",
            category="product_quality",
            customer_ref="品異-26-073",
            found_at="柏店 展示品組立",
            remedy="不良分 14 本の交換品送付",
            reply_form="是正処置報告書",
        ),
        attachments=[file(name)],
        forms=[name],
        note="a Word form: company in the page header, number and day in a paragraph, two figures in a cell, no lot",
    )
    put(6, "docx-form", mail(headers, whole), expected)


def three_rows_and_a_sum() -> None:
    subject = "10月度納入品 不良明細のご送付"
    before = (
        "山井精密機械有限公司\n営業部　林様\n\nいつもお世話になっております。東雲メカトロの片山です。\n"
        "10月納入分につきまして、弊社受入検査で下記の不良が出ております。"
    )
    rows = [
        ["No", "品番", "品名", "ロット", "納入数", "NG数", "不具合内容"],
        ["1", "SM-101-A", "ブラケット", "1005", "300", "4", "曲げ角度不足"],
        ["2", "SM-230", "シムリング", "1012-B", "1,500", "22", "板厚ばらつき（1.0に対し0.91）"],
        ["3", "SM-877-C", "カバー", "1019", "120", "1", "塗装タレ"],
        ["", "", "合計", "", "1,920", "27", ""],
    ]
    after = """
No.2 は影響が大きいため 8D レポートでのご回答、No.1 と No.3 は是正報告書でのご回答をお願いします。
期限はいずれも 11/24(火) です（23日は祝日のため）。
現品は本日、赤札を付けて着払いで返送しました。

東雲メカトロ株式会社
資材部 片山 亮"""
    plain = before + "\n\n" + "\n".join("\t".join(row) for row in rows) + "\n" + after
    html = mso(paragraphs(before) + table(rows, "border=1 cellspacing=0 cellpadding=2") + paragraphs(after), "JA")
    headers = head(
        ("片山 亮", "r.katayama@shinonome-mecha.example"),
        subject,
        "2026-11-17 13:27:45 +0900",
        "OS3PR01MB5544C1B2A3948576D0E0F1@OS3PR01MB5544.jpnprd01.prod.example",
        extra=[("Accept-Language", "ja-JP"), ("Content-Language", "ja-JP")],
    )
    shared = {
        "complaint_date": "2026-11-17",
        "due_date": "2026-11-24",
        "category": "product_quality",
        "found_at": "受入検査",
    }
    expected = reading(
        "formal",
        "ja",
        subject,
        ("東雲メカトロ株式会社", "r.katayama@shinonome-mecha.example"),
        case(
            product="ブラケット",
            part_no="SM-101-A",
            lot=["1005"],
            qty_affected=4,
            qty_total=300,
            defect="曲げ角度不足",
            reply_form="是正報告書",
            **shared,
        ),
        case(
            product="シムリング",
            part_no="SM-230",
            lot=["1012-B"],
            qty_affected=22,
            qty_total=1500,
            defect="板厚ばらつき",
            reply_form="8D",
            **shared,
        ),
        case(
            product="カバー",
            part_no="SM-877-C",
            lot=["1019"],
            qty_affected=1,
            qty_total=120,
            defect="塗装タレ",
            reply_form="是正報告書",
            **shared,
        ),
        note="three rows are three complaints, the sum below is none; which form for which number stands in prose",
    )
    put(7, "table-three-rows", mail(headers, made.both(plain, html, "_000_OS3PR01MB5544C1B2A394_")), expected)


_GLUE_SUBJECT = "接着剤の粘度異常について"
_GLUE_SENDER = ("西村", "nishimura@tohto-panel.example")


def _glue_html(first: str) -> bytes:
    rows = [
        ["連絡日", "2026.11.18"],
        ["品　名", "二液型エポキシ接着剤（主剤）"],
        ["品　番", "EP-3300A"],
        ["ロット", "260918"],
        ["入荷日", "2026.11.12"],
        ["入荷量", "18kg缶 × 20缶"],
        ["異常数", "3缶"],
        ["症　状", "粘度上昇によりディスペンサー吐出不良"],
        ["使用期限表示", "2027.03.17"],
    ]
    html = (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"></head>\n'
        f"<body style=\"font-family:'ＭＳ Ｐゴシック'\">{first}"
        "<p>山井精密機械有限公司 様<br>東都パネル㈱の西村です。</p>\n"
        "<p>下表の件、\n①原因のご報告（書面）②3缶の交換を今月27日までにお願いします。保管は20℃恒温庫です。</p>\n"
        f"{table(rows, 'border=1')}<p>以上</p>\n"
        "<p>--<br>東都パネル㈱ 製造一課 西村 TEL 048-555-0120</p></body></html>\n"
    )
    return bare(html.encode("cp932"), "text/html; charset=shift_jis", "8bit")


def _glue_case() -> Expected:
    return case(
        product="二液型エポキシ接着剤（主剤）",
        part_no="EP-3300A",
        lot=["260918"],
        qty_affected=3,
        qty_total=20,
        complaint_date="2026-11-18",
        due_date="2026-11-27",
        defect="粘度上昇によりディスペンサー吐出不良",
        category="product_quality",
        delivery_date="2026-11-12",
        remedy="3缶の交換",
        reply_form="書面",
    )


def glue_in_a_table_of_labels() -> None:
    headers = head(
        _GLUE_SENDER,
        _GLUE_SUBJECT,
        "2026-11-18 15:49:09 +0900",
        "20261118064909.3A11.77@tohto-panel.example",
        charset=_JIS,
        extra=[("X-Mailer", "Microsoft Outlook Express 6.00.2900.5931")],
    )
    expected = reading(
        "formal",
        "ja",
        _GLUE_SUBJECT,
        ("東都パネル㈱", "nishimura@tohto-panel.example"),
        _glue_case(),
        text_has=["②3缶の交換"],
        new_text_lacks=["048-555-0120"],
        note="html only in Shift_JIS of Windows; a table of labels and values; kilogrammes and shelf life are traps",
    )
    put(8, "html-label-table", mail(headers, _glue_html("")), expected)


def forwarded_by_the_tokyo_office() -> None:
    subject = "FW: ローラ表面の剥離（至急）"
    words = """品質部 各位

日の出様より下記連絡が入りました。至急ご対応ください。
小生は明日終日外出のため、携帯 080-5550-0142 までお願いします。

山井精密機械 東京事務所
佐々木

-----Original Message-----
差出人: 村瀬 香織 <k.murase@hinode-medical.example>
送信日時: 2026年11月18日水曜日 13:05
宛先: 佐々木 <sasaki@sanjing.example>
CC: 生産技術 大野
件名: ローラ表面の剥離（至急）

佐々木様

お世話になっております。
昨日、弊社輸液ポンプの出荷前検査で、チューブ押圧ローラ（図番 HM-R12-04）の
表面コーティングが剥がれているものが 2 台見つかりました。
シリアルから追うと、どちらも 9 月末に入れていただいたロット R609-3 です。
このロットは全部で 150 個、うち 90 個は既に組込済みです。

医療機器のため、まず影響範囲の見解を明後日までに文書でください。
その後、正式に 8D をお願いすることになると思います。

日の出メディカル機器株式会社
品質保証室　村瀬
"""
    headers = head(
        ("佐々木 健", "sasaki@sanjing.example"),
        subject,
        "2026-11-18 13:40:55 +0900",
        "003501dd58f0$1c7be2a0$5573a7e0$@sanjing.example",
        charset=_JIS,
        extra=[
            ("X-Mailer", "Microsoft Outlook 16.0"),
            ("Thread-Index", "AQHYkQm9c2vT0aB4sU+Wq1RzE8yN3A=="),
            ("Content-Language", "ja"),
        ],
    )
    expected = reading(
        "formal",
        "ja",
        subject,
        ("日の出メディカル機器株式会社", "k.murase@hinode-medical.example"),
        case(
            product="チューブ押圧ローラ",
            part_no="HM-R12-04",
            lot=["R609-3"],
            qty_affected=2,
            qty_total=150,
            complaint_date="2026-11-18",
            due_date="2026-11-20",
            defect="表面コーティングが剥がれている",
            category="product_quality",
            occurred_on="2026-11-17",
            found_at="出荷前検査",
            reply_form="文書",
        ),
        text_has=["80-5550-0142"],
        note="forwarded from Outlook; yesterday and the day after tomorrow count from the inner mail; 8D comes later",
    )
    put(9, "forward-outlook", mail(headers, text(words, charset=_JIS, encoding="7bit")), expected)


def tray_forwarded_from_thunderbird() -> None:
    subject = "Fwd: 【重大クレーム】トレー異物混入"
    words = """技術部 高さん

今朝届いた件です。先方はかなりご立腹で、明朝 10 時に訪問します。
サンプルは冷凍便で受け取り済みです。

吉村

-------- Forwarded Message --------
件名: 	【重大クレーム】トレー異物混入
日付: 	Mon, 9 Nov 2026 08:41:12 +0900
差出人: 	みなと水産加工 品質 <hinshitsu@minato-suisan.example>
宛先: 	yoshimura@sanjing.example


吉村さん

金曜の夜勤で、深絞りトレー(DT-180K 黒)の未開封の袋 2 袋に毛髪が混入していました。
袋の製造記号は「261014N2」。同じ記号の在庫が 24 ケースあり、全数使用禁止にしました。
うちは直接食品を載せる容器なので、これは重大クレームとして扱います。

24 ケースの引取りと代替品の手配、それから 16 日までに対策書を出してください。
廃棄した切り身 35kg 分(87,500 円)は別途請求します。

有限会社みなと水産加工
"""
    headers = head(
        ("吉村 大輔", "yoshimura@sanjing.example"),
        subject,
        "2026-11-09 09:30:40 +0900",
        "b7c0ff1e-1f0a-4a61-8f6d-26b1b2f7a9d5@sanjing.example",
        extra=[("User-Agent", "Mozilla Thunderbird"), ("Content-Language", "ja")],
    )
    expected = reading(
        "formal",
        "ja",
        subject,
        ("有限会社みなと水産加工", "hinshitsu@minato-suisan.example"),
        case(
            product="深絞りトレー",
            part_no="DT-180K",
            lot=["261014N2"],
            complaint_date="2026-11-09",
            due_date="2026-11-16",
            qty_affected=2,
            defect="毛髪が混入",
            severity="重大",
            category="product_quality",
            occurred_on="2026-11-06",
            remedy="24 ケースの引取りと代替品の手配",
            claim="87,500 円",
            reply_form="対策書",
        ),
        note="forwarded from Thunderbird; Friday's night, the 16th without a month, fish by weight is no quantity",
    )
    body = text(words, encoding="8bit", extra="; format=flowed")
    put(10, "forward-thunderbird", mail(headers, body), expected)


def housing_more_found() -> None:
    subject = "Re: " + _HOUSING_SUBJECT
    words = f"""陳様

大塚です。先日は早速のお電話ありがとうございました。

その後の選別で、さらに 15 個出ております（累計 53 個）。
ロットは同じ 6K04A です。恐れ入りますが、代品の数量を 53 個に
ご変更ください。

取り急ぎご連絡まで。

On Fri, 13 Nov 2026 10:12:44 +0900
大塚 直美 <n.otsuka@miyoshi-densou.example> wrote:

> 山井精密機械有限公司
> 品質管理部　陳様
>
> いつも大変お世話になっております。
> 三芳電装の大塚でございます。
>
> さて、去る１１月５日にご納入いただきましたコネクタハウジング
> （品番：MD-4417-02、ロット 6K04A）につきまして、弊社組立工程にて
> 使用を開始いたしましたところ、嵌合面に黄変が認められるものが
> 混じっていることが判明いたしました。

{_HOUSING_SIGN}"""
    headers = head(
        _HOUSING_SENDER,
        subject,
        "2026-11-17 18:04:13 +0900",
        "20261117180413.7C1E.N.OTSUKA@miyoshi-densou.example",
        charset=_JIS,
        extra=[
            ("In-Reply-To", f"<{_HOUSING_ID}>"),
            ("References", f"<{_HOUSING_ID}>"),
            ("X-Mailer", "Becky! ver. 2.81.08 [ja]"),
        ],
    )
    expected = reading(
        "followup",
        "ja",
        subject,
        ("三芳電装株式会社", "n.otsuka@miyoshi-densou.example"),
        followup_of="ja-01-prose-becky.eml",
        new_text_has=["累計 53 個"],
        new_text_lacks=["嵌合面に黄変が", "0493-55-0164"],
        note="more pieces and a changed wish in the same thread; own quoted mail below",
    )
    put(11, "thread-more", mail(headers, text(words, charset=_JIS, encoding="7bit")), expected)


def leg_how_far_are_you() -> None:
    subject = "品異-26-073 の件、進捗確認"
    words = """ご担当者様

標記、先日お送りした脚の件ですが、期日を過ぎてもご回答をいただいておりません。
現在の状況と、是正処置報告書をいつ頃いただけるか、本日中にお知らせください。

森羅ファニチャー株式会社　矢野
"""
    headers = head(
        ("矢野", "yano@shinra-furniture.example"),
        subject,
        "2026-11-16 09:12:00 +0900",
        "TYCPR01MB9012A0B1C2D3E4F5061728@TYCPR01MB9012.jpnprd01.prod.example",
        extra=[("Accept-Language", "ja-JP"), ("Content-Language", "ja-JP")],
    )
    expected = reading(
        "followup",
        "ja",
        subject,
        ("森羅ファニチャー株式会社", "yano@shinra-furniture.example"),
        followup_of="ja-06-docx-form.eml",
        note="another person of the customer asks after the customer's own number, in a new thread",
    )
    put(12, "by-number", mail(headers, text(words)), expected)


def flange_through_another_box() -> None:
    expected = _flange_reading(
        duplicate_of="ja-03-spaces-cp932.eml",
        note="the same mail, the same Message-ID, through our sales mailbox",
    )
    put(13, "other-mailbox", _flange("sales@sanjing.example"), expected)


def glue_sent_again() -> None:
    subject = "【再送】" + _GLUE_SUBJECT
    headers = head(
        _GLUE_SENDER,
        subject,
        "2026-11-19 10:20:31 +0900",
        "20261119012031.3A15.12@tohto-panel.example",
        charset=_JIS,
        extra=[("X-Mailer", "Microsoft Outlook Express 6.00.2900.5931")],
    )
    expected = reading(
        "formal",
        "ja",
        subject,
        ("東都パネル㈱", "nishimura@tohto-panel.example"),
        _glue_case(),
        duplicate_of="ja-08-html-label-table.eml",
        note="sent again the next day with one more sentence on top, for fear that the first was lost",
    )
    again = "<p>昨日のメールが届いていない可能性があるため、再送いたします。</p>\n"
    put(14, "resent-html", mail(headers, _glue_html(again)), expected)


def remark_from_a_telephone() -> None:
    subject = "Re: 昨日の打合せ資料"
    words = """張さん

資料ありがとうございます。社内で回しておきます。

それと、ご参考までですが、先月入れてもらったケーブルアッシー CA-0550、コネクタのロックが前より固いと現場が言ってました。
普通に使えているので特に対応は不要です。次に図面を触るときにでも思い出してください。

日向製作所　堀

iPhoneから送信

> 2026/10/19 17:02、張 <zhang@sanjing.example>のメール:
>
> 堀様
> 本日はありがとうございました。打合せ資料をお送りします。
> 山井精密 張
"""
    headers = head(
        ("堀 良平", "hori@hyuga-ss.example"),
        subject,
        "2026-10-20 07:31:55 +0900",
        "A51E7C70-3B0D-4C46-9F33-0D2B8E6A1C44@hyuga-ss.example",
        to="張 <zhang@sanjing.example>".replace("張", "=?utf-8?B?5by1?="),
        extra=[
            ("Cc", "quality@sanjing.example"),
            ("X-Mailer", "iPhone Mail (23A341)"),
            ("In-Reply-To", "<20261019170211.51a0@sanjing.example>"),
            ("References", "<20261019170211.51a0@sanjing.example>"),
        ],
    )
    expected = reading(
        "informal",
        "ja",
        subject,
        ("日向製作所", "hori@hyuga-ss.example"),
        case(
            product="ケーブルアッシー",
            part_no="CA-0550",
            complaint_date="2026-10-20",
            defect="コネクタのロックが前より固い",
            category="product_quality",
        ),
        new_text_has=["特に対応は不要です"],
        new_text_lacks=["打合せ資料をお送りします"],
        note="an aside in an answer about something else, expressly without any wish; the thread is no case of ours",
    )
    put(15, "aside-iphone", mail(headers, text(words, encoding="quoted-printable")), expected)


def remark_that_needs_no_answer() -> None:
    subject = "装飾ガラスの泡について（ご報告のみ）"
    words = """山井精密機械
品質保証部　御中

拝啓　時下ますますご清祥のこととお慶び申し上げます。
平素は格別のお引き立てを賜り、厚く御礼申し上げます。

さて、10月6日着荷分の装飾ガラスパネル（ロット G26-091）のうち 2 枚に、
限度見本の範囲内ではございますが、0.5mm 前後の泡が見られました。
規格上は合格であり、弊社では良品として使用いたしましたので、
ご回答やご処置には及びません。
傾向管理の一助として、ご記録いただけましたら幸いでございます。

                                                            敬具

有限会社 硝子工房みやび　検査係　三宅
"""
    headers = head(
        ("三宅 千鶴", "miyake@garasu-miyabi.example"),
        subject,
        "2026-10-13 14:12:37 +0900",
        "20261013141237.0C55.MIYAKE@garasu-miyabi.example",
        charset=_JIS,
        extra=[("X-Mailer", "Becky! ver. 2.70 [ja]")],
    )
    expected = reading(
        "informal",
        "ja",
        subject,
        ("有限会社 硝子工房みやび", "miyake@garasu-miyabi.example"),
        case(
            product="装飾ガラスパネル",
            lot=["G26-091"],
            qty_affected=2,
            complaint_date="2026-10-13",
            defect="0.5mm 前後の泡",
            category="product_quality",
            delivery_date="2026-10-06",
        ),
        note="in form a letter, in substance a remark: within the limit, used, no answer wanted",
    )
    put(16, "remark-letter", mail(headers, text(words, charset=_JIS, encoding="7bit")), expected)


def away_on_a_trip() -> None:
    subject = "自動応答: [C-2026-000118] 是正報告書ご送付の件"
    words = """お世話になっております。

11月16日（月）から11月20日（金）まで海外出張のため不在にしております。
ご連絡をいただきましたメールへの返信は、11月24日（火）以降となります。

お急ぎの品質クレーム・不具合に関するご連絡は、品質保証課 田村（内線 3321）までお願いいたします。

株式会社北斗計装　小林
"""
    usual = head(
        ("小林 修", "kobayashi@hokuto-keiso.example"),
        subject,
        "2026-11-17 10:00:07 +0900",
        "3f1b9c0d7a6e4b52a8c1d0e9f7b65a43@TYXPR01MB3388.jpnprd01.prod.example",
        extra=[
            ("In-Reply-To", "<c-2026-000118.8d@sanjing.example>"),
            ("X-Auto-Response-Suppress", "All"),
            ("Auto-Submitted", "auto-generated"),
            ("X-MS-Exchange-Inbox-Rules-Loop", "kobayashi@hokuto-keiso.example"),
        ],
    )
    headers = [("Return-Path", "<>"), *usual[1:]]
    expected = noise(
        "auto",
        "ja",
        subject,
        case_token="[C-2026-000118]",
        note="out of office from Exchange with our token in the subject and the word for complaints in the text",
    )
    body = made.both(
        words, mso(paragraphs(words.strip()), "JA"), "_000_3f1b9c0d7a6e4b52a8c1d0e9f7b65a43TYXPR01MB3388jpnp_"
    )
    put(17, "away-exchange", mail(headers, body), expected)


def quotation_wanted() -> None:
    subject = "お見積り依頼（リニアガイド用レール固定ねじ 他2点）"
    words = """山井精密機械有限公司
営業ご担当者様

初めてご連絡いたします。創和オートメーション株式会社 購買課の宮本と申します。
貴社ホームページを拝見し、下記のお見積りをお願いしたくご連絡差し上げました。

■品番：SW-LG-0501　　数量：2,000　　材質：SCM435
■品番：SW-LG-0502　　数量：2,000　　材質：SCM435
■品番：SW-CV-1100　　数量：　500　　材質：SUS304

希望納期：2027年1月中旬
回答期限：11月30日（月）
図面は秘密保持契約の締結後にお送りします。

あわせて、万一の不具合発生時の対応フロー（8D提出までの日数など）、検査成績書の
サンプル、ISO 9001 認証書の写しもお送りいただけますと幸いです。

よろしくお願いいたします。
"""
    headers = head(
        ("宮本", "miyamoto@sowa-automation.example"),
        subject,
        "2026-11-17 11:11:40 +0900",
        "CAF3u9Jz1oWbY7eQ0dXn5s+LvTgK_2hRpM8c@mail.sowa-automation.example",
    )
    expected = noise(
        "inquiry",
        "ja",
        subject,
        text_has=["SW-CV-1100"],
        note="a first request for a quotation; answering day, part numbers, quantities and 8D are not of a complaint",
    )
    html = f'<div dir="ltr">{divs(words)}</div>'
    put(18, "quotation", mail(headers, made.both(words, html, "0000000000005a7e310653aa41c2")), expected)


def quotation_and_complaint() -> None:
    subject = "追加見積のお願いと前回分の件"
    words = """いつもお世話になります。大谷縫機の根岸です。

1点目、針板 NP-27 を 300 枚追加で見積ください。納期は年内希望です。

2点目、前回分（注文書 O-5518、10/23 着）の針板なのですが、針穴の面取りがされておらず糸切れします。
全部で 200 枚のうち開けた 50 枚がすべて同じ状態でした。使えませんので作り直しをお願いします。
なぜこうなったのかも書面で教えてください。月内でお願いします。

大谷縫機　根岸
Tel/Fax 06-5550-3391
"""
    headers = head(
        ("根岸", "negishi@otani-houki.example"),
        subject,
        "2026-10-26 16:05:30 +0900",
        "002c01dd4537$9a02fbe0$ce08f3a0$@otani-houki.example",
        charset="shift_jis",
        extra=[("X-Mailer", "Microsoft Office Outlook 11"), ("X-MimeOLE", "Produced By Microsoft MimeOLE V6.00")],
    )
    expected = reading(
        "formal",
        "ja",
        subject,
        ("大谷縫機", "negishi@otani-houki.example"),
        case(
            product="針板",
            part_no="NP-27",
            order_no="O-5518",
            qty_affected=50,
            qty_total=200,
            complaint_date="2026-10-26",
            due_date="2026-10-31",
            defect="針穴の面取りがされておらず糸切れします",
            category="product_quality",
            delivery_date="2026-10-23",
            remedy="作り直し",
            reply_form="書面",
        ),
        new_text_lacks=["06-5550-3391"],
        note="a quotation and a complaint in one mail are a complaint; the 300 wanted are no quantity of it",
    )
    body = text(words, charset="shift_jis", encoding="base64")
    put(19, "quotation-and-complaint", mail(headers, body), expected)


def closed_for_a_holiday() -> None:
    subject = "Re: 対策書ご確認のお願い（針状ころ QN-08）"
    words = """※このメールは自動返信です。ご返信いただいてもお答えできません。

下記の期間、弊社は創立記念日に伴う休業とさせていただきます。

　　休業期間：2026年11月12日（木）～11月16日（月）

いただいたお問い合わせ・ご依頼につきましては、11月17日（火）より順次回答いたします。
不良・返品に関するお急ぎのご用件は、夜間窓口（0120-000-551）へお電話ください。

常盤ベアリング販売株式会社
"""
    headers = head(
        ("常盤ベアリング販売 お客様窓口", "support@tokiwa-bearing.example"),
        subject,
        "2026-11-12 20:14:09 +0900",
        "20261112111409.20933.qmail@tokiwa-bearing.example",
        extra=[
            ("In-Reply-To", "<20261112201355.77aa@sanjing.example>"),
            ("X-Mailer", "Cybozu MailWise/5.2"),
            ("Precedence", "bulk"),
        ],
    )
    expected = noise(
        "auto",
        "ja",
        subject,
        note="an automatic answer of a web mail desk: no Auto-Submitted, only Precedence and its own words",
    )
    put(20, "away-mailwise", mail(headers, text(words, encoding="base64")), expected)


def two_points_without_a_label() -> None:
    subject = "不具合２件のご連絡（依頼番号 Q-771、Q-772）"
    words = """お世話になっております。那須光機 製造技術の大滝です。
現場より２件上がっておりますので、まとめてご連絡します。

１．鏡筒固定リング（NK-55-R）　依頼番号 Q-771
　　１１月２日納入、指図番号 ME-20871 の分です。
　　内径のバリで指を切った作業者がおります。当社では安全に関わる不具合は
　　「Ａ級（安全）」の扱いになりますので、対策書をお願いします。
　　現在までに８個見つけています。

２．スペーサ（NK-58-S）　依頼番号 Q-772
　　納品書は５００枚ですが、実際に数えると４８０枚でした。
　　不足の２０枚を至急お送りください。こちらは対策書は要りません。

１の対策書は１１月１３日必着でお願いします。

　　那須光機株式会社　大滝
"""
    usual = head(
        ("OHTAKI", "ohtaki@nasu-koki.example"),
        "x",
        "2026-11-06 12:58:02 +0900",
        "200611060358.AA00127@nasu-koki.example",
        extra=[("X-Mailer", "AL-Mail32 Version 1.13")],
    )
    headers = [(name, jis(subject) if name == "Subject" else value) for name, value in usual]
    expected = reading(
        "formal",
        "ja",
        subject,
        ("那須光機株式会社", "ohtaki@nasu-koki.example"),
        case(
            product="鏡筒固定リング",
            part_no="NK-55-R",
            order_no="ME-20871",
            qty_affected=8,
            complaint_date="2026-11-06",
            due_date="2026-11-13",
            defect="内径のバリで指を切った",
            severity="Ａ級（安全）",
            category="product_quality",
            customer_ref="Q-771",
            delivery_date="2026-11-02",
            reply_form="対策書",
        ),
        case(
            product="スペーサ",
            part_no="NK-58-S",
            qty_affected=20,
            qty_total=500,
            complaint_date="2026-11-06",
            defect="納品書は５００枚ですが、実際に数えると４８０枚",
            category="quantity",
            customer_ref="Q-772",
            remedy="不足の２０枚を至急お送りください",
        ),
        text_has=["那須光機株式会社"],
        note="ISO-2022-JP without any label, the Subject raw too; two numbered points, the day belongs to the first",
    )
    put(21, "two-unlabelled-jis", mail(headers, bare(jis(words))), expected)


def third_time_and_the_line_stands() -> None:
    subject = "【緊急】ライン停止　軸受ホルダ寸法不良　3回目"
    words = """李部長

いい加減にしてください。これで今年3回目です。

本日 9:20、当社第3ラインが停止しました。原因は貴社の軸受ホルダ
(TJ-9050) の内径小です。φ32.00(+0.025/0) のところ 31.96 しか
ありません。ベアリングが入りません。
ロット番号は H1113-1 と H1113-2、注文番号 0088-1120-A です。
在庫 1,400 個のうち、午前中に測った 60 個は全滅でした。

1回目(4月、外径キズ)、2回目(7月、熱処理硬度)の 8D に書かれた
「全数自動測定」は本当に実施しているのですか。

・良品 1,400 個を航空便で即刻手配のこと
・選別および停止費用 1,860,000 円を請求します
・8D 報告書を今月25日までに、社長名で提出すること

高嶺自動機株式会社
生産本部長　鬼塚
"""
    headers = head(
        ("鬼塚 剛", "onizuka@takane-jidoki.example"),
        subject,
        "2026-11-19 13:02:47 +0900",
        "20261119130247.E7F0.ONIZUKA@takane-jidoki.example",
        charset=_JIS,
        to="<li@sanjing.example>",
        extra=[("Cc", "<quality@sanjing.example>"), ("X-Priority", "1 (Highest)"), ("X-Mailer", "EdMax Ver3.05.2F")],
    )
    expected = reading(
        "formal",
        "ja",
        subject,
        ("高嶺自動機株式会社", "onizuka@takane-jidoki.example"),
        case(
            product="軸受ホルダ",
            part_no="TJ-9050",
            lot=["H1113-1", "H1113-2"],
            order_no="0088-1120-A",
            qty_affected=60,
            qty_total=1400,
            complaint_date="2026-11-19",
            due_date="2026-11-25",
            defect="内径小",
            severity="ライン停止",
            category="product_quality",
            occurred_on="2026-11-19",
            found_at="第3ライン",
            remedy="良品 1,400 個を航空便で即刻手配",
            claim="選別および停止費用 1,860,000 円",
            reply_form="8D",
        ),
        note="angry and in ISO-2022-JP without a label; two earlier cases are told of; this month's 25th",
    )
    put(22, "angry-line-stop", mail(headers, bare(words.encode("iso2022_jp"))), expected)


def goods_that_do_not_come() -> None:
    subject = "注文番号 45-0021187 納期遅延について"
    plain = """山井精密機械有限公司
王様

お世話になっております。

表題の注文、送りねじユニット 6 台（形式 FSU-600）ですが、ご約束の 10月30日を過ぎても入荷しておりません。
11月4日に「来週には出荷」とのお返事をいただいたきり、ご連絡が途絶えております。
弊社客先への据付が 12月7日に迫っており、これ以上は待てません。

遅延理由書と挽回計画を、2営業日以内にメールでご提示ください。

安曇野テック株式会社　工務部　平林
-----------------------------------------------------------------
本メールには機密情報が含まれている場合があります。誤って受信された場合は削除をお願いします。"""
    headers = head(
        ("平林 徹", "t.hirabayashi@azumino-tech.example"),
        subject,
        "2026-11-12 17:44:21 +0900",
        "OSZPR01MB7001B9A8C7D6E5F4031221@OSZPR01MB7001.jpnprd01.prod.example",
        extra=[
            ("Thread-Index", "AdxTpZ3e6Y3m6Qe1Tn2r2vX1mYQ7Xg=="),
            ("Accept-Language", "ja-JP, en-US"),
            ("Content-Language", "ja-JP"),
        ],
    )
    expected = reading(
        "formal",
        "ja",
        subject,
        ("安曇野テック株式会社", "t.hirabayashi@azumino-tech.example"),
        case(
            product="送りねじユニット",
            part_no="FSU-600",
            order_no="45-0021187",
            qty_affected=6,
            complaint_date="2026-11-12",
            due_date="2026-11-16",
            defect="ご約束の 10月30日を過ぎても入荷しておりません",
            category="delivery",
            reply_form="遅延理由書と挽回計画",
        ),
        new_text_lacks=["誤って受信された場合"],
        note="a late delivery: the promised day is no delivery day, the day of installation no answering day",
    )
    put(
        23,
        "late-delivery",
        mail(headers, made.both(plain, mso(paragraphs(plain), "JA"), "_000_OSZPR01MB7001B9A8_")),
        expected,
    )


def letter_with_figures_in_kanji() -> None:
    subject = "個装袋封止不良の件"
    words = """                                                      令和八年十一月九日
山井精密機械有限公司
　　品質保証部長　殿
                                            讃岐テキスタイル株式会社
                                            品質統括部　部長　香川　茂

　　　　　　　　個装袋の封止不良に関するお願い

拝啓　晩秋の候、貴社ますますご盛栄のこととお慶び申し上げます。
　さて、令和八年十月三十日に弊社多度津倉庫へご納入いただきました編機用針
（御注文番号　讃八－二一四、五千袋）につきまして、個装袋の封止が開いたものが
百二十袋ございました。針そのものに錆等は認められませんが、多湿の時季でもあり
看過いたしかねます。
　つきましては、防錆袋をご送付くださいますとともに、改善報告書を
令和八年十一月二十日までに賜りたく、お願い申し上げます。
　　　　　　　　　　　　　　　　　　　　　　　　　　　　敬具

（担当：検品課　西尾　電話 0877-55-0190）
"""
    headers = head(
        ("讃岐テキスタイル 検品課", "kenpin@sanuki-textile.example"),
        subject,
        "2026-11-10 08:30:15 +0900",
        "9f4a27d1-0c2e-3b8a-77e6-5d1c90ab34fe@sanuki-textile.example",
        extra=[("User-Agent", "Mozilla Thunderbird"), ("Content-Language", "ja")],
    )
    expected = reading(
        "formal",
        "ja",
        subject,
        ("讃岐テキスタイル株式会社", "kenpin@sanuki-textile.example"),
        case(
            product="編機用針",
            order_no="讃八－二一四",
            qty_affected=120,
            qty_total=5000,
            complaint_date="2026-11-09",
            due_date="2026-11-20",
            defect="個装袋の封止が開いた",
            category="packaging",
            delivery_date="2026-10-30",
            found_at="多度津倉庫",
            remedy="防錆袋をご送付",
            reply_form="改善報告書",
        ),
        note="an old-fashioned letter: years of Reiwa, all figures in Chinese numerals, the sender above the text",
    )
    put(24, "letter-kanji-figures", mail(headers, text(words)), expected)


def marks_of_the_half_year() -> None:
    subject = "2026年度上期 取引先品質評価結果のお知らせ"
    words = """取引先各位

平素は弊社の品質活動にご協力を賜り、誠にありがとうございます。
2026年度上期（4月～9月）の評価結果がまとまりましたのでお知らせいたします。

　　　取引先名　　：山井精密機械有限公司
　　　納入ロット数：212
　　　不良率　　　：0.018 %（目標 0.050 % 以下）
　　　クレーム件数：1件（8D 完了済み）
　　　納期遵守率　：99.1 %
　　　総合評価　　：Ａ

下期も引き続きよろしくお願い申し上げます。なお、本メールは送信専用アドレスから
お送りしております。ご返信は不要です。

稲村電機製作所　調達本部　品質推進グループ
"""
    headers = head(
        ("稲村電機 調達本部", "sqm-info@inamura-denki.example"),
        subject,
        "2026-10-15 10:00:00 +0900",
        "1760490000.18441.44@news.inamura-denki.example",
        to="undisclosed-recipients:;",
        extra=[("Precedence", "bulk"), ("List-Unsubscribe", "<mailto:sqm-info@inamura-denki.example>")],
    )
    expected = noise(
        "other",
        "ja",
        subject,
        note="a customer's half-yearly marks: defect rate and complaints are counted in it, nothing is complained of",
    )
    put(25, "marks", mail(headers, text(words)), expected)


def three_points_of_a_parts_dealer() -> None:
    subject = "今週の不具合３件"
    words = """お世話になっております。丸栄部品商会の冨田です。今週分で3件ありましたのでお知らせします。

① Oリング P-40（ロット D25Z）
　11/17入荷の500個、袋を開けたら全部硬化していて、ひび割れもありました。
　着払いで返品しますので、代替品をお願いします。

② ロックナット LN-20
　300個のはずが、計量すると264個でした。36個足りません。
　不足分は次回の便に同梱していただければ結構です。

③ 止め輪 C-35（注文番号 M-0921）
　検査成績書が同封されていません。PDFをメールしてください。

①は原因を文書で 11/27 までにお願いします。③は 11/24（火）の朝までに必要です。②は特に回答いりません。

それから先日のゴルフ、お疲れさまでした。来春もぜひ。

冨田@丸栄部品商会
"""
    headers = head(
        ("冨田", "tomita@maruei-buhin.example"),
        subject,
        "2026-11-20 15:30:58 +0900",
        "CAEr9v0+Hs7LwzU2pXj4kQ3dTnYbMfO_8gA1c@mail.maruei-buhin.example",
    )
    who = ("丸栄部品商会", "tomita@maruei-buhin.example")
    day = "2026-11-20"
    expected = reading(
        "formal",
        "ja",
        subject,
        who,
        case(
            product="Oリング",
            part_no="P-40",
            lot=["D25Z"],
            qty_affected=500,
            qty_total=500,
            complaint_date=day,
            due_date="2026-11-27",
            defect="硬化していて、ひび割れもありました",
            category="product_quality",
            delivery_date="2026-11-17",
            remedy="代替品",
            reply_form="文書",
        ),
        case(
            product="ロックナット",
            part_no="LN-20",
            qty_affected=36,
            qty_total=300,
            complaint_date=day,
            defect="300個のはずが、計量すると264個",
            category="quantity",
            remedy="不足分は次回の便に同梱",
        ),
        case(
            product="止め輪",
            part_no="C-35",
            order_no="M-0921",
            complaint_date=day,
            due_date="2026-11-24",
            defect="検査成績書が同封されていません",
            category="documentation",
            remedy="PDFをメールして",
        ),
        new_text_has=["来春もぜひ"],
        note="three complaints under circled figures; the answering days stand below them all, one needs no answer",
    )
    html = f'<div dir="ltr">{divs(words)}</div>'
    put(26, "circled-three", mail(headers, made.both(words, html, "0000000000008bd2f10653b1c0de")), expected)


def main() -> None:
    housing_turned_yellow()
    caps_in_labels_of_windows()
    flange_in_columns_of_spaces()
    lenses_under_headings()
    gear_case_in_a_sheet()
    leg_in_a_word_form()
    forwarded_by_the_tokyo_office()
    tray_forwarded_from_thunderbird()
    three_rows_and_a_sum()
    glue_in_a_table_of_labels()
    housing_more_found()
    leg_how_far_are_you()
    flange_through_another_box()
    glue_sent_again()
    remark_from_a_telephone()
    remark_that_needs_no_answer()
    away_on_a_trip()
    quotation_wanted()
    quotation_and_complaint()
    closed_for_a_holiday()
    two_points_without_a_label()
    third_time_and_the_line_stands()
    goods_that_do_not_come()
    letter_with_figures_in_kanji()
    marks_of_the_half_year()
    three_points_of_a_parts_dealer()


if __name__ == "__main__":
    main()
