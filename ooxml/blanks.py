"""Where an answer goes in a cell that holds its label, and what of a row's words stands in a copy of the row.

Takes and gives text; raises CannotPlace where other words stand in the answer's place. Touches nothing.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from ooxml.editor import CannotPlace

CONTROL = "\ufffc"
"""Stands in a cell's letters for a content control or form field to be filled."""

_SPACE = r"[^\S\n]"
_REST_OF_LABEL = re.compile(
    rf"(?:{_SPACE}{{0,3}}[(（\[【][^)）\]】\n]{{0,60}}[)）\]】])?"
    rf"(?:\s?[/／|]?\s?[A-Za-z][A-Za-z .&/'-]{{0,40}}|[^\s:：_＿{CONTROL}]{{1,12}})?{_SPACE}{{0,9}}[:：]"
)
_BRACKET = re.compile(rf"{_SPACE}{{0,3}}[(（\[【][^)）\]】\n]{{0,60}}[)）\]】]")
_BLANK = r"[ \t\u3000\xa0_＿]"
_DATE_BLANK = re.compile(rf"(?:{_BLANK}*年{_BLANK}*月{_BLANK}*日|{_BLANK}+([./／-]){_BLANK}+\1{_BLANK}+(?![\w./-]))")
_RULED = re.compile(r"(?:[_＿]{2,}|…+|‥+|\.{4,}|[·・]{4,})(?:[ \n]{0,2}(?:[_＿]{2,}|…+|‥+|\.{4,}))*")
_NEXT_LABEL = re.compile(r"(?:(?!\s\s)[^:：\n]){1,30}[:：]")
_MAY_FOLLOW = re.compile(
    r"[(（\[【\n□☐○■☑]|(?:pcs|ea|個|个|件|只|台|套|枚|本|kg|mm|%|％|‰|ppm|天|日|小时|小時|Stk|Stück|Tage?)(?!\w)",
    re.IGNORECASE,
)
_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_LABELS_ONLY = re.compile(r"(?:[^:：\n_]{1,20}[:：][\s_＿]{0,80}){1,20}")
_NUMBERED = re.compile(r"(\D{0,10})(\d{1,2})([.、．)）:：]?)")


class Gap(NamedTuple):
    """Letters `start` to `end` of a cell's text are to be replaced by `words`."""

    start: int
    end: int
    words: str


def gap_for(text: str, answer: str, label: str) -> Gap:
    """Where the answer goes: behind the label if the text holds it, in the text's first blank, else all of it."""
    starts = list(_ends_of(text, label)) if label.strip() else []
    if not starts:
        return _in_blank(text, answer) or Gap(0, len(text), answer)
    for start in starts:
        if (gap := _behind(text, start, answer)) is not None:
            return gap
    raise CannotPlace(f"other words stand behind “{label}”")


def carried(text: str, *, first: bool) -> str:
    """What stands in a copied row too: labels without answers, and the number of the row, one more."""
    numbered = _NUMBERED.fullmatch(text.strip()) if first else None
    if numbered:
        return f"{numbered[1]}{int(numbered[2]) + 1:0{len(numbered[2])}}{numbered[3]}"
    return text if _LABELS_ONLY.fullmatch(text.strip()) else ""


def squeezed(text: str) -> tuple[str, list[int]]:
    """Text as labels are compared (NFKC, no case, no space), and the place of each letter in the text."""
    letters, places = [], []
    for place, letter in enumerate(text):
        for one in unicodedata.normalize("NFKC", letter).casefold():
            if not one.isspace():
                letters.append(one)
                places.append(place)
    return "".join(letters), places


def found_in(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Every place of `words` in a text: begin and end; those that begin and end as words do come first."""
    within, places = squeezed(text)
    sought = squeezed(words)[0]
    found = [hit.start() for hit in re.finditer(re.escape(sought), within)] if sought else []
    spans = [(places[at], places[at + len(sought) - 1] + 1) for at in found]
    return iter(sorted(spans, key=lambda span: not _is_whole(text, *span)))


def _is_whole(text: str, start: int, end: int) -> bool:
    return not text[max(start - 1, 0) : start].isalnum() and not text[end : end + 1].isalnum()


def _ends_of(text: str, label: str) -> Iterator[int]:
    """Where an answer to the label would begin: behind its colon, or behind the label that has none."""
    for _, end in found_in(text, label.rstrip(" :：\u3000")):
        rest = _REST_OF_LABEL.match(text, end)
        bracket = _BRACKET.match(text, end)
        yield rest.end() if rest else bracket.end() if bracket else end


def _behind(text: str, start: int, answer: str) -> Gap | None:
    after_space = len(text) - len(text[start:].lstrip())
    if text[after_space : after_space + 1] == CONTROL:
        return Gap(after_space, after_space + 1, answer)
    if dated := _DATE_BLANK.match(text, start):
        return Gap(start, dated.end(), _padded(text, start, _as_day(dated[0], answer)))
    line_end = _line_end(text, start)
    space = re.compile(rf"{_SPACE}*").match(text, start)
    assert space is not None
    ruled = _RULED.match(text, space.end())
    if ruled:
        return Gap(ruled.start(), ruled.end(), answer)
    if space.end() == line_end:
        return _at_line_end(text, start, line_end, answer)
    if len(space[0]) >= 2 or "\t" in space[0] or _NEXT_LABEL.match(text, line := space.end()) or (
        _MAY_FOLLOW.match(text, line)
    ):  # fmt: skip
        return _before_more(start, space[0], answer, text)
    return None


def _at_line_end(text: str, start: int, line_end: int, answer: str) -> Gap:
    """Nothing more on the line: the answer ends it, or fills the blank lines below if nothing else follows."""
    below = text[line_end:]
    if below and not below.strip(" \n\t\u3000_＿"):
        ruled = _RULED.search(text, line_end)
        return Gap(ruled.start(), ruled.end(), answer) if ruled else Gap(line_end + 1, line_end + 1, answer)
    tabs = text[start:line_end].count("\t")
    if tabs:
        at = text.index("\t", start) + 1
        return Gap(at, line_end if tabs == 1 else at, answer)
    if text[start - 1 : start] not in {":", "："} and start == line_end:
        return Gap(start, line_end, f"\n{answer}")
    return Gap(start, line_end, _padded(text, start, answer))


def _before_more(start: int, space: str, answer: str, text: str) -> Gap:
    """More follows on the line: what stands there stays where it stands, as far as the answer leaves room."""
    if "\t" in space:
        at = start + space.index("\t") + (1 if space.count("\t") > 1 else 0)
        return Gap(start if space.count("\t") == 1 else at, at, _padded(text, at, answer))
    words = _padded(text, start, answer)
    wide = "\u3000" in space
    left = sum(map(_width, space)) - sum(map(_width, words))
    return Gap(start, start + len(space), words + ("\u3000" * max(left // 2, 1) if wide else " " * max(left, 2)))


def _in_blank(text: str, answer: str) -> Gap | None:
    """A cell of blanks and a unit or signs between them: `____ pcs`, `  年  月  日`."""
    dated, ruled = _DATE_BLANK.search(text), _RULED.search(text)
    if dated and not (ruled and ruled.start() < dated.start()):
        return Gap(dated.start(), dated.end(), _as_day(dated[0], answer))
    if ruled:
        return Gap(ruled.start(), ruled.end(), answer)
    unit = re.match(r"\s+", text)
    following = _MAY_FOLLOW.match(text, unit.end()) if unit else None
    if unit and following and following.end() == len(text.rstrip()) and not answer.endswith(following[0]):
        return Gap(0, unit.end(), f"{answer} ")
    return None


def _as_day(blank: str, answer: str) -> str:
    day = _DAY.fullmatch(answer.strip())
    return f"{day[1]}年{int(day[2])}月{int(day[3])}日" if day and "年" in blank else answer


def _padded(text: str, start: int, answer: str) -> str:
    """A narrow colon has a space behind it."""
    return f" {answer}" if text[start - 1 : start] == ":" else answer


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _width(letter: str) -> int:
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
