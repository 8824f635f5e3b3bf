"""Columns of who and when that stand over all sections: `项目 | 内容 | 责任人 | 完成日期` over rows headed by sections.

Takes a Body; gives its columns by name. Raises nothing, touches nothing.
"""

from intake.forms.by_form import by_form
from intake.forms.labels import ACTIONS, COLUMNS
from intake.forms.sections import Body
from records.form import Cell

_FARTHEST = 60
"""Rows above a section in which its columns may be named."""
_NAMED = ("who", "date", "done", "result", "qty_checked", "qty_ng")


def shared_columns(body: Body) -> dict[str, Cell]:
    """The columns named once above, or shown by another section's filled row; nothing where the row has none."""
    layout = body.header.layout
    at = layout.cell(body.where)
    answer = layout.right(at) if at is not None and not layout.is_run else None
    if at is None or answer is None or body.header.is_label(answer):
        return {}
    for number in range(at.row - 1, max(0, at.row - _FARTHEST), -1):
        lead = layout.at(number, at.column)
        named = _named_in(layout.rows.get(number, []), body, at, answer)
        if named:
            head = body.header.heads.get(lead.where) if lead else None
            return named if head is None or head.field == body.head.field else {}
        if lead is None or lead.where not in body.header.heads:
            break
    return _as_filled(at, answer, body)


def _as_filled(at: Cell, answer: Cell, body: Body) -> dict[str, Cell]:
    """Where no words name the columns, those of the nearest row that tells who and when: `… | 張三 | 115.03.20`."""
    layout, place = body.header.layout, (answer.column, answer.column_span)
    for number in (at.row + side * far for far in range(1, _FARTHEST) for side in (-1, 1)):
        row = [cell for cell in layout.rows.get(number, ()) if cell.column >= answer.column]
        lead = layout.at(number, at.column)
        head = body.header.heads.get(lead.where) if lead is not None and number != at.row else None
        if head is None or head.field not in ACTIONS or not row or (row[0].column, row[0].column_span) != place:
            continue
        told = by_form([cell for cell in row if cell.text])
        if told and not any(body.header.is_label(cell) for cell in row):
            return {"action": row[0], **told}
    return {}


def _named_in(row: list[Cell], body: Body, at: Cell, answer: Cell) -> dict[str, Cell]:
    """What a row of labels right of the answers' column names; its own cells stand over the answers'."""
    over = next((cell for cell in row if cell.column == answer.column), None)
    names = [cell for cell in row if cell.column > answer.column and cell.text]
    if over is None or over.column <= at.column or not names:
        return {}
    fields = [body.header.fields.get(cell.where, frozenset()) & COLUMNS for cell in names]
    if not all(fields) or not (over.text or len(names) > 1) or "action" in frozenset().union(*fields):
        return {}
    if body.header.fields.get(over.where, frozenset()) - COLUMNS - {"d2", "other"}:
        return {}
    found: dict[str, Cell] = {"action": over}
    for cell, of in zip(names, fields, strict=True):
        found |= dict.fromkeys([name for name in _NAMED if name in of and name not in found][:1], cell)
    return found


def stands_alone(row: list[Cell], body: Body) -> bool:
    """Whether a section's head, its blank answer and the labels behind it are one row, with nothing under them."""
    layout = body.header.layout
    at = layout.cell(body.where)
    answer = layout.right(at) if at is not None and not layout.is_run else None
    if at is None or answer is None or answer not in row or answer.text or body.head.field not in ACTIONS:
        return False
    return all(one[0].row < at.row + at.row_span for one in body.rows) and answer.row_span >= at.row_span
