"""The name of an attached file, in the two ways mail programs read it.

Takes a media type and a name; gives header values ready to stand in a part. Raises nothing, touches nothing.
RFC 2231 is the standard (`filename*=`). Older Outlook, Foxmail and webmail of Chinese hosts do not join its
continuations, but read an encoded word (RFC 2047) in Content-Type `name`; so the name stands there a second time.
"""

import re
from email.header import Header
from urllib.parse import quote

_BINARY = re.compile(r"(application|image|audio|video)/[A-Za-z0-9!#$&^_.+-]+")
"""What a base64 part may be called; text would promise a charset, multipart and message parts of their own."""
_PLAIN = re.compile(r"[A-Za-z0-9 !#$&^_.+()\[\],=@~-]{1,60}")
_PIECE = 55
"""Octets of percent-encoded text a line: with `filename*10*=` around it under 78."""


def content_type(kind: str, name: str) -> str:
    """`application/pdf; name="…"`; what is not a type of bytes becomes octet-stream (RFC 2046 section 4.5.1)."""
    safe = kind if _BINARY.fullmatch(kind) else "application/octet-stream"
    if _PLAIN.fullmatch(name):
        return f'{safe};\n name="{name}"'
    words = Header(name, "utf-8", maxlinelen=70).encode(linesep="\n")
    return f'{safe};\n name="{words}"'


def content_disposition(name: str) -> str:
    """`attachment; filename*=…`, in continuations when it is long (RFC 2231 section 3 and 4)."""
    if _PLAIN.fullmatch(name):
        return f'attachment;\n filename="{name}"'
    pieces = _pieces(name)
    if len(pieces) == 1:
        return f"attachment;\n filename*=UTF-8''{pieces[0]}"
    lines = [f"filename*{number}*={piece}" for number, piece in enumerate(["UTF-8''" + pieces[0], *pieces[1:]])]
    return "attachment;\n " + ";\n ".join(lines)


def _pieces(name: str) -> list[str]:
    """The name percent-encoded, in pieces of whole characters: some programs decode each piece by itself."""
    pieces = [""]
    for character in name:
        encoded = quote(character, safe="")
        if len(pieces[-1]) + len(encoded) > _PIECE:
            pieces.append("")
        pieces[-1] += encoded
    return pieces
