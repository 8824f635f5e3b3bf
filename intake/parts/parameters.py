"""The parameters of a structured header, file names above all (RFC 2045 section 5.1, RFC 2231).

Takes header text; gives values, each with the codec that gave it and whether a person should doubt it. Raises nothing,
touches nothing.
"""

import re
from collections.abc import Mapping
from urllib.parse import unquote_to_bytes

from intake.text.charsets import Decoded, decode
from intake.text.header_words import header_words, raw_bytes

_PARAMETER = re.compile(r';\s*+([^=;\s"]++)\s*+=\s*+("(?:[\udc80-\udcff]\\|[^"\\]|\\.)*"?|[^;]*+)')
"""The second byte of a character of Shift_JIS, Big5 or GBK may be a backslash; it quotes nothing."""
_ESCAPED = re.compile(r'(?<![\udc80-\udcff])\\(["\\])')
_TAGGED = re.compile(r"([A-Za-z][A-Za-z0-9_-]{2,30})'[A-Za-z-]{0,10}'((?:%[0-9A-Fa-f]{2}|[^%'])*%[0-9A-Fa-f]{2}.*)")
_HIGH_PERCENT = re.compile(r"%[89A-Fa-f][0-9A-Fa-f]%[89ABab][0-9A-Fa-f]")
_CONTINUED = re.compile(r"(?P<name>[^*]+)(?:\*(?P<index>\d{1,3}))?(?P<extended>\*)?")


def parameters(raw: str, hint: str | None = None) -> tuple[str, dict[str, Decoded]]:
    """A structured header's value and parameters; RFC 2231 pieces are joined, RFC 2047 and raw bytes read."""
    if not raw:
        return "", {}
    unfolded = re.sub(r"\r\n[ \t]*|[\r\n][ \t]*", " ", raw)
    pieces: dict[str, list[tuple[int, bool, str]]] = {}
    for found in _PARAMETER.finditer(unfolded):
        name = _CONTINUED.fullmatch(found[1].lower())
        if name:
            piece = (int(name["index"] or 0), bool(name["extended"]), _unquoted(found[2].strip()))
            pieces.setdefault(name["name"], []).append(piece)
    value = unfolded.split(";", 1)[0].strip().strip('"').lower()
    return value, {name: _joined(sorted(of_name), hint) for name, of_name in pieces.items()}


def plain(found: Mapping[str, Decoded], name: str) -> str:
    """The words of a parameter; empty when there is none."""
    return found[name].text if name in found else ""


def _joined(pieces: list[tuple[int, bool, str]], hint: str | None) -> Decoded:
    """RFC 2231 section 4: the first extended piece names charset and language, each extended one is %-coded."""
    if not any(extended for _, extended, _ in pieces):
        return _unextended("".join(text for _, _, text in pieces), hint)
    if len({index for index, _, _ in pieces}) < len(pieces):
        # The same name plainly and extended, for old and new clients: the extended form is the exact one.
        extended_only = [piece for piece in pieces if piece[1]]
        indexes = {index for index, _, _ in extended_only}
        pieces = extended_only if len(indexes) == len(extended_only) else extended_only[:1]
    label, data = None, b""
    for index, extended, text in pieces:
        body = text
        if extended and index == pieces[0][0] and text.count("'") >= 2:
            label, _, body = text.split("'", 2)
        data += unquote_to_bytes(raw_bytes(body)) if extended else raw_bytes(body)
    read = decode(data, label, hint)
    return header_words(read.text) if "=?" in read.text and read.text.isascii() else read


def _unextended(text: str, hint: str | None) -> Decoded:
    """A plain value; some clients write the extended form, or %-coded UTF-8, without the asterisk."""
    tagged = _TAGGED.fullmatch(text)
    if tagged:
        return decode(unquote_to_bytes(raw_bytes(tagged[2])), tagged[1], hint)
    if _HIGH_PERCENT.search(text) and text.isascii():
        try:
            return Decoded(unquote_to_bytes(text).decode("utf-8"), "utf-8", suspect=False)
        except UnicodeDecodeError:
            return Decoded(text, "us-ascii", suspect=False)
    return header_words(text, hint)


def _unquoted(text: str) -> str:
    """A quoted string's content. A backslash that quotes nothing is a folder's, or half of a Shift_JIS character."""
    if not text.startswith('"'):
        return text
    return _ESCAPED.sub(r"\1", text.removeprefix('"').removesuffix('"'))


def base_name(name: str) -> str:
    """A name without the sender's folders, control characters and line ends."""
    visible = "".join(character for character in name if character.isprintable())
    return re.split(r"[/\\]", visible)[-1].strip().strip(".") if visible.strip(". ") else ""
