"""Small builders of the containers that mails come in: Outlook .msg, winmail.dat, S/MIME, zip. Deterministic."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from intake.wrapped.cfb_write import write_compound

Values = Mapping[int, Any]
Several = Sequence[Values]

SUBJECT, BODY, HTML, RTF, HEADERS, CODEPAGE, CPID = 0x37, 0x1000, 0x1013, 0x1009, 0x7D, 0x3FFD, 0x3FDE
NAME, EMAIL, SMTP, KIND, CLASS = 0x3001, 0x3003, 0x39FE, 0xC15, 0x1A
FILE, LONG_FILE, METHOD, MIME_TAG, CONTENT_ID, DATA = 0x3704, 0x3707, 0x3705, 0x370E, 0x3712, 0x3701
FROM_NAME, FROM_SMTP, SENT, MESSAGE_ID, IN_REPLY_TO = 0x42, 0x5D02, 0x39, 0x1035, 0x1042


def ticks(instant: datetime) -> int:
    return int((instant - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000


def storage(values: Values, head: int, codec: str = "") -> dict[str, Any]:
    """One object of a .msg: numbers and times in its table, the rest as streams; `codec` makes strings 8-bit."""
    table, streams = bytes(head), {}
    for number, value in values.items():
        if isinstance(value, int):
            table += struct.pack("<HHIQ", 3, number, 6, value)
            continue
        if isinstance(value, datetime):
            table += struct.pack("<HHIQ", 0x40, number, 6, ticks(value))
            continue
        kind = 0x102 if isinstance(value, bytes) else 0x1E if codec else 0x1F
        data = value if isinstance(value, bytes) else value.encode(codec or "utf-16-le")
        table += struct.pack("<HHIII", kind, number, 6, len(data), 0)
        streams[f"__substg1.0_{number:04X}{kind:04X}"] = data
    return {"__properties_version1.0": table, **streams}


def msg_tree(
    values: Values, recipients: Several = (), files: Several = (), *, codec: str = "", head: int = 32
) -> dict[str, Any]:
    """`files` are values of attachments; a tree under DATA is an embedded mail."""
    tree = storage(values, head, codec)
    for number, one in enumerate(recipients):
        tree[f"__recip_version1.0_#{number:08X}"] = storage(one, 8, codec)
    for number, one in enumerate(files):
        inner = one.get(DATA)
        plain = {key: value for key, value in one.items() if not isinstance(value, dict)}
        of_file = storage(plain, 8, codec)
        if isinstance(inner, dict):
            of_file["__substg1.0_3701000D"] = inner
        tree[f"__attach_version1.0_#{number:08X}"] = of_file
    return tree


def msg(values: Values, recipients: Several = (), files: Several = (), *, codec: str = "") -> bytes:
    return write_compound(msg_tree(values, recipients, files, codec=codec))


def attachment(name: str, data: bytes) -> dict[int, Any]:
    return {LONG_FILE: name, METHOD: 1, DATA: data}


def lzfu(rtf: bytes) -> bytes:
    """Compressed RTF with literal bytes alone, and the end mark."""
    pieces = [rtf[at : at + 8] for at in range(0, len(rtf), 8)]
    last = pieces.pop() if pieces and len(pieces[-1]) < 8 else b""
    end = (207 + len(rtf)) % 4096
    body = b"".join(b"\0" + piece for piece in pieces) + bytes([1 << len(last)]) + last + struct.pack(">H", end << 4)
    return struct.pack("<II4sI", len(body) + 12, len(rtf), b"LZFu", 0) + body


def properties(values: Values) -> bytes:
    """A list of properties as a winmail.dat holds it."""
    out = struct.pack("<I", len(values))
    for number, value in values.items():
        if isinstance(value, int):
            out += struct.pack("<HHI", 3, number, value)
        elif isinstance(value, datetime):
            out += struct.pack("<HHQ", 0x40, number, ticks(value))
        else:
            data = value if isinstance(value, bytes) else value.encode("utf-16-le") + b"\0\0"
            kind = 0x0D if number == DATA else 0x102 if isinstance(value, bytes) else 0x1F
            out += struct.pack("<HHII", kind, number, 1, len(data)) + data + bytes(-len(data) % 4)
    return out


def attribute(level: int, name: int, data: bytes) -> bytes:
    return struct.pack("<BHHI", level, name, 6, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def tnef(values: Values, files: Sequence[tuple[str, bytes, Values]] = ()) -> bytes:
    """`files` are (8-bit name, bytes, properties)."""
    out = struct.pack("<IH", 0x223E9F78, 1) + attribute(1, 0x9007, struct.pack("<II", 936, 0))
    out += attribute(1, 0x9003, properties(values))
    for name, data, more in files:
        out += attribute(2, 0x9002, bytes(14)) + attribute(2, 0x8010, name.encode("gbk") + b"\0")
        out += attribute(2, 0x800F, data) + attribute(2, 0x9005, properties(more))
    return out


def der(tag: int, *parts: bytes) -> bytes:
    body = b"".join(parts)
    size = len(body).to_bytes(4, "big").lstrip(b"\0")
    return bytes([tag]) + (bytes([len(body)]) if len(body) < 128 else bytes([0x80 | len(size)]) + size) + body


PKCS7 = bytes.fromhex("2A864886F70D0107")


def oid(last: int) -> bytes:
    return der(0x06, PKCS7 + bytes([last]))


def signed(content: bytes) -> bytes:
    """CMS signed data without any signer: the content is what counts here."""
    inside = der(0x30, oid(1), der(0xA0, der(0x04, content)))
    return der(0x30, oid(2), der(0xA0, der(0x30, der(0x02, b"\1"), der(0x31), inside, der(0x31))))


def signed_in_pieces(content: bytes) -> bytes:
    """The same with lengths left open, as programs write that do not know the size beforehand (BER)."""
    pieces = b"".join(der(0x04, content[at : at + 50]) for at in range(0, len(content), 50))
    octets = b"\x24\x80" + pieces + b"\0\0"
    inside = b"\x30\x80" + oid(1) + b"\xa0\x80" + octets + b"\0\0\0\0"
    body = b"\x30\x80" + der(0x02, b"\1") + der(0x31) + inside + der(0x31) + b"\0\0"
    return b"\x30\x80" + oid(2) + b"\xa0\x80" + body + b"\0\0\0\0"


def enveloped() -> bytes:
    secret = der(0x30, oid(1), der(0x30, der(0x06, bytes.fromhex("60864801650304012A"))), der(0x80, b"?" * 32))
    return der(0x30, oid(3), der(0xA0, der(0x30, der(0x02, b"\0"), der(0x31), secret)))


def zipped(members: Mapping[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return packed.getvalue()


def zipped_as(name: str, codec: str, content: bytes = b"form") -> bytes:
    """A zip whose one name is written in `codec`, without saying so."""
    raw = name.encode(codec)
    mark = b"N" * len(raw)
    return zipped({mark.decode(): content}).replace(mark, raw)


def with_unicode_name(name: str) -> bytes:
    """A zip with Info-ZIP's field for the name in UTF-8 beside a name that says nothing."""
    raw = bytes([0x8E]) * 6
    field = struct.pack("<BI", 1, zlib.crc32(raw)) + name.encode()
    packed = io.BytesIO()
    info = zipfile.ZipInfo("NNNNNN")
    info.extra = struct.pack("<HH", 0x7075, len(field)) + field
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(info, b"form")
    return packed.getvalue().replace(b"NNNNNN", raw).replace(struct.pack("<I", zlib.crc32(b"NNNNNN")), field[1:5])
