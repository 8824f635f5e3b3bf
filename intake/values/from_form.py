"""What an attached complaint or 8D form states of a complaint.

Takes a Form; fills a Draft. Raises nothing, touches nothing.
"""

import re
from dataclasses import dataclass

from intake.phrases import Vocabulary
from intake.prose.read import read_prose
from intake.prose.source import Prose
from intake.values.draft import Draft, Typing
from intake.values.statements import Group, Statement
from intake.values.wrong import telling_clauses
from intake.who.firms import company_names
from intake.who.parties import is_our_name
from intake.who.voice import Sentence, Voice
from records.company import Company
from records.form import Form, Slot

_SHARED_SLOT = {"qty_total": ("qty_affected",), "qty_affected": ("qty_total",), "defect_rate_pct": ("qty_affected",)}
_TYPED_SLOTS = ("due_date", "occurred_on", "found_at", "serial_no", "claim", "reply_form")
_SENTENCES = ("due_date", "reply_form", "remedy")
_COUNTED = ("qty_affected", "qty_total", "defect_rate_pct")
_AS_STATED = {"d2": "defect", "report_no": "customer_ref"}
_PERSON = re.compile(r"\b(?:ext|tel|durchwahl)\b\.?|分机|分機|内線|^[A-Z]\.\s?[A-ZÄÖÜ][\w-]+$", re.IGNORECASE)
"""A buyer with his extension is no company."""
_WHO = re.compile(r"\b(?:by|von)\s*[:：]?\s*$|[者人]\s*[:：]?\s*$", re.IGNORECASE)
_PHRASE = 48
"""Columns of a description that is a phrase as it stands; of a longer one the clauses that say what is wrong."""


@dataclass(frozen=True)
class FormSource:
    """What is known while a mail's forms are read: its voice, its typing, and who we are."""

    voice: Voice
    vocabulary: Vocabulary
    typing: Typing
    company: Company

    def take(self, draft: Draft, form: Form) -> None:
        """Every value of a form."""
        fields = form.fields
        draft.from_form(form, "customer_ref", fields.customer_ref or fields.report_no, ("customer_ref", "report_no"))
        if fields.customer and not (
            self._is_person(form, fields.customer) or is_our_name(fields.customer, self.company)
        ):
            draft.from_form(form, "customer", _bare_company(fields.customer), ("customer",))
        for field in (
            *("product", "part_no", "lot", "order_no", "complaint_date", "delivery_date", "due_date"),
            *("qty_affected", "qty_total", "defect_rate_pct", "contact"),
        ):
            value = getattr(fields, field) if field != "lot" else tuple(filter(_has_figure, fields.lot or ()))
            draft.from_form(form, field, value or None, (field, *_SHARED_SLOT.get(field, ())))
        draft.from_form(form, "severity", "、".join(fields.severity) if fields.severity else None, ("severity",))
        draft.from_form(form, "category", self.typing.category(fields.category or ""), ("category",))
        self._of_the_paper(draft, form)
        for field in _TYPED_SLOTS:
            slot = form.slot(field)
            if slot and slot.value:
                draft.take(field, self.typing.value(field, slot.value), slot.place)
        self._described(draft, form)
        self._asked(draft, form)
        self._told(draft, form)
        if re.search("8D", form.name, re.IGNORECASE):
            self._asked_by_form(draft, form)

    def _is_person(self, form: Form, name: str) -> bool:
        """Whether a form's customer is he who filled it in: `Raised by`, where no company answers."""
        writer, slot = self.voice.writer, form.slot("customer")
        asks_who = bool(slot and _WHO.search(slot.label)) and not company_names(name)
        return asks_who or bool(_PERSON.search(name)) or bool(writer and writer.name.casefold() == name.casefold())

    def _of_the_paper(self, draft: Draft, form: Form) -> None:
        """The customer beside the name of who fills the form in, or at the head of the paper."""
        slot = form.slot("contact")
        for name in company_names(slot.value) if slot and slot.value else ():
            if slot and not is_our_name(name, self.company):
                draft.take("customer", name, slot.place)
        if form.letterhead and not is_our_name(form.letterhead.words, self.company):
            draft.take("customer", form.letterhead.words, form.letterhead)

    def _told(self, draft: Draft, form: Form) -> None:
        """What a sentence in an answer cell says beyond its label: `by 18 Nov, please send an action plan`."""
        for field in _SENTENCES:
            slot = form.slot(field)
            if slot is None or not slot.value:
                continue
            if field == "due_date" and re.search("8D", f"{slot.label} {slot.value}", re.IGNORECASE):
                draft.take("reply_form", "8D", slot.place.model_copy(update={"words": f"{slot.label}: {slot.value}"}))
            for one in read_prose(Prose(self.voice, self.vocabulary, _sentences(slot.value))):
                if one.field in _SENTENCES:
                    draft.take(one.field, self.typing.value(one.field, one.words), slot.place)

    def _described(self, draft: Draft, form: Form) -> None:
        """What is wrong, and when and where it was found, as the form's own description tells."""
        slot = form.slot("d2") or self._kind_of_defect(form)
        if slot is None or not slot.value:
            return
        sentences = _sentences(form.fields.d2 or slot.value)
        told = telling_clauses(sentences, "", self.vocabulary) if _is_long(slot.value) or len(sentences) > 1 else ()
        words = "; ".join(one.words for one in told) or form.fields.d2 or slot.value
        place = slot.place.model_copy(update={"words": told[0].words}) if told else slot.place
        draft.take("defect", words, place)
        for one in read_prose(Prose(self.voice, self.vocabulary, sentences)):
            if one.field in ("occurred_on", "found_at", *_COUNTED):
                place = slot.place.model_copy(update={"words": one.place.words})
                draft.take(one.field, self.typing.value(one.field, one.words), place)

    def _kind_of_defect(self, form: Form) -> Slot | None:
        """`Fehlerart: Unwucht 9 g·mm` says what is wrong, where no other label asks for it."""
        slot = form.slot("category")
        words = slot.value if slot and slot.value else ""
        tells = bool(self.vocabulary.finds("defect", words) or re.search(r"\d\s*\w", words))
        return slot if tells and len(words) <= _PHRASE * 2 else None

    def _asked(self, draft: Draft, form: Form) -> None:
        """What is asked for; of boxes ticked the reports are the form of reply, the others the remedy."""
        slot = form.slot("remedy")
        if slot is None or not slot.value:
            return
        asked = [one.strip() for one in re.split(r"[、\n]", slot.value) if one.strip()]
        reports = [one for one in asked if self._is_report(one)]
        remedies = [one for one in asked if one not in reports]
        if remedies:
            draft.take("remedy", "、".join(remedies), slot.place)
        if reports:
            named = max(self.vocabulary.finds("reply_form", reports[0]), key=len)
            draft.take("reply_form", named, slot.place)

    def _is_report(self, words: str) -> bool:
        return bool(self.vocabulary.finds("reply_form", words)) and not self.vocabulary.finds("remedy", words)

    def _asked_by_form(self, draft: Draft, form: Form) -> None:
        """A customer who sends an 8D form with its later sections blank asks for an 8D."""
        slot = next(
            (slot for slot in form.slots if slot.field in ("d3", "d5", "d4_occurrence") and slot.state == "blank"), None
        )
        if slot:
            draft.take("reply_form", "8D", slot.place.model_copy(update={"words": slot.label}))


def listed_groups(form: Form) -> tuple[Group, ...]:
    """The rows of a form that lists complaints, as groups of statements."""
    return tuple(
        tuple(
            Statement(_AS_STATED.get(slot.field, slot.field), slot.value, slot.place, slot.label)
            for slot in row
            if slot.value
        )
        for row in form.listed
    )


def without_rows(form: Form) -> Form:
    """A form that lists complaints, by what it says of all of them."""
    places = {slot.place.where for row in form.listed for slot in row}
    fields = {slot.field for row in form.listed for slot in row}
    rest = tuple(slot for slot in form.slots if not _is_of(slot, places))
    blank = dict.fromkeys(fields & set(type(form.fields).model_fields), None)
    return form.model_copy(update={"slots": rest, "fields": form.fields.model_copy(update=blank)})


def _is_of(slot: Slot, places: set[str]) -> bool:
    return slot.place.where in places or slot.field == "d2"


def _sentences(words: str) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(0, one.strip()) for one in re.split(r"(?<=[。！？；\n])|(?<=\.)\s", words) if one and one.strip()
    )


def _has_figure(lot: str) -> bool:
    """Whether words may be a lot's number: `not marked` is none."""
    return bool(re.search(r"\d", lot))


def _is_long(words: str) -> bool:
    return len(words.encode("gb18030", "replace")) > _PHRASE


def _bare_company(words: str) -> str:
    """A company without the address or department written behind it in the same cell."""
    names = [name for name in company_names(words) if words.startswith(name)]
    return max(names, key=len, default=words)
