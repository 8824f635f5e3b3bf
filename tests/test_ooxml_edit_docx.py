"""A customer's Word form written in place: the answer, and nothing else, changes."""

import io
import re
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from ooxml.docx import grids, stories
from ooxml.edit import CannotPlace, Editor, open_for_writing
from ooxml.editor import cleaned
from ooxml.package import Package
from tests.edited_files import PNG, changed, converted, entries, faults, parts
from tests.form_files import table, word

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
DOCUMENT = "word/document.xml"


def made(body: str) -> bytes:
    """A document with `body` as its XML."""

    def fill(document: Document) -> None:
        spaces = nsdecls("w", "wp", "a", "r")
        for element in parse_xml(f"<w:body {spaces} {_W14}>{body}</w:body>"):
            document.element.body.insert(len(document.element.body) - 1, element)

    return word(fill).content


def rows(*lines: list[str]) -> bytes:
    return word(lambda document: table(document, list(lines))).content


def edited(content: bytes) -> Editor:
    return open_for_writing(content, "8D.docx")


def cells(content: bytes) -> dict[str, str]:
    return {
        cell.where.removeprefix("docx:body/"): cell.text
        for grid in grids(stories(Package(content, "8D.docx")))
        for cell in grid.cells
    }


def xml(content: bytes) -> Any:
    """The main part; untyped, as the tests know what is in it."""
    return etree.fromstring(parts(content)[DOCUMENT])


def at(path: str) -> str:
    return f"docx:body/{path}"


def put(content: bytes, path: str, text: str, label: str = "") -> bytes:
    editor = edited(content)
    editor.put(at(path), text, label)
    return editor.content()


def run(text: str, properties: str = "") -> str:
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def control(content: str, properties: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def test_only_the_part_with_the_answer_changes_and_the_package_keeps_its_order():
    before = rows(["D4 Root cause", ""])
    after = put(before, "t1/r1/c2", "bent pin")
    assert changed(before, after) == {DOCUMENT}
    assert entries(before) == entries(after)
    assert docx.Document(io.BytesIO(after)).tables[0].cell(0, 1).text == "bent pin"


def test_of_the_changed_part_nothing_but_the_cell_changes():
    before = rows(["D4", "", "x"], ["D5", "", "y"])
    after = put(before, "t1/r2/c2", "bent pin")
    old, new = xml(before), xml(after)
    for tree in (old, new):
        cell = tree.findall(f".//{W}tc")[4]
        cell[:] = []
    assert etree.tostring(old, method="c14n") == etree.tostring(new, method="c14n")


def test_a_file_nobody_wrote_to_has_the_same_parts():
    before = rows(["D4", ""])
    assert changed(before, edited(before).content()) == set()


def test_the_same_calls_give_the_same_bytes():
    before = rows(["D4", ""])
    assert put(before, "t1/r1/c2", "x\ny") == put(before, "t1/r1/c2", "x\ny")


@pytest.mark.parametrize(
    ("cell", "label", "answer", "expected"),
    [
        ("客户：", "客户", "恒川", "客户：恒川"),
        ("客户：______ 日期：______", "日期", "3月5日", "客户：______ 日期：3月5日"),
        ("客户：______ 日期：______", "客户", "恒川", "客户：恒川 日期：______"),
        ("客户：        日期：", "客户", "恒川", "客户：恒川    日期："),
        ("Lot No.: ........ Qty: ....", "Lot No.", "L-1", "Lot No.: L-1 Qty: ...."),
        ("客户名称 Customer：", "客户名称", "恒川", "客户名称 Customer：恒川"),
        ("数量：____ pcs", "数量", "12", "数量：12 pcs"),
        ("日期：    年   月   日", "日期", "2026-03-05", "日期：2026年3月5日"),
        ("  年  月  日", "", "2026-03-05", "2026年3月5日"),
        ("品　名：", "品名", "连接器", "品　名：连接器"),
        ("Menge: ____ Stk.", "Menge", "7", "Menge: 7 Stk."),
        ("Charge:", "Charge", "4711", "Charge: 4711"),
        ("原因：\n\n", "原因", "a\nb", "原因：\na\nb"),
        ("原因：\n________\n________", "原因", "a", "原因：\na"),
        ("D8 结案", "D8 结案", "done", "D8 结案\ndone"),
        ("old words", "", "new", "new"),
        ("责任人：____ 日期：__年__月__日", "", "李", "责任人：李 日期：__年__月__日"),
        ("發生日期：   發現日期：", "發現日期", "x", "發生日期：   發現日期：x"),
    ],
)
def test_an_answer_stands_behind_its_label(cell, label, answer, expected):
    after = put(rows([cell, "other"]), "t1/r1/c1", answer, label)
    assert cells(after)["t1/r1/c1"] == expected
    assert cells(after)["t1/r1/c2"] == "other"


def test_an_answer_takes_the_look_of_the_blank_it_replaces():
    underlined = run("      ", '<w:u w:val="single"/>')
    before = made(f"<w:p>{run('Lot:', '<w:b/>')}{underlined}</w:p>")
    (text,) = [one for one in xml(put(before, "p1", "L-1", "Lot")).iter(f"{W}t") if "L-1" in one.text]
    assert text.getparent().find(f"{W}rPr/{W}u") is not None
    assert text.getparent().find(f"{W}rPr/{W}b") is None


def test_an_empty_cell_is_written_in_the_look_of_its_paragraph_mark():
    mark = '<w:pPr><w:jc w:val="center"/><w:rPr><w:sz w:val="18"/></w:rPr></w:pPr>'
    before = made(f"<w:tbl><w:tr><w:tc><w:tcPr/><w:p>{mark}</w:p></w:tc></w:tr></w:tbl>")
    after = xml(put(before, "t1/r1/c1", "x"))
    assert after.find(f".//{W}r/{W}rPr/{W}sz").get(f"{W}val") == "18"
    assert after.find(f".//{W}pPr/{W}jc") is not None


def test_other_words_behind_the_label_are_never_written_over():
    editor = edited(rows(["Kunde: Muster GmbH", ""]))
    with pytest.raises(CannotPlace, match="other words"):
        editor.put(at("t1/r1/c1"), "Beispiel AG", "Kunde")
    assert editor.text(at("t1/r1/c1")) == "Kunde: Muster GmbH"


def test_tab_stops_keep_what_follows_in_its_place():
    before = made(f"<w:p>{run('Lot:')}<w:r><w:tab/><w:tab/></w:r>{run('Date:')}<w:r><w:tab/></w:r></w:p>")
    editor = edited(before)
    editor.put(at("p1"), "L-1", "Lot")
    editor.put(at("p1"), "2026-03-05", "Date")
    assert cells(editor.content())["p1"] == "Lot:\tL-1\tDate:\t2026-03-05"


PROMPT = "<w:showingPlcHdr/>"
GREY = '<w:rStyle w:val="PlaceholderText"/>'
ITEMS = '<w:listItem w:displayText="Major" w:value="2"/><w:listItem w:displayText="Minor" w:value="3"/>'


@pytest.mark.parametrize("around", ["run", "block", "cell"])
def test_a_content_control_is_filled_and_shows_no_prompt_any_more(around):
    prompt = run("Click here", GREY)
    shape = {
        "run": f"<w:tc><w:tcPr/><w:p>{control(prompt, PROMPT + '<w:text/>')}</w:p></w:tc>",
        "block": f"<w:tc><w:tcPr/>{control(f'<w:p>{prompt}</w:p>', PROMPT)}<w:p/></w:tc>",
        "cell": control(f"<w:tc><w:tcPr/><w:p>{prompt}</w:p></w:tc>", PROMPT),
    }[around]
    after = put(made(f"<w:tbl><w:tr>{shape}</w:tr></w:tbl>"), "t1/r1/c1", "bent pin")
    assert cells(after)["t1/r1/c1"] == "bent pin"
    assert b"showingPlcHdr" not in parts(after)[DOCUMENT]
    assert b"PlaceholderText" not in parts(after)[DOCUMENT]


def test_a_control_behind_its_label_is_filled():
    before = made(f"<w:p>{run('Lot: ')}{control(run('Click', GREY), PROMPT)}{run(' Qty: ')}</w:p>")
    assert cells(put(before, "p1", "L-1", "Lot"))["p1"] == "Lot: L-1 Qty:"


def test_a_drop_down_takes_one_of_its_entries_and_nothing_else():
    before = made(
        f"<w:p>{control(run('Choose an item.', GREY), PROMPT + f'<w:dropDownList>{ITEMS}</w:dropDownList>')}</w:p>"
    )
    assert cells(put(before, "p1", "major"))["p1"] == "Major"
    with pytest.raises(CannotPlace, match="the list has no"):
        put(before, "p1", "Catastrophic")


def test_a_date_picker_knows_the_day_and_shows_it_in_its_format():
    picker = '<w:date><w:dateFormat w:val="dd.MM.yyyy"/></w:date>'
    after = put(made(f"<w:p>{control(run('Pick', GREY), PROMPT + picker)}</w:p>"), "p1", "2026-03-05")
    assert xml(after).find(f".//{W}date").get(f"{W}fullDate") == "2026-03-05T00:00:00Z"
    assert [one.text for one in xml(after).iter(f"{W}t")] == ["05.03.2026"]


@pytest.mark.parametrize("lock", ["contentLocked", "sdtContentLocked"])
def test_a_locked_control_is_left_alone(lock):
    locked = control(run("fixed"), f'<w:lock w:val="{lock}"/><w:text/>')
    before = made(f"<w:p>{locked}</w:p>")
    with pytest.raises(CannotPlace, match="locked"):
        put(before, "p1", "x")


def field(data: str, result: str) -> str:
    sign = '<w:r><w:fldChar w:fldCharType="{}">{}</w:fldChar></w:r>'
    code = "<w:r><w:instrText>FORM</w:instrText></w:r>"
    return (
        sign.format("begin", f"<w:ffData>{data}</w:ffData>")
        + code
        + sign.format("separate", "")
        + result
        + sign.format("end", "")
    )


def test_a_text_field_of_word_97_is_filled():
    input_ = field('<w:name w:val="a"/><w:enabled/><w:textInput/>', run("     "))
    before = made(f"<w:p>{run('Lot: ')}{input_}</w:p>")
    after = put(before, "p1", "L-1", "Lot")
    assert cells(after)["p1"] == "Lot: L-1"
    kinds = [one.get(f"{W}fldCharType") for one in xml(after).iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"]


def test_a_drop_down_of_word_97_takes_one_of_its_entries():
    entries_ = '<w:ddList><w:listEntry w:val="A"/><w:listEntry w:val="B"/></w:ddList>'
    after = put(made(f"<w:p>{field(f'<w:enabled/>{entries_}', '')}</w:p>"), "p1", "B")
    assert cells(after)["p1"] == "B"


@pytest.mark.parametrize(
    ("cell", "option", "expected"),
    [
        ("☐ Major ☐ Minor", "Minor", "☐ Major ☑ Minor"),
        ("□严重 □一般", "严重", "■严重 □一般"),
        ("严重□ 一般□", "严重", "严重■ 一般□"),
        ("☒ yes ☐ no", "no", "☒ yes ☒ no"),
        ("[ ] Ausschuss [ ] Nacharbeit", "Nacharbeit", "[ ] Ausschuss [X] Nacharbeit"),
        ("（ ）退货 （ ）换货", "换货", "（ ）退货 （√）换货"),
        ("○有 ○無", "無", "○有 ●無"),
        ("类别：□A类 □B类 □", "B类", "类别：□A类 ■B类 □"),
        ("☑ Major ☐ Minor", "Major", "☑ Major ☐ Minor"),
    ],
)
def test_a_box_is_ticked_as_the_form_ticks(cell, option, expected):
    editor = edited(rows([cell, ""]))
    editor.tick(at("t1/r1/c1"), option)
    assert cells(editor.content())["t1/r1/c1"] == expected


def test_an_option_without_a_box_is_refused():
    editor = edited(rows(["Major or Minor", "some words"]))
    with pytest.raises(CannotPlace):
        editor.tick(at("t1/r1/c1"), "Major")
    with pytest.raises(CannotPlace):
        editor.tick(at("t1/r1/c1"), "Critical")


def test_a_check_box_control_is_ticked_with_its_own_glyph_and_font():
    state = (
        '<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="00FE" w14:font="Wingdings"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
    )
    glyph = run("☐", '<w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic"/>')
    editor = edited(made(f"<w:p>{control(glyph, state)}{run(' yes')}</w:p>"))
    editor.tick(at("p1"), "yes")
    after = xml(editor.content())
    assert b'w14:checked w14:val="1"' in etree.tostring(after)
    assert after.find(f".//{W}sdt//{W}t").text == "\xfe"
    assert after.find(f".//{W}rFonts").get(f"{W}ascii") == "Wingdings"


def test_a_check_box_of_word_97_and_a_wingdings_box_are_ticked():
    old = field("<w:enabled/><w:checkBox><w:sizeAuto/><w:default w:val='0'/></w:checkBox>", "")
    sign = '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>'
    editor = edited(made(f"<w:p>{old}{run(' yes ')}{sign}{run(' no')}</w:p>"))
    editor.tick(at("p1"), "yes")
    assert cells(editor.content())["p1"] == "☑ yes ☐ no"
    editor.tick(at("p1"), "no")
    assert cells(editor.content())["p1"] == "☑ yes ☑ no"


def test_a_small_blank_cell_beside_an_option_is_ticked():
    width = '<w:tcPr><w:tcW w:w="{}" w:type="dxa"/></w:tcPr>'
    row = (
        f"<w:tr><w:tc>{width.format(400)}<w:p/></w:tc><w:tc>{width.format(2000)}<w:p>{run('轻微')}</w:p></w:tc></w:tr>"
    )
    editor = edited(made(f"<w:tbl>{row}</w:tbl>"))
    editor.tick(at("t1/r1/c2"), "轻微")
    assert cells(editor.content())["t1/r1/c1"] == "√"


ACTIONS = (["D3", "措施", "担当"], ["^", "1", "李"], ["D5", "措施", "担当"], ["^", "", ""])


def test_an_added_row_is_a_copy_without_answers_and_places_stay_those_of_the_file_as_read():
    editor = edited(rows(*ACTIONS))
    first = editor.add_row(at("t1/r2/c2"))
    second = editor.add_row(first)
    assert (first, second) == (at("t1/r2+1/c2"), at("t1/r2+2/c2"))
    editor.put(at("t1/r4/c2"), "five")
    editor.put(first.replace("c2", "c3"), "王")
    editor.put(second, "three")
    assert editor.place_now(second) == at("t1/r4/c2")
    assert editor.place_now(at("t1/r4/c2")) == at("t1/r6/c2")
    found = cells(editor.content())
    assert [found[f"t1/r{row}/c2"] for row in range(1, 7)] == ["措施", "1", "2", "three", "措施", "five"]
    assert [found[f"t1/r{row}/c3"] for row in range(1, 7)] == ["担当", "李", "王", "", "担当", ""]


def test_an_added_row_belongs_to_the_merge_beside_it():
    editor = edited(rows(*ACTIONS))
    editor.add_row(at("t1/r2/c2"))
    after = docx.Document(io.BytesIO(editor.content())).tables[0]
    assert [after.cell(row, 0).text for row in range(5)] == ["D3", "D3", "D3", "D5", "D5"]


def test_a_row_that_begins_a_merge_is_copied_within_it():
    editor = edited(rows(["D3", "a", "b"], ["^", "c", "d"]))
    editor.add_row(at("t1/r1/c2"))
    after = docx.Document(io.BytesIO(editor.content())).tables[0]
    assert [after.cell(row, 0).text for row in range(3)] == ["D3", "D3", "D3"]
    assert after.cell(1, 1).text == ""


def test_an_added_row_repeats_no_id_no_bookmark_and_no_tick():
    mark = '<w:bookmarkStart w:id="1" w:name="x"/>{}<w:bookmarkEnd w:id="1"/>'.format(run("old", "<w:b/>"))
    inner = f'<w:p w14:paraId="11111111">{mark}</w:p>'
    control_ = control(run("set"), '<w:id w:val="7"/><w:text/>')
    contents = (inner, f"<w:p>{control_}</w:p>", f"<w:p>{run('☑是 ☐否')}</w:p>")
    row = "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{one}</w:tc>" for one in contents) + "</w:tr>"
    editor = edited(made(f"<w:tbl><w:tblPr/><w:tblGrid/>{row}</w:tbl>"))
    editor.add_row(at("t1/r1/c1"))
    content = editor.content()
    assert cells(content)["t1/r2/c1"] == cells(content)["t1/r2/c2"] == ""
    assert cells(content)["t1/r2/c3"] == "☐是 ☐否"
    raw = parts(content)[DOCUMENT].decode()
    assert [raw.count(mark) for mark in ("11111111", "bookmarkStart", 'w:val="7"')] == [1, 1, 1]
    assert len(re.findall("<w:sdt>", raw)) == 2


def test_a_picture_stands_in_its_cell_as_a_part_of_its_own(tmp_path):
    before = rows(["Photo", ""])
    editor = edited(before)
    editor.place_picture(at("t1/r1/c2"), PNG, "bent pin")
    after = editor.content()
    shown = docx.Document(io.BytesIO(after)).inline_shapes
    assert [(one.width, one.height) for one in shown] == [(2 * 9525, 9525)]
    assert changed(before, after) == {
        DOCUMENT, "word/media/image1.png", "word/_rels/document.xml.rels", "[Content_Types].xml",
    }  # fmt: skip
    assert parts(after)["word/media/image1.png"] == PNG
    assert faults(after, tmp_path, ".docx") == faults(before, tmp_path, ".docx")


def test_what_is_no_picture_is_refused_and_leaves_the_file_as_it_was():
    before = rows(["Photo", ""])
    editor = edited(before)
    with pytest.raises(CannotPlace, match="no PNG or JPEG"):
        editor.place_picture(at("t1/r1/c2"), b"GIF89a", "x")
    assert changed(before, editor.content()) == set()


@pytest.mark.parametrize(
    "where", ["docx:body/t9/r1/c1", "docx:nowhere/p1", "xlsx:Sheet1!A1", "docx:body", "docx:body/t1/r0/c1"]
)
def test_a_place_the_file_does_not_have_is_refused(where):
    with pytest.raises(CannotPlace, match="there is no"):
        edited(rows(["a", ""])).put(where, "x")


def test_a_protected_form_takes_answers_in_its_fields_only():
    def fill(document: Document) -> None:
        table(document, [["Lot", ""]])
        spaces = nsdecls("w")
        document.element.body.insert(0, parse_xml(f"<w:p {spaces}>{control(run('Click'), PROMPT)}</w:p>"))
        mark = f'<w:documentProtection {spaces} w:edit="forms" w:enforcement="1"/>'
        document.settings.element.insert(0, parse_xml(mark))

    editor = edited(word(fill).content)
    editor.put(at("p1"), "L-1")
    for refused in (lambda: editor.put(at("t1/r1/c2"), "x"), lambda: editor.add_row(at("t1/r1/c2"))):
        with pytest.raises(CannotPlace, match="locked"):
            refused()


def test_a_text_box_is_written_in_both_its_writings():
    box = f"<w:txbxContent><w:p>{run('Lot: ')}</w:p></w:txbxContent>"
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    choice = f"<mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
    both = f"{choice}<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
    editor = edited(made(f"<w:p><w:r><mc:AlternateContent {space}>{both}</mc:AlternateContent></w:r></w:p>"))
    editor.put("docx:txbx1/p1", "L-1", "Lot")
    assert ["".join(map(str, one.itertext())) for one in xml(editor.content()).iter(f"{W}txbxContent")] == [
        "Lot: L-1"
    ] * 2


def test_a_header_is_written_in_its_own_part():
    def fill(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "Report No.: ____"

    before = word(fill).content
    editor = edited(before)
    editor.put("docx:header1/p1", "8D-1", "Report No.")
    (part,) = changed(before, editor.content())
    assert part.startswith("word/header")
    assert docx.Document(io.BytesIO(editor.content())).sections[0].header.paragraphs[0].text == "Report No.: 8D-1"


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=[]), max_size=60))
def test_any_text_is_read_back_as_it_was_put(text):
    after = put(rows(["D4", ""]), "t1/r1/c2", text)
    assert docx.Document(io.BytesIO(after)).tables[0].cell(0, 1).text == cleaned(text)


def full(content: bytes) -> bytes:
    editor = edited(content)
    editor.put(at("t1/r1/c1"), "恒川 & <Söhne>", "客户")
    row = editor.add_row(at("t1/r4/c2"))
    editor.put(row, "line 1\nline 2")
    editor.tick(at("t1/r5/c2"), "一般")
    editor.place_picture(at("t1/r6/c2"), PNG, "photo")
    return editor.content()


FORM = (
    ["客户：____", "<", "<"], ["D3", "措施", "担当"], ["^", "1", ""], ["^", "2", ""], ["等级", "□严重 □一般", ""],
    ["照片", "", ""],
)  # fmt: skip


def test_a_filled_form_has_no_new_faults(tmp_path):
    before = rows(*FORM)
    assert faults(full(before), tmp_path, ".docx") == faults(before, tmp_path, ".docx")


def test_libreoffice_opens_a_filled_form_and_keeps_every_answer(tmp_path):
    found = cells(converted(full(rows(*FORM)), tmp_path, ".docx", "docx"))
    assert found["t1/r1/c1"] == "客户：恒川 & <Söhne>"
    assert "line 1\nline 2" in found.values()
    assert "□严重 ■一般" in found.values()
