"""The letters of a Word cell or paragraph, each with the element that shows it, and words written among them.

Takes lxml elements and changes them; raises nothing, touches nothing else. What is shown is what ooxml/words.py
reads; besides, a content control or form field to be filled is one letter (`blanks.CONTROL`), a check box one glyph.
"""

import copy
from collections.abc import Iterator

from lxml import etree

from ooxml.blanks import CONTROL
from ooxml.controls import is_placeholder
from ooxml.symbols import EMPTY, TICKED, in_font, is_symbolic, symbol
from ooxml.xml import Element, attribute, branch, child, is_on, local

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "txbxContent", "pPr", "rPr", "sdtPr", "rt", "tbl", "instrText"})
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_TYPED = ("text", "date", "dropDownList", "comboBox")
_HOLDING = frozenset({"r", "ins", "hyperlink", "smartTag", "sdt", "sdtContent"})
_THROUGH = frozenset({"customXml", "ins", "moveTo"})


def named(like: Element, name: str) -> str:
    """A name in the namespace of an element, transitional or strict."""
    return f"{{{etree.QName(like).namespace}}}{name}"


class Letters:
    """What a cell or paragraph shows: `text`, and for each letter its element and the index in that element's text.

    A line feed between two paragraphs has no element.
    """

    def __init__(self, container: Element) -> None:
        """Read a `w:tc`, `w:p` or the content of a control."""
        self.text = ""
        self.nodes: list[tuple[Element | None, int]] = []
        self._paragraphs: list[tuple[int, Element]] = []
        self._field = 0
        self._shown: list[str] = []
        blocks = [container] if local(container) == "p" else list(_blocks(container))
        for number, block in enumerate(blocks):
            if number:
                self._add("\n", None)
            self._paragraphs.append((len(self.nodes), block))
            self._block(block)
        self.text = "".join(self._shown)

    @property
    def paragraphs(self) -> list[Element]:
        """The paragraphs read, in order."""
        return [one for _, one in self._paragraphs if local(one) == "p"]

    def paragraphs_behind(self, start: int, end: int) -> list[Element]:
        """The paragraphs that begin between two letters."""
        return [one for at, one in self._paragraphs if start < at <= end and local(one) == "p"]

    def replace(self, start: int, end: int, words: str) -> None:
        """Write words in place of letters; they look as the first of these does, or else as what stands before."""
        touched = [node for node, _ in self.nodes[start:end] if node is not None]
        if touched:
            self._over(start, end, words)
        elif start > 0 and (before := self.nodes[start - 1][0]) is not None:
            self._insert(before, self.nodes[start - 1][1], words)
        else:
            write_into(self._paragraph_at(start), words)

    def _over(self, start: int, end: int, words: str) -> None:
        """Letters give way to words; signs among them are taken out whole."""
        kept: dict[Element, list[int]] = {}
        for node, index in self.nodes[start:end]:
            if node is not None:
                kept.setdefault(node, []).append(index)
        first = next(iter(kept))
        for node, indices in kept.items():
            text = (node.text or "") if local(node) == "t" else ""
            before, after = text[: indices[0]], text[indices[-1] + 1 :]
            pieces = list(_pieces(node, before)) if before else []
            pieces += _pieces(node, words) if node is first else []
            pieces += _pieces(node, after) if after else []
            _swap(node, pieces)

    def _insert(self, node: Element, index: int, words: str) -> None:
        if local(node) == "t":
            text = node.text or ""
            pieces = [*_pieces(node, text[: index + 1]), *_pieces(node, words), *_pieces(node, text[index + 1 :])]
            _swap(node, pieces)
        elif local(node) in _SIGNS or local(node) == "sym":
            for piece in reversed(list(_pieces(node, words))):
                node.addnext(piece)
        else:
            write_after(node, words)

    def _paragraph_at(self, start: int) -> Element:
        return next(one for at, one in reversed(self._paragraphs) if at <= start)

    def _add(self, text: str, node: Element | None) -> None:
        self._shown.append(text)
        self.nodes += [(node, index) for index in range(len(text))]

    def _block(self, block: Element) -> None:
        if local(block) == "sdt":
            self._add(CONTROL, block)
        else:
            self._walk(block)

    def _walk(self, element: Element) -> None:
        for one in element:
            name = local(one)
            if name == "fldChar":
                self._mark(one)
            elif self._field or (name == "r" and is_on(child(one, "rPr", "vanish"))):
                if name in _HOLDING:
                    self._walk_marks(one)
            elif name == "t":
                self._letters(one)
            elif name in _SIGNS:
                self._add(_SIGNS[name], one)
            elif name not in _LEFT_OUT:
                self._other(one, name)

    def _walk_marks(self, element: Element) -> None:
        """Of what is hidden or the result of a form field only the marks of fields count."""
        for one in element:
            if local(one) == "fldChar":
                self._mark(one)
            elif local(one) in _HOLDING:
                self._walk_marks(one)

    def _other(self, one: Element, name: str) -> None:
        if name == "sym":
            self._add(symbol(attribute(one, "font") or "", attribute(one, "char") or ""), one)
        elif name == "sdt":
            self._control(one)
        elif name == "AlternateContent":
            chosen = branch(one)
            self._walk(chosen) if chosen is not None else None
        else:
            self._walk(one)

    def _letters(self, text: Element) -> None:
        """Letters of a symbol font are the signs it shows for them."""
        font = symbol_font(text)
        for index, letter in enumerate(text.text or ""):
            self._shown.append(in_font(letter, font)[:1] or letter)
            self.nodes.append((text, index))

    def _mark(self, sign: Element) -> None:
        """A form field of Word 97 is one letter, whatever its runs hold (section 17.16)."""
        kind = attribute(sign, "fldCharType")
        data = child(sign, "ffData")
        if kind == "end":
            self._field = max(self._field - 1, 0)
        elif kind == "begin" and (self._field or data is not None):
            self._field += 1
            if data is not None and self._field == 1:
                box = child(data, "checkBox")
                self._add(CONTROL if box is None else TICKED if is_checked(box) else EMPTY, sign)

    def _control(self, control: Element) -> None:
        box = child(control, "sdtPr", "checkbox")
        if box is not None:
            self._add(TICKED if is_on(child(box, "checked")) else EMPTY, control)
        elif is_fillable(control):
            self._add(CONTROL, control)
        else:
            self._walk(control)


def symbol_font(text: Element) -> str:
    """The symbol font of the run a text stands in; empty for any other font."""
    run = text.getparent()
    fonts = child(run, "rPr", "rFonts") if run is not None else None
    return next((one for name in ("ascii", "hAnsi") if is_symbolic(one := attribute(fonts, name) or "")), "")


def is_checked(box: Element) -> bool:
    """The state of a check box of Word 97, or else its default (section 17.16.8)."""
    checked = child(box, "checked")
    return is_on(checked if checked is not None else child(box, "default"))


def is_fillable(control: Element) -> bool:
    """Whether a content control is one answer: it shows its prompt, or is of a type that holds one value."""
    properties = child(control, "sdtPr")
    types = {local(one) for one in properties} if properties is not None else set()
    return "picture" not in types and (is_placeholder(control) or bool(types & set(_TYPED)))


def write_into(paragraph: Element, words: str, style: Element | None = None) -> None:
    """Words at the end of a paragraph: in its last run of nothing, else in a run that looks as the first one."""
    if local(paragraph) == "sdt":
        write_after(paragraph, words)
        return
    run = next((one for one in paragraph if local(one) == "r" and _is_bare(one)), None)
    if run is None:
        run = etree.SubElement(paragraph, named(paragraph, "r"))
        look = style if style is not None else look_of(paragraph)
        if look is not None:
            run.append(look)
    for piece in _pieces(run, words):
        run.append(piece)


def write_after(element: Element, words: str) -> None:
    """Words in a new run behind an element that stands among runs, or behind the end of a form field."""
    end = element
    if local(element) == "fldChar":
        end = _field_end(element)
    run = etree.Element(named(end, "r"))
    paragraph = next((above for above in end.iterancestors() if local(above) == "p"), None)
    look = look_of(paragraph) if paragraph is not None else None
    if look is not None:
        run.append(look)
    for piece in _pieces(run, words):
        run.append(piece)
    end.addnext(run)


def look_of(paragraph: Element) -> Element | None:
    """The formatting of a paragraph's first run, or else of its mark, without that of a prompt."""
    for run in paragraph.iter("{*}r"):
        look = child(run, "rPr")
        if look is not None and not any(is_placeholder(one) for one in run.iterancestors() if local(one) == "sdt"):
            return plain_look(look)
    mark = child(paragraph, "pPr", "rPr")
    return plain_look(mark) if mark is not None else None


def plain_look(look: Element) -> Element:
    """A copy of run properties without the style of prompts, and without marks of revision."""
    made = copy.deepcopy(look)
    made.tag = named(look, "rPr")
    made.tail = None
    for one in list(made):
        prompt = local(one) == "rStyle" and "laceholder" in (attribute(one, "val") or "")
        if prompt or local(one) in {"ins", "del", "moveFrom", "moveTo", "rPrChange", "vanish"}:
            made.remove(one)
    return made


def _blocks(container: Element) -> Iterator[Element]:
    """The paragraphs of a cell, and the controls around paragraphs that are one answer."""
    for one in container:
        if local(one) == "p":
            yield one
        elif local(one) == "sdt":
            content = child(one, "sdtContent")
            if is_fillable(one):
                yield one
            elif content is not None:
                yield from _blocks(content)
        elif local(one) in _THROUGH:
            yield from _blocks(one)
        elif local(one) == "AlternateContent" and (chosen := branch(one)) is not None:
            yield from _blocks(chosen)


def _is_bare(run: Element) -> bool:
    return all(local(one) == "rPr" or (local(one) == "t" and not one.text) for one in run)


def _pieces(like: Element, words: str) -> Iterator[Element]:
    """Words as `w:t`, `w:br` and `w:tab`."""
    run = ""
    for letter in [*words, ""]:
        if letter in {"\n", "\t", ""}:
            if run:
                made = etree.Element(named(like, "t"))
                made.text = run
                if run != run.strip():
                    made.set(SPACE, "preserve")
                yield made
            run = ""
            if letter:
                yield etree.Element(named(like, "br" if letter == "\n" else "tab"))
        else:
            run += letter


def _swap(node: Element, pieces: list[Element]) -> None:
    parent = node.getparent()
    assert parent is not None
    for piece in pieces:
        node.addprevious(piece)
    parent.remove(node)


def _field_end(begin: Element) -> Element:
    """The run that ends a form field."""
    run = begin.getparent()
    assert run is not None
    for after in run.itersiblings():
        if any(attribute(one, "fldCharType") == "end" for one in after.iter("{*}fldChar")):
            return after
    return run
