"""Which files are web pages, whatever their names: .html, .mht, and the .doc and .xls that web systems export.

Takes a File; gives its Pages, or None for what is no page. Raises Corrupt for an .mht nested as no program writes it.
Touches nothing.
"""

import re
from collections.abc import Iterator

from intake.forms.html_grids import Pages, read_page
from intake.parts.mime import read_parts
from intake.text.charsets import decode
from intake.text.html import meta_charset
from records.message import File

_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?"
    rb"<(?:!doctype html|html|head|body|meta|title|style|table|div|form)\b",
    re.IGNORECASE | re.DOTALL,
)
_BUNDLE = re.compile(rb"\s*(?:[a-z-]{2,40}:[^\n]{0,400}\n(?:[ \t][^\n]{0,400}\n){0,9}){1,30}", re.IGNORECASE)
_HEAD = 4_000
_NAMED_PAGES = (".html", ".htm", ".xhtml")
_NAMED_BUNDLES = (".mht", ".mhtml", ".doc", ".xls")
_MARKS = b"\xef\xbb\xbf\xff\xfe"
"""Byte order marks of UTF-8 and UTF-16."""


def pages_of(file: File) -> Pages | None:
    """The pages a file holds, in their order."""
    name = file.name.lower()
    head = file.content[:_HEAD].lstrip(_MARKS).replace(b"\0", b"")
    if name.endswith(_NAMED_PAGES) or _PAGE.match(head):
        sources = iter([_text(file.content, None)])
    elif name.endswith(_NAMED_BUNDLES) and _is_bundle(head):
        sources = _bundled(file.content)
    else:
        return None
    pages = Pages()
    for source in sources:
        read_page(source, pages)
    return pages


def _is_bundle(head: bytes) -> bool:
    """Whether bytes begin as a page saved with its pictures does (RFC 2557)."""
    fields = _BUNDLE.match(head)
    return fields is not None and b"mime-version:" in fields[0].lower()


def _bundled(content: bytes) -> Iterator[str]:
    for leaf in read_parts(content.lstrip()).leaves():
        if leaf.content_type in ("text/html", "application/xhtml+xml"):
            yield _text(leaf.data, leaf.charset)


def _text(content: bytes, label: str | None) -> str:
    return decode(content, label or meta_charset(content)).text
