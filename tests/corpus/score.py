"""How far a reading agrees with what a careful person reads: one verdict a value.

Takes an expected reading of the corpus and a line of `kesu read --json`; gives Verdicts. Raises and touches nothing.
A value is right, wrong (another value stands there), missed (blank instead) or invented (a value instead of blank).
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

Line = dict[str, Any]
OF_THE_MAIL = (
    *("kind", "language", "subject", "customer", "contact_email", "n_cases", "case_token", "duplicate_of"),
    *("followup_of", "attachments", "forms"),
)
OF_A_CASE = (
    *("product", "part_no", "lot", "order_no", "qty_affected", "qty_total", "complaint_date", "due_date", "defect"),
    *("severity", "category", "customer_ref", "serial_no", "delivery_date", "occurred_on", "found_at"),
    *("defect_rate_pct", "remedy", "claim", "reply_form"),
)
OF_THE_TEXT = ("text_has", "new_text_has", "new_text_lacks")
ORDER = (*OF_THE_MAIL, *OF_THE_TEXT, "held", *OF_A_CASE)
PHRASES = {"defect", "remedy", "claim", "found_at", "reply_form", "severity"}
"""What a customer says in words: compared by overlap. Everything else is compared whole."""
NAMES = {"product", "customer"}
_LONGEST = 4
"""A phrase may stand in a sentence of at most so many times its length."""


class Verdict(NamedTuple):
    """One value of one mail: `field`, what was decided of it, and both sides to look at."""

    file: str
    field: str
    result: str
    expected: object
    read: object


def verdicts(expected: Line, read: Line) -> Iterator[Verdict]:
    """Every value the author has stated, and every value that was read where he says that none stands."""
    yield from _of_the_mail(expected, read)
    yield from _of_the_text(expected, read)
    for one, other in _paired(expected.get("cases", ()), read.get("cases", ())):
        for field in OF_A_CASE:
            if field in one or not one:
                yield _verdict(expected["file"], field, one.get(field), other.get(field))


def _of_the_mail(expected: Line, read: Line) -> Iterator[Verdict]:
    for field in OF_THE_MAIL:
        if field in expected:
            wanted, got = expected[field], read.get(field)
            got = _judged(wanted, got) if field == "attachments" else got
            yield _verdict(expected["file"], field, _shape(field, wanted), _shape(field, got))


def _of_the_text(expected: Line, read: Line) -> Iterator[Verdict]:
    """What must stand in the texts, what must not, and what a person must be asked."""
    for field in OF_THE_TEXT:
        for phrase in expected.get(field, ()):
            stands = _plain(phrase) in _plain(str(read.get(field.rpartition("_")[0]) or ""))
            right = stands == field.endswith("has")
            yield Verdict(expected["file"], field, "right" if right else "wrong", phrase, stands)
    said = _plain(" ".join([*read.get("held", ()), *read.get("warnings", ())]))
    for what in expected.get("held") or ():
        result = "right" if _plain(str(what)) in said else "missed"
        yield Verdict(expected["file"], "held", result, what, read.get("held"))


def _shape(field: str, value: Any) -> Any:
    """Attachments as names, and whether they stand in the body, containers with their members."""
    if field == "forms":
        return sorted(value or ())
    if field == "case_token" and isinstance(value, str):
        return value.strip("[]")
    if field != "attachments" or not isinstance(value, list):
        return value
    return [_attachment(one) for one in value]


def _judged(wanted: Any, got: Any) -> Any:
    """Of files that were read, only what the author has said of the file in that place."""
    if not isinstance(wanted, list) or not isinstance(got, list) or len(wanted) != len(got):
        return got
    pairs = zip(wanted, got, strict=True)
    return [
        {key: _judged(value, other.get(key)) if key == "members" else other.get(key) for key, value in one.items()}
        for one, other in pairs
    ]


def _attachment(file: Line) -> str:
    members = [_attachment(member) for member in file.get("members") or ()]
    inline = "" if file.get("inline") is None else " (inline)" * bool(file["inline"])
    return f"{file.get('name', '(unnamed)')}{inline}" + (f" [{', '.join(members)}]" if members else "")


def _verdict(file: str, field: str, wanted: Any, got: Any) -> Verdict:
    empty: tuple[Any, ...] = (None, "", [], ())
    if wanted in empty or got in empty:
        result = "right" if wanted in empty and got in empty else "invented" if wanted in empty else "missed"
        return Verdict(file, field, "blank" if result == "right" else result, wanted, got)
    return Verdict(file, field, "right" if agrees(field, wanted, got) else "wrong", wanted, got)


def agrees(field: str, wanted: Any, got: Any) -> bool:
    """Whether two values are the same to a careful reader."""
    if isinstance(wanted, (int, float)) and isinstance(got, (int, float)) and not isinstance(wanted, bool):
        return abs(wanted - got) <= 1e-6 * max(1.0, abs(wanted))
    one, other = _plain(wanted), _plain(got)
    if one == other:
        return True
    if field in PHRASES:
        return (one in other and len(other) <= _LONGEST * len(one) + 30) or _alike(one, other) >= 0.5
    if field in NAMES:
        return _alike(_bare(wanted), _bare(got)) >= 0.8
    return False


def _plain(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return "|".join(sorted(map(_plain, value)))
    return "".join(unicodedata.normalize("NFKC", str(value)).casefold().split())


def _bare(value: Any) -> str:
    return re.sub(r"\W", "", _plain(value))


def _alike(one: str, other: str) -> float:
    """Dice's coefficient of the pairs of characters."""
    pairs = [Counter(words[at : at + 2] for at in range(max(len(words) - 1, 1))) for words in (one, other)]
    shared = sum((pairs[0] & pairs[1]).values())
    return 2 * shared / max(sum(pairs[0].values()) + sum(pairs[1].values()), 1)


def _paired(wanted: Sequence[Line], got: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Each expected case with the reading that agrees with it most; what is left over stands alone."""
    left = list(got)
    for one in wanted:
        best = max(left, key=lambda other: _likeness(one, other), default=None)
        if best is not None:
            left.remove(best)
        yield one, best or {}
    for other in left:
        yield {}, other


def _likeness(one: Line, other: Line) -> int:
    return sum(
        one.get(field) is not None and other.get(field) is not None and agrees(field, one[field], other[field])
        for field in OF_A_CASE
    )


class Score(NamedTuple):
    """Of one field over many mails."""

    right: int
    wrong: int
    missed: int
    invented: int

    @property
    def precision(self) -> float:
        """Of what was read: the share that is right."""
        return self.right / max(self.right + self.wrong + self.invented, 1)

    @property
    def recall(self) -> float:
        """Of what stands there: the share that was read right."""
        return self.right / max(self.right + self.wrong + self.missed, 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.precision * self.recall / max(self.precision + self.recall, 1e-9)


def score(found: Iterable[Verdict], order: Sequence[str] = ORDER) -> dict[str, Score]:
    """Every field's score, in the order of the fields."""
    counts: dict[str, Counter[str]] = {}
    for one in found:
        counts.setdefault(one.field, Counter())[one.result] += 1
    return {
        field: Score(*(counts[field][result] for result in ("right", "wrong", "missed", "invented")))
        for field in order
        if field in counts
    }


def total(scores: dict[str, Score], fields: Iterable[str]) -> Score:
    """Several fields together."""
    chosen = [scores[field] for field in fields if field in scores]
    return Score(*(sum(column) for column in zip(*chosen, strict=True))) if chosen else Score(0, 0, 0, 0)
