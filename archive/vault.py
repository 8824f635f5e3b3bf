"""The vault: bytes by their sha256, written once, and a tree of names for people beside them.

Takes a folder and bytes. Gives digests and paths. Raises Transient when the disk is full or fails, Corrupt when
stored bytes are no longer those of their digest, ConfigError when the folder cannot serve. Touches `objects/`,
`by-case/` and `tmp/` under that folder; nothing is ever changed or removed but its own unfinished temporaries.
"""

import errno
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import file_digest, sha256
from pathlib import Path

from archive.names import numbered, safe_name
from records.errors import ConfigError, Corrupt, Transient
from records.record import Record

_ABANDONED_S = 3600
"""A temporary older than this belongs to a process that is gone: no single write takes an hour."""

_PASSES = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EAGAIN, errno.EINTR, errno.ENFILE, errno.EMFILE}


class Finding(Record):
    """One file that is not as it was filed, and what is wrong with it."""

    path: str
    what: str


class Vault:
    """Write-once objects under one folder."""

    def __init__(self, root: Path) -> None:
        """Open the vault, making its folders, and clear away what a killed process left half-written."""
        self._root = root
        self._objects, self._names, self._temporaries = root / "objects", root / "by-case", root / "tmp"
        with self._faults():
            for folder in (self._objects, self._names, self._temporaries):
                folder.mkdir(mode=0o750, parents=True, exist_ok=True)
            self._clear_temporaries()

    def put(self, content: bytes) -> str:
        """Store bytes and give their sha256; when this returns, they outlast a power cut. Again is harmless."""
        digest = sha256(content).hexdigest()
        path = self._path(digest)
        with self._faults():
            if path.exists():
                self._compare(path, content)
            else:
                self._write(path, content)
            # Also for an object that is there: the process that linked it may have died before this.
            _sync_folder(path.parent)
        return digest

    def get(self, digest: str) -> bytes:
        """The bytes of a digest, verified; Corrupt when they are missing or changed."""
        path = self._path(digest)
        with self._faults():
            try:
                content = path.read_bytes()
            except FileNotFoundError as error:
                raise Corrupt(f"the archive has no object {digest}") from error
        if sha256(content).hexdigest() != digest:
            raise Corrupt(f"{path} no longer holds the bytes of its name")
        return content

    def has(self, digest: str) -> bool:
        """Whether there is an object of that digest; its bytes are not read."""
        return self._path(digest).exists()

    def name(self, case_no: str, file_name: str, digest: str) -> Path:
        """Give an object a name for people, `by-case/CASE/NAME`; the path it has, however often asked.

        A name that other bytes bear already gets ` (2)`. Names are safe on Windows and Linux.
        """
        target, folder = self._path(digest), self._names / safe_name(case_no)
        with self._faults():
            if not target.exists():
                raise Corrupt(f"the archive has no object {digest}")
            folder.mkdir(mode=0o750, exist_ok=True)
            path = self._link_first_free(target, folder, safe_name(file_name))
            _sync_folder(folder)
            _sync_folder(self._names)
        return path

    def digests(self) -> Iterator[str]:
        """The sha256 of every object, in order."""
        for path in sorted(self._objects.glob("??/*")):
            yield path.name

    def verify(self) -> tuple[Finding, ...]:
        """Every object read and hashed again, every name compared with its object; what is not as it was."""
        with self._faults():
            objects = sorted(self._objects.rglob("*"))
            inodes = {path.stat().st_ino for path in objects if path.is_file()}
            damaged = [self._examine(path) for path in objects if path.is_file()]
            named = [path for path in sorted(self._names.rglob("*")) if path.is_file()]
            strangers = [
                Finding(path=str(path), what="this is not the archived file; someone put another in its place")
                for path in named
                if path.stat().st_ino not in inodes
            ]
        return tuple(finding for finding in damaged if finding is not None) + tuple(strangers)

    def _path(self, digest: str) -> Path:
        return self._objects / digest[:2] / digest

    def _examine(self, path: Path) -> Finding | None:
        with path.open("rb") as file:
            digest = file_digest(file, "sha256").hexdigest()
        if self._path(digest) == path:
            return None
        return Finding(path=str(path), what=f"its bytes are no longer those of its name, they are {digest}")

    def _compare(self, path: Path, content: bytes) -> None:
        if path.read_bytes() != content:
            raise Corrupt(f"{path} no longer holds the bytes of its name")

    def _write(self, path: Path, content: bytes) -> None:
        if not path.parent.exists():
            path.parent.mkdir(mode=0o750, exist_ok=True)
            _sync_folder(self._objects)
        temporary = self._temporaries / f"{os.getpid()}-{secrets.token_hex(8)}"
        try:
            _write_and_sync(temporary, content)
            try:
                os.link(temporary, path)
            except FileExistsError:
                self._compare(path, content)
        finally:
            temporary.unlink(missing_ok=True)

    def _link_first_free(self, target: Path, folder: Path, name: str) -> Path:
        # Windows shares do not tell A.docx from a.docx, so neither may the tree.
        taken = {path.name.casefold(): path for path in folder.iterdir()}
        for candidate in numbered(name):
            there = taken.get(candidate.casefold())
            if there is None:
                with suppress(FileExistsError):
                    os.link(target, folder / candidate)
                there = folder / candidate
            if there.stat().st_ino == target.stat().st_ino:
                return there
        raise AssertionError("the candidates never end")

    def _clear_temporaries(self) -> None:
        for path in self._temporaries.iterdir():
            # Its own process may be finishing it at this moment.
            with suppress(FileNotFoundError):
                if time.time() - path.stat().st_mtime > _ABANDONED_S:
                    path.unlink()

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            if error.errno in _PASSES:
                raise Transient(f"archive {self._root}: {error.strerror}") from error
            mend = "Let the service user write there, on a local file system with hard links."
            raise ConfigError(f"archive {self._root}", str(error), mend) from error


def _write_and_sync(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fchmod(file.fileno(), 0o444)
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
