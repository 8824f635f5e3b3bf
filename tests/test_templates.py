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
from records.words import LANGUAGES
from tests.documents_cases import FILES, FOLDER, REVISIONS, WORDS

ALL_SOURCES = sorted((FOLDER / "source").glob("*.toml"))
SOURCES = [path for path in ALL_SOURCES if any(path.stem == one.template for one in REVISIONS)]
FIXED_PARTS = {name: (FOLDER / "source" / name).read_bytes() for name in FIXED}


def built() -> dict[str, bytes]:
    texts = {path.name: path.read_text("utf-8") for path in ALL_SOURCES}
    return build_all(texts, (FOLDER / "words.toml").read_text("utf-8"), FIXED_PARTS)


def test_the_shipped_files_are_what_their_source_builds():
    assert {name: content for name, content in built().items() if name.endswith(".docx")} == FILES


def test_the_list_names_each_file_with_its_digest():
    assert {one.file: one.sha256 for one in REVISIONS} == {
        file: hashlib.sha256(content).hexdigest() for file, content in FILES.items()
    }


def test_every_template_is_listed_in_every_language_its_source_names():
    sources = [load(path.read_text("utf-8"), path.name) for path in SOURCES]
    assert {(one.template, one.language) for one in REVISIONS} == {
        (source.template, tongue) for source in sources for tongue in source.tongues
    }


def test_what_a_customer_reads_exists_in_every_language_and_its_title_too():
    for template in {one.template for one in REVISIONS if one.reader == "customer"}:
        listed = [one for one in REVISIONS if one.template == template]
        assert {one.language for one in listed} >= set(LANGUAGES)
        assert all(set(one.title) >= set(LANGUAGES) for one in listed)


def test_the_department_fills_the_8d_report_and_the_customer_reads_it():
    listed = [one for one in REVISIONS if one.template == "eight_d"]
    assert {one.reader for one in listed} == {"company"}
    assert {one.language for one in listed} == {*LANGUAGES, "zh-en"}


@pytest.mark.parametrize("name", FILES)
def test_word_would_open_the_template_without_repair(name):
    assert [str(error) for error in OpenXmlValidator().validate(str(FOLDER / name)).errors] == []


def test_every_label_has_chinese_and_english_and_is_used():
    sources = "".join(path.read_text("utf-8") for path in [*ALL_SOURCES, *FOLDER.parent.glob("documents/*.py")])
    for key, text in WORDS.labels.items():
        assert text["zh-CN"], key
        assert text["en"], key
        assert key in COMPLAINT_FIELDS or re.search(rf'["\s]{key}[" ]', sources), f"{key} is said nowhere"


def test_a_label_the_words_lack_stops_the_build():
    source = load(
        'template="x"\ntongues=["zh-CN"]\n[[blocks]]\nkind="facts"\nrows=[["nope = case.number"]]\n', "x.toml"
    )
    with pytest.raises(ConfigError, match=r"\[labels\].*'nope' has no words in zh-CN"):
        build(source, WORDS, "zh-CN", {})


def test_a_label_without_words_in_the_templates_language_stops_the_build():
    source = load('template="x"\ntongues=["de"]\n[[blocks]]\nkind="facts"\nrows=[["kind = case.kind"]]\n', "x.toml")
    with pytest.raises(ConfigError, match=r"'kind' has no words in de"):
        build(source, WORDS, "de", {})


def test_an_unknown_key_in_a_source_is_named_with_its_line():
    with pytest.raises(ConfigError, match=r"x\.toml.*blokcs.*line 2"):
        load('template="x"\nblokcs=[]\n', "x.toml")


@pytest.mark.parametrize("tongue", [*LANGUAGES, "zh-en"])
def test_the_8d_report_has_an_anchor_for_every_discipline(tongue):
    body = package.read(FILES[f"eight_d.{tongue}.docx"])["word/document.xml"].decode()
    bookmarks = set(re.findall(r'<w:bookmarkStart w:id="\d+" w:name="([^"]+)"', body))
    wanted = {"d0", "d1_2_name", "d3_1_action", "d3_1_who", "d3_1_date", "d4_occurrence", "d4_escape", "d4_system"}
    wanted |= {"d5_1_action", "d6_1_result", "d7_1_action", "d7_readacross", "d8", "approval_approved"}
    assert {f"kesu_{name}" for name in wanted} <= bookmarks
    assert bookmarks <= set(re.findall(r'w:tag w:val="([^"]+)"', body)) | {"kesu_d4_method", "kesu_d8_customer"}
    assert all(len(name) <= 40 for name in bookmarks)


@pytest.mark.parametrize(
    ("tongue", "fonts", "language"),
    [
        ("zh-CN", {"Microsoft YaHei", "SimSun"}, "zh-CN"),
        ("zh-TW", {"Microsoft JhengHei", "PMingLiU"}, "zh-TW"),
        ("ja", {"Yu Gothic", "MS Mincho"}, "ja-JP"),
    ],
)
def test_han_text_is_set_in_the_fonts_and_forms_of_its_language(tongue, fonts, language):
    styles = package.read(FILES[f"eight_d.{tongue}.docx"])["word/styles.xml"].decode()
    assert set(re.findall(r'w:eastAsia="([^"]+)"', styles)) == fonts | {language, "Segoe UI Symbol"}
    assert "@" not in styles


def body(file: str) -> str:
    return package.read(FILES[file])["word/document.xml"].decode()


@pytest.mark.parametrize("tongue", ["zh-CN", "zh-en"])
def test_a_capa_notice_made_of_a_complaint_says_so_and_leaves_the_other_sources_to_people(tongue):
    text = body(f"capa_notice.{tongue}.docx")
    boxes = re.findall(r'w:val="kesu_nc_source\.(\w+)".*?w14:checked w14:val="(\d)".*?([☐☑])<', text)
    assert boxes[0] == ("source_complaint", "1", "☑")
    assert {box[1:] for box in boxes[1:]} == {("0", "☐")}


def test_a_letter_is_dated_under_the_signature_in_chinese_and_at_its_head_elsewhere():
    for tongue in LANGUAGES:
        before, after = body(f"final_reply.{tongue}.docx").split("kesu_signed_title", 1)
        dated = after if tongue == "zh-CN" else before
        assert "{{ letter.date }}" in dated
        assert (before + after).count("{{ letter.date }}") == 1


def test_an_answer_in_a_letter_is_indented_as_its_paragraphs_are():
    text = body("refusal_letter.zh-CN.docx")
    answers = re.findall(r'<w:pStyle w:val="Answer"/>(.*?)</w:pPr>', text)
    assert answers
    assert all('w:firstLineChars="200"' in answer for answer in answers)


def test_every_font_named_is_described_for_machines_that_lack_it():
    table = FIXED_PARTS["fontTable.xml"].decode()
    named = {font for one in WORDS.tongues.values() for font in (one.heading_font, one.text_font)}
    assert named | {"Arial", "Segoe UI Symbol"} == set(re.findall(r'w:font w:name="([^"]+)"', table))
