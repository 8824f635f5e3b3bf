"""RTF bodies of Outlook mails: decompressed (MS-OXRTFCP), and the html or text that is wrapped in them (MS-OXRTFEX).

Takes bytes; gives bytes or text, and whether all could be read. Raises nothing, touches nothing. Linear in the length;
no more than 4 MB and 250,000 words, signs and braces are read.
"""

import re
import struct
from dataclasses import dataclass, field

MAX_BYTES = 4_000_000
MAX_TOKENS = 250_000
_PRELOADED = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans Serif"
    rb"SymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
"""What the compressor's window holds before the first byte (MS-OXRTFCP section 2.1.2.1)."""
_WINDOW = 4096
_TOKEN = re.compile(
    rb"\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,9})?[ ]?"
    rb"|\\(?P<sign>.)|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+",
    re.DOTALL,
)
_CHARACTERS = {
    "par": "\n",
    "line": "\n",
    "sect": "\n",
    "page": "\n",
    "row": "\n",
    "tab": "\t",
    "cell": " | ",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "endash": "\u2013",
    "emdash": "—",
    "emspace": "\u2003",
    "enspace": "\u2002",
}
_UNREAD = frozenset(["fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "listtext"])
_CHARSETS = {
    128: "cp932",
    129: "cp949",
    134: "gb18030",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
_ANSI = {936: "gb18030", 10008: "gb18030", 65001: "utf-8"}


def decompress(data: bytes) -> tuple[bytes, bool]:
    """The RTF of PR_RTF_COMPRESSED, and whether it is whole."""
    if len(data) < 16:
        return b"", not data
    packed, size, kind = struct.unpack_from("<II4s", data)
    body = data[16 : packed + 4]
    if kind == b"MELA":
        return body[:size][:MAX_BYTES], len(body) >= size <= MAX_BYTES
    if kind != b"LZFu":
        return b"", False
    rtf = _expanded(body, min(size, MAX_BYTES))
    return rtf, len(rtf) >= size


def _expanded(body: bytes, most: int) -> bytes:
    """Runs of eight: a bit says whether a literal byte or a reference into the last 4096 bytes follows."""
    out = bytearray(_PRELOADED)
    most, at = most + len(_PRELOADED), 0
    while at < len(body) and len(out) < most:
        control, at = body[at], at + 1
        for bit in range(8):
            if not control >> bit & 1:
                out += body[at : at + 1]
                at += 1
                continue
            reference, at = int.from_bytes(body[at : at + 2], "big"), at + 2
            distance = (len(out) - (reference >> 4)) % _WINDOW
            if at > len(body) or not distance or distance > len(out):
                return bytes(out[len(_PRELOADED) : most])
            length = (reference & 15) + 2
            piece = out[-distance:][:length]
            out += (piece * (length // len(piece) + 1))[:length]
    return bytes(out[len(_PRELOADED) : most])


@dataclass(frozen=True)
class Rtf:
    """The words of an RTF; `is_html` when they are the html it was made of, `complete` when all were read."""

    text: str
    is_html: bool
    complete: bool


def read_rtf(data: bytes) -> Rtf:
    """The html that is wrapped in an RTF, or the text that stands in it."""
    reader = _Reader(data[:MAX_BYTES])
    complete = reader.read()
    return Rtf("".join(reader.out), reader.html, complete)


@dataclass(slots=True)
class _Group:
    """What holds between two braces."""

    unread: bool = False
    font: int = -1
    skip: int = 1
    hidden: bool = False


@dataclass
class _Reader:
    """One pass over the tokens; `pending` are bytes not decoded yet, since a character may be written as two."""

    data: bytes
    out: list[str] = field(default_factory=list)
    html: bool = False
    group: _Group = field(default_factory=_Group)
    outer: list[_Group] = field(default_factory=list)
    fonts: dict[int, str] = field(default_factory=dict)
    ansi: str = "cp1252"
    pending: bytearray = field(default_factory=bytearray)
    skipping: int = 0
    starred: bool = False
    in_fonts: int = 0

    def read(self) -> bool:
        at = tokens = 0
        while tokens < MAX_TOKENS and (found := _TOKEN.match(self.data, at)):
            at, tokens = found.end(), tokens + 1
            byte, word, number, sign, brace, text = found.groups()
            if text:
                self._bytes(text)
            elif word:
                at += max(int(number or 0), 0) if word == b"bin" else 0
                self._word(word.decode(), int(number) if number else None)
            elif byte:
                self._bytes(bytes([int(byte, 16)]))
            elif brace:
                self._brace(opens=brace == b"{")
            elif sign:
                self._sign(sign)
        self._flush()
        return at >= len(self.data)

    def _bytes(self, text: bytes) -> None:
        self.starred = False
        if self.skipping:
            text, self.skipping = text[self.skipping :], max(0, self.skipping - len(text))
        if not self.group.unread and not self.group.hidden:
            self.pending += text

    def _flush(self) -> None:
        if self.pending:
            codec = self.fonts.get(self.group.font, self.ansi)
            self.out.append(self.pending.decode(codec, "replace"))
            self.pending.clear()

    def _say(self, text: str) -> None:
        self._flush()
        if not self.group.unread and not self.group.hidden:
            self.out.append(text)

    def _brace(self, *, opens: bool) -> None:
        self._flush()
        self.skipping, self.starred = 0, False
        if opens:
            self.outer.append(self.group)
            group = self.group
            self.group = _Group(group.unread, group.font, group.skip, group.hidden)
        elif self.outer:
            self.group = self.outer.pop()
            self.in_fonts = self.in_fonts if len(self.outer) >= self.in_fonts else 0

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self.starred = True
        elif sign in b"\\{}":
            self._bytes(sign)
        elif sign in b"~_\r\n":
            self._say({b"~": "\xa0", b"_": "-"}.get(sign, "\n"))

    def _word(self, word: str, number: int | None) -> None:
        starred, self.starred = self.starred, False
        if word == "u" and number is not None:
            self._say(_unicode(number))
            self.skipping = self.group.skip
        elif word in _CHARACTERS:
            self._say(_CHARACTERS[word])
        elif starred or word in _UNREAD:
            self._destination(word)
        else:
            self._setting(word, number)

    def _destination(self, word: str) -> None:
        r"""`{\*\htmltag …}` holds the html's own tags; what else is marked as ignorable is not read."""
        self._flush()
        if word == "fonttbl":
            self.in_fonts = len(self.outer)
        if word == "htmltag":
            self.group.hidden = False
        else:
            self.group.unread = True

    def _setting(self, word: str, number: int | None) -> None:
        if word == "f" and number is not None:
            self._flush()
            self.group.font = number
        elif word == "fcharset" and self.in_fonts and number in _CHARSETS:
            self.fonts[self.group.font] = _CHARSETS[number]
        elif word == "ansicpg" and number is not None:
            self.ansi = _codec(number)
        elif word == "uc" and number is not None:
            self.group.skip = max(0, min(number, 8))
        elif word == "fromhtml":
            self.html = number != 0
        elif word == "htmlrtf" and self.html:
            self._flush()
            self.group.hidden = number != 0
        elif word in ("plain", "pard"):
            self._flush()


def _unicode(number: int) -> str:
    """A character above 32767 is written as a negative number, one outside the first plane as two surrogates."""
    return chr(number & 0xFFFF)


def _codec(codepage: int) -> str:
    codec = _ANSI.get(codepage, f"cp{codepage}")
    try:
        b"".decode(codec)
    except LookupError:
        return "cp1252"
    return codec
