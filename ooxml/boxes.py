"""Which box belongs to an option's words, and how it looks when ticked.

Takes and gives text; raises CannotPlace where there is no box. Touches nothing.
"""

import re

from ooxml.blanks import Gap, found_in
from ooxml.editor import CannotPlace

_SQUARES = "☐□▢◻❏❑⬜"
_ROUND = {"○": "●", "◯": "●", "◇": "◆"}
_OPEN, _SHUT = r"[(（\[［【]", r"[)）\]］】]"
_EMPTY = re.compile(rf"[{_SQUARES}{''.join(_ROUND)}]|{_OPEN}[ \u3000_]{{0,6}}{_SHUT}")
_FULL = re.compile(rf"[☑☒■◼●◉◆✓✔√✅]|{_OPEN} ?[xX√✓✔vV●■×] ?{_SHUT}")
_MARK_IN_BRACKETS = re.compile(rf"{_OPEN} ?([xX√✓✔vV●■×]) ?{_SHUT}")
_NEAR = 4
"""How many blanks may stand between a box and its words."""
_IDEOGRAPHS = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")


def tick_for(text: str, option: str, form: str) -> Gap:
    """The letters that tick the option's box, as the `form`'s other boxes are ticked; no letters if it is ticked."""
    spans = list(found_in(text, option))
    if not spans:
        raise CannotPlace(f"there is no “{option}” to tick")
    for start, end in spans:
        box = _box_of(text, start, end)
        if box is not None:
            return Gap(*box, _ticked(text[slice(*box)], form))
    raise CannotPlace(f"there is no box beside “{option}”")


def is_box(text: str) -> bool:
    """Whether a cell holds nothing but an empty box."""
    return _EMPTY.fullmatch(text.strip()) is not None


def unticked(text: str) -> str:
    """The text with its boxes empty, if it is one of options; else nothing."""
    if not (_EMPTY.search(text) or _FULL.search(text)):
        return ""
    return _FULL.sub(lambda full: _emptied(full[0], text), text)


def mark_for(form: str) -> str:
    """What is written into a blank cell beside an option."""
    return "√" if _IDEOGRAPHS.search(form) else "X"


def glyph(box: str, form: str) -> str:
    """One box, ticked as this form ticks."""
    return _ticked(box, form)


def _box_of(text: str, start: int, end: int) -> tuple[int, int] | None:
    boxes = sorted(hit.span() for pattern in (_EMPTY, _FULL) for hit in pattern.finditer(text))
    before = next((box for box in reversed(boxes) if box[1] <= start), None)
    behind = next((box for box in boxes if box[0] >= end), None)
    before = before if before and _is_gap(text[before[1] : start]) else None
    behind = behind if behind and _is_gap(text[end : behind[0]]) else None
    if before is None or behind is None:
        return before or behind
    left, right = start - before[1], behind[0] - end
    if left != right:
        return before if left < right else behind
    return before if not text[: boxes[0][0]].rpartition(":")[2].rpartition("：")[2].strip() else behind


def _is_gap(between: str) -> bool:
    return len(between) <= _NEAR and not between.strip() and "\n" not in between


def _ticked(box: str, form: str) -> str:
    if _FULL.fullmatch(box):
        return box
    if box in _ROUND:
        return _ROUND[box]
    if box in _SQUARES:
        usual = "■☑☒" if box == "□" else "☑☒"
        return next((one for one in usual if one in form), usual[0])
    known = _MARK_IN_BRACKETS.search(form)
    wide = box[0] in "（［【"
    mark = known[1] if known else "√" if wide else "X"
    return f"{box[0]}{mark}{box[-1]}"


def _emptied(full: str, text: str) -> str:
    if len(full) > 1:
        return f"{full[0]} {full[-1]}"
    rounds = {ticked: empty for empty, ticked in _ROUND.items()}
    square = next((one for one in _SQUARES if one in text), "□" if full == "■" else "☐")
    return rounds.get(full, square)
