"""LibreOffice as a converter: old formats and some PDF files. Its results are committed, so tests never run it."""

import shutil
import subprocess
import tempfile
from pathlib import Path

FILTERS = {"xls": "xls:MS Excel 97", "doc": "doc:MS Word 97", "pdf": "pdf"}


def converted(name: str, data: bytes, source: str, target: str) -> bytes:
    """The file in another format; without LibreOffice, an error."""
    office = shutil.which("soffice")
    assert office is not None, "LibreOffice is needed to make these forms anew"
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / f"{name}.{source}").write_bytes(data)
        profile = f"-env:UserInstallation={(place / 'profile').as_uri()}"
        subprocess.run(
            [office, "--headless", profile, "--convert-to", FILTERS[target], f"{name}.{source}"],
            cwd=place, check=True, capture_output=True,
        )  # fmt: skip
        return (place / f"{name}.{target}").read_bytes()
