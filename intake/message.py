"""Raw bytes to a Message: header, text, tables, files, each right or marked as doubtful.

Takes the bytes of one mail; gives a Message. Raises Corrupt for a structure no mail program writes (mime.py).
Touches nothing. The standard library splits the parts, charsets.py reads them; mail-parser reads the header's trace
(Received, damaged dates and addresses): its reading of bodies and files loses CJK text, origins and names.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import getaddresses, parsedate_to_datetime

import mailparser

from intake.charsets import decode
from intake.header_words import header_text, raw_bytes
from intake.html import Page, read_html
from intake.mime import Part
from intake.opened import open_mail
from intake.quoting import new_lines
from intake.tongue import language_of
from records.message import Address, File, Message
from records.place import Held

_EXTENSIONS = {
    "message/rfc822": "eml",
    "message/delivery-status": "txt",
    "message/disposition-notification": "txt",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "image/bmp": "bmp",
    "application/pdf": "pdf",
    "application/zip": "zip",
    "application/ms-tnef": "dat",
    "application/msword": "doc",
    "application/vnd.ms-excel": "xls",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "text/plain": "txt",
    "text/html": "html",
    "text/csv": "csv",
    "text/calendar": "ics",
    "text/rfc822-headers": "txt",
}
_TRACE_FIELDS = frozenset(["received", "date", "from", "sender", "reply-to", "to", "cc", "message-id", "return-path"])
_EMAIL = re.compile(r"[^\s<>\"',;:()]+@[^\s<>\"',;:()]+")
_STUB = 0.2
"""A plain part with less than this share of the html's letters only says that one cannot see the html."""


@dataclass(frozen=True)
class _Readable:
    """One stretch of readable text, as plain text, as html, or as both (multipart/alternative)."""

    plain: str = ""
    page: Page | None = None

    def text(self) -> str:
        html = self.page.text if self.page else ""
        return self.plain if len(self.plain.split()) > 0 and not _is_stub(self.plain, html) else html


def _is_stub(plain: str, html: str) -> bool:
    return len("".join(plain.split())) < _STUB * len("".join(html.split()))


def read_message(raw: bytes) -> Message:
    """One mail as read; `date` and `received` are aware, `text` holds all readable text.

    Raises Corrupt when its parts are nested deeper than 60 or are more than 10,000.
    """
    opened = open_mail(raw)
    root = opened.root
    doubts = _Doubts()
    readable = list(_readable(root, doubts))
    pages = [one.page for one in readable if one.page]
    text = _tidy("\n\n".join(text for one in readable if (text := one.text().strip("\n"))))
    shown = frozenset().union(*(page.shown for page in pages))
    header = _Header(root)
    subject = header.text("subject")
    lines = text.split("\n")
    new_text = _tidy("\n".join(lines[number] for number in new_lines(text, subject)))
    received, defects = _trace(root.headers)
    files = tuple(_file(leaf, shown, opened.folder(leaf)) for leaf in root.leaves() if not _is_body(leaf))
    structure = tuple(warning for part in root.everything() for warning in part.warnings)
    return Message(
        sha256=hashlib.sha256(raw).hexdigest(),
        message_id=header.ids("message-id")[0] if header.ids("message-id") else "",
        in_reply_to=header.ids("in-reply-to")[0] if header.ids("in-reply-to") else "",
        references=header.ids("references"),
        subject=subject,
        from_=header.addresses("from"),
        reply_to=header.addresses("reply-to"),
        to=header.addresses("to"),
        cc=header.addresses("cc"),
        return_path=header.return_path(),
        date=_instant(header.text("date")),
        received=received or _instant(header.text("received").rpartition(";")[2]),
        headers=header.decoded(),
        text=text,
        new_text=new_text,
        tables=tuple(table for page in pages for table in page.tables),
        language=language_of(f"{subject}\n{new_text}"),
        attachments=files,
        held=opened.held + tuple(_held(root, text, files)),
        warnings=structure + defects + tuple(doubts.warnings) + tuple(_cuts(root)),
    )


class _Doubts:
    """What was read with doubt on the way through the parts."""

    def __init__(self) -> None:
        self.warnings: list[str] = []

    def text_of(self, part: Part) -> str:
        """A text part's words; a doubtful codec becomes a warning that names codec and part."""
        decoded = decode(part.data, part.charset)
        if decoded.suspect:
            label = f"labelled {part.charset!r}" if part.charset else "without a charset label"
            lost = decoded.text.count("\ufffd")
            unread = f", {lost} characters could not be read" if lost else ""
            self.warnings.append(
                f"part {part.number} ({part.content_type}) {label} was read as {decoded.codec}{unread}"
            )
        return decoded.text.replace("\r\n", "\n").replace("\r", "\n")

    def page_of(self, part: Part) -> Page:
        """An html part; one that could not be read whole is said so."""
        page = read_html(self.text_of(part))
        if not page.complete:
            self.warnings.append(f"part {part.number} (text/html) is too large or too deep to be read whole")
        return page


def _is_body(part: Part) -> bool:
    """A text without a name that is not sent as a file (RFC 2183)."""
    return part.content_type in ("text/plain", "text/html") and not part.name and part.disposition != "attachment"


def _readable(part: Part, doubts: _Doubts) -> Iterator[_Readable]:
    if part.children:
        inside = [one for child in part.children for one in _readable(child, doubts)]
        yield from [_either(inside)] if part.content_type == "multipart/alternative" and inside else inside
    elif _is_body(part) and part.content_type == "text/html":
        yield _Readable(page=doubts.page_of(part))
    elif _is_body(part):
        text = doubts.text_of(part)
        yield _Readable(plain=_unflowed(text, delete_space=part.delete_space) if part.flowed else text)


def _either(inside: list[_Readable]) -> _Readable:
    """The same words twice (RFC 2046 section 5.1.4): the plain ones are read, the html gives the tables."""
    plain = "\n".join(one.plain for one in inside if one.plain.strip())
    pages = [one.page for one in inside if one.page]
    return _Readable(plain=plain, page=pages[-1] if pages else None)


def _unflowed(text: str, *, delete_space: bool) -> str:
    """Lines of format=flowed made whole (RFC 3676): a line that ends in a space goes on in the next one."""
    lines: list[str] = []
    open_depth = -1
    for raw_line in text.split("\n"):
        depth = len(raw_line) - len(raw_line.lstrip(">"))
        content = raw_line[depth:].removeprefix(" ")
        if open_depth == depth and lines and content != "-- ":
            lines[-1] += content
        else:
            lines.append(">" * depth + (" " if depth else "") + content)
        flows = content.endswith(" ") and content != "-- "
        if flows and delete_space:
            lines[-1] = lines[-1][:-1]
        open_depth = depth if flows else -1
    return "\n".join(lines)


def _tidy(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.replace("\xa0", " ").split("\n")).strip("\n")


class _Header:
    """The fields of the outermost header, decoded on request."""

    def __init__(self, root: Part) -> None:
        self._fields = root.headers

    def raw(self, name: str) -> str:
        return next((value for key, value in self._fields if key.lower() == name), "")

    def text(self, name: str) -> str:
        return header_text(self.raw(name))

    def ids(self, name: str) -> tuple[str, ...]:
        return tuple(re.findall(r"<[^<>\s]+>", self.text(name)))

    def decoded(self) -> tuple[tuple[str, str], ...]:
        return tuple((key, header_text(value)) for key, value in self._fields)

    def addresses(self, name: str) -> tuple[Address, ...]:
        """The mailboxes of a field; they are told apart before the names are decoded, which may hold commas."""
        raws = [re.sub(r"\r?\n", "", value) for key, value in self._fields if key.lower() == name]
        found = [
            Address(name=header_text(display), email=email.lower())
            for display, email in getaddresses(raws)
            if "@" in email
        ]
        loose = [Address(email=email.lower()) for raw in raws for email in _EMAIL.findall(header_text(raw))]
        return tuple(found or loose)

    def return_path(self) -> str | None:
        """Empty for the null path `<>` of machine mail (RFC 5321 section 4.5.5); None without the field."""
        if not any(key.lower() == "return-path" for key, _ in self._fields):
            return None
        found = _EMAIL.search(self.text("return-path"))
        return found[0].lower() if found else ""


def _trace(headers: tuple[tuple[str, str], ...]) -> tuple[datetime | None, tuple[str, ...]]:
    """When our own host received the mail, and what mail-parser finds wrong in its dates and addresses.

    It gets the trace and originator fields only (RFC 5322 sections 3.6.2 to 3.6.7): no subject, no MIME structure.
    """
    kept = [(name, value) for name, value in headers if name.lower() in _TRACE_FIELDS]
    block = b"".join(name.encode("ascii", "replace") + b": " + raw_bytes(value) + b"\r\n" for name, value in kept)
    try:
        parsed = mailparser.parse_from_bytes(block + b"\r\n")
        hops, defects = parsed.received, [*parsed.date_header_defects, *parsed.address_header_defects]
    except Exception as error:  # noqa: BLE001 - whatever a library's fault is, the mail must not be lost by it
        return None, (f"mail-parser could not read the header ({type(error).__name__})",)
    # Raw 8-bit names are damage to mail-parser; charsets.py reads them.
    told = [defect for defect in defects if defect["reason"] != "invalid-utf8"]
    names = dict.fromkeys(f"the {defect['header']} field is damaged ({defect['reason']})" for defect in told)
    last = hops[-1].get("date_utc") if hops and isinstance(hops[-1], dict) else None
    return (datetime.fromisoformat(last).replace(tzinfo=UTC) if last else None), tuple(names)


def _instant(words: str) -> datetime | None:
    """A Date as an aware instant (RFC 5322 section 3.3); a zone of `-0000` means UTC, place unknown."""
    try:
        instant = parsedate_to_datetime(words.strip())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


def _name(part: Part) -> str:
    return part.name or f"part-{part.number}.{_EXTENSIONS.get(part.content_type, 'bin')}"


def _file(part: Part, shown: frozenset[str], folder: str) -> File:
    name = _name(part)
    is_image = part.content_type.startswith("image/")
    return File(
        name=name,
        origin=f"{folder}/{name}",
        size=len(part.data),
        sha256=hashlib.sha256(part.data).hexdigest(),
        content_type=part.content_type,
        inline=is_image and (part.content_id in shown or part.disposition == "inline"),
        content=part.data,
    )


def _cuts(root: Part) -> Iterator[str]:
    for leaf in root.leaves():
        if leaf.cut:
            what = "the text" if _is_body(leaf) else _name(leaf)
            yield f"part {leaf.number}: {what} is cut short: {leaf.cut}"


def _held(root: Part, text: str, files: tuple[File, ...]) -> Iterator[Held]:
    for leaf in root.leaves():
        if leaf.cut and not _is_body(leaf):
            yield Held(
                what=_name(leaf),
                where=f"mail/{_name(leaf)}",
                why=f"the file is cut short; {leaf.cut}",
                act="Ask the customer to send the file again.",
            )
    foreign = sum(character > "\x7f" for character in text)
    if text.count("\ufffd") > max(2, foreign // 20):
        yield Held(what="legibility", where="mail text", why="much of the text cannot be read in any known charset")
    if not text and not files:
        yield Held(what="legibility", where="mail", why="the mail holds neither text nor a file")
