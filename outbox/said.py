"""What the program says in English of a mail or a letter, for a reader of another language.

Takes a sentence as a record holds it and the texts by key; gives it in a language, by `en/said` and `<language>/said`.
Raises nothing, touches nothing. A sentence nobody has put into that language stays English: what a person must decide
is never left out (docs/decisions/0007-said-in-english.md).
"""

import re
from functools import lru_cache
from string import Template

from outbox.words import Speech, Texts, language_of, words
from records.place import Held
from records.words import FALLBACK, small_words

_JOINT = "; "
"""Between several reasons of one thing, as the steps join them."""
_NAME = re.compile(r"\\\$(\w+)")


def said(english: str, texts: Texts, language: str) -> str:
    """One or several sentences for a reader; each by itself, so that one unknown leaves the others told."""
    own = texts.get(f"{language_of(texts, language, 'said')}/said", "")
    known, patterns = small_words(own), _patterns(texts.get(f"{FALLBACK}/said", ""))
    sentences = (_one(sentence, patterns, known) for sentence in english.split(_JOINT))
    return known.get("joint", _JOINT).join(sentences)


def told(held: Held, texts: Texts, language: str) -> Held:
    """A question for a reader; a field of the complaint bears the name that letters give it."""
    speech = words(texts, language_of(texts, language, "words"))
    what = speech.get(f"field.{held.what}") or said(held.what, texts, language)
    update = {"what": what, "why": said(held.why, texts, language), "act": said(held.act, texts, language)}
    return held.model_copy(update=update)


def about(case_no: str, mail: int, letter: int, speech: Speech) -> str:
    """What a question is about: a case by its number, else a mail or a letter by its own."""
    name, number = ("about_letter", letter) if letter else ("about_mail", mail)
    return case_no or speech[name].replace("$number", str(number))


def _one(sentence: str, patterns: dict[str, re.Pattern[str]], known: dict[str, str]) -> str:
    for name, pattern in patterns.items():
        if name in known and (found := pattern.fullmatch(sentence)):
            values = {key: _value(value, patterns, known) for key, value in found.groupdict().items()}
            return Template(known[name]).safe_substitute(values)
    return sentence


def _value(value: str, patterns: dict[str, re.Pattern[str]], known: dict[str, str]) -> str:
    """What fills a place: one of our own words is told too, anything else stays as it was written."""
    own = (name for name, one in patterns.items() if not one.groups and name in known and one.fullmatch(value))
    return next((known[name] for name in own), value)


@lru_cache(maxsize=4)
def _patterns(text: str) -> dict[str, re.Pattern[str]]:
    """Each English sentence as a pattern whose `$names` take what stood in their place."""
    return {
        name: re.compile(_NAME.sub(r"(?P<\1>.+?)", re.escape(words)), re.DOTALL)
        for name, words in small_words(text).items()
    }
