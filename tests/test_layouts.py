"""A person's correction of one slot is remembered for every form of the same layout, and for no other."""

import tomllib
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

import datafiles
from intake.forms.form import read_form
from records.errors import ConfigError
from records.form import Action, Form
from records.form_layout import FormLayout, layout_for
from records.message import File
from records.people import Customer, layouts_of
from steps.layouts import as_toml, learned
from tests.form_files import LANGUAGES, grid, sheet, table, word
from tests.test_cli import kesu

ROWS = [
    ["客户", "长青机械", "投诉日期", "2026-05-11"],
    ["产品名称", "轴承", "批号", "B26-07"],
    ["D2 问题描述", "异响", "<", "<"],
    ["D3 临时措施", "责任人", "完成日期", ""],
    ["", "", "", ""],
    ["", "", "", ""],
    ["D4 原因分析", "", "<", "<"],
    ["检查为何放过", "", "<", "<"],
    ["D5 永久对策", "", "<", "<"],
]


def excel(rows: list[list[str]] = ROWS) -> File:
    return sheet(lambda page: grid(page, rows))  # type: ignore[arg-type]


def read(file: File, *layouts: FormLayout) -> Form:
    form = read_form(file, LANGUAGES, layouts=layouts)
    assert form is not None
    return form


def filled(changes: dict[tuple[int, int], str]) -> list[list[str]]:
    rows = [list(row) for row in ROWS]
    for (row, column), words in changes.items():
        rows[row - 1][column - 1] = words
    return rows


def correct(file: File, **corrections: str) -> FormLayout:
    said = {field.replace("__", "."): cell for field, cell in corrections.items()}
    (layout,) = learned((), read(file), file, said)
    return layout


def where(form: Form, field: str) -> list[str]:
    return [slot.place.where for slot in form.slots if slot.field == field]


def test_a_corrected_slot_wins_over_what_the_labels_say_and_is_marked_so():
    layout = correct(excel(), d4_escape="B8")
    form = read(excel(), layout)
    slot = form.slot("d4_escape")
    assert slot is not None
    assert (slot.place.where, slot.state, slot.learned) == ("xlsx:Sheet!B8", "blank", "8D.xlsx")
    assert not any(one.learned for one in form.slots if one.field != "d4_escape")


def test_the_same_form_filled_differently_has_the_same_layout():
    layout = correct(excel(), d4_escape="B8")
    other = filled({(1, 2): "另一家公司", (3, 2): "尺寸超差，批号不清", (8, 2): "未做末件检验", (7, 2): "刀具磨损"})
    form = read(excel(other), layout)
    assert form.fields.d4_escape == "未做末件检验"
    assert form.fields.d4_occurrence == "刀具磨损"


def test_a_row_more_in_a_table_of_measures_moves_what_stands_below():
    layout = correct(excel(), d4_escape="B8")
    rows = filled({(8, 2): "未做末件检验"})
    rows[5:5] = [["", "", "", ""], ["", "", "", ""]]
    form = read(excel(rows), layout)
    assert where(form, "d4_escape") == ["xlsx:Sheet!B10"]
    assert form.fields.d4_escape == "未做末件检验"


def test_another_form_is_not_touched():
    layout = correct(excel(), d4_escape="B8")
    other = [
        ["客户名称", "甲"],
        ["料号", "A-1"],
        ["不良数量", "3"],
        ["问题描述", "划伤"],
        ["根本原因", ""],
        ["纠正措施", ""],
    ]
    assert read(excel(other), layout) == read(excel(other))


def test_a_table_of_measures_is_corrected_by_the_cells_of_its_first_row():
    rows = filled({(5, 1): "全检库存", (5, 2): "张三", (5, 3): "2026-05-12", (6, 1): "换货"})
    layout = correct(excel(rows), d3="A5", d3__who="B5", d3__date="C5")
    form = read(excel(rows), layout)
    assert form.fields.d3 == (
        Action(action="全检库存", who="张三", date="2026-05-12"),
        Action(action="换货"),
    )
    assert where(form, "d3.who") == ["xlsx:Sheet!B5", "xlsx:Sheet!B6"]


def test_a_field_the_form_does_not_have_is_no_slot_any_more():
    layout = correct(excel(), d5="none")
    form = read(excel(), layout)
    assert where(form, "d5") == []
    assert where(read(excel()), "d5") == ["xlsx:Sheet!B9"]


def test_what_was_said_can_be_forgotten():
    layout = correct(excel(), d4_escape="B8", d5="none")
    (left,) = learned((layout,), read(excel(), layout), excel(), {"d5": ""})
    assert set(left.places) == {"d4_escape"}
    assert learned((left,), read(excel(), left), excel(), {"d4_escape": ""}) == ()


def test_of_several_layouts_the_likeliest_is_taken():
    mine, other = correct(excel(), d4_escape="B8"), correct(excel([*ROWS[:6], ["D6 效果验证", ""]]), d3="A5")
    assert layout_for((other, mine), read(excel()).labels) == mine


def test_a_covered_cell_means_the_merged_one():
    assert correct(excel(), d4_escape="D8").places == {"d4_escape": "xlsx:Sheet!B8"}


@pytest.mark.parametrize(
    ("corrections", "words"),
    [
        ({"d4_escap": "B8"}, "did you mean 'd4_escape'?"),
        ({"d4_escape": "ZZ99"}, "this form has no such cell"),
        ({"d4_escape": "Other!B8"}, "this form has no such cell"),
        ({"d4_escape": ""}, "nothing is remembered"),
    ],
)
def test_a_wrong_word_is_refused_with_the_way_out(corrections, words):
    with pytest.raises(ConfigError, match=words.replace("?", r"\?")):
        learned((), read(excel()), excel(), corrections)


def test_the_file_is_read_back_as_it_was_written_whatever_the_labels():
    layout = correct(excel(), d4_escape="B8")
    odd = layout.model_copy(
        update={"name": 'a "b"\n\\c', "labels": {**layout.labels, "xlsx:S\"'!A1": "标\t签\x7f\x01"}}
    )
    (read_back,) = tomllib.loads(as_toml((odd,)))["layouts"]
    assert FormLayout(**read_back) == odd


def test_a_word_form_is_corrected_by_table_row_and_cell():
    def fill(document: docx.document.Document) -> None:
        header = [["Customer", "Acme"], ["Part No.", "X-1"], ["D2 Problem", "scratched"]]
        table(document, [*header, ["D4 Root cause", ""], ["Why let through", ""]])

    form = read(word(fill), correct(word(fill), d4_escape="t1/r5/c2"))
    assert where(form, "d4_escape") == ["docx:body/t1/r5/c2"]


def test_the_layouts_of_the_customer_who_writes_come_first():
    one, two = FormLayout(name="one"), FormLayout(name="two")
    customers = (
        Customer(id="a", names=("A",), domains=("a.example",), layouts=(one,)),
        Customer(id="b", names=("B",), domains=("b.example",), layouts=(two,)),
    )
    assert layouts_of(customers, "q@b.example") == (two, one)
    assert layouts_of(customers) == (one, two)


def test_our_own_form_is_read_by_its_anchors_in_any_language():
    """Its columns are known by name, so no label of it need be."""

    def fill(document: docx.document.Document) -> None:
        rows = [
            ["Customer", "Acme"],
            ["Part No.", "X-1"],
            ["D2 Problem", "scratched"],
            ["D5 Actions", "whom", "until"],
            ["", "", ""],
        ]
        table(document, [[*row, "", ""][:3] for row in rows])
        last = document.tables[0].rows[4]
        for name, cell in zip(("kesu_d5_1_action", "kesu_d5_1_who", "kesu_d5_1_date"), last.cells, strict=True):
            mark = OxmlElement("w:bookmarkStart")
            mark.set(qn("w:name"), name)
            cell.paragraphs[0]._p.append(mark)
        for words, cell in zip(("tool life counter", "Lee", "2026-05-20"), last.cells, strict=True):
            cell.paragraphs[0].add_run(words)

    form = read(word(fill))
    assert form.fields.d5 == (Action(action="tool life counter", who="Lee", date="2026-05-20"),)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "kesu.toml").write_text('[company]\nnames = ["Us"]\n', "utf-8")
    (tmp_path / "customers.csv").write_text("id,names,domains,language\nacme,Acme,acme.example,zh-CN\n", "utf-8")
    (tmp_path / "8D.xlsx").write_bytes(excel().content)
    return tmp_path / "kesu.toml"


def test_the_verb_remembers_and_reading_then_uses_it(site):
    form = str(site.parent / "8D.xlsx")
    said = kesu(site, "layout", form, "--customer", "acme", "d4_escape=Sheet!B8")
    assert said.exit_code == 0, said.output
    assert "customers/acme/layouts.toml" in said.output
    assert "d4_escape\t·\tSheet!B8 (corrected)" in kesu(site, "read", form).output
    (customer,) = datafiles.load_customers(site.parent)
    assert customer.layouts[0].places == {"d4_escape": "xlsx:Sheet!B8"}
    kesu(site, "layout", form, "--customer", "acme", "d4_escape=")
    assert "(corrected)" not in kesu(site, "read", form).output


def test_the_verb_shows_the_map_of_a_form(site):
    output = kesu(site, "layout", str(site.parent / "8D.xlsx")).output
    assert "customer\t长青机械\tSheet!B1" in output
    assert "d5\t·\tSheet!B9" in output


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--customer", "acm", "d4_escape=B8"), "there is no customer 'acm'; did you mean 'acme'?"),
        (("--customer", "acme", "d9=B8"), "this is no field of a form"),
    ],
)
def test_the_verb_refuses_what_is_not_there(site, words, why):
    result = kesu(site, "layout", str(site.parent / "8D.xlsx"), *words)
    assert why in str(result.exception)
    assert not (site.parent / "customers").exists()


def test_a_wrong_line_in_the_file_is_named(site):
    path = site.parent / "customers" / "acme" / "layouts.toml"
    path.parent.mkdir(parents=True)
    path.write_text('[[layouts]]\nname = "x"\n[layouts.places]\nd4_escap = "xlsx:A!B2"\n', "utf-8")
    with pytest.raises(ConfigError, match="did you mean 'd4_escape'"):
        datafiles.load_customers(site.parent)


def test_a_customers_id_never_leads_out_of_the_folder(tmp_path):
    for odd in ("..", "a/b", "", "."):
        with pytest.raises(ConfigError, match="cannot be the name of a folder"):
            datafiles.layouts_file(tmp_path, odd)
