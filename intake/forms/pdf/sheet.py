"""What stands on one page of a PDF, in points from its top left: characters, rules, boxes.

Gives records only. Raises nothing, touches nothing.
"""

from typing import NamedTuple

EMPTY, TICKED = "☐", "☑"


_HEAD = 1024


def is_pdf(content: bytes) -> bool:
    """Whether the bytes begin as a PDF does; readers allow for a little before its mark (Annex H.3, note 13)."""
    return b"%PDF-" in content[:_HEAD]


class Box(NamedTuple):
    """A rectangle; `top` and `bottom` grow downwards."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """In points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """In points."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre, x before y."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2

    def holds(self, other: "Box") -> bool:
        """Whether the middle of another box lies in this one."""
        x, y = other.middle
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom

    def where(self, page: int) -> str:
        """The box as a Place names it, in whole points."""
        return f"pdf:p{page}/{round(self.x0)},{round(self.top)},{round(self.width)},{round(self.height)}"


def around(boxes: list[Box]) -> Box:
    """The smallest box that holds all of them."""
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return Box(min(x0), min(top), max(x1), max(bottom))


class Glyph(NamedTuple):
    """A character, or words that stand together; `turn` is 1 where they read upwards, -1 downwards."""

    text: str
    box: Box
    size: float
    turn: int = 0


class Rule(NamedTuple):
    """A straight line, from `begin` to `end` at one height (across) or one distance from the left (down)."""

    at: float
    begin: float
    end: float


class Sheet(NamedTuple):
    """One page: what is written on it, the lines that are drawn, and the boxes that wait for an answer."""

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    across: tuple[Rule, ...] = ()
    down: tuple[Rule, ...] = ()
    answers: tuple[Box, ...] = ()
    pictured: float = 0.0
    """The share of the page that pictures cover."""
