"""Characters to lines of words, lines to the text of a cell, and a line to the pieces that broad gaps part.

Takes Glyphs; gives Lines, Pieces and text. Raises nothing, touches nothing.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from intake.forms.pdf.sheet import Box, Glyph, around

_CJK = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
_FIRST_CHINESE = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef][、。，．：；？！）】」』〉》ー～）,.:;)]*")
_WORD_GAP, _CJK_GAP, _PIECE_GAP, _OVERPRINTED = 0.22, 0.6, 1.25, -0.3
"""Shares of the size of the letters: from which a gap parts words, Chinese ones, and the pieces of a line; and from
which words run into those of the next cell, as sheets print them that are too narrow."""
_SLACK = 0.45
"""Of the size of its letters: a blank, and how far printers' reckoning of a line's breadth may differ from ours."""
_EXACT = 0.6
_LABEL = 24
"""Letters of the longest label that is parted from its answer by the answer's column alone."""
_SPREAD = 5.0
"""Sizes of letters up to which two lone characters are one word spread over its column, as `品　名` is."""
_LONE = re.compile(r"(?:[(（]?\d{1,2}[.．、)）])?[\u3040-\u30ff\u3400-\u9fff][:：]?")
_ITEM = re.compile(r"^\s*(?:\d{1,2}\s?[.．、)）]|[①-⑳•●·▪■□☐☑☒√*\-–]|[(（]\d|[^\s:：]{2,20}\s?[:：])")


class Line(NamedTuple):
    """A line, or a piece of one: its words, where it stands, and how broad its first word is."""

    text: str
    box: Box
    size: float
    first: float


class Starts(NamedTuple):
    """Where columns start, in points from the left: all, and those that begin at least thrice."""

    any: list[float]
    often: list[float]


def text_of(glyphs: Sequence[Glyph], width: float, left: float) -> str:
    """The text of a cell `width` points broad that begins at `left`: lines that only wrap are one."""
    upright = [one for one in glyphs if not one.turn]
    said = [unwrapped(lines_of(upright), width, left)] if upright else []
    said += [_turned([one for one in glyphs if one.turn == turn], turn) for turn in (1, -1)]
    return "\n".join(one for one in said if one)


def rows_of(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Characters by the line they stand on, from left to right."""
    rows: list[list[Glyph]] = []
    levels: list[float] = []
    for glyph in sorted(glyphs, key=lambda one: one.box.middle[1]):
        height = glyph.box.middle[1]
        if rows and height - levels[-1] <= 0.45 * min(glyph.box.height, rows[-1][-1].box.height):
            rows[-1].append(glyph)
            levels[-1] += (height - levels[-1]) / len(rows[-1])
        else:
            rows.append([glyph])
            levels.append(height)
    return [sorted(row, key=lambda one: one.box.x0) for row in rows if any(one.text.strip() for one in row)]


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """The lines of characters, from the top."""
    return [_line(row) for row in rows_of(glyphs)]


def pieces_of(row: Sequence[Glyph], starts: Starts | None = None) -> list[Line]:
    """A line's words in pieces, parted where the gap is broader than any between words, or where a column starts."""
    starts = starts or Starts([], [])
    parts: list[list[Glyph]] = []
    for glyph in (one for one in row if one.text.strip()):
        if parts and not _is_parted(parts[-1], glyph, starts):
            parts[-1].append(glyph)
        else:
            parts.append([glyph])
    blanks = [one for one in row if not one.text.strip()]
    pieces = [_line(_with_blanks(part, blanks)) for part in _spread(parts)]
    return [one for one in pieces if one.text]


def starts_of(rows: Iterable[Sequence[Line]]) -> Starts:
    """Where columns start: a later piece begins there on two lines, or on three and more."""
    begun = sorted(piece.box.x0 for row in rows for piece in row[1:])
    often = [one for one, third in zip(begun, begun[2:], strict=False) if third - one <= _EXACT]
    return Starts([one for one, after in pairwise(begun) if after - one <= _EXACT], often)


def _is_parted(part: list[Glyph], glyph: Glyph, starts: Starts) -> bool:
    """Whether a gap, or the start of a column, parts a character from the words before it.

    Words that fill their column touch the next column's; only where that has begun three times are they parted.
    """
    gap = (glyph.box.x0 - part[-1].box.x1) / max(glyph.size, 1.0)
    if gap > _PIECE_GAP or gap < _OVERPRINTED:
        return True
    if gap <= _WORD_GAP and not _may_touch(part[-1].text[-1:], glyph.text[:1]):
        return False
    among = starts.any if gap > _WORD_GAP else starts.often
    return sum(len(one.text) for one in part) <= _LABEL and any(abs(one - glyph.box.x0) <= _EXACT for one in among)


def _may_touch(before: str, after: str) -> bool:
    """Whether two characters that touch may be of two cells: no word or number is cut in two."""
    chinese = bool(_CJK.match(after)), bool(_CJK.match(before))
    if any(chinese):
        return not all(chinese) and after.isalnum()
    return (after.isupper() and not before.isupper()) or (after.isdigit() and before.isalpha())


def unwrapped(lines: Sequence[Line], width: float, left: float) -> str:
    """Lines as paragraphs: a line goes on where the next one's first word would not have fitted in it."""
    if len(lines) > 1 and all(len(line.text) == 1 and _CJK.match(line.text) for line in lines):
        return "".join(line.text for line in lines)
    if not lines:
        return ""
    margins = [min(line.box.x0 - left, left + width - line.box.x1) for line in lines]
    room = width - 2 * min(max(min(margins), 1.0), 8.0)
    text = lines[0].text
    for before, line in pairwise(lines):
        wraps = before.box.width + line.first + _SLACK * line.size > room
        apart = line.box.top - before.box.bottom > 0.9 * line.size
        if apart or not wraps or _ITEM.match(line.text):
            text += "\n" + line.text
        else:
            text += ("" if _is_cut(before, line, room) else glue(before.text, line.text)) + line.text
    return text


def _is_cut(before: Line, line: Line, room: float) -> bool:
    """Whether a word too long for its cell goes on in the next line."""
    whole = " " not in before.text and before.box.width + before.size > room
    return whole and before.text[-1:].isalpha() and line.text[:1].islower()


def glue(before: str, after: str) -> str:
    """What stands between two lines of one paragraph: nothing in Chinese, or after a hyphen."""
    chinese = _CJK.match(before[-1:]) or _CJK.match(after[:1])
    return "" if chinese or (before.endswith("-") and before[-2:-1].isalnum() and after[:1].isalnum()) else " "


def is_item(text: str) -> bool:
    """Whether a line begins something new: a number, a point, a label with its colon."""
    return bool(_ITEM.match(text))


def _line(row: Sequence[Glyph]) -> Line:
    text = _joined(row)
    shown = [one for one in row if one.text.strip()]
    box = around([one.box for one in shown])
    size = max(one.size for one in shown)
    word = re.split(r"\s", text, maxsplit=1)[0]
    return Line(text, box, size, _breadth(word, shown))


def _breadth(word: str, shown: Sequence[Glyph]) -> float:
    """How broad the first word of a line is; a Chinese line may part after any character that no full stop follows."""
    found = _FIRST_CHINESE.match(word)
    letters = len(found[0]) if found else len(word)
    told = 0
    for glyph in shown:
        told += len(glyph.text)
        if told >= letters:
            return (glyph.box.x1 - shown[0].box.x0) * letters / told
    return 0.0


def _with_blanks(part: list[Glyph], blanks: list[Glyph]) -> list[Glyph]:
    inner = [one for one in blanks if part[0].box.x0 < one.box.x0 < part[-1].box.x0]
    return sorted([*part, *inner], key=lambda one: one.box.x0) if inner else part


def _spread(parts: list[list[Glyph]]) -> list[list[Glyph]]:
    """Lone Chinese characters side by side, far apart, are one word."""
    joined: list[list[Glyph]] = []
    lone = False
    for part in parts:
        text = "".join(one.text for one in part)
        single = bool(_LONE.fullmatch(text))
        near = joined and part[0].box.x0 - joined[-1][-1].box.x1 <= _SPREAD * part[0].size
        if single and lone and near and not joined[-1][-1].text.endswith((":", "：")):
            joined[-1] += part
        else:
            joined.append(list(part))
        lone = single
    return joined


def _joined(row: Sequence[Glyph]) -> str:
    """The characters of a line with the blanks that are written, or seen, between them."""
    text, before, blank = "", None, False
    for glyph in row:
        if not glyph.text.strip():
            blank = True
            continue
        if before is not None:
            gap = (glyph.box.x0 - before.box.x1) / max(glyph.size, 1.0)
            chinese = _CJK.match(text[-1:]) or _CJK.match(glyph.text)
            seen = gap > (_CJK_GAP if chinese else _WORD_GAP)
            text += " " if seen or (blank and gap > -0.3) else ""
        text += glyph.text
        before, blank = glyph, False
    return text.strip()


def _turned(glyphs: list[Glyph], turn: int) -> str:
    """Text that reads upwards (1) or downwards (-1), its columns being its lines."""
    if not glyphs:
        return ""
    laid = [one._replace(box=_laid(one.box, turn)) for one in glyphs]
    return "\n".join(line.text for line in lines_of(laid))


def _laid(box: Box, turn: int) -> Box:
    """A box of turned text as if the paper were turned back."""
    if turn > 0:
        return Box(-box.bottom, box.x0, -box.top, box.x1)
    return Box(box.top, -box.x1, box.bottom, -box.x0)
