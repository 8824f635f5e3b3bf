"""What can go wrong, by what must happen next.

`Transient` is tried again by the edge that raised it, `Hold` waits for a person, `Corrupt` is kept and never
tried again by itself. `ConfigError` stands outside that tree so that no step swallows it. Anything else is a `Bug`.
"""

from records.place import Held


class KesuError(Exception):
    """A fault of one piece of work; the run loop goes on with the next."""


class Transient(KesuError):  # noqa: N818 - the field's word for it; it is a state of the world, not of the code
    """A fault that passes by itself: a connection cut, a server busy, a disk full."""

    def __init__(self, why: str = "", *, doubtful: bool = False) -> None:
        """`doubtful`: the work may have been done all the same (a mail sent whose receipt never came)."""
        super().__init__(why)
        self.doubtful = doubtful


class Refused(KesuError):  # noqa: N818 - what the other side did
    """The mail server will not take this mail, now or later (RFC 5321 section 4.2.1, 5yz)."""


class Hold(KesuError):  # noqa: N818 - a decision handed to a person is not an error
    """A decision only a person can take."""

    def __init__(self, held: Held) -> None:
        """Carry what is held, why and for whom."""
        super().__init__(held)
        self.held = held

    def __str__(self) -> str:
        return f"{self.held.what}: {self.held.why}"


class Corrupt(KesuError):  # noqa: N818 - the state the bytes are in
    """Bytes that cannot be read; they are kept as they came and never tried again by themselves."""


class Bug(KesuError):  # noqa: N818 - what it is
    """A fault in Kesu itself: the mail is held, the place logged, the loop goes on."""

    def __init__(self, why: str = "", place: str = "") -> None:
        """`why` may hold a customer's words and is for the held question alone; `place`, as `bug_at` gives it, not."""
        super().__init__(why, place)
        self.place = place

    def __str__(self) -> str:
        return str(self.args[0])

    @classmethod
    def of(cls, error: BaseException) -> "Bug":
        """The bug that an unforeseen exception is."""
        return cls(f"{type(error).__name__}: {error}", bug_at(error))


FRAMES_MOST = 12


def bug_at(error: BaseException) -> str:
    """Type and place of an exception and of its causes, innermost first, for a log: no message, which quotes values."""
    if isinstance(error, Bug) and error.place:
        return error.place
    frames = []
    at = error.__traceback__
    while at is not None:
        code = at.tb_frame.f_code
        frames.append(f"{'/'.join(code.co_filename.split('/')[-2:])}:{at.tb_lineno} {code.co_name}")
        at = at.tb_next
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    after = f"; after {bug_at(cause)}" if cause is not None else ""
    return f"{type(error).__name__} at {' < '.join(frames[-FRAMES_MOST:][::-1]) or 'no place'}{after}"


class ConfigError(Exception):
    """Something the administrator must mend; the sentence names file, line and mend."""

    def __init__(self, where: str, what: str, mend: str) -> None:
        """`where` is a file with its line, `what` the fault, `mend` the thing to do."""
        super().__init__(where, what, mend)
        self.where, self.what, self.mend = where, what, mend

    def __str__(self) -> str:
        return f"{self.where}: {self.what}. {self.mend}"
