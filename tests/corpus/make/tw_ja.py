"""What the makers of `tw` and `ja` share: headers as clients write them, the expected reading with its blanks.

Takes plain words, gives header lists, parts and dictionaries; touches nothing.
"""

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from typing import Any, Literal

from tests.corpus.make.parts import Headers, address, encoded, lines, multipart, text, word

Expected = dict[str, Any]
DESK = "quality@sanjing.example"
_OURS = timezone(timedelta(hours=8))
_FIELDS = (
    *("product", "part_no", "lot", "order_no", "qty_affected", "qty_total", "complaint_date", "due_date", "defect"),
    *("severity", "category", "customer_ref", "serial_no", "delivery_date", "occurred_on", "found_at"),
    *("defect_rate_pct", "remedy", "claim", "reply_form"),
)


def half(number: int) -> Literal["work", "final"]:
    """Odd numbers are for work, even ones for the end."""
    return "work" if number % 2 else "final"


def case(**stated: object) -> Expected:
    """One expected complaint: what is stated, and null for all else."""
    unknown = set(stated) - set(_FIELDS)
    assert not unknown, unknown
    return {name: stated.get(name) for name in _FIELDS}


def reading(
    kind: str, language: str, subject: str, who: tuple[str | None, str], *cases: Expected, **more: object
) -> Expected:
    """The expected reading of a mail by `who` (company, address); `more` replaces or adds keys."""
    customer, email = who
    usual: Expected = {
        "kind": kind,
        "language": language,
        "subject": subject,
        "attachments": [],
        "customer": customer,
        "contact_email": email,
        "n_cases": len(cases),
        "forms": [],
        "case_token": None,
        "duplicate_of": None,
        "followup_of": None,
        "cases": list(cases),
    }
    return usual | more


def noise(kind: str, language: str, subject: str, **more: object) -> Expected:
    """The expected reading of a mail that complains of nothing: nobody is the complaining customer."""
    whole = reading(kind, language, subject, (None, ""), **more)
    return {key: value for key, value in whole.items() if key not in {"customer", "contact_email"}}


def file(name: str, *, inline: bool = False) -> Expected:
    """One expected attachment."""
    return {"name": name, "inline": inline}


def head(  # a header block has this many parts
    sender: tuple[str, str],
    subject: str,
    sent: str,
    mid: str,
    *,
    charset: str = "utf-8",
    to: str = f"<{DESK}>",
    box: str = DESK,
    extra: Headers = (),
) -> Headers:
    """A mail's headers: two Received lines (the topmost our own host's), then the client's own."""
    name, email = sender
    domain = email.split("@")[1]
    when = datetime.strptime(sent, "%Y-%m-%d %H:%M:%S %z")
    mark = hashlib.sha256((mid + box).encode()).hexdigest()
    relay = f"mx{int(mark[0], 16) % 3 + 1}.{domain}"
    here = format_datetime((when + timedelta(seconds=11)).astimezone(_OURS))
    first = (
        f"from {relay} ({relay} [203.0.113.{int(mark[:2], 16)}])\r\n\tby mx.sanjing.example (Postfix) with ESMTPS id "
        f"{mark[2:13].upper()}\r\n\tfor <{box}>; {here} (CST)"
    )
    second = (
        f"from [192.168.{int(mark[4:6], 16)}.{int(mark[6:8], 16)}] (unknown)\r\n\tby {relay} with ESMTPSA id "
        f"{mark[13:22]}; {format_datetime(when + timedelta(seconds=3))}"
    )
    return [
        ("Return-Path", f"<{email}>"),
        ("Delivered-To", box),
        ("Received", first),
        ("Received", second),
        ("Date", format_datetime(when)),
        ("From", address(name, email, charset)),
        ("To", to),
        ("Subject", subject if subject.isascii() else encoded(subject, charset)),
        ("Message-ID", f"<{mid}>"),
        *extra,
    ]


def named(name: str, content_type: str, charset: str) -> Headers:
    """The headers of an attached file whose name goes out in the client's own charset."""
    shown = word(name, charset)
    return [
        ("Content-Type", f'{content_type};\r\n\tname="{shown}"'),
        ("Content-Transfer-Encoding", "base64"),
        ("Content-Disposition", f'attachment;\r\n\tfilename="{shown}"'),
    ]


def mso(inside: str, lang: str = "ZH-TW") -> str:
    """HTML as Word writes it for Outlook."""
    return (
        '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
        'xmlns="http://www.w3.org/TR/REC-html40"><head>\r\n'
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r\n'
        '<meta name="Generator" content="Microsoft Word 15 (filtered medium)">\r\n<style><!--\r\n'
        "p.MsoNormal, li.MsoNormal {margin:0cm; font-size:12.0pt;}\r\n.MsoChpDefault {mso-style-type:export-only;}\r\n"
        f'--></style></head>\r\n<body lang="{lang}" link="#0563C1" vlink="#954F72"><div class="WordSection1">\r\n'
        f"{inside}</div></body></html>\r\n"
    )


def paragraphs(words: str) -> str:
    """Lines as Outlook paragraphs; an empty line as Outlook's empty one."""
    shown = (f"<p class=MsoNormal><span>{line or '&nbsp;'}<o:p></o:p></span></p>\r\n" for line in words.split("\n"))
    return "".join(shown)


def divs(words: str) -> str:
    """Lines as Gmail or Foxmail divs."""
    return "".join(f"<div>{line or '<br>'}</div>" for line in words.split("\n"))


def table(rows: Sequence[Sequence[str]], attributes: str = "border=1 cellspacing=0 cellpadding=4") -> str:
    """An HTML table, one row a line."""
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table {attributes}>\r\n" + "".join(f"<tr>{row}</tr>\r\n" for row in cells) + "</table>\r\n"


def both(plain: str, html: str, boundary: str, charset: str = "utf-8") -> bytes:
    """Plain text and HTML as alternatives."""
    words = text(plain, charset=charset)
    return multipart("alternative", boundary, [words, text(html, charset=charset, subtype="html")])


def bare(data: bytes, kind: str = "text/plain", encoding: str = "7bit") -> bytes:
    """A body of bytes as they are, under a Content-Type that may lack its charset or name a wrong one."""
    top = lines([("Content-Type", kind), ("Content-Transfer-Encoding", encoding)])
    return top + b"\r\n" + data.replace(b"\n", b"\r\n")


def jis(words: str) -> bytes:
    """ISO-2022-JP as Windows writes it: the characters of row 13 (circled figures, the company sign) included."""
    out, wide = bytearray(), False
    for letter in words:
        code = letter.encode("cp932")
        if wide != (len(code) == 2):
            wide = len(code) == 2
            out += b"\x1b$B" if wide else b"\x1b(B"
        out += _of_shift_jis(*code) if wide else code
    return bytes(out) + (b"\x1b(B" if wide else b"")


def _of_shift_jis(lead: int, trail: int) -> bytes:
    row = (lead - (0x70 if lead <= 0x9F else 0xB0)) * 2
    if trail >= 0x9F:
        return bytes((row, trail - 0x7E))
    return bytes((row - 1, trail - (0x20 if trail >= 0x80 else 0x1F)))
