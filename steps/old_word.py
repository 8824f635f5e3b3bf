"""Forms in the formats of older programs: LibreOffice makes them documents of today, which are then read.

Takes Files; gives Forms. Raises Hold where LibreOffice is not installed or does not finish, Corrupt for what it cannot
open. Touches a process of its own (documents/office.py), bounded in time, and nothing else.
"""

from collections.abc import Callable, Iterable

from documents import office
from intake.forms.old_word import old_word
from records.errors import ConfigError, Corrupt, Hold, Transient
from records.form import Form
from records.language import Languages
from records.message import File
from records.place import Held

MOST = 8
"""Documents of one mail that are converted, together, in a time that leaves a worker some (steps/pool.py)."""
_SAVE = "open it, save it as .docx and take it again"
_FORMATS = {"doc": "it is in the format of Word 97", "rtf": "it is in Rich Text Format"}


class OldWord:
    """The files of one mail that another program must open first; they are converted together, when first asked for."""

    def __init__(self, files: Iterable[File], languages: Languages, *, trusted: bool = True) -> None:
        """`trusted`: nothing says that the mail is spam or made by a machine; else its files stay closed."""
        self._files, self._languages, self._trusted = tuple(files), languages, trusted
        self._made: dict[str, bytes | None] | None = None

    def form(self, file: File, read: Callable[[File], Form | None]) -> Form | None:
        """The form that `read` finds in a file, whatever program wrote it; `format` names what came."""
        kind = old_word(file, self._languages)
        if not kind:
            return read(file)
        content = self._converted(file, kind)
        if content is None:
            raise Corrupt("LibreOffice could not convert the document")
        form = read(file.model_copy(update={"content": content}))
        return form and form.model_copy(update={"format": kind})

    def _converted(self, file: File, kind: str) -> bytes | None:
        if not self._trusted:
            raise _held(file, _FORMATS[kind])
        if self._made is None:
            old = [one for one in self._files if _is_old(one, self._languages)][:MOST]
            try:
                made = office.to_docx([one.content for one in old])
            except ConfigError:
                command = office.INSTALL.removeprefix("Install it: ")
                why = f"{_FORMATS[kind]}, and LibreOffice, which reads it, is not installed: {command}"
                raise _held(file, why) from None
            except Transient as late:
                self._made = {}
                raise _held(file, "LibreOffice did not finish in time") from late
            self._made = dict(zip((one.origin for one in old), made, strict=True))
        if file.origin not in self._made:
            raise _held(file, _FORMATS[kind])
        return self._made[file.origin]


def _is_old(file: File, languages: Languages) -> bool:
    try:
        return bool(old_word(file, languages))
    except Hold:
        return False


def _held(file: File, why: str) -> Hold:
    return Hold(Held(what=file.name, where=file.origin, why=why, act=_SAVE))
