"""How high a row of the list must be for its words: programs that open a sheet do not agree to reckon it.

Takes a Book and texts; writes a row's height; touches nothing. An estimate by the width of signs, on the safe side:
a blank half line is better than words cut off.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from documents.sheet import MAIN, Book, Sheet, split

_HIGHEST = 409
"""Points; Excel draws no row higher."""
_LINE = 1.5
"""Points of a line for a point of type: Noto Sans CJK, which LibreOffice falls back to, takes 1.45, YaHei 1.32."""
_WIDE = 1.8
"""An East Asian sign is as wide as this many Latin digits of the same size."""
_WORD = re.compile(r"[!-~\u00a1-\u024f]+\s*|.")
_USUAL_WIDTH, _USUAL_HEIGHT = 8.43, 15.0


class Heights:
    """The list's row measured once: which of its cells wrap, how wide their columns and how large their type is."""

    def __init__(self, book: Book, sheet: Sheet, prototype: Any) -> None:
        """Read what the template's row says of itself; a height fixed there is the least."""
        fonts = [float(_attribute(font, "sz", "val", "11")) for font in book.styles.find(f"{MAIN}fonts")]
        formats = book.styles.find(f"{MAIN}cellXfs")
        styles = [formats[int(cell.get("s", "0"))] for cell in prototype]
        widths = _widths(sheet)
        self._base = fonts[0]
        self._sizes = [fonts[int(style.get("fontId", "0"))] for style in styles]
        self._wraps = [_attribute(style, "alignment", "wrapText", "0") in {"1", "true"} for style in styles]
        self._widths = [widths.get(_number(split(cell.get("r"))[0]), _USUAL_WIDTH) for cell in prototype]
        usual = _attribute(sheet.root, "sheetFormatPr", "defaultRowHeight", str(_USUAL_HEIGHT))
        self._least = float(prototype.get("ht", usual))

    def fit(self, row: Any, texts: Sequence[str]) -> None:
        """Set a row's height for what its cells say."""
        measured = zip(texts, self._sizes, self._wraps, self._widths, strict=True)
        needed = [self._lines(text, size, width) * size * _LINE + 3 for text, size, wraps, width in measured if wraps]
        row.set("ht", f"{min(max([self._least, *needed]), _HIGHEST):.1f}")
        row.set("customHeight", "1")

    def _lines(self, text: str, size: float, width: float) -> int:
        """Lines of a text wrapped between words, and anywhere between East Asian signs."""
        room, scale = max(width - 1.5, 2.0), size / self._base
        if len(text) * _WIDE * scale <= room and "\n" not in text:
            return 1
        return sum(_wrapped(line, room / scale) for line in text.splitlines())


def _wrapped(line: str, room: float) -> int:
    lines, used = 1, 0.0
    for word in _WORD.findall(line):
        width = _units(word)
        if used and used + width > room:
            lines, used = lines + 1, 0.0
        lines += int(width // room)
        used += width % room
    return lines


def _units(word: str) -> float:
    if word.isascii():
        return len(word)
    return sum(_WIDE if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in word)


def _attribute(parent: Any, element: str, name: str, usual: str) -> str:
    found = parent.find(f"{MAIN}{element}")
    return usual if found is None else str(found.get(name, usual))


def _widths(sheet: Sheet) -> dict[int, float]:
    """Column number to width in characters; one entry may stand for a run of columns (18.3.1.13)."""
    return {
        number: float(one.get("width", _USUAL_WIDTH))
        for one in sheet.root.iterfind(f"{MAIN}cols/{MAIN}col")
        for number in range(int(one.get("min")), min(int(one.get("max")), 16_384) + 1)
    }


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
