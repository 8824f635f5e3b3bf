"""One sheet of a workbook as rows and cells that can be written (ISO/IEC 29500-1 section 18.3).

Takes the root of a sheet's part and changes it; raises Corrupt for references that are none. Touches nothing else.
"""

import copy
import re
from bisect import bisect_left

from lxml import etree
from openpyxl.utils import column_index_from_string, get_column_letter

from ooxml.docx_letters import named
from ooxml.xml import Element, child, local
from records.errors import Corrupt

_CELL = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_AREA = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?")
_MOST_MERGES = 20_000
_NARROW = 5.0

Area = tuple[int, int, int, int]
"""First row and column, last row and column, from 1."""

ORDER = (
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
    "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
    "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
    "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
    "tableParts", "extLst",
)  # fmt: skip
"""The order of a worksheet's elements, which Excel insists on (CT_Worksheet)."""


def area_of(reference: str) -> Area:
    """An area by its reference."""
    found = _AREA.fullmatch(reference.strip())
    if found is None:
        raise Corrupt(f"the sheet holds a reference that is none: {reference[:40]}")
    left, top, right, bottom = found.groups()
    first, last = column_index_from_string(left), column_index_from_string(right or left)
    return int(top), first, int(bottom or top), last


class Sheet:
    """The rows and cells of one sheet, by number."""

    def __init__(self, root: Element, title: str, part: str) -> None:
        """Read the rows; those and cells that do not say where they are get their numbers."""
        self.root, self.title, self.part = root, title, part
        data = child(root, "sheetData")
        if data is None:
            raise Corrupt(f"the sheet {title} has no rows at all")
        self.data = data
        self.index()

    def index(self) -> None:
        """Find the rows and merged ranges anew."""
        self.rows: dict[int, Element] = {}
        number = 0
        for row in self.data:
            if local(row) == "row":
                number = _row_number(row.get("r") or str(number + 1))
                row.set("r", str(number))
                self.rows[number] = row
        self._numbers = sorted(self.rows)
        holder = child(self.root, "mergeCells")
        merged = [] if holder is None else [one for one in holder if local(one) == "mergeCell"][:_MOST_MERGES]
        self.merges = [area_of(one.get("ref", "")) for one in merged]

    def merge_at(self, row: int, column: int) -> Area:
        """The merged range a cell is in, or the cell alone."""
        for area in self.merges:
            if area[0] <= row <= area[2] and area[1] <= column <= area[3]:
                return area
        return row, column, row, column

    def cell(self, row: int, column: int) -> Element | None:
        """A cell, if the sheet has it."""
        found = self.rows.get(row)
        return self.cells(found).get(column) if found is not None else None

    def cells(self, row: Element) -> dict[int, Element]:
        """The cells of a row by column."""
        found: dict[int, Element] = {}
        column = 0
        for one in row:
            if local(one) == "c":
                parts = _CELL.fullmatch(one.get("r") or "")
                column = column_index_from_string(parts[1]) if parts else column + 1
                one.set("r", f"{get_column_letter(column)}{row.get('r')}")
                found[column] = one
        return found

    def make(self, row: int, column: int) -> Element:
        """A cell, made if it is not there, with the style of its row or column."""
        line = self._row(row)
        cells = self.cells(line)
        if column in cells:
            return cells[column]
        made = etree.Element(named(line, "c"), r=f"{get_column_letter(column)}{row}")
        style = self.style_of(row, column)
        if style:
            made.set("s", style)
        following = next((cells[at] for at in sorted(cells) if at > column), None)
        if following is not None:
            following.addprevious(made)
        else:
            line.insert(len(cells), made)
        self._reach(line, row, column)
        return made

    def style_of(self, row: int, column: int) -> str:
        """The style a cell has that is not there yet: its row's, else its column's."""
        line = self.rows.get(row)
        if line is not None and line.get("customFormat") in {"1", "true"}:
            return str(line.get("s", ""))
        return self._column_style(column)

    def is_narrow(self, area: Area, beside: Area) -> bool:
        """Whether a blank cell is a box to tick, not a place for words."""
        wide = self.width(area)
        return wide <= _NARROW or wide * 2 <= self.width(beside)

    def width(self, area: Area) -> float:
        """The width of an area's columns in digits (section 18.3.1.13); hidden ones have none."""
        form = child(self.root, "sheetFormatPr")
        usual = figure(form, "defaultColWidth", 9.14)
        widths = dict.fromkeys(range(area[1], area[3] + 1), usual)
        holder = child(self.root, "cols")
        for one in holder if holder is not None else ():
            hidden = one.get("hidden") in {"1", "true"}
            for column in range(max(int(figure(one, "min", 1)), area[1]), min(int(figure(one, "max", 1)), area[3]) + 1):
                widths[column] = 0 if hidden else figure(one, "width", usual)
        return sum(widths.values())

    def place(self, element: Element) -> None:
        """Put an element where the order of a worksheet has it."""
        rank = ORDER.index(local(element))
        after = [one for one in self.root if local(one) in ORDER[: rank + 1]]
        if after:
            after[-1].addnext(element)
        else:
            self.root.insert(0, element)

    def _row(self, number: int) -> Element:
        if number not in self.rows:
            made = etree.Element(named(self.data, "row"), r=str(number))
            at = bisect_left(self._numbers, number)
            if at < len(self._numbers):
                self.rows[self._numbers[at]].addprevious(made)
            else:
                self.data.append(made)
            self.rows[number] = made
            self._numbers.insert(at, number)
        return self.rows[number]

    def _column_style(self, column: int) -> str:
        holder = child(self.root, "cols")
        for one in holder if holder is not None else ():
            if figure(one, "min", 0) <= column <= figure(one, "max", 0):
                return str(one.get("style", ""))
        return ""

    def _reach(self, line: Element, row: int, column: int) -> None:
        """The hints of how far the row and the sheet go take in a new cell."""
        spans = re.fullmatch(r"(\d+):(\d+)", line.get("spans", ""))
        if spans:
            line.set("spans", f"{min(int(spans[1]), column)}:{max(int(spans[2]), column)}")
        dimension = child(self.root, "dimension")
        if dimension is not None:
            top, left, bottom, right = area_of(dimension.get("ref", "A1"))
            first = f"{get_column_letter(min(left, column))}{min(top, row)}"
            last = f"{get_column_letter(max(right, column))}{max(bottom, row)}"
            dimension.set("ref", first if first == last else f"{first}:{last}")


def figure(element: Element | None, name: str, usual: float) -> float:
    """A measure in an attribute; the usual one where there is none, or what is no measure."""
    said = element.get(name, "") if element is not None else ""
    return float(said) if re.fullmatch(r"\d{1,7}(\.\d{1,20})?", said) else usual


def _row_number(said: str) -> int:
    if not re.fullmatch(r"[1-9]\d{0,6}", said):
        raise Corrupt(f"the sheet holds a reference that is none: {said[:40]}")
    return int(said)


def emptied(cell: Element) -> Element:
    """A copy of a cell with its style alone."""
    made = copy.copy(cell)
    for one in list(made):
        made.remove(one)
    for name in ("t", "cm", "vm"):
        made.attrib.pop(name, "")
    return made
