"""Looks a template over before it is listed: every tag, every name, every loop, all findings at once.

Takes a docx as bytes; gives findings in words, each with part, table, row, cell and tag; touches nothing. Findings
here are what a render would stumble over on some customer's mail months later.
"""

import re
from collections.abc import Iterator
from typing import Any, get_args

from jinja2 import TemplateError, nodes
from lxml import etree

from documents import package
from documents.compiled import Compiled
from documents.environment import sandbox
from documents.tags import Tag, tags_of
from records.document import DocumentContext
from records.errors import Corrupt
from records.record import Record

REQUIRED = ("case.number", "doc.title", "doc.form_no", "doc.revision")
"""What identifies a controlled document (ISO 9001:2015 7.5.2 a)."""

_FILLED = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
_LOOP = re.compile(r"(\w+) in ([\w.]+)")
_CLOSES = {"endfor": "for", "endif": "if"}
_FORBIDDEN = (nodes.Call, nodes.Getitem, nodes.BinExpr, nodes.UnaryExpr, nodes.List, nodes.Dict, nodes.Concat)
_ALLOWED_LOGIC = (nodes.And, nodes.Or, nodes.Not)


def check(template: bytes) -> tuple[str, ...]:
    """Everything wrong with a template; empty when it may be listed."""
    try:
        parts = package.read(template)
        roots = {name: etree.fromstring(part) for name, part in sorted(parts.items()) if _FILLED.fullmatch(name)}
    except (Corrupt, etree.XMLSyntaxError) as error:
        return (str(error),)
    look = _Look()
    findings = [finding for name, root in roots.items() for finding in look.part(tags_of(name, root))]
    findings += [f"the template never prints {{{{ {name} }}}}" for name in REQUIRED if name not in look.printed]
    return tuple(findings) or _compiles(template)


def _compiles(template: bytes) -> tuple[str, ...]:
    """What only docxtpl and Jinja together can tell."""
    try:
        Compiled(template)
    except (Corrupt, TemplateError) as error:
        return (str(error),)
    return ()


class _Look:
    """Goes through a part's tags in order, knowing which loops and choices are open."""

    def __init__(self) -> None:
        self.printed: set[str] = set()
        self._environment = sandbox()
        self._open: list[tuple[Tag, str, Any]] = []

    def part(self, tags: Iterator[Tag]) -> Iterator[str]:
        """The findings of one part."""
        self._open = []
        for tag in tags:
            for finding in self._tag(tag):
                yield f"{tag.where}: {tag.text}: {finding}"
        for opened, _, _ in self._open:
            yield f"{opened.where}: {opened.text}: is never ended"

    def _tag(self, tag: Tag) -> Iterator[str]:
        if tag.broken:
            yield "is half a tag; the other half must stand in the same paragraph"
        elif tag.prefix in {"tc", "r"} or (tag.prefix and not tag.word):
            yield f"the prefix '{tag.prefix}' is not used here; write the tag without it"
        elif not tag.alone:
            yield "shares its row or paragraph with other text, which would vanish with it"
        elif not tag.word:
            yield from self._expression(tag.inner, printed=True)
        else:
            yield from self._statement(tag)

    def _statement(self, tag: Tag) -> Iterator[str]:
        match tag.word:
            case "for":
                yield from self._loop(tag)
            case "if":
                self._open.append((tag, "", None))
                yield from self._expression(tag.inner)
            case "elif" | "else":
                yield from self._within(tag)
            case "endfor" | "endif":
                yield from self._end(tag)
            case "#":
                return
            case _:
                yield f"'{tag.word}' is not used here; there are for, if, elif and else"

    def _loop(self, tag: Tag) -> Iterator[str]:
        found = _LOOP.fullmatch(tag.inner)
        if not found:
            self._open.append((tag, "", None))
            yield "a loop reads {% for one in list %}"
            return
        kind, problem = self._kind(found[2].split("."))
        element = next(iter(get_args(kind)), None)
        if problem or element is None:
            yield problem or f"'{found[2]}' is no list"
        self._open.append((tag, found[1], element))

    def _within(self, tag: Tag) -> Iterator[str]:
        if not self._open or self._open[-1][0].word != "if":
            yield "stands outside an if"
        elif tag.word == "elif":
            yield from self._expression(tag.inner)

    def _end(self, tag: Tag) -> Iterator[str]:
        if not self._open or self._open[-1][0].word != _CLOSES[tag.word]:
            yield f"ends no open {_CLOSES[tag.word]}"
            return
        opened = self._open.pop()[0]
        if opened.prefix != tag.prefix:
            yield f"ends {opened.text} with another prefix"

    def _expression(self, text: str, *, printed: bool = False) -> Iterator[str]:
        try:
            tree = self._environment.parse(f"{{{{ {text} }}}}")
        except TemplateError as error:
            yield str(error)
            return
        yield from self._node(tree)
        if printed:
            self.printed.add(text)

    def _node(self, node: nodes.Node) -> Iterator[str]:
        if isinstance(node, (nodes.Getattr, nodes.Name)):
            path = _path(node)
            if path:
                yield from filter(None, [self._kind(path)[1]])
                return
        if isinstance(node, _FORBIDDEN) and not isinstance(node, _ALLOWED_LOGIC):
            yield "a template calls and reckons nothing"
        if isinstance(node, nodes.Filter) and node.name not in self._environment.filters:
            yield f"there is no filter '{node.name}'"
        for child in node.iter_child_nodes():
            yield from self._node(child)

    def _kind(self, path: list[str]) -> tuple[Any, str]:
        """The type a name stands for, or what is wrong with the name."""
        loops = {name: element for _, name, element in self._open if name}
        if path[0] == "loop" and loops:
            return str, ""
        kind: Any = loops.get(path[0])
        rest = path[1:] if kind else path
        kind = kind or DocumentContext
        for name in rest:
            if not (isinstance(kind, type) and issubclass(kind, Record) and name in kind.model_fields):
                return None, f"there is no '{'.'.join(path)}'"
            kind = kind.model_fields[name].annotation
        return kind, ""


def _path(node: nodes.Node) -> list[str]:
    """`case.lot` as its names; empty for anything but names and dots."""
    if isinstance(node, nodes.Name):
        return [node.name]
    if isinstance(node, nodes.Getattr) and (before := _path(node.node)):
        return [*before, node.attr]
    return []
