"""The kind and size of a PNG or JPEG picture, and its size scaled into a box.

Takes bytes, gives figures; raises CannotPlace for any other picture. Touches nothing.
"""

import struct
from typing import NamedTuple

from ooxml.editor import CannotPlace

EMU_PER_PIXEL = 9525
"""English metric units in a pixel of 96 to the inch."""
SMALLEST = 24 * EMU_PER_PIXEL
"""A cell lower or narrower than this is no place for a picture."""


class Picture(NamedTuple):
    """A picture's file extension, content type, and width and height in pixels."""

    extension: str
    content_type: str
    width: int
    height: int


def picture_of(content: bytes) -> Picture:
    """What a picture is, by its own header (PNG section 11.2.2, ITU-T T.81 section B.2.2)."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and content[12:16] == b"IHDR" and len(content) > 33:
        found = Picture("png", "image/png", *struct.unpack(">II", content[16:24]))
    elif content.startswith(b"\xff\xd8\xff"):
        found = Picture("jpeg", "image/jpeg", *_jpeg_size(content))
    else:
        raise CannotPlace("the picture is no PNG or JPEG")
    if not (0 < found.width <= 65_535 and 0 < found.height <= 65_535):
        raise CannotPlace("the picture is damaged: it has no size")
    return found


def fitted(picture: Picture, width: int, height: int) -> tuple[int, int]:
    """Width and height in EMU: the picture within a box in EMU, its ratio kept, never larger than it is."""
    if width < SMALLEST or height < SMALLEST:
        raise CannotPlace("the cell is too small for a picture")
    wide, high = picture.width * EMU_PER_PIXEL, picture.height * EMU_PER_PIXEL
    scale = min(width / wide, height / high, 1.0)
    return max(int(wide * scale), 1), max(int(high * scale), 1)


def _jpeg_size(content: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if marker == 0xFF:
            at += 1
            continue
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + max(length, 2)
    return 0, 0
