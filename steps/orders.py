"""Obey a colleague who answers the daily list: `投诉 17` or `Reklamation 17` makes a case of mail 17.

Takes a reading, who we are and the languages' words; gives the numbers named. Pure. Only an answer in the daily list's
own thread, from one of our own addresses that no check speaks against, is an order (house invariant 11).
"""

import re
from functools import lru_cache

from outbox.authentication import doubt
from records.company import Company
from records.language import Languages
from records.letter import Purpose
from records.reading import Reading
from steps.read import BY_MACHINE

ORDER, POLITE = "make_case", "make_case_polite"
"""The phrases of a language file: the word that orders, and what may stand before or after the order."""
_MARKS = r"[^\w\n]*"
"""Spaces and punctuation, within the line."""
_NUMBERS = rf"(\d{{1,9}}(?:(?:{_MARKS}(?:und|and|和|と){_MARKS}|[ ,，、;；&]+)\d{{1,9}})*)"


def orders_in(reading: Reading, company: Company, languages: Languages) -> tuple[int, ...]:
    """The journal numbers of which a case is to be made; empty when the mail is no order."""
    message = reading.message
    sender = message.sender
    ours = sender is not None and company.is_ours(sender.email) and reading.recognition.kind not in BY_MACHINE
    if sender is None or not ours or not _answers_a_list(reading):
        return ()
    if company.authserv_id and doubt(_results(reading), company.authserv_id, sender.email):
        return ()
    order = _order(_phrases(languages, ORDER), _phrases(languages, POLITE))
    named = [number for found in order.finditer(message.new_text) for number in re.findall(r"\d+", found[1])]
    return tuple(dict.fromkeys(int(number) for number in named))


def _phrases(languages: Languages, name: str) -> tuple[str, ...]:
    return tuple(phrase for language in languages.values() for phrase in language.phrases.get(name, ()))


@lru_cache(maxsize=4)
def _order(words: tuple[str, ...], polite: tuple[str, ...]) -> re.Pattern[str]:
    """A line of its own, so that a date or a telephone number beside it is no order."""
    please = rf"(?:{_any(polite)})?"
    line = rf"^{_MARKS}{please}{_MARKS}(?:{_any(words)}){_MARKS}{_NUMBERS}{_MARKS}{please}{_MARKS}$"
    return re.compile(line, re.IGNORECASE | re.MULTILINE)


def _any(phrases: tuple[str, ...]) -> str:
    """One of several phrases, the longest first; no phrase at all never stands anywhere."""
    return "|".join(re.escape(one) for one in sorted(phrases, key=len, reverse=True)) or r"(?!)"


def _answers_a_list(reading: Reading) -> bool:
    message = reading.message
    return message.in_reply_to.startswith(f"<{Purpose.DAILY_LIST.value}.")


def _results(reading: Reading) -> list[str]:
    return [value for name, value in reading.message.headers if name.lower() == "authentication-results"]
