"""Whether the domain of an address spells a name that stands in the mail.

Takes an address and a name; gives yes or no. Raises nothing, touches nothing. A domain never makes a name by itself.
"""

import re
import unicodedata

_SHORTEST = 4
_SHORTEST_INITIALS = 3
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa", "æ": "ae"}
_HOSTS = frozenset(
    {"mail", "email", "www", "smtp", "mx", "group", "corp", "online", "web", "netmail", "webmail", "freemail"}
)
"""Parts of a domain that are nobody's name."""
_HAN = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")


def spells(email: str, name: str) -> bool:
    """`kim@alderpump.example` spells Alder Pump Works; nothing spells a name in Chinese characters."""
    if _HAN.search(name):
        return False
    words = [re.split(r"\W+", word) for word in name.split()]
    flat = [part for word in words for part in word if part]
    return any(_is_spelt(label, form) for label in _labels(email) for form in _forms(flat))


def _labels(email: str) -> list[str]:
    parts = email.lower().rpartition("@")[2].split(".")[:-1]
    labels = [re.sub(r"[^a-z0-9]", "", part) for part in parts]
    return [label for label in labels if len(label) >= _SHORTEST_INITIALS and label not in _HOSTS]


def _forms(words: list[str]) -> list[list[str]]:
    """The words in plain letters: `ü` is ue in one address and u in the next."""
    written = ["".join(_UMLAUTS.get(letter, letter) for letter in word.casefold()) for word in words]
    plain = [unicodedata.normalize("NFKD", word.casefold().translate({0xF8: "o", 0xE6: "ae"})) for word in words]
    return [[_plain(word) for word in form] for form in (written, plain)]


def _plain(word: str) -> str:
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKD", word))


def _is_spelt(label: str, words: list[str]) -> bool:
    """The label is the words' beginning, begins with a word of theirs that leads the name, or is their initials."""
    joined = "".join(words)
    if not joined:
        return False
    initials = "".join(word[0] for word in words if word)
    if len(label) >= _SHORTEST_INITIALS and initials == label:
        return True
    leading = words[0] if len(words[0]) >= _SHORTEST else "".join(words[:2])
    return len(leading) >= _SHORTEST and (
        label.startswith(leading) or (len(label) >= _SHORTEST and joined.startswith(label))
    )
