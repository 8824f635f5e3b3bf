"""The pen for workbooks.

`sheet NAME | widths` (or `2.6x36`) begins a sheet, `+ |` is the next row, `+3 |` the next three as one, `=12 |` row 12;
a cell begins with its columns, `A:C`, and how many rows it takes, `A/3`. `d:` is a date, `n:` a number, `f:` a formula
and after `~` its stored result.
"""

import re
import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from tests.forms.make.zh_base import Form, settled
from tests.forms.make.zh_notation import Cell, cells

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PREFIX = r"[A-Z]{1,2}(?::[A-Z]{1,2})?(?:/\d+)?(?=\s|$)"


class Book:
    """A workbook being written."""

    def __init__(self, form: Form, lines: list[str]):
        self.form, self.head = form, form.head
        line: Any = self.head.get("line", "thin")
        self.side = Side(style=line, color=self.head.get("ink", "000000"))
        self.book = Workbook()
        self.book.remove(self.book.worksheets[0])
        self.results: dict[tuple[int, str], str] = {}
        self.row = self.tall = 1
        for line in lines:
            word, _, rest = line.partition(" ")
            if re.match(r"[+=]\d*$", word):
                self.line(word, rest)
            else:
                getattr(self, f"do_{word}")(rest)

    @property
    def page(self) -> Worksheet:
        return self.book.worksheets[-1]

    def do_sheet(self, rest: str) -> None:
        title, _, widths = rest.partition(" | ")
        page = self.book.create_sheet(title.strip())
        every, _, count = widths.partition("x")
        for number, width in enumerate([every] * int(count) if count else widths.split(), 1):
            page.column_dimensions[get_column_letter(number)].width = float(width)
        page.page_setup.paperSize = 9
        page.page_setup.fitToHeight = 0
        page.sheet_properties.pageSetUpPr.fitToPage = True
        page.page_margins.left = page.page_margins.right = 0.4
        if "graph" in self.head:
            page.sheet_view.showGridLines = False
        self.row, self.tall = 0, 1

    def do_wide(self, rest: str) -> None:
        self.page.page_setup.orientation = "landscape"

    def do_hide(self, rest: str) -> None:
        for row in rest.split():
            self.page.row_dimensions[int(row)].hidden = True

    def do_hidden(self, rest: str) -> None:
        self.page.sheet_state = "hidden"

    def do_freeze(self, rest: str) -> None:
        self.page.freeze_panes = rest

    def do_area(self, rest: str) -> None:
        self.page.print_area = rest

    def do_choices(self, rest: str) -> None:
        where, _, options = rest.partition(" ")
        rule = DataValidation(type="list", formula1=options, allow_blank=True)
        rule.add(where)
        self.page.add_data_validation(rule)

    def do_footer(self, rest: str) -> None:
        footer: Any = self.page.oddFooter
        footer.left.text = rest

    def do_header(self, rest: str) -> None:
        header: Any = self.page.oddHeader
        header.right.text = rest

    def line(self, word: str, rest: str) -> None:
        count = int(word[1:] or 1)
        if word[0] == "=":
            self.row, self.tall = count, 1
        else:
            self.row, self.tall = self.row + self.tall, count
        height = re.match(r"h=([\d.]+)\s*", rest)
        rest = rest[height.end() :] if height else rest
        for row in range(self.row, self.row + self.tall):
            self.page.row_dimensions[row].height = float(height[1] if height else self.head.get("high", 18))
        for cell in cells(rest, PREFIX) if rest.strip("| ") else []:
            self.put(cell)

    def put(self, cell: Cell) -> None:
        columns, _, tall = cell.prefix.strip().partition("/")
        left, _, right = columns.partition(":")
        bottom = self.row + int(tall or self.tall) - 1
        ref = f"{left}{self.row}"
        if (right and right != left) or bottom > self.row:
            self.page.merge_cells(f"{ref}:{right or left}{bottom}")
        target = self.page[ref]
        for key, value in cell.answers.items():
            self.form.take(key, value, f"xlsx:{self.page.title}!{ref}")
        target.value = self.value(cell.shown, ref)
        if isinstance(target.value, date):
            target.number_format = self.head.get("day", "yyyy/m/d")
        for look in cell.looks:
            if look.startswith("fmt="):
                target.number_format = look[4:].replace("_", " ")
        self.dress(target, cell)
        if not {"plain", "title"} & set(cell.looks):
            around = Border(self.side, self.side, self.side, self.side)
            for row in range(self.row, bottom + 1):
                for column in range(column_index_from_string(left), column_index_from_string(right or left) + 1):
                    self.page.cell(row, column).border = around

    def value(self, shown: str, ref: str) -> Any:
        kind, _, text = shown.partition(":")
        if kind == "d":
            return date.fromisoformat(text)
        if kind == "n":
            return float(text) if "." in text else int(text)
        if kind == "f":
            formula, _, result = text.partition("~")
            self.results[len(self.book.worksheets), ref] = result
            return formula
        return shown or None

    def dress(self, target: Any, cell: Cell) -> None:
        words = set(cell.looks)
        size = float(self.head.get("size", 10)) + (6 if "title" in words else -1.5 if "small" in words else 0)
        colour = "808080" if "grey" in words else "C00000" if "red" in words else "000000"
        if "head" in words:
            colour = self.head.get("barink", colour)
        bold = bool({"title", "head", "bold"} & words)
        target.font = Font(
            name=self.head.get("font", "宋体"), size=size, bold=bold, color=colour, italic="italic" in words
        )
        middle = bool({"title", "label", "centre", "vert"} & words) and "left" not in words
        across = "center" if middle else "right" if "right" in words else "left"
        down = "top" if "top" in words else "center"
        turn = 255 if "vert" in words else 90 if "turn" in words else 0
        target.alignment = Alignment(across, down, wrap_text="flat" not in words, textRotation=turn)
        fill = (
            self.head.get("bar", "BDD7EE") if "head" in words else self.head.get("fill", "") if "label" in words else ""
        )
        if fill and fill != "none":
            target.fill = PatternFill("solid", fgColor=fill)

    def content(self) -> bytes:
        target = BytesIO()
        self.book.save(target)
        edits = {
            f"xl/worksheets/sheet{sheet}.xml": lambda text, sheet=sheet: cached(
                text, {ref: value for (of, ref), value in self.results.items() if of == sheet}
            )
            for sheet in range(1, len(self.book.worksheets) + 1)
        }
        return shared(settled(target.getvalue(), edits))


def cached(text: str, results: dict[str, str]) -> str:
    """A sheet's XML with the results that a spreadsheet program would have stored beside its formulas."""
    for ref, value in results.items():
        kind = "" if re.fullmatch(r"-?[\d.]+", value) else ' t="str"'
        pattern = rf'<c r="{ref}"([^>]*?)(?: t="\w+")?><f>(.*?)</f><v ?/?>(?:</v>)?</c>'
        text, count = re.subn(pattern, rf'<c r="{ref}"\1{kind}><f>\2</f><v>{value}</v></c>', text)
        assert count == 1, ref
    return text


def always(text: str) -> Callable[[str], str]:
    return lambda _: text


def shared(content: bytes) -> bytes:
    """The same workbook with its words in the shared strings, where a spreadsheet program keeps them."""
    words: dict[str, int] = {}

    def move(cell: re.Match[str]) -> str:
        number = words.setdefault(cell[2], len(words))
        return f'<c{cell[1]} t="s"><v>{number}</v></c>'

    def moved(text: str) -> str:
        return re.sub(r'<c([^>]*?) t="inlineStr"><is>(.*?)</is></c>', move, text, flags=re.DOTALL)

    with zipfile.ZipFile(BytesIO(content)) as package:
        sheets = {
            name: moved(package.read(name).decode()) for name in package.namelist() if "/worksheets/sheet" in name
        }
    items = "".join(f"<si>{word}</si>" for word in words)
    strings = f'<sst xmlns="{MAIN}" count="{len(words)}" uniqueCount="{len(words)}">{items}</sst>'
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    part = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
    link = f'<Relationship Id="rIdS" Type="{LINK}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    edits: dict[str, Callable[[str], str]] = {name: always(text) for name, text in sheets.items()}
    edits["[Content_Types].xml"] = lambda text: text.replace("</Types>", part)
    edits["xl/_rels/workbook.xml.rels"] = lambda text: text.replace("</Relationships>", link)
    return settled(content, edits, {"xl/sharedStrings.xml": strings})
