"""What every western form is made with: its expected reading, the places of its answers, a file without a clock."""

import io
import json
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FORMS = Path(__file__).parent.parent
FIELDS = [
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
]
LISTS = {"lot", "d1_members", "severity", "d3", "d5", "d6", "d7"}
WE = "Sanjing Precision Machinery Co., Ltd."


def act(action: str, who: str | None = None, date: str | None = None, **more: Any) -> dict[str, Any]:
    """One action as it is expected: what, who, when, and what else the form states of it."""
    return {"action": action, "who": who, "date": date, **more}


@dataclass
class Form:
    """One form: what it is, and what a careful person reads in it."""

    name: str
    kind: str
    language: str
    state: str
    about: str
    fields: dict[str, Any]
    places: dict[str, str] = field(default_factory=dict)

    def expected(self) -> dict[str, Any]:
        """Every field in its order; a list field is a list; nothing unknown."""
        strange = set(self.fields) - set(FIELDS)
        assert not strange, (self.name, strange)
        wrong = {key for key, value in self.fields.items() if (key in LISTS) != isinstance(value, list)}
        assert not wrong, (self.name, wrong)
        return {name: self.fields.get(name) for name in FIELDS}

    def write(self, data: bytes, converted: bytes | None = None) -> None:
        """The file and its expected reading, in the part that its number decides."""
        part = "work" if int(self.name.split("-")[1]) % 2 else "final"
        target = FORMS / part / f"{self.name}.{self.kind}"
        target.write_bytes(converted or data)
        assert target.stat().st_size <= 100_000, (self.name, target.stat().st_size)
        fields = self.expected()
        told: dict[str, Any] = {
            "format": self.kind,
            "language": self.language,
            "state": self.state,
            "about": self.about,
        }
        told |= {"fields": fields}
        if self.kind in {"docx", "xlsx"}:
            told |= {"places": self.placed(fields, filled=True), "blank": self.placed(fields, filled=False)}
        target.with_suffix(".json").write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")

    def placed(self, fields: Mapping[str, Any], *, filled: bool) -> dict[str, Any]:
        """The places of the filled fields, or of the blank ones; action lists row by row."""
        found: dict[str, Any] = {}
        for key, place in self.places.items():
            name, *rest = key.split(".")
            assert name in FIELDS, (self.name, key)
            value = fields[name]
            if (value is not None) != filled:
                continue
            if not rest:
                found[name] = place
                continue
            row = int(rest[0])
            if filled and (row >= len(value) or (len(rest) > 1 and value[row].get(rest[1]) is None)):
                continue
            rows = found.setdefault(name, [])
            if len(rest) == 1:
                rows.append(place)
                continue
            while len(rows) <= row:
                rows.append({})
            rows[row][rest[1]] = place
        return {name: found[name] for name in FIELDS if name in found}


def sealed(files: Mapping[str, bytes | str]) -> bytes:
    """A package whose members bear one fixed date."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            member = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(member, data)
    return target.getvalue()


def opened(data: bytes) -> dict[str, bytes]:
    """The members of a package, its core properties without the clock."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    core = files.get("docProps/core.xml")
    if core is not None:
        files["docProps/core.xml"] = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2026-01-05T08:00:00Z", core)
    return files
