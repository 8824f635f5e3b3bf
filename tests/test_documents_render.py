"""Rendering: docxtpl's results, the same bytes every time, and nothing a customer writes can harm a document."""

import hashlib
import io
import re
import zipfile
from collections.abc import Callable
from functools import cache

import pytest
from docxtpl import DocxTemplate
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2.exceptions import SecurityError, TemplateError
from lxml import etree
from openxml_audit import OpenXmlValidator

from documents import ids, package
from documents.compiled import Compiled
from documents.context import context_for
from documents.environment import clean, sandbox
from documents.render import Renderer, render
from records.complaint import Complaint
from records.document import DocumentContext, TemplateRevision
from records.errors import ConfigError, Corrupt
from tests.documents_cases import BARE, FILES, FULL, PROCEDURE, REVISIONS, RULES, case, issue

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
every_template = pytest.mark.parametrize("revision", REVISIONS, ids=lambda one: one.file)


def context_of(revision: TemplateRevision, *, full: bool = True) -> DocumentContext:
    complaint = FULL if full else BARE
    return context_for(case(complaint, full=full), PROCEDURE, RULES[revision.template], revision, issue(full=full))


@cache
def renderer() -> Renderer:
    return Renderer(FILES)


def text_of(content: bytes, part: str = "word/document.xml") -> str:
    root = etree.fromstring(package.read(content)[part])
    return "".join(element.text or "" for element in root.iter(f"{W}t"))


def canonical(root: etree._Element) -> bytes:
    return etree.tostring(root, method="c14n")


@every_template
@pytest.mark.parametrize("full", [True, False], ids=["full", "bare"])
def test_the_body_is_what_docxtpl_itself_makes(revision, full):
    context = context_of(revision, full=full)
    oracle = DocxTemplate(io.BytesIO(FILES[revision.file]))
    oracle.render(context.model_dump(), sandbox())
    ids.renumber(oracle.docx.element)
    ours = etree.fromstring(package.read(renderer().render(revision, context).content)["word/document.xml"])
    assert canonical(ours) == canonical(etree.fromstring(etree.tostring(oracle.docx.element)))


@every_template
def test_the_same_template_and_context_give_the_same_bytes(revision):
    first = renderer().render(revision, context_of(revision))
    again = render(revision, FILES[revision.file], context_of(revision))
    assert first.content == again.content
    assert first.sha256 == hashlib.sha256(first.content).hexdigest()
    assert first.context_sha256 == again.context_sha256


@every_template
@pytest.mark.parametrize("full", [True, False], ids=["full", "bare"])
def test_word_would_open_it_without_repair(revision, full, tmp_path):
    file = tmp_path / "out.docx"
    file.write_bytes(renderer().render(revision, context_of(revision, full=full)).content)
    assert [str(error) for error in OpenXmlValidator().validate(str(file)).errors] == []


@every_template
def test_no_tag_is_left_in_any_part(revision):
    content = renderer().render(revision, context_of(revision)).content
    for name, part in package.read(content).items():
        assert not re.search(rb"\{\{|\{%|\{#", part), name


@every_template
def test_every_id_is_unique_even_where_a_loop_repeats_it(revision):
    parts = package.read(renderer().render(revision, context_of(revision)).content)
    body = etree.fromstring(parts["word/document.xml"])
    controls = [one.get(f"{W}val") for one in body.iterfind(f".//{W}sdtPr/{W}id")]
    bookmarks = [one.get(f"{W}id", "") for one in body.iter(f"{W}bookmarkStart")]
    names = [one.get(f"{W}name") for one in body.iter(f"{W}bookmarkStart")]
    for values in (controls, bookmarks, names):
        assert len(values) == len(set(values))
    assert sorted(bookmarks) == sorted(one.get(f"{W}id", "") for one in body.iter(f"{W}bookmarkEnd"))


@pytest.mark.parametrize(
    "revision", [one for one in REVISIONS if one.template == "final_reply"], ids=lambda one: one.file
)
def test_a_letter_about_which_nothing_is_stated_has_no_table_of_values(revision, tmp_path):
    nothing = context_for(
        case(Complaint(evidence={}), full=False), PROCEDURE, RULES["final_reply"], revision, issue(full=False)
    )
    file = tmp_path / "out.docx"
    file.write_bytes(renderer().render(revision, nothing).content)
    assert [str(error) for error in OpenXmlValidator().validate(str(file)).errors] == []
    body = etree.fromstring(package.read(file.read_bytes())["word/document.xml"])
    assert len(list(body.iter(f"{W}tbl"))) == 3


def test_what_nobody_stated_is_a_cell_to_fill_and_what_was_stated_is_not():
    revision = next(one for one in REVISIONS if one.file == "repair_confirmation.en.docx")
    full, bare = (renderer().render(revision, context_of(revision, full=full)).content for full in (True, False))
    anchors = [
        set(re.findall(r'w:tag w:val="([^"]+)"', package.read(content)["word/document.xml"].decode()))
        for content in (full, bare)
    ]
    assert anchors[1] - anchors[0] == {
        f"kesu_{name}"
        for name in ("customer_ref", "customer", "contact", "product", "part_no", "lot", "serial_no", "order_no")
    } | {"kesu_delivery_date"}
    assert anchors[0] <= anchors[1]


def test_header_and_footer_bear_number_title_and_revision_from_the_list():
    revision = next(one for one in REVISIONS if one.file == "eight_d.zh-en.docx")
    document = renderer().render(revision, context_of(revision))
    header, footer = text_of(document.content, "word/header1.xml"), text_of(document.content, "word/footer1.xml")
    assert all(word in header for word in ("8D报告", "8D report", "QR25-04", "A1"))
    assert all(word in footer for word in ("受控文件", "C-2026-000017/QR25-04/1", "KS-03 A1"))
    assert document.name == "QR25-04 8D报告 8D report A1.docx"


def with_defect(defect: str) -> DocumentContext:
    context = context_of(REVISIONS[0], full=False)
    return context.model_copy(update={"case": context.case.model_copy(update={"defect": defect}), "lines": ()})


@pytest.mark.parametrize(
    "said",
    [
        "R&D",
        "a < b, <12.5 mm",
        "x <w:b/> y <foo> z",
        "</w:t></w:r></w:p><w:tbl/>",
        "{{ 7*7 }}",
        "{_{ 7*7 }_}",
        "{% for x in y %}",
        "𠮷野家 👩‍🔧",
        "a" * 200_000,
    ],
    ids=range(9),
)
def test_what_a_customer_writes_stands_in_the_document_as_written(said):
    document = renderer().render(REVISIONS[0], with_defect(said))
    assert "".join(said.split()) in "".join(text_of(document.content).split())


def test_characters_no_xml_may_hold_are_dropped_and_the_rest_stays():
    document = renderer().render(REVISIONS[0], with_defect("before\x00\x07\x0c\ud800\u202e\ufffe after"))
    assert "before after" in text_of(document.content)


def test_a_line_end_is_one_break_and_a_tab_a_tab():
    document = renderer().render(REVISIONS[0], with_defect("one\r\ntwo\tthree"))
    body = package.read(document.content)["word/document.xml"].decode()
    between = body[body.index("one") : body.index("three")]
    assert between.count("<w:br/>") == 1
    assert between.count("<w:tab/>") == 1


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_text_comes_back_or_is_cleaned_as_said(said):
    document = renderer().render(REVISIONS[0], with_defect(said))
    assert "".join(clean(said).split()) in "".join(text_of(document.content).split())


def test_a_changed_template_is_refused_by_its_name():
    revision = REVISIONS[0]
    with pytest.raises(ConfigError, match=revision.file):
        render(revision, FILES[revision.file] + b"x", context_of(revision))


def test_a_missing_template_is_refused_by_its_name():
    with pytest.raises(ConfigError, match=r"complaint_record.*missing"):
        Renderer({}).render(REVISIONS[0], context_of(REVISIONS[0]))


def listed(content: bytes) -> TemplateRevision:
    return REVISIONS[0].model_copy(update={"sha256": hashlib.sha256(content).hexdigest()})


def with_part(name: str, change: Callable[[bytes], bytes]) -> bytes:
    parts = package.read(FILES[REVISIONS[0].file])
    return package.write_parts({**parts, name: change(parts.get(name, b""))})


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04 cut", b"\xd0\xcf\x11\xe0" * 200])
def test_a_file_that_is_no_document_is_refused(content):
    with pytest.raises(ConfigError, match="cannot be used"):
        render(listed(content), content, context_of(REVISIONS[0]))


def test_a_package_without_a_document_is_refused():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("hello.txt", "hello")
    with pytest.raises(ConfigError, match="cannot be used"):
        render(listed(buffer.getvalue()), buffer.getvalue(), context_of(REVISIONS[0]))


def test_a_tag_where_docxtpl_would_evaluate_values_again_is_refused():
    content = with_part("word/settings.xml", lambda part: part.replace(b"<w:compat>", b"{{ case.defect }}<w:compat>"))
    with pytest.raises(ConfigError, match=r"word/settings.xml holds a tag"):
        render(listed(content), content, context_of(REVISIONS[0]))


@pytest.mark.parametrize(
    "tag",
    [
        "{{ case.defect.__class__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ cycler }}",
        "{{ 'a' * 10000000 }}",
        "{{ case.defect.upper() }}",
        "{{ case.nope }}",
        "{{ nope }}",
    ],
)
def test_a_template_reaches_nothing_but_the_context(tag):
    content = with_part("word/document.xml", lambda part: part.replace(b"{{ case.defect }}", tag.encode()))
    with pytest.raises(ConfigError, match="does not fit"):
        render(listed(content), content, with_defect("x"))


def test_a_raw_filter_is_not_there():
    with pytest.raises(TemplateError, match="safe"):
        sandbox().from_string("{{ x | safe }}")


def test_the_sandbox_refuses_arithmetic():
    with pytest.raises(SecurityError):
        sandbox().from_string("{{ 2 ** 3 ** 4 }}").render()


def test_a_value_lost_on_the_way_is_noticed(monkeypatch):
    monkeypatch.setattr(Compiled, "_with_breaks", lambda _self, text: text.replace("外壳", ""))
    with pytest.raises(Corrupt, match="lost what it should say"):
        renderer().render(REVISIONS[0], context_of(REVISIONS[0], full=False))


def test_properties_bear_the_digests_and_the_number():
    document = renderer().render(REVISIONS[0], context_of(REVISIONS[0]))
    parts = package.read(document.content)
    custom = parts["docProps/custom.xml"].decode()
    assert document.context_sha256 in custom
    assert document.template_sha256 in custom
    assert "2026-11-21T00:00:00Z" in parts["docProps/core.xml"].decode()
