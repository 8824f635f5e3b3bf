"""By when something is asked, when it was delivered, when it was found: calendar dates in running text.

Takes Prose; gives Statements. Raises nothing, touches nothing.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from intake.prose.all_languages import ALL, joined
from intake.prose.common import DATE, SHORT_DATE
from intake.prose.source import Prose
from intake.statements import Statement

_DUE = tuple(pattern for language in ALL for pattern in language.due)
_REPORT = re.compile(joined("report"), re.IGNORECASE)
_NOT_ITSELF = "(?!检|檢|検査)"
"""到货检验 is an inspection and no delivery."""


def read_due_dates(prose: Prose) -> Iterator[Statement]:
    """Dates by which something is asked for; those of the answer before those of other things."""
    demands: list[tuple[bool, Statement]] = []
    for sentence in prose.among("answer"):
        for pattern in _DUE:
            for found in pattern.finditer(sentence.words):
                about_report = bool(_REPORT.search(_around(sentence.words, found)))
                demands.append((about_report, prose.statement("due_date", found[1], sentence)))
    best = max((about for about, _ in demands), default=False)
    yield from (statement for about, statement in demands if about == best)


def _around(words: str, found: re.Match[str]) -> str:
    """The clause a match stands in."""
    begin = max(words.rfind(mark, 0, found.start()) for mark in "，,；;") + 1
    ends = [at for mark in "，；;" if (at := words.find(mark, found.end())) >= 0]
    return words[begin : min(ends, default=len(words))]


def read_other_dates(prose: Prose) -> Iterator[Statement]:
    """When it was delivered, and when it was found; a date by which something is asked is neither."""
    delivery = _delivered_on(prose.vocabulary.phrases("delivered"))
    occurrence = _found_on(prose.vocabulary.phrases("found"))
    for sentence in prose.dated:
        rest = sentence.words
        for hit in delivery.finditer(sentence.words):
            words = next(group for group in hit.groups() if group)
            yield prose.statement("delivery_date", words, sentence)
            rest = rest.replace(words, "@")
        for pattern in _DUE:
            rest = pattern.sub("@", rest)
        for hit in occurrence.finditer(rest):
            yield prose.statement("occurred_on", next(group for group in hit.groups() if group), sentence)


@lru_cache(maxsize=4)
def _delivered_on(phrases: tuple[str, ...]) -> re.Pattern[str]:
    delivered = f"(?:{'|'.join(map(re.escape, phrases))})"
    writings = (
        rf"({DATE}|{SHORT_DATE})\s*(?:[)）]|{joined('after_date')})?\s*{delivered}{_NOT_ITSELF}",
        rf"{delivered}[^.。;；,，\d]{{0,24}}?\b(?:{joined('on')}|{joined('dated')})\s+({DATE})",
        *(writing for language in ALL for writing in language.delivered),
    )
    return re.compile("|".join(writings), re.IGNORECASE)


@lru_cache(maxsize=4)
def _found_on(phrases: tuple[str, ...]) -> re.Pattern[str]:
    found = f"(?:{'|'.join(map(re.escape, phrases))})"
    not_dated_behind = rf"(?!\s+{joined('on')}\s+{DATE})"
    writings = (
        rf"{found}[^.。;；\d]{{0,60}}?\b{joined('on')}\s+({DATE})",
        rf"{found}\s*:\s*({DATE})",
        rf"{joined('that_day')}\b,?\s*(?:de[nm]\s+)?({DATE}),?[^.]{{0,40}}?{found}{not_dated_behind}",
        rf"({DATE})[)）]?[^。；;，]{{0,14}}?{found}{not_dated_behind}",
        *(writing for language in ALL for writing in language.found),
        rf"({DATE})[)）]?[^。；;]{{0,30}}?{joined('surely_found')}",
    )
    return re.compile("|".join(writings), re.IGNORECASE)
