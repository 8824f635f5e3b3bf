"""The leaves of a mail that are files: their names, and whether one is only a picture in the text.

Takes parts; gives File records and what is held of them. Raises nothing, touches nothing.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from intake.parts.mime import Part
from records.message import File
from records.place import Held

_EXTENSIONS = {
    "message/rfc822": "eml",
    "message/global": "eml",
    "message/delivery-status": "txt",
    "message/global-delivery-status": "txt",
    "message/disposition-notification": "txt",
    "image/jpeg": "jpg",
    "image/jpg": "jpg",
    "image/pjpeg": "jpg",
    "image/png": "png",
    "image/x-png": "png",
    "image/gif": "gif",
    "image/bmp": "bmp",
    "image/tiff": "tif",
    "image/webp": "webp",
    "image/heic": "heic",
    "image/svg+xml": "svg",
    "video/mp4": "mp4",
    "video/quicktime": "mov",
    "audio/mpeg": "mp3",
    "application/pdf": "pdf",
    "application/zip": "zip",
    "application/x-zip-compressed": "zip",
    "application/ms-tnef": "dat",
    "application/rtf": "rtf",
    "text/rtf": "rtf",
    "application/msword": "doc",
    "application/vnd.ms-excel": "xls",
    "application/vnd.ms-outlook": "msg",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/pkcs7-signature": "p7s",
    "application/x-pkcs7-signature": "p7s",
    "application/pkcs7-mime": "p7m",
    "application/x-pkcs7-mime": "p7m",
    "application/pgp-signature": "asc",
    "text/plain": "txt",
    "text/html": "html",
    "text/csv": "csv",
    "text/calendar": "ics",
    "text/vcard": "vcf",
    "text/x-vcard": "vcf",
    "text/xml": "xml",
    "application/xml": "xml",
    "text/rfc822-headers": "txt",
}
_BEGINNINGS = {b"%PDF": "pdf", b"\xff\xd8\xff": "jpg", b"\x89PNG": "png", b"GIF8": "gif", b"PK\x03\x04": "zip"}


def file_name(part: Part) -> str:
    """What the sender wrote, or `part-N.ext` by the part's position and type."""
    if part.name:
        return part.name
    guess = next((ending for begin, ending in _BEGINNINGS.items() if part.data.startswith(begin)), "bin")
    return f"part-{part.number}.{_EXTENSIONS.get(part.content_type, guess)}"


def file_of(part: Part, shown: frozenset[str], folder: str) -> File:
    """A leaf as a file."""
    name = file_name(part)
    return File(
        name=name,
        origin=f"{folder}/{name}",
        size=len(part.data),
        sha256=hashlib.sha256(part.data).hexdigest(),
        content_type=part.content_type,
        inline=_is_inline(part, name, shown),
        content=part.data,
    )


def distinct(files: Iterable[File]) -> tuple[File, ...]:
    """Files with an origin of their own each: where two bear one name, the second is `photo.jpg (2)`."""
    seen: Counter[str] = Counter()
    told: list[File] = []
    for file in files:
        origin = file.origin
        while seen[origin]:
            seen[file.origin] += 1
            origin = f"{file.origin} ({seen[file.origin]})"
        seen[origin] += 1
        told.append(file if origin == file.origin else file.model_copy(update={"origin": origin}))
    return tuple(told)


def _is_inline(part: Part, name: str, shown: frozenset[str]) -> bool:
    """An image that the html shows, or one laid into the text without a name.

    Apple Mail and phones send photos as `inline` with a file name: those are evidence, not decoration.
    """
    if not part.content_type.startswith("image/") and name.rpartition(".")[2].lower() not in _PICTURES:
        return False
    places = {part.content_id.lower(), part.location.lower(), f"file:{part.location.lower()}"} - {"", "file:"}
    return bool(places & shown) or (part.disposition == "inline" and not part.name)


_PICTURES = frozenset(["jpg", "jpeg", "png", "gif", "bmp", "webp", "emz", "wmz"])


def cuts(leaves: list[Part], bodies: frozenset[int]) -> Iterator[str]:
    """What to say of leaves that are cut short."""
    for leaf in leaves:
        if leaf.cut:
            what = "the text" if leaf.number in bodies else file_name(leaf)
            yield f"part {leaf.number}: {what} is cut short: {leaf.cut}"


def held_files(leaves: Iterable[Part], files: Iterable[File]) -> Iterator[Held]:
    """Files that did not arrive whole."""
    for leaf, file in zip(leaves, files, strict=True):
        if leaf.cut:
            yield Held(
                what=file.name,
                where=file.origin,
                why=f"the file is cut short; {leaf.cut}",
                act="Ask the customer to send the file again.",
            )
