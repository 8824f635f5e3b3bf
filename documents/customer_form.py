"""The supplier's answers written into the blank cells of the customer's own form.

Takes the Form as read, the file's bytes and the Answers; gives a Filled. Raises Corrupt and Hold as ooxml/edit.py does.
Touches nothing. What the customer filled is never written over; what has no place is listed.
"""

from datetime import date
from pathlib import PurePath
from typing import Any

from documents.customer_pen import Pen
from documents.customer_rows import write_measures
from documents.customer_words import Manner, same
from ooxml.edit import open_for_writing
from records.filling import Answers, Filled, Photo
from records.form import Form, FormFields, Slot
from records.form_layout import LISTED

_TEXTS = frozenset({"d0", "d2", "d4_occurrence", "d4_escape", "d8"})
"""Sections, told once; what stands at the head of a form is told wherever it is asked for."""


def fill(form: Form, content: bytes, answers: Answers) -> Filled:
    """The file with every answer that has a place in it."""
    editor = open_for_writing(content, form.name)
    days = [slot.value or "" for slot in form.slots if slot.state == "filled" and "date" in slot.field]
    filling = _Filling(form, Pen(editor, Manner(form.language, days)))
    filling.fields(answers.fields)
    filling.photos(answers.photos)
    path = PurePath(form.name)
    return Filled(
        name=f"{path.stem}-filled{path.suffix}",
        content=editor.content(),
        placed=filling.pen.placed,
        not_placed=tuple(filling.pen.not_placed),
    )


class _Filling:
    """One form and what is to be said in it."""

    def __init__(self, form: Form, pen: Pen) -> None:
        self._form, self.pen = form, pen

    def fields(self, fields: FormFields) -> None:
        """Every field that has a value, in the order of a form."""
        fields, photos = self._causes_in_one(fields), self._photo_places()
        for name in FormFields.model_fields:
            value = getattr(fields, name)
            if value in (None, (), ""):
                continue
            slots = self._slots(name)
            if name in LISTED:
                dotted = [
                    slot for slot in self._form.slots if slot.field.partition(".")[0] == name and slot not in photos
                ]
                write_measures(self.pen, name, value, dotted)
            elif name == "d1_members":
                self._team(value, slots)
            elif not same(_plain(value), _plain(getattr(self._form.fields, name))):
                self._one(name, value, slots)

    def photos(self, photos: tuple[Photo, ...]) -> None:
        """Each photo into a place of its section, else into the next place for photos."""
        free = self._photo_places()
        for photo in sorted(photos, key=lambda one: not one.section):
            field = f"{photo.section}_photos" if photo.section else "photos"
            wanted = [slot for slot in free if not photo.section or slot.field.startswith(photo.section)]
            if not wanted:
                self.pen.refuse(field, photo.name, "the form has no further place for a photo")
            elif self.pen.put_picture(field, wanted[0], photo.content, photo.name):
                free.remove(wanted[0])

    def _photo_places(self) -> list[Slot]:
        return [slot for slot in self._form.slots if slot.field.rpartition(".")[2] == "photo"]

    def _slots(self, field: str) -> list[Slot]:
        return [slot for slot in self._form.slots if slot.field == field]

    def _one(self, field: str, value: Any, slots: list[Slot]) -> None:
        """A value into its cell: of the head of a form into each, of a section into the one that is most its own."""
        filled = next((slot for slot in slots if slot.state == "filled"), None)
        if filled is not None or not slots:
            why = f"already filled: {' '.join((filled.value or '').split())}" if filled else self.pen.NO_CELL
            self.pen.refuse(field, self._words(field, value), why)
        elif field in _TEXTS:
            self._section(field, str(value), slots)
        else:
            for slot in {one.place.where: one for one in slots}.values():
                self._write(field, value, slot)

    def _section(self, field: str, words: str, slots: list[Slot]) -> None:
        """Of several cells the last in D4, whose own causes stand under its head; a cell of boxes is not for words."""
        ordered = slots[::-1] if field == "d4_occurrence" else slots
        free = [slot for slot in ordered if not self.pen.offers(slot)] or ordered
        before = len(self.pen.not_placed)
        for slot in free:
            if self.pen.put(field, slot, words):
                del self.pen.not_placed[before:]
                return
        del self.pen.not_placed[before + 1 :]

    def _write(self, field: str, value: Any, slot: Slot) -> None:
        if isinstance(value, date):
            self.pen.put_day(field, slot, value)
        elif field == "defect_rate_pct":
            self.pen.put(field, slot, self.pen.manner.share(value, slot.label))
        elif isinstance(value, float):
            self.pen.put_number(field, slot, value)
        elif field == "severity" and self.pen.offers(slot):
            for one in value:
                self.pen.put(field, slot, one)
        else:
            self.pen.put(field, slot, self._words(field, value))

    def _words(self, field: str, value: Any) -> str:
        if isinstance(value, date):
            return self.pen.manner.day(value)
        if field == "defect_rate_pct":
            return self.pen.manner.share(value, "")
        if isinstance(value, float):
            return f"{value:.12g}"
        return self.pen.manner.joined(value) if isinstance(value, tuple) else str(value)

    def _team(self, names: tuple[str, ...], slots: list[Slot]) -> None:
        """One name a row of a table of names, all of them in the one cell of any other form."""
        there = [slot.value or "" for slot in slots if slot.state == "filled"]
        new = [name for name in names if not any(same(name, one) or name in one for one in there)]
        groups: dict[str, list[Slot]] = {}
        for slot in slots:
            groups.setdefault(slot.label, []).append(slot)
        rows = [slot for slot in next(iter(groups.values()), []) if slot.state == "blank"]
        if not new:
            return
        if not rows:
            why = f"already filled: {' '.join(there)}" if there else self.pen.NO_CELL
            self.pen.refuse("d1_members", self.pen.manner.joined(new), why)
        elif len(rows) == 1 and not there:
            self.pen.put("d1_members", rows[0], self.pen.manner.joined(new))
        else:
            self._names(new, rows)

    def _names(self, names: list[str], rows: list[Slot]) -> None:
        last = rows[-1]
        for number, name in enumerate(names):
            slot: Slot | None = rows[number] if number < len(rows) else None
            if slot is None and (place := self.pen.add_row(last.place.where)) is not None:
                slot = last = last.model_copy(update={"place": last.place.model_copy(update={"where": place})})
            if slot is None:
                self.pen.refuse("d1_members", name, "the form has no row more for it, and none could be added")
            else:
                self.pen.put("d1_members", slot, name)

    def _causes_in_one(self, fields: FormFields) -> FormFields:
        """Where D4 has one cell, both causes stand in it, each named."""
        if not fields.d4_escape or self._slots("d4_escape") or not self._slots("d4_occurrence"):
            return fields
        both = self.pen.manner.causes(fields.d4_occurrence or "", fields.d4_escape)
        return fields.model_copy(update={"d4_occurrence": both, "d4_escape": None})


def _plain(value: Any) -> str:
    return "\n".join(map(str, value)) if isinstance(value, tuple) else "" if value is None else str(value)
