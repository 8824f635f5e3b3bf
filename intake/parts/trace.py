"""When a mail was received, and what is wrong with its dates and addresses.

Takes the header's fields; gives an instant and warnings. Raises nothing, touches nothing. A header in plain order says
so itself; mail-parser judges any other, from the trace and originator fields alone (RFC 5322 sections 3.6.2 to 3.6.7).
"""

import re
from collections import Counter
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import mailparser

from intake.parts.addresses import EMAIL, mailboxes
from intake.text.header_words import header_text, raw_bytes

_ADDRESSES = frozenset(["from", "sender", "reply-to", "to", "cc"])
_FIELDS = _ADDRESSES | {"received", "date", "message-id", "return-path"}
_ONCE = _ADDRESSES | {"date"}
_DATE = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}"
    r" \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|GMT|UT|UTC)(?: ?\([^()]{1,40}\))?",
)
_QUOTED = re.compile(r'"[^"]*"')
_ODD = re.compile(r"[\\():;\[\]]")
_MAX_JUDGED = 200
"""More trace fields than any path through the world leaves are not judged."""


def trace(headers: tuple[tuple[str, str], ...]) -> tuple[datetime | None, tuple[str, ...]]:
    """When our own host received the mail (the topmost Received), and the defects of dates and addresses."""
    kept = [(name.lower(), value) for name, value in headers if name.lower() in _FIELDS]
    topmost = next((value for name, value in kept if name == "received"), "")
    handed_over = instant(topmost.rpartition(";")[2])
    received = handed_over.astimezone(UTC) if handed_over else None
    if (received or not topmost) and _is_in_order(kept):
        return received, ()
    judged, defects = _judged(kept[:_MAX_JUDGED])
    return received or judged, defects


def instant(words: str) -> datetime | None:
    """A Date as an aware instant (RFC 5322 section 3.3); a zone of `-0000` means UTC, place unknown."""
    try:
        found = parsedate_to_datetime(words.strip())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _is_in_order(kept: list[tuple[str, str]]) -> bool:
    counts = Counter(name for name, _ in kept)
    if any(counts[name] > 1 for name in _ONCE) or not counts["date"]:
        return False
    return all(
        bool(_DATE.fullmatch(value.strip())) and instant(value) is not None
        if name == "date"
        else name not in _ADDRESSES or _is_plain(value)
        for name, value in kept
    )


def _is_plain(value: str) -> bool:
    """Mailboxes and nothing else, each with its address."""
    found, unquoted = mailboxes(value), _QUOTED.sub("", value)
    whole = unquoted.count("@") == len(found) and all(EMAIL.fullmatch(address) for _, address in found)
    return bool(found) and whole and not _ODD.search(unquoted)


def _judged(kept: list[tuple[str, str]]) -> tuple[datetime | None, tuple[str, ...]]:
    block = b"".join(name.encode("ascii", "replace") + b": " + raw_bytes(value) + b"\r\n" for name, value in kept)
    try:
        parsed = mailparser.parse_from_bytes(block + b"\r\n")
        hops, defects = parsed.received, [*parsed.date_header_defects, *parsed.address_header_defects]
    except Exception as error:  # noqa: BLE001 - whatever a library's fault is, the mail must not be lost by it
        return None, (f"mail-parser could not read the header ({type(error).__name__})",)
    # Raw 8-bit names are damage to mail-parser; charsets.py reads them.
    told = [defect for defect in defects if defect["reason"] != "invalid-utf8"]
    names = dict.fromkeys(f"the {defect['header']} field is damaged ({defect['reason']})" for defect in told)
    last = hops[-1].get("date_utc") if hops and isinstance(hops[-1], dict) else None
    return (datetime.fromisoformat(last).replace(tzinfo=UTC) if last else None), tuple(names)


def return_path(headers: tuple[tuple[str, str], ...]) -> str | None:
    """Empty for the null path `<>` of machine mail (RFC 5321 section 4.5.5); None without the field."""
    raw = next((value for name, value in headers if name.lower() == "return-path"), None)
    if raw is None:
        return None
    found = EMAIL.search(header_text(raw))
    return found[0].lower() if found else ""
