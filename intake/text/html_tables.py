"""Tables of an html page: which of them hold values, and their rows as a grid.

Takes an element; gives rows of cells. Raises nothing, touches nothing. A table that only lays the page out is none.
"""

from collections.abc import Iterator

from lxml import etree, html

from intake.text.html_lines import BLOCKS, UNREAD, is_hidden

_MAX_SPAN = 50
_MAX_DATA_CELL = 600
_MAX_PLACES = 200_000
"""A grid of more places than this is not filled up: its spans are a joke or an attack."""

Grid = tuple[tuple[str, ...], ...]


def data_grid(table: html.HtmlElement) -> Grid:
    """The rows of a table of values; empty for one that lays out the page.

    Values stand in rows of several short cells; a single row with a whole text in it parts a page into columns.
    """
    rows = [cells for cells in _rows(table) if cells]
    if max((len(row) for row in rows), default=0) < 2:
        return ()
    texts = {cell: _text(cell) for row in rows for cell in row}
    if any(len(text) > _MAX_DATA_CELL and len(" ".join(text.split())) > _MAX_DATA_CELL for text in texts.values()):
        return ()
    if len(rows) == 1 and any(len(text.strip().splitlines()) > 1 for text in texts.values()):
        return ()
    return _grid(rows, {cell: " ".join(text.split()) for cell, text in texts.items()})


def _rows(table: html.HtmlElement) -> Iterator[list[html.HtmlElement]]:
    for row in table.iter("tr"):
        if not is_hidden(row):
            yield [cell for cell in row if cell.tag in ("td", "th") and not is_hidden(cell)]


def _text(element: html.HtmlElement) -> str:
    """All words of a cell; what stands under one another on lines of its own."""
    pieces: list[str] = []
    skipped: html.HtmlElement | None = None
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if skipped is not None:
            if node is skipped and event == "end":
                skipped = None
                pieces.append(node.tail or "")
        elif event == "start" and node is not element and (node.tag in UNREAD or is_hidden(node)):
            skipped = node
        elif event == "start":
            pieces.append(("\n" if node.tag == "br" or node.tag in BLOCKS else "") + _flat(node.text))
        elif node is not element:
            pieces.append(("\n" if node.tag in BLOCKS else "") + _flat(node.tail))
    return "".join(pieces)


def _flat(text: str | None) -> str:
    return " ".join(["", *text.split(), ""]) if text and text[:1].isspace() | text[-1:].isspace() else text or ""


def _grid(rows: list[list[html.HtmlElement]], words: dict[html.HtmlElement, str]) -> Grid:
    """A merged cell stands once, where it begins; the places it covers are empty."""
    covered: dict[tuple[int, int], str] = {}
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while (row, column) in covered:
                column += 1
            if len(covered) < _MAX_PLACES:
                down, right = min(_span(cell, "rowspan"), len(rows) - row), _span(cell, "colspan")
                covered |= {(row + below, column + beside): "" for below in range(down) for beside in range(right)}
            covered[row, column] = words[cell]
    if len(rows) * (max(column for _, column in covered) + 1) > _MAX_PLACES:
        return tuple(tuple(words[cell] for cell in cells) for cells in rows)
    width = max(column for _, column in covered) + 1
    return tuple(tuple(covered.get((row, column), "") for column in range(width)) for row in range(len(rows)))


def _span(cell: html.HtmlElement, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return min(max(int(value), 1), _MAX_SPAN) if value.isascii() and value.isdecimal() and len(value) < 9 else 1
