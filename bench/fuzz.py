"""`kesu bench fuzz`: mutated mails through the whole reading, guided by what each reaches (atheris).

Takes the corpus' and the demo's mails as seeds, for 90 seconds (--full: six minutes). Ends with 1 on an exception that
is neither Hold nor Corrupt, or on a mail of over LIMIT seconds of CPU; the mail is kept and the line to repeat it told.
"""

import argparse
import importlib.util
import logging
import subprocess
import sys
import tempfile
import time
import tomllib
import traceback
from collections.abc import Callable
from pathlib import Path

SEEDS = (Path("demo/mails"), Path("tests/corpus/work"))
SECONDS, FULL_SECONDS = 90, 360
LIMIT = 2.0
MAX_SEED = 30_000
GRACE = 60
INSTALL = ".venv/bin/python -m pip install --require-hashes --no-deps -r requirements/fuzz.txt"


def main() -> None:
    """Run the fuzzer in a process of its own, which a finding ends; or repeat one finding here."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--mail", type=Path, help="read one finding again")
    options = parser.parse_args()
    if options.mail:
        logging.disable(logging.CRITICAL)
        sys.exit(int(not _reader()(options.mail.read_bytes())))
    if importlib.util.find_spec("atheris") is None:
        sys.exit(f"fuzz: atheris is not installed; install it with\n  {INSTALL}")
    sys.exit(_supervised(FULL_SECONDS if options.full else SECONDS))


def _supervised(seconds: int) -> int:
    with tempfile.TemporaryDirectory() as name:
        seeds, findings = Path(name) / "seeds", Path(tempfile.mkdtemp(prefix="kesu-fuzz-"))
        seeds.mkdir()
        for path in [path for folder in SEEDS for path in folder.glob("*.eml") if path.stat().st_size < MAX_SEED]:
            (seeds / path.name).write_bytes(path.read_bytes())
        command = [
            sys.executable,
            "-c",
            "from bench.fuzz import fuzz; fuzz()",
            str(seeds),
            f"-artifact_prefix={findings}/",
        ]
        command += [
            f"-max_total_time={seconds}",
            f"-max_len={MAX_SEED}",
            "-timeout=20",
            "-rss_limit_mb=2048",
            "-seed=8",
        ]
        log = findings / "log.txt"
        with log.open("wb") as out:
            ended = subprocess.run(command, stdout=out, stderr=out, timeout=seconds * 2 + GRACE, check=False)
        lines = log.read_text("utf-8", "replace").splitlines()
    return _told(findings, lines, ended.returncode)


def _told(findings: Path, lines: list[str], code: int) -> int:
    found = sorted(path for path in findings.iterdir() if path.name != "log.txt")
    for path in found:
        print(f"found: .venv/bin/python -m bench.fuzz --mail {path}")
    if found or code:
        print("\n".join(line for line in lines[-30:] if line.strip()))
        print(f"fuzz: {len(found)} finding(s), see {findings}/log.txt")
        return 1
    runs = next((line for line in reversed(lines) if line.startswith("Done ")), "no runs were counted")
    print(f"fuzz: {runs}; no exception but Hold and Corrupt, no mail over {LIMIT:.0f} s")
    return int("Done " not in runs)


def fuzz() -> None:
    """The fuzzer itself; libFuzzer takes its options from the command line."""
    import atheris  # type: ignore[import-untyped]  # noqa: PLC0415 - instruments what is imported behind it

    logging.disable(logging.CRITICAL)
    with atheris.instrument_imports(include=["intake", "steps", "ooxml"]):
        read = _reader()

    def one(data: bytes) -> None:
        if not read(data):
            raise RuntimeError("a finding; the lines above tell which")

    atheris.Setup(sys.argv, one)
    atheris.Fuzz()


def _reader() -> Callable[[bytes], bool]:
    """Reads one mail and says whether all went well; what it reads with is read once."""
    from records.calendar import WorkCalendar  # noqa: PLC0415 - as above
    from records.company import Company  # noqa: PLC0415
    from records.errors import Corrupt, Hold  # noqa: PLC0415
    from records.language import Language, Languages  # noqa: PLC0415
    from steps.read import Known, read_mail  # noqa: PLC0415

    tags = ("zh-CN", "en", "zh-TW", "de", "ja")
    texts = [Path(f"languages/{tag}.toml").read_text("utf-8") for tag in tags]
    read = [Language.model_validate(tomllib.loads(text)) for text in texts]
    company = Company(names=("Hengtai",), domains=("hengtai.example",), addresses=("complaints@hengtai.example",))
    known = Known(company, Languages({language.tag: language for language in read}), WorkCalendar())

    def sound(raw: bytes) -> bool:
        began = time.process_time()
        try:
            read_mail(raw, known)
        except (Hold, Corrupt):
            pass
        except Exception:  # noqa: BLE001 - whatever it is, it is what this bench looks for
            traceback.print_exc()
            return False
        spent = time.process_time() - began
        if spent > LIMIT:
            print(f"{spent:.1f} s of CPU")
        return spent <= LIMIT

    return sound


if __name__ == "__main__":
    main()
