"""The label and answer pairs of one grid, as slots; and which cells they use up.

Takes a Header, the section of each cell and the Lexicon; gives Pairs. Raises nothing, touches nothing.
"""

import re
from collections.abc import Iterator, Mapping

from intake.forms.answers import has_boxes, options_of
from intake.forms.header import OPTIONS, Header
from intake.forms.heads import tail
from intake.forms.labels import ACTIONS, COMPLAINT_ONLY, HEADER, TEAM, Lexicon, normal
from intake.forms.sections import AFTER
from intake.forms.twofold import both, is_code
from records.form import Cell
from records.record import Record

_LONGEST_IN_A_SECTION = 60
NUMBERS = frozenset({"report_no", "customer_ref"})
EITHER_NUMBER = "report_no or customer_ref"
"""`NCR No.` is this form's own number, unless another stands beside it."""
_GOODS = frozenset({"part_no", "product"})
"""`Part`, `Material`: what the goods are called, or their number."""
_COUNTS = frozenset({"qty_affected", "qty_total", "defect_rate_pct"})


_CLOSES = re.compile("clos|abschl|abgeschl|geschlossen|结案|結案|关闭|關閉|クローズ|完結")
"""A day that is the whole report's, in whatever row it stands; `完了日` may be that of a measure."""


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
    if _closes(pair, section):
        allowed = frozenset({"closed_date"})
    if section and not allowed <= TEAM | {"closed_date"}:
        long = len(pair.words) > _LONGEST_IN_A_SECTION
        allowed = frozenset() if lexicon.is_generic(pair.label) or long else allowed
    tells = "d2" in pair.fields and pair.words.strip() and not re.search(r"\d", normal(pair.words))
    # `Defect(s)` counts, or says what is wrong: without a figure it says.
    told = "d2" if tells and not section and allowed & _COUNTS else ""
    if offered := told or (_by_options(pair) if not section and not allowed - _CLASSES else ""):
        return offered
    if allowed == _GOODS:
        return _goods(pair)
    if not section and allowed == NUMBERS:
        return EITHER_NUMBER
    if not section and not allowed and pair.words.strip():
        return _by_answer(pair)
    return next(iter(allowed)) if len(allowed) == 1 else None


def _goods(pair: Pair) -> str | None:
    """Number or name, by the words; a single sign is the tick beside an option."""
    if len(pair.words.strip()) == 1:
        return None
    return "part_no" if is_code(pair.words) else "product"


_CLASSES = frozenset({"category", "severity"})
_GRAVE = re.compile(
    r"\b(?:critical|crit|cr|major|maj|ma|minor|min|mi|high|medium|low|severe|serious|moderate|slight|negligible|urgent"
    r"|normal|safety|kritisch\w*|haupt\w*|neben\w*|hoch|mittel|niedrig|gering|schwer\w*|leicht\w*|[a-d]|[1-5])\b"
    r"|致命|严重|嚴重|主要|次要|一般|轻微|輕微|重大|重欠点|軽欠点|[重軽高中低](?![\u4e00-\u9fff])"
)


def _by_options(pair: Pair) -> str:
    """Of boxes, whether they weigh a defect or name its kind: `Class: ☐ Critical ☑ Major`, `Class: ☑ Dimension`."""
    if not has_boxes(pair.words) or pair.fields & (HEADER | COMPLAINT_ONLY) - _CLASSES:
        return ""
    options = [one for one in options_of(pair.words) if one]
    grave = [one for one in options if _GRAVE.match(normal(one)) and len(one) <= _LONGEST_GRADE]
    if len(options) > 1 and len(grave) == len(options):
        return "severity"
    return "category" if pair.fields & _CLASSES and not grave else ""


_LONGEST_GRADE = 24
_A_COUNT = re.compile(r"\d[\d,.]{0,9} ?(?:pcs?|ea|units?|st(?:k|ck|ueck)?|[个個只隻件台套支根条條片枚箱盒包卷])?\.?")
"""`不良 | 48`: how many, not what is wrong."""


def _closes(pair: Pair, section: str) -> bool:
    """Whether a label asks for the day the report is closed: by its words, or `Erledigt am` outside every section."""
    named = "closed_date" in pair.fields and bool(_CLOSES.search(normal(pair.label)))
    return named or (not section and pair.fields == {"done"})


def _by_answer(pair: Pair) -> str | None:
    """At the head of a form: what is wrong under a label that heads no section, and boxes that offer remedies."""
    if pair.fields == {"defect"} and _A_COUNT.fullmatch(normal(pair.words)):
        return "qty_affected"
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
    if answer is not None and (parts := _with_a_person(answer, fields, header)):
        for of_part, label, words in parts:
            yield Pair(fields=of_part, label=label or cell.text, label_cell=cell, cell=answer, words=words)
        return
    while answer is not None:
        yield Pair(fields=fields, label=cell.text, label_cell=cell, cell=answer, words=answer.text)
        answer = _next_of_column(answer, header) if header.heads_a_column(cell) else None


_PARTIES = frozenset({"customer", "supplier", "sender", "addressee"})
_OF_A_PARTY = frozenset({"contact", "contact_email", "other", "who"})


def _with_a_person(answer: Cell, fields: frozenset[str], header: Header) -> list[tuple[frozenset[str], str, str]]:
    """A company with whom to ask behind it, `東亜精機　担当：望月`, as two answers; nothing where it is one."""
    if not fields & _PARTIES or len(answer.text) > _LONGEST_PARTY:
        return []
    before, found = tail(answer.text, header.lexicon)
    if not before.strip() or not found or not all(one.fields <= _OF_A_PARTY for one in found):
        return []
    party = [(fields, "", before.strip(" \u3000,，;；/(（"))]
    return [
        *party,
        *(
            (one.fields, one.label, one.value.strip(" )）"))
            for one in found
            if "who" not in one.fields or "contact" in one.fields
        ),
    ]


_LONGEST_PARTY = 120


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
