"""Whose words in a mail are the complaint: the customer's, not those of the colleague who passed them on.

Takes a Message and who we are; gives the Voice. Raises nothing, touches nothing.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from intake.forms.values import parse_date
from intake.prose.german import GERMAN_MONTH
from intake.who.closing import closing
from intake.who.quoting import Segment, own_lines, read_thread
from records.company import Company
from records.message import Address, HtmlTable, Message
from records.place import Place

MAX_LINES = 800
MAX_WIDTH = 4_000
MAX_SEARCHED = 40_000
"""Of lines, of a line's characters, of characters in all: no complaint is longer. What follows is a pasted log, which
stays in the text but is not searched for values."""
_LUMP = re.compile(r"([\w+/=.-]{160})[\w+/=.-]+", re.ASCII)
_GAP = re.compile(r"(\s{40})\s+")
"""Longer runs without a space are pasted data, longer runs of spaces a broken layout: their ends are not searched."""
_LONGEST_SENTENCE = 2_500
"""Broken lines are joined up to this; without it a text without any full stop would be one sentence of all lines."""
_COVER_NOTE = 90
"""A customer's note shorter than this over a mail he passes on is only its cover."""
_QUOTED = re.compile(r"^[>\s]+")
_MOST_BROKEN = 60
"""Lines of one paragraph among which words are looked for."""
_TERMINAL = re.compile(r"[.!?:;。！？；：…]\s*$")
_BULLET = re.compile(
    r"^\s*(?:[-*•·▪>|・■●◆○◇※①-⑳]|[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.)）、．]"
    rf"(?!\d{{1,2}}\.|\d{{3}}|\s*{GERMAN_MONTH}))\s*"
)
"""The mark of a list's item; `10. November`, `3.11.` and `24.006` are none."""
_WRAPPED = 58
_ABBREVIATED = re.compile(
    r"(?:(?<![A-Za-z0-9])(?:no|nos|approx|ltd|inc|co|corp|dr|mr|ms|mrs|fig|st|nr|stk|ca|bzw|inkl|zzgl|evtl|ggf|art|pos|abt|lt|gem|vgl|lfd"
    r"|hr|fr|ing|dipl|tel|mat|best)|\b[A-Z])\.$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Sentence:
    """A sentence and the line it begins on, counted from 1; line 0 is the subject."""

    line: int
    words: str
    written: str = ""
    """The words as they stand, where some are of another width than they are read in."""

    @property
    def as_written(self) -> str:
        """The words as they stand in the mail."""
        return self.written or self.words


_BLANK_AS_COMMA = re.compile(r"(?<=[\u4e00-\u9fff\d])[ \u3000](?=[\u4e00-\u9fff])")
"""Where those who write as they speak part the clauses of a Chinese sentence: `前天到的 箱子烂了 根本没法用`."""
_COMMA = re.compile("[，,。；;、：:|\u3041-\u30fa]")
_FEWEST_GAPS = 2
_OTHER_WIDTH = re.compile("(?:[０-９Ａ-Ｚａ-ｚ]+[－．／]?)+|[ｦ-ﾟ]+")


def sentence_of(line: int, words: str) -> Sentence:
    """A sentence with figures and Latin letters in half width and kana in full width, as words and codes are read."""
    plain = _OTHER_WIDTH.sub(lambda found: unicodedata.normalize("NFKC", found[0]), words)
    if len(_BLANK_AS_COMMA.findall(plain)) >= _FEWEST_GAPS and not _COMMA.search(plain):
        plain = _BLANK_AS_COMMA.sub("，", plain)
    return Sentence(line, plain, words if plain != words else "")


@dataclass(frozen=True)
class Voice:
    """One writer's words. `lines` are (number from 1, words) without signature; `all_lines` with it."""

    message: Message
    lines: tuple[tuple[int, str], ...]
    all_lines: tuple[tuple[int, str], ...]
    writer: Address | None
    writer_line: int
    written: date | None
    date_line: int
    subject: str
    letter: tuple[Place, ...] = ()
    """The lines of an attached letter; they bear numbers below zero, the last of them -1."""

    def place(self, line: int, words: str) -> Place:
        """Words as a Place, from the line they, or the paragraph they stand in, begin on; line 0 is the subject."""
        begun = self._line_of(line, words)
        if begun < 0:
            return self.letter[begun].model_copy(update={"words": words})
        where = f"text:L{begun}" if begun else "header:Subject"
        return Place(file_sha256=self.message.sha256, origin=self.message.origin, where=where, words=words)

    def _line_of(self, line: int, words: str) -> int:
        """The line the words begin on: a client may have broken the paragraph before them."""
        wanted, bare = _bare(words), ""
        for number in range(line, line + _MOST_BROKEN) if line and wanted else ():
            bare += _bare(self._words_at(number))
            begin = bare.find(wanted)
            if begin >= 0:
                return self._line_at(line, begin)
            if len(bare) > _LONGEST_SENTENCE + MAX_WIDTH:
                break
        return line

    def _line_at(self, line: int, begin: int) -> int:
        """The line on which a paragraph, begun on `line`, has its character at `begin`."""
        while begin >= (width := len(_bare(self._words_at(line)))):
            line, begin = line + 1, begin - width
        return line

    def _words_at(self, line: int) -> str:
        if line < 0:
            return self.letter[line].words
        lines = _lines_of(self.message.text)
        return lines[line - 1] if 0 < line <= len(lines) else ""

    def header_place(self, name: str) -> Place:
        """A header as a Place."""
        words = self.message.header(name)
        return Place(file_sha256=self.message.sha256, origin=self.message.origin, where=f"header:{name}", words=words)

    def items(self) -> frozenset[int]:
        """The numbers of the lines that bear the mark of a list's item."""
        return frozenset(number for number, words in self.lines if _BULLET.match(words))

    @property
    def text(self) -> str:
        """The words without signature."""
        return "\n".join(words for _, words in self.lines)

    def tables(self) -> tuple[tuple[int, HtmlTable], ...]:
        """The html tables, numbered from 1, whose words are this writer's."""
        mine = re.sub(r"[\s|]", "", "".join(words for _, words in self.all_lines))
        return tuple((number, table) for number, table in enumerate(self.message.tables, 1) if _is_in(table, mine))

    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the text; lines that a client broke are joined again."""
        return tuple(
            sentence_of(line, words)
            for line, paragraph in paragraphs(self.lines)
            for words in _split(paragraph)
            if words
        )


def customers_voice(message: Message, company: Company) -> Voice:
    """The words of who complains: in a forward the innermost customer's, else the writer's own.

    A mail attached to a mail is looked into when the outer one is a colleague's, or only a cover note. The letter
    attached to the chosen one is read before its own words.
    """
    voice = _chosen(message, company)
    return _with_letter(voice) if voice.message.letter and not voice.letter else voice


def _with_letter(voice: Voice) -> Voice:
    letter = voice.message.letter
    lines = tuple(enumerate((place.words for place in letter), -len(letter)))
    end = closing([words for _, words in lines])
    return replace(voice, lines=lines[:end] + voice.lines, all_lines=lines + voice.all_lines, letter=letter)


def _chosen(message: Message, company: Company) -> Voice:
    thread = [segment for segment in read_thread(message.text, message.subject) if not segment.history]
    voices = [_voice(message, segment) for segment in thread]
    index = next((at for at, voice in enumerate(voices) if not _is_ours(voice, company)), None)
    if index is None:
        inner = [customers_voice(one, company) for one in message.inner]
        return next((voice for voice in inner if not _is_ours(voice, company)), voices[-1])
    while index + 1 < len(voices) and _is_cover(voices[index]) and not _is_ours(voices[index + 1], company):
        index += 1
    if _is_cover(voices[index]) and message.inner:
        return next(
            (voice for one in message.inner if not _is_ours(voice := customers_voice(one, company), company)),
            voices[index],
        )
    return voices[index]


def _is_ours(voice: Voice, company: Company) -> bool:
    return voice.writer is None or company.is_ours(voice.writer.email)


def _is_cover(voice: Voice) -> bool:
    return len("".join(voice.text.split())) < _COVER_NOTE


def _voice(message: Message, segment: Segment) -> Voice:
    lines = message.text.split("\n")
    kept = own_lines(message.text, segment)
    inner = bool(segment.sender or segment.email)
    anchor = message.date.date() if message.date else None
    written = parse_date(segment.date, message.language, anchor) if segment.date else None
    return Voice(
        message=message,
        lines=tuple(_searched_lines(lines, kept)),
        all_lines=tuple((number + 1, _searched(lines[number])) for number in segment.lines[-MAX_LINES:]),
        writer=Address(name=segment.sender, email=segment.email) if inner else _sender(message),
        writer_line=segment.head + 1 if inner else 0,
        written=written if inner else anchor,
        date_line=segment.date_line + 1 if inner else 0,
        subject=(segment.subject or message.subject) if inner else message.subject,
    )


@lru_cache(maxsize=8)
def _lines_of(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n"))


def _bare(line: str) -> str:
    """A line's characters without the marks of quoting, which its words may be compared by."""
    return "".join(_QUOTED.sub("", line[:MAX_WIDTH]).split())


def _searched_lines(lines: Sequence[str], kept: Sequence[int]) -> Iterator[tuple[int, str]]:
    """The lines searched for values, each with its number."""
    left = MAX_SEARCHED
    for number in kept[:MAX_LINES]:
        words = _searched(lines[number])
        left -= len(words)
        if left < 0:
            return
        yield number + 1, words


def _searched(line: str) -> str:
    """What of a line is searched for values."""
    return _GAP.sub(r"\1", _LUMP.sub(r"\1", line[:MAX_WIDTH]))


def _sender(message: Message) -> Address | None:
    return message.sender or (message.from_[0] if message.from_ else None)


def _is_in(table: HtmlTable, mine: str) -> bool:
    cells = ["".join(cell.split()) for row in table.rows for cell in row if cell]
    return sum(cell.replace("|", "") in mine for cell in cells) * 2 > len(cells)


def paragraphs(lines: tuple[tuple[int, str], ...]) -> list[tuple[int, str]]:
    """Lines that go on in the next one made whole: a long line without an end goes on."""
    whole: list[tuple[int, str]] = []
    open_line = False
    for number, words in lines:
        text = words.strip()
        goes_on = (open_line or _breaks_date(whole, text)) and len(whole[-1][1]) < _LONGEST_SENTENCE
        if goes_on and text and not _BULLET.match(text) and "\t" not in text and " | " not in text:
            whole[-1] = (whole[-1][0], whole[-1][1] + _joint(whole[-1][1], text) + text)
        elif text:
            whole.append((number, text))
        open_line = (
            (_width(text) >= _WRAPPED or text.endswith("、")) and not _TERMINAL.search(text) and "\t" not in text
        )
    return whole


_DAY_AT_END = re.compile(r"\s\d{1,2}\.$")
_MONTH_AT_BEGIN = re.compile(GERMAN_MONTH)


def _breaks_date(whole: list[tuple[int, str]], text: str) -> bool:
    """`… am 28.` with `Oktober` on the next line: the stop ends no sentence."""
    return bool(whole and _DAY_AT_END.search(whole[-1][1]) and _MONTH_AT_BEGIN.match(text))


def _joint(left: str, right: str) -> str:
    return " " if left[-1:].isascii() or right[:1].isascii() else ""


def _width(text: str) -> int:
    return sum(2 if character > "\u2e80" else 1 for character in text)


_END = re.compile(r"(?<=[。！？；])|(?<=[.!?;])\s+(?=[A-ZÄÖÜ\u4e00-\u9fff(])")
_END_IN_SMALL = re.compile(r"(?<=[a-z]{3}[.!?])\s+(?=[a-z]{3})|(?<=[.!?;])\s+(?=[A-ZÄÖÜ(])")
_SMALL = re.compile(r"(?![^.!?]{0,200}[.!?]\s+[A-ZÄÖÜ])[a-z]{2}")
"""A paragraph that begins in small letters and goes on so, as people type on a telephone."""


def _split(paragraph: str) -> list[str]:
    pieces = re.split(_END_IN_SMALL if _SMALL.match(paragraph) else _END, paragraph)
    return [_BULLET.sub("", piece, count=1).strip() for piece in _rejoined([piece for piece in pieces if piece])]


def _rejoined(pieces: list[str]) -> list[str]:
    """`No. 5`, `Ltd. Sheffield`, `36 Stk. Gehäuse` and `10. November` are no end of a sentence."""
    joined: list[str] = []
    for piece in pieces:
        dated = bool(joined) and re.match(GERMAN_MONTH, piece) and re.search(r"\b\d{1,2}\.$", joined[-1])
        if joined and (dated or _ABBREVIATED.search(joined[-1])):
            joined[-1] += " " + piece
        else:
            joined.append(piece)
    return joined
