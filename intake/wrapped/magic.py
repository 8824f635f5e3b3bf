"""What a file is by its first bytes, where nobody has said so.

Takes bytes and a name; gives a content type, or the name of an archive format that is not opened. Raises nothing,
touches nothing.
"""

from intake.wrapped.outlook import CONTENT_TYPE as OUTLOOK
from intake.wrapped.outlook import is_outlook
from intake.wrapped.tnef import CONTENT_TYPE as TNEF
from intake.wrapped.tnef import MAGIC as TNEF_MARK
from ooxml.cfb import MAGIC as COMPOUND

UNKNOWN = "application/octet-stream"
ZIP = b"PK\x03\x04"
EMPTY_ZIP = b"PK\x05\x06"
_OPENXML = "application/vnd.openxmlformats-officedocument"
_BEGINS = {
    b"%PDF": "application/pdf",
    b"\x89PNG\r\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
    b"BM": "image/bmp",
    b"II*\0": "image/tiff",
    b"MM\0*": "image/tiff",
    b"{\\rtf": "application/rtf",
    TNEF_MARK: TNEF,
    EMPTY_ZIP: "application/zip",
}
_IN_ZIP = {
    b"word/": f"{_OPENXML}.wordprocessingml.document",
    b"xl/": f"{_OPENXML}.spreadsheetml.sheet",
    b"ppt/": f"{_OPENXML}.presentationml.presentation",
}
_IN_COMPOUND = {
    "WordDocument": "application/msword",
    "Workbook": "application/vnd.ms-excel",
    "Book": "application/vnd.ms-excel",
    "PowerPoint Document": "application/vnd.ms-powerpoint",
}
_BY_NAME = {
    "eml": "message/rfc822",
    "txt": "text/plain",
    "csv": "text/csv",
    "htm": "text/html",
    "html": "text/html",
}
_MAIL_HEADERS = (b"received:", b"return-path:", b"from:", b"message-id:", b"date:", b"mime-version:", b"delivered-to:")
_ARCHIVES = {
    b"Rar!\x1a\x07": "RAR",
    b"7z\xbc\xaf\x27\x1c": "7z",
    b"\xfd7zXZ\0": "xz",
    b"MSCF\0\0\0\0": "CAB",
    b"\x28\xb5\x2f\xfd": "zstd",
    b"PK\x07\x08": "split ZIP",
}
_SHORT_MARKS = {(b"\x1f\x8b", "gz"): "gzip", (b"\x1f\x8b", "tgz"): "gzip", (b"BZh", "bz2"): "bzip2"}
"""Marks of two or three bytes, which other files have, too (.emz, .svgz): here the name must say so as well."""
_SPLIT = frozenset(f"z{number:02}" for number in range(1, 100)) | frozenset(f"{number:03}" for number in range(1, 100))


def extension(name: str) -> str:
    """What stands behind the last dot, in lower case."""
    return name.lower().rpartition(".")[2] if "." in name else ""


def content_type_of(content: bytes, name: str) -> str:
    """The content type of a file that came without one."""
    begun = next((kind for mark, kind in _BEGINS.items() if content.startswith(mark)), None)
    if begun:
        return begun
    if content.startswith(ZIP):
        inside = next((kind for mark, kind in _IN_ZIP.items() if mark in content), None)
        return inside if inside and b"[Content_Types].xml" in content else "application/zip"
    if content.startswith(COMPOUND):
        return OUTLOOK if is_outlook(content) else _compound(content)
    return "message/rfc822" if _is_mail(content) else _BY_NAME.get(extension(name), UNKNOWN)


def _compound(content: bytes) -> str:
    return next((kind for name, kind in _IN_COMPOUND.items() if name.encode("utf-16-le") in content), UNKNOWN)


def _is_mail(content: bytes) -> bool:
    """Two fields of a mail's header within its first lines."""
    lines = [line.strip().lower() for line in content[:4_000].split(b"\n")[:40]]
    first = lines[0] if lines else b""
    return first.startswith(_MAIL_HEADERS) and sum(line.startswith(_MAIL_HEADERS) for line in lines) > 1


def closed_archive(content: bytes, name: str) -> str:
    """The format of an archive that this program does not open; empty for everything else."""
    found = next((kind for mark, kind in _ARCHIVES.items() if content.startswith(mark)), "")
    if content[257:262] == b"ustar":
        return "tar"
    if content[2:5] == b"-lh" and content[6:7] == b"-":
        return "LZH"
    ending = extension(name)
    short = next((kind for (mark, end), kind in _SHORT_MARKS.items() if content.startswith(mark) and ending == end), "")
    return found or short or ("split" if ending in _SPLIT and name.lower().count(".") > 1 else "")
