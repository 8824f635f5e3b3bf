"""A mail of any format as one tree of Parts, with what is wrapped in it taken out.

Takes raw bytes; gives Opened. Raises Corrupt for a structure no mail program writes (mime.py). Touches nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from intake.mime import Part, read_parts
from records.place import Held


@dataclass(frozen=True)
class Opened:
    """The tree, what is held of it, and the wrapping (`winmail.dat`) that the leaves of these numbers came out of."""

    root: Part
    held: tuple[Held, ...] = ()
    wrapped: Mapping[int, str] = field(default_factory=dict)

    def folder(self, leaf: Part) -> str:
        """The path of origin above a leaf."""
        return f"mail/{self.wrapped[leaf.number]}" if leaf.number in self.wrapped else "mail"


def open_mail(raw: bytes) -> Opened:
    """The parts of one mail."""
    return Opened(read_parts(raw))
