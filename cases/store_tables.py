"""The tables of the store, the same on SQLite and PostgreSQL.

Takes and gives SQLAlchemy Core tables; touches nothing. Instants are UTC text of one width, so that they compare
as they stand; records are JSON text as pydantic writes it.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


class Instant(TypeDecorator[datetime]):
    """An aware instant as `2026-11-21T05:20:07.000000+00:00`; a naive one is refused."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - its API
        """To text."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - its API
        """From text."""
        return None if value is None else datetime.fromisoformat(value)


cursor = Table(
    "cursor",
    metadata,
    Column("account", String(128), primary_key=True),
    Column("folder", String(255), primary_key=True),
    Column("uidvalidity", BigInteger, nullable=False),
    Column("first_uid", BigInteger, nullable=False),
    Column("next_uid", BigInteger, nullable=False),
    Column("first_contact_at", Instant, nullable=False),
)

pulse = Table(
    "pulse",
    metadata,
    Column("account", String(128), primary_key=True),
    Column("folder", String(255), primary_key=True),
    Column("started_at", Instant, nullable=False),
    Column("polled_at", Instant),
    Column("gap", Integer, nullable=False),
)

journal = Table(
    "journal",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("account", String(128), nullable=False),
    Column("folder", String(255), nullable=False),
    # RFC 3501: both are unsigned 32-bit numbers, which a signed INTEGER cannot hold.
    Column("uidvalidity", BigInteger, nullable=False),
    Column("uid", BigInteger, nullable=False),
    Column("sha256", String(64), nullable=False, index=True),
    Column("size", BigInteger, nullable=False),
    Column("received_at", Instant, nullable=False),
    Column("taken_at", Instant, nullable=False),
    Column("state", String(16), nullable=False),
    Column("kind", String(16)),
    Column("reason", Text, nullable=False),
    Column("quiet", Boolean, nullable=False),
    Column("case_no", String(64), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("deferred_until", Instant),
    Column("leased_until", Instant),
    Column("ordered_by", Text, nullable=False),
    Column("courtesy_done", Boolean, nullable=False),
    Column("listed_at", Instant),
    UniqueConstraint("account", "folder", "uidvalidity", "uid"),
    Index("ix_journal_state_id", "state", "id"),
    Index("ix_journal_courtesy_done_id", "courtesy_done", "id"),
)

reserved = Table(
    "reserved",
    metadata,
    Column("number", String(64), primary_key=True),
    Column("year", Integer, nullable=False),
    Column("serial", Integer, nullable=False),
    Column("journal_id", Integer, ForeignKey("journal.id")),
    Column("ordinal", Integer, nullable=False),
    UniqueConstraint("year", "serial"),
    UniqueConstraint("journal_id", "ordinal"),
    # For the numbers that belong to nobody, else the whole year is read for every new one.
    Index("ix_reserved_journal_id_year", "journal_id", "year", "serial"),
)

cases = Table(
    "cases",
    metadata,
    Column("number", String(64), primary_key=True),
    Column("received_at", Instant, nullable=False),
    Column("journal_id", Integer, ForeignKey("journal.id"), nullable=False, index=True),
    Column("customer", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("known_by", Text, nullable=False),
)

events = Table(
    "events",
    metadata,
    Column("case_no", String(64), ForeignKey("cases.number"), primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("record", Text, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("case_no", String(64), ForeignKey("cases.number"), primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("record", Text, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("message_id", String(255), nullable=False, unique=True),
    Column("case_no", String(64), nullable=False, index=True),
    Column("record", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("not_before", Instant, nullable=False),
    Column("first_tried_at", Instant),
    Column("begun_by", String(64), nullable=False),
    Column("last_error", Text, nullable=False),
    Column("released_by", Text, nullable=False),
    Column("sent_at", Instant, index=True),
    Column("copied_at", Instant),
    Index("ix_outbox_state_not_before", "state", "not_before"),
)

answers = Table(
    "answers",
    metadata,
    Column("journal_id", Integer, ForeignKey("journal.id"), primary_key=True),
    Column("address", String(320), primary_key=True),
    Column("at", Instant, nullable=False),
    Index("ix_answers_address_at", "address", "at"),
)

held = Table(
    "held",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("journal_id", Integer, ForeignKey("journal.id"), nullable=False),
    Column("case_no", String(64), nullable=False),
    Column("record", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("settled_at", Instant, index=True),
    Column("settled_by", Text, nullable=False),
    Column("decision", Text, nullable=False),
)

threads = Table(
    "threads",
    metadata,
    # A Message-ID comes from outside and may be of any length and oddity.
    Column("message_id", String(998), primary_key=True),
    Column("case_no", String(64), primary_key=True),
    Column("ours", Boolean, nullable=False),
    Index("ix_threads_case_no", "case_no"),
)

mail_index = Table(
    "mail_index",
    metadata,
    Column("field", String(16), primary_key=True),
    Column("value", String(255), primary_key=True),
    Column("party", String(320), primary_key=True),
    Column("case_no", String(64), ForeignKey("cases.number"), primary_key=True),
)

ledger = Table(
    "ledger",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("entry", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("seal", String(64), nullable=False),
)

restored = Table(
    "restored",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("backup_at", Instant, nullable=False),
    Column("restored_at", Instant, nullable=False),
    Column("looked_at", Instant),
)

told = Table(
    "told",
    metadata,
    Column("number", String(64), primary_key=True),
    Column("year", Integer, nullable=False),
    Column("serial", Integer, nullable=False),
    Column("message_id", String(998), nullable=False),
    Column("in_reply_to", String(998), nullable=False, index=True),
    Column("sent_at", Instant, nullable=False),
)

backups = Table(
    "backups",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("taken_at", Instant, nullable=False),
    Column("folder", Text, nullable=False),
)
