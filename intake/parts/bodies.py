"""Which parts of a mail are its words, and these words as one text.

Takes the tree of parts; gives text, tables and what was read with doubt. Raises nothing, touches nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from intake.parts.alternatives import richer
from intake.parts.mime import Part
from intake.text.charset_names import codec_of
from intake.text.charsets import Decoded, decode
from intake.text.flowed import unflowed
from intake.text.html import Page, meta_charset, read_html
from records.message import HtmlTable

_TEXTS = ("text/plain", "text/html")
_FOR_MACHINES = frozenset(["text/x-amp-html", "text/watch-html", "text/enriched", "text/richtext"])
"""What stands beside plain text and html for other programs, with the same words."""


_MAX_DOUBTS = 300
"""No mail program writes more parts in doubtful charsets; what comes behind is not guessed at any more."""


_MAX_LINES = 20_000


@dataclass(frozen=True)
class _Readable:
    """One stretch of readable text, as plain text, as html, or as both (multipart/alternative)."""

    plain: str = ""
    page: Page | None = None

    def text(self) -> str:
        return richer(self.plain, self.page.text) if self.page else self.plain


@dataclass(frozen=True)
class Words:
    """The readable text of a mail; `codec` is that of its first words beyond ASCII."""

    text: str
    tables: tuple[HtmlTable, ...]
    shown: frozenset[str]
    codec: str | None
    warnings: tuple[str, ...]


def read_words(root: Part, bodies: frozenset[int]) -> Words:
    """The text of those parts, in their order."""
    reader = _Reader(bodies)
    readable = list(reader.readable(root))
    pages = [one.page for one in readable if one.page]
    return Words(
        text="\n\n".join(text for one in readable if (text := one.text().strip("\n"))),
        tables=tuple(table for page in pages for table in page.tables),
        shown=frozenset().union(*(page.shown for page in pages)),
        codec=reader.codec,
        warnings=tuple(reader.warnings),
    )


def bodies_of(root: Part) -> frozenset[int]:
    """The numbers of the leaves that are the mail's words, not files (RFC 2183).

    A name alone makes no file of one of several alternatives, nor of the only text a mail begins with.
    """
    bodies = {leaf.number for leaf, either in _leaves(root) if leaf.content_type in _TEXTS and _is_body(leaf, either)}
    first = next(root.leaves())
    unsent = first.disposition != "attachment" or (not first.name and first is root)
    if not bodies and first.content_type in _TEXTS and unsent:
        bodies = {first.number}
    return frozenset(bodies)


def machine_readings(root: Part, bodies: frozenset[int]) -> frozenset[int]:
    """Leaves that only repeat the words for another program: neither text nor files."""
    repeats = (leaf for leaf, either in _leaves(root) if either and leaf.content_type in _FOR_MACHINES)
    return frozenset(leaf.number for leaf in repeats if bodies and not leaf.name)


def _is_body(part: Part, either: bool) -> bool:  # noqa: FBT001 - a fact beside the part, not a switch
    return part.disposition != "attachment" and (not part.name or either)


def _leaves(root: Part) -> Iterator[tuple[Part, bool]]:
    """The leaves, and whether each is one of several alternatives."""
    for child in root.children:
        is_alternative = root.content_type == "multipart/alternative" and not child.children
        yield from ((leaf, either or is_alternative) for leaf, either in _leaves(child))
    if not root.children:
        yield root, False


class _Reader:
    """What was read on the way through the parts, and with which doubts."""

    def __init__(self, bodies: frozenset[int]) -> None:
        self._bodies = bodies
        self.codec: str | None = None
        self.warnings: list[str] = []

    def readable(self, part: Part) -> list[_Readable]:
        if part.children:
            inside = [self.readable(child) for child in part.children]
            if part.content_type == "multipart/alternative" and any(inside):
                return [_either([one for one in inside if one])]
            return [one for child in inside for one in child]
        if part.number not in self._bodies:
            return []
        if part.content_type == "text/html":
            return [_Readable(page=self._page(part))]
        text = self._text(part)
        return [_Readable(plain=unflowed(text, delete_space=part.delete_space) if part.flowed else text)]

    def _text(self, part: Part, meta: str | None = None) -> str:
        """A text part's words; a doubtful codec becomes a warning that names codec and part."""
        label = part.charset if codec_of(part.charset) or not meta else meta
        if len(self.warnings) < _MAX_DOUBTS:
            decoded = decode(part.data, label, meta or self.codec)
        else:
            decoded = Decoded(part.data.decode("utf-8", "replace"), "utf-8", suspect=True)
        if decoded.suspect:
            labelled = f"labelled {label!r}" if label else "without a charset label"
            lost = decoded.text.count("\ufffd")
            unread = f", {lost} characters could not be read" if lost else ""
            self.warnings.append(
                f"part {part.number} ({part.content_type}) {labelled} was read as {decoded.codec}{unread}"
            )
        if self.codec is None and decoded.codec != "us-ascii":
            self.codec = decoded.codec
        return decoded.text.replace("\r\n", "\n").replace("\r", "\n")

    def _page(self, part: Part) -> Page:
        """An html part; one that could not be read whole is said so."""
        page = read_html(self._text(part, meta_charset(part.data)))
        if not page.complete:
            self.warnings.append(f"part {part.number} (text/html) is too large or too deep to be read whole")
        return page


def _either(inside: list[list[_Readable]]) -> _Readable:
    """The same words twice (RFC 2046 section 5.1.4); html in pieces between files is one page."""
    with_pages = [child for child in inside if any(one.page for one in child)]
    plain = "\n".join(one.plain for child in inside if child not in with_pages for one in child if one.plain.strip())
    return _Readable(plain=plain, page=_merged(with_pages[-1]) if with_pages else None)


def _merged(pieces: list[_Readable]) -> Page:
    pages = [one.page for one in pieces if one.page]
    if len(pieces) == 1:
        return pages[0]
    return Page(
        text="\n\n".join(text for one in pieces if (text := one.text().strip("\n"))),
        tables=tuple(table for page in pages for table in page.tables),
        shown=frozenset().union(*(page.shown for page in pages)),
    )


def tidy(text: str) -> str:
    """Lines without blanks at their ends; what stands behind 20,000 of them is one line."""
    lines = [line.rstrip() for line in text.replace("\xa0", " ").split("\n")]
    if len(lines) > _MAX_LINES:
        lines[_MAX_LINES:] = [" ".join(line for line in lines[_MAX_LINES:] if line)]
    return "\n".join(lines).strip("\n")
