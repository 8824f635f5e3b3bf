"""`kesu make`: a controlled document on demand, once, numbered, in its reader's language, and never to a customer."""

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import cli.main
import service
from archive.ledger import document_number
from cases.store import Store
from demo.show import samples
from records.case import Case
from records.document import TemplateRevision
from records.errors import ConfigError, Transient
from records.journal import SendState
from records.ledger import Filed, canonical
from records.letter import Purpose
from records.place import Held
from records.procedure import Condition, FormRule, Operator
from records.reading import Reading
from routing.rules import form_of
from settings import load_settings
from steps.desk import Desk
from steps.document import Sheet, context_of
from steps.handle import handle
from steps.issue import Made, Order, issue
from steps.offers import Offer, offers
from steps.pool import Pool
from steps.read import Work
from steps.verify import verify
from tests.path_parts import complaint, demo_site, parsed, purpose, site, words, write_site
from tests.store_samples import entry, mail
from tests.test_routing_rules import CR_MP25

NOW = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
INFORMAL = dict(samples())["26-informal-remark-zh.eml"]
_uids = count(1)


@pytest.fixture(scope="module")
def shown() -> Desk:
    """The demo company's data and templates, read once."""
    return service.open_desk(load_settings(demo_site()))


@pytest.fixture(scope="module")
def readers(shown: Desk) -> Iterator[Pool[Work, Reading]]:
    with service.reading_pool(load_settings(demo_site()), shown) as pool:
        yield pool


@pytest.fixture
def desk(tmp_path: Path, shown: Desk) -> Iterator[Desk]:
    settings = load_settings(write_site(tmp_path, {"imap": 9, "smtp": 9}))
    opened = replace(shown, store=service.open_store(settings), vault=service.open_vault(settings))
    yield opened
    opened.store.close()


@pytest.fixture
def case(desk: Desk, readers: Pool[Work, Reading]) -> Case:
    return opened_case(desk, readers, complaint(1))


def opened_case(desk: Desk, readers: Pool[Work, Reading], raw: bytes) -> Case:
    """The case a mail leads to."""
    desk.store.journal.add([mail(next(_uids), sha256=desk.vault.put(raw), received_at=NOW)], None, NOW)
    handle(desk, readers, NOW)
    return desk.store.register.cases()[-1]


def with_form(desk: Desk, template: str, *languages: str, reader: str = "customer") -> Desk:
    """The desk with a listed template in these languages; the 8D's file serves for all of them."""
    here = [one for one in desk.data.master_list if one.template != template]
    like = next(one for one in here if one.template == "eight_d")
    own = {"template": template, "reader": reader, "number": "KS-90", "title": {"zh-CN": "答复函", "en": "Reply"}}
    listed: Sequence[TemplateRevision] = [like.model_copy(update=own | {"language": tag}) for tag in languages]
    return replace(desk, data=replace(desk.data, master_list=(*here, *listed)))


def make(desk: Desk, case: Case, form: str, at: datetime = NOW, **asked: str) -> Made:
    return issue(desk, Order(case_no=case.number, form=form, by=asked.pop("by", "林晓"), **asked), at)


def number_of(made: Made) -> str:
    return made.document.context.doc.document_no.partition("/")[2]


def offered(desk: Desk, case: Case, template: str) -> Offer:
    return next(one for one in offers(desk, case, date(2026, 11, 21)) if one.template == template)


def document_letters(desk: Desk) -> list[str]:
    """The mails that bring documents."""
    rows = [row for row in desk.store.outbox.rows(tuple(SendState)) if row.letter.purpose is Purpose.DOCUMENT]
    return [words(desk.vault.get(row.letter.sha256)) for row in rows]


# The document


def test_a_second_document_of_a_form_gets_the_next_number_and_a_file_of_its_own(desk, case):
    made = make(desk, case, "eight_d", language="zh-en")
    first = desk.store.register.documents(case.number)[2]
    assert first.context.doc.document_no == f"{case.number}/QR25-04/1"
    assert number_of(made) == "QR25-04/2"
    assert desk.store.register.documents(case.number)[-1] == made.document.model_copy(update={"content": b""})
    assert made.path.read_bytes() == made.document.content == desk.vault.get(made.document.sha256)
    assert made.path.name == made.document.name != first.name


def test_it_lists_the_files_of_the_customers_mail_as_the_first_documents_do(desk, readers):
    case = opened_case(desk, readers, complaint(2, attach={"毛刺.bin": b"photo"}))
    made = make(desk, case, "eight_d", language="zh-en")
    assert [file.name for file in made.document.context.attached] == ["毛刺.bin"]


def test_made_again_on_the_same_day_with_nothing_changed_it_is_the_same_and_nothing_is_mailed(desk, case):
    made = make(desk, case, "eight_d", language="zh-en")
    before = desk.store.counts(), desk.store.register.ledger(), sorted(desk.vault.digests())
    again = make(desk, case, "QR25-04", NOW + timedelta(hours=3), language="zh-en", because="another reason")
    assert again.letter is None
    assert (again.document.sha256, again.path) == (made.document.sha256, made.path)
    assert (desk.store.counts(), desk.store.register.ledger(), sorted(desk.vault.digests())) == before


def test_the_first_document_is_not_made_twice_either(desk, case):
    made = make(desk, case, "eight_d")
    assert (made.letter, number_of(made)) == (None, "QR25-04/1")


def test_on_another_day_it_is_another_document_with_a_name_that_leads_to_it(desk, case):
    made = [make(desk, case, "complaint_record", NOW + timedelta(days=days)) for days in (0, 1, 2)]
    assert [number_of(one) for one in made] == ["KS-01/1", "KS-01/2", "KS-01/3"]
    names = [one.path.name for one in made]
    assert (
        names
        == [one.document.name for one in made]
        == [f"KS-01 客户投诉记录表 A1{end}.docx" for end in ("", " (2)", " (3)")]
    )
    assert [desk.vault.get(one.document.sha256) for one in made] == [one.path.read_bytes() for one in made]


def test_the_archive_proves_every_document_made(desk, case):
    make(desk, case, "eight_d", language="zh-en")
    make(desk, case, "eight_d", NOW + timedelta(days=1))
    assert verify(desk.store, desk.vault).findings == ()


# Which form


def test_where_the_procedure_names_no_such_form_the_master_lists_number_and_title_serve(desk, case):
    desk = with_form(desk, "closing_letter", "zh-CN")
    assert offered(desk, case, "closing_letter").rule is None
    made = make(desk, case, "closing_letter")
    assert (number_of(made), made.document.context.doc.title) == ("KS-90/1", "答复函")


def test_the_procedures_forms_without_a_template_are_named_but_cannot_be_made(desk, case):
    offer = offered(desk, case, "experiment_plan")
    assert (offer.languages, offer.rule is None) == ((), False)
    with pytest.raises(ConfigError, match=r"experiment_plan: there is no template.*Name one of: .*eight_d"):
        make(desk, case, "experiment_plan")


def test_a_form_number_that_two_forms_bear_is_refused(desk, case):
    desk = with_form(with_form(desk, "one", "zh-CN"), "two", "zh-CN")
    with pytest.raises(ConfigError, match=r"several forms bear this number.*one, two"):
        make(desk, case, "KS-90")


def test_of_several_forms_for_one_template_the_one_whose_conditions_hold_serves():
    kinds = ("informal", "formal")
    forms = [
        FormRule(template="reply", form_no=one, when=(Condition(fact="kind", op=Operator.EQUALS, value=one),))
        for one in kinds
    ]
    known = CR_MP25.model_copy(update={"forms": tuple(forms)})
    chosen = [form_of(known, "reply", facts) for facts in ({"kind": "formal"}, {"kind": "informal"}, {})]
    assert [one and one.form_no for one in chosen] == ["formal", "informal", "informal"]
    assert form_of(known, "invoice", {}) is None


def test_conditions_nobody_can_tell_yet_are_named_and_stop_nothing(desk, case):
    desk = with_form(desk, "repair_confirmation", "zh-CN")
    made = make(desk, case, "QR25-02")
    assert [test.condition.fact for test in made.offer.unknown] == ["repair_qty"]
    assert made.offer.fails == ()
    assert made.document.form_no == "QR25-02"


def test_a_form_whose_conditions_do_not_hold_is_made_only_for_a_named_reason(desk, readers):
    case = opened_case(desk, readers, INFORMAL)
    with pytest.raises(ConfigError, match=r"QR25-04: .* is not for .*\(kind\) equals formal\. Say why .*--because"):
        make(desk, case, "eight_d", because="  ")
    assert document_letters(desk) == []
    make(desk, case, "eight_d", because="客户来电要求8D", by="林晓")
    (filed,) = [sealed.entry for sealed in desk.store.register.ledger() if sealed.entry.by]
    assert (filed.filed, filed.by, filed.because) == (Filed.DOCUMENT, "林晓", "客户来电要求8D")
    (letter,) = document_letters(desk)
    assert "生成缘由：客户来电要求8D（应林晓的要求）" in letter


def test_entries_made_before_reasons_were_kept_have_the_seal_they_had():
    assert "because" not in canonical(entry("a letter"))


# Which language


def test_a_customers_document_is_made_in_the_customers_language(desk, readers):
    desk = with_form(desk, "closing_letter", "zh-CN", "en", "de")
    made = make(desk, opened_case(desk, readers, dict(samples())["02-prose-en.eml"]), "closing_letter")
    assert (made.document.language, made.language_because) == ("en", "the customer's")


@pytest.mark.parametrize(
    ("listed", "language", "why"),
    [
        (("en", "zh-TW", "de"), "zh-TW", "there is none in zh-CN, the customer's"),
        (("de", "en"), "en", "there is none in zh-CN, the customer's"),
    ],
)
def test_where_there_is_none_in_the_customers_language_the_nearest_is_made_and_that_is_said(
    desk, case, listed, language, why
):
    made = make(with_form(desk, "closing_letter", *listed), case, "closing_letter")
    assert (made.document.language, made.language_because) == (language, why)


def test_where_the_customers_language_is_not_known_it_is_english_and_that_is_said(desk, readers):
    desk = with_form(desk, "closing_letter", "zh-CN", "en")
    case = opened_case(desk, readers, complaint(1)).model_copy(update={"language": ""})
    desk.store.register.case = lambda number: case
    made = make(desk, case, "closing_letter")
    assert (made.document.language, made.language_because) == ("en", "the customer's is not known")


def test_the_companys_document_is_made_in_the_companys_languages(desk, case, readers):
    desk = with_form(desk, "capa", "zh-CN", "zh-en", reader="company")
    english = opened_case(desk, readers, dict(samples())["02-prose-en.eml"])
    assert [make(desk, one, "capa").document.language for one in (case, english)] == ["zh-CN", "zh-en"]


def test_the_language_asked_for_wins_and_one_that_is_not_listed_is_refused(desk, case):
    desk = with_form(desk, "closing_letter", "zh-CN", "de")
    assert make(desk, case, "closing_letter", language="de").document.language == "de"
    with pytest.raises(ConfigError, match=r"fr: there is no closing_letter in this language. Name one of: zh-CN, de"):
        make(desk, case, "closing_letter", language="fr")


# The letter


def test_the_lead_department_and_quality_get_it_where_the_form_says_so_and_the_customer_never(desk, case):
    made = make(desk, case, "eight_d", language="zh-en")
    assert made.letter
    assert set(made.letter.recipients) == {"lin.xiao@hengtai.example", "zhao.jianguo@hengtai.example"}
    message = parsed(desk.vault.get(made.letter.sha256))
    (file,) = message.iter_attachments()
    assert (file.get_filename(), file.get_content()) == (made.document.name, made.document.content)
    assert message["Auto-Submitted"] == "auto-generated"


def test_quality_alone_gets_what_the_procedure_does_not_name(desk, case):
    made = make(with_form(desk, "closing_letter", "zh-CN"), case, "closing_letter")
    assert made.letter
    assert made.letter.recipients == ("zhao.jianguo@hengtai.example",)


def test_the_letter_of_a_customers_document_says_that_a_person_sends_it(desk, case):
    desk = with_form(desk, "closing_letter", "zh-CN")
    make(desk, case, "closing_letter")
    make(desk, case, "eight_d", language="zh-en")
    for_customer, for_company = document_letters(desk)
    assert "未发给客户" in for_customer or "尚未" in for_customer
    assert len(for_customer.splitlines()) > len(for_company.splitlines())
    assert f"{case.number}/KS-90/1" in for_customer
    assert "生成缘由：应林晓的要求" in for_customer


@pytest.mark.parametrize(
    ("mode", "recipients", "why"),
    [
        ("on", ("zhao.jianguo@hengtai.example",), ""),
        ("internal", ("trial@hengtai.example",), ""),
        ("off", ("zhao.jianguo@hengtai.example",), "outgoing.mode is off"),
    ],
)
def test_the_outgoing_mode_holds_for_it_as_for_every_letter(desk, case, mode, recipients, why):
    sender = desk.data.sender.model_copy(update={"mode": mode, "internal_to": "trial@hengtai.example"})
    desk = with_form(replace(desk, data=replace(desk.data, sender=sender)), "closing_letter", "zh-CN")
    made = make(desk, case, "closing_letter")
    assert made.letter
    assert (made.letter.recipients, made.letter.why) == (recipients, why)


# Crashes and others at work


def test_a_crash_before_the_commit_leaves_no_document_and_the_next_attempt_makes_it(desk, case, monkeypatch):
    before = desk.store.counts()
    with monkeypatch.context() as broken:
        broken.setattr(Store, "issue", _fail)
        with pytest.raises(Transient):
            make(desk, case, "eight_d", language="zh-en")
    assert desk.store.counts() == before
    assert number_of(make(desk, case, "eight_d", language="zh-en")) == "QR25-04/2"
    assert verify(desk.store, desk.vault).findings == ()


def test_a_crash_after_the_commit_costs_only_the_name_which_the_next_attempt_gives(desk, case, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(type(desk.vault), "name", _fail)
        with pytest.raises(Transient):
            make(desk, case, "eight_d", language="zh-en")
    again = make(desk, case, "eight_d", language="zh-en")
    assert again.letter is None
    assert again.path.is_file()
    assert len(document_letters(desk)) == 1


def _fail(*_: object) -> None:
    raise Transient("the power went")


@pytest.mark.parametrize("languages", [("zh-CN", "zh-TW", "en", "de"), ("de", "de", "de", "de")])
def test_several_who_make_a_form_at_once_get_numbers_of_their_own_or_the_same_document(
    tmp_path, database_url, readers, languages
):
    settings = load_settings(write_site(tmp_path, {"imap": 9, "smtp": 9}, {"storage": {"database": database_url}}))
    desks = [with_form(service.open_desk(settings), "closing_letter", *dict.fromkeys(languages)) for _ in languages]
    case = opened_case(desks[0], readers, complaint(1))
    with ThreadPoolExecutor(len(desks)) as together:
        made = list(together.map(lambda desk, tag: make(desk, case, "KS-90", language=tag), desks, languages))
    different = len(set(languages))
    assert {number_of(one) for one in made} == {f"KS-90/{number}" for number in range(1, different + 1)}
    assert sum(one.letter is not None for one in made) == different == len(document_letters(desks[0]))
    assert len({one.path for one in made}) == different
    assert verify(desks[0].store, desks[0].vault).findings == ()
    for one in desks:
        one.store.close()


# The verb


def kesu(desk_path: Path | None, *said: str) -> Result:
    assert desk_path
    return CliRunner().invoke(cli.main.kesu, ["--config", str(desk_path), *said], prog_name="kesu")


def test_the_verb_makes_lists_and_says_what_it_did_and_the_run_loop_sends_it(tmp_path, dovecot, smtp_sink):
    here = site(tmp_path, dovecot, smtp_sink.port)
    here.arrive(complaint(1))
    path, number = here.settings.path, here.store.register.cases()[0].number
    listed = {row.split("\t")[0]: row.split("\t")[1:] for row in kesu(path, "make", number).output.splitlines()}
    assert listed["eight_d"][0] == "QR25-04"
    assert listed["eight_d"][3] == "names it"
    assert listed["eight_d"][4].startswith("holds: ")
    assert listed["experiment_plan"][2] == "no template"
    assert "unknown: 投诉等级 (severity_class) equals 重大投诉" in listed["experiment_plan"][4]
    made = kesu(path, "make", number, "eight_d", "--language", "zh-en", "--because", "asked by phone", "--by", "lin")
    assert made.exit_code == 0
    assert made.output.startswith(f"{number}/QR25-04/2  8D报告 A1\n")
    assert "language    zh-en: 按指定" in made.output
    assert "because     lin: asked by phone" in made.output
    assert "leaves when the desk runs next" in made.output
    assert "already made today" in kesu(path, "make", number, "eight_d", "--language", "zh-en").output
    *_, last = [row.split("\t") for row in kesu(path, "documents", number).output.splitlines()]
    assert last[1:5] == [f"{number}/QR25-04/2", "QR25-04", "A1", "zh-en"]
    assert f"file        {last[5]}" in made.output
    assert Path(last[5]).is_file()
    here.run()
    (brought,) = [one for one in smtp_sink.messages() if purpose(one) == "document"]
    assert "asked by phone" in words(brought)
    assert not any("kunde1" in address for address in brought.recipients)
    assert here.is_whole()


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("zh-CN", "批号：来信前后不一：A / B"),
        ("zh-en", "批号：来信前后不一：A / B the mail states it differently: A / B"),
    ],
)
def test_the_questions_on_paper_stand_in_the_language_of_the_paper(desk, case, language, note):
    held = Held(what="lot", where="text:L3", why="the mail states it differently: A / B")
    doubtful = case.model_copy(update={"complaint": case.complaint.model_copy(update={"held": (held,)})})
    revision = next(
        one for one in desk.data.master_list if (one.template, one.language) == ("complaint_record", language)
    )
    sheet = Sheet(rule=FormRule(template="complaint_record"), revision=revision, document_no="x", made_on=NOW.date())
    (told,) = context_of(desk, doubtful, sheet).notes
    assert told.replace("批号 Lot", "批号").replace(": 来", "：来") == note


def test_what_was_made_and_what_can_be_is_read_by_programs_too(tmp_path, desk, case):
    path = tmp_path / "kesu.toml"
    listed = [json.loads(line) for line in kesu(path, "make", case.number, "--json").output.splitlines()]
    eight_d = next(one for one in listed if one["template"] == "eight_d")
    assert (eight_d["form_no"], eight_d["rule"]["clause"] != "") == ("QR25-04", True)
    made = json.loads(kesu(path, "make", case.number, "repair_confirmation", "--because", "12台", "--json").output)
    (*_, last) = [json.loads(line) for line in kesu(path, "documents", case.number, "--json").output.splitlines()]
    same = ("document_no", "form_no", "revision", "language", "sha256")
    assert [made[name] for name in same] == [last[name] for name in same]
    assert Path(made["file"]).name == Path(last["file"]).name
    assert made["letter"]["purpose"] == "document"


def test_the_verb_says_that_the_procedure_is_silent_and_which_conditions_are_unknown(tmp_path, desk, case):
    path = tmp_path / "kesu.toml"
    record = kesu(path, "make", case.number, "KS-01").output
    assert "KS-01: CR-MP25 names it without a number; the number is the master list's" in record
    refused = kesu(path, "make", case.number, "capa")
    assert isinstance(refused.exception, ConfigError)
    missing = kesu(path, "make", "C-1999-000001", "eight_d")
    assert "there is no such case" in str(missing.exception)


# Letters that are not to leave


def test_a_dropped_letter_never_leaves_and_nothing_is_asked_about_it_any_more(tmp_path, dovecot, smtp_sink):
    here = site(tmp_path, dovecot, smtp_sink.port)
    here.arrive(complaint(1), complaint(2, sender="qa1@kunde1.example"))
    path = here.settings.path
    (waiting,) = here.letters(SendState.WAITING_RELEASE)
    assert kesu(path, "held").exit_code == 1
    dropped = kesu(path, "drop", str(waiting.id), "--because", "answered by phone", "--by", "zhao")
    assert dropped.output == f"letter {waiting.id} will not leave: answered by phone\n"
    assert (kesu(path, "held").exit_code, kesu(path, "held").output) == (0, "")
    here.run()
    row = here.store.outbox.row(waiting.id)
    assert row
    assert (row.state, row.released_by, row.last_error) == (SendState.DROPPED, "zhao", "answered by phone")
    assert sum(purpose(one) == "acknowledgement" for one in smtp_sink.messages()) == 1


def test_a_letter_nobody_would_take_can_be_dropped_too(desk, case, tmp_path):
    made = make(desk, case, "eight_d", language="zh-en")
    assert made.letter
    row = desk.store.outbox.of_case(case.number)[-1]
    assert desk.store.outbox.mark_sending(row.id, NOW)
    desk.store.outbox.mark_failed(row.id, "550 5.1.1 no such user", None)
    assert kesu(tmp_path / "kesu.toml", "drop", str(row.id), "--because", "she has left").exit_code == 0
    assert kesu(tmp_path / "kesu.toml", "held").exit_code == 0


def test_dropping_needs_a_reason_and_a_letter_that_waits(desk, case, tmp_path):
    path = tmp_path / "kesu.toml"
    assert kesu(path, "drop", "1").exit_code == 2
    refused = kesu(path, "drop", "1", "--because", "why not")
    assert "letter 1: it does not wait for release" in str(refused.exception)


def test_the_next_number_follows_the_highest_of_the_form():
    taken = ["C-2026-000001/KS-07/2", "C-2026-000001/KS-08/9", "C-2026-000002/KS-07/5"]
    assert document_number("C-2026-000001", "KS-07", taken) == "C-2026-000001/KS-07/3"
