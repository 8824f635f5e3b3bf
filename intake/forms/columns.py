"""Which row of a section names the columns of its measures: what, who, when, how many.

Takes rows of a Body; gives the cell that heads each column. Raises nothing, touches nothing.
"""

import re
from bisect import bisect_right
from itertools import pairwise

from intake.forms.labels import COLUMNS
from intake.forms.sections import Body
from intake.forms.shared_columns import stands_alone
from records.form import Cell

_COLUMN_ORDER = ("action", "who", "date", "done", "result", "qty_checked", "qty_ng")
_LONGEST_COLUMN = 24
_WEAK_DATE = re.compile(r"\s*(?:wirksam|g(?:ü|ue)ltig|effective|valid) (?:ab|from|as of)", re.IGNORECASE)


def columns_beside_head(body: Body) -> dict[str, Cell]:
    """Where the head's own row names the columns, the head stands over the measures themselves."""
    first = body.rows[0] if body.rows else []
    named = columns_named(first, body)
    at = next((cell for cell in body.header.layout.grid.cells if cell.where == body.where), None)
    under = [row for row in body.rows if at is not None and row[0].row > at.row]
    if at is None or not under or not named or "action" in named or first[0].row != at.row or at.row_span > 1:
        return {}
    return {"action": at}


def columns_named(row: list[Cell], body: Body) -> dict[str, Cell]:
    """The columns a row names: its labels touch, or one of them is the column of measures itself."""
    labels = {cell.where: _column_named(cell, row, body) for cell in row}
    named = [cell for cell in row if labels[cell.where]]
    if stands_alone(row, body):
        return {}
    others = [cell for cell in row if cell.text and not body.header.fields.get(cell.where) and cell.text != "#"]
    others = [cell for cell in others if cell not in named]
    headed = _beside_its_columns(row, labels, body)
    if not named or not (headed or _touching(named, body) or _over_rows(row, named, body)):
        return {}
    if others and not (all(map(_like_a_column, others)) and len(named) + _beside_head(row, body) > 1):
        return {}
    found: dict[str, Cell] = {}
    if where := _place_checked(row, labels):
        found["action"] = where
    for cell in named:
        choices = [one for one in _COLUMN_ORDER if one in labels[cell.where] and one not in found]
        if choices:
            found[choices[0]] = cell
        elif "date" in labels[cell.where] and _WEAK_DATE.match(found["date"].text):
            found["date"] = cell
    return found


def _column_named(cell: Cell, row: list[Cell], body: Body) -> frozenset[str]:
    """What a cell names as a column; the section's own name again beside who and when is that of the measures."""
    fields = body.header.fields.get(cell.where, frozenset())
    own = body.header.heads.get(cell.where)
    if fields & COLUMNS or own is None or cell.where == body.where or own.field != body.head.field or own.rest:
        return fields & COLUMNS
    beside = [one for one in row if body.header.fields.get(one.where, frozenset()) & {"who", "date"}]
    return frozenset({"action"} if beside and beside[0].column > cell.column else ())


_PLACE = re.compile(
    r"\W*(?:location|area|place|where|ort|bereich|地点|地點|区域|區域|位置|范围|範圍|場所|範囲)", re.IGNORECASE
)


def heads_places(head: Cell) -> bool:
    """Whether a column holds the places that were sorted: there the place is the measure."""
    return bool(_PLACE.match(head.text))


def _place_checked(row: list[Cell], labels: dict[str, frozenset[str]]) -> Cell | None:
    """The column of places in a table of what was sorted where: there the place is the measure."""
    first = next((cell for cell in row if cell.text), None)
    named = frozenset().union(*labels.values())
    sorted_out = "qty_checked" in named and named & {"who", "date"} and "action" not in named
    return first if first is not None and sorted_out and heads_places(first) else None


def _beside_its_columns(row: list[Cell], labels: dict[str, frozenset[str]], body: Body) -> bool:
    """Whether a label of measures stands right before one of who or when, all others are short, and rows follow."""
    words = [cell for cell in row if cell.text]
    follows = pairwise(words)
    touch = any("action" in labels[one.where] and labels[two.where] & {"who", "date"} for one, two in follows)
    return (
        touch and body.rows[-1][0].row > row[0].row and all(map(_like_a_column, words)) and len(words) > _FEWEST_HEADS
    )


_FEWEST_HEADS = 3


def _like_a_column(cell: Cell) -> bool:
    """Whether words nobody knows could head a column: `% Effect.`, 有効率."""
    return len(cell.text) <= _LONGEST_COLUMN and not re.search(r"\d|[。；;!！,，、:：]|\.\s+[A-Z]", cell.text)


def _touching(named: list[Cell], body: Body) -> bool:
    """Whether labels stand side by side: no cell between them could be an answer."""
    if not all(_no_answer_beside(cell, body) for cell in named[:-1]):
        return False
    return _no_answer_beside(named[-1], body) or (len(named) > 1 and not _is_answered(named[-1], body))


def _over_rows(row: list[Cell], named: list[Cell], body: Body) -> bool:
    """Whether labels with blank cells between them stand over rows: no colon asks for an answer beside them."""
    if any(cell.text.endswith((":", "：")) for cell in named) or any(_is_answered(cell, body) for cell in named):
        return False
    under = body.rows[(at := bisect_right(body.rows, row[0].row, key=lambda one: one[0].row)) : at + 1]
    if not under or any(body.header.fields.get(cell.where) for cell in under[0]):
        return False
    return _beside_head(row, body) or len(named) > 1


def _beside_head(row: list[Cell], body: Body) -> bool:
    return any(cell.where == body.where for cell in body.header.layout.rows.get(row[0].row, ()))


def _no_answer_beside(cell: Cell, body: Body) -> bool:
    right = body.header.layout.right(cell)
    return right is None or bool(body.header.fields.get(right.where)) or right.where in body.header.heads


def _is_answered(cell: Cell, body: Body) -> bool:
    """Whether words stand beside the last label; behind labels that touch, a blank cell is only the table's width."""
    right = body.header.layout.right(cell)
    if right is None or not right.text.strip() or body.header.is_label(right):
        return False
    return not ("%" in right.text and _like_a_column(right))
