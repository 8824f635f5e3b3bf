"""Chinese complaints as people write them: letters, notices, chat-like lines, labels, tables, numbered items.

Takes nothing; `write_all` writes mails 1 to 12 and their expected readings by `cn_clients.write`.
"""

from tests.corpus.make.cn_clients import (
    BECKY,
    COREMAIL,
    FOXMAIL,
    NOTES,
    OUTLOOK,
    QQ,
    XLSX,
    Post,
    Raw,
    Reading,
    build,
    case,
    file,
    write,
)
from tests.corpus.make.parts import PNG, attached, xlsx


def castings_letter() -> None:
    """A letter with letterhead and reference; its numbered points are demands, not complaints."""
    post = Post(
        1,
        "tousuhan-castings",
        ("韦国梁", "weigl@liuxipump.example"),
        "投诉函——端盖铸件气孔",
        "2026-11-03T09:12:33+08:00",
    )
    words = """柳溪泵业股份有限公司  采购与供应链管理部
地址：柳溪市河西工业园区创业路118号　邮编：545036　电话：0772-5550148
文号：LXBY-GY[2026]147号

关于端盖铸件气孔问题的投诉函

山井精密机械有限公司：

    贵司2026年10月21日交付我司的端盖（图号DG-4507，订单号PO26-10088，生产批号SJ261012）共600件，\
现已全部上机。精加工工序中共有37件因密封面气孔报废，孔径0.8～2.5mm，而图样技术要求第4条规定不大于0.3mm。
    该端盖用于出口泵，交货期为12月5日，时间紧迫。现正式提出如下要求：
    一、2026年11月10日前提交8D报告，须由质量负责人签字；
    二、免费补供37件；
    三、承担我司已发生的加工费人民币4,810元。
    如逾期不复，我司将按质量协议第7.3款处理。

                                        柳溪泵业股份有限公司
                                        2026年11月3日

联系人：韦国梁  手机：138-0055-0177
"""
    reading = Reading(
        "柳溪泵业股份有限公司",
        "weigl@liuxipump.example",
        "formal letter: demands numbered 一二三 are one complaint; the export date is not the due date",
        [
            case(
                product="端盖",
                part_no="DG-4507",
                lot=["SJ261012"],
                order_no="PO26-10088",
                qty_affected=37,
                qty_total=600,
                complaint_date="2026-11-03",
                due_date="2026-11-10",
                defect="密封面气孔",
                category="product_quality",
                customer_ref="LXBY-GY[2026]147号",
                delivery_date="2026-10-21",
                found_at="精加工工序",
                remedy="免费补供37件",
                claim="人民币4,810元",
                reply_form="8D",
            )
        ],
        has=["孔径0.8～2.5mm", "质量协议第7.3款"],
        new=["免费补供37件"],
    )
    write(post, build(post, OUTLOOK, [words]), reading)


def board_notice() -> None:
    """A terse notice with a competitor's date code beside ours."""
    post = Post(
        2,
        "notice-pcb",
        ("徐晓雯", "xuxw@lianhui-elec.example"),
        "质量异常通知：HB-PCB-0312-R3 焊盘脱落",
        "2026-11-05T10:41:20+08:00",
        cc=("iqc@lianhui-elec.example", "chen.yu@sanjing.example"),
    )
    words = """陈工，你好！

昨日(2026/11/4)SMT线投产贵司10/29送来的控制板，料号HB-PCB-0312-R3，周期4326，过回流焊后BGA区焊盘脱落，3/1200pcs。
同一料号我司B供应商周期4226的板子同炉温曲线(峰值245℃)没有这种情况，所以炉温可以先排除。
在库860片已挂红牌。3片不良品今天顺丰寄出，单号SF1422000518。

请于11/9前给到原因分析及改善报告，谢谢！"""
    sign = """
徐晓雯 / SQE
昆山联绘电子科技有限公司
Kunshan Lianhui Electronics
江苏省昆山市千灯镇汶浦路66号
T: 0512-5550166-8031"""
    reading = Reading(
        "昆山联绘电子科技有限公司",
        "xuxw@lianhui-elec.example",
        "3/1200pcs; other supplier's date code and the stock are not ours; customer only in the signature",
        [
            case(
                product="控制板",
                part_no="HB-PCB-0312-R3",
                lot=["4326"],
                qty_affected=3,
                qty_total=1200,
                complaint_date="2026-11-05",
                due_date="2026-11-09",
                defect="BGA区焊盘脱落",
                category="product_quality",
                delivery_date="2026-10-29",
                occurred_on="2026-11-04",
                found_at="SMT线",
                reply_form="原因分析及改善报告",
            )
        ],
        new=["在库860片已挂红牌"],
        lacks=["汶浦路66号"],
    )
    write(post, build(post, FOXMAIL, [words, sign]), reading)


def chat_like() -> None:
    """A small buyer who writes as if in a chat; no company anywhere."""
    post = Post(3, "chat-flash", ("大周", "zhou8803317@qqpost.example"), "又是飞边", "2026-11-05T08:26:02+08:00")
    words = """陈姐
料收到了
上次说的飞边还是有 就拨叉BC-77那个 你看图
我拆了一箱 100个里头18个
下午装机要用 你先给我补20个过来吧 别走快递了 让司机带
8d什么的我不懂 原因总得跟我说一声


发自我的手机QQ邮箱"""
    reading = Reading(
        None,
        "zhou8803317@qqpost.example",
        "chat style, no punctuation, no company; an 8D is mentioned but not asked for",
        [
            case(
                product="拨叉",
                part_no="BC-77",
                qty_affected=18,
                qty_total=100,
                complaint_date="2026-11-05",
                defect="飞边",
                category="product_quality",
                remedy="补20个",
            )
        ],
        files=[file("微信图片_20261105081233.png")],
        new=["100个里头18个"],
        lacks=["发自我的手机"],
    )
    photo = attached("微信图片_20261105081233.png", PNG, "image/png")
    write(post, build(post, QQ, [words], [photo]), reading)


def angry_mill() -> None:
    """An angry textile buyer: the earlier lot and the compensation then are history."""
    post = Post(
        4,
        "angry-textile",
        ("俞红", "yuhong@jinlan-textile.example"),
        "第三次了！！！你们到底还管不管",
        "2026-11-04T16:58:41+08:00",
        to=("chen.yu@sanjing.example",),
        cc=("quality@sanjing.example", "boss@jinlan-textile.example"),
    )
    words = """陈宇：

电话打了四个不接，那我就写邮件，抄送你们领导看看你们是怎么做生意的。

导纱辊，又是导纱辊！8月那批DY0811你们怎么说的？赔了1200块，说换了电镀厂，绝对不会再有。\
结果呢？10月19号到的40根，昨天换上去，9根表面起皮，纱线一挂就毛，布面全是横档，我们自己还要赔客户。\
合同（SJ-JL-2026-031）里白纸黑字写着镀层结合力要求，你们出厂到底检不检？

这9根我一根都不会留，退货退款，386一根，合计3474元。布的损失等我们财务算好再找你们谈。

本周五前给我一个明确答复，否则明年的单子你们不用来报价了！

俞红
绍兴锦澜纺织有限公司 设备科
0575-5550139"""
    reading = Reading(
        "绍兴锦澜纺织有限公司",
        "yuhong@jinlan-textile.example",
        "anger, an old lot and an old compensation as history; 本周五 from a Wednesday; 昨天 as day of finding",
        [
            case(
                product="导纱辊",
                order_no="SJ-JL-2026-031",
                qty_affected=9,
                qty_total=40,
                complaint_date="2026-11-04",
                due_date="2026-11-06",
                defect="表面起皮",
                category="product_quality",
                delivery_date="2026-10-19",
                occurred_on="2026-11-03",
                remedy="退货退款",
                claim="3474元",
            )
        ],
        new=["绝对不会再有"],
    )
    write(post, build(post, COREMAIL, [words]), reading)


def labelled_cable() -> None:
    """Labels and values, one a line."""
    post = Post(5, "labels-cable", ("沈卫", "shenwei@languang-cable.example"), "产品投诉", "2026-11-06T14:05:50+08:00")
    words = """您好：

客户名称：湖州岚光线缆有限公司
联 系 人：沈卫  13900550122
投诉日期：2026-11-6
产品名称：放线架导轮
型    号：FX-220-B
批 次 号：B2610-07、B2610-09
订单编号：LG2610-0033
到货日期：2026-10-30
到货数量：160个
不良数量：11个
不良描述：轴承位卡滞，转动有异响
发现地点：放线工段
严重程度：一般
处理要求：更换
期望回复日期：2026-11-13
备    注：贵司李小姐已电话知会；同型号库存52个暂停使用，旧型号FX-200-B不受影响。

沈卫"""
    reading = Reading(
        "湖州岚光线缆有限公司",
        "shenwei@languang-cable.example",
        "label：value lines with padded labels, two lots, a remark with other numbers; 8-bit gb2312 text only",
        [
            case(
                product="放线架导轮",
                part_no="FX-220-B",
                lot=["B2610-07", "B2610-09"],
                order_no="LG2610-0033",
                qty_affected=11,
                qty_total=160,
                complaint_date="2026-11-06",
                due_date="2026-11-13",
                defect="轴承位卡滞，转动有异响",
                severity="一般",
                category="product_quality",
                delivery_date="2026-10-30",
                found_at="放线工段",
                remedy="更换",
            )
        ],
        has=["旧型号FX-200-B不受影响"],
    )
    write(post, build(post, BECKY, [words]), reading)


def bracketed_glass() -> None:
    """Bracketed labels, the lot label without a lot."""
    post = Post(
        6,
        "brackets-glass",
        ("梁伟豪", "lwh@jingyi-glass.example"),
        "玻璃夹GC-12-304异常 请处理",
        "2026-11-07T11:19:08+08:00",
    )
    words = """Dear 山井品质部

【品名】304玻璃夹
【料号】GC-12-304
【PO】45-221876
【LOT】贵司箱上未贴批号标签，无法提供
【数量】来货2,000只，不良64只（3.2%）
【现象】M6螺纹滑牙，扭力不到3N·m即空转（图纸要求≥6N·m）
【发生日】11/5
【工站】组装二线
【等级】MAJOR
【要求】①确认贵司在库、在途有无同样问题 ②64只补货 ③本月20日前交8D报告

以上，谢谢配合。
"""
    sign = """------------------------------
梁伟豪  品管课长
佛山市晶屹玻璃五金有限公司
FOSHAN JINGYI GLASS HARDWARE CO., LTD.
本邮件及附件含有保密信息，如您非指定收件人，请立即删除并通知发件人。"""
    reading = Reading(
        "佛山市晶屹玻璃五金有限公司",
        "lwh@jingyi-glass.example",
        "【label】value, a lot label that says there is none, circled demands, disclaimer",
        [
            case(
                product="304玻璃夹",
                part_no="GC-12-304",
                order_no="45-221876",
                qty_affected=64,
                qty_total=2000,
                complaint_date="2026-11-07",
                due_date="2026-11-20",
                defect="M6螺纹滑牙",
                severity="MAJOR",
                category="product_quality",
                occurred_on="2026-11-05",
                found_at="组装二线",
                defect_rate_pct=3.2,
                remedy="64只补货",
                reply_form="8D",
            )
        ],
        lacks=["保密信息"],
    )
    write(post, build(post, NOTES, [words, sign]), reading)


def one_row_table() -> None:
    """One row under a header row."""
    post = Post(
        7,
        "table-bearing",
        ("顾建平", "gujianping@lichuan-bearing.example"),
        "来料不合格通知 WQ-6208-M",
        "2026-10-29T15:33:12+08:00",
    )
    rows = [
        ["序号", "来料日期", "品名", "物料编码", "供应商批号", "来料数", "不良数", "不良率", "不良现象", "判定"],
        [
            "1",
            "2026/10/27",
            "外圈毛坯",
            "WQ-6208-M",
            "26J15",
            "800",
            "24",
            "3.00%",
            "端面车削纹路Ra6.3，超差",
            "退货",
        ],
    ]
    before = "山井质量部各位好，\n\n我是无锡砺川轴承有限公司进货检验组的顾建平，今有一批来料判退，情况见下表：\n"
    after = """
请在三个工作日内回传《纠正与预防措施报告》。退货车辆我们明天安排，随车退货单号TH-20261030-2。

顾建平
0510-5550107 / 分机 212"""
    reading = Reading(
        "无锡砺川轴承有限公司",
        "gujianping@lichuan-bearing.example",
        "one value row under ten headings; three working days over a weekend; the return slip's number is no order",
        [
            case(
                product="外圈毛坯",
                part_no="WQ-6208-M",
                lot=["26J15"],
                qty_affected=24,
                qty_total=800,
                complaint_date="2026-10-29",
                due_date="2026-11-03",
                defect="端面车削纹路Ra6.3，超差",
                category="product_quality",
                delivery_date="2026-10-27",
                defect_rate_pct=3.0,
                remedy="退货",
                reply_form="纠正与预防措施报告",
            )
        ],
        has=["退货单号TH-20261030-2"],
    )
    write(post, build(post, OUTLOOK, [before, rows, after]), reading)


def merged_table() -> None:
    """Label and value pairs side by side, with merged cells and a blank one."""
    post = Post(
        8,
        "table-furniture",
        ("方敏", "fangmin@hengshe-home.example"),
        "供应商异常处理单 QN-26110417",
        "2026-11-04T17:20:00+08:00",
        extra=(("X-Mailer", "SRM Notifier 3.2"),),
    )
    html = Raw("""<h3>供应商异常处理单</h3>
<table border="1">
<tr><td colspan="2">单号</td><td>QN-26110417</td><td>开单日期</td><td>2026-11-04</td></tr>
<tr><td rowspan="4">基本信息</td><td>客户</td><td colspan="3">苏州衡舍家居科技有限公司</td></tr>
<tr><td>产品名称</td><td>阻尼铰链</td><td>料号</td><td>HJ-105-35</td></tr>
<tr><td>采购订单</td><td>HS4500991</td><td>批号</td><td>2610A</td></tr>
<tr><td>交货数量</td><td>5,000 pcs</td><td>不良数量</td><td>5,000 pcs（整批）</td></tr>
<tr><td rowspan="3">异常信息</td><td>问题描述</td>
<td colspan="3">盐雾24h即出现红锈（标准：96h无红锈）</td></tr>
<tr><td>发现工序</td><td>型式试验</td><td>缺陷等级</td><td>严重</td></tr>
<tr><td>序列号</td><td></td><td>处理方式</td><td>整批退货</td></tr>
<tr><td colspan="2">要求</td><td colspan="3">8D报告，2026-11-11前回复至 fangmin@hengshe-home.example</td></tr>
</table>
<p style="color:#999;font-size:11px">此邮件由SRM系统代 方敏 发出，可直接回复。</p>""")
    client = FOXMAIL
    raw = build(post, type(client)(**{**vars(client), "shape": "html", "mailer": ()}), [html])
    reading = Reading(
        "苏州衡舍家居科技有限公司",
        "fangmin@hengshe-home.example",
        "html only: label/value pairs, rowspan group headings, a blank serial number, the whole lot bad",
        [
            case(
                product="阻尼铰链",
                part_no="HJ-105-35",
                lot=["2610A"],
                order_no="HS4500991",
                qty_affected=5000,
                qty_total=5000,
                complaint_date="2026-11-04",
                due_date="2026-11-11",
                defect="盐雾24h即出现红锈",
                severity="严重",
                category="product_quality",
                customer_ref="QN-26110417",
                found_at="型式试验",
                remedy="整批退货",
                reply_form="8D",
            )
        ],
        has=["苏州衡舍家居科技有限公司"],
    )
    write(post, raw, reading)


def three_items() -> None:
    """Three different complaints, numbered."""
    post = Post(
        9, "numbered-toys", ("蔡晓东", "cxd@tonglefang.example"), "这批货的几个问题", "2026-11-09T20:47:15+08:00"
    )
    words = """陈小姐晚上好，忙到现在才有空给你写。这批货问题不少：

1、齿轮箱CX-18（我们单号TL1026）装了500台，试机有21台异响，拆开看是齿轮偏心。这21个要换新的给我。
2、电池盖DC-03，送货单写3000个，点数只有2800，少200个，请下次送货补上。
3、外壳YK-5，你们这次纸箱改成单层的了？路上一压就变形，边上约30个压裂。以后一定要用回双层箱。

三条请在11月16日前一起书面答复我。圣诞单子赶，理解一下。

汕头市澄海区童乐坊玩具厂
蔡晓东"""
    shared = {"complaint_date": "2026-11-09", "due_date": "2026-11-16", "reply_form": "书面答复"}
    reading = Reading(
        "汕头市澄海区童乐坊玩具厂",
        "cxd@tonglefang.example",
        "three complaints of three categories in one mail, one due date for all",
        [
            case(
                product="齿轮箱",
                part_no="CX-18",
                order_no="TL1026",
                qty_affected=21,
                qty_total=500,
                defect="异响",
                category="product_quality",
                remedy="换新的",
                **shared,
            ),
            case(
                product="电池盖",
                part_no="DC-03",
                qty_affected=200,
                qty_total=3000,
                defect="少200个",
                category="quantity",
                remedy="补上",
                **shared,
            ),
            case(
                product="外壳",
                part_no="YK-5",
                qty_affected=30,
                defect="压裂",
                category="packaging",
                remedy="用回双层箱",
                **shared,
            ),
        ],
        new=["圣诞单子赶"],
    )
    write(post, build(post, QQ, [words]), reading)


def two_and_a_question() -> None:
    """Two complaints and, third, a question about price."""
    post = Post(
        10,
        "numbered-chemical",
        ("孙承志", "sunchengzhi@qiyuan-chem.example"),
        "机封泄漏及证书问题",
        "2026-11-10T15:20:44+08:00",
    )
    words = """陈经理：

    你好。有三件事：

    一、上月装的机械密封（型号QY-M7N-45，出厂编号M7-20260918-03）昨天夜班开始泄漏，离装机才六天，\
介质是30%碱液，现在备用泵顶着。请派人来现场处理，24小时内给我答复什么时候能到。

    二、同一批来的12件轴套ZT-45，材质证明书上型号写成了ZT-54，入不了库，请重开证明书寄来。

    三、另外M7N-60现在交期多久？方便的话报个价，数量6套。

                                    淄博启沅化工设备有限公司  孙承志
                                    2026.11.10"""
    reading = Reading(
        "淄博启沅化工设备有限公司",
        "sunchengzhi@qiyuan-chem.example",
        "two complaints and a question that is none; a serial number; 24小时内 belongs to the first only",
        [
            case(
                product="机械密封",
                part_no="QY-M7N-45",
                serial_no="M7-20260918-03",
                complaint_date="2026-11-10",
                due_date="2026-11-11",
                occurred_on="2026-11-09",
                defect="泄漏",
                category="product_quality",
                remedy="派人来现场处理",
            ),
            case(
                product="轴套",
                part_no="ZT-45",
                qty_affected=12,
                complaint_date="2026-11-10",
                defect="材质证明书上型号写成了ZT-54",
                category="documentation",
                remedy="重开证明书",
            ),
        ],
        new=["数量6套"],
    )
    write(post, build(post, OUTLOOK, [words]), reading)


def monthly_workbook() -> None:
    """Four complaints as rows of a workbook, with a sum below them."""
    post = Post(
        11,
        "workbook-motors",
        ("蒋丽", "jiangli@hongyi-motor.example"),
        "10月份质量问题汇总-山井",
        "2026-11-02T09:03:27+08:00",
        cc=("sqe@hongyi-motor.example",),
    )
    words = """山井各位：

附件为贵司10月份供货的质量问题汇总，共4条，请每条分别出8D，按表内日期回复，谢谢。

Best regards,
蒋丽 Lily Jiang
常州弘毅电机有限公司 品质保证部
TEL 0519-5550163  FAX 0519-5550164"""
    rows: list[list[object]] = [
        ["2026年10月供应商质量问题汇总表"],
        ["供应商：", "山井精密机械有限公司", None, "制表：蒋丽"],
        [
            "序号",
            "投诉日期",
            "客诉编号",
            "产品名称",
            "料号",
            "批号",
            "订单号",
            "来料数量",
            "不良数量",
            "问题描述",
            "发现工序",
            "要求回复日期",
        ],
        [
            1,
            "2026-10-08",
            "HY-C-1031",
            "转轴",
            "ZZ-0812",
            "M0925",
            "HYP2251",
            1000,
            8,
            "滚花不清晰",
            "压装",
            "2026-11-09",
        ],
        [
            2,
            "2026-10-14",
            "HY-C-1034",
            "端盖",
            "DG-71B",
            "M1003",
            "HYP2260",
            600,
            15,
            "轴承室直径偏大0.02",
            "装配",
            "2026-11-09",
        ],
        [3, "2026-10-21", "HY-C-1040", "端盖", "DG-71B", "M1010", "HYP2260", 600, 4, "螺孔漏攻", "装配", "2026-11-09"],
        [
            4,
            "2026-10-28",
            "HY-C-1047",
            "风叶",
            "FY-160",
            None,
            "HYP2288",
            2400,
            96,
            "动平衡超标",
            "整机测试",
            "2026-11-16",
        ],
        ["合计", None, None, None, None, None, None, 4600, 123, None, None, None],
    ]

    def row(ref: str, day: str, due: str, **rest: object) -> dict[str, object]:
        return case(
            customer_ref=ref, complaint_date=day, due_date=due, category="product_quality", reply_form="8D", **rest
        )

    reading = Reading(
        "常州弘毅电机有限公司",
        "jiangli@hongyi-motor.example",
        "workbook with four rows and a sum row: four cases, the rows' own dates",
        [
            row(
                "HY-C-1031",
                "2026-10-08",
                "2026-11-09",
                product="转轴",
                part_no="ZZ-0812",
                lot=["M0925"],
                order_no="HYP2251",
                qty_affected=8,
                qty_total=1000,
                defect="滚花不清晰",
                found_at="压装",
            ),
            row(
                "HY-C-1034",
                "2026-10-14",
                "2026-11-09",
                product="端盖",
                part_no="DG-71B",
                lot=["M1003"],
                order_no="HYP2260",
                qty_affected=15,
                qty_total=600,
                defect="轴承室直径偏大0.02",
                found_at="装配",
            ),
            row(
                "HY-C-1040",
                "2026-10-21",
                "2026-11-09",
                product="端盖",
                part_no="DG-71B",
                lot=["M1010"],
                order_no="HYP2260",
                qty_affected=4,
                qty_total=600,
                defect="螺孔漏攻",
                found_at="装配",
            ),
            row(
                "HY-C-1047",
                "2026-10-28",
                "2026-11-16",
                product="风叶",
                part_no="FY-160",
                order_no="HYP2288",
                qty_affected=96,
                qty_total=2400,
                defect="动平衡超标",
                found_at="整机测试",
            ),
        ],
        files=[file("供应商质量问题汇总表202610.xlsx")],
        forms=["供应商质量问题汇总表202610.xlsx"],
    )
    book = attached("供应商质量问题汇总表202610.xlsx", xlsx({"10月": rows}), XLSX)
    write(post, build(post, OUTLOOK, [words], [book]), reading)


def agent_rows() -> None:
    """A trading agent's table: three purchase orders, three troubles, quantities as n/m."""
    post = Post(
        12,
        "table-trader",
        ("郑海燕", "haiyan@ganglian-trade.example"),
        "三个PO问题，请逐一确认",
        "2026-11-11T13:36:55+08:00",
    )
    before = """Hi 陈宇，

客人验货回来三个PO都有点状况，我整理了一下：
"""
    rows = [
        ["PO#", "品名", "货号", "NG/总数", "客人反馈", "客人要求"],
        ["GL-8806", "吊环螺栓", "E-M16", "12/300", "螺纹有磕碰", "补12个"],
        ["GL-8811", "卸扣", "S-2T", "两百套/两百套", "外箱唛头印错，写成S-3T", "到仓库重贴"],
        ["GL-8815", "花篮螺丝", "T-M12", "5/1,500", "热浸锌漏镀", "扣款USD 60"],
    ]
    after = """
13号客人要在月会上讨论，所以麻烦你们务必12号下班前回我每条的原因（中英文都可以，写在邮件里就行）。
辛苦啦～

海燕
宁波港联紧固件贸易有限公司"""
    shared = {"complaint_date": "2026-11-11", "due_date": "2026-11-12"}
    reading = Reading(
        "宁波港联紧固件贸易有限公司",
        "haiyan@ganglian-trade.example",
        "three rows, three cases; n/m cells, one in words; money in one row only; the agent complains",
        [
            case(
                product="吊环螺栓",
                part_no="E-M16",
                order_no="GL-8806",
                qty_affected=12,
                qty_total=300,
                defect="螺纹有磕碰",
                category="product_quality",
                remedy="补12个",
                **shared,
            ),
            case(
                product="卸扣",
                part_no="S-2T",
                order_no="GL-8811",
                qty_affected=200,
                qty_total=200,
                defect="外箱唛头印错",
                category="packaging",
                remedy="到仓库重贴",
                **shared,
            ),
            case(
                product="花篮螺丝",
                part_no="T-M12",
                order_no="GL-8815",
                qty_affected=5,
                qty_total=1500,
                defect="热浸锌漏镀",
                category="product_quality",
                claim="USD 60",
                **shared,
            ),
        ],
        new=["13号客人要在月会上讨论"],
    )
    write(post, build(post, FOXMAIL, [before, rows, after]), reading)


def write_all() -> None:
    """Write this file's mails."""
    for make in (
        castings_letter,
        board_notice,
        chat_like,
        angry_mill,
        labelled_cable,
        bracketed_glass,
        one_row_table,
        merged_table,
        three_items,
        two_and_a_question,
        monthly_workbook,
        agent_rows,
    ):
        make()
