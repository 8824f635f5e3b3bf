"""The sentences routing explains itself with, in every language Kesu prints.

Takes the texts by key (`de/reasons`, a `name = "words"` a line), gives Sentences. Raises ConfigError for a language
that lacks a sentence English has, or fills in what English does not. Touches nothing.
"""

from collections.abc import Iterable, Mapping
from string import Template

from records.errors import ConfigError
from records.procedure import Text
from records.record import Record
from records.words import FALLBACK, in_language, small_words

_NAME = "reasons"


class Sentences(Record):
    """Every sentence by language and name; `$names` in it are filled in."""

    spoken: dict[str, dict[str, str]]

    def say(self, name: str, **values: str | Text) -> Text:
        """One sentence in every language, its places filled in that language."""
        return {language: _filled(known[name], language, values) for language, known in self.spoken.items()}

    def listed(self, separator: str, parts: Iterable[str | Text]) -> Text:
        """Several texts as one in every language, joined by the sentence named; empty when there are none."""
        said = [part for part in parts if part]
        if not said:
            return {}
        return {
            language: known[separator].join(_in(part, language) for part in said)
            for language, known in self.spoken.items()
        }


def load(texts: Mapping[str, str]) -> Sentences:
    """The sentences of every language that has them; English is the measure."""
    named = {key.rpartition("/")[0]: text for key, text in texts.items() if key.rpartition("/")[2] == _NAME}
    spoken = {language: small_words(text) for language, text in sorted(named.items())}
    for language, known in spoken.items():
        _suits(language, known, spoken.get(FALLBACK, {}))
    return Sentences(spoken=spoken)


def _suits(language: str, known: Mapping[str, str], english: Mapping[str, str]) -> None:
    for name, words in english.items():
        if name not in known:
            raise _fault(language, f"the sentence '{name}' is missing", f'Add {name} = "…"; English says: {words}')
        strange = set(Template(known[name]).get_identifiers()) - set(Template(words).get_identifiers())
        if strange:
            raise _fault(language, f"'{name}' names ${min(strange)}, which there is not", f"English says: {words}")


def _fault(language: str, what: str, mend: str) -> ConfigError:
    return ConfigError(f"texts/{language}/{_NAME}.txt", what, mend)


def _filled(words: str, language: str, values: Mapping[str, str | Text]) -> str:
    return Template(words).safe_substitute({name: _in(value, language) for name, value in values.items()})


def _in(value: str | Text, language: str) -> str:
    return value if isinstance(value, str) else in_language(value, language)
