"""`kesu bench forms`: how right the forms of tests/forms are read, value by value, and how many blanks were filled.

The part for work; `--full` adds the part that is run only at the end. Prints precision, recall and F1 of every field,
the places of blank and filled answers, and what was read where the file is blank. The F1 of all values comes last;
below BOUNDS the exit code is 1.
"""

import argparse
import json
import logging
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from cli.read import read_paths
from service import load_known
from settings import load_settings
from tests.corpus.score import Verdict, score, total
from tests.forms.score import FIELDS, placed, verdicts, wrongly_filled

FORMS = Path(__file__).parent.parent / "tests" / "forms"
DIFFERS = FORMS / "differs.txt"
BOUNDS = {"work": 0.97, "final": 0.97}
Line = dict[str, Any]


def main() -> None:
    """The part for work, and with `--full` the final part too."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--differences", action="store_true", help="show every value of the part for work that differs")
    parser.add_argument("--accept", action="store_true", help="list them in tests/forms/differs.txt")
    asked = parser.parse_args()
    logging.disable()
    if asked.accept:
        DIFFERS.write_text("".join(f"{line}\n" for line in differences("work")), "utf-8")
    halves = ("work", "final") if asked.full else ("work",)
    results = {half: _show(half, shown=asked.differences and half == "work") for half in halves}
    sys.exit(int(any(results[half] < BOUNDS[half] for half in halves)))


def readings(half: str) -> Iterator[tuple[Line, Line]]:
    """Each form's expected reading and what is read."""
    known = load_known(load_settings(FORMS / "kesu.toml"))
    for path in sorted((FORMS / half).glob("*.json")):
        expected = json.loads(path.read_text("utf-8"))
        file = next(one for one in sorted(path.parent.glob(f"{path.stem}.*")) if one != path)
        yield {**expected, "file": file.name}, next(read_paths([file], known))


def differences(half: str) -> Iterator[str]:
    """What is read otherwise than a careful person reads it, a line a value."""
    for expected, read in readings(half):
        for one in verdicts(expected, read):
            if one.result not in ("right", "blank"):
                words = json.dumps(one.expected, ensure_ascii=False)
                yield f"{one.file} {one.field} {one.result}: {words}, read {json.dumps(one.read, ensure_ascii=False)}"


def _show(half: str, *, shown: bool) -> float:
    both = list(readings(half))
    found = [one for expected, read in both for one in verdicts(expected, read)]
    scores = score(found, ("language", *FIELDS))
    print(f"\n{half}: {len(both)} forms\n")
    print(f"{'field':18} " + " ".join(f"{head:>8}" for head in ("right", "wrong", "missed", "invented")), end="")
    print("    prec.  recall      F1")
    for field, of_field in scores.items():
        counts = " ".join(f"{count:8}" for count in of_field)
        print(f"{field:18} {counts} {of_field.precision:7.3f} {of_field.recall:7.3f} {of_field.f1:7.3f}")
    for one in found if shown else ():
        if one.result not in ("right", "blank"):
            print(f"{one.file} {one.field} {one.result}: expected {one.expected!r}, read {one.read!r}")
    _by_format(both)
    _places(half, both)
    values = total(scores, FIELDS)
    print(
        f"{half}: values right {values.right}, wrong {values.wrong}, missed {values.missed}, invented {values.invented}"
    )
    print(f"{half}: F1 of all values {values.f1:.4f} (bound {BOUNDS[half]})")
    return values.f1


def _by_format(both: Iterable[tuple[Line, Line]]) -> None:
    kinds: dict[str, list[Verdict]] = {}
    for expected, read in both:
        kinds.setdefault(expected["format"], []).extend(verdicts(expected, read))
    print()
    for kind, found in sorted(kinds.items()):
        values = total(score(found, FIELDS), FIELDS)
        files = len({one.file for one in found})
        print(f"{kind:6} {files:3} forms  prec. {values.precision:.3f}  recall {values.recall:.3f}  F1 {values.f1:.3f}")


def _places(half: str, both: Iterable[tuple[Line, Line]]) -> None:
    found = [one for expected, read in both for one in placed(expected, read)]
    for state in ("blank", "filled"):
        of_state = [one for one in found if one.field.startswith(state)]
        right = sum(one.result == "right" for one in of_state)
        print(f"{half}: places of {state} answers right: {right} of {len(of_state)}")
    blanks = Counter(one.result for expected, read in both for one in wrongly_filled(expected, read))
    print(f"{half}: blanks wrongly filled: {blanks['invented']} of {sum(blanks.values())}")


if __name__ == "__main__":
    main()
