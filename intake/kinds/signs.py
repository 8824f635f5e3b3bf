"""What a mail shows of its kind: machine marks, a token, a thread, what is wrong, what is identified, what is asked.

Takes a Message, its Forms, who we are and the Languages; gives Signs that rules ask yes or no. Raises nothing,
touches nothing.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from intake.complaint import customers_forms
from intake.phrases import Vocabulary
from intake.prose.all_languages import IS, joined
from intake.prose.common import CODE
from intake.prose.dealings import LOOKS_FOR_SUPPLIER, OF_ANOTHER, OURS, PLANS
from intake.prose.mood import OFFER
from intake.prose.read import read_prose
from intake.prose.settled import without_denied
from intake.prose.source import Prose
from intake.prose.telling import AMISS, APART, ASKS, DEMANDS
from intake.values.statements import Statement, read_statements
from intake.values.wrong import wrongness
from intake.who.parties import is_our_name
from intake.who.quoting import read_thread
from intake.who.voice import Sentence, Voice, customers_voice
from records.company import Company
from records.form import Form
from records.message import Message
from records.place import Place

_IDENTIFYING = frozenset({"part_no", "lot", "order_no", "serial_no", "product", "delivery_date", "delivery_note"})
_MAX_HISTORY = 200_000
_WIDEST = 2_000
"""Of a sentence, in characters: what is longer is a list, whose head tells."""
_COVER = 12
"""Lines of a colleague's note over a mail he passes on."""
_COMPLAINS = re.compile(joined("complains"), re.IGNORECASE)
_DELIVERED = frozenset({"lot", "order_no", "serial_no", "delivery_note", "delivery_date"})
_EXACT = frozenset({"part_no", "lot", "order_no", "serial_no", "delivery_note"})


@dataclass(frozen=True)
class Sign:
    """Why a rule says yes, in words, and where that stands."""

    reason: str
    place: Place


@dataclass(frozen=True)
class Signs:
    """One mail as the rules see it."""

    message: Message
    forms: tuple[Form, ...]
    company: Company
    vocabulary: Vocabulary

    @cached_property
    def voice(self) -> Voice:
        """Whose words count."""
        return customers_voice(self.message, self.company)

    @cached_property
    def subject(self) -> str:
        """The subject of those words."""
        return self.voice.subject

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The subject and the sentences, without what only might be wrong."""
        return (Sentence(0, self.subject), *self.voice.sentences())

    @cached_property
    def stated(self) -> tuple[Statement, ...]:
        """Everything stated, by label or in running text."""
        shared, groups, taken = read_statements(self.voice, self.vocabulary)
        free = tuple(one for one in self.sentences if one.line not in taken)
        of_groups = tuple(one for group in groups for one in group)
        return (*shared, *of_groups, *read_prose(Prose(self.voice, self.vocabulary, free)), *self._delivery_notes())

    def _delivery_notes(self) -> tuple[Statement, ...]:
        """Delivery notes and RMA numbers: they identify a delivery, though a complaint has no field for them."""
        pattern = re.compile(
            rf"(?:{self.vocabulary.label_pattern('delivery_note')}|RMA|DN){IS}({CODE})",
            re.IGNORECASE,
        )
        return tuple(
            Statement("delivery_note", found[1], self.voice.place(one.line, one.as_written))
            for one in self.sentences
            for found in pattern.finditer(one.words)
        )

    @cached_property
    def wrong(self) -> Sign | None:
        """What says that something is wrong with what we delivered or did."""
        labelled = next((one for one in self.stated if one.field == "defect"), None)
        if labelled:
            return Sign("it says under a label what is wrong", labelled.place)
        ours = [one for one in self.sentences if self.speaks_of_us(one.words)]
        said = [one for one in ours if wrongness(self.rest_of(one.words), self.vocabulary) > 0]
        if said:
            best = max(said, key=lambda one: wrongness(one.words, self.vocabulary))
            words = self.vocabulary.finds("defect", self.rest_of(best.words))[0]
            return Sign(f"it says what is wrong ({words})", self.voice.place(best.line, best.as_written))
        return next((sign for one in ours if (sign := self._amiss(one))), None)

    def rest_of(self, words: str) -> str:
        """A sentence that names a defect it does not deny; else nothing of it."""
        if not self.vocabulary.finds("defect", words):
            return ""
        return words if self.vocabulary.finds("defect", without_denied(words[:_WIDEST], self.vocabulary)) else ""

    def _amiss(self, sentence: Sentence) -> Sign | None:
        """What is not as it should be, or grave, told without any of the words for defects."""
        if self.vocabulary.finds("conditional", sentence.words) or self._only_denies(sentence.words):
            return None
        found = AMISS.search(sentence.words[:_WIDEST])
        grave = () if self.vocabulary.finds("not_so", f" {sentence.words} ") else self._grave(sentence)
        for words in (*([found[0].strip()] if found else []), *grave):
            return Sign(f"it says what is wrong ({words})", self.voice.place(sentence.line, sentence.as_written))
        return None

    def _only_denies(self, words: str) -> bool:
        return bool(self.vocabulary.finds("defect", words)) and not self.rest_of(words)

    def _grave(self, sentence: Sentence) -> tuple[str, ...]:
        return self.vocabulary.finds("major", sentence.words)

    def speaks_of_us(self, words: str) -> bool:
        """Whether a sentence speaks of our goods: not of a rival's, nor in general of what may not be."""
        return not self.vocabulary.finds("about_others", words) and not self._is_of_another(words)

    def _is_of_another(self, words: str) -> bool:
        """Whether, in a mail that asks for an offer, words speak of what the writer has from somebody else."""
        words = words[:_WIDEST]
        if words.rstrip().endswith(("?", "？")) and self._plans:
            return True
        return bool(self.offer and OF_ANOTHER.search(words) and not OURS.search(OFFER.sub("", words)))

    @cached_property
    def _plans(self) -> bool:
        """Whether what is asked about is still to come."""
        return any(PLANS.search(one.words[:_WIDEST]) for one in self.sentences)

    @cached_property
    def offer(self) -> Sign | None:
        """A price is asked, or somebody who makes it is looked for."""
        reason = "it asks for an offer or information"
        return self.phrase("inquiry", reason) or self.prospect or self.first(OFFER, reason)

    @cached_property
    def prospect(self) -> Sign | None:
        """Somebody thinks of buying."""
        reason = "it thinks of buying"
        return self.phrase("prospect", reason) or self.first(LOOKS_FOR_SUPPLIER, reason)

    @cached_property
    def complains(self) -> Sign | None:
        """Words of complaint in the subject, or of one's own complaint in the text."""
        denied = self.vocabulary.finds("conditional", self.subject)
        for phrase in () if denied else self.vocabulary.finds("complaint", self.subject):
            return Sign(f"its subject says {phrase}", self.voice.place(0, self.subject))
        return self.first(_COMPLAINS, "it makes a complaint")

    def first(self, pattern: re.Pattern[str], reason: str) -> Sign | None:
        """The first sentence that a pattern fits, with the words that fit."""
        for one in self.sentences:
            if pattern.search(one.words[:_WIDEST]):
                return Sign(reason, self.voice.place(one.line, one.as_written))
        return None

    @cached_property
    def _ours(self) -> tuple[Statement, ...]:
        """What is stated of the reader's goods."""
        return tuple(one for one in self.stated if not self._is_of_another(one.place.words))

    @cached_property
    def identified(self) -> Sign | None:
        """What says which goods, order or delivery it is about."""
        named = sorted(
            (one for one in self._ours if one.field in _IDENTIFYING), key=lambda one: one.field not in _EXACT
        )
        return Sign(f"it names {named[0].field} {named[0].words}", named[0].place) if named else None

    @cached_property
    def delivered(self) -> bool:
        """Whether an order, a lot or a delivery is named: somebody who has had goods of us."""
        return any(one.field in _DELIVERED for one in self._ours)

    @property
    def named_exactly(self) -> bool:
        """Whether a number says which goods or order."""
        return any(one.field in _EXACT for one in self._ours)

    @cached_property
    def exactly_identified(self) -> bool:
        """Whether a number says which goods, and a figure how many."""
        fields = {one.field for one in self._ours}
        return bool(fields & _EXACT) and bool(fields & {"qty_affected", "defect_rate_pct"})

    @cached_property
    def asks(self) -> Sign | None:
        """What asks for an answer, a remedy or a report."""
        dated = next((one for one in self.stated if one.field == "due_date"), None)
        if self.demands:
            return self.demands
        if dated:
            return Sign("it asks for something (due_date)", dated.place)
        return self.phrase("request", "it asks for something") or self.first(ASKS, "it asks for something")

    @cached_property
    def demands(self) -> Sign | None:
        """What asks for a remedy, or for the cause: nobody does where nothing is wrong."""
        for one in self.stated:
            if self._is_demanded(one) and self._is_meant(one.place.words):
                return Sign(f"it asks for something ({one.field})", one.place)
        for sentence in self.sentences:
            found = DEMANDS.search(sentence.words[:_WIDEST])
            if found and self._is_meant(sentence.words):
                place = self.voice.place(sentence.line, sentence.as_written)
                return Sign(f"it asks for something ({found[0].strip()})", place)
        return None

    def _is_demanded(self, one: Statement) -> bool:
        """Money, a report, or a remedy known as one: a copy or another day is asked for without a complaint too."""
        words = one.place.words
        known = one.field == "claim" or bool(DEMANDS.search(words[:_WIDEST]) or self.vocabulary.finds("remedy", words))
        is_report = one.field == "reply_form" and not words.rstrip().endswith(("?", "？"))
        return one.field in ("reply_form", "remedy", "claim") and (known or is_report)

    def _is_meant(self, words: str) -> bool:
        """Whether a demand is one: neither waived, nor only spoken of as what might have to be done."""
        waived = ("informal", "no_8d", "about_others", "conditional")
        return not any(self.vocabulary.finds(name, words) for name in waived) and not self._is_of_another(words)

    @cached_property
    def passed_on(self) -> Sign | None:
        """A colleague's word over a customer's mail that it is a complaint."""
        sender = self.message.sender
        if not sender or not self.company.is_ours(sender.email) or not self.voice.writer_line:
            return None
        cover = "\n".join(self.message.text.split("\n")[: self.voice.writer_line][:_COVER])
        for phrase in (*self.vocabulary.finds("make_case", cover), *self.vocabulary.finds("open_case", cover)):
            return Sign(f"the colleague who passed it on says {phrase}", self.voice.place(1, cover[:_WIDEST]))
        return None

    @cached_property
    def apart(self) -> Sign | None:
        """Words by which the writer parts this matter from that of the thread."""
        return self.first(APART, "it says that it is about another matter")

    def phrase(self, name: str, reason: str, *, subject_only: bool = False) -> Sign | None:
        """The first sentence in which a phrase of that name stands."""
        for one in self.sentences[: 1 if subject_only else None]:
            for found in self.vocabulary.finds(name, one.words):
                return Sign(f"{reason} ({found})", self.voice.place(one.line, one.as_written))
        return None

    @cached_property
    def complaint_forms(self) -> tuple[Form, ...]:
        """Attached forms by which somebody complains to us."""
        return customers_forms(self.forms, self.company)

    @cached_property
    def foreign_answers(self) -> tuple[Form, ...]:
        """Forms in which we are the customer: a supplier's answer."""
        return tuple(
            form
            for form in self.forms
            if form not in self.complaint_forms and is_our_name(form.fields.customer or "", self.company)
        )

    @cached_property
    def history(self) -> str:
        """The quoted history, and the lines quoted with `>`."""
        lines = self.message.text.split("\n")
        quoted = [line for line in lines if line.lstrip().startswith(">")]
        older = [
            lines[number]
            for segment in read_thread(self.message.text, self.message.subject)
            if segment.history
            for number in segment.lines
        ]
        return "\n".join((*quoted, *older))[:_MAX_HISTORY]

    def header(self, name: str) -> Sign | None:
        """A header that is there, as a sign."""
        value = self.message.header(name)
        place = Place(file_sha256=self.message.sha256, origin=self.message.origin, where=f"header:{name}", words=value)
        return Sign(f"header {name}: {value}", place) if value else None

    def token_in(self, words: str) -> str | None:
        """A case number of our form; one that is only the tail of somebody's longer number is not ours."""
        for found in self.company.token_pattern.finditer(words):
            if not re.search(r"[\w/.-]$", words[: found.start()]):
                return found[1].upper()
        return None
