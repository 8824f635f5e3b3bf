"""What is read in a paragraph of Word: controls, fields, symbols, revisions; prompts are no values."""

import pytest

from ooxml.docx import element_at, grids
from ooxml.symbols import in_font, symbol
from ooxml.words import text_of
from tests.docx_parts import cell, cells, control, opened, paragraph, run, table

_GONE = "<w:rPr><w:del/></w:rPr>"


def said(*content: str) -> str:
    """The text of one paragraph."""
    (text,) = cells(opened(f"<w:p>{''.join(content)}</w:p>")).values()
    return text


def field(code: str, result: str = "", data: str = "") -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    "prompt",
    [
        "Click or tap here to enter text.",
        "Click here to enter text.",
        "Click or tap to enter a date.",
        "Choose an item.",
        "单击或点击此处输入文字。",
        "单击此处输入文字。",
        "单击或点击以输入日期。",
        "选择一项。",
        "按一下或點選這裡以輸入文字。",
        "選擇一個項目。",
        "クリックまたはタップしてテキストを入力してください。",
        "ここをクリックまたはタップしてテキストを入力してください。",
        "ここをクリックして日付を入力してください。",
        "アイテムを選択してください。",
        "Klicken oder tippen Sie hier, um Text einzugeben.",
        "Klicken oder tippen Sie, um ein Datum einzugeben.",
        "Wählen Sie ein Element aus.",
    ],
)
def test_words_own_prompts_are_no_values_even_as_plain_text(prompt):
    assert said(run(prompt)) == ""
    assert said(run(f"Lot: {prompt}")) == "Lot:"


@pytest.mark.parametrize(
    "words", ["Click stop did not enter the housing.", "选择一项目标", "we choose another item", "选择性镀金脱落"]
)
def test_words_that_only_resemble_a_prompt_stay(words):
    assert said(run(words)) == words


def test_of_a_list_the_entry_that_stands_for_none_is_no_value():
    items = '<w:listItem w:displayText="- supplier -" w:value=""/><w:listItem w:displayText="ACME" w:value="1"/>'
    for kind in ("dropDownList", "comboBox"):
        assert said(control(run("- supplier -"), f"<w:{kind}>{items}</w:{kind}>")) == ""
        assert said(control(run("ACME"), f"<w:{kind}>{items}</w:{kind}>")) == "ACME"
    typed = control(run("Nordwerk"), f"<w:comboBox>{items}</w:comboBox>")
    assert said(typed) == "Nordwerk"


@pytest.mark.parametrize(
    "entry", ["Choose an item.", "-- 请选择 --", "Bitte wählen", "選択してください", "Select…", "---"]
)
def test_an_entry_that_asks_to_choose_is_no_value(entry):
    choices = f'<w:dropDownList><w:listItem w:displayText="{entry}" w:value="{entry}"/></w:dropDownList>'
    assert said(control(run(entry), choices)) == ""


def test_a_picked_date_is_its_day_unless_the_words_were_changed_since():
    picked = '<w:date w:fullDate="2026-05-03T00:00:00Z"><w:dateFormat w:val="dd/MM/yyyy"/></w:date>'
    assert said(control(run("03/05/2026"), picked)) == "2026-05-03"
    assert said(control(run("3. Mai 26"), picked)) == "2026-05-03"
    assert said(control(run("17/06/2026"), picked)) == "17/06/2026"
    assert said(control(run("令和8年5月3日"), picked)) == "令和8年5月3日"
    assert said(control(run("pick"), picked + "<w:showingPlcHdr/>")) == ""


def test_controls_around_cells_and_paragraphs_say_what_their_own_kind_says():
    box = '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'
    picked = '<w:date w:fullDate="2026-05-03T00:00:00Z"/>'
    found = opened(
        table(control(cell("x"), box) + cell("", more=control(paragraph("03/05/2026"), picked)))
        + control(paragraph("x"), box)
    )
    assert list(cells(found).values()) == ["☑", "2026-05-03", "☑"]


def test_a_repeated_section_is_read_row_by_row():
    item = control(f"<w:tr>{control(cell('sort'))}{cell('Lin')}</w:tr>")
    found = opened(f"<w:tbl><w:tr>{cell('Action')}{cell('Who')}</w:tr>{control(item + item)}</w:tbl>")
    assert cells(found)["docx:body/t1/r3/c2"] == "Lin"


def test_of_fields_the_result_is_read_and_never_the_code():
    nested = field(f"IF {field('MERGEFIELD lot', run('L-1'))} = x", run("L-1"))
    simple = f'<w:fldSimple w:instr="DOCPROPERTY Customer">{run("ACME")}</w:fldSimple>'
    link = f'<w:hyperlink r:id="rId1">{run("q@a.example")}</w:hyperlink>'
    macro = field("MACROBUTTON NoMacro [Click and type]")
    assert said(nested, run(" "), simple, run(" "), link, macro) == "L-1 ACME q@a.example"


def test_fields_of_word_97_show_their_state_once():
    ticked = field("FORMCHECKBOX", run("☒"), "<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>")
    entries = '<w:listEntry w:val="A"/><w:listEntry w:val="B"/>'
    chosen = f'<w:ffData><w:ddList><w:result w:val="1"/>{entries}</w:ddList></w:ffData>'
    open_still = f"<w:ffData><w:ddList>{entries}</w:ddList></w:ffData>"
    asks = '<w:ffData><w:ddList><w:result w:val="0"/><w:listEntry w:val="Please select"/></w:ddList></w:ffData>'
    odd = f'<w:ffData><w:ddList><w:result w:val="x"/>{entries}</w:ddList></w:ffData>'
    blank = "<w:ffData><w:textInput/></w:ffData>"
    assert said(ticked, run("yes")) == "☑yes"
    assert said(field("FORMDROPDOWN", run("B"), chosen)) == "B"
    assert said(field("FORMDROPDOWN", "", open_still)) == ""
    assert said(field("FORMDROPDOWN", "", asks)) == ""
    assert said(field("FORMDROPDOWN", "", odd)) == ""
    assert said(run("Lot: "), field("FORMTEXT", run("\u2002" * 5), blank)) == "Lot:"
    assert said(run("Lot: "), field("FORMTEXT", run("L-9"), blank)) == "Lot: L-9"


def test_boxes_and_signs_of_symbol_fonts_are_what_one_sees():
    wingdings = '<w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>{}</w:t></w:r>'
    emoji = (
        '<mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:font="Segoe UI Symbol" w16se:char="2611"/>'
        "</mc:Choice><mc:Fallback><w:t>☑</w:t></mc:Fallback></mc:AlternateContent>"
    )
    assert said('<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>', run("yes")) == "☑yes"
    assert said('<w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/></w:r>', run("no")) == "☐no"
    assert said(wingdings.format("þ"), run("ja "), wingdings.format("¨"), run("nein")) == "☑ja ☐nein"
    assert said(run("\uf0feja \uf0a8nein")) == "☑ja ☐nein"
    assert said(run("12 "), '<w:r><w:sym w:font="Symbol" w:char="F0B1"/></w:r>', run(" 0,1 mm")) == "12 ± 0,1 mm"
    assert said(f"<w:r>{emoji}</w:r>", run("ok")) == "☑ok"
    assert symbol("Wingdings", "zz") == ""
    assert symbol("MS Gothic", "2610") == "☐"
    assert in_font("R £", "Wingdings 2") == "☑ ☐"


def test_ruby_soft_hyphens_comments_and_footnotes_add_nothing():
    ruby = f"<w:r><w:ruby><w:rt>{run('ひんばん')}</w:rt><w:rubyBase>{run('品番')}</w:rubyBase></w:ruby></w:r>"
    notes = '<w:r><w:footnoteReference w:id="2"/><w:commentReference w:id="1"/><w:softHyphen/></w:r>'
    assert said(ruby, run("A\u00adB"), notes, "<w:r><w:noBreakHyphen/></w:r>", run("1")) == "品番AB-1"


def test_drawings_charts_and_objects_say_nothing():
    assert (
        said("<w:r><w:drawing><a:t>axis</a:t></w:drawing><w:object><a:t>icon</a:t></w:object></w:r>", run("x")) == "x"
    )


def test_a_deleted_paragraph_mark_makes_two_paragraphs_one():
    found = opened(
        paragraph("Lot: L-", _GONE)
        + '<w:bookmarkStart w:id="1" w:name="b"/>'
        + paragraph("7")
        + table(f"<w:tc><w:tcPr/>{paragraph('12', _GONE)}{paragraph(' pcs')}{paragraph('more')}</w:tc>")
        + paragraph("end", _GONE)
    )
    assert cells(found) == {
        "docx:body/p2": "Lot: L-7",
        "docx:body/t1/r1/c1": "12 pcs\nmore",
        "docx:body/p3": "end",
    }


def test_a_moved_paragraph_is_where_it_was_moved_to():
    away = "<w:rPr><w:moveFrom/></w:rPr>"
    found = opened(
        f"<w:p><w:pPr>{away}</w:pPr><w:moveFrom>{run('moved')}</w:moveFrom></w:p>{paragraph('stays')}"
        f"<w:p><w:moveTo>{run('moved')}</w:moveTo></w:p>"
    )
    assert list(cells(found).values()) == ["stays", "moved"]


def test_every_place_leads_to_an_element_that_reads_as_its_cell():
    found = opened(
        paragraph("a", _GONE)
        + paragraph("b")
        + control(table(control(cell("Choose an item."), "<w:showingPlcHdr/>") + control(cell("kept"))))
        + table(cell("", more=control(paragraph("in a block"))), cell("x", more=table(cell("inner")) + "<w:p/>"))
    )
    for grid in grids(found):
        for one in grid.cells:
            element = element_at(found, one.where)
            assert element is not None, one.where
            assert text_of(element) == one.text
