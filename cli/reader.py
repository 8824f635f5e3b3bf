"""For whom the verbs print: quality, in the one language its department reads.

Column heads, codes (`formal`, `open`, `part_no`) and fixed words are the program's own and stay English, so that a
line can be searched for by program; values and reasons are told in the reader's language.
"""

from dataclasses import dataclass

import datafiles
from outbox.said import about, said, told
from outbox.words import Texts, language_of, words
from records.case import Deadline
from records.place import Held
from records.procedure import Procedure, Text
from records.words import in_language
from service import load_procedure
from settings import Settings


@dataclass(frozen=True)
class Reader:
    """A language, and what is said in it."""

    language: str
    texts: Texts
    procedure: Procedure

    def said(self, english: str) -> str:
        """What the program says in English; what nobody has translated stays."""
        return said(english, self.texts, self.language)

    def told(self, held: Held) -> Held:
        """A question."""
        return told(held, self.texts, self.language)

    def about(self, case_no: str, mail: int) -> str:
        """A case by its number, else a mail by its own."""
        return about(case_no, mail, 0, words(self.texts, language_of(self.texts, self.language, "words")))

    def text(self, text: Text) -> str:
        """Words that stand in several languages."""
        return in_language(text, self.language)

    def department(self, name: str) -> str:
        """A department as its procedure calls it."""
        known = self.procedure.departments.get(name)
        return self.text(known.title) or name if known else name

    def clock(self, deadline: Deadline) -> str:
        """A clock's title; a procedure revised since may no longer have the clock."""
        known = next((one for one in self.procedure.clocks if one.id == deadline.clock), None)
        return self.text(known.title) or deadline.title if known else deadline.title


def reader_of(settings: Settings, procedure: Procedure | None = None) -> Reader:
    """Quality by people.toml; while nobody has entered it, who reads the procedure's own language."""
    procedure = procedure or load_procedure(settings)
    entered = datafiles.load_people(settings.root).departments.get(settings.desk.quality)
    language = entered.language if entered else procedure.identity.language
    texts = {name: text for name, (_, text) in datafiles.texts("texts", settings.root).items()}
    return Reader(language=language, texts=texts, procedure=procedure)
