"""An html body as readable text and tables.

Takes html as text; gives its lines, its tables and the Content-IDs it shows. Raises nothing, touches nothing: no
network, no entities, no unbounded tree. Data tables become lines with their cells joined by ` | `; tables that only
lay the page out become plain lines.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree, html

from records.message import HtmlTable

MAX_CHARACTERS = 5_000_000
_MAX_SPAN = 50
_MAX_DATA_CELL = 600
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_UNREAD = frozenset(["head", "script", "style", "title", "noscript", "template", "object"])
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)


@dataclass(frozen=True)
class Page:
    """What an html body says; `complete` is False when it was too large or too deep to be read whole."""

    text: str
    tables: tuple[HtmlTable, ...]
    shown: frozenset[str]
    complete: bool = True


def read_html(source: str) -> Page:
    """The text and tables of an html body; over 5 million characters only that much is read."""
    markup = source[:MAX_CHARACTERS].replace("\0", "")
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return Page(_bare(markup), (), frozenset(), complete=not markup.strip())
    too_deep = any("depth" in entry.message for entry in parser.error_log)
    data_tables = [table for table in tree.iter("table") if _is_data(table)]
    text = _bare(markup) if too_deep else _lines(tree, frozenset(data_tables))
    return Page(
        text=text,
        tables=tuple(HtmlTable(rows=_grid(table)) for table in data_tables),
        shown=frozenset(re.findall(r"(?i)\bcid:([^\"'\s>)]+)", markup)),
        complete=not too_deep and len(source) <= MAX_CHARACTERS,
    )


def _bare(markup: str) -> str:
    """The text of html that no parser takes: everything between the tags."""
    return re.sub(r"\n\s*\n+", "\n", re.sub(r"<[^<>]*>", "\n", markup)).strip()


def _is_data(table: html.HtmlElement) -> bool:
    """A table of values, not one that lays out the page: rows of several short cells, no table inside."""
    rows = list(_rows(table))
    widest = max((len(row) for row in rows), default=0)
    if widest < 2 or any(nested is not table for nested in table.iter("table")):
        return False
    return all(len(_words(cell)) <= _MAX_DATA_CELL for row in rows for cell in row)


def _rows(table: html.HtmlElement) -> Iterator[list[html.HtmlElement]]:
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        if cells:
            yield cells


def _words(element: html.HtmlElement) -> str:
    """All words of a cell on one line; what stands under one another is parted by a space."""
    return " ".join(_text(element).split())


def _text(element: html.HtmlElement) -> str:
    pieces = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if event == "start" and node.tag not in _UNREAD:
            pieces.append(("\n" if node.tag == "br" or node.tag in _BLOCKS else "") + (node.text or ""))
        elif event == "end" and node is not element:
            pieces.append(("\n" if node.tag in _BLOCKS else "") + (node.tail or ""))
    return "".join(pieces)


def _grid(table: html.HtmlElement) -> tuple[tuple[str, ...], ...]:
    """The rows as a grid: a merged cell stands once, where it begins; the places it covers are empty."""
    covered: dict[tuple[int, int], str] = {}
    for row, cells in enumerate(_rows(table)):
        column = 0
        for cell in cells:
            while (row, column) in covered:
                column += 1
            for down in range(_span(cell, "rowspan")):
                covered |= {(row + down, column + right): "" for right in range(_span(cell, "colspan"))}
            covered[row, column] = _words(cell)
    height = sum(1 for _ in _rows(table))
    width = max(column for _, column in covered) + 1
    return tuple(tuple(covered.get((row, column), "") for column in range(width)) for row in range(height))


def _span(cell: html.HtmlElement, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return min(max(int(value), 1), _MAX_SPAN) if value.isdecimal() else 1


def _lines(tree: html.HtmlElement, data_tables: frozenset[html.HtmlElement]) -> str:
    """The page as a person reads it, line by line; quoted blocks with `> ` (as a plain-text client quotes)."""
    writer = _Writer()
    skipped: html.HtmlElement | None = None
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        if skipped is not None:
            if event == "end" and node is skipped:
                skipped = None
                writer.write(node.tail)
        elif event == "start" and _is_skipped(node, data_tables):
            skipped = node
            if node in data_tables:
                writer.rows(_grid(node))
        elif event == "start":
            writer.open(node)
        else:
            writer.close(node)
    return writer.text()


def _is_skipped(node: html.HtmlElement, data_tables: frozenset[html.HtmlElement]) -> bool:
    return node in data_tables or node.tag in _UNREAD or bool(_HIDDEN.search(node.get("style") or ""))


def _is_quote(node: html.HtmlElement) -> bool:
    return node.tag == "blockquote" and (node.get("type") == "cite" or "quote" in (node.get("class") or ""))


class _Writer:
    """Lines as they grow."""

    def __init__(self) -> None:
        self._lines: list[str] = [""]
        self._depth = 0
        self._preformatted = 0

    def open(self, node: html.HtmlElement) -> None:
        if node.tag == "br":
            self._lines.append("")
        elif node.tag in _BLOCKS:
            self._break()
        elif node.tag in ("td", "th") and self._lines[-1].strip():
            self._lines[-1] += " "
        self._depth += _is_quote(node)
        self._preformatted += node.tag == "pre"
        if node.tag == "p":
            self._gap()
        self.write(node.text)

    def close(self, node: html.HtmlElement) -> None:
        if node.tag in _BLOCKS:
            self._break()
        if node.tag == "p":
            self._gap()
        self._depth -= _is_quote(node)
        self._preformatted -= node.tag == "pre"
        self.write(node.tail)

    def rows(self, rows: tuple[tuple[str, ...], ...]) -> None:
        self._break()
        for row in rows:
            self._lines[-1] += self._quote() + " | ".join(row)
            self._lines.append("")

    def write(self, text: str | None) -> None:
        if not text:
            return
        for index, piece in enumerate(text.split("\n") if self._preformatted else [text]):
            if index:
                self._lines.append("")
            self._word(piece if self._preformatted else re.sub(r"\s+", " ", text.replace("\u200b", "")))

    def _word(self, piece: str) -> None:
        line = self._lines[-1]
        if not line:
            piece = piece.lstrip(" ") if not self._preformatted else piece
            self._lines[-1] = (self._quote() + piece) if piece else ""
        else:
            self._lines[-1] += piece.lstrip(" ") if line.endswith(" ") else piece

    def _quote(self) -> str:
        return "> " * self._depth

    def _break(self) -> None:
        if self._lines[-1].strip():
            self._lines.append("")
        self._lines[-1] = ""

    def _gap(self) -> None:
        """Paragraphs stand apart, once."""
        if len(self._lines) > 1 and self._lines[-2]:
            self._lines.append("")

    def text(self) -> str:
        lines = [line.replace("\xa0", " ").rstrip() for line in self._lines]
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
