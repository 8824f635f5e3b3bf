"""Word files written as XML: cells and paragraphs may carry a mark, from which their place is computed."""

from collections.abc import Iterable, Sequence
from typing import Any
from xml.sax.saxutils import escape

from lxml import etree

from tests.forms.make.we_kit import Form, sealed

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = {
    "w": W,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
SPACES = " ".join(f'xmlns:{key}="{uri}"' for key, uri in NAMES.items())
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def run(text: str, *, b: bool = False, i: bool = False, sz: float = 0, color: str = "", font: str = "") -> str:
    """One run; a tab and a line break in the text are Word's own."""
    props = "".join([
        f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>' * bool(font),
        "<w:b/>" * b,
        "<w:i/>" * i,
        f'<w:color w:val="{color}"/>' * bool(color),
        f'<w:sz w:val="{int(sz * 2)}"/>' * bool(sz),
    ])  # fmt: skip
    body = ""
    for number, line in enumerate(text.split("\n")):
        body += "<w:br/>" * bool(number)
        for count, piece in enumerate(line.split("\t")):
            body += "<w:tab/>" * bool(count) + f'<w:t xml:space="preserve">{escape(piece)}</w:t>' * bool(piece)
    return f"<w:r><w:rPr>{props}</w:rPr>{body}</w:r>"


def runs(content: str, **look: Any) -> str:
    """Text as a run; what is XML already stays."""
    return content if content.startswith(("<w:", "<mc:")) else run(content, **look) * bool(content)


def par(content: str = "", *, mark: str = "", align: str = "", tabs: Sequence[float] = (), **look: Any) -> str:
    """One paragraph; tabs in cm; after = space after in points, num = a numbering's level."""
    after = look.pop("after", 2)
    num = look.pop("num", None)
    stops = "".join(f'<w:tab w:val="left" w:pos="{int(stop * 567)}"/>' for stop in tabs)
    listed = f'<w:numPr><w:ilvl w:val="{num}"/><w:numId w:val="1"/></w:numPr>' if num is not None else ""
    props = listed + f"<w:tabs>{stops}</w:tabs>" * bool(stops) + f'<w:spacing w:before="0" w:after="{after * 20}"/>'
    props += f'<w:jc w:val="{align}"/>' * bool(align)
    sign = f' mark="{mark}"' * bool(mark)
    return f"<w:p{sign}><w:pPr>{props}</w:pPr>{runs(content, **look)}</w:p>"


def pars(content: str, **look: Any) -> str:
    """The paragraphs of a cell: one a line of text; XML paragraphs and tables stay."""
    if content.startswith(("<w:p>", "<w:p ", "<w:tbl>")):
        return content + "<w:p/>" * content.endswith("</w:tbl>")
    lines = [content] if content.startswith("<w:") else content.split("\n")
    return "".join(par(line, **look) for line in lines)


def c(content: str = "", mark: str = "", *, span: int = 1, fill: str = "", merge: str = "", **look: Any) -> str:
    """One cell; merge is `restart` or `continue`; vert turns its text."""
    vert = look.pop("vert", "")
    wide = look.pop("wide", 0)
    props = f'<w:tcW w:w="{int(wide * 567)}" w:type="dxa"/>' * bool(wide)
    props += f'<w:gridSpan w:val="{span}"/>' * (span > 1)
    props += f'<w:vMerge w:val="{merge}"/>' * bool(merge)
    props += f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' * bool(fill)
    props += f'<w:textDirection w:val="{vert}"/>' * bool(vert)
    sign = f' mark="{mark}"' * bool(mark)
    return f"<w:tc{sign}><w:tcPr>{props}</w:tcPr>{pars(content, **look)}</w:tc>"


def h(text: str, **look: Any) -> str:
    """A label's cell: bold on a light ground."""
    return c(text, **{"b": True, "fill": "E7E6E6", **look})


def rows(*lines: Iterable[str], height: float = 0) -> str:
    """Rows of cells; height in cm at least."""
    props = f'<w:trPr><w:trHeight w:val="{int(height * 567)}"/></w:trPr>' * bool(height)
    return "".join(f"<w:tr>{props}{''.join(cells)}</w:tr>" for cells in lines)


def table(widths: Sequence[float], *body: str, line: str = "single") -> str:
    """A table of columns in cm; line `nil` draws none."""
    sides = "".join(
        f'<w:{side} w:val="{line}" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{int(width * 567)}"/>' for width in widths)
    props = f'<w:tblW w:w="{int(sum(widths) * 567)}" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders>'
    props += '<w:tblLayout w:type="fixed"/>'
    return f"<w:tbl><w:tblPr>{props}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(body)}</w:tbl>"


def fitted(xml: str) -> Any:
    """The parsed story, every cell's width set from its table's grid."""
    root = etree.fromstring(xml.encode())
    for grid in root.iter(f"{{{W}}}tblGrid"):
        widths = [int(str(col.get(f"{{{W}}}w"))) for col in grid]
        for line in grid.itersiblings(f"{{{W}}}tr"):
            at = 0
            for cell in own(line, "tc", "tr"):
                props = cell.find(f"{{{W}}}tcPr")
                span = props.find(f"{{{W}}}gridSpan")
                count = int(span.get(f"{{{W}}}val")) if span is not None else 1
                if props.find(f"{{{W}}}tcW") is None:
                    size = {f"{{{W}}}w": str(sum(widths[at : at + count])), f"{{{W}}}type": "dxa"}
                    props.insert(0, etree.Element(f"{{{W}}}tcW", size))
                at += count
            assert at == len(widths), (at, len(widths), etree.tostring(line, encoding="unicode", method="text"))
    return root


def own(parent: Any, tag: str, *holders: str) -> list[Any]:
    """The elements of that tag whose nearest holder is the parent, through content controls."""
    stops = {f"{{{W}}}{name}" for name in (*holders, "txbxContent")}
    found = []
    for one in parent.iter(f"{{{W}}}{tag}"):
        holder = next((up for up in one.iterancestors() if up is parent or up.tag in stops), None)
        if holder is parent and one is not parent:
            found.append(one)
    return found


def place(element: Any, story: str, boxes: Sequence[Any]) -> str:
    """Where a marked cell or paragraph stands, as the contract counts."""
    tag = etree.QName(element).localname
    ups = [up for up in element.iterancestors() if etree.QName(up).localname in {"tc", "tr", "tbl", "txbxContent"}]
    if not ups or etree.QName(ups[0]).localname == "txbxContent":
        top = ups[0] if ups else element.getroottree().getroot()
        if ups:
            story = f"txbx{boxes.index(top) + 1}"
        elif story == "body":
            top = top[0]
        prefix = story
    else:
        top = ups[0]
        prefix = place(top, story, boxes)
    holders = {"p": ("tbl", "tc"), "tc": ("tr",), "tr": ("tbl",), "tbl": ("tc",)}[tag]
    letter = {"p": "p", "tc": "c", "tr": "r", "tbl": "t"}[tag]
    return f"{prefix}/{letter}{own(top, tag, *holders).index(element) + 1}"


def marked(root: Any, story: str) -> dict[str, str]:
    """The places of all marks in one story; the marks are taken away."""
    boxes = [
        box for box in root.iter(f"{{{W}}}txbxContent")
        if not any(etree.QName(up).localname == "Fallback" for up in box.iterancestors())
    ]  # fmt: skip
    found = {}
    for element in root.iter(f"{{{W}}}tc", f"{{{W}}}p"):
        for name in (element.get("mark") or "").split():
            found[name] = "docx:" + place(element, story, boxes)
    etree.strip_attributes(root, "mark")
    return found


def styles(font: str, size: float) -> str:
    """The document's one look."""
    face = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}" w:eastAsia="{font}"/>'
    return (
        f'{HEAD}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{face}<w:sz w:val="{int(size * 2)}"/>'
        "</w:rPr></w:rPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
    )


def numbering(pattern: str) -> str:
    """One list whose numbers Word itself writes, as `D%1`."""
    level = (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{pattern}"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>'
    )
    listed = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1">'
    return f'{HEAD}<w:numbering xmlns:w="{W}">{listed}<w:abstractNumId w:val="0"/></w:num></w:numbering>'


def word(form: Form, *body: str, header: str = "", footer: str = "", **page: Any) -> bytes:
    """The Word file of a form; its places go to the form. Page: letter, font, size, margin in cm, num."""
    size = '<w:pgSz w:w="12240" w:h="15840"/>' if page.get("letter") else '<w:pgSz w:w="11906" w:h="16838"/>'
    edge = int(page.get("margin", 1.8) * 567)
    parts = {"header1": ("hdr", header), "footer1": ("ftr", footer), "numbering": ("", page.get("num", ""))}
    used = {name: kind for name, (kind, xml) in parts.items() if xml}
    refs = "".join(f'<w:{n[:6]}Reference w:type="default" r:id="{n}"/>' for n in used if n != "numbering")
    last = f'<w:sectPr>{refs}{size}<w:pgMar w:top="{edge}" w:right="{edge}" w:bottom="{edge}" w:left="{edge}" '
    last += 'w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>'
    sides = {}
    stories = {"document": f"<w:document {SPACES}><w:body>{''.join(body)}{last}</w:body></w:document>"}
    for name, kind in used.items():
        if kind:
            stories[name] = f"<w:{kind} {SPACES}>{parts[name][1]}</w:{kind}>"
    for name, xml in stories.items():
        root = fitted(xml)
        form.places |= marked(root, "body" if name == "document" else name)
        sides[name] = HEAD.encode() + etree.tostring(root)
    kinds = {
        "document": "document.main",
        "styles": "styles",
        "settings": "settings",
        "fontTable": "fontTable",
        **{n: n.rstrip("1") for n in used},
    }
    types = "".join(f'<Override PartName="/word/{n}.xml" ContentType="{OFFICE}.{k}+xml"/>' for n, k in kinds.items())
    rels = "".join(
        f'<Relationship Id="{n}" Type="{LINKS}/{n.rstrip("1")}" Target="{n}.xml"/>' for n in kinds if n != "document"
    )
    root_rel = f'<Relationship Id="rId1" Type="{LINKS}/officeDocument" Target="word/document.xml"/>'
    package = "http://schemas.openxmlformats.org/package/2006"
    files: dict[str, bytes | str] = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{package}/relationships">{root_rel}</Relationships>',
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{package}/relationships">{rels}</Relationships>',
        "word/styles.xml": styles(page.get("font", "Arial"), page.get("size", 9)),
    }
    files["word/settings.xml"] = f'{HEAD}<w:settings xmlns:w="{W}"><w:defaultTabStop w:val="709"/></w:settings>'
    face = page.get("font", "Arial")
    files["word/fontTable.xml"] = f'{HEAD}<w:fonts xmlns:w="{W}"><w:font w:name="{face}"/></w:fonts>'
    if page.get("num"):
        files["word/numbering.xml"] = numbering(page["num"])
    return sealed({**files, **{f"word/{name}.xml": data for name, data in sides.items()}})
