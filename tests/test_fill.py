"""The supplier's answers stand in the blank cells of the customer's own form, and nowhere else."""

import io
import struct
import zipfile
import zlib
from datetime import date
from typing import Any

import docx
import openpyxl
import pytest
from docx.document import Document
from openpyxl.worksheet.worksheet import Worksheet

from documents.customer_form import fill
from documents.customer_options import option_for
from documents.customer_words import Manner
from intake.forms.form import read_form
from records.errors import Hold
from records.filling import Answers, Filled, Photo
from records.form import Action, Form, FormFields
from records.message import File
from tests.form_files import LANGUAGES, grid, sheet, table, word
from tests.form_files import file as file_of

HEADER: list[list[Any]] = [["客户", "长青机械", "投诉日期", "2026-05-11"], ["产品名称", "轴承", "批号", ""]]
CHECK = [
    Action(action="全检库存", who="张三", date="2026-05-12"),
    Action(action="客户端换货", who="李四", date="2026-05-13"),
]


def excel(*rows: list[Any]) -> File:
    def fill_in(page: Worksheet) -> None:
        grid(page, [*HEADER, *rows])
        page.row_dimensions[4].height = 90

    return sheet(fill_in)


def paper(*rows: list[str]) -> File:
    width = max(4, *map(len, rows))
    padded = [[*map(str, row), *[""] * (width - len(row))] for row in (*HEADER, *rows)]
    return word(lambda document: table(document, padded))


def filled(file: File, photos: tuple[Photo, ...] = (), **values: Any) -> Filled:
    form = read_form(file, LANGUAGES)
    assert form is not None
    return fill(form, file.content, Answers(fields=FormFields(**values), photos=photos))


def again(one: Filled) -> Form:
    form = read_form(file_of(one.content, one.name), LANGUAGES)
    assert form is not None
    return form


def cells(one: Filled) -> Worksheet:
    return openpyxl.load_workbook(io.BytesIO(one.content)).worksheets[0]


def word_of(one: Filled) -> Document:
    return docx.Document(io.BytesIO(one.content))


def why(one: Filled, field: str) -> list[str]:
    return [left.why for left in one.not_placed if left.field == field]


def test_a_blank_cell_beside_its_label_is_filled_and_the_place_told():
    one = filled(excel(["D2 问题描述", "异响"], ["D8 结案", ""]), lot=("B26-07", "B26-08"), d8="已结案")
    assert cells(one)["D2"].value == "B26-07、B26-08"
    assert [(placed.field, placed.where) for placed in one.placed] == [
        ("lot", "xlsx:Sheet!D2"),
        ("d8", "xlsx:Sheet!B4"),
    ]
    assert not one.not_placed


def test_what_the_customer_filled_is_never_written_over():
    one = filled(excel(["D2 问题描述", "异响"]), customer="别家", d2="异响", product="齿轮")
    assert cells(one)["B1"].value == "长青机械"
    assert why(one, "customer") == ["already filled: 长青机械"]
    assert why(one, "product") == ["already filled: 轴承"]
    assert why(one, "d2") == []
    assert not one.placed


def test_a_value_the_form_does_not_ask_for_is_listed():
    assert why(filled(excel(["D2 问题描述", "异响"]), d8="已结案"), "d8") == ["the form has no cell for it"]


def test_measures_stand_one_a_row_under_their_columns():
    one = filled(excel(["D3 临时措施", "责任人", "完成日期"], ["", "", ""], ["", "", ""]), d3=tuple(CHECK))
    assert [[cell.value for cell in row] for row in cells(one)["A4:C5"]] == [
        ["全检库存", "张三", "2026-05-12"],
        ["客户端换货", "李四", "2026-05-13"],
    ]
    assert again(one).fields.d3 == tuple(CHECK)


@pytest.mark.parametrize("make", [excel, paper])
def test_a_table_with_too_few_rows_grows_and_what_stands_below_moves(make):
    three = (*CHECK, Action(action="复检", who="王五", date="2026-05-14"))
    rows = (["D3 临时措施", "责任人", "完成日期"], ["", "", ""], ["D8 结案", "", ""])
    one = filled(make(*rows), d3=three, d8="谢谢")
    assert again(one).fields.d3 == three
    assert again(one).fields.d8 == "谢谢"
    rows_of = [placed.where for placed in one.placed if placed.field == "d3"]
    assert len(set(rows_of)) == 3
    (d8,) = (placed.where for placed in one.placed if placed.field == "d8")
    assert d8 in {"xlsx:Sheet!B7", "docx:body/t1/r7/c2"}


def test_measures_without_columns_are_numbered_lines_in_the_one_cell():
    one = filled(paper(["D3 临时措施", "", "", ""], ["D8 结案", "", "", ""]), d3=tuple(CHECK))
    (placed,) = one.placed
    assert placed.words == "1. 全检库存（张三，2026-05-12）\n2. 客户端换货（李四，2026-05-13）"
    assert again(one).fields.d3 == tuple(CHECK)


def test_one_measure_bears_no_number_and_a_missing_column_stands_in_brackets():
    one = filled(excel(["D3 临时措施", ""], ["D8 结案", ""]), d3=(CHECK[0],))
    assert one.placed[0].words == "全检库存（张三，2026-05-12）"


def test_rows_the_customer_filled_stay_and_the_same_measure_is_not_told_twice():
    rows = (["D3 临时措施", "责任人", "完成日期"], ["全检库存", "", ""], ["", "", ""])
    one = filled(excel(*rows), d3=tuple(CHECK))
    assert [[cell.value for cell in row] for row in cells(one)["A4:C5"]] == [
        ["全检库存", "张三", "2026-05-12"],
        ["客户端换货", "李四", "2026-05-13"],
    ]


def test_who_and_when_for_a_whole_section_stand_in_their_own_cells_behind_their_labels():
    rows = (["D5 永久对策", "", "<", "<"], ["", "责任人：        完成日期：", "<", "<"], ["D8 结案", "", "<", "<"])
    one = filled(excel(*rows), d5=(Action(action="加互锁", who="赵六", date="2026-05-20"),))
    said = str(cells(one)["B4"].value)
    assert said.startswith("责任人：赵六")
    assert said.endswith("完成日期：2026-05-20")


def test_both_causes_share_the_one_cell_of_d4_each_named():
    one = filled(excel(["D4 原因分析", ""], ["D8 结案", ""]), d4_occurrence="刀具磨损", d4_escape="漏检")
    assert cells(one)["B3"].value == "发生原因：刀具磨损\n流出原因：漏检"


def test_a_team_stands_one_a_row_or_in_one_cell():
    rows = (["D1 改善小组", "", ""], ["姓名", "部门", "电话"], ["", "", ""], ["", "", ""], ["D2 问题描述", "异响", ""])
    one = filled(excel(*rows), d1_members=("张三", "李四", "王五"))
    assert [cell.value for (cell,) in cells(one)["A5:A7"]] == ["张三", "李四", "王五"]
    two = filled(excel(["组员", ""], ["D2 问题描述", "异响"]), d1_members=("张三", "李四"))
    assert cells(two)["B3"].value == "张三、李四"


def test_a_box_is_ticked_where_the_value_is_one_of_the_options():
    one = filled(excel(["严重程度", "□致命 □严重 □一般"], ["D2 问题描述", "异响"]), severity=("严重",))
    assert cells(one)["B3"].value == "□致命 ■严重 □一般"
    two = filled(excel(["严重程度", "□致命 □严重 □一般"], ["D2 问题描述", "异响"]), severity=("A",))
    assert why(two, "severity") == ["none of the boxes is this: □致命 □严重 □一般"]


@pytest.mark.parametrize(
    ("text", "value", "option"),
    [
        ("□ Major  □ Minor", "minor", "Minor"),
        ("□质量问题 □包装", "问题", None),
        ("Critical ☐  Major ☐", "Critical", "Critical"),
        ("☐ 严重 Major ☐ 一般 Minor", "Major", "严重 Major"),
        ("( ) A ( ) B", "B", "B"),
        ("等级：□A □B", "A", "A"),
        ("no boxes", "no boxes", None),
    ],
)
def test_an_option_is_the_value_in_one_of_its_languages_or_it_is_none(text, value, option):
    assert option_for(text, value) == option


def test_days_are_written_as_the_form_writes_days():
    rows = (["要求回复日期", "2026.5.18"], ["D8 结案", ""], ["结案日期", ""])
    one = filled(excel(*rows), closed_date=date(2026, 6, 5))
    assert cells(one)["B5"].value == "2026.6.5"


@pytest.mark.parametrize(
    ("language", "days", "words"),
    [
        ("zh-CN", (), "2026-06-05"),
        ("de", (), "05.06.2026"),
        ("ja", (), "2026/06/05"),
        ("en", ("22-Apr-2026",), "05-Jun-2026"),
        ("en", ("05/22/2026",), "06/05/2026"),
        ("en", ("05/06/2026",), "2026-06-05"),
        ("zh-TW", ("115/03/09",), "115/06/05"),
        ("ja", ("令和8年4月14日",), "令和8年6月5日"),
    ],
)
def test_without_a_day_that_shows_it_the_language_says_how_days_are_written(language, days, words):
    assert Manner(language, days).day(date(2026, 6, 5)) == words


def test_a_cell_made_for_days_gets_a_real_day():
    def fill_in(page: Worksheet) -> None:
        grid(page, [*HEADER, ["D8 结案", ""], ["结案日期", ""]])
        page["B4"].number_format = "yyyy/m/d"

    one = filled(sheet(fill_in), closed_date=date(2026, 6, 5))
    assert cells(one)["B4"].value.isoformat() == "2026-06-05T00:00:00"
    assert cells(one)["B4"].number_format == "yyyy/m/d"


def test_counts_are_numbers_and_a_share_has_the_unit_the_label_asks_for():
    rows = (["不良数量", ""], ["不良率", ""], ["D2 问题描述", "异响"])
    one = filled(excel(*rows), qty_affected=25, defect_rate_pct=0.25)
    assert cells(one)["B3"].value == 25
    assert cells(one)["B4"].value == "0.25%"
    ppm = filled(excel(["不良率PPM", ""], ["D2 问题描述", "异响"]), defect_rate_pct=0.085)
    assert cells(ppm)["B3"].value == "850"


@pytest.mark.parametrize("words", ["=1+1", "+49 30 1234", "@SUM(A1)", "-2+3", '=HYPERLINK("http://x.example")'])
def test_words_that_look_like_a_formula_stay_words(words):
    one = filled(excel(["D8 结案", ""], ["D2 问题描述", "异响"]), d8=words)
    cell = cells(one)["B3"]
    assert (cell.value, cell.data_type) == (words, "s")


def test_a_form_with_macros_is_not_filled():
    content = excel(["D8 结案", ""], ["D2 问题描述", "异响"]).content
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for item in old.infolist():
            body = old.read(item)
            if item.filename == "[Content_Types].xml":
                body = body.replace(
                    b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                )
            new.writestr(item, body)
        new.writestr("xl/vbaProject.bin", b"x")
    with pytest.raises(Hold, match="macros"):
        filled(file_of(made.getvalue(), "8D.xlsm"), d8="谢谢")


def png() -> bytes:
    """White, four by two."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 4, 2, 8, 2, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(2 * (b"\x00" + b"\xff" * 12))) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("make", [excel, paper])
def test_a_photo_stands_where_the_form_has_a_place_for_one(make):
    rows = (["D2 问题描述", "异响", "<", "<"], ["不良照片", "", "<", "<"], ["D8 结案", "", "<", "<"])
    photos = (Photo(name="a.png", content=png()), Photo(name="b.png", content=png()))
    one = filled(make(*rows), photos)
    assert [placed.words for placed in one.placed] == ["a.png"]
    assert why(one, "photos") == ["the form has no further place for a photo"]
    assert b"\x89PNG" in one.content or b"media/" in one.content


def test_the_same_answers_give_the_same_bytes():
    form = excel(["D3 临时措施", "责任人", "完成日期"], ["", "", ""])
    assert filled(form, d3=tuple(CHECK)).content == filled(form, d3=tuple(CHECK)).content
