"""Bytes to text, right or marked: what a label promises, what the bytes say, and how sure that is.

Takes bytes and the label they came with, or a raw header; gives text with the codec used and whether it is suspect.
Raises nothing, touches nothing, drops no byte: what no codec reads stands in the text as U+FFFD.
"""

import base64
import binascii
import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

# What senders label is often the older, smaller set of what they write (GBK's 镕 under GB2312, ① under Shift_JIS).
_SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "cp950",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "ascii": "utf-8",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
}
_ALIASES = {
    "x-gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "x-x-big5": "cp950",
    "cp-850": "cp850",
    "utf8mb4": "utf-8",
    "ks_c_5601-1987": "cp949",
    "unicode-1-1-utf-7": "utf-7",
}
_SINGLE_BYTE = re.compile(r"cp12\d\d|cp8\d\d|iso8859|koi8|latin|mac|utf-8")
_GUESSES = ("gb18030", "cp950", "cp932", "cp1252")
_ESCAPES = re.compile(rb"\x1b(?:\$[@B(]|\([JB])")
_JIS_RUN = re.compile(rb"\x1b\$[@B]([\x21-\x7e\r\n]*)|\x1b\([BJ]")
_WORD = re.compile(r"=\?([A-Za-z0-9_.:+-]+)(?:\*[A-Za-z-]*)?\?([bBqQ])\?([^?]*)\?=")
_TOLERABLE = 0.05
_SAMPLE = 20_000


class Decoded(NamedTuple):
    """Text, the codec that gave it, and whether a person should doubt it."""

    text: str
    codec: str
    suspect: bool


def decode(data: bytes, label: str | None = None) -> Decoded:
    """Text of bytes that are labelled `label` (None or unknown: not labelled, so the codec is a guess).

    UTF-8 that is plainly UTF-8 wins over a wrong label; then the label's superset; then the likeliest guess.
    """
    if _ESCAPES.search(data):
        return Decoded(_from_jis(data), "iso-2022-jp", suspect=False)
    if data.isascii() and b"~{" not in data:
        return Decoded(data.decode("ascii"), "us-ascii", suspect=False)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Decoded(data.decode("utf-16", "replace"), "utf-16", suspect=False)
    declared = codec_of(label)
    if _is_utf8(data, declared):
        return Decoded(data.decode("utf-8-sig"), "utf-8", suspect=False)
    return _declared(data, declared) if declared else _guess(data)


def codec_of(label: str | None) -> str | None:
    """The codec for a label, its superset where senders are known to write more; None for an unknown label."""
    name = (label or "").strip().strip("\"'").lower()
    try:
        found = codecs.lookup(_ALIASES.get(name, name))
    except (LookupError, ValueError):
        return None
    is_text = getattr(found, "_is_text_encoding", True)
    return _SUPERSETS.get(found.name, found.name) if is_text else None


def header_text(raw: str) -> str:
    """A raw header as text: folds undone, RFC 2047 words decoded, raw 8-bit bytes read as what they most likely are.

    Neighbouring words of one charset are joined before decoding, because clients cut them inside a character.
    Linear in the length of the header.
    """
    unfolded = re.sub(r"\r?\n(?=[ \t])", "", raw).replace("\r", "").replace("\n", " ")
    return "".join(decode(data, label).text for label, data in _runs(unfolded)).strip()


def raw_bytes(text: str) -> bytes:
    """The bytes a header or body string of `email`'s parser stands for."""
    try:
        return text.encode("ascii", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogateescape")


def from_base64(data: bytes) -> tuple[bytes, bool]:
    """Base64 as it comes: foreign characters skipped, padded pieces joined; and whether its end is missing."""
    clean = re.sub(rb"[^A-Za-z0-9+/=]", b"", data)
    pieces = re.findall(rb"[^=]+=*", clean)
    decoded = b"".join(base64.b64decode(_padded(piece)) for piece in pieces)
    return decoded, bool(pieces) and len(pieces[-1]) % 4 != 0


def _padded(piece: bytes) -> bytes:
    digits = piece.rstrip(b"=")
    digits = digits[: len(digits) - 1] if len(digits) % 4 == 1 else digits
    return digits + b"=" * (-len(digits) % 4)


def _runs(header: str) -> Iterator[tuple[str | None, bytes]]:
    """(charset label, bytes) of a header's stretches; None for what stands between encoded words."""
    label: str | None = None
    data: list[bytes] = []
    end = 0
    for word in _WORD.finditer(header):
        between = header[end : word.start()]
        charset = word[1].lower()
        if charset != label or between.strip():
            yield label, b"".join(data)
            data = []
            if between.strip() or (label is None and end == 0):
                yield None, raw_bytes(between)
        label, end = charset, word.end()
        data.append(_word_bytes(word[2], word[3]))
    yield label, b"".join(data)
    yield None, raw_bytes(header[end:])


def _word_bytes(encoding: str, text: str) -> bytes:
    data = raw_bytes(text)
    if encoding in "bB":
        return from_base64(data)[0]
    return binascii.a2b_qp(data, header=True)


def _is_utf8(data: bytes, declared: str | None) -> bool:
    """Whether the bytes are UTF-8, whatever their label: two-byte letters alone may be GBK, so there the label wins."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return declared is None or bool(_SINGLE_BYTE.match(declared)) or any(character >= "\u0800" for character in text)


def _declared(data: bytes, codec: str) -> Decoded:
    """What the label says, unless too much of it cannot be read so."""
    try:
        return Decoded(data.decode(codec), codec, suspect=False)
    except UnicodeDecodeError:
        text = data.decode(codec, "replace")
    foreign = sum(character > "\x7f" for character in text)
    if text.count("\ufffd") <= 1 or text.count("\ufffd") / foreign <= _TOLERABLE:
        return Decoded(text, codec, suspect=True)
    return _guess(data)


def _guess(data: bytes) -> Decoded:
    """The likeliest codec of unlabelled bytes; always suspect, since nobody said so."""
    text = data.decode("utf-8", "replace")
    foreign = sum(character > "\x7f" for character in text)
    if text.count("\ufffd") / foreign <= _TOLERABLE:
        return Decoded(text, "utf-8", suspect=True)
    readings = [(codec, data.decode(codec, "replace")) for codec in _GUESSES]
    codec, text = max(readings, key=lambda reading: _likelihood(*reading))
    return Decoded(text, codec, suspect=True)


def _likelihood(codec: str, text: str) -> float:
    """How usual the foreign characters are in their own set: the common ones stand in its first level."""
    foreign = [character for character in text[:_SAMPLE] if character > "\x7f"]
    return sum(_usual(codec, character) for character in foreign) / max(len(foreign), 1)


def _usual(codec: str, character: str) -> float:
    if character in "\ufffd\ufeff" or "\uff61" <= character <= "\uff9f" or "\ue000" <= character <= "\uf8ff":
        return -1
    if codec == "cp1252":
        return 0.9 if character.isalpha() and character in "äöüßÄÖÜéèàçñøåæê" else 0.2
    lead = character.encode(codec, "replace")[0]
    first_level = {"gb18030": (0xA1, 0xD7), "cp950": (0xA1, 0xC6), "cp932": (0x81, 0x97)}[codec]
    return 1 if first_level[0] <= lead <= first_level[1] else 0


def _from_jis(data: bytes) -> str:
    """ISO-2022-JP with the rows Windows added (①, ㈱), which Python's own codec refuses."""
    return _JIS_RUN.sub(_shifted, data).decode("cp932", "replace")


def _shifted(run: re.Match[bytes]) -> bytes:
    if run[1] is None:
        return b""
    pairs = re.sub(rb"[\r\n]", b"", run[1])
    shifted = bytearray()
    for row, cell in zip(pairs[::2], pairs[1::2], strict=False):
        lead = (row + 1) // 2 + (0x70 if row < 0x5F else 0xB0)
        trail = cell + (0x1F if cell < 0x60 else 0x20) if row % 2 else cell + 0x7E
        shifted += bytes((lead, trail))
    return bytes(shifted)
