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

_LONGEST = 4_000
"""Characters of a mail's own words that are compared."""
_RUN, _SKETCH, _FEW = 8, 64, 4
"""Characters of a run; runs kept of a text; runs by which a case is looked for, and the fewest that make a text."""
_ALIKE = 0.7
"""Of the runs of both texts, those that stand in both: a note before the words is no other text."""
_MOST_FIGURES = 200
_FIGURE = re.compile(r"[A-Za-z0-9./-]{0,40}[0-9][A-Za-z0-9./-]{0,40}")
_NUMBER = re.compile(r"(?<![A-Za-z0-9])[A-Za-z0-9](?:[A-Za-z0-9./_-]{0,38}[A-Za-z0-9])?(?![A-Za-z0-9])")

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
        named=_numbers_in(message.subject),
        apart=recognition.apart,
        keys=_keys(message, complaint, bounded(party(message, complaint, company), PARTY_MOST)),
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
    words = (("words", one) for one in keys.sketch[:_FEW])
    return tuple((field, value) for field, value in (*single, *(("lot", lot) for lot in keys.lot), *words) if value)


def asked_by(enquiry: Enquiry) -> tuple[tuple[str, str], ...]:
    """The (field, value) pairs by which its cases are looked for: its keys, and the numbers in its subject."""
    named = (("ref", number) for number in enquiry.named) if enquiry.keys.party else ()
    return tuple(dict.fromkeys((*index_of(enquiry.keys), *named)))


def match(asked: Enquiry, candidates: Candidates) -> Match:
    """Which case the mail belongs to, and why.

    Raises Hold when it says it is about a case that is not here, or about one of several.
    """
    for way in (_by_token, _by_message_id, _by_thread, _by_ref, _by_words, _by_name, _by_content):
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


def _by_words(asked: Enquiry, known: Sequence[KnownCase]) -> Match | None:
    """The same words with the same figures, whatever stands around them: sent once more."""
    same = [one for one in _of_the_customer(asked, known) if _has_the_words_of(asked.keys, one.keys)]
    case = _the_one(asked, same)
    return _again(asked, case, f"the same words and figures as {case.number}") if case else None


def _by_name(asked: Enquiry, known: Sequence[KnownCase]) -> Match | None:
    """Its subject bears the customer's number of a case, and it states no goods of its own."""
    if asked.kind is not Kind.FOLLOWUP and (asked.kind not in _STATES_A_COMPLAINT or _names_goods(asked.keys)):
        return None
    named = [one for one in _of_the_customer(asked, known) if one.keys.customer_ref in asked.named]
    if len(named) != 1 or _differs(asked.keys, named[0].keys):
        return None
    because = f"its subject bears the customer's number {named[0].keys.customer_ref}, that of {named[0].number}"
    return FollowUp(case_no=named[0].number, because=because)


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
    if asked.kind in _STATES_A_COMPLAINT and (asked.apart or _differs(asked.keys, case.keys)):
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
    around: dict[str, object] = {"party": "", "sketch": (), "figures": ()}
    return _near(mine, theirs) and mine.model_copy(update=around) == theirs.model_copy(update=around)


def _has_the_words_of(mine: Keys, theirs: Keys) -> bool:
    """Nearly all their words, every figure of theirs, and no other value; a note before them may be added."""
    if len(theirs.sketch) < _FEW or not theirs.figures or not set(theirs.figures) <= set(mine.figures):
        return False
    both = sorted({*mine.sketch, *theirs.sketch})[:_SKETCH]
    shared = set(mine.sketch) & set(theirs.sketch) & set(both)
    stated = ("customer_ref", "part_no", "order_no", "qty_affected", "lot")
    agree = all(getattr(mine, one) == getattr(theirs, one) for one in stated if getattr(theirs, one))
    return agree and len(shared) >= _ALIKE * len(both)


def _names_goods(keys: Keys) -> bool:
    return bool(keys.part_no or keys.lot or keys.order_no or keys.qty_affected is not None)


def _says_the_same(mine: Keys, theirs: Keys) -> bool:
    """Nothing the new mail states is missing from or other than what the case states."""
    beside = {"party", "lot", "sketch", "figures"}
    stated = (name for name in Keys.model_fields if name not in beside and getattr(mine, name))
    return set(mine.lot) <= set(theirs.lot) and all(getattr(mine, name) == getattr(theirs, name) for name in stated)


def _keys(message: Message, complaint: Complaint | None, party: str) -> Keys:
    words = _fold(message.new_text[:_LONGEST], most=_LONGEST)
    if complaint is None:
        return Keys(party=party, sketch=_sketch(words), figures=_figures(message.new_text))
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
        sketch=_sketch(words),
        figures=_figures(message.new_text),
    )


def _sketch(words: str) -> tuple[str, ...]:
    """The smallest digests of all runs of a few characters: texts that share most of them are the same text."""
    runs = {words[start : start + _RUN] for start in range(len(words) - _RUN + 1)}
    return tuple(sorted(sha256(run.encode("utf-8", "surrogatepass")).hexdigest()[:12] for run in runs)[:_SKETCH])


def _figures(text: str) -> tuple[str, ...]:
    """Every word with a figure in it, folded."""
    plain = unicodedata.normalize("NFKC", text[:_LONGEST])
    return tuple(sorted({found.casefold() for found in _FIGURE.findall(plain)})[:_MOST_FIGURES])


def _numbers_in(subject: str) -> tuple[str, ...]:
    """What may be a number by which the customer calls a complaint."""
    found = (_fold(one) for one in _NUMBER.findall(unicodedata.normalize("NFKC", subject[:1000])))
    return tuple(dict.fromkeys(one for one in found if len(one) >= _SHORTEST_REF))


def _fold(value: str | None, most: int = 200) -> str:
    """How two spellings of one number become one: width, case, spaces and the kind of dash do not count."""
    spaces, dashes = _SPACES_AND_DASHES
    plain = unicodedata.normalize("NFKC", (value or "").replace("\x00", ""))
    return dashes.sub("-", spaces.sub("", plain)).casefold()[:most]


def _numbers(cases: Sequence[KnownCase]) -> str:
    return ", ".join(one.number for one in cases)


def _hold(what: str, why: str) -> Hold:
    return Hold(Held(what=what, where="mail", why=why, act="Name the case it belongs to, or make one of it."))
