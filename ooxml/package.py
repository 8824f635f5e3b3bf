"""An Office Open XML package (ISO/IEC 29500-2) opened with bounds: its parts, and their XML parsed safely.

Takes bytes; gives parts and lxml elements. Raises Corrupt for what is no such package, is damaged or unpacks to more
than the bounds allow, and Hold for a file only a person with its password, or with another program, can open.
Touches nothing.
"""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from records.errors import Corrupt, Hold
from records.place import Held

MAX_UNPACKED = 200 * 1024 * 1024
MAX_XML_PART = 48 * 1024 * 1024
MAX_PARTS = 5000
"""Bounds of one package: far above any form a person fills, far below what would fill a machine."""

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ZIP = b"PK\x03\x04"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)


def is_ole(content: bytes) -> bool:
    """Whether the bytes are a compound file (MS-CFB): an old Office file, or an encrypted new one."""
    return content.startswith(_OLE)


def is_zip(content: bytes) -> bool:
    """Whether the bytes begin as a zip archive does."""
    return content.startswith(_ZIP)


def refuse_encrypted(content: bytes, name: str) -> None:
    """Hold a compound file that is a password-protected package (MS-OFFCRYPTO section 2.3.2)."""
    if is_ole(content) and "EncryptedPackage".encode("utf-16-le") in content:
        raise locked(name)


def locked(name: str) -> Hold:
    """The hold for a file that asks for a password."""
    act = "ask the customer for the password or an open copy"
    return Hold(Held(what=name, where=name, why="it is password-protected", act=act))


@dataclass(frozen=True)
class Relation:
    """One relationship (ISO/IEC 29500-2 section 9.3): its id, type, target, and whether that lies outside."""

    id: str
    kind: str
    target: str
    external: bool

    @classmethod
    def of(cls, element: etree._Element) -> "Relation":
        """A `Relationship` element read."""
        id_, kind, target, mode = (element.get(name) or "" for name in ("Id", "Type", "Target", "TargetMode"))
        return cls(id_, kind, target, mode == "External")


class Package:
    """The parts of one package. Nothing is unpacked before its declared sizes are within bounds."""

    def __init__(self, content: bytes, name: str) -> None:
        """Open `content`; `name` is what the file is called in errors."""
        refuse_encrypted(content, name)
        self._name = name
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
            raise Corrupt(f"{name}: this is no Word or Excel file: {error}") from error
        self._refuse_excess()

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all parts, without a leading slash."""
        return frozenset(self._archive.namelist())

    @cached_property
    def main(self) -> str:
        """The name of the main document part, as the package's relationships say (ISO/IEC 29500-2 section 9.3)."""
        for relation in map(Relation.of, self.xml("_rels/.rels")):
            if relation.kind.endswith("/officeDocument"):
                return relation.target.lstrip("/")
        raise Corrupt(f"{self._name}: the package names no main document")

    def part(self, name: str) -> bytes:
        """The bytes of one part."""
        try:
            return self._archive.read(name)
        except (
            zipfile.BadZipFile,
            zlib.error,
            LookupError,
            NotImplementedError,
            ValueError,
            EOFError,
            OSError,
        ) as error:
            raise Corrupt(f"{self._name}: the part {name} cannot be read: {error}") from error

    def xml(self, name: str) -> etree._Element:
        """One part parsed: strictly, without entities, document type or network."""
        return self.parsed(self.part(name), name)

    def parsed(self, content: bytes, name: str) -> etree._Element:
        """A part, or what is left of it after it was cut, parsed as `xml` does."""
        try:
            root = etree.fromstring(content, _PARSER)
        except etree.XMLSyntaxError as error:
            raise Corrupt(f"{self._name}: the part {name} is no well-formed XML: {error}") from error
        self._refuse_doctype(root, name)
        return root

    def stream(self, name: str, *tags: str) -> Iterator[etree._Element]:
        """The elements of these local names of a part that may be long, one after another, each gone after its turn."""
        source, asked = io.BytesIO(self.part(name)), [f"{{*}}{tag}" for tag in tags]
        events = etree.iterparse(source, tag=asked, resolve_entities=False, no_network=True, load_dtd=False)
        try:
            for number, (_, element) in enumerate(events):
                if number == 0:
                    self._refuse_doctype(element, name)
                yield element
                element.clear()
        except etree.XMLSyntaxError as error:
            raise Corrupt(f"{self._name}: the part {name} is no well-formed XML: {error}") from error

    def _refuse_doctype(self, element: etree._Element, name: str) -> None:
        if element.getroottree().docinfo.internalDTD is not None:
            raise Corrupt(f"{self._name}: the part {name} declares a document type, which no Office file does")

    def relations(self, source: str) -> tuple[Relation, ...]:
        """What a part (or, for "", the package) refers to, in the order written; nothing where it refers to nothing."""
        folder, _, file = source.rpartition("/")
        rels = posixpath.join(folder, "_rels", f"{file}.rels")
        return tuple(map(Relation.of, self.xml(rels))) if rels in self.names else ()

    def named(self, source: str, relation: Relation) -> str:
        """The name of the part that a relationship of `source` leads to."""
        folder = source.rpartition("/")[0]
        return posixpath.normpath(posixpath.join("/" + folder, relation.target)).lstrip("/")

    def related(self, source: str, kind: str) -> tuple[str, ...]:
        """The parts a part refers to under a relationship type ending in `kind`, in the order of their names."""
        inside = (one for one in self.relations(source) if one.kind.endswith(kind) and not one.external)
        found = {self.named(source, one) for one in inside}
        return tuple(sorted(found & self.names, key=lambda name: (len(name), name)))

    def _refuse_excess(self) -> None:
        infos = self._archive.infolist()
        if len(infos) > MAX_PARTS or sum(info.file_size for info in infos) > MAX_UNPACKED:
            raise Corrupt(f"{self._name}: it unpacks to more than {MAX_UNPACKED // 1024**2} MB or {MAX_PARTS} parts")
        if any(info.file_size > MAX_XML_PART for info in infos if info.filename.endswith((".xml", ".rels"))):
            raise Corrupt(f"{self._name}: one of its parts unpacks to more than {MAX_XML_PART // 1024**2} MB")
        if any(info.flag_bits & 1 for info in infos):
            raise locked(self._name)
