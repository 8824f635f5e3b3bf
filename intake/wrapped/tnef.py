"""A winmail.dat (MS-OXTNEF) as a MapiMessage.

Takes the file's bytes; gives the mail's properties, recipients and attachments. Raises Corrupt for what is no TNEF.
Touches nothing. What stands before a damage is read, and the damage is told; no length is believed beyond the end.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from intake.wrapped.mapi import (
    BINARY,
    OBJECT,
    STRING8,
    UNICODE,
    Attachment,
    MapiMessage,
    Properties,
    codepage_label,
    codepage_of,
)
from records.errors import Corrupt

CONTENT_TYPE = "application/ms-tnef"
EMBEDDED = "application/x-tnef-message"
"""Of a mail within a winmail.dat, which is a file of its own; a winmail.dat itself is replaced by its files."""
MAGIC = struct.pack("<I", 0x223E9F78)
MAX_ATTACHMENTS = 500
_PROPERTIES_MOST = 5_000
_SUBJECT, _BODY, _MESSAGE_ID, _SENT = 0x8004, 0x800C, 0x8009, 0x8005
_PROPS, _RECIPIENTS, _CODEPAGE = 0x9003, 0x9004, 0x9007
_NEXT_FILE, _FILE_NAME, _FILE_DATA, _FILE_PROPS, _FILE_LONG_NAME = 0x9002, 0x8010, 0x800F, 0x9005, 0x9001
_SIZES = {0x02: 2, 0x0B: 2, 0x05: 8, 0x06: 8, 0x07: 8, 0x14: 8, 0x40: 8, 0x48: 16}
_IID = 16

Values = dict[int, tuple[int, bytes]]


class _Short(Exception):  # noqa: N818 - it never leaves this file
    """The bytes end, or a length points beyond them."""


@dataclass
class _Bytes:
    """A stretch of bytes read from its start."""

    data: bytes
    at: int = 0

    def take(self, count: int) -> bytes:
        """The next `count` bytes."""
        if count > len(self.data) - self.at:
            raise _Short
        self.at += count
        return self.data[self.at - count : self.at]

    def number(self) -> int:
        """The next four bytes as a number."""
        return int.from_bytes(self.take(4), "little")

    def padded(self, count: int) -> bytes:
        """`count` bytes, and those that fill the last group of four."""
        found = self.take(count)
        self.at = min(len(self.data), self.at + -count % 4)
        return found


@dataclass
class _File:
    """One attachment as its attributes come."""

    values: Values = field(default_factory=dict)
    data: bytes = b""
    cut: str = ""


@dataclass
class _Mail:
    """The mail as its attributes come."""

    values: Values = field(default_factory=dict)
    recipients: list[Values] = field(default_factory=list)
    files: list[_File] = field(default_factory=list)
    codepage: str | None = None
    warnings: list[str] = field(default_factory=list)


def read_tnef(content: bytes) -> MapiMessage:
    """The mail of a winmail.dat."""
    if not content.startswith(MAGIC):
        raise Corrupt("it is no winmail.dat")
    mail = _Mail()
    for name, data, damage in _attributes(_Bytes(content, 6)):
        if damage:
            mail.warnings.append(damage)
        _attribute(mail, name, data, damage)
    codepage = codepage_of(mail.values) or mail.codepage
    return MapiMessage(
        properties=Properties(mail.values, mail.codepage or codepage),
        recipients=tuple(Properties(values, codepage) for values in mail.recipients),
        attachments=tuple(_attachment(file, mail.codepage or codepage) for file in mail.files),
        warnings=tuple(dict.fromkeys(mail.warnings)),
    )


def _attributes(stream: _Bytes) -> Iterator[tuple[int, bytes, str]]:
    """(attribute, its bytes, what is wrong with it) up to the end, or up to where nothing makes sense any more."""
    while stream.at < len(stream.data):
        try:
            level, name, _, length = struct.unpack("<BHHI", stream.take(9))
        except _Short:
            return
        if level not in (1, 2):
            yield 0, b"", "the winmail.dat is damaged, and what follows the damage is not read"
            return
        left = len(stream.data) - stream.at
        data = stream.take(min(length, left))
        if length + 2 > left:
            yield name, data, f"the winmail.dat ends early: {len(data)} of {length} bytes arrived"
            return
        wrong = int.from_bytes(stream.take(2), "little") != sum(data) & 0xFFFF
        yield name, data, "a checksum in the winmail.dat is wrong, so what it holds may be damaged" if wrong else ""


def _attribute(mail: _Mail, name: int, data: bytes, damage: str) -> None:
    if name in _OF_THE_MAIL:
        mail.values.setdefault(_OF_THE_MAIL[name], (STRING8, data))
    elif name == _SENT and len(data) >= 14:
        mail.values.setdefault(0x39, (0x40, _ticks(data)))
    elif name == _CODEPAGE:
        mail.codepage = codepage_label(int.from_bytes(data[:4], "little"))
    elif name == _PROPS:
        mail.values |= _read(mail, _Bytes(data))
    elif name == _RECIPIENTS:
        rows = _Bytes(data)
        count = int.from_bytes(data[:4], "little")
        rows.at = min(4, len(data))
        mail.recipients += [_read(mail, rows) for _ in range(min(count, MAX_ATTACHMENTS)) if rows.at < len(data)]
    elif name == _NEXT_FILE:
        _next_file(mail)
    elif mail.files:
        _of_file(mail, name, data, damage)


_OF_THE_MAIL = {_SUBJECT: 0x37, _BODY: 0x1000, _MESSAGE_ID: 0x1035}


def _next_file(mail: _Mail) -> None:
    if len(mail.files) < MAX_ATTACHMENTS:
        mail.files.append(_File())
    else:
        mail.warnings.append(f"only the first {MAX_ATTACHMENTS} files of the winmail.dat are read")


def _of_file(mail: _Mail, name: int, data: bytes, damage: str) -> None:
    file = mail.files[-1]
    if name == _FILE_NAME:
        file.values.setdefault(0x3704, (STRING8, data))
    elif name == _FILE_LONG_NAME:
        file.values.setdefault(0x3707, (STRING8, data))
    elif name == _FILE_DATA:
        file.data, file.cut = data, damage
    elif name == _FILE_PROPS:
        values = _read(mail, _Bytes(data))
        file.values |= {number: value for number, value in values.items() if value[1]}


def _read(mail: _Mail, stream: _Bytes) -> Values:
    """A list of properties (section 2.1.3.4); what is cut off is told, and what stands before it kept."""
    values: Values = {}
    try:
        for _ in range(min(stream.number(), _PROPERTIES_MOST)):
            number, value = _property(stream)
            if value[0] != STRING8 or values.get(number, value)[0] != UNICODE:
                values[number] = value
    except _Short:
        mail.warnings.append("a list of properties in the winmail.dat is cut short")
    return values


def _property(stream: _Bytes) -> tuple[int, tuple[int, bytes]]:
    kind, number = struct.unpack("<HH", stream.take(4))
    if number >= 0x8000:
        _skip_name(stream)
    base = kind & 0xFFF
    several = bool(kind & 0x1000)
    if base in (STRING8, UNICODE, BINARY, OBJECT):
        found = [stream.padded(stream.number()) for _ in range(_count(stream))]
    else:
        size = _SIZES.get(base, 4)
        found = [stream.padded(size) for _ in range(_count(stream) if several else 1)]
    return number, (base, found[0] if found else b"")


def _skip_name(stream: _Bytes) -> None:
    """A property with a name of its own: a set, and a number or a name in it."""
    stream.take(16)
    if stream.number():
        stream.padded(stream.number())
    else:
        stream.take(4)


def _count(stream: _Bytes) -> int:
    """How many values follow: each takes four bytes at least."""
    count = stream.number()
    if count * 4 > len(stream.data) - stream.at:
        raise _Short
    return count


def _ticks(data: bytes) -> bytes:
    """A date of six numbers (section 2.1.3.3.8) as the time that the properties hold; an impossible one is none."""
    year, month, day, hour, minute, second = struct.unpack_from("<6H", data)
    days = _days(year, month, day)
    return struct.pack("<Q", ((days * 24 + hour) * 3600 + minute * 60 + second) * 10_000_000) if days else bytes(8)


def _days(year: int, month: int, day: int) -> int:
    try:
        return (date(year, month, day) - date(1601, 1, 1)).days
    except ValueError:
        return 0


def _attachment(file: _File, codepage: str | None) -> Attachment:
    """The file; a mail in the mail is a winmail.dat of its own behind the id of its interface."""
    properties = Properties(file.values, codepage)
    kind, stored = file.values.get(0x3701, (0, b""))
    if kind == OBJECT and stored[_IID:].startswith(MAGIC):
        return Attachment(properties, stored[_IID:], EMBEDDED, file.cut)
    cut = file.cut if "arrived" in file.cut else ""
    whole = Attachment(properties, file.data or (stored if kind == BINARY else b""))
    return replace(whole, cut=cut)
