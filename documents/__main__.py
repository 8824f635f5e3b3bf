"""EDGE: `python -m documents FOLDER` builds the shipped templates again from FOLDER/source and FOLDER/words.toml.

Takes a folder, writes `<template>.<tongue>.docx` into it, prints each file's sha256 for master_list.toml.
"""

import hashlib
import sys
from pathlib import Path

from documents.build import FIXED, build_all


def main(folder: Path) -> None:
    """Build, write, print."""
    sources = {path.name: path.read_text("utf-8") for path in (folder / "source").glob("*.toml")}
    fixed = {name: (folder / "source" / name).read_bytes() for name in FIXED}
    for name, content in build_all(sources, (folder / "words.toml").read_text("utf-8"), fixed).items():
        (folder / name).write_bytes(content)
        sys.stdout.write(f'"{name}" sha256 = "{hashlib.sha256(content).hexdigest()}"\n')


if __name__ == "__main__":
    main(Path(sys.argv[1]))
