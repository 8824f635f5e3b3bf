"""Fill a customer's own form: from a person's values, from another form that is filled, or from what a case knows.

Takes files as name and bytes, what reading knows, and a Desk where a case is asked; gives Filled. Raises ConfigError
for what a person must mend, Corrupt and Hold as reading and writing do. Touches nothing: the caller writes the file.
"""

from collections.abc import Callable

from documents import answers as typed
from documents.customer_form import fill
from intake.containers import unpack
from intake.message import read_message
from records.case import Case
from records.errors import ConfigError, Corrupt, Hold
from records.filling import Answers, Filled, Photo
from records.form import Form, FormFields
from records.journal import JournalState
from records.message import File
from records.place import Held
from records.words import in_language
from steps.desk import Desk
from steps.read import Known, read_file

WRITABLE = (".docx", ".xlsx")
LARGEST_PICTURE = 20 * 1024 * 1024


def fill_form(name: str, content: bytes, answers: Answers, known: Known) -> Filled:
    """The form with these answers in its blank cells."""
    form = form_in(name, content, known)
    if form.format not in {"docx", "xlsx"}:
        why = "answers are written into the Word and Excel files of today (.docx, .xlsx) only"
        act = "open it, save it as .docx or .xlsx, and fill that file"
        raise Hold(Held(what=name, where=name, why=why, act=act))
    return fill(form, content, answers)


def form_in(name: str, content: bytes, known: Known) -> Form:
    """A file that must be a form."""
    form = read_file(name, content, known)
    if form is None:
        raise ConfigError(name, "no labelled field was found in it", "Give a complaint or 8D form.")
    return form


def answers_in(name: str, content: bytes, known: Known, picture: Callable[[str], bytes]) -> Answers:
    """What a values file says: .toml, .json, or a form that is filled; `picture` gives the bytes of a file it names."""
    if not name.lower().endswith((".toml", ".json")):
        return Answers(fields=form_in(name, content, known).fields)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(name, f"it cannot be read ({error})", "Save it as UTF-8.") from error
    wanted = (typed.from_toml if name.lower().endswith(".toml") else typed.from_json)(text, name)
    photos = [Photo(name=one, content=_picture(one, picture), section=section) for section, one in wanted.photos]
    return Answers(fields=wanted.fields, photos=tuple(photos))


def _picture(name: str, picture: Callable[[str], bytes]) -> bytes:
    content = picture(name)
    if not content.startswith((b"\x89PNG\r\n", b"\xff\xd8\xff")) or len(content) > LARGEST_PICTURE:
        raise ConfigError(name, "this is no PNG or JPEG of at most 20 MB", "Save the picture as .png or .jpg.")
    return content


def form_of_case(desk: Desk, case: Case, wanted: str = "") -> File:
    """The customer's form that came with a case, or later in it; `wanted` is its name where a mail holds several."""
    for sha256 in _mails(desk, case):
        message = unpack(read_message(desk.vault.get(sha256)))
        files = [one for one in message.files() if wanted in {"", one.name} and _is_writable_form(one, desk.data.known)]
        if len({one.sha256 for one in files}) == 1:
            return files[0]
        if files:
            names = ", ".join(one.name for one in files)
            mend = "Say which: `kesu fill NAME --case CASE`."
            raise ConfigError(case.number, f"the customer's mail holds several forms: {names}", mend)
    what = f"no mail of this case holds a Word or Excel form {wanted}".rstrip()
    raise ConfigError(case.number, what, "Name a file: `kesu fill FORM --case CASE`.")


def _mails(desk: Desk, case: Case) -> list[str]:
    """The mail that opened the case, then those that joined it."""
    joined = [row.sha256 for row in desk.store.journal.rows(JournalState.ATTACHED) if row.case_no == case.number]
    return list(dict.fromkeys((case.mail_sha256, *joined)))


def _is_writable_form(file: File, known: Known) -> bool:
    if not file.name.lower().endswith(WRITABLE):
        return False
    try:
        return read_file(file.name, file.content, known) is not None
    except (Hold, Corrupt):
        return False


def answers_of_case(desk: Desk, case: Case, form: Form) -> Answers:
    """What the case knows of what a form asks: the complaint as it was read, our name, and our number of it."""
    known = {name: getattr(case.complaint, name, None) for name in FormFields.model_fields}
    known |= {
        "supplier": desk.data.company.name(chinese=form.language[:2] in {"zh", "ja"}) or None,
        "d2": case.complaint.defect,
        "severity": (case.complaint.severity,) if case.complaint.severity else None,
        "category": _category(desk, case, form.language),
        "report_no": case.number if _asks_for_ours(form) else None,
    }
    asked = {slot.field for slot in form.slots if slot.state == "blank"}
    return Answers(fields=FormFields(**{name: value for name, value in known.items() if name in asked}))


def _category(desk: Desk, case: Case, language: str) -> str | None:
    """The category in the words of the form's language."""
    if case.complaint.category is None:
        return None
    names = {tag: one.names for tag, one in desk.data.languages.items()}
    key = f"category.{case.complaint.category.value}"
    return in_language({tag: one[key] for tag, one in names.items() if key in one}, language) or None


def _asks_for_ours(form: Form) -> bool:
    """Whether the number a form leaves open is ours: the customer's own stands there already."""
    blank = [slot for slot in form.slots if slot.field == "report_no" and slot.state == "blank"]
    return bool(blank) and form.fields.customer_ref is not None
