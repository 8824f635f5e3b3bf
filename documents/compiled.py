"""A template compiled once and filled many times, in docxtpl's language and with docxtpl's results.

Takes a docx as bytes and plain values; gives a docx as bytes; raises Corrupt for a broken template and
jinja2.TemplateError for one that does not fit its values; touches nothing. Per template: docxtpl's own preparation of
each part, one compile, every unchanged part deflated. Per document: strings, a strict parse, a zip.
What docxtpl does after rendering is done by docxtpl itself where the quick way cannot be proven to give the same.
"""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Template
from lxml import etree

from documents import ids, package, properties
from documents.environment import PRINTED, sandbox
from documents.package import Packed
from records.errors import Corrupt

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH = re.compile(r"<w:p(?: [^>]*)?>.*?</w:p>", re.DOTALL)
_BREAKS = re.compile(r"[\t\n]")
_TAG = re.compile(r"\{\{|\{%|\{#")


@dataclass(frozen=True)
class Filled:
    """A filled package, not written yet: its changed parts, and everything the template printed into them."""

    parts: dict[str, Any]
    printed: tuple[str, ...]


class Compiled:
    """One template, ready to be filled."""

    def __init__(self, content: bytes) -> None:
        """Prepare every part; Corrupt when the package or one of its parts cannot be read, or hides a tag."""
        parts = package.read(content)
        self._docxtpl = _opened(content)
        sources = dict(_sources(self._docxtpl))
        environment = sandbox()
        self._templates = {name: environment.from_string(source) for name, source in sources.items()}
        unchanged = {name: part for name, part in parts.items() if name not in sources}
        _refuse_tags_elsewhere(unchanged)
        self._unchanged = {name: package.pack(name, part) for name, part in properties.registered(unchanged).items()}

    def fill(self, values: Mapping[str, Any]) -> Filled:
        """Every part with tags, filled and parsed strictly; `values` are plain dicts, lists and strings."""
        printed: list[str] = []
        context = {**values, PRINTED: printed}
        parts = {}
        for number, (name, template) in enumerate(self._templates.items()):
            parts[name] = self._part(template, context)
            ids.renumber(parts[name], number)
        return Filled(parts, tuple(printed))

    def write(self, filled: Filled, generated: Mapping[str, bytes]) -> bytes:
        """The package: filled and generated parts, and the template's others as they are."""
        fresh = {name: serialise(root) for name, root in filled.parts.items()} | dict(generated)
        packed: list[Packed] = [package.pack(name, content) for name, content in fresh.items()]
        return package.write(packed + [part for name, part in self._unchanged.items() if name not in fresh])

    def _part(self, template: Template, context: Mapping[str, Any]) -> Any:
        text = self._with_breaks(template.render(context))
        root = etree.fromstring(text.encode(), _strict())
        return root if _grids_hold(root) else self._docxtpl.fix_tables(text)

    def _with_breaks(self, text: str) -> str:
        """Line ends and tabs of the values as Word's own, by docxtpl's rules; most parts have none."""
        return _PARAGRAPH.sub(self._broken, text) if _BREAKS.search(text) else text

    def _broken(self, found: re.Match[str]) -> str:
        text = found[0]
        return str(self._docxtpl.resolve_listing(text)) if _BREAKS.search(text) else text


def serialise(root: Any) -> bytes:
    """A part's tree as bytes."""
    return bytes(etree.tostring(root, encoding="UTF-8", standalone=True))


def _strict() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, recover=False)


def _opened(content: bytes) -> DocxTemplate:
    try:
        template = DocxTemplate(io.BytesIO(content))
        template.render_init()
    except (KeyError, ValueError, AttributeError, etree.XMLSyntaxError) as error:
        raise Corrupt(f"this is no Word document: {error}") from error
    return template


def _sources(template: DocxTemplate) -> Iterator[tuple[str, str]]:
    """The Jinja source of every part docxtpl renders: body, headers, footers."""
    main = template.docx.part
    yield main.partname.lstrip("/"), template.patch_xml(template.xml_to_string(main.element))
    for uri in (template.HEADER_URI, template.FOOTER_URI):
        for _, part in template.get_headers_footers(uri):
            yield part.partname.lstrip("/"), template.patch_xml(template.get_part_xml(part))


def _refuse_tags_elsewhere(parts: Mapping[str, bytes]) -> None:
    """Footnotes, comments and properties are never rendered: docxtpl evaluates customers' words there."""
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")):
            root = etree.fromstring(content, _strict())
            if _TAG.search("".join(map(str, root.itertext()))):
                raise Corrupt(f"{name} holds a tag; only the body, headers and footers are filled")


def _grids_hold(root: Any) -> bool:
    """Whether docxtpl would leave every table's grid as it is: as many columns as its widest row."""
    return all(_columns(table) == _widest(table) for table in root.iter(f"{_W}tbl"))


def _columns(table: Any) -> int:
    return len(table.findall(f"{_W}tblGrid/{_W}gridCol"))


def _widest(table: Any) -> int:
    return max(map(_width, table.iter(f"{_W}tr")), default=0)


def _width(row: Any) -> int:
    spans = row.findall(f"{_W}tc/{_W}tcPr/{_W}gridSpan")
    return len(row.findall(f"{_W}tc")) + sum(int(span.get(f"{_W}val")) - 1 for span in spans)
