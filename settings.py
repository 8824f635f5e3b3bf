"""kesu.toml: the settings of one desk.

Takes a file's path and the environment (`KESU_IMAP__PASSWORD` and its like); gives Settings. Raises ConfigError with
file, line and mend. Reads files, writes none. Passwords come from the environment or a file of their own, never from
kesu.toml.
"""

import os
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from records.account import ImapAccount, SmtpAccount
from records.company import Company
from records.errors import ConfigError
from records.letter import Sender
from records.toml_text import config_error, line_of, parse

Security = Literal["tls", "starttls", "plain"]


class Section(BaseModel):
    """One table of kesu.toml; a key it does not know is an error, not a surprise."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class CompanySection(Section):
    """Who we are; `token` stands under [case]."""

    names: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    time_zone: str = "Asia/Shanghai"
    country: str = "CN"
    authserv_id: str = ""


class CaseSection(Section):
    """How cases are numbered."""

    token: str = Field(default="[C-YYYY-NNNNNN]", pattern=r"YYYY.*N+")


class ImapSection(Section):
    """The complaint mailbox."""

    host: str = "localhost"
    port: int = 993
    security: Security = "tls"
    user: str = ""
    password: SecretStr = SecretStr("")
    password_file: str = ""
    ca_file: str = ""
    folder: str = "INBOX"
    timeout_seconds: float = Field(default=60, gt=0)
    poll_seconds: float = Field(default=60, gt=0)
    courtesy: Literal["none", "seen", "move"] = "none"
    courtesy_folder: str = ""
    sent_folder: str = ""
    """Where copies of what is sent are put: none when empty, `auto` for the folder the server marks, or a name."""


class SmtpSection(Section):
    """The way out; `user` empty: no log-in."""

    host: str = "localhost"
    port: int = 587
    security: Security = "starttls"
    user: str = ""
    password: SecretStr = SecretStr("")
    password_file: str = ""
    ca_file: str = ""
    timeout_seconds: float = Field(default=60, gt=0)


class OutgoingSection(Section):
    """What may leave: `off` nothing, `internal` everything to one address, `on` to whom it is meant for."""

    mode: Literal["off", "internal", "on"] = "internal"
    internal_to: str = ""
    from_address: str = ""
    from_name: str = ""
    copy_to: tuple[str, ...] = ()
    contact: str = ""
    contact_en: str = ""
    """What customers who do not read Chinese are given instead."""


class StorageSection(Section):
    """Where things are kept; paths are relative to kesu.toml."""

    database: str = "sqlite:///data/kesu.db"
    archive: str = "data/archive"


class DeskSection(Section):
    """How the desk works."""

    procedure: str = "cr-mp25"
    quality: str = "quality"
    """The department that gets a copy of every document and the daily list."""
    daily_list_at: str = Field(default="08:00", pattern=r"^\d\d:\d\d$")
    workers: int = Field(default=2, ge=1, le=64)
    reading_seconds: float = Field(default=60, ge=1)
    reading_megabytes: int = Field(default=2048, ge=512)
    """Address space of one reader; with less than this it reads nothing at all, and every mail would look corrupt."""


class Settings(BaseSettings):
    """The whole of kesu.toml."""

    model_config = SettingsConfigDict(
        frozen=True, extra="forbid", env_prefix="KESU_", env_nested_delimiter="__", validate_default=False
    )
    company: CompanySection = CompanySection()
    case: CaseSection = CaseSection()
    imap: ImapSection = ImapSection()
    smtp: SmtpSection = SmtpSection()
    outgoing: OutgoingSection = OutgoingSection()
    storage: StorageSection = StorageSection()
    desk: DeskSection = DeskSection()
    path: Path | None = None

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment wins over the file; there is no third place."""
        del settings_cls, dotenv_settings, file_secret_settings
        return env_settings, init_settings

    @property
    def root(self) -> Path:
        """The folder of kesu.toml: the site's own files and relative paths stand there."""
        return self.path.parent if self.path else Path.cwd()

    @cached_property
    def we(self) -> Company:
        """Who we are, as reading and routing need it."""
        own = self.company
        return Company(
            names=own.names,
            domains=own.domains,
            addresses=own.addresses,
            time_zone=own.time_zone,
            authserv_id=own.authserv_id,
            token=self.case.token,
        )

    @property
    def database_url(self) -> str:
        """The SQLAlchemy URL, a relative SQLite path made absolute."""
        scheme, _, path = self.storage.database.partition(":///")
        if scheme != "sqlite":
            return self.storage.database
        return f"sqlite:///{(self.root / path).resolve()}"

    @property
    def archive_root(self) -> Path:
        """The archive's folder."""
        return (self.root / self.storage.archive).resolve()

    @property
    def imap_account(self) -> ImapAccount:
        """The complaint mailbox, with its password."""
        own = self.imap
        same = own.model_dump(include={"host", "port", "security", "user", "folder"})
        password = self.password(own)
        timeout = own.timeout_seconds
        return ImapAccount(name=own.user, password=password, ca_file=self._file(own.ca_file), timeout_s=timeout, **same)

    @property
    def smtp_account(self) -> SmtpAccount:
        """The way out, with its password."""
        own = self.smtp
        same = own.model_dump(include={"host", "port", "security", "user"})
        password = self.password(own) if own.user else ""
        return SmtpAccount(password=password, ca_file=self._file(own.ca_file), timeout_s=own.timeout_seconds, **same)

    @property
    def sender(self) -> Sender:
        """As whom Kesu writes, and what may leave."""
        out = self.outgoing
        return Sender(
            address=out.from_address,
            name=out.from_name,
            reply_to=self.company.addresses[0] if self.company.addresses else "",
            domain=out.from_address.rpartition("@")[2],
            mode=out.mode,
            internal_to=out.internal_to,
            copy_to=out.copy_to,
        )

    def _file(self, name: str) -> str:
        """A file named in kesu.toml, relative to it."""
        return str(self.root / name) if name else ""

    def password(self, section: ImapSection | SmtpSection) -> str:
        """A password, from the environment or from its file."""
        if secret := section.password.get_secret_value():
            return secret
        if not section.password_file:
            return ""
        path = self.root / section.password_file
        try:
            return path.read_text("utf-8").strip()
        except OSError as error:
            raise ConfigError(
                str(path), f"the password file cannot be read ({error.strerror})", "Make it, readable by Kesu alone."
            ) from error


def load_settings(path: Path | None) -> Settings:
    """The settings of a kesu.toml, or the defaults when there is none; ConfigError names file, line and mend."""
    if path is None:
        return Settings()
    text = read_text(path)
    tables = parse(text, str(path))
    _refuse_secrets(tables, text, path)
    try:
        return Settings(**tables, path=path.resolve())
    except ValidationError as error:
        raise config_error(error, text, str(path)) from error


def _refuse_secrets(tables: dict[str, Any], text: str, path: Path) -> None:
    for section, table in tables.items():
        if isinstance(table, dict) and "password" in table:
            raise ConfigError(
                f"{path}:{line_of(text, (section, 'password'))}",
                "a password must not stand in this file",
                f"Put it into a file named by {section}.password_file, or into KESU_{section.upper()}__PASSWORD.",
            )


def read_text(path: Path) -> str:
    """A text file in UTF-8, with a clear error."""
    try:
        return path.read_text("utf-8-sig")
    except FileNotFoundError as error:
        raise ConfigError(str(path), "there is no such file", "`kesu init` writes one.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(str(path), f"it cannot be read ({error})", "Save it as UTF-8, readable by Kesu.") from error


def default_path(given: str | None) -> Path | None:
    """The kesu.toml to use: the one named, `KESU_CONFIG`, or the one in this folder; None when there is none."""
    named = given or os.environ.get("KESU_CONFIG")
    if named:
        return Path(named)
    here = Path("kesu.toml")
    return here if here.exists() else None


def missing(settings: Settings) -> list[tuple[str, str]]:
    """What a working desk needs and this file leaves open, as (key, mend)."""
    needed = {
        "company.names": settings.company.names,
        "company.domains": settings.company.domains,
        "company.addresses": settings.company.addresses,
        "imap.user": settings.imap.user,
        "outgoing.from_address": settings.outgoing.from_address,
    }
    if settings.outgoing.mode == "internal":
        needed["outgoing.internal_to"] = settings.outgoing.internal_to
    return [(key, f"Set {key} in kesu.toml.") for key, value in needed.items() if not value]
