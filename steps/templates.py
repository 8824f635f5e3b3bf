"""The controlled templates of a site: built, looked over, and entered in its master list.

Takes folders, bytes and what a person states; gives findings, listings and revisions. Raises ConfigError with the mend.
Touches the template folder it is given: a file is written before the list that names it, the list in one step, so that
a crash leaves at worst a file that no line names.
"""

import json
import os
import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

from pydantic import Field

from documents import master_list
from documents.anchors import anchors
from documents.build import FIXED, build_all
from documents.check import check
from documents.sheet_check import check_workbook
from records.document import TemplateRevision
from records.errors import ConfigError
from records.record import Record
from records.words import Tongue

LIST = "master_list.toml"
WORKBOOK = ".xlsx"
_BLOCK = re.compile(r"^[ \t]*\[\[[ \t]*revisions[ \t]*\]\]", re.MULTILINE)
_FROM = re.compile(r"^[ \t]*effective_from[ \t]*=.*$", re.MULTILINE)
_TO = re.compile(r"^([ \t]*effective_to[ \t]*=[ \t]*)\d{4}-\d\d-\d\d", re.MULTILINE)
_HEADER = "# 受控文件清单: this site's own templates. They win over the shipped ones, by template and language.\n"


class Built(Record):
    """One template as its source builds it; `line` is what the master list must say, empty where it says so."""

    file: str
    sha256: str
    changed: bool
    line: str = ""


class Asked(Record):
    """What a person states of a revision; what is empty is taken from the revision before."""

    template: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    language: Tongue
    number: str = ""
    title: dict[str, str] = Field(default_factory=dict)
    reader: str = ""
    revision: str = Field(pattern=r"^[\w.-]+$")
    effective_from: date
    approver: str
    change: str


class Lists(Record):
    """The site's master list as text and as revisions, and the shipped one."""

    path: str
    text: str = ""
    own: tuple[TemplateRevision, ...] = ()
    shipped: tuple[TemplateRevision, ...]

    @property
    def in_use(self) -> tuple[TemplateRevision, ...]:
        """What documents are made from."""
        return master_list.merged(self.shipped, self.own)


def findings(name: str, content: bytes) -> tuple[str, ...]:
    """Everything wrong with a template, a Word or an Excel one by its name."""
    return check_workbook(content) if name.lower().endswith(WORKBOOK) else check(content)


def anchors_gone(before: bytes, after: bytes) -> tuple[str, ...]:
    """The cells to fill of one Word template that another has no more: what stands there is not read back."""
    return tuple(sorted(anchors(before) - anchors(after)))


def build_templates(folder: Path, *, write: bool) -> tuple[Built, ...]:
    """The templates of a folder as source/ and words.toml build them; what changed is written unless told not to."""
    if not (folder / "source").is_dir():
        raise ConfigError(str(folder), "there is no source/ to build from", "Name templates_docx of a checkout.")
    sources = {path.name: path.read_text("utf-8") for path in sorted((folder / "source").glob("*.toml"))}
    fixed = {name: (folder / "source" / name).read_bytes() for name in FIXED}
    files = build_all(sources, (folder / "words.toml").read_text("utf-8"), fixed)
    listed = master_list.load((folder / LIST).read_text("utf-8"), str(folder / LIST))
    return tuple(_built(folder / name, content, listed, write=write) for name, content in sorted(files.items()))


def _built(path: Path, content: bytes, listed: Sequence[TemplateRevision], *, write: bool) -> Built:
    changed = not path.exists() or path.read_bytes() != content
    if changed and write:
        path.write_bytes(content)
    digest = sha256(content).hexdigest()
    known = {one.sha256 for one in listed if one.file == path.name}
    line = f'sha256 = "{digest}"' if known else f'[[revisions]] with file = "{path.name}", sha256 = "{digest}"'
    return Built(file=path.name, sha256=digest, changed=changed, line="" if digest in known else line)


def state_of(revision: TemplateRevision, files: Mapping[str, bytes]) -> str:
    """Whether the file is the one listed: `ok`, `missing` or `changed`."""
    if revision.file not in files:
        return "missing"
    return "ok" if sha256(files[revision.file]).hexdigest() == revision.sha256 else "changed"


def add_template(lists: Lists, asked: Asked, content: bytes, suffix: str) -> TemplateRevision:
    """Enter the first revision of a template in a language; ConfigError where there is one already."""
    if before := _latest(lists.in_use, asked):
        what = f"there is revision {before.revision} already"
        raise ConfigError(_name(asked), what, "Use `kesu template revise`, which ends that one.")
    if not asked.number or "zh-CN" not in asked.title:
        raise ConfigError(_name(asked), "a new template needs a number and a title", "Say --number and --title.")
    revision = _revision(asked, content, suffix, None)
    return _enter(lists, lists.text or _HEADER, revision, {revision.file: content})


def revise_template(
    lists: Lists, asked: Asked, content: bytes, suffix: str, files: Mapping[str, bytes]
) -> TemplateRevision:
    """Enter the next revision; the one before ends the day before. `files` are the templates at hand.

    A shipped revision that a site's first own one follows is taken into the site's list and folder with it: its
    documents stay explained, and it serves until its last day, whatever a later Kesu ships.
    """
    before = _latest(lists.in_use, asked)
    if before is None:
        raise ConfigError(_name(asked), "there is no revision to follow", "Use `kesu template add`.")
    revision = _revision(asked, content, suffix, before)
    text, last_day, kept = lists.text or _HEADER, asked.effective_from - timedelta(days=1), {}
    if before in lists.own:
        text = _ended(lists, before, last_day)
    elif before.effective_from <= last_day:
        shipped = before.model_copy(update={"file": _file(before, Path(before.file).suffix), "effective_to": last_day})
        text, kept = text + _block(shipped), {shipped.file: files[before.file]}
    return _enter(lists, text, revision, {**kept, revision.file: content})


def _latest(revisions: Sequence[TemplateRevision], asked: Asked) -> TemplateRevision | None:
    mine = [one for one in revisions if (one.template, one.language) == (asked.template, asked.language)]
    return max(mine, key=lambda one: one.effective_from, default=None)


def _revision(asked: Asked, content: bytes, suffix: str, before: TemplateRevision | None) -> TemplateRevision:
    inherited = before.model_dump(include={"number", "title", "reader"}) if before else {}
    stated = {name: value for name, value in asked.model_dump().items() if value}
    entry = {"file": "", "sha256": sha256(content).hexdigest(), **inherited, **stated}
    revision = TemplateRevision.model_validate(entry)
    return revision.model_copy(update={"file": _file(revision, suffix)})


def _file(revision: TemplateRevision, suffix: str) -> str:
    """A name of its own for every revision: an older file stays beside the newer one."""
    return f"{revision.template}.{revision.language}.{revision.revision}{suffix.lower()}"


def _enter(lists: Lists, text: str, revision: TemplateRevision, files: Mapping[str, bytes]) -> TemplateRevision:
    """Write the files and then the list, once the list is known to hold."""
    text += _block(revision)
    own = master_list.load(text, lists.path)
    merged = master_list.merged(lists.shipped, own)
    found = master_list.effective(merged, revision.template, revision.language, revision.effective_from)
    assert found == revision
    path = Path(lists.path)
    for name, content in files.items():
        _write_once(path.with_name(name), content)
    replace_file(path, text)
    return revision


def _ended(lists: Lists, before: TemplateRevision, last_day: date) -> str:
    """The list's text with one revision's last day set; nothing else is touched, comments least of all."""
    starts = [found.start() for found in _BLOCK.finditer(lists.text)]
    if len(starts) != len(lists.own):
        raise ConfigError(lists.path, "it is not written as [[revisions]] tables", "Write one table a revision.")
    index = lists.own.index(before)
    start, end = starts[index], [*starts, len(lists.text)][index + 1]
    block = lists.text[start:end]
    if before.effective_to is None:
        ended = _FROM.sub(lambda found: f"{found[0]}\neffective_to = {last_day}", block, count=1)
    else:
        ended = _TO.sub(lambda found: f"{found[1]}{min(before.effective_to or last_day, last_day)}", block, count=1)
    return lists.text[:start] + ended + lists.text[end:]


def _block(revision: TemplateRevision) -> str:
    """One revision as its table; JSON spells strings as TOML does."""
    said = {name: value for name, value in revision.model_dump().items() if value}
    return "\n[[revisions]]\n" + "".join(f"{name} = {_toml(value)}\n" for name, value in said.items())


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_toml(words)}" for key, words in value.items()) + " }"
    return str(value) if isinstance(value, date) else json.dumps(value, ensure_ascii=False)


def _name(asked: Asked) -> str:
    return f"{asked.template} ({asked.language})"


def _write_once(path: Path, content: bytes) -> None:
    """A listed file is never written over; the same bytes again are harmless."""
    if path.exists() and path.read_bytes() != content:
        raise ConfigError(str(path), "another file stands there already", "Take another revision, or move it away.")
    replace_file(path, content)


def replace_file(path: Path, content: bytes | str) -> None:
    """The whole file or the old one, also after a power cut."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    with temporary.open("wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
