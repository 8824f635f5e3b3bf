"""A picture in a cell of a Word table, in the line (ISO/IEC 29500-1 section 20.4.2.8).

Takes the parts and lxml elements and changes them; raises CannotPlace. Touches nothing else.
"""

from lxml import etree

from ooxml.docx_letters import named
from ooxml.editor import CannotPlace
from ooxml.parts import Parts
from ooxml.pictures import fitted, picture_of
from ooxml.xml import Element, attribute, child, local

_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = {
    _WP: "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
    _A: "http://purl.oclc.org/ooxml/drawingml/main",
    _PIC: "http://purl.oclc.org/ooxml/drawingml/picture",
    _R: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
_EMU_PER_TWIP = 635
_PAGE_TWIPS = 9000
_MARGINS_TWIPS = 230
_HIGHEST = 8 * 360_000
"""A picture in a row that grows with it is at most 8 cm high."""


def add_picture(parts: Parts, source: str, cell: Element, content: bytes, name: str) -> None:
    """Show a picture in a cell or paragraph of the part `source`; `name` is its alternative text."""
    picture = picture_of(content)
    width, height = fitted(picture, width_of(cell), _height(cell))
    paragraph = cell if local(cell) == "p" else next((one for one in cell if local(one) == "p"), None)
    if paragraph is None:
        raise CannotPlace("the cell has no paragraph for a picture")
    media = parts.free_name(f"word/media/image{{}}.{picture.extension}")
    parts.write(media, content)
    parts.declare(picture.content_type, extension=picture.extension)
    relation = parts.relate(source, "image", media)
    run = etree.SubElement(paragraph, named(paragraph, "r"))
    drawing = etree.SubElement(run, named(paragraph, "drawing"))
    drawing.append(_inline(relation, name, (width, height), _next_id(parts)))
    if etree.QName(paragraph).namespace == "http://purl.oclc.org/ooxml/wordprocessingml/main":
        _make_strict(drawing)


def _inline(relation: str, name: str, size: tuple[int, int], number: int) -> Element:
    width, height = map(str, size)
    inline = etree.Element(f"{{{_WP}}}inline", nsmap={"wp": _WP, "a": _A, "pic": _PIC, "r": _R})
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    etree.SubElement(inline, f"{{{_WP}}}extent", cx=width, cy=height)
    etree.SubElement(inline, f"{{{_WP}}}docPr", id=str(number), name=f"Picture {number}", descr=name)
    graphic = etree.SubElement(inline, f"{{{_A}}}graphic")
    data = etree.SubElement(graphic, f"{{{_A}}}graphicData", uri=_PIC)
    shown = etree.SubElement(data, f"{{{_PIC}}}pic")
    about = etree.SubElement(shown, f"{{{_PIC}}}nvPicPr")
    etree.SubElement(about, f"{{{_PIC}}}cNvPr", id=str(number), name=f"Picture {number}", descr=name)
    etree.SubElement(about, f"{{{_PIC}}}cNvPicPr")
    fill = etree.SubElement(shown, f"{{{_PIC}}}blipFill")
    etree.SubElement(fill, f"{{{_A}}}blip").set(f"{{{_R}}}embed", relation)
    etree.SubElement(etree.SubElement(fill, f"{{{_A}}}stretch"), f"{{{_A}}}fillRect")
    shape = etree.SubElement(shown, f"{{{_PIC}}}spPr")
    frame = etree.SubElement(shape, f"{{{_A}}}xfrm")
    etree.SubElement(frame, f"{{{_A}}}off", x="0", y="0")
    etree.SubElement(frame, f"{{{_A}}}ext", cx=width, cy=height)
    form = etree.SubElement(shape, f"{{{_A}}}prstGeom", prst="rect")
    etree.SubElement(form, f"{{{_A}}}avLst")
    return inline


def _make_strict(drawing: Element) -> None:
    for one in list(drawing.iter()):
        name = etree.QName(one)
        if name.namespace in _STRICT:
            one.tag = f"{{{_STRICT[name.namespace]}}}{name.localname}"
        for key in list(one.attrib):
            space = etree.QName(key).namespace
            if space in _STRICT:
                one.set(f"{{{_STRICT[space]}}}{etree.QName(key).localname}", one.attrib.pop(key))
        if one.get("uri") in _STRICT:
            one.set("uri", _STRICT[one.get("uri", "")])


def _next_id(parts: Parts) -> int:
    """Above every drawing's id in the document (section 20.4.2.5)."""
    stories = [parts.main, *parts.related(parts.main, "/header"), *parts.related(parts.main, "/footer")]
    ids = [one.get("id", "") for story in stories for one in parts.xml(story).iter("{*}docPr")]
    return max((int(one) for one in ids if one.isdecimal() and len(one) < 10), default=0) + 1


def width_of(cell: Element) -> int:
    """What a cell leaves for its content, in EMU."""
    if local(cell) == "p":
        return _PAGE_TWIPS * _EMU_PER_TWIP
    given = child(cell, "tcPr", "tcW")
    if given is not None and attribute(given, "type") == "dxa" and (attribute(given, "w") or "").isdecimal():
        twips = int(attribute(given, "w") or 0)
    else:
        twips = _of_grid(cell)
    return (min(twips or _PAGE_TWIPS // 3, _PAGE_TWIPS * 2) - _MARGINS_TWIPS) * _EMU_PER_TWIP


def _of_grid(cell: Element) -> int:
    """The width of the columns a cell stands in."""
    row = next((above for above in cell.iterancestors() if local(above) == "tr"), None)
    table = next((above for above in cell.iterancestors() if local(above) == "tbl"), None)
    grid = child(table, "tblGrid") if table is not None else None
    if row is None or grid is None:
        return 0
    widths = [int(w) if (w := attribute(one, "w") or "").isdecimal() else 0 for one in grid]
    column = 0
    for one in row.iter("{*}tc"):
        span = child(one, "tcPr", "gridSpan")
        wide = int(attribute(span, "val") or 1) if span is not None else 1
        if one is cell:
            return sum(widths[column : column + wide])
        column += wide
    return 0


def _height(cell: Element) -> int:
    """A row of exact height bounds what stands in it (section 17.4.80)."""
    row = next((above for above in cell.iterancestors() if local(above) == "tr"), None)
    given = child(row, "trPr", "trHeight") if row is not None else None
    if given is not None and attribute(given, "hRule") == "exact" and (attribute(given, "val") or "").isdecimal():
        return int(attribute(given, "val") or 0) * _EMU_PER_TWIP
    return _HIGHEST
