"""Obey a colleague who answers the daily list: `投诉 17` or `complaint 17` makes a case of mail 17.

Takes a reading and who we are; gives the numbers named. Pure. Only an answer in the daily list's own thread, from one
of our own addresses that no check speaks against, is an order (house invariant 11).
"""

import re

from outbox.authentication import doubt
from records.company import Company
from records.letter import Purpose
from records.reading import Reading
from steps.read import BY_MACHINE

_ORDER = re.compile(
    r"^\W*(?:请立案|立案|please take)?\W*(?:投诉|投訴|complaint)\s*[:：#№]?\s*"
    r"(\d{1,9}(?:\s*[,，、;；和 ]\s*\d{1,9})*)\s*\W*(?:谢谢|please|thanks)?\W*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line of its own, so that a date or a telephone number beside it is no order."""


def orders_in(reading: Reading, company: Company) -> tuple[int, ...]:
    """The journal numbers of which a case is to be made; empty when the mail is no order."""
    message = reading.message
    sender = message.sender
    ours = sender is not None and company.is_ours(sender.email) and reading.recognition.kind not in BY_MACHINE
    if sender is None or not ours or not _answers_a_list(reading):
        return ()
    if company.authserv_id and doubt(_results(reading), company.authserv_id, sender.email):
        return ()
    named = [number for found in _ORDER.finditer(message.new_text) for number in re.findall(r"\d+", found[1])]
    return tuple(dict.fromkeys(int(number) for number in named))


def _answers_a_list(reading: Reading) -> bool:
    message = reading.message
    return message.in_reply_to.startswith(f"<{Purpose.DAILY_LIST.value}.")


def _results(reading: Reading) -> list[str]:
    return [value for name, value in reading.message.headers if name.lower() == "authentication-results"]
