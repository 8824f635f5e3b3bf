"""Heads that only their place shows: a name of many meanings alone over the width of a table, or beside columns.

Takes a Layout, the fields of its cells and the Lexicon; gives Heads by place. Raises nothing, touches nothing.
"""

import re
from collections.abc import Iterator, Mapping

from intake.forms.heads import Head
from intake.forms.labels import HEADER, SECTIONS, normal
from intake.forms.layout import Layout
from records.form import Cell

Fields = Mapping[str, frozenset[str]]
_TELLS = re.compile(
    r"(?:detailed |short |brief |full |kurz|genaue )?(?:description|beschreibung|details|sachverhalt"
    r"|discrepanc(?:y|ies)"
    r"|findings?|observations?|befund|feststellung(?:en)?|complaint|beanstandung|reklamation|abweichung|mangel"
    r"|maengel|deviation|rejection|fehler|schaden|damage|not ok)"
    r"(?: details?| text| \(.{3,40}\))?"
)
_AT_THE_HEAD = HEADER & {
    "report_no",
    "customer_ref",
    "customer",
    "supplier",
    "product",
    "part_no",
    "complaint_date",
    "contact",
}
"""What a complaint's details begin with; the story of a fault asks where and when it was found, and how many."""
_LEAST = 0.5
"""Share of a table's width from which a cell alone in its row is a bar."""


def bars(layout: Layout, fields: Fields, heads: Mapping[str, Head]) -> dict[str, Head]:
    """The heads that the other rules leave to the place a name stands in."""
    found = {
        cell.where: field
        for cell in _alone(layout, heads)
        if (field := _named(cell, fields)) and not (field == "d2" and _over_labels(cell, layout, fields))
    }
    texts = {cell.where: cell.text.strip() for cell in layout.grid.cells if cell.where in found}
    return {where: Head(field=field, label=texts[where].rstrip(":： ")) for where, field in found.items()}


def heads_labels(head: Head, where: str, layout: Layout, fields: Fields) -> bool:
    """Whether a title, or D2's name without its number, alone in its row, stands over the form's own labels."""
    if not (head.field == "d2" or head.composed) or head.rest or layout.is_run or re.search(r"\d", head.label):
        return False
    at = next(cell for cell in layout.grid.cells if cell.where == where)
    alone = not any(one.text for one in layout.rows[at.row] if one is not at)
    return alone and (_over_labels(at, layout, fields) or (head.composed and _over_the_head(at, layout, fields)))


def _over_labels(bar: Cell, layout: Layout, fields: Fields) -> bool:
    """Whether `Complaint details` stands over the head of the form, not over what is wrong."""
    below = layout.below(bar)
    known = fields.get(below.where, frozenset()) if below is not None else frozenset()
    return bool(known & _AT_THE_HEAD)


def _over_the_head(bar: Cell, layout: Layout, fields: Fields) -> bool:
    """Whether a title stands over a row of the head's labels, and not of a measure's columns."""
    below = layout.below(bar)
    row = [fields.get(one.where, frozenset()) for one in layout.rows.get(below.row, ())] if below is not None else []
    return sum(bool(one & HEADER) for one in row) > 1 and not any(one & {"action", "who"} for one in row)


def _named(cell: Cell, fields: Fields) -> str:
    known = fields.get(cell.where, frozenset())
    sections = sorted(known & SECTIONS, key=len)
    if sections:
        return sections[0]
    return "d2" if "defect" in known or _TELLS.fullmatch(normal(cell.text).strip(" :.")) else ""


def _alone(layout: Layout, heads: Mapping[str, Head]) -> Iterator[Cell]:
    for number, row in layout.rows.items():
        words = [cell for cell in row if cell.text]
        if words and words[0].where not in heads and _is_bar(words, number, layout):
            yield words[0]


def _is_bar(words: list[Cell], number: int, layout: Layout) -> bool:
    first, below = words[0], layout.below(words[0])
    if below is None or below.row <= number or re.search(r"\d|[?？]", first.text):
        return False
    if layout.is_run:
        return first.text.rstrip().endswith((":", "："))
    broad = first.column_span >= max(layout.width * _LEAST, 1)
    return len(words) == 1 and broad and first.row_span == 1


def with_columns(layout: Layout, fields: Fields, heads: Mapping[str, Head]) -> dict[str, Head]:
    """A name of a section's own, broader than the columns beside it: `Wirksamkeit | Verantwortlich | Termin`."""
    found: dict[str, Head] = {}
    for row in layout.rows.values():
        words = [cell for cell in row if cell.text]
        if len(words) > 1 and words[0].where not in heads and words[0].column == 1 and words[0].column_span > 1:
            columns = [one for one in words[1:] if fields.get(one.where, frozenset()) & {"who", "date"}]
            sections = sorted(fields.get(words[0].where, frozenset()) & SECTIONS)
            if sections and len(columns) == len(words) - 1:
                found[words[0].where] = Head(field=sections[0], label=words[0].text.strip())
    return found
