"""What a workbook of Excel 97 says of cells beside their values (MS-XLS section 2.4): formats, fonts, what is hidden.

Takes the bytes of the workbook's stream; gives Looks and Sheets without words. Raises Corrupt for no such stream.
Touches nothing. It is read beside calamine, which gives values but no formats. Records are read one after another,
each no longer than the stream, so time is bound by the stream's length.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from ooxml.number_formats import BUILT_IN, GENERAL
from ooxml.sheet import MAX_COLUMNS, MAX_ROWS, Sheet
from ooxml.xlsx_book import Look
from records.errors import Corrupt

_BOF, _FILEPASS, _SHEET, _FORMAT, _XF, _FONT, _1904 = 0x809, 0x2F, 0x85, 0x41E, 0xE0, 0x31, 0x22
_ROW, _COLUMNS, _MANY_NUMBERS, _MANY_BLANKS, _BLANK = 0x208, 0x7D, 0xBD, 0xBE, 0x201
_CELLS = frozenset({0x203, 0x27E, 0xFD, 0x204, 0x06, 0x205, 0xD6})
"""NUMBER, RK, LABELSST, LABEL, FORMULA, BOOLERR and RSTRING: each begins with row, column and format."""
_HIDDEN_ROW, _HIDDEN_COLUMN, _STRUCK, _HIGH_BYTE = 0x20, 0x01, 0x08, 0x01
_WORKSHEET = 0x10


@dataclass
class Styled:
    """One sheet: its sizes and hidden rows and columns, and the number of each cell's look by row and column from 1."""

    sheet: Sheet = field(default_factory=Sheet)
    looks: dict[tuple[int, int], int] = field(default_factory=dict)
    last: tuple[int, int] = (0, 0)
    """The farthest row and column that hold a value."""


@dataclass
class Stream:
    """A workbook's stream as read; `sheets` by the offset in it where each begins."""

    starts: list[int] = field(default_factory=list)
    formats: dict[int, str] = field(default_factory=lambda: dict(BUILT_IN))
    fonts: list[tuple[str, bool]] = field(default_factory=list)
    faces: list[tuple[int, int]] = field(default_factory=list)
    sheets: dict[int, Styled] = field(default_factory=dict)
    locked: bool = False

    def look(self, number: int) -> Look:
        """A cell's style by its number."""
        if not 0 <= number < len(self.faces):
            return Look()
        font, code = self.faces[number]
        font -= font > 4  # section 2.5.129: there is no font 4
        name, struck = self.fonts[font] if font < len(self.fonts) else ("", False)
        return Look(number_format=self.formats.get(code, GENERAL), font=name, struck=struck)


def stream_of(data: bytes) -> Stream:
    """Read the stream of a workbook."""
    found = Stream()
    current: Styled | None = None
    depth = 0
    for at, kind, body in _records(data):
        if kind == _BOF:
            depth += 1
            if depth == 1 or at in found.starts:
                depth, current = 1, None if not found.sheets and at == 0 else Styled()
                if current is not None:
                    found.sheets[at] = current
        elif kind == _FILEPASS:
            found.locked = True
            return found
        elif kind == 0x0A:
            depth = max(depth - 1, 0)
        elif depth <= 1:
            _global(kind, body, found) if current is None else _of_sheet(kind, body, current)
    return found


def _records(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    at = 0
    if len(data) < 4 or struct.unpack_from("<H", data)[0] != _BOF:
        raise Corrupt("this is no workbook of Excel 97")
    while at + 4 <= len(data):
        kind, size = struct.unpack_from("<HH", data, at)
        yield at, kind, data[at + 4 : at + 4 + size]
        at += 4 + size


def _global(kind: int, body: bytes, found: Stream) -> None:
    if kind == _SHEET and len(body) > 6:
        found.starts.append(_words(body, 0, "I")[0])
    elif kind == _FORMAT and len(body) > 5:
        code, count, wide = _words(body, 0, "HHB")
        found.formats[code] = _text(body[5:], count, wide)
    elif kind == _FONT and len(body) > 16:
        count, wide = body[14], body[15]
        found.fonts.append((_text(body[16:], count, wide), bool(body[2] & _STRUCK)))
    elif kind == _XF and len(body) >= 4:
        font, code = _words(body, 0, "HH")
        found.faces.append((font, code))


def _text(data: bytes, count: int, wide: int) -> str:
    """A text of so many characters, of one or two bytes each (section 2.5.294)."""
    if wide & _HIGH_BYTE:
        return data[: count * 2].decode("utf-16-le", "replace")
    return data[:count].decode("latin-1")


def _of_sheet(kind: int, body: bytes, found: Styled) -> None:
    if kind == _ROW and len(body) >= 16:
        _row(body, found.sheet)
    elif kind == _COLUMNS and len(body) >= 10:
        _columns(body, found.sheet)
    elif len(body) < 6:
        return
    elif kind in _CELLS or kind == _BLANK:
        row, column, look = _words(body, 0, "HHH")
        _cell(row, column, look, found, blank=kind == _BLANK)
    elif kind in {_MANY_NUMBERS, _MANY_BLANKS}:
        row, first = _words(body, 0, "HH")
        step = 6 if kind == _MANY_NUMBERS else 2
        for number, at in enumerate(range(4, len(body) - 3, step)):
            _cell(row, first + number, _words(body, at, "H")[0], found, blank=kind == _MANY_BLANKS)


def _cell(row: int, column: int, look: int, found: Styled, *, blank: bool) -> None:
    """Rows and columns count from 0 in the file."""
    if not blank:
        found.last = (max(found.last[0], row + 1), max(found.last[1], column + 1))
    if row < MAX_ROWS and column < MAX_COLUMNS:
        if blank:
            found.sheet.there.add((row + 1, column + 1))
        else:
            found.looks[row + 1, column + 1] = look


def _row(body: bytes, sheet: Sheet) -> None:
    row, _, _, height = _words(body, 0, "HHHH")
    if row < MAX_ROWS:
        sheet.heights[row + 1] = (height & 0x7FFF) / 20
        if body[12] & _HIDDEN_ROW:
            sheet.hidden_rows.add(row + 1)


def _columns(body: bytes, sheet: Sheet) -> None:
    first, last, width, _, flags = _words(body, 0, "HHHHH")
    for column in range(first + 1, min(last + 1, MAX_COLUMNS) + 1):
        sheet.widths[column] = width / 256
        if flags & _HIDDEN_COLUMN or not width:
            sheet.hidden_columns.add(column)


def _words(body: bytes, at: int, shape: str) -> tuple[int, ...]:
    return struct.unpack_from(f"<{shape}", body, at)
