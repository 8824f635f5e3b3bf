"""What a person reads in a WordprocessingML paragraph or cell (ISO/IEC 29500-1 section 17), changes as accepted.

Takes lxml elements, gives text; raises nothing, touches nothing. Placeholders, deleted and hidden text are not there;
check boxes stand as ☑ or ☐; text boxes and nested tables stand apart.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ooxml.controls import is_placeholder, of_field, value
from ooxml.prompts import without_prompts
from ooxml.symbols import EMPTY, TICKED, in_font, is_symbolic, symbol
from ooxml.xml import Element, attribute, branch, child, is_on, local

__all__ = ["EMPTY", "TICKED", "Element", "Numbers", "attribute", "child", "is_on", "is_placeholder", "local", "text_of"]

Numbers = Mapping[Element, str]
"""The automatic number of each paragraph that has one, as it is shown."""
NO_NUMBERS: Numbers = MappingProxyType({})

_LEFT_OUT = frozenset(
    [
        *("del", "moveFrom", "delText", "instrText", "delInstrText", "rt"),
        *("txbxContent", "drawing", "pict", "object", "tbl"),
        *("pPr", "rPr", "sdtPr", "sdtEndPr", "tcPr"),
    ]
)
"""Deleted text, field codes, ruby; pictures and objects with the text in them; properties."""
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u2060\ufeff\u00ad"))
_MARKS = ("bookmark", "comment", "move", "perm", "proof")
"""How the names of marks between paragraphs begin that show nothing."""


def text_of(container: Element, numbers: Numbers = NO_NUMBERS) -> str:
    """The text of a paragraph, or of a cell's paragraphs one a line, without its nested tables.

    Nothing while a control around it shows its prompt. A paragraph whose mark is deleted goes on in the next one.
    """
    if local(container) == "p":
        text = "".join(_own(one, numbers) for one in _joined(container))
    else:
        text = "\n".join(_lines(container, numbers))
    return _tidy(_within_controls(container, text))


def goes_on(paragraph: Element) -> bool:
    """Whether a paragraph is one with the next: its mark is deleted or moved away, and another follows."""
    properties = child(paragraph, "pPr", "rPr")
    if properties is None or not any(local(one) in {"del", "moveFrom"} for one in properties):
        return False
    return (after := _beside(paragraph, preceding=False)) is not None and local(after) == "p"


def _joined(paragraph: Element) -> list[Element]:
    """A paragraph with those before it that go on in it."""
    found = [paragraph]
    while (before := _beside(found[0], preceding=True)) is not None and local(before) == "p" and goes_on(before):
        found.insert(0, before)
    return found


def _beside(paragraph: Element, *, preceding: bool) -> Element | None:
    siblings = paragraph.itersiblings(preceding=preceding)
    return next((one for one in siblings if local(one) and not local(one).startswith(_MARKS)), None)


def _within_controls(container: Element, text: str) -> str:
    """A text as the controls around its cell or paragraph show it; of those around rows and tables only the prompt."""
    near = True
    for above in container.iterancestors():
        name = local(above)
        near = near and name not in {"tr", "tbl"}
        if name == "sdt" and near:
            text = value(above, text)
        elif name == "sdt" and is_placeholder(above):
            text = ""
    return text


def _lines(container: Element, numbers: Numbers) -> Iterator[str]:
    """The paragraphs of a cell, as lines; what goes on in the next is no line of its own."""
    begun = ""
    for paragraph, controls in _paragraphs(container, ()):
        text = _own(paragraph, numbers)
        for control in controls:
            text = value(control, text)
        begun += text
        if not goes_on(paragraph):
            yield begun
            begun = ""


def _paragraphs(container: Element, controls: tuple[Element, ...]) -> Iterator[tuple[Element, tuple[Element, ...]]]:
    """The paragraphs of a cell or text box with the controls around them, innermost first; nested tables' are not."""
    for one in container:
        name = local(one)
        if name == "p":
            yield one, controls
        elif name == "sdt":
            if (content := child(one, "sdtContent")) is not None:
                yield from _paragraphs(content, (one, *controls))
        elif name in {"customXml", "ins", "moveTo"}:
            yield from _paragraphs(one, controls)
        elif name == "AlternateContent" and (chosen := branch(one)) is not None:
            yield from _paragraphs(chosen, controls)


def _own(paragraph: Element, numbers: Numbers) -> str:
    """The words of one paragraph behind its automatic number."""
    reading = _Reading()
    reading.read(paragraph)
    text, mark = "".join(reading.said), numbers.get(paragraph, "")
    return f"{mark} {text}" if mark and (text.strip() or _heads(mark)) else text


def _heads(mark: str) -> bool:
    """Whether a number says by itself what it numbers: `D4`, `第四步`; of `4.` without words nothing is left."""
    return any(character.isalpha() for character in mark) and any(one in "Dd第" for one in mark)


def _tidy(text: str) -> str:
    lines = (without_prompts(line.translate(_INVISIBLE)).strip() for line in text.split("\n"))
    return "\n".join(lines).strip()


class _Reading:
    """One paragraph as it is read: what it says so far, and the fields open at this point."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self._fields: list[str] = []
        self._font = ""

    def read(self, element: Element) -> None:
        """Everything in an element, in its order."""
        for one in element:
            name = local(one)
            if name == "t":
                self._say(in_font((one.text or "").replace("\n", " "), self._font))
            elif name == "r":
                self._run(one)
            elif name not in _LEFT_OUT:
                self._other(one, name)

    def _run(self, run: Element) -> None:
        properties = child(run, "rPr")
        if properties is not None and is_on(child(properties, "vanish")):
            # A field's marks count even where they are hidden.
            for one in run:
                if local(one) == "fldChar":
                    self._field(one)
            return
        self._font = _symbol_font(properties)
        self.read(run)
        self._font = ""

    def _other(self, one: Element, name: str) -> None:
        if name in _SIGNS:
            self._say(_SIGNS[name])
        elif name in {"sym", "symEx"}:
            self._say(symbol(attribute(one, "font") or "", attribute(one, "char") or ""))
        elif name == "sdt":
            inner = _Reading()
            inner.read(one)
            self._say(value(one, "".join(inner.said)))
        elif name == "fldChar":
            self._field(one)
        elif name == "ffData":
            self._say(of_field(one) or "")
        elif name == "AlternateContent":
            chosen = branch(one)
            self.read(chosen) if chosen is not None else None
        else:
            self.read(one)

    def _field(self, mark: Element) -> None:
        """A field's begin, separator or end (section 17.16.18): between the first two stands its code."""
        kind, data = attribute(mark, "fldCharType"), child(mark, "ffData")
        state = of_field(data) if data is not None else None
        self._say(state or "")
        if kind == "begin":
            self._fields.append("code" if not state else "told")
        elif kind == "separate" and self._fields and self._fields[-1] == "code":
            self._fields[-1] = "result"
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _say(self, text: str) -> None:
        """Say it, unless it is part of a field's code, or the result of one whose state is told already."""
        if "told" not in self._fields and "code" not in self._fields[:-1]:
            self.said.append(text)


def _symbol_font(properties: Element | None) -> str:
    fonts = child(properties, "rFonts") if properties is not None else None
    named = (attribute(fonts, name) or "" for name in ("ascii", "hAnsi")) if fonts is not None else ()
    return next((font for font in named if is_symbolic(font)), "")
