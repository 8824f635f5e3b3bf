"""Whose paper a form is: the company named above its first label.

Takes the file's Grids and the Lexicon; gives a Place whose words are the company's name. Raises nothing, touches
nothing.
"""

from collections.abc import Iterable

from intake.forms.heads import segments
from intake.forms.labels import Lexicon
from intake.who.firms import company_names
from records.form import Cell, Grid
from records.message import File
from records.place import Place

_MOST = 12
"""Cells with words that may stand above the first label."""
_WIDEST = 120


def letterhead(grids: Iterable[Grid], file: File, lexicon: Lexicon) -> Place | None:
    """The company named at the head of a document or a sheet; None where a label comes first."""
    cells = [cell for grid in grids if not grid.is_footer for cell in grid.cells if cell.text]
    for cell in cells[:_MOST]:
        if lexicon.fields(cell.text) or segments(cell.text, lexicon):
            return None
        for name in _named(cell):
            return Place(file_sha256=file.sha256, origin=file.origin, where=cell.where, words=name)
    return None


def _named(cell: Cell) -> list[str]:
    return company_names(cell.text.split("\n")[0]) if len(cell.text) <= _WIDEST else []
