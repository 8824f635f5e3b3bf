"""A Letter to RFC 5322 bytes with a derived Message-ID and an envelope (RFC 5321).

Takes the letter, as whom it goes and its date; gives an Outgoing: the same three, the same bytes. Raises nothing that
a customer's words could cause: what cannot be addressed waits for a person. Touches nothing.
"""

import hashlib
import re
from collections.abc import Iterable
from datetime import datetime
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from mimetypes import guess_type
from typing import NamedTuple

from outbox.filenames import content_disposition, content_type
from records.letter import Enclosure, Letter, Outgoing, Purpose, Release, Sender

POLICY = SMTP.clone(cte_type="7bit", refold_source="none", max_line_length=78)
"""7-bit safe, so that no line is over 998 octets and no server has to convert; our own folding is left alone."""
MAX_REFERENCES = 20
"""RFC 5322 section 3.6.4 sets no bound; the first and the latest are what threading needs."""

_MSG_ID = re.compile(r"<[!-;=?-~]{3,250}>")
_MAILBOX = re.compile(r"[^\s<>()\[\]\\,;:\"@]{1,64}@[^\s<>()\[\]\\,;:\"@]{1,255}")
_NOT_IN_ID = re.compile(r"[^A-Za-z0-9-]+")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")


class _Envelope(NamedTuple):
    """Whom the headers name, whom the envelope names, and why the letter waits, empty when it does not."""

    to: tuple[str, ...]
    cc: tuple[str, ...]
    recipients: tuple[str, ...]
    why: str


def compose(letter: Letter, sender: Sender, date: datetime) -> Outgoing:
    """The mail as it will leave; `date` is an aware instant. Released only if letter, addresses and mode allow it."""
    message_id = derived_message_id(letter, sender.domain)
    envelope = _envelope(letter, sender)
    content = _message(letter, sender, envelope, date, message_id)
    return Outgoing(
        message_id=message_id,
        purpose=letter.purpose,
        case_no=letter.case_no,
        envelope_from=sender.envelope_from or sender.address,
        recipients=envelope.recipients,
        to=() if sender.mode == "internal" else envelope.to,
        release=Release.WAITING if envelope.why else letter.release,
        why="; ".join(filter(None, (letter.why, envelope.why))),
        sha256=hashlib.sha256(content).hexdigest(),
        content=content,
    )


def may_leave(outgoing: Outgoing, sender: Sender) -> bool:
    """Whether the mode in force now lets a letter leave that was composed, or released, under another one."""
    if sender.mode == "internal":
        return bool(outgoing.recipients) and outgoing.recipients == _usable((sender.internal_to,))
    return sender.mode == "on"


def derived_message_id(letter: Letter, domain: str) -> str:
    """`<purpose.key.hash@domain>`, the same for the same purpose, key and enclosures (house invariant 3)."""
    return _message_id(letter.purpose, letter.key, [enclosure.sha256 for enclosure in letter.enclosures], domain)


def acknowledges(message_id: str, case_no: str) -> bool:
    """Whether that is the Message-ID under which a case's customer is acknowledged, from whichever domain."""
    domain = message_id.removesuffix(">").rpartition("@")[2]
    return message_id == _message_id(Purpose.ACKNOWLEDGEMENT, case_no, (), domain)


def _message_id(purpose: Purpose, key: str, digests: Iterable[str], domain: str) -> str:
    digest = hashlib.sha256("\0".join((purpose.value, key, *digests)).encode("utf-8", "replace")).hexdigest()[:12]
    name = _NOT_IN_ID.sub("-", key).strip("-")[:60] or "letter"
    return f"<{purpose.value}.{name}.{digest}@{_ascii_domain(domain)}>"


def _envelope(letter: Letter, sender: Sender) -> _Envelope:
    to, cc = _usable(letter.to), _usable(letter.cc)
    bad = [address for address in letter.to + letter.cc if not _MAILBOX.fullmatch(address)]
    why = f"no mail can be addressed to {', '.join(map(repr, bad))}" if bad else ""
    if not to + cc:
        why = why or "there is nobody to send it to"
    if sender.mode == "internal":
        redirected = _usable((sender.internal_to,))
        why = why or ("" if redirected else "outgoing.mode is internal and outgoing.internal_to names no address")
        return _Envelope(redirected, (), redirected, why)
    if sender.mode == "off":
        why = why or "outgoing.mode is off"
    copies = _usable(sender.copy_to) if letter.purpose.to_customer else ()
    return _Envelope(to, cc, tuple(dict.fromkeys(to + cc + copies)), why)


def _usable(addresses: tuple[str, ...]) -> tuple[str, ...]:
    """The addresses a header and an envelope can bear, once each, the domain in ASCII (RFC 5890)."""
    good = [address for address in addresses if _MAILBOX.fullmatch(address)]
    return tuple(dict.fromkeys(_with_ascii_domain(address) for address in good))


def _with_ascii_domain(address: str) -> str:
    local, _, domain = address.rpartition("@")
    return f"{local}@{_ascii_domain(domain)}"


def _ascii_domain(domain: str) -> str:
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return domain


def _message(letter: Letter, sender: Sender, envelope: _Envelope, date: datetime, message_id: str) -> bytes:
    international = not "".join((*envelope.to, *envelope.cc, sender.address)).isascii()
    message = EmailMessage(policy=POLICY.clone(utf8=international))
    message["From"] = _from(sender, letter.from_name)
    message.set_raw("To", _folded(envelope.to, ",") or "undisclosed-recipients:;")
    if envelope.cc:
        message.set_raw("Cc", _folded(envelope.cc, ","))
    message.set_raw("Reply-To", sender.reply_to or sender.address)
    message.set_raw("Subject", _subject(letter.subject))
    message.set_raw("Date", format_datetime(date))
    message.set_raw("Message-ID", message_id)
    _thread(message, letter)
    _marks(message, letter)
    redirected = sender.mode == "internal"
    if redirected:
        message["X-Kesu-Would-Go-To"] = _one_line(", ".join(letter.to + letter.cc)) or "-"
    message.set_content(_would_go_to(letter) + _clean(letter.body) if redirected else _clean(letter.body))
    _enclose(message, letter, message_id)
    return message.as_bytes()


def _subject(text: str) -> str:
    """One run of encoded words: where plain and encoded words meet, folding would add spaces (RFC 2047 section 6.2)."""
    line = _one_line(text)
    return line if line.isascii() else Header(line, "utf-8", header_name="Subject").encode(linesep="\n")


def _from(sender: Sender, name: str) -> Address:
    local, _, domain = _with_ascii_domain(sender.address).rpartition("@")
    return Address(_one_line(name or sender.name), local, domain)


def _thread(message: EmailMessage, letter: Letter) -> None:
    """In-Reply-To and References (RFC 5322 section 3.6.4), of well-formed ids only: they come from strangers."""
    references = [one for one in (*letter.references, letter.in_reply_to) if _MSG_ID.fullmatch(one)]
    references = list(dict.fromkeys(references))
    if len(references) > MAX_REFERENCES:
        references = references[:1] + references[1 - MAX_REFERENCES :]
    if _MSG_ID.fullmatch(letter.in_reply_to):
        message.set_raw("In-Reply-To", letter.in_reply_to)
    if references:
        message.set_raw("References", _folded(tuple(references)))


def _marks(message: EmailMessage, letter: Letter) -> None:
    """What tells other machines not to answer (RFC 3834 section 5; Exchange reads only its own header), and us."""
    answers = letter.purpose is Purpose.ACKNOWLEDGEMENT
    message["Auto-Submitted"] = "auto-replied" if answers else "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"
    message["X-Kesu"] = "1"
    if letter.case_no:
        message["X-Kesu-Case"] = _one_line(letter.case_no)


def _would_go_to(letter: Letter) -> str:
    whom = _one_line(", ".join(letter.to + letter.cc)) or "-"
    return f"[试运行，未发出 / Trial run, not sent]  本应发给 / would go to: {whom}\n\n"


def _enclose(message: EmailMessage, letter: Letter, message_id: str) -> None:
    if not letter.enclosures:
        return
    message.make_mixed()
    # "=_" can stand in neither quoted-printable nor base64, so the boundary is in no part (RFC 2046 section 5.1.1).
    message.set_boundary("=_kesu_" + hashlib.sha256(message_id.encode()).hexdigest()[:32])
    for enclosure in letter.enclosures:
        message.attach(_part(enclosure))


def _part(enclosure: Enclosure) -> EmailMessage:
    name = _one_line(enclosure.name)
    kind = enclosure.content_type or guess_type(name)[0] or "application/octet-stream"
    part = EmailMessage(policy=POLICY)
    part.set_content(enclosure.content, maintype="application", subtype="octet-stream")
    for header, value in (
        ("Content-Type", content_type(kind, name)),
        ("Content-Disposition", content_disposition(name)),
    ):
        del part[header]
        part.set_raw(header, value)
    del part["MIME-Version"]
    return part


def _folded(values: tuple[str, ...], separator: str = "") -> str:
    """One value a line, so that none is broken by a generator that folds at 78 (RFC 5322 section 2.2.3)."""
    return f"{separator}\n ".join(values)


def _one_line(text: str) -> str:
    """Words for a header: one line, nothing that ends it, nothing UTF-8 cannot carry."""
    return " ".join(_CONTROLS.sub(" ", _clean(text)).split())


def _clean(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
