"""A Word file as cells with their places: what stands in controls, merged cells, text boxes, headers, revisions."""

import io
import zipfile
from collections.abc import Callable

import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ooxml.docx import element_at, grids, stories
from ooxml.package import MAX_PARTS, Package
from ooxml.words import text_of
from records.errors import Corrupt, Hold
from tests.docx_parts import cell, cells, control, opened, run, table
from tests.docx_parts import made as made_of

_SPACES = nsdecls("w") + ' xmlns:v="urn:schemas-microsoft-com:vml"'


def test_controls_around_a_run_a_cell_a_row_and_a_block_hide_nothing():
    row = f"<w:tr>{cell('c')}{cell('d')}</w:tr>"
    body = (
        f"<w:p>{control(run('in a run'))}</w:p>"
        f"<w:tbl><w:tr>{control(cell('a'))}{cell('b')}</w:tr>{control(row)}</w:tbl>"
        f"{control('<w:p>' + run('in a block') + '</w:p>')}"
    )
    assert cells(opened(body)) == {
        "docx:body/p1": "in a run",
        "docx:body/t1/r1/c1": "a",
        "docx:body/t1/r1/c2": "b",
        "docx:body/t1/r2/c1": "c",
        "docx:body/t1/r2/c2": "d",
        "docx:body/p2": "in a block",
    }


def test_a_prompt_is_no_value_whatever_it_stands_around():
    prompt = "<w:showingPlcHdr/>"
    body = f"<w:p>{run('Lot: ')}{control(run('Click here'), prompt)}</w:p>" + table(
        control(cell("Choose an item."), prompt)
    )
    assert cells(opened(body)) == {"docx:body/p1": "Lot:", "docx:body/t1/r1/c1": ""}


def test_check_boxes_of_both_kinds_and_drop_downs_show_their_state():
    box = '<w14:checkbox><w14:checked w14:val="{}"/></w14:checkbox>'
    legacy = "<w:r><w:fldChar><w:ffData>{}</w:ffData></w:fldChar></w:r>"
    choice = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Minor"/><w:listEntry w:val="Major"/></w:ddList>'
    on, off = control(run("☒"), box.format(1)), control(run("☐"), box.format(0))
    body = (
        f"<w:p>{on}{run('critical ')}{off}{run('other')}</w:p>"
        f"<w:p>{legacy.format('<w:checkBox><w:default/></w:checkBox>')}</w:p>"
        f"<w:p>{legacy.format(choice)}</w:p>"
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r></w:p>'
    )
    assert list(cells(opened(body)).values()) == ["☑critical ☐other", "☑", "Major", "☐"]


def test_deleted_and_hidden_text_is_gone_and_inserted_text_stays():
    body = (
        f"<w:p><w:ins>{run('12')}</w:ins><w:del><w:r><w:delText>99</w:delText></w:r></w:del>"
        f"<w:moveFrom>{run('old')}</w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>"
        f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{cell('gone')}</w:tr></w:tbl>"
    )
    assert cells(opened(body)) == {"docx:body/p1": "12"}


def test_merged_cells_are_one_cell_with_its_spans():
    wide, begins, goes_on = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    made = table(
        cell("D3", begins) + cell("head", wide),
        cell("", goes_on) + cell("left") + cell("right"),
    )
    (grid,) = grids(opened(made))
    assert [(one.where, one.row, one.column, one.row_span, one.column_span) for one in grid.cells] == [
        ("docx:body/t1/r1/c1", 1, 1, 2, 1),
        ("docx:body/t1/r1/c2", 1, 2, 1, 2),
        ("docx:body/t1/r2/c2", 2, 2, 1, 1),
        ("docx:body/t1/r2/c3", 2, 3, 1, 1),
    ]


def test_a_nested_table_has_places_of_its_own_and_is_not_its_cells_text():
    inner = table(cell("inner"))
    found = opened(table(cell("a") + cell("outer", more=inner + "<w:p/>")))
    assert cells(found) == {
        "docx:body/t1/r1/c1": "a",
        "docx:body/t1/r1/c2": "outer",
        "docx:body/t1/r1/c2/t1/r1/c1": "inner",
    }


def test_a_text_box_is_read_once_though_it_is_written_twice():
    box = f"<w:txbxContent><w:p>{run('No. 7')}</w:p></w:txbxContent>"
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    alternative = (
        f'<mc:AlternateContent {space}><mc:Choice Requires="wps">{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    assert cells(opened(f"<w:p><w:r>{alternative}</w:r>{run('beside')}</w:p>")) == {
        "docx:body/p1": "beside",
        "docx:txbx1/p1": "No. 7",
    }


def test_headers_and_footers_are_stories_of_their_own():
    def fill(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "编号：8D-1"
        document.sections[0].footer.paragraphs[0].text = "QR-03"

    assert cells(opened(fill=fill)) == {"docx:header1/p1": "编号：8D-1", "docx:footer1/p1": "QR-03"}


def test_every_place_leads_back_to_its_element():
    inner = table(control(cell("inner")))
    found = opened(f"<w:p>{run('top')}</w:p>" + table(control(cell("a")) + cell("b", more=inner + "<w:p/>")))
    for where, text in cells(found).items():
        element = element_at(found, where)
        assert element is not None
        assert text_of(element) == text
    assert element_at(found, "docx:body/t9/r1/c1") is None
    assert element_at(found, "docx:footer3/p1") is None
    assert element_at(found, "docx:body/nowhere") is None


def packed(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return out.getvalue()


def test_a_document_type_is_refused_and_no_entity_is_followed():
    evil = '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    with pytest.raises(Corrupt, match="declares a document type"):
        Package(packed(word__document=evil), "f.docx").xml("word/document")


def test_a_package_that_unpacks_to_too_much_is_refused_before_it_is_unpacked(monkeypatch):
    with pytest.raises(Corrupt, match="unpacks to more than"):
        Package(packed(**{f"p{number}": "" for number in range(MAX_PARTS + 1)}), "f.docx")
    monkeypatch.setattr("ooxml.package.MAX_XML_PART", 1000)
    with pytest.raises(Corrupt, match="one of its parts unpacks"):
        Package(packed(**{"big.xml": "x" * 1001}), "f.docx")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", b"%PDF-1.7"])
def test_bytes_that_are_no_package_are_corrupt(content):
    with pytest.raises(Corrupt, match=r"f\.docx: this is no Word or Excel file"):
        Package(content, "f.docx")


def test_a_password_protected_file_is_held_for_a_person():
    content = bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 64 + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(Hold) as held:
        Package(content, "f.docx")
    assert (held.value.held.what, held.value.held.why) == ("f.docx", "it is password-protected")


def test_cells_merged_the_older_way_are_one_cell_too():
    made = table(
        cell("head", '<w:hMerge w:val="restart"/>') + cell("", '<w:hMerge w:val="continue"/>') + cell("x"),
        cell("a") + cell("b") + cell("c"),
    )
    (grid,) = grids(opened(made))
    assert [(one.where[-5:], one.text, one.column, one.column_span) for one in grid.cells] == [
        ("r1/c1", "head", 1, 2),
        ("r1/c3", "x", 3, 1),
        ("r2/c1", "a", 1, 1),
        ("r2/c2", "b", 2, 1),
        ("r2/c3", "c", 3, 1),
    ]


def test_rows_that_begin_later_keep_their_columns():
    row = f'<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>{cell("b")}</w:tr>'
    (grid,) = grids(opened(f"<w:tbl><w:tr>{cell('A')}{cell('B')}{cell('C')}</w:tr>{row}</w:tbl>"))
    assert (grid.cells[-1].text, grid.cells[-1].column) == ("b", 2)


def test_a_cell_continues_the_one_right_above_it_only():
    begins, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    made = table(cell("a", begins) + cell("1"), cell("b") + cell("2"), cell("c", goes_on) + cell("3"))
    (grid,) = grids(opened(made))
    assert [(one.text, one.row_span) for one in grid.cells if one.column == 1] == [("a", 1), ("b", 1), ("c", 1)]


def test_deleted_and_hidden_rows_and_deleted_cells_leave_no_gap():
    gone = "<w:tr><w:trPr>{}</w:trPr>" + cell("gone") + cell("gone") + "</w:tr>"
    cut = f"<w:tr>{cell('gone', '<w:cellDel/>')}{cell('c')}{cell('d')}</w:tr>"
    rows = f"<w:tr>{cell('a')}{cell('b')}</w:tr>{gone.format('<w:del/>')}{gone.format('<w:hidden/>')}{cut}"
    (grid,) = grids(opened(f"<w:tbl>{rows}</w:tbl>"))
    assert [(one.where[-5:], one.text, one.row, one.column) for one in grid.cells] == [
        ("r1/c1", "a", 1, 1),
        ("r1/c2", "b", 1, 2),
        ("r4/c2", "c", 2, 1),
        ("r4/c3", "d", 2, 2),
    ]


def test_text_boxes_in_tables_groups_headers_and_of_the_older_kind_are_read_once_each():
    def box(text: str) -> str:
        return f"<w:txbxContent><w:p>{run(text)}</w:p></w:txbxContent>"

    shape = f"<v:shape><v:textbox>{box('older')}</v:textbox></v:shape>"
    older = f"<w:p><w:r><w:pict><v:group>{shape}</v:group></w:pict></w:r></w:p>"
    only = f"<mc:AlternateContent><mc:Fallback>{box('only')}</mc:Fallback></mc:AlternateContent>"
    body = (
        table(cell("a", more=older))
        + f"<w:p><w:r>{only}</w:r><w:del><w:r><w:pict>{box('gone')}</w:pict></w:r></w:del></w:p>"
        + f"<w:p><w:r><w:pict>{box('outer')[: -len('</w:txbxContent>')]}<w:p><w:r>{box('inner')}</w:r></w:p>"
        + "</w:txbxContent></w:pict></w:r></w:p>"
    )

    def fill(document: Document) -> None:
        document.sections[0].header.paragraphs[0]._p.append(parse_xml(older.replace("<w:p>", f"<w:p {_SPACES}>", 1))[0])

    texts = cells(opened(body, fill))
    boxes = [text for where, text in texts.items() if "txbx" in where]
    assert boxes == ["older", "only", "outer", "", "inner", "older"]
    assert texts["docx:body/t1/r1/c1"] == "a"


def test_only_headers_that_some_page_shows_are_read():
    def fill(document: Document) -> None:
        section = document.sections[0]
        section.header.paragraphs[0].text = "No. 7"
        section.first_page_header.paragraphs[0].text = "first"
        section.even_page_header.paragraphs[0].text = "even"

    def own_first(document: Document) -> None:
        fill(document)
        document.sections[0].different_first_page_header_footer = True

    def own_even(document: Document) -> None:
        fill(document)
        document.settings.odd_and_even_pages_header_footer = True

    def of(one: Callable[[Document], None]) -> set[str]:
        return {text for where, text in cells(opened(fill=one)).items() if "header" in where}

    assert of(fill) == {"No. 7"}
    assert of(own_first) == {"No. 7", "first"}
    assert of(own_even) == {"No. 7", "even"}


def test_a_header_two_sections_share_is_read_once():
    def fill(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "No. 7"
        document.add_section()
        document.add_section().header.is_linked_to_previous = True

    assert [text for where, text in cells(opened(fill=fill)).items() if "header" in where] == ["No. 7"]


def test_a_strict_document_and_one_with_macros_read_like_any_other():
    content = made_of(table(cell("Lot") + cell("L-7")))
    strict = replaced(
        content,
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    strict = replaced(
        strict,
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    )
    macros = replaced(content, b"wordprocessingml.document.main+xml", b"wordprocessingml.template.macroEnabledTemplate")
    for one in (strict, macros):
        assert list(cells(stories(Package(one, "f.docx"))).values()) == ["Lot", "L-7"]


def replaced(content: bytes, old: bytes, new: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as archive, zipfile.ZipFile(out, "w") as made:
        for name in archive.namelist():
            made.writestr(name, archive.read(name).replace(old, new))
    return out.getvalue()


@pytest.mark.parametrize("span", ["99999999999", "-1", "x", "0", "9" * 5000])
def test_a_span_no_table_has_is_one_column(span):
    (grid,) = grids(opened(table(cell("a", f'<w:gridSpan w:val="{span}"/>') + cell("b"))))
    assert [one.column for one in grid.cells] == [1, 2]
