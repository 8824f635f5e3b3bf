"""References of a workbook moved when rows are inserted in one of its sheets (ISO/IEC 29500-1 section 18.17).

Takes and gives text; raises nothing, touches nothing. What cannot be understood stays as it is.
"""

import re
from typing import NamedTuple

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token, TokenizerError

LAST_ROW = 1_048_576
_AREA = re.compile(r"(\$?[A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?[A-Za-z]{1,3})(\$?)(\d{1,7}))?(#?)")
_ROWS = re.compile(r"()(\$?)(\d{1,7}):()(\$?)(\d{1,7})()")
_ROW_NUMBER = re.compile(r"\d")


class Insertion(NamedTuple):
    """Copies of the last `rows` rows above row `at` of the sheet called `sheet`, inserted there."""

    sheet: str
    at: int
    rows: int

    def row(self, number: int) -> int:
        """Where a row is now."""
        return number + self.rows if number >= self.at else number

    def area(self, top: int, bottom: int) -> tuple[int, int]:
        """Where an area is now. One that ends with the copied rows and is more than they are takes the copies in."""
        if bottom == self.at - 1 and top < self.at - self.rows:
            return top, bottom + self.rows
        return self.row(top), self.row(bottom)

    def copies(self, top: int, bottom: int) -> bool:
        """Whether an area is nothing but copied rows."""
        return self.at - self.rows <= top and bottom < self.at


def reference(text: str, move: Insertion) -> str:
    """One area without a sheet's name (`A1`, `$A$1:B2`, `3:5`), moved."""
    found = _AREA.fullmatch(text) or _ROWS.fullmatch(text)
    if found is None:
        return text
    left, dollar, top, right, dollar_below, bottom, spill = found.groups()
    if bottom is None:
        return f"{left}{dollar}{move.row(int(top))}{spill}"
    first, last = move.area(int(top), int(bottom))
    return f"{left}{dollar}{first}:{right}{dollar_below}{last}{spill}"


def references(text: str, move: Insertion) -> str:
    """A list of areas that share a format or check (`sqref`), moved; that of copied rows is copied with them."""
    moved: list[str] = []
    for one in text.split():
        moved.append(reference(one, move))
        found = _AREA.fullmatch(one)
        if found and move.copies(int(found[3]), int(found[6] or found[3])):
            below = f":{found[4]}{found[5]}{int(found[6]) + move.rows}" if found[6] else ""
            moved.append(f"{found[1]}{found[2]}{int(found[3]) + move.rows}{below}")
    return " ".join(moved)


def formula(text: str, move: Insertion, *, own: bool) -> str:
    """A formula without its equals sign, moved; `own`: it stands in the sheet itself."""
    if not _ROW_NUMBER.search(text) or not (own or move.sheet.casefold() in text.replace("''", "'").casefold()):
        return text
    try:
        tokens = Tokenizer(f"={text}").items
    except (TokenizerError, IndexError, ValueError):
        return text
    return "".join(_token(one, move, own=own) for one in tokens)


def _token(token: Token, move: Insertion, *, own: bool) -> str:
    value = str(token.value)
    if token.type == Token.OPERAND and token.subtype == Token.RANGE:
        return _qualified(value, move, own=own)
    if token.type == Token.FUNC and token.subtype == Token.OPEN and ":" in value:
        area, _, function = value.rpartition(":")
        return f"{_qualified(area, move, own=own)}:{function}"
    return value


def _qualified(value: str, move: Insertion, *, own: bool) -> str:
    sheet, mark, area = value.rpartition("!")
    if mark:
        plain = sheet[1:-1].replace("''", "'") if sheet.startswith("'") and sheet.endswith("'") else sheet
        if plain.casefold() != move.sheet.casefold():
            return value
    elif not own:
        return value
    return f"{sheet}{mark}{reference(area, move)}"
