"""The stack every tutorial shows, for comparison: an imapclient loop, mail-parser, docxtpl opened for each document.

No journal, no evidence, no database, no archive: the files are written and the mail is flagged as seen.
"""

import re
from pathlib import Path

import mailparser
from docxtpl import DocxTemplate
from imapclient import IMAPClient

LABELS = {
    "product": "产品名称", "part_no": "料号", "lot": "批号", "order_no": "订单号", "qty_affected": "不良数量",
    "qty_total": "交付数量", "defect": "问题描述", "customer": "客户名称",
}  # fmt: skip


def handle_mailbox(client: IMAPClient, templates: list[Path], context: dict[str, object], out: Path) -> int:
    """Every unseen mail to three Word files; gives how many mails."""
    client.select_folder("INBOX")
    uids = client.search("UNSEEN")
    for uid in uids:
        raw = client.fetch([uid], ["RFC822"])[uid][b"RFC822"]
        mail = mailparser.parse_from_bytes(raw)
        values = _values(mail.body)
        for template in templates:
            _document(template, context, values, out / f"{uid}-{template.stem}.docx")
    return len(uids)


def _values(body: str) -> dict[str, str]:
    found = {name: re.search(f"{label}[：:](.*)", body) for name, label in LABELS.items()}
    return {name: match[1].strip() for name, match in found.items() if match}


def _document(template: Path, context: dict[str, object], values: dict[str, str], path: Path) -> None:
    case = context["case"]
    assert isinstance(case, dict)
    document = DocxTemplate(template)
    document.render({**context, "case": {**case, **values}}, autoescape=True)
    document.save(path)
