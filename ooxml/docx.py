"""A Word file as grids of cells, each with its place, and from a place back to the element.

Takes bytes; gives Grids and lxml elements. Raises Corrupt and Hold as ooxml/package.py does. Touches nothing.

A place is `docx:` and a path: a story (`body`, `header1`, `footer1`, `txbx1`), then `t` table, `r` row, `c` cell
or `p` paragraph, each counted from 1 within its parent, through content controls and revisions, deleted ones too:
nested tables continue the path (`docx:body/t2/r4/c3/t1/r1/c1`). The XML is walked itself because the paragraph and
table API of python-docx does not see what stands inside content controls and shifts the cells of their rows.
"""

import re
from collections.abc import Iterator

from ooxml.numbering import numbers_of
from ooxml.package import Package
from ooxml.words import NO_NUMBERS, Numbers, goes_on, text_of
from ooxml.xml import Element, attribute, branch, child, is_on, local, number
from records.errors import Corrupt
from records.form import Cell, Grid

MAX_CELLS = 50_000
MAX_DEPTH = 12
"""Bounds of one file, in cells and in tables within tables."""
_TOO_MANY = f"it has more than {MAX_CELLS} cells"

Stories = dict[str, Element]
"""The root of each story by its name, in reading order: headers, body, text boxes, footers."""

_THROUGH = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo"})
_NOT_SHOWN = frozenset({"Fallback", "del", "moveFrom"})


def is_docx(package: Package) -> bool:
    """Whether a package is a Word document."""
    return package.main.startswith("word/") or package.main.endswith("document.xml")


def read(package: Package) -> tuple[Grid, ...]:
    """A document as grids, with the automatic numbers of its paragraphs."""
    found = stories(package)
    return grids(found, numbers_of(package, found))


def stories(package: Package) -> Stories:
    """Every story of the document: what its main part, its headers and footers hold, and its text boxes."""
    main = package.xml(package.main)
    body = child(main, "body")
    if body is None:
        raise Corrupt("this Word file has no body")
    shown = _shown_parts(package, main)
    headers, footers = (_roots(package, kind, shown) for kind in ("header", "footer"))
    boxes = {f"txbx{number}": box for number, box in enumerate(_text_boxes([body, *headers.values()]), 1)}
    return {**headers, "body": body, **boxes, **footers}


def grids(found: Stories, numbers: Numbers = NO_NUMBERS) -> tuple[Grid, ...]:
    """Every table as a grid, a nested one after the table that holds it; paragraphs between tables as a grid each."""
    reading = _Reading(numbers)
    for name, root in found.items():
        reading.blocks(root, f"docx:{name}", 0)
    return tuple(reading.made)


def element_at(found: Stories, where: str) -> Element | None:
    """The cell (`w:tc`) or paragraph (`w:p`) a place names; None if the document has no such place."""
    story, *steps = where.removeprefix("docx:").split("/")
    element = found.get(story)
    for step in steps:
        parts = re.fullmatch(r"([trcp])(\d{1,6})", step)
        if parts is None or element is None:
            return None
        same = _children(element, {"t": "tbl", "r": "tr", "c": "tc", "p": "p"}[parts[1]])
        element = next((one for at, one in enumerate(same, 1) if at == int(parts[2])), None)
    return element


def _shown_parts(package: Package, main: Element) -> frozenset[str]:
    """The ids of the headers and footers some page shows: a first page's or an even page's only where it is its own."""
    settings = [package.xml(part) for part in package.related(package.main, "settings")]
    even = any(is_on(child(one, "evenAndOddHeaders")) for one in settings)
    shown: set[str] = set()
    for section in main.iter("{*}sectPr"):
        own = {"default": True, "first": is_on(child(section, "titlePg")), "even": even}
        for one in section:
            if local(one) in {"headerReference", "footerReference"} and own.get(attribute(one, "type") or "default"):
                shown.add(attribute(one, "id") or "")
    return frozenset(shown)


def _roots(package: Package, kind: str, shown: frozenset[str]) -> Stories:
    """The headers or footers in the order of their parts' names, by which they are numbered; what is shown of them."""
    names = {package.named(package.main, one) for one in package.relations(package.main) if one.id in shown}
    parts = package.related(package.main, kind)
    return {f"{kind}{at}": package.xml(part) for at, part in enumerate(parts, 1) if part in names}


def _text_boxes(roots: list[Element]) -> Iterator[Element]:
    """Each text box once: of the two writings of an alternative the fallback is left out, unless it is the only one."""
    for root in roots:
        for box in root.iter("{*}txbxContent"):
            if all(_is_read(above) for above in box.iterancestors()):
                yield box


def _is_read(above: Element) -> bool:
    parent = above.getparent()
    if parent is not None and local(parent) == "AlternateContent":
        return branch(parent) is above
    return local(above) not in _NOT_SHOWN


def counted(element: Element, name: str) -> list[Element]:
    """The tables, rows, cells or paragraphs that stand directly in an element, as places count them."""
    return list(_children(element, name))


def _children(element: Element, name: str) -> Iterator[Element]:
    return (one for one in _content(element) if local(one) == name)


def _content(element: Element) -> Iterator[Element]:
    """The children that count, as if controls and revision marks around them were not there."""
    for one in element:
        name = local(one)
        if name in _THROUGH:
            yield from _content(one)
        elif name == "AlternateContent":
            chosen = branch(one)
            yield from _content(chosen) if chosen is not None else ()
        else:
            yield one


class _Reading:
    """The grids of one document as they grow."""

    def __init__(self, numbers: Numbers) -> None:
        self.made: list[Grid] = []
        self._numbers = numbers
        self._cells = 0

    def blocks(self, root: Element, path: str, depth: int) -> None:
        """A story's tables and paragraphs; of a cell (depth above 0) its tables only, the rest is the cell's text."""
        if depth > MAX_DEPTH:
            raise Corrupt(f"its tables are nested more than {MAX_DEPTH} deep")
        counts = {"p": 0, "tbl": 0}
        run: list[Cell] = []
        for block in _content(root):
            kind = local(block)
            if kind not in counts:
                continue
            counts[kind] += 1
            if kind == "p" and depth == 0 and not goes_on(block):
                text = text_of(block, self._numbers)
                run.append(self._count(Cell(where=f"{path}/p{counts['p']}", text=text, row=len(run) + 1, column=1)))
            elif kind == "tbl":
                self._add(f"{path}/p", run)
                run = []
                self._table(block, f"{path}/t{counts[kind]}", depth)
        self._add(f"{path}/p", run)

    def _table(self, table: Element, path: str, depth: int) -> None:
        cells: list[tuple[Cell, Element]] = []
        open_above: dict[int, int] = {}
        shown = 0
        for at, row in enumerate(_children(table, "tr"), 1):
            if _is_gone(row):
                continue
            shown += 1
            open_here: dict[int, int] = {}
            for one in _row(row):
                if one.column in open_above and _continues(one.element):
                    index = open_above[one.column]
                    cells[index] = (_taller(cells[index][0], shown), cells[index][1])
                else:
                    index = len(cells)
                    cells.append((self._cell(one, f"{path}/r{at}", shown), one.element))
                if _is_merged(one.element):
                    open_here[one.column] = index
            open_above = open_here
        self._add(path, [cell for cell, _ in cells])
        for outer, element in cells:
            self.blocks(element, outer.where, depth + 1)

    def _cell(self, one: "_InRow", path: str, row: int) -> Cell:
        text = text_of(one.element, self._numbers)
        where = f"{path}/c{one.number}"
        return self._count(Cell(where=where, text=text, row=row, column=one.column, column_span=one.span))

    def _count(self, cell: Cell) -> Cell:
        self._cells += 1
        if self._cells > MAX_CELLS:
            raise Corrupt(_TOO_MANY)
        return cell

    def _add(self, name: str, cells: list[Cell]) -> None:
        if cells:
            self.made.append(Grid(name=name, cells=tuple(cells)))


class _InRow:
    """A cell in its row: its number there, its grid column and how many it takes, all from 1."""

    def __init__(self, number: int, column: int, element: Element) -> None:
        self.number, self.column, self.element = number, column, element
        self.span = max(_property_number(element, "gridSpan", 1), 1)


def _row(row: Element) -> Iterator[_InRow]:
    """The cells of a row; one merged with its left neighbour (section 17.4.22) widens that, a deleted one is none."""
    before = child(row, "trPr", "gridBefore")
    column = 1 + number(before, 0)
    last: _InRow | None = None
    for at, cell in enumerate(_children(row, "tc"), 1):
        if child(cell, "tcPr", "cellDel") is not None:
            continue
        one = _InRow(at, column, cell)
        column += one.span
        merge = child(cell, "tcPr", "hMerge")
        if last is not None and merge is not None and attribute(merge, "val") in {None, "continue"}:
            last.span += one.span
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _is_gone(row: Element) -> bool:
    """Whether a row is deleted or hidden."""
    properties = child(row, "trPr")
    if properties is None:
        return False
    return child(properties, "del") is not None or is_on(child(properties, "hidden"))


def _is_merged(cell: Element) -> bool:
    """Whether a cell is merged with those below or above it."""
    return any(child(cell, "tcPr", name) is not None for name in ("vMerge", "cellMerge"))


def _continues(cell: Element) -> bool:
    """Whether a cell belongs to the one above (section 17.4.84: without a value it continues) or was merged."""
    merge, revision = child(cell, "tcPr", "vMerge"), child(cell, "tcPr", "cellMerge")
    if merge is not None and attribute(merge, "val") in {None, "continue"}:
        return True
    return revision is not None and attribute(revision, "vMerge") == "cont"


def _taller(cell: Cell, row: int) -> Cell:
    return cell.model_copy(update={"row_span": row - cell.row + 1})


def _property_number(cell: Element, name: str, default: int) -> int:
    return number(child(cell, "tcPr", name), default)
