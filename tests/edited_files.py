"""What the tests of writing compare: the parts of two packages, and LibreOffice's word for it."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

from openxml_audit import OpenXmlValidator

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d494844520000000200000001080200000"
    "07b40e8dd0000000f49444154789c63f8cfc0c0f0ff3f0006fc02fe6f3c1d4f0000000049454e44ae426082"
)
"""Two pixels by one."""


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def entries(content: bytes) -> list[tuple[object, ...]]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [(info.filename, info.date_time, info.compress_type) for info in archive.infolist()]


def changed(before: bytes, after: bytes) -> set[str]:
    """The parts that are not the same bytes, or are there once only."""
    old, new = parts(before), parts(after)
    return {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}


def faults(content: bytes, folder: Path, suffix: str) -> list[str]:
    """What the schemas find wrong."""
    path = folder / f"audited{suffix}"
    path.write_bytes(content)
    return sorted(error.description for error in OpenXmlValidator().validate(str(path)).errors)


def converted(content: bytes, folder: Path, suffix: str, target: str) -> bytes:
    """The file as LibreOffice opens it and writes it again."""
    program = shutil.which("soffice")
    assert program is not None
    source, out = folder / f"round{suffix}", folder / "out"
    source.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", target, "--outdir", str(out), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return (out / f"round.{target.partition(':')[0]}").read_bytes()
