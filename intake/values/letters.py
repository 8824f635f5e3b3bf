"""An attached letter: what a mail itself only covers, read like the mail's own text, every line with its place.

Takes a Message with its Forms, who we are and the Vocabulary; gives the Message with the letter's lines. Raises
nothing, touches nothing. A file is a letter when it is written to us, or calls itself a complaint, and says that
something is wrong; whatever else is attached (reports, drawings, terms) is not searched for values.
"""

import re
from collections.abc import Iterable, Iterator

from intake.forms.grids import read_grids
from intake.phrases import Vocabulary
from intake.text.charsets import decode
from intake.text.html import read_html
from intake.values.wrong import wrongness
from intake.who.parties import is_our_name
from intake.who.voice import MAX_LINES, MAX_WIDTH, customers_voice
from intake.wrapped.rtf import read_rtf
from records.company import Company
from records.errors import Corrupt, Hold
from records.form import Form, Grid
from records.message import File, Message
from records.place import Place

_COVER = 400
"""Characters, without spaces, of a mail that may only cover a letter."""
_LONGEST = 12_000
"""Characters of a letter; a longer paper is a contract, a standard or a log."""
_LARGEST = 4_000_000
"""Bytes of a file that may be a letter."""
_HEAD = 12
"""Lines in which a letter says to whom it goes and what it is about."""
_ADDRESSED = re.compile(
    r"^\s*(?:dear|gentlemen|to whom|sehr geehrte|guten tag|hallo|an die|致[:：\s]|尊敬的|敬启者|敬啟者|拝啓|前略)"
    r"|(?:御中|[:：]\s*您好|台鑒|台鉴|鈞鑒)",
    re.IGNORECASE,
)
_Line = tuple[str, str]
"""Where a line stands in its file, and its words."""


def with_letter(message: Message, forms: tuple[Form, ...], company: Company, vocabulary: Vocabulary) -> Message:
    """The message, and the mails within it, each with the lines of the first letter attached to it."""
    inner = tuple(with_letter(one, forms, company, vocabulary) for one in message.inner)
    message = message.model_copy(update={"inner": inner})
    if not message.attachments or len("".join(customers_voice(message, company).text.split())) > _COVER:
        return message
    read = {form.origin for form in forms}
    for file in message.files():
        if file.origin not in read and not file.inline and len(file.content) <= _LARGEST:
            lines = tuple(_lines(file))
            if _is_letter(file, lines, company, vocabulary):
                return message.model_copy(update={"letter": tuple(_places(file, lines))})
    return message


def _places(file: File, lines: Iterable[_Line]) -> Iterator[Place]:
    for where, words in lines:
        yield Place(file_sha256=file.sha256, origin=file.origin, where=where, words=words[:MAX_WIDTH])


def _is_letter(file: File, lines: tuple[_Line, ...], company: Company, vocabulary: Vocabulary) -> bool:
    """Whether a file is written to us, or names itself a complaint, and says that something is wrong."""
    words = [words for _, words in lines if words.strip()]
    if not words or len(words) > MAX_LINES or sum(map(len, words)) > _LONGEST:
        return False
    head = [file.name, *words[:_HEAD]]
    to_us = any(_ADDRESSED.search(one) or is_our_name(one, company) for one in head)
    named = any(vocabulary.finds("complaint", one) for one in head)
    return (to_us or named) and any(wrongness(one, vocabulary) > 0 for one in words)


def _lines(file: File) -> Iterator[_Line]:
    """The lines of a file that a letter may come in; nothing for any other."""
    ending = file.name.rpartition(".")[2].lower()
    if ending in ("docx", "docm", "dotx", "xlsx", "xlsm", "xls", "pdf"):
        for grid in _grids(file):
            yield from _of_grid(grid)
    elif ending in ("html", "htm"):
        yield from _numbered(read_html(decode(file.content).text).text)
    elif ending == "rtf":
        yield from _of_rtf(file.content)
    elif ending == "txt" or (file.content_type == "text/plain" and "." not in file.name):
        yield from _numbered(decode(file.content).text)


def _of_rtf(content: bytes) -> Iterator[_Line]:
    rtf = read_rtf(content)
    yield from _numbered(read_html(rtf.text).text if rtf.is_html else rtf.text)


def _numbered(text: str) -> Iterator[_Line]:
    for number, words in enumerate(text.splitlines(), 1):
        yield f"text:L{number}", words


def _grids(file: File) -> tuple[Grid, ...]:
    """The paragraphs and tables of a document; none where it cannot be opened, which its own reader reports."""
    try:
        read = read_grids(file)
    except (Corrupt, Hold):
        return ()
    return tuple(one for one in read.grids if not one.is_footer) if read else ()


def _of_grid(grid: Grid) -> Iterator[_Line]:
    """A paragraph is a line with an empty one behind it, a table's row one with its cells beside one another."""
    if grid.name.endswith("/p"):
        for cell in grid.cells:
            yield from ((cell.where, words) for words in (*cell.text.split("\n"), ""))
        return
    rows: dict[int, list[tuple[str, str]]] = {}
    for cell in grid.cells:
        rows.setdefault(cell.row, []).append((cell.where, " ".join(cell.text.split())))
    for row in rows.values():
        yield row[0][0], " | ".join(words for _, words in row)
    yield "", ""
