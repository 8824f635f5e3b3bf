"""What a person wants filled in, as they typed it: a TOML file with the field names of docs/reading.md, or JSON.

Takes text and the name to give in errors; gives FormFields and the names of photos. Raises ConfigError with file, line
and mend. Touches nothing.
"""

import json
import re
from datetime import date, datetime
from typing import Any

from pydantic import ValidationError

from records.errors import ConfigError
from records.form import Action, FormFields
from records.form_layout import LISTED, did_you_mean
from records.record import Record
from records.toml_text import line_of, parse

_PHOTOS = re.compile(r"(?:(?P<section>d[0-8])_)?photos?")
_MOST = 200
"""Photos and measures of one form."""


class Wanted(Record):
    """The fields, and the names of photos with the section each belongs to."""

    fields: FormFields
    photos: tuple[tuple[str, str], ...] = ()


def from_toml(text: str, name: str) -> Wanted:
    """The values of a .toml file, at its top or under `[fields]`."""
    tables = parse(text, name)
    return _wanted(_one_table(tables), text, name)


def from_json(text: str, name: str) -> Wanted:
    """A line of `kesu read --json`, or its `fields`."""
    try:
        said = json.loads(next((line for line in text.split("\n") if line.strip()), "") if _is_lines(text) else text)
    except ValueError as error:
        raise ConfigError(name, f"this is not JSON: {error}", "Give a line of `kesu read --json`.") from error
    if not isinstance(said, dict):
        raise ConfigError(name, "it holds no fields", "Give a line of `kesu read --json`.")
    own = said.get("fields", said) if said.get("type") == "form" or "fields" in said else said
    if said.get("type") == "mail":
        raise ConfigError(name, "this is the reading of a mail", "Give that of a form, or `--case` for a case.")
    return _wanted(own if isinstance(own, dict) else {}, text, name)


def _is_lines(text: str) -> bool:
    """Whether every line is an object of its own: only the first is a form's."""
    lines = [line for line in text.split("\n") if line.strip()]
    return len(lines) > 1 and all(line.lstrip().startswith("{") and line.rstrip().endswith("}") for line in lines)


def _one_table(tables: dict[str, Any]) -> dict[str, Any]:
    own = tables.get("fields")
    return (
        {**{key: value for key, value in tables.items() if key != "fields"}, **own} if isinstance(own, dict) else tables
    )


def _wanted(values: dict[str, Any], text: str, name: str) -> Wanted:
    photos: list[tuple[str, str]] = []
    fields: dict[str, Any] = {}
    for key, value in values.items():
        if found := _PHOTOS.fullmatch(key):
            photos += [(found["section"] or "", one) for one in _names(key, value, text, name)]
        elif key in FormFields.model_fields:
            is_listed = key in LISTED and value is not None
            fields[key] = _measures(key, value, text, name) if is_listed else _plain(key, value)
        else:
            mend = "The names are those of `kesu read --json`; docs/reading.md lists them."
            raise ConfigError(
                _at(name, text, key), f"there is no field '{key}'{did_you_mean(key, FormFields.model_fields)}", mend
            )
    return Wanted(fields=_typed(fields, text, name), photos=tuple(photos))


def _names(key: str, value: Any, text: str, name: str) -> list[str]:
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(one, str) for one in names) or len(names) > _MOST:
        raise ConfigError(
            _at(name, text, key), f"'{key}' must be names of picture files", f'Write {key} = ["a.png", "b.jpg"].'
        )
    return names


def _measures(key: str, value: Any, text: str, name: str) -> list[dict[str, Any]]:
    """A list of tables, one table, or plain words: a measure without who and when."""
    listed = value if isinstance(value, list) else [value]
    made: list[dict[str, Any]] = []
    for one in listed[:_MOST]:
        said = {"action": one} if isinstance(one, str) else one
        if not isinstance(said, dict) or not said.get("action"):
            mend = f'Write [[{key}]] with action = "…", who = "…", date = "2026-05-11".'
            raise ConfigError(_at(name, text, key), f"a measure of '{key}' does not say its action", mend)
        for word in said:
            if word not in Action.model_fields:
                near = did_you_mean(word, Action.model_fields)
                raise ConfigError(
                    _at(name, text, key, word),
                    f"a measure has no '{word}'{near}",
                    f"It has {', '.join(Action.model_fields)}.",
                )
        made.append({inner: _day_as_words(words) for inner, words in said.items()})
    return made


def _plain(key: str, value: Any) -> Any:
    """One value where a list is meant, a moment where a day is, a number where words are: what is meant is clear."""
    of_list = key in {"lot", "d1_members", "severity"}
    if of_list and isinstance(value, list):
        return [str(one) for one in value]
    if of_list and value is not None:
        return [str(value)]
    if isinstance(value, datetime):
        return value.date()
    is_text = not key.startswith("qty_") and not key.endswith(("_date", "_pct"))
    return str(value) if is_text and isinstance(value, int | float | date) and not isinstance(value, bool) else value


def _day_as_words(value: Any) -> Any:
    return value.isoformat()[:10] if isinstance(value, date) else value


def _typed(fields: dict[str, Any], text: str, name: str) -> FormFields:
    try:
        return FormFields.model_validate(fields)
    except ValidationError as error:
        first = error.errors()[0]
        key = str(first["loc"][0])
        raise ConfigError(_at(name, text, *map(str, first["loc"])), f"'{key}': {first['msg']}", _mend(key)) from error


def _mend(key: str) -> str:
    if key.endswith("_date"):
        return f"Write {key} = 2026-05-11."
    if key.startswith("qty_") or key.endswith("_pct"):
        return f"Write {key} = 25, a plain number."
    if key in LISTED:
        return f'Write [[{key}]] with action = "…", who = "…", date = "2026-05-11".'
    return f'Write {key} = ["…", "…"].' if key in {"lot", "d1_members", "severity"} else f'Write {key} = "…".'


def _at(name: str, text: str, *path: str) -> str:
    return f"{name}:{line_of(text, tuple(int(one) if one.isdigit() else one for one in path))}"
