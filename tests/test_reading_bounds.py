"""Lines no person writes: what stands beside them is read as ever, and no run of one sign is tried in all its parts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.text.charsets import decode
from intake.who.quoting import new_lines
from intake.who.voice import paragraphs
from records.errors import Corrupt
from tests.mails import complaint_of, mail, read

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


HEADS = st.sampled_from(
    [
        b"Content-Type: text/plain; charset=gb2312",
        b"Content-Type: text/html; charset=",
        b'Content-Type: multipart/alternative; boundary="b1"',
        b"Content-Type: multipart/mixed; boundary=",
        b"Content-Transfer-Encoding: base64",
        b"Content-Transfer-Encoding: quoted-printable",
        b"Content-Disposition: attachment; filename*0*=x''%",
        b"Subject: =?iso-2022-jp?B?GyRC",
        b'From: "(<,;:',
        b"--b1",
        b"--b1--",
        b"begin 644 x",
        b"<table><td colspan=9><!--[if",
        b"\x1b$B\x1b(I\x1b$)C\x0e",
        b"",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(HEADS, st.binary(max_size=40)), max_size=12))
def test_no_bytes_raise_anything_but_corrupt_and_twice_read_is_the_same(lines):
    raw = b"\r\n".join(lines)
    try:
        once = read(raw)
    except Corrupt:
        return
    assert once == read(raw)


@settings(max_examples=200, deadline=None)
@given(
    st.binary(max_size=80), st.sampled_from(["gb2312", "big5", "shift_jis", "euc-jp", "iso-2022-jp", "utf-16", None])
)
def test_every_byte_is_read_or_shown_as_unread(data, label):
    decoded = decode(data, label)
    assert decoded.text or not data.strip(b"\x0e\x0f\xff\xfe\0\xef\xbb\xbf") or b"\x1b" in data
