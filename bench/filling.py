"""`kesu bench filling`: how right the forms of tests/forms are filled, cell by cell.

Every blank that a careful supplier would fill gets a value of its own; the file is then opened by others' parsers
(openpyxl, lxml) and looked at where the expected reading says the answer belongs. Also counted: merges, formulas and
formats that changed. Prints a line a form, the share of right cells last; `--full` adds the final part.
"""

import argparse
import io
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
from lxml import etree

from records.errors import KesuError
from records.filling import Answers
from records.form import FormFields
from service import load_known
from settings import load_settings
from steps.fill import fill_form

FORMS = Path(__file__).parent.parent / "tests" / "forms"
BOUND = 0.95
DAY, COUNT = date(2031, 7, 25), 739.0
_LISTED = frozenset({"d3", "d5", "d6", "d7"})
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Wanted = list[tuple[str, str, str]]
"""Field, place, and what must be found there."""


def main() -> None:
    """The part for work, and with `--full` the final part too."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--full", action="store_true")
    known = load_known(load_settings(FORMS / "kesu.toml"))
    shares = []
    for half in ("work", "final") if parser.parse_args().full else ("work",):
        right = cells = forms = 0
        for path, blank in _blanks(half):
            fields, wanted = _answers(blank)
            try:
                content = fill_form(path.name, path.read_bytes(), Answers(fields=fields), known).content
            except KesuError as error:
                print(f"{path.name}: {error}")
                continue
            missed = [one for one in wanted if one[2] not in _there(content, path.suffix, one[1])]
            right, cells, forms = right + len(wanted) - len(missed), cells + len(wanted), forms + 1
            print(f"{path.name}: {len(wanted) - len(missed)} of {len(wanted)}{_changed(path, content)}")
            for field, where, _ in missed:
                print(f"    {field} at {where}")
        print(f"{half}: {forms} forms, {right} of {cells} cells right, {right / max(cells, 1):.3f} (bound {BOUND})")
        shares.append(right / max(cells, 1))
    sys.exit(int(min(shares) < BOUND))


def _blanks(half: str) -> Iterator[tuple[Path, dict[str, Any]]]:
    for path in sorted((FORMS / half).glob("*.json")):
        blank = json.loads(path.read_text("utf-8")).get("blank")
        for file in (path.with_suffix(".docx"), path.with_suffix(".xlsx")):
            if blank and file.exists():
                yield file, blank


def _answers(blank: dict[str, Any]) -> tuple[FormFields, Wanted]:
    """A value of its own for every blank, and where it must stand."""
    fields: dict[str, Any] = {}
    wanted: Wanted = []
    for field, places in blank.items():
        if field in _LISTED:
            fields[field] = [_measure(field, number) for number, _ in enumerate(_listed(places))]
            for number, row in enumerate(_listed(places)):
                wanted += [
                    (field, row[name], fields[field][number][name][-5:]) for name in ("action", "who") if name in row
                ]
        elif field in FormFields.model_fields:
            fields[field] = _value(field)
            wanted += [(field, one, _shown(field)) for one in _listed(places) if isinstance(one, str)]
    return FormFields.model_validate({name: one for name, one in fields.items() if one}), wanted


def _listed(places: Any) -> list[Any]:
    return places if isinstance(places, list) else [places]


def _measure(field: str, number: int) -> dict[str, str]:
    return {"action": f"measure {field}-{number:02}", "who": f"Person {field}-{number:02}", "date": DAY.isoformat()}


def _value(field: str) -> Any:
    if field.endswith("_date"):
        return DAY
    if field.startswith("qty_") or field.endswith("_pct"):
        return COUNT if field.startswith("qty_") else 0.739
    return [f"Q{field}"] if field in {"lot", "severity", "d1_members"} else f"Q{field}"


def _shown(field: str) -> str:
    return (
        "25"
        if field.endswith("_date")
        else "739"
        if field.startswith("qty_") or field.endswith("_pct")
        else f"Q{field}"
    )


def _there(content: bytes, suffix: str, where: str) -> str:
    """What another parser finds at a place."""
    if suffix == ".xlsx":
        sheet, _, cell = where.removeprefix("xlsx:").rpartition("!")
        return str(openpyxl.load_workbook(io.BytesIO(content))[sheet][cell].value)
    story, *steps = where.removeprefix("docx:").split("/")
    part = "word/document.xml" if story == "body" else f"word/{story}.xml"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if part not in archive.namelist():
            return ""
        root = etree.fromstring(archive.read(part))
    element: Any = root.find(f"{_W}body") if story == "body" else root
    for step in steps:
        names = {"t": "tbl", "r": "tr", "c": "tc", "p": "p"}
        same = list(_counted(element, names[step[0]])) if element is not None else []
        element = same[int(step[1:]) - 1] if int(step[1:]) <= len(same) else None
    return "".join(element.itertext(f"{_W}t")) if element is not None else ""


def _counted(element: Any, name: str) -> Iterator[Any]:
    """Children of a kind, through content controls and revisions."""
    for one in element:
        if one.tag == f"{_W}{name}":
            yield one
        elif etree.QName(one).localname in {"sdt", "sdtContent", "ins", "moveTo", "customXml"}:
            yield from _counted(one, name)


MARKS = (rb"<mergeCell ", rb"<f[ >/]", rb"<conditionalFormatting ", rb"w:vMerge", rb"w:gridSpan", rb"<w:tbl>")
WRITTEN = re.compile(r"xl/(?:worksheets/.*|sharedStrings|styles|workbook)\.xml|word/[a-z]+\d*\.xml")


def _changed(path: Path, content: bytes) -> str:
    """What must not change and did: merges, formulas, formats, and parts nobody writes to."""
    found: list[str] = []
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(io.BytesIO(content)) as new:
        for name in old.namelist():
            before, after = old.read(name), new.read(name)
            counts = ((mark, len(re.findall(mark, before)), len(re.findall(mark, after))) for mark in MARKS)
            found += [f"{name}: {mark.decode()}" for mark, first, then in counts if first != then]
            found += [name] if before != after and not WRITTEN.fullmatch(name) else []
    return f", changed {', '.join(found)}" if found else ""


if __name__ == "__main__":
    main()
