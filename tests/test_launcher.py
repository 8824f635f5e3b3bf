"""./kesu on a checkout of its own: a small one with no packages to install, so that only the launcher is tried."""

import contextlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
SAYS = """import os, sys
print(*sys.argv[1:], os.environ["PYTHONUTF8"], os.environ.get("LC_ALL", ""), sep="|")
"""
TOOLS = ("dirname", "readlink", "sha256sum", "cat", "grep", "flock", "mkdir", "rm", "mktemp", "sh")


def small_checkout(folder: Path) -> Path:
    for name in ("requirements", "cli"):
        (folder / name).mkdir(parents=True)
    shutil.copy(ROOT / "kesu", folder)
    for name in ("run.txt", "test.txt"):
        (folder / "requirements" / name).write_text(f"# {name}: nothing\n")
    (folder / "cli" / "__init__.py").write_text("")
    (folder / "cli" / "__main__.py").write_text(SAYS)
    return folder


def environment(**changed: str) -> dict[str, str]:
    path = os.pathsep.join([str(Path(sys.executable).resolve().parent), os.environ["PATH"]])
    return {"PATH": path, "PIP_NO_INDEX": "1", **changed}


def start(checkout: Path, *words: str, **options: Any) -> subprocess.Popen[str]:
    options = {"cwd": "/", "env": environment(), "stdin": subprocess.DEVNULL, **options}
    return subprocess.Popen(
        [str(checkout / "kesu"), *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options
    )


def run(checkout: Path, *words: str, **options: Any) -> tuple[int, str, str]:
    process = start(checkout, *words, **options)
    out, err = process.communicate()
    return process.returncode, out, err


@pytest.fixture(scope="module")
def two_first_starts(tmp_path_factory):
    """A checkout started for the first time twice at once, and what the two said."""
    checkout = small_checkout(tmp_path_factory.mktemp("launcher") / "a checkout")
    both = [start(checkout, "list"), start(checkout, "list")]
    return checkout, [(*process.communicate(), process.returncode) for process in both]


@pytest.fixture
def checkout(two_first_starts):
    return two_first_starts[0]


@pytest.fixture
def bare(tmp_path):
    """A machine without Python: a checkout and a PATH with a few tools, whose user is not root."""
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in TOOLS:
        (tools / name).symlink_to(shutil.which(name))
    program(tools / "id", "echo 1000")
    program(tools / "apt-get", "exit 1")
    return small_checkout(tmp_path / "checkout"), tools


def program(path: Path, words: str) -> None:
    path.write_text(f"#!/bin/sh\n{words}\n")
    path.chmod(0o755)


def everything(terminal: int) -> bytes:
    """What lies ready to be read; a terminal hands it out in pieces."""
    os.set_blocking(terminal, False)
    said = b""
    with contextlib.suppress(BlockingIOError):
        while piece := os.read(terminal, 10_000):
            said += piece
    return said


def test_two_first_starts_at_once_make_one_environment(two_first_starts):
    _, said = two_first_starts
    assert [code for _, _, code in said] == [0, 0]
    assert [out for out, _, _ in said] == ["list|1|C.UTF-8\n"] * 2
    assert "".join(err for _, err, _ in said).count("making") == 1


def test_a_later_start_says_nothing_of_its_own(checkout):
    assert run(checkout, "show", "C-2026-000001") == (0, "show|C-2026-000001|1|C.UTF-8\n", "")


def test_without_a_verb_the_help_is_asked_for(checkout):
    assert run(checkout)[1].startswith("--help|")


def test_the_user_s_own_locale_stays_where_it_is_utf8(checkout):
    assert run(checkout, "list", env=environment(LANG="de_DE.UTF-8"))[1] == "list|1|\n"
    assert run(checkout, "list", env=environment(LC_ALL="POSIX"))[1] == "list|1|C.UTF-8\n"


def test_it_works_through_a_symlink_from_a_folder_with_a_cli_of_its_own(checkout, tmp_path):
    (tmp_path / "cli").mkdir()
    (tmp_path / "cli" / "__main__.py").write_text("print('not ours')")
    (tmp_path / "kesu").symlink_to(checkout / "kesu")
    assert run(tmp_path, "list", cwd=tmp_path)[1] == "list|1|C.UTF-8\n"


def test_a_config_and_its_spaces_reach_the_verb(checkout):
    assert run(checkout, "--config", "a b.toml", "list")[1] == "--config|a b.toml|list|1|C.UTF-8\n"


def test_changed_requirements_are_installed_into_the_same_environment(checkout):
    with (checkout / "requirements" / "run.txt").open("a") as file:
        file.write("# one more line\n")
    code, _, err = run(checkout, "list")
    assert (code, "making" in err, "installing" in err) == (0, False, True)
    assert run(checkout, "list")[2] == ""


def test_a_failed_installation_is_tried_again_by_the_next_start(tmp_path, checkout):
    spoiled = tmp_path / "spoiled"
    shutil.copytree(checkout, spoiled, symlinks=True)
    wanted = spoiled / "requirements" / "run.txt"
    wanted.write_text("no-such-package==1.0 --hash=sha256:" + "0" * 64 + "\n")
    code, out, err = run(spoiled, "list")
    assert (code, out) == (69, "")
    assert "could not be installed" in err
    wanted.write_text("# nothing\n")
    assert run(spoiled, "list")[:2] == (0, "list|1|C.UTF-8\n")


def test_without_a_terminal_nothing_is_installed_and_the_line_to_type_is_printed(bare):
    checkout, tools = bare
    program(tools / "sudo", f"touch {tools}/called")
    code, out, err = run(checkout, "demo", env={"PATH": str(tools)})
    assert (code, out) == (69, "")
    assert "apt-get update && apt-get install --yes --no-install-recommends python3 python3-venv ca-certificates" in err
    assert not (tools / "called").exists()


def test_without_root_and_sudo_the_line_for_root_is_printed(bare):
    checkout, tools = bare
    code, _, err = run(checkout, "--yes", "demo", env={"PATH": str(tools)})
    assert code == 69
    assert "Run as root: apt-get update && apt-get install" in err


@pytest.mark.parametrize(("words", "changed"), [(["--yes", "demo"], {}), (["demo"], {"CI": "true"})])
def test_a_yes_given_beforehand_installs_through_sudo(bare, words, changed):
    checkout, tools = bare
    program(tools / "sudo", f'echo "$4 $5 $6 $7" >{tools}/called')
    code, _, err = run(checkout, *words, env={"PATH": str(tools), **changed})
    assert (tools / "called").read_text() == "apt python3 python3-venv ca-certificates\n"
    assert code == 69
    assert "Python 3.11, 3.12 or 3.13 is needed" in err


@pytest.mark.parametrize(("answer", "installs"), [("n", False), ("", False), ("y", True)])
def test_on_a_terminal_it_asks(bare, terminal, answer, installs):
    checkout, tools = bare
    program(tools / "sudo", f"cat /dev/null >{tools}/called")
    ours, theirs = terminal
    os.write(ours, f"{answer}\n".encode())
    process = subprocess.Popen(
        [str(checkout / "kesu"), "demo"], env={"PATH": str(tools)}, stdin=theirs, stdout=theirs, stderr=theirs
    )
    assert process.wait() == 69
    assert b"[y/N]" in everything(ours)
    assert (tools / "called").exists() is installs


def test_a_system_without_apt_is_told_what_is_missing(bare):
    checkout, tools = bare
    (tools / "apt-get").unlink()
    code, _, err = run(checkout, "demo", env={"PATH": str(tools)})
    assert code == 69
    assert "missing on this system: python3 python3-venv ca-certificates" in err


def test_it_is_plain_posix_shell():
    dash = shutil.which("dash") or "sh"
    subprocess.run([dash, "-n", str(ROOT / "kesu")], check=True)
    assert (ROOT / "kesu").read_text().startswith("#!/bin/sh\n")
    assert os.access(ROOT / "kesu", os.X_OK)
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
