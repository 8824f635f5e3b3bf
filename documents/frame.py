"""Header, footer and page of every template: company, title, form number, revision, page x of y, 受控文件 mark.

Takes a Speech, gives whole XML parts as text; touches nothing. Number, title and revision are tags: they come from
the master list at generation and are never typed into Word. A letter bears its title as its subject and no mark.
"""

from documents import wordml as w
from documents.speech import Speech

_LOGO, _META = 2680, 2500
_SIDES = ("top", "left", "bottom", "right")
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/>'
    '<w:footerReference w:type="default" r:id="rIdFooter"/>'
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1680" w:right="1021" w:bottom="1080" w:left="1021" w:header="620" w:footer="480" w:gutter="0"/>'
    "</w:sectPr>"
)


def document(body: str) -> str:
    """word/document.xml around a body; its last paragraph is too low to start a page of its own."""
    return (
        f"{_DECLARATION}<w:document {w.NAMESPACES}><w:body>{body}{w.paragraph('End')}{_SECTION}</w:body></w:document>"
    )


def header(speech: Speech) -> str:
    """word/header1.xml of a form: place for a logo, title, number."""
    title = w.paragraph("Title", w.run("{{ doc.title }}"))
    if speech.tongue == "zh-en":
        title += w.paragraph("Subtitle", w.run("{{ doc.title_en }}"))
    chinese = speech.tongue.startswith("zh")
    mark = w.paragraph("Mark" if chinese else "MarkLatin", w.run("{{ doc.company }}"))
    if speech.tongue == "zh-en":
        english = w.paragraph("MarkEnglish", w.run("{{ doc.company_en }}"))
        mark += w.tag_paragraph("{%p if doc.company_en %}") + english + w.tag_paragraph("{%p endif %}")
    return _header(
        w.cell(_LOGO, mark, properties=_frame() + w.MIDDLE),
        w.cell(w.PAGE_WIDTH - _LOGO - _META, title, properties=w.MIDDLE),
        w.cell(_META, _meta(speech), properties=w.MIDDLE),
    )


def letterhead(speech: Speech) -> str:
    """word/header1.xml of a letter: the company, and small the number."""
    company = w.paragraph("Letterhead", w.run("{{ doc.company }}"))
    return _header(
        w.cell(w.PAGE_WIDTH - _META, company, properties=w.MIDDLE),
        w.cell(_META, _meta(speech), properties=w.MIDDLE),
    )


def _header(*cells: str) -> str:
    widths = (w.PAGE_WIDTH - _META, _META) if len(cells) == 2 else (_LOGO, w.PAGE_WIDTH - _LOGO - _META, _META)
    top = w.table(widths, [w.row(*cells, height=760)], style="TableNormal")
    return f"{_DECLARATION}<w:hdr {w.NAMESPACES}>{top}{w.paragraph('Rule')}</w:hdr>"


def _meta(speech: Speech) -> str:
    page = w.field("PAGE") + w.run(" / ") + w.field("NUMPAGES")
    lines = {"form_no": w.run("{{ doc.form_no }}"), "revision": w.run("{{ doc.revision }}"), "page": page}
    left, stop = (60, 1500) if speech.tongue == "zh-en" else (660, 1520)
    properties = (
        f'<w:tabs><w:tab w:val="left" w:pos="{stop}"/></w:tabs><w:ind w:left="{stop}" w:hanging="{stop - left}"/>'
    )
    return "".join(
        w.paragraph("Header", w.run(speech.plain(label), "Grey"), w.tab(), value, properties=properties)
        for label, value in lines.items()
    )


def footer(speech: Speech, *, marked: bool) -> str:
    """word/footer1.xml; `marked` bears the words for a controlled document (ISO 9001:2015 7.5.3)."""
    left = w.run(f" {speech.plain('controlled')} ", "Controlled")
    middle = w.run("{{ doc.document_no }}  ·  {{ doc.made_on }}")
    right = w.run("{{ doc.procedure }}  ·  {{ doc.template_no }} {{ doc.template_revision }}")
    third = w.PAGE_WIDTH // 3
    cells = (
        w.cell(third, w.paragraph("Footer", *([left] if marked else []))),
        w.cell(third, w.paragraph("Footer", middle, properties='<w:jc w:val="center"/>')),
        w.cell(third, w.paragraph("Footer", right, properties='<w:jc w:val="right"/>')),
    )
    bottom = w.table((third,) * 3, [w.row(*cells)], style="TableNormal")
    return f"{_DECLARATION}<w:ftr {w.NAMESPACES}>{bottom}{w.paragraph('End')}</w:ftr>"


def _frame() -> str:
    sides = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="B9C3CD"/>' for side in _SIDES)
    return f"<w:tcBorders>{sides}</w:tcBorders>"
