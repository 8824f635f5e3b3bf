"""What every step works with: the company's data, and the edges it may touch. Made once by service.py."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from archive.vault import Vault
from cases.store import Store
from documents.render import Renderer
from records.calendar import WorkCalendar
from records.company import Company
from records.document import TemplateRevision
from records.language import Languages
from records.letter import Sender
from records.people import Customer, People
from records.procedure import Procedure
from records.words import Words
from routing.words import Sentences
from steps.read import Known


@dataclass(frozen=True)
class Data:
    """The data files in force, read once; nothing in it changes while the desk runs."""

    company: Company
    languages: Languages
    procedure: Procedure
    people: People
    customers: tuple[Customer, ...]
    calendar: WorkCalendar
    master_list: tuple[TemplateRevision, ...]
    words: Words
    texts: Mapping[str, str]
    sentences: Sentences
    """What routing explains itself with."""
    sender: Sender
    quality: str
    """The department that gets every document and the daily list."""
    contact: str
    """How a customer reaches a person, as printed in acknowledgements."""
    contact_en: str = ""
    """The same for customers who do not read Chinese."""

    @property
    def known(self) -> Known:
        """What reading a mail needs of it."""
        return Known(self.company, self.languages, self.calendar, self.customers)

    @property
    def reads(self) -> str:
        """The language quality reads; while nobody has entered it, the procedure's own."""
        entered = self.people.departments.get(self.quality)
        return entered.language if entered else self.procedure.identity.language


@dataclass(frozen=True)
class Desk:
    """Data and edges together."""

    data: Data
    store: Store
    vault: Vault
    renderer: Renderer

    def local(self, instant: datetime) -> datetime:
        """An instant in the company's time zone."""
        return instant.astimezone(self.data.company.zone)
