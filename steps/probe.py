"""Write every mail in every language once, for nobody: a text that cannot be filled shows before a customer waits.

Takes the data in force and the names every words file must have; gives how many mails were written. Raises ConfigError
naming the text. Touches nothing.
"""

from collections.abc import Callable, Collection, Iterator
from datetime import UTC, date, datetime

from documents.sample import sample_case
from outbox.letters import Desk as Writer
from outbox.letters import acknowledgement
from outbox.notices import daily_list, document_letter, follow_up, held_reminder, notice
from outbox.words import moment, words
from records.case import Case
from records.complaint import Complaint
from records.errors import ConfigError
from records.letter import Addressees, Enclosure, Letter, MadeDocument, Question, SetAside
from records.message import Address, Message
from records.place import Held
from steps.desk import Data

_NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)
_DAYS = (*(_NOON.replace(day=day) for day in range(1, 8)), *(_NOON.replace(month=month) for month in range(2, 13)))
"""Every weekday and every month."""
_FORMS = ("date", "promised", "day", "subject_date")
OF_SOME = frozenset({"months", "honorifics"})
"""Words that only some languages need; so are forms of address, which begin with `greeting`."""


def probe_texts(data: Data, needed: Collection[str]) -> int:
    """How many mails were written: each about a case of which all is known, and about one of which nothing is."""
    _require_words(data, needed)
    languages = sorted({key.partition("/")[0] for key in data.texts if key.endswith("/words")})
    letters = [letter for language in languages for letter in _letters(data, language)]
    return len(letters)


def _require_words(data: Data, needed: Collection[str]) -> None:
    """Every words file has every name, and every month and weekday can be written."""
    for key in sorted(key for key in data.texts if key.endswith("/words")):
        speech = words(data.texts, key.partition("/")[0])
        for name in needed:
            if name not in OF_SOME and not name.startswith("greeting."):
                speech[name]
        for at in _DAYS:
            _require_dates(key, speech, at)


def _require_dates(key: str, speech: dict[str, str], at: datetime) -> None:
    for form in _FORMS:
        try:
            moment(at, speech, form)
        except (KeyError, ValueError, IndexError) as error:
            mend = "Seven weekdays, no or twelve months, and only the names the shipped file fills in."
            raise ConfigError(f"texts/{key}.txt", f"'{form}' cannot write {at:%Y-%m-%d} ({error})", mend) from error


def _letters(data: Data, language: str) -> Iterator[Letter]:
    full = sample_case(data.procedure, date(2026, 1, 5)).model_copy(update={"language": language})
    bare = full.model_copy(update={"complaint": Complaint(evidence={}), "deadlines": ()})
    for case in (full, bare):
        yield from (write(data, case, language) for write in _WRITERS)


def _whom(language: str) -> Addressees:
    return Addressees(to=("nobody@kesu.example",), language=language)


def _writer(data: Data) -> Writer:
    return Writer(company="-", contact="-", time_zone=data.company.time_zone, procedure=data.procedure)


def _acknowledgement(data: Data, case: Case, language: str) -> Letter:
    return acknowledgement(case, _whom(language).to, _writer(data), data.texts)


def _notice(data: Data, case: Case, language: str) -> Letter:
    return notice(case, _whom(language), (), _writer(data), data.texts)


def _follow_up(data: Data, case: Case, language: str) -> Letter:
    message = Message(sha256="0" * 64, subject="-", from_=(Address(email="nobody@kesu.example"),), new_text="-")
    return follow_up(case, message, _whom(language), _writer(data), data.texts)


def _document(data: Data, case: Case, language: str) -> Letter:
    file = Enclosure(name="-", content_type="", sha256="0" * 64)
    made = MadeDocument(number="-", title={"en": "-"}, by="-", for_customer=True, file=file)
    return document_letter(case, made, _whom(language), _writer(data), data.texts)


def _daily_list(data: Data, case: Case, language: str) -> Letter:
    aside = SetAside(number=1, sender="-", subject=case.subject, why="-", received_at=_NOON)
    return daily_list([aside], _NOON.date(), _whom(language), _writer(data), data.texts)


def _held_reminder(data: Data, case: Case, language: str) -> Letter:
    question = Question(about=case.number, held=Held(what="-", where="-", why="-"), since=_NOON)
    return held_reminder([question], _NOON.date(), _whom(language), _writer(data), data.texts)


_WRITERS: tuple[Callable[[Data, Case, str], Letter], ...] = (
    _acknowledgement, _notice, _follow_up, _document, _daily_list, _held_reminder,
)  # fmt: skip
