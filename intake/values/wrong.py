"""What is wrong, and what it is about: the clause that says so, and the category its words name.

Takes Sentences and the Vocabulary; gives sentences and a Category. Raises nothing, touches nothing.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from intake.phrases import Vocabulary
from intake.prose.all_languages import joined
from intake.prose.fault import (
    ABSENT,
    AFTERMATH,
    ASKS_HOW,
    CAME_OUT,
    EARLIER,
    EXAMINED,
    FINDING,
    OF_THE_MAIL,
    OTHER_THING,
    SUPPOSED,
)
from intake.who.voice import Sentence
from records.complaint import Category

_MOST = 2
_CLAUSE = re.compile(r"(?:\([^()]{0,120}\)|（[^（）]{0,120}）|(?<=\d)[,:](?=\d)|(?!\s[-–—]\s)[^，；：。！？!;\n,:—])+")
"""A clause with its brackets; a decimal comma and `1:10` part nothing."""
_SPACED = re.compile(r"(?<=[\u3400-\u9fff])[ \u3000]+(?=[\u3400-\u9fff0-9])")
_CLAUSE_OF_KANA = re.compile(_CLAUSE.pattern.replace("[^，", "[^、，"))
_KANA = re.compile("[\u3041-\u3096]")
"""A Japanese comma parts clauses; a Chinese one of that shape only the items of a list."""
_HAN_OR_KANA = re.compile("[\u3041-\u30ff\u3400-\u9fff]")
_LONG = 60
"""Characters from which a clause is cut down to what it says of the goods."""
_SHORT = 76
"""Columns that two clauses may take together; Han characters take two."""
_CIRCUMSTANCES = re.compile(joined("circumstances"))
_COUNTED_SHORT = re.compile(joined("counted_short"), re.IGNORECASE)
_UP_TO_BRACKET = re.compile(r"^[^（(]{1,60}[（(][^（）()]{0,100}[)）]\s*(?=\w{4})")
"""`贵司交来的外壳（图号…，批号…）`: which goods, before what is wrong with them."""
_UNSURE = re.compile(rf"{joined('unsure')}\s", re.IGNORECASE)
_PARTING = re.compile(joined("parting"), re.IGNORECASE)
_HEADING = re.compile(joined("heading"))
_JOINING = re.compile(rf"^(?:{joined('joining')})(?:\s+|(?<=[\u4e00-\u9fff]))", re.IGNORECASE)


def telling_clauses(sentences: tuple[Sentence, ...], subject: str, vocabulary: Vocabulary) -> tuple[Sentence, ...]:
    """The clause with most to say of what is wrong, the first of equals, and a second where both are short.

    The subject is asked when no sentence says so.
    """
    told = [one for sentence in sentences for one in _told(sentence, vocabulary)]
    told = told or list(_told(Sentence(0, subject), vocabulary))
    best = sorted(range(len(told)), key=lambda index: -told[index].exactly)[:_MOST]
    if len(best) < _MOST or not _both(told[best[0]], told[best[1]]):
        return tuple(Sentence(told[index].line, _bare(told[index].words)) for index in best[:1])
    first, second = (told[index] for index in sorted(best))
    if first.sentence == second.sentence and second.begin - first.begin - len(first.words) <= _MOST:
        return (Sentence(first.line, _bare(first.sentence[first.begin : second.begin + len(second.words)])),)
    return tuple(Sentence(one.line, _bare(one.words)) for one in (first, second))


class _Told(NamedTuple):
    """A clause that says what is wrong, and how exactly it does; where it stands in its sentence."""

    exactly: float
    line: int
    sentence: str
    begin: int
    words: str


_AGAINST: tuple[tuple[re.Pattern[str], float], ...] = (
    (ABSENT, 2),
    (SUPPOSED, 1.2),
    (EXAMINED, 1.2),
    (AFTERMATH, 0.8),
    (EARLIER, 0.7),
    (ASKS_HOW, 1.2),
    (OF_THE_MAIL, 1),
)
"""What else a clause says, and how much that speaks against its saying what is wrong."""
_FOUND = 0.5
_TOO_LITTLE = -0.4


def _told(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[_Told]:
    """The clauses that say what is wrong, each from where it says so, with what speaks for and against it."""
    if not _faults(sentence.words, vocabulary):
        return
    for start, piece in _clauses(sentence.words):
        clause = piece.strip(" .。")
        if wrongness(clause, vocabulary) > 0 and not _UNSURE.match(clause) and not vocabulary.finds("informal", clause):
            begin, words = _from_finding(clause, vocabulary)
            exactly = _exactly(clause, vocabulary) - _against(words)
            asks = bool(vocabulary.finds("request", clause))
            begin += start + len(piece) - len(piece.lstrip(" .。"))
            if exactly > _TOO_LITTLE:
                yield _Told(exactly - asks, sentence.line, sentence.words, begin, words)


def _exactly(clause: str, vocabulary: Vocabulary) -> float:
    meant = OTHER_THING.sub(" ", clause)
    exactly = _faults(meant, vocabulary) - 0.75 * len(vocabulary.finds("vague_defect", meant))
    return exactly + _FOUND * bool(FINDING.match(clause)) - bool(_HEADING.search(clause)) - (meant != clause)


def _against(clause: str) -> float:
    return sum(by for pattern, by in _AGAINST if pattern.search(clause))


def _from_finding(clause: str, vocabulary: Vocabulary) -> tuple[int, str]:
    """A clause without who found it and that it came out, where what is wrong stands in the rest."""
    words, begin = clause, 0
    found = FINDING.match(clause)
    if found and _faults(clause[found.end() :], vocabulary):
        begin, words = found.end(), clause[found.end() :]
    end = CAME_OUT.search(words)
    if end and _faults(words[: end.start()], vocabulary):
        words = words[: end.start()]
    return begin, words


def _clauses(words: str) -> Iterator[tuple[int, str]]:
    """The clauses with their beginnings; a long one in the pieces it goes on in."""
    for found in (_CLAUSE_OF_KANA if _KANA.search(words) else _CLAUSE).finditer(words):
        parting = _SPACED if len(_SPACED.findall(found[0])) > _MOST else _PARTING
        ends = [one.start() for one in parting.finditer(found[0])] if len(found[0]) > _LONG else []
        begin = 0
        for end in (*ends, len(found[0])):
            yield found.start() + begin, found[0][begin:end]
            begin = end


def clauses_of(words: str) -> list[str]:
    """The clauses of a sentence that say more than a word."""
    pattern = _CLAUSE_OF_KANA if _KANA.search(words) else _CLAUSE
    return [clause for found in pattern.finditer(words) if _width(clause := found[0].strip(" .。")) > _WORD]


_WORD = 4


_LACKS = re.compile(
    r"[少缺短欠差](?:了|发|發|交|装|裝|送)?\s*\d[\d.,]{0,12}(?![\d.,]|\s*(?:[mcµμu]m|毫米|厘米|微米|公釐|丝|条|度|[%％℃°]))"
)
_NOT = re.compile(
    r"没有|沒有|[未无無缺]|ません|ない|なし|\b(?:no|not|none|without|only|missing|never|kein\w*|nicht|ohne|nur|fehl\w*)\b",
    re.IGNORECASE,
)


def lacking(words: str) -> int:
    """How plainly a clause says that something lacks: by a count, by a word of denial, not at all."""
    return 2 if _LACKS.search(words) or _COUNTED_SHORT.search(words) else int(bool(_NOT.search(words)))


def _faults(words: str, vocabulary: Vocabulary) -> int:
    """How many faults words name; `少360只` is one."""
    return len(vocabulary.finds("defect", words)) or int(bool(_COUNTED_SHORT.search(words)))


def _both(best: _Told, second: _Told) -> bool:
    """Whether a second clause adds to the best; in another script it says the same again."""
    if bool(_HAN_OR_KANA.search(best.words)) != bool(_HAN_OR_KANA.search(second.words)):
        return False
    if any(_HEADING.search(one.words) or _against(one.words) for one in (best, second)):
        return False
    return second.exactly >= 1 and _width(best.words) + _width(second.words) <= _SHORT


def _width(words: str) -> int:
    return sum(2 if character > "\u2e80" else 1 for character in words)


def _bare(clause: str) -> str:
    """A clause without the word that joins it on, a long one without the circumstances it begins with."""
    bare = _JOINING.sub("", clause)
    if _width(bare) > _LONG:
        bare = _UP_TO_BRACKET.sub("", bare)
    return _CIRCUMSTANCES.sub("", bare) if len(bare) > _LONG else bare


def telling_sentences(sentences: tuple[Sentence, ...], subject: str, vocabulary: Vocabulary) -> tuple[Sentence, ...]:
    """At most two sentences, those with most to say of what is wrong, in their order; else the subject, if it does."""
    scored = [(wrongness(one.words, vocabulary), index) for index, one in enumerate(sentences)]
    best = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: -pair[0])[:_MOST]
    if best:
        return tuple(sentences[index] for index in sorted(index for _, index in best))
    return (Sentence(0, subject),) if wrongness(subject, vocabulary) > 0 else ()


def wrongness(words: str, vocabulary: Vocabulary) -> float:
    """How much words say of what is wrong: a figure says more, a demand less, a mere possibility nothing."""
    defects = _faults(words, vocabulary)
    if not defects or vocabulary.finds("conditional", words):
        return 0
    has_figure = bool(re.search(r"\d", words))
    asks = bool(vocabulary.finds("request", words))
    return max(defects + 0.5 * has_figure - 1.5 * asks, 0.1)


def category_of(words: str, vocabulary: Vocabulary) -> Category:
    """The category most of whose words stand here; product quality where no other is named as often."""
    told = words
    for phrase in vocabulary.finds("other_sense", words):
        told = re.sub(re.escape(phrase), " ", told, flags=re.IGNORECASE)
    scores = {name: count for name, count in vocabulary.of_categories(told).items() if name != "other"}
    scores["quantity"] = scores.get("quantity", 0) + 2 * bool(_COUNTED_SHORT.search(told) or _LACKS.search(told))
    quality = scores.pop("product_quality", 0)
    best = max(scores, key=lambda name: (scores[name], name == "documentation"), default="")
    return Category(best) if best and scores[best] and scores[best] >= quality else Category.PRODUCT_QUALITY
