"""The master list (受控文件清单, ISO 9001:2015 7.5.3): which template revision is in force on which day.

Takes TOML text, gives TemplateRevisions; raises ConfigError with file, line and mend; touches nothing.
"""

import re
from collections.abc import Sequence
from datetime import date

from pydantic import Field

from records import toml_text
from records.document import TemplateRevision
from records.errors import ConfigError
from records.record import Record

_SHA256 = re.compile(r"[0-9a-f]{64}")


class _MasterList(Record):
    revisions: tuple[TemplateRevision, ...] = Field(min_length=1)


def load(text: str, path: str) -> tuple[TemplateRevision, ...]:
    """Every listed revision, in the file's order.

    ConfigError for an unknown or missing key, a malformed digest, a file outside the folder, a day before the first,
    one revision listed twice, or two revisions of a template in force on one day.
    """
    revisions = toml_text.load(text, path, _MasterList).revisions
    for index, revision in enumerate(revisions):
        where = f"{path}:{toml_text.line_of(text, ('revisions', index))}"
        _check(where, revision)
        for earlier in revisions[:index]:
            _check_pair(where, earlier, revision)
    return revisions


def effective(revisions: Sequence[TemplateRevision], template: str, language: str, on: date) -> TemplateRevision:
    """The revision in force on a day; both its days count. ConfigError when there is none, or more than one."""
    of_template = [one for one in revisions if (one.template, one.language) == (template, language)]
    in_force = [one for one in of_template if _in_force(one, on)]
    if len(in_force) == 1:
        return in_force[0]
    known = ", ".join(f"{one.revision} from {one.effective_from}" for one in of_template) or "none listed"
    count = "no revision is" if not in_force else f"{len(in_force)} revisions are"
    where = f"master_list.toml, {template} ({language})"
    raise ConfigError(where, f"{count} in force on {on} (listed: {known})", "Mend effective_from and effective_to.")


def languages(revisions: Sequence[TemplateRevision], template: str, on: date) -> tuple[str, ...]:
    """The languages a template is in force in on a day, in the list's order; empty when it is not."""
    return tuple(one.language for one in revisions if one.template == template and _in_force(one, on))


def merged(shipped: Sequence[TemplateRevision], own: Sequence[TemplateRevision]) -> tuple[TemplateRevision, ...]:
    """The shipped list with the site's own in front: a template and language the site lists is the site's alone."""
    taken = {(one.template, one.language) for one in own}
    return (*own, *(one for one in shipped if (one.template, one.language) not in taken))


def _in_force(revision: TemplateRevision, on: date) -> bool:
    return revision.effective_from <= on and (revision.effective_to is None or on <= revision.effective_to)


def _check(where: str, revision: TemplateRevision) -> None:
    if not _SHA256.fullmatch(revision.sha256):
        raise ConfigError(where, "sha256 is not 64 lower-case hexadecimal digits", "Write what `sha256sum` prints.")
    if "/" in revision.file or "\\" in revision.file or revision.file.startswith("."):
        raise ConfigError(where, f"'{revision.file}' is no plain file name", "Put the file beside the list.")
    if "zh-CN" not in revision.title:
        raise ConfigError(where, "the title in zh-CN is missing", 'Write title = { zh-CN = "…", en = "…" }.')
    if revision.effective_to and revision.effective_to < revision.effective_from:
        raise ConfigError(where, "effective_to lies before effective_from", "Mend the two days.")


def _check_pair(where: str, first: TemplateRevision, second: TemplateRevision) -> None:
    if (first.template, first.language) != (second.template, second.language):
        return
    name = f"{second.template} ({second.language})"
    if first.revision == second.revision:
        raise ConfigError(where, f"{name} {second.revision} is listed twice", "A changed file is a new revision.")
    if _in_force(first, second.effective_from) or _in_force(second, first.effective_from):
        what = f"{name} {first.revision} and {second.revision} are in force on one day"
        raise ConfigError(where, what, "End the older one the day before with effective_to.")
