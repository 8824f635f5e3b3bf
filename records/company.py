"""Who "we" are: what tells our own names, addresses and case numbers from a customer's."""

import re
from functools import cached_property
from zoneinfo import ZoneInfo

from records.record import Record


class Company(Record):
    """The company that runs this desk; `addresses` are its complaint mailboxes.

    `token` is the case number as it stands in a subject, `YYYY` for the year and `N…` for the running number.
    """

    names: tuple[str, ...]
    domains: tuple[str, ...]
    addresses: tuple[str, ...]
    time_zone: str = "Asia/Shanghai"
    authserv_id: str = ""
    """The host whose Authentication-Results (RFC 8601) count; empty: the check is not made."""
    token: str = "[C-YYYY-NNNNNN]"  # noqa: S105 - a subject token, not a secret

    @property
    def zone(self) -> ZoneInfo:
        """The company's time zone."""
        return ZoneInfo(self.time_zone)

    def name(self, *, chinese: bool) -> str:
        """Our name in Chinese, or in Latin letters; the first there is where we have none of the kind."""
        of_kind = [name for name in self.names if any("\u4e00" <= char <= "\u9fff" for char in name) == chinese]
        return (of_kind or [*self.names, ""])[0]

    def case_number(self, year: int, serial: int) -> str:
        """The number of one case: `C-2026-000001`."""
        digits = len(re.search("N+", self.token)[0])  # type: ignore[index]  # settings refuse a token without N
        number = re.sub("N+", str(serial).zfill(digits), self.token.replace("YYYY", str(year)))
        return number.strip("[]")

    @cached_property
    def token_pattern(self) -> re.Pattern[str]:
        """Finds a case number in text; group 1 is the number without brackets."""
        inner = re.escape(self.token.strip("[]")).replace("YYYY", r"\d{4}")
        inner = re.sub("N+", lambda found: rf"\d{{{len(found[0])},}}", inner)
        return re.compile(rf"\[?(?<![A-Za-z0-9])({inner})(?![0-9])\]?", re.IGNORECASE)

    def year_and_serial(self, number: str) -> tuple[int, int] | None:
        """What `case_number` made a number of; None for one that it never makes."""
        inner = re.escape(self.token.strip("[]")).replace("YYYY", r"(?P<year>\d{4})")
        inner = re.sub("N+", r"(?P<serial>\\d+)", inner, count=1)
        found = re.fullmatch(re.sub("N+", r"\\d+", inner), number)
        if not found:
            return None
        year, serial = int(found["year"]), int(found["serial"])
        return (year, serial) if self.case_number(year, serial) == number else None

    def is_ours(self, email: str) -> bool:
        """Whether an address is one of our own people's or mailboxes."""
        address = email.lower()
        domain = address.rpartition("@")[2]
        ours = {name.lower() for name in self.domains}
        return address in {own.lower() for own in self.addresses} or any(
            domain == own or domain.endswith("." + own) for own in ours
        )
