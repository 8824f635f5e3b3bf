"""The forms of tests/forms: what of their part for work is read otherwise than by a careful person, and no more.

`differs.txt` lists every value that is still read otherwise; `python -m bench.forms --accept` writes it anew. The
final part is compared by `kesu bench forms --full` alone; here it is read for the promises that hold for any form.
"""

import json
import random
from functools import cache
from pathlib import Path

import pytest

from bench.forms import DIFFERS, FORMS, differences
from records.errors import KesuError
from records.form import FormFields
from service import load_known
from settings import load_settings
from steps.read import Known, read_file

FILES = sorted(path for half in ("work", "final") for path in (FORMS / half).iterdir() if path.suffix != ".json")


@cache
def known() -> Known:
    return load_known(load_settings(FORMS / "kesu.toml"))


def read(path: Path) -> str:
    try:
        form = read_file(path.name, path.read_bytes(), known())
    except KesuError as error:
        return str(error)
    return form.model_dump_json() if form else ""


def test_nothing_is_read_worse_than_it_was():
    listed = set(DIFFERS.read_text("utf-8").splitlines())
    differ = set(differences("work"))
    assert differ - listed == set(), "read otherwise than a careful person reads it"
    assert listed - differ == set(), "read right now: python -m bench.forms --accept"


def test_the_same_form_gives_the_same_reading_in_any_order():
    once = {path: read(path) for path in FILES}
    mixed = random.Random(5).sample(FILES, len(FILES))
    assert [path.name for path in mixed if read(path) != once[path]] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_form_has_its_expected_reading_with_every_field(path):
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    assert list(expected["fields"]) == list(FormFields.model_fields)
    assert expected["format"] == path.suffix[1:]
