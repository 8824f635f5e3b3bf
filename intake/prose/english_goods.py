"""Which goods an English mail is about: the noun phrase that its words treat as what was delivered.

Takes Prose; gives Statements. Raises nothing, touches nothing. A name ends with a noun of the trades (`goods` of
languages/en.toml) and reaches back over what may describe it; what stands around a name tells whether it is the goods
complained of, or a machine, a drawing, a place where they were used. A name with too little around it is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from intake.prose.english_counts import BAD
from intake.prose.source import Prose
from intake.values.statements import Statement
from intake.who.voice import Sentence

_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’/-]*")
_SAYS_WHICH = re.compile(
    r"[A-Za-z][a-z]+(?:[-/][A-Za-z]?[a-z]+)*|[A-Z]{1,5}|[A-Z]{1,2}\d{1,3}|\d{1,4}(?:mm|cm|V|W|kW|kV|ml|g|kg|A|bar|L)"
    r"|\d{1,3}[-/]?(?:way|phase|pin|pole|core|layer|inch|piece)"
)
"""A word that may describe goods: `ball`, `O-ring`'s like, `M8`, `12V`, `3-phase`; a number of a part is none."""
_MEASURE = re.compile(r"\s\d+(?:[.,]\d+)?\s?(?:mm|cm|m|deg|°|V|W|kW|ml|l|g|kg|inch|\")(?![A-Za-z0-9])")
_MOST_WORDS = 3
"""Words before the noun."""
_ENOUGH = 3
_PACKS = frozenset(
    (
        "drum",
        "bag",
        "roll",
        "reel",
        "coil",
        "can",
        "bottle",
        "sheet",
        "tin",
        "sachet",
        "pouch",
        "tray",
        "tank",
        "jar",
        "pair",
        "bin",
    )
)
_OF_WHAT = re.compile(r" of (?!them\b|these\b|those\b|which\b|the\b|your\b|our\b|it\b)")
"""`four drums of grease`: what the goods are in is not the goods."""
_AROUND = 60
"""Characters looked at on either side."""
_SMALL = (
    r"(?:(?:the|your|our|these|those|this|said|all|both|new|defective|faulty|cracked|broken|damaged|rejected|bad)\s+)"
)
_BEFORE: tuple[tuple[re.Pattern[str], int], ...] = tuple(
    (re.compile(rf"{words}$", re.IGNORECASE), worth)
    for words, worth in (
        (
            (
                r"(?<![A-Za-z0-9.,/-])(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
                r"|thirteen|fifteen|sixteen|eighteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty"
                r"|ninety)(?:-\w+)?|hundred|dozen)"
                rf"\s*(?:(?:pcs|pieces|pairs|units|sets|rolls|nos|off)\.?)?\s*(?:out\s)?(?:of\s+)?{_SMALL}{{0,3}}"
            ),
            3,
        ),
        (rf"\b(?:your|these|those|following|said)\s+{_SMALL}?", 2),
        (rf"\b(?:the|this|all|both|every|each)\s+{_SMALL}?", 1),
        (
            (
                r"\b(?:lot|lots|batch|batches|delivery|shipment|consignment|pcs|pieces|bags|rolls|reels|drums|cartons"
                r"|boxes"
                rf"|pallets?|order)\s+of\s+{_SMALL}?"
            ),
            2,
        ),
        (
            (
                r"\b(?:complaint|claim|problems?|issues?|trouble|rejection|defects?)\s+(?:about|on|of|for|with"
                r"|regarding|in)"
                rf"\s+{_SMALL}{{0,2}}"
            ),
            2,
        ),
        (r"\b(?:our|my|their|his)\s+", -3),
        (
            (
                r"\b(?:on|in|at|to|into|onto|through|under|near|against|inside|along|around|between|by|via|per|for"
                r"|like|as|after"
                r"|before|onto|a|an)\s+(?:(?:the|a|an|our|this|that|each|its|their|his|my)\s+)?"
            ),
            -4,
        ),
    )
)
"""What stands right before a name, and what it says for or against it."""
_NUMBER = r"(?=[A-Za-z0-9./-]{0,30}\d)[A-Za-z0-9]{1,12}(?:[./-][A-Za-z0-9]{1,12}){0,5}"
_AFTER: tuple[tuple[re.Pattern[str], int], ...] = tuple(
    (re.compile(words, re.IGNORECASE), worth)
    for words, worth in (
        (
            (
                r"\s*[,(:–-]?\s*(?:(?:our|your)\s+)?(?:(?:part|item|article|art|type|model|p/n|drawing|code"
                r"|ref)\b\.?\s*)"
                rf"?(?:(?:no|number|nr)\b\.?\s*|#)?:?\s*{_NUMBER}"
            ),
            4,
        ),
        (
            (
                r"\s*[,(–-]?\s*(?:(?:of|from|on|under|with|in|as per|against)\s+)?(?:(?:the|your|our)\s+)?"
                r"(?:lot|batch|po|p/o|order|heat|serial|s/n|delivery|shipment|invoice|date code|contract)\b"
            ),
            3,
        ),
        (
            (
                r",?\s+(?:(?:that|which)\s+)?(?:you|we|I)\s+(?:(?:have|had|just|recently)\s+){0,2}"
                r"(?:shipped|sent|supplied|delivered|bought|received|ordered|purchased|got|had)\b"
            ),
            3,
        ),
        (r",?\s+(?:(?:that|which)\s+)?(?:delivered|received|shipped|supplied|ordered|arrived|came|from you)\b", 3),
        (
            (
                r"\s*(?:\([^()]{1,40}\)\s*)?(?:,[^,.]{1,40},\s*)?(?:(?:in|of|from)\s+(?:\w+\s+){1,3}?)?(?:are|is|were"
                r"|was|have|has|had|shows?|did|do|does"
                r"|failed|fails?"
                r"|leaks?|cracks?|broke|breaks?|with|without|out of|not|cannot|won't|don't|keeps?|peels?"
                rf"|wobbles?|{BAD})\b"
            ),
            2,
        ),
    )
)
_IN_SUBJECT = 3
_REPEATED = 3
_CLEARLY_MORE = 2
"""A name of the subject line counts when no name of the text has nearly as much around it."""


@dataclass(frozen=True)
class _Mention:
    """A name, its noun in the singular, and what stands around it in points."""

    name: str
    noun: str
    worth: int
    sentence: Sentence


def read_english_goods(prose: Prose) -> Iterator[Statement]:
    """The one name of goods with most around it, if any has enough."""
    if prose.voice.message.language != "en":
        return
    in_subject = list(_mentions(prose, Sentence(0, prose.voice.subject)))
    in_text = [one for sentence in prose.sentences for one in _mentions(prose, sentence)]
    of_subject, of_text = _best(in_subject, frozenset()), _best(in_text, frozenset(one.noun for one in in_subject))
    found = of_subject if _worth(of_subject) >= _worth(of_text) + _CLEARLY_MORE else of_text
    if found and found.worth >= _ENOUGH:
        yield prose.statement("product", found.name, found.sentence)


def _worth(found: _Mention | None) -> int:
    return found.worth if found else 0


def _best(mentions: list[_Mention], also_named: frozenset[str]) -> _Mention | None:
    """The noun with most around it, by its fullest name; one that the subject line names too has more."""
    totals: dict[str, int] = {}
    for one in mentions:
        again = sum(other.noun == one.noun for other in mentions) - 1
        worth = one.worth + min(again, _REPEATED) + _IN_SUBJECT * (one.noun in also_named)
        totals[one.noun] = max(totals.get(one.noun, -_AROUND), worth)
    if not totals:
        return None
    noun = max(totals, key=lambda one: totals[one])
    named = [one for one in mentions if one.noun == noun and one.worth > 0] or [
        one for one in mentions if one.noun == noun
    ]
    fullest = max(named, key=lambda one: len(one.name.split()))
    return _Mention(fullest.name, noun, totals[noun], fullest.sentence)


def _mentions(prose: Prose, sentence: Sentence) -> Iterator[_Mention]:
    words = sentence.words
    goods, barred = _nouns(prose.vocabulary.phrases("goods")), _nouns(prose.vocabulary.phrases("no_goods"))
    tokens = list(_WORD.finditer(words))
    nouns = [_singular(token[0], goods) for token in tokens]
    for at, noun in enumerate(nouns):
        if not noun or (at + 1 < len(tokens) and nouns[at + 1] and _adjoin(words, tokens[at], tokens[at + 1])):
            continue
        if noun in _PACKS and _OF_WHAT.match(words, tokens[at].end()):
            continue
        first = _first_word(words, tokens, at, barred)
        begin, end = tokens[first].start(), tokens[at].end()
        measure = _MEASURE.match(words, end)
        name = words[begin : measure.end() if measure else end]
        worth = _IN_SUBJECT if sentence.line == 0 else 0
        worth += next((by for pattern, by in _BEFORE if pattern.search(words[max(0, begin - _AROUND) : begin])), 0)
        worth += next((by for pattern, by in _AFTER if pattern.match(words, measure.end() if measure else end)), 0)
        yield _Mention(name, noun, worth, sentence)


def _first_word(words: str, tokens: list[re.Match[str]], at: int, barred: frozenset[str]) -> int:
    """Where the name begins: over words that may describe it, back to one that may not."""
    first = at
    while first > max(0, at - _MOST_WORDS):
        word = tokens[first - 1][0]
        plain = word.casefold()
        if plain in barred or plain.endswith("ly") or not _SAYS_WHICH.fullmatch(word):
            break
        if not _adjoin(words, tokens[first - 1], tokens[first]):
            break
        first -= 1
    return first


def _adjoin(words: str, left: re.Match[str], right: re.Match[str]) -> bool:
    return words[left.end() : right.start()] == " "


@lru_cache(maxsize=8)
def _nouns(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(phrases)


def _singular(word: str, goods: frozenset[str]) -> str:
    """The noun of a word in either number; empty for no noun of goods. `end-caps` and `hinge/bracket` end with one."""
    plain = re.split(r"[/-]", word.casefold())[-1] if word.casefold() not in goods else word.casefold()
    endings = (("", ""), ("s$", ""), ("es$", ""), ("ies$", "y"), ("ves$", "fe"), ("ves$", "f"))
    forms = (re.sub(ending, by, plain) if ending else plain for ending, by in endings)
    return next((form for form in forms if form in goods), "")
