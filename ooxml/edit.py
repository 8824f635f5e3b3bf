"""A customer's own Word or Excel file opened for writing, by what it is.

Takes bytes, gives an Editor; raises Corrupt and Hold. Touches nothing.
"""

from ooxml.docx import is_docx
from ooxml.docx_edit import DocxEditor
from ooxml.editor import CannotPlace, Editor
from ooxml.parts import Parts
from ooxml.xlsx_edit import XlsxEditor
from records.errors import Corrupt

__all__ = ["CannotPlace", "Editor", "open_for_writing"]


def open_for_writing(content: bytes, name: str) -> Editor:
    """The editor of a docx or xlsx; `name` is what the file is called in errors.

    Hold for macros, which are never sent on, for a signature that writing would break, and for a password.
    """
    parts = Parts(content, name)
    if is_docx(parts):
        return DocxEditor(parts)
    if parts.main.endswith("workbook.xml"):
        return XlsxEditor(parts)
    raise Corrupt(f"{name}: this is no Word or Excel file that can be written")
