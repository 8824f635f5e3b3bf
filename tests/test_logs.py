"""No log line, and nothing a reader prints, holds a customer's words: numbers, digests, codes and places only."""

import io
import logging
import subprocess
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import service
from records.errors import Bug, bug_at
from records.journal import JournalState, SendState
from steps.pool import Limits, Pool
from tests.mailbox_parts import scripted_smtp
from tests.path_parts import Site, complaint, site
from tests.servers import dovecot

ROOT = Path(service.__file__).parent
MARK = "Xqzlw"
"""In every word of the customer's; it stands nowhere else."""
TEXT = f"""恒泰品质部：

我司来料检验发现贵司产品不良，正式投诉如下：

客户名称：{MARK}机电有限公司
产品名称：{MARK}轴承座
料号：BZ-{MARK}
批号：L{MARK}
订单号：PO-{MARK}
不良数量：12
交付数量：500
问题描述：{MARK}端面有毛刺，影响装配

请在11月27日前回复8D报告。

{MARK} 质量部
"""


@pytest.fixture(scope="module")
def server():
    with dovecot.running() as running:
        yield running


@contextmanager
def all_our_lines() -> Iterator[io.StringIO]:
    """Everything Kesu logs, down to DEBUG, formatted with whatever a record carries."""
    lines = io.StringIO()
    handler = logging.StreamHandler(lines)
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s"))
    own = logging.getLogger("kesu")
    level = own.level
    own.addHandler(handler)
    own.setLevel(logging.DEBUG)
    try:
        yield lines
    finally:
        own.removeHandler(handler)
        own.setLevel(level)


def marked(number: int, **more: Any) -> bytes:
    """A complaint in which every word that could be the customer's bears the mark."""
    who = f"{MARK}{number}@{MARK}{number}.example".lower()
    headers = {
        "Return_Path": f"<{who}>",
        "From": f"{MARK} Wang <{who}>",
        "Subject": f"客户投诉：{MARK} BZ-{1000 + number} 毛刺",
        "Message_ID": f"<{MARK}-{number}@kunde.example>",
        "Cc": f"{MARK} <{MARK.lower()}-cc@kunde.example>",
        "X_Odd": f"{MARK} =?utf-8?q?{MARK}_=FF?=",
        "References": f"<{MARK}-thread@kunde.example>",
    }
    return complaint(number, text=TEXT, **(headers | more))


def form() -> bytes:
    """A complaint form whose cells bear the mark, with a cell that openpyxl warns of."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet
    for row, (label, value) in enumerate(
        {"客户名称": MARK, "产品名称": MARK, "批号": MARK, "不良描述": MARK}.items(), 1
    ):
        sheet.cell(row, 1, label)
        sheet.cell(row, 2, f"{value}-{row}")
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def is_clean(lines: str) -> bool:
    return MARK.lower() not in lines.lower()


@pytest.mark.parametrize(
    "says",
    [
        {},
        {"RCPT": [f"550 5.1.1 no such user {MARK}1@kunde.example"]},
        {"RCPT": [f"450 4.2.0 {MARK} come back later"]},
        {".": [f"554 5.7.1 the subject {MARK} is refused"]},
        {".": [f"421 4.7.0 {MARK} too busy", None]},
        {"DATA": [f"530 5.7.0 {MARK} log in first"]},
        {"connect": [None]},
    ],
    ids=["taken", "no user", "later", "refused", "busy", "log-in", "cut"],
)
def test_whatever_the_mail_server_answers_the_log_names_nobody(server, tmp_path, says):
    with scripted_smtp(says) as smtp, all_our_lines() as lines:
        desk = site(tmp_path, server, smtp.server_address[1], {"outgoing": {"mode": "on"}})
        desk.arrive(marked(1, attach={f"{MARK}.xlsx": form(), f"{MARK} 坏.docx": b"PK\x03\x04 " + MARK.encode()}))
    assert desk.states() == [JournalState.CASED]
    said = lines.getvalue()
    assert is_clean(said)
    assert ("letter" in said) == bool(says and not any("450" in str(one) for one in says.values()))


def test_the_reason_is_kept_for_the_person_who_asks(server, tmp_path, caplog):
    with scripted_smtp({"RCPT": [f"550 5.1.1 no such user {MARK}"]}) as smtp:
        desk = site(tmp_path, server, smtp.server_address[1], {"outgoing": {"mode": "on"}})
        desk.arrive(marked(2))
    failed = desk.letters(SendState.FAILED)
    assert failed
    assert all(MARK in row.last_error for row in failed)
    assert "(550 5.1.1)" in caplog.text


@pytest.mark.parametrize("where", ["steps.handle.file_cases", "steps.handle.match", "cases.store.settle"])
def test_a_bug_in_the_desk_leaves_its_place_in_the_log_and_its_words_in_the_question(
    server, smtp_sink, tmp_path, monkeypatch, where
):
    desk = site(tmp_path, server, smtp_sink.port)
    desk.run()
    calls = []

    def broken(*_):
        calls.append(1)
        if len(calls) == 1:
            raise KeyError(f"{MARK}\n{MARK} 毛刺")
        return real(*_)

    module, _, name = where.rpartition(".")
    real = getattr(sys.modules[module], name)
    with all_our_lines() as lines, monkeypatch.context() as planted:
        planted.setattr(where, broken)
        desk.mailbox.deliver([marked(3)])
        desk.run()
    (row,) = desk.rows()
    assert row.state is JournalState.HELD
    said = lines.getvalue()
    assert is_clean(said)
    assert f"a bug with mail {row.id} ({row.sha256[:12]}): KeyError at tests/test_logs.py:" in said
    (question,) = desk.store.register.held_items()
    assert (MARK in question.held.why) == (where != "cases.store.settle")


def reader(order: str) -> str:
    """What a library may say and do inside a worker."""
    if order == "raise":
        try:
            int(MARK)
        except ValueError as error:
            raise RuntimeError(f"{MARK} cannot be read") from error
    print(MARK)
    print(MARK, file=sys.stderr)
    warnings.warn(MARK, stacklevel=1)
    logging.getLogger("some.library").error("cannot parse %s", MARK)
    return order


def test_nothing_leaves_a_worker_but_its_result(capfd):
    with Pool(reader, Limits(workers=1, seconds=20)) as pool, all_our_lines() as lines:
        bug, done = pool.map(["raise", "talk"])
    assert isinstance(bug, Bug)
    assert MARK in str(bug)
    assert bug.place.startswith("RuntimeError at tests/test_logs.py:")
    assert "; after ValueError at tests/test_logs.py:" in bug.place
    assert done == "talk"
    said = capfd.readouterr()
    assert is_clean(said.out + said.err + lines.getvalue() + bug.place)


def test_a_place_names_files_and_functions_and_no_values():
    def inner(word: str) -> None:
        raise KeyError(word)

    with pytest.raises(KeyError) as caught:
        inner(MARK)
    place = bug_at(caught.value)
    assert place.startswith("KeyError at tests/test_logs.py:")
    assert " inner < tests/test_logs.py:" in place
    assert is_clean(place)


def run_and_listen(desk: Site) -> str:
    """The program as it is shipped, all that it and its workers print."""
    command = [sys.executable, "-m", "cli", "--config", str(desk.settings.path), "run", "--once"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def test_the_program_as_shipped_prints_no_word_of_any_mail(server, tmp_path):
    with scripted_smtp({"RCPT": [f"550 5.1.1 no such user {MARK}"]}) as smtp:
        desk = site(tmp_path, server, smtp.server_address[1], {"outgoing": {"mode": "on"}})
        desk.run()
        odd = b"\n".join(line for line in marked(5).splitlines() if not line.startswith(b"Content-"))
        broken = marked(6).replace(b"Content-Transfer-Encoding: ", b"Content-Transfer-Encoding: x-" + MARK.encode())
        aside = marked(7, Subject=f"{MARK} newsletter", List_Unsubscribe=f"<{MARK}>", Precedence="bulk")
        mails = [marked(4, attach={f"{MARK}.xlsx": form(), f"{MARK}.zip": b"PK\x03\x04"}), odd, broken, aside]
        desk.mailbox.deliver([*mails, f"{MARK}\r\n\r\n{MARK}".encode()])
        said = run_and_listen(desk) + run_and_listen(desk)
    assert len(desk.rows()) == 5
    assert "did not leave (550 5.1.1)" in said
    assert is_clean(said)
