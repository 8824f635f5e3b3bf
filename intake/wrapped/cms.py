"""S/MIME (RFC 8551): what a .p7m holds, as far as it can be had without a key.

Takes bytes; gives Cms. Raises Corrupt for what is no CMS message. Touches nothing. Of the message (RFC 5652) only the
way to its content is read, in one pass: lengths may be left open and the content cut into any number of pieces (BER).
Signatures are not verified: the content is read, and that nobody checked it is said.
"""

import base64
import binascii
import re
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from records.errors import Corrupt

MAX_BYTES = 100 << 20
CONTENT_TYPES = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
NOT_VERIFIED = "the mail is signed (S/MIME); the signature was not verified"
_DAMAGED = "the S/MIME message is damaged"
_SIGNED = bytes.fromhex("2A864886F70D010702")
_COMPRESSED = bytes.fromhex("2A864886F70D0109100109")
_AUTHENTICATED = bytes.fromhex("2A864886F70D0109100117")
_ENCRYPTED = {bytes.fromhex("2A864886F70D0107") + bytes([kind]) for kind in (3, 4, 6)} | {_AUTHENTICATED}
_INTEGER, _OCTETS, _OCTETS_IN_PIECES, _OID, _SEQUENCE, _SET, _CONTENT = 0x02, 0x04, 0x24, 0x06, 0x30, 0x31, 0xA0
_PEM = re.compile(rb"\A\s*-----BEGIN [^-\n]+-----(.*?)-----END ", re.DOTALL)


class Cms(NamedTuple):
    """What a CMS message holds: its content, or nothing when it is encrypted or only carries certificates."""

    content: bytes = b""
    is_encrypted: bool = False


def read_cms(data: bytes) -> Cms:
    """The content of signed or compressed data."""
    armoured = _PEM.match(data)
    try:
        return _read(_Ber(base64.b64decode(armoured[1]) if armoured else data))
    except (IndexError, binascii.Error) as error:
        raise Corrupt(_DAMAGED) from error


def _read(ber: "_Ber") -> Cms:
    ber.enter(_SEQUENCE)
    kind = ber.value(_OID)
    if kind in _ENCRYPTED:
        return Cms(is_encrypted=True)
    if kind not in (_SIGNED, _COMPRESSED):
        raise Corrupt("the S/MIME message is of a kind that is not read")
    ber.enter(_CONTENT)
    ber.enter(_SEQUENCE)
    ber.value(_INTEGER)
    ber.skip(_SET if kind == _SIGNED else _SEQUENCE)
    end = ber.enter(_SEQUENCE)
    ber.value(_OID)
    if ber.at >= end or ber.data[ber.at] != _CONTENT:
        return Cms()
    ber.enter(_CONTENT)
    content = b"".join(ber.pieces())
    return Cms(_inflated(content) if kind == _COMPRESSED else content)


class _Ber:
    """A walk through BER (X.690 section 8.1): a header says tag and length, or that the end is marked."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def enter(self, tag: int) -> int:
        """Go into an element of that tag; where it ends, or the end of all when that is left open."""
        found, length = self._header()
        if found != tag:
            raise Corrupt(_DAMAGED)
        return len(self.data) if length is None else self.at + length

    def value(self, tag: int) -> bytes:
        """The bytes of an element of that tag."""
        end = self.enter(tag)
        if end > len(self.data) or end - self.at > MAX_BYTES:
            raise Corrupt(_DAMAGED)
        start, self.at = self.at, end
        return self.data[start:end]

    def skip(self, tag: int) -> None:
        """Past an element of that tag and all that is in it."""
        found, length = self._header()
        if found != tag:
            raise Corrupt(_DAMAGED)
        open_ends = 1 if length is None else 0
        self.at += length or 0
        while open_ends:
            found, length = self._header()
            self.at += length or 0
            open_ends += 1 if length is None else -1 if found == 0 else 0

    def pieces(self) -> Iterator[bytes]:
        """The octets of one string; it may be cut into pieces, and they into more."""
        ends: list[int | None] = []
        while True:
            tag, length = self._header()
            if tag == _OCTETS and length is not None:
                if self.at + length > len(self.data):
                    raise Corrupt(_DAMAGED)
                yield self.data[self.at : self.at + length]
                self.at += length
            elif tag == _OCTETS_IN_PIECES:
                ends.append(None if length is None else self.at + length)
            elif tag == 0 and ends and ends[-1] is None:
                ends.pop()
            else:
                raise Corrupt(_DAMAGED)
            while ends and ends[-1] is not None and self.at >= ends[-1]:
                ends.pop()
            if not ends:
                return

    def _header(self) -> tuple[int, int | None]:
        tag, first = self.data[self.at], self.data[self.at + 1]
        self.at += 2
        if first == 0x80:
            return tag, None
        if first < 0x80:
            return tag, first
        size = first & 0x7F
        length = int.from_bytes(self.data[self.at : self.at + size], "big") if size <= 8 else len(self.data) + 1
        self.at += size
        return tag, length


def _inflated(data: bytes) -> bytes:
    reader = zlib.decompressobj()
    try:
        inside = reader.decompress(data, MAX_BYTES)
    except zlib.error as error:
        raise Corrupt(_DAMAGED) from error
    if reader.unconsumed_tail or not reader.eof:
        raise Corrupt("the S/MIME message is damaged or unpacks to more than one mail may hold")
    return inside
