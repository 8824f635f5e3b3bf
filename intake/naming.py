"""A product's name and its number where no label tells them: side by side, in a subject, a sentence or one cell.

Takes words; gives name and number. Raises nothing, touches nothing.
"""

import re

from intake.patterns import NAMED_AND_NUMBERED, NO_PRODUCT, PRODUCT_HEAD, STOP_EN

_TRAILING_CODE = re.compile(r"\s+((?=[A-Za-z0-9-]*\d)[A-Za-z0-9][A-Za-z0-9./-]{3,})$")

SAID_OF_IT = re.compile(
    r"\s+(?:out of|with|without|that|which|who|were|was|are|is|not|too|have|has|had|shows?|in|from|at|on|of which)\b",
    re.IGNORECASE,
)
"""Where an English name of goods ends and what is said of them begins: `18 of 500 shafts out of tolerance`."""


_ITS_LABEL = re.compile(r"\s+(?:type|model|part|item|article|number|no)$", re.IGNORECASE)
"""A label between a name and its number: `gear motor type GM-90`."""
_LABEL_AT_END = re.compile(r"[\s,，(（]*\b(?:P/N|S/N|Q/N)\s*[:：]?\s*$", re.IGNORECASE)


def trimmed(name: str) -> str:
    """An English noun phrase without the small words before it and what is said of it; empty when nothing is left."""
    name = _ITS_LABEL.sub("", SAID_OF_IT.split(name)[0])
    while STOP_EN.match(name):
        name = STOP_EN.sub("", name)
    return name if not re.fullmatch(r"(?:the|a|an|your|our|of|and|are|is)", name, re.IGNORECASE) else ""


def product_beside(words: str, part_no: str) -> str:
    """The name that stands right before a part number, in a subject or a labelled line; empty when there is none."""
    before, found, _ = words.partition(part_no)
    if not found:
        return ""
    before = _LABEL_AT_END.sub("", before)
    piece = re.split(r"[:：,，;；/\-–—|【】\[\]()（）]|\s{2,}", before.rstrip(" (（,，:：-"))[-1].strip()
    han = re.search(r"([\u4e00-\u9fff\u30a1-\u30ff]{2,18})$", piece)
    if han:
        return PRODUCT_HEAD.sub("", han[1])
    latin = re.search(r"([A-Za-zÄÖÜäöüß][A-Za-zÄÖÜäöüß-]*(?:\s+[A-Za-zÄÖÜäöüß][A-Za-zÄÖÜäöüß-]*){0,3})$", piece)
    name = (
        re.sub(
            r".*\b(?:for|of|on|re|with|complaint|regarding|about|part|item|no|von|für|zu|wegen|reklamation|beanstandung"
            r"|artikel|teil|nr|\w*nummer|ihre[rnms]?|unsere[rnms]?)\b\s*",
            "",
            latin[1],
            flags=re.IGNORECASE,
        )
        if latin
        else ""
    )
    return trimmed(name)


def without_number(name: str) -> tuple[str, str]:
    """`Connector shell CS-90-17` in one cell is a name and a number; the number is empty where there is none."""
    code = _TRAILING_CODE.search(name)
    return (name[: code.start()].strip(), code[1]) if code else (name, "")


def name_and_number(words: str, other_numbers: frozenset[str]) -> tuple[str, str]:
    """A name with a number right behind it that is no number of something else; both empty where there is none."""
    for pattern in NAMED_AND_NUMBERED:
        for found in pattern.finditer(words):
            name = PRODUCT_HEAD.sub("", trimmed(found[1].strip()))
            if len(name) > 1 and found[2] not in other_numbers and not NO_PRODUCT.search(found[1].strip()):
                return name, found[2]
    return "", ""
