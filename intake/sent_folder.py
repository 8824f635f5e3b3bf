r"""EDGE: the folder in which a mailbox keeps what was sent: what Kesu wrote is put there, and found again.

Takes an ImapAccount and the folder's name, or `auto` for the one of special use \Sent (RFC 6154); gives SentMails.
Raises ConfigError where there is no such folder, Transient for what passes by itself, and Refused when the server
will not take a copy. Touches the network, and the folder only in `append`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import getaddresses, parsedate_to_datetime
from typing import Any

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError
from imapclient.imapclient import SEEN, SENT

from intake.imap_session import ImapSession
from records.account import ImapAccount
from records.errors import ConfigError, Refused
from records.letter import SentMail

AUTO = "auto"
IDS_A_COMMAND = 500
"""imapclient sends every UID by itself, and servers bound a command's length."""
_ATOM = re.compile(r"[^\x00-\x20\x7f-\U0010ffff(){%*\"\\\]]+")
HEADERS = "BODY.PEEK[HEADER.FIELDS (MESSAGE-ID IN-REPLY-TO X-KESU X-KESU-CASE X-KESU-WOULD-GO-TO TO DATE)]"


class SentFolder(ImapSession):
    """One folder, opened read-only; a copy is appended without opening it for writing."""

    def __init__(self, account: ImapAccount, folder: str, *, proven: bool = False) -> None:
        """`folder` as the settings have it: a name in plain characters, or `auto`."""
        super().__init__(account, proven=proven)
        self._wanted = folder
        self._name = ""

    def name(self) -> str:
        """The folder's name on the server."""
        return self._attempt(lambda _: self._name)

    def find(self, message_id: str = "", in_reply_to: str = "") -> tuple[SentMail, ...]:
        """The mails that bear exactly these ids, with their angle brackets; none for none."""
        criteria = _criteria(message_id, in_reply_to)
        if not criteria:
            return ()
        found = self._attempt(lambda client: self._search(client, criteria))
        return tuple(
            mail for mail in found if message_id in {"", mail.message_id} and in_reply_to in {"", mail.in_reply_to}
        )

    def since(self, at: datetime) -> tuple[SentMail, ...]:
        """All that Kesu wrote since an aware instant, as the folder dates it; a day early rather than late."""
        # SINCE compares days in a zone that the server does not tell.
        day = (at.astimezone(UTC) - timedelta(days=1)).date()
        criteria = ["SINCE", day, "HEADER", "X-KESU", "1"]
        return tuple(mail for mail in self._attempt(lambda client: self._search(client, criteria)) if mail.ours)

    def append(self, content: bytes, at: datetime) -> bool:
        """Put a mail there as seen, dated `at`; False when one of its Message-ID is there already.

        Many hosts file what leaves through them by themselves.
        """
        message_id = _id(BytesHeaderParser().parsebytes(content), "Message-ID")
        return self._attempt(lambda client: self._append_new(client, message_id, content, at))

    def _ready(self, client: IMAPClient) -> None:
        folders = client.list_folders()
        special = [name for flags, _, name in folders if SENT in flags]
        if self._wanted == AUTO and not special:
            raise self._no_folder("it marks no folder as the one for sent mail", folders)
        self._name = special[0] if self._wanted == AUTO else self._wanted
        try:
            client.select_folder(self._name, readonly=True)
        except IMAPClientAbortError:
            raise
        except IMAPClientError as error:
            raise self._no_folder(f"the folder {self._name!r} cannot be opened ({error})", folders) from error

    def _no_folder(self, what: str, folders: Sequence[tuple[Any, Any, str]]) -> ConfigError:
        names = ", ".join(str(name) for _, _, name in folders)
        return self._wrong(what, f"Set imap.sent_folder to one of: {names}; or leave it empty.")

    def _search(self, client: IMAPClient, criteria: Sequence[Any]) -> list[SentMail]:
        client.noop()
        uids = client.search(list(criteria))
        found: list[SentMail] = []
        for start in range(0, len(uids), IDS_A_COMMAND):
            answers = client.fetch(uids[start : start + IDS_A_COMMAND], [HEADERS, "INTERNALDATE"])
            found += _sent_mails(answers)
        return found

    def _append_new(self, client: IMAPClient, message_id: str, content: bytes, at: datetime) -> bool:
        """Looked for each time it is tried: a server may have filed it and been cut off before it could say so."""
        criteria = _criteria(message_id=message_id)
        if criteria and any(mail.message_id == message_id for mail in self._search(client, criteria)):
            return False
        self._append(client, content, at)
        return True

    def _append(self, client: IMAPClient, content: bytes, at: datetime) -> None:
        try:
            client.append(self._name, content, [SEEN], at)
        except IMAPClientAbortError:
            raise
        except IMAPClientError as error:
            # Of its words only the code (RFC 5530): a scanner's refusal may quote the mail.
            code = next(iter(re.findall(r"\[[A-Z-]+\]", str(error))), "no reason given")
            raise Refused(f"{self._account.host}: the folder {self._name!r} takes no copy ({code})") from error


def _sent_mails(answers: Mapping[int, Mapping[bytes, Any]]) -> Iterator[SentMail]:
    for _, answer in sorted(answers.items()):
        head = next((value for key, value in answer.items() if key.startswith(b"BODY[")), None)
        if head is not None:
            yield _sent_mail(BytesHeaderParser().parsebytes(head), answer[b"INTERNALDATE"].astimezone(UTC))


def _sent_mail(head: Message, filed_at: datetime) -> SentMail:
    addresses = getaddresses([str(value) for value in head.get_all("To", [])])
    return SentMail(
        message_id=_id(head, "Message-ID"),
        in_reply_to=_id(head, "In-Reply-To"),
        case_no=str(head.get("X-Kesu-Case", "")).strip(),
        to=tuple(address for _, address in addresses if address),
        sent_at=_dated(str(head.get("Date", "")), filed_at),
        ours=str(head.get("X-Kesu", "")).strip() == "1",
        redirected="X-Kesu-Would-Go-To" in head,
    )


def _criteria(message_id: str = "", in_reply_to: str = "") -> list[str]:
    """What to search for; nothing where an id has no part that can be searched for."""
    wanted = {"MESSAGE-ID": message_id, "IN-REPLY-TO": in_reply_to}
    criteria = [word for name, value in wanted.items() if value for word in ("HEADER", name, _atom(value))]
    return [] if "" in criteria else criteria


def _atom(wanted: str) -> str:
    """The longest part of an id that needs no quoting (RFC 3501 section 9: atom): ids of strangers hold anything.

    SEARCH HEADER looks for parts of a header (section 6.4.4), so what it finds is compared whole afterwards.
    """
    return max(_ATOM.findall(wanted), key=len, default="")


def _id(head: Message, name: str) -> str:
    """An id as it was before the header was folded."""
    return "".join(str(head.get(name, "")).split())


def _dated(written: str, filed_at: datetime) -> datetime:
    """The Date of a mail; where there is none, or none of this world, when it came into the folder."""
    try:
        date = parsedate_to_datetime(written)
        return (date if date.tzinfo else date.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return filed_at
