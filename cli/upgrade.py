"""`kesu upgrade`: the database of an older Kesu for this one, with the way back kept open."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from archive.ledger import check as broken_at
from cases.store import Store
from cli.check import findings
from cli.main import VERSION, required_settings
from settings import Settings
from steps.upgrade import upgrade


@click.command("upgrade", short_help="bring the database to this program's schema")
@click.pass_context
def upgrade_verb(ctx: click.Context) -> None:
    """Copy the database, bring it to this program's schema, and check all that `kesu check --offline` does.

    The ledger is checked, too. If anything is wrong the database is put back as it was. Stop `kesu run` first. The copy
    stays beside the archive; remove it when you are content. A backup of everything is made by kesu backup.

    \b
    Examples:
      kesu upgrade             between systemctl stop kesu and systemctl start kesu
    """
    settings = required_settings(ctx)
    store = Store(settings.database_url)
    copy = _copy_beside(settings.archive_root, store.schema_version(), datetime.now(UTC))
    done = upgrade(store, copy, lambda: _faults(settings, store))
    if done.before == done.after:
        click.echo(f"kesu {VERSION}: the database is at schema {done.after} already")
    else:
        click.echo(f"kesu {VERSION}: schema {done.before or 'none'} -> {done.after}")
    if copy.exists():
        click.echo(f"the database as it was: {copy}")


def _copy_beside(archive: Path, revision: str, now: datetime) -> Path:
    return archive.parent / f"before-upgrade-{revision}-{now:%Y%m%dT%H%M%S.%fZ}.db"


def _faults(settings: Settings, store: Store) -> Iterator[str]:
    """What does not hold under this program."""
    yield from (f"{one.area}: {one.words}" for one in findings(settings, offline=True) if one.wrong)
    if entry := broken_at(store.register.ledger()):
        yield f"ledger: the seal of entry {entry} does not follow from what stands before it"
