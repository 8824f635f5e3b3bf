"""What reading one mail gave: everything later steps decide on, and nothing they have to read again."""

from records.complaint import Complaint
from records.events import StatedFact
from records.form import Form
from records.message import Message, Recognition
from records.place import Held
from records.record import Record


class ReadComplaint(Record):
    """One complaint, with the routing facts its words state."""

    complaint: Complaint
    facts: tuple[StatedFact, ...] = ()


class WrittenIn(Record):
    """In which language a customer writes; `told_by` is what told it, in English. Both are empty where nothing did."""

    language: str = ""
    told_by: str = ""


class Reading(Record):
    """One mail as read."""

    message: Message
    forms: tuple[Form, ...] = ()
    recognition: Recognition
    complaints: tuple[ReadComplaint, ...] = ()
    written_in: WrittenIn = WrittenIn()

    @property
    def held(self) -> tuple[Held, ...]:
        """Everything in this mail that a person must decide."""
        of_complaints = tuple(held for read in self.complaints for held in read.complaint.held)
        return tuple(dict.fromkeys(self.message.held + self.recognition.held + of_complaints))

    @property
    def warnings(self) -> tuple[str, ...]:
        """Everything a reader should know about how this mail was read."""
        return self.message.warnings + tuple(warning for form in self.forms for warning in form.warnings)
