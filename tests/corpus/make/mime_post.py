"""What the makers of the section `mime` share: the headers of known clients, bodies as they write them, the reading.

Everything is given: dates are written out, Message-IDs derive from the mail's name.
"""

import base64
import hashlib
import re
import zlib
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from typing import Any

from tests.corpus.make import parts

Headers = list[tuple[str, str | bytes]]
CHINA = timezone(timedelta(hours=8))
FIELDS = [
    "product",
    "part_no",
    "lot",
    "order_no",
    "qty_affected",
    "qty_total",
    "complaint_date",
    "due_date",
    "defect",
    "severity",
    "category",
    "customer_ref",
    "serial_no",
    "delivery_date",
    "occurred_on",
    "found_at",
    "defect_rate_pct",
    "remedy",
    "claim",
    "reply_form",
]
CLIENTS: dict[str, Headers] = {
    "foxmail": [("X-Priority", "3"), ("X-GUID", "%ID%"), ("X-Mailer", "Foxmail 7.2.25.245[cn]")],
    "qq": [("X-QQ-SSF", "00010000000000F0"), ("X-QQ-MIME", "TCMime 1.0 by Tencent"), ("X-Mailer", "QQMail 2.x")],
    "163": [("X-Priority", "3"), ("X-Mailer", "Coremail Webmail Server Version XT5.0.14 build 20230109(dcb5de15)")],
    "outlook": [
        ("Thread-Index", "Ad%ID%Qk3O1bBw=="),
        ("X-MS-Has-Attach", ""),
        ("X-Mailer", "Microsoft Outlook 16.0"),
    ],
    "express": [
        ("X-Priority", "3"),
        ("X-MSMail-Priority", "Normal"),
        ("X-Mailer", "Microsoft Outlook Express 6.00.2900.5931"),
        ("X-MimeOLE", "Produced By Microsoft MimeOLE V6.00.2900.6157"),
    ],
    "gmail": [("X-Gm-Message-State", "AOJu0Yz%ID%")],
    "apple": [("X-Mailer", "Apple Mail (2.3774.600.62)")],
    "thunderbird": [("User-Agent", "Mozilla Thunderbird"), ("Content-Language", "en-US")],
    "notes": [
        ("X-Mailer", "HCL Notes Release 12.0.2FP1 June 01, 2023"),
        ("X-MIMETrack", "Serialize by Router on MAILHUB"),
    ],
    "becky": [("X-Mailer", "Becky! ver. 2.81.05 [ja]")],
    "plain": [],
}


def post(
    client: str, sender: str | bytes, when: str, subject: str | bytes | None, extra: Headers | None = None
) -> Headers:
    """The headers a client writes, below the trace our own host adds; `sender` is the whole From field."""
    shown = sender if isinstance(sender, str) else sender.decode("latin-1")
    email = re.findall(r"[\w.+-]+@[\w.-]+", shown)[-1]
    moment = datetime.fromisoformat(when)
    mark = hashlib.sha256(f"{email}{when}".encode()).hexdigest()[:20]
    host = email.split("@")[1]
    arrived = format_datetime((moment + timedelta(seconds=6)).astimezone(CHINA))
    trace: Headers = [
        ("Return-Path", f"<{email}>"),
        ("Delivered-To", "quality@sanjing.example"),
        (
            "Received",
            (
                f"from mail.{host} (mail.{host} [198.51.100.{int(mark[:2], 16) % 200 + 10}])\r\n\tby mx.sanjing.example"
                f" (Postfix) with ESMTPS id 4{mark[:10].upper()}\r\n\tfor <quality@sanjing.example>; {arrived}"
            ),
        ),
        (
            "Received",
            (
                f"from [192.168.{int(mark[2:4], 16)}.{int(mark[4:6], 16)}] by mail.{host} with ESMTPA id {mark[6:14]};"
                f"\r\n\t{format_datetime(moment + timedelta(seconds=2))}"
            ),
        ),
    ]
    own = [(name, value.replace("%ID%", mark) if isinstance(value, str) else value) for name, value in CLIENTS[client]]
    told: Headers = [
        ("Date", format_datetime(moment)),
        ("From", sender),
        ("To", "quality@sanjing.example"),
        *([] if subject is None else [("Subject", subject)]),
        ("Message-ID", f"<{mark}@{host}>"),
    ]
    return trace + told + own + (extra or [])


def without(headers: Headers, *names: str) -> Headers:
    """Headers without those of these names."""
    return [(name, value) for name, value in headers if name not in names]


def part(
    words: str, label: str | None, codec: str | None = None, cte: parts.Encoding = "base64", subtype: str = "plain"
) -> bytes:
    """A text part whose label (None: no charset at all) need not be what its bytes are."""
    return raw_part(words.encode(codec or label or "ascii"), label, cte, subtype)


def raw_part(data: bytes, label: str | None, cte: parts.Encoding = "base64", subtype: str = "plain") -> bytes:
    """A text part of bytes as they are."""
    kind = f"text/{subtype}" if label is None else f"text/{subtype}; charset={label}"
    head: Headers = [("Content-Type", kind), ("Content-Transfer-Encoding", cte)]
    return parts.lines(head) + b"\r\n" + parts.body(data, cte)


def word(data: bytes, label: str = "utf-8", style: str = "B") -> str:
    """An RFC 2047 word of bytes as they are."""
    if style.upper() == "B":
        return f"=?{label}?{style}?{base64.b64encode(data).decode()}?="
    return f"=?{label}?{style}?{''.join(f'={byte:02X}' for byte in data)}?="


def jis(words: str) -> bytes:
    """ISO-2022-JP as Japanese Windows writes it (CP50221): with NEC row 13 and half-width kana."""
    out, mode = b"", b"\x1b(B"
    for letter in words:
        code = letter.encode("cp932")
        if len(code) == 2:
            now, code = b"\x1b$B", _jis_pair(*code)
        else:
            now = b"\x1b(I" if code >= b"\xa0" else b"\x1b(B"
            code = bytes([code[0] & 0x7F])
        out += (b"" if now == mode else now) + code
        mode = now
    return out + (b"" if mode == b"\x1b(B" else b"\x1b(B")


def _jis_pair(high: int, low: int) -> bytes:
    row = (high - (0xC1 if high >= 0xE0 else 0x81)) * 2 + (1 if low >= 0x9F else 0)
    column = low - (0x9F if low >= 0x9F else 0x40 if low < 0x7F else 0x41)
    return bytes([row + 0x21, column + 0x21])


def foxmail_html(words: str, charset: str) -> str:
    """Lines as Foxmail's html."""
    rows = "".join(f"<div>{line or '<br>'}</div>\n" for line in words.split("\n"))
    return (
        f'<html><head><meta http-equiv="content-type" content="text/html; charset={charset}">'
        "<style>body { line-height: 1.5; }blockquote { margin-top: 0px; }</style></head><body>\n"
        f'<div><span></span></div>{rows}<hr style="width: 210px; height: 1px;" color="#b5c4df" size="1" align="left">\n'
        "</body></html>"
    )


def mso_html(words: str, charset: str) -> str:
    """Lines as Outlook's WordSection html."""
    rows = "\n".join(
        f'<p class="MsoNormal"><span lang="X">{line or "<o:p>&nbsp;</o:p>"}</span></p>' for line in words.split("\n")
    )
    return (
        '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">\n<head>'
        f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">'
        '<meta name="Generator" content="Microsoft Word 15 (filtered medium)">\n'
        "<!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]-->"
        "<style><!--\np.MsoNormal {margin:0cm; font-size:11.0pt;}\n--></style>"
        '<!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit" spidmax="1026" /></xml><![endif]--></head>\n'
        f'<body lang="EN-US"><div class="WordSection1">\n{rows}\n</div></body></html>'
    )


def gmail_html(words: str) -> str:
    """Lines as Gmail's divs."""
    return '<div dir="ltr">' + "".join(f"<div>{line or '<br>'}</div>" for line in words.split("\n")) + "</div>"


def picture(width: int, height: int, shade: int) -> bytes:
    """A grey PNG of this size with a pattern, small enough to keep."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    rows = b"".join(b"\0" + bytes((x * y // 7 + shade) % 256 for x in range(width)) for y in range(height))
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\0\0\0\0"
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def case(complaint_date: str, **given: object) -> dict[str, Any]:
    """One expected case: what is not given is not stated."""
    unknown = set(given) - set(FIELDS)
    if unknown:
        raise ValueError(unknown)
    said = {"category": "product_quality", "complaint_date": complaint_date, **given}
    return {name: said.get(name) for name in FIELDS}


def reading(
    language: str, subject: str, contact: str | None, cases: Sequence[dict[str, Any]], **more: Any
) -> dict[str, Any]:
    """The expected reading of a mail; `more` overrides and adds keys (note, text_has, customer ...)."""
    return {
        "kind": "formal",
        "language": language,
        "subject": subject,
        "attachments": [],
        "customer": None,
        "contact_email": contact,
        "n_cases": len(cases),
        "forms": [],
        "case_token": None,
        "duplicate_of": None,
        "followup_of": None,
        "cases": list(cases),
        **more,
    }


def put(name: str, raw: bytes, expected: dict[str, Any]) -> None:
    """Keep a mail: odd numbers for work, even numbers for the end."""
    parts.keep("work" if int(name[:2]) % 2 else "final", f"mime-{name}", raw, expected)
