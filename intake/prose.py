"""What running text states, by closed patterns: numbers of parts and lots, quantities, dates, demands.

Takes the sentences of a Voice and the Vocabulary; gives Statements. Raises nothing, touches nothing. Only what the
words plainly say is taken; nothing is reckoned out.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from intake.naming import trimmed
from intake.patterns import (
    AFFECTED,
    CODE,
    CONTAINER,
    DATE,
    DUE_DE,
    DUE_EN,
    DUE_JA,
    DUE_JA_LAST,
    DUE_SHORT,
    DUE_ZH,
    DUE_ZH_LAST,
    GROUPED,
    IS,
    LEADS,
    MONEY,
    PAIRS,
    PAIRS_TOTAL_FIRST,
    PRODUCT_BEFORE,
    PRODUCT_COUNTED_DE,
    PRODUCT_DE,
    PRODUCT_EN,
    PRODUCT_HEAD,
    PRODUCT_OF_LOT,
    PRODUCT_OF_LOT_DE,
    PRODUCT_PACKED_DE,
    RATE,
    SHORT_DATE,
    TOTAL,
    VAGUE_PRODUCT,
    VAGUE_PRODUCT_DE,
)
from intake.phrases import Vocabulary
from intake.statements import Statement
from intake.voice import Sentence, Voice


@dataclass(frozen=True)
class Prose:
    """The sentences to read, with what is known to look for."""

    voice: Voice
    vocabulary: Vocabulary
    sentences: tuple[Sentence, ...]

    def statement(self, field: str, words: str, sentence: Sentence) -> Statement:
        """A field's words with the sentence they stand in as evidence."""
        return Statement(field, words, self.voice.place(sentence.line, sentence.words))

    @cached_property
    def figured(self) -> tuple[Sentence, ...]:
        """The sentences with a figure: no number, date or quantity is written without one."""
        return tuple(one for one in self.sentences if _FIGURE.search(one.words))

    @cached_property
    def undated(self) -> tuple[tuple[Sentence, str], ...]:
        """The sentences with a figure, and their words with `@` for every date."""
        return tuple((one, _ANY_DATE.sub("@", one.words)) for one in self.figured)

    def among(self, name: str) -> Iterator[Sentence]:
        """The sentences in which a phrase of that name stands."""
        return (one for one in self.sentences if self.vocabulary.finds(name, one.words))


_FIGURE = re.compile(r"\d")
_ANY_DATE = re.compile(DATE, re.IGNORECASE)
_LONGEST_NAME = 64
"""Characters before a number among which its name is looked for; no name is longer."""


def read_prose(prose: Prose) -> tuple[Statement, ...]:
    """Every field the sentences state; where one states several values, all of them, in order."""
    readers: tuple[Callable[[Prose], Iterable[Statement]], ...] = (
        _codes,
        _quantities,
        _rates,
        _due_dates,
        _other_dates,
        _products,
        _german_products,
        _places_found,
        _claims,
        _remedies,
        _reply_forms,
    )
    return tuple(statement for reader in readers for statement in reader(prose))


def _codes(prose: Prose) -> Iterator[Statement]:
    """Numbers that stand right after their name: `料号VX-15-304`, `lot HT26-0412`, `order 88-20417`."""
    for field, lead in LEADS.items():
        pattern = _numbers_behind(prose.vocabulary.label_pattern(field), lead)
        for sentence in prose.figured:
            for found in pattern.finditer(sentence.words):
                after = sentence.words[found.end() : found.end() + 1]
                if after not in "年月日%" or not after:
                    yield prose.statement(field, found[1], sentence)


@lru_cache(maxsize=32)
def _numbers_behind(labels: str, lead: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:{labels + '|' if labels else ''}{lead}){IS}"
        rf"({GROUPED}|{CODE}(?:(?:\s*(?:[、,和&と]|及び)\s*(?:and\s+)?|\s+(?:und|sowie)\s+(?=[0-9./-]*[A-Z])){CODE})*)",
        re.IGNORECASE,
    )


def _quantities(prose: Prose) -> Iterator[Statement]:
    pairs: list[Statement] = []
    for sentence, words in prose.undated:
        for pattern in (*PAIRS, *PAIRS_TOTAL_FIRST):
            for found in pattern.finditer(words):
                total_first = pattern in PAIRS_TOTAL_FIRST
                affected, total = (found[2], found[1]) if total_first else (found[1], found[2])
                if _number(affected) <= _number(total):
                    pairs += [
                        prose.statement("qty_affected", affected, sentence),
                        prose.statement("qty_total", total, sentence),
                    ]
    yield from pairs
    have = {one.field for one in pairs}
    affected = [] if "qty_affected" in have else list(_first_kind(prose, "qty_affected", AFFECTED))
    yield from affected
    # `共5台异响` counts what is wrong; it says nothing of how many there are.
    counted = {(one.place.where, one.words) for one in affected}
    if "qty_total" not in have:
        totals = _first_kind(prose, "qty_total", TOTAL)
        yield from (one for one in totals if (one.place.where, one.words) not in counted)


def _first_kind(prose: Prose, field: str, patterns: tuple[re.Pattern[str], ...]) -> Iterator[Statement]:
    """The surest writing that stands anywhere; the others are not asked then."""
    for pattern in patterns:
        hits = [
            prose.statement(field, found[1], sentence)
            for sentence, words in prose.undated
            for found in pattern.finditer(words)
        ]
        if hits:
            yield from hits
            return


def _number(digits: str) -> int:
    return int(re.sub("[,.'’]", "", digits))


def _rates(prose: Prose) -> Iterator[Statement]:
    for sentence in prose.figured:
        for found in RATE.finditer(sentence.words):
            yield prose.statement("defect_rate_pct", found[1], sentence)


def _due_dates(prose: Prose) -> Iterator[Statement]:
    """Dates by which something is asked for; those of the answer before those of other things."""
    demands: list[tuple[bool, Statement]] = []
    for sentence in prose.among("answer"):
        for pattern in (DUE_EN, DUE_DE, DUE_ZH, DUE_ZH_LAST, DUE_SHORT, DUE_JA, DUE_JA_LAST):
            for found in pattern.finditer(sentence.words):
                about_report = bool(
                    re.search(r"8D|报告|報告|対策書|report|bericht", _around(sentence.words, found), re.IGNORECASE)
                )
                demands.append((about_report, prose.statement("due_date", found[1], sentence)))
    best = max((about for about, _ in demands), default=False)
    yield from (statement for about, statement in demands if about == best)


def _around(words: str, found: re.Match[str]) -> str:
    """The clause a match stands in."""
    begin = max(words.rfind(mark, 0, found.start()) for mark in "，,；;") + 1
    ends = [at for mark in "，；;" if (at := words.find(mark, found.end())) >= 0]
    return words[begin : min(ends, default=len(words))]


def _other_dates(prose: Prose) -> Iterator[Statement]:
    delivery = _delivered_on(prose.vocabulary.phrases("delivered"))
    occurrence = _found_on(prose.vocabulary.phrases("found"))
    for sentence in prose.figured:
        rest = sentence.words
        for hit in delivery.finditer(sentence.words):
            words = next(group for group in hit.groups() if group)
            yield prose.statement("delivery_date", words, sentence)
            rest = rest.replace(words, "@")
        rest = DUE_JA.sub("@", DUE_DE.sub("@", DUE_ZH.sub("@", rest)))
        for hit in occurrence.finditer(rest):
            yield prose.statement("occurred_on", next(group for group in hit.groups() if group), sentence)


@lru_cache(maxsize=4)
def _delivered_on(phrases: tuple[str, ...]) -> re.Pattern[str]:
    delivered = "|".join(map(re.escape, phrases))
    return re.compile(
        rf"({DATE}|{SHORT_DATE})\s*(?:[)）]|左右|上午|下午|早上|当天|當天|付けで|付で|付け|に|の)?\s*(?:{delivered})(?!检|檢|検査)|(?:{delivered})[^.。;；,，\d]{{0,24}}?\b(?:on|am|vom)\s+({DATE})"
        rf"|\b(?:delivery|shipment|Lieferung|Sendung)\s+(?:no\.?\s*|Nr\.?\s*)?(?:{CODE}\s+)?(?:of|vom)\s+({DATE})"
        rf"|\b(?:heute|gestern|am)\b,?\s*(?:de[nm]\s+|am\s+)?({DATE}),?[^.;\d]{{0,60}}?\b(?:eingetroffen|angekommen|angeliefert)\b"
        rf"|\breceived\s+(?:your\s+|the\s+)?(?:goods|parts|delivery|shipment)\s+(?:at|in|on)\s+({DATE})",
        re.IGNORECASE,
    )


@lru_cache(maxsize=4)
def _found_on(phrases: tuple[str, ...]) -> re.Pattern[str]:
    found_words = "|".join(map(re.escape, phrases))
    return re.compile(
        rf"(?:{found_words})[^.。;；\d]{{0,60}}?\b(?:on|am)\s+({DATE})|(?:{found_words})\s*:\s*({DATE})|(?:yesterday|today|on|gestern|heute|am)\b,?\s*(?:de[nm]\s+)?({DATE}),?[^.]{{0,40}}?(?:{found_words})(?!\s+(?:on|am)\s+{DATE})"
        rf"|({DATE})[)）]?[^。；;，]{{0,14}}?(?:{found_words})(?!\s+(?:on|am)\s+{DATE})|({SHORT_DATE})[^。；;，,\d]{{0,14}}?(?:发现|發現|检出|檢出|発見)|({DATE})[)）]?[^。；;]{{0,30}}?(?:发现|检出|发生|發現|檢出|發生|発見|検出|発生|確認|found|detected)",
        re.IGNORECASE,
    )


def _products(prose: Prose) -> Iterator[Statement]:
    """The name right before the part number, or after `这批`; in English before `, part number` or after a count."""
    lead = _part_or_lot(prose.vocabulary.label_pattern("part_no"))
    for sentence in prose.sentences:
        for code in lead.finditer(sentence.words) if _FIGURE.search(sentence.words) else ():
            before = PRODUCT_BEFORE.search(sentence.words[max(0, code.start() - _LONGEST_NAME) : code.start()])
            name = PRODUCT_HEAD.sub("", before[1]) if before else ""
            if len(name) > 1 and not VAGUE_PRODUCT.fullmatch(name) and prose.vocabulary.field_of(name) is None:
                yield prose.statement("product", name, sentence)
        for found in PRODUCT_OF_LOT.finditer(sentence.words):
            if not VAGUE_PRODUCT.fullmatch(found[1]):
                yield prose.statement("product", found[1], sentence)
        for pattern in PRODUCT_EN:
            for found in pattern.finditer(sentence.words):
                name = trimmed(found[1] or "")
                if name and name.split()[-1].lower() not in CONTAINER:
                    yield prose.statement("product", name, sentence)


@lru_cache(maxsize=4)
def _part_or_lot(labels: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:{labels + '|' if labels else ''}{LEADS['part_no']}|{LEADS['lot']}){IS}{CODE}", re.IGNORECASE
    )


def _german_products(prose: Prose) -> Iterator[Statement]:
    """The noun right before `Teile-Nr.`, `Sachnummer` and the like, or before its lot; else what is packed."""
    for pattern in (PRODUCT_DE, PRODUCT_OF_LOT_DE, PRODUCT_PACKED_DE, PRODUCT_COUNTED_DE):
        for sentence in prose.sentences:
            for found in pattern.finditer(sentence.words):
                name = found[found.lastgroup or 1]
                if not VAGUE_PRODUCT_DE.fullmatch(name):
                    yield prose.statement("product", name, sentence)


def _places_found(prose: Prose) -> Iterator[Statement]:
    """Where it was found, said together with the finding: `於轉向機組裝線發現` from the preposition on."""
    for sentence in prose.among("found"):
        for phrase in prose.vocabulary.finds("place_found", sentence.words)[:1]:
            whole = re.search(
                rf"(?<=[於在于從从])(?:(?![年月日号號])[\u4e00-\u9fffA-Za-z0-9]){{1,10}}?{re.escape(phrase)}",
                sentence.words,
            )
            yield prose.statement("found_at", whole[0] if whole else phrase, sentence)


def _claims(prose: Prose) -> Iterator[Statement]:
    for sentence in prose.among("claim"):
        for found in MONEY.finditer(sentence.words):
            yield prose.statement("claim", found[0].strip(), sentence)


def _remedies(prose: Prose) -> Iterator[Statement]:
    """The clauses that ask for goods to be replaced, repaired or taken back."""
    for sentence in prose.among("remedy"):
        asked = _asks(prose, sentence.words)
        for clause in re.split(r"[，；;。]|,(?!\d)|\s[-–]\s", sentence.words):
            if (
                asked
                and prose.vocabulary.finds("remedy", clause)
                and not _DONE.search(clause)
                and not re.search(r"(?:无需|不用|無需|無須|不要|no parts need|need not|don't need|not need)", clause)
            ):
                yield prose.statement("remedy", clause.strip(" .。"), sentence)


_DONE = re.compile(r"行った|行いました|実施し(?:た|まし)|しました|済み")
"""What is told as done is not asked for: `全数選別を行ったところ`."""


def _asks(prose: Prose, words: str) -> bool:
    """A demand by its words, or by how a bare item of a list of demands begins: `补发24件良品`."""
    starts = words.strip().casefold().startswith(prose.vocabulary.phrases("demand"))
    return starts or bool(
        re.search(
            r"请|麻烦|赶紧|尽快|請|趕緊|儘快|麻煩|要求|需要|願い|願います|ください|下さい|いただ|頂き"
            r"|\b(?:please|kindly|must|(?:we|I) (?:would |must |also )?(?:ask|request|require|expect|need|want))\b"
            r"|^needs?\b"
            r"|\b(?:bitten?|fordern|erwarten|benötigen|verlangen|ersuchen)\b",
            words,
            re.IGNORECASE,
        )
    )


def _reply_forms(prose: Prose) -> Iterator[Statement]:
    """The form of answer asked for; where an 8D is said to be unnecessary, the other form."""
    for sentence in prose.sentences:
        refused = bool(prose.vocabulary.finds("no_8d", sentence.words))
        asked = prose.vocabulary.finds("request", sentence.words) or prose.vocabulary.finds("answer", sentence.words)
        forms = [
            one for one in prose.vocabulary.finds("reply_form", sentence.words) if not (refused and "8d" in one.lower())
        ]
        if asked and forms:
            yield prose.statement("reply_form", "8D" if "8d" in forms[0].lower() else forms[0], sentence)
