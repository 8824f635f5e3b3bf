"""What Kesu's own documents say: labels and words in each language they are printed in."""

from records.procedure import Text
from records.record import Record

Tongue = str
"""`zh-CN`, `zh-TW`, `en`, `de`, `ja`; or `zh-en` for Chinese and English side by side."""


class Words(Record):
    """templates_docx/words.toml: each table gives a key its words by language."""

    labels: dict[str, Text]
    categories: dict[str, Text]
    kinds: dict[str, Text]
    audiences: dict[str, Text]
    weekdays: dict[str, Text]
    places: dict[str, Text]


def say(text: Text, tongue: Tongue) -> str:
    """The words in one tongue; both, a space between, when bilingual and they differ. Empty when there are none."""
    if tongue != "zh-en":
        return text.get(tongue) or next(iter(text.values()), "")
    both = [text[tag] for tag in ("zh-CN", "en") if text.get(tag)]
    return " ".join(dict.fromkeys(both))
