"""The parts people put into Word forms: content controls, legacy fields, symbols, text boxes, tracked changes."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from tests.forms.make.we_word import run, runs

BY = 'w:author="M. Keller" w:date="2026-03-30T09:12:00Z"'


def mix(*pieces: str) -> str:
    """Runs, controls and plain text in one paragraph."""
    return "".join(runs(piece) for piece in pieces)


def box(*, ticked: bool) -> str:
    """A check box content control of Word 2010 on."""
    state = f'<w14:checkbox><w14:checked w14:val="{int(ticked)}"/></w14:checkbox>'
    return f"<w:sdt><w:sdtPr>{state}</w:sdtPr><w:sdtContent>{run('☒' if ticked else '☐')}</w:sdtContent></w:sdt>"


def boxes(names: Sequence[str], *ticked: str, gap: str = "   ") -> str:
    """A line of check box controls, each before its word."""
    assert set(ticked) <= set(names)
    return mix(*(box(ticked=name in ticked) + run(f" {name}{gap}") for name in names))


def control(kind: str, text: str, hint: str) -> str:
    """A text, date or list control; blank, it shows its hint."""
    props = f'<w:alias w:val="{kind}"/>' + "<w:showingPlcHdr/>" * (not text)
    props += {"date": '<w:date><w:dateFormat w:val="dd/MM/yyyy"/></w:date>', "text": "<w:text/>"}.get(kind, kind)
    inside = run(text) if text else run(hint, color="808080")
    return f"<w:sdt><w:sdtPr>{props}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def entry(text: str = "", hint: str = "Click or tap here to enter text.") -> str:
    """A plain text control."""
    return control("text", text, hint)


def day(text: str = "", hint: str = "Click or tap to enter a date.") -> str:
    """A date picker."""
    return control("date", text, hint)


def choice(options: Sequence[str], text: str = "", hint: str = "Choose an item.") -> str:
    """A drop-down list control."""
    items = "".join(f'<w:listItem w:displayText="{escape(one)}" w:value="{escape(one)}"/>' for one in options)
    hinted = "<w:showingPlcHdr/>" * (not text)
    inside = run(text) if text else run(hint, color="808080")
    props = f"{hinted}<w:dropDownList>{items}</w:dropDownList>"
    return f"<w:sdt><w:sdtPr>{props}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def field(code: str, data: str, shown: str) -> str:
    """A legacy form field: begin with its data, code, what it shows."""
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="{code[:4]}"/><w:enabled/>{data}</w:ffData>'
    begin += f'</w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    result = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(shown)}' * bool(shown)
    return f'{begin}{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def old_text(text: str = "") -> str:
    """A legacy text field; blank, it shows five wide spaces as Word does."""
    return field("FORMTEXT", "<w:textInput/>", text or "\u2002" * 5)


def old_box(*, ticked: bool) -> str:
    """A legacy check box: its state stands in its data only."""
    return field("FORMCHECKBOX", f'<w:checkBox><w:sizeAuto/><w:default w:val="{int(ticked)}"/></w:checkBox>', "")


def old_list(options: Sequence[str], chosen: int) -> str:
    """A legacy drop-down: the number of the chosen entry stands in its data only."""
    items = "".join(f'<w:listEntry w:val="{escape(one)}"/>' for one in options)
    return field("FORMDROPDOWN", f'<w:ddList><w:result w:val="{chosen}"/>{items}</w:ddList>', "")


def symbol(*, ticked: bool) -> str:
    """A Wingdings box, as Word inserts a symbol."""
    return f'<w:r><w:sym w:font="Wingdings" w:char="{"F0FE" if ticked else "F0A8"}"/></w:r>'


def symbols(names: Sequence[str], *ticked: str, gap: str = "   ") -> str:
    """A line of Wingdings boxes, each before its word."""
    assert set(ticked) <= set(names)
    return "".join(symbol(ticked=name in ticked) + run(f" {name}{gap}") for name in names)


def added(text: str, number: int) -> str:
    """A tracked insertion."""
    return f'<w:ins w:id="{number}" {BY}>{run(text)}</w:ins>'


def deleted(text: str, number: int) -> str:
    """A tracked deletion."""
    gone = f'<w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r>'
    return f'<w:del w:id="{number}" {BY}>{gone}</w:del>'


def text_box(content: str, left: float, top: float, wide: float, high: float) -> str:
    """A text box (cm) that floats, twice in the file as Word writes it: choice and fallback. A run."""
    emu = [int(value * 360000) for value in (left, top, wide, high)]
    shape = (
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{emu[2]}" cy="{emu[3]}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
    )
    graphic = f'<a:graphic><a:graphicData uri="{"http://schemas.microsoft.com/office/word/2010/wordprocessingShape"}">'
    anchor = (
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" '
        'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="margin"><wp:posOffset>{emu[0]}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="margin"><wp:posOffset>{emu[1]}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{emu[2]}" cy="{emu[3]}"/><wp:wrapNone/><wp:docPr id="{emu[0] + 7}" name="Text box"/>'
        f"<wp:cNvGraphicFramePr/>{graphic}{shape}</a:graphicData></a:graphic></wp:anchor>"
    )
    plain = content.replace(' mark="', ' was="')
    while ' was="' in plain:
        start = plain.index(' was="')
        plain = plain[:start] + plain[plain.index('"', start + 6) + 1 :]
    pict = f'<w:pict><v:shape style="width:{wide}cm;height:{high}cm" type="#_x0000_t202"><v:textbox><w:txbxContent>'
    pict += f"{plain}</w:txbxContent></v:textbox></v:shape></w:pict>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{anchor}</w:drawing></mc:Choice>'
        f"<mc:Fallback>{pict}</mc:Fallback></mc:AlternateContent></w:r>"
    )
