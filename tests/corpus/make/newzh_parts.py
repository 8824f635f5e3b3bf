"""What the makers of the newzh section share: the headers of one sender's client, and a blank case.

Takes the sender, the day and the client; gives headers and the expected reading. Touches nothing but `keep`.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from typing import Any

from tests.corpus.make.parts import Headers, address, encoded, keep, multipart, text

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_CHINA = timezone(timedelta(hours=8))
_STATED = "product part_no lot order_no qty_affected qty_total complaint_date due_date defect severity category"
_ALSO = "customer_ref serial_no delivery_date occurred_on found_at defect_rate_pct remedy claim reply_form"
_FIELDS = [*_STATED.split(" "), *_ALSO.split(" ")]


@dataclass(frozen=True)
class Sender:
    """Who writes, when (`2026-11-05 09:12 +0800`), with which client, and the client's charset."""

    name: str
    email: str
    when: str
    client: str
    charset: str = "utf-8"
    host: str = ""


def head(sender: Sender, subject: str, mid: str, *more: tuple[str, str]) -> Headers:
    """The headers of a mail as it lies in our mailbox; `more` are the client's and the thread's own."""
    sent = datetime.strptime(sender.when, "%Y-%m-%d %H:%M %z").replace(second=len(mid) % 60)
    arrived = format_datetime((sent + timedelta(seconds=9)).astimezone(_CHINA))
    domain = sender.email.split("@")[1]
    host = sender.host or f"mail.{domain}"
    shown = subject if subject.isascii() else encoded(subject, sender.charset)
    ours = f"mx.sanjing.example (Postfix) with ESMTPS id 4{len(mid):02X}{len(subject):02X}Kq"
    client = [("X-Mailer", sender.client)] if sender.client else []
    return [
        ("Return-Path", f"<{sender.email}>"),
        ("Received", f"from {host} ({host} [203.0.113.{len(sender.email) + 20}])\r\n\tby {ours}; {arrived}"),
        ("Date", format_datetime(sent)),
        ("From", address(sender.name, sender.email, sender.charset)),
        ("To", "quality@sanjing.example"),
        ("Subject", shown),
        ("Message-ID", f"<{mid}@{domain}>"),
        *client,
        *more,
    ]


def both(boundary: str, plain: bytes, html: bytes) -> bytes:
    """Plain text and html as alternatives."""
    return multipart("alternative", boundary, [plain, html])


def html(inside: str, charset: str = "utf-8", style: str = "") -> bytes:
    """An html part round `inside`; each client brings its own style."""
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">{style}</head>'
    return text(f"{page}<body>\n{inside}\n</body></html>\n", charset=charset, subtype="html")


def divs(words: str) -> str:
    """Lines as the webmails write them, one div a line."""
    return "\n".join(f"<div>{line or '<br>'}</div>" for line in words.splitlines())


def mso(words: str) -> str:
    """Lines as Outlook writes them."""
    made = (f'<p class="MsoNormal"><span lang="ZH-CN">{line}</span></p>' for line in words.splitlines())
    return '<div class="WordSection1">\n' + "\n".join(made) + "\n</div>"


def case(**stated: Any) -> dict[str, Any]:
    """One case: what is not stated is null; a field given as `...` is one no careful person would decide."""
    values = {**dict.fromkeys(_FIELDS), "category": "product_quality", **stated}
    return {name: value for name, value in values.items() if value is not ...}


def put(name: str, raw: bytes, expected: dict[str, Any]) -> None:
    """Keep a mail of this section; a reading left unsaid is the usual one."""
    usual: dict[str, Any] = {"kind": "formal", "attachments": [], "forms": [], "case_token": None}
    links = {"duplicate_of": None, "followup_of": None}
    cases = expected.get("cases", [])
    keep("work", f"newzh-{name}", raw, {**usual, **links, "n_cases": len(cases), "cases": cases, **expected})
