"""What is written into a customer's form, where, and what could not be."""

from pydantic import Field

from records.form import FormFields
from records.record import Record


class Photo(Record):
    """A picture to show in a form; `section` (`d2` …) is where, empty for the first place there is."""

    name: str
    content: bytes = Field(repr=False)
    section: str = ""


class Answers(Record):
    """What is to be filled in: the fields that are not None, and photos."""

    fields: FormFields
    photos: tuple[Photo, ...] = ()

    def over(self, other: "Answers") -> "Answers":
        """These, and of the other's fields those that are not said here."""
        own = {name: value for name in FormFields.model_fields if (value := getattr(self.fields, name)) is not None}
        return Answers(fields=other.fields.model_copy(update=own), photos=self.photos or other.photos)


class Placed(Record):
    """A value, and the cell it now stands in; `words` as written there. `field` of a measure as in `d3.who`."""

    field: str
    where: str
    words: str


class NotPlaced(Record):
    """A value that stands nowhere in the file, and why."""

    field: str
    words: str
    why: str


class Filled(Record):
    """The customer's file with the answers in it."""

    name: str
    content: bytes = Field(repr=False)
    placed: tuple[Placed, ...] = ()
    not_placed: tuple[NotPlaced, ...] = ()
