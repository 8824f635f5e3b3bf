"""Where the named cells of a Word file stand: the bookmarks our own forms bear, one a cell that people fill.

Takes a package and its grids; gives places by name. Raises Corrupt as ooxml/package.py does. Touches nothing.
"""

from collections.abc import Iterable

from ooxml.docx import element_at, stories
from ooxml.package import Package
from ooxml.words import Element, attribute
from records.form import Grid

OWN = "kesu_"
"""How the names of our own anchors begin."""
MOST_CELLS = 2000
"""A form of ours has some hundred; each is looked for, so a file made to be slow is not looked through."""


def anchors(package: Package, grids: Iterable[Grid]) -> dict[str, str]:
    """The place of each cell that holds one of our bookmarks, by the bookmark's name without `kesu_`."""
    cells = [cell for grid in grids for cell in grid.cells]
    if len(cells) > MOST_CELLS or OWN.encode() not in package.part(package.main):
        return {}
    found = stories(package)
    places: dict[str, str] = {}
    for cell in cells:
        element = element_at(found, cell.where)
        for name in _names(element) if element is not None else ():
            places[name] = cell.where  # a nested table's cell comes after the cell around it
    return places


def _names(element: Element) -> list[str]:
    marks = element.iter("{*}bookmarkStart")
    names = (attribute(mark, "name") or "" for mark in marks)
    return [name.removeprefix(OWN) for name in names if name.startswith(OWN)]
