"""`kesu bench NAME`: measure, with both sides in one run; the ratio or the verdict comes last."""

import runpy
import sys
from pathlib import Path

import click

from records.errors import ConfigError

BENCHES = Path(__file__).parent.parent / "bench"


@click.command("bench", short_help="measure")
@click.argument("name")
@click.option("--full", is_flag=True, help="The figures a release note quotes; takes longer.")
def bench_verb(name: str, *, full: bool) -> None:
    """Run bench NAME; ends with 1 when its bound is missed.

    \b
    Examples:
      kesu bench kills        SIGKILL at random instants while mail arrives
      kesu bench pipeline     mails per second, beside the stack every tutorial shows
    """
    script = BENCHES / f"{name}.py"
    if not script.exists():
        known = ", ".join(sorted(path.stem for path in BENCHES.glob("*.py") if path.stem not in {"corpus", "desk"}))
        raise ConfigError(f"bench {name}", "there is no such bench", f"Name one of: {known}.")
    sys.argv = [str(script), *(["--full"] if full else [])]
    runpy.run_path(str(script), run_name="__main__")
