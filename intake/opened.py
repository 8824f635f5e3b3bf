"""A mail of any format as one tree of Parts, with what is wrapped in it taken out.

Takes the raw bytes of an RFC 5322 mail, an Outlook .msg or a winmail.dat; gives Opened. Raises Corrupt for what no
mail program writes. Touches nothing. A winmail.dat and a signed .p7m are replaced by what they hold; what is encrypted
stays a closed file and is held.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from intake.parts.mime import Part, read_parts
from intake.wrapped.cms import CONTENT_TYPES, NOT_VERIFIED, read_cms
from intake.wrapped.magic import content_type_of, extension
from intake.wrapped.mapi import MapiMessage, mapi_parts
from intake.wrapped.outlook import read_outlook
from intake.wrapped.tnef import EMBEDDED, read_tnef
from intake.wrapped.tnef import MAGIC as TNEF
from ooxml.cfb import MAGIC as COMPOUND
from records.errors import Corrupt
from records.place import Held

MAX_WRAPPINGS = 5
_MIME_HEADER = re.compile(rb"\A\s*(?:content-[a-z-]+|mime-version)[ \t]*:", re.IGNORECASE)
_PGP = b"-----BEGIN PGP MESSAGE-----"
_BY_HAND = "Open the original in the archive, or ask the sender to send the mail again."
_ASK_OPEN = "Ask the sender for an unencrypted copy, or decrypt it with the company's key."
_LOCKED = {
    "pgp": "it is encrypted (OpenPGP)",
    "gpg": "it is encrypted (OpenPGP)",
    "rpmsg": "it is protected by Microsoft's rights management",
}
_WRAPPINGS = {"application/ms-tnef": "dat"} | dict.fromkeys(CONTENT_TYPES, "p7m")
_BODIES = frozenset({"text/plain", "text/html"})


@dataclass(frozen=True)
class Opened:
    """The tree, what is held of it, and the wrapping (`winmail.dat`) that the leaves of these numbers came out of."""

    root: Part
    held: tuple[Held, ...] = ()
    wrapped: Mapping[int, str] = field(default_factory=dict)

    def folder(self, leaf: Part) -> str:
        """The path of origin above a leaf."""
        return f"mail/{self.wrapped[leaf.number]}" if leaf.number in self.wrapped else "mail"


def open_mail(raw: bytes) -> Opened:
    """The parts of one mail."""
    root, held = _parts(raw)
    unwrapping = _Unwrapping(has_text=_has_text(root), held=list(held))
    tree = unwrapping.tree(root, "", 0)
    if tree.headers is not root.headers:
        tree = replace(tree, headers=_fields(root, tree))
    if unwrapping.page:
        tree = _with_page(tree, unwrapping.page)
    return Opened(tree, tuple(unwrapping.held), unwrapping.wrapped)


def _parts(raw: bytes) -> tuple[Part, tuple[Held, ...]]:
    if raw.startswith(COMPOUND):
        return _mapi(read_outlook(raw))
    if raw.startswith(TNEF):
        return _mapi(read_tnef(raw))
    return read_parts(raw), ()


def _mapi(mail: MapiMessage) -> tuple[Part, tuple[Held, ...]]:
    """A mail as Outlook stores it; what is damaged in it is held, with the mail for its name."""
    root, held = mapi_parts(mail)
    return root, held + tuple(Held(what="mail", where="mail", why=why, act=_BY_HAND) for why in mail.warnings)


def _fields(mail: Part, inside: Part) -> tuple[tuple[str, str], ...]:
    """The header of a mail that is one wrapping: as it travelled; what tells the content, from inside."""
    travelled = [(name, value) for name, value in mail.headers if not name.lower().startswith("content-")]
    there = {name.lower() for name, _ in travelled}
    return (*travelled, *(field for field in inside.headers if field[0].lower() not in there))


def _is_body(part: Part) -> bool:
    return part.content_type in _BODIES and not part.name and part.disposition != "attachment"


def _has_text(root: Part) -> bool:
    return any(_is_body(leaf) and leaf.data.strip() for leaf in root.leaves())


@dataclass
class _Unwrapping:
    """One pass over the tree: the count of leaves, and what was found on the way."""

    has_text: bool
    held: list[Held]
    leaves: int = 0
    wrapped: dict[int, str] = field(default_factory=dict)
    page: Part | None = None

    def tree(self, part: Part, folder: str, depth: int) -> Part:
        """The part with everything in it opened; leaves are counted anew."""
        if part.children:
            self._encrypted(part, folder)
            signed = (NOT_VERIFIED,) if part.content_type == "multipart/signed" and _is_smime(part) else ()
            children = tuple(self.tree(child, folder, depth) for child in part.children)
            return replace(part, children=children, warnings=part.warnings + signed)
        inside = self._inside(part, folder, depth)
        if inside:
            below = f"{folder}/{_name(part)}" if folder else _name(part)
            return self.tree(inside, below, depth + 1)
        return self._leaf(part, folder)

    def _leaf(self, part: Part, folder: str) -> Part:
        self.leaves += 1
        if folder:
            self.wrapped[self.leaves] = folder
        if _is_body(part) and _PGP in part.data:
            why = "the text, or some of it, is encrypted (OpenPGP)"
            self.held.append(Held(what="legibility", where=_where(folder, "text"), why=why, act=_ASK_OPEN))
        if extension(part.name) in _LOCKED:
            self.held.append(self._hold(part, folder, _LOCKED[extension(part.name)], _ASK_OPEN))
        return replace(part, number=self.leaves)

    def _encrypted(self, part: Part, folder: str) -> None:
        if part.content_type == "multipart/encrypted":
            why = "the mail is encrypted (OpenPGP)"
            self.held.append(Held(what="legibility", where=_where(folder, "text"), why=why, act=_ASK_OPEN))

    def _inside(self, part: Part, folder: str, depth: int) -> Part | None:
        """What a leaf is the wrapping of; None when it is none, or stays closed."""
        is_tnef = part.data.startswith(TNEF) and part.content_type != EMBEDDED
        is_cms = part.content_type in CONTENT_TYPES or part.name.lower().endswith(".p7m")
        if not (is_tnef or is_cms or part.content_type == "multipart/signed"):
            return None
        if depth >= MAX_WRAPPINGS:
            self.held.append(self._hold(part, folder, f"it is wrapped more than {MAX_WRAPPINGS} times", _BY_HAND))
            return None
        try:
            if is_tnef:
                return self._of_tnef(part, folder)
            return self._of_cms(part, folder) if is_cms else read_parts(part.data)
        except Corrupt as damage:
            self.held.append(self._hold(part, folder, str(damage), _BY_HAND))
        return None

    def _hold(self, part: Part, folder: str, why: str, act: str) -> Held:
        return Held(what=_name(part), where=_where(folder, _name(part)), why=why, act=act)

    def _of_tnef(self, part: Part, folder: str) -> Part:
        """The files of a winmail.dat; its text only where the mail around it says nothing, its tables always."""
        mail = read_tnef(part.data)
        inside, held = mapi_parts(mail)
        name = _name(part)
        self.held += [one.model_copy(update={"where": _where(folder, f"{name}/{one.what}")}) for one in held]
        act = "Ask the sender to send the mail again, without winmail.dat."
        self.held += [self._hold(part, folder, why, act) for why in mail.warnings]
        if not self.has_text:
            return replace(inside, warnings=part.warnings + inside.warnings)
        self.page = next(
            (leaf for leaf in inside.leaves() if _is_body(leaf) and leaf.content_type == "text/html"), None
        )
        files = tuple(leaf for leaf in inside.leaves() if not _is_body(leaf))
        return replace(inside, children=files or (_nothing(),), warnings=part.warnings + inside.warnings)

    def _of_cms(self, part: Part, folder: str) -> Part | None:
        found = read_cms(part.data)
        if found.is_encrypted:
            self.held.append(self._hold(part, folder, "it is encrypted (S/MIME)", _ASK_OPEN))
        if not found.content:
            return None
        if _MIME_HEADER.match(found.content):
            inside = read_parts(found.content)
            return replace(inside, warnings=(*part.warnings, *inside.warnings, NOT_VERIFIED))
        name = part.name[:-4] if part.name.lower().endswith(".p7m") else part.name
        kind = content_type_of(found.content, name)
        file = replace(part, name=name, content_type=kind, data=found.content, disposition="attachment")
        return replace(file, warnings=(*part.warnings, NOT_VERIFIED))


def _name(part: Part) -> str:
    return part.name or f"part-{part.number}.{_WRAPPINGS.get(part.content_type, 'bin')}"


def _nothing() -> Part:
    return Part(headers=(), content_type="text/plain")


def _is_smime(part: Part) -> bool:
    return any("pkcs7-signature" in leaf.content_type for leaf in part.leaves())


def _where(folder: str, name: str) -> str:
    joint = " " if name == "text" else "/"
    return f"mail/{folder}{joint}{name}" if folder else f"mail{joint}{name}"


def _with_page(part: Part, page: Part) -> Part:
    """The html of a winmail.dat beside the one plain text of the mail around it: the same words, with their tables."""
    bodies = [leaf for leaf in part.leaves() if _is_body(leaf) and leaf.data.strip()]
    if len(bodies) != 1 or bodies[0].content_type != "text/plain":
        return part
    both = Part(headers=(), content_type="multipart/alternative", children=(bodies[0], page))
    return _replaced(part, bodies[0], both)


def _replaced(part: Part, old: Part, new: Part) -> Part:
    if part is old:
        return replace(new, headers=old.headers)
    if not part.children:
        return part
    return replace(part, children=tuple(_replaced(child, old, new) for child in part.children))
