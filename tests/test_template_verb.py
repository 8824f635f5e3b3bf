"""`kesu template`: a site's own forms enter its master list sound, approved and once; shipped ones build the same."""

import io
import shutil
import zipfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from docx import Document as WordFile

import cli.main
import datafiles
from documents import master_list
from documents.check import check
from documents.sample import sample_case
from records.complaint import COMPLAINT_FIELDS
from records.errors import ConfigError
from service import load_master_list, load_procedure, open_desk
from settings import load_settings
from steps.templates import Asked, Lists, build_templates, revise_template
from tests.documents_cases import ALL_REVISIONS, FOLDER, PROCEDURE
from tests.path_parts import write_site

TODAY = date.today()  # noqa: DTZ011 - the verb asks the same clock
SOON = TODAY + timedelta(days=10)
REVISE = ["--revision", "A2", "--effective-from", str(SOON), "--approver", "李娜", "--change", 'D7 写明 "控制计划"']
ADD = ["--template", "site_visit", "--language", "zh-CN", "--number", "KS-21", "--title", "现场服务记录"]
ADD += ["--effective-from", str(TODAY), "--approver", "李娜"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A site without templates of its own."""
    return write_site(tmp_path, {"imap": 9, "smtp": 9})


@pytest.fixture
def eight_d(tmp_path: Path) -> Path:
    """The 8D report as someone changed it: one more word, made by another program, so with other bytes."""
    return edited(tmp_path / "8D neu.docx", FOLDER / "eight_d.zh-CN.docx")


def edited(target: Path, source: Path, old: str = "原因验证", new: str = "原因的验证") -> Path:
    content = io.BytesIO()
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(content, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            after.writestr(name, part.replace(old.encode(), new.encode()) if name == "word/document.xml" else part)
    target.write_bytes(content.getvalue())
    return target


def kesu(path: Path, *words: object) -> Result:
    said = ["--config", str(path), "template", *map(str, words)]
    return CliRunner().invoke(cli.main.kesu, said, prog_name="kesu")


def revise(path: Path, file: Path, *more: object, template: str = "eight_d", language: str = "zh-CN") -> Result:
    return kesu(path, "revise", file, "--template", template, "--language", language, *(more or REVISE))


def own_list(path: Path) -> Path:
    return path.parent / "templates" / "master_list.toml"


def in_force(path: Path, on: date, template: str = "eight_d", language: str = "zh-CN") -> str:
    return master_list.effective(load_master_list(path.parent), template, language, on).revision


# Revise


def test_a_revision_of_a_shipped_template_follows_it_without_a_gap(path, eight_d):
    done = revise(path, eight_d)
    assert done.exit_code == 0, done.output
    assert [in_force(path, day) for day in (TODAY, SOON - timedelta(days=1), SOON)] == ["A1", "A1", "A2"]
    listed = load_master_list(path.parent)
    new = master_list.effective(listed, "eight_d", "zh-CN", SOON)
    assert (new.number, new.title["zh-CN"], new.approver, new.change) == (
        "KS-03", "8D报告", "李娜", 'D7 写明 "控制计划"')  # fmt: skip
    assert (path.parent / "templates" / new.file).read_bytes() == eight_d.read_bytes()
    assert open_desk(load_settings(path)).data.master_list == listed


def test_the_shipped_revision_is_kept_with_the_site_whatever_a_later_kesu_ships(path, eight_d):
    revise(path, eight_d)
    kept = path.parent / "templates" / "eight_d.zh-CN.A1.docx"
    assert kept.read_bytes() == (FOLDER / "eight_d.zh-CN.docx").read_bytes()
    assert in_force(path, TODAY, language="en") == "A1"


def test_the_next_revision_ends_the_one_before_and_leaves_comments_alone(path, eight_d, tmp_path):
    revise(path, eight_d)
    text = own_list(path).read_text("utf-8")
    own_list(path).write_text(text.replace("[[revisions]]", "[[revisions]]  # 文控中心", 1) + "\n# the end\n", "utf-8")
    third = edited(tmp_path / "third.docx", eight_d, "原因的验证", "验证")
    later = SOON + timedelta(days=30)
    done = revise(path, third, "--revision", "A3", "--effective-from", later, "--approver", "李娜", "--change", "x")
    assert done.exit_code == 0, done.output
    assert [in_force(path, day) for day in (TODAY, SOON, later - timedelta(days=1), later)] == ["A1", "A2", "A2", "A3"]
    assert {"[[revisions]]  # 文控中心", "# the end"} <= set(own_list(path).read_text("utf-8").splitlines())


def test_a_revision_that_starts_before_the_one_it_follows_is_refused_and_nothing_is_written(path, eight_d, tmp_path):
    revise(path, eight_d)
    before = own_list(path).read_text("utf-8"), sorted(own_list(path).parent.iterdir())
    third = edited(tmp_path / "third.docx", eight_d, "原因的验证", "验证")
    done = revise(path, third, "--revision", "A3", "--effective-from", TODAY, "--approver", "李娜", "--change", "x")
    assert isinstance(done.exception, ConfigError)
    assert (own_list(path).read_text("utf-8"), sorted(own_list(path).parent.iterdir())) == before


def test_the_same_revision_twice_is_refused_by_name(path, eight_d):
    assert revise(path, eight_d).exit_code == 0
    again = [str(SOON + timedelta(days=5)) if one == str(SOON) else one for one in REVISE]
    assert "A2 is listed twice" in str(revise(path, eight_d, *again).exception)


def test_a_past_day_and_a_template_nobody_knows_are_refused(path, eight_d):
    past = [str(TODAY - timedelta(days=1)) if one == str(SOON) else one for one in REVISE]
    assert (revise(path, eight_d, *past).exit_code, own_list(path).exists()) == (2, False)
    assert "Use `kesu template add`" in str(revise(path, eight_d, template="nobody").exception)


def test_a_list_written_otherwise_is_refused_before_anything_is_written(path, eight_d):
    revision = next(one for one in ALL_REVISIONS if one.file == "eight_d.zh-CN.docx")
    own = revision.model_copy(update={"revision": "S1"})
    lists = Lists(path=str(own_list(path)), text="revisions = [{}]", own=(own,), shipped=ALL_REVISIONS)
    asked = Asked(template="eight_d", language="zh-CN", revision="S2", effective_from=SOON, approver="李娜", change="x")
    with pytest.raises(ConfigError, match="Write one table a revision"):
        revise_template(lists, asked, eight_d.read_bytes(), ".docx", {})
    assert not own_list(path).exists()


# Add


def test_a_form_made_in_word_is_added_and_serves_at_once(path, eight_d):
    done = kesu(path, "add", eight_d, *ADD)
    assert done.exit_code == 0, done.output
    revision = master_list.effective(load_master_list(path.parent), "site_visit", "zh-CN", TODAY)
    assert (revision.number, revision.revision, revision.reader) == ("KS-21", "A1", "company")
    rows = [line.split("\t") for line in kesu(path, "list").output.splitlines()]
    assert rows[0][:2] + rows[0][7:8] + rows[0][9:] == ["site_visit", "zh-CN", "own", "ok"]
    out = path.parent / "look.docx"
    assert kesu(path, "render", "site_visit", "--language", "zh-CN", "-o", out).exit_code == 0
    assert "示例机电有限公司" in words_of(out)


def test_a_file_with_faults_is_refused_with_all_of_them(path, tmp_path, eight_d):
    wrong = edited(tmp_path / "wrong.docx", eight_d, "{{ case.customer }}", "{{ case.costumer }}")
    for done in (kesu(path, "check", wrong), kesu(path, "add", wrong, *ADD)):
        assert done.exit_code == 1
        assert "cell" in done.output
        assert "there is no 'case.costumer'" in done.output
    assert not own_list(path).exists()


def test_a_template_that_is_there_is_not_added_again(path, eight_d):
    assert kesu(path, "add", eight_d, *ADD).exit_code == 0
    assert "Use `kesu template revise`" in str(kesu(path, "add", eight_d, *ADD).exception)
    shipped = ["eight_d" if word == "site_visit" else word for word in ADD]
    assert "revision A1 already" in str(kesu(path, "add", eight_d, *shipped).exception)


def test_a_file_edited_after_it_was_listed_is_refused_by_name(path, eight_d):
    kesu(path, "add", eight_d, *ADD)
    listed = path.parent / "templates" / "site_visit.zh-CN.A1.docx"
    listed.write_bytes(listed.read_bytes() + b" ")
    done = kesu(path, "list")
    assert done.exit_code == 1
    assert done.output.splitlines()[0].endswith("\tchanged")
    with pytest.raises(ConfigError, match=r"site_visit\.zh-CN\.A1\.docx: the template is not the one listed"):
        open_desk(load_settings(path))


def test_another_file_in_its_place_is_never_written_over(path, eight_d):
    folder = path.parent / "templates"
    folder.mkdir()
    (folder / "site_visit.zh-CN.A1.docx").write_bytes(b"somebody's")
    assert "another file stands there" in str(kesu(path, "add", eight_d, *ADD).exception)
    assert (folder / "site_visit.zh-CN.A1.docx").read_bytes() == b"somebody's"
    assert not own_list(path).exists()


@pytest.mark.parametrize("words", [["--template", "Site Visit"], ["--revision", "../A1"]])
def test_a_name_that_is_none_ends_with_2(path, eight_d, words):
    assert kesu(path, "add", eight_d, *ADD, *words).exit_code == 2


# Check, render, list


def test_check_names_the_cells_to_fill_that_a_changed_form_lost(path, tmp_path):
    less = edited(tmp_path / "less.docx", FOLDER / "eight_d.zh-CN.docx", "kesu_d7_readacross", "other_name")
    done = kesu(path, "check", less, "--template", "eight_d")
    assert done.exit_code == 0
    assert "eight_d A1 has a cell to fill that this has not: kesu_d7_readacross" in done.output


def test_every_listed_template_renders_with_the_sample(path, tmp_path):
    for one in ALL_REVISIONS:
        out = tmp_path / one.file
        done = kesu(path, "render", one.template, "--language", one.language, "-o", out)
        assert done.exit_code == 0, (one.file, done.output, done.exception)
        assert out.read_bytes()[:2] == b"PK"


def test_the_sample_states_everything_a_complaint_can(path):
    for procedure in (PROCEDURE, load_procedure(load_settings(path))):
        made = sample_case(procedure, TODAY).complaint
        assert [name for name in COMPLAINT_FIELDS if getattr(made, name) is None] == []


def test_the_list_shows_every_shipped_revision_sound(path):
    done = kesu(path, "list")
    assert done.exit_code == 0
    rows = [line.split("\t") for line in done.output.splitlines()]
    assert [(row[0], row[1]) for row in rows] == [(one.template, one.language) for one in ALL_REVISIONS]
    assert {(row[7], row[9]) for row in rows} == {("shipped", "ok")}


# Build


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The template folder of a checkout, to be spoiled."""
    return Path(shutil.copytree(FOLDER, tmp_path / "templates_docx"))


def test_the_shipped_files_are_what_their_source_builds(path):
    done = kesu(path, "build", "--check")
    assert done.exit_code == 0, done.output
    assert len(done.output.splitlines()) == len(ALL_REVISIONS)


def test_a_changed_word_is_built_and_the_line_of_the_list_is_said(path, checkout):
    words = checkout / "words.toml"
    words.write_text(words.read_text("utf-8").replace("确认收悉", "确认日期"), "utf-8")
    (checkout / "register.zh-CN.xlsx").unlink()
    assert {one.file for one in build_templates(checkout, write=False) if one.changed} == {
        "register.zh-CN.xlsx", "register.zh-en.xlsx"}  # fmt: skip
    assert not (checkout / "register.zh-CN.xlsx").exists()
    done = kesu(path, "build", checkout)
    assert done.exit_code == 1
    said = {line.split("\t")[0]: line.split("\t")[1:] for line in done.output.splitlines()}
    digest, changed, line = said["register.zh-CN.xlsx"]
    assert (changed, line) == ("changed", f'in master_list.toml write: sha256 = "{digest}"')
    assert said["eight_d.zh-CN.docx"][1:] == ["same", "listed"]


def test_a_folder_without_source_is_refused_with_what_to_name(path, tmp_path):
    assert "Name templates_docx of a checkout" in str(kesu(path, "build", tmp_path).exception)


@pytest.mark.parametrize("verb", ["list", "check", "add", "revise", "render", "build"])
def test_the_help_of_every_verb_shows_an_example(path, verb):
    done = kesu(path, verb, "--help")
    assert f"kesu template {verb}" in done.output.partition("Examples:")[2]


def words_of(path: Path) -> str:
    document: Any = WordFile(str(path))
    return "".join(document.element.body.itertext())


def test_the_sites_copy_passes_the_look_over_it_passed_before(path, eight_d):
    kesu(path, "add", eight_d, *ADD)
    files = datafiles.templates(path.parent)
    assert check(files["site_visit.zh-CN.A1.docx"]) == ()
