"""Helpers of the section `kind`: routes, client-made html, and the expected reading with its usual blanks.

Takes hand-written words; gives headers, html and files on disk (through `parts.keep`). Dates are given as ISO text.
"""

import html
import zlib
from datetime import datetime, timedelta, timezone
from email import message_from_bytes
from email.header import decode_header, make_header
from email.utils import format_datetime
from typing import Any

from tests.corpus.make.parts import Encoding, encoded, keep, multipart, text

US = "quality@sanjing.example"
_CST = timezone(timedelta(hours=8))
_FIELDS = [
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
_HTML = {
    "outlook": (
        (
            '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
            'xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">\n<head>\n'
            '<meta http-equiv="Content-Type" content="text/html; charset=%s">\n'
            '<meta name="Generator" content="Microsoft Word 15 (filtered medium)">\n<style><!--\n'
            "p.MsoNormal, li.MsoNormal, "
            'div.MsoNormal\n\t{margin:0cm;font-size:11.0pt;font-family:"Calibri",sans-serif;}\n'
            '--></style>\n</head>\n<body lang="EN-US" link="#0563C1" vlink="#954F72">\n<div class="WordSection1">\n'
        ),
        '<p class="MsoNormal">%s<o:p></o:p></p>\n',
        "</div>\n</body>\n</html>\n",
    ),
    "foxmail": (
        (
            '<html><head><meta http-equiv="content-type" content="text/html; '
            'charset=%s"><style>body { line-height: 1.5; }'
            "body "
            "{ font-size: 14px; font-family: 'Microsoft YaHei UI'; color: rgb(0, 0, 0); line-height: 1.5; }</style>"
            "</head><body>\n"
        ),
        "<div><span></span>%s</div>\n",
        "</body></html>\n",
    ),
    "gmail": ('<div dir="ltr">', "<div>%s</div>", "</div>\n"),
    "qq": ("<meta http-equiv='Content-Type' content='text/html; charset=%s'>", "<div>%s</div>", "\n"),
    "coremail": (
        '<div data-ntes="ntes_mail_body_root" style="line-height:1.7;color:#000000;font-size:14px;font-family:Arial">',
        '<div style="margin:0;">%s</div>',
        "</div>",
    ),
}


_HOPS = (
    "from [10.{a}.{b}.{c}] (unknown [10.{a}.{b}.{c}])\r\n\tby {host} (Postfix) with ESMTPSA id {queue}",
    (
        "from EXMB{a}.internal.example (10.{a}.{b}.{c}) by\r\n\t{host} (10.{a}.{b}.1) with Microsoft SMTP Server"
        " id 15.2.1544.{c}"
    ),
    "from PC-{queue} (unknown [192.168.{b}.{c}])\r\n\tby {host} with ESMTPSA id {queue}",
)


def stamp(sent: str) -> str:
    """The Date header for an ISO date with its zone."""
    return format_datetime(datetime.fromisoformat(sent))


def route(sender: str, host: str, ip: str, sent: str, auth: str = "pass") -> list[tuple[str, str | bytes]]:
    """What our own mail server wrote on top: envelope, its Received line, its verdict on the sender.

    `auth` is the verdict; "pass/other.example" says that From names another domain than the envelope, so DMARC fails.
    """
    auth, _, other = auth.partition("/")
    arrived = datetime.fromisoformat(sent).astimezone(_CST) + timedelta(seconds=4)
    queue = f"4{zlib.crc32((host + sent).encode()):08X}z"
    a, b, c = (int(queue[at : at + 2], 16) for at in (1, 3, 5))
    inside = _HOPS[c % len(_HOPS)].format(a=a, b=b, c=c, host=host, queue=queue[1:])
    domain = sender.rpartition("@")[2] or host
    aligned = "fail" if other else auth
    verdict = f"spf={auth} smtp.mailfrom={domain}; dmarc={aligned} header.from={other or domain}"
    return [
        ("Return-Path", f"<{sender}>"),
        ("Delivered-To", US),
        (
            "Received",
            (
                f"from {host} ({host} [{ip}])\r\n\tby mx.sanjing.example (Postfix) with ESMTPS id {queue}"
                f"\r\n\tfor <{US}>; {format_datetime(arrived)} (CST)"
            ),
        ),
        ("Authentication-Results", f"mx.sanjing.example;\r\n\t{verdict}"),
        ("Received", f"{inside}; {stamp(sent)}"),
    ]


def subject(words: str, charset: str = "utf-8", size: int = 12) -> tuple[str, str]:
    """The Subject header, encoded only where it must be."""
    return "Subject", words if words.isascii() else encoded(words, charset, size=size)


def marked(words: str, client: str, charset: str = "utf-8") -> str:
    """Plain lines as the html of a client."""
    head, line, foot = _HTML[client]
    shown = [line % (html.escape(each, quote=False) or "&nbsp;") for each in words.strip("\n").split("\n")]
    return (head % charset if "%s" in head else head) + "".join(shown) + foot


def both(words: str, client: str, boundary: str, charset: str = "utf-8", encoding: Encoding = "base64") -> bytes:
    """The plain and the html form a client sends of the same words."""
    pages = marked(words, client, charset)
    return multipart(
        "alternative",
        boundary,
        [
            text(words, charset=charset, encoding=encoding),
            text(pages, charset=charset, encoding=encoding, subtype="html"),
        ],
    )


def case(**stated: Any) -> dict[str, Any]:
    """One expected case: what is not stated is null."""
    unknown = set(stated) - set(_FIELDS)
    if unknown:
        raise ValueError(f"no such field: {sorted(unknown)}")
    return {field: stated.get(field) for field in _FIELDS}


def files(*names: str, inline: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    """The expected attachments in order; those named in `inline` stand inside the text."""
    return [{"name": name, "inline": name in inline} for name in names]


def put(number: int, slug: str, raw: bytes, **stated: Any) -> None:
    """Write mail and reading: odd numbers to work, even to final. A value of `...` leaves a usual key out."""
    cases = stated.get("cases", [])
    usual = {
        "kind": stated["kind"],
        "language": stated["language"],
        "subject": str(make_header(decode_header(message_from_bytes(raw)["Subject"].replace("\r\n ", " ")))),
        "attachments": [],
        "n_cases": len(cases),
        "forms": [],
        "case_token": None,
        "duplicate_of": None,
        "followup_of": None,
        "cases": cases,
    }
    reading = {key: value for key, value in {**usual, **stated}.items() if value is not ...}
    keep("work" if number % 2 else "final", f"kind-{number:02d}-{slug}", raw, reading)
