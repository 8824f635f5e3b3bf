"""A mail's words twice, as plain text and as html: which of them is read, so that nothing is lost.

Takes both texts; gives one. Raises nothing, touches nothing.
"""

import re

_STUB = 0.2
"""A plain part with less than this share of the html's letters only says that one cannot see the html."""
_MISSING_SHARE = 0.15
_MISSING_WORDS = 5
_FIGURE = 3
_MAX_COMPARED = 200_000
_ADDRESS = re.compile(r"<?\b(?:https?://|mailto:|cid:|www\.)[^\s<>\]]++>?|[^\s<>@]{1,100}+@[^\s<>@]++")
_BETWEEN_HAN = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef])\s+(?=[\u3000-\u9fff\uff00-\uffef])")
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+|[^\W_\u3040-\u9fff\uac00-\ud7a3]+")


def richer(plain: str, html: str) -> str:
    """The plain text, unless the html says more (a table, a figure, whole sentences).

    Then the html, and below it the lines of the plain text with figures that stand in it alone.
    """
    if not plain.strip():
        return html
    in_plain, in_html = _words(plain), _words(html)
    missing = in_html - in_plain
    if not _is_stub(plain, html) and not _is_substance(missing, in_html):
        return plain
    only_plain = [line for line in plain.split("\n") if any(map(_is_figure, _words(line) - in_html))]
    return "\n\n".join([html, "\n".join(only_plain)]) if only_plain else html


def _is_stub(plain: str, html: str) -> bool:
    return len("".join(plain.split())) < _STUB * len("".join(html.split()))


def _is_substance(missing: set[str], of: set[str]) -> bool:
    if any(map(_is_figure, missing)):
        return True
    return len(missing) >= _MISSING_WORDS and len(missing) > _MISSING_SHARE * len(of)


def _is_figure(word: str) -> bool:
    return len(word) >= _FIGURE and any(character.isdigit() for character in word)


def _words(text: str) -> set[str]:
    """The words of a text without its links; of Chinese and Japanese, which part no words, every two characters."""
    plain = _BETWEEN_HAN.sub("", _ADDRESS.sub(" ", text[:_MAX_COMPARED].lower()))
    words = set()
    for word in _WORD.findall(plain):
        if word[0] < "\u3040":
            words.add(word)
        else:
            words |= {word[index : index + 2] for index in range(max(len(word) - 1, 1))}
    return words
