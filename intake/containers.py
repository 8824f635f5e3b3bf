"""What is inside the files of a mail: archives and attached mails, each member with its path of origin.

Takes a Message; gives it with `members` filled and attached mails read into `inner`. Raises nothing: what is locked,
broken or too large stays a closed file and is held. Touches nothing. One budget bounds all formats together, against
files made to explode.
"""

from dataclasses import dataclass

from intake.message import read_message
from intake.wrapped.cms import CONTENT_TYPES
from intake.wrapped.magic import EMPTY_ZIP, UNKNOWN, ZIP, closed_archive, content_type_of, extension
from intake.wrapped.outlook import is_outlook
from intake.wrapped.tnef import MAGIC as TNEF
from intake.wrapped.zips import Budget, zip_members
from records.errors import Corrupt
from records.message import File, Message
from records.place import Held

MAX_DEPTH = 5
_MAILS = frozenset({"message/rfc822", "message/global", "message/news"})
_HEADERS_ONLY = frozenset({"text/rfc822-headers", "message/global-headers"})
_OFFICE_NAMES = frozenset({"docx", "docm", "dotx", "xlsx", "xlsm", "xltx", "pptx", "ppsx"})
_OFFICE = (b"[Content_Types].xml", b"mimetypeapplication/")


def unpack(message: Message) -> Message:
    """The message with its containers opened: at most 5 deep, 500 members, 200 MB, 200 times the packed size."""
    budget = Budget()
    return (
        _Level(budget, 1)
        .opened(message)
        .model_copy(
            update={
                "held": message.held + tuple(budget.held),
                "warnings": (
                    *message.warnings,
                    *(f"{held.where}: {held.why}" for held in budget.held),
                    *budget.warnings,
                ),
            }
        )
    )


@dataclass(frozen=True)
class _Level:
    """One depth of packing."""

    budget: Budget
    depth: int

    def opened(self, message: Message) -> Message:
        """A message with its own containers opened; the mails in them are its `inner`."""
        inner: list[Message] = []
        attachments = tuple(self._file(file, inner) for file in message.attachments)
        return message.model_copy(update={"attachments": attachments, "inner": tuple(inner)})

    def _file(self, file: File, inner: list[Message]) -> File:
        archive = closed_archive(file.content, file.name)
        if archive and not file.content_type.startswith("image/"):
            self.budget.close(file, f"a {archive} archive: a person must open it")
            return file
        is_mail = _is_mail(file)
        if not is_mail and not _is_zip(file):
            return file
        if self.depth > MAX_DEPTH:
            self.budget.close(file, f"it is packed more than {MAX_DEPTH} deep")
            return file
        below = _Level(self.budget, self.depth + 1)
        try:
            if is_mail:
                return below.mail(file, inner)
            members = zip_members(file, self.budget)
            for member in members:
                if extension(member.name) == "p7m":
                    self.budget.close(member, "a signed or encrypted file in an archive: a person must open it")
        except Corrupt as damage:
            self.budget.close(file, str(damage))
            return file
        return file.model_copy(update={"members": tuple(below._file(member, inner) for member in members)})

    def mail(self, file: File, inner: list[Message]) -> File:
        """An attached mail is read like the outer one; its files carry its name in their origin."""
        if self.budget.mails < 1 or self.budget.text < 1:
            raise Corrupt("the mail holds more mails, or longer ones, than are read at once")
        self.budget.mails -= 1
        read = read_message(file.content)
        self.budget.text -= max(0, len(file.content) - sum(one.size for one in read.attachments) * 4 // 3)
        fitting = tuple(one for one in read.attachments if self.budget.spend(one.size))
        if len(fitting) < len(read.attachments):
            self.budget.close(file, "it holds more files or bytes than one mail may")
        moved = [one.model_copy(update={"origin": _within(file, one.origin)}) for one in fitting]
        bare = file.content_type in _HEADERS_ONLY
        self.budget.held += [_moved(held, file) for held in read.held if not (bare and held.what == "legibility")]
        self.budget.warnings += [f"{file.origin}: {warning}" for warning in read.warnings]
        whole = self.opened(
            read.model_copy(update={"origin": file.origin, "attachments": tuple(_typed(one) for one in moved)})
        )
        inner.append(whole)
        return file.model_copy(update={"members": whole.attachments})


def _within(file: File, origin: str) -> str:
    return file.origin + origin.removeprefix("mail")


def _moved(held: Held, file: File) -> Held:
    return held.model_copy(update={"where": _within(file, held.where)})


def _typed(file: File) -> File:
    """A file that came without a content type has the one that its bytes show."""
    if file.content_type != UNKNOWN:
        return file
    return file.model_copy(update={"content_type": content_type_of(file.content, file.name)})


def _is_mail(file: File) -> bool:
    if file.content_type in _MAILS | _HEADERS_ONLY or extension(file.name) == "eml":
        return True
    if file.content_type in CONTENT_TYPES:
        return False
    return is_outlook(file.content) or file.content.startswith(TNEF)


def _is_zip(file: File) -> bool:
    """A zip that is an archive, not an Office file, which is a zip too."""
    if not file.content.startswith((ZIP, EMPTY_ZIP)):
        return False
    if extension(file.name) == "zip":
        return True
    if extension(file.name) in _OFFICE_NAMES:
        return False
    return "zip" in content_type_of(file.content, "") and not any(mark in file.content for mark in _OFFICE)
