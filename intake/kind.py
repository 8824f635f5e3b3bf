"""What kind of mail it is, and why: an ordered table of small rules, the first that says yes decides.

Takes a Message, its Forms, who we are and the Languages; gives a Recognition. Raises nothing, touches nothing. Kinds
are those of the house vocabulary; machine mail follows RFC 3834, 3464, 8098 and 2369.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from intake.kinds import machine_mail, matters
from intake.kinds.signs import Sign, Signs
from intake.kinds.weighing import weigh
from intake.phrases import vocabulary_of
from intake.prose.mood import ADDS, ANEW, EARLIER, ORDERS, OUR_ANSWER, WAIVES
from intake.who.quoting import is_reply
from records.company import Company
from records.form import Form
from records.language import Languages
from records.message import Kind, Message, Recognition
from records.place import Held

_MAY_BEAR_A_TOKEN = (Kind.FOLLOWUP, Kind.AUTO, Kind.BOUNCE)
_PAPERS = (
    *(".doc", ".docx", ".pdf", ".rtf", ".odt", ".wps", ".xls", ".xlsx"),
    *(".jpg", ".jpeg", ".png", ".tif", ".tiff", ".heic"),
)
_SHORT = 400
"""Characters: words that only say that something is attached."""
_LINK = re.compile(r"https?://|www\.", re.IGNORECASE)


def recognise(message: Message, forms: tuple[Form, ...], company: Company, languages: Languages) -> Recognition:
    """The kind of a mail with its reasons and places; what is in doubt is the best guess, and held."""
    signs = Signs(message, forms, company, vocabulary_of(languages))
    for rule in RULES:
        hit = rule.says(signs)
        if hit:
            return _recognition(signs, rule, hit)
    return _recognition(signs, RULES[-1], Sign("no rule knows it", signs.voice.place(0, message.subject)))


class Rule(NamedTuple):
    """One rule: it says yes with its reason and place, or nothing."""

    name: str
    kind: Kind
    says: Callable[[Signs], Sign | None]


def _recognition(signs: Signs, rule: Rule, hit: Sign) -> Recognition:
    complains = rule.kind in (Kind.FORMAL, Kind.INFORMAL)
    support = [sign for sign in _support(signs) if complains and sign.reason != hit.reason]
    doubt = _doubt(signs, rule)
    where = f"{hit.place.origin} {hit.place.where}"
    return Recognition(
        kind=rule.kind,
        reasons=(hit.reason, *(sign.reason for sign in support)),
        places=(hit.place, *(sign.place for sign in support)),
        case_token=_token(signs) if rule.kind in _MAY_BEAR_A_TOKEN else None,
        apart=bool(signs.apart),
        held=(Held(what="kind", where=where, why=doubt, act="Say what kind of mail it is."),) if doubt else (),
    )


def _support(signs: Signs) -> list[Sign]:
    return [sign for sign in (signs.wrong, signs.identified, signs.asks) if sign]


def _doubt(signs: Signs, rule: Rule) -> str:
    """Why a person should look at the kind; empty when the mail speaks plainly."""
    doubts = {
        Kind.INQUIRY: _doubt_of_an_inquiry,
        Kind.OTHER: _doubt_of_the_unknown,
        Kind.FORMAL: _doubt_of_a_complaint,
        Kind.SPAM: _doubt_of_noise,
        Kind.AUTO: _doubt_of_noise,
    }
    if rule.name == "mail to many":
        return "" if signs.phrase("newsletter", "") else _doubt_of_noise(signs)
    if rule.kind not in doubts or (rule.kind is Kind.OTHER and rule is not RULES[-1]):
        return ""
    return doubts[rule.kind](signs)


def _doubt_of_an_inquiry(signs: Signs) -> str:
    said = signs.wrong or signs.complains or weigh(signs).may_be
    return "it asks for an offer or information, and also has words of a complaint" if said else ""


def _doubt_of_the_unknown(signs: Signs) -> str:
    if signs.complains:
        return "it speaks of a complaint but does not say what is wrong"
    if weigh(signs).may_be:
        return "some of it speaks for a complaint, but it does not say what is wrong"
    return "its matter stands in an attached paper that was not read as a form" if _is_only_a_cover(signs) else ""


def _doubt_of_a_complaint(signs: Signs) -> str:
    if not signs.wrong and not signs.complaint_forms:
        return "it complains but does not say what is wrong"
    answers = is_reply(signs.message.subject) and signs.message.in_reply_to
    return "it answers an earlier mail, yet states a complaint of its own" if answers else ""


def _doubt_of_noise(signs: Signs) -> str:
    doubtful = signs.identified and signs.wrong and signs.demands
    return "it looks like machine mail or advertising, yet names goods, a defect and a remedy" if doubtful else ""


def _is_only_a_cover(signs: Signs) -> bool:
    """Few words over a letter or a scan."""
    papers = [one for one in signs.message.files() if one.name.lower().endswith(_PAPERS) and not one.inline]
    return bool(papers) and len(signs.voice.text) < _SHORT


def _our_token(signs: Signs) -> Sign | None:
    """Our case number in the subject; in the text, unless the text is a whole complaint of its own."""
    place = signs.voice.place(0, signs.message.subject)
    token = signs.token_in(signs.message.subject)
    if token:
        return Sign(f"its subject bears our case number {token}", place)
    token = signs.token_in(signs.message.new_text)
    if token and not _is_whole(signs):
        return Sign(f"its text names our case number {token}", place)
    older = signs.token_in("\n".join((*signs.message.references, signs.message.in_reply_to, signs.history)))
    if older and (is_reply(signs.message.subject) or signs.message.in_reply_to) and not _is_whole(signs):
        return Sign(f"it answers a mail about our case {older}", place)
    return None


def _token(signs: Signs) -> str | None:
    message = signs.message
    sources = (message.subject, message.new_text, *message.references, message.in_reply_to, signs.history)
    return next((token for words in sources if (token := signs.token_in(words))), None)


def _is_whole(signs: Signs) -> bool:
    """A complaint complete in itself: what is wrong, which goods and how many, and what is asked."""
    if signs.complaint_forms:
        return True
    return bool(signs.wrong and signs.asks and (signs.exactly_identified or (signs.demands and signs.identified)))


def _spam(signs: Signs) -> Sign | None:
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


def _list_mail(signs: Signs) -> Sign | None:
    """Mail to many (RFC 2369, RFC 2919), unless it is a whole complaint."""
    goes_to_many = signs.phrase("newsletter", "it is a newsletter")
    if signs.complaint_forms or (_is_whole(signs) and (signs.exactly_identified or not goes_to_many)):
        # A customer's portal sends its complaints with the headers of a list.
        return None
    if "bulk" in signs.message.header("Precedence").lower() or "list" in signs.message.header("Precedence").lower():
        return signs.header("Precedence")
    marked = signs.header("List-Id") or signs.header("List-Unsubscribe") or signs.header("List-Post")
    return marked or (goes_to_many if not signs.wrong else None)


def _supplier_answer(signs: Signs) -> Sign | None:
    """An 8D in which we are the customer is a supplier's answer to us: the names decide the direction."""
    for form in signs.foreign_answers:
        if not signs.complaint_forms:
            slot = form.slot("customer")
            place = slot.place if slot else signs.voice.place(0, signs.subject)
            return Sign(f"in {form.name} we are the customer, so it is a supplier's answer to us", place)
    if signs.complaint_forms or (signs.named_exactly and signs.wrong):
        return None
    return signs.phrase("answer_to_us", "somebody answers a complaint of ours")


def _thread(signs: Signs) -> Sign | None:
    """An answer in a thread about a complaint, which does not state a whole new one."""
    message = signs.message
    if not (is_reply(message.subject) or message.in_reply_to) or signs.complaint_forms:
        return None
    bare = re.sub(r"^\s*(?:(?:re|回复|答复|aw|回覆|返信)\s*[:：]\s*)+", "", message.subject, flags=re.IGNORECASE)
    in_subject = signs.vocabulary.finds("complaint", bare)
    in_history = signs.vocabulary.finds("complaint", signs.history) or signs.vocabulary.finds("defect", signs.history)
    if _is_whole(signs) and (signs.apart or not in_subject):
        return None
    if (in_subject and is_reply(message.subject)) or in_history or _only_its_subject_complains(signs):
        place = signs.header("In-Reply-To") or signs.header("Subject")
        return Sign("it answers a mail about a complaint", place.place) if place else None
    return None


def _only_its_subject_complains(signs: Signs) -> bool:
    """The subject of an answer is that of the mail answered; its own words say of nothing new that it is wrong."""
    told = is_reply(signs.message.subject) and signs.wrong and not signs.exactly_identified
    return bool(told and signs.wrong and signs.wrong.place.where == "header:Subject" and not signs.apart)


def _follow_up_words(signs: Signs) -> Sign | None:
    """Words about a complaint made before, without the numbers of a new one."""
    told = _told_before(signs)
    if told or _is_whole(signs):
        return told
    said = signs.phrase("followup", "it speaks of a complaint made before")
    numbered = any(one.field == "customer_ref" for one in signs.stated)
    answers = is_reply(signs.message.subject) or signs.message.in_reply_to
    return said if said and (numbered or signs.complains or answers) else None


def _told_before(signs: Signs) -> Sign | None:
    """It takes up what was told before, or its subject adds to a numbered matter; and nothing of it is new."""
    if signs.exactly_identified or signs.complaint_forms or signs.apart or signs.first(ANEW, ""):
        return None
    earlier = signs.first(EARLIER, "it takes up what was told before")
    if earlier and (signs.wrong or signs.complains or signs.demands or _is_about_a_complaint(signs, earlier)):
        return earlier
    answered = signs.first(OUR_ANSWER, "it speaks of an answer of ours")
    if answered:
        return answered
    adds = signs.vocabulary.finds("complaint", signs.subject) or _NUMBERED.search(signs.subject)
    if adds and ADDS.search(signs.subject):
        return Sign("its subject adds to an earlier matter", signs.voice.place(0, signs.subject))
    return None


def _is_about_a_complaint(signs: Signs, told: Sign) -> bool:
    return bool(signs.vocabulary.finds("complaint", told.place.words))


_NUMBERED = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2,6}[-_/ ]?\d[\d-]{2,20}")
"""A number as complaints bear one: `CPAR-2611-033`."""


def _remark(signs: Signs) -> Sign | None:
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


def _form(signs: Signs) -> Sign | None:
    """A complaint report or 8D report is a formal complaint."""
    for form in signs.complaint_forms:
        place = form.slots[0].place if form.slots else signs.voice.place(0, signs.subject)
        return Sign(f"a complaint form is attached: {form.name}", place)
    return None


def _formal(signs: Signs) -> Sign | None:
    """It says what is wrong, and which goods or what it asks for; or it plainly makes a complaint."""
    if _is_order(signs):
        return signs.wrong if _is_whole(signs) or signs.phrase("make_case", "", subject_only=True) else None
    if signs.wrong and (signs.identified or signs.asks):
        if (_is_prospect(signs) or _asks_for_other_things(signs)) and not signs.complains:
            whole = _is_whole(signs) and not _is_prospect(signs)
            return signs.wrong if whole or weigh(signs).is_enough else None
        plain = signs.complains or _is_whole(signs) or signs.demands
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


def _weighed(signs: Signs) -> Sign | None:
    """Enough small signs, though what is wrong is said in words unknown here."""
    weight = weigh(signs)
    if not weight.is_enough or not weight.anchor:
        return None
    reasons = dict.fromkeys((weight.anchor.reason, *(sign.reason for sign in weight.said)))
    return Sign("; ".join((*reasons, "taken together it reads as a complaint")), weight.anchor.place)


def _light(signs: Signs) -> Sign | None:
    """Of goods that came something small is told, and nothing is wanted."""
    if signs.demands or _is_other_matter(signs) or (signs.asks and signs.named_exactly):
        return None
    aside = _by_the_way(signs) or signs.phrase("informal", "it says that it wants no answer")
    slight = signs.phrase("slight", "")
    return aside if aside and slight and (signs.identified or weigh(signs).anchor) else None


def _passed_on(signs: Signs) -> Sign | None:
    """A colleague passes a customer's mail on as a complaint."""
    return signs.passed_on


def _remedy(signs: Signs) -> Sign | None:
    """A remedy is asked for goods it names: something is wrong with them, in words unknown here."""
    named = signs.identified or _is_only_a_cover(signs)
    return signs.demands if named and not _is_other_matter(signs) and not _is_prospect(signs) else None


def _is_order(signs: Signs) -> bool:
    return bool(signs.vocabulary.finds("order", signs.subject))


def _is_other_matter(signs: Signs) -> bool:
    return _is_order(signs) or bool(signs.vocabulary.finds("inquiry", signs.subject))


def _informal(signs: Signs) -> Sign | None:
    """It says what is wrong and nothing more."""
    other = _is_other_matter(signs) or _is_prospect(signs) or _asks_for_other_things(signs)
    return signs.wrong if not other else None


def _order(signs: Signs) -> Sign | None:
    return signs.phrase("order", "it is about an order or a routine matter", subject_only=True)


def _inquiry(signs: Signs) -> Sign | None:
    return signs.offer


def _question(signs: Signs) -> Sign | None:
    """A question about goods, none of an order."""
    fields = {one.field for one in signs.stated}
    if not fields & {"product", "part_no"} or "order_no" in fields or weigh(signs).may_be:
        return None
    return signs.first(_ASKS_TO_KNOW, "it asks a question about goods")


_ASKS_TO_KNOW = re.compile(r"[?？]\s*$|[吗嗎么呢][。？]?$|でしょうか|ますか|ですか|教えて")


def _nothing_known(signs: Signs) -> Sign | None:
    return Sign("nothing in it is known to this desk", signs.voice.place(0, signs.message.subject))


RULES = (
    Rule("delivery report", Kind.BOUNCE, machine_mail.bounce),
    Rule("own letter", Kind.AUTO, machine_mail.own_loop),
    Rule("read receipt", Kind.AUTO, machine_mail.receipt),
    Rule("automatic answer", Kind.AUTO, machine_mail.auto_reply),
    Rule("automatic acknowledgement", Kind.AUTO, machine_mail.acknowledgement),
    Rule("calendar", Kind.AUTO, machine_mail.calendar),
    Rule("our case number", Kind.FOLLOWUP, _our_token),
    Rule("fraud or advertising", Kind.SPAM, _spam),
    Rule("mail to many", Kind.OTHER, _list_mail),
    Rule("supplier's answer", Kind.OTHER, _supplier_answer),
    Rule("thread of a complaint", Kind.FOLLOWUP, _thread),
    Rule("words of a follow-up", Kind.FOLLOWUP, _follow_up_words),
    Rule("remark", Kind.INFORMAL, _remark),
    Rule("complaint form", Kind.FORMAL, _form),
    Rule("praise", Kind.OTHER, matters.praise),
    Rule("accident", Kind.FORMAL, matters.accident),
    Rule("wrong bill", Kind.FORMAL, matters.wrong_bill),
    Rule("complaint", Kind.FORMAL, _formal),
    Rule("remedy for goods", Kind.FORMAL, _remedy),
    Rule("passed on as a complaint", Kind.FORMAL, _passed_on),
    Rule("machine mail", Kind.AUTO, machine_mail.generated),
    Rule("small matter", Kind.INFORMAL, _light),
    Rule("weighed as a complaint", Kind.FORMAL, _weighed),
    Rule("something wrong, nothing asked", Kind.INFORMAL, _informal),
    Rule("order or routine", Kind.OTHER, _order),
    Rule("inquiry", Kind.INQUIRY, _inquiry),
    Rule("question of a plan", Kind.INQUIRY, matters.question_of_a_plan),
    Rule("question about goods", Kind.INQUIRY, _question),
    Rule("nothing known", Kind.OTHER, _nothing_known),
)
"""In this order; the first that says yes decides."""
