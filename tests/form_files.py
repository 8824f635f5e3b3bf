"""Word and Excel files made for the tests of the forms reader; and the languages as shipped."""

import hashlib
import io
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import docx
from docx.document import Document
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from records.language import Language, Languages
from records.message import File
from records.toml_text import load

_FOLDER = Path(__file__).parent.parent / "languages"
LANGUAGES = Languages(
    {path.stem: load(path.read_text("utf-8"), str(path), Language) for path in _FOLDER.glob("*.toml")}
)


def file(content: bytes, name: str) -> File:
    digest = hashlib.sha256(content).hexdigest()
    return File(name=name, origin=f"mail/{name}", size=len(content), sha256=digest, content_type="a/b", content=content)


def word(fill: Callable[[Document], object]) -> File:
    document = docx.Document()
    fill(document)
    out = io.BytesIO()
    document.save(out)
    return file(out.getvalue(), "8D.docx")


def sheet(fill: Callable[[Worksheet], object]) -> File:
    book = Workbook()
    fill(book.worksheets[0])
    out = io.BytesIO()
    book.save(out)
    return file(out.getvalue(), "8D.xlsx")


def table(document: Document, rows: list[list[str]]) -> None:
    """A table as `rows` say; `<` is merged with the cell to its left, `^` with the one above."""
    made = document.add_table(len(rows), max(map(len, rows)))
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text not in {"<", "^"}:
                right = next((n for n in range(c + 1, len(row)) if row[n] != "<"), len(row)) - 1
                down = next((n for n in range(r + 1, len(rows)) if rows[n][c] != "^"), len(rows)) - 1
                made.cell(r, c).merge(made.cell(down, right)).text = text


def grid(worksheet: Worksheet, rows: list[list[str | float | datetime | None]]) -> None:
    """Cells as `rows` say, `<` merged with the cell to its left."""
    for r, row in enumerate(rows, 1):
        for c, value in enumerate(row, 1):
            if value == "<":
                continue
            worksheet.cell(r, c, value)
            last = next((n for n in range(c, len(row)) if row[n] != "<"), len(row))
            if last > c:
                worksheet.merge_cells(start_row=r, start_column=c, end_row=r, end_column=last)
