"""What a Chinese form is while it is made: its file, and what a careful reader must find in it."""

import json
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

FORMS = Path(__file__).parent.parent
KEYS = tuple(
    re.findall(
        r"\w+",
        """report_no customer_ref customer supplier product part_no lot order_no delivery_note complaint_date
        delivery_date due_date qty_affected qty_total defect_rate_pct contact contact_email category severity
        d0 d1_champion d1_leader d1_members d2 d3 d4_occurrence d4_escape d5 d6 d7 d8 closed_date""",
    )
)
PARTS = ("action", "who", "date", "done", "result", "qty_checked", "qty_ng")
NUMBERS = {"qty_affected", "qty_total", "defect_rate_pct", "qty_checked", "qty_ng"}
DATES = {"complaint_date", "delivery_date", "due_date", "closed_date", "date", "done"}
LISTS = {"lot", "severity", "d1_members"}


@dataclass
class Form:
    """One form: its name, how far it is filled, and the expected reading that grows with it."""

    name: str
    head: dict[str, str]
    fields: dict[str, Any] = field(default_factory=lambda: dict.fromkeys(KEYS))
    places: dict[str, Any] = field(default_factory=dict)
    blank: dict[str, Any] = field(default_factory=dict)
    rows: dict[str, dict[int, dict[str, tuple[Any, Any]]]] = field(default_factory=dict)

    @property
    def format(self) -> str:
        return self.name.rpartition(".")[2]

    @property
    def path(self) -> Path:
        number = int(re.findall(r"\d+", self.name)[0])
        return FORMS / ("work" if number % 2 else "final") / self.name

    def take(self, key: str, value: Any, place: Any) -> None:
        """Note one cell: a filled field or a blank one; `d3.0.who` is an action's part, `lot.1` one of a list."""
        name, *rest = key.split(".")
        assert name in KEYS, (self.name, key)
        if rest and isinstance(value, dict):
            row = self.rows.setdefault(name, {}).setdefault(int(rest[0]), {})
            row.update({part: (said, place) for part, said in value.items()})
        elif rest:
            part = rest[1] if len(rest) == 2 else "action"
            self.rows.setdefault(name, {}).setdefault(int(rest[0]), {})[part] = (value, place)
        elif value is None:
            self.blank.setdefault(name, place)
        else:
            assert self.fields[name] in {None, value} if isinstance(value, str) else True, (self.name, key, value)
            self.fields[name] = value
            self.places.setdefault(name, place)

    def close(self) -> None:
        """Turn the noted rows into fields, places and blanks."""
        for key, rows in self.rows.items():
            filled = [row for row in rows.values() if row["action"][0] is not None]
            plain = key in LISTS
            if plain:
                self.places[key] = [row["action"][1] for row in filled]
                self.fields[key] = [row["action"][0] for row in filled] or None
                self.blank[key] = [row["action"][1] for row in rows.values()]
            elif filled:
                self.fields[key] = [self.said(row) for row in filled]
                self.places[key] = [
                    {part: row[part][1] for part in PARTS if row.get(part, (None,))[0] is not None} for row in filled
                ]
            else:
                self.blank[key] = [{part: row[part][1] for part in PARTS if part in row} for row in rows.values()]

    @staticmethod
    def said(row: dict[str, tuple[Any, Any]]) -> dict[str, Any]:
        said = {part: row[part][0] for part in PARTS if part in row and row[part][0] is not None}
        return {"action": None, "who": None, "date": None} | said

    def write(self, content: bytes, resolve: Callable[[Any], Any] = lambda place: place) -> None:
        """Put the file and its expected reading side by side; only docx and xlsx have places."""
        self.close()
        placed = self.format in {"docx", "xlsx"}
        reading = {
            "format": self.format,
            "language": self.head["language"],
            "state": self.head["state"],
            "about": self.head["about"],
            "fields": {key: self.fields[key] for key in KEYS},
            "places": {
                key: deep(self.places[key], resolve)
                for key in KEYS
                if placed and key in self.places and self.fields[key] is not None
            },
            "blank": {
                key: deep(self.blank[key], resolve)
                for key in KEYS
                if placed and key in self.blank and self.fields[key] is None
            },
        }
        if content:
            self.path.write_bytes(content)
        text = json.dumps(reading, ensure_ascii=False, indent=1)
        self.path.with_suffix(".json").write_text(f"{text}\n", "utf-8")


def deep(place: Any, resolve: Callable[[Any], Any]) -> Any:
    """A place, a list of them or a row of them, each resolved."""
    if isinstance(place, dict):
        return {key: deep(value, resolve) for key, value in place.items()}
    if isinstance(place, list):
        return [deep(value, resolve) for value in place]
    return resolve(place)


def meant(key: str, words: str) -> Any:
    """What the written words of a field say, where that is beyond doubt; else the notation must tell."""
    name = key.rpartition(".")[2] if key.count(".") == 2 else key.partition(".")[0]
    if not words.strip():
        return None
    if name in NUMBERS:
        number = float(words.replace(",", ""))
        return int(number) if number == int(number) else number
    if name in DATES:
        found = re.fullmatch(r"(民國)?(\d{2,4})[-./年](\d\d?)[-./月](\d\d?)日?", words)
        assert found, (key, words)
        year = int(found[2])
        return f"{year + 1911 if year < 200 else year}-{int(found[3]):02}-{int(found[4]):02}"
    if name in LISTS and "." not in key:
        return re.split("、|，|,|\n" if name != "severity" else "、", words)
    return words


def settled(
    content: bytes, edits: Mapping[str, Callable[[str], str]] | None = None, more: Mapping[str, str] | None = None
) -> bytes:
    """The same package without a clock in it, some of its parts edited, some added."""
    with zipfile.ZipFile(BytesIO(content)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    clock = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
    parts["docProps/core.xml"] = clock.sub(b"2026-01-05T08:00:00Z", parts["docProps/core.xml"])
    parts |= {name: edit(parts[name].decode()).encode() for name, edit in (edits or {}).items()}
    parts |= {name: text.encode() for name, text in (more or {}).items()}
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, (2026, 1, 5, 8, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, data)
    return target.getvalue()
