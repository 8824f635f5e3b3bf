"""The cells of a form that people fill and Kesu reads back, by their anchors.

Takes a docx as bytes, gives names; raises Corrupt for what is no package; touches nothing.
"""

import re

from documents import package

_ANCHOR = re.compile(rb'<w:bookmarkStart [^>]*w:name="(kesu_[^"{}]+)"')


def anchors(template: bytes) -> frozenset[str]:
    """The anchors of a template, `kesu_d4_occurrence` and its like; those named by a tag are not counted."""
    body = package.read(template).get("word/document.xml", b"")
    return frozenset(name.decode() for name in _ANCHOR.findall(body))
