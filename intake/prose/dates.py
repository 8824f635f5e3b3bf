"""By when something is asked, when it was delivered, when it was found, in running text.

Takes Prose; gives Statements. Raises nothing, touches nothing.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from intake.phrases import Vocabulary
from intake.prose.all_languages import ALL, joined
from intake.prose.common import BRACKETED_WEEKDAY, DATE, SHORT_DATE
from intake.prose.source import Prose
from intake.values.due import Named, demands_in, findings_in
from intake.values.statements import Statement

_DUE = tuple(pattern for language in ALL for pattern in language.due)
_REPORT = re.compile(joined("report"), re.IGNORECASE)
_FOUND_BEHIND = re.compile(
    rf"(?:[（(][^（）()]{{0,60}}[)）]|[^。；;，,]){{0,30}}?(?:{joined('surely_found')}|{joined('shows')})"
    rf"|[^。；;，,]{{0,24}}[，,]?{joined('suddenly')}|[^。；;]{{0,100}}?{joined('found_at_end')}",
    re.IGNORECASE,
)
_FOUND_BEFORE = re.compile(rf"\b{joined('surely_found')}[^.;,。，；]{{0,40}}$", re.IGNORECASE)
_CAME_ON = re.compile(rf"{joined('came_on')}\s*$", re.IGNORECASE)
_PLANS = [
    "原订",
    "原訂",
    "原定",
    "预定",
    "預定",
    "预计",
    "預計",
    "约定",
    "約定",
    "应于",
    "應於",
    "答應",
    "排定",
    "説好",
    "約束の",
    "予定の",
]
_NOT_PLANNED = "".join(f"(?<!{plan})(?<!{plan} )" for plan in _PLANS)
"""原訂 11/5 交貨 is when the goods should have come."""
_NOT_ITSELF = "(?!检|檢|検査|先|予定)"
"""到货检验 is an inspection and no delivery."""


def read_due_dates(prose: Prose) -> Iterator[Statement]:
    """Dates by which something is asked for; those of the answer before those of other things."""
    demands: list[tuple[bool, Statement]] = []
    for sentence in prose.among("answer"):
        asked = list(_demands(sentence.words, prose.vocabulary))
        for start, end, words in asked:
            about = _around(sentence.words, start, end) if len(asked) == 1 else _item(sentence.words, start, end)
            demands.append((bool(_REPORT.search(about)), prose.statement("due_date", words, sentence)))
    best = max((about for about, _ in demands), default=False)
    yield from (statement for about, statement in demands if about == best)


def _demands(words: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int, str]]:
    """Begin, end and words of every date, then of every term from the day of writing, by which something is asked."""
    rest = words
    for pattern in _DUE:
        for found in pattern.finditer(words):
            yield found.start(), found.end(), found[1]
            rest = rest[: found.start()] + "@" * len(found[0]) + rest[found.end() :]
    for one in demands_in(rest):
        about_answer = vocabulary.finds("answer", _around(words, one.start, one.end, "；;"))
        if about_answer and not re.search(one.language.not_due, _around(words, one.start, one.end), re.IGNORECASE):
            yield one.start, one.end, one.words


def _around(words: str, start: int, end: int, marks: str = "，,；;") -> str:
    """The clause that words stand in, from mark to mark."""
    begin = max(words.rfind(mark, 0, start) for mark in marks) + 1
    ends = [at for mark in marks if (at := words.find(mark, end)) >= 0]
    return words[begin : min(ends, default=len(words))]


_AND = re.compile(r"\s(?:und|sowie|and)\s", re.IGNORECASE)


def _item(words: str, start: int, end: int) -> str:
    """The one of several demands that words stand in: `eine Zwischenantwort bis … und den 8D-Report bis …`."""
    clause = _around(words, start, end)
    at = start - words.index(clause)
    ands = [found.span() for found in _AND.finditer(clause)]
    begin = max((behind for _, behind in ands if behind <= at), default=0)
    return clause[begin : min((before for before, _ in ands if before >= at), default=len(clause))]


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
    yield from _found_lately(prose)
    yield from _delivered_lately(prose, delivery)


def _found_lately(prose: Prose) -> Iterator[Statement]:
    """`昨天装配时发现`, `found yesterday`: a day told of right beside the finding."""
    for sentence in prose.sentences:
        told = prose.vocabulary.finds("found", sentence.words) or prose.vocabulary.finds("defect", sentence.words)
        for one in findings_in(sentence.words) if told else ():
            if _FOUND_BEHIND.match(sentence.words, one.end) or _FOUND_BEFORE.search(sentence.words[: one.start]):
                yield prose.statement("occurred_on", one.words, sentence)


def _delivered_lately(prose: Prose, delivery: re.Pattern[str]) -> Iterator[Statement]:
    """`上週五到的那批`, `昨日納入の`: a day told of right before the delivery, put in a date's place to ask for it.

    今天收到 says when goods were looked at as often as when they came, and is left to a person; 今朝届いた does not.
    """
    for sentence in prose.among("delivered"):
        for one in findings_in(sentence.words):
            behind = delivery.match(f"1/1{sentence.words[one.end : one.end + 24]}")
            is_today = one.term.kind == "day" and not one.term.ahead and not one.language.came_behind
            if not is_today and (
                behind or _came_behind(one, sentence.words) or _CAME_ON.search(sentence.words[: one.start])
            ):
                yield prose.statement("delivery_date", one.words, sentence)


def _came_behind(named: Named, words: str) -> bool:
    told = named.language.came_behind
    return bool(told and re.match(told, words[named.end :], re.IGNORECASE))


@lru_cache(maxsize=4)
def _delivered_on(phrases: tuple[str, ...]) -> re.Pattern[str]:
    delivered = f"(?:{'|'.join(map(re.escape, phrases))})"
    writings = (
        rf"{_NOT_PLANNED}({DATE}|{SHORT_DATE}){BRACKETED_WEEKDAY}(?:[)）]|{joined('after_date')})?\s*{delivered}{_NOT_ITSELF}",
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
        rf"({DATE})(?:[（(][^（）()]{{0,12}}[)）]|[)）])?[^。；;，()（）]{{0,14}}?{found}{not_dated_behind}",
        *(writing for language in ALL for writing in language.found),
        rf"({DATE})[)）]?[^。；;，,\d()（）]{{0,14}}?{joined('shows')}",
        rf"({DATE})[)）]?[^。；;，,\d]{{0,14}}?[，,]?{joined('suddenly')}",
        rf"({DATE})[)）]?[^。；;]{{0,30}}?{joined('surely_found')}",
    )
    return re.compile("|".join(writings), re.IGNORECASE)
