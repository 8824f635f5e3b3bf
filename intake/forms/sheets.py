"""Which sheets of a workbook are the form, and which section a sheet is by its name.

Takes what was Opened and the Lexicon; gives it without the other sheets, with a warning for each left out. Raises
nothing, touches nothing. Instructions and filled-in examples are no form; a blank copy of another sheet says nothing;
of two forms in one layout the first is read, as two complaints must not be mixed.
"""

import re
from collections.abc import Iterable, Sequence

from intake.forms.asides import is_aside
from intake.forms.grids import Opened
from intake.forms.heads import head
from intake.forms.labels import LONGEST, Lexicon, normal
from records.form import Cell, Grid

_FEWEST_SHARED = 5
_ALIKE = 0.8
"""Labels in the same cells, and their share of all labels, from which two sheets are of one layout."""
_LONG_ENOUGH = 3
"""Letters of a word that tells a sheet's kind wherever it stands in the name; a shorter one must be the name."""

Words = dict[str, str]
"""The words of a sheet by the cell's own name."""


def the_forms_sheets(opened: Opened, lexicon: Lexicon) -> Opened:
    """Only the sheets that are the form, a sheet named as a section headed by its name."""
    sheets = dict.fromkeys(_title(grid) for grid in opened.grids if _is_sheet(grid))
    if len(sheets) < 2:
        return opened
    by_title = {title: [grid for grid in opened.grids if _title(grid) == title] for title in sheets}
    left_out = _aside(by_title, lexicon)
    left_out |= _copies({title: grids for title, grids in by_title.items() if title not in left_out}, lexicon)
    grids = tuple(_headed(grid, lexicon) for grid in opened.grids if _title(grid) not in left_out)
    told = tuple(f"{title}: {why}" for title, why in left_out.items() if why)
    return opened.model_copy(update={"grids": grids, "warnings": (*opened.warnings, *told)})


def _is_sheet(grid: Grid) -> bool:
    return grid.name.startswith(("xlsx:", "xls:"))


def _title(grid: Grid) -> str:
    """A sheet's name, also for the text boxes that lie over it."""
    return grid.name.partition(":")[2].partition("!txbx")[0] if _is_sheet(grid) else ""


def _aside(sheets: dict[str, list[Grid]], lexicon: Lexicon) -> dict[str, str]:
    """The sheets that say by their name that they explain the form or show how to fill it in; none if all do."""
    names = {title: normal(title).strip(" 0123456789()（）_-.") for title in sheets}
    first = {title: next((cell.text for cell in _cells(grids) if cell.text), "") for title, grids in sheets.items()}
    aside = {
        title: "this sheet explains the form or is an example by its name: it was not read"
        for title, name in names.items()
        if any(_tells(word, name) for word in lexicon.sheets_aside) or is_aside(title, first[title])
    }
    return aside if len(aside) < len(names) else {}


def _tells(word: str, name: str) -> bool:
    """Whether a word stands in a name, or is all of it; of Latin letters it must be a word of its own."""
    if not word.isascii():
        return name == word or (len(word) >= _LONG_ENOUGH and word in name)
    return re.search(rf"\b{re.escape(word)}\b", name) is not None


def _copies(sheets: dict[str, list[Grid]], lexicon: Lexicon) -> dict[str, str]:
    """The sheets that repeat the layout of another: blank copies without a word, other forms with a warning."""
    words = {
        title: {_reference(cell): cell.text for cell in _cells(grids) if cell.text} for title, grids in sheets.items()
    }
    labels = {title: _labels(title, own, lexicon) for title, own in words.items()}
    found: dict[str, str] = {}
    kept: list[str] = []
    for title in sheets:
        twin = next((one for one in kept if _one_layout(labels[one], labels[title])), None)
        if twin is None:
            kept.append(title)
        elif _says_no_more(words[title], words[twin]):
            found[title] = ""
        elif _says_no_more(words[twin], words[title]):
            found[twin] = ""
            kept[kept.index(twin)] = title
        else:
            found[title] = f"this sheet is another form in the layout of {twin}: it was not read"
    return found


def _labels(title: str, words: Words, lexicon: Lexicon) -> tuple[frozenset[tuple[str, str]], frozenset[str]]:
    """The labels of a sheet by cell, and the sections it has, by its cells and its name."""
    short = {where: text.replace("：", ":").partition(":")[0] for where, text in words.items()}
    short = {where: text for where, text in short.items() if len(text) <= LONGEST}
    sections = {found.field for text in (title, *short.values()) if (found := head(text, lexicon))}
    return frozenset((where, text) for where, text in short.items() if lexicon.fields(text)), frozenset(sections)


def _one_layout(
    one: tuple[frozenset[tuple[str, str]], frozenset[str]], other: tuple[frozenset[tuple[str, str]], frozenset[str]]
) -> bool:
    """Whether two sheets ask the same in the same cells; the pages of one form repeat its head over other sections."""
    shared, fewest = len(one[0] & other[0]), max(len(one[0]), len(other[0]))
    return one[1] == other[1] and shared >= _FEWEST_SHARED and shared >= _ALIKE * fewest


def _says_no_more(words: Words, than: Words) -> bool:
    """Whether a sheet has no word that another has not, or that the other has not gone on with: `Kunde:`."""
    return all(than.get(where, "").startswith(text) for where, text in words.items())


def _headed(grid: Grid, lexicon: Lexicon) -> Grid:
    """A sheet whose name is a section's, and that holds no head itself, with its name as the head over all."""
    title = _title(grid)
    found = head(title, lexicon) if title and "!txbx" not in grid.name else None
    if found is None or not grid.cells or any(cell.text and head(cell.text, lexicon) for cell in grid.cells):
        return grid
    width = max(cell.column + cell.column_span - 1 for cell in grid.cells)
    over = Cell(where=f"{grid.name}!", text=title, row=0, column=1, column_span=width)
    return grid.model_copy(update={"cells": (over, *grid.cells)})


def _cells(grids: Sequence[Grid]) -> Iterable[Cell]:
    return (cell for grid in grids for cell in grid.cells)


def _reference(cell: Cell) -> str:
    return cell.where.rpartition("!")[2]
