"""The mailboxes of an address field (RFC 5322 section 3.4), however it is written.

Takes raw fields; gives (display name, address), both raw. Raises nothing, touches nothing. The standard library's
own reader differs between versions of Python and parts names at the comma of an encoded word.
"""

import re

_TOKEN = re.compile(
    r'"(?:[\udc80-\udcff]\\|[^"\\]|\\.)*"?|=\?[^?\s]{1,60}+\?[bBqQ]\?[^?]*+\?=|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)?'
    r'|<[^<>]*+>?|[^"(<,;:=]++|.',
    re.DOTALL,
)
EMAIL = re.compile(r"(?<![^\s<>\"',;:()\[\]@])[^\s<>\"',;:()\[\]@]{1,200}+@[^\s<>\"',;:()\[\]@]{1,255}+")
_PLAIN = re.compile(
    rf"""\s*+(?:([^"<>,;:()\\=?\r\n\s][^"<>,;:()\\=?\r\n]{{0,99}}?)|"([^"\\<>\r\n]{{0,99}})")?\s*+<({EMAIL.pattern})>\s*"""
)
"""One mailbox, as most clients write it."""
_FOLD = re.compile(r"[\r\n]+")


def mailboxes(raw: str) -> list[tuple[str, str]]:
    """Every (display name, address) of a field, in their order; groups are opened, names without address left out."""
    plain = _PLAIN.fullmatch(raw)
    if plain:
        return [(plain[1] or plain[2] or "", plain[3])]
    found: list[tuple[str, str]] = []
    words: list[str] = []
    comment = address = ""
    for piece in [*_TOKEN.findall(_FOLD.sub("", raw)), ";"]:
        if piece in {",", ";"}:
            name = "".join(words).strip()
            bare = EMAIL.fullmatch(name)
            if address or bare:
                found.append((comment or name, address) if address and not name else _named(name, comment, address))
            elif piece == "," and name:
                # A comma in a name that should have been quoted: `Müller, Anna <a@b>`.
                words.append(", ")
                continue
            words, comment, address = [], "", ""
        elif piece == ":":
            words = [] if not address else words
        else:
            words, comment, address = _taken(piece, words, comment, address)
    return found


def _named(name: str, comment: str, address: str) -> tuple[str, str]:
    return (name, address) if address else (comment, name)


def _taken(piece: str, words: list[str], comment: str, address: str) -> tuple[list[str], str, str]:
    if piece[0] == "<":
        inside = EMAIL.search(piece.rpartition(":")[2])
        return words, comment, address or (inside[0] if inside else "")
    if piece[0] == "(":
        return words, comment or piece[1:].removesuffix(")").strip(), address
    is_quoted = piece[0] == '"'
    words.append(re.sub(r'\\(["\\])', r"\1", piece[1:].removesuffix('"')) if is_quoted else piece)
    return words, comment, address
