"""A real LibreOffice with a profile of its own, to open what Kesu writes.

Takes paths, gives paths of what it wrote; an unreadable file is an AssertionError with LibreOffice's words.
"""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers import process


@dataclass(frozen=True)
class Office:
    """LibreOffice by command; several files in one call cost hardly more than one."""

    soffice: str
    profile: Path

    def convert(self, to: str, folder: Path, *files: Path) -> list[Path]:
        """Write `files` in another format (`pdf`, `docx`) into `folder`."""
        profile = f"-env:UserInstallation={self.profile.as_uri()}"
        command = [self.soffice, profile, "--headless", "--convert-to", to, "--outdir", str(folder), *map(str, files)]
        done = subprocess.run(
            command, env=process.environment(self.profile), capture_output=True, check=False, timeout=180
        )
        written = [folder / f"{file.stem}.{to.partition(':')[0]}" for file in files]
        assert all(file.exists() for file in written), (done.stdout + done.stderr).decode()
        return written

    def text(self, folder: Path, file: Path) -> str:
        """The words of one file as they stand on its pages."""
        (pdf,) = self.convert("pdf", folder, file)
        pdftotext = process.program("pdftotext")
        return subprocess.run([pdftotext, "-layout", str(pdf), "-"], capture_output=True, check=True).stdout.decode()


@contextmanager
def ready() -> Iterator[Office]:
    """LibreOffice with an empty profile."""
    soffice = process.program("soffice")
    with process.own_folder("office") as profile:
        yield Office(soffice, profile)
