"""`kesu check` writes every mail in every language before a customer waits for one."""

from dataclasses import replace

import pytest

import datafiles
import service
from records.errors import ConfigError
from records.words import LANGUAGES, small_words
from settings import load_settings
from steps.probe import probe_texts
from tests.path_parts import demo_site

DATA = service.load_data(load_settings(demo_site()))
NEEDED = small_words(datafiles.shipped_text("texts", "en/words.txt"))
MAILS = ("acknowledgement", "daily_list", "document", "follow_up", "held_reminder", "notice")


def probed_with(key: str, before: str, after: str) -> str:
    """What is said of the shipped texts with one change."""
    assert before in DATA.texts[key]
    changed = replace(DATA, texts={**DATA.texts, key: DATA.texts[key].replace(before, after)})
    with pytest.raises(ConfigError) as fault:
        probe_texts(changed, NEEDED)
    return str(fault.value)


def test_the_shipped_texts_can_be_written_in_every_language():
    assert probe_texts(DATA, NEEDED) == 2 * len(MAILS) * len(LANGUAGES)


@pytest.mark.parametrize("name", MAILS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_that_names_what_there_is_not_is_named(name, language):
    said = probed_with(f"{language}/{name}", "$company", "$sender_of")
    assert f"texts/{language}/{name}.txt: 'sender_of' cannot be filled in" in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["reply_by", "document_next", "about_mail", "field.serial_no", "older_mails"])
def test_a_word_a_language_lacks_is_named_with_its_file(name, language):
    said = probed_with(f"{language}/words", f"{name} = ", f"{name}x = ")
    assert f"texts/{language}/words.txt: the word '{name}' is missing" in said


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("Dezember", "", "'date' cannot write 2026-12-05"),
        ("Sonntag", "", "'date' cannot write"),
        ("$dd.$mm. $time", "$dd.$mm. $hour", "'subject_date' cannot write 2026-01-01"),
    ],
)
def test_a_date_that_cannot_be_written_is_named(before, after, says):
    assert says in probed_with("de/words", before, after)


def test_a_language_of_the_sites_own_is_probed_as_well():
    own = {**DATA.texts, "fr/words": DATA.texts["en/words"], "fr/notice": "Subject: $nombre\n\n$company\n"}
    with pytest.raises(ConfigError, match=r"texts/fr/notice\.txt"):
        probe_texts(replace(DATA, texts=own), NEEDED)
