"""A part of a mail's text, the whole of it or one item of a list: what it states, and the goods and the fault it tells.

Takes a Voice and the Vocabulary; gives a Part, which fills a Draft. Raises nothing, touches nothing.
"""

import re
from dataclasses import dataclass

from intake.phrases import Vocabulary
from intake.prose.products import VAGUE
from intake.prose.read import read_prose
from intake.prose.source import Prose
from intake.values.draft import Draft
from intake.values.naming import (
    name_and_number,
    named_at_head,
    named_in_both,
    named_in_subject,
    product_beside,
    without_number,
)
from intake.values.statements import Group, Statement, read_statements
from intake.values.wrong import category_of, clauses_of, lacking, telling_clauses, telling_sentences
from intake.who.voice import Sentence, Voice, sentence_of

_LABELLED = re.compile(r"[^\s:：]{1,12}[:：]|(?:lot|batch|charge|order|po|批号|批號|批次|订单|訂單)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """What stands under labels, in the rows of tables, and in sentences that are neither."""

    voice: Voice
    vocabulary: Vocabulary
    shared: tuple[Statement, ...]
    groups: tuple[Group, ...]
    free: tuple[Sentence, ...]
    prose: tuple[Statement, ...]
    """What the running text states, the subject last."""

    def goods(self, draft: Draft) -> None:
        """Name and number that stand together: in one labelled value, or side by side without a label."""
        name, number = without_number(draft.text("product"))
        if number and draft.text("part_no") in ("", draft.text("product"), number):
            place = draft.place("product")
            draft.replace("product", name, place)
            draft.replace("part_no", number, place)
        name, number = without_number(draft.text("part_no"))
        if number and re.search(r"[^\W\d_]{3}|[\u3041-\u9fff]{2}", name) and not draft.has("product"):
            draft.take("product", name, draft.place("part_no"))
            draft.replace("part_no", number, draft.place("part_no"))
        numbers = frozenset(one.words for one in (*self.shared, *self.prose))
        for line in (sentence_of(0, self.voice.subject), *self.free):
            place = self.voice.place(line.line, line.as_written)
            if not draft.has("part_no"):
                name, number = name_and_number(line.words, numbers)
                draft.take("part_no", number or None, place)
                draft.take("product", self._product_name(name), place)
            if draft.text("part_no") and not draft.has("product"):
                name = product_beside(line.words, draft.text("part_no"))
                draft.take("product", self._product_name(name), place)
        subject = self.voice.subject
        name = named_in_subject(subject, self.voice.message.language, self.vocabulary)
        if not name and not draft.has("product") and self.voice.message.language.startswith("zh"):
            name = named_in_both(subject, (one.words for one in self.free), self.vocabulary)
        draft.take("product", name or None, self.voice.place(0, subject))
        self._undeclined(draft)

    def goods_at_head(self, draft: Draft) -> None:
        """The goods an item of a list begins with: `Hinge 110 deg, our no. 40-2216. The arm breaks`."""
        for line in self.free[:1]:
            place = self.voice.place(line.line, line.as_written)
            name, number = named_at_head(line.words, draft.text("part_no"), self.vocabulary)
            draft.take("part_no", number or None, place)
            draft.replace("product", name, place)

    def defect_of_item(self, draft: Draft) -> None:
        """An item that names goods says what is wrong with them, if in no known word: a clause that asks for nothing.

        One that counts what is lacking says it best, else the first.
        """
        told = draft.text("defect")
        if told and not (told.startswith(draft.place("defect").words) and self._asks(told)):
            return
        goods = tuple(one for one in (draft.text("part_no"), draft.text("product")) if one)
        clauses = [
            (one.line, clause)
            for one in self.free
            for clause in clauses_of(one.words)
            if not any(name in clause for name in goods) and not self._asks(clause) and not _LABELLED.match(clause)
        ]
        if clauses:
            line, words = max(clauses, key=lambda one: lacking(one[1]))
            draft.replace("defect", words, self.voice.place(line, words))

    def _asks(self, words: str) -> bool:
        asked = ("request", "remedy", "demand", "answer")
        return any(self.vocabulary.finds(name, words) for name in asked)

    def defect(self, draft: Draft) -> None:
        """The clauses that say what is wrong."""
        if not draft.has("defect"):
            telling = telling_clauses(self.free, self.voice.subject, self.vocabulary)
            if telling:
                place = self.voice.place(telling[0].line, telling[0].words)
                draft.take("defect", "; ".join(one.words for one in telling), place)

    def category(self, draft: Draft) -> None:
        """Plainly wrong goods are product quality when no word says that it is about something else."""
        if draft.has("defect"):
            telling = telling_sentences(self.free, "", self.vocabulary)
            plain = (one.words for one in telling if not self.vocabulary.finds("request", one.words))
            told = (self.voice.subject, draft.text("defect"), *plain)
            named = category_of("。\n".join(told), self.vocabulary)
            draft.take("category", named, draft.place("defect"))

    def _undeclined(self, draft: Draft) -> None:
        """`von 1.200 Ventilgehäusen` in a German sentence is the Ventilgehäuse that the subject names.

        `die Rollen` under a subject that says `Möbelrollen` are those.
        """
        subject = self.voice.subject
        if self.voice.message.language == "de":
            draft.replace("product", _in_subject(draft.text("product"), subject), self.voice.place(0, subject))
        name = product_beside(subject, draft.text("part_no")) if draft.text("part_no") else ""
        if name and draft.text("product") == f"{name}n":
            draft.replace("product", name, self.voice.place(0, subject))

    def _product_name(self, name: str) -> str | None:
        """A name found beside a number, unless it is the number's label."""
        return name if name and self.vocabulary.field_of(name) is None and not VAGUE.fullmatch(name) else None


def read_part(voice: Voice, vocabulary: Vocabulary) -> Part:
    """All that a voice states, its subject included."""
    shared, groups, taken = read_statements(voice, vocabulary)
    free = tuple(one for one in voice.sentences() if one.line not in taken)
    subject = Prose(voice, vocabulary, (sentence_of(0, voice.subject),))
    prose = (*read_prose(Prose(voice, vocabulary, free)), *read_prose(subject))
    return Part(voice, vocabulary, shared, groups, free, prose)


def _in_subject(name: str, subject: str) -> str:
    """The word of a German subject that is this name without its ending, or joined of it; empty for none."""
    if not re.fullmatch(r"[^\W\d]{4,40}", name):
        return ""
    stem = re.escape(re.sub(r"(?:en|n|s|es|e)$", "", name))
    word = re.search(rf"(?<![\w-])[^\W\d_]?[^\W\d_-]{{0,40}}{stem}(?:en|n|s|es|e)?(?![\w-])", subject, re.IGNORECASE)
    whole = word[0] if word and word[0][0].isupper() else ""
    same = whole.casefold().startswith(name.casefold()[:-1])
    return "" if same and len(whole) >= len(name) else whole
