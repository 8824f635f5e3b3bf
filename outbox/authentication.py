"""What the receiving host found out about a sender: Authentication-Results (RFC 8601).

Takes header values; gives whether the sender is who the From address says, or why not. Raises nothing, touches
nothing. Only the topmost header of the configured host counts: anyone can write one further down.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

LONGEST = 8_192
"""Octets looked at: a stranger may have written the header, and comments may nest."""

_COMMENT = re.compile(r"\((?:[^()\\]|\\.)*\)")
_PIECE = re.compile(r'"(?:[^"\\]|\\.)*"|[^;"]+|;')
_RESULT = re.compile(r"([\w-]+)(?:\s*/\s*\d+)?\s*=\s*([\w-]+)(.*)", re.DOTALL)
_PROPERTY = re.compile(r"([\w-]+)\s*\.\s*([\w-]+)\s*=\s*(\"(?:[^\"\\]|\\.)*\"|[^\s;]+)")


class Finding(NamedTuple):
    """One method's result: `dkim`, `pass`, and its properties (`header.d`), all in lower case."""

    method: str
    result: str
    properties: dict[str, str]


def doubt(headers: Iterable[str], authserv_id: str, email: str) -> str:
    """Why the host's findings do not vouch for the From address; empty when they do.

    DMARC's verdict stands where there is one (RFC 7489); else DKIM or SPF must pass for the From domain or a parent.
    """
    found = _of_host(headers, authserv_id)
    if found is None:
        return f"{authserv_id} left no Authentication-Results"
    verdicts = [finding.result for finding in found if finding.method == "dmarc"]
    if verdicts:
        return "" if verdicts == ["pass"] else f"{authserv_id} says dmarc={verdicts[0]}"
    domain = email.lower().rpartition("@")[2]
    if any(finding.result == "pass" and _aligned(finding, domain) for finding in found):
        return ""
    said = ", ".join(f"{finding.method}={finding.result}" for finding in found) or "no check was made"
    return f"{authserv_id} does not vouch for {domain} ({said})"


def _of_host(headers: Iterable[str], authserv_id: str) -> tuple[Finding, ...] | None:
    for header in headers:
        host, *results = _sections(header)
        if host.split()[:1] == [authserv_id.lower()]:
            return tuple(finding for text in results if (finding := _finding(text)))
    return None


def _sections(header: str) -> list[str]:
    """The parts between semicolons, without comments, which may nest (RFC 5322 section 3.2.2)."""
    text, before = header[:LONGEST].lower(), ""
    while text != before:
        text, before = _COMMENT.sub(" ", text), text
    sections = [""]
    for piece in _PIECE.findall(text):
        if piece == ";":
            sections.append("")
        else:
            sections[-1] += piece
    return sections


def _finding(text: str) -> Finding | None:
    match = _RESULT.match(text.strip())
    if match is None:
        return None
    method, result, rest = match.groups()
    return Finding(
        method, result, {f"{kind}.{name}": value.strip('"') for kind, name, value in _PROPERTY.findall(rest)}
    )


def _aligned(finding: Finding, domain: str) -> bool:
    """The domain that passed is the From domain or a parent of it; a top level alone is nobody's."""
    names = {"dkim": ("header.d", "header.i"), "spf": ("smtp.mailfrom",)}.get(finding.method, ())
    passed = [finding.properties[name].rpartition("@")[2] for name in names if name in finding.properties]
    return any("." in one and (domain == one or domain.endswith("." + one)) for one in passed)
