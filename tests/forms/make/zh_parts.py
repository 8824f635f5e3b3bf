"""Small pieces of Word: runs, boxes, content controls, old form fields, tracked changes, a text box."""

import re
from collections.abc import Callable
from copy import deepcopy
from typing import Any
from zlib import crc32

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import parse_xml
from lxml import etree

from tests.forms.make.zh_notation import PIECE

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
DATE = "2026-01-05T08:00:00Z"
COLOURS = {"grey": "808080", "red": "C00000", "blue": "1F4E99"}
SIZES = {"title": 32, "big": 24, "small": 16}


def element(tag: str, *children: Any, **attributes: str) -> Any:
    """An element of WordprocessingML; attribute names without prefix are Word's own."""
    made = etree.Element(qn(tag), nsmap={"w": nsmap["w"]})
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    for child in children:
        made.append(child)
    return made


def run(text: str, looks: list[str] | None = None, tag: str = "w:t") -> Any:
    """A run of text in its looks."""
    words = set(looks or [])
    properties = element("w:rPr")
    if {"bold", "title", "head"} & words:
        properties.append(element("w:b"))
    if "italic" in words:
        properties.append(element("w:i"))
    for word in sorted(words & set(COLOURS)):
        properties.append(element("w:color", val=COLOURS[word]))
    for word in sorted(words & set(SIZES)):
        properties.append(element("w:sz", val=str(SIZES[word])))
    if "under" in words:
        properties.append(element("w:u", val="single"))
    made = element("w:r", properties)
    for number, part in enumerate(text.split("\t")):
        if number:
            made.append(element("w:tab"))
        piece = element(tag)
        piece.text = part
        piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        if part:
            made.append(piece)
    return made


def paragraph(text: str, looks: list[str] | str = "") -> Any:
    """A paragraph of text with `{kind:words}` pieces; `tabs=4,10` sets stops in cm, `\\t` in the text is a tab."""
    words = looks.split() if isinstance(looks, str) else looks
    properties = element("w:pPr")
    for word in words:
        if word.startswith("tabs="):
            stops = [str(int(float(stop) * 567)) for stop in word[5:].split(",")]
            properties.append(element("w:tabs", *(element("w:tab", val="left", pos=stop) for stop in stops)))
    if "tiny" in words:
        properties.append(element("w:spacing", before="0", after="0", line="120", lineRule="exact"))
    if "loose" in words:
        properties.append(element("w:spacing", before="80", after="80"))
    side = "center" if {"title", "centre"} & set(words) else "right" if "right" in words else ""
    if side:
        properties.append(element("w:jc", val=side))
    made = element("w:p", properties)
    text = text.replace("\\t", "\t")
    last = 0
    for piece in PIECE.finditer(text):
        if text[last : piece.start()]:
            made.append(run(text[last : piece.start()], words))
        for one in PIECES[piece[1]](piece[2], words):
            made.append(one)
        last = piece.end()
    if text[last:]:
        made.append(run(text[last:], words))
    return made


def sdt(properties: list[Any], content: list[Any], *, hint: bool = False) -> Any:
    """A content control around runs (or blocks); `hint` marks what it shows as a placeholder."""
    inside = element("w:sdtPr", *([element("w:showingPlcHdr")] if hint else []), *properties)
    return element("w:sdt", inside, element("w:sdtContent", *content))


def box(text: str, looks: list[str]) -> list[Any]:
    """A Word 2010 check box: `{box:1}` is ticked."""
    kind = etree.Element(f"{{{W14}}}checkbox", nsmap={"w14": W14})
    etree.SubElement(kind, f"{{{W14}}}checked").set(f"{{{W14}}}val", text)
    return [sdt([kind], [run("☒" if text == "1" else "☐", looks)])]


def drop(text: str, looks: list[str]) -> list[Any]:
    """A drop-down list, `{drop:chosen~one,two}`, without a choice still showing its hint."""
    chosen, _, options = text.partition("~")
    items = [element("w:listItem", displayText=option, value=option) for option in options.split(",")]
    shown = run(chosen, looks) if chosen else run("选择一项。", ["grey"])
    return [sdt([element("w:dropDownList", *items)], [shown], hint=not chosen)]


def calendar(text: str, looks: list[str]) -> list[Any]:
    """A date picker, `{cal:2026-03-05}` or still showing its hint."""
    inside = element("w:date", element("w:dateFormat", val="yyyy-MM-dd"))
    if text:
        inside.set(qn("w:fullDate"), f"{text}T00:00:00Z")
    shown = run(text, looks) if text else run("单击此处输入日期。", ["grey"])
    return [sdt([inside], [shown], hint=not text)]


def field(data: Any, code: str, shown: str | None) -> list[Any]:
    """An old form field of Word."""
    ff = element("w:ffData", element("w:name", val=""), element("w:enabled"), data)
    begin = element("w:r", element("w:fldChar", ff, fldCharType="begin"))
    middle = [] if shown is None else [element("w:r", element("w:fldChar", fldCharType="separate")), run(shown)]
    end = element("w:r", element("w:fldChar", fldCharType="end"))
    return [begin, run(f" {code} ", tag="w:instrText"), *middle, end]


def old_text(text: str, looks: list[str]) -> list[Any]:
    return field(element("w:textInput"), "FORMTEXT", text or "\u2002" * 5)


def old_box(text: str, looks: list[str]) -> list[Any]:
    state = [element("w:default", val="0"), element("w:checked", val=text)]
    return field(element("w:checkBox", element("w:sizeAuto"), *state), "FORMCHECKBOX", None)


def old_list(text: str, looks: list[str]) -> list[Any]:
    chosen, _, given = text.partition("~")
    options = given.split(",")
    entries = [element("w:listEntry", val=option) for option in options]
    result = element("w:result", val=str(options.index(chosen)))
    return field(element("w:ddList", result, *entries), "FORMDROPDOWN", None)


def mark(text: str) -> str:
    """A number of its own for a tracked change."""
    return str(crc32(text.encode()) % 90000)


def look(name: str) -> Callable[[str, list[str]], list[Any]]:
    return lambda text, looks: [run(text, [*looks, name])]


PIECES: dict[str, Callable[[str, list[str]], list[Any]]] = {
    "box": box,
    "drop": drop,
    "cal": calendar,
    "ft": old_text,
    "fb": old_box,
    "fl": old_list,
    "t": lambda text, looks: [sdt([element("w:text")], [run(text, looks)])],
    "ph": lambda text, looks: [sdt([element("w:text")], [run(text, ["grey"])], hint=True)],
    "sym": lambda text, looks: [element("w:r", element("w:sym", font="Wingdings", char=text))],
    "ins": lambda text, looks: [element("w:ins", run(text, looks), id=mark(text), author="李敏", date=DATE)],
    "del": lambda text, looks: [
        element("w:del", run(text, looks, "w:delText"), id=mark(text), author="李敏", date=DATE)
    ],
    **{name: look(name) for name in ("grey", "red", "bold", "small", "under", "italic")},
}  # fmt: skip

BOX = """<w:p xmlns:w="{w}" xmlns:wp="{wp}" xmlns:a="{a}" xmlns:mc="{mc}" xmlns:wps="{wps}" xmlns:v="{v}"><w:r>
<mc:AlternateContent>
<mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/>
<wp:docPr id="9" name="box"/><a:graphic><a:graphicData uri="{wps}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>
<a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:txbx><w:txbxContent/>
</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:rect style="width:{points}pt"><v:textbox/></v:rect></w:pict></mc:Fallback>
</mc:AlternateContent></w:r></w:p>"""


def textbox(width: float = 16.5, height: float = 2.6) -> tuple[Any, Any]:
    """A paragraph that holds a text box (cm), and the box's own story."""
    spaces = {
        "w": nsmap["w"],
        "wp": nsmap["wp"],
        "a": nsmap["a"],
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }
    text = BOX.format(cx=int(width * 360000), cy=int(height * 360000), points=int(width * 28.35), **spaces)
    holder = parse_xml(re.sub(r">\s+<", "><", text))
    return holder, next(holder.iter(qn("w:txbxContent")))


def fallback(story: Any) -> None:
    """Repeat a text box's story for programs that know the old drawing language only, as Word does."""
    drawing = next(node for node in story.iterancestors() if node.tag.endswith("}AlternateContent"))
    target = next(node for node in drawing.iter() if node.tag == "{urn:schemas-microsoft-com:vml}textbox")
    target.append(deepcopy(story))
