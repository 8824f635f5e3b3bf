"""The text of a D0, D2, D4 or D8 section, and the people of D1.

Takes Bodies and the cells that label and answer something else; gives the cells that answer, each with its words.
Raises nothing, touches nothing.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from intake.forms.answers import answer, is_example, points_elsewhere
from intake.forms.by_form import by_form
from intake.forms.heads import tail
from intake.forms.labels import Lexicon, normal
from intake.forms.sections import Body, asks_a_share
from records.form import Cell
from records.record import Record


class Said(Record):
    """One answer: the field, the label over it, the cell it stands in, and its words; None while blank."""

    field: str
    label: str
    where: str
    words: str | None


def text(body: Body, used: AbstractSet[str], lexicon: Lexicon) -> Said:
    """What a section says in one grid: its cells one row a line; blank: the first cell an answer could go to."""
    field = {"d4": "d4_occurrence"}.get(body.head.field, body.head.field)
    own = answer(body.head.rest, lexicon) if body.head.rest else None
    aside = used | _under_columns(body)
    rows, only_whys = _without_whys(body)
    field = WHYS if only_whys else field
    free = [_told_in(row, aside, body) for row in rows]
    lines = ["\t".join(said) for row in free if (said := [one for cell in row if (one := answer(cell.text, lexicon))])]
    filled = [cell for row in free for cell in row if answer(cell.text, lexicon)]
    places = filled or [cell for row in free if row for cell in body.said_in(row)]
    lines = [one for one in lines if not points_elsewhere(one)] or lines
    words = "\n".join([own, *lines] if own else lines)
    where = body.where if own or not places else places[0].where
    return Said(field=field, label=body.head.label, where=where, words=words or None)


WHYS = "whys"
"""The field of a chain of whys without the cause it ends in: that stands under a head of its own, or nowhere."""
_WHY = re.compile(
    r"(?:\d(?:st|nd|rd|th|\.)?|第?[一二三四五\d]个?|w)?[ .-]?"
    r"(?:why|warum|为什么|為什麼|为何|為何|なぜ(?:なぜ)?)[ #-]?(?:no)?\d?[ ?.:]{0,3}"
)


def _without_whys(body: Body) -> tuple[list[list[Cell]], bool]:
    """The rows of a cause without the steps of a chain of whys that leads to it; and whether they are all there is."""
    if not body.head.field.startswith("d4"):
        return body.rows, False
    layout = body.header.layout
    whys = [row for row in body.rows if _WHY.fullmatch(normal(_first_word(layout.rows.get(row[0].row, row))))]
    others = [row for row in body.rows if row not in whys]
    if not whys or not any(cell.text for row in others for cell in row if not _labels(cell, body)):
        return body.rows, bool(whys) and body.head.field == "d4"
    return others, False


def _first_word(row: list[Cell]) -> str:
    """The words of the label that leads a row: the first, or the second behind a head that spans rows."""
    words = [cell for cell in row if cell.text]
    led = words[1:] if len(words) > 1 and words[0].row_span > 1 else words
    return led[0].text if led else ""


def _told_in(row: list[Cell], aside: AbstractSet[str], body: Body) -> list[Cell]:
    """A row's cells that tell: no label, nothing that answers another one, not who told it and when."""
    labelled = _asks(row) if body.head.field == "d2" else []
    cells = [cell for cell in row if cell not in labelled and not _labels(cell, body)]
    kept = cells if labelled else [cell for cell in cells if cell.where not in aside]
    beside = by_form([cell for cell in kept if cell.text]).values()
    return [cell for cell in kept if cell not in beside]


def _asks(row: list[Cell]) -> list[Cell]:
    """The questions of a row of D2, each before its answer: `What`, `When found`, 何时, `Wie viele`."""
    words = [cell for cell in row if cell.text]
    asking = words[::2] if len(words) % 2 == 0 else []
    return asking if all(_QUESTION.match(normal(cell.text)) for cell in asking) else []


_QUESTION = re.compile(
    r"(?:\d ?[wh] ?[:：-]? ?)?(?:(?:what|where|when|who|whose|why|which|how|was|wo|wann|wer|wie|warum|welche[rs]?)"
    r"\b.{0,24}$|(?:何时|何地|何人|何事|为何|如何|多少|谁|什么|哪里|怎样|怎么|何時|為何|誰|什麼|哪裡|怎樣|いつ|どこ|だれ|何を|何が|なぜ|どの|どう).{0,12}$)"
)


def both_causes(said: Said, lexicon: Lexicon) -> Iterator[Said]:
    """What one cell says of both causes, each under its own label: `发生原因：… 流出原因：…`; else as it is."""
    if said.field != "d4_occurrence" or not said.words:
        yield said
        return
    parts: dict[str, list[str]] = {}
    field = said.field
    for line in said.words.split("\n"):
        before, found = tail(line, lexicon)
        if not found or before.strip(" ·•*-0123456789.、)）(（") or not found[0].fields & _CAUSES:
            parts.setdefault(field, []).append(line)
            continue
        for one in found:
            field = next(iter(one.fields & _CAUSES), field)
            parts.setdefault(field, []).append(one.value)
    if "d4_escape" not in parts:
        yield said
        return
    for name, lines in parts.items():
        words = answer("\n".join(line for line in lines if line), lexicon)
        yield said.model_copy(update={"field": name, "words": words})


_LEADING = frozenset({"d1_leader", "d1_champion"})
_CAUSES = frozenset({"d4_occurrence", "d4_escape"})


def members(body: Body, used: AbstractSet[str], lexicon: Lexicon) -> Iterator[Said]:
    """The team of D1, from a table of names and roles or from plain text."""
    names = _name_table(body, lexicon)
    if names is not None:
        yield from names
        return
    said = text(body, used, lexicon)
    yield said.model_copy(update={"field": "d1_members"})


def _under_columns(body: Body) -> set[str]:
    """The cells under labels that stand beside the section's head: a share, a date, a signature, not its text."""
    layout = body.header.layout
    head = next((cell for cell in layout.grid.cells if cell.where == body.where), None)
    first = body.rows[0] if head and body.rows and body.rows[0][0].row == head.row else []
    columns = {cell.column for cell in first if _heads_column(cell, body) and _labels_only(first, body)}
    return {cell.where for row in body.rows for cell in row if cell.column in columns}


def _labels_only(row: list[Cell], body: Body) -> bool:
    return all(_heads_column(cell, body) or not cell.text for cell in row)


def _heads_column(cell: Cell, body: Body) -> bool:
    """Whether a cell beside the section's head is a label, or asks for a share: `Anteil %`, `% Contribution`."""
    return _labels(cell, body) or asks_a_share(cell)


def _labels(cell: Cell, body: Body) -> bool:
    return bool(body.header.fields.get(cell.where))


def _name_table(body: Body, lexicon: Lexicon) -> list[Said] | None:
    """The rows under a row of column heads that has a column of names; None if there is no such row."""
    fields = body.header.fields
    at = next((number for number, row in enumerate(body.rows) if _column(row, body, "name") is not None), None)
    if at is None or sum(bool(fields.get(cell.where)) for cell in body.rows[at]) < 2:
        return None
    name, role = _column(body.rows[at], body, "name"), _column(body.rows[at], body, "role")
    layout = body.header.layout
    found: list[Said] = []
    for row in body.rows[at + 1 :]:
        cell = layout.at(row[0].row, name.column) if name else None
        if cell is None or fields.get(cell.where) or any(is_example(one.text) for one in row):
            continue
        beside = layout.at(row[0].row, role.column) if role else None
        named = [fields.get(one.where, frozenset()) & _LEADING for one in ([beside] if beside else row)]
        team = next(filter(None, named), frozenset())
        field = next(iter(team), "d1_members")
        found.append(Said(field=field, label=body.head.label, where=cell.where, words=answer(cell.text, lexicon)))
    return found


def _column(row: list[Cell], body: Body, name: str) -> Cell | None:
    return next((cell for cell in row if name in body.header.fields.get(cell.where, frozenset())), None)
