"""What a person reads in a WordprocessingML paragraph or cell (ISO/IEC 29500-1 section 17).

Takes lxml elements, gives text; raises nothing, touches nothing. Elements are told by local name, so that files of
the transitional and the strict namespaces read alike. Placeholders, deleted and hidden text are not there; check
boxes stand as ☑ or ☐.
"""

from collections.abc import Iterator

from lxml import etree

Element = etree._Element  # noqa: SLF001 - lxml publishes its element type under this name only

TICKED, EMPTY = "☑", "☐"

_LEFT_OUT = frozenset(
    {"del", "moveFrom", "Fallback", "txbxContent", "pPr", "sdtPr", "delText", "instrText", "rt", "tbl"}
)
"""Deleted text, the second writing of an alternative, field codes, ruby; text boxes and nested tables stand apart."""
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_WINGDINGS = {"f0fe": TICKED, "f0fd": TICKED, "f052": TICKED, "f053": TICKED, "f0fc": "√", "f0a8": EMPTY, "f06f": EMPTY}
"""Boxes and ticks of the symbol fonts Wingdings and Wingdings 2, by private code point."""
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u2060\ufeff\u00ad"))
_OFF = frozenset({"0", "false", "off"})


def local(element: Element) -> str:
    """An element's name without its namespace; empty for comments and processing instructions."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """An attribute by local name."""
    return next((str(value) for key, value in element.attrib.items() if etree.QName(key).localname == name), None)


def child(element: Element, *path: str) -> Element | None:
    """The first descendant reached by following `path` of local names."""
    found: Element | None = element
    for name in path:
        found = next((one for one in found if local(one) == name), None) if found is not None else None
    return found


def is_on(element: Element | None) -> bool:
    """An on/off property (section 17.17.4): on when it is there and does not say otherwise."""
    return element is not None and attribute(element, "val") not in _OFF


def is_placeholder(control: Element) -> bool:
    """Whether a content control still shows its prompt (section 17.5.2.39)."""
    return is_on(child(control, "sdtPr", "showingPlcHdr"))


def text_of(container: Element) -> str:
    """The text of a paragraph, or of a cell's paragraphs one a line, without its nested tables."""
    if local(container) == "p":
        return _tidy("".join(_pieces(container)))
    return _tidy("\n".join("".join(_pieces(paragraph)) for paragraph in paragraphs(container)))


def paragraphs(container: Element) -> Iterator[Element]:
    """The paragraphs of a cell or text box, through content controls, not those of nested tables."""
    for one in container:
        if local(one) == "p":
            yield one
        elif local(one) == "sdt":
            if not is_placeholder(one) and (content := child(one, "sdtContent")) is not None:
                yield from paragraphs(content)
        elif local(one) in {"customXml", "ins", "moveTo", "AlternateContent", "Choice"}:
            yield from paragraphs(one)


def _tidy(text: str) -> str:
    lines = (line.translate(_INVISIBLE).strip() for line in text.split("\n"))
    return "\n".join(lines).strip()


def _pieces(element: Element) -> Iterator[str]:
    for one in element:
        name = local(one)
        if name == "t":
            yield one.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name == "sym":
            yield _WINGDINGS.get((attribute(one, "char") or "").lower(), "")
        elif name == "sdt":
            yield from _control(one)
        elif name == "ffData":
            yield _legacy(one)
        elif name not in _LEFT_OUT and not (name == "r" and _is_hidden(one)):
            yield from _pieces(one)


def _is_hidden(run: Element) -> bool:
    return is_on(child(run, "rPr", "vanish"))


def _control(control: Element) -> Iterator[str]:
    box = child(control, "sdtPr", "checkbox")
    if box is not None:
        yield TICKED if is_on(child(box, "checked")) else EMPTY
    elif not is_placeholder(control):
        yield from _pieces(control)


def _legacy(data: Element) -> str:
    """A form field of Word 97 (section 17.16): its check box or the chosen entry; a text field's words are runs."""
    box, choices = child(data, "checkBox"), child(data, "ddList")
    if box is not None:
        checked = child(box, "checked")
        return TICKED if is_on(checked if checked is not None else child(box, "default")) else EMPTY
    if choices is None:
        return ""
    entries = [attribute(one, "val") or "" for one in choices if local(one) == "listEntry"]
    chosen = child(choices, "result")
    number = int(attribute(chosen, "val") or 0) if chosen is not None else 0
    return entries[number] if chosen is not None and number < len(entries) else ""
