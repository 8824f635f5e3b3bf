"""The words of a cell of a workbook (ISO/IEC 29500-1 section 18.4): shared or its own, plain or in runs.

Takes lxml elements; gives Words and text. Raises nothing, touches nothing. Struck-through words are deleted ones and
left out, as are the phonetic signs over Chinese characters.
"""

import re
import unicodedata
from dataclasses import dataclass

from lxml import etree

from ooxml.symbols import in_font
from ooxml.words import Element, attribute, child, is_on

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufeff\u200b\u200e\u200f\u2060\u00ad]")


@dataclass(frozen=True)
class Run:
    """Some words in one font; None where the cell's own font holds."""

    text: str
    font: str | None = None
    struck: bool = False


Words = str | tuple[Run, ...]
"""Plain words, or runs of them."""


def words_of(item: Element) -> Words:
    """The words of a shared text (`si`) or of a cell's own (`is`)."""
    plain, runs = "", list[Run]()
    for one in item:
        if isinstance(one.tag, str):
            name = etree.QName(one).localname
            if name == "t":
                plain += one.text or ""
            elif name == "r":
                runs.append(_run(one))
    return tuple([Run(plain), *runs] if plain else runs) if runs else plain


def _run(run: Element) -> Run:
    look, text = child(run, "rPr"), child(run, "t")
    name = child(look, "rFont") if look is not None else None
    return Run(
        text=(text.text or "") if text is not None else "",
        font=attribute(name, "val") if name is not None else None,
        struck=look is not None and is_on(child(look, "strike")),
    )


def read(words: Words, font: str = "") -> str:
    """What a person reads of them in a cell of this font."""
    runs = (Run(words),) if isinstance(words, str) else words
    text = "".join(in_font(one.text, one.font or font) for one in runs if not one.struck)
    return tidy(_ESCAPED.sub(lambda code: chr(int(code[1], 16)), text) if "_x" in text else text)


def tidy(text: str) -> str:
    """Lines without their ends' blanks; words written downwards, a character a line, are one line."""
    lines = [line.strip() for line in _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")]
    letters = [line for line in lines if line]
    if len(letters) > 1 and all(len(one) == 1 for one in letters) and any(map(_is_chinese, letters)):
        return "".join(letters)
    return "\n".join(lines).strip()


def _is_chinese(letter: str) -> bool:
    """Whether a letter is written downwards at need: an ideograph, a kana or a full-width letter."""
    return unicodedata.east_asian_width(letter) in {"W", "F"} and letter.isalpha()
