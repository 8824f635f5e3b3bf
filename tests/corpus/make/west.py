"""Mails as the clients of western offices send them, from one plain source text.

The source: paragraphs parted by blank lines; a line that begins with `| ` stays a line of its own, `>` quotes,
`# a ; b` is a row of a table, everything else is running text. Takes who sends what and
when; gives the bytes of a mail. No clock.
"""

import hashlib
import html
import textwrap
from collections.abc import Sequence
from datetime import timedelta, timezone
from email.utils import format_datetime, parsedate_to_datetime
from typing import Any, NamedTuple

from records.complaint import COMPLAINT_FIELDS
from tests.corpus.make.parts import PNG, Encoding, Headers, address, attached, encoded, lines, mail, multipart, text

File = tuple[str, bytes, str]
Block = list[str] | list[list[str]]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAIL = "message/rfc822"
QUALITY = "quality@sanjing.example"
_LOGO = '<img width=120 height=40 src="cid:image001.png@01DC4F10.7A3B2C10" alt="logo">'


class Sent(NamedTuple):
    """Who sends which subject when, with which client."""

    client: str
    name: str
    email: str
    date: str
    subject: str
    to: str = QUALITY
    cc: str = ""
    more: Headers = ()


class Client(NamedTuple):
    """How a client writes: its mark, the width of its plain lines, its html and how it parts table cells as text."""

    mark: str
    width: int
    charsets: tuple[str, ...]
    opening: str
    line: str
    blank: str
    closing: str
    cells: str = "\n"
    flowed: bool = False


CLIENTS = {
    "outlook": Client(
        "X-Mailer: Microsoft Outlook 16.0",
        76,
        ("us-ascii", "iso-8859-1", "windows-1252", "utf-8"),
        '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40"><head>'
        '<meta name=Generator content="Microsoft Word 15 (filtered medium)"><style><!--\np.MsoNormal\n\t{margin:0cm;'
        'font-size:11.0pt;font-family:"Calibri",sans-serif;}\n--></style></head>'
        '<body lang=EN-GB link="#0563C1" style="word-wrap:break-word"><div class=WordSection1>',
        "<p class=MsoNormal>{}<o:p></o:p></p>",
        "<p class=MsoNormal><o:p>&nbsp;</o:p></p>",
        "</div></body></html>",
        "\n\n",
    ),
    "exchange": Client(
        "X-MS-Exchange-MessageSentRepresentingType: 1",
        0,
        ("us-ascii", "iso-8859-1", "windows-1252", "utf-8"),
        '<html><head><style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style></head>'
        '<body dir="ltr">',
        '<div class="elementToProof" style="font-family: Aptos, Calibri; font-size: 12pt;">{}</div>',
        '<div class="elementToProof"><br></div>',
        "</body></html>",
        "\n\n",
    ),
    "gmail": Client(
        "X-Gm-Features: AWmQ_bl", 76, ("utf-8",), '<div dir="ltr">', "<div>{}</div>", "<div><br></div>", "</div>"
    ),
    "apple": Client(
        "X-Mailer: Apple Mail (2.3826.200.121)",
        0,
        ("us-ascii", "utf-8"),
        '<html><head></head><body style="overflow-wrap: break-word; -webkit-nbsp-mode: space;">',
        "<div>{}</div>",
        "<div><br></div>",
        "</body></html>",
        "\t",
    ),
    "iphone": Client(
        "X-Mailer: iPhone Mail (22B83)",
        0,
        ("us-ascii", "utf-8"),
        '<html><head></head><body dir="auto">',
        '<div dir="ltr">{}</div>',
        "<div><br></div>",
        "</body></html>",
    ),
    "thunderbird": Client(
        "User-Agent: Mozilla Thunderbird",
        72,
        ("utf-8",),
        '<!DOCTYPE html>\n<html><head><meta http-equiv="content-type" content="text/html; charset=UTF-8"></head><body>',
        "{}<br>",
        "<br>",
        "</body></html>",
        "\t",
        flowed=True,
    ),
    "notes": Client(
        "X-Mailer: Lotus Notes Release 9.0.1FP10 SHF69 August 30, 2018",
        72,
        ("us-ascii", "iso-8859-1", "utf-8"),
        "",
        '<font size=2 face="sans-serif">{}</font><br>',
        "<br>",
        "",
    ),
    "foxmail": Client(
        "X-Mailer: Foxmail 7.2.25.331[cn]",
        0,
        ("gb2312", "utf-8"),
        '<html><head><meta http-equiv="content-type" content="text/html; charset=GB2312">'
        "<style>body { line-height: 1.5; font-family: 'Microsoft YaHei UI'; font-size: 10.5pt; }</style></head><body>",
        "<div>{}</div>",
        "<div><br></div>",
        "</body></html>",
        "\t",
    ),
    "coremail": Client(
        "X-Mailer: Coremail Webmail Server Version 2024.3-cmXT5 build 20240620(a74b0e2c)",
        0,
        ("GBK", "utf-8"),
        '<div style="line-height:1.7;color:#000000;font-size:14px;font-family:Arial">',
        '<p style="margin: 0;">{}</p>',
        '<p style="margin: 0;"><br></p>',
        "</div>",
        "\t",
    ),
}
_BOUNDARY = {
    "outlook": "----=_NextPart_000_{:.4}_01DC4F10.{:.8}",
    "exchange": "_000_{:.16}{:.12}eurprd04prod_",
    "gmail": "000000000000{:.9}{:.7}",
    "apple": "Apple-Mail=_{:.8}-1F2A-4C7D-9B1E-{:.12}",
    "iphone": "Apple-Mail-{:.8}-55D0-4A11-8E0C-{:.12}",
    "thunderbird": "------------{:.12}{:.12}",
    "notes": "=_{:.8} 0049AE21C1258{:.4}_=",
    "foxmail": "----=_001_NextPart{:.12}_=----{:.4}",
    "coremail": "----=_Part_{:.6}_{:.9}.1793000000000",
}
_ID = {
    "outlook": "<{:.12}$7a3b2c10$6eb18430$@{}>",
    "exchange": "<AS8PR04MB{:.14}@AS8PR04MB7719.eurprd04.prod.outlook.example>",
    "gmail": "<CAF{:.24}@mail.gmail.example>",
    "apple": "<{:.8}-77C1-4E5B-A0D3-0F6B2D9E1C44@{}>",
    "iphone": "<{:.8}-03BD-49F4-8B66-5C1E7A90D2F3@{}>",
    "thunderbird": "<{:.8}-6b4d-4f0a-8a57-1d2f60b7e3c4@{}>",
    "notes": "<OF{:.8}.{:.4}-ONC1258C98.0049AE21@{}>",
    "foxmail": "<20261100{:.10}@{}>",
    "coremail": "<{:.8}.4a1c.19a4{:.4}.Coremail.user@{}>",
}


def _hash(sent: Sent, purpose: str = "") -> str:
    return hashlib.sha256(f"{sent.email}{sent.date}{sent.subject}{purpose}".encode()).hexdigest().upper()


def message_id(sent: Sent) -> str:
    """The Message-ID this mail has."""
    form, key = _ID[sent.client], _hash(sent)
    domain = sent.email.partition("@")[2]
    return form.format(*([key] * (form.count("{:"))), domain)


def blocks(source: str) -> list[Block]:
    """Paragraphs as their lines, tables as their rows."""
    found: list[Block] = []
    for piece in source.strip("\n").split("\n\n"):
        rows = piece.strip("\n").split("\n")
        if rows[0].startswith("# "):
            found.append([[cell.strip() for cell in row[2:].split(" ; ")] for row in rows])
            continue
        kept: list[str] = []
        joined = False
        for row in rows:
            own = row.startswith(("|", ">"))
            shown = row[1:].removeprefix(" ") if row.startswith("|") else row
            if joined and not own:
                kept[-1] += " " + shown
            else:
                kept.append(shown)
            joined = not own
        found.append(kept)
    return found


def _wrapped(line: str, client: Client) -> str:
    if not client.width or len(line) <= client.width or line.startswith(">"):
        return line
    pieces = textwrap.wrap(line, client.width, break_long_words=False, break_on_hyphens=False)
    return (" \n" if client.flowed else "\n").join(pieces)


def as_plain(source: str, client: str) -> str:
    """The source as this client's plain text."""
    how = CLIENTS[client]
    shown = [
        ("\n" if how.cells == "\t" or isinstance(block[0], str) else how.cells).join(
            how.cells.join(line) if isinstance(line, list) else "-- " if line == "--" else _wrapped(line, how)
            for line in block
        )
        for block in blocks(source)
    ]
    return "\n\n".join(shown) + "\n"


def _table(rows: Sequence[Sequence[str]]) -> str:
    cells = ["".join(f'<td valign=top style="padding:0 5pt">{html.escape(cell)}</td>' for cell in row) for row in rows]
    return (
        '<table border=1 cellspacing=0 cellpadding=0 style="border-collapse:collapse">\n'
        + "".join(f"<tr>{row}</tr>\n" for row in cells)
        + "</table>"
    )


def _shown(texts: Sequence[str], how: Client) -> str:
    if how.mark.startswith("X-Mailer: Microsoft") and texts[0].startswith(("From: ", "Von: ")):
        named = (html.escape(line, quote=False).partition(":") for line in texts)
        inside = "<br>\n".join(f"<b>{name}:</b>{value}" for name, _, value in named)
        rule = "border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"
        return f'<div style="{rule}">{how.line.format(inside)}</div>'
    return "\n".join(how.line.format(html.escape(line, quote=False)) for line in texts)


def _quoted(texts: Sequence[str]) -> str:
    inside = "<br>\n".join(html.escape(line.removeprefix(">").strip(), quote=False) for line in texts)
    style = "margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex"
    return f'<blockquote type="cite" class="gmail_quote" style="{style}">{inside}</blockquote>'


def as_html(source: str, client: str, *, logo: bool = False) -> str:
    """The source as this client's html."""
    how = CLIENTS[client]
    shown: list[str] = []
    for block in blocks(source):
        texts = [line for line in block if isinstance(line, str)]
        rows = [line for line in block if isinstance(line, list)]
        shown.append(_table(rows) if rows else _quoted(texts) if texts[0][0] == ">" else _shown(texts, how))
    inside = f"\n{how.blank}\n".join(shown) + (how.line.format(_LOGO) if logo else "")
    return f"{how.opening}\n{inside}\n{how.closing}\n"


def _part(words: str, client: Client, subtype: str) -> bytes:
    charset = next(name for name in client.charsets if _fits(words, name))
    encoding: Encoding = "quoted-printable"
    if charset.lower() in {"gb2312", "gbk"}:
        encoding = "base64"
    elif words.isascii() and (client.width or client.flowed) and max(map(len, words.splitlines())) < 900:
        encoding = "7bit"
    extra = "; format=flowed" if client.flowed and subtype == "plain" else ""
    return text(words, charset=charset, encoding=encoding, subtype=subtype, extra=extra)


def _fits(words: str, charset: str) -> bool:
    try:
        words.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


def headers(sent: Sent) -> Headers:
    """Everything above the Content headers: the way it came, then the client's own lines."""
    domain, key = sent.email.partition("@")[2], _hash(sent, "way")
    left = parsedate_to_datetime(sent.date)
    came = format_datetime((left + timedelta(seconds=7)).astimezone(timezone(timedelta(hours=8))))
    out = f"mail-out.{domain}" if sent.client != "gmail" else "mail-sor-f41.mail.gmail.example"
    relay = f"from {out} ({out} [203.0.113.{int(key[:2], 16) % 250 + 1}])"
    office = f"[192.168.{int(key[2:4], 16)}.{int(key[4:6], 16)}]"
    name, _, mark = CLIENTS[sent.client].mark.partition(": ")
    return [
        ("Return-Path", f"<{sent.email}>"),
        (
            "Received",
            f"{relay}\r\n\tby mx.sanjing.example (Postfix) with ESMTPS id {key[:10]}\r\n\tfor <{QUALITY}>; {came}",
        ),
        (
            "Received",
            f"from {office} by {out} with ESMTPSA id {key[10:18]};\r\n\t{format_datetime(left + timedelta(seconds=2))}",
        ),
        ("From", address(sent.name, sent.email, style="q")),
        ("To", sent.to),
        *([("Cc", sent.cc)] if sent.cc else []),
        ("Subject", sent.subject if sent.subject.isascii() else encoded(sent.subject, style="q", size=18)),
        ("Date", sent.date),
        ("Message-ID", message_id(sent)),
        *sent.more,
        (name, mark),
    ]


def build(sent: Sent, source: str, *, form: str = "both", files: Sequence[File] = (), logo: bool = False) -> bytes:
    """The mail: `form` is plain, html or both; `logo` puts an inline picture below the html."""
    how = CLIENTS[sent.client]
    sides = {
        "plain": lambda: _part(as_plain(source, sent.client), how, "plain"),
        "html": lambda: _part(as_html(source, sent.client, logo=logo), how, "html"),
    }
    if form == "both":
        part = multipart("alternative", _boundary(sent, "alt"), [sides["plain"](), sides["html"]()])
    else:
        part = sides[form]()
    if logo:
        picture: Headers = [
            ("Content-Type", 'image/png; name="image001.png"'),
            ("Content-Transfer-Encoding", "base64"),
            ("Content-ID", "<image001.png@01DC4F10.7A3B2C10>"),
            ("Content-Disposition", 'inline; filename="image001.png"'),
        ]
        part = multipart("related", _boundary(sent, "rel"), [part, attached("image001.png", PNG, "", head=picture)])
    if files:
        inside = [part, *(_file(*one) for one in files)]
        part = multipart("mixed", _boundary(sent, "mix"), inside)
    return mail(headers(sent), part)


def _file(name: str, content: bytes, content_type: str) -> bytes:
    """A file as a part; a mail goes in as it is, as message/rfc822 must."""
    if content_type != MAIL:
        return attached(name, content, content_type)
    head: Headers = [
        ("Content-Type", f'{MAIL}; name="{name}"'),
        ("Content-Transfer-Encoding", "7bit"),
        ("Content-Disposition", f'attachment; filename="{name}"'),
    ]
    return lines(head) + b"\r\n" + content


def _boundary(sent: Sent, purpose: str) -> str:
    key = _hash(sent, purpose)
    return _BOUNDARY[sent.client].format(key, key[20:])


FIELDS = tuple(name for name in COMPLAINT_FIELDS if name not in {"customer", "contact", "contact_email"})


def case(**stated: Any) -> dict[str, Any]:
    """One expected case: what is not named is not stated; `...` leaves out what a careful person could not say."""
    unknown = set(stated) - set(FIELDS)
    if unknown:
        raise KeyError(str(unknown))
    return {name: stated.get(name) for name in FIELDS if stated.get(name) is not ...}


def reading(kind: str, language: str, sent: Sent, customer: Any, **more: Any) -> dict[str, Any]:
    """The expected reading of a mail; `more` wins over the usual values, `...` leaves a value out."""
    cases = more.get("cases", [])
    usual: dict[str, Any] = {
        "kind": kind,
        "language": language,
        "subject": sent.subject,
        "attachments": [],
        "customer": customer,
        "contact_email": sent.email,
        "n_cases": len(cases),
        "forms": [],
        "case_token": None,
        "duplicate_of": None,
        "followup_of": None,
        "cases": [],
    }
    return {name: value for name, value in {**usual, **more}.items() if value is not ...}


def files(*names: str, inline: Sequence[str] = ()) -> list[dict[str, Any]]:
    """The expected attachments: pictures of the text first, then the files."""
    return [{"name": name, "inline": True} for name in inline] + [{"name": name, "inline": False} for name in names]
