"""The demo twice on one folder: the second time, with a fresh server and the same mails, adds nothing."""

from pathlib import Path

import pytest

from demo.later import ASKED_FOR
from demo.show import samples, show
from records.journal import JournalState
from records.message import Kind
from records.words import LANGUAGES
from tests.path_parts import parsed


@pytest.fixture(scope="module")
def twice(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    seen: list[tuple[int, int]] = []
    first = show(folder, lambda done, of: seen.append((done, of)))
    return folder, seen, first, show(folder, lambda done, of: None)


def test_the_demo_makes_cases_and_documents_and_sends_mail(twice):
    _, _, first, _ = twice
    assert first.mails == len(samples())
    assert first.counts.cases >= 12
    assert first.counts.documents >= 36
    assert first.sent == sum(first.counts.outbox.values()) == first.counts.outbox["sent"]


def test_the_demo_shows_every_kind_of_mail_and_every_language(twice):
    _, _, first, _ = twice
    assert set(first.kinds) == {kind.value for kind in Kind}
    assert set(first.languages) == set(LANGUAGES)
    assert sum(first.languages.values()) == first.counts.cases


def test_documents_made_on_demand_are_shown_in_each_language_and_go_to_the_company_only(twice):
    folder, _, first, _ = twice
    later = [(case, one) for case, documents in first.cases for one in documents[3:]]
    assert {one.template for _, one in later} == {form for _, form, _ in ASKED_FOR}
    assert {one.language for _, one in later} == {"zh-CN", "zh-TW", "en", "de", "ja"}
    assert all(one.language == case.language for case, one in later)
    brought = [mail for mail in map(Path.read_bytes, folder.glob("sent/*.eml")) if b"Message-ID: <document." in mail]
    assert len(brought) == len(later) == len(ASKED_FOR)
    assert all(b"@hengtai.example" in parsed(mail)["To"].encode() for mail in brought)


def test_the_progress_ends_with_every_mail(twice):
    _, seen, first, _ = twice
    assert seen[0] == (0, first.mails)
    assert seen[-1] == (first.mails, first.mails)


def test_the_second_time_adds_no_case_no_document_and_no_mail(twice):
    _, _, first, second = twice
    assert second.cases == first.cases
    assert (second.counts.cases, second.counts.documents) == (first.counts.cases, first.counts.documents)
    assert second.counts.outbox == first.counts.outbox
    assert second.sent == 0


def test_the_second_delivery_has_its_rows_and_says_what_it_repeats(twice):
    _, _, first, second = twice
    assert sum(second.counts.journal.values()) == 2 * first.mails
    assert second.counts.journal[JournalState.CASED] == first.counts.journal[JournalState.CASED]


def test_everything_stands_in_the_folder(twice):
    folder, _, first, _ = twice
    for case, documents in first.cases:
        assert all((folder / "archive" / "by-case" / case.number / one.name).is_file() for one in documents)
    assert len(list((folder / "sent").glob("*.eml"))) == first.sent
