"""Which section of a form each cell belongs to: right of its head, under it, up to the next head in its columns.

Takes Headers of grids in the file's order; gives Bodies. Raises nothing, touches nothing.
"""

import re
from dataclasses import dataclass, field

from intake.forms.end_names import begins_another, closes_a_letter, end_named, is_identity
from intake.forms.header import LONGEST_UNKNOWN, Header
from intake.forms.heads import Head
from intake.forms.labels import ACTIONS, COLUMNS, HEADER, Lexicon, normal
from intake.forms.weak_heads import is_bare_number
from records.form import Cell

AFTER = "after"
"""The owner of cells that stand after a section and in none: signatures, remarks, the form's own number."""


@dataclass
class Body:
    """One section as it stands in one grid: its head, and its cells row by row."""

    head: Head
    where: str
    header: Header
    rows: list[list[Cell]] = field(default_factory=list)

    def said_in(self, row: list[Cell]) -> list[Cell]:
        """A row's cells without the blank ones that are only the width of the cell before them, or of the head.

        A sheet without merged ranges shows one answer over several cells, and the answer under a head in the row
        below: there the blanks right of the head are no answer of their own.
        """
        words = [cell for cell in row if cell.text]
        if words:
            return words
        beside_head = any(cell.where == self.where for cell in self.header.layout.rows.get(row[0].row, ()))
        broad = [cell for cell in row if cell.column_span > 1 or cell.row_span > 1]
        if beside_head and not broad and self.rows[-1][0].row != row[0].row:
            return []
        return broad[:1] or row[:1]


@dataclass
class Span:
    """The columns a section has at the row now looked at."""

    first: int
    last: int
    body: Body


class Sections:
    """The sections of one file; a head may stand in a paragraph or table of its own before what it heads."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Start with no section open."""
        self.bodies: list[Body] = []
        self.owner: dict[str, str] = {}
        """The section each cell belongs to, by place; heads included."""
        self._lexicon = lexicon
        self._open: Body | None = None
        self._of_cell: dict[str, Body] = {}
        self._rest = AFTER

    def read(self, header: Header) -> None:
        """Give every cell of one grid its section."""
        layout = header.layout
        spans = self._carried(header)
        rest, outer = self._rest, _outer(header)
        if outer:
            self._rest = self.owner.get(outer, "")
        breaks = sorted(header.breaks)
        for number, row in sorted(layout.rows.items()):
            while breaks and breaks[0] <= number:
                breaks, spans, self._rest = breaks[1:], [], AFTER
            heads = [cell for cell in row if self._is_head(cell, row, header, spans)]
            if heads:
                self._rest = AFTER
            elif self._concludes(row, header, spans):
                pass
            elif _ends(row, header, self._lexicon) or any(_is_next_title(one, row) for one in spans):
                self._rest, spans = AFTER, []
            elif told := [one for one in spans if _is_told(one, row, header)]:
                spans = [one for one in spans if one not in told]
                self._rest = "" if not spans else self._rest
            for at, cell in enumerate(heads):
                last = heads[at + 1].column - 1 if at + 1 < len(heads) else layout.width
                body = Body(header.heads[cell.where], cell.where, header)
                self.bodies.append(body)
                spans = [one for one in spans if one.last < cell.column or one.first > last]
                spans.append(Span(cell.column, last, body))
                self.owner[cell.where] = body.head.field
            self._give(row, heads, spans)
            if self.bodies:
                self.owner.update({cell.where: self._rest for cell in row if cell.where not in self.owner})
        self._rest = rest if outer else self._rest
        flows = layout.is_run or layout.grid.is_unruled
        self._open = spans[-1].body if spans and (flows or not spans[-1].body.rows) else None

    def _concludes(self, row: list[Cell], header: Header, spans: list[Span]) -> bool:
        """Whether a row right under the head of D8 asks for its remark: `Bemerkung | …`; that is what D8 says."""
        first = next((cell for cell in row if cell.text), None)
        body = spans[-1].body if spans else None
        if first is None or body is None or body.head.field != "d8" or any(body.rows) or header.layout.is_run:
            return False
        if not _REMARK.fullmatch(normal(first.text).strip(" :")) or header.layout.right(first) is None:
            return False
        header.fields[first.where] = frozenset({"d8"})
        return True

    def close(self) -> None:
        """End whatever is open: a new sheet or story begins."""
        self._open = None

    def _carried(self, header: Header) -> list[Span]:
        """The section a grid begins in: that of the cell it is nested in, else the one still open."""
        outer = _outer(header)
        body = self._of_cell.get(outer) if outer else self._open
        if body is None:
            return []
        again = Body(body.head.model_copy(update={"rest": ""}), body.where, header)
        self.bodies.append(again)
        return [Span(1, header.layout.width, again)]

    def _give(self, row: list[Cell], heads: list[Cell], spans: list[Span]) -> None:
        for span in spans:
            own = [cell for cell in row if span.first <= cell.column <= span.last and cell not in heads]
            if own:
                span.body.rows.append(own)
            for cell in own:
                self.owner[cell.where] = span.body.head.field
                self._of_cell[cell.where] = span.body

    def _is_head(self, cell: Cell, row: list[Cell], header: Header, spans: list[Span]) -> bool:
        found = header.heads.get(cell.where)
        if found is None or (found.field == "d4" and _both_causes_right_of(cell, spans)):
            return False
        left = header.layout.left(cell)
        beside = header.heads.get(left.where) if left is not None and left.row == cell.row else None
        if left is not None and beside is not None and beside.field == found.field and is_bare_number(left.text):
            return True
        active = next((one.body.head.field for one in spans if one.first <= cell.column <= one.last), "")
        active = beside.field if beside is not None and beside.field.startswith("d4") else active
        halves = found.field in {"d4_occurrence", "d4_escape"} and not found.composed
        if halves and self._lexicon.is_generic(cell.text) and not _NUMBERED.match(cell.text):
            before = [
                header.heads[one.where].field for one in row if one.column < cell.column and one.where in header.heads
            ]
            return active.startswith("d4") and not (before and before[-1] in ACTIONS)
        if found.composed and (found.field == active or _is_a_column(cell, row, header)):
            return False
        columns = [one for one in row if one is not cell and header.fields.get(one.where, frozenset()) & COLUMNS]
        named_like_a_column = header.fields.get(cell.where, frozenset()) & COLUMNS
        if not (columns and named_like_a_column and active in ACTIONS):
            return True
        return found.field != active and cell is row[0]


_BOTH_CAUSES = frozenset({"d4_occurrence", "d4_escape"})


def _both_causes_right_of(cell: Cell, spans: list[Span]) -> bool:
    """Whether both causes have columns of their own there: `Root cause` at the left heads a row of both."""
    return {one.body.head.field for one in spans if one.first > cell.column} >= _BOTH_CAUSES


def _outer(header: Header) -> str:
    """The place of the cell a grid is nested in; empty for a grid of the page."""
    outer = header.layout.grid.name.rpartition("/t")[0]
    return outer if re.search(r"/c\d+$", outer) else ""


def _is_a_column(cell: Cell, row: list[Cell], header: Header) -> bool:
    """Whether a name known by its parts stands behind a section's own head among columns: `Wirksam ab`."""
    before = [header.heads[one.where] for one in row if one.column < cell.column and one.where in header.heads]
    named = [one for one in row if one is not cell and header.fields.get(one.where, frozenset()) & COLUMNS]
    return bool(named) and any(one.field in ACTIONS for one in before)


def _is_told(span: Span, row: list[Cell], header: Header) -> bool:
    """Whether a section whose head stands left of its answer is over: its head ends above, or another label follows."""
    layout = header.layout
    head = next((cell for cell in layout.grid.cells if cell.where == span.body.where), None)
    if head is None or layout.is_run or row[0].row < head.row + head.row_span:
        return False
    answer = layout.right(head)
    if answer is None or asks_a_share(answer) or _closes(row, span, header):
        return _closes(row, span, header)
    if row[0].column < head.column < row[0].column + row[0].column_span:
        return True
    if head.row_span > 1:
        return row[0].row >= answer.row + max(answer.row_span, head.row_span)
    first = _behind_its_number([cell for cell in row if cell.text] or row, head)
    beside = layout.right(first)
    if _tells_of_the_complaint(first, span, header):
        return True
    return (
        not _NUMBERED.match(head.text)
        and beside is not None
        and first.column == head.column
        and beside.column == answer.column
        and not (header.fields.get(answer.where, frozenset()) & COLUMNS)
        and (
            answer.column_span > 1
            or any(cell.text for told in span.body.rows for cell in told)
            or not (answer.text or beside.text)
        )
        and 0 < len(first.text) <= LONGEST_UNKNOWN
        and not re.search(r"\d|[。；;!?]", first.text)
    )


def _closes(row: list[Cell], span: Span, header: Header) -> bool:
    """Whether a row begins with the day the report is closed: D8 alone goes on."""
    first = next((cell for cell in row if cell.text), row[0])
    return span.body.head.field != "d8" and header.fields.get(first.where) == frozenset({"closed_date"})


_SHARE = re.compile(r"(?:[a-z. ]{0,24}(?:%|\(%\))|% [a-z. ]{1,24}|[^\d%]{1,6}[(]?%[)]?)")


def asks_a_share(cell: Cell) -> bool:
    """Whether a cell asks for a share of what stands beside it: `Anteil %`, `% Contribution`."""
    return bool(_SHARE.fullmatch(normal(cell.text)))


_TITLE = re.compile(r"\s*[(（]?([一二三四五六七八九十])[)）、][^。；;！？!?，,:：\n]{2,20}[:：]?")


def _is_next_title(span: Span, row: list[Cell]) -> bool:
    """Whether a row is the title `四、…` that follows the section's own, `三、…`, whatever it names."""
    words = [cell for cell in row if cell.text]
    own = re.match(r"\s*[(（]?([一二三四五六七八九十])[)）、]", span.body.head.label)
    following = _TITLE.fullmatch(words[0].text.strip()) if own and len(words) == 1 else None
    return bool(own and following and _ORDINALS.find(following[1]) == _ORDINALS.find(own[1]) + 1)


_ORDINALS = "一二三四五六七八九十"


def _behind_its_number(words: list[Cell], head: Cell) -> Cell:
    """The first words of a row; of a numbered list, whose heads stand behind their numbers, those behind its number."""
    counted = (
        len(words) > 1 and words[0].column < head.column and re.fullmatch(r"\d{1,2}[.、)）]?", words[0].text.strip())
    )
    return words[1] if counted else words[0]


def _tells_of_the_complaint(first: Cell, span: Span, header: Header) -> bool:
    """Whether a row begins with a label of the form's head, `回答期日`, which no section of the answer holds."""
    fields = header.fields.get(first.where, frozenset())
    answers = span.body.head.field in ACTIONS or span.body.head.field.startswith("d4")
    known = bool(fields) and fields <= HEADER - _IN_ANSWERS
    return answers and known and not header.lexicon.is_generic(first.text)


_IN_ANSWERS = frozenset({"lot", "part_no", "product", "qty_affected", "qty_total", "defect_rate_pct", "closed_date"})
"""What the answer's own tables name too: the lot a measure holds from, how many were sorted."""

_REMARK = re.compile(
    r"(?:final |closing |closure |abschluss|schluss|general |team )?(?:remarks?|comments?|statement|notes?"
    r"|summary|bemerkung(?:en)?"
    r"|kommentare?|anmerkung(?:en)?|vermerk)(?: on closure| zum abschluss)?"
)

_NUMBERED = re.compile(r"\W*(?:d\s?)?\d", re.IGNORECASE)
"""Of a numbered section's rows the first cells are its own questions: What, When, Where."""


_RUNNING = re.compile(r"^\s*\(?\d{1,2}\s?[.)]\s+(?=\D)")
"""The number of a form's box: `17. Signature`."""
_SIGNS = re.compile(r"\s*([^:：\n]{1,24})[:：]")


_NUMBER = re.compile(r"\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[.．、)）]\s*")


def _is_a_numbered_end(text: str, lexicon: Lexicon) -> bool:
    """Whether a paragraph is a numbered point that no section has: `7. 添付資料：検査成績書`."""
    number = _NUMBER.match(text)
    label = re.split("[:：\n]", text[number.end() :], maxsplit=1)[0] if number else ""
    return lexicon.fields(label) == {"end"} and not lexicon.is_generic(label)


def _ends(row: list[Cell], header: Header, lexicon: Lexicon) -> bool:
    """Whether a row begins with a signature, an approval, a remark or the form's own number: no section goes on."""
    first = next((cell for cell in row if cell.text), None)
    if first is None:
        return False
    inline = header.inline.get(first.where, ())
    alone = not any(cell.text for cell in row if cell is not first)
    if alone and (is_identity(normal(first.text)) or begins_another(normal(first.text))):
        return True
    if header.layout.is_run and (closes_a_letter(normal(first.text)) or _is_a_numbered_end(first.text, lexicon)):
        return True
    bare = _RUNNING.sub("", first.text, count=1)
    fields = header.fields.get(first.where) or (inline[0].fields if inline else lexicon.fields(bare))
    if not fields & COLUMNS and (signs := _SIGNS.match(first.text)) and end_named(normal(signs[1])):
        return True
    columns = [one for one in row if one is not first and header.fields.get(one.where, frozenset()) & COLUMNS]
    if "other" in fields and any("end" in header.fields.get(one.where, frozenset()) for one in row):
        return True
    return bool(fields & {"end", "form_identity"}) and not (columns and fields & COLUMNS)
