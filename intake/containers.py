"""What is inside the files of a mail: zip archives and attached mails, each member with its path of origin.

Takes a Message; gives it with `members` filled and attached mails read into `inner`. Raises nothing: what is locked,
broken or too large stays a closed file and is held. Touches nothing. Bounds hold against archives made to explode.
"""

import hashlib
import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from intake.charsets import decode
from intake.message import read_message
from records.errors import Corrupt
from records.message import File, Message
from records.place import Held

MAX_DEPTH = 5
MAX_MEMBERS = 500
MAX_MEMBER_BYTES = 100 << 20
MAX_TOTAL_BYTES = 300 << 20
MAX_RATIO = 200
_SMALL = 1 << 20
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_OFFICE = frozenset({"[Content_Types].xml", "mimetype"})


class _Budget:
    """What one mail may still unpack, and what was found on the way."""

    def __init__(self) -> None:
        self.members, self.bytes = MAX_MEMBERS, MAX_TOTAL_BYTES
        self.held: list[Held] = []
        self.inner: list[Message] = []

    def spend(self, size: int) -> bool:
        """Whether one more member of that size still fits."""
        if self.members < 1 or size > min(self.bytes, MAX_MEMBER_BYTES):
            return False
        self.members, self.bytes = self.members - 1, self.bytes - size
        return True


def unpack(message: Message) -> Message:
    """The message with its containers opened: at most 5 deep, 500 members, 300 MB, 200 times the packed size."""
    budget = _Budget()
    attachments = tuple(_opened(file, budget, 1) for file in message.attachments)
    return message.model_copy(
        update={
            "attachments": attachments,
            "inner": tuple(budget.inner),
            "held": message.held + tuple(budget.held),
            "warnings": message.warnings + tuple(f"{held.where}: {held.why}" for held in budget.held),
        }
    )


def _opened(file: File, budget: _Budget, depth: int) -> File:
    is_mail = file.content_type == "message/rfc822" or file.name.lower().endswith(".eml")
    if not is_mail and not _is_zip(file):
        return file
    if depth > MAX_DEPTH:
        budget.held.append(_closed(file, f"it is packed more than {MAX_DEPTH} deep"))
        return file
    members = _mail_members(file, budget) if is_mail else tuple(_zip_members(file, budget))
    return file.model_copy(update={"members": tuple(_opened(member, budget, depth + 1) for member in members)})


def _mail_members(file: File, budget: _Budget) -> tuple[File, ...]:
    """An attached mail is read like the outer one; its files carry its name in their origin."""
    try:
        read = read_message(file.content)
    except Corrupt as damage:
        budget.held.append(_closed(file, str(damage)))
        return ()
    fitting = tuple(one for one in read.attachments if budget.spend(one.size))
    if len(fitting) < len(read.attachments):
        budget.held.append(_closed(file, "it holds more files or bytes than one mail may"))
    inside = tuple(one.model_copy(update={"origin": f"{file.origin}/{one.name}"}) for one in fitting)
    moved = tuple(held.model_copy(update={"where": f"{file.origin}: {held.where}"}) for held in read.held)
    budget.held += moved
    budget.inner.append(read.model_copy(update={"origin": file.origin, "attachments": inside}))
    return inside


def _is_zip(file: File) -> bool:
    """A zip that is an archive, not an Office file, which is a zip too."""
    if not file.content.startswith(b"PK\x03\x04"):
        return False
    if file.name.lower().endswith(".zip"):
        return True
    try:
        with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
            return not _OFFICE & set(archive.namelist()) and "zip" in file.content_type
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False


def _zip_members(file: File, budget: _Budget) -> Iterator[File]:
    try:
        with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
            yield from _members(file, archive, budget)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError) as error:
        budget.held.append(_closed(file, f"the archive is broken ({type(error).__name__})"))


def _members(file: File, archive: zipfile.ZipFile, budget: _Budget) -> Iterator[File]:
    for entry in archive.infolist():
        name = _member_name(entry)
        if entry.is_dir() or name.startswith("__MACOSX/"):
            continue
        if entry.flag_bits & _ENCRYPTED:
            budget.held.append(_locked(file))
            return
        if not _is_sound(entry) or not budget.spend(entry.file_size):
            budget.held.append(_closed(file, f"its member {name} unpacks to more than one mail may hold"))
            return
        # The size in the directory may lie; no more than it promises is ever read.
        content = archive.open(entry).read(entry.file_size)
        yield File(
            name=PurePosixPath(name).name,
            origin=f"{file.origin}/{name}",
            size=len(content),
            sha256=hashlib.sha256(content).hexdigest(),
            content_type="application/octet-stream",
            content=content,
        )


def _is_sound(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size <= _SMALL or entry.file_size <= MAX_RATIO * max(entry.compress_size, 1)


def _member_name(entry: zipfile.ZipInfo) -> str:
    """The name as the packer's own machine wrote it: Chinese Windows writes GBK and does not say so."""
    if entry.flag_bits & _UTF8_NAME or entry.filename.isascii():
        return entry.filename
    return decode(entry.filename.encode("cp437", "replace")).text


def _locked(file: File) -> Held:
    return Held(
        what=file.name,
        where=file.origin,
        why="the archive is password-protected",
        act="Ask the customer for the password or an open copy.",
    )


def _closed(file: File, why: str) -> Held:
    return Held(what=file.name, where=file.origin, why=why, act="Open the original in the archive by hand.")
