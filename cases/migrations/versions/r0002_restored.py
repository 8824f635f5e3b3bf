"""What a restored desk must know: since when it is one, and which case numbers the lost one had told."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Two tables, empty until a backup is restored."""
    op.create_table(
        "restored",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("backup_at", sa.String(length=32), nullable=False),
        sa.Column("restored_at", sa.String(length=32), nullable=False),
        sa.Column("looked_at", sa.String(length=32), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_restored")),
    )
    op.create_table(
        "told",
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.String(length=998), nullable=False),
        sa.Column("in_reply_to", sa.String(length=998), nullable=False),
        sa.Column("sent_at", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_told")),
    )
    op.create_index(op.f("ix_told_in_reply_to"), "told", ["in_reply_to"], unique=False)
