"""Relate the mails of one `kesu read` call to each other, as the register does across a desk's life.

Takes readings in the order of their dates; gives for each what it duplicates or follows. Touches nothing.
"""

from cases.matching import asked_by, enquiry, index_of, match, parties_of
from records.case import Duplicate, FollowUp, Match, NewCase
from records.company import Company
from records.errors import Hold
from records.matching import Candidates, Enquiry, KnownCase
from records.message import Kind
from records.place import Held
from records.reading import ReadComplaint, Reading
from records.record import Record
from steps.read import BY_MACHINE, COMPLAINTS


class Relation(Record):
    """What one mail is to the earlier ones; `counts`: it states complaints of its own."""

    kind: Kind
    reasons: tuple[str, ...] = ()
    duplicate_of: str | None = None
    followup_of: str | None = None
    held: tuple[Held, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether its complaints are cases."""
        return self.kind in COMPLAINTS


class Relations:
    """The mails seen so far; a case's number is the name of the file it came in."""

    def __init__(self, company: Company) -> None:
        """Nothing seen."""
        self._company = company
        self._known: list[KnownCase] = []
        self._seen: dict[str, str] = {}

    def relate(self, name: str, reading: Reading) -> Relation:
        """What this mail is to those before it; it is remembered for those after."""
        kind = reading.recognition.kind
        same = self._seen.setdefault(reading.message.sha256, name)
        if same != name:
            return Relation(kind=kind, duplicate_of=same)
        relation = self._matched(kind, reading)
        if relation.counts:
            self._remember(name, reading)
        elif relation.followup_of:
            self._join(relation.followup_of, reading)
        return relation

    def _matched(self, kind: Kind, reading: Reading) -> Relation:
        first = reading.complaints[0] if reading.complaints else None
        try:
            found = self._match(reading, first)
        except Hold as hold:
            return Relation(kind=kind, held=(hold.held,) if kind is Kind.FOLLOWUP else ())
        if isinstance(found, Duplicate):
            return Relation(kind=kind, duplicate_of=_file(found.case_no), reasons=(found.because,))
        if isinstance(found, FollowUp) and kind not in BY_MACHINE:
            return Relation(kind=Kind.FOLLOWUP, followup_of=_file(found.case_no), reasons=(found.because,))
        held = found.held if isinstance(found, NewCase) else ()
        return Relation(kind=kind, held=held)

    def _match(self, reading: Reading, read: ReadComplaint | None) -> Match:
        asked = self._enquiry(reading, read)
        return match(asked, Candidates(cases=tuple(one for one in self._known if _shares(asked, one))))

    def _enquiry(self, reading: Reading, read: ReadComplaint | None) -> Enquiry:
        return enquiry(reading.message, reading.recognition, read.complaint if read else None, self._company)

    def _remember(self, name: str, reading: Reading) -> None:
        for number, read in enumerate(reading.complaints):
            keys = self._enquiry(reading, read).keys
            mail_ids = (reading.message.message_id,) if reading.message.message_id else ()
            self._known.append(KnownCase(number=f"{name}#{number}", keys=keys, mail_ids=mail_ids))

    def _join(self, name: str, reading: Reading) -> None:
        """A follow-up's own Message-ID belongs to the case, so that an answer to it does too."""
        self._known = [
            one.model_copy(update={"mail_ids": (*one.mail_ids, reading.message.message_id)})
            if _file(one.number) == name and reading.message.message_id
            else one
            for one in self._known
        ]


def _file(number: str) -> str:
    return number.rpartition("#")[0]


def _shares(asked: Enquiry, known: KnownCase) -> bool:
    """What the register's look-up finds: the thread, or the customer and a key."""
    thread = {asked.message_id, asked.in_reply_to, *asked.references} - {""}
    if thread & set(known.mail_ids):
        return True
    ours = known.keys.party in parties_of(asked.keys.party)
    return bool(asked.keys.party) and ours and bool(set(asked_by(asked)) & set(index_of(known.keys)))
