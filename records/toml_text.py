"""TOML text to a record, with the file and line of whatever is wrong.

Takes text and the path to name in errors; raises ConfigError; touches nothing.
"""

import re
import tomllib
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from records.errors import ConfigError

Model = TypeVar("Model", bound=BaseModel)
Location = tuple[str | int, ...]

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\]]+?)\s*\]")
_KEY = re.compile(r"""\s*(?:"([^"]+)"|'([^']+)'|([A-Za-z0-9_.-]+))\s*=""")


def parse(text: str, path: str) -> dict[str, Any]:
    """The TOML tables of a file; a syntax error is a ConfigError with its line."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        where = f"{path}:{line[1] if line else '?'}"
        raise ConfigError(where, f"this is not TOML: {error}", "Mend the line; strings stand in quotes.") from error


def load(text: str, path: str, model: type[Model]) -> Model:
    """A file as the record it describes; every fault is named with its line."""
    tables = parse(text, path)
    try:
        return model.model_validate(tables)
    except ValidationError as error:
        raise config_error(error, text, path) from error


def config_error(error: ValidationError, text: str, path: str) -> ConfigError:
    """The faults pydantic found, each with file and line."""
    faults = [_fault(text, dict(one)) for one in error.errors()]
    where = f"{path}:{line_of(text, error.errors()[0]['loc'])}"
    return ConfigError(where, "; ".join(faults), "Mend it there and run `kesu check` again.")


def _fault(text: str, fault: dict[str, Any]) -> str:
    name = ".".join(str(part) for part in fault["loc"])
    if fault["type"] == "extra_forbidden":
        return f"unknown key '{name}' (line {line_of(text, fault['loc'])})"
    if fault["type"] == "missing":
        return f"'{name}' is missing"
    return f"'{name}' (line {line_of(text, fault['loc'])}): {fault['msg']}"


def line_of(text: str, location: Location) -> int:
    """The line (from 1) that comes nearest to a place in the data: the longest part of its path that stands there."""
    best, best_line = 0, 1
    for path, number in _paths(text):
        common = _common(path, location)
        if common > best or (common == best and common == len(path) == 0):
            best, best_line = common, number
    return best_line


def _common(path: Location, location: Location) -> int:
    wanted = [part for part in location if not (isinstance(part, str) and part.startswith("function-"))]
    length = 0
    for own, other in zip(path, wanted, strict=False):
        if own != other:
            break
        length += 1
    return length if length == len(path) else 0


def _paths(text: str) -> list[tuple[Location, int]]:
    """Every header and key of the file with its path and line; arrays of tables count from 0."""
    paths: list[tuple[Location, int]] = []
    table: Location = ()
    counts: dict[Location, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = _enter(header[2], counts, array=header[1] == "[[")
            paths.append((table, number))
        elif key := _KEY.match(line):
            name = key[1] or key[2] or key[3]
            paths.append((table + tuple(name.split(".")), number))
    return paths


def _enter(header: str, counts: dict[Location, int], *, array: bool) -> Location:
    path: Location = ()
    parts = [part.strip().strip("\"'") for part in header.split(".")]
    for index, part in enumerate(parts):
        path += (part,)
        if array and index == len(parts) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path += (counts[path],)
    return path
