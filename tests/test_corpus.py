"""The corpus (tests/corpus): what of its part for work is read otherwise than by a careful person, and no more.

`differs.txt` lists every value that is still read otherwise; `python -m bench.reading --accept` writes it anew. The
final part is compared by `kesu bench reading --full` alone; here it is read for the promises that hold for any mail.
"""

import json
import random
import runpy
from functools import cache
from pathlib import Path

import pytest

from bench.reading import CORPUS, DIFFERS, differences, found_in
from records.errors import Corrupt
from service import load_known
from settings import load_settings
from steps.read import Known, read_mail
from tests.corpus.make import parts

SECTIONS = sorted({path.stem.split("-")[0] for path in CORPUS.glob("*/*.json")})
MAILS = sorted(path for half in ("work", "final") for path in (CORPUS / half).iterdir() if path.suffix != ".json")


@cache
def known() -> Known:
    return load_known(load_settings(CORPUS / "kesu.toml"))


def read(path: Path) -> str:
    try:
        return read_mail(path.read_bytes(), known()).model_dump_json()
    except Corrupt as damage:
        return str(damage)


def test_nothing_is_read_worse_than_it_was():
    listed = set(DIFFERS.read_text("utf-8").splitlines())
    differ = set(differences(found_in("work")))
    assert differ - listed == set(), "read otherwise than a careful person reads it"
    assert listed - differ == set(), "read right now: python -m bench.reading --accept"


def test_the_same_mail_gives_the_same_reading_in_any_order():
    once = {path: read(path) for path in MAILS}
    mixed = random.Random(4).sample(MAILS, len(MAILS))
    assert [path.name for path in mixed if read(path) != once[path]] == []


@pytest.mark.parametrize("path", MAILS, ids=lambda path: path.stem)
def test_every_mail_of_the_corpus_has_its_expected_reading(path):
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    assert expected["file"] == path.name
    assert expected.get("n_cases", 0) == len(expected.get("cases", ()))


@pytest.mark.parametrize("section", SECTIONS)
def test_the_corpus_is_what_its_makers_write(section, tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "CORPUS", tmp_path)
    runpy.run_module(f"tests.corpus.make.{section}", run_name="__main__")
    made = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    kept = {
        path.relative_to(CORPUS): path.read_bytes()
        for half in ("work", "final")
        for path in (CORPUS / half).glob(f"{section}-*")
    }
    assert made == kept
