"""Six mails from Taiwan and eight from Japan, each of another trade: ten complaints and what surrounds them.

Takes nothing, gives each mail as bytes with its expected reading. Touches only `keep`, through `put`.
"""

import io

from openpyxl import Workbook

from tests.corpus.make.latereast_cn import put
from tests.corpus.make.newzh_parts import DOCX, XLSX, Sender, both, case, divs, head, html, mso
from tests.corpus.make.parts import attached, docx, mail, multipart, steady, text


def bicycle_dropouts() -> None:
    words = """Dear 小林哥，

不好意思又是我 XD 先講好消息，上次那批碗組客人很滿意，謝謝你們幫忙趕。

壞消息是後勾爪。今天早上組車線在鎖尾鉤的時候，師傅說有的牙根本咬不進去，我下去看，真的，牙孔攻歪了，\
目測大概歪兩三度。線上挑了 40 個先頂著用，裡面 3 個這樣，等於快一成，我是不太敢讓後面的流下去。

東西是 9/26 進來的（箱嘜上印 lot 0926-2），PO-V261004，你們的料號我手邊沒有，我們這邊叫 DO-142TA，\
就是貫通軸 142mm 那款，不是 135 快拆那款喔（135 的沒問題）。

可以麻煩下週二（11/17）以前給我一份改善對策嗎？老闆娘禮拜三要開會，我得有東西講。良品也請先準備 300 個左右讓我換。

順便問一下，展覽的停車證你們要幾張？

雅婷
--
詹雅婷 Tina Chan｜採購專案
維洛車業股份有限公司 Veloform Cycles
台中市大甲區某某路 300 號  TEL 04-5550-2688 #215
"""
    who = Sender("Tina Chan", "tina.chan@veloform.example", "2026-11-12 11:48 +0800", "")
    raw = mail(
        head(who, "後勾爪的牙 + 停車證", "CAJf8wq2oN1xP0TzKc7uM4hVbR9eLs3Ya"),
        both("0000000000006b1f0e062c3d9a17", text(words), html(f'<div dir="ltr">{divs(words)}</div>')),
    )
    found = case(
        product="後勾爪",
        part_no="DO-142TA",
        lot=["0926-2"],
        order_no="PO-V261004",
        qty_affected=3,
        qty_total=40,
        complaint_date="2026-11-12",
        due_date="2026-11-17",
        defect="牙孔攻歪了",
        delivery_date="2026-09-26",
        occurred_on="2026-11-12",
        found_at="組車線",
        defect_rate_pct=...,
        remedy="良品也請先準備 300 個左右讓我換",
        reply_form="改善對策",
    )
    put(
        "13-bicycle-dropouts",
        raw,
        {
            "language": "zh-TW",
            "subject": "後勾爪的牙 + 停車證",
            "customer": "維洛車業股份有限公司",
            "contact_email": who.email,
            "cases": [found],
            "new_text_lacks": ["TEL 04-5550-2688"],
            "note": "a chatty buyer; the 135 version is good, 142 mm no quantity, 300 to be kept ready neither",
        },
    )


def fitting_papers() -> None:
    words = """山井外銷部 / 品保部 鈞鑒：

FG-26-0831 這票貨（銅接頭 1/2"，6,400 個）東西本身沒有問題，客戶也驗過了，問題出在文件。

貴司隨貨的材質證明寫錯：訂單明明是無鉛銅 C46500，證明上卻打成 C36000，而且沒有簽章。\
澳洲 Harlan Plumbing Supplies 憑這張紙過不了 WaterMark，整櫃現在壓在墨爾本倉庫，倉租一天 85 澳幣，目前還沒跟我們算。

請於 11/10 前重開材證，正本快遞到敝司即可。

另：下一票 FG-26-0902 請一併先傳草稿給我對過再印。

順頌 商祺

富港國際貿易有限公司
業務 簡世豪 敬上
高雄市前鎮區某某二路 25 號 9 樓
電話 (07) 555-0139　統編 00000000
"""
    who = Sender("簡世豪", "howard@fukang-trade.example", "2026-11-05 16:03 +0800", "Microsoft Outlook 16.0", "big5")
    raw = mail(
        head(who, "材證更正 FG-26-0831", "004701dc4e23$19d6e2b0$4d84a810$", ("X-MSMail-Priority", "Normal")),
        both(
            "----=_NextPart_000_0048_01DC4E66.27FA5D90",
            text(words, charset="big5"),
            html(mso(words).replace("ZH-CN", "ZH-TW"), "big5"),
        ),
    )
    found = case(
        product="銅接頭",
        order_no="FG-26-0831",
        qty_total=6400,
        complaint_date="2026-11-05",
        due_date="2026-11-10",
        defect="材質證明寫錯",
        category="documentation",
        remedy="重開材證",
    )
    put(
        "14-fitting-papers",
        raw,
        {
            "language": "zh-TW",
            "subject": "材證更正 FG-26-0831",
            "customer": "富港國際貿易有限公司",
            "contact_email": who.email,
            "cases": [found],
            "new_text_lacks": ["統編"],
            "note": "a trading agent; the goods are good, the certificate is wrong; alloys are no part numbers",
        },
    )


def loom_parts() -> None:
    words = """受文者：山井精密機械有限公司
發文日期：民國115年10月27日
發文字號：泰品字第1150087號
主旨：貴公司115年10月20日交貨之零件兩項不良，請查照惠復。

說明：
一、凸輪從動輪（圖號 TL-6603）：交貨150只，入廠檢驗發現21只外徑偏小，\
實測Ø31.94～31.96，圖面Ø32 +0/-0.02。本廠訂單 TS-1150912。
二、打緯軸襯套（圖號 TL-7150，爐號 HB09）：交貨80只，上機後有2只內孔拉傷，應是鉸孔時夾屑所致。訂單同上。

辦法：
（一）第一項請換貨。
（二）第二項請派員到廠選別。
（三）請於5個工作天內以矯正措施報告書函復，兩項分開填寫。

備註：說明一之同圖號件去年係由他廠供應，無此情形。

泰昶紡織機械廠股份有限公司　品保課　課長 游振國
"""
    who = Sender("泰昶品保課", "qa@taichang-loom.example", "2026-10-27 14:12 +0800", "Microsoft Outlook 15.0")
    raw = mail(
        head(who, "泰品字第1150087號", "002b01dc4712$0c5f77a0$251e66e0$"),
        text(words),
    )
    same = {
        "order_no": "TS-1150912",
        "complaint_date": "2026-10-27",
        "due_date": "2026-11-03",
        "customer_ref": "泰品字第1150087號",
        "delivery_date": "2026-10-20",
        "reply_form": "矯正措施報告書",
    }
    wheel = case(
        product="凸輪從動輪",
        part_no="TL-6603",
        qty_affected=21,
        qty_total=150,
        defect="外徑偏小",
        found_at="入廠檢驗",
        remedy="換貨",
        **same,
    )
    bush = case(
        product="打緯軸襯套",
        part_no="TL-7150",
        lot=["HB09"],
        qty_affected=2,
        qty_total=80,
        defect="內孔拉傷",
        found_at="上機後",
        remedy="派員到廠選別",
        **same,
    )
    put(
        "15-loom-parts",
        raw,
        {
            "language": "zh-TW",
            "subject": "泰品字第1150087號",
            "customer": "泰昶紡織機械廠股份有限公司",
            "contact_email": who.email,
            "cases": [wheel, bush],
            "note": "an official letter as mail text: years of the Republic, two items, demands apart",
        },
    )


def thanks_for_no_defects() -> None:
    words = """林課長您好：

這封是來道謝的。

八月我們因為毛邊不良退了貴廠兩批轉盤，當時我口氣很差，在這裡說聲抱歉。貴廠後來做的 8D 我影印給新人當教材，\
從刀具壽命一路追到換班交接，真的追到根。九月到現在進了 6 批、11,800 片，零不良、零客訴，產線的重工站也撤掉了。

年度供應商大會訂在 12 月 4 日，主管想頒個感謝狀給貴廠，邀請函另外寄，屆時請您一定要來。

敬祝 順心
自動販賣機事業處　範桂蘭
宏鉅自販機股份有限公司
"""
    who = Sender("範桂蘭", "kl.fan@hongju-vend.example", "2026-11-02 13:27 +0800", "Foxmail 7.2.25.331[cn]")
    raw = mail(
        head(who, "謝謝貴廠八月不良案的處理", "2026110213265877120433"),
        both("----=_001_NextPart338190527164_=----", text(words), html(divs(words))),
    )
    put(
        "16-thanks-for-no-defects",
        raw,
        {
            "kind": "other",
            "language": "zh-TW",
            "subject": "謝謝貴廠八月不良案的處理",
            "customer": ...,
            "contact_email": ...,
            "note": "praise that tells of returned lots, an 8D and figures; nothing is wrong now",
        },
    )


def tuner_worms() -> None:
    words = """您好，

我是自己做烏克麗麗和吉他的，跟貴公司買的量很少，先謝謝你們願意接小單。

上個月 25 號收到的弦鈕蝸桿 20 支，我這兩天才有空開始裝。裝到第 7 支發現轉起來會跳齒，拆下來跟舊的比，\
看起來是牙深不夠。剩下的我一支一支試過，20 支裡面總共有 3 支會這樣，其他的都很順，手感比之前那家好很多。

不知道方不方便補 3 支給我？運費我自己出沒關係。有問題的 3 支我收在小袋子裡，要的話可以寄回去給你們看。

客人的琴是 12 月中要交，不急，慢慢來。

沐音弦樂工坊　柯承恩
（工作室在二樓，白天常在磨木頭聽不到電話，寫信比較好）
"""
    who = Sender("柯承恩", "ke@muyin-strings.example", "2026-10-18 23:31 +0800", "Apple Mail (2.3826.300.87.4.3)")
    raw = mail(
        head(who, "弦鈕蝸桿 想請教", "C7A90E52-2D44-4B19-8F60-91BE07D3A2C8"),
        text(words, encoding="quoted-printable"),
    )
    found = case(
        product="弦鈕蝸桿",
        qty_affected=3,
        qty_total=20,
        complaint_date="2026-10-18",
        defect="牙深不夠",
        delivery_date="2026-09-25",
        remedy="補 3 支",
    )
    put(
        "17-tuner-worms",
        raw,
        {
            "language": "zh-TW",
            "subject": "弦鈕蝸桿 想請教",
            "customer": "沐音弦樂工坊",
            "contact_email": who.email,
            "cases": [found],
            "note": "a gentle craftsman asks for three; the seventh is no quantity, mid-December not due",
        },
    )


def dumbbell_remark() -> None:
    words = """阿凱

貨收到了，數量對，謝謝。
啞鈴桿的滾花這次比較利，健身房的教練說握久了手會刺，不過也有會員覺得這樣才止滑啦。
純粹跟你分享一下，不是客訴，不用回也不用開單。

12 月的單照舊 200 支。

Nick
從我的 Galaxy 傳送
"""
    who = Sender("Nick Hsieh", "nick@gangti-fitness.example", "2026-11-14 20:16 +0800", "")
    raw = mail(head(who, "Re: 出貨通知 啞鈴桿", "bq7v2mlu0x4d9k1w5zr8-1794658560114"), text(words))
    found = case(
        product="啞鈴桿",
        complaint_date="2026-11-14",
        defect="握久了手會刺",
    )
    put(
        "18-dumbbell-remark",
        raw,
        {
            "kind": "informal",
            "language": "zh-TW",
            "subject": "Re: 出貨通知 啞鈴桿",
            "customer": None,
            "contact_email": who.email,
            "cases": [found],
            "note": "a remark that says it is no complaint, in a mail that also orders; 200 are next month's",
        },
    )


def dental_chucks_form() -> None:
    words = """山井精密機械　品質保証部　楊様

お世話になっております。サクライデンタルの黒木です。
表題の件、添付の連絡書のとおりです。ご確認のうえ、下半分をご記入いただきご返送ください。

なお、先日ご相談いただいた包装変更の件は、社内で検討中です。もう少々お待ちください。

株式会社サクライデンタル
品質管理課　黒木　綾
〒600-0000　京都市下京区○○町 8-2
TEL 075-555-0173 / FAX 075-555-0174
"""
    rows = (
        ("連絡書番号", "SD-QN-260119", "発行日", "令和8年11月9日"),
        ("発行元", "株式会社サクライデンタル", "宛先", "山井精密機械有限公司"),
        ("品名", "タービン用チャック", "図番", "HP-C316-04"),
        ("ロット", "6J14", "注文番号", "45-20771"),
        ("納入日", "令和8年10月22日", "納入数", "800個"),
        ("不良数", "9個", "発見工程", "組立後の保持力試験"),
        ("不具合内容", "爪の先端が欠けている", "重要度", "☐ 重大　☑ 重　☐ 軽"),
        ("処置依頼", "代替品の納入", "回答期限", "令和8年11月24日"),
        ("発生原因（貴社記入）", "", "流出原因（貴社記入）", ""),
        ("恒久対策（貴社記入）", "", "実施日（貴社記入）", ""),
    )
    form = docx("不具合連絡書", rows, ("※ 医療機器部品につき、回答書は10年間保管します。",))
    who = Sender("黒木 綾", "a.kuroki@sakurai-dental.example", "2026-11-10 09:22 +0900", "Microsoft Outlook 16.0")
    raw = mail(
        head(who, "不具合連絡書の送付（タービン用チャック）", "001c01dc51de$f04a2c70$d0de8550$"),
        multipart(
            "mixed",
            "----=_NextPart_000_001D_01DC522A.6031D470",
            [
                both("----=_NextPart_001_001E_01DC522A.6031D470", text(words), html(mso(words).replace("ZH-CN", "JA"))),
                attached("不具合連絡書_SD-QN-260119.docx", form, DOCX),
            ],
        ),
    )
    found = case(
        product="タービン用チャック",
        part_no="HP-C316-04",
        lot=["6J14"],
        order_no="45-20771",
        qty_affected=9,
        qty_total=800,
        complaint_date="2026-11-09",
        due_date="2026-11-24",
        defect="爪の先端が欠けている",
        severity="重",
        customer_ref="SD-QN-260119",
        delivery_date="2026-10-22",
        found_at="組立後の保持力試験",
        remedy="代替品の納入",
        reply_form=...,
    )
    put(
        "19-dental-chucks-form",
        raw,
        {
            "language": "ja",
            "subject": "不具合連絡書の送付（タービン用チャック）",
            "attachments": [{"name": "不具合連絡書_SD-QN-260119.docx", "inline": False}],
            "forms": ["不具合連絡書_SD-QN-260119.docx"],
            "customer": "株式会社サクライデンタル",
            "contact_email": who.email,
            "cases": [found],
            "new_text_lacks": ["FAX 075-555-0174"],
            "note": "a Word form in years of Reiwa; written a day before it was sent; our half is blank",
        },
    )


def watch_pinions() -> None:
    words = """山井精密機械 御中

白樺時計部品の矢ヶ崎です。

二番カナ（W-2204）、ロット K6J-2、500本のうち12本、ホゾが曲がっています。
ホゾ径φ0.12で、顕微鏡30倍ならすぐ分かります。指で触れば折れます。
三番カナ（W-2205）のほうは問題ありません。
輸送ではなく、トレーに詰める時だと思います。仕切りの穴が0.3ミリ小さい。

不良解析の結果を今月20日までにお願いします。
12本は捨てずに取ってあります。

(有)白樺時計部品製作所
矢ヶ崎 忠
"""
    who = Sender("矢ヶ崎 忠", "yagasaki@shirakaba-tokei.example", "2026-11-06 17:52 +0900", "", "iso-2022-jp")
    raw = mail(
        head(who, "二番カナ ホゾ曲り", "20261106175140.3F2A.YAGASAKI", ("X-Mailer", "Becky! ver. 2.81.07 [ja]")),
        text(words, charset="ISO-2022-JP", encoding="7bit"),
    )
    found = case(
        product="二番カナ",
        part_no="W-2204",
        lot=["K6J-2"],
        qty_affected=12,
        qty_total=500,
        complaint_date="2026-11-06",
        due_date="2026-11-20",
        defect="ホゾが曲がっています",
        reply_form="不良解析の結果",
    )
    put(
        "20-watch-pinions",
        raw,
        {
            "language": "ja",
            "subject": "二番カナ ホゾ曲り",
            "customer": "(有)白樺時計部品製作所",
            "contact_email": who.email,
            "cases": [found],
            "note": "a terse old master in ISO-2022-JP; the third pinion is good, the tray is his guess",
        },
    )


def seat_fittings() -> None:
    words = """山井精密機械有限公司
品質保証部　責任者様

拝啓　晩秋の候、貴社ますますご清栄のこととお慶び申し上げます。
平素は弊社の機内座席事業に格別のご協力を賜り、厚く御礼申し上げます。

さて、大変申し上げにくいことながら、貴社よりご納入いただいております座席レール取付金具につきまして、\
下記のとおり不適合が確認されましたので、ご連絡申し上げます。

経緯でございますが、去る11月2日、福岡工場の座席サブ組立工程におきまして、作業者が締結時の違和感に気づき、\
トルクの推移を確認いたしましたところ、規定の14 N・mに達する前に空転するものがございました。\
該当品を切断して調べましたところ、ヘリサート下穴が0.2 mm大きく加工されていたことが判明いたしました。\
在庫を含め、ロット FA-0911 および FA-0918 の計320個を確認いたしました結果、17個が該当しております。\
なお、FA-0925 につきましては異常はございませんでした。

部番は 417-8832-01（左用）でございます。右用の 417-8832-02 は対象外です。発注番号は 7100446 でございます。

弊社の不適合区分では「重要（Major）」に相当し、弊社管理番号は NC-26-0553 でございます。\
航空局への報告は、現時点では不要と判断しております。

つきましては、誠に恐れ入りますが、次の二点をお願い申し上げます。

　一、該当ロットの良品との差し替え
　一、8D様式による報告書のご提出（令和8年11月25日必着）

なお、選別に要しました弊社工数（12時間）につきましては、今回に限りご請求申し上げません。

年末のご多用の折、お手数をおかけいたしますが、何卒よろしくお願い申し上げます。
敬具

――――――――――――――――――――
西海航空内装株式会社　調達品質部
主任　古賀　真由美
〒819-0000 福岡市西区○○ 3-14
直通 092-555-0128（木曜は在宅勤務）
――――――――――――――――――――
このメールは宛先の方のみを対象としています。誤って受信された場合は破棄をお願いいたします。
"""
    who = Sender("古賀 真由美", "m.koga@saikai-interior.example", "2026-11-11 18:40 +0900", "")
    language = ("Content-Language", "ja-JP")
    raw = mail(
        head(who, "座席レール取付金具の不適合について（ご連絡）", "TYCPR01MB7741C60E5B2F9A08", language),
        both("_000_TYCPR01MB7741C60E5B2F9A08_", text(words), html(mso(words).replace("ZH-CN", "JA"))),
    )
    found = case(
        product="座席レール取付金具",
        part_no="417-8832-01",
        lot=["FA-0911", "FA-0918"],
        order_no="7100446",
        qty_affected=17,
        qty_total=320,
        complaint_date="2026-11-11",
        due_date="2026-11-25",
        defect="ヘリサート下穴が0.2 mm大きく加工されていた",
        severity="重要（Major）",
        customer_ref="NC-26-0553",
        occurred_on="2026-11-02",
        found_at="座席サブ組立工程",
        remedy="該当ロットの良品との差し替え",
        reply_form="8D",
    )
    put(
        "21-seat-fittings",
        raw,
        {
            "language": "ja",
            "subject": "座席レール取付金具の不適合について（ご連絡）",
            "customer": "西海航空内装株式会社",
            "contact_email": who.email,
            "cases": [found],
            "new_text_has": ["FA-0925"],
            "new_text_lacks": ["誤って受信された場合"],
            "note": "a very polite page: a good lot, a part not concerned, and hours that are not charged",
        },
    )


_NEEDLES = """楊さん

針棒ブランクのパッキング、仕様と違います。

・防錆紙なし。裸で缶に入っている
・缶のふたはテープ1周だけ（仕様は2周）
・乾燥剤は入っていた

仕様書は PK-03 の4項。今回の便（INV 26-1105S、3缶 9,000本）は3缶とも同じ。
サビはまだ出ていません。湿度の低い時期なので助かりましたが、6月だったら全滅です。

使いますので返品はしません。次の便から仕様どおりに。あと、梱包手順書の写真をください。

三条ミシン針製造所　長谷川
"""


def needle_blanks() -> None:
    who = Sender("長谷川", "hasegawa@sanjo-hari.example", "2026-11-12 08:15 +0900", "", "iso-2022-jp")
    raw = mail(
        head(
            who,
            "パッキング仕様違い",
            "7f1d03c8-94b2-4e57-a0c6-2b8e51d7f940",
            ("User-Agent", "Mozilla Thunderbird"),
            ("Content-Language", "ja"),
        ),
        text(_NEEDLES, charset="ISO-2022-JP", encoding="7bit"),
    )
    put("22-needle-blanks", raw, _needles_read("2026-11-12", "パッキング仕様違い", who.email))


def _needles_read(day: str, subject: str, email: str) -> dict[str, object]:
    found = case(
        product="針棒ブランク",
        qty_affected=...,
        qty_total=9000,
        complaint_date=day,
        defect="防錆紙なし",
        category="packaging",
        remedy="次の便から仕様どおりに",
        reply_form=...,
    )
    return {
        "language": "ja",
        "subject": subject,
        "customer": "三条ミシン針製造所",
        "contact_email": email,
        "cases": [found],
        "note": "packing against its specification; no rust yet and no return wanted",
    }


def _aperture_sheet() -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "連絡票"
    cells: dict[str, str | int] = {
        "B2": "品 質 異 常 連 絡 票",
        "F2": "No.",
        "G2": "QA26-1871",
        "B3": "貴社名",
        "C3": "山井精密機械有限公司",
        "F3": "発行",
        "G3": "2026.10.30",
        "B5": "品名",
        "D5": "品番",
        "F5": "ロットNo.",
        "B6": "絞りリング",
        "D6": "LZ50-117",
        "F6": "L2610A",
        "B8": "受入数",
        "D8": "異常数",
        "F8": "不良率",
        "B9": 1200,
        "D9": 36,
        "F9": "3%",
        "B11": "異常の状況",
        "B12": "アルマイト後に白い筋が出ている。クリック溝の中にも見られる。",
        "B14": "処置",
        "C14": "■返却　□特採　□選別",
        "F14": "回答希望日",
        "G14": "2026.11.06",
        "B16": "回答欄（貴社）",
        "B17": "原因",
        "B19": "対策",
        "B21": "記入例：○○の切削油が残留し…（12/1 実施）",
    }
    for place, value in cells.items():
        sheet[place] = value
    for merged in ("B2:E2", "B12:G12", "C17:G18", "C19:G20"):
        sheet.merge_cells(merged)
    out = io.BytesIO()
    book.save(out)
    return steady(out.getvalue())


def aperture_rings_sheet() -> None:
    words = """品質保証ご担当者様

標記、連絡票を添付いたします。

筋の見え方は照明の当て方で変わりますので、限度見本と並べて撮った写真を明日別便でお送りします。
色（黒）の濃さは良好です。

よろしくお願いします。

多摩レンズ工業株式会社　部品検査グループ　内藤
内線 3358
"""
    who = Sender("内藤 修", "o.naito@tama-lens.example", "2026-10-30 16:58 +0900", "", "iso-2022-jp")
    mailer = ("X-Mailer", "Lotus Notes Release 9.0.1 October 14, 2013")
    raw = mail(
        head(who, "異常連絡票 QA26-1871", "OF3A7C19E2.80B4D65F-ON49258D1C.002BE41A", mailer),
        multipart(
            "mixed",
            "=_mixed 002BE41C49258D1C_=",
            [
                text(words, charset="ISO-2022-JP", encoding="7bit"),
                attached("QA26-1871.xlsx", _aperture_sheet(), XLSX),
            ],
        ),
    )
    found = case(
        product="絞りリング",
        part_no="LZ50-117",
        lot=["L2610A"],
        qty_affected=36,
        qty_total=1200,
        complaint_date="2026-10-30",
        due_date="2026-11-06",
        defect="白い筋が出ている",
        customer_ref="QA26-1871",
        defect_rate_pct=3,
        remedy="返却",
        reply_form=...,
    )
    put(
        "23-aperture-rings-sheet",
        raw,
        {
            "language": "ja",
            "subject": "異常連絡票 QA26-1871",
            "attachments": [{"name": "QA26-1871.xlsx", "inline": False}],
            "forms": ["QA26-1871.xlsx"],
            "customer": "多摩レンズ工業株式会社",
            "contact_email": who.email,
            "cases": [found],
            "note": "values stand under their labels; the company only in the mail; an example is no answer",
        },
    )


def thruster_couplings_late() -> None:
    words = """山井　営業・品質 各位

至急です。

サイドスラスタ用カップリング、注文 M-8841 の3台、納期は10月30日でした。
今日の時点で届いたのは1台だけ、残り2台が未着です。
何度電話しても「船会社に確認中」としか言われません。うちの船台は16日に空けないといけないんです。
次の船（改造船、5千トン）がもう沖で待っています。

遅れた分は1日30万円、契約書どおり請求します。

明日17時までに、遅延理由と確実な到着日を書面で出してください。
口頭は結構です。

玄海ドック㈱ 艤装課 松尾
（携帯 080-0000-4419　現場にいるので3回鳴らしてください）
"""
    who = Sender("松尾 健", "matsuo@genkai-dock.example", "2026-11-04 12:37 +0900", "iPhone Mail (23B85)")
    raw = mail(
        head(who, "【至急】M-8841 残り2台", "E41B77C0-0D96-4C2E-A5F8-6F3D10B92A7E"),
        text(words, encoding="quoted-printable"),
    )
    found = case(
        product="サイドスラスタ用カップリング",
        order_no="M-8841",
        qty_affected=2,
        qty_total=3,
        complaint_date="2026-11-04",
        due_date="2026-11-05",
        defect="残り2台が未着",
        category="delivery",
        claim="1日30万円",
        reply_form="書面",
    )
    put(
        "24-thruster-couplings-late",
        raw,
        {
            "language": "ja",
            "subject": "【至急】M-8841 残り2台",
            "customer": "玄海ドック㈱",
            "contact_email": who.email,
            "cases": [found],
            "note": "late goods: the agreed date is no delivery, the berth's date no due date",
        },
    )


def needle_blanks_again() -> None:
    who = Sender("長谷川", "hasegawa@sanjo-hari.example", "2026-11-13 08:40 +0900", "", "iso-2022-jp")
    raw = mail(
        head(
            who,
            "【再送】パッキング仕様違い",
            "c2a60b17-5d3e-49f8-8b04-e91f7a26d053",
            ("User-Agent", "Mozilla Thunderbird"),
            ("Content-Language", "ja"),
        ),
        text(_NEEDLES, charset="ISO-2022-JP", encoding="7bit"),
    )
    read = _needles_read("2026-11-13", "【再送】パッキング仕様違い", who.email)
    again = {
        "duplicate_of": "latereast-22-needle-blanks.eml",
        "note": "sent again the next day under a new Message-ID, word for word",
    }
    put("25-needle-blanks-again", raw, {**read, **again})


def zero_defects_seminar() -> None:
    inside = """<table width="600" align="center"><tr><td>
<h2>もう「再発」させない！　クレーム対応・8D実践セミナー</h2>
<p>納入先から届いた一通のクレームメール。回答期限は3日後、不良は120個、原因は不明――。<br>
あなたの会社なら、どう動きますか？</p>
<ul><li>不具合報告書の書き方（なぜなぜ分析つき）</li>
<li>流出原因と発生原因の切り分け</li>
<li>ライン停止の損害を請求されたら</li></ul>
<p>日時：12月3日（木）13:00～17:00　オンライン<br>
受講料：19,800円（税込）　11月27日までのお申込みで10％引き</p>
<p><a href="https://seminar.monozukuri-juku.example/8d">お申込みはこちら</a></p>
<p style="font-size:11px">ものづくり塾事務局　info@monozukuri-juku.example<br>
配信停止は<a href="https://seminar.monozukuri-juku.example/stop?u=4471">こちら</a></p>
</td></tr></table>"""
    who = Sender("ものづくり塾事務局", "info@monozukuri-juku.example", "2026-11-10 10:00 +0900", "")
    raw = mail(
        head(
            who,
            "納入先から不良の連絡！そのとき品質保証は？【12/3セミナー】",
            "20261110.100000.4471.88213@mta2",
            ("List-Unsubscribe", "<https://seminar.monozukuri-juku.example/stop?u=4471>"),
            ("Precedence", "bulk"),
        ),
        html(inside),
    )
    put(
        "26-zero-defects-seminar",
        raw,
        {
            "kind": "other",
            "language": "ja",
            "subject": "納入先から不良の連絡！そのとき品質保証は？【12/3セミナー】",
            "customer": ...,
            "contact_email": ...,
            "note": "a seminar's newsletter whose subject reads like a complaint",
        },
    )
