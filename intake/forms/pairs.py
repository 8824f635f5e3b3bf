"""The label and answer pairs of one grid, as slots; and which cells they use up.

Takes a Header, the section of each cell and the Lexicon; gives Pairs. Raises nothing, touches nothing.
"""

import re
from collections.abc import Iterator, Mapping

from intake.forms.answers import has_boxes
from intake.forms.header import OPTIONS, Header
from intake.forms.labels import ACTIONS, COMPLAINT_ONLY, HEADER, TEAM, Lexicon, normal
from intake.forms.sections import AFTER
from intake.forms.twofold import both
from records.form import Cell
from records.record import Record

_LONGEST_IN_A_SECTION = 60
NUMBERS = frozenset({"report_no", "customer_ref"})
EITHER_NUMBER = "report_no or customer_ref"
"""`NCR No.` is this form's own number, unless another stands beside it."""
_COUNTS = frozenset({"qty_affected", "qty_total", "defect_rate_pct"})


class Pair(Record):
    """One label with its answer as it stands; `label_cell` and `cell` are the same where both share a cell."""

    fields: frozenset[str]
    label: str
    label_cell: Cell
    cell: Cell
    words: str


def pairs(header: Header) -> tuple[Pair, ...]:
    """Every label of a grid with what answers it; no cell answers twice."""
    used: set[str] = set()
    found: list[Pair] = []
    for cell in header.layout.grid.cells:
        answers = [one for one in _of_cell(cell, header) if one.cell.where == cell.where or one.cell.where not in used]
        used |= {pair.cell.where for pair in answers}
        found += answers
    return tuple(found)


def field_of(pair: Pair, owner: Mapping[str, str], lexicon: Lexicon) -> str | None:
    """The one form field a pair fills, given the section it stands in; None if it fills none or could fill two."""
    section = owner.get(pair.label_cell.where, "")
    allowed = pair.fields & _allowed(section)
    if section and not allowed <= TEAM | {"closed_date"}:
        long = len(pair.words) > _LONGEST_IN_A_SECTION
        allowed = frozenset() if lexicon.is_generic(pair.label) or long else allowed
    tells = "d2" in pair.fields and pair.words.strip() and not re.search(r"\d", normal(pair.words))
    if tells and not section and allowed & _COUNTS:
        # `Defect(s)` counts, or says what is wrong: without a figure it says.
        return "d2"
    if not section and allowed == NUMBERS:
        return EITHER_NUMBER
    if not section and not allowed and pair.words.strip():
        return _by_answer(pair)
    return next(iter(allowed)) if len(allowed) == 1 else None


def _by_answer(pair: Pair) -> str | None:
    """At the head of a form: what is wrong under a label that heads no section, and boxes that offer remedies."""
    if pair.fields == {"defect"} and re.search(r"[^\W\d_]{2}", pair.words):
        return "defect"
    return "remedy" if "action" in pair.fields and has_boxes(pair.words) else None


def _allowed(section: str) -> frozenset[str]:
    """Inside a section only its own labels count, in D2 also what identifies the defective parts."""
    if section in ACTIONS or section.startswith("d4"):
        return frozenset()
    outside = HEADER | TEAM | COMPLAINT_ONLY
    return {"": outside, AFTER: outside, "d1": TEAM, "d8": frozenset({"closed_date"})}.get(
        section, HEADER | COMPLAINT_ONLY
    )


def _of_cell(cell: Cell, header: Header) -> Iterator[Pair]:
    fields = header.fields.get(cell.where)
    if fields and (chosen := header.ticked.get(cell.where)):
        for one in chosen:
            of = fields & OPTIONS or frozenset({"category"})
            yield Pair(fields=of, label=cell.text, label_cell=cell, cell=one[1], words=one[0])
    elif fields:
        yield from _answers(cell, fields, header)
    elif cell.where not in header.heads:
        for segment in header.inline.get(cell.where, ()):
            lone = len(header.inline[cell.where]) == 1 and not segment.value
            answer = header.answer_to(cell) if lone else None
            at = answer or cell
            words = answer.text if answer else segment.value
            yield Pair(fields=segment.fields, label=segment.label, label_cell=cell, cell=at, words=words)
    if not fields and "\n" in cell.text and cell.where not in header.heads and not header.inline.get(cell.where):
        yield from _under_its_label(cell, header)


def _answers(cell: Cell, fields: frozenset[str], header: Header) -> Iterator[Pair]:
    """The cell that answers a label; in a table of several rows of answers, each of them."""
    answer = header.answer_to(cell)
    if answer is None and cell.text.endswith((":", "：")):
        answer = cell.model_copy(update={"text": ""})
    paired = list(both(cell.text, answer, header.lexicon)) if answer is not None else []
    if answer is not None and paired:
        for of_part, label, words in paired:
            yield Pair(fields=of_part, label=label, label_cell=cell, cell=answer, words=words)
        return
    while answer is not None:
        yield Pair(fields=fields, label=cell.text, label_cell=cell, cell=answer, words=answer.text)
        answer = _next_of_column(answer, header) if header.heads_a_column(cell) else None


def _next_of_column(answer: Cell, header: Header) -> Cell | None:
    """The next row's answer in a table: the row has no label, and words wherever this one has."""
    layout = header.layout
    below = layout.below(answer)
    if below is None or not below.text or (below.column, below.column_span) != (answer.column, answer.column_span):
        return None
    rows = [[cell for cell in layout.rows.get(one.row, []) if cell.text] for one in (answer, below)]
    columns = [{cell.column for cell in row} for row in rows]
    return below if columns[0] <= columns[1] and not any(map(header.is_label, rows[1])) else None


def _under_its_label(cell: Cell, header: Header) -> Iterator[Pair]:
    """A cell whose first line is a label and whose next lines are the answer."""
    label, _, rest = cell.text.partition("\n")
    if (fields := header.lexicon.fields(label)) and not header.lexicon.fields(rest):
        yield Pair(fields=fields, label=label, label_cell=cell, cell=cell, words=rest)
