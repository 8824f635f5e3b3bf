"""`kesu bench bad_input`: mails and forms made to choke a reader, each read in a fresh worker of the desk's own pool.

Every mail bears the same good complaint; what is bad stands beside it. Prints CPU seconds, peak memory, and what was
held. Ends with 1 when a mail takes more than MAIL seconds (with a form FORM more), a worker more than MEMORY, when it
dies, or when the complaint beside the bad file is not read.
"""

import argparse
import base64
import logging
import resource
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from bench import bad_files as bad
from records.errors import Corrupt, KesuError
from service import load_known
from settings import load_settings
from steps.pool import Limits, Pool
from steps.read import Known, read_mail
from tests import container_files as make

SETTINGS = Path("tests/corpus/kesu.toml")
MAIL, FORM = 2.0, 10.0
MEMORY = 1_000
SECONDS = 25
"""After which the pool ends a worker here; a desk waits longer."""
TEXT = "正式投诉如下：\r\n料号：BZ-7\r\n不良数量：12\r\n问题描述：端面有毛刺\r\n请回复8D报告。\r\n".encode()
HEAD = (
    b"From: Li Na <lina@kunda.example>\r\nTo: quality@sanjing.example\r\nSubject: =?utf-8?B?5a6i6K+J?=\r\n"
    b"Date: Thu, 12 Nov 2026 10:15:00 +0800\r\nMIME-Version: 1.0\r\n"
)
PLAIN = b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + TEXT
HTML = b"Content-Type: text/html; charset=utf-8\r\n\r\n"


class Bad(NamedTuple):
    """One bad mail; `states`: the good complaint must be read all the same; `form`: it has a form's time."""

    name: str
    build: Callable[[], bytes]
    states: bool = True
    form: bool = False


class Measured(NamedTuple):
    """What reading cost one worker, and what came of it."""

    seconds: float
    megabytes: int
    states: bool
    held: tuple[str, ...]


def main() -> None:
    """One line a mail, and the verdict."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--full", action="store_true", help="the same")
    parser.parse_args()
    logging.disable(logging.CRITICAL)
    known = load_known(load_settings(SETTINGS))
    missed = [one.name for one in CASES if not _is_within(one, _read(one.build(), known))]
    print(f"bad_input: {len(CASES) - len(missed)} of {len(CASES)} within bounds {' '.join(missed)}")
    sys.exit(int(bool(missed)))


def _read(raw: bytes, known: Known) -> Measured | KesuError:
    with Pool(partial(measured, known=known), Limits(workers=1, seconds=SECONDS)) as pool:
        return next(pool.map([raw]))


def measured(raw: bytes, known: Known) -> Measured:
    """One mail read in this process, which has read one before, as those of a desk have."""
    read_mail(HEAD + PLAIN, known)
    began = time.process_time()
    try:
        reading = read_mail(raw, known)
        states = any(one.complaint.part_no == "BZ-7" for one in reading.complaints)
        held = tuple(f"{one.where}: {one.why}" for one in reading.held)
    except Corrupt as damage:
        states, held = False, (f"mail: {damage}",)
    used = resource.getrusage(resource.RUSAGE_SELF)
    return Measured(time.process_time() - began, used.ru_maxrss >> 10, states, held)


def _is_within(one: Bad, found: Measured | KesuError) -> bool:
    if isinstance(found, KesuError):
        print(f"{one.name:38} died: {found}")
        return False
    limit = MAIL + FORM * one.form
    faults = [
        *(["too slow"] if found.seconds > limit else []),
        *(["too large"] if found.megabytes > MEMORY else []),
        *(["its complaint is not read"] if one.states and not found.states else []),
    ]
    held = f"held {len(found.held)}: {found.held[0][:90]}" if found.held else "nothing held"
    print(f"{one.name:38} {found.seconds:6.2f} s of {limit:2.0f} {found.megabytes:5} MB  {', '.join([*faults, held])}")
    return not faults


def _parts(*parts: bytes) -> bytes:
    body = b"".join(b"--b1\r\n" + part + b"\r\n" for part in (PLAIN, *parts))
    return HEAD + b'Content-Type: multipart/mixed; boundary="b1"\r\n\r\n' + body + b"--b1--\r\n"


def _file(name: str, data: bytes) -> bytes:
    head = f'Content-Type: application/octet-stream; name="{name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    return head.encode() + base64.encodebytes(data)


def _with(name: str, build: Callable[[], bytes]) -> Callable[[], bytes]:
    return lambda: _parts(_file(name, build()))


def _nested(levels: int) -> bytes:
    opened = (b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(levels))
    return HEAD + b"".join(opened) + PLAIN


def _attached_deep(levels: int) -> bytes:
    inner = HEAD + PLAIN
    for level in range(levels):
        boundary = b"d%d" % level
        inner = (
            HEAD
            + b"Content-Type: multipart/mixed; boundary=%s\r\n\r\n--%s\r\n" % (boundary, boundary)
            + (
                PLAIN
                + b"\r\n--%s\r\nContent-Type: message/rfc822\r\n\r\n%s\r\n--%s--\r\n" % (boundary, inner, boundary)
            )
        )
    return inner


def _subject(words: int) -> bytes:
    return HEAD.replace(b"Subject: ", b"Subject: " + b"=?utf-8?B?5Lit?=\r\n " * words) + PLAIN


def _html_mails(count: int) -> bytes:
    page = HEAD + HTML + b"<p>words <b>and</b> words" * 2_000
    return bad.packed((f"{number}.eml", page) for number in range(count))


def _rtf_mails(count: int) -> bytes:
    page = make.msg({make.SUBJECT: "x", make.RTF: make.lzfu(b"{\\rtf1 " + b"{\\b x}\\'e4" * 40_000 + b"}")})
    return bad.packed((f"{number}.msg", page) for number in range(count))


def _tnef(megabytes: int) -> bytes:
    return make.tnef({make.SUBJECT: "x"}, [("film.bin", bytes(range(256)) * (megabytes << 12), {})])


def _long_names(count: int) -> bytes:
    return bad.packed((f"{number}{'长' * 20_000}.txt", b"x") for number in range(count))


def _workbook(*sheets: str, **more: str) -> Callable[[], bytes]:
    return _with("8D.xlsx", lambda: bad.workbook(sheets, **more))


CASES = (
    Bad("1,200 nested multiparts", lambda: _nested(1_200), states=False),
    Bad("300 mails in one another", lambda: _attached_deep(300)),
    Bad("20,000 encoded words", lambda: _subject(20_000)),
    Bad("5,000 parts", lambda: _parts(*[b"Content-Type: text/plain\r\n\r\nx"] * 5_000)),
    Bad("5,000 files of one name", lambda: _parts(*[_file("a.txt", b"x")] * 5_000)),
    Bad("a file of 30 MB", _with("film.mp4", lambda: bytes(range(256)) * (30 << 12))),
    Bad("a text of 10 MB", lambda: HEAD + PLAIN + b"some words in a line\r\n" * 500_000),
    Bad("100 kB of pasted measurements", lambda: HEAD + PLAIN + b"9.98 10.02 10.01 pcs\r\n" * 5_000),
    Bad("one line of 10 MB", lambda: HEAD + PLAIN + b"some words, " * 870_000),
    Bad("html without end", lambda: _parts(HTML + b"<div>" * 1_000_000)),
    Bad("html of 600,000 tags", lambda: _parts(HTML + b"<p>words <b>and</b> words" * 200_000)),
    Bad("a table of 100,000 cells", lambda: _parts(HTML + b"<table>" + b"<tr><td>lot<td>7" * 50_000)),
    Bad("a zip bomb in a zip", _with("a.zip", lambda: bad.packed({"b.zip": bad.packed({"0": bad.ZEROS * 100})}))),
    Bad("a zip bomb of 1,000,000 files", _with("a.zip", lambda: bad.packed_deep(5))),
    Bad("a zip that lies about a size", _with("a.zip", bad.packed_with_one_lie)),
    Bad("a zip of 30,000 empty files", _with("a.zip", lambda: bad.packed((f"{n}.txt", b"") for n in range(30_000)))),
    Bad("a zip of long names", _with("a.zip", lambda: _long_names(250))),
    Bad("names that lead out of the folder", _with("../../a.zip", lambda: bad.packed({"../../../etc/x": b"x"}))),
    Bad("a zip of 95 html mails", _with("a.zip", lambda: _html_mails(95)), states=False),
    Bad("a zip of 95 RTF mails", _with("a.zip", lambda: _rtf_mails(95))),
    Bad("a winmail.dat of 30 MB", _with("winmail.dat", lambda: _tnef(30))),
    Bad("a form of 100,000 cells", _workbook(bad.rows(1_000, 100)), form=True),
    Bad("a form of 1,000,000 cells", _workbook(bad.rows(5_000, 200)), form=True),
    Bad("a form of 1,000 sheets", _workbook(*[bad.rows(10, 10)] * 1_000), form=True),
    Bad("a form of 4,000 empty sheets", _workbook(*[""] * 4_000), form=True),
    Bad("a form of 400,000 strings", _workbook(bad.rows(3, 3), strings="<si><t>lot</t></si>" * 400_000), form=True),
    Bad(
        "a form with one string of 30 MB",
        _workbook(bad.rows(3, 3), strings=f"<si><t>{'lot ' * 7_500_000}</t></si>"),
        form=True,
    ),
    Bad(
        "a form of 300,000 styles",
        _workbook(bad.rows(3, 3), styles="<cellXfs>" + '<xf numFmtId="1"/>' * 300_000 + "</cellXfs>"),
        form=True,
    ),
    Bad("a form of 5,000 merged ranges", _workbook(bad.merged(5_000)), form=True),
    Bad(
        "a form of 1,048,576 rows, one filled",
        _workbook('<sheetData><row r="1048576"><c r="XFD1048576"><v>7</v></c></row></sheetData>'),
        form=True,
    ),
    Bad("a form with entities in entities", _workbook(bad.rows(3, 3), head=bad.ENTITIES), form=True),
    Bad("a form of labels only", _workbook(bad.rows(2_000, 50, "<is><t>料号：</t></is>", ' t="inlineStr"')), form=True),
    Bad("a docx of 49,000 cells", _with("8D.docx", lambda: bad.document(bad.table(4_900, 10))), form=True),
    Bad("a docx of 49,000 labels", _with("8D.docx", lambda: bad.document(bad.table(4_900, 10, "料号："))), form=True),
    Bad("a docx of 45 MB", _with("8D.docx", lambda: bad.document(bad.paragraph("lot 7 ") * 1_000_000)), form=True),
    Bad(
        "a docx with one word of 30 MB",
        _with("8D.docx", lambda: bad.document(bad.paragraph("x" * 30_000_000))),
        form=True,
    ),
    Bad("a docx of tables in tables", _with("8D.docx", lambda: bad.document(bad.nested(80))), form=True),
    Bad("a docx nested beyond XML", _with("8D.docx", lambda: bad.document(bad.nested(80_000))), form=True),
    Bad(
        "a docx with entities in entities",
        _with("8D.docx", lambda: bad.document(bad.paragraph("x"), bad.ENTITIES)),
        form=True,
    ),
    Bad("an xlsx that is a zip bomb", _with("8D.xlsx", lambda: bad.packed({"xl/a.xml": bad.ZEROS * 300})), form=True),
)

if __name__ == "__main__":
    main()
