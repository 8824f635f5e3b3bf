"""A compound file (MS-CFB) written: a mail embedded in a mail becomes a file that opens by itself.

Takes a tree of names with bytes or further trees; gives the bytes of the file, the same for the same tree. Raises
nothing, touches nothing.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field

from ooxml.cfb import MAGIC, ROOT, STORAGE, STREAM

Tree = Mapping[str, "bytes | Tree"]

_FREE, _END, _FAT_SECTOR, _NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_MINI, _CUTOFF = 64, 4096
_LARGE = 6_000_000
"""Above this a table of 109 sectors of 512 bytes is too short; sectors of 4096 bytes then do without a longer one."""


@dataclass
class _Node:
    """One entry of the directory; `left`, `right` and `child` are numbers of entries."""

    name: str
    kind: int
    data: bytes = b""
    left: int = _NONE
    right: int = _NONE
    child: int = _NONE
    start: int = _END
    size: int = 0


@dataclass
class _Sectors:
    """Sectors of one size and the table that links them."""

    size: int
    data: bytearray = field(default_factory=bytearray)
    table: list[int] = field(default_factory=list)

    def add(self, content: bytes) -> int:
        """Append `content` as one chain; its first sector, or the end mark for nothing."""
        count = -(-len(content) // self.size)
        if not count:
            return _END
        first = len(self.table)
        self.table += [*range(first + 1, first + count), _END]
        self.data += content.ljust(count * self.size, b"\0")
        return first


def write_compound(tree: Tree) -> bytes:
    """The compound file of a tree."""
    nodes = [_Node("Root Entry", ROOT)]
    nodes[0].child = _grow(tree, nodes)
    large = sum(len(node.data) for node in nodes) > _LARGE
    sectors, mini = _Sectors(4096 if large else 512), _Sectors(_MINI)
    for node in nodes:
        node.size = len(node.data)
        node.start = (mini if node.size < _CUTOFF else sectors).add(node.data)
    nodes[0].start, nodes[0].size = sectors.add(bytes(mini.data)), len(mini.data)
    mini_table = struct.pack(f"<{len(mini.table)}I", *mini.table)
    first_mini = sectors.add(_filled(mini_table, sectors.size))
    mini_sectors = -(-len(mini_table) // sectors.size)
    directory = b"".join(map(_entry, nodes))
    first_directory = sectors.add(directory)
    fat = _fat(sectors)
    header = _header(sectors, (len(fat), first_directory, -(-len(directory) // sectors.size), first_mini, mini_sectors))
    return header + bytes(sectors.data)


def _grow(tree: Tree, nodes: list[_Node]) -> int:
    """The entries of one storage as a balanced tree; the number of its root."""
    ordered = sorted(tree.items(), key=lambda item: (len(item[0].encode("utf-16-le")), item[0].upper()))
    first = len(nodes)
    for name, content in ordered:
        is_stream = isinstance(content, bytes)
        nodes.append(_Node(name, STREAM if is_stream else STORAGE, content if isinstance(content, bytes) else b""))
    for number, (_, content) in enumerate(ordered, first):
        if not isinstance(content, bytes):
            nodes[number].child = _grow(content, nodes)
    return _balance(nodes, first, first + len(ordered))


def _balance(nodes: list[_Node], first: int, end: int) -> int:
    if first >= end:
        return _NONE
    middle = (first + end) // 2
    nodes[middle].left = _balance(nodes, first, middle)
    nodes[middle].right = _balance(nodes, middle + 1, end)
    return middle


def _entry(node: _Node) -> bytes:
    name = node.name.encode("utf-16-le")[:62]
    head = name.ljust(64, b"\0") + struct.pack("<HBB", len(name) + 2, node.kind, 1)
    links = struct.pack("<3I", node.left, node.right, node.child)
    return head + links + bytes(36) + struct.pack("<IQ", node.start if node.kind != STORAGE else 0, node.size)


def _filled(table: bytes, sector: int) -> bytes:
    return table.ljust(-(-len(table) // sector) * sector, b"\xff")


def _fat(sectors: _Sectors) -> list[int]:
    """The allocation table appended to the sectors it describes; the numbers of its own sectors."""
    per_sector, used, own = sectors.size // 4, len(sectors.table), 1
    while (used + own) > own * per_sector:
        own += 1
    numbers = list(range(used, used + own))
    table = [*sectors.table, *[_FAT_SECTOR] * own]
    sectors.data += _filled(struct.pack(f"<{len(table)}I", *table), sectors.size)
    sectors.table = table
    return numbers


def _header(sectors: _Sectors, counts: tuple[int, int, int, int, int]) -> bytes:
    """Section 2.2; a file of larger sectors pads its header to one of them."""
    fat, first_directory, directory, first_mini, mini = counts
    large = sectors.size > 512
    first_fat = len(sectors.table) - fat
    listed = [*range(first_fat, first_fat + fat), *[_FREE] * (109 - fat)]
    head = MAGIC + bytes(16) + struct.pack("<5H6x", 0x3E, 4 if large else 3, 0xFFFE, 12 if large else 9, 6)
    head += struct.pack("<4I", directory if large else 0, fat, first_directory, 0)
    head += struct.pack("<5I", _CUTOFF, first_mini, mini, _END, 0)
    return (head + struct.pack("<109I", *listed)).ljust(sectors.size, b"\0")
