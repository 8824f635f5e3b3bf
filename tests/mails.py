"""Small mails for the tests of intake: raw bytes as a client writes them, and who we are in them."""

import base64
import tomllib
from functools import cache
from importlib.resources import files

from intake.complaint import complain
from intake.containers import unpack
from intake.kind import recognise
from intake.message import read_message
from records.calendar import WorkCalendar
from records.company import Company
from records.complaint import Complaint
from records.language import Language, Languages
from records.message import Message, Recognition

US = Company(
    names=("Hengtai Precision", "恒泰精密制造有限公司"),
    domains=("hengtai.example",),
    addresses=("complaints@hengtai.example",),
)


@cache
def languages() -> Languages:
    texts = [(files("languages") / f"{tag}.toml").read_text("utf-8") for tag in ("zh-CN", "en", "zh-TW", "de", "ja")]
    read = [Language.model_validate(tomllib.loads(text)) for text in texts]
    return Languages({language.tag: language for language in read})


def mail(text: str, subject: str = "", sender: str = "Li Na <lina@kunda.example>", **headers: str) -> bytes:
    """A plain-text mail in UTF-8."""
    fields = {
        "From": sender,
        "To": "complaints@hengtai.example",
        "Subject": word(subject),
        "Date": "Thu, 12 Nov 2026 10:15:00 +0800",
        "Message-ID": "<m1@kunda.example>",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
    } | {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return (head + "\r\n" + text.strip("\n").replace("\n", "\r\n") + "\r\n").encode()


def word(text: str, charset: str = "utf-8") -> str:
    """An RFC 2047 encoded word, when the text needs one."""
    if text.isascii():
        return text
    return f"=?{charset}?B?{base64.b64encode(text.encode(charset)).decode()}?="


def multipart(*parts: bytes, subtype: str = "mixed", subject: str = "x", close: bool = True) -> bytes:
    """A multipart mail of ready-made parts, each with its own header."""
    head = f"From: Li Na <lina@kunda.example>\r\nSubject: {word(subject)}\r\nDate: Thu, 12 Nov 2026 10:15:00 +0800\r\n"
    head += f'MIME-Version: 1.0\r\nContent-Type: multipart/{subtype}; boundary="b1"\r\n\r\n'
    body = b"".join(b"--b1\r\n" + part + b"\r\n" for part in parts)
    return head.encode() + body + (b"--b1--\r\n" if close else b"")


def part(content_type: str, data: bytes, **headers: str) -> bytes:
    """A part as it stands, 8-bit."""
    fields = {"Content-Type": content_type} | {name.replace("_", "-"): value for name, value in headers.items()}
    return "".join(f"{name}: {value}\r\n" for name, value in fields.items()).encode() + b"\r\n" + data


def attached(name: str, data: bytes, content_type: str = "application/octet-stream") -> bytes:
    """A base64 attachment."""
    head = {"Content_Transfer_Encoding": "base64", "Content_Disposition": f'attachment; filename="{word(name)}"'}
    return part(content_type, base64.encodebytes(data).replace(b"\n", b"\r\n").rstrip(), **head)


def read(raw: bytes) -> Message:
    return unpack(read_message(raw))


def kind_of(raw: bytes) -> Recognition:
    return recognise(read(raw), (), US, languages())


def complaints_of(raw: bytes) -> tuple[Complaint, ...]:
    return complain(read(raw), (), US, languages(), WorkCalendar())


def complaint_of(raw: bytes) -> Complaint:
    (complaint,) = complaints_of(raw)
    return complaint
