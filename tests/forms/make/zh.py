"""Makes the Chinese forms anew from zh_texts: `python -m tests.forms.make.zh [number …]`; no number means all."""

import sys
from pathlib import Path
from typing import Any

from tests.forms.make.zh_grid import Book
from tests.forms.make.zh_notation import read
from tests.forms.make.zh_office import converted
from tests.forms.make.zh_paper import Paper, where
from tests.forms.make.zh_web import Web

TEXTS = Path(__file__).parent / "zh_texts"
PENS: dict[str, Any] = {"docx": Paper, "xlsx": Book, "html": Web}


def make(path: Path) -> None:
    """One form: its own format, or the one it is converted from (`from` in its head)."""
    form, lines = read(path.name.removesuffix(".txt"), path.read_text("utf-8"))
    source = form.head.get("from", form.format)
    content = PENS[source](form, lines).content()
    if source != form.format:
        content = converted(content, source, form.format)
    form.write(content, where)


if __name__ == "__main__":
    wanted = {int(word) for word in sys.argv[1:]}
    for found in sorted(TEXTS.glob("*.txt")):
        if not wanted or int(found.name[3:5]) in wanted:
            make(found)
