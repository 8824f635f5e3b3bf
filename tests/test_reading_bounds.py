"""Lines no person writes: what stands beside them is read as ever, and no run of one sign is tried in all its parts."""

import pytest

from intake.quoting import new_lines
from intake.voice import paragraphs
from tests.mails import complaint_of, mail

RUN = 3_000
ODD = {
    "spaces": " " * RUN + "x",
    "a sign-off that never ends": "以上" + "、" * RUN + "x",
    "a forward that never ends": "---- 转发的邮件" + " " * 500 + "-x",
    "brackets": "\n".join(["(" * RUN] * 40),
    "labels": "lot#" * RUN,
    "figures without end": "12 " * RUN,
}


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_the_complaint_beside_an_odd_line_is_read(odd):
    complaint = complaint_of(
        mail(f"Part no. VX-15-304, lot HT26-0412.\n\n{odd}\n\nPlease reply.", "Complaint: cracked")
    )
    assert (complaint.part_no, complaint.lot) == ("VX-15-304", ("HT26-0412",))


def test_the_marks_of_quoting_leave_an_odd_line_to_its_writer():
    lines = ["Two shafts are bent.", " " * RUN + "x", ODD["a sign-off that never ends"]]
    assert new_lines("\n".join(lines), "bent shafts") == (0, 1, 2)


def test_lines_without_a_full_stop_are_no_sentence_of_the_whole_mail():
    joined = paragraphs(tuple((number, "word " * 100) for number in range(1, 101)))
    assert len(joined) > 1
    assert max(len(words) for _, words in joined) < 10_000
