"""words.toml: the words of Kesu's own documents.

Takes TOML text, gives Words; raises ConfigError with file and line; touches nothing.
"""

from records import toml_text
from records.words import Words


def load(text: str, path: str) -> Words:
    """The words of every document, from words.toml."""
    return toml_text.load(text, path, Words)
