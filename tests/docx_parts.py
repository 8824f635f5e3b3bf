"""Word documents of raw XML, for the tests of what is read in them."""

import io
from collections.abc import Callable

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ooxml.docx import Stories, grids, stories
from ooxml.package import Package

_MORE = (
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def opened(body: str = "", fill: Callable[[Document], object] | None = None) -> Stories:
    """The stories of a document with `body` as its XML, or as `fill` makes it."""
    return stories(Package(made(body, fill), "form.docx"))


def made(body: str = "", fill: Callable[[Document], object] | None = None) -> bytes:
    """The bytes of such a document."""
    document = docx.Document()
    if fill:
        fill(document)
    spaces = nsdecls("w", "wp", "a", "r")
    for element in parse_xml(f"<w:body {spaces} {_MORE}>{body}</w:body>"):
        document.element.body.insert(len(document.element.body) - 1, element)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def cells(found: Stories) -> dict[str, str]:
    return {cell.where: cell.text for grid in grids(found) for cell in grid.cells}


def table(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def cell(text: str = "", properties: str = "", more: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p>{more}</w:tc>"


def control(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def paragraph(text: str = "", properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"
