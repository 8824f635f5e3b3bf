"""A value's evidence: the words shown really stand at the place named."""

from records.place import Place
from tests.mails import complaint_of, kind_of, mail, read

SUBJECT = "Complaint: cracked housings"
BROKEN = """Dear Ms Wu,

last week we put the housings of your second delivery on our line in Kolding;
they were painted before that. Out of those 412 pieces we now had to take
back 23 pcs because the flange is cracked, lot HT26-0412.

Regards
Ann"""


def lines_of(raw: bytes) -> list[str]:
    return read(raw).text.split("\n")


def begins_at(place: Place, lines: list[str]) -> bool:
    """Whether the words begin on the line that the place names, and go on below where a client broke them."""
    number = int(place.where.removeprefix("text:L"))
    below = " ".join(lines[number - 1 :])
    return 0 <= below.find(place.words) < len(lines[number - 1])


def test_words_of_a_paragraph_a_client_broke_are_shown_where_they_begin():
    raw = mail(BROKEN, SUBJECT)
    places = [one for one in complaint_of(raw).evidence.values() if one.where.startswith("text:")]
    assert {one.where for one in places} >= {"text:L4"}
    assert [one for one in places if not begins_at(one, lines_of(raw))] == []


def test_of_a_fault_told_in_two_sentences_the_first_is_shown():
    raw = mail("我们收到的密封盖有问题。\n\n密封面上有划痕。装配时客户很着急。一试压就漏水。", "投诉")
    complaint = complaint_of(raw)
    assert complaint.defect
    assert "; " in complaint.defect
    assert begins_at(complaint.evidence["defect"], lines_of(raw))


def test_words_in_another_width_are_shown_as_they_were_written():
    raw = mail("いつもお世話になっております。\nｶﾑﾌｫﾛｱ CF-8 に傷がありました。交換をお願いします。", "不良の件")
    assert any("ｶﾑﾌｫﾛｱ" in place.words for place in kind_of(raw).places)


def test_who_is_named_in_a_forward_is_shown_on_the_line_of_the_name():
    raw = mail(
        "FYI\n\n-----Original Message-----\nSent: Thursday, November 12, 2026 9:00 AM\n"
        "From: Ann Marsh <ann@hillside.example>\nTo: Wu\nSubject: cracked\n\nTwo of the housings are cracked. Lot 77A.",
        "FW: cracked",
        sender="Wu <wu@hengtai.example>",
    )
    place = complaint_of(raw).evidence["contact_email"]
    assert lines_of(raw)[int(place.where.removeprefix("text:L")) - 1].count(place.words) == 1
