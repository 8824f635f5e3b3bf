"""Bytes to text, right or marked: what a label promises, what the bytes say, and how sure that is.

Takes bytes, the label they came with and a hint (another label that speaks of them); gives text with the codec used
and whether it is suspect. Raises nothing, touches nothing, drops no byte: what no codec reads stands as U+FFFD.
"""

import codecs
import re
from typing import NamedTuple

from charset_normalizer import from_bytes

from intake.text.charset_names import MULTIBYTE, codec_of, is_single_byte
from intake.text.likelihood import likelihood
from intake.text.shifted import HZ, SHIFTED, from_hz, from_shifted, is_wide, repaired, wide_text

_GUESSES = ("gb18030", "cp950", "cp932", "euc_jp", "cp949", "cp1252", "cp1251", "koi8_r")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FOREIGN = re.compile("[^\0-\x7f]+")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_SAMPLE = 4_000
_BEGINNING = 100_000
_PLAIN = 0.8
"""What is as likely as this is plainly what its label says."""
_BETTER = 0.3
_BETTER_IN_TEXT = 0.2
"""By so much another codec must be likelier before it wins over a label: in a word or two, and in more."""
_WORDS = 6
_HINTED = 0.3
_NOTHING_TO_SAY = 0.45
_TOLERABLE = 0.05


class Decoded(NamedTuple):
    """Text, the codec that gave it, and whether a person should doubt it."""

    text: str
    codec: str
    suspect: bool


def decode(data: bytes, label: str | None = None, hint: str | None = None) -> Decoded:
    """Text of bytes that are labelled `label` (None or unknown: not labelled, so the codec is a guess).

    UTF-8 that is plainly UTF-8 wins over a wrong label; then the label's superset, unless the bytes plainly are
    something else; then the likeliest guess, in which `hint` counts.
    """
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return _strict(data, codec) or Decoded(data.decode(codec, "replace"), codec, suspect=True)
    declared = codec_of(label)
    if data.isascii():
        return _seven_bit(data, declared)
    if is_wide(data, declared):
        return _wide_text(data, declared)
    utf8 = _strict(data, "utf-8")
    if utf8 and _is_conclusive(utf8.text, declared or codec_of(hint)):
        return utf8
    if SHIFTED.search(data) and (declared in {None, "iso2022_jp", "iso2022_kr"} or utf8 is None):
        return _shifted_text(data)
    return _declared(data, declared, hint) if declared else _guess(data, utf8, hint)


def _seven_bit(data: bytes, declared: str | None) -> Decoded:
    """Bytes below 0x80: ASCII, or one of the codes that shift into another set and back."""
    if SHIFTED.search(data):
        return _shifted_text(data)
    if is_wide(data, declared):
        return _wide_text(data, declared)
    if declared == "utf_7":
        return _strict(data, "utf_7") or Decoded(data.decode("utf_7", "replace"), "utf_7", suspect=True)
    if b"~{" in data and (declared == "hz" or (declared in {None, "gb18030"} and HZ.search(data))):
        return Decoded(from_hz(data), "hz", suspect=declared != "hz")
    mended = repaired(data) if declared == "iso2022_jp" else data
    if mended != data:
        return Decoded(from_shifted(mended)[0], "iso-2022-jp", suspect=True)
    return Decoded(data.decode("ascii"), "us-ascii", suspect=False)


def _shifted_text(data: bytes) -> Decoded:
    """Text of an ISO 2022 code; suspect where a pair stands for nothing."""
    text, codec = from_shifted(data)
    return Decoded(text, codec, suspect="\ufffd" in text)


def _wide_text(data: bytes, declared: str | None) -> Decoded:
    """UTF-16 without a byte order mark; suspect where no label says so."""
    text, codec = wide_text(data, declared)
    return Decoded(text, codec, suspect=not (declared or "").startswith("utf_16") or "\ufffd" in text)


def _strict(data: bytes, codec: str) -> Decoded | None:
    try:
        return Decoded(data.decode(codec), codec.removesuffix("-sig"), suspect=False)
    except UnicodeDecodeError:
        return None


def _is_conclusive(text: str, declared: str | None) -> bool:
    """Whether valid UTF-8 can be nothing else: two-byte letters alone may be a word of GBK, Big5 or EUC."""
    if declared not in MULTIBYTE or any(character >= "\u0800" for character in text):
        return True
    own = text.encode().decode(declared or "utf-8", "replace")
    return likelihood(text) > likelihood(own) + _BETTER


def _replaced(data: bytes, codec: str) -> str:
    """The text in a codec's superset; only what that lacks, too, becomes U+FFFD."""
    return data.decode(codec, f"kesu.{codec}" if codec in {"cp950", "cp932", "euc_jp", "gb18030"} else "replace")


def _single_byte(data: bytes, codec: str) -> str:
    """Windows-1252 leaves five places empty, where Latin-1 has controls."""
    return data.decode(codec, "kesu.cp1252" if codec == "cp1252" else "replace")


def _read(data: bytes, codec: str) -> str:
    return _single_byte(data, codec) if is_single_byte(codec) else _replaced(data, codec)


def _declared(data: bytes, codec: str, hint: str | None) -> Decoded:
    """What the label says, unless too much of it cannot be read so or it plainly is something else."""
    text = _read(data, codec)
    lost, foreign = text.count("\ufffd"), _foreign(text)
    mixed = _line_by_line(data, codec) if lost or _PRIVATE.search(text) else None
    if mixed:
        return mixed
    sure = likelihood(text)
    if not lost and sure >= _PLAIN:
        return Decoded(text, codec, suspect=False)
    other = _guess(data, None, hint)
    if codec != "cp1252" and is_single_byte(codec) and is_single_byte(other.codec):
        return Decoded(text, codec, suspect=bool(lost))
    better = likelihood(other.text) - sure
    tolerable = lost <= _TOLERABLE * foreign or lost == 1
    if better > (_BETTER_IN_TEXT if foreign >= _WORDS else _BETTER) or (better > 0 and lost and not tolerable):
        return other
    return Decoded(text, codec, suspect=bool(lost))


def _line_by_line(data: bytes, codec: str) -> Decoded | None:
    """A mail whose lines are in two charsets, such as a list's footer in UTF-8 below a text in GBK."""
    lines = data.split(b"\n")
    if len(lines) == 1 or codec == "utf-8":
        return None
    read = [_strict(line, "utf-8") for line in lines]
    if not any(one and not one.text.isascii() for one in read):
        return None
    texts = [one.text if one else _read(line, codec) for one, line in zip(read, lines, strict=True)]
    text = "\n".join(texts)
    return None if "\ufffd" in text else Decoded(text, f"{codec} and utf-8", suspect=True)


def _foreign(text: str) -> int:
    return sum(len(run) for run in _FOREIGN.findall(text))


def _guess(data: bytes, utf8: Decoded | None, hint: str | None) -> Decoded:
    """The likeliest codec of bytes whose label says nothing; suspect, since nobody said so."""
    hinted = codec_of(hint)
    beginning = data[:_BEGINNING].decode("utf-8", "replace")
    if utf8 is None and beginning.count("\ufffd") <= _TOLERABLE * _foreign(beginning):
        return Decoded(data.decode("utf-8", "replace"), "utf-8", suspect=True)
    sample = data[:_SAMPLE]
    codecs_tried = (*(("utf-8",) if utf8 else ()), *_GUESSES, *((hinted,) if hinted else ()))
    scores = {
        codec: likelihood(_read(sample, codec)) + (_HINTED if codec == hinted else 0)
        for codec in dict.fromkeys(codecs_tried)
    }
    codec = max(scores, key=lambda one: scores[one])
    if scores[codec] < _NOTHING_TO_SAY:
        codec = _statistical(sample) or codec
    return Decoded(_read(data, codec), codec, suspect=True)


def _statistical(sample: bytes) -> str | None:
    """What charset-normalizer thinks of bytes that are in none of the usual codecs (Greek, Thai, Polish)."""
    best = from_bytes(sample).best()
    return codec_of(best.encoding) if best else None
