"""Word files for the makers, written as XML, where a paragraph or cell that bears a value is marked.

A mark is the attribute k:m="product" (several with spaces); `Word.save` walks the finished parts, says the place of
each mark and takes the marks out again.
"""

import re
import tempfile
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from lxml import etree

from tests.forms.make.ja_kit import SAME, Form, convert, write_package

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
K = "urn:kesu:mark"
NAMES = {
    "w": W,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "k": K,
}
OPEN = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMES.items()) + ' mc:Ignorable="w14 w15"'
STORIES = {f"{{{W}}}{name}" for name in ("body", "hdr", "ftr", "txbxContent")}
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACK = "http://schemas.openxmlformats.org/package/2006"
PLAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def q(name: str) -> str:
    """A w: name as lxml writes it."""
    return f"{{{W}}}{name}"


def r(text: str, props: str = "") -> str:
    """A run; a tab and a line break are kept as such."""
    inner = ""
    for piece in re.split(r"(\t|\n)", text):
        special = {"\t": "<w:tab/>", "\n": "<w:br/>"}.get(piece)
        inner += special or (f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else "")
    return f"<w:r>{f'<w:rPr>{props}</w:rPr>' if props else ''}{inner}</w:r>"


def p(content: str = "", m: str = "", props: str = "", look: str = "") -> str:
    """A paragraph of runs, or of plain text if it holds no markup."""
    inner = content if content.startswith("<") else (r(content, look) if content else "")
    mark = f' k:m="{m}"' if m else ""
    return f"<w:p{mark}>{f'<w:pPr>{props}</w:pPr>' if props else ''}{inner}</w:p>"


def ps(text: str, look: str = "") -> str:
    """A paragraph for every line."""
    return "".join(p(line, look=look) for line in text.split("\n"))


def tc(content: str, m: str = "", span: int = 1, props: str = "", look: str = "") -> str:
    """A cell; plain text becomes paragraphs."""
    inner = content if content.startswith("<") else ps(content, look)
    if re.search(r"</w:tbl>$", inner):
        inner += "<w:p/>"
    mark = f' k:m="{m}"' if m else ""
    grid = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f"<w:tc{mark}><w:tcPr>{grid}{props}</w:tcPr>{inner}</w:tc>"


def lab(text: str, span: int = 1, fill: str = "E7E6E6", props: str = "", look: str = "<w:b/>") -> str:
    """A shaded label cell."""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return tc(text, span=span, props=props + shade, look=look)


def tr(*cells: str, height: int = 0, props: str = "") -> str:
    """A row of the given cells."""
    tall = f'<w:trHeight w:val="{height}"/>' if height else ""
    return f"<w:tr><w:trPr>{props}{tall}</w:trPr>{''.join(cells)}</w:tr>".replace("<w:trPr></w:trPr>", "")


def tbl(widths: list[int], *rows: str, lines: str = "single") -> str:
    """A table with a grid in twentieths of a point."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="{lines}" w:sz="4" w:space="0" w:color="auto"/>' for side in sides)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    props = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
    props += '<w:tblLayout w:type="fixed"/>'
    return f"<w:tbl><w:tblPr>{props}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


class Word:
    """One Word file of a form."""

    def __init__(self, form: Form, font: str = "Arial", east: str = "ＭＳ 明朝", half_points: int = 20):
        self.form, self.font, self.east, self.size = form, font, east, half_points
        self.extra: dict[str, str | bytes] = {}
        self.types: list[tuple[str, str]] = []
        self.rels: list[tuple[str, str, str]] = []

    def f(self, key: str, shown: Any, says: Any = SAME) -> str:
        """Say a value and give its key back, for a mark."""
        self.form.say(key, shown, says)
        return key

    def v(self, key: str, text: str | None, says: Any = SAME, *, span: int = 1, look: str = "", props: str = "") -> str:
        """A value cell."""
        return tc(text or "", self.f(key, text, says), span, props, look)

    def acts(self, field: str, number: int, *parts: Any) -> str:
        """The cells of an action row: ("action", text[, says[, span]])."""
        cells = ""
        for part, text, *rest in parts:
            says = rest[0] if rest else SAME
            cells += self.v(f"{field}/{number}/{part}", text, says, span=rest[1] if len(rest) > 1 else 1)
        return cells

    def part(self, name: str, xml: str | bytes, rel: str, kind: str) -> str:
        """Add a part beside document.xml; gives the relation's id."""
        self.extra[f"word/{name}"] = xml
        self.types.append((f"/word/{name}", kind))
        self.rels.append((f"rId{len(self.rels) + 10}", f"{RELS}/{rel}", name))
        return self.rels[-1][0]

    def header(self, xml: str, number: int = 1, kind: str = "default") -> str:
        """A header part and its reference for the section."""
        rid = self.part(f"header{number}.xml", f"<w:hdr {OPEN}>{xml}</w:hdr>", "header", f"{PLAIN}.header+xml")
        return f'<w:headerReference w:type="{kind}" r:id="{rid}"/>'

    def footer(self, xml: str, number: int = 1) -> str:
        """A footer part and its reference."""
        rid = self.part(f"footer{number}.xml", f"<w:ftr {OPEN}>{xml}</w:ftr>", "footer", f"{PLAIN}.footer+xml")
        return f'<w:footerReference w:type="default" r:id="{rid}"/>'

    def _styles(self) -> str:
        fonts = f'<w:rFonts w:ascii="{self.font}" w:hAnsi="{self.font}" w:eastAsia="{self.east}"/>'
        run = f'<w:rPrDefault><w:rPr>{fonts}<w:sz w:val="{self.size}"/></w:rPr></w:rPrDefault>'
        normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        grey = '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/>'
        grey += '<w:rPr><w:color w:val="808080"/></w:rPr></w:style>'
        return f"<w:styles {OPEN}><w:docDefaults>{run}<w:pPrDefault/></w:docDefaults>{normal}{grey}</w:styles>"

    def _parts(self, body: str, refs: str, page: str) -> dict[str, str | bytes]:
        section = f'<w:sectPr>{refs}{page}<w:pgMar w:top="1000" w:right="1000" w:bottom="900" w:left="1000"'
        section += ' w:header="500" w:footer="400" w:gutter="0"/></w:sectPr>'
        mode = "<w:compat><w:compatSetting w:name='compatibilityMode' w:uri='http://schemas.microsoft.com/office/word'"
        settings = f"<w:settings {OPEN}>{mode} w:val='15'/></w:compat></w:settings>"
        self.part("settings.xml", settings, "settings", f"{PLAIN}.settings+xml")
        self.part("styles.xml", self._styles(), "styles", f"{PLAIN}.styles+xml")
        parts = {**self.extra, "word/document.xml": f"<w:document {OPEN}><w:body>{body}{section}</w:body></w:document>"}
        over = "".join(f'<Override PartName="{n}" ContentType="{t}"/>' for n, t in self.types if n.endswith("xml"))
        main = f'<Override PartName="/word/document.xml" ContentType="{PLAIN}.document.main+xml"/>'
        ext = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        ext += (
            '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        )
        links = "".join(f'<Relationship Id="{i}" Type="{t}" Target="{n}"/>' for i, t, n in self.rels)
        top = f'<Relationship Id="rId1" Type="{RELS}/officeDocument" Target="word/document.xml"/>'
        return {
            "[Content_Types].xml": f'<Types xmlns="{PACK}/content-types">{ext}{main}{over}</Types>',
            "_rels/.rels": f'<Relationships xmlns="{PACK}/relationships">{top}</Relationships>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACK}/relationships">{links}</Relationships>',
            **{name: self._counted(name, xml) if isinstance(xml, str) else xml for name, xml in parts.items()},
        }

    def _counted(self, name: str, xml: str) -> bytes:
        root = etree.fromstring(xml.encode())
        for element in root.iter(etree.Element):
            for key in str(element.attrib.pop(f"{{{K}}}m", "")).split():
                self.form.put(key, f"docx:{place(element, Path(name).stem)}")
        etree.cleanup_namespaces(root, keep_ns_prefixes=[prefix for prefix in NAMES if prefix != "k"])
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def save(self, body: str, refs: str = "", page: str = '<w:pgSz w:w="11906" w:h="16838"/>') -> None:
        """Write the form and its reading; pdf and doc through LibreOffice."""
        parts = self._parts(body, refs, page)
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        done = {name: head + xml if isinstance(xml, str) else xml for name, xml in parts.items()}
        if self.form.fmt == "docx":
            write_package(self.form.path, done)
        else:
            with tempfile.TemporaryDirectory() as folder:
                source = Path(folder) / "form.docx"
                write_package(source, done)
                convert(source, self.form.path, {"doc": "doc:MS Word 97", "pdf": "pdf"}[self.form.fmt])
        self.form.save()


def _counts(element: Any) -> bool:
    """Not the second copy of a text box."""
    return not any(up.tag == f"{{{NAMES['mc']}}}Fallback" for up in element.iterancestors())


def place(element: Any, part: str) -> str:
    """Where a paragraph or cell stands: story, tables, rows, cells or paragraph, all from 1."""
    story = next(up for up in (element, *element.iterancestors()) if up.tag in STORIES)
    name = {"document": "body"}.get(part, part)
    if story.tag == q("txbxContent"):
        boxes = [box for box in element.getroottree().iter(q("txbxContent")) if _counts(box)]
        name = f"txbx{boxes.index(story) + 1}"
    cells = [up for up in (element, *element.iterancestors()) if up.tag == q("tc")]
    cells = [cell for cell in cells if story in cell.iterancestors()][::-1]
    path, home = [name], story
    for cell in cells:
        row, table = (next(cell.iterancestors(q(tag))) for tag in ("tr", "tbl"))
        path.append(f"t{_own(home, 'tbl').index(table) + 1}")
        path.append(f"r{_own(table, 'tr').index(row) + 1}")
        path.append(f"c{_own(row, 'tc').index(cell) + 1}")
        home = cell
    if not cells:
        path.append(f"p{_own(story, 'p').index(next(up for up in (element,) if up.tag == q('p'))) + 1}")
    return "/".join(path)


def _own(home: Any, tag: str) -> list[Any]:
    """The home's own tables, rows, cells or paragraphs, through content controls but not through other homes."""
    stops = {"tbl": ("tc", "txbxContent"), "p": ("tc", "txbxContent"), "tr": ("tbl",), "tc": ("tr",)}[tag]
    found = []
    for element in home.iter(q(tag)):
        ups = [up.tag for up in element.iterancestors() if home in up.iterancestors()]
        if not any(q(stop) in ups for stop in stops):
            found.append(element)
    return found
