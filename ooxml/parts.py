"""The parts of a package being written: which were changed, which are new, and how they relate.

Takes bytes, gives bytes; raises Corrupt and Hold as ooxml/package.py does. Touches nothing. Entries keep their order,
names, dates and compression; a part nobody changed has the bytes it had.
"""

import io
import posixpath
import zipfile

from lxml import etree

from ooxml.package import Package
from ooxml.xml import Element, local
from records.errors import Hold
from records.place import Held

_TYPES = "[Content_Types].xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
_ACT_MACROS = "ask the customer for the form without macros (.docx, .xlsx), or fill it by hand"
_ACT_SIGNED = "ask the customer for an unsigned copy, or fill it by hand"


class Parts(Package):
    """A package whose parts are parsed once and written out again if they were touched."""

    def __init__(self, content: bytes, name: str) -> None:
        """Open `content`; Hold for what may not be written to: macros and signatures."""
        super().__init__(content, name)
        self._content = content
        self._trees: dict[str, Element] = {}
        self._touched: set[str] = set()
        self._raw: dict[str, bytes] = {}
        self._dropped: set[str] = set()
        self._refuse(name)

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts there are now."""
        return (frozenset(self._archive.namelist()) | self._raw.keys() | self._touched) - self._dropped

    def xml(self, name: str) -> Element:
        """The root of a part, the same each time it is asked for."""
        if name not in self._trees:
            self._trees[name] = super().xml(name)
        return self._trees[name]

    def touch(self, name: str) -> Element:
        """The root of a part that is about to be changed."""
        self._touched.add(name)
        return self.xml(name)

    def write(self, name: str, content: bytes) -> None:
        """Replace or add a part that is no XML."""
        self._raw[name] = content

    def bytes_of(self, name: str) -> bytes:
        """A part as it stands, trees excepted."""
        return self._raw.get(name) or self.part(name)

    def add(self, name: str, root: Element) -> None:
        """Add a part that is XML."""
        self._trees[name] = root
        self._touched.add(name)

    def drop(self, name: str) -> None:
        """Leave a part out, with its content type; its relationships are the caller's."""
        self._dropped.add(name)
        types = self.touch(_TYPES)
        for one in [one for one in types if one.get("PartName") == f"/{name}"]:
            types.remove(one)

    def free_name(self, pattern: str) -> str:
        """The first name no part has, `{}` in `pattern` being a number from 1."""
        taken = {one.casefold() for one in self.names}
        return next(name for number in range(1, len(taken) + 2) if (name := pattern.format(number)) not in taken)

    def declare(self, content_type: str, *, extension: str = "", part: str = "") -> None:
        """Give the type of an extension, unless it has one, or of a part (ISO/IEC 29500-2 section 7.2.3)."""
        types = self.touch(_TYPES)
        space = etree.QName(types).namespace
        known = {one.get("Extension", "").casefold() for one in types}
        if extension and extension not in known:
            types.insert(0, etree.Element(f"{{{space}}}Default", Extension=extension, ContentType=content_type))
        if part:
            etree.SubElement(types, f"{{{space}}}Override", PartName=f"/{part}", ContentType=content_type)

    def relate(self, source: str, kind: str, target: str) -> str:
        """A relationship from one part to another; its id."""
        rels = relations_of(source)
        if rels in self.names:
            root = self.touch(rels)
        else:
            self.add(rels, root := etree.fromstring(f'<Relationships xmlns="{_RELATIONS}"/>'))
        taken = {one.get("Id") for one in root}
        chosen = next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
        namespace = _STRICT if self._is_strict() else _OFFICE
        tag = f"{{{_RELATIONS}}}Relationship"
        where = posixpath.relpath("/" + target, "/" + posixpath.dirname(source))
        etree.SubElement(root, tag, Id=chosen, Type=namespace + kind, Target=where)
        return chosen

    def target(self, source: str, identifier: str) -> str:
        """The part a relationship of `source` leads to; empty if there is none."""
        inside = (one for one in self.relations(source) if one.id == identifier and not one.external)
        return next((self.named(source, one) for one in inside), "")

    def content(self) -> bytes:
        """The package as it stands."""
        changed = self._raw | {name: _serialized(self._trees[name]) for name in sorted(self._touched)}
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(self._content)) as old, zipfile.ZipFile(out, "w") as new:
            entries = {info.filename: info for info in old.infolist()}
            for name, info in entries.items():
                if name not in self._dropped:
                    new.writestr(_entry(info), changed[name] if name in changed else old.read(info))
            like = next(iter(entries.values()))
            for name in sorted(changed.keys() - entries.keys()):
                added = zipfile.ZipInfo(name, like.date_time)
                added.compress_type = zipfile.ZIP_DEFLATED
                new.writestr(added, changed[name])
        return out.getvalue()

    def _is_strict(self) -> bool:
        return any(one.get("Type", "").startswith(_STRICT) for one in self.xml("_rels/.rels"))

    def _refuse(self, name: str) -> None:
        types = self.xml(_TYPES)
        kinds = " ".join(one.get("ContentType", "") for one in types)
        if "macroEnabled" in kinds or "vbaProject" in kinds or "macrosheet" in kinds:
            raise Hold(Held(what=name, where=name, why="it holds macros, which are never sent on", act=_ACT_MACROS))
        if any(local(one) == "Relationship" and one.get("Type", "").endswith("/digital-signature/origin")
               for one in self.xml("_rels/.rels")):  # fmt: skip
            raise Hold(Held(what=name, where=name, why="it is signed, and writing breaks it", act=_ACT_SIGNED))


def relations_of(part: str) -> str:
    """The name of a part's relationships."""
    folder, _, file = part.rpartition("/")
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _entry(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """An entry as it was, but for the fields of its size and sums."""
    made = zipfile.ZipInfo(info.filename, info.date_time)
    made.compress_type, made.comment = info.compress_type, info.comment
    made.create_system, made.external_attr, made.internal_attr = (
        info.create_system, info.external_attr, info.internal_attr,
    )  # fmt: skip
    return made


def _serialized(root: Element) -> bytes:
    return bytes(etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=True, standalone=True))
