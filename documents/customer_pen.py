"""The hand that writes into a customer's form: one cell at a time, keeping what was written where and what was not.

Takes an Editor; raises nothing: what the file has no place for is kept as not placed, with the reason.
"""

from datetime import date

from documents.customer_options import offers, option_for
from documents.customer_words import Manner
from ooxml.edit import CannotPlace, Editor
from records.filling import NotPlaced, Placed
from records.form import Slot


class Pen:
    """One form being filled."""

    NO_CELL = "the form has no cell for it"

    def __init__(self, editor: Editor, manner: Manner) -> None:
        """Write with `editor` in the manner of the form."""
        self._editor, self.manner = editor, manner
        self._placed: list[Placed] = []
        self.not_placed: list[NotPlaced] = []

    @property
    def placed(self) -> tuple[Placed, ...]:
        """Everything written, at the places the file as it is now has."""
        return tuple(one.model_copy(update={"where": self._editor.place_now(one.where)}) for one in self._placed)

    def refuse(self, field: str, words: str, why: str) -> None:
        """Keep a value that stands nowhere."""
        self.not_placed.append(NotPlaced(field=field, words=words, why=why))

    def put(self, field: str, slot: Slot, words: str) -> bool:
        """Words into a blank cell, or the box beside them ticked; whether they stand there now."""
        where = slot.place.where
        try:
            if self.offers(slot):
                words = self._option(where, words)
                self._editor.tick(where, words)
            else:
                self._editor.put(where, words, slot.label)
        except CannotPlace as refused:
            self.refuse(field, words, refused.why)
            return False
        self._placed.append(Placed(field=field, where=where, words=words))
        return True

    def put_day(self, field: str, slot: Slot, day: date) -> bool:
        """A day: as such where the cell is made for days, else as this form writes days."""
        where, words = slot.place.where, self.manner.day(day)
        try:
            if self._editor.text(where).strip():
                asked = day.isoformat() if "年" in self._editor.text(where) else words
                self._editor.put(where, asked, slot.label)
            else:
                self._editor.put_value(where, day, slot.label)
                if self._editor.text(where) == day.isoformat() != words:
                    self._editor.put(where, words, slot.label)
        except CannotPlace as refused:
            self.refuse(field, words, refused.why)
            return False
        self._placed.append(Placed(field=field, where=where, words=words))
        return True

    def put_number(self, field: str, slot: Slot, number: float) -> bool:
        """A plain number."""
        where, words = slot.place.where, f"{number:.12g}"
        try:
            self._editor.put_value(where, number, slot.label)
        except CannotPlace as refused:
            self.refuse(field, words, refused.why)
            return False
        self._placed.append(Placed(field=field, where=where, words=words))
        return True

    def put_picture(self, field: str, slot: Slot, picture: bytes, name: str) -> bool:
        """A picture into its cell."""
        try:
            self._editor.place_picture(slot.place.where, picture, name)
        except CannotPlace as refused:
            self.refuse(field, name, refused.why)
            return False
        self._placed.append(Placed(field=field, where=slot.place.where, words=name))
        return True

    def add_row(self, after: str) -> str | None:
        """A row more; None where the file allows none."""
        try:
            return self._editor.add_row(after)
        except CannotPlace:
            return None

    def offers(self, slot: Slot) -> bool:
        """Whether a cell holds options to tick and nothing else: not its label with a blank behind it."""
        text = self._editor.text(slot.place.where)
        return offers(text) and (slot.field in {"category", "severity"} or slot.label not in text)

    def _option(self, where: str, words: str) -> str:
        text = self._editor.text(where)
        option = option_for(text, words)
        if option is None:
            raise CannotPlace(f"none of the boxes is this: {' '.join(text.split())}")
        return option
