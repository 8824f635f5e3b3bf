"""Whether a mail is none of a complaint's: fraud, mail to many, a supplier's answer, orders, questions, nothing known.

Takes Signs; each gives the Sign that says so, or None. Raises nothing, touches nothing.
"""

import re

from intake.kinds.complaints import is_whole
from intake.kinds.signs import Sign, Signs
from intake.kinds.weighing import weigh

_LINK = re.compile(r"https?://|www\.", re.IGNORECASE)


def spam(signs: Signs) -> Sign | None:
    """Marks of fraud or advertising and something to click, about no goods of ours; whoever it claims to be from."""
    if signs.complaint_forms or (signs.identified and (signs.wrong or signs.complains)):
        return None
    marks = _apart(signs.vocabulary.finds("spam", f"{signs.message.subject}\n{signs.voice.text}"))
    to_click = _LINK.search(signs.voice.text) or signs.vocabulary.finds("newsletter", signs.voice.text)
    needed = 2 if to_click and not signs.identified else 3
    if len(marks) < needed or signs.exactly_identified:
        return None
    return Sign(
        f"it has marks of fraud or advertising ({', '.join(marks[:3])})", signs.voice.place(0, signs.message.subject)
    )


def _apart(marks: tuple[str, ...]) -> list[str]:
    """Marks without those that are only part of another."""
    return [one for one in marks if not any(one != other and one in other for other in marks)]


def list_mail(signs: Signs) -> Sign | None:
    """Mail to many (RFC 2369, RFC 2919), unless it is a whole complaint."""
    goes_to_many = signs.phrase("newsletter", "it is a newsletter")
    if signs.complaint_forms or (is_whole(signs) and (signs.exactly_identified or not goes_to_many)):
        # A customer's portal sends its complaints with the headers of a list.
        return None
    if "bulk" in signs.message.header("Precedence").lower() or "list" in signs.message.header("Precedence").lower():
        return signs.header("Precedence")
    marked = signs.header("List-Id") or signs.header("List-Unsubscribe") or signs.header("List-Post")
    offers = _LINK.search(signs.voice.text) and not signs.exactly_identified and not signs.demands
    return marked or (goes_to_many if offers or not signs.wrong else None)


def supplier_answer(signs: Signs) -> Sign | None:
    """An 8D in which we are the customer is a supplier's answer to us: the names decide the direction."""
    for form in signs.foreign_answers:
        if not signs.complaint_forms:
            slot = form.slot("customer")
            place = slot.place if slot else signs.voice.place(0, signs.subject)
            return Sign(f"in {form.name} we are the customer, so it is a supplier's answer to us", place)
    if signs.complaint_forms or (signs.named_exactly and signs.wrong):
        return None
    return signs.phrase("answer_to_us", "somebody answers a complaint of ours")


def own_routine(signs: Signs) -> Sign | None:
    """A colleague's own words under a subject of routine: a monthly report of complaints is none."""
    sender = signs.message.sender
    own = sender is not None and signs.company.is_ours(sender.email) and not signs.voice.writer_line
    return order(signs) if own else None


def order(signs: Signs) -> Sign | None:
    """Its subject is that of an order or of a routine matter."""
    return signs.phrase("order", "it is about an order or a routine matter", subject_only=True)


def inquiry(signs: Signs) -> Sign | None:
    """It asks for an offer or information."""
    return signs.offer


def question(signs: Signs) -> Sign | None:
    """A question about goods, none of an order."""
    fields = {one.field for one in signs.stated}
    if not fields & {"product", "part_no"} or "order_no" in fields or weigh(signs).may_be:
        return None
    return signs.first(_ASKS_TO_KNOW, "it asks a question about goods")


_ASKS_TO_KNOW = re.compile(r"[?？]\s*$|[吗嗎么呢][。？]?$|でしょうか|ますか|ですか|教えて")


def nothing_known(signs: Signs) -> Sign | None:
    """What no other rule knows."""
    return Sign("nothing in it is known to this desk", signs.voice.place(0, signs.message.subject))
