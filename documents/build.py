"""Builds templates from their readable source: lean docx and xlsx files, the same source giving the same bytes.

Takes sources and words as text and the fixed parts (styles, settings, fonts, theme) as bytes by file name; gives bytes;
raises ConfigError for a source or words.toml that cannot be read and for a word that is missing; touches nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from lxml import etree

from documents import frame, package, source, words
from documents.blocks import Printer
from documents.ids import renumber
from documents.letter import LetterPrinter
from documents.sheet_build import build_sheet
from documents.sheet_source import is_sheet, load_sheet
from documents.source import Block, Closing, Signatures, Source
from records.words import Tongue, Typography, Words

FIXED = ("styles.xml", "settings.xml", "fontTable.xml", "theme1.xml")
"""The parts every template bears as they are, by file name."""

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument"

_PARTS = {
    "styles": ("styles.xml", "wordprocessingml.styles"),
    "settings": ("settings.xml", "wordprocessingml.settings"),
    "fontTable": ("fontTable.xml", "wordprocessingml.fontTable"),
    "theme": ("theme1.xml", "theme"),
    "header": ("header1.xml", "wordprocessingml.header"),
    "footer": ("footer1.xml", "wordprocessingml.footer"),
}
"""Relationship kind -> file in word/, content type."""


def build_all(sources: Mapping[str, str], words_text: str, fixed: Mapping[str, bytes]) -> dict[str, bytes]:
    """Every template in each of its tongues, by its file's name.

    `sources` are the texts of source/*.toml by file name, `words_text` is words.toml, `fixed` holds the files FIXED.
    """
    spoken = words.load(words_text, "words.toml")
    blocks = [source.load(text, name) for name, text in sorted(sources.items()) if not is_sheet(text)]
    sheets = [load_sheet(text, name) for name, text in sorted(sources.items()) if is_sheet(text)]
    theme = fixed["theme1.xml"]
    documents = {
        f"{one.template}.{tongue}.docx": build(one, spoken, tongue, fixed) for one in blocks for tongue in one.tongues
    }
    workbooks = {
        f"{one.template}.{tongue}.xlsx": build_sheet(one, spoken, tongue, theme)
        for one in sheets
        for tongue in one.tongues
    }
    return documents | workbooks


def build(blocks: Source, spoken: Words, tongue: Tongue, fixed: Mapping[str, bytes]) -> bytes:
    """The docx of one template in one tongue."""
    letter = blocks.layout == "letter"
    printer = LetterPrinter(spoken, tongue) if letter else Printer(spoken, tongue)
    texts = {
        "word/document.xml": frame.document("".join(_printed(printer, blocks.blocks))),
        "word/header1.xml": frame.letterhead(printer) if letter else frame.header(printer),
        "word/footer1.xml": frame.footer(printer, marked=not letter),
    }
    parts = {name: _numbered(text, part) for part, (name, text) in enumerate(texts.items())}
    parts |= {f"word/{name}": _set(content, printer.typography) for name, content in fixed.items()}
    return package.write_parts(parts | _scaffold())


def _printed(printer: Printer, blocks: Sequence[Block]) -> Iterator[str]:
    """Every block; what stands before signatures stays with them, so that they are never alone on a page."""
    for block, following in zip_longest(blocks, blocks[1:]):
        yield printer.block(block, keep=isinstance(following, Signatures | Closing))


def _set(content: bytes, typography: Typography) -> bytes:
    """A fixed part with the fonts and languages of a tongue in the place of their names."""
    for name in ("heading_font", "text_font", "language", "east_asian"):
        content = content.replace(f"@{name}@".encode(), getattr(typography, name).encode())
    return content


def _numbered(text: str, part: int) -> bytes:
    root = etree.fromstring(text.encode())
    renumber(root, part)
    return bytes(etree.tostring(root, encoding="UTF-8", standalone=True))


def _scaffold() -> dict[str, bytes]:
    relations = "".join(
        f'<Relationship Id="rId{kind.capitalize()}" Type="{_OFFICE}/{kind}" Target="{file}"/>'
        for kind, (file, _) in _PARTS.items()
    )
    root = f'<Relationship Id="rIdDocument" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(root),
        "word/_rels/document.xml.rels": _relationships(relations),
    }


def _relationships(relations: str) -> bytes:
    return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'.encode()


def _content_types() -> bytes:
    overrides = {"document.xml": "wordprocessingml.document.main"} | dict(_PARTS.values())
    listed = "".join(
        f'<Override PartName="/word/{file}" ContentType="{_TYPE}.{kind}+xml"/>' for file, kind in overrides.items()
    )
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    return f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">{defaults}{listed}</Types>'.encode()
