"""What the Chinese section builds its mails with: the headers, bodies and marks of the clients people write from.

Takes what a mail says as lines and tables, gives the bytes the named client would send, and writes them with the
expected reading by `keep`. No clock and no chance: marks come from the mail's own name.
"""

import base64
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import format_datetime
from html import escape
from typing import Any, Literal
from zoneinfo import ZoneInfo

from tests.corpus.make.parts import Encoding, Headers, attached, body, encoded, keep, lines, mail, multipart

Block = str | Sequence[Sequence[str]]
CASE_FIELDS = tuple(
    """product part_no lot order_no qty_affected qty_total complaint_date due_date defect severity category
    customer_ref serial_no delivery_date occurred_on found_at defect_rate_pct remedy claim reply_form""".split()  # noqa: SIM905 - a list of 20 names reads better as a line of words
)
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
QUALITY = "quality@sanjing.example"


class Raw(str):
    """Html that goes into the html body as it stands; the plain body gets nothing of it."""

    __slots__ = ()


@dataclass(frozen=True)
class Post:
    """One mail's envelope: number and slug name the file, `sent` is ISO with its offset."""

    number: int
    slug: str
    sender: tuple[str, str]
    subject: str
    sent: str
    to: Sequence[str] = (QUALITY,)
    cc: Sequence[str] = ()
    thread: Sequence[str] = ()
    extra: Headers = ()

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return f"cn-{self.number:02d}-{self.slug}"

    @property
    def half(self) -> Literal["work", "final"]:
        """Odd numbers are worked with, even ones only run at the end."""
        return "work" if self.number % 2 else "final"

    @property
    def moment(self) -> datetime:
        """When it was sent."""
        return datetime.fromisoformat(self.sent)

    @property
    def host(self) -> str:
        """The sender's domain."""
        return self.sender[1].rpartition("@")[2]

    def mark(self, size: int) -> str:
        """Hex digits that are this mail's own, the same on every run."""
        return hashlib.sha256(self.name.encode()).hexdigest()[:size]


@dataclass(frozen=True)
class Client:
    """How one mail program writes."""

    label: str
    codec: str
    encoding: Encoding
    mailer: Headers
    message_id: Callable[[Post], str]
    boundary: Callable[[Post], str]
    page: Callable[[str, str], str]
    line: str
    style: Literal["b", "q"] = "b"
    shape: Literal["both", "plain", "html"] = "both"
    extra: str = ""
    dress: Callable[[str], str] = escape


def received(post: Post, mailbox: str = QUALITY) -> list[tuple[str, str]]:
    """The way from the sender's host to ours, topmost our own."""
    ours = post.moment.astimezone(ZoneInfo("Asia/Shanghai")) + timedelta(seconds=7)
    out = f"mail-out.{post.host}"
    octet = int(post.mark(2), 16)
    return [
        ("Return-Path", f"<{post.sender[1]}>"),
        ("Delivered-To", mailbox),
        (
            "Received",
            (
                f"from {out} ({out} [203.0.113.{octet}])\r\n\tby mx.sanjing.example (Postfix) with ESMTPS id "
                f"4D{post.mark(9).upper()}\r\n\tfor <{mailbox}>; {format_datetime(ours)} (CST)"
            ),
        ),
        (
            "Received",
            (
                f"from [192.168.{octet}.23] (unknown [192.168.{octet}.23])\r\n\tby {out} with ESMTPA id "
                f"{post.mark(12)}\r\n\t; {format_datetime(post.moment)}"
            ),
        ),
    ]


def headers(post: Post, client: Client) -> list[tuple[str, str | bytes]]:
    """The header block as the client orders it."""
    found: list[tuple[str, str | bytes]] = [
        *received(post),
        ("Date", format_datetime(post.moment)),
        ("From", sender(post, client)),
        ("To", ",\r\n\t".join(post.to)),
    ]
    if post.cc:
        found.append(("Cc", ",\r\n\t".join(post.cc)))
    found.append(("Subject", subject(post.subject, client)))
    if post.thread:
        found += [("In-Reply-To", post.thread[-1]), ("References", "\r\n ".join(post.thread))]
    return [*found, ("Message-ID", client.message_id(post)), *client.mailer, *post.extra]


def subject(words: str, client: Client) -> str:
    """A Subject as encoded words under the client's label."""
    return words if words.isascii() else encoded_as(words, client)


def encoded_as(words: str, client: Client) -> str:
    """Encoded words whose label and bytes may differ, as a client that says gb2312 and writes gbk."""
    if client.style == "q":
        return encoded(words, client.label, client.style)
    pieces = [words[at : at + 12].encode(client.codec) for at in range(0, len(words), 12)]
    return "\r\n ".join(f"=?{client.label}?B?{base64.b64encode(piece).decode()}?=" for piece in pieces)


def sender(post: Post, client: Client) -> str:
    """The From header."""
    name, email = post.sender
    if not name.isascii():
        return f"{encoded_as(name, client)} <{email}>"
    return f'"{name}" <{email}>'


def leaf(words: str, client: Client, subtype: str) -> bytes:
    """A text part; the label and the bytes may differ as they do in that client (gb2312 over gbk)."""
    head: Headers = [
        ("Content-Type", f'text/{subtype}; charset="{client.label}"{client.extra if subtype == "plain" else ""}'),
        ("Content-Transfer-Encoding", client.encoding),
    ]
    return lines(head) + b"\r\n" + body(words.encode(client.codec), client.encoding)


def plain(blocks: Sequence[Block]) -> str:
    """The plain body: tables as tab-separated rows, as clients flatten them."""
    shown = [
        block if isinstance(block, str) else "\n".join("\t".join(row) for row in block)
        for block in blocks
        if not isinstance(block, Raw)
    ]
    return "\n".join(shown) + "\n"


def page(blocks: Sequence[Block], client: Client) -> str:
    """The html body in the client's own dress."""
    pieces: list[str] = []
    for block in blocks:
        if isinstance(block, Raw):
            pieces.append(block)
        elif isinstance(block, str):
            pieces += [client.line.format(client.dress(line) or "&nbsp;") for line in block.split("\n")]
        else:
            pieces.append(table(block))
    return client.page("\n".join(pieces), client.label)


def table(rows: Sequence[Sequence[str]]) -> str:
    """A plain bordered table."""
    cell = '<td style="border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt"><p>{}</p></td>'
    inside = "\n".join("<tr>" + "".join(cell.format(escape(value)) for value in row) + "</tr>" for row in rows)
    return f'<table border="1" cellspacing="0" cellpadding="0" style="border-collapse:collapse">\n{inside}\n</table>'


def content(post: Post, client: Client, blocks: Sequence[Block]) -> bytes:
    """The text of the mail as one part."""
    if client.shape == "plain":
        return leaf(plain(blocks), client, "plain")
    if client.shape == "html":
        return leaf(page(blocks, client), client, "html")
    both = [leaf(plain(blocks), client, "plain"), leaf(page(blocks, client), client, "html")]
    return multipart("alternative", client.boundary(post) + "alt", both)


def build(post: Post, client: Client, blocks: Sequence[Block], files: Sequence[bytes] = ()) -> bytes:
    """The whole mail."""
    text = content(post, client, blocks)
    whole = multipart("mixed", client.boundary(post) + "mix", [text, *files]) if files else text
    return mail(headers(post, client), whole)


def case(**values: Any) -> dict[str, Any]:
    """One expected case: what is not named was not stated."""
    unknown = set(values) - set(CASE_FIELDS)
    if unknown:
        raise ValueError(f"no such field: {sorted(unknown)}")
    return {name: values.get(name) for name in CASE_FIELDS}


def said(words: str) -> dict[str, Any]:
    """One expected case from `field value | field value`; lots are parted by commas, quantities are numbers."""
    values: dict[str, Any] = {}
    for piece in words.replace("\n", " ").split(" | "):
        name, _, value = piece.strip().partition(" ")
        number = name.startswith("qty") or name == "defect_rate_pct"
        values[name] = value.split(",") if name == "lot" else float(value) if number else value
        if number and values[name].is_integer():
            values[name] = int(values[name])
    return case(**values)


@dataclass(frozen=True)
class Reading:
    """What a careful person reads."""

    customer: str | None
    email: str | None
    note: str
    cases: Sequence[dict[str, Any]] = ()
    kind: str = "formal"
    files: Sequence[dict[str, Any]] = ()
    forms: Sequence[str] = ()
    has: Sequence[str] = ()
    new: Sequence[str] = ()
    lacks: Sequence[str] = ()
    more: dict[str, Any] = field(default_factory=dict)


def write(post: Post, raw: bytes, reading: Reading) -> None:
    """Keep the mail and its reading."""
    expected: dict[str, Any] = {
        "kind": reading.kind,
        "language": "zh-CN",
        "subject": post.subject,
        "attachments": list(reading.files),
        "customer": reading.customer,
        "contact_email": reading.email,
        "n_cases": len(reading.cases),
        "forms": list(reading.forms),
        "case_token": None,
        "duplicate_of": None,
        "followup_of": None,
        "cases": list(reading.cases),
        "text_has": list(reading.has),
        "new_text_has": list(reading.new),
        "new_text_lacks": list(reading.lacks),
        **reading.more,
        "note": reading.note,
    }
    if reading.kind in {"inquiry", "other"}:
        del expected["customer"], expected["contact_email"]  # nobody complains there
    keep(post.half, post.name, raw, expected)


def file(name: str, *, inline: bool = False) -> dict[str, Any]:
    """One expected attachment."""
    return {"name": name, "inline": inline}


def picture(name: str, content_id: str, data: bytes) -> bytes:
    """A picture shown inside the html."""
    head: Headers = [
        ("Content-Type", f'image/png; name="{name}"'),
        ("Content-Transfer-Encoding", "base64"),
        ("Content-ID", f"<{content_id}>"),
        ("Content-Disposition", f'inline; filename="{name}"'),
    ]
    return attached(name, data, "image/png", head=head)
