"""Forms of many layouts written in place: every blank cell takes an answer, and nothing else changes."""

from pathlib import Path

import pytest

from ooxml import docx, xlsx
from ooxml.edit import CannotPlace, open_for_writing
from ooxml.package import Package

FOLDER = Path(__file__).parent / "forms" / "work"
FORMS = sorted(path for path in FOLDER.iterdir() if path.suffix in {".docx", ".xlsx"})
each_form = pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)


def cells(content: bytes, suffix: str) -> dict[str, str]:
    read = docx.grids(docx.stories(Package(content, "8D"))) if suffix == ".docx" else xlsx.grids(content, "8D")
    return {cell.where: cell.text for grid in read for cell in grid.cells}


@each_form
def test_every_blank_cell_takes_an_answer_and_no_other_cell_changes(path):
    content = path.read_bytes()
    before = cells(content, path.suffix)
    blank = [where for where, text in before.items() if not text]
    editor = open_for_writing(content, path.name)
    written = {}
    for where in blank:
        try:
            editor.put(where, f"答 {where}\n& <b>")
        except CannotPlace as refused:
            assert "the list has no" in refused.why  # noqa: PT017 - a drop-down takes its own entries only
        else:
            written[where] = f"答 {where}\n& <b>"
    assert cells(editor.content(), path.suffix) == before | written


@each_form
def test_a_row_can_be_added_anywhere_and_every_cell_is_found_again(path):
    content = path.read_bytes()
    before = cells(content, path.suffix)
    blank = [where for where, text in before.items() if not text and ("!" in where or "/c" in where)]
    for where in blank[len(blank) // 2 :][:1]:
        editor = open_for_writing(content, path.name)
        added = editor.add_row(where)
        editor.put(added, "new")
        after = cells(editor.content(), path.suffix)
        assert after[editor.place_now(added)] == "new"
        assert {place: after[editor.place_now(place)] for place in before} == before
