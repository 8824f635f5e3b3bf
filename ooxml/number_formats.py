"""A number as its cell shows it, by the cell's number format (ISO/IEC 29500-1 section 18.8.30 and 18.8.31).

Takes values and format codes; gives words. Raises nothing, touches nothing. What is told apart from Excel's own
display: dates are ISO 8601, thousands are not parted, digits that a narrow format cuts off a typed number are kept.
"""

import math
import re
from datetime import datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache

from records.record import Record

GENERAL = "General"
_DATE, _TIME = "yyyy-mm-dd", "h:mm"
BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    **dict.fromkeys((14, 15, 16, *range(27, 32), 36, *range(50, 55), 57, 58), _DATE),
    **dict.fromkeys((18, 19, 20, 21, 32, 33), _TIME),
    **dict.fromkeys((34, 35, 55, 56), f"[<1]{_TIME};{_DATE}"),
    **dict.fromkeys((5, 6, 37, 38, 41, 42), "#,##0"),
    **dict.fromkeys((7, 8, 39, 40, 43, 44), "#,##0.00"),
    17: "mmm-yy",
    22: f"{_DATE} {_TIME}",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
}
"""Formats that files name by number only; 27 to 36 and 50 to 58 are those of Chinese and Japanese Excel, where 34, 35,
55 and 56 are a date in the one and a time of day in the other: the value tells."""

LONGEST_CODE = 500
_TOKENS = re.compile(
    r"""(?P<literal>"[^"]*"?|\\.|[_*].)|\[(?P<bracket>[^\]]*)\]|(?P<general>General|G/通用格式|G/標準|G/标准)"""
    r"""|(?P<clock>AM/PM|A/P|上午/下午|午前/午後)|(?P<exponent>E[+-])|(?P<letters>y+|m+|d+|h+|s+|a{3,4}|g+|e+|b+)"""
    r"""|(?P<digit>[0-9#?])|(?P<sign>[.,%/@;])|(?P<other>.)""",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
_TESTS = {
    "<": float.__lt__,
    "<=": float.__le__,
    ">": float.__gt__,
    ">=": float.__ge__,
    "=": float.__eq__,
    "<>": float.__ne__,
}
_LAST_DAY = 2_958_466
"""The serial after 9999-12-31; what is beyond is no date."""
_EXACT_DECIMALS = 4
"""A number with no more decimals was typed: it is shown whole even where its format would round it."""
_EXACT_INTEGER = 10**15


class Token(Record):
    """One sign of a format: its kind as the groups of `_TOKENS` name them, and its text."""

    kind: str
    text: str


class Section(Record):
    """What a format says of one range of values."""

    tokens: tuple[Token, ...]
    condition: tuple[str, float] | None
    runs: tuple[str, ...]
    """The date and time letters in their order: `y`, `M` month, `d`, `h`, `m` minute, `s`, or `[h]` elapsed."""

    @property
    def is_date(self) -> bool:
        """Whether it shows a date or a time of day; `0.0E+0` has letters too."""
        return bool(self.runs) and not any(one.kind in {"general", "exponent"} for one in self.tokens)


def number_shown(value: float, code: str = GENERAL, *, from_1904: bool = False) -> str:
    """A number, date or time of day as its cell shows it; `from_1904`: the workbook counts days from 1904-01-01."""
    sections = _sections(code)
    if not math.isfinite(value) or not sections:
        return ""
    section, value = _chosen(sections, float(value))
    if section.is_date:
        return _date_shown(value, section.runs, from_1904=from_1904)
    return _filled(value, section.tokens).strip()


def moment_shown(value: datetime, code: str) -> str:
    """A date and time that is known as one, as its cell shows it; whole where the format tells neither."""
    runs = _chosen(_sections(code), 1.0)[0].runs if _sections(code) else ()
    return _iso(value, runs or ("y", "M", "d", "h", "m"))


def text_shown(text: str, code: str = GENERAL) -> str:
    """A text under its format: `@"様"` adds to it, `;;;` hides it."""
    if "@" not in code and code.count(";") < 3:
        return text
    sections = _sections(code)
    of_text = sections[3] if len(sections) > 3 else next((one for one in sections if _has(one, "@")), None)
    if of_text is None:
        return text
    return "".join(text if one.text == "@" and one.kind == "sign" else _literal(one) for one in of_text.tokens).strip()


def plain(value: float) -> str:
    """A number as short as it can be written, integers in full: 123000000000, not 1.23E+11."""
    return str(int(value)) if value.is_integer() and abs(value) < 10 * _EXACT_INTEGER else f"{value:.12g}"


def _has(section: Section, sign: str) -> bool:
    return any(one.kind == "sign" and one.text == sign for one in section.tokens)


@lru_cache(maxsize=1024)
def _sections(code: str) -> tuple[Section, ...]:
    """The sections of a format, between its semicolons."""
    parts: list[list[Token]] = [[]]
    for found in _TOKENS.finditer(code[:LONGEST_CODE]):
        kind = str(found.lastgroup)
        if kind == "sign" and found[0] == ";":
            parts.append([])
        else:
            parts[-1].append(Token(kind=kind, text=found[kind]))
    return tuple(_section(tuple(tokens)) for tokens in parts)


def _section(tokens: tuple[Token, ...]) -> Section:
    tests = [found for one in tokens if one.kind == "bracket" and (found := _CONDITION.fullmatch(one.text))]
    return Section(
        tokens=tokens, condition=(tests[0][1], float(tests[0][2])) if tests else None, runs=_date_runs(tokens)
    )


def _date_runs(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """The letters of a date; an `m` after hours or before seconds is minutes."""
    runs = [
        f"[{one.text[0].lower()}]" if one.kind == "bracket" else one.text[0].lower()
        for one in tokens
        if one.kind == "letters" or (one.kind == "bracket" and re.fullmatch(r"(?i)h+|m+|s+", one.text))
    ]
    for at, run in enumerate(runs):
        before, after = runs[at - 1] if at else "", runs[at + 1] if at + 1 < len(runs) else ""
        if run == "m" and before not in {"h", "[h]"} and after not in {"s", "[s]"}:
            runs[at] = "M"
    return tuple(runs)


def _chosen(sections: tuple[Section, ...], value: float) -> tuple[Section, float]:
    """The section for a value, and what it shows of it: the section of negative numbers has its own sign."""
    if any(one.condition for one in sections):
        fits = (one for one in sections if one.condition is None or _TESTS[one.condition[0]](value, one.condition[1]))
        return next(fits, _section((Token(kind="general", text=GENERAL),))), value
    if value < 0 and len(sections) > 1:
        return sections[1], -value
    return (sections[2] if value == 0 and len(sections) > 2 else sections[0]), value


def _date_shown(value: float, runs: tuple[str, ...], *, from_1904: bool) -> str:
    if not 0 <= value < _LAST_DAY:
        return plain(value)
    if runs[0].startswith("["):
        seconds = round(value * 86_400)
        return f"{seconds // 3600}:{seconds // 60 % 60:02}" if runs[0] == "[h]" else str(seconds // 60)
    if value < 1 and not from_1904 and not {"h", "m", "s"} & {*runs}:
        return ""  # the day 1900-01-00 of a formula that points to a blank cell
    since = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30 if value >= 60 else 31)  # noqa: DTZ001
    return _iso(since + timedelta(seconds=round(value * 86_400)), runs)


def _iso(moment: datetime, runs: tuple[str, ...]) -> str:
    """Year and month alone stay so; a weekday alone is its date; midnight is not said beside a date."""
    said = {*runs}
    day = moment.date().isoformat()
    clock = f"{moment:%H:%M}" if "h" in said else f"{moment:%M:%S}"
    if not said - {"h", "m", "s"}:
        return clock
    if said <= {"y", "e", "g", "b", "M"} and "M" in said and said & {"y", "e"}:
        return day[:7]
    if said <= {"y", "e", "g", "b"}:
        return day[:4]
    return f"{day} {clock}" if "h" in said and moment.time() != time() else day


def _literal(token: Token) -> str:
    """What a token shows beside the digits; a currency stands in brackets before its locale: `[$€-407]`."""
    if token.kind == "literal":
        return token.text.strip('"') if token.text[0] == '"' else token.text[1] if token.text[0] == "\\" else " "
    if token.kind == "bracket":
        return token.text[1:].partition("-")[0] if token.text.startswith("$") else ""
    return token.text if token.kind in {"other", "letters", "clock"} or token.text in {"%", "/"} else ""


def _filled(value: float, tokens: tuple[Token, ...]) -> str:
    """The tokens with the digits of a value in their places."""
    signs = [one.text for one in tokens if one.kind == "sign"]
    digits = [at for at, one in enumerate(tokens) if one.kind in {"digit", "general", "exponent"}]
    if not digits:
        written = plain(value) if "@" in signs else ""
        return "".join(written if one.text == "@" else _literal(one) for one in tokens)
    before, after = (
        "".join(map(_literal, part)) for part in (tokens[: digits[0]], tokens[_end_of_digits(tokens, digits[-1]) :])
    )
    own = tokens[digits[0] : digits[-1] + 1]
    value *= 100.0 ** signs.count("%")
    if own[0].kind == "general" or any(one.kind == "exponent" for one in own):
        return f"{before}{_scientific(value, own)}{after}"
    if any(one.text == "/" and one.kind == "sign" for one in own):
        return f"{before}{_fraction(value, own)}{after}"
    value /= 1000.0 ** (_end_of_digits(tokens, digits[-1]) - digits[-1] - 1)
    return f"{'-' if value < 0 else ''}{before}{_placed(abs(value), own)}{after}"


def _end_of_digits(tokens: tuple[Token, ...], last: int) -> int:
    """Behind the last digit and the commas after it, each of which divides by a thousand."""
    end = last + 1
    while end < len(tokens) and tokens[end].text == ",":
        end += 1
    return end


def _scientific(value: float, own: tuple[Token, ...]) -> str:
    if own[0].kind == "general" or value.is_integer():
        return plain(value)
    point = next((at for at, one in enumerate(own) if one.text == "."), None)
    exponent = next(at for at, one in enumerate(own) if one.kind == "exponent")
    return f"{value:.{exponent - point - 1 if point is not None else 0}E}"


def _fraction(value: float, own: tuple[Token, ...]) -> str:
    """`1 1/2` under `# ?/?`, `3/2` under `?/?`; digits after the stroke are the denominator itself."""
    stroke = next(at for at, one in enumerate(own) if one.text == "/")
    below = "".join(one.text for one in own[stroke + 1 :])
    if below.isdecimal() and int(below):
        part = (round(abs(value) * int(below)), int(below))
    else:
        part = Fraction(abs(value)).limit_denominator(10 ** max(min(len(below), 5), 1) - 1).as_integer_ratio()
    whole, rest = divmod(part[0], part[1]) if any(one.kind == "other" for one in own[:stroke]) else (0, part[0])
    shown = [str(whole)] if whole or not rest else []
    shown += [f"{rest}/{part[1]}"] if rest else []
    return ("-" if value < 0 else "") + " ".join(shown)


def _placed(value: float, own: tuple[Token, ...]) -> str:
    """The digits of a number in the places of a format: `00000` pads, `000-0000` parts, `0.00` rounds."""
    point = next((at for at, one in enumerate(own) if one.kind == "sign" and one.text == "."), len(own))
    decimals = sum(one.kind == "digit" for one in own[point:])
    whole, _, rest = _rounded(value, decimals).partition(".")
    rest = rest.rstrip("0") if decimals == 3 else rest  # 1.200 would be twelve hundred to a German
    least = sum(one.text in "0?" for one in own[point + 1 :] if one.kind == "digit")
    optional = max(decimals - least, 0)
    while optional and rest.endswith("0"):
        rest, optional = rest[:-1], optional - 1
    return _whole(whole.lstrip("0"), own[:point]) + (f".{rest}" if rest else "")


def _rounded(value: float, decimals: int) -> str:
    """To the decimals of the format, unless the number was typed with a few more."""
    exact = Decimal(f"{value:.10g}")
    exponent = exact.normalize().as_tuple().exponent
    needed = -exponent if isinstance(exponent, int) else 0
    kept = needed if decimals < needed <= _EXACT_DECIMALS else decimals
    if value >= 10 * _EXACT_INTEGER:
        return str(int(value))
    return f"{Decimal(repr(value)).quantize(Decimal(1).scaleb(-kept), ROUND_HALF_UP):f}"


def _whole(digits: str, own: tuple[Token, ...]) -> str:
    left, out = list(digits), list[str]()
    places = [at for at, one in enumerate(own) if one.kind == "digit"]
    zeros = [at for at in places if own[at].text == "0"]
    for at in range(len(own) - 1, -1, -1):
        if own[at].kind != "digit":
            out.append(_literal(own[at]) if left or (zeros and zeros[0] < at) else "")
        elif at == places[0] and left:
            out.append("".join(left))
            left = []
        elif left:
            out.append(left.pop())
        elif own[at].text == "0":
            out.append("0")
    return "".join(reversed(out)) or "".join(left)
