"""A file as grids of cells, by what its bytes are, whatever its name: docx, xlsx, xls, html, pdf.

Takes a File; gives it Opened (format, grids, warnings), or None for what is no such file. Raises Corrupt for a damaged
one, Hold for one that asks for a password or another program. Touches nothing.
"""

from pydantic import Field

from intake.forms.html_files import pages_of
from intake.forms.pdf.scans import Ocr, is_picture
from intake.forms.pdf.sheet import is_pdf
from ooxml import docx, outside, xls, xlsx
from ooxml.anchors import anchors
from ooxml.package import Package, is_ole, is_zip, refuse_encrypted
from records.errors import Corrupt, Hold
from records.form import Grid
from records.message import File
from records.place import Held
from records.record import Record

_SUFFIXES = (".docx", ".docm", ".dotx", ".dotm", ".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb")

_IN_PART = "it is too large or too deep a page: only its first part was read"


class Opened(Record):
    """A file as cells; `format` as `kesu read` names it, `warnings` what of the file was not read, or not followed."""

    format: str
    grids: tuple[Grid, ...]
    warnings: tuple[str, ...] = ()
    anchors: dict[str, str] = Field(default_factory=dict)
    """Where the cells of a form of our own stand that people fill, by name."""


def read_grids(file: File, ocr: Ocr | None = None) -> Opened | None:
    """The cells of a Word or Excel file, a PDF or a web page; None for any other file.

    Scans and pictures are read by `ocr`; without one a scan is held, and a picture is no form.
    """
    if is_ole(file.content):
        return _old(file)
    if is_pdf(file.content) or (ocr is not None and is_picture(file.content)):
        return _pdf(file, ocr)
    if not is_zip(file.content) and (pages := pages_of(file)) is not None:
        return Opened(format="html", grids=tuple(pages.grids), warnings=() if pages.whole else (_IN_PART,))
    if is_zip(file.content) or file.name.lower().endswith(_SUFFIXES):
        return _package(file)
    return None


def _pdf(file: File, ocr: Ocr | None) -> Opened:
    from intake.forms.pdf.reader import pdf_grids, scanned  # noqa: PLC0415 - half a second, which only a PDF costs

    read = pdf_grids if is_pdf(file.content) else scanned
    grids, warnings = read(file.content, file.name, file.origin, ocr)
    return Opened(format="pdf" if read is pdf_grids else "picture", grids=grids, warnings=warnings)


def _package(file: File) -> Opened | None:
    """An Office file of today."""
    package = Package(file.content, file.name)
    if "[Content_Types].xml" not in package.names:
        _refuse_misnamed(file)
        return None
    if docx.is_docx(package):
        grids = docx.read(package)
        own = anchors(package, grids)
        return Opened(format="docx", grids=grids, warnings=outside.warnings(package), anchors=own)
    if package.main.startswith("xl/"):
        _refuse_binary(package, file)
        book = xlsx.read(package)
        return Opened(format="xlsx", grids=book.grids, warnings=(*outside.warnings(package), *book.warnings))
    return None


def _refuse_misnamed(file: File) -> None:
    """An ordinary zip archive is no form; one that is named as a Word or Excel file is a damaged one."""
    if file.name.lower().endswith(_SUFFIXES):
        raise Corrupt(f"{file.name}: this is no Word or Excel file: it lacks its table of contents")


def _refuse_binary(package: Package, file: File) -> None:
    """Hold a workbook whose sheets are no XML (MS-XLSB)."""
    if package.main.endswith(".bin"):
        act = "open it, save it as .xlsx and take it again"
        raise Hold(Held(what=file.name, where=file.origin, why="it is a binary workbook (.xlsb)", act=act))


def _old(file: File) -> Opened | None:
    """A compound file: a workbook of Excel 97 is read, a document of Word 97 asks for a person."""
    refuse_encrypted(file.content, file.name)
    if "WordDocument".encode("utf-16-le") in file.content:
        act = "open it, save it as .docx and take it again"
        raise Hold(Held(what=file.name, where=file.origin, why="it is in the format of Word 97", act=act))
    if "Workbook".encode("utf-16-le") in file.content:
        book = xls.read(file.content, file.name)
        return Opened(format="xls", grids=book.grids, warnings=book.warnings)
    return None
