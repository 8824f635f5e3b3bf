r"""The notation of zh_texts: how a form is written down, cell by cell.

A file begins with `name value` lines (language, state, about and the pen's settings), then a line `---`, then its
blocks. A cell is `#label`, `##bar`, `.look .look words`, or `@key words`: an answer, empty while blank. What the words
say is found by `meant`, or stands after ` => ` as JSON, or in marks: `@customer 客户：⟦海川⟧`. `@*` answers several
fields at once, ` => {"qty_affected": 3}`; `@d3.0.who` is a part of an action's row, `@d3.0` with two or three pairs of
marks holds the action, who and when. `\n` is a new line.
"""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from tests.forms.make.zh_base import Form, meant

PIECE = re.compile(r"\{(\w+):([^{}]*)\}")
SILENT = {"ph", "del", "grey", "red", "drop?", "cal?", "sym"}


@dataclass
class Cell:
    """One cell of the notation: where it stands (as the pen reads it), its looks, what it shows and answers."""

    prefix: str
    looks: list[str]
    shown: str
    answers: dict[str, Any] = field(default_factory=dict)


def plain(words: str) -> str:
    """The words without inline pieces, as a reader sees the answer in them."""

    def seen(piece: re.Match[str]) -> str:
        kind, text = piece.groups()
        if kind in SILENT or (kind in {"drop", "cal", "fl"} and not text.partition("~")[0]):
            return ""
        return text.partition("~")[0]

    return PIECE.sub(seen, words)


def cell(text: str, prefix: str = "") -> Cell:
    """Read one cell; `prefix` is the pattern of what the pen wants before it."""
    text = text.strip()
    found = re.match(prefix, text) if prefix else None
    ahead = found[0] if found else ""
    text = text[len(ahead) :].strip()
    looks: list[str] = []
    key = ""
    while word := re.match(r"(##?|\.(?=[a-z])[^ ]+|@[\w.*]+)\s*", text):
        mark = word[1]
        text = text[word.end() :]
        if mark in {"#", "##"}:
            looks.append("label" if mark == "#" else "head")
        elif mark[0] == ".":
            looks.append(mark[1:])
        else:
            key = mark[1:]
    text, told, value = text.partition(" => ") if " => " in text else (text.removesuffix(" =>"), "", "")
    text = text.replace("\\n", "\n").strip(" ")
    marked = re.findall(r"⟦(.*?)⟧", text, re.DOTALL)
    shown = text.replace("⟦", "").replace("⟧", "")
    answers: dict[str, Any] = {}
    if key == "*":
        answers = json.loads(value)
    elif len(marked) > 1:
        parts = ("action", "who", "date")[: len(marked)]
        answers[key] = {part: meant(f"{key}.{part}", plain(words)) for part, words in zip(parts, marked, strict=True)}
    elif key:
        words = plain(marked[0] if marked else text)
        answers[key] = json.loads(value) if told else meant(key, re.sub(r"^[dn]:", "", words))
    return Cell(ahead, looks, shown, answers)


def cells(line: str, prefix: str = "") -> list[Cell]:
    """The cells of a row, between ` | `."""
    inner = line.strip().strip("|")
    return [cell(text, prefix) for text in re.split(r"(?<=\s)\|(?=\s|$)", f" {inner} ")]


def read(name: str, text: str) -> tuple[Form, list[str]]:
    """A form's head, and the lines of its blocks."""
    head, _, body = text.partition("\n---\n")
    said = dict(line.split(" ", 1) for line in head.strip().split("\n"))
    return Form(name, said), [line for line in body.split("\n") if line.strip()]
