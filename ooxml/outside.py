"""What a package says of things outside itself and of programs in it: told, never followed, never run.

Takes a Package; gives sentences. Raises nothing: a damaged list of relationships is its reader's matter. Touches
nothing, least of all the network.
"""

import posixpath
import re
from collections.abc import Iterator

from ooxml.package import Package, Relation
from records.errors import Corrupt

_MOST = 5
_LONGEST = 120
"""Targets named, and characters of each: the rest is only counted."""
_OF_THE_TEXT = ("/hyperlink",)
"""Links a reader follows by hand, as every signature has them."""
_OWN_DISK = re.compile(r"(?i)(?:file:/{0,3})?[a-z]:[\\/]|file:///(?![/\\])|[^/\\:]+\.dot[xm]?$")
"""Where the author's own template lay: every document made from one says so."""
_MACROS = ("vbaProject.bin", "vbaData.xml")


def warnings(package: Package) -> tuple[str, ...]:
    """One sentence on what the package points to outside, one on its macros, one on files within that stay closed."""
    return tuple(filter(None, (_outside(package), _macros(package), _within(package))))


def _outside(package: Package) -> str:
    targets = list(dict.fromkeys(_targets(package)))
    if not targets:
        return ""
    more = f" and {len(targets) - _MOST} more" if len(targets) > _MOST else ""
    return f"it points to outside: {', '.join(one[:_LONGEST] for one in targets[:_MOST])}{more}; not fetched"


def _targets(package: Package) -> Iterator[str]:
    for relation in _relations(package):
        own = relation.kind.endswith("/attachedTemplate") and _OWN_DISK.match(relation.target)
        if relation.external and not own and not relation.kind.endswith(_OF_THE_TEXT):
            yield relation.target


def _relations(package: Package) -> Iterator[Relation]:
    for part in sorted(one for one in package.names if one.endswith(".rels")):
        folder, file = posixpath.split(part)
        source = posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))
        try:
            yield from package.relations(source)
        except Corrupt:
            continue


def _macros(package: Package) -> str:
    there = any(posixpath.basename(name) in _MACROS for name in package.names)
    return "it holds macros: they were not run" if there else ""


def _within(package: Package) -> str:
    there = any(relation.kind.endswith("/aFChunk") for relation in _relations(package))
    return "it holds another document within it (altChunk), which was not opened" if there else ""
