"""Values as the people of a form's language write them into it: lists, days, shares, measures in running text.

Takes values and the form's language; gives words. Raises nothing, touches nothing.
"""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

from records.form import Action

_USUAL = {"de": "%d.%m.%Y", "ja": "%Y/%m/%d"}
_ISO = "%Y-%m-%d"
_SHOWN = {
    _ISO: re.compile(r"\d{4}-\d{2}-\d{2}"),
    "%Y/%m/%d": re.compile(r"\d{4}/\d{2}/\d{2}"),
    "%Y.%m.%d": re.compile(r"\d{4}\.\d{2}\.\d{2}"),
    "%Y年%m月%d日": re.compile(r"\d{4}年\d{2}月\d{2}日"),
    "%Y/%-m/%-d": re.compile(r"\d{4}/\d{1,2}/\d{1,2}"),
    "%Y.%-m.%-d": re.compile(r"\d{4}\.\d{1,2}\.\d{1,2}"),
    "%Y-%-m-%-d": re.compile(r"\d{4}-\d{1,2}-\d{1,2}"),
    "%Y年%-m月%-d日": re.compile(r"\d{4}年\d{1,2}月\d{1,2}日"),
    "%d.%m.%Y": re.compile(r"\d{2}\.\d{2}\.\d{4}"),
    "%-d.%-m.%Y": re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}"),
    "%d-%b-%Y": re.compile(r"\d{2}-[A-Z][a-z]{2}-\d{4}"),
    "%-d %b %Y": re.compile(r"\d{1,2} [A-Z][a-z]{2} \d{4}"),
    "%d/%m/%Y": re.compile(r"(?:1[3-9]|2\d|3[01])/\d{2}/\d{4}"),
    "%m/%d/%Y": re.compile(r"\d{2}/(?:1[3-9]|2\d|3[01])/\d{4}"),
    "%R/%m/%d": re.compile(r"1[01]\d/\d{2}/\d{2}"),
    "%R.%m.%d": re.compile(r"1[01]\d\.\d{2}\.\d{2}"),
    "%R年%-m月%-d日": re.compile(r"1[01]\d年\d{1,2}月\d{1,2}日"),
    "民國%R年%-m月%-d日": re.compile(r"民國\s?1[01]\d年\d{1,2}月\d{1,2}日"),
    "令和%E年%-m月%-d日": re.compile(r"令和\s?\d{1,2}年\d{1,2}月\d{1,2}日"),
}
"""How days are written, the stricter writing first; 05/06/2026 shows no order of day and month.

`%R` is the year of the Republic of China, `%E` of Reiwa.
"""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CAUSES = {
    "zh-CN": ("发生原因：", "流出原因："),
    "zh-TW": ("發生原因：", "流出原因："),
    "ja": ("発生原因：", "流出原因："),
    "de": ("Auftreten: ", "Nichtentdeckung: "),
}


class Manner:
    """How one form writes: its language, and its days as those already in it are written."""

    def __init__(self, language: str, days: Iterable[str] = ()) -> None:
        """`days` are the words of the days in the form; Excel's own days are read as ISO, so any other writing wins."""
        self._wide = language[:2] in {"zh", "ja"}
        self._language = language
        seen = Counter(filter(None, map(_writing, days)))
        shown = [one for one, _ in seen.most_common()]
        self._day = next((one for one in shown if one != _ISO), _ISO if shown else _USUAL.get(language, _ISO))

    def day(self, value: date) -> str:
        """A day as this form writes days."""
        plain = {"%Y": f"{value.year}", "%m": f"{value.month:02}", "%d": f"{value.day:02}"}
        bare = {"%-m": f"{value.month}", "%-d": f"{value.day}", "%b": _MONTHS[value.month - 1]}
        years = {"%R": f"{value.year - 1911}", "%E": f"{value.year - 2018}"}
        return re.sub(r"%-?[A-Za-z]", lambda sign: (plain | bare | years)[sign[0]], self._day)

    def day_in(self, words: str | None) -> str | None:
        """A measure's date: a day as this form writes days, anything else as it was said."""
        value = as_day(words)
        return self.day(value) if value else words

    def joined(self, values: Iterable[str]) -> str:
        """Several names or numbers in one cell."""
        return ("、" if self._wide else ", ").join(values)

    def share(self, percent: float, label: str) -> str:
        """A share of defects: in PPM where the label asks so, else in percent."""
        if re.search("ppm", label, re.IGNORECASE):
            return f"{percent * 10_000:.10g}"
        number = f"{percent:.10g}"
        return f"{number.replace('.', ',')} %" if self._language == "de" else f"{number}%"

    def causes(self, occurrence: str, escape: str) -> str:
        """Both causes in one cell, each with its name."""
        first, second = _CAUSES.get(self._language, ("Occurrence: ", "Escape: "))
        return "\n".join(f"{name}{words}" for name, words in ((first, occurrence), (second, escape)) if words)

    def measure(self, one: Action, said: Iterable[str]) -> str:
        """A measure with what has no column of its own: its result, and in brackets at the end who and when."""
        missing = set(said)
        words = one.action.strip()
        if "result" in missing and one.result:
            words = f"{words.rstrip('。.')}{'：' if self._wide else ': '}{one.result}"
        told = [one.who if "who" in missing else None, self.day_in(one.date or one.done) if "date" in missing else None]
        bracket = ("，" if self._language[:2] == "zh" else "、" if self._wide else ", ").join(filter(None, told))
        if not bracket:
            return words
        return f"{words}（{bracket}）" if self._wide else f"{words} ({bracket})"

    def numbered(self, lines: list[str]) -> str:
        """Several measures in one cell, one a line."""
        return "\n".join(f"{at}. {line}" for at, line in enumerate(lines, 1)) if len(lines) > 1 else "\n".join(lines)


def as_day(words: str | None) -> date | None:
    """The day an ISO date names."""
    try:
        return date.fromisoformat(words) if words and len(words) == 10 else None
    except ValueError:
        return None


def same(one: str | None, other: str | None) -> bool:
    """Whether two texts say the same but for spaces and case."""
    return "".join((one or "").casefold().split()) == "".join((other or "").casefold().split())


def _writing(words: str) -> str:
    return next((name for name, shape in _SHOWN.items() if shape.fullmatch(words.strip())), "")
