"""A compound file (MS-CFB) read with bounds: its storages and streams.

Takes bytes; gives entries and the bytes of their streams. Raises Corrupt for what is no such file or is damaged where
nothing can be read. Touches nothing. Chains are followed no further than the file has sectors and all streams together
give no more bytes than the file holds, so a chain that bites its tail, a size that lies and a directory that refers to
itself cost nothing; a reader that trusts the sizes in the directory does not end on them.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from records.errors import Corrupt

MAGIC = bytes.fromhex("D0CF11E0A1B11AE1")
MAX_ENTRIES = 30_000
STORAGE, STREAM, ROOT = 1, 2, 5
_LAST_SECTOR = 0xFFFFFFFA
_ENTRY = 128
_IN_HEADER = 109
_DAMAGED = "the compound file is damaged"


@dataclass(frozen=True)
class Entry:
    """One entry of the directory (section 2.6.1)."""

    name: str
    kind: int
    siblings: tuple[int, int]
    child: int
    start: int
    size: int


class Compound:
    """The storages and streams of one compound file."""

    def __init__(self, data: bytes) -> None:
        """Read header, allocation tables and the root entry (sections 2.2 to 2.6)."""
        if not data.startswith(MAGIC) or len(data) < 512:
            raise Corrupt("it is no compound file")
        self._data, self._left, self._entries = data, len(data), 0
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise Corrupt(_DAMAGED)
        self._sector = 1 << shift
        self._fat = self._words(self._fat_sectors())
        self._directory = b"".join(map(self._at, self._chain(self._header(48), len(self._fat))))
        root = self._entry(0)
        if root is None or root.kind != ROOT:
            raise Corrupt(_DAMAGED)
        self.root = root
        self._minifat = self._words(self._chain(self._header(60), len(self._fat)))
        self._ministream = self._long(self.root)

    def children(self, storage: Entry) -> list[Entry]:
        """The entries of a storage by name; one that is referred to twice stands once."""
        found: dict[int, Entry] = {}
        todo = [storage.child]
        while todo:
            number = todo.pop()
            entry = None if number in found else self._entry(number)
            if entry:
                found[number] = entry
                todo += entry.siblings
        return sorted(found.values(), key=lambda entry: entry.name)

    def read(self, entry: Entry) -> bytes:
        """A stream's bytes; fewer than its size where the file is damaged."""
        if entry.size >= self._header(56):
            return self._spent(self._long(entry))
        wanted = min(entry.size, self._left)
        sectors = islice(self._links(entry.start, self._minifat), -(-wanted // 64))
        return self._spent(b"".join(self._ministream[number * 64 : number * 64 + 64] for number in sectors)[:wanted])

    def _long(self, entry: Entry) -> bytes:
        wanted = min(entry.size, self._left)
        return b"".join(map(self._at, self._chain(entry.start, -(-wanted // self._sector))))[:wanted]

    def _spent(self, data: bytes) -> bytes:
        self._left -= len(data)
        return data

    def _header(self, offset: int) -> int:
        return int(struct.unpack_from("<I", self._data, offset)[0])

    def _at(self, number: int) -> bytes:
        return self._data[(number + 1) * self._sector : (number + 2) * self._sector]

    def _words(self, sectors: Iterator[int]) -> tuple[int, ...]:
        data = b"".join(map(self._at, sectors))
        return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])

    def _fat_sectors(self) -> Iterator[int]:
        """The sectors that hold the allocation table: 109 in the header, then a chain of lists (section 2.5)."""
        most = len(self._data) // self._sector
        yield from islice(self._listed(), min(self._header(44), most))

    def _listed(self) -> Iterator[int]:
        yield from struct.unpack_from(f"<{_IN_HEADER}I", self._data, 76)
        number, seen = self._header(68), 0
        while number < _LAST_SECTOR and seen * self._sector < len(self._data):
            words = self._words(iter([number]))
            if not words:
                return
            yield from words[:-1]
            number, seen = words[-1], seen + 1

    def _chain(self, start: int, most: int) -> Iterator[int]:
        return islice(self._links(start, self._fat), min(most, len(self._fat)))

    @staticmethod
    def _links(start: int, table: tuple[int, ...]) -> Iterator[int]:
        number = start
        while number < len(table):
            yield number
            number = table[number]

    def _entry(self, number: int) -> Entry | None:
        """One entry; None for a number that stands for none, or whose bytes are no entry."""
        raw = self._directory[number * _ENTRY : (number + 1) * _ENTRY]
        if len(raw) < _ENTRY or raw[66] not in (STORAGE, STREAM, ROOT):
            return None
        self._entries += 1
        if self._entries > MAX_ENTRIES:
            raise Corrupt(f"the compound file has more than {MAX_ENTRIES} entries")
        length, kind = struct.unpack_from("<HB", raw, 64)
        left, right, child = struct.unpack_from("<3I", raw, 68)
        start, size = struct.unpack_from("<II", raw, 116)
        name = raw[: min(max(length - 2, 0), 64)].decode("utf-16-le", "replace")
        return Entry(name, kind, (left, right), child, start, size)
