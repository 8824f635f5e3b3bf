"""What kind of mail it is, and why: an ordered table of small rules, the first that says yes decides.

Takes a Message, its Forms, who we are and the Languages; gives a Recognition. Raises nothing, touches nothing. Kinds
are those of the house vocabulary; machine mail follows RFC 3834, 3464, 8098 and 2369.
"""

from collections.abc import Callable
from typing import NamedTuple

from intake.kinds import complaints, followups, machine_mail, matters, noise
from intake.kinds.signs import Sign, Signs
from intake.kinds.weighing import weigh
from intake.phrases import vocabulary_of
from intake.who.quoting import is_reply
from records.company import Company
from records.form import Form
from records.language import Languages
from records.message import Kind, Message, Recognition
from records.place import Held

_MAY_BEAR_A_TOKEN = (Kind.FOLLOWUP, Kind.AUTO, Kind.BOUNCE)


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
        case_token=followups.token(signs) if rule.kind in _MAY_BEAR_A_TOKEN else None,
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
    return (
        "its matter stands in an attached paper that was not read as a form"
        if complaints.is_only_a_cover(signs)
        else ""
    )


def _doubt_of_a_complaint(signs: Signs) -> str:
    if not signs.wrong and not signs.complaint_forms:
        return "it complains but does not say what is wrong"
    answers = is_reply(signs.message.subject) and signs.message.in_reply_to
    return "it answers an earlier mail, yet states a complaint of its own" if answers else ""


def _doubt_of_noise(signs: Signs) -> str:
    doubtful = signs.identified and signs.wrong and signs.demands
    return "it looks like machine mail or advertising, yet names goods, a defect and a remedy" if doubtful else ""


RULES = (
    Rule("delivery report", Kind.BOUNCE, machine_mail.bounce),
    Rule("own letter", Kind.AUTO, machine_mail.own_loop),
    Rule("read receipt", Kind.AUTO, machine_mail.receipt),
    Rule("automatic answer", Kind.AUTO, machine_mail.auto_reply),
    Rule("automatic acknowledgement", Kind.AUTO, machine_mail.acknowledgement),
    Rule("calendar", Kind.AUTO, machine_mail.calendar),
    Rule("our case number", Kind.FOLLOWUP, followups.our_token),
    Rule("fraud or advertising", Kind.SPAM, noise.spam),
    Rule("mail to many", Kind.OTHER, noise.list_mail),
    Rule("supplier's answer", Kind.OTHER, noise.supplier_answer),
    Rule("thread of a complaint", Kind.FOLLOWUP, followups.thread),
    Rule("words of a follow-up", Kind.FOLLOWUP, followups.follow_up_words),
    Rule("our own routine", Kind.OTHER, noise.own_routine),
    Rule("remark", Kind.INFORMAL, complaints.remark),
    Rule("complaint form", Kind.FORMAL, complaints.form),
    Rule("praise", Kind.OTHER, matters.praise),
    Rule("accident", Kind.FORMAL, matters.accident),
    Rule("wrong bill", Kind.FORMAL, matters.wrong_bill),
    Rule("complaint", Kind.FORMAL, complaints.formal),
    Rule("remedy for goods", Kind.FORMAL, complaints.remedy),
    Rule("passed on as a complaint", Kind.FORMAL, complaints.passed_on),
    Rule("machine mail", Kind.AUTO, machine_mail.generated),
    Rule("small matter", Kind.INFORMAL, complaints.light),
    Rule("weighed as a complaint", Kind.FORMAL, complaints.weighed),
    Rule("something wrong, nothing asked", Kind.INFORMAL, complaints.informal),
    Rule("order or routine", Kind.OTHER, noise.order),
    Rule("inquiry", Kind.INQUIRY, noise.inquiry),
    Rule("question of a plan", Kind.INQUIRY, matters.question_of_a_plan),
    Rule("question about goods", Kind.INQUIRY, noise.question),
    Rule("nothing known", Kind.OTHER, noise.nothing_known),
)
"""In this order; the first that says yes decides."""
