"""A raw header field as words: RFC 2047, raw 8-bit bytes, folds.

Takes a header as `email`'s parser gives it (bytes above 0x80 as surrogates) and a hint, the codec of the body; gives
text with the codec used. Raises nothing, touches nothing. Linear in the length of the header.
"""

import binascii
import re
from collections.abc import Iterator

from intake.parts.transfer import from_base64
from intake.text.charset_names import codec_of
from intake.text.charsets import Decoded, decode

_BLANKS = re.compile(r"[ \t\r\n\0]{2,}|[\t\r\n\0]")
_FOLD = re.compile(r"\r\n(?=[ \t])|[\r\n](?=[ \t])")
_WORD = re.compile(
    r"=\?\s?([A-Za-z0-9_.:+()-]{1,60}+)(?:\*[A-Za-z0-9-]*+)?\s?\?\s?([bBqQ])\s?\?"
    r"([^?=]*(?:(?:=(?!\?[A-Za-z0-9_.:+-]{2,60}+\?[bBqQ]\?)|\?(?!=))[^?=]*)*)(?:\?=|(?==\?)|\Z)",
)
"""An encoded word as clients write it: blanks inside, question marks inside, the end missing."""


def header_text(raw: str, hint: str | None = None) -> str:
    """The words of a header."""
    return header_words(raw, hint).text


def header_words(raw: str, hint: str | None = None) -> Decoded:
    """The words of a header, the codec of the first that are not ASCII, and whether any are in doubt.

    Neighbouring words of one charset are joined before decoding, because clients cut them inside a character.
    """
    if raw.isascii() and "=?" not in raw and "\x1b" not in raw and "~{" not in raw and "\0" not in raw:
        return Decoded(" ".join(raw.split()), "us-ascii", suspect=False)
    unfolded = _FOLD.sub("", raw) if "\n" in raw or "\r" in raw else raw
    read = [decode(data, label, hint) for label, data in _runs(unfolded) if data]
    codec = next((one.codec for one in read if one.codec != "us-ascii"), "us-ascii")
    text = _one_line("".join(one.text for one in read))
    return Decoded(text, codec, suspect=any(one.suspect for one in read))


def _one_line(text: str) -> str:
    """Runs of blanks are one: where a field was folded is no writer's word."""
    return _BLANKS.sub(" ", text).strip()


def raw_bytes(text: str) -> bytes:
    """The bytes a header or body string of `email`'s parser stands for."""
    try:
        return text.encode("ascii", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogateescape")


def _runs(header: str) -> Iterator[tuple[str | None, bytes]]:
    """(charset label, bytes) of a header's stretches; None for what stands between encoded words."""
    label: str | None = None
    words: list[tuple[str, str]] = []
    end = 0
    for word in _WORD.finditer(header):
        between = header[end : word.start()]
        if words and (between.strip() or not _same(label, word[1])):
            yield label, _joined(words)
            words = []
        if between.strip() or (end == 0 and between):
            yield None, raw_bytes(between)
        label, end = word[1], word.end()
        words.append((word[2].lower(), word[3]))
    if words:
        yield label, _joined(words)
    yield None, raw_bytes(header[end:])


def _same(label: str | None, other: str) -> bool:
    """GB2312 and GBK are one charset: a character may be cut between two words of theirs."""
    return label is not None and (label.lower() == other.lower() or codec_of(label) == codec_of(other) is not None)


def _joined(words: list[tuple[str, str]]) -> bytes:
    """The bytes of neighbouring words; base64 that a client cut anywhere is put together before it is decoded."""
    data: list[bytes] = []
    open_digits = ""
    for index, (encoding, text) in enumerate(words):
        if encoding == "q":
            data.append(from_base64(raw_bytes(open_digits))[0] + _from_q(text))
            open_digits = ""
            continue
        digits = open_digits + "".join(text.split())
        goes_on = len(digits) % 4 and not digits.endswith("=") and _is_base64(words, index + 1)
        open_digits = digits if goes_on else ""
        data.append(b"" if goes_on else from_base64(raw_bytes(digits))[0])
    return b"".join(data)


def _is_base64(words: list[tuple[str, str]], index: int) -> bool:
    """Whether another base64 word follows that is not whole by itself."""
    if index >= len(words) or words[index][0] != "b":
        return False
    return len("".join(words[index][1].split())) % 4 != 0 or index + 1 < len(words)


def _from_q(text: str) -> bytes:
    return binascii.a2b_qp(raw_bytes(text), header=True)
