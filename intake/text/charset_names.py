"""The names senders give charsets, and the codec that reads what they really write.

Takes a label; gives the name of a codec. Raises nothing. Registers, once, what the codecs do with pairs that only a
larger set of theirs has; touches nothing else.
"""

import codecs
import re
from collections.abc import Callable

# What senders label is often the older, smaller set of what they write (GBK's 镕 under GB2312, ① under Shift_JIS).
_SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "cp950",
    "big5hkscs": "cp950",
    "shift_jis": "cp932",
    "shift_jis_2004": "cp932",
    "shift_jisx0213": "cp932",
    "euc_jis_2004": "euc_jp",
    "euc_jisx0213": "euc_jp",
    "euc_kr": "cp949",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "utf-8-sig": "utf-8",
}
_ALIASES = {
    "gb18030": "x-gbk gb_2312-80 gb-2312 gb2312-80 cp936 ms936 windows-936 x-cp936"
    " euc-cn x-euc-cn chinesegb cn-gb csgb2312"
    " gb_1988-80 gb-18030 gb18030-2000 gb18030-2005 gb18030-2022 x-gb18030 gbk2312 gb x-gb2312",
    "cp950": "x-x-big5 x-big5 big5-eten big-5 cn-big5 ms950 windows-950 x-windows-950 big5-hkscs big5-2003 csbig5",
    "cp932": "x-sjis windows-31j ms932 windows-932 cp943 x-ms-cp932 sjis shift-jis shiftjis x-shift-jis ms_kanji"
    " cswindows31j csshiftjis",
    "euc_jp": "x-euc-jp euc-jp eucjp eucjp-ms eucjpms euc-jp-ms cp51932 cp20932 x-euc",
    "cp949": "ks_c_5601-1987 ks_c_5601 ks_c_5601-1989 ksc5601 ksc_5601 cseuckr windows-949"
    " ms949 x-windows-949 uhc korean"
    " euckr euc-kr",
    "iso2022_jp": "iso-2022-jp-ms cp50220 cp50221 cp50222 csiso2022jp iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-3"
    " iso-2022-jp-2004 iso-2022-jp-ext x-windows-iso2022jp jis jis7 iso2022jp",
    "iso2022_kr": "iso-2022-kr csiso2022kr iso-2022-cn iso-2022-cn-ext",
    "hz": "hz-gb-2312 hz-gb2312 hz-gb x-hz",
    "utf-8": "utf8mb4 cp65001 utf-8n x-utf-8 utf-8-mac unicode-1-1-utf-8 utf--8 utf-8utf-8",
    "utf_7": "unicode-1-1-utf-7 utf-7 x-unicode-2-0-utf-7 csunicode11utf7",
    "utf_16": "utf-16 unicode ucs-2 ucs2 iso-10646-ucs-2 csunicode",
    "cp850": "cp-850",
    "cp1252": "ansi_x3.110-1983 windows-latin1 x-ansi cp-1252 windows1252 win-1252",
    "cp1251": "windows1251 win-1251 cp-1251 x-cp1251",
    "cp874": "x-windows-874 windows-874 ms874",
    "cp1255": "iso-8859-8-i iso-8859-8-e",
    "mac_roman": "x-mac-roman x-macintosh",
}
_CODEC_OF = {alias: codec for codec, aliases in _ALIASES.items() for alias in aliases.split()}
_NO_CHARSETS = frozenset(
    [
        "ascii",
        "idna",
        "punycode",
        "unicode_escape",
        "raw_unicode_escape",
        "undefined",
        "mbcs",
        "oem",
        "palmos",
        "charmap",
    ],
)
"""ASCII says nothing of bytes above it; the others are no charsets of text."""
_SINGLE_BYTE = re.compile(r"cp12\d\d|cp\d{3}$|iso8859|koi8|latin|mac|ptcp154|hp-roman8|kz1048")
MULTIBYTE = frozenset(["gb18030", "cp950", "cp932", "euc_jp", "cp949"])


def codec_of(label: str | None) -> str | None:
    """The codec for a label, its superset where senders are known to write more; None for an unknown label."""
    name = (label or "").strip().strip("\"'").strip().lower()
    if name in _CODEC_OF:
        return _CODEC_OF[name]
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    if found.name in _NO_CHARSETS or not getattr(found, "_is_text_encoding", True):
        return None
    codec = _SUPERSETS.get(found.name, found.name)
    return _CODEC_OF.get(codec, codec)


def is_single_byte(codec: str) -> bool:
    """Whether one byte is one character."""
    return codec not in MULTIBYTE and bool(_SINGLE_BYTE.match(codec))


def jis_to_sjis(pairs: bytes) -> bytes:
    """Rows and cells of JIS X 0208 (7-bit) as Shift_JIS, the only code in which Python knows Windows' rows (①, ㈱)."""
    shifted = bytearray()
    for row, cell in zip(pairs[::2], pairs[1::2], strict=False):
        lead = (row + 1) // 2 + (0x70 if row < 0x5F else 0xB0)
        trail = cell + (0x1F if cell < 0x60 else 0x20) if row % 2 else cell + 0x7E
        shifted += bytes((lead, trail))
    return bytes(shifted)


def _pair(data: bytes, codec: str) -> str:
    if codec == "cp51932":
        both_high = len(data) == 2 and min(data) > 0xA0
        return _pair(jis_to_sjis(bytes(byte & 0x7F for byte in data)), "cp932") if both_high else ""
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return ""


def _larger(width: int, *larger: str) -> Callable[[UnicodeError], tuple[str, int]]:
    """An error handler that reads one character of `width` bytes in the first larger set that has it."""

    def handler(error: UnicodeError) -> tuple[str, int]:
        assert isinstance(error, UnicodeDecodeError)
        data = error.object[error.start : error.start + width]
        found = next((text for codec in larger if len(text := _pair(data, codec)) in {1, 2}), "")
        if found and len(data) == width:
            return found, error.start + width
        return "\ufffd", error.end

    return handler


def _euro(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    lone = error.object[error.start] == 0x80
    return ("€", error.start + 1) if lone else ("\ufffd", error.end)


codecs.register_error("kesu.cp950", _larger(2, "big5hkscs"))
codecs.register_error("kesu.cp932", _larger(2, "shift_jis_2004"))
codecs.register_error("kesu.euc_jp", _larger(2, "cp51932", "euc_jis_2004"))
codecs.register_error("kesu.gb18030", _euro)
codecs.register_error("kesu.cp1252", _larger(1, "latin-1"))
