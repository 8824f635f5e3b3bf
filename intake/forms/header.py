"""Which cell answers a label: right of it, under it, or its own cell after the colon.

Takes a Layout and the Lexicon; gives the answer cell. Raises nothing, touches nothing.
"""

import re
from collections.abc import Iterator

from intake.forms.answers import has_boxes
from intake.forms.bars import bars, heads_labels, with_columns
from intake.forms.heads import Head, Segment, head, numbered_title, segments
from intake.forms.labels import COMPLAINT_ONLY, HEADER, TEAM, Lexicon
from intake.forms.layout import Layout
from intake.forms.weak_heads import weak_heads
from records.form import Cell

GRAPH_PAPER = 12
"""Columns from which a sheet counts as graph paper, where labels and answers stand several blank columns apart."""
_FARTHEST = 10
_MOST_PEOPLE = 12
LONGEST_UNKNOWN = 30
FEWEST_IN_TWO_LANGUAGES = 3
"""Labels known in both languages from which a form counts as one of two languages."""
_OF_KINDS = frozenset({"severity", "category"})
"""Answers to these are kinds, named as labels may be."""
UNKNOWN = frozenset({"other"})
"""What a label nobody knows may mean: none of our fields."""

_OF_ALL_8D = re.compile(r"\W*8\s?-?d\b", re.IGNORECASE)
_TICK = re.compile(r"[√✓✔☑☒■●xX✗✘]|\[[xX]\]")
_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
OPTIONS = frozenset({"category", "severity", "remedy", "reply_form"})
"""Fields that a form offers as options to tick."""


class Header:
    """The labels of one grid and what answers them; every cell is looked at once."""

    def __init__(self, layout: Layout, lexicon: Lexicon, breaks: tuple[int, ...] = ()) -> None:
        """Find every label of the grid; at the rows `breaks` no section goes on."""
        self.layout, self.lexicon, self.breaks = layout, lexicon, breaks
        self._column_heads: dict[int, bool] = {}
        self._over: set[str] = set()
        cells = [cell for cell in layout.grid.cells if cell.text]
        self.fields: dict[str, frozenset[str]] = {cell.where: lexicon.fields(cell.text) for cell in cells}
        halves = self._own_halves(cells)
        self.fields |= {
            where: lexicon.fields(half) for where, half in halves.items() if self.fields[where].isdisjoint(HEADER)
        }
        self.inline: dict[str, tuple[Segment, ...]] = {
            cell.where: segments(cell.text, lexicon) for cell in cells if not self.fields[cell.where]
        }
        self.fields |= {cell.where: UNKNOWN for cell in cells if self._asks(cell)}
        twice = {cell.where: fields for cell in cells if (fields := self._named_twice(cell))}
        self.fields |= twice
        self.inline |= dict.fromkeys(twice, ())
        self.heads = {cell.where: found for cell in cells if (found := head(cell.text, lexicon))}
        self.heads |= {
            where: found.model_copy(update={"label": label[where]})
            for label in ({cell.where: cell.text for cell in cells},)
            for where, half in halves.items()
            if where not in self.heads and (found := head(half, lexicon))
        }
        self.heads = {
            where: one for where, one in self.heads.items() if not heads_labels(one, where, layout, self.fields)
        }
        self._without_title(cells)
        self.heads |= bars(layout, self.fields, self.heads) | with_columns(layout, self.fields, self.heads)
        self.heads |= {cell.where: Head(field="d8", label=cell.text.strip()) for cell in cells if self._is_eighth(cell)}
        self.inline |= {cell.where: title for cell in cells if (title := self._title(cell))}
        self.heads |= weak_heads(layout, self.fields, self.heads)
        self._over = {cell.where for cell in cells if self._stands_over_its_own(cell)}
        self.ticked = {cell.where: chosen for cell in cells if (chosen := tuple(self._ticked_beside(cell)))}
        """The options ticked beside a label, each with the cell of its tick."""
        self.heads = {where: found for where, found in self.heads.items() if where not in self.ticked}

    def _without_title(self, cells: list[Cell]) -> None:
        """A sheet or page that begins with `8D Summary` over labels is no D8."""
        first = cells[0] if cells else None
        found = self.heads.get(first.where) if first is not None else None
        if first is None or found is None or found.field != "d8" or not _OF_ALL_8D.match(found.label):
            return
        if any(self.fields[cell.where] & HEADER and not self.lexicon.is_generic(cell.text) for cell in cells[1:]):
            del self.heads[first.where]

    def _title(self, cell: Cell) -> tuple[Segment, ...]:
        """The number that a line of its own bears behind its name: `Mängelrüge Nr. MR-26-044`."""
        alone = all(one is cell or not one.text for one in self.layout.rows[cell.row])
        if not alone or self.fields[cell.where] or self.inline.get(cell.where):
            return ()
        return numbered_title(cell.text, self.lexicon)

    def _own_halves(self, cells: list[Cell]) -> dict[str, str]:
        """In a form that names things in two languages, the first name of labels whose second nobody knows."""
        twice = {cell.where: halves for cell in cells if (halves := self.lexicon.halves(cell.text))[0]}
        known = sum(bool(self.lexicon.fields(other)) for _, other in twice.values())
        return {where: own for where, (own, _) in twice.items()} if known >= FEWEST_IN_TWO_LANGUAGES else {}

    def _stands_over_its_own(self, cell: Cell) -> bool:
        """Whether a cell's first line is a label of the form's head and its next lines answer it."""
        label, _, rest = cell.text.partition("\n")
        if not rest.strip() or self.fields[cell.where] or cell.where in self.heads:
            return False
        known = self.lexicon.fields(label)
        return bool(known) and known <= HEADER | COMPLAINT_ONLY and not self.lexicon.is_generic(label)

    def _asks(self, cell: Cell) -> bool:
        """Whether words nobody knows are a label still: a colon ends them, or boxes to tick follow them."""
        right = self.layout.right(cell)
        if right is None or self.fields[cell.where] or self.inline[cell.where] or len(cell.text) > LONGEST_UNKNOWN:
            return False
        return cell.text.endswith((":", "：")) or (has_boxes(right.text) and not has_boxes(cell.text))

    def _is_eighth(self, cell: Cell) -> bool:
        """Whether `8D` alone, which every title holds, stands in the column in which `7D` does."""
        if cell.where in self.heads or not re.fullmatch(r"8\s?[dD]", cell.text.strip()):
            return False
        heads = [one for one in self.layout.grid.cells if one.where in self.heads and one.column == cell.column]
        return any(one.row < cell.row and re.match(r"7\s?[dD]\b", one.text.strip()) for one in heads)

    def _named_twice(self, cell: Cell) -> frozenset[str]:
        """The fields of `Qty received` over 接收数量, whose second line no list holds, with its answer beside it."""
        first, _, second = cell.text.strip().partition("\n")
        right = self.layout.right(cell)
        if not second or self.fields[cell.where] or right is None or not right.text or self.fields.get(right.where):
            return frozenset()
        other = bool(_ASIAN.search(first)) != bool(_ASIAN.search(second)) and not re.search(r"\d", second)
        short = len(second) <= LONGEST_UNKNOWN and "\n" not in second
        return self.lexicon.fields(first) & HEADER if other and short and _ASIAN.search(second) else frozenset()

    def _ticked_beside(self, label: Cell) -> Iterator[tuple[str, Cell]]:
        """The options in cells of their own beside a label, whose tick stands in the cell next to them."""
        if not self.fields[label.where] & (OPTIONS | {"defect", "d2"}):
            return
        for number in range(label.row, label.row + label.row_span):
            row = [one for one in self.layout.rows.get(number, ()) if one.column > label.column and one.text]
            for before, cell, after in zip([None, *row], row, [*row[1:], None], strict=False):
                if not _TICK.fullmatch(cell.text.strip()):
                    continue
                option = next((one for one in (before, after) if one and not _TICK.fullmatch(one.text.strip())), None)
                if option is not None and not self.is_label(option) and len(option.text) <= LONGEST_UNKNOWN:
                    yield option.text, cell

    def is_label(self, cell: Cell | None) -> bool:
        """Whether a cell is a label, or begins with one, and so cannot answer another."""
        return cell is not None and bool(
            self.fields.get(cell.where)
            or self.inline.get(cell.where)
            or cell.where in self.heads
            or cell.where in self._over
        )

    def _is_a_role(self, label: Cell) -> bool:
        """Whether a label stands under `职责` in a table that has a column of names."""
        if not self.fields.get(label.where, frozenset()) & TEAM:
            return False
        above = [self.layout.at(row, label.column) for row in range(max(label.row - _MOST_PEOPLE, 0), label.row)]
        heads = [one for one in above if one is not None and "role" in self.fields.get(one.where, frozenset())]
        beside = self.layout.rows[heads[-1].row] if heads else []
        return any("name" in self.fields.get(one.where, frozenset()) for one in beside)

    def answer_to(self, label: Cell) -> Cell | None:
        """The cell that answers a label whose own cell holds nothing else; None if no cell can."""
        if self._is_a_role(label):
            return None
        right, below = self.layout.right(label), self.layout.below(label)
        if self.heads_a_column(label):
            return below
        if self._stands_over(label, below):
            return below
        if right is not None and (not self.is_label(right) or self._is_chosen(label, right)):
            return right if right.text else self._across(right) or right
        lone = right is None and not self.layout.is_run and len(self.layout.rows[label.row]) == 1
        return below if lone and below is not None and not self.is_label(below) else None

    def _is_chosen(self, label: Cell, word: Cell) -> bool:
        """Whether a word that is a label elsewhere answers: `严重程度 | 严重 | 回复期限 | …`, `类别 | 数量`."""
        after = self.layout.right(word)
        apart = after is None or self.is_label(after)
        return (
            bool(self.fields[label.where] & _OF_KINDS)
            and not re.search(r"[:：(（\[/／、,，☐-☓■□]", word.text)
            and apart
        )

    def _stands_over(self, label: Cell, below: Cell | None) -> bool:
        """Whether a label alone in its row stands over its answer: one broader than it, or the sheet is made so."""
        if below is None or not below.text or self.layout.is_run or self.is_label(below):
            return False
        row, under = self.layout.rows[label.row], self.layout.rows.get(below.row, [])
        if below.row == label.row or any(one.text for one in row if one is not label) or any(map(self.is_label, under)):
            return False
        broader = below.column_span > label.column_span
        return broader or (self._is_made_of_columns() and sum(bool(one.text) for one in under) == 1)

    def _is_made_of_columns(self) -> bool:
        """Whether some row of the grid holds labels whose answers stand below."""
        return any(self._column_heads.get(number) for number in self._labelled_rows())

    def _labelled_rows(self) -> Iterator[int]:
        for number, row in self.layout.rows.items():
            label = next((cell for cell in row if self.is_label(cell)), None)
            if label is not None:
                self.heads_a_column(label)
                yield number

    def heads_a_column(self, label: Cell) -> bool:
        """Whether the answers of a label's row stand in the row below: its labels touch, and the row below has none."""
        if self.layout.is_run:
            return False
        known = self._column_heads.get(label.row)
        if known is None:
            known = self._column_heads[label.row] = self._head_columns(self.layout.rows[label.row])
        return known and not self._begins_new(label)

    def _head_columns(self, row: list[Cell]) -> bool:
        labels = [cell for cell in row if self.is_label(cell)]
        flat = min((cell.row_span for cell in labels), default=1)
        labels = [cell for cell in labels if cell.row_span == flat]  # a higher one names the group beside it
        under = [cell for cell in (self.layout.below(one) for one in labels) if cell is not None]
        if len(labels) < 2 or len({cell.where for cell in under}) < len(labels) or any(map(self.is_label, under)):
            return False
        if any(segment.value for cell in labels for segment in self.inline.get(cell.where, ())):
            return False
        touching = any(self.is_label(self.layout.right(cell)) for cell in labels)
        apart = all((right := self.layout.right(one)) is None or not right.text for one in labels)
        return touching or (apart and any(cell.text for cell in under))

    def _begins_new(self, label: Cell) -> bool:
        """Whether the row under a label begins with a label, and so cannot be a row of answers."""
        below = self.layout.rows.get(label.row + label.row_span, [])
        return any(self.is_label(cell) for cell in below)

    def _across(self, blank: Cell) -> Cell | None:
        """On graph paper, the next words to the right, unless they could be a label nobody knows."""
        if self.layout.width < GRAPH_PAPER or blank.column_span > 1:
            return None
        found = self._next_words(blank)
        if found is None or self.is_label(found) or found.text.endswith((":", "：")):
            return None
        after = self._next_words(found)
        return found if after is None or self.is_label(after) else None

    def _next_words(self, cell: Cell) -> Cell | None:
        one = self.layout.right(cell)
        for _ in range(_FARTHEST):
            if one is None or one.text or one.column_span > 1:
                break
            one = self.layout.right(one)
        return one if one is not None and one.text else None
