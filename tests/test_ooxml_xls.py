"""A workbook of Excel 97, written record by record, as cells with their places and the words a person sees."""

import contextlib
import struct
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.wrapped.cfb_write import write_compound
from ooxml import xls, xlsx
from records.errors import Corrupt, Hold
from records.form import Cell

GLOBALS, SHEET = 5, 0x10
FORMATS = ("0.00%", 'yyyy"年"m"月"d"日"', "000000", '0" PPM"', "h:mm")
"""The formats of the cells, whose styles 1, 2 … these are; style 0 is plain, the one behind them of Wingdings 2."""


def record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def words(kind: int, *numbers: int) -> bytes:
    return record(kind, struct.pack(f"<{len(numbers)}H", *numbers))


def text(value: str, shape: str) -> bytes:
    return struct.pack(shape, len(value), 1) + value.encode("utf-16-le")


def number(row: int, column: int, value: float, style: int = 0) -> bytes:
    return record(0x203, struct.pack("<HHHd", row, column, style, value))


def label(row: int, column: int, value: str, style: int = 0) -> bytes:
    return record(0x204, struct.pack("<HHH", row, column, style) + text(value, "<HB"))


def bof(kind: int) -> bytes:
    return words(0x809, 0x600, kind, 0x0DBB, 0x07CC, 0, 0, 6, 0)


def workbook(*cells: bytes, state: int = 0, more: bytes = b"") -> bytes:
    """A workbook of one sheet 8D, and one behind it in this state."""
    fonts = [
        record(0x31, struct.pack("<7H", 200, struck, 0, 0, 0, 0, 0) + text(name, "<BB")) for name, struck in _FONTS
    ]
    formats = [record(0x41E, struct.pack("<H", 164 + n) + text(code, "<HB")) for n, code in enumerate(FORMATS)]
    faces = [(0, 0), *((0, 164 + n) for n in range(len(FORMATS))), (1, 0), (2, 0)]
    styles = [words(0xE0, font, code, *[0] * 8) for font, code in faces]
    sheets = [bof(SHEET) + b"".join(one) + record(0x0A) for one in (cells, [label(0, 0, "second")])]

    def head(starts: Iterable[int]) -> bytes:
        named = zip(starts, (0, state), ("8D", "lists"), strict=True)
        listed = [record(0x85, struct.pack("<IBB", at, hidden, 0) + text(name, "<BB")) for at, hidden, name in named]
        return b"".join((bof(GLOBALS), more, *fonts, *formats, *styles, *listed, record(0x0A)))

    length = len(head((0, 0)))
    stream = head((length, length + len(sheets[0]))) + b"".join(sheets)
    return write_compound({"Workbook": stream})


_FONTS = (("Arial", 0), ("Wingdings 2", 0), ("Arial", 8))


DAMAGED = workbook(number(0, 0, 1, 1), label(1, 0, "客户"), words(0xE5, 1, 0, 1, 0, 2), more=words(0x22, 1))


def seen(content: bytes) -> dict[str, str]:
    return {cell.where: cell.text for cell in cells(content) if cell.text}


def cells(content: bytes) -> tuple[Cell, ...]:
    return tuple(cell for grid in xls.grids(content, "f.xls") for cell in grid.cells)


@pytest.mark.parametrize(
    ("value", "style", "expected"),
    [
        (0.0025, 1, "0.25%"),
        (46_086, 2, "2026-03-05"),
        (123, 3, "000123"),
        (850, 4, "850 PPM"),
        (0.6, 5, "14:24"),
        (1200, 0, "1200"),
        (0.5, 0, "0.5"),
        (123_000_000_000, 0, "123000000000"),
    ],
)
def test_a_number_is_shown_by_its_cells_format(value, style, expected):
    assert seen(workbook(number(0, 0, value, style), state=1)) == {"xls:8D!A1": expected}


def test_hidden_rows_columns_and_sheets_are_not_there():
    row = record(0x208, struct.pack("<6HI", 1, 0, 3, 300, 0, 0, 0x20))
    column = words(0x7D, 1, 1, 2560, 0, 1, 0)
    there = (label(at, of, f"{at}{of}") for at in range(2) for of in range(3))
    content = workbook(column, row, *there, state=2)
    assert [(cell.text, cell.row, cell.column) for cell in cells(content)] == [("00", 1, 1), ("02", 1, 2)]


def test_a_sheet_that_shows_is_read_with_the_first():
    assert seen(workbook(label(0, 0, "客户"))) == {"xls:8D!A1": "客户", "xls:lists!A1": "second"}


def test_signs_of_a_symbol_font_are_ticks_and_struck_words_are_deleted():
    content = workbook(label(0, 0, "R", 6), label(0, 1, "Major"), label(0, 2, "Minor", 7), state=1)
    assert seen(content) == {"xls:8D!A1": "☑", "xls:8D!B1": "Major"}


def test_a_merged_range_is_one_cell():
    content = workbook(label(0, 0, "客户"), label(1, 3, "x"), words(0xE5, 1, 0, 1, 0, 2), state=1)
    assert [(cell.text, cell.row_span, cell.column_span) for cell in cells(content)] == [
        ("客户", 2, 3),
        ("", 1, 1),
        ("x", 1, 1),
    ]


def test_a_value_in_the_farthest_cell_makes_no_million_cells():
    book = xls.read(workbook(label(0, 0, "a"), label(65_535, 255, "b"), state=1), "f.xls")
    assert [cell.text for cell in book.grids[0].cells] == ["a"]
    assert book.warnings == ("8D: only its first 1 rows were read: it is too large for a form",)


def test_short_numbers_rows_of_numbers_and_results_of_formulas_are_values():
    short = record(0x27E, struct.pack("<HHHI", 0, 0, 0, 1200 << 2 | 2))
    hundredth = record(0x27E, struct.pack("<HHHI", 0, 1, 0, 1250 << 2 | 3))
    several = record(0xBD, struct.pack("<HHHIHIH", 0, 2, 1, 25 << 2 | 3, 0, 7 << 2 | 2, 3))
    told = [record(0x06, struct.pack("<HHHBBBBHH", 0, 4, 0, 0, 0, 0, 0, 0, 0xFFFF) + bytes(8))]
    told += [record(0x207, text("A-1", "<HB"))]
    ticked = record(0x06, struct.pack("<HHHBBBBHH", 0, 5, 0, 1, 0, 1, 0, 0, 0xFFFF) + bytes(8))
    error = record(0x205, struct.pack("<HHHBB", 0, 6, 0, 7, 1))
    found = seen(workbook(short, hundredth, several, *told, ticked, error, state=1))
    assert [*found.values()] == ["1200", "12.5", "25.00%", "7", "A-1", "TRUE"]


def test_shared_texts_go_on_over_records_and_keep_the_fonts_of_their_runs():
    first = struct.pack("<II", 3, 3) + text("料号", "<HB") + struct.pack("<HB", 6, 1) + "12".encode("utf-16-le")
    second = b"\x00" + b"3456" + struct.pack("<HBH", 7, 0x09, 2) + "RMajor!".encode("utf-16-le")
    runs = struct.pack("<HHHH", 0, 1, 1, 0)
    shared = (record(0xFD, struct.pack("<HHHI", 0, column, 0, column)) for column in range(3))
    content = workbook(*shared, state=1, more=record(0xFC, first) + record(0x3C, second + runs))
    assert [*seen(content).values()] == ["料号", "123456", "☑Major!"]


def test_a_workbook_may_count_its_days_from_1904():
    content = workbook(number(0, 0, 44_624, 2), state=1, more=words(0x22, 1))
    assert [*seen(content).values()] == ["2026-03-05"]


def test_a_workbook_with_a_password_waits_for_a_person():
    with pytest.raises(Hold, match="password"):
        xls.grids(workbook(label(0, 0, "a"), more=words(0x2F, 0, 1, 2)), "f.xls")


@pytest.mark.parametrize("cut", [0, 100, 600])
def test_a_damaged_workbook_is_corrupt(cut):
    content = workbook(*(label(row, 0, "客户") for row in range(200)), state=1)
    with pytest.raises(Corrupt):
        xls.grids(content[:cut], "f.xls")


@given(at=st.lists(st.tuples(st.integers(0, len(DAMAGED) - 1), st.integers(0, 255)), max_size=30))
@settings(max_examples=60, deadline=None)
def test_a_damaged_workbook_is_read_as_far_as_it_goes_or_refused(at):
    content = bytearray(DAMAGED)
    for where, byte in at:
        content[where] = byte
    with contextlib.suppress(Corrupt, Hold):
        assert len(cells(bytes(content))) <= xlsx.MAX_CELLS
