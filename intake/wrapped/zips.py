"""The members of a zip archive, each with a clean name, within bounds.

Takes a File and the Budget of its mail; gives the members that can be had. Raises Corrupt when the archive itself
cannot be read. Touches nothing. What stays closed is told in the budget, one reason at a time.
"""

import hashlib
import io
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass, field

from intake.parts.part_files import distinct
from intake.text.charsets import decode
from intake.wrapped.magic import content_type_of
from records.errors import Corrupt
from records.message import File
from records.place import Held

MAX_MEMBERS = 500
MAX_MEMBER_BYTES = 100 << 20
MAX_TOTAL_BYTES = 200 << 20
MAX_RATIO = 200
MAX_TEXT = 1_000_000
"""What the attached mails say, together; reading words costs far more than reading files."""
_SMALL = 1 << 20
_UTF8_NAME, _ENCRYPTED, _LOCKED_DIRECTORY = 0x800, 0x1, 0x2000
_UNICODE_NAME = 0x7075
_WESTERN = ("cp850", "cp1252")
_LETTERS = frozenset("äöüßÄÖÜéèêëàâáíóúçñøØåÅæÆ")
_SHOWN = 5
_LONGEST_NAME, _LONGEST_PATH, _ALL_NAMES = 200, 1_000, 4_000_000
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError, struct.error, IndexError)

LOCKED = "the archive is password-protected"
TOO_MUCH = "unpacks to more than one mail may hold"
_ASK_PASSWORD = "Ask the customer for the password or an open copy."  # noqa: S105 - a sentence, not a password
BY_HAND = "Open the original in the archive by hand."


@dataclass
class Budget:
    """What one mail may still unpack, and what was found on the way."""

    members: int = MAX_MEMBERS
    bytes: int = MAX_TOTAL_BYTES
    mails: int = 50
    text: int = MAX_TEXT
    held: list[Held] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def spend(self, size: int) -> bool:
        """Whether one more member of that size still fits."""
        if self.members < 1 or size > min(self.bytes, MAX_MEMBER_BYTES):
            return False
        self.members, self.bytes = self.members - 1, self.bytes - size
        return True

    def close(self, file: File, why: str, act: str = BY_HAND) -> None:
        """A file that stays closed."""
        self.held.append(Held(what=file.name, where=file.origin, why=why, act=act))


def zip_members(file: File, budget: Budget) -> tuple[File, ...]:
    """The members that can be had, in the archive's order."""
    try:
        with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
            if sum(len(entry.orig_filename) for entry in archive.infolist()) > _ALL_NAMES:
                raise Corrupt("the names in it are longer than any program writes")
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if _overlaps(entries, len(file.content)):
                raise Corrupt("its members lie over one another, as no program packs them")
            names, guessed = _names(entries)
            if guessed:
                doubt = f"{file.origin}: the names in it were read as {guessed}, which nothing says plainly"
                budget.warnings.append(doubt)
            return _Reader(file, archive, budget, names).members(entries)
    except _BROKEN as error:
        raise Corrupt(f"the archive is broken ({type(error).__name__})") from error


def _overlaps(entries: list[zipfile.ZipInfo], size: int) -> bool:
    return sum(entry.compress_size for entry in entries) > size or len({one.header_offset for one in entries}) < len(
        entries
    )


@dataclass
class _Reader:
    """One archive; `closed` are the members that stay in it, by reason."""

    file: File
    archive: zipfile.ZipFile
    budget: Budget
    names: list[str]
    closed: dict[str, list[str]] = field(default_factory=dict)

    def members(self, entries: list[zipfile.ZipInfo]) -> tuple[File, ...]:
        """Read them all, then tell once a reason what stays closed."""
        found = []
        for entry, raw_name in zip(entries, self.names, strict=True):
            name = clean_path(raw_name)
            if name.startswith("__MACOSX/"):
                continue
            why = self._refusal(entry)
            content = b"" if why else self._content(entry)
            if why or content is None:
                self.closed.setdefault(why or "is damaged", []).append(name)
                continue
            if name != raw_name.replace("\\", "/").removeprefix("./"):
                self.budget.warnings.append(f"{self.file.origin}: the unsafe name {raw_name!r} was read as {name!r}")
            found.append(_member(self.file, name, content))
        self._tell(len(found))
        return distinct(found)

    def _refusal(self, entry: zipfile.ZipInfo) -> str:
        if entry.flag_bits & (_ENCRYPTED | _LOCKED_DIRECTORY):
            return LOCKED
        sound = entry.file_size <= _SMALL or entry.file_size <= MAX_RATIO * max(entry.compress_size, 1)
        return "" if sound and self.budget.spend(entry.file_size) else TOO_MUCH

    def _content(self, entry: zipfile.ZipInfo) -> bytes | None:
        """A member's bytes; the size in the directory may lie, and no more than it promises is ever read."""
        try:
            with self.archive.open(entry) as stream:
                content = stream.read(entry.file_size)
        except (*_BROKEN, RuntimeError):
            return None
        return content if len(content) == entry.file_size else None

    def _tell(self, found: int) -> None:
        for why, names in self.closed.items():
            shown = ", ".join(names[:_SHOWN]) + (f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else "")
            if why == LOCKED:
                part = f"the archive is password-protected in part: {shown}"
                self.budget.close(self.file, part if found else LOCKED, _ASK_PASSWORD)
            elif why == TOO_MUCH:
                self.budget.close(self.file, f"its member {shown} {TOO_MUCH}")
            else:
                self.budget.close(self.file, f"its member {shown} is damaged")


def _member(file: File, name: str, content: bytes) -> File:
    return File(
        name=name,
        origin=f"{file.origin}/{name}",
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        content_type=content_type_of(content, name),
        content=content,
    )


def _names(entries: list[zipfile.ZipInfo]) -> tuple[list[str], str]:
    """The names as the packer's own machine wrote them, and the codec where it is a guess.

    Chinese Windows writes GBK and does not say so. One machine wrote them all, so the codec is found for all together:
    a name of two characters fits any.
    """
    raw = [_raw_name(entry) for entry in entries]
    unsaid = [name for name in raw if isinstance(name, bytes)]
    codec = _codec(b"\n".join(unsaid))
    names = [decode(name, codec).text if isinstance(name, bytes) else name for name in raw]
    return names, codec if unsaid and codec != "utf-8" else ""


def _codec(names: bytes) -> str:
    """What names without a charset are written in; where it is no set of Asia and no UTF-8, DOS or Windows letters."""
    codec = decode(names).codec
    if codec not in ("cp437", "utf-16-le", "utf-16-be", *_WESTERN):
        return codec
    return max(_WESTERN, key=lambda western: sum(letter in _LETTERS for letter in names.decode(western, "replace")))


def _raw_name(entry: zipfile.ZipInfo) -> str | bytes:
    """The name where its charset is said, by the flag or the extra field of Info-ZIP, else its bytes."""
    name = entry.orig_filename
    if entry.flag_bits & _UTF8_NAME or name.isascii():
        return name
    raw = name.encode("cp437", "replace")
    return _unicode_name(entry.extra, raw) or raw


def _unicode_name(extra: bytes, raw: bytes) -> str:
    """Field 0x7075: version, checksum of the name it stands for, the name in UTF-8 (APPNOTE section 4.6.9)."""
    at = 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, at)
        body = extra[at + 4 : at + 4 + size]
        if kind == _UNICODE_NAME and len(body) > 5 and struct.unpack_from("<I", body, 1)[0] == zlib.crc32(raw):
            return body[5:].decode("utf-8", "replace")
        at += 4 + size
    return ""


def clean_path(name: str) -> str:
    """A member's path without what leads out of its folder: roots, drives, `..`, control characters."""
    visible = "".join(character for character in name[-_LONGEST_PATH:] if character.isprintable())
    steps = [step.strip() for step in re.split(r"[/\\]", visible)]
    kept = [step[:_LONGEST_NAME] for step in steps if step.strip(". ") and not re.fullmatch(r"[A-Za-z]:", step)]
    return re.sub(r"^[A-Za-z]:", "", "/".join(kept)) or "unnamed"
