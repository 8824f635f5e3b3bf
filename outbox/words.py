"""Text files filled with values, and dates and figures as each language writes them.

Takes texts by key (`zh-CN/acknowledgement`) and values; gives words. Raises ConfigError when a text is missing or
names what there is not. Touches nothing. Values are put in once and never read as templates.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from string import Template

from records.calendar import offset
from records.errors import ConfigError
from records.words import FALLBACK, nearest, small_words

Texts = Mapping[str, str]
"""Every text by language and name, as its file stands under texts/: `zh-CN/notice` is `zh-CN/notice.txt`."""


class Speech(dict[str, str]):
    """The small words of one language, by name; one the file lacks is a ConfigError that names it."""

    def __init__(self, key: str, found: Mapping[str, str]) -> None:
        super().__init__(found)
        self._key = key

    def __missing__(self, name: str) -> str:
        mend = f'Add {name} = "…"; the shipped file shows how.'
        raise ConfigError(f"texts/{self._key}.txt", f"the word '{name}' is missing", mend)


def language_of(texts: Texts, wanted: str, name: str) -> str:
    """The language to write in: of those that have this text, the nearest to the one wanted (records/words.py)."""
    tags = sorted(key.rpartition("/")[0] for key in texts if key.endswith("/" + name))
    return nearest(wanted, tags) or FALLBACK


def written(texts: Texts, key: str, values: Mapping[str, str]) -> tuple[str, str]:
    """Subject and body. A paragraph one of whose values is empty is left out: a blank is never an empty label."""
    head, _, body = _text(texts, key).partition("\n")
    subject = _filled(key, head.removeprefix("Subject:").strip(), values)
    paragraphs = [part for part in re.split(r"\n{2,}", body.strip("\n")) if _complete(part, values)]
    return " ".join(subject.split()), "\n\n".join(_filled(key, part, values) for part in paragraphs) + "\n"


def words(texts: Texts, language: str) -> Speech:
    """The small words of a language: `name = "words"` a line."""
    key = f"{language}/words"
    return Speech(key, small_words(_text(texts, key)))


def moment(at: datetime, speech: Mapping[str, str], form: str = "date") -> str:
    """An instant, already in the reader's time zone, in a form of the words file."""
    return day(at, speech, form, time=f"{at:%H:%M}", offset=offset(at))


def day(on: date, speech: Mapping[str, str], form: str = "day", **clock: str) -> str:
    """A calendar day in a form of the words file; `clock` are the further parts of an instant."""
    months = speech.get("months", "").split()
    parts = {
        "year": str(on.year),
        "month": str(on.month),
        "day": str(on.day),
        "mm": f"{on.month:02}",
        "dd": f"{on.day:02}",
        "weekday": speech["weekdays"].split()[on.weekday()],
        "month_name": months[on.month - 1] if months else "",
    }
    return Template(speech[form]).substitute(parts, **clock)


def plain(value: object, speech: Mapping[str, str]) -> str:
    """A value of a complaint as a person writes it; 12.0 is 12.

    Thousands are not grouped: what is a thousand to one reader is a decimal to another.
    """
    if isinstance(value, tuple):
        return speech["list_comma"].join(plain(one, speech) for one in value)
    if isinstance(value, date):
        return day(value, speech)
    if isinstance(value, float):
        return format(Decimal(repr(value)).normalize(), "f").replace(".", speech["decimal"])
    return short(str(value), 300)


def short(text: str, most: int) -> str:
    """One line of at most so many characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def bullets(lines: Iterable[str]) -> str:
    """A list, a line each."""
    return "\n".join(f"  - {line}" for line in lines)


def _text(texts: Texts, key: str) -> str:
    try:
        return texts[key]
    except KeyError:
        raise ConfigError(
            f"texts/{key}.txt", "this text is missing", "Put it there; the shipped one is an example."
        ) from None


def _complete(paragraph: str, values: Mapping[str, str]) -> bool:
    return all(values.get(name, name) for name in Template(paragraph).get_identifiers())


def _filled(key: str, text: str, values: Mapping[str, str]) -> str:
    try:
        return Template(text).substitute(values)
    except (KeyError, ValueError) as error:
        known = ", ".join(f"${name}" for name in sorted(values))
        raise ConfigError(f"texts/{key}.txt", f"{error} cannot be filled in", f"It may name: {known}.") from error
