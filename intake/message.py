"""Raw bytes to a Message: header, text, tables, files, each right or marked as doubtful.

Takes the bytes of one mail; gives a Message. Raises Corrupt for a structure no mail program writes (mime.py).
Touches nothing. The standard library splits the parts, charsets.py reads them; mail-parser judges damaged dates and
addresses (trace.py): its reading of bodies and files loses CJK text, origins and names.
"""

import hashlib
import re
from collections.abc import Iterator

from intake.opened import open_mail
from intake.parts.addresses import EMAIL, mailboxes
from intake.parts.bodies import bodies_of, machine_readings, read_words, tidy
from intake.parts.part_files import cuts, distinct, file_of, held_files
from intake.parts.trace import instant, return_path, trace
from intake.text.charsets import Decoded
from intake.text.header_words import header_text, header_words
from intake.who.quoting import new_lines
from intake.who.tongue import language_of
from records.message import Address, File, Message
from records.place import Held

_DOUBTED = frozenset(["subject", "from", "reply-to", "to", "cc"])
MAX_TEXT = 400_000
"""Some two hundred pages: no person writes more, and none reads it."""
_ID = re.compile(r"<[^<>\s]+>")


def read_message(raw: bytes) -> Message:
    """One mail as read; `date` and `received` are aware, `text` holds all readable text.

    Raises Corrupt when its parts are nested deeper than 60 or are more than 10,000.
    """
    opened = open_mail(raw)
    root = opened.root
    leaves = list(root.leaves())
    bodies = bodies_of(root)
    words = read_words(root, bodies)
    header = _Header(root.headers, words.codec)
    whole, subject = tidy(words.text), header.text("subject")
    text = whole[:MAX_TEXT]
    lines = text.split("\n")
    new_text = tidy("\n".join(lines[number] for number in new_lines(text, subject)))
    received, defects = trace(root.headers)
    unfiled = bodies | machine_readings(root, bodies)
    filed = [leaf for leaf in leaves if leaf.number not in unfiled]
    files = distinct(file_of(leaf, words.shown, opened.folder(leaf)) for leaf in filed)
    structure = tuple(warning for part in root.everything() for warning in part.warnings)
    return Message(
        sha256=hashlib.sha256(raw).hexdigest(),
        message_id=next(iter(header.ids("message-id")), ""),
        in_reply_to=next(iter(header.ids("in-reply-to")), ""),
        references=header.ids("references"),
        subject=subject,
        from_=header.addresses("from"),
        reply_to=header.addresses("reply-to"),
        to=header.addresses("to"),
        cc=header.addresses("cc"),
        return_path=return_path(root.headers),
        date=instant(header.text("date")),
        received=received,
        headers=header.decoded(),
        text=text,
        new_text=new_text,
        tables=words.tables,
        language=language_of(f"{subject}\n{new_text}"),
        attachments=files,
        held=(*opened.held, *held_files(filed, files), *_illegible(text, files), *_too_long(whole)),
        warnings=(*structure, *defects, *header.doubts(), *words.warnings, *cuts(leaves, bodies)),
    )


class _Header:
    """The fields of the outermost header, each decoded once; the body's codec is a hint for what bears no label."""

    def __init__(self, fields: tuple[tuple[str, str], ...], hint: str | None) -> None:
        self._fields = fields
        self._hint = hint
        self._words: list[tuple[str, Decoded]] = [(key, header_words(value, hint)) for key, value in fields]
        self._first = {key.lower(): read.text for key, read in reversed(self._words)}

    def text(self, name: str) -> str:
        return self._first.get(name, "")

    def ids(self, name: str) -> tuple[str, ...]:
        return tuple(_ID.findall(self.text(name)))

    def decoded(self) -> tuple[tuple[str, str], ...]:
        return tuple((key, read.text) for key, read in self._words)

    def doubts(self) -> Iterator[str]:
        for key, read in self._words:
            if read.suspect and key.lower() in _DOUBTED:
                lost = read.text.count("\ufffd")
                unread = f", {lost} characters could not be read" if lost else ""
                yield f"the {key.lower()} field was read as {read.codec}, which nothing says plainly{unread}"

    def addresses(self, name: str) -> tuple[Address, ...]:
        """The mailboxes of a field; they are told apart before the names are decoded, which may hold commas."""
        raws = [value for key, value in self._fields if key.lower() == name]
        found = [(header_text(display, self._hint), email) for raw in raws for display, email in mailboxes(raw)]
        loose = [("", email) for raw in raws for email in EMAIL.findall(header_text(raw))] if not found else []
        return tuple(Address(name=display, email=email.lower()) for display, email in found or loose)


def _illegible(text: str, files: tuple[File, ...]) -> Iterator[Held]:
    lost = text.count("\ufffd")
    if lost and lost > max(2, sum(character > "\x7f" for character in text) // 20):
        yield Held(what="legibility", where="mail text", why="much of the text cannot be read in any known charset")
    if not text and not files:
        yield Held(what="legibility", where="mail", why="the mail holds neither text nor a file")


def _too_long(text: str) -> Iterator[Held]:
    if len(text) > MAX_TEXT:
        why = f"it is longer than {MAX_TEXT:,} characters, and what stands behind them is not read"
        yield Held(what="mail text", where="mail text", why=why, act="Open the original in the archive.")
