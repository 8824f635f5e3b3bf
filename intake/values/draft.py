"""A complaint while it is being read: values as they are found, typed, each with its Place.

Takes Statements and Forms; gives a Complaint. Raises nothing, touches nothing. The first source that states a field
has it; what contradicts an attached form, or itself, is held for a person.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from intake.forms.persons import bare_name
from intake.forms.values import parse_date, parse_quantity, parse_rate
from intake.phrases import Vocabulary
from intake.prose.common import MONEY
from intake.values.due import Written, due_on, found_on
from intake.values.statements import Statement
from records.complaint import Category, Complaint
from records.form import Form
from records.place import Held, Place

DATES = frozenset({"complaint_date", "due_date", "delivery_date", "occurred_on"})
CODES = frozenset({"part_no", "order_no", "customer_ref", "serial_no"})
_HALF_WIDTH = {
    wide: wide - 0xFEE0 for wide in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
} | {
    ord("－"): "-",
    ord("−"): "-",
    ord("／"): "/",
    ord("．"): ".",
}
"""Full-width figures and letters of part and lot numbers; their punctuation parts several and stays."""
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?!\d)")
_BETWEEN_LOTS = re.compile(
    r"[、,，;；\n]|\s+(?:和|及|and|und|sowie|&|/)\s+|(?<=[A-Za-z0-9])\s*(?:和|及|与|與|跟|と|及び|および|並びに|ならびに|以及)\s*(?=[A-Za-z0-9])"
)
_BRACKET = re.compile(r"\s*[(（\[【](?!20\d\d[)）\]】])[^)）\]】]{0,400}[)）\]】]")
"""A remark; the year in `LX-ZL[2026]12号` is part of the number."""


@dataclass(frozen=True)
class Typing:
    """How words become values in this mail: its language, its date, and the order its own dates show."""

    language: str
    written: Written | None
    vocabulary: Vocabulary
    text: str

    def value(self, name: str, words: str) -> Any:
        """The typed value of a field's words; None where they name none."""
        clean = words.strip().strip("。；;,，")
        if name in CODES or name == "lot":
            clean = clean.translate(_HALF_WIDTH)
        readers: dict[str, Callable[[str], Any]] = {
            **dict.fromkeys(DATES, self._date),
            "due_date": lambda day: self._date(day) or (self.written and due_on(day, self.written)),
            "delivery_date": lambda day: self._date(day) or (self.written and found_on(day, self.written)),
            "occurred_on": lambda day: self._been(self._date(day)) or (self.written and found_on(day, self.written)),
            **dict.fromkeys(CODES | {"severity"}, lambda code: _code(code) or None),
            "qty_affected": lambda counted: self._quantity(counted)[0],
            "qty_total": lambda counted: self._quantity(counted)[1],
            "defect_rate_pct": lambda share: parse_rate(share, self.language),
            "lot": lots,
            "contact": lambda person: self._text(bare_name(person)),
            "category": self.category,
            "reply_form": self._reply_form,
        }
        return readers.get(name, self._text)(clean)

    def _date(self, words: str) -> date | None:
        return parse_date(self._settled(words), self.language, self.written.day if self.written else None)

    def _been(self, day: date | None) -> date | None:
        """A day that has been at the time of writing."""
        return day if day and not (self.written and day > self.written.day) else None

    def _text(self, words: str) -> str | None:
        is_blank = unicodedata.normalize("NFKC", words).casefold() in self.vocabulary.blanks
        return None if not words or is_blank else words

    def _settled(self, words: str) -> str:
        """`11/10/2026` in a mail that also writes `11/25/2026` has the month first; each such date as ISO 8601."""
        dates = _SLASHED.findall(self.text)
        month_first = any(int(second) > 12 for _, mark, second, _ in dates if mark == "/")
        day_first = any(int(first) > 12 for first, mark, _, _ in dates if mark == "/")
        if month_first == day_first:
            return words
        order = r"\4-\1-\3" if month_first else r"\4-\3-\1"
        return _SLASHED.sub(order, words) if "/" in words else words

    def _quantity(self, words: str) -> tuple[float | None, float | None]:
        """Affected and total; a single number is whichever its label says. What stands in brackets is a remark."""
        for writing in (_BRACKET.sub("", words), words):
            affected, total = parse_quantity(writing, self.language)
            if affected is not None:
                return affected, affected if total is None else total
        return None, None

    def category(self, words: str) -> Category | None:
        """The category a label's or tick box's words name."""
        named = (name for name, count in self.vocabulary.of_categories(words).items() if count)
        return next(map(Category, named), None)

    def _reply_form(self, words: str) -> str | None:
        report = re.search(r"8D(?:-[A-Za-z]{4,10})?", words, re.IGNORECASE)
        return report[0] if report else self._text(words)


def _code(words: str) -> str:
    """A number without a remark in brackets, and without the sentence that goes on behind it."""
    return re.split(r"[、，）)](?=.{0,200}[\u3041-\u30ff\u4e00-\u9fff])", _BRACKET.sub("", words), maxsplit=1)[
        0
    ].strip()


def lots(words: str) -> tuple[str, ...] | None:
    """Several lots in one cell or sentence, each with a figure in it, in their order."""
    pieces = [part for piece in _BETWEEN_LOTS.split(_BRACKET.sub("", words)) for part in _slashed(piece.strip())]
    named = [piece for piece in pieces if re.search(r"\d", piece) and len(piece) < 40 and not MONEY.search(piece)]
    coded = [piece for piece in named if len(_HAN.findall(piece)) < _CLAUSE]
    alike = [piece for piece in coded or named if _is_alike(piece, (coded or named)[0])]
    return tuple(dict.fromkeys(alike)) or None


def _is_alike(piece: str, first: str) -> bool:
    """Whether a bare number is a lot beside the first, and not how many there were: `batch 1807, 500 off`."""
    return not piece.isdigit() or (first.isdigit() and len(piece) == len(first))


_HAN = re.compile("[\u4e00-\u9fff]")
_CLAUSE = 4
"""Chinese characters from which a piece beside codes goes on about them: `W2643、W2644，库存共1.2万只已冻结`."""


def _slashed(piece: str) -> list[str]:
    """`26W40/26W41` are two lots of one make; `L/2026` is one."""
    parts = piece.split("/")
    alike = {re.sub(r"[A-Za-z]", "a", re.sub(r"\d", "0", part)) for part in parts}
    return parts if len(parts) > 1 and len(alike) == 1 and len(parts[0]) > 3 else [piece]


@dataclass
class Draft:
    """The values so far."""

    typing: Typing
    values: dict[str, Any] = field(default_factory=dict)
    evidence: dict[str, Place] = field(default_factory=dict)
    held: list[Held] = field(default_factory=list)
    settled: set[str] = field(default_factory=set)

    def has(self, name: str) -> bool:
        """Whether a field is decided, be it that it stays blank because its sources differ."""
        return name in self.values or name in self.settled

    def text(self, name: str) -> str:
        """A text value so far, empty for none."""
        return str(self.values.get(name) or "")

    def place(self, name: str) -> Place:
        """The place of a value that is there."""
        return self.evidence[name]

    def take(self, name: str, value: Any, place: Place) -> None:
        """A value, unless an earlier source stated the field."""
        if value is not None and not self.has(name):
            self.values[name], self.evidence[name] = value, place

    def replace(self, name: str, value: Any, place: Place) -> None:
        """A value read more exactly from where it stands."""
        if value:
            self.values[name], self.evidence[name] = value, place

    def from_form(self, form: Form, name: str, value: Any, slots: tuple[str, ...]) -> None:
        """A form's typed value with the place of its slot."""
        slot = next((slot for wanted in slots if (slot := form.slot(wanted)) and slot.state == "filled"), None)
        if slot is not None and value not in (None, ""):
            self.take(name, value, slot.place)

    def state(self, name: str, statements: Iterable[Statement], *, settle: bool) -> None:
        """A field from all statements of one source. `settle`: it has one value, and two that differ are held."""
        typed = [(self.typing.value(name, one.words), one) for one in statements]
        known = [(value, one) for value, one in typed if value is not None]
        if not known:
            return
        if name == "lot":
            merged = tuple(dict.fromkeys(lot for value, _ in known for lot in value))
            known = [(merged, known[0][1])]
        if name in ("qty_affected", "qty_total"):
            self._other_quantity(name, known[0][1])
        if self.has(name):
            self._contradiction(name, known)
            return
        chosen = self._settled(name, known) if settle else known[0]
        if chosen:
            self.take(name, chosen[0], chosen[1].place)

    def _other_quantity(self, name: str, stated: Statement) -> None:
        """`3/1200` under the label of the one states the other too."""
        affected, total = parse_quantity(stated.words, self.typing.language)
        rate = parse_rate(stated.words, self.typing.language)
        if affected is not None and total is not None:
            other = "qty_total" if name == "qty_affected" else "qty_affected"
            self.take(other, total if other == "qty_total" else affected, stated.place)
        if rate is not None and name == "qty_affected":
            self.take("defect_rate_pct", rate, stated.place)

    def _settled(self, name: str, known: list[tuple[Any, Statement]]) -> tuple[Any, Statement] | None:
        """The one value, or the one said most often; None and a question where two stand against one another."""
        ranked = Counter(_plain(value) for value, _ in known).most_common()
        if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
            said = " / ".join(dict.fromkeys(_shown(value) for value, _ in known))
            where = ", ".join(dict.fromkeys(one.place.where for _, one in known))
            why = f"the mail states it differently: {said}"
            self.held.append(Held(what=name, where=where, why=why, act="Ask the customer which one holds."))
            self.settled.add(name)
            return None
        return next(pair for pair in known if _plain(pair[0]) == ranked[0][0])

    def compare(self, name: str, statements: Iterable[Statement]) -> None:
        """What running text says of a field that a form has stated, where it says one thing of it."""
        known = [(value, one) for one in statements if (value := self.typing.value(name, one.words)) is not None]
        if known and (name == "lot" or len({_plain(value) for value, _ in known}) == 1):
            self._contradiction(name, known)

    def _contradiction(self, name: str, known: list[tuple[Any, Statement]]) -> None:
        """A form and the mail around it that differ: the value is blank, and a person decides."""
        if name not in _COMPARED or name not in self.values:
            return
        own, place = self.values[name], self.evidence[name]
        value, stated = known[0]
        if place.origin != stated.place.origin and not any(_agrees(own, said) for said, _ in known):
            why = f"{place.origin} says {_shown(own)}, the mail says {_shown(value)}"
            where = f"{place.origin} {place.where}, {stated.place.where}"
            self.held.append(Held(what=name, where=where, why=why, act="Ask the customer which one holds."))
            del self.values[name], self.evidence[name]
            self.settled.add(name)

    def ask(self, question: Held) -> None:
        """A question for a person; the value stays blank."""
        self.held.append(question)

    def finished(self) -> Complaint:
        """The complaint; the record itself refuses a value without its place."""
        return Complaint(**self.values, evidence=self.evidence, held=tuple(self.held))


_COMPARED = CODES | {"lot", "qty_affected", "qty_total", "due_date", "delivery_date"}


def _plain(value: Any) -> str:
    return re.sub(r"[\s_-]+", "", _shown(value)).casefold()


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return "、".join(value)
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _agrees(one: Any, other: Any) -> bool:
    return _plain(one) in _plain(other) or _plain(other) in _plain(one)
