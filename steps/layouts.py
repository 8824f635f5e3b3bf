"""A person says which cell of a customer's form answers which field; it is remembered as data of that customer.

Takes a file, what is known of the customer's layouts, and corrections as typed; gives layouts, and the text of their
file. Raises ConfigError for a word that is no field or no cell, Corrupt and Hold as reading does. Touches nothing.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence

from openpyxl.utils import column_index_from_string

from intake.forms.grids import read_grids
from intake.forms.layout import Layout
from records.errors import ConfigError
from records.form import Cell, Form, Grid
from records.form_layout import FIELDS, NOWHERE, FormLayout, did_you_mean, layout_for
from records.message import File

_HEAD = """# Where the answers stand on this customer's forms, as people corrected it with `kesu layout`.
# A file is known again by the labels; `places` is what was corrected. `none`: the form has no cell for it.
"""
_CELL = re.compile(r"(?:(?P<sheet>.+)!)?\$?(?P<column>[A-Za-z]{1,3})\$?(?P<row>\d{1,7})")


def learned(
    known: Sequence[FormLayout], form: Form, file: File, corrections: Mapping[str, str]
) -> tuple[FormLayout, ...]:
    """The layouts after these corrections: field to cell, to `none`, or to nothing, which forgets what was said."""
    opened = read_grids(file)
    grids = opened.grids if opened else ()
    before = layout_for(known, form.labels)
    places = before.places_in(form.labels) if before else {}
    for field, cell in corrections.items():
        _require_field(field)
        if cell:
            places[field] = NOWHERE if cell.lower() == NOWHERE else place_named(cell, grids)
        elif places.pop(field, None) is None:
            raise ConfigError(file.name, f"nothing is remembered for {field} on this form", "Name a field that is.")
    others = tuple(one for one in known if one is not before)
    if not places:
        return others
    return (*others, FormLayout(name=before.name if before else file.name, places=places, labels=form.labels))


def place_named(words: str, grids: Sequence[Grid]) -> str:
    """The place a person means by `8D!C31`, `C31`, `t2/r4/c3` or a place in full; a covered cell is its merged one."""
    exact = {cell.where for grid in grids for cell in grid.cells}
    for one in (words, f"docx:{words}", f"docx:body/{words}"):
        if one in exact:
            return one
    found = _CELL.fullmatch(words.removeprefix("xlsx:").removeprefix("xls:"))
    cells = [cell for grid in grids if found for cell in _covering(grid, found)]
    if len(cells) == 1:
        return cells[0].where
    sheets = " or ".join(f"{grid.name.partition(':')[2]}!{words}" for grid in grids)
    if cells:
        raise ConfigError(words, "more than one sheet has this cell", f"Say which: {sheets}.")
    raise ConfigError(words, "this form has no such cell", "`kesu layout FORM` lists its cells; as in C31 or t2/r4/c3.")


def _covering(grid: Grid, found: re.Match[str]) -> Iterable[Cell]:
    sheet = grid.name.partition(":")[2]
    if grid.name.startswith("docx:") or (found["sheet"] and found["sheet"].strip("'") != sheet):
        return
    cell = Layout(grid).at(int(found["row"]), column_index_from_string(found["column"].upper()))
    if cell is not None:
        yield cell


def _require_field(field: str) -> None:
    if field not in FIELDS:
        mend = f"The fields are {', '.join(one for one in FIELDS if '.' not in one)}; of d3, d5, d6, d7 also d3.who …"
        raise ConfigError(field, f"this is no field of a form{did_you_mean(field, FIELDS)}", mend)


def as_toml(layouts: Iterable[FormLayout]) -> str:
    """The text of `layouts.toml`: one layout after another by name, a line a place and a line a label."""
    parts = [_HEAD]
    for layout in sorted(layouts, key=lambda one: one.name):
        parts.append(f"\n[[layouts]]\nname = {_quoted(layout.name)}\n")
        parts += [_table("places", layout.places), _table("labels", layout.labels)]
    return "".join(parts)


def _table(name: str, lines: Mapping[str, str]) -> str:
    body = "".join(f"{_quoted(key)} = {_quoted(words)}\n" for key, words in lines.items())
    return f"\n[layouts.{name}]\n{body}"


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
