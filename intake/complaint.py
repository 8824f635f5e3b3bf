"""A mail's complaints: every value the customer stated, each with the place it was read from.

Takes a Message, its Forms, who we are and the Languages; gives Complaints and the routing facts their words state.
Raises nothing, touches nothing. Sources in their order: an attached form, labelled lines and tables, running text,
subject. What is not stated stays blank; what is stated twice differently is blank and held.
"""

import re
from collections.abc import Iterable

from intake.draft import Draft, Typing
from intake.due import Written
from intake.forms.persons import bare_name
from intake.naming import name_and_number, named_in_subject, product_beside, without_number
from intake.parties import is_our_name, signed_company
from intake.phrases import vocabulary_of
from intake.prose.common import DATE
from intake.prose.read import read_prose
from intake.prose.source import Prose
from intake.stated import stated_facts
from intake.statements import Group, Statement, read_statements
from intake.voice import Sentence, customers_voice, sentence_of
from intake.wrong import category_of, telling_clauses, telling_sentences
from records.calendar import WorkCalendar
from records.company import Company
from records.complaint import Complaint
from records.form import Form
from records.language import Languages
from records.message import Message

# What several complaints of one mail may share when it stands outside their own rows or forms.
_SHARED = frozenset(
    {"customer", "contact", "complaint_date", "due_date", "reply_form", "order_no", "delivery_date", "remedy"}
)
_ONE_VALUE = frozenset({"part_no", "order_no", "customer_ref", "qty_affected", "qty_total", "due_date"})
_SHARED_SLOT = {"qty_total": ("qty_affected",), "qty_affected": ("qty_total",), "defect_rate_pct": ("qty_affected",)}
_IDENTITY = ("part_no", "lot", "product", "customer_ref")
_TYPED_SLOTS = ("due_date", "occurred_on", "found_at", "serial_no", "remedy", "claim", "reply_form")


def complain(
    message: Message, forms: tuple[Form, ...], company: Company, languages: Languages, calendar: WorkCalendar
) -> tuple[Complaint, ...]:
    """The complaints a mail states, at least one; one for each row or form that stands for a complaint of its own."""
    return _Reader(message, forms, company, languages, calendar).complaints()


def customers_forms(forms: Iterable[Form], company: Company) -> tuple[Form, ...]:
    """The forms by which somebody complains to us; a supplier's answer to our own complaint is none of them."""
    return tuple(
        form
        for form in forms
        if not (form.fields.customer and is_our_name(form.fields.customer, company))
        or (form.fields.supplier and is_our_name(form.fields.supplier, company))
    )


class _Reader:
    """One mail being read: its customer's voice and all that was found in it."""

    def __init__(
        self,
        message: Message,
        forms: tuple[Form, ...],
        company: Company,
        languages: Languages,
        calendar: WorkCalendar,
    ) -> None:
        self._company = company
        self._vocabulary = vocabulary_of(languages)
        self._voice = customers_voice(message, company)
        self._forms = customers_forms(forms, company)
        self._shared, self._groups, self._taken = read_statements(self._voice, self._vocabulary)
        self._sentences = self._voice.sentences()
        free = tuple(one for one in self._sentences if one.line not in self._taken)
        self._prose = read_prose(Prose(self._voice, self._vocabulary, free))
        subject = Prose(self._voice, self._vocabulary, (sentence_of(0, self._voice.subject),))
        self._of_subject = read_prose(subject)
        self._free = free
        self._typing = Typing(message.language, self._written(calendar), self._vocabulary, message.text)

    def _written(self, calendar: WorkCalendar) -> Written | None:
        """When the customer wrote; of a forwarded mail only the day is told."""
        at = None if self._voice.date_line else self._voice.message.date
        return Written(self._voice.written, calendar, at) if self._voice.written else None

    def complaints(self) -> tuple[Complaint, ...]:
        forms = _of_their_own(self._forms)
        groups = _merged(self._groups)
        if len(forms) > 1:
            return tuple(self._complaint([form], (), alone=False) for form in forms)
        if len(groups) > 1:
            return tuple(self._complaint(list(self._forms), group, alone=False) for group in groups)
        return (self._complaint(list(self._forms), groups[0] if groups else (), alone=True),)

    def _complaint(self, forms: list[Form], group: Group, *, alone: bool) -> Complaint:
        draft = Draft(self._typing)
        stated = (*group, *(one for one in self._shared if alone or one.field in _SHARED))
        for form in forms:
            self._from_form(draft, form)
        self._from_labels(draft, stated)
        prose = [one for one in (*self._prose, *self._of_subject) if alone or one.field in _SHARED]
        self._from_prose(draft, prose)
        self._parties(draft, stated)
        if alone:
            self._product_and_number(draft)
        self._defect(draft)
        self._category(draft)
        self._dated(draft)
        return draft.finished()

    def _from_form(self, draft: Draft, form: Form) -> None:
        fields = form.fields
        draft.from_form(form, "customer_ref", fields.customer_ref or fields.report_no, ("customer_ref", "report_no"))
        if fields.customer and not is_our_name(fields.customer, self._company):
            draft.from_form(form, "customer", fields.customer, ("customer",))
        for field in (
            *("product", "part_no", "lot", "order_no", "complaint_date", "delivery_date", "due_date"),
            *("qty_affected", "qty_total", "defect_rate_pct", "contact"),
        ):
            draft.from_form(form, field, getattr(fields, field), (field, *_SHARED_SLOT.get(field, ())))
        draft.from_form(form, "severity", "、".join(fields.severity) if fields.severity else None, ("severity",))
        draft.from_form(form, "category", self._typing.category(fields.category or ""), ("category",))
        draft.from_form(form, "defect", fields.d2, ("d2", "defect"))
        for field in _TYPED_SLOTS:
            slot = form.slot(field)
            if slot and slot.value:
                draft.take(field, self._typing.value(field, slot.value), slot.place)
        self._from_description(draft, form)
        wanted = form.slot("remedy")
        if wanted and (named := self._vocabulary.finds("reply_form", wanted.value or "")):
            draft.take("reply_form", max(named, key=len), wanted.place)
        if re.search("8D", form.name, re.IGNORECASE):
            self._asked_by_form(draft, form)

    def _from_description(self, draft: Draft, form: Form) -> None:
        """When and where it was found, as the form's own description tells."""
        slot = form.slot("d2") or form.slot("defect")
        if slot is None or not slot.value:
            return
        told = (Sentence(0, one) for one in re.split(r"(?<=[。！？；\n])|(?<=\.)\s", slot.value))
        for one in read_prose(Prose(self._voice, self._vocabulary, tuple(told))):
            if one.field in ("occurred_on", "found_at"):
                place = slot.place.model_copy(update={"words": one.place.words})
                draft.take(one.field, self._typing.value(one.field, one.words), place)

    def _asked_by_form(self, draft: Draft, form: Form) -> None:
        """A customer who sends an 8D form with its later sections blank asks for an 8D."""
        slot = next(
            (slot for slot in form.slots if slot.field in ("d3", "d5", "d4_occurrence") and slot.state == "blank"), None
        )
        if slot:
            draft.take("reply_form", "8D", slot.place.model_copy(update={"words": slot.label}))

    def _from_labels(self, draft: Draft, stated: Iterable[Statement]) -> None:
        statements = [
            one for one in stated if one.field not in ("customer", "supplier", "delivery_note", "contact_email")
        ]
        for field in dict.fromkeys(one.field for one in statements):
            draft.state(field, [one for one in statements if one.field == field], settle=field in _ONE_VALUE)
        for one in statements:
            if one.field == "due_date" and re.search("8D", one.label, re.IGNORECASE):
                draft.take("reply_form", "8D", one.place.model_copy(update={"words": f"{one.label}: {one.words}"}))

    def _from_prose(self, draft: Draft, prose: Iterable[Statement]) -> None:
        found = list(prose)
        for field in dict.fromkeys(one.field for one in found):
            if not draft.has(field):
                draft.state(field, [one for one in found if one.field == field], settle=field in _ONE_VALUE)

    def _parties(self, draft: Draft, stated: Iterable[Statement]) -> None:
        """Who complains, and at which address; never we ourselves, whatever a label says."""
        statements = tuple(stated)
        for one in statements:
            if one.field == "customer" and not is_our_name(one.words, self._company):
                draft.take("customer", bare_name(one.words.strip()), one.place)
        signed = signed_company(self._voice, self._company)
        if signed:
            draft.take("customer", signed.words, signed.place)
        writer = self._voice.writer
        if writer and not self._company.is_ours(writer.email):
            line = self._voice.writer_line
            place = self._voice.place(line, writer.email) if line else self._voice.header_place("From")
            draft.take("contact_email", writer.email or None, place)
            draft.take("contact", writer.name or None, place)
            return
        for one in statements:
            if one.field == "contact_email" and "@" in one.words:
                draft.take("contact_email", one.words.strip().lower(), one.place)
        if not draft.has("customer"):
            draft.ask(
                "customer", self._voice.header_place("From").where, "one of ours writes, and no customer is named"
            )

    def _product_and_number(self, draft: Draft) -> None:
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
        numbers = frozenset(one.words for one in (*self._shared, *self._prose, *self._of_subject))
        for line in (sentence_of(0, self._voice.subject), *self._free):
            place = self._voice.place(line.line, line.words)
            if not draft.has("part_no"):
                name, number = name_and_number(line.words, numbers)
                draft.take("part_no", number or None, place)
                draft.take("product", self._product_name(name), place)
            if draft.text("part_no") and not draft.has("product"):
                name = product_beside(line.words, draft.text("part_no"))
                draft.take("product", self._product_name(name), place)
        subject = self._voice.subject
        name = named_in_subject(subject, self._voice.message.language, self._vocabulary)
        draft.take("product", name or None, self._voice.place(0, subject))
        self._undeclined(draft)

    def _undeclined(self, draft: Draft) -> None:
        """`von 1.200 Ventilgehäusen` in a German sentence is the Ventilgehäuse that the subject names."""
        subject = self._voice.subject
        name = product_beside(subject, draft.text("part_no")) if draft.text("part_no") else ""
        if name and draft.text("product") == f"{name}n":
            draft.replace("product", name, self._voice.place(0, subject))

    def _product_name(self, name: str) -> str | None:
        """A name found beside a number, unless it is the number's label."""
        return name if name and self._vocabulary.field_of(name) is None else None

    def _defect(self, draft: Draft) -> None:
        if not draft.has("defect"):
            telling = telling_clauses(self._free, self._voice.subject, self._vocabulary)
            if telling:
                words = "; ".join(one.words for one in telling)
                draft.take("defect", words, self._voice.place(telling[0].line, words))

    def _category(self, draft: Draft) -> None:
        """Plainly wrong goods are product quality when no word says that it is about something else."""
        if draft.has("defect"):
            telling = telling_sentences(self._free, "", self._vocabulary)
            plain = (one.words for one in telling if not self._vocabulary.finds("request", one.words))
            told = (self._voice.subject, draft.text("defect"), *plain)
            named = category_of("\n".join(told), self._vocabulary)
            draft.take("category", named, draft.place("defect"))

    def _dated(self, draft: Draft) -> None:
        """The date written under the letter; else the date of the customer's own message."""
        for number, words in reversed(self._voice.all_lines):
            if re.fullmatch(
                rf"\s*+(?:日期|date|datum|(?!\w*tag,|mittwoch)\w[\w .-]{{1,30}},\s*den)?\s*+[:：]?\s*+{DATE}\s*+",
                words,
                re.IGNORECASE,
            ):
                draft.take(
                    "complaint_date",
                    self._typing.value("complaint_date", words),
                    self._voice.place(number, words.strip()),
                )
        line = self._voice.date_line
        written = self._voice.all_lines and self._voice.written
        words = self._voice.message.text.split("\n")[line - 1].strip() if line else ""
        place = self._voice.place(line, words) if line else self._voice.header_place("Date")
        draft.take("complaint_date", written or None, place)


def _of_their_own(forms: tuple[Form, ...]) -> list[Form]:
    """Forms that stand for different complaints: their identities differ."""
    distinct: list[Form] = []
    for form in forms:
        if not any(_same_complaint(form, other) for other in distinct):
            distinct.append(form)
    return distinct


def _same_complaint(one: Form, other: Form) -> bool:
    """Two forms that contradict one another in no identifying field speak of one complaint."""
    return all(
        not getattr(one.fields, name)
        or not getattr(other.fields, name)
        or getattr(one.fields, name) == getattr(other.fields, name)
        for name in ("report_no", "part_no", "lot")
    )


def _merged(groups: tuple[Group, ...]) -> list[Group]:
    """Rows of one part with one defect are one complaint with several lots."""
    merged: dict[tuple[str, ...], Group] = {}
    for group in groups:
        said = {one.field: one.words for one in group}
        if not any(name in said for name in _IDENTITY):
            continue
        key = tuple(said.get(name, "") for name in ("customer_ref", "part_no", "product", "defect"))
        merged[key] = merged.get(key, ()) + group
    return list(merged.values())


__all__ = ["complain", "customers_forms", "stated_facts"]
