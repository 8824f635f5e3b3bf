"""The cells of one sheet of a workbook of Excel 97 (MS-XLS section 2.1.7.20.5), as a Sheet.

Takes records and the Globals; gives a Sheet. Raises nothing: what is damaged is passed over. Touches nothing. Formulas
give their stored results.
"""

import struct
from collections.abc import Iterable

from openpyxl.utils import get_column_letter

from ooxml.biff import Globals, Record
from ooxml.biff_texts import text
from ooxml.number_formats import number_shown, text_shown
from ooxml.sheet import MAX_COLUMNS, MAX_ROWS, Area, Sheet
from ooxml.xlsx_cells import MAX_TEXTS, STRUCK
from ooxml.xlsx_text import Words, read

_NUMBER, _RK, _SHARED, _LABEL, _RICH_LABEL, _FORMULA, _BOOL, _BLANK = (
    0x203,
    0x27E,
    0xFD,
    0x204,
    0xD6,
    0x06,
    0x205,
    0x201,
)
_ROW, _COLUMNS, _MANY_RK, _MANY_BLANKS, _STRING, _MERGED = 0x208, 0x7D, 0xBD, 0xBE, 0x207, 0xE5
_CELLS = frozenset({_NUMBER, _RK, _SHARED, _LABEL, _RICH_LABEL, _FORMULA, _BOOL, _BLANK})
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x20, 0x01
_TEXT_FOLLOWS = 0
"""Of a formula's result that is no number (section 2.5.133): a text, in the next STRING record."""


def sheet_of(found: Iterable[Record], book: Globals) -> Sheet:
    """Read one sheet."""
    reader = _Reader(book)
    for kind, body in found:
        reader.record(kind, body)
    return reader.sheet


class _Reader:
    def __init__(self, book: Globals) -> None:
        self._book, self.sheet = book, Sheet()
        self._formula: tuple[int, int, int] | None = None

    def record(self, kind: int, body: bytes) -> None:
        if kind in _CELLS and len(body) >= 6:
            row, column, look = struct.unpack_from("<HHH", body)
            self._cell(kind, body, (row, column, look))
        elif kind in {_MANY_RK, _MANY_BLANKS} and len(body) >= 6:
            self._many(kind, body)
        elif kind == _STRING and len(body) >= 3 and self._formula is not None:
            count, flags = struct.unpack_from("<HB", body)
            self._words(self._formula, text(body[3:], count, flags))
            self._formula = None
        elif kind == _ROW and len(body) >= 16:
            self._row(body)
        elif kind == _COLUMNS and len(body) >= 10:
            self._columns(body)
        elif kind == _MERGED:
            areas = struct.iter_unpack("<HHHH", body[2 : 2 + (len(body) - 2) // 8 * 8])
            self.sheet.merged += [
                Area(top=top + 1, bottom=bottom + 1, left=left + 1, right=right + 1)
                for top, bottom, left, right in areas
            ]

    def _cell(self, kind: int, body: bytes, at: tuple[int, int, int]) -> None:
        if kind == _BLANK:
            self._blank(at)
        elif kind in {_NUMBER, _FORMULA} and len(body) >= 14:
            if kind == _FORMULA and body[12:14] == b"\xff\xff":
                self._result(body, at)
            else:
                self._number(at, struct.unpack_from("<d", body, 6)[0])
        elif kind == _RK and len(body) >= 10:
            self._number(at, _rk(body[6:10]))
        elif kind == _SHARED and len(body) >= 10:
            self._words(at, self._book.words(struct.unpack_from("<I", body, 6)[0]))
        elif kind in {_LABEL, _RICH_LABEL} and len(body) >= 9:
            count, flags = struct.unpack_from("<HB", body, 6)
            self._words(at, text(body[9:], count, flags))
        elif kind == _BOOL and len(body) >= 8 and not body[7]:
            self._put(at, "TRUE" if body[6] else "FALSE")

    def _result(self, body: bytes, at: tuple[int, int, int]) -> None:
        """What a formula gave that is no number; an error or an empty text is nothing."""
        if body[6] == _TEXT_FOLLOWS:
            self._formula = at
        elif body[6] == 1:
            self._put(at, "TRUE" if body[8] else "FALSE")

    def _many(self, kind: int, body: bytes) -> None:
        """Cells side by side (sections 2.4.174, 2.4.175); the last two bytes repeat the last column."""
        row, first = struct.unpack_from("<HH", body)
        step = 6 if kind == _MANY_RK else 2
        for number, offset in enumerate(range(4, len(body) - 1 - step, step)):
            at = (row, first + number, struct.unpack_from("<H", body, offset)[0])
            if kind == _MANY_BLANKS:
                self._blank(at)
            else:
                self._number(at, _rk(body[offset + 2 : offset + 6]))

    def _blank(self, at: tuple[int, int, int]) -> None:
        if at[0] < MAX_ROWS and at[1] < MAX_COLUMNS:
            self.sheet.there.add((at[0] + 1, at[1] + 1))

    def _number(self, at: tuple[int, int, int], value: float) -> None:
        code = self._book.look(at[2]).number_format
        self._put(at, number_shown(value, code, from_1904=self._book.from_1904))

    def _words(self, at: tuple[int, int, int], words: Words) -> None:
        look = self._book.look(at[2])
        self._put(at, text_shown(read(words, look.font), look.number_format))

    def _put(self, at: tuple[int, int, int], shown: str) -> None:
        """Rows and columns count from 0 in the file."""
        row, column, look = at
        if row >= MAX_ROWS or column >= MAX_COLUMNS or len(self.sheet.texts) > MAX_TEXTS:
            self.sheet.cut = True
        elif self._book.look(look).struck and shown:
            self.sheet.doubts.append((f"{get_column_letter(column + 1)}{row + 1}", STRUCK))
        elif shown:
            self.sheet.texts[row + 1, column + 1] = shown

    def _row(self, body: bytes) -> None:
        row, _, _, height = struct.unpack_from("<HHHH", body)
        if row < MAX_ROWS:
            self.sheet.heights[row + 1] = (height & 0x7FFF) / 20
            if body[12] & _HIDDEN_ROW:
                self.sheet.hidden_rows.add(row + 1)

    def _columns(self, body: bytes) -> None:
        first, last, width, _, flags = struct.unpack_from("<HHHHH", body)
        for column in range(first + 1, min(last + 1, MAX_COLUMNS) + 1):
            self.sheet.widths[column] = width / 256
            if flags & _HIDDEN_COLUMN or not width:
                self.sheet.hidden_columns.add(column)


def _rk(body: bytes) -> float:
    """A number in 30 bits (section 2.5.217): whole, or the upper part of a float; or a hundredth of either."""
    bits = int.from_bytes(body, "little")
    if bits & 2:
        value = float(int.from_bytes(body, "little", signed=True) >> 2)
    else:
        value = struct.unpack("<d", struct.pack("<II", 0, bits & 0xFFFFFFFC))[0]
    return value / 100 if bits & 1 else value
