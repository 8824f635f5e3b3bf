"""A PDF file (ISO 32000-1) as grids of cells.

Takes bytes; gives Grids. Raises Corrupt for damage and for what no form needs, Hold for a file that asks for a
password and for a scan, whose words only a person can read. Touches nothing.
"""

import io
import re
import zlib
from collections.abc import Iterator
from itertools import islice

from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import PdfminerException

from intake.forms.pdf.marks import UNREADABLE
from intake.forms.pdf.page import BoundedPage, Budget, TooMuch, sheet
from intake.forms.pdf.pages import grids
from intake.forms.pdf.scans import Ocr, a_scan
from intake.forms.pdf.sheet import Sheet
from ooxml.package import locked
from records.errors import Corrupt
from records.form import Grid

MOST_PAGES = 30
MOST_LETTERS = 60_000
"""What is read of one file: a form has one to ten pages of up to 4,000 letters."""
_MOST_UNPACKED = 24 * 1024 * 1024
_MOST_UNPACKED_IN_ALL = 96 * 1024 * 1024
"""Bytes of streams that are no pictures: far above any form's fonts, far below what would fill a machine."""
_FEWEST_LETTERS = 25
"""Letters a page must bear on average to be more than a picture with a stamp on it."""
_PICTURED = 0.3
_STREAM = re.compile(rb"(?<!end)stream\r?\n")


Found = tuple[tuple[Grid, ...], tuple[str, ...]]
"""Grids, and warnings."""


def pdf_grids(content: bytes, name: str, origin: str, ocr: Ocr | None = None) -> Found:
    """The cells of a PDF, and a warning where not all of it was read; a scan is read by `ocr`, where there is one."""
    _refuse_excess(content, name)
    try:
        sheets, more = _sheets(content)
    except MemoryError:
        raise
    except PdfminerException as error:
        if isinstance(error.args[0] if error.args else None, PDFPasswordIncorrect):
            raise locked(name) from error
        raise _damaged(name, error) from error
    except Exception as error:  # pdfminer raises whatever a damaged object makes its own code raise
        raise _damaged(name, error) from error
    if _is_scan(sheets):
        return scanned(content, name, origin, ocr)
    return grids(sheets), tuple(_warnings(sheets, more=more))


def scanned(content: bytes, name: str, origin: str, ocr: Ocr | None) -> Found:
    """The cells of a scanned PDF or of a picture of a paper; without a reader of scans a person must read it."""
    if ocr is None:
        raise a_scan(name, origin)
    return grids(ocr.pages(content)), ("read by OCR: check every value against the picture",)


def _damaged(name: str, error: Exception) -> Corrupt:
    return Corrupt(f"{name}: this PDF cannot be read: {type(error).__name__} {str(error)[:120]}".rstrip())


def _sheets(content: bytes) -> tuple[list[Sheet], bool]:
    """The pages that are read, and whether there are more."""
    budget = Budget()
    read: list[Sheet] = []
    with PDF(io.BytesIO(content), raise_unicode_errors=False) as pdf:
        for number, found in enumerate(islice(PDFPage.create_pages(pdf.doc), MOST_PAGES + 1), 1):
            if number > MOST_PAGES or sum(len(one.glyphs) for one in read) > MOST_LETTERS:
                return read, True
            page = BoundedPage(pdf, found, number)
            page.budget = budget
            try:
                read.append(sheet(page))
            except TooMuch:
                return read, True
            page.close()
    return read, False


def _is_scan(sheets: list[Sheet]) -> bool:
    """Whether the words of a file are in its pictures, or in letters whose fonts do not tell what they are."""
    letters = [one.text for page in sheets for one in page.glyphs if one.text.strip()]
    if letters and sum(UNREADABLE in one for one in letters) > len(letters) / 2:
        return True
    few = sum(map(len, letters)) < _FEWEST_LETTERS * len(sheets)
    return few and any(page.pictured > _PICTURED for page in sheets)


def _warnings(sheets: list[Sheet], *, more: bool) -> Iterator[str]:
    for page in sheets:
        if page.pictured > _PICTURED and sum(bool(one.text.strip()) for one in page.glyphs) < _FEWEST_LETTERS:
            yield f"page {page.number} is a picture: its words were not read"
    if more:
        yield f"only the first {len(sheets)} pages of this PDF were read"


def _refuse_excess(content: bytes, name: str) -> None:
    """Refuse a file whose streams unpack to more than any form holds, before pdfminer unpacks them whole."""
    if re.search(rb"/(?:FlateDecode|Fl)\s*/(?:FlateDecode|Fl)\b", content):
        raise Corrupt(f"{name}: this PDF packs a stream twice, which no form needs")
    total = 0
    for size in _unpacked(content):
        total += size
        if size > _MOST_UNPACKED or total > _MOST_UNPACKED_IN_ALL:
            raise Corrupt(f"{name}: its streams unpack to more than a form ever holds")


def _unpacked(content: bytes) -> Iterator[int]:
    """The size each packed stream unpacks to, no further than the bound; pictures are never unpacked."""
    for found in _STREAM.finditer(content):
        head = content[max(found.start() - 400, 0) : found.start()].rpartition(b"obj")[2]
        if b"/Image" in head or b"Fl" not in head:
            continue
        size = 0
        unpacker = zlib.decompressobj()
        try:
            piece = unpacker.decompress(content[found.end() : found.end() + 65_536], 1 << 20)
            at = found.end() + 65_536
            while size <= _MOST_UNPACKED and (piece or unpacker.unconsumed_tail):
                size += len(piece)
                if unpacker.eof or (not unpacker.unconsumed_tail and at >= len(content)):
                    break
                tail = unpacker.unconsumed_tail
                if not tail:
                    tail, at = content[at : at + 65_536], at + 65_536
                piece = unpacker.decompress(tail, 1 << 20)
        except zlib.error:
            pass
        yield size
