"""Chinese complaints in tables: one row, labels beside values with merged cells, many rows, workbooks.

Takes nothing; `write_all` writes mails 7, 8, 11, 12, 55 and 56 and their expected readings by `cn_clients.write`.
"""

from collections.abc import Sequence

from tests.corpus.make.cn_clients import XLSX, Post, Raw, Reading, build, case, file, said, write
from tests.corpus.make.cn_programs import FOXMAIL, OUTLOOK, QQ
from tests.corpus.make.parts import attached, xlsx


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
            said("""product 外圈毛坯 | part_no WQ-6208-M | lot 26J15 | qty_affected 24 | qty_total 800
                | complaint_date 2026-10-29 | due_date 2026-11-03 | defect 端面车削纹路Ra6.3，超差
                | category product_quality | delivery_date 2026-10-27 | defect_rate_pct 3.0 | remedy 退货
                | reply_form 纠正与预防措施报告""")
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
            said("""product 阻尼铰链 | part_no HJ-105-35 | lot 2610A | order_no HS4500991 | qty_affected 5000
                | qty_total 5000 | complaint_date 2026-11-04 | due_date 2026-11-11
                | defect 盐雾24h即出现红锈 | severity 严重 | category product_quality
                | customer_ref QN-26110417 | found_at 型式试验 | remedy 整批退货 | reply_form 8D""")
        ],
        has=["苏州衡舍家居科技有限公司"],
    )
    write(post, raw, reading)


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


def rowspan_rows() -> None:
    """Rows that share their order and receipt by rowspan, a row that is fine, and words in place of a number."""
    post = Post(
        55,
        "table-rowspan-lighting",
        ("采购部 叶青", "yeqing@xingcan-light.example"),
        "10月来料异常（压铸灯体）",
        "2026-11-03T10:20:00+08:00",
    )
    html = Raw("""<table border="1">
<tr><th>订单</th><th>到货日</th><th>料号</th><th>品名</th><th>到货</th><th>不良</th><th>现象</th><th>结论</th></tr>
<tr><td rowspan="3">XC-1021</td><td rowspan="3">10/26</td><td>DT-80A</td><td>灯体</td><td>1,200</td><td>36</td>
<td>冷隔</td><td>退货</td></tr>
<tr><td>DT-80B</td><td>灯体</td><td>800</td><td>0</td><td>无</td><td>合格</td></tr>
<tr><td>SR-12</td><td>散热圈</td><td>2,000</td><td>约50</td><td>缺齿</td><td>挑选</td></tr>
<tr><td>XC-1030</td><td>10/30</td><td>MK-9</td><td>面框</td><td>500</td><td>整批</td><td>喷粉颜色发黄</td><td>退货</td></tr>
</table>""")
    before = "山井：\n\n上月来料有异常的列在下面，请11月10日前逐项书面回复。\n"
    after = "\n合格的一行只是方便你们对数。\n\n叶青\n常州星灿照明科技有限公司"
    shared = "complaint_date 2026-11-03 | due_date 2026-11-10 | category product_quality | reply_form 书面回复"
    reading = Reading(
        "常州星灿照明科技有限公司",
        "yeqing@xingcan-light.example",
        "rowspan order and date; a good row is no case; 约50 and 整批 as numbers",
        [
            said(f"""product 灯体 | part_no DT-80A | order_no XC-1021 | delivery_date 2026-10-26 | qty_affected 36
                | qty_total 1200 | defect 冷隔 | remedy 退货 | {shared}"""),
            said(f"""product 散热圈 | part_no SR-12 | order_no XC-1021 | delivery_date 2026-10-26 | qty_affected 50
                | qty_total 2000 | defect 缺齿 | remedy 挑选 | {shared}"""),
            said(f"""product 面框 | part_no MK-9 | order_no XC-1030 | delivery_date 2026-10-30 | qty_affected 500
                | qty_total 500 | defect 喷粉颜色发黄 | remedy 退货 | {shared}"""),
        ],
    )
    html_only = type(FOXMAIL)(**{**vars(FOXMAIL), "shape": "html"})
    write(post, build(post, html_only, [before, html, after]), reading)


def two_sheets() -> None:
    """A workbook whose rows lie on two sheets, the third being a list of codes."""
    post = Post(
        56,
        "workbook-sheets-kitchen",
        ("品管-苗苗", "miaoj@chubao-kitchen.example"),
        "客诉明细（两个厂区）",
        "2026-11-16T09:09:09+08:00",
    )
    words = """山井业务：

一厂、二厂的客诉明细合在一个表里，分两页，代码表不用看。请针对每一条11月24日前给我改善报告。

苗静
顺德厨宝厨具制造有限公司"""
    head: list[object] = ["客诉单号", "日期", "料号", "品名", "批号", "不良数/总数", "问题点", "严重度"]
    sheets: dict[str, Sequence[Sequence[object]]] = {
        "一厂": [
            ["顺德厨宝厨具制造有限公司  一厂客诉明细", *[None] * 7],
            head,
            ["CB1-071", "2026/11/4", "LZ-33", "龙头阀芯", "K1018", "5/600", "滴水", "A"],
            ["CB1-073", "2026/11/6", "LZ-33", "龙头阀芯", "K1022", "1/600", "手感涩", "C"],
        ],
        "二厂": [
            ["顺德厨宝厨具制造有限公司  二厂客诉明细", *[None] * 7],
            head,
            ["CB2-019", "2026/11/11", "HG-7", "滑轨钢珠", None, "30/10000", "生锈", "B"],
        ],
        "代码": [["代码", "说明"], ["A", "功能不良"], ["B", "外观不良"], ["C", "建议改善"]],
    }
    shared = "category product_quality | due_date 2026-11-24 | reply_form 改善报告"
    reading = Reading(
        "顺德厨宝厨具制造有限公司",
        "miaoj@chubao-kitchen.example",
        "rows on two sheets, n/m in one cell, a class by letter, a sheet of codes that holds no case",
        [
            said(f"""customer_ref CB1-071 | complaint_date 2026-11-04 | part_no LZ-33 | product 龙头阀芯 | lot K1018
                | qty_affected 5 | qty_total 600 | defect 滴水 | severity A | {shared}"""),
            said(f"""customer_ref CB1-073 | complaint_date 2026-11-06 | part_no LZ-33 | product 龙头阀芯 | lot K1022
                | qty_affected 1 | qty_total 600 | defect 手感涩 | severity C | {shared}"""),
            said(f"""customer_ref CB2-019 | complaint_date 2026-11-11 | part_no HG-7 | product 滑轨钢珠
                | qty_affected 30 | qty_total 10000 | defect 生锈 | severity B | {shared}"""),
        ],
        files=[file("客诉明细.xlsx")],
        forms=["客诉明细.xlsx"],
    )
    write(post, build(post, QQ, [words], [attached("客诉明细.xlsx", xlsx(sheets), XLSX)]), reading)


def write_all() -> None:
    """Write this file's mails."""
    for make in (one_row_table, merged_table, monthly_workbook, agent_rows, rowspan_rows, two_sheets):
        make()
