"""The formats of a workbook's cells: what number format they have, whether they are locked or wrapped (section 18.8).

Takes the parts of a workbook; adds a style only for text of several lines in a cell that would not break them.
Raises nothing, touches nothing else.
"""

import copy
from typing import Literal

from lxml import etree
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_datetime

from ooxml.docx_letters import named
from ooxml.parts import Parts
from ooxml.xml import Element, child, local

Asks = Literal["general", "text", "date", "time", "number", "percent"]
_OFF = {"0", "false"}


class Styles:
    """The cell formats of a workbook by their number."""

    def __init__(self, parts: Parts) -> None:
        """Find the part, if there is one."""
        self._parts = parts
        found = parts.related(parts.main, "/styles")
        self._part = found[0] if found else ""
        self._wrapped: dict[str, str] = {}
        root = parts.xml(self._part) if found else None
        holder = child(root, "cellXfs") if root is not None else None
        self._formats = list(holder) if holder is not None else []
        numbers = child(root, "numFmts") if root is not None else None
        own = {one.get("numFmtId", ""): one.get("formatCode", "") for one in numbers} if numbers is not None else {}
        self._codes = {str(number): code for number, code in BUILTIN_FORMATS.items()} | own

    def asks(self, cell: Element) -> Asks:
        """What kind of value the cell's number format is made for."""
        found = self._format(cell)
        code = self._codes.get(found.get("numFmtId", "0"), "General") if found is not None else "General"
        kind = is_datetime(code)
        if kind is not None:
            return "time" if kind == "time" else "date"
        if code.lower() == "general":
            return "general"
        if "@" in code:
            return "text"
        return "percent" if "%" in code else "number"

    def is_locked(self, cell: Element | None) -> bool:
        """Whether a protected sheet keeps the cell from being changed: so unless its format says otherwise."""
        found = self._format(cell) if cell is not None else None
        mark = child(found, "protection") if found is not None else None
        return mark is None or mark.get("locked", "1") not in _OFF

    def is_wrapped(self, cell: Element) -> bool:
        """Whether lines are broken in the cell."""
        found = self._format(cell)
        alignment = child(found, "alignment") if found is not None else None
        return alignment is not None and alignment.get("wrapText", "0") not in _OFF

    def wrap(self, cell: Element) -> None:
        """Give the cell its own format, but with lines broken."""
        style = cell.get("s", "0")
        found = self._format(cell)
        if found is None:
            return
        if style not in self._wrapped:
            self._parts.touch(self._part)
            made = copy.deepcopy(found)
            alignment = child(made, "alignment")
            if alignment is None:
                alignment = etree.Element(named(made, "alignment"))
                made.insert(0, alignment)
            alignment.set("wrapText", "1")
            made.set("applyAlignment", "1")
            self._formats[-1].addnext(made)
            self._formats.append(made)
            holder = made.getparent()
            if holder is not None and holder.get("count"):
                holder.set("count", str(len(self._formats)))
            self._wrapped[style] = str(len(self._formats) - 1)
        cell.set("s", self._wrapped[style])

    def _format(self, cell: Element) -> Element | None:
        number = cell.get("s", "0")
        at = int(number) if number.isdecimal() and len(number) < 7 else 0
        return self._formats[at] if at < len(self._formats) and local(self._formats[at]) == "xf" else None
