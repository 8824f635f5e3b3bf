"""What openpyxl cannot write: check boxes of Excel's form controls, and text boxes on a sheet."""

import re
from collections.abc import Callable
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org"
DRAW = f"{MAIN}/drawingml/2006"
OFFICE = f"{MAIN}/officeDocument/2006/relationships"
PACK = f"{MAIN}/package/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
A14 = "http://schemas.microsoft.com/office/drawing/2010/main"
Spot = tuple[int, int, int, int]
Change = Callable[[dict[str, bytes]], None]


def _type(parts: dict[str, bytes], name: str, kind: str) -> None:
    over = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", over.encode())


def _link(parts: dict[str, bytes], sheet: int, rid: str, kind: str, target: str) -> None:
    name = f"xl/worksheets/_rels/sheet{sheet}.xml.rels"
    xml = parts.get(name, f'<Relationships xmlns="{PACK}"></Relationships>'.encode())
    link = f'<Relationship Id="{rid}" Type="{OFFICE}/{kind}" Target="{target}"/></Relationships>'
    parts[name] = xml.replace(b"</Relationships>", link.encode())


def _end(parts: dict[str, bytes], sheet: int, xml: str) -> None:
    name = f"xl/worksheets/sheet{sheet}.xml"
    text = parts[name].decode()
    spaces = f'<worksheet xmlns:r="{OFFICE}" xmlns:mc="{MC}" xmlns:x14="{X14}" mc:Ignorable="x14"'
    text = re.sub(r"<worksheet(?! xmlns:r)", spaces, text, count=1)
    parts[name] = text.replace("</worksheet>", f"{xml}</worksheet>").encode()


def _anchor(spot: Spot, inner: str) -> str:
    left, top, right, bottom = spot
    ends = "".join(
        f"<xdr:{end}><xdr:col>{col}</xdr:col><xdr:colOff>30000</xdr:colOff><xdr:row>{row}</xdr:row>"
        f"<xdr:rowOff>20000</xdr:rowOff></xdr:{end}>"
        for end, col, row in (("from", left, top), ("to", right, bottom))
    )
    return f"<xdr:twoCellAnchor>{ends}{inner}<xdr:clientData/></xdr:twoCellAnchor>"


def _shape(number: int, name: str, text: str, ident: str = "") -> str:
    lines = "".join(f"<a:p><a:r><a:rPr sz='900'/><a:t>{escape(line)}</a:t></a:r></a:p>" for line in text.split("\n"))
    props = '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
    line = "" if ident else '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"/>'
    kind = ' txBox="1"' if not ident else ""
    head = f'<xdr:nvSpPr><xdr:cNvPr id="{number}" name="{name}">{ident}</xdr:cNvPr><xdr:cNvSpPr{kind}/></xdr:nvSpPr>'
    body = f"<xdr:txBody><a:bodyPr/><a:lstStyle/>{lines}</xdr:txBody>"
    return f'<xdr:sp macro="" textlink="">{head}{props}</a:prstGeom>{line}</xdr:spPr>{body}</xdr:sp>'


def _drawing(parts: dict[str, bytes], sheet: int, inner: str) -> None:
    spaces = f'xmlns:xdr="{DRAW}/spreadsheetDrawing" xmlns:a="{DRAW}/main" xmlns:mc="{MC}" xmlns:a14="{A14}"'
    name = f"xl/drawings/drawing{sheet}.xml"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    parts[name] = f"{head}<xdr:wsDr {spaces}>{inner}</xdr:wsDr>".encode()
    _type(parts, name, "application/vnd.openxmlformats-officedocument.drawing+xml")
    _link(parts, sheet, "rIdDraw", "drawing", f"../drawings/drawing{sheet}.xml")


def text_boxes(sheet: int, boxes: list[tuple[Spot, str]]) -> Change:
    """Text boxes on a sheet: (columns and rows from 0: left, top, right, bottom; text)."""

    def change(parts: dict[str, bytes]) -> None:
        inner = ""
        for number, (spot, text) in enumerate(boxes, 2):
            inner += _anchor(spot, _shape(number, f"TextBox {number}", text))
        _drawing(parts, sheet, inner)
        _end(parts, sheet, '<drawing r:id="rIdDraw"/>')

    return change


def check_boxes(sheet: int, boxes: list[tuple[Spot, str, bool]]) -> Change:
    """Check boxes of the form controls: (place, caption, ticked)."""

    def change(parts: dict[str, bytes]) -> None:
        shapes = controls = drawn = ""
        for number, (spot, caption, on) in enumerate(boxes):
            ident, rid = 1025 + number, f"rIdCtl{number}"
            name = f"Check Box {number + 1}"
            left, top, right, bottom = spot
            ticked = "<x:Checked>1</x:Checked>" if on else ""
            shapes += (
                f'<v:shape id="_x0000_s{ident}" type="#_x0000_t201" style="position:absolute;z-index:{number + 1}" '
                'filled="f" stroked="f" o:insetmode="auto"><v:textbox style="mso-direction-alt:auto" o:singleclick="f">'
                f'<div style="text-align:left"><font face="SimSun">{escape(caption)}</font></div></v:textbox>'
                '<x:ClientData ObjectType="Checkbox"><x:SizeWithCells/>'
                f"<x:Anchor>{left}, 4, {top}, 2, {right}, 0, {bottom}, 0</x:Anchor><x:AutoFill>False</x:AutoFill>"
                f"<x:AutoLine>False</x:AutoLine><x:TextVAlign>Center</x:TextVAlign>{ticked}<x:NoThreeD/></x:ClientData>"
                "</v:shape>"
            )
            state = ' checked="Checked"' if on else ""
            prop = f"xl/ctrlProps/ctrlProp{ident}.xml"
            parts[prop] = (
                f'<formControlPr xmlns="{X14}" objectType="CheckBox"{state} lockText="1" noThreeD="1"/>'.encode()
            )
            _type(parts, prop, "application/vnd.ms-excel.controlproperties+xml")
            _link(parts, sheet, rid, "ctrlProp", f"../ctrlProps/ctrlProp{ident}.xml")
            ends = "".join(
                f'<{end} xmlns:xdr="{DRAW}/spreadsheetDrawing"><xdr:col>{col}</xdr:col><xdr:colOff>0</xdr:colOff>'
                f"<xdr:row>{row}</xdr:row><xdr:rowOff>0</xdr:rowOff></{end}>"
                for end, col, row in (("from", left, top), ("to", right, bottom))
            )
            pr = '<controlPr defaultSize="0" autoFill="0" autoLine="0" autoPict="0">'
            one = f'<control shapeId="{ident}" r:id="{rid}" name="{name}">{pr}<anchor moveWithCells="1">{ends}</anchor>'
            controls += _choice(f"{one}</controlPr></control>", "x14")
            compat = '<a:extLst><a:ext uri="{63B3BB69-23CF-44E3-9099-C40C66FF867C}">'
            compat += f'<a14:compatExt spid="_x0000_s{ident}"/>'
            drawn += _choice(_anchor(spot, _shape(ident, name, caption, f"{compat}</a:ext></a:extLst>")), "a14")
        kind = '<v:shapetype id="_x0000_t201" coordsize="21600,21600" o:spt="201" path="m,l,21600r21600,l21600,xe"/>'
        spaces = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
        vml = f'<xml {spaces} xmlns:x="urn:schemas-microsoft-com:office:excel">{kind}{shapes}</xml>'
        parts[f"xl/drawings/vmlDrawing{sheet}.vml"] = vml.encode()
        default = b'<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
        default += b"<Override"
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"<Override", default, 1)
        _link(parts, sheet, "rIdVml", "vmlDrawing", f"../drawings/vmlDrawing{sheet}.vml")
        _drawing(parts, sheet, drawn)
        inner = _choice(f"<controls>{controls}</controls>", "x14")
        _end(parts, sheet, f'<drawing r:id="rIdDraw"/><legacyDrawing r:id="rIdVml"/>{inner}')

    return change


def _choice(inner: str, needs: str) -> str:
    return f'<mc:AlternateContent><mc:Choice Requires="{needs}">{inner}</mc:Choice></mc:AlternateContent>'
