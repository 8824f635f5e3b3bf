"""A Word file as cells with their places: what stands in controls, merged cells, text boxes, headers, revisions."""

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ooxml.docx import Stories, element_at, grids, stories
from ooxml.package import MAX_PARTS, Package
from ooxml.words import text_of
from records.errors import Corrupt, Hold

_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def opened(body: str = "", fill: Callable[[Document], None] | None = None) -> Stories:
    """The stories of a document with `body` as its XML, or as `fill` makes it."""
    document = docx.Document()
    if fill:
        fill(document)
    spaces = nsdecls("w", "wp", "a")
    for element in parse_xml(f"<w:body {spaces} {_W14}>{body}</w:body>"):
        document.element.body.insert(len(document.element.body) - 1, element)
    out = io.BytesIO()
    document.save(out)
    return stories(Package(out.getvalue(), "form.docx"))


def cells(found: Stories) -> dict[str, str]:
    return {cell.where: cell.text for grid in grids(found) for cell in grid.cells}


def table(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def cell(text: str = "", properties: str = "", more: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p>{more}</w:tc>"


def control(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


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
    assert cells(opened(body)) == {"docx:body/p1": "12", "docx:body/t1/r1/c1": ""}


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
