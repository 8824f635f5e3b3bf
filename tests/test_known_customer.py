"""Whose customer record a mail is filed under, and what customers.csv adds (house invariant 5)."""

import pytest

from intake.who.known_customer import with_their_name
from records.complaint import Complaint
from records.message import Address, Kind, Message, Recognition
from records.people import Customer, customer_of, namesake
from records.place import Place
from records.reading import ReadComplaint, Reading

MUSTER = Customer(id="M", names=("Muster GmbH", "Muster"), domains=("muster.example",))
LATERNE = Customer(id="L", names=("Laterne AG",), domains=("h.laterne@gmx.de",))
PAPER = Customer(id="P", names=("Papierwerk",))
ALL = (MUSTER, LATERNE, PAPER)


@pytest.mark.parametrize(
    ("email", "name", "found"),
    [
        ("a@muster.example", "", MUSTER),
        ("a@werk2.muster.example", "anything", MUSTER),
        ("h.laterne@gmx.de", "", LATERNE),
        ("somebody@gmx.de", "Laterne AG", None),
        ("thief@elsewhere.example", "Muster GmbH", None),
        ("a@notmuster.example", "Muster GmbH", None),
        ("a@papier.example", "Papierwerk Nord", PAPER),
        ("", "Muster GmbH", None),
    ],
)
def test_an_address_tells_the_customer_and_a_name_only_where_no_address_could(email, name, found):
    assert customer_of(ALL, email, name) == found


def test_a_known_name_from_a_foreign_address_is_put_before_a_person():
    assert namesake(ALL, "thief@elsewhere.example", "Muster GmbH") == MUSTER
    assert namesake(ALL, "a@muster.example", "Muster GmbH") is None
    assert namesake(ALL, "a@papier.example", "Papierwerk") is None


def reading(email: str, customer: str | None = None) -> Reading:
    place = Place(file_sha256="1", origin="mail", where="header:From", words=email)
    values = {"contact_email": email} | ({"customer": customer} if customer else {})
    stated = Complaint(**values, evidence=dict.fromkeys(values, place))
    return Reading(
        message=Message(sha256="1", from_=(Address(email=email),)),
        recognition=Recognition(kind=Kind.FORMAL, reasons=("…",)),
        complaints=(ReadComplaint(complaint=stated),),
    )


def test_a_mail_that_names_no_company_bears_the_name_its_address_is_known_by():
    (read,) = with_their_name(reading("a@muster.example"), ALL).complaints
    assert read.complaint.customer == "Muster GmbH"
    assert read.complaint.evidence["customer"].where == "header:From"


def test_what_the_mail_says_itself_stays():
    (read,) = with_their_name(reading("a@muster.example", "Muster Werk Süd"), ALL).complaints
    assert read.complaint.customer == "Muster Werk Süd"
    (read,) = with_their_name(reading("a@elsewhere.example"), ALL).complaints
    assert read.complaint.customer is None
