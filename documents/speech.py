"""The words of one template in one tongue.

Takes Words and a tongue, gives text; raises ConfigError naming label and tongue where a word is missing; touches
nothing.
"""

from dataclasses import dataclass

from records.errors import ConfigError
from records.procedure import Text
from records.words import Tongue, Typography, Words


@dataclass(frozen=True)
class Speech:
    """Looks words up: a template says nothing in another tongue than its own."""

    spoken: Words
    tongue: Tongue

    @property
    def typography(self) -> Typography:
        """How this tongue is set."""
        found = self.spoken.tongues.get(self.tongue)
        if found is None:
            raise ConfigError("words.toml", f"there is no [tongues.{self.tongue}]", "Say there how it is set.")
        return found

    def words(self, label: str) -> tuple[str, str]:
        """A label, and its English where the template is bilingual and they differ."""
        if self.tongue != "zh-en":
            return self._said("labels", label, self.tongue), ""
        chinese, english = (self._said("labels", label, tag) for tag in ("zh-CN", "en"))
        return chinese, english if english != chinese else ""

    def plain(self, label: str) -> str:
        """A label on one line."""
        return " ".join(filter(None, self.words(label)))

    def text(self, key: str) -> str:
        """A paragraph of a letter, with its tags."""
        return self._said("texts", key, self.tongue)

    def _said(self, table: str, key: str, tag: str) -> str:
        texts: dict[str, Text] = getattr(self.spoken, table)
        said = texts.get(key, {}).get(tag)
        if not said:
            raise ConfigError(f"words.toml [{table}]", f"'{key}' has no words in {tag}", "Enter them there.")
        return said
