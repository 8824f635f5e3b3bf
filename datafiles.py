"""The data files in force: what Kesu ships, and the site's own beside kesu.toml, which win by id.

Takes the site's folder; gives texts, bytes and parsed lists. Raises ConfigError with file, line and mend. Reads files,
writes none.
"""

import csv
import re
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from pydantic import ValidationError

from records.errors import ConfigError
from records.form_layout import FormLayout, FormLayouts
from records.language import Language, Languages
from records.people import Customer, People
from records.toml_text import load
from settings import read_text

SHIPPED = {
    "languages": "languages",
    "procedures": "routing.procedures",
    "templates": "templates_docx",
    "texts": "outbox.texts",
}
TEMPLATES = (".docx", ".xlsx")


def texts(kind: str, root: Path) -> dict[str, tuple[str, str]]:
    """Every text file of a kind by its name without ending, as (path, text)."""
    shipped = {name: (f"shipped {kind}/{name}", item.read_text("utf-8")) for name, item in _shipped(kind)}
    own = {str(path.relative_to(root / kind)): (str(path), read_text(path)) for path in _own(kind, root)}
    return {name.rsplit(".", 1)[0]: found for name, found in (shipped | own).items()}


def load_languages(root: Path) -> Languages:
    """Every language; a site's own file adds its words to the shipped ones, so that one line is one label more."""
    known = {name: load(text, f"shipped languages/{name}", Language) for name, text in _shipped_texts("languages")}
    for path in (root / "languages").glob("*.toml"):
        own = load(read_text(path), str(path), Language)
        known[own.tag] = known[own.tag].with_more(own) if own.tag in known else own
    return Languages(dict(sorted(known.items())))


def templates(root: Path) -> dict[str, bytes]:
    """Every Word and Excel template by its file name."""
    shipped = {name: item.read_bytes() for name, item in _shipped("templates") if name.endswith(TEMPLATES)}
    own = [path for path in _own("templates", root) if path.name.endswith(TEMPLATES)]
    return shipped | {path.name: path.read_bytes() for path in own}


def master_lists(root: Path) -> list[tuple[str, str]]:
    """The site's own master list, where there is one, and the shipped one, as (path, text)."""
    own = root / "templates" / "master_list.toml"
    found = [(str(own), read_text(own))] if own.exists() else []
    return [*found, ("shipped templates/master_list.toml", shipped_text("templates", "master_list.toml"))]


def shipped_text(kind: str, name: str) -> str:
    """One shipped text file."""
    return (files(SHIPPED[kind]) / name).read_text("utf-8")


def _shipped(kind: str) -> Iterator[tuple[str, Traversable]]:
    yield from _walk(files(SHIPPED[kind]), "")


def _shipped_texts(kind: str) -> Iterator[tuple[str, str]]:
    yield from ((name.rsplit(".", 1)[0], item.read_text("utf-8")) for name, item in _shipped(kind))


def _walk(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for item in folder.iterdir():
        if item.is_dir() and not item.name.startswith("_"):
            yield from _walk(item, f"{prefix}{item.name}/")
        elif item.is_file() and not item.name.endswith((".py", ".pyc")):
            yield f"{prefix}{item.name}", item


def _own(kind: str, root: Path) -> list[Path]:
    folder = root / kind
    return sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []


def load_people(root: Path) -> People:
    """people.toml; empty when there is none."""
    path = root / "people.toml"
    return load(read_text(path), str(path), People) if path.exists() else People()


def load_customers(root: Path) -> tuple[Customer, ...]:
    """customers.csv: id, names, domains, language, number_pattern, lists by `;`. Empty when there is none."""
    path = root / "customers.csv"
    if not path.exists():
        return ()
    rows = csv.DictReader(read_text(path).splitlines())
    customers = (_customer(row, f"{path}:{number}") for number, row in enumerate(rows, 2))
    return tuple(one.model_copy(update={"layouts": load_layouts(layouts_file(root, one.id))}) for one in customers)


def layouts_file(root: Path, customer: str) -> Path:
    """Where the layouts of a customer's forms stand; an id that is no folder's name is a ConfigError."""
    if not re.fullmatch(r"[^/\\\x00-\x1f]{1,80}", customer) or customer.strip(". ") == "":
        mend = "Give the customer an id of letters, digits, `-` and `_`."
        raise ConfigError(str(root / "customers.csv"), f"'{customer}' cannot be the name of a folder", mend)
    return root / "customers" / customer / "layouts.toml"


def load_layouts(path: Path) -> tuple[FormLayout, ...]:
    """One customer's corrected forms; empty where nobody has corrected one."""
    return load(read_text(path), str(path), FormLayouts).layouts if path.exists() else ()


def _customer(row: dict[str, str | None], where: str) -> Customer:
    try:
        return Customer(
            id=(row["id"] or "").strip(),
            names=_list(row.get("names")),
            domains=tuple(name.lower().removeprefix("@") for name in _list(row.get("domains"))),
            language=(row.get("language") or "").strip(),
            number_pattern=(row.get("number_pattern") or "").strip(),
        )
    except KeyError as error:
        raise ConfigError(where, "this line is no customer", "It needs id, names, domains, language.") from error
    except ValidationError as error:
        (first, *_) = error.errors()
        what = f"{first['loc'][0]}: {first['msg'].removeprefix('Value error, ')}"
        raise ConfigError(where, what, "Mend the cell, or leave it empty.") from error


def _list(cell: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (cell or "").split(";") if part.strip())
