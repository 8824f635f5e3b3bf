"""Mails 15-20 of the newzh section: customers of Taiwan, one letter sent twice, one order."""

from typing import Any

from tests.corpus.make.newzh_parts import XLSX, Sender, both, case, divs, head, html, mso, put
from tests.corpus.make.parts import attached, mail, multipart, text, xlsx


def hub_axles() -> None:
    words = """Hi 佳穎，

我是捷銳自行車的 Wayne，前天電話裡講的軸心那件事我整理一下，免得妳轉述給廠內又走樣 XD

115年10月21日交進來的那批花鼓軸心（P/N JR-AX-142，600支），廠內做前叉耐久測試，測到3萬次就斷，我們規範是10萬次，\
以前測你們家的都是跑完收工，從來沒這樣過。總共斷了3支，\
H1015 跟 H1016 兩爐都有份，斷口我請實驗室的學長看過，他說像是滲碳層太深，\
不過這是他隨口講的，不是正式報告喔。

老闆的意思：
　① 庫存全部先凍結，妳那邊先補 300 支不同爐號的給我們出貨用；
　② 下星期三以前給初步原因分析。

德國客人的車架 SF-90 是 12/5 要裝櫃，真的不能再拖了，拜拖拜託。

Wayne 洪偉倫
捷銳自行車工業股份有限公司 研發中心
彰化縣大村鄉中山路二段 211 號
04-8520-166 #312
"""
    sender = Sender("Wayne Hung", "wayne.hung@jierui-bike.example", "2026-11-06 13:37 +0800", "")
    subject = "軸心斷裂 整理給妳"
    part = both("000000000000a41d7e0646c3f590", text(words), html(f'<div dir="ltr">{divs(words)}</div>'))
    put(
        "15-hub-axles",
        mail(head(sender, subject, "CAJr8xNqT0w5vYkLhZ2mPdE7aBcUoG1sKfQi9XzRtWyM3nD"), part),
        {
            "language": "zh-TW",
            "subject": subject,
            "customer": "捷銳自行車工業股份有限公司",
            "contact_email": "wayne.hung@jierui-bike.example",
            "cases": [
                case(
                    product="花鼓軸心",
                    part_no="JR-AX-142",
                    lot=["H1015", "H1016"],
                    qty_affected=3,
                    qty_total=600,
                    complaint_date="2026-11-06",
                    due_date="2026-11-11",
                    defect="測到3萬次就斷",
                    delivery_date="2026-10-21",
                    found_at="前叉耐久測試",
                    remedy="補 300 支不同爐號的",
                    reply_form="初步原因分析",
                )
            ],
            "new_text_has": ["不能再拖了"],
            "new_text_lacks": ["彰化縣大村鄉"],
            "note": "chatty; a year of the Republic, two furnace charges, cycles that are no quantities",
        },
    )


def chamber_lid() -> None:
    words = """Dear Amy,

IQC reject 一批，please see below:

Item: 腔體上蓋 0200-41877 Rev.D
S/N: SJ26-00731
Issue: O-ring 溝槽底部一道刮傷，約 12 mm，漏率 fail
Qty: 1/4 pcs（其他 3 pcs OK 已入庫）

Need your support:
- 這 pc 走 RTV，請 arrange 收件；重工後 ETA 何時可以 return？
- SCAR 請於 5 個工作天內上傳 portal，逾期系統會 auto hold 新單，到時候 release 要簽到處長，大家都麻煩。

Thanks & BR,

許承恩 Ryan Hsu
Supplier Quality / SQE2
承翊半導體設備股份有限公司
TEL +886-3-666-0188 ext. 7420

*** This e-mail may contain confidential information of Chengyi. If you are not the intended recipient, delete it. ***
"""
    sender = Sender("Ryan Hsu (許承恩)", "ryan_hsu@chengyi-semi.example", "2026-11-10 10:21 +0800", "", "utf-8")
    subject = "[SCAR-26-0448] 腔體上蓋 IQC reject / PO 7700129384"
    more = (
        ("Thread-Topic", "SCAR-26-0448"),
        ("Accept-Language", "zh-TW, en-US"),
        ("X-MS-Has-Attach", ""),
        ("x-originating-ip", "[10.21.4.77]"),
    )
    part = both(
        "_000_SEYPR06MB5934C1E7A05B2D96F08ASEYPR06MB5934apcp_",
        text(words),
        html(
            mso(words).replace("ZH-CN", "ZH-TW"),
            style="<style>p.MsoNormal{margin:0cm;font-size:12.0pt;font-family:新細明體;}</style>",
        ),
    )
    put(
        "16-chamber-lid",
        mail(head(sender, subject, "SEYPR06MB5934C1E7A05B2D96F08A", *more), part),
        {
            "language": "zh-TW",
            "subject": subject,
            "customer": "承翊半導體設備股份有限公司",
            "contact_email": "ryan_hsu@chengyi-semi.example",
            "cases": [
                case(
                    product="腔體上蓋",
                    part_no="0200-41877",
                    order_no="7700129384",
                    qty_affected=1,
                    qty_total=4,
                    complaint_date="2026-11-10",
                    due_date="2026-11-17",
                    defect="O-ring 溝槽底部一道刮傷",
                    customer_ref="SCAR-26-0448",
                    serial_no="SJ26-00731",
                    found_at="IQC",
                    remedy="重工",
                    reply_form="SCAR",
                )
            ],
            "new_text_has": ["auto hold 新單"],
            "new_text_lacks": ["confidential information of Chengyi"],
            "note": "half English, short labels, one of four; number and order in the subject; five working days",
        },
    )


def hinge_notice() -> None:
    words = """山井的夥伴好，

附件異常單請收。這張是二廠反映的，我只是代轉，技術上的問題直接打給單子上的人就好（分機有寫），不要回我，我下週起請育嬰假了～

另外提醒：二廠 11/27 盤點不收貨。

詹于婷　上
"""
    rows: list[list[object]] = [
        ["宏匠家具五金股份有限公司　進料品質異常通知單"],
        ["單號", "RK2-1151112-03", None, "開立日期", "2026/11/12"],
        ["供應商", "山井精密機械有限公司", None, "採購單號", "45-0026117"],
        ["品名", "緩衝鉸鏈座", None, "料號", "HJ-HB110-L"],
        ["進料日", "2026/11/11", None, "進料數量", 5000],
        ["批號", "無標示", None, "不良數", 640],
        ["異常說明", "螺絲孔未倒角，自動鎖付機鎖不進去"],
        ["嚴重度", "■主要 □次要 □輕微", None, "處置", "特採挑選使用，挑選工時另計"],
        ["要求回覆", "2026/11/18 前提供矯正預防措施單"],
        ["二廠品管", "簡宏達 #265", None, "主管", None],
    ]
    sender = Sender(
        "詹于婷", "yuting.chan@hongjiang-hw.example", "2026-11-13 16:48 +0800", "Microsoft Outlook 16.0", "big5"
    )
    name = "RK2-1151112-03.xlsx"
    whole = multipart(
        "mixed",
        "----=_NextPart_000_0107_01DC54BD.77A1E040",
        [text(words.replace("～", "~"), charset="big5"), attached(name, xlsx({"異常單": rows}), XLSX)],
    )
    subject = "異常單 RK2-1151112-03"
    put(
        "17-hinge-notice",
        mail(head(sender, subject, "010601dc54bd$6f3e1a20$4dba4e60$", ("Content-Language", "zh-tw")), whole),
        {
            "language": "zh-TW",
            "subject": subject,
            "attachments": [{"name": name, "inline": False}],
            "forms": [name],
            "customer": "宏匠家具五金股份有限公司",
            "contact_email": "yuting.chan@hongjiang-hw.example",
            "cases": [
                case(
                    product="緩衝鉸鏈座",
                    part_no="HJ-HB110-L",
                    order_no="45-0026117",
                    qty_affected=640,
                    qty_total=5000,
                    complaint_date="2026-11-12",
                    due_date="2026-11-18",
                    defect="螺絲孔未倒角，自動鎖付機鎖不進去",
                    severity="主要",
                    customer_ref="RK2-1151112-03",
                    delivery_date="2026-11-11",
                    found_at=...,
                    remedy="特採挑選使用",
                    claim=...,
                    reply_form="矯正預防措施單",
                )
            ],
            "note": "all in a sheet; the batch 無標示; a day of stocktaking is no due day; a relay who speaks of leave",
        },
    )


_CAPS = """TO：山井品保課
FM：金泰興五金　葉

※ 不鏽鋼飾蓋　KTX-C3005　我們的單號 K26-0913
※ 11/16 收到 2400 PCS，開箱全檢中，目前約 15% 要打掉
※ 鍍層起泡，同一箱裡面顏色還深淺不一，擺在一起像兩家做的
※ 樣品簽的是 #2 色板，貴司自己留底的那片拿出來比比看就知道

全數退回重鍍，來回的車不要再叫我出。
11/20 中午以前要有矯正報告，不然我直接轉單給別家了！

上次黑色那款 KTX-C3002 沒問題，款項照付，這兩件事分開看。
"""


def _caps_case(day: str) -> dict[str, Any]:
    return case(
        product="不鏽鋼飾蓋",
        part_no="KTX-C3005",
        order_no="K26-0913",
        qty_total=2400,
        complaint_date=day,
        due_date="2026-11-20",
        defect="鍍層起泡，同一箱裡面顏色還深淺不一",
        delivery_date="2026-11-16",
        found_at=...,
        defect_rate_pct=15,
        remedy="全數退回重鍍",
        claim=...,
        reply_form="矯正報告",
    )


def deco_caps() -> None:
    sender = Sender("葉", "yeh@jintaixing.example", "2026-11-17 11:15 +0800", "Windows Live Mail 16.4.3528.331", "big5")
    subject = "飾蓋電鍍 NG"
    put(
        "18-deco-caps",
        mail(
            head(sender, subject, "9E41C07B2D5A4F8386B1D20C7F3E5A64", ("X-MSMail-Priority", "High")),
            text(_CAPS, charset="big5"),
        ),
        {
            "language": "zh-TW",
            "subject": subject,
            "customer": "金泰興五金",
            "contact_email": "yeh@jintaixing.example",
            "cases": [_caps_case("2026-11-17")],
            "new_text_has": ["轉單給別家"],
            "note": "marks in place of labels; a share but no count; another part that is good",
        },
    )


def deco_caps_again() -> None:
    sender = Sender("葉", "yeh@jintaixing.example", "2026-11-18 08:32 +0800", "iPhone Mail (23B85)")
    subject = "飾蓋電鍍 NG（重寄，昨天那封有沒有收到？）"
    words = f"昨天電腦怪怪的，怕沒寄出去，再寄一次。\n\n{_CAPS}\n從我的 iPhone 傳送\n"
    put(
        "19-deco-caps-again",
        mail(
            head(sender, subject, "2D7B6C94-0E1F-4A38-B5C2-91F70A8E3D46"),
            text(words, encoding="quoted-printable"),
        ),
        {
            "language": "zh-TW",
            "subject": subject,
            "customer": "金泰興五金",
            "contact_email": "yeh@jintaixing.example",
            "duplicate_of": "newzh-18-deco-caps.eml",
            "cases": [_caps_case("2026-11-18")],
            "new_text_lacks": ["從我的 iPhone 傳送"],
            "note": "the same words sent again from a telephone under a longer subject and a line of excuse",
        },
    )


def trays_order() -> None:
    words = """山井業務部　您好

茲訂購下列用品，單價依 9/30 報價單 Q-1150930-7：

1. 防刮傷隔板周轉箱（藍）　　40 只
2. 不良品專用周轉箱（紅，附「NG」蓋）　10 只
3. 報廢品收集籃　　6 只

請於 12/4 送達台南廠，發票隨貨。收到本訂單請蓋章回傳，謝謝。

附註：因廠內近期不良品暫存區擴大，紅色箱如有現貨可先出。

聯嶸精機工業有限公司　總務課　蔡宜芳
統一編號 00000000　電話 06-2330-108
"""
    sender = Sender("蔡宜芳", "ga@lianrong-cnc.example", "2026-11-09 09:03 +0800", "Mozilla Thunderbird", "utf-8")
    subject = "訂購單 GA-261109（周轉箱）"
    put(
        "20-trays-order",
        mail(
            head(sender, subject, "c17e0a52-84bd-4d3f-9b60-e2a915f7d8c3", ("Content-Language", "zh-TW")),
            text(words, encoding="base64"),
        ),
        {
            "kind": "other",
            "language": "zh-TW",
            "subject": subject,
            "text_has": ["不良品專用周轉箱"],
            "note": "an order of boxes for faulty goods, with a date and quantities, complains of nothing",
        },
    )
