"""LibreOffice makes the old formats and the PDF files; what it made is committed, so nothing else needs it."""

import subprocess
import tempfile
from pathlib import Path

FILTERS = {"xls": "xls:MS Excel 97", "doc": "doc:MS Word 97", "pdf": "pdf"}


def converted(content: bytes, source: str, target: str) -> bytes:
    """The same document in another format."""
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / f"form.{source}"
        given.write_bytes(content)
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile"]
        command += ["--convert-to", FILTERS[target], "--outdir", folder, str(given)]
        command += ["--infilter=HTML (StarWriter)"] if source == "html" else []
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return given.with_suffix(f".{target}").read_bytes()
