"""Of a cell that offers options with boxes: which option a value is.

Takes the cell's text and a value; gives the option's words as they stand there. Raises nothing, touches nothing.
"""

import re
import unicodedata
from collections.abc import Iterator

_BOX = re.compile(r"[☐□▢◻❏❑⬜○◯◇☑☒■◼●◉◆✓✔√✅]|[(（\[［]\s{0,6}[xX√✓✔vV●■]?\s{0,6}[)）\]］]")


def offers(text: str) -> bool:
    """Whether a cell holds boxes to tick."""
    return bool(_BOX.search(text))


def option_for(text: str, value: str) -> str | None:
    """The words of the one option that is the value, in either of its languages; None if none or several are."""
    options = [one for line in text.split("\n") for one in _options(line)]
    found = [one for one in options if any(_bare(part) == _bare(value) for part in _names(one))]
    return found[0] if len(set(found)) == 1 else None


def _options(line: str) -> Iterator[str]:
    """The words between boxes; those before the first are an option where the boxes stand behind."""
    parts = _BOX.split(line)
    for words in parts if len(parts) > 1 else ():
        if words.strip(" \t\u3000,，;；、/:："):
            yield words.rpartition("：")[2].rpartition(":")[2].strip(" \t\u3000,，;；、/")


def _names(option: str) -> Iterator[str]:
    yield option
    yield from (part for part in re.split(r"[/／()（）]|(?<=[\u4e00-\u9fff])\s*(?=[A-Za-z])", option) if part.strip())


def _bare(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", words).casefold().split())
