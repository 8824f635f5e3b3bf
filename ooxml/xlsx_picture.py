"""A picture in a cell of a sheet: in the sheet's drawing, which is made if there is none (section 20.5).

Takes the parts of a workbook and a sheet and changes them; raises CannotPlace. Touches nothing else.
"""

from lxml import etree

from ooxml.docx_letters import named
from ooxml.parts import Parts
from ooxml.pictures import EMU_PER_PIXEL, fitted, picture_of
from ooxml.xlsx_sheet import Area, Sheet, figure
from ooxml.xml import Element, attribute, child

_XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWING = "application/vnd.openxmlformats-officedocument.drawing+xml"
_EMU_PER_POINT = 12_700
_DIGIT = 7 * EMU_PER_PIXEL
_MARGIN = 3 * EMU_PER_PIXEL


def add_picture(parts: Parts, sheet: Sheet, area: Area, content: bytes, name: str) -> None:
    """Show a picture at the first cell of an area, within it; `name` is its alternative text."""
    picture = picture_of(content)
    width, height = int(sheet.width(area) * _DIGIT), _height(sheet, area)
    size = fitted(picture, width - 2 * _MARGIN, height - 2 * _MARGIN)
    part = _drawing(parts, sheet)
    root = parts.touch(part)
    media = parts.free_name(f"xl/media/image{{}}.{picture.extension}")
    parts.write(media, content)
    parts.declare(picture.content_type, extension=picture.extension)
    relation = parts.relate(part, "image", media)
    root.append(_anchor(relation, name, (area[1], area[0]), size, _next_id(root)))


def _drawing(parts: Parts, sheet: Sheet) -> str:
    """The sheet's drawing part."""
    mark = child(sheet.root, "drawing")
    found = parts.target(sheet.part, attribute(mark, "id") or "") if mark is not None else ""
    if found:
        return found
    part = parts.free_name("xl/drawings/drawing{}.xml")
    parts.add(part, etree.Element(f"{{{_XDR}}}wsDr", nsmap={"xdr": _XDR, "a": _A}))
    parts.declare(_DRAWING, part=part)
    relation = parts.relate(sheet.part, "drawing", part)
    made = etree.Element(named(sheet.root, "drawing"), nsmap={"r": _R})
    made.set(f"{{{_R}}}id", relation)
    sheet.place(made)
    parts.touch(sheet.part)
    return part


def _anchor(relation: str, name: str, at: tuple[int, int], size: tuple[int, int], number: int) -> Element:
    frame = etree.Element(f"{{{_XDR}}}oneCellAnchor", nsmap={"xdr": _XDR, "a": _A, "r": _R})
    start = etree.SubElement(frame, f"{{{_XDR}}}from")
    for tag, value in (("col", at[0] - 1), ("colOff", _MARGIN), ("row", at[1] - 1), ("rowOff", _MARGIN)):
        etree.SubElement(start, f"{{{_XDR}}}{tag}").text = str(value)
    width, height = map(str, size)
    etree.SubElement(frame, f"{{{_XDR}}}ext", cx=width, cy=height)
    shown = etree.SubElement(frame, f"{{{_XDR}}}pic")
    about = etree.SubElement(shown, f"{{{_XDR}}}nvPicPr")
    etree.SubElement(about, f"{{{_XDR}}}cNvPr", id=str(number), name=f"Picture {number}", descr=name)
    locks = etree.SubElement(about, f"{{{_XDR}}}cNvPicPr")
    etree.SubElement(locks, f"{{{_A}}}picLocks", noChangeAspect="1")
    fill = etree.SubElement(shown, f"{{{_XDR}}}blipFill")
    etree.SubElement(fill, f"{{{_A}}}blip").set(f"{{{_R}}}embed", relation)
    etree.SubElement(etree.SubElement(fill, f"{{{_A}}}stretch"), f"{{{_A}}}fillRect")
    shape = etree.SubElement(shown, f"{{{_XDR}}}spPr")
    box = etree.SubElement(shape, f"{{{_A}}}xfrm")
    etree.SubElement(box, f"{{{_A}}}off", x="0", y="0")
    etree.SubElement(box, f"{{{_A}}}ext", cx=width, cy=height)
    form = etree.SubElement(shape, f"{{{_A}}}prstGeom", prst="rect")
    etree.SubElement(form, f"{{{_A}}}avLst")
    etree.SubElement(frame, f"{{{_XDR}}}clientData")
    return frame


def _next_id(root: Element) -> int:
    ids = [one.get("id", "") for one in root.iter("{*}cNvPr")]
    return max((int(one) for one in ids if one.isdecimal() and len(one) < 10), default=1) + 1


def _height(sheet: Sheet, area: Area) -> int:
    form = child(sheet.root, "sheetFormatPr")
    usual = figure(form, "defaultRowHeight", 15)
    points = 0.0
    for number in range(area[0], area[2] + 1):
        row = sheet.rows.get(number)
        hidden = row is not None and row.get("hidden") in {"1", "true"}
        points += 0 if hidden else figure(row, "ht", usual)
    return int(points * _EMU_PER_POINT)
