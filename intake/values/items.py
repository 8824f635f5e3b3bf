"""A list in running text: what stands before it, its items, and what stands after.

Takes numbered lines; gives Listings, the outermost list first. Raises nothing, touches nothing. Whether the items are
complaints of their own or the points of one complaint is for `complaint.py` to say: by the goods they name.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

Lines = tuple[tuple[int, str], ...]


class Listing(NamedTuple):
    """A list with its surroundings; a line in which several items stand is cut between them."""

    before: Lines
    items: tuple[Lines, ...]
    after: Lines


_HAN = "一二三四五六七八九十"
_NUMBER = rf"(?P<n>\d{{1,2}}|[{_HAN}])"
_POINT = (
    r"(?:(?:item|issue|problem|point|case|complaint|claim|defect|topic|position|pos|part|punkt|fall|mangel|thema|fehler"
    r"|reklamation|問題|问题|投诉|投訴|客诉|客訴|事項|事项|项目|項目|案件|案|件|不具合|异常|異常|不良|其|之)"
    r"\s{0,2}(?:no|nr|#)?\.?\s{0,2})"
)
_ORDINALS = (
    "first|firstly|first of all|1st|erstens|zum ersten|zum einen|首先|第一|まず|1つ目|1点目",
    "second|secondly|2nd|zweitens|zum zweiten|zum anderen|其次|第二|次に|2つ目|2点目",
    "third|thirdly|3rd|drittens|zum dritten|再次|第三|3つ目|3点目",
    "fourth|fourthly|4th|viertens|第四|4つ目|4点目",
)
_ORDINAL = {word: number for number, words in enumerate(_ORDINALS, 1) for word in words.split("|")}
_WORDS = "|".join(sorted(map(re.escape, _ORDINAL), key=len, reverse=True))
_STYLES = (
    re.compile(r"[(（【\[〔]\s?" + _NUMBER + r"\s?[)）】\]〕](?!\s?[-–/])"),
    re.compile(r"(?P<circled>[①-⑳㈠-㈩❶-❿➀-➉⑴-⒇])"),
    re.compile(r"(?P<n>\d{1,2})\s?(?:[、．)）]|\.(?=\s|[^\d\s]))(?!\d{1,2}[.月])"),
    re.compile(rf"(?P<n>[{_HAN}])\s?[、．.)）:：]"),
    re.compile(rf"第?{_NUMBER}(?:[点點项項条條件款]目?|つ目|个问题|個問題)(?:[、，,:：是]|は|\s|$)"),
    re.compile(rf"{_POINT}{_NUMBER}(?:\s?[:：、.)）—–-]|\s|$)", re.IGNORECASE),
    re.compile(rf"(?P<word>{_WORDS})(?=[\s,，、:：]|[\u3400-\u9fff])", re.IGNORECASE),
    re.compile(r"[(（]?(?P<letter>[A-Ha-h])\s?[)）](?=\s|[\u3040-\u9fff])"),
    re.compile(r"#\s?(?P<n>\d{1,2})(?=[\s:：.、])"),
)
_BULLET = re.compile(r"(?P<bullet>[-–—•·●■◆○◇▪*※・►▶✓+]|->|=>)(?:\s+|(?=[^\s\d\W]))")
_BEGINS = re.compile(r"(?:^|(?<=[。；;：:！？!]))\s{0,8}|(?<=[.,，?])\s{1,3}")
"""Where an item may begin: a line, or a sentence within one."""
_WIDE_DIGITS = {0xFF10 + digit: ord("0") + digit for digit in range(10)}
_CIRCLED = ("①", "㈠", "❶", "➀", "⑴")
_MOST_ITEMS = 40
_FULL_LINE = 56
"""The width at which mail clients break lines."""
_CUT_LINE = 3_000
"""Characters of a line that are searched for further items."""


def listings(lines: Lines) -> Iterator[Listing]:
    """Every list of the text, the one that begins first before others; each with at least two items."""
    found = sorted(
        (marks for style in (*_STYLES, _BULLET) if len(marks := _marks(lines, style)) > 1),
        key=lambda marks: (marks[0], -len(marks)),
    )
    for marks in found:
        yield _listing(lines, marks)


_Mark = tuple[int, int]
"""Index of a line and the column at which an item begins on it."""


def _marks(lines: Lines, style: re.Pattern[str]) -> list[_Mark]:
    """Where the items begin: the numbers go up from one; bullets are all of the kind that comes first."""
    marks: list[_Mark] = []
    bullet = ""
    for index, (_, words) in enumerate(lines):
        text = words.translate(_WIDE_DIGITS)
        for begin in _beginnings(text, within=style is not _BULLET):
            found = style.match(text, begin)
            if found is None or len(marks) == _MOST_ITEMS:
                continue
            if style is _BULLET:
                bullet = bullet or found["bullet"]
                marks += [(index, begin)] if found["bullet"] == bullet else []
            elif _number(found) == len(marks) + 1:
                marks.append((index, begin))
    return marks


def _beginnings(text: str, *, within: bool) -> Iterable[int]:
    if not within:
        return (len(text) - len(text.lstrip()),)
    return (found.end() for found in _BEGINS.finditer(text, 0, _CUT_LINE))


def _number(found: re.Match[str]) -> int:
    named = found.groupdict()
    if circled := named.get("circled"):
        return next((ord(circled) - ord(one) + 1 for one in _CIRCLED if 0 <= ord(circled) - ord(one) < len(_HAN)), 0)
    if letter := named.get("letter"):
        return ord(letter.lower()) - ord("a") + 1
    if word := named.get("word"):
        return _ORDINAL[word.lower()]
    return _HAN.index(named["n"]) + 1 if named["n"] in _HAN else int(named["n"])


def _listing(lines: Lines, marks: list[_Mark]) -> Listing:
    items = [_between(lines, begin, end) for begin, end in pairwise(marks)]
    last = _between(lines, marks[-1], (len(lines), 0))
    lone = all(sum(bool(words.strip()) for _, words in item) == 1 for item in items)
    end = _end_of_last(last, lone=lone)
    return Listing(_between(lines, (0, 0), marks[0]), (*items, last[:end]), last[end:])


def _between(lines: Lines, begin: _Mark, end: _Mark) -> Lines:
    """The lines from one mark up to another, the first and the last of them cut where the marks stand."""
    cut = list(lines[begin[0] : end[0] + (end[1] > 0)])
    if cut and end[1] > 0:
        cut[-1] = (cut[-1][0], cut[-1][1][: end[1]])
    if cut:
        cut[0] = (cut[0][0], cut[0][1][begin[1] :])
    return tuple(cut)


def _end_of_last(last: Lines, *, lone: bool) -> int:
    """The last item ends with an empty line, unless what follows is set in; where each has one line, with its line."""
    for index in range(1, len(last)):
        words, before = last[index][1], last[index - 1][1]
        set_in = words[:1].isspace()
        if not words.strip():
            following = next((one for _, one in last[index:] if one.strip()), "")
            if not following[:1].isspace():
                return index
        elif lone and not set_in and not _is_broken(before):
            return index
    return len(last)


def _is_broken(words: str) -> bool:
    """Whether a line is so long and so without end that the next one goes on with it."""
    width = len(words.encode("gb18030", "replace"))
    return width >= _FULL_LINE and not re.search(r"[.!?;。；！？]\s*$", words)
