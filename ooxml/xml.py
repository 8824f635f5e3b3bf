"""Office elements by their local names, so that files of the transitional and the strict namespaces read alike.

Takes lxml elements; gives elements and attribute values. Raises nothing, touches nothing.
"""

from lxml import etree

Element = etree._Element  # noqa: SLF001 - lxml publishes its element type under this name only

_OFF = frozenset({"0", "false", "off"})
_MOST_DIGITS = 6


def local(element: Element) -> str:
    """An element's name without its namespace; empty for comments and processing instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element | None, name: str) -> str | None:
    """An attribute by local name."""
    if element is None:
        return None
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), None)


def child(element: Element, *path: str) -> Element | None:
    """The first descendant reached by following `path` of local names."""
    found: Element | None = element
    for name in path:
        found = next((one for one in found if local(one) == name), None) if found is not None else None
    return found


def is_on(element: Element | None) -> bool:
    """An on/off property (section 17.17.4): on when it is there and does not say otherwise."""
    return element is not None and attribute(element, "val") not in _OFF


def number(element: Element | None, default: int, name: str = "val") -> int:
    """A whole number in an attribute; `default` where there is none, or one no document needs."""
    value = attribute(element, name) or ""
    return int(value) if value.isascii() and value.isdigit() and len(value) <= _MOST_DIGITS else default


def branch(alternative: Element) -> Element | None:
    """The one writing of an `mc:AlternateContent` that counts: its first choice, else the fallback."""
    chosen = child(alternative, "Choice")
    return chosen if chosen is not None else child(alternative, "Fallback")
