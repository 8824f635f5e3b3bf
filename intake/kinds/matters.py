"""Matters that a word for a defect alone would misjudge: praise after old troubles, a wrong bill, an accident.

Takes Signs; each rule gives a Sign or nothing. Raises nothing, touches nothing.
"""

from intake.kinds.signs import Sign, Signs
from intake.phrases import plain
from intake.prose.dealings import BILL, HURT, ON_PURPOSE, OTHERWISE_AGREED, PLANS, PUT_RIGHT
from intake.prose.settled import IN_GENERAL, MENDED, OF_NOW, ONCE_MORE, PRAISES, SETTLED, TURNS
from intake.prose.telling import DEMANDS


def praise(signs: Signs) -> Sign | None:
    """Thanks in which every trouble is denied or long over; one that is open makes it no praise."""
    praised = signs.phrase("all_well", "it praises") or signs.first(PRAISES, "it praises")
    dated = any(one.field in ("due_date", "defect", "claim") for one in signs.stated)
    remarks = signs.phrase("aside", "") or signs.phrase("informal", "")
    if not praised or dated or remarks or signs.complaint_forms or signs.offer:
        return None
    return None if any(_is_open(signs, one.words) for one in signs.sentences) else praised


def _is_open(signs: Signs, words: str) -> bool:
    """Whether a sentence, or what it says after a `but`, tells of a trouble or demands something that is not over."""
    if not signs.speaks_of_us(words) or IN_GENERAL.search(words[:_WIDEST]):
        return False
    return any(_is_open_part(signs, part) for part in TURNS.split(words[:_WIDEST]))


def _is_open_part(signs: Signs, part: str) -> bool:
    if MENDED.search(part) or (SETTLED.search(part) and not OF_NOW.search(part)):
        return bool(ONCE_MORE.search(part))
    if signs.rest_of(part):
        return not signs.vocabulary.finds("conditional", part) or bool(ONCE_MORE.search(part))
    named = DEMANDS.search(part) or signs.vocabulary.finds("complaint", part)
    return bool(named and not PRAISES.search(part) and not signs.vocabulary.finds("conditional", part))


_WIDEST = 2_000


def wrong_bill(signs: Signs) -> Sign | None:
    """A bill that is not as agreed, to be put right."""
    billed = signs.first(BILL, "it is about a bill")
    otherwise = signs.first(OTHERWISE_AGREED, "the bill is not as agreed")
    return otherwise if billed and otherwise and signs.first(PUT_RIGHT, "") else None


def accident(signs: Signs) -> Sign | None:
    """Something is wrong, and somebody was hurt or might have been: nobody need ask for an answer."""
    hurt = signs.first(HURT, "somebody was hurt, or might have been")
    return hurt if hurt and signs.wrong and not signs.offer else None


def is_wanted_defect(signs: Signs) -> bool:
    """Parts with defects are what somebody wants to buy."""
    return bool(signs.offer and signs.first(ON_PURPOSE, ""))


def question_of_a_plan(signs: Signs) -> Sign | None:
    """A question about goods that somebody plans with."""
    asks = any(plain(one.words).rstrip().endswith("?") or "ますか" in one.words for one in signs.sentences)
    return signs.first(PLANS, "it asks a question about goods") if asks else None
