"""Complaint mails by the hundred for the benches: all different, all invented, the same every time."""

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from functools import cache
from io import BytesIO

from docx import Document
from openpyxl import Workbook

DEFECTS = ("外壳划伤", "引脚氧化", "尺寸超差", "漏油", "标签错贴", "焊点虚焊", "表面气泡", "螺纹滑牙")
START = datetime(2026, 11, 16, 1, 0, tzinfo=UTC)


def mail(number: int, received: datetime | None = None) -> bytes:
    """The complaint of customer `number`, from an address of its own."""
    message = EmailMessage(policy=SMTP.clone(cte_type="7bit"))
    sender = f"qa{number}@customer{number}.example"
    message["Return-Path"] = f"<{sender}>"
    message["From"] = f"质量部 {number} <{sender}>"
    message["To"] = "complaints@hengtai.example"
    message["Subject"] = f"客户投诉 轴承座 {_defect(number)} 第{number}号"
    message["Date"] = format_datetime(received or START + timedelta(minutes=number))
    message["Message-ID"] = f"<bench-{number}@customer{number}.example>"
    message.set_content(_text(number))
    if number % 4 == 1:
        message.add_attachment(_docx(number), maintype="application", subtype=_WORD, filename=f"8D报告-{number}.docx")
    elif number % 4 == 3:
        message.add_attachment(_xlsx(number), maintype="application", subtype=_EXCEL, filename=f"8D报告-{number}.xlsx")
    return message.as_bytes()


_WORD = "vnd.openxmlformats-officedocument.wordprocessingml.document"
_EXCEL = "vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _defect(number: int) -> str:
    return DEFECTS[number % len(DEFECTS)]


def _rows(number: int) -> list[tuple[str, str]]:
    return [
        ("客户名称", f"客户{number}机电有限公司"),
        ("产品名称", "轴承座"),
        ("料号", f"BZ-{1000 + number}"),
        ("批号", f"L2611{number:04d}"),
        ("订单号", f"PO-26{number:05d}"),
        ("不良数量", f"{number % 30 + 1}"),
        ("交付数量", "500"),
        ("问题描述", f"来料检验发现{_defect(number)}，影响装配，请分析原因并回复8D报告。"),
    ]


def _text(number: int) -> str:
    lines = [f"{label}：{value}" for label, value in _rows(number)]
    opening = "我司在来料检验中发现贵司产品不良，正式投诉如下："
    return "\n".join(["恒泰品质部：", "", opening, "", *lines, "", "请尽快处理。", "质量部"])


@cache
def _docx(number: int) -> bytes:
    document = Document()
    document.add_heading("8D 报告", 1)
    table = document.add_table(rows=0, cols=2)
    for label, value in [*_rows(number), ("D3 临时措施", ""), ("D4 根本原因", ""), ("D5 永久对策", "")]:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, value
    out = BytesIO()
    document.save(out)
    return out.getvalue()


@cache
def _xlsx(number: int) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["8D 报告", ""])
    for row in [*_rows(number), ("D3 临时措施", ""), ("D4 根本原因", ""), ("D5 永久对策", "")]:
        sheet.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()
