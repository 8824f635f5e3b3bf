"""How much speaks for a complaint where no single sign decides: small signs for and against, added up and named.

Takes Signs; gives a Weight that says what it was made of. Raises nothing, touches nothing. It serves where the
words for the defect are unknown, or stand in a mail that also asks for an offer or places an order: a complaint set
aside is the worst error of this desk, so what weighs enough is one, and is put before a person as to its kind.
"""

import re
from typing import NamedTuple

from intake.kinds.signs import Sign, Signs
from intake.prose.mood import CAME, COUNTED, DISAGREES, HINDERED, OFFER, ORDERS, SERVED

ENOUGH, SOME = 3, 2
"""Points from which it is a complaint, and from which it may be one."""
_RECEIVED = frozenset({"lot", "serial_no", "delivery_note", "delivery_date"})
"""What only those can name who have had the goods; an order number stands in an order too."""


class Weight(NamedTuple):
    """The points, and the words for each sign that gave or took some; `anchor` ties them to goods or an order."""

    points: int
    said: tuple[Sign, ...]
    anchor: Sign | None
    reproaches: bool

    @property
    def is_enough(self) -> bool:
        """Whether it is a complaint."""
        return self.points >= ENOUGH and self.anchor is not None and self.reproaches

    @property
    def may_be(self) -> bool:
        """Whether a person should look."""
        return self.points >= SOME and self.anchor is not None


def weigh(signs: Signs) -> Weight:
    """All signs for a complaint less those for an offer, an order and praise."""
    against = {name: sign for name, sign in _against(signs).items() if sign}
    about = _counting(signs, _about_goods(signs), against)
    if "offer" in against and "disagrees" in about and against["offer"].place == about["disagrees"].place:
        # The data sheet or price that the goods are held against is no request for one.
        del against["offer"]
    said = about | _counting(signs, _of_mood(signs), against)
    lost = sum(_AGAINST[name] for name in against) + (0 if about else _ABOUT_NOTHING)
    if "routine" in against and "disagrees" not in about:
        lost += _ONLY_ROUTINE
    anchor = next(iter((*about.values(), *(said[name] for name in ("demands",) if name in said))), None)
    points = sum(_FOR[name] for name in said) - lost
    return Weight(points, tuple(said.values()), anchor, reproaches=not _REPROACHES.isdisjoint(said))


def _counting(signs: Signs, found: dict[str, Sign | None], against: dict[str, Sign]) -> dict[str, Sign]:
    """The signs that are there. Who asks for an offer asks in general, and speaks of goods still to come."""
    there = {name: sign for name, sign in found.items() if sign}
    if "offer" not in against:
        return there
    return {name: sign for name, sign in there.items() if not _is_general(signs, name, sign)}


def _is_general(signs: Signs, name: str, sign: Sign) -> bool:
    words = sign.place.words.rstrip()
    if signs.vocabulary.finds("about_others", words):
        return True
    return words.endswith(("?", "？")) or (
        name in ("came", "demands", "asks") and bool(OFFER.search(words) or signs.vocabulary.finds("inquiry", words))
    )


_FOR = {
    "identified": 1,
    "counted": 1,
    "came": 1,
    "served": 1,
    "disagrees": 2,
    "wrong": 3,
    "complains": 2,
    "demands": 2,
    "asks": 1,
    "displeased": 1,
    "hindered": 1,
    "found": 1,
}
_AGAINST = {"offer": 3, "prospect": 3, "order": 3, "routine": 1, "well": 3}
_REPROACHES = frozenset({"wrong", "complains", "demands", "disagrees", "displeased", "hindered", "served"})
"""Without one of these a mail tells of goods and nothing else."""
_ABOUT_NOTHING = 1
"""Taken where nothing ties it to goods: a report is also spoken of by who has none to ask for."""
_ONLY_ROUTINE = 5
"""Taken besides where the subject is that of a routine matter and nothing is otherwise than agreed."""


def _about_goods(signs: Signs) -> dict[str, Sign | None]:
    """What ties the mail to goods or an order of ours."""
    received = any(one.field in _RECEIVED for one in signs.stated)
    return {
        "identified": signs.identified if signs.named_exactly else None,
        "counted": _counted(signs),
        "came": (signs.identified if received else None)
        or signs.first(CAME, "goods came")
        or signs.phrase("delivered", "goods came"),
        "served": signs.first(SERVED, "it is about our people"),
        "disagrees": signs.first(DISAGREES, "it is not as agreed"),
    }


def _counted(signs: Signs) -> Sign | None:
    stated = next((one for one in signs.stated if one.field in ("qty_affected", "defect_rate_pct")), None)
    reason = "it says how many"
    return Sign(f"{reason} ({stated.words})", stated.place) if stated else signs.first(COUNTED, reason)


def _of_mood(signs: Signs) -> dict[str, Sign | None]:
    """What is wrong, asked, found or resented."""
    return {
        "wrong": signs.wrong,
        "complains": signs.complains,
        "demands": signs.demands,
        "asks": signs.asks,
        "displeased": signs.phrase("displeased", "it is displeased") or signs.first(_SHOUTS, "it is displeased"),
        "hindered": signs.first(HINDERED, "it says what cannot be done"),
        "found": signs.phrase("found", "it tells of finding"),
    }


_SHOUTS = re.compile(r"[!！]{3}")


def _against(signs: Signs) -> dict[str, Sign | None]:
    """What makes it an inquiry, an order, a routine matter or praise."""
    return {
        "offer": signs.offer,
        "prospect": signs.prospect if not signs.delivered else None,
        "order": signs.first(ORDERS, "it is an order or about payment"),
        "routine": signs.phrase("order", "it is about an order or a routine matter", subject_only=True),
        "well": signs.phrase("all_well", "it praises"),
    }
