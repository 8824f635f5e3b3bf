"""A place in words a person can follow: `邮件正文第12行`, `8D.xlsx Sheet1!B7`.

Takes a Place and Words, gives text; touches nothing.
"""

import re

from records.place import Place
from records.procedure import Text
from records.words import Tongue, Words, say

_CELL = re.compile(r"t(\d+)/r(\d+)/c(\d+)")
_PARAGRAPH = re.compile(r"/p(\d+)")
_NUMBER = re.compile(r"(\d+)")


def in_words(place: Place, words: Words, tongue: Tongue) -> str:
    """Where a value stands, for a person, in one tongue."""
    kind, _, rest = place.where.partition(":")
    key, numbers = _parts(kind, rest)
    file = place.origin.rpartition("/")[2]
    named = f"{key}_{numbers[0].lower()}" if key == "header" else key
    text = say(_template(words, named if named in words.places else key, tongue), tongue)
    for position, number in enumerate(numbers, 1):
        text = text.replace(f"{{{position}}}", number)
    inside = "" if place.origin == "mail" or "{file}" in text else f"{file} "
    return inside + text.replace("{file}", file)


def _template(words: Words, key: str, tongue: Tongue) -> Text:
    """A sentence that is nearly all name is said once, in a bilingual document too."""
    text = words.places[key]
    return {"zh-CN": text["zh-CN"]} if tongue == "zh-en" and key in {"header", "xlsx", "file"} else text


def _parts(kind: str, rest: str) -> tuple[str, tuple[str, ...]]:
    """The sentence for a place, and what fills it."""
    if kind == "docx":
        if cell := _CELL.search(rest):
            return "docx", cell.groups()
        paragraph = _PARAGRAPH.search(rest)
        return ("paragraph", paragraph.groups()) if paragraph else ("file", ())
    if kind in {"header", "xlsx"}:
        return kind, (rest,)
    if kind in {"text", "html", "pdf"}:
        return kind, tuple(_NUMBER.findall(rest))
    return "file", ()
