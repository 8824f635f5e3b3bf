"""`kesu check`: everything verified before anything runs; each line says what is wrong and how to mend it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import click

import datafiles
from cli.main import required_settings
from documents.render import Renderer
from intake.mailbox import Mailbox
from intake.sent_folder import AUTO, SentFolder
from outbox.send import SmtpSession
from records.errors import ConfigError, KesuError
from records.people import People
from records.words import FALLBACK, small_words
from routing.coverage import report
from service import (
    load_calendar,
    load_data,
    load_master_list,
    load_procedure,
    open_store,
    open_vault,
)
from settings import Settings, missing
from steps.probe import probe_texts
from steps.templates import findings as template_findings


@dataclass(frozen=True)
class Finding:
    """One thing looked at: sound, or what is wrong with it; a note does not stop the desk."""

    area: str
    words: str
    wrong: bool = False


@click.command("check", short_help="verify everything before anything runs")
@click.option("--offline", is_flag=True, help="Leave the IMAP and SMTP servers alone.")
@click.pass_context
def check_verb(ctx: click.Context, *, offline: bool) -> None:
    """Verify settings, people, procedure, templates, texts, database, archive, and both mail servers.

    Ends with 78 when anything must be mended. Nothing is sent and no mail is touched.

    \b
    Examples:
      kesu check
      kesu check --offline
    """
    settings = required_settings(ctx)
    wrong = 0
    for finding in findings(settings, offline=offline):
        wrong += finding.wrong
        click.echo(f"{'WRONG' if finding.wrong else 'ok   '}  {finding.area:<10} {finding.words}")
    if wrong:
        click.echo(f"{wrong} things to mend.")
        ctx.exit(78)


def findings(settings: Settings, *, offline: bool) -> Iterator[Finding]:
    """Every check in the order in which a fault would show."""
    yield Finding("settings", f"{settings.path}, outgoing = {settings.outgoing.mode}")
    yield from (Finding("settings", f"{key} is empty. {mend}", wrong=True) for key, mend in missing(settings))
    for area, check in _CHECKS.items():
        yield from _tried(area, check, settings)
    if not offline:
        yield from _tried("imap", _imap, settings)
        if settings.imap.sent_folder:
            yield from _tried("imap", _sent, settings)
        yield from _tried("smtp", _smtp, settings)


Check = Callable[[Settings], Iterator[Finding]]


def _tried(area: str, check: Check, settings: Settings) -> Iterator[Finding]:
    """A check; what it raises is what must be mended."""
    try:
        yield from check(settings)
    except (ConfigError, KesuError, OSError) as error:
        yield Finding(area, str(error), wrong=True)


def _languages(settings: Settings) -> Iterator[Finding]:
    yield Finding("languages", ", ".join(sorted(datafiles.load_languages(settings.root))))


def _procedure(settings: Settings) -> Iterator[Finding]:
    procedure = load_procedure(settings)
    identity = procedure.identity
    yield Finding(
        "procedure",
        f"{identity.number} {identity.revision}, {len(procedure.rules)} rules, "
        f"{len(procedure.clocks)} clocks; {report(procedure)}",
    )
    people = datafiles.load_people(settings.root)
    for department in sorted({*procedure.departments, settings.desk.quality}):
        if not people.addresses(department):
            mend = f'Enter [departments.{department}] with to = ["…"] in people.toml.'
            yield Finding("people", f"nobody gets the mail of {department}. {mend}", wrong=True)
    for name, ids in sorted((people.departments | people.roles).items()):
        entered = ids if isinstance(ids, tuple) else ids.to + ids.cc
        for unknown in sorted(set(entered) - set(people.people)):
            mend = f"Enter [people.{unknown}], or mend the id."
            yield Finding("people", f"{name} names {unknown!r}, whom people.toml does not know. {mend}", wrong=True)
    for name in sorted(set(people.departments) - set(procedure.departments) - {settings.desk.quality}):
        mend = "Mend the id, or take it out."
        yield Finding("people", f"[departments.{name}] is no department of {identity.number}. {mend}", wrong=True)
    yield from _loops(settings, people)
    yield Finding("people", f"{len(people.people)} people, {len(people.departments)} departments")
    yield Finding("customers", f"{len(datafiles.load_customers(settings.root))} customers")


def _loops(settings: Settings, people: People) -> Iterator[Finding]:
    """Addresses that lead our own letters back into the complaint mailbox, where nobody would see them."""
    out = settings.outgoing
    told = [("outgoing.internal_to", out.internal_to), *(("outgoing.copy_to", address) for address in out.copy_to)]
    told += [(f"people.{name}.email", person.email) for name, person in people.people.items()]
    mailboxes = {address.lower() for address in settings.company.addresses}
    for key, address in told:
        if address.lower() in mailboxes:
            mend = "Enter a person's own address: our letters must not come back to us."
            yield Finding("people", f"{key} is the complaint mailbox {address} itself. {mend}", wrong=True)


def _templates(settings: Settings) -> Iterator[Finding]:
    files = datafiles.templates(settings.root)
    renderer, revisions = Renderer(files), load_master_list(settings.root)
    for revision in revisions:
        try:
            renderer.require([revision])
        except ConfigError as error:
            yield Finding("templates", str(error), wrong=True)
        else:
            faults = template_findings(revision.file, files[revision.file])
            yield from (Finding("templates", f"{revision.file}: {fault}", wrong=True) for fault in faults)
    yield Finding("templates", f"{len(revisions)} revisions in the master list")


def _calendar(settings: Settings) -> Iterator[Finding]:
    calendar = load_calendar(settings)
    yield Finding(
        "calendar", f"{settings.company.country}, settled for {', '.join(map(str, sorted(calendar.settled_years)))}"
    )


def _texts(settings: Settings) -> Iterator[Finding]:
    needed = small_words(datafiles.shipped_text("texts", f"{FALLBACK}/words.txt"))
    yield Finding("texts", f"{probe_texts(load_data(settings), needed)} mails can be written")


def _database(settings: Settings) -> Iterator[Finding]:
    store = open_store(settings)
    yield Finding("database", f"schema {store.schema_version()}, {store.counts().cases} cases")


def _archive(settings: Settings) -> Iterator[Finding]:
    vault = open_vault(settings)
    vault.get(vault.put(b"kesu check\n"))
    yield Finding("archive", f"{settings.archive_root} can be written and read")


def _imap(settings: Settings) -> Iterator[Finding]:
    with Mailbox(settings.imap_account) as mailbox:
        position = mailbox.position()
    yield Finding(
        "imap", f"{settings.imap.host}:{settings.imap.port}, {settings.imap.folder}: next UID {position.uidnext}"
    )


def _sent(settings: Settings) -> Iterator[Finding]:
    try:
        with SentFolder(settings.imap_account, settings.imap.sent_folder) as folder:
            name = folder.name()
    except ConfigError as error:
        # Found by itself or not at all: a desk works without it, a folder that was named must be there.
        yield Finding("imap", f"no copies of what is sent: {error}", wrong=settings.imap.sent_folder != AUTO)
        return
    if name == settings.imap.folder:
        mend = "Name another one in imap.sent_folder: a restored desk believes what it finds there."
        yield Finding("imap", f"{name} is the complaint folder itself, where strangers' mail lies. {mend}", wrong=True)
    else:
        yield Finding("imap", f"copies of what is sent go into {name}")


def _smtp(settings: Settings) -> Iterator[Finding]:
    with SmtpSession(settings.smtp_account):
        pass
    yield Finding("smtp", f"{settings.smtp.host}:{settings.smtp.port} lets us in")


_CHECKS: dict[str, Check] = {
    "languages": _languages,
    "procedure": _procedure,
    "templates": _templates,
    "calendar": _calendar,
    "texts": _texts,
    "database": _database,
    "archive": _archive,
}
