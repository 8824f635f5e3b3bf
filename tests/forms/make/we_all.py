"""Make the western forms anew: `python -m tests.forms.make.we_all [number…]`, all of them when none is named."""

import importlib
import sys
from pathlib import Path


def main(wanted: list[str]) -> None:
    """Every `we_NN` of every module beside this one."""
    done = set()
    for path in sorted(Path(__file__).parent.glob("we_*.py")):
        if path.stem == "we_all":
            continue
        module = importlib.import_module(f"tests.forms.make.{path.stem}")
        for name in sorted(vars(module)):
            number = name.removeprefix("we_")
            if name.startswith("we_") and number.isdigit() and (not wanted or number in wanted):
                vars(module)[name]()
                done.add(number)
    print(f"{len(done)} forms: {' '.join(sorted(done))}")


if __name__ == "__main__":
    main(sys.argv[1:])
