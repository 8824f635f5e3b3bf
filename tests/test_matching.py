"""Matching finds the case a mail belongs to, and asks rather than guesses."""

import pytest

from cases.matching import enquiry, index_of, match, parties_of, party
from records.case import Duplicate, FollowUp, Match, NewCase
from records.complaint import Complaint
from records.errors import Hold
from records.matching import Candidates, Enquiry, Keys, KnownCase
from records.message import Address, Kind, Message, Recognition
from tests.store_samples import COMPANY, KEYS, complaint

CASE = KnownCase(
    number="C-2026-000001", keys=KEYS, mail_ids=("<in@muster.example>",), our_ids=("<ack@huarui.example>",)
)
OTHER = KnownCase(number="C-2026-000002", keys=KEYS.model_copy(update={"part_no": "ms-200", "customer_ref": "ncr-2"}))


def keys(**changes: object) -> Keys:
    return KEYS.model_copy(update=changes)


def asked(kind: Kind = Kind.FORMAL, *known: KnownCase, **fields: object) -> Match:
    stated = Enquiry.model_validate({"kind": kind, "keys": Keys(party="muster.example")} | fields)
    return match(stated, Candidates(cases=known or (CASE,)))


def message(sender: str, **fields: object) -> Message:
    return Message.model_validate({"sha256": "0" * 64, "from_": (Address(email=sender),)} | fields)


class TestToken:
    def test_our_number_names_the_case(self):
        found = asked(Kind.FOLLOWUP, token="C-2026-000001")
        assert found == FollowUp(case_no="C-2026-000001", because="the subject bears C-2026-000001")

    def test_a_number_of_ours_with_no_case_is_held_as_not_here(self):
        with pytest.raises(Hold) as raised:
            asked(Kind.FOLLOWUP, token="C-2026-999999")
        assert raised.value.held.what == "case not here"

    def test_a_complaint_that_quotes_another_customers_number_is_a_new_case(self):
        found = asked(token="C-2026-000001", keys=Keys(party="other.example", part_no="x-1"))
        assert isinstance(found, NewCase)
        assert "another customer's" in found.because

    def test_a_remark_that_quotes_another_customers_number_waits_for_a_person(self):
        with pytest.raises(Hold) as raised:
            asked(Kind.FOLLOWUP, token="C-2026-000001", keys=Keys(party="other.example"))
        assert raised.value.held.what == "sender"

    def test_someone_of_another_domain_who_answers_our_mail_joins_its_case(self):
        found = asked(
            Kind.FOLLOWUP,
            token="C-2026-000001",
            in_reply_to="<ack@huarui.example>",
            keys=Keys(party="logistics.example"),
        )
        assert isinstance(found, FollowUp)

    def test_our_own_colleague_may_write_about_any_case(self):
        assert isinstance(asked(Kind.FOLLOWUP, token="C-2026-000001", keys=Keys()), FollowUp)

    def test_a_subsidiary_mail_domain_is_the_same_customer(self):
        found = asked(Kind.FOLLOWUP, token="C-2026-000001", keys=Keys(party="mail.muster.example"))
        assert isinstance(found, FollowUp)

    def test_a_complaint_about_another_part_in_an_old_thread_is_a_new_case(self):
        found = asked(token="C-2026-000001", keys=keys(part_no="ms-900", customer_ref=""))
        assert isinstance(found, NewCase)
        assert "something else" in found.because

    def test_a_further_lot_belongs_to_the_case(self):
        assert isinstance(asked(token="C-2026-000001", keys=keys(lot=("l2",), qty_affected=40)), FollowUp)


class TestThread:
    @pytest.mark.parametrize("name", ["<ack@huarui.example>", "<in@muster.example>"])
    def test_an_answer_belongs_to_the_case_of_the_mail_answered(self, name):
        assert asked(Kind.FOLLOWUP, in_reply_to=name).because == "it answers a mail of C-2026-000001"

    def test_the_mail_answered_goes_before_those_that_went_before(self):
        other = OTHER.model_copy(update={"our_ids": ("<later@huarui.example>",)})
        references = ("<later@huarui.example>",)
        found = asked(Kind.FOLLOWUP, CASE, other, in_reply_to="<ack@huarui.example>", references=references)
        assert isinstance(found, FollowUp)
        assert found.case_no == "C-2026-000001"

    def test_an_answer_to_a_mail_with_two_complaints_is_told_by_its_part(self):
        both = [one.model_copy(update={"our_ids": ("<both@huarui.example>",)}) for one in (CASE, OTHER)]
        found = asked(
            Kind.FOLLOWUP, *both, in_reply_to="<both@huarui.example>", keys=keys(part_no="ms-200", customer_ref="")
        )
        assert isinstance(found, FollowUp)
        assert found.case_no == "C-2026-000002"

    def test_an_answer_to_a_mail_with_two_complaints_that_names_none_is_held(self):
        both = [one.model_copy(update={"our_ids": ("<both@huarui.example>",)}) for one in (CASE, OTHER)]
        with pytest.raises(Hold, match="C-2026-000001, C-2026-000002"):
            asked(Kind.FOLLOWUP, *both, in_reply_to="<both@huarui.example>")

    def test_the_same_mail_by_another_way_is_a_duplicate(self):
        found = asked(message_id="<in@muster.example>", keys=KEYS)
        assert found == Duplicate(
            case_no="C-2026-000001", because="the same mail, by its Message-ID, came before", same_mail=True
        )

    def test_a_message_id_that_another_customer_used_too_says_nothing(self):
        found = asked(message_id="<in@muster.example>", keys=Keys(party="other.example", part_no="x-1"))
        assert isinstance(found, NewCase)


class TestCustomersNumber:
    def test_the_same_number_and_nothing_new_is_the_same_complaint(self):
        assert isinstance(asked(keys=KEYS), Duplicate)

    def test_the_same_number_with_something_new_is_a_follow_up(self):
        assert isinstance(asked(keys=keys(qty_affected=40)), FollowUp)

    def test_a_word_about_the_number_is_a_follow_up(self):
        found = asked(Kind.FOLLOWUP, keys=Keys(party="muster.example", customer_ref="ncr-0815"))
        assert isinstance(found, FollowUp)

    def test_another_customers_number_says_nothing(self):
        assert asked(keys=keys(party="other.example")) == NewCase(
            because="no known case shares a number, a thread or its content"
        )

    def test_the_same_number_for_another_part_is_a_new_case_and_asked_about(self):
        found = asked(keys=keys(part_no="ms-900"))
        assert isinstance(found, NewCase)
        assert "C-2026-000001" in found.held[0].why


class TestContent:
    def test_the_same_in_everything_is_the_same_complaint(self):
        bare = CASE.model_copy(update={"keys": keys(customer_ref="")})
        assert isinstance(asked(Kind.FORMAL, bare, keys=keys(customer_ref="")), Duplicate)

    def test_the_same_part_and_lot_with_another_quantity_is_a_new_case_and_asked_about(self):
        found = asked(keys=keys(customer_ref="", qty_affected=3))
        assert isinstance(found, NewCase)
        assert found.held[0].what == "case"

    def test_the_same_part_of_another_lot_is_simply_a_new_case(self):
        found = asked(keys=keys(customer_ref="", lot=("l7",)))
        assert isinstance(found, NewCase)
        assert found.held == ()

    def test_a_word_about_the_part_and_lot_of_one_case_belongs_to_it(self):
        assert isinstance(asked(Kind.FOLLOWUP, keys=keys(customer_ref="", qty_affected=None)), FollowUp)

    def test_a_word_about_the_part_and_lot_of_two_cases_is_held(self):
        second = CASE.model_copy(update={"number": "C-2026-000003", "keys": keys(customer_ref="", qty_affected=3)})
        with pytest.raises(Hold, match="does not say which"):
            asked(Kind.FOLLOWUP, CASE, second, keys=keys(customer_ref="", qty_affected=None))

    def test_a_word_about_nothing_that_is_here_is_held(self):
        with pytest.raises(Hold) as raised:
            asked(Kind.FOLLOWUP)
        assert raised.value.held.what == "case not here"

    def test_without_a_known_customer_content_says_nothing(self):
        nobody = CASE.model_copy(update={"keys": keys(party="")})
        assert asked(Kind.FORMAL, nobody, keys=keys(party="")).because.startswith("no known case")


class TestEnquiry:
    def test_spellings_of_one_number_are_one(self):
        stated = complaint(customer_ref="ＮＣＲ–0815", part_no="ms 100", lot=("L1", "l1 "), order_no="PO_7788")
        found = enquiry(message("qa@Muster.example"), _formal(), stated, COMPANY).keys
        assert (found.customer_ref, found.part_no, found.lot) == ("ncr-0815", "ms100", ("l1",))
        assert found.order_no == "po-7788"

    def test_a_number_too_short_to_name_a_complaint_is_none(self):
        assert enquiry(message("a@b.example"), _formal(), complaint(customer_ref="01"), COMPANY).keys.customer_ref == ""

    def test_the_token_counts_in_any_case(self):
        recognition = _formal().model_copy(update={"case_token": "c-2026-000001"})
        assert enquiry(message("a@b.example"), recognition, None, COMPANY).token == "C-2026-000001"

    @pytest.mark.parametrize(
        ("sender", "stated", "expected"),
        [
            ("qa@muster.example", None, "muster.example"),
            ("li.na@huarui.example", "qa@muster.example", "muster.example"),
            ("li.na@huarui.example", None, ""),
            ("Chen@QQ.com", None, "chen@qq.com"),
        ],
    )
    def test_the_customer_is_who_complains_and_never_one_of_us(self, sender, stated, expected):
        told = complaint(contact_email=stated) if stated else Complaint(evidence={})
        assert party(message(sender), told, COMPANY) == expected

    def test_a_domain_lies_in_those_above_it_but_a_public_address_is_itself(self):
        assert parties_of("mail.muster.com.example") == ("mail.muster.com.example", "muster.com.example", "com.example")
        assert parties_of("chen@qq.com") == ("chen@qq.com",)

    def test_nothing_is_indexed_while_the_customer_is_unknown(self):
        assert index_of(keys(party="")) == ()
        assert ("lot", "l1") in index_of(KEYS)


def _formal() -> Recognition:
    return Recognition(kind=Kind.FORMAL, reasons=("asks for an 8D",))


class TestSameWords:
    TEXT = "6 of 80 sleeves from order 7719 are cracked at the collar, always at the same place. Please replace them."

    def known(self, text: str = TEXT) -> tuple[Enquiry, KnownCase]:
        stated = enquiry(
            message("eva@muster.example", new_text=text),
            Recognition(kind=Kind.FORMAL, reasons=("it complains",)),
            Complaint(evidence={}),
            COMPANY,
        )
        return stated, KnownCase(number="C-2026-000009", keys=stated.keys)

    def test_sent_once_more_with_a_note_before_them_they_are_the_same_complaint(self):
        again, _ = self.known(f"Once more, in case it was lost:\n{self.TEXT}")
        assert isinstance(match(again, Candidates(cases=(self.known()[1],))), Duplicate)

    def test_with_another_figure_they_are_another_complaint(self):
        other, _ = self.known(self.TEXT.replace("7719", "7720"))
        assert isinstance(match(other, Candidates(cases=(self.known()[1],))), NewCase)


def test_a_subject_with_the_customers_own_number_follows_that_complaint():
    found = asked(Kind.FORMAL, named=(KEYS.customer_ref,), keys=Keys(party="muster.example"))
    assert isinstance(found, FollowUp)


def test_another_matter_in_the_thread_of_a_case_is_a_case_of_its_own():
    fields = {"in_reply_to": "<in@muster.example>", "apart": True, "keys": Keys(party="muster.example")}
    assert isinstance(asked(Kind.FORMAL, **fields), NewCase)
