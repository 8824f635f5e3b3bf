"""Heads of sections known by where they stand: beside a bare `D6`, or in the column of the others.

Takes a Layout, what its labels may mean and its certain heads; gives more Heads. Raises nothing, touches nothing.
"""

import re

from intake.forms.heads import Head
from intake.forms.labels import COLUMNS, SECTIONS, normal
from intake.forms.layout import Layout
from records.form import Cell

_BARE_NUMBER = re.compile(r"\W*(?:d\s?-?[0-8]|[0-8]\s?d)\W*")
_FEWEST_HEADS = 2
_SHORT = {
    "d3": "应急 應急 応急 临时 臨時 暂定 暫定 围堵 圍堵 遏制 紧急 緊急",
    "d4": "原因 真因 要因",
    "d5": "纠正 糾正 对策 對策 対策 永久 恒久 是正 整改 改善",
    "d6": "验证 驗證 検証 效果 効果",
    "d7": "预防 預防 予防 横展开 橫向展開 横展開 标准化 標準化",
}
_NAMED = {word: field for field, words in _SHORT.items() for word in words.split()}


def weak_heads(layout: Layout, fields: dict[str, frozenset[str]], heads: dict[str, Head]) -> dict[str, Head]:
    """The heads a grid has beyond its certain ones, by place."""
    if layout.is_run:
        return {}
    columns: dict[tuple[int, int], set[str]] = {}
    for cell in layout.grid.cells:
        if cell.where in heads:
            columns.setdefault((cell.column, cell.column_span), set()).add(heads[cell.where].field)
    found: dict[str, Head] = {}
    for cell in layout.grid.cells:
        if not cell.text or cell.where in heads:
            continue
        of = fields.get(cell.where, frozenset())
        field = _of_number_beside(cell, of, layout, heads)
        if not field and len(columns.get((cell.column, cell.column_span), ())) >= _FEWEST_HEADS:
            field = _in_column(cell, of, layout)
        if field:
            found[cell.where] = Head(field=field, label=cell.text, composed=True)
    return found


def is_bare_number(text: str) -> bool:
    """Whether a head is no more than `D6`, with its name in the next cell."""
    return bool(_BARE_NUMBER.fullmatch(normal(text)))


def _of_number_beside(cell: Cell, fields: frozenset[str], layout: Layout, heads: dict[str, Head]) -> str:
    """The section of a bare number left of its own name."""
    left = layout.left(cell)
    head = heads.get(left.where) if left is not None else None
    if left is None or head is None or not is_bare_number(left.text):
        return ""
    return head.field if head.field in fields else ""


def _in_column(cell: Cell, fields: frozenset[str], layout: Layout) -> str:
    """The section whose short name stands where the others' heads stand, with room for its answer."""
    named = _NAMED.get(re.sub(r"\W", "", normal(cell.text)), "")
    of = fields & SECTIONS
    field = min(of, key=lambda one: (len(one) < 3, one)) if len(of) == 1 else named if not fields - COLUMNS else ""
    place = layout.right(cell) or layout.below(cell)
    alone = layout.right(cell) is not None or len(layout.rows[cell.row]) == 1
    return field if place is not None and alone and field != "d1" else ""
