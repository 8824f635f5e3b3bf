"""Papers that came as pictures: what they are known by, what reads them, and the question they are without it.

Takes bytes; gives Sheets by way of an Ocr, or the Hold to raise. Touches nothing.
"""

from typing import Protocol

from intake.forms.pdf.sheet import Sheet
from records.errors import Hold
from records.place import Held

_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"II*\x00", b"MM\x00*", b"BM")


def is_picture(content: bytes) -> bool:
    """Whether the bytes begin as a JPEG, PNG, TIFF, BMP or WebP picture does."""
    return content.startswith(_PICTURES) or (content[:4] == b"RIFF" and content[8:12] == b"WEBP")


class Ocr(Protocol):
    """What reads scans, where it is installed."""

    def pages(self, content: bytes) -> list[Sheet]:
        """The first pages of a scanned PDF, or a picture as one page."""


def a_scan(name: str, origin: str) -> Hold:
    """The hold for a picture of a paper."""
    why = "it is a scan: a person must read it"
    return Hold(Held(what=name, where=origin, why=why, act="read it, and enter what it says with the case"))
