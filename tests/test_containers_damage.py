"""Containers with any byte changed: they are read or held, and nothing else happens."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.containers import unpack
from intake.message import read_message
from records.errors import Corrupt, Hold
from tests import container_files as make
from tests.mails import attached, mail, multipart, part

_INNER = make.msg_tree({make.SUBJECT: "inner", make.BODY: "x" * 5_000}, head=24)
_RTF = make.lzfu(rb"{\rtf1\ansi\fromhtml1{\fonttbl{\f0\fcharset134 a;}}{\*\htmltag64 <p>}\'b2\'fa\u20214?}")
_MSG = make.msg(
    {make.SUBJECT: "投诉", make.RTF: _RTF, make.HEADERS: "From: a@b.example\r\n"},
    [{make.NAME: "x", make.SMTP: "x@y.example", make.KIND: 1}],
    [make.attachment("a.bin", b"y" * 6_000), {make.METHOD: 5, make.NAME: "m", make.DATA: _INNER}],
)
_TNEF = make.tnef({make.BODY: "text", make.RTF: _RTF, make.SENT: 5}, [("a", b"x" * 90, {make.LONG_FILE: "b.xlsx"})])
_ZIP = make.zipped({"a/b.txt": b"x" * 300, "c.zip": make.zipped({"d.eml": mail("x", "y")}), "e.msg": _MSG})
CONTAINERS = {
    "outlook": _MSG,
    "winmail": _TNEF,
    "zip": _ZIP,
    "signed": make.signed(b"Content-Type: text/plain\r\n\r\nhello"),
    "signed in pieces": make.signed_in_pieces(b"Content-Type: text/plain\r\n\r\nhello" * 9),
    "encrypted": make.enveloped(),
}
CHANGES = st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=12)


def changed(data: bytes, changes: list[tuple[float, int]], keep: float) -> bytes:
    out = bytearray(data)
    for at, value in changes:
        out[int(at * len(out))] = value
    return bytes(out[: int(len(out) * keep) + 1])


@pytest.mark.parametrize("kind", CONTAINERS)
@settings(max_examples=60, deadline=None, derandomize=True)
@given(changes=CHANGES, keep=st.sampled_from([1.0, 1.0, 0.9, 0.3]))
def test_a_damaged_container_is_read_or_held(kind, changes, keep):
    data = changed(CONTAINERS[kind], changes, keep)
    raw = multipart(part("text/plain", b"see"), attached("smime.p7m" if "ed" in kind else "file.zip", data))
    message = unpack(read_message(raw))
    assert message.text.startswith("see") or message.held
    assert unpack(read_message(raw)) == message


@settings(max_examples=150, deadline=None, derandomize=True)
@given(changes=CHANGES, keep=st.sampled_from([1.0, 1.0, 0.9, 0.3]))
def test_a_damaged_msg_by_itself_is_read_or_corrupt(changes, keep):
    with suppress(Corrupt, Hold):
        assert unpack(read_message(changed(_MSG, changes, keep))).sha256
