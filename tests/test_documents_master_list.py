"""The master list: one revision in force, every fault named with its line."""

from datetime import date, timedelta

import pytest

from documents.master_list import effective, load, merged
from records.errors import ConfigError
from tests.documents_cases import REVISIONS, TODAY

ENTRY = """
[[revisions]]
template = "eight_d"
language = "zh-CN"
number = "KS-03"
title = {{ zh-CN = "8D报告" }}
revision = "{revision}"
file = "{file}"
sha256 = "{sha256}"
effective_from = {start}
"""
SHA256 = "ab" * 32


def entry(revision: str = "A1", start: str = "2026-01-01", file: str = "a.docx", sha256: str = SHA256) -> str:
    return ENTRY.format(revision=revision, start=start, file=file, sha256=sha256)


def test_the_shipped_list_has_one_revision_of_each_in_force_today():
    for revision in REVISIONS:
        assert effective(REVISIONS, revision.template, revision.language, TODAY) == revision


def test_the_revision_in_force_changes_at_midnight():
    text = entry() + "effective_to = 2026-06-30\n" + entry("A2", "2026-07-01", "b.docx")
    revisions = load(text, "list.toml")
    last_day = date(2026, 6, 30)
    assert effective(revisions, "eight_d", "zh-CN", last_day).revision == "A1"
    assert effective(revisions, "eight_d", "zh-CN", last_day + timedelta(days=1)).revision == "A2"


def test_a_day_without_a_revision_in_force_is_refused_with_what_is_known():
    with pytest.raises(ConfigError, match=r"no revision is in force on 2025-12-31 .*A1 from 2026-01-01"):
        effective(load(entry(), "list.toml"), "eight_d", "zh-CN", date(2025, 12, 31))


def test_an_unlisted_template_is_refused():
    with pytest.raises(ConfigError, match="none listed"):
        effective(REVISIONS, "eight_d", "fr", TODAY)


def test_two_in_force_are_refused_even_when_they_come_from_two_lists():
    both = load(entry(), "a.toml") + load(entry("A2", file="b.docx"), "b.toml")
    with pytest.raises(ConfigError, match="2 revisions are in force"):
        effective(both, "eight_d", "zh-CN", TODAY)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (entry() + entry("A2", "2026-07-01", "b.docx"), r"list\.toml:12.*in force on one day.*effective_to"),
        (entry() + "effective_to = 2026-06-30\n" + entry("A1", "2026-07-01"), r"list\.toml:13.*listed twice"),
        (entry(sha256="abc"), r"list\.toml:2.*64 lower-case"),
        (entry(file="../a.docx"), r"list\.toml:2.*no plain file name"),
        (entry() + "effective_to = 2025-01-01\n", r"list\.toml:2.*lies before"),
        (entry().replace("zh-CN =", "en ="), r"list\.toml:2.*zh-CN is missing"),
        (entry() + 'colour = "red"\n', r"unknown key 'revisions\.0\.colour' \(line 11\)"),
        ("revisions = 3", r"list\.toml:1"),
        ("re visions", r"list\.toml:1.*not TOML"),
    ],
)
def test_a_fault_in_the_list_is_named_with_its_line(text, said):
    with pytest.raises(ConfigError, match=said):
        load(text, "list.toml")


def test_what_the_site_lists_replaces_what_is_shipped():
    own = load(entry("B1", file="own.docx"), "own.toml")
    together = merged(REVISIONS, own)
    assert effective(together, "eight_d", "zh-CN", TODAY).revision == "B1"
    assert effective(together, "eight_d", "zh-en", TODAY).revision == "A1"
