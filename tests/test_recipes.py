"""docs/recipes.md does what it says: every block of it, in its order, on a fresh desk."""

import os
import re
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

import service
from cli.read import read_paths
from settings import load_settings
from tests.path_parts import demo_site

ROOT = Path(__file__).parent.parent
RECIPES = (ROOT / "docs" / "recipes.md").read_text("utf-8")
THEIR_FORM = (("8D report", ""), ("Part no.", "BZ-5"), ("Heat code", "H-4711"), ("Customer", "Brackenfield Pumps Ltd"),
              ("Product", "bearing"), ("Defect", "cracked"), ("Quantity affected", 3))  # fmt: skip
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def run(folder: Path, shell: str) -> str:
    """The lines of a block, in a checkout whose `./kesu` is this one."""
    done = subprocess.run(
        ["sh", "-euc", shell.replace("/etc/kesu", str(folder / "etc"))],
        cwd=folder, capture_output=True, text=True, check=False, env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 0, f"{shell}{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The desk after all recipes, and what they printed."""
    folder = tmp_path_factory.mktemp("recipes")
    for room in ("outbox", "routing", "templates_docx"):
        (folder / room).symlink_to(ROOT / room)
    (folder / "kesu").write_text(f'#!/bin/sh\nexec {sys.executable} -P -m cli "$@"\n')
    (folder / "kesu").chmod(0o755)
    form = openpyxl.Workbook()
    sheet = form.create_sheet(index=0)
    for pair in THEIR_FORM:
        sheet.append(pair)
    form.save(folder / "their-form.xlsx")
    said = run(folder, "./kesu init --yes /etc/kesu")
    for language, name, text in BLOCK.findall(RECIPES):
        if name:
            path = folder / "etc" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        elif language == "sh":
            said += run(folder, text)
    return folder / "etc", said


def test_every_recipe_runs_and_the_desk_is_sound_after_it(done):
    site, said = done
    assert "WRONG" not in said
    assert "WRONG" not in run(site.parent, "./kesu --config /etc/kesu/kesu.toml check --offline")


def test_the_label_is_read(done):
    assert re.search(r"^\s*lot\s.*H-4711", done[1], re.MULTILINE)


def test_the_language_is_known_and_the_texts_are_the_sites_own(done):
    data = service.load_data(load_settings(done[0] / "kesu.toml"))
    assert data.languages["fr"].labels["part_no"] == ("Référence pièce",)
    assert "We regret the trouble" in data.texts["en/acknowledgement"]


def test_the_clock_and_the_rule_of_the_procedure_are_changed(done):
    procedure = service.load_data(load_settings(done[0] / "kesu.toml")).procedure
    assert procedure.identity.number == "QP-17"
    (clock,) = [clock for clock in procedure.clocks if clock.id == "ordinary_report"]
    assert clock.limit.value == 5


def test_people_customers_and_days_off_are_in_force(done):
    data = service.load_data(load_settings(done[0] / "kesu.toml"))
    assert data.people.addresses("customer_quality") == ("wang.qian@company.example",)
    assert [one.language for one in data.customers] == ["en", "de"]


def test_the_templates_are_the_sites_own(done):
    listed = service.load_data(load_settings(done[0] / "kesu.toml")).master_list
    revised = [one.revision for one in listed if (one.template, one.language) == ("capa_notice", "zh-CN")]
    (added,) = [one for one in listed if one.template == "goodwill_letter"]
    assert revised == ["A1", "A2"]
    assert (added.number, added.approver) == ("QR-88", "王倩")


def test_the_first_mail_of_the_install_guide_reads_as_a_person_reads_it():
    settings = load_settings(demo_site())
    (line,) = read_paths([ROOT / "docs" / "first-mail.eml"], service.load_known(settings))
    (case,) = line["cases"]
    read = {field: case[field] for field in ("product", "part_no", "lot", "qty_affected", "qty_total", "due_date")}
    assert read == {
        "product": "shafts",
        "part_no": "HS-2210-A",
        "lot": ["HT26-0412"],
        "qty_affected": 18,
        "qty_total": 500,
        "due_date": "2026-11-27",
    }
