"""`kesu bench reading`: how right the corpus is read, value by value, beside mail-parser alone where it applies.

The part of the corpus that is for work; `--full` adds the part that is run only at the end. Prints per field precision,
recall and F1, and which kinds are taken for which. The F1 of all values comes last; below BOUNDS the exit code is 1.
"""

import argparse
import json
import logging
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import mailparser

from cli.read import read_paths
from service import load_known
from settings import load_settings
from tests.corpus.score import OF_A_CASE, OF_THE_MAIL, OF_THE_TEXT, Score, Verdict, score, total, verdicts

CORPUS = Path(__file__).parent.parent / "tests" / "corpus"
DIFFERS = CORPUS / "differs.txt"
BOUNDS = {"work": 0.94, "final": 0.8}
_KINDS = ("formal", "informal", "followup", "inquiry", "auto", "bounce", "spam", "other")
_BY_THE_LIBRARY = ("subject", "contact_email", "attachments", "text_has")
Line = dict[str, Any]


def main() -> None:
    """The part for work, and with `--full` the final part too."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--differences", action="store_true", help="show every value of the part for work that differs")
    parser.add_argument("--accept", action="store_true", help="list them in tests/corpus/differs.txt")
    asked = parser.parse_args()
    logging.disable()
    if asked.accept:
        DIFFERS.write_text("".join(f"{line}\n" for line in differences(found_in("work"))), "utf-8")
    halves = ("work", "final") if asked.full else ("work",)
    results = {half: _show(half, shown=asked.differences and half == "work") for half in halves}
    sys.exit(int(any(results[half] < BOUNDS[half] for half in halves)))


def found_in(half: str) -> list[Verdict]:
    """The verdict on every value of a part of the corpus; all its mails are read in one call, in their dates' order."""
    expected = _expected(half)
    read = {Path(line["file"]).stem: line for line in _read(half, expected.values())}
    return [one for name, wanted in expected.items() for one in verdicts(wanted, read[name])]


def differences(found: Iterable[Verdict]) -> Iterator[str]:
    """What is read otherwise than a careful person reads it, a line a value."""
    for one in found:
        if one.result not in ("right", "blank"):
            yield f"{one.file} {one.field} {one.result}: {json.dumps(one.expected, ensure_ascii=False)}"


def _expected(half: str) -> dict[str, Line]:
    return {path.stem: json.loads(path.read_text("utf-8")) for path in sorted((CORPUS / half).glob("*.json"))}


def _show(half: str, *, shown: bool) -> float:
    expected, found = _expected(half), found_in(half)
    library = [one for name, wanted in expected.items() for one in _alone(half, name, wanted)]
    scores, alone = score(found), score(library)
    print(f"\n{half}: {len(expected)} mails\n")
    _table(scores, alone)
    _confusion([one for one in found if one.field == "kind"])
    for one in found if shown else ():
        if one.result not in ("right", "blank"):
            print(f"{one.file} {one.field} {one.result}: expected {one.expected!r}, read {one.read!r}")
    values = total(scores, ("customer", "contact_email", *OF_A_CASE))
    kinds = total(scores, ("kind",))
    print(
        f"{half}: values right {values.right}, wrong {values.wrong}, missed {values.missed}, invented {values.invented}"
    )
    print(f"{half}: kinds right {kinds.right} of {kinds.right + kinds.wrong}")
    print(f"{half}: F1 of all values {values.f1:.4f} (bound {BOUNDS[half]})")
    return values.f1


def _read(half: str, expected: Iterable[Line]) -> Iterator[Line]:
    """All mails in one call, in the order of their dates, as a follow-up needs it."""
    settings = load_settings(CORPUS / "kesu.toml")
    paths = sorted((CORPUS / half / line["file"] for line in expected), key=_dated)
    return read_paths(paths, load_known(settings))


def _dated(path: Path) -> tuple[str, str]:
    when = mailparser.parse_from_bytes(path.read_bytes()).date if path.suffix == ".eml" else None
    return (when.isoformat() if when else "", path.name)


def _alone(half: str, name: str, wanted: Line) -> Iterator[Verdict]:
    """What mail-parser gives by itself for the fields it has."""
    path = CORPUS / half / wanted["file"]
    if path.suffix != ".eml":
        return
    try:
        parsed = mailparser.parse_from_bytes(path.read_bytes())
        senders = parsed.from_
        line: Line = {
            "file": name,
            "subject": parsed.subject,
            "text": parsed.body,
            "contact_email": senders[0][1] if senders else None,
            "attachments": [{"name": one["filename"]} for one in parsed.attachments],
        }
    except Exception:  # noqa: BLE001 - a mail the library cannot take has nothing right
        line = {"file": name}
    flat = {**wanted, "attachments": [{"name": one["name"]} for one in wanted.get("attachments", ()) if "name" in one]}
    kept = {field: flat[field] for field in _BY_THE_LIBRARY if field in wanted}
    yield from (one for one in verdicts({"file": wanted["file"], **kept}, line) if one.field in _BY_THE_LIBRARY)


def _table(scores: dict[str, Score], alone: dict[str, Score]) -> None:
    heads = ("right", "wrong", "missed", "invented")
    print(f"{'field':18} " + " ".join(f"{head:>8}" for head in heads) + "    prec.  recall      F1  lib F1")
    for field in (*OF_THE_MAIL, *OF_THE_TEXT, "held", *OF_A_CASE):
        if field in scores:
            one = scores[field]
            library = f"{alone[field].f1:7.3f}" if field in alone else ""
            counts = " ".join(f"{count:8}" for count in one)
            print(f"{field:18} {counts} {one.precision:7.3f} {one.recall:7.3f} {one.f1:7.3f} {library}")


def _confusion(kinds: list[Verdict]) -> None:
    """Rows: what it is. Columns: what it was taken for."""
    counts = Counter((str(one.expected), str(one.read)) for one in kinds)
    print(f"\n{'kind':10} " + " ".join(f"{name[:8]:>8}" for name in _KINDS))
    for wanted in _KINDS:
        print(f"{wanted:10} " + " ".join(f"{counts[wanted, got] or '.':>8}" for got in _KINDS))
    print()


if __name__ == "__main__":
    main()
