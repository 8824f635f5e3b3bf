"""Twelve mails in Simplified Chinese of twelve trades: eight complaints and what surrounds them.

Takes nothing, gives each mail as bytes with its expected reading. Touches only `keep`, through `put`.
"""

import io
from typing import Any

from docx import Document
from openpyxl import Workbook

from tests.corpus.make.newzh_parts import DOCX, XLSX, Sender, both, case, divs, head, html, mso
from tests.corpus.make.parts import attached, keep, mail, multipart, steady, text


def put(name: str, raw: bytes, expected: dict[str, Any]) -> None:
    """Keep a mail of this section; a reading left unsaid is the usual one, one given as `...` is left out."""
    usual: dict[str, Any] = {"kind": "formal", "attachments": [], "forms": [], "case_token": None}
    links = {"duplicate_of": None, "followup_of": None}
    cases = expected.get("cases", [])
    said = {**usual, **links, "n_cases": len(cases), "cases": cases, **expected}
    keep("work", f"latereast-{name}", raw, {key: value for key, value in said.items() if value is not ...})


def hydraulic_covers() -> None:
    words = """你们质量部到底有没有人在？？

八月那回，顾经理在电话里拍着胸脯讲"全部打过压"，我信了，帮你们在老板面前说好话。\
结果昨天中茂那边试车，支腿油缸又漏了，六根，全是你们的端盖，砂眼渗油，25兆帕保压不到三分钟就往外冒。\
人家一排八台车停在试车场等着，隔壁那家的端盖一根没漏，你自己想想我什么滋味。

图号DG125-03，9月28号到的那200只。别问我要炉号，箱子上的纸早撕了，自己查发货记录去。

我就三句话：
剩下的全部换掉，一只也不要跟我讲"挑一挑"。
拆装一根450，六根2700，这钱你们出。
星期五中午以前给我个书面的东西，写清楚砂眼怎么会流到我这里来，不然下个月的单子（本来要给你们500只的）我找别人做。

魏大勇
鹿山液压件厂 采购
手机 139 0000 2517  传真 0536-555 0125
"""
    who = Sender("魏大勇", "weidy@lushan-hyd.example", "2026-11-03 19:48 +0800", "QQMail 2.x", "gb18030")
    raw = mail(
        head(who, "第三次了！！！端盖漏油", "tencent_5B1E77A09C3D4408AF2B6E01D9C7", ("X-QQ-STYLE", "")),
        both(
            "----=_NextPart_69088A10_0A1C2D30_3E1F7B55",
            text(words, charset="gb18030"),
            html(divs(words), "gb18030"),
        ),
    )
    found = case(
        product="端盖",
        part_no="DG125-03",
        qty_affected=6,
        qty_total=200,
        complaint_date="2026-11-03",
        due_date="2026-11-06",
        defect="砂眼渗油",
        delivery_date="2026-09-28",
        occurred_on="2026-11-02",
        found_at="试车",
        remedy="剩下的全部换掉",
        claim="2700",
        reply_form="书面",
    )
    put(
        "01-leaking-covers",
        raw,
        {
            "language": "zh-CN",
            "subject": "第三次了！！！端盖漏油",
            "customer": "鹿山液压件厂",
            "contact_email": who.email,
            "cases": [found],
            "text_has": ["传真 0536-555 0125"],
            "new_text_lacks": ["传真 0536"],
            "note": "anger first; next month's order, waiting trucks and an older promise are no values",
        },
    )


def press_sprocket() -> None:
    words = """刘工 印刷机收纸那组链轮装上去有一个是偏心的 转一圈响一下
图号SZ-0417 四个坏一个 先发个好的过来 急用


发自我的 iPhone
"""
    who = Sender("阿斌", "luobin88@caiyin-box.example", "2026-10-29 22:07 +0800", "iPhone Mail (23B85)")
    raw = mail(head(who, "链轮又要麻烦你们", "3C0D7E11-5A20-4F6B-8E93-C1F0A6B27D48"), text(words))
    found = case(
        product="链轮",
        part_no="SZ-0417",
        qty_affected=1,
        qty_total=4,
        complaint_date="2026-10-29",
        defect="偏心",
        remedy="先发个好的过来",
    )
    put(
        "02-eccentric-sprocket",
        raw,
        {
            "language": "zh-CN",
            "subject": "链轮又要麻烦你们",
            "customer": None,
            "contact_email": who.email,
            "cases": [found],
            "new_text_lacks": ["iPhone"],
            "note": "two lines typed on a telephone, blanks instead of punctuation, no company",
        },
    )


_CELLS = (
    ("项", "物料编码", "名称", "来料批", "到货", "来料数", "抽检", "NG", "不良率", "现象", "等级", "处置"),
    ("1", "CY-30217-A", "正极极柱", "261019-2", "10/21", "20000", "125", "4", "3.20%", "铆接面有油污", "主要", "退货"),
    ("2", "CY-30222-C", "防爆阀支架", "261015-1", "10/21", "8000", "80", "1", "1.25%", "倒角漏做", "次要", "挑选使用"),
)


def battery_table() -> None:
    before = "山井的各位：\n\n上周IQC抽了你们两个料，结果不太好看，汇总如下：\n"
    after = """
第1项请走8D，第2项出个书面说明就行，两份都在11月12日下班前发我，抄送仓库小温。
另外提醒一下，CY-30219（负极极柱）这次全检OK，不用管；下次送货车牌提前报，园区门禁换系统了。

---------------------------------
常源锂能科技有限公司  品质部 SQE  邱敏
常州市武进区某某路 208 号 3 号楼   0519-5550-3302 转 6120
本邮件及附件含保密信息，若您并非收件人请立即删除。
"""
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>\n" for row in _CELLS)
    plain = before + "\n" + "\n".join("\t".join(row) for row in _CELLS) + "\n" + after
    page = divs(before) + f'\n<table border="1" cellspacing="0" width="900">\n{rows}</table>\n' + divs(after)
    style = "<style>body { line-height: 1.5; }body { font-size: 14px; font-family: 微软雅黑; }</style>"
    who = Sender("邱敏", "qiumin@changyuan-li.example", "2026-11-09 10:31 +0800", "Foxmail 7.2.25.378[cn]", "GB2312")
    raw = mail(
        head(who, "两款来料不合格_请处理", "202611091031207715482", ("X-Priority", "3")),
        both(
            "----=_001_NextPart551208834471_=----",
            text(plain, charset="GB2312"),
            html(page, "GB2312", style),
        ),
    )
    same = {
        "complaint_date": "2026-11-09",
        "due_date": "2026-11-12",
        "delivery_date": "2026-10-21",
        "found_at": "IQC",
    }
    pole = case(
        product="正极极柱",
        part_no="CY-30217-A",
        lot=["261019-2"],
        qty_affected=4,
        qty_total=20000,
        defect="铆接面有油污",
        severity="主要",
        defect_rate_pct=3.2,
        remedy="退货",
        reply_form="8D",
        **same,
    )
    bracket = case(
        product="防爆阀支架",
        part_no="CY-30222-C",
        lot=["261015-1"],
        qty_affected=1,
        qty_total=8000,
        defect="倒角漏做",
        severity="次要",
        defect_rate_pct=1.25,
        remedy="挑选使用",
        reply_form="书面说明",
        **same,
    )
    put(
        "03-poles-and-brackets",
        raw,
        {
            "language": "zh-CN",
            "subject": "两款来料不合格_请处理",
            "customer": "常源锂能科技有限公司",
            "contact_email": who.email,
            "cases": [pole, bracket],
            "new_text_has": ["第1项请走8D"],
            "new_text_lacks": ["若您并非收件人"],
            "note": "a table of two rows; the sample is neither quantity; a third part number is named as good",
        },
    )


def _brake_letter() -> bytes:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "苏皖曳引机制造有限公司    地址：芜湖市鸠江区某某大道 66 号"
    document.add_paragraph("苏皖质函〔2026〕41号")
    document.add_heading("关于制动臂开裂问题的函", 1)
    for words in (
        "山井精密机械有限公司：",
        (
            "我公司与贵公司自2019年合作以来，贵公司供货质量总体平稳，对此我公司一向认可。"
            "但近期发生的问题性质不同，不得不以书面方式正式提出。"
        ),
        (
            "贵公司依合同 GX260711 于2026年8月20日交付制动臂（图号 ZDB-2.5-00A，铸造批 Q7-33）60件。"
            "10月13日，我公司在整机出厂前磁粉探伤中发现，其中7件在销轴孔根部有裂纹，最长者18 mm。"
            "同期装机的另一供方批次 R2-10 计45件未见异常。"
        ),
        (
            "制动臂为曳引机抱闸的受力件，一旦断裂，轿厢将失去制动。"
            "按我公司《外购件缺陷分级规定》第5.2条，该缺陷定为A类（安全）。"
        ),
        (
            "为此，我公司要求：其一，该批60件全部退换；其二，贵公司承担第三方检测费人民币12600元；"
            "其三，自本函发出之日起五个工作日内，提交原因分析报告。"
        ),
        "逾期不复，我公司将暂停货款支付，并依合同第九条处理。",
        "联系人：祁工（质量部），电话 0553-555 0166。",
        "苏皖曳引机制造有限公司",
        "二〇二六年十月十六日",
    ):
        document.add_paragraph(words)
    out = io.BytesIO()
    document.save(out)
    return steady(out.getvalue())


def elevator_letter() -> None:
    words = "贵公司质量部：\n\n现发送我公司函件一份，见附件，纸质件另寄。收到后请回个邮件。\n\n祁\n"
    who = Sender(
        "苏皖质量部",
        "zlb@suwan-yyj.example",
        "2026-10-16 15:05 +0800",
        "Coremail Webmail Server Version XT5.0.14",
        "GBK",
    )
    raw = mail(
        head(who, "函件", "4f0a51c2.9d3e.19a07b6c1f2.Coremail.zlb", ("X-Priority", "3"), ("X-CM-TRANSID", "QMmowAD3")),
        multipart(
            "mixed",
            "----=_Part_118203_1744820331.1792134300457",
            [
                both(
                    "----=_Part_118205_902216417.1792134300457",
                    text(words, charset="GBK"),
                    html(divs(words), "GBK"),
                ),
                attached("苏皖质函41号.docx", _brake_letter(), DOCX),
            ],
        ),
    )
    found = case(
        product="制动臂",
        part_no="ZDB-2.5-00A",
        lot=["Q7-33"],
        order_no="GX260711",
        qty_affected=7,
        qty_total=60,
        complaint_date="2026-10-16",
        due_date="2026-10-23",
        defect="在销轴孔根部有裂纹",
        severity="A类（安全）",
        customer_ref="苏皖质函〔2026〕41号",
        delivery_date="2026-08-20",
        occurred_on="2026-10-13",
        found_at="出厂前磁粉探伤",
        remedy="该批60件全部退换",
        claim="12600元",
        reply_form="原因分析报告",
    )
    put(
        "04-brake-arms-letter",
        raw,
        {
            "language": "zh-CN",
            "subject": "函件",
            "attachments": [{"name": "苏皖质函41号.docx", "inline": False}],
            "forms": ...,
            "customer": "苏皖曳引机制造有限公司",
            "contact_email": who.email,
            "cases": [found],
            "note": "the mail says nothing; all stands in the prose of a Word letter, dated in Chinese figures",
        },
    )


def feed_rollers() -> None:
    words = """你好 我是养虾的 上个月网上在你们店里买了两根压辊 订单2610077521
前天物流送过来 木箱子底都烂没了 拿铁丝捆的 一根轴头摔弯了 根本装不进去
另一根看着还行就是淋了雨有点锈 我擦擦将就用

送货的说出厂就这样 我不信 你们发出来不可能是烂箱子吧 肯定是路上摔的
现在塘里几万块钱的虾等着吃料 借人家的机子一天200
弯的这根给我换一根新的 谢了啊老板

赵 一五一 0000 8874
"""
    who = Sender("海边老赵", "1830027715@qqmail.example", "2026-11-06 05:52 +0800", "QQMail 2.x")
    raw = mail(
        head(who, "压棍坏的", "tencent_0D44C9E1B7F6A2385512AC90"),
        both("----=_NextPart_690BC1F0_11B3A2C8_4410E7D2", text(words), html(divs(words))),
    )
    found = case(
        product="压辊",
        order_no="2610077521",
        qty_affected=1,
        qty_total=2,
        complaint_date="2026-11-06",
        defect="轴头摔弯了",
        category="transport_storage",
        delivery_date="2026-11-04",
        remedy="换一根新的",
    )
    put(
        "05-bent-roller",
        raw,
        {
            "language": "zh-CN",
            "subject": "压棍坏的",
            "customer": None,
            "contact_email": who.email,
            "cases": [found],
            "note": "an end customer with a typing error in the subject; damaged on the way; the rust he accepts",
        },
    )


def _lock_form() -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "投诉单"
    cells: dict[str, str | int] = {
        "A1": "固邻锁业（中山）有限公司",
        "A2": "客 户 投 诉 处 理 单",
        "A3": "投诉编号",
        "B3": "GL-KS-2611-007",
        "D3": "投诉日期",
        "E3": "2026/11/11",
        "A4": "供应商",
        "B4": "山井精密机械有限公司",
        "D4": "要求回复日期",
        "E4": "2026/11/18",
        "A5": "产品名称",
        "B5": "斜锁舌",
        "D5": "料号",
        "E5": "60.11.0042",
        "A6": "生产批次",
        "B6": "B1026、B1027",
        "D6": "采购订单",
        "E6": "GLPO-09318",
        "A7": "来货数量",
        "B7": 5000,
        "D7": "不良数量",
        "E7": 340,
        "A8": "发现工序",
        "B8": "总装三线",
        "D8": "缺陷等级",
        "E8": "□致命  ☑严重  □一般",
        "A9": "不良现象描述",
        "B9": "镀镍层起皮，斜面用指甲可刮落",
        "A10": "客户要求",
        "B10": "返工",
        "D10": "回复方式",
        "E10": "☑8D  □邮件  □电话",
        "A12": "以下由供应商填写",
        "A13": "原因分析",
        "A14": "临时措施",
        "A15": "长期措施",
        "D16": "责任人/日期",
    }
    for place, value in cells.items():
        sheet[place] = value
    for merged in ("A1:E1", "A2:E2", "B9:E9", "B13:E13", "B14:E14", "B15:E15"):
        sheet.merge_cells(merged)
    out = io.BytesIO()
    book.save(out)
    return steady(out.getvalue())


def lock_form() -> None:
    words = """您好

附件是锁舌起皮的投诉单，麻烦把下半截填完、盖章扫描回传，表格格式不要动，我们系统要认的。
上次你们回的是自己的模板，我手工抄了一下午……

何嘉慧 Joyce
固邻锁业（中山）有限公司 供应链质量
T 0760-5550 8123 | 仓库收货时间 8:30-11:30 / 14:00-17:00
"""
    style = "<style><!-- p.MsoNormal {margin:0cm; font-size:10.5pt; font-family:等线;} --></style>"
    who = Sender("何嘉慧", "joyce.he@gulinlock.example", "2026-11-11 14:20 +0800", "Microsoft Outlook 16.0")
    raw = mail(
        head(who, "投诉单GL-KS-2611-007", "000a01dc52e9$7c1b2e40$74538ac0$", ("Thread-Index", "AdxS6XvK")),
        multipart(
            "mixed",
            "----=_NextPart_000_000B_01DC532C.8A3F6E40",
            [
                both(
                    "----=_NextPart_001_000C_01DC532C.8A3F6E40",
                    text(words),
                    html(mso(words), style=style),
                ),
                attached("客户投诉处理单_007.xlsx", _lock_form(), XLSX),
            ],
        ),
    )
    found = case(
        product="斜锁舌",
        part_no="60.11.0042",
        lot=["B1026", "B1027"],
        order_no="GLPO-09318",
        qty_affected=340,
        qty_total=5000,
        complaint_date="2026-11-11",
        due_date="2026-11-18",
        defect="镀镍层起皮",
        severity="严重",
        customer_ref="GL-KS-2611-007",
        found_at="总装三线",
        remedy="返工",
        reply_form="8D",
    )
    put(
        "06-latch-bolts-form",
        raw,
        {
            "language": "zh-CN",
            "subject": "投诉单GL-KS-2611-007",
            "attachments": [{"name": "客户投诉处理单_007.xlsx", "inline": False}],
            "forms": ["客户投诉处理单_007.xlsx"],
            "customer": "固邻锁业（中山）有限公司",
            "contact_email": who.email,
            "cases": [found],
            "note": "the customer's own workbook form, half filled; the mail grumbles about an older form",
        },
    )


def blender_shortage() -> None:
    words = """李工，宜味家说少货，发货那边我问过了说没少。你们看看监控吧，我先不回她。
沈丽 / 内销三部 8021

发件人： 唐晓
发送时间： 2026-10-30 16:22
收件人： 沈丽
主题： 少货
丽姐，

昨天收的料理机刀座（4501-KD）数不对哦。送货单上1200，我们仓库两个人点了两遍都是1146，少54个。
箱子封条是好的，所以不是路上丢的。采购单号YW20261017。
怎么补，今天下班前给我个话，财务那边月底要对账。
对了11月的包装展你们参不参加？

唐晓
宜味家厨房电器有限公司
tangx@yiweijia.example
"""
    inner = (
        '<div><b>发件人：</b>&nbsp;<a href="mailto:tangx@yiweijia.example">唐晓</a></div>'
        "<div><b>发送时间：</b>&nbsp;2026-10-30&nbsp;16:22</div>"
        '<div><b>收件人：</b>&nbsp;<a href="mailto:shenli@sanjing.example">沈丽</a></div>'
        "<div><b>主题：</b>&nbsp;少货</div>"
    )
    top, _, rest = words.partition("发件人：")
    line = '<hr style="width: 210px; height: 1px;" color="#b5c4df" size="1" align="left">\n'
    box = '<div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm">'
    page = divs(top) + line + box + inner + "</div>\n" + divs(rest.partition("主题： 少货\n")[2])
    who = Sender("沈丽", "shenli@sanjing.example", "2026-11-02 08:47 +0800", "Foxmail 7.2.25.378[cn]")
    raw = mail(
        head(who, "转发: 少货", "2026110208465521340019"),
        both("----=_001_NextPart107733582240_=----", text(words), html(page)),
    )
    found = case(
        product="料理机刀座",
        part_no="4501-KD",
        order_no="YW20261017",
        qty_affected=54,
        qty_total=1200,
        complaint_date="2026-10-30",
        due_date="2026-10-30",
        defect="少54个",
        category="quantity",
        delivery_date="2026-10-29",
        found_at=...,
        remedy=...,
    )
    put(
        "07-blender-seats-short",
        raw,
        {
            "language": "zh-CN",
            "subject": "转发: 少货",
            "customer": "宜味家厨房电器有限公司",
            "contact_email": "tangx@yiweijia.example",
            "cases": [found],
            "note": "forwarded by a colleague on Monday; yesterday and today are the customer's Friday",
        },
    )


_CARRIERS = """山井质量部、售后各位好：

先把来龙去脉讲一下，后面有具体要求，请看完再回。

10月24日，我司运维在黑石梁风场例行登塔时，听到17号机组2号变桨轴有周期性异响，停机拆检，\
发现变桨减速机的行星架断了一根支脚。断口照片已发给贵司销售老秦的微信，这里不重复贴。\
同一风场随后抽查了12台机组（每台三根轴，共36根），又在9号机组找到一件，支脚根部有贯穿裂纹，尚未断开。\
也就是说目前一共2件。

这两件都是贵司的：
    物料号　7-30114-B（Rev.3，注意不是库里还有的Rev.2）
    采购订单　4500098127，行项目20，共交24件
    炉批　26H07
    件号　断的那件激光码是 PC-2607-118，裂的那件锈得厉害，看不清

材料科做了初步分析：断口源区在R5圆角处，有明显的加工刀痕，实测圆角R2.1～R2.6，图纸要求R5±0.3。\
硬度286HBW，合格；化学成分合格；夹杂物1.5级，合格。因此我们倾向于认为是圆角尺寸超差引起的疲劳断裂，\
当然这要贵司自己确认，我们不替贵司下结论。

说明一下影响：目前仅这两台停机，其余机组限功率运行。按我司《供应商不符合项管理办法》，本项编号 \
NCR-2026-1187，等级定为Critical。

要求如下
（1）收到本邮件48小时内先回围堵措施，格式不限；
（2）11月20日之前提交完整8D，英文或中英对照，D4里要有5Why；
（3）贵司在库和在途的同炉批件，100%复测圆角。

另外两件不相干的小事顺便说：上周寄来的Rev.4图纸会签页缺贵司工艺签字；轮毂侧的密封圈（7-30250）交期\
请与采购小邹确认，不归我管。

此致
覃远航
供应商质量 | 朔源风电装备股份有限公司
包头市青山区某某路 1 号　邮编 014030
座机 0472-555 0187　手机 150 0000 6613
请在打印本邮件前考虑环境。
"""
_CARRIER_SUBJECT = "【NCR-2026-1187】黑石梁风场行星架断裂"
_CARRIER_MID = "SH2PR01MB3344E9A1C7D05B88"


def wind_carriers() -> None:
    style = '<style><!-- p.MsoNormal {margin:0cm; text-align:justify; font-family:"微软雅黑",sans-serif;} --></style>'
    who = Sender("覃远航", "qinyh@shuoyuan-wind.example", "2026-11-05 17:34 +0800", "")
    raw = mail(
        head(who, _CARRIER_SUBJECT, _CARRIER_MID, ("Accept-Language", "zh-CN, en-US"), ("Content-Language", "zh-CN")),
        both("_000_SH2PR01MB3344E9A1C7D05B88_", text(_CARRIERS), html(mso(_CARRIERS), style=style)),
    )
    found = case(
        product="行星架",
        part_no="7-30114-B",
        lot=["26H07"],
        order_no="4500098127",
        qty_affected=2,
        qty_total=24,
        complaint_date="2026-11-05",
        due_date="2026-11-20",
        defect="行星架断了一根支脚",
        severity="Critical",
        customer_ref="NCR-2026-1187",
        serial_no="PC-2607-118",
        occurred_on="2026-10-24",
        found_at="黑石梁风场",
        remedy="100%复测圆角",
        reply_form="8D",
    )
    put(
        "08-wind-carriers",
        raw,
        {
            "language": "zh-CN",
            "subject": _CARRIER_SUBJECT,
            "customer": "朔源风电装备股份有限公司",
            "contact_email": who.email,
            "cases": [found],
            "new_text_has": ["源区在R5圆角处"],
            "new_text_lacks": ["请在打印本邮件前"],
            "note": "a page and a half; 36 shafts inspected are no quantity; the 8D falls due, not the containment",
        },
    )


def wind_carriers_more() -> None:
    words = """各位，补充两点：

1. 裂的那件除锈后激光码读出来了，是 PC-2607-131。
2. 断件今天快递寄出，单号 KD0000718822，到付，麻烦签收后放干燥柜，断口不要碰。

围堵措施还没看到，48小时昨天就过了。

覃远航

________________________________
发件人: 覃远航 <qinyh@shuoyuan-wind.example>
发送时间: 2026年11月5日 17:34
收件人: quality@sanjing.example
主题: 【NCR-2026-1187】黑石梁风场行星架断裂

山井质量部、售后各位好：

先把来龙去脉讲一下，后面有具体要求，请看完再回。

10月24日，我司运维在黑石梁风场例行登塔时，听到17号机组2号变桨轴有周期性异响，停机拆检，\
发现变桨减速机的行星架断了一根支脚。
"""
    who = Sender("覃远航", "qinyh@shuoyuan-wind.example", "2026-11-08 09:10 +0800", "")
    first = f"<{_CARRIER_MID}@shuoyuan-wind.example>"
    raw = mail(
        head(
            who,
            f"回复: {_CARRIER_SUBJECT}",
            "SH2PR01MB3344F0B6D2A41C73",
            ("In-Reply-To", first),
            ("References", first),
            ("Accept-Language", "zh-CN, en-US"),
        ),
        text(words, encoding="quoted-printable"),
    )
    put(
        "09-wind-carriers-more",
        raw,
        {
            "kind": "followup",
            "language": "zh-CN",
            "subject": f"回复: {_CARRIER_SUBJECT}",
            "customer": ...,
            "contact_email": who.email,
            "followup_of": "latereast-08-wind-carriers.eml",
            "new_text_has": ["PC-2607-131"],
            "new_text_lacks": ["先把来龙去脉讲一下"],
            "note": "the writer answers his own mail: a serial number, a parcel, a reminder",
        },
    )


def drone_remark() -> None:
    words = """周工：

样机飞了四十多个架次，桨夹没松过，大家都说比以前那款好。合影我让小姑娘洗出来寄给你。

硬要挑毛病的话，桨夹的黑色氧化有两只颜色偏灰，摆一起才看得出来，飞起来谁看那个，你知道就行，别当回事，更别走什么流程。

清明的茶还有，来了喝。

> 2026年10月12日 上午8:40，周国平 <zhougp@sanjing.example> 写道：
> 邵总，样机飞得怎么样了？有问题随时说。
"""
    who = Sender("邵立群", "shaolq@tianzhi-uav.example", "2026-10-13 21:15 +0800", "Apple Mail (2.3826.300.87.4.3)")
    reply = ("In-Reply-To", "<202610120840118812009@sanjing.example>")
    raw = mail(
        head(who, "回复：样机", "8D2C10F4-66B1-4A0E-9B77-0E5C42A19F36", reply, ("Cc", "zhougp@sanjing.example")),
        text(words, encoding="quoted-printable"),
    )
    found = case(
        product="桨夹",
        qty_affected=2,
        complaint_date="2026-10-13",
        defect="颜色偏灰",
    )
    put(
        "10-drone-clamps-remark",
        raw,
        {
            "kind": "informal",
            "language": "zh-CN",
            "subject": "回复：样机",
            "customer": None,
            "contact_email": who.email,
            "cases": [found],
            "new_text_lacks": ["有问题随时说"],
            "note": "praise with a remark inside that says it wants no procedure",
        },
    )


def reference_block_inquiry() -> None:
    words = """山井公司业务部：

我校无损检测实训室拟购人工缺陷试块一套，用于学生练习裂纹、气孔、夹渣、未焊透等不良的识别与评级，请报价：

    1）角焊缝试块，内置裂纹长度 3/6/12 mm 各一件
    2）铸件试块，含缩孔、砂眼，共4件
    3）配套的不合格品判定挂图与8D练习册（如有）

数量不多，但需开增值税专用发票，并附每件缺陷位置的检定证书。预算审批截止11月27日，请在此前给正式报价单和交货期。\
往年用的是外地一家的产品，表面生锈严重，学生抱怨看不清，所以这次想换。

湘潭机电职业学校　实训中心　彭老师
0731-5550-4471
"""
    who = Sender("彭清河", "pengqh@xtjd-school.example", "2026-11-10 11:02 +0800", "")
    agent = ("User-Agent", "Mozilla Thunderbird")
    raw = mail(
        head(who, "缺陷试块询价", "b07e1c52-3f8a-4b6d-9a11-5d2c7e90f3b4", agent, ("Content-Language", "zh-CN")),
        text(words, encoding="8bit", extra="; format=flowed"),
    )
    put(
        "11-defect-blocks-inquiry",
        raw,
        {
            "kind": "inquiry",
            "language": "zh-CN",
            "subject": "缺陷试块询价",
            "customer": ...,
            "contact_email": ...,
            "note": "the defects are the goods to be quoted; the rust was another maker's",
        },
    )


def absent_with_token() -> None:
    subject = "自动回复：[C-2026-000204] 齿圈投诉8D报告，请确认"
    words = """您好！您的来信已收到。
我于11月16日至11月20日在外参加供应商审核，期间不能及时处理邮件。
质量异常、退货、8D事宜请联系代理人：罗工 0757-5550-2206；紧急停线请直接打值班电话 0757-5550-2200。
此邮件由系统自动发出，请勿回复。
"""
    who = Sender(
        "龙海涛",
        "longht@shunlian-gear.example",
        "2026-11-17 10:44 +0800",
        "Coremail Webmail Server Version XT5.0.14",
        "GBK",
    )
    raw = mail(
        head(
            who,
            subject,
            "1b7d20ea.51ac.19a8fd02b77.Coremail.longht",
            ("In-Reply-To", "<ksu.C-2026-000204.reply.1@sanjing.example>"),
            ("Auto-Submitted", "auto-replied"),
            ("X-Auto-Response-Suppress", "All"),
        ),
        text(words, charset="GBK"),
    )
    put(
        "12-absent-at-audit",
        raw,
        {
            "kind": "auto",
            "language": "zh-CN",
            "subject": subject,
            "customer": ...,
            "contact_email": ...,
            "case_token": "[C-2026-000204]",
            "note": "an absence that quotes our token and speaks of returns, 8D and stopped lines",
        },
    )
