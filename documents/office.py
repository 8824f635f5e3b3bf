"""EDGE: LibreOffice, the only room that starts it. Documents as bytes to PDF as bytes.

Takes bytes, gives bytes; starts one soffice with a profile of its own in a folder of its own, and leaves neither
behind. Raises ConfigError when LibreOffice is not there, Transient when it overran its time, Corrupt when it cannot
convert a document. The product works without it; only PDF copies need it.
"""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from records.errors import ConfigError, Corrupt, Transient

INSTALL = "Install it: apt-get install libreoffice-writer-nogui fonts-noto-cjk"


def to_pdf(content: bytes, timeout_s: float = 120) -> bytes:
    """One docx as PDF."""
    return to_pdfs([content], timeout_s)[0]


def to_pdfs(contents: Sequence[bytes], timeout_s: float = 120) -> tuple[bytes, ...]:
    """Several docx as PDF, in their order, by one start of LibreOffice: the start costs more than a document."""
    program = shutil.which("soffice")
    if program is None:
        raise ConfigError("PDF copies", "LibreOffice (soffice) is not installed", INSTALL)
    with tempfile.TemporaryDirectory(prefix="kesu-office-") as folder:
        files = [Path(folder, f"{number}.docx") for number in range(len(contents))]
        for file, content in zip(files, contents, strict=True):
            file.write_bytes(content)
        _run([program, *_options(folder), *map(str, files)], folder, timeout_s)
        return tuple(_pdf(file) for file in files)


def _options(folder: str) -> list[str]:
    profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
    return [profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder]


def _run(command: list[str], folder: str, timeout_s: float) -> None:
    """Run to the end, or kill the whole group: soffice hands its work to a child that survives it."""
    process = subprocess.Popen(  # noqa: S603 - a fixed command, our own file names
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        process.wait(timeout_s)
    except subprocess.TimeoutExpired as error:
        raise Transient(f"LibreOffice did not finish within {timeout_s:g} s and was ended") from error
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _pdf(file: Path) -> bytes:
    converted = file.with_suffix(".pdf")
    if not converted.exists():
        raise Corrupt("LibreOffice could not convert the document")
    return converted.read_bytes()
