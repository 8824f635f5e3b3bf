"""The check of a template before it is listed: it finds what a render would stumble over, and says where."""

from collections.abc import Callable

import pytest

from documents import package
from documents.check import check
from tests.documents_cases import FILES

RECORD = FILES["complaint_record.zh-CN.docx"]


def changed(change: Callable[[str], str], part: str = "word/document.xml") -> bytes:
    parts = package.read(RECORD)
    text = parts[part].decode()
    assert change(text) != text
    return package.write_parts({**parts, part: change(text).encode()})


def findings(old: str, new: str) -> tuple[str, ...]:
    return check(changed(lambda text: text.replace(old, new, 1)))


@pytest.mark.parametrize("name", FILES)
def test_the_shipped_templates_have_nothing_to_mend(name):
    assert check(FILES[name]) == ()


def test_a_name_that_does_not_exist_is_found_with_part_table_row_cell_and_tag():
    assert findings("{{ case.customer }}", "{{ case.custmer }}") == (
        "word/document.xml, table 1, row 2, cell 2: {{ case.custmer }}: there is no 'case.custmer'",
    )


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("{{ case.lot lot }}", "expected token"),
        ("{{ case.lot.upper() }}", "calls and reckons nothing"),
        ("{{ case.lot * 9 }}", "calls and reckons nothing"),
        ("{{ case.lot | safe }}", "no filter 'safe'"),
        ("{{ case.lot.__class__ }}", "there is no"),
        ("{{r case.lot }}", "prefix 'r'"),
        ("{% set x = 1 %}", "'set' is not used here"),
        ("{% include 'x' %}", "'include' is not used here"),
        ("{% endfor %}", "ends no open for"),
        ("{% else %}", "outside an if"),
        ("{% if case.lot %}", "is never ended"),
        ("{% for a, b in lines %}{% endfor %}", "a loop reads"),
        ("{% for a in case.lot %}{% endfor %}", "is no list"),
        ("{% for a in nope %}{% endfor %}", "there is no 'nope'"),
        ("{{ case.lot", "half a tag"),
        ("case.lot }}", "half a tag"),
        ("{%p if case.lot %} x {%p endif %}", "would vanish"),
    ],
)
def test_each_fault_is_found_at_its_tag(tag, said):
    found = findings("{{ case.lot }}", tag)
    assert any(said in one and "table 2, row 2, cell 2" in one for one in found), found


def test_all_faults_are_told_at_once():
    content = changed(lambda text: text.replace("case.customer ", "case.a ").replace("case.lot ", "case.b "))
    assert len(check(content)) == 2


def test_a_loop_variable_is_known_inside_its_loop_only():
    assert findings("{{ case.lot }}", "{{ entry.title }}") == (
        "word/document.xml, table 2, row 2, cell 2: {{ entry.title }}: there is no 'entry.title'",
    )


def test_a_template_that_hides_its_own_number_is_refused():
    content = changed(lambda text: text.replace("{{ doc.form_no }}", "QR25-04"), "word/header1.xml")
    assert check(content) == ("the template never prints {{ doc.form_no }}",)


def test_a_tag_in_a_part_that_is_not_filled_is_found():
    content = changed(lambda text: text.replace("<w:compat>", "{{ doc.title }}<w:compat>"), "word/settings.xml")
    assert check(content) == ("word/settings.xml holds a tag; only the body, headers and footers are filled",)


def test_what_is_no_document_is_one_finding():
    assert len(check(b"hello")) == 1
