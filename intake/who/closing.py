"""Where a mail's last lines are its signature though no word of greeting opens it: a name, a company, a telephone.

Takes lines; gives the line it begins with. Raises nothing, touches nothing.
"""

import re
from collections.abc import Sequence

from intake.who.firms import company_names, is_department, trade_names
from intake.who.quoting_marks import CONTACT, EMAIL

_LONGEST_LINE = 110
_MOST_LINES = 12
_HAN_NAME = re.compile(r"[\u3400-\u9fff々]{1,3}[ 　]?[\u3400-\u9fff々]{0,3}(?:[(（][^()（）]{1,20}[)）])?")
_LATIN_NAME = re.compile(r"(?:(?:[A-ZÄÖÜÉÅØŠČŽŁ][\w'’-]*|[A-Z]\.)(?:\s+|$)){1,4}")
_BOTH_NAMES = re.compile(
    r"[\u4e00-\u9fff]{2,4}\s+[A-Z][\w.-]*(?:\s+[A-Z][\w.-]*){0,2}"
    r"|[A-Z][\w.-]*(?:\s+[A-Z][\w.-]*){0,2}\s+[\u4e00-\u9fff]{2,4}"
)
_SENTENCE = re.compile(
    r"[。！？!?：:;；]\s*$|[。！？!?].|\b(?:\w+\s+){5,}\w+\.\s*$|^\s*(?:[-*•·▪]\s|\d{1,2}[.)、]\s|>|[A-Za-z]\)\s)"
)
_GOES_BEFORE = re.compile(r"[.。!！?？~～…)）:：,，]\s*$")
_COLUMNS = re.compile(r"\S(?:\t|[ 　]{3,})(?=\S)")
_MOST_COLUMNS = 2
"""A line of more is a table's."""
_LABELLED = re.compile(r"[^:：]{1,30}[:：]\s*\S")
"""`客户名称：…` at the head of a list of values; signatures have their labels further down."""
_TELEPHONE = re.compile(r"(?<![\w-])(?:\(?\+|\(?0)[\d() /.-]{7,}\d")
_SEPARATED = re.compile(r"\s*[/／|｜,，·•　]\s*|\s+[-–—]\s+|\s{2,}")


def closing(lines: Sequence[str]) -> int | None:
    """The index of the first line of the signature that ends these lines; None where none does."""
    filled = [index for index, line in enumerate(lines) if line.strip()]
    block = _block(lines, filled)
    for at in block:
        rest = [lines[index] for index in block if index >= at]
        if _opens(lines[at].strip()) and _is_apart(lines, filled, at) and any(map(_is_evidence, rest)):
            return at
    return None


def _block(lines: Sequence[str], filled: Sequence[int]) -> list[int]:
    """The short lines without a sentence at the end."""
    block: list[int] = []
    for index in reversed(filled[-_MOST_LINES:]):
        line = lines[index].strip()
        if len(line) > _LONGEST_LINE or _SENTENCE.search(line) or len(_COLUMNS.findall(line)) > _MOST_COLUMNS:
            break
        block.insert(0, index)
    return block if len(block) < len(filled) else []


def _opens(line: str) -> bool:
    """A person's or company's name, alone or with what belongs to it behind."""
    if _LABELLED.match(line):
        return False
    if company_names(line) or trade_names(line):
        return True
    first = next(iter(_SEPARATED.split(line)), "")
    return any(form.fullmatch(first) for form in (_HAN_NAME, _LATIN_NAME, _BOTH_NAMES)) and not is_department(first)


def _is_apart(lines: Sequence[str], filled: Sequence[int], at: int) -> bool:
    """What goes before is finished: a blank line, or the end of a sentence."""
    before = [index for index in filled if index < at]
    return bool(before) and (not lines[at - 1].strip() or bool(_GOES_BEFORE.search(lines[before[-1]])))


def _is_evidence(line: str) -> bool:
    reached = any(not found[0].lstrip("+")[:1].isdigit() for found in CONTACT.finditer(line))
    return bool(reached or EMAIL.search(line) or _TELEPHONE.search(line) or company_names(line) or trade_names(line))
