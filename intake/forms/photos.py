"""The places a form has for photos: a blank cell beside or under such a label, or the label's own cell.

Takes a Header and the section of each cell; gives slots to be, always blank. Raises nothing, touches nothing.
"""

from collections.abc import Iterator, Mapping

from intake.forms.header import Header
from intake.forms.labels import SECTIONS
from intake.forms.texts import Said
from records.form import Cell

PHOTO = "photo"


def photo_places(header: Header, owner: Mapping[str, str]) -> Iterator[Said]:
    """A `photo` for each label of one, in a section as `d2.photo`; none where words already answer the label."""
    for cell in header.layout.grid.cells:
        if PHOTO not in header.fields.get(cell.where, frozenset()):
            continue
        at = _place(cell, header)
        if at is not None:
            section = owner.get(cell.where, "")
            field = f"{section[:2]}.{PHOTO}" if section in SECTIONS else PHOTO
            yield Said(field=field, label=cell.text, where=at.where, words=None)


def _place(label: Cell, header: Header) -> Cell | None:
    at = header.answer_to(label)
    if at is not None:
        return None if at.text else at
    below = header.layout.below(label)
    if below is not None and not below.text and below.column_span >= label.column_span:
        return below
    return label
