"""`kesu fill` as people call it: values from a file, from a form that is filled, or from a case; and what it says."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import Result
from openpyxl.worksheet.worksheet import Worksheet

import service
from records.errors import ConfigError, Corrupt, Hold
from records.reading import Reading
from settings import load_settings
from steps.handle import handle
from steps.pool import Pool
from steps.read import Work
from tests.form_files import grid, sheet, word
from tests.form_files import table as word_table
from tests.path_parts import complaint, demo_site, write_site
from tests.store_samples import mail
from tests.test_cli import kesu
from tests.test_fill import png

ROWS: list[list[Any]] = [
    ["客户", "长青机械", "投诉日期", "2026-05-11"],
    ["D2 问题描述", "异响", "<", "<"],
    ["D3 临时措施", "责任人", "完成日期", ""],
    ["", "", "", ""],
    ["D4 原因分析", "", "<", "<"],
    ["不良照片", "", "<", "<"],
    ["D8 结案", "", "<", "<"],
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the customer's form, 8D.xlsx, in which people work."""
    monkeypatch.chdir(tmp_path)

    def fill_in(page: Worksheet) -> None:
        grid(page, ROWS)
        page.row_dimensions[6].height = 90

    Path("8D.xlsx").write_bytes(sheet(fill_in).content)
    Path("kesu.toml").write_text('[company]\nnames = ["我司"]\n', "utf-8")
    return tmp_path


def fill(*words: str) -> Result:
    return kesu(Path("kesu.toml"), "fill", *words)


def values(text: str) -> str:
    Path("values.toml").write_text(text, "utf-8")
    return "values.toml"


def written(name: str = "8D-filled.xlsx") -> dict[str, Any]:
    page = openpyxl.load_workbook(name).worksheets[0]
    return {cell.coordinate: cell.value for row in page.iter_rows() for cell in row if cell.value}


FULL = """
d4_occurrence = "刀具磨损"
d8 = "谢谢"
photos = ["a.png"]
customer = "别家"

[[d3]]
action = "全检库存"
who = "张三"
date = 2026-05-12

[[d3]]
action = "客户端换货"
who = "李四"
date = "2026-05-13"
"""


def test_values_of_a_toml_file_are_placed_and_the_rest_is_listed(folder):
    (folder / "a.png").write_bytes(png())
    result = fill("8D.xlsx", "--values", values(FULL))
    assert result.exit_code == 0, result.output
    assert "d3.who\t张三\tSheet!B4" in result.output
    assert "d3.who\t李四\tSheet!B5" in result.output
    assert "photos\ta.png\tSheet!B7" in result.output
    assert "! customer: 别家: already filled: 长青机械" in result.output
    assert written()["B8"] == "谢谢"


def test_the_customers_file_stays_as_it_is_and_no_file_is_written_over(folder):
    before = (folder / "8D.xlsx").read_bytes()
    fill("8D.xlsx", "--values", values('d8 = "谢谢"'))
    assert (folder / "8D.xlsx").read_bytes() == before
    again = fill("8D.xlsx", "--values", values('d8 = "再谢"'))
    assert "a file stands there already" in str(again.exception)
    assert written()["B7"] == "谢谢"
    fill("8D.xlsx", "--values", values('d8 = "再谢"'), "--force")
    assert written()["B7"] == "再谢"
    fill("8D.xlsx", "--values", values('d8 = "三谢"'), "-o", "other.xlsx")
    assert written("other.xlsx")["B7"] == "三谢"


def test_programs_get_one_object(folder):
    said = json.loads(fill("8D.xlsx", "--values", values('d8 = "谢谢"\nd0 = "封存"'), "--json").output)
    assert said["placed"] == [{"field": "d8", "where": "xlsx:Sheet!B7", "words": "谢谢"}]
    assert [one["field"] for one in said["not_placed"]] == ["d0"]
    assert said["file"] == "8D-filled.xlsx"


def test_where_nothing_can_be_placed_nothing_is_written(folder):
    result = fill("8D.xlsx", "--values", values('d0 = "封存"'))
    assert result.exit_code == 1
    assert "nothing was written" in result.output
    assert not (folder / "8D-filled.xlsx").exists()


def test_a_form_that_is_filled_serves_as_values(folder):
    header = [["Customer", "Changqing"], ["Part No.", "X-1"], ["D2 Problem", "noise"]]
    rows = [*header, ["D4 Root cause", "tool wear"], ["D8 Closure", "thanks"]]
    (folder / "ours.docx").write_bytes(word(lambda document: word_table(document, rows)).content)
    assert fill("8D.xlsx", "--values", "ours.docx").exit_code == 0
    assert (written()["B5"], written()["B7"]) == ("tool wear", "thanks")


def test_the_line_of_read_json_serves_as_values(folder):
    fill("8D.xlsx", "--values", values(FULL.replace('photos = ["a.png"]', "")))
    (folder / "read.json").write_text(kesu(Path("kesu.toml"), "read", "--json", "8D-filled.xlsx").output, "utf-8")
    assert fill("8D.xlsx", "--values", "read.json", "-o", "again.xlsx").exit_code == 0
    assert written("again.xlsx") == written("8D-filled.xlsx")


def test_the_fields_may_stand_under_a_table_of_their_own(folder):
    fill("8D.xlsx", "--values", values('[fields]\nd8 = "谢谢"\n[[fields.d3]]\naction = "全检"\n'))
    assert (written()["A4"], written()["B7"]) == ("全检", "谢谢")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('d4_escap = "x"', "values.toml:1: there is no field 'd4_escap'; did you mean 'd4_escape'?"),
        ('d8 = "x"\nclosed_date = "soon"', "values.toml:2: 'closed_date'"),
        ('qty_affected = "many"', "Write qty_affected = 25"),
        ('[[d3]]\nwho = "x"', "a measure of 'd3' does not say its action"),
        ('[[d3]]\naction = "x"\nwhom = "y"', "a measure has no 'whom'; did you mean 'who'?"),
        ("photos = 3", "'photos' must be names of picture files"),
        ('photos = ["none.png"]', "none.png: it cannot be read"),
        ('photos = ["values.toml"]', "this is no PNG or JPEG"),
        ("d8 = ", "this is not TOML"),
        ('d8 = ["a", "b"]', "Write d8 ="),
    ],
)
def test_a_wrong_line_is_named_with_its_mend(folder, text, why):
    result = fill("8D.xlsx", "--values", values(text))
    assert isinstance(result.exception, ConfigError)
    assert why in str(result.exception)
    assert not (folder / "8D-filled.xlsx").exists()


@pytest.mark.parametrize(
    ("name", "content", "error", "why"),
    [
        ("x.json", b"[1]", ConfigError, "it holds no fields"),
        ("x.json", b"{", ConfigError, "this is not JSON"),
        ("x.json", b'{"type": "mail"}', ConfigError, "the reading of a mail"),
        ("x.toml", b"\xff\xfe\x00", ConfigError, "Save it as UTF-8"),
        ("x.docx", b"hello", Corrupt, "no Word or Excel file"),
    ],
)
def test_a_file_that_holds_no_values_is_refused(folder, name, content, error, why):
    (folder / name).write_bytes(content)
    result = fill("8D.xlsx", "--values", name)
    assert isinstance(result.exception, error)
    assert why in str(result.exception)


def test_a_form_that_cannot_be_written_is_held_with_what_to_do(folder):
    rows = {"客户": "甲", "产品名称": "轴承", "料号": "X", "问题描述": "异响", "D8 结案": ""}
    page = "".join(f"<tr><td>{label}</td><td>{words}</td></tr>" for label, words in rows.items())
    (folder / "8D.html").write_text(f"<html><meta charset=utf-8><table>{page}</table></html>", "utf-8")
    result = fill("8D.html", "--values", values('d8 = "谢谢"'))
    assert isinstance(result.exception, Hold)
    assert "save it as .docx or .xlsx" in result.exception.held.act


def test_what_is_missing_on_the_command_line_is_said(folder):
    assert "--values FILE or --case CASE" in fill("8D.xlsx").output
    assert "name the form" in fill("--values", values('d8 = "x"')).output
    assert "it cannot be read" in str(fill("none.xlsx", "--values", values('d8 = "x"')).exception)


@pytest.fixture(scope="module")
def readers() -> Iterator[Pool[Work, Reading]]:
    settings = load_settings(demo_site())
    with service.reading_pool(settings, service.open_desk(settings)) as pool:
        yield pool


NOTICE: list[list[Any]] = [
    ["客户", "", "投诉日期", ""],
    ["供应商", "", "料号", ""],
    ["客户投诉编号", "KT-77", "报告编号", ""],
    ["D2 问题描述", "", "<", "<"],
    ["D3 临时措施", "责任人", "完成日期", ""],
    ["", "", "", ""],
    ["D4 原因分析", "", "<", "<"],
]


def site_with_a_case(folder: Path, readers: Pool[Work, Reading], **attached: bytes) -> str:
    """The demo company's desk in this folder, and the number of a case whose mail bears these files."""
    settings = load_settings(write_site(folder, {"imap": 9, "smtp": 9}))
    desk = service.open_desk(settings)
    raw = complaint(1, attach={name.replace("_", "."): content for name, content in attached.items()})
    at = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
    desk.store.journal.add([mail(1, sha256=desk.vault.put(raw), received_at=at)], None, at)
    handle(desk, readers, at)
    (case,) = desk.store.register.cases()
    desk.store.close()
    return case.number


def notice() -> bytes:
    return sheet(lambda page: grid(page, NOTICE)).content


def test_what_a_case_knows_fills_the_form_that_came_with_it(folder, readers):
    number = site_with_a_case(folder, readers, **{"8D_xlsx": notice()})
    result = fill("--case", number)
    assert result.exit_code == 0, result.output
    there = written()
    assert there["B2"] == "恒泰精密制造有限公司"
    assert there["D3"] == number
    assert "毛刺" in there["B4"]
    assert "A6" not in there
    assert "B7" not in there
    assert "not placed" in result.output


def test_a_persons_values_win_over_what_the_case_knows(folder, readers):
    number = site_with_a_case(folder, readers, **{"8D_xlsx": notice()})
    fill("--case", number, "--values", values('d2 = "端面毛刺 0.3 mm"\nd4_occurrence = "刀具磨损"'))
    assert (written()["B4"], written()["B7"], written()["D3"]) == ("端面毛刺 0.3 mm", "刀具磨损", number)


def test_of_several_forms_of_a_case_one_must_be_named(folder, readers):
    other = sheet(lambda page: grid(page, [*NOTICE, ["D8 结案", ""]])).content
    number = site_with_a_case(folder, readers, a_xlsx=notice(), b_xlsx=other)
    assert "several forms: a.xlsx, b.xlsx" in str(fill("--case", number).exception)
    assert fill("b.xlsx", "--case", number).exit_code == 0
    assert written("b-filled.xlsx")["D3"] == number


def test_a_case_without_a_form_says_so(folder, readers):
    number = site_with_a_case(folder, readers)
    assert "no mail of this case holds a Word or Excel form" in str(fill("--case", number).exception)
    assert "there is no such case" in str(fill("--case", "C-2026-999999").exception)
