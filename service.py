"""Composition: settings to edges, edges to steps, steps to the run loop. Nothing is decided here.

Takes Settings; gives a Desk, or runs until it is told to stop. Raises ConfigError before anything runs.
"""

from contextlib import suppress
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import datafiles
from archive.vault import Vault
from cases.store import Store
from documents import master_list, words
from documents.render import Renderer
from intake.mailbox import Mailbox
from intake.sent_folder import SentFolder
from records.calendar import WorkCalendar
from records.document import TemplateRevision
from records.errors import ConfigError
from records.letter import Sender
from records.procedure import Procedure
from records.reading import Reading
from routing import calendars, procedure_file
from routing.words import load as load_sentences
from settings import Settings, read_text
from steps.cycle import Outside, Tally, cycle
from steps.desk import Data, Desk
from steps.file import name_again
from steps.pool import Limits, Pool
from steps.read import Known, Work, read_work
from steps.sent_copy import SentCopies
from steps.stop import Stop, Stopper


def open_desk(settings: Settings) -> Desk:
    """A desk ready to work: its data read and checked, its database at this program's schema."""
    data = load_data(settings)
    renderer = Renderer(datafiles.templates(settings.root))
    renderer.require(data.master_list)
    return Desk(data, open_store(settings), open_vault(settings), renderer)


def open_store(settings: Settings) -> Store:
    """The database; an empty one gets this program's schema, an older one is `kesu upgrade`'s."""
    if settings.database_url.startswith("sqlite:///"):
        Path(settings.database_url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
    store = Store(settings.database_url)
    store.prepare()
    return store


def open_vault(settings: Settings) -> Vault:
    """The archive."""
    return Vault(settings.archive_root)


def load_data(settings: Settings) -> Data:
    """Every data file in force; the first that is wrong is a ConfigError."""
    root = settings.root
    people = datafiles.load_people(root)
    texts = {name: text for name, (_, text) in datafiles.texts("texts", root).items()}
    return Data(
        company=settings.we,
        languages=datafiles.load_languages(root),
        procedure=load_procedure(settings),
        people=people,
        customers=datafiles.load_customers(root),
        calendar=load_calendar(settings),
        master_list=load_master_list(root),
        words=words.load(datafiles.shipped_text("templates", "words.toml"), "shipped templates/words.toml"),
        texts=texts,
        sentences=load_sentences(texts),
        sender=_copied_to_quality(settings.sender, people.addresses(settings.desk.quality)),
        quality=settings.desk.quality,
        contact=settings.outgoing.contact or settings.outgoing.from_address,
        contact_en=settings.outgoing.contact_en,
    )


def _copied_to_quality(sender: Sender, quality: tuple[str, ...]) -> Sender:
    """Quality sees what customers get, unless [outgoing] copy_to names somebody else."""
    return sender if sender.copy_to else sender.model_copy(update={"copy_to": quality})


def load_known(settings: Settings) -> Known:
    """What reading needs where there is no desk."""
    root = settings.root
    languages, customers = datafiles.load_languages(root), datafiles.load_customers(root)
    return Known(settings.we, languages, load_calendar(settings), customers)


def load_procedure(settings: Settings) -> Procedure:
    """The company's procedure."""
    known = datafiles.texts("procedures", settings.root)
    if settings.desk.procedure not in known:
        mend = f"Name one of {', '.join(sorted(known))} in [desk] procedure, or put the file into procedures/."
        raise ConfigError(str(settings.path), f"there is no procedure '{settings.desk.procedure}'", mend)
    path, text = known[settings.desk.procedure]
    return procedure_file.load(text, path)


def load_calendar(settings: Settings) -> WorkCalendar:
    """The company's working calendar, from last year to three years ahead."""
    path, year = settings.root / "calendar.toml", date.today().year  # noqa: DTZ011 - only which years to have at hand
    text = read_text(path) if path.exists() else ""
    return calendars.build(settings.company.country, range(year - 1, year + 4), text, settings.company.time_zone)


def load_master_list(root: Path) -> tuple[TemplateRevision, ...]:
    """The controlled templates, the site's own in front."""
    lists = [master_list.load(text, path) for path, text in datafiles.master_lists(root)]
    return master_list.merged(lists[-1], lists[0]) if len(lists) > 1 else lists[0]


def reading_pool(settings: Settings, desk: Desk) -> Pool[Work, Reading]:
    """The bounded readers."""
    limits = Limits(settings.desk.workers, settings.desk.reading_seconds, settings.desk.reading_megabytes)
    return Pool(partial(read_work, known=desk.data.known), limits)


def run(settings: Settings, *, once: bool = False) -> None:
    """Take mail until stopped; with `once`, until nothing waits. A server that is away is waited for, unless `once`."""
    desk, account = open_desk(settings), settings.imap_account
    own, copies = settings.imap, SentCopies(account, settings.imap.sent_folder)
    sent = SentFolder(account, own.sent_folder) if own.sent_folder else None
    daily = settings.desk.daily_list_at
    moved = Mailbox(account.model_copy(update={"folder": own.courtesy_folder})) if own.courtesy == "move" else None
    outside = Outside(settings.smtp_account, own.courtesy, own.courtesy_folder, daily, copies, sent, moved)
    mailbox = Mailbox(account, proven=desk.store.journal.cursor(account.name, account.folder) is not None)
    with (
        suppress(Stop),
        desk.store.mailbox_lock(account.name, account.folder),
        reading_pool(settings, desk) as pool,
        Stopper() as stop,
        mailbox,
    ):
        desk.store.journal.started(account.name, account.folder, datetime.now(UTC))
        desk.store.journal.drop_leases()
        desk.store.outbox.drop_leases(datetime.now(UTC))
        name_again(desk)
        one_round = partial(cycle, desk, mailbox, pool, outside, Tally())
        if once:
            one_round()
        else:
            stop.rounds(one_round, mailbox.wait, own.poll_seconds)
