"""The customer's language, and the customer's own number: whose words tell them."""

from email.message import EmailMessage

import pytest

from intake.who.known_customer import with_their_number
from intake.who.written_in import written_in
from records.calendar import WorkCalendar
from records.company import Company
from records.complaint import Complaint
from records.form import Form, FormFields
from records.language import Languages
from records.message import Address, Kind, Message, Recognition
from records.people import Customer
from records.reading import ReadComplaint, Reading, WrittenIn
from steps.read import Known, read_mail

US = Company(names=("恒川精密",), domains=("works.example",), addresses=("tousu@works.example",))
GERMAN = "Guten Tag,\n\ndie Wellen der Charge L-77 sind zerkratzt. Bitte senden Sie uns einen 8D-Bericht.\n"
ENGLISH = "Hello,\n\nthe shafts of lot L-77 are scratched, please send us an 8D report by Friday.\n"


def mail(text: str, subject: str = "L-77", sender: str = "k.weber@muster.example") -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "tousu@works.example", subject
    message["Date"] = "Fri, 20 Nov 2026 09:00:00 +0100"
    message.set_content(text)
    return message.as_bytes()


def form(language: str) -> Form:
    return Form(
        name="8D.xlsx", file_sha256="1", origin="mail/8D.xlsx", format="xlsx", language=language,
        fields=FormFields(), slots=(),
    )  # fmt: skip


def told(text: str, *forms: Form, subject: str = "L-77", sender: str = "k.weber@muster.example") -> WrittenIn:
    message = read_mail(mail(text, subject, sender), Known(US, Languages({}), WorkCalendar())).message
    return written_in(message, forms, US)


def test_what_the_customer_wrote_tells_their_language():
    assert told(GERMAN) == WrittenIn(language="de", told_by="what the customer wrote")


def test_their_words_go_before_their_form():
    assert told(ENGLISH, form("zh-CN")).language == "en"


@pytest.mark.parametrize("text", ["FYI\n", "见附件，请回复。\n", "\n", "Siehe Anlage.\n"])
def test_a_cover_note_leaves_it_to_the_form(text):
    found = told(text, form(""), form("ja"))
    assert found == WrittenIn(language="ja", told_by="the labels of 8D.xlsx; the mail has hardly any words")


def test_without_a_form_the_few_words_tell():
    assert told("请看\n", subject="投诉").language == "zh-CN"
    assert told("\n", subject="") == WrittenIn()


def test_the_history_quoted_below_does_not_tell():
    quoted = "\n".join(f"> {line}" for line in GERMAN.splitlines())
    assert told(f"{ENGLISH}\nOn 19 Nov 2026, QA wrote:\n{quoted}\n").language == "en"


def test_in_a_forward_the_customer_tells_and_not_the_colleague():
    forwarded = (
        "请品质部看一下这封客户来信，尽快处理并回复客户，谢谢。\n\n-----Original Message-----\n"
        "From: Klaus Weber <k.weber@muster.example>\nSent: Thursday, November 19, 2026 9:00 AM\n"
        f"To: Li\nSubject: Reklamation L-77\n\n{GERMAN}"
    )
    assert told(forwarded, sender="li@works.example").language == "de"


def named(subject: str, text: str = "", pattern: str = r"Q3-\d{6}", complaints: int = 1) -> Reading:
    message = Message(
        sha256="1", subject=subject, text=text, new_text=text, from_=(Address(email="k.weber@muster.example"),)
    )
    reading = Reading(
        message=message,
        recognition=Recognition(kind=Kind.FORMAL if complaints else Kind.FOLLOWUP, reasons=("…",)),
        complaints=(ReadComplaint(complaint=Complaint(evidence={})),) * complaints,
    )
    customer = Customer(id="M", names=("Muster",), domains=("muster.example",), number_pattern=pattern)
    return with_their_number(reading, (customer,))


def test_a_customers_number_is_known_by_its_pattern():
    (read,) = named("Reklamation Q3-004711").complaints
    assert read.complaint.customer_ref == "Q3-004711"
    assert read.complaint.evidence["customer_ref"].where == "header:Subject"
    (read,) = named("Reklamation", "Guten Tag,\nes geht um Q3-004711.\n").complaints
    assert read.complaint.evidence["customer_ref"].where == "text:L2"


def test_a_word_about_a_case_is_matched_by_it_too():
    (read,) = named("Q3-004711: noch eine Frage", complaints=0).complaints
    assert read.complaint.customer_ref == "Q3-004711"


@pytest.mark.parametrize(
    "reading",
    [
        named("Q3-004711, Q3-004712"),
        named("Q3-004711", complaints=2),
        named("Q3-004711", pattern=""),
        named("Q3-004711", pattern=r"\b"),
        named("nothing"),
    ],
)
def test_what_is_not_one_number_of_one_complaint_is_left_alone(reading):
    assert [read.complaint.customer_ref for read in reading.complaints] in ([None], [None, None])
