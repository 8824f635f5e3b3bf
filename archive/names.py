"""File names that Windows and Linux both take, and that still read as what they were.

Takes text, gives text; raises nothing; touches nothing.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import count

_LONGEST = 200
"""UTF-8 bytes of a name; Linux ends at 255, and a number and a copy's ending must still fit."""

_LONGEST_ENDING = 20
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_EDGES = re.compile(r"^[\s.]+|[\s.]+$")
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def safe_name(name: str) -> str:
    r"""`name` without what a file system refuses or a reader is misled by; never empty, at most 200 bytes.

    Control and direction characters go, `<>:"/\|?*` become `_`, and names Windows keeps for devices are marked.
    """
    seen = "".join(sign for sign in unicodedata.normalize("NFC", name) if unicodedata.category(sign)[0] != "C")
    clean = _EDGES.sub("", _FORBIDDEN.sub("_", seen)) or "_"
    return _shorten(f"_{clean}" if _DEVICES.match(clean) else clean)


def numbered(name: str) -> Iterator[str]:
    """`name`, then `name (2)` and so on, the number before the ending."""
    yield name
    stem, ending = _split(name)
    for number in count(2):
        yield f"{stem} ({number}){ending}"


def _shorten(name: str) -> str:
    if len(name.encode()) <= _LONGEST:
        return name
    stem, ending = _split(name)
    room = _LONGEST - len(ending.encode())
    return stem.encode()[:room].decode(errors="ignore").rstrip(" .") + ending


def _split(name: str) -> tuple[str, str]:
    stem, dot, ending = name.rpartition(".")
    if not stem or len(ending.encode()) > _LONGEST_ENDING:
        return name, ""
    return stem, dot + ending
