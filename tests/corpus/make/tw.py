"""Mails of Taiwan with the expected reading beside each; run as a module it writes tests/corpus/{work,final}/tw-*."""

from tests.corpus.make import tw_ja as made
from tests.corpus.make.parts import PNG, attached, docx, encoded, keep, mail, multipart, text, xlsx
from tests.corpus.make.tw_ja import Expected, case, divs, file, head, mso, noise, paragraphs, reading, table

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_ZH = "zh-TW"


def put(number: int, slug: str, raw: bytes, expected: Expected) -> None:
    keep(made.half(number), f"tw-{number:02d}-{slug}", raw, expected)


def letter_of_a_motor_maker() -> None:
    subject = "客訴函-端蓋表面冷隔及氣孔"
    words = """山井精密機械有限公司 品保部 台鑒:

一、本公司於民國115年10月21日向  貴司採購之鋁合金馬達端蓋(圖號 HY-EC-0712 第C版,採購單號 PO115-10-0337),
    已於115年11月3日交貨入庫,數量計 1,200 只。

二、經本公司進料檢驗,於11月4日發現其中 86 只內孔口部有冷隔紋及氣孔;孔徑 52 +/-0.02 mm 部份則屬合格。

三、不良品已隔離於本廠 B 倉,請  貴司於115年11月13日前完成更換並提出書面改善報告,逾期本公司將改向他廠採購。

四、檢附照片一張。

                                        宏宇馬達工業股份有限公司
                                        品保課  林淑芬  敬上
                                        中華民國115年11月5日

-----------------------------------------------
電話:(03)555-0148 分機 231   傳真:(03)555-0149
桃園市中壢區工業五路 88 號
"""
    headers = head(
        ("林淑芬", "sf.lin@hongyu-motor.example"),
        subject,
        "2026-11-06 10:21:40 +0800",
        "000a01dd4f2c$7b1e3c40$715bb4c0$@hongyu-motor.example",
        charset="big5",
        extra=[
            ("X-Mailer", "Microsoft Outlook 16.0"),
            ("Thread-Index", "Ad1PLHsePEBxW7TAAAABAAAA"),
            ("Content-Language", "zh-tw"),
        ],
    )
    photo = attached("x", PNG, "image/png", head=made.named("端蓋冷隔.png", "image/png", "big5"))
    whole = multipart("mixed", "----=_NextPart_000_000B_01DD4F6F.8941A3C0", [text(words, charset="big5"), photo])
    expected = reading(
        "formal",
        _ZH,
        subject,
        ("宏宇馬達工業股份有限公司", "sf.lin@hongyu-motor.example"),
        case(
            product="鋁合金馬達端蓋",
            part_no="HY-EC-0712",
            order_no="PO115-10-0337",
            qty_affected=86,
            qty_total=1200,
            complaint_date="2026-11-05",
            due_date="2026-11-13",
            defect="內孔口部有冷隔紋及氣孔",
            category="product_quality",
            delivery_date="2026-11-03",
            occurred_on="2026-11-04",
            found_at="進料檢驗",
            remedy="更換",
            reply_form="書面改善報告",
        ),
        attachments=[file("端蓋冷隔.png")],
        text_has=["孔徑 52 +/-0.02 mm", "中華民國115年11月5日"],
        new_text_has=["內孔口部有冷隔紋及氣孔"],
        new_text_lacks=["555-0149"],
        note="a numbered letter in Big5 with dates of the Republic; the paragraphs are one complaint, not four",
    )
    put(1, "letter-big5", mail(headers, whole), expected)


def desk_of_an_end_customer() -> None:
    subject = "升降桌又壞了!!! 到底有沒有品管"
    plain = """你好

我9月中在你們官網買的電動升降桌(訂單 W2609-18834)，上個月才換過一次控制盒，昨天晚上升到一半又卡住，右邊桌腳一直喀喀響，\
現在整張桌子是歪的，螢幕差點滑下來砸到我小孩。

桌面 140x70 是我自己鎖的，不要再跟我說是桌板太重，上面就兩台27吋螢幕加一台筆電。
機身貼紙上寫 S/N: SJD2-0088213

我不要再換零件了，請直接退款 15,800 元，不然我就去消保會申訴。這禮拜五以前回我。

陳柏翰
0912-000-345
"""
    headers = head(
        ("陳柏翰", "bohan.chen0412@freemail.example"),
        subject,
        "2026-11-09 07:52:18 +0800",
        "CAJ7vQx2mWk0d8f_Yt3oN5b=R1ueTz9aLxPq@mail.freemail.example",
        to="Sanjing <quality@sanjing.example>",
    )
    html = f'<div dir="ltr">{divs(plain)}</div>'
    expected = reading(
        "formal",
        _ZH,
        subject,
        (None, "bohan.chen0412@freemail.example"),
        case(
            product="電動升降桌",
            order_no="W2609-18834",
            complaint_date="2026-11-09",
            due_date="2026-11-13",
            defect="升到一半又卡住，右邊桌腳一直喀喀響",
            category="product_quality",
            serial_no="SJD2-0088213",
            occurred_on="2026-11-08",
            claim="退款 15,800 元",
        ),
        new_text_has=["螢幕差點滑下來"],
        note="an angry private person: no company, sizes that are no quantities, yesterday and this Friday",
    )
    put(2, "angry-buyer-gmail", mail(headers, made.both(plain, html, "00000000000042c1de0652f1a9b7")), expected)


_BOARD = """Dear 山井品保,

客訴單號：QC-1151112-07
日　　期：115/11/12
客　　戶：全鑫電子股份有限公司
品　　名：四層主控板
料　　號：QX-4L-0931-R2
批　　號：2643B / 2644A
交貨日期：115/11/05
交貨數量：3,000 PCS
不良數量：147 PCS
不良率　：4.9 %
發現站別：SMT 回焊後目檢
不良現象：BGA 區綠漆脫落露銅
嚴重等級：MAJ

請於 11/19 前提供 8D 報告，D3 圍堵措施請先口頭通知。
庫存 1,120 PCS 已鎖料，產線目前改用他牌板材，謝謝。

蔡佩珊 Vicky Tsai
品質工程處 SQM 二課
TEL: 886-2-5550-1199 ext. 3307
"""
_BOARD_SUBJECT = "【客訴】PCB 綠漆脫落 料號 QX-4L-0931-R2"
_BOARD_SENDER = ("Vicky Tsai 蔡佩珊", "vicky.tsai@quanxin-ele.example")


def _board_case() -> Expected:
    return case(
        product="四層主控板",
        part_no="QX-4L-0931-R2",
        lot=["2643B", "2644A"],
        qty_affected=147,
        qty_total=3000,
        complaint_date="2026-11-12",
        due_date="2026-11-19",
        defect="BGA 區綠漆脫落露銅",
        severity="MAJ",
        category="product_quality",
        customer_ref="QC-1151112-07",
        delivery_date="2026-11-05",
        found_at="SMT 回焊後目檢",
        defect_rate_pct=4.9,
        reply_form="8D",
    )


def board_in_labelled_lines() -> None:
    headers = head(
        _BOARD_SENDER,
        _BOARD_SUBJECT,
        "2026-11-12 16:40:05 +0800",
        "2026111216400529481214@quanxin-ele.example",
        extra=[("X-Priority", "3"), ("X-Mailer", "Foxmail 7.2.25.228[tw]"), ("X-GUID", "6C1F0A52-77E1-4B0C-9A7D-0E1")],
    )
    html = (
        '<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"><style>body { line-height: '
        f"1.5; }}</style></head><body>\r\n{divs(_BOARD)}</body></html>"
    )
    expected = reading(
        "formal",
        _ZH,
        _BOARD_SUBJECT,
        ("全鑫電子股份有限公司", "vicky.tsai@quanxin-ele.example"),
        _board_case(),
        new_text_has=["庫存 1,120 PCS 已鎖料"],
        new_text_lacks=["886-2-5550-1199"],
        note="labelled lines with full-width colons and padded labels; two lots in one value; stock is no quantity",
    )
    whole = made.both(_BOARD, html, "----=_001_NextPart438811260_=----")
    put(3, "labels-foxmail", mail(headers, whole), expected)


def cables_in_a_table() -> None:
    subject = "線材異常通知（晟達）共 2 項"
    before = "王課長 您好：\n\n本週組裝線回報貴司線材異常如下表，不良品已貼紅單隔離於 3F 待驗區。\n"
    rows = [
        ["項次", "我司料號", "品名", "批號", "交貨數", "不良數", "異常說明", "處置"],
        ["1", "SD-W0815-30", "電源延長線", "A6X31", "500", "12", "插頭端子退 PIN", "換貨"],
        ["2", "SD-W0902-15", "訊號排線", "A6X40", "2,000", "2,000", "第 3、4 腳線序接反", "全數補貨"],
    ]
    after = """
兩項請各開一份 8D，於 11/17（二）中午前回傳。
順頌 商祺

吳家豪 Jason Wu
晟達電機有限公司 採購部
Tel 04-5550-2213 #18 | 台中市大里區仁化路 1200 號
本郵件及附件可能含有機密資訊，若您非指定收件人，請立即刪除並通知寄件人。"""
    plain = before + "\n".join("\n".join(row) for row in rows) + "\n" + after
    html = mso(paragraphs(before) + table(rows, "class=MsoTableGrid border=1 cellspacing=0") + paragraphs(after))
    headers = head(
        ("吳家豪 Jason Wu", "jason.wu@sd-electric.example"),
        subject,
        "2026-11-10 14:03:27 +0800",
        "TYZPR03MB6612A7F0C2D1E9B84C55A1@TYZPR03MB6612.apcprd03.prod.example",
        to="=?utf-8?B?546L6Kqy6ZW3?= <wang@sanjing.example>, <quality@sanjing.example>",
        extra=[("Thread-Topic", encoded(subject)), ("Accept-Language", "zh-TW, en-US"), ("X-MS-Has-Attach", "")],
    )
    shared = {
        "complaint_date": "2026-11-10",
        "due_date": "2026-11-17",
        "category": "product_quality",
        "found_at": "組裝線",
        "reply_form": "8D",
    }
    expected = reading(
        "formal",
        _ZH,
        subject,
        ("晟達電機有限公司", "jason.wu@sd-electric.example"),
        case(
            product="電源延長線",
            part_no="SD-W0815-30",
            lot=["A6X31"],
            qty_affected=12,
            qty_total=500,
            defect="插頭端子退 PIN",
            remedy="換貨",
            **shared,
        ),
        case(
            product="訊號排線",
            part_no="SD-W0902-15",
            lot=["A6X40"],
            qty_affected=2000,
            qty_total=2000,
            defect="第 3、4 腳線序接反",
            remedy="全數補貨",
            **shared,
        ),
        new_text_has=["兩項請各開一份 8D"],
        new_text_lacks=["若您非指定收件人"],
        note="two rows of an html table are two complaints; place, day and form of reply stand outside the table",
    )
    whole = made.both(plain, html, "_000_TYZPR03MB6612A7F0C2D1E9B84C55A1TYZPR03MB6612apcp_")
    put(4, "table-two-rows", mail(headers, whole), expected)


_NCR_SUBJECT = "品質異常單 NCR-26-1108 煩請於期限內回覆"
_NCR_ID = "6C0E2B47.4020905@taiguang-bearing.example"
_NCR_SENDER = ("許志明", "cm.hsu@taiguang-bearing.example")


def sheet_of_a_bearing_maker() -> None:
    name = "品質異常單_NCR-26-1108.xlsx"
    words = """您好，

附件為本公司品質異常單，請於單上期限前回覆，回覆時請直接填寫下半部 D1~D8 欄位後寄回即可。

另，下個月 12/8 的供應商大會邀請函已另寄，請留意。

--\x20
許志明
台廣軸承工業股份有限公司 品保部
"""
    sheet = xlsx(
        {
            "品異單": [
                ["台廣軸承工業股份有限公司"],
                ["供應商品質異常單"],
                ["單號", "NCR-26-1108", "開單日期", "115/11/09"],
                ["供應商", "山井精密機械有限公司", "回覆期限", "115/11/18"],
                ["品名", "深溝滾珠軸承外環", "料號", "6204-OR-S"],
                ["批號", "26W44-3", "採購單號", "TG-PO-60217"],
                ["進貨日期", "115/11/06", "進貨數量", 8000],
                ["發現單位", "進料檢驗站", "不良數量", 9],
                ["異常描述", "外環溝道有磨削燒傷，表面呈藍黑色"],
                ["嚴重度", "□致命　■主要　□次要"],
                ["處理方式", "■退貨　□特採　□挑選"],
                [],
                ["以下由供應商填寫"],
                ["D1 小組成員", None],
                ["D2 問題描述", None],
                ["D3 暫時對策", None],
                ["D4 真因分析", None],
                ["D5/D6 永久對策", None],
                ["D7 預防再發", None],
                ["D8 結案", None],
            ]
        }
    )
    headers = head(
        _NCR_SENDER,
        _NCR_SUBJECT,
        "2026-11-09 11:30:52 +0800",
        _NCR_ID,
        extra=[("User-Agent", "Mozilla Thunderbird"), ("Content-Language", "zh-TW")],
    )
    body = text(words, encoding="8bit", extra="; format=flowed")
    whole = multipart("mixed", "------------mT0cW1kQzX8rY2bNf5Hq", [body, attached(name, sheet, _XLSX)])
    expected = reading(
        "formal",
        _ZH,
        _NCR_SUBJECT,
        ("台廣軸承工業股份有限公司", "cm.hsu@taiguang-bearing.example"),
        case(
            product="深溝滾珠軸承外環",
            part_no="6204-OR-S",
            lot=["26W44-3"],
            order_no="TG-PO-60217",
            qty_affected=9,
            qty_total=8000,
            complaint_date="2026-11-09",
            due_date="2026-11-18",
            defect="外環溝道有磨削燒傷",
            severity="主要",
            category="product_quality",
            customer_ref="NCR-26-1108",
            delivery_date="2026-11-06",
            found_at="進料檢驗站",
            remedy="退貨",
            reply_form="8D",
        ),
        attachments=[file(name)],
        forms=[name],
        new_text_lacks=["許志明"],
        note="all facts stand in the attached workbook; ticked boxes; the day of another thing stands in the mail",
    )
    put(5, "xlsx-sheet", mail(headers, whole), expected)


def notice_of_an_optics_house() -> None:
    subject = "正式客訴單 CS-2026-118，請查收"
    name = "客訴通知單CS-2026-118.docx"
    plain = """陳經理早安，

昨天電話中提到的問題，正式客訴單如附件，請貴司儘速處理。
另外上週寄的樣品 20 pcs 已收到，承認書下週給您。

Best regards,
高靜宜"""
    rows = [
        ["客訴編號", "CS-2026-118", "客訴日期", "2026/11/10"],
        ["客戶名稱", "亞群光學股份有限公司", "回覆期限", "2026/11/17"],
        ["產品名稱", "鏡筒壓環", "產品編號", "AQ-RR-2214"],
        ["製造批號", "M6J07、M6J08", "訂單號碼", "AQ26-5519"],
        ["出貨數量", "10,000", "不良數量", "350"],
        ["問題描述", "壓環螺紋毛邊，鎖付時掉屑沾附鏡片。", "發生地點", "組裝線"],
        ["客戶要求", "□退貨　☑換貨　□折讓", "回覆方式", "☑8D報告　□Email說明"],
    ]
    form = docx("客訴通知單", rows, ["製表：高靜宜　　核准：林世傑"])
    headers = head(
        ("高靜宜", "chingyi.kao@yaqun-optics.example"),
        subject,
        "2026-11-11 08:47:11 +0800",
        "CAB2=xL0Pfw8Kd1vHn7uQyE+ZrT_4mGsJc@mail.yaqun-optics.example",
        extra=[("X-Gm-Features", "AWmQ_bkP0sV2nE8l")],
    )
    inner = made.both(plain, f'<div dir="ltr">{divs(plain)}</div>', "000000000000d3f1a80653102b44")
    whole = multipart("mixed", "000000000000d3f1ab0653102b46", [inner, attached(name, form, _DOCX)])
    expected = reading(
        "formal",
        _ZH,
        subject,
        ("亞群光學股份有限公司", "chingyi.kao@yaqun-optics.example"),
        case(
            product="鏡筒壓環",
            part_no="AQ-RR-2214",
            lot=["M6J07", "M6J08"],
            order_no="AQ26-5519",
            qty_affected=350,
            qty_total=10000,
            complaint_date="2026-11-10",
            due_date="2026-11-17",
            defect="壓環螺紋毛邊",
            category="product_quality",
            customer_ref="CS-2026-118",
            found_at="組裝線",
            remedy="換貨",
            reply_form="8D",
        ),
        attachments=[file(name)],
        forms=[name],
        note="a Word form with four columns of labels and values; the mail speaks of samples that are not meant",
    )
    put(6, "docx-notice", mail(headers, whole), expected)


def forwarded_by_our_seller() -> None:
    subject = "FW: 鋁箔袋封口不良"
    words = """品保同仁，
聯發的案子請先開案，客戶口氣不太好。我明天下午 2 點過去一趟。

怡君
山井精密機械有限公司 台灣辦事處 業務 黃怡君
02-5550-7788

-----Original Message-----
寄件者: 曾國棟 [mailto:gd.tseng@lianfa-food.example]
寄件日期: 2026年11月16日 (星期一) 下午 05:22
收件者: 黃怡君
副本: 廠長室
主旨: 鋁箔袋封口不良

黃小姐:

上週五到的那批調理包鋁箔袋(LF-R250),封口機開到 180 度還是封不牢,已經破了 43 包,裡面的咖哩全毀。
袋子上噴的號碼是 L61102。這批總共進了 50000 個,我們先不敢用了。
請派人來看,並且這禮拜四前給我們一個書面說明,121 度蒸煮是當初講好的規格。

曾國棟
聯發食品有限公司 生產部
"""
    headers = head(
        ("黃怡君", "yichun.huang@sanjing.example"),
        subject,
        "2026-11-17 09:15:44 +0800",
        "!&!AAAAAAAAAAAYAAAAAAAAAPnq3xk0@sanjing.example",
        charset="big5",
        extra=[("X-Mailer", "Microsoft Office Outlook 12.0"), ("Content-Language", "zh-tw")],
    )
    expected = reading(
        "formal",
        _ZH,
        subject,
        ("聯發食品有限公司", "gd.tseng@lianfa-food.example"),
        case(
            product="調理包鋁箔袋",
            part_no="LF-R250",
            lot=["L61102"],
            qty_affected=43,
            qty_total=50000,
            complaint_date="2026-11-16",
            due_date="2026-11-19",
            defect="封不牢",
            category="product_quality",
            delivery_date="2026-11-13",
            remedy="派人來看",
            reply_form="書面說明",
        ),
        text_has=["121 度蒸煮是當初講好的規格"],
        note="a colleague forwards from Outlook in Big5; last Friday and this Thursday count from the inner mail",
    )
    put(7, "forward-outlook-big5", mail(headers, text(words, charset="big5", encoding="quoted-printable")), expected)


def forwarded_twice() -> None:
    subject = "Fwd: 玻璃面板刮傷"
    words = """FYI，客戶在催，再麻煩品保看一下。

---------- Forwarded message ---------
寄件者： 賴美玲 <meiling.lai@dahe-trading.example>
Date: 2026年11月18日 週三 下午3:40
Subject: Fwd: 玻璃面板刮傷
To: 周明哲 <mz.chou@sanjing.example>


周先生，請看下面客人的信，幫忙趕快處理，謝謝！
大和貿易 賴美玲 (02)5550-6161

開始轉寄郵件：

寄件人: 蘇建宏 <ch.su@yushan-appliance.example>
主旨: 玻璃面板刮傷
日期: 2026年11月17日 下午2:11:08 [GMT+8]
收件人: 賴美玲 <meiling.lai@dahe-trading.example>

賴小姐，

11/12 送來的黑晶玻璃面板 GP-6030 共 260 片，進料抽驗 30 片就有 7 片背面有刮傷，長度大約 15~40mm，\
燈光下很明顯，客人一定退。
紙箱外觀都好好的，不像是運送撞到。PO 是 YS11510-22。
剩下的我們自己全檢，工時一小時 300 元要跟你們算。

玉山電器股份有限公司
蘇建宏
"""
    headers = head(
        ("周明哲", "mz.chou@sanjing.example"),
        subject,
        "2026-11-18 16:02:30 +0800",
        "CAOd7f=0sQm4LkZ1xWvY8Tb+3pRnHu_2aEg@mail.sanjing.example",
    )
    expected = reading(
        "formal",
        _ZH,
        subject,
        ("玉山電器股份有限公司", "ch.su@yushan-appliance.example"),
        case(
            product="黑晶玻璃面板",
            part_no="GP-6030",
            order_no="YS11510-22",
            qty_affected=7,
            qty_total=260,
            complaint_date="2026-11-17",
            defect="背面有刮傷",
            category="product_quality",
            delivery_date="2026-11-12",
            found_at="進料抽驗",
            claim="工時一小時 300 元",
        ),
        text_has=["幫忙趕快處理", "長度大約 15~40mm"],
        note="forwarded by a trading house from Apple Mail and then by a colleague from Gmail; the maker complains",
    )
    put(8, "forward-twice", mail(headers, text(words)), expected)


def board_sent_again() -> None:
    headers = head(
        _BOARD_SENDER,
        _BOARD_SUBJECT,
        "2026-11-13 09:05:59 +0800",
        "2026111309055903177720@quanxin-ele.example",
        extra=[("X-Priority", "1"), ("X-Mailer", "Foxmail 7.2.25.228[tw]")],
    )
    expected = reading(
        "formal",
        _ZH,
        _BOARD_SUBJECT,
        ("全鑫電子股份有限公司", "vicky.tsai@quanxin-ele.example"),
        _board_case(),
        duplicate_of="tw-03-labels-foxmail.eml",
        note="the same words sent again the next morning, as plain text and under a new Message-ID",
    )
    put(9, "resent", mail(headers, text(_BOARD)), expected)


def photos_for_a_case() -> None:
    subject = "RE: [C-2026-000123] 客訴受理通知"
    words = """王先生

補上昨天說的照片兩張，紅圈處就是縮水凹陷的位置。
另外倉庫又翻到 2 箱同一天做的，裡面也有，數量還在點，點完再跟您說。

順億塑膠 阿德

寄件者: quality@sanjing.example
寄件日期: 2026年10月27日 上午 10:08
收件者: 順億塑膠 李明德
主旨: [C-2026-000123] 客訴受理通知

李先生 您好：
已收到貴公司反映之「吹氣瓶蓋」客訴，案號 C-2026-000123，本公司將於 24 小時內提出暫時對策。
如有照片請回覆本信提供。
山井精密機械有限公司 品保部
"""
    headers = head(
        ("李明德", "md.lee@shunyi-plastic.example"),
        subject,
        "2026-10-28 13:26:09 +0800",
        "D8F2A0173C5E4B0B9E61@shunyi-plastic.example",
        charset="big5",
        extra=[
            ("In-Reply-To", "<c-2026-000123.ack@sanjing.example>"),
            ("References", "<c-2026-000123.ack@sanjing.example>"),
            ("X-Mailer", "Microsoft Windows Live Mail 16.4"),
        ],
    )
    photos = [attached(f"P102700{at}.png", PNG, "image/png") for at in (3, 4)]
    whole = multipart("mixed", "----=_NextPart_000_0012_01DD47A1", [text(words, charset="big5"), *photos])
    expected = reading(
        "followup",
        _ZH,
        subject,
        ("順億塑膠", "md.lee@shunyi-plastic.example"),
        attachments=[file("P1027003.png"), file("P1027004.png")],
        case_token="[C-2026-000123]",
        new_text_has=["倉庫又翻到 2 箱"],
        new_text_lacks=["本公司將於 24 小時內提出暫時對策"],
        note="an answer to our acknowledgement with our token and quoted history; more of the same, no new case",
    )
    put(10, "token-photos", mail(headers, whole), expected)


def second_mail_of_the_bearing_maker() -> None:
    subject = "回覆: " + _NCR_SUBJECT
    words = """Dear all,

今早加抽同批第二棧板 125 個，又挑出 3 個燒傷，合計 12 個。
請貴司於 8D 內一併說明砂輪修整頻率，期限不變。

許志明

________________________________
寄件者: 許志明 <cm.hsu@taiguang-bearing.example>
寄件日期: 2026年11月9日 上午 11:30
收件者: quality@sanjing.example <quality@sanjing.example>
主旨: 品質異常單 NCR-26-1108 煩請於期限內回覆

您好，

附件為本公司品質異常單，請於單上期限前回覆，回覆時請直接填寫下半部 D1~D8 欄位後寄回即可。
"""
    headers = head(
        _NCR_SENDER,
        subject,
        "2026-11-10 10:02:36 +0800",
        "7D31F0A8.1080709@taiguang-bearing.example",
        extra=[("In-Reply-To", f"<{_NCR_ID}>"), ("References", f"<{_NCR_ID}>"), ("User-Agent", "Mozilla Thunderbird")],
    )
    expected = reading(
        "followup",
        _ZH,
        subject,
        (None, "cm.hsu@taiguang-bearing.example"),
        followup_of="tw-05-xlsx-sheet.eml",
        new_text_has=["又挑出 3 個燒傷"],
        new_text_lacks=["寄回即可"],
        note="further pieces of a known case, joined by the thread's headers; the 8D asked for is the same one",
    )
    del expected["customer"]
    put(11, "thread-more-pieces", mail(headers, text(words, encoding="8bit")), expected)


def remark_of_a_weaver() -> None:
    subject = "上次那批布"
    words = """羅小姐您好，

跟您報告一下，10/15 到的聚酯布 F-2281，我們樓下裁床師傅說手感偏硬一點點，
不過縮水率、色差都在標準內，已經裁完了，不用處理也不用回什麼報告，
下次染整的時候稍微留意就好。

天氣變涼了，保重身體～

詠昇紡織 阿珍
"""
    headers = head(
        ("阿珍", "service@yungsheng-textile.example"),
        subject,
        "2026-10-22 17:55:02 +0800",
        "f0b1e6d2-58c7-4f43-a1d0-cc9c0c5c8a12@yungsheng-textile.example",
        extra=[("User-Agent", "Mozilla Thunderbird"), ("Content-Language", "zh-TW")],
    )
    expected = reading(
        "informal",
        _ZH,
        subject,
        ("詠昇紡織", "service@yungsheng-textile.example"),
        case(
            product="聚酯布",
            part_no="F-2281",
            complaint_date="2026-10-22",
            defect="手感偏硬",
            category="product_quality",
            delivery_date="2026-10-15",
        ),
        note="a friendly remark that asks for no answer and says so",
    )
    put(12, "remark-textile", mail(headers, text(words, encoding="8bit", extra="; format=flowed")), expected)


def price_asked_by_a_buyer() -> None:
    subject = "詢價：沖壓墊片 M8/M10（年用量 60 萬）"
    inside = """您好，

本公司現有供應商近期不良率偏高(3%)，已多次客訴無改善，擬開發第二供應商，煩請報價如下：

1. 料號 WS-M8-SUS304　外徑 16±0.2　厚 1.6　年用量 400,000
2. 料號 WS-M10-SUS304　外徑 20±0.2　厚 2.0　年用量 200,000

請附：MOQ、模具費、交期、材質證明樣張，並請說明貴司發生品質異常時 8D 回覆時效。
報價請於 11/25 前回覆，謝謝。

葉俊宏
仲新精密扣件有限公司 資材課
電話：07-555-0321"""
    html = (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=big5"></head>\r\n<body><font '
        f'face="新細明體">{inside.replace(chr(10), "<br>" + chr(13) + chr(10))}</font></body></html>'
    )
    headers = head(
        ("葉俊宏", "ch.yeh@zhongxin-fastener.example"),
        subject,
        "2026-11-16 15:18:20 +0800",
        "OF3A1C77D2.5B0E6F41-ON48258B9F.0029F3C1@zhongxin-fastener.example",
        charset="big5",
        extra=[("X-Mailer", "Lotus Notes Release 9.0.1 October 14, 2013")],
    )
    body = text(html.replace("±", "+/-"), charset="big5", encoding="quoted-printable", subtype="html")
    expected = noise(
        "inquiry",
        _ZH,
        subject,
        text_has=["煩請報價如下", "年用量 400,000"],
        note="a price is asked; the words complaint, defect rate, material number and 8D speak of others",
    )
    put(13, "inquiry-washers", mail(headers, body), expected)


def totes_on_the_way() -> None:
    subject = "出貨通知 / 客供料到貨預告 DN-61120"
    words = """山井 倉管 您好

以下客供料今日由嘉里大榮出車，預計 11/20 上午送達，請安排卸貨：

送貨單號：DN-61120
品　　名：彈簧鋼線 1.2mm
批　　號：H26-3307
數　　量：24 捲（毛重 612 KG）
對應訂單：WO-7781、WO-7782

收貨時請當場清點，若有外箱破損或數量短少，請於簽收單註明並於 3 日內通知本公司，逾期恕不受理客訴。
空棧板 6 片請交原車帶回。

旭鋒彈簧  倉儲組  林小姐
"""
    headers = head(
        ("旭鋒倉儲組", "wh@xufeng-spring.example"),
        subject,
        "2026-11-19 08:30:00 +0800",
        "AKYAPgAYD1tqM8Rk0vXcHarf.1.1795048200.Hmail.wh@xufeng-spring.example",
        to="<stock@sanjing.example>, <quality@sanjing.example>",
        extra=[("X-Mailer", "Coremail Webmail Server Version XT5.0.14"), ("X-CM-TRANSID", "AQAAfwB3Hk0n8R1q")],
    )
    expected = noise(
        "other",
        _ZH,
        subject,
        text_has=["逾期恕不受理客訴"],
        note="a delivery notice with every label of a complaint; damage and shortage are only a condition",
    )
    put(14, "shipping-notice", mail(headers, text(words)), expected)


def three_points_of_a_toy_maker() -> None:
    subject = "十月進料三項問題彙整"
    words = """Hi 小廖，

十月份的進料問題我整理在一起，免得一封一封寄：

1) 迴力車車輪 TL-CAR-07，批號 61015：輪軸鬆脫，200 個拉拔測試有 17 個掉輪。這屬於小零件吞嚥風險，本公司列 Critical，\
該批 5,000 個請全數退回，並提 8D。

2) 積木紅色件 TL-BLK-22，批號 61022，到貨 3,600 組，顏色比色板偏橘，目測全部都是。業務說可以先特採，不用退，\
但請書面說明色母換料的原因。

3) 中英文說明書 TL-MAN-01（訂單 PO-7731）訂 4,000 份只點到 3,960 份，少的 40 份請補寄，這項不用報告。

以上請在 11/6 以前回覆。另外下一季的聖誕節檔期排程我明天再寄給你。

童樂玩具股份有限公司
鍾惠雯
"""
    headers = head(
        ("鍾惠雯", "hw.chung@tongle-toys.example"),
        subject,
        "2026-10-30 18:21:37 +0800",
        "3C5B7E0A-91D4-4F2B-8A66-0F17C2D9E3B8@tongle-toys.example",
        extra=[("X-Mailer", "Apple Mail (2.3826.200.121)")],
    )
    shared = {"complaint_date": "2026-10-30", "due_date": "2026-11-06"}
    expected = reading(
        "formal",
        _ZH,
        subject,
        ("童樂玩具股份有限公司", "hw.chung@tongle-toys.example"),
        case(
            product="迴力車車輪",
            part_no="TL-CAR-07",
            lot=["61015"],
            qty_affected=17,
            qty_total=5000,
            defect="輪軸鬆脫",
            severity="Critical",
            category="product_quality",
            remedy="全數退回",
            reply_form="8D",
            **shared,
        ),
        case(
            product="積木紅色件",
            part_no="TL-BLK-22",
            lot=["61022"],
            qty_affected=3600,
            qty_total=3600,
            defect="顏色比色板偏橘",
            category="product_quality",
            reply_form="書面說明",
            **shared,
        ),
        case(
            product="中英文說明書",
            part_no="TL-MAN-01",
            order_no="PO-7731",
            qty_affected=40,
            qty_total=4000,
            defect="訂 4,000 份只點到 3,960 份",
            category="quantity",
            remedy="補寄",
            **shared,
        ),
        new_text_has=["聖誕節檔期排程"],
        note="three numbered complaints of different kinds in prose, each with its own demand and one common day",
    )
    body = text(words, encoding="quoted-printable", extra="; delsp=yes; format=flowed")
    put(15, "numbered-three", mail(headers, body), expected)


def crate_broken_on_the_way() -> None:
    subject = "機台運送毀損通知"
    inside = """<p>山井精密機械有限公司　鈞鑒：</p>
<p>貴公司依合約 <b>K115-0826-03</b> 出貨之<u>立式攻牙機</u>（型號 VT-300，機號 VT300-26-0417），
於民國一一五年十月二十六日運抵本廠，卸車時發現木箱底座斷裂、側板破洞，開箱後機台右側鈑金凹陷約 8 公分，
操作面板玻璃破裂。貨運司機已於簽單（單號 9902-441-876）上註記。</p>
<p>經原廠技師估價，修復費用計新台幣 48,500 元整，請貴公司負擔，或更換新機。請於文到七日內惠復。</p>
<p>磐石金屬工業有限公司<br>總務課　江美珠<br>中華民國一一五年十月二十八日</p>
<p><font size=2 color=gray>地址：彰化縣鹿港鎮工業路 315 號　統一編號 00550123</font></p>"""
    html = f'<html><head><meta http-equiv=Content-Type content="text/html; charset=big5"></head>{inside}</html>'
    headers = head(
        ("磐石金屬 江美珠", "mc.chiang@panshi-metal.example"),
        subject,
        "2026-10-28 16:40:12 +0800",
        "OFE0A9B1C4.77D1A2E3-ON48258B8C.002D1F90@panshi-metal.example",
        charset="big5",
        extra=[("X-Mailer", "HCL Notes Build V1101_04072020"), ("X-MIMETrack", "Serialize by Router on TPE1")],
    )
    expected = reading(
        "formal",
        _ZH,
        subject,
        ("磐石金屬工業有限公司", "mc.chiang@panshi-metal.example"),
        case(
            product="立式攻牙機",
            part_no="VT-300",
            order_no="K115-0826-03",
            complaint_date="2026-10-28",
            due_date="2026-11-04",
            defect="木箱底座斷裂、側板破洞",
            category="transport_storage",
            serial_no="VT300-26-0417",
            delivery_date="2026-10-26",
            occurred_on="2026-10-26",
            found_at="卸車時",
            remedy="更換新機",
            claim="修復費用計新台幣 48,500 元整",
        ),
        new_text_has=["操作面板玻璃破裂"],
        note="html only in Big5; years and days in Chinese figures; seven days from receipt; money or a new machine",
    )
    put(16, "transport-crate", mail(headers, text(html, charset="big5", encoding="8bit", subtype="html")), expected)


def short_count_of_an_agent() -> None:
    subject = "PO# HT-260977 shortage / 短裝"
    words = """Dear Sam,

貨到了，箱單寫 48 箱實收 46 箱，少 #17 & #31 兩箱，每箱 250 pcs，total short 500 pcs。
Item: nylon bushing 尼龍襯套 NB-10-12-15
PO# HT-260977
Invoice 照 12,000 pcs 開的，已付款。
麻煩查一下是沒裝還是 forwarder 弄丟，補貨請走 DHL，運費貴司付，客人 12/1 要上船。
3 個工作天內給我答覆，thx!

Amy Lo
Hantai International Co., Ltd.
Skype: amylo_ht / WeChat: amylo0977 / Mobile 0933-555-017
"""
    headers = head(
        ("Amy Lo", "amy@hantai-intl.example"),
        subject,
        "2026-11-05 19:48:03 +0800",
        "202611051948030519471@hantai-intl.example",
        extra=[("X-Mailer", "Foxmail 7.2.20.273[en]"), ("X-Has-Attach", "no")],
    )
    expected = reading(
        "formal",
        _ZH,
        subject,
        ("Hantai International Co., Ltd.", "amy@hantai-intl.example"),
        case(
            product="nylon bushing 尼龍襯套",
            part_no="NB-10-12-15",
            order_no="HT-260977",
            qty_affected=500,
            qty_total=12000,
            complaint_date="2026-11-05",
            due_date="2026-11-10",
            defect="少 #17 & #31 兩箱",
            category="quantity",
            remedy="補貨",
        ),
        new_text_lacks=["amylo_ht"],
        note="a trading agent mixes two languages; cartons and pieces; three working days over a weekend",
    )
    put(17, "shortage-agent", mail(headers, text(words, encoding="8bit")), expected)


def papers_missing_for_a_medical_house() -> None:
    subject = "補件請求：骨釘毛胚材質證明有誤、RoHS 宣告書缺漏"
    plain = """山井品保 您好

本公司依 ISO 13485 執行進料審查，10/30 收到之骨釘毛胚（品號 BS-TI-4532，批號 T64-2610-B，共 800 支）外觀及尺寸均合格，\
惟隨貨文件有下列缺失：

‧ 材質證明書上爐號為 88K1702，與標籤 88K1720 不符
‧ 未附 RoHS 宣告書

文件未齊前本批暫停發料。煩請於 11/11 前補發正確之材質證明書及 RoHS 宣告書，並以 Email 說明誤植原因，不需 8D。

如有疑問請洽分機 512。

衛康醫療器材股份有限公司　品保部　法規文管　簡妤珊
"""
    html = mso(paragraphs(plain.strip()))
    headers = head(
        ("簡妤珊", "yushan.chien@weikang-medical.example"),
        subject,
        "2026-11-04 10:10:10 +0800",
        "SEYPR04MB7788F1E2D3C4B5A6978810@SEYPR04MB7788.apcprd04.prod.example",
        extra=[("Thread-Index", "AdxMM0jTqf0RkX1qQ7CqZ2Y1b0E9Hg=="), ("x-originating-ip", "[198.51.100.77]")],
    )
    expected = reading(
        "formal",
        _ZH,
        subject,
        ("衛康醫療器材股份有限公司", "yushan.chien@weikang-medical.example"),
        case(
            product="骨釘毛胚",
            part_no="BS-TI-4532",
            lot=["T64-2610-B"],
            qty_total=800,
            complaint_date="2026-11-04",
            due_date="2026-11-11",
            defect="材質證明書上爐號為 88K1702，與標籤 88K1720 不符",
            category="documentation",
            delivery_date="2026-10-30",
            found_at="進料審查",
            remedy="補發正確之材質證明書及 RoHS 宣告書",
            reply_form="Email 說明",
        ),
        new_text_has=["未附 RoHS 宣告書"],
        note="the goods are right, the papers are not; heat numbers are no lots; an 8D is expressly not asked",
    )
    put(18, "papers-medical", mail(headers, made.both(plain, html, "_000_SEYPR04MB7788F1E2D3C4_")), expected)


def main() -> None:
    letter_of_a_motor_maker()
    desk_of_an_end_customer()
    board_in_labelled_lines()
    cables_in_a_table()
    sheet_of_a_bearing_maker()
    notice_of_an_optics_house()
    forwarded_by_our_seller()
    forwarded_twice()
    board_sent_again()
    photos_for_a_case()
    second_mail_of_the_bearing_maker()
    remark_of_a_weaver()
    price_asked_by_a_buyer()
    totes_on_the_way()
    three_points_of_a_toy_maker()
    crate_broken_on_the_way()
    short_count_of_an_agent()
    papers_missing_for_a_medical_house()


if __name__ == "__main__":
    main()
