"""The house rules that a machine can hold: who imports whom, what is shipped, what no file may contain."""

import ast
import configparser
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
SHIPPED = PROJECT["tool"]["setuptools"]
UNSHIPPED = {"tests", "bench"}
CONTRACTS = configparser.ConfigParser()
CONTRACTS.read(ROOT / ".importlinter", encoding="utf-8")
ROOMS = set(CONTRACTS["importlinter"]["root_packages"].split())
EDGES = re.findall(r"^(\S+) -> \*\*$", CONTRACTS["importlinter:contract:pure"]["ignore_imports"], re.MULTILINE)
PURE = CONTRACTS["importlinter:contract:pure"]["source_modules"].split()
MADE_BY_TOOLS = {"__pycache__", "build", "dist", "data"}


def files_under(folder: Path) -> Iterator[Path]:
    """What a person wrote; tools' folders and hidden ones left out."""
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.name in MADE_BY_TOOLS or path.name.endswith(".egg-info"):
            continue
        if path.is_dir():
            yield from files_under(path)
        else:
            yield path


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imported_rooms(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {name.partition(".")[0] for name in names} & (ROOMS | UNSHIPPED | set(SHIPPED["py-modules"]))


def pure_files() -> list[Path]:
    of_edges = tuple(edge.removesuffix(".**") for edge in EDGES)
    every = [path for room in PURE for path in files_under(ROOT / room) if path.suffix == ".py"]
    return [path for path in every if not any(f"{dotted(path)}.".startswith(f"{edge}.") for edge in of_edges)]


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = "from importlinter.cli import lint_imports_command as main; main()"
    return subprocess.run(
        [sys.executable, "-c", command, "--no-logo", "--no-cache"],
        cwd=folder, env={"PYTHONPATH": str(folder), "PATH": "", "COLUMNS": "200"}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tree as it would be shipped, in a folder that may be spoiled."""
    folder = tmp_path_factory.mktemp("house") / "tree"
    for path in files_under(ROOT):
        target = folder / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    shutil.copy(ROOT / ".importlinter", folder)
    return folder


def test_every_room_is_under_contract():
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - UNSHIPPED
    assert packages == ROOMS


def test_every_single_module_is_shipped():
    assert {path.stem for path in ROOT.glob("*.py")} == set(SHIPPED["py-modules"])


def test_the_import_contracts_hold():
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("room", "forbidden", "contract"),
    [
        ("records", "routing", "Storeys"),
        ("routing", "cases", "Storeys"),
        ("steps", "settings", "Storeys"),
        ("steps", "cli", "Storeys"),
        ("intake.forms", "time", "Pure rooms"),
        ("cases", "cases.store_tables", "The store"),
        ("intake", "intake.mailbox", "Edges"),
        ("steps", "imapclient", "imapclient"),
        ("cli", "smtplib", "smtplib"),
        ("steps", "sqlalchemy", "SQLAlchemy"),
        ("steps", "subprocess", "LibreOffice"),
    ],
)
def test_a_forbidden_import_breaks_its_contract(copy, room, forbidden, contract):
    planted = copy / room.replace(".", "/") / "planted.py"
    planted.write_text(f"import {forbidden}\n")
    try:
        done = lint_imports(copy)
    finally:
        planted.unlink()
    assert done.returncode == 1
    assert re.search(rf"^{contract}.* BROKEN", done.stdout, re.MULTILINE), done.stdout


def test_the_single_modules_import_downwards_only():
    assert imported_rooms(ROOT / "settings.py") <= {"records"}
    assert imported_rooms(ROOT / "datafiles.py") <= {"records", "settings"}
    assert not imported_rooms(ROOT / "service.py") & {"cli", "demo", *UNSHIPPED}


def test_nothing_shipped_needs_the_tests():
    needing = {path.name for room in ROOMS for path in (ROOT / room).rglob("*.py") if "tests" in imported_rooms(path)}
    assert needing == set()


@pytest.mark.parametrize("path", pure_files(), ids=dotted)
def test_a_pure_module_asks_neither_the_clock_nor_the_disk(path):
    tree = ast.parse(path.read_text("utf-8"))
    taken = {alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names}
    called = {node.func for node in ast.walk(tree) if isinstance(node, ast.Call)}
    names = {node.id for node in called if isinstance(node, ast.Name)}
    methods = {node.attr for node in called if isinstance(node, ast.Attribute)}
    assert taken.isdisjoint({"Path", "files"})
    assert names.isdisjoint({"open", "print", "input"})
    assert methods.isdisjoint({"now", "today", "utcnow", "read_text", "write_bytes"})


def test_every_folder_with_code_in_a_shipped_room_is_a_listed_package():
    tops = {name.partition(".")[0] for name in SHIPPED["packages"]}
    coded = {dotted(path.parent) for top in tops for path in files_under(ROOT / top) if path.suffix == ".py"}
    assert coded <= set(SHIPPED["packages"])


def test_the_wheel_holds_every_file_of_every_package_and_nothing_else(copy, tmp_path):
    command = f"from setuptools import build_meta; print(build_meta.build_wheel({str(tmp_path)!r}))"
    done = subprocess.run([sys.executable, "-c", command], cwd=copy, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    tops = {name.partition(".")[0] for name in SHIPPED["packages"]}
    written = {str(path.relative_to(ROOT)) for top in tops for path in files_under(ROOT / top)}
    assert held == written | {f"{name}.py" for name in SHIPPED["py-modules"]}


def test_no_file_is_unfinished_or_tells_of_one_machine():
    marks = ["TO" + "DO", "FIX" + "ME", "pytest.mark.sk" + "ip", "pytest.sk" + "ip", "xfail" + "("]
    places = ["/wo" + "rk/", "/ro" + "ot/", "pypi." + "org", "pythonhosted" + ".org", "deb.debian" + ".org"]
    found = []
    for path in files_under(ROOT):
        text = path.read_bytes().decode("utf-8", "replace") if path.suffix not in {".docx", ".xlsx"} else ""
        found += [f"{path.relative_to(ROOT)}: {word}" for word in marks + places if word in text]
    assert found == []


@pytest.mark.parametrize("name", ["run.txt", "test.txt"])
def test_the_requirements_are_hashed_and_name_no_address(name):
    text = (ROOT / "requirements" / name).read_text("utf-8")
    assert "http" not in text
    pins = re.findall(r"^[a-z0-9][^ ]*==", text, re.MULTILINE)
    assert len(pins) == len(re.findall(r"^[a-z0-9].*\\\n    --hash=sha256:", text, re.MULTILINE)) > 30


def test_what_the_tests_install_holds_what_kesu_runs_on():
    pin = re.compile(r"^[a-z0-9][^ ]*==[^ ]*", re.MULTILINE)
    run, test = (set(pin.findall((ROOT / "requirements" / name).read_text())) for name in ("run.txt", "test.txt"))
    assert run < test


def test_the_service_only_composes():
    assert len((ROOT / "service.py").read_text("utf-8").splitlines()) <= 150


def test_no_pattern_repeats_a_group_possessively():
    """Python before 3.11.5 loses matches there (gh-106052), and Debian 12 has 3.11.2."""
    patterns = re.compile(r"\)(?:[*+?]|\{[\d,]+\})\+")
    rooms = ("intake", "ooxml", "cases", "outbox", "records", "steps", "documents", "routing", "cli")
    found = [
        f"{path.name}:{number}"
        for room in rooms
        for path in (ROOT / room).rglob("*.py")
        for number, line in enumerate(path.read_text("utf-8").split("\n"), 1)
        if patterns.search(re.sub(r"\[[^\]]*\]", "[]", line)) and "re.compile" in path.read_text("utf-8")
    ]
    assert found == []
