"""Workbooks for the makers: cells said once, with style, value and place; formulas with the value Excel last saw."""

import datetime as dt
import io
import re
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet.properties import PageSetupProperties

from tests.forms.make.ja_kit import SAME, Form, convert, write_package

STAMP = dt.datetime(2026, 1, 5, 8, 0, 0)  # noqa: DTZ001  (a workbook's own time has no zone)
GREY = "D9D9D9"
READINGS = {
    "発生原因": "ハッセイゲンイン",
    "流出原因": "リュウシュツゲンイン",
    "品名": "ヒンメイ",
    "品番": "ヒンバン",
    "客先": "キャクサキ",
    "納入数": "ノウニュウスウ",
    "不良数": "フリョウスウ",
    "発行日": "ハッコウビ",
    "恒久対策": "コウキュウタイサク",
}


def bounds(ref: str) -> tuple[int, int, int, int]:
    """First column, first row, last column, last row."""
    low, top, high, bottom = (number or 0 for number in range_boundaries(ref))
    return low, top, high, bottom


class Book:
    """One workbook of a form."""

    def __init__(self, form: Form, title: str, font: str = "ＭＳ Ｐゴシック", size: float = 9):
        self.form, self.font, self.size = form, font, size
        self.book = Workbook()
        self.ws: Any = self.book.worksheets[0]
        self.ws.title = title
        self.cached: dict[tuple[str, str], Any] = {}
        self.changes: list[Any] = []
        self.fit = True

    def sheet(self, title: str) -> Any:
        """Go on in a new sheet."""
        self.ws = self.book.create_sheet(title)
        return self.ws

    def cols(self, widths: dict[str, float]) -> None:
        """Column widths, `A` or `A:AZ`."""
        for span, width in widths.items():
            first, _, last = span.partition(":")
            low, _, high, _ = bounds(f"{first}1:{last or first}1")
            for number in range(low, high + 1):
                self.ws.column_dimensions[get_column_letter(number)].width = width

    def rows(self, heights: dict[int, float]) -> None:
        """Row heights in points."""
        for row, height in heights.items():
            self.ws.row_dimensions[row].height = height

    def lay(self, *cells: Any) -> None:
        """Write cells given by L, V, N."""
        for ref, text, key, says, style in cells:
            self._write(ref, text, style)
            if key:
                self.form.say(key, text, says)
                self.form.put(key, f"xlsx:{self.ws.title}!{ref.split(':')[0]}")

    def _write(self, ref: str, text: Any, style: dict[str, Any]) -> None:
        low, top, _, _ = bounds(ref)
        cell = self.ws.cell(top, low)
        if isinstance(text, tuple):
            text, self.cached[(self.ws.title, cell.coordinate)] = text
        cell.value = text
        cell.font = Font(
            name=style.get("font", self.font),
            size=style.get("sz", self.size),
            bold=style.get("b", False),
            color=style.get("color"),
            italic=style.get("i", False),
            underline=style.get("u"),
        )
        cell.alignment = Alignment(
            horizontal=style.get("h"),
            vertical=style.get("v", "center"),
            wrap_text=style.get("wrap", True),
            text_rotation=style.get("rot", 0),
            shrink_to_fit=style.get("shrink", False),
        )
        if "fmt" in style:
            cell.number_format = style["fmt"]
        self._box(ref, style)
        if ":" in ref:
            self.ws.merge_cells(ref)

    def _box(self, ref: str, style: dict[str, Any]) -> None:
        """Border round the range, and fill."""
        low, top, high, bottom = bounds(ref)
        line = style.get("line", "thin")
        side, none = Side(style=None if line in ("none", "under") else line), Side()
        under = Side(style="thin") if line == "under" else side
        for row in range(top, bottom + 1):
            for col in range(low, high + 1):
                cell = self.ws.cell(row, col)
                cell.border = Border(
                    left=side if col == low else none,
                    right=side if col == high else none,
                    top=side if row == top else none,
                    bottom=under if row == bottom else none,
                )
                if style.get("fill"):
                    cell.fill = PatternFill("solid", fgColor=style["fill"])

    def _parts(self) -> dict[str, bytes]:
        stream = io.BytesIO()
        self.book.properties.created = STAMP
        self.book.properties.creator = "form"
        for sheet in self.book.worksheets if self.fit else ():
            sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
            sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = 9, 0
        self.book.save(stream)
        with zipfile.ZipFile(stream) as pack:
            parts = {info.filename: pack.read(info) for info in pack.infolist()}
        core = parts["docProps/core.xml"].decode()
        core = re.sub(r"(<dcterms:modified[^>]*>)[^<]*", r"\g<1>2026-01-05T08:00:00Z", core)
        parts["docProps/core.xml"] = core.encode()
        for number, sheet in enumerate(self.book.worksheets, 1):
            name = f"xl/worksheets/sheet{number}.xml"
            parts[name] = self._with_cached(sheet.title, parts[name].decode()).encode()
        _share_strings(parts)
        return parts

    def _with_cached(self, title: str, xml: str) -> str:
        for (sheet, ref), value in self.cached.items():
            if sheet == title:
                kind = ' t="str"' if isinstance(value, str) else ""
                pattern = rf'<c r="{ref}"((?: s="\d+")?)(?: t="\w+")?><f>(.*?)</f><v ?(?:/>|></v>)</c>'
                xml, count = re.subn(pattern, rf'<c r="{ref}"\1{kind}><f>\2</f><v>{value}</v></c>', xml)
                assert count == 1, (title, ref)
        return xml

    def save(self) -> None:
        """Write the form and its reading; other formats than xlsx through LibreOffice."""
        parts = self._parts()
        for change in self.changes:
            change(parts)
        if self.form.fmt == "xlsx":
            write_package(self.form.path, dict(parts))
        else:
            kind = {"xls": "xls:MS Excel 97", "pdf": "pdf", "html": "html"}[self.form.fmt]
            with tempfile.TemporaryDirectory() as folder:
                source = Path(folder) / "form.xlsx"
                write_package(source, dict(parts))
                convert(source, self.form.path, kind)
        self.form.save()


def _share_strings(parts: dict[str, bytes]) -> None:
    """Strings in one table, as Excel keeps them, Japanese labels with their reading above (rPh)."""
    table: dict[str, int] = {}

    def shared(found: re.Match[str]) -> str:
        plain = re.sub(r"&#(\d+);", lambda code: chr(int(code[1])), found[2])
        number = table.setdefault(plain, len(table))
        return f'<c{found[1]} t="s"><v>{number}</v></c>'

    for name in [name for name in parts if name.startswith("xl/worksheets/sheet")]:
        xml = re.sub(r'<c([^>]*?) t="inlineStr"><is>(.*?)</is></c>', shared, parts[name].decode(), flags=re.DOTALL)
        parts[name] = xml.encode()
    items = ""
    for text in table:
        word = re.sub(r"<[^>]*>|\s", "", text)
        reading = READINGS.get(word, "")
        above = f'<rPh sb="0" eb="{len(word)}"><t>{reading}</t></rPh><phoneticPr fontId="1"/>' if reading else ""
        items += f"<si>{text}{above}</si>"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    head += '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="'
    parts["xl/sharedStrings.xml"] = f'{head}{len(table)}">{items}</sst>'.encode()
    rels, types = "xl/_rels/workbook.xml.rels", "[Content_Types].xml"
    if b"sharedStrings" not in parts[rels]:
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
        link = f'<Relationship Id="rId900" Type="{kind}" Target="sharedStrings.xml"/></Relationships>'
        parts[rels] = parts[rels].replace(b"</Relationships>", link.encode())
    if b"sharedStrings" not in parts[types]:
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
        over = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
        parts[types] = parts[types].replace(b"</Types>", over.encode())


def L(ref: str, text: Any, **style: Any) -> Any:  # noqa: N802  (a word of the sheets' small language)
    """A label: shaded, in the middle."""
    return ref, text, None, SAME, {"fill": GREY, "h": "center", **style}


def V(ref: str, text: Any, key: str, says: Any = SAME, **style: Any) -> Any:  # noqa: N802  (as above)
    """An answer cell; None is a blank one."""
    return ref, text, key, says, style


def N(ref: str, text: Any, **style: Any) -> Any:  # noqa: N802  (as above)
    """Anything else on the sheet: titles, guidance, notes."""
    return ref, text, None, SAME, {"line": "none", **style}


def row(field: str, number: int, cells: dict[str, tuple[Any, ...]], **style: Any) -> list[Any]:
    """One action row: part -> (ref, text[, says])."""
    laid = []
    for part, (ref, text, *says) in cells.items():
        laid.append(V(ref, text, f"{field}/{number}/{part}", says[0] if says else SAME, **style))
    return laid
