"""Chinese complaints whose facts stand in an attached form: letters, 8D reports, contact sheets, in Word and Excel.

Takes nothing; `write_all` writes mails 13 to 16, 45 and 46 and their expected readings by `cn_clients.write`.
"""

import io

from docx import Document
from openpyxl import Workbook

from tests.corpus.make.cn_clients import DOCX, XLSX, Post, Reading, build, file, said, write
from tests.corpus.make.cn_programs import COREMAIL, FOXMAIL, NOTES, OUTLOOK, QQ
from tests.corpus.make.parts import PNG, attached, docx, steady, zipped

Cells = dict[str, str | int]


def sheet(title: str, cells: Cells, merged: tuple[str, ...]) -> bytes:
    """A one-sheet workbook with cells where a form has them."""
    book = Workbook()
    page = book.worksheets[0]
    page.title = title
    for where, value in cells.items():
        page[where] = value
    for area in merged:
        page.merge_cells(area)
    out = io.BytesIO()
    book.save(out)
    return steady(out.getvalue())


def letter(head: str, paragraphs: tuple[str, ...], rows: tuple[tuple[str, str], ...]) -> bytes:
    """A Word letter with the company in the page header, paragraphs and a two-column table."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = head
    for words in paragraphs:
        document.add_paragraph(words)
    table = document.add_table(rows=len(rows), cols=2)
    table.style = "Table Grid"
    for at, (label, value) in enumerate(rows):
        table.cell(at, 0).text, table.cell(at, 1).text = label, value
    out = io.BytesIO()
    document.save(out)
    return steady(out.getvalue())


def food_letter() -> None:
    """Everything is in the Word form; the mail itself says nearly nothing."""
    post = Post(
        13,
        "docx-food",
        ("小林", "linxm@gumancang.example"),
        "投诉书",
        "2026-11-12T10:02:31+08:00",
        to=("sales@sanjing.example", "quality@sanjing.example"),
    )
    words = "您好，请见附件投诉书，望尽快处理，谢谢。\n\n林小敏"
    form = docx(
        "客户投诉书",
        [
            ("投诉编号", "GMC-TS-2611-005", "投诉日期", "2026年11月11日"),
            ("客户名称", "福建谷满仓食品包装有限公司", "联系人/电话", "林小敏 0595-5550128"),
            ("供应商", "山井精密机械有限公司", "送货单号", "SH20261102-7"),
            ("产品名称", "横封刀", "规格型号", "HFD-260×12"),
            ("合同/订单号", "GMC2610-44", "批次", "未提供"),
            ("购入数量", "24把", "问题数量", "5把"),
            ("问题描述", "刃口崩缺，封口切不断，包装袋连袋。崩口长度1.5～4mm。", "", ""),
            ("发现时间", "2026-11-10", "发现地点", "三楼包装车间6#机"),
            ("客户要求", "换货5把", "要求回复日期", "2026-11-18"),
            ("供应商回复：原因分析", "", "", ""),
            ("供应商回复：改善措施", "", "", ""),
        ],
        ["注：请于要求日期前填写本表下半部分并盖章回传。"],
    )
    reading = Reading(
        "福建谷满仓食品包装有限公司",
        "linxm@gumancang.example",
        "all facts in a four-column Word form; the batch is 未提供; the delivery note is no order",
        [
            said("""product 横封刀 | part_no HFD-260×12 | order_no GMC2610-44 | qty_affected 5 | qty_total 24
                | complaint_date 2026-11-11 | due_date 2026-11-18 | defect 刃口崩缺 | category product_quality
                | customer_ref GMC-TS-2611-005 | occurred_on 2026-11-10 | found_at 三楼包装车间6#机 | remedy 换货5把""")
        ],
        files=[file("客户投诉书.docx")],
        forms=["客户投诉书.docx"],
        new=["请见附件投诉书"],
    )
    write(post, build(post, COREMAIL, [words], [attached("客户投诉书.docx", form, DOCX)]), reading)


def medical_8d() -> None:
    """The customer's 8D workbook with its own part filled and ours blank."""
    post = Post(
        14,
        "xlsx-8d-medical",
        ("Grace Tang 汤蓓", "tangbei@dian-med.example"),
        "8D request - 骨科导向套筒 DX-3.2 CAR2026-118",
        "2026-11-16T18:12:09+08:00",
        cc=("ra@dian-med.example",),
    )
    words = """山井品质 各位老师：

附上CAR，D0-D2我们已填，请从D3往下填写后发回原文件（不要转PDF，不要改格式）。
因涉及植入手术器械，本CAR会纳入我司药监年度检查资料，请认真对待。

汤蓓
Supplier Quality | 上海砥安医疗器械有限公司
021-5550-1190"""
    cells: Cells = {
        "A1": "供应商8D报告 Supplier 8D Report",
        "A2": "报告编号",
        "B2": "CAR2026-118",
        "D2": "发出日期",
        "E2": "2026-11-16",
        "A3": "发出单位",
        "B3": "上海砥安医疗器械有限公司",
        "D3": "供应商",
        "E3": "山井精密机械有限公司",
        "A4": "品名",
        "B4": "骨科导向套筒",
        "D4": "图号",
        "E4": "DX-3.2-07",
        "F4": "版本 C",
        "A5": "批号",
        "B5": "SJ2609-31 / SJ2609-32",
        "D5": "采购订单",
        "E5": "DA-PO-7714",
        "A6": "收货数量",
        "B6": 450,
        "D6": "不良数量",
        "E6": 2,
        "A7": "严重度",
        "B7": "□轻微  □一般  ■致命",
        "D7": "要求完成日",
        "E7": "2026-11-30",
        "A8": "D0 紧急措施",
        "B8": "我司库存全部冻结",
        "A9": "D1 小组成员",
        "B9": "汤蓓、邱立文（客户方）",
        "A10": "D2 问题描述",
        "B10": "内孔有毛刺，导针通过时带出金属屑",
        "A11": "D3 临时措施",
        "A12": "D4 根本原因",
        "A13": "D5 永久措施",
        "A14": "D6 实施验证",
        "A15": "D7 预防再发",
        "A16": "D8 结案",
    }
    merged = ("A1:F1", *(f"B{row}:F{row}" for row in range(8, 17)))
    name = "CAR2026-118_8D.xlsx"
    reading = Reading(
        "上海砥安医疗器械有限公司",
        "tangbei@dian-med.example",
        "customer's part of an 8D workbook, ticked severity, two lots in one cell; our part blank",
        [
            said("""product 骨科导向套筒 | part_no DX-3.2-07 | lot SJ2609-31,SJ2609-32 | order_no DA-PO-7714
                | qty_affected 2 | qty_total 450 | complaint_date 2026-11-16 | due_date 2026-11-30
                | defect 内孔有毛刺 | severity 致命 | category product_quality | customer_ref CAR2026-118
                | reply_form 8D""")
        ],
        files=[file(name)],
        forms=[name],
        new=["不要转PDF"],
        lacks=["021-5550-1190"],
    )
    write(post, build(post, OUTLOOK, [words], [attached(name, sheet("8D", cells, merged), XLSX)]), reading)


def optics_sheet() -> None:
    """A contact sheet and a body that say the same."""
    post = Post(
        15,
        "xlsx-optics",
        ("Quality_Liao", "liaozy@chenxing-optics.example"),
        "【品质异常联络单】镜筒压圈 YQ-0.75-M24 牙纹毛刺",
        "2026-11-10T19:30:56+08:00",
        cc=("pur02@chenxing-optics.example",),
    )
    words = """Hi all,

压圈YQ-0.75-M24今天白班组装时发现牙纹毛刺，锁入镜筒后掉屑，30只里有7只，已停用。
联络单附上，照片2张。请于11/13前书面回复。

廖卓颖
辰星光学（东莞）有限公司 品保部"""
    cells: Cells = {
        "B1": "辰星光学（东莞）有限公司",
        "B2": "品 质 异 常 联 络 单",
        "A4": "单号：",
        "B4": "QA-C-261110-02",
        "E4": "日期：",
        "F4": "2026/11/10",
        "A5": "受文单位：",
        "B5": "山井精密",
        "E5": "发文：",
        "F5": "廖卓颖",
        "A6": "品名",
        "B6": "镜筒压圈",
        "E6": "料号",
        "F6": "YQ-0.75-M24",
        "A7": "LOT NO.",
        "B7": "SJ-1028",
        "E7": "P/O",
        "F7": "CX26-3307",
        "A8": "投入数",
        "B8": 30,
        "E8": "不良数",
        "F8": 7,
        "A9": "异常说明",
        "B9": "牙纹毛刺，锁入镜筒后掉屑",
        "A11": "发生站别",
        "B11": "组装",
        "E11": "回复期限",
        "F11": "2026/11/13",
        "A12": "原因分析（供方填写）",
        "A15": "改善对策（供方填写）",
        "A18": "表单编号 QR-8.3-04 A2",
    }
    merged = ("B1:F1", "B2:F2", "B9:F10", "B12:F14", "B15:F17")
    name = "品质异常联络单QA-C-261110-02.xlsx"
    reading = Reading(
        "辰星光学（东莞）有限公司",
        "liaozy@chenxing-optics.example",
        "body and sheet agree; the form's own number QR-8.3-04 is no reference; two photos",
        [
            said("""product 镜筒压圈 | part_no YQ-0.75-M24 | lot SJ-1028 | order_no CX26-3307 | qty_affected 7
                | qty_total 30 | complaint_date 2026-11-10 | due_date 2026-11-13 | defect 牙纹毛刺
                | category product_quality | customer_ref QA-C-261110-02 | occurred_on 2026-11-10 | found_at 组装
                | reply_form 书面回复""")
        ],
        files=[file(name), file("IMG_1.png"), file("IMG_2.png")],
        forms=[name],
    )
    files = [
        attached(name, sheet("联络单", cells, merged), XLSX),
        attached("IMG_1.png", PNG, "image/png"),
        attached("IMG_2.png", PNG, "image/png"),
    ]
    write(post, build(post, FOXMAIL, [words], files), reading)


def pump_conflict() -> None:
    """The mail says 26, the form says 62."""
    post = Post(
        16,
        "docx-conflict",
        ("任海波", "renhb@tuohai-valve.example"),
        "阀杆 TH-FG-25 投诉单（请查收附件）",
        "2026-11-13T09:47:38+08:00",
    )
    words = """山井：

阀杆TH-FG-25到货检验硬度偏低，HRC只有31，要求38～42，不良数量26根。详细见投诉单。
希望贵司下周三（11月18日）前给出8D，这26根先办退货。

任海波  质检部"""
    form = docx(
        "拓海阀门（温州）有限公司 质量投诉单",
        [
            ("编号", "TZ-26-093"),
            ("日期", "2026.11.12"),
            ("产品", "阀杆"),
            ("图号", "TH-FG-25"),
            ("炉批号", "L2610-18"),
            ("到货数量", "400根"),
            ("不良数量", "62根"),
            ("不良现象", "硬度偏低"),
            ("发现环节", "到货检验"),
            ("要求", "8D报告；退货"),
            ("回复期限", "2026.11.18"),
        ],
    )
    name = "质量投诉单TZ-26-093.docx"
    reading = Reading(
        "拓海阀门（温州）有限公司",
        "renhb@tuohai-valve.example",
        "26 in the mail and 62 in the form: a person must be asked; all else agrees; customer in the form's title",
        [
            said("""product 阀杆 | part_no TH-FG-25 | lot L2610-18 | qty_total 400 | complaint_date 2026-11-12
                | due_date 2026-11-18 | defect 硬度偏低 | category product_quality | customer_ref TZ-26-093
                | found_at 到货检验 | remedy 退货 | reply_form 8D""")
        ],
        files=[file(name)],
        forms=[name],
        more={"held": ["qty_affected"]},
    )
    write(post, build(post, QQ, [words], [attached(name, form, DOCX)]), reading)


def order_conflict() -> None:
    """The lot in the mail is not the lot in the workbook."""
    post = Post(
        45,
        "xlsx-conflict",
        ("何工", "hezhen@sudun-tool.example"),
        "刀柄跳动大",
        "2026-11-17T13:05:19+08:00",
    )
    words = """贵司BT40-ER32-100刀柄，批号SD2610-B的，主轴端测跳动0.018，超了（你们样本写≤0.005），6支里有2支。
反馈表在附件，原因和对策请填在表里11月24号前发我。坏的两支换新。
另：上个月借的检棒（编号JB-07）什么时候来取？

何臻
速盾工具（嘉兴）有限公司"""
    cells: Cells = {
        "A1": "质量反馈表",
        "A2": "反馈单位",
        "B2": "速盾工具（嘉兴）有限公司",
        "A3": "反馈日期",
        "B3": "2026-11-17",
        "A4": "产品名称",
        "B4": "刀柄",
        "A5": "型号",
        "B5": "BT40-ER32-100",
        "A6": "批号",
        "B6": "SD2610-D",
        "A7": "供货数",
        "B7": 6,
        "A8": "不合格数",
        "B8": 2,
        "A9": "问题描述",
        "B9": "跳动0.018，超差",
        "A10": "要求回复时间",
        "B10": "2026-11-24",
        "A11": "原因分析",
        "A12": "纠正措施",
    }
    name = "质量反馈表-刀柄.xlsx"
    reading = Reading(
        "速盾工具（嘉兴）有限公司",
        "hezhen@sudun-tool.example",
        "the lot differs between mail and workbook; a question about a borrowed tool beside it",
        [
            said("""product 刀柄 | part_no BT40-ER32-100 | qty_affected 2 | qty_total 6 | complaint_date 2026-11-17
                | due_date 2026-11-24 | defect 跳动0.018 | category product_quality | remedy 换新""")
        ],
        files=[file(name)],
        forms=[name],
        more={"held": ["lot"]},
    )
    write(post, build(post, NOTES, [words], [attached(name, sheet("反馈", cells, ("A1:B1",)), XLSX)]), reading)


def zipped_letter() -> None:
    """A letter with the company only in its page header, inside a zip with GBK names."""
    post = Post(
        46,
        "zip-letter",
        ("办公室", "office@huanyu-print.example"),
        "转达：关于压印辊质量的函",
        "2026-11-18T08:55:00+08:00",
    )
    words = "各位领导：\n\n受设备部委托，将来函及现场照片打包发给贵公司，请查收并按函内要求回复。\n\n顺颂商祺"
    form = letter(
        "寰宇彩印集团有限公司",
        (
            "关于压印辊质量的投诉函",
            "山井精密机械有限公司：",
            "贵公司供应的压印辊在十一月十四日试机中出现包胶脱层，现将情况列表如下，请核实。",
            "请于11月底前提交整改报告，并重新包胶。运输和拆装费用2.8万元由贵公司承担。",
            "2026年11月16日",
        ),
        (
            ("产品名称", "压印辊"),
            ("规格型号", "YY-1050-A"),
            ("出厂编号", "260903-2"),
            ("数量", "2支，其中不良1支"),
            ("合同号", "HYJT-SB-2026-19"),
        ),
    )
    inside = [("关于压印辊质量的函.docx".encode("gbk"), form), ("现场照片1.png".encode("gbk"), PNG)]
    shown = {
        "name": "压印辊.zip",
        "inline": False,
        "members": [file("关于压印辊质量的函.docx"), file("现场照片1.png")],
    }
    reading = Reading(
        "寰宇彩印集团有限公司",
        "office@huanyu-print.example",
        "a letter in a zip with GBK names; company in the Word page header only; 月底; a sum in 万元",
        [
            said("""product 压印辊 | part_no YY-1050-A | serial_no 260903-2 | order_no HYJT-SB-2026-19
                | qty_affected 1 | qty_total 2 | complaint_date 2026-11-16 | due_date 2026-11-30 | defect 包胶脱层
                | category product_quality | occurred_on 2026-11-14 | found_at 试机 | remedy 重新包胶
                | claim 2.8万元 | reply_form 整改报告""")
        ],
        files=[shown],
        forms=["关于压印辊质量的函.docx"],
    )
    write(post, build(post, FOXMAIL, [words], [attached("压印辊.zip", zipped(inside), "application/zip")]), reading)


def write_all() -> None:
    """Write this file's mails."""
    for make in (food_letter, medical_8d, optics_sheet, pump_conflict, order_conflict, zipped_letter):
        make()
