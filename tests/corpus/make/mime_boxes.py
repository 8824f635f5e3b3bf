"""Builders of containers for the section `mime`: TNEF, Outlook .msg, signed-data, encrypted zip, as bytes from values.

TNEF by MS-OXTNEF, compound files by MS-CFB version 3, .msg by MS-OXMSG, signed-data by RFC 5652 (unsigned by anybody:
the signature bytes are made up). No clock, no randomness.
"""

import hashlib
import struct
from collections.abc import Sequence
from dataclasses import dataclass, field

SECTOR, MINI, CUTOFF = 512, 64, 4096
FIXED = {3: "<I", 0x40: "<Q"}
END, FREE, FAT_MARK = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
Value = str | bytes | int
Props = Sequence[tuple[int, int, Value]]
"""MAPI properties: tag number, type (0x1E, 0x1F, 0x102, 3, 0x40), value."""


def _padded(data: bytes, size: int) -> bytes:
    return data + b"\0" * (-len(data) % size)


def _plain(value: Value, kind: int, codec: str) -> bytes:
    """A variable MAPI value as bytes, strings with their end mark."""
    if isinstance(value, str):
        return f"{value}\0".encode("utf-16-le" if kind == 0x1F else codec)
    return value if isinstance(value, bytes) else struct.pack(FIXED[kind], value)


def _mapi(props: Props, codec: str) -> bytes:
    """The MAPI property list of MS-OXTNEF 2.1.3.4."""
    out = struct.pack("<I", len(props))
    for tag, kind, value in props:
        data = _plain(value, kind, codec)
        count = b"" if kind in FIXED else struct.pack("<II", 1, len(data))
        out += struct.pack("<HH", kind, tag) + count + _padded(data, 4)
    return out


def _attribute(level: int, ident: int, data: bytes) -> bytes:
    return struct.pack("<BII", level, ident, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def tnef(
    subject: str, props: Props, files: Sequence[tuple[str, str | None, bytes]], page: int, body: str = ""
) -> bytes:
    """A winmail.dat: message properties, an attBody where `body` is given, files as (short, long or None, content)."""
    codec = f"cp{page}"
    out = struct.pack("<IH", 0x223E9F78, 1) + _attribute(1, 0x00089006, b"\0\0\1\0")
    out += _attribute(1, 0x00069007, struct.pack("<II", page, 0)) + _attribute(
        1, 0x00078008, b"IPM.Microsoft Mail.Note\0"
    )
    out += _attribute(1, 0x00018004, f"{subject}\0".encode(codec))
    out += _attribute(1, 0x0002800C, f"{body}\0".encode(codec)) if body else b""
    out += _attribute(1, 0x00069003, _mapi(props, codec))
    for short, long, content in files:
        out += _attribute(2, 0x00069002, struct.pack("<HIHHI", 1, FREE, 32, 32, 0))
        out += _attribute(2, 0x00018010, f"{short}\0".encode(codec)) + _attribute(2, 0x0006800F, content)
        named: Props = [(0x3705, 3, 1), *([(0x3707, 0x1F, long)] if long else [])]
        out += _attribute(2, 0x00069005, _mapi(named, codec))
    return out


@dataclass
class Storage:
    """A storage of a compound file: streams and storages by name."""

    inside: "dict[str, bytes | Storage]" = field(default_factory=dict)


@dataclass
class _Entry:
    name: str
    kind: int
    data: bytes = b""
    left: int = FREE
    right: int = FREE
    child: int = FREE
    start: int = END


def _tree(numbers: list[int], entries: list[_Entry]) -> int:
    """Hang siblings, in the order of MS-CFB 2.6.4, as a balanced tree; its root."""
    if not numbers:
        return FREE
    middle = len(numbers) // 2
    entry = entries[numbers[middle]]
    entry.left, entry.right = _tree(numbers[:middle], entries), _tree(numbers[middle + 1 :], entries)
    return numbers[middle]


def _walk(storage: Storage, entries: list[_Entry]) -> int:
    numbers = []
    for name, thing in storage.inside.items():
        numbers.append(len(entries))
        if isinstance(thing, bytes):
            entries.append(_Entry(name, 2, thing))
        else:
            entries.append(_Entry(name, 1))
            entries[numbers[-1]].child = _walk(thing, entries)
    return _tree(sorted(numbers, key=lambda number: (len(entries[number].name), entries[number].name.upper())), entries)


def _chain(data: bytes, size: int, table: list[int]) -> int:
    """Note a chain of sectors for `data`; its first sector."""
    if not data:
        return END
    start, count = len(table), -(-len(data) // size)
    table += [*range(start + 1, start + count), END]
    return start


def compound(root: Storage) -> bytes:
    """A compound file, version 3, with mini stream (at most 109 FAT sectors)."""
    entries = [_Entry("Root Entry", 5)]
    entries[0].child = _walk(root, entries)
    mini_fat: list[int] = []
    fat: list[int] = []
    mini, sectors = b"", b""
    for entry in (entry for entry in entries if entry.kind == 2):
        if len(entry.data) < CUTOFF:
            entry.start = _chain(entry.data, MINI, mini_fat)
            mini += _padded(entry.data, MINI)
        else:
            entry.start = _chain(entry.data, SECTOR, fat)
            sectors += _padded(entry.data, SECTOR)
    entries[0].start, entries[0].data = _chain(mini, SECTOR, fat), mini
    sectors += _padded(mini, SECTOR)
    mini_table = struct.pack(f"<{len(mini_fat)}I", *mini_fat)
    mini_table += b"\xff" * (-len(mini_table) % SECTOR)
    mini_start = _chain(mini_table, SECTOR, fat)
    listing = b"".join(map(_directory, entries))
    while len(listing) % SECTOR:
        listing += struct.pack("<64xHBBIII", 0, 0, 0, FREE, FREE, FREE) + b"\0" * 48
    listing_start = _chain(listing, SECTOR, fat)
    count = 1
    while (len(fat) + count) * 4 > count * SECTOR:
        count += 1
    first = len(fat)
    fat += [FAT_MARK] * count
    fat_table = struct.pack(f"<{len(fat)}I", *fat)
    fat_table += b"\xff" * (-len(fat_table) % SECTOR)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, count, listing_start, 0, CUTOFF, mini_start, len(mini_table) // SECTOR, END, 0)
    head += struct.pack("<109I", *range(first, first + count), *[FREE] * (109 - count))
    return head + sectors + mini_table + listing + fat_table


def _directory(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le")
    start = 0 if entry.kind == 1 else entry.start
    return (
        _padded(name, 64)
        + struct.pack("<HBBIII", len(name) + 2, entry.kind, 1, entry.left, entry.right, entry.child)
        + b"\0" * 36
        + struct.pack("<IQ", start, len(entry.data))
    )


@dataclass(frozen=True)
class Msg:
    """A message for Outlook: properties, recipients, files (each a property list, with a Msg where one is embedded)."""

    props: Props
    recipients: Sequence[Props] = ()
    files: "Sequence[tuple[Props, Msg | None]]" = ()
    codec: str = "cp1252"


def _properties(storage: Storage, head: bytes, props: Props, codec: str) -> None:
    """Write properties as MS-OXMSG 2.4 does: fixed ones in the property stream, others as streams."""
    table = head
    for tag, kind, value in props:
        table += struct.pack("<HHI", kind, tag, 6)
        if kind in FIXED:
            table += _padded(_plain(value, kind, codec), 8)
            continue
        data = _plain(value, kind, codec)
        stored = data.removesuffix(b"\0\0") if kind == 0x1F else data.removesuffix(b"\0") if kind == 0x1E else data
        storage.inside[f"__substg1.0_{tag:04X}{kind:04X}"] = stored
        table += struct.pack("<II", len(data), 0)
    storage.inside["__properties_version1.0"] = table


def _message(msg: Msg, head_size: int) -> Storage:
    storage = Storage()
    counts = struct.pack("<IIII", len(msg.recipients), len(msg.files), len(msg.recipients), len(msg.files))
    _properties(storage, (b"\0" * 8 + counts).ljust(head_size, b"\0"), msg.props, msg.codec)
    for number, props in enumerate(msg.recipients):
        storage.inside[f"__recip_version1.0_#{number:08X}"] = held = Storage()
        _properties(held, b"\0" * 8, props, msg.codec)
    for number, (props, embedded) in enumerate(msg.files):
        storage.inside[f"__attach_version1.0_#{number:08X}"] = held = Storage()
        _properties(held, b"\0" * 8, props, msg.codec)
        if embedded:
            held.inside["__substg1.0_3701000D"] = _message(embedded, 24)
            held.inside["__properties_version1.0"] += struct.pack("<HHIII", 0x0D, 0x3701, 6, FREE, 1)  # type: ignore[operator]
    return storage


def msg(message: Msg) -> bytes:
    """An Outlook .msg file."""
    root = _message(message, 32)
    root.inside["__nameid_version1.0"] = Storage({f"__substg1.0_000{n}0102": b"" for n in (2, 3, 4)})
    return compound(root)


def der(tag: int, *content: bytes) -> bytes:
    """One DER value."""
    data = b"".join(content)
    size = len(data).to_bytes((len(data).bit_length() + 7) // 8, "big")
    return bytes([tag]) + (bytes([len(data)]) if len(data) < 128 else bytes([0x80 | len(size)]) + size) + data


def _oid(*arcs: int) -> bytes:
    out = bytes([arcs[0] * 40 + arcs[1]])
    for arc in arcs[2:]:
        groups = [arc & 0x7F]
        while arc := arc >> 7:
            groups.insert(0, (arc & 0x7F) | 0x80)
        out += bytes(groups)
    return der(6, out)


SHA256 = der(0x30, _oid(2, 16, 840, 1, 101, 3, 4, 2, 1), der(5))
PKCS7 = (1, 2, 840, 113549, 1, 7)


def signed_data(content: bytes | None, *, streamed: bool = False) -> bytes:
    """CMS signed-data around `content` (None: detached); `streamed` in BER of indefinite length, in pieces."""
    name = der(0x30, der(0x31, der(0x30, _oid(2, 5, 4, 3), der(0x0C, b"Corpus Example CA"))))
    signer = der(
        0x30,
        der(2, b"\1"),
        der(0x30, name, der(2, b"\x2a")),
        SHA256,
        der(0x30, _oid(1, 2, 840, 113549, 1, 1, 1), der(5)),
        der(4, hashlib.sha256(content or b"detached").digest() * 4),
    )
    version, digests = der(2, b"\1"), der(0x31, SHA256)
    if content is not None and streamed:
        pieces = b"".join(der(4, content[at : at + 1000]) for at in range(0, len(content), 1000))
        inner = b"\x30\x80" + _oid(*PKCS7, 1) + b"\xa0\x80\x24\x80" + pieces + b"\0\0" * 3
        body = b"\x30\x80" + version + digests + inner + der(0x31, signer) + b"\0\0"
        return b"\x30\x80" + _oid(*PKCS7, 2) + b"\xa0\x80" + body + b"\0\0" * 2
    inner = der(0x30, _oid(*PKCS7, 1), *([der(0xA0, der(4, content))] if content is not None else []))
    return der(0x30, _oid(*PKCS7, 2), der(0xA0, der(0x30, version, digests, inner, der(0x31, signer))))


def enveloped_data(secret: bytes) -> bytes:
    """CMS enveloped-data for one recipient; `secret` stands for the ciphertext."""
    name = der(0x30, der(0x31, der(0x30, _oid(2, 5, 4, 3), der(0x0C, b"Corpus Example CA"))))
    recipient = der(
        0x30,
        der(2, b"\0"),
        der(0x30, name, der(2, b"\x2b")),
        der(0x30, _oid(1, 2, 840, 113549, 1, 1, 1), der(5)),
        der(4, hashlib.sha256(secret).digest() * 8),
    )
    cipher = der(0x30, _oid(2, 16, 840, 1, 101, 3, 4, 1, 42), der(4, secret[:16]))
    inner = der(0x30, _oid(*PKCS7, 1), cipher, der(0x80, secret))
    return der(0x30, _oid(*PKCS7, 3), der(0xA0, der(0x30, der(2, b"\0"), der(0x31, recipient), inner)))


def noise(size: int, seed: bytes) -> bytes:
    """Bytes that look like ciphertext, the same on every run."""
    return b"".join(hashlib.sha256(seed + bytes([n % 256, n // 256])).digest() for n in range(size // 32 + 1))[:size]


def locked_zip(files: Sequence[tuple[bytes, int]], *, utf8: bool = False) -> bytes:
    """A zip whose entries (name, size) are encrypted by the traditional method: flag bit 0, then noise."""
    flags = 0x0801 if utf8 else 0x0001
    out, central = b"", b""
    for name, size in files:
        data = noise(size + 12, name)
        shared = struct.pack("<HHHHHIIIHH", 20, flags, 0, 0x4000, 0x5B62, size * 7919, size + 12, size, len(name), 0)
        central += b"PK\1\2" + struct.pack("<H", 20) + shared + struct.pack("<HHHII", 0, 0, 0, 0x20, len(out)) + name
        out += b"PK\3\4" + shared + name + data
    end = struct.pack("<HHHHIIH", 0, 0, len(files), len(files), len(central), len(out), 0)
    return out + central + b"PK\5\6" + end
