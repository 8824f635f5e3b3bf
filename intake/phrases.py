"""The words of all languages as one thing to look up: labels, phrases, categories.

Takes Languages; gives a Vocabulary. Raises nothing, touches nothing. A bilingual mail uses both languages at once,
so all of them are looked for, whatever language the mail is in.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from intake.forms.composed import composed
from records.language import Languages

# A form's own words for what a complaint calls otherwise (reading.md).
_AS_FIELD = {"report_no": "customer_ref", "d2": "defect"}
FIELDS = (
    *("customer_ref", "report_no", "customer", "supplier", "product", "part_no", "lot", "order_no", "delivery_note"),
    *("complaint_date", "delivery_date", "due_date", "qty_affected", "qty_total", "defect_rate_pct", "contact"),
    *("contact_email", "category", "severity", "serial_no", "occurred_on", "found_at", "remedy", "claim"),
    *("reply_form", "defect", "d2"),
)
PASSED_OVER = ("other", "end", "closed_date", "d0", "d1", "d3", "d4", "d5", "d6", "d7", "d8")
"""Labels that are known and belong to no field of a complaint."""
MAX_LABEL = 60
UMLAUTS = {ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("ß"): "ss"}
_HAN = r"\u3400-\u9fff"


def plain(words: str) -> str:
    """Words as phrases are compared: NFKC, no case, German umlauts as those write them who have no such keys."""
    return unicodedata.normalize("NFKC", words).casefold().translate(UMLAUTS)


@lru_cache(maxsize=4096)
def _plain_sentence(words: str) -> str:
    """A sentence, which every word list is looked for in."""
    return plain(words)


@lru_cache(maxsize=8192)
def fold(words: str) -> str:
    """A label as labels are compared: NFKC, no case, no spaces, no punctuation, `Nummer` as Nr."""
    return re.sub(r"[\s\u200b:*_#.、,;-]+", "", plain(words)).replace("nummer", "nr")


@dataclass(frozen=True)
class Vocabulary:
    """All languages' words, ready for looking up; `vocabulary_of` keeps one for every mail."""

    languages: Languages

    @cached_property
    def labels(self) -> dict[str, str]:
        """Folded label -> field; the field is empty for a label that names nothing of a complaint."""
        found: dict[str, str] = {}
        for field in FIELDS:
            for label in self._words_of(field):
                found.setdefault(fold(label), _AS_FIELD.get(field, field))
        for field in PASSED_OVER:
            for label in self._words_of(field):
                found.setdefault(fold(label), "")
        return found

    def _words_of(self, field: str) -> list[str]:
        return [label for language in self.languages.values() for label in language.labels.get(field, ())]

    def field_of(self, label: str) -> str | None:
        """The field a label names; empty for a label of something else, None for no label.

        A bilingual label is known by either half, one with a unit in brackets by what stands before them.
        """
        if len(label) > MAX_LABEL:
            return None
        bare = re.sub(r"[(（\[【][^)）\]】]*[)）\]】]", "", label)
        # `批號 61015` before a colon is a number already told, and no label.
        halves = () if re.search(r"\d{3}", bare) else (re.sub(rf"[^{_HAN}]", "", bare), re.sub(rf"[{_HAN}]", "", bare))
        for candidate in (label, bare, *(half for half in halves if len(half.strip()) > 1)):
            field = self.labels.get(fold(candidate))
            if field is not None:
                return field
        named = composed(bare)
        return _AS_FIELD.get(named, named) if named else self._quantity_of(fold(bare))

    def _quantity_of(self, folded: str) -> str | None:
        """Of the many names of a quantity: which of the two it is, by what is counted."""
        if not re.search(r"数量?$|qty|quantity|menge|stueckzahl|anzahl", folded) or len(folded) > 24:
            return None
        if self.finds("quantity_short", folded):
            return "qty_affected"
        return "qty_total" if self.finds("quantity_all", folded) else ""

    @cached_property
    def _lists(self) -> dict[str, tuple[str, ...]]:
        return {}

    def phrases(self, name: str) -> tuple[str, ...]:
        """All languages' phrases of one name."""
        if name not in self._lists:
            lists = (language.phrases.get(name, ()) for language in self.languages.values())
            # A word two languages share counts once.
            self._lists[name] = tuple(dict.fromkeys(phrase for phrases in lists for phrase in phrases))
        return self._lists[name]

    def finds(self, name: str, words: str) -> tuple[str, ...]:
        """The phrases of that name that stand in the words, in the order of the word list."""
        if name not in self._wanted:
            self._wanted[name] = _indexed(self.phrases(name))
        return _standing(self._wanted[name], words)

    @cached_property
    def _wanted(self) -> dict[str, "_List"]:
        return {}

    def of_categories(self, words: str) -> dict[str, int]:
        """How many words of each category stand in the words."""
        return {name: len(_standing(wanted, words)) for name, wanted in self._categories.items()}

    @cached_property
    def _categories(self) -> dict[str, "_List"]:
        names = dict.fromkeys(name for language in self.languages.values() for name in language.categories)
        return {
            name: _indexed(word for language in self.languages.values() for word in language.categories.get(name, ()))
            for name in names
        }

    @cached_property
    def blanks(self) -> frozenset[str]:
        """What all languages write into a cell they do not fill."""
        return frozenset(
            unicodedata.normalize("NFKC", one).casefold()
            for language in self.languages.values()
            for one in language.blank
        )

    @cached_property
    def _patterns(self) -> dict[str, str]:
        return {}

    def label_pattern(self, field: str) -> str:
        """A pattern of all labels of a field, longest first, for looking in prose; vague ones are left out."""
        if field not in self._patterns:
            labels = {label for name in (field, *_ALSO.get(field, ())) for label in self._words_of(name)}
            usable = sorted((label for label in labels if _is_telling(label)), key=lambda one: (-len(one), one))
            latin = "|".join(_spaced(label) for label in usable if plain(label).isascii())
            others = [_spaced(label) for label in usable if not plain(label).isascii()]
            # What surrounds a Latin word is looked at once, not for each of a hundred labels.
            whole_word = [f"{_NO_LETTER_BEFORE}(?:{latin}){_NO_LETTER_AFTER}"] if latin else []
            self._patterns[field] = "|".join((*others, *whole_word))
        return self._patterns[field]


_ALSO = {"customer_ref": ("report_no",)}
_VAGUE = frozenset(
    (
        *(
            *("番号", "編號", "單號", "產品", "製品", "部品", "名稱", "週期"),
            "no",
            "number",
            "编号",
            "单号",
            "产品",
            "名称",
            "规格",
            "型号",
            "description",
            "type",
            "report",
            "周期",
            "item",
        ),
        *(
            "nr",
            "typ",
            "modell",
            "charge",
            "chargen",
            "los",
            "lose",
            "zeichen",
            "zeichnung",
            "teil",
            "vorgang",
            "meldung",
        ),
    )
)


@lru_cache(maxsize=8192)
def _is_telling(label: str) -> bool:
    return len(fold(label)) > 1 and fold(label) not in _VAGUE


_NO_LETTER_BEFORE = "(?<![A-Za-zÄÖÜäöüß0-9])"
_NO_LETTER_AFTER = "(?![A-Za-zÄÖÜäöüß0-9])"


def _spaced(label: str) -> str:
    name = re.sub(r"[-\s]?Nr$", "", label)
    spaced = r"\s*".join(re.escape(word) for word in name.split())
    return spaced + (r"[-\s]?(?:Nr\b|Nummern?)" if name != label else "")


class _Wanted(NamedTuple):
    """A phrase as it is looked for: what surely stands in a text where it does, and for a Latin one its whole word."""

    phrase: str
    piece: str
    word: re.Pattern[str] | None


@lru_cache(maxsize=8192)
def _wanted(phrase: str) -> _Wanted:
    known = plain(phrase)
    if not known.isascii():
        return _Wanted(phrase.strip("*"), known, None)
    # `*` is any rest of a word.
    return _Wanted(phrase.strip("*"), max(known.split("*"), key=len), _whole_word(known))


_GRAM = 3
_INDEXED = 8_000
"""Characters up to which a text is looked up by what stands in it; each list is looked for in a longer one."""


class _List(NamedTuple):
    """A word list, and which of its entries begin with which characters."""

    entries: tuple[_Wanted, ...]
    by_start: dict[str, tuple[int, ...]]


def _indexed(phrases: Iterable[str]) -> _List:
    entries = tuple(map(_wanted, phrases))
    by_start: dict[str, tuple[int, ...]] = {}
    for index, one in enumerate(entries):
        by_start[one.piece[:_GRAM]] = (*by_start.get(one.piece[:_GRAM], ()), index)
    return _List(entries, by_start)


@lru_cache(maxsize=64)
def _grams(text: str) -> frozenset[str]:
    """What any piece that stands in a text may begin with."""
    return frozenset(text[at : at + size] for size in range(1, _GRAM + 1) for at in range(len(text)))


def _standing(wanted: _List, words: str) -> tuple[str, ...]:
    text = _plain_sentence(words)
    if len(text) > _INDEXED:
        candidates: Iterable[_Wanted] = wanted.entries
    else:
        starts = wanted.by_start.keys() & _grams(text)
        candidates = (wanted.entries[at] for at in sorted(at for start in starts for at in wanted.by_start[start]))
    return tuple(phrase for phrase, piece, word in candidates if piece in text and (word is None or word.search(text)))


def _whole_word(wanted: str) -> re.Pattern[str]:
    before = r"(?<![a-z0-9])" if wanted[:1].isalnum() else ""
    after = r"(?![a-z0-9])" if re.search(r"[a-z]$", wanted) else ""
    pieces = (re.escape(piece) for piece in wanted.strip("*").split("*"))
    return re.compile(before + "[a-z0-9-]{0,40}".join(pieces) + after)


@lru_cache(maxsize=4)
def vocabulary_of(languages: Languages) -> Vocabulary:
    """The words of these languages, indexed once for all mails a process reads."""
    return Vocabulary(languages)
