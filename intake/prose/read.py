"""What running text states, by closed patterns: numbers of parts and lots, quantities, dates, demands.

Takes Prose; gives Statements. Raises nothing, touches nothing. Only what the words plainly say is taken; nothing is
reckoned out.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from intake.prose.all_languages import ALL, IS, fields_with_leads, joined, lead
from intake.prose.common import CODE, GROUPED, MONEY
from intake.prose.dates import read_due_dates, read_other_dates
from intake.prose.english_claims import read_english_claims
from intake.prose.english_codes import read_english_codes
from intake.prose.english_days import read_english_days
from intake.prose.english_places import read_english_places
from intake.prose.english_remedies import read_english_remedies
from intake.prose.products import read_products
from intake.prose.quantities import read_quantities, read_rates
from intake.prose.source import Prose
from intake.values.statements import Statement
from intake.who.voice import Sentence


def read_prose(prose: Prose) -> tuple[Statement, ...]:
    """Every field the sentences state; where one states several values, all of them, in order."""
    readers: tuple[Callable[[Prose], Iterable[Statement]], ...] = (
        _codes,
        read_english_codes,
        _orders,
        _lots,
        read_quantities,
        read_rates,
        read_due_dates,
        read_other_dates,
        read_english_days,
        read_products,
        read_english_places,
        _places_found,
        _severities,
        read_english_claims,
        _claims,
        read_english_remedies,
        _remedies,
        _reply_forms,
    )
    told = replace(prose, sentences=tuple(map(_without_data, prose.sentences)))
    return tuple(statement for reader in readers for statement in reader(told))


_FIGURES = re.compile(r"\d+")
_MOST_FIGURES = 40
_DATA_FROM = 200


def _without_data(sentence: Sentence) -> Sentence:
    """A sentence without the measurements pasted behind it, figures upon figures, which tell of no quantity."""
    figures = list(islice(_FIGURES.finditer(sentence.words), _MOST_FIGURES + 1))
    if len(figures) > _MOST_FIGURES:
        return replace(sentence, words=sentence.words[: figures[_MOST_FIGURES].start()])
    if sum(len(one[0]) for one in figures) > max(_DATA_FROM, len(sentence.words)) // 2:
        return replace(sentence, words=sentence.words[:_DATA_FROM])
    return sentence


def _codes(prose: Prose) -> Iterator[Statement]:
    """Numbers that stand right after their name: `料号VX-15-304`, `lot HT26-0412`, `order 88-20417`."""
    for field in fields_with_leads():
        pattern = _numbers_behind(prose.vocabulary.label_pattern(field), lead(field))
        for sentence in prose.figured:
            for found in pattern.finditer(sentence.words):
                after = sentence.words[found.end() : found.end() + 1]
                if (after not in "年月日%" or not after) and not _unaffected(sentence.words, found):
                    yield prose.statement(field, found[1], sentence)
    for language in ALL:
        for field, patterns in language.numbers.items():
            for sentence in prose.figured:
                for found in (one for pattern in patterns for one in pattern.finditer(sentence.words)):
                    if not _unaffected(sentence.words, found):
                        yield prose.statement(field, found[1], sentence)


_LOTS = tuple(pattern for language in ALL for pattern in language.lots)


_ORDERS = tuple(pattern for language in ALL for pattern in language.orders)


def _orders(prose: Prose) -> Iterator[Statement]:
    """Numbers that the words around them show to be those of orders."""
    for sentence in prose.figured:
        for found in (one for pattern in _ORDERS for one in pattern.finditer(sentence.words)):
            yield prose.statement("order_no", found[1], sentence)


def _lots(prose: Prose) -> Iterator[Statement]:
    """Numbers that the words around them show to be those of lots."""
    for sentence in prose.figured:
        for found in (one for pattern in _LOTS for one in pattern.finditer(sentence.words)):
            if not _unaffected(sentence.words, found):
                yield prose.statement("lot", found[1], sentence)


_UNAFFECTED = re.compile(joined("unaffected"), re.IGNORECASE)
_COMPARED = re.compile(rf"\s*{joined('compared')}\b", re.IGNORECASE)


def _unaffected(words: str, found: re.Match[str]) -> bool:
    """Whether the words say that these goods are none of the complaint's: `Charge 4 ist nicht betroffen`."""
    if _COMPARED.match(words):
        return True
    end = re.compile(r"[，；。]|[,;]\s|$").search(words, found.end())
    begin = max(words.rfind(mark, 0, found.start()) for mark in ",;，；。")
    return bool(end and _UNAFFECTED.search(words, begin + 1, end.start()))


@lru_cache(maxsize=32)
def _numbers_behind(labels: str, words: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:{labels + '|' if labels else ''}{words}){IS}"
        rf"({GROUPED}|{CODE}(?:(?:\s*(?:[、,和&と]|及び|および|並びに|ならびに|以及)(?!\s*\d{{1,2}}/\d{{1,2}}(?!\d)|\s*\d{{1,7}}{joined('unit')})\s*(?:and\s+)?|\s+(?:und|sowie)\s+(?=[0-9./-]*[A-Z])){CODE})*)",
        re.IGNORECASE,
    )


_PLACES = tuple(pattern for language in ALL for pattern in language.places)


_DAY_BEFORE = re.compile(r"^(?:今天|昨天|前天|今早|昨晚|今晨|今日|昨日|近日|最近|刚才|剛才)(?=.)")


def _places_found(prose: Prose) -> Iterator[Statement]:
    """Where it was found, said together with the finding: `於轉向機組裝線發現` from the preposition on."""
    for sentence in prose.sentences:
        if prose.vocabulary.finds("found", sentence.words) or prose.vocabulary.finds("defect", sentence.words):
            for found in (one for pattern in _PLACES if (one := pattern.search(sentence.words))):
                yield prose.statement("found_at", _DAY_BEFORE.sub("", found[1]), sentence)
    for sentence in prose.among("found"):
        for phrase in prose.vocabulary.finds("place_found", sentence.words)[:1]:
            whole = re.search(
                rf"(?<=[於在于從从])(?:(?![年月日号號])[\u4e00-\u9fffA-Za-z0-9]){{1,10}}?{re.escape(phrase)}",
                sentence.words,
            )
            yield prose.statement("found_at", whole[0] if whole else phrase, sentence)
    for sentence in prose.among("defect"):
        for phrase in prose.vocabulary.finds("process_found", sentence.words)[:1]:
            yield prose.statement("found_at", phrase, sentence)


_SEVERITY = tuple(pattern for language in ALL for pattern in language.severity)


def _severities(prose: Prose) -> Iterator[Statement]:
    """The customer's own class; that a line stands still or people are in danger; what only may be so is none."""
    for sentence in prose.sentences:
        for found in (one for pattern in _SEVERITY for one in pattern.finditer(sentence.words)):
            yield prose.statement("severity", found[1], sentence)
    for sentence in prose.among("major"):
        for clause in re.split(r"[，；;。]|,(?!\d)|\s[-–]\s", sentence.words):
            told = prose.vocabulary.finds("major", clause)
            if told and not prose.vocabulary.finds("not_so", f" {clause} "):
                yield prose.statement("severity", told[0], sentence)


_CLAIMED = re.compile(
    r"(?:(?<![\d.,])\d{1,4}(?:[.,]\d{1,2})?\s*(?:Arbeits)?(?:Stunden|Std\.?|hours|hrs\.?|h)\s*(?:zu|à|á|a|at|@|x|×)\s*(?:je\s+)?)?"
    rf"(?:{MONEY.pattern})",
    re.IGNORECASE,
)
"""`1.250 EUR`, `6 Stunden zu je 54 Euro`."""


def _claims(prose: Prose) -> Iterator[Statement]:
    for sentence in prose.among("claim"):
        for found in _CLAIMED.finditer(sentence.words):
            yield prose.statement("claim", found[0].strip(), sentence)


_REMEDY = re.compile(joined("remedy"))
_ASKS = re.compile(joined("asks"), re.IGNORECASE)
_DONE = re.compile(joined("done"))
"""What is told as done is not asked for: `全数選別を行ったところ`."""
_NOT_NEEDED = re.compile(joined("not_needed"))


_CLAUSES = re.compile(r"[，；;。]|,(?!\d)|\s[-–]\s|(?=並|并(?!非))")
_CLAUSES_OF_KANA = re.compile(r"[、，；;。]|,(?!\d)|\s[-–]\s")
_KANA = re.compile("[\u3041-\u3096]")
"""A Japanese comma parts clauses; a Chinese one of that shape only the items of a list."""


_LIST_FOLLOWS = re.compile(
    r"(?:次の|下記|以下|左記)[^。]{0,24}(?:お願い|要望|希望|要請|ください|下さい)"
    r"|(?:[請请]|要求|希望)[^。；;]{0,24}(?:如下|下列|以下)|如下(?:要求|[請请]求|處理|处理)"
    r"|(?:ask|request|require|expect|need|want)\b[^.]{0,40}(?:following|as follows|:\s*$)"
    r"|(?:bitten|erwarten|fordern|brauchen)\b[^.]{0,40}(?:folgend|:\s*$)",
    re.IGNORECASE,
)
"""What asks for all the items of the list below it: `次の二点をお願い申し上げます。`"""


def _remedies(prose: Prose) -> Iterator[Statement]:
    """The clauses that ask for goods to be replaced, repaired or taken back; those side by side as one."""
    items = prose.voice.items()
    listed = False
    for sentence in prose.sentences:
        listed = (listed and sentence.line in items) or bool(_LIST_FOLLOWS.search(sentence.words))
        if _names_remedy(prose, sentence.words) and (listed or _asks(prose, sentence.words)):
            yield from (prose.statement("remedy", words, sentence) for words in _wanted_clauses(prose, sentence.words))


def _wanted_clauses(prose: Prose, words: str) -> Iterator[str]:
    run: list[str] = []
    for clause in (*(_CLAUSES_OF_KANA if _KANA.search(words) else _CLAUSES).split(words), ""):
        if _names_remedy(prose, clause) and not any(one.search(clause) for one in (MONEY, _DONE, _NOT_NEEDED)):
            run.append(_behind_colon(prose, clause).strip(" .。！!").lstrip("並并且"))
        elif run:
            yield "，".join(run)
            run = []


def _behind_colon(prose: Prose, clause: str) -> str:
    """A demand without the words that announce it: `Was wir brauchen: 12 neue Ringe`."""
    _, _, demand = clause.partition(": ")
    return demand if demand and _names_remedy(prose, demand) else clause


def _names_remedy(prose: Prose, words: str) -> bool:
    return bool(prose.vocabulary.finds("remedy", words) or _REMEDY.search(words))


def _asks(prose: Prose, words: str) -> bool:
    """A demand by its words, or by how a bare item of a list of demands begins: `补发24件良品`."""
    starts = words.strip().casefold().startswith(prose.vocabulary.phrases("demand"))
    return starts or bool(_ASKS.search(words))


def _reply_forms(prose: Prose) -> Iterator[Statement]:
    """The form of answer asked for; where an 8D is said to be unnecessary, the other form."""
    for sentence in prose.sentences:
        refused = bool(prose.vocabulary.finds("no_8d", sentence.words))
        asked = prose.vocabulary.finds("request", sentence.words) or prose.vocabulary.finds("answer", sentence.words)
        forms = [
            one for one in prose.vocabulary.finds("reply_form", sentence.words) if not (refused and "8d" in one.lower())
        ]
        if asked and forms:
            named = max(forms, key=lambda one: ("8d" in one.lower(), len(one)))
            yield prose.statement("reply_form", named, sentence)
