"""How many are affected, of how many, and what share: as running text counts them.

Takes Prose; gives Statements. Raises nothing, touches nothing.
"""

import re
from collections.abc import Iterable, Iterator

from intake.prose.all_languages import ALL, joined
from intake.prose.common import MONEY, Compiled, N
from intake.prose.source import Prose
from intake.values.statements import Statement

_PAIRS = tuple((pattern, False) for language in ALL for pattern in language.pairs)
_TOTAL_FIRST = tuple((pattern, True) for language in ALL for pattern in language.pairs_total_first)
_AFFECTED = tuple(pattern for language in ALL for pattern in language.affected)
_TOTAL = tuple(pattern for language in ALL for pattern in language.total)
_TOTALS = re.compile("|".join(pattern.pattern for pattern in _TOTAL), re.IGNORECASE)
_COUNT = re.compile(rf"\s*{N}{joined('unit')}")
_CLAUSES = re.compile(r"[，；;。、]|,(?!\d)")
_ASKS = re.compile(joined("asks"), re.IGNORECASE)
_SOUND = re.compile(joined("unaffected"), re.IGNORECASE)
_RATE = re.compile(rf"{joined('rate')}[^\d。；]{{0,12}}([\d.,]+\s*(?:%|％|‰|ppm))", re.IGNORECASE)
_SHARES = tuple(pattern for language in ALL for pattern in language.shares)


def read_quantities(prose: Prose) -> Iterator[Statement]:
    """Pairs first, which say both; then what is affected; then what is not the same figure again as the total."""
    pairs: tuple[Statement, ...] = tuple(dict.fromkeys(_pairs(prose)))
    wholes = tuple(_surest(prose, "qty_total", _TOTAL)) if len({one.words for one in pairs}) == 1 else ()
    if wholes:
        # `eight failures out of eight tested` counts the tested; the delivery it came from is the larger whole.
        pairs = (*(one for one in pairs if one.field != "qty_total"), *wholes)
    yield from pairs
    have = {one.field for one in pairs}
    affected = [] if "qty_affected" in have else list(_surest(prose, "qty_affected", _AFFECTED) or _counted(prose))
    yield from affected
    # `共5台异响` counts what is wrong; it says nothing of how many there are.
    counted = {(one.place.where, one.words) for one in affected}
    if "qty_total" not in have:
        totals = _surest(prose, "qty_total", _TOTAL)
        yield from (one for one in totals if (one.place.where, one.words) not in counted)


def _pairs(prose: Prose) -> Iterator[Statement]:
    for sentence, words in prose.undated:
        for pattern, total_first in (*_PAIRS, *_TOTAL_FIRST):
            for found in pattern.finditer(words):
                affected, total = (found[2], found[1]) if total_first else (found[1], found[2])
                if _number(affected) <= _number(total):
                    yield prose.statement("qty_affected", affected, sentence)
                    yield prose.statement("qty_total", total, sentence)


def _surest(prose: Prose, field: str, patterns: Compiled) -> Iterable[Statement]:
    """The surest writing that stands anywhere; the others are not asked then."""
    for pattern in patterns:
        hits = [
            prose.statement(field, found[found.lastindex or 1], sentence)
            for sentence, words in prose.undated
            for found in pattern.finditer(words)
        ]
        if hits:
            return hits
    return ()


def _counted(prose: Prose) -> Iterator[Statement]:
    """The one number that is counted where it is told what is wrong, there or in the words right behind."""
    told = False
    for sentence, words in prose.undated:
        wrong = bool(prose.vocabulary.finds("defect", words))
        clauses = [] if _TOTALS.search(words) else [one for one in _CLAUSES.split(words) if _COUNT.search(one)]
        about = [one for one in clauses if not any(no.search(one) for no in (_ASKS, MONEY, _SOUND))]
        if len(about) == 1 and len(_COUNT.findall(about[0])) == 1 and (wrong or (told and _COUNT.match(about[0]))):
            yield prose.statement("qty_affected", _COUNT.findall(about[0])[0], sentence)
        told = wrong


def _number(digits: str) -> int:
    return int(re.sub("[,.'’]", "", digits))


def read_rates(prose: Prose) -> Iterator[Statement]:
    """A share of defects behind its name; else by what is said of the share."""
    for pattern in (_RATE, *_SHARES):
        for sentence in prose.figured:
            for found in pattern.finditer(sentence.words):
                yield prose.statement("defect_rate_pct", found[found.lastindex or 1], sentence)
