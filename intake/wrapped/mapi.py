"""A mail as Outlook stores it (MS-OXCMSG), from a .msg file or a winmail.dat, as a tree of Parts.

Takes a MapiMessage: properties of the mail, its recipients and its attachments; gives the Part tree that every mail
format gives, and what is held. Raises nothing, touches nothing.
"""

import base64
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from intake.parts.mime import Part, read_parts
from intake.text.charsets import decode
from intake.wrapped.rtf import decompress, read_rtf
from records.errors import Corrupt
from records.place import Held

STRING8, UNICODE, BINARY, OBJECT = 0x1E, 0x1F, 0x102, 0x0D
BY_VALUE, EMBEDDED = 1, 5
_CODEPAGES = {
    1200: "utf-16-le",
    10001: "shift_jis",
    10002: "big5",
    10008: "gb2312",
    20127: "us-ascii",
    20866: "koi8-r",
    20932: "euc-jp",
    20936: "gb2312",
    50220: "iso-2022-jp",
    50221: "iso-2022-jp",
    50222: "iso-2022-jp",
    50225: "iso-2022-kr",
    51932: "euc-jp",
    51936: "gb2312",
    51949: "euc-kr",
    52936: "hz",
    54936: "gb18030",
    65000: "utf-7",
    65001: "utf-8",
}
_LANGUAGES = {0x04: 936, 0x11: 932, 0x12: 949, 0x19: 1251, 0x08: 1253, 0x1F: 1254, 0x15: 1250, 0x05: 1250}
_TRADITIONAL = frozenset({0x0404, 0x0C04, 0x1404})
_RECIPIENTS = {1: "To", 2: "Cc", 3: "Bcc"}
_REPORTS = {"NDR": "delivery-status", "DR": "delivery-status", "IPNRN": "disposition-notification"}
_REFERENCE = frozenset({2, 3, 4, 7})
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)


def codepage_label(number: int) -> str | None:
    """The charset label for a Windows code page number."""
    if 28590 < number < 28606:
        return f"iso-8859-{number - 28590}"
    return _CODEPAGES.get(number, f"cp{number}" if number else None)


@dataclass(frozen=True)
class Properties:
    """The properties of one object: (type, bytes) by id. `codepage` is what its 8-bit strings are written in."""

    values: dict[int, tuple[int, bytes]] = field(default_factory=dict)
    codepage: str | None = None

    def data(self, number: int) -> bytes:
        """The bytes of a property; empty when there is none."""
        return self.values.get(number, (0, b""))[1]

    def text(self, *numbers: int) -> str:
        """The first of these properties that says something."""
        return next((text for number in numbers if (text := self._text(number))), "")

    def _text(self, number: int) -> str:
        kind, data = self.values.get(number, (0, b""))
        if kind == UNICODE:
            return data.decode("utf-16-le", "replace").rstrip("\0").strip()
        return decode(data.rstrip(b"\0"), self.codepage).text.strip() if kind == STRING8 else ""

    def integer(self, number: int) -> int:
        """A number or a yes or no; 0 when there is none."""
        return int.from_bytes(self.data(number)[:4], "little")

    def instant(self, number: int) -> datetime | None:
        """A time: hundreds of nanoseconds since 1601, in UTC."""
        ticks = int.from_bytes(self.data(number)[:8], "little")
        try:
            return _EPOCH + timedelta(microseconds=ticks // 10) if ticks else None
        except OverflowError:
            return None


@dataclass(frozen=True)
class Attachment:
    """One attachment; `embedded` is the content type of a mail in the mail, whose bytes are then `data`."""

    properties: Properties
    data: bytes = b""
    embedded: str = ""
    cut: str = ""


@dataclass(frozen=True)
class MapiMessage:
    """One mail as its properties tell it."""

    properties: Properties
    recipients: tuple[Properties, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    warnings: tuple[str, ...] = ()


def codepage_of(values: dict[int, tuple[int, bytes]]) -> str | None:
    """What the 8-bit strings of a mail are written in: its code page, that of the internet, or that of its language."""
    bare = Properties(values)
    locale = bare.integer(0x3FF1)
    by_language = 950 if locale in _TRADITIONAL else _LANGUAGES.get(locale & 0xFF, 0)
    return codepage_label(bare.integer(0x3FFD) or bare.integer(0x3FDE) or by_language)


def mapi_parts(message: MapiMessage) -> tuple[Part, tuple[Held, ...]]:
    """The mail as a tree of Parts, and which of its attachments are no files in it."""
    body, doubts = _body(message.properties)
    files = tuple(_file(one, number) for number, one in enumerate(message.attachments, 1) if _is_here(one))
    root = Part(
        headers=tuple(_headers(message)),
        content_type="multipart/mixed",
        children=(*body, *files) or (_text_part("text/plain", ""),),
        warnings=message.warnings + doubts,
    )
    absent = (_absent(one) for one in message.attachments if not _is_here(one))
    unread = (Held(what="legibility", where="mail text", why=why, act="Open the original mail.") for why in doubts)
    return root, (*absent, *unread)


def _is_here(attachment: Attachment) -> bool:
    method = attachment.properties.integer(0x3705)
    return bool(attachment.data or attachment.cut) or method in (0, BY_VALUE)


def _absent(attachment: Attachment) -> Held:
    name = _file_name(attachment) or "an attachment"
    linked = attachment.properties.integer(0x3705) in _REFERENCE
    why = "the mail only links to the file" if linked else "the file is an object that only Outlook can show"
    act = "Ask the customer to send the file itself." if linked else "Open the original mail in Outlook."
    return Held(what=name, where=f"mail/{name}", why=why, act=act)


def _headers(message: MapiMessage) -> Iterator[tuple[str, str]]:
    """The header as it travelled; what it lacks, or all where the mail never travelled, from the properties."""
    travelled = _transport(message.properties)
    yield from travelled
    there = {name.lower() for name, _ in travelled}
    for name, value in _stored(message):
        if value and name.lower() not in there:
            yield name, value


def _transport(properties: Properties) -> tuple[tuple[str, str], ...]:
    kind, data = properties.values.get(0x7D, (0, b""))
    block = properties.text(0x7D).encode() if kind == UNICODE else data.rstrip(b"\0")
    block = re.sub(rb"\A\s*Microsoft Mail Internet Headers Version[^\n]*\n", b"", block)
    lines = [line for line in re.split(rb"\r\n|\r|\n", block) if line.strip()]
    if not lines:
        return ()
    try:
        return read_parts(b"\r\n".join(lines) + b"\r\n\r\n").headers
    except Corrupt:
        return ()


def _stored(message: MapiMessage) -> Iterator[tuple[str, str]]:
    properties = message.properties
    sent = properties.instant(0x39) or properties.instant(0xE06) or properties.instant(0x3007)
    yield "From", _address(properties, (0x42, 0xC1A), (0x5D02, 0x65, 0x5D01, 0xC1F))
    for kind, name in _RECIPIENTS.items():
        those = [one for one in message.recipients if (one.integer(0xC15) & 0xF or 1) == kind]
        yield name, ", ".join(filter(None, (_address(one, (0x3001,), (0x39FE, 0x3003)) for one in those)))
    yield "Subject", _word(properties.text(0x37) or f"{properties.text(0x3D)}{properties.text(0xE1D)}")
    yield "Date", format_datetime(sent) if sent else ""
    for name, number in (("Message-ID", 0x1035), ("In-Reply-To", 0x1042), ("References", 0x1039)):
        yield name, _one_line(properties.text(number))
    yield from _by_class(properties.text(0x1A))


def _by_class(message_class: str) -> Iterator[tuple[str, str]]:
    """What the message class says of machine mail (MS-OXCMSG section 2.2.1.3), in the words of the header."""
    last = message_class.upper().rpartition(".")[2]
    if message_class.upper().startswith("REPORT.") and last in _REPORTS:
        yield "Content-Type", f"multipart/report; report-type={_REPORTS[last]}"
    if message_class.upper().startswith("IPM.NOTE.RULES.OOFTEMPLATE"):
        yield "Auto-Submitted", "auto-replied"


def _address(properties: Properties, names: tuple[int, ...], emails: tuple[int, ...]) -> str:
    """A mailbox; the address within an Exchange server (`/O=…`) is none that anybody can answer."""
    email = next((text for number in emails if "@" in (text := _one_line(properties.text(number)))), "")
    name = _one_line(properties.text(*names))
    quoted = _word(name) if _word(name) != name else '"' + re.sub(r'([\\"])', r"\\\1", name) + '"'
    return f"{quoted} <{email}>" if name and email and name != email else email


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _word(text: str) -> str:
    """A header's words, encoded (RFC 2047) where a reader could misread them."""
    line = _one_line(text)
    if line.isascii() and "=?" not in line:
        return line
    return f"=?utf-8?B?{base64.b64encode(line.encode('utf-8', 'replace')).decode()}?="


def _body(properties: Properties) -> tuple[tuple[Part, ...], tuple[str, ...]]:
    """The text, as plain text and as html where both are there; from the compressed RTF what is nowhere else."""
    plain, page = _plain(properties), _html(properties)
    doubts: tuple[str, ...] = ()
    if properties.data(0x1009) and not page:
        rtf, complete = decompress(properties.data(0x1009))
        read = read_rtf(rtf)
        doubts = () if complete and read.complete else ("the RTF body is damaged or too large to be read whole",)
        if read.is_html:
            page = _text_part("text/html", read.text)
        elif not plain:
            plain = _text_part("text/plain", read.text)
    found = tuple(part for part in (plain, page) if part)
    both = Part(headers=(), content_type="multipart/alternative", children=found)
    return ((both,) if len(found) > 1 else found), doubts


def _plain(properties: Properties) -> Part | None:
    kind, data = properties.values.get(0x1000, (0, b""))
    if kind == UNICODE and data.strip(b"\0"):
        return _text_part("text/plain", data.decode("utf-16-le", "replace").rstrip("\0"))
    body = data.rstrip(b"\0")
    return Part(headers=(), content_type="text/plain", charset=properties.codepage, data=body) if body else None


def _html(properties: Properties) -> Part | None:
    kind, data = properties.values.get(0x1013, (0, b""))
    if kind == UNICODE and data.strip(b"\0"):
        return _text_part("text/html", data.decode("utf-16-le", "replace").rstrip("\0"))
    label = codepage_label(properties.integer(0x3FDE)) or properties.codepage
    body = data.rstrip(b"\0")
    return Part(headers=(), content_type="text/html", charset=label, data=body) if body else None


def _text_part(content_type: str, text: str) -> Part:
    return Part(headers=(), content_type=content_type, charset="utf-8", data=text.encode("utf-8", "replace"))


def _file(attachment: Attachment, number: int) -> Part:
    properties = attachment.properties
    in_body = properties.integer(0x3714) & 4 or properties.integer(0x7FFE)
    return Part(
        headers=(),
        content_type=attachment.embedded or properties.text(0x370E).lower() or "application/octet-stream",
        disposition="inline" if in_body else "attachment",
        name=_file_name(attachment) or f"attachment-{number}",
        content_id=properties.text(0x3712).strip("<>"),
        data=attachment.data,
        cut=attachment.cut,
    )


def _file_name(attachment: Attachment) -> str:
    """The long name; a mail in the mail often has only its subject for a name."""
    properties = attachment.properties
    name = _base_name(properties.text(0x3707, 0x3704) or properties.text(0x3001))
    if attachment.embedded and "." not in name[-5:]:
        name = f"{name or 'mail'}.{'msg' if 'outlook' in attachment.embedded else 'tnef'}"
    return name


def _base_name(name: str) -> str:
    visible = "".join(character for character in name if character.isprintable())
    return re.split(r"[/\\]", visible)[-1].strip(". ")
