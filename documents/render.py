"""A listed template revision and a context to a controlled document.

Takes template bytes and records, gives a Document; raises ConfigError for a template that is missing, changed or
does not fit, Corrupt when a value printed is not found in the result; touches nothing. The same template and context
give the same bytes (house.md, invariant 7).
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from jinja2 import TemplateError
from lxml import etree

from documents import properties
from documents.compiled import Compiled, Filled
from records.document import Document, DocumentContext, TemplateRevision
from records.errors import ConfigError, Corrupt
from records.record import Record

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEFT_OVER = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class Renderer:
    """Fills templates, each compiled at its first use; `templates` are docx files by the master list's file name."""

    def __init__(self, templates: Mapping[str, bytes]) -> None:
        """Keep the files; nothing is read yet."""
        self._templates = templates
        self._compiled: dict[str, Compiled] = {}

    def render(self, revision: TemplateRevision, context: DocumentContext) -> Document:
        """One document. ConfigError names the file that is missing, changed or does not fit."""
        compiled = self._of(revision)
        context_sha256 = digest(context)
        try:
            filled = compiled.fill(context.model_dump())
        except (TemplateError, etree.XMLSyntaxError) as error:
            raise ConfigError(revision.file, f"the template does not fit: {error}", _RUN_CHECK) from error
        _read_back(revision, filled)
        generated = properties.generated(context, revision.sha256, context_sha256)
        content = compiled.write(filled, generated)
        return Document(
            name=file_name(context),
            template=revision.template,
            language=revision.language,
            form_no=context.doc.form_no,
            revision=revision.revision,
            template_sha256=revision.sha256,
            context_sha256=context_sha256,
            sha256=hashlib.sha256(content).hexdigest(),
            context=context,
            content=content,
        )

    def require(self, revisions: Iterable[TemplateRevision]) -> None:
        """ConfigError for the first listed file that is missing or not the one listed; none is compiled for this."""
        for revision in revisions:
            _listed(revision, self._templates.get(revision.file))

    def listed(self, revision: TemplateRevision) -> bytes:
        """The template's bytes; ConfigError unless they are those listed."""
        return _listed(revision, self._templates.get(revision.file))

    def _of(self, revision: TemplateRevision) -> Compiled:
        if revision.sha256 not in self._compiled:
            self._compiled[revision.sha256] = _compile(revision, self._templates.get(revision.file))
        return self._compiled[revision.sha256]


_RUN_CHECK = "Run `kesu check`; it names the table, row and cell."


def render(revision: TemplateRevision, template: bytes, context: DocumentContext) -> Document:
    """One document from one template, compiled for this once."""
    return Renderer({revision.file: template}).render(revision, context)


def digest(context: Record) -> str:
    """sha256 of a context, as canonical JSON (keys sorted, no spaces, UTF-8)."""
    text = json.dumps(context.model_dump(mode="json"), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def file_name(context: DocumentContext) -> str:
    """`QR25-04 8D报告 A1.docx`: form number, title and revision, without what Windows forbids in names."""
    doc = context.doc
    words = (doc.form_no, doc.title, doc.title_en, doc.revision)
    return _NOT_IN_NAMES.sub("-", " ".join(filter(None, words))) + ".docx"


def _compile(revision: TemplateRevision, content: bytes | None) -> Compiled:
    """The template of a revision, ready to be filled."""
    try:
        return Compiled(_listed(revision, content))
    except (Corrupt, TemplateError) as error:
        raise ConfigError(revision.file, f"the template cannot be used: {error}", _RUN_CHECK) from error


def _listed(revision: TemplateRevision, content: bytes | None) -> bytes:
    """A template's bytes, if they are those the master list names (ISO 9001:2015 7.5.3.2)."""
    if content is None:
        raise ConfigError(revision.file, "the template is missing", "Put the file back, or mend its line in the list.")
    if hashlib.sha256(content).hexdigest() != revision.sha256:
        mend = "Put the listed file back, or enter the changed one as a new revision."
        raise ConfigError(revision.file, f"the template is not the one listed as {revision.revision}", mend)
    return content


def _read_back(revision: TemplateRevision, filled: Filled) -> None:
    """Every value printed stands in the document, and nothing that looks like a tag but a value's own words."""
    text = "\n".join(_squeezed(_words(root)) for root in filled.parts.values())
    printed = sorted({_squeezed(value) for value in filled.printed} - {""}, key=len, reverse=True)
    lost = [value for value in printed if value not in text]
    if lost:
        raise Corrupt(f"{revision.file}: the document lost what it should say: {lost[0][:80]!r}")
    if _LEFT_OVER.search(_without(text, printed)):
        raise Corrupt(f"{revision.file}: the document holds a tag that was not filled")


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _words(root: Any) -> str:
    """The text of a part, and the names of its anchors."""
    texts = [element.text or "" for element in root.iter(f"{_W}t")]
    anchors = [element.get(f"{_W}val", "") for element in root.iter(f"{_W}tag")]
    names = [element.get(f"{_W}name", "") for element in root.iter(f"{_W}bookmarkStart")]
    return "".join(texts) + "\n".join(["", *anchors, *names])


def _without(text: str, values: Iterable[str]) -> str:
    for value in values:
        if _LEFT_OVER.search(value):
            text = text.replace(value, "")
    return text
