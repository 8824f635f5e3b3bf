"""EDGE: `python -m documents FOLDER` builds the shipped templates again from FOLDER/source and FOLDER/words.toml.

Takes a folder, writes `<template>.<tongue>.docx` into it, prints each file's sha256 for master_list.toml.
"""

import hashlib
import sys
from pathlib import Path

from documents import source, words
from documents.build import build

FIXED = ("styles.xml", "settings.xml", "fontTable.xml", "theme1.xml")
TONGUES = ("zh-CN", "zh-en")


def build_all(folder: Path) -> dict[str, bytes]:
    """Every template of a folder, by file name."""
    spoken = words.load((folder / "words.toml").read_text("utf-8"), "words.toml")
    fixed = {name: (folder / "source" / name).read_bytes() for name in FIXED}
    built: dict[str, bytes] = {}
    for path in sorted((folder / "source").glob("*.toml")):
        blocks = source.load(path.read_text("utf-8"), path.name)
        built |= {f"{blocks.template}.{tongue}.docx": build(blocks, spoken, tongue, fixed) for tongue in TONGUES}
    return built


def main(folder: Path) -> None:
    """Build, write, print."""
    for name, content in build_all(folder).items():
        (folder / name).write_bytes(content)
        sys.stdout.write(f'"{name}" sha256 = "{hashlib.sha256(content).hexdigest()}"\n')


if __name__ == "__main__":
    main(Path(sys.argv[1]))
