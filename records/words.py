"""What Kesu's own documents say: labels and words in each language they are printed in, and whose words serve whom."""

import re
from collections.abc import Collection
from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, Field

from records.procedure import Text
from records.record import Record

Tongue = str
"""`zh-CN`, `zh-TW`, `en`, `de`, `ja`; or `zh-en` for Chinese and English side by side."""

LANGUAGES: Final = ("zh-CN", "zh-TW", "en", "de", "ja")
"""What Kesu reads and writes."""
NEIGHBOUR: Final = {"zh-TW": "zh-CN", "zh-CN": "zh-TW"}
"""Whose words a reader also reads, before English."""
FALLBACK: Final = "en"
"""What everybody gets for whom there is nothing nearer: declared, so that nobody has to wonder."""
_WORD: Final = re.compile(r'^([\w.]+) = "(.*)"$', re.MULTILINE)


def _as_text(words: Any) -> Any:
    """Cases filed before their reasons were kept by language hold one string, in the language of the procedure."""
    if isinstance(words, str):
        return {"zh-CN": words} if words else {}
    return words


Said = Annotated[Text, BeforeValidator(_as_text)]
"""A Text that a plain string may stand for; empty where nothing is said."""


class Typography(Record):
    """How one tongue is set in Word: fonts by the names they have there, how dates, figures and lists are written."""

    heading_font: str
    """East Asian font of titles, headings and labels; Latin letters take Arial."""
    text_font: str
    """East Asian font of values and paragraphs."""
    language: str = "en-US"
    """w:lang of Latin text."""
    east_asian: str = "zh-CN"
    """w:lang of Han text: which country's form a character takes."""
    label_width: int = 1480
    """The column of labels, in twentieths of a point."""
    indent: int = 0
    """The first line of a letter's paragraph, in characters."""
    signature: Literal["left", "right"] = "left"
    formula: Literal["left", "right"] = "left"
    """Where a letter's closing formula stands."""
    dated: Literal["head", "end"] = "head"
    """Where a letter bears its date: among the references, or under the signature."""
    comma: str = ", "
    colon: str = ": "
    date: str = "{year}-{month}-{day}"
    decimal: str = "."
    percent: str = "%"


class Words(Record):
    """templates_docx/words.toml: each table gives a key its words by language; `tongues` say how each is set."""

    labels: dict[str, Text]
    categories: dict[str, Text]
    kinds: dict[str, Text]
    states: dict[str, Text] = Field(default_factory=dict)
    audiences: dict[str, Text]
    weekdays: dict[str, Text]
    places: dict[str, Text]
    texts: dict[str, Text] = Field(default_factory=dict)
    """Paragraphs of letters, with tags."""
    letter: dict[str, Text] = Field(default_factory=dict)
    """How a letter names whom it is written to."""
    months: dict[str, Text] = Field(default_factory=dict)
    tongues: dict[Tongue, Typography] = Field(default_factory=dict)


def say(text: Text, tongue: Tongue) -> str:
    """The words in one tongue; both, a space between, when bilingual and they differ. Empty when there are none."""
    both = [text[tag] for tag in ("zh-CN", "en") if text.get(tag)] if tongue == "zh-en" else []
    return " ".join(dict.fromkeys(both)) or in_language(text, tongue)


def in_language(text: Text, language: str) -> str:
    """A text for a reader of a language, in the nearest there is; empty when it has no words at all."""
    return text.get(nearest(language, [tag for tag, words in text.items() if words]), "")


def nearest(wanted: str, there: Collection[str]) -> str:
    """Of the languages there are: the one wanted, else its neighbour, else English, else the first; empty for none."""
    order = (wanted, NEIGHBOUR.get(wanted, ""), FALLBACK, *there)
    return next((tag for tag in order if tag in there), "")


def small_words(text: str) -> dict[str, str]:
    """The words of a text file that names one a line: `name = "words"`."""
    return dict(_WORD.findall(text))
