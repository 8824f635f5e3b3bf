"""The texts of a workbook of Excel 97: shared ones, that go on over records, and short ones within a record.

Takes bytes; gives text and the fonts of its runs. Raises nothing: damaged texts end with the bytes. Touches nothing.
"""

import struct
from collections.abc import Sequence

_WIDE, _EXTENDED, _RICH = 0x01, 0x04, 0x08

Formatted = tuple[str, tuple[tuple[int, int], ...]]
"""A text, and from which character on which font holds."""


def text(data: bytes, count: int, flags: int) -> str:
    """A text of so many characters, of two bytes each or of one (section 2.5.294)."""
    if flags & _WIDE:
        return data[: count * 2].decode("utf-16-le", "replace")
    return data[:count].decode("latin-1")


def shared_texts(parts: Sequence[bytes]) -> list[Formatted]:
    """The texts of an SST record and the records that continue it (section 2.4.265)."""
    if not parts or len(parts[0]) < 8:
        return []
    reader = _Reader([parts[0][8:], *parts[1:]])
    found: list[Formatted] = []
    while reader.more():
        found.append(reader.text())
    return found


class _Reader:
    """Reads on over the ends of records; of characters the next record says anew how wide they are."""

    def __init__(self, parts: list[bytes]) -> None:
        self._parts, self._part, self._at = parts, 0, 0

    def more(self) -> bool:
        """Whether any byte is left."""
        while self._part < len(self._parts) and self._at >= len(self._parts[self._part]):
            self._part, self._at = self._part + 1, 0
        return self._part < len(self._parts)

    def text(self) -> Formatted:
        """The next text with its runs (section 2.5.293)."""
        count, flags = self._number(2), self._number(1)
        runs = self._number(2) if flags & _RICH else 0
        more = self._number(4) if flags & _EXTENDED else 0
        words = self._characters(count, flags)
        formatted = self._bytes(runs * 4)
        self._bytes(more)
        return words, tuple(struct.iter_unpack("<HH", formatted[: len(formatted) // 4 * 4]))

    def _characters(self, count: int, flags: int) -> str:
        pieces: list[str] = []
        while count > 0:
            if self._at >= len(self._parts[self._part]):
                if not self.more():
                    break
                flags = self._number(1)
            size = 2 if flags & _WIDE else 1
            here = min(count, (len(self._parts[self._part]) - self._at) // size)
            if not here:  # half a character at a record's end
                self._at = len(self._parts[self._part])
                continue
            pieces.append(text(self._parts[self._part][self._at :], here, flags))
            self._at += here * size
            count -= here
        return "".join(pieces)

    def _number(self, size: int) -> int:
        return int.from_bytes(self._bytes(size), "little")

    def _bytes(self, size: int) -> bytes:
        pieces: list[bytes] = []
        while size > 0 and self.more():
            piece = self._parts[self._part][self._at : self._at + size]
            self._at += len(piece)
            size -= len(piece)
            pieces.append(piece)
        return b"".join(pieces)
