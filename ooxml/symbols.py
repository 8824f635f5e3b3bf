"""Signs of the symbol fonts as the characters a person sees: boxes, ticks, Greek letters.

Takes a font's name and a code point; gives text. Raises nothing, touches nothing. The fonts put their signs at F000 to
F0FF (private use); programs also write them as the plain letters of a run in such a font.
"""

TICKED, EMPTY = "☑", "☐"

_WINGDINGS = {
    **dict.fromkeys((0xFD, 0xFE), TICKED),
    **dict.fromkeys((0x6F, 0x71, 0x72, 0xA8), EMPTY),
    0x6E: "■",
    0xFC: "√",
    0xFB: "✗",
    0x6C: "●",
    0xA1: "○",
    0xA4: "◉",
    0xA7: "▪",
    0x9F: "•",
    0xE0: "→",
    0xE8: "→",
    **{0x8C + digit: chr(0x2775 + digit) for digit in range(10)},
}
_WINGDINGS_2 = {
    **dict.fromkeys((0x51, 0x52, 0x53, 0x54), TICKED),
    **dict.fromkeys((0x2A, 0xA3), EMPTY),
    0xA2: "■",
    0x50: "√",
    0x4F: "✗",
    0x98: "●",
    0x99: "◉",
    0x9A: "○",
}
_WEBDINGS = {0x61: "√", 0x63: EMPTY, 0x67: "■", 0x72: "✗", 0x6E: "●"}
_SYMBOL = {
    **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
    0x44: "Δ",
    0x57: "Ω",
    0x53: "Σ",
    0x46: "Φ",
    0xA3: "≤",
    0xA5: "∞",
    0xAE: "→",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB8: "÷",
    0xB9: "≠",
    0xBB: "≈",
    0xC6: "∅",
    0xD6: "√",
    0x7F: EMPTY,
}
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "webdings": _WEBDINGS, "symbol": _SYMBOL}
_OLDER = {**{code: sign for code, sign in _WINGDINGS_2.items() if code in {0x52, 0x53}}, **_WINGDINGS}
"""Where no font is named, what is used for boxes: Wingdings, and of Wingdings 2 what Wingdings has no sign for."""


def is_symbolic(font: str) -> bool:
    """Whether a font's letters are signs."""
    return font.strip().lower() in _FONTS


def symbol(font: str, code: str) -> str:
    """The sign at a code point in hexadecimal (`F0FE`); an ornament no form needs is nothing."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    signs = _FONTS.get(font.strip().lower())
    if signs is None and not _is_private(number):
        return chr(number) if 0x20 <= number <= 0xFFFF and not 0xD800 <= number <= 0xDFFF else ""
    return (_OLDER if signs is None else signs).get(number & 0xFF, "")


def in_font(text: str, font: str) -> str:
    """A run's text as seen: in a symbol font sign by sign, in any other its private code points alone.

    Characters no symbol font has, such as Chinese ones, are shown in another font and are themselves.
    """
    if is_symbolic(font):
        return "".join(symbol(font, f"{ord(one):x}") if _is_sign(one) else one for one in text)
    if any(_is_private(ord(one)) for one in text):
        return "".join(symbol("", f"{ord(one):x}") if _is_private(ord(one)) else one for one in text)
    return text


def _is_private(number: int) -> bool:
    return 0xF020 <= number <= 0xF0FF


def _is_sign(letter: str) -> bool:
    return not letter.isspace() and (ord(letter) <= 0xFF or _is_private(ord(letter)))
