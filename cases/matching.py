"""Whether a mail belongs to a case that is here: a new case, a follow-up, or the same complaint again.

Takes records, gives records, raises Hold where only a person can tell; touches nothing. The order is that of how
surely a sign names one case: our own number, the thread, the customer's number, and last what the complaint says.
Where the doubt is only whether a second case is needed, the case is made and a person is asked: its number, its
acknowledgement and its clocks must not wait (house.md: a hold stops only what needs it).
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from hashlib import sha256

from records.case import Duplicate, FollowUp, Match, NewCase
from records.company import Company
from records.complaint import Complaint
from records.errors import Hold
from records.matching import MESSAGE_ID_MOST, PARTY_MOST, Candidates, Enquiry, Keys, KnownCase, bounded
from records.message import Kind, Message, Recognition
from records.place import Held
from records.public_mail import PUBLIC_MAIL

_SHORTEST_REF = 4
"""A customer's number shorter than this (`1`, `03`) is a line of a list, not the name of a complaint."""

_STATES_A_COMPLAINT = (Kind.FORMAL, Kind.INFORMAL)
_SPACES_AND_DASHES = (re.compile(r"\s+"), re.compile(r"[‐‑‒–—−_]"))


def enquiry(message: Message, recognition: Recognition, complaint: Complaint | None, company: Company) -> Enquiry:
    """What a mail, or one of its complaints, brings to the comparison."""
    return Enquiry(
        kind=recognition.kind,
        token=(recognition.case_token or "").upper(),
        message_id=bounded(message.message_id, MESSAGE_ID_MOST),
        in_reply_to=bounded(message.in_reply_to, MESSAGE_ID_MOST),
        references=tuple(bounded(name, MESSAGE_ID_MOST) for name in message.references),
        keys=_keys(complaint, bounded(party(message, complaint, company), PARTY_MOST)),
    )


def party(message: Message, complaint: Complaint | None, company: Company) -> str:
    """The customer as the mail shows one: who complains, else who writes, else whom to answer; never one of us."""
    stated = [complaint.contact_email] if complaint and complaint.contact_email else []
    for email in [*stated, *(address.email for address in (*message.from_, *message.reply_to))]:
        address = email.lower()
        if "@" in address and not company.is_ours(address):
            domain = address.rpartition("@")[2]
            return address if domain in PUBLIC_MAIL else domain
    return ""


def parties_of(party: str) -> tuple[str, ...]:
    """A party and the domains it lies in: `mail.muster.example` is also `muster.example`."""
    if not party or "@" in party:
        return (party,)
    labels = party.split(".")
    return tuple(".".join(labels[start:]) for start in range(max(1, len(labels) - 1)))


def index_of(keys: Keys) -> tuple[tuple[str, str], ...]:
    """The (field, value) pairs a case can be found by; none while the customer is unknown."""
    if not keys.party:
        return ()
    single = (("ref", keys.customer_ref), ("part", keys.part_no), ("order", keys.order_no), ("defect", keys.defect))
    return tuple((field, value) for field, value in (*single, *(("lot", lot) for lot in keys.lot)) if value)


def match(asked: Enquiry, candidates: Candidates) -> Match:
    """Which case the mail belongs to, and why.

    Raises Hold when it says it is about a case that is not here, or about one of several.
    """
    for way in (_by_token, _by_message_id, _by_thread, _by_ref, _by_content):
        found = way(asked, candidates.cases)
        if found is not None:
            return found
    if asked.kind is Kind.FOLLOWUP:
        raise _hold("case not here", "it writes about an earlier matter, and nothing in it names a case that is here")
    return NewCase(because="no known case shares a number, a thread or its content")


def _by_token(asked: Enquiry, known: Sequence[KnownCase]) -> Match | None:
    if not asked.token:
        return None
    case = next((one for one in known if one.number.upper() == asked.token), None)
    if case is None:
        if asked.kind in _STATES_A_COMPLAINT:
            return None
        raise _hold("case not here", f"it bears our number {asked.token}, and no such case is here")
    in_thread = bool(set(case.our_ids) & set(_thread(asked)))
    if _foreign(asked.keys, case.keys) and not in_thread:
        if asked.kind in _STATES_A_COMPLAINT:
            return NewCase(because=f"it quotes {case.number}, which is another customer's, and complains itself")
        raise _hold("sender", f"it quotes {case.number}, which is the case of another customer")
    return _joined(asked, case, f"the subject bears {case.number}")


def _by_message_id(asked: Enquiry, known: Sequence[KnownCase]) -> Match | None:
    same = [one for one in known if asked.message_id and asked.message_id in one.mail_ids]
    same = [one for one in same if not _foreign(asked.keys, one.keys) and not _differs(asked.keys, one.keys)]
    case = _the_one(asked, same)
    if case is None:
        return None
    because = "the same mail, by its Message-ID, came before"
    return Duplicate(case_no=case.number, because=because, same_mail=True)


def _by_thread(asked: Enquiry, known: Sequence[KnownCase]) -> Match | None:
    """In-Reply-To names the mail answered, so it goes before References (RFC 5322 section 3.6.4)."""
    for message_id in _thread(asked):
        named = [one for one in known if message_id in one.mail_ids + one.our_ids]
        if asked.kind in _STATES_A_COMPLAINT:
            named = [one for one in named if not _foreign(asked.keys, one.keys)]
        if not named:
            continue
        case = _the_one(asked, named)
        if case is None:
            raise _hold("case", f"it answers a mail about {_numbers(named)}, and does not say about which")
        return _joined(asked, case, f"it answers a mail of {case.number}")
    return None


def _by_ref(asked: Enquiry, known: Sequence[KnownCase]) -> Match | None:
    ref = asked.keys.customer_ref
    same = [one for one in _of_the_customer(asked, known) if ref and one.keys.customer_ref == ref]
    if not same:
        return None
    agreeing = [one for one in same if not _differs(asked.keys, one.keys)]
    case = _the_one(asked, agreeing)
    if case is None:
        return _close(asked, agreeing or same, f"the customer's number {ref} is that of")
    if _says_the_same(asked.keys, case.keys):
        return _again(asked, case, f"the customer's number {ref} and what it says are those of {case.number}")
    return FollowUp(case_no=case.number, because=f"the customer's number {ref} is that of {case.number}")


def _by_content(asked: Enquiry, known: Sequence[KnownCase]) -> Match | None:
    near = [one for one in _of_the_customer(asked, known) if _near(asked.keys, one.keys)]
    if not near:
        return None
    same = [one for one in near if _identical(asked.keys, one.keys)]
    if len(same) == 1:
        return _again(asked, same[0], f"the same customer, part, lot, order, quantity and words as {same[0].number}")
    if asked.kind is Kind.FOLLOWUP and len(near) == 1:
        return FollowUp(case_no=near[0].number, because=f"the same customer, part and lot as {near[0].number}")
    return _close(asked, near, "the same customer, part and lot as")


def _joined(asked: Enquiry, case: KnownCase, because: str) -> Match:
    """The mail names the case; a complaint about another part or under another number is still a new one."""
    if asked.kind in _STATES_A_COMPLAINT and _differs(asked.keys, case.keys):
        return NewCase(because=f"{because}, but it complains about something else")
    return FollowUp(case_no=case.number, because=because)


def _again(asked: Enquiry, case: KnownCase, because: str) -> Match:
    """Nothing new: the same complaint, unless the mail is a word about it."""
    if asked.kind is Kind.FOLLOWUP:
        return FollowUp(case_no=case.number, because=because)
    return Duplicate(case_no=case.number, because=because)


def _close(asked: Enquiry, near: Sequence[KnownCase], because: str) -> NewCase:
    """A complaint near another case: made, and asked about. A follow-up that could be about several waits."""
    numbers = _numbers(near)
    if asked.kind is Kind.FOLLOWUP:
        raise _hold("case", f"{because} {numbers}, and it does not say which")
    act = "Say whether it is a case of its own. If it is not, withdraw it and refer to the other."
    held = Held(what="case", where="mail", why=f"{because} {numbers}", act=act)
    return NewCase(because=f"{because} {numbers}, but not all it says is the same", held=(held,))


def _the_one(asked: Enquiry, cases: Sequence[KnownCase]) -> KnownCase | None:
    """The only case, or of several from one mail the only one the words fit; by exact likeness before mere accord."""
    if len(cases) == 1:
        return cases[0]
    tests: tuple[Callable[[Keys, Keys], bool], ...] = (_identical, _near)
    for fits in tests:
        fitting = [one for one in cases if fits(asked.keys, one.keys)]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _thread(asked: Enquiry) -> tuple[str, ...]:
    """The Message-IDs answered, the nearest first."""
    return tuple(name for name in (asked.in_reply_to, *reversed(asked.references)) if name)


def _of_the_customer(asked: Enquiry, known: Sequence[KnownCase]) -> list[KnownCase]:
    return [one for one in known if asked.keys.party and one.keys.party in parties_of(asked.keys.party)]


def _foreign(mine: Keys, theirs: Keys) -> bool:
    """Two customers, both known, and neither's domain within the other's."""
    if not mine.party or not theirs.party:
        return False
    return mine.party not in parties_of(theirs.party) and theirs.party not in parties_of(mine.party)


def _differs(mine: Keys, theirs: Keys) -> bool:
    """Both state a part or a number of their own, and not the same. A further lot is still the same matter."""
    pairs = ((mine.part_no, theirs.part_no), (mine.customer_ref, theirs.customer_ref))
    return any(one and other and one != other for one, other in pairs)


def _near(mine: Keys, theirs: Keys) -> bool:
    """The same part and a lot in common, and no contradiction in order or the customer's number."""
    orders_fit = not (mine.order_no and theirs.order_no) or mine.order_no == theirs.order_no
    return bool(
        mine.part_no
        and mine.part_no == theirs.part_no
        and set(mine.lot) & set(theirs.lot)
        and orders_fit
        and not _differs(mine, theirs)
    )


def _identical(mine: Keys, theirs: Keys) -> bool:
    """Near, and every thing either states is the same."""
    return _near(mine, theirs) and mine.model_copy(update={"party": theirs.party}) == theirs


def _says_the_same(mine: Keys, theirs: Keys) -> bool:
    """Nothing the new mail states is missing from or other than what the case states."""
    stated = (name for name in Keys.model_fields if name not in {"party", "lot"} and getattr(mine, name))
    return set(mine.lot) <= set(theirs.lot) and all(getattr(mine, name) == getattr(theirs, name) for name in stated)


def _keys(complaint: Complaint | None, party: str) -> Keys:
    if complaint is None:
        return Keys(party=party)
    ref = _fold(complaint.customer_ref)
    return Keys(
        party=party,
        customer_ref=ref if len(ref) >= _SHORTEST_REF else "",
        part_no=_fold(complaint.part_no),
        lot=tuple(sorted({_fold(lot) for lot in complaint.lot or ()} - {""})),
        order_no=_fold(complaint.order_no),
        qty_affected=complaint.qty_affected,
        complaint_date=complaint.complaint_date,
        defect=sha256(_fold(complaint.defect).encode()).hexdigest() if complaint.defect else "",
    )


def _fold(value: str | None) -> str:
    """How two spellings of one number become one: width, case, spaces and the kind of dash do not count."""
    spaces, dashes = _SPACES_AND_DASHES
    plain = unicodedata.normalize("NFKC", (value or "").replace("\x00", ""))
    return dashes.sub("-", spaces.sub("", plain)).casefold()[:200]


def _numbers(cases: Sequence[KnownCase]) -> str:
    return ", ".join(one.number for one in cases)


def _hold(what: str, why: str) -> Hold:
    return Hold(Held(what=what, where="mail", why=why, act="Name the case it belongs to, or make one of it."))
