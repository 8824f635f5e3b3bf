"""An Outlook .msg file (MS-OXMSG) as a MapiMessage.

Takes the file's bytes; gives the mail's properties, recipients and attachments. Raises Corrupt for what is no .msg.
Touches nothing. A mail embedded in the mail becomes a .msg file of its own, for whoever opens it next.
"""

import re
import struct
from collections.abc import Iterator

from intake.wrapped.cfb_write import Tree, write_compound
from intake.wrapped.mapi import (
    BINARY,
    OBJECT,
    STRING8,
    UNICODE,
    Attachment,
    MapiMessage,
    Properties,
    codepage_of,
)
from ooxml.cfb import MAGIC, STORAGE, STREAM, Compound, Entry
from records.errors import Corrupt

CONTENT_TYPE = "application/vnd.ms-outlook"
MAX_ATTACHMENTS = 500
MAX_DEPTH = 40
_FIXED = "__properties_version1.0"
_MARK = _FIXED.encode("utf-16-le")
_NAMED = "__nameid_version1.0"
_STREAM = re.compile(r"__substg1\.0_([0-9A-Fa-f]{4})([0-9A-Fa-f]{4})")
_TOP, _EMBEDDED, _PART_OF = 32, 24, 8
"""Bytes before the properties of fixed length: of the mail, of an embedded mail, of a recipient or attachment."""


def is_outlook(content: bytes) -> bool:
    """Whether a compound file holds a mail: Word, Excel and PowerPoint files of old are compound files, too."""
    return content.startswith(MAGIC) and _MARK in content


def read_outlook(content: bytes) -> MapiMessage:
    """The mail of a .msg file."""
    file = Compound(content)
    entries = file.children(file.root)
    if not any(entry.name == _FIXED for entry in entries):
        raise Corrupt("the compound file holds no mail")
    values, short = _values(file, entries, _TOP)
    codepage = codepage_of(values)
    recipients = [entry for entry in entries if entry.name.startswith("__recip_version1.0_")]
    attachments = [entry for entry in entries if entry.name.startswith("__attach_version1.0_")]
    many = len(attachments) > MAX_ATTACHMENTS
    doubts = [f"only the first {MAX_ATTACHMENTS} of its {len(attachments)} attachments are read"] if many else []
    doubts += [f"the mail's property {number:04X} is cut short" for number in short]
    return MapiMessage(
        properties=Properties(values, codepage),
        recipients=tuple(
            Properties(_values(file, file.children(one), _PART_OF)[0], codepage) for one in recipients[:MAX_ATTACHMENTS]
        ),
        attachments=tuple(_attachment(file, one, codepage) for one in attachments[:MAX_ATTACHMENTS]),
        warnings=tuple(doubts),
    )


def _values(file: Compound, entries: list[Entry], before: int) -> tuple[dict[int, tuple[int, bytes]], list[int]]:
    """The properties of one storage, and which of them are cut short."""
    values: dict[int, tuple[int, bytes]] = {}
    short = []
    for entry in entries:
        if entry.name == _FIXED:
            values |= dict(_fixed(file.read(entry)[before:]))
        elif (named := _STREAM.fullmatch(entry.name)) and entry.kind == STREAM:
            number, kind = int(named[1], 16), int(named[2], 16)
            if kind in (STRING8, UNICODE, BINARY) and values.get(number, (0, b""))[0] != UNICODE:
                data = file.read(entry)
                values[number] = (kind, data)
                short += [number] if len(data) < entry.size else []
    return values, short


def _fixed(table: bytes) -> Iterator[tuple[int, tuple[int, bytes]]]:
    """Numbers, times and yes or no stand in the table itself (section 2.4.2.1); the rest only has its length there."""
    for at in range(0, len(table) - 15, 16):
        kind, number = struct.unpack_from("<HH", table, at)
        if kind not in (STRING8, UNICODE, BINARY, OBJECT):
            yield number, (kind, table[at + 8 : at + 16])


def _attachment(file: Compound, storage: Entry, codepage: str | None) -> Attachment:
    entries = file.children(storage)
    values, short = _values(file, entries, _PART_OF)
    properties = Properties(values, codepage)
    inner = next((one for one in entries if one.name == "__substg1.0_3701000D" and one.kind == STORAGE), None)
    if inner and any(one.name == _FIXED for one in file.children(inner)):
        return Attachment(properties, _by_itself(file, inner), CONTENT_TYPE)
    data = properties.data(0x3701)
    stream = next((one for one in entries if one.name.upper() == "__SUBSTG1.0_37010102"), None)
    cut = f"{len(data)} of {stream.size} bytes arrived" if stream and 0x3701 in short else ""
    return Attachment(properties, data, cut=cut)


def _by_itself(file: Compound, storage: Entry) -> bytes:
    """An embedded mail as a file: a longer head before its properties, and the named ones of its host."""
    try:
        tree = dict(_tree(file, storage, 0))
    except Corrupt:
        return b""
    fixed = tree.get(_FIXED, b"")
    if isinstance(fixed, bytes):
        tree[_FIXED] = fixed[:_EMBEDDED].ljust(_TOP, b"\0") + fixed[_EMBEDDED:]
    for entry in file.children(file.root):
        if entry.name == _NAMED and _NAMED not in tree:
            tree[_NAMED] = _tree(file, entry, 0)
    return write_compound(tree)


def _tree(file: Compound, storage: Entry, depth: int) -> Tree:
    if depth > MAX_DEPTH:
        raise Corrupt(f"its storages are nested deeper than {MAX_DEPTH}")
    return {
        entry.name: file.read(entry) if entry.kind == STREAM else _tree(file, entry, depth + 1)
        for entry in file.children(storage)
    }
