"""What customers.csv tells of a mail: the customer's name where the mail names none, and their complaint number.

Takes a Reading and the customers; gives the Reading with what they add. Raises nothing, touches nothing. Two different
numbers are left alone: which of them is meant is not guessed (house invariant 9).
"""

import re

from intake.who.quoting import new_lines
from intake.who.voice import MAX_LINES, MAX_WIDTH
from records.complaint import Complaint
from records.message import Kind, Message
from records.people import Customer, customer_of
from records.place import Place
from records.reading import ReadComplaint, Reading


def with_their_name(reading: Reading, customers: tuple[Customer, ...]) -> Reading:
    """The reading with the name of the customer whose address it is, for each complaint that names no company."""
    named = tuple(_named(read, customers) for read in reading.complaints)
    return reading.model_copy(update={"complaints": named}) if named != reading.complaints else reading


def _named(read: ReadComplaint, customers: tuple[Customer, ...]) -> ReadComplaint:
    complaint = read.complaint
    customer = customer_of(customers, complaint.contact_email or "", "")
    if complaint.customer or customer is None or not customer.names:
        return read
    evidence = complaint.evidence | {"customer": complaint.evidence["contact_email"]}
    held = tuple(one for one in complaint.held if one.what != "customer")
    update = {"customer": customer.names[0], "evidence": evidence, "held": held}
    return read.model_copy(update={"complaint": complaint.model_copy(update=update)})


def with_their_number(reading: Reading, customers: tuple[Customer, ...]) -> Reading:
    """The reading with the customer's number, where the only complaint, or a word about one, lacks it."""
    read = _only(reading)
    if read is None or read.complaint.customer_ref:
        return reading
    place = _place(reading.message, _pattern(reading.message, read.complaint, customers))
    if place is None:
        return reading
    evidence = read.complaint.evidence | {"customer_ref": place}
    complaint = read.complaint.model_copy(update={"customer_ref": place.words, "evidence": evidence})
    return reading.model_copy(update={"complaints": (read.model_copy(update={"complaint": complaint}),)})


def _only(reading: Reading) -> ReadComplaint | None:
    """A mail of several complaints does not say whose number it names."""
    if reading.complaints or reading.recognition.kind is not Kind.FOLLOWUP:
        return reading.complaints[0] if len(reading.complaints) == 1 else None
    return ReadComplaint(complaint=Complaint(evidence={}))


def _pattern(message: Message, complaint: Complaint, customers: tuple[Customer, ...]) -> str:
    email = complaint.contact_email or (message.sender.email if message.sender else "")
    customer = customer_of(customers, email, complaint.customer or "")
    return customer.number_pattern if customer else ""


def _place(message: Message, pattern: str) -> Place | None:
    """Where the one number stands: in the subject, else in the new text; None for none and for several."""
    if not pattern:
        return None
    lines = message.text.split("\n")
    said = [("header:Subject", message.subject)]
    said += [(f"text:L{number + 1}", lines[number]) for number in new_lines(message.text, message.subject)[:MAX_LINES]]
    found: dict[str, str] = {}
    for where, words in said:
        for hit in re.finditer(pattern, words[:MAX_WIDTH]):
            found.setdefault(hit[0].strip(), where)
    found.pop("", None)
    if len(found) != 1:
        return None
    ((number, where),) = found.items()
    return Place(file_sha256=message.sha256, origin=message.origin, where=where, words=number)
