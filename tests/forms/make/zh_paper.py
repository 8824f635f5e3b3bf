"""The pen for Word documents.

`p words` is a paragraph, `table 2.5 3 4` begins a table of these widths in cm (`lines=none` without rules),
`| a | b |` is a row of it (`|1.5` one 1.5 cm high), a cell begins with its span, `3*`, and `↓` begins or `↑` continues
a vertical merge. `story header` (or footer, body, textbox) says where blocks go; `nested NAME 2 3` begins a table that
stands in the cell `{nested:NAME}`.
"""

import re
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import parse_xml
from docx.shared import Cm
from lxml import etree

from tests.forms.make.zh_base import Form, settled
from tests.forms.make.zh_notation import Cell, cell, cells
from tests.forms.make.zh_parts import element, fallback, paragraph, textbox

PREFIX = r"(?:[↓↑]|\d+\*)+"
STORY_ROOTS = {qn("w:body"): "body", qn("w:hdr"): "header1", qn("w:ftr"): "footer1", qn("w:txbxContent"): "txbx1"}
TABLE = (
    '<w:tbl xmlns:w="{w}"><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:jc w:val="center"/><w:tblBorders>'
    '<w:top w:val="{lines}" w:sz="6"/><w:left w:val="{lines}" w:sz="6"/><w:bottom w:val="{lines}" w:sz="6"/>'
    '<w:right w:val="{lines}" w:sz="6"/><w:insideH w:val="{lines}" w:sz="4"/><w:insideV w:val="{lines}" w:sz="4"/>'
    '</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/>'
    '<w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid/></w:tbl>'
)


class Paper:
    """A document being written."""

    def __init__(self, form: Form, lines: list[str]):
        self.form, self.head = form, form.head
        self.doc = Document()
        self.story = self.body = self.doc.element.body
        self.tables: dict[str, Any] = {}
        self.current: Any = None
        self.widths: list[float] = []
        self.page()
        for line in lines:
            word, _, rest = line.partition(" ")
            if word[0] == "|":
                self.row(rest, word[1:] or self.head.get("high", "0.62"))
            else:
                getattr(self, f"do_{word}")(rest)
        tail = self.body[-2] if len(self.body) > 1 else None
        if tail is not None and tail.tag == qn("w:tbl"):
            self.into(paragraph("", "tiny"))

    def page(self) -> None:
        section = self.doc.sections[0]
        size = (Cm(29.7), Cm(21)) if "wide" in self.head else (Cm(21), Cm(29.7))
        section.page_width, section.page_height = size
        section.left_margin = section.right_margin = Cm(float(self.head.get("margin", 1.8)))
        section.top_margin = section.bottom_margin = Cm(1.6)
        style = self.doc.styles["Normal"]
        style.font.name = self.head.get("latin", "Times New Roman")
        style.element.rPr.rFonts.set(qn("w:eastAsia"), self.head.get("font", "宋体"))
        style.element.rPr.append(element("w:sz", val=str(int(float(self.head.get("size", 10.5)) * 2))))
        style.paragraph_format.space_after = 0

    def into(self, block: Any) -> None:
        """Put a block at the end of the story, before the section's own properties."""
        last = self.story[-1] if len(self.story) else None
        if last is not None and last.tag == qn("w:sectPr"):
            last.addprevious(block)
        else:
            self.story.append(block)

    def note(self, said: Cell, block: Any) -> None:
        for key, value in said.answers.items():
            self.form.take(key, value, block)

    def do_story(self, rest: str) -> None:
        section = self.doc.sections[0]
        if rest == "textbox":
            holder, self.story = textbox()
            self.body[-1].addprevious(holder)
        elif rest == "body":
            self.story = self.body
        else:
            part = section.header if rest == "header" else section.footer
            part.is_linked_to_previous = False
            self.story = part._element
            for old in list(self.story):
                self.story.remove(old)

    def do_p(self, rest: str) -> None:
        said = cell(rest)
        blocks = [paragraph(line, said.looks) for line in said.shown.split("\n")]
        for block in blocks:
            self.into(block)
        self.note(said, blocks[0])

    def do_break(self, rest: str) -> None:
        self.into(element("w:p", element("w:r", element("w:br", type="page"))))

    def do_gap(self, rest: str) -> None:
        self.into(paragraph("", ["tiny"]))

    def do_table(self, rest: str) -> None:
        if len(self.story) and self.story[-1 if self.story is not self.body else -2].tag == qn("w:tbl"):
            self.do_gap("")
        self.begin(rest)
        self.into(self.current)

    def do_nested(self, rest: str) -> None:
        name, _, widths = rest.partition(" ")
        self.begin(widths)
        self.tables[name] = self.current

    def begin(self, rest: str) -> None:
        lines = re.search(r"lines=(\w+)", rest)
        self.widths = [float(width) for width in re.sub(r"lines=\w+", "", rest).split()]
        self.current = parse_xml(TABLE.format(w=nsmap["w"], lines=lines[1] if lines else "single"))
        for width in self.widths:
            self.current.find(qn("w:tblGrid")).append(element("w:gridCol", w=str(int(width * 567))))

    def row(self, rest: str, height: str) -> None:
        line = element("w:tr", element("w:trPr", element("w:trHeight", val=str(int(float(height) * 567)))))
        self.current.append(line)
        column = 0
        for said in cells(rest, PREFIX):
            found = re.search(r"\d+", said.prefix)
            span = int(found[0]) if found else 1
            line.append(self.cell(said, span, sum(self.widths[column : column + span])))
            column += span
        assert column == len(self.widths), (self.form.name, column, rest)

    def cell(self, said: Cell, span: int, width: float) -> Any:
        properties = element("w:tcPr", element("w:tcW", w=str(int(width * 567)), type="dxa"))
        if span > 1:
            properties.append(element("w:gridSpan", val=str(span)))
        if said.prefix[:1] in {"↓", "↑"}:
            properties.append(element("w:vMerge", **({"val": "restart"} if said.prefix[0] == "↓" else {})))
        fill = self.head.get("bar") if "head" in said.looks else self.head.get("fill") if "label" in said.looks else ""
        if fill:
            properties.append(element("w:shd", val="clear", color="auto", fill=fill))
        if "vert" in said.looks:
            properties.append(element("w:textDirection", val="tbRlV"))
        properties.append(element("w:vAlign", val="top" if "top" in said.looks else "center"))
        looks = [*said.looks, "centre"] if "label" in said.looks and "left" not in said.looks else said.looks
        made = element("w:tc", properties)
        for text in said.shown.split("\n"):
            if nested := re.fullmatch(r"\{nested:(\w+)\}", text):
                made.append(self.tables[nested[1]])
                made.append(paragraph("", ["tiny"]))
            else:
                made.append(paragraph(text, looks))
        self.note(said, made)
        return made

    def content(self) -> bytes:
        for box in list(self.body.iter(qn("w:txbxContent"))):
            fallback(box)
        for rels in (self.doc.part.rels, self.doc.part.package.rels):
            for name in [name for name, rel in rels.items() if rel.reltype.endswith(("WithEffects", "thumbnail"))]:
                rels.pop(name)
        target = BytesIO()
        self.doc.save(target)
        return settled(target.getvalue())


def own(parent: Any, tag: str) -> list[Any]:
    """The elements of a parent with this tag, looked for through content controls and tracked changes only."""
    through = {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")}
    found: list[Any] = []
    for child in parent:
        if child.tag == tag:
            found.append(child)
        elif child.tag in through:
            found += own(child, tag)
    return found


def where(place: Any) -> Any:
    """The address of a cell or paragraph; words are already one."""
    if not isinstance(place, etree._Element):
        return place
    names = {qn("w:tbl"): "t", qn("w:tr"): "r", qn("w:tc"): "c", qn("w:p"): "p"}
    steps: list[str] = []
    node: Any = place
    while node.tag not in STORY_ROOTS:
        parent = node.getparent()
        if node.tag in names:
            holder = parent
            while holder.tag not in {*names, *STORY_ROOTS}:
                holder = holder.getparent()
            steps.insert(0, f"{names[node.tag]}{own(holder, node.tag).index(node) + 1}")
        node = parent
    return f"docx:{STORY_ROOTS[node.tag]}/{'/'.join(steps)}"
