"""`kesu bench ocr`: forms printed, photographed in grey and read back by the extra `ocr`, against what their text says.

Reads the PDF forms of the work part; prints each value that the scan says otherwise, and the seconds of a page.
"""

import io
import sys
import time
from pathlib import Path

from records.errors import KesuError
from records.form import Form
from service import load_known
from settings import load_settings
from steps.ocr import ocr
from steps.read import read_file

FORMS = Path(__file__).parent.parent / "tests" / "forms"
INSTALL = ".venv/bin/python -m pip install --require-hashes --no-deps -r requirements/ocr.txt"


def main() -> None:
    """Read every PDF form twice: as it is, and as pictures of its pages."""
    reader = ocr()
    if reader is None:
        sys.exit(f"ocr: rapidocr is not installed; install it with\n  {INSTALL}")
    known = load_known(load_settings(FORMS / "kesu.toml"))
    right = wrong = 0
    for path in sorted((FORMS / "work").glob("*.pdf")):
        told = read_file(path.name, path.read_bytes(), known)
        started = time.perf_counter()
        try:
            seen = read_file("scan.pdf", scan_of(path.read_bytes()), known, reader)
        except KesuError as error:
            print(f"{path.name}: {error}")
            continue
        seconds = time.perf_counter() - started
        same, others = _compared(told, seen)
        right, wrong = right + same, wrong + len(others)
        print(f"{path.name}: {same} values as printed, {len(others)} not, {seconds:.1f} s", *others, sep="\n  ")
    print(f"ocr: {right} of {right + wrong} values read from scans as from their text")


def scan_of(content: bytes) -> bytes:
    """A PDF as a scanner makes it: its pages as grey pictures of 150 dots an inch."""
    import pypdfium2  # noqa: PLC0415 - nothing else of the benches wants it

    with pypdfium2.PdfDocument(content) as document:
        pages = [document[number].render(scale=150 / 72, grayscale=True).to_pil() for number in range(len(document))]
    out = io.BytesIO()
    pages[0].save(out, "PDF", resolution=150, save_all=True, append_images=pages[1:])
    return out.getvalue()


def _compared(told: Form | None, seen: Form | None) -> tuple[int, list[str]]:
    expected = told.fields.model_dump(mode="json") if told else {}
    found = seen.fields.model_dump(mode="json") if seen else {}
    stated = {name: value for name, value in expected.items() if value is not None}
    others = {name for name in expected.keys() | found.keys() if expected.get(name) != found.get(name)}
    said = [f"{name}: {expected.get(name)!r} is read {found.get(name)!r}" for name in sorted(others)]
    return len(stated.keys() - others), said


if __name__ == "__main__":
    main()
