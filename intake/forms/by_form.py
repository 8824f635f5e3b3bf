"""Who and when beside a measure, known by their form alone: a name, and a day.

Takes the cells of a row; gives those two by name. Raises nothing, touches nothing.
"""

import re

from records.form import Cell

_ONLY_A_DATE = re.compile(
    r"(?:(?:民[国國]|令和|R) ?)?\d{1,4}(?:[-/.年] ?\d{1,2}){1,2}(?:月(?: ?\d{1,2})?)?[日号]?(?:[-/.]\d{2,4})?\.?"
    r"|\d{1,2}月 ?\d{1,2}[日号]|\d{1,2}[-. ][A-Za-zä]{3,9}\.?(?:[-. ]\d{2,4})?|[A-Za-z]{3,9}\.? \d{1,2}(?:, ?\d{4})?"
)
_NAME = re.compile(r"[^\d。；;!?！？]{2,30}|[\u4e00-\u9fff]")


def by_form(cells: list[Cell]) -> dict[str, Cell]:
    """Who and when beside what was done, in cells no label heads: a date alone, and a name before it."""
    date = next((one for one in cells[1:] if _ONLY_A_DATE.fullmatch(one.text.strip())), None)
    if date is None:
        return {}
    before = cells[cells.index(date) - 1]
    named = before is not cells[0] and _NAME.fullmatch(before.text.strip())
    return {"who": before, "date": date} if named else {"date": date}
