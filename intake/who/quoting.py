"""Who wrote which lines of a mail's text: the writer's own, forwarded mails, quoted history, signature, disclaimer.

Takes text and subject; gives Segments of line numbers. Raises nothing, touches nothing. What separators and heads look
like stands in quoting_marks.py.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from intake.who.closing import closing
from intake.who.quoting_marks import (
    AFTER_VALUE,
    APPLE_FORWARD,
    ATTRIBUTION,
    CONTACT,
    DEVICE,
    DISCLAIMER,
    EMAIL,
    FORWARD_SUBJECT,
    HEADER_LINE,
    ON_BEHALF,
    POSTSCRIPT,
    REPLY_SUBJECT,
    ROLE_OF,
    RULE,
    SENTENCE,
    SEPARATOR,
    SIGN_OFF,
)

_MAX_SIGNATURE = 14
_LONGEST_OF_SIGNATURE = 130
_MAX_WRITERS = 50
_MAX_HEAD_LINE = 600
_SPACES = re.compile(r"(?<=[\u2e80-\uffff])[ 　]+")
_HEAD_SIGNS = frozenset("-:：|\t")
"""What every separator, head line or attribution bears."""


@dataclass(frozen=True)
class Segment:
    """One writer's lines, numbered from 0. `sender` and `email` are empty for the mail's own writer.

    `history` is True for what was only quoted; what was forwarded is content.
    """

    lines: tuple[int, ...]
    sender: str = ""
    email: str = ""
    date: str = ""
    subject: str = ""
    history: bool = False
    head: int = 0
    """The line of the inner From, where `sender` and `email` stand."""
    date_line: int = 0


@dataclass(frozen=True)
class _Head:
    """What a separator, header block or attribution line says, and the lines it takes."""

    start: int
    end: int
    forward: bool
    sender: str = ""
    email: str = ""
    date: str = ""
    subject: str = ""
    block: bool = False
    date_line: int = 0


@lru_cache(maxsize=8)
def read_thread(text: str, subject: str) -> tuple[Segment, ...]:
    """The writers of a text, the newest first."""
    lines = text.split("\n")
    heads = _heads(lines)[:_MAX_WRITERS]
    bounds = [head.start for head in heads] + [len(lines)]
    segments = [Segment(lines=tuple(range(bounds[0])))]
    around, history = subject, False
    for head, end in zip(heads, bounds[1:], strict=True):
        history = history or not _is_forward(head, around)
        quoted = _end_of_quote(lines, head.end, end) if history and not head.block else end
        segments.append(_segment(head, quoted, history=history))
        segments[0] = replace(segments[0], lines=segments[0].lines + tuple(range(quoted, end)))
        around = head.subject or around
    return tuple(segments)


def _end_of_quote(lines: list[str], start: int, end: int) -> int:
    """Where the `>` lines after an attribution end and its writer goes on; `end` when the quote bears no marks."""
    marked = [number for number in range(start, end) if lines[number].lstrip().startswith(">")]
    opens = next((number for number in range(start, end) if lines[number].strip()), end)
    return marked[-1] + 1 if marked and marked[0] == opens else end


def _segment(head: _Head, end: int, *, history: bool) -> Segment:
    return Segment(
        lines=tuple(range(head.end, end)),
        sender=head.sender,
        email=head.email,
        date=head.date,
        subject=head.subject,
        history=history,
        head=head.start,
        date_line=head.date_line,
    )


def is_reply(subject: str) -> bool:
    """Whether a subject says that the mail answers another."""
    return bool(REPLY_SUBJECT.match(subject))


def is_forward(subject: str) -> bool:
    """Whether a subject says that the mail passes another one on."""
    return bool(FORWARD_SUBJECT.match(subject))


def _is_forward(head: _Head, subject: str) -> bool:
    """An explicit marker says so, else the subject around it; a bare block under no Re: was pasted to be read."""
    if head.forward or is_forward(subject):
        return True
    return head.block and not is_reply(subject)


@lru_cache(maxsize=16)
def own_lines(text: str, segment: Segment) -> tuple[int, ...]:
    """The lines of a segment without `>` quotes, signature and disclaimer."""
    lines = text.split("\n")
    forwarded = bool(segment.sender or segment.email)
    kept = [number for number in segment.lines if forwarded or not _is_quoted(lines, number)]
    return tuple(_without_signature(lines, _without_disclaimer(lines, kept)))


def _is_quoted(lines: list[str], number: int) -> bool:
    """A line with a quote's mark; a mark behind a blank, alone between other lines, is the writer's own sign."""
    if not lines[number].lstrip().startswith(">"):
        return False
    beside = (*lines[max(number - 1, 0) : number], *lines[number + 1 : number + 2])
    return lines[number].startswith(">") or any(line.lstrip().startswith(">") for line in beside)


def new_lines(text: str, subject: str) -> tuple[int, ...]:
    """The numbers (from 0) of the lines that are new in this mail: its writer's own and what he forwards."""
    return tuple(
        number for segment in read_thread(text, subject) if not segment.history for number in own_lines(text, segment)
    )


def _heads(lines: list[str]) -> list[_Head]:
    heads: list[_Head] = []
    index = 0
    while index < len(lines):
        head = _head_at(lines, index)
        if head:
            heads.append(head)
        index = head.end if head else index + 1
    return heads


def _head_at(lines: list[str], index: int) -> _Head | None:
    if len(lines[index]) > _MAX_HEAD_LINE or not _HEAD_SIGNS.intersection("".join(lines[index : index + 2])):
        return None
    separator = SEPARATOR.match(lines[index]) or APPLE_FORWARD.match(lines[index])
    if separator:
        after = next((at for at in range(index + 1, min(index + 4, len(lines))) if lines[at].strip(" >\t")), index + 1)
        block = _block_at(lines, after, index, forward=bool(separator[1])) if after < len(lines) else None
        return block or _Head(start=index, end=index + 1, forward=bool(separator[1]))
    return _block_at(lines, index, index, forward=False) or _attribution_at(lines, index)


def _block_at(lines: list[str], index: int, start: int, *, forward: bool) -> _Head | None:
    """A block of From, Sent, To, Subject lines; some clients begin it with the date or the subject."""
    if not _header_line(lines[index]):
        return None
    found: dict[str, tuple[str, int]] = {}
    end, blanks = index, 0
    while end < len(lines) and end - index < 16:
        header = _header_line(lines[end])
        if header:
            role, value = header
            found.setdefault(role, (value, end))
        elif not lines[end].strip(" >\t"):
            blanks += 1
            if blanks > 1 or end + 1 >= len(lines) or not _header_line(lines[end + 1]):
                break
        elif "@" not in lines[end] and not ON_BEHALF.match(lines[end]):
            break
        end += 1
    if "from" not in found or len(found) < 2:
        return None
    sender = found["from"][0]
    email = EMAIL.search(sender)
    date, date_line = found.get("date", ("", 0))
    return _Head(
        start=start,
        end=end,
        forward=forward,
        sender=_display_name(sender),
        email=email[0].lower() if email else "",
        date=date,
        subject=found.get("subject", ("", 0))[0],
        block=True,
        date_line=date_line,
    )


def _header_line(line: str) -> tuple[str, str] | None:
    """What a line of a head says (from, date, subject, other), and its value."""
    found = HEADER_LINE.match(line[:_MAX_HEAD_LINE])
    return (
        (ROLE_OF.get(_SPACES.sub("", found["name"].lower()), "other"), found["value"].rstrip(AFTER_VALUE))
        if found
        else None
    )


def _display_name(sender: str) -> str:
    before_address = re.split(r"[<\[(]", sender)[0]
    return re.sub(r"\S+@\S+|[\"'“”]", "", before_address).strip(" ;,")


def _attribution_at(lines: list[str], index: int) -> _Head | None:
    """`On … wrote:`, on one line or broken over two."""
    if len(lines[index]) > 250 or not lines[index].strip():
        return None
    for end in (index + 1, index + 2):
        if not lines[min(end, len(lines)) - 1].rstrip().endswith((":", "：")):
            continue
        words = " ".join(line.strip() for line in lines[index:end])
        if ATTRIBUTION.match(words) and (EMAIL.search(words) or re.search(r"\d", words)):
            email = EMAIL.search(words)
            return _Head(
                start=index,
                end=end,
                forward=False,
                email=email[0].lower() if email else "",
                date=words,
                date_line=index,
            )
    return None


def _without_signature(lines: list[str], kept: list[int]) -> list[int]:
    """Without the lines from the first that opens a signature; a postscript below it is the writer's own."""
    for position, number in enumerate(kept):
        if lines[number].rstrip(" ") == "--" or DEVICE.match(lines[number]):
            return kept[:position] + _postscript(lines, kept[position:])
        signs_off = bool(SIGN_OFF.match(lines[number]))
        if not signs_off and not (position and RULE.fullmatch(lines[number])):
            continue
        below = _before_postscript(lines, kept[position + 1 : position + 60])
        rest = [line for other in below if (line := lines[other].strip()) and not RULE.fullmatch(line)]
        if (signs_off or _has_contact(rest)) and _is_signature(rest):
            return kept[:position] + _postscript(lines, kept[position:])
    ends = closing([lines[number] for number in kept])
    return kept if ends is None else kept[:ends]


def _before_postscript(lines: list[str], kept: list[int]) -> list[int]:
    starts = next((at for at, number in enumerate(kept) if POSTSCRIPT.match(lines[number])), len(kept))
    return kept[:starts]


def _postscript(lines: list[str], kept: list[int]) -> list[int]:
    return kept[len(_before_postscript(lines, kept)) :]


def _is_signature(rest: list[str]) -> bool:
    """Names, addresses and numbers: short lines without a sentence; a disclaimer may follow."""
    before = rest
    for index, line in enumerate(rest):
        if DISCLAIMER.search(line):
            before = rest[:index]
            break
    return len(before) <= _MAX_SIGNATURE and all(
        len(line) <= _LONGEST_OF_SIGNATURE and not SENTENCE.search(line) for line in before
    )


def _has_contact(rest: list[str]) -> bool:
    return any(CONTACT.search(line) for line in rest)


def _without_disclaimer(lines: list[str], kept: list[int]) -> list[int]:
    """A disclaimer takes its paragraph."""
    result: list[int] = []
    paragraph: list[int] = []
    for number in [*kept, -1]:
        if number >= 0 and lines[number].strip():
            paragraph.append(number)
            continue
        if not DISCLAIMER.search(" ".join(lines[line] for line in paragraph)):
            result += paragraph
        result += [number] if number >= 0 else []
        paragraph = []
    return result
