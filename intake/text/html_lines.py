"""An html page's words as lines: blocks, paragraphs, lists with their numbers, quotes, preformatted text.

Takes elements as they open and close; gives text. Raises nothing, touches nothing. Time grows with the page's length.
"""

import re

from lxml import html

BLOCKS = frozenset(
    [
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "dir", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6"),
        *(
            "header",
            "hr",
            "legend",
            "li",
            "listing",
            "main",
            "menu",
            "nav",
            "noframes",
            "ol",
            "option",
            "p",
            "plaintext",
        ),
        *("pre", "section", "summary", "table", "tbody", "tfoot", "thead", "title", "tr", "ul", "xmp"),
    ]
)
UNREAD = frozenset(["head", "script", "style", "title", "noscript", "template", "object", "iframe", "datalist"])
_PREFORMATTED = frozenset(["pre", "listing", "plaintext", "xmp", "textarea"])
_HIDDEN = re.compile(
    r"(?i)display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden"
    r"|(?<![\w-])(?:font-size|max-height)\s*:\s*0(?:\.0+)?(?:px|pt|em|%)?\s*(?:!important\s*)?(?:;|$)"
)
_FONT = re.compile(r"(?i)(?<![\w-])font-size\s*:\s*(?!0(?:\.0+)?(?:px|pt|em|%)?\s*(?:;|!|$))")
_INVISIBLE = re.compile("[\u00ad\u034f\u200b\u200c\u2060\ufeff]")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LETTERS = 26
_STYLES = {"lower-alpha": "a", "upper-alpha": "A", "lower-roman": "i", "upper-roman": "I", "decimal": "1"}
_LIST_STYLE = re.compile(rf"(?i)list-style(?:-type)?\s*:\s*({'|'.join(_STYLES)}|none)")
_MAX_ITEMS = 39


def is_hidden(node: html.HtmlElement) -> bool:
    """What no reader sees: preheaders and copies for other programs.

    A size of zero on what holds other text with sizes of its own is a layout's trick against gaps, not hiding.
    """
    style = node.get("style")
    if node.get("hidden") is not None:
        return True
    if not style or not (found := _HIDDEN.search(style)):
        return False
    gap_trick = found[0].lower().startswith("font-size")
    return not (gap_trick and any(_FONT.search(below.get("style") or "") for below in node.iterdescendants()))


def _is_quote(node: html.HtmlElement) -> bool:
    return node.tag == "blockquote" and (node.get("type") == "cite" or "quote" in (node.get("class") or ""))


class Writer:
    """Lines as they grow; the last one in pieces."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []
        self._depth = 0
        self._preformatted = 0
        self._lists: list[tuple[str, int]] = []

    def open(self, node: html.HtmlElement) -> None:
        """What stands from an element's start to its first child."""
        if node.tag == "br":
            self._end_line()
        elif node.tag in BLOCKS:
            self._break()
        elif node.tag in ("td", "th") and self._line:
            self._piece(" ")
        self._depth += _is_quote(node)
        self._preformatted += node.tag in _PREFORMATTED
        self._open_list(node)
        if node.tag == "p":
            self._gap()
        elif node.tag == "input" and (node.get("type") or "text").lower() == "text":
            self.write(node.get("value"))
        self.write(node.text)

    def close(self, node: html.HtmlElement) -> None:
        """What stands behind an element's end."""
        if node.tag in BLOCKS:
            self._break()
        if node.tag == "p":
            self._gap()
        if node.tag in ("ol", "ul") and self._lists:
            self._lists.pop()
        self._depth -= _is_quote(node)
        self._preformatted -= node.tag in _PREFORMATTED
        self.write(node.tail)

    def _open_list(self, node: html.HtmlElement) -> None:
        if node.tag in ("ol", "ul"):
            self._lists.append((_style(node), _number(node.get("start"), 1)))
        elif node.tag == "li" and self._lists:
            style, number = self._lists[-1]
            number = _number(node.get("value"), number)
            self._lists[-1] = (style, number + 1)
            if style != "ul":
                self._piece(f"{_numeral(number, style)}. ")

    def rows(self, rows: tuple[tuple[str, ...], ...]) -> None:
        """A table's rows, their cells parted by ` | `."""
        self._break()
        for row in rows:
            self._lines.append(self._quote() + _INVISIBLE.sub("", " | ".join(row)))

    def write(self, text: str | None) -> None:
        """Words; outside preformatted text, blanks and line ends are one blank."""
        if not text:
            return
        if not self._preformatted:
            self._piece(_BLANKS.sub(" ", _INVISIBLE.sub("", text)))
            return
        for index, piece in enumerate(text.replace("\r\n", "\n").split("\n")):
            if index:
                self._end_line()
            if piece:
                self._line.append(piece if self._line else self._quote() + piece)

    def _piece(self, piece: str) -> None:
        at_start = not self._line
        if at_start or self._line[-1].endswith(" "):
            piece = piece.lstrip(" ")
        if piece:
            self._line.append(self._quote() + piece if at_start else piece)

    def _quote(self) -> str:
        return "> " * self._depth

    def _end_line(self) -> None:
        self._lines.append("".join(self._line))
        self._line = []

    def _break(self) -> None:
        if any(piece.strip() for piece in self._line):
            self._end_line()
        self._line = []

    def _gap(self) -> None:
        """Paragraphs stand apart, once."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def text(self) -> str:
        """All lines, no more than one empty one in a row."""
        self._end_line()
        lines = [line.replace("\xa0", " ").rstrip() for line in self._lines]
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


_BLANKS = re.compile(r"[^\S\xa0\u3000]+")


def _style(node: html.HtmlElement) -> str:
    if node.tag == "ul":
        return "ul"
    named = _LIST_STYLE.search(node.get("style") or "")
    if named:
        return _STYLES.get(named[1].lower(), "ul")
    kind = (node.get("type") or "").strip()
    return kind if kind in _STYLES.values() else "1"


def _number(value: str | None, default: int) -> int:
    return int(value) if value and value.isascii() and value.isdecimal() and len(value) < _LETTERS else default


def _numeral(number: int, style: str) -> str:
    if style in {"a", "A"} and 0 < number <= _LETTERS:
        letter = chr(ord("a") + number - 1)
        return letter if style == "a" else letter.upper()
    if style in {"i", "I"} and 0 < number <= _MAX_ITEMS:
        numeral, rest = "", number
        for value, sign in _ROMAN:
            numeral, rest = numeral + sign * (rest // value), rest % value
        return numeral if style == "i" else numeral.upper()
    return str(number)
