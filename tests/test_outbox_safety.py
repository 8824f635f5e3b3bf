"""Which mails a machine may answer with no person looking (house invariant 5)."""

from datetime import timedelta

import pytest

from outbox.authentication import doubt
from outbox.safety import NOT_CHECKED, distrust, may_answer
from records.company import Company
from records.letter import Answerable, Recent
from records.message import Address, Kind, Message, Recognition

COMPANY = Company(names=("恒川精密",), domains=("works.example",), addresses=("complaints@works.example",))
CHECKING = COMPANY.model_copy(update={"authserv_id": "mx.works.example"})
LI = Address(name="李工", email="li@jiangnan.example")
GOOD = Message(sha256="0", from_=(LI,), return_path="<li@jiangnan.example>")
FORMAL = Recognition(kind=Kind.FORMAL, reasons=())
PASS = "mx.works.example; dmarc=pass header.from=jiangnan.example"


def judged(company: Company = COMPANY, kind: Kind = Kind.FORMAL, **changes: object) -> Answerable:
    message = GOOD.model_copy(update=dict(changes))
    recognition = FORMAL.model_copy(update={"kind": kind})
    return may_answer(message, recognition, company, Recent(), timedelta(hours=1))


def with_header(name: str, value: str) -> Answerable:
    return judged(headers=((name, value),))


def test_an_ordinary_complaint_may_be_answered_and_says_what_was_not_checked():
    assert judged() == Answerable(safe=True, notes=(NOT_CHECKED,))


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"from_": ()}, "it has 0 senders, not one"),
        ({"from_": (LI, Address(email="x@y.example"))}, "it has 2 senders, not one"),
        ({"return_path": None}, "its Return-Path is missing: it must not be answered"),
        ({"return_path": "<>"}, "its Return-Path is empty: it must not be answered"),
        ({"return_path": ""}, "its Return-Path is empty: it must not be answered"),
        ({"from_": (Address(email="Complaints@Works.example"),)}, "it comes from our own complaint mailbox"),
        ({"reply_to": (Address(email="x@victim.example"),)}, "its Reply-To leads elsewhere, to x@victim.example"),
        ({"reply_to": (Address(email="complaints@works.example"),)}, "its Reply-To is our own complaint mailbox"),
        ({"from_": (Address(email="no-reply@shop.example"),)}, "nobody reads no-reply@shop.example"),
        ({"from_": (Address(email="MAILER-DAEMON@mx.example"),)}, "nobody reads MAILER-DAEMON@mx.example"),
    ],
)
def test_a_sender_who_cannot_be_answered_is_not(changes, reason):
    assert judged(**changes).reasons == (reason,)


def test_a_reply_to_within_the_senders_own_domain_is_answered():
    assert judged(reply_to=(Address(email="quality@jiangnan.example"),)).safe


def test_at_a_public_mail_service_another_mailbox_is_a_third_party():
    wang = Address(email="wang@qq.com")
    assert judged(from_=(wang,), reply_to=(Address(email="Wang@QQ.com"),)).safe
    other = judged(from_=(wang,), reply_to=(Address(email="victim@qq.com"),))
    assert other.reasons == ("its Reply-To leads elsewhere, to victim@qq.com",)


@pytest.mark.parametrize("kind", [Kind.AUTO, Kind.BOUNCE, Kind.SPAM])
def test_what_was_recognised_as_machine_mail_is_not_answered(kind):
    assert judged(kind=kind).reasons == (f"it was recognised as {kind.value}",)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Auto-Submitted", "auto-replied; owner-email=x"),
        ("auto-submitted", "auto-generated"),
        ("Precedence", "Bulk"),
        ("List-Id", "<news.kunde.example>"),
        ("List-Unsubscribe", "<mailto:x@kunde.example>"),
        ("X-Autoreply", "yes"),
        ("X-Loop", "kesu"),
        ("X-Kesu", "1"),
        ("X-Kesu-Case", "C-2026-000001"),
        ("X-Auto-Response-Suppress", "DR, OOF, AutoReply"),
    ],
)
def test_what_says_of_itself_that_it_is_machine_or_list_mail_is_not_answered(name, value):
    verdict = with_header(name, value)
    assert not verdict.safe
    assert len(verdict.reasons) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [("Auto-Submitted", "no"), ("Precedence", "normal"), ("X-Auto-Response-Suppress", "DR, RN"), ("X-Priority", "1")],
)
def test_harmless_headers_are_no_reason(name, value):
    assert with_header(name, value).safe


@pytest.mark.parametrize(("hour", "day", "safe"), [(0, 4, True), (1, 1, False), (0, 5, False)])
def test_one_address_gets_one_answer_an_hour_and_five_a_day(hour, day, safe):
    assert may_answer(GOOD, FORMAL, COMPANY, Recent(hour=hour, day=day), timedelta()).safe is safe


def test_a_mail_of_over_three_days_ago_waits():
    assert may_answer(GOOD, FORMAL, COMPANY, Recent(), timedelta(days=3)).safe
    old = may_answer(GOOD, FORMAL, COMPANY, Recent(), timedelta(days=4))
    assert old.reasons == ("it was received 4 days ago, over 3",)


def test_every_reason_is_given_and_not_only_the_first():
    verdict = judged(kind=Kind.AUTO, return_path="", headers=(("Precedence", "list"),))
    assert len(verdict.reasons) == 3


def test_our_own_host_must_vouch_for_the_sender_where_it_is_named():
    assert judged(CHECKING, headers=(("Authentication-Results", PASS),)) == Answerable(safe=True)
    assert judged(CHECKING).reasons == ("mx.works.example left no Authentication-Results",)


def test_only_the_topmost_header_of_our_own_host_counts():
    failing = "mx.works.example; dmarc=fail"
    forged_below = [failing, PASS]
    assert doubt(forged_below, "mx.works.example", LI.email) == "mx.works.example says dmarc=fail"
    assert doubt(["relay.elsewhere.example; dmarc=pass", failing], "mx.works.example", LI.email) != ""
    assert doubt(["relay.elsewhere.example; dmarc=fail", PASS], "MX.works.example", LI.email) == ""


@pytest.mark.parametrize(
    ("results", "safe"),
    [
        ("dmarc=pass", True),
        ("dmarc=bestguesspass", False),
        ("DMARC=Pass (p=none) header.from=jiangnan.example", True),
        ("dkim=pass header.d=jiangnan.example", True),
        ("dkim=pass (2048-bit; key (nested; comment)) header.i=@jiangnan.example header.s=s1", True),
        ("dkim=pass header.d=mailer.example", False),
        ("dkim=fail header.d=jiangnan.example; spf=pass smtp.mailfrom=bounce@jiangnan.example", True),
        ("spf=pass smtp.mailfrom=elsewhere.example", False),
        ("spf=softfail smtp.mailfrom=jiangnan.example", False),
        ("dkim=pass header.d=example", False),
        ("dkim=pass header.d=nan.example", False),
        ('dkim=fail reason="dmarc=pass; dkim=pass header.d=jiangnan.example"', False),
        ("none", False),
        ("", False),
    ],
)
def test_the_hosts_findings_are_read_as_rfc_8601_writes_them(results, safe):
    said = doubt([f"mx.works.example 1; {results}"], "mx.works.example", LI.email)
    assert (said == "") is safe, said


def test_a_signature_of_the_parent_domain_vouches_for_its_mailboxes():
    assert doubt(["mx.works.example; dkim=pass header.d=kunde.example"], "mx.works.example", "a@eu.kunde.example") == ""


def test_a_header_of_comments_within_comments_ends_soon():
    assert doubt(["(" * 200_000 + ")" * 200_000], "mx.works.example", LI.email) != ""


def test_a_mail_of_two_senders_is_vouched_for_by_nobody():
    two = GOOD.model_copy(update={"from_": (LI, Address(email="x@y.example"))})
    assert distrust(two, CHECKING) == "it has 2 senders, not one"


@pytest.mark.parametrize(
    ("sender", "complains", "believed"),
    [
        ("li@jiangnan.example", "wang@jiangnan.example", True),
        ("portal@srm.jiangnan.example", "wang@jiangnan.example", True),
        ("wu@works.example", "wang@jiangnan.example", True),
        ("dealer@elsewhere.example", "wang@jiangnan.example", False),
        ("thief@qq.com", "wang@qq.com", False),
    ],
)
def test_whom_a_stranger_only_quotes_is_vouched_for_by_nobody(sender, complains, believed):
    vouched = ("Authentication-Results", "mx.works.example; dmarc=pass")
    passed_on = GOOD.model_copy(update={"from_": (Address(email=sender),), "headers": (vouched,)})
    doubt_said = "" if believed else f"{sender} only quotes {complains}"
    assert distrust(passed_on, CHECKING, complains) == doubt_said
