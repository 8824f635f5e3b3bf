"""Obey a colleague who answers the daily list: `投诉 17` or `complaint 17` makes a case of mail 17.

Takes a reading and who we are; gives the numbers named. Pure. Only an answer in the daily list's own thread, from one
of our own addresses that no check speaks against, is an order (house invariant 11).
"""

import re

from outbox.authentication import doubt
from records.company import Company
from records.letter import Purpose
from records.reading import Reading

_ORDER = re.compile(r"(?:投诉|投訴|complaint|case)\s*[:：#№]?\s*(\d[\d\s,，、;；和]*)", re.IGNORECASE)


def orders_in(reading: Reading, company: Company) -> tuple[int, ...]:
    """The journal numbers of which a case is to be made; empty when the mail is no order."""
    message = reading.message
    sender = message.sender
    if sender is None or not company.is_ours(sender.email) or not _answers_a_list(reading):
        return ()
    if company.authserv_id and doubt(_results(reading), company.authserv_id, sender.email):
        return ()
    named = [number for found in _ORDER.finditer(message.new_text) for number in re.findall(r"\d+", found[1])]
    return tuple(dict.fromkeys(int(number) for number in named))


def _answers_a_list(reading: Reading) -> bool:
    message = reading.message
    mark = f"<{Purpose.DAILY_LIST.value}."
    return any(name.startswith(mark) for name in (message.in_reply_to, *message.references))


def _results(reading: Reading) -> list[str]:
    return [value for name, value in reading.message.headers if name.lower() == "authentication-results"]
