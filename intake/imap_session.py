"""EDGE: one logged-in IMAP connection, opened again when it is cut. What is read on it stands in its subclasses.

Takes an ImapAccount. Raises ConfigError for what the administrator must mend and Transient for what passes by itself,
after a few attempts of its own; neither repeats what a mail says. Touches the network. Needs IMAP4rev1 (RFC 3501);
uses STARTTLS, and ID (RFC 2971) where it is offered.
"""

import imaplib
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Any, Self, TypeVar

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientError, LoginError, ProtocolError
from tenacity import Retrying, retry_if_exception, stop_after_attempt, wait_random_exponential

from records.account import ImapAccount, connection_fault, trusting
from records.errors import ConfigError, Transient

Result = TypeVar("Result")

CONNECT_S = 20
AGAIN_LATER = ("[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]")
"""Response codes of RFC 5530 that say the fault is not the password's."""


class ImapSession:
    """One connection; a cut one is opened again, a few times. A subclass says in `_ready` what it needs open."""

    def __init__(self, account: ImapAccount, *, proven: bool = False) -> None:
        """Nothing is opened before the first question.

        `proven`: these settings have worked before, so a server that is away or refuses us now is Transient.
        """
        self._account = account
        self._client: IMAPClient | None = None
        self._proven = proven

    def __enter__(self) -> Self:
        """Closed again with the block, whatever was opened in it."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Log out; a connection that is already gone is no fault.

        After an error the connection may be in the middle of an answer or of IDLE, where LOGOUT is waited for in vain.
        """
        if self._client is not None and kind is None:
            with suppress(OSError, IMAPClientError):
                self._client.logout()
        self._drop()

    def _attempt(self, work: Callable[[IMAPClient], Result]) -> Result:
        """Do it on an open connection; after a cut open another, a few times."""
        for attempt in Retrying(
            retry=retry_if_exception(_is_worth_another),
            stop=stop_after_attempt(3),
            wait=wait_random_exponential(multiplier=0.2, max=5),
            reraise=True,
        ):
            with attempt:
                return self._once(work)
        raise AssertionError("tenacity ends with a result or an error")

    def _once(self, work: Callable[[IMAPClient], Result]) -> Result:
        try:
            if self._client is None:
                self._connect()
            assert self._client is not None
            return work(self._client)
        except Transient:
            self._drop()
            raise
        except ConfigError as error:
            self._drop()
            if self._proven:
                raise _TurnedAwayError(str(error)) from error
            raise
        except (OSError, IMAPClientError) as error:
            self._drop()
            raise connection_fault(_speakable(error), self._account, proven=self._proven) from error

    def _connect(self) -> None:
        account = self._account
        context = trusting(account.ca_file) if account.security != "plain" else None
        client = IMAPClient(
            account.host,
            account.port,
            ssl=account.security == "tls",
            ssl_context=context,
            timeout=SocketTimeout(min(CONNECT_S, account.timeout_s), account.timeout_s),
        )
        client.normalise_times = False
        self._client = client
        if account.security == "starttls":
            self._start_tls(client, context)
        self._log_in(client)
        self._ready(client)
        self._proven = True

    def _start_tls(self, client: IMAPClient, context: Any) -> None:
        if not client.has_capability("STARTTLS"):
            raise self._wrong("the server offers no STARTTLS on this port", "Set imap.security to tls (port 993).")
        client.starttls(context)

    def _log_in(self, client: IMAPClient) -> None:
        account = self._account
        try:
            if account.password.isascii() and account.user.isascii():
                client.login(account.user, account.password)
            else:
                client.plain_login(account.user, account.password)
        except LoginError as error:
            if isinstance(error.__context__, imaplib.IMAP4.abort) or any(code in str(error) for code in AGAIN_LATER):
                raise Transient(f"{account.host}: {error}") from error
            raise self._wrong(
                f"the server refuses the log-in of {account.user} ({_words(error)})",
                "Mend imap.user and the password; 163, 126, QQ and Exmail want an authorisation code (授权码) for it.",
            ) from error
        if client.has_capability("ID"):
            # 163 and 126 refuse SELECT as "Unsafe Login" until the client has named itself.
            client.id_({"name": "kesu", "version": "1"})

    def _ready(self, client: IMAPClient) -> None:
        """Open on a new connection what the session works on."""

    def _wrong(self, what: str, mend: str) -> ConfigError:
        return ConfigError("kesu.toml [imap]", f"{self._account.host}:{self._account.port}: {what}", mend)

    def _drop(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            with suppress(OSError, IMAPClientError):
                client.shutdown()


class _TurnedAwayError(Transient):
    """Settings that worked are refused. Asking again at once could lock the account; later it may pass by itself."""


def _is_worth_another(error: BaseException) -> bool:
    return isinstance(error, Transient) and not isinstance(error, _TurnedAwayError)


def _speakable(error: Exception) -> Exception:
    """The fault without what was on the wire: an answer that cannot be parsed is quoted in it, mail and all."""
    if isinstance(error, ProtocolError) or str(error).startswith("unexpected"):
        return ConnectionError("its answer breaks the protocol")
    return error


def _words(error: LoginError) -> str:
    """What the server said; imaplib hands it over as the picture of a bytes object."""
    return str(error).removeprefix("b'").removesuffix("'")
