"""What Word does beyond text: content controls, legacy form fields, text boxes, tracked changes, symbols."""

import re

from tests.forms.make.ja_word import W, r

PLACEHOLDER = '<w:rStyle w:val="PlaceholderText"/>'
CLICK = "Click or tap here to enter text."
WHO = 'w:author="reviewer" w:date="2026-01-05T08:00:00Z"'


def control(inner: str, kind: str = "", title: str = "", *, empty: bool = False) -> str:
    """A content control round runs, cells, rows, paragraphs or tables."""
    name = f'<w:alias w:val="{title}"/><w:tag w:val="{title}"/>' if title else ""
    shown = "<w:showingPlcHdr/>" if empty else ""
    return f"<w:sdt><w:sdtPr>{name}{shown}{kind}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def typed(text: str | None, hint: str = CLICK, title: str = "") -> str:
    """A plain-text control in a line; without text it shows its placeholder."""
    return control(r(text or hint, "" if text else PLACEHOLDER), "<w:text/>", title, empty=text is None)


def picked(
    text: str | None, iso: str = "", hint: str = "Click or tap to enter a date.", form: str = "dd-MMM-yyyy"
) -> str:
    """A date picker."""
    full = f' w:fullDate="{iso}T00:00:00Z"' if iso else ""
    kind = f'<w:date{full}><w:dateFormat w:val="{form}"/><w:lid w:val="en-US"/><w:storeMappedDataAs w:val="dateTime"/>'
    kind += '<w:calendar w:val="gregorian"/></w:date>'
    return control(r(text or hint, "" if text else PLACEHOLDER), kind, empty=text is None)


def chosen(text: str | None, options: list[str], hint: str = "Choose an item.") -> str:
    """A drop-down list."""
    items = "".join(f'<w:listItem w:displayText="{option}" w:value="{option}"/>' for option in options)
    kind = f'<w:dropDownList><w:listItem w:value="{hint}"/>{items}</w:dropDownList>'
    return control(r(text or hint, "" if text else PLACEHOLDER), kind, empty=text is None)


def box14(text: str, *, on: bool) -> str:
    """A check box of Word 2010 with the word behind it."""
    kind = f'<w14:checkbox><w14:checked w14:val="{int(on)}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
    kind += '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
    font = '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/>'
    return control(r("☒" if on else "☐", font), kind) + r(f" {text}  ")


def field(data: str, word: str, result: str = "") -> str:
    """A legacy form field."""
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
    code = f'<w:r><w:instrText xml:space="preserve"> {word} </w:instrText></w:r>'
    middle = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}' if result else ""
    return f'{begin}{code}{middle}<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def named(name: str) -> str:
    """The start of a legacy field's data."""
    return f'<w:name w:val="{name}"/><w:enabled/><w:calcOnExit w:val="0"/>'


def old_text(name: str, text: str | None) -> str:
    """A legacy text field; a blank one shows five en spaces."""
    return field(f"{named(name)}<w:textInput/>", "FORMTEXT", r(text or "\u2002" * 5))


def old_box(name: str, text: str, *, on: bool) -> str:
    """A legacy check box with the word behind it."""
    state = "<w:checked/>" if on else ""
    data = f'{named(name)}<w:checkBox><w:sizeAuto/><w:default w:val="0"/>{state}</w:checkBox>'
    return field(data, "FORMCHECKBOX") + r(f" {text}  ")


def old_list(name: str, options: list[str], at: int) -> str:
    """A legacy drop-down: only the index says what was chosen."""
    items = "".join(f'<w:listEntry w:val="{option}"/>' for option in options)
    return field(f'{named(name)}<w:ddList><w:result w:val="{at}"/>{items}</w:ddList>', "FORMDROPDOWN")


def sym(text: str, *, on: bool) -> str:
    """A Wingdings box with the word behind it."""
    return f'<w:r><w:sym w:font="Wingdings" w:char="{"F0FE" if on else "F0A8"}"/></w:r>' + r(f" {text}   ")


def added(text: str, number: int) -> str:
    """An insertion."""
    return f'<w:ins w:id="{number}" {WHO}>{r(text)}</w:ins>'


def gone(text: str, number: int) -> str:
    """A deletion."""
    return (
        f'<w:del w:id="{number}" {WHO}>{r(text).replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")}</w:del>'
    )


def moved(text: str, number: int) -> tuple[str, str]:
    """Text moved away, and where it came to."""
    ends = []
    for way, at in (("From", number), ("To", number + 2)):
        start = f'<w:move{way}RangeStart w:id="{at}" {WHO} w:name="move{number}"/>'
        body = f'<w:move{way} w:id="{at + 1}" {WHO}>{r(text)}</w:move{way}>'
        ends.append(f'{start}{body}<w:move{way}RangeEnd w:id="{at}"/>')
    return ends[0], ends[1]


def drawn(content: str, number: int, size: tuple[int, int], at: tuple[int, int]) -> str:
    """A text box as Word 2010 writes it, with its VML copy; sizes and places in millimetres."""
    wide, tall = (36000 * mm for mm in size)
    left, top = (36000 * mm for mm in at)
    inner = f"<w:txbxContent>{content}</w:txbxContent>"
    shape = f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{tall}"/>'
    shape += (
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
    )
    shape += '<a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>'
    shape += f"<wps:txbx>{inner}</wps:txbx><wps:bodyPr/></wps:wsp>"
    kind = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    anchor = (
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0"'
    )
    anchor += ' layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
    anchor += f'<wp:posOffset>{left}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">'
    anchor += (
        f'<wp:posOffset>{top}</wp:posOffset></wp:positionV><wp:extent cx="{wide}" cy="{tall}"/><wp:wrapTopAndBottom/>'
    )
    anchor += f'<wp:docPr id="{number}" name="Text Box {number}"/><a:graphic><a:graphicData uri="{kind}">{shape}'
    anchor += "</a:graphicData></a:graphic></wp:anchor>"
    copy = vml(re.sub(r' k:m="[^"]*"', "", content), size, at)
    choice = f'<mc:Choice Requires="wps"><w:drawing>{anchor}</w:drawing></mc:Choice>'
    return f"<w:r><mc:AlternateContent>{choice}<mc:Fallback>{copy}</mc:Fallback></mc:AlternateContent></w:r>"


def vml(content: str, size: tuple[int, int], at: tuple[int, int]) -> str:
    """A text box of Word 2003."""
    style = (
        f"position:absolute;margin-left:{at[0]}mm;margin-top:{at[1]}mm;width:{size[0]}mm;height:{size[1]}mm;z-index:1"
    )
    inner = f"<v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox>"
    return f'<w:pict><v:rect style="{style}" strokeweight=".5pt">{inner}</v:rect></w:pict>'


def numbering(levels: dict[int, list[tuple[str, str]]]) -> str:
    """numbering.xml: number -> levels of (format, text)."""
    xml = ""
    for number, texts in levels.items():
        rows = ""
        for level, (form, text) in enumerate(texts):
            rows += f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
            indent = f'<w:ind w:left="{500 + 400 * level}" w:hanging="500"/>'
            rows += f'<w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr></w:lvl>'
        xml += f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{rows}</w:abstractNum>'
    nums = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in levels)
    return f'<w:numbering xmlns:w="{W}">{xml}{nums}</w:numbering>'


def num(number: int, level: int = 0) -> str:
    """Paragraph properties of an automatic number."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
