"""A Word file as grids of cells, each with its place, and from a place back to the element.

Takes bytes; gives Grids and lxml elements. Raises Corrupt and Hold as ooxml/package.py does. Touches nothing.

A place is `docx:` and a path: a story (`body`, `header1`, `footer1`, `txbx1`), then `t` table, `r` row, `c` cell
or `p` paragraph, each counted from 1 within its parent, through content controls and inserted text: nested tables
continue the path (`docx:body/t2/r4/c3/t1/r1/c1`). The XML is walked itself because the paragraph and table API of
python-docx does not see what stands inside content controls and shifts the cells of their rows.
"""

import re
from collections.abc import Iterator

from ooxml.package import Package
from ooxml.words import Element, attribute, child, is_on, is_placeholder, local, text_of
from records.errors import Corrupt
from records.form import Cell, Grid

MAX_CELLS = 50_000
MAX_DEPTH = 12
"""Bounds of one file, in cells and in tables within tables."""
_TOO_MANY = f"it has more than {MAX_CELLS} cells"

Stories = dict[str, Element]
"""The root of each story by its name, in reading order: headers, body, text boxes, footers."""

_THROUGH = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "AlternateContent", "Choice"})


def is_docx(package: Package) -> bool:
    """Whether a package is a Word document."""
    return package.main.startswith("word/") or package.main.endswith("document.xml")


def stories(package: Package) -> Stories:
    """Every story of the document: what its main part, its headers and footers hold, and its text boxes."""
    main = package.xml(package.main)
    body = child(main, "body")
    if body is None:
        raise Corrupt("this Word file has no body")
    headers, footers = (_roots(package, kind) for kind in ("header", "footer"))
    boxes = {f"txbx{number}": box for number, box in enumerate(_text_boxes([body, *headers.values()]), 1)}
    return {**headers, "body": body, **boxes, **footers}


def grids(found: Stories) -> tuple[Grid, ...]:
    """Every table as a grid, a nested one after the table that holds it; paragraphs between tables as a grid each."""
    made: list[Grid] = []
    for name, root in found.items():
        _read_blocks(root, f"docx:{name}", made, 0)
    return tuple(made)


def element_at(found: Stories, where: str) -> Element | None:
    """The cell (`w:tc`) or paragraph (`w:p`) a place names; None if the document has no such place."""
    story, *steps = where.removeprefix("docx:").split("/")
    element = found.get(story)
    for step in steps:
        parts = re.fullmatch(r"([trcp])(\d+)", step)
        if parts is None or element is None:
            return None
        same = _children(element, {"t": "tbl", "r": "tr", "c": "tc", "p": "p"}[parts[1]])
        element = next((one for number, one in enumerate(same, 1) if number == int(parts[2])), None)
    return element


def _roots(package: Package, kind: str) -> Stories:
    return {f"{kind}{number}": package.xml(part) for number, part in enumerate(package.related(package.main, kind), 1)}


def _text_boxes(roots: list[Element]) -> Iterator[Element]:
    """Each text box once: of the two writings of an alternative the fallback is left out."""
    for root in roots:
        for box in root.iter("{*}txbxContent"):
            if not any(local(above) == "Fallback" for above in box.iterancestors()):
                yield box


def _children(element: Element, name: str) -> Iterator[Element]:
    return (one for one in _content(element) if local(one) == name)


def _content(element: Element) -> Iterator[Element]:
    """The children that count, as if controls and revision marks around them were not there."""
    for one in element:
        if local(one) in _THROUGH:
            yield from _content(one)
        else:
            yield one


def _read_blocks(root: Element, path: str, made: list[Grid], depth: int) -> None:
    """The tables and paragraphs of a story; of a cell (depth above 0) its tables only, the rest is the cell's text."""
    if depth > MAX_DEPTH:
        raise Corrupt(f"its tables are nested more than {MAX_DEPTH} deep")
    counts = {"p": 0, "tbl": 0}
    run: list[Cell] = []
    for block in _content(root):
        kind = local(block)
        if kind not in counts:
            continue
        counts[kind] += 1
        if kind == "p" and depth == 0:
            if len(run) == MAX_CELLS:
                raise Corrupt(_TOO_MANY)
            run.append(Cell(where=f"{path}/p{counts[kind]}", text=_shown(block), row=len(run) + 1, column=1))
        elif kind == "tbl":
            _add(made, f"{path}/p", run)
            run = []
            _read_table(block, f"{path}/t{counts[kind]}", made, depth)
    _add(made, f"{path}/p", run)


def _read_table(table: Element, path: str, made: list[Grid], depth: int) -> None:
    cells: list[tuple[Cell, Element]] = []
    open_above: dict[int, int] = {}
    for row_number, row in enumerate(_children(table, "tr"), 1):
        deleted = child(row, "trPr", "del") is not None
        for number, column, cell in _cells(row):
            span = _number(child(cell, "tcPr", "gridSpan"), 1)
            if column in open_above and _continues(cell):
                _stretch(cells, open_above[column])
                continue
            open_above[column] = len(cells)
            where = f"{path}/r{row_number}/c{number}"
            text = "" if deleted else _shown(cell)
            cells.append((Cell(where=where, text=text, row=row_number, column=column, column_span=span), cell))
    _add(made, path, [cell for cell, _ in cells])
    for outer, element in cells:
        _read_blocks(element, outer.where, made, depth + 1)


def _cells(row: Element) -> Iterator[tuple[int, int, Element]]:
    """Each cell of a row with its number and its grid column, both from 1."""
    column = 1 + _number(child(row, "trPr", "gridBefore"), 0)
    for number, cell in enumerate(_children(row, "tc"), 1):
        yield number, column, cell
        column += _number(child(cell, "tcPr", "gridSpan"), 1)


def _continues(cell: Element) -> bool:
    """Whether a cell belongs to the one above (section 17.4.84: without a value it continues)."""
    merge = child(cell, "tcPr", "vMerge")
    return merge is not None and attribute(merge, "val") in {None, "continue"}


def _stretch(cells: list[tuple[Cell, Element]], index: int) -> None:
    cell, element = cells[index]
    cells[index] = (cell.model_copy(update={"row_span": cell.row_span + 1}), element)


def _number(element: Element | None, default: int) -> int:
    value = attribute(element, "val") if element is not None else None
    return int(value) if value is not None and value.isdecimal() else default


def _shown(element: Element) -> str:
    """What is read there, which is nothing while a control around it shows its prompt or the cell is deleted."""
    controls = (above for above in element.iterancestors() if local(above) == "sdt")
    if is_on(child(element, "tcPr", "cellDel")) or any(is_placeholder(control) for control in controls):
        return ""
    return text_of(element)


def _add(made: list[Grid], name: str, cells: list[Cell]) -> None:
    if sum(len(grid.cells) for grid in made) + len(cells) > MAX_CELLS:
        raise Corrupt(_TOO_MANY)
    if cells:
        made.append(Grid(name=name, cells=tuple(cells)))
