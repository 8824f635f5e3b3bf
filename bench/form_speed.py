"""`kesu bench form_speed`: from a form's bytes to its values, beside the bare library that opens the same file.

Both sides take the same forms of tests/forms in one run: python-docx, openpyxl, calamine and pdfplumber open the file
and hand out its text, which is the least anybody needs who reads it. The best of some rounds counts for each side.
Prints the quartiles of every format; the largest of their medians comes last, and above BOUND it ends with 1. The
workbooks of Excel 97 stand in the table only: calamine opens one in less than a tenth of a millisecond.
"""

import argparse
import io
import logging
import statistics
import sys
import time
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path

import docx
import openpyxl
import pdfplumber
from python_calamine import CalamineWorkbook

from service import load_known
from settings import load_settings
from steps.read import read_file

FORMS = Path("tests/forms")
BOUND = 6.0
ROUNDS, FULL_ROUNDS = 3, 10


def main() -> None:
    """The ratio on every form, format by format."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--full", action="store_true")
    rounds = FULL_ROUNDS if parser.parse_args().full else ROUNDS
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    medians = {suffix: _format(suffix, alone, rounds) for suffix, alone in LIBRARIES.items()}
    worst = max(median for suffix, median in medians.items() if suffix != "xls")
    print(f"form_speed: {worst:.2f} times the bare library at most, by format (bound {BOUND})")
    sys.exit(int(worst > BOUND))


def _format(suffix: str, alone: Callable[[bytes], object], rounds: int) -> float:
    """The median ratio of one format."""
    known = load_known(load_settings(FORMS / "kesu.toml"))
    ours, theirs = [], []
    for path in sorted((FORMS / "work").glob(f"*.{suffix}")):
        content = path.read_bytes()
        theirs.append(_best(partial(alone, content), rounds))
        ours.append(_best(partial(read_file, path.name, content, known), rounds))
    ratios = [one / other for one, other in zip(ours, theirs, strict=True)]
    low, middle, high = statistics.quantiles(ratios, n=4)
    times = f"{statistics.median(ours) * 1000:.0f} ms beside {statistics.median(theirs) * 1000:.2f} ms"
    print(f"{suffix:5} {len(ratios):3} forms  {times:26}  ratio {middle:.2f} (quartiles {low:.2f} and {high:.2f})")
    return middle


def _best(read: Callable[[], object], rounds: int) -> float:
    return min(_seconds(read) for _ in range(rounds))


def _seconds(read: Callable[[], object]) -> float:
    began = time.perf_counter()
    read()
    return time.perf_counter() - began


def _word(content: bytes) -> object:
    document = docx.Document(io.BytesIO(content))
    rows = [row for table in document.tables for row in table.rows]
    return [one.text for one in document.paragraphs], [cell.text for row in rows for cell in row.cells]


def _excel(content: bytes) -> object:
    book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    return [list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets]


def _old_excel(content: bytes) -> object:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


def _pdf(content: bytes) -> object:
    with pdfplumber.open(io.BytesIO(content)) as document:
        return [(page.extract_text(), page.extract_tables()) for page in document.pages]


LIBRARIES: dict[str, Callable[[bytes], object]] = {"docx": _word, "xlsx": _excel, "xls": _old_excel, "pdf": _pdf}

if __name__ == "__main__":
    main()
