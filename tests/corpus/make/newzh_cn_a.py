"""Mails 01-07 of the newzh section: complaints of mainland customers."""

from tests.corpus.make.newzh_parts import XLSX, Sender, both, case, divs, head, html, mso, put
from tests.corpus.make.parts import attached, mail, multipart, text, xlsx


def slide_rails() -> None:
    words = """王经理：
你们这批三节导轨真的没法用！！昨天车间装了一上午，推拉到一半就卡死，师傅拿锤子敲都敲不进去。我让仓库翻了箱子上的标签，\
是20260928-B那批，450mm的，就是SJ-DG45这款。整批1200付，光昨天一条线就挑出来86付。年底出口柜子催得要命，船期11月30号，你说让我怎么搞？
丑话说前面，明天之内给我答复，派人过来把库存全部挑一遍，不然下个月的款你们也别来要了。另外四个工人白站一天，2400元工钱从货款里扣。

罗志强
佛山市南海顺美达家具有限公司 采购部
手机 13800000211  座机 0757-8555-0119
地址：南海区九江镇沙头工业园 6 栋
"""
    sender = Sender("罗志强", "luozq@shunmeida.example", "2026-11-18 08:47 +0800", "Foxmail 7.2.25.228[cn]", "gb18030")
    style = "<style>body { line-height: 1.5; }body { font-size: 14px; font-family: 微软雅黑; }</style>"
    part = both(
        "----=_001_NextPart482210637713_=----",
        text(words, charset="gb18030"),
        html(divs(words), "gb18030", style),
    )
    headers = head(sender, "导轨卡死！！", "202611180847034410871", ("X-Priority", "1"), ("X-Has-Attach", "no"))
    put(
        "01-slide-rails",
        mail(headers, part),
        {
            "language": "zh-CN",
            "subject": "导轨卡死！！",
            "customer": "佛山市南海顺美达家具有限公司",
            "contact_email": "luozq@shunmeida.example",
            "cases": [
                case(
                    product="三节导轨",
                    part_no="SJ-DG45",
                    lot=["20260928-B"],
                    qty_affected=86,
                    qty_total=1200,
                    complaint_date="2026-11-18",
                    due_date="2026-11-19",
                    defect="推拉到一半就卡死",
                    occurred_on="2026-11-17",
                    found_at="车间",
                    remedy="派人过来把库存全部挑一遍",
                    claim="2400元",
                )
            ],
            "text_has": ["师傅拿锤子敲都敲不进去"],
            "new_text_has": ["船期11月30号"],
            "new_text_lacks": ["沙头工业园"],
            "note": "an angry buyer; a batch named by a label, a ship's day that is no due date, wages as the claim",
        },
    )


def forceps_rods() -> None:
    rows = """<p>您好，我是来料检的小徐（徐曼），第一次给贵司写邮件，有说得不清楚的地方请直接打我分机 8126。</p>
<p>10月29日送到的活检钳钳杆，图号 HJQ-1.8-03，随货单上批号写的是 M2610-07，一共3000支。
IQC在20倍镜下看，端口<b>有毛刺</b>，长的有0.15mm左右，图纸技术要求第4条是“端口倒圆R0.1，不得有毛刺”。
挑出来的6支我单独封在袋子里了，其余的贴黄牌放隔离区，没有动。</p>
<p>因为是进人体的东西，我们内部按<b>严重缺陷</b>走。麻烦您这边：</p>
<ul><li>11月6日下班前把8D发我，来不及的话先到D3也可以；</li>
<li>告诉我剩下的到底能不能挑着用，生产在等。</li></ul>
<p>另外上一批 M2609-22 我翻了记录是合格的，不用管。</p>
<p>谢谢！祝好<br>徐曼</p>
<hr><p style="color:gray">苏州安珂医疗器械股份有限公司 质量部<br>苏州工业园区星湖街道 218 号 C7-3F</p>
<p style="color:gray">本邮件及附件可能含有保密信息，如您不是指定收件人，请立即删除并告知发件人。</p>"""
    sender = Sender(
        "徐曼", "xuman@ankemed.example", "2026-11-02 15:20 +0800", "Coremail Webmail Server Version XT5.0.14", "utf-8"
    )
    subject = "请协助确认：钳杆端口毛刺"
    put(
        "02-forceps-rods",
        mail(
            head(sender, subject, "4b1e9c02.1d77.19a4e2b0c11.Coremail.xuman", ("X-CM-SenderInfo", "50xptt")), html(rows)
        ),
        {
            "language": "zh-CN",
            "subject": subject,
            "customer": "苏州安珂医疗器械股份有限公司",
            "contact_email": "xuman@ankemed.example",
            "cases": [
                case(
                    product="活检钳钳杆",
                    part_no="HJQ-1.8-03",
                    lot=["M2610-07"],
                    qty_affected=6,
                    qty_total=3000,
                    complaint_date="2026-11-02",
                    due_date="2026-11-06",
                    defect="端口有毛刺",
                    severity="严重",
                    delivery_date="2026-10-29",
                    found_at="IQC",
                    reply_form="8D",
                )
            ],
            "new_text_has": ["生产在等"],
            "new_text_lacks": ["本邮件及附件可能含有保密信息"],
            "note": "html only; the batch before was good and is no lot here; the drawing's words lie by the fault",
        },
    )


def bent_pins() -> None:
    words = """陈工

贴片线今早停线了，屏蔽罩压不下去，拆开看是你们的插针歪了，差不多10%都这样
料号TPN-0.64-12，D/C 2643，现在用到第3盘，一盘2000
下午3点前必须给我个说法，我好跟终端讲

发自我的iPhone
"""
    sender = Sender("Kevin 邱", "kevin.qiu@boxuntech.example", "2026-11-11 09:58 +0800", "iPhone Mail (23B85)")
    subject = "PO 4501187 插针歪"
    put(
        "03-bent-pins",
        mail(head(sender, subject, "6F0C2A1B-77D3-4E0A-9C55-20B1A7E0C9D4"), text(words, encoding="quoted-printable")),
        {
            "language": "zh-CN",
            "subject": subject,
            "customer": None,
            "contact_email": "kevin.qiu@boxuntech.example",
            "cases": [
                case(
                    product="插针",
                    part_no="TPN-0.64-12",
                    lot=["2643"],
                    order_no="4501187",
                    complaint_date="2026-11-11",
                    due_date="2026-11-11",
                    defect="插针歪了",
                    severity="停线",
                    occurred_on="2026-11-11",
                    found_at="贴片线",
                    defect_rate_pct=10,
                )
            ],
            "new_text_lacks": ["发自我的iPhone"],
            "note": "a few lines from a telephone: order in the subject, date code for the lot, a rate but no count",
        },
    )


def wet_cartons() -> None:
    words = """沈主管您好：

宁波仓昨天把纱锭轴承（DP-68，合同HX26-1107，10月20日从贵司发出）点完了：共40箱，其中9箱纸箱受潮塌角，内袋也破了，油纸都露在外面。\
轴承本身我们抽开两箱看过，暂时没有锈，但土耳其客户不可能收这样的箱子。
为了赶12号的截关，我们自己找人换了箱，人工加纸箱垫了480元，请在尾款里扣除。
请贵司13号以前书面说明以后怎么防止，雨季发货托盘上连张缠绕膜都没有，说不过去的。

顺祝商祺
应佳慧 Jenny Ying
宁波海曙恒信进出口有限公司 业务二部
T 0574-8700-0266 | 中国宁波药行街 48 号华联大厦 1207
"""
    sender = Sender("Jenny Ying", "jenny@hengxin-nb.example", "2026-11-09 16:31 +0800", "Microsoft Outlook 16.0")
    subject = "DP-68 到仓外箱问题"
    part = both(
        "----=_NextPart_000_0021_01DC51B7.9E0E3C40",
        text(words, charset="gb2312"),
        html(mso(words), "gb2312", "<style>p.MsoNormal{margin:0cm;font-size:10.5pt;font-family:等线;}</style>"),
    )
    headers = head(
        sender, subject, "002001dc51b7$d0a8c2f0$71fa48d0$", ("Thread-Index", "AQHcUbfQqMLw0Z2JSVykqv6n0wXQ5Q==")
    )
    put(
        "04-wet-cartons",
        mail(headers, part),
        {
            "language": "zh-CN",
            "subject": subject,
            "customer": "宁波海曙恒信进出口有限公司",
            "contact_email": "jenny@hengxin-nb.example",
            "cases": [
                case(
                    product="纱锭轴承",
                    part_no="DP-68",
                    order_no="HX26-1107",
                    qty_affected=9,
                    qty_total=40,
                    complaint_date="2026-11-09",
                    due_date="2026-11-13",
                    defect="纸箱受潮塌角，内袋也破了",
                    category="packaging",
                    occurred_on="2026-11-08",
                    found_at="宁波仓",
                    claim="480元",
                    reply_form="书面说明",
                )
            ],
            "new_text_has": ["缠绕膜"],
            "new_text_lacks": ["药行街"],
            "note": "a trading firm on cartons; days without a month; the day of sending is no day of delivery",
        },
    )


def harness_workbook() -> None:
    words = """各位，

10月上线不良见附件，一共三条，都要改善报告，下周五之前回给我。
第2条已经是今年第三次了，请重点看。

杭州凌越线束有限公司 SQE 田野
"""
    rows: list[list[object]] = [
        ["2026年10月 供应商上线不良明细（山井）"],
        ["序", "日期", "物料编码", "名称", "批次", "上线数", "不良数", "现象", "发现工位", "备注"],
        [1, "2026-10-09", "LY-DZ-0311", "压接端子", "A60922", 5000, 21, "压接翼开裂", "压接 3 号机", "已挑选"],
        [2, "2026-10-15", "LY-HT-0207", "防水护套", "H61003", 800, 7, "卡扣断", "插装", "第三次"],
        [3, "2026-10-27", "LY-ZJ-1150", "固定支架", None, 350, 350, "孔位偏2mm", "总装", "整批退回"],
    ]
    sender = Sender("田野", "tianye@lingyue-wh.example", "2026-11-04 17:45 +0800", "Foxmail 7.2.23.116[cn]")
    name = "10月上线不良_山井.xlsx"
    part = multipart(
        "mixed", "----=_003_NextPart551200_=----", [text(words), attached(name, xlsx({"明细": rows}), XLSX)]
    )
    subject = "10月上线不良汇总"
    shared = {"complaint_date": ..., "due_date": "2026-11-13", "reply_form": "改善报告"}
    put(
        "05-harness-workbook",
        mail(head(sender, subject, "2026110417451266731420", ("X-Has-Attach", "yes")), part),
        {
            "language": "zh-CN",
            "subject": subject,
            "attachments": [{"name": name, "inline": False}],
            "forms": [name],
            "customer": "杭州凌越线束有限公司",
            "contact_email": "tianye@lingyue-wh.example",
            "cases": [
                case(
                    **shared,
                    product="压接端子",
                    part_no="LY-DZ-0311",
                    lot=["A60922"],
                    qty_affected=21,
                    qty_total=5000,
                    defect="压接翼开裂",
                    occurred_on=...,
                    found_at="压接 3 号机",
                ),
                case(
                    **shared,
                    product="防水护套",
                    part_no="LY-HT-0207",
                    lot=["H61003"],
                    qty_affected=7,
                    qty_total=800,
                    defect="卡扣断",
                    occurred_on=...,
                    found_at="插装",
                ),
                case(
                    **shared,
                    product="固定支架",
                    part_no="LY-ZJ-1150",
                    qty_affected=350,
                    qty_total=350,
                    defect="孔位偏2mm",
                    occurred_on=...,
                    found_at="总装",
                    remedy=...,
                ),
            ],
            "note": "a workbook of three rows is three cases; a blank batch; the due day stands in the mail alone",
        },
    )


def valve_plugs_letter() -> None:
    words = """关于V型球阀阀芯密封面腐蚀的质量异议函

编号：ZHQY-2026-031

山井精密机械有限公司：

    我公司与贵公司于2026年6月签订《备件采购合同》（合同编号ZHHG-CG-2026-0388），
采购V型球阀阀芯60件，规格型号VF-DN80-316L，2026年8月12日到货，验收合格入库。

    2026年11月3日，聚合装置停工检修时，我方检修人员发现已投用阀芯中有5件密封面出现
点状腐蚀，最深处约0.4毫米。该工段介质氯离子含量不超过80ppm，温度65℃，均在合同附件
一约定范围内。经本公司中心化验室光谱复验，其中2件钼含量仅为1.62%，低于标准下限2.00%。

    根据合同第9.2条，现要求：

    一、免费更换上述5件阀芯；
    二、提供该批材料的炉号及原始质量证明书；
    三、自收到本函之日起7日内以书面形式答复我公司。

    逾期未答复的，我公司将保留依据合同第14条追究违约责任的权利。

    特此函告。

                                        中海启元石化有限责任公司
                                        机动设备部
                                        2026年11月6日

联系人：葛长林   电话：0580-3900177   传真：0580-3900178
"""
    sender = Sender(
        "机动设备部", "jdb@zhqy-petro.example", "2026-11-09 10:05 +0800", "Lotus Notes Release 9.0.1FP10", "gbk"
    )
    subject = "质量异议函 ZHQY-2026-031"
    put(
        "06-valve-plugs-letter",
        mail(
            head(sender, subject, "OF3B7A11C2.0044D1E9-ON48258E0A.000B3F62", ("X-MIMETrack", "Serialize by Router")),
            text(words, charset="gbk"),
        ),
        {
            "language": "zh-CN",
            "subject": subject,
            "customer": "中海启元石化有限责任公司",
            "contact_email": "jdb@zhqy-petro.example",
            "cases": [
                case(
                    product="V型球阀阀芯",
                    part_no="VF-DN80-316L",
                    order_no="ZHHG-CG-2026-0388",
                    qty_affected=5,
                    qty_total=60,
                    complaint_date="2026-11-06",
                    due_date="2026-11-16",
                    defect="密封面出现点状腐蚀",
                    customer_ref="ZHQY-2026-031",
                    delivery_date="2026-08-12",
                    occurred_on="2026-11-03",
                    found_at="聚合装置停工检修",
                    remedy="免费更换上述5件阀芯",
                    reply_form="书面形式答复",
                )
            ],
            "new_text_has": ["保留依据合同第14条"],
            "new_text_lacks": [],
            "note": "a letter of a state firm: its date at the foot, seven days from receipt, clauses are no numbers",
        },
    )


def grinding_spindle() -> None:
    words = """你好，我是沙河做玻璃的，用你们家磨边机主轴，三月份经销商老杜手里买的，机号S-2204-117

从上个月底开始响，像砂轮打滑那种声音，当时没管它。12号上午正磨着一块12厘的，突然就抱死了，皮带都烧断了！打老杜电话他说找厂家，\
打厂家400说发邮件……就这么推来推去，我机器以经停了好几天了。

型号铭牌上是ZK-220。质保一年我是知道的，合同我也找得到。赶紧派师傅过来修，师傅来回路费我不出。

沙河市明亮玻璃加工厂 石老板
15200000384
"""
    sender = Sender("明亮玻璃", "mlblsh@qqpost.example", "2026-11-16 21:14 +0800", "QQMail 2.x", "gb18030")
    part = both(
        "----=_NextPart_691A2B04_0C3F2D80_5E6B11A7", text(words, charset="gb18030"), html(divs(words), "gb18030")
    )
    subject = "主轴坏了没人管"
    put(
        "07-grinding-spindle",
        mail(
            head(sender, subject, "tencent_4F1C08D2A7B93E65C0F2A1D4E8B7", ("X-QQ-mid", "webmail701t1794834841")), part
        ),
        {
            "language": "zh-CN",
            "subject": subject,
            "customer": "沙河市明亮玻璃加工厂",
            "contact_email": "mlblsh@qqpost.example",
            "cases": [
                case(
                    product="磨边机主轴",
                    part_no="ZK-220",
                    complaint_date="2026-11-16",
                    defect="突然就抱死了",
                    serial_no="S-2204-117",
                    occurred_on="2026-11-12",
                    remedy="派师傅过来修",
                )
            ],
            "new_text_has": ["皮带都烧断了"],
            "note": "an end customer tells a story; a day without a month, a month without a day, a machine number",
        },
    )
