"""The whole path on the sample mails: Dovecot in, a real SMTP server out, on SQLite and on PostgreSQL."""

import json
import os
import re
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

import demo.mails
from demo.servers import Delivered
from demo.show import samples
from records.case import Case
from records.document import Document
from records.events import EventKind
from records.journal import JournalRow, JournalState, SendState
from service import load_master_list
from steps.verify import verify
from tests.path_parts import Site, parsed, purpose, site, wait_for, words
from tests.servers import dovecot, smtp

READINGS = [json.loads(path.read_text("utf-8")) for path in Path(demo.mails.__path__[0]).glob("*.json")]
"""What a careful person reads in each sample (docs/analysis/samples.md)."""
CASES = sum(one["n_cases"] for one in READINGS)
COMPLAINT_MAILS = sum(one["n_cases"] > 0 for one in READINGS)
FOLLOW_UPS = {one["file"][:2]: one["followup_of"][:2] for one in READINGS if one["kind"] == "followup"}
REMARKS = [one["file"][:2] for one in READINGS if one["kind"] == "informal"]
NO_COMPLAINT = {one["file"][:2]: one["kind"] for one in READINGS if not one["n_cases"] and one["kind"] != "followup"}
FORMS = ["KS-01", "KS-02", "QR25-04"]
QUALITY = "zhao.jianguo@hengtai.example"
NAMES = [name for name, _ in samples()]


@dataclass(frozen=True)
class Done:
    """The desk after its first run, and every mail that arrived at the other end."""

    site: Site
    sent: tuple[Delivered, ...]

    def of(self, kind: str) -> list[Delivered]:
        return [mail for mail in self.sent if purpose(mail) == kind]

    def row(self, number: str) -> JournalRow:
        """The journal's row of a sample, by the number in its name."""
        return self.site.rows()[next(index for index, name in enumerate(NAMES) if name.startswith(number))]

    def cases_of(self, number: str) -> list[Case]:
        return [case for case in self.site.store.register.cases() if case.mail_sha256 == self.row(number).sha256]


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def done(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    with ExitStack() as stack:
        mailbox = stack.enter_context(dovecot.running())
        sink = stack.enter_context(smtp.sink())
        database = "sqlite:///kesu.db"
        if request.param == "postgresql":
            database = stack.enter_context(request.getfixturevalue("postgres").database())
        desk = site(folder, mailbox, sink.port, {"storage": {"database": database}, "imap": {"folder": "INBOX"}})
        with ExitStack() as way_out:
            if os.geteuid() == 0:
                desk.change({"smtp": {"port": way_out.enter_context(smtp.relay(sink.port)).port}})
            desk.arrive(*(raw for _, raw in samples()))
            # A relay has a mail some moments before it passes it on.
            wait_for(lambda: len(sink.taken) >= len(desk.letters()))
        desk.change({"smtp": {"port": sink.port}})
        yield Done(desk, sink.messages())


def text_of(document: bytes) -> str:
    """All words of a Word file with its headers and footers, without spaces: read without any of Kesu's code."""
    with ZipFile(BytesIO(document)) as package:
        parts = [name for name in package.namelist() if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", name)]
        roots = [etree.fromstring(package.read(name)) for name in parts]
    return squeezed("".join(str(words) for root in roots for words in root.itertext()))


def squeezed(text: str) -> str:
    return "".join(text.split())


def documents(done: Done) -> list[tuple[Case, Document, bytes]]:
    store, vault = done.site.store, done.site.vault
    return [
        (case, one, vault.get(one.sha256))
        for case in store.register.cases()
        for one in store.register.documents(case.number)
    ]


def test_every_complaint_becomes_a_case_and_numbers_have_no_gap(done):
    numbers = [case.number for case in done.site.store.register.cases()]
    year = numbers[0].split("-")[1]
    assert numbers == [f"C-{year}-{serial:06d}" for serial in range(1, CASES + 1)]


def test_a_mail_with_two_complaints_makes_two_cases(done):
    assert [case.complaint.part_no for case in done.cases_of("09")] == ["SB-0620", "BC-1105"]


def test_every_mail_is_in_exactly_one_state(done):
    assert Counter(done.site.states()) == {
        JournalState.CASED: COMPLAINT_MAILS,
        JournalState.ATTACHED: len(FOLLOW_UPS),
        JournalState.SET_ASIDE: len(NO_COMPLAINT),
    }


@pytest.mark.parametrize(("follow_up", "of"), FOLLOW_UPS.items())
def test_a_follow_up_joins_its_case_and_its_department_is_told(done, follow_up, of):
    (case,) = done.cases_of(of)
    row = done.row(follow_up)
    assert (row.state, row.case_no) == (JournalState.ATTACHED, case.number)
    told = [mail for mail in done.of("notice") if "follow" in words(mail).lower() or "来信" in words(mail)]
    assert any(case.number in words(mail) and parsed(mail)["To"] == "lin.xiao@hengtai.example" for mail in told)


@pytest.mark.parametrize(("number", "kind"), NO_COMPLAINT.items())
def test_what_is_no_complaint_is_set_aside_with_its_reason(done, number, kind):
    row = done.row(number)
    assert (row.state, row.kind) == (JournalState.SET_ASIDE, kind)
    assert row.reason
    assert not row.case_no


@pytest.mark.parametrize(("number", "department"), [("16", "planning"), ("01", "customer_quality")])
def test_the_rule_that_fires_names_the_department_and_says_why(done, number, department):
    (case,) = done.cases_of(number)
    assert case.route.department == department
    assert case.route.because
    assert case.route.trials
    assert case.route.data.revision


def test_each_complaint_mail_is_acknowledged_exactly_once(done):
    answered = Counter(parsed(mail)["In-Reply-To"] for mail in done.of("acknowledgement"))
    cased = {case.thread.message_id for case in done.site.store.register.cases()}
    assert set(answered) == cased
    assert set(answered.values()) == {1}


def test_an_acknowledgement_is_a_machine_answer_in_the_customers_thread(done):
    for mail in done.of("acknowledgement"):
        message = parsed(mail)
        assert message["Auto-Submitted"] == "auto-replied"
        assert message["In-Reply-To"] in message["References"]
        assert re.search(r"\[C-\d{4}-\d{6}\]|C-\d{4}-\d{6}", message["Subject"])


def test_an_acknowledgement_names_number_and_contact_in_the_customers_language(done):
    by_thread = {case.thread.message_id: case for case in done.site.store.register.cases()}
    for mail in done.of("acknowledgement"):
        case = by_thread[parsed(mail)["In-Reply-To"]]
        assert case.number[:-6] in words(mail)
        assert "+86 512 5550 1234" in words(mail)
        assert ("registered it as" in words(mail)) == (case.language == "en")
        assert ("已收到并登记" in words(mail)) == (case.language == "zh-CN")


def test_an_acknowledgement_repeats_nothing_the_customer_did_not_state(done):
    for mail in done.of("acknowledgement"):
        assert "None" not in words(mail)
        assert "$" not in words(mail)


@pytest.mark.parametrize(
    ("number", "colleague", "name"),
    [("18", "zhou.min@hengtai.example", "周敏"), ("24", "kevin.shen@hengtai.example", "Kevin Shen")],
)
def test_a_forwarded_complaint_is_acknowledged_to_the_colleague_who_forwarded_it(done, number, colleague, name):
    (case,) = done.cases_of(number)
    (answer,) = [mail for mail in done.of("acknowledgement") if case.number in words(mail)]
    assert set(answer.recipients) == {colleague, QUALITY}
    assert case.complaint.contact_email not in parsed(answer).as_string()[:2000].partition("\n\n")[0]
    assert name in words(answer).splitlines()[1]


def test_an_acknowledgement_that_left_is_an_event_of_its_case(done):
    for case in done.site.store.register.cases():
        kinds = [event.kind for event in case.events]
        if case.number in {
            row.letter.case_no for row in done.site.letters() if row.letter.purpose == "acknowledgement"
        }:
            assert kinds == [EventKind.RECEIVED, EventKind.ACKNOWLEDGED]


def test_the_lead_department_gets_the_documents_and_quality_a_copy(done):
    people = {"customer_quality": "lin.xiao@hengtai.example", "planning": "sun.li@hengtai.example"}
    notices = {parsed(mail)["X-Kesu-Case"]: mail for mail in done.of("notice") if list(parsed(mail).iter_attachments())}
    for case in done.site.store.register.cases():
        message = parsed(notices[case.number])
        assert message["To"] == people[case.route.department]
        assert QUALITY in message["Cc"]
        assert QUALITY in notices[case.number].recipients
        attached = [(part.get_filename(), part.get_content()) for part in message.iter_attachments()]
        filed = done.site.store.register.documents(case.number)
        assert attached == [(one.name, done.site.vault.get(one.sha256)) for one in filed]


def test_a_notices_subject_says_which_case_and_whose(done):
    for mail in done.of("notice"):
        number = parsed(mail)["X-Kesu-Case"]
        case = done.site.store.register.case(number)
        assert f"[{number}]" in parsed(mail)["Subject"]
        assert (case.complaint.customer or "")[:10] in parsed(mail)["Subject"]


def test_a_formal_complaint_gets_three_documents_and_a_remark_no_8d(done):
    register = done.site.store.register
    made = {case.number: [one.form_no for one in register.documents(case.number)] for case in register.cases()}
    for number in REMARKS:
        (remark,) = done.cases_of(number)
        assert made.pop(remark.number) == FORMS[:2]
    major = [number for number, forms in made.items() if forms != FORMS]
    assert all(set(FORMS) < set(made[number]) for number in major)


def test_no_document_holds_a_left_over_tag(done):
    for _, document, content in documents(done):
        text = text_of(content)
        assert not re.search(r"\{\{|\{%|\{#|\}\}|%\}", text), document.name


def test_every_value_the_customer_stated_stands_in_the_complaint_record(done):
    for case, document, content in documents(done):
        if document.form_no == "KS-01":
            text = text_of(content)
            values = {name: value for name, value in document.context.case.model_dump().items() if value}
            assert not {name: value for name, value in values.items() if squeezed(value) not in text}, case.number


def test_the_8d_is_filled_to_the_defect_with_words_of_the_mail(done):
    for case, document, content in documents(done):
        if document.form_no == "QR25-04":
            text, complaint = text_of(content), case.complaint
            stated = [case.number, complaint.customer, complaint.part_no, complaint.defect, *(complaint.lot or ())]
            assert not [value for value in stated if value and squeezed(value) not in text], case.number


def test_a_document_bears_number_revision_and_the_case(done):
    for case, document, content in documents(done):
        text = text_of(content)
        assert document.form_no in text
        assert case.number in text
        assert document.revision in text


def test_documents_have_names_for_people(done):
    root = done.site.settings.archive_root / "by-case"
    for case, document, content in documents(done):
        assert (root / case.number / document.name).read_bytes() == content


def test_a_chinese_customer_gets_chinese_documents_and_an_english_one_bilingual(done):
    for case, document, _ in documents(done):
        assert document.language == ("zh-CN" if case.language.startswith("zh") else "zh-en")


def test_the_daily_list_names_everything_set_aside_to_quality(done):
    (mail,) = done.of("daily_list")
    assert mail.recipients == (QUALITY,)
    for number in NO_COMPLAINT:
        row = done.row(number)
        assert f"{row.id}. " in words(mail)
        assert row.listed_at


def test_a_cut_file_is_a_question_about_its_case_and_stops_nothing(done):
    (case,) = done.cases_of("28")
    held = [item.held for item in done.site.store.register.held_items() if item.case_no == case.number]
    assert any(one.what == "来料检验记录1120.xlsx" and one.why and one.act for one in held)
    (reminder,) = done.of("held_reminder")
    assert case.number in words(reminder)


def test_all_letters_left_and_each_has_its_copy_in_the_archive(done):
    assert {row.state for row in done.site.letters()} == {SendState.SENT}
    archived = {row.letter.message_id: row.letter.sha256 for row in done.site.letters()}
    for mail in done.sent:
        stored = parsed(done.site.vault.get(archived[parsed(mail)["Message-ID"]]))
        assert words_of(stored) == words_of(parsed(mail))


def words_of(message: EmailMessage) -> list[object]:
    return [part.get_content() for part in message.walk() if not part.is_multipart()]


def test_the_archive_is_clean_and_every_uid_accounted_for(done):
    proof = verify(done.site.store, done.site.vault)
    assert proof.findings == ()
    assert proof.entries >= len(NAMES) + len(done.sent)
    assert done.site.is_whole()


def test_the_ledger_tells_of_every_mail_document_and_letter(done):
    filed = Counter(sealed.entry.filed.value for sealed in done.site.store.register.ledger())
    counts = done.site.store.counts()
    assert filed == {"mail": len(NAMES), "document": counts.documents, "letter": len(done.site.letters())}


def test_deadlines_are_in_the_future_of_receipt_but_for_the_customers_own(done):
    for case in done.site.store.register.cases():
        assert case.deadlines
        for deadline in case.deadlines:
            assert deadline.due_at.tzinfo
            assert deadline.due_at > case.received_at or deadline.due_at.date() == case.complaint.due_date


def test_running_again_changes_nothing_and_neither_does_the_same_folder_under_a_new_uidvalidity(done):
    before, sent = done.site.snapshot(), len(done.site.letters(SendState.SENT))
    done.site.run()
    assert done.site.snapshot() == before
    done.site.mailbox.server.reset_uidvalidity()
    done.site.run()
    counts, cases, letters, objects = done.site.snapshot()
    assert (cases, letters, objects) == before[1:]
    assert sum(counts.journal.values()) == 2 * len(NAMES)
    assert len(done.site.letters(SendState.SENT)) == sent
    assert done.site.is_whole()


def test_the_year_of_a_number_is_that_of_receipt(done):
    assert {case.number.split("-")[1] for case in done.site.store.register.cases()} == {
        f"{case.received_at.astimezone(done.site.settings.we.zone):%Y}" for case in done.site.store.register.cases()
    }


def test_documents_are_made_from_listed_revisions_only(done):
    listed = {one.sha256 for one in load_master_list(done.site.settings.root)}
    assert {document.template_sha256 for _, document, _ in documents(done)} <= listed
