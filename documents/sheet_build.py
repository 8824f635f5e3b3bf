"""Builds a workbook template from its readable source: a lean xlsx, the same source giving the same bytes.

Takes a SheetSource, Words and a tongue; gives bytes; raises KeyError for a label words.toml lacks; touches nothing.
One design with the Word forms: the same greys and accent. Arial for ids, Microsoft YaHei for all else: a cell has one
typeface for Han and Latin letters, and SimSun's Latin ones are poor. Long text
stands at the top: the highest row a workbook can have may be too low for it, and must then show how it begins.
"""

from collections.abc import Iterator, Mapping
from string import ascii_uppercase
from xml.sax.saxutils import escape, quoteattr

from documents import package
from documents.sheet_source import SheetSource
from records.words import Tongue, Words, say

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument"

_ACCENT, _LABEL, _SUBTITLE, _ENGLISH, _LINE, _SHADE = "1F3B57", "4E5B68", "5B6875", "76828E", "B9C3CD", "F3F5F7"
_LATIN, _LABELS = "Arial", "Microsoft YaHei"

_FONTS = (
    (_LATIN, 8, "000000", ""),
    (_LABELS, 16, _ACCENT, "<b/>"),
    (_LATIN, 10, _SUBTITLE, ""),
    (_LABELS, 9, _LABEL, ""),
    (_LABELS, 8.5, _LABEL, "<b/>"),
    (_LABELS, 8.5, "000000", ""),
    (_LATIN, 8.5, "000000", ""),
)
"""Typeface, points, colour, weight; the first is the sheet's plain type, which column widths count in."""

_STYLES = {
    "plain": (0, 0, False, ""),
    "title": (1, 0, False, 'horizontal="center" vertical="center"'),
    "subtitle": (2, 0, False, 'horizontal="center" vertical="center"'),
    "left": (3, 0, False, 'horizontal="left" vertical="center"'),
    "middle": (3, 0, False, 'horizontal="center" vertical="center"'),
    "right": (3, 0, False, 'horizontal="right" vertical="center"'),
    "head": (4, 0, True, 'horizontal="center" vertical="center" wrapText="1"'),
    "text": (5, 49, True, 'horizontal="left" vertical="center" wrapText="1"'),
    "long": (5, 49, True, 'horizontal="left" vertical="top" wrapText="1"'),
    "code": (6, 49, True, 'horizontal="left" vertical="center" wrapText="1"'),
    "number": (6, 0, True, 'horizontal="right" vertical="center" indent="1"'),
    "serial": (6, 0, True, 'horizontal="center" vertical="center"'),
    "date": (6, 164, True, 'horizontal="center" vertical="center"'),
}
"""Font, number format (49 is text, 164 our ISO date), framed or not, alignment."""

_PARTS = {
    "worksheets/sheet1.xml": ("worksheet", "spreadsheetml.worksheet"),
    "styles.xml": ("styles", "spreadsheetml.styles"),
    "sharedStrings.xml": ("sharedStrings", "spreadsheetml.sharedStrings"),
    "theme/theme1.xml": ("theme", "theme"),
}
"""File in xl/ -> relationship kind, content type."""

_SIDE = 6
"""Columns on which the line above the list keeps its left and its right words."""


def build_sheet(source: SheetSource, words: Words, tongue: Tongue, theme: bytes) -> bytes:
    """The xlsx of one template in one tongue (`zh-CN`, `zh-en`), with a theme part as it is."""
    sheet = _Sheet(source, words, tongue)
    worksheet = sheet.worksheet()
    return package.write_parts(
        {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _relationships({"officeDocument": "xl/workbook.xml"}),
            "xl/workbook.xml": sheet.workbook(),
            "xl/_rels/workbook.xml.rels": _relationships({kind: name for name, (kind, _) in _PARTS.items()}),
            "xl/worksheets/sheet1.xml": worksheet,
            "xl/sharedStrings.xml": sheet.strings(),
            "xl/styles.xml": _styles(),
            "xl/theme/theme1.xml": theme,
        }
    )


class _Sheet:
    """One sheet being written: title, a line about the document, the heads, and the row that stands for every case."""

    def __init__(self, source: SheetSource, words: Words, tongue: Tongue) -> None:
        self._source, self._words, self._tongue = source, words, tongue
        self._strings: list[str] = []
        self._bilingual = tongue == "zh-en"
        self._head = 4 if self._bilingual else 3
        self._last = ascii_uppercase[len(source.columns) - 1]

    def workbook(self) -> bytes:
        """xl/workbook.xml, with the rows repeated on every page and what the filter covers."""
        name = "'" + self._source.sheet.replace("'", "''") + "'"
        head, first = self._head, self._head + 1
        return (
            f'{_DECLARATION}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
            f'<sheets><sheet name={quoteattr(self._source.sheet)} sheetId="1" r:id="rIdWorksheet"/></sheets>'
            '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'
            f"{escape(name)}!$A${head}:${self._last}${first}</definedName>"
            f'<definedName name="_xlnm.Print_Titles" localSheetId="0">{escape(name)}!$1:${head}</definedName>'
            "</definedNames></workbook>"
        ).encode()

    def worksheet(self) -> bytes:
        """xl/worksheets/sheet1.xml; its elements stand in the order of ISO/IEC 29500-1, 18.3.1.99."""
        first = self._head + 1
        top = f"A{first}"
        columns = "".join(
            f'<col min="{number}" max="{number}" width="{column.width:g}" customWidth="1"/>'
            for number, column in enumerate(self._source.columns, 1)
        )
        merged = "".join(f'<mergeCell ref="{one}"/>' for one in self._merged())
        return (
            f'{_DECLARATION}<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
            f'<dimension ref="A1:{self._last}{first}"/>'
            '<sheetViews><sheetView showGridLines="0" workbookViewId="0">'
            f'<pane ySplit="{self._head}" topLeftCell="{top}" activePane="bottomLeft" state="frozen"/>'
            f'<selection pane="bottomLeft" activeCell="{top}" sqref="{top}"/></sheetView></sheetViews>'
            f'<sheetFormatPr defaultRowHeight="15"/><cols>{columns}</cols>'
            f"<sheetData>{''.join(self._rows())}</sheetData>"
            f'<autoFilter ref="A{self._head}:{self._last}{first}"/>'
            f'<mergeCells count="{len(self._merged())}">{merged}</mergeCells>'
            '<printOptions horizontalCentered="1"/>'
            '<pageMargins left="0.4" right="0.4" top="0.45" bottom="0.6" header="0.3" footer="0.3"/>'
            '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
            f"<headerFooter><oddFooter>{escape(self._footer())}</oddFooter></headerFooter></worksheet>"
        ).encode()

    def strings(self) -> bytes:
        """xl/sharedStrings.xml: what the sheet written before says."""
        said = "".join(f"<si>{text}</si>" for text in self._strings)
        count = len(self._strings)
        return f'{_DECLARATION}<sst xmlns="{_MAIN}" count="{count}" uniqueCount="{count}">{said}</sst>'.encode()

    def _merged(self) -> list[str]:
        line = self._head - 1
        left, right = ascii_uppercase[_SIDE - 1], ascii_uppercase[len(self._source.columns) - _SIDE]
        after, before = ascii_uppercase[_SIDE], ascii_uppercase[len(self._source.columns) - _SIDE - 1]
        whole = [f"A{row}:{self._last}{row}" for row in range(1, line)]
        return [*whole, f"A{line}:{left}{line}", f"{after}{line}:{before}{line}", f"{right}{line}:{self._last}{line}"]

    def _rows(self) -> Iterator[str]:
        yield self._row(1, 30, {"A": ("title", _text("{{ doc.title }}"))})
        if self._bilingual:
            yield self._row(2, 16, {"A": ("subtitle", _text("{{ doc.title_en }}"))})
        yield self._row(self._head - 1, 20, self._line())
        names = ascii_uppercase[: len(self._source.columns)]
        heads = {name: ("head", self._label(one.label)) for name, one in zip(names, self._source.columns, strict=True)}
        yield self._row(self._head, 46 if self._bilingual else 28, heads)
        cells = {
            name: (str(one.form), _text(f"{{{{ {one.value} }}}}"))
            for name, one in zip(names, self._source.columns, strict=True)
        }
        yield self._row(self._head + 1, 0, cells)

    def _line(self) -> dict[str, tuple[str, str]]:
        """Whose register, of which days, under which number."""
        number, revision = self._say("form_no"), self._say("revision")
        period, count = self._say("period"), self._say("count")
        company = "{{ doc.company }}  {{ doc.company_en }}" if self._bilingual else "{{ doc.company }}"
        middle = f"{period}  {{{{ period }}}}    {count}  {{{{ count }}}}"
        right = f"{number}  {{{{ doc.form_no }}}}    {revision}  {{{{ doc.revision }}}}"
        after, before = ascii_uppercase[_SIDE], ascii_uppercase[len(self._source.columns) - _SIDE]
        return {"A": ("left", _text(company)), after: ("middle", _text(middle)), before: ("right", _text(right))}

    def _row(self, number: int, height: float, cells: Mapping[str, tuple[str, str]]) -> str:
        """One row; without a height it grows with its words."""
        fixed = f' ht="{height:g}" customHeight="1"' if height else ""
        written = "".join(self._cell(f"{column}{number}", style, text) for column, (style, text) in cells.items())
        return f'<row r="{number}"{fixed}>{written}</row>'

    def _cell(self, where: str, style: str, text: str) -> str:
        self._strings.append(text)
        return f'<c r="{where}" s="{list(_STYLES).index(style)}" t="s"><v>{len(self._strings) - 1}</v></c>'

    def _say(self, label: str) -> str:
        return say(self._words.labels[label], self._tongue)

    def _label(self, label: str) -> str:
        """A head: Chinese, and below it English, smaller."""
        text = self._words.labels[label]
        if not self._bilingual or text["zh-CN"] == text["en"]:
            return _text(text.get("zh-CN" if self._bilingual else self._tongue, text["zh-CN"]))
        return _run(text["zh-CN"], _font(*_FONTS[4], name="rFont")) + _run(
            f"\n{text['en']}", _font(_LATIN, 7, _ENGLISH, "", name="rFont")
        )

    def _footer(self) -> str:
        """What stands at the foot of every page; a blank after each code, lest a value's digits join it."""
        grey = f'&"{_LABELS},Regular"&8&K{_SUBTITLE} '
        return (
            f"&L{grey}{self._say('controlled')}  {{{{ doc.document_no }}}}  {{{{ doc.made_on }}}}"
            f"&C{grey}&P / &N"
            f"&R{grey}{{{{ doc.procedure }}}}  {{{{ doc.template_no }}}} {{{{ doc.template_revision }}}}"
        )


def _text(words: str) -> str:
    return f'<t xml:space="preserve">{escape(words)}</t>'


def _run(words: str, font: str) -> str:
    return f"<r><rPr>{font}</rPr>{_text(words)}</r>"


def _font(typeface: str, points: float, colour: str, weight: str, name: str = "name") -> str:
    """A font of a style, or of a run (`rFont`), in the order Excel writes (18.8.22, 18.4.7)."""
    return f'{weight}<sz val="{points:g}"/><color rgb="FF{colour}"/><{name} val="{typeface}"/>'


def _styles() -> bytes:
    fonts = "".join(f"<font>{_font(*font)}</font>" for font in _FONTS)
    side = f'style="thin"><color rgb="FF{_LINE}"/>'
    frame = "".join(f"<{edge} {side}</{edge}>" for edge in ("left", "right", "top", "bottom"))
    formats = "".join(_format(name) for name in _STYLES)
    return (
        f'{_DECLARATION}<styleSheet xmlns="{_MAIN}">'
        '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
        f'<fonts count="{len(_FONTS)}">{fonts}</fonts>'
        '<fills count="3"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill>'
        f'<fill><patternFill patternType="solid"><fgColor rgb="FF{_SHADE}"/><bgColor indexed="64"/>'
        "</patternFill></fill></fills>"
        '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>'
        f"<border>{frame}<diagonal/></border></borders>"
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(_STYLES)}">{formats}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    ).encode()


def _format(name: str) -> str:
    font, number, framed, alignment = _STYLES[name]
    fill = 2 if name == "head" else 0
    aligned = f"<alignment {alignment}/>" if alignment else ""
    return (
        f'<xf numFmtId="{number}" fontId="{font}" fillId="{fill}" borderId="{int(framed)}" xfId="0"'
        ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">'
        f"{aligned}</xf>"
    )


def _relationships(targets: dict[str, str]) -> bytes:
    relations = "".join(
        f'<Relationship Id="rId{kind[0].upper()}{kind[1:]}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'.encode()


def _content_types() -> bytes:
    kinds = {"workbook.xml": "spreadsheetml.sheet.main"} | {name: kind for name, (_, kind) in _PARTS.items()}
    listed = "".join(
        f'<Override PartName="/xl/{part}" ContentType="{_TYPE}.{kind}+xml"/>' for part, kind in kinds.items()
    )
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    return f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">{defaults}{listed}</Types>'.encode()
