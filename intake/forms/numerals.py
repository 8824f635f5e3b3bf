"""Digits in all their writings as plain ones: full width, Chinese numerals, English and German number words.

Takes and gives text; raises nothing, touches nothing.
"""

import re
import unicodedata

CHINESE = "零〇一二两兩三四五六七八九十百"
"""Every character a Chinese numeral below a thousand is made of."""
_ALL_CHINESE = f"{CHINESE}千万萬"
CHINESE_NUMBER = rf"(?<![\d.几幾数數第约{_ALL_CHINESE}])[{CHINESE}][{_ALL_CHINESE}]*"
"""A whole numeral; 几十 and 数百 are none, nor is the 万 of 1.2万."""
_DIGITS = dict(zip("零〇一二两兩三四五六七八九", (0, 0, 1, 2, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_INEXACT = re.compile("[一二两兩三四五六七八九]{2}")
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "萬": 10_000}

_COUNTERS = "只个個件台套支片根条條块塊箱盒包卷颗顆粒枚把张張双雙对對隻桶瓶袋臺本点ヶケコ"
_NO_GOODS = "问题|問題|方面|原因|地方|月|小时|小時|星期|礼拜|禮拜|工作|部分|批|缺陷|规格|型号|步|以上|左右|人|国|國"
"""What is counted and is no goods: 两个问题, 三个月."""
_COUNTED_CHINESE = re.compile(rf"{CHINESE_NUMBER}(?=\s*[{_COUNTERS}](?!{_NO_GOODS}))")
_SCALED = re.compile(rf"(?<![\d.,])(\d+(?:\.\d+)?)\s*([百千万萬])(?=\s*[{_COUNTERS}])")

_ENGLISH = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
}
_DOZEN = re.compile(r"\b(?:(a|an|one|two|three|four|five|ten)\s+)?dozen\b", re.IGNORECASE)
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
    "elf": 11,
    "zwölf": 12,
    "dreizehn": 13,
    "vierzehn": 14,
    "fünfzehn": 15,
    "sechzehn": 16,
    "siebzehn": 17,
    "achtzehn": 18,
    "neunzehn": 19,
    "zwanzig": 20,
    "dreißig": 30,
    "vierzig": 40,
    "fünfzig": 50,
    "hundert": 100,
}
_COUNTED_LATIN = re.compile(
    rf"\b({'|'.join((*_ENGLISH, *_GERMAN))})(?=\s+(?:pieces|pcs|units|parts|sets|ea|stück|stk|teile)\b)", re.IGNORECASE
)
_NO_GERMAN_GOODS = (
    "Tag|Woche|Stunde|Monat|Jahr|Minute|Arbeitstag|Werktag|Punkt|Problem|Frage|Bild|Foto|Mal|Lieferung|Charge|Los|Position|Sache"
    "|Ding|Anlage|Möglichkeit|Fall|Fäll|Fehler|Mängel|Schicht|Palette|Karton|Gitterbox|Kiste|Sorte|Variante|Kunde|Mitarbeiter"
    "|Kolleg|Reklamation|Beanstandung|Stelle|Seite|Quartal|Schritt|Grund|Gründe|Lieferant|Meter|Liter|Grad|Prozent|Person"
)
_COUNTED_GERMAN = re.compile(
    rf"\b((?i:{'|'.join(_GERMAN)}))(?=\s+(?:[a-zäöüß]{{2,20}}e[nrs]?\s+){{0,2}}(?!{_NO_GERMAN_GOODS})[A-ZÄÖÜ][a-zäöüß]{{3}}"
    r"|\s+(?:fehlen|fehlten|zu\s+wenig|zuwenig|defekt|kaputt|unbrauchbar|leer|beschädigt|gebrochen|gerissen|undicht)\b)"
)
"""`zwei Wellen`: nouns show by their capital letter."""
_WIDE_FIGURES = {0xFF10 + digit: str(digit) for digit in range(10)}


def plain(words: str) -> str:
    """`words` after NFKC (full-width digits and signs become plain ones), in lower case, spaces made single."""
    return " ".join(unicodedata.normalize("NFKC", words).lower().split())


def from_chinese(words: str) -> str:
    """A Chinese numeral in digits: 十二 is 12, 二〇二六, digit by digit, 2026, 一万二千 12000 and 两百五 250.

    三四 and 三四十 are about so many and stay as they are.
    """
    if _INEXACT.search(words) and (len(words) == 2 or set(words) & set(_SCALES)):
        return words
    if not set(words) & set(_SCALES):
        return "".join(str(_DIGITS[one]) for one in words)
    large, _, small = words.replace("萬", "万").rpartition("万")
    after = 10_000 if large else 1
    return str(_below_ten_thousand(large, 1) * 10_000 + _below_ten_thousand(small, after))


def _below_ten_thousand(words: str, scale: int) -> int:
    """`scale`: the one passed last, of which a last digit without its own is so many tenths."""
    total, digit, last = 0, None, ""
    for one in words:
        if one in _SCALES:
            scale = _SCALES[one]
            total += scale * (1 if digit is None else digit)
            digit = None
        else:
            digit = _DIGITS[one]
        last = one if one in "零〇" else last if one in _DIGITS else ""
    if digit is None:
        return total
    return total + digit * (scale // 10 if scale > 10 and not last else 1)


def from_german(text: str) -> str:
    """German figures and number words in English writing: `1.200` is 1200, `2,5` is 2.5, drei is 3.

    A dot or apostrophe before three figures parts thousands (DIN 1333, Swiss usage), a comma begins the decimals;
    `1,200` could be either by the writer's habit and stays as it is.
    """
    text = re.sub(r"[a-zäöüß]+", lambda word: str(_GERMAN.get(word[0], word[0])), text)
    thousands = re.sub(
        r"(?<![\d.,])[1-9]\d{0,2}(?:[.'’]\d{3})+(?![.'’]?\d)", lambda found: re.sub(r"\D", "", found[0]), text
    )
    return re.sub(r"(?<![\d.,])(0(?=,\d)|\d+(?=,\d{1,2}(?!\d))),(\d+)(?![.,]?\d)", r"\1.\2", thousands)


def from_english(text: str) -> str:
    """English number words up to twenty, tens and dozens in digits."""
    text = _DOZEN.sub(_dozens, text)
    return re.sub(r"[a-z]+", lambda word: str(_ENGLISH.get(word[0], word[0])), text)


def _dozens(found: re.Match[str]) -> str:
    return str(12 * _ENGLISH.get((found[1] or "one").lower(), 1))


def counted_in_digits(words: str) -> str:
    """Running text with what it counts in digits: 十二个, 1.2万件, twelve pieces, ２，４００個; 一个 is an article."""
    text = re.sub(r"(?<=\d)，(?=\d{3}(?!\d))", ",", words.translate(_WIDE_FIGURES))
    text = _COUNTED_CHINESE.sub(lambda found: found[0] if found[0] == "一" else from_chinese(found[0]), text)
    text = _SCALED.sub(lambda found: f"{round(float(found[1]) * _SCALES[found[2]])}", text)
    text = re.sub(_DOZEN.pattern + r"(?=\s+(?:pieces|pcs|units|parts|sets)\b)", _dozens, text, flags=re.IGNORECASE)
    text = _COUNTED_GERMAN.sub(lambda found: str(_GERMAN[found[1].lower()]), text)
    return _COUNTED_LATIN.sub(lambda found: str((_ENGLISH | _GERMAN)[found[0].lower()]), text)
