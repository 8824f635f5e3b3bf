"""EDGE: a folder of backups: each a folder of its own with a manifest, all of them sharing the objects.

    20261121T020000Z/   manifest.json  SHA256SUMS  kesu.db  site/kesu.toml …
    objects/ab/abc…     what the archive holds, by sha256, written once and shared by all backups here

Takes paths, bytes and manifests; gives them back verified. Raises Transient when a disk is full or fails, ConfigError
for a folder that cannot serve, another backup at work, and a backup that is not as it was made (the file is named).
Touches that folder only. The manifest comes last, in one step, after all else was fsynced: without it there is no
backup. `sha256sum -c SHA256SUMS` proves one without Kesu.
"""

import errno
import fcntl
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from hashlib import file_digest, sha256
from pathlib import Path, PurePosixPath
from typing import Self

from pydantic import ValidationError

from records.backup import Manifest
from records.errors import ConfigError, Transient

MANIFEST, SUMS, DATABASE, SITE = "manifest.json", "SHA256SUMS", "kesu.db", "site"
_NAME = re.compile(r"\d{8}T\d{6}Z(-\d+)?")
_LINE = re.compile(r"([0-9a-f]{64})  ([^\x00-\x1f\\]+)")
_OBJECTS = "../objects/"
_PARTS = {MANIFEST, SUMS, DATABASE, SITE, *(f"{DATABASE}-{log}" for log in ("wal", "shm", "journal"))}
_PASSES = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EAGAIN, errno.EINTR}
_MOST_NAMED = 5
_AGAIN = "Take another backup; this one cannot be relied on."


class Writer:
    """A backup in the making."""

    def __init__(self, root: Path, folder: Path) -> None:
        """`folder` is new and empty."""
        self.folder = folder
        self._objects = root / "objects"
        self._sums: dict[str, str] = {}
        self.objects = self.octets = 0

    @property
    def database(self) -> Path:
        """Where the copy of the database goes."""
        return self.folder / DATABASE

    def has(self, digest: str) -> bool:
        """Whether an earlier backup here brought that object; then it is this one's, too."""
        if not self._path(digest).exists():
            return False
        self._count(digest)
        return True

    def put(self, digest: str, content: bytes) -> None:
        """An object of the archive, whose bytes the caller has verified."""
        path = self._path(digest)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(path, content)
        self._count(digest)

    def put_site(self, name: str, content: bytes, mode: int = 0o600) -> None:
        """One of the site's own files, by its path beside kesu.toml."""
        if not _LINE.fullmatch(f"{'0' * 64}  {name}"):
            raise ConfigError(repr(name), "no backup can list this name", "Rename it: no line breaks, no backslash.")
        path = self.folder / SITE / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(path, content, mode)
        self._sums[f"{SITE}/{name}"] = sha256(content).hexdigest()

    def finish(self, manifest: Manifest) -> Manifest:
        """The list of all files, then the manifest; after this it is a backup."""
        _sync(self.database)
        self._sums[DATABASE] = _digest(self.database)
        lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(self._sums.items()))
        _write(self.folder / SUMS, lines.encode(), 0o600)
        about = {"sums_sha256": sha256(lines.encode()).hexdigest(), "objects": self.objects, "octets": self.octets}
        sealed = manifest.model_copy(update=about).sealed()
        for folder in [path for path in self.folder.rglob("*") if path.is_dir()]:
            _sync(folder)
        _write(self.folder / MANIFEST, sealed.model_dump_json(indent=1).encode(), 0o600)
        _sync(self.folder.parent)
        return sealed

    def _path(self, digest: str) -> Path:
        return self._objects / digest[:2] / digest

    def _count(self, digest: str) -> None:
        self._sums[f"{_OBJECTS}{digest[:2]}/{digest}"] = digest
        self.objects += 1
        self.octets += self._path(digest).stat().st_size


class Backup:
    """One finished backup, only read."""

    def __init__(self, folder: Path, manifest: Manifest, sums: dict[str, str]) -> None:
        """Use `Backups.newest` or `opened`, which look at what they open."""
        self.folder, self.manifest, self._sums = folder, manifest, sums

    @property
    def database(self) -> Path:
        """The copy of the database."""
        return self.folder / DATABASE

    def verify(self) -> Self:
        """Every file read and compared with its sha256; ConfigError that names those that differ or are gone."""
        wrong = [found for name, digest in self._sums.items() if (found := self._examine(name, digest))]
        if wrong:
            more = f" and {len(wrong) - _MOST_NAMED} more" if len(wrong) > _MOST_NAMED else ""
            raise ConfigError(str(self.folder), "; ".join(wrong[:_MOST_NAMED]) + more, _AGAIN)
        return self

    def objects(self) -> Iterator[bytes]:
        """The bytes of every object of the archive."""
        for name in self._sums:
            if name.startswith(_OBJECTS):
                yield (self.folder / name).read_bytes()

    def site(self) -> Iterator[tuple[str, Path]]:
        """The site's own files: the name beside kesu.toml, and where the copy lies."""
        for name in self._sums:
            if name.startswith(f"{SITE}/"):
                yield name.removeprefix(f"{SITE}/"), self.folder / name

    def _examine(self, name: str, digest: str) -> str:
        try:
            return "" if _digest(self.folder / name) == digest else f"{name} is damaged"
        except FileNotFoundError:
            return f"{name} is gone"


class Backups:
    """A folder of backups; one process at a time writes there."""

    def __init__(self, root: Path) -> None:
        """Nothing is touched yet."""
        self._root = root

    @contextmanager
    def writing(self, at: datetime) -> Iterator[Writer]:
        """A new backup; what is left unfinished by any fault is cleared away, now or by the next one."""
        with _faults(self._root):
            self._root.mkdir(mode=0o700, parents=True, exist_ok=True)
            with self._alone():
                self._clear_unfinished()
                folder = self._free_name(at)
                folder.mkdir(mode=0o700)
                try:
                    yield Writer(self._root, folder)
                except BaseException:
                    shutil.rmtree(folder, ignore_errors=True)
                    raise

    def finished(self) -> list[Path]:
        """The folders of all backups here, oldest first."""
        if not self._root.is_dir():
            return []
        return sorted(path for path in self._named() if _is_ours(path) and (path / MANIFEST).exists())

    def keep(self, newest: int) -> list[Path]:
        """Remove all backups but the newest ones, and give the removed; the objects stay, the newest names them all."""
        with _faults(self._root), self._alone():
            old = [folder for folder in self.finished() if _is_whole(folder)][:-newest]
            for folder in old:
                # Without its manifest it is no backup, should the rest not get removed.
                (folder / MANIFEST).unlink()
                shutil.rmtree(folder)
        return old

    def _named(self) -> list[Path]:
        return [path for path in self._root.iterdir() if _NAME.fullmatch(path.name) and path.is_dir()]

    def _free_name(self, at: datetime) -> Path:
        stem = at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
        names = (stem, *(f"{stem}-{number}" for number in range(2, 1000)))
        return next(path for name in names if not (path := self._root / name).exists())

    def _clear_unfinished(self) -> None:
        for folder in self._named():
            if _is_ours(folder) and not (folder / MANIFEST).exists():
                shutil.rmtree(folder)
        for half in self._root.glob("objects/*/*.part"):
            half.unlink()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with (self._root / ".lock").open("a") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise ConfigError(str(self._root), "another backup is being taken there", "Let it finish.") from error
            yield


def opened(path: Path) -> Backup:
    """The backup in a folder, or the newest in a folder of backups; its list is proven, its files not yet."""
    folder = path if (path / MANIFEST).exists() else next(reversed(Backups(path).finished()), None)
    if folder is None:
        raise ConfigError(str(path), "there is no finished backup here", "Name the folder `kesu backup` was given.")
    manifest = _manifest(folder / MANIFEST)
    lines = _text(folder / SUMS)
    if sha256(lines.encode()).hexdigest() != manifest.sums_sha256:
        raise ConfigError(str(folder / SUMS), "it is damaged", _AGAIN)
    return Backup(folder, manifest, {name: digest for digest, name in map(_line, lines.splitlines())})


def _is_ours(folder: Path) -> bool:
    """Others name folders by the date, too: only what holds nothing but a backup's parts is one, finished or not."""
    return {path.name.removesuffix(".part") for path in folder.iterdir()} <= _PARTS


def _is_whole(folder: Path) -> bool:
    """One whose manifest is damaged does not count among those that are kept, nor is it removed."""
    with suppress(ConfigError):
        return bool(_manifest(folder / MANIFEST))
    return False


def _manifest(path: Path) -> Manifest:
    try:
        manifest = Manifest.model_validate_json(_text(path))
    except ValidationError as error:
        raise ConfigError(str(path), "it is damaged, or of a newer Kesu", _AGAIN) from error
    if manifest.sealed() != manifest:
        raise ConfigError(str(path), "it is damaged", _AGAIN)
    return manifest


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (FileNotFoundError, UnicodeDecodeError) as error:
        raise ConfigError(str(path), "it is gone or damaged", _AGAIN) from error


def _line(line: str) -> tuple[str, str]:
    """Digest and name; a name that leads out of the backup is refused, whoever wrote the list."""
    found = _LINE.fullmatch(line)
    name = found[2] if found else ""
    inside = PurePosixPath(name.removeprefix(_OBJECTS))
    if not found or inside.is_absolute() or ".." in inside.parts:
        raise ConfigError(SUMS, f"this line is none of ours: {line!r}", _AGAIN)
    return found[1], name


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _write(path: Path, content: bytes, mode: int = 0o400) -> None:
    """Whole or not at all, and there after a power cut."""
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            os.fchmod(file.fileno(), mode)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    _sync(path.parent)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _faults(root: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _PASSES:
            raise Transient(f"backup {root}: {error.strerror}") from error
        raise ConfigError(f"backup {root}", str(error), "Let the one who runs this write there.") from error
