"""The readable source of a workbook template: its columns, in their order.

Takes TOML text, gives a SheetSource; raises ConfigError with file and line; touches nothing.
"""

import re
from typing import Literal

from pydantic import Field

from records import toml_text
from records.record import Record
from records.words import Tongue


class SheetColumn(Record):
    """One column: its label in words.toml, what stands in it, its width in characters, and how that is shown."""

    label: str
    value: str
    width: float = Field(gt=0)
    form: Literal["text", "long", "code", "serial", "number", "date"]


class SheetSource(Record):
    """One workbook template, and the tongues it is built in."""

    template: str
    sheet: str = Field(max_length=31)
    tongues: tuple[Tongue, ...]
    columns: tuple[SheetColumn, ...] = Field(min_length=1, max_length=26)


def is_sheet(text: str) -> bool:
    """Whether a source describes a workbook: it names its sheet, where a Word form has blocks."""
    return bool(re.search(r"^sheet\s*=", text, re.MULTILINE))


def load_sheet(text: str, path: str) -> SheetSource:
    """The source of a workbook template, from its TOML."""
    return toml_text.load(text, path, SheetSource)
