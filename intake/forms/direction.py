"""Who complains and who must answer, where the labels alone do not say it: decided by names.

Takes what a form says, whose paper it is, and who we are; gives the same with what the names show. Raises nothing,
touches nothing. A form travels both ways: `To` is who must answer on a complaint, and who complains on our answer.
"""

from collections.abc import Sequence

from intake.forms.texts import Said
from records.company import Company
from records.place import Place

LETTERHEAD = "letterhead"


def directed(said: Sequence[Said], letterhead: Place | None, company: Company | None) -> list[Said]:
    """The company on whose paper the form is printed complains, where no label says who does and it is not ours."""
    named = {one.field for one in said if one.words}
    if letterhead is None or "customer" in named or not named & {"supplier", "d2"}:
        return list(said)
    suppliers = [one.words or "" for one in said if one.field == "supplier" and one.words]
    if _is_ours(letterhead.words, company) or any(_same(letterhead.words, one) for one in suppliers):
        return list(said)
    return [*said, Said(field="customer", label=LETTERHEAD, where=letterhead.where, words=letterhead.words)]


def _is_ours(name: str, company: Company | None) -> bool:
    return company is not None and any(_same(name, own) for own in company.names)


def _same(one: str, other: str) -> bool:
    """Whether one of two names holds the other, whatever their case and spaces."""
    first, second = ("".join(name.casefold().split()) for name in (one, other))
    return bool(first and second) and (first in second or second in first)
