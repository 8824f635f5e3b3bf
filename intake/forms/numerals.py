"""Digits in all their writings as plain ones: full width, Chinese numerals, English number words.

Takes and gives text; raises nothing, touches nothing.
"""

import re
import unicodedata

CHINESE = "零〇一二两三四五六七八九十百"
"""Every character a Chinese numeral below a thousand is made of."""

_DIGITS = dict(zip("零〇一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_ENGLISH = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


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


def from_english(text: str) -> str:
    """English number words up to twelve in digits."""
    return re.sub(r"[a-z]+", lambda word: str(_ENGLISH.index(word[0]) + 1 if word[0] in _ENGLISH else word[0]), text)
