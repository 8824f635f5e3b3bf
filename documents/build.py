"""Builds a template from its readable source: a lean docx, the same source giving the same bytes.

Takes a Source, Words, a tongue and the fixed parts (styles, settings, fonts, theme) as bytes by file name; gives bytes;
raises KeyError for a label words.toml lacks; touches nothing.
"""

from collections.abc import Mapping

from lxml import etree

from documents import frame, package
from documents.blocks import Printer
from documents.ids import renumber
from documents.source import Source
from records.words import Tongue, Words

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


def build(source: Source, words: Words, tongue: Tongue, fixed: Mapping[str, bytes]) -> bytes:
    """The docx of one template in one tongue (`zh-CN`, `zh-en`)."""
    printer = Printer(words.labels, tongue)
    body = "".join(printer.block(block) for block in source.blocks)
    texts = {
        "word/document.xml": frame.document(body),
        "word/header1.xml": frame.header(printer),
        "word/footer1.xml": frame.footer(printer),
    }
    parts = {name: _numbered(text, part) for part, (name, text) in enumerate(texts.items())}
    parts |= {f"word/{name}": content for name, content in fixed.items()}
    return package.write_parts(parts | _scaffold())


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
