"""Codes that shift between sets on the way: ISO-2022-JP, -KR and -CN, HZ, and UTF-16 without its mark.

Takes bytes; gives text, and the code's name where it varies. Raises nothing, touches nothing. Python's own ISO 2022
codecs refuse the rows that Windows and telephones added, and give up at the first damage.
"""

import re

from intake.text.charset_names import jis_to_sjis

SHIFTED = re.compile(rb"\x1b(?:\$(?:[@AB]|\([A-Q@]|[)*][A-H])|\([IJ])")
"""A designation that no text bears by chance (ECMA-35)."""
_STEP = re.compile(rb"\x1b\$[@AB]|\x1b\$[(-+][@-_]|\x1b[(-+.\-][@-_]|\x1bN.?|[\x0e\x0f]", re.DOTALL)
_DOUBLE = frozenset(["B", "A", "@", "(B", "(A", "(@", "(C", "(D", "(O", "(P", "(Q", ")A", ")C", ")E", ")G", "*H"])
HZ = re.compile(rb"~\{(?:[\x21-\x77][\x21-\x7e])+~\}")
_HZ_STEP = re.compile(rb"~\{((?:[^\n~]|~(?!\}))*)(?:~\}|(?=\n)|\Z)|~~|~\n")
_LOST_ESCAPE = re.compile(rb"(?<!\x1b)(\$[@B])((?:[\x21-\x7e]{2})+?)(?<!\x1b)(\([BJ])")
_KANA = 0x80
_WIDE_SHARE = 5
_CJK = re.compile("[\t\r\n -~\u3000-\u30ff\u4e00-\u9fa5\uac00-\ud7a3\uff00-\uff5e]")


def from_shifted(data: bytes) -> tuple[str, str]:
    """Text of ISO-2022-JP with its extensions, ISO-2022-KR or -CN, and which of them it is."""
    pieces: list[str] = []
    single, shifted_out, out = "/B", "", False
    begin = 0
    for step in [*_STEP.finditer(data), None]:
        end = step.start() if step else len(data)
        if end > begin:
            pieces.append(_stretch(data[begin:end], shifted_out if out and shifted_out else single, out=out))
        if step is None:
            break
        begin, code = step.end(), step[0]
        if code in b"\x0e\x0f":
            out = code == b"\x0e"
        elif code[1:3] in (b"$)", b"$*"):
            shifted_out = code[2:].decode("ascii")
        elif code[1:2] in b"$(":
            single = code[1:].decode("ascii").removeprefix("$" if code[1:2] == b"$" else "(")
            single = single if code[1:2] == b"$" else f"/{single}"
    return "".join(pieces), _name_of(data)


def _name_of(data: bytes) -> str:
    if b"\x1b$)C" in data:
        return "iso-2022-kr"
    return "iso-2022-cn" if re.search(rb"\x1b\$[)*][AEGH]", data) else "iso-2022-jp"


def _stretch(data: bytes, designated: str, *, out: bool) -> str:
    """One run of bytes in one set; line ends and blanks stand outside the pairs."""
    if designated not in _DOUBLE:
        as_kana = designated == "/I" or out
        return bytes(byte | _KANA if as_kana and byte > 0x20 else byte for byte in data).decode("cp932", "replace")
    runs = re.split(rb"([^\x21-\x7e\xa1-\xfe]+)", data)
    return "".join(
        run.decode("ascii", "replace") if index % 2 else _pairs(run, designated) for index, run in enumerate(runs)
    )


def _pairs(run: bytes, designated: str) -> str:
    low = bytes(byte & 0x7F for byte in run)
    high = bytes(byte | 0x80 for byte in run)
    if designated in {"B", "@", "(B", "(@"}:
        return jis_to_sjis(low).decode("cp932", "kesu.cp932") + ("\ufffd" if len(run) % 2 else "")
    if designated in {"(D", "(P"}:
        codec = "euc_jp" if designated == "(D" else "euc_jis_2004"
        return b"".join(b"\x8f" + high[index : index + 2] for index in range(0, len(high), 2)).decode(codec, "replace")
    codec = {"A": "gb18030", "(A": "gb18030", ")A": "gb18030", "(C": "cp949", ")C": "cp949"}.get(
        designated,
        "euc_jis_2004" if designated in {"(O", "(Q"} else "",
    )
    return high.decode(codec, "replace") if codec else "\ufffd" * (len(run) // 2)


def repaired(data: bytes) -> bytes:
    """ISO-2022-JP from which a relay took the escape characters."""
    return _LOST_ESCAPE.sub(b"\x1b\\1\\2\x1b\\3", data)


def from_hz(data: bytes) -> str:
    """HZ-GB-2312 (RFC 1843); a line end closes what was left open."""
    return _HZ_STEP.sub(_hz_step, data).decode("gb18030", "replace")


def _hz_step(step: re.Match[bytes]) -> bytes:
    if step[1] is None:
        return b"~" if step[0] == b"~~" else b""
    return bytes(byte | 0x80 if byte > 0x20 else byte for byte in step[1])


def is_wide(data: bytes, declared: str | None) -> bool:
    """Whether bytes without a mark are UTF-16: every second one of the Latin ones is NUL."""
    zeros = data.count(b"\0")
    if (declared or "").startswith("utf_16"):
        return zeros > 0 or not (data.isascii() or _is_utf8(data))
    # A single NUL is damage; letters and line ends in UTF-16 bring many, all on one side.
    return zeros > 1 and zeros * _WIDE_SHARE >= len(data) and max(data[::2].count(0), data[1::2].count(0)) > 0.9 * zeros


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def wide_text(data: bytes, declared: str | None) -> tuple[str, str]:
    """UTF-16 in the order of bytes that gives words, and that order."""
    order = (declared or "").replace("-", "_").removeprefix("utf_16_")
    codecs = ("utf-16-le", "utf-16-be") if order not in {"le", "be"} else (f"utf-16-{order}",)
    texts = [(data.decode(codec, "replace"), codec) for codec in codecs]
    return max(texts, key=lambda read: len(_CJK.findall(read[0][:2_000])))
