"""Whether a mail goes on with an earlier matter: our case number, the thread, the words of a follow-up.

Takes Signs; each gives the Sign that says so, or None. Raises nothing, touches nothing.
"""

import re

from intake.kinds.complaints import is_whole
from intake.kinds.signs import Sign, Signs
from intake.prose.mood import ADDS, ANEW, EARLIER, OUR_ANSWER
from intake.who.quoting import is_reply


def our_token(signs: Signs) -> Sign | None:
    """Our case number in the subject; in the text, unless the text is a whole complaint of its own."""
    place = signs.voice.place(0, signs.message.subject)
    token = signs.token_in(signs.message.subject)
    if token:
        return Sign(f"its subject bears our case number {token}", place)
    token = signs.token_in(signs.message.new_text)
    if token and not is_whole(signs):
        return Sign(f"its text names our case number {token}", place)
    older = signs.token_in("\n".join((*signs.message.references, signs.message.in_reply_to, signs.history)))
    if older and (is_reply(signs.message.subject) or signs.message.in_reply_to) and not is_whole(signs):
        return Sign(f"it answers a mail about our case {older}", place)
    return None


def token(signs: Signs) -> str | None:
    """Our case number, wherever the mail bears it."""
    message = signs.message
    sources = (message.subject, message.new_text, *message.references, message.in_reply_to, signs.history)
    return next((token for words in sources if (token := signs.token_in(words))), None)


def thread(signs: Signs) -> Sign | None:
    """An answer in a thread about a complaint, which does not state a whole new one."""
    message = signs.message
    if not (is_reply(message.subject) or message.in_reply_to) or signs.complaint_forms:
        return None
    bare = re.sub(r"^\s*(?:(?:re|回复|答复|aw|回覆|返信)\s*[:：]\s*)+", "", message.subject, flags=re.IGNORECASE)
    in_subject = signs.vocabulary.finds("complaint", bare)
    in_history = signs.vocabulary.finds("complaint", signs.history) or signs.vocabulary.finds("defect", signs.history)
    if is_whole(signs) and (signs.apart or not in_subject):
        return None
    if (in_subject and is_reply(message.subject)) or in_history or _only_its_subject_complains(signs):
        place = signs.header("In-Reply-To") or signs.header("Subject")
        return Sign("it answers a mail about a complaint", place.place) if place else None
    return None


def _only_its_subject_complains(signs: Signs) -> bool:
    """The subject of an answer is that of the mail answered; its own words say of nothing new that it is wrong."""
    told = is_reply(signs.message.subject) and signs.wrong and not signs.exactly_identified
    return bool(told and signs.wrong and signs.wrong.place.where == "header:Subject" and not signs.apart)


def follow_up_words(signs: Signs) -> Sign | None:
    """Words about a complaint made before, without the numbers of a new one."""
    told = _told_before(signs)
    if told or is_whole(signs):
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
