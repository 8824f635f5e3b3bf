"""The form fields of a page (ISO 32000-1 section 12.7): what is typed or chosen in them, and where.

Takes a page of pdfplumber; gives Fields and Glyphs. Raises what pdfminer raises for damage. Touches nothing.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import decode_text
from pdfplumber.page import Page

from intake.forms.pdf.sheet import EMPTY, TICKED, Box, Glyph

_MOST = 2_000
_MOST_TEXT = 4_000
_DEEPEST = 8
_HIDDEN = 0b10
_PUSH_BUTTON = 1 << 16
_LINE = 11.0


class Field(NamedTuple):
    """One field: its box, and its words, or the sign of a box to tick."""

    box: Box
    text: str
    is_text: bool


def answer_boxes(page: Page) -> list[Field]:
    """The fields of a page that are seen and hold an answer, in their order."""
    annotations = resolve1(page.page_obj.annots) or ()
    widgets = [resolve1(one) for one in list(annotations)[:_MOST]]
    return [field for one in widgets if isinstance(one, dict) for field in _field(one, page)]


def field_glyphs(fields: list[Field]) -> Iterator[Glyph]:
    """The words of fields as if they were printed there, one line under another."""
    for box, text, is_text in fields:
        lines = text.split("\n")
        height = min(box.height / len(lines), _LINE)
        margin = 0 if len(lines) > 1 else (box.height - height) / 2
        for number, words in enumerate(lines):
            top = box.top + margin + number * height
            end = min(box.x1, box.x0 + height * max(len(words), 1)) if is_text else box.x1
            if words.strip():
                yield Glyph(words, Box(box.x0, top, end, top + height), height)


def _field(widget: dict[str, Any], page: Page) -> Iterator[Field]:
    rect = resolve1(widget.get("Rect"))
    flags = resolve1(widget.get("F")) or 0
    if _name(widget.get("Subtype")) != "Widget" or not isinstance(rect, list) or len(rect) != 4:
        return
    if isinstance(flags, int) and flags & _HIDDEN:
        return
    box = _placed([float(resolve1(one)) for one in rect], page)
    kind = _name(_inherited(widget, "FT"))
    if kind == "Btn" and not int(_inherited(widget, "Ff") or 0) & _PUSH_BUTTON:
        state = widget.get("AS", _inherited(widget, "V"))
        yield Field(box, EMPTY if _name(state) in {"", "Off"} else TICKED, is_text=False)
    elif kind in {"Tx", "Ch"}:
        yield Field(box, _words(_inherited(widget, "V")), is_text=True)


def _inherited(widget: dict[str, Any], key: str) -> Any:
    """A field's attribute, which may stand with one of its parents."""
    one: Any = widget
    for _ in range(_DEEPEST):
        if not isinstance(one, dict):
            return None
        if key in one:
            return resolve1(one[key])
        one = resolve1(one.get("Parent"))
    return None


def _name(value: Any) -> str:
    value = resolve1(value)
    name = value.name if isinstance(value, PSLiteral) else value
    return name if isinstance(name, str) else name.decode("latin-1") if isinstance(name, bytes) else ""


def _words(value: Any) -> str:
    if isinstance(value, list):
        return "、".join(_words(resolve1(one)) for one in value[:20])
    if isinstance(value, bytes):
        text = decode_text(value)[:_MOST_TEXT]
        return text.replace("\r\n", "\n").replace("\r", "\n").strip()
    return ""


def _placed(rect: list[float], page: Page) -> Box:
    """A rectangle of the page's own space as it is seen, the page turned."""
    x0, y0, _, _ = (float(resolve1(one)) for one in resolve1(page.page_obj.attrs["MediaBox"]))
    width, height = float(page.width), float(page.height)
    left, right = sorted((rect[0] - x0, rect[2] - x0))
    low, high = sorted((rect[1] - y0, rect[3] - y0))
    turned = {
        0: Box(left, height - high, right, height - low),
        90: Box(low, left, high, right),
        180: Box(width - right, low, width - left, high),
        270: Box(width - high, height - right, width - low, height - left),
    }
    box = turned.get(page.rotation, turned[0])
    return Box(box.x0 + page.bbox[0], box.top + page.bbox[1], box.x1 + page.bbox[0], box.bottom + page.bbox[1])
