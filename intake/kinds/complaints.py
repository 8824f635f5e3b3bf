"""Whether a mail complains: by a form, plainly, by what it asks, by small signs together, or only by the way.

Takes Signs; each gives the Sign that says so, or None. Raises nothing, touches nothing.
"""

from intake.kinds import matters
from intake.kinds.signs import Sign, Signs
from intake.kinds.weighing import weigh
from intake.prose.mood import ORDERS, WAIVES

_PAPERS = (
    *(".doc", ".docx", ".pdf", ".rtf", ".odt", ".wps", ".xls", ".xlsx"),
    *(".jpg", ".jpeg", ".png", ".tif", ".tiff", ".heic"),
)


_SHORT = 400
"""Characters: words that only say that something is attached."""


def is_only_a_cover(signs: Signs) -> bool:
    """Few words over a letter or a scan."""
    papers = [one for one in signs.message.files() if one.name.lower().endswith(_PAPERS) and not one.inline]
    return bool(papers) and len(signs.voice.text) < _SHORT


def is_whole(signs: Signs) -> bool:
    """A complaint complete in itself: what is wrong, which goods and how many, and what is asked."""
    if signs.complaint_forms:
        return True
    return bool(signs.wrong and signs.asks and (signs.exactly_identified or (signs.demands and signs.identified)))


def remark(signs: Signs) -> Sign | None:
    """A remark that says itself that it is no complaint, or one made by the way that asks for nothing."""
    if signs.complaint_forms:
        return None
    said = signs.phrase("informal", "it says that it wants no answer")
    if said and (signs.wrong or signs.complains or _is_said_of_goods(signs)):
        return said
    aside = _by_the_way(signs)
    dated = any(one.field == "due_date" for one in signs.stated)
    asks = signs.demands or dated or (signs.asks and signs.exactly_identified)
    return aside if aside and signs.wrong and not asks and not signs.complains else None


def _by_the_way(signs: Signs) -> Sign | None:
    reason = "it is said by the way"
    return signs.phrase("aside", reason) or signs.first(WAIVES, reason)


def _is_said_of_goods(signs: Signs) -> bool:
    """A mail that takes back what it never said: `不算投诉`, `this is not a complaint`."""
    denied = " ".join(signs.vocabulary.finds("informal", signs.voice.text))
    return bool(signs.vocabulary.finds("complaint", denied))


def form(signs: Signs) -> Sign | None:
    """A complaint report or 8D report is a formal complaint."""
    for form in signs.complaint_forms:
        place = form.slots[0].place if form.slots else signs.voice.place(0, signs.subject)
        return Sign(f"a complaint form is attached: {form.name}", place)
    return None


def formal(signs: Signs) -> Sign | None:
    """It says what is wrong, and which goods or what it asks for; or it plainly makes a complaint."""
    if _is_order(signs):
        return signs.wrong if is_whole(signs) or signs.phrase("make_case", "", subject_only=True) else None
    if signs.wrong and (signs.identified or signs.asks):
        if (_is_prospect(signs) or _asks_for_other_things(signs)) and not signs.complains:
            whole = is_whole(signs) and not _is_prospect(signs)
            return signs.wrong if whole or weigh(signs).is_enough else None
        plain = signs.complains or is_whole(signs) or signs.demands
        return signs.wrong if plain or not _is_other_matter(signs) else None
    if signs.complains and (signs.identified or signs.asks) and not _is_other_matter(signs):
        return signs.complains
    return None


def _is_prospect(signs: Signs) -> bool:
    """Somebody who thinks of buying, and has had nothing from us yet."""
    return bool(signs.prospect or matters.is_wanted_defect(signs)) and not signs.delivered


def _asks_for_other_things(signs: Signs) -> bool:
    """An offer is asked for or an order placed: what is wrong may be the writer's own trouble."""
    return bool(signs.offer or signs.first(ORDERS, ""))


def weighed(signs: Signs) -> Sign | None:
    """Enough small signs, though what is wrong is said in words unknown here."""
    weight = weigh(signs)
    if not weight.is_enough or not weight.anchor:
        return None
    reasons = dict.fromkeys((weight.anchor.reason, *(sign.reason for sign in weight.said)))
    return Sign("; ".join((*reasons, "taken together it reads as a complaint")), weight.anchor.place)


def light(signs: Signs) -> Sign | None:
    """Of goods that came something small is told, and nothing is wanted."""
    if signs.demands or _is_other_matter(signs) or (signs.asks and signs.named_exactly):
        return None
    aside = _by_the_way(signs) or signs.phrase("informal", "it says that it wants no answer")
    slight = signs.phrase("slight", "")
    return aside if aside and slight and (signs.identified or weigh(signs).anchor) else None


def passed_on(signs: Signs) -> Sign | None:
    """A colleague passes a customer's mail on as a complaint."""
    return signs.passed_on


def remedy(signs: Signs) -> Sign | None:
    """A remedy is asked for goods it names: something is wrong with them, in words unknown here."""
    named = signs.identified or is_only_a_cover(signs)
    return signs.demands if named and not _is_other_matter(signs) and not _is_prospect(signs) else None


def _is_order(signs: Signs) -> bool:
    return bool(signs.vocabulary.finds("order", signs.subject))


def _is_other_matter(signs: Signs) -> bool:
    return _is_order(signs) or bool(signs.vocabulary.finds("inquiry", signs.subject))


def informal(signs: Signs) -> Sign | None:
    """It says what is wrong and nothing more."""
    other = _is_other_matter(signs) or _is_prospect(signs) or _asks_for_other_things(signs)
    return signs.wrong if not other else None
