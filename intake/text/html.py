"""An html body as readable text and tables.

Takes html as text; gives its lines, its tables and the Content-IDs it shows. Raises nothing, touches nothing: no
network, no entities, no unbounded tree. Data tables become lines with their cells joined by ` | `; tables that only
lay the page out become plain lines.
"""

import re
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

from lxml import etree, html

from intake.text.html_lines import BLOCKS, UNREAD, Writer, is_hidden
from intake.text.html_tables import Grid, data_grid
from records.message import HtmlTable

MAX_CHARACTERS = 5_000_000
_MAX_TAGS = 150_000
"""A page of more tags is read without its structure: the words, in their order."""
_META = re.compile(rb"""(?i)<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""")
_HEAD = 4_000
_EMBEDDED = re.compile(r"data:[a-z]{1,20}/[\w.+-]{1,60};base64,[A-Za-z0-9+/=%\s]{100,}+")
"""A picture inside the page is no words, and must not take the room of those behind it."""
_SHOWN = re.compile(r"""(?i)\bcid:([^"'\s>)]++)|\b(?:src|background)\s*=\s*["']?(?!(?:cid|data|https?):)([^"'\s>]++)""")


@dataclass(frozen=True)
class Page:
    """What an html body says; `complete` is False when it was too large or too deep to be read whole."""

    text: str
    tables: tuple[HtmlTable, ...]
    shown: frozenset[str]
    complete: bool = True


def read_html(source: str) -> Page:
    """The text and tables of an html body; over 5 million characters only that much is read."""
    source = _EMBEDDED.sub("data:", source)
    markup = source[:MAX_CHARACTERS].replace("\0", "")
    if markup.count("<") > _MAX_TAGS:
        return Page(_bare(markup), (), _shown(markup), complete=False)
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return Page(_bare(markup), (), frozenset(), complete=not markup.strip())
    too_deep = any("depth" in entry.message for entry in parser.error_log)
    grids = {table: grid for table in _innermost(tree) if (grid := data_grid(table))}
    return Page(
        text=_bare(markup) if too_deep else _lines(tree, grids),
        tables=tuple(HtmlTable(rows=grid) for grid in grids.values()),
        shown=_shown(markup),
        complete=not too_deep and len(source) <= MAX_CHARACTERS,
    )


def _shown(markup: str) -> frozenset[str]:
    """What the page shows of the mail's other parts: Content-IDs (RFC 2392) and Content-Locations, in lower case."""
    places = [one or two for one, two in _SHOWN.findall(markup)]
    return frozenset(unquote(unescape(place)).strip().strip("<>").lower() for place in places)


def meta_charset(data: bytes) -> str | None:
    """The charset an html page claims for itself; the transport's label counts for more (HTML 4.01 section 5.2.2)."""
    found = _META.search(data, 0, _HEAD) if b"<meta" in data[:_HEAD].lower() else None
    return found[1].decode("ascii") if found else None


def _bare(markup: str) -> str:
    """The text of html that no parser takes: everything between the tags, blocks on lines of their own."""
    seen = re.sub(r"<{2,}+", "<", _CODE.sub("\n", markup) if "</" in markup else markup)
    pieces = _TAG.split(seen)
    pieces[1::2] = ["\n" if name and name.lower() in _PARTING else "" for name in pieces[1::2]]
    return re.sub(r"\n\s*\n+", "\n", unescape("".join(pieces))).strip()


_CODE = re.compile(r"(?is)<(style|script)\b[^>]*+>[^<]*(?:<(?!/\1)[^<]*)*</\1\s*>")
_PARTING = BLOCKS | {"br", "td", "th"}
_TAG = re.compile(r"<(?:/?([A-Za-z][A-Za-z0-9]*+)|[A-Za-z/!?])[^<>]*+>")


def _innermost(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """The tables that hold no other one, in their order."""
    around: set[html.HtmlElement] = set()
    tables = list(tree.iter("table"))
    for table in tables:
        above = table.getparent()
        while above is not None and above not in around:
            around.add(above)
            above = above.getparent()
    return [table for table in tables if table not in around and not _is_hidden_below(table)]


def _is_hidden_below(table: html.HtmlElement) -> bool:
    return any(is_hidden(node) for node in (table, *table.iterancestors()))


def _lines(tree: html.HtmlElement, grids: dict[html.HtmlElement, Grid]) -> str:
    """The page as a person reads it, line by line; quoted blocks with `> ` (as a plain-text client quotes)."""
    writer = Writer()
    skipped: html.HtmlElement | None = None
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        if skipped is not None:
            if event == "end" and node is skipped:
                skipped = None
                writer.write(node.tail)
        elif event == "start" and (node in grids or node.tag in UNREAD or is_hidden(node)):
            skipped = node
            if node in grids:
                writer.rows(grids[node])
        elif event == "start":
            writer.open(node)
        else:
            writer.close(node)
    return writer.text()
