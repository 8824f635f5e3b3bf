"""What the desk may and may not do by itself, on a real mailbox and a real way out."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from demo.show import samples
from records.journal import JournalState, SendState
from tests.path_parts import complaint, parsed, purpose, site, words
from tests.servers import dovecot
from tests.servers.smtp import Sink

NEWSLETTER = dict(samples())["13-newsletter.eml"]
SUN = {"outgoing": {"internal_to": "sun.li@hengtai.example", "mode": "internal"}}


@pytest.fixture(scope="module")
def server():
    with dovecot.running() as running:
        yield running


@pytest.fixture
def desk(server, smtp_sink, tmp_path):
    return site(tmp_path, server, smtp_sink.port)


def kinds(sink: Sink) -> list[str]:
    return sorted(purpose(mail) for mail in sink.messages())


def test_first_contact_leaves_old_mail_alone(desk, smtp_sink):
    desk.mailbox.deliver([complaint(1), complaint(2)])
    desk.run()
    desk.run()
    assert desk.rows() == []
    desk.arrive(complaint(3))
    assert [case.complaint.part_no for case in desk.store.register.cases()] == ["BZ-3"]
    assert {mail.recipients[0] for mail in smtp_sink.messages()} == {"qa3@kunde3.example", "lin.xiao@hengtai.example"}
    assert desk.is_whole()


def test_the_same_mail_delivered_twice_makes_one_case_and_one_acknowledgement(desk, smtp_sink):
    desk.arrive(complaint(4), complaint(4))
    desk.arrive(complaint(4))
    (case,) = desk.store.register.cases()
    assert desk.states() == [JournalState.CASED, JournalState.ATTACHED, JournalState.ATTACHED]
    assert {row.case_no for row in desk.rows()} == {case.number}
    assert kinds(smtp_sink) == ["acknowledgement", "notice"]


def test_the_same_complaint_sent_again_joins_its_case_and_is_not_acknowledged_again(desk, smtp_sink):
    again = complaint(5, Message_ID="<again@kunde5.example>", Date="Fri, 20 Nov 2026 11:00:00 +0800")
    desk.arrive(complaint(5))
    desk.arrive(again)
    assert len(desk.store.register.cases()) == 1
    assert desk.states() == [JournalState.CASED, JournalState.ATTACHED]
    assert kinds(smtp_sink).count("acknowledgement") == 1


def test_an_answer_to_the_acknowledgement_joins_the_case(desk, smtp_sink):
    desk.arrive(complaint(6))
    (ours,) = [parsed(mail) for mail in smtp_sink.messages() if purpose(mail) == "acknowledgement"]
    thread: dict[str, Any] = {"In_Reply_To": ours["Message-ID"], "References": ours["Message-ID"]}
    answer: dict[str, Any] = {
        "Subject": "答复",
        "Message_ID": "<answer@kunde6.example>",
        "text": "照片请见附件。谢谢！\n",
    }
    desk.arrive(complaint(6, **answer, **thread))
    (case,) = desk.store.register.cases()
    assert (desk.rows()[1].state, desk.rows()[1].case_no) == (JournalState.ATTACHED, case.number)
    assert any("照片请见附件" in words(mail) for mail in smtp_sink.messages())


def test_internal_redirects_everything_to_one_address_and_says_to_whom_it_would_have_gone(desk, smtp_sink):
    desk.change(SUN)
    desk.arrive(complaint(7), NEWSLETTER)
    assert {mail.recipients for mail in smtp_sink.messages()} == {("sun.li@hengtai.example",)}
    assert kinds(smtp_sink) == ["acknowledgement", "daily_list", "notice"]
    (acknowledgement,) = [mail for mail in smtp_sink.messages() if purpose(mail) == "acknowledgement"]
    assert b"qa7@kunde7.example" in acknowledgement.raw or "qa7@kunde7.example" in words(acknowledgement)


def test_off_sends_nothing_and_keeps_every_letter(desk, smtp_sink):
    desk.change({"outgoing": {"mode": "off"}})
    desk.arrive(complaint(8), NEWSLETTER)
    assert smtp_sink.messages() == ()
    assert len(desk.store.register.cases()) == 1
    purposes = {row.letter.purpose.value for row in desk.letters()}
    assert purposes == {"acknowledgement", "notice", "daily_list", "held_reminder"}
    assert desk.is_whole()


def test_a_mail_received_four_days_ago_is_a_case_but_not_acknowledged_unattended(desk, smtp_sink):
    long_ago = datetime.now(UTC) - timedelta(days=4)
    desk.working_since(long_ago - timedelta(days=1))
    desk.arrive(complaint(9), at=long_ago)
    assert kinds(smtp_sink) == ["held_reminder", "notice"]
    (waiting,) = desk.letters(SendState.WAITING_RELEASE)
    assert "4 days ago" in waiting.letter.why
    (question,) = desk.store.register.held_items()
    assert (question.held.what, question.held.where) == ("acknowledgement", "qa9@kunde9.example")


def test_a_released_letter_leaves_with_the_next_run_in_the_customers_thread(desk, smtp_sink):
    long_ago = datetime.now(UTC) - timedelta(days=4)
    desk.working_since(long_ago - timedelta(days=1))
    desk.arrive(complaint(10), at=long_ago)
    (waiting,) = desk.letters(SendState.WAITING_RELEASE)
    assert desk.store.outbox.release(waiting.id, "zhao", datetime.now(UTC))
    desk.run()
    (answer,) = [parsed(mail) for mail in smtp_sink.messages() if purpose(mail) == "acknowledgement"]
    assert answer["In-Reply-To"] == "<complaint-10@kunde10.example>"
    assert desk.letters(SendState.WAITING_RELEASE) == ()


def test_an_old_mail_that_is_dragged_in_is_a_case_and_answered_to_nobody_unattended(desk, smtp_sink):
    desk.run()
    desk.arrive(complaint(11), at=datetime.now(UTC) - timedelta(days=30))
    (row,) = desk.rows()
    assert (row.state, row.quiet) == (JournalState.CASED, False)
    assert "notice" in kinds(smtp_sink)
    assert "acknowledgement" not in kinds(smtp_sink)


def test_a_person_makes_a_case_of_a_mail_that_was_set_aside(desk, smtp_sink):
    desk.arrive(NEWSLETTER)
    (row,) = desk.rows()
    assert row.state is JournalState.SET_ASIDE
    assert desk.store.journal.order(row.id, "zhao")
    desk.run()
    (row,) = desk.rows()
    assert row.state in {JournalState.CASED, JournalState.HELD}
    assert row.ordered_by == "zhao"
    assert desk.is_whole()


def test_three_complaints_of_one_customer_within_the_hour_get_one_answer_by_machine(desk, smtp_sink):
    desk.arrive(*(complaint(20 + number, sender="qa@kunde20.example") for number in range(3)))
    assert len(desk.store.register.cases()) == 3
    assert kinds(smtp_sink).count("acknowledgement") == 1
    assert {"within the hour" in row.letter.why for row in desk.letters(SendState.WAITING_RELEASE)} == {True}


def test_a_mail_without_return_path_is_not_answered_by_machine(desk, smtp_sink):
    desk.arrive(complaint(24, Return_Path="<>"))
    assert "acknowledgement" not in kinds(smtp_sink)
    assert len(desk.store.register.cases()) == 1


def test_our_own_acknowledgement_coming_back_starts_no_loop(desk, smtp_sink):
    desk.arrive(complaint(25))
    before = len(smtp_sink.messages())
    desk.arrive(*(mail.raw for mail in smtp_sink.messages()))
    assert len(desk.store.register.cases()) == 1
    assert len([mail for mail in smtp_sink.messages()[before:] if purpose(mail) == "acknowledgement"]) == 0
    assert desk.is_whole()


def test_the_daily_list_comes_once_a_day_and_not_before_its_hour(desk, smtp_sink):
    desk.change({"desk": {"daily_list_at": "23:59"}})
    desk.arrive(NEWSLETTER)
    assert smtp_sink.messages() == ()
    desk.change({"desk": {"daily_list_at": "00:00"}})
    desk.run()
    desk.arrive(NEWSLETTER.replace(b"46/2026", b"47/2026"))
    assert kinds(smtp_sink) == ["daily_list"]


@pytest.mark.parametrize(("act", "folder"), [("seen", ""), ("move", "Kesu-done")])
def test_the_courtesy_act_comes_last_and_for_filed_mail_only(desk, smtp_sink, act, folder):
    folder = folder and f"{folder}-{desk.mailbox.name}"
    desk.mailbox.deliver([complaint(30)])
    desk.change({"imap": {"courtesy": act, "courtesy_folder": folder}})
    desk.arrive(complaint(31), NEWSLETTER)
    here = desk.mailbox.flags()
    if act == "seen":
        assert here == {1: set(), 2: {b"\\Seen"}, 3: {b"\\Seen"}}
    else:
        assert list(here) == [1]
        assert len(desk.mailbox.flags(folder)) == 2
    before = desk.snapshot()
    desk.run()
    assert desk.snapshot() == before


def test_without_courtesy_the_mailbox_shows_no_trace(desk):
    desk.arrive(complaint(32))
    assert desk.mailbox.flags() == {1: set()}


def test_a_customer_known_by_domain_is_answered_in_the_language_of_customers_csv(desk, smtp_sink):
    (desk.settings.root / "customers.csv").write_text(
        "id,names,domains,language,number_pattern\nK33,第33机电,kunde33.example,en,\n", "utf-8"
    )
    desk.arrive(complaint(33))
    (case,) = desk.store.register.cases()
    assert (case.customer_id, case.language, case.language_from) == ("K33", "en", "customers.csv, K33")
    (answer,) = [mail for mail in smtp_sink.messages() if purpose(mail) == "acknowledgement"]
    assert "registered it as" in words(answer)


def test_the_customers_copy_goes_to_those_named_for_copies_only(desk, smtp_sink):
    desk.change({"outgoing": {"copy_to": ["qa-archive@hengtai.example"]}})
    desk.arrive(complaint(34))
    copied = {purpose(mail): "qa-archive@hengtai.example" in mail.recipients for mail in smtp_sink.messages()}
    assert copied == {"acknowledgement": True, "notice": False}
    (answer,) = [mail for mail in smtp_sink.messages() if purpose(mail) == "acknowledgement"]
    assert b"qa-archive" not in answer.raw
