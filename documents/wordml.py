"""The pieces of WordprocessingML (ISO/IEC 29500-1 clause 17) our templates are made of, as text.

Takes words and pieces, gives XML text with every word escaped; touches nothing. Widths are twentieths of a point.
Every id is written as 0: ids.py numbers them when the part is whole.
"""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

PAGE_WIDTH = 9864
"""A4 less margins of 18 mm."""

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)

_PALE = "B4BEC8"

MIDDLE = '<w:vAlign w:val="center"/>'
"""Text in the middle of a cell's height."""

KEEP = "<w:keepNext/>"
"""Holds a paragraph, or the row it begins, on the page of the next."""

PLACEHOLDER = "…"
"""Stands in every empty answer: an anchor without text loses what is typed at it in LibreOffice."""


def run(text: str, style: str = "", color: str = "") -> str:
    """Text in one character style; LibreOffice colours a content control only by the run's own `color`."""
    own = f'<w:color w:val="{color}"/>' if color else ""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/>{own}</w:rPr>' if style else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def tab() -> str:
    """A tab."""
    return "<w:r><w:tab/></w:r>"


def field(instruction: str) -> str:
    """A field Word reckons itself, PAGE or NUMPAGES (clause 17.16)."""
    return f'<w:fldSimple w:instr=" {instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def paragraph(style: str, *content: str, properties: str = "") -> str:
    """A paragraph of runs; `properties` follow the style in the schema's order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{"".join(content)}</w:p>'


def tag_paragraph(tag: str) -> str:
    """A paragraph docxtpl takes away, leaving its tag."""
    return f"<w:p><w:r><w:t>{tag}</w:t></w:r></w:p>"


def cell(width: int, content: str, *, span: int = 1, shaded: bool = False, properties: str = "") -> str:
    """A table cell, `span` columns wide; `properties` follow in the schema's order."""
    grid = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="F3F5F7"/>' if shaded else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{grid}{shade}{properties}</w:tcPr>{content}</w:tc>'


def row(*cells: str, height: int = 0, heading: bool = False, divisible: bool = False) -> str:
    """A table row at least `height` high; a heading row is repeated on every page."""
    whole = "" if divisible else "<w:cantSplit/>"
    tall = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    head = "<w:tblHeader/>" if heading else ""
    properties = f"<w:trPr>{whole}{tall}{head}</w:trPr>" if whole or tall or head else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def tag_row(tag: str, columns: int) -> str:
    """A row docxtpl takes away, leaving its tag."""
    return row(cell(PAGE_WIDTH, tag_paragraph(tag), span=columns))


def table(widths: Sequence[int], rows: Sequence[str], style: str = "Hairline") -> str:
    """A table of fixed column widths."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def anchor(name: str, title: str, *, text: str = PLACEHOLDER) -> str:
    """An answer to fill: a bookmark (LibreOffice keeps it) around a tagged content control (Word keeps it)."""
    return bookmarked(
        name,
        f'<w:sdt><w:sdtPr><w:alias w:val={quoteattr(title)}/><w:tag w:val="{name}"/><w:id w:val="0"/>'
        '<w:showingPlcHdr/><w:text w:multiLine="1"/></w:sdtPr>'
        f"<w:sdtContent>{run(text, 'PlaceholderText', _PALE)}</w:sdtContent></w:sdt>",
    )


def box(name: str, mark: str = "☐", checked: str = "0") -> str:
    """A box Word ticks at a click ([MS-DOCX] 2.6.1.3 checkbox), under its tag."""
    return (
        f'<w:sdt><w:sdtPr><w:tag w:val="{name}"/><w:id w:val="0"/><w14:checkbox>'
        f'<w14:checked w14:val="{checked}"/>'
        '<w14:checkedState w14:val="2611" w14:font="Segoe UI Symbol"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="Segoe UI Symbol"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent>{run(mark, 'Box')}</w:sdtContent></w:sdt>"
    )


def bookmarked(name: str, content: str) -> str:
    """Content under a bookmark."""
    return f'<w:bookmarkStart w:id="0" w:name="{name}"/>{content}<w:bookmarkEnd w:id="0"/>'
