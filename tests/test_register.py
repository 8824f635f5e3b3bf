"""The register of complaints: a controlled workbook, typed cells, the same bytes for the same cases."""

import hashlib
import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook as NewWorkbook
from openpyxl import load_workbook
from openpyxl.formatting.rule import CellIsRule
from openpyxl.worksheet.table import Table
from openxml_audit import OpenXmlValidator

import cli.main
from archive.vault import Vault
from cases.store import Store
from documents import package
from documents.register import register_context, render_register
from documents.sheet_build import build_sheet
from documents.sheet_check import check_workbook
from documents.sheet_source import is_sheet, load_sheet
from ooxml.xlsx import grids
from records.case import Case
from records.errors import ConfigError
from records.events import Event, EventKind
from records.ledger import Filed, LedgerEntry
from records.register import Period, Workbook
from service import open_desk
from steps import restore
from steps.register import Wanted, draft_register, issue_register
from steps.verify import verify
from tests.documents_cases import ALL_REVISIONS, BARE, FOLDER, FULL, PROCEDURE, RECEIVED, WORDS, case, issue
from tests.path_parts import complaint, site
from tests.servers import dovecot, smtp

YEAR = Period(first=date(2026, 1, 1), last=date(2026, 12, 31))
REVISIONS = {one.language: one for one in ALL_REVISIONS if one.template == "register"}
FILES = {tongue: (FOLDER / one.file).read_bytes() for tongue, one in REVISIONS.items()}
SOURCE = (FOLDER / "source" / "register.toml").read_text("utf-8")
THEME = (FOLDER / "source" / "theme1.xml").read_bytes()


def cases(count: int) -> list[Case]:
    made = [case(FULL if number % 3 else BARE, full=bool(number % 3)) for number in range(count)]
    return [one.model_copy(update={"number": f"C-2026-{number:06d}"}) for number, one in enumerate(made, 1)]


def rendered(listed: list[Case], tongue: str = "zh-CN", template: bytes = b"") -> Workbook:
    revision = REVISIONS[tongue]
    content = template or FILES[tongue]
    own = revision.model_copy(update={"sha256": hashlib.sha256(content).hexdigest()})
    return render_register(own, content, register_context(listed, PROCEDURE, own, issue(), YEAR))


def rows(workbook: Workbook, tongue: str = "zh-CN") -> Any:
    return list(active(workbook.content).iter_rows(min_row=5 if tongue == "zh-en" else 4))


def column(name: str) -> int:
    values = [one.value for one in load_sheet(SOURCE, "register.toml").columns]
    return values.index(f"row.{name}")


def active(content: bytes) -> Any:
    return load_workbook(io.BytesIO(content)).active


def with_complaint(**values: str) -> Case:
    return case(FULL.model_copy(update=values))


# The workbook


@pytest.mark.parametrize("tongue", REVISIONS)
def test_the_shipped_workbook_is_what_its_source_builds_and_has_no_fault(tongue):
    assert is_sheet(SOURCE)
    assert build_sheet(load_sheet(SOURCE, "register.toml"), WORDS, tongue, THEME) == FILES[tongue]
    assert hashlib.sha256(FILES[tongue]).hexdigest() == REVISIONS[tongue].sha256
    assert check_workbook(FILES[tongue]) == ()


@pytest.mark.parametrize("tongue", REVISIONS)
def test_excel_would_open_template_and_register_without_repair(tongue, tmp_path):
    for name, content in {"template": FILES[tongue], "register": rendered(cases(7), tongue).content}.items():
        path = tmp_path / f"{name}.xlsx"
        path.write_bytes(content)
        assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []


def test_each_case_has_a_row_with_real_dates_and_numbers():
    one = rows(rendered(cases(3)))[1]
    assert one[column("no")].value == 2
    assert one[column("number")].value == "C-2026-000002"
    assert one[column("received")].value == datetime(2026, 11, 20)  # noqa: DTZ001 - a sheet knows no time zone
    assert one[column("received")].number_format == "yyyy\\-mm\\-dd"
    assert (one[column("qty_affected")].value, one[column("qty_total")].value) == (36, 1200)
    assert one[column("due_date")].value == datetime(2026, 11, 25)  # noqa: DTZ001 - as above
    assert one[column("lot")].value == "20261015-03, 20261016-01"
    assert one[column("category")].value == "产品质量"
    assert one[column("department")].value == "品质部"


def test_what_nobody_stated_is_blank():
    one = rows(rendered([case(BARE, full=False)]))[0]
    stated = {"no", "number", "received", "defect", "kind", "department", "state"}
    filled = {cell.column - 1 for cell in one if cell.value is not None}
    assert filled == {column(name) for name in stated}


def test_what_happened_to_a_case_is_read_from_its_events():
    kinds = (EventKind.RECEIVED, EventKind.ACKNOWLEDGED, EventKind.REPLIED, EventKind.REJECTED, EventKind.REPLIED)
    events = [
        Event(kind=kind, at=RECEIVED + timedelta(days=day), by="li")
        for day, kind in enumerate((*kinds, EventKind.CLOSED))
    ]
    done = case(FULL).model_copy(update={"events": tuple(events)})
    one = rows(rendered([done]))[0]
    assert one[column("state")].value == "已结案"
    days = [one[column(name)].value.day for name in ("acknowledged", "replied", "closed")]
    assert days == [21, 24, 25]


@pytest.mark.parametrize("value", ["=1+1", "+86 21 5555", "-5 °C", "@SUM(A1)", '=HYPERLINK("http://x.example")'])
def test_a_value_that_looks_like_a_formula_stays_text(value):
    cell = rows(rendered([with_complaint(defect=value)]))[0][column("defect")]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (value, "s", True)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("a & b < c > d", "a & b < c > d"),
        ("{{ doc.title }} {% if %}", "{{ doc.title }} {% if %}"),
        ("one\r\ntwo", "one\ntwo"),
        ("bell\x07 over\u202eturned \ud800", "bell overturned "),
        ("𠮷野家 😀", "𠮷野家 😀"),
        (" two  blanks ", " two  blanks "),
    ],
)
def test_a_customers_words_arrive_as_they_are_without_what_no_sheet_may_hold(value, shown):
    cell = rows(rendered([with_complaint(defect=value)]))[0][column("defect")]
    assert cell.value == shown


def test_words_that_excel_would_decode_are_escaped():
    sheet = package.read(rendered([with_complaint(defect="_x0041_")]).content)
    assert b"_x005F_x0041_" in sheet["xl/sharedStrings.xml"]


def test_a_text_longer_than_a_cell_holds_is_cut_at_excels_limit():
    cell = rows(rendered([with_complaint(defect="毛" * 40_000)]))[0][column("defect")]
    assert len(cell.value) == 32_767
    assert cell.parent.row_dimensions[4].height == 409


def test_filter_print_titles_and_page_reach_as_far_as_the_list():
    sheet = active(rendered(cases(9)).content)
    assert (sheet.auto_filter.ref, sheet.dimensions) == ("A3:U12", "A1:U12")
    assert (sheet.print_title_rows, sheet.freeze_panes) == ("$1:$3", "A4")
    page = sheet.page_setup
    assert (page.orientation, page.paperSize, page.fitToHeight) == ("landscape", 9, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_title_number_revision_and_period_stand_above_and_below_the_list():
    sheet = active(rendered(cases(2)).content)
    above = " ".join(str(cell.value) for row in sheet.iter_rows(max_row=2) for cell in row if cell.value)
    assert all(words in above for words in ("客户投诉一览表", "KS-10", "A1", "2026-01-01 – 2026-12-31", "东岭驱动"))
    assert "C-2026-000017/QR25-04/1" in sheet.oddFooter.left.text
    assert sheet.oddFooter.center.text.strip() == "&P / &N"
    assert "KS-10 A1" in sheet.oddFooter.right.text


def test_an_ampersand_at_the_foot_of_the_page_is_no_code():
    named = PROCEDURE.model_copy(update={"identity": PROCEDURE.identity.model_copy(update={"number": "R&P-7"})})
    context = register_context([], named, REVISIONS["zh-CN"], issue(), YEAR)
    made = render_register(REVISIONS["zh-CN"], FILES["zh-CN"], context)
    assert b"R&amp;&amp;P-7" in package.read(made.content)["xl/worksheets/sheet1.xml"]


def test_a_year_without_complaints_has_one_blank_row():
    (only,) = rows(rendered([]))
    assert {cell.value for cell in only} == {None}
    assert only[0].border.left.style == "thin"


def test_rows_are_high_enough_for_their_words():
    short, long = (rows(rendered([with_complaint(defect=words)]))[0][0] for words in ("毛刺", "毛刺，影响装配。" * 20))
    assert short.parent.row_dimensions[4].height < 80 < long.parent.row_dimensions[4].height


def test_a_defect_longer_than_the_highest_row_shows_how_it_begins():
    defect = rows(rendered([with_complaint(defect="端面有毛刺，影响装配。" * 200)]))[0][column("defect")]
    assert defect.alignment.vertical == "top"


def test_no_tag_is_left_anywhere_in_the_file():
    parts = package.read(rendered(cases(4), "zh-en").content)
    assert [name for name, content in parts.items() if b"{{" in content] == []


def test_the_same_cases_give_the_same_bytes_and_other_cases_others():
    assert rendered(cases(5)).content == rendered(cases(5)).content
    assert rendered(cases(5)).sha256 != rendered(cases(6)).sha256


def test_its_properties_bear_number_day_and_digests():
    made = rendered(cases(1))
    parts = package.read(made.content)
    assert b'<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-21T00:00:00Z' in parts["docProps/core.xml"]
    assert made.template_sha256.encode() in parts["docProps/custom.xml"]
    assert made.context_sha256.encode() in parts["docProps/custom.xml"]
    assert b"KesuCase" not in parts["docProps/custom.xml"]


def test_kesu_reads_its_own_register_as_a_grid():
    (grid,) = grids(rendered(cases(2)).content, "register.xlsx")
    assert {"客诉编号", "C-2026-000002", "2026-11-20"} <= {cell.text for cell in grid.cells}


@pytest.mark.parametrize("tongue", REVISIONS)
def test_libreoffice_opens_it_and_prints_landscape_pages(tongue, office, tmp_path):
    path = tmp_path / "register.xlsx"
    path.write_bytes(rendered(cases(30), tongue).content)
    text = office.text(tmp_path, path)
    assert "C-2026-000030" in text
    assert text.count("受控文件") == text.count("\f") > 1


# A site's own workbook, made in a spreadsheet program


def own_workbook(cells: Mapping[str, object], **more: str) -> bytes:
    book = NewWorkbook()
    sheet: Any = book.active
    sheet.title = more.get("title", "台账 2026")
    usual = {
        "A1": "{{ doc.title }} {{ doc.form_no }} {{ doc.revision }}",
        "A3": "编号", "B3": "日期", "C3": "数量", "D3": "不良",
        "A4": "{{ row.number }}", "B4": "{{ row.received }}", "C4": "{{ row.qty_affected }}",
        "D4": "现象：{{ row.defect }}",
    }  # fmt: skip
    for where, value in (usual | dict(cells)).items():
        sheet[where] = value
    sheet["B4"].number_format = more.get("format", "yyyy/m/d")
    if "table" in more:
        sheet.add_table(Table(displayName="Liste", ref="A3:D4"))
    if "merge" in more:
        sheet.merge_cells(more["merge"])
    rule: Any = CellIsRule(operator="greaterThan", formula=["100"])  # type: ignore[no-untyped-call]  # its stub has none
    sheet.conditional_formatting.add("C4", rule)
    sheet.print_area = "A1:D4"
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_a_sites_own_workbook_is_filled_by_the_tags_of_its_row():
    template = own_workbook({}, table="yes")
    assert check_workbook(template) == ()
    sheet = active(rendered(cases(3), template=template).content)
    assert sheet["A1"].value == "客户投诉一览表 KS-10 A1"
    assert [cell.value for cell in sheet[5]][2:] == [36, f"现象：{FULL.defect}"]
    assert (sheet["B6"].value, sheet["B6"].number_format) == (datetime(2026, 11, 20), "yyyy/m/d")  # noqa: DTZ001
    assert sheet.tables["Liste"].ref == "A3:D6"
    assert sheet.print_area == "'台账 2026'!$A$1:$D$6"
    assert [str(one.sqref) for one in sheet.conditional_formatting] == ["C4:C6"]


@pytest.mark.parametrize(
    ("cells", "more", "finding"),
    [
        ({"D4": "{{ row.defekt }}"}, {}, "cell D4: {{ row.defekt }}: there is no 'row.defekt'"),
        ({"D2": "{{ row.defect }}"}, {}, "cell A4: {{ row.number }}: stands outside the list's row"),
        ({"D2": "{{ count"}, {}, "cell D2: {{: is no whole tag"),
        ({"D2": "{% for x in y %}"}, {}, "cell D2: {%: is no whole tag"),
        ({"D2": "=TODAY()"}, {}, "cell D2: holds a formula"),
        ({}, {"format": "General"}, "cell B4: {{ row.received }}: the cell's number format shows no date"),
        ({"A6": "批准"}, {}, "cell A6: stands below the list"),
        ({}, {"merge": "C4:D4"}, "C4:D4: merged cells in the list's row"),
        ({"A4": "x", "B4": "x", "C4": "x", "D4": "x"}, {}, "no row names a case"),
        ({"A1": "台账"}, {}, "the template never prints {{ doc.title }}"),
    ],
)
def test_a_fault_in_a_workbook_is_named_with_its_cell(cells, more, finding):
    assert any(finding in found for found in check_workbook(own_workbook(cells, **more)))


def test_a_word_file_or_a_workbook_of_macros_is_refused():
    assert check_workbook(b"no zip") != ()
    assert check_workbook(package.write_parts({"word/document.xml": b"<x/>"})) == ("this is no Excel workbook (.xlsx)",)
    macros = package.write_parts(package.read(own_workbook({})) | {"xl/vbaProject.bin": b"x"})
    assert check_workbook(macros) == ("xl/vbaProject.bin: a form holds no vbaProject; save it without",)


def test_a_template_that_does_not_fit_is_named_and_nothing_is_made():
    with pytest.raises(ConfigError, match=r"register\.zh-CN\.xlsx: the template does not fit: .*row\.defekt"):
        rendered(cases(1), template=own_workbook({"D4": "{{ row.defekt }}"}))


def test_periods_know_their_names_and_refuse_to_run_backwards():
    assert (YEAR.name, str(YEAR)) == ("2026", "2026-01-01 – 2026-12-31")
    assert Period(first=date(2026, 10, 1), last=date(2026, 12, 31)).name == "2026-10-01_2026-12-31"
    with pytest.raises(ValueError, match="before it begins"):
        Period(first=date(2026, 2, 1), last=date(2026, 1, 1))


# The step and the verb


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A desk with two cases."""
    with dovecot.running() as server, smtp.sink() as sink:
        made = site(tmp_path_factory.mktemp("register"), server, sink.port)
        made.arrive(complaint(1), complaint(2))
        yield made


def kesu(desk: Any, *words: str) -> Result:
    return CliRunner().invoke(cli.main.kesu, ["--config", str(desk.settings.path), *words], prog_name="kesu")


def test_the_verb_files_the_register_and_writes_a_copy(desk, tmp_path):
    year = str(desk.store.register.cases()[0].received_at.year)
    done = kesu(desk, "register", "--year", year, "-o", str(tmp_path / "copy.xlsx"), "--by", "li.na")
    assert done.exit_code == 0, done.output
    number, path, _ = done.output.splitlines()[0].split("\t")
    content = Path(path).read_bytes()
    assert content == (tmp_path / "copy.xlsx").read_bytes()
    assert number.startswith("QR25-01/")
    entry = desk.store.register.ledger()[-1].entry
    digest = hashlib.sha256(content).hexdigest()
    assert (entry.filed, entry.number, entry.sha256, entry.case_no, entry.by) == (
        Filed.DOCUMENT, number, digest, "", "li.na")  # fmt: skip
    sheet = active((tmp_path / "copy.xlsx").read_bytes())
    assert [sheet.cell(row, 2).value for row in (4, 5)] == [one.number for one in desk.store.register.cases()]
    assert sheet["D4"].value == "第1机电有限公司"
    *_, listed = kesu(desk, "documents").output.splitlines()
    assert listed.split("\t") == ["", number, "QR25-01", "", "", path, digest[:16]]


def test_a_number_somebody_takes_meanwhile_is_passed_over(desk, monkeypatch):
    opened, now = open_desk(desk.settings), datetime.now(UTC)
    wanted = Wanted(period=Period(first=now.date() - timedelta(days=9), last=now.date()))
    first, _ = issue_register(opened, wanted, now)
    register = opened.store.register
    as_it_was, look = [register.filed_numbers(first.document_no[:-1])[:-1]], register.filed_numbers
    monkeypatch.setattr(register, "filed_numbers", lambda prefix: as_it_was.pop() if as_it_was else look(prefix))
    second, path = issue_register(opened, wanted, now)
    serials = [int(one.document_no.rpartition("/")[2]) for one in (first, second)]
    assert serials[1] == serials[0] + 1
    assert path.read_bytes() == second.content


def test_the_archive_proves_a_register_like_any_document(desk):
    opened, now = open_desk(desk.settings), datetime.now(UTC)
    issue_register(opened, Wanted(period=Period(first=now.date(), last=now.date())), now)
    assert verify(opened.store, opened.vault).findings == ()


def test_a_restored_archive_gives_registers_their_names_again(desk, tmp_path):
    opened, now = open_desk(desk.settings), datetime.now(UTC)
    workbook, path = issue_register(opened, Wanted(period=Period(first=now.date(), last=now.date())), now)
    elsewhere = Vault(tmp_path / "archive")
    elsewhere.put(workbook.content)
    restore._name(opened.store, elsewhere)
    assert (tmp_path / "archive/by-case/register" / workbook.name).read_bytes() == path.read_bytes()


def test_where_the_procedure_names_no_register_the_lists_own_number_serves(desk):
    opened, now = open_desk(desk.settings), datetime.now(UTC)
    silent = opened.data.procedure.model_copy(update={"forms": ()})
    without = replace(opened, data=replace(opened.data, procedure=silent))
    workbook, path = issue_register(without, Wanted(period=YEAR), now)
    assert (workbook.form_no, workbook.document_no) == ("KS-10", f"KS-10/{opened.local(now).year}/1")
    assert path.name == "KS-10 客户投诉一览表 2026 A1.xlsx"


@pytest.mark.parametrize("number", ["QR25-01/2026/1", '质量_100%/"R"/2026/1'])
def test_a_number_stands_in_the_ledger_once(number, database_url):
    store = Store(database_url)
    store.migrate()
    entry = LedgerEntry(filed=Filed.DOCUMENT, number=number, name="x.xlsx", sha256="0" * 64, at=RECEIVED)
    assert [store.enter(entry), store.enter(entry)] == [True, False]
    assert store.enter(entry.model_copy(update={"number": f"{number}0"}))
    assert store.register.filed_numbers(number[:-1]) == (number, f"{number}0")
    assert store.register.filed_numbers("Q%") == ()
    store.close()


def test_a_draft_says_so_and_is_filed_nowhere(desk, tmp_path):
    before = desk.snapshot()
    done = kesu(desk, "register", "--draft", "-o", str(tmp_path / "draft.xlsx"))
    assert done.exit_code == 0, done.output
    assert desk.snapshot() == before
    sheet = active((tmp_path / "draft.xlsx").read_bytes())
    assert "草稿" in sheet.oddFooter.left.text


def test_only_cases_received_in_the_period_are_listed_both_days_included(desk):
    opened, now = open_desk(desk.settings), datetime.now(UTC)
    today = opened.local(desk.store.register.cases()[0].received_at).date()
    day = timedelta(days=1)
    counted = [
        draft_register(opened, Wanted(period=Period(first=one, last=one)), now).count
        for one in (today - day, today, today + day)
    ]
    assert counted == [0, 2, 0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--year", "2026", "--from", "2026-01-01", "-o", "x"], "not both"),
        (["--from", "2026-02-01", "--to", "2026-01-01", "-o", "x"], "before it begins"),
        (["--draft"], "say with -o where to write it"),
    ],
)
def test_wrong_words_end_with_2(desk, words, said):
    done = kesu(desk, "register", *words)
    assert (done.exit_code, said in done.output) == (2, True)


def test_a_workbook_edited_after_it_was_listed_is_refused_by_name(desk):
    opened = open_desk(desk.settings)
    revision = REVISIONS["zh-CN"]
    changed = replace(opened, renderer=type(opened.renderer)({revision.file: FILES["zh-en"]}))
    with pytest.raises(ConfigError, match=r"register\.zh-CN\.xlsx: the template is not the one listed as A1"):
        draft_register(changed, Wanted(period=YEAR), datetime.now(UTC))
