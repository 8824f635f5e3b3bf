"""What the makers of the ja and st forms share: the expected reading, and packages that hold no clock.

A maker says each value once, where it writes it: `Form.say` takes the value, `Form.put` the place. Keys are a field's
name, or `d3/0/action` for a part of one action. A value of None is a blank that a supplier would fill.
"""

import datetime as dt
import json
import subprocess
import tempfile
import zipfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent.parent
FIELDS = (
    "report_no",
    "customer_ref",
    "customer",
    "supplier",
    "product",
    "part_no",
    "lot",
    "order_no",
    "delivery_note",
    "complaint_date",
    "delivery_date",
    "due_date",
    "qty_affected",
    "qty_total",
    "defect_rate_pct",
    "contact",
    "contact_email",
    "category",
    "severity",
    "d0",
    "d1_champion",
    "d1_leader",
    "d1_members",
    "d2",
    "d3",
    "d4_occurrence",
    "d4_escape",
    "d5",
    "d6",
    "d7",
    "d8",
    "closed_date",
)
SAME: Any = object()


class Form:
    """One form: its name, what a careful reader reads in it, and where."""

    def __init__(self, name: str, fmt: str, language: str, state: str, about: str):
        self.name, self.fmt, self.language, self.state, self.about = name, fmt, language, state, about
        self.said: dict[str, Any] = {}
        self.where: dict[str, str] = {}

    @property
    def path(self) -> Path:
        """Odd numbers are work, even numbers final."""
        number = int(self.name.split("-")[1])
        return HERE / ("work" if number % 2 else "final") / f"{self.name}.{self.fmt}"

    def say(self, key: str, shown: Any, says: Any = SAME) -> None:
        """The value of a key: what is shown, unless said otherwise."""
        assert key.partition("/")[0] in FIELDS, key
        assert key not in self.said, (self.name, key)
        value = shown if says is SAME else says
        if isinstance(value, dt.date):
            value = value.isoformat()[:10]
        lists = key in ("lot", "d1_members", "severity") and isinstance(value, str)
        self.said[key] = [value] if lists else value

    def put(self, key: str, place: str) -> None:
        """The place of a key; the first one stands."""
        self.where.setdefault(key, place)

    def _rows(self, field: str) -> tuple[list[dict[str, Any]], list[Any], list[Any]]:
        """The actions of a field, their places, and the places of the blank rows."""
        rows: dict[int, dict[str, Any]] = {}
        places: dict[int, dict[str, str]] = {}
        for key, value in self.said.items():
            name, _, rest = key.partition("/")
            if name == field and rest:
                number, _, part = rest.partition("/")
                rows.setdefault(int(number), {"action": None, "who": None, "date": None})[part] = value
                if key in self.where:
                    places.setdefault(int(number), {})[part] = self.where[key]
        filled = [n for n in rows if rows[n]["action"] is not None]
        for n, parts in rows.items():
            assert n in filled or not any(parts.values()), (self.name, field, n)
        kept = [{k: v for k, v in rows[n].items() if v is not None or k in ("action", "who", "date")} for n in filled]
        for n in filled:
            places[n] = {part: place for part, place in places.get(n, {}).items() if rows[n][part] is not None}
        return kept, [places[n] for n in filled], [places[n] for n in rows if n not in filled and n in places]

    def save(self) -> None:
        """Write the expected reading beside the form."""
        fields: dict[str, Any] = dict.fromkeys(FIELDS)
        places: dict[str, Any] = {}
        blank: dict[str, Any] = {}
        for field in FIELDS:
            rows, filled, empty = self._rows(field)
            if field in self.said:
                fields[field] = self.said[field]
                if field in self.where:
                    (blank if fields[field] is None else places)[field] = self.where[field]
            elif rows:
                fields[field] = rows
                if any(filled):
                    places[field] = filled
            elif empty:
                blank[field] = empty
        told: dict[str, Any] = {"format": self.fmt, "language": self.language, "state": self.state, "about": self.about}
        told["fields"] = fields
        if self.fmt in ("docx", "xlsx"):
            told["places"], told["blank"] = places, blank
        text = json.dumps(told, ensure_ascii=False, indent=1)
        self.path.with_suffix(".json").write_text(text + "\n", encoding="utf-8")


def actions(*rows: tuple[str, str | None, str | None]) -> list[dict[str, str | None]]:
    """Expected actions from (action, who, date)."""
    return [{"action": action, "who": who, "date": date} for action, who, date in rows]


def write_package(path: Path, parts: dict[str, bytes | str]) -> None:
    """A zip package with one date for all parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, (2026, 1, 5, 8, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            pack.writestr(info, data)


def read_package(path: Path) -> dict[str, bytes]:
    """The parts of a zip package."""
    with zipfile.ZipFile(path) as pack:
        return {info.filename: pack.read(info) for info in pack.infolist()}


def convert(source: Path, target: Path, kind: str) -> None:
    """LibreOffice makes another format of it; done once by hand, the result is committed."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind]
        subprocess.run([*command, "--outdir", folder, str(source)], check=True, capture_output=True)
        made = next(Path(folder).glob(f"{source.stem}.{target.suffix[1:]}"))
        target.write_bytes(made.read_bytes())
