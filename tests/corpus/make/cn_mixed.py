"""Chinese mails in which the complaint is mixed with other things, or is none: offers asked for, remarks, tickets.

Takes nothing; `write_all` writes mails 29 to 34, 49 and 50 and their expected readings by `cn_clients.write`.
"""

from tests.corpus.make.cn_clients import XLSX, Post, Reading, build, file, said, write
from tests.corpus.make.cn_programs import COREMAIL, FOXMAIL, GMAIL, NOTES, OUTLOOK, QQ, THUNDERBIRD
from tests.corpus.make.parts import attached, xlsx


def robot_enquiry() -> None:
    """Mostly a request for a price, with a complaint at its end."""
    post = Post(
        29,
        "rfq-robot",
        ("Leo Feng", "leo.feng@qingbi-robot.example"),
        "询价：J3/J5关节新件",
        "2026-11-05T18:22:47+08:00",
        cc=("purchase@qingbi-robot.example",),
    )
    words = """陈总，

下面几个新件麻烦报价，含税到深圳，年用量2万左右：
- J3关节壳体 QB-J3-001，首批300件
- J5法兰 QB-J5-014，首批300件，表面本色硬质阳极
- 输出端盖 QB-J5-020，首批500件
图纸今晚让研发传给你们，希望下周三前回价，我们12月要定点。

对了还有个事，上一单（QB2610-311）的谐波法兰XB-17-F03，装配反馈有6件平面度超差，测出来0.05，图上是0.02。\
先补6件过来吧，别影响我这边月底出货。质量上也请给个说法，你们出货报告写的全是0.01多。

Leo 冯立
深圳擎臂机器人有限公司"""
    reading = Reading(
        "深圳擎臂机器人有限公司",
        "leo.feng@qingbi-robot.example",
        "a request for prices and a complaint: the offer's parts, numbers and date are not the complaint's",
        [
            said("""product 谐波法兰 | part_no XB-17-F03 | order_no QB2610-311 | qty_affected 6
                | complaint_date 2026-11-05 | defect 平面度超差 | category product_quality | found_at 装配
                | remedy 补6件""")
        ],
        new=["首批500件"],
    )
    write(post, build(post, GMAIL, [words]), reading)


def lift_ticket() -> None:
    """A new complaint whose subject bears the customer's own ticket in brackets."""
    post = Post(
        30,
        "token-lift",
        ("质量协同平台", "qms@ruichi-lift.example"),
        "[QX-2026-000931] 您有一张新的质量反馈单待处理",
        "2026-11-09T13:00:03+08:00",
        extra=(("Reply-To", "songwei@ruichi-lift.example"),),
    )
    words = """山井精密机械有限公司：

您有一张新的质量反馈单待处理，请登录平台或直接回复本邮件。

反馈单号  QX-2026-000931
反馈人  宋伟（songwei@ruichi-lift.example）
物料  导靴衬 / DX-10-130
采购订单  RC-P-26-8841
问题  尺寸偏厚，装入导靴后卡轨，现场电梯抖动
数量  已装72件，有问题19件
级别  重要
要求  换货；3个工作日内回复8D报告
关闭条件  连续三批无同类问题

天津瑞驰电梯部件有限公司  质量协同平台
回复时请保留主题中的编号。"""
    reading = Reading(
        "天津瑞驰电梯部件有限公司",
        "songwei@ruichi-lift.example",
        "a foreign token of nearly our form: a new complaint; labels without colons; system sender, person named",
        [
            said("""product 导靴衬 | part_no DX-10-130 | order_no RC-P-26-8841 | qty_affected 19 | qty_total 72
                | complaint_date 2026-11-09 | due_date 2026-11-12 | defect 尺寸偏厚 | severity 重要
                | category product_quality | customer_ref QX-2026-000931 | found_at 现场 | remedy 换货
                | reply_form 8D""")
        ],
    )
    write(post, build(post, OUTLOOK, [words]), reading)


def optics_ticket() -> None:
    """A help-desk ticket number in the subject, with a reply mark before it; a new complaint all the same."""
    post = Post(
        31,
        "ticket-fibre",
        ("谢思敏", "xiesm@anrui-opto.example"),
        "答复: [Ticket#2026110910000231] SFP外壳尺寸不符",
        "2026-11-10T11:45:00+08:00",
        thread=("<ticket.2026110910000231.1@helpdesk.anrui-opto.example>",),
    )
    words = """转供应商处理，工单 Ticket#2026110910000231 请在往来邮件里保留。

品名：SFP外壳；料号：AR-SFP-BT04；送货批：D1102；来料 3,000；抽检发现拉环槽宽3.42（规格3.30±0.05），笼子插不到底。
另一家（宏光）的料没有问题，所以不是笼子的原因。
要求：派人来厂全检；11月13日前给书面整改方案。

谢思敏
成都安瑞光电技术有限公司 SQM"""
    reading = Reading(
        "成都安瑞光电技术有限公司",
        "xiesm@anrui-opto.example",
        "the customer's help desk's ticket and thread, none of ours: a new complaint; semicolons between labels",
        [
            said("""product SFP外壳 | part_no AR-SFP-BT04 | lot D1102 | qty_total 3000 | complaint_date 2026-11-10
                | due_date 2026-11-13 | defect 拉环槽宽3.42 | category product_quality
                | customer_ref 2026110910000231 | found_at 抽检 | remedy 派人来厂全检 | reply_form 书面整改方案""")
        ],
    )
    write(post, build(post, FOXMAIL, [words]), reading)


def mower_rfq_sheet() -> None:
    """A complaint first and a price sheet attached after it; the sheet is no form."""
    post = Post(
        32,
        "rfq-sheet-farm",
        ("Amy贺", "amyhe@lvye-garden.example"),
        "割草机刀座松动投诉 & 2027年询价单",
        "2026-11-12T15:50:02+08:00",
    )
    words = """李静姐好～

先说坏消息：LY-DZ-46刀座，售后收到美国那边退回来11台整机，都是刀座螺孔滑丝导致刀片松动，这是安全问题！\
对应你们的批号是2605K，出货日期我要查一下再告诉你。麻烦19号前给8D，美国客户要看英文版。

再说好消息：明年的量定了，询价单在附件，一共3项，价格好的话刀座继续给你们做😊

贺敏
余姚绿野园林工具有限公司"""
    rows: list[list[object]] = [
        ["询价单 RFQ-2027-01", None, None, None],
        ["序号", "品名", "料号", "年用量"],
        [1, "刀座", "LY-DZ-46", 60000],
        [2, "刀座", "LY-DZ-53", 25000],
        [3, "轮轴", "LY-LZ-08", 120000],
    ]
    reading = Reading(
        "余姚绿野园林工具有限公司",
        "amyhe@lvye-garden.example",
        "complaint and RFQ sheet in one mail: the sheet's rows are no complaints; 安全 as a class",
        [
            said("""product 刀座 | part_no LY-DZ-46 | lot 2605K | qty_affected 11 | complaint_date 2026-11-12
                | due_date 2026-11-19 | defect 螺孔滑丝 | severity 安全 | category product_quality
                | reply_form 8D""")
        ],
        files=[file("2027询价单.xlsx")],
        new=["明年的量定了"],
    )
    book = attached("2027询价单.xlsx", xlsx({"RFQ": rows}), XLSX)
    write(post, build(post, GMAIL, [words], [book]), reading)


def farm_remark() -> None:
    """A friendly remark that says it is no complaint."""
    post = Post(
        33,
        "remark-farm",
        ("老丁", "dingfc@ruitian-agri.example"),
        "货收到了",
        "2026-10-30T17:33:21+08:00",
        to=("wu.jia@sanjing.example", "quality@sanjing.example"),
    )
    words = """小吴：

轴套600个今天入库了，尺寸我抽了几个都挺好，比上次光洁。
就是塑料袋封口没封牢，有几袋散在箱子里，我们自己重新装了，这不算投诉啊，跟你说一声，给包装的师傅提个醒。
下个月还是老样子，你照排就行。周末愉快！

丁福昌 / 合肥睿田农机有限公司"""
    reading = Reading(
        "合肥睿田农机有限公司",
        "dingfc@ruitian-agri.example",
        "a remark that says it is no complaint: informal, one case, nothing asked",
        [
            said("""product 轴套 | qty_total 600 | complaint_date 2026-10-30 | delivery_date 2026-10-30
                | defect 塑料袋封口没封牢 | category packaging""")
        ],
        kind="informal",
        new=["这不算投诉啊"],
    )
    write(post, build(post, COREMAIL, [words]), reading)


def statement_remark() -> None:
    """A remark about tight pins at the end of a mail on the monthly account."""
    post = Post(
        34,
        "remark-account",
        ("财务-万霞", "wanxia@jiuheng-hoist.example"),
        "10月对账单",
        "2026-11-03T14:02:55+08:00",
    )
    words = """陈会计，

10月对账单核过了，差一张11,700元的发票没到（送货单1017-3），请补寄。其余一致，付款按老规矩25号。

另外车间让我带句话：上回的销轴有点紧，师傅是敲进去的，能用，不用出什么报告，以后注意一下公差就好。

万霞
河南九恒起重配件有限公司 财务部"""
    reading = Reading(
        "河南九恒起重配件有限公司",
        "wanxia@jiuheng-hoist.example",
        "informal remark beside a matter of invoices: the amount and slip are not the complaint's",
        [said("product 销轴 | complaint_date 2026-11-03 | defect 有点紧 | category product_quality")],
        kind="informal",
        new=["不用出什么报告"],
    )
    write(post, build(post, NOTES, [words]), reading)


def criterion_question() -> None:
    """A question full of complaint words."""
    post = Post(
        49,
        "inquiry-criteria",
        ("Cathy", "cathy.zou@mingrui-lamp.example"),
        "请教：外观不良判定标准",
        "2026-11-11T09:29:30+08:00",
    )
    words = """您好，我们是中山铭睿灯饰有限公司，正在评估贵司作为灯体压铸件的供应商。想请教几个问题：

1、贵司对表面划伤、气孔、色差这些不良的判定标准是什么？有没有限度样板？
2、如果发生客诉，贵司8D的回复时效是多久？不良品是换货还是扣款？
3、出货的不良率一般控制在多少PPM？

方便的话本周内回复一下，我好写评估报告，谢谢。

邹凯茜"""
    reading = Reading(
        "中山铭睿灯饰有限公司",
        "cathy.zou@mingrui-lamp.example",
        "a question about how complaints are handled, with numbered items and complaint words: no complaint",
        kind="inquiry",
        new=["有没有限度样板"],
    )
    write(post, build(post, QQ, [words]), reading)


def passed_notice() -> None:
    """A receipt notice with the words of a complaint form, all good."""
    post = Post(
        50,
        "other-accepted",
        ("IQC", "iqc@hengke-scale.example"),
        "来料检验结果通知 IQC-261113-08（合格）",
        "2026-11-13T16:16:16+08:00",
    )
    rows = [
        ["品名", "料号", "批号", "来料数量", "抽样数", "不良数量", "判定"],
        ["秤台支架", "HK-ZJ-05", "SJ261109", "1,500", "80", "0", "合格，已入库"],
    ]
    after = "\n以上为系统通知，供贵司存档，无需回复。\n常熟恒克衡器有限公司 IQC"
    reading = Reading(
        "常熟恒克衡器有限公司",
        "iqc@hengke-scale.example",
        "an acceptance notice: same table as a complaint, nothing bad, nothing asked",
        kind="other",
    )
    write(post, build(post, THUNDERBIRD, ["山井质量部：\n", rows, after]), reading)


def write_all() -> None:
    """Write this file's mails."""
    for make in (
        robot_enquiry,
        lift_ticket,
        optics_ticket,
        mower_rfq_sheet,
        farm_remark,
        statement_remark,
        criterion_question,
        passed_notice,
    ):
        make()
