"""The automatic numbers of a document's paragraphs, as they are shown (ISO/IEC 29500-1 section 17.9).

Takes a Package and its stories; gives each numbered paragraph's number. Raises Corrupt for parts that are no XML.
Touches nothing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from ooxml.numerals import numeral
from ooxml.package import Package
from ooxml.words import Numbers, goes_on
from ooxml.xml import Element, attribute, child, is_on, local, number

LEVELS = 9
_BULLET = "•"
_STYLES_DEEP = 12
"""Styles based on one another that are followed."""


@dataclass(frozen=True)
class _Level:
    """One level of a list: how its numbers are written, and the style that stands for it."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    plain: bool = False
    style: str = ""

    @classmethod
    def of(cls, element: Element) -> "_Level":
        """A `w:lvl` read."""
        return cls(
            format=attribute(child(element, "numFmt"), "val") or "decimal",
            text=attribute(child(element, "lvlText"), "val") or "",
            start=number(child(element, "start"), 0 if child(element, "start") is None else 1),
            plain=is_on(child(element, "isLgl")),
            style=attribute(child(element, "pStyle"), "val") or "",
        )


@dataclass(frozen=True)
class _List:
    """One numbering: the counting it shares with others of its kind, its levels, and where it begins anew."""

    counted: str
    levels: Mapping[int, _Level]
    anew: Mapping[int, int] = field(default_factory=dict)


def numbers_of(package: Package, roots: Mapping[str, Element]) -> Numbers:
    """The number of every paragraph that has one, in the order of the stories; bullets as `•`."""
    lists = _lists(package)
    if not lists:
        return {}
    styles, counting = _Styles(package), _Counting()
    found: dict[Element, str] = {}
    for name, root in roots.items():
        if name.startswith("txbx"):
            continue  # its paragraphs are below the body's own
        for paragraph in root.iter("{*}p"):
            one, level = _of_paragraph(paragraph, styles, lists)
            if one is not None and level in one.levels and not goes_on(paragraph) and not _is_second(paragraph):
                found[paragraph] = counting.next(one, level)
    return {paragraph: mark for paragraph, mark in found.items() if mark}


def without_number(label: str, target: Element, numbers: Numbers) -> str:
    """A label of a cell or paragraph as its runs hold it: the automatic number before it stands in no run."""
    marks = {numbers.get(paragraph, "") for paragraph in target.iter("{*}p")} - {""}
    found = next((mark for mark in marks if label.startswith(mark)), "")
    return label[len(found) :].lstrip()


def _is_second(paragraph: Element) -> bool:
    """Whether a paragraph is the second writing of a text box."""
    return any(local(above) == "Fallback" for above in paragraph.iterancestors())


def _of_paragraph(paragraph: Element, styles: "_Styles", lists: Mapping[str, _List]) -> tuple[_List | None, int]:
    """The list a paragraph is in, by itself or by its style, and its level."""
    own = child(paragraph, "pPr", "numPr")
    style = attribute(child(paragraph, "pPr", "pStyle"), "val") or styles.default
    listed, level = styles.numbering(style)
    if own is not None:
        listed = attribute(child(own, "numId"), "val") or listed
        level = number(child(own, "ilvl"), 0) if child(own, "ilvl") is not None else level
    one = lists.get(listed)
    if one is not None and level is None:
        level = next((at for at, known in one.levels.items() if known.style and known.style == style), 0)
    return one, level or 0


def _lists(package: Package) -> dict[str, _List]:
    abstract: dict[str, dict[int, _Level]] = {}
    found: dict[str, _List] = {}
    for part in package.related(package.main, "numbering"):
        root = package.xml(part)
        for one in root:
            if local(one) == "abstractNum":
                abstract[attribute(one, "abstractNumId") or ""] = _levels(one)
        for one in root:
            if local(one) == "num":
                counted = attribute(child(one, "abstractNumId"), "val") or ""
                found[attribute(one, "numId") or ""] = _list(one, counted, abstract.get(counted, {}))
    return found


def _levels(element: Element) -> dict[int, _Level]:
    return {at: _Level.of(one) for one in element if local(one) == "lvl" and (at := number(one, 0, "ilvl")) < LEVELS}


def _list(element: Element, counted: str, levels: dict[int, _Level]) -> _List:
    own = [one for one in element if local(one) == "lvlOverride"]
    changed = {number(one, 0, "ilvl"): _Level.of(level) for one in own if (level := child(one, "lvl")) is not None}
    anew = {
        number(one, 0, "ilvl"): number(start, 1) for one in own if (start := child(one, "startOverride")) is not None
    }
    return _List(counted, {**levels, **changed}, anew)


class _Styles:
    """Which list the paragraphs of a style are in."""

    def __init__(self, package: Package) -> None:
        roots = [package.xml(part) for part in package.related(package.main, "styles")]
        of_paragraphs = [
            one for root in roots for one in root if local(one) == "style" and attribute(one, "type") == "paragraph"
        ]
        self._styles = {attribute(one, "styleId") or "": one for one in of_paragraphs}
        chosen = (one for one in of_paragraphs if attribute(one, "default") in {"1", "true", "on"})
        self.default = attribute(next(chosen, None), "styleId") or ""
        self._known: dict[str, tuple[str, int | None]] = {}

    def numbering(self, style: str) -> tuple[str, int | None]:
        """The number of a style's list and its level, its own or of the style it is based on."""
        if style not in self._known:
            self._known[style] = self._numbering(style)
        return self._known[style]

    def _numbering(self, style: str) -> tuple[str, int | None]:
        for _ in range(_STYLES_DEEP):
            element = self._styles.get(style)
            if element is None:
                break
            properties = child(element, "pPr", "numPr")
            if properties is not None and (listed := attribute(child(properties, "numId"), "val")):
                level = child(properties, "ilvl")
                return listed, number(level, 0) if level is not None else None
            style = attribute(child(element, "basedOn"), "val") or ""
        return "", None


class _Counting:
    """How far each list has counted."""

    def __init__(self) -> None:
        self._at: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[int, int]] = set()

    def next(self, one: _List, level: int) -> str:
        """The number of the next paragraph at a level; the levels below begin again."""
        at = self._at.setdefault(one.counted, {})
        if level in one.anew and (id(one), level) not in self._begun:
            self._begun.add((id(one), level))
            at[level] = one.anew[level]
        else:
            at[level] = at[level] + 1 if level in at else one.levels[level].start
        for below in [known for known in at if known > level]:
            del at[below]
        return _written(one, level, at)


def _written(one: _List, level: int, at: Mapping[int, int]) -> str:
    own = one.levels[level]
    if own.format == "bullet":
        return _BULLET
    if own.format == "none":
        return re.sub(r"%\d", "", own.text).strip()
    return re.sub(r"%([1-9])", lambda found: _numeral(one, own, int(found[1]) - 1, at), own.text).strip()


def _numeral(one: _List, own: _Level, level: int, at: Mapping[int, int]) -> str:
    known = one.levels.get(level, _Level())
    return numeral(at.get(level, known.start), "decimal" if own.plain else known.format)
