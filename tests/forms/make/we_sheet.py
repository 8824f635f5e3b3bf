"""Workbooks: ranges written in a few looks, marked answers, cached results of formulas."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

from lxml import etree
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from tests.forms.make.we_kit import Form, opened, sealed

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SHEETS = b"application/vnd.openxmlformats-officedocument.spreadsheetml"
LINK = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
THIN = Side(style="thin", color="000000")
LOOKS: dict[str, dict[str, Any]] = {
    "t": {"bold": True, "size": 14, "center": True, "line": False},  # title
    "l": {"bold": True, "fill": "E7E6E6"},  # label
    "p": {},  # plain label or value in a box
    "v": {},  # value
    "c": {"center": True},  # centred value
    "s": {"bold": True, "fill": "1F3864", "color": "FFFFFF"},  # section bar
    "b": {"bold": True},  # bold, no ground
    "g": {"italic": True, "color": "808080"},  # guidance
    "n": {"line": False},  # loose text
    "q": {"line": False, "italic": True, "color": "808080", "size": 8},  # loose small print
}


class Book:
    """One workbook of a form."""

    def __init__(self, form: Form, sheet: str, *, font: str = "Arial", size: float = 9) -> None:
        self.form = form
        self.book = Workbook()
        self.font, self.size = font, size
        first = self.book.active
        assert isinstance(first, Worksheet)
        self.sheet = first
        self.sheet.title = sheet
        self.cached: dict[str, dict[str, Any]] = {}
        self.theme: dict[str, dict[str, Any]] = {}

    def more(self, sheet: str, *, hidden: bool = False) -> Worksheet:
        """A further sheet, which is written on from now."""
        self.sheet = self.book.create_sheet(sheet)
        if hidden:
            self.sheet.sheet_state = "hidden"
        return self.sheet

    def widths(self, *wide: float) -> None:
        """The columns' widths in characters."""
        for number, width in enumerate(wide):
            self.sheet.column_dimensions[chr(65 + number) if number < 26 else f"A{chr(39 + number)}"].width = width

    def high(self, **rows: float) -> None:
        """Heights: r12=40."""
        for name, height in rows.items():
            self.sheet.row_dimensions[int(name[1:])].height = height

    def put(self, ref: str, look: str, value: Any = None, mark: str = "", **style: Any) -> None:
        """A value (or none) into a range, merged when it has several cells."""
        want = {**LOOKS[look], **self.theme.get(look, {}), **style}
        first, _, last = ref.partition(":")
        cells = self.sheet[ref] if last else ((self.sheet[first],),)
        lined = want.get("line", True)
        for line in cells:
            for cell in line:
                if lined:
                    cell.border = Border(THIN, THIN, THIN, THIN)
                if want.get("fill"):
                    cell.fill = PatternFill("solid", start_color=want["fill"])
        if last and want.get("merge", True):
            self.sheet.merge_cells(ref)
        cell = self.sheet[first]
        cell.value = value
        cell.font = Font(
            name=want.get("font", self.font), size=want.get("size", self.size), bold=want.get("bold", False),
            italic=want.get("italic", False), color=want.get("color", "000000"),
        )  # fmt: skip
        cell.alignment = Alignment(
            horizontal="center" if want.get("center") else want.get("align", "left"),
            vertical=want.get("vertical", "center"), wrap_text=want.get("wrap", True),
            text_rotation=want.get("turn", 0),
        )  # fmt: skip
        if want.get("form"):
            cell.number_format = want["form"]
        self.sign(mark, first)
        if "cached" in want:
            self.cached.setdefault(self.sheet.title, {})[first] = want["cached"]

    def sign(self, mark: str, first: str) -> None:
        """The mark's place is the form's."""
        title = self.sheet.title
        for name in mark.split():
            assert name not in self.form.places, name
            self.form.places[name] = f"xlsx:{title}!{first}"

    def fill(self, table: str) -> None:
        """Many cells: a line each, `ref look text @mark`; `|` in the text breaks its line."""
        for line in table.strip().split("\n"):
            ref, look, *rest = line.split(None, 2)
            text, _, mark = (rest[0] if rest else "").partition("@@")
            text = text.strip().replace("|", "\n")
            self.put(ref, look, text or None, mark.strip())

    def acts(
        self, name: str, top: int, columns: Mapping[str, str], lines: Sequence[Sequence[Any]], *,
        upto: int = 0, form: str = "", look: str = "v",
    ) -> int:  # fmt: skip
        """Action rows from the top: columns name -> letters `B:E`; blank ones up to a count. The next row."""
        total = max(len(lines), upto)
        for number in range(total):
            line = lines[number] if number < len(lines) else [None] * len(columns)
            for (key, letters), value in zip(columns.items(), line, strict=True):
                left, _, right = letters.partition(":")
                row = top + number
                ref = f"{left}{row}:{right}{row}" if right else f"{left}{row}"
                mark = f"{name}.{number}.{key}" if name and not key.startswith("-") else ""
                dated = {"form": form} if form and not isinstance(value, str) and key in {"date", "done"} else {}
                self.put(ref, look, value, mark, **dated)
        return top + total

    def save(self) -> bytes:
        """The file, its formulas with their results, without a clock."""
        self.book.properties.creator = "Quality"
        for sheet in self.book.worksheets:
            sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
            sheet.page_setup.fitToHeight = 0
            sheet.page_setup.paperSize = 9
        target = io.BytesIO()
        self.book.save(target)
        files = opened(target.getvalue())
        for number, sheet in enumerate(self.book.worksheets, 1):
            results = self.cached.get(sheet.title, {})
            name = f"xl/worksheets/sheet{number}.xml"
            if results:
                files[name] = computed(files[name], results)
        return sealed(shared(files))


def shared(files: dict[str, bytes]) -> dict[str, bytes]:
    """The texts of all cells in one table beside the sheets, as Excel itself keeps them."""
    texts: dict[str, int] = {}
    for name in [one for one in files if one.startswith("xl/worksheets/sheet")]:
        root = etree.fromstring(files[name])
        for cell in root.iter(f"{MAIN}c"):
            inline = cell.find(f"{MAIN}is")
            if inline is None:
                continue
            text = "".join(str(piece) for piece in inline.itertext())
            cell.remove(inline)
            cell.set("t", "s")
            etree.SubElement(cell, f"{MAIN}v").text = str(texts.setdefault(text, len(texts)))
        files[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    table = etree.fromstring(f'<sst xmlns="{MAIN[1:-1]}" count="{len(texts)}" uniqueCount="{len(texts)}"/>')
    for text in texts:
        held = etree.SubElement(etree.SubElement(table, f"{MAIN}si"), f"{MAIN}t")
        held.text = text
        held.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    strings = etree.tostring(table, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = b'<Override PartName="/xl/sharedStrings.xml" ContentType="' + SHEETS + b'.sharedStrings+xml"/></Types>'
    link = b'<Relationship Id="rIdText" Type="' + LINK + b'/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    types = files.pop("[Content_Types].xml").replace(b"</Types>", part)
    links = "xl/_rels/workbook.xml.rels"
    files[links] = files[links].replace(b"</Relationships>", link)
    assert part in types
    assert link in files[links]
    return {"[Content_Types].xml": types, **files, "xl/sharedStrings.xml": strings}


def computed(data: bytes, results: Mapping[str, Any]) -> bytes:
    """A sheet whose formula cells bear these results."""
    root = etree.fromstring(data)
    for cell in root.iter(f"{MAIN}c"):
        ref = str(cell.get("r"))
        if ref not in results:
            continue
        assert cell.find(f"{MAIN}f") is not None, ref
        value = cell.find(f"{MAIN}v")
        if value is None:
            value = etree.SubElement(cell, f"{MAIN}v")
        result = results[ref]
        if isinstance(result, str):
            cell.set("t", "str")
        elif "t" in cell.attrib:
            del cell.attrib["t"]
        value.text = str(result)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
