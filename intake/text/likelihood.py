"""How likely it is that somebody wrote this text: what tells a right decoding from a wrong one.

Takes text; gives a number from -1 (nobody) to 1. Raises nothing, touches nothing. Only the characters beyond ASCII
count: in a right reading they are the usual ones, and Latin letters stand singly between others.
"""

import re

from intake.text.usual import HAN, HANGUL

_SAMPLE = 200
_RUN = re.compile("[^\0-\x7f]+")
_SIGNS = frozenset(
    "，。、：；！？（）「」『』【】《》〈〉“”‘’…—・～－／％＋＝　·①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢ℃㎜㎡×±°№※→■●○◎◆□△▲▼☆★々ー",
)
_USUAL = HAN | HANGUL | _SIGNS
_TYPOGRAPHIC = frozenset("\xa0°±²³µ·½¼×÷ø§«»“”„‘’‚–—…€£©®™•º¿¡")
_LATIN = frozenset("äöüßÄÖÜéèêëàâáçñóòôíîïúùûåæøÅÆØÉÈÀÇÑÓœ")
_LATIN_RUN = 2


def likelihood(text: str) -> float:
    """Between -1 and 1; 1 for a text of ASCII only."""
    total, weight = 0.0, 0
    for run in _RUN.finditer(text):
        within = text[max(run.start() - 1, 0) : run.start()] + text[run.end() : run.end() + 1]
        total += _of_run(run[0], in_word=len(within) == 2 and within.isascii() and within.islower())
        weight += len(run[0])
        if weight > _SAMPLE:
            break
    return total / weight if weight else 1.0


def _of_run(run: str, *, in_word: bool) -> float:
    first = min(run)
    if first >= "\u2e80":
        if in_word and len(run) == 1:
            return 0.1
        return len(run) if _USUAL.issuperset(run) else sum(_weight(character) for character in run)
    if all(character < "\u0250" or character in _TYPOGRAPHIC for character in run):
        return sum(_latin(character) for character in run) * (1 if _stands_singly(run) else 0.1)
    if any("\u0370" <= character < "\u0590" for character in run):
        return len(run) * _of_letters(run)
    return sum(_weight(character) for character in run)


def _of_letters(run: str) -> float:
    """Greek and Cyrillic words: capitals at the start, seldom throughout, and no signs between."""
    if len(run) == 1 or not run.isalpha():
        return 0.2
    return 0.85 if run[1:].islower() else 0.5 if run.isupper() else 0.2


def _stands_singly(run: str) -> bool:
    """Western words bear one or two foreign letters in a row; more are other bytes misread."""
    return len(run) <= _LATIN_RUN or all(one in "ÄÖÜäöüß" for one in run) or all(one in _TYPOGRAPHIC for one in run)


def _latin(character: str) -> float:
    if "\x80" <= character <= "\x9f":
        return -1
    if character in _LATIN:
        return 0.95
    if character in _TYPOGRAPHIC:
        return 0.6
    return 0.45 if character.isalpha() else 0.2


def _weight(character: str) -> float:
    if character in _USUAL:
        return 1
    if "\u3041" <= character <= "\u30fc" or "\uff01" <= character <= "\uff5e":
        return 0.9
    if "\u4e00" <= character <= "\u9fff":
        return 0.2
    return _rarely(character)


def _rarely(character: str) -> float:
    """What is not of East Asia, or hardly ever written there."""
    if "\uff61" <= character <= "\uff9f":
        return 0.35
    if character == "\ufffd" or "\ue000" <= character <= "\uf8ff" or "\x80" <= character <= "\x9f":
        return -1
    if "\uac00" <= character <= "\ud7a3":
        return 0.25
    if "\u0590" <= character <= "\u0e7f":
        return 0.75
    return 0.6 if character in _TYPOGRAPHIC else 0.1
