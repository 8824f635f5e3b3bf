"""Who writes a letter and who gets it: what outbox/letters.py and notices.py need of the desk's data. Pure."""

from outbox.letters import Desk as Writer
from records.letter import Addressees
from steps.desk import Desk


def writer(desk: Desk) -> Writer:
    """The company as a letter names it."""
    data = desk.data
    return Writer(
        company=data.company.name(chinese=True) or data.sender.name,
        company_en=data.company.name(chinese=False),
        contact=data.contact,
        contact_en=data.contact_en,
        time_zone=data.company.time_zone,
        procedure=data.procedure,
    )


def addressees(desk: Desk, department: str, *copied: str) -> Addressees:
    """A department's people; quality and the departments copied get a copy. Nobody entered: quality has it."""
    people, quality = desk.data.people, desk.data.quality
    to = people.addresses(department) or people.addresses(quality)
    cc = [
        *people.copies(department),
        *people.addresses(quality),
        *(one for name in copied for one in people.addresses(name)),
    ]
    return Addressees(
        to=to, cc=tuple(dict.fromkeys(one for one in cc if one not in to)), language=people.language(department)
    )
