"""What lies over the cells of a sheet: text boxes, and boxes to tick (ISO/IEC 29500-1 section 20.5, 29500-4 14.2).

Takes a Package, a sheet's part and Sheet; gives Drawn. Raises Corrupt as ooxml/package.py does. Touches nothing.
Notes of comments, buttons, pictures and charts are not read.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate, islice

from lxml import etree

from ooxml.package import Package
from ooxml.sheet import MAX_COLUMNS, MAX_ROWS, Box, Drawn, Sheet, TextBox
from ooxml.symbols import in_font
from ooxml.words import Element, attribute, child, local
from ooxml.xlsx_book import targets
from ooxml.xlsx_text import tidy

MOST_SHAPES = 2000
MAX_VML = 4 * 1024 * 1024
_EMU_A_POINT, _POINTS_A_PIXEL = 12_700, 0.75
_GLYPH = 6.0
"""Half the width of the little square itself, in points: where it is, its box stands."""
_DEFAULT_CAPTION = re.compile(
    r"(?:check ?box|option ?button|复选框|選項按鈕|选项按钮|核取方塊|チェック ?ボックス|チェック|オプション ?ボタン"
    r"|オプション|kontrollkästchen|optionsfeld)\s*\d+",
    re.IGNORECASE,
)
_VML = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
"""Excel writes the markup of its old drawings with `<br>` unclosed."""


def drawn_over(package: Package, part: str, sheet: Sheet) -> Drawn:
    """The text boxes and boxes to tick of one sheet."""
    parts = targets(package, part)
    kinds: dict[str, list[str]] = {}
    for one in parts.values():
        if one.part in package.names:
            kinds.setdefault(one.kind, []).append(one.part)
    if not kinds.keys() & {"drawing", "vmlDrawing"}:
        return Drawn()
    ruler = _Ruler(sheet)
    texts, captions = list[TextBox](), dict[str, str]()
    for drawing in kinds.get("drawing", ()):
        for shape, box in _shapes(package.xml(drawing), ruler):
            if shape:
                captions[shape] = box.text
            elif box.text:
                texts.append(box)
    boxes = {one.shape: one for vml in kinds.get("vmlDrawing", ()) for one in _of_vml(package.part(vml), ruler)}
    for control in sheet.controls:
        target = parts.get(attribute(control, "id") or "")
        if target is not None and target.part in package.names:
            _control(control, package.xml(target.part), ruler, boxes)
    found = (replace(one, caption=_caption(one.caption or captions.get(one.shape, ""))) for one in boxes.values())
    return Drawn(
        texts=tuple(sorted(texts, key=lambda one: (one.row, one.column))),
        boxes=tuple(sorted((one for one in found if one.row), key=lambda one: (one.row, one.x))),
    )


class _Ruler:
    """Rows and columns in points from the sheet's corner; what is hidden has no extent."""

    def __init__(self, sheet: Sheet) -> None:
        heights = [
            0.0 if row in sheet.hidden_rows else sheet.heights.get(row, sheet.default_height)
            for row in range(1, MAX_ROWS + 1)
        ]
        widths = [
            0.0 if column in sheet.hidden_columns else sheet.widths.get(column, sheet.default_width) * 7 + 5
            for column in range(1, MAX_COLUMNS + 1)
        ]
        self._tops = [0.0, *accumulate(heights)]
        self._lefts = [0.0, *accumulate(width * _POINTS_A_PIXEL for width in widths)]

    def top(self, row: int, offset: float) -> float:
        """The distance of a point in a row (from 0) to the sheet's top."""
        return self._tops[min(row, MAX_ROWS)] + offset

    def left(self, column: int, offset: float) -> float:
        """The distance of a point in a column (from 0) to the sheet's left."""
        return self._lefts[min(column, MAX_COLUMNS)] + offset

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """The row and column at a point, from 1."""
        return bisect_right(self._tops, max(y, 0.0)), bisect_right(self._lefts, max(x, 0.0))


def _shapes(drawing: Element, ruler: _Ruler) -> Iterator[tuple[str, TextBox]]:
    """Each shape that shows, once of its two writings; with its id where it stands for a control."""
    for anchor in drawing:
        if not isinstance(anchor.tag, str):
            continue
        for shape in islice(anchor.iter("{*}sp"), MOST_SHAPES):
            if any(local(above) == "Fallback" for above in shape.iterancestors()):
                continue
            about = child(shape, "nvSpPr", "cNvPr")
            ids = [one.get("spid") or "" for one in about.iter("{*}compatExt")] if about is not None else []
            if about is None or ids or about.get("hidden") not in {"1", "true"}:
                x, y = _middle(_anchor(shape, anchor), ruler)
                row, column = ruler.cell(x, y)
                yield (ids[0] if ids else ""), TextBox(_words(child(shape, "txBody")), row, column)


def _anchor(shape: Element, anchor: Element) -> Element:
    """The anchor a shape lies in: the nearest, as one may stand within another's alternatives."""
    above = (one for one in shape.iterancestors() if local(one).endswith("Anchor"))
    return next(above, anchor)


def _middle(anchor: Element, ruler: _Ruler) -> tuple[float, float]:
    start, end, size = (child(anchor, name) for name in ("from", "to", "ext"))
    if start is None:
        position = child(anchor, "pos")
        x, y = (_number(position.get(name)) / _EMU_A_POINT if position is not None else 0.0 for name in "xy")
    else:
        x, y = _point(start, ruler)
    if end is not None:
        right, bottom = _point(end, ruler)
        return (x + right) / 2, (y + bottom) / 2
    wide, high = (_number(size.get(name)) / _EMU_A_POINT if size is not None else 0.0 for name in ("cx", "cy"))
    return x + wide / 2, y + high / 2


def _point(corner: Element, ruler: _Ruler) -> tuple[float, float]:
    column, column_off, row, row_off = (_inner(corner, name) for name in ("col", "colOff", "row", "rowOff"))
    return (
        ruler.left(int(column), column_off / _EMU_A_POINT),
        ruler.top(int(row), row_off / _EMU_A_POINT),
    )


def _words(body: Element | None) -> str:
    """The words of a shape, a paragraph a line; struck-through ones are left out (section 21.1.2)."""
    if body is None:
        return ""
    lines = ("".join(_pieces(paragraph)) for paragraph in body.iterchildren("{*}p"))
    return tidy("\n".join(lines))


def _pieces(paragraph: Element) -> Iterator[str]:
    for one in paragraph:
        name, look, text = local(one), child(one, "rPr"), child(one, "t")
        if name == "br":
            yield "\n"
        elif text is not None and (look is None or look.get("strike") in {None, "noStrike"}):
            fonts = [child(look, kind) for kind in ("sym", "latin")] if look is not None else []
            font = next((found.get("typeface") or "" for found in fonts if found is not None), "")
            yield in_font(text.text or "", font)


def _of_vml(content: bytes, ruler: _Ruler) -> Iterator[Box]:
    """The boxes to tick of a sheet's old drawing; what is drawn for comments and buttons is passed over."""
    if len(content) > MAX_VML or b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        return
    try:
        root = etree.fromstring(content.replace(b"<br>", b"<br/>"), _VML)
    except etree.XMLSyntaxError:
        return
    for data in root.iter("{*}ClientData") if root is not None else ():
        shape = next((above for above in data.iterancestors() if local(above) == "shape"), None)
        if data.get("ObjectType") not in {"Checkbox", "Radio"} or shape is None:
            continue
        x, y = _vml_place(_told(data, "Anchor"), ruler)
        row, column = ruler.cell(x + _GLYPH, y)
        words = child(shape, "textbox")
        yield Box(
            shape=shape.get("id") or "",
            ticked=_told(data, "Checked") == "1",
            caption=" ".join(str(words.xpath("string()")).split()) if words is not None else "",
            row=row,
            column=column,
            x=x,
            linked=_told(data, "FmlaLink"),
        )


def _told(data: Element, name: str) -> str:
    found = child(data, name)
    return (found.text or "").strip() if found is not None else ""


def _vml_place(anchor: str, ruler: _Ruler) -> tuple[float, float]:
    """The left edge and the middle of the height: column, offset, row, offset of two corners, offsets in pixels."""
    numbers = [_number(one.strip()) for one in anchor.split(",")]
    if len(numbers) != 8:
        return 0.0, 0.0
    top, bottom = (ruler.top(int(numbers[at]), numbers[at + 1] * _POINTS_A_PIXEL) for at in (2, 6))
    return ruler.left(int(numbers[0]), numbers[1] * _POINTS_A_PIXEL), (top + bottom) / 2


def _control(control: Element, properties: Element, ruler: _Ruler, boxes: dict[str, Box]) -> None:
    """What a control's own part says of a box, which is newer than its old drawing."""
    shape, about = f"_x0000_s{control.get('shapeId')}", child(control, "controlPr")
    if shape not in boxes and any(local(above) == "Fallback" for above in control.iterancestors()):
        return
    known = boxes.get(shape, Box(shape=shape))
    if (anchor := child(control, "controlPr", "anchor")) is not None and not known.row:
        start, end = child(anchor, "from"), child(anchor, "to")
        if start is not None and end is not None:
            (x, top), (_, bottom) = _point(start, ruler), _point(end, ruler)
            row, column = ruler.cell(x + _GLYPH, (top + bottom) / 2)
            known = replace(known, row=row, column=column, x=x)
    if local(properties) == "formControlPr":
        if properties.get("objectType") in {"CheckBox", "Radio"}:
            linked = properties.get("fmlaLink") or known.linked
            boxes[shape] = replace(known, ticked=properties.get("checked") == "Checked", linked=linked)
    elif properties.get(next(iter(_classes(properties)), "")) in _ACTIVE_BOXES:
        told = {attribute(one, "name"): attribute(one, "value") for one in properties.iter("{*}ocxPr")}
        linked = about.get("linkedCell") or "" if about is not None else ""
        ticked = told["Value"] in {"1", "-1", "True"} if told.get("Value") else None
        boxes[shape] = replace(known, ticked=ticked, caption=told.get("Caption") or known.caption, linked=linked)


_ACTIVE_BOXES = {"{8BD21D40-EC42-11CE-9E0D-00AA006002F3}", "{8BD21D50-EC42-11CE-9E0D-00AA006002F3}"}
"""ActiveX controls that are a box to tick and an option (MS-OFORMS section 1.9)."""


def _classes(properties: Element) -> Iterable[str]:
    return (str(key) for key in properties.attrib if etree.QName(key).localname == "classid")


def _caption(text: str) -> str:
    """A caption, but for the one every new box has."""
    return "" if _DEFAULT_CAPTION.fullmatch(text.strip()) else text.strip()


def _inner(element: Element, name: str) -> float:
    found = child(element, name)
    return _number(found.text) if found is not None else 0.0


def _number(value: str | None) -> float:
    """A count or distance of a drawing; 0 where it is none, and no further than any sheet reaches."""
    try:
        return max(0.0, min(float(value or 0), 1e9))
    except ValueError:
        return 0.0
