"""`kesu backup`, `kesu restore`: the whole desk into a folder while it works, and from there into an empty place."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import click

from archive.backups import SITE, Backup, Backups, opened
from cases.store import Store
from cli.main import VERSION, required_settings
from records.backup import Manifest
from records.errors import ConfigError
from service import open_vault
from settings import Settings, load_settings
from steps.backup import Site, back_up
from steps.restore import require_empty, restore

OWN = ("people.toml", "customers.csv", "suppliers.csv", "calendar.toml")
OWN_FOLDERS = ("customers", "procedures", "templates", "languages", "texts")
"""What a site may have beside kesu.toml."""


@click.command("backup", short_help="copy the whole desk while it works")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--keep", type=click.IntRange(min=1), help="Afterwards remove all backups in FOLDER but the N newest.")
@click.option("--with-secrets", is_flag=True, help="Copy the password files, too.")
@click.pass_context
def backup_verb(ctx: click.Context, folder: Path, keep: int | None, *, with_secrets: bool) -> None:
    """Copy database, archive and the site's own files into a new folder in FOLDER, at one point in time.

    Nothing has to stop. Objects of the archive lie once in FOLDER/objects, shared by all backups there, so the next one
    copies only what is new; take FOLDER as a whole to another disk. Ends with 1 when the archive lacks something.

    \b
    Examples:
      kesu backup /backup/kesu
      kesu backup /backup/kesu --keep 30      nightly, from cron or a systemd timer
    """
    settings, backups = required_settings(ctx), Backups(folder.resolve())
    if settings.archive_root in (folder.resolve(), *folder.resolve().parents):
        raise ConfigError(str(folder), "this is inside the archive", "Name a folder elsewhere, best on another disk.")
    files = site_files(settings, with_secrets=with_secrets)
    assert settings.path
    site = Site(files=files, config=settings.path.name, kesu=VERSION, with_secrets=with_secrets)
    manifest = back_up(Store(settings.database_url), open_vault(settings), site, backups, datetime.now(UTC))
    click.echo(f"{backups.finished()[-1]}\n{_about(manifest)}")
    if left := [str(path) for path in secrets(settings) if path not in files.values()]:
        click.echo(f"not in it: {', '.join(left)}")
    for old in backups.keep(keep) if keep else ():
        click.echo(f"removed {old}")
    _tell_missing(ctx, manifest)


@click.command("restore", short_help="bring a backup back, in an empty place")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--to", "target", type=click.Path(file_okay=False, path_type=Path), help="The new site's folder.")
@click.option("--check", is_flag=True, help="Only prove that the backup is whole.")
@click.pass_context
def restore_verb(ctx: click.Context, folder: Path, target: Path | None, *, check: bool) -> None:
    """Bring back the newest backup in FOLDER, or the one that FOLDER is, after proving every file of it.

    With --to everything goes into that new folder. Without it, database and archive go where the kesu.toml of this
    call says (any database, also another kind than the one backed up), and its own files stay as they are. Nothing
    that is there is ever overwritten.

    \b
    Examples:
      kesu restore /backup/kesu --check
      kesu restore /backup/kesu --to /srv/kesu
      kesu --config /etc/kesu/kesu.toml restore /backup/kesu/20261121T020000Z
    """
    backup = opened(folder.resolve()).verify()
    click.echo(f"{backup.folder}\n{_about(backup.manifest)}")
    if check:
        _tell_missing(ctx, backup.manifest)
        return
    place = target.resolve() if target else None
    settings = _settings_there(backup, place) if place else required_settings(ctx)
    store = Store(settings.database_url)
    require_empty(store, settings.archive_root)
    with _undone_by_faults(place):
        _make_room(settings)
        kept = _write_site(backup, settings)
        proof = restore(backup, store, settings.archive_root, datetime.now(UTC))
        _write_config(backup, settings)
    click.echo(f"{proof.objects} objects, {proof.entries} ledger entries, {len(proof.findings)} findings")
    for line in (*proof.findings, *kept, *by_hand(settings)):
        click.echo(f"- {line}")
    if proof.findings:
        ctx.exit(1)


def site_files(settings: Settings, *, with_secrets: bool) -> dict[str, Path]:
    """The site's own files by their path beside kesu.toml; certificates of a CA too, passwords only when asked."""
    root, config = settings.root, settings.path
    assert config
    found = [config, *(root / name for name in OWN)]
    found += [path for name in OWN_FOLDERS for path in sorted((root / name).rglob("*"))]
    found += [root / name for name in (settings.imap.ca_file, settings.smtp.ca_file) if name]
    hidden = set(secrets(settings))
    wanted = [path for path in found if path not in hidden] + (sorted(hidden) if with_secrets else [])
    inside = [path for path in wanted if path.is_file() and path.is_relative_to(root)]
    return {path.relative_to(root).as_posix(): path for path in inside}


def secrets(settings: Settings) -> tuple[Path, ...]:
    """The password files that kesu.toml names."""
    names = (settings.imap.password_file, settings.smtp.password_file)
    return tuple(dict.fromkeys(settings.root / name for name in names if name))


def by_hand(settings: Settings) -> Iterator[str]:
    """What a person must see to before a restored desk runs."""
    yield "make sure that the old desk runs no more: two desks on one mailbox answer twice"
    for path in secrets(settings):
        if not path.exists():
            yield f"put the password into {path}, readable by Kesu alone"
    if settings.outgoing.mode == "on":
        yield 'outgoing.mode is "on": letters leave as soon as `kesu run` starts; for a trial set "internal"'
    if not settings.imap.sent_folder:
        yield (
            "imap.sent_folder is not set: nobody can look up what customers were told since the backup, so every "
            "acknowledgement of mail received until now waits for `kesu release`"
        )
    yield f"then: kesu --config {settings.path} check"


def _about(manifest: Manifest) -> str:
    return (
        f"{manifest.taken_at:%Y-%m-%d %H:%M:%S} UTC: {manifest.mails} mails, {manifest.cases} cases, "
        f"{manifest.documents} documents, {manifest.letters} letters; {manifest.objects} objects, "
        f"{manifest.octets / 1e6:.1f} MB; schema {manifest.schema_revision}\nlast seal {manifest.last_seal}"
    )


def _tell_missing(ctx: click.Context, manifest: Manifest) -> None:
    for digest in manifest.missing:
        click.echo(f"the archive has no whole object {digest}")
    if manifest.missing:
        ctx.exit(1)


def _settings_there(backup: Backup, place: Path) -> Settings:
    """The backup's own settings as they will be in the new folder, which must be empty."""
    if place.exists() and any(place.iterdir()):
        raise ConfigError(str(place), "it holds something already", "Name a new or an empty folder.")
    settings = load_settings(backup.folder / SITE / backup.manifest.config)
    return settings.model_copy(update={"path": place / backup.manifest.config})


def _make_room(settings: Settings) -> None:
    settings.root.mkdir(parents=True, exist_ok=True)
    if settings.database_url.startswith("sqlite:///"):
        Path(settings.database_url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)


def _write_site(backup: Backup, settings: Settings) -> list[str]:
    """Every own file that is not there yet, but kesu.toml; gives what was left as it is."""
    kept = []
    for name, path in backup.site():
        there = settings.root / name
        if name == backup.manifest.config:
            continue
        if there.exists():
            kept.append(f"left as it is: {there}")
        else:
            _write(there, path.read_bytes(), secret=there in secrets(settings))
    return kept


def _write_config(backup: Backup, settings: Settings) -> None:
    """kesu.toml last: without it no verb takes an unfinished restore for a desk."""
    assert settings.path
    if not settings.path.exists():
        own: Mapping[str, Path] = dict(backup.site())
        _write(settings.path, own[backup.manifest.config].read_bytes())


def _write(path: Path, content: bytes, *, secret: bool = False) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600 if secret else 0o644)
    path.write_bytes(content)


@contextmanager
def _undone_by_faults(place: Path | None) -> Iterator[None]:
    """A restore into a new folder that fails leaves it empty, so that it may be tried again."""
    try:
        yield
    except BaseException:
        for path in place.iterdir() if place and place.exists() else ():
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
        raise
