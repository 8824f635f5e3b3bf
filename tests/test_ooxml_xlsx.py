"""An Excel workbook as cells with their places and the words a person sees."""

import io
import zipfile
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from bench import bad_files as raw
from ooxml import xlsx
from ooxml.package import Package
from ooxml.xlsx import grids
from records.errors import Corrupt
from records.form import Cell


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def made(**cells: Any) -> tuple[Workbook, Worksheet]:
    book = Workbook()
    sheet = book.worksheets[0]
    for where, value in cells.items():
        sheet[where] = value
    return book, sheet


def read(book: Workbook) -> xlsx.Workbook:
    return xlsx.read(Package(saved(book), "f.xlsx"))


def read_raw(content: bytes) -> xlsx.Workbook:
    return xlsx.read(Package(content, "f.xlsx"))


def texts(book: xlsx.Workbook) -> dict[str, str]:
    cells = (cell for grid in book.grids for cell in grid.cells)
    return {cell.where.partition("!")[2]: cell.text for cell in cells if cell.text}


def cell_at(book: xlsx.Workbook, reference: str) -> Cell:
    return next(cell for grid in book.grids for cell in grid.cells if cell.where.endswith(f"!{reference}"))


def with_parts(content: bytes, parts: Mapping[str, str], changed: Mapping[str, tuple[str, str]]) -> bytes:
    """A package with these parts more, and in others a text put in place of another."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            before, after = changed.get(name, ("", ""))
            new.writestr(name, old.read(name).replace(before.encode(), after.encode(), 1) if before else old.read(name))
        for name, text in parts.items():
            new.writestr(name, text)
    return out.getvalue()


def test_a_merged_range_is_one_cell_and_blank_cells_are_there():
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "8D 表"
    sheet["A1"], sheet["C2"] = "客户", "x"
    sheet.merge_cells("A1:B2")
    (grid,) = grids(saved(book), "f.xlsx")
    assert [(cell.where, cell.text, cell.row_span, cell.column_span) for cell in grid.cells][:3] == [
        ("xlsx:8D 表!A1", "客户", 2, 2),
        ("xlsx:8D 表!C1", "", 1, 1),
        ("xlsx:8D 表!C2", "x", 1, 1),
    ]


def test_hidden_sheets_rows_and_columns_are_not_there():
    book, sheet = made(**{where: where for where in ("A1", "A2", "B1", "C1", "D1")})
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions.group("B", "C", hidden=True)
    book.create_sheet("lists").sheet_state = "veryHidden"
    book.create_sheet("more").sheet_state = "hidden"
    assert texts(read(book)) == {"A1": "A1", "D1": "D1"}


def test_rows_of_no_height_and_columns_of_no_width_are_hidden_too():
    cells = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" ht="0"><c r="A2"><v>3</v></c></row>'
    )
    content = raw.workbook([f'<cols><col min="2" max="2" width="0"/></cols><sheetData>{cells}</sheetData>'])
    assert texts(read_raw(content)) == {"A1": "1"}


def test_what_stands_beside_a_hidden_column_is_the_neighbour_of_what_stands_before_it():
    book, sheet = made(A1="客户", C1="ACME")
    sheet.column_dimensions["B"].hidden = True
    assert [(cell.text, cell.column) for cell in read(book).grids[0].cells] == [("客户", 1), ("ACME", 2)]


def test_a_merged_range_spans_the_rows_and_columns_that_show():
    book, sheet = made(B2="title", E2="x")
    sheet.merge_cells("B2:D5")
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True
    cell = cell_at(read(book), "B2")
    assert (cell.text, cell.row, cell.column, cell.row_span, cell.column_span) == ("title", 2, 2, 3, 2)


def test_a_column_too_thin_for_words_parts_others_and_is_closed_up():
    book, sheet = made(A1="客户", C1="ACME", D1="日期")
    sheet.column_dimensions["B"].width = 0.8
    assert [(cell.text, cell.column) for cell in read(book).grids[0].cells] == [("客户", 1), ("ACME", 2), ("日期", 3)]


def test_on_graph_paper_every_column_is_thin_and_each_is_there():
    book, sheet = made(A1="客户", C1="ACME")
    for column in "ABC":
        sheet.column_dimensions[column].width = 1.2
    assert len(read(book).grids[0].cells) == 3


def test_a_formula_shows_its_stored_result_and_one_without_is_told():
    cells = (
        '<c r="A1"><f>1+2</f><v>3</v></c><c r="B1" t="str"><f>A2&amp;""</f><v></v></c><c r="C1"><f>NOW()</f></c>'
        '<c r="D1" t="str"><f t="shared" si="0"/><v>ab</v></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
        '<c r="F1" t="b"><f>1=1</f><v>1</v></c>'
    )
    book = read_raw(raw.workbook([f'<sheetData><row r="1">{cells}</row></sheetData>']))
    assert texts(book) == {"A1": "3", "D1": "ab", "F1": "TRUE"}
    assert book.warnings == ("S1!C1: its formula has no stored result",)


def test_dates_counted_from_1904_and_dates_written_as_text_of_iso_8601():
    cells = '<c r="A1" s="0"><v>44624</v></c><c r="B1" s="0" t="d"><v>2026-03-05T00:00:00</v></c>'
    content = raw.workbook(
        [f'<sheetData><row r="1">{cells}</row></sheetData>'], styles='<cellXfs><xf numFmtId="14"/></cellXfs>'
    )
    content = with_parts(content, {}, {"xl/workbook.xml": ("<sheets>", '<workbookPr date1904="1"/><sheets>')})
    assert texts(read_raw(content)) == {"A1": "2026-03-05", "B1": "2026-03-05"}


def test_a_strict_workbook_reads_like_a_transitional_one():
    content = raw.workbook(['<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>料号</t></is></c></row></sheetData>'])
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            text = text.replace(
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main",
            )
            text = text.replace(
                "http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument"
            )
            new.writestr(name, text)
    assert texts(read_raw(out.getvalue())) == {"A1": "料号"}


def test_struck_words_are_deleted_and_a_cell_struck_as_a_whole_is_told():
    book, sheet = made(
        A1=CellRichText(
            "kritisch ", TextBlock(InlineFont(strike=True), "Haupt "), TextBlock(InlineFont(b=True), "Neben")
        ),
        B1="120",
    )
    sheet["B1"].font = Font(strike=True)
    found = read(book)
    assert texts(found) == {"A1": "kritisch Neben"}
    assert found.warnings == ("Sheet!B1: its words are struck out",)


def test_phonetic_signs_comments_and_choices_are_no_words():
    text = '<si><r><t>客</t></r><r><t>先</t></r><rPh sb="0" eb="2"><t>キャクサキ</t></rPh></si>'
    content = raw.workbook(['<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>'], strings=text)
    assert texts(read_raw(content)) == {"A1": "客先"}
    book, sheet = made(A1="料号")
    sheet["A1"].comment = Comment("ask Li", "Wang")
    assert texts(read(book)) == {"A1": "料号"}


def test_signs_of_a_symbol_font_are_boxes_and_ticks():
    book, sheet = made(
        A1=CellRichText(
            TextBlock(InlineFont(rFont="Wingdings"), "þ"),
            "Major ",
            TextBlock(InlineFont(rFont="Wingdings"), "¨"),
            "Minor",
        ),
        B1="R",
        C1="R",
        D1="批号",
    )
    sheet["B1"].font = sheet["D1"].font = Font(name="Wingdings 2")
    assert texts(read(book)) == {"A1": "☑Major ☐Minor", "B1": "☑", "C1": "R", "D1": "批号"}


def test_a_label_written_downwards_a_character_a_line_is_one_line():
    book, _ = made(A1="问\n题\n描\n述", A2="裂纹\n划伤", A3="1\n2")
    assert texts(read(book)) == {"A1": "问题描述", "A2": "裂纹\n划伤", "A3": "1\n2"}


def test_characters_that_xml_cannot_hold_are_written_as_codes():
    content = raw.workbook(
        ['<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_\nb_x005F_x</t></is></c></row></sheetData>']
    )
    assert texts(read_raw(content)) == {"A1": "a\nb_x"}


def test_a_number_of_more_digits_than_excel_keeps_is_told():
    content = raw.workbook(['<sheetData><row r="1"><c r="A1"><v>1.2345678901234501E+17</v></c></row></sheetData>'])
    assert read_raw(content).warnings == ("S1!A1: Excel keeps only 15 digits of so long a number",)


def test_a_list_beside_the_print_area_is_no_part_of_the_form():
    book, sheet = made(
        A1="客户", B1="ACME", A2="料号", B2="A-1", A3="后加的一行", K1="Critical", K2="Major", A9="lists"
    )
    sheet.print_area = "A1:B2"
    found = read(book)
    assert [*texts(found)] == ["A1", "B1", "A2", "B2", "A3"]
    assert found.warnings == ("Sheet: what stands outside its print area was not read (K1 to A9)",)


def test_dates_and_percentages_are_shown_by_their_formats():
    book, sheet = made(A1=datetime(2026, 3, 5), B1=0.0025, C1="000123", D1=123)  # noqa: DTZ001 - Excel knows no zones
    sheet["A1"].number_format, sheet["B1"].number_format, sheet["D1"].number_format = "m/d/yy", "0.00%", "000000"
    assert texts(read(book)) == {"A1": "2026-03-05", "B1": "0.25%", "C1": "000123", "D1": "000123"}


def test_formats_that_reach_to_the_end_of_the_sheet_cost_nothing():
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["A900000"].number_format = "x", "0.00"
    (grid,) = grids(saved(book), "f.xlsx")
    assert len(grid.cells) <= 2


def test_a_workbook_with_a_damaged_sheet_is_corrupt():
    book = Workbook()
    book.worksheets[0]["A1"] = "x"
    content = saved(book)
    with pytest.raises(Corrupt):
        grids(content[: len(content) // 2], "f.xlsx")


_VML = '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">{}</xml>'
_BOX = (
    '<v:shape id="_x0000_s{0}"><v:textbox><div><font>{1}</font><br></div></v:textbox>'
    "<x:ClientData ObjectType='Checkbox'><x:Anchor>{2}, 4, {3}, 2, {2}, 60, {3}, 18</x:Anchor>{4}"
    "</x:ClientData></v:shape>"
)
_TICKED = "<x:Checked>1</x:Checked>"
_RELATED = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


def related(*parts: tuple[str, str]) -> str:
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return _RELATED.format(
        "".join(
            f'<Relationship Id="d{n}" Type="{kinds}/{kind}" Target="{to}"/>' for n, (kind, to) in enumerate(parts, 1)
        )
    )


def with_boxes(content: bytes, *boxes: str) -> bytes:
    parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": related(("vmlDrawing", "../drawings/vml1.vml")),
        "xl/drawings/vml1.vml": _VML.format("".join(boxes)),
    }
    return with_parts(content, parts, {})


def test_form_controls_stand_as_boxes_in_the_cells_they_lie_over():
    book, _ = made(A1="严重程度", A2="Major", B2="Minor", A3="x")
    content = with_boxes(
        saved(book),
        _BOX.format(1, "致命", 1, 0, _TICKED),
        _BOX.format(2, "一般", 2, 0, ""),
        _BOX.format(3, "Check Box 7", 0, 1, ""),
        _BOX.format(4, "", 1, 1, _TICKED),
    )
    found = texts(read_raw(content))
    assert found == {"A1": "严重程度", "B1": "☑ 致命", "C1": "☐ 一般", "A2": "☐ Major", "B2": "☑ Minor", "A3": "x"}


def test_boxes_over_one_cell_stand_before_its_words():
    book, _ = made(A1="Critical   Major   Minor", B1="x")
    book.worksheets[0].column_dimensions["A"].width = 60
    boxes = [_BOX.format(n, "", 0, 0, ticked) for n, ticked in enumerate(("", _TICKED, ""), 1)]
    assert texts(read_raw(with_boxes(saved(book), *boxes)))["A1"] == "☐ Critical ☑ Major ☐ Minor"


def test_the_cell_that_stores_a_boxs_state_is_no_value():
    book, _ = made(A1="ja", D1=True)
    linked = _BOX.format(1, "", 0, 0, f"{_TICKED}<x:FmlaLink>$D$1</x:FmlaLink>")
    assert texts(read_raw(with_boxes(saved(book), linked))) == {"A1": "☑ ja"}


_SHAPE = (
    "<xdr:twoCellAnchor><xdr:from><xdr:col>{0}</xdr:col><xdr:colOff>9525</xdr:colOff><xdr:row>{1}</xdr:row>"
    "<xdr:rowOff>9525</xdr:rowOff></xdr:from><xdr:to><xdr:col>{0}</xdr:col><xdr:colOff>400000</xdr:colOff>"
    "<xdr:row>{1}</xdr:row><xdr:rowOff>150000</xdr:rowOff></xdr:to><xdr:sp><xdr:nvSpPr><xdr:cNvPr id='2' name='t'/>"
    "</xdr:nvSpPr><xdr:txBody>{2}</xdr:txBody></xdr:sp></xdr:twoCellAnchor>"
)
_DRAWING = (
    "<xdr:wsDr xmlns:xdr='http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing' "
    "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'>{}</xdr:wsDr>"
)


def with_shapes(content: bytes, *shapes: str) -> bytes:
    parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": related(("drawing", "../drawings/drawing1.xml")),
        "xl/drawings/drawing1.xml": _DRAWING.format("".join(shapes)),
    }
    return with_parts(content, parts, {})


def test_a_text_box_over_a_blank_cell_is_what_stands_there():
    book, sheet = made(A1="问题描述", A2="客户")
    sheet.merge_cells("B1:D1")
    struck = "<a:r><a:rPr strike='sngStrike'/><a:t>old</a:t></a:r>"
    words = f"<a:p><a:r><a:t>端面裂纹</a:t></a:r></a:p><a:p>{struck}<a:r><a:t>3件</a:t></a:r></a:p>"
    found = read_raw(with_shapes(saved(book), _SHAPE.format(2, 0, words)))
    (cell,) = [one for one in found.grids[0].cells if one.where == "xlsx:Sheet!txbx1"]
    assert (cell.text, cell.row, cell.column, cell.column_span) == ("端面裂纹\n3件", 1, 2, 3)


def test_a_text_box_over_words_stands_by_itself_paragraph_by_paragraph():
    book, _ = made(A1="问题描述")
    words = "<a:p><a:r><a:t>一</a:t></a:r></a:p><a:p><a:r><a:t>the second</a:t></a:r></a:p>"
    found = read_raw(with_shapes(saved(book), _SHAPE.format(0, 0, words)))
    assert [(cell.where, cell.text) for cell in found.grids[1].cells] == [
        ("xlsx:Sheet!txbx1/p1", "一"),
        ("xlsx:Sheet!txbx1/p2", "the second"),
    ]
