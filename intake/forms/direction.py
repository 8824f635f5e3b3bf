"""Who complains and who must answer, where the labels alone do not say it: decided by names.

Takes what a form says, the cells above its first label, and who we are; gives the same with what the names show.
Raises nothing, touches nothing. A form travels both ways: `To` is who must answer on a complaint, and who complains
on the answer to it.
"""

import re
from collections.abc import Iterable, Sequence

from intake.forms.persons import bare_name
from intake.forms.texts import Said
from records.company import Company
from records.form import Grid
from records.place import Place

_ADDRESSED = re.compile(r"([^\n:：]{2,60}?)[ \u3000]*(?:御中|鈞鑒|台啟)")
_HIGHEST = 16
"""Cells with words among which a form names whom it goes to."""


def addressed(grids: Iterable[Grid]) -> list[Said]:
    """Whom a form is addressed to where no label says it: `山井精密 御中` at its head."""
    cells = [cell for grid in grids for cell in grid.cells if cell.text][:_HIGHEST]
    found = ((cell, _ADDRESSED.fullmatch(cell.text.strip())) for cell in cells)
    return [
        Said(field="addressee", label="", where=cell.where, words=named[1])
        for cell, named in found
        if named is not None
    ][:1]


def directed(said: Sequence[Said], paper: Place | None, company: Company | None) -> list[Said]:
    """What a form says, with whom it goes to, who sends it and whose paper it is as customer and supplier."""
    kept = [one for one in said if one.field not in {"addressee", "sender"}]
    for field, one in _parties(said, paper, company):
        stated = [other.words or "" for other in kept if other.field in {"customer", "supplier"} and other.words]
        taken = any(other.field == field and other.words for other in kept)
        if not taken and not any(_same(bare_name(one.words or ""), other) for other in stated):
            kept = [other for other in kept if other.field != field]
            kept.append(one.model_copy(update={"field": field}))
    return kept


def _parties(said: Sequence[Said], paper: Place | None, company: Company | None) -> list[tuple[str, Said]]:
    """Each party named without saying which it is, in the order of trust, with the field it fills."""
    words = {one.field: one for one in reversed(said) if one.words}
    to, sender = words.get("addressee"), words.get("sender")
    head = Said(field="sender", label="", where=paper.where, words=paper.words) if paper else None
    answered = _is_ours(words.get("supplier"), company) and not _is_ours(to, company)
    found = [("customer" if answered else "supplier", to)] if to else []
    found += [("customer", sender)] if sender and not (answered and to) else []
    told = {"supplier", "d2"} & words.keys() or found
    return [*found, ("customer", head)] if head and told and not _is_ours(head, company) else found


def _is_ours(one: Said | None, company: Company | None) -> bool:
    return one is not None and company is not None and any(_same(one.words or "", own) for own in company.names)


def _same(one: str, other: str) -> bool:
    """Whether one of two names holds the other, whatever their case and spaces."""
    first, second = ("".join(name.casefold().split()) for name in (one, other))
    return bool(first and second) and (first in second or second in first)
