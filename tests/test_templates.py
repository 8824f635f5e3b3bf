"""The shipped templates: built from their source, listed as they are, and sound."""

import hashlib
import re

import pytest
from openxml_audit import OpenXmlValidator

from documents import package
from documents.build import FIXED, build, build_all
from documents.source import load
from records.complaint import COMPLAINT_FIELDS
from records.errors import ConfigError
from tests.documents_cases import FILES, FOLDER, REVISIONS, WORDS

SOURCES = sorted((FOLDER / "source").glob("*.toml"))
FIXED_PARTS = {name: (FOLDER / "source" / name).read_bytes() for name in FIXED}


def built() -> dict[str, bytes]:
    texts = {path.name: path.read_text("utf-8") for path in SOURCES}
    return build_all(texts, (FOLDER / "words.toml").read_text("utf-8"), FIXED_PARTS)


def test_the_shipped_files_are_what_their_source_builds():
    assert built() == FILES


def test_the_list_names_each_file_with_its_digest():
    assert {one.file: one.sha256 for one in REVISIONS} == {
        file: hashlib.sha256(content).hexdigest() for file, content in FILES.items()
    }


def test_three_templates_in_two_tongues_are_listed():
    templates = {"complaint_record", "handling_notice", "eight_d"}
    assert {(one.template, one.language) for one in REVISIONS} == {
        (template, tongue) for template in templates for tongue in ("zh-CN", "zh-en")
    }


@pytest.mark.parametrize("name", FILES)
def test_word_would_open_the_template_without_repair(name):
    assert [str(error) for error in OpenXmlValidator().validate(str(FOLDER / name)).errors] == []


def test_every_label_has_both_languages_and_is_used():
    sources = "".join(path.read_text("utf-8") for path in [*SOURCES, *FOLDER.parent.glob("documents/*.py")])
    for key, text in WORDS.labels.items():
        assert text["zh-CN"], key
        assert text["en"], key
        assert key in COMPLAINT_FIELDS or re.search(rf'["\s]{key}[" ]', sources), f"{key} is said nowhere"


def test_a_label_the_words_lack_stops_the_build():
    source = load(
        'template="x"\ntongues=["zh-CN"]\n[[blocks]]\nkind="facts"\nrows=[["nope = case.number"]]\n', "x.toml"
    )
    with pytest.raises(KeyError, match="nope"):
        build(source, WORDS, "zh-CN", {})


def test_an_unknown_key_in_a_source_is_named_with_its_line():
    with pytest.raises(ConfigError, match=r"x\.toml.*blokcs.*line 2"):
        load('template="x"\nblokcs=[]\n', "x.toml")


@pytest.mark.parametrize("tongue", ["zh-CN", "zh-en"])
def test_the_8d_report_has_an_anchor_for_every_discipline(tongue):
    body = package.read(FILES[f"eight_d.{tongue}.docx"])["word/document.xml"].decode()
    bookmarks = set(re.findall(r'<w:bookmarkStart w:id="\d+" w:name="([^"]+)"', body))
    wanted = {"d0", "d1_2_name", "d3_1_action", "d3_1_who", "d3_1_date", "d4_occurrence", "d4_escape", "d4_system"}
    wanted |= {"d5_1_action", "d6_1_result", "d7_1_action", "d7_readacross", "d8", "approval_approved"}
    assert {f"kesu_{name}" for name in wanted} <= bookmarks
    assert bookmarks <= set(re.findall(r'w:tag w:val="([^"]+)"', body)) | {"kesu_d4_method", "kesu_d8_customer"}
    assert all(len(name) <= 40 for name in bookmarks)
