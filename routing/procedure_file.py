"""A procedure file: TOML text to a Procedure that can be trusted to run.

Takes the text and the path to name in errors; raises ConfigError with file and line for everything that would make
the procedure fail, or quietly do nothing, later. Touches nothing.

Beyond the shape of the file (unknown keys, values, events) it refuses: no last resort, unknown departments and
facts, tests that do not suit a fact, rules that can never fire, worked examples that come out otherwise, ids given
twice, texts without the procedure's language, and a procedure that no customer's date can reach.
"""

from hashlib import sha256

from records import toml_text
from records.errors import ConfigError
from records.procedure import Procedure
from routing.faults import Fault, faults


def load(text: str, path: str) -> Procedure:
    """The procedure of a file; `sha256` is that of its UTF-8 text. ConfigError names the first fault and counts on."""
    tables = toml_text.parse(text, path)
    _refuse_missing_last_resort(tables, text, path)
    procedure = toml_text.load(text, path, Procedure)
    found = sorted(((_line(text, fault), fault) for fault in faults(procedure)), key=lambda one: one[0])
    if found:
        line, fault = found[0]
        also = "".join(f"; line {number}: {other.what}" for number, other in found[1:])
        raise ConfigError(f"{path}:{line}", fault.what + also, fault.mend)
    return procedure.model_copy(update={"sha256": sha256(text.encode()).hexdigest()})


def _refuse_missing_last_resort(tables: dict[str, object], text: str, path: str) -> None:
    identity = tables.get("identity")
    if isinstance(identity, dict) and not identity.get("intake_owner"):
        raise ConfigError(
            f"{path}:{toml_text.line_of(text, ('identity',))}",
            "there is no last resort: [identity] names no intake_owner",
            'Add intake_owner = "…": the department that has a case while no rule can fire.',
        )


def _line(text: str, fault: Fault) -> int:
    """The line of the faulty word, at or below the entry that the fault's path leads to."""
    key = toml_text.line_of(text, fault.location)
    lines = text.splitlines()
    first = key + _lines_to_entry(lines[key - 1 :], fault.location[-1])
    near = (number for number, line in enumerate(lines[first - 1 :], first) if fault.word and fault.word in line)
    return next(near, first)


def _lines_to_entry(lines: list[str], last: str | int) -> int:
    """How far below `key = [` the entry of that index opens, where each entry opens a line of its own."""
    if not isinstance(last, int) or not lines[0].rstrip().endswith("= ["):
        return 0
    opening = [number for number, line in enumerate(lines) if line.lstrip().startswith("{")]
    return opening[last]
