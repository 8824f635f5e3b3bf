"""What all sheets of a workbook share (ISO/IEC 29500-1 section 18.2, 18.4, 18.8): their list, texts and looks.

Takes a Package; gives a Book. Raises Corrupt as ooxml/package.py does. Touches nothing.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Literal

from ooxml.number_formats import BUILT_IN, GENERAL
from ooxml.package import Package
from ooxml.sheet import Area, area
from ooxml.words import Element, attribute, child, is_on, local
from ooxml.xlsx_text import Words, words_of
from records.errors import Corrupt
from records.record import Record

_PRINTED_COLUMNS = re.compile(r"\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})")
_PASSED_OVER = ("fill", "border", "cellStyle")
"""Named so that they are gone once they are read: some programs write tens of thousands."""
MAX_LOOKS = 65_536
"""Styles of cells; Excel itself allows fewer."""
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384


class Look(Record):
    """What a cell's style says of its words; `box`: TRUE and FALSE are shown as a box to tick."""

    number_format: str = GENERAL
    font: str = ""
    struck: bool = False
    box: bool = False


class SheetPart(Record):
    """A sheet of cells: its name and part, whether a person sees it, and what of it is printed (empty: all)."""

    name: str
    part: str
    state: Literal["visible", "hidden"]
    printed: tuple[Area, ...] = ()


class Target(Record):
    """What a part refers to: the last word of the relationship's type, and the part's name."""

    kind: str
    part: str


class Texts:
    """The shared texts by number, read only as far as they are asked for."""

    def __init__(self, package: Package, part: str | None) -> None:
        """`part` is that of the shared texts; None if the workbook has none."""
        self._coming: Iterator[Element] = package.stream(part, "si") if part else iter(())
        self._known: list[Words] = []

    def __getitem__(self, number: int) -> Words:
        """The text of this number; empty where the workbook has none."""
        while len(self._known) <= number and (item := next(self._coming, None)) is not None:
            self._known.append(words_of(item))
        return self._known[number] if 0 <= number < len(self._known) else ""


class Book:
    """A workbook but for its sheets' cells."""

    def __init__(self, package: Package) -> None:
        """Read the workbook's part and its styles; the texts come when they are asked for."""
        main = package.xml(package.main)
        relations = targets(package, package.main)
        properties = child(main, "workbookPr")
        self.from_1904 = properties is not None and attribute(properties, "date1904") in {"1", "true", "on"}
        self.sheets = tuple(_sheets(main, relations, package))
        self.texts = Texts(package, _first(relations, "sharedStrings", package))
        styles = _first(relations, "styles", package)
        self.looks = _looks(package, styles) if styles else ()

    def look(self, number: int) -> Look:
        """A cell's style by its number."""
        return self.looks[number] if 0 <= number < len(self.looks) else _PLAIN


_PLAIN = Look()


def targets(package: Package, source: str) -> dict[str, Target]:
    """The parts of the package that a part refers to, by the relationship's id."""
    return {
        one.id: Target(kind=one.kind.rpartition("/")[2], part=package.named(source, one))
        for one in package.relations(source)
        if not one.external
    }


def _first(relations: Mapping[str, Target], kind: str, package: Package) -> str | None:
    return next((one.part for one in relations.values() if one.kind == kind and one.part in package.names), None)


def _sheets(main: Element, relations: Mapping[str, Target], package: Package) -> Iterator[SheetPart]:
    """The sheets of cells in the order of their tabs; charts and macro sheets are none."""
    printed = _printed(main)
    for number, one in enumerate(_within(main, "sheets")):
        relation = relations.get(attribute(one, "id") or "")
        if relation is None or (relation.kind == "worksheet" and relation.part not in package.names):
            raise Corrupt(f"the sheet {one.get('name', '')} of this workbook is missing")
        if relation.kind == "worksheet":
            yield SheetPart(
                name=one.get("name", ""),
                part=relation.part,
                state="visible" if one.get("state", "visible") == "visible" else "hidden",
                printed=printed.get(number, ()),
            )


def _within(main: Element, name: str) -> list[Element]:
    found = child(main, name)
    return [one for one in found if isinstance(one.tag, str)] if found is not None else []


def _printed(main: Element) -> dict[int, tuple[Area, ...]]:
    """The print areas by the number of their sheet: `Sheet1!$A$1:$H$40,Sheet1!$A$50:$H$60`."""
    found = {}
    for one in _within(main, "definedNames"):
        sheet = one.get("localSheetId", "")
        if one.get("name") == "_xlnm.Print_Area" and sheet.isdecimal():
            ranges = (_printed_area(words.rpartition("!")[2]) for words in (one.text or "")[:2000].split(","))
            found[int(sheet)] = tuple(filter(None, ranges))
    return found


def _printed_area(words: str) -> Area | None:
    if columns := _PRINTED_COLUMNS.fullmatch(words):
        words = f"{columns[1]}1:{columns[2]}{LAST_ROW}"
    return area(words)


def _looks(package: Package, part: str) -> tuple[Look, ...]:
    """The looks of cells by number: `cellXfs`, whose fonts and number formats stand before them."""
    formats, fonts, looks = dict(BUILT_IN), list[tuple[str, bool]](), list[Look]()
    for one in package.stream(part, "numFmt", "font", "xf", *_PASSED_OVER):
        name, parent = local(one), one.getparent()
        holder = local(parent) if parent is not None else ""
        if name == "numFmt" and holder == "numFmts":
            formats[_number(one, "numFmtId")] = one.get("formatCode", "")
        elif name == "font" and holder == "fonts":
            called = child(one, "name")
            fonts.append((attribute(called, "val") or "" if called is not None else "", is_on(child(one, "strike"))))
        elif name == "xf" and holder == "cellXfs":
            font, at = ("", False), _number(one, "fontId")
            font = fonts[at] if at < len(fonts) else font
            looks.append(
                _look(
                    formats.get(_number(one, "numFmtId"), GENERAL),
                    *font,
                    box=len(one) > 0 and any(local(inner) == "xfComplement" for inner in one.iter()),
                )
            )
            if len(looks) == MAX_LOOKS:
                break
    return tuple(looks)


@lru_cache(maxsize=256)
def _look(number_format: str, font: str, struck: bool, *, box: bool) -> Look:  # noqa: FBT001 - as fonts are kept
    """One record for the many styles that differ in what is not words: frames, colours, alignment."""
    return Look(number_format=number_format, font=font, struck=struck, box=box)


def _number(element: Element, name: str) -> int:
    value = element.get(name, "")
    return int(value) if value.isdecimal() and len(value) < 9 else 0
