"""Automatic numbers of Word paragraphs: they are read as they are shown, so that a head known by them is found."""

import io

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from intake.forms.form import read_form
from ooxml.docx import read
from ooxml.edit import open_for_writing
from ooxml.numerals import numeral
from ooxml.package import Package
from tests.docx_parts import made
from tests.form_files import LANGUAGES, file


def numbered(levels: list[tuple[str, str]], more: str = "") -> "Numbered":
    return Numbered(levels, more)


class Numbered:
    """A document with one list of these levels (format, text) as number 90, and paragraphs in it."""

    def __init__(self, levels: list[tuple[str, str]], more: str) -> None:
        made_levels = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for at, (form, text) in enumerate(levels)
        )
        self._parts = [
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{made_levels}</w:abstractNum>',
            f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>',
            *([more] if more else []),
        ]

    def texts(self, body: str) -> list[str]:
        return [one.text for grid in read(Package(self.file(body), "f.docx")) for one in grid.cells]

    def file(self, body: str) -> bytes:
        return made(body, self._fill)

    def _fill(self, document: Document) -> None:
        root = document.part.numbering_part.element
        abstract, *nums = (parse_xml(one) for one in self._parts)
        root.insert(0, abstract)
        root.extend(nums)


def item(text: str, level: int = 0, number: int = 90) -> str:
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{listed}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("form", "text", "shown"),
    [
        ("decimal", "D%1", ["D1 a", "D2 b"]),
        ("decimal", "%1.", ["1. a", "2. b"]),
        ("chineseCounting", "%1、", ["一、 a", "二、 b"]),
        ("ideographTraditional", "%1、", ["甲、 a", "乙、 b"]),
        ("upperRoman", "%1", ["I a", "II b"]),
        ("bullet", "\uf0b7", ["• a", "• b"]),
        ("none", "Step", ["Step a", "Step b"]),
    ],
)
def test_a_number_is_read_as_it_is_shown(form, text, shown):
    assert numbered([(form, text)]).texts(item("a") + item("b")) == shown


def test_levels_count_within_the_one_above():
    levels = [("decimal", "D%1"), ("decimal", "%1.%2")]
    body = item("a") + item("b", 1) + item("c", 1) + item("d") + item("e", 1)
    assert numbered(levels).texts(body) == ["D1 a", "1.1 b", "1.2 c", "D2 d", "2.1 e"]


def test_another_number_of_one_list_goes_on_unless_it_begins_anew():
    goes_on = f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/></w:num>'
    anew = goes_on.replace("</w:num>", '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>')
    body = item("a") + item("b", number=91) + item("c", number=91)
    assert numbered([("decimal", "%1.")], goes_on).texts(body) == ["1. a", "2. b", "3. c"]
    assert numbered([("decimal", "%1.")], anew).texts(body) == ["1. a", "5. b", "6. c"]


def test_a_blank_line_of_a_list_stays_blank_but_a_sections_number_alone_is_said():
    assert numbered([("decimal", "%1.")]).texts(item("") + item("b")) == ["", "2. b"]
    assert numbered([("decimal", "D%1")]).texts(item("") + item("b")) == ["D1", "D2 b"]


def test_a_style_brings_its_list_with_it():
    document = docx.Document()
    document.add_paragraph("a", style="List Number")
    document.add_paragraph("b", style="List Number")
    document.add_paragraph("c")
    out = io.BytesIO()
    document.save(out)
    cells = [one.text for grid in read(Package(out.getvalue(), "f.docx")) for one in grid.cells]
    assert cells == ["1. a", "2. b", "c"]


def test_sections_known_by_their_automatic_number_alone_are_found():
    body = (
        "<w:p><w:r><w:t>Customer: ACME</w:t></w:r></w:p><w:p><w:r><w:t>Part No.: A-1</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>Lot No.: L-7</w:t></w:r></w:p>"
        + item("Team")
        + "<w:p><w:r><w:t>Lin Hua</w:t></w:r></w:p>"
        + item("What is wrong")
        + "<w:p><w:r><w:t>Scratches on the face</w:t></w:r></w:p>"
        + item("What we do at once")
        + "<w:p><w:r><w:t>All stock is sorted</w:t></w:r></w:p>"
        + item("Why")
        + "<w:p><w:r><w:t>The fixture was worn</w:t></w:r></w:p>"
    )
    form = read_form(file(numbered([("decimal", "D%1")]).file(body), "8D.docx"), LANGUAGES)
    assert form is not None
    assert form.fields.d2 == "Scratches on the face"
    assert form.fields.d3 is not None
    assert form.fields.d3[0].action == "All stock is sorted"
    assert form.fields.d4_occurrence == "The fixture was worn"


def test_measures_of_an_automatic_list_are_measures_of_their_own():
    cell = "<w:tc><w:tcPr/>{}</w:tc>"
    rows = [("Customer", "ACME"), ("Part No.", "A-1"), ("Lot No.", "L-7")]
    text = "".join(
        f"<w:tr>{cell.format(f'<w:p><w:r><w:t>{a}</w:t></w:r></w:p>')}"
        f"{cell.format(f'<w:p><w:r><w:t>{b}</w:t></w:r></w:p>')}</w:tr>"
        for a, b in rows
    )
    head = cell.format("<w:p><w:r><w:t>D3 Containment</w:t></w:r></w:p>")
    for form in (("decimal", "%1."), ("bullet", "\uf0b7")):
        body = f"<w:tbl>{text}<w:tr>{head}{cell.format(item('Sort stock') + item('Inform plants'))}</w:tr></w:tbl>"
        read_in = read_form(file(numbered([form]).file(body), "8D.docx"), LANGUAGES)
        assert read_in is not None
        assert [one.action for one in read_in.fields.d3 or ()] == ["Sort stock", "Inform plants"]


def test_an_answer_is_written_behind_a_label_that_bears_an_automatic_number():
    content = numbered([("decimal", "D%1")]).file(item("Root cause:"))
    editor = open_for_writing(content, "8D.docx")
    editor.put("docx:body/p1", "worn fixture", "D1 Root cause")
    (grid,) = read(Package(editor.content(), "8D.docx"))
    assert [one.text for one in grid.cells] == ["D1 Root cause: worn fixture"]


@pytest.mark.parametrize(
    ("number", "style", "written"),
    [
        (12, "chineseCounting", "十二"),
        (20, "japaneseCounting", "二十"),
        (4, "decimalZero", "04"),
        (27, "lowerLetter", "aa"),
        (4, "decimalEnclosedCircle", "④"),
        (30, "decimalEnclosedCircle", "30"),
        (4, "chineseLegalSimplified", "肆"),
        (4, "decimalFullWidth", "４"),
        (4, "never heard of", "4"),
        (0, "lowerRoman", "0"),
        (1949, "chineseCounting", "一九四九"),
    ],
)
def test_numerals(number, style, written):
    assert numeral(number, style) == written
