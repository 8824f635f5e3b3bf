"""EDGE: letters out by SMTP (RFC 5321). The only importer of smtplib.

Takes composed mails and an SmtpAccount; gives a Receipt for each. Raises ConfigError for what the administrator must
mend, Refused when the server will never take this mail, Transient for the rest; `doubtful` is set on it when the mail
may have been taken although no answer came, and then the same bytes are sent again under the same Message-ID. Touches
the network only.
"""

import smtplib
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import NoReturn, Self

from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_random_exponential

from records.account import SmtpAccount, connection_fault, trusting
from records.errors import ConfigError, Refused, Transient
from records.letter import Outgoing, Receipt, Refusal

WANTS_LOGIN = 530
"""Authentication required (RFC 4954 section 6)."""
GOES_AWAY = 421
"""Service not available, closing (RFC 5321 section 3.8)."""


class SmtpSession:
    """One connection for a batch of mails; opened again when the server has closed it in between."""

    def __init__(self, account: SmtpAccount) -> None:
        """Nothing is opened before `with`."""
        self._account = account
        self._client: smtplib.SMTP | None = None
        self._proven = False

    def __enter__(self) -> Self:
        """Connect and log in, so that a wrong setting shows at once."""
        self._connected()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Say good-bye; a connection that is already gone is no fault."""
        if self._client is not None:
            with suppress(OSError, smtplib.SMTPException):
                self._client.quit()
        self._drop()

    def send(self, outgoing: Outgoing) -> Receipt:
        """Hand one mail over. Recipients refused by themselves stand in the receipt; the others have it.

        Where nobody took it and the server will for some later, nothing was handed over and the receipt says so.
        """
        client = self._connected()
        try:
            refusals = self._envelope(client, outgoing)
            refused = {refusal.address for refusal in refusals}
            accepted = tuple(address for address in outgoing.recipients if address not in refused)
            words = self._content(client, outgoing.content) if accepted else ""
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            raise Transient(f"{self._server}: {_said(error)}") from error
        except (Transient, Refused, ConfigError):
            self._reset()
            raise
        if not accepted:
            self._reset()
        return Receipt(message_id=outgoing.message_id, accepted=accepted, refusals=refusals, words=words)

    @property
    def is_open(self) -> bool:
        """Whether the connection outlived the last mail; False after the server cut it or took leave (421)."""
        return self._client is not None

    @property
    def _server(self) -> str:
        return f"{self._account.host}:{self._account.port}"

    def _connected(self) -> smtplib.SMTP:
        """The connection there is, if it still answers; else a new one, tried a few times."""
        if self._client is not None and self._answers(self._client):
            return self._client
        for attempt in Retrying(
            retry=retry_if_exception_type(Transient),
            stop=stop_after_attempt(3),
            wait=wait_random_exponential(multiplier=0.2, max=5),
            reraise=True,
        ):
            with attempt:
                return self._connect()
        raise AssertionError("tenacity ends with a result or an error")

    def _answers(self, client: smtplib.SMTP) -> bool:
        with suppress(OSError, smtplib.SMTPException):
            return client.noop()[0] == 250
        self._drop()
        return False

    def _connect(self) -> smtplib.SMTP:
        self._drop()
        try:
            self._client = self._open()
            self._log_in(self._client)
        except (smtplib.SMTPAuthenticationError, smtplib.SMTPNotSupportedError, UnicodeEncodeError) as error:
            self._drop()
            raise self._login_fault(error) from error
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            raise connection_fault(error, self._account, proven=self._proven) from error
        self._proven = True
        return self._client

    def _open(self) -> smtplib.SMTP:
        account = self._account
        name = account.ehlo_name or None
        if account.security == "tls":
            context = trusting(account.ca_file)
            return smtplib.SMTP_SSL(
                account.host, account.port, local_hostname=name, timeout=account.timeout_s, context=context
            )
        client = smtplib.SMTP(account.host, account.port, local_hostname=name, timeout=account.timeout_s)
        self._client = client
        if account.security == "starttls":
            client.starttls(context=trusting(account.ca_file))
        return client

    def _log_in(self, client: smtplib.SMTP) -> None:
        client.ehlo_or_helo_if_needed()
        if self._account.user:
            client.login(self._account.user, self._account.password)

    def _login_fault(self, error: Exception) -> ConfigError | Transient:
        if isinstance(error, smtplib.SMTPAuthenticationError) and error.smtp_code < 500:
            return Transient(f"{self._server}: {_said(error)}")
        if isinstance(error, smtplib.SMTPAuthenticationError):
            what, mend = (
                "refuses the log-in",
                "Mend smtp.user and the password (163, QQ: an authorisation code 授权码).",
            )
        else:
            what, mend = (
                "does not offer this",
                "Mend smtp.security and smtp.port; without log-in leave smtp.user empty.",
            )
        return ConfigError("kesu.toml [smtp]", f"{self._server} {what} ({_said(error)})", mend)

    def _envelope(self, client: smtplib.SMTP, outgoing: Outgoing) -> tuple[Refusal, ...]:
        """MAIL and RCPT; raises unless at least one recipient is taken, or will be later."""
        code, words = client.mail(outgoing.envelope_from, self._options(client, outgoing))
        if code != 250:
            self._refused(code, words)
        refusals = tuple(_refusals(client.rcpt, outgoing.recipients))
        if len(refusals) == len(outgoing.recipients) and not any(refusal.later for refusal in refusals):
            said = "; ".join(f"{refusal.address}: {refusal.code} {refusal.words}" for refusal in refusals)
            raise Refused(said or "the mail has no recipient")
        return refusals

    def _options(self, client: smtplib.SMTP, outgoing: Outgoing) -> list[str]:
        """SIZE (RFC 1870) lets a server refuse before the bytes; SMTPUTF8 (RFC 6531) only where the mail needs it."""
        options = [f"SIZE={len(outgoing.content)}"] if client.has_extn("size") else []
        header = outgoing.content.partition(b"\r\n\r\n")[0]
        if header.isascii() and "".join((outgoing.envelope_from, *outgoing.recipients)).isascii():
            return options
        if not client.has_extn("smtputf8"):
            raise Refused(f"{self._server} takes no addresses outside ASCII (SMTPUTF8)")
        return [*options, "SMTPUTF8", "BODY=8BITMIME"]

    def _content(self, client: smtplib.SMTP, content: bytes) -> str:
        """DATA; after its 354 a silence proves nothing, the server may have taken the mail."""
        try:
            code, words = client.data(content)
        except smtplib.SMTPDataError as error:
            self._refused(error.smtp_code, error.smtp_error)
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            raise Transient(f"{self._server}: no answer after the mail ({_said(error)})", doubtful=True) from error
        if code != 250:
            self._refused(code, words)
        return _text(words)

    def _refused(self, code: int, words: bytes | str) -> NoReturn:
        """The error of a negative answer: 4yz passes, 5yz stays (RFC 5321 section 4.2.1)."""
        said = f"{self._server}: {code} {_text(words)}"
        if code == WANTS_LOGIN:
            what = f"{self._server}: {code} it wants a log-in"
            raise ConfigError("kesu.toml [smtp]", what, "Set smtp.user and its password, or smtp.security.")
        if code == GOES_AWAY:
            self._drop()
        raise Refused(said) if code >= 500 else Transient(said)

    def _reset(self) -> None:
        """End the transaction of a mail that was not taken, so that the next one begins clean."""
        if self._client is not None:
            with suppress(OSError, smtplib.SMTPException):
                self._client.rset()
                return
            self._drop()

    def _drop(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            client.close()


def _refusals(rcpt: Callable[[str], tuple[int, bytes]], recipients: tuple[str, ...]) -> list[Refusal]:
    found = []
    for address in recipients:
        code, words = rcpt(address)
        if code == GOES_AWAY:
            raise smtplib.SMTPServerDisconnected(_text(words))
        if code not in {250, 251}:
            found.append(Refusal(address=address, code=code, words=_text(words), later=code < 500))
    return found


def _said(error: Exception) -> str:
    """The fault in words; the server's own where it spoke."""
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{error.smtp_code} {_text(error.smtp_error)}"
    return str(error) or type(error).__name__


def _text(words: bytes | str) -> str:
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return " ".join(text.split())
