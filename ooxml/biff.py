"""What all sheets of a workbook of Excel 97 share (MS-XLS section 2.4): their list, texts, fonts and formats.

Takes the bytes of the workbook's stream; gives a Globals and the records of its sheets. Raises Corrupt for no such
stream. Touches nothing. Records are read one after another and no size in them is believed beyond the stream's end, so
time and memory are bound by its length.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from ooxml.biff_texts import shared_texts, text
from ooxml.number_formats import BUILT_IN, GENERAL
from ooxml.xlsx_book import Look
from ooxml.xlsx_text import Run, Words
from records.errors import Corrupt

BOF, EOF, CONTINUE = 0x809, 0x0A, 0x3C
_FILEPASS, _SHEET, _FORMAT, _XF, _FONT, _1904, _SST = 0x2F, 0x85, 0x41E, 0xE0, 0x31, 0x22, 0xFC
_VERSION_8 = 0x600
_STRUCK = 0x08

Record = tuple[int, bytes]
"""The number of a record's kind, and its body."""


@dataclass(frozen=True)
class SheetStart:
    """A sheet of cells: its name, where in the stream it begins, whether a person sees it."""

    name: str
    start: int
    visible: bool


@dataclass
class Globals:
    """The workbook but for its sheets' cells."""

    sheets: list[SheetStart] = field(default_factory=list)
    formats: dict[int, str] = field(default_factory=lambda: dict(BUILT_IN))
    fonts: list[tuple[str, bool]] = field(default_factory=list)
    faces: list[tuple[int, int]] = field(default_factory=list)
    texts: list[tuple[str, tuple[tuple[int, int], ...]]] = field(default_factory=list)
    from_1904: bool = False
    locked: bool = False

    def look(self, number: int) -> Look:
        """A cell's style by its number."""
        if not 0 <= number < len(self.faces):
            return Look()
        font, code = self.faces[number]
        name, struck = self._font(font)
        return Look(number_format=self.formats.get(code, GENERAL), font=name, struck=struck)

    def words(self, number: int) -> Words:
        """A shared text by its number, in runs where their fonts differ."""
        return self.in_runs(*self.texts[number]) if 0 <= number < len(self.texts) else ""

    def in_runs(self, words: str, runs: tuple[tuple[int, int], ...]) -> Words:
        """A text cut at the characters from which each font holds."""
        if not runs:
            return words
        ends = [*(at for at, _ in runs[1:]), len(words)]
        cut = [Run(words[: runs[0][0]])]
        cut += [
            Run(words[at:end], font=self._font(font)[0], struck=self._font(font)[1])
            for (at, font), end in zip(runs, ends, strict=True)
        ]
        return tuple(cut)

    def _font(self, number: int) -> tuple[str, bool]:
        """A font by its number; there is no fourth (section 2.5.129)."""
        number -= number > 4
        return self.fonts[number] if number < len(self.fonts) else ("", False)


def records(data: bytes, start: int = 0) -> Iterator[Record]:
    """The records from an offset to the end of what begins there, without those of charts within."""
    at, depth = start, 0
    while 0 <= at <= len(data) - 4:
        kind, size = struct.unpack_from("<HH", data, at)
        body = data[at + 4 : at + 4 + size]
        at += 4 + size
        depth += (kind == BOF) - (kind == EOF)
        if depth <= 0:
            return
        if depth == 1:
            yield kind, body


def globals_of(data: bytes) -> Globals:
    """Read the part of a stream that all sheets share."""
    if len(data) < 8 or struct.unpack_from("<HHH", data)[::2] != (BOF, _VERSION_8):
        raise Corrupt("this is no workbook of Excel 97")
    found = Globals()
    shared: list[bytes] = []
    last = 0
    for kind, body in records(data):
        last = last if kind == CONTINUE else kind
        if kind == _FILEPASS:
            found.locked = True
            break
        if last == _SST:
            shared.append(body)
        else:
            _read(kind, body, found)
    found.texts = shared_texts(shared)
    return found


def _read(kind: int, body: bytes, found: Globals) -> None:
    if kind == _SHEET and len(body) > 7:
        start, state, sheet_type, count, wide = struct.unpack_from("<IBBBB", body)
        if sheet_type == 0:
            found.sheets.append(SheetStart(text(body[8:], count, wide), start, visible=state & 3 == 0))
    elif kind == _FORMAT and len(body) > 5:
        code, count, wide = struct.unpack_from("<HHB", body)
        found.formats[code] = text(body[5:], count, wide)
    elif kind == _FONT and len(body) > 16:
        found.fonts.append((text(body[16:], body[14], body[15]), bool(body[2] & _STRUCK)))
    elif kind == _XF and len(body) >= 4:
        font, code = struct.unpack_from("<HH", body)
        found.faces.append((font, code))
    elif kind == _1904:
        found.from_1904 = body[:1] == b"\x01"
