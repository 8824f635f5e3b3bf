"""The MIME structure of a mail, with every leaf's bytes exact (RFC 2045, 2046, 2231).

Takes raw bytes; gives a tree of Parts. Raises Corrupt for a structure nested too deep or with too many parts.
Touches nothing. Attached messages stay closed: their bytes must reach the archive as they came.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email import errors
from email.message import Message as EmailMessage
from email.parser import BytesParser
from email.policy import compat32

from intake.parts.parameters import base_name, parameters, plain
from intake.parts.transfer import transferred, uu_files
from intake.text.charsets import decode
from intake.text.header_words import raw_bytes
from records.errors import Corrupt

MAX_DEPTH = 60
MAX_PARTS = 10_000

_HEADER_LINE = re.compile(rb"[!-9;-~]+[ \t]*:")
_BEFORE_COLON = re.compile(rb"^([!-9;-~]+)[ \t]+:")
_KNOWN_HEADER = re.compile(rb"(?i)(?:from|to|subject|date|received|message-id|content-type|mime-version)[ \t]*:")
_TYPE = re.compile(r"[^\s/;,\"]+/[^\s/;,\"]+")
_MAX_DIGITS = 16
_HEAD = 4_000
_UNCLOSED = (errors.CloseBoundaryNotFoundDefect, errors.StartBoundaryNotFoundDefect)
_ENDS = {b"PK\x03\x04": b"PK\x05\x06", b"\xff\xd8\xff": b"\xff\xd9", b"\x89PNG": b"IEND", b"%PDF": b"%%EOF"}


@dataclass(frozen=True)
class Part:
    """One part: a leaf with its decoded bytes, or a multipart with its children. `number` counts leaves from 1."""

    headers: tuple[tuple[str, str], ...]
    content_type: str
    charset: str | None = None
    disposition: str = ""
    name: str = ""
    content_id: str = ""
    location: str = ""
    flowed: bool = False
    delete_space: bool = False
    data: bytes = b""
    number: int = 0
    cut: str = ""
    children: tuple["Part", ...] = ()
    warnings: tuple[str, ...] = ()

    def leaves(self) -> Iterator["Part"]:
        """The leaves in their order."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves()

    def everything(self) -> Iterator["Part"]:
        """This part and all below it."""
        yield self
        for child in self.children:
            yield from child.everything()


class _Closed(EmailMessage):
    """An attached message is a file: the parser must not open it, and so cannot change its bytes."""

    def get_content_type(self) -> str:
        """What the parser decides on."""
        content_type = super().get_content_type()
        return "application/octet-stream" if content_type.startswith("message/") else content_type

    def bytes_as_sent(self) -> bytes:
        """A leaf's bytes before any decoding: `get_payload` reads 8-bit text by its label and loses what that lacks."""
        payload: object = self._payload  # type: ignore[attr-defined]  # the stubs leave it out
        return raw_bytes(payload) if isinstance(payload, str) else b""


def read_parts(raw: bytes) -> Part:
    """The structure of a mail. Raises Corrupt when it is deeper than 60 or has more than 10,000 parts."""
    mended, warnings = _mended(raw)
    try:
        root = BytesParser(_Closed, policy=compat32).parsebytes(mended)
    except RecursionError:
        raise Corrupt(f"its parts are nested deeper than {MAX_DEPTH}, as no mail program writes") from None
    except (LookupError, ValueError, TypeError, AttributeError) as error:
        raise Corrupt(f"its MIME structure cannot be read ({type(error).__name__})") from error
    assert isinstance(root, _Closed)
    return _part(root, _Walk(list(warnings)), 0)


@dataclass
class _Walk:
    """The count of leaves on the way down, and what the header's repair had to say."""

    warnings: list[str]
    leaves: int = 0
    parts: int = 0
    hint: str | None = None
    """The charset of the first labelled text: a raw 8-bit file name is most likely in it, too."""


def _part(message: _Closed, walk: _Walk, depth: int) -> Part:
    walk.parts += 1
    if depth > MAX_DEPTH:
        raise Corrupt(f"its parts are nested deeper than {MAX_DEPTH}, as no mail program writes")
    if walk.parts > MAX_PARTS:
        raise Corrupt(f"it has more than {MAX_PARTS} parts")
    if message.is_multipart():
        payload = message.get_payload()
        return _multipart(message, [child for child in payload if isinstance(child, _Closed)], walk, depth)
    walk.leaves += 1
    return _leaf(message, message.bytes_as_sent(), walk)


def _multipart(message: _Closed, payload: list[_Closed], walk: _Walk, depth: int) -> Part:
    headers = tuple(message.raw_items())
    content_type, _ = parameters(_raw(headers, "content-type"))
    warnings, walk.warnings = tuple(walk.warnings), []
    children = tuple(_part(child, walk, depth + 1) for child in payload)
    if children and any(isinstance(defect, _UNCLOSED) for defect in message.defects):
        children = (*children[:-1], _marked_cut(children[-1]))
    return Part(headers=headers, content_type=content_type, children=children, warnings=warnings)


def _marked_cut(part: Part) -> Part:
    """The part in which the mail breaks off: its last leaf, unless that file visibly has its own end."""
    if part.children:
        return replace(part, children=(*part.children[:-1], _marked_cut(part.children[-1])))
    end = next((end for start, end in _ENDS.items() if part.data.startswith(start)), None)
    if part.cut or (end and end in part.data[-66_000:]):
        return part
    return replace(part, cut="the mail ends before the part does")


def _leaf(message: _Closed, data: bytes, walk: _Walk) -> Part:
    headers = tuple(message.raw_items())
    fields = {key.lower(): value for key, value in reversed(headers)}
    content_type, of_type = parameters(fields.get("content-type", ""), walk.hint)
    disposition, of_disposition = parameters(fields.get("content-disposition", ""), walk.hint)
    charset = plain(of_type, "charset") or None
    walk.hint = walk.hint or charset
    data, cut, doubt = transferred(data, fields.get("content-transfer-encoding", ""))
    size = plain(of_disposition, "size")
    if not cut and size.isdecimal() and len(size) < _MAX_DIGITS and int(size) > len(data):
        cut = f"{len(data)} of {int(size)} bytes arrived"
    broken = content_type.startswith("multipart/")
    doubt = "its parts cannot be told apart, so it is read as one text" if broken else doubt
    names = (of_disposition.get("filename"), of_type.get("name"))
    named = next((one for one in names if one and one.text), None)
    doubts = [doubt] if doubt else []
    if named and named.suspect:
        doubts.append(f"its file name was read as {named.codec}, which nothing says plainly")
    warnings, walk.warnings = tuple(walk.warnings), []
    part = Part(
        headers=headers,
        content_type=content_type if _TYPE.fullmatch(content_type) and not broken else "text/plain",
        charset=charset,
        disposition=disposition,
        name=base_name(named.text) if named else "",
        content_id=fields.get("content-id", "").strip().strip("<>"),
        location=fields.get("content-location", "").strip(),
        flowed=plain(of_type, "format").lower() == "flowed",
        delete_space=plain(of_type, "delsp").lower() == "yes",
        data=data,
        number=walk.leaves,
        cut=cut,
        warnings=(*warnings, *(f"part {walk.leaves}: {one}" for one in doubts)),
    )
    is_text = part.content_type == "text/plain" and not part.name and disposition != "attachment"
    return _without_uu_files(part, walk) if is_text and b"begin" in data else part


def _without_uu_files(part: Part, walk: _Walk) -> Part:
    """A text in which files stand uuencoded: the words, then the files, as if they had come as parts."""
    words, files = uu_files(part.data)
    if not files:
        return part
    walk.leaves += len(files)
    walk.parts += len(files)
    numbers = range(part.number + 1, walk.leaves + 1)
    leaves = [
        Part(
            headers=(),
            content_type="application/octet-stream",
            disposition="attachment",
            name=base_name(decode(file.name, None, part.charset).text),
            data=file.data,
            number=number,
            cut=file.cut,
        )
        for number, file in zip(numbers, files, strict=True)
    ]
    text = replace(part, data=words, headers=(), warnings=())
    return Part(part.headers, "multipart/mixed", children=(text, *leaves), warnings=part.warnings)


def _raw(headers: tuple[tuple[str, str], ...], name: str) -> str:
    return next((value for key, value in headers if key.lower() == name), "")


def _mended(raw: bytes) -> tuple[bytes, tuple[str, ...]]:
    """A line in the header that is none would end it for the parser; here it is kept, under a name of its own."""
    start = raw.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    warnings: list[str] = []
    if start[:_HEAD].count(b"\r\r\n") * 2 > start[:_HEAD].count(b"\n"):
        start = start.replace(b"\r\r\n", b"\r\n")
        warnings.append("its lines end in two carriage returns; one was taken out")
    header, blank, body = _split(start)
    lines = header.split(b"\n")
    if not any(_KNOWN_HEADER.match(line) for line in lines):
        return start, tuple(warnings)
    odd = [index for index, line in enumerate(lines) if line.strip() and not _is_header_line(line, index)]
    for index in odd:
        lines[index] = b"X-Unreadable-Header: " + lines[index].lstrip(b" \t")
    if odd:
        warnings.append("a line of the mail's header is no header field; it is kept as X-Unreadable-Header")
    # RFC 5322 section 4.5 lets blanks stand before the colon; the parser does not.
    mended = [_BEFORE_COLON.sub(rb"\1:", line) for line in lines]
    return (b"\n".join(mended) + blank + body if mended != header.split(b"\n") else start), tuple(warnings)


def _is_header_line(line: bytes, index: int) -> bool:
    folded = index > 0 and line[:1] in b" \t"
    return folded or bool(_HEADER_LINE.match(line)) or (index == 0 and line[:5] == b"From ")


def _split(raw: bytes) -> tuple[bytes, bytes, bytes]:
    """Header, the empty line, and body; lines may end in CR alone."""
    ends = [(place, blank) for blank in _BLANK_LINES if (place := raw.find(blank)) >= 0]
    if not ends:
        return raw, b"", b""
    place, blank = min(ends)
    return raw[:place], blank, raw[place + len(blank) :]


_BLANK_LINES = (b"\n\r\n", b"\n\n", b"\r\r")
