"""A customer's own workbook, written in place.

Takes the parts of a package, gives an editor of them; raises CannotPlace. Touches nothing else. Only the cells that
are written to change, with the strings they say; formulas, merges and formats stay.
"""

import re
from datetime import date, datetime

from lxml import etree
from openpyxl.utils import column_index_from_string, get_column_letter

from ooxml.blanks import carried, gap_for
from ooxml.boxes import glyph, is_box, mark_for, tick_for, unticked
from ooxml.docx_letters import named
from ooxml.editor import CannotPlace, cleaned, day_in
from ooxml.parts import Parts
from ooxml.xlsx_picture import add_picture
from ooxml.xlsx_rows import forget_order, has_formulas, insert_rows
from ooxml.xlsx_sheet import Area, Sheet, area_of
from ooxml.xlsx_shift import Insertion
from ooxml.xlsx_styles import Styles
from ooxml.xlsx_texts import Strings, clear
from ooxml.xml import Element, attribute, child, local

LONGEST = 32_767
"""Characters in one cell (Excel's own limit)."""
_WHERE = re.compile(r"xlsx:(.+)!([A-Z]{1,3})([1-9]\d{0,6})(?:\+([1-9]\d{0,3}))?", re.DOTALL)
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,13})(?:\.\d{1,12})?")
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_ON = {"1", "true"}


class XlsxEditor:
    """A workbook being written."""

    def __init__(self, parts: Parts) -> None:
        """Read the list of sheets; each is read when it is written to."""
        self._parts = parts
        self._strings, self._styles = Strings(parts), Styles(parts)
        self._sheets: dict[str, Sheet] = {}
        self._lines: dict[str, _Lines] = {}
        properties = child(parts.xml(parts.main), "workbookPr")
        is_1904 = properties is not None and properties.get("date1904") in _ON
        self._epoch = _EPOCH_1904 if is_1904 else _EPOCH
        self._form = ""
        self._reckons: bool | None = None

    def put(self, where: str, text: str, label: str = "") -> None:
        """See Editor."""
        sheet, area = self._target(where)
        said = cleaned(text)
        if self._put_typed(sheet, area, said, label):
            return
        old = sheet.cell(*area[:2])
        words = self._strings.words(old if old is not None else self._blank(sheet))
        start, end, new = gap_for(words.text, said, cleaned(label))
        words.replace(start, end, new)
        self._write(sheet, words.text)
        cell = sheet.make(*area[:2])
        self._strings.write(cell, words) if words.text else clear(cell)
        self._let_grow(sheet, cell, area, words.text)

    def put_value(self, where: str, value: float | date, label: str = "") -> None:
        """See Editor."""
        sheet, area = self._target(where)
        asked = self._styles.asks(self._styled(sheet, area))
        is_day = isinstance(value, date)
        said = value.isoformat() if isinstance(value, date) else f"{value:.12g}"
        fits = asked == "date" if is_day else asked in {"general", "number", "percent"}
        old = self._says(sheet, area).strip()
        if not fits or (old and not _NUMBER.fullmatch(old)):
            self.put(where, said, label)
            return
        self._number(sheet, area, self._serial(value) if isinstance(value, date) else value)

    def tick(self, where: str, option: str) -> None:
        """See Editor."""
        sheet, area = self._target(where)
        said = self._says(sheet, area)
        try:
            gap = tick_for(said, option, self._whole_form())
        except CannotPlace:
            self._tick_beside(sheet, area, said, option)
            return
        if gap.words != said[gap.start : gap.end]:
            self._replace(sheet, area, gap)

    def add_row(self, after: str) -> str:
        """See Editor."""
        sheet, row, column, lines = self._found(after)
        self._refuse_protected(sheet, "insertRows")
        area = sheet.merge_at(row, column)
        top, bottom = min(area[0], row), area[2]
        carry = self._carried(sheet, top, bottom)
        move = Insertion(sheet=sheet.title, at=bottom + 1, rows=bottom - top + 1)
        names = lines.named(range(top, bottom + 1))
        insert_rows(self._parts, self._every_sheet(), sheet, move)
        forget_order(self._parts)
        keys = lines.insert(bottom, names)
        for at, words in carry.items():
            self._say(sheet, at, words)
        self._form = ""
        base, number = keys[row - top]
        return f"xlsx:{sheet.title}!{get_column_letter(column)}{base}+{number}"

    def place_picture(self, where: str, picture: bytes, name: str) -> None:
        """See Editor."""
        sheet, area = self._target(where)
        self._refuse_protected(sheet, "objects")
        add_picture(self._parts, sheet, area, picture, cleaned(name))

    def text(self, where: str) -> str:
        """See Editor."""
        sheet, row, column, _ = self._found(where)
        return self._says(sheet, sheet.merge_at(row, column)).strip()

    def place_now(self, where: str) -> str:
        """See Editor."""
        sheet, row, column, _ = self._found(where)
        return f"xlsx:{sheet.title}!{get_column_letter(column)}{row}"

    def content(self) -> bytes:
        """See Editor."""
        return self._parts.content()

    def _found(self, where: str) -> tuple[Sheet, int, int, "_Lines"]:
        """The sheet, present row, column and numbering of a place of the file as read."""
        parts = _WHERE.fullmatch(where)
        if parts is None or column_index_from_string(parts[2]) > 16_384:
            raise CannotPlace(f"there is no {where} in this file")
        sheet = self._sheet(parts[1])
        lines = self._lines[parts[1]]
        row = lines.present(int(parts[3]), int(parts[4] or 0))
        if row is None:
            raise CannotPlace(f"there is no {where} in this file")
        return sheet, row, column_index_from_string(parts[2]), lines

    def _target(self, where: str) -> tuple[Sheet, Area]:
        """A cell that may be written to, with the range it is merged in."""
        sheet, row, column, _ = self._found(where)
        area = sheet.merge_at(row, column)
        self._refuse(sheet, area)
        return sheet, area

    def _refuse(self, sheet: Sheet, area: Area) -> None:
        cell = sheet.cell(*area[:2])
        if (cell is not None and child(cell, "f") is not None) or _reckoned(sheet, area):
            raise CannotPlace("a formula stands there")
        if self._is_protected(sheet) and self._styles.is_locked(self._styled(sheet, area)):
            raise CannotPlace("locked: the form does not let this cell be changed")

    def _sheet(self, title: str) -> Sheet:
        if title not in self._sheets:
            for one in self._parts.xml(self._parts.main).iter("{*}sheet"):
                if one.get("name") == title:
                    part = self._parts.target(self._parts.main, attribute(one, "id") or "")
                    if part in self._parts.names and local(self._parts.xml(part)) == "worksheet":
                        self._sheets[title] = Sheet(self._parts.xml(part), title, part)
                        self._lines[title] = _Lines()
        if title not in self._sheets:
            raise CannotPlace(f"there is no sheet {title} in this file")
        return self._sheets[title]

    def _every_sheet(self) -> list[Sheet]:
        titles = [one.get("name", "") for one in self._parts.xml(self._parts.main).iter("{*}sheet")]
        found: list[Sheet] = []
        for title in titles:
            try:
                found.append(self._sheet(title))
            except CannotPlace:
                continue  # a sheet of a chart or dialogue has no rows
        return found

    def _blank(self, sheet: Sheet) -> Element:
        return etree.Element(named(sheet.root, "c"))

    def _styled(self, sheet: Sheet, area: Area) -> Element:
        """The cell, or one that looks as it would if it were made."""
        found = sheet.cell(*area[:2])
        if found is not None:
            return found
        made = self._blank(sheet)
        made.set("s", sheet.style_of(*area[:2]) or "0")
        return made

    def _says(self, sheet: Sheet, area: Area) -> str:
        cell = sheet.cell(*area[:2])
        return self._strings.words(cell).text if cell is not None else ""

    def _put_typed(self, sheet: Sheet, area: Area, said: str, label: str) -> bool:
        """Write a number or day as such where the format asks for one and nothing else stands in the cell."""
        old = self._says(sheet, area)
        if old.strip() and not _NUMBER.fullmatch(old.strip()):
            return False
        asked = self._styles.asks(self._styled(sheet, area))
        day = day_in(said) if asked == "date" else None
        if day is not None:
            self._number(sheet, area, self._serial(day))
            return True
        share = said.strip().rstrip("%％")
        if asked == "percent" and share != said.strip() and _NUMBER.fullmatch(share.strip()):
            self._number(sheet, area, float(share) / 100)
            return True
        if asked == "number" and _NUMBER.fullmatch(said.strip()) and not label.strip() in old.strip() != "":
            self._number(sheet, area, float(said))
            return True
        return False

    def _number(self, sheet: Sheet, area: Area, value: float) -> None:
        self._write(sheet, "")
        cell = sheet.make(*area[:2])
        clear(cell)
        made = etree.Element(named(cell, "v"))
        made.text = f"{value:.15g}"
        cell.insert(0, made)

    def _serial(self, value: date) -> float:
        """The number Excel keeps for a day (section 18.17.4.1)."""
        days = (value - self._epoch).days if not isinstance(value, datetime) else (value.date() - self._epoch).days
        seconds = value.hour * 3600 + value.minute * 60 + value.second if isinstance(value, datetime) else 0
        return days + seconds / 86_400

    def _write(self, sheet: Sheet, text: str) -> None:
        """Before a cell is written to: it fits, and what is reckoned from it will be reckoned anew."""
        if len(text) > LONGEST:
            raise CannotPlace(f"the text is longer than the {LONGEST} letters a cell can hold")
        self._parts.touch(sheet.part)
        self._form = ""
        if self._reckons is None:
            self._reckons = has_formulas(self._parts, self._every_sheet())
            calculation = child(self._parts.xml(self._parts.main), "calcPr")
            if self._reckons and calculation is not None:
                self._parts.touch(self._parts.main)
                calculation.set("fullCalcOnLoad", "1")

    def _let_grow(self, sheet: Sheet, cell: Element, area: Area, text: str) -> None:
        """Lines are broken where there are some; a row whose height is automatic is measured anew by the program."""
        if "\n" in text and not self._styles.is_wrapped(cell):
            self._styles.wrap(cell)
        row = sheet.rows[area[0]]
        alone = (area[0], area[1]) == (area[2], area[3])
        if alone and self._styles.is_wrapped(cell) and row.get("customHeight") not in _ON and len(text) > 8:
            row.attrib.pop("ht", "")

    def _replace(self, sheet: Sheet, area: Area, gap: tuple[int, int, str]) -> None:
        old = sheet.cell(*area[:2])
        words = self._strings.words(old if old is not None else self._blank(sheet))
        words.replace(*gap)
        self._write(sheet, words.text)
        self._strings.write(sheet.make(*area[:2]), words)

    def _say(self, sheet: Sheet, at: tuple[int, int], said: str | float) -> None:
        area = (*at, *at)
        if isinstance(said, str):
            self._replace(sheet, area, (0, 0, said))
        else:
            self._number(sheet, area, said)

    def _tick_beside(self, sheet: Sheet, area: Area, said: str, option: str) -> None:
        """No box stands in the option's cell: the small cell beside it is one, or holds one."""
        mark = mark_for(self._whole_form())
        if not said.strip():
            self._replace(sheet, area, (0, len(said), mark))
            return
        for column in (area[1] - 1, area[3] + 1):
            beside = sheet.merge_at(area[0], max(column, 1))
            inked = self._says(sheet, beside)
            if beside != area and (is_box(inked) or (not inked.strip() and sheet.is_narrow(beside, area))):
                self._refuse(sheet, beside)
                sign = glyph(inked.strip(), self._whole_form()) if inked.strip() else mark
                self._replace(sheet, beside, (0, len(inked), sign))
                return
        raise CannotPlace(f"there is no box beside “{option}”")

    def _carried(self, sheet: Sheet, top: int, bottom: int) -> dict[tuple[int, int], str | float]:
        """What of the copied rows' words stands in the copies: labels, boxes, the next number."""
        found: dict[tuple[int, int], str | float] = {}
        first = True
        for row in range(top, bottom + 1):
            line = sheet.rows.get(row)
            for column, cell in sheet.cells(line).items() if line is not None else ():
                area = sheet.merge_at(row, column)
                said = self._strings.words(cell).text
                if not said.strip() or child(cell, "f") is not None or area[0] < top or area[2] > bottom:
                    continue
                kept = unticked(said) or carried(said, first=first)
                first = False
                if kept:
                    is_number = cell.get("t") in {None, "n"} and kept.isdecimal()
                    found[row + bottom - top + 1, column] = float(kept) if is_number else kept
        return found

    def _whole_form(self) -> str:
        if not self._form:
            cells = [one for sheet in self._every_sheet() for one in sheet.data.iter("{*}c") if one.get("t")]
            self._form = "".join(self._strings.words(one).text for one in cells[:5000])
        return self._form

    def _is_protected(self, sheet: Sheet) -> bool:
        mark = child(sheet.root, "sheetProtection")
        return mark is not None and mark.get("sheet", "0") in _ON

    def _refuse_protected(self, sheet: Sheet, what: str) -> None:
        """Section 18.3.1.85: an attribute that is on forbids; rows may not be inserted unless it says otherwise."""
        mark = child(sheet.root, "sheetProtection")
        usual = "1" if what == "insertRows" else "0"
        if self._is_protected(sheet) and mark is not None and mark.get(what, usual) in _ON:
            raise CannotPlace("locked: the form does not let rows or pictures be added")


class _Lines:
    """Which row of the file as read, or copy of one, stands where now."""

    def __init__(self) -> None:
        self._order: list[tuple[int, int]] = []
        self._copies: dict[int, int] = {}

    def present(self, row: int, copy: int) -> int | None:
        """The present number of a row of the file as read, or of its copy."""
        self._reach(row)
        return self._order.index((row, copy)) + 1 if (row, copy) in self._order else None

    def named(self, rows: range) -> list[int]:
        """The rows of the file as read that stand at present numbers, or of which these are copies."""
        self._reach(rows[-1])
        return [self._order[number - 1][0] for number in rows]

    def insert(self, below: int, originals: list[int]) -> list[tuple[int, int]]:
        """Copies of rows now stand below the row at a present number; their names."""
        keys = []
        for row in originals:
            self._copies[row] = self._copies.get(row, 0) + 1
            keys.append((row, self._copies[row]))
        self._order[below:below] = keys
        return keys

    def _reach(self, row: int) -> None:
        known = max((one for one, _ in self._order), default=0)
        self._order += [(one, 0) for one in range(known + 1, min(row, 20_000) + 1)]


def _reckoned(sheet: Sheet, area: Area) -> bool:
    """Whether a formula over several cells reckons this one (section 18.3.1.40)."""
    for one in sheet.data.iter("{*}f"):
        if one.get("t") in {"array", "dataTable"} and one.get("ref"):
            top, left, bottom, right = area_of(one.get("ref", ""))
            if top <= area[0] <= bottom and left <= area[1] <= right:
                return True
    return False
