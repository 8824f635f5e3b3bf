"""Numbers the ids of a WordprocessingML tree: bookmarks, content controls and drawings repeated by a loop differ again.

Takes an lxml tree and changes its ids in place; Word calls a document with repeated ids damaged.
"""

from collections.abc import Iterator
from itertools import count
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_FIRST_DRAWING = 1001
"""docxtpl counts drawings from here; the same numbers keep our output comparable with its own."""
_FIRST_CONTROL = 100_000_001
_RANGE = 1_000_000


def renumber(root: Any, part: int = 0) -> None:
    """Give every bookmark, content control and drawing its own id, in document order; each `part` its own range."""
    bookmarks, controls, drawings = (count(first + part * _RANGE) for first in (1, _FIRST_CONTROL, _FIRST_DRAWING))
    opened: dict[str, str] = {}
    for element in root.iter(f"{_W}bookmarkStart", f"{_W}bookmarkEnd", f"{_W}sdtPr", f"{_WP}docPr"):
        match element.tag.rpartition("}")[2]:
            case "bookmarkStart":
                opened[element.get(f"{_W}id")] = str(next(bookmarks))
                element.set(f"{_W}id", opened[element.get(f"{_W}id")])
            case "bookmarkEnd":
                element.set(f"{_W}id", opened.get(element.get(f"{_W}id"), element.get(f"{_W}id")))
            case "sdtPr":
                _number(element.find(f"{_W}id"), controls)
            case _:
                element.set("id", str(next(drawings)))


def _number(identity: Any, numbers: Iterator[int]) -> None:
    if identity is not None:
        identity.set(f"{_W}val", str(next(numbers)))
