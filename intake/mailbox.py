"""EDGE: one folder of an IMAP server, read without leaving a trace.

Takes an ImapAccount; gives positions, UIDs and RawMessages. Raises ConfigError for what the administrator must mend
and Transient for what passes by itself, after a few attempts of its own. Touches the network, and the folder only in
`mark`. Needs IMAP4rev1 (RFC 3501); uses IDLE (RFC 2177), MOVE (RFC 6851) and UIDPLUS (RFC 4315) where offered.
"""

import imaplib
import logging
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC
from typing import Any, Literal

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError
from imapclient.imapclient import DELETED, SEEN

from intake.imap_session import ImapSession
from records.account import Arrived, FolderPosition, ImapAccount
from records.errors import Transient
from records.message import MailboxPosition, RawMessage

log = logging.getLogger("kesu.mailbox")
Courtesy = Literal["none", "seen", "move"]

IDS_A_COMMAND = 500
"""imapclient sends every UID by itself, and servers bound a command's length."""
UIDS_A_SEARCH = 50_000
"""imaplib refuses an answer line above a million octets; a UID takes up to eleven."""
SILENCE_S = 300
"""Longest IDLE before it is asked for again: well under the 29 minutes of RFC 2177, and NAT forgets sooner."""
NOOP_EVERY_S = 10
AFTER_CUT_S = 5
"""A server that cuts every connection is not logged in to without a pause."""


class Mailbox(ImapSession):
    """One folder, opened read-only (EXAMINE); a cut connection is opened again, a changed folder is never mistaken."""

    def __init__(self, account: ImapAccount, *, proven: bool = False) -> None:
        """As its session."""
        super().__init__(account, proven=proven)
        self._position: FolderPosition | None = None

    @property
    def account(self) -> str:
        """What the journal calls this mailbox."""
        return self._account.name

    @property
    def folder(self) -> str:
        """The folder's name."""
        return self._account.folder

    def position(self) -> FolderPosition:
        """UIDVALIDITY and UIDNEXT as they stand now. From here on reading is bound to this UIDVALIDITY."""
        self._position = None
        self._position = self._attempt(self._examine)
        return self._position

    def uids_from(self, uid: int) -> list[int]:
        """Every UID there is from `uid` on, ascending."""
        return self._attempt(lambda client: self._search(client, uid))

    def all_uids(self) -> list[int]:
        """Every UID in the folder, ascending."""
        return self.uids_from(1)

    def sizes(self, uids: Sequence[int]) -> dict[int, Arrived]:
        """Octets and arrival of each mail; one that is gone, or that the server refuses, is absent."""
        found: dict[int, Arrived] = {}
        for some in _chunks(uids, IDS_A_COMMAND):
            answers = self._each(some, ("RFC822.SIZE", "INTERNALDATE"))
            found |= {uid: _arrived(answer) for uid, answer in answers.items() if b"RFC822.SIZE" in answer}
        return {uid: found[uid] for uid in uids if uid in found}

    def fetch(self, uids: Sequence[int], max_bytes: int = 20_000_000, max_count: int = 50) -> Iterator[RawMessage]:
        """The mails in the order of `uids`, a batch in memory at a time; the Seen flag stays as it is.

        A mail above `max_bytes` comes alone. One that is gone, or that the server will not hand over, is left out.
        """
        sizes = {uid: arrived.size for uid, arrived in self.sizes(uids).items()}
        for batch in _batches(sizes, max_bytes, min(max_count, IDS_A_COMMAND)):
            answers = self._each(batch, ("BODY.PEEK[]", "INTERNALDATE"))
            for uid in batch:
                if answers.get(uid, {}).get(b"BODY[]") is not None:
                    yield self._raw(uid, answers[uid])

    def wait(self, seconds: float) -> bool:
        """Wait for news, by IDLE where it is offered; True as soon as it is worth looking, a cut included."""
        ends = time.monotonic() + seconds
        try:
            while (left := ends - time.monotonic()) > 0:
                client = self._client
                if client is None:
                    time.sleep(left)
                    return True
                if _has_news(client.noop()[1]) or self._listen(client, left):
                    return True
        except (OSError, IMAPClientError) as error:
            log.info("%s: connection lost while waiting (%s)", self.account, type(error).__name__)
            self._drop()
            time.sleep(max(0.0, min(AFTER_CUT_S, ends - time.monotonic())))
            return True
        return False

    def mark(self, uids: Sequence[int], uidvalidity: int, action: Courtesy, target: str = "") -> None:
        """The courtesy act: flag as seen, or move to `target`; twice is harmless.

        The folder is selected read-write for this alone. Nothing is told when its UIDVALIDITY is no longer this one.
        """
        if action != "none" and uids:
            self._attempt(lambda client: self._mark(client, uids, uidvalidity, (action, target)))

    def _ready(self, client: IMAPClient) -> None:
        """After a new connection: the folder must be the one its UIDs were read from."""
        found = self._examine(client)
        self._position = self._position or found
        if self._position.uidvalidity != found.uidvalidity:
            raise Transient(f"{self.account}/{self.folder}: the folder was made anew while it was read")

    def _examine(self, client: IMAPClient) -> FolderPosition:
        try:
            answer = client.select_folder(self._account.folder, readonly=True)
        except imaplib.IMAP4.abort:
            raise
        except IMAPClientError as error:
            if self._proven:
                raise
            names = ", ".join(str(name) for _, _, name in client.list_folders())
            raise self._wrong(
                f"the folder {self._account.folder!r} cannot be opened ({error})",
                f"Set imap.folder to one of: {names}.",
            ) from error
        uidnext = answer.get(b"UIDNEXT") or max(client.search("ALL"), default=0) + 1
        return FolderPosition(answer[b"UIDVALIDITY"], uidnext)

    def _search(self, client: IMAPClient, uid: int) -> list[int]:
        """A long way is gone in windows. `n:*` also gives the last mail where that is below n (RFC 3501, 6.4.8)."""
        client.noop()
        end = self._position.uidnext if self._position else uid
        found: set[int] = set()
        start = uid
        while start + UIDS_A_SEARCH < end:
            found.update(client.search(["UID", f"{start}:{start + UIDS_A_SEARCH - 1}"]))
            start += UIDS_A_SEARCH
        found.update(client.search(["UID", f"{start}:*"]))
        return sorted(number for number in found if number >= uid)

    def _fetch(self, uids: Sequence[int], items: Sequence[str]) -> Mapping[int, Any]:
        def ask(client: IMAPClient) -> Mapping[int, Any]:
            try:
                answers: Mapping[int, Any] = client.fetch(list(uids), list(items))
            except imaplib.IMAP4.abort:
                raise
            except IMAPClientError as error:
                raise _NotGivenError from error
            return answers

        return self._attempt(ask)

    def _each(self, uids: Sequence[int], items: Sequence[str]) -> Mapping[int, Any]:
        """A batch; where the server refuses it as a whole, each mail by itself, so that one cannot block the rest."""
        try:
            return self._fetch(uids, items)
        except _NotGivenError:
            if len(uids) == 1:
                log.warning("%s: the server does not hand over UID %s", self.account, uids[0])
                return {}
        return {uid: answer for one in uids for uid, answer in self._each([one], items).items()}

    def _raw(self, uid: int, answer: Mapping[bytes, Any]) -> RawMessage:
        assert self._position is not None
        return RawMessage(
            position=MailboxPosition(
                account=self.account, folder=self.folder, uidvalidity=self._position.uidvalidity, uid=uid
            ),
            received_at=answer[b"INTERNALDATE"].astimezone(UTC),
            content=answer[b"BODY[]"],
        )

    def _listen(self, client: IMAPClient, seconds: float) -> bool:
        if not client.has_capability("IDLE"):
            time.sleep(min(seconds, NOOP_EVERY_S))
            return False
        client.idle()
        heard = client.idle_check(timeout=min(seconds, SILENCE_S))
        return _has_news(heard + client.idle_done()[1])

    def _mark(self, client: IMAPClient, uids: Sequence[int], uidvalidity: int, act: tuple[Courtesy, str]) -> None:
        action, target = act
        if client.select_folder(self.folder)[b"UIDVALIDITY"] == uidvalidity:
            for some in _chunks(uids, IDS_A_COMMAND):
                if action == "seen":
                    client.add_flags(some, [SEEN], silent=True)
                else:
                    _move(client, some, target)
        client.select_folder(self.folder, readonly=True)


class _NotGivenError(Exception):
    """The server answers NO or BAD to a FETCH: it has the mail and does not hand it over."""


def _move(client: IMAPClient, uids: Sequence[int], target: str) -> None:
    """MOVE, or what RFC 6851 section 3.3 says it stands for; without UIDPLUS nothing is expunged, only flagged."""
    if not client.folder_exists(target):
        client.create_folder(target)
    if client.has_capability("MOVE"):
        client.move(uids, target)
    elif still := client.search(["UID", ",".join(map(str, uids)), "UNDELETED"]):
        client.copy(still, target)
        client.add_flags(still, [DELETED], silent=True)
        if client.has_capability("UIDPLUS"):
            client.uid_expunge(still)


def _has_news(responses: Sequence[Sequence[Any]]) -> bool:
    return any(len(response) > 1 and response[1] == b"EXISTS" for response in responses)


def _arrived(answer: Mapping[bytes, Any]) -> Arrived:
    return Arrived(size=answer[b"RFC822.SIZE"], received_at=answer[b"INTERNALDATE"].astimezone(UTC))


def _chunks(uids: Sequence[int], size: int) -> Iterator[list[int]]:
    for start in range(0, len(uids), size):
        yield list(uids[start : start + size])


def _batches(sizes: Mapping[int, int], max_bytes: int, max_count: int) -> Iterator[list[int]]:
    """Runs of UIDs in their order, each within both limits; what is too big for any batch is one by itself."""
    batch: list[int] = []
    used = 0
    for uid, size in sizes.items():
        if batch and (used + size > max_bytes or len(batch) == max_count):
            yield batch
            batch, used = [], 0
        batch.append(uid)
        used += size
    if batch:
        yield batch
