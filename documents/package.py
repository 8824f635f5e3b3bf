"""A docx as parts by name (ISO/IEC 29500-2, Open Packaging Conventions), written the same way every time.

Takes and gives bytes; raises Corrupt for what is no package; touches nothing. Written packages have sorted parts
and the zip epoch as time, so that the same parts are the same bytes; a part compressed before is copied as it is.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from records.errors import Corrupt

MAX_UNPACKED = 200 * 2**20
_EPOCH_DATE = (1 << 5) | 1
_UTF8_NAMES = 0x800
_VERSION = 20
_DEFLATED = 8


@dataclass(frozen=True)
class Packed:
    """One part, deflated."""

    name: str
    deflated: bytes
    crc: int
    size: int


def read(content: bytes) -> dict[str, bytes]:
    """The parts of a package by name, folders left out."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            files = [info for info in archive.infolist() if not info.is_dir()]
            if sum(info.file_size for info in files) > MAX_UNPACKED:
                raise Corrupt(f"the document unpacks to more than {MAX_UNPACKED // 2**20} MB")
            return {info.filename: archive.read(info) for info in files}
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as error:
        raise Corrupt(f"this is no Word document (no readable zip): {error}") from error


def pack(name: str, content: bytes) -> Packed:
    """One part, deflated once."""
    deflate = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Packed(name, deflate.compress(content) + deflate.flush(), zlib.crc32(content), len(content))


def write(parts: Iterable[Packed]) -> bytes:
    """A package of parts, in the order of their names."""
    body, directory = bytearray(), bytearray()
    ordered = sorted(parts, key=lambda part: part.name)
    for part in ordered:
        directory += _central(part, len(body))
        body += _local(part) + part.deflated
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, len(ordered), len(ordered), len(directory), len(body), 0)
    return bytes(body + directory + end)


def write_parts(parts: Mapping[str, bytes]) -> bytes:
    """A package of parts not deflated yet."""
    return write(pack(name, content) for name, content in parts.items())


def _common(part: Packed) -> bytes:
    name = part.name.encode()
    return struct.pack(
        "<5H3L2H",
        _VERSION, _UTF8_NAMES, _DEFLATED, 0, _EPOCH_DATE, part.crc, len(part.deflated), part.size, len(name), 0,
    )  # fmt: skip


def _local(part: Packed) -> bytes:
    return b"PK\3\4" + _common(part) + part.name.encode()


def _central(part: Packed, offset: int) -> bytes:
    rest = struct.pack("<3H2L", 0, 0, 0, 0, offset)
    return b"PK\1\2" + struct.pack("<H", _VERSION) + _common(part) + rest + part.name.encode()
