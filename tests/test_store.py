"""The store keeps every mail, case and letter once, on SQLite and on PostgreSQL."""

from datetime import timedelta

import pytest

from cases.store import Store
from records.events import EventKind
from records.journal import Got, JournalState, Outcome, SendState
from records.letter import Release
from records.matching import Enquiry, Keys
from records.message import Kind
from tests.store_samples import COMPANY, KEYS, NOW, case, digest, document, entry, event, letter, mail, outcome, reached


@pytest.fixture
def store(database_url):
    opened = Store(database_url)
    opened.migrate()
    yield opened
    opened.close()


@pytest.fixture
def cased(store):
    """A store with one mail that became one case."""
    store.journal.first_contact(reached(1))
    store.journal.add([mail(1)], reached(2), NOW)
    (number,) = store.register.reserve(1, 1, 2026, COMPANY)
    assert store.settle(1, outcome(number), NOW)
    return store


class TestJournal:
    def test_before_first_contact_there_is_no_cursor(self, store):
        assert store.journal.cursor("quality", "INBOX") is None

    def test_first_contact_is_remembered_once(self, store):
        assert store.journal.first_contact(reached(40)).next_uid == 40
        assert store.journal.first_contact(reached(99)).next_uid == 40

    def test_a_mail_and_the_cursor_are_taken_together(self, store):
        store.journal.first_contact(reached(1))
        store.journal.add([mail(1), mail(2)], reached(3), NOW)
        assert store.journal.cursor("quality", "INBOX").next_uid == 3
        assert [row.position.uid for row in store.journal.rows(JournalState.WAITING)] == [1, 2]

    def test_the_same_uid_again_changes_nothing(self, store):
        store.journal.add([mail(1)], None, NOW)
        first = store.journal.row(1)
        store.journal.add([mail(1, sha256=digest("other")), mail(2)], None, NOW + timedelta(days=1))
        assert store.journal.row(1) == first
        assert len(store.journal.rows(JournalState.WAITING)) == 2

    def test_the_cursor_never_goes_back_but_a_new_uidvalidity_starts_again(self, store):
        store.journal.first_contact(reached(50))
        store.journal.add([], reached(40), NOW)
        assert store.journal.cursor("quality", "INBOX").next_uid == 50
        store.journal.add([], reached(3, uidvalidity=4_294_967_295), NOW)
        cursor = store.journal.cursor("quality", "INBOX")
        assert (cursor.uidvalidity, cursor.next_uid) == (4_294_967_295, 3)

    def test_uids_passed_without_a_row_are_the_gap(self, store):
        store.journal.add([mail(11), mail(13)], None, NOW)
        assert store.journal.gap(reached(15, first_uid=10), [5, 10, 11, 12, 13, 15, 16]) == (10, 12)

    def test_a_begun_mail_is_nobody_elses_until_its_lease_ends(self, store):
        store.journal.add([mail(1), mail(2)], None, NOW)
        assert [row.id for row in store.journal.begin(NOW)] == [1]
        assert [row.id for row in store.journal.begin(NOW, limit=5)] == [2]
        assert store.journal.begin(NOW) == ()
        (again,) = store.journal.begin(NOW + timedelta(hours=1))
        assert (again.id, again.attempts) == (1, 2)

    def test_dropped_leases_let_the_work_of_a_dead_process_be_done_at_once(self, store):
        store.journal.add([mail(1)], None, NOW)
        store.journal.begin(NOW)
        store.journal.drop_leases()
        assert [row.attempts for row in store.journal.begin(NOW)] == [2]

    def test_a_deferred_mail_comes_back_when_it_is_due(self, store):
        store.journal.add([mail(1)], None, NOW)
        store.journal.begin(NOW)
        assert store.journal.defer(1, NOW + timedelta(minutes=5), "disk full")
        assert store.journal.begin(NOW) == ()
        (row,) = store.journal.begin(NOW + timedelta(minutes=5))
        assert row.reason == "disk full"

    def test_the_first_mail_with_the_same_bytes_is_known(self, store):
        store.journal.add([mail(1), mail(2, sha256=digest("mail 1"))], None, NOW)
        assert store.journal.known_sha256(digest("mail 1"), before=2).id == 1
        assert store.journal.known_sha256(digest("mail 1"), before=1) is None

    def test_a_set_aside_mail_can_be_made_a_case_by_a_person(self, store):
        store.journal.add([mail(1, state=JournalState.SET_ASIDE, reason="newsletter")], None, NOW)
        assert store.journal.begin(NOW) == ()
        assert store.journal.order(1, "Li Na")
        (row,) = store.journal.begin(NOW)
        assert row.ordered_by == "Li Na"

    def test_a_cased_mail_is_neither_deferred_nor_ordered(self, cased):
        assert not cased.journal.defer(1, NOW, "late")
        assert not cased.journal.order(1, "Li Na")
        assert cased.journal.row(1).state is JournalState.CASED

    def test_courtesy_is_due_once_a_mail_is_finished(self, cased):
        cased.journal.add([mail(2)], None, NOW)
        assert [row.id for row in cased.journal.courtesy_due("quality", "INBOX")] == [1]
        cased.journal.courtesy_done([1])
        assert cased.journal.courtesy_due("quality", "INBOX") == ()

    def test_the_lag_is_that_of_the_oldest_open_mail(self, store):
        assert store.counts().oldest_waiting is None
        store.journal.add([mail(1), mail(2)], None, NOW)
        assert store.counts().oldest_waiting == mail(1).received_at


class TestNumbers:
    def test_numbers_follow_one_another_and_a_mail_keeps_its_own(self, store):
        store.journal.add([mail(1), mail(2)], None, NOW)
        assert store.register.reserve(1, 2, 2026, COMPANY) == ("C-2026-000001", "C-2026-000002")
        assert store.register.reserve(2, 1, 2026, COMPANY) == ("C-2026-000003",)
        assert store.register.reserve(1, 2, 2026, COMPANY) == ("C-2026-000001", "C-2026-000002")

    def test_each_year_begins_at_one(self, store):
        store.journal.add([mail(1), mail(2)], None, NOW)
        store.register.reserve(1, 1, 2026, COMPANY)
        assert store.register.reserve(2, 1, 2027, COMPANY) == ("C-2027-000001",)

    def test_a_number_a_finished_mail_did_not_use_is_the_next_to_be_given(self, store):
        store.journal.add([mail(1), mail(2), mail(3)], None, NOW)
        store.register.reserve(1, 3, 2026, COMPANY)
        store.settle(1, outcome("C-2026-000001"), NOW)
        assert store.register.reserve(2, 3, 2026, COMPANY) == ("C-2026-000002", "C-2026-000003", "C-2026-000004")


class TestFiling:
    def test_everything_a_mail_leads_to_is_there(self, cased):
        number = "C-2026-000001"
        assert cased.register.case(number) == case(number)
        assert [one.name for one in cased.register.documents(number)] == [
            f"{number} QR25-04 8D报告.docx",
            f"{number} QR25-01 记录.docx",
        ]
        assert [row.letter.message_id for row in cased.outbox.due(NOW)] == [f"<{number}@huarui.example>"]
        assert [item.held.what for item in cased.register.held_items()] == ["qty_affected"]
        assert [sealed.seq for sealed in cased.register.ledger()] == [1]
        row = cased.journal.row(1)
        assert (row.state, row.kind, row.case_no) == (JournalState.CASED, Kind.FORMAL, number)

    def test_documents_come_back_without_their_bytes(self, cased):
        (first, _) = cased.register.documents("C-2026-000001")
        assert first == document(first.name).model_copy(update={"content": b""})

    def test_filing_again_changes_nothing_and_says_so(self, cased):
        before = cased.counts()
        assert not cased.settle(1, outcome("C-2026-000001"), NOW)
        assert cased.counts() == before

    def test_a_fault_in_the_middle_leaves_nothing(self, store):
        store.journal.add([mail(1)], None, NOW)
        broken = outcome("C-2026-000001").model_copy(update={"cases": (case("C-2026-000001"),) * 2})
        with pytest.raises(Exception, match=r"(?i)unique"):
            store.settle(1, broken, NOW)
        counts = store.counts()
        assert (counts.cases, counts.documents, counts.outbox, counts.held) == (0, 0, {}, 0)
        assert counts.journal == {"waiting": 1}
        assert store.register.ledger() == ()

    def test_a_follow_up_adds_its_event_to_the_case_that_is_here(self, cased):
        cased.journal.add([mail(2)], None, NOW)
        joined = Outcome(
            state=JournalState.ATTACHED,
            kind=Kind.FOLLOWUP,
            case_no="C-2026-000001",
            message_id="<2@muster.example>",
            events=({"case_no": "C-2026-000001", "event": event(EventKind.RESUMED, 5)},),
        )
        assert cased.settle(2, joined, NOW)
        assert [one.kind for one in cased.register.case("C-2026-000001").events] == ["received", "resumed"]
        asked = Enquiry(kind=Kind.FOLLOWUP, in_reply_to="<2@muster.example>", keys=Keys())
        assert [one.number for one in cased.register.candidates(asked).cases] == ["C-2026-000001"]

    def test_the_same_event_again_changes_nothing(self, cased):
        late = event(EventKind.CONTAINED, 30)
        assert cased.register.append_event("C-2026-000001", late)
        assert not cased.register.append_event("C-2026-000001", late)
        assert len(cased.register.case("C-2026-000001").events) == 2

    def test_an_answer_to_a_question_stays_the_first(self, cased):
        assert cased.register.settle_held(1, "Li Na", "12", NOW)
        assert not cased.register.settle_held(1, "Wang Wei", "21", NOW)
        assert cased.register.held_items() == ()
        assert cased.register.held_item(1).decision == "12"

    def test_cases_come_by_number_with_their_events(self, cased):
        cased.journal.add([mail(2)], None, NOW)
        cased.settle(2, outcome("C-2026-000002"), NOW)
        assert [one.number for one in cased.register.cases()] == ["C-2026-000001", "C-2026-000002"]
        assert all(one.events for one in cased.register.cases())
        assert cased.register.case("C-2026-999999") is None


class TestCandidates:
    @pytest.mark.parametrize(
        "enquiry",
        [
            {"token": "C-2026-000001"},
            {"in_reply_to": "<C-2026-000001@huarui.example>"},
            {"references": ("<x@y.example>", "<C-2026-000001@muster.example>")},
            {"message_id": "<C-2026-000001@muster.example>"},
            {"keys": Keys(party="muster.example", customer_ref="ncr-0815")},
            {"keys": Keys(party="mail.muster.example", part_no="ms-100")},
            {"keys": Keys(party="muster.example", lot=("l9", "l1"))},
        ],
        ids=lambda enquiry: next(iter(enquiry)),
    )
    def test_a_case_is_found_by_whatever_names_it(self, cased, enquiry):
        asked = Enquiry.model_validate({"kind": Kind.FORMAL, "keys": Keys()} | enquiry)
        (found,) = cased.register.candidates(asked).cases
        assert found.number == "C-2026-000001"
        assert found.keys == KEYS
        assert found.mail_ids == ("<C-2026-000001@muster.example>",)
        assert found.our_ids == ("<C-2026-000001@huarui.example>",)

    def test_another_customers_part_number_finds_nothing(self, cased):
        asked = Enquiry(kind=Kind.FORMAL, keys=Keys(party="other.example", part_no="ms-100", customer_ref="ncr-0815"))
        assert cased.register.candidates(asked).cases == ()

    def test_nothing_in_common_finds_nothing(self, cased):
        assert cased.register.candidates(Enquiry(kind=Kind.FORMAL, keys=Keys())).cases == ()


class TestOutbox:
    def test_a_letter_is_sent_once_it_is_marked_and_never_again(self, cased):
        (row,) = cased.outbox.due(NOW)
        assert cased.outbox.mark_sending(row.id, NOW)
        assert cased.outbox.due(NOW) == ()
        assert cased.outbox.mark_sent(row.id, NOW, event(EventKind.ACKNOWLEDGED, 1))
        assert not cased.outbox.mark_sent(row.id, NOW, event(EventKind.ACKNOWLEDGED, 2))
        assert not cased.outbox.mark_sending(row.id, NOW + timedelta(days=1))
        assert [one.kind for one in cased.register.case("C-2026-000001").events] == ["received", "acknowledged"]

    def test_a_letter_once_queued_is_known_by_its_message_id(self, cased):
        assert cased.outbox.knows("<C-2026-000001@huarui.example>")
        assert not cased.outbox.knows("<C-2026-000002@huarui.example>")

    def test_two_senders_do_not_take_one_letter(self, cased):
        assert cased.outbox.mark_sending(1, NOW)
        assert not cased.outbox.mark_sending(1, NOW)

    def test_an_attempt_that_never_ended_is_made_again_under_the_same_message_id(self, cased):
        cased.outbox.mark_sending(1, NOW)
        (later,) = cased.outbox.due(NOW + timedelta(hours=1))
        assert (later.state, later.attempts) == (SendState.SENDING, 1)
        cased.outbox.drop_leases(NOW)
        assert cased.outbox.due(NOW) == (cased.outbox.row(1),)

    def test_the_start_of_one_desk_leaves_the_attempts_of_another_alone(self, cased, database_url):
        other = Store(database_url)
        with cased.mailbox_lock("quality", "INBOX"), other.mailbox_lock("sales", "INBOX"):
            cased.outbox.mark_sending(1, NOW)
            other.outbox.drop_leases(NOW)
            assert other.outbox.due(NOW) == ()
            cased.outbox.drop_leases(NOW)
            assert len(other.outbox.due(NOW)) == 1
        other.close()

    def test_what_a_failed_attempt_achieved_is_kept_with_it(self, cased):
        cased.outbox.mark_sending(1, NOW)
        left = cased.outbox.row(1).letter.model_copy(update={"recipients": ("qa@huarui.example",)})
        got = Got(left=left, event=event(EventKind.ACKNOWLEDGED, 1))
        assert cased.outbox.mark_failed(1, "450 later", NOW + timedelta(minutes=1), got)
        assert not cased.outbox.mark_failed(1, "450 later", None, got)
        assert cased.outbox.row(1).letter == left
        assert [one.kind for one in cased.register.case("C-2026-000001").events] == ["received", "acknowledged"]

    def test_trying_begins_with_the_first_attempt_and_anew_with_a_release(self, cased):
        cased.outbox.mark_sending(1, NOW)
        cased.outbox.mark_failed(1, "450 later", NOW)
        cased.outbox.mark_sending(1, NOW + timedelta(hours=1))
        assert cased.outbox.row(1).first_tried_at == NOW
        cased.outbox.mark_failed(1, "550 no", None)
        cased.outbox.release(1, "Li Na", NOW)
        assert cased.outbox.row(1).first_tried_at is None

    def test_a_failed_attempt_waits_for_its_time_or_for_a_person(self, cased):
        cased.outbox.mark_sending(1, NOW)
        assert cased.outbox.mark_failed(1, "451 busy", NOW + timedelta(minutes=10))
        assert cased.outbox.due(NOW) == ()
        cased.outbox.mark_sending(1, NOW + timedelta(minutes=10))
        assert cased.outbox.mark_failed(1, "550 no such user", None)
        assert cased.outbox.row(1).state is SendState.FAILED
        assert cased.outbox.release(1, "Li Na", NOW)
        assert [row.released_by for row in cased.outbox.due(NOW)] == ["Li Na"]

    def test_a_letter_that_waits_for_release_is_not_due_until_a_named_person_lets_it_go(self, store):
        store.queue(letter("reply", release=Release.WAITING), entry("reply"), NOW)
        assert store.outbox.due(NOW) == ()
        assert store.outbox.release(1, "Li Na", NOW)
        assert not store.outbox.release(1, "Wang Wei", NOW)
        assert store.outbox.row(1).released_by == "Li Na"
        assert len(store.outbox.due(NOW)) == 1

    def test_a_dropped_letter_stays_on_record_and_never_leaves(self, store):
        store.queue(letter("reply", release=Release.WAITING), entry("reply"), NOW)
        assert store.outbox.drop(1, "Li Na", "wrong customer")
        assert not store.outbox.release(1, "Li Na", NOW)
        assert [row.last_error for row in store.outbox.rows([SendState.DROPPED])] == ["wrong customer"]

    def test_answers_to_an_address_are_counted_since_an_instant(self, cased):
        assert cased.outbox.answers_to("qa@muster.example", NOW - timedelta(hours=1)) == 1
        assert cased.outbox.answers_to("qa@muster.example", NOW + timedelta(seconds=1)) == 0
        assert cased.outbox.answers_to("other@muster.example", NOW - timedelta(hours=1)) == 0

    def test_a_daily_list_is_queued_once_and_what_it_does_not_list_stays_unlisted(self, store):
        aside = {"state": JournalState.SET_ASIDE, "reason": "newsletter"}
        store.journal.add([mail(1, **aside)], None, NOW)
        assert store.queue(letter("daily-2026-11-21"), entry("daily"), NOW, listed=[1])
        store.journal.add([mail(2, **aside)], None, NOW)
        assert not store.queue(letter("daily-2026-11-21"), entry("daily"), NOW, listed=[2])
        assert [row.id for row in store.journal.set_aside_unlisted()] == [2]
        assert len(store.register.ledger()) == 1

    def test_the_same_bytes_set_aside_twice_stand_in_one_list(self, store):
        aside = {"state": JournalState.SET_ASIDE, "reason": "newsletter", "sha256": digest("newsletter")}
        store.journal.add([mail(1, **aside), mail(2, **aside)], None, NOW)
        assert [row.id for row in store.journal.set_aside_unlisted()] == [1]
