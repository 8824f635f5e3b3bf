"""What the makers of the corpus build mails from: headers, parts and files as bytes, the same on every run.

Nothing here decides what a mail says; boundaries, dates and Message-IDs are the makers' own.
"""

import base64
import binascii
import io
import json
import re
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Literal

from docx import Document
from openpyxl import Workbook

CORPUS = Path(__file__).parent.parent
Headers = Sequence[tuple[str, str | bytes]]
Encoding = Literal["7bit", "8bit", "base64", "quoted-printable"]
_STILL = (2026, 11, 2, 8, 0, 0)


def word(text: str, charset: str = "utf-8", style: Literal["b", "q"] = "b") -> str:
    """One RFC 2047 encoded word."""
    data = text.encode(charset)
    if style == "b":
        return f"=?{charset}?B?{base64.b64encode(data).decode()}?="
    return f"=?{charset}?Q?{binascii.b2a_qp(data, header=True, quotetabs=True).decode().replace('?', '=3F')}?="


def encoded(text: str, charset: str = "utf-8", style: Literal["b", "q"] = "b", size: int = 12) -> str:
    """A header's text as encoded words of `size` characters, folded as clients fold them."""
    return "\r\n ".join(word(text[at : at + size], charset, style) for at in range(0, len(text), size))


def address(name: str, email: str, charset: str = "utf-8", style: Literal["b", "q"] = "b") -> str:
    """A mailbox with its display name, encoded when it is not ASCII."""
    return f"{name if name.isascii() else word(name, charset, style)} <{email}>"


def lines(headers: Headers) -> bytes:
    """Header lines; a value given as bytes goes out raw (8-bit headers)."""
    pieces = [
        name.encode() + b": " + (value if isinstance(value, bytes) else value.encode()) for name, value in headers
    ]
    return b"\r\n".join(pieces) + b"\r\n"


def body(data: bytes, encoding: Encoding) -> bytes:
    """Bytes in a transfer encoding, with CRLF line ends."""
    if encoding == "base64":
        return base64.encodebytes(data).replace(b"\n", b"\r\n")
    crlf = data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    return binascii.b2a_qp(crlf, istext=True) if encoding == "quoted-printable" else crlf


def text(
    words: str, *, charset: str = "utf-8", encoding: Encoding = "base64", subtype: str = "plain", extra: str = ""
) -> bytes:
    """A text part; `extra` goes behind the charset (`; format=flowed`)."""
    head: Headers = [
        ("Content-Type", f'text/{subtype}; charset="{charset}"{extra}'),
        ("Content-Transfer-Encoding", encoding),
    ]
    return lines(head) + b"\r\n" + body(words.encode(charset), encoding)


def attached(name: str | None, content: bytes, content_type: str, *, head: Headers = ()) -> bytes:
    """A file as an attachment; its name as an encoded word where it is not ASCII. `head` replaces the usual headers."""
    shown = None if name is None else name if name.isascii() else word(name)
    of_name = f'; name="{shown}"' if shown else ""
    of_file = f'; filename="{shown}"' if shown else ""
    usual: Headers = [
        ("Content-Type", f"{content_type}{of_name}"),
        ("Content-Transfer-Encoding", "base64"),
        ("Content-Disposition", f"attachment{of_file}"),
    ]
    return lines(head or usual) + b"\r\n" + body(content, "base64")


def multipart(subtype: str, boundary: str, parts: Iterable[bytes], extra: str = "") -> bytes:
    """A multipart with its header line; parts bring their own headers."""
    head = lines([("Content-Type", f'multipart/{subtype}; boundary="{boundary}"{extra}')])
    inside = b"".join(b"--" + boundary.encode() + b"\r\n" + part.rstrip(b"\r\n") + b"\r\n" for part in parts)
    return head + b"\r\n" + inside + b"--" + boundary.encode() + b"--\r\n"


def mail(headers: Headers, part: bytes) -> bytes:
    """A whole mail: its own headers, MIME-Version, and a part that brings the Content headers."""
    return lines([*headers, ("MIME-Version", "1.0")]) + part


def steady(zipped: bytes) -> bytes:
    """An Office file without the clock: the same bytes on every run."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(zipped)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename == "docProps/core.xml":
                data = re.sub(rb">\d{4}-\d\d-\d\dT[\d:]+Z<", b">2026-11-02T08:00:00Z<", data)
            target.writestr(zipfile.ZipInfo(entry.filename, _STILL), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def docx(title: str, rows: Sequence[Sequence[str]], after: Sequence[str] = ()) -> bytes:
    """A Word file: a title, one table, paragraphs. For anything finer use python-docx and `steady`."""
    document = Document()
    document.add_heading(title, 1)
    table = document.add_table(rows=len(rows), cols=max(map(len, rows)))
    table.style = "Table Grid"
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            table.cell(row, column).text = cell
    for paragraph in after:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return steady(out.getvalue())


def xlsx(sheets: dict[str, Sequence[Sequence[object]]]) -> bytes:
    """An Excel file of rows a sheet. For merged cells use openpyxl and `steady`."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return steady(out.getvalue())


def zipped(files: Sequence[tuple[bytes | str, bytes]]) -> bytes:
    """A zip; a name given as bytes is written raw (GBK names of Chinese Windows), without the UTF-8 flag."""
    out = io.BytesIO()
    marks: list[tuple[bytes, bytes]] = []
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for number, (name, data) in enumerate(files):
            plain = name if isinstance(name, str) else f"~{number:03d}".ljust(len(name), "~")
            marks += [] if isinstance(name, str) else [(plain.encode(), name)]
            target.writestr(zipfile.ZipInfo(plain, _STILL), data, zipfile.ZIP_DEFLATED)
    raw = out.getvalue()
    for mark, name in marks:
        raw = raw.replace(mark, name)
    return raw


def keep(half: Literal["work", "final"], name: str, raw: bytes, expected: dict[str, Any]) -> None:
    """Write one mail and its expected reading side by side."""
    folder = CORPUS / half
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.eml").write_bytes(raw)
    shown = {"file": f"{name}.eml", "type": "mail", **expected}
    (folder / f"{name}.json").write_text(json.dumps(shown, ensure_ascii=False, indent=2) + "\n", "utf-8")


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db0"
    "0000000049454e44ae426082"
)
"""The smallest picture: one pixel."""
