"""The properties of a document (docProps): written by us, never by docxtpl, which evaluates values there.

Takes a context and digests; gives parts as bytes; touches nothing. The same context gives the same bytes: dates come
from the day the document was made on. The copy of number and revision in custom.xml lets a filled form that comes
back say which revision it was made from.
"""

from collections.abc import Callable, Mapping
from xml.sax.saxutils import escape

from lxml import etree

from documents.environment import clean
from records.document import DocHead, DocumentContext

CORE, CUSTOM = "docProps/core.xml", "docProps/custom.xml"
_LONGEST = 255
"""ISO/IEC 29500-2 sets no limit; Word and python-docx take no more."""
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = {
    CORE: "application/vnd.openxmlformats-package.core-properties+xml",
    CUSTOM: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
}
_RELATIONS = {
    CORE: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    CUSTOM: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
}
_PROPERTY_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def generated(context: DocumentContext, template_sha256: str, context_sha256: str) -> dict[str, bytes]:
    """The two property parts of one document of a case."""
    number = context.case.number
    return written(context.doc, number, {"KesuCase": number}, (template_sha256, context_sha256))


def written(doc: DocHead, subject: str, more: Mapping[str, str], sha256: tuple[str, str]) -> dict[str, bytes]:
    """The two property parts of any document: its title and `subject`, its numbers, the template's and its own digest.

    `sha256` are those of the template and of the context; `more` goes before our own properties.
    """
    custom = {
        **more,
        "KesuDocument": doc.document_no,
        "KesuForm": doc.form_no,
        "KesuTemplate": doc.template_no,
        "KesuRevision": doc.revision,
        "KesuTemplateSha256": sha256[0],
        "KesuContextSha256": sha256[1],
    }
    return {CORE: _core(doc, subject), CUSTOM: _custom(custom)}


def _core(doc: DocHead, subject: str) -> bytes:
    moment = f"{doc.made_on}T00:00:00Z"
    return (
        f"{_DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{_text(f'{doc.title} {subject}')}</dc:title>"
        f"<dc:creator>{_text(doc.company)}</dc:creator>"
        f"<dc:identifier>{_text(doc.document_no)}</dc:identifier>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        "</cp:coreProperties>"
    ).encode()


def _custom(values: Mapping[str, str]) -> bytes:
    properties = "".join(
        f'<property fmtid="{_PROPERTY_SET}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{_text(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(values.items(), 2)
    )
    return (
        f"{_DECLARATION}<Properties"
        ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
        ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        f"{properties}</Properties>"
    ).encode()


def _text(value: str) -> str:
    return escape(" ".join(clean(value).split())[:_LONGEST])


def registered(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """A template's parts without properties of their own, ours entered in its content types and relationships."""
    rest = {name: content for name, content in parts.items() if name not in {CORE, CUSTOM}}
    types = _entered(parts["[Content_Types].xml"], "PartName", "Override", _override)
    relations = _entered(parts["_rels/.rels"], "Target", "Relationship", _relationship)
    return rest | {"[Content_Types].xml": types, "_rels/.rels": relations}


def _override(part: str) -> dict[str, str]:
    return {"PartName": f"/{part}", "ContentType": _TYPES[part]}


def _relationship(part: str) -> dict[str, str]:
    return {"Id": f"rIdKesu{part.partition('/')[2].partition('.')[0]}", "Type": _RELATIONS[part], "Target": part}


def _entered(content: bytes, key: str, element: str, attributes: Callable[[str], dict[str, str]]) -> bytes:
    root = etree.fromstring(content)
    for part in (CORE, CUSTOM):
        for old in [one for one in root if one.get(key, "").lstrip("/") == part]:
            root.remove(old)
        etree.SubElement(root, f"{{{etree.QName(root).namespace}}}{element}", attributes(part))
    return bytes(etree.tostring(root, encoding="UTF-8", standalone=True))
