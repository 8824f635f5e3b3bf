"""Odd mails on both databases: ids longer than any column, names made only after the commit, mails about two cases."""

import pytest

from records.journal import JournalState
from tests.path_parts import complaint, purpose, site
from tests.servers import dovecot


@pytest.fixture(scope="module")
def server():
    with dovecot.running() as running:
        yield running


@pytest.fixture
def desk(server, smtp_sink, tmp_path, database_url):
    return site(tmp_path, server, smtp_sink.port, {"storage": {"database": database_url, "archive": "archive"}})


def test_a_message_id_longer_than_any_line_costs_nobody_anything(desk):
    desk.arrive(complaint(1, Message_ID=f"<{'x' * 3000}@kunde1.example>"), complaint(2))
    assert desk.states() == [JournalState.CASED, JournalState.CASED]
    assert desk.is_whole()


def test_the_folder_of_a_case_holds_what_was_committed(desk):
    desk.arrive(complaint(3))
    (case,) = desk.store.register.cases()
    folder = desk.settings.archive_root / "by-case" / case.number
    names = {path.name for path in folder.iterdir()}
    assert names == {"original mail.eml", *(one.name for one in desk.store.register.documents(case.number))}


def test_a_mail_that_repeats_one_case_and_states_another_reaches_both(desk, smtp_sink):
    rows = "".join(
        f"<tr><td>{part}</td><td>{lot}</td><td>{count}</td><td>{defect}</td></tr>"
        for part, lot, count, defect in (("BZ-5", "L2611005", 12, "端面有毛刺"), ("QX-77", "L77", 4, "镀层脱落"))
    )
    head = "<tr><th>料号</th><th>批号</th><th>不良数量</th><th>问题描述</th></tr>"
    first = complaint(5)
    both = complaint(5, Message_ID="<both@kunde5.example>", In_Reply_To="<complaint-5@kunde5.example>")
    head_of_mail = both.partition(b"\r\n\r\n")[0]
    lines = [line for line in head_of_mail.split(b"\r\n") if not line.lower().startswith(b"content-")]
    html = f"<p>现投诉以下两项不良，请回复8D报告。</p><table>{head}{rows}</table>".encode()
    both = b"\r\n".join([*lines, b"Content-Type: text/html; charset=utf-8", b"", html])
    desk.arrive(first)
    (known,) = desk.store.register.cases()
    desk.arrive(both)
    cases = desk.store.register.cases()
    assert [case.complaint.part_no for case in cases] == ["BZ-5", "QX-77"]
    told = [row for row in desk.letters() if row.letter.case_no == known.number]
    assert [row.letter.purpose for row in told].count("notice") == 2
    assert sorted(purpose(mail) for mail in smtp_sink.messages()).count("notice") == 3
