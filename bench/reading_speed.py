"""`kesu bench reading_speed`: from bytes to a Message, beside mail-parser alone, and how reading grows with size.

Both sides take the same mails in one run: the demo's and the corpus'. The growth table shows CPU seconds for odd mails
of growing size. The median ratio comes last; above BOUND, or with a mail over LIMIT, it ends with 1.
"""

import argparse
import base64
import logging
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import mailparser

from intake.containers import unpack
from intake.message import read_message
from records.errors import Corrupt

MAILS = (Path("demo/mails"), Path("tests/corpus/work"))
BOUND = 1.5
LIMIT = 2.0
ROUNDS, FULL_ROUNDS = 5, 15
HEAD = (
    b"From: Li Na <lina@kunda.example>\r\nSubject: x\r\nDate: Thu, 12 Nov 2026 10:15:00 +0800\r\nMIME-Version: 1.0\r\n"
)


def main() -> None:
    """The ratio on every mail, the best of some rounds for each side; then the growth table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--full", action="store_true")
    rounds = FULL_ROUNDS if parser.parse_args().full else ROUNDS
    logging.disable(logging.CRITICAL)
    slowest = max(_grown(name, make, sizes) for name, make, sizes in GROWTH)
    ratios = [ratio for folder in MAILS for path in sorted(folder.glob("*.eml")) if (ratio := _ratio(path, rounds))]
    ratio = statistics.median(ratios)
    print(f"slowest odd mail: {slowest:.2f} s of CPU (limit {LIMIT:.0f})")
    low, _, high = statistics.quantiles(ratios, n=4)
    print(f"{len(ratios)} mails, the best of {rounds} rounds each; quartiles {low:.2f} and {high:.2f}")
    print(f"reading_speed: {ratio:.2f} times mail-parser alone (bound {BOUND})")
    sys.exit(int(ratio > BOUND or slowest > LIMIT))


def _ratio(path: Path, rounds: int) -> float | None:
    """Ours to theirs; None where mail-parser cannot read the mail at all."""
    raw = path.read_bytes()
    try:
        _alone(raw)
    except Exception as error:  # noqa: BLE001 - what it raises is what the line reports
        print(f"{path.name}: mail-parser alone raises {type(error).__name__}")
        return None
    ours = theirs = float("inf")
    for _ in range(rounds):
        theirs = min(theirs, _seconds(_alone, raw))
        ours = min(ours, _seconds(read_message, raw))
    return ours / theirs


def _alone(raw: bytes) -> object:
    mail = mailparser.parse_from_bytes(raw)
    return mail.subject, mail.body, mail.attachments


def _seconds(read: Callable[[bytes], object], raw: bytes) -> float:
    began = time.perf_counter()
    read(raw)
    return time.perf_counter() - began


def _grown(name: str, make: Callable[[int], bytes], sizes: tuple[int, ...]) -> float:
    """CPU seconds for each size on one line; the longest of them."""
    spent = []
    for size in sizes:
        raw = make(size)
        began = time.process_time()
        try:
            unpack(read_message(raw))
            end = ""
        except Corrupt:
            end = " (corrupt)"
        spent.append((size, time.process_time() - began, end))
    print(f"{name}: " + ", ".join(f"{size:,} {seconds:.2f} s{end}" for size, seconds, end in spent))
    return max(seconds for _, seconds, _ in spent)


def _text(body: bytes, content_type: bytes = b"text/plain; charset=utf-8") -> bytes:
    return HEAD + b"Content-Type: " + content_type + b"\r\n\r\n" + body


def _parts(*parts: bytes) -> bytes:
    body = b"".join(b"--b1\r\n" + part + b"\r\n" for part in parts)
    return _text(body + b"--b1--\r\n", b'multipart/mixed; boundary="b1"')


def _attachment(megabytes: int) -> bytes:
    data = base64.encodebytes(bytes(range(256)) * (megabytes << 12))
    return _parts(
        b"Content-Type: text/plain\r\n\r\nsee file",
        b"Content-Type: application/octet-stream; name=film.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n" + data,
    )


def _nested(levels: int) -> bytes:
    return HEAD + b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(levels)
    )


def _words(count: int) -> bytes:
    return HEAD.replace(b"Subject: x", b"Subject: " + b"\r\n ".join([b"=?utf-8?B?5Lit?="] * count)) + b"\r\nwords"


HTML = b"text/html; charset=utf-8"
GROWTH: tuple[tuple[str, Callable[[int], bytes], tuple[int, ...]], ...] = (
    ("attachment, MB", _attachment, (1, 10, 30)),
    ("parts", lambda n: _parts(*[b"Content-Type: text/plain\r\n\r\nx"] * n), (10, 500, 5_000)),
    ("unlabelled parts", lambda n: _parts(*[b"\r\n" + "外观不良".encode("gbk")] * n), (10, 500, 5_000)),
    ("parts of noise", lambda n: _parts(*[b"\r\n\xff\x81\x9d\xfe\x81\xa0" * 20] * n), (10, 500, 5_000)),
    ("encoded words", _words, (200, 2_000, 20_000)),
    ("nested multiparts", _nested, (50, 1_200)),
    ("header lines", lambda n: HEAD + b"X-Line: some words\r\n" * n + b"\r\nx", (1_000, 10_000, 100_000)),
    ("Received lines", lambda n: HEAD + b"Received: from a by b; no date\r\n" * n + b"\r\nx", (1_000, 10_000, 100_000)),
    ("recipients", lambda n: HEAD + b"To: " + b"Li, Na <a@b.example>, " * n + b"\r\n\r\nx", (1_000, 10_000, 100_000)),
    ("one line, MB", lambda n: _text(b"a word, " * (n << 17)), (1, 10)),
    ("one word, MB", lambda n: _text(b"a" * (n << 20)), (1, 10)),
    ("short lines", lambda n: _text("客户：昆达 外观不良\r\n".encode() * n), (1_000, 10_000, 100_000)),
    ("blank lines", lambda n: _text(b"\r\n" * n), (10_000, 1_000_000)),
    ("quote marks", lambda n: _text(b">" * n + b"\r\n>" * n), (1_000, 100_000)),
    ("flowed lines", lambda n: _text(b"a word \r\n" * n, b"text/plain; format=flowed"), (10_000, 300_000)),
    ("8-bit noise, MB", lambda n: _text(b"\xb2\xff\x81 " * (n << 18), b"text/plain"), (1, 10)),
    ("html paragraphs", lambda n: _text(b"<p>words <b>and</b> words" * n, HTML), (10_000, 200_000)),
    ("html without end", lambda n: _text(b"<div>" * n, HTML), (10_000, 1_000_000)),
    ("html spans on one line", lambda n: _text(b"<b>a</b> " * n, HTML), (10_000, 500_000)),
    ("html tables in tables", lambda n: _text(b"<table><tr><td>" * n, HTML), (100, 100_000)),
    ("html cells", lambda n: _text(b"<table>" + b"<tr><td>1<td>2" * n, HTML), (10_000, 200_000)),
    ("html joined cells", lambda n: _text(b"<table>" + b"<tr><td rowspan=50 colspan=50>" * n, HTML), (1_000, 100_000)),
    ("html open brackets", lambda n: _text(b"<" * n, HTML), (10_000, 5_000_000)),
)

if __name__ == "__main__":
    main()
