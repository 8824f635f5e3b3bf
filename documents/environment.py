"""The one Jinja environment templates are filled in: sandboxed, strict, escaping, without functions or arithmetic.

Takes and gives nothing but the environment; touches nothing. The language of the tags is docxtpl's; what is
missing here (globals, most filters, operators that grow) no form needs, and every hole known in this kind of
product went through one of them.
"""

import re
from typing import Any

from jinja2 import StrictUndefined, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

PRINTED = "_printed"
"""The key in a render's own context that collects every text printed, for reading it back."""

_FILTERS = ("first", "join", "last", "length", "lower", "upper")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_DIRECTION = re.compile(r"[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")


def clean(value: str) -> str:
    """A value as it may stand in a document: no control characters, lone surrogates or direction overrides.

    XML 1.0 section 2.2 allows none of the first two; libraries drop text behind them without a word. Line ends
    become LF (a CRLF would break the line twice).
    """
    one_line_end = value.replace("\r\n", "\n").replace("\r", "\n")
    return _DIRECTION.sub("", _CONTROL.sub("", one_line_end))


@pass_context
def _finalize(context: Context, value: Any) -> Any:
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    cleaned = clean(value)
    context.get(PRINTED, []).append(cleaned)
    return cleaned


class Sandbox(ImmutableSandboxedEnvironment):
    """A template may read the context, loop and choose; it may not call, reckon or reach into Python."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def call_binop(self, _context: Context, operator: str, _left: Any, _right: Any) -> Any:
        """Refuse arithmetic: `'a' * 10000000` is a denial of service."""
        raise SecurityError(f"a template reckons nothing ({operator})")

    def is_safe_callable(self, _obj: Any) -> bool:
        """Refuse every call."""
        return False


def sandbox() -> Sandbox:
    """A new environment; nothing offers a switch to weaken it."""
    environment = Sandbox(autoescape=True, undefined=StrictUndefined, finalize=_finalize)
    environment.globals.clear()
    environment.filters = {name: environment.filters[name] for name in _FILTERS}
    return environment
