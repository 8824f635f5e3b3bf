"""Rows of a sheet copied below themselves, and everything below moved down (ISO/IEC 29500-1 section 18).

Takes the parts of a workbook and changes them; raises CannotPlace before anything is changed. Touches nothing else.
"""

import copy
import re
from collections.abc import Iterator

from lxml import etree
from openpyxl.formula.translate import Translator
from openpyxl.utils import get_column_letter

from ooxml.docx_letters import named
from ooxml.editor import CannotPlace
from ooxml.parts import Parts, relations_of
from ooxml.xlsx_sheet import Sheet, area_of, emptied
from ooxml.xlsx_shift import LAST_ROW, Insertion, formula, reference, references
from ooxml.xml import Element, child, local

_FORMULAS = frozenset({"f", "formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula"})
_PLACES = ("ref", "activeCell", "topLeftCell", "r1", "r2")
_ANCHOR = re.compile(rb"(<(?:\w+:)?Anchor>)([^<]*)(</)")
_VML_ROW = re.compile(rb"(<(?:\w+:)?Row>)\s*(\d+)\s*(</)")
_ROW_PARTS = ("/comments", "/threadedComment", "/table", "/pivotTable")


def insert_rows(parts: Parts, sheets: list[Sheet], sheet: Sheet, move: Insertion) -> None:
    """Insert copies of the rows above `move.at`, with their styles, heights and merges, without values."""
    _refuse(sheet, move)
    for other in sheets:
        _unshare(parts, other, move, own=other is sheet)
    _move_sheet(parts.touch(sheet.part), sheet, move)
    _add_copies(sheet, move)
    sheet.index()
    for other in sheets:
        if other is not sheet and _move_tree(parts.xml(other.part), move, own=False):
            parts.touch(other.part)
    _move_workbook(parts, move)
    _move_related(parts, sheet, move)


def forget_order(parts: Parts) -> None:
    """Leave out the order of calculation, which Excel makes anew, and let it calculate when it opens the file."""
    workbook = parts.touch(parts.main)
    rels = relations_of(parts.main)
    for part in parts.related(parts.main, "/calcChain"):
        parts.drop(part)
        root = parts.touch(rels)
        for one in [one for one in root if one.get("Type", "").endswith("/calcChain")]:
            root.remove(one)
    calculation = child(workbook, "calcPr")
    if calculation is not None:
        calculation.set("fullCalcOnLoad", "1")


def has_formulas(parts: Parts, sheets: list[Sheet]) -> bool:
    """Whether any cell of the workbook reckons."""
    return any(True for sheet in sheets for one in parts.xml(sheet.part).iter("{*}c") if child(one, "f") is not None)


def _refuse(sheet: Sheet, move: Insertion) -> None:
    if max(sheet.rows, default=0) + move.rows > LAST_ROW:
        raise CannotPlace("the sheet has no room for another row")
    for one in sheet.data.iter("{*}f"):
        if one.get("t") in {"array", "dataTable"} and one.get("ref"):
            top, _, bottom, _ = area_of(one.get("ref", ""))
            if top < move.at <= bottom:
                raise CannotPlace("a formula over several rows stands across the place of the new row")


def _unshare(parts: Parts, sheet: Sheet, move: Insertion, *, own: bool) -> None:
    """Formulas shared by several cells are written out, as each moves by itself (section 18.3.1.40)."""
    masters: dict[str, tuple[str, str]] = {}
    shared = [one for one in sheet.data.iter("{*}f") if one.get("t") == "shared"]
    if not shared or not (own or any(move.sheet.casefold() in (one.text or "").casefold() for one in shared)):
        return
    parts.touch(sheet.part)
    for one in shared:
        cell = one.getparent()
        place = cell.get("r", "A1") if cell is not None else "A1"
        group = one.get("si", "")
        if one.text:
            masters[group] = (one.text, place)
        elif group in masters:
            text, origin = masters[group]
            one.text = Translator(f"={text}", origin).translate_formula(place)[1:]
        for name in ("t", "si", "ref"):
            one.attrib.pop(name, "")


def _add_copies(sheet: Sheet, move: Insertion) -> None:
    above = max((number for number in sheet.rows if number < move.at), default=0)
    last = sheet.rows.get(above)
    for number in range(move.at - move.rows, move.at):
        if number in sheet.rows and last is not None:
            last.addnext(made := _copied(sheet, sheet.rows[number], number + move.rows))
            last = made
    holder = child(sheet.root, "mergeCells")
    for top, left, bottom, right in sheet.merges:
        if holder is not None and move.copies(top, bottom):
            corners = ((left, top), (right, bottom))
            area = ":".join(f"{get_column_letter(column)}{row + move.rows}" for column, row in corners)
            etree.SubElement(holder, named(holder, "mergeCell"), ref=area)
    if holder is not None and holder.get("count"):
        holder.set("count", str(len(holder)))


def _copied(sheet: Sheet, row: Element, number: int) -> Element:
    """A row with its cells' styles; its formulas look as far away as before."""
    made = copy.copy(row)
    made[:] = []
    made.tail = None
    made.set("r", str(number))
    for column, cell in sheet.cells(row).items():
        blank = emptied(cell)
        place = f"{get_column_letter(column)}{number}"
        blank.set("r", place)
        found = child(cell, "f")
        if found is not None and found.get("t") is None and found.text:
            moved = Translator(f"={found.text}", cell.get("r", place)).translate_formula(place)
            etree.SubElement(blank, named(cell, "f")).text = moved[1:]
        made.append(blank)
    return made


def _move_sheet(root: Element, sheet: Sheet, move: Insertion) -> None:
    for number in sorted(sheet.rows):
        if number >= move.at:
            row = sheet.rows[number]
            cells = sheet.cells(row)
            row.set("r", str(move.row(number)))
            for column, cell in cells.items():
                cell.set("r", f"{get_column_letter(column)}{move.row(number)}")
    _move_tree(root, move, own=True)
    _move_views(root, move)
    for one in root.iter("{*}brk"):
        above = one.getparent()
        if above is not None and local(above) == "rowBreaks" and int(one.get("id", "0")) >= move.at:
            one.set("id", str(int(one.get("id", "0")) + move.rows))


def _move_tree(root: Element, move: Insertion, *, own: bool) -> bool:
    """Every reference and formula below an element; whether any was moved."""
    changed = False
    for one in root.iter(etree.Element):
        for place, text, moved in _moved(one, move, own=own):
            if moved != text:
                changed = True
                if place:
                    one.set(place, moved)
                else:
                    one.text = moved
    return changed


def _moved(one: Element, move: Insertion, *, own: bool) -> Iterator[tuple[str, str, str]]:
    """What of an element names rows: the attribute, empty for its text, what it says, and what it will say."""
    name = local(one)
    if name in _FORMULAS and one.text:
        yield "", one.text, formula(one.text, move, own=own)
    if name == "hyperlink" and (link := one.get("location")):
        yield "location", link, formula(link, move, own=False)
    if name == "worksheetSource" and one.get("sheet", "").casefold() == move.sheet.casefold():
        yield "ref", one.get("ref", ""), reference(one.get("ref", ""), move)
    if not own:
        return
    if name == "sqref" and one.text:
        yield "", one.text, references(one.text, move)
    if name == "row" and local(_above(one)) in {"from", "to"} and (one.text or "").strip().isdecimal():
        yield "", one.text or "", str(move.row(int(one.text or 0) + 1) - 1)
    if areas := one.get("sqref"):
        single = name == "selection"
        yield "sqref", areas, reference(areas, move) if single else references(areas, move)
    for key in _PLACES:
        if area := one.get(key):
            yield key, area, _array(area, move) if name == "f" else reference(area, move)


def _array(area: str, move: Insertion) -> str:
    """The area of a formula over several cells takes no copies in."""
    top, left, bottom, right = area_of(area)
    first = f"{get_column_letter(left)}{move.row(top)}"
    return first if ":" not in area else f"{first}:{get_column_letter(right)}{move.row(bottom)}"


def _above(element: Element) -> Element:
    above = element.getparent()
    return element if above is None else above


def _move_views(root: Element, move: Insertion) -> None:
    """Rows frozen at the top take in a row inserted among them."""
    for pane in root.iter("{*}pane"):
        rows = pane.get("ySplit", "")
        if pane.get("state") in {"frozen", "frozenSplit"} and rows.isdecimal() and int(rows) >= move.at:
            pane.set("ySplit", str(int(rows) + move.rows))


def _move_workbook(parts: Parts, move: Insertion) -> None:
    workbook = parts.touch(parts.main)
    for one in workbook.iter("{*}definedName"):
        one.text = formula(one.text or "", move, own=False)


def _move_related(parts: Parts, sheet: Sheet, move: Insertion) -> None:
    for kind in _ROW_PARTS:
        for part in parts.related(sheet.part, kind):
            _move_tree(parts.touch(part), move, own=True)
    for part in parts.related(sheet.part, "/drawing"):
        _move_drawing(parts.touch(part), move)
    for part in parts.related(sheet.part, "/vmlDrawing"):
        parts.write(part, _moved_vml(parts.bytes_of(part), move))
    for part in parts.related(sheet.part, "/ctrlProp"):
        root = parts.touch(part)
        for key in [key for key in root.attrib if str(key).startswith("fmla")]:
            root.set(key, formula(root.get(key, ""), move, own=True))
    for part in _others(parts):
        if _move_tree(parts.xml(part), move, own=False):
            parts.touch(part)


def _others(parts: Parts) -> Iterator[str]:
    """Parts that name cells of any sheet: charts and what pivot tables are made from."""
    for name in sorted(parts.names):
        if re.fullmatch(r"xl/(charts/chart\w*|pivotCache/pivotCacheDefinition\d+)\.xml", name):
            yield name


def _move_drawing(root: Element, move: Insertion) -> None:
    for frame in root:
        start, end = child(frame, "from", "row"), child(frame, "to", "row")
        if start is None or not (start.text or "").strip().isdecimal():
            continue
        old = int(start.text or 0) + 1
        start.text = str(move.row(old) - 1)
        if end is not None and (end.text or "").strip().isdecimal():
            last = int(end.text or 0) + 1
            stays = frame.get("editAs") in {"oneCell", "absolute"}
            end.text = str((last + move.row(old) - old if stays else move.row(last)) - 1)


def _moved_vml(content: bytes, move: Insertion) -> bytes:
    """Old drawings (notes, buttons): their text is no XML for sure, so it is changed by its marks."""

    def anchor(found: re.Match[bytes]) -> bytes:
        numbers = [one.strip() for one in found[2].split(b",")]
        if len(numbers) == 8 and all(one.lstrip(b"-").isdigit() for one in numbers):
            for at in (2, 6):
                numbers[at] = str(move.row(int(numbers[at]) + 1) - 1).encode()
            return found[1] + b", ".join(numbers) + found[3]
        return found[0]

    def row(found: re.Match[bytes]) -> bytes:
        return found[1] + str(move.row(int(found[2]) + 1) - 1).encode() + found[3]

    return _VML_ROW.sub(row, _ANCHOR.sub(anchor, content))
