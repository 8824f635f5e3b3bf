"""What the readers of running text read from: sentences, and the words to look for.

Takes the sentences of a Voice and the Vocabulary; gives Statements with their Place. Raises nothing, touches nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from intake.forms.numerals import counted_in_digits
from intake.phrases import Vocabulary
from intake.prose.common import DATE, SHORT_DATE
from intake.prose.english_numbers import in_digits
from intake.values.statements import Statement
from intake.who.voice import Sentence, Voice

_SAID = frozenset({"remedy", "claim", "found_at"})
"""What a customer says in words is kept in the width it is written in."""
FIGURE = re.compile(r"\d")
_ANY_DATE = re.compile(DATE, re.IGNORECASE)
_ANY_SHORT_DATE = re.compile(SHORT_DATE)

_PACKS = re.compile(
    r"(?<![\d.,（(])\d{1,4}\s?(?:[大小整]?[箱盒包袋托板卷桶]|ケース|cartons?|boxes|bags|pallets|Kartons?|Paletten?)[,，（(\s]{1,3}"
    r"(?=\d[\d,.]{0,9}\s?(?:[支个個只隻件套片本枚颗顆根条條]|pcs|PCS|pieces|Stk|Stück))"
)
"""Packs told before the pieces in them: `5 箱 25,000 支` are 25,000."""


@dataclass(frozen=True)
class Prose:
    """The sentences to read, with what is known to look for."""

    voice: Voice
    vocabulary: Vocabulary
    sentences: tuple[Sentence, ...]

    def statement(self, field: str, words: str, sentence: Sentence) -> Statement:
        """A field's words with the sentence they stand in as evidence."""
        if field in _SAID and len(sentence.written) == len(sentence.words) and words in sentence.words:
            at = sentence.words.index(words)
            words = sentence.written[at : at + len(words)]
        return Statement(field, words, self.voice.place(sentence.line, sentence.written or sentence.words))

    @cached_property
    def figured(self) -> tuple[Sentence, ...]:
        """The sentences with a figure: no number, date or quantity is written without one."""
        return tuple(one for one in self.sentences if FIGURE.search(one.words))

    @cached_property
    def dated(self) -> tuple[Sentence, ...]:
        """The sentences with a date."""
        return tuple(one for one in self.sentences if _ANY_DATE.search(one.words) or _ANY_SHORT_DATE.search(one.words))

    @cached_property
    def undated(self) -> tuple[tuple[Sentence, str], ...]:
        """The sentences with a figure, and their words with `@` for every date and digits for what is counted."""
        english = self.voice.message.language == "en"
        dateless = ((one, _PACKS.sub("", _ANY_DATE.sub("@", one.words))) for one in self.sentences)
        counted = ((one, counted_in_digits(in_digits(words) if english else words)) for one, words in dateless)
        return tuple((one, words) for one, words in counted if FIGURE.search(words))

    def among(self, name: str) -> Iterator[Sentence]:
        """The sentences in which a phrase of that name stands."""
        return (one for one in self.sentences if self.vocabulary.finds(name, one.words))
