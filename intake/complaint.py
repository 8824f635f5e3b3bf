"""A mail's complaints: every value the customer stated, each with the place it was read from.

Takes a Message, its Forms, who we are and the Languages; gives Complaints and the routing facts their words state.
Raises nothing, touches nothing. Sources in their order: an attached form, labelled lines and tables, running text,
subject. What is not stated stays blank; what is stated twice differently is blank and held.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from intake.phrases import vocabulary_of
from intake.prose.common import DATE
from intake.values.draft import Draft, Typing
from intake.values.due import Written
from intake.values.from_form import FormSource, listed_groups, without_rows
from intake.values.items import Lines, Listing, listings
from intake.values.part import Part, read_part
from intake.values.stated import stated_facts
from intake.values.statements import Group, Statement
from intake.who.parties import answering_address, company_in, is_our_name, signed_company
from intake.who.voice import customers_voice
from records.calendar import WorkCalendar
from records.company import Company
from records.complaint import Complaint
from records.form import Form
from records.language import Languages
from records.message import Message
from records.place import Held

# What several complaints of one mail may share when it stands outside their own rows or forms.
_SHARED = frozenset(
    {"customer", "contact", "complaint_date", "due_date", "reply_form", "order_no", "delivery_date", "remedy"}
    | {"found_at", "occurred_on"}
)
_ONE_VALUE = frozenset({"part_no", "order_no", "customer_ref", "qty_affected", "qty_total", "due_date"})
_COMPARED_IN_PROSE = frozenset({"part_no", "order_no", "lot", "qty_affected", "qty_total", "due_date"})
_IDENTITY = ("part_no", "lot", "product", "customer_ref")


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


@dataclass(frozen=True)
class _Own:
    """What one complaint has for itself; `common` is what stands around it and the mail's other complaints."""

    forms: tuple[Form, ...] = ()
    group: Group = ()
    part: Part | None = None
    common: Part | None = None


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
        self._whole = read_part(self._voice, self._vocabulary)
        self._typing = Typing(message.language, self._written(calendar), self._vocabulary, message.text)
        self._source = FormSource(self._voice, self._vocabulary, self._typing, company)

    def _written(self, calendar: WorkCalendar) -> Written | None:
        """When the customer wrote; of a forwarded mail only the day is told."""
        at = None if self._voice.date_line else self._voice.message.date
        return Written(self._voice.written, calendar, at) if self._voice.written else None

    def complaints(self) -> tuple[Complaint, ...]:
        return tuple(map(self._complaint, self._several() or [self._only()]))

    def _several(self) -> list[_Own]:
        """The complaints of a mail that states more than one; empty for one that does not."""
        whole = self._whole
        forms = _of_their_own(self._forms)
        if len(forms) > 1:
            return [_Own(forms=(form,), common=whole) for form in forms]
        for form in forms:
            rows = _merged(listed_groups(form))
            if len(rows) > 1:
                return [_Own(forms=(without_rows(form),), group=row, common=whole) for row in rows]
        rows = _merged(whole.groups)
        if len(rows) > 1:
            return [_Own(forms=self._forms, group=row, common=whole) for row in rows]
        return [] if forms or self._voice.tables() else self._of_items()

    def _only(self) -> _Own:
        rows = _merged(self._whole.groups)
        return _Own(forms=self._forms, group=rows[0] if rows else (), part=self._whole)

    def _of_items(self) -> list[_Own]:
        """The items of a list that name goods of their own and say what is wrong with them."""
        for listing in listings(self._voice.lines):
            if not any(words.strip() for item in listing.items[1:] for _, words in item):
                continue
            items = self._apart(listing)
            if len(items) > 1:
                common = self._read((*listing.before, *items.pop("", ()), *listing.after), self._voice.subject)
                return [_Own(part=self._read(lines, ""), common=common) for lines in items.values()]
        return []

    def _apart(self, listing: Listing) -> dict[str, Lines]:
        """The items' lines by the goods they name, those of one part together; under the empty key what all share."""
        named: dict[str, Lines] = {}
        for item in listing.items:
            goods = self._goods(self._read(item, ""))
            named[goods] = named.get(goods, ()) + item
        return named if len(named.keys() - {""}) > 1 else {}

    def _goods(self, part: Part) -> str:
        """The goods an item complains of; empty for a demand, a measure or a symptom that names none."""
        draft = Draft(self._typing)
        self._own_values(draft, (), part)
        wrong = draft.has("defect") or draft.has("qty_affected") or any(self._named_categories(part).values())
        return (draft.text("part_no") or draft.text("product")) if wrong else ""

    def _named_categories(self, part: Part) -> dict[str, int]:
        return self._vocabulary.of_categories(part.voice.text)

    def _read(self, lines: Lines, subject: str) -> Part:
        """Some lines of the mail read by themselves."""
        return read_part(replace(self._voice, lines=lines, all_lines=lines, subject=subject), self._vocabulary)

    def _complaint(self, own: _Own) -> Complaint:
        draft = Draft(self._typing)
        for form in own.forms:
            self._source.take(draft, form)
        self._own_values(draft, own.group, own.part)
        around = own.common or self._whole
        if own.common:
            self._from_labels(draft, [one for one in around.shared if one.field in _SHARED | {"customer_ref"}])
            self._from_prose(draft, [one for one in around.prose if one.field in _SHARED])
            if own.part:
                own.part.defect_of_item(draft)
            else:
                around.defect(draft)
        self._parties(draft, (*own.group, *(own.part.shared if own.part else ()), *around.shared))
        (own.part or around).category(draft)
        self._dated(draft)
        return draft.finished()

    def _own_values(self, draft: Draft, group: Group, part: Part | None) -> None:
        """What a complaint's own row, and its own part of the text, state."""
        if part is None:
            self._from_labels(draft, group)
            return
        self._from_labels(draft, (*group, *(one for row in part.groups if not group for one in row), *part.shared))
        self._from_prose(draft, part.prose)
        if part is not self._whole:
            part.goods_at_head(draft)
        part.goods(draft)
        part.defect(draft)

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
            stated = [one for one in found if one.field == field]
            if not draft.has(field):
                draft.state(field, stated, settle=field in _ONE_VALUE)
            elif field in _COMPARED_IN_PROSE:
                # Samples sent are no count of what is wrong.
                draft.compare(field, [one for one in stated if not self._vocabulary.finds("samples", one.place.words)])

    def _parties(self, draft: Draft, stated: Iterable[Statement]) -> None:
        """Who complains, and at which address; never we ourselves, whatever a label says."""
        statements = tuple(stated)
        for one in statements:
            if one.field == "customer" and not is_our_name(one.words, self._company):
                draft.take("customer", company_in(one.words), one.place)
        signed = signed_company(self._voice, self._company)
        if signed:
            draft.take("customer", signed.words, signed.place)
        answering = answering_address(self._voice, self._company)
        if answering:
            draft.take("contact_email", answering[1], self._voice.place(*answering))
        writer = self._voice.writer
        if writer and not self._company.is_ours(writer.email):
            line = self._voice.writer_line
            for field, words in (("contact_email", writer.email), ("contact", writer.name)):
                place = self._voice.place(line, words) if line else self._voice.header_place("From")
                draft.take(field, words or None, place)
            return
        for one in statements:
            if one.field == "contact_email" and "@" in one.words:
                draft.take("contact_email", one.words.strip().lower(), one.place)
        if not draft.has("customer"):
            why, act = "one of ours writes, and no customer is named", "Ask who complains and correct the case."
            draft.ask(Held(what="customer", where="header:From", why=why, act=act))

    def _dated(self, draft: Draft) -> None:
        """The date written under the letter; else the date of the customer's own message."""
        for number, words in reversed(self._voice.all_lines):
            if re.fullmatch(
                rf"\s*+(?:日期|date|datum|(?!\w*tag,|mittwoch)\w[\w .-]{{1,30}},(?:\s*den)?)?\s*+[:：]?\s*+{DATE}\s*+",
                words,
                re.IGNORECASE,
            ):
                day = self._typing.value("complaint_date", words)
                if day and not self._is_other_day(number, day):
                    draft.take("complaint_date", day, self._voice.place(number, words.strip()))
        line = self._voice.date_line
        written = self._voice.all_lines and self._voice.written
        words = self._voice.message.text.split("\n")[line - 1].strip() if line else ""
        place = self._voice.place(line, words) if line else self._voice.header_place("Date")
        draft.take("complaint_date", written or None, place)

    def _is_other_day(self, number: int, day: date) -> bool:
        """Whether a bare date is yet to come, or the value of the label that stands over it."""
        above = [words for line, words in self._voice.all_lines if line < number and words.strip()]
        field = self._typing.vocabulary.field_of(above[-1].strip()) if above else None
        to_come = bool(self._voice.written and day > self._voice.written)
        return to_come or field not in (None, "complaint_date")


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
