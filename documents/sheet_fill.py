"""Fills a workbook template: tags in cells, headers and footers, and one row for each entry of the list.

Takes a Book and values; gives the parts changed; raises ConfigError for a name nothing stands behind; touches
nothing. Values stay what they are: dates and numbers become typed cells under the template's own number format, text
stays text whatever sign it begins with. What the tags do not name (logos, widths, print set-up) is left as it came.
"""

import copy
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from lxml import etree

from documents.environment import clean
from documents.sheet import MAIN, ROW, STRINGS, STYLES, TAG, WORKBOOK, Book, Sheet, split
from documents.sheet_height import Heights
from records.errors import ConfigError

Value = str | float | date | None
Values = Mapping[str, Value]
"""`doc.title`, `period`, `row.customer` … and what stands behind each."""

LONGEST = 32_767
"""Characters in one cell (Excel's own limit)."""
LONGEST_PAGE_TEXT = 255
"""Characters in one header or footer (ISO/IEC 29500-1, 18.3.1.39 and 46)."""
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TABLE = re.compile(r"xl/tables/[^/]+\.xml")


def fill(book: Book, values: Values, rows: Sequence[Values]) -> dict[str, bytes]:
    """The workbook's parts, filled. A list without entries leaves one blank row, as a sheet of paper would."""
    filler = _Filler(book, values)
    parts = dict(book.parts)
    for sheet in book.sheets:
        grown = filler.sheet(sheet, rows)
        if grown:
            parts |= _tables(book, sheet, *grown)
        parts[sheet.part] = _written(sheet.root)
    filler.forget_tags()
    parts[STYLES] = _written(book.styles)
    parts[WORKBOOK] = _written(book.workbook)
    if book.strings is not None:
        parts[STRINGS] = _written(book.strings)
    return parts


class _Filler:
    """One workbook being filled."""

    def __init__(self, book: Book, values: Values) -> None:
        self._book = book
        self._values = values
        properties = book.workbook.find(f"{MAIN}workbookPr")
        is_1904 = properties is not None and properties.get("date1904") in {"1", "true"}
        self._epoch = _EPOCH_1904 if is_1904 else _EPOCH
        self._quoted: dict[str, str] = {}
        self._shared: dict[str, int] = {}
        self._tags_end = 0 if book.strings is None else len(book.strings)

    def sheet(self, sheet: Sheet, rows: Sequence[Values]) -> tuple[int, int] | None:
        """Fill one sheet; the list's row before and after, where it has one."""
        prototype = self._book.prototype(sheet)
        for row in sheet.rows():
            if row is not prototype:
                self._row(row, self._texts(row), self._values)
        for text in sheet.page_texts():
            text.text = self._page_text(text.text or "")
        return None if prototype is None else self._list(sheet, prototype, rows)

    def _texts(self, row: Any) -> list[str]:
        return [self._book.text(cell) for cell in row]

    def _list(self, sheet: Sheet, prototype: Any, rows: Sequence[Values]) -> tuple[int, int]:
        first = int(prototype.get("r"))
        last = first + max(len(rows), 1) - 1
        texts = self._texts(prototype)
        blank: Values = dict.fromkeys(name for text in texts for name in TAG.findall(text) if name.startswith(ROW))
        parent = prototype.getparent()
        heights = Heights(self._book, sheet, prototype)
        _clear_from(prototype)
        for number, values in enumerate(rows or [blank], first):
            row = copy.deepcopy(prototype)
            _renumber(row, number)
            self._row(row, texts, {**self._values, **values})
            heights.fit(row, [_said(text, values) for text in texts])
            parent.append(row)
        _grow(self._book, sheet, first, last)
        return first, last

    def _row(self, row: Any, texts: Sequence[str], values: Values) -> None:
        for cell, text in zip(row, texts, strict=True):
            if TAG.search(text):
                self._cell(cell, text, values)

    def _cell(self, cell: Any, text: str, values: Values) -> None:
        """A tag alone gives the value itself; among words it gives text."""
        alone = TAG.fullmatch(text.strip())
        value = _of(values, alone[1]) if alone else TAG.sub(lambda found: _printed(_of(values, found[1])), text)
        for child in list(cell):
            cell.remove(child)
        cell.attrib.pop("t", None)
        if isinstance(value, str):
            self._say(cell, value)
        elif value is not None:
            number = (value - self._epoch).days if isinstance(value, date) else value
            etree.SubElement(cell, f"{MAIN}v").text = f"{number:.15g}"

    def _say(self, cell: Any, value: str) -> None:
        said = _ESCAPE.sub("_x005F_", clean(value))[:LONGEST]
        if not said:
            return
        if said.startswith(_FORMULA_SIGNS):
            cell.set("s", self._quoted_style(cell.get("s", "0")))
        if self._book.strings is None:
            cell.set("t", "inlineStr")
            _add_text(etree.SubElement(cell, f"{MAIN}is"), said)
        else:
            cell.set("t", "s")
            etree.SubElement(cell, f"{MAIN}v").text = str(self._share(self._book.strings, said))

    def _share(self, strings: Any, said: str) -> int:
        """The place of a text among the shared strings; each is there once."""
        if said not in self._shared:
            # Not len(strings): the parser's tree counts its children anew each time.
            self._shared[said] = self._tags_end + len(self._shared)
            _add_text(etree.SubElement(strings, f"{MAIN}si"), said)
        return self._shared[said]

    def _quoted_style(self, style: str) -> str:
        """The same style with the mark that keeps text from becoming a formula when someone edits the cell."""
        if style not in self._quoted:
            formats = self._book.styles.find(f"{MAIN}cellXfs")
            quoted = copy.deepcopy(formats[int(style)])
            quoted.set("quotePrefix", "1")
            formats.append(quoted)
            formats.set("count", str(len(formats)))
            self._quoted[style] = str(len(formats) - 1)
        return self._quoted[style]

    def _page_text(self, text: str) -> str:
        """A header or footer; `&` begins a code there, so a value's own is doubled."""
        filled = TAG.sub(lambda found: clean(_printed(_of(self._values, found[1]))).replace("&", "&&"), text)
        if len(filled) > LONGEST_PAGE_TEXT:
            mend = "Take a tag out of it, or shorten what stands there."
            raise ConfigError(text, f"the header or footer grows longer than {LONGEST_PAGE_TEXT} characters", mend)
        return filled

    def forget_tags(self) -> None:
        """The cells hold their values themselves; the shared strings of the tags are said nowhere any more."""
        strings = () if self._book.strings is None else self._book.strings[: self._tags_end]
        for string in strings:
            if TAG.search("".join(string.itertext())):
                for child in list(string):
                    string.remove(child)
                etree.SubElement(string, f"{MAIN}t")
        if self._book.strings is not None:
            self._book.strings.attrib.pop("count", None)
            self._book.strings.set("uniqueCount", str(len(self._book.strings)))


def _add_text(parent: Any, said: str) -> None:
    text = etree.SubElement(parent, f"{MAIN}t")
    text.text = said
    text.set(_SPACE, "preserve")


def _of(values: Values, name: str) -> Value:
    if name not in values:
        raise ConfigError(
            f"{{{{ {name} }}}}", "the template names what there is not", "Run `kesu template check` on it."
        )
    return values[name]


def _printed(value: Value) -> str:
    if value is None:
        return ""
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def _clear_from(prototype: Any) -> None:
    """Take the list's row out, and the rows below it, which hold borders at most."""
    parent = prototype.getparent()
    for row in [prototype, *prototype.itersiblings()]:
        if row is not prototype and any(len(cell) for cell in row):
            mend = "Put it above the list: the list grows downwards."
            raise ConfigError(f"row {row.get('r')}", "something stands below the list's row", mend)
        parent.remove(row)


def _said(text: str, values: Values) -> str:
    """What a cell of the list will say, near enough to reckon its height."""
    return TAG.sub(lambda found: _printed(values.get(found[1])), text)


def _renumber(row: Any, number: int) -> None:
    row.set("r", str(number))
    for cell in row:
        cell.set("r", f"{split(cell.get('r'))[0]}{number}")


def _grow(book: Book, sheet: Sheet, first: int, last: int) -> None:
    """Whatever reached to the list's row reaches to its last one: filter, formats, checks, print area."""
    for element in sheet.root.iter(f"{MAIN}autoFilter", f"{MAIN}dimension"):
        element.set("ref", _grown(element.get("ref", ""), first, last))
    for element in sheet.root.iter(f"{MAIN}conditionalFormatting", f"{MAIN}dataValidation"):
        element.set("sqref", _grown(element.get("sqref", ""), first, last))
    for name in book.workbook.iterfind(f"{MAIN}definedNames/{MAIN}definedName"):
        owner, _, area = (name.text or "").rpartition("!")
        if owner.strip("'").replace("''", "'") == sheet.name:
            name.text = f"{owner}!{_grown(area, first, last)}"


def _grown(reference: str, first: int, last: int) -> str:
    """`A4:U5 B5` with 5 as the list's row, 80 as its last: `A4:U80 B5:B80`; absolute ones (`$A$4:$U$5`) alike."""
    single = re.sub(rf"(?<![:\w$])(\$?[A-Z]+\$?){first}(?![:\d])", rf"\g<0>:\g<1>{first}", reference)
    return re.sub(rf"(:\$?[A-Z]+\$?){first}(?!\d)", rf"\g<1>{last}", single)


def _tables(book: Book, sheet: Sheet, first: int, last: int) -> Iterator[tuple[str, bytes]]:
    """The sheet's tables (ListObjects), grown with their rows."""
    relations = book.parts.get(sheet.part.replace("worksheets/", "worksheets/_rels/") + ".rels", b"")
    for name, content in book.parts.items():
        if _TABLE.fullmatch(name) and name.rpartition("/")[2].encode() in relations:
            root = etree.fromstring(content)
            for element in (root, *root.iter(f"{MAIN}autoFilter")):
                element.set("ref", _grown(element.get("ref", ""), first, last))
            yield name, _written(root)


def _written(root: Any) -> bytes:
    return bytes(etree.tostring(root, encoding="UTF-8", standalone=True))
