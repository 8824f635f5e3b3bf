"""What a letter says outside its labels: who signed it, on which day, and by when it is to be answered.

Takes the file's Grids; gives what they say. Raises nothing, touches nothing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from intake.forms.texts import Said
from intake.who.firms import company_names
from records.form import Cell, Grid

_DAY = (
    r"(?:20\d{2} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|20\d{2}[-./]\d{1,2}[-./]\d{1,2}"
    r"|民[国國] ?\d{2,3} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|1\d{2}[-./年] ?\d{1,2}[-./月] ?\d{1,2}日?)"
)
_ONLY_A_DAY = re.compile(_DAY)
_BY = re.compile(
    rf"[请請](?:[贵貴](?:司|方|公司|厂|廠))?(?:务必|務必)?[于於在] ?({_DAY}) ?(?:之|以)?前[^。]{{0,40}}"
    r"(?:[复覆]|寄回|提交|反[馈饋]|回函|整改|改善|8D|[报報]告)"
)
_UNTIL = re.compile(
    rf"({_DAY}|\d{{1,2}} ?月 ?\d{{1,2}} ?日)(?:[(（][月火水木金土日][)）])?(?:まで|迄)"
    r"[^。\n]{0,40}(?:回答|返答|提出|報告|返信)"
)
_BIDS = re.compile(r"\W{0,3}(?:注意?|要求|备注|備註|说明|說明)?[:： ]{0,2}[请請][^。\n]{4,60}前")
"""A line of a table, too, says by when the form is asked back."""
_LONGEST = 60


def of_a_letter(grids: Iterable[Grid], said: Sequence[Said]) -> list[Said]:
    """What is said, and of a letter's signature and closing sentence what no label says."""
    grids, stated = list(grids), {one.field for one in said if one.words}
    runs = [[cell for cell in grid.cells if cell.text.strip()] for grid in grids if grid.name == "docx:body/p"]
    lines = [[cell] for grid in grids for cell in grid.cells if _BIDS.match(cell.text)]
    found = [one for run in runs for one in (*_signed(run), *_asked(run))]
    found += [one for line in lines for one in _asked(line)]
    kept = {one.field: one for one in found if one.field not in stated}
    return [*said, *kept.values()]


def _signed(run: list[Cell]) -> Iterator[Said]:
    """A company alone on its line over a date alone on its line."""
    for one, below in pairwise(run):
        name, day = one.text.strip(), below.text.strip()
        if len(name) <= _LONGEST and _ONLY_A_DAY.fullmatch(day) and company_names(name) == [name]:
            yield Said(field="customer", label="", where=one.where, words=name)
            yield Said(field="complaint_date", label="", where=below.where, words=day)


def _asked(run: list[Cell]) -> Iterator[Said]:
    """`请于2026年4月10日前…寄回`."""
    for cell in run:
        if asked := _BY.search(cell.text) or _UNTIL.search(cell.text):
            yield Said(field="due_date", label="", where=cell.where, words=asked[1])
