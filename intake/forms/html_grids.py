"""A web page as grids of cells: its tables, its definition lists, and the paragraphs between them.

Takes the page as text; gives Grids. Raises nothing, touches nothing: no network, no entities, no unbounded tree.

A place is `html:t1/r2/c3` (table, row, cell as written, each from 1 within its parent; a nested table continues the
path) or `html:p5` (the fifth paragraph of the page outside tables). A definition list counts as a table of two columns.
Boxes and buttons to tick stand as ☑ or ☐, a list as the chosen entry, a text box as what is typed in it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml import etree, html

from intake.text.html_lines import BLOCKS, UNREAD, is_hidden
from ooxml.prompts import asks_to_choose, without_prompts
from ooxml.symbols import EMPTY, TICKED, in_font
from records.form import Cell, Grid

MAX_CHARACTERS = 5_000_000
MAX_CELLS = 20_000
MAX_DEPTH = 120
"""Bounds of one page: what lies beyond is not read, and said so."""
_MAX_SPAN = 200
_LONGEST_CELL = 300
"""Characters of a cell beside nested tables that may still be a label or its answer."""
_FEWEST_PAIRED = 2
"""Rows of several short cells that make a table one of values, whatever tables it holds; one is a page's banner."""
_EMBEDDED = re.compile(r"data:[a-z]{1,20}/[\w.+-]{1,60};base64,[A-Za-z0-9+/=%\s]{100,}")
_UNREAD = UNREAD.union(
    ("footer", "nav", "option", "optgroup", "del", "s", "strike", "rt", "rp", "button"),
    ("svg", "math", "audio", "video", "canvas"),
)
_TYPED = frozenset(["", "text", "number", "date", "datetime-local", "email", "tel", "url", "search", "time", "month"])
_BLANK = "____"
"""A text box nobody typed in, which is a blank to fill."""
_TABLES = frozenset(["table", "dl"])
Node: TypeAlias = html.HtmlElement


@dataclass
class Pages:
    """The grids of one page, or of the pages of one file, as they grow; `whole` is False once a bound was met."""

    grids: list[Grid] = field(default_factory=list)
    whole: bool = True
    paragraphs: int = 0
    tables: int = 0
    cells: int = 0


def read_page(source: str, pages: Pages) -> None:
    """Add the grids of one page."""
    markup = _EMBEDDED.sub("data:", source[: 2 * MAX_CHARACTERS]).replace("\0", "")
    pages.whole = pages.whole and len(markup) <= MAX_CHARACTERS
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(markup[:MAX_CHARACTERS].encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        pages.whole = pages.whole and not markup.strip()
        return
    _Reading(pages).page(tree)


class _Text:
    """Words as they are gathered: blanks and line ends are one blank, but where the page says otherwise."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._items: dict[Node, int] = {}

    def item(self, node: Node) -> None:
        """`2. ` before the second item of a numbered list, a bullet before any other."""
        above = node.getparent()
        if above is None or above.tag != "ol":
            self._pieces.append("• ")
            return
        self._items[above] = self._items.get(above, 0) + 1
        self._pieces.append(f"{self._items[above]}. ")

    def say(self, text: str | None, *, kept: bool = False) -> None:
        """Words; `kept`: with their blanks and line ends."""
        if text:
            self._pieces.append(text if kept else re.sub(r"[ \t\r\n\f]+", " ", text))

    def line(self) -> None:
        """End the line."""
        self._pieces.append("\n")

    def take(self) -> str:
        """What was gathered, in lines without blanks around them; the next words begin anew."""
        lines = (without_prompts(one.replace("\xa0", " ")).strip() for one in "".join(self._pieces).split("\n"))
        self._pieces = []
        return re.sub(r"\n{2,}", "\n", re.sub(" {2,}", " ", "\n".join(lines))).strip()


class _Reading:
    """One page on its way to grids."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._run: list[Cell] = []
        self._text = _Text()

    def page(self, tree: Node) -> None:
        """The whole page: paragraphs into runs, each table a grid that ends the run before it."""
        self._flow(tree, 0)
        self._end_run()

    def _flow(self, node: Node, depth: int) -> None:
        if self._is_left_out(node, depth):
            return
        if node.tag in _TABLES and not _is_layout(node):
            self._end_run()
            self._pages.tables += 1
            self._table(node, f"html:t{self._pages.tables}", depth)
            return
        block = node.tag in BLOCKS or node.tag in ("td", "th")
        if block:
            self._paragraph()
        _begin(node, self._text)
        for one in node:
            self._flow(one, depth + 1)
            self._text.say(one.tail, kept=node.tag == "pre")
        if block:
            self._paragraph()

    def _is_left_out(self, node: Node, depth: int) -> bool:
        if depth > MAX_DEPTH or self._pages.cells >= MAX_CELLS:
            self._pages.whole = False
            return True
        return not isinstance(node.tag, str) or node.tag in _UNREAD or is_hidden(node)

    def _paragraph(self) -> None:
        text = self._text.take()
        if text:
            self._pages.paragraphs += 1
            where = f"html:p{self._pages.paragraphs}"
            self._run.append(self._count(Cell(where=where, text=text, row=len(self._run) + 1, column=1)))

    def _end_run(self) -> None:
        self._paragraph()
        if self._run:
            self._pages.grids.append(Grid(name="html:/p", cells=tuple(self._run)))
            self._run = []

    def _count(self, cell: Cell) -> Cell:
        self._pages.cells += 1
        return cell

    def _table(self, table: Node, path: str, depth: int) -> None:
        """A table as a grid, then the tables in its cells."""
        cells: list[tuple[Cell, list[Node]]] = []
        covered: dict[int, set[int]] = {}
        rows = list(_rows(table))
        for at, row in enumerate(rows, 1):
            column = 1
            for number, node in enumerate(row, 1):
                if self._is_left_out(node, depth):
                    continue
                while column in covered.get(at, ()):
                    column += 1
                down, wide = _span(node, "rowspan", len(rows) - at + 1), _span(node, "colspan", _MAX_SPAN)
                for below in range(at + 1, at + down):
                    covered.setdefault(below, set()).update(range(column, column + wide))
                nested: list[Node] = []
                text = _Text()
                self._cell(node, text, nested, depth + 1)
                cell = Cell(
                    where=f"{path}/r{at}/c{number}",
                    text=text.take(),
                    row=at,
                    column=column,
                    row_span=down,
                    column_span=wide,
                )
                cells.append((self._count(cell), nested))
                column += wide
        if cells:
            self._pages.grids.append(Grid(name=path, cells=tuple(cell for cell, _ in cells)))
        for outer, inner in cells:
            for number, one in enumerate(inner, 1):
                self._table(one, f"{outer.where}/t{number}", depth + 1)

    def _cell(self, node: Node, text: _Text, nested: list[Node], depth: int) -> None:
        """A cell's words, a line for every block; its tables are kept for later."""
        _begin(node, text)
        for one in node:
            if not self._is_left_out(one, depth):
                if one.tag in _TABLES:
                    nested.append(one)
                else:
                    block = one.tag in BLOCKS
                    text.line() if block else None
                    self._cell(one, text, nested, depth + 1)
                    text.line() if block else None
            text.say(one.tail, kept=node.tag == "pre")


def _is_layout(table: Node) -> bool:
    """Whether a table only lays out the page: it is one box, or its tables stand beside no label and no answer."""
    if table.tag != "table":
        return False
    rows = list(_rows(table))
    if len(rows) == len(rows[0] if rows else ()) == 1:
        return any(True for _ in rows[0][0].iter(*BLOCKS))
    inner = [[_tables_in(cell) for cell in row] for row in rows]
    short = [
        [not holds and _is_short(cell) for cell, holds in zip(*both, strict=True)]
        for both in zip(rows, inner, strict=True)
    ]
    beside = any(any(one) for one, holds in zip(short, inner, strict=True) if any(holds))
    return any(map(any, inner)) and not beside and sum(sum(one) > 1 for one in short) < _FEWEST_PAIRED


def _tables_in(cell: Node) -> bool:
    return any(True for _ in cell.iterdescendants("table"))


def _is_short(cell: Node) -> bool:
    """Whether a cell may be a label or its answer."""
    return 0 < len("".join(cell.itertext()).strip()) <= _LONGEST_CELL


def _rows(table: Node) -> Iterator[list[Node]]:
    """The rows of a table and not of those within it; a definition list's terms with their definitions."""
    if table.tag == "dl":
        yield from _definitions(table)
        return
    for part in table:
        if part.tag == "tr":
            yield [one for one in part if one.tag in ("td", "th")]
        elif part.tag in ("thead", "tbody", "tfoot") and not is_hidden(part):
            yield from ([one for one in row if one.tag in ("td", "th")] for row in part if row.tag == "tr")
        elif part.tag == "caption":
            yield [part]


def _definitions(table: Node) -> Iterator[list[Node]]:
    row: list[Node] = []
    for one in (inner for part in table for inner in (part if part.tag == "div" else (part,))):
        if one.tag == "dt" and row:
            yield row
            row = []
        if one.tag in ("dt", "dd"):
            row.append(one)
    if row:
        yield row


def _span(node: Node, name: str, most: int) -> int:
    value = (node.get(name) or "1").strip()
    return min(max(int(value), 1), most) if value.isascii() and value.isdigit() and len(value) < 7 else 1


def _begin(node: Node, text: _Text) -> None:
    """What stands at an element's start: the state of a field, a list's number, its first words."""
    if node.tag == "br":
        text.line()
    elif node.tag == "input":
        text.say(_input(node), kept=True)
    elif node.tag == "select":
        text.say(_chosen(node))
    elif node.tag == "li":
        text.item(node)
    if node.tag != "select":
        font = node.get("face") or ""
        text.say(in_font(node.text or "", font), kept=node.tag in ("pre", "textarea"))


def _input(node: Node) -> str:
    kind = (node.get("type") or "").lower()
    if kind in ("checkbox", "radio"):
        return f" {TICKED if node.get('checked') is not None else EMPTY} "
    return f"\t{node.get('value') or _BLANK}\t" if kind in _TYPED else ""


def _chosen(node: Node) -> str:
    """The chosen entries of a list; one that asks to choose, or that nobody chose, is none."""
    chosen = [one for one in node.iter("option") if one.get("selected") is not None]
    said = [" ".join((one.text or "").split()) for one in chosen if (one.get("value", "-")).strip()]
    return ", ".join(one for one in said if not asks_to_choose(one))
