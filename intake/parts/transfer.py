"""Content-Transfer-Encodings as they come: base64 with junk, damaged quoted-printable, uuencoded files in a text.

Takes bytes; gives bytes, and what is odd about them. Raises nothing, touches nothing. Linear in their length.
"""

import base64
import binascii
import re
from typing import NamedTuple

_BLANKS = b" \t\r\n\v\f"
_DIGITS = b"A-Za-z0-9+/"
_FOREIGN = re.compile(rb"[^A-Za-z0-9+/=]+")
_FOOTER = re.compile(rb"=[ \t]*\r?\n(?=\s*[^\s]*[^A-Za-z0-9+/=\s]|\s*\S+[ \t]+\S)")
_UU_BEGIN = re.compile(rb"^begin(?:-base64)?[ \t]+[0-7]{3,4}[ \t]+([^\r\n]{1,255}?)[ \t]*\r?\n", re.MULTILINE)
_UU_END = re.compile(rb"^(?:end|====)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_NAMES = {
    "base64": "base64",
    "quoted-printable": "quoted-printable",
    "quoted_printable": "quoted-printable",
    "quotedprintable": "quoted-printable",
    "x-uuencode": "uuencode",
    "uuencode": "uuencode",
    "x-uue": "uuencode",
    "uue": "uuencode",
}
_UNCHANGED = frozenset(["", "7bit", "8bit", "binary", "7-bit", "8-bit", "7bits", "8bits", "none", "utf-8"])
_SHOWN = 200
_FEW = 3


class Transferred(NamedTuple):
    """A part's bytes, how they are cut short (empty: they are not), and what is odd about their encoding."""

    data: bytes
    cut: str = ""
    doubt: str = ""


class UuFile(NamedTuple):
    """A file that stood in a text."""

    name: bytes
    data: bytes
    cut: str


def transferred(data: bytes, encoding: str) -> Transferred:
    """A leaf's bytes behind their Content-Transfer-Encoding (RFC 2045 section 6)."""
    label = re.split(r"[;\s(,]", encoding.strip().strip("\"'").lower(), maxsplit=1)[0]
    name = _NAMES.get(label, label)
    if name == "base64":
        return _base64(data)
    if name == "quoted-printable":
        return Transferred(from_quoted_printable(data))
    if name == "uuencode":
        _, files = uu_files(data)
        return Transferred(files[0].data, files[0].cut) if files else Transferred(data, doubt="it is not uuencoded")
    return Transferred(data, doubt="" if name in _UNCHANGED else f"unknown transfer encoding {label!r}, taken as it is")


def _base64(data: bytes) -> Transferred:
    if _is_plain(data):
        return Transferred(data, doubt="labelled base64, but plain text; taken as it is")
    footer = _FOOTER.search(data)
    behind = data[footer.end() :].strip() if footer else b""
    decoded, incomplete = from_base64(data[: footer.start() + 1] if footer else data)
    words = behind[:_SHOWN].decode("utf-8", "replace")
    return Transferred(
        decoded,
        cut="its base64 text breaks off" if incomplete else "",
        doubt=f"words stand behind its base64 text: {words}" if words else "",
    )


def _is_plain(data: bytes) -> bool:
    """Words with blanks between them, or bytes above ASCII, are no base64 whatever the label says."""
    sample = data.strip()[:2_000].split(b"\n", 1)[0].rstrip()
    digits = len(re.findall(rb"[" + _DIGITS + rb"=\r\n]", sample))
    return len(sample.split()) > _FEW or digits < 0.75 * len(sample)


def from_base64(data: bytes) -> tuple[bytes, bool]:
    """Base64 as it comes: foreign characters skipped, padded pieces joined; and whether its end is missing."""
    clean = data.translate(None, _BLANKS)
    try:
        return binascii.a2b_base64(clean, strict_mode=True), False
    except binascii.Error:
        clean = _FOREIGN.sub(b"", clean)
    pieces = re.findall(rb"[^=]+=*", clean)
    decoded = b"".join(base64.b64decode(_padded(piece)) for piece in pieces)
    return decoded, bool(pieces) and len(pieces[-1]) % 4 != 0


def _padded(piece: bytes) -> bytes:
    digits = piece.rstrip(b"=")
    digits = digits[: len(digits) - 1] if len(digits) % 4 == 1 else digits
    return digits + b"=" * (-len(digits) % 4)


def from_quoted_printable(data: bytes) -> bytes:
    """RFC 2045 section 6.7; blanks that a relay added behind a soft line end do not make it a hard one.

    Line ends of CR alone are mended first: the standard library drops all that follows a soft one of them.
    """
    if b"\r" in data:
        data = re.sub(rb"\r(?!\n)", b"\n", data)
    return binascii.a2b_qp(re.sub(rb"=[ \t]+(?=\r?\n|\Z)", b"=", data))


def uu_files(data: bytes) -> tuple[bytes, list[UuFile]]:
    """A text without its uuencoded files, and these; `begin` lines of prose have no such lines below them."""
    words: list[bytes] = []
    files: list[UuFile] = []
    place = 0
    while begin := _UU_BEGIN.search(data, place):
        end = _UU_END.search(data, begin.end())
        lines = data[begin.end() : end.start() if end else len(data)].splitlines()
        decoded = _uu_decoded(lines, is_base64=begin[0].startswith(b"begin-base64"))
        stop = end.end() if end else len(data)
        if decoded is None:
            words.append(data[place : begin.end()])
            place = begin.end()
            continue
        words.append(data[place : begin.start()])
        files.append(UuFile(begin[1], decoded, "" if end else "its uuencoded text breaks off"))
        place = stop
    return b"".join([*words, data[place:]]), files


def _uu_decoded(lines: list[bytes], *, is_base64: bool) -> bytes | None:
    if is_base64:
        return from_base64(b"\n".join(lines))[0]
    try:
        return b"".join(_uu_line(line) for line in lines if line.strip())
    except (binascii.Error, ValueError):
        return None


def _uu_line(line: bytes) -> bytes:
    """One line; some encoders write more digits than its count asks for."""
    count = (line[0] - 32) & 63
    return binascii.a2b_uu(line[: 1 + (count + 2) // 3 * 4])
