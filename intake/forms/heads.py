"""The two ways a label stands in one cell with its answer: a section's head, and `label: value` segments.

Takes words and the Lexicon; gives Head and Segment records. Raises nothing, touches nothing.
"""

import re
from itertools import islice
from typing import NamedTuple

from intake.forms.answers import has_boxes, is_guidance
from intake.forms.labels import COMPLAINT_ONLY, HEADER, LONGEST, SECTIONS, Lexicon, normal
from intake.forms.section_names import section_named
from records.record import Record

_ORDINALS = "零一二三四五六七八九十"
_NUMBERED = re.compile(
    r"^[■●◆▶※*\s]*(?:d\s*-?\s*(?P<d>[0-8])(?:[.\-]\d)?(?![\da-z])|(?P<nd>[0-8])\s*d(?![a-z\d])(?!\s*(?:measur|scan|draw|model|print|cad|data|code|bar|mess|zeichn|druck|koord|matrix|view"
    r"|coord|gauge|geometr|测|扫|打印|图|圖|二维|測|計測|計|コード|寸))"
    r"|(?:step|discipline|schritt|disziplin|步骤|第)\s*(?P<step>[0-8零一二三四五六七八])\s*步?(?![部次批个個组組条條章页頁期版节節号號天台])"
    r"|(?P<circled>[①-⑩])|[(（]?(?P<item>[0-8](?:\.\d)?|[一二三四五六七八九])\s*(?:[.、．)）:]|\s(?=[^\W\d_])))[\s:：.、\-–—)）]*"
)
_FULL_WIDTH = {ord("０") + digit: ord("0") + digit for digit in range(10)}
_DECORATED = re.compile(r"^\s*[■◆◇●▼▽▶►★]\s*(?=\w)|^\s*[【＜〈《≪［\[](?=[^】＞〉》≫］\]]+[】＞〉》≫］\]]\s*$)")
"""The sign or bracket titles are set off with: as good as a number."""
_BRACKETS_AT_END = re.compile(r"\s*[(（\[【][^)）\]】]*[)）\]】]\s*$")
_WIDE_SPACE = re.compile(r"\u3000+| {3,}")
_LONGEST_SPACED = 160
_A_NOTE = re.compile(r"[(（][^()（）\n]{1,24}[)）]")
"""A line in brackets under a head, `(在庫品含む)`, belongs to its name."""
_SECOND_NAME = re.compile(r"[A-Za-z][A-Za-z '/&-]{2,40}:?")
_LONGEST_HEAD = 240
"""Characters of a head with all the guidance in its brackets."""
_TELLS_WHAT_TO_WRITE = re.compile(
    r"[(\[]?(?:(?:please |bitte )?(?:name|list|state|describe|specify|explain|indicate|mention|fill|enter"
    r"|write|provide|give"
    r"|identify|define|record|show|attach|use|include) (?:the|all|a|an|in|out|what|who|how|why|where|which"
    r"|each|every|your"
    r"|any|at|5|leader|team|here|names?)\b|(?:what|who|where|when|which|why|how)\b,? ?(?:where|when|who"
    r"|how|what|is|was|did"
    r"|are|were|many|it|and|,)|(?:filled|completed|to be (?:filled|completed)) (?:in )?by\b"
    r"|(?:nennen|beschreiben|angeben|ausfuellen|eintragen|auflisten|was|wer|wo|wann|wie|warum)\b,? ?(?:sie"
    r"|ist|war|wurde|wo"
    r"|wann|wie|wer|was|wieviel|und)\b)"
)
_LONGEST_NAME = 48
"""A section named by number alone still has a name, not a sentence."""
LONGEST_BROKEN = 24
"""Letters of the longest name that is written over several lines."""


SPACED = HEADER | COMPLAINT_ONLY
"""Fields whose label may stand before its answer without a colon."""


_RUNNING = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})?|[a-hA-H])\s?[.)]\s*(?=[^\W\d_])|\(\d{1,2}\)\s*(?=[^\W\d_])")
"""`14. Containment`, `c) Ursache`: the running number of a form's boxes, which is no D number."""
_PAST_D8 = re.compile(r"\(?(?:9|[1-9]\d)\s?[.)]")
"""Behind such a number a name of many meanings is a head too: `11. Ursache`."""


class Head(Record):
    """A section's head: its field, the label as written, and the words that follow in the same cell."""

    field: str
    label: str
    rest: str = ""
    composed: bool = False
    """Known by the parts of its name alone: a measure may read the same."""


class Segment(Record):
    """`label: value` within a cell; `fields` are what the label may mean."""

    fields: frozenset[str]
    label: str
    value: str


def head(text: str, lexicon: Lexicon) -> Head | None:
    """The section whose head a cell is, or begins with: `D4 根本原因`, `4D`, `四、原因分析`, `Containment:`."""
    first, _, following = _on_one_line(text.strip(), lexicon).partition("\n")
    label, _, inline = _at_colon(first, lexicon)
    if len(label) > _LONGEST_HEAD:
        return None
    numbered = _NUMBERED.match(label.lower().translate(_FULL_WIDTH))
    title = None if numbered or has_boxes(text) else _DECORATED.match(label)
    name = label[numbered.end() :] if numbered else _DECORATED.sub("", label) if title else label
    alone = not numbered and not title
    counted = numbered if numbered and not numbered["circled"] else None
    field = (
        _named(name, lexicon, alone=alone)
        or _by_number_behind(name, lexicon)
        or (_by_number(counted, name, lexicon) if counted else None)
    )
    if field is None and (running := _RUNNING.match(label)):
        numbered, name = None, label[running.end() :]
        field = _named(name, lexicon, alone=not _PAST_D8.match(label)) or _by_number_behind(name, lexicon)
    by_parts = _by_parts(name) or _by_parts(_BRACKETS_AT_END.sub("", name))
    composed = not numbered and field is None
    field = by_parts if by_parts.startswith("d4_") and field in {None, "d4"} else field or by_parts
    if not field:
        return None
    if field == "d4":
        field, inline = _half_of_d4(label, inline, lexicon)
    below, _, behind = following.partition("\n")
    if field == "d4" and not inline.strip() and (half := _half(below, lexicon)):
        field, following = half, behind
    inline = "" if _TELLS_WHAT_TO_WRITE.match(normal(inline)) else inline
    lines = _without_second_label(following.split("\n"), label, field, lexicon)
    rest = "\n".join([inline.strip(), *lines]).strip()
    return Head(field=field, label=label.strip(), rest=rest, composed=composed)


def segments(text: str, lexicon: Lexicon) -> tuple[Segment, ...]:
    """The `label: value` segments of a cell that begins with one; several may stand on a line, a value on the next."""
    found: list[Segment] = []
    for line in text.strip().split("\n"):
        starts = _labels_in(line, lexicon)
        if not starts and (spaced := _spaced(line, lexicon)):
            found += spaced
            continue
        if found and (not starts or line[: starts[0].start].strip()):
            last = found[-1]
            found[-1] = last.model_copy(update={"value": f"{last.value}\n{line}".strip()})
        elif not starts or (
            line[: starts[0].start].strip(" ·•・‣▪*-□") and not _behind_a_name(line, starts[0].start, lexicon)
        ):
            return ()
        else:
            found += _cut(line, starts, lexicon)
    return tuple(found)


def _spaced(line: str, lexicon: Lexicon) -> list[Segment]:
    """`要求書番号　CAR-26-0052`, `Lot   2611A   Qty   12`: labels and answers that only wide spaces part."""
    parts = [part.strip() for part in _WIDE_SPACE.split(line.strip())]
    if len(parts) % 2 or len(line) > _LONGEST_SPACED or not all(parts[1::2]):
        return []
    fields = [lexicon.fields(part) & SPACED for part in parts[::2]]
    if not all(fields) or any(lexicon.fields(part) for part in parts[1::2]):
        return []
    return [
        Segment(fields=of, label=label, value=value)
        for of, label, value in zip(fields, parts[::2], parts[1::2], strict=True)
    ]


_TITLE = re.compile(
    r"(?P<label>[^\d:：\n]{0,16}(?:8\s?d[^\d:：\n]{0,20})?[^\d:：\n]{0,24}?(?:\b(?:no|nr|number|nummer)\b\.?|#|№))"
    r"\s*(?P<value>(?=\S*\d)[A-Z0-9][A-Za-z0-9/._-]{2,24})",
    re.IGNORECASE,
)


def numbered_title(text: str, lexicon: Lexicon) -> tuple[Segment, ...]:
    """A title with the number of its paper behind it, as the segment it would be with a colon; or nothing."""
    found = _TITLE.fullmatch(text.strip())
    fields = lexicon.fields(found["label"]) if found else frozenset()
    if not found or not fields or not fields <= {"report_no", "customer_ref"}:
        return ()
    return (Segment(fields=fields, label=found["label"].strip(), value=found["value"]),)


def tail(line: str, lexicon: Lexicon) -> tuple[str, tuple[Segment, ...]]:
    """A line as the words before its first label, and its `label: value` segments from there on."""
    starts = _labels_in(line, lexicon)
    return (line[: starts[0].start], tuple(_cut(line, starts, lexicon))) if starts else (line, ())


def _behind_a_name(line: str, start: int, lexicon: Lexicon) -> bool:
    """Whether a line's first label stands at a tab stop behind a short name, as in a page's head: `Firma⇥8D-Nr.: 5`."""
    before = line[:start]
    named = _TAB_STOP.search(before) and len(before.strip()) <= _LONGEST_NAME and not re.search(r"[:：]", before)
    return bool(named) and not lexicon.fields(before)


_TAB_STOP = re.compile(r"\t\s*$")


class _Label(NamedTuple):
    """Where on a line a label begins and ends, and where what follows it begins."""

    start: int
    end: int
    after: int


def _cut(line: str, labels: list[_Label], lexicon: Lexicon) -> list[Segment]:
    ends = [label.start for label in labels[1:]] + [len(line)]
    return [
        Segment(
            fields=lexicon.fields(line[label.start : label.end]),
            label=line[label.start : label.end].strip(),
            value=line[label.after : end].strip(" \t\u3000;；,，|"),
        )
        for label, end in zip(labels, ends, strict=True)
    ]


_ENDS_A_LABEL = re.compile(r"[:：]|\t+|[_＿]{3,}|\.{4,}|…{2,}")
"""A colon; or, where a form has none, a tab stop or the line or dots to write on."""
_FARTHEST_BACK = 2 * LONGEST
"""Characters before the end of a label in which it may begin."""
_MOST_ON_A_LINE = 100
"""Colons, tabs and blanks looked at on one line."""


def _labels_in(line: str, lexicon: Lexicon) -> list[_Label]:
    """Every label on a line: before a colon the longest words that are one, before a tab or a blank all of them."""
    found: list[_Label] = []
    begin = last = 0
    for end in islice(_ENDS_A_LABEL.finditer(line), _MOST_ON_A_LINE):
        first = max(begin, end.start() - _FARTHEST_BACK)
        chunk = line[first : end.start()]
        if end[0] in ":：":
            starts = [0, *(match.end() for match in re.finditer(r"[\s;；,，。|]+", chunk))]
        elif first > last or _is_column_head(line, end, lexicon):
            starts = []
        else:
            starts = [last - first, *(match.end() for match in re.finditer(r"\s{3,}|\u3000+", chunk))]
        best = next((one for one in starts if chunk[one:].strip() and lexicon.fields(chunk[one:])), None)
        last = end.end()
        if best is not None:
            found.append(_Label(first + best, end.start(), last))
            begin = last
    return found


def _is_column_head(line: str, end: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether another label follows the tab behind this one: then the answers stand on the next line, or nowhere."""
    following = _ENDS_A_LABEL.split(line[end.end() : end.end() + _FARTHEST_BACK], maxsplit=1)[0]
    return end[0].startswith("\t") and bool(lexicon.fields(following))


def _at_colon(line: str, lexicon: Lexicon) -> tuple[str, str, str]:
    """A head's first line cut at the colon that ends its name, not at one right after `D4`."""
    for colon in re.finditer("[:：]", line):
        before = line[: colon.start()]
        if _NUMBERED.fullmatch(before.lower() + ":") is None or lexicon.fields(before):
            return before, ":", line[colon.end() :]
    return line, "", ""


_NUMBER_BEHIND = re.compile(r"\s*[(\[（]\s*(?:d\s?([0-8])|([0-8])\s?d)\s*[)\]）]\s*$", re.IGNORECASE)


def _by_number_behind(name: str, lexicon: Lexicon) -> str | None:
    """`Root cause (D4)`: the number behind the name."""
    found = _NUMBER_BEHIND.search(name)
    bare = name[: found.start()] if found else ""
    if not found or len(bare) > _LONGEST_NAME or re.search(r"[。；;!?]", normal(bare)):
        return None
    if lexicon.fields(bare) & HEADER or (found[2] == "8" and not lexicon.mentions(bare, "d8")):
        return None  # an 8D is due, or asked for
    return _named(bare, lexicon, alone=False) or f"d{found[1] or found[2]}"


def _named(name: str, lexicon: Lexicon, *, alone: bool) -> str | None:
    """The section a name means; alone, without a number, it must not be one of the words that mean many things."""
    fields = lexicon.fields(name) & SECTIONS or lexicon.fields(_WHOSE.sub("", name)) & SECTIONS
    if not fields or (alone and lexicon.is_generic(name) and not fields & {"d4_occurrence", "d4_escape"}):
        return None
    return min(fields, key=lambda field: (len(field) < 3, field))


_WHOSE = re.compile(
    (
        r"^\s*(?:the |our |your )?(?:(?:supplier|vendor|customer|lieferant(?:en)?|seller"
        r"|manufacturer)(?:['’]?s|s['’])?[ -]+|our |your )"
    ),
    re.IGNORECASE,
)


def _by_parts(name: str) -> str:
    return section_named(normal(name).strip(" ?？:"))


def _half_of_d4(label: str, inline: str, lexicon: Lexicon) -> tuple[str, str]:
    """Whether a head of D4 asks for one of its two causes, in brackets, after a dash or after the colon."""
    tail = re.search(r"[(（\[【\-–—]\s*([^)）\]】]+)[)）\]】]?\s*$", label)
    for words, rest in ((inline, ""), (tail[1] if tail else "", inline)):
        halves = lexicon.fields(words) & {"d4_occurrence", "d4_escape"}
        if len(halves) == 1:
            return next(iter(halves)), rest
    return "d4", inline


def _half(line: str, lexicon: Lexicon) -> str:
    """Which of the causes a line alone under the name of D4 asks for: `発生`, `(流出)`."""
    halves = lexicon.fields(line.strip(" ()（）【】[]")) & {"d4_occurrence", "d4_escape"}
    return next(iter(halves)) if len(halves) == 1 and len(line) <= LONGEST_BROKEN else ""


def _by_number(numbered: re.Match[str], name: str, lexicon: Lexicon) -> str | None:
    """The section `D4` or `4D` means; a plain `4.`, and the `8D` of every title, only with a part of its name."""
    digit = next(one for one in numbered.groups() if one)[0]
    number = _ORDINALS.index(digit) if digit in _ORDINALS else int(digit)
    bare = _BRACKETS_AT_END.sub("", name)
    if len(bare) > _LONGEST_NAME or re.search(r"\d|[。；;,，!?]", normal(bare)):
        return None
    certain = numbered["d"] or numbered["step"] or (numbered["nd"] and number != 8)
    return f"d{number}" if certain or lexicon.mentions(bare, f"d{number}") else None


def _without_second_label(lines: list[str], label: str, field: str, lexicon: Lexicon) -> list[str]:
    """The lines after a head, but for its name in another language and the words that say how to fill it in."""
    while lines and (
        not lines[0].strip()
        or field in lexicon.fields(lines[0].rstrip(":："))
        or is_guidance(lines[0], lexicon)
        or _A_NOTE.fullmatch(lines[0].strip())
        or _is_second_name(lines[0].strip(), label, lexicon)
    ):
        lines = lines[1:]
    return lines


def _is_second_name(line: str, label: str, lexicon: Lexicon) -> bool:
    """Whether a line in Latin letters under a name in Chinese ones is a label too: `不具合内容`, `Description`."""
    return bool(not re.search("[A-Za-z]{2}", label) and _SECOND_NAME.fullmatch(line) and lexicon.fields(line))


def _on_one_line(text: str, lexicon: Lexicon) -> str:
    """A name that is written downwards, or broken where its cell ends, as one line; other words as they are."""
    if "\n" not in text or len(text) > 2 * LONGEST_BROKEN:
        return text
    joined = re.sub(r"\s*\n\s*", "", text)
    downwards = re.fullmatch(r"(?:[^\s\w]?\w[ \u3000]?\n[ \u3000]?)+\w", text)
    if not re.search("[\u3040-\u30ff\u3400-\u9fff]", joined) or len(joined) > LONGEST_BROKEN:
        return text
    return joined if downwards or lexicon.fields(joined) & SECTIONS else text
