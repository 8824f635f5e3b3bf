"""Chinese complaints as people write them: letters, notices, chat-like lines, labels, numbered items.

Takes nothing; `write_all` writes mails 1 to 6, 9 and 10 and their expected readings by `cn_clients.write`.
"""

from tests.corpus.make.cn_clients import Post, Reading, build, case, file, said, write
from tests.corpus.make.cn_programs import BECKY, COREMAIL, FOXMAIL, NOTES, OUTLOOK, QQ
from tests.corpus.make.parts import PNG, attached


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
            said("""product 端盖 | part_no DG-4507 | lot SJ261012 | order_no PO26-10088 | qty_affected 37
                | qty_total 600 | complaint_date 2026-11-03 | due_date 2026-11-10 | defect 密封面气孔
                | category product_quality | customer_ref LXBY-GY[2026]147号 | delivery_date 2026-10-21
                | found_at 精加工工序 | remedy 免费补供37件 | claim 人民币4,810元 | reply_form 8D""")
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
            said("""product 控制板 | part_no HB-PCB-0312-R3 | lot 4326 | qty_affected 3 | qty_total 1200
                | complaint_date 2026-11-05 | due_date 2026-11-09 | defect BGA区焊盘脱落
                | category product_quality | delivery_date 2026-10-29 | occurred_on 2026-11-04
                | found_at SMT线 | reply_form 原因分析及改善报告""")
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
            said("""product 拨叉 | part_no BC-77 | qty_affected 18 | qty_total 100 | complaint_date 2026-11-05
                | defect 飞边 | category product_quality | remedy 补20个""")
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
            said("""product 导纱辊 | order_no SJ-JL-2026-031 | qty_affected 9 | qty_total 40
                | complaint_date 2026-11-04 | due_date 2026-11-06 | defect 表面起皮
                | category product_quality | delivery_date 2026-10-19 | occurred_on 2026-11-03
                | remedy 退货退款 | claim 3474元""")
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
            said("""product 放线架导轮 | part_no FX-220-B | lot B2610-07,B2610-09 | order_no LG2610-0033
                | qty_affected 11 | qty_total 160 | complaint_date 2026-11-06 | due_date 2026-11-13
                | defect 轴承位卡滞，转动有异响 | severity 一般 | category product_quality
                | delivery_date 2026-10-30 | found_at 放线工段 | remedy 更换""")
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
            said("""product 304玻璃夹 | part_no GC-12-304 | order_no 45-221876 | qty_affected 64
                | qty_total 2000 | complaint_date 2026-11-07 | due_date 2026-11-20 | defect M6螺纹滑牙
                | severity MAJOR | category product_quality | occurred_on 2026-11-05 | found_at 组装二线
                | defect_rate_pct 3.2 | remedy 64只补货 | reply_form 8D""")
        ],
        lacks=["保密信息"],
    )
    write(post, build(post, NOTES, [words, sign]), reading)


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
            said("""product 机械密封 | part_no QY-M7N-45 | serial_no M7-20260918-03 | complaint_date 2026-11-10
                | due_date 2026-11-11 | occurred_on 2026-11-09 | defect 泄漏 | category product_quality
                | remedy 派人来现场处理"""),
            said("""product 轴套 | part_no ZT-45 | qty_affected 12 | complaint_date 2026-11-10
                | defect 材质证明书上型号写成了ZT-54 | category documentation | remedy 重开证明书"""),
        ],
        new=["数量6套"],
    )
    write(post, build(post, OUTLOOK, [words]), reading)


def write_all() -> None:
    """Write this file's mails."""
    for make in (
        castings_letter,
        board_notice,
        chat_like,
        angry_mill,
        labelled_cable,
        bracketed_glass,
        three_items,
        two_and_a_question,
    ):
        make()
