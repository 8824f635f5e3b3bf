"""Dates as customers write them, as calendar dates.

Takes words, a language tag and an anchor date; gives a date, or None where a careful reader would not agree on one.
Raises nothing, touches nothing. Excel's own dates arrive here already written out as ISO 8601.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date

from intake.forms.numerals import CHINESE, from_chinese, plain

_MONTH_NAMES = [
    *("jan january januar jän jänner jaenner", "feb february februar feber", "mar march mär märz maerz mrz"),
    *("apr april", "may mai", "jun june juni", "jul july juli", "aug august", "sep sept september"),
    *("oct october okt oktober", "nov november", "dec december dez dezember"),
]
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:\W{0,3}(?P<year>\d{4}|'?\d{2}(?![\d:])))?"
_ERAS = {"民国": 1911, "民國": 1911, "令和": 2018, "平成": 1988}
"""Years to add: the Republic of China counts from 1912, Heisei from 1989, Reiwa from 2019."""

Parts = tuple[int, int, int]
"""Year, month, day; year 0 where none is written, month 0 where the writing does not settle it."""


def parse_date(words: str, language: str, anchor: date | None) -> date | None:
    """The one date `words` name; None if there is none, more than one, or day and month could be exchanged.

    `language` settles the order where the words alone do not: Chinese and Japanese write month before day, German
    day before month, English writes both ways and is never guessed. A date without a year takes the year that
    brings it nearest to `anchor` and is None without one.
    """
    text = _arabic(plain(words))
    if language == "zh-TW":
        text = _of_the_republic(text)
    found = {parts for read in _WRITINGS for parts in read(text, language.partition("-")[0])}
    dates = {_nearest(parts, anchor) for parts in found}
    return dates.pop() if len(dates) == 1 else None


def _arabic(text: str) -> str:
    """二〇二六年三月五日 in digits, and era years (令和8年, R8.11.10, 民國115年) as years of the common era."""
    text = re.sub(rf"[{CHINESE}]+(?=[年月日号])", lambda numeral: from_chinese(numeral[0]), text)
    text = re.sub(r"(?<![a-z0-9])r\s*(?=\d{1,2}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d)", "令和", text)
    text = re.sub(r"(民[国國]|令和|平成)\s*元年", r"\g<1>1年", text)
    return re.sub(r"(民[国國]|令和|平成)\s*(\d{1,3})", lambda era: str(int(era[2]) + _ERAS[era[1]]), text)


def _of_the_republic(text: str) -> str:
    """`115/11/10` in traditional Chinese: a year of three digits counts from 1912; elsewhere nobody knows."""
    return re.sub(
        r"(?<![\da-z./-])1\d{2}(?=\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}(?!\d))",
        lambda year: str(int(year[0]) + 1911),
        text,
    )


def _year_first(text: str, _language: str) -> Iterator[Parts]:
    for found in re.finditer(r"(?<!\d)(\d{4})\s*([-/.年])\s*(\d{1,2})\s*(?:\2|月)\s*(\d{1,2})(?!\d|\.\d)", text):
        yield int(found[1]), int(found[3]), int(found[4])
    for found in re.finditer(r"(?<!\d)(\d{2})年\s*(\d{1,2})月\s*(\d{1,2})", text):
        yield 2000 + int(found[1]), int(found[2]), int(found[3])


def _year_last(text: str, language: str) -> Iterator[Parts]:
    for found in re.finditer(r"(?<![\d./-])(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4})(?!\d)", text):
        day_first = found[2] == "." or language == "de"
        yield _in_order(int(found[1]), int(found[3]), int(found[4]), day_first=day_first)


def _month_named(text: str, _language: str) -> Iterator[Parts]:
    day_first = rf"(?<![a-z\d]){_DAY}[\s./-]*(?:of )?{_MONTH}(?![a-z]){_YEAR}"
    month_first = rf"\b{_MONTH}[\s./-]*{_DAY}(?!\d){_YEAR}"
    for found in list(re.finditer(day_first, text)) or re.finditer(month_first, text):
        digits = (found["year"] or "0").strip("'")
        yield int(digits) + 2000 * (len(digits) == 2), MONTHS[found["month"]], int(found["day"])


def _german_short(text: str, language: str) -> Iterator[Parts]:
    """`20.11.` and `20.11.26`, which only German writes (DIN 5008); elsewhere they are section numbers."""
    if language == "de":
        for found in re.finditer(r"(?<![\d.,])(\d{1,2})\. ?(\d{1,2})\. ?(\d{2})?(?![\d:]|[. ]\d)", text):
            yield 2000 * bool(found[3]) + int(found[3] or 0), int(found[2]), int(found[1])


def _without_year(text: str, _language: str) -> Iterator[Parts]:
    for found in re.finditer(r"(?<![\d年])(?<!年 )(\d{1,2})\s*月\s*(\d{1,2})", text):
        yield 0, int(found[1]), int(found[2])


def _numbers_alone(text: str, language: str) -> Iterator[Parts]:
    """Writings so short that they are a date only where nothing else stands beside them."""
    asian = language in {"zh", "ja"}
    if found := re.fullmatch(r"((?:19|20)\d{2})(\d{2})(\d{2})", text):
        yield int(found[1]), int(found[2]), int(found[3])
    if asian and (short := re.fullmatch(r"(2\d)([-/.])(\d{1,2})\2(\d{1,2})", text)):
        yield int(short[1]) + 2000, int(short[3]), int(short[4])
    if pair := re.fullmatch(r"(\d{1,2})[-/](\d{1,2})", text):
        first, second = int(pair[1]), int(pair[2])
        yield (0, first, second) if asian else _in_order(first, second, 0, day_first=language == "de")


def _in_order(first: int, second: int, year: int, *, day_first: bool) -> Parts:
    """Day and month by their size, or by the writing; month 0, which no date has, where neither settles it."""
    if day_first or first > 12:
        return year, second, first
    return (year, first, second) if second > 12 or first == second else (year, 0, 0)


_WRITINGS: tuple[Callable[[str, str], Iterator[Parts]], ...] = (
    _year_first,
    _year_last,
    _month_named,
    _german_short,
    _without_year,
    _numbers_alone,
)


def _nearest(parts: Parts, anchor: date | None) -> date | None:
    """The date of these parts; without a year the one nearest to the anchor."""
    year, month, day = parts
    if year:
        return _date(year, month, day)
    if anchor is None:
        return None
    around = (_date(anchor.year + shift, month, day) for shift in (-1, 0, 1))
    return min((one for one in around if one), key=lambda one: abs(one - anchor), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
