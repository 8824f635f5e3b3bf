"""English running text: which goods, what is asked, where and when it was found."""

import pytest

from intake.complaint import complain
from records.calendar import WorkCalendar
from records.complaint import Complaint
from tests.form_files import LANGUAGES
from tests.mails import US, mail, read

SENDER = "Moira Tennant <m.tennant@strathforge.example>"


def complaint(text: str, subject: str = "Complaint", **headers: str) -> Complaint:
    (one,) = complain(read(mail(text, subject, SENDER, **headers)), (), US, LANGUAGES, WorkCalendar())
    return one


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("The knurled knobs you supplied in June come off the stem when turned.", "knurled knobs"),
        ("We have opened 6 of your hydraulic cylinders and all were scored inside.", "hydraulic cylinders"),
        ("The brake discs on PO 55102 have hard spots and our lathe operator lost two inserts.", "brake discs"),
        ("Hello, the shower trays (lot 26-19) arrived with chipped corners.", "shower trays"),
        ("A shipment of linen curtains came with stains all over, please advise.", "linen curtains"),
        ("Toggle latch 60 mm, our no. 71-3304. The spring jumps out when it is closed.", "Toggle latch 60 mm"),
    ],
)
def test_goods_are_named_by_the_noun_that_was_delivered(text: str, product: str) -> None:
    assert complaint(text).product == product


def test_a_machine_on_which_they_were_used_is_not_the_goods() -> None:
    found = complaint("On our injection press the parts stick in the mould. We found flash at the edge.")
    assert found.product is None


def test_the_subject_names_goods_that_the_text_calls_it() -> None:
    assert (
        complaint("Rusty inside, all of it, not usable.", "PO 33871 exhaust manifolds").product == "exhaust manifolds"
    )
