"""How verbs print: a table where a person watches, plain tab-separated lines where a program reads."""

import sys
from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], title: str = "") -> None:
    """One table; piped, a line a row with tabs between, without heads."""
    if not sys.stdout.isatty():
        for row in rows:
            print("\t".join(_one_line(cell) for cell in row))
        return
    drawn = Table(title=title or None, title_justify="left", header_style="bold", expand=False)
    for column in columns:
        drawn.add_column(column, overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    Console().print(drawn)


def grouped(columns: Sequence[str], groups: Iterable[tuple[str, Sequence[Sequence[str]]]]) -> None:
    """One table in parts, each with its name over it; piped, plain lines as `table` writes them."""
    if not sys.stdout.isatty():
        table(columns, [row for _, rows in groups for row in rows])
        return
    drawn = Table(box=SIMPLE_HEAD, header_style="bold", expand=False, pad_edge=False)
    for column in columns:
        drawn.add_column(column, overflow="fold", style="dim" if column == columns[-1] else "")
    for name, rows in groups:
        drawn.add_row(Text(name, style="bold cyan"))
        for row in rows:
            drawn.add_row(*(Text(cell) for cell in (f"  {row[0]}", *row[1:])))
    Console().print(drawn)


def _one_line(cell: str) -> str:
    return " ".join(cell.split())
