"""The words of a workbook's cells, shared or their own, and words written among them (ISO/IEC 29500-1 section 18.4).

Takes the parts of a workbook and changes them; raises nothing, touches nothing else.
"""

import copy
import re

from lxml import etree

from ooxml.docx_letters import SPACE, named
from ooxml.parts import Parts
from ooxml.xml import Element, child, local

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_TO_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


class Words:
    """What a cell says: a copy of its string item, whose letters can be replaced."""

    def __init__(self, item: Element) -> None:
        """Read an `si` or `is`; phonetic runs are no letters of it."""
        self.item = item
        runs = [one for one in item if local(one) in {"t", "r"}]
        self._texts = [one for run in runs for one in ([run] if local(run) == "t" else run) if local(one) == "t"]
        for one in self._texts:
            one.text = unescaped(one.text or "")

    @property
    def text(self) -> str:
        """The letters of all runs."""
        return "".join(one.text or "" for one in self._texts)

    def replace(self, start: int, end: int, words: str) -> None:
        """Write words in place of letters, in the run where these begin."""
        at, done = 0, False
        for one in self._texts:
            text = one.text or ""
            low, high = min(max(start - at, 0), len(text)), min(max(end - at, 0), len(text))
            here = not done and at <= start <= at + len(text) and (start < at + len(text) or end == start)
            one.text = text[:low] + (words if here else "") + text[high:]
            done, at = done or here, at + len(text)
        if not done:
            self._append(words)
        for one in [one for one in self.item if local(one) in {"rPh", "phoneticPr"}]:
            self.item.remove(one)

    def written(self, tag: str) -> Element:
        """The item as it is to stand in a part: escaped (section 22.9.2.19), its spaces kept."""
        made = copy.deepcopy(self.item)
        made.tag = tag
        made.tail = None
        for one in made.iter("{*}t"):
            one.text = _TO_ESCAPE.sub("_x005F_", one.text or "")
            if one.text != one.text.strip() or "\n" in one.text:
                one.set(SPACE, "preserve")
        return made

    def _append(self, words: str) -> None:
        if self._texts:
            self._texts[-1].text = f"{self._texts[-1].text or ''}{words}"
        else:
            made = etree.SubElement(self.item, named(self.item, "t"))
            made.text = words
            self._texts.append(made)


class Strings:
    """The shared strings of a workbook; without such a part every cell holds its own."""

    def __init__(self, parts: Parts) -> None:
        """Find the part; what it holds is read when a cell asks."""
        self._parts = parts
        found = parts.related(parts.main, "/sharedStrings")
        self._part = found[0] if found else ""
        self._items = list(parts.xml(self._part).iter("{*}si")) if found else []

    def words(self, cell: Element) -> Words:
        """What a cell says, in a copy."""
        kind, value = cell.get("t"), child(cell, "v")
        shown = value.text or "" if value is not None else ""
        if kind == "s" and shown.strip().isdecimal() and int(shown) < len(self._items):
            return Words(copy.deepcopy(self._items[int(shown)]))
        inline = child(cell, "is")
        if kind == "inlineStr" and inline is not None:
            return Words(copy.deepcopy(inline))
        item = etree.Element(named(cell, "is"))
        etree.SubElement(item, named(cell, "t")).text = shown
        return Words(item)

    def write(self, cell: Element, words: Words) -> None:
        """Give a cell its words, as the text they are, whatever sign they begin with."""
        was_shared = cell.get("t") == "s"
        clear(cell)
        if not self._part:
            cell.set("t", "inlineStr")
            cell.insert(0, words.written(named(cell, "is")))
            return
        root = self._parts.touch(self._part)
        made = words.written(named(root, "si"))
        last = self._items[-1] if self._items else None
        if last is not None:
            last.addnext(made)
        else:
            root.insert(0, made)
        self._items.append(made)
        for name, more in (("count", 0 if was_shared else 1), ("uniqueCount", 1)):
            if root.get(name, "").isdecimal():
                root.set(name, str(int(root.get(name, "0")) + more))
        cell.set("t", "s")
        value = etree.Element(named(cell, "v"))
        value.text = str(len(self._items) - 1)
        cell.insert(0, value)


def clear(cell: Element) -> None:
    """Take a cell's value out of it."""
    for one in [one for one in cell if local(one) in {"v", "is"}]:
        cell.remove(one)
    for name in ("t", "vm", "cm"):
        cell.attrib.pop(name, "")


def unescaped(text: str) -> str:
    """`_x000D_` and the like as the letters they stand for."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)) if int(found[1], 16) >= 32 else "", text)
