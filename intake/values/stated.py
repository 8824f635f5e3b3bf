"""Facts for routing that a mail states in so many words: warranty, stopped line, wrong papers, goods to repair.

Takes a Message, one of its Complaints and the Languages; gives StatedFacts, each with its Place. Raises nothing,
touches nothing. What no words say is absent, which means unknown (house rule: nothing is invented).
"""

import re
from collections.abc import Iterator

from intake.phrases import Vocabulary, vocabulary_of
from intake.who.quoting import own_lines, read_thread
from intake.who.voice import MAX_LINES, MAX_WIDTH, paragraphs
from records.complaint import Complaint
from records.events import StatedFact
from records.language import Languages
from records.message import Message
from records.place import Place

_FACTS: tuple[tuple[str, str, str | bool], ...] = (
    ("warranty", "warranty_out", "out"),
    ("warranty", "warranty_in", "in"),
    ("severity_class", "major", "major"),
    ("on_site", "on_site", True),
    ("free_repair", "free_repair", True),
    ("parts_by_mail", "parts_by_mail", True),
    ("complaint_form", "return_goods", "return"),
    ("quantity_wrong", "quantity_wrong", True),
    ("documents_wrong", "documents_wrong", True),
    ("asks_8d", "no_8d", False),
)
"""The fact, the phrases that state it, and its value. The first that stands anywhere wins."""
_REPAIRED = re.compile(
    r"(\d{1,6})\s*(?:台|件|个|只|套|支|個|隻|枚|本|ヶ|pcs|pieces|units|parts|stück|stk|teile|geräte)", re.IGNORECASE
)


def stated_facts(message: Message, complaint: Complaint, languages: Languages) -> tuple[StatedFact, ...]:
    """The facts the customer's words state: `warranty` in or out, `severity_class` major, `repair_qty` a number."""
    vocabulary = vocabulary_of(languages)
    clauses = list(_clauses(message))
    facts = [fact for entry in _FACTS if (fact := _by_phrase(entry, clauses, vocabulary))]
    facts += [fact for fact in (_repair(clauses, vocabulary), _asks_8d(complaint)) if fact]
    first: dict[str, StatedFact] = {}
    for fact in facts:
        first.setdefault(fact.name, fact)
    return tuple(first.values())


def _clauses(message: Message) -> Iterator[tuple[str, Place]]:
    """The clauses of what is new in the mail, of the mails attached to it, and of the subject."""
    sources = [(0, message.subject)]
    kept: list[tuple[int, str]] = []
    lines = message.text.split("\n")
    for segment in read_thread(message.text, message.subject):
        if not segment.history:
            own = own_lines(message.text, segment)[:MAX_LINES]
            kept += [(number + 1, lines[number][:MAX_WIDTH]) for number in own]
    sources += paragraphs(tuple(kept))
    places = [(words, _place(message, number)) for number, words in sources]
    places += [(one.words, one) for one in message.letter]
    for words, place in places:
        for clause in re.split(r"[。！？；;!?]|\.\s", words):
            yield clause, place.model_copy(update={"words": clause.strip()})
    for inner in message.inner:
        yield from _clauses(inner)


def _place(message: Message, number: int) -> Place:
    where = f"text:L{number}" if number else "header:Subject"
    return Place(file_sha256=message.sha256, origin=message.origin, where=where)


def _by_phrase(
    entry: tuple[str, str, str | bool], clauses: list[tuple[str, Place]], vocabulary: Vocabulary
) -> StatedFact | None:
    name, phrases, value = entry
    for clause, place in clauses:
        if vocabulary.finds(phrases, clause) and not vocabulary.finds("not_so", f" {clause} "):
            return StatedFact(name=name, value=value, place=place)
    return None


def _repair(clauses: list[tuple[str, Place]], vocabulary: Vocabulary) -> StatedFact | None:
    """How many pieces are to be repaired, when the number stands in the same clause."""
    for clause, place in clauses:
        for part in re.split(r"[，,]", clause):
            number = _REPAIRED.search(part)
            if number and vocabulary.finds("repair", part):
                return StatedFact(name="repair_qty", value=float(number[1]), place=place)
    return None


def _asks_8d(complaint: Complaint) -> StatedFact | None:
    if complaint.reply_form and "8D" in complaint.reply_form:
        return StatedFact(name="asks_8d", value=True, place=complaint.evidence["reply_form"])
    return None
