"""A whole number as a list writes it (ISO/IEC 29500-1 section 17.18.59, ST_NumberFormat).

Takes a number and the format's name; gives text. Raises nothing, touches nothing. A format no form was seen with is
written in digits.
"""

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_HUNDRED = 100
_CIRCLES, _PARENTHESES, _STOPS = (lambda at: at + 0x245F), (lambda at: at + 0x2473), (lambda at: at + 0x2487)


def numeral(number: int, style: str) -> str:
    """`number` in a format: 4 is `4`, `04`, `D`, `iv`, `四`, `④`."""
    written = _FORMATS.get(style)
    return written(number) if written is not None and number > 0 else str(number)


def _letter(number: int) -> str:
    """Letters: after z follow aa, bb, cc."""
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 9)


def _roman(number: int) -> str:
    left, said = number % 500, ""
    for value, letters in _ROMAN:
        said += letters * (left // value)
        left %= value
    return said


def _counting(number: int, digits: str = _DIGITS, ten: str = "十") -> str:
    """Counting by tens below a hundred; above, digit by digit."""
    if number >= _HUNDRED:
        return "".join(digits[int(one)] for one in str(number))
    tens, ones = divmod(number, 10)
    before = "" if tens == 0 else ten if tens == 1 else digits[tens] + ten
    return before + (digits[ones] if ones else "")


def _from(first: Callable[[int], int]) -> Callable[[int], str]:
    return lambda number: chr(first(number)) if number <= 20 else str(number)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02d}",
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "ideographTraditional": lambda number: _STEMS[(number - 1) % 10],
    "ideographDigital": lambda number: "".join(_DIGITS[int(one)] for one in str(number)),
    "chineseLegalSimplified": lambda number: _counting(number, _LEGAL, "拾"),
    "ideographLegalTraditional": lambda number: _counting(number, _LEGAL_TRADITIONAL, "拾"),
    **dict.fromkeys(
        ("chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand"), _counting
    ),
    **dict.fromkeys(("japaneseCounting", "japaneseDigitalTenThousand", "koreanCounting"), _counting),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _from(_CIRCLES)),
    "decimalEnclosedParen": _from(_PARENTHESES),
    "decimalEnclosedFullstop": _from(_STOPS),
    "decimalFullWidth": lambda number: "".join(chr(ord("０") + int(one)) for one in str(number)),
}
