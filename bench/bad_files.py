"""Attachments that nobody fills in or packs by hand, for bench/bad_input.py: bombs, depths, lies and sheer size.

Takes sizes; gives bytes. Raises nothing, touches nothing.
"""

import io
import zipfile
from collections.abc import Iterable, Mapping

ZEROS = bytes(1 << 20)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{}</Types>'
_TYPE = '<Override PartName="/{}" ContentType="application/vnd.openxmlformats-officedocument.{}+xml"/>'
_SHEET = "spreadsheetml.worksheet"
ENTITIES = '<!DOCTYPE x [<!ENTITY a "lot">{}]>'.format(
    "".join(f'<!ENTITY {after} "{f"&{before};" * 10}">' for before, after in zip("abcdefgh", "bcdefghi", strict=True))
)


def packed(members: Mapping[str, bytes] | Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method, compresslevel=1) as archive:
        for name, content in members.items() if isinstance(members, Mapping) else members:
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return out.getvalue()


def packed_deep(levels: int) -> bytes:
    """A zip in a zip in a zip, ten copies at each level."""
    inner = packed({"0.bin": ZEROS * 8})
    for level in range(levels):
        inner = packed({f"{level}-{copy}.zip": inner for copy in range(10)})
    return inner


def packed_with_one_lie() -> bytes:
    """A member that promises ten bytes and holds eight million."""
    content = packed({"x.txt": ZEROS * 8})
    return content.replace((8 << 20).to_bytes(4, "little"), (10).to_bytes(4, "little"))


def workbook(sheets: Iterable[str], strings: str = "", styles: str = "", head: str = "") -> bytes:
    """An xlsx of these sheets' inner XML."""
    bodies = list(sheets)
    names = [f"xl/worksheets/sheet{number}.xml" for number in range(1, len(bodies) + 1)]
    parts = {"xl/workbook.xml": "spreadsheetml.sheet.main", "xl/sharedStrings.xml": "spreadsheetml.sharedStrings"}
    parts |= {"xl/styles.xml": "spreadsheetml.styles"} | dict.fromkeys(names, _SHEET)
    listed = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in range(1, len(bodies) + 1))
    related = "".join(_relation(f"r{n}", "worksheet", name[3:]) for n, name in enumerate(names, 1))
    related += _relation("s", "sharedStrings", "sharedStrings.xml") + _relation("t", "styles", "styles.xml")
    book = f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>'
    members = {
        "[Content_Types].xml": _TYPES.format("".join(_TYPE.format(*part) for part in parts.items())),
        "_rels/.rels": f'<Relationships xmlns="{_RELS}">{_relation("w", "officeDocument", "xl/workbook.xml")}'
        "</Relationships>",
        "xl/workbook.xml": book,
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELS}">{related}</Relationships>',
        "xl/sharedStrings.xml": f'{head}<sst xmlns="{_MAIN}">{strings}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}">{styles}</styleSheet>',
    }
    members |= {
        name: f'<worksheet xmlns="{_MAIN}">{body}</worksheet>' for name, body in zip(names, bodies, strict=True)
    }
    return packed({name: text.encode() for name, text in members.items()})


def _relation(identity: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{identity}" Type="{_OFFICE}/{kind}" Target="{target}"/>'


def rows(count: int, columns: int, cell: str = "<v>7</v>", more: str = "") -> str:
    """The inner XML of a sheet."""
    row = "".join(f"<c{more}>{cell}</c>" for _ in range(columns))
    return f"<sheetData>{''.join(f'<row>{row}</row>' for _ in range(count))}</sheetData>"


def merged(count: int) -> str:
    """A sheet with that many merged ranges, each as wide and high as a sheet can be."""
    ranges = "".join(f'<mergeCell ref="A{n}:XFD{n + 2000}"/>' for n in range(1, count + 1))
    return f"{rows(3, 3)}<mergeCells>{ranges}</mergeCells>"


def document(body: str, head: str = "") -> bytes:
    """A docx with this inner XML of its body."""
    members = {
        "[Content_Types].xml": _TYPES.format(_TYPE.format("word/document.xml", "wordprocessingml.document.main")),
        "_rels/.rels": f'<Relationships xmlns="{_RELS}">{_relation("w", "officeDocument", "word/document.xml")}'
        "</Relationships>",
        "word/document.xml": f'{head}<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>',
    }
    return packed({name: text.encode() for name, text in members.items()})


def paragraph(words: str) -> str:
    """One paragraph of a docx."""
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def table(count: int, columns: int, words: str = "7") -> str:
    """A table of a docx."""
    row = f"<w:tr>{f'<w:tc>{paragraph(words)}</w:tc>' * columns}</w:tr>"
    return f"<w:tbl>{row * count}</w:tbl>"


def nested(depth: int) -> str:
    """A table in a table in a table."""
    return "<w:tbl><w:tr><w:tc>" * depth + "</w:tc></w:tr></w:tbl>" * depth
