"""Digits in all their writings as plain ones: full width, Chinese numerals, English number words.

Takes and gives text; raises nothing, touches nothing.
"""

import re
import unicodedata

CHINESE = "零〇一二两三四五六七八九十百"
"""Every character a Chinese numeral below a thousand is made of."""

_DIGITS = dict(zip("零〇一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_ENGLISH = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


_GERMAN = {
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
    "zehn": 10,
    "zwölf": 12,
}


def plain(words: str) -> str:
    """`words` after NFKC (full-width digits and signs become plain ones), in lower case, spaces made single."""
    return " ".join(unicodedata.normalize("NFKC", words).lower().split())


def from_chinese(words: str) -> str:
    """A Chinese numeral in digits: 十二 is 12, and 二〇二六, digit by digit, 2026."""
    if not set(words) & set("十百"):
        return "".join(str(_DIGITS[one]) for one in words)
    hundreds, hundred, rest = words.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    value = 100 * _DIGITS.get(hundreds, 1 if hundred else 0) + 10 * _DIGITS.get(tens.strip("零"), 1 if ten else 0)
    return str(value + _DIGITS.get(ones.strip("零"), 0))


def from_german(text: str) -> str:
    """German figures and number words in English writing: `1.200` is 1200, `2,5` is 2.5, drei is 3.

    A dot or apostrophe before three figures parts thousands (DIN 1333, Swiss usage), a comma begins the decimals;
    `1,200` could be either by the writer's habit and stays as it is.
    """
    text = re.sub(r"[a-zäöü]+", lambda word: str(_GERMAN.get(word[0], word[0])), text)
    thousands = re.sub(
        r"(?<![\d.,])[1-9]\d{0,2}(?:[.'’]\d{3})+(?![.'’]?\d)", lambda found: re.sub(r"\D", "", found[0]), text
    )
    return re.sub(r"(?<![\d.,])(0(?=,\d)|\d+(?=,\d{1,2}(?!\d))),(\d+)(?![.,]?\d)", r"\1.\2", thousands)


def from_english(text: str) -> str:
    """English number words up to twelve in digits."""
    return re.sub(r"[a-z]+", lambda word: str(_ENGLISH.index(word[0]) + 1 if word[0] in _ENGLISH else word[0]), text)
